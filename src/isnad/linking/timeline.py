"""The timeline of a story: one line for each day that its articles speak of, in the sentence that best carries what was new.

Rules: a day counts where an article's text names it (also «أمس الأربعاء», seen from the day that the text was written on: ``written``). A
first sentence that names no day is of the day of publication, or of the day before where the next sentences name that: background that an
article retells («وكان الحريق اندلع الاثنين») does not take its place. Of the sentences of a day that is taken whose words are most shared
by the others on that day and least by the lines of earlier days; one that was published then or the day after, and early in its article,
comes before one that looks back. A sentence is one line; one that names two days is cut where a clause begins between them, or goes to
the day that has nothing else. What repeats an earlier line is no line, nor is a day in the background (``backdrop``), nor one within what
is denied. Of two lines that tell one thing one is told. What happened on a day comes before what was announced for it. A
line has words that most articles begin with, more of them where its day lies before or after their reporting. What is announced for a day
behind all reports has its line beside that of the day on which somebody said so. A denial comes after what happened, unless most tell of
it; what names no day after what another article names it in. A holiday's name is the day of a sentence only where it names
no other day, and never as an occasion («بمناسبة عيد الفطر»). A range of days belongs to its first day; weeks, months, years and days more
than 120 days away from the story are background, not its timeline. A line's source and force are those of the statement that it
carries or whose cue opens it.

What does not live here: finding and resolving dates, statements.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from math import fsum

from isnad.arabic.folding import search_key
from isnad.arabic.months import WEEKDAYS
from isnad.arabic.terms import index_terms
from isnad.linking.backdrop import added, aside, in_place, in_relative, older, told_by
from isnad.linking.denying import denies
from isnad.linking.doubted import doubted, is_doubted, news_of
from isnad.linking.mentions import COARSE, named_days
from isnad.linking.newsworth import essay, opening_end, reacts, retells, tells_nothing
from isnad.linking.offers import Known, Offer, between, drop_told_twice, of_their_days, repeats, told_enough
from isnad.linking.pieces import TELLING, readable, stands, told_on
from isnad.linking.sources import carried, holder
from isnad.linking.summary import Sentence, Weighed, sentences
from isnad.linking.written import days_named, eve
from isnad.records import Article, TimelineEntry

_OPENING = 3  # sentences among which an article begins: a byline before it has fewer terms than
_SHORTEST = 4
_MUCH = 1 / 3  # of the shorter of two sentences in the other
_SAID_BEFORE = 0.75  # of a line's terms in an earlier line of the affair
_BEGINNING = 2  # sentences that an article begins with
_PLACE_WITHIN = 12  # letters behind «في» that a place's kind takes («مدينة»)
# What a sentence is worth: less for each place further down, less where it was published days later, or names a day beside.
_EARLY, _PLACES, _LATER, _SECOND = 0.9, 6, 0.6, 0.7
_NEXT_DAY = 0.8  # the same where it was published the day after, and the beginning of another on the day itself
_UNDATED = 0.7  # the same where it names no day and another article does
_ANNOUNCED = 0.3  # the same where it was told before the day, and another tells of it on the day or later
_BESIDE = 0.5  # what a sentence is worth that has no word which most articles begin with, of what it is with all of them
_DENIED = 0.5  # the same where it only denies what others tell of the day
_CARRIED = 1 / 3  # of a sentence that a statement has, whose cue stands elsewhere
_REFUSED = re.compile(r"[وف]?(?:رفض|رفضت|رفضوا|ترفض|يرفض)\s")
_COMING_WITHIN = 3  # sentences behind the first, in which a day to come needs one word of the story only
_SOON = 14  # days from when it was told in which what is to come has a line, though its sentence is told of another day
_SHORT = 8  # sentences of a short article
_EXPECTED = re.compile(r"و?(?:من ال(?:مقرر|منتظر|متوقع|مرتقب|مزمع)|(?:كما )?(?:ينتظر|يتوقع|يرتقب)) ان\s")
_EARLY_IN = 0.5  # of an opening in which a month or year is what it tells of
# Part of an opening that its next sentences have where they tell of the same.
_AGAIN, _BEFORE_IT = 0.3, 3
# Openings that have a word of the story's core, and such words in a line, of a day of its reporting, of one before or after,
# behind «من جهة أخرى».
_CORE, _OF_REPORT, _OF_STORY, _ASIDE = 0.5, 2, 3, 5


def timeline(story: str, articles: Sequence[Article]) -> tuple[TimelineEntry, ...]:
    """Return the lines, earliest day first. ``articles`` are those of the story, without copies, oldest first."""
    days = [days_named(article) for article in articles]
    denied = doubted(articles)
    answering = 2 * sum(reacts(article.body) for article in articles) > len(articles)  # that is what the story is
    published = [day for day, _ in days if day]
    told: dict[str, list[Offer]] = defaultdict(list)
    by_article: dict[int, list[Weighed]] = defaultdict(list)
    for sentence in sentences(articles):
        by_article[sentence.article].append(sentence)
    core, titled = _core(articles, by_article), _titled(articles)
    for n, article in enumerate(articles):
        held, (day, mentioned_days) = by_article[n], days[n]
        named = list(named_days(article, day, mentioned_days, held, published))
        seen: set[int] = set()
        headed = frozenset(index_terms(article.title or ""))
        apart = bool(headed) and len(articles) > 1 and not headed & (core | titled)  # a column of several items
        beside = {each.place for each in held if _elsewhere(article, each, core | titled)}
        inside = {each.place: _inside(article, each, mentioned_days) for each in held}
        opening = next((sentence for sentence in held[:_OPENING] if len(sentence.terms) >= _SHORTEST), held[0] if held else None)
        says = opening is not None and _says(article, opening)
        # What somebody says of days to come only, told when he said so.
        told_then = opening is not None and says and min(inside[opening.place], default="") > (day or "")
        turned = next((each.place for each in held if each.place and aside(each.sentence.text)), len(held))
        for mentioned, sentence, whole in named:
            if tells_nothing(whole.sentence.text):
                seen.add(whole.place)
                continue
            before = bool(published) and mentioned < eve(min(published)) and added(whole.sentence.text)
            about = titled or headed
            aside_ = (whole.place >= turned or before) and 2 * len(whole.terms & about) <= len(about) > 0
            aside_ = aside_ or whole.place in beside or (apart and len(whole.terms & core) < min(_ASIDE, len(core) // 2 + 1))
            coming = day is not None and mentioned > day and _expected(whole, held, core | titled, between(mentioned, day))
            if not aside_ and (coming or _of_story(mentioned, whole, headed, published, core, turned=whole.place >= turned)):
                first, denies = whole.place not in seen, _denying(article, sentence.sentence)
                offer = Offer(
                    sentence,
                    between(mentioned, day),
                    first,
                    whole,
                    denies=denies,
                    news=news_of(article, whole, denied, answering),
                    days=inside[whole.place],
                )
                told[mentioned].append(replace(offer, announced=says and whole is opening))
            seen.add(whole.place)
        if (
            opening is not None
            and day
            and (opening.place not in seen or told_then)
            and (len(articles) == 1 or _shares(opening, core, _OF_REPORT))
        ):
            near = [
                (at, each) for at, each, _ in named if each.place <= opening.place + 2 and not (told_then and each.place == opening.place)
            ]
            of = _told_on(article, opening, day, mentioned_days) or _day_of(opening, day, near)
            if (
                of is not None
                and not (of > min(published, default=day) and essay(opening.sentence.text))
                and not _long_ago(article, opening, day)
                and not _looks_back(article, held, opening, day, mentioned_days)
            ):
                offer = Offer(opening, 0, True, opening, denies=_denying(article, opening.sentence), announced=told_then)
                offer = replace(offer, named=of in inside[opening.place])  # if in passing («بحسب بيان صدر اليوم»)
                days_ = inside[opening.place] | ({of} if told_then else set())
                told[of].append(replace(offer, news=news_of(article, opening, denied, answering), days=days_))
    bodies = {article.id: article.body for article in articles}
    known = [
        Known(
            day,
            frozenset(index_terms(f"{article.title or ''} {article.body}")),
            frozenset(index_terms(article.title or "")),
            tuple(by_article[n][:_BEGINNING]),
        )
        for n, (article, (day, _)) in enumerate(zip(articles, days, strict=True))
    ]
    offered = of_their_days(told, known)
    chosen = _choose(offered, told_enough(offered, known), bodies, core)
    by_id = {article.id: article for article in articles}
    entries = []
    for day, chosen_line in sorted(chosen.items()):
        line = chosen_line.sentence
        statement = carried(by_id[line.article], line.start, line.end)
        entries.append(
            TimelineEntry(
                story,
                day,
                line.text,
                line.article,
                line.start,
                line.end,
                holder(statement, line) if statement else None,
                statement.force if statement and not statement.negated else None,
                statement.via if statement else (),
            )
        )
    return tuple(entries)


def of_affair(stories: Sequence[tuple[Sequence[TimelineEntry], Sequence[Article]]]) -> tuple[TimelineEntry, ...]:
    """Return the lines of an affair out of those of its stories, each with its articles without copies: one line a day.

    Of a day that several stories tell of, the line of the one that reported on it comes first, what was done before who accuses whom, what
    nobody denies, then that of more articles, what happened before what is said, then the first story's. What says again what an earlier
    line says is none.
    """
    offered: dict[str, list[tuple[bool, bool, bool, int, bool, int, TimelineEntry]]] = defaultdict(list)
    often = Counter(line.date for lines, _ in stories for line in lines)
    competing = [n for n, (lines, _) in enumerate(stories) if any(often[line.date] > 1 for line in lines)]
    story_of = {article.id: str(n) for n in competing for article in stories[n][1]}
    denied = doubted([article for n in competing for article in stories[n][1]], story_of)
    for n, (lines, articles) in enumerate(stories):
        written = {day for day, _ in map(days_named, articles) if day}
        for line in lines:
            fresh = any(0 <= between(line.date, day) <= 1 for day in written)
            doubt = line.force == "deny" or is_doubted(line.article, line.start, line.end, denied)
            worth = not fresh, line.force == "condemn", doubt
            offered[line.date].append((*worth, -len(articles), line.force is not None, n, line))
    found: list[TimelineEntry] = []
    seen: list[tuple[bool, frozenset[str]]] = []
    for _, lines_ in sorted(offered.items()):
        for *_, line in sorted(lines_, key=lambda it: it[:6]):
            denies, terms = line.force == "deny", frozenset(index_terms(line.text))
            if not any(denies is denied and len(terms & other) >= _SAID_BEFORE * len(terms) for denied, other in seen):
                found.append(line)
                seen.append((denies, terms))
                break
    return tuple(found)


def _day_of(opening: Weighed, day: str, near: Sequence[tuple[str, Weighed]]) -> str | None:
    """Return the day of an opening that names none: that of publication, or the day before where the next sentences (``near``, with the day
    that each names) name that. None where they name another and tell of the same: on which of both it happened is not known."""
    near = [(other, sentence) for other, sentence in near if 0 <= between(other, day) <= _BEFORE_IT]  # an older day is background
    named = {other for other, _ in near}
    if day in named or not named:
        return day
    if eve(day) in named:
        return eve(day)
    same = (
        len(opening.terms & sentence.terms) >= max(_OF_STORY, _AGAIN * min(len(opening.terms), len(sentence.terms)))
        for _, sentence in near
        if not retells(sentence.sentence.text)
    )
    return None if any(same) else day


def _told_on(article: Article, opening: Weighed, day: str, mentioned: Sequence[str | None]) -> str | None:
    """Return the day of an opening that only says by whom it was told on a day before («…، حسبما أعلن التلفزيون الأربعاء»)."""
    for mention, of in zip(article.dates, mentioned, strict=True):
        inside = opening.sentence.start <= mention.start < opening.sentence.end
        if of is not None and inside and 0 < between(of, day) <= _BEFORE_IT and told_by(article.body, mention):
            return of
    return None


def _expected(sentence: Weighed, held: Sequence[Weighed], known: frozenset[str], late: int) -> bool:
    """Say whether a sentence that tells of a day to come, ``-late`` days ahead, is of its article's story: near its beginning where it has
    a word of that, in a short one of its own first sentence, too; and there where it says so at its head («وينتظر أن تصل بعثة السبت»)."""
    if not sentence.place:
        return False
    short = late >= -_SOON and len(held) <= _SHORT
    if sentence.place <= _COMING_WITHIN and sentence.terms & (known | held[0].terms if short else known):
        return True
    return short and _EXPECTED.match(search_key(sentence.sentence.text)) is not None


def _says(article: Article, opening: Weighed) -> bool:
    """Say whether an opening begins with who said something («قالت الهيئة إن العاصفة تبلغ الساحل الأحد»): it tells of when he did."""
    held = opening.sentence
    opens = opening_end(article.body, held.start, held.end)
    said = any(each.cue_start is not None and held.start <= each.cue_start < opens for each in article.statements)
    return said and not search_key(held.text[:1]).startswith("ي")


def _inside(article: Article, sentence: Weighed, mentioned: Sequence[str | None]) -> frozenset[str]:
    """Return the days that a sentence names, also in passing."""
    held = sentence.sentence
    named = zip(article.dates, mentioned, strict=True)
    return frozenset(
        day for mention, day in named if day is not None and held.start <= mention.start < held.end and mention.grain not in COARSE
    )


def _long_ago(article: Article, opening: Weighed, day: str) -> bool:
    """Say whether an opening tells of what was in a week before, or in a month or year long before («انطلق التطبيق في سبتمبر 2011»),
    early in it."""
    held = opening.sentence
    early = held.start + _EARLY_IN * (held.end - held.start)
    for mention in article.dates:
        if not held.start <= mention.start < early:
            continue
        if mention.grain == "week" and "" < (mention.value or "").partition("/")[2] < day and not in_relative(article.body, mention):
            return True  # «أعلنت الوكالة الأسبوع الماضي اكتشاف كوكب»
        if mention.grain in ("month", "year") and "/" not in (mention.value or ""):
            return (mention.value or day)[:4] < str(int(day[:4]) - 1)
    return False


def _looks_back(article: Article, held: Sequence[Weighed], opening: Weighed, day: str, mentioned: Sequence[str | None]) -> bool:
    """Say whether an opening that names no day tells of what the next sentences date days before («شهد حفل القرعة … والقرعة التي سحبت السبت
    الماضي»)."""
    until = max(each.sentence.end for each in held if each.place <= opening.place + 2)
    for mention, of in zip(article.dates, mentioned, strict=True):
        if of is not None and opening.sentence.end <= mention.start < until and between(of, day) > 1 and mention.grain not in COARSE:
            word = older(article.body, mention)
            if word is not None and opening.terms.intersection(index_terms(word)):
                return True
    return False


def _choose(
    told: Mapping[str, Sequence[Offer]], enough: Mapping[str, Sequence[Offer]], bodies: Mapping[str, str], core: frozenset[str]
) -> dict[str, Weighed]:
    """Choose one sentence a day and each only once: first for the days that have one only, then in the order of days.

    A clause of which the rest is no line is told as its whole sentence; one that does not read by itself with what stands before it, or not
    at all where that is told of another day. Only days of ``enough`` have a line; what the others tell counts as known on later days.
    ``bodies`` are the texts, by article.
    """
    taken: set[tuple[int, int]] = set()
    alone: dict[str, Offer] = {}
    for day, offers in sorted(told.items()):
        places = {_place(offer) for offer in offers}
        if len(places) == 1 and not places & taken and offers[0].first:
            alone[day] = offers[0]
            taken |= places
    chosen: dict[str, Offer] = {}
    before: Counter[str] = Counter()
    for day in sorted(told):
        free = [alone[day]] if day in alone else [offer for offer in told[day] if _place(offer) not in taken]
        whole_told = {(other.whole.article, other.whole.place) for other in chosen.values()}
        free = [each for each in free if (each.whole.article, each.whole.place) not in whole_told or not _hangs(each, bodies)]
        new = [offer for offer in free if not any(repeats(offer, other) and not _came(offer, day, other) for other in chosen.values())]
        best = _best(new, before, core)
        if best is not None:
            chosen[day] = best
            taken.add(_place(best))
            before.update(best.sentence.terms)
    chosen = {day: offer for day, offer in chosen.items() if day in enough}
    for day in drop_told_twice(chosen, told):  # its reports may begin with something else that happened then
        fresh = (offer for offer in told[day] if offer.named and 0 <= offer.late <= 1 and not offer.whole.place)
        other = [offer for offer in fresh if _place(offer) not in taken and not any(_much_of(offer, line) for line in chosen.values())]
        if (best := _best(other, before, core)) is not None:
            chosen[day] = best
            taken.add(_place(best))
    used = Counter((offer.whole.article, offer.whole.place) for offer in chosen.values())

    def line(offer: Offer) -> Weighed:
        """A clause stands for its sentence, unless the rest of this is another line or repeats one."""
        whole = replace(offer, sentence=offer.whole)
        clause = readable(bodies[offer.sentence.sentence.article], offer.sentence, offer.whole)
        if offer.sentence is offer.whole or used[offer.whole.article, offer.whole.place] > 1:
            return clause
        if clause.sentence.start > offer.whole.sentence.start and stands(clause.sentence.text) and not offer.first:
            # «حسم فلان أمس السباق، |فيما أعلن منافسه أنه سيطعن اليوم»: the rest is of a day before that has a line.
            rest = offer.days - {day for day, other in chosen.items() if other is offer}
            if rest and all(day in chosen for day in rest):
                return clause
        return clause if any(repeats(whole, other) for other in chosen.values() if other is not offer) else offer.whole

    lines: dict[str, Weighed] = {}
    extended: set[tuple[int, int]] = set()  # a sentence is told once more than by its first clause, not for each of its days
    for day, offer in sorted(chosen.items()):
        told_as, which = line(offer), (offer.whole.article, offer.whole.place)
        if told_as.sentence.start < offer.sentence.sentence.start:
            if which in extended:
                continue
            extended.add(which)
        others = [other for other in lines if not _came(offer, day, chosen[other])]
        if not any(repeats(replace(offer, sentence=told_as), replace(chosen[other], sentence=lines[other])) for other in others):
            lines[day] = told_as
    for day, offer in _still_to_come(enough, lines, before, core).items():
        told_as = line(offer)
        goes_on = offer.sentence is not offer.whole and told_on(offer.sentence.sentence.text)
        once = offer.announced or goes_on or all(told_as.sentence != each.sentence for each in lines.values())
        if once and not retells(told_as.sentence.text):
            lines[day] = told_as
    return lines


def _much_of(offer: Offer, line: Offer) -> bool:
    """Say whether much of a sentence stands in a line, or of that in the sentence."""
    terms, theirs = offer.sentence.terms, line.sentence.terms
    return len(terms & theirs) >= _MUCH * min(len(terms), len(theirs))


def _came(offer: Offer, day: str, line: Offer) -> bool:
    """Say whether what is told of a day is what a line announced for it: that it came is new."""
    return line.announced and day in line.days and offer.late >= 0


def _still_to_come(
    told: Mapping[str, Sequence[Offer]], lines: Mapping[str, Weighed], before: Counter[str], core: frozenset[str]
) -> dict[str, Offer]:
    """Return what is offered for near days behind all reports that have no line, though it is told beside something else («نفى الوزير …
    وقال إن اللجنة تجتمع الاثنين المقبل»): each sentence once."""
    written = [_told_at(offer, day) for day, offers in told.items() for offer in offers]
    used: Counter[tuple[int, int]] = Counter((each.article, each.place) for each in lines.values())
    found: dict[str, Offer] = {}
    for day in sorted(day for day in told if day > max(written) and day not in lines):
        coming = [
            each
            for each in told[day]
            if each.named
            and each.late < 0
            and (each.late >= -_SOON or min(each.days, default="") > _told_at(each, day))
            and (each.announced or each.whole.place <= _COMING_WITHIN)
            and (not each.whole.place or stands(each.whole.sentence.text))
            and used[each.whole.article, each.whole.place] < 2
        ]
        if (best := _best(coming, before, core)) is not None:
            used[best.whole.article, best.whole.place] = 2
            found[day] = best
    return found


def _told_at(offer: Offer, day: str) -> str:
    """Return the day on which what is offered for a day was written."""
    return (date.fromisoformat(day) + timedelta(days=offer.late)).isoformat()


def _hangs(offer: Offer, bodies: Mapping[str, str]) -> bool:
    """Say whether what is offered is a clause that does not read without what stands before it."""
    clause = offer.sentence
    return (
        clause is not offer.whole and readable(bodies[clause.sentence.article], clause, offer.whole).sentence.start < clause.sentence.start
    )


def _core(articles: Sequence[Article], by_article: dict[int, list[Weighed]]) -> frozenset[str]:
    """Return the words that most of the articles begin with."""
    begun: Counter[str] = Counter()
    for n, article in enumerate(articles):
        opening = (sentence.terms for sentence in by_article[n][:_OPENING])
        begun.update(frozenset(index_terms(article.title or "")).union(*opening))
    least = max(min(2, len(articles)), _CORE * len(articles))
    return frozenset(term for term, count in begun.items() if count >= least and not term[0].isdigit()) - _of_telling()


@cache
def _of_telling() -> frozenset[str]:
    """Return the terms of words that any report has: of saying, and of days."""
    return frozenset(index_terms(" ".join([*TELLING, *(name for name in WEEKDAYS if name.startswith("ال")), "أمس اليوم مساء صباح يوم"])))


def _titled(articles: Sequence[Article]) -> frozenset[str]:
    """Return the words that most headlines have."""
    titles = [frozenset(index_terms(article.title)) for article in articles if article.title]
    counted = Counter(term for title in titles for term in title)
    return frozenset(term for term, count in counted.items() if count >= max(min(2, len(titles)), _CORE * len(titles)))


def _of_story(day: str, sentence: Weighed, headed: frozenset[str], published: Sequence[str], core: frozenset[str], *, turned: bool) -> bool:
    """Say whether a day is of the story: one of its reporting, or one of which a sentence tells in the story's own words; in more of them
    where its article has turned to another matter (``turned``)."""
    within = not published or eve(min(published)) <= day <= max(published)
    least = _ASIDE if turned else _OF_REPORT if within else _OF_STORY
    if sentence.place == 0 and len(headed & core) >= least:
        return True  # a first sentence is of what its headline tells of
    return _shares(sentence, core, least)


def _shares(sentence: Weighed, core: frozenset[str], least: int) -> bool:
    return len(sentence.terms & core) >= min(least, len(core) // 2)


def _elsewhere(article: Article, sentence: Weighed, known: frozenset[str]) -> bool:
    """Say whether a sentence opens with a place that no headline and no beginning names («وفي مدينة عدن …»)."""
    if sentence.place < _OPENING or (at := in_place(sentence.sentence.text)) is None:
        return False
    start = sentence.sentence.start + at
    place = next((name for name in article.names if name.kind == "LOC" and start <= name.start <= start + _PLACE_WITHIN), None)
    return place is not None and not known & frozenset(index_terms(place.text))


def _denying(article: Article, sentence: Sentence) -> bool:
    """Say whether a sentence tells of a denial, or opens with a refusal («رفضت النقابة الاتفاق الذي وقعته الحكومة أمس»)."""
    return _REFUSED.match(sentence.text) is not None or any(
        (each.cue_start is not None and sentence.start <= each.cue_start < sentence.end)
        or min(each.end, sentence.end) - max(each.start, sentence.start) >= _CARRIED * (sentence.end - sentence.start)
        for each in article.statements
        if denies(each)
    )


def _fresh(offer: Offer) -> bool:
    """Say whether a sentence begins a report of the day itself, and goes on from nothing («وبذلك يلاقي …»)."""
    return offer.late == 0 and offer.named and not offer.sentence.place and not offer.sentence.sentence.text.startswith("و")


def _refuses(offer: Offer) -> bool:
    """Say whether a sentence opens with a refusal, which a denial answers («رفض المرشح النتائج», then «نفت اللجنة وقوع تزوير»)."""
    return _REFUSED.match(offer.sentence.sentence.text) is not None


def _place(offer: Offer) -> tuple[int, int]:
    return offer.sentence.article, offer.sentence.sentence.start


def _best(offers: Sequence[Offer], before: Counter[str], core: frozenset[str]) -> Offer | None:
    shared: Counter[str] = Counter()
    for offer in offers:
        shared.update(offer.sentence.terms)
    # A later denial is not the day's news where others tell what happened.
    denial = 2 * sum(offer.denies for offer in offers) >= len(offers)
    happened = any(offer.late >= 0 for offer in offers)
    fresh = any(_fresh(offer) for offer in offers)
    refused = any(_refuses(offer) for offer in offers)

    def worth(offer: Offer) -> tuple[float, int, int]:
        sentence = offer.sentence
        new = fsum(shared[term] / (1.0 + before[term]) for term in sentence.terms) / (len(sentence.terms) + 8.0)
        new *= _EARLY ** min(sentence.place, _PLACES)
        new *= offer.news
        new *= _BESIDE + (1.0 - _BESIDE) * (len(sentence.terms & core) / len(core) if core else 1.0)
        if offer.late > 1:
            new *= _LATER
        elif offer.late == 1 and fresh:
            new *= _NEXT_DAY
        if offer.late < 0 and happened:
            new *= _ANNOUNCED
        if offer.denies and (not denial or (refused and not _refuses(offer))):
            new *= _DENIED
        if not offer.named and any(other.named and other.sentence.article != sentence.article for other in offers):
            new *= _UNDATED
        return new * (1.0 if offer.first else _SECOND), -sentence.article, -sentence.place

    return max(offers, key=worth, default=None)
