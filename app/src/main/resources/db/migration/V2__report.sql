-- Step 1: what the section heads report. Drafts change; what was submitted or returned is only added to.

-- who is reported by which section, as the roster was when the quarter was opened
CREATE TABLE report_person (
	period VARCHAR(6) NOT NULL,
	person_id VARCHAR(32) NOT NULL,
	section_code VARCHAR(16) NOT NULL,
	CONSTRAINT pk_report_person PRIMARY KEY (period, person_id)
);

CREATE TABLE report_draft (
	period VARCHAR(6) NOT NULL,
	section_code VARCHAR(16) NOT NULL,
	revision INT NOT NULL,
	business VARCHAR(100) NOT NULL,
	saved_by VARCHAR(32) NOT NULL,
	saved_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_report_draft PRIMARY KEY (period, section_code)
);

-- what was typed, right or wrong
CREATE TABLE report_draft_score (
	period VARCHAR(6) NOT NULL,
	section_code VARCHAR(16) NOT NULL,
	person_id VARCHAR(32) NOT NULL,
	typed VARCHAR(100) NOT NULL,
	CONSTRAINT pk_report_draft_score PRIMARY KEY (period, section_code, person_id)
);

CREATE TABLE report (
	period VARCHAR(6) NOT NULL,
	section_code VARCHAR(16) NOT NULL,
	version INT NOT NULL,
	business DECIMAL(5, 2) NOT NULL,
	due_on DATE,
	submitted_by VARCHAR(32) NOT NULL,
	submitted_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_report PRIMARY KEY (period, section_code, version)
);

CREATE TABLE report_score (
	period VARCHAR(6) NOT NULL,
	section_code VARCHAR(16) NOT NULL,
	version INT NOT NULL,
	person_id VARCHAR(32) NOT NULL,
	score DECIMAL(5, 2) NOT NULL,
	CONSTRAINT pk_report_score PRIMARY KEY (period, section_code, version, person_id)
);

CREATE TABLE report_return (
	period VARCHAR(6) NOT NULL,
	section_code VARCHAR(16) NOT NULL,
	version INT NOT NULL,
	reason VARCHAR(500) NOT NULL,
	returned_by VARCHAR(32) NOT NULL,
	returned_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_report_return PRIMARY KEY (period, section_code, version)
);
