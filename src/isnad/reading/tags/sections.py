"""The section of an article: the IPTC Media Topic that its words speak of, where they do so clearly. Tags are chosen beside it."""

from __future__ import annotations

import math
from collections import Counter

from isnad.arabic.folding import drop_marks
from isnad.arabic.text import Text
from isnad.reading.tags.concepts import LEAD, find, longest, sections, table

_SECTION_SCORE, _SECTION_LEAD = 7.5, 1.5


def choose_section(title: str | None, text: Text) -> tuple[str, str] | None:
    """Return the IPTC Media Topic (its Arabic label) that the article stands under and the words that say so; ``None`` where unclear."""
    scores: dict[str, float] = {}
    words: dict[str, dict[str, float]] = {}
    concepts = table().concepts
    spoken_of: dict[str, set[int]] = {}
    body = longest(find(text.keys))
    lead = [hit for hit in body if hit[0] + len(hit[1]) <= LEAD]
    headline = Text(title) if title else Text("")
    in_title = longest(find(headline.keys))
    as_written: dict[tuple[str, ...], str] = {}
    for source, hits in ((text, body), (headline, in_title)):
        for i, phrase, _ in hits:
            as_written.setdefault(phrase, drop_marks(source.slice(i, i + len(phrase))))
    for hits, weight in ((in_title, 2.0), (lead, 0.7), (body, 1.0)):
        for (phrase, number), times in Counter(hit[1:] for hit in hits).items():
            concept = concepts[number]
            gain = weight * (1.5 if concept.tag else 1.0) * math.log2(1 + times)
            scores[concept.section] = scores.get(concept.section, 0.0) + gain
            spoken_of.setdefault(concept.section, set()).add(number)
            given = words.setdefault(concept.section, {})
            spoken = as_written[phrase]
            given[spoken] = given.get(spoken, 0.0) + gain
    if not scores:
        return None
    order = sorted(scores, key=lambda s: -scores[s])
    best = order[0]
    second = scores[order[1]] if len(order) > 1 else 0.0
    enough = _SECTION_SCORE + min(6.0, len(text) / 100)
    # Three words of one concept are one witness: greetings on a feast in a court make no article on religion.
    if scores[best] < enough or scores[best] < _SECTION_LEAD * second or len(words[best]) < 3 or len(spoken_of[best]) < 2:
        return None
    telling = sorted(words[best], key=lambda w: -words[best][w])[:5]
    return sections()[best].ar, f"medtop:{best}; words: {'، '.join(telling)}"
