"""Places in a row («محافظات حجة وإب وذمار», «بين الزرقاء والمفرق») and behind the noun of their rank («مديرية صبيا») where the tagger was
silent or took two for one («المزة وجوبر»).

A place of the gazetteer is a word as often as not; beside others, or behind «محافظة», it is the place. What does not live here: places that
no list knows behind «حي» or «بلدتي» (``settlements``), which place it is (``identity``), places that are no place (``doubts``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.features import word_classes
from isnad.reading.names.gazetteer import Entry, beside_words, cues, demonyms, gazetteer, name_word
from isnad.reading.names.listed import ARAB, listed, word_places
from isnad.reading.names.playing import INSIDE, on_sport
from isnad.reading.names.remembered import Remembered
from isnad.reading.names.spans import Span, adjacent, words_of
from isnad.reading.names.tidying import titled
from isnad.reading.names.together import lands_spoken_of
from isnad.reading.names.verbs import mostly_verb

#: Evidence of a place that stands in a list of places, and of one behind the noun that says its rank.
IN_LIST, BY_RANK, BY_PREPOSITION = "in a list of places", "the rank before it", "a known place behind a word of place"
OPAQUE = "a known place that is no other word"

_ONE = frozenset(form for head in beside_words("rank") for form in leaning(head))
_SEVERAL = frozenset(form for head in beside_words("ranks") for form in leaning(head))
#: Behind these stands a place as often as a thing.
_WHERE = frozenset(("في", "الي", "بين", "من", "نحو", "قرب", "زار", "زاروا", "وفي", "وبين", "وسط", "شرق", "غرب", "شمال", "جنوب"))
_BEFORE = _ONE | _SEVERAL | _WHERE
_WELL_KNOWN, _LEAST_KNOWN = 4, 5
_LONGEST = 3
_RARE, _COMMON = 4, 9


@dataclass(frozen=True, slots=True)
class _Item:
    """A place in a row: its tokens, letters cut, its readings' countries, and whether it is hardly anything but a place (``sure``)."""

    first: int
    last: int
    cut: int
    entry: Entry | None
    lands: frozenset[str]
    sure: bool
    tagged: bool = False


def _places(key: str) -> tuple[Entry, ...]:
    """Return the readings of a key as a place, where the first of all is one."""
    entry, names = listed().get(key), gazetteer()
    found, own = names.readings(key), (entry,) if entry is not None and entry.kind == "LOC" else word_places().get(key, ())
    if found and found[0].kind != "LOC" and not own:
        found = tuple(e for e in found if e.kind == "LOC" and e.weight >= _LEAST_KNOWN)
    places = tuple(e for e in found if e.kind == "LOC")
    if not places and " " not in key and key not in names:  # «إب», whose name is left out as a word: «محافظة إب»
        known = (e for rank in _RANKS if key in names.seconds(rank) for e in names.readings(f"{rank} {key}")[:1])
        places = tuple(e for e in known if e.fine in _SETTLED and e.country is not None)
    return (*own, *(e for e in places if all(e.id != each.id for each in own))) if own else places


_RANKS = ("محافظه", "ولايه", "مدينه", "بلديه")
_PLACES = Remembered(_places)


def _begins_place(key: str) -> bool:
    """Whether a word is a place or may begin one of several words."""
    return bool(_PLACES[key] or gazetteer().seconds(key))


_BEGINS = Remembered(_begins_place)


def place_lists(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with the places that a row or the noun before shows, left to right; they take the place of what the tagger saw in
    their words."""
    spans = [part for span in spans for part in _halves(text, _without_adjective(text, span))]
    by_first = {span.first: span for span in spans}
    by_last = {span.last: span for span in spans}
    taken = {i: span for span in spans for i in range(span.first, span.last)}
    sport = None
    found: list[Span] = []
    free = 0
    for i, (before, key) in enumerate(pairwise(text.keys), 1):
        if i < free or not (key[0] == "و" or before in _BEFORE or key in _EVEN_SO):
            continue
        ranked = (before in _SEVERAL or before in _ONE) and adjacent(text, i)
        led = before in _WHERE or (key in _EVEN_SO and is_feminine_verb(before))
        if not (ranked or led or key[0] == "و") or (i not in by_first and not _BEGINS[key if ranked or led else key[1:]]):
            continue
        row = _row(text, i, ranked or led, by_first, by_last)
        if not row:
            continue
        if all(item.tagged for item in row):
            free = row[-1].last
            continue
        sport = on_sport(text) if sport is None else sport
        why = BY_RANK if ranked else IN_LIST if len(row) > 1 else BY_PREPOSITION
        found += [Span(item.first, item.last, item.cut, "LOC", why) for item in _accepted(text, row, ranked, taken, sport)]
        free = row[-1].last
    found += _opaque(text, found, taken)
    if not found:
        return spans
    covered = {i for span in found for i in range(span.first, span.last)}
    kept = [span for span in spans if covered.isdisjoint(range(span.first, span.last))]
    return sorted([*kept, *found], key=lambda span: span.first)


def _opaque(text: Text, found: Sequence[Span], taken: dict[int, Span]) -> list[Span]:
    """Return the well-known places of one word that is no word of the language, nor anybody's name: «إن الفاشر صامدة»."""
    covered = {i for span in found for i in range(span.first, span.last)}
    more = []
    for i, known in enumerate(map(_OPAQUE.__getitem__, text.keys)):
        if known is not None and i not in taken and i not in covered:
            more.append(Span(i, i + 1, known, "LOC", OPAQUE))
    return more


def _cut_of_opaque(key: str) -> int | None:
    """Return how many letters lean on a place, for a token that can be nothing but one."""
    if len(key) <= _SHORT + 2 or not key.isalpha() or key in known_keys():
        return None
    for cut, word in splits(key):
        if (
            len(word) > _SHORT + 1
            and word.startswith("ال")
            and word not in known_keys()
            and not any(shares(word))
            and name_word(word) is None
        ):
            places = _PLACES[word]
            if places and places[0].weight > _WELL_KNOWN and places[0].country in ARAB and places[0].fine in _SETTLED and places[0].id:
                return cut
    return None


_OPAQUE = Remembered(_cut_of_opaque)


def _without_adjective(text: Text, span: Span) -> Span:
    """Return a place without its land's adjective («شرم الشيخ | المصري»), where the gazetteer knows it only so."""
    if span.kind != "LOC" or span.last - span.first < _PAIR or text.keys[span.last - 1] not in demonyms():
        return span
    words = words_of(text, span)
    lands = {demonym.country for demonym in demonyms()[words[-1]]}
    known = any(entry.country in lands for entry in _PLACES[" ".join(words[:-1])])
    return replace(span, last=span.last - 1) if known and not _PLACES[" ".join(words)] else span


def _halves(text: Text, span: Span) -> list[Span]:
    """Return the two names that the tagger took for one: «المزة وجوبر», where each is known and the whole is not."""
    if span.last - span.first < _PAIR:
        return [span]
    for j in range(span.first + 1, span.last):
        key = text.keys[j]
        if key[0] != "و" or len(key) < _SHORT or not adjacent(text, j):
            continue
        words = words_of(text, span)
        left, right = " ".join(words[: j - span.first]), " ".join([key[1:], *words[j - span.first + 1 :]])
        if " ".join(words) in gazetteer() or _called_by_two(text, span):
            return [span]
        ahead, behind = _PLACES[left], _PLACES[right]
        if ahead and behind and (span.kind in ("LOC", "PER") or not on_sport(text)):
            return [replace(span, last=j, kind="LOC"), replace(span, first=j, cut=1, kind="LOC")]
        bodies = [bool(gazetteer().readings(name)) and gazetteer().readings(name)[0].kind == "ORG" for name in (left, right)]
        if span.kind == "ORG" and (all(bodies) or (bodies[1] and _ends_known(words[: j - span.first]))):
            return [replace(span, last=j), replace(span, first=j, cut=1)]
    return [span]


def _ends_known(words: Sequence[str]) -> bool:
    """Say whether what stands behind the head noun is a body that lists know: «بنك | إتش إس بي سي»."""
    key = " ".join(words[1:])
    return len(words) > 1 and "org_head" in cues().get(words[0], ()) and any(e.kind == "ORG" for e in gazetteer().readings(key)[:1])


def _called_by_two(text: Text, span: Span) -> bool:
    """Say whether a body's noun stands before what may be its name: «بنك | البحرين والكويت»."""
    return span.first > 0 and any(word in _OF_TWO for _, word in splits(text.keys[span.first - 1]))


_OF_TWO = frozenset(("بنك", "مصرف", "شركه", "مؤسسه", "مجموعه", "كاس", "دوري", "صحيفه", "قناه"))
_PAIR, _SHORT = 2, 3


def _row(text: Text, i: int, led: bool, by_first: dict[int, Span], by_last: dict[int, Span]) -> list[_Item]:
    """Return the places that stand in a row, the first of them before token ``i`` where «و» begins it, else at ``i``."""
    row: list[_Item] = []
    several = text.keys[i - 1] in _SEVERAL
    if led:
        item = _item(text, i, (0,), by_first)
        if item is None:
            return []
        row.append(item)
    else:
        item = _item(text, i, (1,), by_first)
        if item is None or not adjacent(text, i):
            return []
        before = _item_before(text, i, by_last)
        if before is None:
            return []
        row += [before, item]
    while row[-1].last < len(text):
        j = row[-1].last
        comma = text.forms[j] in _COMMAS
        j += comma
        if j >= len(text):
            break
        joined = text.keys[j][:1] == "و" and (comma or adjacent(text, j))
        if not (joined or comma) or "\n" in text.raw[text.ends[j - 1] : text.starts[j]]:
            break
        more = _item(text, j, (1,) if joined else (0,), by_first) or (_unknown(text, j, row, several) if joined else None)
        if more is None:
            break
        row.append(more)
    return row


_COMMAS = frozenset("،,")


def _item(text: Text, i: int, cuts: tuple[int, ...], by_first: dict[int, Span]) -> _Item | None:
    """Return the longest known place that begins at token ``i``, so many letters cut; a span of the tagger where it is as long."""
    keys = text.keys
    span = by_first.get(i)
    for cut in cuts:
        word = keys[i][cut:]
        if (cut and (keys[i][0] != "و" or keys[i] in known_keys())) or len(word) < _PAIR or not word[:1].isalpha():
            continue  # «وزاري» is no «زاري»
        last = i + 1
        if i + 1 < len(keys) and keys[i + 1] in gazetteer().seconds(word):
            for end in range(min(i + _LONGEST, len(keys)), i + 1, -1):
                if _PLACES[" ".join([word, *keys[i + 1 : end]])]:
                    last = end
                    break
        if span is not None and span.kind == "LOC" and span.cut == cut and (span.last >= last or stands(text, span)):
            return _as_item(text, span)
        if span is None and any(j in by_first and by_first[j].kind == "LOC" for j in range(i + 1, last)):
            return None  # «قطاع | غزة»
        if last - i > 1 and (keys[i] in _ONE or keys[i] in _SEVERAL):
            return None  # «منطقة | الحدود الشمالية»
        key = " ".join([word, *keys[i + 1 : last]])
        places = _PLACES[key]
        if places:
            lands = frozenset(e.country for e in places if e.country)
            return _Item(i, last, cut, places[0], lands, _is_sure(key))
    return None


def stands(text: Text, span: Span) -> bool:
    """Say whether what the tagger saw of a longer place is one by itself («مكة | المكرمة»), and no half of it («تيزي | وزو»)."""
    return span.last - span.first > 1 or text.keys[span.last].startswith("ال")


def _as_item(text: Text, span: Span) -> _Item:
    places = _PLACES[" ".join(words_of(text, span))]
    lands = frozenset(e.country for e in places if e.country)
    return _Item(span.first, span.last, span.cut, places[0] if places else None, lands, True, True)


def _item_before(text: Text, i: int, by_last: dict[int, Span]) -> _Item | None:
    """Return the place that ends before token ``i``: a span of the tagger or a known one."""
    span = by_last.get(i)
    if span is not None and span.kind == "LOC":
        return _as_item(text, span)
    for first in range(max(0, i - _LONGEST), i):
        if not all(adjacent(text, j) for j in range(first + 1, i)):
            continue
        for cut, word in splits(text.keys[first]):
            if cut and text.keys[first][:cut] == "و":
                continue  # that row began earlier
            places = _PLACES[" ".join([word, *text.keys[first + 1 : i]])]
            if places and (i - first == 1 or text.keys[first + 1] in gazetteer().seconds(word)):
                known = _is_sure(" ".join([word, *text.keys[first + 1 : i]]))
                return _Item(first, i, cut, places[0], frozenset(e.country for e in places if e.country), known and not cut)
    return None


def _unknown(text: Text, i: int, row: Sequence[_Item], several: bool) -> _Item | None:
    """Return as a place a word that no list knows and that is nothing else, the last of several places («المزة وجوبر والقابون»), or
    behind the noun of several a rare one with the article («مديريات يريم والسدة»)."""
    word = text.keys[i][1:]
    end = i + 1 == len(text) or not text.forms[i + 1][:1].isalnum() or is_stop(text.keys[i + 1]) or text.keys[i + 1][0] == "و"
    if several and end and word.startswith("ال") and len(word) > _SHORT + 1 and not word.endswith(("ين", "ون", "ات")):
        share = shares(word)
        known = word in cues() or word in demonyms() or share.adjective + share.verb >= _HALF or word_classes().frequency(word) > _RARE
        return None if known else _Item(i, i + 1, 1, None, frozenset(), False)
    if len(row) < _PAIR or not end or len(word) < _SHORT + 1 or word in gazetteer() or any(shares(word)) or name_word(word) is not None:
        return None
    if word in cues() or word in demonyms() or word_classes().frequency(word) > 1 or mostly_verb(text.keys[i]) or not word.isalpha():
        return None
    return _Item(i, i + 1, 1, None, frozenset(), False)


def _is_sure(key: str) -> bool:
    """Say whether a place's name is hardly anything else: no word of the language, nobody's name."""
    if " " in key:
        first = key.split(maxsplit=1)[0]
        known = name_word(first)
        return (known is None or known.kind != "given") and not is_stop(first) and first not in _NO_FIRST and not titled(first)
    share, known = shares(key), name_word(key)
    if key in demonyms() or key in cues() or is_stop(key) or mostly_verb(key):
        return False
    borne = known is not None and (known.kind or known.count > _BORNE)
    return not borne and share.noun + share.adjective + share.verb + share.governed < _HALF and word_classes().frequency(key) <= _COMMON


_HALF, _SELDOM, _BORNE = 0.5, 0.3, 3
#: Behind these as much an adjective as a place («منطقة حرة»).
_EITHER = frozenset(("حره", "عثمانيه", "خاصه", "جديده", "حديثه"))
#: First words of what several places are called.
_NO_FIRST = frozenset(("الوطن", "المنطقه", "المدينه", "المحافظه", "الاقليم", "جنوب", "شمال", "شرق", "غرب", "وسط", "بلد", "بلاد"))


def _accepted(text: Text, row: Sequence[_Item], ranked: bool, taken: dict[int, Span], sport: bool) -> list[_Item]:
    """Return the places of a row that are meant: sure ones, and others in whose land one of these lies; what the tagger saw stays."""
    head = text.keys[row[0].first - 1] if row[0].first else ""
    several = ranked and head in _SEVERAL
    anchors = [item for item in row if item.tagged or item.sure]
    lands: frozenset[str] = frozenset().union(*(item.lands for item in anchors))
    if not anchors and ranked:
        shared = [item.lands for item in row]
        lands = frozenset.intersection(*shared) if len(row) > 1 else row[0].lands
    elif not anchors and len(row) > 1 and head in _WHERE:
        lands = frozenset.intersection(*[item.lands for item in row])  # «بين صور والنبطية»
        paired = any(text.keys[item.first][item.cut :] not in known_keys() for item in row)
        anchors = list(row) if lands and paired else []
    found = []
    for item in row:
        if item.tagged:
            continue
        beside = sum(not item.lands.isdisjoint(other.lands) for other in anchors if other is not item)
        lone = len(row) == 1 and (not ranked or head.endswith("مطار"))
        among = beside >= _PAIR or (several and item.last - item.first > 1)
        if _is_somebody(item, taken, sport or lone, among) and not (ranked and _is_its_adjective(text, item, taken)):
            continue
        weight = item.entry.weight if item.entry is not None else 0
        if item.entry is None:
            ok = sum(other.tagged or other in found for other in row) >= _PAIR - several
        elif len(row) == 1:
            ok = _alone(text, item, ranked)
        elif item.sure:
            others = [other for other in anchors if other is not item]
            others += [other for other in row if other.entry is not None and other.entry.weight >= _WELL_KNOWN and other is not item]
            ok = ranked or any(other.tagged or not item.lands.isdisjoint(other.lands) for other in others)
            ok = ok or (weight > _WELL_KNOWN and item.cut == 0 and _alone(text, item, ranked))
        else:
            near = not item.lands.isdisjoint(lands)
            ok = near and (several or (weight >= _WELL_KNOWN and bool(anchors) and (among or _may_be(text, item, ranked))))
        if ok:
            found.append(item)
    alone = len(found) + sum(item.tagged for item in row) < _PAIR
    return [] if alone and len(row) > 1 and not ranked and head not in _WHERE else found  # «إلى الدار البيضاء الكبرى وسعادة السفير»


def _alone(text: Text, item: _Item, ranked: bool) -> bool:
    """Say whether a place that no other stands beside is meant: a well-known one, behind the noun of its rank or a word of place."""
    entry = item.entry
    if entry is not None and not ranked and item.last - item.first > 1 and text.keys[item.first] in _OF_TOWNS:
        return text.keys[item.first - 1] in _WHERE
    if entry is None or entry.fine not in _SETTLED or is_stop(text.keys[item.first]):
        return False
    if ranked:
        return entry.weight >= _WELL_KNOWN and (item.sure or _is_ranked(text, item))
    key = text.keys[item.first]
    if key in _EVEN_SO:
        return item.last == len(text) or text.keys[item.last][:3] not in _EVEN_SO[key]
    headed = item.first > 0 and text.keys[item.first - 1] in _WHERE
    given = (known := name_word(key)) is not None and known.kind == "given"  # «رأس عمران … في عمران»
    if headed and key in word_places() and item.last - item.first == 1 and not given and _ends_there(text, item.last):
        return not item.lands.isdisjoint(lands_spoken_of(text))  # «في الأبيض بولاية شمال كردفان السودانية», no «في الأبيض والأسود»
    return (
        entry.weight > _WELL_KNOWN
        and item.sure
        and headed
        and (item.last - item.first > 1 or key not in known_keys() or shares(key).name >= _HALF)
    )


def _ends_there(text: Text, at: int) -> bool:
    """Say whether nothing goes on at a token what the word before may be, but what says where a place lies or whose it is."""
    if at == len(text) or not text.keys[at][:1].isalpha():
        return True
    key = text.keys[at]
    return key in _LIES or (key[0] == "ب" and key[1:] in _ONE)


_LIES = frozenset(("شمالي", "جنوبي", "شرقي", "غربي", "شمال", "جنوب", "شرق", "غرب", "مركز", "عاصمه", "التابعه", "الواقعه", "في"))
#: Capitals whose name is a word, and how what is behind that word begins («مسقط رأسه»).
_EVEN_SO = {"مسقط": ("راس", "الر", "الش", "الن", "عمو", "افق", "جان")}
_SETTLED = frozenset(("city", "state", "county", "nation", "district"))


#: First words of towns' names: «عين التينة», «بيت لاهيا».
_OF_TOWNS = frozenset(("عين", "بيت", "دير", "تل", "كفر", "خان", "شرم", "خور", "وادي", "ام", "بني", "جبل"))


def _is_its_adjective(text: Text, item: _Item, taken: dict[int, Span]) -> bool:
    """Say whether a person's name behind the noun of rank is the place and its land's adjective («ميناء جيهان التركي»)."""
    spans = {taken[i].first: taken[i] for i in range(item.first, item.last) if i in taken}
    behind = text.keys[item.last] if item.last < len(text) else ""
    lands = {demonym.country for demonym in demonyms().get(behind, ())}
    own = all(span.kind == "PER" and span.first == item.first and span.last <= item.last + 1 for span in spans.values())
    return own and behind.startswith("ال") and not lands.isdisjoint(item.lands)


def is_feminine_verb(key: str) -> bool:
    """Say whether a word is a verb of which a city, and no masculine noun, is the subject («استقبلت مسقط»)."""
    return mostly_verb(key) and (key.endswith("ت") or key.removeprefix("و").startswith("ت"))


def is_a_place_here(text: Text, i: int) -> bool:
    """Say whether a word that the article has as a place is it here: behind a word of place, or as «إن» has it of what is feminine, as
    cities are («مدينة الباب … في الباب», «إن الباب آمنة»)."""
    before, after = text.keys[i - 1], text.keys[i + 1] if i + 1 < len(text) else ""
    return before in INSIDE or (
        before in ("ان", "بان") and (is_feminine_verb(after) or (after.endswith("ه") and not after.startswith("ال")))
    )


def _may_be(text: Text, item: _Item, ranked: bool) -> bool:
    """Say whether a word that is a place too may be it in a row: nobody's given name, and no very common word."""
    key = text.keys[item.first][item.cut :]
    known = name_word(key)
    if known is not None and known.kind == "given" and not ranked:
        return False
    return (
        key not in demonyms()
        and key not in cues()
        and not is_stop(key)
        and not mostly_verb(key)
        and word_classes().frequency(key) <= _COMMON + ranked
    )


def _is_ranked(text: Text, item: _Item) -> bool:
    """Say whether a word that is a place too is one behind the noun of rank: «محافظة حجة», no «منطقة حرة»."""
    after = text.keys[item.last] if item.last < len(text) else ""
    key = text.keys[item.first][item.cut :]
    if key in demonyms() or key in _EITHER or is_stop(key) or mostly_verb(key):
        return False
    if word_classes().frequency(key) > _COMMON and key not in word_places():
        return False
    if not key.startswith("ال"):
        return shares(key).adjective < _SELDOM
    wider = item.last < len(text) and adjacent(text, item.last) and after.startswith("ال") and after not in demonyms()
    return not (wider and not titled(after) and shares(after).adjective >= _HALF)  # «منطقة البحيرات الكبرى»


def _is_somebody(item: _Item, taken: dict[int, Span], keep: bool, among: bool) -> bool:
    """Say whether the tagger took a place's words for another name that they rather are: a part of a longer one, a person where it
    does not stand ``among`` places of its land, or (``keep``) a club or another thing."""
    inside = [taken[i] for i in range(item.first, item.last) if i in taken]
    for span in inside:
        if span.first < item.first or span.last > item.last:
            return True
        if span.kind in ("ORG", "MISC") and keep:
            return True
        if span.kind == "PER" and not item.sure and not (among and span.last - span.first == 1):
            return True
    return False
