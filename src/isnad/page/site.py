"""What several pages of one outlet teach about the next: lines that stand on most of them, and where headline and text stood.

A profile is optional: every rule of the other stages works on a single page. It is small, can be read by a person, and goes to JSON and
back for the archive. Nothing is learned from fewer than three pages.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from isnad.errors import InputError
from isnad.page import body, bounds, bylines, dating, extent, head, hints, title, tree
from isnad.page.body import Page
from isnad.page.decode import decode
from isnad.page.found import Found
from isnad.page.tree import Block, Element
from isnad.settings import Settings

FEWEST = 3
"""Fewest pages that teach anything."""
FULL = 60
"""Pages after which the older ones begin to fade."""
MOST_LINES = 4_000
"""Lines of an outlet that are counted at a time."""
_PLACES = ("headline", "container", "date", "byline")
SHARE = 0.6
"""Share of the pages on which a line must stand to be boilerplate, and a place to be the usual one."""


@dataclass(frozen=True, slots=True)
class SiteProfile:
    """What is known of an outlet's pages.

    ``pages`` says from how many pages it was learned, ``repeated`` holds the keys of lines that stand on most of them, ``headline``,
    ``container``, ``date`` and ``byline`` name the usual element of each as ``tag.class`` (``None`` where there is no usual one).
    """

    pages: int = 0
    repeated: frozenset[str] = frozenset()
    headline: str | None = None
    container: str | None = None
    date: str | None = None
    byline: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The profile as what ``json.dumps`` takes."""
        usual = {"headline": self.headline, "container": self.container, "date": self.date, "byline": self.byline}
        return {"pages": self.pages, "repeated": sorted(self.repeated), **usual}

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> SiteProfile:
        """Build a profile from its JSON form. Raises ``KeyError`` where a required field is missing."""
        usual = (row.get(name) for name in ("headline", "container", "date", "byline"))
        return cls(int(row["pages"]), frozenset(row["repeated"]), *usual)

    def mark(self, page: Page, claimed: Collection[str] = ()) -> None:
        """Call the lines that the outlet repeats noise, and headline and date what stands in their usual places, in a page just weighed.

        ``claimed`` are the keys of the headlines that the page claims for itself: they are never noise.
        """
        for block in page.tree.blocks:
            name = named(block.element) if self.headline or self.date else ""
            if name and name == self.headline and 8 <= len(block.text) <= 300:
                block.hint |= hints.TITLE
            elif name and name == self.date and len(block.text) < 130:
                block.hint |= hints.META
            if self.repeated and len(block.text) <= 400 and block.heading != 1:
                key = title.key_of(block.text)
                if key in self.repeated and key not in claimed:
                    page.noisy[block.number] = True
                    page.prose[block.number] = 0

    def bylines(self, page: Page, found: Found) -> list[Block]:
        """The blocks of an article that stand where the outlet's pages have their byline; none where it has no usual place."""
        if self.byline is None:
            return []
        blocks = page.tree.blocks[found.head.number + 1 if found.head is not None else found.first : found.last]
        return [block for block in blocks if len(block.text) < 80 and named(block.element) == self.byline][:4]

    def usual_container(self, page: Page, first: int, last: int) -> Element | None:
        """The outlet's usual element of the text, where it holds most running text of the blocks ``first:last``."""
        if self.container is None:
            return None
        everything = sum(page.prose[first:last])
        for element in page.tree.elements:
            inside = first <= element.first and element.last <= last and named(element) == self.container
            if inside and 2 * sum(page.prose[element.first : element.last]) >= everything > 0:
                return element
        return None


class Lessons:
    """What was counted on an outlet's pages so far, page by page; ``profile`` says what it comes to. Goes to JSON and back.

    Old pages fade: when ``FULL`` were counted, all counts are halved, so that a site's new design is learned within a few dozen pages.
    """

    def __init__(self) -> None:
        self.pages = 0
        self.lines: Counter[str] = Counter()
        self.places: dict[str, Counter[str]] = {what: Counter() for what in _PLACES}
        self.titles: list[int] = []

    def add(self, data: bytes, *, charset: str | None = None, limits: Settings | None = None) -> bool:
        """Count one page; whether it taught anything (one that cannot be read, without headline, or known already does not)."""
        limits = limits or Settings()
        deadline = bounds.Deadline(limits.max_page_seconds)
        try:
            text = decode(data[: limits.max_page_bytes], charset).text
            bounds.check(text, limits.max_page_depth)
            parsed = tree.parse(text, deadline)
        except InputError:
            return False
        weighed = body.weigh(parsed)
        body.pardon(weighed, None)
        main, _ = title.choose(parsed.blocks, weighed.noisy, weighed.prose, title.claims(head.read(parsed.parser)), None)
        mark = zlib.crc32(title.key_of(main.text).encode()) if main is not None else 0
        if main is None or mark in self.titles:
            return False
        if self.pages >= FULL:
            self._fade()
        self.pages += 1
        self.titles = [*self.titles, mark][-FULL:]
        body.pardon(weighed, main)
        # Links and teasers repeat while a story is new, and one day are a headline and a lead of their own.
        own = [b for b in parsed.blocks if b.linked * 2 <= len(b.text) <= 400 and not weighed.teaser[b.number] and b.heading != 1]
        self.lines.update({title.key_of(block.text) for block in own} - {""})
        if len(self.lines) > MOST_LINES:
            self.lines = Counter(dict(self.lines.most_common(MOST_LINES // 2)))
        self.places["headline"][named(main.element)] += 1
        container = body.container_of(weighed, main.number + 1, len(parsed.blocks))
        if container is not None:
            self.places["container"][named(container)] += 1
            found = extent.walk(weighed, main, container, main.number + 1, len(parsed.blocks))
            around = found.around.get("meta", [])[:40]
            self.places["date"].update({named(block.element) for block in around if dating.is_date_line(block.text)})
            self.places["byline"].update({named(block.element) for block in around if bylines.names_author(block)})
        return True

    def _fade(self) -> None:
        self.pages //= 2
        for counts in (self.lines, *self.places.values()):
            for key, n in list(counts.items()):
                if n // 2:
                    counts[key] = n // 2
                else:
                    del counts[key]

    def profile(self) -> SiteProfile:
        """What the pages teach; nothing where they are fewer than ``FEWEST``."""
        if self.pages < FEWEST:
            return SiteProfile(self.pages)
        least = max(FEWEST, SHARE * self.pages)
        return SiteProfile(
            self.pages,
            frozenset(key for key, n in self.lines.items() if n >= least),
            **{what: _usual(counts, least) for what, counts in self.places.items()},
        )

    def to_json(self) -> dict[str, Any]:
        """The profile as ``SiteProfile.to_json`` gives it, and under ``counts`` what it rests on."""
        counts = {what: dict(counted.most_common(50)) for what, counted in self.places.items()}
        return {**self.profile().to_json(), "counts": {"lines": dict(self.lines), "titles": self.titles, **counts}}

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> Lessons:
        """Build lessons from their JSON form. Raises ``KeyError`` where a required field is missing."""
        out = cls()
        out.pages = int(row["pages"])
        counts = row["counts"]
        out.lines = Counter(counts["lines"])
        out.titles = list(counts["titles"])
        out.places = {what: Counter(counts.get(what, {})) for what in _PLACES}
        return out


def learn(pages: Iterable[bytes], *, limits: Settings | None = None) -> SiteProfile:
    """Learn an outlet's profile from pages of it (different articles, at least three). Pages that cannot be read teach nothing."""
    lessons = Lessons()
    for data in pages:
        lessons.add(data, limits=limits)
    return lessons.profile()


def named(element: Element) -> str:
    """An element's name as a person would write it: ``div.entry-content``; generated numbers are cut off."""
    names = element.get("class").split() or element.get("id").split()
    return element.tag + "".join("." + name for name in names if not any(c.isdigit() for c in name))


def _usual(names: Counter[str], least: float) -> str | None:
    if not names:
        return None
    name, count = names.most_common(1)[0]
    return name if count >= least and "." in name else None
