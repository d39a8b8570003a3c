"""Exports: rows of an archive as JSON lines, CSV or Parquet, in a stream. The shapes are described in docs/export.md.

Columns follow the fields of the records, so that a new field of a record is a new column. In CSV nested values are JSON; in Parquet they
are lists and structs, and a mapping is JSON.
"""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from types import UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from isnad.archive import corrections, name_rulings, names, reads, statements, stories
from isnad.archive.answers import Correction, Joined, NameRuling, RoleSeen, by_a_person
from isnad.archive.interface import EXPORT_FORMATS, EXPORT_KINDS, ExportFormat, ExportKind
from isnad.archive.links import SqliteLinkStore
from isnad.archive.query import parse
from isnad.errors import InputError
from isnad.linking import LinkReader
from isnad.records import (
    Article,
    Claim,
    Force,
    NameKind,
    Outlet,
    Quoted,
    Related,
    Reprint,
    SourceKind,
    Statement,
    Story,
    TimelineEntry,
    to_json,
)

Row = dict[str, Any]
_CHUNK = 1 << 16
_ROW_GROUP = 10_000
_RELATED = 5
_PAGE = 1_000


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an exported statement stands."""

    article: str
    n: int
    outlet: str | None
    published: str | None
    title: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class _Heading:
    """Whether only the article's headline has an exported statement."""

    headline: bool


@dataclass(frozen=True, slots=True)
class _Spelling:
    text: str
    mentions: int


@dataclass(frozen=True, slots=True)
class _Name:
    key: str
    id: str | None
    name: str
    kind: NameKind
    articles: int
    mentions: int
    spellings: tuple[_Spelling, ...]
    en: str | None
    country: str | None
    fine: str | None
    wikidata: str | None
    roles: tuple[RoleSeen, ...]
    joined: tuple[Joined, ...]


@dataclass(frozen=True, slots=True)
class _GoldStatement:
    """A statement in the form in which annotated ones are kept, and whether its act is negated («لم يعلن»); ``checked`` where a person said
    that it is right."""

    content: str
    start: int
    cue: str
    source: str
    resolved: str
    via: tuple[str, ...]
    kind: SourceKind
    count: int | None
    force: Force
    quoted: Quoted
    negated: bool
    checked: bool


@dataclass(frozen=True, slots=True)
class _Gold:
    """An article that a person has corrected: its statements as they are now, those that were rejected, and those of a person whose words
    the text, edited since, has no more: they fit it no longer and are kept apart. The headline's stand by themselves, with offsets into
    ``title``: no headline's statement is one of the text's in annotated test data."""

    doc: str
    title: str | None
    date: str | None
    text: str
    statements: tuple[_GoldStatement, ...]
    rejected: tuple[_GoldStatement, ...]
    stale: tuple[_GoldStatement, ...]
    title_statements: tuple[_GoldStatement, ...]
    title_rejected: tuple[_GoldStatement, ...]
    title_stale: tuple[_GoldStatement, ...]


_RECORDS: Mapping[str, tuple[type[Any], ...]] = {
    "articles": (Article,),
    "statements": (_Place, Statement, _Heading),
    "claims": (Claim,),
    "names": (_Name,),
    "stories": (Story,),
    "reprints": (Reprint,),
    "related": (Related,),
    "timeline": (TimelineEntry,),
    "corrections": (_Gold,),
    "rulings": (NameRuling,),
}


def require_known(kind: str, format: str) -> None:
    """Raise InputError where there is no export of this kind or format."""
    if kind not in EXPORT_KINDS:
        raise InputError(f"there is no export of {kind!r}: there are {', '.join(EXPORT_KINDS)}")
    if format not in EXPORT_FORMATS:
        raise InputError(f"there is no export format {format!r}: there are {', '.join(EXPORT_FORMATS)}")


def columns(kind: ExportKind) -> list[str]:
    """Return the columns of an export, in order."""
    if kind == "articles":
        return list(to_json(Article(id="", body="")))
    return [field.name for record in _RECORDS[kind] for field in fields(record)]


def asked(kind: ExportKind, query: str | None) -> Mapping[str, Any] | None:
    """Return the filters of a statement query. Raises InputError where it is none, or not statements are exported."""
    if query is None:
        return None
    if kind != "statements":
        raise InputError(f"a query chooses among statements, not among {kind}")
    return parse(query).statement_filters()


def rows(
    db: sqlite3.Connection,
    outlets: Mapping[str, Outlet],
    kind: ExportKind,
    since: str | None,
    until: str | None,
    outlet: str | None,
    asked: Mapping[str, Any] | None = None,
) -> Iterator[Row]:
    """Yield the rows of an export in a stable order."""
    span = {"since": since, "until": until, "outlet": outlet}
    if kind == "articles":
        for article in reads.all_articles(db, **span):
            yield to_json(article)
    elif kind == "statements" and asked is not None:
        yield from _asked_statements(db, {**asked, **{key: value for key, value in span.items() if value is not None}})
    elif kind == "claims":
        for story in stories.all_stories(db, **span):
            yield from map(to_json, statements.claims(db, outlets, story.story))
    elif kind == "corrections":
        yield from _gold(db, span)
    elif kind == "statements":
        for article in reads.all_articles(db, **span):
            for n, statement in enumerate(article.statements):
                place = _Place(article.id, n, article.outlet, article.published, article.title, article.url)
                yield to_json(place) | to_json(statement) | to_json(_Heading(headline=False))
    elif kind == "names":
        for name in names.names(db, kind=None, limit=None, after=None, **span):
            spellings = tuple(_Spelling(text, mentions) for text, mentions in name.spellings)
            yield to_json(
                _Name(
                    name.key, name.id, name.name, name.kind, name.articles, name.mentions, spellings, name.en, name.country, name.fine,
                    name.wikidata, name.roles, name.joined,
                )
            )  # fmt: skip
    elif kind == "rulings":
        yield from map(to_json, name_rulings.rulings(db))
    elif kind == "stories":
        yield from map(to_json, stories.all_stories(db, **span))
    elif kind == "reprints":
        yield from map(to_json, stories.reprints(db, outlets, **span))
    elif kind == "related":
        for id in reads.all_ids(db, **span):
            yield to_json(stories.related(db, outlets, id, _RELATED))
    else:
        linker = LinkReader(SqliteLinkStore(db), outlets)
        for story in stories.all_stories(db, **span):
            yield from map(to_json, linker.timeline(story.story, lambda ids: reads.articles_by_id(db, ids, full=True)))


def _asked_statements(db: sqlite3.Connection, filters: Mapping[str, Any]) -> Iterator[Row]:
    after: tuple[str, int] | None = None
    while page := statements.statements(db, **filters, limit=_PAGE, after=after):
        for entry in page:
            place = _Place(entry.article, entry.n, entry.outlet, entry.published, entry.title, entry.url)
            yield to_json(place) | to_json(entry.statement) | to_json(_Heading(entry.headline))
        after = (page[-1].article, page[-1].n)


def _gold(db: sqlite3.Connection, span: Mapping[str, str | None]) -> Iterator[Row]:
    held: dict[str, list[Correction]] = {}
    for correction in corrections.all_corrections(db):
        held.setdefault(correction.article, []).append(correction)
    within = set(reads.all_ids(db, **span)) if any(span.values()) else None
    for id, given in held.items():
        if within is not None and id not in within:
            continue
        for article in reads.articles_by_id(db, [id], full=True):
            read = reads.article_as_read(db, id)
            old = {correction.number: correction for correction in corrections.stale(read, given)}
            parts: list[tuple[_GoldStatement, ...]] = []
            marked = corrections.marked_of(read, given)
            for shown, now, headline in zip(marked, (article.statements, article.title_statements), (False, True), strict=True):
                text = corrections.text_of(read, headline)
                rejections = [c for c in given if c.verdict == "reject" and c.headline == headline and c.number not in old]
                gone = (corrections.relocated(c.statement, text) for c in rejections)
                parts += (
                    tuple(
                        _gold_statement(s, by_a_person(s.rule), text)
                        for s, one in zip(now, shown, strict=True)
                        if one.correction not in old
                    ),
                    tuple(_gold_statement(s, True, text) for s in gone if s is not None),
                    tuple(_gold_statement(c.statement, True, None) for c in old.values() if c.headline == headline),
                )
            yield to_json(_Gold(article.id, article.title, article.published, article.body, *parts))


def _gold_statement(s: Statement, checked: bool, body: str | None) -> _GoldStatement:
    """Return a statement as annotated ones are kept. A cue or source that a person worded and that ``body`` does not have is left empty
    there, for it would be looked for to the letter: who the source is stands in ``resolved``."""
    cue, source = (words if body is None or words in body else "" for words in (s.cue, s.source))
    return _GoldStatement(s.content, s.start, cue, source, s.resolved, s.via, s.kind, s.count, s.force, s.quoted, s.negated, checked)


def export(found: Iterable[Row], kind: ExportKind, format: ExportFormat) -> Iterator[bytes]:
    """Yield rows in a format, in chunks of bytes."""
    if format == "jsonl":
        return _in_chunks(_json_lines(found))
    if format == "csv":
        return _in_chunks(_csv_lines(found, columns(kind)))
    return _parquet(found, kind)


def _in_chunks(lines: Iterable[bytes]) -> Iterator[bytes]:
    buffer = bytearray()
    for line in lines:
        buffer += line
        if len(buffer) >= _CHUNK:
            yield bytes(buffer)
            buffer.clear()
    if buffer:
        yield bytes(buffer)


def _json_lines(found: Iterable[Row]) -> Iterator[bytes]:
    encode = json.JSONEncoder(ensure_ascii=False).encode
    for row in found:
        yield encode(row).encode("utf-8") + b"\n"


def _csv_lines(found: Iterable[Row], names: list[str]) -> Iterator[bytes]:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")  # RFC 4180
    writer.writerow(names)
    for row in found:
        writer.writerow([_cell(row[name]) for name in names])
        yield buffer.getvalue().encode("utf-8")
        buffer.seek(0)
        buffer.truncate()
    yield buffer.getvalue().encode("utf-8")


def _cell(value: Any) -> Any:
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return "true" if value else "false"
    return value


# --- Parquet -------------------------------------------------------------------------------------------------------------------


def _parquet(found: Iterable[Row], kind: ExportKind) -> Iterator[bytes]:
    """Write rows to a temporary file as JSON lines, from there to Parquet in row groups: memory stays flat, whatever the archive's size."""
    from arro3.core import Schema  # noqa: PLC0415 - loaded only where Parquet is asked for
    from arro3.io import read_json, write_parquet  # noqa: PLC0415

    schema = Schema([_arrow_field(name, hint) for name, hint in _hints(kind)])
    mappings = [name for name, hint in _hints(kind) if _is_mapping(hint)]
    with tempfile.TemporaryFile() as lines, tempfile.TemporaryFile() as table:
        for chunk in _in_chunks(_json_lines(_flat(found, mappings))):
            lines.write(chunk)
        lines.seek(0)
        write_parquet(read_json(lines, schema, batch_size=1_000), table, compression="zstd(3)", max_row_group_size=_ROW_GROUP)
        table.seek(0)
        while chunk := table.read(_CHUNK):
            yield chunk


def _flat(found: Iterable[Row], mappings: list[str]) -> Iterator[Row]:
    for row in found:
        yield row | {name: json.dumps(row[name], ensure_ascii=False) for name in mappings}


def _hints(kind: ExportKind) -> list[tuple[str, Any]]:
    hints: dict[str, Any] = {}
    for record in _RECORDS[kind]:
        hints |= get_type_hints(record)
    return [(name, hints[name]) for name in columns(kind)]


def _is_mapping(hint: Any) -> bool:
    origin = get_origin(hint)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _arrow_field(name: str, hint: Any) -> Any:
    from arro3.core import Field  # noqa: PLC0415

    return Field(name, _arrow_type(hint), nullable=True)


def _arrow_type(hint: Any) -> Any:
    from arro3.core import DataType, Field  # noqa: PLC0415

    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return _arrow_type(next(item for item in get_args(hint) if item is not type(None)))
    if origin is tuple:
        return DataType.list(Field("item", _arrow_type(get_args(hint)[0]), nullable=True))
    if origin is Literal or hint is str or _is_mapping(hint):
        return DataType.string()
    simple = {int: DataType.int64, float: DataType.float64, bool: DataType.bool}
    if hint in simple:
        return simple[hint]()
    if is_dataclass(hint):
        record = cast(type[Any], hint)
        hints = get_type_hints(record)
        return DataType.struct([_arrow_field(field.name, hints[field.name]) for field in fields(record)])
    raise TypeError(f"a column cannot hold {hint}")
