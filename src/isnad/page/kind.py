"""What an input is, for ``--as auto``: an HTML page, flat text, a feed, or JSON lines of articles. Looked at, not parsed."""

from __future__ import annotations

import json
import re
from typing import Literal

Kind = Literal["html", "text", "feed", "article"]

_ENDINGS: dict[str, Kind] = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html", ".php": "html", ".aspx": "html", ".mht": "html",
    ".txt": "text", ".text": "text", ".rss": "feed", ".atom": "feed", ".jsonl": "article", ".ndjson": "article",
}  # fmt: skip
_FEED = re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf:RDF)[\s>]", re.I)
_HTML = re.compile(rb"<!doctype\s+html|<html[\s>]|<(?:head|body|div|p|table|meta|script|article|span|br)[\s/>]", re.I)


def kind_of(data: bytes, name: str) -> Kind:
    """Say what an input is by its first bytes, and by the ending of its ``name`` where they leave it open."""
    head = data[:16384]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", "replace").encode()
    elif head[1:2] == b"\0" or head[:1] == b"\0":
        head = head.replace(b"\0", b"")
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if head.startswith(b"<"):
        if _FEED.search(head[:2048]) and not re.search(rb"<html[\s>]", head[:2048], re.I):
            return "feed"
        if _HTML.search(head):
            return "html"
    if head.startswith((b"{", b"[")):
        found = _json_kind(head)
        if found is not None:
            return found
    ending = "." + name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if ending in _ENDINGS and not (ending in (".jsonl", ".ndjson") and not head.startswith(b"{")):
        return _ENDINGS[ending]
    if ending == ".xml":
        return "feed"
    return "html" if len(_HTML.findall(head)) >= 2 else "text"


def _json_kind(head: bytes) -> Kind | None:
    line = head.split(b"\n", 1)[0]
    if b"https://jsonfeed.org/version" in head[:500] or b"http://jsonfeed.org/version" in head[:500]:
        return "feed"
    try:
        row = json.loads(line)
    except ValueError:
        # A row longer than what is looked at still begins as a row.
        return "article" if re.match(rb'\s*\{\s*"[\w ]+"\s*:', line) else None
    return "article" if isinstance(row, dict) else None
