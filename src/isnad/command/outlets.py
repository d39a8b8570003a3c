"""``isnad outlets``: which outlets the collector follows."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from isnad.command.options import ArchiveOption, columns, opened
from isnad.command.progress import say
from isnad.errors import InputError
from isnad.records import OUTLET_KINDS, Outlet, to_json

app = typer.Typer(
    help="Add, list, remove, import and export the outlets that the collector follows.",
    epilog="Example: isnad outlets import shipped --archive news && isnad outlets list --archive news",
    no_args_is_help=True,
)


@app.command("add", epilog="Example: isnad outlets add sada 'صدى' https://sada.example --feed https://sada.example/rss --country LB")
def add(
    id: Annotated[str, typer.Argument(help="A short id: Latin letters, digits, hyphens.")],
    name: Annotated[str, typer.Argument(help="The outlet's name as readers know it.")],
    home: Annotated[str, typer.Argument(help="Address of its home page.")],
    feed: Annotated[list[str] | None, typer.Option("--feed", help="Address of a feed; can be repeated.")] = None,
    sitemap: Annotated[list[str] | None, typer.Option("--sitemap", help="Address of a sitemap; can be repeated.")] = None,
    country: Annotated[str | None, typer.Option("--country", help="ISO 3166-1 code, e.g. IQ.")] = None,
    zone: Annotated[str | None, typer.Option("--zone", help="Time zone, e.g. Asia/Baghdad.")] = None,
    owner: Annotated[str | None, typer.Option("--owner", help="Who owns it: outlets of one owner are not independent.")] = None,
    kind: Annotated[str, typer.Option("--kind", help="agency, state agency, newspaper, channel, site or aggregator.")] = "site",
    credit: Annotated[list[str] | None, typer.Option("--credit", help="How others credit it; can be repeated.")] = None,
    archive: ArchiveOption = None,
) -> None:
    """Add an outlet, or replace the one of that id."""
    if not home.startswith(("http://", "https://")):
        raise InputError(f"{home!r} is not an address of the web (http:// or https://)")
    if kind not in OUTLET_KINDS:
        raise InputError(f"there is no kind of outlet {kind!r}: there are {', '.join(OUTLET_KINDS)}")
    outlet = Outlet(
        id=id, name=name, home=home, kind=kind, country=country, zone=zone, owner=owner,
        feeds=tuple(feed or ()), sitemaps=tuple(sitemap or ()), credits=tuple(credit or ()),
    )  # fmt: skip
    with opened(archive, readonly=False) as kept:
        kept.put_outlets([outlet])
    say(f"{id}: kept")


@app.command("list", epilog="Example: isnad outlets list --json | jq .home")
def list_(archive: ArchiveOption = None, as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False) -> None:
    """List the outlets of the archive."""
    with opened(archive) as kept:
        for outlet in kept.outlets():
            if as_json:
                typer.echo(json.dumps(to_json(outlet), ensure_ascii=False))
            else:
                typer.echo(columns(outlet.id, outlet.name, outlet.country or "", outlet.kind, outlet.home))


@app.command("show", epilog="Example: isnad outlets show sada   ·   isnad outlets show sada --json | jq .site.repeated")
def show(
    id: Annotated[str, typer.Argument(help="The outlet's id.")],
    archive: ArchiveOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object: the declaration, and under `site` what was learned.")] = False,
    forget: Annotated[bool, typer.Option("--forget", help="Forget what was learned of its pages; the next ones teach it anew.")] = False,
) -> None:
    """Show an outlet: its declaration, and what its pages taught (docs/pages.md): where headline, text, date and byline stand."""
    with opened(archive, readonly=not forget) as kept:
        outlet = kept.outlet(id)
        if forget:
            kept.put_site_profile(id, None)
        site = kept.site_profile(id)
    learned = {name: value for name, value in (site or {}).items() if name != "counts"}
    if as_json:
        typer.echo(json.dumps({**to_json(outlet), "site": learned or None}, ensure_ascii=False))
        return
    for name, value in to_json(outlet).items():
        if value:
            typer.echo(f"{name}\t{', '.join(map(str, value)) if isinstance(value, (list, tuple)) else value}")
    typer.echo(f"learned from\t{learned.get('pages', 0)} pages")
    for name in ("headline", "container", "date", "byline"):
        if learned.get(name):
            typer.echo(f"usual {name}\t{learned[name]}")
    for line in learned.get("repeated", ()):
        typer.echo(f"repeated\t{line}")


@app.command("remove", epilog="Example: isnad outlets remove sada")
def remove(id: Annotated[str, typer.Argument(help="The outlet's id.")], archive: ArchiveOption = None) -> None:
    """Stop following an outlet. Its articles stay in the archive."""
    with opened(archive, readonly=False) as kept:
        if not kept.remove_outlet(id):
            raise InputError(f"there is no outlet {id}")
    say(f"{id}: removed; its articles stay")


@app.command("import", epilog="Example: isnad outlets import my-feeds.opml   ·   isnad outlets import shipped")
def import_(
    file: Annotated[
        str, typer.Argument(help="An OPML file, - for standard input, or `shipped` for the declarations that come with Isnad.")
    ],
    archive: ArchiveOption = None,
) -> None:
    """Add the outlets of an OPML file."""
    from isnad.collect.outlets import read_opml, shipped_outlets  # noqa: PLC0415

    if file == "shipped":
        outlets = shipped_outlets()
    else:
        try:
            outlets = read_opml(sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes())
        except OSError as error:
            raise InputError(f"{file}: {error.strerror}") from error
    with opened(archive, readonly=False) as kept:
        kept.put_outlets(outlets)
    say(f"{len(outlets)} outlets kept")


@app.command("export", epilog="Example: isnad outlets export > outlets.opml")
def export(archive: ArchiveOption = None) -> None:
    """Write the archive's outlets as OPML to standard output."""
    from isnad.collect.outlets import write_opml  # noqa: PLC0415

    with opened(archive) as kept:
        sys.stdout.buffer.write(write_opml(kept.outlets()))
    sys.stdout.buffer.flush()
