"""Money that is none: «يورو 2016» the championship, «يورو ستات» the office, «الريال» the club; and whose money it is. Firms that are
called as money or as a man is.

What does not live here: which words are currencies (``matches.others``), who else a mention is (``identity``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.features import name_shape
from isnad.reading.names.gazetteer import data_lines, demonyms, name_word
from isnad.reading.names.identity import currency
from isnad.reading.names.mentions import Mention, shown
from isnad.reading.names.namesakes import is_listed
from isnad.reading.names.playing import MOSTLY, OF_A_CLUB
from isnad.reading.names.spans import adjacent, word_before
from isnad.reading.names.verbs import saying


def currency_of(text: Text, mention: Mention) -> str:
    """Return a currency's one form with the land whose it is, by the adjective in the name or right behind it: «ريال قطري» for «الريالات
    القطرية». «الدولار الأميركي» is the dollar."""
    words, last = mention.key.split(), mention.span.last
    if len(words) == 1 and last < len(text) and adjacent(text, last):
        words = [words[0], text.keys[last]]
    if words[-1].endswith("ا") and words[-1] not in demonyms():
        words[-1] = words[-1][:-1]  # «250 ريالا قطريا»
    lands = {row.country for row in demonyms().get(words[-1], ())} if len(words) > 1 else set()
    if len(lands) != 1:
        return currency(mention.key)
    name, land = currency(words[0]), next(iter(lands))
    return name if (name, land) == ("دولار", "US") else f"{name} {_adjectives()[land, name.endswith('ة')]}"


@cache
def _adjectives() -> dict[tuple[str, bool], str]:
    """Return the adjective of each land, of a man and of a woman."""
    found: dict[tuple[str, bool], str] = {}
    for line in data_lines("demonyms.tsv")[1:]:
        _, form, country, _, _, shape = line.split("\t")
        if shape in ("male", "female"):
            found.setdefault((country, shape == "female"), form)
    return found


def of_a_year(text: Text, mentions: Sequence[Mention]) -> None:
    """«يورو 2016» is the championship, no money: a year follows it, and no number stands before."""
    for mention in mentions:
        last = mention.span.last
        ahead = word_before(text.keys, mention.span.first)
        year = mention.key == "يورو" and last < len(text) and _YEAR.fullmatch(text.keys[last])
        if year and mention.fine == "currency" and not ahead[:1].isdigit() and ahead not in _SCALES:
            mention.name, mention.fine = f"{mention.text} {text.keys[last]}", "competition"
            mention.evidence.append("a championship by its year")
        elif mention.key in ("يورو", "اليورو") and mention.fine == "currency" and _is_won(text, mention):
            mention.fine = "competition"
            mention.evidence.append("a championship by the words beside it")


def _is_won(text: Text, mention: Mention) -> bool:
    """Whether the euro is the championship: «لقب اليورو», «اليورو الأوروبية»."""
    last = mention.span.last
    after = text.keys[last] if last < len(text) else ""
    return word_before(text.keys, mention.span.first) in _WON or after == "الاوروبيه"


_WON = frozenset(("لقب", "لقبي", "بطل", "بطوله", "نهائيات", "تصفيات", "نهائي", "لقبه"))


def without_firms(text: Text, mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out money that begins a foreign name: «يورو ستات», «يورو سبورت»."""
    left = []
    for mention in mentions:
        last = mention.span.last
        after = text.keys[last] if last < len(text) and text.starts[last] - text.ends[last - 1] == 1 else ""
        foreign = after.isalpha() and after not in known_keys() and after not in demonyms() and name_shape(after) >= _FOREIGN
        foreign |= after in _ENDS_OF_NAMES
        ahead = word_before(text.keys, mention.span.first)
        norm = (
            after.isdecimal() and len(after) == 1 and (ahead in _NORMS or text.forms[mention.span.first - 1 : mention.span.first] in _OPEN)
        )
        if mention.key == "يورو" and norm:
            continue  # «معايير «يورو 4»»
        if mention.key == "يورو" and foreign and not ahead[:1].isdigit() and ahead not in _SCALES:
            continue
        left.append(mention)
    return left


_FOREIGN = 2
#: Norms for exhaust gases are called by it.
_NORMS, _OPEN = frozenset(("معايير", "معيار", "مواصفات", "مواصفه", "بمعايير")), (["«"], ['"'], ["“"], ["("])
_ENDS_OF_NAMES = frozenset(("ستات", "سبورت", "مونيتور", "باسيفيك", "باسفيك", "نيوز", "ستار", "كلير", "تانل", "لاين", "كوبتر"))
_YEAR = re.compile(r"(?:19|20)\d\d")


def clubs_by_a_word(text: Text, mentions: Sequence[Mention]) -> None:
    """«الريال» is the club where the article speaks of «ريال مدريد» and no number stands before it."""
    clubs = {m.key.split()[0]: m for m in mentions if m.kind == "ORG" and m.fine == "sports" and m.id is not None and " " in m.key}
    for mention in mentions if clubs else ():
        club = clubs.get(mention.key.removeprefix("ال"))
        if mention.fine != "currency" or club is None:
            continue
        ahead = word_before(text.keys, mention.span.first)
        does = ahead in _MEETS or (shares(ahead).verb >= MOSTLY and ahead.removeprefix("و") not in _COSTS)
        if not (mention.key.startswith("ال") or mention.span.cut or ahead in OF_A_CLUB or does) or ahead[:1].isdigit() or ahead in _SCALES:
            continue
        mention.span = replace(mention.span, kind="ORG")
        mention.name, mention.id, mention.fine = club.name, club.id, club.fine
        mention.evidence.append(f"second mention of {club.text}")


#: Words behind which what does or wins something stands, and verbs behind which money does.
_MEETS = frozenset(("ان", "لان", "الي", "مع", "امام", "ضد", "كان", "وكان"))
_COSTS = frozenset(
    ("بلغ", "يبلغ", "تبلغ", "بلغت", "يعادل", "تعادل", "يساوي", "خسر", "ربح", "ارتفع", "تراجع", "انخفض", "هبط", "صعد", "يوازي")
)
_SCALES = frozenset((
    "مليون", "مليونا", "مليوني", "مليار", "مليارا", "ملياري", "الف", "الفا", "الاف", "مئه", "مائه", "بالمئه", "سعر", "صرف",
))  # fmt: skip


def firms_by_their_verb(text: Text, mentions: Sequence[Mention]) -> None:
    """Let a man's full name right behind a feminine verb of saying («أعلنت سامر الحلواني») be the firm that the article calls so; where it
    calls none so, it is open who is meant."""
    firms = {mention.key: mention for mention in mentions if mention.kind == "ORG"}
    for mention in mentions:
        verb = text.keys[mention.span.first - 1] if mention.span.first and adjacent(text, mention.span.first) else ""
        if mention.kind != "PER" or " " not in mention.key or mention.span.cut or not _is_feminine(verb):
            continue
        given = name_word(mention.key.partition(" ")[0])
        if given is None or given.gender != "m" or given.count < _BORNE_BY_MANY or is_listed(mention.key):
            continue
        firm = firms.get(mention.key)
        if firm is not None:
            mention.span = replace(mention.span, kind="ORG")
        mention.name, mention.id, mention.fine = (firm.name, firm.id, firm.fine) if firm is not None else (shown(mention), None, None)
        mention.evidence.append("behind a feminine verb: a firm called after him may be meant")


def _is_feminine(verb: str) -> bool:
    """Say whether a verb of saying is in the third person feminine: «أعلنت», no «لفت»."""
    return verb.endswith("ت") and saying(verb) and saying(verb[:-1])


#: In how many full names of the lists a word stands that is a man's given name and hardly a woman's.
_BORNE_BY_MANY = 5
