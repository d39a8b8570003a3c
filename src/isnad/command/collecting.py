"""``isnad collect``: fetch what the archive's outlets have published and keep it."""

from __future__ import annotations

import time
from typing import Annotated

import typer

from isnad.command.gather import gather
from isnad.command.options import ArchiveOption, archive_path
from isnad.command.progress import say
from isnad.settings import Settings

EXAMPLE = "Example: isnad collect --once --archive news"


def command(
    archive: ArchiveOption = None,
    once: Annotated[
        bool, typer.Option("--once", help="One round, then stop. Without it: a round every ISNAD_COLLECT_EVERY seconds.")
    ] = False,
    outlet: Annotated[list[str] | None, typer.Option("--outlet", help="Only this outlet; can be repeated.")] = None,
) -> None:
    """Collect articles from the outlets' feeds, sitemaps and home pages."""
    from isnad.archive import Archive  # noqa: PLC0415

    settings = Settings.from_environment()
    while True:
        with Archive.open(archive_path(archive, settings)) as kept:
            outlets = [o for o in kept.outlets() if not outlet or o.id in outlet]
            read = gather(kept, outlets, settings, say)
        if once:
            if not read:
                raise typer.Exit(1)
            return
        time.sleep(settings.collect_every)
