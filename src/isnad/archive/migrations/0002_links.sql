-- What linking keeps (see linking/store.py): features, shared passages, stories, copies, neighbours, a person's rulings.

CREATE TABLE link_articles (
    seq       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    at        INTEGER NOT NULL,
    outlet    TEXT,
    published TEXT,
    title     TEXT,
    story     TEXT NOT NULL
);
CREATE INDEX link_articles_at ON link_articles (at);
CREATE INDEX link_articles_story ON link_articles (story, at, seq);
-- Apart from the rows above, so that moving an article to another story does not write its features again.
CREATE TABLE link_features (
    seq      INTEGER PRIMARY KEY,
    features BLOB NOT NULL
);
CREATE TABLE link_neighbours (
    seq   INTEGER PRIMARY KEY,
    links BLOB NOT NULL
);
CREATE TABLE link_bands (
    band INTEGER NOT NULL,
    seq  INTEGER NOT NULL,
    PRIMARY KEY (band, seq)
) WITHOUT ROWID;
CREATE TABLE stories (
    id       TEXT PRIMARY KEY,
    title    TEXT NOT NULL,
    first    TEXT,
    last     TEXT,
    first_at INTEGER NOT NULL,
    last_at  INTEGER NOT NULL,
    reports  INTEGER NOT NULL,
    origins  INTEGER NOT NULL,
    affair   TEXT
) WITHOUT ROWID;
CREATE INDEX stories_last ON stories (last_at, id);
CREATE INDEX stories_origins ON stories (origins, last_at, id);
CREATE INDEX stories_affair ON stories (affair, first_at, id) WHERE affair IS NOT NULL;
CREATE TABLE story_forwards (
    story   TEXT PRIMARY KEY,
    into_id TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE reprints (
    id       TEXT PRIMARY KEY,
    of       TEXT NOT NULL,
    coverage REAL NOT NULL,
    evidence TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX reprints_of ON reprints (of, id);
CREATE TABLE rulings (
    article  TEXT NOT NULL,
    other    TEXT NOT NULL,
    together INTEGER NOT NULL,
    PRIMARY KEY (article, other)
) WITHOUT ROWID;
