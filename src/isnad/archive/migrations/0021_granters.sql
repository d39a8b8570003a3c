-- By whose leave an unnamed source spoke is the medium that was told, also where that is no agency and where the source only goes on: every
-- article's statements are entered again.
DELETE FROM statement_backlog;
INSERT INTO statement_backlog SELECT 1, coalesce(max(key), 0) FROM articles;
