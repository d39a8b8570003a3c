"""Which language a text in Arabic or Latin letters is in, as far as letters and a few words can tell. Not a general identifier."""

from __future__ import annotations

import re

_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")
# Letters that Persian and Urdu need and Arabic does not. ی and ک are left out: they stand for ي and ك on many Arabic pages.
_PERSIAN = re.compile("[پچژگ]")
_URDU = re.compile("[ٹڈڑںھے]")
_ARABIC_WORDS = re.compile(r"(?<!\w)(?:في|فى|فی|من|على|علی|إلى|الى|أن|ان|التي|الذي|هذا|هذه|عن|كان|كما)(?!\w)")
_PERSIAN_WORDS = re.compile(r"(?<!\w)(?:است|این|که|برای|های|را|می|شود|شد)(?!\w)")
_SAMPLE = 4000


def language_of(text: str) -> str | None:
    """Return ``ar``, ``fa``, ``ur`` or ``und-Latn`` for a text, judged by its first 4,000 characters; ``None`` where there are too few
    letters to tell."""
    sample = text[:_SAMPLE]
    arabic, latin = sum(map(len, _ARABIC.findall(sample))), sum(map(len, _LATIN.findall(sample)))
    if arabic + latin < 10:
        return None
    if latin > 2 * arabic:
        return "und-Latn"
    if len(_URDU.findall(sample)) * 40 > arabic:
        return "ur"
    if len(_PERSIAN.findall(sample)) * 100 > arabic and len(_PERSIAN_WORDS.findall(sample)) > len(_ARABIC_WORDS.findall(sample)):
        return "fa"
    return "ar"
