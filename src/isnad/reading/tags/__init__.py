"""Tags: canonical keywords of an article, most telling first, each with its reason; and its section where that is clear.

A tag is a name that the article speaks of (``Name``), a country that its adjectives speak of, or a concept of the news
(``concepts``). The outlet's own keywords are mapped onto these through the folding keys, so that spellings meet; what they do not
meet stays as a keyword of its own. Scores weigh where a thing stands (headline, lead), how often, and whether the outlet says so.

What does not live here: names and their identities (``isnad.reading.names``).
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from isnad.arabic.aliases import alias_word
from isnad.arabic.folding import drop_marks, safe_key, search_key
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.features import core, name_shape, priors, word_classes
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_word
from isnad.reading.names.identity import describe, identify
from isnad.reading.tags.concepts import LEAD, chrome, concept_of, find, longest, stems, table
from isnad.reading.tags.sections import choose_section
from isnad.records import Name, Tag

__all__ = ["choose_section", "choose_tags", "in_english", "meant_by"]

_MOST, _LEAST, _KEYWORDS = 8, 3, 3
_BRIEF = 150
_KIND_WEIGHT = {"PER": 1.15, "ORG": 1.0, "LOC": 0.85, "MISC": 0.9}


@dataclass(slots=True)
class _Candidate:
    tag: str
    id: str | None
    what: str
    times: int = 0
    in_title: bool = False
    in_lead: bool = False
    keyword: bool = False
    listed: bool = False
    told: bool = False
    medium: bool = False
    weight: float = 1.0
    spellings: set[str] = field(default_factory=set)

    @property
    def score(self) -> float:
        base = math.log2(1 + self.times) + 2.0 * self.in_title + 1.0 * self.in_lead + 2.5 * self.keyword
        return base * self.weight

    @property
    def why(self) -> str:
        parts = [self.what]
        if self.in_title:
            parts.append("في العنوان")
        if self.in_lead:
            parts.append("في المقدمة")
        if self.times:
            parts.append(f"ورد {_times(self.times)}")
        if self.keyword:
            parts.append("من كلمات الموقع الدلالية")
        return "، ".join(parts)


def choose_tags(title: str | None, text: Text, names: Sequence[Name], keywords: Sequence[str]) -> tuple[Tag, ...]:
    """Return three to eight tags (fewer where the article says too little), most telling first.

    ``names`` are the body's names with their identities, ``keywords`` the outlet's own. ``Tag.why`` is in Arabic.
    """
    found: dict[str, _Candidate] = {}
    title_keys = _padded(Text(title).keys) if title else ""
    lead_end = text.ends[min(LEAD, len(text)) - 1] if len(text) else 0
    unsaid = _writer(text, names)
    for name in names:
        if name.fine in ("currency", "deity") or name in unsaid:
            continue
        kind = {"PER": "شخص", "ORG": "جهة", "LOC": "مكان", "MISC": "اسم"}[name.kind]
        key = name.id or f"{name.kind}:{name.name}"
        candidate = found.setdefault(key, _Candidate(name.name, name.id, kind, weight=_KIND_WEIGHT[name.kind]))
        candidate.times += 1
        candidate.listed |= _is_listed(name)
        candidate.told |= name.role is not None
        candidate.medium = name.kind == "ORG" and name.fine in _MEDIA
        candidate.in_lead |= name.start < lead_end
        for spelling in (name.text, name.name):
            if spelling not in candidate.spellings:
                candidate.spellings.add(spelling)
                candidate.in_title |= bool(title_keys) and (
                    _stands_in(spelling, title_keys) or (name.kind == "PER" and _stands_by_surname(spelling, title_keys))
                )
    _count_demonyms(text, names, found, title_keys)
    media = _of_media(text, names)
    _count_concepts(text, media, Text(title).keys if title else [], found)
    _fold_parts(found)
    _fold_namesakes(found)
    _fold_concepts(found)
    for key in [key for key, candidate in found.items() if not _is_telling(candidate)]:
        del found[key]
    _drop_enumerated(found)
    for keyword in keywords:
        _map_keyword(keyword, found, title_keys)
    ranked = sorted(found.values(), key=lambda c: (-c.score, c.tag))
    best = [c for c in ranked if c.score >= 1.9][:_MOST]
    if len(best) < _LEAST:
        best = ranked[:_LEAST]
        best += _in_passing(text, media, best)[: _LEAST - len(best)]
    chosen: list[Tag] = []
    seen = set()
    for candidate in best:
        key = " ".join(Text(candidate.tag).keys)
        if key not in seen:
            seen.add(key)
            chosen.append(Tag(candidate.tag, candidate.id, candidate.why))
    return tuple(chosen)


_HEAVY = 3
_COMMON = 8
_MANY = 3


def _writer(text: Text, names: Sequence[Name]) -> tuple[Name, ...]:
    """Return the name that opens the text as its writer's: «أيمن حسن – سبق: …», a person and then a dash, named nowhere else."""
    first = min(names, key=lambda name: name.start, default=None)
    if first is None or first.kind != "PER" or not len(text) or first.start > text.starts[0]:
        return ()
    behind = text.raw[first.end : first.end + 3].lstrip(" \u00a0")
    if behind[:1] not in _DASHES or any(name.id == first.id and name.start != first.start for name in names if name.id is not None):
        return ()
    return (first,)


_DASHES = frozenset("-–—/|")


def _drop_enumerated(found: dict[str, _Candidate]) -> None:
    """Drop persons who are only enumerated: more than three, each named once, not in the headline, without office, known to no list."""
    once = [key for key, c in found.items() if c.what == "شخص" and c.times == 1 and not (c.in_title or c.told or c.listed or c.keyword)]
    if len(once) > _MANY:
        for key in once:
            del found[key]


def _fold_concepts(found: dict[str, _Candidate]) -> None:
    """Let a concept count for the one that says it with more words, «نفط» for «أسعار النفط», unless that is only told in passing."""
    concepts = [(key, c, set(stems(c.tag))) for key, c in found.items() if c.what == "موضوع"]
    for key, general, words in sorted(concepts, key=lambda each: len(each[2])):
        closer = [c for other, c, more in concepts if other in found and words < more]
        if not closer:
            continue
        best = max(closer, key=lambda c: (c.score, c.tag))
        if general.times > 2 * best.times and not best.in_title:
            _count_for(general, best)
            del found[next(other for other, c in found.items() if c is best)]
        else:
            _count_for(best, general)
            del found[key]


def _fold_namesakes(found: dict[str, _Candidate]) -> None:
    """Let a single word without an identity count for the concept that it says: «التأمين», read as a body, for «تأمين»."""
    for key, name in list(found.items()):
        number = concept_of(name.tag) if name.what in _NAMES and name.id is None and " " not in name.tag else None
        concept = found.get(f"concept:{table().concepts[number].tag}") if number is not None else None
        if concept is not None:
            concept.in_title |= name.in_title
            concept.in_lead |= name.in_lead
            del found[key]


def _is_listed(name: Name) -> bool:
    """Whether a list knows the name: an id that is not made of its own spelling, or a gazetteer's reading, be it one of several."""
    if name.id is not None and not name.id.startswith(f"{name.kind.lower()}:"):
        return True
    return "gazetteer" in (name.evidence or "") or (name.id is not None and name.id.isascii())


def _fold_parts(found: dict[str, _Candidate]) -> None:
    """Let a single word without an identity count for the one fuller name that holds it: «هوندا» for «هوندا موتور»."""
    names = [(key, c, Text(c.tag).keys) for key, c in found.items() if c.what in _NAMES]
    for key, short, words in names:
        if len(words) == 1 and (short.id is None or (short.what == "شخص" and not short.listed)):
            fuller = [c for other, c, longer in names if other != key and len(longer) > 1 and words[0] in longer]
            if len(fuller) == 1:
                _count_for(fuller[0], short)
                del found[key]
    for key, longer, words in names:
        if longer.listed or key not in found or len(words) < 2 or not (words[-1].startswith("ال") or words[-1] in demonyms()):
            continue
        # «المسجد النبوي الشريف» counts for «المسجد النبوي», «مشهد الإيرانية» for «مشهد».
        shorter = next((c for other, c, less in names if other in found and c.listed and list(less) == list(words[:-1])), None)
        if shorter is not None and longer.what != "شخص":
            _count_for(shorter, longer)
            del found[key]


def _count_for(candidate: _Candidate, other: _Candidate) -> None:
    candidate.times += other.times
    candidate.in_title |= other.in_title
    candidate.in_lead |= other.in_lead


_NAMES = {"شخص", "جهة", "مكان", "اسم"}


def _is_telling(candidate: _Candidate) -> bool:
    """Whether a candidate is a thing and not a stray span: what a list knows is, but for papers and agencies that are only cited; what no
    list knows must look like a name or come often."""
    if candidate.medium and not candidate.in_title:
        return False
    if candidate.what not in _NAMES or candidate.listed:
        return True
    keys = [key for key in Text(candidate.tag).keys if key[:1].isalnum()]
    often = candidate.times >= _HEAVY or (candidate.in_title and candidate.times > 1)
    if candidate.what == "شخص":
        if len(keys) == 1:
            word = name_word(keys[0])
            return often and not (word is not None and word.kind == "given")
        if len(keys) == _SHORT and keys[0] in ("عبد", "بن"):
            return False  # a given name of two words («عبد العزيز»), or the rest of a name («بن إبراهيم»)
        firm = candidate.told or often or candidate.in_title
        return (
            len(keys) <= _LONGEST
            and (
                firm
                or (_begins_name(keys[0]) and all(_like_name(key) or (key.startswith("ال") and key not in known_keys()) for key in keys))
            )
            and all(key.isalpha() and not key.startswith("لل") for key in keys)
            and sum(map(_like_name, keys)) * 2 >= len(keys)
        )
    if candidate.id is None:
        return often and (len(keys) > 1 or word_classes().frequency(keys[0]) < _COMMON)
    return often or candidate.in_title or len(keys) <= _SHORT


_LONGEST, _SHORT = 7, 2
#: Finer classes of bodies that articles cite more often than they speak of them.
_MEDIA = frozenset(("newspaper", "agency", "media"))
_KNOWN = 10


def _begins_name(key: str) -> bool:
    """Whether a word is somebody's first name by the lists, or by its foreign letters."""
    word = name_word(key)
    listed = word is not None and (word.kind == "given" or word.count >= _KNOWN)
    return listed or key in ("ابو", "عبد", "ام") or key.startswith("عبدال") or (key not in known_keys() and name_shape(key) > 1)


def _like_name(key: str) -> bool:
    prior = priors().get(key)
    return name_word(key) is not None or (prior is not None and prior.kind == "P") or name_shape(key) > 0


def _times(count: int) -> str:
    if count == 1:
        return "مرة"
    if count == 2:
        return "مرتين"
    return f"{count} مرات" if count <= 10 else f"{count} مرة"


def _padded(keys: Sequence[str]) -> str:
    return f" {' '.join(keys)} "


def _stands_in(spelling: str, padded: str) -> bool:
    keys = " ".join(k for k in Text(spelling).keys if k[:1].isalnum())
    return any(f" {clitic}{keys} " in padded for clitic in ("", "و", "ب", "ل", "ف", "ك")) or (
        keys.startswith("ال") and f" لل{keys[2:]} " in padded
    )


def _stands_by_surname(spelling: str, padded: str) -> bool:
    """Whether a person's last word stands for him in the headline («الزعاق: …»), unless it is an adjective of nationality too."""
    words = Text(spelling).keys
    return len(words) > 1 and words[-1].startswith("ال") and words[-1] not in demonyms() and f" {words[-1]} " in padded


def _count_demonyms(text: Text, names: Sequence[Name], found: dict[str, _Candidate], title_keys: str) -> None:
    nations, keys = demonyms(), text.keys
    persons = [(name.start, name.end) for name in names if name.kind == "PER" and " " in (name.text + name.name)]
    for i, hits in enumerate(map(nations.get, keys)):
        if hits is None or len(hits) != 1:
            continue
        key, nation = keys[i], hits[0]
        if (len(key) > 2 and not key.startswith("ال")) or key in _HOMOGRAPHS:
            continue
        if any(start <= text.starts[i] < end for start, end in persons):
            continue  # a person's family name: «محمد السوداني»
        candidate = found.setdefault(nation.id, _Candidate(nation.label, nation.id, "مكان", weight=_KIND_WEIGHT["LOC"]))
        candidate.times += 1
        candidate.in_lead |= i < LEAD
        candidate.in_title |= f" {key} " in title_keys


#: Adjectives that are more often words: «المالي» (financial), «المجري» (the course of a river).
_HOMOGRAPHS = frozenset(("المالي", "الماليه", "الماليين", "الماليون", "المجري"))


def _of_media(text: Text, names: Sequence[Name]) -> frozenset[int]:
    """Return the tokens of the names of papers, channels and agencies: «صحيفة السفير» speaks of no ambassador."""
    found: set[int] = set()
    for name in names:
        if name.kind != "ORG":
            continue
        first, last = bisect_right(text.starts, name.start) - 1, bisect_left(text.starts, name.end)
        before = first - 1 if first and text.keys[first - 1][:1].isalpha() else first - 2
        heads = {core(text.keys[i])[1].removeprefix("ال") for i in (first, before) if i >= 0}
        if name.fine in _MEDIA or not heads.isdisjoint(_PAPERS):
            found.update(range(first, last))
    return frozenset(found)


#: Nouns that say of a name that a medium is called so, in search keys without their article.
_PAPERS = frozenset(("صحيفه", "جريده", "مجله", "قناه", "فضائيه", "وكاله", "شبكه", "اذاعه", "موقع"))


def _count_concepts(text: Text, media: Set[int], title: Sequence[str], found: dict[str, _Candidate]) -> None:
    concepts = table().concepts
    body = [hit for hit in longest(find(text.keys)) if hit[0] not in media]
    lead = {number for i, phrase, number in body if i + len(phrase) <= LEAD}
    headline = {number for _, _, number in longest(find(title))}
    totals = Counter(number for _, _, number in body)
    brief = len(text) <= _BRIEF
    for number in totals.keys() | headline:
        concept = concepts[number]
        times = totals.get(number, 0)
        # Once in the lead, or in a notice, is little: it only fills up where an article says hardly more.
        if not concept.tag or (times < 2 and number not in headline and number not in lead and not brief):
            continue
        candidate = found.setdefault(f"concept:{concept.tag}", _Candidate(concept.tag, concept.id, "موضوع", weight=0.9))
        candidate.times += times
        candidate.in_title |= number in headline
        candidate.in_lead |= number in lead


def _in_passing(text: Text, media: Set[int], chosen: Sequence[_Candidate]) -> list[_Candidate]:
    """Return the concepts that a text names once in passing, in their order: where it has too few tags, they say what it is about."""
    concepts = table().concepts
    have = {candidate.id for candidate in chosen}
    said = [set(stems(candidate.tag)) for candidate in chosen]
    found: dict[str, _Candidate] = {}
    for i, _, number in longest(find(text.keys)):
        if i in media:
            continue
        concept = concepts[number]
        words = set(stems(concept.tag))
        if concept.tag and concept.id not in have and not any(words & other for other in said):
            candidate = found.setdefault(concept.id, _Candidate(concept.tag, concept.id, "موضوع", weight=0.9))
            candidate.times += 1
    return list(found.values())


def meant_by(keyword: str) -> str | None:
    """Return the id of the name or concept that a keyword means, in any spelling; ``None`` where nothing knows it."""
    who = identify(keyword)
    if who.id is not None and who.why:
        return who.id
    number = concept_of(keyword)
    return table().concepts[number].id if number is not None else None


def in_english(tag: str, id: str | None) -> str | None:
    """Return a tag's English label: the concept's, or the gazetteer's for the name; ``None`` where there is none."""
    if id is None:
        return None
    if id.startswith("medtop:"):
        return next((concept.en for concept in table().concepts if concept.id == id and concept.en), None)
    kinds = dict.fromkeys(entry.kind for entry in gazetteer().readings(search_key(tag)))
    return next((en for kind in kinds if (en := describe(tag, kind, id).en)), None)


def _map_keyword(keyword: str, found: dict[str, _Candidate], title_keys: str) -> None:
    """Lay one keyword of the outlet on the name or concept that it means, or take it as it is, spelled safely."""
    shown = " ".join(safe_key(drop_marks(keyword)).strip(" #\"'.,،").replace("_", " ").split())
    keys = [k for k in Text(shown).keys if k[:1].isalnum()]
    key = " ".join(keys)
    if not keys or len(keys) > 6 or key in chrome():
        return
    for candidate in found.values():
        if any(key == " ".join(k for k in Text(s).keys if k[:1].isalnum()) for s in (candidate.tag, *candidate.spellings)):
            candidate.keyword = True
            return
    whole = _short_for(keys, found)
    if whole is not None:
        whole.keyword = True
        return
    who = identify(shown)
    number = concept_of(shown)
    nations = demonyms().get(key, ())
    if len(nations) == 1 and (who.id is None or not who.why) and number is None and key not in _HOMOGRAPHS:
        nation = nations[0]  # «عراقي» is the country's tag
        candidate = found.setdefault(nation.id, _Candidate(nation.label, nation.id, "مكان", weight=_KIND_WEIGHT["LOC"]))
        candidate.keyword = True
        return
    if who.id is not None and who.id in found:
        found[who.id].keyword = True
        return
    if who.why and who.id is not None:
        name, id, what = who.name, who.id, "اسم"
    elif number is not None:
        concept = table().concepts[number]
        name, id, what = concept.tag, concept.id, "موضوع"
        if f"concept:{concept.tag}" in found:
            found[f"concept:{concept.tag}"].keyword = True
            return
    else:
        name, id, what = shown, None, "كلمة"
        general = _with_plain_words(keys)
        if general is not None and f"concept:{general}" in found:
            found[f"concept:{general}"].keyword = True
            return
        if _is_said_already(keys, found):
            return
    candidate = found.setdefault(id or f"keyword:{key}", _Candidate(name, id, what, weight=0.8))
    candidate.keyword = True
    candidate.in_title |= bool(title_keys) and _stands_in(shown, title_keys)


def _short_for(keys: Sequence[str], found: Mapping[str, _Candidate]) -> _Candidate | None:
    """Return the one name of the article whose short form a keyword of one word is: a person's family name («ترمب» for «دونالد ترامب»), a
    body's own name without what it is and of which land («الهلال» for «نادي الهلال السعودي»)."""
    if len(keys) != 1:
        return None
    word = alias_word(keys[0])
    fuller = []
    for candidate in found.values():
        words = [key for key in Text(candidate.tag).keys if key[:1].isalnum()]
        short: Sequence[str] = ()
        if candidate.what == "شخص" and len(words) > 1 and not _is_given_only(words[-1]):
            short = words[-1:]
        elif candidate.what == "جهة" and len(words) > 1:
            short = words[1:] if words[0] in _HEADS else words
            short = short[:-1] if len(short) > 1 and short[-1] in demonyms() else short
        if len(short) == 1 and alias_word(short[0]) == word and not _is_plain(keys[0]):
            fuller.append(candidate)
    return fuller[0] if len(fuller) == 1 else None


def _is_plain(key: str) -> bool:
    """Whether a word says what a body is, and is no body's name: «الوزارة», «الجيش»."""
    return key in demonyms() or bool({"org_head", "title_office"} & set(cues().get(key.removeprefix("ال"), ()) + cues().get(key, ())))


def _is_given_only(key: str) -> bool:
    """Whether a word is so common a given name that alone it means nobody («علي»)."""
    word = name_word(key)
    return word is not None and word.kind == "given" and word.count >= _KNOWN


#: Nouns that say what a body is, before the name by which it is called (search keys).
_HEADS = frozenset((
    "نادي", "فريق", "صحيفه", "جريده", "مجله", "قناه", "وكاله", "شبكه", "شركه", "مجموعه", "حزب", "حركه", "جماعه", "تنظيم", "بنك", "مصرف",
))  # fmt: skip


def _with_plain_words(keys: Sequence[str]) -> str | None:
    """Return the concept whose phrase a keyword is, but for words behind it that say nothing more: «الموازنة العامة للدولة»."""
    rest = list(keys)
    while len(rest) > 1 and (rest[-1].isdigit() or rest[-1] in _PLAIN):
        rest.pop()
        number = concept_of(" ".join(rest))
        if number is not None:
            return table().concepts[number].tag
    return None


#: Words behind a concept that do not make it another one (search keys).
_PLAIN = frozenset(
    ("العام", "العامه", "عامه", "للدوله", "الدوله", "للعام", "عام", "لعام", "الجديد", "الجديده", "جديده", "الحالي", "الحاليه", "المقبل",
     "المقبله", "الوطنيه", "المحليه")
)  # fmt: skip


def _is_said_already(keys: Sequence[str], found: dict[str, _Candidate]) -> bool:
    """Whether a keyword that no list knows is another of the outlet's with a word less or more: «الجنيه» beside «الجنيه المصري».

    The fuller form stays: a shorter one is dropped, and a longer one takes the place of the shorter.
    """
    for key, other in list(found.items()):
        if other.what != "كلمة":
            continue
        known = Text(other.tag).keys
        if list(known[:-1]) == list(keys):
            return True
        if list(known) == list(keys[:-1]):
            del found[key]
    return False
