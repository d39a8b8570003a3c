"""What the openings of two articles say for and against their being of one happening, in numbers: among few articles, where it is not
known yet which words are rare, that tells what their likeness does not.

What does not live here: what these numbers count for (``pairs``), reading an opening (``openings``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np
import numpy.typing as npt

from isnad.linking import specifics
from isnad.linking.arrays import Grown
from isnad.linking.background import BACKGROUND_ARTICLES, background
from isnad.linking.entries import Entry, Floats, Ints, Places
from isnad.linking.features import IN_LEAD, IN_TITLE, NAMES_PERSON, NAMES_PLACE, NAMES_WIDE
from isnad.linking.hashing import Hashes, term_hash
from isnad.linking.lands import abroad, lands
from isnad.linking.openings import NO_DAY, classes, days_of, recognised_kinds

Marks = npt.NDArray[np.bool_]
Masks = npt.NDArray[np.uint32]

NAMES = (
    "other_acts", "places_apart", "persons_apart", "day_shared", "days_other", "lands_apart", "tolls", "event_toll", "act_later",
    "event_soon", "kinds_soon", "measures_apart", "further",
)  # fmt: skip
_SOON, _NEXT, _LATER, _LAST = 0.4, 2.0, 4.0, 5.0  # days
_TOWN = 4.0  # weight of a word by which a headline names a town: «حلب», not the first of «باب الهوى»
_WEATHER = term_hash("طقس")


class Openings:
    """What is known of the openings of a window's articles, by slot."""

    def __init__(self) -> None:
        self._kinds = Grown(np.uint32, 3)  # as of ``Opening``: head, title, whole
        self._lands = Grown(np.uint32, 2)  # of the title, of title and lead
        self._days = Grown(np.int32, 2)  # that are told of
        self._several = Grown(np.bool_)
        self._fresh = Grown(np.bool_)  # as of ``Opening``
        self._bulletin = Grown(np.bool_)  # the headline is of a day's weather
        self._measures = Grown(np.uint16, 2)
        self._names = Grown(np.uint8)  # flags of the names in the opening
        self._things = Grown(np.uint64, 4)  # as of ``Specifics``: things of the title, of title and opening, deeds likewise
        self._named = Grown(np.uint32, 3)
        self._headlines: list[Hashes] = []  # the words of each title
        self._towns: set[int] = set()  # words by which some opening names a town, and which tell much

    def extend(self, entries: Sequence[Entry], terms: Hashes, flags: npt.NDArray[np.uint8], sizes: npt.NDArray[np.int64]) -> None:
        """Add slots for articles; ``terms`` are the hashes of their words, one article after another, ``sizes`` how many each has."""
        openings = [entry.features.opening for entry in entries]
        self._kinds.extend(np.array([(one.head, one.title, one.whole) for one in openings], np.uint32))
        of = np.repeat(np.arange(len(entries)), sizes)
        self._lands.extend(lands(terms, of, flags & IN_TITLE != 0, flags & IN_LEAD != 0, len(entries)))
        bulletins = np.bincount(of[(terms == _WEATHER) & (flags & IN_TITLE != 0)], minlength=len(entries)) > 0
        self._bulletin.extend(bulletins)
        self._days.extend(np.array([days_of(each.features.opening, each.published, each.at) for each in entries], np.int32))
        self._several.extend(np.array([one.several for one in openings]))
        self._fresh.extend(np.array([one.fresh for one in openings]))
        self._measures.extend(np.array([one.measures for one in openings], np.uint16))
        told = [one.specifics for one in openings]
        self._things.extend(np.array([(one.title, one.whole, one.deeds_title, one.deeds) for one in told], np.uint64))
        self._named.extend(np.array([one.named for one in told], np.uint32))
        names = np.zeros(len(entries), np.uint8)
        some = np.flatnonzero(flags & np.uint8(NAMES_PLACE | NAMES_PERSON))
        np.bitwise_or.at(names, of[some], _telling(flags[some]))
        self._names.extend(names)
        of_town = np.unique(terms[(flags & np.uint8(NAMES_PLACE | NAMES_WIDE)) == NAMES_PLACE])
        self._towns.update(of_town[np.log(BACKGROUND_ARTICLES / (background(of_town) + 0.5)) >= _TOWN].tolist())
        titled = flags & IN_TITLE != 0
        self._headlines += np.split(terms[titled], np.cumsum(np.bincount(of[titled], minlength=len(entries)))[:-1])

    def keep(self, rows: Marks) -> None:
        """Let the slots go for which ``rows`` is false; those after them move up."""
        self._headlines = list(compress(self._headlines, rows.tolist()))
        for column in (
            self._kinds,
            self._lands,
            self._days,
            self._several,
            self._fresh,
            self._bulletin,
            self._measures,
            self._names,
            self._things,
            self._named,
        ):
            column.keep(rows)

    def compare(
        self, newer: Places, older: Places, pair: Places, flags: npt.NDArray[np.uint8], days: Floats
    ) -> tuple[Floats, Marks, Marks]:
        """Return one row a pair, columns as in ``NAMES``, which pairs may tell of one place and day, and which are of two happenings: their
        headlines are of two lands, of one fire or crash each in a place that the other does not know, or one of two happenings at once,
        or both are of the weather, each of a day of its own.

        Of each word that a pair shares: the number of the ``pair``, its ``flags`` in either text; ``days`` lie between the two.
        """
        a, b = (self._side(slots) for slots in (newer, older))
        ours, theirs = self._names.values[newer], self._names.values[older]

        def named(bits: int, *words: int) -> _Names:
            shared = np.bincount(pair[flags & bits != 0], minlength=len(newer)) > 0
            either = [(ours & np.uint8(word) != 0, theirs & np.uint8(word) != 0) for word in words]
            return _Names(np.any([a & b for a, b in either], axis=0), shared)

        places = named(NAMES_PLACE, NAMES_PLACE, NAMES_WIDE)
        one_town = np.bincount(pair[flags & np.uint8(NAMES_PLACE | NAMES_WIDE) == NAMES_PLACE], minlength=len(newer)) > 0
        towns = (ours & theirs & np.uint8(NAMES_PLACE) != 0) & ~one_town
        rows = _rows(a, b, places, named(NAMES_PERSON, NAMES_PERSON), one_town, days)
        event_soon, measures_apart = (rows[:, NAMES.index(name)] > 0 for name in ("event_soon", "measures_apart"))
        known = (a.days[:, 0] != NO_DAY) & (b.days[:, 0] != NO_DAY)
        shares_day = ((a.days[:, :, None] == b.days[:, None, :]) & (a.days[:, :, None] != NO_DAY)).any(axis=(1, 2))
        one_day = shares_day & (days <= 1.0)
        at_once = ((event_soon & ~places.apart) | (places.shared & one_day)) & ~measures_apart
        elsewhere = (a.kinds[:, 1] & b.kinds[:, 1] & np.uint32(classes()["spot"]) != 0) & (places.apart | towns)
        bulletin = self._bulletin.values
        other_day = bulletin[newer] & bulletin[older] & known & ~shares_day
        spot, price = np.uint32(classes()["spot"]), np.uint32(recognised_kinds(("price",)))
        # A fire of Wednesday, a fire of Thursday, each told of as new; the price of a day, that of the next.
        further = ((a.kinds[:, 2] | b.kinds[:, 2]) & np.uint32(classes()["further"])) != 0
        fresh = self._fresh.values
        anew = fresh[newer] & fresh[older] & known & ~shares_day & ~further & (a.kinds[:, 2] & b.kinds[:, 2] & spot != 0)
        priced = ((a.kinds[:, 1] | b.kinds[:, 1]) & a.kinds[:, 2] & b.kinds[:, 2] & price != 0) & known & ~shares_day & measures_apart
        two = abroad(a.lands, b.lands) | elsewhere | _of_two_kinds(a, b) | (a.several ^ b.several) | other_day | anew | priced
        return rows, at_once, two

    def seldom(self, newer: Places, older: Places) -> Marks:
        """Say of pairs whether both headlines tell of what seldom befalls a place twice (``_seldom``)."""
        return _seldom(self._side(newer), self._side(older))

    def differing(self, newer: Places, older: Places, words: Callable[[int], Hashes], said: Floats) -> Marks:
        """Say of pairs whether each article tells of things of which the other knows none (``specifics``), but where what goes on is told
        (who was rescued, or died of his wounds); ``said`` is what else openings say, as of ``compare``.

        Among many articles, where nothing is ``said``, only of pairs of one kind of happening, and by things of both headlines.
        """
        if few := said.shape[1] > 0:
            found: Marks = said[:, NAMES.index("further")] == 0
        else:
            kinds = self._kinds.values[:, 2] & ~np.uint32(classes()["toll"])
            found = kinds[newer] & kinds[older] != 0
        some = np.flatnonzero(found)
        first, second = newer[some], older[some]
        a, b = ((self._things.values[slots], self._named.values[slots]) for slots in (first, second))
        found[some] = specifics.apart(a, b, lambda k: (words(int(first[k])), words(int(second[k]))), headlines=not few)
        return found | self._of_two_towns(newer, older, words) if few else found

    def _of_two_towns(self, newer: Places, older: Places, words: Callable[[int], Hashes]) -> Marks:
        """Say of pairs that tell of a fire, crash, sinking, blast or seizure, headlines of it or of its toll, whether each headline names a
        town that the other article does not: one that is known by some opening («ضحايا مركب صفاقس», where the text says which island)."""
        spot, toll = np.uint32(classes()["spot"]), np.uint32(classes()["toll"])
        kinds, headed = self._kinds.values[:, 2] & spot, self._kinds.values[:, 1] & (spot | toll) != 0
        found = np.zeros(len(newer), np.bool_)
        for k in np.flatnonzero((kinds[newer] & kinds[older] != 0) & headed[newer] & headed[older]).tolist():
            a, b = int(newer[k]), int(older[k])
            ours, theirs = (self._towns.intersection(self._headlines[slot].tolist()) for slot in (a, b))
            if ours and theirs:
                found[k] = ours.isdisjoint(words(b).tolist()) and theirs.isdisjoint(words(a).tolist())
        return found

    def _side(self, slots: Places) -> _Side:
        columns = (self._kinds, self._lands, self._days, self._several, self._measures)
        return _Side(*(column.values[slots] for column in columns))


def _telling(flags: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Return what words of names, by their flags, tell of the happening: ``NAMES_PLACE`` of a town or less in the opening, ``IN_TITLE``
    besides where the headline has it, ``NAMES_WIDE`` of what has towns in it, ``NAMES_PERSON`` of a person whom the headline names.

    Others are mostly who speaks of it: each report asks somebody else.
    """
    titled, wide = flags & IN_TITLE != 0, flags & np.uint8(NAMES_WIDE) != 0
    town = (flags & NAMES_PLACE != 0) & ~wide
    result: npt.NDArray[np.uint8] = (flags & np.uint8(NAMES_WIDE)) | np.where(town, np.uint8(NAMES_PLACE), np.uint8(0))
    result |= np.where(town & titled, np.uint8(IN_TITLE), np.uint8(0)) | np.where(titled, flags & np.uint8(NAMES_PERSON), np.uint8(0))
    return result


@dataclass(frozen=True, slots=True)
class _Side:
    """What is known of the openings of one article of each pair, as of ``Openings``."""

    kinds: Masks
    lands: Masks
    days: Ints
    several: Marks
    measures: npt.NDArray[np.uint16]


@dataclass(frozen=True, slots=True)
class _Names:
    """Of names of one kind in the openings of each pair: whether both have some of one order (a town, what has towns in it), and whether a
    word of one is in the other text."""

    both: Marks
    shared: Marks

    @property
    def apart(self) -> Marks:
        """Say whether both have some of one order and none is shared: a town and a province are perhaps one place."""
        return self.both & ~self.shared


def _seldom(a: _Side, b: _Side) -> Marks:
    """Say whether both headlines tell of a quake, a flood or an epidemic: what goes on for days and seldom befalls a place twice."""
    kinds = np.uint32(recognised_kinds(("quake", "flood", "outbreak")))
    result: Marks = a.kinds[:, 1] & b.kinds[:, 1] & kinds != 0
    return result


def _of_two_kinds(a: _Side, b: _Side) -> Marks:
    """Say whether each headline tells of a kind of event (a fire, an epidemic) of which the other article's opening does not."""
    event = np.uint32(classes()["event"])
    result: Marks = (a.kinds[:, 1] & event & ~b.kinds[:, 2] != 0) & (b.kinds[:, 1] & event & ~a.kinds[:, 2] != 0)
    return result


def _rows(a: _Side, b: _Side, places: _Names, persons: _Names, one_town: Marks, days: Floats) -> Floats:
    """Return one row a pair, columns as in ``NAMES``:

    * each headline tells of an act (an arrest, a resignation) of which the other article's opening does not;
    * the openings name places, and none that the other text has; the headlines persons likewise; headlines (or leads) name lands, none
      in common;
    * they tell of one day; of days two apart or more; one of them of an act that the other has not, on another day;
    * both headlines tell of a toll; both openings of one event, and a headline of a toll, within days;
    * the openings are of one event, within hours; headlines of one kind, within hours;
    * the openings have decimal numbers (a magnitude, a share), none in common;
    * they are of one event, within two days, one tells what goes on of it (a toll that rises, a rescue, flights that resume), and no
      headline of an act of its own.
    """
    event, act, toll = (np.uint32(classes()[of]) for of in ("event", "act", "toll"))
    (head_a, title_a, whole_a), (head_b, title_b, whole_b) = a.kinds.T, b.kinds.T
    # «انتهاء عمليات الإنقاذ», «وقف البحث عن المفقودين»: of what goes on, no act of its own.
    bounds, told_of = np.uint32(recognised_kinds(("halt", "opening", "ending"))), toll | np.uint32(classes()["further"])
    act_a, act_b = (head & np.where(head & told_of != 0, act & ~bounds, act) for head in (head_a, head_b))
    own_a, own_b = (act_a & ~whole_b) != 0, (act_b & ~whole_a) != 0
    one_event, one_kind = (whole_a & whole_b & event) != 0, (title_a & title_b & ~toll) != 0
    day_a, day_b = a.days[:, 0], b.days[:, 0]
    told, between = (day_a != NO_DAY) & (day_b != NO_DAY), np.abs(day_a - day_b)
    land_a, land_b = (np.where(side.lands[:, 0] > 0, side.lands[:, 0], side.lands[:, 1]) for side in (a, b))
    further = ((whole_a | whole_b) & np.uint32(classes()["further"])) != 0
    own = own_a | own_b
    ours, theirs = a.measures, b.measures
    shared = ((ours[:, :, None] == theirs[:, None, :]) & (ours[:, :, None] > 0)).any(axis=(1, 2))
    others = (ours[:, 0] > 0) & (theirs[:, 0] > 0) & ~shared
    rising = one_event & further & one_town & ((title_a | title_b) & toll != 0) & (days < _LAST)
    goes_on = (rising | (_seldom(a, b) & places.shared & ~others & (days < _LATER))) & ~own
    columns = (
        own_a & own_b,
        places.apart,
        persons.apart,
        told & (between == 0),
        told & (between >= 2) & ~goes_on,
        (land_a > 0) & (land_b > 0) & (land_a & b.lands[:, 1] == 0) & (land_b & a.lands[:, 1] == 0),
        (title_a & title_b & toll) != 0,
        one_event & ((title_a | title_b) & toll != 0) & (days < _LATER),
        own & told & (between >= 1),
        one_event & (days < _SOON),
        one_kind & (days < _SOON),
        others,
        (one_event & further & ~own & (days < _NEXT)) | goes_on,
    )
    return np.stack([column.astype(np.float64) for column in columns], axis=1)
