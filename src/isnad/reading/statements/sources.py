"""The words that name who said it: where a source's noun phrase begins and ends, and what kind of source it is.

A light chunker over tokens: it passes over what stands between a verb and its subject (time, place, «في بيان», who is told) and stops
where a phrase that cannot belong to the name begins (``borders``); what can be told from one word alone stands in ``shapes``.
"""

from __future__ import annotations

from dataclasses import dataclass

from isnad.arabic.text import Text
from isnad.reading.statements.adjuncts import skip_adjuncts, told_behind, told_end
from isnad.reading.statements.apposed import (
    COMPLETING,
    YEARS_OLD,
    apposition,
    came_about,
    closed_apposition,
    completes,
    cuts,
    family_name,
    foreign_article,
    in_charge,
    nicknamed,
    past_its_name,
)
from isnad.reading.statements.borders import (
    DEFENDERS,
    Walk,
    article,
    before_object,
    begins_another,
    behind_definite,
    governed_apart,
    is_a_verb,
    tells_how,
)
from isnad.reading.statements.counts import OF_THEM_ALL, begins_behind_counted, counted_noun, counts_several, is_number, number_at
from isnad.reading.statements.duals import dual_of, ungoverned
from isnad.reading.statements.listeners import outlet_told, served, worked_in
from isnad.reading.statements.met import addresses_next, governed_by, own_subject
from isnad.reading.statements.remarks import OPENS_TERMS, opens_terms, past_asked
from isnad.reading.statements.shapes import (
    PUNCTUATION,
    active_people,
    behind_honour,
    finite,
    governed,
    head_of,
    his_kin,
    is_paper,
    only_a_verb,
    relational,
    several,
)
from isnad.reading.statements.words import (
    COMPLEMENTISERS,
    CORRESPONDENTS,
    EACH,
    NEWSROOMS,
    NOT_JUST_ONE,
    POINTING,
    SELF,
    SOME_OF_THEM,
    THIS,
    bodies,
    heads,
    words,
)

_LONGEST, _NAME, _LONG_NAME, _SHORT_MARKS, _SHORTEST_HEAD = 34, 7, 12, 4, 4


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source's tokens ``first`` to ``last`` (exclusive), who is told (tokens), and where what follows begins."""

    first: int
    last: int
    told: tuple[int, int] | None
    after: int


_FOR_HIM, _HIS_SPEECH, _LOOKS_DEFINITE = words("about him"), words("his speech"), words("looks definite")
_NEVER_FIRST, _CALLED, _THEN = words("never first"), words("called"), words("then")
_FORMERLY, _AGED, _PLAYS = frozenset({"سابقا", "حاليا"}), frozenset({"البالغ", "البالغه"}), words("plays")  # «لاعب خط وسط الفريق»
_PRESS, _TO_ALL, _THEIR_BODIES = frozenset({"للصحفيين", "للصحافيين"}), words("told to all"), words("their bodies")
_REPORTS, _PLACED = words("reports"), words("in or on or to")
_CLAUSE = frozenset(conjunction + particle for conjunction in "وف" for particle in words("opens no name"))
_AMONG, _IN_CHARGE, _TRAILING, _BODY_WORDS = words("among and aged"), words("in charge of"), words("trailing"), 3
_ENDS, _TIME, _RELATIVE, _SAYING = words("end"), words("time"), words("relative"), words("skipsay")
_ENDING = COMPLEMENTISERS | _RELATIVE | {"و" + key for key in _RELATIVE} | _ENDS | _CLAUSE | _TIME  # what ``_ends_any`` asks about
_KNOWN = _ENDING | COMPLETING | SOME_OF_THEM | _FOR_HIM | _AMONG | _FORMERLY | _THEN  # what ``_at_word`` reads


@dataclass(slots=True)
class Course(Walk):
    """The walk over a source's words with what it found: ``last`` ends the source, ``told`` is who is told, ``over`` ends the walk.

    ``of_these`` is the token of what is counted («ثلاثة | خبراء»), ``here`` says that the source has no apposition after a comma.
    """

    pairs: dict[int, int]
    here: bool
    told: tuple[int, int] | None
    last: int
    of_these: int | None = None
    over: bool = False

    def end(self, j: int) -> int:
        """End the walk; what follows the source begins at ``j``."""
        self.over = True
        return j

    def take(self, j: int) -> int:
        """Take the words before ``j`` for the source's, and go on there."""
        self.last = j
        return j


def source_phrase(text: Text, i: int, stop: int, pairs: dict[int, int], *, split: bool = False, here: bool = False) -> Phrase:
    """Read the source that begins at or after token ``i`` and ends before ``stop``.

    ``split`` says that the verb's object may follow without any mark, so that an indefinite noun after a definite one ends the source.
    ``here`` says that it begins at ``i`` and nowhere else, and has no apposition after a comma. An empty phrase (``first == last``)
    says that no source stands there.
    """
    keys = text.keys
    after_that = 0 < i < stop and keys[i - 1] in COMPLEMENTISERS and keys[i][-1] == "ا" and len(keys[i]) > _SHORTEST_HEAD
    subject = head_of(keys[i][:-1]) if after_that else None  # «إن متحدثا باسم الشركة»
    first, told = (i, None) if here or subject is not None else skip_adjuncts(text, i, stop, pairs, careful=split)
    if not here and 0 < i <= first < stop and addresses_next(text, first):
        first += 1  # «وقال مخاطبا | الوزراء: …»
    if i < first < stop and governed_by(text, i, first):  # «وقال عقب لقائه | الوزير سامر الخالدي | إن»
        met = source_phrase(text, first, stop, pairs, split=split, here=split)
        anew = own_subject(text, first, met.last)
        if anew is not None:
            return source_phrase(text, anew, stop, pairs, split=split)
        return Phrase(met.after, met.after, told or met.told, met.after)
    if first >= stop:
        return Phrase(first, first, told, first)
    if (titled := behind_honour(keys, first)) > first and titled < stop:  # «معالي | الوزير سامر الخالدي»
        him = source_phrase(text, titled, stop, pairs, split=split, here=here)
        if him.first == titled < him.last:
            return Phrase(first, him.last, told or him.told, him.after)
    head = subject or head_of(keys[first]) or dual_of(ungoverned(keys[first]) if here else keys[first])
    course = Course(text, first, min(stop, first + _LONGEST), head, split, False, False, pairs, here, told, first)
    begun = _begun(course, stop)
    if begun is None:
        return Phrase(first, first, told, first)
    return begun if isinstance(begun, Phrase) else _ended(course, _walked(course, begun))


def _begun(course: Course, stop: int) -> Phrase | int | None:
    """Return the token from which a source is walked over, its head found; or the phrase, if its first words are all; ``None`` for none.

    «كل من | …», «غير واحد من الشهود | …», «ثلاثة خبراء | …», «هذا المسؤول | …» begin one; «أربع منها», «أحدهم» are one, a verb is none.
    """
    text, keys, first, split = course.text, course.text.keys, course.first, course.split
    key, head = keys[first], course.head
    if first + 1 < stop and first not in course.pairs and is_paper(keys, first):
        return _paper(text, first, course.limit, course.told)
    if _is_no_source(course, stop):
        return None
    begin = first
    if first + 2 < stop and key in EACH and keys[first + 1] == "من":
        course.head = head_of(keys[first + 2])
        begin, course.last = first + 2 + (first + 2 not in course.pairs), first + 3
    elif first + 3 < stop and keys[first : first + 3] == NOT_JUST_ONE:
        course.head = head_of(keys[first + 3])
        begin = course.take(first + 4)  # «غير واحد من الشهود»
    elif first + 1 < course.limit and keys[first + 1] in OF_THEM_ALL and counts_several(key):
        return Phrase(first, first + 2, course.told, first + 2)  # «طالبت أربع منها بـ»
    elif (of_these := counted_noun(text, first, course.limit)) is not None:
        course.of_these = of_these
        course.head = head_of(keys[of_these]) or head_of(keys[of_these].removesuffix("ا"))
        begin = course.take(of_these + 1)  # «ما لا يقل عن ستة أطباء», «خمسة من سكان الحي»
    elif first + 1 < stop and key == "هؤلاء" and split and not several(keys[first + 1]):
        return Phrase(first, first + 1, course.told, first + 1)  # «طالب هؤلاء | الحكومة بـ…»
    elif split and key in SOME_OF_THEM:
        return Phrase(first, first + 1, course.told, first + 1)  # «اقترح أحدهم | تغيير المصعد», «اتهم بعضهم | البلدية بـ»
    elif first + 1 < stop and key in POINTING and _pointed_at(keys[first + 1], split):
        course.head = head_of(keys[first + 1])  # «هذا المسؤول», «تلك المصادر»
        begin = course.take(first + 2)
    elif first + 1 < stop and key in POINTING and keys[first + 1] in words("what was said"):
        return None  # «وأضاف واصفا هذه التكهنات بأنها …»
    elif key in _HIS_SPEECH and text.forms[first][-1] != "ة":
        return Phrase(first, first, course.told, first + 1)  # «واختتم حديثه بأن»
    elif key in _NEVER_FIRST or key in _SAYING or (key in _ENDS and head is None):
        return None
    if key.startswith(("فعاليات", "الفعاليات")) and not active_people(keys, first):
        return None  # «فعاليات المهرجان»
    head = course.head
    counted = course.of_these is not None and keys[course.of_these].startswith("ال")
    course.definite = counted or (key.startswith("ال") and (len(key) > 4 or head is not None)) or key in bodies()
    course.several = head is not None and head.kind != "document" and key.endswith(("ان", "ون"))
    return begin


def _is_no_source(course: Course, stop: int) -> bool:
    """Whether a verb or a noun behind a preposition stands where the source should begin: «قال | يجب …», «قال | للصحفيين»."""
    text, first, key = course.text, course.first, course.text.keys[course.first]
    verb = only_a_verb(key) or (key in _LOOKS_DEFINITE and text.forms[first][-1] != "ي")  # «ثم التقى برجال الإعلام وعبر عن»
    if course.head is not None or key in bodies() or is_number(key) or key in EACH or his_kin(text.forms[first]):
        return False  # «زوجها»
    return number_at(text, first, stop) == first and (verb or finite(key) or governed(key))


def _walked(course: Course, j: int) -> int:
    """Walk over a source's words from token ``j`` to their end, and return where what follows them begins.

    At each token these are tried in order: a number, a quotation, a sign, a word that goes on a name or ends it, another phrase.
    """
    pairs, keys, first, limit = course.pairs, course.text.keys, course.first, course.limit
    while j < limit and not course.over:
        key = keys[j]
        step = _at_number(course, j) if course.of_these is not None or (j > first and keys[j - 1] == "من") else None
        if step is None and j in pairs:
            step = _in_marks(course, j)
        if step is None and key == "و":
            step = _joined_in_marks(course, j)
        if step is None and key in PUNCTUATION:
            step = _at_sign(course, j)
        if step is None and key in _KNOWN:
            step = _at_word(course, j)
        if step is None and j > first:
            step = _behind_first(course, j)
        j = step if step is not None else course.take(j + 1)
    return j


def _at_number(course: Course, j: int) -> int | None:
    """Read who is counted behind «من», «مجموعة من | 12 منظمة», and the object behind who is counted: «اتهم ثلاثة بحارة | الشركة بـ»."""
    if course.of_these is None:
        course.of_these = counted_noun(course.text, j, course.limit)
        if course.of_these is not None:
            return course.take(course.of_these + 1)
    if course.split and course.of_these is not None and begins_behind_counted(course.text, course.of_these, j):
        return course.end(j)  # «نفى خمسة لاعبين | مشاركتهم»
    return None


def _in_marks(course: Course, j: int) -> int:
    """Read a quotation: a short one is a name, «منظمة | "النهر"», or who is told, «قال سامر | "للأفق" إن»; a long one ends the source."""
    keys, first, head, limit = course.text.keys, course.first, course.head, course.limit
    close = course.pairs[j]
    if j > first and close - j <= _SHORT_MARKS and keys[j + 1][:2] == "لل" and keys[j + 1] not in heads():
        course.told = course.told or (j, close + 1)
        return course.end(close + 1)
    of = head if j == first + 1 else head_of(keys[j + 1]) if j == first else None  # «قال "اتحاد أهالي الصيادين في ميناء الرمل القديم" إن»
    if close >= limit or close - j > (_LONG_NAME if of is not None and of.kind != "unnamed" else _NAME):
        return course.end(j)
    course.definite = course.definite or (j == first + 1 and head is not None and head.kind in {"official", "outlet"})
    course.take(close + 1)
    if j == first and course.split and close + 1 < limit and keys[close + 1].startswith("ال") and not relational(keys[close + 1]):
        return course.end(close + 1)  # «أدانت "منظمة النهر" | القمع»
    return close + 1


def _joined_in_marks(course: Course, j: int) -> int | None:
    """Read و before another quotation: «كل من «هيئة النهر» | و«حزب الضفة»»."""
    close = course.pairs.get(j + 1, course.limit)
    if j > course.first and course.text.keys[j - 1] == '"' and close < min(course.limit, j + _NAME + 2):
        return course.take(close + 1)
    return None


def _at_sign(course: Course, j: int) -> int | None:
    """Read a mark of punctuation, which ends the source unless it is a letter's full stop, a hyphen, a slash, brackets or an apposition."""
    text, key = course.text, course.text.keys[j]
    if key == "(":
        return _bracketed(course, j)
    if key in "،,":
        return _at_comma(course, j)
    if key == "." and j > course.first and len(text.keys[j - 1]) == 1:
        return j + 1
    if key == "/" or (key == "-" and text.starts[j] == text.ends[j - 1]):
        return None
    return course.end(j)


def _bracketed(course: Course, j: int) -> int:
    """Pass over brackets, which are part of the source where its words go on behind them or they hold its short name: «وكالة X | (س)»."""
    text, keys, limit = course.text, course.text.keys, course.limit
    k = j
    while k < limit and keys[k] != ")" and k - j < 12:
        k += 1
    if k >= limit or keys[k] != ")":
        return course.end(j)
    after = k + 1
    if after < limit and keys[after] not in PUNCTUATION and not cuts(text, after):
        course.last = after
    elif keys[k - 1] not in PUNCTUATION:
        outlet = course.head is not None and course.head.kind == "outlet" and not text.raw[text.starts[k - 1]].isascii()
        course.last = after if outlet or nicknamed(keys, course.first, k - 1) else course.last
    return after


def _at_comma(course: Course, j: int) -> int:
    """Pass over a comma before an apposition, «سامر الخالدي، | مدير الشركة، إن», «مسؤول، | يدعى سامر»; any other ends the source."""
    text, keys, head, here, limit = course.text, course.text.keys, course.head, course.here, course.limit
    said_of = head is not None and head.kind == "unnamed" and j + 1 < limit and keys[j + 1][0] in "يت"
    if said_of and head_of(keys[j + 1]) is None:
        return course.end(j)  # «مصادر في النادي، تعارض البيع، إن»
    if head is not None and head.kind == "document" and j + 1 < limit and came_about(keys[j + 1]):
        return course.end(j)  # «تقرير لديوان المحاسبة، | صدر الأربعاء، أن»
    if not here and j + 2 < limit and keys[j + 1].removeprefix("و") in _CALLED and keys[j + 2] not in COMPLEMENTISERS:
        return j + 1  # «مسؤول في الفريق، يدعى سامر الخالدي»
    apart = course.split and not closed_apposition(text, course.first, j, limit)
    if here or j + 1 >= limit or apart or not apposition(text, j + 1, limit):
        return course.end(j)
    return j + 1


def _at_word(course: Course, j: int) -> int | None:
    """Read a word that goes on the source wherever it stands («المدافعون | عنه», «المدير | آنذاك سامر») or that ends any: «إن», «أمس»."""
    text, keys, first = course.text, course.text.keys, course.first
    key = keys[j]
    if key in COMPLETING and completes(keys, first, j, course.limit):
        return course.take(j + 1)  # «المدعى | عليه», «الفريق | أول سامر الخالدي»
    if course.split and j > first and key in SOME_OF_THEM and keys[j - 1].startswith("ال"):
        return course.end(j)  # «طالب السكان | بعضهم بإخلاء الحي»
    if key in _FOR_HIM and j == first + 1 and keys[first].removeprefix("ال") in DEFENDERS:
        return course.take(j + 1)  # «المدافعون عنه»
    if key in _AMONG and j > first and keys[j - 1] not in {"من", "ومن"}:
        return course.end(j)  # «خمسة مدنيين | بينهم طفلان», «امرأة | عمرها 70 عاما»
    if key in _FORMERLY and j == (course.of_these or first) + 1 and text.forms[j - 1][-1] == "ا" and head_of(keys[j - 1][:-1]) is not None:
        return course.take(j + 1)  # «لكن مهندسا سابقا في البلدية قال», «12 موظفا سابقا»
    if key in _ENDING and _ends_any(course, j):
        return course.end(j)
    # «المدير آنذاك سامر الخالدي»; at the end it is no part of the words
    return j + 1 if key in _THEN and j > first else None


def _ends_any(course: Course, j: int) -> bool:
    """Whether a word ends any source: a complementiser, a relative, a preposition («وسط المدينة»), a time («أمس»)."""
    keys, first, head = course.text.keys, course.first, course.head
    key = keys[j]
    if key in COMPLEMENTISERS or key.removeprefix("و") in _RELATIVE:
        return True  # «زوج المعلمة | والتي توفيت أمس»
    if j > first and (key in _ENDS or key in _CLAUSE):
        outlet = j == first + 1 and head is not None and head.kind == "outlet"
        if not (key == "وسط" and keys[j - 1] in _PLAYS) and not (outlet and foreign_article(keys, j, course.limit)):
            return True
    if key not in _TIME or not (j > first or len(keys) == 1):
        return False
    return not _informed(keys, j) and key not in _THEN and not _on_a_day(keys, first, j)


def _behind_first(course: Course, j: int) -> int | None:
    """Read a word behind the first: one of the source's own with what it governs, who is told, or one that begins another phrase."""
    keys, limit = course.text.keys, course.limit
    key = keys[j]
    step = _goes_with(course, j)
    if step is not None:
        return step
    if family_name(course.text, course.first, j):
        return course.take(j + 1)
    if tells_how(course, j):
        return course.end(j)
    if key in _AGED and keys[j + 1 : j + 3] == ["من", "العمر"]:
        # «سامر الخالدي | البالغ من العمر 33 عاما»
        return course.end(next((k + 1 for k in range(j + 3, min(len(keys), j + 7)) if keys[k] in YEARS_OLD), j))
    if begins_another(course, j) or governed_apart(course, j):
        return course.end(j)
    step = _is_told(course, j) if key[0] == "ل" else None
    if step is not None:
        return step
    if key.removeprefix("و") in _CALLED and j + 1 < limit and keys[j + 1] not in COMPLEMENTISERS and keys[j + 1] not in PUNCTUATION:
        return j + 1  # «مهندس متطوع يدعى سامر الخالدي»
    if is_a_verb(course, j):
        return course.end(j)
    if _is_told_medium(course, j):
        course.told = (j, min(course.pairs.get(j + 1, j + 1) + 1, limit))
        return course.end(course.told[1])  # «أفاد مصدر طبي وكالة سنابرق»
    if behind_definite(course, j):
        return course.end(j)
    if course.split:
        verdict = before_object(course, j)
        if verdict:
            return course.end(j)
        if verdict is None:
            person = course.head is not None and course.head.kind in {"title", "unnamed"}
            course.definite = course.definite or article(key) or (person and key in bodies())  # «مسؤول طالبان | استقالته»
    return None


def _goes_with(course: Course, j: int) -> int | None:
    """Read what goes with the source as a whole: its charge («المكلف بـ…»), its terms, «ذاتها», whose it is, the outlet that it told."""
    text, first, limit, head = course.text, course.first, course.limit, course.head
    keys = text.keys
    key = keys[j]
    if key in _IN_CHARGE and (charge := in_charge(keys, j, limit)) is not None:
        return course.take(charge)
    if past_asked(keys, j, limit) > j:
        return course.end(j)  # «خمسة خبراء | استطلع الموقع آراءهم»
    if key in OPENS_TERMS and opens_terms(text, j, limit) is not None:
        return course.end(j)  # «طبيبتان | رفضتا ذكر اسميهما»
    if course.split and key in SELF and text.forms[j][-1] in "هام":
        return course.end(course.take(j + 1))  # «نفت الوزارة ذاتها | وجود أزمة»
    if (end := worked_in(text, first, j)) is not None:
        return course.take(min(end, limit))  # «رئيس الاتحاد العربي للصحافة | سامر الحلاق»
    if (end := outlet_told(text, first, j, course.pairs, head, counted=course.of_these is not None)) is not None:
        course.told = course.told or (j, end)
        return course.end(end)  # «مصدر في الوزارة | لعكاظ», «ثلاثة نواب | لـ«الأفق»»
    if key == "ل" and head is not None and head.kind == "title" and (end := served(text, j, course.pairs)) is not None:
        return course.take(end)  # «الرئيس التنفيذي لـ«سهم الأفق» | سامر الخالدي»
    return None


def _is_told(course: Course, j: int) -> int | None:
    """Read who is told behind ل, which ends the source: «قال المدير | لرويترز», «مسؤول إيراني | للنهر», «الوزير | لنظيره التركي»."""
    text, keys = course.text, course.text.keys
    if (end := told_end(text, j, course.pairs)) is not None and _may_be_told(course, j):
        course.told = course.told or (j, end)
        return course.end(course.told[1])
    if not told_behind(text, course.first, j, course.head):
        return None
    end = j + 1
    while end < course.limit and (keys[end].startswith("ال") if course.split else keys[end] not in _ENDS and keys[end] not in _TIME):
        end += 1
    course.told = course.told or (j, end)
    return course.end(j)  # «قال مسؤول إيراني | للنهر إن», «قال الوزير | لنظيره التركي إن»


def _ended(course: Course, after: int) -> Phrase:
    """Return the phrase that was walked over, what trails behind it cut off; an empty one where it is an object: «أكدت | صحة الخبر»."""
    keys, first, last, head = course.text.keys, course.first, course.last, course.head
    while last > first and keys[last - 1] in _TRAILING:
        last -= 1
    if last == first:
        return Phrase(first, first, course.told, first)
    last = past_its_name(course.text, first, last, course.limit)
    objects = words("objnoun")
    if course.split and keys[first] in objects:
        paper = head is not None and head.kind == "document" and not keys[first].startswith("ال")
        each = keys[first : first + 2] == ["كل", "من"]
        this = keys[first] in THIS and first + 1 < last and head_of(keys[first + 1]) is not None
        if paper or (head is None and not each and not this):
            return Phrase(first, first, course.told, first)
    return Phrase(first, last, course.told, max(after, last))


def _pointed_at(key: str, split: bool) -> bool:
    """Whether a definite noun after «هذا», «تلك» can be who speaks; where a bare object may follow, only a noun that heads sources."""
    if key in words("what was said"):
        return False
    return key.startswith("ال") and len(key) > 4 and (head_of(key) is not None or not (split or key in words("objnoun")))


def _informed(keys: list[str], j: int) -> bool:
    """Whether «مطلع» is who is informed («مصدر مطلع») and not the beginning of a span of time («مطلع الأسبوع»)."""
    after = keys[j + 1] if j + 1 < len(keys) else ""
    return keys[j] == "مطلع" and head_of(keys[j - 1]) is not None and not after.startswith("ال")


def _on_a_day(keys: list[str], first: int, j: int) -> bool:
    """Whether a month at ``j`` is part of a body's name that is called by a day: «حركة 20 | فبراير», not «الحركة 20 فبراير»."""
    body = heads().get(keys[first])
    return j == first + 2 and keys[j - 1].isdigit() and body is not None and not body.definite and body.kind in {"official", "unnamed"}


def _paper(text: Text, first: int, limit: int, told: tuple[int, int] | None) -> Phrase:
    """Return a foreign outlet's name of several words, with the adjectives behind it: «لو موند», «لا ستامبا الإيطالية»."""
    last = first + 2
    while last < limit and (text.keys[last] in NEWSROOMS or (text.keys[last].startswith("ال") and relational(text.keys[last]))):
        last += 1
    return Phrase(first, last, told, last)


def _may_be_told(walk: Walk, j: int) -> bool:
    """Whether ل or a medium at token ``j`` is told what the source says, and is not whose the source is: not «مراسل | لوكالة»."""
    keys, head = walk.text.keys, walk.head
    if head is None:
        return True
    if keys[j] == "للاعلام" and keys[j - 1] == "الدوله":
        return False  # «وزير الدولة للإعلام»
    if keys[j] in _PRESS and not _THEIR_BODIES.isdisjoint(keys[max(walk.first, j - _BODY_WORDS) : j]):
        return False  # «رئيس الاتحاد الدولي للصحفيين»
    if j == walk.first + 1 and keys[walk.first] in _REPORTS and keys[j] != "ل":
        return False  # «كشف تقرير | لصحيفة النهر أن»: whose it is; «وثائق مسربة لموقع X» told it
    if keys[j] in _TO_ALL and keys[walk.first][:2] == "ال":
        return True  # «أكدت الشركة | للجميع», not «جمعية القراءة للجميع»
    return head.word not in CORRESPONDENTS and (head.kind in {"title", "unnamed"} or keys[j - 1] not in heads() or _for_medium(keys[j]))


def _is_told_medium(walk: Walk, j: int) -> bool:
    """Whether a medium without a preposition is told at token ``j``: «أفاد مصدر طبي | وكالة سنابرق»."""
    keys, head = walk.text.keys, walk.head
    key, before = keys[j], keys[j - 1]
    if head is None or head.kind != "unnamed" or j <= walk.first + 1 or before in _PLACED or not relational(before):
        return False
    other = heads().get(key)
    return other is not None and other.kind == "outlet" and (not other.definite or other.proper) and head_of(before) is None


def _for_medium(key: str) -> bool:
    """Whether a word is «لوكالة», «لصحيفة»: whoever speaks tells it."""
    head = heads().get("ال" + key[2:] if key[:2] == "لل" else key[1:])
    return head is not None and head.kind == "outlet"
