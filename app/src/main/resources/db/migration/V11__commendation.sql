-- Home visits with commendation letters: one row per letter whose state moves forward only from the state it must be in.

CREATE TABLE visit_round (
	period VARCHAR(6) NOT NULL PRIMARY KEY,
	opened_by VARCHAR(32) NOT NULL,
	opened_at TIMESTAMP(3) NOT NULL,
	closed_by VARCHAR(32),
	closed_at TIMESTAMP(3),
	remark VARCHAR(300)
);

CREATE TABLE home_visit (
	period VARCHAR(6) NOT NULL,
	person_id VARCHAR(32) NOT NULL,
	ordinal INT NOT NULL,
	state VARCHAR(16) NOT NULL,
	way VARCHAR(8),
	area VARCHAR(64) NOT NULL,
	address VARCHAR(200) NOT NULL,
	consent_note VARCHAR(300) NOT NULL,
	consented_by VARCHAR(32),
	consented_at TIMESTAMP(3),
	visitor_id VARCHAR(32),
	route_order INT,
	companions VARCHAR(200) NOT NULL,
	book_hash VARCHAR(64),
	visit_on DATE,
	attempts INT NOT NULL,
	CONSTRAINT pk_home_visit PRIMARY KEY (period, person_id),
	CONSTRAINT fk_home_visit FOREIGN KEY (period) REFERENCES visit_round (period)
);

-- what came of each attempt; rows are added, never changed
CREATE TABLE home_visit_record (
	period VARCHAR(6) NOT NULL,
	person_id VARCHAR(32) NOT NULL,
	attempt INT NOT NULL,
	visit_on DATE NOT NULL,
	outcome VARCHAR(16) NOT NULL,
	words VARCHAR(1000) NOT NULL,
	request VARCHAR(500) NOT NULL,
	recorded_by VARCHAR(32) NOT NULL,
	recorded_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_home_visit_record PRIMARY KEY (period, person_id, attempt),
	CONSTRAINT fk_home_visit_record FOREIGN KEY (period, person_id) REFERENCES home_visit (period, person_id)
);

CREATE TABLE home_visit_photo (
	period VARCHAR(6) NOT NULL,
	person_id VARCHAR(32) NOT NULL,
	content LONGBLOB NOT NULL,
	CONSTRAINT pk_home_visit_photo PRIMARY KEY (period, person_id)
);

-- what a family asks for: open until someone says what became of it
CREATE TABLE family_request (
	period VARCHAR(6) NOT NULL,
	person_id VARCHAR(32) NOT NULL,
	attempt INT NOT NULL,
	request VARCHAR(500) NOT NULL,
	noted_by VARCHAR(32) NOT NULL,
	noted_at TIMESTAMP(3) NOT NULL,
	answer VARCHAR(500),
	answered_by VARCHAR(32),
	answered_at TIMESTAMP(3),
	CONSTRAINT pk_family_request PRIMARY KEY (period, person_id, attempt)
);

-- where each letter is
CREATE TABLE letter_handover (
	period VARCHAR(6) NOT NULL,
	person_id VARCHAR(32) NOT NULL,
	letter_number VARCHAR(40) NOT NULL,
	state VARCHAR(16) NOT NULL,
	holder_id VARCHAR(32),
	changed_by VARCHAR(32) NOT NULL,
	changed_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_letter_handover PRIMARY KEY (period, person_id),
	CONSTRAINT uq_letter_handover UNIQUE (letter_number)
);
