"""``isnad read``: inputs to JSON lines, without an archive."""

from __future__ import annotations

import json
import sys
from typing import Annotated, Any

import typer

from isnad.command.inputs import expand, items
from isnad.command.options import As, AsOption, InputsArgument, JobsOption, StrictOption
from isnad.command.progress import progress, say
from isnad.command.work import read_all
from isnad.errors import InputError
from isnad.reading import PARTS
from isnad.records import Article, to_json
from isnad.settings import Settings

EXAMPLE = "Example: isnad read page.html | jq '.articles[0].statements[]'   ·   isnad read --as article --fields statements news.jsonl.gz"

#: Fields of an article that are always printed.
_ALWAYS = ("id",)


def command(
    inputs: InputsArgument,
    as_: AsOption = As.auto,
    jobs: JobsOption = 1,
    fields: Annotated[
        str | None,
        typer.Option(
            "--fields", metavar="LIST", help="Only these fields of each article (comma-separated); what they do not need is not computed."
        ),
    ] = None,
    strict: StrictOption = False,
) -> None:
    """Read pages, flat text, feeds or clean articles, and print what they say as JSON lines.

    Pages give one line each with a list of articles (main one first); clean articles one line each, in the order of the input.
    """
    settings = Settings.from_environment()
    wanted = _fields(fields)
    parts = PARTS if wanted is None else tuple(part for part in PARTS if part in wanted or (part == "tags" and "section" in wanted))
    files = expand(inputs)
    read = failed = 0
    write = sys.stdout.write
    with progress("inputs" if as_ is not As.article else "articles") as shown:
        for result in read_all(items(files, as_.value, settings), parts, settings, jobs):
            for message in result.errors:
                shown.clear()
                say(f"isnad: {message}")
            failed += len(result.errors)
            if result.page is not None:
                page = result.page
                read += bool(page.articles)
                row = {"id": page.id, "file": page.file, "articles": [_row(a, wanted) for a in page.articles], "error": page.error}
                write(json.dumps(row, ensure_ascii=False) + "\n")
                shown.advance()
            else:
                read += len(result.articles)
                for article in result.articles:
                    write(json.dumps(_row(article, wanted), ensure_ascii=False) + "\n")
                shown.advance(len(result.articles))
    sys.stdout.flush()
    if failed and (strict or not read):
        raise typer.Exit(1)


def _fields(given: str | None) -> frozenset[str] | None:
    if given is None:
        return None
    wanted = frozenset(name.strip() for name in given.split(",") if name.strip())
    unknown = wanted - frozenset(Article.__dataclass_fields__)
    if unknown:
        known = ", ".join(Article.__dataclass_fields__)
        raise InputError(f"--fields: there is no {', '.join(sorted(unknown))}; there are {known}")
    return wanted


def _row(article: Article, wanted: frozenset[str] | None) -> dict[str, Any]:
    if wanted is None:
        row: dict[str, Any] = to_json(article)
        return row
    return {name: to_json(getattr(article, name)) for name in Article.__dataclass_fields__ if name in wanted or name in _ALWAYS}
