"""Short forms of a person of the article that the tagger passed by: of several words («بن جمعة», «آل مبارك», «ولد الغزواني»), spelled
otherwise («عبدالعاطى», «سانشيث»), joined to another («أن الشرع وعبدي»), and family names that speak («وأعلن الدمنهوري أن»).

What does not live here: a family name that comes again as it stood (``document``), whom a short form means (``fullnames``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import cache, cached_property
from itertools import pairwise

from isnad.arabic.aliases import alias_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.alike import frames_heard, spelled_alike
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.features import name_shape, priors, word_classes
from isnad.reading.names.gazetteer import beside_words, cues, demonyms, gazetteer, name_word
from isnad.reading.names.given_words import FAMILY, family_beside
from isnad.reading.names.remembered import Remembered
from isnad.reading.names.spans import Span, adjacent, words_of
from isnad.reading.names.tidying import COMMON, titled
from isnad.reading.names.verbs import acting, mostly_verb, saying, takes_person

#: Evidence of a short form of somebody of the article, and of a family name behind a verb of saying.
SHORT, SPEAKS = "short form of a person of the article", "a family name that speaks"
#: First words of family names of two words.
LEADING = frozenset(("بن", "بنت", "ال", "ولد", "منت", "ابو", "ابي", "عبد", "ايت", "بو"))
_OPENERS = frozenset(("ان", "وان", "بان", "لكن", "ولكن"))
_PAIR, _LEAST, _COMMON, _RARE, _WORD, _AT_TIMES = 2, 4, 9, 6, 4, 3


def short_forms(text: Text, spans: Sequence[Span], taken: bytearray) -> Iterator[Span]:
    """Yield the short forms where the tagger was silent. ``taken`` is 1 where a name stands already."""
    full = [words for span in spans if span.kind == "PER" and len(words := words_of(text, span)) > 1]
    tails = {tail for words in full for tail in _tails(words)}
    families = {words[-1] for words in full} | {" ".join(tail) for tail in tails}
    ends = {span.last for span in spans if span.kind == "PER"}
    begins = {span.first: span for span in spans if span.kind == "PER"}
    firsts = {form for tail in tails for form in leaning(tail[0])}
    written = _Written(families) if full else None
    for i, (before, key) in enumerate(pairwise(["", *text.keys])):
        if taken[i] or not (_OPENS[before] or key in firsts or i in ends or i + 1 in begins) or not key[:1].isalpha():
            continue
        if key in firsts and i + 1 < len(text) and not taken[i + 1]:
            cut = next((cut for cut, word in splits(key) if (word, text.keys[i + 1]) in tails), None)
            if cut is not None and adjacent(text, i + 1) and not (i in ends and adjacent(text, i)) and not _is_borne(text, i):
                yield Span(i, i + 2, cut, "PER", SHORT)
                continue
        if (i in ends or i + 1 in begins) and i and (cut := family_beside(text, i, begins, ends)) is not None:
            yield Span(i, i + 1, cut, "PER", FAMILY)
            continue
        if not _OPENS[before]:
            continue
        if written is not None and (last := _spelled(text, i, written)) and not any(taken[i:last]):
            yield Span(i, last, 0, "PER", SHORT)
        elif _is_joined(text, i, begins) or _speaks(text, i):
            yield Span(i, i + 1, 0, "PER", SPEAKS)


def _opens(key: str) -> bool:
    """Whether a word opens a clause in which a short form may stand: «أن», or a verb."""
    return key in _OPENERS or mostly_verb(key)


_OPENS = Remembered(_opens)


class _Written:
    """The family names of an article, and those that a word may spell otherwise."""

    def __init__(self, families: Set[str]):
        self.families = families

    @cached_property
    def _keys(self) -> set[str]:
        return {alias_key(family.replace(" ", "")) for family in self.families}

    @cached_property
    def _heard(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for family in self.families:
            for frame in frames_heard(family):
                found.setdefault(frame, []).append(family)
        return found

    def has(self, key: str, foreign: bool) -> bool:
        """Whether a word or two are one of them in another spelling; ``foreign``: also as a name of foreign sound may be spelled."""
        if alias_key(key.replace(" ", "")) in self._keys:
            return True
        return foreign and any(spelled_alike(family, key) for frame in frames_heard(key) for family in self._heard.get(frame, ()))


def of_their_offices(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with the man whose office it is in place of a body: «مكتب النمر», beside «كامل النمر»."""
    families = {words[-1] for span in spans if span.kind == "PER" and len(words := words_of(text, span)) > 1}
    return [
        replace(span, first=span.first + 1, cut=0, kind="PER")
        if span.kind == "ORG"
        and span.last - span.first == _PAIR
        and text.keys[span.first][span.cut :] == "مكتب"
        and text.keys[span.first + 1] in families
        else span
        for span in spans
    ]


def _tails(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the family names of two words of a full name: «بن جمعة» of «المنصف بن جمعة», «ولد الغزواني» of «محمد ولد الشيخ الغزواني»."""
    if len(words) > _PAIR and words[-2] in LEADING and not (words[-2] in ("بن", "بنت") and len(words) > _PAIR + 1):
        yield words[-2], words[-1]
    for leading in ("ولد", "منت"):
        if leading in words[1:-1]:
            yield leading, words[-1]


def _is_borne(text: Text, i: int) -> bool:
    """Say whether a given name stands right before: «محمد | بن جمعة» is another."""
    known = name_word(text.keys[i - 1]) if i and adjacent(text, i) else None
    return known is not None and known.kind == "given"


def _spelled(text: Text, i: int, written: _Written) -> int:
    """Return where a family name of the article ends that begins at token ``i`` and is spelled otherwise there; 0 where none does."""
    for last in (i + 2, i + 1):
        if last > len(text) or (last == i + 2 and not (text.keys[i] in LEADING and adjacent(text, i + 1))):
            continue
        key = " ".join(text.keys[i:last])
        if key in written.families or (not _MAY_BE_FAMILY[key] if last == i + 1 else len(key) < _LEAST or key in cues()):
            continue
        foreign = last == i + 1 and not key.startswith("ال") and known_keys().get(key, 0) < _WORD and name_shape(key) > 0
        if written.has(key, foreign):
            return last
    return 0


_MOSTLY = 0.5


def _may_be_family(key: str) -> bool:
    """Whether a word may be a family name spelled otherwise: no nation, no cue, no word of grammar, and no common word."""
    if len(key) < _LEAST or key in demonyms() or key in cues() or is_stop(key) or word_classes().frequency(key) >= _COMMON:
        return False
    return known_keys().get(key, 0) < _WORD or shares(key).name >= _MOSTLY


_MAY_BE_FAMILY = Remembered(_may_be_family)


def speaks_here(text: Text, i: int) -> bool:
    """Say whether a word stands behind «مكتب» or a verb: behind one of saying where it is more than a name («وأضاف القدرة أن»), and behind
    none of the feminine where it is a common word («زادت القدرة»)."""
    before, frequency = text.keys[i - 1] if i else "", word_classes().frequency(text.keys[i])
    if before[-4:] == "مكتب" and any(word == "مكتب" for _, word in splits(before)):
        return True  # «بيان لمكتب الجندي»
    if before in _THAT and i + 1 < len(text):
        return frequency <= _THREE and mostly_verb(text.keys[i + 1])  # «إن الكابلي حفظ», no «أن الشرع يجيز»
    if frequency >= COMMON - 2 and before.endswith("ت"):
        return False
    return saying(before) or _does(text, i, before) if frequency else bool(before) and mostly_verb(before)


def _does(text: Text, i: int, before: str) -> bool:
    """Whether a word with the article is one who does what only persons do («التقى البرهان وفدا»): no adjective stands behind it («الجندي
    المجهول»), and the text has it as no noun («جندي»)."""
    key, after = text.keys[i], text.keys[i + 1] if i + 1 < len(text) else ""
    if not key.startswith("ال") or key.endswith(("ه", "ات")) or key in cues() or before.endswith("ت"):
        return False
    if before.removeprefix("و") in _TRAVELS and after in ("الي", "من"):  # «ثم عاد الشرع إلى دمشق»
        return any(e.kind == "LOC" and e.weight >= _KNOWN for key in text.keys[i + 2 : i + 3] for e in gazetteer().readings(key)[:1])
    if before in _NO_DEEDS:
        return False
    described = after.startswith("ال") and (shares(after).adjective >= _MOSTLY or after in demonyms())
    return (acting(before) or takes_person(before)) and not described and key[2:] not in text.words


_TRAVELS, _KNOWN = frozenset(("عاد", "وصل", "توجه", "غادر", "سافر", "انتقل", "يعود", "يصل", "يتوجه", "يغادر", "يسافر", "سيعود", "سيصل")), 5


def is_the_word(text: Text, i: int, key: str) -> bool:
    """Say whether a family name of the article that is a word of the language is that word at token ``i``, where the tagger took it for no
    name: an adjective behind a definite noun («الصحن الحلو»), in something («ألم في الصدر»), a place («بلدة القصير») or an adjective
    in respect of something («تمويل القصير الأجل»)."""
    if is_what_one_is(text, Span(i, i + 1, len(text.keys[i]) - len(key), "PER", "")):
        return True
    if not key.startswith("ال") or not i or not adjacent(text, i) or known_keys().get(key[2:], 0) < _WORD:
        return False
    before = text.keys[i - 1]
    if text.keys[i] == key and (before == "في" or is_behind_a_place(before)):
        return True  # «بلدة القصير»
    if text.keys[i] == key and shares(key).adjective >= _MOSTLY and shares(before).noun >= _MOSTLY and _is_of_a_measure(text, i):
        return True
    if text.keys[i] == key and _is_said_of(before, key):
        return True
    definite = before.startswith(("ال", "لل", "وال", "بال")) and text.keys[i] == key
    noun = next((f"ال{part[2:]}" if part.startswith("لل") else part for _, part in splits(before) if part[:2] in ("ال", "لل")), "")
    a_noun = shares(noun).noun >= _MOSTLY or (
        name_word(noun) is None and known_keys().get(noun, 0) > _WORD and not (shares(noun).verb or mostly_verb(before))
    )
    return definite and not titled(noun) and noun not in demonyms() and a_noun


def is_what_one_is(text: Text, span: Span) -> bool:
    """Say whether a person's name says of what kind somebody or something is: behind a verb of describing and «بـ» («وصف القرار بالحكيم»),
    or an adjective behind an indefinite noun of people («رجل كريم», «شعب كريم مضياف»)."""
    first, key = span.first, text.keys[span.first]
    if span.kind != "PER" or not first:
        return False
    if key[: span.cut] == "ب" and key.startswith("بال") and span.last - first == 1 and known_keys().get(key[3:], 0) >= _WORD:
        ahead = text.keys[max(0, first - _NEAR) : first]
        at = next((j for j, word in enumerate(reversed(ahead)) if word in beside_words("describing")), None)
        return at is not None and all(word.isalpha() and not word.startswith("بال") for word in ahead[len(ahead) - at :])
    of_people = text.keys[first - 1] in _people()
    said = of_people and not span.cut and known_keys().get(key, 0) > _RARE and shares(key).name < _ALWAYS  # «شاب خالد»
    return said and adjacent(text, first)


@cache
def _people() -> frozenset[str]:
    return frozenset(form for word in beside_words("plain_person") for form in leaning(word))


_NEAR, _ALWAYS = 6, 0.9


def is_behind_a_place(word: str) -> bool:
    """Say whether a word is a place's noun, behind which a place's name stands and no person's: «بلدة», «لمدينة»."""
    return any("loc_head" in cues().get(part, ()) for _, part in splits(word))


_ADJECTIVE = 0.25  # share of a word's uses
#: People who hold no office, so that an adjective and no name stands behind them.
_PLAIN = frozenset(f"ال{word}" for word in beside_words("plain_person"))


def _is_said_of(before: str, key: str) -> bool:
    """Say whether an adjective with the article is said of the noun before it: of no office («الطفل الصغير»), or of something of theirs
    («بصوتها الجميل»)."""
    known, parts = shares(key), [part for _, part in splits(before)]
    if any(part in _PLAIN for part in parts):
        return known.name <= _MOSTLY
    theirs = any(part.endswith(("ها", "هم")) and shares(part).noun >= _MOSTLY and not titled(part) for part in parts)
    return theirs and known.adjective >= _ADJECTIVE


def _is_of_a_measure(text: Text, i: int) -> bool:
    """Say whether a noun with the article stands right behind an adjective, which is in respect of it: «التمويل القصير الأجل»."""
    then = text.keys[i + 1] if i + 1 < len(text) and adjacent(text, i + 1) else ""
    return then.startswith("ال") and shares(then).noun >= _MOSTLY and not titled(then)


#: Second halves of given names, by which nobody is called for short: «ناصر الدين», «هبة الله».
OF_GOD = frozenset(("الدين", "الله", "الاسلام"))


def is_a_noun_here(text: Text, i: int, key: str) -> bool:
    """Say whether an indefinite family name of the article that is a common noun or verb and seldom a name («سفر») is that word at token
    ``i``: the tagger saw it nowhere alone, and it stands behind no verb of saying and no title."""
    before = text.keys[i - 1] if i else ""
    if key.startswith("ال") or saying(before) or any(titled(word) for _, word in splits(before)):
        return False
    said, prior = shares(key), priors().get(key)
    named = (prior is not None and prior.kind == "P" and prior.share >= _AT_TIMES) or name_shape(key) > 1  # «نور», «مارادونا»
    return not named and known_keys().get(key, 0) > _RARE + 1 and max(said.noun, said.verb) >= _MOSTLY


def is_behind_a_given_name(text: Text, i: int) -> bool:
    """Say whether a word that is none of the language stands between a title with the article and a family name («النائب آلان | عون»)."""
    if i < _PAIR or not adjacent(text, i) or not adjacent(text, i - 1):
        return False
    title, given, form = text.keys[i - 2], text.keys[i - 1], text.forms[i - 1]
    word = form.startswith("ال") or (given in known_keys() and not form.startswith("آ"))
    return title.startswith("ال") and titled(title) and given.isalpha() and not word and not titled(given) and given not in demonyms()


#: Verbs that say as much of things, or of whom it was done to.
_NO_DEEDS = frozenset(
    f"{joined}{verb}"
    for verb in ("كان", "عاد", "قتل", "اغتيل", "اعتقل", "ولد", "توفي", "سجل", "حمل", "وقع", "خلف", "عين", "خسر")
    for joined in ("", "و", "ف")
)


_THREE = 3
_THAT = frozenset(("ان", "وان", "بان"))


def _is_joined(text: Text, i: int, begins: dict[int, Span]) -> bool:
    """Say whether a word with the article is a person by the one whom «و» joins to it («أن الشرع وعبدي», «وقع السوداني ومدبولي»)."""
    person = begins.get(i + 1)
    if person is None or not text.keys[i].startswith("ال") or text.keys[i + 1][: person.cut] != "و" or not adjacent(text, i + 1):
        return False
    key = text.keys[i]
    named = person.last - person.first == 1 and len(key) > _LEAST and key not in cues() and not is_stop(key)
    return named and (key.endswith("ي") or word_classes().frequency(key) < _COMMON)


def _speaks(text: Text, i: int) -> bool:
    """Say whether a word between a verb of saying and «أن», «إلى» or the like is a family name: with the article, at its end «ي», and no
    word of the language nor of nations («وأعلن الدمنهوري أن», «شدد العليمي على»)."""
    key, before, after = text.keys[i], text.keys[i - 1], text.keys[i + 1] if i + 1 < len(text) else ""
    if not saying(before) or before.endswith("ت") or not key.startswith("ال") or not key.endswith("ي") or len(key) <= _LEAST + 1:
        return False
    prior = priors().get(key)
    borne = prior is not None and prior.kind == "P" and prior.share >= _AT_TIMES
    if (
        after not in _CONTENT
        or key in demonyms()
        or key in cues()
        or key in known_keys()
        or (known_keys().get(key[2:], 0) >= _WORD and not borne)
    ):
        return False
    return word_classes().frequency(key) <= _RARE and not mostly_verb(key) and not any(e.kind != "PER" for e in gazetteer().readings(key))


_CONTENT = frozenset(("ان", "انه", "انها", "الي", "علي", "عن", "بان"))


def is_introduced_as_a_noun(text: Text, span: Span) -> bool:
    """Say whether a lone word with its article is the thing that the article speaks of without it («استقبلت الحديقة أسدا … إن الأسد بخير»),
    and no title and no given name stands before it anywhere."""
    key = text.keys[span.first]
    if span.kind != "PER" or span.last - span.first > 1 or span.cut or not key.startswith("ال") or shares(key[2:]).noun < _A_NOUN:
        return False
    if f"{key[2:]}ا" not in text.places and key[2:] not in text.places:
        return False
    ahead = [text.keys[i - 1] for i in (*text.places[key], *text.places.get(key[2:], ())) if i]
    return not any(titled(word) or (name_word(word) is not None and not is_stop(word)) for word in ahead)


_A_NOUN = 0.7
