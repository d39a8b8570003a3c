"""HTML character references that templates left in kept texts («&quot;», «&nbsp;»): they stand for signs and are no words.

What does not live here: titles and pages, whose references are read as what they stand for where they come in (``isnad.reader``,
``isnad.page``). Of a body that came as text every offset is one into it as given, so it keeps them.
"""

from __future__ import annotations

import html
import re

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")


def resolved(text: str) -> str:
    """Return a text of the same length, in which what each reference stands for is followed by spaces; one that is none stays."""
    return _REFERENCE.sub(lambda found: html.unescape(found[0]).ljust(len(found[0])), text) if "&" in text else text
