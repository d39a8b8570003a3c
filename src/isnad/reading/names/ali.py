"""Whether «على» is the preposition or the name «علي», which papers of Egypt write alike («قال على حسن», «فى», «الذى»).

What does not live here: «علي» that the tagger took for the preposition (``given_words``).
"""

from __future__ import annotations

from isnad.arabic.text import Text, once
from isnad.reading.names.gazetteer import demonyms


def parts_ali(text: Text, i: int) -> bool | None:
    """Return whether «على» at token ``i``, before a name, is the preposition; None in a text that writes every last «ي» so.

    Any other text means the preposition by it, but where it has «علي» before the same word, or a verb before that takes no «على».
    """
    if _writes_ya_bare(text):
        return None
    elsewhere = any(j and text.forms[j - 1] == "علي" for j in text.places.get(text.keys[i + 1], ()))
    return not elsewhere and not (i and text.keys[i - 1].lstrip("وف") in _SAID)


@once
def _writes_ya_bare(text: Text) -> bool:
    return any(form[-1] == "ى" and (form in _BARE or key in demonyms()) for form, key in zip(text.forms, text.keys, strict=True))


_BARE = frozenset(("فى", "وفى", "الذى", "والذى", "التى", "والتى", "هى", "وهى", "أى", "اى", "لكى"))
#: Behind these «على» hardly leads to a person.
_SAID = frozenset(("قال", "قالت", "اضاف", "اضافت", "اوضح", "اوضحت", "ذكر", "ذكرت", "تابع", "تابعت", "صرح", "صرحت"))
