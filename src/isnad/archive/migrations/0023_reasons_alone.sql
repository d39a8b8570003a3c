-- Why a spelling is a name says more where the name's id is made of its words: the reasons of every article are gathered anew, and the offices with them.
DELETE FROM name_reasons;
DELETE FROM name_roles;
UPDATE name_backlog SET next = 1, last = (SELECT coalesce(max(key), 0) FROM articles);
