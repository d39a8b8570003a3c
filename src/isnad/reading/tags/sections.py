"""What an article speaks of by the table of concepts, found once for its tags and its section; and the section: the IPTC Media Topic
that its words speak of, where they do so clearly. Tags are chosen beside it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence, Set
from functools import cached_property
from typing import NamedTuple

from isnad.arabic.folding import drop_marks, search_key
from isnad.arabic.text import Text
from isnad.reading.tags.concepts import LEAD, Hit, ending_in_ya, find, is_weak, longest, table, top_topics
from isnad.reading.tags.figures import without_figures
from isnad.records import Name

_SECTION_SCORE, _SECTION_LEAD = 7.0, 1.5
#: From which score a section may be clear by its headline, or by standing alone; how often the next must be surpassed then; and one of
#: whose words are of one concept.
_TOLD, _ALONE, _SURE, _FAR = 6.0, 4.0, 10.0, 2.5


#: Politics, whose words say of everything who acts.
_OF_STATE = "11000000"
#: Sections (human interest, lifestyle, religion, society) whose words stand in news of everything.
_OF_EVERYTHING = frozenset(("08000000", "10000000", "12000000", "14000000"))
#: Words and things of theirs that stand in news of everything, too («مقتل ثلاثة»).
_ANYWHERE = frozenset(("", "وفاة", "أطفال", "المرأة", "مسابقات وجوائز", "تكريم", "إجازات"))
_RELIGION, _SOCIETY, _LEISURE = "12000000", "14000000", "10000000"
#: How much a word of these weighs as a rival of a section that leads.
_LESS = 0.6
#: The score from which a section leads by its headline and by its words alone, how fast it grows with the text, to which end; and how
#: often it must surpass the next.
_BY_HEADLINE, _BY_WORDS = (6.0, 1 / 300, 3.0, 1.4), (5.0, 1 / 200, 3.0, 2.0)
#: What names of a finer class speak of, each a little, and all together no more than a few words do.
_OF_CLASS = {
    "sports": "15000000", "athlete": "15000000", "group": "16000000", "artist": "01000000", "company": "04000000", "party": "11000000",
}  # fmt: skip
_OF_NAME, _OF_NAMES = 0.8, 4.0
#: A section of which alone the headline speaks may have so much of what the first has.
_CLOSE = 0.85
#: Sections that border on each other: war on politics and on crime, economy on leisure (tourism) and on labour, leisure on culture; and
#: accidents on aviation, which is economy.
NEAR = {
    "16000000": frozenset(("11000000", "02000000")), "11000000": frozenset(("16000000",)), "02000000": frozenset(("16000000",)),
    "04000000": frozenset(("10000000", "09000000")), "09000000": frozenset(("04000000",)),
    "03000000": frozenset(("04000000",)), "10000000": frozenset(("01000000", "04000000")), "01000000": frozenset(("10000000",)),
}  # fmt: skip
#: How much a word that may mean something else speaks of its section.
_WEAKLY = 0.4


class Leading(NamedTuple):
    """The code of the topic that an article's words speak of most, whether they do so clearly, and the most telling of them."""

    code: str | None
    clear: bool
    telling: list[str]


class Subject:
    """An article's headline and body with the phrases of the table that each holds, but for those that a longer one covers."""

    def __init__(self, title: str | None, text: Text, names: Sequence[Name] = ()):
        self.text = text
        self.names = names
        self.headline = Text(title or "")
        in_text = [hit for hit in longest(find(text.keys)) if not _is_spelled_otherwise(text, hit[0])]
        in_headline = longest(find(self.headline.keys))
        in_text, doubtful = _without_weak(in_text)
        in_headline, as_doubtful = _without_weak(in_headline)
        self.weakly = Counter(hit[1:] for hit in (*doubtful, *as_doubtful))
        self.in_text, self.in_headline = without_figures(in_text, text.keys, in_headline, self.headline.keys)

    @cached_property
    def leading(self) -> Leading:
        """The topic of the first level that the article speaks of most."""
        scores: dict[str, float] = {}
        of_things: dict[str, float] = {}
        words: dict[str, dict[str, float]] = {}
        concepts, numbers = table().concepts, table().numbers
        spoken_of: dict[str, set[int]] = {}
        lead = [hit for hit in self.in_text if hit[0] + len(hit[1]) <= LEAD]
        as_written: dict[tuple[str, ...], str] = {}
        for source, hits in ((self.text, self.in_text), (self.headline, self.in_headline)):
            for i, phrase, _ in hits:
                if phrase not in as_written:
                    as_written[phrase] = drop_marks(source.slice(i, i + len(phrase)))
        for hits, weight in ((self.in_headline, 2.0), (lead, 0.7), (self.in_text, 1.0)):
            for (phrase, number), times in Counter(hit[1:] for hit in hits).items():
                concept = concepts[number]
                gain = weight * (1.5 if concept.tag else 1.0) * math.log2(1 + times)
                scores[concept.section] = scores.get(concept.section, 0.0) + gain
                if concept.tag:
                    of_things[concept.section] = of_things.get(concept.section, 0.0) + gain
                spoken_of.setdefault(concept.section, set()).add(next((numbers[tag] for tag in concept.under), number))
                given = words.setdefault(concept.section, {})
                spoken = as_written[phrase]
                given[spoken] = given.get(spoken, 0.0) + gain
        if not scores:
            return Leading(None, False, [])
        weak = ((concepts[number].section, _WEAKLY * math.log2(1 + times)) for (_, number), times in self.weakly.items())
        for section, gain in (*weak, *self._of_names().items()):
            if section in scores:
                scores[section] += gain
        order = sorted(scores, key=lambda s: -scores[s])
        told = {concepts[number].section for _, _, number in self.in_headline} - _OF_EVERYTHING
        best = max(order, key=lambda s: scores[s] if told != {s} else scores[s] / _CLOSE)  # of two that are close the headline decides
        told -= {best}
        # Of two that border on each other an editor takes either, where the headline speaks of nothing else.
        near = NEAR.get(best, frozenset()) & scores.keys() if told <= NEAR.get(best, frozenset()) else frozenset()
        second = max((scores[section] for section in order if section not in near and section != best), default=0.0)
        said, things = (sum(len(of[section]) for section in {best, *near}) for of in (words, spoken_of))
        enough = _SECTION_SCORE + min(6.0, len(self.text) / 100)
        # Three words of one concept are one witness: greetings on a feast in a court make no article on religion.
        clear = scores[best] >= enough and scores[best] >= _SECTION_LEAD * second and said > 2 and things > 1
        clear = clear or self._is_told(best, scores, of_things, said, things)
        clear = clear or self._leads(best, scores, said, things, near)
        if best == _OF_STATE and not of_things.get(best) and max(of_things.values(), default=0.0) * 2 >= scores[best]:
            clear = clear and not all(_is_who_acts(word) for word in words[best])  # «وزير», «رئيس» say who acts, not of what
        return Leading(best, clear, sorted(words[best], key=lambda w: -words[best][w])[:5])

    def _is_told(self, best: str, scores: dict[str, float], of_things: dict[str, float], words: int, spoken_of: int) -> bool:
        """Whether a short article is clear by its headline, or by there being nothing else: the headline has two things of the section, or
        one of which the text speaks beside another («وقف إطلاق النار»), where the rest only says who acts («رئيس», «وزير»); or hardly a
        word is another's. Greetings, deaths and the young are told of in news of everything."""
        score = scores[best]
        second = max((gain for section, gain in scores.items() if section != best), default=0.0)
        if score < _TOLD or best in _OF_EVERYTHING or spoken_of < 2 + (words < 2):
            return words > 2 and score >= _SURE and second * _ALONE <= score and best not in _OF_EVERYTHING and self._has_headline(best)
        concepts = table().concepts
        headline = {number for _, _, number in self.in_headline if concepts[number].section == best}
        elsewhere = any(concepts[number].section != best for _, _, number in self.in_headline)
        if len(headline) > 1 and not elsewhere and score >= _SECTION_LEAD * second:
            return True
        rivals = max(
            (of_things.get(each, 0.0) if each == _OF_STATE else gain for each, gain in scores.items() if each != best), default=0.0
        )
        in_text = {number for _, _, number in self.in_text}
        if any(concepts[number].tag and number in in_text for number in headline) and not elsewhere and rivals * _FAR <= score:
            return True
        return words > 3 and second * _ALONE <= score

    def _of_names(self) -> dict[str, float]:
        """How much the article's names speak of a section by their finer classes: clubs and players of sport, armed groups of war."""
        said: dict[str, float] = {}
        for (fine, _), times in Counter((name.fine, name.name) for name in self.names if name.fine in _OF_CLASS).items():
            section = _OF_CLASS[fine or ""]
            said[section] = min(_OF_NAMES, said.get(section, 0.0) + _OF_NAME * math.log2(1 + times))
        return said

    def _leads(self, best: str, scores: dict[str, float], words: int, spoken_of: int, near: Set[str]) -> bool:
        """Whether a section is clear by its margin over others but ``near`` ones: the headline speaks of it and it surpasses the next, or,
        where the headline says nothing or it too, it has twice what any other has. Words of society weigh less as rivals, and lead only
        where the headline has a thing of theirs and nothing else («زواج»)."""
        rival = max(
            (
                gain * (_LESS if each in _OF_EVERYTHING and each != _RELIGION else 1.0)
                for each, gain in scores.items()
                if each != best and each not in near
            ),
            default=0.0,
        )
        if best in (_SOCIETY, _LEISURE):
            thing = any(table().concepts[number].tag not in _ANYWHERE for _, _, number in self.in_headline)
            return thing and self._has_headline(best) and scores[best] >= max(_BY_HEADLINE[0], _SECTION_LEAD * rival)
        if words < 2 or spoken_of < 2 or (best in _OF_EVERYTHING and (best != _RELIGION or words < 4)):
            return False
        told = {table().concepts[number].section for _, _, number in self.in_headline}
        for (least, growth, most, margin), fits in ((_BY_HEADLINE, best in told), (_BY_WORDS, best in told or not told - _OF_EVERYTHING)):
            enough = least + min(most, len(self.text) * growth)
            if fits and scores[best] >= enough and scores[best] >= (margin if words > 2 else _FAR) * rival:
                return True
        return False

    def _has_headline(self, section: str) -> bool:
        """Whether the headline speaks of a section, and of no other."""
        said = {table().concepts[number].section for _, _, number in self.in_headline}
        return said == {section}


_WHO_ACTS = frozenset(("رئيس", "رئيسه", "رئاسه", "وزير", "وزيره", "وزراء", "حكومه", "رئيسا", "وزيرا"))


def _is_who_acts(word: str) -> bool:
    """Whether a word of the section of the state only says who acts."""
    return search_key(word).removeprefix("ال") in _WHO_ACTS


def _without_weak(hits: Sequence[Hit]) -> tuple[list[Hit], list[Hit]]:
    """Return the hits that are witnesses, and those that may mean something else («قضية»), but where a word of their section stands behind
    them («قضية فساد»)."""
    begun = {hit[0]: table().concepts[hit[2]].section for hit in hits if not is_weak(hit[1])}
    sure: list[Hit] = []
    weak: list[Hit] = []
    for hit in hits:
        doubtful = is_weak(hit[1]) and begun.get(hit[0] + 1) != table().concepts[hit[2]].section
        (weak if doubtful else sure).append(hit)
    return sure, weak


def _is_spelled_otherwise(text: Text, i: int) -> bool:
    """Whether a word ends in «ي» whose like in the table ends in «ى» («الوسط الأسري» has no «أسرى»): where the text has both letters."""
    return text.keys[i] in ending_in_ya() and text.forms[i].endswith("ي") and "ى" in text.raw


def choose_section(subject: Subject) -> tuple[str, str] | None:
    """Return the IPTC Media Topic (its Arabic label) that the article stands under and the words that say so; ``None`` where unclear."""
    code, clear, telling = subject.leading
    return (top_topics()[code].ar, f"medtop:{code}; words: {'، '.join(telling)}") if code is not None and clear else None
