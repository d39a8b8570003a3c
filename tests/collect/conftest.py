"""Every test of the collector talks to a real server on loopback."""

import pytest
from badserver import Server

from isnad.collect import fetch


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setattr(fetch, "_RETRY_BASE", 0.01)
    running = Server()
    yield running
    running.stop()
