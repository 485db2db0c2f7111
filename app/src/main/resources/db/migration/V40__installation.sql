-- What this database is for: the sample bureau or real work. One row, made at the first start; the two never mix.
CREATE TABLE installation (
	kind VARCHAR(16) NOT NULL,
	since TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_installation PRIMARY KEY (kind)
);
