"""Pairs of quotation marks, whatever their shape, in one pass. What stands between them is read elsewhere."""

from __future__ import annotations

from itertools import pairwise

from isnad.arabic.text import Text
from isnad.reading.statements.contents import first_person
from isnad.reading.statements.cues import cue_index, verb_keys
from isnad.reading.statements.words import COMPLEMENTISERS

_FAMILIES = {"«": 0, "»": 0, "“": 1, "”": 1, "„": 1, "‟": 1, '"': 2, "″": 2, "〝": 1, "〞": 1}
_OPENERS = frozenset("«“„〝")
_CLOSERS = frozenset("»”〞")
_DEEPEST = 4
_FULL_STOPS = frozenset(".؟!…")
_PARAGRAPHS = 8  # over which a quotation may run
_WORD = 6  # tokens that a name in marks has at most
_INTRODUCED = 6  # tokens before a mark in which a verb of saying introduces it
_LONG = 25  # tokens behind a mark at which another that plainly opens does not close it, where a sentence has ended between them
_SENTENCES = 3  # that a quotation without a closing mark goes on over
_FAR = 500  # tokens over which it may


class _Open:
    """An opening mark that waits for its partner: its token, family and paragraph, the pairs within it, and the last of the paragraphs
    after its own that each begin with such a mark.
    """

    __slots__ = ("family", "inside", "paragraph", "reached", "token")

    def __init__(self, token: int, family: int, paragraph: int):
        self.token, self.family, self.paragraph = token, family, paragraph
        self.reached = paragraph
        self.inside: list[tuple[int, int]] = []


def pair_quotes(text: Text) -> tuple[dict[int, int], list[tuple[int, int]]]:
    """Return the outermost pairs of quotation marks, as opening → closing token and as a list in order.

    A mark's job is told by the blanks about it before its shape, for « and ” are used both ways. A quotation may run over paragraphs
    where the next mark of its family plainly closes and none of them begins with a
    verb of saying. A mark that plainly opens while one of its family is open opens one within it
    where the mark after it plainly closes («قال: "لن نبيع. وقال آخر: "سنبيع"»); of marks without a partner only what stands within them
    is kept.
    """
    raw, starts, ends = text.raw, text.starts, text.ends
    if '"' not in text.keys:
        return {}, []
    marks = [i for i, form in enumerate(text.forms) if form == '"' and raw[starts[i]] in _FAMILIES]
    if not marks:
        return {}, []
    jobs = [_job(raw, starts[i], ends[i]) for i in marks]
    pairs: list[tuple[int, int]] = []
    stack: list[_Open] = []
    paragraph, paragraph_end = -1, -1
    paragraphs, said = text.paragraphs, verb_keys()
    for at, i in enumerate(marks):
        family, opens, closes = jobs[at]
        if i >= paragraph_end:
            while i >= paragraph_end:
                paragraph += 1
                paragraph_end = paragraphs[paragraph][1]
            last = stack[-1] if stack else None
            runs_on = (
                last is not None
                and last.family == family
                and ((closes and not opens) or (opens and i == paragraphs[paragraph][0]))
                and paragraph - last.paragraph <= _PARAGRAPHS
                and i - last.token <= _FAR
                and not any(text.keys[first] in said for first, _ in paragraphs[last.paragraph + 1 : paragraph + 1])
            )
            if not runs_on:
                _give_up(text, stack, pairs, i)
            elif last is not None and opens and not closes:
                last.reached = paragraph if paragraph == last.reached + 1 else last.reached
                continue  # each paragraph of a long quotation may begin with a mark of its own
        depth = next((d for d in range(len(stack) - 1, -1, -1) if stack[d].family == family), None)
        again = False
        if depth is None and stack and closes and not opens:
            depth = len(stack) - 1  # opened with one kind of mark and closed with another: «"لن نبيع»»
        if depth is not None and opens and not closes:
            char = raw[starts[i]]
            if char in _OPENERS:
                again = char == raw[starts[stack[depth].token]]
            elif family == 2 and at + 1 < len(marks) and marks[at + 1] < paragraph_end:
                then, then_opens, then_closes = jobs[at + 1]
                again = then == family and then_closes and not then_opens
                again = again or (i - stack[depth].token > _LONG and "." in text.keys[stack[depth].token : i])  # the partner was forgotten
            elif family == 2:
                again = i - stack[depth].token > _WORD
        if depth is not None and not again:
            opened = stack[depth]
            while len(stack) > depth + 1:
                opened.inside += stack.pop().inside
            stack.pop()
            if i > opened.token + 1:
                (stack[-1].inside if stack else pairs).append((opened.token, i))
        elif len(stack) < _DEEPEST and not (closes and not opens and raw[starts[i]] in _CLOSERS):
            stack.append(_Open(i, family, paragraph))
    _give_up(text, stack, pairs, len(text))
    return dict(pairs), pairs


def _give_up(text: Text, stack: list[_Open], pairs: list[tuple[int, int]], before: int) -> None:
    """Empty the stack of marks whose partner was forgotten; what was paired within them stands by itself. ``before`` is the next mark.

    Where the paragraphs after such a mark each begin with one too, or go on in the first person without any, the quotation ends with the
    last of them, at its full stop.
    """
    outer = stack[0] if stack else None
    if outer is not None and outer.reached == outer.paragraph and len(stack) == 1 and not outer.inside:
        outer.reached = _speaks_on(text, outer, before)
        if outer.reached == outer.paragraph and (stop := _to_paragraph_end(text, outer, before)) is not None:
            pairs.append((outer.token, stop))
            stack.clear()
    if outer is not None and outer.reached > outer.paragraph:
        stop = text.paragraphs[outer.reached][1] - 1
        if text.keys[stop] in _FULL_STOPS:
            pairs.append((outer.token, stop))
            stack.clear()
    for item in stack:
        pairs += item.inside
    stack.clear()


def _speaks_on(text: Text, mark: _Open, before: int) -> int:
    """Return the last of the paragraphs that go on with a quotation whose closing mark was forgotten: each speaks in the first person, none
    begins with a verb of saying, and the quotation was introduced («قال: «», «وأضاف "»)."""
    keys, said = text.keys, verb_keys()
    near = keys[max(0, mark.token - _INTRODUCED) : mark.token]
    reached = mark.paragraph
    if not near or (near[-1] != ":" and said.isdisjoint(near)):
        return reached
    for first, last in text.paragraphs[mark.paragraph + 1 : mark.paragraph + 1 + _PARAGRAPHS]:
        if last > before or keys[first] in said or not first_person(text, first, last):
            break
        reached += 1
    return reached


def _tells(keys: list[str]) -> bool:
    """Whether somebody else may be speaking in a sentence: a cue with a complementiser behind it, «كما ذكر», a colon."""
    index, cue = cue_index(), False
    for before, key in pairwise(["", *keys]):
        if key == ":" or (cue and key in COMPLEMENTISERS) or (before == "كما" and key in index):
            return True
        cue = cue or key in index
    return False


def _to_paragraph_end(text: Text, mark: _Open, before: int) -> int | None:
    """Return the full stop at which a quotation behind a colon ends whose closing mark was forgotten: the last of its paragraph before a
    sentence with a verb of saying, where several stand in it."""
    keys, said = text.keys, verb_keys()
    first, last = text.paragraphs[mark.paragraph]
    if mark.token <= first or keys[mark.token - 1] != ":" or last > before:
        return None
    stops = [j for j in range(mark.token + 1, last) if keys[j] in _FULL_STOPS and (j + 1 == last or keys[j + 1] != '"')]
    told = (n for n, (j, end) in enumerate(pairwise(stops)) if keys[j + 1] in said or _tells(keys[j + 1 : end]))
    reached = next(told, len(stops) - 1)
    reached = 0 if stops and _tells(keys[mark.token : stops[0]]) else reached
    return stops[reached] if 0 < reached <= _SENTENCES else None


def _job(raw: str, start: int, end: int) -> tuple[int, bool, bool]:
    """Return a mark's family and whether the blanks and marks about it let it open and close."""
    char = raw[start]
    before = raw[start - 1] if start else " "
    after = raw[end] if end < len(raw) else " "
    if before == ":":
        return _FAMILIES[char], True, False  # «قائلا:" لن نبيع"»
    clitic = before in "بلوفك" and (start < 2 or raw[start - 2].isspace())  # «ب"قادة"»
    opens = (before.isspace() or clitic or before in "([ـ-–:،" or char in _OPENERS) and not after.isspace()
    closes = (after.isspace() or after in ".,،؛:)]!؟?-–…") and not before.isspace() and not clitic
    return _FAMILIES[char], opens, closes
