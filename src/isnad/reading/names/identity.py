"""Who a mention is: canonical name, id and finer class; second mentions, apposition, roles.

Two mentions are joined only for a reason that can be read in ``Name.evidence``; what could be two stays apart (``id`` is ``None``).
What does not live here: where names stand in a text (``tagger``, ``spans``), and names across articles (``linking``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from isnad.arabic.aliases import alias_key
from isnad.arabic.folding import drop_marks, safe_key, search_key
from isnad.arabic.text import Text
from isnad.reading.names.features import word_classes
from isnad.reading.names.gazetteer import Entry, ambiguous, cues, demonyms, gazetteer, name_word, other_names
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


def _identify(key: str, shown: str, kind: NameKind | None, countries: frozenset[str]) -> Identity:
    names = gazetteer()
    if any(row.kind == kind and row.needs is None for row in ambiguous().get(key, ())):
        return Identity(shown, None, None, None, None, "several are called so")
    readings = [e for e in names.readings(key) if kind is None or e.kind == kind]
    if not readings and len(key) > 3:
        known = names.spelled(alias_key(key))
        readings = [e for e in names.readings(known) if kind is None or e.kind == kind] if known else []
        if readings and (readings[0].weight >= _WELL_KNOWN or (readings[0].kind == "PER" and " " in key)):
            return _known(readings[0], f"gazetteer, spelled like {known}")
        return _otherwise(key, kind) or _by_itself(key, shown, kind)
    if readings:
        best = readings[0]
        near_weight = [e for e in readings[1:] if e.weight > best.weight - _CLEAR and e.kind == best.kind]
        rivals = [e for e in near_weight if (e.id != best.id or e.id is None) and not _says_less(e, best)]
        if rivals:
            near = [e for e in (best, *rivals) if e.country in countries]
            if len({e.country for e in near}) == 1:
                return _known(near[0], "gazetteer, the article speaks of its country")
            fine = best.fine if all(e.fine == best.fine for e in rivals) else None
            label = best.label if all(e.label == best.label for e in rivals) else shown
            return Identity(label, None, fine, None, None, "gazetteer, ambiguous")
        return _known(best, "gazetteer")
    return _by_itself(key, shown, kind)


def _says_less(entry: Entry, best: Entry) -> bool:
    """Whether a reading is the same as the best one, from a source that has neither id nor country."""
    return entry.id is None and entry.country is None and entry.fine == best.fine and search_key(entry.label) == search_key(best.label)


def _by_itself(key: str, shown: str, kind: NameKind | None) -> Identity:
    """A full name that no source has: its spellings meet by an id of their own, unless the words could be anybody's."""
    if " " in key and kind is not None:
        if kind == "ORG" and _is_description(key):
            return Identity(shown, None, None, None, None, "a description that may be several bodies'")
        return Identity(shown, _own_id(kind, key), None, None, None, "")
    return Identity(shown, None, None)


def _otherwise(key: str, kind: NameKind | None) -> Identity | None:
    """A name of our lists not yet compiled, or written as one word; a country with or without its article («البيرو»); a city or a body
    with the noun that says what it is («مدينة بيروت», «رابطة آسيان»)."""
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
    return None


_LISTED = 8
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


def _own_id(kind: NameKind, words: str) -> str:
    return f"{kind.lower()}:{alias_key(words).replace(' ', '-')}"


def join(
    text: Text,
    spans: Sequence[Span],
    headline: Sequence[tuple[Text, Span]] = (),
    fine: Callable[[Text, int, int, str], str | None] | None = None,
) -> tuple[Name, ...]:
    """Turn spans into Names: identity by gazetteer, full names for second mentions, aliases from apposition, roles of persons.

    ``headline`` are the spans of the article's title, for full names only; ``fine`` classifies a span that the gazetteer lacks.
    """
    mentions = [mention_of(text, span) for span in tidied(text, spans)]
    countries = _countries(text, mentions)
    for mention in mentions:
        who = _identify(mention.key, safe_key(drop_marks(mention.text)), mention.kind, countries)
        mention.name, mention.id, mention.fine = who.name, who.id, who.fine
        mention.evidence.append(mention.span.evidence)
        if who.why and who.why != mention.span.evidence:
            mention.evidence.append(who.why)
        if mention.fine is None and mention.kind == "MISC" and mention.key in others().keys:
            mention.fine = others().fine(mention.key)
            if mention.fine == "currency":
                mention.name, mention.id = _currency(mention.key), None
        if mention.fine is None and fine is not None:
            mention.fine = fine(text, mention.span.first, mention.span.last, mention.kind)
    mentions = [mention for mention in mentions if not _is_a_thing(text, mention, mentions, countries)]
    _doubt(text, mentions)
    find_roles(text, mentions)
    _appositions(text, mentions)
    titled = [mention_of(title, span) for title, span in headline if span.kind == "PER" and span.last - span.first > 1]
    for mention in titled:
        who = _identify(mention.key, safe_key(drop_marks(mention.text)), "PER", countries)
        mention.name, mention.id, mention.fine = who.name, who.id, who.fine
    _second_mentions(text.keys, mentions, titled)
    return tuple(
        Name(m.start, m.end, m.text, m.kind, m.name, m.id, m.fine, m.role, "; ".join(dict.fromkeys(e for e in m.evidence if e)) or None)
        for m in mentions
    )


def _doubt(text: Text, mentions: Sequence[Mention]) -> None:
    """Leave open what is a common word or another's name here: «الجزيرة» without a channel, «صلاة المغرب», «هذه القاعدة»."""
    keys, rows = text.keys, ambiguous()
    for mention in mentions:
        if mention.id is None:
            continue
        before, after = _before(keys, mention.span.first), keys[mention.span.last] if mention.span.last < len(keys) else ""
        why = "«this» stands before it" if before in _THIS and mention.span.last - mention.span.first == 1 else ""
        for row in rows.get(mention.key, ()):
            if row.kind != mention.kind:
                continue
            others = {_before(keys, other.span.first) for other in mentions if other.key == mention.key}
            if before in row.not_after or after in row.not_before:
                why = f"beside «{before if before in row.not_after else after}»"
            elif row.kind == "ORG" and not row.needs and not others.isdisjoint(row.not_after):
                why = "beside «" + next(word for word in sorted(others) if word in row.not_after) + "» elsewhere in the article"
            elif row.needs and others.isdisjoint(row.needs):
                why = "several are called so, and nothing says which"
        if why:
            mention.name, mention.id, mention.fine = safe_key(drop_marks(mention.text)), None, None
            mention.evidence.append(why)


def _is_a_thing(text: Text, mention: Mention, mentions: Sequence[Mention], countries: frozenset[str]) -> bool:
    """Whether a place of a common noun's name is the noun here («كابل بحري»): no word says that it is a place, its country is not
    spoken of, and none of its other places is."""
    rows = ambiguous().get(mention.key, ())
    if mention.kind != "LOC" or not any(row.of_country for row in rows):
        return False
    own = {entry.country for entry in gazetteer().readings(mention.key) if entry.kind == "LOC" and entry.country}
    if not own.isdisjoint(countries):
        return False
    if any(_before(text.keys, other.span.first) in _SAYS_PLACE for other in mentions if other.key == mention.key):
        return False
    others = (entry for m in mentions if m.key != mention.key and m.kind == "LOC" for entry in gazetteer().readings(m.key)[:1])
    return all(entry.country not in own for entry in others)


_SAYS_PLACE = frozenset(
    word for noun in ("مدينه", "عاصمه", "بلده", "ولايه", "محافظه", "اقليم", "قريه", "مقاطعه", "ميناء", "مطار", "منطقه") for word in
    (noun, f"ال{noun}", f"ب{noun}", f"ل{noun}", f"و{noun}", f"بال{noun}", f"لل{noun}")
)  # fmt: skip


def ruled_out(name: Name) -> bool:
    """Whether what stands beside a mention says that the well-known name is not meant: then no other article can say that it is."""
    return any(part.startswith(_NOT_IT) for part in (name.evidence or "").split("; "))


_NOT_IT = ("beside «", "«this» stands before it")
_THIS = frozenset(("هذه", "هذا", "تلك", "ذلك", "لهذه", "بهذه", "وهذه", "لهذا", "بهذا"))


def _before(keys: Sequence[str], i: int) -> str:
    """Return the word before token ``i``, marks of quotation left out."""
    while i and not keys[i - 1][:1].isalnum():
        i -= 1
        if keys[i] not in _MARKS:
            return ""
    return keys[i - 1] if i else ""


_MARKS = frozenset('(«"“[»”')


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


def _appositions(text: Text, mentions: Sequence[Mention]) -> None:
    """«حركة … «حماس»» and «منظمة … (أوبك)»: the bracketed name is the one before it."""
    for before, after in pairwise(mentions):
        gap = text.forms[before.span.last : after.span.first]
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
            heads = {whole.key.split()[0], text.keys[whole.span.first - 1] if whole.span.first else ""}
            if not any("org_head" in cues().get(head, ()) for head in heads):
                continue
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
        if mention.kind == "PER" and " " in mention.key:
            whole.setdefault(mention.key, mention)
    fullest = drop_parts(whole)
    lasts: set[str] = set()
    for key in whole:
        words = key.split()
        for word in (words[0], words[-1], key) if words[-2] not in OF_HOUSE else (words[0], key):
            full.setdefault(word, set()).add(fullest[key])
            if word != words[0]:
                lasts.add(word)
    for mention in mentions:
        if mention.kind != "PER":
            continue
        owners = full.get(mention.key) or set()
        if len(owners) == 1:
            owner = whole[next(iter(owners))]
            if not _means(mention, owner, mention.key in lasts, _before(keys, mention.span.first)):
                continue
            if owner.name != mention.name and (mention.id is None or owner.key != mention.key):
                mention.name, mention.id, mention.fine = owner.name, owner.id, owner.fine or mention.fine
                mention.role = mention.role or owner.role
                mention.evidence.append(f"second mention of {owner.text}")


def _means(mention: Mention, owner: Mention, last: bool, before: str) -> bool:
    """Whether one word may stand for the person: not after another's given name («تركي الفيصل»); a given name with the same title only."""
    if " " in mention.key:
        return True
    if last:
        return before in owner.key.split() or not _is_given(before)
    if mention.role and owner.role:
        return not set(search_key(mention.role).split()).isdisjoint(search_key(owner.role).split())
    return not _is_given(mention.key)


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


_CITING = ("second mention", "apposition", "story", "a person")
_REASONS = ("gazetteer", *_CITING)


def describe(name: str, kind: NameKind, id: str | None) -> Identity:
    """Return what is known of a name with its identity: English label, country, finer class; of a currency, that it is one."""
    if kind == "MISC" and id is None and others().is_currency(search_key(name.partition(" ")[0])):
        return Identity(name, None, "currency")
    if id is not None:
        for entry in gazetteer().readings(search_key(name)):
            if entry.kind == kind and (entry.id == id or (entry.id is None and _own_id(kind, entry.label) == id)):
                return _known(entry, "gazetteer")
    return Identity(name, id, None)
