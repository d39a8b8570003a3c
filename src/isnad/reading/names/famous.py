"""Namesakes of famous persons: who bears the name of one whom a list knows, and is shown to be another by what stands with the name.

«اللاعب جون كيري» is no secretary of state, and «وزير المياه السوداني فلان» not the Saudi minister of that name: such a mention has an id of
its own, and so have the mentions of that name in the article with which nothing stands, unless what stands with another says that it is
the famous one. A trade («الخباز جون كيري», «طالب اسمه جون كيري») says so by itself; what a statesman may be as well, or be called
(«الطبيب», «المتهم», «الدكتور», an age), only where nothing else in the article speaks of him: his country, those of his kind, sport.
What does not live here: names that no list knows (``bearers``, ``namesakes``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.reading.names.gazetteer import cues, gazetteer
from isnad.reading.names.identity import ARAB, MARK, of_entry, own_id
from isnad.reading.names.mentions import Mention
from isnad.reading.names.namesakes import NAMESAKES, sphere_mark
from isnad.reading.names.spans import word_before
from isnad.reading.names.spheres import Facet, contradict, standing
from isnad.reading.names.trades import Private, private, speaks_of

#: The sphere of a listed person by his finer class; of others a list says nothing that could be contradicted.
_SPHERES = {
    "politician": "state", "religious": "religion", "officer": "security", "lawyer": "law", "athlete": "sport", "artist": "arts",
    "businessperson": "business", "scientist": "science",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Known:
    """What a list says of a famous person."""

    facet: Facet
    name: str


def part_from_famous(text: Text, mentions: Sequence[Mention], countries: Collection[str]) -> None:
    """Give the mentions of full names that are not the famous bearer's an id of their own, with the reason.

    ``countries`` (ISO 3166-1 alpha-2) are those that the article speaks of: where it speaks of the famous one's own, another country's
    office before the name may be the subject before it («التقى الرئيس المصري جون كيري»), and leaves the mention open.
    """
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.kind == "PER" and mention.id is not None and _has_a_rank(text, mention):
            mention.name, mention.id, mention.fine = mention.text, None, None
            mention.evidence.append(
                f"{NAMESAKES}: «{word_before(text.keys, mention.span.first)}», as no politician of that family name is called"
            )
        elif mention.kind == "PER" and mention.id is not None and " " in mention.key:
            groups.setdefault(mention.id, []).append(mention)
    starts = sorted(mention.start for mention in mentions if mention.kind == "PER")
    for group in groups.values():
        known = _known(group[0])
        if known is not None:
            _part(text, mentions, group, known, countries, starts)


def _has_a_rank(text: Text, mention: Mention) -> bool:
    """Whether an officer's rank stands before the family name alone of a politician of a land that is not Arab: «الجنرال فان دير لاين»."""
    rank = word_before(text.keys, mention.span.first)
    if not rank.startswith("ال") or "title_rank" not in cues().get(rank, ()):
        return False
    entry = next((e for e in gazetteer().readings(search_key(mention.name)) if e.kind == "PER" and of_entry(e, "").id == mention.id), None)
    if entry is None or entry.fine != "politician" or entry.country is None or entry.country in ARAB:
        return False
    return len(mention.key.split()) < len(search_key(entry.label).split())


def _known(mention: Mention) -> _Known | None:
    """Return what the list says of the person for whom a mention was taken, where it says what he is."""
    for entry in gazetteer().readings(mention.key):
        if entry.kind == "PER" and entry.fine in _SPHERES and of_entry(entry, "").id == mention.id:
            return _Known(Facet(_SPHERES[entry.fine], entry.country or ""), entry.label)
    return None


def _part(
    text: Text, mentions: Sequence[Mention], group: Sequence[Mention], known: _Known, countries: Collection[str], starts: Sequence[int]
) -> None:
    told: dict[int, tuple[Facet, ...]] = {}
    alone: dict[int, Private] = {}
    for mention in group:
        number = bisect_left(starts, mention.end)
        following = starts[number] if number < len(starts) else len(text.raw)
        told[id(mention)] = tuple(f for f in standing(text.raw, mention, following) if not _also(f.words))
        if (shown := private(text, mention, told[id(mention)], known.facet)) is not None:
            alone[id(mention)] = shown
    others = [mention for mention in group if contradict(told[id(mention)], (known.facet,))]
    if not others and not alone:
        return
    not_he = set(map(id, others))
    famous = [m for m in group if told[id(m)] and id(m) not in not_he and _agree(told[id(m)], known.facet)]
    if alone and (famous or speaks_of(text, mentions, {id(mention) for mention in group}, known.facet)):
        alone = {who: shown for who, shown in alone.items() if shown.certain}
        famous = famous or list(group)
    others += [mention for mention in group if id(mention) in alone and id(mention) not in not_he]
    if not others:
        return
    for mention in others if famous else group:
        if (shown := alone.get(id(mention)) or alone.get(id(others[0]))) is not None:
            facet, doubtful = shown.facet, False
        else:
            told_so = told[id(mention)] or told[id(others[0])]
            facet = next((f for f in told_so if contradict((f,), (known.facet,))), told_so[0])
            of_land = not contradict((Facet(facet.sphere),), (Facet(known.facet.sphere),))
            doubtful = of_land and known.facet.land in countries
        mention.name = mention.text
        mention.id = None if doubtful else f"{own_id('PER', mention.key)}{MARK}{sphere_mark(facet)}"
        mention.fine = None
        mention.evidence.append(f"{NAMESAKES}: «{facet.words}», not {known.name} whom the list knows")


def _also(words: str) -> bool:
    """Whether a role is one that statesmen have beside their offices: princes write verse, and a prince is one of his house."""
    keys = search_key(words).split()
    return not _BESIDE_OFFICE.isdisjoint(keys) or any("title_royal" in cues().get(key, ()) for key in keys)


_BESIDE_OFFICE = frozenset(("شاعر", "الشاعر", "اديب", "الاديب", "مفكر", "المفكر"))


def _agree(told: Sequence[Facet], known: Facet) -> bool:
    return any(facet.sphere == known.sphere and facet.land in ("", known.land) for facet in told)
