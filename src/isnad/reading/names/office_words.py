"""The words of an office that stands behind a name: where it begins, and where it ends.

What does not live here: whether it is the person's (``offices``), titles before the name (``roles``), words of
titles (``data/cues.tsv``, ``titles_with.tsv``, ``beside_words.tsv``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from isnad.arabic.folding import search_key, search_keys
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import beside_words, cues, data_lines, demonyms, gazetteer
from isnad.reading.names.mentions import Mention
from isnad.reading.names.roles import is_governor
from isnad.reading.names.spheres import begins_post
from isnad.reading.names.verbs import mostly_verb

CLOSERS = frozenset("،,.؛;:)-–—ـ!؟?…")
_MARKS = {"«": "»", '"': '"', "“": "”"}
#: Tokens of an office at most, and of what stands in marks within it.
LONGEST, _IN_MARKS = 16, 9
#: Words behind which somebody stands beside another.
WITH_WHOM = frozenset((
    "بحضور", "وبحضور", "برئاسه", "بمشاركه", "برفقه", "بقياده", "باشراف", "يرافقه", "رافقه", "حضره", "مع", "من", "عن", "الي", "لدي",
))  # fmt: skip


def begins_office(text: Text, i: int) -> bool:
    """Whether a title begins with token ``i`` that may stand behind a name: an office, a trade; no form of address («الدكتور»)."""
    key = text.keys[i]
    if i + 1 >= len(text) or key in _NO_OFFICES or (key == "امام" and text.forms[i].startswith("أم")):
        return False
    after = text.keys[i + 1]
    if key in _with():
        words, or_land = _with()[key]
        land = or_land and any(e.kind == "LOC" for e in gazetteer().readings(after))
        return land or after in words or (key == "ولي" and text.keys[i + 1 : i + 3] == ["ولي", "العهد"])
    kinds = cues().get(key, ())
    if key == "والي":
        return is_governor(text, i)
    if any(kind in _AFTER for kind in kinds) or key in _FURTHER:
        return True
    if "title_learned" in kinds or "title_faith" in kinds:
        return len(key) > 1 and (not key.startswith("ال") or text.forms[i + 1] == ")" or text.forms[i + 1] not in CLOSERS)
    if "title_rank" in kinds:
        return key == "عميد" and after.startswith(("كلي", "عماد", "معهد", "شؤون"))
    return begins_post(key)


@cache
def _with() -> dict[str, tuple[frozenset[str], bool]]:
    """Return by title the words of which one has to stand behind it, and whether a place may."""
    rows = [line.split("\t") for line in data_lines("titles_with.tsv")[1:]]
    return {search_key(title): (frozenset(search_keys(words.split())), land == "land") for title, words, land, _ in rows}


_AFTER = frozenset(("title_office", "title_trade", "title_sport"))
#: Words of titles that are more often something else, or how somebody is called who is named next.
_NO_OFFICES = frozenset((
    "فريق", "الفريق", "العالم", "عالم", "لواء", "رئيسي", "الرئيسين", "دكتور", "الدكتور", "دكتوره", "الدكتوره", "الاستاذ", "الاستاذه",
    "د", "م", "ا", "السائق", "حكم", "الحكم",
))  # fmt: skip
_FURTHER = beside_words("office")


def office_end(text: Text, at: int, starts: Mapping[int, Mention]) -> tuple[int, bool] | None:
    """Return the token behind the office that begins at ``at``, and whether it ends there for certain: before a mark, «إن», a relative or a
    preposition, not before a verb or what may begin a new phrase. None where the title is that of a person named at its end."""
    keys, forms = text.keys, text.forms
    i, limit = at + 1, min(len(text), at + LONGEST)
    ended, places = keys[at].startswith("ال"), set[int]()  # whether the last word is definite; the tokens of places and bodies
    while i < limit:
        key, form = keys[i], forms[i]
        if "\n" in text.raw[text.ends[i - 1] : text.starts[i]]:
            return i, True
        if form in _MARKS:
            close = next((j for j in range(i + 1, min(i + _IN_MARKS, len(text))) if forms[j] == _MARKS[form]), None)
            if close is None or keys[i - 1] in ("ل", "ب"):
                return without_prepositions(keys, at, i), True
            i = close + 1
            continue
        if form == "(":
            return i, True
        if form in CLOSERS:
            return without_prepositions(keys, at, i), True
        if key in _TIMES:
            return i + 1, i + 1 < len(text) and (forms[i + 1] in CLOSERS or keys[i + 1] in _THAT)
        named = starts.get(i)
        if named is not None and named.kind == "PER":
            if named.span.cut and key[0] in "وف":
                return without_prepositions(keys, at, i), True
            if not _in_a_body(keys, at, i):
                return None
            i = named.span.last
            continue
        if key in _THAT or key in _RELATIVES:
            return without_prepositions(keys, at, i), True
        if named is None:
            inside = key[0] == "ب" and i + 1 in starts and starts[i + 1].kind == "LOC" and key not in WITH_WHOM and key not in _EVENTS
            if inside and text.keys[i - 1].startswith("ال"):
                i += 1  # «الناطق الإعلامي بجوازات الجوف»
                continue
            if _stops(text, at, i) or (ended and not _goes_on(text, i, i - 1 in places)):
                return without_prepositions(keys, at, i), not mostly_verb(key) or is_stop(key)
            if is_place(key):
                places.add(i)
            ended = i in places or key.startswith(("ال", "لل", "وال", "بال")) or key in demonyms()
            i += 1
        else:
            places.update(range(i, named.span.last))
            i, ended = named.span.last, True
    return None


_EVENTS = frozenset(
    ("بمناسبه", "بشان", "بسبب", "بدعوه", "بزياره", "بجوله", "بصحبه", "بخصوص", "بدلا", "باتجاه", "بعد", "بين", "باسم", "بدعم")
)


def _goes_on(text: Text, i: int, named: bool) -> bool:
    """Whether a word may go on with an office behind a definite one: another definite one, but behind a name only an adjective; a title."""
    key = text.keys[i]
    if key.startswith("لل"):
        return not named
    if key.startswith(("وال", "بال")) or key in demonyms() or begins_office(text, i) or key in _INNER:
        return True
    if key.startswith("ال"):
        return not named or shares(key).adjective >= MOSTLY
    following = text.keys[i + 1] if i + 1 < len(text) else ""
    if key[0] in "لب" and "org_head" in cues().get(key[1:], ()):
        return True
    return key[0] in "لب" and len(key) > 4 and (following.startswith("ال") or is_place(following))


def is_place(key: str) -> bool:
    """Whether a well-known place is so called (folded)."""
    return any(entry.kind == "LOC" and entry.weight >= _KNOWN for entry in gazetteer().readings(key))


_KNOWN = 4
_INNER = frozenset(("باعمال", "باسم", "لدي", "لشؤون", "في", "علي", "عام"))


def _stops(text: Text, at: int, i: int) -> bool:
    """Whether a word is no more of the office."""
    keys = text.keys
    key, before = keys[i], keys[i - 1]
    if key in ("باسم", "لدي", "لشؤون", "للشؤون", "بن", "عام", "علي", "باعمال") and (key != "علي" or keys[at] in _OVER):
        return False
    if key == "في":
        following = keys[i + 1] if i + 1 < len(keys) else ""
        return not (i - at <= _NEAR and not _IN.isdisjoint((keys[at], keys[at][:-1]))) and (
            following == "اداره" or "org_head" not in cues().get(following, ())
        )
    if key.startswith("بال") and i - at <= _NEAR and keys[at] in _IN:
        return False
    if key[0].isdigit() or is_stop(key) or key in _WHEN or (key[:3] == "بال" and _HEADS.isdisjoint(cues().get(key[1:], ()))):
        return True
    if not before.startswith("ال") and not {"org_head", "loc_head"}.isdisjoint(cues().get(before, ())):
        return False  # «رئيس بلدية بحرة»
    if key.startswith("و") and len(key) > 3 and key not in known_keys() and not begins_office(text, i):
        # «وزير التجارة والصناعة»; a further title or person is another's
        rest = key[1:]
        if i == at + 1 and "title_office" in cues().get(rest, ()):
            return False  # «رئيس ومدير تحرير …»
        return not (rest.startswith("ال") and before.startswith(("ال", "لل", "بال", "وال"))) or _is_people(rest)
    if key not in cues() and key not in demonyms():
        for cut, word in splits(key)[1:]:
            if key[cut - 1] == "ل" or key.startswith("لل"):
                if shares(key).governed > MOSTLY or key.startswith("لل") or "org_head" in cues().get(word, ()):
                    return _tells(word)
            elif key[0] == "ب" and (_HEADS & set(cues().get(word, ()))):
                return False
    if shares(key).governed > MOSTLY:
        return True
    return mostly_verb(key) and not key.startswith("ال") and key not in cues()


_NEAR = 2
#: The share of its places in treebanks from which a word counts as of a kind.
MOSTLY = 0.5
_HEADS = frozenset(("org_head", "loc_head"))
_OVER = frozenset(("مشرف", "المشرف", "مسؤول", "المسؤول"))
#: Trades that are followed by their field («خبير في شؤون …») and members («عضو في المجلس»).
_IN = beside_words("in_field")
_WHEN = frozenset(("قبيل", "بعيد", "عقب", "اثناء", "مساء", "صباح", "ظهر", "فجر", "امس", "ليل", "عصر", "يوم", "خلفا"))
_TIMES = frozenset(("سابقا", "حاليا", "انذاك", "حينها", "وقتها", "حينذاك", "وقتذاك"))
_THAT = frozenset(("ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "قائلا", "قائله", "لان"))
_RELATIVES = frozenset(("الذي", "التي", "الذين", "وهو", "وهي", "حيث", "والذي", "والتي"))


def without_prepositions(keys: Sequence[str], at: int, end: int) -> int:
    """Return the end of a phrase without prepositions left at it."""
    while end > at + 1 and keys[end - 1][:1].isalpha() and is_stop(keys[end - 1]):
        end -= 1
    return end


def _tells(word: str) -> bool:
    """Whether a word is an outlet's head noun, to whom somebody speaks («قال فلان رئيس البلدية لصحيفة …»)."""
    return word in _OUTLETS


_OUTLETS = frozenset((
    "صحيفه", "الصحيفه", "قناه", "القناه", "وكاله", "موقع", "اذاعه", "مجله", "جريده", "شبكه", "تلفزيون", "الصحافه", "الصحافيين",
    "الصحفيين",
))  # fmt: skip


def _is_people(word: str) -> bool:
    """Whether a definite word behind «و» is further people («والوفد المرافق», «والمسؤولون»), or what they are called."""
    titles = any(kind.startswith("title") for kind in cues().get(word, ()))
    return titles or begins_post(word) or word in _COMPANY or shares(word).noun < MOSTLY or (word.endswith("ون") and len(word) > 5)


_COMPANY = frozenset((
    "الوفد", "الحضور", "المسؤولين", "المرافقين", "الوزراء", "الامراء", "العلماء", "المشايخ", "الاهالي", "الضيوف", "القاده",
))  # fmt: skip


def _in_a_body(keys: Sequence[str], at: int, i: int) -> bool:
    """Whether the person named at ``i`` is part of what a body is called, or of whom it is («جامعة الملك فهد», «حكومة كريم»)."""
    while i - 1 > at and any(kind.startswith("title") for kind in cues().get(keys[i - 1], ())) and keys[i - 1].startswith("ال"):
        i -= 1
    head = next((word for _, word in splits(keys[i - 1]) if "org_head" in cues().get(word, ()) or word in _OF_PERSONS), None)
    return i - 1 > at and head is not None and not head.startswith("ال")


_OF_PERSONS = frozenset(("حكومه", "حمله", "عهد", "نظام", "جائزه", "عائله", "اداره", "ملعب", "مطار", "ميناء"))
