"""Names asked for in Latin letters: a country by its ISO 3166-1 codes and English names, other words by their usual Arabic spellings.

What does not live here: English labels of names (``identity.describe``), how Latin words of a search become Arabic (``arabic.latin``).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from isnad.arabic.folding import search_key
from isnad.arabic.latin import latin_key, listed_spellings
from isnad.reading.names.gazetteer import data_lines

_ARABIC = re.compile("[\u0621-\u064a]")
_LONGEST, _MOST = 4, 40


def same_in_latin(words: str) -> str:
    """Return a key that English spellings of a name share: small letters, no dots, diacritics and apostrophes, no «the» before it."""
    return " ".join(key for word in words.replace("-", " ").split() if (key := latin_key(word))).removeprefix("the ")


@cache
def _countries() -> dict[str, str]:
    """Return the ids of countries by their codes of two and three letters and by their English names, each as ``same_in_latin``."""
    found: dict[str, str] = {}
    for line in data_lines("countries.tsv")[1:]:
        code, code3, id, names = line.split("\t")
        for form in (code, code3, *names.split("|")):
            found.setdefault(same_in_latin(form), id)
    return found


def meant_in_latin(words: str) -> Iterator[str]:
    """Yield what a name in Latin letters («USA», «U.K.», «Saudi Arabia», «NATO») may be, likeliest first: the id of a country, then Arabic
    search keys of its usual spellings. Nothing where it has Arabic letters or a word that no list knows."""
    key = same_in_latin(words)
    if not key or _ARABIC.search(words):
        return
    if (id := _countries().get(key)) is not None:
        yield id
    spelled = [listed_spellings(word) for word in key.split()[: _LONGEST + 1]]
    if len(spelled) <= _LONGEST and all(spelled):
        yield from (search_key(" ".join(each)) for each in itertools.islice(itertools.product(*spelled), _MOST))
