"""What a reader of the demo's web ought to find, written down beside it in ``data/truth.json``; a test holds that file to the data.

``python -m isnad.demo.truth`` writes it anew after a change of the data. Paths are within an outlet's site, since ports change; moments
are ISO 8601 with offset.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

from isnad.demo import content
from isnad.demo.content import DemoArticle


def truth() -> dict[str, Any]:
    """Return the truth as written down.

    ``stories``: id to title and article ids, oldest first. ``articles``: one object each, with ``id``, ``outlet``, ``path``, ``story``
    (``None`` for a single), ``happening`` (that of the story which it reports with others; ``None`` where it is the only one),
    ``title``, ``published``, ``grain`` (how fine the page shows it), ``authors``, ``credit``, ``tags``, ``copy_of`` and ``carried``
    (share of its words that are the original's), ``glued`` (articles whose whole text follows on the page).
    ``corrections``: id to what ``DemoWeb.advance`` changes. ``examples``: kind of difficulty to ids of articles that show it.
    """
    written: dict[str, Any] = json.loads((files("isnad.demo") / "data" / "truth.json").read_text(encoding="utf-8"))
    return written


def made() -> dict[str, Any]:
    """Make the truth from the data."""
    articles = content.articles()
    titles = content.stories()
    return {
        "period": [f"{content.FIRST_DAY:%Y-%m-%d}", f"{content.LAST_DAY:%Y-%m-%d}"],
        "stories": {id: {"title": titles[id], "articles": [a.id for a in articles if a.story == id]} for id in titles},
        "articles": [_row(article) for article in articles],
        "corrections": {a.id: _change(a, a.corrected) for a in articles if a.corrected},
        "examples": _examples(articles),
    }


def _row(article: DemoArticle) -> dict[str, Any]:
    return {
        "id": article.id,
        "outlet": article.outlet,
        "path": article.path,
        "story": article.story,
        "happening": article.happening,
        "title": article.title,
        "published": article.published.isoformat(timespec="minutes"),
        "grain": "day" if article.outlet == "sunduq" else "minute",
        "authors": list(article.authors),
        "credit": article.credit,
        "tags": list(article.tags),
        "copy_of": article.copy_of,
        "carried": article.carried,
        "glued": list(article.glued),
        "chain": list(article.chain),
    }


def _change(before: DemoArticle, after: DemoArticle) -> dict[str, Any]:
    said = {"updated": after.updated.isoformat(timespec="minutes") if after.updated else None, "title": [before.title, after.title]}
    return said | {
        "gone": [p for p in before.paragraphs if p not in after.paragraphs],
        "come": [p for p in after.paragraphs if p not in before.paragraphs],
    }


def _examples(articles: tuple[DemoArticle, ...]) -> dict[str, list[str]]:
    tests: dict[str, Callable[[DemoArticle], object]] = {
        "credited copy": lambda a: a.copy_of and a.credit,
        "uncredited copy": lambda a: a.copy_of and not a.credit,
        "glued page": lambda a: a.glued,
        "correction": lambda a: a.corrected,
        "Latin headline": lambda a: re.match(r"[A-Za-z]", a.title),
        "Persian letters in tags": lambda a: any(re.search("[یک]", tag) for tag in a.tags),
        "Hijri date": lambda a: re.search(r"\d+ (?:رجب|شعبان|رمضان)", " ".join(a.paragraphs)),
        "Levantine month": lambda a: re.search(r"\d+ (?:كانون|شباط|آذار)", " ".join(a.paragraphs)),
        "Maghrebi month": lambda a: re.search(r"جانفي|أفريل|جويلية|أوت|شتنبر|دجنبر", " ".join(a.paragraphs)),
    }
    found = {name: [a.id for a in articles if test(a)] for name, test in tests.items()}
    for mark in sorted({mark for article in articles for mark in article.marks}):
        found[mark] = [a.id for a in articles if mark in a.marks]
    return found


def _write() -> None:
    path = Path(__file__).parent / "data" / "truth.json"
    path.write_text(json.dumps(made(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    _write()
