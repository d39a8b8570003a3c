"""Dates: value accuracy on Isnad's own table, publication dates of the gold pages' visible lines, speeds beside peers.

The tables (``tests/reading/dates*.tsv``, ``tests/arabic/published*.tsv``) were written from the rules of the language by the reader's own
authors: they hold the reader to the rules and say nothing of other people's texts. All but the first of each were written before the
reader was run on them; what it had right then stands in their first lines and is the fairer guess at new texts.
"""

from __future__ import annotations

import gzip
import html
import importlib
import json
import re
import statistics
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from bench.figures import Figure, MissingDataError
from isnad.arabic.folding import search_key
from isnad.arabic.moments import day_of
from isnad.arabic.published import find_published, parse_published
from isnad.arabic.text import Text
from isnad.reading.dates import find_dates

TESTS = Path(__file__).resolve().parent.parent / "tests"
STREAM = "data/news/saudi-2015.dev.jsonl.gz"
_MARKED = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]*)\]")


def _tables(folder: str, name: str) -> list[list[str]]:
    """Return the rows of every table of that name beside the tests."""
    paths = sorted((TESTS / folder).glob(f"{name}*.tsv"))
    if not paths:
        raise MissingDataError(f"{TESTS / folder}/{name}*.tsv is not there")
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _body_scores() -> tuple[int, int, int, int]:
    """Return expressions, those found with the right value, mentions that overlap no expression, lines."""
    expressions = right = false = 0
    rows = _tables("reading", "dates")
    for published, marked in rows:
        wanted: list[tuple[int, int, str | None]] = []
        text = ""
        position = 0
        for match in _MARKED.finditer(marked):
            text += marked[position : match.start()]
            wanted.append((len(text), len(text) + len(match.group(1)), match.group(2) or None))
            text += match.group(1)
            position = match.end()
        text += marked[position:]
        found = find_dates(Text(text), published or None)
        expressions += len(wanted)
        for start, end, value in wanted:
            right += any(m.start < end and start < m.end and m.value == value for m in found)
        false += sum(not any(m.start < end and start < m.end for start, end, _ in wanted) for m in found)
    return expressions, right, false, len(rows)


#: What duckling's Arabic rules are known not to read, as its sources had it in 2024 (no Maghrebi and no Hijri month, no holiday by the
#: Hijri calendar, no part of a month); it is a Haskell program and not run here.
_NOT_IN_DUCKLING = frozenset(
    search_key(
        """جانفي فيفري أفريل ماي جوان جويلية أوت يوليوز غشت شتنبر نونبر دجنبر محرم صفر ربيع جمادى رجب شعبان رمضان شوال القعدة الحجة هـ
        عيد عاشوراء عرفة المولد منتصف مطلع أواخر أوائل مستهل أواسط متم"""
    ).split()
)


def _body_peers() -> tuple[tuple[str, float], ...]:
    """Return what peers reach at best on the days of the body tables: given the expression by itself, which they need not find.

    dateparser reads each marked expression; duckling's figure is a bound: expressions without what it is known not to read.
    """
    days = [
        (published[:10], words, value)
        for published, marked in _tables("reading", "dates")
        for words, value in _MARKED.findall(marked)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value) and published
    ]
    known = sum(_NOT_IN_DUCKLING.isdisjoint(search_key(words).split()) for _, words, _ in days)
    peers = [("duckling at most", known / len(days))]
    try:
        dateparser: Any = importlib.import_module("dateparser")
    except ImportError:
        return tuple(peers)
    right = 0
    for published, words, value in days:
        base = datetime.fromisoformat(published)
        found = dateparser.parse(words, languages=["ar"], settings={"RELATIVE_BASE": base, "DATE_ORDER": "DMY"})
        right += found is not None and found.date().isoformat() == value
    return (("dateparser given the span", right / len(days)), *peers)


def _line_rows() -> list[list[str]]:
    return _tables("arabic", "published")


def _line_scores(read: Callable[[str, str | None], str | None], *, days_only: bool = False) -> tuple[int, int, int]:
    """Return lines that state a moment, those read right, and lines that state none but were given one."""
    stated = right = false = 0
    for country, line, value in _line_rows():
        try:
            found = read(line, country or None)
        except Exception:  # a peer that breaks on a line has not read it
            found = None
        if not value:
            false += found is not None
            continue
        stated += 1
        right += found is not None and (found[:10] == value[:10] if days_only else found == value)
    return stated, right, false


def _ours(line: str, country: str | None) -> str | None:
    moment = parse_published(line, country=country)
    return moment.value if moment else None


def _peer_readers() -> dict[str, Callable[[str, str | None], str | None]]:
    """Return the peers that are installed, by name; one that is missing is named on standard output."""
    readers: dict[str, Callable[[str, str | None], str | None]] = {}
    try:
        dateparser: Any = importlib.import_module("dateparser")
    except ImportError:
        print("dates: dateparser is not installed: no figure beside ours")
    else:

        def read_with_dateparser(line: str, country: str | None) -> str | None:
            found = dateparser.parse(line, languages=["ar", "en"], settings={"DATE_ORDER": "MDY" if country == "US" else "DMY"})
            return str(found.isoformat()) if found else None

        readers["dateparser"] = read_with_dateparser
    try:
        htmldate: Any = importlib.import_module("htmldate")
    except ImportError:
        print("dates: htmldate is not installed: no figure beside ours")
    else:

        def read_with_htmldate(line: str, _country: str | None) -> str | None:
            page = f"<html><body><article><div class='date'>{html.escape(line)}</div></article></body></html>"
            found = htmldate.find_date(page, original_date=True)
            return str(found) if found else None

        readers["htmldate"] = read_with_htmldate
    return readers


def _gold_pages(folder: Path) -> tuple[int, int] | None:
    """Return text pages of the gold that bear a date in one of their first lines, and those whose day was read right there."""
    gold = folder / "gold" / "pages" / "gold.jsonl"
    if not gold.exists():
        return None
    dated = right = 0
    for row in map(json.loads, gold.read_text(encoding="utf-8").splitlines()):
        if row["as"] != "text" or not row["published"]:
            continue
        lines = (gold.parent / row["file"]).read_bytes().decode("utf-8", "replace").splitlines()
        found = find_published([line for line in lines if line.strip() and len(line) < 200][:15])
        dated += 1
        right += found.published is not None and day_of(found.published.value) == day_of(row["published"][:10])
    return dated, right


def _seconds(work: Callable[[], object], repeats: int = 5) -> float:
    def once() -> float:
        begin = time.process_time()
        work()
        return time.process_time() - begin

    once()
    return statistics.median(once() for _ in range(repeats))


def _line_speed(read: Callable[[str, str | None], object], lines: Sequence[str], repeats: int = 5) -> float:
    def work() -> None:
        for line in lines:
            read(line, None)

    return _seconds(work, repeats) / len(lines) * 1e6


def run(folder: Path) -> list[Figure]:
    """Measure quality on the repository's table and speed on the stream of ``folder``."""
    expressions, right, false, rows = _body_scores()
    stated, lines_right, lines_false = _line_scores(_ours)
    day_stated, days_right, _ = _line_scores(_ours, days_only=True)
    peers = _peer_readers()
    peer_days = []
    peer_false = []
    for name, read in peers.items():
        _, peer_right, peer_wrong = _line_scores(read, days_only=True)
        peer_days.append((name, peer_right / day_stated))
        peer_false.append((name, float(peer_wrong)))
    figures = [
        Figure("dates", "body_value_accuracy", right / expressions, f"of {expressions} expressions in {rows} texts", peers=_body_peers()),
        Figure("dates", "body_false_dates", float(false), "mentions", higher=False),
        Figure("dates", "line_value_accuracy", lines_right / stated, f"of {stated} lines"),
        Figure("dates", "line_day_accuracy", days_right / day_stated, f"of {day_stated} lines", peers=tuple(peer_days)),
        Figure("dates", "line_false_dates", float(lines_false), "lines", higher=False, peers=tuple(peer_false)),
    ]
    pages = _gold_pages(folder)
    if pages is not None and pages[0]:
        figures.append(Figure("dates", "gold_text_pages_day", pages[1] / pages[0], f"of {pages[0]} pages"))
    every_line = [line for _, line, _ in _line_rows()]
    speeds = tuple((name, _line_speed(read, every_line[:40], 1)) for name, read in peers.items() if name == "dateparser")
    figures.append(Figure("dates", "line_speed", _line_speed(_ours, every_line), "µs/line", higher=False, kind="speed", peers=speeds))
    stream = folder / STREAM
    if not stream.exists():
        raise MissingDataError(f"{stream} is not there")
    with gzip.open(stream, "rt", encoding="utf-8") as rows_of_stream:
        articles = [json.loads(line) for line in islice(rows_of_stream, 1000)]
    size = sum(len(article["text"].encode()) for article in articles) / 1e6
    texts = [(Text(article["text"]), article["published"]) for article in articles]

    def find_all() -> None:
        for text, published in texts:
            find_dates(text, published, country="SA")

    def cut_and_find_all() -> None:
        for article in articles:
            find_dates(Text(article["text"]), article["published"], country="SA")

    figures.append(Figure("dates", "find_speed", size / _seconds(find_all, 3), "MB/s on tokens", kind="speed"))
    figures.append(Figure("dates", "cut_and_find_speed", size / _seconds(cut_and_find_all, 3), "MB/s from text", kind="speed"))
    return figures
