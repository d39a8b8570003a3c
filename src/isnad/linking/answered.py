"""What a reader of a story sees denied: statements that another article denies, those that one article tells with their denial, and
accusations.

What does not live here: which statement a denial denies (``denials``), which accusation (``accusations``).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from isnad.linking.accusations import (
    CHARGED,
    Accusation,
    accusation_denied,
    accuses,
    charges_of,
    innocence_of,
    likeness,
    right_before,
    told_by_denier,
)
from isnad.linking.claimed import claims_of
from isnad.linking.denials import Denial, denials
from isnad.linking.denied import one_source, terms_of
from isnad.linking.denying import as_told, feminine
from isnad.linking.outlet_names import called
from isnad.linking.sayings import accused_terms
from isnad.linking.times import moment
from isnad.records import Article, Outlet, Statement


@dataclass(frozen=True, slots=True)
class _Charge:
    """An accusation with the terms of whom it is against, and of what it says."""

    article: Article
    statement: Statement
    whom: frozenset[str]
    terms: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Plea:
    """A denial of an accusation."""

    article: Article
    statement: Statement
    denied: Accusation
    words: str


def answered(
    articles: Sequence[Article], outlets: Mapping[str, Outlet] | None = None, story_of: Mapping[str, str] | None = None
) -> tuple[Denial, ...]:
    """Return what some articles say with its denials, in other articles or in the same; ``story_of`` as ``denials`` takes it: an accusation
    and its denial are of one story."""
    found = denials(articles, outlets, story_of, unsourced=True, within=True)
    told = {(each.article, each.denial.start) for each in found}
    pleas = [each for article in articles for each in _pleas(article) if (article.id, each.statement.start) not in told]
    if not pleas:
        return found
    charges = [each for article in articles for each in _charges(article)]
    spread = Counter(term for each in charges for term in each.terms) + Counter(term for each in pleas for term in each.denied.what)
    weights = {term: math.log1p((len(charges) + len(pleas)) / count) for term, count in spread.items()}
    rows: list[tuple[_Charge, _Plea]] = []
    for plea in sorted(pleas, key=lambda it: _at(it.article)):
        charge = _charge_of(plea, charges, weights, story_of or {})
        if charge is not None and not any(_same(charge, plea, *row) for row in rows):
            rows.append((charge, plea))
    return found + tuple(
        Denial(charge.article.id, _cited(charge, outlets or {}), plea.article.id, plea.statement, plea.words, feminine(plea.statement))
        for charge, plea in rows
    )


def _pleas(article: Article) -> Iterator[_Plea]:
    for statement in article.statements:
        denied = accusation_denied(article, statement)
        if denied is not None:
            yield _Plea(article, statement, denied, as_told(article, statement))
    for statement, denied, words in innocence_of(article):
        yield _Plea(article, statement, denied, words)


def _charges(article: Article) -> Iterator[_Charge]:
    for statement in filter(accuses, article.statements):
        yield _Charge(article, statement, accused_terms(article, statement), frozenset(terms_of(statement.content)))
    for claim in claims_of(article):
        if accuses(claim.statement):
            terms = frozenset(terms_of(claim.statement.content))
            yield _Charge(article, claim.statement, claim.terms - terms, terms)
    for claim, whom in charges_of(article):
        yield _Charge(article, claim.statement, whom, claim.terms)


def _charge_of(plea: _Plea, charges: Sequence[_Charge], weights: Mapping[str, float], story_of: Mapping[str, str]) -> _Charge | None:
    """Return the accusation that a plea denies: of whom it names, in its own article, that has an accuser, the nearest."""
    denial = plea.statement
    denier = frozenset(terms_of(denial.resolved or denial.source))
    ranked = []
    for n, charge in enumerate(charges):
        own = charge.article.id == plea.article.id
        if story_of.get(charge.article.id) != story_of.get(plea.article.id) or (own and _within(charge.statement, denial)):
            continue
        if one_source(charge.statement, denial):
            continue
        near = own and right_before(plea.article, charge.statement, denial)
        score = likeness(plea.denied, denier, charge.statement, charge.whom, weights, own=own, near=near)
        if score is not None:
            known = charge.statement.rule != CHARGED
            distance = abs(charge.statement.start - denial.start)
            ranked.append(((score[0], own, known, score[1], -distance, -n), charge))
    if ranked:
        return max(ranked, key=lambda it: it[0])[1]
    claim = told_by_denier(plea.article, denial, plea.denied)
    return None if claim is None else _Charge(plea.article, claim.statement, frozenset(), claim.terms)


def _within(charge: Statement, denial: Statement) -> bool:
    """Say whether a charge is told in the words of a denial."""
    return denial.start <= charge.start < denial.end or charge.start <= denial.start < charge.end


def _same(charge: _Charge, plea: _Plea, charge_: _Charge, plea_: _Plea) -> bool:
    """Say whether a row tells again what another does: one denies one's accusation of the same."""
    if not one_source(plea.statement, plea_.statement):
        return False
    if charge.statement is charge_.statement:
        return True
    narrated = charge.statement.rule == charge_.statement.rule == CHARGED
    if not narrated and not one_source(charge.statement, charge_.statement):
        return False
    return not charge.terms.isdisjoint(charge_.terms)


def _cited(charge: _Charge, outlets: Mapping[str, Outlet]) -> Statement:
    """Return the accusation as it is cited: one that is narrated is its outlet's."""
    if charge.statement.rule != CHARGED:
        return charge.statement
    name = called(charge.article, outlets)
    return replace(charge.statement, source=name, resolved=name)


def _at(article: Article) -> float:
    at = moment(article.published)
    return math.inf if at is None else at
