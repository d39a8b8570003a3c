-- The ledger of unnamed sources by what is said of them, and terms of sources by name, spelling and office.

-- Statements given to sources that are kept from being named: by whose leave ("granter": an agency or outlet as written, or outlet:ID), and
-- what is said of the source, in a form that is equal for sources described alike (empty: nothing).
CREATE TABLE unnamed_sources (
    article   INTEGER NOT NULL,
    n         INTEGER NOT NULL,
    granter   TEXT NOT NULL,
    described TEXT NOT NULL,
    PRIMARY KEY (article, n)
) WITHOUT ROWID;

-- Every article kept before is entered anew.
DELETE FROM statement_backlog;
INSERT INTO statement_backlog SELECT 1, coalesce(max(key), 0) FROM articles;
