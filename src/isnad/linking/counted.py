"""A figure with what tells its quantity from others, and whether two figures may count the same.

What does not live here: finding what an article counts (``counts``).
"""

from __future__ import annotations

from dataclasses import dataclass

from isnad.arabic.folding import search_key
from isnad.linking.befell import ARMED_WORDS, GRAVITY_WORDS, PEOPLE_WORDS, SOME_WORDS, terms
from isnad.linking.figures import Figure
from isnad.linking.listed import spelled
from isnad.linking.shares import SUM

FIRST_SENTENCES = 2  # where its main ones stand
_FEMININE = ("ه", "ات", "تان", "تين")
#: What is measured says not of what: one word has to govern both figures.
MEASURE_WORDS = """
عام سنة شهر أسبوع يوم ليلة ساعة دقيقة ثانية متر كيلومتر كيلو ميل كلم كم غرام درجة مرة نقطة موسم قدم
"""
#: The governor of a figure that says of how many something is made up («تضم 15 وزيرا»).
CONSISTING = "ضم"


# Who people are told to be where tellers differ: no two groups of them.
_WHOEVER_WORDS = spelled("counts", "whoever they are")
_ONE_KIND = {"عائله": "اسره", "عائل": "اسر"}
#: What things are told to have suffered, each apart from the next.
_HARM_WORDS = (
    "دمر دمرت تدمير مدمر مدمرة انهار انهارت انهيار منهار هدم تهدم تهدمت",
    "تضرر تضررت متضرر متضررة ضرر أضرار تصدع تصدعت متصدع",
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with what tells its quantity from others: ``noun`` as a term, ``form`` as written, ``role`` what befell people (or "").

    ``kind`` sorts people: ``any``, or else the noun itself. ``governor`` is the term before the figure, ``after`` that behind it,
    ``beside`` those about it and ``numbers`` the numbers among them; ``places``, ``days``, ``weekdays`` and ``ordinals`` («الثالثة») are
    those that its sentence names, ``persons`` those named shortly before, ``sentence`` is its number. ``span`` are the words by which it
    sums up more than one happening (or ""), ``happenings`` over how many («في حادثين»; None for one, negative for several or one of them).
    ``alone`` says whether no other figure of its role stands in its sentence, ``alike`` how many figures the article's beginning has by its
    noun, ``aged`` whether it is how old somebody is, ``updates`` whether its sentence says that a toll rose. ``share`` says whether it is
    one of a hundred, ``rival`` whether it is another source's figure for the one before it («فيما قالت الوزارة إنها 40»), ``toll`` whether
    it is told as how many there were of a role, ``former`` whether as of another year or as what had been, ``sole`` whether it is the
    article's only one of that, ``wanted`` whether somebody asks for it or says only that it may be. ``hour`` is that of the part of the day
    behind it, ``worth`` what a sum of money is of. ``of`` is who a share of votes is of, as a term of his name, ``whole`` whether it is
    told as the number of a thing known («العدد لا يتجاوز 900 شهادة»), ``out_of`` of how many it says to be a part («27 مليونا من أصل 40»),
    ``elects`` whether it is of an election. ``parts`` are the numbers that its sentence tells as parts of what it counts («بينها 12 لسفن
    أجنبية»). ``earlier``: it is told as an earlier toll than another of the article («وكانت حصيلة سابقة أشارت إلى 9 قتلى»), and a ``rival``
    of that.
    """

    figure: Figure
    noun: str
    form: str
    written: bool
    role: str
    kind: str
    governor: str
    after: str
    beside: frozenset[str]
    numbers: frozenset[str]
    places: frozenset[str]
    days: frozenset[str]
    sentence: int
    span: str
    happenings: float | None = None
    ordinals: frozenset[str] = frozenset()
    aged: bool = False
    persons: frozenset[str] = frozenset()
    weekdays: frozenset[str] = frozenset()
    updates: bool = False
    alone: bool = True
    alike: int = 1
    share: bool = False
    rival: bool = False
    wanted: bool = False
    toll: bool = False
    former: bool = False
    sole: bool = True
    hour: int | None = None
    worth: str = ""
    of: str = ""
    whole: bool = False
    out_of: float | None = None
    elects: bool = False
    parts: frozenset[float] = frozenset()
    earlier: bool = False

    @property
    def measure(self) -> bool:
        """Whether it is known of what a number of years, hours or kilometres is the measure (``measures``)."""
        return self.governor.startswith("=")

    @property
    def quantity(self) -> str:
        """What else an article counts is of one kind with it where this is the same."""
        return self.governor if self.measure else self.noun

    @property
    def leads(self) -> bool:
        """Whether it stands where a story's main figures stand."""
        return self.sentence < FIRST_SENTENCES


def countable(noun: str) -> bool:
    """Say whether a noun is one of things: neither of people nor of a measure."""
    return noun not in terms(PEOPLE_WORDS) and noun not in terms(MEASURE_WORDS)


def lasting(noun: str) -> bool:
    """Say whether a noun measures time or length, of which every article has several."""
    return noun in terms(MEASURE_WORDS)


def harm(each: Counted) -> frozenset[int]:
    """Return which of two was done to the things counted, or both: they were destroyed, they were damaged."""
    told = {*each.beside, each.governor}
    return frozenset(n for n, words in enumerate(_HARM_WORDS) if not told.isdisjoint(terms(words)))


def _of_one_person(a: Counted, b: Counted) -> bool:
    """Say whether two shares of votes are of one person whom the article of one only calls by his last name."""
    named, other = (a, b) if a.of else (b, a)
    return named.noun == other.noun and not other.of and named.of in other.beside and other.share and other.alike == 1


def compatible(a: Counted, b: Counted) -> bool:
    """Say whether two figures may count the same: the same people as told by either, or the same things."""
    if a.role != b.role or a.alone != b.alone or a.happenings != b.happenings or (a.of != b.of and not _of_one_person(a, b)):
        return False
    if not a.role:
        feminine = [search_key(each.form).endswith(_FEMININE) for each in (a, b)]
        if a.noun in terms(PEOPLE_WORDS) and feminine[0] != feminine[1]:
            return False
        if harm(a) and harm(b) and not harm(a) & harm(b):
            return False  # «دمر 200 منزل», «تضرر 600 منزل»
        if a.share != b.share or a.wanted != b.wanted or (a.worth and b.worth and a.worth != b.worth):
            return False
        if SUM in (a.noun, b.noun):
            return a.worth == b.worth  # «غرامة بثلاثة ملايين», «غرامة 5 ملايين دينار»
        return a.noun == b.noun and (a.share or a.noun not in terms(MEASURE_WORDS) or a.governor == b.governor)
    # A kind beside people at large: only where neither tells of several kinds, and never of those who are counted as a part.
    apart = terms(ARMED_WORDS) | terms(SOME_WORDS) | terms(GRAVITY_WORDS)
    if a.kind == b.kind:
        return True
    if "any" not in (a.kind, b.kind) or not a.alone:
        # «أربعة محتجين», «ستة شبان»: who they were is what each teller takes them for.
        taken_for = {_ONE_KIND.get(a.kind, a.kind), _ONE_KIND.get(b.kind, b.kind)}
        return len(taken_for) == 1 or (
            taken_for <= terms(_WHOEVER_WORDS) and all(each.sole and each.leads and each.alone for each in (a, b))
        )
    some, all_ = (a, b) if b.kind == "any" else (b, a)
    # «لقي 12 طالبا مصرعهم» beside «10 وفيات في حادث أتوبيس الطلاب»: the students are those who died there.
    named = some.kind in terms(SOME_WORDS) and some.kind in all_.beside and all(each.sole and each.leads for each in (a, b))
    return named or not {a.kind, b.kind} & apart
