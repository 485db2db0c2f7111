-- The register of letters: what became of each, and the template that the office may replace.

ALTER TABLE letter_handover RENAME TO letter;
-- the date under the letter
ALTER TABLE letter ADD COLUMN dated_on DATE;

-- rows are added, never changed
CREATE TABLE letter_event (
	period VARCHAR(6) NOT NULL,
	person_id VARCHAR(32) NOT NULL,
	ordinal INT NOT NULL,
	kind VARCHAR(16) NOT NULL,
	holder_id VARCHAR(32),
	done_by VARCHAR(32) NOT NULL,
	done_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_letter_event PRIMARY KEY (period, person_id, ordinal),
	CONSTRAINT fk_letter_event FOREIGN KEY (period, person_id) REFERENCES letter (period, person_id)
);

-- what happened to letters before there was a register, as far as it is known
INSERT INTO letter_event (period, person_id, ordinal, kind, holder_id, done_by, done_at)
	SELECT period, person_id, 1, state, holder_id, changed_by, changed_at FROM letter;

-- the newest counts; one without content stands for the shipped template
CREATE TABLE letter_template (
	id INT NOT NULL PRIMARY KEY,
	file_name VARCHAR(200) NOT NULL,
	content LONGBLOB,
	replaced_by VARCHAR(32) NOT NULL,
	replaced_at TIMESTAMP(3) NOT NULL
);
