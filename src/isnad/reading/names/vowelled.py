"""Names that are one word without vowels and two with them: «عُمان» is the land, «عمّان» the city.

Rows of ``data/vowelled.tsv`` say it. What does not live here: which is meant where no vowels are written (``identity``, ``joining``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from isnad.arabic.folding import drop_marks, search_key
from isnad.reading.names.gazetteer import Entry, data_lines, gazetteer
from isnad.reading.names.mentions import Mention

#: Evidence of a name that its vowels tell from another.
VOWELS = "gazetteer, its vowels say which"


def read_vowels(mentions: Iterable[Mention]) -> dict[int, Entry]:
    """Return by ``id()`` of the mention who it is by the vowels written on it, or on the same name elsewhere in the article, where all that
    are written agree: they are often written once only."""
    of_keys = [mention for mention in mentions if mention.key in _rows()]
    written = {id(mention): entry for mention in of_keys if (entry := _vowelled(mention)) is not None}
    said: dict[str, set[Entry]] = {}
    for mention in of_keys:
        if id(mention) in written:
            said.setdefault(mention.key, set()).add(written[id(mention)])
    agreed = {key: next(iter(entries)) for key, entries in said.items() if len(entries) == 1}
    bare = ((id(mention), agreed[mention.key]) for mention in of_keys if mention.key in agreed and not _marks(mention))
    return dict(bare) | written


def _marks(mention: Mention) -> bool:
    return any(marks for _, marks in _lettered(mention.text))


def _vowelled(mention: Mention) -> Entry | None:
    """Return who a mention is by the vowels written on it; None where it has none, or they fit several or nobody."""
    rows = _rows().get(mention.key)
    if not rows:
        return None
    written = list(_lettered(mention.text))
    if not _marks(mention):
        return None
    fitting = [entry for form, entry in rows if entry.kind == mention.kind and _fits(written, form)]
    return fitting[0] if len(fitting) == 1 else None


def _fits(written: list[tuple[str, str]], form: list[tuple[str, str]]) -> bool:
    """Whether each mark that is written stands so in the form; what is not written may be anything."""
    return len(written) == len(form) and all(set(marks) <= set(whole) for (_, marks), (_, whole) in zip(written, form, strict=True))


def _lettered(text: str) -> Iterator[tuple[str, str]]:
    """Yield each letter with the marks above and below it."""
    letter, marks = "", ""
    for char in text:
        if drop_marks(char):
            if letter:
                yield letter, marks
            letter, marks = char, ""
        else:
            marks += char
    if letter:
        yield letter, marks


@cache
def _rows() -> dict[str, list[tuple[list[tuple[str, str]], Entry]]]:
    found: dict[str, list[tuple[list[tuple[str, str]], Entry]]] = {}
    for line in data_lines("vowelled.tsv")[1:]:
        form, kind, fine, own, _ = line.split("\t")
        key = search_key(form)
        entry = next(e for e in gazetteer().readings(key) if (e.kind, e.fine, e.id) == (kind, fine, own))
        found.setdefault(key, []).append((list(_lettered(form)), entry))
    return found
