"""Which stories are one affair: a chain of stories that hang together by what can be named.

An affair is found when asked for, from what is kept of stories, so that it is the same whatever arrived first. From a story the chain
leads to those near it (their articles are likely related) and to those of the same persons, weeks away, and on from each of them. A link
must say why, for series in one form («وظائف شاغرة», visits of a feast) are alike, too. Two stories that are near are linked by

* a person or an event in the title of one and the beginning of both;
* a body likewise, where the titles share it or other words that tell something (a ministry or a club has more than one matter);
* a person or body in the beginning of both, where the titles share words that tell something; not by one who speaks in both, or for others;
* a place in both titles together with other words of both, or an event of which both tell (a fire, a quake);
* two words beside each other in one title and the other beginning that tell much together, though nothing recognised them («جيل زد»);
* a strike or an epidemic of which both headlines tell, with other words of both.

Whom one beginning names is named in the other, too, where his words stand there, though nothing recognised them; near, a rare last name
will do («قرار عويدات»).

Two that are not near, weeks apart or in other words, by a person or an event in the beginning of both, where the beginnings share more
words that tell something than his name and office: who has but the name is perhaps another, and a minister has many matters. Near or not,
by any name in both titles together with a word of both that tells much («حريق الكوت»), where few stories of those months have both: more
are a series. By a rare place, where both tell of what seldom befalls a place twice (a flood, a fire). Words for one thing («محادثات»,
«مفاوضات») are one word.

Papers and agencies are no matter of an affair, nor is God's name.

What does not live here: stories (``stories``), and what is kept of them (``reader``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from isnad.arabic.counted import CURRENCIES
from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.linking.background import BACKGROUND_ARTICLES, background
from isnad.linking.hashing import term_hash
from isnad.linking.openings import recognised
from isnad.linking.weekdays import NAMES as WEEKDAYS
from isnad.records import Article, Name, Story, TimelineEntry

MOST = 40  # stories of an affair: what is further away is of another chain
PROBABLY = 0.6  # how likely related they must be to be looked at without a name
NEAR = 0.7  # how likely related two articles of two stories must be, for a name in a title to suffice
_OTHER_WORDS = 2  # that both titles have beside a place
_TELLING = 3.0  # weight of the words that both titles have beside a person or body: that of a word which one article in twenty has
_MATTER_NEAR = 2  # telling words of two beginnings beside a name, where the two are near
_MATTER, _MATTER_WORDS = 12.0, 3  # weight and number of those words where they are not
_SHARE, _FORM = 0.3, 0.2  # of the telling words of the shorter beginning: a matter of its own; less than two of one form share
_LEAD = 3  # sentences that are an article's beginning
_LOOKED_AT = 1_500  # letters of the body
_NO_MATTER = CURRENCIES | {"الله"}
_SPOKESMEN = ("متحدث", "ناطق")  # in a role, as search keys
_FULL = 2  # words of a name that is known without being recognised
_TELLS_MUCH = 5.0  # weight of a word that, beside a name in both titles, is a matter: that of which one article in a hundred and fifty has
_OWN_NAME = 7.0  # weight of a last name that few have: «عويدات», not «صالح»
_TOGETHER = 9.8  # weight of a name in both titles and of such a word
_RARE_PLACE = 5.0  # weight of a place whose floods, fires, quakes of some months are one affair, where few stories name it
_GENERIC_BODY = frozenset(index_terms("وزارة الحكومة مجلس هيئة دائرة مديرية الشرطة النيابة المحكمة البرلمان الأمن"))
# No matter beside a place: where something lies, and what is told of it again and again.
_SERIAL = frozenset(index_terms("قبالة قرب شمال جنوب شرق غرب وسط ضواحي ريف شمالي جنوبي شرقي غربي طقس أمطار أسعار وظائف مهرجان"))
_FORMS = frozenset(index_terms("يهنئ تهنئة برقية يعزي تعزية"))  # told in one form, of one after another
_PAIR, _PHRASE = 2, 12.0  # words of a phrase, and their weight
_WORD = re.compile(r"\w+")
_BYLINE = re.compile(r"[^\n.،؛«]{2,50}?(?:\s?[-–—/ـ]\s|:[^\n]{2,30}\n)")  # «بغداد اليوم – بغداد», where it was written and by whom
_LEANING = tuple("وفبلك")  # letters that are written to a name
_DAYS = frozenset(index_terms(" ".join(WEEKDAYS)))


class Around(NamedTuple):
    """A story that may hang together with another: how ``likely`` articles of both are related, the names (by key) of few stories that
    lead to it, those that few stories have together with a word of the other's title (``matter``), and the places of few (``places``)."""

    likely: float = 0.0
    names: frozenset[str] = frozenset()
    matter: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AffairLink:
    """``story`` belongs with ``other``, one of its affair, by the names (as they are shown) that both are about."""

    story: str
    other: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Affair:
    """The stories of an affair, earliest first (the one asked for alone where it is of none), a link to each but that one, and the timeline
    of all, each line with the story of its article; empty where it was not asked for."""

    stories: tuple[Story, ...]
    links: tuple[AffairLink, ...]
    timeline: tuple[TimelineEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class _Named:
    """A name of a beginning; ``speaks`` whether a statement is his, ``for_others`` whether he is a spokesman; ``office`` the terms of his
    roles."""

    kind: str
    name: str
    terms: frozenset[str]
    speaks: bool
    for_others: bool
    office: frozenset[str]


@dataclass(frozen=True, slots=True)
class About:
    """What a story is about, by the article that gives its title and some others: the names of its beginning by key, the terms of its
    titles, those of titles and beginnings, the words of both as a search key, the title itself, and the events (bits) told of."""

    names: Mapping[str, _Named]
    title: frozenset[str]
    beginning: frozenset[str]
    words: str = ""
    headline: str = ""
    events: int = 0


def once(names: Iterable[str]) -> tuple[str, ...]:
    """Return names once each: «وزكرياء بلحاج» is none beside «زكرياء بلحاج», nor «للأساتذة» beside «الأساتذة»."""
    found = dict.fromkeys(names)
    return tuple(name for name in found if not (name[:1] in _LEANING and (name[1:] in found or "ا" + name[1:] in found)))


def chain(
    story: str, around: Callable[[str], Mapping[str, Around]], told: Callable[[Sequence[str]], Mapping[str, About]]
) -> tuple[AffairLink, ...]:
    """Return the links that lead from a story to the others of its affair, one to each, in the order in which they are reached.

    ``around`` returns the stories that may hang together with one, ``told`` what stories are about.
    """
    about = dict(told([story]))
    links: dict[str, AffairLink] = {}
    ahead = [story] if story in about else []
    persons = frozenset(about[story].names) if ahead else frozenset()
    for each in ahead:  # grows as stories are reached
        near = {other: how for other, how in around(each).items() if other != story and other not in links}
        about.update(told([other for other in near if other not in about]))
        for other in sorted(near, key=lambda other: (-near[other].likely, other)):
            how = near[other]._replace(names=near[other].names & persons, matter=near[other].matter & persons)
            if other in about and (names := linked(about[each], about[other], how)):
                links[other] = AffairLink(other, each, once(names))
                ahead.append(other)
                if len(links) == MOST:
                    return tuple(links.values())
    return tuple(links.values())


def about(article: Article, papers: Collection[str] = ()) -> About:
    """Return what an article is about; ``papers`` are the names of outlets, as search keys: who tells is no matter of an affair."""
    text = Text(article.body[:_LOOKED_AT])
    end = text.ends[text.sentences[:_LEAD][-1][1] - 1] if len(text) else 0
    speakers = {each.source_id or each.resolved for each in article.statements}
    names: dict[str, _Named] = {}
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
            or search_key(name.name) in papers
        ):
            continue
        known = names.get(key)
        for_others = any(word in search_key(name.role or "") for word in _SPOKESMEN) or (known is not None and known.for_others)
        office = frozenset(index_terms(name.role or "")) | (known.office if known is not None else frozenset())
        terms = frozenset(index_terms(f"{name.name} {name.text}"))
        speaks = (name.id or name.name) in speakers or name.name in speakers
        names[key] = _Named(name.kind, name.name, terms, speaks, for_others, office)
    title = one_word(index_terms(article.title or ""))
    beginning = title | one_word(index_terms(article.body[:end]))
    words = search_key(f"{article.title or ''}\n{article.body[:end]}")
    events = recognised(f"{article.title or ''} {article.body[:end]}", "befalls")
    return About(names, title, beginning, words, article.title or "", events)


def together(parts: Sequence[About]) -> About:
    """Return what a story is about by several of its articles, the one that gives its title first."""
    names: dict[str, _Named] = {}
    for part in reversed(parts):
        names |= part.names
    title, beginning = (frozenset().union(*each) for each in ((p.title for p in parts), (p.beginning for p in parts)))
    events = 0
    for part in parts:
        events |= part.events
    return About(names, title, beginning, "\n".join(part.words for part in parts), parts[0].headline, events)


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
    """Return the keys of the persons and events by which a story may hang together with others that are not near."""
    return [key for key, each in about.names.items() if each.kind in ("PER", "MISC") and not each.for_others]


def matters(about: About) -> tuple[list[str], list[str]]:
    """Return the keys of the names in a story's title, and the terms of its title of which one beside such a name is its matter."""
    anchors = [key for key, each in about.names.items() if each.terms & about.title]
    own = _DAYS.union(*(about.names[key].terms for key in anchors))
    return anchors, spelled(_telling(about.title - own, _TELLS_MUCH))


def rare_places(about: About) -> list[str]:
    """Return the keys of the places by which a story of an event may hang together with others of few, weeks away."""
    return [key for key, each in about.names.items() if about.events and each.kind == "LOC" and _is_rare(each)]


def _is_rare(place: _Named) -> bool:
    return max(_rarity(index_terms(place.name)), default=0.0) >= _RARE_PLACE


def linked(a: About, b: About, near: Around) -> tuple[str, ...]:
    """Return the names by which two stories are one affair, none where they are not."""
    if a.title & b.title & _FORMS:
        return ()
    both = {key: (each, b.names[key]) for key, each in a.names.items() if key in b.names}
    for ours, theirs in (a, b), (b, a):
        both |= {key: (each, each) for key, each in ours.names.items() if key not in both and _stands(each, theirs, near.likely)}
    if not both:
        return _by_phrase(a, b, near) or _by_event(a, b, near)
    shared, share = _in_common(a, b, both.values())
    found: tuple[str, ...] = ()
    if near.likely >= NEAR:
        found = _close(a, b, list(both.values()), matter=len(shared) >= _MATTER_NEAR)
        if not found and len(shared) >= _MATTER_NEAR and share < _FORM:
            found = tuple(each.name for each, _ in both.values() if each.kind != "LOC" or each.terms & (a.title | b.title))
    few = [pair for key, pair in both.items() if key in near.names and not pair[1].for_others]
    few = [(each, other) for each, other in few if each.terms & (a.title | b.title) or not (each.speaks and other.speaks)]
    if not found and few and len(shared) >= _MATTER_WORDS and sum(shared) >= _MATTER and share >= _SHARE:
        found = tuple(each.name for each, _ in few)
    return found or _by_matter(a, b, both, near) or _by_phrase(a, b, near) or _by_place(a, b, both, near) or _by_event(a, b, near)


def _by_place(a: About, b: About, both: Mapping[str, tuple[_Named, _Named]], near: Around) -> tuple[str, ...]:
    """Return the places of few stories that link two which tell of one event (a flood, a fire) there, the title of one naming it."""
    if not a.events & b.events:
        return ()
    titles = a.title | b.title
    return tuple(each.name for key, (each, _) in both.items() if key in near.places and each.kind == "LOC" and each.terms & titles)


def _by_event(a: About, b: About, near: Around) -> tuple[str, ...]:
    """Return words of the headlines by which two near stories tell of one strike or epidemic, in both headlines, with others in common.

    What befalls one place is linked by that."""
    if near.likely < PROBABLY or not recognised(a.headline, "spreads") & recognised(b.headline, "spreads"):
        return ()
    shared = _telling((a.beginning & b.beginning) - _DAYS - _SERIAL)
    if len(shared) < _MATTER_NEAR:
        return ()
    words = {term: word for word in _WORD.findall(f"{b.headline} {a.headline}") for term in one_word(index_terms(word)) if term in shared}
    told = sorted(words, key=lambda term: (-shared[term], term))[:_PAIR]
    return tuple(words[term] for term in told) if len(told) == _PAIR else ()


def _stands(name: _Named, other: About, likely: float) -> bool:
    """Say whether a person's or body's words stand in a beginning that has no such name; a rare last name alone where both are near."""
    words = search_key(name.name)
    last = words.split()[-1:]
    if name.kind == "PER" and likely >= NEAR and len(words.split()) > 1 and _rarity(index_terms(last[0]))[:1] >= [_OWN_NAME]:
        words = last[0]
    elif name.kind == "LOC":
        return _has(search_key(other.headline), words)
    elif len(words.split()) < _FULL:
        return False
    return _has(other.words, words)


def _by_matter(a: About, b: About, both: Mapping[str, tuple[_Named, _Named]], near: Around) -> tuple[str, ...]:
    """Return the names in both titles that link two stories together with a word of both titles that tells much."""
    common = a.title & b.title
    own = _DAYS.union(_SERIAL, *(each.terms | other.terms | each.office for each, other in both.values()))
    most = max(_telling(common - own, _TELLS_MUCH).values(), default=0.0)
    few = near.matter | near.names
    anchors = [each for key, (each, _) in both.items() if each.terms & common and key in few]
    return tuple(each.name for each in anchors if most and max(_rarity(each.terms & common)) + most >= _TOGETHER)


def _by_phrase(a: About, b: About, near: Around) -> tuple[str, ...]:
    """Return two words beside each other in the title of one story that link it to a near one whose beginning has them, too, where both
    together tell much though nothing recognised them («جيل زد»)."""
    if near.likely < NEAR:
        return ()
    for ours, theirs in (a, b), (b, a):
        for first, second in pairwise(_WORD.findall(ours.headline)):
            terms = index_terms(f"{first} {second}")
            told = _rarity(terms) if not (_DAYS | _SERIAL) & frozenset(terms) else []
            if (
                len(told) == _PAIR
                and min(told) >= _TELLING
                and sum(told) >= _PHRASE
                and _has(theirs.words, search_key(f"{first} {second}"))
            ):
                return (f"{first} {second}",)
    return ()


def _has(words: str, phrase: str) -> bool:
    return phrase in words and re.search(rf"(?<!\w)[وفبلك]{{0,2}}(?:ال|ل)?{re.escape(phrase)}(?!\w)", words) is not None


def _close(a: About, b: About, both: Sequence[tuple[_Named, _Named]], *, matter: bool) -> tuple[str, ...]:
    """Return the names that link two stories that are near by what their titles have; ``matter``: the beginnings have more than names."""
    either, common = a.title | b.title, a.title & b.title
    others = common.difference(*(each.terms for each, _ in both))
    telling = sum(_rarity(others)) >= _TELLING
    main, places = [], []
    for each, other in both:
        if each.kind == "LOC":
            if common & each.terms:
                places.append(each.name)
        elif each.terms & either:
            if matter if each.kind == "PER" else each.kind != "ORG" or telling or each.terms & common:
                main.append(each.name)
        elif telling and not (each.kind == "PER" and (each.for_others or other.for_others or (each.speaks and other.speaks))):
            main.append(each.name)
    event = recognised(a.headline, "befalls") & recognised(b.headline, "befalls")
    return (*main, *places) if main or (places and (event or len(others) >= _OTHER_WORDS)) else ()


def _in_common(a: About, b: About, both: Collection[tuple[_Named, _Named]]) -> tuple[list[float], float]:
    """Return how much the telling words tell that two beginnings share beside the names and offices of ``both``, and which share they are
    of those of the one that has fewer."""
    own = _DAYS.union(*(each.terms | other.terms | each.office | other.office for each, other in both))
    ours, theirs = (_telling(each.beginning - own) for each in (a, b))
    shared = [rarity for term, rarity in ours.items() if term in theirs]
    return shared, sum(shared) / max(1.0, min(sum(ours.values()), sum(theirs.values())))


def _telling(terms: Iterable[str], least: float = _TELLING) -> dict[str, float]:
    """Return those of some terms that tell anything (so much at least), with how much."""
    each = sorted(terms)
    return {term: rarity for term, rarity in zip(each, _rarity(each), strict=True) if rarity >= least}


def _rarity(terms: Iterable[str]) -> list[float]:
    """Return how much words tell: the rarity of each in Arabic at large; numbers tell nothing."""
    each = list(terms)
    rarity = np.log((BACKGROUND_ARTICLES + 1.0) / (background(np.array([term_hash(term) for term in each], np.uint32)) + 0.5))
    return [0.0 if term[0].isdigit() else float(value) for term, value in zip(each, rarity, strict=True)]
