-- A person's word on stories; "rulings" holds what follows from all of them for pairs of articles. Lists are JSON.
-- "articles" belong with "others" (merge, pin) and not with those in "apart" (split; pin: the articles of the story left).
CREATE TABLE story_rulings (
    key      INTEGER PRIMARY KEY AUTOINCREMENT,
    verdict  TEXT NOT NULL CHECK (verdict IN ('merge', 'split', 'pin')),
    articles TEXT NOT NULL,
    others   TEXT NOT NULL,
    apart    TEXT NOT NULL,
    why      TEXT NOT NULL,
    at       TEXT NOT NULL
);
