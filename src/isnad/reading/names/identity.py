"""Who a mention is: canonical name, id and finer class; second mentions, apposition, roles.

Two mentions are joined only for a reason that can be read in ``Name.evidence``; what could be two stays apart (``id`` is ``None``).
What does not live here: where names stand in a text (``tagger``, ``spans``), and names across articles (``linking``).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from isnad.arabic.aliases import alias_key
from isnad.arabic.folding import drop_marks, safe_key, search_key
from isnad.arabic.text import Text
from isnad.reading.names.clitics import skip
from isnad.reading.names.gazetteer import Entry, cues, demonyms, gazetteer
from isnad.reading.names.matches import others
from isnad.reading.names.spans import Span
from isnad.records import Name, NameKind

_OPEN = frozenset('(«"“[')
_CLOSE = frozenset(')»"”]')
_CLEAR = 2
_WELL_KNOWN = 5
#: Words between a name and its father's.
SON_OF = frozenset(("بن", "بنت", "ابن"))


@dataclass(slots=True)
class Mention:
    """A span with its words and what is known of it."""

    span: Span
    start: int
    end: int
    text: str
    key: str
    name: str = ""
    id: str | None = None
    fine: str | None = None
    role: str | None = None
    evidence: list[str] = field(default_factory=list)

    @property
    def kind(self) -> NameKind:
        """Kind of the span."""
        return self.span.kind


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
    readings = [e for e in names.readings(key) if kind is None or e.kind == kind]
    if not readings and len(key) > 3:
        known = names.spelled(alias_key(key))
        readings = [e for e in names.readings(known) if kind is None or e.kind == kind] if known else []
        if readings and (readings[0].weight >= _WELL_KNOWN or (readings[0].kind == "PER" and " " in key)):
            return _known(readings[0], f"gazetteer, spelled like {known}")
        readings = []
    if readings:
        best = readings[0]
        near_weight = [e for e in readings[1:] if e.weight > best.weight - _CLEAR and e.kind == best.kind]
        rivals = [e for e in near_weight if e.id != best.id or e.id is None]
        if rivals:
            near = [e for e in (best, *rivals) if e.country in countries]
            if len({e.country for e in near}) == 1:
                return _known(near[0], "gazetteer, the article speaks of its country")
            fine = best.fine if all(e.fine == best.fine for e in rivals) else None
            return Identity(best.label, None, fine, None, None, "gazetteer, ambiguous")
        return _known(best, "gazetteer")
    if " " in key and kind is not None:
        return Identity(shown, _own_id(kind, key), None, None, None, "")
    return Identity(shown, None, None)


def _known(entry: Entry, why: str) -> Identity:
    id = entry.id
    if id is None and " " in entry.label:
        id = _own_id(entry.kind, entry.label)
    return Identity(entry.label, id, entry.fine, entry.country, entry.en, why)


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
    mentions = [_mention(text, span) for span in spans]
    countries = _countries(text, mentions)
    for mention in mentions:
        who = _identify(mention.key, safe_key(drop_marks(mention.text)), mention.kind, countries)
        mention.name, mention.id, mention.fine = who.name, who.id, who.fine
        mention.evidence.append(mention.span.evidence)
        if who.why and who.why != mention.span.evidence:
            mention.evidence.append(who.why)
        if mention.fine is None and mention.kind == "MISC" and mention.key in others().keys:
            mention.fine = others().fine(mention.key)
        if mention.fine is None and fine is not None:
            mention.fine = fine(text, mention.span.first, mention.span.last, mention.kind)
    _roles(text, mentions)
    _appositions(text, mentions)
    titled = [_mention(title, span) for title, span in headline if span.kind == "PER" and span.last - span.first > 1]
    for mention in titled:
        who = _identify(mention.key, safe_key(drop_marks(mention.text)), "PER", countries)
        mention.name, mention.id, mention.fine = who.name, who.id, who.fine
    _second_mentions(mentions, titled)
    return tuple(
        Name(m.start, m.end, m.text, m.kind, m.name, m.id, m.fine, m.role, "; ".join(dict.fromkeys(e for e in m.evidence if e)) or None)
        for m in mentions
    )


def _mention(text: Text, span: Span) -> Mention:
    token = text.raw[text.starts[span.first] : text.ends[span.first]]
    start = text.starts[span.first] + skip(token, span.cut)
    end = text.ends[span.last - 1]
    first = text.keys[span.first][span.cut :]
    if span.cut and text.keys[span.first][span.cut - 1] == "ل" and span.cut >= 2 and text.keys[span.first][span.cut - 2] == "ل":
        first = "ال" + first
    key = " ".join([first, *(k for k in text.keys[span.first + 1 : span.last] if k[:1].isalnum())])
    return Mention(span, start, end, text.raw[start:end], key)


def _countries(text: Text, mentions: Sequence[Mention]) -> frozenset[str]:
    seen: set[str] = set()
    for mention in mentions:
        for entry in gazetteer().readings(mention.key)[:1]:
            if entry.fine == "nation" and entry.country:
                seen.add(entry.country)
    nations = demonyms()
    seen.update(demonym.country for hits in map(nations.get, set(text.keys)) if hits is not None for demonym in hits)
    return frozenset(seen)


def _roles(text: Text, mentions: Sequence[Mention]) -> None:
    """Give persons the title or office that stands before them: «وزير الخارجية العراقي», «رئيس الهيئة الدكتور».

    From the title nearest to the name the role is carried on to the left over further titles, as long as the words between can be one
    phrase with them (``_runs_on``); a title with a preposition on it begins a phrase of its own.
    """
    covered = {i for mention in mentions if mention.kind in ("ORG", "LOC") for i in range(mention.span.first, mention.span.last)}
    for number, mention in enumerate(mentions):
        if mention.kind != "PER":
            continue
        first = mention.span.first
        least = max(0, first - 9)
        if number and mentions[number - 1].kind == "PER":
            least = max(least, mentions[number - 1].span.last)
        head, cut, i = first, 0, first - 1
        while i >= least and text.forms[i][:1].isalnum() and text.keys[i] not in _STOPS:
            leaning = _title(text, i)
            if leaning is not None:
                if not _runs_on(text, i, head, covered, to_name=head == first):
                    break
                head, cut = i, leaning
                if cut and text.keys[i][0] != "و":
                    break
            i -= 1
        if head < first:
            start = text.starts[head] + skip(text.raw[text.starts[head] : text.ends[head]], cut)
            mention.role = text.raw[start : text.ends[first - 1]]


_STOPS = frozenset(("ان", "انه", "انها", "عن", "من", "الي", "علي", "في", "مع", "قال", "قالت", "التي", "الذي", "وهو", "وهي", "يدعي", "تدعي"))
#: Words and clitics after which a new noun phrase begins inside an office: «المتحدث باسم …», «المدير العام لشركة …».
_INNER = frozenset(("باسم", "لدي", "بن"))


def _title(text: Text, i: int) -> int | None:
    """Return how many letters of token ``i`` lean on a title of a person; None where it is no title."""
    known, key = cues(), text.keys[i]
    if len(key) == 1 and (i + 1 >= len(text) or text.forms[i + 1] not in "./"):
        return None
    for word in (key, _bare(key)):
        classes = known.get(word, ())
        if any(c.startswith("title") and c != "title_kin" for c in classes):
            # «أمام» (before) is folded as «إمام» (imam) is.
            if word == "امام" and text.forms[i].lstrip("و").startswith("أم"):
                return None
            return 2 if word != key and key.startswith("لل") else len(key) - len(word)
    return None


def _runs_on(text: Text, title: int, end: int, covered: Collection[int], *, to_name: bool) -> bool:
    """Whether the words after the title can be one phrase with it up to ``end``, the next title or the name.

    After a definite word no indefinite one may follow («وزير الخارجية تحيات خادم …» is two phrases), and a title that follows an indefinite
    one belongs to that («مركز الملك …»).
    """
    definite = text.keys[title].startswith("ال")
    for i in range(title + 1, end):
        key = text.keys[i]
        now = key.startswith(("ال", "لل", "وال")) or i in covered or key in demonyms()
        opens = key in _INNER or (key[0] in "لب" and key not in cues() and not now and _bare(key) in cues())
        if definite and not now and not opens:
            return False
        definite = now
    return to_name or definite or end == title + 1


def _bare(key: str) -> str:
    if key.startswith("لل") and len(key) > 4:
        return "ال" + key[2:]
    for prefix in ("و", "ل", "ب", "ف"):
        if key.startswith(prefix) and len(key) > 3:
            return key[1:]
    return key


def _appositions(text: Text, mentions: Sequence[Mention]) -> None:
    """«حركة … «حماس»» and «منظمة … (أوبك)»: the bracketed name is the one before it."""
    for before, after in pairwise(mentions):
        gap = text.forms[before.span.last : after.span.first]
        closed = after.span.last < len(text) and text.forms[after.span.last] in _CLOSE
        if len(gap) != 1 or gap[0] not in _OPEN or not closed or before.kind != after.kind or before.kind != "ORG":
            continue
        if before.id is None or after.id is None or _own_id(before.kind, before.key) == before.id:
            heads = (before.key.split()[0], text.keys[before.span.first - 1] if before.span.first else "")
            if not any("org_head" in cues().get(head, ()) for head in heads):
                continue
        elif before.id != after.id and _own_id(after.kind, after.key) != after.id:
            continue
        whole, short = (before, after) if len(before.key) >= len(after.key) else (after, before)
        lead = whole if whole.id and not whole.id.startswith(_own_id(whole.kind, whole.key)) else short if short.id else whole
        _spread(mentions, {whole.key, short.key}, lead, whole.kind, f"apposition: {whole.text} ({short.text})")


def _spread(mentions: Iterable[Mention], keys: set[str], lead: Mention, kind: NameKind, why: str) -> None:
    name, id, fine = lead.name, lead.id, lead.fine
    for mention in mentions:
        if mention.kind == kind and mention.key in keys and (mention.name, mention.id) != (name, id):
            mention.name, mention.id, mention.fine = name, id, fine or mention.fine
            mention.evidence.append(why)


def _second_mentions(mentions: Sequence[Mention], titled: Sequence[Mention] = ()) -> None:
    """A single word of a person's name means the one person of the article whose full name carries it."""
    full: dict[str, set[str]] = {}
    whole: dict[str, Mention] = {}
    for mention in (*mentions, *titled):
        if mention.kind == "PER" and " " in mention.key:
            whole.setdefault(mention.key, mention)
    fullest = drop_parts(whole)
    for key in whole:
        words = key.split()
        for word in (words[0], words[-1], key) if words[-2] not in SON_OF else (words[0], key):
            full.setdefault(word, set()).add(fullest[key])
    for mention in mentions:
        if mention.kind != "PER":
            continue
        owners = full.get(mention.key) or set()
        if len(owners) == 1:
            owner = whole[next(iter(owners))]
            if owner.name != mention.name and (mention.id is None or owner.key != mention.key):
                mention.name, mention.id, mention.fine = owner.name, owner.id, owner.fine or mention.fine
                mention.role = mention.role or owner.role
                mention.evidence.append(f"second mention of {owner.text}")


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
    """Return what the gazetteer has on a name whose identity is known: English label, country, finer class."""
    if id is not None:
        for entry in gazetteer().readings(search_key(name)):
            if entry.kind == kind and (entry.id == id or (entry.id is None and _own_id(kind, entry.label) == id)):
                return _known(entry, "gazetteer")
    return Identity(name, id, None)
