"""``isnad names``: who is who in an archive, and a person's word on it: merge, split, pin, undo."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any

import typer

from isnad.command.archives import JsonOption
from isnad.command.options import ArchiveOption, OutletOption, SinceOption, UntilOption, columns, opened
from isnad.errors import InputError
from isnad.records import to_json

if TYPE_CHECKING:
    from isnad.archive import Apart, NameCount

app = typer.Typer(
    help="List names, show who is who and why, and correct it: merge, split, pin, add. Rulings survive every later reading.",
    epilog="Example: isnad names show 'فؤاد حسين'",
    no_args_is_help=True,
    rich_markup_mode=None,
)

NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="A name's key (as `isnad names list` prints it), or a spelling of it.")]
StartOption = Annotated[
    int | None, typer.Option("--start", min=0, help="Only the mention at this offset of the article's text (`isnad names mentions`).")
]
WhyOption = Annotated[str, typer.Option("--why", help="Your reason; it is shown with the name.")]


class Kind(StrEnum):
    """Kinds of names."""

    PER = "PER"
    ORG = "ORG"
    LOC = "LOC"
    MISC = "MISC"


@app.command("list", epilog="Example: isnad names list --kind PER --since 2024-01-01")
def list_(
    archive: ArchiveOption = None,
    kind: Annotated[Kind | None, typer.Option("--kind", help="Only persons, organisations, places or other names.")] = None,
    since: SinceOption = None,
    until: UntilOption = None,
    outlet: OutletOption = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=10_000, help="Most names.")] = 30,
    as_json: JsonOption = False,
) -> None:
    """List the names that most articles carry, with their keys and spellings; without currencies and «الله», which are nobody."""
    from isnad.archive import UNLISTED  # noqa: PLC0415

    with opened(archive) as kept:
        pages = _pages(partial(kept.names, kind=kind.value if kind else None, since=since, until=until, outlet=outlet), limit)
        for name in islice((name for name in pages if name.fine not in UNLISTED), limit):
            if as_json:
                typer.echo(json.dumps(to_json(name), ensure_ascii=False))
            else:
                spellings = "، ".join(text for text, _ in name.spellings[:5])
                cells = (name.key, name.kind, str(name.articles), name.name, name.en or "-", spellings)
                typer.echo(columns(*cells, *([_apart(name.apart)] if name.apart is not None else [])))


def _apart(told: Apart) -> str:
    years = "–".join(dict.fromkeys(filter(None, (told.first, told.last))))
    return " · ".join(filter(None, ["open" if told.open else None, told.role, told.country, told.fine if not told.role else None, years]))


def _pages(names: Callable[..., Sequence[NameCount]], size: int) -> Iterator[NameCount]:
    """Yield every name of a query, asked for in pages of ``size``."""
    after = None
    while page := names(limit=size, after=after):
        yield from page
        if len(page) < size:
            return
        after = page[-1].key


@app.command("show", epilog="Example: isnad names show 'فؤاد حسين'")
def show(name: NameArgument, archive: ArchiveOption = None, as_json: JsonOption = False) -> None:
    """Show one name: its spellings and why each belongs, its offices with their dates, a person's rulings, what its stories say, and who
    else is called so."""
    with opened(archive) as kept:
        found = kept.name(name)
        rulings = kept.name_rulings(found.key)
        agreed = kept.agreed(found.key)
        if as_json:
            typer.echo(json.dumps({**to_json(found), "rulings": to_json(rulings), "agreed": to_json(agreed)}, ensure_ascii=False))
            return
        typer.echo(" · ".join(filter(None, [found.name, found.en, found.kind, found.fine, found.country, found.key])))
        typer.echo(f"{found.articles} articles, {found.mentions} mentions")
        for key in found.namesakes:
            other = kept.name(key)
            typer.echo(" · ".join(filter(None, [f"  not {other.key}", _apart(other.apart) if other.apart is not None else None])))
        for joined in found.joined:
            typer.echo(f"  {joined.text} ×{joined.mentions}: {joined.why}")
        for role in found.roles:
            typer.echo(f"  {role.role}: {role.first or '-'} – {role.last or '-'} ({role.articles})")
        for each in agreed:
            typer.echo(f"  {each.article}: {each.read}: {each.why}")
        for ruling in rulings:
            typer.echo("  " + _line(to_json(ruling)))


@app.command("mentions", epilog="Example: isnad names mentions 'محمد سالم' --article 5f0c9a7e12b34d68")
def mentions(
    name: NameArgument,
    archive: ArchiveOption = None,
    article: Annotated[str | None, typer.Option("--article", help="Only in this article.")] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=10_000, help="Most articles.")] = 30,
    as_json: JsonOption = False,
) -> None:
    """Say where a name stands, in its newest articles first: article, offset, the words around it, and why it is taken for this name."""
    with opened(archive) as kept:
        for one in kept.mentions(name, article=article, limit=limit):
            if as_json:
                typer.echo(json.dumps(to_json(one), ensure_ascii=False))
            else:
                words = " ".join(f"{one.before}[{one.text}]{one.after}".split())
                typer.echo(columns(one.article, str(one.start), words, one.why or "-"))


@app.command("merge", epilog="Example: isnad names merge per:سالم-الورداني 'سالم بن راشد الورداني' --why 'بيان الوزارة'")
def merge(
    name: NameArgument,
    into: Annotated[str, typer.Argument(metavar="INTO", help="The name that it is.")],
    archive: ArchiveOption = None,
    why: WhyOption = "",
    force: Annotated[bool, typer.Option("--force", help="Merge names of different kinds, a person and a place.")] = False,
) -> None:
    """Say that two names are one: all of NAME is INTO, which is of the same kind."""
    _rule(archive, "merge", name, into=into, why=why, force=force)


@app.command("split", epilog="Example: isnad names split 'محمد سالم' --article 5f0c9a7e12b34d68 --as 'محمد سالم (لاعب)'")
def split(
    name: NameArgument,
    spelling: Annotated[str | None, typer.Argument(metavar="[SPELLING]", help="Only what is so spelled.")] = None,
    archive: ArchiveOption = None,
    article: Annotated[str | None, typer.Option("--article", help="Only in this article.")] = None,
    start: StartOption = None,
    into: Annotated[str | None, typer.Option("--into", help="The name that these mentions are.")] = None,
    label: Annotated[str | None, typer.Option("--as", help="A new name for them.")] = None,
    why: WhyOption = "",
) -> None:
    """Say that mentions of NAME (so spelled, in one article, or a single one) are somebody else; left open without --into and --as."""
    _rule(archive, "split", name, spelling=spelling, article=article, start=start, into=into, label=label, why=why)


@app.command("pin", epilog="Example: isnad names pin 'سالم الورداني' الورداني --article 5f0c9a7e12b34d68")
def pin(
    name: NameArgument,
    spelling: Annotated[str | None, typer.Argument(metavar="[SPELLING]", help="What is so spelled is this name.")] = None,
    archive: ArchiveOption = None,
    article: Annotated[str | None, typer.Option("--article", help="Only in this article.")] = None,
    start: StartOption = None,
    why: WhyOption = "",
) -> None:
    """Say that what is spelled SPELLING, or one mention, is NAME, whichever name it was read as and whatever reading decides later."""
    _rule(archive, "pin", name, spelling=spelling, article=article, start=start, why=why)


@app.command("add", epilog="Example: isnad names add 'سالم الورداني' 'الورداني' --article 5f0c9a7e12b34d68")
def add(
    name: NameArgument,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="The words of the article that are this name.")],
    article: Annotated[str, typer.Option("--article", help="The article.")],
    archive: ArchiveOption = None,
    start: Annotated[int | None, typer.Option("--start", min=0, help="Where they stand, if more than once.")] = None,
    kind: Annotated[Kind | None, typer.Option("--kind", help="For a name that no article has yet: what it is.")] = None,
    why: WhyOption = "",
) -> None:
    """Give NAME a mention that reading missed, or found in other words; it survives every later reading and follows an edited text."""
    with opened(archive, readonly=False) as kept:
        body = kept.article(article).body
        places = [i for i in range(len(body)) if body.startswith(words, i)] if words else []
        if start is None and len(places) != 1:
            if not places:
                raise InputError(f"the words {words[:100]} do not stand in article {article}")
            told = ", ".join(map(str, places[:20]))
            raise InputError(f"the words {words[:100]} stand at {told} in article {article}: say which with --start")
        at = places[0] if start is None else start
        if at not in places:
            raise InputError(f"the words {words[:100]} do not stand at {at} in article {article}")
        ruling = kept.rule_name(
            "pin", name, article=article, start=at, end=at + len(words), kind=kind.value if kind is not None else None, why=why
        )
        typer.echo(_line(to_json(ruling)))


def _rule(archive: str | None, verdict: str, name: str, **given: str | bool | int | None) -> None:
    with opened(archive, readonly=False) as kept:
        typer.echo(_line(to_json(kept.rule_name(verdict, name, **given))))  # type: ignore[arg-type]


def _line(ruling: dict[str, Any]) -> str:
    place = ruling["article"] and f"in {ruling['article']}" + ("" if ruling["start"] is None else f" at {ruling['start']}")
    where = " ".join(filter(None, [ruling["spelling"] and f"«{ruling['spelling']}»", place]))
    parts = [f"ruling {ruling['number']}: {ruling['verdict']} {ruling['label']}", where, f"→ {ruling['into_name']} ({ruling['into']})"]
    if ruling["stale"]:
        parts.append("(stale: the text has changed, and the mention cannot be told in it)")
    return " ".join(filter(None, parts)) + (f": {ruling['why']}" if ruling["why"] else "")


@app.command("rulings", epilog="Example: isnad names rulings --undo 4")
def rulings(
    archive: ArchiveOption = None,
    undo: Annotated[int | None, typer.Option("--undo", metavar="NUMBER", help="Forget this ruling.")] = None,
    as_json: JsonOption = False,
) -> None:
    """List what persons said of names, or undo one. `isnad export rulings` writes them in every format."""
    with opened(archive, readonly=undo is None) as kept:
        if undo is not None:
            if not kept.undo_name_ruling(undo):
                raise InputError(f"there is no ruling {undo}")
            typer.echo(f"ruling {undo} is undone")
            return
        for ruling in kept.name_rulings():
            typer.echo(json.dumps(to_json(ruling), ensure_ascii=False) if as_json else _line(to_json(ruling)))


@app.command("holders", epilog="Example: isnad names holders 'وزير الخارجية العراقي' --at 2024-01-25")
def holders(
    office: Annotated[str, typer.Argument(metavar="OFFICE", help="A title or office, as articles word it.")],
    archive: ArchiveOption = None,
    at: Annotated[str | None, typer.Option("--at", metavar="DATE", help="By articles within 60 days of this date.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Say who is given an office, and between which dates, latest first."""
    with opened(archive) as kept:
        found = kept.holders(office, at=at)
        if not found:
            typer.echo(f"isnad: no article gives anybody the office {office}" + (f" about {at}" if at else ""), err=True)
        for holder in found:
            if as_json:
                typer.echo(json.dumps(to_json(holder), ensure_ascii=False))
            else:
                typer.echo(columns(holder.key, holder.name, holder.role, holder.first or "-", holder.last or "-", str(holder.articles)))
