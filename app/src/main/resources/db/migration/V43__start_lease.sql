-- Which node is starting, and until when it is taken to be alive. On a server the table is there before the first migration.
CREATE TABLE IF NOT EXISTS start_lease (
	id INT NOT NULL,
	holder VARCHAR(36) NOT NULL,
	held_until TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_start_lease PRIMARY KEY (id)
);
