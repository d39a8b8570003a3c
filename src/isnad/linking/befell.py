"""What befell the people whom a number counts: dead, hurt, held … (``data/roles.tsv``), and who they are.

«9 قتلى», «لقي 9 أشخاص مصرعهم» and «وفاة 9 معتمرين» have one role, «إصابة 9 أشخاص» another. Those who are only on board («حافلة تقل 50
شخصا») have none, nor have two fates together («مقتل وإصابة 10»).

What does not live here: which numbers are figures (``counts``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib import resources

from isnad.arabic.folding import search_key
from isnad.arabic.numbers import Number
from isnad.arabic.terms import index_terms, is_stop
from isnad.arabic.text import Text
from isnad.linking.listed import listed, spelled

REACH = 7  # tokens before a figure in which what befell those counted is told
NEXT = 2  # the same where nothing is said of who they are («أصيب 227»)
AFTER = 6  # tokens after its noun in which it is («لقي 9 أشخاص مصرعهم»)
JOINING = frozenset({"و", '"', "«", "»", "“", "”", "(", ")"})
_HIS = ("عه", "عهم", "عهما", "فه", "فهم", "فهما")  # of مصرعه, حتفهم
_ABOUT_WORDS = "اكثر اقل حوالي قرابه زهاء يقارب تقارب يناهز تجاوز يتجاوز عدد"
ABOUT = frozenset(_ABOUT_WORDS.split())
_COUNTING = frozenset({"عدد", "حصيله"})
_SEARCH_WITHIN, _MISSING = 3, "missing"
MEANWHILE = frozenset({"فيما", "بينما"})  # another clause, of others
_SEARCH = frozenset({"البحث", "بحثا", "للبحث", "بالبحث"})  # «البحث عن خمسة عمال»
_CLAUSES = frozenset({"وان", "وانه", "وانها", "وانهم", "فيما", "بينما"})
_OF_ABOUT = frozenset({"من", "عن", "علي", "لا", "نحو", "ما", "الي"})  # «أكثر من», «ما لا يقل عن»
_CAPTURED, _HELD = frozenset({"اسر", "واسر", "اسرت", "واسرت"}), "held"  # whose term is that of a family
PERISHED = frozenset({"قضي", "وقضي", "فقضي", "قضوا", "وقضوا"})  # right before those counted: «فقضى خمسة منهم», not «قضت المحكمة بسجن 5»
#: On board: what a ship or bus has as told by its verb, and by what stands around the number («على متنها 80 راكبا», «74 كانوا على متنها»).
ABOARD = "aboard"
_ABOARD = frozenset({"تقل", "يقل", "اقلت", "يحمل", "تحمل", "متنه", "متنها"})
_ON_IT = frozenset({"وعليه", "وعليها", "عليها"})  # «غرق قارب وعليه 40 مهاجرا»
_ON_BOARD = frozenset({"متنه", "متنها", "متن"})
_BOARDED = frozenset({"كانوا", "كان", "كانت", "شخصا", "شخص", "راكبا", "راكب", "مسافرا", "علي"})
#: Who came together, of crowds only: «شيع المئات», «شارك آلاف الأشخاص في تظاهرة».
GATHERED = "gathered"
_RALLYING_WORDS = "تظاهر تظاهروا احتج احتجوا احتشد احتشدوا اعتصم اعتصموا تظاهرت احتجت"  # of people only, whoever they are
_GATHERING_WORDS = (
    "احتج احتجوا احتجاج محتج شارك شاركوا مشارك مشاركة تظاهر تظاهروا متظاهر تظاهرة احتشد احتشدوا محتشد"
    " تشييع شيع شيعوا مشيع تجمع تجمعوا توافد اعتصم مضربين"
)
#: Who came to see something: «حضر المهرجان 5 آلاف متفرج», «زار المعرض 9 آلاف شخص».
ATTENDED = "attended"
_AUDIENCE_WORDS, _ATTENDING = spelled("counts", "audience"), listed("counts", "attending")
_JOINING_WORDS = "شارك شاركت شاركوا خرج خرجت سار سارت نزل انضم مشاركة خروج"
_RALLY_WORDS = "مسيرة مسيرات مظاهرة مظاهرات تظاهرة تظاهرات وقفة وقفات اعتصام احتجاج احتجاجات تجمع مهرجان"
_STRIKING = frozenset({"اضرب", "اضربت", "اضربوا", "يضرب", "تضرب"})  # whose terms are those of who hits
_ESCORTING_WORDS = "شيع شيعوا ودع ودعوا شارك شاركوا"
_CROWD = 100.0
# People, of whatever kind: what befell them is what is counted.
PEOPLE_WORDS = spelled("counts", "people")
# Who left, was freed or found is none of the hurt, held or missing any more.
_ENDED_WORDS = "خرج خرجوا خروج غادر غادروا مغادرة تعافى تعافي تماثل شفاء أفرج إفراج سراح سبيل عثر العثور عاد عودة"
_ENDED = frozenset({"غادروا", "خرجوا", "تعافوا", "تماثلوا", "عادوا", "غادرا", "خرجا"})
_ENDING = frozenset({"hurt", "held", "taken", "missing", "displaced"})
_ENDED_WITHIN = 3  # tokens before
_LOST = frozenset({"فقد", "وفقد", "فقدت", "وفقدت", "فقدوا", "وفقدوا"})  # «فقد» is a stop word, so no term
_LIVES = frozenset({"حياتهم", "حياتهما", "حياته", "ارواحهم"})
_OWN = ("هم", "هما", "هن", "الوعي")
_NUMBERING = frozenset({"عدد", "اعداد", "حصيله"})
_THAT = frozenset({"ان", "بان"})
_RISING = frozenset({"ارتفاع", "ارتفع", "ارتفعت", "يرتفع", "ترتفع"})
_OF_ALL = frozenset({"قتلي", "ضحايا", "جرحي", "مصابي", "موقوفي", "مفقودي", "معتقلي", "وفيات"})
_NUMBERED = 14  # tokens before a figure in which it is told of what it is the number
_BEHIND_ANOTHER = frozenset({"في", "اثر", "بجروح", "جراء", "خلال", "عقب", "برصاص", "قرب", "بجراح", "اليوم", "امس"})
_STOPS = frozenset({"،", ",", "؛", ":", "فيما", "بينما", "وان", "وانه"})
# Those who are counted as people at large; a kind beside them says only who they were.
ANYBODY_WORDS = "شخص مدني مواطن آخر فرد إنسان نسمة حالة راكب مسافر معتمر حاج عامل مريض أبنائها طاقم أهالي ساكن"
ARMED_WORDS = "جندي شرطي ضابط عسكري عنصر مسلح إرهابي متمرد مقاتل حوثي مقاوم متشدد انتحاري مستوطن قيادي"
GRAVITY_WORDS = "حرجة خطيرة خطرة متوسطة طفيفة بسيطة بليغة مستقرة"  # of some of the hurt
SOME_WORDS = "امرأة سيدة طفل رضيع طالب طالبة فتاة مسن مسعف صحافي صحفي أجنبي عائلة أسرة"


# Who did it: things of their own, unless something befell them (those who were caught are not all who robbed).
_CULPRIT_WORDS = "لص لصوص سارق ملثم ملثمون مجهول مجهولون خاطف مهاجم"
_ROUNDS = {"المئه": 100.0, "المائه": 100.0, "المئتين": 200.0, "المائتين": 200.0, "الالف": 1000.0, "الالفين": 2000.0}
_PASSED = frozenset({"تجاوز", "تجاوزت", "يتجاوز", "تتجاوز", "تجاوزوا", "فاق", "فاقت", "يفوق", "تفوق"})
_NEARLY_REACHED = frozenset({"ناهز", "ناهزت", "يناهز", "تناهز", "قارب", "قاربت", "يقارب", "تقارب"})
_NOT_PASSED = frozenset({"لم", "لن", "لا", "ما"})


@lru_cache(maxsize=128)
def terms(words: str) -> frozenset[str]:
    """Return the index terms of a list of words."""
    return frozenset(index_terms(words))


@lru_cache(maxsize=128)
def keys_of(words: str) -> frozenset[str]:
    """Return the search keys of a list of words."""
    return frozenset(search_key(word) for word in words.split())


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, str], dict[str, str]]:
    """Read roles.tsv: term -> role; role -> what a reader sees."""
    found: dict[str, str] = {}
    labels: dict[str, str] = {}
    for line in resources.files("isnad.linking").joinpath("data/roles.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            role, label_, words = line.split("\t")
            labels[role] = label_
            found |= dict.fromkeys(index_terms(words), role)
    return found, labels


def roles() -> Mapping[str, str]:
    """Return the role that each term tells of."""
    return _table()[0]


def label(role: str) -> str:
    """Return what those of a role are called («قتلى»)."""
    return _table()[1][role]


def fate(term: str) -> str:
    """Return the role that a term tells of («وفا», «توفي»: dead), or the term."""
    return roles().get(term, term)


def with_singles(text: Text, numbers: Sequence[Number]) -> list[Number]:
    """Add to the numbers of a text those of one person whom a word of what befell him stands beside («مصرع شخص», «لقي شخص مصرعه»; «قتل جندي
    وأصيب |آخر»)."""
    taken = {i for number in numbers for i in range(number.first, number.last)} | {number.unit_start for number in numbers}
    known = roles()
    singles = []
    for i, key in enumerate(text.keys):
        if i in taken or text.starts[i] in taken or (key != "شخص" and not _another(text, i)):
            continue
        if any(term in known for k in (i - 1, i + 1) if 0 <= k < len(text) for term in index_terms(text.slice(k, k + 1))):
            start, end = text.starts[i], text.ends[i]
            singles.append(Number(start, end, i, i + 1, 1.0, unit=text.slice(i, i + 1), noun="شخص", unit_start=start, unit_end=end))
    return sorted([*numbers, *singles], key=lambda number: number.start)


def _another(text: Text, i: int) -> bool:
    """Say whether a token is another one whom something befell too («وأصيب |آخر |في الانفجار»), not the last («مقتل |آخر |المسلحين»)."""
    behind = text.keys[i + 1] if i + 1 < len(text) else "."
    return text.keys[i] == "اخر" and text.keys[i - 1].startswith("و") and (behind in _STOPS | _BEHIND_ANOTHER or not behind[0].isalpha())


def with_rounds(text: Text, numbers: Sequence[Number]) -> list[Number]:
    """Add to the numbers of a text the round ones that somebody says were passed or nearly reached («عدد الموقوفين تجاوز المئة»)."""
    rounds = []
    for i, key in enumerate(text.keys):
        value = _ROUNDS.get(key)
        if value is None or not i or text.keys[i - 1] not in _PASSED | _NEARLY_REACHED:
            continue
        passed, denied = text.keys[i - 1] in _PASSED, i > 1 and text.keys[i - 2] in _NOT_PASSED
        low, high = (None, value) if passed and denied else (value if passed else None, None)
        rounds.append(Number(text.starts[i], text.ends[i], i, i + 1, value, low=low, high=high, approximate=not passed))
    return sorted([*numbers, *rounds], key=lambda number: number.start) if rounds else list(numbers)


def with_risen(text: Text, numbers: Sequence[Number]) -> list[Number]:
    """Return the numbers of a text, of one that rose from one figure to another the second («ارتفعت الحصيلة من 43 إلى |50»)."""
    found = []
    for number in numbers:
        at = next((i for i in range(number.first + 1, number.last - 1) if text.keys[i] == "الي"), None)
        rises = (
            number.first > 0
            and text.keys[number.first - 1] == "من"
            and not _RISING.isdisjoint(text.keys[max(0, number.first - _NUMBERED) : number.first])
        )
        of = {*index_terms(number.noun or number.unit or "")}
        rises = rises and (not of or not of.isdisjoint(terms(PEOPLE_WORDS) | roles().keys()))
        if at is not None and rises and number.low is not None and number.high is not None and number.value is None:
            value = max(number.low, number.high)
            found.append(replace(number, start=text.starts[at + 1], first=at + 1, value=value, low=None, high=None))
        else:
            found.append(number)
    return found


def aboard(text: Text, number: Number, first: int) -> bool:
    """Say whether a number is of those on board («حافلة تقل 50 شخصا»), which what befell them is not told of."""
    if number.first > first and text.keys[number.first - 1] in _ON_IT:
        return True
    for i in range(number.first - 1, max(first, number.first - REACH) - 1, -1):
        if text.keys[i] in _ABOARD:
            return text.keys[i - 1] not in ("لا", "ما")  # «لا يقل عن»
        if not is_stop(text.keys[i]) and text.keys[i] not in ABOUT:
            return False
    return False


def on_board(text: Text, number: Number, after: int) -> bool:
    """Say whether it is said behind a number, whose noun ends before token ``after``, that they were on board («74 كانوا على متنها»)."""
    behind = after
    while behind < min(len(text), after + AFTER // 2) and text.keys[behind] in _BOARDED:
        behind += 1
    return behind > number.last and text.keys[behind - 1] == "علي" and behind < len(text) and text.keys[behind] in _ON_BOARD


def crowd(text: Text, number: Number, noun: str, before: range, after: range) -> bool:
    """Say whether a number is of a crowd that came together: of people, or of whom the verb right before tells («شيع مئات المحبين»)."""
    if number.kind != "vague" and (number.value or number.low or 0.0) < _CROWD:
        return False
    if noun and noun not in terms(PEOPLE_WORDS):
        rallied = any(term in terms(_RALLYING_WORDS) for i in before[-NEXT:] for term in index_terms(text.slice(i, i + 1)))
        if not rallied and _joined_rally(text, before, after):
            return True
        if number.kind != "vague" and not rallied:
            return False
        before, after = before[-NEXT:], after[:0]
    gathering = terms(_GATHERING_WORDS)
    struck = any(text.keys[i].removeprefix("و") in _STRIKING for where in (before[-NEXT:], after[:NEXT]) for i in where)
    if struck or noun in gathering or _joined_rally(text, before, after):
        return True
    return any(term in gathering for where in (before, after) for i in where for term in index_terms(text.slice(i, i + 1)))


def attended(text: Text, number: Number, noun: str, before: range, after: range) -> bool:
    """Say whether a number is of those who came to see something: an audience, or people of whom «حضر» or «زار» tells."""
    if number.kind != "vague" and (number.value or number.low or 0.0) < _CROWD:
        return False
    if noun in terms(_AUDIENCE_WORDS):
        return True
    came = any(text.keys[i] in _ATTENDING for where in (before, after[:NEXT]) for i in where)
    return came and noun in terms(PEOPLE_WORDS)


def _joined_rally(text: Text, before: range, after: range) -> bool:
    """Say whether those counted join a march or a sit-in: «شارك نحو عشرة آلاف أستاذ في مسيرة»."""
    joins = terms(_JOINING_WORDS)
    if not any(term in joins for i in before for term in index_terms(text.slice(i, i + 1))):
        return False
    at = next((i for i in after if text.keys[i] in ("في", "ضمن")), None)
    return at is not None and any(term in terms(_RALLY_WORDS) for term in index_terms(text.slice(at + 1, at + 2)))


def escorted(text: Text, before: range) -> bool:
    """Say whether those counted bury the dead, and are none themselves: «شيع مئات الأهالي جثامين الضحايا»."""
    return any(term in terms(_ESCORTING_WORDS) for i in before[-NEXT:] for term in index_terms(text.slice(i, i + 1)))


def over(text: Text, role: str, before: range, after: range) -> bool:
    """Say whether those of a role whom a figure counts are so no more: «خرج 20 مصابا», «الإفراج عن 5 معتقلين», «11 مصابا غادروا»."""
    if role not in _ENDING:
        return False
    told = any(term in terms(_ENDED_WORDS) for i in before[-_ENDED_WITHIN:] for term in index_terms(text.slice(i, i + 1)))
    return told or any(text.keys[i] in _ENDED for i in after[:1])


def _those_of(text: Text, i: int) -> str:
    """Return the role of a noun behind «أن» that is of all whom something befell («أن |قتلى الانهيار عشرة», «إن |المصابين 16»), or ""."""
    key = text.keys[i] if i < len(text) else ""
    if not key.startswith("ال") and key not in _OF_ALL:
        return ""
    return next((roles()[term] for term in index_terms(text.slice(i, i + 1)) if term in roles()), "")


def numbered(text: Text, number: Number, first: int) -> str:
    """Return the role of those of whom a bare figure is told to be the number: «ارتفع عدد قتلى غرق القارب إلى 54», «حصيلة الضحايا 61»."""
    for i in range(number.first - 1, max(first, number.first - _NUMBERED) - 1, -1):
        key = text.keys[i]
        if key in _STOPS:
            return ""
        if key.removeprefix("و").removeprefix("ب").removeprefix("ال") in _NUMBERING:
            return next((roles()[term] for term in index_terms(text.slice(i + 1, i + 2)) if term in roles()), "")
        if key.removeprefix("و") in _RISING and text.keys[number.first - 1] == "الي":
            return _those_of(text, i + 1)  # «ارتفع |قتلى |القصف إلى 34»
        if key in _THAT and number.unit is None and text.keys[number.last : number.last + 1] in ([], ["."], ["،"], [","]):
            return _those_of(text, i + 1)
    return ""


def of_both(text: Text, noun: str, after: int, next_: Number | None) -> bool:
    """Say whether a role's noun has another beside it: «عشرات القتلى والجرحى»; none that the next number counts («8 قتلى ومفقود واحد»)."""
    known = roles()
    if noun not in known or after >= len(text) or not text.keys[after].startswith("و"):
        return False
    if next_ is not None and (next_.first == after or next_.unit_start in range(text.starts[after], text.ends[after])):
        return False
    return any(known.get(term, known[noun]) != known[noun] for term in index_terms(text.slice(after, after + 1)))


def _told(text: Text, where: range) -> list[tuple[int, str]]:
    """Return the roles that some tokens tell of, each with its place."""
    known = roles()
    return [(i, known[term]) for i in where for term in index_terms(text.slice(i, i + 1)) if term in known]


def _kind_behind(text: Text, after: range) -> str:
    """Return what is said behind a figure of who they are («25 قتيلا من الميليشيات», «26 من المصلين») or how they are («3 إصابات حرجة»)."""
    while after and text.keys[after.start] in JOINING - {"و"}:
        after = after[1:]
    keys = text.keys[after.start : after.stop]
    if keys[:1] == ["من"] or keys[:1] == ["بين"]:
        after = after[1:]
        if keys[1:2] in (["صفوف"], ["افراد"], ["عناصر"]):
            after = after[1:]  # «3 من أفراد العائلة»
    elif keys[:2] == ["في", "صفوف"]:
        after = after[2:]
    elif not keys or keys[0] == "و" or not set(index_terms(keys[0])) & terms(GRAVITY_WORDS):
        return ""
    return next((term for i in after[:1] for term in index_terms(text.slice(i, i + 1))), "")


def role_of(text: Text, noun: str, before: range, after: range, *, cut: bool, feminine: bool) -> tuple[str, str]:
    """Return what befell those counted, and their kind; two empty strings where no people are counted.

    ``cut`` says that another figure stands before: a role word that follows it is that one's («لقي 9 مصرعهم وأصيب 50»).
    """
    known = roles()
    of = _kind_behind(text, after)
    if noun in known:
        return known[noun], of or "any"
    if of and not noun and of not in terms(PEOPLE_WORDS):
        return "", ""
    noun = noun or of
    if noun and noun not in terms(PEOPLE_WORDS) and noun not in terms(_CULPRIT_WORDS):
        return "", ""
    before = before[max((n + 1 for n, i in enumerate(before) if text.keys[i] in MEANWHILE), default=0) :]
    kind = "any" if not noun or noun in terms(ANYBODY_WORDS) else noun
    if kind != "any" and feminine:
        kind += "ه"  # «80 طالبة», «100 طالب»
    if of in terms(GRAVITY_WORDS):
        kind = of
    if not noun:
        telling = [i for i in before if text.keys[i] not in ABOUT and text.keys[i] not in _OF_ABOUT]
        counting = [i for i in before if text.keys[i].removeprefix("و") in _COUNTING]  # «عدد الجرحى استقر عند 14»
        start = counting[-1] if counting else telling[-NEXT] if len(telling) >= NEXT else before.start  # «أصيب أكثر من 200»
        before = range(start, before.stop)
        after = next((range(after.start, i) for i in after if text.keys[i] in _CLAUSES), after)
    # What follows behind «و» is another clause («أودى بحياة 9 وإصابة آخرين»).
    found, behind = (
        _told(text, before),
        [each for each in _told(text, after) if not text.keys[each[0]].startswith("و") or each[1] == "dead"],
    )
    places = [i for i, _ in found]
    both = len(found) > 1 and not cut and places[-1] - places[-2] == 1 and found[-1][1] != found[-2][1]
    if both and not text.keys[places[-2]].endswith(_HIS):
        return "", ""  # «مقتل وإصابة 10 أشخاص»: of both; not «لقي شخص مصرعه وأصيب 10»
    if behind and "بين" in text.keys[after.start : behind[0][0]]:
        return "", ""  # «سقط 43 شخصا بين قتيل وجريح»
    # «لقي 9 أشخاص مصرعهم»: behind counts where nothing is told before in its clause.
    if found and behind and any(key in ("،", ",", "؛") for key in text.keys[found[-1][0] : before.stop]):
        found = []
    role = found[-1][1] if found else behind[0][1] if behind else ""
    if before and text.keys[before[-1]] in _CAPTURED:
        role = _HELD
    if before and text.keys[before[-1]] in PERISHED:
        role = "dead"
    if any(text.keys[i] in _SEARCH and text.keys[i + 1] == "عن" for i in before[-_SEARCH_WITHIN:-1]):
        role = _MISSING
    verb = next((i for i in reversed(before) if text.keys[i] not in ABOUT and text.keys[i] not in _OF_ABOUT), None)
    if verb is not None and text.keys[verb] in _LOST:
        lost = [text.keys[i] for i in after]
        role = "dead" if _LIVES.intersection(lost) else "" if any(key.endswith(_OWN) for key in lost[:NEXT]) else "missing"
    return (role, kind) if role else ("", "")
