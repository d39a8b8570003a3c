"""By what two stories hang together as one affair. A link must say why, for series in one form («وظائف شاغرة», visits of a feast) are
alike, too. Two stories that are near are linked by

* a person or an event in the title of one and the beginning of both;
* a body likewise, where the titles share it or other words that tell something (a ministry or a club has more than one matter);
* a person or body in the beginning of both, where the titles share words that tell something; not by one who speaks in both, or for others;
* a place in both titles together with other words of both, or an event of which both tell (a fire, a quake); a person of few stories there;
* two words beside each other in one title and the other beginning that tell much together, though nothing recognised them («جيل زد»);
* a strike or an epidemic of which both headlines tell, with other words of both.

In a small archive, where what shares so much is seldom by chance, also by a known place in one title where both tell of what befell, by an
occasion (a cup), by what one headline calls something, and by words of both titles and beginnings alone; in any by the toll of a land's
flood or quake. Titles of two lands, and what befell in other places of each, are linked by persons and events only. Whom one beginning
names is named in the other, too, where his words stand there, though nothing recognised them; near, a rare last name will do («قرار
عويدات»).

Two that are not near, weeks apart or in other words, by a person or an event in the beginning of both, where the beginnings share more
words that tell something than his name and office: who has but the name is perhaps another, and a minister has many matters. Near or not,
by any name in both titles together with a word of both that tells much («حريق الكوت»), where few stories of those months have both: more
are a series. By a rare place, where both tell of what seldom befalls a place twice (a flood, a fire), with something else in common. By a
person of both titles, where what one title says that he does stands in the other beginning; by a body of rare name in both titles with a
matter. Many months apart only by these two, a person whom both name in full. Words for one thing («محادثات», «مفاوضات») are one word.
Papers and agencies are no matter of an affair, nor is God's name.

What does not live here: chains of stories (``affairs``), what each is about (``matter``).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from isnad.arabic.counted import CURRENCIES
from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms
from isnad.linking.beyond import acted_upon, bulletins, of_two_kinds, only_a_place
from isnad.linking.bouts import further
from isnad.linking.lands import land_terms
from isnad.linking.matter import DAYS, GENERIC_BODY, TELLING, TELLS_MUCH, About, Named, fully_named, one_word, rare_body, rarity, telling
from isnad.linking.openings import classes, is_kind, recognised, recognised_kinds
from isnad.linking.phrases import general, thing_of_both
from isnad.linking.specifics import body_terms, sites_of_both, specifics_of, told_apart
from isnad.linking.titles import terms_of_jail

PROBABLY = 0.6  # how likely related they must be to be looked at without a name
NEAR = 0.7  # how likely related two articles of two stories must be, for a name in a title to suffice
_ANY_NAME = 0.8  # how likely, for one that is in the news daily
_OTHER_WORDS = 2  # that both titles have beside a place
_MATTER_NEAR = 2  # telling words of two beginnings beside a name, where the two are near
_MATTER, _MATTER_WORDS = 12.0, 3  # weight and number of those words where they are not
_SHARE, _FORM = 0.3, 0.2  # of the telling words of the shorter beginning: a matter of its own; less than two of one form share
_OF_A_BODY = 4.0  # weight of a word of both beginnings beside a body of both titles: «نادي», «بيان» are of all that it does
_MONEY = frozenset(index_terms(" ".join(CURRENCIES)))
_FULL = 2  # words of a name that is known without being recognised
_OWN_NAME = 7.0  # weight of a last name that few have: «عويدات», not «صالح»
_TOGETHER = 9.8  # weight of a name in both titles and of such a word
_KNOWN_PLACE = 4.5  # weight of such a place in a small archive
_AGAIN = ("match", "weather")  # what is told of again and again of one place
_MATCHES = ("match",)  # of which a club has one each week
_TOLL_OF, _TOLL_NEAR = ("flood", "quake"), 0.9  # what hits a whole land, and how likely related two of its tolls must be
_ABROAD = ("outbreak",)  # of two lands two
_RATES = ("price",)  # of which every land has its own
_ALIKE, _ALIKE_WORDS = 0.9, 5  # how likely related, with so many telling words in common, two tell of one matter whatever they share
_SURELY = 0.95  # related, where fewer words will do
_MATTER_SMALL, _MATTER_SMALL_WEIGHT, _SHARE_SMALL = 4, 16.0, 0.25  # as of a matter, in a small archive
# No matter beside a place: where something lies, and what is told of it again and again.
_WHERE = frozenset(index_terms("قبالة قرب شمال جنوب شرق غرب وسط ضواحي ريف شمالي جنوبي شرقي غربي"))
_PRICES = frozenset(index_terms("أسعار"))
_SERIAL = _WHERE | _PRICES | frozenset(index_terms("طقس أمطار وظائف مهرجان أرباح تربح"))
# Told in one form, of one after another: telegrams, greetings of a feast, obituaries, vacancies.
_FORMS = frozenset(index_terms("يهنئ تهنئة برقية يعزي تعزية يعايد ويعايد تعايد وتعايد معايدة منسوبيها رحمة شاغرة"))
_PAIR, _PHRASE = 2, 12.0  # words of a phrase, and their weight
_ACT, _ACT_WORD = 8.0, 4.0  # weight of a phrase beside a person of both titles («اليمين الدستورية»), and of each of its words
_BODY_SHARE = 0.2  # of the telling words of the shorter beginning, beside a body of rare name in both titles
_HOURS = frozenset(index_terms("صباح مساء فجر ليل ظهر عصر منتصف ساعة"))  # what tells no more of a town's happening than the day does
_Both = Mapping[str, tuple[Named, Named]]  # names by key, as either story has them
_WORD = re.compile(r"\w+")
_BODY = re.compile(r"(?<!\w)[وبلف]?(?:هيئه|وزاره|مديريه|مصلحه|مؤسسه|مفوضيه)((?: ال\w+){1,2})")


class Around(NamedTuple):
    """A story that may hang together with another: how ``likely`` articles of both are related, the names (by key) of few stories that
    lead to it, those that few stories have together with a word of the other's title (``matter``), and the places of few (``places``).
    ``small``: the archive has few articles of those days. ``far``: it is further away than stories of an affair are otherwise."""

    likely: float = 0.0
    names: frozenset[str] = frozenset()
    matter: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    small: bool = False
    far: bool = False


def linked(a: About, b: About, near: Around) -> tuple[str, ...]:
    """Return the names by which two stories are one affair, none where they are not."""
    if a.title & b.title & _FORMS or (near.small and bulletins(a, b)):
        return ()
    both = _names_of_both(a, b, near)
    found = _linked(a, b, both, near)
    return () if found and near.small and only_a_place(a, b, found, both.values()) else found


def _names_of_both(a: About, b: About, near: Around) -> dict[str, tuple[Named, Named]]:
    both = {key: (each, b.names[key]) for key, each in a.names.items() if key in b.names}
    for ours, theirs in (a, b), (b, a):
        both |= {key: (each, each) for key, each in ours.names.items() if key not in both and _stands(each, theirs, near.likely)}
    places = {each.terms for story in (a, b) for each in story.names.values() if each.kind == "LOC"}
    return {key: pair for key, pair in both.items() if pair[0].kind != "ORG" or pair[0].terms not in places}  # a town read as a body


def _linked(a: About, b: About, both: _Both, near: Around) -> tuple[str, ...]:
    if further(a.headline) != further(b.headline) and recognised(a.headline, "spot") & recognised(b.headline, "spot"):
        # «حريق آخر»: which fire was before it tells is no matter of both.
        return tuple(each.name for each, _ in both.values() if each.kind == "PER" and each.terms & (a.title | b.title))
    apart = _apart(a, b, both, near)
    if not both:
        nameless = () if apart else _by_phrase(a, b, near) or _by_event(a, b, near) or _by_words(a, b, near, {}) or _by_toll(a, b, near)
        return nameless or (() if apart else _by_thing(a, b, near) or _by_site(a, b, near))
    shared, share = _in_common(a, b, both.values())
    # Of two lands or places only persons and events tell that they are one affair: a ministry, a body has to do with all.
    known = {key: pair for key, pair in both.items() if pair[0].kind in ("PER", "MISC")} if apart else both
    titles = a.title | b.title
    found: tuple[str, ...] = ()
    if near.likely >= NEAR:
        guests = frozenset() if near.small else near.names
        found = _close(a, b, known, shared, guests)
        if not found and len(shared) >= _MATTER_NEAR and share < _FORM:
            found = tuple(each.name for each, _ in known.values() if _in_form(each, titles, small=near.small))
    if found and near.likely < _ANY_NAME and not near.small:
        # As near as this is much that one land's news has every day.
        seldom = near.names | near.matter | near.places
        found = tuple(each.name for key, (each, _) in known.items() if each.name in found and key in seldom)
    few = [pair for key, pair in known.items() if key in near.names and not pair[1].for_others]
    few = [(each, other) for each, other in few if each.terms & titles or not (each.speaks and other.speaks)]
    own_matter = len(shared) >= _MATTER_WORDS and sum(shared) >= _MATTER and share >= _SHARE
    if near.small and len(shared) >= _MATTER_SMALL and sum(shared) >= _MATTER_SMALL_WEIGHT and share >= _SHARE_SMALL:
        own_matter = True
    if near.far:
        if a.title & b.title & (_SERIAL - _PRICES):
            return ()
        common = a.title & b.title
        own = [each for each, _ in few if own_matter]
        return tuple(each.name for each in own if (fully_named(each, a) and fully_named(each, b)) or rare_body(each, common))
    matches = _both(a, b, "event") & recognised_kinds(_MATCHES)
    few = [pair for pair in few if pair[0].kind != "ORG" and (pair[0].kind == "PER" or not matches)]
    if not found and few and own_matter:
        found = tuple(each.name for each, _ in few)
    found = found or _by_matter(a, b, known, near) or _by_both_titles(a, b, both, near) or _by_act(a, b, known, near)
    found = found or _by_body(a, b, known, near)
    if found or apart:
        return found
    ways = (
        _by_phrase(a, b, near),
        _by_occasion(a, b, both, near),
        _by_place(a, b, both, near),
        _by_event(a, b, near),
        _at_one_place(a, b, both, near),
        acted_upon(a, b, both.values()) if near.small and near.likely >= NEAR else (),
    )
    found = next((way for way in ways if way), ()) or _by_words(a, b, near, both) or _by_toll(a, b, near)
    return found or _by_thing(a, b, near) or _by_site(a, b, near)


def _in_form(name: Named, titles: frozenset[str], *, small: bool) -> bool:
    """Say whether a name links two that are near, though they share little else: a person or an event, a body, a place of a title; in a
    small archive no place, and a body only of a title."""
    if name.kind in ("PER", "MISC"):
        return True
    return bool(name.terms & titles) if (name.kind == "LOC") != small else not small


def _both(a: About, b: About, kind: str) -> int:
    return recognised(a.words, kind) & recognised(b.words, kind)


def _apart(a: About, b: About, both: _Both, near: Around) -> bool:
    """Say whether the titles are of two lands, of which each story knows only its own, or what befell (a crash, a flood) is told of other
    places in each; in a small archive also whether each headline tells of a kind of event of which the other story does not."""
    if a.lands[0] > 0 and b.lands[0] > 0 and a.lands[0] & b.lands[1] == 0 and b.lands[0] & a.lands[1] == 0:
        return True
    if near.small and of_two_kinds(a, b):
        return True
    events = recognised(a.words, "event") & recognised(b.words, "event") & ~classes()["spreads"]
    if not events or any(each.kind == "LOC" for each, _ in both.values()):
        return False
    ours, theirs = ([each for each in story.names.values() if each.kind == "LOC"] for story in (a, b))
    # One place may be known in one story and not in the other («القاهرة»); a town and a province are perhaps one.
    if any(one.terms == other.terms for one in ours for other in theirs):
        return False
    if near.small and any(_has(other.words, each.written) for own, other in ((ours, b), (theirs, a)) for each in own):
        return False
    return any(one.wide == other.wide or not near.small for one in ours for other in theirs)


def _by_both_titles(a: About, b: About, both: _Both, near: Around) -> tuple[str, ...]:
    """Return the persons of few stories whom both titles of two that are probably related name."""
    if near.likely < PROBABLY:
        return ()
    common = a.title & b.title
    return tuple(each.name for key, (each, _) in both.items() if each.kind == "PER" and key in near.names and each.terms & common)


def _by_act(a: About, b: About, both: _Both, near: Around) -> tuple[str, ...]:
    """Return the persons of few stories whom both titles name, where two words beside each other in one title stand so in the other
    beginning and tell what is done («سيؤدي اليمين الدستورية»)."""
    common = a.title & b.title
    persons = [each for key, (each, _) in both.items() if each.kind == "PER" and key in near.names and each.terms & common]
    if not persons:
        return ()
    own = DAYS.union(_SERIAL, land_terms(), *(each.terms | other.terms | each.office | other.office for each, other in both.values()))
    for ours, theirs in (a, b), (b, a):
        for first, second in pairwise(_WORD.findall(ours.headline)):
            terms = index_terms(f"{first} {second}")
            told = rarity(terms) if own.isdisjoint(terms) else []
            if len(told) == _PAIR and min(told) >= _ACT_WORD and sum(told) >= _ACT and _has(theirs.words, search_key(f"{first} {second}")):
                return tuple(each.name for each in persons)
    return ()


def _by_body(a: About, b: About, both: _Both, near: Around) -> tuple[str, ...]:
    """Return the bodies of few stories that both titles name and by which two tell of one matter: a body of rare name («شركة الفيحاء»), or
    one that both titles name with two words of its own («المركزي المصري») where the beginnings share more.

    A club has a match each week: of two matches nothing is said.
    """
    common = a.title & b.title
    if common & (_SERIAL - _PRICES) or (recognised(a.words, "event") | recognised(b.words, "event")) & recognised_kinds(_MATCHES):
        return ()
    shared, share = _in_common(a, b, both.values())
    if len(shared) < _MATTER_WORDS or sum(shared) < _MATTER:
        return ()
    few = near.names | near.matter
    bodies = [each for key, (each, _) in both.items() if each.kind == "ORG" and key in few and not each.terms & GENERIC_BODY]
    rare = [each.name for each in bodies if rare_body(each, common)]
    if rare and share >= _BODY_SHARE:
        return tuple(rare)
    return tuple(each.name for each in bodies if len(each.terms & common) >= _PAIR and share >= _SHARE)


def _by_toll(a: About, b: About, near: Around) -> tuple[str, ...]:
    """Return the words by which the headlines of two that are surely related tell of whom one flood or quake of a land hit, where one names
    no place of its own: the toll of all of it."""
    if near.likely < _TOLL_NEAR or not a.lands[1] & b.lands[1] or not a.events & b.events & recognised_kinds(_TOLL_OF):
        return ()
    if all(any(each.kind == "LOC" for each in story.names.values()) for story in (a, b)):
        return ()
    if not recognised(a.headline, "toll") or not recognised(b.headline, "toll"):
        return ()
    return _words_of(a, b, {term: told for term, told in telling(a.title & b.title).items() if is_kind(term)})[:1]


def _by_occasion(a: About, b: About, both: _Both, near: Around) -> tuple[str, ...]:
    """Return the occasions (a cup, a summit) of few stories of a small archive that both tell of, one title naming it."""
    if not near.small or len(_in_common(a, b, both.values())[0]) < _MATTER_NEAR:
        return ()
    titles = a.title | b.title
    return tuple(
        each.name
        for key, (each, _) in both.items()
        if each.kind == "MISC" and key in near.names and each.terms & titles and not each.terms & _MONEY
    )


def _at_one_place(a: About, b: About, both: _Both, near: Around) -> tuple[str, ...]:
    """Return the places by which two of a small archive that are probably related tell of what befell there, one title naming it."""
    if not near.small or near.likely < PROBABLY or len(_in_common(a, b, both.values())[0]) < _MATTER_NEAR:
        return ()
    if not recognised(a.words, "event") & recognised(b.words, "event") & ~recognised_kinds(_AGAIN):
        return ()
    titles = a.title | b.title
    return tuple(
        each.name
        for each, _ in both.values()
        if each.kind == "LOC" and each.terms & titles and max(rarity(index_terms(each.name)), default=0.0) >= _KNOWN_PLACE
    )


def _by_words(a: About, b: About, near: Around, both: _Both) -> tuple[str, ...]:
    """Return words of the titles of two stories of a small archive that are likely related and tell of one matter in their beginnings.

    Of what befalls, only where they name one place or share much; where each has places of its own only by two words or so, too; never of
    what is told again and again (the weather), nor of rates in two lands.
    """
    if not near.small or near.likely < NEAR or a.title & b.title & (_SERIAL - _WHERE):
        return ()
    rates = recognised(a.headline, "act") & recognised(b.headline, "act") & recognised_kinds(_RATES)
    if rates and not a.lands[1] & b.lands[1]:
        return ()
    shared, share = _in_common(a, b, both.values(), terms_of_jail())
    words, weight = (_MATTER_WORDS, _MATTER) if near.likely >= _SURELY else (_MATTER_SMALL, _MATTER_SMALL_WEIGHT)
    common = (a.title & b.title) - _WHERE - terms_of_jail() - general() - body_terms() - _of_a_body(a, b)
    titles = {term: told for term, told in telling(common).items() if not is_kind(term)}
    much = near.likely >= _ALIKE and len(shared) >= _ALIKE_WORDS
    if not titles or not (much or (len(shared) >= words and sum(shared) >= weight and share >= _SHARE_SMALL)):
        return ()
    if not much and not any(each.kind == "LOC" for each, _ in both.values()):
        places = all(any(each.kind == "LOC" for each in story.names.values()) for story in (a, b))
        other = (places and len(titles) < _PAIR) or told_apart(a.headline, a.words, b.headline, b.words)
        if other or recognised(a.words, "event") & recognised(b.words, "event"):
            return ()
    return _words_of(a, b, titles)[:_PAIR]


def _of_a_body(a: About, b: About) -> frozenset[str]:
    """Return the terms of what stands behind «هيئة», «وزارة» in either story: a body has many matters («السكك الحديدية»)."""
    return frozenset(index_terms(" ".join(found for each in (a, b) for found in _BODY.findall(each.words))))


def _by_place(a: About, b: About, both: _Both, near: Around) -> tuple[str, ...]:
    """Return the places of few stories that link two which tell of one event (a flood, a fire) there, the title of one naming it; in a
    small archive also where one tells of it and both of whom it hit.

    A town has many fires and many dead: besides it the two share a word that tells much, but where both titles name it and a flood, a quake
    or what spreads is told of, or both headlines of two that are probably related tell of one such event."""
    toll = near.small and (a.events or b.events) and recognised(a.words, "toll") & recognised(b.words, "toll")
    if not a.events & b.events and not toll:
        return ()
    titles, common = a.title | b.title, a.title & b.title
    seldom = a.events & b.events & (classes()["lasts"] | classes()["spreads"])
    if near.likely >= PROBABLY:
        seldom |= recognised(a.headline, "befalls") & recognised(b.headline, "befalls")
    more = _more_than_place(a, b, both)
    return tuple(
        each.name
        for key, (each, _) in both.items()
        if key in near.places and each.kind == "LOC" and each.terms & titles and (more or (seldom and each.terms & common))
    )


def _more_than_place(a: About, b: About, both: _Both) -> bool:
    """Say whether two beginnings share a word that tells much beside the names of both, their land, the hour, and of what kind it is."""
    own = DAYS.union(_HOURS, _WHERE, land_terms(), *(each.terms | other.terms for each, other in both.values()))
    return any(not is_kind(term) for term in telling((a.beginning & b.beginning) - own, TELLS_MUCH))


def _by_event(a: About, b: About, near: Around) -> tuple[str, ...]:
    """Return words of the headlines by which two near stories tell of one strike or epidemic, in both headlines, with others in common.

    What befalls one place is linked by that."""
    events = recognised(a.headline, "spreads") & recognised(b.headline, "spreads")
    if near.likely < PROBABLY or not events:
        return ()
    if events & recognised_kinds(_ABROAD) and a.lands[1] > 0 < b.lands[1] and a.lands[1] & b.lands[1] == 0:
        return ()
    shared = telling((a.beginning & b.beginning) - DAYS - _SERIAL)
    if len(shared) < _MATTER_NEAR:
        return ()
    told = _words_of(a, b, shared)[:_PAIR]
    return told if len(told) == _PAIR else ()


def _by_thing(a: About, b: About, near: Around) -> tuple[str, ...]:
    """Return what the headline of one story of a small archive calls something («ميناء الصدف») that the beginning of another, which is
    probably related, calls so too, where they share more."""
    if not near.small or near.likely < PROBABLY or a.title & b.title & _SERIAL or len(_in_common(a, b, ())[0]) < _MATTER_WORDS:
        return ()
    return thing_of_both(a, b, _of_a_body(a, b))


def _by_site(a: About, b: About, near: Around) -> tuple[str, ...]:
    """Return the site with a name of its own («سجن القبة») that both headlines of two of a small archive tell of, which are probably
    related."""
    if not near.small or near.likely < PROBABLY or not (sites := sites_of_both(a.headline, b.headline)):
        return ()
    beside = (f"{first} {second}" for first, second in pairwise(_WORD.findall(a.headline)))
    return tuple(each for each in beside if sites.intersection(specifics_of(each, "").named))[:1]


def _words_of(a: About, b: About, terms: Mapping[str, float]) -> tuple[str, ...]:
    """Return the words of the headlines that are some terms, those first that tell most."""
    words = {term: word for word in _WORD.findall(f"{b.headline} {a.headline}") for term in one_word(index_terms(word)) if term in terms}
    return tuple(words[term] for term in sorted(words, key=lambda term: (-terms[term], term)))


def _stands(name: Named, other: About, likely: float) -> bool:
    """Say whether a person's or body's words stand in a beginning that has no such name; a rare last name alone where both are near."""
    words = search_key(name.name)
    last = words.split()[-1:]
    if name.kind == "PER" and likely >= NEAR and len(words.split()) > 1 and rarity(index_terms(last[0]))[:1] >= [_OWN_NAME]:
        words = last[0]
        if re.search(rf"(?<!\w)(?:في |ب){re.escape(words)}(?!\w)", other.words):  # «في عنابة»: a place
            return False
    elif name.kind == "LOC":
        return _has(search_key(other.headline), words)
    elif len(words.split()) < _FULL:
        return False
    return _has(other.words, words)


def _by_matter(a: About, b: About, both: _Both, near: Around) -> tuple[str, ...]:
    """Return the names in both titles that link two stories together with a word of both titles that tells much."""
    common = a.title & b.title
    own = DAYS.union(_SERIAL, *(each.terms | other.terms | each.office for each, other in both.values()))
    most = max(telling(common - own, TELLS_MUCH).values(), default=0.0)
    few = near.matter | near.names
    anchors = [each for key, (each, _) in both.items() if each.terms & common and key in few]
    return tuple(each.name for each in anchors if most and max(rarity(each.terms & common)) + most >= _TOGETHER)


def _by_phrase(a: About, b: About, near: Around) -> tuple[str, ...]:
    """Return two words beside each other in the title of one story that link it to a near one whose beginning has them, too, where both
    together tell much though nothing recognised them («جيل زد»)."""
    if near.likely < NEAR:
        return ()
    for ours, theirs in (a, b), (b, a):
        for first, second in pairwise(_WORD.findall(ours.headline)):
            terms = index_terms(f"{first} {second}")
            told = rarity(terms) if not (DAYS | _SERIAL | terms_of_jail()) & frozenset(terms) else []
            if len(told) == _PAIR and min(told) >= TELLING and sum(told) >= _PHRASE and _has(theirs.words, search_key(f"{first} {second}")):
                return (f"{first} {second}",)
    return ()


def _has(words: str, phrase: str) -> bool:
    return phrase in words and re.search(rf"(?<!\w)[وفبلك]{{0,2}}(?:ال|ل)?{re.escape(phrase)}(?!\w)", words) is not None


def _close(a: About, b: About, known: _Both, shared: Sequence[float], guests: Collection[str]) -> tuple[str, ...]:
    """Return the names that link two near stories by what titles have; ``shared`` are weights of what beginnings share besides names.

    A ruler's office in both titles is no matter; that of ``guests`` (by key), who are in few stories, is («وزير الدفاع الأمريكي»).
    """
    either, common = a.title | b.title, a.title & b.title
    offices = (each.office | other.office for key, (each, other) in known.items() if key not in guests)
    others = common.difference(*(each.terms for each, _ in known.values()), *offices)
    telling = sum(rarity(others)) >= TELLING
    matter, of_body, main, places = len(shared) >= _MATTER_NEAR, max(shared, default=0.0) >= _OF_A_BODY, [], []
    for each, other in known.values():
        if each.kind == "LOC":
            if common & each.terms:
                places.append(each.name)
        elif each.terms & either:
            if matter if each.kind == "PER" else each.kind != "ORG" or telling or (of_body and each.terms & common):
                main.append(each.name)
        elif each.kind == "ORG" and each.terms & GENERIC_BODY:
            continue  # «وزارة التربية»: of many matters
        elif telling and not (each.kind == "PER" and (each.for_others or other.for_others or (each.speaks and other.speaks))):
            main.append(each.name)
    event = recognised(a.headline, "befalls") & recognised(b.headline, "befalls")
    return (*main, *places) if main or (places and (event or len(others) >= _OTHER_WORDS)) else ()


def _in_common(a: About, b: About, both: Collection[tuple[Named, Named]], but: frozenset[str] = frozenset()) -> tuple[list[float], float]:
    """Return how much the telling words tell that two beginnings share beside the names and offices of ``both`` and some others
    (``but``), and which share they are of those of the one that has fewer."""
    own = DAYS.union(but, *(each.terms | other.terms | each.office | other.office for each, other in both))
    ours, theirs = (telling(each.beginning - own) for each in (a, b))
    shared = [rarity for term, rarity in ours.items() if term in theirs]
    return shared, sum(shared) / max(1.0, min(sum(ours.values()), sum(theirs.values())))
