-- Deputies of people on leave, the tasks they were let into, and what was done with tasks besides doing them.

CREATE TABLE deputy_term (
	id VARCHAR(36) NOT NULL PRIMARY KEY,
	principal_id VARCHAR(32) NOT NULL,
	deputy_id VARCHAR(32) NOT NULL,
	begins_on DATE NOT NULL,
	ends_on DATE NOT NULL,
	reason VARCHAR(200) NOT NULL,
	state VARCHAR(16) NOT NULL,
	entered_by VARCHAR(32) NOT NULL,
	entered_at TIMESTAMP(3) NOT NULL,
	-- none when it ran to its last day
	ended_by VARCHAR(32),
	ended_at TIMESTAMP(3)
);

CREATE INDEX ix_deputy_term_principal ON deputy_term (principal_id, state);
CREATE INDEX ix_deputy_term_deputy ON deputy_term (deputy_id, state);

CREATE TABLE deputy_task (
	term_id VARCHAR(36) NOT NULL,
	task_id VARCHAR(64) NOT NULL,
	granted_at TIMESTAMP(3) NOT NULL,
	taken_back_at TIMESTAMP(3),
	CONSTRAINT pk_deputy_task PRIMARY KEY (term_id, task_id),
	CONSTRAINT fk_deputy_task FOREIGN KEY (term_id) REFERENCES deputy_term (id)
);

CREATE INDEX ix_deputy_task ON deputy_task (task_id);

-- rows are added, never changed; they outlive the task
CREATE TABLE task_action (
	task_id VARCHAR(64) NOT NULL,
	ordinal INT NOT NULL,
	kind VARCHAR(16) NOT NULL,
	-- in whose hands the task was afterwards
	holder_id VARCHAR(32),
	words VARCHAR(500) NOT NULL,
	done_by VARCHAR(32) NOT NULL,
	done_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_task_action PRIMARY KEY (task_id, ordinal)
);

CREATE INDEX ix_task_action_kind ON task_action (kind, done_at);
