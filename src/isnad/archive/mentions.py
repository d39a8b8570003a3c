"""Single mentions of names: the words around one, and where one that a person ruled on stands after its text or reading changed. Pure.

What does not live here: what rulings make of names (``naming``), who an article's mentions are (``isnad.reading.names``).
"""

from __future__ import annotations

from collections.abc import Sequence

from isnad.archive.answers import NameRuling
from isnad.records import Name

#: Code points on each side of a mention that are kept with a ruling on it.
_AROUND = 40
#: Fewer of them on one side alone do not show that it is the same place.
_TELLING = 12


def around(body: str, start: int, end: int) -> tuple[str, str]:
    """Return what stands before and behind a mention."""
    return body[max(0, start - _AROUND) : start], body[end : end + _AROUND]


def place(ruling: NameRuling, body: str) -> int | None:
    """Return where in ``body`` the mention stands that a ruling names; None where the text has changed so that it cannot be told.

    It is where it was, with the same words around it; or at the one place where they all stand now; or where those before or those behind
    it do. The words of the mention alone are no evidence: another of that name may have them.
    """
    assert ruling.start is not None
    before, words, after = ruling.before, ruling.words, ruling.after
    if body.startswith(before + words + after, ruling.start - len(before)) and ruling.start >= len(before):
        return ruling.start
    for left, right in ((before, after), (before, ""), ("", after)):
        if (left and right) or len(left or right) >= _TELLING:
            found = body.find(left + words + right)
            if found >= 0:
                return found + len(left) if body.find(left + words + right, found + 1) < 0 else None
    return None


def which(names: Sequence[Name], start: int, end: int) -> int | None:
    """Return the number of the name that stands at these offsets: the very one, else the one that has most of it; None where none has."""
    shared = [(min(name.end, end) - max(name.start, start), -(name.end - name.start), -n) for n, name in enumerate(names)]
    best = max(shared, default=(0, 0, 0))
    return -best[2] if best[0] > 0 else None


def is_stale(ruling: NameRuling, body: str | None) -> bool:
    """Say whether a ruling on a single mention can no longer be placed in its article's text, or has no article any more."""
    return body is None or place(ruling, body) is None
