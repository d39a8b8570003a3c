"""What an article may be tagged with, and how much it speaks of it: its names, the countries of its adjectives.

What does not live here: its concepts (``counted``), which of these are tags (``telling``, ``isnad.reading.tags``), the outlet's own
keywords (``keywords``).
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from functools import cache, lru_cache

from isnad.arabic.text import Text
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.doubts import ruled_out
from isnad.reading.names.features import core
from isnad.reading.names.gazetteer import cues, demonyms
from isnad.reading.names.identity import identify
from isnad.reading.names.playing import CLUB
from isnad.reading.names.quoted import ENTITLED, TITLE
from isnad.reading.names.spans import adjacent
from isnad.reading.names.spheres import facets
from isnad.reading.tags.bodies import firm_before, is_called_after
from isnad.reading.tags.bylines import dateline_of, writer_of
from isnad.reading.tags.channels import PLATFORMS, only_through
from isnad.reading.tags.concepts import LEAD, keys_of, words_of
from isnad.reading.tags.spelled import padded, stands_alone, stands_by_surname, stands_in
from isnad.records import Name

KIND_WEIGHT = {"PER": 1.15, "ORG": 1.0, "LOC": 0.85, "MISC": 0.9}
#: Works, events, competitions that a list knows: one in the lead is a tag.
_LISTED_THING = 0.96
#: What candidates are that are names, in the words of their reasons.
NAMES = frozenset(("شخص", "جهة", "مكان", "اسم"))
#: Nouns that say what a body is, before the name by which it is called (search keys).
HEADS = frozenset((
    "نادي", "فريق", "صحيفه", "جريده", "مجله", "قناه", "وكاله", "شبكه", "شركه", "مجموعه", "حزب", "حركه", "جماعه", "تنظيم", "بنك", "مصرف",
))  # fmt: skip
#: Tokens up to which a text is a notice, in which one mention is much.
BRIEF = 150


@dataclass(slots=True)
class Candidate:
    """What an article may be tagged with: label, id, what it is in Arabic words, and how the article speaks of it; ``told``:
    by a concept under it («حوادث» by «حادث سير»); ``holds``: a land in which the article's places lie."""

    tag: str
    id: str | None
    what: str
    times: int = 0
    in_title: bool = False
    in_lead: bool = False
    keyword: bool = False
    told: bool = False
    holds: bool = False
    listed: bool = False
    role: str | None = None
    medium: bool = False
    cited: int = 0
    dated: int = 0
    thanked: int = 0
    opens: bool = False
    weight: float = 1.0
    section: str = ""
    spellings: set[str] = field(default_factory=set)

    def is_called(self, names: Set[tuple[str, ...]]) -> bool:
        """Whether a name has, in one of its spellings, the words of one of ``names`` (as ``words_of``)."""
        return self.what in NAMES and any(words_of(spelling) in names for spelling in (self.tag, *self.spellings))

    @property
    def only_keyword(self) -> bool:
        """Whether the outlet says so, and neither headline nor text."""
        return self.keyword and not (self.times or self.in_title or self.in_lead)

    @property
    def only_in_title(self) -> bool:
        """Whether it is a place that the headline names and the text does not."""
        return self.in_title and not self.times and self.what == "مكان"

    @property
    def score(self) -> float:
        """How telling it is of the article."""
        base = math.log2(1 + self.times) + 2.0 * self.in_title + 0.75 * self.opens + 1.0 * self.in_lead + 2.5 * self.keyword
        return base * self.weight

    @property
    def why(self) -> str:
        """The reason, in Arabic."""
        parts = [self.what]
        if self.in_title:
            parts.append("في العنوان")
        if self.in_lead:
            parts.append("في المقدمة")
        if self.holds:
            parts.append("فيه أماكن المقال")
        if self.times:
            parts.append(f"ورد {_times(self.times)}")
        if self.keyword:
            parts.append("من كلمات الموقع الدلالية وحدها" if self.only_keyword and not self.told else "من كلمات الموقع الدلالية")
        return "، ".join(parts)


def _times(count: int) -> str:
    if count == 1:
        return "مرة"
    if count == 2:
        return "مرتين"
    return f"{count} مرات" if count <= 10 else f"{count} مرة"


def is_listed(name: Name) -> bool:
    """Whether a list knows the name: an id that is not made of its own spelling, or a gazetteer's reading, be it one of several."""
    if name.id is not None and not name.id.startswith(f"{name.kind.lower()}:"):
        return True
    return "gazetteer" in (name.evidence or "") or (name.id is not None and name.id.isascii())


def count_names(text: Text, names: Sequence[Name], title_keys: str) -> dict[str, Candidate]:
    """Return the names of an article by id, or without one by kind and form; ``title_keys`` are the headline's (``padded``).

    Not counted are who signs the text, currencies, and those after whom something is called («مركز الأمير فلان», «جسر الملك فلان»).
    """
    found: dict[str, Candidate] = {}
    lead_end = text.ends[min(LEAD, len(text)) - 1] if len(text) else 0
    unsaid = set(map(id, writer_of(text, names)))
    dateline, thanks = dateline_of(text, names), _thanks(text)
    begins = [begin for begin, _ in thanks]
    firms: dict[str, str] = {}
    for name in names:
        first = bisect_right(text.starts, name.start) - 1
        if (
            name.fine in ("currency", "deity")
            or id(name) in unsaid
            or (name.kind in ("ORG", "LOC") and name.id is None and _is_another(name))
            or (name.kind in ("PER", "MISC") and is_called_after(text.keys, first))
        ):
            continue
        kind = {"PER": "شخص", "ORG": "جهة", "LOC": "مكان", "MISC": "اسم"}[name.kind]
        key = name.id or f"{name.kind}:{name.name}"
        if kind == "شخص" and key not in firms and (head := firm_before(text, first)):
            firms[key] = f"{head} {name.name}"  # «شركة أستيكو»
        candidate = found.setdefault(key, Candidate(name.name, name.id, kind, weight=KIND_WEIGHT[name.kind]))
        if key in firms and not candidate.times:
            # A firm called after somebody is not he, wherever the article names him first by it («مجموعة سالم باحارث»).
            candidate.what, candidate.weight = "جهة", KIND_WEIGHT["ORG"]
            if " " in name.name:
                candidate.tag, candidate.id = firms[key], identify(firms[key], "ORG").id
        candidate.times += 1
        candidate.dated += name.start < dateline
        if thanks:
            candidate.thanked += first < thanks[bisect_right(begins, first) - 1][1] and first >= begins[0]
        candidate.listed |= is_listed(name)
        if candidate.what == "اسم" and candidate.listed:
            candidate.weight = _LISTED_THING
        candidate.role = candidate.role or name.role
        candidate.medium = name.kind == "ORG" and (name.fine in MEDIA or (name.id is None and _is_agency(name.name)))
        candidate.cited += only_through(text.keys, first) if name.id in PLATFORMS else _is_told(text, first)
        candidate.in_lead |= name.start < lead_end
        for spelling in (name.text, name.name):
            if spelling not in candidate.spellings:
                candidate.spellings.add(spelling)
                # A family name that is of another's name in the headline is not his: «الحداد» of «سامي الحداد».
                candidate.in_title |= bool(title_keys) and (
                    (
                        stands_in(spelling, title_keys)
                        and (name.kind != "PER" or " " in spelling or _may_call(name.name, spelling, title_keys))
                    )
                    or (name.kind == "PER" and stands_by_surname(spelling, title_keys))
                )
    _in_longer(found, title_keys)
    _one_of_a_family(found, title_keys)
    return found


@lru_cache(maxsize=1 << 12)
def _is_agency(name: str) -> bool:
    """Whether a name without an identity is an agency's short one: «الأناضول»."""
    return " " not in name and any(identify(f"وكالة {article}{name}", "ORG").fine == "agency" for article in ("", "ال"))


def _may_call(name: str, spelling: str, title_keys: str) -> bool:
    words = words_of(name)
    return words_of(spelling) != words[-1:] or len(words) < 2 or stands_alone(words, title_keys)


def _one_of_a_family(found: dict[str, Candidate], title_keys: str) -> None:
    """Of several persons of the family name that stands in the headline, only him whose given name stands there too, else the one
    named most often; beside one who stands there in full, another only if the family name stands there by itself as well."""
    families: dict[str, list[Candidate]] = {}
    for candidate in found.values():
        words = keys_of(candidate.tag)
        if candidate.what == "شخص" and candidate.in_title and len(words) > 1:
            families.setdefault(words[-1], []).append(candidate)
    for relatives in families.values():
        whole = {words for c in relatives for words in c.spellings if " " in words and stands_in(words, title_keys)}
        rest = title_keys
        for full in sorted(whole, key=lambda full: (-len(full), full)):
            rest = rest.replace(f"{' '.join(keys_of(full))} ", "| ")
        if whole:
            for candidate in relatives:
                words = keys_of(candidate.tag)
                candidate.in_title = not whole.isdisjoint(candidate.spellings) or any(stands_in(words[at], rest) for at in (0, -1))
        elif len(relatives) > 1:
            called = [c for c in relatives if f" {keys_of(c.tag)[0]} " in title_keys]
            meant = max(called or relatives, key=lambda c: (c.times, c.tag))
            for candidate in relatives:
                candidate.in_title = candidate is meant


def _is_another(name: Name) -> bool:
    """Whether a body of a well-known name is shown to be another thing («سوق عكاظ»), and not a club."""
    return ruled_out(name) and CLUB not in (name.evidence or "")


def _in_longer(found: dict[str, Candidate], title_keys: str) -> None:
    """Take back that a word stands in the headline where it is only a part of a longer name there: «واشنطن» of «واشنطن بوست»."""
    rest = title_keys
    longer = {words for c in found.values() if c.in_title for words in c.spellings if " " in words}
    for spelling in sorted(longer, key=lambda words: (-len(words), words)):
        rest = rest.replace(f" {' '.join(keys_of(spelling))} ", " | ")
    for candidate in found.values() if rest != title_keys else ():
        if candidate.in_title and not any(" " in words for words in candidate.spellings):
            candidate.in_title = any(stands_in(words, rest) for words in candidate.spellings)


def _is_told(text: Text, first: int) -> bool:
    """Whether what stands at token ``first`` is a medium that somebody spoke to: «وقال لـ"سبق"», «وأضاف لموقع كذا», «في حديث مع قناة
    كذا»."""
    before = first - 1
    quoted = before >= 0 and text.forms[before] in _QUOTES
    before -= quoted
    if before < 0:
        return False
    if quoted and text.keys[before] in ("ل", "ول"):
        return True
    led = [text.keys[before][:cut] for cut, word in splits(text.keys[before]) if word in _PAPERS]
    if any(clitics.endswith("ل") for clitics in led):
        return True
    return (
        bool(led)
        and before > 1
        and text.keys[before - 1] == "مع"
        and not _TALKS.isdisjoint(text.keys[max(0, before - _OFFICE) : before - 1])
    )


_TALKS = frozenset(form for noun in ("مقابله", "حوار", "حديث", "لقاء", "اتصال") for form in (noun, f"{noun}ا", f"ال{noun}", f"ب{noun}"))
_QUOTES = frozenset('«"“{')


def _thanks(text: Text) -> list[tuple[int, int]]:
    """Return the token ranges in which somebody thanks or greets: «ورفع الشكر لخادم الحرمين …», to the end of the sentence."""
    if _THANKS.isdisjoint(text.words):
        return []
    found = []
    for begin, end in text.sentences:
        at = next((i for i in range(begin, end) if text.keys[i] in _RAISES), end)
        word = next((i for i in range(at, min(at + _QUOTED + _OFFICE, end)) if text.keys[i] in _THANKS), end)
        if word < end:
            found.append((word, end))
    return found


_RAISES = frozenset(
    form
    for verb in ("رفع", "رفعت", "رفعوا", "رافعا", "رافعه", "يرفع", "نرفع", "قدم", "قدمت", "مقدما", "مقدمه")
    for form in (verb, f"و{verb}")
)
_THANKS = frozenset((
    "الشكر", "شكره", "شكرها", "شكرهم", "التهاني", "التهنئه", "تهانيه", "تهنئته", "تهانيهم", "التبريكات", "تبريكاته", "العزاء", "تعازيه",
    "الامتنان", "امتنانه",
))  # fmt: skip


def count_demonyms(text: Text, names: Sequence[Name], found: dict[str, Candidate], theirs: Set[int], headline: Text) -> None:
    """Count adjectives of nationality for their countries, where they speak of these. ``theirs`` are headline's tokens of persons."""
    nations, keys = demonyms(), text.keys
    title_keys = padded([key for i, key in enumerate(headline.keys) if i not in theirs]) if headline.keys else ""
    starts, at = [name.start for name in names], text.starts
    surnames = {words_of(c.tag)[-1] for c in found.values() if c.what == "شخص" and " " in c.tag}
    for i, hits in enumerate(map(nations.get, keys)):
        if hits is None or len(hits) != 1:
            continue
        key, nation = keys[i], hits[0]
        if (len(key) > 2 and not key.startswith("ال")) or key in HOMOGRAPHS:
            continue
        over = _over(names, starts, at[i])
        if over is not None and over.kind == "PER" and " " in (over.text + over.name):
            continue  # a person's family name: «محمد السوداني»
        if key in surnames and i and not _RANKS.isdisjoint(cues().get(core(keys[i - 1])[1], ())):
            continue  # «اللواء السويدي» of an article on one who is called so
        if over is not None and over.id == nation.id:
            continue  # the land itself, counted as a name: «السعودية»
        if nation.shape in _OF_ONE and not _is_of_the_land(text, i, names, starts):
            continue
        if nation.shape not in _OF_ONE and i and _trade(core(keys[i - 1])[1].removeprefix("ال")):
            continue  # «اللاعبين السعوديين»
        candidate = found.setdefault(nation.id, Candidate(nation.label, nation.id, "مكان", weight=KIND_WEIGHT["LOC"]))
        candidate.times += 1
        candidate.in_lead |= i < LEAD
        candidate.in_title |= f" {key} " in title_keys
    for i, key in enumerate(headline.keys):
        hits = nations.get(key, ()) if i not in theirs else ()
        named = found.get(hits[0].id) if len(hits) == 1 else None
        counted = i > 0 and (headline.keys[i - 1].isdecimal() or core(headline.keys[i - 1])[1] in _NUMBERS)  # «مليون سوري»
        if named is None or named.what != "مكان" or key in HOMOGRAPHS:
            continue
        # «الوفد السعودي», «قراصنة صوماليون» of a text that names the land; «صحفية تونسية» of one that was written there
        several = hits[0].shape not in _OF_ONE and not (i and _trade(core(headline.keys[i - 1])[1].removeprefix("ال")))
        if several or counted or named.dated or _is_of_the_land(headline, i, (), ()):
            named.in_title = True


_OF_ONE = frozenset(("male", "female"))
_RANKS = frozenset(("title_rank", "title_learned"))
_NUMBERS = frozenset(("مليون", "الف", "الاف", "مئه", "مئات", "عشرات", "مليونا", "الفا"))


def _over(names: Sequence[Name], starts: Sequence[int], at: int) -> Name | None:
    """Return the name that stands over an offset, of names that do not overlap; ``starts`` are where they begin."""
    number = bisect_right(starts, at) - 1
    return names[number] if number >= 0 and at < names[number].end else None


def _is_of_the_land(text: Text, i: int, names: Sequence[Name], starts: Sequence[int]) -> bool:
    """Whether an adjective of nationality (token ``i``) speaks of its land: of a state, its bodies and its people, not of where a player,
    a club, a scholar, a paper is from («المدرب الروماني», «نادي ميلانو الإيطالي», «صحيفة "لاستمبا" الإيطالية»), nor of one called so
    («قرر السويسري»)."""
    before = i - 1
    while before >= 0 and not text.keys[before][:1].isalnum() and i - before <= _QUOTED:
        before -= 1
    if before < 0:
        return False
    name = _over(names, starts, text.starts[before])
    behind = _over(names, starts, text.starts[i + 1]) if i + 1 < len(text) else None
    if behind is not None and behind.kind == "PER":
        titles = (cues().get(key, ()) for key in text.keys[max(0, i - _OFFICE) : i])
        if not any(kind in _OF_STATES for kinds in titles for kind in kinds):
            return False  # «لاعب التعاون البرازيلي ساندرو»
    heads = [core(text.keys[j])[1].removeprefix("ال") for j in range(max(0, before - _QUOTED), before + 1)]
    if name is not None:
        of_medium = name.kind == "ORG" and (name.fine in MEDIA or name.fine == "sports")
        return name.kind != "PER" and not of_medium and _PAPERS.isdisjoint(heads) and _CLUBS.isdisjoint(heads)
    if before < i - 1:
        return False
    while heads and f"ال{heads[-1]}" in _SAYS_MORE:
        heads.pop()
    key = text.keys[before]
    definite = key.startswith(("ال", "وال", "بال", "فال", "كال", "لل", "ولل")) or key.endswith(_PRONOUNS) or key in _COMMON_HEADS
    bare = next((heads[-1][: -len(end)] for end in _PRONOUNS[1:] if heads and heads[-1].endswith(end)), "")
    if heads and (heads[-1] in _OF_PERSONS or (bare and _trade(bare))):
        return False
    return definite and bool(heads) and not _trade(heads[-1]) and _PAPERS.isdisjoint(heads[-2:]) and _CLUBS.isdisjoint(heads[-2:])


_QUOTED = 3
_OFFICE = 5
_OF_STATES = frozenset(("title_office", "title_royal", "title_rank"))
_PRONOUNS = ("ه", "ها", "هم", "هما", "نا")
_COMMON_HEADS = frozenset(("رئيس", "جيش", "شعب"))
#: Adjectives between a trade and a nationality.
_SAYS_MORE = frozenset(
    ("الدولي", "الدوليه", "السابق", "السابقه", "الشاب", "الشابه", "المخضرم", "الشهير", "الشهيره", "الكبير", "العالمي", "الفني")
)
#: What a person has of a land that he may not be in: «الجنسية اللبنانية».
_OF_PERSONS = frozenset(("جنسيه", "اصول", "جواز", "اصل"))
_CLUBS = frozenset(("نادي", "فريق", "انديه", "دوري", "كره"))
#: Finer classes of bodies that articles cite more often than they speak of them.
MEDIA = frozenset(("newspaper", "agency", "media"))
_TRADES = frozenset(("sport", "club", "arts", "media", "science", "medicine", "business", "citizen"))


@cache
def _trade(word: str) -> bool:
    """Whether a noun says of somebody what he does, and not what he is to a state."""
    nouns = (word, word[:-2]) if word.endswith(("ان", "ين")) and len(word) > _DUAL else (word,)  # «اللاعبان البرازيليان»
    nouns = (*nouns, f"{word[:-3]}ه") if word.endswith(("تان", "تين")) else nouns
    keys = [key for noun in nouns for key in (noun, f"ال{noun}")]
    kinds = {kind for key in keys for kind in cues().get(key, ())}
    return not kinds.isdisjoint(_TITLES_OF_TRADES) or any(facet.sphere in _TRADES for key in keys for facet in facets(key))


_DUAL = 4  # longer words may be duals
_TITLES_OF_TRADES = frozenset(("title_trade", "title_sport", "title_learned", "title_faith"))


#: Adjectives that are more often words: «المالي» (financial), «المجري» (the course of a river), «الطريق الصحراوي».
HOMOGRAPHS = frozenset(("الالباني", "المالي", "الماليه", "الماليين", "الماليون", "المجري", "الصحراوي", "الصحراويه"))


def within_names(text: Text, names: Sequence[Name]) -> frozenset[int]:
    """Return the tokens of the names of papers, channels and agencies («صحيفة السفير» speaks of no ambassador), of persons and places
    («سيول» the city is no flood), of works by their titles («رواية «الهجرة …»»)."""
    found: set[int] = set()
    for name in names:
        if name.kind in ("PER", "LOC") or _is_a_work(name):
            found.update(range(bisect_right(text.starts, name.start) - 1, bisect_left(text.starts, name.end)))
        if name.kind != "ORG":
            continue
        first, last = bisect_right(text.starts, name.start) - 1, bisect_left(text.starts, name.end)
        before = first - 1 if first and text.keys[first - 1][:1].isalpha() else first - 2
        heads = {core(text.keys[i])[1].removeprefix("ال") for i in (first, before) if i >= 0}
        if name.fine in MEDIA or not heads.isdisjoint(_PAPERS):
            found.update(range(first, last))
    return frozenset(found)


#: Nouns that say of a name that a medium is called so, in search keys without their article.
_PAPERS = frozenset(("صحيفه", "جريده", "مجله", "قناه", "فضائيه", "وكاله", "شبكه", "اذاعه", "موقع"))


def _is_a_work(name: Name) -> bool:
    return name.kind == "MISC" and (name.evidence or "").partition(";")[0] in (TITLE, ENTITLED)


def within_bodies(text: Text, names: Sequence[Name]) -> tuple[frozenset[int], tuple[tuple[str, ...], ...]]:
    """Return the tokens of the names of bodies and works that have several words, and the keys of these names."""
    named = [name for name in names if name.kind == "ORG" or _is_a_work(name)]
    bodies = [(bisect_right(text.starts, n.start) - 1, bisect_left(text.starts, n.end)) for n in named]
    spans = [(first, last) for first, last in bodies if last - first > 1]
    spans += offices_of(text)
    return frozenset(i for first, last in spans for i in range(first, last)), tuple({tuple(text.keys[first:last]) for first, last in spans})


_MINISTRIES = frozenset(form for word in ("وزاره", "وزير", "وزيره") for form in leaning(word))


def offices_of(text: Text) -> list[tuple[int, int]]:
    """Return the token ranges of ministries and ministers as they are called («وزارة التجارة والصناعة» speaks of no trade)."""
    found = []
    for first, key in enumerate(text.keys):
        if key in _MINISTRIES:
            last = first + 1
            while last < len(text) and adjacent(text, last) and text.keys[last].startswith(("ال", "وال")):
                last += 1
            found.append((first, last))
    return found
