-- Tags are looked for by their labels: those that are called so, and the links of an article to its own.
CREATE INDEX IF NOT EXISTS tags_label ON tags (tag);
