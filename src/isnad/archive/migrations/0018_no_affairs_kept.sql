-- Affairs are found when asked for: no column of them is kept.
CREATE TABLE stories_kept (
    id       TEXT PRIMARY KEY,
    title    TEXT NOT NULL,
    first    TEXT,
    last     TEXT,
    first_at INTEGER NOT NULL,
    last_at  INTEGER NOT NULL,
    reports  INTEGER NOT NULL,
    origins  INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO stories_kept SELECT id, title, first, last, first_at, last_at, reports, origins FROM stories;
DROP TABLE stories;
ALTER TABLE stories_kept RENAME TO stories;
CREATE INDEX stories_last ON stories (last_at, id);
CREATE INDEX stories_origins ON stories (origins, last_at, id);
