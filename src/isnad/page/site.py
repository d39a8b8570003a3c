"""What several pages of one outlet teach about the next: lines that stand on most of them, and where headline and text stood.

A profile is optional: every rule of the other stages works on a single page. It is small, can be read by a person, and goes to JSON and
back for the archive. Nothing is learned from fewer than three pages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from isnad.errors import InputError
from isnad.page import body, bounds, bylines, dating, extent, head, hints, title, tree
from isnad.page.body import Page
from isnad.page.decode import decode
from isnad.page.extent import Found
from isnad.page.tree import Block, Element
from isnad.settings import Settings

FEWEST = 3
"""Fewest pages that teach anything."""
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

    def mark(self, page: Page) -> None:
        """Call the lines that the outlet repeats noise, and headline and date what stands in their usual places, in a page just weighed."""
        for block in page.tree.blocks:
            name = named(block.element) if self.headline or self.date else ""
            if name and name == self.headline and 8 <= len(block.text) <= 300:
                block.hint |= hints.TITLE
            elif name and name == self.date and len(block.text) < 130:
                block.hint |= hints.META
            if self.repeated and len(block.text) <= 400 and title.key_of(block.text) in self.repeated:
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


def learn(pages: Iterable[bytes], *, limits: Settings | None = None) -> SiteProfile:
    """Learn an outlet's profile from pages of it (different articles, at least three). Pages that cannot be read teach nothing."""
    limits = limits or Settings()
    lines: Counter[str] = Counter()
    headlines: Counter[str] = Counter()
    containers: Counter[str] = Counter()
    dates: Counter[str] = Counter()
    writers: Counter[str] = Counter()
    seen: set[str] = set()
    for data in pages:
        try:
            text = decode(data[: limits.max_page_bytes]).text
            bounds.check(text, limits.max_page_depth)
        except InputError:
            continue
        parsed = tree.parse(text)
        weighed = body.weigh(parsed)
        body.pardon(weighed, None)
        known = title.claims(head.read(parsed.parser))
        main, _ = title.choose(parsed.blocks, weighed.noisy, weighed.prose, known, None)
        if main is None or title.key_of(main.text) in seen:
            continue
        seen.add(title.key_of(main.text))
        body.pardon(weighed, main)
        lines.update({title.key_of(block.text) for block in parsed.blocks if len(block.text) <= 400} - {""})
        headlines[named(main.element)] += 1
        container = body.container_of(weighed, main.number + 1, len(parsed.blocks))
        if container is not None:
            containers[named(container)] += 1
            found = extent.walk(weighed, main, container, main.number + 1, len(parsed.blocks))
            lines_around = found.around.get("meta", [])[:40]
            dates.update({named(block.element) for block in lines_around if dating.is_date_line(block.text)})
            writers.update({named(block.element) for block in lines_around if bylines.names_author(block)})
    count = len(seen)
    if count < FEWEST:
        return SiteProfile(count)
    least = max(FEWEST, SHARE * count)
    return SiteProfile(
        count,
        frozenset(key for key, n in lines.items() if n >= least),
        *(_usual(names, least) for names in (headlines, containers, dates, writers)),
    )


def named(element: Element) -> str:
    """An element's name as a person would write it: ``div.entry-content``; generated numbers are cut off."""
    names = element.get("class").split() or element.get("id").split()
    return element.tag + "".join("." + name for name in names if not any(c.isdigit() for c in name))


def _usual(names: Counter[str], least: float) -> str | None:
    if not names:
        return None
    name, count = names.most_common(1)[0]
    return name if count >= least and "." in name else None
