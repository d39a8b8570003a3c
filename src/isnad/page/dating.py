"""When an article was published and updated: which of a page's dates to believe.

A page states its date up to six times and they disagree: JSON-LD filled with the time of rendering, meta tags of the template's first
use, a header with today's date. Each statement gives its weight to its day; the day with most weight wins, at equal weight the one
that readers see. Reading one line is the language layer's job (``arabic.published``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from isnad.arabic.moments import Moment
from isnad.arabic.published import Label, label_of, parse_published, read_line
from isnad.page import cues, urls
from isnad.page.found import Found
from isnad.page.head import Head
from isnad.page.tree import Block
from isnad.records import Outlet

_META_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
    "dc.date.issued", "dcterms.created", "dcterms.date",
    "publish-date", "publishdate", "publish_date", "pubdate",
    "sailthru.date", "parsely-pub-date", "article.published", "cxenseparse:recs:publishtime",
    "og:published_time", "publication_date",
    "article_date_original", "datecreated", "dc:date", "dc:created", "dcterms.issued", "published_at",
)  # fmt: skip
_META_UPDATED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "lastmod",
    "article.updated",
    "dc:modified",
)
_ISSUE = re.compile(r"العدد|السنة|عدد\s*\d|issue", re.I)
_NUMBERED = re.compile(r"العدد\s*[:(]?\s*[\d٠-٩]")
_DIGITS = re.compile(r"[\d٠-٩۰-۹]")
_SHOWN = 130
"""Visible lines longer than this are text, not publication lines."""


_GMT_FIRST = re.compile(r"GMT\s+(\d{1,2}:\d{2})\s+(\d{4})\s+[^\W\d_]+\s+(\d{1,2})\s+([^\W\d_]+)")


_GLUED_LABEL = re.compile(r"(?<=[^\W\d_])\s?[:：](?=\d)")
_CLOCK = re.compile(r"^\W{0,3}\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:ص|م|صباح[اً]*|مساء[اً]*|am|pm|gmt|ت\s?غ|بتوقيت [^\W\d_ ]+)?\W{0,3}$", re.I)
_PUBLISHED_NAME = re.compile(
    r"publi(?:sh|c)\w*[_:.\-]?(?:time|date|on|at)|(?:date|time)[_:.\-]?publi|^(?:issued?|release)[_:.\-]?(?:date|time)$"
)


def _in_order(line: str) -> str:
    """«GMT 10:30 2024 الأربعاء 24 يناير», as portals of right-to-left templates write it, in the usual order; a date glued to its label
    («تاريخ النشر:11.09.2024») parted from it."""
    line = _GMT_FIRST.sub(r"\3 \4 \2 \1 GMT", line) if "GMT" in line else line
    return _GLUED_LABEL.sub(": ", line)


def _pieces(block: Block) -> list[str]:
    """The texts of a line's own elements, a clock time joined to the date before it («<span>22 مايو 2022</span><span>13:45</span>»)."""
    out: list[str] = []
    for item in block.inner:
        text = item.text
        if not text or text == block.text or len(text) > 60 or not _DIGITS.search(text):
            continue
        if out and len(text) < 20 and _CLOCK.match(text) and len(out[-1]) >= 8:
            out[-1] += " " + text
        elif len(text) >= 8:
            out.append(text)
    return out


def _read_shown(blocks: list[Block], position: int, country: str | None, zone: str | None) -> list[tuple[Label | None, Moment]]:
    """The dates of a line; a clock time that stands alone in the line right before or after it belongs to a day without one."""
    block = blocks[position]
    read = list(read_line(_in_order(block.text), country=country, zone=zone))
    if len(read) != 1 or len(read[0][1].value) != 10 or len(block.text) > 60:
        return read
    for near in (position - 1, position + 1):
        clock = blocks[near] if 0 <= near < len(blocks) else None
        if clock is not None and abs(clock.number - block.number) == 1 and len(clock.text) < 30 and _CLOCK.match(clock.text):
            joined = list(read_line(_in_order(f"{block.text} {clock.text}"), country=country, zone=zone))
            if len(joined) == 1 and joined[0][0] == read[0][0] and joined[0][1].value[:10] == read[0][1].value:
                return joined
    return read


@dataclass(frozen=True, slots=True)
class Dating:
    """What was decided: values as in ``records`` and a sentence of evidence for each."""

    published: str | None = None
    updated: str | None = None
    published_how: str = ""
    updated_how: str = ""


@dataclass(slots=True)
class _Claim:
    value: str
    weight: float
    where: str


def decide(
    found: Found,
    before: list[Block],
    head: Head,
    url: str | None,
    outlet: Outlet | None,
    main: bool = True,
    feed: str | None = None,
    issue: list[str] | None = None,
) -> Dating:
    """Decide on an article's dates. ``before`` are the few blocks before its headline; ``main`` says whether the head speaks of it;
    ``feed`` is the date under which a feed or sitemap announced the page; ``issue`` are a paper's lines with an issue's number and date."""
    country, zone = (outlet.country, outlet.zone) if outlet is not None else (None, None)
    published: list[_Claim] = []
    updated: list[_Claim] = []

    def add(target: list[_Claim], text: Any, weight: float, where: str) -> None:
        if isinstance(text, str) and text and _DIGITS.search(text):
            moment = parse_published(text[:200], country=country, zone=zone)
            if moment is not None and len(moment.value) >= 10:
                target.append(_Claim(moment.value, weight, where))

    # A date under the text may be that of the next article.
    end = found.body[-1].number if found.body else 1 << 30
    shown = found.around.get("meta", [])[:40]
    for near, blocks in ((True, shown), (False, before)):
        for position, block in enumerate(blocks):
            for item in block.inner:
                stamp = item.get("datetime") or (item.get("title") if item.tag == "abbr" else "") or item.get("content")
                if stamp:
                    # WordPress themes give class="updated" to the only date there is: it counts as an update beside another only.
                    called = "modif" in item.get("itemprop") or (
                        "updated" in item.get("class").split() and "published" not in item.get("class")
                    )
                    beside = any("published" in other.get("class") for b in blocks for other in b.inner)
                    late_stamp = label_of(block.text) == "updated" or (called and beside)
                    add(updated if late_stamp else published, stamp, 2.5, "time element")
            stamp = block.element.get("datetime")
            if stamp:
                add(published, stamp, 2.5, "time element")
            # A date in an element of its own, glued to other pieces of the line («كمال بوشارب<time>24 جانفي 2024</time>1203»).
            for piece in _pieces(block) if near and len(block.text) <= _SHOWN else ():
                for label, moment in read_line(_in_order(piece), country=country, zone=zone):
                    if len(moment.value) >= 10 and label != "updated" and label_of(_in_order(block.text)) != "updated":
                        published.append(_Claim(moment.value, 6.6 - (3.0 if block.number > end else 0.0), "visible line"))
            if len(block.text) > _SHOWN or not _DIGITS.search(block.text) or (not near and _ISSUE.search(block.text)):
                continue
            for label, moment in _read_shown(blocks, position, country, zone):
                if len(moment.value) < 10:
                    continue
                if label == "updated":
                    updated.append(_Claim(moment.value, 4.0, "visible line"))
                else:
                    weight = (7.0 if label == "published" else 6.5) - 0.01 * position - (3.0 if block.number > end else 0.0)
                    published.append(_Claim(moment.value, weight if near else weight - 3.5, "visible line"))
    if main:
        # A feed's date is right more often than a template's meta tag; feeds that give the time of their making disagree with the page.
        add(published, feed, 3.0, "feed")
        for claimed in head.articles()[:3]:
            add(published, claimed.get("datePublished") or claimed.get("dateCreated"), 3.0, "JSON-LD datePublished")
            add(updated, claimed.get("dateModified"), 2.0, "JSON-LD dateModified")
        for name in _META_PUBLISHED:
            for stated in head.meta.get(name, ())[:1]:
                add(published, stated, 3.0 if name.startswith("article") else 2.0, f"meta {name}")
        for name, values in head.meta.items():
            # Makers of their own name it as they like («published_time_telegram», «cXenseParse:publishtime»).
            if name not in _META_PUBLISHED and values and _PUBLISHED_NAME.search(name):
                add(published, values[0], 2.0, f"meta {name}")
        for name in _META_UPDATED:
            for stated in head.meta.get(name, ())[:1]:
                add(updated, stated, 2.0, f"meta {name}")
        day = urls.day_of(url)
        if day is not None:
            published.append(_Claim(day, 2.5, "address"))
    if not published and issue:
        # A paper's page of the 2000s, made by hand, is dated by its issue alone.
        for line in issue:
            for _, moment in read_line(_in_order(line), country=country, zone=zone):
                if len(moment.value) >= 10:
                    published.append(_Claim(moment.value[:10], 1.0, "issue line of the paper"))
    value, how = _elect(published)
    if value is not None:
        # Who lies about the publication (JSON-LD filled with the time of rendering) is not believed about the update.
        days = {claim.value[:10] for claim in published}
        liars = {c.where.split()[0] for c in published if _local_day(c.value, days) != value[:10] and "visible" not in c.where}
        updated = [claim for claim in updated if claim.where.split()[0] not in liars or "visible" in claim.where]
    late, late_how = _elect(updated)
    if late is None or (value is not None and (late[:10] < value[:10] or late[:16] == value[:16])):
        return Dating(value, None, how)
    if value is None and "visible" in late_how:
        # A page that shows only «آخر تحديث» was published no later than that; it is the only date there is.
        return Dating(late, None, late_how + " (only an update is given)")
    return Dating(value, late, how, late_how)


def _elect(claims: list[_Claim]) -> tuple[str | None, str]:
    if not claims:
        return None, ""
    days: dict[str, float] = {}
    counted: set[tuple[str, str]] = set()
    stated = {claim.value[:10] for claim in claims}
    day_of = {id(claim): _local_day(claim.value, stated) for claim in claims}
    for claim in claims:
        day = day_of[id(claim)]
        key = (day, claim.where)
        days[day] = max(days.get(day, 0), claim.weight) if key in counted else days.get(day, 0) + claim.weight
        counted.add(key)
    order = sorted(days, key=lambda day: (-days[day], day))
    best = order[0]
    sources = [claim for claim in claims if day_of[id(claim)] == best]
    # The finest value of that day, what readers see first; one that names the day itself before one that means it in another zone.
    value = max(sources, key=lambda claim: (claim.value[:10] == best, min(len(claim.value), 16), claim.weight)).value
    names = list(dict.fromkeys(claim.where for claim in sorted(sources, key=lambda claim: -claim.weight)))
    how = ", ".join(names)
    against = [claim for claim in claims if day_of[id(claim)] != best]
    if against:
        how += "; against " + ", ".join(dict.fromkeys(f"{claim.where} ({claim.value[:10]})" for claim in against))
    return value, how


def _local_day(value: str, stated: set[str]) -> str:
    """The day that a claim means: one in universal time late in the evening is the next day where it was published (feeds, JSON-LD), if
    another claim says so; the Arab countries lie up to four hours east of Greenwich."""
    day = value[:10]
    if len(value) > 16 and value.endswith(("+00:00", "Z")) and value[11:13] >= "20":
        following = (date.fromisoformat(day) + timedelta(days=1)).isoformat()
        if following in stated:
            return following
    return day


def in_dateline(start: str) -> str | None:
    """The day that a dateline names with its year («مسقط 4-5-2025 وكالة -»), for copy that says it nowhere else."""
    moment = parse_published(re.sub(r"[()\[\]«»]", " ", start).strip(" -–—:")) if _FULL_DAY.search(start) else None
    return moment.value if moment is not None and len(moment.value) >= 10 else None


_FULL_DAY = re.compile(r"\d.*(?:\d{4})")


def is_issue_line(text: str) -> bool:
    """Whether a line names an issue of a paper and its date («العدد 4512 - الثلاثاء 3/5/2005»)."""
    return len(text) <= _SHOWN and _NUMBERED.search(text) is not None and parse_published(_in_order(text)) is not None


def is_date_line(text: str) -> bool:
    """Whether a short line holds a date and little else."""
    if len(text) > _SHOWN or not _DIGITS.search(text):
        return False
    cue = cues.find(text)
    return (cue is not None and cue.kind == "date" and (cue.colon or cue.whole)) or parse_published(_in_order(text)) is not None
