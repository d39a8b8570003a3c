"""INPUT arguments to work items: files, folders, addresses and ``-`` are opened here, limited in size, in the order given.

What an item holds is read elsewhere (``work``); here it is bytes with a name, or a sentence on why it could not be had.
"""

from __future__ import annotations

import gzip
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal, cast

from isnad.errors import InputError
from isnad.settings import Settings

InputKind = Literal["auto", "html", "text", "article", "feed"]

#: Articles of a JSON-lines input that one work item holds: enough to make the hand-over to a worker cheap.
LINES_PER_ITEM = 32
#: Lines of a JSON-lines input longer than this are rejected one by one; an article is far shorter.
_MAX_LINE_EXTRA = 65_536


@dataclass(frozen=True, slots=True)
class Item:
    """One unit of work: a page's bytes, or some lines of a JSON-lines file. ``error`` (a sentence) where it could not be had.

    ``first_line`` is the number of the first line (from 1) of ``lines`` in ``file``.
    """

    id: str
    file: str | None
    kind: InputKind
    data: bytes = b""
    lines: tuple[bytes, ...] = ()
    first_line: int = 0
    url: str | None = None
    charset: str | None = None
    error: str | None = None


def expand(inputs: Iterable[str]) -> list[str]:
    """List the inputs with folders replaced by the files in them, sorted by path; hidden files are left out.

    Raises InputError for an input that does not exist.
    """
    result: list[str] = []
    for name in inputs:
        if name == "-" or is_address(name):
            result.append(name)
            continue
        path = Path(name)
        if path.is_dir():
            result.extend(
                str(found)
                for found in sorted(path.rglob("*"))
                if found.is_file() and not any(part.startswith(".") for part in found.relative_to(path).parts)
            )
        else:
            result.append(name)
    return result


def article_ids(inputs: Iterable[str]) -> dict[str, str]:
    """Return the id under which an archive keeps each file of the inputs: no two files the same, and the same in every order.

    Of a file in a folder it is the path below the folder given, without its ending (``a/index``); of a file given by name, its name
    without the ending. Files that would still be called alike have their paths as given: ``1.html`` and ``1.txt`` keep their endings,
    ``x/1.html`` and ``y/1.html`` their folders.
    """
    found: dict[str, str] = {}
    for name in inputs:
        if name == "-" or is_address(name):
            continue
        folder = Path(name)
        for file in expand([name]):
            below = Path(file).relative_to(folder) if folder.is_dir() else Path(Path(file).name)
            found.setdefault(file, below.with_name(_stem(below)).as_posix())
    for longer in (lambda file: Path(file).with_name(_stem(Path(file))), Path):
        bearers = Counter(found.values())
        found = {file: id if bearers[id] == 1 else longer(file).as_posix().lstrip("/") for file, id in found.items()}
    return found


def is_address(name: str) -> bool:
    """Tell whether an INPUT is the address of a page on the web."""
    return name.startswith(("http://", "https://"))


def items(inputs: Iterable[str], kind: InputKind, settings: Settings, ids: Mapping[str, str] | None = None) -> Iterator[Item]:
    """Open each input and yield its work items, in order. An input that cannot be opened gives one item with ``error``.

    ``ids`` names the items of files; a file that is not there is named by its own name without the ending.
    """
    for name in inputs:
        identity = (ids or {}).get(name) or _stem(Path(name))
        try:
            if is_address(name):
                yield _from_address(name, kind, settings)
            elif name == "-":
                yield from _from_stream(sys.stdin.buffer, "stdin", None, kind, settings)
            else:
                with _open(Path(name)) as stream:
                    yield from _from_stream(stream, identity, name, kind, settings)
        except (InputError, OSError, EOFError, zlib.error) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            yield Item(identity, name, kind, error=f"{name}: {reason}")


def _stem(path: Path) -> str:
    return Path(path.stem).stem if path.suffix == ".gz" else path.stem


def _open(path: Path) -> IO[bytes]:
    if path.is_dir():
        raise InputError("is a folder")
    stream = gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb")  # noqa: SIM115 - the caller closes it
    return cast("IO[bytes]", stream)


def _from_stream(stream: IO[bytes], identity: str, file: str | None, kind: InputKind, settings: Settings) -> Iterator[Item]:
    limit = settings.max_page_bytes
    if kind == "article" or (kind == "auto" and file is not None and _is_json_lines(file)):
        yield from _lines(stream, identity, file, limit)
        return
    data = stream.read(limit + 1)
    if kind == "auto" and data.lstrip()[:1] == b"{":
        from isnad.page import kind_of  # noqa: PLC0415

        if kind_of(data[:limit], file or "") == "article":
            yield from _lines(_Joined(data, stream), identity, file, limit)
            return
    if len(data) > limit:
        raise InputError(f"is larger than the limit of {limit} bytes (ISNAD_MAX_PAGE_BYTES)")
    yield Item(identity, file, kind, data=data)


class _Joined:
    """Bytes already read, followed by the rest of a stream, as an iterator of lines of bounded length."""

    def __init__(self, head: bytes, rest: IO[bytes]):
        self._head, self._rest = head, rest

    def readline(self, size: int) -> bytes:
        end = self._head.find(b"\n", 0, size)
        cut = end + 1 if end >= 0 else min(size, len(self._head))
        line, self._head = self._head[:cut], self._head[cut:]
        if not line.endswith(b"\n") and len(line) < size:
            line += self._rest.readline(size - len(line))
        return line


def _is_json_lines(file: str) -> bool:
    return file.removesuffix(".gz").endswith((".jsonl", ".ndjson"))


def _lines(stream: IO[bytes] | _Joined, identity: str, file: str | None, limit: int) -> Iterator[Item]:
    batch: list[bytes] = []
    number = first = 1
    while line := stream.readline(limit + _MAX_LINE_EXTRA):
        if len(line) >= limit + _MAX_LINE_EXTRA and not line.endswith(b"\n"):
            while (rest := stream.readline(limit)) and not rest.endswith(b"\n"):
                pass
            line = b"\0too long"
        batch.append(line)
        number += 1
        if len(batch) == LINES_PER_ITEM:
            yield Item(identity, file, "article", lines=tuple(batch), first_line=first)
            batch, first = [], number
    if batch or number == 1:
        yield Item(identity, file, "article", lines=tuple(batch), first_line=first)


def _from_address(address: str, kind: InputKind, settings: Settings) -> Item:
    from isnad.collect import fetch_one  # noqa: PLC0415 - only an address needs the network

    page = fetch_one(address, settings=settings)
    return Item(address, address, kind, data=page.data, url=page.final_url, charset=page.charset)
