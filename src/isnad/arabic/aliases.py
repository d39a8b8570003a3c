"""The alias key: names spelled in different ways that mean the same compare equal. For names only; it is too coarse for text.

On top of the search key it merges hamza seats, endings -ا/-ة, عبد and أبو written apart, بن/ابن, and the ways in which newsrooms
transcribe foreign sounds. Irregular spellings stand in ``data/spellings.tsv``, a row a word. Who bears a name is not decided here.
"""

from __future__ import annotations

import re
from functools import lru_cache

from isnad.arabic.folding import search_key
from isnad.arabic.words import DATA

_WORDS = re.compile(r"[^\W_]+")
# Letters that transcriptions of European and East Asian names do not use: their word is taken to be Arabic and its vowels kept.
_ARABIC_ONLY = frozenset("صضظعحذثخق")
_BEFORE_NAME = frozenset(
    {
        "عبد",
        "ابو",
        "ام",
        "ال",
        "ذو",
        "نيو",
        "البو",
        "بو",
        "دي",
        "دو",
        "دا",
        "فان",
        "فون",
        "سان",
        "ماك",
        "ساو",
        "دير",
        "ديار",
        "كوالا",
        "دوس",
        "فولكس",
    }
)
#: The second part of compound names: نور الدين, نصر الله.
_BEHIND_NAME = frozenset({"الدين", "الله"})
_PARTICLES = {"ابن": "بن", "ابي": "ابو", "ابا": "ابو", "ذي": "ذو", "بني": "بنو"}
# A long a that is no part of a diphthong, and neither the first vowel (مالكي is not ملكي) nor that of a plural in -ات.
_LONG_A = re.compile("(?<![يو])ا(?=[^ايو])(?!ت$)")
#: From this many letters on a word without Arabic's own letters is foreign for certain, and its vowels matter less.
_LONG = 6
_OTHER_LONG = re.compile("(?<=[^اوي])[وي](?=[^اويه])")
#: From this many consonants on, the long vowels between two of them are left out.
_MANY_CONSONANTS = 5
#: From this many long vowels on, so does a word with خ: Spanish and Russian names have it.
_MANY_VOWELS = 4
_VOWELS = re.compile("[اوي]")
_INNER = re.compile("(?<![اوي])[اوي](?=[^اويهء])")
_DENTALS = str.maketrans({"ث": "ت", "ط": "ت"})
_LATIN_CLASSES = str.maketrans({"غ": "ج"})


def _rows() -> list[str]:
    return (DATA / "spellings.tsv").read_text(encoding="utf-8").splitlines()[1:]


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _rows():
        spelling, variants = line.split("\t")
        for variant in variants.split():
            table[_seats(search_key(variant))] = _seats(search_key(spelling))
    return table


@lru_cache(maxsize=1)
def _groups() -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for line in _rows():
        spelling, variants = line.split("\t")
        keys = list(dict.fromkeys(search_key(word) for word in (spelling, *variants.split())))
        for key in keys:
            groups.setdefault(key, []).extend(keys)
    return {key: tuple(other for other in dict.fromkeys(group) if other != key) for key, group in groups.items()}


def other_spellings(word_key: str) -> tuple[str, ...]:
    """Return the other listed spellings of a word, all as search keys: جوجل for غوغل. Only what ``data/spellings.tsv`` lists."""
    return _groups().get(word_key.removeprefix("ال") if len(word_key) > 4 else word_key, ())


def _seats(word: str) -> str:
    """Fold hamza seats: ؤ and ئ to their carrier (one letter where و follows), ء away."""
    if "ؤ" in word or "ئ" in word or "ء" in word:
        word = word.replace("ئو", "و").replace("ؤو", "و").replace("ؤ", "و").replace("ئ", "ي").replace("ء", "")
    return word


@lru_cache(maxsize=200_000)
def alias_word(word_key: str) -> str:
    """Return the alias key of one word given its search key."""
    word = _seats(word_key)
    article = "ال" if word.startswith("ال") and len(word) > 4 else ""
    if article and word.endswith("ي") and len(word) >= 6:
        word, article = word[2:], ""  # family names come with and without it: الجويني/جويني
    bare = word[len(article) :]
    bare = _spellings().get(bare, bare)
    if len(bare) >= _LONG and _ARABIC_ONLY.isdisjoint(dentals := bare.translate(_DENTALS)):
        bare = dentals  # لوثران/لوتران, أوغسطين/أوغستين
    if bare.endswith(("نغ", "رغ")) and len(bare) >= 4:
        bare = bare[:-1] + "ج"  # سونغ/سونج, بيرغ/بيرج
    if len(bare) >= 5 and not bare.isascii() and (_ARABIC_ONLY.isdisjoint(bare) or _is_romance(bare)):
        # ترامب/ترمب, نياغارا/نياجرا, هوغوورتس/هوجورتس: a long vowel written or not; غ and ج for /g/.
        bare = bare.translate(_LATIN_CLASSES).replace("وو", "و").replace("يي", "ي")
        if len(bare) >= _LONG and bare.endswith("يس"):
            bare = bare[:-1] + "ز"  # فرنانديس/فرنانديز
        bare = bare.removeprefix("ا") if bare.startswith("امب") else bare.replace("دج", "ج", 1) if bare.startswith("دج") else bare
        if len(bare) >= _LONG and bare.endswith("ينهو"):
            bare = bare[:-4] + "ينيو"  # مورينهو/مورينيو
        if len(bare) > _LONG and bare.endswith("هام"):
            bare = bare[:-3] + "ام"  # توتنهام/توتنام
        if not article:
            bare = _few_vowels(bare)
        if len(bare) > 5 or not (bare[0] in "ام" or bare[-1] in "اهين"):
            bare = bare[:2] + _LONG_A.sub("", bare[2:])
        if len(bare) >= _LONG and bare[:2] in {"اي", "او"}:
            bare = "ا" + bare[2:]
        if len(bare) > _LONG and not bare.endswith(("ي", "يه")):  # سليماني is not سلماني
            bare = bare[:2] + _OTHER_LONG.sub("", bare[2:])  # رودريغيز/رودريغز, فيلهيلم/فيلهلم: e, i and u too
    if len(bare) >= 4 and bare[-1] == "ا":
        bare = bare[:-1] + "ه"
    return article + bare


def _is_romance(word: str) -> bool:
    """Whether a word with خ and no other letter of Arabic's own is foreign: by its many long vowels («غوادالاخارا», «زاخاروفا»)."""
    return "خ" in word and _ARABIC_ONLY.isdisjoint(word.replace("خ", "")) and len(word) - len(_VOWELS.sub("", word)) >= _MANY_VOWELS


def _few_vowels(word: str) -> str:
    """Leave out the long vowels of a foreign word that its consonants make known: فردريك/فريدريك, ايفرتون/ايفيرتون, بيدرسون/بيدرسن.

    How many it has decides, which no vowel written or not changes. The first vowel tells كيرستن from كارستن, and سلمان is not سليمان.
    """
    if word[:2] in {"اي", "او"} and len(_VOWELS.sub("", word)) >= _MANY_CONSONANTS - 1:
        word = "ا" + word[2:]
    consonants = len(_VOWELS.sub("", word))
    if consonants < _MANY_CONSONANTS and not (consonants == _MANY_CONSONANTS - 1 and (word[0] == "ا" or word[1] in "اوي")):
        return word
    # A first e or i is written or not (بيرنارد/برنارد), an a or o is not.
    first = 1 if consonants > _MANY_CONSONANTS or (consonants == _MANY_CONSONANTS and word[1] == "ي") else 2
    if consonants < _MANY_CONSONANTS:  # the last vowel tells كارتر from كارتير
        return word[:first] + _INNER.sub("", word[first:-2]) + word[-2:]
    return word[:first] + _INNER.sub("", word[first:])


@lru_cache(maxsize=200_000)
def alias_key(name: str) -> str:
    """Return the alias key of a name as written: words separated by one space, empty where the name has no letters or digits."""
    words = _joined(_WORDS.findall(search_key(name)))
    if len(words) > 1:
        # الرابطة القارية, أكسيد النيتروجين: long words of a longer name come with and without the article; حسن and الحسن are two names.
        words = [word[2:] if _loses_article(word, 7 if i else 6) else word for i, word in enumerate(words)]
    return " ".join(filter(None, map(alias_word, words)))  # a lone hamza has none


def _loses_article(word: str, most: int) -> bool:
    """Whether a word of a longer name is compared without its article: a long one, and one with a feminine ending («القوات البرية»)."""
    return word.startswith("ال") and (len(word) > most or (len(word) > _SHORT and word.endswith(("ه", "ات"))))


_SHORT = 5


def _joined(words: list[str]) -> list[str]:
    """Join what comes written apart: عبد الله, أبو ظبي, تامر و شوقية."""
    found: list[str] = []
    joining = ""
    for i, written in enumerate(words):
        word = written
        if i + 1 < len(words):
            word = _PARTICLES.get(word, word)
        if (word in _BEFORE_NAME or word == "و") and i + 1 < len(words):
            joining += word
            continue
        if found and not joining and word in _BEHIND_NAME:
            found[-1] += word
            continue
        found.append(joining + word)
        joining = ""
    return found
