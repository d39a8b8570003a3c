"""Reading work items, on one core or several, in the order in which they came.

``read_item`` is a pure function of its arguments, so any pool can run it. The pool here keeps a bounded number of items in flight
and survives a worker's death: the item that killed it becomes one error, the rest is read.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
import traceback
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from isnad.command.inputs import InputKind, Item
from isnad.errors import InputError
from isnad.reader import check, read_article, read_feed, read_page, read_text
from isnad.records import Article, Page
from isnad.settings import Settings

_IN_FLIGHT_PER_JOB = 4
#: Inputs below this many items are read without starting workers: that costs more than it saves.
_POOL_FROM = 3


@dataclass(frozen=True, slots=True)
class Result:
    """What one item gave: ``page`` for pages and feeds, ``articles`` for article lines (None for a blank line); sentences in ``errors``."""

    item: str
    page: Page | None = None
    articles: tuple[Article, ...] = ()
    errors: tuple[str, ...] = ()


def read_item(item: Item, parts: Collection[str], settings: Settings) -> Result:
    """Read one item: never raises for bad input, whose errors come back as sentences."""
    where = item.file or item.id
    if item.error is not None:
        return Result(where, page=Page(item.id, item.file, (), item.error), errors=(item.error,))
    if item.kind == "article":
        return _read_lines(item, where, parts, settings)
    try:
        page = _read_bytes(item, item.kind, parts, settings)
    except InputError as error:
        page = Page(item.id, item.file, (), str(error))
    except Exception as error:
        page = Page(item.id, item.file, (), our_fault(error))
    wrong = page.error or (None if page.articles else "no article was found on the page")
    return Result(where, page=page, errors=(_told(where, wrong),) if wrong else ())


def _told(where: str, error: str) -> str:
    """Return ``error`` with what it is about before it, unless it says that itself."""
    return error if error.startswith(f"{where}: ") else f"{where}: {error}"


def _read_bytes(item: Item, kind: InputKind, parts: Collection[str], settings: Settings) -> Page:
    from isnad.page import decode, kind_of  # noqa: PLC0415

    if kind == "auto":
        kind = kind_of(item.data, item.file or item.url or "")
    if kind == "feed":
        return read_feed(item.data, item.url, id=item.id, file=item.file, declared_charset=item.charset, parts=parts, settings=settings)
    if kind == "text":
        if not item.data.strip():
            return Page(item.id, item.file, (), "the input is empty")
        if kind_of(item.data, "flat.txt") == "html":  # it begins with markup, whatever it is called
            return Page(item.id, item.file, (), "is an HTML page, not flat text: read it with --as html, or leave --as away")
        return read_text(decode(item.data, item.charset).text, id=item.id, file=item.file, parts=parts, settings=settings)
    return read_page(item.data, item.url, id=item.id, file=item.file, declared_charset=item.charset, parts=parts, settings=settings)


def _read_lines(item: Item, where: str, parts: Collection[str], settings: Settings) -> Result:
    articles: list[Article] = []
    errors: list[str] = []
    if not item.lines:
        errors.append(f"{where}: the input is empty")
    for number, line in enumerate(item.lines, item.first_line):
        if not line.strip():
            continue
        try:
            articles.append(read_article(_row(line), parts=parts, settings=settings))
        except InputError as error:
            errors.append(f"{where}, line {number}: {error}")
        except Exception as error:
            errors.append(f"{where}, line {number}: {our_fault(error)}")
    return Result(where, articles=tuple(articles), errors=tuple(errors))


def our_fault(error: Exception) -> str:
    """Return a sentence on an error that is ours and not the input's, with where in the code it came up, for a report to us."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"could not be read, by a fault of Isnad: {type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno})"


def _row(line: bytes) -> dict[str, Any]:
    if line.startswith(b"\0too long"):
        raise InputError("the line is longer than the limit for a page (ISNAD_MAX_PAGE_BYTES)")
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"is not JSON ({error})") from error
    if not isinstance(row, dict):
        raise InputError("is not a JSON object")
    return row


def read_all(items: Iterable[Item], parts: Collection[str], settings: Settings, jobs: int) -> Iterator[Result]:
    """Read items with ``jobs`` workers (0: one a core), yielding results in the items' order.

    Raises InputError before the first item where the settings ask for a model that is not there.
    """
    check(settings)
    jobs = jobs or os.cpu_count() or 1
    stream = iter(items)
    head: list[Item] = []
    for item in stream:
        head.append(item)
        if len(head) >= _POOL_FROM:
            break
    if jobs == 1 or len(head) < _POOL_FROM:
        for item in head:
            yield read_item(item, parts, settings)
        for item in stream:
            yield read_item(item, parts, settings)
        return
    yield from _read_in_pool(_chain(head, stream), parts, settings, jobs)


def _chain(head: list[Item], rest: Iterator[Item]) -> Iterator[Item]:
    yield from head
    yield from rest


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Not plain fork: threads of the parent (progress, HTTP) and fork do not go together.
    method = "forkserver" if sys.platform == "linux" else "spawn"
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context(method))


def _read_in_pool(items: Iterator[Item], parts: Collection[str], settings: Settings, jobs: int) -> Iterator[Result]:
    pending: deque[tuple[Item, Future[Result]]] = deque()
    pool = _pool(jobs)
    try:
        while True:
            while len(pending) < jobs * _IN_FLIGHT_PER_JOB and (item := next(items, None)) is not None:
                pending.append((item, pool.submit(read_item, item, parts, settings)))
            if not pending:
                return
            item, future = pending[0]
            try:
                result = future.result()
            except BrokenProcessPool:
                # Some item in flight killed a worker; read them one by one, each in a pool of its own, to find which.
                pool.shutdown(wait=False, cancel_futures=True)
                lost = [item for item, _ in pending]
                pending.clear()
                for item in lost:
                    yield _read_alone(item, parts, settings)
                pool = _pool(jobs)
                continue
            pending.popleft()
            yield result
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _read_alone(item: Item, parts: Collection[str], settings: Settings) -> Result:
    with _pool(1) as pool:
        try:
            return pool.submit(read_item, item, parts, settings).result()
        except BrokenProcessPool:
            message = f"{item.file or item.id}: the process that read it died (out of memory?); it was left out"
            return Result(item.file or item.id, page=Page(item.id, item.file, (), message), errors=(message,))
