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
from isnad.reading.names.together import Together, lands_of_adjectives

_SEVERAL, _FENCES = "several are called so, and nothing says which", frozenset('«»"()-')


def borne_by_another(text: Text, mention: Mention, together: Together, countries: Set[str]) -> str:
    """Say why another thing of a name is meant, or may be, by its rows; empty where none says so."""
    first, single = mention.span.first, mention.span.last - mention.span.first == 1
    for row in ambiguous().get(mention.key, ()):
        if row.kind == mention.kind and (why := _by_row(text, mention, row, together, countries)):
            return why
    for row in ambiguous().get(text.keys[first], ()) if mention.span.cut and single else ():
        if row.kind == mention.kind and row.needs is None:
            return "spelled as another word"  # «وبروسيا» is Prussia as well
    return ""


def _by_row(text: Text, mention: Mention, row: Ambiguous, together: Together, countries: Set[str]) -> str:
    keys, last = text.keys, mention.span.last
    leading = word_before(keys, mention.span.first)
    beyond = next((i for i in range(last, min(last + 2, len(keys))) if keys[i] not in _FENCES), len(keys))
    beside = [word for _, word in splits(leading) if word in row.not_after] + [w for w in keys[beyond : beyond + 1] if w in row.not_before]
    if beside:
        return f"beside «{beside[0]}»"
    if _LENGTH in row.not_before and (length := _length(keys, last)):
        return f"beside «{length}»"
    if row.elsewhere and _is_bare(text, mention) and (word := together.beside(mention.key, row, row.elsewhere)):
        return f"beside «{word}» elsewhere in the article"
    told = SAYS_PLACE if mention.kind == "LOC" else row.needs or ()
    headed = any(word in told for _, word in splits(leading))
    if not headed and not row.not_with.isdisjoint(text.words) and not (mention.kind == "LOC" and by_adjective(text, mention)):
        return "the article speaks of another thing"
    zeal = " " in mention.key or keys[mention.span.first].startswith("ب")  # «بحماس» is zealously, «حماس» hardly
    if row.of_country and row.kind == "ORG" and zeal and _is_abroad(mention, together, countries):
        return _SEVERAL
    if not row.needs or together.is_called_otherwise(mention) or (row.in_lists and _is_in_a_list(text, mention, together)):
        return ""  # «جبهة النصرة … النصرة»
    ahead = (word for before in together.ahead(mention.key) for _, word in splits(before))  # «لقناة»
    return _SEVERAL if row.needs.isdisjoint(ahead) else ""


def _is_in_a_list(text: Text, mention: Mention, together: Together) -> bool:
    """Whether a place stands in a list of places: «مكة والمدينة وجدة», «طريق المدينة - المهد»; an epithet may stand between them."""
    first, last = mention.span.first, mention.span.last
    for other in together.places_about(mention):
        if other.key == mention.key:
            continue
        if other.span.last in (first, first - 1) and (mention.span.cut or text.forms[first - 1] in _COMMAS):
            return text.keys[first][: mention.span.cut] in ("", "و")
        if other.span.first in (last, last + 1) and (text.keys[other.span.first].startswith("و") or text.forms[last] in _COMMAS):
            return True
    return False


_COMMAS = frozenset("،,-")


def _is_abroad(mention: Mention, together: Together, countries: Set[str]) -> bool:
    """Whether the article speaks neither of a name's country nor of a place in it."""
    own = {entry.country for entry in gazetteer().readings(mention.key)}
    return own.isdisjoint(countries) and own.isdisjoint(together.lands_of_places)


def _is_bare(text: Text, mention: Mention) -> bool:
    """Whether nothing beside a name says which it is: no word of place or noun before a place, no adjective of its land behind a body."""
    leading, after = word_before(text.keys, mention.span.first), text.keys[mention.span.last : mention.span.last + 1]
    if mention.kind == "LOC":
        inside = leading in INSIDE or text.keys[mention.span.first][: mention.span.cut].endswith("ب")
        return not inside and shares(leading).noun < MOSTLY
    own = {entry.country for entry in gazetteer().readings(mention.key)[:1]}
    return all(demonym.country not in own for key in after for demonym in demonyms().get(key, ()))


def _length(keys: Sequence[str], i: int) -> str:
    """Return the length that stands at ``i``, in brackets or not: «(800) ملم»."""
    words = [key for key in keys[i : i + 4] if key not in ("(", ")")]
    return " ".join(words[:2]) if len(words) > 1 and words[0][0].isdigit() and words[1] in _UNITS else ""


#: In ``ambiguous.tsv``: before a number with a unit of length.
_LENGTH = "#"
_UNITS = frozenset(("ملم", "مم", "سم", "سنتيمتر", "سنتيمترا", "مليمتر", "متر", "مترا", "امتار", "بوصه", "انش", "كم", "كيلومتر", "كيلومترا"))


def by_adjective(text: Text, mention: Mention) -> bool:
    """Whether the article has an adjective of the place's country («المغربية»)."""
    return any(entry.country in lands_of_adjectives(text) for entry in gazetteer().readings(mention.key)[:1])
