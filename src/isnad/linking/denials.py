"""Statements of a story that are denied elsewhere in it, each with its denial.

A denial says that something is not so (نفى, فنّد, كذّب, أنكر); who rejects, rules out or plays down denies nothing that was said. What is
denied is the content of the denial, or, where that only points back («نفى ذلك», «نفى صحة هذه الأنباء»), the statement before it. A
statement of another article is the one denied where it affirms most of that content, in the words that tell it from others.

Nouns and verbs of one deed are one word (``deeds``). Where a denial names the outlet whose report it denies, fewer words are enough.

What does not live here: which words deny (``denying``), claims told without a word of saying (``claimed``), denials among the claims of a
story (``claims``).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from isnad.arabic.folding import search_key
from isnad.arabic.terms import index_terms
from isnad.linking.deeds import deed
from isnad.linking.denied import (
    ASIDE,
    Denied,
    affirms,
    denied_of,
    denies_first,
    failing,
    marked,
    near_before,
    numbers_of,
    one_source,
    terms_of,
    told_as_paid,
)
from isnad.linking.denying import MARKS, as_told, feminine
from isnad.linking.holders import name_words
from isnad.linking.matter import TELLS_MUCH, rarity
from isnad.linking.outlet_names import called, names_outlet, spellings
from isnad.linking.sayings import NEGATING, Said, accused_terms, told
from isnad.linking.sayings import said as said_of
from isnad.linking.ties import tells_tie
from isnad.linking.times import moment
from isnad.records import Article, Outlet, Statement

# Who tells of the wish for a deed does not tell of the deed.
_WISH_WORDS = "طلب طلبت مطالبة مقترح اقتراح نية خطة"
# What turns the deed that it stands before.
_TURNING_WORDS = "عدم نفي رفض احتمال احتمالات إمكان إمكانية تهديد دعوة مطالب"
_REFUSING = frozenset(["رفض", "رفضه", "رفضها", "رفضهم", "نفي"])  # «رفض مصر الكامل للتدخل»
_NOT = frozenset(own + word for word in ["لم", "لن", "ليس", "ليست", "دون", "بدون"] for own in ("", "و"))
_IS_NOT = frozenset(["غير", *NEGATING])  # behind the deed: «الرفع غير مطروح»
_UPON = frozenset(search_key(word) for word in ["على", "ضد", "نحو", "صوب"])  # before whom a deed befalls
_TOLD_WITHIN = 6  # words of what an outlet tells, within which the deed stands; behind one of these it is only talked about
_ABOUT = frozenset(["بشان", "حول", "عن", "بخصوص", "جدل", "الجدل"])
_SHORTEST = 3  # letters of a verb
_TURNS_WITHIN = 6  # words before the deed
_DEED_WITHIN = 20  # words of a statement: what a long one tells of further on is not what it says
_PART_WITHIN = 3  # words behind «متورط», «وراء», where the deed stands, or behind a deed what it is done to
_AIM_WITHIN = 6  # words between a deed and what it is done to
_COVERED = 0.55  # of the weight of what is denied that a statement has
_LEAST_SHARED = 3  # words, so that two of a common phrase («تنظيم داعش») are no denial
_COVERED_NAMED, _LEAST_SHARED_NAMED = 0.4, 2  # the same where the denial names the statement's outlet
_AS_WELL = 0.6  # of what the best statement shares with a denial, another of the same source
_SPREAD = 0.1  # of the weight of a statement that is denied: no long one that merely has the words somewhere
# In another story of the affair: words that a statement has of what is denied, and the share of their weight that it may lack.
_LEAST_APART, _MISSING_APART = 4, 0.3
_CLAIM_WITHIN = 30  # code points before a statement, in which it is claimed
_OURS = re.compile(r"مس[ؤئ]وليت(?:ه|ها|هم)\s+عن\s*")
_OPENING = 3  # terms of a statement, in which two words that are all that is denied have to stand
_BEGINNING = 800  # code points of an article that say what it is about
_ELSEWHERE = 0.3  # what a word of what is denied weighs that stands in the other article, but not in its statement


@dataclass(frozen=True, slots=True)
class Denial:
    """A statement that another article's source denies. ``words`` are what is denied as its text has it, with the «أن» before a verb
    («نفت أن يكون …»); ``feminine`` says whether the one who denies is told of in the feminine («نفت الشركة»)."""

    denied_article: str
    denied: Statement
    article: str
    denial: Statement
    words: str = ""
    feminine: bool = False


def denials(
    articles: Sequence[Article],
    outlets: Mapping[str, Outlet] | None = None,
    story_of: Mapping[str, str] | None = None,
    *,
    unsourced: bool = False,
    within: bool = False,
) -> tuple[Denial, ...]:
    """Return statements with their denials in other articles, in the order of the articles given; ``within``: in the same one, too.

    ``outlets`` (by id) have the names by which a denial tells whose report it denies. ``story_of`` has the stories of articles (by id)
    where they are of several: of a statement in another story more is asked. ``unsourced``: where nobody says
    what is denied, what an outlet tells itself may be it.
    """
    said = [each for article in articles for each in said_of(article)]
    spread = Counter(term for each in said for term in each.terms)
    weights = {term: math.log1p(len(said) / count) for term, count in spread.items()}
    names = {id: spellings(outlet) for id, outlet in (outlets or {}).items()}
    own = [each for article in articles if unsourced for each in told(article, called(article, outlets or {}))]
    pairs: list[tuple[Said, Said]] = []
    for each in said:
        if not denies_first(each.statement):
            continue
        for denied in denied_of(each.article, each.statement):
            home = (story_of or {}).get(each.article.id)
            apart = frozenset(id for id, story in (story_of or {}).items() if story != home)
            denied_ = _best(denied, each, said, weights, names, apart, within=within) or _best_told(denied, each, own)
            if denied_ is not None and (denied_, each) not in pairs:
                pairs.append((denied_, each))
    found = []
    for denied_, each in pairs:
        same = (other for of, other in pairs if of is denied_ and one_source(other.statement, each.statement))
        if min(same, key=_passed_on) is each:
            words = as_told(each.article, each.statement)
            found.append(Denial(denied_.article.id, denied_.statement, each.article.id, each.statement, words, feminine(each.statement)))
    return tuple(found)


def _best(
    denied: Denied,
    denial: Said,
    said: Sequence[Said],
    weights: Mapping[str, float],
    names: Mapping[str, Sequence[tuple[str, ...]]],
    apart: Set[str],
    *,
    within: bool,
) -> Said | None:
    """Return which of what articles say a denial denies: of whom the denial names, told before it, what shares most."""
    scored = (
        (_likeness(denied, other, weights, names.get(other.article.outlet or "", ())), not _later(other.article, denial.article), -n, other)
        for n, other in enumerate(said)
        if (other.article.id != denial.article.id or (within and _in_one(denied, other, denial)))
        and (affirms(other.statement) or (denied.undone and other.statement.content_negated))
        and (other.article.id not in apart or _surely(denied, other, weights))
        and (_is_act(denied, other.statement) or _of_one(other, denial) is _claimed(denied, other))
    )
    ranked = ((score[0], before, score[1:], n, other) for score, before, n, other in scored if score is not None)
    ranked_ = sorted(ranked, key=lambda it: it[:4], reverse=True)
    if not ranked_:
        return None
    best = ranked_[0]
    # Whoever it is of, his own report of it and the first comes before who passes it on, or tells it in fewer words.
    alike = [it[4] for it in ranked_ if it[:2] == best[:2] and it[2][0] >= _AS_WELL * best[2][0]]
    return min((it for it in alike if it is best[4] or one_source(it.statement, best[4].statement)), key=_passed_on)


def _best_told(denied: Denied, denial: Said, own: Sequence[Said]) -> Said | None:
    """Return which of what outlets tell themselves a denial of it that came later denies: the first that has nearly all of it."""
    near = [each for each in own if each.article.id != denial.article.id and not _later(each.article, denial.article)]
    if not near or denied.back or denied.deed is None:
        return None
    weights = dict.fromkeys((term for each in near for term in each.terms), 1.0) | dict.fromkeys(denied.terms, 1.0)
    found = (
        each
        for each in near
        if _surely(denied, each, weights)
        and _likeness(denied, each, weights, ()) is not None
        and (at := _done(denied, each.statement.content)) is not None
        and at < _TOLD_WITHIN
        and _ABOUT.isdisjoint(search_key(each.statement.content).split()[:at])
    )
    return min(found, key=_passed_on, default=None)


def _in_one(denied: Denied, other: Said, denial: Said) -> bool:
    """Say whether a statement may be denied in its own article: the one that is pointed back to, what goes round where that is denied, a
    deed that somebody claims. What else has its words is mostly what goes with the denial."""
    if denied.back:
        before = near_before(denial.article, denial.statement)
        return before is not None and before.start == other.statement.start
    beside = other.statement.end <= denial.statement.start or denial.statement.end <= other.statement.start
    return beside and (_claimed(denied, other) or ((denied.told or denied.rumour) and other.statement.kind != "named"))


def _passed_on(said: Said) -> tuple[bool, float]:
    """Return what puts who says something before who passes it on, and the first before later ones."""
    at = moment(said.article.published)
    return bool(said.statement.via), float("inf") if at is None else at


def _likeness(
    denied: Denied, other: Said, weights: Mapping[str, float], names: Sequence[tuple[str, ...]]
) -> tuple[bool, float, int, float] | None:
    """Return how well a statement is the one denied: whether its outlet is named, the weight of what it shares, how early it tells of the
    deed, how much of it that is.

    Nothing where it is not: it lacks the deed, or tells of it otherwise (other numbers, a wish for it, that it was not done).
    """
    if _claimed(denied, other):
        return False, round(sum(weights.get(term, 0.0) for term in denied.ours & other.terms), 6), 0, 1.0
    if denied.tie and tells_tie(denied.tie, other.statement.content, denied.speaker | denied.own, other.article.body[:_BEGINNING]):
        return False, round(sum(weights.get(term, 0.0) for term in set(denied.tie.what) & other.terms), 6), 0, 1.0
    if denied.part and _has_part(denied, other, weights):
        return False, round(sum(weights.get(term, 0.0) for term in frozenset(denied.part) & other.terms), 6), 0, 1.0
    if _of_another(denied, accused_terms(other.article, other.statement)):
        return None
    if _is_act(denied, other.statement):
        return _as_said(denied, other, weights)
    present = frozenset([denied.deed] if denied.deed and not _present(denied.deed).isdisjoint(other.terms) else [])
    common = denied.terms & (other.terms | present)
    own = denied.own & other.terms
    charged = (
        denied.client and bool(own) and other.statement.force == "condemn" and _by_name(denied, other)
    )  # the charge against him, whatever stands beside it
    if denied.client and other.statement.force == "condemn" and other.statement.rule == "claimed" and not charged:
        return None  # against another
    if charged and other.statement.rule == "claimed" and not denied.objects.isdisjoint(terms_of(other.statement.content)[:_OPENING]):
        return False, round(sum(weights.get(term, 0.0) for term in common), 6), 0, 1.0
    if (
        denied.deed not in common
        or _wished(denied, other)
        or (_of_another(denied, other.holder) and other.terms.isdisjoint(denied.name[1:]))
    ):
        return None  # «نفت بلدية نوران رفع الرسوم», «أعلنت بلدية الساحل رفع الرسوم»
    if denied.aim and not denied.back and not _aims(denied, denied.aim, other):
        return None
    theirs = numbers_of(other.statement.content) if denied.numbers else frozenset()
    if theirs and not theirs & denied.numbers:
        return None
    named = any(names_outlet(denied.told_by, name) for name in names)
    # Of whom it is, or who speaks for what it is about; where it was, as who tells it is called («سكان في حي الزيتون»).
    of = min(len(own), 2) or min(len(denied.speaker & other.terms), 1)
    if len(common) >= _LEAST_SHARED_NAMED:
        # What goes round is told as that («ما يتداول عن تأجيل الدراسة», «تداولت صفحات أنباء عن تأجيل …»).
        of = max(of, int(denied.told and other.statement.rule == "claimed" and other.statement.kind == "unnamed"))
        of = max(of, min(len(denied.who & other.terms), 2), min(len((denied.terms - common) & other.holder), 1))
    if len(common) + of < (_LEAST_SHARED_NAMED if named else _LEAST_SHARED) and not (_opens_with(denied, other) or _of_any(denied, other)):
        return None
    asked = denied.terms - (denied.light - common)
    # «أحد زوارقه قد صدم القارب»: whose it was is told beside the deed.
    did_it = ((denied.who | denied.speaker) & other.terms) - common if denied.who & other.terms and len(common) > 1 else frozenset()
    asked |= did_it
    shared = sum(weights.get(term, 0.0) for term in common | did_it)
    said = terms_of(other.statement.content) if other.statement.rule == "claimed" else other.terms
    weight, whole = sum(weights.get(term, 0.0) for term in asked), _weight(set(said), weights)
    # What is pointed back to may be told shorter; a denial of its own words is denied by nothing that has only some of them.
    covered = 0.0 if charged else _COVERED_NAMED if named else _COVERED
    least = covered * (min(weight, whole) if denied.back else weight)
    if shared < least:
        # «بيع 1900 شهادة من معمل القرية»: where it was, the other article says elsewhere.
        beside = _beginning(other.article) & (asked - common)
        if shared < least - covered * (1 - _ELSEWHERE) * sum(weights.get(term, 0.0) for term in beside):
            return None
    if not named and shared + sum(weights[term] for term in own) < _SPREAD * whole:
        return None
    at = _done(denied, other.statement.content)
    return None if at is None else (named, round(shared, 6), -at, shared / whole)


def _wished(denied: Denied, other: Said) -> bool:
    """Say whether a statement tells of the wish for a deed: before it, not behind («تسريح عمال بسبب تراجع |الطلبات»)."""
    wishes = (other.terms - denied.terms) & _wishes()
    if not wishes or not denied.deed:
        return bool(wishes)
    deed = _present(denied.deed) | {denied.deed}
    for word in told_as_paid(other.statement.content).split():
        terms = terms_of(word)
        if not deed.isdisjoint(terms):
            return False
        if not wishes.isdisjoint(terms):
            return True
    return True


def _aims(denied: Denied, aim: str, other: Said) -> bool:
    """Say whether a statement may tell of the deed as done to what is denied: not of another thing's price («رفع سعر |الوقود»), nor of both
    far from each other."""
    if aim not in other.terms:
        return denied.measure not in other.terms or aim in _beginning(other.article)
    places: dict[str, list[int]] = {"aim": [], "deed": []}
    for at, word in enumerate(other.statement.content.split()):
        terms = terms_of(word)
        if aim in terms:
            places["aim"].append(at)
        if denied.deed in terms or (denied.deed and not _present(denied.deed).isdisjoint(terms)):
            places["deed"].append(at)
    if not all(places.values()) or not places["aim"][0]:
        return True  # what a statement begins with, it is of
    return min(abs(a - b) for a in places["aim"] for b in places["deed"]) <= _AIM_WITHIN


def _by_name(denied: Denied, charge: Said) -> bool:
    """Say whether a charge is against whom a lawyer speaks for: one that no word of saying tells by two of his names, or one alone."""
    if charge.statement.rule != "claimed":
        return True
    whom = charge.article.body[charge.statement.cue_end : charge.statement.start].partition("إلى ")[2].split()
    shared = [bool(denied.own.intersection(terms_of(word))) for word in whom]
    return sum(shared) > 1 or shared[:1] == [True]


@lru_cache(maxsize=50_000)
def _present(deed: str) -> frozenset[str]:
    """Return terms of a verb's present and future that no lexicon knows as its, and others: «لم تفرغ», «ستخصم», «تعاطوا»."""
    stem = deed.removeprefix("ا")
    if len(stem) < _SHORTEST:
        return frozenset()
    forms = {before + stem for before in ("ي", "ت", "سي", "ست")}
    if len(deed) > _SHORTEST and deed.endswith("ي"):
        forms.add(deed[:-1])  # «تعاطوا»
    if len(stem) == _SHORTEST and stem != deed and stem.startswith("ن"):
        forms.add(stem)  # «انهار», written as the plural of «نهر»
    if len(deed) == _SHORTEST and deed[0] in "فو":
        forms.add(deed[1:] + "ت")  # «فتحت» reads as «ف» and «تحت»
    return frozenset(forms)


def _surely(denied: Denied, other: Said, weights: Mapping[str, float]) -> bool:
    """Say whether a statement in another story has nearly all that is denied where it tells of the deed, in one clause, or is a claim or a
    charge of the same deed."""
    if other.statement.rule == "claimed" and (denied.ours or denied.client):
        return True
    if denied.back or denied.deed is None or (denied.accused and not _accuses(denied, other)):
        return False
    # Of whom it is, who speaks for what it is about («قد وقع عقدا |معه»).
    own = min(len((denied.own | denied.who) & (other.terms | other.holder) | denied.speaker & other.terms), 2)
    deed = _present(denied.deed) | {denied.deed}
    asked = denied.terms - denied.light
    for clause in re.split("[،؛]", other.statement.content):
        terms = frozenset(terms_of(clause))
        if deed.isdisjoint(terms):
            continue
        common = (denied.terms & terms) | {denied.deed}
        missing = asked - common - _beginning(other.article)
        if not denied.objects.isdisjoint(missing):
            continue
        if len(common) + own >= _LEAST_APART and _weight(missing, weights) <= _MISSING_APART * _weight(asked, weights):
            return True
    return False


def _accuses(denied: Denied, other: Said) -> bool:
    """Say whether a statement is of the accuser whom a denial names («اتهامات |وحدات الحماية |بقصف …»)."""
    return frozenset(denied.told_by) <= frozenset(name_words(other.statement.resolved or other.statement.source))


def _weight(terms: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(term, 0.0) for term in terms)


def _is_act(denied: Denied, statement: Statement) -> bool:
    """Say whether a statement is what somebody is denied to have said: its cue tells of that act («أعلن», «وعدت»)."""
    return denied.act is not None and not (_present(denied.act) | {denied.act}).isdisjoint(terms_of(statement.cue))


def _of_one(said: Said, denial: Said) -> bool:
    """Say whether one says both; of a claim also where a part of who claimed it denies it («الجناح العسكري |لحزب …»)."""
    if one_source(said.statement, denial.statement):
        return True
    return said.ours and bool(names := _terms_of_source(said.statement)) and names <= _terms_of_source(denial.statement)


def _terms_of_source(statement: Statement) -> frozenset[str]:
    return frozenset(terms_of(statement.resolved or statement.source))


def _claimed(denied: Denied, other: Said) -> bool:
    """Say whether a statement claims what somebody denies to have done («أعلنت مسؤوليتها عن |تفجير الخط»): his own, if of one source."""
    if not denied.ours:
        return False
    start, body = other.statement.start, other.article.body
    before = (found.end() for found in _OURS.finditer(body, max(0, start - _CLAIM_WITHIN), start))
    claims = other.ours or _OURS.match(other.statement.content) or start in before
    common = denied.ours & other.terms
    return bool(claims) and len(common) >= min(_LEAST_SHARED, max(_LEAST_SHARED_NAMED, len(denied.ours)))


def _as_said(denied: Denied, other: Said, weights: Mapping[str, float]) -> tuple[bool, float, int, float] | None:
    """Return how well a statement is what somebody is denied to have said: most of that, in the same numbers."""
    told = denied.said
    holder = frozenset(terms_of(other.statement.resolved or other.statement.source))
    common = told & (other.terms | holder)
    if len(common & other.terms) < _LEAST_SHARED_NAMED or len(common) < _LEAST_SHARED:
        return None
    theirs = numbers_of(other.statement.content) if denied.numbers else frozenset()
    if theirs and not theirs & denied.numbers:
        return None
    shared = sum(weights.get(term, 0.0) for term in common)
    if shared < _COVERED * sum(weights.get(term, 0.0) for term in told):
        return None
    return False, round(shared, 6), 0, 1.0


def _opens_with(denied: Denied, other: Said) -> bool:
    """Say whether a statement opens with the two words that are all that is denied of a rumour («ما تناقلته مواقع عن |وفاة السائق»)."""
    present = _present(denied.deed) if denied.deed else frozenset()
    opening = [denied.deed if term in present else term for term in terms_of(other.statement.content)[:_OPENING]]  # «ستعوم», «تعويم»
    if denied.rumour:
        return len(denied.terms) == _LEAST_SHARED_NAMED and denied.terms <= set(opening)
    # «تلقت |طلب فدية»
    asked = denied.terms - denied.light
    return bool(denied.light) and len(asked) == _LEAST_SHARED_NAMED and asked <= set(opening)


def _of_any(denied: Denied, other: Said) -> bool:
    """Say whether a statement tells, side by side, of the deed and of some of what is rare and denied altogether («دفع أي |فدية»)."""
    if not denied.any or denied.aim is None or max(rarity([denied.aim])) < TELLS_MUCH:
        return False
    words = told_as_paid(other.statement.content).split()
    places = [n for n, word in enumerate(words) if denied.deed in terms_of(word)]
    return any(denied.aim in terms_of(" ".join(words[n + 1 : n + 1 + _PART_WITHIN])) for n in places)


def _has_part(denied: Denied, other: Said, weights: Mapping[str, float]) -> bool:
    """Say whether a statement accuses who denies of the deed in which he denies to have a part, or says that he has one."""
    part, statement = frozenset(denied.part), other.statement
    common = part & other.terms
    if denied.part[0] not in common or len(common) < min(len(part), _LEAST_SHARED_NAMED):
        return False
    if _weight(common, weights) < _COVERED * _weight(part, weights) or _done(denied, statement.content, denied.part[0]) is None:
        return False
    whom = accused_terms(other.article, statement)
    if not whom:  # «قال إن جماعة الراية تقف |وراء |اختطاف الناقلة»
        words = statement.content.split()
        places = [n for n, word in enumerate(words) if search_key(word) in marked("involving")]
        near = [n for n in places if denied.part[0] in terms_of(" ".join(words[n + 1 : n + 1 + _PART_WITHIN]))]
        whom = frozenset(terms_of(" ".join(words[: near[0]]))) if near else frozenset()
    return bool(denied.name) and whom.issuperset(denied.name) and not _of_another(denied, whom)


def _of_another(denied: Denied, whom: frozenset[str]) -> bool:
    """Say whether an accusation is against another body of the denier's kind («وزارة الصحة», «وزارة النقل»)."""
    head = denied.name[:1]
    if not whom.issuperset(head) or not head or not set(head) <= _body_heads() or len(whom) == 1:
        return False
    return whom.isdisjoint(denied.name[1:] or denied.behind or whom)


def _beginning(article: Article) -> frozenset[str]:
    return frozenset(terms_of(f"{article.title or ''} {article.body[:_BEGINNING]}"))


def _done(denied: Denied, content: str, what: str | None = None) -> int | None:
    """Return at which of its words a statement tells of the deed as done, none that turns it («لم», «عدم», «احتمال») close before it."""
    if NEGATING.intersection(search_key(ASIDE.split(content, maxsplit=1)[0]).split()) and not denied.undone:
        return None
    keys = [search_key(word.strip(MARKS)) for word in told_as_paid(content).split()]
    deed_ = what or denied.deed
    upon = [before in _UPON for before, key in zip(["", *keys], keys, strict=False) if denied.agent in terms_of(key)]
    if upon and all(upon):
        return None  # «إطلاق جنوده النار على المتظاهرين», «المتظاهرين أطلقوا النار على الجنود»
    for at, key in enumerate(keys[:_DEED_WITHIN]):
        terms = terms_of(key)
        if deed_ and (deed_ in terms or not _present(deed_).isdisjoint(terms)):
            if not denied.undone and _IS_NOT.intersection(keys[at + 1 : at + 2]):
                continue
            if terms[:1] == [deed_[1:]] and not key.lstrip("وف").startswith("ان"):
                continue  # «النهر»
            before = keys[max(0, at - _TURNS_WITHIN) : at]
            if denied.undone:
                if _NOT.intersection(before) or {*terms_of(" ".join(before[-2:]))} & failing():
                    return at
            elif (
                not _NOT.intersection(before)
                and _REFUSING.isdisjoint({*before} - denied.terms)
                and not ({*terms_of(" ".join(before[-2:]))} & _turning() - denied.terms)
            ):
                return at
    return None


def _later(a: Article, b: Article) -> bool:
    """Say whether an article was published after another, where both say when."""
    ours, theirs = moment(a.published), moment(b.published)
    return ours is not None and theirs is not None and ours > theirs


@cache
def _body_heads() -> frozenset[str]:
    return frozenset(term for key in marked("body head") for term in terms_of(key))


@cache
def _wishes() -> frozenset[str]:
    return frozenset(deed(term) for term in index_terms(_WISH_WORDS))


@cache
def _turning() -> frozenset[str]:
    return frozenset(deed(term) for term in index_terms(_TURNING_WORDS))
