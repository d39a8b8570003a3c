"""The rooms import only what ARCHITECTURE.md allows them to, and importing the pure rooms is free of rim libraries."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import isnad

HOME = Path(isnad.__file__).parent
PURE = {"records", "arabic"}
MAY_IMPORT = {
    "records": set(),
    "errors": set(),
    "settings": {"errors"},
    "arabic": set(),
    "page": {"records", "arabic", "errors", "settings"},
    "reading": {*PURE, "errors"},
    "reader": {*PURE, "errors", "settings", "page", "reading", "collect"},  # collect: the feed parser only
    "linking": PURE,
    "collect": {"records", "settings", "errors", "arabic", "page"},
    "archive": {*PURE, "errors", "settings", "reading", "linking"},
    "site": {*PURE, "errors", "settings", "archive"},
    "demo": {"records", "settings"},
    "command": {*PURE, "errors", "settings", "page", "reading", "reader", "linking", "collect", "archive", "site", "demo"},
}


def _imports(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def _room(file):
    return file.relative_to(HOME).with_suffix("").parts[0]


FILES = sorted(file for file in HOME.rglob("*.py") if file.parent != HOME or file.stem not in ("__init__", "__main__"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(HOME)))
def test_a_room_imports_only_what_the_architecture_allows(file):
    room = _room(file)
    used = {name.split(".")[1] for name in _imports(file) if name.startswith("isnad.")} - {room}
    assert used <= MAY_IMPORT[room], f"{room} may not import {sorted(used - MAY_IMPORT[room])}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(HOME)))
def test_a_module_says_what_lives_in_it(file):
    assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("module", ["isnad", "isnad.records", "isnad.arabic.text", "isnad.reading", "isnad.reader", "isnad.page"])
def test_pure_rooms_load_no_rim_library(module):
    code = (
        f"import sys, {module}; print(*sorted({{'aiohttp', 'sqlite3', 'tantivy', 'starlette', 'typer', 'feedparser'}} & set(sys.modules)))"
    )
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert shown.stdout.strip() == ""


@pytest.mark.parametrize("module", ["isnad", "isnad.command.app", "isnad.reading"])
def test_names_are_loaded_only_when_they_are_asked_for(module):
    code = f"import sys, {module}; print(*sorted({{'numpy', 'isnad.archive', 'isnad.reading.names'}} & set(sys.modules)))"
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert shown.stdout.strip() == ""


def test_the_package_runs_as_the_command_line():
    shown = subprocess.run([sys.executable, "-m", "isnad", "--version"], check=True, capture_output=True, text=True)
    assert shown.stdout == f"isnad {isnad.__version__}\n"
