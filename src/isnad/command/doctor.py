"""``isnad doctor``: does everything that Isnad needs work on this machine, and is the archive whole?"""

from __future__ import annotations

import contextlib
import importlib.metadata
import platform
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import typer

from isnad.command.options import ArchiveOption, archive_path
from isnad.settings import Settings

EXAMPLE = "Example: isnad doctor --archive news"

#: A made-up sentence whose reading touches every lexicon.
_SENTENCE = "نقلت وكالة الأنباء عن مصدرين أمس الأربعاء أن وزارة الصحة في بغداد تبحث القرار."


def command(archive: ArchiveOption = None) -> None:
    """Check the installation, the data files and, where there is one, the archive. Exits with 1 if anything is wrong."""
    settings = Settings.from_environment()
    checks: list[tuple[str, Callable[[], str]]] = [
        ("Python", _python),
        ("SQLite", _sqlite),
        ("libraries", _libraries),
        ("reading", lambda: _reading(settings)),
        ("fonts of the site", _fonts),
    ]
    path = archive_path(archive, settings)
    if archive is not None or "://" in path or Path(path).exists():
        checks.append(("archive", lambda: _archive(path)))
    wrong = 0
    for name, check in checks:
        try:
            typer.echo(f"ok     {name}: {check()}")
        except Exception as error:
            wrong += 1
            typer.echo(f"WRONG  {name}: {error}")
    if wrong:
        raise typer.Exit(1)


def _python() -> str:
    return platform.python_version()


def _sqlite() -> str:
    if sqlite3.sqlite_version_info < (3, 35):
        raise RuntimeError(f"{sqlite3.sqlite_version} is older than 3.35")
    with contextlib.closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE VIRTUAL TABLE t USING fts5(x)")
    return sqlite3.sqlite_version


def _requirements() -> Iterator[str]:
    for requirement in importlib.metadata.requires("isnad") or ():
        if ";" not in requirement:  # a marker says that it belongs to an extra, or to another system
            yield requirement.split(">")[0].split("=")[0].strip()


def _libraries() -> str:
    return ", ".join(f"{name} {importlib.metadata.version(name)}" for name in _requirements())


def _reading(settings: Settings) -> str:
    from isnad.reader import check, read_article  # noqa: PLC0415

    check(settings)
    article = read_article({"id": "doctor", "text": _SENTENCE, "published": "2024-01-25"}, settings=settings)
    for part in ("dates", "names", "statements"):
        if not getattr(article, part):
            raise RuntimeError(f"no {part} were found in a sentence that has some")
    return f"{len(article.dates)} dates, {len(article.names)} names, {len(article.statements)} statements in a test sentence"


def _fonts() -> str:
    from isnad.site import FONTS  # noqa: PLC0415

    absent = [font.name for font in FONTS if not font.is_file()]
    if absent:
        raise RuntimeError(f"missing: {', '.join(absent)}")
    return ", ".join(font.name for font in FONTS)


def _archive(path: str) -> str:
    from isnad.archive import Archive  # noqa: PLC0415

    with Archive.open(path, readonly=True) as kept:
        return kept.check()
