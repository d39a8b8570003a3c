"""Who spoke before and is now described anew: «الحقوقي المغربي» of a person by name, «المسؤول المقرب من الشركة» of a source without one.

Which person holds a title is found in ``holders``, all else that words for a source stand for in ``resolution``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.reading.names.gazetteer import demonyms, name_word
from isnad.reading.statements import kinds
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.discourse import Speaker, bare_key, noun_of
from isnad.reading.statements.holders import COURTESIES, Holders, masculine
from isnad.reading.statements.shapes import PUNCTUATION, head_of, several
from isnad.reading.statements.words import heads, title_classes, words

_MENTIONS = 6
_BESIDES = frozenset({"letters", "arts", "civil", "medicine", "law", "team"})  # titles of which the press speaks where one holds an office
_AGENT = range(6, 8)  # letters of «الفاعل», «الناشطة» with the article

_NAMED = 0.5
_LATELY, _SAID, _TWO = 2, 8, 2  # sentences before; statements looked at
# What persons are called besides their names, with the titles of whom it can be said; none: of anybody.
_PLAYERS = words("players")
_ARTISTS = words("artists")
_RULERS = words("rulers")
_CALLED = {
    "نجم": _PLAYERS | _ARTISTS,
    "لاعب": _PLAYERS,
    "فنان": _ARTISTS,
    "عاهل": _RULERS,
    "مشرع": words("lawmakers"),
    "عالم": words("scholars"),
    "كاتب": words("writers"),
    "داعيه": words("preachers"),
} | dict.fromkeys(words("called anything"), frozenset())
_GUESTS = frozenset({"ضيف", "ضيفه"})
_BARE_TOO = words("stars")
_IN_OFFICE = words("of one office")
_MAJESTIES = {"جلالته": "عاهل", "جلالتها": "عاهل"}
_OF_TWO = {"اول": 0, "اولي": 0, "ثاني": 1, "ثانيه": 1}


class Described(Holders):
    """Finds who among those that have spoken is called by a description now."""

    def _described_before(self, first: int, last: int, form: CueForm) -> Speaker | None:
        """Return the last named speaker, where a definite description that was not used before calls one who is known already.

        The press varies what it calls a person: «الحقوقي المغربي», «الباحث في …», «الفاعل الجمعوي». An office («رئيسة "السهم"») is its
        holder's only where his words name the office.
        """
        keys = self.keys
        at = noun_of(self.text, first, last)
        head = head_of(keys[at])
        definite = keys[at].startswith("ال")
        if form.number != "s" or form.tense not in {"past", "present"} or not form.gender or self._has_person(first, last):
            return None
        if several(keys[at]):  # the verb before them is in the singular: «قال التجار»
            return None
        then = keys[at + 1] if last - at > 1 else ""
        if definite and then.isalpha() and not then.startswith("ال") and shares(then).name >= _NAMED:
            return None  # «الفنانة غادة»: another, whose name stands there
        speaker = self.discourse.agreeing(form.gender, "s")
        if speaker is None or self._kind(speaker) != "named" or (head is not None and head.gender != form.gender):
            return None
        if head is None:
            adjective = keys[last - 1] if last - at > 1 else ""
            agent = definite and len(keys[at]) in _AGENT and keys[at][3] == "ا" and adjective.startswith("ال")  # «الفاعل الجمعوي»
            return speaker if agent and form.gender == "m" and adjective.endswith("ي") else None
        if head.kind not in {"title", "unnamed"}:
            return None
        fits = self._may_be_called(head.word, speaker, described=last - at > 1)
        if definite and (head.word in words("private") or head.kind == "unnamed" or keys[at] in words("the speaker")):
            return speaker if fits and (last - at > 1 or self._only_he(at, speaker)) else None
        if definite and last - at == 1 and fits and self._only_he(at, speaker):
            return speaker  # «وأكد المحافظ» after «وقال حاكم الإقليم سامر الخالدي»
        anew = definite and fits and last - at > 1 and self._goes_on_at_once(form, speaker)
        if (
            anew
            and self._gender_of((speaker.first, speaker.last)) in {form.gender, ""}
            and not self._of_another_land(at + 1, last, speaker)
        ):
            return speaker  # «وأضاف القائد الميداني» after «نقلت X عن سامر الخالدي»
        if bare_key(keys[at]) == "مدرب" and "فني" in speaker.keys:
            return speaker  # «مدرب الفريق» after «سامر الخالدي، المدير الفني للنادي»
        same = bare_key(keys[at]) in speaker.keys
        next_word = keys[at + 1] if at + 1 < last else ""
        of = next_word == '"' or (bool(next_word) and bare_key(next_word) in speaker.keys)
        return speaker if same and of and not self._of_another_land(at + 1, last, speaker) else None

    def _goes_on_at_once(self, form: CueForm, speaker: Speaker) -> bool:
        """Whether a verb goes on with what was said right before by a speaker: «وأضاف», «وتابع»."""
        return form.cue.key in words("onward") and bool(self.drafts) and self.drafts[-1].speaker is speaker

    def _of_another_land(self, first: int, last: int, speaker: Speaker) -> bool:
        """Whether words name a nationality and a speaker's own words another: «وزير النقل المغربي» after «وزير النقل التونسي»."""
        lands = {masculine(bare_key(key)) for key in self.keys[first:last] if bare_key(key) in demonyms()}
        others = {masculine(key) for key in speaker.keys if key in demonyms()}
        return bool(lands and others) and lands.isdisjoint(others)

    def _may_be_called(self, title: str, speaker: Speaker, *, described: bool = False) -> bool:
        """Whether a named speaker can be called by ``title`` now: whom nothing was said of, or whose own titles go with it.

        «الوزير» is not «النائب سامر الخالدي», but may be «سامر الخالدي» or «الدكتور سامر الخالدي»; «المحافظ» may be «حاكم الإقليم».
        ``described`` says that more words stand with it: of who holds an office they may tell what he is besides («الناشط الحقوقي»).
        """
        wanted = _classes_of(title)
        called = self._titles_of(speaker)
        if not words("divine").isdisjoint(speaker.keys[:1]):
            return False  # «قال تعالى … . ويقول الشاعر»
        if title in words("spokesman") and not words("has a spokesman").isdisjoint(called) and words("spokesman").isdisjoint(called):
            return False  # a chief has a spokesman: «المتحدث» is not «رئيس الهيئة سامر الخالدي»
        if not called or not wanted.isdisjoint({"any", "speaking"}) or masculine(title) in {masculine(other) for other in called}:
            return True
        others = [_classes_of(other) for other in called]
        offices = any(other not in words("private") and not classes & _BESIDES for other, classes in zip(called, others, strict=True))
        besides = described and offices and not wanted.isdisjoint(_BESIDES)
        return besides or all("any" in classes for classes in others) or any(wanted & classes for classes in others)

    def _titles_of(self, speaker: Speaker) -> list[str]:
        """Return the titles that a speaker's fullest words give himself, not those of whom he serves («مستشار الوزير سامر الخالدي»)."""
        keys, persons = self.keys, self.discourse.persons
        first = noun_of(self.text, speaker.first, speaker.last) if speaker.last > speaker.first else speaker.first
        found: list[str] = []
        for j in range(first, speaker.last):
            head = head_of(keys[j])
            if j in persons:
                continue
            if head is None:
                if bare_key(keys[j]) in title_classes():
                    found.append(bare_key(keys[j]))  # «المدير الفني»
            elif head.kind in {"title", "unnamed"} or head.word in words("spokesman"):
                before = head_of(keys[j - 1]) if j > first else None
                apposed = j == first or keys[j - 1] in PUNCTUATION or j - 1 in persons or keys[j] in COURTESIES or keys[j] not in heads()
                stacked = before is not None and before.definite and head.definite  # «النائب المحامي سامر الخالدي»
                if apposed or stacked:
                    found.append(head.word)
        return found

    def _described_anew(self, first: int, last: int, form: CueForm) -> Speaker | None:
        """Return who spoke unnamed and is now called by like words: «المسؤول المقرب من الشركة» after «مصدر مقرب من الشركة».

        A definite description of one unnamed is the last such speaker where they share the noun and an adjective, or all but the noun.
        """
        head = head_of(self.keys[first])
        if (
            head is None
            or head.kind != "unnamed"
            or not self.keys[first].startswith("ال")
            or last - first <= 1
            or several(self.keys[first])
        ):
            return None
        noun, *rest = self.discourse.keys_of(first, last)
        for speaker in reversed(self.discourse.speakers):
            if self._kind(speaker) != "unnamed" or speaker.number != form.number or several(speaker.keys[0]):
                continue
            others = set(speaker.keys[1:])
            like = speaker.keys[0] == noun and (rest[0] in others or self._goes_on_at_once(form, speaker))
            if like or (len(rest) > 1 and set(rest) <= others):
                return speaker  # «وأضاف المسؤول الأميركي» after «مسؤول في وزارة الدفاع»
        return None

    def _named_lately(self, first: int, last: int, form: CueForm) -> tuple[int, int] | None:
        """Return the mention of the one person named in this sentence or the two before whom a description fits that calls nobody yet.

        «وقع المهاجم المصري سامر الخالدي العقد. وقال النجم المصري»; «حضر الجلسة هاني مراد وليلى الأسمر. وقال الأول». The verb's gender, a
        nationality and the titles that he is given must not speak against him, and nobody else whom they fit may be named there.
        """
        at = noun_of(self.text, first, last)
        noun = self.keys[at].removeprefix("ال") if self.keys[at] not in _MAJESTIES else "ال" + _MAJESTIES[self.keys[at]]
        if form.number != "s" or form.tense not in {"past", "present"} or noun == self.keys[at] or self._has_person(first, last):
            return None
        noun = noun.removeprefix("ال")
        place = _OF_TWO.get(noun) if last - first == 1 else None
        if place is None and masculine(noun) not in _CALLED and noun not in _CALLED:
            return None
        here = bisect_right(self.text.sentences, (first, len(self.keys))) - 1
        low = self.text.sentences[max(0, here - _LATELY)][0]
        if place is None and any(
            draft.cue[0] >= low and draft.speaker is not None and draft.speaker.words for draft in self.drafts[-_SAID:]
        ):
            return None  # who spoke is tried before
        named = self._persons_between(low, first)
        if place is not None:
            gender = "f" if noun.endswith(("ه", "ي")) and noun != "ثاني" else "m"
            return named[place] if len(named) == _TWO and self._gender_of(named[place]) in {gender, ""} else None
        if any(self.keys[j].removeprefix("ال") == noun and not any(b <= j < e for b, e in named) for j in range(low, at)):
            return None  # «عامل … . وقال العامل»: another
        land = next((key for key in self.keys[at + 1 : last] if bare_key(key) in demonyms()), None)
        fitting = [mention for mention in named if self._fits(mention, noun, form.gender, land)]
        return fitting[0] if len(fitting) == 1 else None

    def _persons_between(self, low: int, stop: int) -> list[tuple[int, int]]:
        """Return the mentions, each with its title, of the persons named in the tokens, each once and in order."""
        found: list[tuple[int, int]] = []
        called: list[tuple[str | None, set[str]]] = []
        for name in self._names_within(self.text.starts[low], self.text.starts[stop]):
            if name.kind != "PER":
                continue
            begin, end = bisect_left(self.text.starts, name.start), bisect_left(self.text.starts, name.end)
            words_of = set(search_key(name.name).split())
            if not any((name.id is not None and name.id == id) or words_of <= other or other <= words_of for id, other in called):
                called.append((name.id, words_of))
                crowned = begin > low and bare_key(self.keys[begin - 1]) in _RULERS
                found.append((begin - 1 if crowned else self._title_before(begin), end))
        return found

    def _gender_of(self, mention: tuple[int, int]) -> str:
        """Return the gender of a person by the title before the name or by the first name: m, f, or empty where neither tells."""
        first = mention[0]
        head = head_of(self.keys[first])
        if head is not None and head.kind == "title":
            return head.gender
        known = name_word(self.keys[first].removeprefix("ء"))
        return known.gender if known is not None else ""

    def _fits(self, mention: tuple[int, int], noun: str, gender: str, land: str | None) -> bool:
        first, last = mention
        if self._gender_of(mention) not in {gender, ""}:
            return False
        lands = {bare_key(key) for key in self.keys[first:last] if bare_key(key) in demonyms()}
        if land is not None and lands and masculine(bare_key(land)) not in {masculine(key) for key in lands}:
            return False
        titles = {masculine(title.removeprefix("ال")) for title in self._titles_of(Speaker("", (), gender, "s", first, last))}
        titles -= {masculine(courtesy.removeprefix("ال")) for courtesy in COURTESIES} - {"ملك", "امير"}
        titles |= {bare_key(key) for key in self.keys[first : first + _TWO]}  # «الملك» may be part of the name
        wanted = _CALLED.get(noun) or _CALLED.get(masculine(noun), frozenset())
        if not wanted:
            return noun in _GUESTS or not titles & _IN_OFFICE
        return not wanted.isdisjoint(titles) or (not titles and noun in _BARE_TOO)

    def _only_he(self, token: int, speaker: Speaker) -> bool:
        """Whether a definite noun that never stood with a complement or a name before can only be whoever just spoke."""
        if not self.drafts or self.drafts[-1].speaker is not speaker or not self.units or self.drafts[-1].cue[0] < self.units[-1][0]:
            return False
        before = self.discourse.positions(bare_key(self.keys[token]), token)
        return len(before) <= _MENTIONS and all(self.keys[j] == self.keys[token] and not self._is_named(j + 1) for j in before)

    def _has_person(self, first: int, last: int) -> bool:
        """Whether a person's name stands within the tokens."""
        start, end = self.text.starts[first], self.text.ends[last - 1]
        return any(name.kind == "PER" for name in self._names_within(start, end))

    def _kind(self, speaker: Speaker) -> str:
        return kinds.kind_of_speaker(self.text, speaker, self.names)


def _classes_of(title: str) -> frozenset[str]:
    return title_classes().get(title) or title_classes().get(masculine(title)) or frozenset()
