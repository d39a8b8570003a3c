"""Tags: canonical keywords of an article, most telling first, each with its reason; and its section where that is clear.

A tag is a name that the article speaks of (``Name``), a country that its adjectives speak of, or a concept of the news
(``concepts``). The outlet's own keywords are mapped onto these through the folding keys, so that spellings meet; what they do not
meet stays as a keyword of its own. Scores weigh where a thing stands (headline, lead), how often, and whether the outlet says so.

What does not live here: names and their identities (``isnad.reading.names``).
"""

from __future__ import annotations

from collections.abc import Sequence

from isnad.arabic.folding import safe_key, search_key
from isnad.reading.names.gazetteer import gazetteer
from isnad.reading.names.identity import describe, identify
from isnad.reading.tags.bodies import called
from isnad.reading.tags.candidates import BRIEF, Candidate, count_demonyms, count_names, within_names
from isnad.reading.tags.concepts import concept_of, keys_of, section_called, stems, table, top_topics, topics, words_of
from isnad.reading.tags.counted import count_concepts, in_passing
from isnad.reading.tags.fuller import by_nationality
from isnad.reading.tags.headline import by_office, by_place, by_short_form, by_surname, opened_by, opens
from isnad.reading.tags.keywords import cuts_headline, is_well_known, map_keyword, written_apart
from isnad.reading.tags.lands import land_of_places
from isnad.reading.tags.phrases import count_offices, count_phrases
from isnad.reading.tags.sections import Subject, choose_section
from isnad.reading.tags.spelled import padded
from isnad.reading.tags.telling import drop_enumerated, fold_concepts, fold_into_concepts, fold_parts, is_namesake, is_telling
from isnad.records import Name, Tag

__all__ = ["Subject", "also_meant", "choose_section", "choose_tags", "in_english", "meant_by", "spellings_of"]

_MOST, _LEAST = 8, 3
#: From which score on something is a tag of itself.
_ENOUGH = 1.9
#: Tokens of a text beyond which what is named twice behind the lead says nothing of it; and up to which a name counts that stands once.
_LONG, _SHORT = 300, 90
_SPORT = "15000000"


def choose_tags(subject: Subject, names: Sequence[Name], keywords: Sequence[str]) -> tuple[Tag, ...]:
    """Return three to eight tags (fewer where the article says too little), most telling first.

    ``subject`` is the article with what its words speak of, ``names`` are the body's with their identities, ``keywords`` the outlet's own.
    ``Tag.why`` is in Arabic. Two persons of one name are two tags, each with his office in the reason.
    """
    text, title = subject.text, subject.headline.keys
    title_keys = padded(title) if title else ""
    found = count_names(text, names, title_keys)
    count_demonyms(text, names, found, by_nationality(subject.headline, found), subject.headline)
    media = within_names(text, names)
    count_concepts(subject, media, names, found)
    by_place(subject, found)
    count_phrases(subject, found)
    count_offices(text, names, found)
    fold_parts(found)
    fold_into_concepts(found)
    fold_concepts(found)
    by_outlet = {words_of(safe_key(keyword)) for keyword in keywords}
    for key in [key for key, candidate in found.items() if not is_telling(candidate) and not candidate.is_called(by_outlet)]:
        del found[key]
    drop_enumerated(found)
    by_office(title_keys, found)
    by_short_form(title_keys, found)
    by_surname(subject.headline.keys, found)
    opens(found.values(), subject.headline.keys)
    opened_by(subject, found)
    cut = cuts_headline(keywords, title_keys)
    body_keys = padded(text.keys) if keywords else ""
    for keyword in keywords:
        map_keyword(keyword, found, title_keys, body_keys, known_only=cut)
    ranked = sorted(found.values(), key=lambda c: -c.score)  # else as they come in the text
    # The longer a text, the more is named in passing: once, or a few times behind the lead.
    brief, least = len(text) <= _SHORT, _ENOUGH + min(0.7, max(0, len(text) - _LONG) / 1200)
    clear_ones = [
        c
        for c in ranked
        if (c.score >= (_ENOUGH if c.in_title or c.in_lead or c.keyword else least) or c.only_in_title)
        and (brief or c.times != 1 or c.in_title or c.keyword or (c.what == "شخص" and c.in_lead and c.role) or c.what not in ("شخص", "جهة"))
    ]
    # What only the outlet says is added, and drives out nothing that the text does.
    best = [c for c in clear_ones if not c.only_keyword][:_MOST]
    if len(best) < _LEAST:
        best += [c for c in ranked if c.in_title and c not in best][: _LEAST - len(best)]
        # What is clear goes before what is only named, and a concept named once counts only where the article is of its section:
        # «رياضة» says more of a match than the internet on which it was seen.
        code, clear, _ = subject.leading
        best += [c for c in ranked if c not in best and c.section == code is not None and c.times > 1][: _LEAST - len(best)]
        best += [c for c in ranked if c not in best and c.score >= _ENOUGH and (c.in_lead or c.times > 1)][: _LEAST - len(best)]
        best += [c for c in ranked if c not in best and c.section == code is not None][: _LEAST - len(best)]
        best += _by_section(code if clear else None, best)
        best += [
            c
            for c in ranked
            if c not in best
            and (c.times > 1 or c.in_lead or len(text) <= BRIEF)
            and (not c.section or (c.times > 1 and (c.in_lead or len(text) <= _LONG)))
        ][: _LEAST - len(best)]
        best += in_passing(subject, media, best, code if clear or len(text) <= _LONG else None)[: _LEAST - len(best)]
    if subject.leading.code != _SPORT and len(best) < _MOST:
        best += land_of_places(found, best, brief=len(text) <= BRIEF)
    added = [c for c in clear_ones if c.only_keyword][: _MOST - len(best)]
    best = [*(c for c in clear_ones if c in best or c in added), *(c for c in best if c not in clear_ones)]
    chosen: dict[tuple[str, ...], list[Candidate]] = {}
    for candidate in best:
        alike = chosen.setdefault(keys_of(candidate.tag), [])
        if all(is_namesake(candidate, other) for other in alike):
            alike.append(candidate)
    apart = {id(candidate) for alike in chosen.values() if len(alike) > 1 for candidate in alike}
    kept = {id(candidate) for alike in chosen.values() for candidate in alike}
    return tuple(Tag(c.tag, c.id, f"{c.why}، «{c.role}»" if id(c) in apart and c.role else c.why) for c in best if id(c) in kept)


def _by_section(code: str | None, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Return an article's section as a tag, where it is clear, there are too few, and none of them says it."""
    words = {word for candidate in chosen for word in stems(candidate.tag)}
    if code is None or len(chosen) >= _LEAST or words & set(stems(top_topics()[code].ar)):
        return []
    return [Candidate(top_topics()[code].ar, f"medtop:{code}", "قسم المقال")]


def meant_by(keyword: str) -> str | None:
    """Return the id of the name or concept that a keyword means, in any spelling, or of the concept that it speaks of; ``None`` where
    nothing knows it."""
    who, number = identify(keyword), concept_of(keyword, narrower=True)
    if who.id is not None and who.why and (number is None or is_well_known(" ".join(words_of(keyword)))):
        return who.id
    if number is not None:
        return table().concepts[number].id
    section = section_called(keyword)
    return f"medtop:{section.medtop}" if section is not None else None


def also_meant(keyword: str) -> tuple[str, ...]:
    """Return the ids of what else a keyword may mean: a concept beside a place («سيول»), movements called so («النهضة»), a land
    that has an article («أردن»)."""
    number = concept_of(keyword, narrower=True)
    concept = (table().concepts[number].id,) if number is not None else ()
    land = identify(f"ال{keyword}")
    lands = (land.id,) if land.id is not None and land.fine == "nation" else ()
    return (*concept, *(who.id for who in called(words_of(keyword)) if who.id is not None), *lands)


def spellings_of(keyword: str) -> tuple[str | None, str]:
    """Return, for what may be a person's name, the id that all its spellings share («عبدالحكيم الشبلي», «عبد الحكيم الشبلي»), and its
    label as a keyword of its own."""
    id = identify(keyword, "PER").id
    return id if id is not None and id.startswith("per:") else None, written_apart(keyword)


def in_english(tag: str, id: str | None) -> str | None:
    """Return a tag's English label: the concept's, or the gazetteer's for the name; ``None`` where there is none."""
    if id is None:
        return None
    if id.startswith("medtop:"):
        if (section := topics().get(id.removeprefix("medtop:"))) is not None:
            return section.en
        return next((concept.en for concept in table().concepts if concept.id == id and concept.en), None)
    kinds = dict.fromkeys(entry.kind for entry in gazetteer().readings(search_key(tag)))
    return next((en for kind in kinds if (en := describe(tag, kind, id).en)), None)
