-- On a group of servers: each transaction that writes leaves one row, by which a commit whose answer was lost is known.
CREATE TABLE committed_work (
	id VARCHAR(36) NOT NULL,
	committed_at TIMESTAMP(3) DEFAULT CURRENT_TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_committed_work PRIMARY KEY (id)
);
CREATE INDEX ix_committed_work_time ON committed_work (committed_at);
