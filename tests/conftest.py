"""Shared by all tests: the folder on the path, no time limits for examples, and an archive collected from the demo's web, made once."""

import dataclasses
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes says what else the machine does: speed is measured in bench/, never asserted here.
settings.register_profile("isnad", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("isnad")

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def demo_archive(tmp_path_factory):
    """The path of an archive that holds everything that the demo's outlets published, corrections included."""
    from isnad import Archive
    from isnad.command.gather import gather
    from isnad.demo import start
    from isnad.settings import Settings

    path = str(tmp_path_factory.mktemp("demo") / "archive")
    settings = dataclasses.replace(Settings(), fetch_private=True, host_delay=0.0, host_concurrency=8)
    with start() as web, Archive.open(path) as kept:
        kept.put_outlets(web.outlets)
        for _ in range(2):
            gather(kept, web.outlets, settings, lambda line: None)
            web.advance()
    return path
