-- A person's word may be on a single mention: "start" (code points) in the text of "article" as it was then, with the "words" there and the
-- words around them, by which it is found again in an edited text. No start: as before, by spelling or article.
ALTER TABLE name_rulings ADD COLUMN start INTEGER;
ALTER TABLE name_rulings ADD COLUMN words TEXT NOT NULL DEFAULT '';
ALTER TABLE name_rulings ADD COLUMN before TEXT NOT NULL DEFAULT '';
ALTER TABLE name_rulings ADD COLUMN after TEXT NOT NULL DEFAULT '';
