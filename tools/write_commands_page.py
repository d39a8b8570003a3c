"""Writes docs/commands.md from the command line's own help. Run after changing a command: python tools/write_commands_page.py"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer

from isnad.command.app import app

PAGE = Path(__file__).resolve().parent.parent / "docs" / "commands.md"
_HEAD = """# Commands

Written by `tools/write_commands_page.py` from the help of each command; a test holds the two together. Data goes to standard output, talk
to standard error; the exit status is non-zero on failure, also where what was given is refused (1), on options and
arguments that a command does not have, lacks or cannot read (2), on Ctrl-C (130).
"""


def page() -> str:
    """Return the page: every command with what it does, its arguments and options, and an example."""
    root = typer.main.get_command(app)
    parts = [_HEAD]
    for name, command in _commands(root, "isnad"):
        parts += [f"## `{name}`\n", (command.help or "").strip() + "\n"]
        for parameter in command.params:
            if "--help" not in parameter.opts:
                parts.append(f"- `{_usage(parameter)}`{_said(parameter)}")
        if command.epilog:
            parts.append("\n" + command.epilog + "\n")
    return "\n".join(parts).rstrip() + "\n"


def _commands(command: Any, path: str) -> list[tuple[str, Any]]:
    inner = getattr(command, "commands", None)
    if inner is None:
        return [(path, command)]
    return [found for name, child in inner.items() for found in _commands(child, f"{path} {name}")]


def _usage(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return parameter.metavar or (parameter.name or "").upper()
    return " / ".join([*parameter.opts, *parameter.secondary_opts])


def _said(parameter: Any) -> str:
    said = getattr(parameter, "help", None)
    return f": {said}" if said else ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
