-- Reviews of a quarter: what the office says about its findings, the meeting, and the sections to be talked with.

-- statistics: the numbers as JSON, as they were when the meeting was recorded; they never change afterwards
CREATE TABLE review (
	period VARCHAR(6) NOT NULL PRIMARY KEY,
	state VARCHAR(16) NOT NULL,
	opened_by VARCHAR(32) NOT NULL,
	opened_at TIMESTAMP(3) NOT NULL,
	remarks LONGTEXT NOT NULL,
	remarks_by VARCHAR(32),
	remarks_at TIMESTAMP(3),
	held_on DATE,
	place VARCHAR(200),
	chair VARCHAR(200),
	attendees VARCHAR(2000),
	minutes LONGTEXT,
	closed_by VARCHAR(32),
	closed_at TIMESTAMP(3),
	statistics LONGTEXT
);

-- rows are added, never changed
CREATE TABLE review_talk_section (
	period VARCHAR(6) NOT NULL,
	section_code VARCHAR(32) NOT NULL,
	ordinal INT NOT NULL,
	reason VARCHAR(500) NOT NULL,
	chosen_by VARCHAR(32) NOT NULL,
	chosen_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_review_talk_section PRIMARY KEY (period, section_code),
	CONSTRAINT fk_review_talk_section FOREIGN KEY (period) REFERENCES review (period)
);
