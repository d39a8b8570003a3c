-- Several persons of one name, told apart by what articles show them in.

-- What an article shows a person in whom no list knows, as read: "handle" and "name" as in names, "spheres" in a form that is equal for
-- equal evidence (empty: none), "facets" as JSON lists of sphere, country, words.
CREATE TABLE person_facets (
    handle  TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (key),
    name    TEXT NOT NULL,
    spheres TEXT NOT NULL,
    facets  TEXT NOT NULL,
    PRIMARY KEY (handle, article)
) WITHOUT ROWID;
CREATE INDEX person_facets_article ON person_facets (article);

-- In article "article" the name "handle" means this one of those who are called so; no id: it is open which.
CREATE TABLE namesakes (
    handle    TEXT NOT NULL,
    article   TEXT NOT NULL,
    into_name TEXT NOT NULL,
    into_id   TEXT,
    why       TEXT NOT NULL,
    PRIMARY KEY (handle, article)
) WITHOUT ROWID;
CREATE INDEX namesakes_article ON namesakes (article);
CREATE INDEX namesakes_into ON namesakes (into_id, article);

-- Articles kept before these tables were there: keys from "next" to "last" have still to be entered in person_facets.
CREATE TABLE person_backlog (
    next INTEGER NOT NULL,
    last INTEGER NOT NULL
);
INSERT INTO person_backlog SELECT 1, coalesce(max(key), 0) FROM articles;
