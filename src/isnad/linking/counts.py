"""What an article counts, told so that two tellings of one quantity can be known for that.

A figure is known by three things: what is counted (the noun), what befell it (``befell``; for people only), and what stands about it: the
word that governs it, the words, names and days beside it. A figure that is a part («بينهم 3»), that sums up a span («منذ يوليو») or
several happenings («في حادثين»), or picks one out («أحد القتلى») is told apart here. A share is one of something (``shares``); how much
something rose is none.

What does not live here: which figures are of one quantity (``differences``), reading numbers (``isnad.arabic.numbers``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from isnad.arabic.folding import drop_marks, search_key
from isnad.arabic.months import WEEKDAYS
from isnad.arabic.number_words import split_head
from isnad.arabic.numbers import Number, find_numbers
from isnad.arabic.terms import index_terms, is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import split_word
from isnad.linking.befell import (
    ABOARD,
    ABOUT,
    AFTER,
    ATTENDED,
    GATHERED,
    GRAVITY_WORDS,
    JOINING,
    MEANWHILE,
    NEXT,
    PEOPLE_WORDS,
    REACH,
    aboard,
    attended,
    crowd,
    escorted,
    keys_of,
    numbered,
    of_both,
    on_board,
    over,
    role_of,
    roles,
    terms,
    with_risen,
    with_rounds,
    with_singles,
)
from isnad.linking.counted import CONSISTING, FIRST_SENTENCES, MEASURE_WORDS, Counted, lasting
from isnad.linking.figures import Figure, bounded
from isnad.linking.listed import listed, rows, spelled
from isnad.linking.measures import AGE, JAIL, jailed, measured
from isnad.linking.parts import is_part, may_reach, of_all, out_of, part_of, raised, raising
from isnad.linking.rates import former_rate, rate_of
from isnad.linking.rivals import again, source_of, telling_of_another
from isnad.linking.shares import Share, in_kilograms, share_again, share_of, taking_part, weighed, worth_of
from isnad.linking.spans import OF_SEVERAL, happenings_of, sums_up
from isnad.linking.tolls import TOLL_WORDS, as_toll, earlier_toll, told_otherwise
from isnad.linking.votes import STRENGTH, electoral, strength_of, votes_of
from isnad.linking.written import days_named
from isnad.records import Article

LEAD_SENTENCES = 6  # where a story's own quantities stand
_BYLINES, _BYLINE_WORDS = 2, 6
_ENDS = frozenset({".", "!", "؟", "؛"})
_BESIDE = 10  # tokens on each side of a figure that say what it is of
_CUT_NUMBER = re.compile(r"\d[^\s\d]*[.,،٫ر\u200e\u200f]+\s?\Z|\dر\d+\s\Z|\d\s?\Z")
_CUT_BEHIND, _GOES_ON = (
    re.compile(r"ر\d"),
    re.compile(r"\s?و\s?\d[\d.,]{0,9}\s?(?:[أا]لف|[آا]لاف|مليون|ملايين)(?!\w)"),
)  # «مليونا و 300 ألف»
_FEMININE = ("ه", "ات", "تان", "تين")
_ONE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:T|\Z)")
_FINE = frozenset({"day", "hour", "minute", "part"})
_ONE_OF, _ONE = frozenset({"احد", "احدي"}), frozenset({"واحد", "واحده"})
_SCALES = listed("counts", "scale")
# «1084 دولارا للأوقية»: a price is quoted at its moment; two of them contradict nobody.
_PRICED = re.compile(r"(?:ال|لل|و)?(?:اوقيه|اونصه|برميل|سهم|عقود|تسويه|تداولات|تعاملات)")
_OTHERS = listed("counts", "other")
# How much there is of a thing: one figure of it in each of two articles is of one quantity as things are, whatever the verb, and whatever
# day it was told on.
_AMOUNT_WORDS = spelled("counts", "amount")
_TELLING_WORDS = spelled("counts", "telling")
_TELLING_REACH = 8  # tokens behind such a verb in which a day is that of telling
_NO_NOUN, _REACHED = listed("counts", "no noun"), listed("counts", "reached")
_TOLLS = frozenset({ABOARD, ATTENDED, STRENGTH, "missing"})  # of which a happening has one at a time, whatever word tells of it
_WHOLE_WORDS, _WHOLE_REACH = spelled("counts", "whole"), 5
# «حكومة تضم 15 وزيرا»: of how many something is made up, whichever word tells of it.
_CONSISTING_WORDS, _CONSISTING_REACH = spelled("counts", "consisting"), 6
_WERE, _SUBJECT = listed("counts", "were"), 2  # words of what was so many
_YEAR = re.compile(r"(?:19|20)\d\d")
# Hours of the parts of a day; a happening of one is none of another so many hours off.
_HOURS = {"فجر": 4, "فجرا": 4, "صباح": 8, "صباحا": 8, "ظهر": 12, "ظهرا": 12, "عصر": 16, "عصرا": 16, "مساء": 20, "ليلا": 22, "ليل": 22}
_ATTRIBUTING = listed("counts", "attributing")
# Nouns whose figures are of a moment, of a match or of nothing that two texts share.
# «سباق 200 متر», «أدنى مستوى في 6 أشهر»: which one it is, not how many.
_NAMING_WORDS = spelled("counts", "naming")
_MOMENTARY_WORDS = spelled("counts", "momentary")
_UPDATES = listed("counts", "updates")
_SAYING_THAT = frozenset({"ان", "بان"})
_WEEKDAYS = frozenset(name for name in WEEKDAYS if name.startswith("ال"))
_RELATIVE = listed("counts", "relative")
_LASTING = ("lasted", "late", "cut")  # «ستعلن الخميس نتائج التحقيق في الانقطاع |الذي استمر 9 ساعات»: not of Thursday
_ORDINALS = listed("counts", "ordinal")
_RANKED = listed("counts", "ranked")  # «الجولة السادسة» of a match, «المركز الثاني» of who won it: not of those counted
_BOUNDED = listed("counts", "bounded")  # «ألا يزيد عمره عن 30 عاما»: nobody's age
_OF_WHOM = 40  # letters between a person's name and his age
_RANGE = 6  # words from «من» to the upper end
_FAMILY = listed("counts", "family")  # «من عائلة واحدة»


def counted(article: Article) -> tuple[Counted, ...]:
    """Return what the beginning of an article counts, in its order, but for what its own statements deny."""
    text = Text(article.body)
    found: list[Counted] = []
    denied = [(each.start, each.end) for each in article.statements if each.force == "deny" and not each.negated]
    sentences = text.sentences[_bylines(text) :]
    numbers = with_risen(text, [number for number in find_numbers(text) if not _of_one(text, number)])
    numbers = with_rounds(text, with_singles(text, numbers))
    places = [(name.start, name.name) for name in article.names if name.kind == "LOC" and name.fine != "nation"]
    named = [
        (mention.start, day)
        for mention, day in zip(article.dates, days_named(article)[1], strict=True)
        if day is not None and mention.grain in _FINE and _ONE_DAY.match(mention.value or "")
    ]
    # Whoever begins with two happenings tells of one of them where he does not say so again.
    over_several = any((happenings_of(text, numbers, sentence) or 0) > 1 for sentence in sentences[:1])
    for place, (first, last) in enumerate(sentences[:LEAD_SENTENCES]):
        inside = [number for number in numbers if first <= number.first < last]
        # Where the beginning is, what leads is; a later sentence may be of elsewhere.
        low, high = text.starts[first], text.ends[last - 1]
        ahead = text.ends[sentences[: LEAD_SENTENCES // 2][-1][1] - 1]
        where = frozenset(name for start, name in places if (start < ahead if place < FIRST_SENTENCES else low <= start < high))
        days = frozenset(day for start, day in named if low <= start < high)
        held: list[Counted] = []
        for n, number in enumerate(inside):
            before = held[-1] if n and held and held[-1].figure.start <= inside[n - 1].start < held[-1].figure.end else None
            each = _counted(article, text, inside, n, (first, last), place, where, days, before)
            if each is not None and not any(start <= number.start < end for start, end in denied):
                apart = each.role != "" and each.noun not in roles() and _beside_others(text, inside, n)
                held.append(replace(each, alone=False) if apart else each)
        held = [each for each in held if not raised(text, each, held)]
        parts = frozenset(number.value for number in inside if number.value is not None and is_part(text, number, first))
        for each in held:
            others = sum(other.role == each.role and not other.rival for other in held if each.role)
            several = OF_SEVERAL if each.happenings is None and place and over_several else each.happenings
            rival = each.rival or (found != [] and each is held[0] and told_otherwise(found[-1], each))
            earlier = earlier_toll(text, (first, last), each, [*found, *held])
            found.append(
                replace(each, alone=each.alone and others <= 1, happenings=several, rival=rival or earlier, parts=parts, earlier=earlier)
            )
    nouns = Counter(each.quantity for each in found if not each.rival)
    # Told again, or as «عشرات» beside how many, it is one figure.
    fates = {role: len(values) for role, values in _values(found).items()}
    return tuple(replace(each, alike=nouns[each.quantity], sole=fates[each.role] == 1) for each in found)


def _values(found: Sequence[Counted]) -> dict[str, set[object]]:
    """Return the different figures that an article tells of each role, the vague ones only where there is no other."""
    told: dict[str, set[object]] = {}
    for vague in (False, True):
        for each in found:
            if not each.rival and (each.figure.vague is vague) and not (vague and each.role in told):
                told.setdefault(each.role, set()).add(each.figure.told)
    return told


def _bylines(text: Text) -> int:
    """Return how many lines at the beginning only say who tells it and where («الكوت – واع»)."""
    for n, (first, last) in enumerate(text.sentences[:_BYLINES]):
        keys = text.keys[first:last]
        line_ends = last < len(text) and "\n" in text.raw[text.ends[last - 1] : text.starts[last]]
        words = sum(key[0].isalpha() for key in keys)
        counts = any(key[0].isdigit() or split_head(key) is not None or key == "شخص" for key in keys)
        if not line_ends or words > _BYLINE_WORDS or keys[-1] in _ENDS or counts:
            return n
    return min(_BYLINES, len(text.sentences) - 1)


def _counted(
    article: Article,
    text: Text,
    numbers: Sequence[Number],
    n: int,
    sentence: tuple[int, int],
    place: int,
    places: frozenset[str],
    days: frozenset[str],
    beside: Counted | None,
) -> Counted | None:
    """Return what a number of a sentence counts; ``beside`` is the figure right before it."""
    number = numbers[n]
    if not _tells(article, text, number) or (_dual(number) and text.keys[number.first].startswith(("ال", "وال", "بال", "لل"))):
        return None  # «الرجلين»: those told of before
    known = roles()
    subject = _subject(text, number, sentence[0]) if not number.unit and number.kind == "count" else ""
    unit, one_more = number.noun or number.unit or subject, search_key(number.unit or "") == "اخر"  # «قتل وأصيب |آخر»
    noun = " ".join(index_terms(unit)) if number.kind != "money" else unit
    after = number.last + (number.unit is not None and (number.unit_start or 0) >= number.end)
    while after < sentence[1] and after < number.last + 3 and (number.unit_end or 0) > text.starts[after]:
        after += 1
    kilos = in_kilograms(noun) or 1.0
    noun, of_what = weighed(text, number, _one_thing().get(noun, noun), sentence[0], after)
    boarded = on_board(text, number, after)
    part = is_part(text, number, sentence[0], whole=boarded)
    if part and not (told_part := part_of(text, number, beside)):
        return None
    if set(index_terms(unit)) & terms(TOLL_WORDS) or search_key(unit) in _NO_NOUN:
        unit, noun, after = "", "", number.last  # «ارتفعت إلى خمس حصيلة القتلى», «إلى 31 إثر وفاة»
    # What befell is looked for up to the figures before and behind.
    before = max(sentence[0], number.first - REACH, numbers[n - 1].last if n else 0)
    # A part of them («بينهم طفلان») is passed over.
    next_ = next((other.first for other in numbers[n + 1 :] if not is_part(text, other, sentence[0])), sentence[1])
    # «ارتفعت الحصيلة إلى 17 شخصا بعدما انتشل المنقذون»: what befell them is not told by what follows.
    reached = number.noun in (None, "شخص") and text.keys[number.first - 1] in _REACHED
    behind = min(sentence[1], after + AFTER, next_, raising(text, after, sentence[1]) if reached else sentence[1])
    role, kind = role_of(
        text,
        noun,
        range(before, number.first),
        range(after, behind),
        cut=one_more or (bool(n) and before == numbers[n - 1].last),
        feminine=search_key(unit).endswith(_FEMININE),
    )
    if not role and beside and beside.role and noun in terms(PEOPLE_WORDS) and _joined(text, numbers[n - 1], number):
        role, kind = beside.role, noun  # «مقتل 3 جنود و5 مدنيين»
    bare, back = not noun or noun in terms(PEOPLE_WORDS), range(before, number.first)
    so_many = bare or (text.keys[number.first - 1] in _REACHED and not lasting(noun))  # «عدد المصابين إلى 57 تلميذا»
    told_number = numbered(text, number, _since(numbers, n, sentence[0])) if so_many else ""
    role, kind = (told_number, "any") if told_number and (not role or reached) else (role, kind)
    if part:
        noun, role, kind = f"{told_part} {noun}", "", ""
    share, of, rival, rate = None, "", False, rate_of(text, number, sentence)
    if rate and former_rate(text, number, sentence[0]):
        return None
    if strength_of(text, number, sentence[0]):
        noun, role, kind = "درجه", STRENGTH, "any"
    elif beside is not None and not beside.share and again(text, number, numbers[n - 1].last, beside, role):
        noun, role, kind, rival = beside.noun, beside.role, beside.kind, True
    another = numbers[n + 1] if n + 1 < len(numbers) else None
    may = may_reach(text, number, sentence[0])
    if (may is not None and role) or (one_more and not role):
        return None  # «قد يرتفع عدد القتلى إلى 40»
    if kind in terms(GRAVITY_WORDS) or of_both(text, noun, after, another) or over(text, role, back, range(after, behind)):
        return None  # some of the hurt; of dead and hurt together; who is so no more
    if noun not in known and (boarded or aboard(text, number, sentence[0])):
        role, kind = (ABOARD, "any") if not noun or noun in terms(PEOPLE_WORDS) else ("", "")
    elif (not role or (noun not in known and escorted(text, back))) and crowd(text, number, noun, back, range(after, behind)):
        role, kind = GATHERED, "any"
    elif not role and attended(text, number, noun, back, range(after, behind)):
        role, kind = ATTENDED, "any"
    if number.kind == "percent":
        since = max(sentence[0], numbers[n - 1].last if n else 0)
        voted = votes_of(article, text, number, since, after, beside=beside is not None and beside.of != "")
        share, of = voted if voted is not None else (share_of(text, number, sentence, after), "")
        if share is None and beside is not None and beside.share and share_again(text, number, beside.figure.end):
            share, rival = Share(beside.noun, beside.form), True
        elif share is not None and beside is not None and beside.share and share.noun == beside.noun and not of:
            rival = telling_of_another(text, numbers[n - 1].last, number.first) is not None
        if share is None:
            return None
        noun, role, kind = share.noun, "", ""
    of_known = text.keys[number.last : number.last + 1] == ["من"] and not _dual(number)
    if not role and not share and (of_known or _all_known(text, number)):
        return None  # «أربعة من الاتحادات», «الدول الخمس»: those known
    measure, noun = measured(text, number, noun, sentence[0]) if not role and not share else ("", noun)
    if not role and not share and (not noun or (not measure and terms(_MOMENTARY_WORDS) & {*index_terms(unit)})):
        return None
    keys = text.keys
    if noun in terms(MEASURE_WORDS) and _ends_range(text, number, sentence[0]):
        return None  # «ارتفاع الموج من متر ونصف إلى مترين»
    if number.kind == "money" and any(_PRICED.fullmatch(key) for key in keys[sentence[0] : sentence[1]]):
        return None
    if not role and any(key in _OTHERS for key in keys[after : after + 5]):
        return None  # «أربع طائرات أخرى»: besides those that are told
    low, high = max(sentence[0], number.first - _BESIDE), min(sentence[1], after + _BESIDE)
    span = slice(*sentence) if role or share else slice(low, high)
    about = [term for i in range(span.start, span.stop) if not number.first <= i < after for term in index_terms(text.slice(i, i + 1))]
    of_telling = noun in terms(_AMOUNT_WORDS) or share is not None or (role != "" and _reported(text, number, sentence))
    told_on = _told_on(text, number, sentence) if of_telling else None
    if told_on is None and told_number == role != "":
        told_on = _of_other_clause(text, number, sentence[0])
    if role == GATHERED:
        told_on = _of_whom(text, after, sentence[1])
    aside = measure[1:] in _LASTING and not _RELATIVE.isdisjoint(text.keys[max(sentence[0], number.first - _RANGE) : number.first])
    start = text.starts[sentence[0]]
    begins, ends = bounded(text, number)
    begins = begins if may is None else text.starts[may]
    figure = Figure(
        article.id, article.outlet, article.published, begins, ends, article.body[begins:ends], number.value,
        number.low, number.high, *source_of(article, text, number, sentence[0]), approximate=number.approximate, exact=rate != "",
    )  # fmt: skip
    figure = figure if kilos == 1.0 else figure.times(kilos)
    governor = next(iter(_before(text, number.first, max(sentence[0], number.first - 4))), "")
    near = keys[max(before, number.first - _CONSISTING_REACH) : number.first]
    if not role and not keys_of(_CONSISTING_WORDS).isdisjoint(key.removeprefix("و") for key in near):
        governor = CONSISTING
    if not role and governor in terms(_NAMING_WORDS):
        return None
    governor, of_what = measure or governor, jailed(text, number, sentence[0]) if measure == JAIL else of_what
    known_number = not role and not keys_of(_WHOLE_WORDS).isdisjoint(keys[max(sentence[0], number.first - _WHOLE_REACH) : number.first])
    return Counted(
        figure,
        f"{rate} {noun}" if rate else noun,
        share.form if share else rate or (subject.removeprefix("ال") if subject else _form(number) or of_what),
        bool(share) or (not _dual(number) and bool(number.unit)),
        role,
        kind,
        governor,
        next((term for i in range(after, min(after + 1, sentence[1])) for term in index_terms(text.slice(i, i + 1))), ""),
        frozenset(term for term in about if term not in known and term != noun),
        frozenset(term for term in about if term[0].isdigit()),
        of_all(article, text, number, sentence, places) if role and place < FIRST_SENTENCES else places,
        days if told_on is None and not aside else frozenset(),
        place,
        ""
        if of or measure or role in (ABOARD, STRENGTH)
        else rate or sums_up(keys, sentence, number.first, money=number.kind == "money", amount=noun in terms(_AMOUNT_WORDS)),
        happenings_of(text, numbers, sentence),
        ordinals=frozenset(
            key for before_, key in pairwise(["", *keys[sentence[0] : sentence[1]]]) if key in _ORDINALS and before_ not in _RANKED
        ),
        aged=((measure == AGE or "عمر" in governor) and _BOUNDED.isdisjoint(keys[max(sentence[0], number.first - _RANGE) : number.first]))
        or text.raw[max(0, number.start - 1)] == "(",
        persons=frozenset(
            name.name for name in article.names if name.kind == "PER" and start <= name.start and 0 <= number.start - name.end <= _OF_WHOM
        ),
        weekdays=frozenset(
            key for i, key in enumerate(keys[sentence[0] : sentence[1]], sentence[0]) if key in _WEEKDAYS and i != told_on and not aside
        ),
        updates=any(key in _UPDATES for key in keys[sentence[0] : sentence[1]]),
        share=share is not None,
        rival=rival,
        wanted=may is not None or _wanted(article, number),
        toll=told_number == role != "" or role in _TOLLS or (role != "" and as_toll(text, number, noun, sentence, role)),
        former=role != ABOARD and _former(text, numbers, sentence),
        hour=_hour(keys[after : sentence[1]]) if role or rate else None,
        worth=worth_of(text, number, sentence[0]) if number.kind == "money" else of_what,
        of=of,
        out_of=out_of(text, after, another),
        elects=share is not None and share.noun == taking_part() and electoral(article),
        whole=subject != "" or known_number,
    )


@cache
def _one_thing() -> dict[str, str]:
    """Return the one term for each noun of things that another teller calls otherwise («باخرة», «سفينة»)."""
    return {term: index_terms(row[0])[0] for row in rows("counts", "one thing") for word in row for term in index_terms(word)}


def _since(numbers: Sequence[Number], n: int, first: int) -> int:
    """Return the token from which on it may be told of whom a number is that of: behind the number before it, but for one of things only
    («عدد قتلى تصادم |قطارين |إلى 50»)."""
    of_people = terms(PEOPLE_WORDS) | roles().keys()
    for before in reversed(numbers[:n]):
        noun = {*index_terms(before.noun or before.unit or "")}
        if not noun or not noun.isdisjoint(of_people) or before.kind != "count":
            return max(first, before.last)
    return first


def _subject(text: Text, number: Number, first: int) -> str:
    """Return what a bare number says how many there were of, with its article: «إن |الصواريخ| كانت أربعة», «المباني المتضررة كانت تسعة»."""
    at = number.first - 1
    if at <= first or text.keys[at] not in _WERE:
        return ""
    begins = at
    while begins > first and text.keys[begins - 1].startswith("ال") and at - begins < _SUBJECT:
        begins -= 1
    return text.slice(begins, begins + 1) if begins < at else ""


def _former(text: Text, numbers: Sequence[Number], sentence: tuple[int, int]) -> bool:
    """Say whether a sentence tells of another year or of what had been."""
    counted = {i for number in numbers for i in range(number.first, number.last)}  # «1900 شهادة» is no year
    first, last = sentence
    years = any(_YEAR.fullmatch(text.keys[i]) for i in range(first, last) if i not in counted)
    return years or text.keys[first].removeprefix("و") in ("كان", "كانت")


def _hour(behind: Sequence[str]) -> int | None:
    """Return about when it happened that what stands behind a figure tells of, before who says so."""
    for before, key in pairwise(["", *behind]):
        if key in _ATTRIBUTING:
            return None
        if key in _HOURS and before not in ("حتي", "منتصف"):
            return _HOURS[key]
    return None


def _told_on(text: Text, number: Number, sentence: tuple[int, int]) -> int | None:
    """Return the token of the weekday on which a figure was told («أعلنت الهيئة الاثنين السيطرة على حريق التهم 40 هكتارا»)."""
    tells = keys_of(_TELLING_WORDS)
    for i in range(sentence[0], number.first):
        if text.keys[i].removeprefix("و") in tells:
            return next((k for k in range(i, min(i + _TELLING_REACH, number.first)) if text.keys[k] in _WEEKDAYS), None)
    return None


def _reported(text: Text, number: Number, sentence: tuple[int, int]) -> bool:
    """Say whether a figure stands in what somebody said («قالت الوكالة، الخميس، إن 60 قتلوا»): the day before that is of his saying."""
    return any(text.keys[i] in _SAYING_THAT for i in range(sentence[0], number.first))


def _of_other_clause(text: Text, number: Number, first: int) -> int | None:
    """Return the token of a weekday that is of the clause before that of a toll («أنقذ عامل الأربعاء، فيما بلغ عدد القتلى ستة»)."""
    joins = next((i for i in range(number.first - 1, first, -1) if text.keys[i] in MEANWHILE), first)
    return next((i for i in range(joins - 1, first - 1, -1) if text.keys[i] in _WEEKDAYS), None)


def _of_whom(text: Text, after: int, last: int) -> int | None:
    """Return the token of a weekday that is of whom they came together for («تشييع الشاعر الذي توفي الاثنين»)."""
    relative = next((i for i in range(after, last) if text.keys[i] in _RELATIVE), None)
    return next((i for i in range(relative, last) if text.keys[i] in _WEEKDAYS), None) if relative is not None else None


def _beside_others(text: Text, numbers: Sequence[Number], n: int) -> bool:
    """Say whether a number of people is told with another of them («15 حالة اختناق وحالتين»)."""

    def follows(before: Number, number: Number) -> bool:
        people = any(set(index_terms(each.noun or each.unit or "")) & terms(PEOPLE_WORDS) for each in (before, number))
        close = 0 <= number.first - before.last <= NEXT + 1
        return people and close and text.keys[number.first].startswith("و")

    return (n > 0 and follows(numbers[n - 1], numbers[n])) or (n + 1 < len(numbers) and follows(numbers[n], numbers[n + 1]))


def _all_known(text: Text, number: Number) -> bool:
    head = split_head(text.keys[number.first])
    return head is not None and head[2] and number.unit_start is not None and number.unit_start < number.start


def _joined(text: Text, before: Number, number: Number) -> bool:
    """Say whether a number follows the noun of the one before it by «و» alone."""
    end = max(before.end, before.unit_end or 0)
    return text.keys[number.first].startswith("و") and text.raw[end : text.starts[number.first]].strip() == ""


def _of_one(text: Text, number: Number) -> bool:
    """Say whether a number only says that something is one and the same («من عائلة واحدة»)."""
    return search_key(text.slice(number.first, number.last)) in _ONE and text.keys[number.first - 1] in _FAMILY


def _tells(article: Article, text: Text, number: Number) -> bool:
    """Say whether a number says how many there are: «أحد القتلى» picks one out, «ملايين» alone says nothing."""
    behind = [key for key in text.keys[max(0, number.first - 3) : number.first] if key not in JOINING]
    if (behind and split_head(behind[-1].removesuffix("ا")) is not None) or _CUT_NUMBER.search(
        article.body[max(0, number.start - 8) : number.start]
    ):
        return False  # the end of a number that was not read whole («3ر1 مليار», «مليونا و300 ألف»)
    if _CUT_BEHIND.match(article.body, number.end) or _GOES_ON.match(article.body, number.end):
        return False  # its beginning
    word = search_key(article.body[number.start : number.end])
    if word in _ONE_OF:
        return False
    if word in _ONE:
        return number.last >= len(text) or text.keys[number.last] != "من"
    if word.removeprefix("ال") in _SCALES:
        return number.kind == "money" or (number.unit or "").startswith("ال")
    return True


def _ends_range(text: Text, number: Number, first: int) -> bool:
    """Say whether a figure is the upper end of a range that the number reader did not take whole: «من متر ونصف إلى مترين»."""
    before = text.keys[max(first, number.first - _RANGE) : number.first]
    return before[-1:] in (["الي"], ["حتي"]) and not {"من", "بين"}.isdisjoint(before)


def _before(text: Text, first: int, least: int) -> Iterator[str]:
    for i in range(first - 1, least - 1, -1):
        if not is_stop(text.keys[i]) and text.keys[i] not in ABOUT:
            yield from index_terms(text.slice(i, i + 1))


def _wanted(article: Article, number: Number) -> bool:
    """Say whether a figure is what somebody asks for («مطالبا بتعويضات لا تقل عن 10 ملايين»)."""
    carrying = [each for each in article.statements if each.start <= number.start and number.end <= each.end and not each.negated]
    return min(carrying, key=lambda each: each.end - each.start).force == "demand" if carrying else False


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
