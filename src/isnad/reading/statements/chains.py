"""Through whom words come: who passes them on, who carried them, who is merely told. Who speaks is settled in ``speakers``."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements import kinds
from isnad.reading.statements.adjuncts import SPOKEN_IN, told_end
from isnad.reading.statements.counts import is_number
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.listeners import named_outlet, worked_in
from isnad.reading.statements.lookahead import REACTIONS
from isnad.reading.statements.remarks import is_withheld
from isnad.reading.statements.resolution import Resolution
from isnad.reading.statements.shapes import PUNCTUATION, head_of
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.words import (
    ACCORDING,
    BROADCASTERS,
    CARRIED,
    CITING,
    CORRESPONDENTS,
    ISSUED,
    LETTER_NAMES,
    NEWSROOMS,
    SPEECH,
    bodies,
    heads,
    relays,
    words,
)
from isnad.records import Link

_RESUMPTIVE = words("resumptive") | words("resumes a relay")
_OF_A_PAPER = words("of a paper")
_OF_HIM = words("about him")
_GOVERNING = words("governs in a chain")
_LONGEST_CHAIN = 6
_WITH_CHANNEL, _SHORTEST_OUTLET = 2, 3
_CHANNEL_WORDS, _IN_FRONT = 4, 16
_SAYING = "قول"
_BELONGING = words("near") | words("belongs to")
# What institutions are for: «مصدر في مستشفى نوران للأطفال».
_PURPOSES = words("purpose of a body")
_PORTALS = words("portals")
_ALSO_WORDS = words("letter names that are words")  # letters' names that are everyday words
_COVERS = relays("covers")
_COVERING = 20  # tokens from «اهتمت» to «إعلان»
_TAIL = 60
_MOSTLY = 0.7
_HIS = {"ها": "f", "ه": "m"}
_SOME_OF = words("some of the media")
_PASSER, _PUBLISHED = 7, words("published it")
_NEWS_ITEMS = words("news items")
_NEAR_SPEECH, _FAR_SPEECH = 3, 8


def _spreads(key: str) -> bool:
    """Whether a word tells who else passed something on: «ونشرته», «وتناقلته», «وترجمته»."""
    return key[0] == "و" and (key[1:] in CARRIED or key in _PUBLISHED)


class Chains(Resolution):
    """Reads the links of a chain beside the words of its cue."""

    def _holders(self, at: int, stop: int, *, here: bool = False) -> list[Phrase]:
        """Return who passes on and, last, who holds what stands after «نقلا عن» or «نقلت X عن»: «وكالة Y عن صحيفة Z عن مسؤول»."""
        keys = self.keys
        found: list[Phrase] = []
        while at < stop and len(found) < _LONGEST_CHAIN:
            phrase = source_phrase(self.text, at, stop, self.pairs, here=here)
            if phrase.last == phrase.first:
                break
            saying = next((j for j in range(phrase.first + 1, phrase.last - 1) if keys[j] == _SAYING), None)
            if saying is not None:  # «عن وكالة Y قول مدير الميناء إن»
                found.append(Phrase(phrase.first, saying, phrase.told, saying))
                at = saying + 1
                continue
            where = next((j for j in range(phrase.first + 1, phrase.last) if keys[j] == "من"), phrase.last)
            if where < phrase.last and self._is_outlets(phrase.first, where):
                phrase = Phrase(phrase.first, where, phrase.told, phrase.after)  # «وكالة X | من صنعاء»
            found.append(phrase)
            after = phrase.after
            while after < stop - 2 and (keys[after] in "،," or keys[after] in words("time") or keys[after] in words("timeadj")):
                after += 1
            if after < stop - 2 and keys[after] in CITING and keys[after + 1] == "عن":
                at = after + 2
            elif after < stop - 1 and keys[after] == "عن" and self._holds(phrase.first, after + 1):
                at = after + 1
            elif (which := self._which_cites(after, stop)) is not None and self._is_outlets(phrase.first, phrase.last):
                at = which  # «نقلا عن صحيفة Y، التي نقلت عن | مسؤولين»
            else:
                break
        return found

    def _holds(self, passer: int, at: int) -> bool:
        """Whether «عن» after the passer at token ``passer`` names, from ``at`` on, from whom the passer has it."""
        keys = self.keys
        head, source = head_of(keys[passer]), head_of(keys[at])
        if head is not None and head.kind == "document":
            return False
        spoken = source is not None and source.kind in {"unnamed", "title", "official", "outlet"}
        return spoken or is_number(self.text.forms[at]) or self._is_named(at) or at in self.pairs

    def _without_channel(self, draft: Draft) -> None:
        """Take off a source's end who is merely told: «قال سامر الخالدي لشرفة نت إن …», «لهيئة الإذاعة», «لبي بي سي».

        A name of one word is taken for an outlet's where the person's name is known to end before it or the article's outlet is called so.
        """
        if draft.source is None or draft.told is not None:
            return
        first, last = draft.source
        outlet = self._known_listener(first, last) or (self._medium_behind(last) if draft.first < first else None)
        if outlet is not None:
            draft.source, draft.told = (first, min(last, outlet[0])), outlet
            return
        if draft.cue[1] <= first and last < draft.first:
            draft.told = self._told_after(last, draft.first) or self._told_in_front(draft.cue[0])
        if last - first < _WITH_CHANNEL:
            return
        for at in range(last - 1, max(first, last - _CHANNEL_WORDS - 1), -1):
            key = self.keys[at].removeprefix("ء")
            long = at < last - _WITH_CHANNEL and key[1:] not in heads() and key[1:] not in LETTER_NAMES
            if key[:1] != "ل" or len(key) < _SHORTEST_OUTLET or long or worked_in(self.text, first, at) is not None:
                continue
            told = self._is_outlet(key, at, last) or self._told_person(first, at, last) or self._told_paper(first, at, last)
            behind = at - 1 - (self.keys[at - 1] in "،," and at - 1 > first)
            named = key[:2] == "لل" and self.text.ends[behind] in self.persons and self._of_person(first, at)  # «سامر الخالدي للسلطات»
            if told or named or (head_of(key) is None and self._ends_before(at) and (key[:2] != "لل" or self._of_person(first, at))):
                draft.source, draft.told = (first, at - (self.keys[at - 1] in "،,")), (at, last)
                return

    def _known_listener(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the tokens of a known outlet that is told behind a source or at its end: «سامر الخالدي | لهسبريس», «| للنهار»."""
        keys = self.keys
        for at in range(last, max(first, last - _CHANNEL_WORDS - 1), -1):
            if at >= len(keys) or keys[at].lstrip("ء")[:1] != "ل":
                continue
            found = named_outlet(self.text, at)
            if found is None or (at < last and found[0] != last) or worked_in(self.text, first, at) is not None:
                continue
            name = self._name_over(self.text.starts[at] - 2)  # a person whose name ends here or was taken to go on
            person = name is not None and name.kind == "PER" and self._of_person(first, at)
            if (at == last and found[1] != "place") or found[1] == "-" or person:
                head = head_of(keys[first])
                return (at, found[0]) if head is None or head.word not in CORRESPONDENTS else None
        return None

    def _medium_behind(self, last: int) -> tuple[int, int] | None:
        """Return the tokens of a medium that is told right behind a source that ends a sentence: «…، يقول الوزير | لوكالة الأفق»."""
        if last >= len(self.keys) or self.keys[last][0] != "ل":
            return None
        head = head_of(self.keys[last])
        medium = (self.keys[last] == "ل" and last + 1 in self.pairs) or (head is not None and head.kind == "outlet")
        end = told_end(self.text, last, self.pairs) if medium else None
        return (last, end) if end is not None else None

    def _of_person(self, first: int, at: int) -> bool:
        """Whether a source up to token ``at`` is a person: what «لل» leads behind his name is told, not «مؤسسة سامر الحلواني للتنمية»."""
        head = head_of(self.keys[first])
        start = self.text.starts[at]
        name = self._name_over(start - 1)
        return (head is None or head.kind == "title") and not (name is not None and name.kind == "ORG" and start < name.end)

    def _told_in_front(self, cue: int) -> tuple[int, int] | None:
        """Return who is told in the phrase that a sentence opens with before its verb: «وفي حديث | لقناة سنابرق |، قال الوزير إن»."""
        keys = self.keys
        first = self.text.sentences[bisect_right(self.text.sentences, (cue, len(keys))) - 1][0]
        if first + 3 >= cue or cue - first > _IN_FRONT or keys[first] not in {"في", "وفي"} or keys[first + 1] not in SPOKEN_IN:
            return None
        return self._told_after(first + 2, next((j for j in range(first + 2, cue) if keys[j] in "،,"), first + 2))

    def _told_after(self, at: int, stop: int) -> tuple[int, int] | None:
        """Return who is told between a source and its content: «قال مسؤول رفض كشف اسمه لرويترز إن», «قال X في حديث لصحيفة Y إن»."""
        for j in range(at, stop):
            if self.keys[j] in ACCORDING:
                break
            key = self.keys[j]
            marked = key == "ل" and j + 1 in self.pairs  # «لـ«الشرفة»»
            end = told_end(self.text, j, self.pairs) if marked or (key[0] == "ل" and len(key) > 2) else None
            if end is not None and end <= stop:
                return j, end
        return None

    def _is_outlet(self, key: str, at: int, last: int) -> bool:
        """Whether ل with what follows it up to ``last`` plainly names an outlet."""
        rest = [word.rstrip("ّ") for word in self.keys[at + 1 : last]]
        if key[1:] in words("body that broadcasts") or key[:2] == "لل":
            spelled = any(word in BROADCASTERS or (word in LETTER_NAMES and word not in _ALSO_WORDS) for word in rest)
            return spelled or (rest == ["نت"] and head_of(key) is None)  # «للشرفة نت»
        if key[1:] in LETTER_NAMES:
            return bool(rest) and all(word in LETTER_NAMES for word in rest)
        return head_of(key) is None and 0 < len(rest) <= _WITH_CHANNEL and all(word in NEWSROOMS for word in rest)

    def _told_person(self, first: int, at: int, last: int) -> bool:
        """Say whether an unnamed source ends with who was told: «مصدر أمني لحداد»; «مصدر مقرب لحداد» does not, it is his."""
        if not is_withheld(self.keys[first].removeprefix("ال")) or self.keys[at - 1] in words("near"):
            return False  # «محام لحداد»
        start, end = self.text.starts[at] + 1, self.text.ends[last - 1]
        name = self.names_at.get(start)
        return name is not None and name.kind == "PER" and name.end == end

    def _told_paper(self, first: int, at: int, last: int) -> bool:
        """Say whether an unnamed source ends with the paper that was told: «مصدر قضائي للشرفة», «مصادر في المطار لبوابة الشرفة».

        Not where it is near to whoever «لل» leads («مصدر مقرب للوزير»), an organ («للجيش») or a body that has the word in its name.
        """
        if not is_withheld(self.keys[first].removeprefix("ال")) or at < first + 2 or self.keys[at - 1] in _BELONGING:
            return False
        key = self.keys[at]
        if key[1:] in _PORTALS:
            return True
        called = key[2:]
        held = head_of(called) is not None or called in bodies() or f"ال{called}" in bodies()
        held = held or called in _PURPOSES
        start = self.text.starts[at]
        name = self._name_over(start - 1)
        inside = name is not None and name.kind == "ORG" and name.end > self.text.ends[at]
        return at == last - 1 and key[:2] == "لل" and not held and not inside and not self._names_a_purpose(first, at)

    def _names_a_purpose(self, first: int, at: int) -> bool:
        """Whether ل at a token goes on with a body's name: «شركة النيل | للملاحة», «الجمعية الخيرية | للأيتام»; not «الوزارة | للشرفة»."""
        outlet = heads().get("ال" + self.keys[at][2:])
        name = self._name_over(self.text.starts[at] + 2)
        if (outlet is not None and outlet.kind == "outlet") or (name is not None and name.fine == "media"):
            return False
        for k in range(at - 2, first, -1):
            body = heads().get(self.keys[k])
            if body is not None and body.kind == "official":
                return not body.definite or body.word in words("for a purpose")
        return False

    def _ends_before(self, at: int) -> bool:
        """Whether a person's name ends before token ``at``, or the token calls the article's own outlet."""
        start, end = self.text.starts[at], self.text.ends[at]
        name = self._name_over(start)
        if name is not None and name.kind == "PER" and end <= name.end:
            return False  # «سميرة لطفي»
        own = self.outlet is not None and self.keys[at][1:] in search_key(self.outlet).split()
        return own or self.text.ends[at - 1] in self.persons

    def _passes(self, draft: Draft, first: int) -> bool:
        """Note who carried the words: «تصريحات أوردتها وكالة …», «خلال كلمة بثتها القناة، وقال», «قال X، بحسب وكالة Y، إن».

        What stands so at the end of the sentence («…، في أقوال نقلتها الصحف») is cut off the content.
        """
        keys = self.keys
        low = max(first, self.drafts[-1].first) if self.drafts else first
        passer = self._passes_noun(draft, low)
        if passer is not None:
            draft.via.append(self._link(passer.first, passer.last, passer.first - 1))
            draft.passer = passer.first, passer.last
            return True
        covering = self._covering(draft, low)
        if covering:
            draft.via += covering
            return True
        cited = self._citing_before(draft, low)
        if cited is not None:
            draft.via.append(cited)
            return True
        published = self._published(draft)
        if published is not None:
            return self._carrier_at(draft, published, published + 1, draft.first)
        for j in range(low, draft.first):
            spread = (
                keys[j][0] == "و" and keys[j][1:] in CARRIED and not (j < draft.cue[0] and draft.form.prefix)
            )  # «في رسالة وجهها إلى البرلمان | ونشرتها صحيفة X، قال»
            if j < draft.cue[0] and not ((spread or keys[j] in CARRIED) and keys[j][-1] in "اه" and self._speech_before(low, j)):
                continue  # «نشرت صحيفة X الصور، وقال الوزير إن»
            if self._reacted_to(draft.cue[1], j):
                continue  # «قال المدير، ردا على ما نشرته صحيفة X، إن»
            carried = keys[j] in CARRIED or (spread and (j < draft.cue[0] or keys[j] not in self.index))
            if carried and j + 1 < draft.first and not (draft.source is not None and draft.source[0] <= j < draft.source[1]):
                if self._carrier_at(draft, j, j + 1, draft.first):
                    return True
            elif (keys[j] in ACCORDING or keys[j] == "كما") and draft.cue[1] <= j and draft.mark != "before":
                at = j + 1
                if keys[j] in {"كما", "حسبما"} or keys[at] in {"ما", "لما"}:
                    at += 1 if keys[j] in {"كما", "حسبما"} else 2
                of_him = at < draft.first and keys[at] in _OF_HIM  # «كما نقل عنه مسؤول كبير»: whoever it is passes it on
                if at < draft.first and (of_him or keys[j] != "كما") and self._carrier_at(draft, j, at, draft.first, anybody=of_him):
                    return True
        stop = min(self._sentence_end(draft.first), draft.first + _TAIL)
        for j in range(draft.first + 3, stop - 1):
            if keys[j] not in CARRIED:
                continue
            comma = next((k for k in range(j - 1, max(draft.first, j - 6), -1) if keys[k] in "،,"), None)
            if comma is None or SPEECH.isdisjoint(keys[comma + 1 : j]):
                continue
            if keys[comma + 1].removeprefix("و") in words("passes in") and self._carrier_at(draft, j, j + 1, stop):
                draft.last = min(draft.last, comma)
                return True
        return False

    def _passes_noun(self, draft: Draft, low: int) -> Phrase | None:
        """Return who stands between a verb of passing on and the verbal noun that is passed on: «نقلت | الصحيفة | توقع الباحثين أن»."""
        if draft.form.tense != "masdar" or draft.form.article or draft.source is None or draft.source[0] < draft.cue[0]:
            return None
        i = draft.cue[0]
        comma = self.keys[i - 1] in "،,"  # «نقلت القناة، اعترافات المدير بأن»
        for k in range(i - 2, max(low, i - _PASSER) - 1, -1):
            if self.keys[k] in PUNCTUATION and k not in self.pairs and k not in self.opened:
                return None
            if any("relay" in form.cue.takes and form.tense == "past" for form in self.index.get(self.keys[k], ())):
                phrase = source_phrase(self.text, k + 1, i, self.pairs, here=True)
                return phrase if phrase.first == k + 1 and phrase.last == i - comma else None
        return None

    def _covering(self, draft: Draft, low: int) -> list[Link]:
        """Return whose report is about a verbal noun, and from whom they have it: «اهتمت صحيفة X في تقرير نقلته عن Y | بإعلان Z أن»."""
        if draft.form.tense != "masdar" or draft.source is None or draft.source[0] < draft.cue[0]:
            return []
        i, keys = draft.cue[0], self.keys
        k = next((k for k in range(i - 2, max(low, i - _COVERING) - 1, -1) if keys[k].removeprefix("و") in _COVERS), None)
        if k is None or any(keys[j] in ".؛:" for j in range(k, i)):
            return []
        phrase = source_phrase(self.text, k + 1, i, self.pairs, here=True, split=True)
        if phrase.last == phrase.first or not self._is_outlets(phrase.first, phrase.last):
            return []
        links = [self._link(phrase.first, phrase.last, k)]
        at = next((j for j in range(phrase.last, i - 1) if keys[j] == "عن" and keys[j - 1] in CARRIED), None)
        other = source_phrase(self.text, at + 1, i, self.pairs, here=True, split=True) if at is not None else None
        if other is not None and other.last > other.first:
            links.insert(0, self._link(other.first, other.last, k))
        return links

    def _citing_before(self, draft: Draft, low: int) -> Link | None:
        """Return the outlet that names its source, of whom a verb without «الذي» tells: «استشهدت صحيفة X بمسؤول | قال إن»."""
        if draft.source is None or draft.source[1] != draft.cue[0] or draft.source[0] == 0:
            return None
        at, keys = draft.source[0], self.keys
        published = keys[at][0] == "ل" and keys[at - 1].removesuffix("ا") in SPEECH | _NEWS_ITEMS  # «نشرت X خبرا لمصدر | نفى أن»
        head = head_of(keys[at]) or (head_of(keys[at][1:]) if keys[at][0] == "ب" else None)
        paper = head is not None and head.kind == "document" and (keys[at - 1] == "الي" or keys[at][0] == "ب")
        if not (keys[at][0] == "ب" or keys[at - 1] == "عن" or published or paper):
            return None
        for k in range(at - 2, max(low, at - _PASSER) - 1, -1):
            if keys[k] in PUNCTUATION:
                return None
            takes = {take for form in self.index.get(keys[k], ()) if form.tense == "past" for take in form.cue.takes}
            if keys[k].removeprefix("و") in words("cites") or "relay" in takes or (published and keys[k].removeprefix("و") in CARRIED):
                phrase = source_phrase(self.text, k + 1, at - published, self.pairs, here=True)
                passes = self._is_outlets(phrase.first, phrase.last) if phrase.last > k + 1 else False
                rests = paper and phrase.last == at - (keys[at - 1] == "الي") and keys[k].removeprefix("و") in words("cites")
                return self._link(phrase.first, phrase.last, k) if passes or rests else None  # «استند المحامي | إلى وثيقة تظهر أن»
        return None

    def _published(self, draft: Draft) -> int | None:
        """Return the verb that tells who published what a document's author wrote: «تقرير كتبه X | ونشرته Y أوضح أن»."""
        if draft.source is None or (head := head_of(self.keys[draft.source[0]])) is None or head.kind != "document":
            return None
        keys = self.keys
        at = next((j for j in range(draft.source[0] + 1, draft.first - 1) if _spreads(keys[j])), None)
        if at is not None and at < draft.source[1]:
            draft.source = draft.source[0], at  # «استطلاع أجراه X | ونشرته Y»
        return at

    def _speech_before(self, low: int, j: int) -> bool:
        """Whether what the verb at token ``j`` tells of is a speech or a piece that somebody wrote: «كلمته أمام الحزب التي | نقلتها X»."""
        reach = _FAR_SPEECH if self.keys[j - 1] in words("relative") or self.keys[j] not in CARRIED else _NEAR_SPEECH
        for k in range(j - 1, max(low, j - reach) - 1, -1):
            if self.keys[k] in PUNCTUATION:
                return False
            if self.keys[k] in SPEECH or self.keys[k] in words("written piece") or self.keys[k] in words("speech venue"):
                return True
        return False

    def _reacted_to(self, low: int, j: int) -> bool:
        """Whether token ``j`` speaks of what is answered: «ردا على», «تعليقا على» stand before it, no comma between."""
        for k in range(j - 1, low - 1, -1):
            if self.keys[k] in "،,":
                return False
            if self.keys[k] in REACTIONS and self.keys[k + 1] == "علي":
                return True
        return False

    def _carrier_at(self, draft: Draft, cue: int, at: int, stop: int, *, anybody: bool = False) -> bool:
        """Add the outlet that is named at token ``at`` to the chain; ``anybody`` says that whoever is named there passes on."""
        keys = self.keys
        while at < stop and (keys[at] in _RESUMPTIVE or keys[at] in _OF_A_PAPER or (at > cue + 1 and keys[at] in words("time"))):
            at += 1  # «نشرت | نتائجه أمس | صحيفة X»
        if at < stop and self.keys[at][0] == "ب" and self.keys[at] not in heads() and at not in self.name_tokens:
            return False  # «في بيان نشرته بموقعها»
        by = cue + 1 == at and self.keys[at][0] == "ل" and self.keys[cue] in ACCORDING  # «وفقا لموقع …»
        phrase = source_phrase(self.text, at, stop, self.pairs, here=by)
        if phrase.last == phrase.first:
            return False
        if anybody:
            last = phrase.last
            while last > phrase.first + 1 and self.keys[last - 1] in _GOVERNING:
                last -= 1
            draft.via.append(self._link(phrase.first, last, cue))
            return True
        quoted = phrase.first in self.pairs and self.keys[cue] in CARRIED  # «في بيان نقلته "الأفق"»
        until = min(phrase.last + 1, stop - 1)  # it may stand right behind her name
        spread = next((j for j in range(phrase.first + 1, until) if _spreads(keys[j])), None)
        if spread is not None:  # «نشرته الوكالة | وتناقلته الصحف»: both pass it on, one after the other
            first = self._carrier_at(draft, cue, at, spread)
            return self._carrier_at(draft, spread, spread + 1, stop) or first
        if not quoted and not self._is_outlets(phrase.first, phrase.last):
            meant = self._passer_meant(phrase.first, phrase.last)  # «وفق المصدر ذاته»
            if meant is None or self._kind(meant) != "outlet":
                return False
        draft.via.append(self._link(phrase.first, phrase.last, cue))
        return True

    def _is_outlets(self, first: int, last: int) -> bool:
        """Whether words are those of an outlet where they pass on what another says: «وكالة الأفق» is one there."""
        while first < last - 1 and self.keys[first] in _SOME_OF:
            first += 1  # «عدة صحف محلية», «إحدى القنوات»
        head = head_of(self.keys[first])
        return (head is not None and head.kind == "outlet") or kinds.kind_of_words(self.text, first, last, self.names) == "outlet"

    def _passed_on(self, draft: Draft, source: tuple[int, int], i: int, first: int) -> None:
        """Note that who is named in ``source`` passes on a statement, with what its speaker said before in the sentence and says next."""
        if len(draft.via) > _LONGEST_CHAIN or self._is_his_paper(draft, source) or not self._may_pass_on(source, i):
            return
        if draft.rule == "bare-quotation" and not self._is_outlets(*source):
            self._said_by(draft, source)  # «"…" حسبما أفاد المدير.»: it is he who goes on
            return
        link = self._link(*source, i)
        outer = draft.parent
        written = head_of(self.keys[outer.source[0]]) if outer is not None and outer.source is not None else None
        if outer is not None and outer.source is not None and written is not None and written.kind == "document":
            links = [self._link(*outer.source, outer.cue[0]), link]  # «ووفقا لبيان، قال Y إن …، حسبما ذكرت Z»: Z passes the paper on
            draft.via = links + draft.via
            if draft.speaker is not None:
                draft.speaker.via = [(one.text, one.start, one.end, one.cue) for one in links]
            return
        if self._is_outlets(*source):
            self._no_longer_through(draft, first)
        draft.via.insert(0, link)  # nearer than whom the sentence began with: «وبحسب X، قال Y إن …، حسبما ذكرت Z»
        head = head_of(self.keys[source[0]])
        quoted = source[0] in self.pairs and head is None  # «حسبما ذكرت "الأفق"»
        if (head is None or head.kind != "outlet") and not quoted and kinds.kind_of_words(self.text, *source, self.names) != "outlet":
            return  # «كما يعتقد البعض» is no report
        for item in self.drafts[-6:]:
            if item.speaker is draft.speaker and item.depth == draft.depth and item.cue[0] >= first and link not in item.via:
                item.via.insert(0, link)
        if draft.speaker is not None and draft.reported:
            draft.speaker.via.insert(0, (link.text, link.start, link.end, link.cue))
            draft.speaker.linked = i

    def _said_by(self, draft: Draft, source: tuple[int, int]) -> None:
        """Give a quotation that stood alone to whom the words behind it name."""
        draft.form = replace(draft.form, tense="preposition", gender="")
        draft.source, draft.rule, draft.via, draft.kept = source, draft.rule + "+cited", [], 0
        draft.speaker = self._speaker(draft)
        self.discourse.spoke(draft.speaker)

    def _no_longer_through(self, draft: Draft, first: int) -> None:
        """Take off through whom a speaker spoke before, where the sentence cites an outlet of its own: «وذكر X أن …، بحسب Y»."""
        here = [item for item in self.drafts[-6:] if item.speaker is draft.speaker and item.cue[0] >= first]
        kept = next((item.via[len(item.via) - item.kept :] for item in here if item.kept), [])
        for item in here:
            if kept and item.via[-len(kept) :] == kept:
                del item.via[len(item.via) - len(kept) :]
                item.kept = 0
        if kept and draft.speaker is not None:
            draft.speaker.via = []

    def _may_pass_on(self, source: tuple[int, int], i: int) -> bool:
        """Whether words behind «وفقا ل» can name who passes on: no law, no order, no measure («العمل وفقا للقرارات الجديدة»)."""
        head = head_of(self.keys[source[0]])
        if head is not None:
            return head.word not in words("law")
        key = self.keys[source[0]]
        key = "ال" + key[2:] if key[:2] == "لل" else key
        thing = not (source[0] in self.pairs or source[0] in self.name_tokens or key in bodies()) and shares(key).noun >= _MOSTLY
        return not thing or not (self.keys[i] in ACCORDING and self.keys[i + 1] != "ما")

    def _is_his_paper(self, draft: Draft, source: tuple[int, int]) -> bool:
        """Whether «البيان», «التقرير» behind «بحسب» is the paper whose words they are: «أشار بيان الوزارة إلى أن …، بحسب البيان»."""
        key = self.keys[source[0]]
        key = key[1:] if key[0] == "ل" and key[1:2] != "ل" else key  # «وفقا | لبيانها»
        head = head_of(key)
        if head is None or head.kind != "document" or draft.speaker is None:
            return False
        own = _HIS.get(key.partition(head.word)[2])
        if own is not None and all(word.startswith("ال") for word in self.keys[source[0] + 1 : source[1]]):
            return draft.speaker.gender in ("", own)  # «بحسب بيانها», «وفقا لبيانها الصادر أمس»
        if source[1] - source[0] > 1:
            return False
        behind = self.keys[source[1]] if source[1] < len(self.keys) else ""
        whose = _HIS.get(behind[1:]) if behind[:1] == "ل" else None
        then = self.keys[source[1] + 1] if source[1] + 1 < len(self.keys) else "."
        if whose is None and (behind in CARRIED or behind in ISSUED) and (then in _GOVERNING or then in PUNCTUATION):
            whose = "f" if behind.endswith(("ته", "تها")) else "m"  # «بحسب تقرير نشرته على موقعها»
        if whose is not None:
            return draft.speaker.gender in ("", whose)  # «قالت الشركة إن …، وفق بيان لها»
        if not head.definite:
            return False
        named = draft.source is not None and any(
            (other := head_of(key)) is not None and other.word == head.word for key in self.keys[draft.source[0] : draft.source[1]]
        )
        return named or head.word in draft.speaker.documents
