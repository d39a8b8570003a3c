-- A foreigner's full name has a form by how it sounds (person_forms): every article's persons are entered again.
UPDATE person_backlog SET next = 1, last = (SELECT coalesce(max(key), 0) FROM articles);
