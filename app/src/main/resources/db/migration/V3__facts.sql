-- Facts of a quarter: what was imported and corrected, and what was frozen from it. Rows are added, never changed.

-- one row per quarter, locked while an import, a correction or a freeze takes its number
CREATE TABLE fact_book (
	period VARCHAR(6) NOT NULL PRIMARY KEY
);

-- a file is stored when it is uploaded and counts once it is confirmed (ordinal set), until it is withdrawn
CREATE TABLE fact_import (
	id VARCHAR(36) NOT NULL PRIMARY KEY,
	period VARCHAR(6) NOT NULL,
	subject_kind VARCHAR(16) NOT NULL,
	file_name VARCHAR(200) NOT NULL,
	content_hash VARCHAR(64) NOT NULL,
	content LONGBLOB NOT NULL,
	uploaded_by VARCHAR(32) NOT NULL,
	uploaded_at TIMESTAMP(3) NOT NULL,
	ordinal INT,
	confirmed_at TIMESTAMP(3),
	withdrawn_by VARCHAR(32),
	withdrawn_at TIMESTAMP(3),
	withdrawn_reason VARCHAR(200),
	CONSTRAINT uq_fact_import_ordinal UNIQUE (period, ordinal)
);

CREATE TABLE fact_import_value (
	import_id VARCHAR(36) NOT NULL,
	subject_id VARCHAR(32) NOT NULL,
	indicator VARCHAR(32) NOT NULL,
	amount DECIMAL(14, 4) NOT NULL,
	line_number INT NOT NULL,
	PRIMARY KEY (import_id, subject_id, indicator),
	CONSTRAINT fk_fact_import_value FOREIGN KEY (import_id) REFERENCES fact_import (id)
);

-- an empty amount takes the correction before it back
CREATE TABLE fact_correction (
	period VARCHAR(6) NOT NULL,
	ordinal INT NOT NULL,
	subject_kind VARCHAR(16) NOT NULL,
	subject_id VARCHAR(32) NOT NULL,
	indicator VARCHAR(32) NOT NULL,
	amount DECIMAL(14, 4),
	reason VARCHAR(200) NOT NULL,
	corrected_by VARCHAR(32) NOT NULL,
	corrected_at TIMESTAMP(3) NOT NULL,
	PRIMARY KEY (period, ordinal)
);

CREATE TABLE fact_version (
	period VARCHAR(6) NOT NULL,
	version INT NOT NULL,
	frozen_by VARCHAR(32) NOT NULL,
	frozen_at TIMESTAMP(3) NOT NULL,
	changed INT NOT NULL,
	PRIMARY KEY (period, version)
);

-- version v of a subject or a value is its newest row not above v
CREATE TABLE fact_subject (
	period VARCHAR(6) NOT NULL,
	subject_kind VARCHAR(16) NOT NULL,
	subject_id VARCHAR(32) NOT NULL,
	version INT NOT NULL,
	name VARCHAR(64) NOT NULL,
	branch_code VARCHAR(16),
	section_code VARCHAR(16),
	present BOOLEAN NOT NULL,
	PRIMARY KEY (period, subject_kind, subject_id, version)
);

CREATE TABLE fact_value (
	period VARCHAR(6) NOT NULL,
	subject_kind VARCHAR(16) NOT NULL,
	subject_id VARCHAR(32) NOT NULL,
	indicator VARCHAR(32) NOT NULL,
	version INT NOT NULL,
	amount DECIMAL(14, 4),
	source VARCHAR(16) NOT NULL,
	detail VARCHAR(500) NOT NULL,
	recorded_by VARCHAR(32) NOT NULL,
	recorded_at TIMESTAMP(3) NOT NULL,
	rivals VARCHAR(1000) NOT NULL,
	disagrees BOOLEAN NOT NULL,
	PRIMARY KEY (period, subject_kind, subject_id, indicator, version)
);

-- what the office prepared in a fact check task before completing it
CREATE TABLE fact_check (
	task_id VARCHAR(64) NOT NULL PRIMARY KEY,
	period VARCHAR(6) NOT NULL,
	confirmed_missing INT,
	saved_by VARCHAR(32) NOT NULL,
	saved_at TIMESTAMP(3) NOT NULL
);

CREATE TABLE fact_check_return (
	task_id VARCHAR(64) NOT NULL,
	section_code VARCHAR(16) NOT NULL,
	reason VARCHAR(200) NOT NULL,
	PRIMARY KEY (task_id, section_code),
	CONSTRAINT fk_fact_check_return FOREIGN KEY (task_id) REFERENCES fact_check (task_id)
);
