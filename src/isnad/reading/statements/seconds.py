"""Where a second noun phrase begins right behind one, so that one is a verb's subject and the other its object: «الصحيفة | الوزير»."""

from __future__ import annotations

from bisect import bisect_left

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.reading.names.gazetteer import name_word
from isnad.reading.names.verbs import takes_person
from isnad.reading.statements.chains import Chains
from isnad.reading.statements.shapes import PUNCTUATION, common, head_of, owned, relational, several
from isnad.reading.statements.sources import Phrase
from isnad.reading.statements.words import COMPLEMENTISERS, bodies, heads, words
from isnad.records import Name

_SHORT_ADJECTIVE = 3  # letters that an adjective has more than: «في» is none
_SELDOM = 0.1
_MOSTLY = 0.6
_PARTIES = words("parties")  # whose names go on with no office


_OFFICE = 8  # tokens before the first of two persons' names, at most
_TWO = _FULL = 2
_LONG_PRONOUN = 4  # letters that a noun with a pronoun has more than
_TITLES = 4  # tokens between the two, at most
_WHOLE_NAME = 3  # words of a name with the second's title at its end
_TWO_FULL, _ONE_AND_ANOTHER = 4, 3  # words of two persons' names that were read as one
_GIVEN = 20  # persons of Wikidata who bear a given name, at least
_UNSURE = 0.75  # how sure it still is where the words of two may be those of one
_NEVER_BEFORE = words("plain prepositions") | {"باسم"}
_SECOND_HALVES = words("of compound names")
_BINDS = words("no second given name") | _SECOND_HALVES | words("kunya") | words("first half of a name")
_SPEAKING = frozenset({"title", "official", "unnamed", "outlet"})
_WHO, _WHERE = frozenset({"title", "official", "unnamed"}), frozenset({"في", "من"})


class Seconds(Chains):
    """Parts two who stand side by side."""

    def _second(self, first: int, last: int) -> int:
        """Return where the words of one end before a second noun phrase right behind them, ``last`` where none stands there.

        Nothing joins the two, so that one is a verb's subject and the other its object. A body's noun may govern the name behind it
        («مديرية أمن القاهرة»), and a title's land is not the person who holds it («رئيس وزراء كرمان سامر الخالدي»).
        """
        return next((j for j in range(first + 1, last) if self._stands_second(first, j)), last)

    def _stands_second(self, first: int, j: int) -> bool:
        """Whether a name at ``j`` stands right behind whole words that begin at ``first`` and can't go on with it."""
        keys, starts, ends = self.keys, self.text.starts, self.text.ends
        name = self.names_at.get(starts[j])
        head, then = head_of(keys[first]), head_of(keys[j])
        if then is not None and then.kind == "title" and keys[j][0] == "ب" and keys[j] not in heads() and j not in self.name_tokens:
            return head is not None and head.kind == "title"  # «التقى المدرب | باللاعبة»
        if j == first + 1 and keys[j] in bodies() and keys[first].startswith("ال") and keys[first].endswith("ون"):
            return True  # «الحوثيون | السعودية»
        if keys[j].startswith("ال") and (self._behind_body(first, j) or self._behind_office(first, j)):
            return True
        if j == first + 1 and then is not None and then.definite and keys[j].startswith("ال") and head is not None:
            of_them = then.kind == "unnamed" and several(keys[j])  # «الإدارة | السكان»
            if head.kind == "official" and keys[first].startswith("ال") and (then.kind == "title" or of_them):
                return shares(keys[j]).noun >= _MOSTLY  # «الادعاء | المدير السابق»
            apart = head.gender != then.gender and "title" in {head.kind, then.kind} and then.kind in {"title", "official"}
            return apart and keys[first].startswith("ال") and not several(keys[first])  # «الصحيفة | الوزير», «النائب | الوزيرة»
        described = head is not None and j == first + 2 and keys[j].startswith("ال") and keys[first] in heads() and keys[first][:2] != "ال"
        if described and relational(keys[j - 1]) and len(keys[j - 1]) > _SHORT_ADJECTIVE and keys[j - 1] not in heads():
            return keys[j - 1][:2] != "ال" and shares(keys[j - 1]).adjective >= _SELDOM  # «زار وفد أممي | المخيم»
        titled = self._titled_person(j)
        if j == first + 1 and self._whole_land(first) and keys[j][0] not in "ول" and not keys[j].startswith("ال"):
            return True  # «حضت واشنطن | كيغالي على»: a land's or capital's own name goes on with nothing
        if then is not None and then.kind in _WHO and self._behind_place(first, j):
            return True  # «محامون في بيروت | القاضي», «صيادون في صفاقس | وزارة البيئة»
        if name is None and keys[j] not in bodies() and not titled:
            return False
        before = next((one for one in self._names_within(starts[first], ends[j - 1]) if one.end == ends[j - 1]), None)
        if before is None:
            crowd = head is not None and head.kind == "unnamed" and j > first + 1 and len(keys[j - 1]) > _SHORT_ADJECTIVE
            crowd = crowd and (keys[j - 1].endswith(("ون", "يان", "يتان")) or (relational(keys[j - 1]) and keys[j - 1][:2] != "ال"))
            return crowd and keys[j] in bodies() and keys[j] not in heads() and keys[j - 1] not in bodies()  # «مسؤولون أجانب | إسرائيل»
        if name is None and not titled:
            return False
        if titled or before.kind == "PER":
            return before.kind == "PER"
        if name is not None and name.kind == "PER":
            return before.start == starts[first]
        last = keys[j - 1]
        if head is not None and head.kind == "outlet" and keys[j] not in bodies():
            return False  # «صحيفة لا غازيتا ديلو سبورت»
        return before.kind == "LOC" or last.startswith("ال") or last in bodies()

    def _side_by_side(self, begin: int, stop: int) -> tuple[int, int] | None:
        """Return where the words of a first person end and those of a second, right behind them, up to ``stop`` at most: «اتهم | الممثل
        سامر الخالدي | المنتج رامي حداد | بـ». Nothing but the second's title stands between the names, so that they are two.

        A title without the article may belong to the first («مستشار سامر الخالدي الدكتور رامي حداد»): before a courtesy it is left.
        """
        keys, starts = self.keys, self.text.starts
        if begin >= stop:
            return None
        persons = [name for name in self._names_within(starts[begin], self.text.ends[stop - 1]) if name.kind == "PER"][:_TWO]
        if len(persons) < _TWO:
            return self._behind_one(begin, stop, persons[0]) if persons else None
        one, end = (bisect_left(starts, each) for each in (persons[0].start, persons[0].end))
        second, last = (bisect_left(starts, each) for each in (persons[1].start, persons[1].end))
        if one - begin > _OFFICE or second - end > _TITLES or starts[second] != persons[1].start or keys[second - 1] in _NEVER_BEFORE:
            return None
        before = keys[begin:one]
        if any(key in PUNCTUATION or key in COMPLEMENTISERS for key in [*before, *keys[end:second]]):
            return None
        if one > begin and (starts[one] != persons[0].start or before[-1] in _NEVER_BEFORE):
            return None
        if end == second:  # «ناصر حبيب التاجر», the title read as part of the name
            title = search_key(self.text.forms[end - 1])
            titled = end - one >= _WHOLE_NAME and title.startswith("ال") and (head_of(title) is not None or title in words("stacked"))
            end -= titled
        elif (
            end + 1 == second
            and end - 1 == one == begin
            and is_given(self.text.forms[one])
            and keys[end].startswith("ال")
            and not self._is_title(end)
        ):
            return second, last  # «سامي الجندي | نادر الفرا»
        elif (
            (end - one == 1 or keys[end - 1] in _SECOND_HALVES)
            and head_of(keys[end]) is None
            and not self._is_whole(end)
            and end + 1 < second
        ):
            end += 1  # «رنده سعادة | الشاهد مخايل نصار»
        titles = range(end, second)
        if not titles or not (self._is_whole(end) or self._is_theirs(end) or self._is_title(end)):
            return None
        if any(not (self._is_whole(j) or self._is_theirs(j)) and head_of(keys[j]) is None for j in titles):
            return None
        if before and not before[0].startswith("ال") and keys[end] in words("name title"):
            return None
        return end, last

    def _behind_one(self, begin: int, stop: int, person: Name) -> tuple[int, int] | None:
        """Return where the words of the only person who was found end and those of another whom nobody found, with his title, fill all up
        to ``stop``: «المغنية ليلى قاسم | المنتج فادي كرامة»."""
        end = bisect_left(self.text.starts, person.end)
        given = self.text.forms[end + 1] if end + 1 < stop <= end + 1 + _FULL and end > begin + 1 else ""
        titled = given and self.keys[end].startswith("ال") and self.keys[end] not in words("name title")
        return (
            (end, stop)
            if titled and person.start <= self.text.starts[end - _FULL] and is_given(given) and not relational(self.keys[end])
            else None
        )

    def _is_title(self, j: int) -> bool:
        """Whether an office without the article begins at a token: «رئيس | التحرير»."""
        head = head_of(self.keys[j])
        return head is not None and head.kind == "title"

    def _read_as_one(self, verb: str, name: Name) -> tuple[int | None, float]:
        """Return where the second of two persons begins whose names were read as one behind a verb that takes a person, ``None`` where none
        does, and how sure that is: «اتهم شادي حنين | وائل قزي بـ», «حث سركيس بدروسيان | مراد على».

        A given name behind a word that is none begins another's. Where all may be one («ياسمين رفول الخطيب») nothing is parted.
        """
        starts = self.text.starts
        first, last = bisect_left(starts, name.start), bisect_left(starts, name.end)
        forms = self.text.forms[first:last]
        own = [search_key(form) for form in forms]  # the keys of names are changed where they look like particles
        if len(own) not in {_TWO_FULL, _ONE_AND_ANOTHER} or not takes_person(verb) or not _BINDS.isdisjoint(own):
            return None, 1.0
        if own[1] in words("name title") or own[2] in words("name title"):
            return None, 1.0  # «مهند الشيخ حسن»
        family = not is_given(forms[1])
        full, needed = len(own) == _TWO_FULL, takes_person(verb, needed=True)
        if is_given(forms[2], foreign=full and needed):
            alike = full and own[1].startswith("ال") == own[3].startswith("ال")
            if (alike and (family or needed)) or (family and not full):
                return first + 2, 1.0 if family and full else _UNSURE
            return None, _UNSURE if family or full else 1.0
        return None, _UNSURE if family and own[2].startswith("ال") and not own[1].startswith("ال") else 1.0

    def _body_alone(self, phrase: Phrase) -> Phrase:
        """Return a body's phrase cut behind its known name, where a verbal noun or an owned noun follows: «شركة سامسونغ | تسريب».

        Where it was cut before the name's end, it is drawn out to that: «نفت حركة | فتح الخبر», «مديرية الطب | البيطري».
        """
        keys, first = self.keys, phrase.first
        bare = phrase.last > first and first + 1 < len(keys) and keys[first] in heads() and not keys[first].startswith("ال")
        head = head_of(keys[first]) if bare else None
        if head is None or head.kind not in {"official", "outlet"}:
            return phrase
        name = self.names_at.get(self.text.starts[first]) or self.names_at.get(self.text.starts[first + 1])
        if name is None or name.kind == "PER":
            return phrase
        end = bisect_left(self.text.starts, name.end)
        if name.kind == "ORG" and phrase.last < end and phrase.told is None:
            return Phrase(first, end, None, end)
        if not first + 1 < end < phrase.last or keys[end].startswith("ال") or end in self.name_tokens:
            return phrase
        done = keys[end] in words("objnoun") or keys[end] in words("refused act") or keys[end] in words("refused thing")
        return Phrase(first, end, phrase.told, end) if done or common(keys[end]) or owned(self.text.forms[end]) else phrase

    def _whole_land(self, at: int) -> bool:
        """Whether token ``at`` is all of the known name of a land or capital, as it stands there."""
        name = self.names_at.get(self.text.starts[at])
        return name is not None and name.kind == "LOC" and name.end == self.text.ends[at] and self.keys[at] in bodies()

    def _behind_body(self, first: int, j: int) -> bool:
        """Whether a definite noun stands behind a body's foreign name, which has no article: «هيومن رايتس ووتش | السلطات»."""
        keys, starts = self.keys, self.text.starts
        body = self.name_ends.get(self.text.ends[j - 1])
        if body is None or body.kind != "ORG" or body.start < starts[first] or keys[j - 1] in heads():
            return False
        if keys[j - 1].startswith("ال"):  # «اتهمت حركة النهضة | الرئيس»
            whose = head_of(keys[first]) if body.start == starts[first] and keys[first] in _PARTIES else None
            then = head_of(keys[j])
            return whose is not None and then is not None and then.kind == "title" and not several(keys[j])
        whole = body.id is not None or head_of(keys[first]) is not None
        noun = not relational(keys[j]) and shares(keys[j]).noun >= _MOSTLY
        return whole and noun and (head := head_of(keys[j])) is not None and head.kind in {"official", "title"}

    def _behind_office(self, first: int, j: int) -> bool:
        """Whether a definite noun stands behind an office's «لـ» and all that it governs: «المدير الرياضي للترجي | الجماهير».

        «الأمين العام للحزب | المناضلين», «مدير فني للنادي الأهلي | الإدارة»; not «الأمين العام للجامعة العربية», «للإخوان المسلمين».
        """
        keys = self.keys
        noun, then = shares(keys[j]).noun, head_of(keys[j])
        people = keys[j].endswith("ين") and not several(keys[j - 1]) and not several("ال" + keys[j - 1][2:])
        if noun < _MOSTLY or not ((then is not None and then.kind in _SPEAKING) or people):
            return False
        at = j - 1
        at -= at - 1 > first and keys[at][:2] == "ال"  # «لنادي الضفة | الجماهير», «للنادي الأهلي | الجماهير»
        if at - 1 <= first or keys[at][0] != "ل" or keys[at] in heads() or at in self.name_tokens:
            return False
        if at < j - 1 and keys[at][:2] == "لل" and not relational(keys[j - 1]) and shares(keys[j - 1]).adjective < _MOSTLY:
            return False
        head = head_of(keys[first])
        office = head is not None and head.kind in {"title", "official"} and keys[first] in heads()
        return office and (at < j - 1 or keys[at][:2] == "لل")

    def _titled_person(self, j: int) -> bool:
        """Whether a definite title and a person's name stand at ``j``: «اتهم الوزير سامر الخالدي | النائب رامي حداد»."""
        head = head_of(self.keys[j]) if self.keys[j].startswith("ال") else None
        return head is not None and head.kind == "title" and j + 1 < len(self.keys) and self._is_person(j + 1)

    def _is_whole(self, token: int) -> bool:
        """Whether a noun has the article or somebody's pronoun, and so asks for nothing behind it: «النائب», «نائبه»."""
        return self.keys[token].startswith("ال") or owned(self.text.forms[token])

    def _is_theirs(self, token: int) -> bool:
        """Whether a noun of a person has a pronoun: «زميلتها», «منافسهم»; no name is asked for, since one stands behind it."""
        key = self.keys[token]
        return token not in self.name_tokens and len(key) > _LONG_PRONOUN and key.endswith(("ه", "ها", "هم", "هما"))

    def _is_person(self, token: int) -> bool:
        name = self.names_at.get(self.text.starts[token])
        return name is not None and name.kind == "PER"

    def _behind_place(self, first: int, j: int) -> bool:
        """Whether «في» or «من» with the name of a place, which nothing completes, ends before token ``j``: «سكان في صفاقس |»."""
        starts, keys = self.text.starts, self.keys
        place = next((one for one in self._names_within(starts[first], self.text.ends[j - 1]) if one.end == self.text.ends[j - 1]), None)
        at = bisect_left(starts, place.start) if place is not None and place.kind == "LOC" else first
        return first < at - 1 and keys[at - 1] in _WHERE and not keys[first].startswith("ال")


def is_given(form: str, *, foreign: bool = False) -> bool:
    """Whether a word is a given name, or often one; ``foreign``: also one of which nobody knows whether it is («مايكل»)."""
    known = name_word(search_key(form)) if not form.startswith("ال") else None
    often = known is not None and known.count >= _GIVEN and (known.kind == "family" or (foreign and len(form) > _LONG_PRONOUN))
    return known is not None and (known.kind == "given" or often)
