"""How fast pages are read, each figure beside its target: trafilatura's fast mode on the same pages, 5 MiB pages, hostile pages, memory.

Times are processor time of this process, the least of several runs in turn, so that a busy machine tells little. Memory is the largest
resident size of a fresh process that reads a page, over one that only decodes and parses it. No rule of extraction lives here.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench.figures import Figure, MissingDataError
from bench.pages import _installed, _isnad, _trafilatura
from isnad.page import read_page
from isnad.settings import Settings

MIB = 1024 * 1024
ROUNDS = 3
_UNBOUNDED = Settings(max_page_seconds=600)
_TITLE = "بلدية مرسى الريحان تفتتح جسرا جديدا فوق وادي السرو"
_SENTENCE = "وقال رئيس البلدية إن الجسر سيختصر الطريق بين ضفتي الوادي إلى خمس دقائق بدلا من نصف ساعة، وإن كلفته بلغت ستة ملايين دينار. "
_TEXT = f"<p>{_SENTENCE * 2}</p>" * 6

LARGE: dict[str, tuple[str, Callable[[int], str]]] = {
    "paragraphs": ("", lambda n: f"<p>{n} {_SENTENCE * 2}</p>"),
    "lines": (_TEXT, lambda n: f"{n} {_SENTENCE}<br>"),
    "comments": (_TEXT + '</div><div class="comments">', lambda n: f'<div class="comment"><div class="meta"><a href="/u/{n}">قارئ {n}</a> <span class="date">21 نوفمبر 2026</span></div><p>{_SENTENCE[:90]}</p></div>'),  # noqa: E501
    "links": (_TEXT + '</div><div class="archive">', lambda n: f'<li><a href="/news/{n}/x">خبر آخر من أخبار اليوم رقم {n}</a></li>'),
    "scripts": (_TEXT + "</div><div>", lambda n: f'<script>var a{n} = "{_SENTENCE}";</script>'),
}  # fmt: skip
"""Shapes of a page of 5 MiB: what stands before, and a unit of what is repeated."""

N = 100_000
HOSTILE: dict[str, bytes] = {
    "nested tags": b"<div>" * N,
    "nested lists": b"<ul><li>" * N,
    "nested and closed": b"<div>" * N + b"x" + b"</div>" * N,
    "attributes": b"<div " + b" ".join(b"a%d" % n for n in range(N)) + b">",
    "attributes behind a bracket": b'<div a=">" ' + b" ".join(b"a%d=1" % n for n in range(N)) + b">",
    "attributes in brackets": b"<div " + b" ".join(b'a%d=">"' % n for n in range(N)) + b">",
    "open tags": b"<a " * N,
    "open comments": b"<!--" * N,
    "open scripts": b"<script>" * N,
    "open quotes": b"<a ='" * N,
    "misnested": b"<b><i></b>" * (N // 10),
    "blank": b"<p>" + b" \n" * 20 * N,
    "no spaces": b"<p>" + "ا".encode() * 10 * N,
    "digits": b"<h1>x</h1><p>" + b"1/2/" * 5 * N,
    "brackets": b"<h1>x</h1><p>" + b"((" * 10 * N,
    "colons": b"<h1>x</h1>" + b"<p>: - : - : - / / |</p>" * N,
    "state": b"<script>window.__STATE__=" + b"[" * N + b"</script>",
    "states": b"<script>" + b"a.state={};" * N + b"</script>",
    "strings": b'<script>var a="<p>' + b'\\"' * 10 * N + b"</script>",
    "pushes": b"<script>" + b"self.__next_f.push([" * N + b"</script>",
    "json": b'<script type="application/ld+json">' + b'{"@graph":[' * N + b"</script>",
    "headlines": b"<h1>x y z</h1>" * N,
    "labels": "<p>اقرأ أيضا:</p>".encode() * N,
    "pictures": b"<h1>x</h1><img src=a><p>b</p>" * (N // 2),
    "posts": b"<div id=post_1>x</div>" * N,
}
"""Pages made to be slow: a hundred thousand of what a parser or a pattern may take to its square."""


def run(folder: Path) -> list[Figure]:
    """Measure on ``folder``/gold/pages and on made pages."""
    gold = folder / "gold" / "pages"
    if not (gold / "gold.jsonl").is_file():
        raise MissingDataError(f"{gold / 'gold.jsonl'} is not there")
    rows = [json.loads(line) for line in (gold / "gold.jsonl").read_text("utf-8").splitlines() if line.strip()]
    pages = [((gold / row["file"]).read_bytes(), row["url"]) for row in rows if row["as"] == "html"]
    figures = _beside(pages)
    for shape in LARGE:
        data = large(shape)
        spent = min(_timed(lambda data=data: read_page(data, limits=_UNBOUNDED)) for _ in range(ROUNDS))  # type: ignore[misc]
        figures.append(_figure(f"5_mib_of_{shape}", spent, "s", 1.0))
    worst = max((_timed(lambda data=data: read_page(data)), name) for name, data in HOSTILE.items())  # type: ignore[misc]
    figures.append(_figure(f"hostile_worst ({worst[1]})", worst[0], "s", 1.0))
    for shape in ("pages", *LARGE):
        extra = (_peak("read", shape, gold) - _peak("parse", shape, gold)) / 1024
        figures.append(_figure(f"memory_over_parser_{shape}", extra, "MiB", 40.0))
    return figures


def large(shape: str) -> bytes:
    """A page of 5 MiB."""
    before, unit = LARGE[shape]
    start = f'<!doctype html><meta charset="utf-8"><title>{_TITLE}</title><body><h1>{_TITLE}</h1><div class="body">{before}'
    count = (5 * MIB - len(start.encode())) // len(unit(99_999).encode())
    return (start + "".join(unit(n) for n in range(count)) + "</div>").encode()


def _figure(name: str, value: float, unit: str, target: float, *, higher: bool = False) -> Figure:
    return Figure("page_speed", name, value, unit, higher=higher, kind="speed", peers=(("target", target),))


def _timed(call: Callable[[], object]) -> float:
    began = time.process_time()
    call()
    return time.process_time() - began


def _beside(pages: list[tuple[bytes, str | None]]) -> list[Figure]:
    """Ours and trafilatura's fast mode in turn on the same pages."""
    peer = _installed(lambda: _trafilatura(fast=True))
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(ROUNDS + 1):
        ours.append(sum(_timed(lambda d=d, u=u: _isnad(d, u)) for d, u in pages))  # type: ignore[misc]
        if peer is not None:
            theirs.append(sum(_timed(lambda d=d, u=u: peer(d, u)) for d, u in pages))  # type: ignore[misc]
    figures = [Figure("page_speed", "ms_a_page", 1000 * min(ours) / len(pages), "ms", higher=False, kind="speed")]
    if theirs:
        figures.append(_figure("times_trafilatura_fast", min(theirs) / min(ours), "", 5.0, higher=True))
    return figures


def _peak(what: str, shape: str, gold: Path) -> int:
    """The largest resident size, in KiB, of a process that parses or reads the pages of a shape."""
    found = subprocess.run(
        [sys.executable, "-m", "bench.page_speed", what, shape, str(gold)], check=True, capture_output=True, text=True, timeout=300
    )
    return int(found.stdout)


def _alone(what: str, shape: str, gold: Path) -> int:
    from selectolax.lexbor import LexborHTMLParser

    from isnad.page import decode

    read_page(_TEXT.encode())
    for data in [large(shape)] if shape in LARGE else [file.read_bytes() for file in sorted((gold / "pages").glob("*.html"))]:
        if what == "parse":
            LexborHTMLParser(decode(data).text)
        else:
            read_page(data, limits=_UNBOUNDED)
    return _largest()


def _largest() -> int:
    """This process's largest resident size in KiB. Linux carries ``ru_maxrss`` over from the process that started it, so it is asked of
    the kernel's status where there is one."""
    status = Path("/proc/self/status")
    for line in status.read_text("ascii").splitlines() if status.is_file() else ():
        if line.startswith("VmHWM:"):
            return int(line.split()[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    print(_alone(sys.argv[1], sys.argv[2], Path(sys.argv[3])))
