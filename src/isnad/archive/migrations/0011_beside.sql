-- A person may give the words of a statement to a second holder, beside the first: "beside" is that holder's key, '' for any other word on a
-- statement. Numbers that were given out are not given out again.
CREATE TABLE corrections_beside (
    key       INTEGER PRIMARY KEY AUTOINCREMENT,
    article   TEXT NOT NULL,
    content   TEXT NOT NULL,
    start     INTEGER NOT NULL,
    verdict   TEXT NOT NULL CHECK (verdict IN ('reject', 'accept', 'change')),
    statement TEXT NOT NULL,
    at        TEXT NOT NULL,
    beside    TEXT NOT NULL DEFAULT '',
    UNIQUE (article, content, start, beside)
);
INSERT INTO corrections_beside SELECT key, article, content, start, verdict, statement, at, '' FROM corrections;
DELETE FROM sqlite_sequence WHERE name = 'corrections_beside';
INSERT INTO sqlite_sequence (name, seq) SELECT 'corrections_beside', seq FROM sqlite_sequence WHERE name = 'corrections';
DROP TABLE corrections;
ALTER TABLE corrections_beside RENAME TO corrections;
