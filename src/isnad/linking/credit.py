"""Which agency an article credits: by its ``credits``, its dateline, or an agency's name in a byline's place at head or tail.

A byline's place is a dateline, brackets, a line of its own, or behind «المصدر:» and «نقلا عن»; the text that is looked at is cut between
words, and no cut counts as an end. An agency that the list does not know is known by its head noun («وكالة أنباء …») in a dateline.
What does not live here: reading a page's metadata, and attributions within the text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

from isnad.arabic.folding import search_key
from isnad.records import Article

_HEAD, _TAIL = 140, 60
_CUT = "…"
_DOTS = re.compile(r"[.\s]+")
_LINES = re.compile(r"\s*\n\s*")
# «وكالة أنباء …», «وكالة … للأنباء», as published, alone or beside a place.
_HEAD_NOUN = r"(?:ال)?وكال[ةه] (?:(?:ال)?[أا]نباء(?: [^\W\d_]+){1,3}|[^\W\d_]+(?: [^\W\d_]+){0,2} لل[أا]نباء)"
_PLACE = r"[^\W\d_]+(?: [^\W\d_]+){0,2}"
_DATELINE = re.compile(rf"\s*(?:{_PLACE}\s*[-–—/،,:(]\s*)?[(\[]?(?P<name>{_HEAD_NOUN})\s*(?:[-–—/:)\]\n]|[،,]\s*{_PLACE}\s*[-–—:])")


@lru_cache(maxsize=1)
def _spellings() -> tuple[dict[str, str], str]:
    spellings: dict[str, str] = {}
    text = resources.files("isnad.linking").joinpath("data/agencies.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, *others = line.split("\t")
            for spelling in (name, *others):
                spellings[search_key(spelling)] = name
    return spellings, "|".join(re.escape(key).replace(r"\ ", r"[\s.]*") for key in sorted(spellings, key=len, reverse=True))


@lru_cache(maxsize=1)
def _in_credit() -> re.Pattern[str]:
    """Match an agency in a credit: between a dash, comma, colon, bracket or start and another or the end."""
    _, words = _spellings()
    return re.compile(rf"(?:^|[(\[،,:/\-+\n]|\bو(?:كال[اه]ت?)?)\s*(?:وكاله\s+)?({words})\s*(?=$|[)\]،,:/\-+\n])")


@lru_cache(maxsize=1)
def _in_text() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what matches the agencies of a head, those of a tail, and one of those found."""
    _, words = _spellings()
    one = rf"(?:وكاله\s+)?(?:{words})(?!\w)"
    some = rf"(?P<names>{one}(?:(?:\s*[،,/+\-]\s*و?|\s+و)\s*{one})*)"
    # A name behind «نقلا عن» may be a person's («نقلا عن فارس …»): no further word belongs to it.
    after = rf"\bنقلا\s+عن\s+{some}(?=\s*(?:$|[)\]،,.:/\-+]|(?:ان|انه|انها|قولها)\b))"
    source = rf"\bالمصدر\s*[:\-]?\s*{some}\s*(?=$|[)\],،.:/\-+])"
    bracket = rf"[(\[]\s*(?:عن\s+)?{some}\s*[)\]]"
    head = rf"(?:^|[(\[،,:/\-+]|\bوكالات?\b|\bوكالتي|(?=\bوكاله))\s*(?:عن\s+)?{some}\s*(?=[)\]:/\-+]|\.?$)"
    tail = rf"(?:^|[\-+/])\s*(?:عن\s+)?{some}\s*\.?$"

    def either(*patterns: str) -> re.Pattern[str]:
        # Each alternative has its own group: names of groups are unique.
        return re.compile("|".join(pattern.replace("?P<names>", "") for pattern in patterns))

    return either(after, source, head), either(after, source, bracket, tail), re.compile(rf"(?<!\w)(?:و(?={words}))?({words})(?!\w)")


def _found(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group)


def _spelt(words: str) -> str | None:
    known, _ = _spellings()
    return known.get(_DOTS.sub(" ", words).strip()) or known.get(words)


def agency(spelling: str) -> str | None:
    """Return the agency that a credit's words name, ``None`` where it is none that is known."""
    key = search_key(spelling)
    known, _ = _spellings()
    if key in known:
        return known[key]
    found = _in_credit().search(key)
    return _spelt(found.group(1)) if found else None


@lru_cache(maxsize=4096)
def _named(credit: str) -> str:
    return agency(credit) or " ".join(credit.split())


def credits_of(article: Article) -> tuple[str, ...]:
    """Return the agencies (one spelling each) and, as published, other credits of an article, each once."""
    found = [_named(credit) for credit in article.credits if credit]
    if article.dateline:
        found.append(agency(article.dateline) or _unlisted(article.dateline + ":") or "")  # a dateline without an agency is a place
    found = [name for name in found if name]
    return tuple(dict.fromkeys(found or _written(article.body)))


def _unlisted(text: str) -> str | None:
    """Return the agency that a text's dateline names by its head noun."""
    match = _DATELINE.match(text)
    return " ".join(match["name"].split()) if match else None


def _written(body: str) -> list[str]:
    """Return the agencies that the head and the end of a body name in a byline's place, the listed ones first."""
    in_head, in_tail, one = _in_text()
    body = body.strip()
    head, tail = body[:_HEAD], body[-_TAIL:]
    if len(body) > _HEAD:
        head = head[: head.rfind(" ")] + _CUT if body[_HEAD].isalnum() and " " in head else head + _CUT
    if len(body) > _TAIL:
        tail = _CUT + (tail[tail.find(" ") :] if body[-_TAIL - 1].isalnum() and " " in tail else tail)
    found: list[str] = []
    for pattern, part in ((in_head, head), (in_tail, tail)):
        key = search_key(_LINES.sub(" - ", part))
        for match in pattern.finditer(key):
            found += [name for word in one.finditer(_found(match)) if (name := _spelt(word.group(1)))]
    return found or [name for name in (_unlisted(head),) if name]
