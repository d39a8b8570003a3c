"""Who is told, asked or accused right behind the subject of a verb that takes a person as its object: no part of the subject's words."""

from __future__ import annotations

from bisect import bisect_left

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements.adjuncts import skip_adjuncts
from isnad.reading.statements.counts import head_at
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.lookahead import Mark, after_prefix
from isnad.reading.statements.phrases import Phrases
from isnad.reading.statements.shapes import PUNCTUATION, common, head_of, is_by, owned, relational, several, their_noun
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.words import COMPLEMENTISERS, COURTESIES, POINTING, bodies, heads, lemmas, words

_TELLS = lemmas("tells somebody")
_WHAT_ELSE = frozenset({"تفاصيل", "معلومات"})
_GREAT = words("great one")
_INSIDE = words("plain prepositions")
_MOUTH = 20  # tokens from «على لسان» to the comma behind who speaks
_OF_A_NAME = 2  # tokens of an outlet's name behind its noun
_TWO_NAMES = 4  # words of two persons' names, at least
_ON_TERMS = words("on terms")
_FORMER = words("qualified")
_PAPER = 5  # tokens of a paper's name with its marks, at most
_SOON_OR_NOT = frozenset({"سرعه", "عدم"})
_ADJECTIVE, _A_TITLE = 0.9, 0.8  # of a word's occurrences
_A_NAME = 0.5  # of a word's occurrences: more of them as a noun, and it is no name
_FULL = 2  # words of a full name
_MARKED = 8  # tokens of an accused's name with its marks, at most


class Addressees(Phrases):
    """Ends a subject before whom its verb is about, and finds who speaks for it."""

    def _mouth(self, at: int, limit: int) -> Phrase | None:
        """Return who speaks for a body right behind its words, up to the object: «نفى الاتحاد، | على لسان رئيسه سمير فرح، تأجيل …»."""
        keys = self.keys
        begin = at + (at < limit and keys[at] in "،,")
        if begin + 2 >= limit or keys[begin] != "علي" or keys[begin + 1] != "لسان":
            return None
        close = next((j for j in range(begin + 2, min(limit, begin + _MOUTH)) if keys[j] in "،,"), None)
        if begin > at and close is None:
            return None
        end = close if begin > at and close is not None else limit
        phrase = self._known_name(begin + 2, end) or source_phrase(self.text, begin + 2, end, self.pairs, split=True, here=True)
        phrase = self._to_name_end(self._whole_title(phrase, end))
        after = end + 1 if begin > at else phrase.last
        return Phrase(phrase.first, phrase.last, phrase.told, after) if phrase.last > phrase.first else None

    def _without_paper(self, phrase: Phrase, form: CueForm) -> Phrase:
        """Return a phrase cut before the paper in marks that is told: «أبلغت مصادر نقابية | «النهر» أن», not «أخبرت شركة «النهر» …»."""
        keys, last = self.keys, phrase.last
        opened = self.opened.get(last - 1, 0)
        if not phrase.first + 1 < opened or last - opened > _PAPER or "tell" not in form.cue.takes:
            return phrase
        head, before = head_of(keys[phrase.first]), keys[opened - 1]
        whole = before.startswith("ال") or before in bodies() or self.text.ends[opened - 1] in self.persons
        nameless = head is not None and head.kind == "unnamed" and head_of(before) is None and before not in words("after preposition")
        return Phrase(phrase.first, opened, phrase.told or (opened, last), phrase.after) if whole or nameless else phrase

    def _without_marked(self, phrase: Phrase, stop: int, form: CueForm) -> Phrase:
        """Return a phrase cut before who is accused or asked in marks, right before of what: «اتهم الجيش | «كتائب الرمل» بـ».

        A name in marks completes a noun without the article («صحيفة «الأفق»»); where an object stands behind it, it is the source's own.
        Who asks need ask nobody («طالب التحالف «المدني» بـ»): there the marks must hold a body's whole name.
        """
        keys, last = self.keys, phrase.last
        opened = self.opened.get(last - 1, 0)
        if not phrase.first < opened or last - opened > _MARKED or skip_adjuncts(self.text, last, stop, self.pairs)[0] != stop:
            return phrase
        before, head = keys[opened - 1], head_of(keys[opened + 1])
        whole = before.startswith("ال") or before in bodies() or self.text.ends[opened - 1] in self.persons or opened - 1 in self.opened
        body = head is not None and head.kind == "official" and not head.definite
        needed = form.cue.lemma == "اتهم" or bool(form.cue.takes & {"blame", "deem"})
        return Phrase(phrase.first, opened, phrase.told, opened) if whole and (needed or body) else phrase

    def _bids(self, draft: Draft, limit: int) -> bool:
        """Whether «على» of a verb of stressing governs who is bidden, what they are to do behind ب; give the draft its told and content."""
        keys, at = self.keys, draft.first
        if at in self.pairs or not (self._plainly_speaks(at) or keys[at] in words("addressed")):
            return False
        by = next((j for j in range(at + 1, min(limit - 1, at + _MARKED)) if is_by(keys[j]) or keys[j] in PUNCTUATION), at)
        bare = keys[by][1:]
        if not (keys[by - 1].startswith("ال") or owned(self.text.forms[by - 1])) or not (
            common(bare) or bare in _SOON_OR_NOT or bare in words("called needed")
        ):
            return False
        draft.told, draft.first, draft.start = (at, by), by, after_prefix(self.text, by, 1)
        return True

    def _asked_again(self, again: CueForm, at: int, limit: int) -> Mark | None:
        """Return the ب behind whom one accuses or asks anew: «جدد اتهامه للحكومة | بالتقصير»."""
        if "askby" not in again.cue.takes:
            return None
        by = next((j for j in range(at + 2, min(limit - 1, at + _MARKED)) if is_by(self.keys[j])), None)
        return Mark("by", by, by, after_prefix(self.text, by, 1)) if by is not None else None

    def _told_outlet(self, first: int, last: int, stop: int) -> tuple[tuple[int, int], tuple[int, int] | None]:
        """Return a source and the outlet without a preposition that it told, up to ``stop``: «أبلغ مسؤولان | وكالة سنابرق | بأن».

        Where nobody else is told, the outlet is none of a nameless source's: «أبلغ مسؤول | صحيفة النهر أن».
        """
        stop = next((j for j in range(first + 1, stop) if self.keys[j] in "،," or self.keys[j] in _ON_TERMS), stop)  # «رويترز | بشرط عدم …»
        head = head_at(self.text, first, last)
        nameless = stop - last <= _OF_A_NAME and head is not None and head.kind == "unnamed"
        for at in range(first + 1 if nameless else last, last + 1):
            if at >= stop or not self._names_an_outlet(at):
                continue
            if stop - at <= _PAPER:
                return (first, at), (at, stop)
        return (first, last), None

    def _listening(self, phrase: Phrase, form: CueForm) -> tuple[int, int] | None:
        """Return the outlet, or a name in marks, that is told where who speaks is carried over: «وأبلغ «الأفق» | بأن»; None for others."""
        told = form.cue.lemma in _TELLS and phrase.last > phrase.first and form.tense != "participle"
        return (phrase.first, phrase.last) if told and (phrase.first in self.pairs or self._names_an_outlet(phrase.first)) else None

    def _names_an_outlet(self, at: int) -> bool:
        """Whether an outlet's words may begin at a token, behind who tells it: «صحيفة النهر», «رويترز», not «الصحيفة», «في صحيفة النهر»."""
        outlet = heads().get(self.keys[at])
        definite = outlet is not None and outlet.definite and not outlet.proper
        return outlet is not None and outlet.kind == "outlet" and not definite and self.keys[at - 1] not in _INSIDE

    def _without_outlet(self, phrase: Phrase, form: CueForm) -> Phrase:
        """Return a nameless source cut before the outlet that it told: «أبلغ مسؤول كبير | موقع الأفق أن», not «أبلغ مدير موقع الأفق …»."""
        keys, head = self.keys, head_of(self.keys[phrase.first]) if phrase.last > phrase.first + 1 else None
        if head is None or head.kind != "unnamed" or "tell" not in form.cue.takes:
            return phrase
        for j in range(phrase.first + 2, phrase.last):
            other, before = head_of(keys[j]), keys[j - 1]
            outlet = other is not None and other.kind == "outlet" and keys[j] in heads()
            plain = head_of(before) is None or before in _GREAT
            if outlet and plain and before not in words("after preposition") and before not in _INSIDE:
                return Phrase(phrase.first, j, (j, phrase.last), phrase.after)
        return phrase

    def _without_listener(self, phrase: Phrase) -> Phrase:
        """Return a phrase cut behind a person's name before the person whom he told: «قال الوزير سامر الخالدي | للنائبة هند السالم إن»."""
        keys, starts = self.keys, self.text.starts
        title = head_of(keys[phrase.first]) if phrase.last > phrase.first + 1 else None
        titled = title is not None and title.kind == "title" and title.definite
        for j in range(phrase.first + 1, phrase.last):
            if keys[j][0] != "ل" or starts[j] in self.names_at:
                continue
            named = self.text.ends[j - 1] in self.persons
            head, name = head_of("ال" + keys[j][2:] if keys[j][:2] == "لل" else keys[j][1:]), self.names_at.get(starts[j] + 1)
            to_title = head is not None and head.kind == "title"
            if named and (to_title or (name is not None and name.kind == "PER")):
                return Phrase(phrase.first, j, phrase.told or (j, phrase.last), phrase.after)
            if titled and to_title and j == phrase.first + 1 < phrase.last - 1 and self._is_person(j + 1):
                return Phrase(phrase.first, j, phrase.told or (j, phrase.last), phrase.after)  # «الوزير | للنائبة هند السالم»
        return phrase

    def _without_second(self, phrase: Phrase) -> Phrase:
        """Return a phrase cut before the second of two noun phrases side by side: «اتهمت كييف | موسكو بـ…», «دعا الخالدي | حداد إلى»."""
        if any(key in words("called") for key in self.keys[phrase.first : phrase.last]):
            return phrase  # «أخبر مسؤول في الفريق، يدعى سامر الخالدي، أن»
        at = self._second(phrase.first, phrase.last)
        return Phrase(phrase.first, at, phrase.told, at) if at < phrase.last else phrase

    def _accuser(self, phrase: Phrase, stop: int) -> Phrase:
        """Return a phrase that fills all up to ``stop`` cut before who is accused, for who accuses accuses somebody.

        «اتهم المدعي العام | رجل الأعمال سامر الخالدي بـ», «اتهم النائب سامر الخالدي | الوزير بـ», «اتهم الخالدي | الحكومة بـ».
        """
        keys, first = self.keys, phrase.first
        if phrase.last != stop or stop < first + 2:
            return phrase
        at = next((j for j in range(first + 1, stop) if self._ends_a_name(first, j) and self._is_accused(j)), None)
        if at is None and keys[first] not in COURTESIES:  # «النائب | الوزير», «نائبه | الرئيس», «حزب الضفة | الوزير»
            body = (head := head_of(keys[first])) is not None and head.kind == "official"
            body = body or keys[first + 1].removeprefix("ال") in _FORMER  # «النائب السابق | الوزير»
            at = next((j for j in range(first + 1, min(stop, first + 2 + body)) if self._is_whole(j - 1) and self._is_accused_one(j)), None)
        if at is None and (head := head_of(keys[first])) is not None and head.kind in {"title", "official"}:
            behind = (j for j in range(first + 2, stop) if keys[j] in heads() and keys[j - 1].startswith("ال") and keys[j][:2] != "ال")
            at = next((j for j in behind if (other := head_of(keys[j])) is not None and other.kind == "title"), None)
        if at is None and self._is_anothers_name(first, stop - 1):
            at = stop - 1
        return phrase if at is None else Phrase(first, at, phrase.told, at)

    def _asker(self, phrase: Phrase, stop: int) -> Phrase:
        """Return a phrase that fills all up to ``stop`` cut before who is asked behind a name: «دعا النائب سامر الخالدي | الوزير إلى».

        Whoever asks may ask nobody, so what may be his own is left to him: «سامر الخالدي رئيس البلدية», «سامر الخالدي المحافظ السابق»,
        «سامر الخالدي الأمين العام للحزب».
        """
        keys, first = self.keys, phrase.first
        if phrase.last != stop or stop < first + 2:
            return phrase
        for j in range(first + 1, stop):
            short = j + 1 == stop or (j + 2 == stop and relational(keys[j + 1]) and keys[j + 1].removeprefix("ال") not in _FORMER)
            if short and keys[j].startswith("ال") and self._ends_a_name(first, j) and self._is_accused(j):
                return Phrase(first, j, phrase.told or (j, stop), j)
        at = stop - 1
        office, other = head_of(keys[first]), head_of(keys[at])
        titles = office is not None and other is not None and office.kind == other.kind == "title" and not office.definite
        noun = shares(keys[at])  # «رئيس الحزب الحاكم» is one
        one = titles and at > first + 1 and keys[at - 1].startswith("ال") and noun.noun >= _A_TITLE and not noun.adjective
        if (one and self._is_accused_one(at) and not several(keys[at])) or self._is_anothers_name(
            first, at
        ):  # «طالب رئيس الحزب | الوزير بـ»
            return Phrase(first, at, phrase.told or (at, stop), at)
        return phrase

    def _ends_a_name(self, first: int, j: int) -> bool:
        """Whether a person's name ends right before token ``j``, in a phrase from ``first`` on; alone also one that nobody found."""
        if self.text.ends[j - 1] in self.persons:
            return True
        key = self.keys[j - 1]
        alone = j - 1 == first and key not in PUNCTUATION | POINTING and head_of(key) is None and key not in bodies()
        return alone and shares(key).noun < _A_NAME

    def _is_accused_one(self, j: int) -> bool:
        """Whether one who is accused may stand at a token, behind a noun that is whole: «الوزير», no adjective."""
        return self._is_whole(j) and self._is_accused(j) and shares(self.keys[j]).adjective < _ADJECTIVE

    def _is_accused(self, j: int) -> bool:
        """Whether an office, a body or people may begin at a token: «الوزير», «وزارة المياه», «المسلحين», «منافسه»."""
        head = head_of(self.keys[j])
        if owned(self.text.forms[j]):
            return True
        people = self.keys[j].startswith("ال") and self.keys[j].endswith("ين") and shares(self.keys[j]).noun >= _A_NAME
        return people or self.keys[j] in bodies() or (head is not None and head.kind != "document")

    def _is_anothers_name(self, first: int, token: int) -> bool:
        """Whether the last word of what was read as one name is how another is called who was named before: «يائير صبري | فارس»."""
        name = self._name_over(self.text.starts[token])
        if name is None or name.kind != "PER" or name.end != self.text.ends[token]:
            return False
        begin = bisect_left(self.text.starts, name.start)
        if token - max(begin, first) < _FULL:
            return False
        *own, last = search_key(name.text).split()
        others = (search_key(other.text).split() for other in self._all_called().get(self.keys[token], ()) if other.end < name.start)
        return any(len(other) > 1 and other[-1] == last and not {*own} & {*other} for other in others)

    def _only_accused(self, i: int, first: int, phrase: Phrase, form: CueForm, mark: Mark) -> bool:
        """Whether only who is accused stands between the verb and of what, and nobody who may accuse: «يتهم رجل الأعمال بـ…»."""
        begin, end = phrase.first, phrase.last
        if form.pronoun or mark.name != "by" or begin != i + 1 or end != mark.at or (form.prefix and self.discourse.speakers):
            return False
        if self._second(begin, end) < end or any(head_of(key) is not None and key.startswith("ال") for key in self.keys[begin + 1 : end]):
            return False  # «يتهم النائب الوزير بـ…»
        return i == first or (bool(form.prefix) and not self.discourse.speakers)

    def _without_person(self, phrase: Phrase) -> Phrase:
        """Return a body's phrase cut before the person to whom it does something: «اتهمت النيابة العامة | الوزير سامر الخالدي بـ…»."""
        keys, first = self.keys, phrase.first
        head = head_of(keys[first]) if phrase.last > first + 1 else None
        if head is None or head.kind not in {"official", "outlet", "document"} or head.word in words("spokesman"):
            return phrase
        for j in range(first + 1, phrase.last):
            name = self.names_at.get(self.text.starts[j])
            if name is None or name.kind != "PER":
                continue
            end = j
            while end - 1 > first and keys[end - 1].startswith("ال") and (of := head_of(keys[end - 1])) is not None and of.kind == "title":
                end -= 1
            return (
                Phrase(first, end, phrase.told, end) if keys[end - 1].startswith("ال") or (end < j and end - 1 in self.opened) else phrase
            )
        return phrase

    def _without_addressee(self, phrase: Phrase) -> Phrase:
        """Return a phrase that begins with a person's name without the body that is asked after it: «دعا الخالدي | مجلس الأمن إلى»."""
        title = head_of(self.keys[phrase.first]) if phrase.last > phrase.first else None
        titled = title is not None and title.kind == "title"  # «حذر رئيسها سامر الخالدي | الولايات المتحدة»
        at = next(
            (j for j in range(phrase.first, phrase.last if titled else min(phrase.last, phrase.first + 1)) if self._is_person(j)), None
        )
        if at is None:
            definite = titled and self.keys[phrase.first].startswith("ال")
            theirs = (j for j in range(phrase.first + 1, phrase.last) if owned(self.text.forms[j]) or their_noun(self.keys[j]) is not None)
            own = next(theirs, None) if definite else None
            return Phrase(phrase.first, own, (own, phrase.last), phrase.after) if own is not None else phrase  # «أبلغ الوزير | زملاءه أنه»
        end = bisect_left(self.text.starts, self.names_at[self.text.starts[at]].end)
        if (apart := self._two_persons(at, end)) is not None:
            return Phrase(phrase.first, apart, (apart, end), phrase.after)
        if end >= phrase.last:
            return phrase
        head = head_of(self.keys[end])
        asked = head is not None and head.kind == "official" and head.word not in words("spokesman") and self.keys[end] in heads()
        return Phrase(phrase.first, end, phrase.told, end) if asked or self.keys[end] in bodies() else phrase

    def _two_persons(self, first: int, last: int) -> int | None:
        """Return the token at which the second of two persons begins, taken for one: «اتهم سامر الحلاق | رامي العيسى بـ»."""
        keys = self.keys
        if last - first < _TWO_NAMES or not keys[last - 1].startswith("ال") or not keys[first + 1].startswith("ال"):
            return None
        given, compound = keys[first + 2], keys[first] == "عبد" or keys[first + 1] in words("of compound names")
        return None if compound or given.startswith("ال") or given in words("no second given name") else first + 2

    def _without_medium(self, phrase: Phrase) -> Phrase:
        """Return a phrase that begins with a person's name without the medium that is told after it: «أخبرت هدى المصري | مجلة "السهم"»."""
        what = next((j for j in range(phrase.first + 1, phrase.last) if self.keys[j] in _WHAT_ELSE), None)
        if what is not None and (self.keys[what - 1].startswith("ال") or self.text.ends[what - 1] in self.persons):
            return Phrase(phrase.first, what, phrase.told, phrase.after)  # «كشفت الشرطة | معلومات عن السائق»
        idea = phrase.last - 1  # «رفض سامر الخالدي، ممثل النقابة، | فكرة أن»
        if idea > phrase.first + 1 and self.keys[idea - 1] in "،," and self.keys[idea] in words("refused claim"):
            return Phrase(phrase.first, idea - 1, phrase.told, phrase.after)
        name = self.names_at.get(self.text.starts[phrase.first]) if phrase.last > phrase.first else None
        if name is None or name.kind != "PER":
            return phrase
        end = bisect_left(self.text.starts, name.end)
        head = head_of(self.keys[end]) if end < phrase.last else None
        return Phrase(phrase.first, end, (end, phrase.last), end) if head is not None and head.kind == "outlet" else phrase

    def _without_told(self, phrase: Phrase) -> Phrase:
        """Return a phrase after a verb, emptied where it names who is told or asked: «قال للقاضي», «حذرت السائقين»."""
        if phrase.last == phrase.first:
            return phrase
        key = self.keys[phrase.first]
        told = (key[:2] == "لل" or (key[0] == "ل" and key[1:] in heads())) and key not in heads() and key not in bodies()
        oblique = len(key) > 5 and key.endswith("ين") and key[:-2] + "ون" in heads()
        if key == "باسم" and phrase.first not in self.name_tokens:
            return self._behind_whose_name(phrase)
        if (told or oblique) and phrase.first not in self.name_tokens:
            return Phrase(phrase.first, phrase.first, phrase.told or (phrase.first, phrase.last), phrase.first)
        return phrase

    def _behind_whose_name(self, phrase: Phrase) -> Phrase:
        """Return who speaks in another's name and stands behind it («باسم الوفد | النائب سامر الخالدي»), or who is called «باسم»."""
        keys, first, last = self.keys, phrase.first, phrase.last
        if last == first + 1:
            alone = last < len(keys) and (keys[last] in COMPLEMENTISERS or keys[last] in PUNCTUATION or keys[last][0] == "ل")
            return phrase if alone else Phrase(first, first, phrase.told or (first, last), first)
        whose = head_of(keys[first + 1])
        named = whose is not None and whose.kind == "title"
        at = next((j for j in range(first + 2, last) if self._is_person(j)), None) if not named else None
        if at is None:
            return Phrase(first, first, phrase.told or (first, last), first)
        title = head_of(keys[at - 1])
        at -= title is not None and title.kind == "title" and at - 1 > first + 1
        return Phrase(at, last, phrase.told, phrase.after)
