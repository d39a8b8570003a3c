"""Misspellings that two texts share: a desk that passes a text on passes its slips on too, so they tell of one source where credit is
silent; and a copy that mends them came after.

Four kinds are told: the hamza on alef («إستقبل», «الإنتخابات», «اسماء»), which a word list shows and which no name or inflection looks
like; ه for ة behind the article («الشبكه»); another letter at the end there that sounds so («المصفات», «الطوارء»); and a word that is none
(«المحافضة») where another text has a common one, a single letter from it, between the same two words. Where no other text has the place,
an unknown word may be a name or a rare word, and nothing is said of it. Of copies, a name that both spell otherwise than their original
counts as one, too.
What does not live here: comparing the texts otherwise (``rewording``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from isnad.arabic.folding import search_key
from isnad.arabic.terms import stem
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys, known_words, split_key
from isnad.linking.references import resolved

_ALEFS = str.maketrans("أإآٱ", "اااا")
_PREFIXES = ("", "و", "ال", "وال", "بال", "لل", "فال", "ب", "ل")
_WITH_ARTICLE = ("ال", "وال", "بال", "لل", "فال", "كال")
_OF_HIS = ("تهما", "تهم", "تها", "ته")  # a pronoun behind a noun in ة («إدارته»)
_COMMON = 7  # a frequency class of ``known_words``: the right spelling is an everyday word
_LEAST = 5  # letters of a word that is looked at for other slips
_ALIKE, _ALIKE_LEAST = (
    (frozenset("ضظ"), frozenset("ذد"), frozenset("ذز"), frozenset("سص"), frozenset("تط")),
    4,
)  # letters taken for each other
_ENDS = (("ات", "اة"), ("ء", "ئ"), ("ا", "ى"))  # how a word ends that should end in the other
_EVERYDAY = 5  # the frequency class from which on a word may be what was meant
_WRITTEN = frozenset("أإآ")
_STYLE = 5  # times as many hamzas written on alef as left out: who writes fewer leaves them out by habit
# Verbs and their nouns whose first alef is only said where nothing stands before it («اشتعال», «انزلقت», «استنزاف»).
_JOINED = re.compile(r"إ(?:[^ت]ت\w\w?|[صضط]ط\w\w?|[زد]د\w\w?|ن\w\w|ست\w\w)(?:ا\w(?:ا|ه|ها)?|\w(?:ت|وا|ا)?)")
_NONE = 2  # the frequency class up to which a listed word is a slip that many make («المبارات»), not a word («الفتات»)
_RARER = 4  # powers of two by which the slip is rarer than it


@lru_cache(maxsize=1)
def _right() -> dict[str, tuple[int, str]]:
    """Read the most frequent spelling of each word whose alefs are folded, with its frequency class."""
    best: dict[str, tuple[int, str]] = {}
    for word, frequency in known_words().items():
        if "ا" in (key := word.translate(_ALEFS)):
            best[key] = max(best.get(key, (-1, "")), (frequency, word))
    return best


@lru_cache(maxsize=100_000)
def is_slip(word: str) -> bool:
    """Say whether a word, as written, is a common word with the wrong hamza («إعترفوا», «ادارته») or with ه for ة («الشبكه»)."""
    return _wrong_hamza(word) or _untied(word) or _wrong_end(word)


def _wrong_hamza(word: str) -> bool:
    for prefix in _PREFIXES:
        rest = word[len(prefix) :]
        if not word.startswith(prefix) or len(rest) < 4:
            continue
        if (right := _right().get(rest.translate(_ALEFS))) is not None and (right[0] >= _COMMON or right[1] == rest):
            return right[1] != rest and known_words().get(rest, -1) <= right[0] - _RARER
        if rest not in known_words() and _JOINED.fullmatch(rest):  # «إشتعال», though that is no everyday word
            right = _right().get(rest.translate(_ALEFS))
            return right is not None and right[1][0] == "ا" and right[0] >= _RARER - 1
        for base in _bases(rest):
            if (right := _right().get(base.translate(_ALEFS))) is not None and right[0] >= _COMMON:
                # A hamza too many is sure, and one left out of a noun: «أقامتها» is a verb, «اعلموا» another form than «أعلم».
                much = base[0] == "إ" and right[1][0] == "ا"
                sure = much or not (rest.endswith("وا") or _WRITTEN.intersection(base))
                return sure and right[1] != base and known_words().get(base, -1) <= right[0] - _RARER
    return False


def _bases(word: str) -> Iterator[str]:
    """Give what a word is without the ending of a plural verb, or without a pronoun behind a noun in ة."""
    if word.endswith("وا") and len(word) > _LEAST:
        yield word[:-2]
    for ending in _OF_HIS:
        if word.endswith(ending) and len(word) > len(ending) + 3:
            yield word[: -len(ending)] + "ة"


def _untied(word: str) -> bool:
    """Say whether a word ends in ه that should in ة: behind the article no pronoun stands («حكمه» may be his judgement)."""
    for prefix in _WITH_ARTICLE:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and word.endswith("ه") and not word.endswith("اته") and len(rest) >= 4:
            right = known_words().get(rest[:-1] + "ة", -1)
            return right >= _COMMON and known_words().get(rest, -1) <= right - _RARER
    return False


def _wrong_end(word: str) -> bool:
    """Say whether a word behind the article is none, and an everyday one with the letter at its end that sounds so («المصفات», «الطوارء»,
    «المستشفا»): behind the article stands no verb and seldom a name."""
    for prefix in _WITH_ARTICLE:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) >= _ALIKE_LEAST and (meant := next((b for a, b in _ENDS if rest.endswith(a)), "")):
            right = known_words().get(rest[: -len(meant)] + meant, -1)
            return right >= _EVERYDAY and known_words().get(rest, -1) <= min(_NONE, right - _RARER)
    return False


def slips(body: str) -> dict[str, str]:
    """Return the slips of the hamza and of ة in a text as written, by the folded word."""
    text = Text(body)
    found = [(key, word) for n, key in enumerate(text.keys) if is_slip(word := text.slice(n, n + 1))]
    # Who leaves hamzas out throughout («ايضا», «امام»), or the dots of ة, has a style, not slips.
    untied = {word for _, word in found if _untied(word)}
    ends = {word for _, word in found if _wrong_end(word) and not _wrong_hamza(word)}
    bare = sum(word not in untied and word not in ends and not _WRITTEN.intersection(word) for _, word in found)
    style = bare * _STYLE > sum(letter in _WRITTEN for letter in body)
    dotless = sum(word in untied for _, word in found) * _STYLE > body.count("ة")
    return {
        key: word for key, word in found if word in ends or (not dotless if word in untied else not style or _WRITTEN.intersection(word))
    }


def compared(copy: str, original: str, others: Sequence[str] = ()) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the slips that two texts share, and those of the original that the copy writes rightly; as written, in their order.

    ``others`` are further texts of the same matter: they show what was meant.
    """
    copy, original, others = resolved(copy), resolved(original), [resolved(other) for other in others]
    ours, theirs = slips(copy), slips(original)
    here, there = Text(copy), Text(original)
    words = set(map(search_key, here.keys))
    shared = [word for key, word in theirs.items() if ours.get(key) == word]
    mended = [word for key, word in theirs.items() if key not in ours and search_key(key) in words]
    found = _misspelt(there, [here])
    mended += [word for key, word in found.items() if key not in words]
    shared += [word for key, word in _misspelt(there, [Text(other) for other in others]).items() if key in words and key not in found]
    return tuple(shared), tuple(mended)


def inherited(copy: str, original: str, other: str) -> tuple[str, ...]:
    """Return the slips that two copies of a text share while it has those words rightly: one of the two may have copied the other.

    Two desks may leave the same hamza wrong by themselves, so it takes two of that kind, or one word that is none, or is another name
    than the original's by one letter («شحاتة» for «شحادة»).
    """
    copy, original, other = resolved(copy), resolved(original), resolved(other)
    shared, _ = compared(other, copy, [original])
    wrong, words = slips(original), set(map(search_key, Text(original).keys))
    hamzas = {word for word in shared if is_slip(word)}
    rightly = {word for word in hamzas if search_key(word) in words and word not in wrong.values()}
    found = tuple(word for word in shared if word in rightly or word not in hamzas)
    found += tuple(word for word in _respelt(Text(copy), Text(original), Text(other)) if word not in found)
    return found if len(found) > 1 or not rightly.issuperset(found) else ()


def _misspelt(text: Text, others: Sequence[Text]) -> dict[str, str]:
    """Return the words of a text that are none, as written by key, where another text has a common word in the same place."""
    places: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for other in others:
        for before, key, after in zip(other.keys, other.keys[1:], other.keys[2:], strict=False):
            places[before, after].add(key)
    found = {}
    for n, (before, key, after) in enumerate(zip(text.keys, text.keys[1:], text.keys[2:], strict=False), 1):
        meant = places.get((before, after), ())
        if len(key) >= _ALIKE_LEAST and any(_misspells(key, other) and _common(other) for other in meant) and not _known(key):
            found[key] = text.slice(n, n + 1)
    return found


def _respelt(text: Text, original: Text, other: Text) -> list[str]:
    """Return the words, mostly names, of two copies by which both differ in one letter from the original's beside the same word."""
    places: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
    for before, after in pairwise(original.keys):
        places[1, before].add(after)
        places[-1, after].add(before)
    held, both = set(original.keys), set(other.keys)
    found: dict[str, str] = {}
    for n, (before, key, after) in enumerate(zip(text.keys, text.keys[1:], text.keys[2:], strict=False), 1):
        if len(key) < _LEAST or key in held or key not in both or _common(key):
            continue
        # Another first letter is a particle («بنوران»).
        if any(meant[:1] == key[:1] and _one_letter(key, meant) and not _common(meant) for meant in places[1, before] | places[-1, after]):
            found.setdefault(key, text.slice(n, n + 1))
    return list(found.values())


def _known(key: str) -> bool:
    """Say whether a word, its stem, or either without clitics is in the word list."""
    words = known_keys()
    return any(form in words for form in (key, stem(key), split_key(key)[1].removeprefix("ال"), key.removeprefix("ال")))


def _common(key: str) -> bool:
    words = known_keys()
    return max(words.get(form, -1) for form in (key, key.removeprefix("ال"), split_key(key)[1].removeprefix("ال"))) >= _EVERYDAY


def _misspells(key: str, meant: str) -> bool:
    """Say whether a word may be a slip for another: by one letter; a short one («نظال») only by one that is taken for another."""
    if len(key) >= _LEAST:
        return _one_letter(key, meant)
    others = [frozenset(pair) for pair in zip(key, meant, strict=False) if pair[0] != pair[1]]
    return len(key) == len(meant) and len(others) == 1 and others[0] in _ALIKE


def _one_letter(a: str, b: str) -> bool:
    """Say whether one letter more, less, other or changed with its neighbour makes two words one; not the last, which may inflect them."""
    short, long = sorted((a, b), key=len)
    if len(long) - len(short) > 1 or short == long:
        return False
    k = next((k for k, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if k >= len(long) - 1:
        return False
    if len(short) < len(long):
        return short[k:] == long[k + 1 :]
    return short[k + 1 :] == long[k + 1 :] or (short[k : k + 2] == long[k : k + 2][::-1] and short[k + 2 :] == long[k + 2 :])
