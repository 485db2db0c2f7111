-- One store for what people typed into forms before they submit it; every draft has a revision.

CREATE TABLE form_draft (
	-- task for the form of a task; else which form
	feature VARCHAR(32) NOT NULL,
	-- the task, the case or the person
	owner VARCHAR(64) NOT NULL,
	content LONGTEXT NOT NULL,
	revision INT NOT NULL,
	-- the revision that was on the form when it was submitted last
	offered INT,
	saved_by VARCHAR(32) NOT NULL,
	saved_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_form_draft PRIMARY KEY (feature, owner)
);

-- a talk under its own id
INSERT INTO form_draft (feature, owner, content, revision, saved_by, saved_at)
SELECT 'talk', task_id, content, 1, saved_by, saved_at FROM selection_draft
WHERE task_id IN (SELECT id FROM talk);

-- a talk about to be started: one row had the id of the talk, {"id":"..."}, another one the words
INSERT INTO form_draft (feature, owner, content, revision, saved_by, saved_at)
SELECT 'talk-start', SUBSTRING(d.task_id, 12),
	CONCAT('{"id":"', w.task_id, '","talk":', w.content, '}'), 1, w.saved_by, w.saved_at
FROM selection_draft d
JOIN selection_draft w ON w.task_id = SUBSTRING(d.content, 8, 36)
WHERE d.task_id LIKE 'talk-start/%' AND w.task_id NOT IN (SELECT id FROM talk);

-- what had a name of its own: bulletin-start/, lecture-paper/, lecture-successor/, lecture-review/
INSERT INTO form_draft (feature, owner, content, revision, saved_by, saved_at)
SELECT SUBSTRING(task_id, 1, LOCATE('/', task_id) - 1), SUBSTRING(task_id, LOCATE('/', task_id) + 1), content, 1,
	saved_by, saved_at
FROM selection_draft
WHERE LOCATE('/', task_id) > 0 AND task_id NOT LIKE 'talk-start/%';

INSERT INTO form_draft (feature, owner, content, revision, saved_by, saved_at)
SELECT 'task', task_id, content, 1, saved_by, saved_at FROM selection_draft
WHERE LOCATE('/', task_id) = 0 AND task_id NOT IN (SELECT id FROM talk)
	AND task_id NOT IN (SELECT SUBSTRING(content, 8, 36) FROM selection_draft WHERE task_id LIKE 'talk-start/%');

INSERT INTO form_draft (feature, owner, content, revision, saved_by, saved_at)
SELECT 'task', task_id, content, revision, saved_by, saved_at FROM ledger_draft;

-- the fact check that is going on; the lists were rows. What JSON writes in another way gives way. MySQL would
-- cut a list after 1,024 bytes and reads the hint; H2 takes it for a comment.
INSERT /*+ SET_VAR(group_concat_max_len = 10000000) */ INTO form_draft (feature, owner, content, revision, saved_by, saved_at)
SELECT 'task', c.task_id,
	CONCAT('{"returns":[', COALESCE((
		SELECT GROUP_CONCAT(CONCAT('{"section":"', r.section_code, '","reason":"',
			REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(r.reason, '"', '”'), CAST(CHAR(92) AS CHAR), '/'),
				CAST(CHAR(10) AS CHAR), ' '), CAST(CHAR(13) AS CHAR), ' '), CAST(CHAR(9) AS CHAR), ' '),
			'"}') SEPARATOR ',')
		FROM fact_check_return r WHERE r.task_id = c.task_id), ''),
		'],"confirmedMissing":', CASE WHEN c.confirmed_missing IS NULL THEN 'null' ELSE CONCAT(c.confirmed_missing, '') END, '}'),
	1, c.saved_by, c.saved_at
FROM fact_check c
WHERE EXISTS (SELECT 1 FROM evaluation e WHERE e.period = c.period AND e.stage = 'CHECKING');

INSERT /*+ SET_VAR(group_concat_max_len = 10000000) */ INTO form_draft
	(feature, owner, content, revision, saved_by, saved_at)
SELECT 'report', CONCAT(d.period, '/', d.section_code),
	CONCAT('{"business":"',
		REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(d.business, '"', '”'), CAST(CHAR(92) AS CHAR), '/'),
			CAST(CHAR(10) AS CHAR), ' '), CAST(CHAR(13) AS CHAR), ' '), CAST(CHAR(9) AS CHAR), ' '),
		'","scores":{', COALESCE((
		SELECT GROUP_CONCAT(CONCAT('"', s.person_id, '":"',
			REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(s.typed, '"', '”'), CAST(CHAR(92) AS CHAR), '/'),
				CAST(CHAR(10) AS CHAR), ' '), CAST(CHAR(13) AS CHAR), ' '), CAST(CHAR(9) AS CHAR), ' '),
			'"') SEPARATOR ',')
		FROM report_draft_score s WHERE s.period = d.period AND s.section_code = d.section_code), ''), '}}'),
	d.revision, d.saved_by, d.saved_at
FROM report_draft d;

-- the entry of an inspector; its file stays where it is
INSERT INTO form_draft (feature, owner, content, revision, saved_by, saved_at)
SELECT 'finding', desk, content, 1, desk, saved_at FROM finding_entry;

DELETE FROM finding_entry WHERE evidence IS NULL;
ALTER TABLE finding_entry DROP COLUMN content;
ALTER TABLE finding_entry DROP COLUMN saved_at;

DROP TABLE selection_draft;
DROP TABLE ledger_draft;
DROP TABLE fact_check_return;
DROP TABLE fact_check;
DROP TABLE report_draft_score;
DROP TABLE report_draft;
