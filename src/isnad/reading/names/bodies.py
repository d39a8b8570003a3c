"""Bodies that no list knows and their short forms in one article: «حركة … (حضن)», then «حضن»; «مؤسسة السواقي للري», then «السواقي للري».

What does not live here: bodies of the gazetteer and their known short forms (``identity``), what a head noun alone means («الهيئة»), which
is the reading of statements' business.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.clitics import splits
from isnad.reading.names.features import word_classes
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer
from isnad.reading.names.mentions import Mention
from isnad.reading.names.spans import Span

#: Evidence of a body that an article introduces.
INTRODUCED = "introduced with its short form"
_OPEN, _CLOSE = frozenset('(«"“['), frozenset(')»"”]')
_QUOTES = frozenset('«"“')
_LONGEST, _SHORT = 7, 2
_LEAST = 3
_COMMON = 6
#: Heads of bodies that give themselves a name: what stands in quotation marks behind them is it.
_CALL_THEMSELVES = frozenset(("رابطه", "حركه", "حزب", "جبهه", "تحالف", "تجمع", "تيار", "ائتلاف"))


def introduced(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with bodies that the article introduces with their short form, and that short form wherever it stands.

    A head noun and up to six words before brackets or quotation marks that hold letters which begin its words, or, behind a party or
    movement, any name in quotation marks that no list knows.
    """
    found = list(spans)
    keys, forms = text.keys, text.forms
    short_forms: dict[tuple[str, ...], int] = {}
    for i in range(2, len(keys)):
        if forms[i] not in _OPEN:
            continue
        end = next((j for j in range(i + 2, min(i + 2 + _SHORT, len(keys))) if forms[j] in _CLOSE), None)
        head = _head(text, i) if end is not None else None
        if end is None or head is None:
            continue
        start, cut = head
        short = tuple(keys[i + 1 : end])
        whole = [keys[start][cut:], *keys[start + 1 : i]]
        quoted = forms[i] in _QUOTES and whole[0] in _CALL_THEMSELVES and len(short) == 1 and _is_phrase(whole)
        if _is_known(" ".join(short)) or _is_known(" ".join(whole)) or not (quoted or _abbreviates("".join(short), whole)):
            continue
        found = [span for span in found if span.last <= start or span.first >= end]
        found += [
            Span(start, i, cut, "ORG", INTRODUCED),
            Span(i + 1, end, 0, "ORG", INTRODUCED),
        ]
        short_forms[short] = end
    taken = {i for span in found for i in range(span.first, span.last)}
    for short, after in short_forms.items():
        found += _again(text, short, after, taken)
    return sorted(found, key=lambda span: span.first)


def _head(text: Text, i: int) -> tuple[int, int] | None:
    """Return the token of the head noun of the body that ends before token ``i``, and how many letters lean on it."""
    for first in range(i - 1, max(-1, i - 1 - _LONGEST), -1):
        key = text.keys[first]
        if not key[:1].isalpha() or is_stop(key) or "\n" in text.raw[text.starts[first] : text.starts[first + 1]]:
            return None
        for cut, word in splits(key):
            if i - first > 1 and "org_head" in cues().get(word, ()) and not word.startswith("ال"):
                return first, cut
    return None


def _is_phrase(words: Sequence[str]) -> bool:
    """Whether a body's words are one phrase, and not the beginning of what is said of it: a noun, then definite ones to the end."""
    return all(word.startswith(("ال", "لل")) for word in words[2:]) and words[-1].startswith(("ال", "لل"))


def _is_known(key: str) -> bool:
    return key in gazetteer() or key in demonyms()


def _abbreviates(short: str, whole: Sequence[str]) -> bool:
    """Whether a word is made of the letters that begin a body's words, in their order: «حضن» for «حركة ضمير نهضة»."""
    initials = iter([word.removeprefix("ال")[:1] for word in whole])
    return _LEAST <= len(short) <= len(whole) + 1 and all(letter in initials for letter in short)


def _again(text: Text, short: Sequence[str], after: int, taken: Iterable[int]) -> list[Span]:
    """Return where a short form stands again; one that is a common word only in quotation marks or behind a verb of saying."""
    covered, n, found = set(taken), len(short), []
    common = n == 1 and word_classes().frequency(short[0]) >= _COMMON
    for i in range(after, len(text) - n + 1):
        cut = next((cut for cut, word in splits(text.keys[i]) if word == short[0]), None)
        if cut is None or tuple(text.keys[i + 1 : i + n]) != tuple(short[1:]) or i in covered:
            continue
        before = text.keys[i - 1] if not cut else ""
        says = any("say" in cues().get(word, ()) for _, word in splits(before))
        if not common or says or text.forms[i - 1] in _OPEN:
            found.append(Span(i, i + n, cut, "ORG", "short form of a body of the article"))
    return found


def lead_back(mentions: Sequence[Mention]) -> None:
    """Let a body's name that is a part of the one fuller name of a body in the article, and known to no list, mean that one."""
    whole = {m.key: m for m in mentions if m.kind == "ORG" and " " in m.key and not _is_listed(m)}
    for mention in mentions:
        if mention.kind != "ORG" or _is_listed(mention) or mention.key in demonyms() or mention.key in cues():
            continue
        words = mention.key.split()
        fuller = [m for key, m in whole.items() if len(key) > len(mention.key) and _holds(key.split(), words)]
        # «هيئة السواقي» of «هيئة السواقي العامة» of «هيئة السواقي العامة للري»: one body.
        best = max(fuller, key=lambda m: (len(m.key), m.key), default=None)
        if best is None or not all(m is best or _holds(best.key.split(), m.key.split()) for m in fuller):
            continue
        if (best.name, best.id) != (mention.name, mention.id) and best.id is not None:
            mention.name, mention.id, mention.fine = best.name, best.id, best.fine or mention.fine
            mention.evidence.append(f"second mention of {best.text}")


def _holds(whole: Sequence[str], words: Sequence[str]) -> bool:
    return any(list(whole[i : i + len(words)]) == list(words) for i in range(len(whole) - len(words) + 1))


def _is_listed(mention: Mention) -> bool:
    return (mention.id is not None and not mention.id.startswith("org:")) or "gazetteer" in "; ".join(mention.evidence)
