"""Persons whose name is a word too, where the words before can only be theirs: «الشاعرة روضة الحاج», «وزيرة المالية طيف سامي», «الراحل علي
عبدالله صالح», «الفريق دقلو».

Behind a definite title an indefinite noun is no adjective; it is a name, or what a verb before does something to («قدم الوزير خطة العمل»).
What does not live here: rare family names behind an office (``behind_titles``), how far a name goes on (``persons``).
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from functools import cache
from itertools import pairwise

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text, once
from isnad.arabic.words import known_keys
from isnad.reading.names.behind_titles import is_behind_office, verb_before
from isnad.reading.names.clitics import splits
from isnad.reading.names.features import core, priors, word_classes
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_word, name_words, own_rows
from isnad.reading.names.remembered import Remembered
from isnad.reading.names.side_by_side import by_article
from isnad.reading.names.spans import Span, adjacent
from isnad.reading.names.tidying import accusative, titled
from isnad.reading.names.verbs import may_be_of, mostly_verb, saying, speaks_again

#: Evidence of a person behind a title whose name is a word, and of a family name of our lists behind a title or beside a person.
WORDS, FAMILY = "a name behind a title, whatever words it is elsewhere", "a family name of our lists beside a title or a person"
_COMMON, _RARE, _LEAST = 10, 7, 3
_THAT = frozenset(("ان", "انه", "انها"))


def given_words(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with such persons, left to right; lone names of the tagger with the given or the family name that is theirs."""
    found = [_with_ali(text, span) for span in spans]
    found = [_with_word(text, span, found[number - 1].last if number else 0) for number, span in enumerate(found)]
    taken = {i for span in found for i in range(span.first, span.last)}
    begins = {span.first: span for span in found if span.kind == "PER"}
    ends = {span.last for span in found if span.kind == "PER"}
    for i, (before, key) in enumerate(pairwise(text.keys), 1):
        pair = _LEADS[before] and _GIVEN[key]
        said = _GIVEN[key] and i + 1 not in taken and (_says(text, i) or _is_whole_name(text, i))
        family = _FAMILY[key] and (before in cues() or i in ends or i + 1 in begins)
        if not (pair or family or said) or i in taken:
            continue
        if said or (pair and i + 1 not in taken and _is_pair(text, i)):
            first, last = (_given_before(text, i, taken), i + 2 + _second_nisba(text, i + 2, taken)) if said else (i, i + 2)
            found.append(Span(first, last, 0, "PER", WORDS))
            taken |= set(range(first, last))
        elif family and (cut := family_beside(text, i, begins, ends)) is not None:
            found.append(Span(i, i + 1, cut, "PER", FAMILY))
            taken.add(i)
            ends.add(i + 1)
    return sorted(found, key=lambda span: span.first)


def _given_before(text: Text, i: int, taken: Set[int]) -> int:
    """Return where a name begins whose second given name is at token ``i`` («أوضح | مطلق فرحان السبيعي»)."""
    free = i and i - 1 not in taken and adjacent(text, i) and _is_only_given(text, i - 1)
    return i - 1 if free and not mostly_verb(text.keys[i - 1]) else i


def _second_nisba(text: Text, i: int, taken: Set[int]) -> bool:
    """Say whether a second family name of belonging stands behind the first («تركي الحميدي | الحربي»)."""
    free = i < len(text) and i not in taken and adjacent(text, i)
    return free and by_article(text.keys[i]) and text.keys[i] not in demonyms() and text.keys[i] not in cues()


def _leads(key: str) -> bool:
    """Say whether a word may stand right before such a pair: a title, or a word with the article."""
    return key in cues() or "ال" in key[:_LEAST] or key.startswith("لل")


def _is_known_given(key: str) -> bool:
    """Say whether a word without article is known as the first of such a pair: a given name, or a word of several persons' names."""
    known = None if key.startswith("ال") else name_word(key)
    return key == "علي" or (known is not None and (known.kind == "given" or known.count >= _BORNE))


_LEADS, _GIVEN = Remembered(_leads), Remembered(_is_known_given)


@once
def _writes_apart(text: Text) -> bool:
    """Say whether a text writes the preposition with another letter than the name «علي»."""
    return "على" in text.forms or ("إلي" not in text.forms and ("إلى" in text.forms or text.forms.count("علي") == 1))


def _with_ali(text: Text, span: Span) -> Span:
    """Return a person with «علي» before or behind that the tagger took for the preposition («الراحل | علي عبدالله صالح», «محمود | علي»)."""
    if span.kind == "LOC" and _is_alis(text, span):
        return replace(span, first=span.first - 1, kind="PER", evidence=WORDS)
    if span.kind != "PER" or span.cut:
        return span
    first, last = span.first, span.last
    ahead = text.keys[first - _PAIR] if first >= _PAIR else ""
    if first and text.forms[first - 1] == "علي" and adjacent(text, first) and _is_given(text.keys[first]) and last - first >= _PAIR:
        epithet = ahead.startswith("ال") and (titled(ahead) or shares(ahead).adjective >= _HALF or ahead in demonyms())
        first -= (epithet or saying(ahead)) and _writes_apart(text)
    if last < len(text) and text.forms[last] == "علي" and adjacent(text, last) and _is_given(text.keys[last - 1]) and _writes_apart(text):
        after = text.keys[last + 1] if last + 1 < len(text) else ""
        last += not after[:1].isalpha() or after in _THAT or after in _OF_PLACE_AND_TIME or mostly_verb(after)
    return replace(span, first=first, last=last)


def _is_alis(text: Text, span: Span) -> bool:
    """Say whether a place's word is the family name of a speaker called «علي» («قال محافظ ميسان علي | دواي أن»): no well-known place."""
    first, last = span.first, span.last
    if span.cut or not first or last - first > 1 or text.forms[first - 1] != "علي" or text.keys[last : last + 1] not in (["ان"], ["انه"]):
        return False
    known = any(entry.weight > _LEAST for entry in gazetteer().readings(text.keys[first]))
    return adjacent(text, first) and not known and verb_before(text, first - 1) is not None


_PAIR, _HALF = 2, 0.5
#: What no preposition stands before: «شكا محمد علي | من».
_OF_PLACE_AND_TIME = frozenset(("من", "في", "الي", "عن", "مع", "منذ", "بعد", "قبل", "خلال", "لدي"))


def _is_given(key: str) -> bool:
    known = name_word(key)
    return known is not None and (known.kind == "given" or key.startswith("عبد"))


def _with_word(text: Text, span: Span, free: int) -> Span:
    """Return a lone name with the given name before it that is a word («وزيرة المالية | طيف سامي», «إمام | عاشور») or the family name
    behind («وزير التعليم يوسف | البنيان», «نورة سليمان | الفصام»)."""
    first, last = span.first, span.last
    if span.kind != "PER" or span.cut:
        return span
    before = text.keys[first - 1] if first > free else ""
    if last - first == 1 and before and adjacent(text, first):
        imam = before == "امام" and text.forms[first - 1].startswith("إ")
        if imam or (by_article(text.keys[first]) and (_is_her_name(text, first - 1) or _is_whole_name(text, first - 1))):
            return replace(span, first=first - 1)
        if _may_be_given(text, first - 1) and is_behind_office(text, first - 1) and _is_whole(text, last):
            return replace(span, first=first - 1)
    after = text.keys[last] if last < len(text) and adjacent(text, last) else ""
    if after.startswith("ال") and (by_itself(text, span, after) or (last - first == 1 and _is_whole_name(text, first))):
        return replace(span, last=last + 1)
    if after.startswith("ال") and _is_given(text.keys[last - 1]) and last - first <= _PAIR and is_behind_office(text, first):
        beyond = text.keys[last + 1] if last + 1 < len(text) else ""
        indefinite = beyond.isalpha() and not beyond.startswith("ال") and not is_stop(beyond) and beyond[0] not in "وبل"
        free_word = after not in demonyms() and after not in cues() and not mostly_verb(after) and after not in _TIMES
        if free_word and word_classes().frequency(after) <= _RARE and (beyond in _THAT or (indefinite and shares(beyond).noun >= _HALF)):
            return replace(span, last=last + 1)
    return span


def by_itself(text: Text, span: Span, key: str) -> bool:
    """Say whether the word behind what a father is called by («أبو عركي | البخيت») speaks alone later: it is his family name."""
    kunya = text.keys[span.first] in ("ابو", "ابي", "ام") and span.last - span.first == _PAIR
    free = key not in cues() and key not in demonyms() and len(key) > _LEAST + 1
    return kunya and free and speaks_again(text, key, span.last + 1)


_TIMES = frozenset(("اليوم", "الان", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "الماضي", "الحالي", "السابق"))


def _may_be_given(text: Text, i: int) -> bool:
    """Say whether a word may be somebody's given name behind a title: no title, verb or word of grammar, and without the article."""
    key = text.keys[i]
    if key == "علي":
        return text.forms[i] == "علي" and _writes_apart(text)
    if len(key) < _LEAST or not key.isalpha() or key.startswith("ال") or is_stop(key) or accusative(text, i):
        return False
    if key in cues() and key not in _ALSO_RANKS:
        return False
    known = name_word(key)
    borne = known is not None and known.kind == "given" and known.count >= _BY_MANY
    return (borne or not mostly_verb(key)) and word_classes().frequency(key) < _COMMON and not key.endswith(("ات", "ون", "ين"))


#: A rank that is a given name as well.
_ALSO_RANKS, _BY_MANY = frozenset(("رائد",)), 10


def _is_whole(text: Text, last: int) -> bool:
    """Say whether a name that ends at ``last``, behind an office, is no object of the verb before: «أن» or a mark follows it."""
    after = text.keys[last] if last < len(text) else "."
    return after in _THAT or not after[:1].isalnum()


def _is_pair(text: Text, i: int) -> bool:
    """Say whether two words right behind a definite title are a person's name that the tagger passed by."""
    title = text.keys[i - 1]
    if i + 1 >= len(text) or not adjacent(text, i) or not adjacent(text, i + 1) or not _may_be_given(text, i):
        return False
    last = text.keys[i + 1]
    if accusative(text, i + 1) or (last.endswith("ا") and last not in name_words()):
        return False  # «الرئيس طالباني متضامنا»
    direct = title.startswith("ال") and titled(title)
    if not (direct or is_behind_office(text, i)) or not last.isalpha() or is_stop(last) or mostly_verb(last) or last in demonyms():
        return _is_nation(text, i, direct)
    given, governed = _GIVEN[text.keys[i]], _is_governed(text, i - 1) if direct else False
    if last.startswith("ال"):
        if len(last) <= _LEAST + 1 or last.endswith(("ات", "ين", "ون")):
            return False
        family = by_article(last) and not _is_word(last)
        family |= (borne := name_word(last)) is not None and (borne.kind == "family" or borne.count >= _BORNE) and not _is_word(last)
        speaks = i + 2 < len(text) and text.keys[i + 2] in _THAT and direct and saying(text.keys[i - 2] if i >= _PAIR else "")
        return given and (family or speaks or (governed and direct and _is_whole(text, i + 2)))
    opaque = last not in known_keys() and word_classes().frequency(last) <= 1 and not core(last)[0]
    borne = name_word(last)
    listed = borne is not None and (borne.kind != "" or borne.count >= _BORNE) and word_classes().frequency(last) < _RARE
    before = text.keys[i - 2] if i > 1 else ""
    return given and (opaque or listed) and last not in cues() and direct and (governed or saying(before) or not mostly_verb(before))


_BORNE = 3


def _says(text: Text, i: int) -> bool:
    """Say whether a given name that is a word too and a family name stand between a verb of saying and «أن» («وأضاف باسم الحيدري أن»)."""
    if i + 2 >= len(text) or text.keys[i + 2] not in _THAT or not adjacent(text, i + 1) or not _is_her_name(text, i):
        return False
    return _is_nisba(text.keys[i + 1])


def _is_nisba(key: str) -> bool:
    """Say whether a word with the article is a family name of belonging and hardly anything else."""
    return by_article(key) and len(key) > _LEAST + 2 and not _is_word(key) and key not in demonyms() and key not in cues()


def _is_whole_name(text: Text, i: int) -> bool:
    """Say whether a given name that is an adjective or no other word, and the nisba behind it are a person's («رائد الزهيري»): the nisba
    has the article, so that it is none of the noun's; what is a noun as well may be his («نجاح الزهيري», «باسم الزهيري»)."""
    return i + 1 < len(text) and adjacent(text, i + 1) and _is_nisba(text.keys[i + 1]) and _is_only_given(text, i)


def _is_only_given(text: Text, i: int) -> bool:
    """Say whether a token is a given name and no noun."""
    key = text.keys[i]
    if key == "علي":
        return text.forms[i] == "علي" and _writes_apart(text)
    known = name_word(key)
    given = known is not None and known.kind == "given" and known.count >= _BORNE
    return given and key != "باسم" and key not in cues() and not is_stop(key) and shares(key).noun < _HALF


def _is_her_name(text: Text, i: int) -> bool:
    """Say whether a given name stands right behind a verb of saying in its gender: «أوضحت أمل | السعدني», not «قالت أمين …»."""
    verb, known = text.keys[i - 1] if i and adjacent(text, i) else "", name_word(text.keys[i])
    if not verb or known is None or known.kind != "given" or text.keys[i] in cues() or not saying(verb):
        return False
    return any(may_be_of(verb, gender) for gender in known.gender.split("/"))


def _is_word(key: str) -> bool:
    """Say whether a word with its article is one of the language («المباني», «النادي»), taken seldom for a person's in other text."""
    prior = priors().get(key)
    if prior is not None and prior.kind == "P" and prior.share >= _BORNE:
        return False
    return word_classes().frequency(key) > _RARE - 2 or known_keys().get(key[2:], 0) > _RARE - 2 or titled(key)


def _is_nation(text: Text, i: int, direct: bool) -> bool:
    """Say whether a given name and an adjective of nationality as family name stand behind a title: «النائب علي السوداني»."""
    last = text.keys[i + 1] if i + 1 < len(text) else ""
    return direct and text.keys[i] == "علي" and last.startswith("ال") and last in demonyms()


def _is_governed(text: Text, i: int) -> bool:
    """Say whether the title at token ``i`` stands behind a noun or a preposition, so that what follows is no object."""
    before = text.keys[i - 1] if i and adjacent(text, i) else ""
    return (
        bool(before)
        and not mostly_verb(before)
        and (is_stop(before) or shares(before).noun + shares(before).governed >= _HALF or text.keys[i][0] in "بل")
    )


@cache
def _lasts() -> frozenset[str]:
    return frozenset(row.key.split()[-1] for row in own_rows("persons.tsv") if " " in row.key)


@cache
def _is_family(key: str) -> bool:
    """Say whether the family name of a person of our list is no given name, nation or common word."""
    if len(key) <= _LEAST or not _is_free(key) or (key.startswith("ال") and _is_word(key)):
        return False
    return all(e.kind == "PER" for e in gazetteer().readings(key))


def _is_free(key: str) -> bool:
    known = name_word(key)
    return (known is None or not known.kind) and key not in demonyms() and key not in cues() and word_classes().frequency(key) < _COMMON - 2


def _family_cuts(key: str) -> tuple[int, ...]:
    """Return how many letters may lean on a family name of our lists; none where a token is none."""
    return tuple(
        cut
        for cut, word in splits(key)
        if word in _lasts() and _is_family(word) and (word.startswith("ال") or word not in known_keys() or shares(word).name >= _HALF)
    )


_FAMILY = Remembered(_family_cuts)


def family_beside(text: Text, i: int, begins: dict[int, Span], ends: Set[int]) -> int | None:
    """Return how many letters lean on a family name of our lists behind a definite title («الفريق دقلو»), or joined by «و» to a person
    («تبون وميلوني»); None where it is none."""
    key = text.keys[i]
    if not _FAMILY[key] or not adjacent(text, i) or (i + 1 < len(text) and _is_given(text.keys[i + 1])):
        return None
    for cut in _FAMILY[key]:
        if not cut and text.keys[i - 1].startswith("ال") and titled(text.keys[i - 1]):
            return 0
        behind = begins.get(i + 1)
        pair = behind is not None and behind.cut > 0 and text.keys[i + 1][0] == "و" and behind.last - behind.first == 1
        if not cut and pair and i + 1 < len(text) and adjacent(text, i + 1):
            return 0
        if cut == 1 and key[0] == "و" and i in ends:
            return 1
    return None
