"""Names in quotation marks: what stands there after «رواية»، «فيلم» … or «صحيفة»، «شركة» … is one name, whatever its words are elsewhere.

What does not live here: quotation marks that hold what was said (``statements``), names that the tagger finds without marks.
"""

from __future__ import annotations

from collections.abc import Sequence

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.reading.names.features import core
from isnad.reading.names.gazetteer import beside_words, demonyms, gazetteer
from isnad.reading.names.spans import Span
from isnad.reading.names.verbs import saying
from isnad.records import NameKind

#: Evidence of a body's name in quotation marks.
IN_MARKS = "named in quotation marks"
#: Evidence of a title in quotation marks: of a work, and of what may be a headline as well.
TITLE, ENTITLED = "title of a work", "entitled so"
#: Works, in search keys without clitics, article and pronouns; and what says that a title follows.
_WORKS = frozenset((
    "روايه", "فيلم", "كتاب", "مسلسل", "مسرحيه", "ديوان", "قصيده", "اغنيه", "البوم", "ملحمه", "ثلاثيه", "رائعه", "لوحه", "برنامج", "روايات",
    "افلام", "كتب", "مسلسلات", "مسرحيات", "دواوين", "قصائد", "اغنيات", "قصصيه", "شعريه",
))  # fmt: skip
#: What is entitled so may be a work, and as well a headline that holds names.
_ENTITLED = frozenset(("عنوان", "بعنوان", "معنون", "معنونه", "عنوانه", "عنوانها", "عنوانا"))
#: Several works, and words by which they are listed («ثلاث روايات هي "…" و"…"»).
_SEVERAL = frozenset(
    ("روايات", "رواياته", "رواياتها", "افلام", "افلامه", "افلامها", "كتب", "كتبه", "كتبها", "مسلسلات", "مسرحيات", "دواوين", "قصائد")
)
_THESE = frozenset(("هي", "منها", "بينها", "اهمها", "ابرزها", "اشهرها", "فقط", "مثل"))
_PRONOUNS = ("هما", "ها", "هم", "ه", "ي", "ك", "نا", "ا")
#: Indefinite: «الشركة» is followed by what it does as often as by what it is called.
_BODIES = frozenset((
    "صحيفه", "صحيفتا", "صحيفتي", "جريده", "جريدتي", "مجله", "دوريه", "قناه", "فضائيه", "قناتي", "شركه", "شركتا", "شركتي", "مؤسسه",
    "جمعيه", "منظمه", "وكاله", "شبكه", "مصرف", "بنك", "موقع", "نادي", "حزب", "حركه", "جماعه", "تنظيم", "اذاعه", "فرقه", "دار", "ماركه",
    "مقهي", "مطعم", "فندق", "مجموعه",
))  # fmt: skip
# Old files show marks the wrong way round.
_CLOSERS = {'"': '"', "«": "»", "»": "«", "“": "”", "”": "“"}
_OPENERS = frozenset((*_CLOSERS, "("))
_LONGEST = 5


def quoted(text: Text) -> list[Span]:
    """Return the names in quotation marks, without their marks, left to right: one to five words, no mark among them.

    The noun that says what is called so stands before, or before an adjective («المسلسل الاجتماعي "…"»، «شركة كينية "…"»); what stands
    after «و» and another such name, or behind it and its year, is one of its kind. What is a title once is one wherever it stands in marks.
    After a lone «لـ» behind a verb of saying a paper or channel stands.
    """
    keys, forms = text.keys, text.forms
    found: list[Span] = []
    open_: list[tuple[int, int]] = []
    for first, last in text.sentences:
        if _OPENERS.isdisjoint(forms[first:last]):
            continue
        i = first
        while i < last:
            if forms[i] not in _OPENERS:
                i += 1
                continue
            closer = _CLOSERS.get(forms[i]) or _bracket(text, first, i, found)
            end = next((j for j in range(i + 1, min(i + _LONGEST + 2, last)) if forms[j] == closer), None) if closer else None
            if end is None:
                i += 1
                continue
            kind, title = _kind(text, first, i) if closer != ")" else None, TITLE
            if kind is None and i > first and core(keys[i - 1])[1].removeprefix("ال") in _ENTITLED:
                kind, title = "MISC", ENTITLED
            if kind is None and i > first and forms[i - 1] in _TO and _is_told(text, first, i - 1):
                kind = "ORG"
            if kind is None and found and found[-1].first > first and _goes_on(keys[found[-1].last + 1 : i]):
                kind = found[-1].kind
            if (
                kind is None
                and i > first
                and (noun := core(keys[i - 1])[1].removeprefix("ال")) in _OF_PLACES
                and _holds_a_place(keys[i + 1 : end])
            ):
                kind = _OF_PLACES[noun]
            whole = end > i + 1 and all(forms[j][:1].isalnum() for j in range(i + 1, end))
            if kind is not None and whole:
                found.append(Span(i + 1, end, 0, kind, title if kind == "MISC" else IN_MARKS))
            elif whole and closer != ")":
                open_.append((i + 1, end))
            i = end + 1
    titles = {tuple(keys[span.first : span.last]) for span in found if span.kind == "MISC"}
    found += [Span(begin, end, 0, "MISC", TITLE) for begin, end in open_ if tuple(keys[begin:end]) in titles]
    return sorted(found, key=lambda span: span.first)


def _bracket(text: Text, first: int, i: int, found: Sequence[Span]) -> str | None:
    """Return the bracket that closes a name in brackets behind such a noun («مسابقة (الطائف سما)») or another of its names."""
    if text.forms[i] != "(" or i == first:
        return None
    goes_on = text.keys[i - 1] == "و" and len(found) > 0 and found[-1].last == i - 2
    return ")" if goes_on or core(text.keys[i - 1])[1].removeprefix("ال") in _OF_PLACES else None


def _holds_a_place(words: Sequence[str]) -> bool:
    """Say whether words in marks end or begin with a place («سهم «أعلاف ظفار»», «مسابقة «الطائف سما»», «مهرجان «من أجل مكة»»), and are none
    that lies in it («شرق …»)."""
    if len(words) < _TWO or words[-2] in _PARTS or words[0] in _PARTS or any(saying(word) for word in words):
        return False
    return any(entry.kind == "LOC" and entry.weight >= _KNOWN for word in (words[-1], words[0]) for entry in gazetteer().readings(word)[:1])


_TWO, _KNOWN = 2, 5
_PARTS = frozenset(("شرق", "غرب", "شمال", "جنوب", "وسط", "شرقي", "غربي", "شمالي", "جنوبي", "اهل", "ابناء", "شعب", "في", "الي", "عن", "علي"))
#: Who gives itself a name that holds a place's: its name in marks is no mention of that place.
_OF_PLACES: dict[str, NameKind] = {
    **dict.fromkeys(beside_words("marked_thing"), "MISC"),
    **dict.fromkeys(beside_words("marked_body"), "ORG"),
}


def _goes_on(between: Sequence[str]) -> bool:
    """Say whether a list goes on from one name in marks to the next: «و», a comma, and the year of the one before («"…" عام 1944 و"…"»)."""
    return (
        len(between) <= _GLUE
        and any(key in _ANDS for key in between)
        and all(key in _ANDS or key in _YEARS or key.isdecimal() for key in between)
    )


_ANDS, _YEARS = frozenset(("و", "،", ",", "او", "ثم")), frozenset(("عام", "سنه", "في", "(", ")"))
_GLUE = 6


_TO = frozenset(("ل", "لـ"))
_TOLD = frozenset(("حديث", "حديثه", "حديثها", "تصريح", "تصريحات", "تصريحه", "تصريحاته", "اتصال", "حوار", "مصدر", "مصادر", "خاص"))


def _is_told(text: Text, first: int, i: int) -> bool:
    """Say whether what «لـ» stands before is the paper or channel that somebody spoke to («وقال لـ"…"», «في حديث لـ"…"»)."""
    for key in reversed(text.keys[max(first, i - _NEAR) : i]):
        if key in _CLAUSES:
            return False
        if saying(key) or core(key)[1] in _TOLD:
            return True
    return False


_CLAUSES = frozenset(("ان", "قبل", "بعد", "الذي", "التي"))
_NEAR = 8


def _kind(text: Text, first: int, i: int) -> NameKind | None:
    """Return the kind of name that the words before the mark at ``i`` announce, in the sentence that begins at ``first``."""
    before = [core(key)[1] for key in text.keys[max(first, i - 1 - _ADJECTIVES) : i]]
    if not before:
        return None
    adjective = len(before) > 1 and (before[-1].startswith("ال") or before[-1] in demonyms())
    for number, word in enumerate(reversed(before)):
        if _is_work(word):
            return "MISC"
        if not _is_adjective(word) and not (word in _THESE and any(other in _SEVERAL for other in before[: -1 - number])):
            break
    if before[-1] in _BODIES or (adjective and before[-1] in demonyms() and before[-2].removeprefix("ال") in _BODIES):
        return "ORG"
    return None


_ADJECTIVES = 3


def _is_work(word: str) -> bool:
    """Say whether a word without clitics is a work, with its article, pronoun or ending or without («روايتها», «فيلما»)."""
    bare = word.removeprefix("ال")
    if bare in _WORKS:
        return True
    stems = (word.removesuffix(ending) for ending in _PRONOUNS if word.endswith(ending))
    return any(stem in _WORKS or (stem.endswith("ت") and f"{stem[:-1]}ه" in _WORKS) for stem in stems)


def _is_adjective(word: str) -> bool:
    """Say whether a word between a work and its title may say of what kind it is («فيلم سينمائي كيني "…"», «روايته الأولى "…"»)."""
    return word.startswith("ال") or word in demonyms() or shares(word).adjective >= _MOSTLY


_MOSTLY = 0.5
