"""Who a name is by itself: canonical name, id and finer class, by the gazetteer, or an id of its own spelling.

What could be two stays apart (``id`` is ``None``). What does not live here: what an article says of its mentions (``joining``), whose short
form a word is (``fullnames``), names across articles (``agreement``, ``namesakes``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from isnad.arabic.aliases import alias_key
from isnad.arabic.folding import drop_marks, safe_key, search_key
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.alike import near_person
from isnad.reading.names.any_lands import ANY_LANDS, is_any_lands
from isnad.reading.names.features import by_surname, word_classes
from isnad.reading.names.fullnames import LEADS_FATHER
from isnad.reading.names.gazetteer import Entry, ambiguous, demonyms, gazetteer, other_names, packed
from isnad.reading.names.listed import foreign_family, listed, of_list, word_places
from isnad.reading.names.matches import others
from isnad.reading.names.sons import GENERATIONS
from isnad.records import Name, NameKind

_CLEAR = 2
_WELL_KNOWN = 5


#: Why a name has no identity that several of one weight bear.
AMBIGUOUS = "gazetteer, ambiguous"
#: What parts the id of one of several namesakes from the id of the name.
MARK = "~"


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a name is by itself: canonical label, id, finer class, country, English label; ``id`` is ``None`` where it is open."""

    name: str
    id: str | None
    fine: str | None
    country: str | None = None
    en: str | None = None
    why: str = ""


def identify(name: str, kind: NameKind | None = None, countries: Iterable[str] = ()) -> Identity:
    """Return who ``name`` (a spelling without clitics) is.

    ``kind`` restricts the gazetteer's readings; ``countries`` (ISO 3166-1 alpha-2) are those that the context speaks of and decide
    between places of one name. A name of several words that the gazetteer lacks gets an id made of its alias key, so that its
    spellings meet; a single word does not, since it may be anybody.
    """
    key = " ".join(k for k in Text(name).keys if k[:1].isalnum())
    return identify_key(key, " ".join(safe_key(drop_marks(name)).split()), kind, frozenset(countries))


def identify_key(key: str, shown: str, kind: NameKind | None, countries: frozenset[str], ranks: frozenset[str] = frozenset()) -> Identity:
    """Do it for a folded key; ``ranks`` are the finer classes of places that the article gives it («مدينة», «محافظة»)."""
    names = gazetteer()
    if any(row.kind == kind and row.needs is None for row in ambiguous().get(key, ())):
        return Identity(shown, None, None, None, None, SEVERAL)
    readings = [e for e in names.readings(key) if (kind is None or e.kind == kind) and is_somebody(e)]
    if not readings and len(key) > 3:
        alias = alias_key(key)
        known = names.spelled(alias) or (alias if alias != key and alias in names else None)
        if known is not None and known.startswith("ابي ") and key.startswith(_KUNYA):
            known = None  # «أبو أحمد», as thousands are called, is not «آبي أحمد»
        readings = [e for e in names.readings(known) if (kind is None or e.kind == kind) and is_somebody(e)] if known else []
        if readings and (readings[0].weight >= _WELL_KNOWN or (readings[0].kind == "PER" and " " in key)):
            return of_entry(readings[0], f"gazetteer, spelled like {known}")
        return _otherwise(key, shown, kind, countries) or _by_itself(key, shown, kind)
    if readings:
        best = _of_rank(readings, key, ranks)
        near_weight = [e for e in readings if e is not best and e.weight > best.weight - _CLEAR and e.kind == best.kind]
        rivals = [e for e in near_weight if (e.id != best.id or e.id is None) and not _says_less(e, best) and not _of_one_land(e, best)]
        if rivals:
            near = [e for e in (best, *rivals) if e.country in countries]
            if len({e.country for e in near}) == 1:
                return of_entry(near[0], "gazetteer, the article speaks of its country")
            fine = best.fine if all(e.fine == best.fine for e in rivals) else None
            label = best.label if all(e.label == best.label for e in rivals) else shown
            return Identity(label, None, fine, None, None, AMBIGUOUS)
        if kind in (None, "ORG") and best.kind == "ORG" and best.country not in (None, *countries) and is_any_lands(key):
            return Identity(shown, None, best.fine, None, None, ANY_LANDS)
        return of_entry(best, "gazetteer")
    return _by_itself(key, shown, kind)


_KUNYA = ("ابو ", "ابا ")
_GENERATIONS = tuple(f" {word}" for word in GENERATIONS)


def is_somebody(entry: Entry) -> bool:
    """Whether a reading is one bearer: a famous one of a name that many bear («محمد علي») is not who an article means by it."""
    return entry.kind != "PER" or entry.id is not None or entry.en is not None


def _of_rank(readings: Sequence[Entry], key: str, ranks: frozenset[str]) -> Entry:
    """Return the likeliest reading. A province and its seat are often called alike: the noun before the name says which, else the likelier
    is taken. A place whose own name it is goes before one for which it is another spelling («الرمادي» for the whole of Anbar)."""
    best = readings[0]
    if best.kind != "LOC" or best.weight >= CERTAIN:
        return best
    near = [e for e in readings if e.kind == "LOC" and e.country == best.country and e.weight > best.weight - _CLEAR]
    own = [e for e in near if key in search_key(e.label)] or near
    return next((e for e in own if _rank(e) in ranks), own[0])


def _of_one_land(entry: Entry, best: Entry) -> bool:
    """Whether a reading is the province or its seat that is called as the best one, in the same country, or that province again."""
    ranks = {_rank(entry), _rank(best)}
    alike = entry.kind == "LOC" and entry.country is not None and entry.country == best.country
    return alike and ranks <= _RANKED and ranks != {"city"}


def _rank(entry: Entry) -> str | None:
    """Return the finer class of a place; what has the code of a province is one."""
    return "state" if entry.id is not None and entry.id[:4] == "loc:" and entry.id[6:7] == "-" else entry.fine


_RANKED = frozenset(("city", "county", "state", "district"))
#: Evidence of a name that a list says several bear.
SEVERAL = "several are called so"
CERTAIN = 8


def _says_less(entry: Entry, best: Entry) -> bool:
    """Whether a reading is the same as the best one, from a source that has neither id nor country."""
    if entry.id is not None or entry.country is not None or entry.kind != best.kind:
        return False
    alike = entry.fine == best.fine or {entry.fine, best.fine} <= _RANKED
    return alike and search_key(best.label).endswith(search_key(entry.label))


def _by_itself(key: str, shown: str, kind: NameKind | None) -> Identity:
    """A full name that no source has: its spellings meet by an id of their own, unless the words could be anybody's."""
    if kind == "PER" and key.partition(" ")[0] in LEADS_FATHER - {"ابن"}:  # «ابن باز» is how one man is called
        return Identity(shown, None, None, None, None, "a father's name alone: whose child is meant is open")
    if kind == "PER" and key.count(" ") == 1 and key.endswith(_GENERATIONS):
        return Identity(shown, None, None, None, None, "the father or son of a family")  # «ترامب الابن»
    if " " in key and kind is not None and (kind != "PER" or " " in alias_key(key)):  # «عبد العزيز» is one word, and anybody
        if kind == "ORG" and is_description(key):
            return Identity(shown, None, None, None, None, "a description that may be several bodies'")
        return Identity(shown, own_id(kind, key), None, None, None, "")
    return Identity(shown, None, None)


def _otherwise(key: str, shown: str, kind: NameKind | None, countries: frozenset[str]) -> Identity | None:
    """A name of our lists not yet compiled, or written as one word; a country with or without its article («البيرو»); a city or a body
    with the noun that says what it is («مدينة بيروت», «رابطة آسيان»); a firm with what firms add («هوندا موتور»)."""
    names = gazetteer()
    head, _, rest = key.partition(" ")
    for other in (other_names().get(key, ""), key.replace(" ", "") if rest else ""):
        found = tuple(e for e in names.readings(other) if kind is None or e.kind == kind)
        if found and found[0].weight >= _WELL_KNOWN and found[0].kind != "PER":
            return of_entry(found[0], f"gazetteer, spelled like {other}")
    if (row := of_list(key)) is not None and kind in (None, row.kind):
        one = row.kind == "PER" and not rest and row.label != key
        return of_entry(row, "our list knows one of this family name, and the word is hardly anything else" if one else "gazetteer")
    if kind == "LOC" and (places := word_places().get(key, ())):
        near = [place for place in places if place.country in countries]
        if len(places) > 1 and len(near) != 1:
            return Identity(shown, None, None, None, None, AMBIGUOUS)
        return of_entry((near or places)[0], "gazetteer, the article speaks of its country" if len(places) > 1 else "gazetteer")
    if not rest and kind in (None, "LOC"):
        other = key[2:] if key.startswith("ال") else f"ال{key}"
        found = () if key in demonyms() else names.readings(other)
        if found and found[0].fine == "nation":
            return of_entry(found[0], f"gazetteer, spelled like {other}")
    if rest and kind in (None, "LOC") and head in _PLACES:
        found = names.readings(rest)
        if found and found[0].weight >= _LISTED and found[0].fine == _PLACES[head]:
            return of_entry(found[0], f"gazetteer, spelled like {rest}")
    if rest and kind in (None, "ORG") and head in _SAYS_WHAT:
        found = tuple(e for e in names.readings(rest) if e.kind == "ORG")
        if len(found) == 1 and found[0].weight >= _LISTED and found[0].fine in _SAYS_WHAT[head]:
            return of_entry(found[0], f"gazetteer, spelled like {rest}")
    if not rest and kind == "PER" and key in by_surname():
        found = tuple(e for e in names.readings(by_surname()[key]) if e.kind == "PER")
        if found and found[0].country not in ARAB:
            return of_entry(found[0], "our list knows one of this family name, and the word is hardly anything else")
    spelled = foreign_family(key) if not rest and kind == "PER" and key not in known_keys() else None
    if spelled is not None and spelled != key and (row := of_list(spelled)) is not None and row.kind == "PER":
        return of_entry(row, f"gazetteer, spelled like {spelled}")
    if rest and kind == "PER" and (listed_as := near_person(key)) is not None:
        return of_entry(listed()[listed_as], f"gazetteer, spelled like {listed_as}")
    company, _, form = key.rpartition(" ")
    if form in _COMPANY_FORMS and kind in (None, "ORG"):
        found = tuple(e for e in names.readings(company) if e.kind == "ORG")
        if len(found) == 1 and found[0].weight >= _LISTED and found[0].fine == "company":
            return of_entry(found[0], f"gazetteer, spelled like {company}")
    return None


#: Arab families have many members in the news: their names alone may be anybody's.
ARAB = frozenset(("AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SY", "TN", "YE"))
_LISTED = 8
#: What firms add to their names abroad (Motor, Group, Corporation, Inc., Holding, Company): «هوندا موتور».
_COMPANY_FORMS = frozenset(
    ["موتور", "موتورز", "غروب", "جروب", "كورب", "كوربوريشن", "انكوربوريتد", "هولدينغ", "هولدنغ", "هولدينج", "هولدنج", "كومباني"]
)
_GROUPS = frozenset(("group", "party"))
_MEDIA = frozenset(("media",))
_FIRMS = frozenset(("company", "commercial"))
#: Nouns that say what a body is and may stand before its name, and the finer classes to which they fit.
_SAYS_WHAT = {
    "منظمه": frozenset(("international", "group", "organization")), "رابطه": frozenset(("international", "organization")),
    "حركه": _GROUPS, "جماعه": _GROUPS, "تنظيم": _GROUPS, "حزب": _GROUPS, "مليشيا": _GROUPS, "ميليشيا": _GROUPS, "مليشيات": _GROUPS,
    "ميليشيات": _GROUPS, "قناه": _MEDIA, "صحيفه": _MEDIA, "جريده": _MEDIA, "وكاله": _MEDIA, "موقع": frozenset(("media", "company")),
    "شركه": _FIRMS, "بنك": _FIRMS, "مصرف": _FIRMS, "مجموعه": _FIRMS, "مجمع": _FIRMS, "عملاق": _FIRMS, "نادي": frozenset(("sports",)),
}  # fmt: skip
_PLACES = {"مدينه": "city", "دوله": "nation"}
_COMMON = 8
_ROYAL = frozenset(("الملك", "الامير", "الشيخ", "السلطان", "الاميره", "الملكه"))


def is_description(key: str) -> bool:
    """Whether an organisation's words are all common ones, so that every country may have one: «الهيئة العامة», «مستشفى الملك فهد»."""
    words = key.split()
    frequency, nations, names = word_classes().frequency, demonyms(), gazetteer()
    if len(words) > _LONG:
        return False
    for before, word in zip(("", *words), words, strict=False):
        bare = word.removeprefix("لل") if word.startswith("لل") else word
        if before in _ROYAL:
            continue
        if word in nations or frequency(bare) < _COMMON or any(e.kind == "LOC" and e.weight >= PLACE for e in names.readings(word)):
            return False
    return True


_LONG = 4
PLACE = 4


def of_entry(entry: Entry, why: str) -> Identity:
    """Return who a row of the gazetteer is; ``why`` says how it was found."""
    id = entry.id
    if id is None and " " in entry.label:
        id = own_id(entry.kind, entry.label)
    elif id is None and entry.kind == "LOC" and entry.country is not None and entry.weight >= PLACE:
        id = own_id(entry.kind, f"{entry.country} {entry.label}".lower())
    return Identity(_label(entry), id, entry.fine, entry.country, entry.en, why)


def _label(entry: Entry) -> str:
    """Return a row's label; of a city without the noun of its district, after which a source calls it («شعبية سرت» for Sirte)."""
    head, _, rest = entry.label.partition(" ")
    if entry.fine != "city" or not rest or search_key(head) not in _DISTRICTS:
        return entry.label
    alone = any((e.id, e.label) == (entry.id, entry.label) for e in gazetteer().readings(search_key(rest)))
    return rest if alone else entry.label


_DISTRICTS = frozenset(
    ("شعبيه", "محافظه", "ولايه", "منطقه", "مقاطعه", "اقليم", "اماره", "قضاء", "لواء", "بلديه", "جهه", "مديريه", "ناحيه", "دائره")
)


def currency(key: str) -> str:
    """Return the one form of a currency's name: «دولار» for الدولار, دولارا and دولارات."""
    words = [word.removeprefix("ال") for word in key.split()]
    head = _BROKEN_PLURALS.get(words[0], words[0])
    for ending in ("ات", "ا"):
        if head.endswith(ending) and others().is_currency(head.removesuffix(ending)):
            head = head.removesuffix(ending)
    return " ".join(_SHOWN.get(word, word) for word in (head, *words[1:]))


#: How currencies are written whose search key lacks a letter.
_SHOWN = {"ليره": "ليرة", "روبيه": "روبية", "كرونه": "كرونة", "استرليني": "إسترليني"}
_BROKEN_PLURALS = {"دراهم": "درهم", "دنانير": "دينار", "شيقل": "شيكل", "ليرات": "ليرة"}


@cache
def well_known() -> frozenset[str]:
    """Return the ids of the persons whom the news of all lands names (``data/persons.tsv``)."""
    labels = (line.partition("\t")[0] for line in packed("persons.tsv").decode("utf-8").split("\n")[1:])
    return frozenset(own_id("PER", label) for label in labels)


def own_id(kind: NameKind, words: str) -> str:
    """Return the id that a name has by its spelling alone."""
    return f"{kind.lower()}:{alias_key(words).replace(' ', '-')}"


def reason(name: Name) -> str:
    """Return why a mention bears its name, in few words: ``as spelled``, ``spelled alike`` (with ``ALONE`` where the id
    is made of the name's words), or the last reason in its evidence."""
    known = [part for part in (name.evidence or "").split("; ") if part.startswith(_REASONS)]
    if known:
        last = known[-1]
        # Reasons that cite words are told without them, so that they can be counted.
        return next((start for start in _CITING if last.startswith(start)), last)
    by_itself = name.id is not None and name.id.partition(MARK)[0] == own_id(name.kind, name.name)
    return ("as spelled" if search_key(name.text) == search_key(name.name) else "spelled alike") + (ALONE if by_itself else "")


#: Behind the reason of a mention of a name that no list has: its id is made of its words.
ALONE = ", and nothing else says who"


_CITING = ("second mention", "apposition", "story", "namesakes", "fuller form", "a person")
_REASONS = ("gazetteer", *_CITING)


def describe(name: str, kind: NameKind, id: str | None) -> Identity:
    """Return what is known of a name with its identity: English label, country, finer class; of a currency or «الله», that it is one."""
    if kind == "MISC" and id is None:
        if others().is_currency(search_key(name.partition(" ")[0])):
            return Identity(name, None, "currency")
        if (key := search_key(name)) in others().keys and others().fine(key) == "deity":
            return Identity(name, None, "deity")
    if id is not None:
        for entry in gazetteer().readings(search_key(name)):
            if entry.kind == kind and is_somebody(entry) and (known := of_entry(entry, "gazetteer")).id == id:
                return known
        for place in word_places().get(search_key(name), ()) if kind == "LOC" else ():
            if place.id == id:
                return of_entry(place, "gazetteer")
    return Identity(name, id, None)
