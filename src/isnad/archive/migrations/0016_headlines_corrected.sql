-- A person's word may be on a statement of the headline: it is kept apart from one on the same words in the text. Numbers that were given
-- out are not given out again.
CREATE TABLE corrections_of_headlines (
    key       INTEGER PRIMARY KEY AUTOINCREMENT,
    article   TEXT NOT NULL,
    content   TEXT NOT NULL,
    start     INTEGER NOT NULL,
    verdict   TEXT NOT NULL CHECK (verdict IN ('reject', 'accept', 'change')),
    statement TEXT NOT NULL,
    at        TEXT NOT NULL,
    beside    TEXT NOT NULL DEFAULT '',
    headline  INTEGER NOT NULL DEFAULT 0,
    UNIQUE (article, content, start, beside, headline)
);
INSERT INTO corrections_of_headlines SELECT key, article, content, start, verdict, statement, at, beside, 0 FROM corrections;
DELETE FROM sqlite_sequence WHERE name = 'corrections_of_headlines';
INSERT INTO sqlite_sequence (name, seq) SELECT 'corrections_of_headlines', seq FROM sqlite_sequence WHERE name = 'corrections';
DROP TABLE corrections;
ALTER TABLE corrections_of_headlines RENAME TO corrections;
-- A headline's statements are numbered as they stand there, those that the text says again too: every article's are entered again.
DELETE FROM statement_backlog;
INSERT INTO statement_backlog SELECT 1, coalesce(max(key), 0) FROM articles;
