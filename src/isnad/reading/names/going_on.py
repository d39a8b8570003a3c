"""What stands right behind a lone given name: a word that may be its family name, which the tagger passed by, or none.

«النائب سامر | شختورة» is none who is called «سامر الحلواني» elsewhere. What does not live here: family names that are taken into the name
(``behind_titles``, ``persons``), whom a short name means (``fullnames``).
"""

from __future__ import annotations

from collections.abc import Mapping

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.behind_titles import ADVERBS, is_opaque
from isnad.reading.names.clitics import splits
from isnad.reading.names.features import word_classes
from isnad.reading.names.gazetteer import demonyms, name_word
from isnad.reading.names.mentions import Mention
from isnad.reading.names.spans import adjacent
from isnad.reading.names.surnames import may_be_surname
from isnad.reading.names.tidying import COMMON, accusative, titled
from isnad.reading.names.verbs import mostly_verb, takes_place


def may_go_on(text: Text, mention: Mention, begins: Mapping[int, Mention], *, sure: bool = False) -> bool:
    """Say whether the word right behind a mention may be its family name; ``sure``: whether it is hardly anything else.

    ``begins`` are the article's mentions by their first tokens. No family name is a verb, a word of grammar, an adverb, what leans on «و»,
    «بـ» or «لـ», a common noun that nobody is called by, and a place behind a verb that takes one («زار سامر بيروت»).
    """
    i = mention.span.last
    if i >= len(text) or not adjacent(text, i):
        return False
    behind, key = begins.get(i), text.keys[i]
    if behind is not None and (behind.kind == "PER" or behind.span.cut):
        return not behind.span.cut
    if behind is not None and any(takes_place(word) for word in text.keys[max(0, mention.span.first - _FAR) : mention.span.first]):
        return False
    if not key.isalpha() or len(key) < _LEAST or (is_stop(key) and not _is_ali(text, i)) or key in ADVERBS:
        return False
    known = name_word(key)
    borne = known is not None and (known.kind != "" or known.count > 1)
    if (mostly_verb(key) or accusative(text, i) or key in demonyms() or titled(key)) and not (borne or may_be_surname(key)):
        return False
    if known is None and ((key[0] == "و" and not is_opaque(key)) or any(cut and _is_a_word(word) for cut, word in splits(key))):
        return False
    found, frequency = shares(key), word_classes().frequency(key)
    if found.function > _HALF:
        return False
    if sure:
        return is_opaque(key) or (borne and found.noun + found.adjective + found.verb < _HALF)
    a_noun = found.noun >= _HALF and frequency >= (_OFTEN if key.startswith("ال") else COMMON - 2)
    return borne or not a_noun


def _is_a_word(word: str) -> bool:
    return word.startswith("ال") or word in known_keys() or word_classes().frequency(word) > _OFTEN or name_word(word) is not None


def _is_ali(text: Text, i: int) -> bool:
    return text.forms[i] == "علي" and "على" in text.forms


_FAR, _LEAST, _HALF, _OFTEN = 6, 3, 0.5, 3
