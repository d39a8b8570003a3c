"""Which stories are one affair: a chain of stories that hang together by what can be named.

An affair is found when asked for, from what is kept of stories, so that it is the same whatever arrived first. From a story the chain
leads to those near it (their articles are likely related) and to those of the same persons, weeks away, and on from each of them.

What does not live here: by what two stories hang together (``belonging``), stories (``stories``), what each is about (``matter``), and what
is kept of them (``reader``).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from isnad.linking.belonging import Around, linked
from isnad.linking.matter import About
from isnad.records import Story, TimelineEntry

MOST, _NEAR_MOST = 40, 20  # stories of an affair, and of its near ones that hang together: what is further away is of another chain
_SHORT = 10  # … of a chain in which a name of any of them leads on
_LEASTS = (0.0, 0.7, 0.8, 0.9, 0.95, 0.98)  # how likely near ones of a longer chain must be related, the first at which they are few enough
_LEANING = tuple("وفبلك")  # letters that are written to a name


@dataclass(frozen=True, slots=True)
class AffairLink:
    """``story`` belongs with ``other``, one of its affair, by the names (as they are shown) that both are about."""

    story: str
    other: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Affair:
    """The stories of an affair, earliest first (the one asked for alone where it is of none), a link to each but that one, and the timeline
    of all, each line with the story of its article; empty where it was not asked for."""

    stories: tuple[Story, ...]
    links: tuple[AffairLink, ...]
    timeline: tuple[TimelineEntry, ...] = ()


def once(names: Iterable[str]) -> tuple[str, ...]:
    """Return names once each: «وزكرياء بلحاج» is none beside «زكرياء بلحاج», nor «للأساتذة» beside «الأساتذة»."""
    found = dict.fromkeys(names)
    return tuple(name for name in found if not (name[:1] in _LEANING and (name[1:] in found or "ا" + name[1:] in found)))


def chain(
    story: str, around: Callable[[str], Mapping[str, Around]], told: Callable[[Sequence[str]], Mapping[str, About]]
) -> tuple[AffairLink, ...]:
    """Return the links that lead from a story to the others of its affair, one to each, in the order in which they are reached.

    Two stories are linked where what is around each of them says so: never from one side only. A short chain is led on by the names of
    each of its stories. One of more stories holds those near ones that hang together, at the least likeliness with which they are few
    enough (single linkage: the same from each of them), and the stories weeks away to which a link of the story asked for leads, but no
    further. ``around`` returns the stories that may hang together with one, ``told`` what stories are about.
    """
    about = dict(told([story]))
    if story not in about:
        return ()
    looked: dict[str, Mapping[str, Around]] = {}

    def look(one: str) -> Mapping[str, Around]:
        if one not in looked:
            looked[one] = around(one)
            about.update(told([other for other in looked[one] if other not in about]))
        return looked[one]

    def names_of(one: str, other: str) -> tuple[str, ...]:
        how = look(one).get(other)
        return linked(about[one], about[other], how) if how else ()

    def from_(each: str, known: Collection[str], least: float, *, weeks: bool) -> Iterator[AffairLink]:
        """Yield links from one story to those not ``known``: to near ones as likely related as ``least``, with ``weeks`` to others."""
        near = {other: how.likely for other, how in look(each).items() if other != story and other not in known and other in about}
        for other in sorted(near, key=lambda other: (-near[other], other)):
            if (near[other] >= least if near[other] else weeks) and (names := names_of(each, other)) and names_of(other, each):
                yield AffairLink(other, each, once(names))

    def reached(least: float, most: int, *, weeks: bool) -> dict[str, AffairLink]:
        links: dict[str, AffairLink] = {}
        ahead = [story]
        for each in ahead:  # grows as stories are reached
            for link in from_(each, links, least, weeks=weeks):
                links[link.story] = link
                ahead.append(link.story)
                if len(links) == most:
                    return links
        return links

    short = reached(0.0, _SHORT, weeks=True)
    if len(short) < _SHORT:
        return tuple(short.values())
    for least in _LEASTS:
        if len(near := reached(least, _NEAR_MOST, weeks=False)) < _NEAR_MOST:
            break
    weeks = (link for link in from_(story, near, 1.0, weeks=True) if link.story not in near)
    return (*near.values(), *islice(weeks, MOST - len(near)))
