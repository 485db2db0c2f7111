-- Running nodes, so that each can watch the others. A node that stops in good order takes its row away.
CREATE TABLE node (
	id VARCHAR(36) NOT NULL,
	address VARCHAR(200) NOT NULL,
	token VARCHAR(64) NOT NULL,
	started_at TIMESTAMP(3) NOT NULL,
	seen_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_node PRIMARY KEY (id),
	CONSTRAINT uq_node_address UNIQUE (address)
);
