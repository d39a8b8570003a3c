"""Lands that may be their adjective as it is written alike: «وجهتا النظر المصرية والسعودية», «مصادر سورية».

Where they may be the land too, they are open. What does not live here: what is plainly an adjective, and no name (``wordlike``).
"""

from __future__ import annotations

from collections.abc import Mapping

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import demonyms, name_word
from isnad.reading.names.mentions import Mention
from isnad.reading.names.playing import INSIDE, MOSTLY
from isnad.reading.names.spans import adjacent, word_before
from isnad.reading.names.wordlike import ends_a_phrase, follows_definite


def may_be_adjective(text: Text, mention: Mention, ends: Mapping[int, Mention]) -> bool:
    """Say whether a land's name may be its adjective, by the words beside it. ``ends`` are the mentions by the token behind them."""
    if mention.fine != "nation" or mention.span.last - mention.span.first > 1:
        return False
    if mention.key.endswith("يا") and mention.key[:-1] in demonyms():
        if mention.span.cut:
            return False
        qualified = _is_qualified(text, mention.span.last) and _is_behind_several(text, mention.span.first)  # «فصائل سوريا مسلحة»
        return qualified or word_before(text.keys, mention.span.first) in _BECOMES  # «فأصبح سوريا»
    if not is_female(mention.key):
        return False
    if not mention.key.startswith("ال"):
        return mention.span.cut == 0 and _is_behind_several(text, mention.span.first)
    return (
        ends_a_phrase(text, mention.span.first)
        or _is_one_of_two(text, mention, ends)
        or _is_behind_a_name(text, mention, ends)
        or _is_a_woman(text, mention)
        or _is_behind(text, mention)
    )


def _is_called(text: Text, mark: int) -> bool:
    """Whether what stands in the marks opened at a token is how somebody or something is called: one word, a woman's name or no noun,
    verb or adjective of the language."""
    word = text.keys[mark + 1] if mark + 2 < len(text) and text.forms[mark + 2] in _CLOSING else ""
    known = name_word(word)
    if known is not None and known.gender == "f":
        return True
    return (
        len(word) > 1 and word.isalpha() and not any(part.startswith("ال") or max(shares(part)[:3]) >= MOSTLY for _, part in splits(word))
    )


_OPENED, _CLOSING = frozenset('"«“'), frozenset('"»”')


def _is_qualified(text: Text, last: int) -> bool:
    """Whether an indefinite feminine adjective stands right behind."""
    after = text.keys[last] if last < len(text) and adjacent(text, last) else ""
    return after.endswith("ه") and not after.startswith("ال") and shares(after).adjective >= MOSTLY


_BECOMES = frozenset(("اصبح", "يصبح", "فاصبح", "سيصبح", "صار"))


def is_female(key: str) -> bool:
    """Say whether a word is the feminine adjective of a land."""
    return key in demonyms() and demonyms()[key][0].shape == "female"


def _is_behind_several(text: Text, first: int) -> bool:
    """Whether an indefinite plural stands before «سورية» («مصادر سورية», «وسائل إعلام سورية»)."""
    ahead = text.keys[first - 1] if first and adjacent(text, first) else ""
    noun = next((word for _, word in splits(ahead) if shares(word).noun >= MOSTLY and not word.startswith("ال")), "")
    if not noun or is_stop(noun):
        return False
    return noun in _SEVERAL or (first > 1 and noun in _OF_SEVERAL and any(word in _SEVERAL for _, word in splits(text.keys[first - 2])))


_SEVERAL = frozenset((
    "مصادر", "مواقع", "عناصر", "مناطق", "فصائل", "وسائل", "صحف", "مدن", "مدنا", "قري", "اطراف", "احزاب", "كتائب", "اسر", "فرق", "شخصيات",
    "انباء", "تقارير", "مدارس", "مشاهد", "مراكز",
))  # fmt: skip
_OF_SEVERAL = frozenset(("اعلام", "معارضه"))


def _is_one_of_two(text: Text, mention: Mention, ends: Mapping[int, Mention]) -> bool:
    """Whether another such adjective stands before, or behind where a noun with its article is before: «المصرية والسعودية», «اليمنية –
    السعودية», «المملكتين السعودية والأردنية»; a place before is a land («الولايات المتحدة الأمريكية والسعودية»)."""
    keys, first, last = text.keys, mention.span.first, mention.span.last
    comma = first > 1 and keys[first - 1] in _COMMAS
    apart = first > 1 and (comma or keys[first - 1] in _DASHES or (keys[first - 1] == "و" and mention.span.cut == 0))
    at = first - apart
    behind = keys[last + (keys[last : last + 1] == ["،"] or keys[last : last + 1] == [","])] if last + 1 < len(keys) else ""
    pair = is_female(behind.removeprefix("و")) and behind.removeprefix("و").startswith("ال")
    if at > 0 and (apart or keys[first][: mention.span.cut] == "و") and (at not in ends or ends[at].kind != "LOC"):
        ahead = keys[at - 1].removeprefix("و")
        if ahead.startswith("ال") and is_female(ahead) and (not comma or pair or text.forms[last : last + 1] in _CLOSED):
            return True
        if (
            ahead in _SPHERES
            and (not comma or text.forms[last : last + 1] in _CLOSED)
            and at > 1
            and keys[at - 2].removeprefix("و") not in _OF_STATES
        ):
            return not any(word in _STATES for _, word in splits(keys[at - 2]))
    return (
        pair
        and behind.startswith("و")
        and first > 0
        and mention.span.cut == 0
        and adjacent(text, first)
        and keys[first - 1].startswith("ال")
    )


_COMMAS, _DASHES, _CLOSED = frozenset("،,"), frozenset(("-", "–", "ـ", "/")), ([")"], ["»"], ['"'], ["”"])
#: Adjectives of many lands.
_SPHERES = frozenset(("العربيه", "الخليجيه", "الاجنبيه", "العالميه", "المحليه", "الدوليه"))
#: What with such an adjective is lands or a body of them: «الدول العربية والسعودية».
_STATES = frozenset(("دول", "الدول", "للدول", "الجامعه", "جامعه", "الامارات", "مصر", "المملكه", "البلدان", "بلدان", "المنطقه", "العواصم"))
_OF_STATES = frozenset(("التعاون", "الخليج"))


def _is_behind_a_name(text: Text, mention: Mention, ends: Mapping[int, Mention]) -> bool:
    """Whether a family, firm or paper with its name stands before: «عائلة المنجوري السعودية»."""
    first, name = mention.span.first, ends.get(mention.span.first)
    if mention.span.cut or not first or not adjacent(text, first):
        return False
    if name is not None and name.kind in ("PER", "ORG"):
        return any(word in _WITH_NAMES for _, word in splits(word_before(text.keys, name.span.first)))
    at = first - 1
    while at > 0 and first - at < _LONGEST and _is_foreign_or_bare(text.keys[at]):
        at -= 1
    headed = at < first - 1 and any(word in _WITH_NAMES for _, word in splits(text.keys[at]))
    return headed and text.keys[at + 1] not in known_keys()  # «شركة كورنيلدا باث السعودية», «شركة سمبرا تكنولوجي السعودية»


def _is_foreign_or_bare(key: str) -> bool:
    """Whether a word may stand in a firm's foreign name: no word of the language, or none that is definite or says how words are joined."""
    if not key.isalpha() or is_stop(key):
        return False
    return key not in known_keys() or not (key.startswith(("ال", "لل")) or any(word in _WITH_NAMES for _, word in splits(key)))


_LONGEST = 5
_WITH_NAMES = frozenset(("عائله", "اسره", "مجموعه", "شركه", "مؤسسه", "قناه", "صحيفه", "فرقه", "وكاله", "قبيله", "جماعه", "منصه", "مجله"))


def _is_a_woman(text: Text, mention: Mention) -> bool:
    """Whether a woman of the land is meant: «قالت السعودية نورة …», «ليست السعودية الأولى»."""
    keys, first, last = text.keys, mention.span.first, mention.span.last
    if last >= len(text) or not adjacent(text, last) or set(keys[first][: mention.span.cut]) & {"ب", "ل"}:
        return False
    leading = word_before(keys, first)
    if text.forms[last] in _OPENED:
        return leading not in INSIDE and _is_called(text, last)  # «لقائها مع السعودية "توحة"»
    if keys[last] == "الاولي":
        return any(word == "ليست" for _, word in splits(leading))
    name = name_word(keys[last])
    return name is not None and name.kind == "given" and name.gender == "f" and leading not in INSIDE and shares(keys[last]).noun < MOSTLY


def _is_behind(text: Text, mention: Mention) -> bool:
    """Whether the word before says so: «الأسر السعودية وغير السعودية», «نظيرتها السعودية», «الطائرة الأولى السعودية», «حواء السعودية»."""
    keys, first = text.keys, mention.span.first
    if not first or mention.span.cut or not adjacent(text, first):
        return False
    ahead = keys[first - 1]
    if any(word in ("غير", "حواء") for _, word in splits(ahead)):
        return True
    if ahead in _FEMININE and first > 1 and keys[first - 2] not in _RANKS:
        return follows_definite(text, first - 1)
    owned = next((pronoun for pronoun in _PRONOUNS if ahead.endswith(f"ت{pronoun}")), "")
    return bool(owned) and shares(ahead).noun >= MOSTLY and ahead[: -len(owned)].lstrip("و") not in _TO_LANDS


_FEMININE, _RANKS = frozenset(("الاولي", "الاخري", "الكبري", "العليا")), frozenset(("الدرجه", "بالدرجه", "المرتبه", "بالمرتبه", "المره"))
_PRONOUNS = ("هما", "ها", "هم", "نا", "ه")
#: Nouns that have a land as their object, or of which it is one: «زيارته السعودية», «في مقدمتها السعودية».
_TO_LANDS = frozenset(("زيارت", "مغادرت", "لزيارت", "بزيارت", "مطالبت", "دعوت", "مواجهت", "استضافت", "مقدمت", "طليعت", "صدارت", "بقيادت"))
