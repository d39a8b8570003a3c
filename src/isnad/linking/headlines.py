"""Which statements of a headline are statements of their own: a headline mostly says again what its text says.

A headline's statement is the text's where most of its terms (60 %; 40 % of one source by its identity) stand in one statement there, or
nearly all (85 %) in all of them together, and neither denies what the other affirms.

What does not live here: finding them (``isnad.reading``).
"""

from __future__ import annotations

from itertools import chain

from isnad.arabic.terms import index_terms
from isnad.linking.denying import untrue
from isnad.records import Article, Statement

_REPEATED, _ONE_SOURCE, _TOGETHER = 0.60, 0.40, 0.85


def spoken(article: Article) -> list[tuple[int, Statement]]:
    """Return the statements of an article with their numbers (``Article.numbered_statements``): those of the body, in order, then those
    that only its headline has. A number is at least ``len(article.statements)`` where it is the headline's; its offsets point into the
    title."""
    said = list(enumerate(article.statements))
    return [*said, *of_headline(article)] if article.title_statements else said


def of_headline(article: Article) -> list[tuple[int, Statement]]:
    """Return the statements that the headline has and the body does not, with their numbers in the article."""
    found = []
    body: list[tuple[bool, str | None, frozenset[str]]] | None = None
    for n, statement in enumerate(article.title_statements, len(article.statements)):
        terms = frozenset(index_terms(statement.content))
        if not terms:
            continue
        if body is None:
            body = [(_denies(each), each.source_id, frozenset(index_terms(each.points_to or each.content))) for each in article.statements]
        like = [(id, said) for denied, id, said in body if denied == _denies(statement)]
        least = {id: _ONE_SOURCE if id is not None and id == statement.source_id else _REPEATED for id, _ in like}
        again = any(len(terms & said) >= least[id] * len(terms) for id, said in like)
        together = terms.intersection(chain.from_iterable(said for _, said in like))
        if not again and len(together) < _TOGETHER * len(terms):
            found.append((n, statement))
    return found


def _denies(statement: Statement) -> bool:
    return (statement.force == "deny" and not statement.negated) != untrue(statement.points_to or statement.content)
