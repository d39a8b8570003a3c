"""A short summary of a story: whole sentences of its articles, chosen, never written; each says where it stands.

It tells what happened, the latest of it, the dispute if there is one, and what is to come, as far as timeline and denials know these; what
is left goes to the sentences that rank first by how many of the story's articles use their words (the centroid of Radev et al. 2004), by
standing early, by length, and as news. A sentence that repeats one already chosen is passed over (maximal marginal relevance, Carbonell and
Goldstein 1998), and so is one with an older figure of a toll, or background («وكان …», «ويخلف …»). None begins with what goes on from a
sentence that it leaves out, where another opens an article.
What does not live here: choosing the articles (copies are left out before), and finding what is told (``timeline``, ``denials``).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass

from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.linking.bylines import byline, only_byline
from isnad.linking.differences import Telling
from isnad.linking.figures import same
from isnad.linking.newsworth import newsworth, retells
from isnad.linking.times import moment
from isnad.records import Article

_EARLY = 8  # sentences of an article that are looked at
_SHORTEST, _LONGEST = 6, 60  # index terms of a sentence
_REPEATED = 0.5
_SAME = 0.75  # of a sentence's terms in another: it says the same again
# Of what the best sentence is worth, what a line has to be: the one that tells what happened; the latest, and the next that is to come.
_CENTRAL, _WORTH = 0.7, 0.4
_BYLINES_WITHIN = 150  # letters of a text
_OPENING = 2  # sentences of an article among which its news stands

_TITLE, _AROUND_TITLE = 20, 40  # letters of a headline that a page puts under its text, and of what stands around it
_GOES_ON = re.compile(r"(?:؛|\((?:\.{2,}|…)\))\s*\Z")
_DOTS = re.compile(r"(?:\.{2,}|…)\s*\Z")
_JOINED = re.compile(r"و[^\W\d_]{2,}\s")  # a sentence that «و» joins to the one before it
#: An article's id and a code point of its body.
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: ``text == body[start:end]``."""

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence with its index terms, its number in the article (from 0) and that of the article in the story."""

    sentence: Sentence
    terms: frozenset[str]
    place: int
    article: int


def sentences(articles: Sequence[Article], most: int | None = None) -> list[Weighed]:
    """Return the sentences of articles (the first ``most`` of each) in their order."""
    found = []
    for n, article in enumerate(articles):
        text = Text(article.body)
        for place, (start, end) in enumerate(_whole(text)[:most]):
            if (start < _BYLINES_WITHIN and only_byline(article.body[start:end])) or _only_title(article, start, end):
                continue
            begins = start
            if start < _BYLINES_WITHIN:
                begins += byline(article.body[start:end])
            words = article.body[begins:end]
            found.append(Weighed(Sentence(article.id, begins, end, words), frozenset(index_terms(words)), place, n))
    return found


def _only_title(article: Article, start: int, end: int) -> bool:
    """Say whether a sentence behind the first is only the article's headline again, as pages put it under a text («رابط الخبر: …»)."""
    title = article.title or ""
    words = article.body[start:end]
    return start > 0 and len(title) >= _TITLE and title in words and len(words) - len(title) <= _AROUND_TITLE


def _whole(text: Text) -> list[tuple[int, int]]:
    """Return where sentences begin and end; one goes on behind a semicolon and behind what was left out of a quotation."""
    found: list[tuple[int, int]] = []
    for first, last in text.sentences:
        start, end = text.starts[first], text.ends[last - 1]
        goes_on = found and (_GOES_ON.search(text.raw, *found[-1]) or (_DOTS.search(text.raw, *found[-1]) and _open(text.raw, *found[-1])))
        if goes_on and "\n" not in text.raw[found[-1][1] : start]:
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found


def _open(text: str, start: int, end: int) -> bool:
    """Say whether a sentence opens a quotation that it does not close."""
    words = text[start:end]
    return words.count("«") + words.count("“") > words.count("»") + words.count("”") or words.count('"') % 2 == 1


@dataclass(frozen=True, slots=True)
class Told:
    """What is known to be told of a story, by where it stands.

    ``lines`` are those of its timeline with their days, earliest first, ``until`` the last day of reporting: what comes after is to come;
    ``since`` is the day before the first.
    ``denials`` are where what is denied and its denial stand. ``tolls`` say of quantities of people where the latest figure stands and
    where older ones do, most important first.
    """

    lines: Sequence[tuple[str, Place]] = ()
    until: str = ""
    since: str = ""
    denials: Sequence[tuple[Place, Place]] = ()
    tolls: Sequence[tuple[Place, Sequence[Place]]] = ()


def summary(articles: Sequence[Article], count: int = 3, told: Told | None = None) -> tuple[Sentence, ...]:
    """Return at most ``count`` sentences, in the order of their articles' and their own places.

    Of what is ``told`` these are, as far as they are known and say something else: what happened, the latest of it, a denial (with what it
    denies, where it is the latest itself), the next that is to come and the first line; then come sentences that most articles share. An
    older figure of a toll is not among them, but where it is what is denied.
    """
    known = told or Told()
    places = [at for _, at in known.lines] + [at for pair in known.denials for at in pair] + [at for at, _ in known.tolls]
    every = sentences(articles)
    named = {k for at in places if (k := _standing(every, at)) is not None}
    held = [s for k, s in enumerate(every) if k in named or (s.place < _EARLY and len(s.terms) >= _SHORTEST)] or sentences(articles, 1)
    spread: Counter[str] = Counter()
    for n in range(len(articles)):
        spread.update({term for sentence in held if sentence.article == n for term in sentence.terms})
    scores = [
        _score(each, spread, len(articles)) * newsworth(articles[each.article], each.sentence.start, each.sentence.end, each.terms)
        for each in held
    ]
    old = _outdated(held, known.tolls)
    chosen: list[int] = []
    for k, disputed in _first(held, scores, known, old):
        said_again = any(_alike(held[k], held[c]) >= _SAME for c in chosen)
        if len(chosen) < count and k not in chosen and (disputed or not (said_again or k in old)):
            chosen.append(k)
    background = {k for k, each in enumerate(held) if each.place and retells(each.sentence.text)}
    while len(chosen) < min(count, len(held)):
        alike = {k: max((_alike(held[k], held[c]) for c in chosen), default=0.0) for k in range(len(held)) if k not in chosen}
        rest = [k for k, most in alike.items() if most < _REPEATED and ((k not in old and k not in background) or not chosen)]
        if not rest:
            break
        chosen.append(max(rest, key=lambda k: (scores[k] * (1 - alike[k]), -k)))
    return tuple(held[k].sentence for k in _in_order(chosen, held))


def _in_order(chosen: Sequence[int], held: Sequence[Weighed]) -> list[int]:
    """Return the chosen in their articles' and their own order, but that none is the first which goes on from a sentence before it («وأضاف
    …», «وبلغ عدد …»): it stands behind the first that opens an article."""
    order = sorted(chosen)
    opens = next((k for k in order if not (held[k].place and _JOINED.match(held[k].sentence.text))), None)
    if opens is None or opens == order[0]:
        return order
    return [opens, *(k for k in order if k != opens)]


def _first(held: Sequence[Weighed], scores: Sequence[float], told: Told, old: frozenset[int]) -> list[tuple[int, bool]]:
    """Return what a summary takes first, in that order, each with whether it is of a dispute, whose figures may be old."""
    lines = [(day, k) for day, at in told.lines if (k := _standing(held, at)) is not None]
    best = max((scores[k] for k in range(len(held)) if k not in old), default=0.0)
    happened = [k for day, k in lines if not told.until or day <= told.until]
    past = [k for k in happened if k not in old]
    tolls = _sentences(held, told.tolls)
    # What happened may be told with an older toll, where the last is told behind it.
    known = happened if tolls else past
    event = max((k for k in known if scores[k] >= _CENTRAL * best), key=lambda k: (scores[k], -k), default=None)
    latest = next((k for k in reversed(past) if held[k].place < _OPENING and scores[k] >= _WORTH * best), None)
    # What it began with; an earlier day is background.
    began = next((k for day, k in lines if day >= told.since and held[k].place < _OPENING and scores[k] >= _WORTH * best), None)
    order: list[tuple[int | None, bool]] = [(event, event in old), *((k, False) for k in tolls)]
    if tolls and (began in old or event in old):
        order += [(began, began in old)]  # told with its first toll only, beside the last
    order += [(latest, False)]
    for denied, denial in told.denials[:1]:
        order += [(_standing(held, denial), True)]
        order += [(_standing(held, denied), True)] if _standing(held, denial) in (event, latest) else []
    order += [(k, False) for day, k in lines if told.until and day > told.until and scores[k] >= _WORTH * best][:1]
    order += [(began, False)]
    return [(k, disputed) for k, disputed in order if k is not None]


def _sentences(held: Sequence[Weighed], tolls: Sequence[tuple[Place, Sequence[Place]]]) -> list[int]:
    """Return the sentence of the first toll's latest figure, if it is one to be shown."""
    found = [_standing(held, at) for at, _ in tolls[:1]]
    return [k for k in found if k is not None and len(held[k].terms) >= _SHORTEST]


def _outdated(held: Sequence[Weighed], tolls: Sequence[tuple[Place, Sequence[Place]]]) -> frozenset[int]:
    """Return the sentences that have an older figure of a toll and not its latest."""
    found: set[int] = set()
    for latest, older in tolls:
        found |= {k for at in older if (k := _standing(held, at)) is not None} - {_standing(held, latest)}
    return frozenset(found)


def _standing(held: Sequence[Weighed], place: Place) -> int | None:
    article, at = place
    return next((k for k, s in enumerate(held) if s.sentence.article == article and s.sentence.start <= at < s.sentence.end), None)


def _score(sentence: Weighed, spread: Counter[str], articles: int) -> float:
    if not sentence.terms:
        return 0.0
    weight = math.fsum(math.log1p(spread[term]) for term in sentence.terms if spread[term] > 1 or articles == 1)
    fit = min(1.0, _LONGEST / max(1, len(sentence.terms)))
    return weight / math.sqrt(len(sentence.terms) + 4.0) * fit / math.sqrt(1.0 + sentence.place)


def _alike(a: Weighed, b: Weighed) -> float:
    least = min(len(a.terms), len(b.terms))
    return len(a.terms & b.terms) / least if least else 0.0


def latest_figure(telling: Telling, articles: Container[str]) -> tuple[Place, list[Place]] | None:
    """Return where the latest figure of a quantity in some articles (ids) stands, copies left out, and where older ones do; None where it
    is not known."""
    known = [figure for figure in telling.figures if figure.value is not None and figure.published and figure.article in articles]
    dated = sorted(known, key=lambda figure: moment(figure.published) or 0)
    if not dated:
        return None
    return (dated[-1].article, dated[-1].start), [(f.article, f.start) for f in telling.figures if not same(f, dated[-1])]
