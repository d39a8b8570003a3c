"""Which days near a story the sentences of an article name, each with the clause that tells of it.

What does not live here: which mentions are background (``backdrop``), cutting sentences (``pieces``), choosing lines (``timeline``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from isnad.arabic.folding import search_key
from isnad.arabic.months import WEEKDAYS
from isnad.arabic.parts_of_speech import shares
from isnad.linking.backdrop import (
    backdrop,
    came_after,
    came_after_deed,
    ends_aside,
    ends_span,
    in_quotation,
    in_relative,
    is_holiday,
    prepared_for,
    quoted_relative,
    spanned,
    starts_from,
    subordinate,
    words_of,
)
from isnad.linking.denying import denies
from isnad.linking.offers import between
from isnad.linking.pieces import TELLING, clauses, joined_on, own_clause
from isnad.linking.summary import Weighed
from isnad.linking.written import eve
from isnad.records import Article, DateMention

_NEAR = 120  # days from the story
_VERB, _VERB_WITHIN = 0.5, 20  # share of a word's occurrences as a verb; letters before a weekday in which it stands
_SURELY, _WEEK = 0.8, 7  # share of a word's occurrences as a verb that opens what is to come; days
_PAST = frozenset({"منذ", "الماضي", "الفائت", "امس", "كان", "كانت"})
_HEAD = 250  # letters in which a report says what it announces
_AGO = re.compile(r"قبل\s")
_DAY_AND_MONTH = re.compile(r"\s?\(?\d{1,2}\s?/\s?\d{1,2}(?!\d)")
_APART = re.compile(r"\s?[،,(]?\s?")  # between a date and its weekday
_NIGHT = 8  # letters before a day in which «ليل» stands
_CLOCK_WITHIN = 100  # letters between a clock time and its day
#: Grains of time that are no days, though their values may begin with one («الأسبوع الماضي», «شهر رجب»).
COARSE = frozenset({"week", "month", "quarter", "season", "year", "decade", "century"})


def named_days(
    article: Article, written: str | None, mentioned: Sequence[str | None], held: Sequence[Weighed], published: Sequence[str]
) -> Iterator[tuple[str, Weighed, Weighed]]:
    """Yield the days near the story that an article names, each with its clause and sentence.

    ``written`` is the day that it was written on, ``mentioned`` are the days of its dates, ``published`` those that the articles were
    written on.
    """
    mentioned = [_to_come(article, k, day, written, mentioned) for k, day in enumerate(mentioned)]
    days: dict[int, list[tuple[str, bool, DateMention]]] = defaultdict(list)
    last: dict[int, str | None] = {}  # of the first days of spans
    for k, (before, mention) in enumerate(pairwise(article.dates)):
        if ends_span(article.body, before, mention):
            last[k] = mentioned[k + 1]
    for k, (mention, day) in enumerate(zip(article.dates, mentioned, strict=True)):
        if day is None or mention.grain in COARSE or (published and _away(day, published) > _NEAR) or k - 1 in last:
            continue
        if _dated_beside(article, k) or _of_a_programme(article, mention, day, written, mentioned):
            continue
        if _surname(article, mention) or (k and _same_night(article.body, article.dates[k - 1], mention)):
            continue
        holiday = is_holiday(mention.text)
        if quoted_relative(article.body, mention.start, mention.text):
            continue  # «حوار اليوم» of whom the article quotes from yesterday, «سنجتمع غدا (اليوم)»
        until = last.get(k) or (mention.value or "").partition("/")[2]
        if spanned(article.body, mention, until or None, written):
            continue
        if backdrop(article.body, mention, holiday=holiday, ago=between(day, written) if written else None):
            continue
        if subordinate(article.body, mention) and any(other is not None and day < other <= (written or other) for other in mentioned):
            continue  # the rest of the sentence is of a later day that the article names
        if any(each.start <= mention.start < each.end and denies(each) for each in article.statements):
            continue  # «نفت أن تكون أبلغت يوم الأحد»: nothing is told of that day
        place = next((k for k, each in enumerate(held) if each.sentence.start <= mention.start < each.sentence.end), None)
        if mention.grain == "minute" and any(other is not mention and _beside(other, mention) for other in article.dates):
            continue  # a clock time is of the day that stands with it
        if place is None:
            continue
        others = [other for other, _, _ in days[place]]
        if place and published and day < eve(min(published)) and came_after_deed(article.body, mention) and not _tells(held[place]):
            continue  # «وجاءت المداهمات بعد مقتل عشرين في تفجير الاثنين»
        aside = came_after(article.body, mention) or in_relative(article.body, mention) or _AGO.match(mention.text)
        if aside and any(other > day for other in others):
            continue  # «أعلن اليوم اعتقال منفذي التفجير الذي وقع الجمعة», «سجل اليوم إصابة لطفلة وصلت قبل يومين»
        if written and day > written and _happened(article, held[place], written, mentioned) and prepared_for(article.body, mention):
            continue  # «فاز أمس استعدادا لمباراة الجمعة»
        days[place].append((day, holiday, mention))
    for place, found in days.items():
        if not found or in_quotation(article.body, held[place].sentence.start):  # who says it stands before
            continue
        told = [each for each in found if not ends_aside(article.body, each[2])] if len({day for day, _, _ in found}) > 1 else found
        only_holidays = all(holiday for _, holiday, _ in told)
        kept = [(day, each.start, each.end) for day, holiday, each in told or found if only_holidays or not holiday]
        if len({day for day, _, _ in kept}) > 1:
            kept = [each for each in kept if not starts_from(article.body, each[1])] or kept
        if len({day for day, _, _ in kept}) == 1:
            day, start, _ = kept[0]
            if written and day > written and held[place].place == 0 and joined_on(article.body, held[place], start):
                continue  # what it tells is of its own day
            if (clause := own_clause(article.body, held[place], start)) is not None:
                yield day, clause, clause
            continue
        yield from ((day, clause, held[place]) for day, clause in clauses(article.body, held[place], kept))


def _tells(whole: Weighed) -> bool:
    """Say whether a sentence begins with a verb of saying, whose day may be that of what it came after («قال بعد الاجتماع الخميس»)."""
    return search_key(whole.sentence.text).partition(" ")[0].removeprefix("و") in TELLING


def _happened(article: Article, whole: Weighed, written: str, mentioned: Sequence[str | None]) -> bool:
    """Say whether a sentence names a day that is no day to come."""
    inside = (whole.sentence.start <= each.start < whole.sentence.end for each in article.dates)
    return any(own and day is not None and day <= written for own, day in zip(inside, mentioned, strict=True))


def _bare(mention: DateMention) -> bool:
    """Say whether a mention is a weekday and nothing more («الخميس», «يوم الخميس»)."""
    return search_key(mention.text).removeprefix("يوم ") in WEEKDAYS


def _dated_beside(article: Article, k: int) -> bool:
    """Say whether a weekday has its date beside it: «يوم الأربعاء، بتاريخ 28 رمضان», «الثلاثاء 10/12», «في 22 سبتمبر، الأحد»."""
    mention, behind = article.dates[k], article.dates[k + 1 : k + 2]
    if not _bare(mention):
        return False
    if _DAY_AND_MONTH.match(article.body, mention.end):
        return True
    before = article.dates[k - 1] if k else None
    if before is not None and before.grain == "day" and before.value and _APART.fullmatch(article.body, before.end, mention.start):
        own = WEEKDAYS[search_key(mention.text).removeprefix("يوم ")]
        return not _bare(before) and date.fromisoformat(before.value[:10]).weekday() == own
    if not behind:
        return False
    between_ = search_key(article.body[mention.end : behind[0].start]).strip("،,( ")
    return between_ in ("بتاريخ", "الموافق", "تاريخ") and any(sign.isdigit() for sign in behind[0].text)


def _to_come(article: Article, k: int, day: str | None, written: str | None, mentioned: Sequence[str | None]) -> str | None:
    """Return the day of a mention; that of a bare weekday read as past is a week later where its sentence tells of what is to come: it
    opens with a present tense and has no other verb before («يصوت المجلس يوم الأربعاء»), or named a day to come before it; that of one
    read as to come a week earlier where it opens with what was done."""
    mention = article.dates[k]
    if day is None or written is None or day == written or abs(between(day, written)) >= _WEEK or not _bare(mention):
        return day
    start = max(article.body.rfind(sign, 0, mention.start) for sign in ".\n؟!") + 1
    before = [other for each, other in zip(article.dates[:k], mentioned[:k], strict=True) if each.start >= start and other is not None]
    words = search_key(article.body[start : mention.start]).split()
    present = bool(words) and (words[0] in words_of("opens_coming") or (words[0][:1] == "ي" and shares(words[0]).verb >= _SURELY))
    opens = present and not _PAST.intersection(words)
    alone = not any(shares(word).verb >= _VERB for word in words[1:])
    if day > written:  # «وصل المبعوث الخميس إلى دمشق»
        return (
            (date.fromisoformat(day) - timedelta(days=_WEEK)).isoformat()
            if words[:1] and words[0] in words_of("opens_done") and alone
            else day
        )
    if (before and before[-1] > written) or (opens and alone):
        return (date.fromisoformat(day) + timedelta(days=_WEEK)).isoformat()
    return day


def _of_a_programme(article: Article, mention: DateMention, day: str, written: str | None, mentioned: Sequence[str | None]) -> bool:
    """Say whether a bare weekday that was read as past is of what an article announces: the first day that it names is to come, and so are
    those of its programme («يفتتح غدا الأربعاء … وتحاضر فلانة الخميس»)."""
    if not _bare(mention) or written is None or day >= written:
        return False
    first = mentioned[0] if article.dates[0].start < _HEAD and article.dates[0].start < mention.start else None
    return first is not None and first > written


def _same_night(body: str, before: DateMention, mention: DateMention) -> bool:
    """Say whether two days are of one night: «ليل الجمعة السبت», «ليل الجمعة/السبت»."""
    night = search_key(body[max(0, before.start - _NIGHT) : before.start]).split()[-1:]
    return body[before.end : mention.start].strip() in ("", "/", "-", "–") and night in (["ليل"], ["ليله"])


def _surname(article: Article, mention: DateMention) -> bool:
    """Say whether a weekday behind a verb is the surname of somebody whom the article names («محمد الخميس … وكشف الخميس عن …»)."""
    key = search_key(mention.text)
    if key not in WEEKDAYS or not any(
        name.kind == "PER" and len(words := search_key(name.name).split()) > 1 and words[-1] == key for name in article.names
    ):
        return False
    before = search_key(article.body[max(0, mention.start - _VERB_WITHIN) : mention.start]).split()
    return bool(before) and shares(before[-1].removeprefix("و")).verb >= _VERB


def _beside(day: DateMention, clock: DateMention) -> bool:
    """Say whether the mention of a day stands with a clock time."""
    return day.grain == "day" and abs(day.start - clock.start) <= _CLOCK_WITHIN


def _away(day: str, published: Sequence[str]) -> int:
    at = date.fromisoformat(day)
    return min(abs((at - date.fromisoformat(other)).days) for other in (min(published), max(published)))
