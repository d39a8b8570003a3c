-- English labels of tags: empty where there is none; NULL where an older archive has not yet been entered.
ALTER TABLE tags ADD COLUMN en TEXT;
CREATE INDEX tags_en ON tags (lower(en));
CREATE INDEX tags_unlabelled ON tags (key) WHERE en IS NULL;
