"""Settings come from the environment, a wrong one is a clear error, and docs/settings.md lists every one with its default."""

from dataclasses import fields
from pathlib import Path

import pytest

from isnad.errors import InputError
from isnad.settings import Settings

PAGE = (Path(__file__).parent.parent / "docs" / "settings.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("item", fields(Settings), ids=lambda item: item.name)
def test_each_setting_is_documented_with_its_default_and_what_it_does(item):
    assert f"| `{item.name}` | `{item.default}` | {item.metadata['doc']} |" in PAGE


def test_settings_are_read_from_the_environment(monkeypatch):
    monkeypatch.setenv("ISNAD_SITE_PORT", "1234")
    monkeypatch.setenv("ISNAD_ARCHIVE", "أرشيف")
    settings = Settings.from_environment()
    assert (settings.site_port, settings.archive) == (1234, "أرشيف")


def test_a_setting_of_the_wrong_type_is_refused_by_name(monkeypatch):
    monkeypatch.setenv("ISNAD_SITE_PORT", "many")
    with pytest.raises(InputError, match="ISNAD_SITE_PORT='many' is not a int"):
        Settings.from_environment()
