"""A piece of HTML that is known to be one article (the content of a feed's entry) to its body."""

from __future__ import annotations

from html import escape

from selectolax.lexbor import LexborHTMLParser

from isnad.errors import InputError
from isnad.page import articles, bounds, head, tree

_MAX_DEPTH = 500


def body_of_fragment(content: str, title: str | None = None) -> str:
    """Return the body of the article that ``content`` (HTML) holds, cleaned as a page's is of read-also links, share bars and the like.

    Where too little is left of it, it is all text, one line a block: the feed says that this is the article. Empty for what cannot be
    read.
    """
    page = f"<html><body><article><h1>{escape(title or '')}</h1>{content}</article></body></html>"
    try:
        bounds.check(page, _MAX_DEPTH)
        parsed = tree.parse(page)
    except InputError:
        return ""
    found = articles.read(parsed, head.read(parsed.parser), "", None, None, None)
    if found and found[0].body:
        return found[0].body
    root = LexborHTMLParser(content).body
    text = root.text(separator="\n") if root is not None else ""
    return "\n".join(line for line in (" ".join(part.split()) for part in text.split("\n")) if line)
