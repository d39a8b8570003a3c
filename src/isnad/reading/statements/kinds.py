"""What kind of source speaks, how many of them, and with what force an attitude is told."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from isnad.arabic.numbers import parse_number_words
from isnad.arabic.text import Text
from isnad.reading.statements.discourse import Speaker
from isnad.reading.statements.sources import PUNCTUATION, head_of
from isnad.reading.statements.words import bodies, heads, words
from isnad.records import Force, Name, SourceKind

_ATTITUDES: tuple[tuple[str, Force], ...] = (
    ("قلق", "warn"), ("خشي", "warn"), ("مخاوف", "warn"), ("تخوف", "warn"), ("شكر", "praise"), ("تقدير", "praise"), ("امتنان", "praise"),
    ("ترحيب", "praise"), ("اعجاب", "praise"), ("ادان", "condemn"), ("استنكار", "condemn"), ("رفض", "deny"), ("استعداد", "announce"),
)  # fmt: skip


@lru_cache(maxsize=4096)
def is_number(form: str) -> bool:
    """Whether a word is a number."""
    return parse_number_words([form]) is not None


_SOME = words("some")
_PLAIN_DUALS = words("plain duals")
_PRIVATE = words("private")
_MANY = 10_000
_FOR_OPINION = frozenset({"للراي", "للصحفيين", "للصحافيين", "لها", "لهم", "لاحق", "لقاء", "ليلا"})
_CORRESPONDENTS = frozenset({"مراسل", "مراسله", "موفد", "مندوب"})
_OF_MEDIA = frozenset({"اخباريه", "صحفيه", "صحافيه", "اعلاميه", "الاخباريه", "الصحفيه", "الصحافيه", "الاعلاميه"})
_BROADCASTERS = frozenset({"الاذاعه", "والاذاعه", "التلفزيون", "والتلفزيون"})


def attitude_force(key: str) -> Force:
    """Return the force of an attitude noun («أعرب عن قلقه»)."""
    return next((force for start, force in _ATTITUDES if key.startswith(start)), "say")


def count_of(text: Text, first: int, last: int) -> int | None:
    """Return how many sources the words speak of, where they say so."""
    if first + 1 < last and text.keys[first + 1] in {"%", "٪"}:
        return None
    value = parse_number_words(text.forms[first : first + 1])
    for size in (2, 3):
        if value is not None and first + size < last:
            more = parse_number_words(text.forms[first : first + size])
            value = more if more is not None else value
    if value is not None and (last > first + 1) and value == int(value) and 1 < value < _MANY:
        return int(value)
    return 2 if _is_dual(text.keys[first]) else None


def _is_dual(key: str) -> bool:
    """Whether a word is the dual of a noun for a source: «مصدران», «محطتا»."""
    table = heads()
    if key in bodies():
        return False
    if key in table:
        return key in _PLAIN_DUALS
    for ending, singular in (("تان", "ه"), ("تين", "ه"), ("تا", "ه"), ("ان", ""), ("ين", "")):
        if key.endswith(ending):
            stem = key[: -len(ending)] + singular
            return stem in table and table[stem].kind != "document"
    return False


def kind_of(text: Text, source: tuple[int, int] | None, speaker: Speaker | None, names: Sequence[Name]) -> tuple[SourceKind, int | None]:
    """Return the kind and count of a source. A speaker keeps the kind that its fullest mention gave it."""
    count = count_of(text, *source) if source is not None else None
    if speaker is None or not speaker.words:
        return ("unnamed" if source is None else _kind(text, *source, names)), count
    if speaker.kind is None:
        speaker.kind = _kind(text, speaker.first, speaker.last, names)
    if source is not None and source != (speaker.first, speaker.last):
        head = head_of(text.keys[source[0]])
        if head is None and speaker.kind in {"unnamed"}:
            return "named", count
    return speaker.kind, count  # type: ignore[return-value]


def _kind(text: Text, first: int, last: int, names: Sequence[Name]) -> SourceKind:
    keys = text.keys
    if first >= last:
        return "unnamed"
    at = first
    while at < last - 1 and (is_number(text.forms[at]) or keys[at] in {"هذا", "هذه", "ذات", "نفس", '"', "("}):
        at += 1
    counted = at > first
    key = keys[at]
    if key[:2] == "لل" and key[1:] not in heads():
        key = "ال" + key[2:]
    start, end = text.starts[first], text.ends[last - 1]
    proper = head_of(key)
    if proper is not None and proper.proper:
        return "outlet"
    # A tagger may take a noun that heads unnamed sources for a name.
    common_noun = (proper is not None and proper.kind != "title") or _is_dual(key)
    begin = text.ends[at] if common_noun else start
    if any(name.kind == "PER" and begin <= name.start and name.end <= end for name in names):
        return "named"
    if _is_dual(key):
        return "outlet" if key.startswith(("محط", "قنات", "صحيفت", "وكالت", "موقع")) else "unnamed"
    head = head_of(key) if key not in bodies() else None
    if head is None and key in bodies():
        return "official"
    body = next((name for name in names if name.start == text.starts[at] and name.kind in {"ORG", "LOC"}), None)
    if head is None and body is not None:
        return "outlet" if any(key in _NEWS for key in keys[at:last]) else "official"
    if head is None and counted and keys[first] == '"':
        return "outlet"
    if head is None and key.startswith("ال") and (key.endswith("ات") or (names and at + 1 < last and keys[at + 1].startswith("ال"))):
        return "official"
    if head is None:
        return "unnamed" if counted or key in _SOME or (key.startswith("ال") and key.endswith(("ون", "ين")) and len(key) > 6) else "named"
    if head.word in {"مجموعه", "فريق", "عشرات", "مئات"} and at + 1 < last and keys[at + 1] == "من":
        return "unnamed"
    if head.word in {"مصدر", "مصادر", "اوساط", "شهود"}:
        return "unnamed"
    if head.word in _CORRESPONDENTS and any((other := head_of(k)) is not None and other.kind == "outlet" for k in keys[at + 1 : last]):
        return "outlet"  # a name would have made it a person
    if head.kind in {"title", "unnamed"}:
        if _has_name(text, at + 1, last, loose=head.kind == "title" or (at + 1 < last and keys[at + 1].startswith("ال"))):
            return "named"
        if head.kind == "title" and head.word in _PRIVATE:
            return "unnamed"  # no office speaks
        if head.kind == "title":
            return "unnamed" if counted or not (_definite(text, at, last) or _of_a_place(text, at + 1, last, names)) else "official"
        return "unnamed"
    if head.word in {"هيئه", "مؤسسه", "شبكه"} and any(key in _BROADCASTERS for key in keys[at:last]):
        return "outlet"
    if head.word == "وكاله" and not any(k in keys[at:last] for k in _NEWS) and at + 1 < last and keys[at + 1].startswith("ال"):
        return "official"
    if head.word in {"متحدث", "ناطق", "متحدثه", "ناطقه"} and _has_name(text, at + 1, last):
        return "named"
    if head.word in {"تقارير", "تقرير"} and any(key in _OF_MEDIA for key in keys[at + 1 : last]):
        return "outlet"
    if head.word == "موقع" and at + 1 < last and any(key.startswith("لل") for key in keys[at + 1 : last]):
        return "official"  # «الموقع الإلكتروني للمطار»
    if head.kind == "document":
        found = issuer(text, at, last)
        return _kind(text, *found, names) if found is not None else "document"
    return head.kind  # type: ignore[return-value]


_NEWS = words("news")


def is_person(text: Text, speaker: Speaker, names: Sequence[Name]) -> bool:
    """Whether a speaker is a person with a name."""
    if speaker.kind is None:
        speaker.kind = _kind(text, speaker.first, speaker.last, names)
    return speaker.kind == "named"


def issuer(text: Text, first: int, last: int) -> tuple[int, int] | None:
    """Return who issued the document that the words name: «بيان لوزارة …», «تقرير صادر عن …», «بيان الوزارة»."""
    keys = text.keys
    head = head_of(keys[first])
    if head is None or head.kind != "document":
        return None
    for j in range(first + 1, min(last, first + 6)):
        if keys[j] in {"عن", "من"} and j + 1 < last and head_of(keys[j + 1]) is not None:
            return j + 1, last
        found = head_of(keys[j])
        if found is not None and found.kind in {"official", "title", "outlet"} and (keys[j][0] == "ل" or j == first + 1):
            return j, last
        if j == first + 1 and keys[j][0] == "ل" and len(keys[j]) > 3 and keys[j] not in _FOR_OPINION:
            return j, last
    return None


def _of_a_place(text: Text, at: int, last: int, names: Sequence[Name]) -> bool:
    """Whether a place's name makes a title definite: «أمير عسير»."""
    return at < last and any(name.kind in {"LOC", "ORG"} and name.start == text.starts[at] for name in names)


def _definite(text: Text, first: int, last: int) -> bool:
    keys = text.keys
    if not keys[first].startswith("ال") and first + 1 < last:
        second = keys[first + 1]
        attached = second[0] in "بل" and second[1:3] in {"ال", "ل"} and second not in heads()
        if (
            second in {"في", "من", "لدي"}
            or attached
            or (second.endswith(("ي", "يه")) and not second.startswith("ال") and second not in heads() and second not in bodies())
        ):
            return False  # «جنرال بالجيش», «وزير بريطاني»
    return any(key.startswith("ال") or key in bodies() or key.endswith(("ها", "هم")) for key in keys[first : min(last, first + 3)])


def _has_name(text: Text, first: int, last: int, *, loose: bool = True) -> bool:
    """Whether a person's name stands after a title: words that are no common noun, no adjective and no place."""
    keys = text.keys
    known = 0
    if "بن" in keys[first:last] or any(keys[j] in words("stacked") for j in range(first + 1, last - 1)):
        return True
    for j in range(first, last):
        key = keys[j]
        if key in PUNCTUATION:
            known = 0
            continue
        if not loose and (key in {"في", "من", "علي", "لدي", "عن", "باسم", "مع", "الي"} or (key[0] in "بل" and len(key) > 3)):
            return False
        if not loose and key.endswith(("ي", "يه", "يون", "يين", "يان")) and not known:
            continue
        if key.startswith("ال") or key in bodies() or head_of(key) is not None or (key[0] in "ولب" and len(key) > 4):
            construct = known == 1 and j == first + 1 and not keys[first - 1].startswith("ال")  # «مدرب كرة السلة»
            known = 0 if construct or not (known and key.startswith("ال")) else known + 1
            if known >= 2:
                return True
            continue
        if key in {"في", "من", "علي", "لدي", "عن", "باسم", "مع", "الي", "بن", "ابو", "عبد"} or len(key) < 3 or key in words("end"):
            known = 0
            continue
        before = keys[j - 1]
        if before in {"في", "من", "علي", "لدي", "باسم", "الي", "عن"} or (
            head_of(before) is not None and not before.startswith("ال") and j == first
        ):
            # a noun in construct («مدير مصنع») unless another unknown word follows
            known = 1 if j == first else 0
            continue
        known += 1
        if (
            known >= 2
            or (before.startswith("ال") and j + 1 >= last)
            or (before.startswith("ال") and known == 1 and j + 1 < last and not keys[j + 1].startswith("ال"))
        ):
            return True
    return False
