-- Passwords on paper, since when a password is used and which ones were before, wrong passwords by account and address.

-- used_at: somebody has logged in with it; given_at is unknown for those given before this version
ALTER TABLE initial_password ADD COLUMN given_at TIMESTAMP(3) NULL;
ALTER TABLE initial_password ADD COLUMN used_at TIMESTAMP(3) NULL;

UPDATE initial_password SET used_at = (
	SELECT MAX(login_attempt.tried_at) FROM login_attempt
	WHERE login_attempt.login = initial_password.login AND login_attempt.succeeded = TRUE
);

-- replaced_hash: of the password until then, only while a history is kept
CREATE TABLE password_change (
	login VARCHAR(64) NOT NULL,
	changed_at TIMESTAMP(3) NOT NULL,
	replaced_hash VARCHAR(255),
	CONSTRAINT pk_password_change PRIMARY KEY (login, changed_at)
);

-- where somebody logged in with the right password
CREATE TABLE known_address (
	login VARCHAR(64) NOT NULL,
	address VARCHAR(64) NOT NULL,
	seen_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_known_address PRIMARY KEY (login, address)
);

CREATE INDEX ix_known_address ON known_address (address, seen_at);

-- wrong passwords within one span of time, counted by what is tried
CREATE TABLE login_failure (
	tried VARCHAR(160) NOT NULL,
	failures INT NOT NULL,
	ends_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_login_failure PRIMARY KEY (tried)
);

-- a flood of refused tries is one row
ALTER TABLE login_attempt ADD COLUMN refused BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE login_attempt ADD COLUMN tries INT DEFAULT 1 NOT NULL;
ALTER TABLE login_attempt ADD COLUMN last_at TIMESTAMP(3) NULL;
