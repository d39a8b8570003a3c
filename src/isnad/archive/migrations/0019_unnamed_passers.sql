-- Unnamed sources that only passed on what another said are counted too: of the chain of a statement, "link" 0 is the holder, 1 whoever
-- passed it on, and so on; "source" is how it is called, folded. Every article's statements are entered again.
DROP TABLE unnamed_sources;
CREATE TABLE unnamed_sources (
    article   INTEGER NOT NULL,
    n         INTEGER NOT NULL,
    link      INTEGER NOT NULL,
    source    TEXT NOT NULL,
    granter   TEXT NOT NULL,
    described TEXT NOT NULL,
    PRIMARY KEY (article, n, link)
) WITHOUT ROWID;

DELETE FROM statement_backlog;
INSERT INTO statement_backlog SELECT 1, coalesce(max(key), 0) FROM articles;
