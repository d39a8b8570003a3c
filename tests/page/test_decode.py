"""Bytes to text, whatever is declared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.errors import InputError
from isnad.page import decode, kind_of

TEXT = (
    "<html><body><p>قال مدير المرفأ إن السفن عادت إلى العمل في الميناء القديم، وأضاف أن الحركة على الأرصفة من أجل التصدير مستمرة.</p>" * 3
)


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "windows-1256", "iso-8859-6", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("declared", [None, "utf-8", "windows-1256", "iso-8859-1", "no-such-charset"])
def test_every_charset_is_known_whatever_is_declared(charset: str, declared: str | None):
    text = TEXT.replace("،", ",") if charset == "iso-8859-6" else TEXT
    assert decode(text.encode(charset), declared).text == text


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1", "cp1256"])
def test_text_decoded_wrongly_before_publication_is_repaired(wrong: str):
    mojibake = "".join(bytes([b]).decode(wrong, "ignore") or chr(b) for b in TEXT.encode())
    decoded = decode(mojibake.encode())
    assert decoded.text == TEXT
    assert decoded.repaired


def test_one_byte_text_read_as_latin_is_repaired():
    assert decode(TEXT.encode("cp1256").decode("latin-1").encode()).text == TEXT


def test_pieces_in_another_charset_are_read():
    decoded = decode(TEXT.encode() + "<p>خبر عاجل</p>".encode("cp1256") + TEXT.encode())
    assert "خبر عاجل" in decoded.text
    assert "\ufffd" not in decoded.text


def test_a_page_cut_in_the_middle_of_a_letter_loses_that_letter_only():
    whole = "م" * 400
    assert decode(whole.encode()[:-1]).text == whole[:-1]


def test_a_wrong_declaration_is_named():
    page = b'<meta charset="utf-8">' + TEXT.encode("cp1256")
    assert "wrongly" in decode(page).evidence


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7 x", b"\x1f\x8b\x08" * 40, b"\x89PNG\r\n", bytes(range(256)) * 10], ids=["pdf", "gzip", "png", "noise"]
)
def test_what_is_no_text_is_refused(data: bytes):
    with pytest.raises(InputError):
        decode(data)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0\x1b", exclude_categories=["Cs", "Cc"]), max_size=300))
def test_valid_utf8_without_mojibake_is_kept_as_it_is(text: str):
    decoded = decode(("سلام " + text).encode())
    assert decoded.repaired or decoded.text == "سلام " + text


KINDS = [
    (b"<!DOCTYPE html><html><body>", "x", "html"),
    (b"  <div>\n<p>x</p>", "x.bin", "html"),
    ("<html>".encode("utf-16"), "x", "html"),
    (b'<?xml version="1.0"?><rss version="2.0"><channel>', "x.html", "feed"),
    (b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">', "-", "feed"),
    (b'{"version": "https://jsonfeed.org/version/1", "items": []}', "-", "feed"),
    (b'{"id": "a", "text": "b"}\n{"id": "c"', "-", "article"),
    ("عنوان الخبر\nتاريخ النشر: اليوم".encode(), "a.txt", "text"),
    ("عنوان الخبر".encode(), "-", "text"),
    (b"", "page.html", "html"),
]


@pytest.mark.parametrize(("data", "name", "kind"), KINDS)
def test_kind_of_input(data: bytes, name: str, kind: str):
    assert kind_of(data, name) == kind
