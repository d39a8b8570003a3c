"""Who a mention is: canonical name, id and finer class; second mentions, apposition, roles.

Two mentions are joined only for a reason that can be read in ``Name.evidence``; what could be two stays apart (``id`` is ``None``).
What does not live here: where names stand in a text (``tagger``, ``spans``), and names across articles (``linking``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from isnad.arabic.aliases import alias_key
from isnad.arabic.folding import drop_marks, safe_key, search_key
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.alike import are_alike, frames
from isnad.reading.names.bodies import INTRODUCED, introduced, lead_back
from isnad.reading.names.clitics import splits
from isnad.reading.names.doubts import doubted, word_before
from isnad.reading.names.features import by_surname, word_classes
from isnad.reading.names.gazetteer import Entry, ambiguous, cues, demonyms, gazetteer, name_word, other_names, packed
from isnad.reading.names.lands import bodies_beside, places_beside
from isnad.reading.names.matches import others
from isnad.reading.names.mentions import Mention, tidied
from isnad.reading.names.mentions import mention as mention_of
from isnad.reading.names.roles import find_roles
from isnad.reading.names.spans import Span
from isnad.records import Name, NameKind

_OPEN = frozenset('(«"“[')
_CLOSE = frozenset(')»"”]')
_CLEAR = 2
_WELL_KNOWN = 5
#: Words between a name and its father's, or its house's («آل سعود»): what follows is not the person's own name.
OF_HOUSE = frozenset(("بن", "بنت", "ابن", "ال"))
SON_OF = frozenset(("بن", "بنت", "ابن"))
#: Words that lead a father's name by which somebody is called for short: «بن عمارة», «ولد مرزوك».
LEADS_FATHER = SON_OF | {"ولد"}


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
    return _identify(key, " ".join(safe_key(drop_marks(name)).split()), kind, frozenset(countries))


def _identify(key: str, shown: str, kind: NameKind | None, countries: frozenset[str], ranks: frozenset[str] = frozenset()) -> Identity:
    """Do it for a folded key; ``ranks`` are the finer classes of places that the article gives it («مدينة», «محافظة»)."""
    names = gazetteer()
    if any(row.kind == kind and row.needs is None for row in ambiguous().get(key, ())):
        return Identity(shown, None, None, None, None, "several are called so")
    readings = [e for e in names.readings(key) if kind is None or e.kind == kind]
    if not readings and len(key) > 3:
        alias = alias_key(key)
        known = names.spelled(alias) or (alias if alias != key and alias in names else None)
        readings = [e for e in names.readings(known) if kind is None or e.kind == kind] if known else []
        if readings and (readings[0].weight >= _WELL_KNOWN or (readings[0].kind == "PER" and " " in key)):
            return _known(readings[0], f"gazetteer, spelled like {known}")
        return _otherwise(key, kind) or _by_itself(key, shown, kind)
    if readings:
        best = _of_rank(readings, key, ranks)
        near_weight = [e for e in readings if e is not best and e.weight > best.weight - _CLEAR and e.kind == best.kind]
        rivals = [e for e in near_weight if (e.id != best.id or e.id is None) and not _says_less(e, best) and not _of_one_land(e, best)]
        if rivals:
            near = [e for e in (best, *rivals) if e.country in countries]
            if len({e.country for e in near}) == 1:
                return _known(near[0], "gazetteer, the article speaks of its country")
            fine = best.fine if all(e.fine == best.fine for e in rivals) else None
            label = best.label if all(e.label == best.label for e in rivals) else shown
            return Identity(label, None, fine, None, None, "gazetteer, ambiguous")
        return _known(best, "gazetteer")
    return _by_itself(key, shown, kind)


def _of_rank(readings: Sequence[Entry], key: str, ranks: frozenset[str]) -> Entry:
    """Return the likeliest reading. A province and its seat are often called alike: the noun before the name says which, else the likelier
    is taken. A place whose own name it is goes before one for which it is another spelling («الرمادي» for the whole of Anbar)."""
    best = readings[0]
    if best.kind != "LOC" or best.weight >= _CERTAIN:
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
_CERTAIN = 8


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
    if " " in key and kind is not None and (kind != "PER" or " " in alias_key(key)):  # «عبد العزيز» is one word, and anybody
        if kind == "ORG" and _is_description(key):
            return Identity(shown, None, None, None, None, "a description that may be several bodies'")
        return Identity(shown, _own_id(kind, key), None, None, None, "")
    return Identity(shown, None, None)


def _otherwise(key: str, kind: NameKind | None) -> Identity | None:
    """A name of our lists not yet compiled, or written as one word; a country with or without its article («البيرو»); a city or a body
    with the noun that says what it is («مدينة بيروت», «رابطة آسيان»); a firm with what firms add («هوندا موتور»)."""
    names = gazetteer()
    head, _, rest = key.partition(" ")
    for other in (other_names().get(key, ""), key.replace(" ", "") if rest else ""):
        found = tuple(e for e in names.readings(other) if kind is None or e.kind == kind)
        if found and found[0].weight >= _WELL_KNOWN and found[0].kind != "PER":
            return _known(found[0], f"gazetteer, spelled like {other}")
    if not rest and kind in (None, "LOC"):
        other = key[2:] if key.startswith("ال") else f"ال{key}"
        found = () if key in demonyms() else names.readings(other)
        if found and found[0].fine == "nation":
            return _known(found[0], f"gazetteer, spelled like {other}")
    if rest and kind in (None, "LOC") and head in _PLACES:
        found = names.readings(rest)
        if found and found[0].weight >= _LISTED and found[0].fine == _PLACES[head]:
            return _known(found[0], f"gazetteer, spelled like {rest}")
    if rest and kind in (None, "ORG") and head in _SAYS_WHAT:
        found = tuple(e for e in names.readings(rest) if e.kind == "ORG")
        if len(found) == 1 and found[0].weight >= _LISTED and found[0].fine in _SAYS_WHAT[head]:
            return _known(found[0], f"gazetteer, spelled like {rest}")
    if not rest and kind == "PER" and key in by_surname():
        found = tuple(e for e in names.readings(by_surname()[key]) if e.kind == "PER")
        if found and found[0].country not in _ARAB:
            return _known(found[0], "our list knows one of this family name, and the word is hardly anything else")
    company, _, form = key.rpartition(" ")
    if form in _COMPANY_FORMS and kind in (None, "ORG"):
        found = tuple(e for e in names.readings(company) if e.kind == "ORG")
        if len(found) == 1 and found[0].weight >= _LISTED and found[0].fine == "company":
            return _known(found[0], f"gazetteer, spelled like {company}")
    return None


#: Arab families have many members in the news: their names alone may be anybody's.
_ARAB = frozenset(("AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SY", "TN", "YE"))
_LISTED = 8
#: What firms add to their names abroad (Motor, Group, Corporation, Inc., Holding, Company): «هوندا موتور».
_COMPANY_FORMS = frozenset(
    ["موتور", "موتورز", "غروب", "جروب", "كورب", "كوربوريشن", "انكوربوريتد", "هولدينغ", "هولدنغ", "هولدينج", "هولدنج", "كومباني"]
)
_TELLERS = frozenset(("newspaper", "agency", "media"))
_HEADS_OF_TELLERS = frozenset(("صحيفه", "جريده", "مجله", "قناه", "وكاله", "شبكه", "اذاعه", "موقع"))
_CALL_THEMSELVES = frozenset(("منظمه", "رابطه", "حركه", "جماعه", "تنظيم", "حزب", "جبهه", "اتحاد", "تحالف", "تجمع"))
_GROUPS = frozenset(("group", "party"))
_MEDIA = frozenset(("media",))
#: Nouns that say what a body is and may stand before its name, and the finer classes to which they fit.
_SAYS_WHAT = {
    "منظمه": frozenset(("international", "group", "organization")), "رابطه": frozenset(("international", "organization")),
    "حركه": _GROUPS, "جماعه": _GROUPS, "تنظيم": _GROUPS, "حزب": _GROUPS, "مليشيا": _GROUPS, "ميليشيا": _GROUPS, "مليشيات": _GROUPS,
    "ميليشيات": _GROUPS, "قناه": _MEDIA, "صحيفه": _MEDIA, "جريده": _MEDIA, "وكاله": _MEDIA, "موقع": frozenset(("media", "company")),
    "شركه": frozenset(("company", "commercial")), "نادي": frozenset(("sports",)),
}  # fmt: skip
_PLACES = {"مدينه": "city", "دوله": "nation"}
_COMMON = 8
_ROYAL = frozenset(("الملك", "الامير", "الشيخ", "السلطان", "الاميره", "الملكه"))


def _is_description(key: str) -> bool:
    """Whether an organisation's words are all common ones, so that every country may have one: «الهيئة العامة», «مستشفى الملك فهد»."""
    words = key.split()
    frequency, nations, names = word_classes().frequency, demonyms(), gazetteer()
    if len(words) > _LONG:
        return False
    for before, word in zip(("", *words), words, strict=False):
        bare = word.removeprefix("لل") if word.startswith("لل") else word
        if before in _ROYAL:
            continue
        if word in nations or frequency(bare) < _COMMON or any(e.kind == "LOC" and e.weight >= _PLACE for e in names.readings(word)):
            return False
    return True


_LONG = 4
_PLACE = 4


def _known(entry: Entry, why: str) -> Identity:
    id = entry.id
    if id is None and " " in entry.label:
        id = _own_id(entry.kind, entry.label)
    elif id is None and entry.kind == "LOC" and entry.country is not None and entry.weight >= _PLACE:
        id = _own_id(entry.kind, f"{entry.country} {entry.label}".lower())
    return Identity(entry.label, id, entry.fine, entry.country, entry.en, why)


def _currency(key: str) -> str:
    """Return the one form of a currency's name: «دولار» for الدولار, دولارا and دولارات."""
    words = [word.removeprefix("ال") for word in key.split()]
    head = _BROKEN_PLURALS.get(words[0], words[0])
    for ending in ("ات", "ا"):
        if head.endswith(ending) and others().is_currency(head.removesuffix(ending)):
            head = head.removesuffix(ending)
    return " ".join([head, *words[1:]])


_BROKEN_PLURALS = {"دراهم": "درهم", "دنانير": "دينار", "شيقل": "شيكل", "ليرات": "ليرة"}


@cache
def well_known() -> frozenset[str]:
    """Return the ids of the persons whom the news of all lands names (``data/persons.tsv``)."""
    labels = (line.partition("\t")[0] for line in packed("persons.tsv").decode("utf-8").split("\n")[1:])
    return frozenset(_own_id("PER", label) for label in labels)


def _own_id(kind: NameKind, words: str) -> str:
    return f"{kind.lower()}:{alias_key(words).replace(' ', '-')}"


def _shown(mention: Mention) -> str:
    """Return a mention's words as a name is shown: without marks, and with the article that «لل» took in («للقرآن» is القرآن)."""
    shown = safe_key(drop_marks(mention.text))
    return f"ال{shown}" if mention.key.startswith("ال") and not search_key(shown).startswith("ال") else shown


def _ranks(text: Text, mentions: Sequence[Mention]) -> dict[str, frozenset[str]]:
    """Return for places the finer classes that the nouns before them give («مدينة تعز»), where all say the same."""
    found: dict[str, set[frozenset[str]]] = {}
    for mention in mentions:
        if mention.kind == "LOC" and mention.span.first:
            heads = (_RANKS[word] for _, word in splits(word_before(text.keys, mention.span.first)) if word in _RANKS)
            for rank in heads:
                found.setdefault(mention.key, set()).add(rank)
    return {key: next(iter(said)) for key, said in found.items() if len(said) == 1}


_CITY, _PROVINCE = frozenset(("city",)), frozenset(("state", "county"))
_RANKS = {
    "مدينه": _CITY, "بلده": _CITY, "عاصمه": _CITY, "محافظه": _PROVINCE, "منطقه": _PROVINCE, "ولايه": _PROVINCE, "اقليم": _PROVINCE,
    "مقاطعه": _PROVINCE, "قضاء": _PROVINCE, "لواء": _PROVINCE, "اماره": _PROVINCE,
}  # fmt: skip


def _as_listed(mention: Mention) -> None:
    """Give a name of several words the kind of the one thing that our own lists know by it: «بوكو حرام» is no person."""
    readings = gazetteer().readings(mention.key) if " " in mention.key else ()
    if not readings or readings[0].weight < _CERTAIN or any(e.kind == mention.kind and e.weight >= _PLACE for e in readings):
        return
    if mention.kind != "ORG" or readings[0].fine not in _PAPERS_BEAR:
        mention.span = replace(mention.span, kind=readings[0].kind)


#: Kinds of places whose names papers and clubs bear: «الشرق الأوسط».
_PAPERS_BEAR = frozenset(("nation", "city", "state", "region", "continent", "water"))


def _clubs_by_a_word(text: Text, mentions: Sequence[Mention]) -> None:
    """«الريال» is the club where the article speaks of «ريال مدريد» and no number stands before it."""
    clubs = {m.key.split()[0]: m for m in mentions if m.kind == "ORG" and m.fine == "sports" and m.id is not None and " " in m.key}
    for mention in mentions if clubs else ():
        club = clubs.get(mention.key.removeprefix("ال"))
        if mention.fine != "currency" or club is None:
            continue
        ahead = word_before(text.keys, mention.span.first)
        if not (mention.key.startswith("ال") or mention.span.cut) or ahead[:1].isdigit() or ahead in _SCALES:
            continue
        mention.span = replace(mention.span, kind="ORG")
        mention.name, mention.id, mention.fine = club.name, club.id, club.fine
        mention.evidence.append(f"second mention of {club.text}")


def _papers(text: Text, mentions: Sequence[Mention]) -> None:
    """A place's or thing's name in quotation marks behind «ل» is the paper so called that somebody speaks to: «وقال لـ"الرياض"»; then the
    article means the paper wherever it writes the name so."""
    forms, keys = text.forms, text.keys
    quoted: dict[str, list[Mention]] = {}
    told = set()
    for mention in mentions:
        first, last = mention.span.first, mention.span.last
        if mention.kind not in ("LOC", "ORG") or mention.span.cut or not first or last >= len(keys) or mention.key in ambiguous():
            continue
        if forms[first - 1] in _OPEN and forms[last] in _CLOSE:
            if forms[first - 1] != "(" or mention.kind == "ORG":
                quoted.setdefault(mention.key, []).append(mention)
            if (first > 1 and keys[first - 2] in ("ل", "ول")) or mention.kind == "ORG" or _tells(keys, last + 1):
                told.add(mention.key)
                quoted.setdefault(mention.key, []).append(mention)
    for key in sorted(told):
        found = next((e for head in ("صحيفه", "جريده") for e in gazetteer().readings(f"{head} {key}") if e.fine == "newspaper"), None)
        if found is None:
            continue
        for mention in quoted[key]:
            if mention.id != found.id:
                who = _known(found, f"gazetteer, spelled like {found.label}")
                mention.span = replace(mention.span, kind="ORG")
                mention.name, mention.id, mention.fine = who.name, who.id, who.fine
                mention.evidence.append(who.why)


def _tells(keys: Sequence[str], i: int) -> bool:
    return i < len(keys) and keys[i] in _OF_PAPERS


#: What papers do that cities do not.
_OF_PAPERS = frozenset((
    "علمت", "حصلت", "التقت", "رصدت", "تستطلع", "تنشر", "نشرت", "تنفرد", "حاورت", "تحاور", "تواصلت", "اطلعت", "رصد", "تجولت", "زارت",
))  # fmt: skip
_SCALES = frozenset((
    "مليون", "مليونا", "مليوني", "مليار", "مليارا", "ملياري", "الف", "الفا", "الاف", "مئه", "مائه", "بالمئه", "سعر", "صرف",
))  # fmt: skip


def join(
    text: Text,
    spans: Sequence[Span],
    headline: Sequence[tuple[Text, Span]] = (),
    fine: Callable[[Text, int, int, str], str | None] | None = None,
) -> tuple[Name, ...]:
    """Turn spans into Names: identity by gazetteer, full names for second mentions, aliases from apposition, roles of persons.

    ``headline`` are the spans of the article's title, for full names only; ``fine`` classifies a span that the gazetteer lacks.
    """
    mentions = [mention_of(text, span) for span in introduced(text, tidied(text, spans))]
    countries = _countries(text, mentions)
    ranks = _ranks(text, mentions)
    for mention in mentions:
        _as_listed(mention)
        who = _identify(mention.key, _shown(mention), mention.kind, countries, ranks.get(mention.key, frozenset()))
        mention.name, mention.id, mention.fine = who.name, who.id, who.fine
        if mention.id is None and mention.span.evidence == INTRODUCED and " " in mention.key:
            mention.id = _own_id(mention.kind, mention.key)  # what an article calls by a name of its own is one body
        mention.evidence.append(mention.span.evidence)
        if who.why and who.why != mention.span.evidence:
            mention.evidence.append(who.why)
        if mention.fine is None and mention.kind == "MISC" and mention.key in others().keys:
            mention.fine = others().fine(mention.key)
            if mention.fine == "currency":
                mention.name, mention.id = _currency(mention.key), None
        if mention.fine is None and fine is not None:
            mention.fine = fine(text, mention.span.first, mention.span.last, mention.kind)
    mentions = doubted(text, mentions, countries)
    _of_lands(text, mentions, countries)
    _clubs_by_a_word(text, mentions)
    _papers(text, mentions)
    find_roles(text, mentions)
    _appositions(text, mentions)
    lead_back(mentions)
    titled = [mention_of(title, span) for title, span in headline if span.kind == "PER" and span.last - span.first > 1]
    for mention in titled:
        who = _identify(mention.key, safe_key(drop_marks(mention.text)), "PER", countries)
        mention.name, mention.id, mention.fine = who.name, who.id, who.fine
    _second_mentions(text.keys, mentions, titled)
    return tuple(
        Name(m.start, m.end, m.text, m.kind, m.name, m.id, m.fine, m.role, "; ".join(dict.fromkeys(e for e in m.evidence if e)) or None)
        for m in mentions
    )


def _countries(text: Text, mentions: Sequence[Mention]) -> frozenset[str]:
    seen: set[str] = set()
    for mention in mentions:
        for entry in gazetteer().readings(mention.key)[:1]:
            if entry.fine == "nation" and entry.country:
                seen.add(entry.country)
    nations, keys = demonyms(), set(text.keys)
    of_persons = {i for m in mentions if m.kind == "PER" for i in range(m.span.first, m.span.last) if text.keys[i] in nations}
    if of_persons:  # «محمد السوداني» does not speak of the Sudan
        keys = {key for i, key in enumerate(text.keys) if i not in of_persons}
    seen.update(demonym.country for hits in map(nations.get, keys) if hits is not None for demonym in hits)
    return frozenset(seen)


_ABROAD = frozenset(("company", "commercial", "international"))


def _of_lands(text: Text, mentions: Sequence[Mention], countries: Iterable[str]) -> None:
    """Let a land beside a name decide: «طرابلس شمالي لبنان» is not Libya's, «هيئة البث اللبنانية» no other land's."""
    lands = places_beside(text, mentions, frozenset(countries))
    for mention in mentions:
        beside = lands.get(mention.key) if mention.kind == "LOC" else None
        if beside is None or mention.id is None:
            continue
        own = [e for e in gazetteer().readings(mention.key) if e.kind == "LOC" and e.country == beside.land]
        if own:
            who = _known(own[0], "gazetteer, the land beside it")
            mention.name, mention.id, mention.fine = who.name, who.id, who.fine
        else:
            mention.name = _shown(mention)
            mention.id = _own_id("LOC", f"{beside.land} {mention.key}".lower()) if beside.land is not None else None
        mention.evidence.append(beside.why)
    for mention, why in bodies_beside(text, mentions):
        head = "org_head" in cues().get(mention.key.partition(" ")[0], ())
        if _is_description(mention.key) or (head and mention.fine not in _ABROAD):  # firms have branches abroad
            mention.name, mention.id = _shown(mention), None
            mention.evidence.append(why)


def _appositions(text: Text, mentions: Sequence[Mention]) -> None:
    """«حركة … «حماس»» and «منظمة … (أوبك)»: the bracketed name is the one before it."""
    for before, after in pairwise(mentions):
        gap = text.forms[before.span.last : after.span.first]
        if len(gap) == 2 and gap[0] in _CLOSE:
            gap = gap[1:]  # «حركة «رؤى الغد» (رغد)»
        closed = after.span.last < len(text) and text.forms[after.span.last] in _CLOSE
        if len(gap) != 1 or gap[0] not in _OPEN or not closed or before.kind != after.kind or before.kind != "ORG":
            continue
        whole, short = (before, after) if len(before.key) >= len(after.key) else (after, before)
        listed_whole, listed_short = _is_listed(whole), _is_listed(short)
        if listed_whole and listed_short:
            if whole.id != short.id:
                continue
        elif listed_whole:
            # The gazetteer knows the short forms of those whom it knows: another is one only where it looks like one.
            if not _is_short_for(short.key, whole.key):
                continue
        else:
            first = whole.span.first
            before_it = first - 2 if first > 1 and text.forms[first - 1] in _OPEN else first - 1
            heads = {whole.key.split()[0], text.keys[before_it] if before_it >= 0 else ""}
            if not any("org_head" in cues().get(head, ()) for head in heads):
                continue
            if listed_short and short.fine in _TELLERS and heads.isdisjoint(_HEADS_OF_TELLERS):
                continue  # «المعهد … «الشرق الأوسط»»: a paper that is told
            if listed_short and heads.isdisjoint(_CALL_THEMSELVES) and _is_description(whole.key):
                continue  # «شبكة التواصل الاجتماعي «تويتر»» says what it is
        lead = whole if listed_whole else short if listed_short else whole if whole.id else short
        _spread(mentions, {whole.key, short.key}, lead, whole.kind, f"apposition: {whole.text} ({short.text})")


def _is_listed(mention: Mention) -> bool:
    return mention.id is not None and mention.id != _own_id(mention.kind, mention.key)


def _is_short_for(short: str, whole: str) -> bool:
    """Whether a short form is made of the whole: Latin letters, one of its words, or letters that begin its words."""
    words = [word.removeprefix("ال") for word in whole.split()]
    initials = iter(word[0] for word in words)
    return short.isascii() or short.removeprefix("ال") in words or all(letter in initials for letter in short.replace(" ", ""))


def _spread(mentions: Iterable[Mention], keys: set[str], lead: Mention, kind: NameKind, why: str) -> None:
    name, id, fine = lead.name, lead.id, lead.fine
    for mention in mentions:
        if mention.kind == kind and mention.key in keys and (mention.name, mention.id) != (name, id):
            mention.name, mention.id, mention.fine = name, id, fine or mention.fine
            mention.evidence.append(why)


def _second_mentions(keys: Sequence[str], mentions: Sequence[Mention], titled: Sequence[Mention] = ()) -> None:
    """A single word of a person's name means the one person of the article whose full name carries it.

    A given name that many bear does so only after a title («الملك سلمان»): «محمد» alone may be anybody.
    """
    full: dict[str, set[str]] = {}
    whole: dict[str, Mention] = {}
    for mention in (*mentions, *titled):
        words = mention.key.split()
        if mention.kind == "PER" and len(words) > 1 and words[0] not in LEADS_FATHER and _tail(words) != mention.key:
            whole.setdefault(mention.key, mention)
    fullest = drop_parts(whole)
    lasts: set[str] = set()
    for key in whole:
        words = key.split()
        tail = _tail(words)
        of_father = words[-len(tail.split()) - 1] in OF_HOUSE  # «عبد العزيز» of «سلمان بن عبد العزيز» is another
        for word in (words[0], key) if of_father else (words[0], tail, key):
            full.setdefault(word, set()).add(fullest[key])
            if word != words[0]:
                lasts.add(word)
        for called in _fathers(words):
            full.setdefault(called, set()).add(fullest[key])
            lasts.add(called)
    #: First names, by which «الفيصل» may be another than «خالد الفيصل»: King Faisal.
    given: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.kind == "PER":
            given.setdefault(mention.key.split()[0], set()).add(fullest.get(mention.key, mention.key))
    for mention in mentions:
        if mention.kind != "PER":
            continue
        owners = full.get(_son_of(mention.key)) or _alike(mention.key, full)
        if len(owners) == 1:
            owner = whole[next(iter(owners))]
            if mention.key != owner.key and (
                _is_another(keys, mention) or (mention.key[:2] == "ال" and given.get(mention.key[2:], set()) - {owner.key})
            ):
                continue
            if not _means(mention, owner, _son_of(mention.key) in lasts or mention.key not in full, word_before(keys, mention.span.first)):
                continue
            if owner.name != mention.name and (mention.id is None or owner.key != mention.key):
                mention.name, mention.id, mention.fine = owner.name, owner.id, owner.fine or mention.fine
                mention.role = mention.role or owner.role
                mention.evidence.append(f"second mention of {owner.text}")


def _fathers(words: Sequence[str]) -> Iterable[str]:
    """Yield how somebody may be called by his father's name: «بن راشد» and «بن راشد الورداني» of «سالم بن راشد الورداني»."""
    for i in range(1, len(words) - 1):
        if words[i] in LEADS_FATHER:
            end = i + 2
            while end < len(words) and words[end - 1] in _PARTICLES:
                end += 1
            yield _son_of(" ".join(words[i:end]))
            yield _son_of(" ".join(words[i:]))


def _son_of(key: str) -> str:
    """Return a name with «ابن» at its beginning as «بن», which it is behind a given name."""
    return key.removeprefix("ا") if key.startswith("ابن ") else key


def _alike(key: str, full: Mapping[str, set[str]]) -> set[str]:
    """Return whose family name is spelled nearly as this word is («كاولينغ», «كولينج»), or whose full name as this one."""
    shape = frames(key)
    found = [word for word in full if word != key and frames(word) == shape and are_alike(word, key)]
    return set().union(*(full[word] for word in found)) if not _is_given(key) else set()


def _is_another(keys: Sequence[str], mention: Mention) -> bool:
    """Whether what stands beside a word says that it is another, or no name: «الأسد الأب», «مدارس الفيصل», «الدستور صالح لكل زمان»."""
    i, last = mention.span.first, mention.span.last
    after = keys[last] if last < len(keys) else ""
    ahead = word_before(keys, i)
    if after in _OF_THE_FAMILY or any(word in _SCHOOLS for _, word in splits(ahead)):
        return True
    if ahead in _KIN and mention.key.startswith("ال") and _is_given(mention.key[2:]):
        return True  # «نجل الفيصل»: of King Faisal
    return after.startswith(("لكل", "لل")) and ahead.startswith("ال") and ahead not in cues() and mention.key in known_keys()


_KIN = frozenset(("نجل", "ابن", "ابنه", "ابناء", "انجال", "شقيق", "حفيد", "اسره", "زوجه", "والده"))
_SCHOOLS = frozenset(("مدارس", "مدرسه", "جامعه", "مستشفي", "مؤسسه", "مجموعه", "شركه", "مركز"))


def _tail(words: Sequence[str]) -> str:
    """Return the family name of a full name: its last word, with the particles before it («دي ميستورا», «فان غال», «عبد الله»)."""
    first = len(words) - 1
    while first and words[first - 1] in _PARTICLES:
        first -= 1
    return " ".join(words[first:])


_PARTICLES = frozenset(
    ("دي", "دا", "دو", "دير", "دوس", "ديل", "فان", "فون", "سان", "لو", "لا", "عبد", "ابو", "ابي", "ام", "بو", "ماك", "ايت")
)
_OF_THE_FAMILY = frozenset(("الاب", "الابن", "الجد", "الحفيد", "الام", "الاخ"))


def _means(mention: Mention, owner: Mention, last: bool, before: str) -> bool:
    """Whether one word may stand for the person: not after another's given name («تركي الفيصل»); a given name with the same title only."""
    if " " in mention.key and not last:
        return True
    if last:
        return before in owner.key.split() or not _is_given(before)
    if mention.role and owner.role:
        return not set(search_key(mention.role).split()).isdisjoint(search_key(owner.role).split())
    return not _is_given(mention.key)


def _is_fathers(key: str) -> bool:
    word = name_word(key)
    return (word is not None and (word.kind == "given" or word.count >= _COMMONLY)) or key.startswith("عبد")


_COMMONLY = 50


def _is_given(key: str) -> bool:
    word = name_word(key)
    return word is not None and word.kind == "given" and word.count > _MANY


_MANY = 5


def drop_parts(whole: Iterable[str]) -> dict[str, str]:
    """Map each full name (folded) to the fuller form of it among the others, or to itself. See ``is_part``.

    Where several are fuller, the longest must be a fuller form of them all: else they are different persons.
    """
    alike: dict[str, list[tuple[str, list[str]]]] = {}
    for key in whole:
        words = key.split()
        alike.setdefault(words[0], []).append((key, words))
    fullest = {}
    for family in alike.values():
        for key, words in family:
            fuller = [item for item in family if is_part(words, item[1])]
            best = max(fuller, key=lambda item: (len(item[1]), item[0]), default=(key, words))
            fullest[key] = best[0] if all(item is best or is_part(item[1], best[1]) for item in fuller) else key
    return fullest


def is_part(words: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words of a name are a shorter form of another: the same first and last name with others between, or the father's
    name with what follows it («محمد بن سالم», «محمد بن سالم بن راشد», «محمد بن سالم الورداني»).

    «سلمان بن عبدالعزيز» is not a part of «محمد بن سلمان بن عبدالعزيز»: a name that begins later is the father's. Words that follow a name
    without that are more often no names at all, and «ابراهيم ومنصور البلوي» are two.
    """
    if len(other) <= len(words) or words[0] != other[0] or other[-1] == "ال":
        return False
    if len(words) > 2 and words[1] in SON_OF and list(other[:3]) != list(words[:3]) and _is_fathers(words[2]):
        return False  # «خالد بن سالم» is no «خالد بن راشد بن سالم», but «محمد بن لادن» may be «محمد بن عوض بن لادن»
    if words[-1] == other[-1]:
        between = other[1:-1]
        rest = iter(between)
        return words[0] not in between and all(word in rest for word in words[1:-1]) and not any(word[0] == "و" for word in between)
    follows = other[len(words) :]
    return (
        len(words) > 2
        and words[-2] in SON_OF
        and list(other[: len(words)]) == list(words)
        and (follows[0] in (*SON_OF, "ال") or (len(follows) == 1 and follows[0].startswith("ال")))
    )


def reason(name: Name) -> str:
    """Return why a mention bears its name, in few words: ``as spelled``, ``spelled alike``, or the last reason in its evidence."""
    known = [part for part in (name.evidence or "").split("; ") if part.startswith(_REASONS)]
    if known:
        last = known[-1]
        # Reasons that cite words are told without them, so that they can be counted.
        return next((start for start in _CITING if last.startswith(start)), last)
    return "as spelled" if search_key(name.text) == search_key(name.name) else "spelled alike"


_CITING = ("second mention", "apposition", "story", "namesakes", "a person")
_REASONS = ("gazetteer", *_CITING)


def describe(name: str, kind: NameKind, id: str | None) -> Identity:
    """Return what is known of a name with its identity: English label, country, finer class; of a currency, that it is one."""
    if kind == "MISC" and id is None and others().is_currency(search_key(name.partition(" ")[0])):
        return Identity(name, None, "currency")
    if id is not None:
        for entry in gazetteer().readings(search_key(name)):
            if entry.kind == kind and (known := _known(entry, "gazetteer")).id == id:
                return known
    return Identity(name, id, None)
