"""Several items in one text: takes of agency feeds under their headers, and reviews of the press with ruled lines between the papers.

Here a text is only cut; what each part says is read by ``flat``. Mails, messages and labelled records are cut in ``dumps``.
"""

from __future__ import annotations

import re

from isnad.page.dating import is_date_line

RULE = re.compile(r"^[ \t]*(?:[=\-_*~#+─━═—][ \t]?){8,}[ \t]*$", re.M)
"""A line drawn with signs."""
_HEADER = re.compile(r"^[A-Za-z][A-Za-z-]{1,9}\s?\d{3,4}\s+[1-9]\s+\S{1,12}\s+\d{2,4}(?!\d).{0,80}$", re.M)
"""Service and number, priority, category, count of words, keywords: the header of a take (IPTC 7901, section 3)."""
_KEYWORDS = re.compile(r"^[^\s/]+(?:/[^\s/]+){1,4}$")
_OF_PAPER = re.compile(r"^[^\W\d_][^\d|]{1,40}?\s*[|،,–—-]\s*(?P<day>\S.*)$")
CUTTING = re.compile(
    r"^(?P<outlet>[^\W\d_][^\d|]{1,40}?)\s*[|،,–—-]\s*(?P<day>[^|]*\d.*?)\s*[|،,–—-]\s*(?:ص|صفحة|الصفحة)\s*\.?\s*\d{1,3}\s*$"
)
"""«paper | day | ص 5» under a headline: where a clipping of a review of the press stood in print."""


def feed(text: str) -> list[str]:
    """The takes of an agency's feed without their headers and keyword lines; empty where it has no header.

    Needed by files and mails of wire services, which hold one take after the other.
    """
    marks = list(_HEADER.finditer(text))
    if not marks or text[: marks[0].start()].strip(" \t\n=-_*~#+─━═—"):
        return []
    out = []
    for n, mark in enumerate(marks):
        take = text[mark.end() : marks[n + 1].start() if n + 1 < len(marks) else len(text)]
        lines = RULE.sub("", take).strip().split("\n")
        if lines and len(lines[0]) < 60 and _KEYWORDS.match(lines[0].strip()):
            del lines[0]
        if any(line.strip() for line in lines):
            out.append("\n".join(lines))
    return out


def paper_of(part: str) -> tuple[str, str] | None:
    """The paper and the day on the first line of a part («paper – 10/7/2025»); None where it is another line."""
    first = part.strip().split("\n", 1)[0].strip()
    match = _OF_PAPER.match(first)
    if match is None or len(first) > 70 or not re.search(r"\d", match["day"]) or not is_date_line(match["day"]):
        return None
    return first[: match.start("day")].strip(" |،,–—-\t"), match["day"]


def review(text: str) -> list[str]:
    """The parts of a review of the press: between ruled lines, each under its paper and the day; empty where two are not so.

    Needed by digests of embassies and ministries. What stands above the first paper is the digest's own head.
    """
    parts = [part for part in RULE.split(text) if paper_of(part) is not None]
    return [part.strip() for part in parts] if len(parts) > 1 else []
