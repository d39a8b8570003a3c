"""The documentation says what is there: commands, and links that lead somewhere."""

import re
from pathlib import Path

import pytest

from tools.write_commands_page import PAGE, page

HOME = Path(__file__).parent.parent
PAGES = sorted([*HOME.glob("*.md"), *HOME.glob("docs/*.md"), *HOME.glob("bench/*.md"), *HOME.glob("src/**/README.md")])


def test_the_commands_page_is_what_the_commands_say():
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python tools/write_commands_page.py"


@pytest.mark.parametrize("file", PAGES, ids=lambda file: str(file.relative_to(HOME)))
def test_links_between_pages_lead_somewhere(file):
    for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", file.read_text(encoding="utf-8")):
        assert (file.parent / target).exists(), target


@pytest.mark.parametrize("file", sorted((HOME / "docs").glob("*.md")), ids=lambda file: file.name)
def test_every_page_is_listed_in_the_index_of_the_documentation(file):
    if file.name != "README.md":
        assert f"({file.name})" in (HOME / "docs" / "README.md").read_text(encoding="utf-8")
