-- Publicity before a result counts for good, objections to it, and results taken up again after one.

CREATE TABLE publicity (
	period VARCHAR(6) NOT NULL,
	publicity_number INT NOT NULL,
	opened_on DATE NOT NULL,
	ends_at TIMESTAMP(3) NOT NULL,
	closed_at TIMESTAMP(3),
	CONSTRAINT pk_publicity PRIMARY KEY (period, publicity_number)
);

-- the names as they were then
CREATE TABLE publicity_name (
	period VARCHAR(6) NOT NULL,
	publicity_number INT NOT NULL,
	award VARCHAR(32) NOT NULL,
	subject_id VARCHAR(32) NOT NULL,
	ordinal INT NOT NULL,
	name VARCHAR(64) NOT NULL,
	unit VARCHAR(64) NOT NULL,
	reason VARCHAR(2000) NOT NULL,
	CONSTRAINT pk_publicity_name PRIMARY KEY (period, publicity_number, award, subject_id),
	CONSTRAINT fk_publicity_name FOREIGN KEY (period, publicity_number) REFERENCES publicity (period, publicity_number)
);

-- open until answered
CREATE TABLE objection (
	id VARCHAR(36) NOT NULL PRIMARY KEY,
	period VARCHAR(6) NOT NULL,
	publicity_number INT NOT NULL,
	award VARCHAR(32) NOT NULL,
	subject_id VARCHAR(32) NOT NULL,
	reason VARCHAR(1000) NOT NULL,
	raised_by VARCHAR(32) NOT NULL,
	raised_at TIMESTAMP(3) NOT NULL,
	upheld BOOLEAN,
	answer VARCHAR(1000),
	answered_by VARCHAR(32),
	answered_at TIMESTAMP(3),
	CONSTRAINT fk_objection FOREIGN KEY (period, publicity_number, award, subject_id)
		REFERENCES publicity_name (period, publicity_number, award, subject_id)
);

CREATE INDEX ix_objection_raised ON objection (raised_by, raised_at);

-- an approval that was set aside; the next selection is a new attempt
CREATE TABLE selection_reopening (
	period VARCHAR(6) NOT NULL,
	attempt INT NOT NULL,
	reason VARCHAR(300) NOT NULL,
	reopened_by VARCHAR(32) NOT NULL,
	reopened_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_selection_reopening PRIMARY KEY (period, attempt)
);

-- quarters that ended with the approval, before there was a publicity
UPDATE evaluation SET stage = 'SEALED' WHERE stage = 'APPROVED';
