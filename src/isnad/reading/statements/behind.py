"""What stands between a source in front and what it says: what tells of the source («لطبيب | شارك في الجراحة،»), a comma, «فإن»."""

from __future__ import annotations

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements.attributable import SO, SO_SOON, Attributable
from isnad.reading.statements.duals import is_dual
from isnad.reading.statements.remarks import opens_terms
from isnad.reading.statements.shapes import PUNCTUATION, head_of, several
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.words import CARRIED, COMPLEMENTISERS, ISSUED, words

_FRAGMENT = 7
_SOURCE_ASIDE, _ASIDE_TOO_SHORT = 26, 2  # tokens
_VERB = 0.7
_HENCE = words("hence")
_IF = words("opens condition")
_SOME_OF_THEM = words("one among them")
_PLACED = words("placed at")
_SEEN, _SEEN_BY_IT = 8, words("on it")  # «وثيقة اطلعت عليها "النهر"», «اطلعت "النهر" عليها»
_HAS_IT, _HAS_BY_IT, _OF_IT = words("has a paper"), words("has it by"), frozenset({"منه", "منها"})
_A_COPY, _WHAT_IT_SAYS = words("a copy"), words("of a paper")
_ON_TERMS = words("on terms") | {"دون", "بدون"}
_SHE = words("circles")  # several, with a verb in the singular
OCCASION = words("on that occasion")  # before when or where it was said


class BehindSources(Attributable):
    """Tells where what a source in front says begins."""

    def _past_source(self, begin: int, limit: int, phrase: Phrase) -> int:
        """Return the token behind what still tells of a source whose words are a ``phrase``: the comma or «فإن» that closes it.

        «لأشخاص | على دراية بالأمر، فإن», «لطبيب | شارك في الجراحة،», «لنواب، | أحدهم من الجنوب،», «الوزارة | في بيانها،»,
        «للهيئة، | المسؤولة عن المياه، فقد».
        ``begin`` where the content may begin there.
        """
        keys = self.keys
        if begin + _ASIDE_TOO_SHORT >= limit:
            return begin
        comma = keys[begin] in "،,"
        so = next((j for j in range(begin, min(limit, begin + _SOURCE_ASIDE)) if keys[j] in SO or keys[j] in ".؛:"), None)
        only_so = so is not None and keys[so] in SO and not comma and keys[so - 1] not in _HENCE and _IF.isdisjoint(keys[begin:so])
        if so is not None and only_so and (keys[so - 1] in "،," or not self._acts(begin, so)):
            return so
        at = begin + comma
        if comma and (had := self._past_how_had(begin, limit)) is not None:
            return had
        seen = next((j for j in range(at + 1, min(at + _SEEN, limit)) if self._is_seen(j)), None)
        if seen is not None and not comma and seen + 2 < limit and (who := head_of(keys[seen + 1])) is not None and who.kind == "outlet":
            behind = source_phrase(self.text, seen + 1, limit, self.pairs, here=True, split=True).last
            if behind + _ASIDE_TOO_SHORT < limit and (shares(keys[behind]).verb >= _VERB or keys[behind][:2] in {"سي", "ست"}):
                return behind  # «وثيقة اطلعت عليها صحيفة النهر | ستبنى …»
        close = next((j for j in range(at + 1, min(limit, at + _SOURCE_ASIDE)) if keys[j] in "،,"), None)
        if close is None or close + _ASIDE_TOO_SHORT >= limit or any(keys[j] in COMPLEMENTISERS for j in range(at, close)):
            return begin
        indefinite = keys[phrase.first][:2] not in {"ال", "لل"} and not self._is_named(phrase.first)
        if comma:
            some = keys[at] in _SOME_OF_THEM or (keys[at] in {"من", "ومن"} and keys[at + 1] in _SOME_OF_THEM)
            styled = keys[at].startswith("ال") and keys[close + 1] in SO and not self._acts(at, close)
            return close if styled or (some and indefinite and not self._acts(at, close)) else begin
        seen = next((j for j in range(at + 1, min(at + _SEEN, close)) if self._is_seen(j)), None)
        many = keys[at].endswith("وا") and shares(keys[at]).verb >= _VERB  # «لشهود | كانوا في السوق،»: no clause begins so
        did = indefinite and (seen is not None or ((many or keys[at] in words("source did")) and self._theirs(at, phrase)))
        if seen is not None:
            behind = self.pairs[seen + 1] + 1 if seen + 1 in self.pairs else seen + 1
            if behind > seen + 1 or keys[seen - 1] == '"' or keys[behind] in "،,":
                return behind  # «اطلعت عليها "النهر" | ارتفع …», «اطلعت "النهر" عليها | ارتفع …»
        if did and self._acts(at + 1, next((j for j in range(at, close) if keys[j] in _ON_TERMS), close)):
            return begin
        if did or (keys[at] in words("time") and at + 1 == close):
            return close
        governed = keys[at] in _PLACED or keys[at] in OCCASION
        return close if governed and close - at <= _FRAGMENT and not self._acts(at, close) else begin

    def _past_how_had(self, comma: int, limit: int) -> int | None:
        """Return the comma that closes an aside on how somebody has the document before it: «بلاغ، | توصلت الجريدة بنسخة منه، | فإن».

        Who has it is no passer, and the aside no part of what the document says.
        """
        keys, verb = self.keys, comma + 1
        verb += keys[verb] == "وقد" or keys[verb] in words("relative")
        close = next((j for j in range(verb + 1, min(limit, comma + _SOURCE_ASIDE)) if keys[j] in "،,.؛:"), None)
        if (
            close is None
            or keys[close] not in "،,"
            or close + _ASIDE_TOO_SHORT >= limit
            or _HAS_IT.isdisjoint((keys[verb], keys[verb].removeprefix("و")))
        ):
            return None
        known = keys[verb].endswith(("ه", "ها")) or not _HAS_BY_IT.isdisjoint(keys[verb + 1 : close])
        return close if known or any(self._is_seen(j) for j in range(verb + 1, close)) else None

    def _is_seen(self, j: int) -> bool:
        """Whether words end at a token by which somebody has a document: «اطلعت عليه», «حصلت النهر على نسخة منها»."""
        return self.keys[j] in _SEEN_BY_IT or (self.keys[j] in _OF_IT and self.keys[j - 1] in _A_COPY) or self.keys[j] in _WHAT_IT_SAYS

    def _theirs(self, verb: int, phrase: Phrase) -> bool:
        """Whether a verb behind an indefinite source may be what it did: «موظفين | تحدثوا», not «متعاملين | شهدت الأسواق»."""
        key, head = self.keys[verb], head_of(self.keys[phrase.first])
        if head is not None and head.kind in {"document", "official"}:
            return False  # «لأرقام البلدية | شارك ألف متطوع»
        many = (head is None or head.word not in _SHE) and (
            several(self.keys[phrase.first].removeprefix("ل")) or is_dual(self.keys[phrase.first].removeprefix("ل"))
        )
        return not many or key.endswith(("ا", "ون", "ان", "ن"))

    def _content_after(self, begin: int, limit: int, phrase: Phrase) -> int:
        """Return where the content begins after «بحسب X»: past what tells of X and on what terms X spoke, a comma and «فإن»."""
        keys = self.keys
        begin = self._past_source(begin, limit, phrase)
        begin = (opens_terms(self.text, begin, limit) if begin < limit else None) or begin
        if begin + 1 < limit and keys[begin] in "،," and keys[begin + 1] in words("relative"):
            begin += 1  # «بحسب صحيفة X، التي تصدر في لندن، فإن»
        if begin + 2 < limit and keys[begin] in "،," and (keys[begin + 1] in ISSUED or keys[begin + 1] in CARRIED):
            comma = next((j for j in range(begin + 2, min(limit - 1, begin + _FRAGMENT)) if keys[j] in "،,"), None)
            if comma is not None and keys[comma + 1] in SO:
                begin = comma  # «بحسب تقرير للهيئة، | صدر أمس، فإن»
        published = begin < limit and (keys[begin] in ISSUED or keys[begin] in CARRIED)  # «بحسب دراسة | نشرت في مجلة X، ارتفعت …»
        if begin < limit and (published or keys[begin] in words("relative") or keys[begin] in words("described as")):
            comma = next((j for j in range(begin, min(limit, begin + 25)) if keys[j] in "،,؛" or keys[j] in SO), None)
            if comma is None or comma + 2 >= limit:
                return limit
            begin = comma
        if begin + 3 < limit and keys[begin] in "،," and keys[begin + 1] in words("time") and keys[begin + 2] in "،,":
            begin += 2  # «ووفق بيان للوزارة، الجمعة، طالب الوزير»
        if begin + 2 < limit and keys[begin] in OCCASION and keys[begin + 1] in words("adjunct"):
            comma = next((j for j in range(begin + 2, min(limit - 1, begin + _FRAGMENT)) if keys[j] in "،,"), None)
            if comma is not None and keys[comma + 1] in SO:
                begin = comma  # «بحسب ما أعلنته الشركة | في بيانها، فإن»
        so = next((j for j in range(begin, min(limit, begin + SO_SOON)) if keys[j] in SO or keys[j] in PUNCTUATION), None)
        if so is not None and keys[so] in SO:
            begin = so  # «طبقا للقرار الصادر | أمس فإن», «بحسب مقربين | منه فإن»
        while begin < limit and keys[begin] in "،,؛:":
            begin += 1
        if begin < limit and (keys[begin] in COMPLEMENTISERS or keys[begin] in SO):
            begin += 1
        return begin
