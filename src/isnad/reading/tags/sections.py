"""The section of an article: the IPTC Media Topic that its words speak of, where they do so clearly. Tags are chosen beside it."""

from __future__ import annotations

import math
from collections import Counter

from isnad.arabic.folding import drop_marks
from isnad.arabic.text import Text
from isnad.reading.tags.concepts import LEAD, find, longest, table, top_topics

_SECTION_SCORE, _SECTION_LEAD = 7.5, 1.5


def choose_section(title: str | None, text: Text) -> tuple[str, str] | None:
    """Return the IPTC Media Topic (its Arabic label) that the article stands under and the words that say so; ``None`` where unclear."""
    code, clear, telling = leading_section(title, text)
    return (top_topics()[code].ar, f"medtop:{code}; words: {'، '.join(telling)}") if code is not None and clear else None


def leading_section(title: str | None, text: Text) -> tuple[str | None, bool, list[str]]:
    """Return the code of the topic that an article's words speak of most, whether they do so clearly, and the most telling of them."""
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
        return None, False, []
    order = sorted(scores, key=lambda s: -scores[s])
    best = order[0]
    second = scores[order[1]] if len(order) > 1 else 0.0
    enough = _SECTION_SCORE + min(6.0, len(text) / 100)
    # Three words of one concept are one witness: greetings on a feast in a court make no article on religion.
    clear = scores[best] >= enough and scores[best] >= _SECTION_LEAD * second and len(words[best]) > 2 and len(spoken_of[best]) > 1
    return best, clear, sorted(words[best], key=lambda w: -words[best][w])[:5]
