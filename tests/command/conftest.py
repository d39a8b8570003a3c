"""Runs the command line in this process, as a person would type it, and gives back what it printed and its exit status."""

import contextlib
import io
import json
import sys
from dataclasses import dataclass

import pytest

from isnad.command import main


@dataclass(frozen=True)
class Run:
    status: int
    out: str
    err: str

    @property
    def rows(self):
        return [json.loads(line) for line in self.out.split("\n") if line]


class _Stream(io.TextIOWrapper):
    """A standard stream with the bytes below it, as the real ones have."""

    def text(self):
        self.flush()
        return self.buffer.getvalue().decode("utf-8")


@pytest.fixture
def isnad(monkeypatch):
    def run(*arguments, stdin=b""):
        out, err = (_Stream(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
        monkeypatch.setattr(sys, "argv", ["isnad", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        status = 0
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                main()
            except SystemExit as stop:
                status = stop.code or 0
        return Run(status, out.text(), err.text())

    return run


@pytest.fixture
def archive(isnad, tmp_path, request):
    """Return an archive of the articles that the module calls ``ROWS``."""
    (tmp_path / "news.jsonl").write_text("\n".join(json.dumps(row) for row in request.module.ROWS), encoding="utf-8")
    path = tmp_path / "archive"
    assert isnad("ingest", "--archive", path, tmp_path / "news.jsonl").status == 0
    return path
