-- Selections: every round as it came out, and what people decided about it. Rows are added, never changed.

-- attempt counts how often the leading group returned the result before
CREATE TABLE selection_round (
	id VARCHAR(36) NOT NULL PRIMARY KEY,
	period VARCHAR(6) NOT NULL,
	award VARCHAR(32) NOT NULL,
	round_number INT NOT NULL,
	attempt INT NOT NULL,
	run_id VARCHAR(36) NOT NULL,
	book_hash VARCHAR(64) NOT NULL,
	excluded LONGTEXT NOT NULL,
	decision LONGTEXT NOT NULL,
	selected_by VARCHAR(32) NOT NULL,
	selected_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT uq_selection_round UNIQUE (period, award, round_number)
);

CREATE TABLE selection_outcome (
	round_id VARCHAR(36) NOT NULL,
	subject_id VARCHAR(32) NOT NULL,
	ordinal INT NOT NULL,
	name VARCHAR(64) NOT NULL,
	branch_code VARCHAR(16),
	section_code VARCHAR(16),
	result VARCHAR(16) NOT NULL,
	place INT,
	reason VARCHAR(2000) NOT NULL,
	PRIMARY KEY (round_id, subject_id),
	CONSTRAINT fk_selection_outcome FOREIGN KEY (round_id) REFERENCES selection_round (id)
);

-- the values a candidate was ranked by; empty when the candidate has none
CREATE TABLE selection_key (
	round_id VARCHAR(36) NOT NULL,
	subject_id VARCHAR(32) NOT NULL,
	ordinal INT NOT NULL,
	indicator VARCHAR(32) NOT NULL,
	amount DECIMAL(14, 4),
	PRIMARY KEY (round_id, subject_id, ordinal),
	CONSTRAINT fk_selection_key FOREIGN KEY (round_id, subject_id) REFERENCES selection_outcome (round_id, subject_id)
);

-- a tie decided by the committee: subject ids in their order
CREATE TABLE selection_tie (
	period VARCHAR(6) NOT NULL,
	ordinal INT NOT NULL,
	award VARCHAR(32) NOT NULL,
	round_id VARCHAR(36) NOT NULL,
	decided_order LONGTEXT NOT NULL,
	reason VARCHAR(300) NOT NULL,
	decided_by VARCHAR(32) NOT NULL,
	decided_at TIMESTAMP(3) NOT NULL,
	PRIMARY KEY (period, ordinal),
	CONSTRAINT fk_selection_tie FOREIGN KEY (round_id) REFERENCES selection_round (id)
);

-- a name struck by the discipline group, or (struck false) the strike lifted again; the newest row of a subject counts
CREATE TABLE selection_strike (
	period VARCHAR(6) NOT NULL,
	ordinal INT NOT NULL,
	award VARCHAR(32) NOT NULL,
	subject_id VARCHAR(32) NOT NULL,
	struck BOOLEAN NOT NULL,
	reason VARCHAR(300) NOT NULL,
	decided_by VARCHAR(32) NOT NULL,
	decided_at TIMESTAMP(3) NOT NULL,
	PRIMARY KEY (period, ordinal)
);

-- what the leading group said to each attempt; the last one of a quarter approves
CREATE TABLE selection_verdict (
	period VARCHAR(6) NOT NULL,
	attempt INT NOT NULL,
	approved BOOLEAN NOT NULL,
	reason VARCHAR(300) NOT NULL,
	decided_by VARCHAR(32) NOT NULL,
	decided_at TIMESTAMP(3) NOT NULL,
	PRIMARY KEY (period, attempt)
);

-- what someone prepared in a task before completing it, as JSON
CREATE TABLE selection_draft (
	task_id VARCHAR(64) NOT NULL PRIMARY KEY,
	content LONGTEXT NOT NULL,
	saved_by VARCHAR(32) NOT NULL,
	saved_at TIMESTAMP(3) NOT NULL
);
