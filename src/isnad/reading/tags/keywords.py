"""The outlet's own keywords, laid on the names and concepts that they mean, whatever their spelling.

What does not live here: what else an article may be tagged with (``candidates``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from isnad.arabic.aliases import alias_key, alias_word
from isnad.arabic.folding import drop_marks, safe_key, search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.words import known_keys
from isnad.reading.names.any_lands import is_any_lands, meant_in
from isnad.reading.names.gazetteer import Ambiguous, ambiguous, beside_words, cues, demonyms, gazetteer, name_word
from isnad.reading.names.identity import CERTAIN, PLACE, Identity, describe, identify, is_description, of_entry
from isnad.reading.names.latin import meant_in_latin, same_in_latin
from isnad.reading.tags.bodies import called_in
from isnad.reading.tags.candidates import HEADS, HOMOGRAPHS, KIND_WEIGHT, NAMES, Candidate
from isnad.reading.tags.concepts import chrome, concept_of, keys_of, section_called, stems, table, topics, words_of
from isnad.reading.tags.fuller import beginning, of_family, without_middle
from isnad.reading.tags.spelled import padded, stands_in, times_in
from isnad.records import NameKind

_KNOWN = 10
_WELL_KNOWN = 5
#: A Persian keyboard's mark between words that are not joined.
_NO_JOIN = "\u200c"
_CUT = 4  # lone words, from which keywords may be a headline cut into its words


def cuts_headline(keywords: Sequence[str], title_keys: str) -> bool:
    """Whether an outlet's keywords are its headline cut into words («السبب», «يشعل», «وخبير»): then none of them is one by itself."""
    lone = [words[0] for keyword in keywords if len(words := words_of(keyword)) == 1]
    return len(lone) >= _CUT and 4 * sum(f" {word} " in title_keys for word in lone) >= 3 * len(keywords)


def map_keyword(keyword: str, found: dict[str, Candidate], title_keys: str, body_keys: str, *, known_only: bool = False) -> None:
    """Lay one keyword of the outlet on the name or concept that it means, or take it as it is, spelled safely.

    ``title_keys`` and ``body_keys`` are the headline's and the text's, ``padded``. ``known_only`` leaves out one that means neither.
    """
    shown = " ".join(safe_key(drop_marks(keyword.replace(_NO_JOIN, " "))).strip(" #\"'.,،").replace("_", " ").split())
    if shown.isascii():
        shown = _in_arabic(shown, found) or shown
    keys = words_of(shown)
    key = " ".join(keys)
    if not keys or len(keys) > 6 or key in chrome():
        return
    if len(keys) == 1 and not key.startswith("ال"):
        land = identify(f"ال{shown}")
        if land.fine == "nation" and land.id in found and not any(keys == words_of(c.tag) for c in found.values()):
            found[land.id].keyword = True  # «أردن» is «الأردن» where the article speaks of it
            return
    who = identify(shown)
    for candidate in found.values():
        # A land that its capital is called after is meant before it, though «العاصمة تونس» names the town by that word.
        if who.fine == "nation" and candidate.what == "مكان" and candidate.id != who.id:
            continue
        if any(keys == words_of(s) for s in (candidate.tag, *candidate.spellings)):
            candidate.keyword = True
            return
    whole = _spelled_like(shown, found) or _short_for(keys, found)
    if whole is None and (bare := _without_titles(shown)) != shown:
        whole = _person_called(words_of(bare), found)
        if whole is None and (known := identify(bare, "PER")).id is not None and known.why and not _is_open(words_of(bare), known, found):
            shown, keys = bare, words_of(bare)
            key = " ".join(keys)
    if whole is not None:
        whole.keyword = True
        return
    who = identify(shown)
    if who.id is None and is_any_lands(key) and (entry := meant_in(key, _lands_of(found))) is not None:
        who = of_entry(entry, "gazetteer, the article speaks of its country") if _of_whole(keys, found) is None else who
    number = concept_of(shown)
    nations = demonyms().get(key, ())
    if len(nations) == 1 and (who.id is None or not who.why) and number is None and key not in HOMOGRAPHS:
        nation = nations[0]  # «عراقي» is the country's tag
        if nation.shape == "male" and key.startswith("ال"):
            bearers = [c for c in found.values() if c.what == "شخص" and words_of(c.tag)[-1:] == keys and len(words_of(c.tag)) > 1]
            spoken_of = found[nation.id].times if nation.id in found else 0
            if len(bearers) == 1 and spoken_of <= bearers[0].times:
                bearers[0].keyword = True  # «السوداني» for «محمد شياع السوداني»
                return
            if not spoken_of or (bearers and spoken_of <= max(c.times for c in bearers)):
                if not known_only:
                    found.setdefault(f"keyword:{key}", Candidate(shown, None, "كلمة", weight=0.8)).keyword = True
                return  # two are called so, or nothing in the article speaks of the land
        candidate = found.setdefault(nation.id, Candidate(nation.label, nation.id, "مكان", weight=KIND_WEIGHT["LOC"]))
        candidate.keyword = True
        return
    if who.id is not None and who.id in found:
        found[who.id].keyword = True
        return
    id: str | None
    if who.why and who.id is not None and (number is None or is_well_known(key)) and not _is_open(keys, who, found):
        name, what = who.name, _kind_of(key, who)
        id = who.id
    elif number is not None:
        concept = table().concepts[number]
        name, id, what = concept.tag, concept.id, "موضوع"
        if f"concept:{concept.tag}" in found:
            found[f"concept:{concept.tag}"].keyword = True
            return
    elif (body := called_in(keys, _lands_of(found))) is not None:
        if body.id in found:
            found[body.id].keyword = True
            return
        name, id, what = body.name, body.id, "جهة"
    elif (whole := _of_whole(keys, found)) is not None:
        whole.keyword = True
        return
    else:
        section = section_called(shown)
        what = "كلمة" if section is None else "موضوع"
        name, id = (section.ar, f"medtop:{section.medtop}") if section is not None else (shown, None)
        general = _with_plain_words(keys)
        if general is not None and f"concept:{general}" in found:
            found[f"concept:{general}"].keyword = True
            return
        if id is None:
            name = written_apart(name)
            key, id = " ".join(words_of(name)), _full_name(name)
        if known_only or _is_said_already(words_of(name), found):
            return
        _drop_parts(words_of(name), found)
        _take_in(shown, found, body_keys, title_keys)
    candidate = found.setdefault(id or f"keyword:{key}", Candidate(name, id, what, weight=0.8))
    candidate.keyword = True
    if what == "مكان" and id is not None and not candidate.times:
        candidate.times = sum(any(nation.id == id for nation in demonyms().get(key, ())) for key in body_keys.split())
    body_keys, title_keys = (_without_longer(keys, found, padded_keys) for padded_keys in (body_keys, title_keys))
    candidate.in_title |= bool(title_keys) and stands_in(shown, title_keys)
    said = times_in(shown, body_keys) + (times_in(f"ال{shown}", body_keys) if what == "موضوع" and not shown.startswith("ال") else 0)
    said = said or times_in(_in_one(padded(words_of(shown))), _in_one(body_keys))  # «عبدالماجد», «عبد الماجد»
    candidate.times = max(candidate.times, said)
    under = (c for c in found.values() if id is not None and c.id is not None and c.id.startswith(f"{id}/"))
    candidate.told |= any(not set(stems(name)).isdisjoint(stems(c.tag)) for c in under)


def _in_one(padded_keys: str) -> str:
    """Return padded keys with «عبد» joined to its second half."""
    return padded_keys.replace(" عبد ال", " عبدال")


def _without_longer(keys: Sequence[str], found: Mapping[str, Candidate], padded_keys: str) -> str:
    """Return padded keys without the longer names of others that hold a keyword: «بيساو» is not named in «غينيا بيساو»."""
    own = f" {' '.join(keys)} "
    names = {padded(words_of(s)) for c in found.values() if c.what in NAMES and c.id is not None for s in (c.tag, *c.spellings)}
    for name in sorted((name for name in names if own in name and name != own), key=len, reverse=True):
        padded_keys = padded_keys.replace(name, " | ")
    return padded_keys


def _lands_of(found: Mapping[str, Candidate]) -> frozenset[str]:
    """Return the lands (ISO 3166-1 alpha-2) of what an article may be tagged with."""
    kinds: dict[str, NameKind] = {"مكان": "LOC", "شخص": "PER", "جهة": "ORG"}
    known = (describe(c.tag, kinds[c.what], c.id).country for c in found.values() if c.what in kinds and c.id is not None)
    return frozenset(country for country in known if country is not None)


def _of_whole(keys: Sequence[str], found: Mapping[str, Candidate]) -> Candidate | None:
    """Return the one body of the article whose name goes on behind a keyword («البنك المركزي» for «البنك المركزي اليمني», «المحكمة
    الاتحادية» for «المحكمة الاتحادية العليا»), or the one person whose office a keyword is («أمير الرياض» for «أمير منطقة الرياض»)."""
    bodies, holders = [], []
    for candidate in found.values():
        words = words_of(candidate.tag)
        longer = len(words) > len(keys) > 1 and words[: len(keys)] == tuple(keys)
        if candidate.what == "جهة" and longer and all(word.startswith("ال") for word in words[len(keys) :]):
            bodies.append(candidate)
        office = search_key(candidate.role).split() if candidate.what == "شخص" and candidate.role else []
        while office and any(kind.startswith("title") for kind in cues().get(office[-1], ())):
            office.pop()  # «أمير منطقة الرياض الأمير»
        words_in = iter(office)
        if len(office) >= len(keys) > 1 and (office[0], office[-1]) == (keys[0], keys[-1]) and all(key in words_in for key in keys):
            holders.append(candidate)
    return bodies[0] if len(bodies) == 1 else holders[0] if len(holders) == 1 else None


def _drop_parts(keys: Sequence[str], found: dict[str, Candidate]) -> None:
    """Drop the names without an identity that are the first word of a keyword: «خور» beside «خور عبد الله»."""
    for key, other in list(found.items()):
        if other.id is None and other.what in NAMES and len(keys) > 1 and tuple(words_of(other.tag)) == tuple(keys[:1]):
            del found[key]


def _take_in(shown: str, found: dict[str, Candidate], body_keys: str, title_keys: str) -> None:
    """Drop the concept of which a keyword speaks that says more, where text and headline have it by the keyword's words alone: «القمة
    العربية» is tag enough beside «قمة»."""
    number = concept_of(shown, narrower=True)
    wider = found.get(f"concept:{table().concepts[number].tag}") if number is not None else None
    if wider is not None and wider.times <= times_in(shown, body_keys) and (not wider.in_title or stands_in(shown, title_keys)):
        del found[f"concept:{wider.tag}"]


def _kind_of(key: str, who: Identity) -> str:
    """Return what a keyword is that lists know, in the words of a reason."""
    kinds: set[str] = {entry.kind for entry in gazetteer().readings(key) if entry.id == who.id}
    kinds |= {kind for kind in _WHAT if (who.id or "").startswith(f"{kind.lower()}:")}
    return _WHAT[kinds.pop()] if len(kinds) == 1 else "اسم"


_WHAT = {"PER": "شخص", "ORG": "جهة", "LOC": "مكان", "MISC": "اسم"}


def _is_open(keys: Sequence[str], who: Identity, found: Mapping[str, Candidate]) -> bool:
    """Whether a keyword does not say who is meant, and no mention in the article does: a person without his given name («ماكرون»), what
    lists call ambiguous without the word that it needs before it («فتح»), a body that every land has («وزارة الدفاع»), a common word."""
    key, id = " ".join(keys), who.id or ""
    if id.startswith("per:"):
        name, short = alias_key(who.name).split(), alias_key(key).split()
        return len(short) < len(name) and name[-len(short) :] == short
    if key in _COMMON or any(_needs_more(row, who, found) for row in ambiguous().get(key, ())):
        return True
    if len(keys) == 1:
        said = shares(key)
        return "spelled like" in who.why and said.noun + said.adjective + said.verb >= _MOSTLY
    best = gazetteer().readings(key)[:1]
    return (
        bool(best)
        and best[0].kind == "ORG"
        and best[0].weight < CERTAIN
        and is_description(key)
        and (who.country is None or who.country not in _lands_of(found))
    )


def _needs_more(row: Ambiguous, who: Identity, found: Mapping[str, Candidate]) -> bool:
    """Whether a list says that a name means somebody only behind a certain word, or only where the article speaks of his land."""
    if row.of_country:
        return not any(c.id is not None and describe(c.tag, "LOC", c.id).country == who.country for c in found.values() if c.what == "مكان")
    return row.needs is None or bool(row.needs)


_MOSTLY = 0.8
#: Names that as keywords are words (search keys).
_COMMON = frozenset(("المدينه",))


def is_well_known(key: str) -> bool:
    """Whether a list has somebody or something well known of this search key, so that no concept is meant: «نفط» is a village too."""
    return any(entry.weight >= _WELL_KNOWN for entry in gazetteer().readings(key)[:1])


def _in_arabic(latin: str, found: Mapping[str, Candidate]) -> str | None:
    """Return in Arabic what a keyword in Latin letters says: a concept or section by its English label («elections»), a country («USA»), a
    name that the article has or lists know well by the Arabic spellings of its words («Donald Trump»); ``None`` where it is none."""
    key = same_in_latin(latin)
    for candidate in found.values():
        if candidate.id is not None and candidate.what in NAMES and key and same_in_latin(_english_of(candidate)) == key:
            return candidate.tag
    if (label := _english().get(key)) is not None:
        return label
    for meant in meant_in_latin(latin):
        if (label := _lands().get(meant)) is not None:
            return label
        if any(meant == " ".join(words_of(spelling)) for c in found.values() for spelling in (c.tag, *c.spellings)):
            return meant
        if (number := concept_of(meant)) is not None:
            return table().concepts[number].tag
        known = gazetteer().readings(meant)[:1]
        if known and known[0].id is not None and (known[0].weight >= _WELL_KNOWN or (" " in meant and known[0].kind == "PER")):
            return known[0].label
    return None


def _english_of(candidate: Candidate) -> str:
    kinds = dict.fromkeys(entry.kind for entry in gazetteer().readings(search_key(candidate.tag)))
    return next((en for kind in kinds if (en := describe(candidate.tag, kind, candidate.id).en)), "")


@cache
def _english() -> dict[str, str]:
    """Return the labels of concepts and sections by their English ones, each as ``same_in_latin``."""
    labels = [(concept.en, concept.tag) for concept in table().concepts if concept.en] + [(s.en, s.ar) for s in topics().values()]
    return {same_in_latin(en): ar for en, ar in reversed(labels)}


@cache
def _lands() -> dict[str, str]:
    return {row.id: row.label for rows in demonyms().values() for row in rows}


def _spelled_like(shown: str, found: Mapping[str, Candidate]) -> Candidate | None:
    """Return the name of the article that a keyword spells in another way, by the alias key as names meet («عبدالحكيم الشبلي» for «عبد
    الحكيم الشبلي»); a single word may be anybody, so one of the two has several."""
    alias = alias_key(shown)
    for candidate in found.values():
        if candidate.what in NAMES:
            for spelling in (candidate.tag, *candidate.spellings):
                if (" " in shown or " " in spelling) and alias_key(spelling) == alias:
                    return candidate
    return None


def written_apart(words: str) -> str:
    """Return a keyword in the one form that what nothing knows has: its compound names written as two words («عبدالحكيم», «نورالدين»,
    «أبوبكر»), a lone noun of the language without its article («الصواريخ»)."""
    parts = words.split()
    return _indefinite(parts[0]) if len(parts) == 1 else " ".join(map(_apart, parts))


def _indefinite(word: str) -> str:
    key = search_key(word)
    bare = key.removeprefix("ال")
    plain = key.startswith("ال") and word.startswith("ال") and len(bare) > 2 and bare in known_keys() and not bare.endswith("ي")
    known = [entry for each in (key, bare) for entry in gazetteer().readings(each) if entry.weight >= PLACE]
    named = plain and (known or key in ambiguous() or name_word(bare) is not None)
    return word[2:] if plain and not named else _apart(word)


def _full_name(name: str) -> str | None:
    """Return the id that a person has whom a keyword names by a compound given name and another: nobody else is called so."""
    words = words_of(name)
    compound = len(words) > 2 and ((words[0] == "عبد" and words[1].startswith("ال")) or (words[0] in _OF_FAITH and words[1] == "الدين"))
    return identify(name, "PER").id if compound else None


def _apart(word: str) -> str:
    key = search_key(word)
    if len(key) != len(word):
        return word
    if key.startswith("عبدال") and len(key) > _SHORT:
        return f"{word[:3]} {word[3:]}"
    if key.endswith("الدين") and key[:-5] in _OF_FAITH:
        return f"{word[:-5]} {word[-5:]}"
    rest = name_word(key[3:]) if key.startswith("ابو") and len(key) > _SHORT - 1 else None
    return f"{word[:3]} {word[3:]}" if rest is not None and rest.kind == "given" else word


_SHORT = 6
#: What stands before «الدين» in names of persons.
_OF_FAITH = beside_words("of_faith")


def _short_for(keys: Sequence[str], found: Mapping[str, Candidate]) -> Candidate | None:
    """Return the one name of the article whose short form a keyword of one word is: a person's family name («ترمب» for «دونالد ترامب»), a
    body's own name without what it is and of which land («الهلال» for «نادي الهلال السعودي»)."""
    if len(keys) > 1:
        return without_middle(keys, found) or of_family(keys, found) or beginning(keys, found)
    if not keys:
        return None
    word = alias_word(keys[0])
    fuller: list[Candidate] = []
    for candidate in found.values():
        words = words_of(candidate.tag)
        short: Sequence[str] = ()
        if candidate.what == "شخص" and len(words) > 1 and not _is_given_only(words[-1]):
            short = words[-1:]
        elif candidate.what == "جهة" and len(words) > 1:
            short = words[1:] if words[0] in HEADS else words
            short = short[:-1] if len(short) > 1 and short[-1] in demonyms() else short
        headless = {other[1] for s in candidate.spellings if len(other := words_of(s)) == _PAIR and other[0] in HEADS}  # «شركة شل»
        said = (len(short) == 1 and alias_word(short[0]) == word) or keys[0] in headless
        if said and not _is_plain(keys[0]):
            fuller.append(candidate)
    return fuller[0] if len(fuller) == 1 else None


_PAIR = 2


def _without_titles(shown: str) -> str:
    """Return a keyword without the titles before a name («الملك سلمان», «الأمير الدكتور …»)."""
    words = shown.split()
    while len(words) > 1 and any(kind.startswith("title") for kind in cues().get(search_key(words[0]), ())):
        words.pop(0)
    return " ".join(words)


def _person_called(keys: Sequence[str], found: Mapping[str, Candidate]) -> Candidate | None:
    """Return the one person of the article whom a name or a part of it calls, as the article does or by the family name."""
    persons = {key: c for key, c in found.items() if c.what == "شخص"}
    called = [c for c in persons.values() if c.is_called({tuple(keys)})]
    return called[0] if len(called) == 1 else _short_for(keys, persons) if not called else None


def _is_plain(key: str) -> bool:
    """Whether a word says what a body is, and is no body's name: «الوزارة», «الجيش»."""
    return key in demonyms() or bool({"org_head", "title_office"} & set(cues().get(key.removeprefix("ال"), ()) + cues().get(key, ())))


def _is_given_only(key: str) -> bool:
    """Whether a word is so common a given name that alone it means nobody («علي»)."""
    word = name_word(key)
    return word is not None and word.kind == "given" and word.count >= _KNOWN


def _with_plain_words(keys: Sequence[str]) -> str | None:
    """Return the concept whose phrase a keyword is, but for words behind it that say nothing more: «الموازنة العامة للدولة»."""
    rest = list(keys)
    while len(rest) > 1 and (rest[-1].isdigit() or rest[-1] in _PLAIN):
        rest.pop()
        number = concept_of(" ".join(rest))
        if number is not None:
            return table().concepts[number].tag
    if len(keys) == _PAIR and keys[-1].startswith("ال") and keys[-1] in demonyms() and (number := concept_of(keys[0])) is not None:
        return table().concepts[number].tag  # «الأسهم السعودية»: the land is a tag of its own
    return None


#: Words behind a concept that do not make it another one (search keys).
_PLAIN = frozenset(
    ("العام", "العامه", "عامه", "للدوله", "الدوله", "للعام", "عام", "لعام", "الجديد", "الجديده", "جديده", "الحالي", "الحاليه", "المقبل",
     "المقبله", "الوطنيه", "المحليه")
)  # fmt: skip


def _is_said_already(keys: Sequence[str], found: dict[str, Candidate]) -> bool:
    """Whether a keyword that no list knows is another of the outlet's with a word less or more: «الجنيه» beside «الجنيه المصري».

    The fuller form stays: a shorter one is dropped, and a longer one takes the place of the shorter.
    """
    for key, other in list(found.items()):
        if other.what != "كلمة":
            continue
        known = keys_of(other.tag)
        if list(known[:-1]) == list(keys):
            return True
        if list(known) == list(keys[:-1]):
            del found[key]
    return False
