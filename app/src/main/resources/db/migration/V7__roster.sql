-- Units and households may leave the roster as people do; duties beyond one's post; roster files; passwords to change.

ALTER TABLE branch ADD COLUMN active BOOLEAN DEFAULT TRUE NOT NULL;

ALTER TABLE section ADD COLUMN active BOOLEAN DEFAULT TRUE NOT NULL;

ALTER TABLE household ADD COLUMN active BOOLEAN DEFAULT TRUE NOT NULL;

-- scope is a branch code for branch secretaries and empty for all other roles
CREATE TABLE duty (
	person_id VARCHAR(32) NOT NULL,
	role VARCHAR(32) NOT NULL,
	scope VARCHAR(16) NOT NULL,
	PRIMARY KEY (person_id, role, scope),
	CONSTRAINT fk_duty_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- files brought in together; they count once confirmed
CREATE TABLE roster_import (
	id VARCHAR(36) NOT NULL PRIMARY KEY,
	uploaded_by VARCHAR(32) NOT NULL,
	uploaded_at TIMESTAMP(3) NOT NULL,
	confirmed_by VARCHAR(32),
	confirmed_at TIMESTAMP(3)
);

CREATE TABLE roster_import_file (
	import_id VARCHAR(36) NOT NULL,
	ordinal INT NOT NULL,
	file_name VARCHAR(200) NOT NULL,
	content LONGBLOB NOT NULL,
	PRIMARY KEY (import_id, ordinal),
	CONSTRAINT fk_roster_import_file FOREIGN KEY (import_id) REFERENCES roster_import (id)
);

-- who still logs in with a password made by the system
CREATE TABLE initial_password (
	login VARCHAR(64) NOT NULL PRIMARY KEY
);
