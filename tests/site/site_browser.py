"""A real browser for the tests: Debian's chromium, driven by playwright."""

import os
import shutil

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
#: Switches that keep chromium from asking other hosts than the one under test.
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def skip_or_fail_without_chromium():
    """Skip where there is no chromium; where the tests were told to need it (as CI does), that is a failure."""
    if CHROMIUM:
        return
    if os.environ.get("ISNAD_TESTS_NEED_BROWSER"):
        pytest.fail("chromium is not installed, and ISNAD_TESTS_NEED_BROWSER is set")
    pytest.skip("chromium is not installed (Debian: apt install chromium): the site is not tried in a browser")
