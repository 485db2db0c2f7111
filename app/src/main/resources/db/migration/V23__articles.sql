-- What happened to the articles of the booklet; an article that was withdrawn is gone, what happened to it stays.

CREATE TABLE lecture_article_event (
	article_id VARCHAR(36) NOT NULL,
	ordinal INT NOT NULL,
	kind VARCHAR(16) NOT NULL,
	-- at that time, since it goes with the article
	title VARCHAR(200) NOT NULL,
	done_by VARCHAR(32) NOT NULL,
	done_at TIMESTAMP(3) NOT NULL,
	CONSTRAINT pk_lecture_article_event PRIMARY KEY (article_id, ordinal)
);

CREATE INDEX ix_lecture_article_chosen ON lecture_article (chosen_on);
