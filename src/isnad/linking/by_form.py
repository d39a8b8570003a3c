"""Whom a text credits by the form alone, where nobody declared that outlet: «المصدر: وكالة الساحل», «نقلا عن صحيفة الموج», «(وكالة النسيم)»
in a byline's place; and whether an outlet that is known by its id alone is called so («sahel»: «الساحل»), by its consonants.

What does not live here: known agencies and declared outlets (``credit``), attributions within the text (``attributions``).
"""

from __future__ import annotations

import re
from functools import lru_cache

from isnad.arabic.folding import search_key
from isnad.linking.listed import listed

_HEAD, _TAIL = 90, 90  # letters of a text in which a credit stands
_KIND = "وكال[ةه]|صحيف[ةه]|جريد[ةه]|قنا[ةه]|فضائي[ةه]|موقع|[إا]ذاع[ةه]|شبك[ةه]|مجل[ةه]|تلفزيون|راديو|منص[ةه]|بواب[ةه]"
_WORD = r"[^\W\d_]\w*"
_NAME = rf"[«\"“]?{_WORD}(?:\s[«\"“]?\w+){{0,3}}[»\"”]?"
_PLACE = rf"{_WORD}(?:\s{_WORD}){{0,2}}"
_FROM = r"نقل(?:ا|اً|ًا)\s+عن\s*:?\s*"
_ENDS = r"\s*[)\]]?\s*\.?\s*\Z"
_AT_END = (
    re.compile(rf"(?:\A|[\n.؟!»\"”)])\s*[(\[]?\s*المصدر\s*[:/\-–]\s*(?P<name>{_NAME}){_ENDS}"),
    re.compile(rf"(?:\n|[.؟!]\s)\s*[(\[]?\s*{_FROM}(?P<name>{_NAME}){_ENDS}"),
    re.compile(rf"[(\[]\s*(?:{_FROM})?(?P<name>(?:{_KIND})\s{_NAME})\s*[)\]]\s*\.?\s*\Z"),
)
_AT_HEAD = (
    re.compile(rf"\A\s*{_FROM}(?P<name>{_NAME})\s*:"),
    re.compile(rf"\A\s*[-–]?\s*(?:{_PLACE}\s*)?[(\[/\-–]\s*(?P<name>وكال[ةه]\s{_NAME})\s*[)\]/\-–]"),
)
# The house of a dateline: «مرسوان (الساحل) –», «مرسوان / الساحل /», «مرسوان - الساحل -», «(الساحل) أعلن».
_SIGNED = re.compile(
    rf"\A\s*[-–]?\s*(?:{_PLACE}\s*\((?P<in_brackets>{_NAME})\)\s*[-–:ـ]|{_PLACE}\s*/\s*(?P<slashed>{_NAME})\s*/"
    rf"|{_PLACE}\s[-–]\s(?P<dashed>{_NAME})\s[-–]\s|\((?P<alone>{_NAME})\)\s)"
)
_CLOSE = (")", "]")
_OPENS = frozenset("(/-–")
_MARKS = re.compile(r"[«»\"“”]")

# Letters by what they are written with in Latin: a vowel or a letter that has none is nothing.
_LATIN = ("sh:s", "th:t", "dh:d", "kh:k", "gh:g", "ch:s", "ck:k", "ph:f", "j:g", "q:k", "c:k", "p:b", "v:f", "x:ks")
_ARABIC = dict(zip("بتثجحخدذرزسشصضطظغفقكلمنهوي", "bttghkddrzsssdtzgfkklmnhwy", strict=True))
_VOWELS = re.compile(r"[aeiou]")
_WEAK = re.compile(r"[wy]")
_LEAST = 3  # consonants by which a name is known without its و and ي, or by its first word


def credited(body: str) -> list[str]:
    """Return whom a text credits as a whole in a byline's place, as written, each once."""
    body = body.strip()
    head, tail = body[:_HEAD], body[-_TAIL:]
    found = []
    if "وكال" in head or head.startswith("نقل"):  # most texts have no such word
        found += [match["name"] for pattern in _AT_HEAD for match in [pattern.search(head)] if match]
    if "المصدر" in tail or "نقل" in tail or tail.rstrip(" .")[-1:] in _CLOSE:
        found += [match["name"] for pattern in _AT_END for match in [pattern.search(tail)] if match]
    return list(dict.fromkeys(" ".join(_MARKS.sub("", name).split()) for name in found))


def signed(body: str, outlet: str | None) -> str | None:
    """Return what a text's dateline calls its own outlet, which is known by its id alone; ``None`` where it names none, or another."""
    match = _SIGNED.match(body[:_HEAD]) if outlet and not _OPENS.isdisjoint(body[:_HEAD]) else None
    name = next((name for name in match.groups() if name), "") if match else ""
    name = " ".join(_MARKS.sub("", name).split())
    return name if name and outlet and is_romanised(outlet, search_key(name)) else None


@lru_cache(maxsize=16_384)
def is_romanised(id: str, name: str) -> bool:
    """Say whether an outlet's id in Latin letters may be a name (a search key, without the noun of its kind) or its first word."""
    ours = _of_latin(id) if id.isascii() else ""
    words = [word.removeprefix("ال") for word in re.sub(rf"\A(?:{_KIND})\s", "", name).split()]
    return any(_alike(each, _of_arabic(part)) for each in {ours, _without_article(ours)} for part in {"".join(words), *words[:1]} if each)


def _alike(ours: str, theirs: str) -> bool:
    if ours == theirs:
        return len(ours) > 1
    bare = _WEAK.sub("", ours)
    return len(bare) >= _LEAST and bare == _WEAK.sub("", theirs)


@lru_cache(maxsize=4096)
def _of_latin(id: str) -> str:
    """Return the consonants of an id, those that Arabic writes alike as one."""
    word = "".join(part for part in re.split(r"[\W\d_]+", id.casefold()) if part not in listed("media", "latin_added"))
    for pair in _LATIN:
        written, alike = pair.split(":")
        word = word.replace(written, alike)
    return re.sub(r"(.)\1", r"\1", _VOWELS.sub("", word.removesuffix("ah").removesuffix("eh")))


def _without_article(consonants: str) -> str:
    """Return the consonants of an id that begins with the article («alsahel»)."""
    return consonants.removeprefix("l")


def _of_arabic(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", "".join(_ARABIC.get(letter, "") for letter in word.removesuffix("ه")))
