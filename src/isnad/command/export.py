"""``isnad export``: what an archive holds, as JSON lines, CSV or Parquet on standard output."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from isnad.command.options import ArchiveOption, OutletOption, SinceOption, UntilOption, archive_path
from isnad.command.progress import say
from isnad.settings import Settings

EXAMPLE = "Example: isnad export statements --since 2024-01-20 --format csv > statements.csv"


class Kind(StrEnum):
    """What can be exported."""

    articles = "articles"
    statements = "statements"
    claims = "claims"
    names = "names"
    stories = "stories"
    reprints = "reprints"
    related = "related"
    timeline = "timeline"
    corrections = "corrections"
    rulings = "rulings"


class Format(StrEnum):
    """In which form."""

    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"


def command(
    kind: Annotated[Kind, typer.Argument(help="What to export.")],
    archive: ArchiveOption = None,
    format_: Annotated[Format, typer.Option("--format", help="How to write it.")] = Format.jsonl,
    since: SinceOption = None,
    until: UntilOption = None,
    outlet: OutletOption = None,
    query: Annotated[
        str | None, typer.Option("--query", help="Of the statements only these: said:…, about:…, force:…, source:…, via:…, to:…, story:….")
    ] = None,
) -> None:
    """Write what the archive holds to standard output: articles, statements, names, stories, a person's corrections and rulings …"""
    from isnad.archive import Archive  # noqa: PLC0415

    settings = Settings.from_environment()
    with Archive.open(archive_path(archive, settings), readonly=True) as kept:
        for chunk in kept.export(kind.value, format_.value, since=since, until=until, outlet=outlet, query=query):
            sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
        for old in kept.stale_corrections() if kind is Kind.corrections else ():
            words = " ".join(old.statement.content.split())
            say(f"isnad: the text of article {old.article} has the words of correction {old.number} no more: under `stale`: «{words}»")
