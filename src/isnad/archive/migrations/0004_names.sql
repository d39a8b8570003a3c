-- One identity per name: what a story's articles agree on, a person's rulings, offices with their dates, and why each spelling belongs.

-- In article "article" what was read as "handle" means another name; handle is as in names, or "office:" and the folded office.
CREATE TABLE name_agreements (
    article   TEXT NOT NULL,
    handle    TEXT NOT NULL,
    into_kind TEXT NOT NULL,
    into_name TEXT NOT NULL,
    into_id   TEXT,
    why       TEXT NOT NULL,
    PRIMARY KEY (article, handle)
) WITHOUT ROWID;
CREATE INDEX name_agreements_into ON name_agreements (into_id, article);

-- A person's word. merge: all of "handle" is "into"; split: its mentions spelled "spelling" (folded; '': any) in "article" ('': any) are;
-- pin: mentions of kind "kind" so spelled are, whatever reading decides later.
CREATE TABLE name_rulings (
    key       INTEGER PRIMARY KEY AUTOINCREMENT,
    verdict   TEXT NOT NULL CHECK (verdict IN ('merge', 'split', 'pin')),
    kind      TEXT NOT NULL,
    handle    TEXT NOT NULL,
    name      TEXT NOT NULL,
    spelling  TEXT NOT NULL,
    article   TEXT NOT NULL,
    into_kind TEXT NOT NULL,
    into_name TEXT NOT NULL,
    into_id   TEXT,
    why       TEXT NOT NULL,
    at        TEXT NOT NULL
);

-- Titles and offices of persons where they stand; "role" is folded.
CREATE TABLE name_roles (
    name    INTEGER NOT NULL REFERENCES names (key),
    role    TEXT NOT NULL,
    time    INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (key),
    text    TEXT NOT NULL,
    PRIMARY KEY (name, role, time, article)
) WITHOUT ROWID;
CREATE INDEX name_roles_role ON name_roles (role, time);
CREATE INDEX name_roles_article ON name_roles (article);

-- Why mentions so spelled belong to the name.
CREATE TABLE name_reasons (
    name     INTEGER NOT NULL REFERENCES names (key),
    text     TEXT NOT NULL,
    why      TEXT NOT NULL,
    mentions INTEGER NOT NULL,
    PRIMARY KEY (name, text, why)
) WITHOUT ROWID;

-- Articles kept before these tables were there: keys from "next" to "last" have still to be entered in name_roles and name_reasons.
CREATE TABLE name_backlog (
    next INTEGER NOT NULL,
    last INTEGER NOT NULL
);
INSERT INTO name_backlog SELECT 1, coalesce(max(key), 0) FROM articles;
