"""The person of an article whose name a shorter one of several words is, or a nationality in the headline («السوداني يستقبل»).

What does not live here: family names of one word (``keywords``), second mentions in a text (``isnad.reading.names.fullnames``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from isnad.arabic.aliases import alias_key, alias_word
from isnad.arabic.text import Text
from isnad.reading.names.surnames import acts, may_be_surname
from isnad.reading.tags.candidates import Candidate
from isnad.reading.tags.concepts import keys_of, words_of

_PAIR = 2


def without_middle(keys: Sequence[str], found: Mapping[str, Candidate]) -> Candidate | None:
    """Return the one person of the article whose first and last names a keyword is, without those between («فوزي الحمداني» for «فوزي كريم
    الحمداني»)."""
    words = [alias_word(key) for key in keys]
    fuller = []
    for candidate in found.values():
        name = [alias_word(word) for word in words_of(candidate.tag)] if candidate.what == "شخص" else []
        if len(name) > len(words) and (name[0], name[-1]) == (words[0], words[-1]):
            rest = iter(name)
            if all(word in rest for word in words):
                fuller.append(candidate)
    return fuller[0] if len(fuller) == 1 else None


def of_family(keys: Sequence[str], found: Mapping[str, Candidate], itself: Candidate | None = None) -> Candidate | None:
    """Return the one person of the article whose family name of two words a keyword is: «عبد العاطي», «ولد الغزواني»; not ``itself``."""
    short, son = alias_key(" ".join(keys)).split(), keys[0] == "ولد"
    if len(short) != 1 and not (son and len(keys) == _PAIR):
        return None
    fuller = []
    for candidate in found.values():
        name = alias_key(candidate.tag).split() if candidate.what == "شخص" and candidate is not itself else []
        if len(name) > 1 and name[-1] == short[-1] and (not son or "ولد" in name):
            fuller.append(candidate)
    return fuller[0] if len(fuller) == 1 else None


def beginning(keys: Sequence[str], found: Mapping[str, Candidate]) -> Candidate | None:
    """Return the one person of the article whose name goes on behind a keyword with a father in it: «فيصل بن بندر» for «فيصل بن بندر بن
    عبدالعزيز»."""
    if len(keys) <= _PAIR or keys[1] not in ("بن", "بنت"):
        return None
    fuller = [c for c in found.values() if c.what == "شخص" and words_of(c.tag)[: len(keys)] == tuple(keys)]
    return fuller[0] if len(fuller) == 1 else None


def by_nationality(headline: Text, found: dict[str, Candidate]) -> set[int]:
    """Return where a headline names the one person of the article whose family name is a nationality («السوداني يستقبل», «السوداني: …»),
    and take note that he stands there."""
    said: set[int] = set()
    for i, key in enumerate(headline.keys):
        if not may_be_surname(key) or not (headline.forms[i + 1 : i + 2] == [":"] or acts(headline, i)):
            continue
        bearers = [c for c in found.values() if c.what == "شخص" and len(words := keys_of(c.tag)) > 1 and words[-1] == key]
        if len(bearers) == 1:
            bearers[0].in_title = True
            said.add(i)
    return said
