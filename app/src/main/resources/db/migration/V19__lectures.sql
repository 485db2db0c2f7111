-- Monthly lectures (财政月讲堂): one row a month, whose state moves forward only from the state it must be in.

CREATE TABLE lecture (
	-- the month it is for, such as 2026-03; it may be held in another when it was moved
	lecture_month VARCHAR(7) NOT NULL PRIMARY KEY,
	held_on DATE NOT NULL,
	-- set by hand: then an edited calendar file does not move it
	fixed BOOLEAN NOT NULL,
	module VARCHAR(16) NOT NULL,
	theme VARCHAR(16) NOT NULL,
	topic VARCHAR(200) NOT NULL,
	lecturer_id VARCHAR(32) NOT NULL,
	-- the lecturer's when it was scheduled
	branch_code VARCHAR(16),
	-- why this lecturer, in words
	reason VARCHAR(2000) NOT NULL,
	state VARCHAR(16) NOT NULL,
	scheduled_at TIMESTAMP(3) NOT NULL,
	-- false for lectures of before the system was there, of which no attendance is known
	recorded BOOLEAN NOT NULL,
	place VARCHAR(100) NOT NULL,
	lecture_text LONGTEXT,
	summary VARCHAR(4000) NOT NULL,
	archived_at TIMESTAMP(3),
	-- such as 09:00, null while nobody set it
	begins_at VARCHAR(5),
	-- when everyone was told, null before
	noticed_at TIMESTAMP(3)
);

-- drafts, slides, photos; the newest draft that passed review is what the booklet prints
CREATE TABLE lecture_file (
	id VARCHAR(36) NOT NULL PRIMARY KEY,
	lecture_month VARCHAR(7) NOT NULL,
	-- PENDING until handed in, DRAFT, FORMER of a lecturer who was replaced, EXTRA
	kind VARCHAR(16) NOT NULL,
	file_name VARCHAR(200) NOT NULL,
	media_type VARCHAR(100) NOT NULL,
	content LONGBLOB NOT NULL,
	uploaded_by VARCHAR(32) NOT NULL,
	uploaded_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT fk_lecture_file FOREIGN KEY (lecture_month) REFERENCES lecture (lecture_month)
);

CREATE TABLE lecture_attendance (
	lecture_month VARCHAR(7) NOT NULL,
	person_id VARCHAR(32) NOT NULL,
	-- the person's on the day
	branch_code VARCHAR(16) NOT NULL,
	-- PRESENT, LEAVE, ABSENT
	mark VARCHAR(16) NOT NULL,
	reason VARCHAR(200) NOT NULL,
	made_up_on DATE,
	-- also where the secretary recorded that it was not made up: then made_up_on is null
	made_up_by VARCHAR(32),
	-- how it was made up, or why it was not
	make_up_words VARCHAR(200),
	entered_at TIMESTAMP(3),
	CONSTRAINT pk_lecture_attendance PRIMARY KEY (lecture_month, person_id),
	CONSTRAINT fk_lecture_attendance FOREIGN KEY (lecture_month) REFERENCES lecture (lecture_month)
);

CREATE INDEX ix_lecture_attendance_person ON lecture_attendance (person_id);

-- rows are added, never changed; person_id where it is about someone's attendance
CREATE TABLE lecture_event (
	lecture_month VARCHAR(7) NOT NULL,
	ordinal INT NOT NULL,
	kind VARCHAR(16) NOT NULL,
	person_id VARCHAR(32),
	words VARCHAR(1000) NOT NULL,
	done_by VARCHAR(32) NOT NULL,
	done_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_lecture_event PRIMARY KEY (lecture_month, ordinal),
	CONSTRAINT fk_lecture_event FOREIGN KEY (lecture_month) REFERENCES lecture (lecture_month)
);

-- articles handed in for the booklet of a year
CREATE TABLE lecture_article (
	id VARCHAR(36) NOT NULL PRIMARY KEY,
	booklet_year INT NOT NULL,
	branch_code VARCHAR(16) NOT NULL,
	author_id VARCHAR(32) NOT NULL,
	title VARCHAR(200) NOT NULL,
	article_text LONGTEXT NOT NULL,
	file_name VARCHAR(200),
	content LONGBLOB,
	handed_in_by VARCHAR(32) NOT NULL,
	handed_in_at TIMESTAMP(3) NOT NULL,
	-- null until it is chosen
	chosen_on DATE,
	chosen_by VARCHAR(32),
	CONSTRAINT uq_lecture_article UNIQUE (booklet_year, author_id, title)
);
