-- The bureau: units, people, households; evaluations; outgoing messages.

CREATE TABLE branch (
	code VARCHAR(16) NOT NULL PRIMARY KEY,
	name VARCHAR(64) NOT NULL
);

CREATE TABLE section (
	code VARCHAR(16) NOT NULL PRIMARY KEY,
	name VARCHAR(64) NOT NULL,
	branch_code VARCHAR(16) NOT NULL,
	CONSTRAINT fk_section_branch FOREIGN KEY (branch_code) REFERENCES branch (code)
);

CREATE TABLE person (
	id VARCHAR(32) NOT NULL PRIMARY KEY,
	name VARCHAR(64) NOT NULL,
	gender VARCHAR(4) NOT NULL,
	birth_date DATE,
	political_status VARCHAR(16) NOT NULL,
	joined_on DATE,
	section_code VARCHAR(16) NOT NULL,
	branch_code VARCHAR(16) NOT NULL,
	post VARCHAR(32) NOT NULL,
	mobile VARCHAR(32) NOT NULL,
	area VARCHAR(32) NOT NULL,
	active BOOLEAN DEFAULT TRUE NOT NULL,
	CONSTRAINT fk_person_section FOREIGN KEY (section_code) REFERENCES section (code),
	CONSTRAINT fk_person_branch FOREIGN KEY (branch_code) REFERENCES branch (code)
);

CREATE TABLE household (
	code VARCHAR(16) NOT NULL PRIMARY KEY,
	householder VARCHAR(64) NOT NULL,
	village VARCHAR(64) NOT NULL,
	person_id VARCHAR(32) NOT NULL,
	CONSTRAINT fk_household_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE evaluation (
	period VARCHAR(6) NOT NULL PRIMARY KEY,
	stage VARCHAR(16) NOT NULL,
	opened_on DATE NOT NULL,
	report_due_on DATE NOT NULL
);

-- id is made by the application, so that messages keep the order in which they were queued
CREATE TABLE outbox (
	id VARCHAR(36) NOT NULL PRIMARY KEY,
	message_key VARCHAR(200) NOT NULL,
	recipient VARCHAR(32) NOT NULL,
	content VARCHAR(1000) NOT NULL,
	queued_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT uq_outbox_key UNIQUE (message_key)
);
