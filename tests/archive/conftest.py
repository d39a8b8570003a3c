"""Fixtures of the archive's tests."""

import pytest

import isnad.archive.ingest
from archive.invented import OneStoryEach
from isnad.archive import Archive


@pytest.fixture
def plain(monkeypatch):
    """Replace the linker, where the archive alone is looked at."""
    monkeypatch.setattr(isnad.archive.ingest, "Linker", OneStoryEach)


@pytest.fixture
def archive(tmp_path, plain):
    """An empty archive."""
    with Archive.open(str(tmp_path / "archive")) as opened:
        yield opened
