"""Words of others at the edges of what the tagger took for one person: a verb written with its doubling («كرّم | سالم»), a title of two
(«المدربان | سالم»), his trade («النجار | سامر»), the body or place whose head he is («رئيس ساحلكو | سامر الحلواني», «عمدة ليون | سامر»),
the president for whom he speaks.

What does not live here: verbs, adjectives and accusatives by their letters (``tidying``), subject and object (``side_by_side``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text, once
from isnad.arabic.words import known_keys
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import beside_words, cues, gazetteer, name_word
from isnad.reading.names.listed import of_list
from isnad.reading.names.spans import OF_FATHER, Span, adjacent, words_of
from isnad.reading.names.spheres import trades
from isnad.reading.names.tidying import titled
from isnad.reading.names.verbs import goes_on, mostly_verb, saying, takes_person
from isnad.records import NameKind

#: A conjunction or none, three letters, the second doubled and no «ي»; vowels may be written.
_DOUBLED = re.compile(
    "(?:[وف][\u064b-\u0650\u0652]?)?[^\u064b-\u0652][\u064b-\u0650]?[^ي\u064b-\u0652][\u064e]?\u0651[\u064e]?[^\u064b-\u0652ةاويىه][\u064e]?"
)
_PAIR, _SEVERAL, _WELL_KNOWN, _LISTED = 2, 3, 4, 8
#: Beginnings of offices that are held for another: «المتحدث باسم الرئيس X | Y», «نجل الرئيس X | Y».
_FOR_ANOTHER = frozenset(("باسم", "مستشار", "مستشاره", "نجل", "شقيق", "ابن", "زوجه", "محامي", "محاميه", "مبعوث", "مكتب", "مدير", "سكرتير"))
_FAR, _A_NOUN, _MOSTLY, _SHORT = 4, 0.9, 0.6, 6


def person_edges(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with the words of others cut from persons' names, or made names of their own, left to right."""
    found: list[Span] = []
    for given in _with_towns(text, spans):
        span = _without_others(text, given)
        joined = bool(found) and found[-1].kind == "PER" and found[-1].last == span.first
        if span.kind == "PER" and span.cut and not joined and _thanks(text, span):
            if text.keys[span.first + 1] not in _TO_WHOM:
                found.append(replace(span, first=span.first + 1, cut=0))
            continue
        if span.kind != "PER" or span.last - span.first < _PAIR:
            if not joined and (name := _behind_trade(text, span)):
                found.append(name)
            elif span.kind != "PER" or not (goes_on(text, span.first) or _honours(text, span)):
                found.append(span)
            continue
        first = span.first
        if span.last - first == _PAIR and _honours(text, span):
            continue
        if (
            _is_doubled_verb(text, first)
            or _says_so(text, first)
            or _acts_on_him(text, first)
            or _is_title_of_two(text.keys[first])
            or _is_scored(text, span)
        ):
            if span.last - first > _PAIR or not titled(text.keys[first + 1]):
                found.append(replace(span, first=first + 1, cut=0))
        elif _is_his_trade(text, first):
            if _is_a_family(text, first):  # «التقى النجار | سامر» of somebody called so
                found.append(replace(span, last=first + 1))
            found.append(replace(span, first=first + 1, cut=0))
        elif body := _body_before(text, span):
            found += [replace(span, last=body, kind=_kind(text, span, body)), replace(span, first=body, cut=0)]
        elif other := _spokesman(text, span):
            found += [replace(span, last=other), replace(span, first=other, cut=0)]
        else:
            found.append(span)
    return found


def _is_her_given_name(text: Text, town: Span, span: Span) -> bool:
    """Whether a town stands between a trade's definite title and a person's single name that is none of the language and no given name:
    her given name («الممثلة باريس جاكسون», no «العمدة»)."""
    if not (town.kind == "LOC" and span.kind == "PER" and town.last == span.first and adjacent(text, span.first)):
        return False
    if town.last - town.first > 1 or span.last - span.first > 1 or town.cut or span.cut or not town.first or not adjacent(text, town.first):
        return False
    title, known = text.keys[town.first - 1], name_word(text.keys[span.first])
    kinds = cues().get(title, ())
    return title.startswith("ال") and not _TRADES.isdisjoint(kinds) and (known is None or known.kind != "given")


_TRADES = frozenset(("title_trade", "title_sport", "title_learned"))


def _is_before_a_tribe(text: Text, span: Span, taken: Set[int]) -> bool:
    """Whether a little known town stands before a tribe's name of which the tagger saw nothing: a given name («سلوان الجبوري»)."""
    first, last = span.first, span.last
    if span.kind != "LOC" or span.cut or last - first > 1 or last in taken or last >= len(text) or not adjacent(text, last):
        return False
    key, family = text.keys[first], text.keys[last]
    if key.startswith("ال") or not family.startswith("ال") or family.removeprefix("ال") not in beside_words("tribe"):
        return False
    before = text.keys[first - 1] if first else ""
    placed = is_stop(before) or "loc_head" in cues().get(before, ())
    return not placed and not any(entry.weight > _WELL_KNOWN for entry in gazetteer().readings(key))


def _is_scored(text: Text, span: Span) -> bool:
    """Whether a span begins with what its scorer has («بهدفي | نادر العبيدي»)."""
    return text.keys[span.first][span.cut :] in beside_words("scored")


def _with_towns(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with a given name and the town or land right behind it as one person between a verb of saying and «إن», where
    nothing but its subject stands: «أكد المحامي سامر القاهرة أن»; and a town that is a given name with its family name."""
    found: list[Span] = []
    taken = {i for span in spans for i in range(span.first, span.last)}
    for span in spans:
        given = found[-1] if found else None
        if _is_before_a_tribe(text, span, taken):
            found.append(replace(span, last=span.last + 1, kind="PER", evidence="a town's name before a tribe's"))
        elif given is not None and _is_her_given_name(text, given, span):
            found[-1] = replace(span, first=given.first, cut=0, evidence="a town that is a given name, behind a title")
        elif (
            given is not None
            and span.kind == "LOC"
            and given.kind == "PER"
            and given.last == span.first
            and given.last - given.first == span.last - span.first == 1
            and not (given.cut or span.cut)
            and adjacent(text, span.first)
            and name_word(text.keys[given.first]) is not None
            and (text.keys[span.last : span.last + 1] in (["ان"], ["بان"]) or text.forms[span.last : span.last + 1] == [":"])
            and _is_said_by(text, given.first)
        ):
            found[-1] = replace(given, last=span.last, evidence="given name before a town, behind a verb of saying")
        else:
            found.append(span)
    return found


def _is_said_by(text: Text, first: int) -> bool:
    """Whether a verb of saying stands before a token, nothing but titles between."""
    i = first - 1
    while i > 0 and first - i <= _PAIR and titled(text.keys[i]) and not saying(text.keys[i]):
        i -= 1
    return i >= 0 and saying(text.keys[i])


def _thanks(text: Text, span: Span) -> bool:
    """Say whether a name begins with a verb behind «و» that takes a person and is no given name: «وشكر | هارد كاسل», «وشكر لي …»; behind a
    title another person is joined («الوزير وشكر الورداني»)."""
    word = text.keys[span.first]
    known = name_word(word[1:])
    if known is not None and (known.kind or known.count >= _SEVERAL):
        return False  # «وطالب الحلواني», «وخلف الحلواني»
    if span.last - span.first < _PAIR or word[0] != "و" or not takes_person(word[1:]):
        return False
    return not span.first or not titled(text.keys[span.first - 1])


#: To whom thanks go, behind the verb.
_TO_WHOM = frozenset(("لي", "له", "لها", "لهم", "لنا", "لك", "لكم"))


def _is_doubled_verb(text: Text, i: int) -> bool:
    """Say whether a word of three letters has its second one doubled in writing: «كرّم» is a verb, the name «كرم» has none; «سيّد», «طيّب»
    are no verbs."""
    return _DOUBLED.fullmatch(text.raw[text.starts[i] : text.ends[i]]) is not None


def _without_others(text: Text, span: Span) -> Span:
    """Return a person without the particle before («بأن | الورداني») and whom he acts on behind («سامر | الفائزين»)."""
    first, last = span.first, span.last
    if span.kind != "PER" or last - first < _PAIR:
        return span
    if text.forms[first] in _THAT:
        return replace(span, first=first + 1, cut=0)
    key = text.keys[last - 1]
    several = (
        last - first == _PAIR and len(key) > _SHORT and key.startswith("ال") and key.endswith(("ين", "ات")) and shares(key).noun >= _A_NOUN
    )
    if name_word(key) is not None:
        return span
    return replace(span, last=last - 1) if several or _is_his_object(text, span) else span


def _is_his_object(text: Text, span: Span) -> bool:
    """Say whether a person's last word is another's: a noun with its article behind a whole name of a list («باراك أوباما | القمة»),
    a word that nobody is called behind a family name («سامر الجعفري | شكره»)."""
    last = span.last - 1
    key, before, words = text.keys[last], text.keys[last - 1], words_of(text, span)
    if len(words) <= _PAIR:
        return False
    if key.startswith("ال"):
        bare = key.removeprefix("ال")
        noun = bare in known_keys() and shares(bare).noun >= _MOSTLY and name_word(bare) is None
        whole = " ".join(words[:-1])
        row = of_list(whole)
        known = row is not None or any(entry.kind == "PER" for entry in gazetteer().readings(whole)[:1])
        return noun and known and " ".join(words) not in gazetteer()
    nisba = before.startswith("ال") and before.endswith("ي") and len(before) > _SHORT - 1
    return nisba and shares(key).name < 1 - _MOSTLY and not any(kind.startswith("title") for kind in cues().get(key, ()))


def _honours(text: Text, span: Span) -> bool:
    """Say whether a given name is the verb that begins a clause, and its subject's title follows: «كرم | وزير الرياضة الفائزين»."""
    first, last = span.first, span.last
    if last - first == _PAIR:  # «كرم الأمير | سامر»
        free = text.keys[first + 1].startswith("ال") and titled(text.keys[first + 1]) and last < len(text) and adjacent(text, last)
        return free and takes_person(text.keys[first]) and name_word(text.keys[last]) is not None
    opens = not first or text.forms[first - 1] in ".؟!" or "\n" in text.raw[text.ends[first - 1] : text.starts[first]]
    return opens and last < len(text) and adjacent(text, last) and takes_person(text.keys[first]) and titled(text.keys[last])


#: Particles, which no name begins with: «بان كي مون» has no hamza.
_THAT = frozenset(("بأن", "لأن", "أن", "إن", "وأن", "وإن", "فإن", "كأن"))


def _says_so(text: Text, i: int) -> bool:
    """Say whether a span begins with a verb of saying before a name that «بن» begins («وأكد | بن كيران»)."""
    key = text.keys[i]
    return key[0] in "وف" and saying(key) and text.keys[i + 1] in OF_FATHER


def _acts_on_him(text: Text, i: int) -> bool:
    """Say whether a word is a verb with its object, no given name: «واستقبله | سامر الورداني», «ودعه», «أبلغها»; «جمعه» is none in a text
    that writes no «ة»."""
    form, key = text.forms[i], text.keys[i]
    if not form.endswith(_OBJECTS) or (i and saying(text.keys[i - 1])):
        return False
    stem = next(key[: -len(end)] for end in _OBJECTS if form.endswith(end))
    if len(stem) < _ROOT or not any(takes_person(verb) or mostly_verb(verb) for verb in (stem, *([stem[1:]] if stem[0] in "وف" else []))):
        return False
    known = name_word(key)
    return known is None or known.kind != "given" or _writes_ta(text)


_OBJECTS, _ROOT = ("هما", "ها", "هم", "ه"), 3


@once
def _writes_ta(text: Text) -> bool:
    return any(form.endswith("ة") for form in text.forms)


def _is_his_trade(text: Text, i: int) -> bool:
    """Say whether a span begins with a trade that has its article, before a given name («قال النجار | سامر …»): no name begins with a
    family name."""
    return text.keys[i] in trades() and adjacent(text, i + 1) and _is_given(text.keys[i + 1])


def _is_a_family(text: Text, i: int) -> bool:
    """Say whether the trade at token ``i`` is somebody's family name in this text («يوسف النجار»)."""
    return any(j and j != i and _is_given(text.keys[j - 1]) and adjacent(text, j) for j in text.places[text.keys[i]])


def _behind_trade(text: Text, span: Span) -> Span | None:
    """Return whom the tagger passed by behind the trade that it took for his name: «صنع النجار | سامر حسن …»."""
    i = span.last
    if span.kind != "PER" or i + 1 >= len(text) or not _is_his_trade(text, span.first) or _is_a_family(text, span.first):
        return None
    return Span(i, i + 2, 0, "PER", "behind his trade") if adjacent(text, i + 1) and name_word(text.keys[i + 1]) is not None else None


def _is_given(key: str) -> bool:
    known = name_word(key)
    return known is not None and not key.startswith("ال") and (known.kind == "given" or known.count >= _BY_MANY)


_BY_MANY = 15


def _is_title_of_two(key: str) -> bool:
    """Say whether a word is a title of two or several («المدربان», «الوزيرين», «المهندسون»)."""
    return key.startswith("ال") and key.endswith(("ان", "ين", "ون")) and titled(key[:-2])


def _body_before(text: Text, span: Span) -> int:
    """Return where a person begins in a span that a body's name begins, behind the office that is of it («رئيس ساحلكو | سامر الحلواني»), or
    whom our lists know without it; 0 where none does."""
    words = words_of(text, span)
    for size in range(min(len(words) - 1, _PAIR), 0, -1):
        entries = gazetteer().readings(" ".join(words[:size]))[:1]
        known = name_word(words[0])
        if size == 1 and known is None and _is_of_governor(text, span, bool(entries)) and _is_given(words[1]):
            return span.first + 1
        town = (
            words[0].startswith("ال") and known is None and bool(entries) and entries[0].kind == "LOC"
        )  # «قائممقام الحويجة | سامر الحلواني»
        least = 1 if town else _WELL_KNOWN
        if not entries or entries[0].kind == "PER" or entries[0].weight < least or " ".join(words) in gazetteer():
            continue
        if known is not None and known.kind and entries[0].weight < _LISTED:
            continue
        before = text.keys[span.first - 1] if span.first else ""
        office = not before.startswith("ال") and any("title_office" in cues().get(w, ()) or w in _HEADS for _, w in splits(before))
        if size == 1 and not span.cut and entries[0].kind == "LOC" and not before.startswith("ال") and "org_head" in cues().get(before, ()):
            office |= _is_given(words[1]) and name_word(words[0]) is None  # «رئيس غرفة عجمان | سيف الحلواني»
        rest = " ".join(words[size:])
        row = of_list(rest)
        if (office and adjacent(text, span.first)) or (row is not None and row.kind == "PER" and len(words) - size > 1):
            return span.first + size
    return 0


#: Further words whose body follows: «مدرب الساحل | سالم».
_HEADS = frozenset(("مدرب", "لاعب", "مهاجم", "حارس", "مدافع", "نجم", "قائد", "مؤسس", "مالك", "عضو", "مرشح", "متحدث", "سائق", "صاحب"))


def _is_of_governor(text: Text, span: Span, known: bool) -> bool:
    """Whether who governs a place stands right before a span («حاكم جوبالاند | سامر»), and the word is one that no list knows otherwise."""
    before = text.keys[span.first - 1] if span.first else ""
    return not known and adjacent(text, span.first) and any(word in _GOVERNORS for _, word in splits(before))


#: Who governs the place behind, without article.
_GOVERNORS = frozenset(("حاكم", "حاكمه", "محافظ", "محافظه", "عمده", "قائممقام", "متصرف", "معتمد"))


def _kind(text: Text, span: Span, body: int) -> NameKind:
    entries = gazetteer().readings(" ".join(words_of(text, span)[: body - span.first]))
    return entries[0].kind if entries else "LOC"


def _spokesman(text: Text, span: Span) -> int:
    """Return where a second person begins behind one of our lists for whom he speaks or acts («باسم الرئيس محمود عباس | نبيل …»)."""
    words = words_of(text, span)
    for size in range(len(words) - _PAIR, 1, -1):
        row = of_list(" ".join(words[:size]))
        if row is None or row.kind != "PER" or words[size] in OF_FATHER or words[size].startswith("ال"):
            continue
        known = name_word(words[size])
        ahead = text.keys[max(0, span.first - _FAR) : span.first]
        if known is not None and known.kind == "given" and any(word in _FOR_ANOTHER for key in ahead for _, word in splits(key)):
            return span.first + size
    return 0
