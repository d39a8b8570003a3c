"""What the articles of a story tell differently: the same quantity with other figures.

Two figures are of one quantity where the same is counted (``figures``), neither their days, nor their places and people, nor the spans
that they sum up speak against it, and the words beside them are the same: of figures that lead their articles, whose story is one, fewer
are asked for. Between two articles equal figures are paired first, so that «8 طائرات» and «4 أخرى» of the one are not told against «8
طائرات» of the other. A copy tells what its original tells, unless it changed the figure.

What does not live here: finding figures (``figures``) and denials (``denials``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from isnad.linking.figures import Counted, Figure, compatible, countable, counted, label, same
from isnad.records import Article

_LEADING = 3  # terms beside both, of figures that lead
_FURTHER = 4  # … of those that do not
_GOVERNED = 3  # … of things that one word governs
_DAYS = 1  # between the days named: «أمس» of a night, a paper dated by its print
_MOST_OF = 0.4  # and this share of the shorter context
_FAR = 5.0  # times another: of one quantity only where nearly all beside it is the same
_NEAR = 2.0  # times another: of one quantity where neither article counts anything else by that noun
_NEARLY_ALL = 0.7
_MANY = 2  # figures of one noun in an article
_OTHER_NUMBERS = 2


@dataclass(frozen=True, slots=True)
class Telling:
    """A quantity told in different figures. ``figures`` are oldest first, so the first and the latest figure are its ends.

    ``noun`` is what is counted, in the form in which the articles write it most often, without article and pronoun; for people it says
    what befell them («قتلى», «جنود (قتلى)»).
    """

    noun: str
    figures: tuple[Figure, ...]

    @property
    def values(self) -> tuple[float, ...]:
        """The different figures, ascending."""
        return tuple(sorted({figure.value for figure in self.figures if figure.value is not None}))


def tellings(articles: Sequence[Article], copy_of: Mapping[str, str] | None = None) -> tuple[Telling, ...]:
    """Return the quantities that at least two articles tell in different figures, most told first.

    ``articles`` are oldest first; ``copy_of`` says which of them are copies of which: these are told only where they changed a figure.
    """
    copies = copy_of or {}
    groups: list[list[Counted]] = []
    for article in articles:
        _add(groups, counted(article))
    found = []
    for group in groups:
        kept = _without_copies(group, copies)
        figures = tuple(each.figure for each in kept)
        if any(not same(a, b) for a, b in combinations(figures, 2)):
            found.append(Telling(_name(kept), figures))
    return tuple(sorted(found, key=lambda telling: (-len(telling.figures), telling.noun)))


def _add(groups: list[list[Counted]], figures: Sequence[Counted]) -> None:
    """Put each figure of an article into the group that it belongs to, one at most into each; equal figures choose first."""
    offers = []
    for n, each in enumerate(figures):
        for g, group in enumerate(groups):
            if any(_against(each, other) for other in group):
                continue
            likeness = [value for other in group if (value := _alike(each, other)) is not None]
            if 2 * len(likeness) > len(group):
                equal = any(same(other.figure, each.figure) for other in group)
                offers.append((not equal, each.sentence, -max(likeness), n, g))
    taken: set[int] = set()
    placed: set[int] = set()
    for *_, n, g in sorted(offers):
        if n not in placed and g not in taken:
            groups[g].append(figures[n])
            placed.add(n)
            taken.add(g)
    # What found its group full is another telling of it in the same article («43 … ثم 50»): the first stands for the article.
    offered = {n for *_, n, _ in offers}
    for n, each in enumerate(figures):
        if n not in offered:
            groups.append([each])


def _against(a: Counted, b: Counted) -> bool:
    """Say whether two figures cannot be of one quantity: other things or people, another span, other places, other days."""
    if not compatible(a, b) or a.span != b.span:
        return True
    # In the same words all numbers are others: of another thing of the kind (two telephones, two sessions).
    if not a.role and min(len(a.numbers), len(b.numbers)) >= _OTHER_NUMBERS and not a.numbers & b.numbers:
        return True
    return bool((a.places and b.places and not a.places & b.places) or (a.days and b.days and _days_between(a.days, b.days) > _DAYS))


def _alike(a: Counted, b: Counted) -> float | None:
    """Return how much speaks for two figures being of one quantity; None where it is not enough."""
    common = len(a.beside & b.beside)
    least = min(len(a.beside), len(b.beside))
    share = common / least if least else 1.0
    if share < _NEARLY_ALL and _ratio(a.figure, b.figure) > _FAR:
        return None
    if a.role:
        enough = common >= _FURTHER or (a.leads and b.leads and (common >= _LEADING or share == 1.0))
        return common + share if enough else None
    told = a.figure.value is not None and b.figure.value is not None
    if max(a.alike, b.alike) > _MANY and share < _NEARLY_ALL:
        return None  # a list of them: which is which the words do not say
    if max(a.alike, b.alike) == 1 and countable(a.noun) and (told or common) and _ratio(a.figure, b.figure) <= _NEAR:
        return common + share
    governed = a.governor == b.governor and (common >= _GOVERNED or share == 1.0)
    enough = governed or (common >= _FURTHER and share >= _MOST_OF)
    return common + share if enough and (a.after == b.after or common >= _FURTHER or not (a.after and b.after)) else None


def _ratio(a: Figure, b: Figure) -> float:
    if not a.value or not b.value:
        return 1.0
    return max(a.value, b.value) / min(a.value, b.value)


def _days_between(a: frozenset[str], b: frozenset[str]) -> int:
    return min(abs((date.fromisoformat(one) - date.fromisoformat(other)).days) for one in a for other in b)


def _without_copies(group: Sequence[Counted], copies: Mapping[str, str]) -> list[Counted]:
    """Leave out the figures of copies that are those of their originals."""
    told = {each.figure.article: each.figure for each in group}
    originals = ((each, told.get(copies.get(each.figure.article, ""))) for each in group)
    return [each for each, original in originals if original is None or not same(each.figure, original)]


def _name(group: Sequence[Counted]) -> str:
    forms = Counter(each.form for each in group if each.written) or Counter(each.form for each in group)
    form = forms.most_common(1)[0][0]
    if not group[0].role:
        return form
    kinds = {each.kind for each in group} - {"any"}
    return f"{form} ({label(group[0].role)})" if len(kinds) == 1 and all(each.kind != "any" for each in group) else label(group[0].role)
