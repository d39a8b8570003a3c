"""Persons: how far a person's name goes, and persons between others that the tagger missed.

What does not live here: persons behind an office or a title (``behind_titles``), what is none of a name (``tidying``), nationalities as
family names (``surnames``), later mentions (``document``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text, once
from isnad.arabic.words import known_keys, split_key
from isnad.reading.names.behind_titles import (
    OF_ONE_NAME,
    after_titles,
    alone_behind,
    behind_offices,
    ends_subject,
    is_called_by_a_title,
    is_unread_family,
    may_be_family,
    may_be_name,
    ordinals,
    speaks_later,
    subjects,
    with_family,
)
from isnad.reading.names.clitics import splits
from isnad.reading.names.features import core, name_like, name_shape, priors, word_classes
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_word, name_words
from isnad.reading.names.listed import ARAB, of_list
from isnad.reading.names.own_letters import with_own_letters
from isnad.reading.names.side_by_side import by_article
from isnad.reading.names.sons import with_generations, with_sons
from isnad.reading.names.spans import OF_FATHER, Laid, Span, adjacent, tokens_at, words_of
from isnad.reading.names.surnames import acts_later, countries, is_surname, may_be_surname
from isnad.reading.names.tidying import COMMON, RARE, ends_person, parts_by_sound, titled
from isnad.reading.names.title_families import title_families
from isnad.reading.names.verbs import mostly_verb, saying

_LISTED = 5


def persons(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with persons' names whole, and with those that a title or a list shows, left to right."""
    found = _with_house(text, with_own_letters(text, spans))
    found = sorted([*found, *after_titles(text, found)], key=lambda span: span.first)
    found = sorted([*found, *subjects(text, found)], key=lambda span: span.first)
    found = sorted([*found, *behind_offices(text, found), *alone_behind(text, found)], key=lambda span: span.first)
    found = _longer(text, _in_lists(text, with_family(text, title_families(text, found))))
    found = sorted([*found, *_joined(text, found)], key=lambda span: span.first)
    return with_generations(text, _with_titled_family(text, with_sons(text, _one_behind_another(text, _with_given(text, found)))))


def _with_titled_family(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Let a name take in the word with the article behind it that stands again behind the same title: «المهندس سامر بن سالم السلطان …
    وقال المهندس السلطان»."""
    taken = {i for span in spans for i in range(span.first, span.last)}
    lasts: dict[tuple[str, ...], int] = {}  # where a word stands last behind one of some titles
    found = []
    for span in spans:
        i, whole = span.last, span
        if span.kind == "PER" and span.first and span.last - span.first > 1 and i < len(text) and i not in taken and adjacent(text, i):
            key = text.keys[i]
            if text.forms[i - 1] == "آل" and key.startswith("ال"):  # «آل الشيخ»
                found.append(replace(span, last=i + 1))
                continue
            titles = {word for word in (core(ahead)[1] for ahead in text.keys[max(0, span.first - 2) : span.first]) if titled(word)}
            if titles and key.startswith("ال") and len(key) > _LEAST and key not in demonyms():
                asked = (key, *sorted(titles))
                if asked not in lasts:
                    again = (j for j in reversed(text.places[key]) if j and core(text.keys[j - 1])[1] in titles)
                    # «المهندس الوزير سامر» begins another.
                    free = (j for j in again if adjacent(text, j) and not (j + 1 < len(text) and _may_be_given(text.keys[j + 1])))
                    lasts[asked] = next(free, 0)
                if lasts[asked] >= i + 2:
                    whole = replace(span, last=i + 1)
        found.append(whole)
    return found


def _with_given(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Let a lone name take in the given name before it that the tagger took for a word: behind a title («السفير معصوم | مرزوق»), and where
    «و» joins it to the person before («سامر سعد وخلف | سالم»)."""
    persons = {span.last for span in spans if span.kind == "PER"}
    taken = {i for span in spans for i in range(span.first, span.last)}
    found = []
    for span in spans:
        i, whole = span.first - 1, span
        if span.kind == "PER" and not span.cut and i > 0 and i not in taken and adjacent(text, span.first) and span.last - i <= _GIVEN_AND:
            key, before = text.keys[i], text.keys[i - 1]
            listed = i in persons or (before in _SEPARATORS and i - 1 in persons)
            if listed and key[0] == "و" and key not in name_words() and _may_be_given(key[1:]) and not mostly_verb(key):
                whole = replace(span, first=i, cut=1)
            elif titled(before) and before.startswith("ال") and adjacent(text, i) and _may_be_given(key) and not core(key)[0]:
                whole = replace(span, first=i)
            elif text.keys[span.first].startswith("ال") and (cut := given_before(text, span.first)):
                whole = replace(span, first=i, cut=cut)
        found.append(whole)
    return found


def given_before(text: Text, i: int) -> int | None:
    """Return how many letters lean on the given name right before the family name at token ``i`` («بسالم | المنجوري»); None where the word
    before is none, or a phrase of the language («لصالح»)."""
    if not i or not adjacent(text, i) or not text.keys[i - 1].isalpha():
        return None
    key = text.keys[i - 1]
    for cut, word in splits(key)[1:]:
        known = name_word(word)
        if known is None or len(word) < _LEAST or word.startswith("ال") or word in cues() or word in demonyms():
            continue
        borne = known.kind == "given" or known.count >= _BY_MANY
        if borne and key not in name_words() and key not in known_keys() and word_classes().frequency(key) < RARE + 2:
            return cut
    return None


_BY_MANY = 15
#: Words of a given name and what stands behind it.
_GIVEN_AND = 3


def _may_be_given(key: str) -> bool:
    """Say whether a word may be a given name: a known one, or one that sounds foreign and is nothing else; no title and no nationality."""
    if len(key) <= _LEAST or key in cues() or key in demonyms() or is_stop(key) or key.startswith("ال") or not key.isalpha():
        return False
    known, frequency = name_word(key), word_classes().frequency(key)
    if known is not None and (known.kind == "given" or shares(key).name >= _NOW):
        return frequency < COMMON and not split_key(key)[2]  # «نظيره»
    return not frequency and name_shape(key) >= _FOREIGN


_FOREIGN, _NOW = 3, 0.3


def _one_behind_another(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Join a person's first or last word and the rest, one blank between them («عبد الحليم | حافظ», «أحمد | علي الحلواني»): in NewsFANE six
    persons of some thousands stand so right behind another. Two full names stay two, and a word with its article begins none."""
    found: list[Span] = []
    for span in spans:
        before = found[-1] if found else None
        if (
            before is not None
            and before.kind == span.kind == "PER"
            and before.last == span.first
            and not span.cut
            and adjacent(text, span.first)
            and (
                text.forms[span.first] == _HOUSE  # behind however many fathers
                or (span.last - before.first <= _LONGEST_NAME and (_is_one_word(text, before) or span.last - span.first == 1))
            )
            and not text.keys[before.first].startswith("ال")
            and text.keys[span.first] not in text.keys[before.first : before.last]
        ):
            found[-1] = replace(before, last=span.last)
        else:
            found.append(span)
    return found


_HOUSE = "آل"


def _is_one_word(text: Text, span: Span) -> bool:
    """Say whether a span is one word, or «عبد» and one of God's names."""
    return span.last - span.first == 1 or (span.last - span.first == 2 and words_of(text, span)[0] == "عبد")


def _joined(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Find the person whom «و» joins to a person, where the tagger was silent («دالما وجانينا», «سامر الحلواني وشايع الديلوري»)."""
    taken = {i for span in spans for i in range(span.first, span.last)}
    found = []
    for span in spans:
        i = span.last
        if (
            span.kind != "PER"
            or i >= len(text)
            or i in taken
            or text.keys[i][0] != "و"
            or not adjacent(text, i)
            or mostly_verb(text.keys[i])
        ):
            continue
        after = text.keys[i + 1] if i + 1 < len(text) and i + 1 not in taken and adjacent(text, i + 1) else ""
        if not parts_by_sound(text.keys[i]):
            continue
        known = name_word(after)
        family = known is not None and not is_stop(after) and after not in known_keys()
        # One word alone goes with one word alone, where it is nothing else in the corpora.
        if family or (span.last - span.first == 1 and after != "علي" and word_classes().frequency(text.keys[i][1:]) == 0):
            found.append(Span(i, i + 1 + family, 1, "PER", "joined to a person"))
    return found


def _likely_family(text: Text, i: int) -> bool:
    """Say whether a word right behind a person's name is part of it («سامر فقيه»): it may be a family name, and was taken for a person's in
    other text now and then, or is a rare word that several persons bear. In NewsFANE 99 of 100 such words stand inside the name."""
    key = text.keys[i]
    if not name_like(key) or not may_be_family(text, i) or core(key)[0] or (key[0] == "و" and name_like(key[1:])):
        return False
    prior, known, frequency = priors().get(key), name_word(key), word_classes().frequency(key)
    if not frequency and name_shape(key) >= _FOREIGN and not known_keys().get(key):
        return True
    if prior is not None and prior.kind == "P" and prior.share >= (_NOW_AND_THEN if frequency < COMMON - 2 else _MOSTLY):
        return True
    return known is not None and frequency < COMMON - 4 and (known.count >= _SEVERAL or known.kind == "family" or frequency <= RARE)


#: In what share of its places in other text (in tenths; the latter for common words), and in how many names.
_NOW_AND_THEN, _MOSTLY, _SEVERAL = 3, 6, 4


def _longer(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Let a person's name run on over words that can hardly be anything but names, up to the next name."""
    found: list[Span] = []
    spoken_of: dict[str, set[str]] | None = None
    for number, span in enumerate(spans):
        first, last, cut = span.first, span.last, span.cut
        if span.kind == "PER" and not span.cut and (not found or found[-1].last < first):
            first -= _begins(text, first) or _is_ali(text, first, last) or _is_headless(text, first) or _of_father(text, first)
            cut = int(text.forms[first] == "وعلي")
        limit = min(spans[number + 1].first if number + 1 < len(spans) else len(text), span.first + _LONGEST_NAME)
        row = of_list(" ".join(words_of(text, span))) if span.kind == "PER" and last - first > 1 else None
        if span.kind == "PER" and (row is None or row.country in ARAB or text.keys[last - 1] in _LEADING):
            while last < limit and (more := _goes_by(text, first, last, limit)):
                last += more
            if last < limit and last - first > 1 and (ends_subject(text, first, last) or is_called_by_a_title(text, last)):
                last += 1
            if last < limit and _is_one_word(text, replace(span, first=first, last=last)):
                last += (last - first == 1 and _is_of_office(text, first)) or is_unread_family(text, first, last)
            if last < limit and last - first == _PAIR and speaks_later(text, last):
                last += 1
            if last < limit and first and text.keys[first - 1] in OF_ONE_NAME:
                last += ordinals(text, last)
            if last < limit and _is_initial(text, last):
                last += 1
            elif last < limit and text.keys[last] in demonyms() and text.starts[last] - text.ends[last - 1] == 1:
                if (_is_kunya(text, span, first, last) and may_be_surname(text.keys[last])) or acts_later(text, last):
                    last += 1
                elif last - span.first > 1:
                    spoken_of = countries(text) if spoken_of is None else spoken_of
                    last += is_surname(text.keys[last], text.keys[span.first : last], spoken_of)
        found.append(replace(span, first=first, last=last, cut=cut) if (first, last) != (span.first, span.last) else span)
    return found


_LONGEST_NAME = 8


def _is_of_office(text: Text, first: int) -> bool:
    """Say whether a given name alone behind an office goes on by a family name with its article: «رئيس المجلس الرئاسي محمد | المنفي»."""
    known, family = name_word(text.keys[first]), text.keys[first + 1]
    if known is None or known.kind != "given" or not adjacent(text, first + 1) or family in demonyms():
        return False
    known, nisba = name_word(family), family.startswith("ال") and family.endswith("ي")
    borne = nisba and known is not None and known.count >= _SEVERAL and shares(family).name >= _NOW  # «سالم العلوي»
    if not (by_article(family) or borne or _is_also_a_title(text, first + 1)):
        return False
    ahead = [kind for key in text.keys[max(0, first - _NEAR_OFFICE) : first] for kind in cues().get(key, ())]
    if "title_learned" in ahead and not (by_article(family) or borne):
        return titled(text.keys[first - 1])  # «الدكتور سامر الأمين»
    return "title_office" in ahead and "title_royal" not in ahead and family not in _ORDINALS


def _is_also_a_title(text: Text, i: int) -> bool:
    """Say whether a word with the article is a title that some are called by as a family («الوزير سامر | الأمين»), no name and no
    adjective behind it («الأمين العام»)."""
    key, after = text.keys[i], text.keys[i + 1] if i + 1 < len(text) else ""
    known = name_word(key)
    borne = known is not None and known.count >= _SEVERAL - 1 and key.startswith("ال") and shares(key).name >= _NOW
    free = (after.startswith("ال") and after != "العام" and shares(after).noun >= _A_NOUN) or not (
        after.startswith("ال") or name_word(after)
    )
    return borne and titled(key) and (free or is_stop(after))


_NEAR_OFFICE = 3
_ORDINALS = frozenset(("الثاني", "الحالي", "التالي", "الماضي"))


def _is_initial(text: Text, i: int) -> bool:
    """Say whether a letter and a dot stand for the family name («اعتقل سامر ب.»), and for no title or answer («ج. - …»)."""
    dot = i + 1
    if len(text.keys[i]) != 1 or text.keys[i] in _TITLES or not text.keys[i].isalpha() or text.forms[dot : dot + 1] != ["."]:
        return False
    return adjacent(text, i) and text.starts[dot] == text.ends[i] and text.keys[dot + 1 : dot + 2] not in (["-"], [":"], ["–"])


_TITLES = frozenset(("د", "ا"))


def _is_kunya(text: Text, span: Span, first: int, last: int) -> bool:
    """Say whether all of a person's name is what a father is called by («أبو سلوى», «أبي عبد الله»)."""
    word = text.keys[first][span.cut * (first == span.first) :]
    return word in _KUNYA and last - first in (2, 3) and (last - first == 2 or text.keys[first + 1] == "عبد")


_KUNYA = frozenset(("ابو", "ابي", "ابا"))


def _goes_by(text: Text, first: int, i: int, limit: int) -> int:
    """Return how many of the words from ``i`` are a person's name that goes on, which began at ``first``; 0 for none.

    It goes on by a word that is hardly anything else, by what a particle leads («محمد أبو شعر»), and after a father's name by a word of
    belonging («أحمد بن سالم الطائفي»).
    """
    key = text.keys[i]
    if ends_person(text, i):
        return 0
    if text.starts[i] - text.ends[i - 1] != 1 or "\n" in text.raw[text.ends[i - 1] : text.starts[i]]:
        return int(_surely_name(key) and "\n" not in text.raw[text.ends[i - 1] : text.starts[i]])
    led_on = text.keys[i - 1] in _LEADING or (text.keys[i - 1] == "ابي" and i > first + 1 and text.keys[i - 2] in _LEADING)
    led_on = led_on or (text.keys[i - 1] == "ابا" and i > first + 1)  # «فيصل أبا الخيل»
    if (led_on and key.isalpha() and not is_stop(key)) or _surely_name(key) or _likely_family(text, i):
        return 1
    if i > first + 2 and text.keys[i - 2] in OF_FATHER and _is_titled_mans(text, first, i):
        return 1
    if i > first + 2 and text.keys[i - 2] in OF_FATHER and key.startswith("ال") and key not in cues() and key not in demonyms():
        # Family names of belonging («الزهراني») hardly ever stand without their article, adjectives and «التخلي» do.
        of_place = key.endswith("ي") and len(key) > 5 and word_classes().frequency(key[2:]) < RARE
        prior = priors().get(key)
        a_thing = shares(key).noun >= _A_NOUN and (prior is None or prior.kind != "P")  # «قدم سامر بن كريم | التعازي»
        if (of_place or key in name_words()) and not a_thing and word_classes().frequency(key) < COMMON - 2:
            return 1
    after = text.keys[i + 1] if i + 1 < limit else ""
    led = key in _FATHERLY and after.isalpha() and text.starts[i + 1] - text.ends[i] == 1
    if not led or after.startswith("ال") or is_stop(after):
        return 0
    return 0 if any(e.kind == "LOC" and e.weight >= _LISTED for e in gazetteer().readings(f"{key} {after}")) else 2


_A_NOUN = 0.7


def _is_titled_mans(text: Text, first: int, i: int) -> bool:
    """Whether the word behind a father's name is the family name of one whom a title of learning, rank or courtesy leads: «الدكتور سامر بن
    فضل البار أن». Of princes and kings, who go by the father's name, what follows is more often of the thing named for them."""
    kinds = {kind for j in (first - 1, first - 2) if j >= 0 for kind in cues().get(text.keys[j], ())}
    key, after = text.keys[i], text.keys[i + 1] if i + 1 < len(text) else ""
    if kinds.isdisjoint(_OF_COMMONERS) or "title_royal" in kinds or not key.isalpha() or is_stop(key) or after.startswith("ال"):
        return False
    if key in cues() or key in demonyms() or key.endswith("ه") or (key in known_keys() and not key.startswith("ال")):
        return False
    return word_classes().frequency(key) < COMMON


_OF_COMMONERS = frozenset(("title_learned", "title_rank", "title_civil"))
_FATHERLY = frozenset(("بن", "ابو", "بنت", "ايت"))
_LEADING = _FATHERLY | {"ابن", "عبد"}


def _begins(text: Text, i: int) -> bool:
    """Say whether the word before token ``i`` is a person's first name that the tagger took for a word («السفيرة آلينا …»): a word of
    names that begins with a madda, as no verb and no preposition does, right after a title or an adjective of nationality."""
    if i < 2 or not text.forms[i - 1].startswith("آ") or text.starts[i] - text.ends[i - 1] != 1:
        return False
    key, before = text.keys[i - 1], text.keys[max(0, i - 4) : i - 1]
    titled = any(kind.startswith("title") for word in before for kind in cues().get(word, cues().get(core(word)[1], ())))
    return (key in name_words() or name_shape(key) > 0) and (titled or any(core(word)[1] in demonyms() for word in before))


def _is_headless(text: Text, i: int) -> bool:
    """Say whether a name lacks its first word, which is a title or a word elsewhere («الدكتور مساعد بن محمد …»)."""
    if not i or text.starts[i] - text.ends[i - 1] != 1 or not text.keys[i - 1].isalpha() or is_stop(text.keys[i - 1]):
        return False
    key = text.keys[i - 1]
    return text.keys[i] in OF_FATHER and key in name_words() and not (key[0] in "وف" and saying(key))  # «وأكد | بن كيران»


def _of_father(text: Text, i: int) -> int:
    """Return how many words before token ``i`` are those of whose father's name the tagger saw alone («ذي يزن بن | هيثم …»): «بن» and a
    given name, behind no verb of saying; 0 for none."""
    if i < _PAIR or text.keys[i - 1] not in OF_FATHER or not (adjacent(text, i) and adjacent(text, i - 1)):
        return 0
    given, known = text.keys[i - _PAIR], name_word(text.keys[i - _PAIR])
    if known is None or known.kind != "given" or titled(given):
        return 0
    return _PAIR + (i > _PAIR and text.keys[i - _PAIR - 1] == "ذي" and adjacent(text, i - _PAIR))


_PAIR = 2


def _is_ali(text: Text, first: int, last: int) -> bool:
    """Say whether the word before a name is «علي» and no preposition: the text writes that one «على», and no mark stands between. Before a
    single word («وعلي صالح») only where it writes no preposition so («علي الأرض»)."""
    if not first or text.forms[first - 1] not in _ALI or not adjacent(text, first) or not writes_ala(text):
        return False
    return last - first > 1 or not _leads_words(text)


_ALI = ("علي", "وعلي")


@once
def _leads_words(text: Text) -> bool:
    """Whether «علي» stands before a word with the article in a text."""
    return any(form in _ALI and after.startswith("ال") for form, after in pairwise(text.forms))


@once
def writes_ala(text: Text) -> bool:
    """Whether a text writes «على» with its own last letter."""
    return "على" in text.forms


def _with_house(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Join a person's name and the father or the house right behind it, where the tagger parted them («سامر بن مساعد | آل راشد»); a title
    right before a person («العريف | فهيد …») is none."""
    found: list[Span] = []
    for read in sorted(spans, key=lambda span: span.first):
        before, span = found[-1] if found else None, read
        joined = before is not None and before.kind == span.kind == "PER" and before.last == span.first and not span.cut
        if before is not None and before.kind == span.kind and before.last == span.last:
            continue  # what a particle had led to
        if before is not None and joined and (text.keys[span.first] in OF_FATHER or text.forms[span.first] == "آل"):
            found[-1] = replace(before, last=span.last)
            continue
        lead = text.keys[span.first]
        whole = before is not None and before.last - before.first > 1
        if joined and whole and lead[0] == "و" and len(lead) > _LEAST and lead not in name_words():
            span = replace(span, cut=1)  # «سامر الزيدي | وشايع المنذري»: right behind a whole name «و» joins
        if before is not None and joined and before.last - before.first == 1 and titled(text.keys[before.first]):
            found.pop()
        if span.kind == "PER" and span.last - span.first > 1 and _needs_more(text, span.last):
            span = replace(span, last=span.last + 1)  # «لويس فان | جال»
        found.append(span)
    return found


_LEAST = 3


def _needs_more(text: Text, i: int) -> bool:
    """Whether a person's name that ends before token ``i`` in a foreign particle goes on with that token."""
    if i >= len(text) or text.keys[i - 1] not in _PARTICLES or text.starts[i] - text.ends[i - 1] != 1:
        return False
    key = text.keys[i]
    return key.isalpha() and not is_stop(key) and key not in cues() and not saying(key)


_PARTICLES = frozenset(("فان", "فون", "دي", "دوس", "ديل", "دير"))


def _in_lists(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with the persons of lists whole: what stands between two persons of a list, between commas or dashes, is one
    («سامر الحلواني، ووسام ألارديس، وكريم الديلوري»), also where the tagger saw a part of it or nothing."""
    persons = {span.first: span for span in spans if span.kind == "PER"}
    ends = {span.last for span in persons.values()}
    given, found = Laid(spans), Laid(spans)
    marks = tokens_at(text, _SEPARATORS)
    for before, after in pairwise(marks):
        first, last = before + 1, after
        first += first + 1 < last and text.keys[first] == "و"  # «، و موبسان،»
        if not 1 <= last - first <= _LONGEST_ITEM or before not in ends or not (last + 1 in persons or first in persons):
            continue
        inside = given.over(first, last)
        if last + 1 not in persons or any(span.kind != "PER" for span in inside) or len(inside) > 1:
            continue
        keys = text.keys[first:last]
        cut = int(keys[0][0] == "و" and keys[0] not in name_words())
        words = [keys[0][cut:], *keys[1:]]
        known = {word for span in inside for word in words_of(text, span)}
        if len(known) == len(words) or not all(word in known or may_be_name(word) or word in name_words() for word in words):
            continue
        if inside or not any(map(is_stop, words)):
            for span in inside:
                if span in found.over(span.first, span.last):
                    found.remove(span)
            found.add(Span(first, last, cut, "PER", "between two persons of a list"))
    return found.all()


_LONGEST_ITEM = 4
_SEPARATORS = frozenset(("،", ",", "؛", "-", "–", "—"))


def _surely_name(key: str) -> bool:
    prior = priors().get(key)
    return (
        len(key) > 2
        and prior is not None
        and prior.kind == "P"
        and prior.share >= 6
        and prior.begins <= 5
        and not is_stop(key)
        and key not in demonyms()
        and key not in cues()
        and not core(key)[0]
    )
