"""Who the mentions of one article are: by themselves (``identity``), by what stands beside them, by apposition, by its full names.

Two mentions are joined only for a reason that can be read in ``Name.evidence``; what could be two stays apart (``id`` is ``None``).
What does not live here: where names stand in a text (``tagger``, ``spans``), names across articles (``agreement``, ``namesakes``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from isnad.arabic.folding import drop_marks, safe_key, search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.any_lands import ANY_LANDS, is_any_lands, land_behind, lands_spoken_of, meant_in, with_land
from isnad.reading.names.at_home import at_home
from isnad.reading.names.bearers import part
from isnad.reading.names.bodies import HEADS_OF_TELLERS, INTRODUCED, introduced, is_another, lead_back
from isnad.reading.names.body_phrases import is_head
from isnad.reading.names.clitics import splits
from isnad.reading.names.doubts import doubted
from isnad.reading.names.famous import part_from_famous
from isnad.reading.names.fullnames import drop_parts, full_names, second_mentions
from isnad.reading.names.gazetteer import Entry, ambiguous, cues, demonyms, gazetteer
from isnad.reading.names.identity import AMBIGUOUS, CERTAIN, MARK, PLACE, SEVERAL, Identity, identify_key, is_description, of_entry, own_id
from isnad.reading.names.kinds import bodies_or_places, body_or_person, dated, families, inside_cities, provinces_in_lists, saints
from isnad.reading.names.lands import bodies_beside, land_of, out_of_place, places_beside, so_called
from isnad.reading.names.last_two import by_last_two
from isnad.reading.names.listed import of_list, word_places
from isnad.reading.names.match_clubs import settle_clubs
from isnad.reading.names.matches import others
from isnad.reading.names.mentions import Mention, shown, tidied
from isnad.reading.names.mentions import mention as mention_of
from isnad.reading.names.money import clubs_by_a_word, currency_of, firms_by_their_verb, of_a_year, without_firms
from isnad.reading.names.namesakes import is_listed as is_known
from isnad.reading.names.of_wholes import is_land
from isnad.reading.names.offices import offices_behind
from isnad.reading.names.papers import papers
from isnad.reading.names.place_lists import BY_RANK
from isnad.reading.names.playing import CLUB, OF_A_CLUB, on_sport
from isnad.reading.names.provinces import provinces
from isnad.reading.names.roles import find_roles, is_peer
from isnad.reading.names.seats import seats, unsure
from isnad.reading.names.spans import BY_NAME, CALLED, IN_FULL, IN_LATIN, Span, word_before
from isnad.reading.names.spheres import facets, on_arts
from isnad.reading.names.spreading import Spread
from isnad.reading.names.things import DISEASE
from isnad.reading.names.together import lands_of_adjectives
from isnad.reading.names.town_families import TOWN
from isnad.reading.names.vowelled import VOWELS, read_vowels
from isnad.records import Name, NameKind

_OPEN = frozenset('(«"“[{')
_CLOSE = frozenset(')»"”]}')
_TELLERS = frozenset(("newspaper", "agency", "media"))
_CALL_THEMSELVES = frozenset(("منظمه", "رابطه", "حركه", "جماعه", "تنظيم", "حزب", "جبهه", "اتحاد", "تحالف", "تجمع"))


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


_WATERS = frozenset(("water", "region"))


def _called_as_a_water(text: Text, mention: Mention, countries: Set[str]) -> Identity | None:
    """Return the province that is called as a river or sea right behind its noun («ولاية نهر النيل»), of the land of which the article
    speaks where several have one; None where none has."""
    if not any(_RANKS.get(word) == _PROVINCE for _, word in splits(word_before(text.keys, mention.span.first))):
        return None
    known = [e for e in gazetteer().readings(mention.key) if e.kind == "LOC" and e.fine in _PROVINCE]
    near = [e for e in known if e.country in countries] or known
    if len({e.country for e in near}) > 1:
        return Identity(shown(mention), None, near[0].fine, None, None, AMBIGUOUS)
    return of_entry(near[0], "gazetteer, the noun before it") if near else None


def _as_listed(mention: Mention) -> None:
    """Give a name of several words the kind of the one thing that our own lists know by it: «بوكو حرام» is no person."""
    row = of_list(mention.key)
    if mention.span.evidence in (BY_RANK, TOWN) or (mention.kind == "LOC" and mention.key in word_places()):
        return  # «ولاية الكاف», «البوكمال والميادين» are no bodies
    if row is not None and row.kind != mention.kind and not any(e.kind == mention.kind for e in gazetteer().readings(mention.key)):
        if " " in mention.key or (mention.key not in known_keys() or shares(mention.key).name >= _MOSTLY):
            mention.span = replace(mention.span, kind=row.kind)
        return
    readings = gazetteer().readings(mention.key) if " " in mention.key else ()
    if not readings or readings[0].weight < CERTAIN or any(e.kind == mention.kind and e.weight >= PLACE for e in readings):
        return
    if mention.kind != "ORG" or readings[0].fine not in _PAPERS_BEAR:
        mention.span = replace(mention.span, kind=readings[0].kind)


#: The share of its places in treebanks in which a word is a name.
_MOSTLY = 0.5
#: Kinds of places whose names papers and clubs bear: «الشرق الأوسط».
_PAPERS_BEAR = frozenset(("nation", "city", "state", "region", "continent", "water"))


def _as_clubs(text: Text, mentions: Sequence[Mention]) -> None:
    """A place's name that is a club's in a text on sport is that club, where a list knows one so called: «روما» is «نادي روما»; and so is
    what was read as a club of a city's name."""
    of_sport = {mention.key for mention in mentions if mention.fine == "sports"}
    for mention in mentions:
        several = any(row.kind == "ORG" for row in ambiguous().get(mention.key, ()))
        is_city = any(entry.kind == "LOC" and entry.weight >= PLACE for entry in gazetteer().readings(mention.key))
        club_of_city = mention.kind == "ORG" and mention.id is None and not several and is_city
        told = mention.fine == "sports" and len(of_sport) > (mention.key in of_sport)
        club_of_city = club_of_city and (on_sport(text) or told or word_before(text.keys, mention.span.first) in OF_A_CLUB)
        club_of_city = club_of_city and mention.fine in ("sports", None) and not _is_an_address(text, mention)
        if club_of_city or (mention.kind == "LOC" and CLUB in mention.evidence):
            club = next((e for e in gazetteer().readings(f"نادي {mention.key}") if e.fine == "sports"), None)
            if club is not None:
                who = of_entry(club, "")
                if club_of_city:
                    mention.evidence.append(f"gazetteer, spelled like {club.label}")
                mention.span = replace(mention.span, kind="ORG")
                of_sport.add(mention.key)
                mention.name, mention.id, mention.fine = who.name, who.id, who.fine


def _is_an_address(text: Text, mention: Mention) -> bool:
    """Whether a club's word is a place: its land stands behind it, parted by a dash, as behind a town in a list («برشلونة - إسبانيا»), or
    a land parts from it («انفصال كتالونيا عن برشلونة»)."""
    before, behind = text.keys[max(0, mention.span.first - 3) : mention.span.first], text.keys[mention.span.last : mention.span.last + 2]
    if behind[:1] == ["-"] and is_land(behind[-1]) and not on_sport(text):
        return True
    return len(before) > 2 and before[2] == "عن" and before[0] in _PARTING and any(e.kind == "LOC" for e in gazetteer().readings(before[1]))


_PARTING = frozenset(("انفصال", "انقسام", "استقلال"))


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
    dated(text, mentions)
    families(text, mentions)
    saints(text, mentions)
    provinces_in_lists(text, mentions)
    inside_cities(text, mentions)
    by_vowels = read_vowels(mentions)
    countries = _countries(text, mentions, by_vowels)
    bodies_or_places(text, mentions, countries)
    ranks = _ranks(text, mentions)
    for mention in mentions:
        meant, both = body_or_person(text, mention, mentions, countries)
        if both:
            mention.span = replace(mention.span, kind=meant.kind) if meant is not None else mention.span
            who = of_entry(meant, "gazetteer") if meant is not None else Identity(shown(mention), None, None, why=SEVERAL)
        else:
            _as_listed(mention)
        if (written := by_vowels.get(id(mention))) is not None:
            who = of_entry(written, VOWELS)
        elif not both:
            who = identify_key(mention.key, shown(mention), mention.kind, countries, ranks.get(mention.key, frozenset()))
            if who.fine in _WATERS:
                who = _called_as_a_water(text, mention, countries) or who
        if mention.kind == "PER" and not who.why:
            who = _king(text, mention) or who
        mention.name, mention.id, mention.fine = who.name, who.id, who.fine
        if mention.id is None and mention.span.evidence == INTRODUCED and " " in mention.key:
            mention.id = own_id(mention.kind, mention.key)  # what an article calls by a name of its own is one body
        mention.evidence.append(mention.span.evidence)
        if who.why and who.why != mention.span.evidence:
            mention.evidence.append(who.why)
        if mention.fine is None and mention.kind == "MISC" and mention.key in others().keys:
            mention.fine = others().fine(mention.key)
            if mention.fine == "currency":
                mention.name, mention.id = currency_of(text, mention), None
        if mention.fine is None and fine is not None and who.why != AMBIGUOUS and mention.span.evidence != DISEASE:
            mention.fine = fine(text, mention.span.first, mention.span.last, mention.kind)
            if mention.fine == "athlete" and is_peer(text, mention.span.first) and not on_sport(text):
                mention.fine = None  # «التقى الوزير نظيره الأردني فلان»
            if mention.fine == "artist" and not on_arts(text):
                mention.fine = None  # a guess by the name alone
    firms_by_their_verb(text, mentions)
    mentions = doubted(text, mentions, countries)
    _as_clubs(text, mentions)
    of_a_year(text, mentions)
    mentions = without_firms(text, mentions)
    _of_lands(text, mentions, countries)
    clubs_by_a_word(text, mentions)
    settle_clubs(text, mentions)
    papers(text, mentions)
    find_roles(text, mentions)
    offices_behind(text, mentions, short=False)
    part_from_famous(text, mentions, countries)
    _appositions(text, mentions, countries)
    lead_back(mentions)
    titled = [mention_of(title, span) for title, span in headline if span.kind == "PER" and span.last - span.first > 1]
    for mention in titled:
        who = identify_key(mention.key, safe_key(drop_marks(mention.text)), "PER", countries)
        mention.name, mention.id, mention.fine = who.name, who.id, who.fine
    whole = full_names((*mentions, *titled))
    fullest = drop_parts(whole)
    fullest |= by_last_two(text.keys, mentions, whole, fullest)
    second_mentions(text, mentions, whole, fullest, part(text, mentions, fullest))
    _of_any_land(text, mentions, countries)
    _other_names(mentions, Spread(mentions))  # again: of whom a short name means
    offices_behind(text, mentions, short=True)
    _classes_of_roles(mentions)
    return tuple(
        Name(m.start, m.end, m.text, m.kind, m.name, m.id, m.fine, m.role, "; ".join(dict.fromkeys(e for e in m.evidence if e)) or None)
        for m in mentions
    )


def _king(text: Text, mention: Mention) -> Identity | None:
    """Return the king of our lists whose name stands behind that title without «بن»: «الملك سلمان عبدالعزيز»."""
    words = mention.key.split()
    if len(words) != _GIVEN_AND_FATHERS or not any(word in _KING for _, word in splits(word_before(text.keys, mention.span.first))):
        return None
    known = gazetteer().readings(f"{words[0]} بن {words[1]}")
    return of_entry(known[0], f"gazetteer, spelled like {known[0].label}") if known and known[0].weight >= CERTAIN else None


_GIVEN_AND_FATHERS, _KING = 2, frozenset(("الملك", "ملك", "العاهل"))


def _countries(text: Text, mentions: Sequence[Mention], by_vowels: Mapping[int, Entry]) -> frozenset[str]:
    seen: set[str] = set()
    for number, mention in enumerate(mentions):
        if (written := by_vowels.get(id(mention))) is not None:
            seen.update((written.country,) if written.country is not None else ())
            continue
        known = gazetteer().readings(mention.key)[:2]
        readings = [e for e in known if e.fine == "nation" and e.country]
        if readings and any(e.kind == "LOC" and e.country != readings[0].country and e.weight >= CERTAIN for e in known):
            ranked = _ranked_by_neighbours(text, number, mentions)  # «عمان» by itself is two lands' and speaks of neither
            seen.update(str(e.country) for e in known if e.fine == ranked and e.country is not None)
            continue
        if len({(e.source, e.country) for e in readings}) > len({e.source for e in readings}):
            continue  # one source knows two: «كوريا»
        seen.update(str(e.country) for e in readings[:1])
    nations = demonyms()
    of_persons = {i for m in mentions if m.kind == "PER" for i in range(m.span.first, m.span.last) if text.keys[i] in nations}
    if not of_persons:
        return lands_of_adjectives(text).union(seen)
    keys = {key for i, key in enumerate(text.keys) if i not in of_persons}  # «محمد السوداني» does not speak of the Sudan
    seen.update(demonym.country for key in keys & nations.keys() for demonym in nations[key])
    return frozenset(seen)


def _ranked_by_neighbours(text: Text, number: int, mentions: Sequence[Mention]) -> str | None:
    """Return whether a place that may be a land or a city is the one or the other by the noun before it («سلطنة عمان») or by those with
    whom it stands in a list («والبحرين وعمان والعراق»); None where neither says so."""
    mention = mentions[number]
    ahead = {word for _, word in splits(word_before(text.keys, mention.span.first))}
    if ahead & _LANDS:
        return "nation"
    if ahead & {"مدينه", "العاصمه", "عاصمه"}:
        return "city"
    found: set[str | None] = set()
    for before, after in pairwise(mentions[max(0, number - 1) : number + 2]):
        other = before if after is mention else after
        gap = text.forms[before.span.last : after.span.first]
        if not (gap in (["،"], [","]) or (not gap and after.span.cut)):
            continue
        found.update(e.fine for e in gazetteer().readings(other.key)[:1] if e.kind == "LOC" and e.weight >= PLACE)
    return found.pop() if len(found) == 1 else None


_LANDS = frozenset(("سلطنه", "دوله", "جمهوريه", "مملكه", "حكومه"))
_ABROAD = frozenset(("company", "commercial", "international"))


def _classes_of_roles(mentions: Sequence[Mention]) -> None:
    """Let the role of a person whom no list knows say his finer class («وزير المياه», «المهاجم»), for all his mentions: those of his id, or
    of his name where it has none.

    Where a role says none of the classes («المتحدثة», «الدكتور»), a guess at his trade goes."""
    said: dict[str, str | None] = {}
    for mention in mentions:
        apart = mention.id is not None and MARK in mention.id
        if mention.kind != "PER" or mention.role is None or _is_listed(mention) or (of_list(mention.key) and not apart):
            continue
        if not apart and mention.fine not in (None, "person") and any(why.startswith("gazetteer") for why in mention.evidence):
            continue  # what a list knows of him under another spelling
        spheres = [facet.sphere for facet in facets(mention.role)]
        last = search_key(mention.role.split()[-1])
        words = search_key(mention.role).split()
        governs = words[0] == "والي" and words[1:2] not in (["بنك"], ["البنك"])
        royal = governs or ("title_royal" in cues().get(last, ()) and last.startswith("ال") and last != "الشيخ")
        fine = "politician" if royal else next((_FINE_OF[sphere] for sphere in spheres if sphere in _FINE_OF), None)
        who = mention.id or mention.key
        if fine is not None or who not in said:
            said[who] = fine
    for mention in mentions:
        who = mention.id or mention.key
        if mention.kind == "PER" and who in said:
            mention.fine = said[who]


#: Finer classes by the sphere that a role gives; those who serve bodies («متحدث», «مدير») are of none.
_FINE_OF = {
    "state": "politician", "sport": "athlete", "religion": "religious", "arts": "artist", "security": "officer", "law": "lawyer",
    "business": "businessperson", "media": "journalist", "science": "scientist",
}  # fmt: skip


def _of_lands(text: Text, mentions: Sequence[Mention], countries: Iterable[str]) -> None:
    """Let a land beside a name decide: «طرابلس شمالي لبنان» is not Libya's, «هيئة البث اللبنانية» no other land's."""
    lands = places_beside(text, mentions, frozenset(countries))
    for mention in mentions:
        beside = lands.get(id(mention))
        if beside is None or mention.id is None:
            continue
        own = so_called(beside.land, mention.key)
        if own:
            who = of_entry(own[0], "gazetteer, the land beside it")
            mention.name, mention.fine = who.name, who.fine
            mention.id = who.id or own_id("LOC", f"{beside.land} {mention.key}".lower())
        else:
            mention.name, mention.fine = shown(mention), None if mention.fine == "nation" else mention.fine
            mention.id = own_id("LOC", f"{beside.land} {mention.key}".lower()) if beside.land is not None else None
        mention.evidence.append(beside.why)
    at_home(text, mentions, frozenset(countries))
    for mention, other in (*seats(text, mentions), *provinces(text, mentions)):
        who = of_entry(other, f"gazetteer, spelled like {other.label}")
        mention.name, mention.id, mention.fine = who.name, who.id, who.fine
        mention.evidence.append(who.why)
    for mention in list(unsure(text, mentions)):
        mention.name, mention.id = shown(mention), None
        mention.evidence.append("a place or the town of its name: what stands beside it may be either")
    for mention in out_of_place(text, mentions, frozenset(countries)):
        mention.name, mention.id, mention.fine = shown(mention), None, None
        mention.evidence.append("small, and of a land of which the article does not speak")
    for mention, why in bodies_beside(text, mentions):
        head = "org_head" in cues().get(mention.key.partition(" ")[0], ())
        if is_description(mention.key) or (head and mention.fine not in _ABROAD):  # firms have branches abroad
            mention.name, mention.id = shown(mention), None
            mention.evidence.append(why)


def _of_any_land(text: Text, mentions: Sequence[Mention], countries: Set[str]) -> None:
    """Let bodies that every land may have («وزارة الدفاع») be those of the land behind them, of the fuller name that the article has, or of
    the land of which it speaks; what is none of these is open."""
    bodies = [m for m in mentions if m.kind == "ORG" and is_any_lands(m.key) and (m.id is None or _is_listed(m))]
    if not bodies:
        return
    lands = lands_spoken_of(text, [land_of(m) for m in mentions if m.kind == "LOC" and m.id is not None], countries)
    whole = {m.key: m for m in mentions if m.kind == "ORG" and m.id is not None and " " in m.key}
    behind = {id(m): land_behind(text, m.span.last) for m in bodies}
    with_lands = {key: {whole[other].id: whole[other] for other in with_land(key, tuple(whole))} for key in {m.key for m in bodies}}
    lands_behind: dict[str, set[str]] = {}
    for mention in bodies:
        if (each := behind[id(mention)]) is not None:
            lands_behind.setdefault(mention.key, set()).add(each)
    for mention in bodies:
        land, known = behind[id(mention)], any(e.kind == "ORG" for e in gazetteer().readings(mention.key))
        fuller = with_lands[mention.key] if land is None else {}
        told = {land} if land is not None else lands_behind.get(mention.key, set())
        if len(fuller) == 1 and not told:
            (other,) = fuller.values()
            mention.name, mention.id, mention.fine = other.name, other.id, other.fine or mention.fine
            mention.evidence.append(f"second mention of {other.text}")
            continue
        entry = meant_in(mention.key, told or lands) if len(fuller) == 0 else None
        if entry is not None:
            who = of_entry(entry, "gazetteer, the article speaks of its country")
            mention.name, mention.id, mention.fine = who.name, who.id, who.fine
            mention.evidence.append(who.why)
        elif known:
            mention.name, mention.id = shown(mention), None
            mention.evidence.append(ANY_LANDS)


def _appositions(text: Text, mentions: Sequence[Mention], countries: Set[str]) -> None:
    """«حركة … «حماس»» and «منظمة … (أوبك)»: the bracketed name is the one before it; so is what that one is called («المعروف بـ»)."""
    spread = Spread(mentions)
    _other_names(mentions, spread)
    for before, after in pairwise(mentions):
        gap = text.forms[before.span.last : after.span.first]
        if len(gap) == 2 and (gap[0] in _CLOSE or gap[0] in "(["):
            gap = gap[1:] if gap[0] in _CLOSE else gap[:1]  # «حركة «رؤى الغد» (رغد)», «تجمع الصيادين («رصد»)»
        if before.kind == after.kind == "PER" and gap == ["("] and before.id is not None and _is_by_name(after):
            spread.over({after.key}, before, "PER", f"apposition: {before.text} ({after.text})")
            continue
        closed = after.span.last < len(text) and text.forms[after.span.last] in _CLOSE
        if len(gap) != 1 or gap[0] not in _OPEN or not closed or before.kind != after.kind or before.kind != "ORG":
            continue
        whole, short = (before, after) if len(before.key) >= len(after.key) else (after, before)
        listed_whole, listed_short = _is_listed(whole), _is_listed(short)
        if whole is before and listed_short and gap[0] in _QUOTES and _is_another_movement(whole, short):
            _own_short_form(spread, whole, short, countries)
            continue
        if listed_whole and listed_short:
            if whole.id != short.id:
                continue
        elif listed_whole:
            # The gazetteer knows the short forms of those whom it knows: another is one only where it looks like one, or is introduced.
            if short.span.evidence != INTRODUCED and not _is_short_for(short.key, whole.key):
                continue
        else:
            first = whole.span.first
            before_it = first - 2 if first > 1 and text.forms[first - 1] in _OPEN else first - 1
            heads = {whole.key.split()[0], text.keys[before_it] if before_it >= 0 else ""}
            if not any(is_head(head) for head in heads):
                continue
            if listed_short and short.fine in _TELLERS and heads.isdisjoint(HEADS_OF_TELLERS):
                made = short.span.evidence == INTRODUCED or (gap == ["("] and _is_short_for(short.key, whole.key))
                if made and whole is before:
                    spread.over({short.key}, whole, "ORG", f"apposition: {whole.text} ({short.text})")
                continue  # «جمعية قنا الخيرية (قنا)» is no agency; «المعهد … «الشرق الأوسط»»: a paper that is told
            if listed_short and heads.isdisjoint(_CALL_THEMSELVES) and is_description(whole.key):
                continue  # «شبكة التواصل الاجتماعي «تويتر»» says what it is
        lead = whole if listed_whole else short if listed_short else whole if whole.id else short
        spread.over({whole.key, short.key}, lead, whole.kind, f"apposition: {whole.text} ({short.text})")


def _is_another_movement(whole: Mention, short: Mention) -> bool:
    """Whether a movement gives itself the short name by which lists know another: «حركة مجتمع السلم «حماس»»."""
    if whole.id == short.id or whole.key.split()[0] not in _CALL_THEMSELVES:
        return False
    return any(e.id == short.id for e in gazetteer().readings(short.key)) and is_another(short.key, whole.key.split())


_QUOTES = frozenset('«"“')


def _own_short_form(spread: Spread, whole: Mention, short: Mention, countries: Set[str]) -> None:
    """Let a movement's short name mean it. Where the article speaks of the land of the other so called, it is open, but right behind a
    movement that lists know."""
    both = any(e.country in countries for e in gazetteer().readings(short.key) if e.id == short.id)
    why = f"apposition: {whole.text} ({short.text})"
    if not both:
        spread.over({short.key}, whole, "ORG", why)
    else:
        spread.open(short, whole if _is_listed(whole) else None, why)


def _other_names(mentions: Sequence[Mention], spread: Spread) -> None:
    """Join what the names before them are called («المعروف بـ»)."""
    last: dict[NameKind, Mention] = {}
    for mention in mentions:
        base = last.get(mention.kind)
        if base is not None and mention.span.evidence in (CALLED, IN_FULL):
            _called(spread, base, mention)
        last[mention.kind] = mention


def _called(spread: Spread, base: Mention, other: Mention) -> None:
    """Let what somebody is called («المعروف بـ«أبو الريح»») mean him wherever it stands, whoever else is called so. Where lists know him by
    that full name alone, or he has no other («زيكو، واسمه الكامل …»), both are that one."""
    known = [" " in mention.key and is_known(mention.key) for mention in (base, other)]
    lead, less = (base, other)
    if (known[1] and not known[0]) or (base.id is None and other.span.evidence == IN_FULL and other.id is not None):
        lead, less = (other, base)
    elif (known == [True, True] and base.id != other.id) or (base.id is None and " " in other.key):
        return
    head, _, rest = less.key.partition(" ")
    keys = {f"{father} {rest}" for father in _FATHERS} if head in _FATHERS and rest else {less.key}
    spread.over(keys, lead, lead.kind, f"apposition: {base.text} ({other.text})")


_FATHERS = frozenset(("ابو", "ابي", "ابا"))


def _is_by_name(mention: Mention) -> bool:
    """Whether a name in brackets behind a person is what that one is called by («أبو …»), and nobody else's."""
    if mention.span.evidence == IN_LATIN:
        return not _is_listed(mention)
    return mention.span.evidence == BY_NAME or (mention.id is None and mention.key.startswith(("ابو ", "ام ")))


def _is_listed(mention: Mention) -> bool:
    """Whether a list knows whom a mention means; one of several namesakes is known to none."""
    return mention.id is not None and MARK not in mention.id and mention.id != own_id(mention.kind, mention.key)


def _is_short_for(short: str, whole: str) -> bool:
    """Whether a short form is made of the whole: Latin letters, one of its words, or letters that begin its words."""
    words = [word.removeprefix("ال") for word in whole.split()]
    initials = iter(word[0] for word in words)
    return short.isascii() or short.removeprefix("ال") in words or all(letter in initials for letter in short.replace(" ", ""))
