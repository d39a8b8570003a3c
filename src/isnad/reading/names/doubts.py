"""What a mention is not: no name at all («شاباً سورياً»، «صورة جده»), or not the well-known one that is so called («جوز الهند»).

What could be two stays open; what is a word of the language is dropped. Rows of ``data/ambiguous.tsv`` say it of single names, the rest
here of kinds of them. What does not live here: which places are clubs (``playing``), who a mention is (``identity``), where names
stand (``tagger``, ``document``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from isnad.arabic.folding import drop_marks, safe_key, search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.adjectives import may_be_adjective
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import ambiguous, cues, demonyms, gazetteer, name_word
from isnad.reading.names.match_clubs import PLAYS
from isnad.reading.names.mentions import Mention
from isnad.reading.names.of_wholes import of_a_whole
from isnad.reading.names.parts import SHARE, part_of
from isnad.reading.names.playing import (
    CLUB,
    CLUB_WORDS,
    INSIDE,
    MOSTLY,
    OF_A_CLUB,
    SAYS_PLACE,
    SPORT,
    clubs_of_places,
    is_of_its_land,
    listed_clubs,
    moves,
    on_sport,
    scores,
    tells_of_matches,
)
from isnad.reading.names.several import borne_by_another, by_adjective
from isnad.reading.names.sons import GENERATIONS
from isnad.reading.names.spans import MARKS, word_before
from isnad.reading.names.together import Together
from isnad.reading.names.wordlike import ADJECTIVE, follows_definite, is_a_word, is_good
from isnad.records import Name

_THIS = frozenset(("هذه", "هذا", "تلك", "ذلك", "لهذه", "بهذه", "وهذه", "لهذا", "بهذا"))


def doubted(text: Text, mentions: Sequence[Mention], countries: Set[str]) -> list[Mention]:
    """Return the mentions that are names. Of those whose well-known bearer is not meant, identity is taken back, with the reason.

    ``countries`` (ISO 3166-1 alpha-2) are those that the article speaks of.
    """
    together = Together(text, mentions)
    left = [m for m in mentions if not (m.kind == "LOC" and (is_a_word(text, m) or _is_a_thing(text, m, together, countries)))]
    left = [m for m in left if not (m.kind == "PER" and is_good(text, m))]
    left = [
        m
        for m in left
        if not (
            m.kind == "ORG"
            and (_is_attribute(text, m) or _is_victory(text, m) or _is_a_people(text, m, together) or _is_of_policy(text, m))
        )
    ]
    if len(left) < len(mentions):
        together = Together(text, left)
    ends = {mention.span.last: mention for mention in left}
    clubs, words = clubs_of_places(text, left), _of_words(text, left)
    listed = listed_clubs(text, left)
    parts: list[Mention] = []
    for mention in left:
        if mention.id is None and mention.kind == "PER" and (why := of_a_whole(text, mention)):
            mention.evidence.append(why)  # then no other article says who he is
        if mention.id is not None and (
            why := _why_not(text, mention, together, countries, ends)
            or (CLUB if mention.key in clubs or mention.span.first in listed else "")
            or (WORD if mention.text in words else "")
        ):
            if (
                why == CLUB
                and mention.key in clubs
                and _is_inside(text, mention)
                and mention.span.first not in listed
                and not moves(text, mention)
                and not scores(text, mention)
            ):
                continue
            together.opened(mention)
            _open(mention, why)
            if why.startswith(_PARTS):
                parts.append(mention)
    if parts:
        _open_again(text.keys, left, parts)
    return left


def _open_again(keys: Sequence[str], mentions: Sequence[Mention], parts: Sequence[Mention]) -> None:
    """Take the identity of the mentions beside which the two words before or behind a part of a name stand too, for the first such part:
    «تحالف «في حب مصر»», later «في حب مصر»."""
    said: dict[tuple[str, ...], tuple[int, str]] = {}
    for number, part in enumerate(parts):
        for words in _words_beside(keys, part):
            said.setdefault(words, (number, part.evidence[-1]))
    for mention in mentions:
        found = [said[words] for words in _words_beside(keys, mention) if words in said] if mention.id is not None else []
        if found:
            _open(mention, min(found)[1])


def _words_beside(keys: Sequence[str], mention: Mention) -> Iterator[tuple[str, ...]]:
    """Yield a mention's key with the side and the two words on it, where they are words."""
    first, last = mention.span.first, mention.span.last
    for side, words in (("before", keys[max(0, first - _PAIR) : first]), ("behind", keys[last : last + _PAIR])):
        if len(words) == _PAIR and all(map(str.isalpha, words)):
            yield (mention.key, side, *words)


def _open(mention: Mention, why: str) -> None:
    mention.name, mention.id, mention.fine = safe_key(drop_marks(mention.text)), None, None
    mention.evidence.append(why)


#: Reasons by which a name is a part of another, which comes again.
_PARTS = "in a name"


def _is_inside(text: Text, mention: Mention) -> bool:
    """Whether a place stands where only the place can: «في نجران», «بالرياض»."""
    leading = word_before(text.keys, mention.span.first)
    if mention.key == "الخليج" and leading in ("في", "من"):
        return False  # which is that club's name more often than a place where something is
    return leading in INSIDE or text.keys[mention.span.first][: mention.span.cut].endswith("ب")


def ruled_out(name: Name) -> bool:
    """Whether what stands beside a mention says that the well-known name is not meant: then no other article can say that it is."""
    return any(part.startswith(_NOT_IT) for part in (name.evidence or "").split("; "))


_NOT_IT = (
    "beside «", "«this» stands before it", "behind a given name", CLUB, "the article speaks of another thing", "a share", "a district",
    "spelled as another", "a federation", "a paper is called", "spoken of as a word",
    "a street", "in a name", "a university", "a bank", "a hospital", "a chamber", "a base", "a contest", "in a firm's name", "a disease",
    "somebody is", "a site", "a group", "a channel", "the father or son", "a game", "a family is", "an adjective",
    "any land may",
)  # fmt: skip


def _why_not(text: Text, mention: Mention, together: Together, countries: Set[str], ends: Mapping[int, Mention]) -> str:
    """Say why the well-known name is not meant; empty where it may be. ``ends`` are the mentions by the token behind them."""
    keys, first, last = text.keys, mention.span.first, mention.span.last
    leading, after = word_before(keys, first), keys[last] if last < len(keys) else ""
    single = last - first == 1
    if mention.key == "الخليج" and mention.kind == "LOC" and _is_another_gulf(text, mention, countries):
        return "several are called so, and nothing says which"
    union = mention.id in _OF_STATES or (mention.fine == "nation" and mention.key.startswith("الاتحاد "))
    if union and (not _OF_FOOTBALL.isdisjoint(text.words) or on_sport(text) or tells_of_matches(text)):
        return "a federation of sport is called so"
    if mention.kind == "LOC" and (leading in ("سهم", "س") or _is_quoted_share(text, mention)):
        return SHARE
    if part := part_of(text, mention, ends.get(first)):
        return part
    elder = text.keys[last + 1] if after in ('"', "«", "“") and last + 1 < len(text) else after
    if mention.kind == "PER" and elder in _ELDERS and text.starts[last] - text.ends[last - 1] == 1:
        return "the father or son of that name"
    if mention.fine != "nation" and single and mention.kind in ("LOC", "ORG") and _is_district(text, mention, together):
        return DISTRICT
    if mention.fine == "nation" and mention.span.cut and first > 1 and keys[first - 2] in _EVERY and not keys[first - 1].startswith("ال"):
        return "spelled as another word"  # «في كل بقعة وقطر من وطننا»
    if mention.fine == "nation" and single and _is_spelled_as_a_word(mention, together):
        return "spelled as another word"
    if mention.fine == "nation" and _is_a_state(mention, together):
        return "a state is called so"  # «ولاية جورجيا»
    if mention.fine == "nation" and _has_another_land(text, mention) and (on_sport(text) or is_of_its_land(text, mention)):
        return CLUB
    in_list = leading in CLUB_WORDS or leading in ("فريقا", "فريقي") or after[1:] in CLUB_WORDS
    if mention.fine == "newspaper" and in_list and on_sport(text):
        return CLUB  # «تساوى الأهلي وعكاظ»
    if mention.id == "org:taliban" and "AF" not in countries and _is_of_pakistan(text, mention):
        return "the article speaks of another thing"
    if mention.id == "org:saudi-led-coalition" and "SY" in countries and "YE" not in countries:
        return "the article speaks of another thing"  # the coalition in Syria
    if may_be_adjective(text, mention, ends):
        return ADJECTIVE
    if single and leading in _THIS:
        return "«this» stands before it"
    if single and mention.kind == "ORG" and mention.key.startswith("ال") and _is_somebodys_last(text, mention):
        return "behind a given name"
    if ((single and mention.kind == "LOC") or mention.fine == "international") and _names_a_body(leading, after):
        return f"beside «{after}»"
    if single and mention.kind == "LOC" and "آ" in mention.text[1:] and "آ" not in mention.name[1:]:
        return "spelled as another word"
    return borne_by_another(text, mention, together, countries)


#: Why a place is not meant whose name is written with vowels.
WORD = "spoken of as a word"
_VOWELS = re.compile("[\u064e-\u0652]")
_SPEAKS_OF_WORDS = frozenset(
    ("كلمه", "لفظ", "لفظه", "معني", "بمعني", "تعني", "يعني", "جمع", "مفرد", "مفردها", "جمعها", "اسمه", "تسمي", "يسمي")
)


def _of_words(text: Text, mentions: Sequence[Mention]) -> set[str]:
    """Return the places' names with vowels, as written, where the article speaks of the word: in brackets or quotation marks of its own
    («اسمه (مَصر)»), or behind «كلمة», «جمع»."""
    found = set()
    for mention in mentions:
        first, last = mention.span.first, mention.span.last
        if mention.kind != "LOC" or last - first > 1 or not _VOWELS.search(mention.text):
            continue
        marked = first > 0 and last < len(text) and text.forms[first - 1] in MARKS and text.forms[last] in _CLOSED
        if marked or word_before(text.keys, first) in _SPEAKS_OF_WORDS:
            found.add(mention.text)
    return found


_CLOSED = frozenset(')»"”]«')
#: Why a city, province or club is not meant.
DISTRICT = "a district is called so"


_ELDERS = GENERATIONS | {"الاكبر", "الاصغر"}
_EVERY = frozenset(("كل", "لكل", "اي", "بكل"))


def _is_a_state(mention: Mention, together: Together) -> bool:
    """Whether the article calls a land's name that of a state somewhere: «ولاية جورجيا»."""
    return any(word == "ولايه" for before in together.ahead(mention.key, bare=True) for _, word in splits(before))


def _is_district(text: Text, mention: Mention, together: Together) -> bool:
    """Whether a name is a district's wherever the article has it: «متنزه الرياض بحي القادسية»."""
    alone = mention.kind == "ORG" and on_sport(text)
    ahead = (word_before(text.keys, mention.span.first),) if alone else together.ahead(mention.key)
    return any(word == "حي" for before in ahead for _, word in splits(before))


def _is_of_pakistan(text: Text, mention: Mention) -> bool:
    """Whether «طالبان» is Pakistan's where that land stands near, or two students where a school does."""
    keys, first = text.keys, mention.span.first
    if not _KABUL.isdisjoint(text.words):
        return False
    near = keys[max(0, first - _NEAR) : first + _NEAR]
    if any(key.removeprefix("ال").startswith("باكستان") or key == "بيشاور" for key in near):
        return True
    return word_before(keys, first) in _OF_STUDENTS and not _STUDENTS.isdisjoint(near)


_NEAR = 25
_KABUL, _STUDENTS = frozenset(("كابول", "كابل", "بكابول")), frozenset(("الطلاب", "طلاب", "طالب", "طالبا", "الطالب"))
_OF_STUDENTS = frozenset(("منهم", "بينهم", "منها", "الطلاب", "هناك", "وهناك"))
_GULF = frozenset(("SA", "AE", "KW", "BH", "QA", "OM", "IR", "IQ", "YE"))


def _is_another_gulf(text: Text, mention: Mention, countries: Set[str]) -> bool:
    """Whether «الخليج» may be a bay elsewhere: no land of which the article speaks lies at the Gulf; so San Francisco's Bay Area."""
    if text.keys[mention.span.last : mention.span.last + 2] == ["في", "سان"]:
        return True
    leading = word_before(text.keys, mention.span.first)
    return bool(countries) and _GULF.isdisjoint(countries) and leading not in ("دول", "حرب", "مجلس", "منطقه", "لدول", "بدول")


_OF_PLAY = frozenset(
    (
        "لاعب",
        "اللاعب",
        "مدرب",
        "المدرب",
        "الدوري",
        "دوري",
        "مباراه",
        "المباراه",
        "نادي",
        "مهاجم",
        "حارس",
        "مدافع",
        "المهاجم",
        "الدقيقه",
        "ركلات",
        "الجزاء",
        "جزاء",
        "فريق",
        "الفريق",
    )
)


#: Unions of states whose name a federation of sport has too, and what only its texts speak of.
_OF_STATES = frozenset(("org:european-union",))
_OF_FOOTBALL = frozenset(("بلاتيني", "يويفا", "اليويفا", "الفيفا", "فيفا"))


_ON_SHARES = frozenset(("سهم", "اسهم", "الاسهم", "تداول"))
_PERCENT = re.compile(r"[ )]*\(?(?:بنسبة )?[+-]?[\d.,٫]+ ?[%٪]")


def _is_quoted_share(text: Text, mention: Mention) -> bool:
    """Whether what reads like a place stands in a list of shares with what they gained: «والبحر الأحمر 11.2%»."""
    if mention.fine in ("nation", "continent") or _ON_SHARES.isdisjoint(text.words):
        return False
    return _PERCENT.match(text.raw, mention.end) is not None


def _is_spelled_as_a_word(mention: Mention, together: Together) -> bool:
    """Whether a land's name is spelled as a word is: without its article («بعد مغرب الغد»), or with the other hamza («تخليصه من الأمارات»),
    and nothing else in the article speaks of that land."""
    bare = search_key(mention.name) == f"ال{mention.key}"
    word = name_word(mention.key)
    if bare and (mention.key in known_keys() or (word is not None and word.kind == "given")):
        return True
    if not (mention.text.startswith("الأ") and mention.text.endswith("ات")) or "إ" not in mention.name:
        return False  # «أسبانيا», «أيران» are spellings, «الأمارات» is a plural of another noun
    return not by_adjective(together.text, mention) and together.always_with_hamza(mention.id)


def _has_another_land(text: Text, mention: Mention) -> bool:
    """Whether another land's adjective in the masculine follows a country, as it follows a club: «أمريكا المكسيكي»."""
    last = mention.span.last
    if last >= len(text.keys) or text.starts[last] - text.ends[last - 1] != 1 or not text.keys[last].startswith("ال"):
        return False
    nations = demonyms().get(text.keys[last], ())
    own = {entry.country for entry in gazetteer().readings(mention.key)[:1]}
    club = nations[0].shape == "male" if nations else False  # «الكويت الكويتي» is that land's club
    return club and (all(nation.country not in own for nation in nations) or mention.fine == "nation")


def _names_a_body(leading: str, after: str) -> bool:
    """Whether a place between what a body is and what it is for is a part of its name: «سهم الساحل للتدريب», «مركز الساحل للدراسات»."""
    head = any(word in _SHARES or word in _OF_THE_UN or "org_head" in cues().get(word, ()) for _, word in splits(leading))
    return head and after.startswith("لل") and len(after) > _SHORT and not is_stop(after)


_OF_THE_UN = frozenset(("برنامج", "صندوق", "مفوضيه", "منظمه", "مكتب", "بعثه"))
_SHARES = frozenset(("سهم", "اسهم"))
_SHORT = 4


def _is_somebodys_last(text: Text, mention: Mention) -> bool:
    """Whether a group's or a club's name is somebody's last («عبدالخالق الحوثي», «نزيه النصر», «السيد الحوثي»): it follows a given name, a
    club's one that is hardly another word, or a group's what only a man is, and nothing stands between."""
    i, club = mention.span.first, mention.fine == "sports"
    if not i or mention.span.cut or text.starts[i] - text.ends[i - 1] != 1 or not (club or mention.fine == "group"):
        return False
    if not club and mention.key.endswith(("ون", "ين")):
        return False  # «باسم الحوثيين»
    for _, key in splits(text.keys[i - 1]):
        word = name_word(key)
        if not club and key in _OF_MEN and mention.key.endswith("ي"):
            return True
        if key.startswith("عبدال") and len(key) > _SHORT + 2:
            return True
        if word is not None and not is_stop(key) and key not in cues() and word.kind == "given" and (not club or _is_mostly_name(key)):
            return True
    return False


def _is_mostly_name(key: str) -> bool:
    return shares(key).name >= MOSTLY and key not in PLAYS


_OF_MEN = frozenset(("السيد", "شقيق", "نجل", "ابن", "والد", "حفيد", "صهر", "زعيمهم"))


def _is_a_people(text: Text, mention: Mention, together: Together) -> bool:
    """Whether what could be a club is some people of a nationality: «الشباب السعودي», where nothing is on sport."""
    words = mention.key.split()
    if mention.fine != "sports" or len(words) != _PAIR or words[1] not in demonyms() or words[0].removeprefix("ال") not in known_keys():
        return False
    if on_sport(text) or together.of_sport - {mention.key}:
        return False
    before = word_before(text.keys, mention.span.first)
    return before not in PLAYS and not any(word in OF_A_CLUB for _, word in splits(before))


_PAIR = 2


def _is_of_policy(text: Text, mention: Mention) -> bool:
    """Whether a ministry's short name is the adjective of the noun before it: «السياسة الخارجية السعودية» is no ministry."""
    return mention.key.split(" ")[0] in _MINISTRIES and not mention.span.cut and follows_definite(text, mention.span.first)


#: Ministries that are called by an adjective.
_MINISTRIES = frozenset(("الخارجيه", "الداخليه", "الماليه"))


def _is_attribute(text: Text, mention: Mention) -> bool:
    """Whether what reads like a body that nobody knows is the adjective of a noun that is none: «التعليم الأهلي», not «النادي الأهلي»."""
    first, key = mention.span.first, mention.key
    if mention.id is not None or mention.span.last - first > 1 or not first or not (key.startswith("ال") and key.endswith("ي")):
        return False
    if key == "الاهلي" and _is_civil(text.keys, first):
        return True
    if text.keys[first] != key or text.starts[first] - text.ends[first - 1] != 1:
        return False
    for _, noun in splits(text.keys[first - 1]):
        bare = noun.removeprefix("ال")
        if bare in OF_A_CLUB or noun in SPORT or any(kind in _BODIES_AND_TITLES for word in (noun, bare) for kind in cues().get(word, ())):
            return False
    if on_sport(text):
        return False  # «بطل كأس ولي العهد الأهلي»
    noun = text.keys[first - 1]
    return noun.removeprefix("و").removeprefix("ب").startswith(("ال", "لل")) and shares(noun).noun >= MOSTLY


def _is_civil(keys: Sequence[str], first: int) -> bool:
    """Whether «الأهلي» is the adjective of what is private or civil: «التعليم الأهلي», «السلم الأهلي», «القطاعين الحكومي والأهلي»."""
    nouns = {part for _, part in splits(keys[first - 1])}
    if keys[first].startswith("و"):
        near = {part for key in keys[max(0, first - 4) : first] for _, part in splits(key)}
        return bool(nouns & _PUBLIC) and bool(near & _CIVIL)
    return bool(nouns & _CIVIL) or ("الخاص" in nouns and "للتعليم" in keys[max(0, first - 2) : first])


#: Definite, since «مجلس الأهلي» is the club's.
_CIVIL = frozenset((
    "التعليم", "التعليمين", "القطاع", "القطاعين", "السلم", "سلمه", "سلمنا", "الاحتراب", "الاقتتال", "التقاتل", "العمل", "المجلس", "المسؤول",
    "التدريب", "المشفي", "المجتمع",
))  # fmt: skip
_PUBLIC = frozenset(("الحكومي", "العام", "الرسمي", "الخاص"))


def _is_victory(text: Text, mention: Mention) -> bool:
    """Whether «النصر» is the victory: «النصر المبين», «علامة النصر», «النصر من عند الله»; by other words where nothing is on sport."""
    if mention.key != "النصر" or mention.span.cut > 1:
        return False
    keys, first, last = text.keys, mention.span.first, mention.span.last
    nouns = {word for _, word in splits(word_before(keys, first))}
    if keys[last : last + 3] == ["من", "عند", "الله"] or nouns & _SIGNS or keys[last : last + 1] in _GREAT:
        return True
    wins = nouns & _WINS or keys[last : last + 1] in (["قادم"], ["اكيد"], ["او"])
    return bool(wins) and not on_sport(text) and _OF_PLAY.isdisjoint(text.words)


_SIGNS = frozenset(("علامه", "بعلامه", "شاره", "شارات", "حتميه", "بحتميه", "نشوه", "بشائر", "روايات"))
_GREAT = (["المبين"], ["المؤزر"], ["الحاسم"], ["الالهي"], ["المحقق"])
_WINS = frozenset(("حقق", "حققت", "حققنا", "تحقق", "تدعي", "ادعاء", "تحقيق", "طريق", "مشهد", "يوم", "خطاب", "ان", "هذا", "علي", "مع"))


_BODIES_AND_TITLES = frozenset(
    ("org_head", "title_civil", "title_faith", "title_learned", "title_office", "title_rank", "title_royal", "title_sport", "title_trade")
)


def _is_a_thing(text: Text, mention: Mention, together: Together, countries: Set[str]) -> bool:
    """Whether a place of a common noun's name is the noun here («كابل بحري», «سيول جارفة»): what stands beside it says so; or no word says
    that it is a place, its country is not spoken of, and none of its other places is."""
    rows = [row for row in ambiguous().get(mention.key, ()) if row.of_country]
    if not rows:
        return False
    before, behind = word_before(text.keys, mention.span.first), text.keys[mention.span.last : mention.span.last + 1]
    if any(word in row.not_after for _, word in splits(before) for row in rows) or any(row.not_before.intersection(behind) for row in rows):
        return True
    witnesses = frozenset[str]().union(*(row.witnesses for row in rows))
    if witnesses and any(word in witnesses for key in text.words for _, word in splits(key)):
        return False
    own = {entry.country for entry in gazetteer().readings(mention.key) if entry.kind == "LOC" and entry.country}
    if not own.isdisjoint(countries):
        return False
    if not SAYS_PLACE.isdisjoint(together.ahead(mention.key)):
        return False
    return not any(together.lands_of_places.get(land, set()) - {mention.key} for land in own)
