-- Monthly bulletins: drafted from the findings of a month, edited, signed, numbered, kept as they were published.

CREATE TABLE bulletin (
	id VARCHAR(16) NOT NULL PRIMARY KEY,
	covered_month VARCHAR(7) NOT NULL,
	-- 1 for the first of a month, 2 and more when a published one was wrong
	issue INT NOT NULL,
	state VARCHAR(16) NOT NULL,
	replaces VARCHAR(16),
	correction VARCHAR(1000) NOT NULL,
	drafted_at TIMESTAMP(3) NOT NULL,
	signed_by VARCHAR(32),
	signed_at TIMESTAMP(3),
	bulletin_year INT,
	bulletin_number INT,
	bureau VARCHAR(200),
	published_on DATE,
	CONSTRAINT uq_bulletin_issue UNIQUE (covered_month, issue),
	CONSTRAINT uq_bulletin_number UNIQUE (bulletin_year, bulletin_number),
	CONSTRAINT uq_bulletin_replaces UNIQUE (replaces),
	CONSTRAINT fk_bulletin_replaces FOREIGN KEY (replaces) REFERENCES bulletin (id)
);

-- what the system drafted, and the words as they are published
CREATE TABLE bulletin_block (
	bulletin_id VARCHAR(16) NOT NULL,
	block VARCHAR(16) NOT NULL,
	drafted VARCHAR(6000) NOT NULL,
	words VARCHAR(6000) NOT NULL,
	CONSTRAINT pk_bulletin_block PRIMARY KEY (bulletin_id, block),
	CONSTRAINT fk_bulletin_block FOREIGN KEY (bulletin_id) REFERENCES bulletin (id)
);

-- the rows of its tables: findings by clause and by section
CREATE TABLE bulletin_count (
	bulletin_id VARCHAR(16) NOT NULL,
	kind VARCHAR(16) NOT NULL,
	ordinal INT NOT NULL,
	name VARCHAR(500) NOT NULL,
	reminders INT NOT NULL,
	ordinaries INT NOT NULL,
	severes INT NOT NULL,
	CONSTRAINT pk_bulletin_count PRIMARY KEY (bulletin_id, kind, ordinal),
	CONSTRAINT fk_bulletin_count FOREIGN KEY (bulletin_id) REFERENCES bulletin (id)
);

-- rows are added, never changed
CREATE TABLE bulletin_event (
	bulletin_id VARCHAR(16) NOT NULL,
	ordinal INT NOT NULL,
	kind VARCHAR(16) NOT NULL,
	words VARCHAR(1000) NOT NULL,
	done_by VARCHAR(32) NOT NULL,
	done_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_bulletin_event PRIMARY KEY (bulletin_id, ordinal),
	CONSTRAINT fk_bulletin_event FOREIGN KEY (bulletin_id) REFERENCES bulletin (id)
);
