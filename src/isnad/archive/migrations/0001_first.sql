-- Articles, their revisions, and what they say. Times in columns named "time" are seconds of the UTC epoch, -(1 << 40) where unknown.

-- One row an article as it is now. "url" is the canonical one; a glued article claims none. "fingerprint" is of the text's words.
CREATE TABLE articles (
    key         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    url         TEXT UNIQUE,
    outlet      TEXT,
    published   TEXT,
    time        INTEGER NOT NULL,
    fingerprint BLOB,
    revision    INTEGER NOT NULL REFERENCES revisions (key)
);
CREATE INDEX articles_time ON articles (time, key);
CREATE INDEX articles_outlet ON articles (outlet, time, key);
CREATE INDEX articles_fingerprint ON articles (fingerprint) WHERE fingerprint IS NOT NULL;

-- Every text that an article had. "hash" is of title and body to the letter; "metadata" and "reading" are JSON as written by codec.py.
CREATE TABLE revisions (
    key      INTEGER PRIMARY KEY,
    article  INTEGER NOT NULL REFERENCES articles (key) DEFERRABLE INITIALLY DEFERRED,
    number   INTEGER NOT NULL,
    hash     BLOB NOT NULL,
    seen     TEXT NOT NULL,
    title    TEXT,
    body     TEXT NOT NULL,
    metadata TEXT NOT NULL,
    reading  TEXT NOT NULL,
    UNIQUE (article, hash)
);

-- Ids under which an article also came (the same canonical URL with another id).
CREATE TABLE aliases (
    id      TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (key)
) WITHOUT ROWID;

-- What happened, in order. The search index says by "seq" how far it has come.
CREATE TABLE changes (
    seq      INTEGER PRIMARY KEY AUTOINCREMENT,
    article  INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    what     TEXT NOT NULL CHECK (what IN ('new', 'text', 'reading')),
    at       TEXT NOT NULL
);

-- Inputs that were not kept.
CREATE TABLE rejections (
    id     TEXT NOT NULL,
    reason TEXT NOT NULL,
    file   TEXT,
    seen   TEXT NOT NULL,
    times  INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (id, reason)
) WITHOUT ROWID;

-- Names over all articles, with counts kept as articles come. "handle" is the id or, without one, KIND:folded name.
CREATE TABLE names (
    key      INTEGER PRIMARY KEY,
    handle   TEXT NOT NULL UNIQUE,
    id       TEXT,
    kind     TEXT NOT NULL,
    name     TEXT NOT NULL,
    articles INTEGER NOT NULL,
    mentions INTEGER NOT NULL
);
CREATE INDEX names_articles ON names (articles DESC, key);
CREATE TABLE spellings (
    name     INTEGER NOT NULL REFERENCES names (key),
    text     TEXT NOT NULL,
    folded   TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    PRIMARY KEY (name, text)
) WITHOUT ROWID;
CREATE INDEX spellings_folded ON spellings (folded);
CREATE TABLE article_names (
    name     INTEGER NOT NULL REFERENCES names (key),
    time     INTEGER NOT NULL,
    article  INTEGER NOT NULL REFERENCES articles (key),
    mentions INTEGER NOT NULL,
    PRIMARY KEY (name, time, article)
) WITHOUT ROWID;
CREATE INDEX article_names_article ON article_names (article);

CREATE TABLE tags (
    key      INTEGER PRIMARY KEY,
    handle   TEXT NOT NULL UNIQUE,
    id       TEXT,
    tag      TEXT NOT NULL,
    articles INTEGER NOT NULL
);
CREATE INDEX tags_articles ON tags (articles DESC, key);
CREATE TABLE article_tags (
    tag     INTEGER NOT NULL REFERENCES tags (key),
    time    INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (key),
    PRIMARY KEY (tag, time, article)
) WITHOUT ROWID;
CREATE INDEX article_tags_article ON article_tags (article);

-- Where statements stand and what can be asked of them; the statement itself is in the revision's reading, at place n.
CREATE TABLE statements (
    article   INTEGER NOT NULL REFERENCES articles (key),
    n         INTEGER NOT NULL,
    time      INTEGER NOT NULL,
    outlet    TEXT,
    source    TEXT NOT NULL,
    source_id TEXT,
    kind      TEXT NOT NULL,
    force     TEXT NOT NULL,
    PRIMARY KEY (article, n)
) WITHOUT ROWID;
CREATE INDEX statements_time ON statements (time, article, n);
CREATE INDEX statements_source ON statements (source, time, article, n);
CREATE INDEX statements_source_id ON statements (source_id, time, article, n) WHERE source_id IS NOT NULL;
CREATE INDEX statements_outlet ON statements (outlet, time, article, n);

-- The pages' own read-also links, by canonical URL.
CREATE TABLE read_also (
    article INTEGER NOT NULL REFERENCES articles (key),
    url     TEXT NOT NULL,
    title   TEXT NOT NULL,
    PRIMARY KEY (article, url)
) WITHOUT ROWID;
CREATE INDEX read_also_url ON read_also (url);

-- Declared outlets (a record as JSON) and what the collector notes of addresses.
CREATE TABLE outlets (
    id          TEXT PRIMARY KEY,
    declaration TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE fetches (
    url           TEXT PRIMARY KEY,
    kind          TEXT NOT NULL,
    outlet        TEXT,
    etag          TEXT,
    last_modified TEXT,
    first         REAL,
    fetched       REAL,
    due           REAL,
    announced     REAL,
    failures      INTEGER NOT NULL,
    status        INTEGER,
    digest        TEXT
) WITHOUT ROWID;
CREATE INDEX fetches_due ON fetches (outlet, kind, due) WHERE due IS NOT NULL;
