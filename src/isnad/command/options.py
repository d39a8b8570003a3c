"""Options that several commands share, declared once."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.settings import Settings

if TYPE_CHECKING:
    from isnad.archive import Archive


class As(StrEnum):
    """How an input is to be read."""

    auto = "auto"
    html = "html"
    text = "text"
    article = "article"
    feed = "feed"


ArchiveOption = Annotated[
    str | None,
    typer.Option(
        "--archive", metavar="DIR", help="The archive's folder. Default: ISNAD_ARCHIVE, else ./isnad-archive.", show_default=False
    ),
]
AsOption = Annotated[
    As,
    typer.Option("--as", help="What the inputs are: web pages, flat text dumps, JSON lines of clean articles, feeds; auto looks at each."),
]
JobsOption = Annotated[int, typer.Option("--jobs", min=0, help="Worker processes; 0 is one a core.")]
StrictOption = Annotated[bool, typer.Option("--strict", help="Exit with 1 if any input was rejected, not only if all were.")]
InputsArgument = Annotated[list[str], typer.Argument(metavar="INPUT…", help="Files, folders, addresses, or - for standard input.")]
SinceOption = Annotated[str | None, typer.Option("--since", metavar="DATE", help="Published on this day or later (2024-01-25).")]
UntilOption = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Published on this day or earlier.")]
OutletOption = Annotated[str | None, typer.Option("--outlet", metavar="ID", help="Of this outlet only.")]


def archive_path(given: str | None, settings: Settings) -> str:
    """Return the archive that is meant: the option's, else the setting's."""
    return given if given is not None else settings.archive


def opened(given: str | None, *, readonly: bool = True) -> Archive:
    """Open the archive that is meant. Raises ArchiveError."""
    from isnad.archive import Archive  # noqa: PLC0415 - loaded only by commands that need it

    return Archive.open(archive_path(given, Settings.from_environment()), readonly=readonly)


def columns(*cells: str) -> str:
    """Return cells as one line with tabs between them: no cell breaks the line or the column, whatever white space its text has."""
    return "\t".join(" ".join(cell.split()) for cell in cells)
