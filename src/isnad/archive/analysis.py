"""One pass over a text for everything that the archive wants of its words: index terms, 4-grams, and the words' fingerprint.

What a run of letters between two spaces gives is remembered, since news repeats its words: the analysis of ``isnad.arabic.terms`` is of
single words, so that a text's analysis is that of its runs, one after another (a test holds this).
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from isnad.arabic import terms
from isnad.arabic.folding import search_key

_WORD = re.compile(r"\w+")
_REMEMBERED = 200_000
_RUNS: dict[str, tuple[str, str, str]] = {}


@dataclass(frozen=True, slots=True)
class Analysis:
    """``stems`` and ``grams`` are index terms parted by spaces; ``fingerprint`` is of the folded words, ``None`` where there are none."""

    stems: str
    grams: str
    fingerprint: bytes | None


def analyse(text: str) -> Analysis:
    """Analyse a text."""
    runs = text.split()
    found = list(map(_RUNS.get, runs))
    if None in found:
        if len(_RUNS) + len(runs) > _REMEMBERED:
            _RUNS.clear()
        found = [known or _analyse_run(run) for run, known in zip(runs, found, strict=True)]
    # Runs without a term leave two spaces, which part terms as one does; words are counted, so there they must go.
    stems, grams, words = zip(*found, strict=True) if found else ((), (), ())
    joined = " ".join(filter(None, words))
    digest = hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=16).digest() if joined else None
    return Analysis(" ".join(stems), " ".join(grams), digest)


def analyse_start(text: str, words: int) -> Analysis:
    """Analyse the first ``words`` runs of a text."""
    return analyse(" ".join(text.split(maxsplit=words)[:words]))


def _analyse_run(run: str) -> tuple[str, str, str]:
    found = _RUNS[run] = (
        " ".join(terms.index_terms(run)),
        " ".join(terms.index_grams(run)),
        " ".join(_WORD.findall(search_key(run))),
    )
    return found
