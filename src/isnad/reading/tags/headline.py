"""What a headline says of the candidates beyond their names: whose office stands there («وزير التعليم يعزي»), which body's short form
(«الهلال» of «نادي الهلال السعودي»), which lands only it names, who is called there by his family name alone, and what it begins with.

What does not live here: names that stand there (``candidates``), nationalities that do (``fuller``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from isnad.reading.names import find_names
from isnad.reading.names.clitics import splits
from isnad.reading.names.features import word_classes
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_word
from isnad.reading.names.identity import PLACE
from isnad.reading.tags.candidates import HEADS, KIND_WEIGHT, NAMES, Candidate
from isnad.reading.tags.concepts import table, words_of
from isnad.reading.tags.sections import Subject
from isnad.reading.tags.spelled import padded, stands_alone, stands_in


def by_office(title_keys: str, found: Mapping[str, Candidate]) -> None:
    """Take note of the one person of an article whose office its headline has instead of his name («أمير الرياض» for him who is «أمير منطقة
    الرياض» in the text)."""
    holders: dict[tuple[str, ...], list[Candidate]] = {}
    for candidate in found.values():
        office = _office(candidate.role) if candidate.what == "شخص" and candidate.role else ()
        if len(office) > 1 and stands_in(" ".join(office), title_keys):
            holders.setdefault(office, []).append(candidate)
    _by_state(title_keys.split(), found)
    for office, bearers in holders.items():
        # «وزير الدفاع» is not he of whom the headline says «وزير الدفاع الأميركي».
        if len(bearers) == 1 and not any(len(other) > len(office) and other[: len(office)] == office for other in holders):
            bearers[0].in_title = True


def _by_state(title: Sequence[str], found: Mapping[str, Candidate]) -> None:
    """Take note of the one head of state of whom the headline says «الرئيس الفرنسي»: a president of that land by the adjective of his
    office («رئيس الجمهورية الفرنسية»)."""
    lands = [demonyms().get(behind, ()) for key, behind in pairwise(title) if key in ("الرئيس", "والرئيس")]
    lands = [land for land in lands if land]
    presidents = [c for c in found.values() if c.what == "شخص" and {"رئيس", "الرئيس"} & set(words_of(c.role or ""))]
    for land in lands[:1]:
        ids = {each.id for each in land}
        of_land = [c for c in presidents if any(each.id in ids for word in words_of(c.role or "") for each in demonyms().get(word, ()))]
        if len(of_land) == 1:
            of_land[0].in_title = True


def by_surname(headline: Sequence[str], found: Mapping[str, Candidate]) -> None:
    """Take note of the one person of an article whose family name a headline has: it begins with it, he speaks behind it («ظريف: …»),
    or it is no common word."""
    bearers: dict[str, list[Candidate]] = {}
    for candidate in found.values():
        words = words_of(candidate.tag) if candidate.what == "شخص" else ()
        if len(words) > 1 and (words[-1] in headline or f"و{words[-1]}" in headline) and stands_alone(words, padded(headline)):
            bearers.setdefault(words[-1], []).append(candidate)
    for name, persons in bearers.items():
        at, given = headline.index(name if name in headline else f"و{name}"), name_word(name)
        alone = headline[at + 1 : at + 2] == [":"] or at == 0 or word_classes().frequency(name) < _COMMON
        if len(persons) == 1 and alone and name not in demonyms() and not (given is not None and given.kind == "given"):
            persons[0].in_title = True


_COMMON = 8


def by_place(subject: Subject, found: dict[str, Candidate]) -> None:
    """Take as candidates the lands and towns that only the headline names («باكستان تفتح مجالها الجوي»), unless they are of players and
    clubs; and take back that a place stands there which is only a part of such a name («بيساو» of «غينيا بيساو»)."""
    headline = subject.headline
    rest = padded(headline.keys)
    sport = subject.leading.code == _SPORT or any(table().concepts[number].section == _SPORT for _, _, number in subject.in_headline)
    for candidate in found.values():  # lands that the text has by their adjectives alone
        candidate.in_title |= not sport and candidate.what == "مكان" and not candidate.spellings and stands_in(candidate.tag, rest)
    known = {words_of(spelling) for c in found.values() if c.what == "مكان" for spelling in (c.tag, *c.spellings)}
    if not any(
        (word,) not in known and any(entry.kind == "LOC" and entry.weight >= PLACE for entry in gazetteer().readings(word))
        for key in headline.keys
        for _, word in splits(key)
    ):
        return
    for name in find_names(headline):
        words = words_of(name.text)
        if name.kind != "LOC" or name.id is None or name.fine is None or words in known:
            continue
        if len(words) > 1 and name.id not in found:
            rest = rest.replace(f" {' '.join(words)} ", " | ")
        if name.id in found:
            found[name.id].in_title = True
        elif not sport:
            found[name.id] = Candidate(
                name.name, name.id, "مكان", in_title=True, listed=True, weight=KIND_WEIGHT["LOC"], spellings={name.text}
            )
    for candidate in found.values() if "|" in rest else ():
        if candidate.in_title and candidate.times and candidate.what == "مكان":
            candidate.in_title = any(stands_in(words, rest) for words in (candidate.tag, *candidate.spellings))


_SPORT = "15000000"


def by_short_form(title_keys: str, found: Mapping[str, Candidate]) -> None:
    """Take note of the bodies whose own name a headline has without what they are and of which land, where no other is called so."""
    called: dict[tuple[str, ...], list[Candidate]] = {}
    for candidate in found.values():
        words = words_of(candidate.tag) if candidate.what == "جهة" else ()
        own = words[1:] if words[:1] and words[0] in HEADS else words
        own = own[:-1] if len(own) > 1 and own[-1] in demonyms() else own
        if own:
            called.setdefault(own, []).append(candidate)
        if len(words) > _PAIR and candidate.listed and own == words and _is_headed(words):
            called.setdefault(words[1:], []).append(candidate)  # «الصحة العالمية تحذر»
        for club in {words_of(spelling) for spelling in candidate.spellings if spelling.endswith(" الرياضي")}:
            if candidate.listed and len(club) == _PAIR and club[:1] != own:
                called.setdefault(club[:1], []).append(candidate)  # «الرجاء يحسم الديربي» of «الرجاء الرياضي»
    places = {words_of(spelling) for c in found.values() if c.what == "مكان" for spelling in (c.tag, *c.spellings)}
    for own, bodies in called.items():
        if own in places:
            continue  # «المغرب» is no «بنك المغرب»
        if len(bodies) == 1 and not bodies[0].in_title and own[0].startswith("ال") and stands_in(" ".join(own), title_keys):
            bodies[0].in_title = True


_PAIR = 2


def _is_headed(words: Sequence[str]) -> bool:
    """Whether a body's words begin with what it is, and it is not called after somebody («جامعة الملك فلان»)."""
    titled = any(kind.startswith("title") for kind in cues().get(words[1], ()))
    return "org_head" in cues().get(words[0], ()) and not titled


@lru_cache(maxsize=1 << 14)
def _office(role: str) -> tuple[str, ...]:
    """Return the words of an office without titles and without what a place is: «أمير منطقة الرياض الأمير» is «أمير الرياض», «معالي وزير
    المياه» «وزير المياه»."""
    words = list(words_of(role))
    while len(words) > 1 and words[0] in _HONOURS:
        words.pop(0)
    while words and any(kind.startswith("title_") and kind != "title_office" for kind in cues().get(words[-1], ())):
        words.pop()
    if words[:2] == ["خادم", "الحرمين"]:
        return ("خادم", "الحرمين")
    return tuple(word for word in words if word not in _WHAT_PLACES_ARE)


_HONOURS = frozenset(("معالي", "سعاده", "فضيله", "سمو", "صاحب", "السمو", "الملكي", "دوله", "فخامه", "جلاله"))
_WHAT_PLACES_ARE = frozenset(("منطقه", "محافظه", "مدينه"))


def opens(candidates: Iterable[Candidate], headline: Sequence[str]) -> None:
    """Take note of the names with which a headline begins, be it behind a word («عدن تكسر …», «فيلم فلان …»)."""
    words = [key for key in headline if key[:1].isalnum()]
    for candidate in candidates:
        if candidate.in_title and candidate.what in NAMES:
            candidate.opens = any(
                stands_in(spelling, padded(words[: len(words_of(spelling)) + 1])) for spelling in {candidate.tag, *candidate.spellings}
            )


def opened_by(subject: Subject, found: Mapping[str, Candidate]) -> None:
    """Take note of the concept with which a headline begins («الحصبة تنتشر في المدارس»), if no name does («جامعة تبوك») and no place
    follows it, as the town of an office does («تعليم الجوف»)."""
    title = subject.headline.keys
    first = next((i for i, key in enumerate(title) if key[:1].isalnum()), 0)
    if any(candidate.opens for candidate in found.values()):
        return
    for i, phrase, number in subject.in_headline:
        behind = title[i + len(phrase)] if i + len(phrase) < len(title) else ""
        candidate = found.get(f"concept:{table().concepts[number].tag}") if i == first else None
        if candidate is not None and candidate.in_title:
            candidate.opens = not any(entry.kind == "LOC" and entry.weight >= PLACE for entry in gazetteer().readings(behind)[:1])
