"""The noun phrase that «الذي قال» is said by: «فاز سامر (30 عاما) - الذي قال إن», «أحد مسؤولي الجامعة الذي أبلغه بأن»."""

from __future__ import annotations

from bisect import bisect_right

from isnad.arabic.parts_of_speech import shares
from isnad.reading.names.verbs import takes_person
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.shapes import PUNCTUATION, head_of
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.topics import Topics
from isnad.reading.statements.words import ONE_OF, bodies, heads, words

_TWO, _HALF = 2, 0.5
_ONE_OF = 4  # tokens of «أحد مسؤولي الجامعة», with one more
_ANOTHER_RELATIVE = 24  # tokens from «الذين» to «والذين»


class Antecedents(Topics):
    """Finds the noun phrase before a relative pronoun whose verb a cue is."""

    def _acts_on_another(self, begin: int, end: int, first: int) -> bool:
        """Whether two offices with the article stand behind a verb, its subject and its object, so that the second is meant by «الذي»: «هنأ
        الرئيس | العالم الذي أعلن»."""
        keys = self.keys
        if end - begin != _TWO or begin <= first or not (keys[begin].startswith("ال") and keys[end - 1].startswith("ال")):
            return False
        one, other = head_of(keys[begin]), head_of(keys[end - 1])
        people = one is not None and other is not None and one.kind == "title" and other.kind in {"title", "unnamed"}
        acts = takes_person(keys[begin - 1]) or shares(keys[begin - 1].removeprefix("و")).verb >= _HALF
        return people and acts and shares(keys[end - 1]).adjective < _HALF

    def _antecedent(self, relative: int, first: int, form: CueForm) -> tuple[int, int] | None:
        """Return the noun phrase right before «الذي» whose verb a cue is: «فاز سامر (30 عاما) - الذي قال إن …»."""
        keys = self.keys
        end = relative
        while end > first and keys[end - 1] in "،,-":
            end -= 1
        if end > first and keys[end - 1] == ")":
            end = next((j for j in range(end - 1, max(first, end - 10), -1) if keys[j] == "("), end)
        if end <= first:
            return None
        if keys[relative][0] == "و" and keys[end - 1] not in words("relative"):
            same = {keys[relative], keys[relative][1:]}
            earlier = next((j for j in range(end - 1, max(first, end - _ANOTHER_RELATIVE), -1) if keys[j] in same), None)
            if earlier is not None and earlier > first + 1:
                return self._antecedent(earlier, first, form)  # «النواب، الذين يشكلون …، والذين حذروا من»
        stop = self.text.ends[end - 1]
        name = self.name_ends.get(stop)
        name = name if name is not None and name.kind in {"PER", "ORG"} else None
        begin = bisect_right(self.text.starts, name.start) - 1 if name is not None else None
        if begin is not None and name is not None and self.text.starts[begin] < name.start:
            self.governed.add(begin)  # «بالنسبة لسامر الخالدي، الذي علق قائلا»
        if begin is None and keys[end - 1] in bodies():
            begin = end - 1
        one = next((j for j in range(end - 2, max(first, end - _ONE_OF) - 1, -1) if keys[j] in ONE_OF), None) if begin is None else None
        if one is not None and PUNCTUATION.isdisjoint(keys[one:end]):
            return one, end  # «التقى الزوج | أحد مسؤولي الجامعة | الذي أبلغه بأن»
        for j in range(end - 1, max(first - 1, end - 12), -1):
            if keys[j] in PUNCTUATION or keys[j] in words("end") or keys[j] in words("relative") or keys[j] in self.index:
                break
            head = head_of(keys[j])
            if (
                head is not None
                and (head.kind == "title" or begin is None or (j == begin - 1 and head.kind == "outlet"))
                and source_phrase(self.text, j, end, self.pairs, here=True).last == end
            ):
                begin = j
        if begin is None or begin < first:
            return None
        begin += self._acts_on_another(begin, end, first)
        if keys[begin][0] == "ب" and keys[begin] not in heads() and begin not in self.name_tokens:
            wide = begin
            while wide - 1 > first and keys[wide - 1].startswith("ال"):
                wide -= 1  # «الصور المتداولة بوسائل الإعلام، التي تزعم»: the noun that has all this
            whose = head_of(keys[begin])
            if wide < begin and whose is not None and whose.kind in {"official", "outlet"}:
                return wide, end
            self.governed.add(begin)  # «اتصلت الصحيفة بنائب المدير، الذي أكد»
        head = head_of(keys[begin])
        if head is not None and form.number == "s" and head.kind in {"title", "official"} and head.gender != form.gender:
            return None
        return begin, end
