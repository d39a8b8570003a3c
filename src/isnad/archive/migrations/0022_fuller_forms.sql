-- One person under a shorter and a fuller name («سامر الورداني», «سامر بن خالد الورداني»), joined by the office that articles give both.

-- By what the forms of a name find each other: its first and last word, its beginning up to a father's name. "key" is the name, folded.
-- Rows stay when the last article of a name is gone.
CREATE TABLE IF NOT EXISTS person_forms (
    form   TEXT NOT NULL,
    handle TEXT NOT NULL,
    key    TEXT NOT NULL,
    PRIMARY KEY (form, handle)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS person_forms_handle ON person_forms (handle);

-- What an article shows a person in whom a list knows, as in person_facets.
CREATE TABLE IF NOT EXISTS person_listed (
    handle  TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (key),
    name    TEXT NOT NULL,
    facets  TEXT NOT NULL,
    PRIMARY KEY (handle, article)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS person_listed_article ON person_listed (article);

-- Names that articles of the present batch had before they were read anew.
CREATE TABLE IF NOT EXISTS person_left (handle TEXT PRIMARY KEY) WITHOUT ROWID;

UPDATE person_backlog SET next = 1, last = (SELECT coalesce(max(key), 0) FROM articles);
