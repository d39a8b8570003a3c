-- Names that hundreds bear are told apart without evidence too: every article is gone through again.
UPDATE person_backlog SET next = 1, last = (SELECT coalesce(max(key), 0) FROM articles);
