"""Pairs of quotation marks, whatever their shape, in one pass. What stands between them is read elsewhere."""

from __future__ import annotations

from isnad.arabic.text import Text

_FAMILIES = {"«": 0, "»": 0, "“": 1, "”": 1, "„": 1, "‟": 1, '"': 2, "″": 2, "〝": 1, "〞": 1}
_OPENERS = frozenset("«“„〝")
_CLOSERS = frozenset("»”〞")
_DEEPEST = 4


def pair_quotes(text: Text) -> tuple[dict[int, int], list[tuple[int, int]]]:
    """Return the outermost pairs of quotation marks, as opening → closing token and as a list in order.

    A mark's job is told by the blanks about it before its shape, for « and ” are used both ways. Marks without a partner in their
    paragraph are ignored, unless the next paragraph goes on with an opening mark of the same family.
    """
    raw, starts, ends = text.raw, text.starts, text.ends
    marks = [i for i, form in enumerate(text.forms) if form == '"' and raw[starts[i]] in _FAMILIES]
    pairs: list[tuple[int, int]] = []
    stack: list[tuple[int, int]] = []  # token, family
    paragraph_end = -1
    breaks = iter(text.paragraphs)
    for i in marks:
        if i >= paragraph_end:
            stack.clear()
            for _, paragraph_end in breaks:
                if i < paragraph_end:
                    break
        char = raw[starts[i]]
        family = _FAMILIES[char]
        before = raw[starts[i] - 1] if starts[i] else " "
        after = raw[ends[i]] if ends[i] < len(raw) else " "
        clitic = before in "بلوفك" and (starts[i] < 2 or raw[starts[i] - 2].isspace())  # «ب"قادة"»
        open_like = (before.isspace() or clitic or before in "([ـ-–:،" or char in _OPENERS) and not after.isspace()
        close_like = (after.isspace() or after in ".,،؛:)]!؟?-–…") and not before.isspace() and not clitic
        depth = next((d for d in range(len(stack) - 1, -1, -1) if stack[d][1] == family), None)
        opens_again = depth is not None and open_like and not close_like and char in _OPENERS and char == raw[starts[stack[depth][0]]]
        if depth is not None and not opens_again:
            opened = stack[depth][0]
            del stack[depth:]
            if not stack and i > opened + 1:
                pairs.append((opened, i))
        elif len(stack) < _DEEPEST and not (close_like and not open_like and char in _CLOSERS):
            stack.append((i, family))
    return dict(pairs), pairs
