"""The numbers that pairs, stories and read-also are decided by: by ``tools/fit_linking.py`` and ``tools/fit_related.py``, not by hand.

What does not live here: the rules that use them, and the bounds of rules (affairs, timelines, figures, claims), which stand with these.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Parameters:
    """The parameters of the linker; times are in days, shares and probabilities within 0..1.

    ``story``, ``related`` and ``further`` (related by another happening) are weights of the pair scorers: a constant, then one for each
    of ``pairs.NAMES``; ``density``, ``related_density`` and ``further_density`` are their weights of how crowded a pair's neighbourhood is.
    Stories have a weight for each product of two of these too, of 1 (first) and of numbers counted by how many spreads they are away from
    what is usual.
    """

    story: tuple[float, ...]
    story_usual: tuple[float, ...]
    story_spread: tuple[float, ...]
    story_products: tuple[tuple[float, ...], ...]
    related: tuple[float, ...]
    further: tuple[float, ...]
    density: float
    related_density: float
    further_density: float
    #: Read-also: how likely a neighbour is wanted, and wanted as a further happening: a constant, the weights of its log-odds of being
    #: related and of being so by a further happening, then one for each of ``related.AROUND``.
    read_also: tuple[float, ...]
    read_also_further: tuple[float, ...]
    #: Two articles this far apart are not compared, unless they share a passage.
    window_days: float = 14.0
    #: A copy: shingles shared, as a share of the shorter text's and of the longer one's.
    copy_shorter: float = 0.48
    copy_longer: float = 0.30
    #: Joining two clusters: the weight of the mean pair against the best, the power of the mean, how little size counts, the threshold.
    linkage_mean: float = 0.8
    linkage_power: float = 0.5
    linkage_size: float = 0.2
    linkage_threshold: float = 0.65
    #: A pair less likely than this is no edge.
    edge: float = 0.05
    #: Among few articles: how many near in time make an archive small no more (until then these count in part, and products of numbers
    #: in part); what openings add to the log-odds of stories, a constant and a weight for each of ``evidence.NAMES``, and what crowding
    #: does; the linkage's threshold in the smallest.
    sparse_articles: float = 1500.0
    small: tuple[float, ...] = ()
    small_density: float = 0.0
    sparse_threshold: float = 0.45
    #: Read-also: how likely wanted is what is offered first, how much likelier each further offer has to be, how much being a further
    #: happening weighs beside (half: what another report of the happening is worth is two, a further happening three), and how many days
    #: apart by the calendar is fresh.
    related_threshold: float = 0.5
    related_rise: float = 0.0
    related_further: float = 0.5
    related_days: int = 3
    #: The log-odds that a pair gains where an outlet's own page leads from one to the other (judged seeds with links drawn at random).
    related_published: float = 2.0
    #: The log-odds of being related that a pair loses in the smallest archive where its openings name places, lands of which each knows
    #: none of the other's, and where it is of two happenings for sure (about what a logistic regression over labelled small archives
    #: gives); and how much likelier what is offered there must be wanted (judged seeds with their candidates as archives of their own).
    small_unrelated: tuple[float, float, float] = (0.8, 2.2, 1.0)
    small_related: float = 0.1
    #: Where so much of the shorter of two texts stands in the other, a reader of one gains little by the other (as judges are told).
    related_same: float = 0.5


def _load() -> Parameters:
    values: dict[str, Any] = json.loads(resources.files("isnad.linking").joinpath("data/parameters.json").read_text("utf-8"))
    known = {field.name for field in fields(Parameters)}
    return Parameters(**{name: _frozen(value) for name, value in values.items() if name in known})


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


DEFAULT = _load()
