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
from isnad.page import body, bounds, head, title, tree
from isnad.page.body import Page
from isnad.page.decode import decode
from isnad.page.tree import Element
from isnad.settings import Settings

FEWEST = 3
"""Fewest pages that teach anything."""
SHARE = 0.6
"""Share of the pages on which a line must stand to be boilerplate, and a place to be the usual one."""


@dataclass(frozen=True, slots=True)
class SiteProfile:
    """What is known of an outlet's pages.

    ``pages`` says from how many pages it was learned, ``repeated`` holds the keys of lines that stand on most of them, ``headline`` and
    ``container`` name the usual element of headline and text as ``tag.class`` (``None`` where there is no usual one).
    """

    pages: int = 0
    repeated: frozenset[str] = frozenset()
    headline: str | None = None
    container: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The profile as what ``json.dumps`` takes."""
        return {"pages": self.pages, "repeated": sorted(self.repeated), "headline": self.headline, "container": self.container}

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> SiteProfile:
        """Build a profile from its JSON form."""
        return cls(int(row["pages"]), frozenset(row["repeated"]), row.get("headline"), row.get("container"))

    def mark(self, page: Page) -> None:
        """Call the lines that the outlet repeats noise, in a page that was just weighed."""
        if not self.repeated:
            return
        for block in page.tree.blocks:
            if len(block.text) <= 400 and title.key_of(block.text) in self.repeated:
                page.noisy[block.number] = True
                page.prose[block.number] = 0

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
    count = len(seen)
    if count < FEWEST:
        return SiteProfile(count)
    least = max(FEWEST, SHARE * count)
    return SiteProfile(count, frozenset(key for key, n in lines.items() if n >= least), _usual(headlines, least), _usual(containers, least))


def named(element: Element) -> str:
    """An element's name as a person would write it: ``div.entry-content``; generated numbers are cut off."""
    names = element.get("class").split() or element.get("id").split()
    return element.tag + "".join("." + name for name in names if not any(c.isdigit() for c in name))


def _usual(names: Counter[str], least: float) -> str | None:
    if not names:
        return None
    name, count = names.most_common(1)[0]
    return name if count >= least and "." in name else None
