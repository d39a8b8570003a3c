"""Texts on sport, and the places in them that are the clubs called after them: «فوز الساحل», «رفض روما», «تعثر الرفاع أمام المحرق».

What does not live here: cups and a city that plays before its score (``sport``), which club it is (``joining``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text, once
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import beside_words, demonyms, gazetteer
from isnad.reading.names.mentions import Mention
from isnad.reading.names.spans import word_before

#: Why a place of a text on sport is not meant.
CLUB = "a club is called so"
#: The share from which a word is a verb or a noun.
MOSTLY = 0.6
SAYS_PLACE = frozenset(
    word for noun in ("مدينه", "عاصمه", "بلده", "ولايه", "محافظه", "اقليم", "قريه", "مقاطعه", "ميناء", "مطار", "منطقه") for word in
    (noun, f"ال{noun}", f"ب{noun}", f"ل{noun}", f"و{noun}", f"بال{noun}", f"لل{noun}")
)  # fmt: skip
#: Words of which a text on sport is full, and those of them that stand before a club's name.
OF_A_CLUB = beside_words("of_a_club")
_CLUB = frozenset(("نادي", "ونادي", "لنادي", "بنادي"))
_OF_CLUBS = frozenset(("فاز", "خسر", "تغلب", "تعادل", "مدرب", "لاعب", "مهاجم", "حارس", "مدافع", "لاعبو", "لاعبي"))
SPORT = beside_words("sport")
_LEAST_SPORT, _SHARE_OF_SPORT = 5, 0.012
#: Words behind which the place itself stands, in texts on sport too.
INSIDE = (
    frozenset(["في", "الي", "من", "بين", "داخل", "شمال", "جنوب", "شرق", "غرب", "وسط", "دول", "كاس", "بطوله", "دوره", "مياه", "اهالي"])
    | SAYS_PLACE
)


def clubs_of_places(text: Text, mentions: Sequence[Mention]) -> set[str]:
    """Return the places (no countries) whose clubs a text on sport means: one mention follows «مدرب» or «أمام», or a club in a list."""
    places = [m for m in mentions if m.kind == "LOC" and m.id is not None and m.fine != "nation" and m.span.last - m.span.first == 1]
    if not places:
        return set()
    if not on_sport(text):
        # In a few words on sport, only what nobody but a club has: its players, its victory over another club.
        told = _CLUB | _OF_CLUBS if any(m.fine == "sports" for m in mentions) else _CLUB
        told_so = {m.key for m in places if m.span.first and text.keys[m.span.first - 1] in told and not _of_letters(text, m)}
        if sport_words(text) >= _SOME_SPORT:
            told_so |= {m.key for m in places if _meets(text, m) or moves(text, m) or is_of_its_land(text, m) or scores(text, m)}
        return told_so | _of_a_match(text, places)
    ends = {m.span.last: m for m in mentions if m.kind == "ORG"}
    of_places = {i for m in mentions if m.kind == "LOC" for i in range(m.span.first, m.span.last)}
    begins = {m.span.first: m for m in mentions if m.kind == "ORG" and text.keys[m.span.first][0] == "و" and m.span.cut}
    found = set()
    for mention in places:
        first = mention.span.first
        ahead = {word for _, word in splits(word_before(text.keys, first))} if first else set[str]()
        listed = first - 1 if first and text.keys[first - 1] in ("،", ",") else first
        if not _of_letters(text, mention) and (
            _among_clubs(text, mention, of_places)
            or moves(text, mention)
            or is_of_its_land(text, mention)
            or scores(text, mention)
            or not _HAS_PLAYERS.isdisjoint(text.keys[mention.span.last : mention.span.last + _NEAR - 1])
            or _acts_as_club(ahead, mention)
            or ahead & OF_A_CLUB
            or ahead & _MEETS
            or (mention.span.cut and not ahead.isdisjoint(_NTH) and text.keys[first][: mention.span.cut].endswith("ل"))
            or (mention.span.last in begins and begins[mention.span.last].fine in ("sports", None))
            or (listed in ends and (listed < first or text.keys[first][0] == "و") and ends[listed].fine == "sports")
        ):
            found.add(mention.key)
    return found


def _of_a_match(text: Text, places: Sequence[Mention]) -> set[str]:
    """Return the places that play each other in one sentence: the one behind a verb of playing in the masculine (cities are feminine), and
    the one behind «على» or «أمام» («تعثر الرفاع أمام المحرق في الدوري»)."""
    found = set()
    starts = {m.span.first: m for m in places}
    for mention in places:
        first, last = mention.span.first, mention.span.last
        if not first or text.keys[first - 1].removeprefix("و") not in _PLAYED:
            continue
        end = text.sentence_at(first)[1]
        behind = [starts[i + 1] for i in range(last, min(end, last + _NEAR) - 1) if text.keys[i] in _AGAINST and i + 1 in starts]
        if behind and not _OF_A_MATCH.isdisjoint(text.keys[first:end]):
            found |= {mention.key, *(other.key for other in behind[:1])}
    return found


#: «الهدف الرابع لنيويورك»
_NTH = frozenset(("الاول", "الثاني", "الثالث", "الرابع", "الخامس", "هدف", "هدفا", "هدفين"))
_PLAYED = frozenset(("تعثر", "فاز", "خسر", "تعادل", "تغلب", "تفوق", "هزم", "تاهل", "سقط", "يواجه", "واجه", "يلتقي", "التقي", "يلعب", "لعب"))
_AGAINST = frozenset(("امام", "علي", "مع", "ضد"))
_OF_A_MATCH = SPORT | {"بهدفين", "بهدف", "باهداف", "بثلاثيه", "برباعيه", "بخماسيه", "بالدوري", "بالكاس", "بهدفي", "نقاط"}
_NEAR = 6


def _of_letters(text: Text, mention: Mention) -> bool:
    """Whether a club of a place is no sports club: «نادي جدة الأدبي»."""
    return any(key in _LETTERS for key in text.keys[mention.span.last : mention.span.last + 1])


_LETTERS = frozenset(("الادبي", "الادبيه", "الثقافي", "العلمي", "الاجتماعي"))


def _acts_as_club(ahead: Set[str], mention: Mention) -> bool:
    """Whether a verb in the masculine stands before a city that a club is called after: cities are feminine («رفض روما», «رفضت روما»)."""
    if not any(entry.fine == "sports" for entry in gazetteer().readings(f"نادي {mention.key}")):
        return False
    verbs = (word for word in ahead if shares(word).verb >= MOSTLY and word not in _INTO)
    return any(not word.endswith("ت") and not word.startswith(("ت", "ا", "ن", "ست")) for word in verbs)


#: Verbs whose object is a place.
_INTO = frozenset(("زار", "يزور", "غادر", "يغادر", "دخل", "يدخل", "وصل", "يصل", "ترك", "يترك", "قصد", "بلغ", "سكن", "يسكن", "عرف", "يعرف"))


def _meets(text: Text, mention: Mention) -> bool:
    return word_before(text.keys, mention.span.first) in _MEETS


def scores(text: Text, mention: Mention) -> bool:
    """Whether what stands beside a place only a club does or has: «قلص نيويورك الفارق», «لاعب وسط نجران», «الرياض x الهلال»."""
    first, last = mention.span.first, mention.span.last
    ahead, after = text.keys[max(0, first - 2) : first], text.keys[last : last + 2]
    if after[:1] and (after[0] in _ITS_SCORE or after in (["هو", "الفريق"], ["في", "دوري"])):
        return True
    return "x" in (ahead[-1:] + after[:1]) or (ahead[-1:] == ["وسط"] and any(word == "لاعب" for _, word in splits(ahead[0])))


_ITS_SCORE = frozenset(("الفارق", "ببطوله", "ببطولتين", "بالصداره", "بصدارته", "صدارته"))
_SOME_SPORT = 2
#: Behind these stands whom a team meets.
_MEETS = frozenset(("نظيره", "نظيرتها", "ضيفه", "ضيفا", "ضيافه", "امام", "بطل"))
_HAS_PLAYERS = frozenset(("معسكره", "لاعبه", "مدربه", "لاعبيه"))


def is_of_its_land(text: Text, mention: Mention) -> bool:
    """Whether a man's adjective of its own land follows a city, as it follows a club: «دبي الإماراتي والقادسية الكويتي»; not what a bank or
    an airport of the city is («بنك دبي الإماراتي»)."""
    first, last = mention.span.first, mention.span.last
    if last >= len(text) or text.starts[last] - text.ends[last - 1] != 1 or not text.keys[last].startswith("ال"):
        return False
    own = {entry.country for entry in gazetteer().readings(mention.key)[:1]}
    nations = demonyms().get(text.keys[last], ())
    ahead = text.keys[first - 1] if first else ""
    free = (
        mention.span.cut > 0
        or not ahead.isalpha()
        or ahead in _AGAINST
        or ahead == "او"
        or ahead in OF_A_CLUB
        or shares(ahead).verb >= MOSTLY
    )
    return free and bool(nations) and nations[0].shape == "male" and nations[0].country in own


def moves(text: Text, mention: Mention) -> bool:
    """Whether a player goes to what is called as a place or comes from it: «انتقل إلى نجران», «المعار إلى نجران», «قادما من الخليج»."""
    first, last = mention.span.first, mention.span.last
    if not first or text.keys[first - 1] not in ("الي", "من", "مع", "في") or mention.fine == "continent":
        return False
    loaned = not _LOANED.isdisjoint(text.keys[max(0, first - _NEAR) : last + 3])
    if not loaned and not on_sport(text):
        return False
    if text.keys[first - 1] in ("مع", "في"):
        return text.keys[first - 1] == "مع" and text.keys[last : last + 2] in (["الموسم", "الماضي"], ["اذ", "لم"])
    return not _MOVING.isdisjoint(text.keys[max(0, first - _NEAR) : first - 1]) or text.keys[last : last + 2] in _ON_LOAN


_MOVING = frozenset((
    "انتقل", "انتقاله", "بانتقاله", "لانتقاله", "المعار", "المنتقل", "منتقلا", "اعارته", "معارا", "القادم", "قادما", "عودته",
    "رحل", "اعاره",
))  # fmt: skip
_LOANED = frozenset(("المعار", "المنتقل", "اعارته", "معارا", "الاعاره", "اعاره", "لاعب", "اللاعب", "المهاجم", "المدافع", "الحارس"))
_ON_LOAN = (["بنظام", "الاعاره"], ["علي", "سبيل"])


def _among_clubs(text: Text, mention: Mention, places: Set[int]) -> bool:
    """Whether before and behind a place in a list stand single words with the article that are no places: «النجم والساحل والفرسان».
    ``places`` are the tokens of places."""
    keys, first, last = text.keys, mention.span.first, mention.span.last
    comma = ("،", ",")
    before = first - 1 if keys[first][0] == "و" and mention.span.cut else first - 2 if first > 1 and keys[first - 1] in comma else -1
    behind = last + 1 if keys[last : last + 1] in ([comma[0]], [comma[1]]) else last
    after = keys[behind] if behind < len(keys) else ""
    if before < 0 or (behind == last and after[:1] != "و"):
        return False
    alone = all(word.removeprefix("و").startswith("ال") for word in (keys[before], after))
    return alone and places.isdisjoint((before, behind))


#: Words that lists of Arab clubs hold, none of which is a place.
CLUB_WORDS = beside_words("club")
_LIST_OF_CLUBS = frozenset((
    "ناديي", "ناديا", "نادي", "انديه", "الانديه", "فرق", "فريقي", "فريقا", "فريق", "لاعبي", "لاعبو", "مدرب", "مدربي", "بين", "الناديين",
))  # fmt: skip
#: What follows a federation, a union, a youth, and no club: «الاتحاد الأوروبي».
_OF_UNIONS = re.compile("ال.*(?:ي|يه)$")
_IS_CLUBS = frozenset(("الناديين", "الناديان", "النادي", "للناديين"))
_FAR = 12


def listed_clubs(text: Text, mentions: Sequence[Mention]) -> set[int]:
    """Return the first tokens of places that stand in a list of clubs: with two words that only clubs bear, or behind «ناديي», «أندية» or
    in a text on sport with one («أندية الحزم والرائد ونجران»). A land («الكويت») needs two, and a club of its name."""
    places = {m.span.first: m for m in mentions if m.kind == "LOC" and m.id is not None and m.span.last - m.span.first == 1}
    if not places or _CLUB_FORMS.isdisjoint(text.words):
        return set()
    sport = on_sport(text) or len({key.removeprefix("و") for key in _CLUB_FORMS & text.words}) >= _MANY_CLUBS
    found = set()
    for first, mention in places.items():
        if mention.span.cut and text.keys[first][: mention.span.cut] not in ("و", "ل"):
            continue
        begin, items = _items(text, first)
        mates = [i for i in items if i != first and text.keys[i].removeprefix("و") in CLUB_WORDS and not _of_a_union(text, i)]
        heads = {word for _, word in splits(word_before(text.keys, begin))}
        headed = not heads.isdisjoint(_LIST_OF_CLUBS - {"بين"}) or text.keys[items[-1] + 1 : items[-1] + 2] in ([w] for w in _IS_CLUBS)
        if mention.fine == "nation":
            known = any(entry.fine == "sports" for entry in gazetteer().readings(f"نادي {mention.key}"))
            club = known and len(mates) > 1 and (sport or headed)
        else:
            beside = any(abs(i - first) <= 2 for i in mates)
            inside = begin == first and word_before(text.keys, first) in INSIDE
            club = (
                len(mates) > _SOME_SPORT
                or (len(mates) > 1 and (sport or headed))
                or (bool(mates) and headed)
                or (beside and sport and not inside)
            )
        if club:
            found.add(first)
    return found


_CLUB_FORMS = CLUB_WORDS | {f"و{word}" for word in CLUB_WORDS}
_MANY_CLUBS = 5


def _of_a_union(text: Text, i: int) -> bool:
    """Whether an adjective follows: «الاتحاد الأوروبي», «الشباب السعودي»."""
    return i + 1 < len(text) and text.starts[i + 1] - text.ends[i] == 1 and _OF_UNIONS.match(text.keys[i + 1]) is not None


def _items(text: Text, at: int) -> tuple[int, list[int]]:
    """Return where the list begins in which token ``at`` stands, and its items, each of one token: parted by commas or «و», or, clubs by
    nothing («الشباب الخليج الفتح»)."""
    items = [at]
    while len(items) < _FAR and (before := _next(text, items[0], -1)) is not None:
        items.insert(0, before)
    while len(items) < 2 * _FAR and (after := _next(text, items[-1], 1)) is not None:
        items.append(after)
    return items[0], items


def _next(text: Text, i: int, step: int) -> int | None:
    """Return the item beside item ``i`` of a list; None where the list ends there."""
    keys = text.keys
    j = i + step
    if not 0 <= j < len(keys):
        return None
    if keys[j] in ("،", ","):
        j += step
        return j if 0 <= j < len(keys) and keys[j].isalpha() else None
    later = max(i, j)
    joined = keys[later].startswith("و") and keys[later][1:] not in ("", "حده")
    bare = keys[i].removeprefix("و") in CLUB_WORDS and keys[j].removeprefix("و") in CLUB_WORDS
    one = keys[j].removeprefix("و") in CLUB_WORDS and text.starts[later] - text.ends[later - 1] == 1 and keys[i].startswith("ال")
    return j if keys[j].isalpha() and (joined or bare or one) else None


@once
def sport_words(text: Text) -> int:
    """Return how many words of sport a text has."""
    return sum(map(SPORT.__contains__, text.keys))


_OF_MATCHES = frozenset(("التصفيات", "تصفيات", "مباراه", "المباراه", "مباريات", "مباراتين", "ملعب", "جماهير", "المنتخب", "منتخب"))


@once
def tells_of_matches(text: Text) -> bool:
    """Say whether a text speaks of matches twice, on sport or not."""
    return sum(map(_OF_MATCHES.__contains__, text.keys)) > 1


def on_sport(text: Text) -> bool:
    """Say whether a text is on sport, by the words that it is full of."""
    count = sport_words(text)
    return count >= _LEAST_SPORT and count >= _SHARE_OF_SPORT * len(text)
