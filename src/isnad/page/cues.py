"""Arabic (and the few English and French) labels that news pages carry around their articles: «اقرأ أيضا», «المصدر:», «الوسوم» …

The labels stand in ``data/cues.tsv``, a row a label. A line is matched on its search key, so that spelling does not matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from isnad.arabic.folding import fold_search

_EDGE = " \t:：|-–—_•·*#»«\"'()[]{}<>…./\\،,؛!؟?+=~→←▪►◄✔️📌🔴⬅️👈👇\u200e\u200f\u202a\u202b\u202c\xa0"
_AFTER = re.compile(r"\s*(?:[:：|؛…»>)\]\-–—.!،]|$)")
_COUNT = re.compile(r"^\s*[(\[]?\s*\d+\s*[)\]]?\s*|\s*[(\[]?\s*\d+\s*[)\]]?\s*$")
LONGEST = 160
"""Lines longer than this carry no label, except as their beginning before a colon."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A label found: its ``kind``, whether it is the ``whole`` line, and the offset in the line where what it labels begins."""

    kind: str
    whole: bool
    rest: int
    colon: bool = False


@cache
def _table() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = {"label": {}, "start": {}, "whole": {}, "in": {}}
    for line in (files("isnad.page") / "data" / "cues.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, phrase, how = line.split("\t")
            table[how].setdefault(" ".join(fold_search(phrase).text.lower().strip(_EDGE).split()), kind)
    return table


@cache
def _labels() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    table = _table()

    def either(phrases: dict[str, str]) -> str:
        return "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in sorted(phrases, key=len, reverse=True))

    return (
        re.compile(rf"(?P<cue>{either(table['label'])})(?![\w])"),
        re.compile(rf"(?P<cue>{either(table['start'])})(?![\w])"),
        re.compile(rf"(?<!\w)(?P<cue>{either(table['in'])})(?!\w)"),
    )


_KNOWN: dict[str, Cue | None] = {}


def find(line: str) -> Cue | None:
    """The label that a line is or begins with, or None."""
    short = line[:LONGEST]
    if short in _KNOWN and len(line) <= LONGEST:
        return _KNOWN[short]
    cue = _find(short, len(line) > LONGEST)
    if len(line) <= LONGEST:
        if len(_KNOWN) > 50_000:
            _KNOWN.clear()
        _KNOWN[short] = cue
    return cue


def _find(line: str, cut: bool) -> Cue | None:
    folded = fold_search(line)
    key = folded.text.lower()
    begin = len(key) - len(key.lstrip(_EDGE))
    table = _table()
    core = " ".join(key[begin:].rstrip(_EDGE).split())
    if not core:
        return None
    label, start, inside = _labels()
    if not cut:
        bare = _COUNT.sub("", core).strip(_EDGE)
        for how in ("label", "whole", "start"):
            kind = table[how].get(core) or table[how].get(bare)
            if kind is not None:
                return Cue(kind, True, len(line))
    match = label.match(key, begin)
    if match is not None:
        after = _AFTER.match(key, match.end())
        if after is not None:
            kind = table["label"][" ".join(match["cue"].split())]
            rest = folded.span(after.end() - 1, after.end())[1] if after.end() > 0 else 0
            colon = ":" in after.group() or "：" in after.group()
            return Cue(kind, False, rest, colon)
    if cut:
        return None
    match = start.match(key, begin)
    if match is not None:
        kind = table["start"][" ".join(match["cue"].split())]
        return Cue(kind, False, folded.span(match.end() - 1, match.end())[1])
    if len(core) < 120:
        match = inside.search(key)
        if match is not None:
            return Cue(table["in"][" ".join(match["cue"].split())], False, 0)
    return None
