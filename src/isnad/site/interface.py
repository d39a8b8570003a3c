"""The words of the interface in Arabic and English: labels, counted nouns, dates. The words stand in ``data/``."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from isnad.records import Force

Language = Literal["ar", "en"]

_MONTHS_AR = (
    "كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيو",
    "تموز/يوليو", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر",
)  # fmt: skip
_MONTHS_EN = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS_AR = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_VALUE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?\Z")


@cache
def _labels() -> dict[str, dict[str, str]]:
    with files("isnad.site").joinpath("data/interface.tsv").open(encoding="utf-8") as file:
        return {row["key"]: row for row in csv.DictReader(file, delimiter="\t")}


@cache
def _nouns() -> dict[tuple[str, str], dict[str, str]]:
    with files("isnad.site").joinpath("data/nouns.tsv").open(encoding="utf-8") as file:
        return {(row["key"], row["language"]): row for row in csv.DictReader(file, delimiter="\t")}


@cache
def _evidence() -> tuple[re.Pattern[str], dict[str, str]]:
    with files("isnad.site").joinpath("data/evidence.tsv").open(encoding="utf-8") as file:
        words = {row["en"]: row["ar"] for row in csv.DictReader(file, delimiter="\t")}
    words |= {f"{english}, but": f"{arabic} لكن" for english, arabic in zip(_WEEKDAYS_EN, _WEEKDAYS_AR, strict=True)}
    words |= {f"is a {english}": f"يوافق {arabic}" for english, arabic in zip(_WEEKDAYS_EN, _WEEKDAYS_AR, strict=True)}
    longest_first = "|".join(re.escape(english) for english in sorted(words, key=len, reverse=True))
    # Tags and quoted words come first: they are the page's own and stay.
    return re.compile(rf"<[^>]*>|«[^»]*»|(?<![\w-])(?:{longest_first})(?![\w-])"), words


def how_known(evidence: str, language: Language) -> str:
    """Return a sentence of evidence in the interface's language.

    The rooms that derive a field say how in English, out of a fixed stock of phrases; those of ``data/evidence.tsv`` are put into Arabic,
    and what is the page's own (tags, values, terms of standards such as ``og:title``) stays as it is.
    """
    if language == "en":
        return evidence
    pattern, words = _evidence()
    return pattern.sub(lambda found: words.get(found.group(), found.group()), evidence).replace(", ", "، ").replace("; ", "؛ ")


@cache
def _reasons() -> tuple[tuple[re.Pattern[str], str], ...]:
    with files("isnad.site").joinpath("data/reasons.tsv").open(encoding="utf-8") as file:
        rows = sorted(csv.DictReader(file, delimiter="\t"), key=lambda row: -len(row["ar"]))
    return tuple((re.compile("(.+?)".join(map(re.escape, row["ar"].split("{}"))), re.DOTALL), row["en"]) for row in rows)


@cache
def _errors() -> tuple[tuple[re.Pattern[str], str], ...]:
    with files("isnad.site").joinpath("data/errors.tsv").open(encoding="utf-8") as file:
        rows = sorted(csv.DictReader(file, delimiter="\t"), key=lambda row: -len(row["en"]))
    return tuple((re.compile("(.+?)".join(map(re.escape, row["en"].split("{}"))), re.DOTALL), row["ar"]) for row in rows)


def told_error(message: str, language: Language) -> str:
    """Return the message of an error in the interface's language; what it cites is isolated from the direction of the words around it.

    Errors are worded in English; a message that ``data/errors.tsv`` does not have stays as it is.
    """
    for pattern, arabic in _errors() if language == "ar" else ():
        if found := pattern.fullmatch(message):
            cited = (f"\u2068{part}\u2069" for part in found.groups())
            return "".join(piece + next(cited, "") for piece in arabic.split("{}"))
    return message


def to_whom(channel: str, language: Language) -> str:
    """Return the interface's words for who was told: «قيل لرويترز», as written where it has its preposition."""
    if language == "ar" and channel.startswith("ل"):
        return f"{label('told', language).removesuffix('لـ')}{channel}"
    return f"{label('told', language)} {channel}"


def doubts(claim: Mapping[str, Any]) -> tuple[str, ...]:
    """Return labels for what nobody can tell of a claim's (as JSON) sources without a name: whether those of two origins are one, and
    whether several outlets that say neither whom they have it from nor who was told heard it themselves."""
    nameless = [wording for wording in claim["wordings"] if wording["kind"] == "unnamed"]
    found = ["perhaps_one_source"] if len({wording["origin"] for wording in nameless}) > 1 else []
    silent: dict[int, set[str]] = {}
    for wording in nameless:
        if not wording.get("via") and not wording.get("channel") and not wording.get("upstream"):
            silent.setdefault(wording["origin"], set()).add(wording["outlet"] or wording["article"])
    if any(len(outlets) > 1 for outlets in silent.values()):
        found.append("perhaps_one_report")
    return tuple(found)


def accounts(claim: Mapping[str, Any], language: Language) -> str:
    """Return how many independent accounts there are of a claim (as JSON), and that all go back to one source where it is no source
    without a name (of those it is not known: ``doubts``): four outlets that each report one minister's words are no four sources."""
    told = counted(claim["origins"], "account", language)
    if claim["origins"] < 2 or claim["kind"] == "unnamed" or not claim["holder"]:
        return told
    return f"{told} {label('go_back', language)} {counted(1, 'source_of', language)}"


def reason(why: str, language: Language) -> str:
    """Return in the interface's language why linking says something of two texts; names and words that it cites stay as they are.

    Linking gives its reasons in Arabic, out of the fixed stock of ``data/reasons.tsv``.
    """
    return why if language == "ar" else "; ".join(_in_english(part) for part in why.split("؛ "))


def _in_english(part: str) -> str:
    # «…، بعده بيوم»: a part of its own, which no cited name may swallow. A single word may be a cited one.
    first, comma, rest = part.rpartition("، ")
    if comma and " " in rest and (told := _in_english(rest)) != rest:
        return f"{_in_english(first)}, {told}"
    for pattern, english in _reasons():
        if found := pattern.fullmatch(part):
            pieces = english.split("{}")
            return "".join(piece + (found[n + 1] if n < len(pieces) - 1 else "") for n, piece in enumerate(pieces))
    return part


@cache
def _rules() -> dict[str, dict[str, str]]:
    with files("isnad.site").joinpath("data/rules.tsv").open(encoding="utf-8") as file:
        return {row["key"]: row for row in csv.DictReader(file, delimiter="\t")}


def told_rule(rule: str, language: Language) -> str:
    """Return in the interface's language by which rule a statement was found (``Statement.rule``): what gave it away, and what followed.

    A part that has no words in ``data/rules.tsv`` stays as it is.
    """
    frame, *notes = rule.split("+")
    parts = [frame.partition(" ")[0]] if frame.endswith("by a person") else frame.split("-")
    comma = "، " if language == "ar" else ", "
    return comma.join(_rules()[part][language] if part in _rules() else part for part in [*parts, *notes])


def label(key: str, language: Language) -> str:
    """Return the interface's word for ``key``. Raises KeyError for a key that is not in the table."""
    return _labels()[key][language]


def force_label(force: Force, language: Language, *, negated: bool = False) -> str:
    """Return the word for a force; where the act itself is negated («لم تؤكد الوزارة»), that it was not done."""
    return label(f"force_{'not_' * negated}{force}", language)


def denied_content(claim: Mapping[str, Any]) -> bool:
    """Say whether a claim's content (``claim``: a Claim as JSON) is what is denied, so that it may not stand for what is said."""
    return claim["forces"][0] == "deny" and not claim["wordings"][0]["negated"]


def why_joined(why: str, language: Language) -> str:
    """Return in the interface's language why a spelling belongs to a name (``Joined.why``); words that the reason cites stay."""
    head = next((start for start in _JOINED if why.startswith(start)), None)
    if head is None:
        return why
    cited = why[len(head) :].partition("spelled like ")[2]
    alone = label("why_alone", language) if why.endswith(_ALONE) else ""
    return label(f"why_{head.replace(' ', '_')}", language) + alone + (f" ({cited})" if cited else "")


_JOINED = ("as spelled", "spelled alike", "gazetteer", "second mention", "apposition", "story", "namesakes", "fuller form", "a person")
_ALONE = "nothing else says who"


def classed(kind: str, value: str, language: Language) -> str:
    """Return the interface's word for one value of an open set, say the kind of an outlet; a value that has no word as it is."""
    row = _labels().get(f"{kind}_{value}")
    return row[language] if row else value


@cache
def _countries() -> dict[str, dict[str, str]]:
    with files("isnad.site").joinpath("data/countries.tsv").open(encoding="utf-8") as file:
        return {row["key"]: row for row in csv.DictReader(file, delimiter="\t")}


def country(code: str, language: Language) -> str:
    """Return the name of the country of an ISO 3166-1 alpha-2 code; an unknown code as it is."""
    row = _countries().get(code)
    return row[language] if row else code


def apart_of(told: Mapping[str, Any], language: Language) -> list[str]:
    """Return what tells a name from another that is called so, part by part; ``told`` is the JSON of an ``Apart``."""
    years = "–".join(dict.fromkeys(filter(None, (told["first"], told["last"]))))
    fine = classed("fine", told["fine"], language) if told["fine"] and not told["role"] else None
    where = country(told["country"], language) if told["country"] else None
    return list(filter(None, [label("open_short", language) if told["open"] else None, told["role"], fine, where, years]))


def counted(n: int, noun: str, language: Language) -> str:
    """Return ``n`` things in words: «12 تقريرا», «مصدران مستقلان». Follows CLDR's plural categories of Arabic and English."""
    forms = _nouns()[noun, language]
    if language == "en":
        form = forms["one"] if n == 1 else (forms["two"] or forms["other"]) if n == 2 else forms["other"]
    elif n == 1:
        form = forms["one"]
    elif n == 2:
        form = forms["two"]
    elif 3 <= n % 100 <= 10:
        form = forms["few"]
    elif 11 <= n % 100 <= 99:
        form = forms["many"]
    else:
        form = forms["other"]
    return form.replace("{n}", f"{n:,}")


def shown_time(value: str | None, language: Language) -> str:
    """Return a time value (ISO 8601, as fine as known) in words; ranges as «… – …»; an unknown one as such."""
    if not value:
        return label("unknown_date", language)
    if "/" in value:
        return " – ".join(shown_time(part, language) for part in value.split("/", 1))
    match = _VALUE.match(value)
    if match is None:
        return value
    year, month, day, clock, zone = match.groups()
    if month is None:
        return year
    months = _MONTHS_AR if language == "ar" else _MONTHS_EN
    name = months[int(month) - 1]
    if day is None:
        return f"{name} {year}"
    weekdays, comma = (_WEEKDAYS_AR, "،") if language == "ar" else (_WEEKDAYS_EN, ",")
    weekday = weekdays[date(int(year), int(month), int(day)).weekday()]
    words = f"{weekday} {int(day)} {name} {year}"
    if clock:
        words += f"{comma} {clock}"
        if zone:
            words += " UTC" if zone in ("Z", "+00:00", "+0000") else f" UTC{zone}"
    return words
