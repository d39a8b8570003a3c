"""``isnad ingest``: read inputs and keep what they hold."""

from __future__ import annotations

from collections.abc import Iterator

import typer

from isnad.command.inputs import article_ids, expand, items
from isnad.command.options import ArchiveOption, As, AsOption, InputsArgument, JobsOption, StrictOption, archive_path
from isnad.command.progress import Progress, progress, say
from isnad.command.work import Result, read_all
from isnad.reading import PARTS
from isnad.records import Article, Page
from isnad.settings import Settings

EXAMPLE = "Example: isnad ingest --archive news --as article stream.jsonl.gz   ·   isnad ingest pages/"


def command(
    inputs: InputsArgument, archive: ArchiveOption = None, as_: AsOption = As.auto, jobs: JobsOption = 0, strict: StrictOption = False
) -> None:
    """Read pages, flat text, feeds or clean articles and keep them in an archive.

    Can be repeated: what is there already stays as it is. Ends with the numbers of new, changed, unchanged and rejected articles.
    """
    from isnad.archive import Archive  # noqa: PLC0415 - the store is loaded only by commands that use it

    settings = Settings.from_environment()
    files = expand(inputs)
    with Archive.open(archive_path(archive, settings)) as kept, progress("articles") as shown:
        counts = kept.ingest(_articles(read_all(items(files, as_.value, settings, article_ids(inputs)), PARTS, settings, jobs), shown))
    typer.echo(f"new {counts.new}  changed {counts.changed}  unchanged {counts.unchanged}  rejected {counts.rejected}")
    read = counts.new + counts.changed + counts.unchanged
    if counts.rejected and (strict or not read):
        raise typer.Exit(1)


def _articles(results: Iterator[Result], shown: Progress) -> Iterator[Article | Page]:
    for result in results:
        for message in result.errors:
            shown.clear()
            say(f"isnad: {message}")
        if result.page is not None:
            yield result.page
            shown.advance(len(result.page.articles))
            continue
        yield from result.articles
        shown.advance(len(result.articles))
        for message in result.errors:
            yield Page(result.item, result.item, (), message)
