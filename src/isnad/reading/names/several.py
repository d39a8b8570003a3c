"""Names that several bear: what their rows of ``data/ambiguous.tsv`` say of a mention by the words about it.

What does not live here: names that are a part of another by kinds of words (``of_wholes``), what else a mention is not (``doubts``).
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import Ambiguous, ambiguous, demonyms, gazetteer
from isnad.reading.names.mentions import Mention
from isnad.reading.names.playing import INSIDE, MOSTLY, SAYS_PLACE
from isnad.reading.names.spans import word_before

_SEVERAL, _FENCES = "several are called so, and nothing says which", frozenset('«»"()-')


def borne_by_another(text: Text, mention: Mention, mentions: Sequence[Mention], countries: Set[str]) -> str:
    """Say why another thing of a name is meant, or may be, by its rows; empty where none says so."""
    first, single = mention.span.first, mention.span.last - mention.span.first == 1
    for row in ambiguous().get(mention.key, ()):
        if row.kind == mention.kind and (why := _by_row(text, mention, row, mentions, countries)):
            return why
    for row in ambiguous().get(text.keys[first], ()) if mention.span.cut and single else ():
        if row.kind == mention.kind and row.needs is None:
            return "spelled as another word"  # «وبروسيا» is Prussia as well
    return ""


def _by_row(text: Text, mention: Mention, row: Ambiguous, mentions: Sequence[Mention], countries: Set[str]) -> str:
    keys, last = text.keys, mention.span.last
    leading = word_before(keys, mention.span.first)
    beyond = next((i for i in range(last, min(last + 2, len(keys))) if keys[i] not in _FENCES), len(keys))
    beside = [word for _, word in splits(leading) if word in row.not_after] + [w for w in keys[beyond : beyond + 1] if w in row.not_before]
    if beside:
        return f"beside «{beside[0]}»"
    if _LENGTH in row.not_before and (length := _length(keys, last)):
        return f"beside «{length}»"
    others = {word_before(keys, other.span.first) for other in mentions if other.key == mention.key}
    if row.elsewhere and _is_bare(text, mention) and (word := _elsewhere(keys, mention, row.elsewhere)):
        return f"beside «{word}» elsewhere in the article"
    told = SAYS_PLACE if mention.kind == "LOC" else row.needs or ()
    headed = any(word in told for _, word in splits(leading))
    if not headed and not row.not_with.isdisjoint(keys) and not (mention.kind == "LOC" and by_adjective(keys, mention)):
        return "the article speaks of another thing"
    zeal = " " in mention.key or keys[mention.span.first].startswith("ب")  # «بحماس» is zealously, «حماس» hardly
    if row.of_country and row.kind == "ORG" and zeal and _is_abroad(mention, mentions, countries):
        return _SEVERAL
    whole = any(other.id == mention.id and other.key != mention.key for other in mentions)  # «جبهة النصرة … النصرة»
    whole = whole or (row.in_lists and _is_in_a_list(text, mention, mentions))
    if row.needs and not whole and row.needs.isdisjoint(word for before in others for _, word in splits(before)):  # «لقناة»
        return _SEVERAL
    return ""


def _is_in_a_list(text: Text, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a place stands in a list of places: «مكة والمدينة وجدة», «طريق المدينة - المهد»; an epithet may stand between them."""
    first, last = mention.span.first, mention.span.last
    for other in mentions:
        if other.kind != "LOC" or other.key == mention.key:
            continue
        if other.span.last in (first, first - 1) and (mention.span.cut or text.forms[first - 1] in _COMMAS):
            return text.keys[first][: mention.span.cut] in ("", "و")
        if other.span.first in (last, last + 1) and (text.keys[other.span.first].startswith("و") or text.forms[last] in _COMMAS):
            return True
    return False


_COMMAS = frozenset("،,-")


def _is_abroad(mention: Mention, mentions: Sequence[Mention], countries: Set[str]) -> bool:
    """Whether the article speaks neither of a name's country nor of a place in it."""
    own = {entry.country for entry in gazetteer().readings(mention.key)}
    places = (entry for m in mentions if m.kind == "LOC" for entry in gazetteer().readings(m.key)[:1])
    return own.isdisjoint(countries) and all(entry.country not in own for entry in places)


def _is_bare(text: Text, mention: Mention) -> bool:
    """Whether nothing beside a name says which it is: no word of place or noun before a place, no adjective of its land behind a body."""
    leading, after = word_before(text.keys, mention.span.first), text.keys[mention.span.last : mention.span.last + 1]
    if mention.kind == "LOC":
        inside = leading in INSIDE or text.keys[mention.span.first][: mention.span.cut].endswith("ب")
        return not inside and shares(leading).noun < MOSTLY
    own = {entry.country for entry in gazetteer().readings(mention.key)[:1]}
    return all(demonym.country not in own for key in after for demonym in demonyms().get(key, ()))


def _elsewhere(keys: Sequence[str], mention: Mention, words: Set[str]) -> str:
    """Return the word of these that stands beside a name somewhere in the article; empty where none does."""
    ending = mention.key[2:]  # without the article
    for i, key in enumerate(keys):
        if key.endswith(ending) and any(word == mention.key for _, word in splits(key)):
            beside = (*(word for _, word in splits(word_before(keys, i))), *keys[i + 1 : i + 2])
            if found := next((word for word in beside if word in words), ""):
                return found
    return ""


def _length(keys: Sequence[str], i: int) -> str:
    """Return the length that stands at ``i``, in brackets or not: «(800) ملم»."""
    words = [key for key in keys[i : i + 4] if key not in ("(", ")")]
    return " ".join(words[:2]) if len(words) > 1 and words[0][0].isdigit() and words[1] in _UNITS else ""


#: In ``ambiguous.tsv``: before a number with a unit of length.
_LENGTH = "#"
_UNITS = frozenset(("ملم", "مم", "سم", "سنتيمتر", "سنتيمترا", "مليمتر", "متر", "مترا", "امتار", "بوصه", "انش", "كم", "كيلومتر", "كيلومترا"))


def by_adjective(keys: Sequence[str], mention: Mention) -> bool:
    """Whether the article has an adjective of the place's country («المغربية»)."""
    nations = demonyms()
    own = {entry.country for entry in gazetteer().readings(mention.key)[:1]}
    return any(demonym.country in own for hits in map(nations.get, keys) if hits is not None for demonym in hits)
