-- Who changed what in the roster, and who logged in when.

-- in words, as the preview showed them when they were confirmed
CREATE TABLE roster_change (
	import_id VARCHAR(36) NOT NULL,
	ordinal INT NOT NULL,
	kind VARCHAR(16) NOT NULL,
	action VARCHAR(8) NOT NULL,
	title VARCHAR(200) NOT NULL,
	what VARCHAR(2000) NOT NULL,
	CONSTRAINT pk_roster_change PRIMARY KEY (import_id, ordinal),
	CONSTRAINT fk_roster_change_import FOREIGN KEY (import_id) REFERENCES roster_import (id)
);

CREATE INDEX ix_roster_import_confirmed ON roster_import (confirmed_at);

-- login is empty when there is no such account: people type a password into the wrong field
CREATE TABLE login_attempt (
	id VARCHAR(36) NOT NULL,
	login VARCHAR(64) NOT NULL,
	succeeded BOOLEAN NOT NULL,
	address VARCHAR(64) NOT NULL,
	tried_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_login_attempt PRIMARY KEY (id)
);

CREATE INDEX ix_login_attempt_login ON login_attempt (login, tried_at);
CREATE INDEX ix_login_attempt_at ON login_attempt (tried_at);
