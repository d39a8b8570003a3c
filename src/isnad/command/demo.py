"""``isnad demo``: the whole way of an article on a small invented web, from collecting to the site, with nothing but this machine."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.command.gather import gather
from isnad.command.options import ArchiveOption
from isnad.command.progress import say
from isnad.command.serving import run_site
from isnad.errors import InputError
from isnad.settings import Settings

if TYPE_CHECKING:
    from isnad.archive import Archive

EXAMPLE = "Example: isnad demo   ·   isnad demo --once --archive demo-archive && isnad export stories --archive demo-archive"


def command(
    archive: ArchiveOption = None,
    once: Annotated[bool, typer.Option("--once", help="Collect, print what was found, and stop: no site.")] = False,
    open_: Annotated[bool, typer.Option("--open/--no-open", help="Open the site in a browser.")] = True,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Port of the site; 0 takes a free one.")] = 0,
) -> None:
    """Start a small web of invented outlets on this machine, collect from it into a fresh archive, and open the site.

    Without --archive the archive is a temporary folder, gone when the demo ends.
    """
    from isnad.archive import Archive  # noqa: PLC0415
    from isnad.demo import start  # noqa: PLC0415

    # The demo's outlets are on the loopback addresses of this machine, which the collector otherwise refuses; they can take haste.
    settings = replace(Settings.from_environment(), fetch_private=True, host_delay=0.0, host_concurrency=8)
    with ExitStack() as stack:
        path = archive or stack.enter_context(tempfile.TemporaryDirectory(prefix="isnad-demo-"))
        if archive and Path(archive).exists() and any(Path(archive).iterdir()):
            raise InputError(f"{archive} is not empty: the demo wants a fresh archive")
        # Up until the demo ends: the site links to the outlets' own pages.
        web = stack.enter_context(start())
        say(f"isnad: {len(web.outlets)} invented outlets are up:")
        for outlet in web.outlets:
            say(f"  {outlet.name}  {outlet.home}")
        with Archive.open(path) as kept:
            kept.put_outlets(web.outlets)
            gather(kept, web.outlets, settings, say)
            say("isnad: an outlet corrects an article that it has published; collecting once more …")
            web.advance()
            gather(kept, web.outlets, settings, say)
            _summary(kept)
        if not once:
            run_site(path, settings, "127.0.0.1", port, open_browser=open_)


def _summary(kept: Archive) -> None:
    from isnad.site.interface import counted  # noqa: PLC0415

    counts = kept.counts()
    nouns = (("article", "articles"), ("story", "stories"), ("statement", "statements"), ("copy", "reprints"))
    typer.echo(" · ".join(counted(counts[key], noun, "ar") for noun, key in nouns))
    for story in kept.stories(order="origins", limit=10):
        if story.reports > 1:
            typer.echo(f"  {counted(story.reports, 'report', 'ar')} · {counted(story.origins, 'origin', 'ar')} · {story.title}")
