"""The command-line application: which commands there are, in the order of the way of an article. What each does stands in its module."""

from __future__ import annotations

import typer

from isnad.command import archives, collecting, demo, doctor, export, ingest, names, outlets, read, serving, statements, stories

app = typer.Typer(
    name="isnad",
    help="Isnad follows Arabic news and keeps, for every statement in it, the chain of who said it and through whom.",
    epilog="Example: isnad read page.html",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120},
)

app.command("read", epilog=read.EXAMPLE)(read.command)
app.command("ingest", epilog=ingest.EXAMPLE)(ingest.command)
app.command("collect", epilog=collecting.EXAMPLE)(collecting.command)
app.add_typer(outlets.app, name="outlets")
# A query may begin with a word that is left out: «-الدوري كأس».
app.command("search", epilog=archives.SEARCH_EXAMPLE, context_settings={"ignore_unknown_options": True})(archives.search)
app.command("show", epilog=archives.SHOW_EXAMPLE)(archives.show)
app.command("story", epilog=archives.STORY_EXAMPLE)(archives.story)
app.add_typer(stories.app, name="stories")
app.command("claims", epilog=statements.CLAIMS_EXAMPLE)(statements.claims)
app.add_typer(names.app, name="names")
app.command("unnamed", epilog=statements.UNNAMED_EXAMPLE)(statements.unnamed)
app.command("correct", epilog=statements.CORRECT_EXAMPLE)(statements.correct)
app.command("corrections", epilog=statements.CORRECTIONS_EXAMPLE)(statements.corrections)
app.command("export", epilog=export.EXAMPLE)(export.command)
app.command("serve", epilog=serving.SERVE_EXAMPLE)(serving.serve)
app.command("up", epilog=serving.UP_EXAMPLE)(serving.up)
app.command("demo", epilog=demo.EXAMPLE)(demo.command)
app.command("doctor", epilog=doctor.EXAMPLE)(doctor.command)


@app.callback(invoke_without_command=True)
def _version(
    context: typer.Context, version: bool = typer.Option(False, "--version", help="Print the version and exit.", is_eager=True)
) -> None:
    if version:
        from isnad import __version__  # noqa: PLC0415

        typer.echo(f"isnad {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
