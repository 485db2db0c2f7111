-- Talks with people: one row each, whose state moves forward only from the state it must be in. What was said is for few to read.

CREATE TABLE talk (
	id VARCHAR(36) NOT NULL PRIMARY KEY,
	trigger_kind VARCHAR(16) NOT NULL,
	-- the record that asks for it, such as 督2026-0012; none when started by hand
	source VARCHAR(64),
	person_id VARCHAR(32) NOT NULL,
	-- the person's when it was requested
	branch_code VARCHAR(16) NOT NULL,
	talker_id VARCHAR(32),
	reason VARCHAR(1000) NOT NULL,
	state VARCHAR(16) NOT NULL,
	due_on DATE,
	requested_by VARCHAR(32) NOT NULL,
	requested_at TIMESTAMP(3) NOT NULL,
	talked_on DATE,
	place VARCHAR(100) NOT NULL,
	way VARCHAR(16),
	content VARCHAR(2000) NOT NULL,
	difficulties VARCHAR(1000) NOT NULL,
	measures VARCHAR(1000) NOT NULL,
	owner_id VARCHAR(32),
	measures_due_on DATE,
	confirmed_at TIMESTAMP(3),
	closed_at TIMESTAMP(3),
	CONSTRAINT uq_talk UNIQUE (trigger_kind, source, person_id)
);

CREATE INDEX ix_talk_person ON talk (person_id);
CREATE INDEX ix_talk_talker ON talk (talker_id);
CREATE INDEX ix_talk_due ON talk (due_on);

-- rows are added, never changed
CREATE TABLE talk_event (
	talk_id VARCHAR(36) NOT NULL,
	ordinal INT NOT NULL,
	kind VARCHAR(16) NOT NULL,
	words VARCHAR(1000) NOT NULL,
	done_by VARCHAR(32) NOT NULL,
	done_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_talk_event PRIMARY KEY (talk_id, ordinal),
	CONSTRAINT fk_talk_event FOREIGN KEY (talk_id) REFERENCES talk (id)
);
