-- Terms of statements anew: of a source its identity and its land too, and who was told in a column of his own ("told").
DROP TABLE statement_terms;
CREATE VIRTUAL TABLE statement_terms USING fts5 (
    holder, content, via, told,
    detail = 'column', columnsize = 0, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co' tokenchars '.,_'"
);

-- Every article kept before is entered anew.
DELETE FROM statement_backlog;
INSERT INTO statement_backlog SELECT 1, coalesce(max(key), 0) FROM articles;
