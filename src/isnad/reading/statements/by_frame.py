"""Who speaks on where the words name nobody and the grammar leaves no choice: «تصريحا للوزير قال فيه إن», «وبسؤال الأهالي قالوا».

Not here: who speaks on where several may, which ``carrying`` weighs.
"""

from __future__ import annotations

from bisect import bisect_left

from isnad.reading.names.gazetteer import name_word
from isnad.reading.statements import kinds
from isnad.reading.statements.contrasts import turns_against
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.discourse import Speaker
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.inner import InnerSpeakers
from isnad.reading.statements.seconds import is_given
from isnad.reading.statements.shapes import PUNCTUATION, finite, head_of, several
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import COMPLEMENTISERS, SPEECH, THEN_HE, heads, words
from isnad.records import Link

_WITH_HIM, _ASKED_BEFORE = words("with him"), 16
_IN_THEM = words("within it")
_SOMEBODY = frozenset({"person", "title", "unnamed", "official"})
_SHORT_SUBJECT = 5  # tokens
_SHORT_NAME = 3  # letters
_WORDS_OF, _SPEECH_OF = 8, 26
_REACHED = 14  # tokens from who calls to what is answered


class ByFrame(InnerSpeakers):
    """Settles who speaks on by the frame of the words alone."""

    def _by_frame(self, i: int, first: int, form: CueForm) -> Speaker | None:
        """Return who speaks where the grammar leaves no choice: «تصريحا للوزير قال فيه إن», «رغم تشكك الوزير …، فإنه يرى أن»."""
        last = self.drafts[-1] if self.drafts and self.drafts[-1].cue[0] >= first else None
        his = last is not None and last.form.tense == "masdar" and last.form.pronoun and turns_against(self.keys, i)
        if his and last is not None and last.speaker is not None and last.speaker.gender in {form.gender, ""}:
            return last.speaker  # «رغم تأكيده أن الجيش باق، إلا أنه أقر بـ»
        then = self.keys[i - 1] in THEN_HE if i > first else False
        if then and (conceded := self._conceded(first, i)) is not None:
            return conceded
        asked = self._asked_in_front(i, first, form) or self._who_was_reached(i, first, form) or self._who_was_asked(i, form)
        if asked is not None or (asked := self._but_the_asked(i, first, form)) is not None:
            return asked
        if (sender := self._sender(i, first, form)) is not None:
            return sender
        within = i > first and not words("written in").isdisjoint(self.keys[i + 1 : i + 2])
        return self._whose_words(i, first, form) if then or within else None

    def _when_he_said(self, draft: Draft, i: int) -> Speaker | None:
        """Return the subject of the clause before «حين» within another's words, whose verb it tells the time of: «أن كمال كذب حين قال»."""
        outer, keys = draft.parent, self.keys
        if outer is None or outer.mark != "that" or draft.form.prefix or keys[i - 1] not in words("when he said"):
            return None
        begin = next((j + 1 for j in range(i - 2, outer.first - 2, -1) if keys[j] in COMPLEMENTISERS), outer.first)
        verb = next((j for j in range(begin + 1, i - 1) if self._verb_at(j) or finite(keys[j])), begin)
        end = verb if verb > begin or not (self._is_person(begin) or is_given(self.text.forms[begin])) else begin + 1
        if not begin < end <= begin + _SHORT_SUBJECT or not (is_given(self.text.forms[begin]) or self._who(begin, end) in _SOMEBODY):
            return None
        return self._within(self._new_speaker(begin, end, draft.form.gender, draft.form.number), outer)

    def _asked_in_front(self, i: int, first: int, form: CueForm) -> Speaker | None:
        """Return who was asked before a verb without a subject: «وبسؤال الأهالي عن السبب، قالوا», «وباستجواب السائق اعترف»."""
        keys = self.keys
        for j in range(i - 2, max(first, i - _ASKED_BEFORE) - 1, -1):
            if keys[j] in ".؛:" or (keys[j] in "،," and j < i - 2 and keys[j + 1].removeprefix("و") not in words("asked in front")):
                continue
            noun = keys[j].removeprefix("و")
            at = j + 1
            if noun in _WITH_HIM and keys[j + 1] == "مع":
                at = j + 2
            elif noun not in words("asked in front"):
                continue
            phrase = source_phrase(self.text, at, i, self.pairs, here=True, split=True)
            if phrase.first != at or phrase.last <= at or not self._who(at, phrase.last):
                return None
            head = head_of(keys[at])
            many = several(keys[at]) or (head is not None and head.kind == "unnamed" and form.number == "p")
            if (form.number == "p") != many or (head is not None and form.number == "s" and head.gender != form.gender):
                return None
            return self._new_speaker(at, phrase.last, form.gender, form.number)
        return None

    def _who_was_reached(self, i: int, first: int, form: CueForm) -> Speaker | None:
        """Return whom somebody called, met or asked, who then speaks: «اتصلت المجلة بـ | النجار | فقال إن», «التقينا | السكان | فأكدوا»."""
        at = self._reached(i, first, form)
        if at is None:
            return None
        self.governed.add(at)
        return self._new_speaker(at, i, form.gender, form.number)

    def _reached(self, i: int, first: int, form: CueForm) -> int | None:
        """Return the first token of whom a verb before «فقال» at ``i`` reaches, right up to it."""
        keys = self.keys
        if form.prefix != "ف" or form.tense != "past":
            return None
        for j in range(i - 1, max(first - 1, i - _REACHED), -1):
            if keys[j] in PUNCTUATION and keys[j] != '"':
                return None
            if keys[j].removeprefix("و") not in words("reaches somebody"):
                continue
            by = [k for k in range(j + 1, i) if self._is_reached_by(k)]
            if by:
                return by[0] + (keys[by[0]] in {"مع", "ب"})
            ours = keys[j].endswith("نا")
            subject = source_phrase(self.text, j + 1, i, self.pairs, split=True, here=True) if not ours else None
            at = j + 1 if subject is None else self._second(j + 1, subject.last) if subject.last > subject.first else i
            return at if at < i and self._who(at, i) else None
        return None

    def _is_reached_by(self, k: int) -> bool:
        """Whether a preposition with whom one calls stands at a token: «مع», «ب «الأفق»», «بالنجار»; not «بيروت», «بلال»."""
        key = self.keys[k]
        if key in {"مع", "ب"}:
            return True
        return key[0] == "ب" and key not in heads() and k not in self.name_tokens and (key[1:3] == "ال" or head_of(key) is not None)

    def _conceded(self, first: int, i: int) -> Speaker | None:
        """Return whom the concession that opens a sentence is about."""
        at = self._conceding(first, i)
        if at is None:
            return None
        clause = next((clause for clause in self.clauses_before(first, self.unit_end, i) if at <= clause.first < clause.last <= i), None)
        phrase = source_phrase(self.text, at, i, self.pairs, split=True)
        begin, end = (clause.first, clause.last) if clause is not None and clause.first == at else (phrase.first, phrase.last)
        if begin != at or end <= begin or not self._who(begin, end):
            return None
        if self._is_person(begin):
            end = bisect_left(self.text.starts, self.names_at[self.text.starts[begin]].end)
        head = head_of(self.keys[begin])
        return self._new_speaker(begin, end, head.gender if head is not None else "", "s")

    def _subject_at(self, token: int, first: int) -> Speaker | None:
        """Return the subject of the last clause of a sentence that opens before ``token`` and hangs on nothing."""
        clauses = [clause for clause in self.clauses_before(first, self.unit_end, token) if clause.last > clause.first]
        near = next((clause for clause in reversed(clauses) if clause.join in {"main", "and"}), None)
        return self._new_speaker(near.first, near.last, near.gender, near.number) if near is not None else None

    def _conceding(self, first: int, stop: int) -> int | None:
        """Return the token after «رغم أن», «على الرغم من» with its noun, where a sentence begins so: «رغم تشكك الوزير …، فإنه يرى أن»."""
        keys = self.keys
        at = first
        while at < stop and keys[at].removeprefix("و") in words("conceding"):
            at += 1
        if at == first or at + 1 >= stop:
            return None
        plain = keys[at - 1] in COMPLEMENTISERS or keys[at].startswith("ال") or self._is_named(at) or head_of(keys[at]) is not None
        return at if plain else at + 1

    def _whose_words(self, i: int, first: int, form: CueForm) -> Speaker | None:
        """Return whose statement the noun right before a relative verb is: «أوردت صحيفة X تصريحا للوزير قال فيه إن»; X passes it on."""
        keys = self.keys
        whose = self._whose_speech(i, first, form)
        if whose is not None:
            return whose
        for j in range(i - 2, max(first, i - _WORDS_OF) - 1, -1):
            noun = head_of(keys[j])
            spoken = keys[j] in SPEECH or keys[j].removesuffix("ا") in SPEECH or (noun is not None and noun.kind == "document")
            # «التقرير السنوي للوزارة، قالت فيه إن»: an adjective may stand between
            at = next((k for k in (j + 1, j + 2) if k < i and keys[k][0] == "ل" and head_of(keys[k]) is not None), j)
            if at == j and j + 2 < i and keys[j + 1] in {"من", "عن"}:
                at = j + 2  # «خطابا من السلطات، طلبت فيه»
            short = self._by_short_name(j + 1) if spoken and at == j and j + 1 < i else None
            if short is not None:
                return short if short.gender in {form.gender, ""} else None
            owner = head_of(keys[at])
            if not spoken or at <= j or owner is None or owner.kind not in {"title", "official"} or owner.gender != form.gender:
                continue
            phrase = source_phrase(self.text, at, i, self.pairs, here=True)
            end = i - (keys[i - 1] in "،,")
            if phrase.first != at or phrase.last < end:
                return None
            found = Speaker(self._words(at, end, bare=True), self.discourse.keys_of(at, end), form.gender, "s", at, end)
            passer = self._subject_at(j, first)
            if passer is not None and kinds.kind_of_speaker(self.text, passer, self.names) == "outlet":
                found.via = [self._mention(passer, None)]
            return self.discourse.known(found.keys) or found
        author = self._subject_at(i, first) if self._is_what_holds(i - 1) or self._is_what_holds(i - 2) else None
        wrote = author is not None and author.gender == form.gender and form.number == "s" and author.number == "s"
        someone = author is not None and self._who(author.first, author.last) in {"person", "title", "official"}
        return author if wrote and someone else None

    def _by_short_name(self, at: int) -> Speaker | None:
        """Return the person whose family name has ل written to it, where the article named him before: «تدوينة | للحداد كتبت فيها»."""
        key = self.keys[at]
        family = "ال" + key[2:] if key[:2] == "لل" else key[1:] if key[0] == "ل" else ""
        for name in reversed(self._names_within(0, self.text.starts[at])) if len(family) > _SHORT_NAME else ():
            first, last = bisect_left(self.text.starts, name.start), bisect_left(self.text.starts, name.end)
            if name.kind == "PER" and last - first > 1 and self.keys[last - 1] == family:
                title = head_of(self.keys[first - 1]) if first else None
                known = name_word(self.keys[first])
                gender = title.gender if title is not None and title.kind == "title" else known.gender if known is not None else ""
                return self._new_speaker(first, last, gender, "s")
        return None

    def _whose_speech(self, i: int, first: int, form: CueForm) -> Speaker | None:
        """Return the person named right after a noun of speech: «شهادة ليلى الحداد، التي أكدت فيها», «بكلمة للوزير قال فيها»."""
        keys = self.keys
        relative = keys[i - 1] in words("relative")
        for j in range(i - 2, max(first, i - (_SPEECH_OF if relative else _WORDS_OF)) - 1, -1):
            noun = keys[j][1:] if keys[j][0] in "بلو" and keys[j] not in SPEECH else keys[j]
            noun = noun.removesuffix("ا")
            if noun not in SPEECH or j + 1 >= i:
                continue
            at = j + 1
            head = head_of(keys[at])
            if keys[at][0] == "ل" and self.text.starts[at] + 1 in self.names_at and self.names_at[self.text.starts[at] + 1].kind == "PER":
                self.governed.add(at)  # «تصريحات لسامر الخالدي قال فيها»
            elif not (self._is_person(at) or (head is not None and head.kind == "title" and self._has_person(at, i))):
                continue
            phrase = source_phrase(self.text, at, i, self.pairs)
            if phrase.first != at or phrase.last <= at or (head is not None and head.gender != form.gender):
                continue
            found = Speaker(
                self._words(at, phrase.last, bare=True), self.discourse.keys_of(at, phrase.last), form.gender, "s", at, phrase.last
            )
            return self.discourse.known(found.keys) or found
        return None

    def _passer_of(self, i: int, first: int) -> Link | None:
        """Return the outlet that passed on the speech a relative verb tells of: «نقلت X تصريحات | عبر فيها عن أسفه», «طالب خلالها»."""
        keys = self.keys
        if i + 1 >= len(keys) or keys[i + 1] not in _IN_THEM:
            return None
        noun = next((j for j in range(i - 1, max(first, i - _WORDS_OF) - 1, -1) if keys[j].removesuffix("ا") in SPEECH), None)
        passer = self._subject_at(noun, first) if noun is not None else None
        if passer is None or kinds.kind_of_speaker(self.text, passer, self.names) != "outlet":
            return None
        return Link(*self._mention(passer, None))
