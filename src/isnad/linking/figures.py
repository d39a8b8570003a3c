"""Figures: what an article counts, told so that two tellings of one quantity can be known for that.

A figure is known by three things: what is counted (the noun), what befell it (``data/roles.tsv``: dead, hurt, held …; for people only,
so that «9 قتلى», «لقي 9 أشخاص مصرعهم» and «وفاة 9 معتمرين» are one quantity and «إصابة 9 أشخاص» another), and what stands about it: the
word that governs it, the words, names and days beside it. A figure that is a part («بينهم 3»), that sums up a span («منذ يوليو») or picks
one out («أحد القتلى») is told apart here. What does not live here: which figures are of one quantity (``differences``), reading numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from itertools import pairwise

from isnad.arabic.folding import drop_marks, search_key
from isnad.arabic.number_words import split_head
from isnad.arabic.numbers import Number, find_numbers
from isnad.arabic.terms import index_terms, is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import split_word
from isnad.records import Article

LEAD_SENTENCES = 6  # where a story's own quantities stand
_FIRST_SENTENCES = 2  # where its main ones stand
_NEAR = 0.01  # of a figure that it may differ from itself rounded
_ROUNDED = 2  # digits that a figure has to have more than, to be rounded
_BESIDE = 10  # tokens on each side of a figure that say what it is of
_REACH = 7  # tokens before a figure in which what befell those counted is told
_NEXT = 2  # the same where nothing is said of who they are («أصيب 227»)
_AFTER = 6  # tokens after its noun in which it is («لقي 9 أشخاص مصرعهم»)
_CUT_NUMBER = re.compile(r"\d[^\s\d]*[.,،٫ر\u200e\u200f]+\s?\Z|\dر\d+\s\Z")
_JOINING = frozenset({"و", '"', "«", "»", "“", "”", "(", ")"})
_FEMININE = ("ه", "ات", "تان", "تين")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:T|\Z)")
_FINE = frozenset({"day", "hour", "minute", "part"})
_ONE_OF = frozenset({"احد", "احدي"})
_ONE = frozenset({"واحد", "واحده"})
_SCALES = frozenset({"ملايين", "مليارات", "بلايين", "بليونات", "تريليونات"})
_PART_WORDS = "بينهم بينها منهم منها ضمنهم بينهما احدهم معظمهم غالبيتهم"
_PARTS = frozenset(_PART_WORDS.split())
_SPAN_WORDS = "منذ اجمالي مجمل الاجماليه مجموع الماضيين الماضيه السابق السابقه سابق سابقا سنويا شهريا يوميا عادة"
_SPANS = frozenset(_SPAN_WORDS.split())
_THIS = frozenset({"هذا", "هذه", "خلال", "بدايه", "مطلع", "طوال"})
_TIMES = frozenset({"الشهر", "العام", "السنه", "الاسبوع", "الموسم", "عام", "شهر", "الاشهر", "الاعوام", "السنوات", "الايام"})
_PLAN_WORDS = "سيتم سوف يعتزم تعتزم يخطط تخطط قد ربما يهدف تهدف يستهدف"
_PLANS = frozenset(_PLAN_WORDS.split())
# «1084 دولارا للأوقية»: a price is quoted at its moment; two of them contradict nobody.
_PRICED = re.compile(r"(?:ال|لل|و)?(?:اوقيه|اونصه|برميل|سهم|عقود|تسويه|تداولات|تعاملات)")
_ABOUT_WORDS = "اكثر اقل حوالي قرابه زهاء يقارب تقارب يناهز تجاوز يتجاوز عدد"
_ABOUT = frozenset(_ABOUT_WORDS.split())
_OTHERS = frozenset({"اخري", "اخر", "اضافيه", "اضافي"})
#: What is measured says not of what: one word has to govern both figures.
_MEASURE_WORDS = """
عام سنة شهر أسبوع يوم ليلة ساعة دقيقة ثانية متر كيلومتر كيلو ميل كلم كم طن كيلوغرام غرام لتر برميل هكتار درجة مرة نقطة موسم قدم
"""
# Nouns whose figures are of a moment, of a match or of nothing that two texts share.
# «سباق 200 متر», «أدنى مستوى في 6 أشهر»: which one it is, not how many.
_NAMING_WORDS = "سباق مستوى مستويات وتيرة فئة رقم طراز"
_MOMENTARY_WORDS = "سنت هللة نقطة قرش فلس هدف جولة مباراة مرة دقيقة ثانية ساعة درجة مرحلة مساء صباح ظهر عصر"
# People, of whatever kind: what befell them is what is counted.
_PEOPLE_WORDS = """
شخص مدني مواطن آخر فرد إنسان نسمة رجل امرأة سيدة طفل راكب مسافر عامل جندي شرطي ضابط عنصر مسلح إرهابي متمرد مقاتل حوثي معتمر حاج طالب
طالبة مهاجر لاجئ أجنبي موظف عسكري صياد بحار سائح متظاهر مصل ناشط صحافي صحفي مسعف طبيب معلم معلمة سجين أسير مستوطن مخالف متهم مشتبه
مطلوب متسلل عائلة أسرة حالة رضيع شاب فتاة مقاوم متشدد انتحاري مهرب متورط مسن مريض عضو قيادي لاعب مشجع سائق
بحارة طيار حارس نزيل
متدرب زائر مصلين أفراد رجال عسكريين صيادي ميليشيا مليشيا قوات جماعة مقاومة
سوداني سوري عراقي يمني تركي مصري عماني سعودي باكستاني هندي أفغاني فلسطيني إسرائيلي لبناني ليبي كردي تونسي مغربي جزائري
"""
# Those who are counted as people at large; a kind beside them says only who they were.
_ANYBODY_WORDS = "شخص مدني مواطن آخر فرد إنسان نسمة حالة راكب مسافر معتمر حاج عامل"
_ARMED_WORDS = "جندي شرطي ضابط عسكري عنصر مسلح إرهابي متمرد مقاتل حوثي مقاوم متشدد انتحاري مستوطن قيادي"
_GRAVITY_WORDS = "حرجة خطيرة خطرة متوسطة طفيفة بسيطة بليغة مستقرة"  # of some of the hurt
_SOME_WORDS = "امرأة سيدة طفل رضيع طالب طالبة فتاة مسن مسعف صحافي صحفي أجنبي عائلة أسرة"


@dataclass(frozen=True, slots=True)
class Figure:
    """One telling of a quantity: ``text == body[start:end]`` of ``article``; ``value`` is ``None`` for a vague one («عشرات»).

    ``low`` and ``high`` are bounds. ``source`` is who says so, where a statement of the article carries the figure.
    """

    article: str
    outlet: str | None
    published: str | None
    start: int
    end: int
    text: str
    value: float | None
    low: float | None = None
    high: float | None = None
    source: str | None = None

    @property
    def told(self) -> tuple[float | None, float | None, str]:
        """What makes a figure another than the next: its value; for a range its bounds; for a vague one its words."""
        if self.value is not None:
            return self.value, None, ""
        return self.low, self.high, "" if self.low is not None or self.high is not None else search_key(self.text)


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with what tells its quantity from others: ``noun`` as a term, ``form`` as written, ``role`` what befell people (or "").

    ``kind`` sorts people: ``any``, ``some`` (children, women …) or else the noun itself. ``governor`` is the term before the figure,
    ``beside`` those about it, ``places`` and ``days`` those that its sentence names, ``sentence`` its number, ``span`` whether it
    sums up more than the day, ``alone`` whether no other figure of its role stands in its sentence, ``alike`` how many figures the
    article's beginning has by its noun; ``numbers`` are the other numbers about it.
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
    span: bool
    alone: bool = True
    alike: int = 1

    @property
    def leads(self) -> bool:
        """Whether it stands where a story's main figures stand."""
        return self.sentence < _FIRST_SENTENCES


@lru_cache(maxsize=16)
def _terms(words: str) -> frozenset[str]:
    return frozenset(index_terms(words))


@lru_cache(maxsize=1)
def _roles() -> tuple[dict[str, str], dict[str, str]]:
    """Read roles.tsv: term -> role; role -> what a reader sees."""
    roles: dict[str, str] = {}
    labels: dict[str, str] = {}
    for line in resources.files("isnad.linking").joinpath("data/roles.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            role, labels_, words = line.split("\t")
            labels[role] = labels_
            roles |= dict.fromkeys(index_terms(words), role)
    return roles, labels


def label(role: str) -> str:
    """Return what those of a role are called («قتلى»)."""
    return _roles()[1][role]


def fate(term: str) -> str:
    """Return the role that a term tells of («وفا», «توفي»: dead), or the term."""
    return _roles()[0].get(term, term)


def counted(article: Article) -> tuple[Counted, ...]:
    """Return what the beginning of an article counts, in its order, but for what its own statements deny."""
    text = Text(article.body)
    found: list[Counted] = []
    denied = [(each.start, each.end) for each in article.statements if each.force == "deny" and not each.negated]
    numbers = find_numbers(text)
    places = [(name.start, name.name) for name in article.names if name.kind == "LOC" and name.fine != "nation"]
    for place, (first, last) in enumerate(text.sentences[:LEAD_SENTENCES]):
        inside = [number for number in numbers if first <= number.first < last]
        # Where the beginning is, what leads is; a later sentence may be of elsewhere.
        low, high = text.starts[first], text.ends[last - 1]
        ahead = text.ends[text.sentences[: LEAD_SENTENCES // 2][-1][1] - 1]
        where = frozenset(name for start, name in places if (start < ahead if place < _FIRST_SENTENCES else low <= start < high))
        held = [
            each
            for n, number in enumerate(inside)
            if not any(start <= number.start < end for start, end in denied)
            and (each := _counted(article, text, inside, n, (first, last), place, where)) is not None
        ]
        for each in held:
            others = sum(other.role == each.role for other in held if each.role)
            found.append(each if others <= 1 else replace(each, alone=False))
    nouns = Counter(each.noun for each in found)
    return tuple(replace(each, alike=nouns[each.noun]) for each in found)


def countable(noun: str) -> bool:
    """Say whether a noun is one of things: neither of people nor of a measure."""
    return noun not in _terms(_PEOPLE_WORDS) and noun not in _terms(_MEASURE_WORDS)


def _counted(
    article: Article, text: Text, numbers: Sequence[Number], n: int, sentence: tuple[int, int], place: int, places: frozenset[str]
) -> Counted | None:
    number = numbers[n]
    if not _tells(article, text, number) or _part(text, number, sentence[0]):
        return None
    if _dual(number) and text.keys[number.first].startswith(("ال", "وال", "بال", "لل")):
        return None  # «الرجلين»: those told of before
    unit = number.noun or number.unit or ""
    noun = " ".join(index_terms(unit)) if number.kind != "money" else unit
    after = number.last + (number.unit is not None and (number.unit_start or 0) >= number.end)
    while after < sentence[1] and after < number.last + 3 and (number.unit_end or 0) > text.starts[after]:
        after += 1
    # What befell is looked for up to the figures before and behind.
    before = max(sentence[0], number.first - _REACH, numbers[n - 1].last if n else 0)
    behind = min(sentence[1], after + _AFTER, numbers[n + 1].first if n + 1 < len(numbers) else sentence[1])
    role, kind = _role(
        text,
        noun,
        range(before, number.first),
        range(after, behind),
        cut=bool(n) and before == numbers[n - 1].last,
        feminine=search_key(unit).endswith(_FEMININE),
    )
    if number.kind == "percent" or (not role and (not noun or _terms(_MOMENTARY_WORDS) & {*index_terms(unit)})):
        return None
    keys = text.keys
    if number.kind == "money" and any(_PRICED.fullmatch(key) for key in keys[sentence[0] : sentence[1]]):
        return None
    if not role and any(key in _OTHERS for key in keys[after : after + 5]):
        return None  # «أربع طائرات أخرى»: besides those that are told
    low, high = max(sentence[0], number.first - _BESIDE), min(sentence[1], after + _BESIDE)
    span = slice(*sentence) if role else slice(low, high)
    roles, _ = _roles()
    beside = [term for i in range(span.start, span.stop) if not number.first <= i < after for term in index_terms(text.slice(i, i + 1))]
    start, end = text.starts[sentence[0]], text.ends[sentence[1] - 1]
    figure = Figure(
        article.id, article.outlet, article.published, number.start, number.end, article.body[number.start : number.end], number.value,
        number.low, number.high, _source(article, number),
    )  # fmt: skip
    governor = next(iter(_before(text, number.first, max(sentence[0], number.first - 4))), "")
    if not role and governor in _terms(_NAMING_WORDS):
        return None
    return Counted(
        figure,
        noun,
        _form(number),
        not _dual(number) and bool(number.unit),
        role,
        kind,
        governor,
        next((term for i in range(after, min(after + 1, sentence[1])) for term in index_terms(text.slice(i, i + 1))), ""),
        frozenset(term for term in beside if term not in roles and term != noun),
        frozenset(term for term in beside if term[0].isdigit()),
        places,
        frozenset(d.value[:10] for d in article.dates if d.value and start <= d.start < end and _DAY.match(d.value) and d.grain in _FINE),
        place,
        _sums_up(keys[sentence[0] : sentence[1]]),
    )


def _sums_up(keys: Sequence[str]) -> bool:
    """Say whether a sentence counts over a span («منذ يوليو», «هذا الشهر»), not of one happening."""
    return any(key in _SPANS for key in keys) or any(a in _THIS and b in _TIMES for a, b in pairwise(keys))


def _tells(article: Article, text: Text, number: Number) -> bool:
    """Say whether a number says how many there are: «أحد القتلى» picks one out, «ملايين» alone says nothing."""
    behind = [key for key in text.keys[max(0, number.first - 3) : number.first] if key not in _JOINING]
    if (behind and split_head(behind[-1].removesuffix("ا")) is not None) or _CUT_NUMBER.search(
        article.body[max(0, number.start - 8) : number.start]
    ):
        return False  # the end of a number that was not read whole («3ر1 مليار», «مليونا و300 ألف»)
    word = search_key(article.body[number.start : number.end])
    if word in _ONE_OF:
        return False
    if word in _ONE:
        return number.last >= len(text) or text.keys[number.last] != "من"
    if word.removeprefix("ال") in _SCALES:
        return number.kind == "money" or (number.unit or "").startswith("ال")
    return True


def _part(text: Text, number: Number, first: int) -> bool:
    """Say whether a figure is only a part of another («بينهم 3 أطفال», «من أصل 120») or of a plan."""
    near = text.keys[max(first, number.first - 3) : number.first]
    behind = text.keys[number.last : number.last + 3]
    if any(key in _PARTS for key in near) or near[-2:] == ["من", "اصل"] or any(key in _PLANS for key in near):
        return True
    # «اثنان منهم», «15 من المصابين»: of those counted before.
    if "العنايه" in text.keys[number.last : number.last + _AFTER]:
        return True  # «13 مصابا في العناية المركزة»
    return behind[:1] != [] and (behind[0] in _PARTS or (behind[0] == "من" and behind[1:2] != [] and _those(behind[1])))


def _those(key: str) -> bool:
    return key.startswith("ال") and any(term in _roles()[0] for term in index_terms(key))


def _told(text: Text, where: range) -> list[tuple[int, str]]:
    """Return the roles that some tokens tell of, each with its place."""
    roles, _ = _roles()
    return [(i, roles[term]) for i in where for term in index_terms(text.slice(i, i + 1)) if term in roles]


def _kind_behind(text: Text, after: range) -> str:
    """Return what is said behind a figure of who they are («25 قتيلا من الميليشيات», «26 من المصلين») or how they are («3 إصابات حرجة»)."""
    keys = text.keys[after.start : after.stop]
    if keys[:1] == ["من"]:
        after = after[1:]
    elif not keys or keys[0] == "و" or not set(index_terms(keys[0])) & _terms(_GRAVITY_WORDS):
        return ""
    return next((term for i in after[:1] for term in index_terms(text.slice(i, i + 1))), "")


def _role(text: Text, noun: str, before: range, after: range, *, cut: bool, feminine: bool) -> tuple[str, str]:
    """Return what befell those counted, and their kind; two empty strings where no people are counted.

    ``cut`` says that another figure stands before: a role word that follows it is that one's («لقي 9 مصرعهم وأصيب 50»).
    """
    roles, _ = _roles()
    of = _kind_behind(text, after)
    if noun in roles:
        return roles[noun], of or "any"
    if of and not noun and of not in _terms(_PEOPLE_WORDS):
        return "", ""
    noun = noun or of
    if noun and noun not in _terms(_PEOPLE_WORDS):
        return "", ""
    kind = "any" if not noun or noun in _terms(_ANYBODY_WORDS) else noun
    if kind != "any" and feminine:
        kind += "ه"  # «80 طالبة», «100 طالب»
    if of in _terms(_GRAVITY_WORDS):
        kind = of
    if not noun:
        before = before[-_NEXT:]
    found, behind = _told(text, before), _told(text, after)
    places = [i for i, _ in found]
    if len(found) > 1 and not cut and places[-1] - places[-2] == 1 and found[-1][1] != found[-2][1]:
        return "", ""  # «مقتل وإصابة 10 أشخاص»: of both
    if behind and "بين" in text.keys[after.start : behind[0][0]]:
        return "", ""  # «سقط 43 شخصا بين قتيل وجريح»
    # «لقي 9 أشخاص مصرعهم»: behind counts where nothing is told before in its clause.
    if found and behind and any(key in ("،", ",", "؛") for key in text.keys[found[-1][0] : before.stop]):
        found = []
    role = found[-1][1] if found else behind[0][1] if behind else ""
    return (role, kind) if role else ("", "")


def _before(text: Text, first: int, least: int) -> Iterator[str]:
    for i in range(first - 1, least - 1, -1):
        if not is_stop(text.keys[i]) and text.keys[i] not in _ABOUT:
            yield from index_terms(text.slice(i, i + 1))


def _source(article: Article, number: Number) -> str | None:
    """Return who says a figure: the source of the shortest statement that carries it."""
    carrying = [each for each in article.statements if each.start <= number.start and number.end <= each.end and not each.negated]
    best = min(carrying, key=lambda each: each.end - each.start, default=None)
    return (best.resolved or best.source or None) if best else None


def _dual(number: Number) -> bool:
    return number.unit_start is not None and number.unit_start == number.start


def _form(number: Number) -> str:
    """Return the noun counted as it is written, without marks, article and pronoun; of a dual, which is its own number, the singular."""
    written = drop_marks(number.unit or "")
    if _dual(number):
        return number.noun or written
    # What is counted follows its number: no preposition is glued to it, though «بحارا» looks as if one were.
    before, word, after = split_word(written)
    written = word if after and not before else written
    return written.removeprefix("ال") if len(written) > len("ال") + 2 else written


def same(a: Figure, b: Figure) -> bool:
    """Say whether two figures are told alike: equal, of the same digits («17.106» and «17,106»), or one the other rounded."""
    if a.told == b.told:
        return True
    if a.value is None or b.value is None:
        return False
    ours, theirs = _digits(a.text), _digits(b.text)
    if ours == theirs and len(ours) > 1:
        return True
    round_, exact = sorted((ours, theirs), key=len)
    return len(round_) < len(exact) and len(exact) > _ROUNDED and abs(a.value - b.value) <= _NEAR * max(a.value, b.value)


def _digits(text: str) -> str:
    return "".join(c for c in search_key(text) if c.isdigit()).rstrip("0")


def compatible(a: Counted, b: Counted) -> bool:
    """Say whether two figures may count the same: the same people as told by either, or the same things."""
    if a.role != b.role:
        return False
    if not a.role:
        feminine = [search_key(each.form).endswith(_FEMININE) for each in (a, b)]
        if a.noun in _terms(_PEOPLE_WORDS) and feminine[0] != feminine[1]:
            return False
        return a.noun == b.noun and (a.noun not in _terms(_MEASURE_WORDS) or a.governor == b.governor)
    # A kind beside people at large: only where neither tells of several kinds, and never of those who are counted as a part.
    apart = _terms(_ARMED_WORDS) | _terms(_SOME_WORDS) | _terms(_GRAVITY_WORDS)
    return a.kind == b.kind or ("any" in (a.kind, b.kind) and a.alone and b.alone and not {a.kind, b.kind} & apart)
