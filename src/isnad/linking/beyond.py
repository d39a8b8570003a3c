"""What two stories have in common beyond the place where both are: a town has many fires and many trials, and in a small archive its name
stands in few stories.

What does not live here: by what else stories hang together (``belonging``).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache

from isnad.arabic.terms import index_terms
from isnad.linking.lands import land_terms
from isnad.linking.matter import DAYS, GENERIC_BODY, About, Named, telling
from isnad.linking.openings import classes, is_kind, recalls, recognised, recognised_kinds
from isnad.linking.phrases import general
from isnad.linking.specifics import deed_terms, told_apart
from isnad.linking.titles import terms_of_jail, words_of

_WORDS, _WEIGHT = 2, 6.0  # of a matter: words of both beginnings, one of a title, and their weight
_IN_BOTH = 5.0  # weight of one in both titles, which will do («المطحنة»), also where each tells of other things («مهرجان العسل»)
_NAMES_IT = 7.0  # weight of a kind's word that is the matter itself: «الحصبة»
_UNKNOWN = 9.0  # weight of a word that hardly any text has
_WEATHER, _AGAIN = ("weather",), ("match", "weather")  # what is told of again and again of one place
_RECURRING = ("collapse", "strike")  # of what lasts or spreads: befalls a town more than once
_DONE = ("arrest", "court", "inquiry", "sentence", "dismissal")
_SELDOM = ("sinking", "quake", "flood", "blast", "outbreak")
_AT = re.compile(r"(?<!\w)(?:في |ب)(\w+)")
_IN = re.compile(r"(?<!\w)في (?!ال)(\w+)(?!\w)(?! ال)")
_WORD = re.compile(r"\w+")


def bulletins(a: About, b: About) -> bool:
    """Say whether both headlines are of the weather: of each day."""
    return bool(recognised(a.headline, "event") & recognised(b.headline, "event") & recognised_kinds(_WEATHER))


def of_two_kinds(a: About, b: About) -> bool:
    """Say whether each headline tells of a kind of event (a fire, an epidemic) of which the other story's beginning does not."""
    ours, theirs = (recognised(each.headline, "event") for each in (a, b))
    return bool(ours & ~recognised(b.words, "event")) and bool(theirs & ~recognised(a.words, "event"))


def only_a_place(a: About, b: About, found: Collection[str], names: Collection[tuple[Named, Named]]) -> bool:
    """Say whether two stories that would be linked by what is ``found`` (as shown) have but a place in common, and what every town has.

    ``names`` are the names of both stories. A person, body or event carries a link by words that are not the place's own («محامو نوران»), a
    body by one of a title, a hospital by one of both (the hurt are brought there); so do two words that are no name. Else both beginnings
    share a matter, and neither tells of a thing («مدرسة») of which the other knows none. A flood or a quake is one for a place, and so is
    what spreads.
    """
    titles, common = a.title | b.title, a.title & b.title
    own = (a.beginning & b.beginning) - _of_all() - _where(a, b)
    for name in (each for story in (a, b) for each in story.names.values()):
        if name.kind == "LOC" or (name.terms & _hospitals() and name.terms & common <= _of_all()):
            own -= name.terms
    named = {name.name: name for pair in names for name in pair}
    for each in found:
        known = named.get(each)
        if known is None:
            carries = len(_WORD.findall(each)) > 1 and bool(_matter(index_terms(each), own - land_terms()))
        elif known.kind == "PER":
            carries = bool((known.terms & own) - land_terms())
        else:
            carries = known.kind != "LOC" and bool(telling((known.terms & own & titles) - land_terms()))
        if carries:
            return False
    lasting = recognised(a.headline, "lasts") & recognised(b.headline, "lasts")
    if (lasting | (a.events & b.events & classes()["spreads"])) & ~recognised_kinds(_RECURRING):
        return False
    if _goes_on(a, b) or acted_upon(a, b, names):
        return told_apart(a.headline, a.words, b.headline, b.words)
    matter = _matter(own - land_terms(), own)
    if common & matter.keys():
        matter |= telling(common & own & land_terms())  # «طبيب ألماني»
    in_both = max((matter[term] for term in common & matter.keys()), default=0.0)
    enough = bool(lasting) or in_both >= _IN_BOTH or (len(matter) >= _WORDS and sum(matter.values()) >= _WEIGHT)
    if not enough or titles.isdisjoint(matter):
        return True
    return in_both < _IN_BOTH and told_apart(a.headline, a.words, b.headline, b.words)


def acted_upon(a: About, b: About, names: Collection[tuple[Named, Named]]) -> tuple[str, ...]:
    """Return the places of both titles by which two stories tell of one event there, one headline alone of what is done to whoever was to
    blame («حبس مالك مخزن في سوق طنطا») or of how it goes on («انتشال ثلاث جثث قرب زوارة»).

    The titles share another word, or the place is hardly ever in the news, or what goes on seldom befalls a place.
    """
    done = recognised_kinds(_DONE)
    acts = [recognised(each.headline, "act") & done > 0 for each in (a, b)]
    further = [recognised(each.headline, "further") > 0 for each in (a, b)]
    events = recognised(a.words, "event") & recognised(b.words, "event") & ~recognised_kinds(_AGAIN)
    if not events or (acts[0] == acts[1] and further[0] == further[1]):
        return ()
    common = a.title & b.title
    places = [each for each, _ in names if each.kind == "LOC" and each.terms & common and not each.wide]
    own = frozenset().union(*(each.terms for each in places))
    enough = telling(common - own - _of_all() - land_terms()) or (further[0] != further[1] and events & recognised_kinds(_SELDOM))
    return tuple(each.name for each in places if enough or telling(each.terms & common, _NAMES_IT))


def _goes_on(a: About, b: About) -> bool:
    """Say whether both headlines tell of one event, and one alone of what is done about it («التحقيق في حريق قفصة»), how it goes on, or
    that it was before."""
    if not recognised(a.headline, "event") & recognised(b.headline, "event") & ~recognised_kinds(_AGAIN):
        return False
    ours, theirs = (recognised(each, "act") > 0 or recognised(each, "further") > 0 or recalls(each) for each in (a.headline, b.headline))
    return ours != theirs


def _matter(terms: Iterable[str], own: frozenset[str]) -> dict[str, float]:
    """Return the words among ``own`` that are a matter, with how much they tell: of a kind of happening only what seldom is told of."""
    return {term: told for term, told in telling(own.intersection(terms)).items() if told >= _NAMES_IT or not is_kind(term)}


def _where(a: About, b: About) -> frozenset[str]:
    """Return the terms of words that are perhaps a place which nothing recognised: in both stories behind «في» and «بـ» in the headline, or
    bare behind «في» in the beginning («في نوران», not «في سوق الذهب»); in one of them, what nobody knows («نوران»)."""
    ours, theirs = (frozenset(index_terms(" ".join((*_AT.findall(each.headline), *_IN.findall(each.words))))) for each in (a, b))
    return (ours & theirs).union(telling(ours ^ theirs, _UNKNOWN))


@cache
def _hospitals() -> frozenset[str]:
    return frozenset(index_terms("مستشفى مشفى"))


@cache
def _of_all() -> frozenset[str]:
    """Return the terms of what is told of any town's happenings."""
    others = frozenset(index_terms(" ".join(words_of("local"))))
    return (general() - land_terms()) | DAYS | GENERIC_BODY | terms_of_jail() | deed_terms() | others
