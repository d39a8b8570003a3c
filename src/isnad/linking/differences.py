"""What the articles of a story tell differently: the same quantity with other figures, and statements that are denied elsewhere.

A quantity is known by the noun counted («قتيلا»). Money, time and measures say not of what («3 أعوام», «5 ملايين يورو»): two such figures
are of one quantity only where the words beside them are the same. «نحو 43» is no other figure than 43; «أحد القتلى», «واحد من القتلى» and
bare «ملايين» are none, and who denies a figure does not tell it.
What does not live here: reading numbers (``arabic.numbers``) and statements.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from isnad.arabic.folding import drop_marks, search_key
from isnad.arabic.numbers import Number
from isnad.arabic.numbers import find_numbers as numbers
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.arabic.words import split_word
from isnad.records import Article, Statement

_LEAST_VALUES = 2
_LEAD_SENTENCES = 6  # where a story's own quantities stand
_DENIED = 0.5  # of a denial's words that the denied statement shares
_LEAST_SHARED = 3  # words, so that two of a common phrase («تنظيم داعش») are no denial
_BESIDE = 8  # tokens on each side of a figure that say what it is of
_ALIKE = 3  # index terms that they share where two figures are of one quantity
_MEASURE_WORDS = """
عام سنة شهر أسبوع يوم ليلة ساعة دقيقة ثانية متر كيلومتر كيلو ميل كلم كم طن كيلوغرام غرام لتر برميل هكتار درجة مرة نقطة
"""
_ONE_OF = frozenset({"احد", "احدي"})
_ONE = frozenset({"واحد", "واحده"})
_SCALES = frozenset({"ملايين", "مليارات", "بلايين", "بليونات", "تريليونات"})


@lru_cache(maxsize=1)
def _measures() -> frozenset[str]:
    return frozenset(index_terms(_MEASURE_WORDS))


@dataclass(frozen=True, slots=True)
class Figure:
    """One telling of a quantity: ``text == body[start:end]`` of ``article``; ``value`` is ``None`` for a vague one («عشرات»)."""

    article: str
    outlet: str | None
    published: str | None
    start: int
    end: int
    text: str
    value: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """A quantity told in different figures. ``figures`` are oldest first, so the first and the latest figure are its ends.

    ``noun`` is what is counted, in the form in which the articles write it most often, without article and pronoun.
    """

    noun: str
    figures: tuple[Figure, ...]

    @property
    def values(self) -> tuple[float, ...]:
        """The different figures, ascending."""
        return tuple(sorted({figure.value for figure in self.figures if figure.value is not None}))


@dataclass(frozen=True, slots=True)
class Denial:
    """A statement that another article's source denies."""

    denied_article: str
    denied: Statement
    article: str
    denial: Statement


def tellings(articles: Sequence[Article]) -> tuple[Telling, ...]:
    """Return the quantities that at least two articles tell in different figures, most told first. ``articles`` are oldest first."""
    held: dict[str, list[tuple[Figure, frozenset[str]]]] = defaultdict(list)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    measured: set[str] = set()
    for article in articles:
        text = Text(article.body)
        lead = text.sentences[_LEAD_SENTENCES - 1][1] if len(text.sentences) >= _LEAD_SENTENCES else len(text)
        seen: set[str] = set()
        denied = [(each.start, each.end) for each in article.statements if each.force == "deny" and not each.negated]
        for number in numbers(text):
            if number.first >= lead:
                continue
            key = _quantity(number)
            if key is None or not _tells(article, text, number) or any(start <= number.start < end for start, end in denied):
                continue
            forms[key][_form(number)] += not _dual(number)  # a form that is written wins over a dual's singular
            if number.kind == "money" or key in _measures():
                measured.add(key)
            elif key in seen:
                continue  # the first figure of a quantity is the article's own; later ones are of parts or of the past
            seen.add(key)
            words = article.body[number.start : number.end]
            figure = Figure(
                article.id, article.outlet, article.published, number.start, number.end, words, number.value, number.low, number.high
            )
            held[key].append((figure, _beside(text, number)))
    found = []
    for key, figures in held.items():
        for group in _alike(figures) if key in measured else [[figure for figure, _ in figures]]:
            different = {_told(figure) for figure in group}
            if len(different) >= _LEAST_VALUES and len({figure.article for figure in group}) >= _LEAST_VALUES:
                found.append(Telling(forms[key].most_common(1)[0][0], tuple(group)))
    return tuple(sorted(found, key=lambda telling: (-len(telling.figures), telling.noun)))


def _tells(article: Article, text: Text, number: Number) -> bool:
    """Say whether a number says how many there are: «أحد القتلى» picks one out, «ملايين» alone says nothing."""
    word = search_key(article.body[number.start : number.end])
    if word in _ONE_OF:
        return False
    if word in _ONE:
        return number.last >= len(text) or text.keys[number.last] != "من"
    if word.removeprefix("ال") in _SCALES:
        return number.kind == "money" or (number.unit or "").startswith("ال")
    return True


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


def _told(figure: Figure) -> tuple[float | None, float | None, str]:
    """Return what makes a figure another than the next: its value; for a range its bounds; for a vague one its words."""
    if figure.value is not None:
        return figure.value, None, ""
    return figure.low, figure.high, "" if figure.low is not None or figure.high is not None else figure.text


def _beside(text: Text, number: Number) -> frozenset[str]:
    """Return the index terms about a figure, in its sentence, without the figure and its noun."""
    first, last = next(((a, b) for a, b in text.sentences if a <= number.first < b), (0, len(text)))
    after = number.last + (number.unit is not None)
    before = text.slice(max(first, number.first - _BESIDE), number.first)
    return frozenset(term for part in (before, text.slice(min(after, last), min(last, after + _BESIDE))) for term in index_terms(part))


def _alike(figures: Sequence[tuple[Figure, frozenset[str]]]) -> list[list[Figure]]:
    """Group figures by the words beside them; of an article that has several in a group, the first stands for it."""
    groups: list[tuple[list[Figure], frozenset[str]]] = []
    for figure, beside in figures:
        near = [group for group in groups if len(group[1] & beside) >= _ALIKE]
        if not near:
            groups.append(([figure], beside))
            continue
        best = max(near, key=lambda group: len(group[1] & beside))
        if all(other.article != figure.article for other in best[0]):
            best[0].append(figure)
    return [group for group, _ in groups]


def _quantity(number: Number) -> str | None:
    if number.kind == "percent":
        return None  # a percentage is of something that its noun does not say
    unit = number.noun or number.unit
    if not unit:
        return None
    if number.kind == "money":
        return unit
    terms = index_terms(unit)
    return " ".join(terms) or None


def denials(articles: Sequence[Article]) -> tuple[Denial, ...]:
    """Return statements of one article that a statement of another denies: most of the denial's words stand in what is denied."""
    said = [(article.id, s, set(index_terms(s.content))) for article in articles for s in article.statements]
    found = []
    for id, denial, words in said:
        if denial.force != "deny" or len(words) < 3:
            continue
        best: tuple[float, str, Statement] | None = None
        for other_id, other, other_words in said:
            if other_id == id or other.force == "deny" or other.resolved == denial.resolved:
                continue
            common = len(words & other_words)
            shared = common / len(words)
            if common >= _LEAST_SHARED and shared >= _DENIED and (best is None or shared > best[0]):
                best = (shared, other_id, other)
        if best is not None:
            found.append(Denial(best[1], best[2], id, denial))
    return tuple(found)
