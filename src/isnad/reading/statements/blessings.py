"""What is wished to whom one names («النبي صلى الله عليه وسلم»): a text without its words, for readers to whom they say nothing.

The phrases are two classes of ``words.tsv``. Nothing is taken from the text as published: only the list of tokens is shorter.
"""

from __future__ import annotations

from functools import cache

from isnad.arabic.text import Text
from isnad.reading.statements.cues import cue_index
from isnad.reading.statements.words import words

_HE, _ENVOY = "النبي", "الرسول"
_AROUND = {"(": ")", "-": "-", "–": "–", "[": "]"}


@cache
def _phrases() -> dict[str, list[list[str]]]:
    """Return a first word → the phrases that begin with it, the longest first."""
    found: dict[str, list[list[str]]] = {}
    for phrase in sorted(map(str.split, words("wish") | words("prayer")), key=len, reverse=True):
        found.setdefault(phrase[0], []).append(phrase)
        found.setdefault(" ".join(phrase), []).append([" ".join(phrase)])  # «ﷺ» is one token
    return found


def without_wishes(text: Text) -> Text:
    """Return a text whose tokens leave out wishes and the marks around them; the word before each reaches to its end.

    A prayer that stands for whom it is said («قال صلى الله عليه وسلم: …») is one token, the Prophet's. Offsets are those of ``text``, so
    that every span still is a span of what was published. A text without a wish is returned as it is.
    """
    keys, openers = text.keys, _phrases()
    if openers.keys().isdisjoint(text.words):
        return text
    ends, forms = list(text.ends), list(text.forms)
    keys = list(keys)
    kept: list[int] = []
    i = 0
    while i < len(keys):
        after = _past_wish(keys, i) if kept else i
        if after == i or keys[kept[-1]] in _AROUND or text.raw.find("\n", ends[kept[-1]], text.starts[i]) >= 0:
            kept.append(i)
            i += 1
            continue
        alone = _speaks(keys[kept[-1]])
        prayer = " ".join(keys[i:after]).strip("()[]-– ") in words("prayer")
        if alone and prayer:
            kept.append(i)
        if prayer and (alone or keys[kept[-1]] == _ENVOY):
            keys[kept[-1]] = forms[kept[-1]] = _HE  # an envoy is anybody's
        if not alone or prayer:
            ends[kept[-1]] = ends[after - 1]
        i = after
    if len(kept) == len(keys):
        return text
    view = Text("")
    view.raw = text.raw
    view.starts, view.ends = [text.starts[i] for i in kept], [ends[i] for i in kept]
    view.forms, view.keys = [forms[i] for i in kept], [keys[i] for i in kept]
    return view


def _speaks(key: str) -> bool:
    """Whether a word says that somebody speaks, whom only a wish behind it names: «قال», «قوله»."""
    return any(form.tense in {"past", "present"} or form.pronoun for form in cue_index().get(key, ()))


def _past_wish(keys: list[str], i: int) -> int:
    """Return the token behind a wish, or several, and the marks around it, that begins at token ``i``; ``i`` where none begins."""
    close = _AROUND.get(keys[i])
    at = i + (close is not None)
    end = at
    while phrase := next((each for each in _phrases().get(keys[end], ()) if keys[end : end + len(each)] == each), None):
        end += len(phrase)
        if end == len(keys):
            break
    if end == at:
        return i
    if close is None:
        return end
    return end + 1 if keys[end : end + 1] == [close] else i
