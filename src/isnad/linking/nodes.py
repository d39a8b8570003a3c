"""Statements of a story made comparable: those of one content and one source together, with what they are compared by.

What does not live here: comparing them (``claims``) and their sources (``holders``).
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from isnad.arabic.folding import search_key
from isnad.arabic.numbers import find_numbers
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.linking.denied import pointed_back
from isnad.linking.denying import untrue
from isnad.linking.headlines import spoken
from isnad.linking.holders import Holder, holder
from isnad.linking.listed import listed
from isnad.linking.particles import sides
from isnad.linking.polarity import STILL, UNNEGATED, Deeds, deeds_of
from isnad.linking.times import moment
from isnad.linking.transmission import (
    Told,
    known_of,
    media_of,
    medium_key,
    medium_told,
    route_key,
    routes,
    told,
    told_a_medium,
    told_its_own,
    told_itself,
)  # fmt: skip
from isnad.records import Article, Outlet, Statement

_NEGATION_REACH = 4  # words at the beginning of a content in which its main negation stands
_NEGATION_WORDS = "لا لم لن ليس ليست ليسوا لست لسنا عدم"
_LIGHT = frozenset({"كان", "وجد", "مكن"})  # terms of words that only lead to what is negated («لم تكن هناك زيارة»)
_WHOLE, _STOP = 0.3, re.compile(r"[.!؟؛]\s")  # of a text that is one statement
_OUTLET_NOUNS = frozenset(
    search_key(word) for word in ["صحيفة", "جريدة", "قناة", "موقع", "وكالة", "شبكة", "إذاعة", "تلفزيون", "مجلة", "منصة"]
)
_AGAINST = frozenset({"condemn", "demand"})  # forces of what is said against somebody or asked of him
_RESPONSIBLE = re.compile(r"(?!ال?مس[ؤئ]ول)(?:\S+ ){1,4}(?P<what>(?:ال)?مس[ؤئ]ولي)")
_UNTIL = 4  # words behind a negation in which what it negates stands
_MARKS_AROUND = "«»\"“”„()[]'.,،؛:؟!"
_MARKED = re.compile(r"[\"“”„«»()\[\]]")
_FIRST_YEAR, _LAST_YEAR = 1950, 2035  # a figure like these is more often a year than a count
_KILLED = dict.fromkeys(("مقتل", "قتيل", "قتلي", "قتلى", "مصرع"), "قتل")
_NEGATIONS = frozenset(_NEGATION_WORDS.split())
_NEGATING = _NEGATIONS | {"غير"}  # a single word too: «غير مسؤولة», «لا مسؤولة»


@dataclass(frozen=True, slots=True)
class Said:
    """One statement where it stands. ``meant`` is what it says or denies where its content only speaks of it («نفى ذلك», «ما نشر كذب»)."""

    place: Told
    n: int
    statement: Statement
    routes: tuple[str, ...]
    headline: bool = False  # its offsets point into the title
    meant: str | None = None

    @property
    def content(self) -> str:
        """What is said, also where it is only pointed to («نفى ذلك»)."""
        return self.statement.points_to or self.statement.content

    @property
    def order(self) -> tuple[float, str, int]:
        """When it was published (seconds of the UTC epoch, infinity where that is not known), and where it stands."""
        at = moment(self.place.article.published)
        return (math.inf if at is None else at, self.place.article.id, self.n)

    @property
    def against(self) -> frozenset[str]:
        """The terms of the person or land that is accused or asked, told before of what: «دعا الرئيس |إيران| إلى سحب قواتها»; of an
        office «=» before each: «اتهم الرئيس |المفتش العام| بسرقة الأختام»."""
        one = self.statement
        if one.force not in _AGAINST or one.cue_end is None or one.cue_end >= one.start or self.headline:
            return frozenset()
        since = max(one.cue_end, one.source_end if one.source_end is not None and one.source_end <= one.start else 0)
        charged = _RESPONSIBLE.match(one.content)  # «حملت النقابة |المدير |مسؤولية الحريق»
        until = one.start + charged.start("what") if charged is not None else one.start
        between = [name for name in self.place.article.names if since <= name.start < name.end <= until]
        named = [name for name in between if name.kind == "PER" or (name.kind == "LOC" and name.fine == "nation")]
        if between:
            return frozenset(content_terms(named[0].text)) if len(named) == len(between) == 1 else frozenset()
        terms = content_terms(self.place.article.body[since:until])
        return frozenset(f"={term}" for term in terms) if terms and terms[0] in _offices() else frozenset()

    @property
    def asked(self) -> frozenset[str]:
        """What the medium is known by that a source without a name told, the article's own or another; empty where it told none."""
        if self.statement.kind != "unnamed" or not told_a_medium(self.statement, self.place):
            return frozenset()
        if told_itself(self.statement, self.place) or told_its_own(self.statement, self.place) or not self.routes:
            return self.place.own
        key = route_key(medium_told(self.statement) or "")
        return frozenset({key if key in self.routes else self.routes[0]})

    def asked_apart(self, other: Said) -> bool:
        """Say whether two sources without a name told each another medium, by what either article says of whom it has it from."""
        if not self.statement.kind == other.statement.kind == "unnamed":
            return False
        ours, theirs = self.asked | frozenset(self.routes), other.asked | frozenset(other.routes)
        return bool(ours and theirs) and ours.isdisjoint(theirs)


@dataclass(slots=True)
class Node:
    """Statements of one content and one source; ``key`` tells those of one text apart, whatever its words are analysed to.

    ``order`` holds the terms of the content as they stand, ``runs`` each three of them in a row. ``denies`` says whether the whole comes to
    a denial (of a content that is no negation), ``outright`` whether its cue or a word like «غير صحيح» says so of the whole content;
    ``negated`` holds the terms that a negation stands before, ``only_negated`` those of them that the content does not also affirm.
    """

    key: tuple[object, ...]
    said: list[Said]
    holder: Holder
    terms: frozenset[str]
    order: tuple[str, ...]
    runs: frozenset[tuple[str, ...]]
    denies: bool
    outright: bool
    negated: frozenset[str]
    only_negated: frozenset[str]
    aside: bool
    first: float
    last: float
    weight: float = 0.0
    _numbers: Mapping[str, frozenset[float]] | None = None

    @property
    def meaning(self) -> str:
        """What is said, of a content that only speaks of it («ما نشر كذب») that."""
        return self.said[0].meant or self.said[0].content

    @property
    def deeds(self) -> Deeds:
        """The deeds that the content says were done, and not."""
        return deeds_of(self.meaning)

    @property
    def numbers(self) -> Mapping[str, frozenset[float]]:
        """What the content counts: few nodes are ever compared closely enough to need it."""
        if self._numbers is None:
            self._numbers = _numbers(self.meaning)
        return self._numbers


@cache
def _offices() -> frozenset[str]:
    return frozenset(term for word in listed("contraries", "office") for term in content_terms(word))


def content_terms(content: str) -> tuple[str, ...]:
    """Return the index terms of what is said, as they stand; those who were killed are told of by one («مقتل 31 شخصا», «31 شخصا قتلوا»)."""
    return tuple(_KILLED.get(term, term) for term in index_terms(content))


def told_apart(articles: Sequence[Article], copy_of: Mapping[str, str]) -> dict[str, str]:
    """Return what articles are copies of, but for two texts of little more than one sentence that each tell another medium («قال مصدر أمني
    لصحيفة الدفتر إن», «… لقناة الضفة إن»): so alike, each is its own."""
    held = {article.id: article for article in articles}
    told = {id: _told(held[id]) for id in {*copy_of, *copy_of.values()} & held.keys()}
    return {id: of for id, of in copy_of.items() if not (told.get(id) and told.get(of)) or told[id] & told[of]}


def one_sentence(article: Article, content: str) -> bool:
    """Say whether a text is one sentence, of which some words that are said are much."""
    body = article.body.strip()
    return len(content) >= _WHOLE * len(body) and "\n" not in body and _STOP.search(body) is None


def _told(article: Article) -> frozenset[str]:
    """Return the words for the medium that was told what makes up most of an article."""
    most = max(article.statements, key=lambda each: len(each.content), default=None)
    if most is None or not most.channel or not one_sentence(article, most.content):
        return frozenset()
    return frozenset(search_key(most.channel).split()) - _OUTLET_NOUNS


def nodes_of(articles: Sequence[Article], copy_of: Mapping[str, str], outlets: Mapping[str, Outlet]) -> list[Node]:
    """Return the statements of articles, those of one content and one source together, the earliest first.

    ``copy_of`` says which articles are copies of which, ``outlets`` declares outlets by id.
    """
    copy_of = told_apart(articles, copy_of)
    held: dict[tuple[tuple[object, ...], tuple[str, ...]], Node] = {}
    ordered = sorted(articles, key=lambda article: article.id)
    known = known_of(ordered, outlets)
    outlet_of = {article.id: article.outlet for article in ordered}
    passing = media_of(ordered, outlets, known)
    for article in ordered:
        if not article.statements and not article.title_statements:
            continue
        place = told(article, copy_of, outlets, outlet_of)
        at = moment(article.published)
        persons = [name for name in article.names if name.kind == "PER"]
        for n, statement in spoken(article):
            headline = n >= len(article.statements)
            if statement.kind == "official" and medium_key(statement.resolved or statement.source, known) in passing:
                statement = replace(statement, kind="outlet")  # noqa: PLW2901 - «وكالة الأفق», as who has it from there shows
            who = holder(replace(statement, source_start=None, source_end=None) if headline else statement, persons)
            content = statement.points_to or statement.content  # «نفى ذلك»
            denied = statement.force == "deny" and not statement.negated  # «لم ينف» denies nothing
            outright = denied != untrue(content)
            denies = denied != (untrue(content) or _negated(content))
            rumour = None if headline or not outright or statement.points_to else _called_untrue(article, statement)
            denies = denies if rumour is None else not _negated(rumour)
            meant = statement.points_to or rumour
            content = meant or content
            terms = content_terms(content)
            said = Said(place, n, statement, routes(statement, place, known), headline, meant)
            # Sources that are unnamed or not told are one only within a text; those of one name everywhere.
            within = place.root if who.kind == "unnamed" or not who.words else ""
            if not terms:  # «نعم», «ذلك» of which it is open what
                within = f"{place.root} {content}"
            negated, only_negated = _negated_terms(content)
            key: tuple[object, ...] = (
                who.id or who.key,
                who.kind == "unnamed",
                within,
                denies,
                outright,
                tuple(sorted(only_negated)),
                statement.negated,
                tuple(sorted(said.against)),
            )
            node = held.get((key, terms))
            if node is not None and node.meaning != content and node.numbers != (numbers := _numbers(content)):
                # «عشرة عمال», «عشرون عاملا» are of the same terms.
                key = (*key, tuple(sorted((unit, tuple(sorted(values))) for unit, values in numbers.items())))
                node = held.get((key, terms))
            if node is not None and node.meaning != content and sides(node.meaning) != sides(content):
                key = (*key, sides(content))  # «قبل الوصول», «بعد الوصول», too
                node = held.get((key, terms))
            if node is None:
                first, last = (math.inf, -math.inf) if at is None else (at, at)
                node = held[key, terms] = Node(
                    key, [], who, frozenset(terms), terms, _runs(terms), denies, outright, negated, only_negated, statement.negated,
                    first, last,
                )  # fmt: skip
            elif at is not None:
                node.first, node.last = min(node.first, at), max(node.last, at)
            node.said.append(said)
    found = list(held.values())
    for node in found:
        node.said.sort(key=lambda said: said.order)
    return sorted(found, key=lambda node: node.said[0].order)


def _called_untrue(article: Article, statement: Statement) -> str | None:
    """Return the rumour of which a statement only says that it is untrue: «قال إن ما نشر |كذب»."""
    before = pointed_back(article, statement) if statement.force != "deny" else None
    return before.content if before is not None else None


def _runs(terms: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(zip(terms, terms[1:], terms[2:], strict=False))


def _negated(content: str) -> bool:
    """Say whether the main clause of a content is negated, as far as its first words show."""
    words = search_key(content).split()[: _NEGATION_REACH + 1]
    # «لا تزال»: what still is.
    found = [word.removeprefix("و") in _NEGATIONS and not after.startswith(STILL) for word, after in pairwise([*words, ""])]
    return sum(found[:_NEGATION_REACH]) % 2 == 1


def _negated_terms(content: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the terms that a content negates, and those of them that it nowhere affirms: of each negation the first word behind it that
    says something."""
    words = search_key(content).split()
    behind = [k for k, word in enumerate(words) if word.strip(_MARKS_AROUND).removeprefix("و").removeprefix("ف") in _NEGATING]
    if not behind:
        return frozenset(), frozenset()
    found: set[str] = set()
    places: set[int] = set()
    for k in behind:
        after = words[k + 1 : k + 1 + _UNTIL]
        if after and (after[0].startswith(STILL) or (words[k].endswith("غير") and after[0].startswith("ان"))):
            continue  # «لا يزال», «غير أن»
        for n, word in enumerate(after, k + 1):
            terms = [term for term in content_terms(word) if term not in _LIGHT]
            if word.strip(_MARKS_AROUND) in UNNEGATED:
                break
            if terms:
                found.add(terms[0])
                places.add(n)
                break
    affirmed = {term for n, word in enumerate(words) if n not in places for term in content_terms(word)}
    return frozenset(found), frozenset(found - affirmed)


def _numbers(content: str) -> Mapping[str, frozenset[float]]:
    found: dict[str, set[float]] = defaultdict(set)
    for number in find_numbers(Text(_MARKED.sub(" ", content))):
        unit = "%" if number.kind == "percent" else number.noun or number.unit
        if number.value is not None and unit and not _FIRST_YEAR <= number.value <= _LAST_YEAR:
            found[" ".join(content_terms(unit)) or unit].add(number.value)
    return {unit: frozenset(values) for unit, values in found.items()}
