-- Searching statements by who said what through whom, and a person's word on them.

-- Index terms of a statement: of its source ("holder"), its content, and who passed it on ("via"). rowid = article * 65536 + n.
CREATE VIRTUAL TABLE statement_terms USING fts5 (
    holder, content, via,
    detail = 'column', columnsize = 0, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co' tokenchars '.,_'"
);
-- Articles kept before this table was there, whose statements have still to be entered: keys from "next" to "last".
CREATE TABLE statement_backlog (
    next INTEGER NOT NULL,
    last INTEGER NOT NULL
);
INSERT INTO statement_backlog SELECT 1, coalesce(max(key), 0) FROM articles;

-- "content" and "start" are those of the statement as it was found; "statement" is JSON as the person wants it (for a rejected one, as it
-- was found). Known by the article's id, so that neither reading it anew nor ingesting it again touches them.
CREATE TABLE corrections (
    key       INTEGER PRIMARY KEY AUTOINCREMENT,
    article   TEXT NOT NULL,
    content   TEXT NOT NULL,
    start     INTEGER NOT NULL,
    verdict   TEXT NOT NULL CHECK (verdict IN ('reject', 'accept', 'change')),
    statement TEXT NOT NULL,
    at        TEXT NOT NULL,
    UNIQUE (article, content, start)
);
