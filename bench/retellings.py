"""How well the same statement in several outlets is recognised as one: pairs of statements of invented stories, read and compared whole.

The stories (``tests/linking/retellings.txt``) are of our own words: forty statements told two to four times each, and others like them. A
pair of marked statements of two articles counts as found where both are read (at least half of the words in common with what is marked)
and stand in one claim. So the figures hold what reading misses too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from bench.figures import Figure
from isnad import read_article
from isnad.linking.claims import claims
from isnad.records import Article, Outlet

STORIES = Path(__file__).parents[1] / "tests" / "linking" / "retellings.txt"
OUTLETS = {
    outlet.id: outlet
    for outlet in (
        Outlet("madar", "وكالة مدار للأنباء", "https://madar.example/", kind="agency", credits=("مدار", "وكالة مدار")),
        Outlet("nahar", "صحيفة النهار الجديد", "https://nahar.example/", kind="newspaper", credits=("النهار",)),
        Outlet("ufuq", "قناة الأفق", "https://ufuq.example/", kind="channel"),
        Outlet("sada", "صدى الجزر", "https://sada.example/"),
    )
}
_MARKED = re.compile(r"\{([a-z-]):([^{}]*)\}|\{-([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Marked:
    """A statement that a story marks: where it stands in its article, and the letter of what is said (``None``: said once only)."""

    article: str
    start: int
    end: int
    letter: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """A story: its articles, read, and the statements that are marked in them."""

    articles: tuple[Article, ...]
    marked: tuple[Marked, ...]


def stories(text: str) -> list[Told]:
    """Return the stories of a file in the form that its head describes."""
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    blocks = "\n".join(lines).strip().split("\n\n")
    return [_story(n, block.splitlines()) for n, block in enumerate(blocks)]


def _story(number: int, lines: list[str]) -> Told:
    articles, marked = [], []
    for n, line in enumerate(lines):
        outlet, day, rest = line.split(" ", 2)
        id = f"{outlet}-{number}-{n}"
        body, at = "", 0
        for match in _MARKED.finditer(rest):
            body += rest[at : match.start()]
            words = match[2] or match[3]
            marked.append(Marked(id, len(body), len(body) + len(words), match[1]))
            body, at = body + words, match.end()
        body += rest[at:]
        articles.append(read_article({"id": id, "text": body, "outlet": outlet, "published": f"2031-03-{int(day):02}T06:00Z"}))
    return Told(tuple(articles), tuple(marked))


def judged(told: Told) -> Iterator[tuple[Marked, Marked, bool, bool]]:
    """Yield each pair of marked statements of two articles, whether it is one statement, and whether it was taken for one."""
    claim_of = {(w.article, w.n): claim.id for claim in claims("s", told.articles, {}, OUTLETS) for w in claim.wordings}
    bodies = {article.id: article for article in told.articles}
    found: dict[Marked, str | None] = {}
    for one in told.marked:
        held = None
        for n, statement in enumerate(bodies[one.article].statements):
            common = min(one.end, statement.end) - max(one.start, statement.start)
            if 2 * common >= max(one.end - one.start, statement.end - statement.start):
                held = claim_of[one.article, n]
        found[one] = held
    for a, b in combinations(told.marked, 2):
        if a.article != b.article:
            yield a, b, a.letter is not None and a.letter == b.letter, found[a] is not None and found[a] == found[b]


def run(_folder: Path) -> list[Figure]:
    """Measure on the stories that come with the tests; no other data are needed."""
    seen = Counter((one, taken) for told in stories(STORIES.read_text(encoding="utf-8")) for _, _, one, taken in judged(told))
    right, wrong, missed = seen[True, True], seen[False, True], seen[True, False]
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    return [
        Figure("retellings", "pairs P", precision),
        Figure("retellings", "pairs R", recall),
        Figure("retellings", "pairs F1", 2 * precision * recall / max(1e-9, precision + recall)),
    ]
