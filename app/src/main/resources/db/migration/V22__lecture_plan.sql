-- The yearly plan of lectures (讲堂计划): what the branches propose, the twelve months, who was passed over, every edit.

CREATE TABLE lecture_plan (
	plan_year INT NOT NULL PRIMARY KEY,
	state VARCHAR(16) NOT NULL,
	opened_by VARCHAR(32) NOT NULL,
	opened_at TIMESTAMP(3) NOT NULL,
	propose_due_on DATE NOT NULL,
	-- version of the roster workbook that drafted it
	book_hash VARCHAR(64),
	drafted_at TIMESTAMP(3),
	-- grows with every edit, so that nobody edits what they do not see
	version INT NOT NULL,
	edited_by VARCHAR(32),
	approved_by VARCHAR(32),
	approved_at TIMESTAMP(3),
	published_at TIMESTAMP(3)
);

CREATE TABLE lecture_plan_branch (
	plan_year INT NOT NULL,
	branch_code VARCHAR(16) NOT NULL,
	-- WAITING, PROPOSED, DECLINED, MISSED
	answer VARCHAR(16) NOT NULL,
	reason VARCHAR(500) NOT NULL,
	answered_by VARCHAR(32),
	answered_at TIMESTAMP(3),
	CONSTRAINT pk_lecture_plan_branch PRIMARY KEY (plan_year, branch_code),
	CONSTRAINT fk_lecture_plan_branch FOREIGN KEY (plan_year) REFERENCES lecture_plan (plan_year)
);

CREATE TABLE lecture_proposal (
	plan_year INT NOT NULL,
	branch_code VARCHAR(16) NOT NULL,
	ordinal INT NOT NULL,
	lecturer_id VARCHAR(32) NOT NULL,
	topic VARCHAR(200) NOT NULL,
	module VARCHAR(16) NOT NULL,
	theme VARCHAR(16) NOT NULL,
	-- empty when no article was handed in with it
	article_title VARCHAR(200) NOT NULL,
	CONSTRAINT pk_lecture_proposal PRIMARY KEY (plan_year, branch_code, ordinal),
	CONSTRAINT fk_lecture_proposal FOREIGN KEY (plan_year) REFERENCES lecture_plan (plan_year)
);

-- files of articles that a branch has not handed in yet; task_id is the engine's
CREATE TABLE lecture_proposal_file (
	task_id VARCHAR(64) NOT NULL,
	row_id VARCHAR(36) NOT NULL,
	file_name VARCHAR(200) NOT NULL,
	content LONGBLOB NOT NULL,
	uploaded_by VARCHAR(32) NOT NULL,
	uploaded_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_lecture_proposal_file PRIMARY KEY (task_id, row_id)
);

CREATE TABLE lecture_plan_slot (
	plan_year INT NOT NULL,
	slot_month INT NOT NULL,
	module VARCHAR(16) NOT NULL,
	theme VARCHAR(16) NOT NULL,
	held_on DATE NOT NULL,
	-- set by hand: then the rule for days does not move it
	fixed BOOLEAN NOT NULL,
	-- null while nobody gives it
	lecturer_id VARCHAR(32),
	branch_code VARCHAR(16),
	topic VARCHAR(200) NOT NULL,
	reason VARCHAR(2000) NOT NULL,
	-- why it stays although something speaks against it
	remark VARCHAR(300) NOT NULL,
	-- by the committee since it was drafted
	edited BOOLEAN NOT NULL,
	CONSTRAINT pk_lecture_plan_slot PRIMARY KEY (plan_year, slot_month),
	CONSTRAINT fk_lecture_plan_slot FOREIGN KEY (plan_year) REFERENCES lecture_plan (plan_year)
);

-- who was passed over in the newest draft
CREATE TABLE lecture_plan_candidate (
	plan_year INT NOT NULL,
	slot_month INT NOT NULL,
	ordinal INT NOT NULL,
	person_id VARCHAR(32) NOT NULL,
	outcome VARCHAR(16) NOT NULL,
	rank_no INT,
	reason VARCHAR(2000) NOT NULL,
	CONSTRAINT pk_lecture_plan_candidate PRIMARY KEY (plan_year, slot_month, ordinal),
	CONSTRAINT fk_lecture_plan_candidate FOREIGN KEY (plan_year) REFERENCES lecture_plan (plan_year)
);

-- rows are added, never changed
CREATE TABLE lecture_plan_event (
	plan_year INT NOT NULL,
	ordinal INT NOT NULL,
	kind VARCHAR(16) NOT NULL,
	words VARCHAR(1000) NOT NULL,
	-- the months as they were before an edit, as JSON: what 撤销 puts back
	before_slots LONGTEXT,
	-- the event that this one takes back
	undoes INT,
	done_by VARCHAR(32) NOT NULL,
	done_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_lecture_plan_event PRIMARY KEY (plan_year, ordinal),
	CONSTRAINT fk_lecture_plan_event FOREIGN KEY (plan_year) REFERENCES lecture_plan (plan_year)
);
