-- Who must give a code of their phone after the password. The secret is encrypted with a key that does not lie in the database.

-- last_step: the newest step of 30 s of which a code was taken; none is taken twice
CREATE TABLE second_factor (
	login VARCHAR(64) NOT NULL,
	id VARCHAR(36) NOT NULL,
	secret VARCHAR(200) NOT NULL,
	last_step BIGINT NOT NULL,
	tries INT NOT NULL,
	tried_at TIMESTAMP(3) NOT NULL,
	confirmed_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_second_factor PRIMARY KEY (login)
);

CREATE TABLE recovery_code (
	login VARCHAR(64) NOT NULL,
	hash VARCHAR(64) NOT NULL,
	CONSTRAINT pk_recovery_code PRIMARY KEY (login, hash)
);

-- switched on, off, reset by someone else, a recovery code used, too many wrong codes
CREATE TABLE second_factor_event (
	id VARCHAR(36) NOT NULL,
	login VARCHAR(64) NOT NULL,
	kind VARCHAR(16) NOT NULL,
	done_by VARCHAR(64) NOT NULL,
	done_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_second_factor_event PRIMARY KEY (id)
);

CREATE INDEX ix_second_factor_event_at ON second_factor_event (done_at);
