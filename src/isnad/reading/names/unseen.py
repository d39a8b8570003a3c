"""Family names of persons whom other articles of the story name fully, where the tagger was silent: «وأشار المنجوري», «المقدم المنجوري».

The tagger reads one article, in which such a word may be anything; the story has one person who is called so. What does not live here: who
a name means that was seen (``agreement``), family names of the article's own persons (``short_forms``).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.features import word_classes
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_word
from isnad.reading.names.spans import adjacent
from isnad.reading.names.verbs import mostly_verb, saying
from isnad.records import Name

#: The frequency (``word_classes``) up to which a word is hardly a word of the language.
_RARE = 6
_LEAST, _WORD, _HAMLET = 5, 4, 4
_THAT = frozenset(("ان", "وان", "بان", "لكن", "ولكن"))


def may_stand_alone(key: str) -> bool:
    """Whether a family name (search key) is told from every other word: a rare one, nobody's given name, no land's adjective, title or
    place."""
    if len(key) < _LEAST or not key.isalpha() or is_stop(key) or key in demonyms() or key in cues() or mostly_verb(key):
        return False
    known = name_word(key)
    if (known is not None and known.kind == "given") or word_classes().frequency(key) > _RARE:
        return False
    if known_keys().get(key.removeprefix("ال"), 0) >= _WORD and shares(key).name < _HALF and known is None:
        return False
    return not any(entry.kind != "PER" and entry.weight > _HAMLET for entry in gazetteer().readings(key))


_HALF = 0.5


def unseen(body: str, names: Sequence[Name], families: Collection[str]) -> Iterator[tuple[int, int, str, str]]:
    """Yield where one of these family names (in search keys) stands in an article as somebody and no name was seen: start, end, the key,
    the title before it.

    Behind a verb of saying or a title with the article, or behind «أن» before a verb. An article that names somebody fully by that word is
    left to its own reading.
    """
    text = Text(body)
    wanted = set(families).intersection(text.keys)
    full = [Text(name.text).keys[-1] for name in names if name.kind == "PER" and " " in name.text] if wanted else []
    borne = wanted.intersection(full)
    taken = [(name.start, name.end) for name in names]
    for i, key in enumerate(text.keys):
        if key not in wanted or key in borne or not i:
            continue
        start, end = text.starts[i], text.ends[i]
        if any(start < last and first < end for first, last in taken):
            continue
        if adjacent(text, i) and _stands_for_one(text, i):
            yield start, end, key, text.forms[i - 1] if _is_title(text.keys[i - 1]) else ""


def _stands_for_one(text: Text, i: int) -> bool:
    """Whether the words beside a token say that it is a person, named by that word alone."""
    before, after = text.keys[i - 1], text.keys[i + 1] if i + 1 < len(text) else ""
    if after and adjacent(text, i + 1) and (_is_more_of_it(after) or "title_office" in cues().get(after, ())):
        return False
    if before in _THAT:
        return mostly_verb(after)
    return _is_title(before) or (saying(before) and not is_stop(before))  # «بين الورداني والزعتري»


def _is_title(key: str) -> bool:
    return key.startswith("ال") and any(kind.startswith("title") for kind in cues().get(key, ()))


def _is_more_of_it(after: str) -> bool:
    """Whether a word may go on a name: with the article and no relative, or somebody's given name."""
    known = name_word(after) if not mostly_verb(after) else None
    return (after.startswith("ال") and not is_stop(after)) or (known is not None and known.kind == "given" and not is_stop(after))
