"""Names in quotation marks: what stands there after «رواية»، «فيلم» … or «صحيفة»، «شركة» … is one name, whatever its words are elsewhere.

What does not live here: quotation marks that hold what was said (``statements``), names that the tagger finds without marks.
"""

from __future__ import annotations

from isnad.arabic.text import Text
from isnad.reading.names.features import core
from isnad.reading.names.gazetteer import demonyms
from isnad.reading.names.spans import Span
from isnad.reading.names.verbs import saying
from isnad.records import NameKind

#: Evidence of a body's name in quotation marks.
IN_MARKS = "named in quotation marks"
#: Search keys, without clitics.
_WORKS = frozenset((
    "روايه", "الروايه", "روايته", "روايتها", "روايات", "رواياته", "فيلم", "الفيلم", "فيلمه", "فيلمها", "فيلما", "افلام", "كتاب",
    "كتابه", "كتابها", "كتابا", "كتب", "مسلسل", "المسلسل", "مسلسلات", "مسرحيه", "المسرحيه", "مسرحيته", "ديوان", "ديوانه", "قصيده",
    "قصيدته", "اغنيه", "الاغنيه", "اغنيته", "البوم", "البومه", "ملحمه", "ثلاثيه", "رائعته",
))  # fmt: skip
#: Indefinite: «الشركة» is followed by what it does as often as by what it is called.
_BODIES = frozenset((
    "صحيفه", "صحيفتا", "صحيفتي", "جريده", "جريدتي", "مجله", "دوريه", "قناه", "فضائيه", "قناتي", "شركه", "شركتا", "شركتي", "مؤسسه",
    "جمعيه", "منظمه", "وكاله", "شبكه", "مصرف", "بنك", "موقع", "نادي", "حزب", "حركه", "جماعه", "تنظيم", "اذاعه", "فرقه",
))  # fmt: skip
# Old files show marks the wrong way round.
_CLOSERS = {'"': '"', "«": "»", "»": "«", "“": "”", "”": "“"}
_LONGEST = 5


def quoted(text: Text) -> list[Span]:
    """Return the names in quotation marks, without their marks, left to right: one to five words, no mark among them.

    The noun that says what is called so stands before, or before an adjective («المسلسل الاجتماعي "…"»، «شركة كينية "…"»); what stands
    after «و» and another such name is one of its kind. After a lone «لـ» behind a verb of saying a paper or channel stands.
    """
    keys, forms = text.keys, text.forms
    found: list[Span] = []
    for first, last in text.sentences:
        i = first
        while i < last:
            closer = _CLOSERS.get(forms[i])
            end = next((j for j in range(i + 1, min(i + _LONGEST + 2, last)) if forms[j] == closer), None) if closer else None
            if end is None:
                i += 1
                continue
            kind = _kind(text, first, i)
            if kind is None and i > first and forms[i - 1] in _TO and _is_told(text, first, i - 1):
                kind = "ORG"
            if kind is None and found and i - 2 == found[-1].last and keys[i - 1] in ("و", "،", "او"):
                kind = found[-1].kind
            if kind is not None and end > i + 1 and all(forms[j][:1].isalnum() for j in range(i + 1, end)):
                found.append(Span(i + 1, end, 0, kind, "title of a work" if kind == "MISC" else IN_MARKS))
            i = end + 1
    return found


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
    before = [core(key)[1] for key in text.keys[max(first, i - 2) : i]]
    if not before:
        return None
    adjective = len(before) > 1 and (before[-1].startswith("ال") or before[-1] in demonyms())
    if before[-1] in _WORKS or (adjective and before[0] in _WORKS):
        return "MISC"
    if before[-1] in _BODIES or (adjective and before[-1] in demonyms() and before[0].removeprefix("ال") in _BODIES):
        return "ORG"
    return None
