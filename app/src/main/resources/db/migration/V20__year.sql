-- The year that runs by itself: when a result was announced, and who subscribed to the calendar.

ALTER TABLE evaluation ADD COLUMN sealed_on DATE;

UPDATE evaluation SET sealed_on = COALESCE(
	(SELECT CAST(MAX(publicity.closed_at) AS DATE) FROM publicity WHERE publicity.period = evaluation.period), opened_on)
WHERE stage = 'SEALED';

-- one address a person, made and withdrawn by themselves; only a hash of what stands in it is kept
CREATE TABLE calendar_token (
	person_id VARCHAR(32) NOT NULL PRIMARY KEY,
	token_hash VARCHAR(64) NOT NULL,
	made_at TIMESTAMP(3) NOT NULL,
	used_at TIMESTAMP(3),
	CONSTRAINT uq_calendar_token UNIQUE (token_hash)
);
