"""Articles as rows of the store: title and body as published, the rest as two compact JSON texts.

``metadata`` is what the page says of the article; ``reading`` is what the article says (dates, names, statements, silences, tags). Words
that can be cut from the body by their offsets are left out, and so are values equal to a field's default. The way back is exact.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields
from typing import Any

from isnad.records import Article, DateMention, Distance, Link, Name, RelatedLink, Silence, Statement, Tag

_METADATA = (
    "url", "outlet", "published", "updated", "authors", "credits", "keywords", "language", "section", "outlet_section", "dateline", "image",
    "caption", "evidence",
)  # fmt: skip
_ABSENT = object()
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _plan(kind: type[Any]) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, _ABSENT if field.default is MISSING else field.default) for field in fields(kind))


def _packer(kind: type[Any], cut: str | None = None) -> Callable[[Any, str], dict[str, Any]]:
    """Return a function from a record to its compact mapping; ``cut`` is the field that equals ``body[start:end]``."""
    plan = tuple((name, default) for name, default in _plan(kind) if name != cut)

    def pack(record: Any, body: str) -> dict[str, Any]:
        row = {}
        for name, default in plan:
            value = getattr(record, name)
            if value != default:
                row[name] = value
        if cut is not None:
            text = getattr(record, cut)
            if body[record.start : record.end] != text:
                row[cut] = text
        return row

    return pack


_pack_date = _packer(DateMention, "text")
_pack_name = _packer(Name, "text")
_pack_statement = _packer(Statement, "content")
_pack_silence = _packer(Silence, "text")
_pack_tag = _packer(Tag)
_pack_link = _packer(Link)
_pack_distance = _packer(Distance, "text")
_pack_related = _packer(RelatedLink)


def encode_metadata(article: Article) -> str:
    """Return what the page says of the article as JSON."""
    row: dict[str, Any] = {}
    for name in _METADATA:
        value = getattr(article, name)
        if value is not None and value not in ((), {}):
            row[name] = dict(value) if isinstance(value, Mapping) else value
    if article.related:
        row["related"] = [_pack_related(link, "") for link in article.related]
    return _encode(row)


def encode_reading(article: Article) -> str:
    """Return what the article says as JSON."""
    body = article.body
    row: dict[str, Any] = {}
    if article.dates:
        row["dates"] = [_pack_date(date, body) for date in article.dates]
    if article.names:
        row["names"] = [_pack_name(name, body) for name in article.names]
    for name, statements, text in (("statements", article.statements, body), ("title_statements", article.title_statements, "")):
        if statements:
            packed = row[name] = [_pack_statement(statement, text) for statement in statements]
            for statement in packed:
                if "chain" in statement:
                    statement["chain"] = [_pack_link(link, "") for link in statement["chain"]]
                if "distance" in statement:
                    statement["distance"] = [_pack_distance(each, text) for each in statement["distance"]]
    if article.silences:
        row["silences"] = [_pack_silence(silence, body) for silence in article.silences]
    if article.tags:
        row["tags"] = [_pack_tag(tag, "") for tag in article.tags]
    return _encode(row)


def decode(id: str, title: str | None, body: str, metadata: str, reading: str | None = None) -> Article:
    """Return the article of a row; without ``reading`` its dates, names, statements, silences and tags stay empty."""
    row: dict[str, Any] = json.loads(metadata)
    for name in ("authors", "credits", "keywords"):
        if name in row:
            row[name] = tuple(row[name])
    if "related" in row:
        row["related"] = tuple(RelatedLink(**link) for link in row["related"])
    if reading:
        row.update(decode_reading(body, reading))
    return Article(id=id, body=body, title=title, **row)


def decode_reading(body: str, reading: str) -> dict[str, tuple[Any, ...]]:
    """Return the fields ``dates``, ``names``, ``statements``, ``silences`` and ``tags`` of a row, as far as they hold anything."""
    row: dict[str, Any] = json.loads(reading)
    if "dates" in row:
        row["dates"] = tuple(DateMention(**_restored(date, body, "text")) for date in row["dates"])
    if "names" in row:
        row["names"] = tuple(Name(**_restored(name, body, "text")) for name in row["names"])
    if "statements" in row:
        row["statements"] = tuple(_statement(statement, body) for statement in row["statements"])
    if "title_statements" in row:
        row["title_statements"] = tuple(_statement(statement, "") for statement in row["title_statements"])
    if "silences" in row:
        row["silences"] = tuple(Silence(**_restored(silence, body, "text")) for silence in row["silences"])
    if "tags" in row:
        row["tags"] = tuple(Tag(**{"id": None, **tag}) for tag in row["tags"])
    return row


def decode_statements(body: str, reading: str, places: Iterable[int]) -> dict[int, Statement]:
    """Return those of a row's statements that have these numbers, as they were read."""
    row = json.loads(reading)
    said = [(statement, body) for statement in row.get("statements", ())]
    said += [(statement, "") for statement in row.get("title_statements", ())]
    return {n: _statement(*said[n]) for n in places if n < len(said)}


def decode_sources(body: str, reading: str) -> tuple[list[Name], list[str]]:
    """Return a row's names, and the sources (as resolved) of those of its statements that no name of the article stands for."""
    row: dict[str, Any] = json.loads(reading)
    names = [Name(**_restored(name, body, "text")) for name in row.get("names", ())]
    return names, [statement["resolved"] for statement in row.get("statements", ()) if statement.get("source_id") is None]


def _restored(row: dict[str, Any], body: str, cut: str) -> dict[str, Any]:
    if cut not in row:
        row[cut] = body[row["start"] : row["end"]]
    return row


def _statement(row: dict[str, Any], body: str) -> Statement:
    _restored(row, body, "content")
    if "via" in row:
        row["via"] = tuple(row["via"])
    if "chain" in row:
        row["chain"] = tuple(Link(**link) for link in row["chain"])
    if "distance" in row:
        row["distance"] = tuple(Distance(**_restored(each, body, "text")) for each in row["distance"])
    return Statement(**row)
