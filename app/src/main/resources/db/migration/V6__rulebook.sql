-- Rule workbooks: every version ever uploaded, and what was done with it. Versions and steps are added, never removed.

-- one row per kind, locked while a version or a step takes its number; in_force is the hash of the version in force
CREATE TABLE rule_kind (
	kind VARCHAR(32) NOT NULL PRIMARY KEY,
	in_force VARCHAR(64)
);

CREATE TABLE rule_book (
	hash VARCHAR(64) NOT NULL PRIMARY KEY,
	kind VARCHAR(32) NOT NULL,
	ordinal INT NOT NULL,
	file_name VARCHAR(200) NOT NULL,
	content LONGBLOB NOT NULL,
	state VARCHAR(16) NOT NULL,
	uploaded_by VARCHAR(32) NOT NULL,
	uploaded_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT uq_rule_book UNIQUE (kind, ordinal),
	CONSTRAINT fk_rule_book_kind FOREIGN KEY (kind) REFERENCES rule_kind (kind)
);

CREATE TABLE rule_book_step (
	kind VARCHAR(32) NOT NULL,
	ordinal INT NOT NULL,
	hash VARCHAR(64) NOT NULL,
	step VARCHAR(16) NOT NULL,
	note VARCHAR(500) NOT NULL,
	taken_by VARCHAR(32) NOT NULL,
	taken_at TIMESTAMP(3) NOT NULL,
	PRIMARY KEY (kind, ordinal),
	CONSTRAINT fk_rule_book_step FOREIGN KEY (hash) REFERENCES rule_book (hash)
);
