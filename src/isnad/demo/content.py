"""The demo's articles as data: outlets and stories are read from ``data/`` into small records; nothing here knows of HTTP or of pages.

A story file (``data/stories/*.toml``) holds ``[text.NAME]`` blocks, paragraphs that several articles carry, and ``[[article]]`` blocks. A
line ``@NAME`` or ``@NAME 1-3,5`` in an article's body stands for those paragraphs, put into the outlet's own spelling. All of it was
written for this project; no outlet, person or event in it is real.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

from isnad.records import Outlet

FIRST_DAY = datetime(2024, 1, 16)
LAST_DAY = datetime(2024, 1, 25)
_SITE_FIELDS = ("template", "path", "date", "charset", "feed", "feed_path", "sitemap", "tracking", "crawl_delay", "house")


@dataclass(frozen=True, slots=True)
class DemoOutlet:
    """An invented outlet, its ``declared`` form (addresses still to be filled in) and how its site is made."""

    declared: Outlet
    template: str
    path: str
    date: str
    charset: str = "utf-8"
    feed: str | None = None
    feed_path: str | None = None
    sitemap: str | None = None
    tracking: str | None = None
    crawl_delay: float | None = None
    house: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class DemoArticle:
    """An article of the demo as its outlet publishes it.

    ``copy_of`` is the id of the article whose text it carries (``None`` for a text of its own), ``carried`` the share of its
    paragraphs that come from there, ``credit`` whom it names as its source. ``glued`` are ids of articles whose whole text the page
    carries below its own. ``marks`` say what it is an example of (denial, toll, unnamed, chain), ``chain`` are the links, outermost
    first, through which its chained statement came. ``corrected`` is the article as it stands after ``DemoWeb.advance``. ``happening`` is
    that of its ``story`` which it reports, with other articles (``None`` where it is the only one): a story goes on over days.
    """

    id: str
    outlet: str
    story: str | None
    title: str
    paragraphs: tuple[str, ...]
    published: datetime
    path: str
    updated: datetime | None = None
    section: str = "أخبار"
    authors: tuple[str, ...] = ()
    credit: str | None = None
    copy_of: str | None = None
    carried: float = 0.0
    tags: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    glued: tuple[str, ...] = ()
    caption: str | None = None
    marks: tuple[str, ...] = ()
    chain: tuple[str, ...] = ()
    corrected: DemoArticle | None = None
    happening: str | None = None


@cache
def outlets() -> tuple[DemoOutlet, ...]:
    """Return the invented outlets in the order of their file."""
    rows = tomllib.loads(_data().joinpath("outlets.toml").read_text(encoding="utf-8"))["outlet"]
    return tuple(_outlet(row) for row in rows)


@cache
def articles() -> tuple[DemoArticle, ...]:
    """Return every article of the demo as first published, oldest first. Raises ValueError where the data contradict themselves."""
    by_outlet = {outlet.declared.id: outlet for outlet in outlets()}
    found: list[DemoArticle] = []
    folder = _data().joinpath("stories")
    for file in sorted(folder.iterdir(), key=lambda item: item.name):
        if file.name.endswith(".toml"):
            found += _story(file.name, tomllib.loads(file.read_text(encoding="utf-8")), by_outlet)
    known = {article.id for article in found}
    if len(known) != len(found):
        raise ValueError("two demo articles have the same id")
    for article in found:
        if strangers := {*article.related, *article.glued, *filter(None, [article.copy_of])} - known:
            raise ValueError(f"demo article {article.id} speaks of {sorted(strangers)}, which are no articles")
    return tuple(sorted(found, key=lambda article: article.published))


@cache
def stories() -> Mapping[str, str]:
    """Return the stories that the articles follow: id to a title in Arabic."""
    titles: dict[str, str] = {}
    for file in sorted(_data().joinpath("stories").iterdir(), key=lambda item: item.name):
        if file.name.endswith(".toml"):
            head = tomllib.loads(file.read_text(encoding="utf-8"))
            if "story" in head:
                titles[head["story"]] = head["title"]
    return titles


def _data() -> Any:
    return files("isnad.demo") / "data"


def _outlet(row: Mapping[str, Any]) -> DemoOutlet:
    declared = Outlet(
        id=row["id"], name=row["name"], home="", kind=row["kind"], country=row["country"], zone=row["zone"],
        owner=row.get("owner"), credits=tuple(row.get("credits", ())),
    )  # fmt: skip
    own = {key: row[key] for key in _SITE_FIELDS if key in row}
    return DemoOutlet(declared, **own)


def _story(file: str, data: Mapping[str, Any], by_outlet: Mapping[str, DemoOutlet]) -> list[DemoArticle]:
    texts = {name: _lines(text) for name, text in data.get("text", {}).items()}
    story, count = data.get("story"), len(data["article"])
    found = [_article(file, story, row, texts, by_outlet[row["outlet"]]) for row in data["article"]]
    held = [{f"{story}-{n}" for n in _numbers(spec, count)} for spec in data.get("happenings", ())]
    return [replace(each, happening=next((min(ids) for ids in held if each.id in ids), None)) for each in found]


def _article(file: str, story: str | None, row: Mapping[str, Any], texts: Mapping[str, tuple[str, ...]], outlet: DemoOutlet) -> DemoArticle:
    paragraphs, carried = _body(file, row, texts, outlet)
    if row.get("copy") and not row.get("credit"):
        paragraphs = tuple(_without_credit(paragraph) for paragraph in paragraphs)
    published = _moment(row["at"], outlet)
    article = DemoArticle(
        id=row["id"], outlet=row["outlet"], story=story, title=row["title"], paragraphs=paragraphs, published=published,
        path=_path(outlet, row["id"], row["title"], published), section=row.get("section", "أخبار"), authors=tuple(row.get("by", ())),
        credit=row.get("credit"), copy_of=row.get("copy"), carried=round(carried, 2) if row.get("copy") else 0.0,
        tags=tuple(row.get("tags", ())), related=tuple(row.get("related", ())), glued=tuple(row.get("glued", ())),
        caption=row.get("caption"), marks=tuple(row.get("marks", ())), chain=tuple(row.get("chain", ())),
    )  # fmt: skip
    if change := row.get("corrected"):
        text, _ = _body(file, change, texts, outlet) if "body" in change else (paragraphs, 0.0)
        later = replace(article, title=change.get("title", article.title), paragraphs=text, updated=_moment(change["at"], outlet))
        article = replace(article, corrected=later)
    return article


def _body(file: str, row: Mapping[str, Any], texts: Mapping[str, tuple[str, ...]], outlet: DemoOutlet) -> tuple[tuple[str, ...], float]:
    """Return the paragraphs of an article and the share of its words that come from ``[text]`` blocks."""
    paragraphs: list[str] = []
    shared = 0
    for line in _lines(row["body"]):
        if not line.startswith("@"):
            paragraphs.append(line)
            continue
        name, _, numbers = line[1:].partition(" ")
        if name not in texts:
            raise ValueError(f"{file}: there is no text {name!r}")
        taken = [_in_house(texts[name][n - 1], outlet.house) for n in _numbers(numbers, len(texts[name]))]
        shared += sum(len(paragraph.split()) for paragraph in taken)
        paragraphs += taken
    return tuple(paragraphs), shared / max(1, sum(len(paragraph.split()) for paragraph in paragraphs))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines() if line.strip())


def _numbers(spec: str, count: int) -> list[int]:
    if not spec.strip():
        return list(range(1, count + 1))
    numbers: list[int] = []
    for part in spec.split(","):
        first, _, last = part.strip().partition("-")
        numbers += range(int(first), int(last or first) + 1)
    if max(numbers) > count:
        raise ValueError(f"paragraph {max(numbers)} was asked of a text of {count}")
    return numbers


def _in_house(text: str, house: Mapping[str, str] | None) -> str:
    for spelling, ours in (house or {}).items():
        text = re.sub(rf"(?<!\w)(و?){re.escape(spelling)}(?!\w)", rf"\g<1>{ours}", text)
    return text


def _without_credit(text: str) -> str:
    """What a desk does that copies an agency and does not say so: the dateline goes, and with it every mention of the agency."""
    text = re.sub(r"^[^()]{2,30} \((?:سنابرق|شناشيل)\) - ", "", text)
    text = re.sub(r" (?:إلى|تلقته) وكالة (?:سنابرق|شناشيل)", "", text)
    return re.sub(r" ل?وكالة (?:سنابرق|شناشيل)", "", text)


def _moment(at: str, outlet: DemoOutlet) -> datetime:
    """``18 09:40`` is that day of January 2024 in the outlet's zone."""
    day, _, clock = at.partition(" ")
    hour, _, minute = clock.partition(":")
    return datetime(2024, 1, int(day), int(hour), int(minute), tzinfo=ZoneInfo(outlet.declared.zone or "UTC"))


def _path(outlet: DemoOutlet, identity: str, title: str, published: datetime) -> str:
    words = "".join(c if unicodedata.category(c)[0] in "LN" else " " for c in title if unicodedata.category(c) not in ("Cf", "Mn")).split()
    return outlet.path.format(
        n=10_000 + zlib.crc32(identity.encode()) % 90_000, slug=quote("-".join(words[:8])),
        y=published.year, m=published.month, d=published.day, mm=f"{published.month:02}", dd=f"{published.day:02}",
    )  # fmt: skip
