"""Pages to articles: the scorer's figures on the development pages, and milliseconds a page, beside the field's extractors.

The peers (trafilatura in three modes, resiliparse, newspaper4k) run on the same pages in the same process where they are installed
(`pip install isnad[bench]`); they read HTML only, so their figures stand beside ours on HTML. No rule of extraction lives here.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import logging
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.figures import Figure, MissingDataError
from isnad.page import read_page, read_text
from isnad.records import to_json

Articles = list[dict[str, Any]]
Extractor = Callable[[bytes, str | None], Articles]

# Column of the scorer, name of the figure, whether higher is better.
_COLUMNS = (
    ("F1", "body_f1", True), ("leak", "leakage", False), ("bound", "glued_split", True), ("title", "title", True), ("date", "day", True),
    ("false", "false_date", False), ("noart", "no_article", True), ("auth", "authors_f1", True), ("cred", "credits_f1", True),
    ("kw", "keywords_f1", True), ("outlet", "outlet_f1", True), ("rel", "related_recall", True), ("extra", "extra_articles", False),
)  # fmt: skip


def run(folder: Path) -> list[Figure]:
    """Score Isnad and the installed peers on ``folder``/gold/pages."""
    gold = folder / "gold" / "pages"
    if not (gold / "gold.jsonl").is_file():
        raise MissingDataError(f"{gold / 'gold.jsonl'} is not there")
    rows = [json.loads(line) for line in (gold / "gold.jsonl").read_text("utf-8").splitlines() if line.strip()]
    pages = [(row, (gold / row["file"]).read_bytes()) for row in rows]
    ours, ours_ms = _measure(_isnad, [(row, data) for row, data in pages if row["as"] == "html"])
    flat = {
        row["id"]: [to_json(a) for a in read_text(data.decode("utf-8"), id=row["id"]).articles]
        for row, data in pages
        if row["as"] == "text"
    }
    scores = _score(gold, rows, ours | flat)
    html = [(row, data) for row, data in pages if row["as"] == "html"]
    peers: dict[str, tuple[dict[str, Any], float]] = {}
    for name, make in _PEERS.items():
        extractor = _installed(make)
        if extractor is not None:
            found, spent = _measure(extractor, html)
            peers[name] = (_score(gold, [row for row, _ in html], found), spent)
    figures = []
    for group in ("html", "text"):
        for column, name, higher in _COLUMNS:
            value = scores[group][column]
            if value is None:
                continue
            beside = tuple((peer, score["html"][column]) for peer, (score, _) in peers.items() if score["html"][column] is not None)
            figures.append(Figure("pages", f"{group}_{name}", float(value), higher=higher, peers=beside if group == "html" else ()))
    figures.append(
        Figure(
            "pages", "html_ms", ours_ms, "ms", higher=False, kind="speed", peers=tuple((name, spent) for name, (_, spent) in peers.items())
        )
    )
    return figures


def _measure(extractor: Extractor, pages: list[tuple[dict[str, Any], bytes]]) -> tuple[dict[str, Articles], float]:
    """Run an extractor over all pages; its answers and its milliseconds of processor time a page (first, cold pages left out)."""
    for row, data in pages[:: max(1, len(pages) // 8)]:
        extractor(data, row["url"])
    found: dict[str, Articles] = {}
    spent = 0.0
    for row, data in pages:
        began = time.process_time()
        found[row["id"]] = extractor(data, row["url"])
        spent += time.process_time() - began
    return found, 1000 * spent / max(1, len(pages))


def _score(gold: Path, rows: list[dict[str, Any]], found: dict[str, Articles]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as place:
        truth, guess, out = (Path(place) / name for name in ("gold.jsonl", "guess.jsonl", "scores.json"))
        truth.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
        guess.write_text("".join(json.dumps({"id": id, "articles": a}, ensure_ascii=False) + "\n" for id, a in found.items()), "utf-8")
        command = [sys.executable, str(gold / "score_pages.py"), str(truth), str(guess), "--json", str(out)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        scores: dict[str, Any] = json.loads(out.read_text("utf-8"))
        return scores


def _isnad(data: bytes, url: str | None) -> Articles:
    return [to_json(article) for article in read_page(data, url=url).articles]


def _installed(make: Callable[[], Extractor]) -> Extractor | None:
    try:
        return make()
    except ImportError:
        return None


def _trafilatura(**options: Any) -> Extractor:
    trafilatura = importlib.import_module("trafilatura")
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

    def extract(data: bytes, url: str | None) -> Articles:
        text = trafilatura.extract(data, url=url, output_format="json", with_metadata=True, include_comments=False, **options)
        if not text:
            return []
        row = json.loads(text)
        authors = [name.strip() for name in (row.get("author") or "").split(";") if name.strip()]
        words = [word.strip() for word in (row.get("tags") or "").replace(";", ",").split(",") if word.strip()]
        site = row.get("source-hostname") or row.get("sitename")
        return [{"title": row.get("title"), "published": row.get("date"), "authors": authors, "outlet": site,
                 "credits": [], "keywords": words, "body": row.get("text") or "", "related": []}]  # fmt: skip

    return extract


def _resiliparse() -> Extractor:
    to_text = importlib.import_module("resiliparse.extract.html2text")
    tree = importlib.import_module("resiliparse.parse.html")
    encoding = importlib.import_module("resiliparse.parse.encoding")

    def extract(data: bytes, _url: str | None) -> Articles:
        text = encoding.bytes_to_str(data, encoding.detect_encoding(data) or "utf-8")
        parsed = tree.HTMLTree.parse(text)
        body = to_text.extract_plain_text(parsed, main_content=True)
        return [{"title": parsed.title, "body": body}] if body.strip() else []

    return extract


def _newspaper() -> Extractor:
    newspaper = importlib.import_module("newspaper")
    encoding = importlib.import_module("resiliparse.parse.encoding")

    def extract(data: bytes, url: str | None) -> Articles:
        text = encoding.bytes_to_str(data, encoding.detect_encoding(data) or "utf-8")
        article = newspaper.Article(url or "https://news.invalid/", language="ar", fetch_images=False)
        with contextlib.suppress(Exception):
            article.download(input_html=text)
            article.parse()
        if not article.text:
            return []
        published = article.publish_date.date().isoformat() if article.publish_date else None
        return [{"title": article.title, "published": published, "authors": article.authors, "outlet": article.meta_site_name,
                 "keywords": [], "credits": [], "body": article.text, "related": []}]  # fmt: skip

    return extract


_PEERS: dict[str, Callable[[], Extractor]] = {
    "trafilatura": _trafilatura,
    "trafilatura precision": lambda: _trafilatura(favor_precision=True),
    "trafilatura fast": lambda: _trafilatura(fast=True),
    "resiliparse": _resiliparse,
    "newspaper4k": _newspaper,
}
