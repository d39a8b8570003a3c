"""What leads to a verb of saying: «قبل أن يضيف», «سرعان ما نفى», «ما لبث أن أعلن» tell what came after; «تود الهيئة أن توضح» tells now."""

from __future__ import annotations

from isnad.reading.statements.words import words

_ERE, _NEVER = 6, words("never will")
_SUBJECT = 8  # tokens before «قبل» in which it may be told of what will not be

_SOON = words("soon")
_LINGERED = words("lingered")
_AGAIN = words("did again")
_HIM = words("but he")
_WISHES, _WISH = words("would like to say"), 9  # tokens from «تود» to «أن توضح»
_NO_WISH = words("no wish before")


def soon_after(keys: list[str], i: int) -> int | None:
    """Return the first token of «سرعان ما», «ما لبث أن» right before the verb at token ``i``."""
    if i > 1 and keys[i - 1] == "ما" and keys[i - 2] in _SOON:
        return i - 2
    return i - 3 if i > 2 and keys[i - 1] == "ان" and keys[i - 2] in _LINGERED else None


def turned_to(keys: list[str], i: int, low: int = 0) -> int | None:
    """Return the first token, ``low`` or later, of what leads to the verb at ``i`` as to what came after: «لكنها سرعان ما», «ثم عاد و»,
    «عادت لـ»."""
    at = soon_after(keys, i)
    if at is None and i > 1 and keys[i - 1] in _AGAIN and keys[i][0] in "ولي":
        at = i - 1
    at = None if at is None else at - (at > 0 and keys[at - 1] in _HIM)
    return at if at is not None and at >= low else None


def before_he_said(keys: list[str], i: int, *, within: bool) -> int | None:
    """Return the token of «قبل» where «قبل أن» leads to the verb at token ``i`` («قبل أن يضيف», «قبل أن تتراجع وتقول»), unless it is told
    of what will not be («لن يعود قبل أن يعلن»).

    ``within`` says that a statement is open, which «قبل» leaves behind a comma only, or before a verb with a colon.
    """
    for k in range(i - 2, max(0, i - _ERE) - 1, -1):
        if keys[k] == "قبل" and keys[k + 1] == "ان":
            joined = (k == i - 2 or keys[i][0] == "و") and (not within or keys[k - 1] in "،," or keys[i + 1 : i + 2] == [":"])
            return k if joined and _NEVER.isdisjoint(keys[max(0, k - _SUBJECT) : k]) else None
    return None


def would_like_to(keys: list[str], i: int) -> int | None:
    """Return the token of «تود» where it leads to what is said at token ``i``, as papers and offices say it: «تود الهيئة أن توضح أن»,
    «يود النادي التأكيد على أن». A wish denied, asked for or past says nothing: «لا تود أن تعلن»."""
    for k in range(i - 1, max(-1, i - _WISH), -1):
        if keys[k] in _WISHES:
            return k if k == 0 or keys[k - 1] not in _NO_WISH else None
        if keys[k] in "،,.؛:":
            return None
    return None
