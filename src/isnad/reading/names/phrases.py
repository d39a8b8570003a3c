"""Phrases that a tagger takes for names and that name nobody: blessings («بحمد الله»), rites («صيام رمضان»), «ضاع لي الفأل», «القوة
القاهرة», «مسقط رأسه».

What does not live here: whatever else a span is not (``tidying``); the words of these phrases (``data/beside_words.tsv``).
"""

from __future__ import annotations

from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import beside_words, name_words
from isnad.reading.names.spans import Span

_PHRASE = 2


def blesses(text: Text, span: Span) -> bool:
    """Say whether «… الله» is a blessing or a phrase of faith and nobody («بحمد الله», «رضوان الله عليهم», «عباد الله»)."""
    words, last = text.keys[span.first : span.last], span.last
    if words[0] in ("بسم", "باسم"):
        return words[1] == "الله"
    if words[1] != "الله":
        return False
    if words[0] in beside_words("blessed"):
        return True
    after = text.keys[last] if last < len(text) else ""
    word = words[0][span.cut :]
    return len(words) == _PHRASE and (word in beside_words("faith") or (word in beside_words("blessed_upon") and after in _UPON))


_UPON = frozenset(("عليه", "عليها", "عليهم", "عليهما", "عليك", "عليكم", "علي"))


def is_rite(text: Text, span: Span) -> bool:
    """Say whether a name is a time or rite of Ramadan («صيام رمضان»)."""
    words = text.keys[span.first : span.last]
    return words[-1] == "رمضان" and words[0][span.cut :] in beside_words("rite")


def is_mine(text: Text, span: Span) -> bool:
    """Say whether «لي» leads a noun here («ضاع لي الفأل»), and is nobody's foreign name («لي كوان»)."""
    first, second = text.keys[span.first], text.keys[span.first + 1]
    return span.last - span.first == _PHRASE and first in ("لي", "لنا", "بي") and second.startswith("ال") and second not in name_words()


def is_capitals_word(text: Text, span: Span) -> bool:
    """Say whether the word that a capital is called by is another here: «القوة | القاهرة», «مسقط | رأسه»."""
    word = text.keys[span.first][span.cut :]
    if word == "مسقط":
        return span.last < len(text) and text.keys[span.last].startswith(("راس", "الراس"))
    before = text.keys[span.first - 1] if span.first and word in _COMPELLING else ""
    return any(noun in beside_words("compels") for _, noun in splits(before))


def is_slowly(text: Text, span: Span) -> bool:
    """Say whether «رويدا» is how something goes («رويدا رويدا», «مشى الطفل رويدا») and nobody: alone, not behind a feminine title or
    verb, nor a preposition."""
    if any(key != "رويدا" for key in text.keys[span.first : span.last]):
        return False
    before = text.keys[span.first - 1] if span.first else ""
    return span.last - span.first > 1 or not (before.endswith("ه") or (before.endswith("ت") and before[:2] != "ال") or is_stop(before))


_COMPELLING = frozenset(("القاهره", "قاهره"))
