-- The outbox gets a worker: how far each message has come. What was queued before there was one stays unsent.

ALTER TABLE outbox ADD COLUMN state VARCHAR(16) DEFAULT 'CANCELLED' NOT NULL;
ALTER TABLE outbox ADD COLUMN tries INT DEFAULT 0 NOT NULL;
ALTER TABLE outbox ADD COLUMN mobile VARCHAR(32);
ALTER TABLE outbox ADD COLUMN provider_number VARCHAR(100);
ALTER TABLE outbox ADD COLUMN problem VARCHAR(500);
ALTER TABLE outbox ADD COLUMN changed_at TIMESTAMP(3);
ALTER TABLE outbox ADD COLUMN handled_by VARCHAR(32);

CREATE INDEX ix_outbox_state ON outbox (state, queued_at);
CREATE INDEX ix_outbox_recipient ON outbox (recipient);
