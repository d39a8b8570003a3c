"""What a story is about, by its titles and beginnings: whom and what they name, which words tell something, which events and lands.

What does not live here: which stories are one affair by that (``affairs``).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import numpy as np

from isnad.arabic.counted import CURRENCIES
from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.linking.background import BACKGROUND_ARTICLES, background
from isnad.linking.features import WIDE
from isnad.linking.hashing import term_hash
from isnad.linking.lands import lands_of
from isnad.linking.openings import recognised
from isnad.linking.weekdays import NAMES as WEEKDAYS
from isnad.records import Article, Name

TELLING = 3.0  # weight of the words that both titles have beside a person or body: that of a word which one article in twenty has
_LEAD = 3  # sentences that are an article's beginning
_LOOKED_AT = 1_500  # letters of the body
_NO_MATTER = CURRENCIES | {"الله"}
_KNOWN_TO_ALL = 4.0  # weight below which a thing's name («القرآن», «الإسلام») is of every matter
_SPOKESMEN = ("متحدث", "ناطق")  # in a role, as search keys
TELLS_MUCH = 5.0  # weight of a word that, beside a name in both titles, is a matter: that of which one article in a hundred and fifty has
OWN_BODY = 7.0  # weight of a word that is a body's own: «الفيحاء», not «الوطنية»
_BODY = 8.0  # weight of two words and more of a body's name that are its own together: «النخيل للتطوير», not «نادي الهلال»
GENERIC_BODY = frozenset(
    index_terms("وزارة الحكومة مجلس هيئة دائرة مديرية الشرطة النيابة المحكمة البرلمان الأمن الدفاع المدني الإطفاء الإسعاف خفر")
)
_FULL = 2  # words of a full name
RARE_PLACE = 5.0  # weight of a place whose floods, fires, quakes of some months are one affair, where few stories name it
_BYLINE = re.compile(r"[^\n.،؛«]{2,50}?(?:\s?[-–—/ـ]\s|:[^\n]{2,30}\n)")  # «بغداد اليوم – بغداد», where it was written and by whom
DAYS = frozenset(index_terms(" ".join(WEEKDAYS)))


@dataclass(frozen=True, slots=True)
class Named:
    """A name of a beginning; ``speaks`` whether a statement is his, ``for_others`` whether he is a spokesman; ``office`` the terms of his
    roles; ``wide`` whether it is of a place that has towns in it; ``written`` as it stands there, a search key."""

    kind: str
    name: str
    terms: frozenset[str]
    speaks: bool
    for_others: bool
    office: frozenset[str]
    wide: bool = False
    written: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What a story is about, by the article that gives its title and some others: the names of its beginning by key, the terms of its
    titles, those of titles and beginnings, the words of both as a search key, the title itself, the events (bits) told of, and the lands
    of the title and of all of it."""

    names: Mapping[str, Named]
    title: frozenset[str]
    beginning: frozenset[str]
    words: str = ""
    headline: str = ""
    events: int = 0
    lands: tuple[int, int] = (0, 0)


def about(article: Article, papers: Collection[str] = ()) -> About:
    """Return what an article is about; ``papers`` are the names of outlets, as search keys: who tells is no matter of an affair."""
    text = Text(article.body[:_LOOKED_AT])
    end = text.ends[text.sentences[:_LEAD][-1][1] - 1] if len(text) else 0
    speakers = {each.source_id or each.resolved for each in article.statements}
    names: dict[str, Named] = {}
    byline = _BYLINE.match(article.body)
    for name in article.names:
        key = key_of(name)
        if (
            name.start >= end
            or (byline is not None and name.start < byline.end())
            or (name.kind == "LOC" and name.fine == "nation")
            or name.fine == "media"
            or (name.kind == "PER" and name.id is None and len(name.name.split()) == 1)  # who has but a given name is anybody
            or search_key(name.name) in _NO_MATTER
            or (name.kind != "PER" and search_key(name.name).split()[0] in _NO_MATTER)  # «الله الحرام», of «بيت الله الحرام»
            or (name.kind == "MISC" and max(rarity(index_terms(name.name)), default=0.0) < _KNOWN_TO_ALL)
            or search_key(name.name) in papers
        ):
            continue
        known = names.get(key)
        for_others = any(word in search_key(name.role or "") for word in _SPOKESMEN) or (known is not None and known.for_others)
        office = frozenset(index_terms(name.role or "")) | (known.office if known is not None else frozenset())
        terms = frozenset(index_terms(f"{name.name} {name.text}"))
        speaks = (name.id or name.name) in speakers or name.name in speakers
        names[key] = Named(name.kind, name.name, terms, speaks, for_others, office, name.fine in WIDE, search_key(name.text))
    title = one_word(index_terms(article.title or ""))
    beginning = title | one_word(index_terms(article.body[:end]))
    words = search_key(f"{article.title or ''}\n{article.body[:end]}")
    events = recognised(f"{article.title or ''} {article.body[:end]}", "befalls")
    lands = lands_of(article.title or ""), lands_of(words)
    return About(names, title, beginning, words, article.title or "", events, lands)


def together(parts: Sequence[About]) -> About:
    """Return what a story is about by several of its articles, the one that gives its title first."""
    names: dict[str, Named] = {}
    for part in reversed(parts):
        names |= part.names
    title, beginning = (frozenset().union(*each) for each in ((p.title for p in parts), (p.beginning for p in parts)))
    events, everywhere = 0, 0
    for part in parts:
        events |= part.events
        everywhere |= part.lands[1]
    words = "\n".join(part.words for part in parts)
    return About(names, title, beginning, words, parts[0].headline, events, (parts[0].lands[0], everywhere))


def one_word(terms: Iterable[str]) -> frozenset[str]:
    """Return index terms, each word for a thing that has several (synonyms.tsv) as the first of them."""
    return frozenset(_synonyms().get(term, term) for term in terms)


def spelled(words: Iterable[str]) -> list[str]:
    """Return words as ``one_word`` gives them with all that say the same."""
    return sorted({*words, *(term for term, first in _synonyms().items() if first in set(words))})


@lru_cache(maxsize=1)
def _synonyms() -> Mapping[str, str]:
    rows = resources.files("isnad.linking").joinpath("data/synonyms.tsv").read_text("utf-8").splitlines()
    each = [index_terms(row) for row in rows if row and not row.startswith("#")]
    return {term: terms[0] for terms in each for term in terms}


def key_of(name: Name) -> str:
    """Return what a name is known by: its id, or its kind and words."""
    return name.id or f"{name.kind}:{search_key(name.name)}"


def carriers(about: About) -> list[str]:
    """Return the keys of the persons and events by which a story may hang together with others that are not near, and of bodies of rare
    name in its title."""
    named = about.names.items()
    return [key for key, each in named if (each.kind in ("PER", "MISC") and not each.for_others) or rare_body(each, about.title)]


def rare_body(name: Named, titles: Collection[str]) -> bool:
    """Say whether a body has a rare name that stands in titles (their terms): a word of its own («الفيحاء»), or two words and more that
    tell much together («النخيل للتطوير»); a ministry, a court, a council has many matters."""
    told = rarity(sorted(name.terms.intersection(titles) - GENERIC_BODY))
    rare = max(told, default=0.0) >= OWN_BODY or (len(told) >= _FULL and sum(told) >= _BODY)
    return name.kind == "ORG" and rare and not name.terms & GENERIC_BODY


def fully_named(name: Named, about: About) -> bool:
    """Say whether a person stands in a beginning with a full name."""
    words = search_key(name.name)
    return name.kind == "PER" and len(words.split()) >= _FULL and words in about.words


def in_full(about: About) -> list[str]:
    """Return the keys of the persons whom a story names in full, and of the bodies of rare name in its title: few may have such a name for
    a year."""
    named = ((key, each) for key, each in about.names.items() if not each.for_others)
    return [key for key, each in named if fully_named(each, about) or rare_body(each, about.title)]


def matters(about: About) -> tuple[list[str], list[str]]:
    """Return the keys of the names in a story's title, and the terms of its title of which one beside such a name is its matter."""
    anchors = [key for key, each in about.names.items() if each.terms & about.title]
    own = DAYS.union(*(about.names[key].terms for key in anchors))
    return anchors, spelled(telling(about.title - own, TELLS_MUCH))


def rare_places(about: About) -> list[str]:
    """Return the keys of the places by which a story of an event may hang together with others of few, weeks away."""
    return [key for key, each in about.names.items() if about.events and each.kind == "LOC" and _is_rare(each)]


def _is_rare(place: Named) -> bool:
    return max(rarity(index_terms(place.name)), default=0.0) >= RARE_PLACE


def telling(terms: Iterable[str], least: float = TELLING) -> dict[str, float]:
    """Return those of some terms that tell anything (so much at least), with how much."""
    each = sorted(terms)
    return {term: rarity for term, rarity in zip(each, rarity(each), strict=True) if rarity >= least}


def rarity(terms: Iterable[str]) -> list[float]:
    """Return how much words tell: the rarity of each in Arabic at large; numbers tell nothing."""
    each = list(terms)
    rarity = np.log((BACKGROUND_ARTICLES + 1.0) / (background(np.array([term_hash(term) for term in each], np.uint32)) + 0.5))
    return [0.0 if term[0].isdigit() else float(value) for term, value in zip(each, rarity, strict=True)]
