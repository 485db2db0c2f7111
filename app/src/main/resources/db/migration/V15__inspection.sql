-- Findings of daily inspections: what was found, what it led to, and everything that happened since.

-- the last number given in each year; the row of year 0 is locked by whoever takes one
CREATE TABLE numbering (
	series VARCHAR(16) NOT NULL,
	counted_year INT NOT NULL,
	last_number INT NOT NULL,
	CONSTRAINT pk_numbering PRIMARY KEY (series, counted_year)
);

CREATE TABLE finding (
	id VARCHAR(16) NOT NULL PRIMARY KEY,
	entry_id VARCHAR(36) NOT NULL,
	happened_on DATE NOT NULL,
	place VARCHAR(100) NOT NULL,
	inspector_id VARCHAR(32) NOT NULL,
	companion_id VARCHAR(32) NOT NULL,
	subject_kind VARCHAR(8) NOT NULL,
	subject_id VARCHAR(32) NOT NULL,
	section_code VARCHAR(32) NOT NULL,
	branch_code VARCHAR(32) NOT NULL,
	clause_number INT NOT NULL,
	circumstances VARCHAR(16) NOT NULL,
	facts VARCHAR(1000) NOT NULL,
	leave_checked BOOLEAN NOT NULL,
	repeats INT NOT NULL,
	rule_code VARCHAR(40) NOT NULL,
	book_hash VARCHAR(64) NOT NULL,
	grade VARCHAR(16) NOT NULL,
	working_days INT NOT NULL,
	talk BOOLEAN NOT NULL,
	due_on DATE NOT NULL,
	overdue_on DATE,
	state VARCHAR(16) NOT NULL,
	recorded_by VARCHAR(32) NOT NULL,
	recorded_at TIMESTAMP(3) NOT NULL,
	replaces VARCHAR(16),
	CONSTRAINT uq_finding_entry UNIQUE (entry_id)
);

CREATE INDEX ix_finding_subject ON finding (subject_id, clause_number, happened_on);
CREATE INDEX ix_finding_happened ON finding (happened_on);

-- rows are added, never changed
CREATE TABLE finding_event (
	finding_id VARCHAR(16) NOT NULL,
	ordinal INT NOT NULL,
	kind VARCHAR(24) NOT NULL,
	words VARCHAR(2100) NOT NULL,
	done_by VARCHAR(32) NOT NULL,
	done_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_finding_event PRIMARY KEY (finding_id, ordinal),
	CONSTRAINT fk_finding_event FOREIGN KEY (finding_id) REFERENCES finding (id)
);

CREATE TABLE finding_evidence (
	finding_id VARCHAR(16) NOT NULL PRIMARY KEY,
	media_type VARCHAR(32) NOT NULL,
	content LONGBLOB NOT NULL,
	CONSTRAINT fk_finding_evidence FOREIGN KEY (finding_id) REFERENCES finding (id)
);

-- what an inspector is entering; the place and the inspectors stay for the next finding
CREATE TABLE finding_entry (
	desk VARCHAR(32) NOT NULL PRIMARY KEY,
	content LONGTEXT NOT NULL,
	evidence_type VARCHAR(32),
	evidence LONGBLOB,
	saved_at TIMESTAMP(3) NOT NULL
);

-- how each finding was counted in the facts of a quarter as last frozen; -1 puts an earlier quarter right
CREATE TABLE finding_count (
	period VARCHAR(6) NOT NULL,
	finding_id VARCHAR(16) NOT NULL,
	found INT NOT NULL,
	overdue INT NOT NULL,
	CONSTRAINT pk_finding_count PRIMARY KEY (period, finding_id),
	CONSTRAINT fk_finding_count FOREIGN KEY (finding_id) REFERENCES finding (id)
);
