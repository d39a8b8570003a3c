"""How much an article speaks of the concepts of the table: by their own words, by those of closer ones, by its headline.

What does not live here: the phrases of concepts (``concepts``), names and the countries of adjectives (``candidates``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from functools import lru_cache

from isnad.reading.tags.candidates import BRIEF, Candidate, offices_of, within_bodies
from isnad.reading.tags.channels import CONCEPT, only_through
from isnad.reading.tags.concepts import LEAD, said_by_headline, stems, table
from isnad.reading.tags.sections import NEAR, Subject
from isnad.records import Name


def count_concepts(subject: Subject, media: Set[int], names: Sequence[Name], found: dict[str, Candidate]) -> None:
    """Count the concepts that a text and its headline name, but not those in the names of media (``media``, tokens), and those in the
    names of other bodies only where they stand elsewhere too («البنك … للاستثمار» speaks of no investment)."""
    concepts, text, title = table().concepts, subject.text, subject.headline.keys
    hits = [
        (i, phrase, number)
        for i, phrase, number in subject.in_text
        if i not in media and not (concepts[number].tag == CONCEPT and only_through(text.keys, i))
    ]
    bodies, called = within_bodies(text, names)
    said = {number for i, _, number in hits if i not in bodies}
    body = [hit for hit in hits if hit[2] in said]
    own = Counter(number for _, _, number in body)
    for number in list(own):
        said.update(_broader(number))
    body += [(i, phrase, broader) for i, phrase, number in body for broader in _broader(number)]
    lead = {number for i, phrase, number in body if i + len(phrase) <= LEAD}
    headline = {number for i, phrase, number in subject.in_headline if number in said or not _in_name(title, i, len(phrase), called)}
    section = subject.leading.code
    whole = said_by_headline(title, NEAR.get(section or "", frozenset()) | {section or ""})
    headline |= whole
    whole |= {number for _, phrase, number in subject.in_headline if len(phrase) > 1}
    named = frozenset(headline)
    headline |= {broader for number in named for broader in _broader(number)}
    totals = Counter(number for _, _, number in body)
    brief = len(text) <= BRIEF
    for number in totals.keys() | headline:
        concept = concepts[number]
        times = totals.get(number, 0)
        # Once in the lead, or in a notice, is little: it only fills up where an article says hardly more.
        if not concept.tag or (times < 2 and number not in headline and number not in lead and not brief):
            continue
        # A concept of which mostly closer ones speak says less than these.
        weight = 0.9 if own[number] * 2 >= times and (number in named or number not in headline) else _BROADER
        if number in named and not times and (number in whole or concept.section == section):
            weight = _ONLY_IN_TITLE
        candidate = found.setdefault(
            f"concept:{concept.tag}", Candidate(concept.tag, concept.id, "موضوع", weight=weight, section=concept.section)
        )
        candidate.times += times
        candidate.in_title |= number in headline
        candidate.in_lead |= number in lead


#: How much a concept weighs of which mostly closer ones speak, and one that only the headline says, in so many words or as its section.
_BROADER, _ONLY_IN_TITLE = 0.7, 0.96


@lru_cache(maxsize=1 << 12)
def _broader(number: int) -> tuple[int, ...]:
    """Return the numbers of the broader concepts of which a closer one speaks."""
    return tuple(table().numbers[tag] for tag in table().concepts[number].under)


def _in_name(title: Sequence[str], first: int, count: int, called: Sequence[Sequence[str]]) -> bool:
    """Whether the tokens of a headline from ``first`` on lie within a name."""
    for words in called:
        for begin in range(max(0, first + count - len(words)), first + 1):
            if list(title[begin : begin + len(words)]) == list(words):
                return True
    return False


#: Sections (disaster, war, weather) whose words, where a text has no other of them, are figures of speech: «أعاصير النقد».
_FIGURES = frozenset(("03000000", "16000000", "17000000"))


def in_passing(subject: Subject, media: Set[int], chosen: Sequence[Candidate], section: str | None) -> list[Candidate]:
    """Return the concepts of a section that a text names once in passing, in their order: where it has too few tags, they fill up."""
    concepts, text = table().concepts, subject.text
    have = {candidate.id for candidate in chosen}
    said = [set(stems(candidate.tag)) for candidate in chosen]
    found: dict[str, Candidate] = {}
    offices = {j for first, last in offices_of(text) for j in range(first, last)}
    hits = [hit for hit in subject.in_text if hit[0] not in media and hit[0] not in offices]
    of_section = Counter(section for section, _ in {(concepts[number].section, phrase) for _, phrase, number in hits})
    for _, _, number in hits:
        concept = concepts[number]
        words = set(stems(concept.tag))
        figure = concept.section in _FIGURES and of_section[concept.section] < 2
        if (
            concept.tag
            and concept.section == section
            and not figure
            and concept.id not in have
            and not any(words & other for other in said)
        ):
            candidate = found.setdefault(concept.id, Candidate(concept.tag, concept.id, "موضوع", weight=0.9, section=concept.section))
            candidate.times += 1
    return list(found.values())
