-- Who left when and why, and what people were called before: numbers stay with whom they were given to.

CREATE TABLE departure (
	person_id VARCHAR(32) NOT NULL,
	left_at TIMESTAMP(3) NOT NULL,
	reason VARCHAR(16) NOT NULL,
	recorded_by VARCHAR(32) NOT NULL,
	-- empty while they are away
	returned_at TIMESTAMP(3),
	returned_by VARCHAR(32),
	CONSTRAINT pk_departure PRIMARY KEY (person_id, left_at),
	CONSTRAINT fk_departure FOREIGN KEY (person_id) REFERENCES person (id)
);

-- rows are added, never changed; the name of today stands in person
CREATE TABLE former_name (
	person_id VARCHAR(32) NOT NULL,
	used_until TIMESTAMP(3) NOT NULL,
	name VARCHAR(64) NOT NULL,
	CONSTRAINT pk_former_name PRIMARY KEY (person_id, used_until),
	CONSTRAINT fk_former_name FOREIGN KEY (person_id) REFERENCES person (id)
);
