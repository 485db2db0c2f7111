-- Indices of a quarter with their ledgers, and what the branches said to them. Rows are added, never changed;
-- only drafts are written anew.

-- the same facts and workbooks are computed once
CREATE TABLE index_run (
	id VARCHAR(36) NOT NULL PRIMARY KEY,
	period VARCHAR(6) NOT NULL,
	ordinal INT NOT NULL,
	facts_version INT NOT NULL,
	pioneer_hash VARCHAR(64) NOT NULL,
	section_hash VARCHAR(64) NOT NULL,
	fortress_hash VARCHAR(64) NOT NULL,
	computed_by VARCHAR(32) NOT NULL,
	computed_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT uq_index_run_ordinal UNIQUE (period, ordinal),
	CONSTRAINT uq_index_run_inputs UNIQUE (period, facts_version, pioneer_hash, section_hash, fortress_hash)
);

-- which run counts: the newest row; going back to earlier workbooks makes an earlier run count again
CREATE TABLE index_turn (
	period VARCHAR(6) NOT NULL,
	ordinal INT NOT NULL,
	run_id VARCHAR(36) NOT NULL,
	turned_by VARCHAR(32) NOT NULL,
	turned_at TIMESTAMP(3) NOT NULL,
	PRIMARY KEY (period, ordinal),
	CONSTRAINT fk_index_turn_run FOREIGN KEY (run_id) REFERENCES index_run (id)
);

-- evaluated and pioneer_average are those of a unit's members
CREATE TABLE index_score (
	run_id VARCHAR(36) NOT NULL,
	subject_kind VARCHAR(16) NOT NULL,
	subject_id VARCHAR(32) NOT NULL,
	name VARCHAR(64) NOT NULL,
	branch_code VARCHAR(16),
	section_code VARCHAR(16),
	total DECIMAL(5, 2) NOT NULL,
	grade VARCHAR(32) NOT NULL,
	vetoed BOOLEAN NOT NULL,
	evaluated INT,
	pioneer_average DECIMAL(5, 2),
	PRIMARY KEY (run_id, subject_kind, subject_id),
	CONSTRAINT fk_index_score_run FOREIGN KEY (run_id) REFERENCES index_run (id)
);

CREATE TABLE index_entry (
	run_id VARCHAR(36) NOT NULL,
	subject_kind VARCHAR(16) NOT NULL,
	subject_id VARCHAR(32) NOT NULL,
	ordinal INT NOT NULL,
	code VARCHAR(64) NOT NULL,
	category VARCHAR(8) NOT NULL,
	indicator VARCHAR(32),
	amount DECIMAL(14, 4),
	points DECIMAL(24, 12) NOT NULL,
	note VARCHAR(1000) NOT NULL,
	sheet_row INT NOT NULL,
	PRIMARY KEY (run_id, subject_kind, subject_id, ordinal),
	CONSTRAINT fk_index_entry_run FOREIGN KEY (run_id) REFERENCES index_run (id)
);

-- a round of confirmation: the run the branches are asked about; a later run that changes ledgers opens the next
CREATE TABLE ledger_round (
	period VARCHAR(6) NOT NULL,
	round_no INT NOT NULL,
	run_id VARCHAR(36) NOT NULL,
	due_on DATE NOT NULL,
	opened_at TIMESTAMP(3) NOT NULL,
	PRIMARY KEY (period, round_no),
	CONSTRAINT fk_ledger_round_run FOREIGN KEY (run_id) REFERENCES index_run (id)
);

CREATE TABLE ledger_round_branch (
	period VARCHAR(6) NOT NULL,
	round_no INT NOT NULL,
	branch_code VARCHAR(16) NOT NULL,
	PRIMARY KEY (period, round_no, branch_code),
	CONSTRAINT fk_ledger_round_branch FOREIGN KEY (period, round_no) REFERENCES ledger_round (period, round_no)
);

CREATE TABLE ledger_confirmation (
	period VARCHAR(6) NOT NULL,
	round_no INT NOT NULL,
	branch_code VARCHAR(16) NOT NULL,
	confirmed_by VARCHAR(32) NOT NULL,
	confirmed_at TIMESTAMP(3) NOT NULL,
	PRIMARY KEY (period, round_no, branch_code),
	CONSTRAINT fk_ledger_confirmation FOREIGN KEY (period, round_no, branch_code)
		REFERENCES ledger_round_branch (period, round_no, branch_code)
);

-- amount is what stood in the ledger (empty when missing), claimed what the branch says is right
CREATE TABLE ledger_dispute (
	id VARCHAR(36) NOT NULL PRIMARY KEY,
	period VARCHAR(6) NOT NULL,
	round_no INT NOT NULL,
	branch_code VARCHAR(16) NOT NULL,
	ordinal INT NOT NULL,
	subject_kind VARCHAR(16) NOT NULL,
	subject_id VARCHAR(32) NOT NULL,
	subject_name VARCHAR(64) NOT NULL,
	indicator VARCHAR(32) NOT NULL,
	amount DECIMAL(14, 4),
	claimed DECIMAL(14, 4) NOT NULL,
	reason VARCHAR(200) NOT NULL,
	CONSTRAINT uq_ledger_dispute UNIQUE (period, round_no, branch_code, subject_kind, subject_id, indicator),
	CONSTRAINT fk_ledger_dispute FOREIGN KEY (period, round_no, branch_code)
		REFERENCES ledger_confirmation (period, round_no, branch_code)
);

-- amount is the corrected value of an accepted dispute
CREATE TABLE dispute_answer (
	dispute_id VARCHAR(36) NOT NULL PRIMARY KEY,
	accepted BOOLEAN NOT NULL,
	amount DECIMAL(14, 4),
	reason VARCHAR(200) NOT NULL,
	answered_by VARCHAR(32) NOT NULL,
	answered_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT fk_dispute_answer FOREIGN KEY (dispute_id) REFERENCES ledger_dispute (id)
);

-- what was typed into a confirmation or resolution form so far, right or wrong; gone once the task is completed
CREATE TABLE ledger_draft (
	task_id VARCHAR(64) NOT NULL PRIMARY KEY,
	content LONGTEXT NOT NULL,
	revision INT NOT NULL,
	saved_by VARCHAR(32) NOT NULL,
	saved_at TIMESTAMP(3) NOT NULL
);
