"""The ledger of unnamed sources: how much an outlet or a story gives to sources that are kept from being named, and which of those sources
are described alike, in one story or in several.

A driver or a witness without a name is unnamed too, but nobody hides him: only who is called a source, an official … is counted
(``isnad.reading.statements.withheld``), and of whom the text says that he would not be named. Sources are matched by what is said of them,
never by the words alone: by field, land, body and number (``isnad.reading.statements.description``), within the agency or outlet that let
them speak unnamed. What does not live here: searching statements (``statements``).
"""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from isnad.arabic.folding import search_key
from isnad.archive import codec, reads
from isnad.archive.answers import InStory, UnnamedCount, UnnamedSource
from isnad.archive.links import chunks, marks
from isnad.archive.reads import PLACES, Where
from isnad.linking.credit import agency, credits_of
from isnad.linking.headlines import spoken
from isnad.linking.nationality import plain
from isnad.linking.transmission import countries_of, is_medium, medium_named, medium_told, route_key, sound
from isnad.reading.statements import description, withheld
from isnad.records import Article, Outlet, Statement

_EXAMPLES = 5
_STORIES, _TERMS = 20, 5
_OUTLET = "outlet:"


# --- rows ----------------------------------------------------------------------------------------------------------------------


#: A row of the ledger: article, number of the statement, place in its chain, the source's words, by whose leave, described how.
Hidden = tuple[int, int, int, str, str, str]


def rows(key: int, article: Article) -> list[Hidden]:
    """Return the rows of the sources kept from being named that hold a statement of the article or passed it on."""
    found = []
    credited: str | None = None
    told: dict[str, str] = {}  # of each source, by whose leave it spoke last («قال مسؤول لرويترز … وأضاف المسؤول …»)
    for n, statement in spoken(article):
        if n >= PLACES:
            continue
        for at in range(1 + min(len(statement.via), max(0, len(statement.chain) - 1))):
            source = _as_of(statement, at)
            called = search_key(source.resolved or source.source)
            if source.kind == "unnamed" and (source.condition or withheld(called)):
                if credited is None:
                    credited = next((wire for credit in credits_of(article) if (wire := agency(credit))), "")
                granter = _granter(source, article.outlet or "") or told.get(called) or credited or _OUTLET + (article.outlet or "")
                told[called] = granter
                found.append((key, n, at, called, granter, description(source).key))
    return found


def _as_of(statement: Statement, at: int) -> Statement:
    """Return a statement as told by a link of its chain, 0 the holder: its source is that one, and only who is beyond passed it on."""
    if at == 0:
        return statement
    link = statement.chain[at]
    return replace(
        statement, source=link.text, resolved=link.resolved or link.text, via=statement.via[at:], kind=link.kind or "official",
        count=link.count, described=link.described, condition=link.condition, granted=link.granted, channel=link.channel,
        chain=statement.chain[at:],
    )  # fmt: skip


def _granter(statement: Statement, outlet: str) -> str:
    """Return by whose leave a source spoke unnamed where its statement says so: the medium that the words came through or were told, the
    article's own ``outlet`` or another; empty where it names none."""
    for name in (*statement.passers, statement.granted or "", medium_told(statement) or ""):
        if name and is_medium(name) and (medium := medium_named(name)):
            return _OUTLET + outlet if agency(name) is None and _sounds_like(medium, outlet) else medium
    return ""


def _sounds_like(medium: str, outlet: str) -> bool:
    """Say whether a medium is called as an outlet's id is, in either script («عكاظ», «okaz»)."""
    key = sound(route_key(medium))
    return route_key(medium) == route_key(outlet) or (outlet.isascii() and len(key) > 1 and key == sound(outlet))


# --- by outlet and by story ----------------------------------------------------------------------------------------------------


def _among(outlet: str | None, story: str | None, since: str | None, until: str | None) -> Where:
    """Return which statements (``s``, linked by ``l``) are asked for."""
    where = Where()
    where.between("s.time", since, until)
    if outlet is not None:
        where.add("+s.outlet = ?", outlet)  # never by way of all that the outlet has
    if story is not None:
        where.add("l.story = ?", story)
    return where


def counts(
    db: sqlite3.Connection, *, by: str, outlet: str | None, story: str | None, since: str | None, until: str | None, limit: int
) -> list[UnnamedCount]:
    """Return for each outlet or story how many of its statements are given to sources kept from being named, most of them first."""
    where = _among(outlet, story, since, until)
    group = "l.story" if by == "story" else "s.outlet"
    linked = " JOIN articles a ON a.key = s.article JOIN link_articles l ON l.id = a.id" if by == "story" or story is not None else ""
    # The few hidden statements first, whatever else is asked; of one story its own.
    join = "JOIN" if story is not None else "CROSS JOIN"
    hidden: defaultdict[str, list[_Place]] = defaultdict(list)
    for key, *row in db.execute(
        f"SELECT {group}, u.source, s.article, s.n, u.link "
        f"FROM unnamed_sources u {join} statements s ON s.article = u.article AND s.n = u.n{linked} "
        f"WHERE {where} AND {group} IS NOT NULL ORDER BY s.article, s.n, u.link",
        where.values,
    ):
        hidden[key].append(_Place(*row))
    numbers = {key: len({(place.article, place.n) for place in found}) for key, found in hidden.items()}
    most = sorted(hidden, key=lambda key: (-numbers[key], key))[:limit]
    examples = {key: _examples(hidden[key]) for key in most}
    shown = _statements(db, [place for found in examples.values() for _, _, place in found])
    titles = _titles(db, most) if by == "story" else {}
    # A story's few statements are found from the story, never from the outlet's many.
    within = (
        "link_articles l CROSS JOIN articles a ON a.id = l.id CROSS JOIN statements s ON s.article = a.key" if linked else "statements s"
    )
    found = []
    for key in most:
        total, outlets = db.execute(
            f"SELECT count(*), count(DISTINCT s.outlet) FROM {within} WHERE {where} AND {group} = ?", (*where.values, key)
        ).fetchone()
        called = tuple((_called(shown.get(place), folded), times) for folded, times, place in examples[key])
        articles = len({place.article for place in hidden[key]})
        found.append(UnnamedCount(key, titles.get(key), numbers[key], total, articles, outlets, called))
    return found


class _Place(NamedTuple):
    """Where a source kept from being named stands: its folded words, the statement, the place in its chain."""

    source: str
    article: int
    n: int
    link: int


def _examples(said: Sequence[_Place]) -> list[tuple[str, int, _Place]]:
    """Return the commonest words for sources, with how often they are used and the first place of each."""
    words = Counter(place.source for place in said)
    first = {place.source: place for place in reversed(said)}
    common = sorted(words, key=lambda source: (-words[source], source))[:_EXAMPLES]
    return [(source, words[source], first[source]) for source in common]


def _titles(db: sqlite3.Connection, ids: Sequence[str]) -> dict[str, str]:
    return {
        id: title
        for chunk in chunks(ids)
        for id, title in db.execute(f"SELECT id, title FROM stories WHERE id IN ({marks(len(chunk))})", chunk)
    }


def _called(statement: Statement | None, folded: str) -> str:
    return folded if statement is None else statement.resolved or statement.source or folded


def _statements(db: sqlite3.Connection, places: Sequence[_Place]) -> dict[_Place, Statement]:
    """Return the statements at these places, as told by the source there. What names are taken for does not touch unnamed sources, so that
    only an article that a person corrected is made whole."""
    of_article: defaultdict[int, set[int]] = defaultdict(set)
    for place in places:
        of_article[place.article].add(place.n)
    read: dict[tuple[int, int], Statement] = {}
    for chunk in chunks(of_article):
        rows = db.execute(
            "SELECT a.key, a.id, r.body, r.reading, a.id IN (SELECT article FROM corrections) "
            f"FROM {reads.JOIN} WHERE a.key IN ({marks(len(chunk))})",
            chunk,
        )
        for key, id, body, reading, corrected in rows.fetchall():
            wanted = of_article[key]
            held = (
                dict(enumerate(reads.article(db, id).numbered_statements)) if corrected else codec.decode_statements(body, reading, wanted)
            )
            read.update({(key, n): held[n] for n in wanted if n in held})
    return {place: _as_of(read[where], place.link) for place in places if (where := (place.article, place.n)) in read}


# --- by source -----------------------------------------------------------------------------------------------------------------


def sources(
    db: sqlite3.Connection,
    outlets: Mapping[str, Outlet],
    *,
    outlet: str | None,
    story: str | None,
    since: str | None,
    until: str | None,
    limit: int,
) -> list[UnnamedSource]:
    """Return the unnamed sources that are described alike under one granter, those in most stories first, then of most statements."""
    where = _among(outlet, story, since, until)
    join = "JOIN" if story is not None else "CROSS JOIN"  # the few hidden statements first, as in ``counts``
    query = (
        "SELECT u.granter, u.described, u.source, u.article, u.n, u.link, s.outlet, l.story, a.published "
        f"FROM unnamed_sources u {join} statements s ON s.article = u.article AND s.n = u.n {join} articles a ON a.key = u.article "
        f"{join} link_articles l ON l.id = a.id WHERE {where} AND u.described <> '' ORDER BY s.time, s.article, s.n, u.link"
    )
    alike: defaultdict[tuple[str, str], list[_Row]] = defaultdict(list)
    found = db.execute(query, where.values).fetchall()
    known = _known(outlets, {row[0].removeprefix(_OUTLET) for row in found if row[0].startswith(_OUTLET)})
    for granter, described, *row in found:
        alike[known(granter), described].append(_Row(_Place(*row[:4]), *row[4:]))
    numbers = {key: (len({row.story for row in rows}), len({row.place[1:3] for row in rows})) for key, rows in alike.items()}
    best = sorted(alike, key=lambda key: (-numbers[key][0], -numbers[key][1], key))[:limit]
    examples = {key: _examples([row.place for row in alike[key]]) for key in best}
    shown = _statements(db, [place for found in examples.values() for _, _, place in found])
    return [_source(db, outlets, key, alike[key], examples[key], shown) for key in best]


@dataclass(frozen=True, slots=True)
class _Row:
    """A statement given to an unnamed source of which something is said, or passed on by it."""

    place: _Place
    outlet: str | None
    story: str
    published: str | None


def _source(
    db: sqlite3.Connection,
    outlets: Mapping[str, Outlet],
    key: tuple[str, str],
    rows: Sequence[_Row],
    examples: Sequence[tuple[str, int, _Place]],
    held: Mapping[_Place, Statement],
) -> UnnamedSource:
    granter, described = key
    shown = {place: held[place] for _, _, place in examples if place in held}
    stories = Counter(row.story for row in rows)
    listed = stories.most_common(_STORIES)
    titles = _titles(db, [story for story, _ in listed])
    times = [row.published for row in rows if row.published]
    of = description(shown[min(shown)]) if shown else None
    id = granter.removeprefix(_OUTLET) if granter.startswith(_OUTLET) else None
    return UnnamedSource(
        granter=outlets[id].name if id is not None and id in outlets else id or granter,
        granter_outlet=id,
        described=described,
        fields=of.fields if of else (),
        lands=of.lands if of else (),
        body=of.body if of else None,
        count=of.count if of else None,
        words=tuple((_called(shown.get(place), folded), times) for folded, times, place in examples),
        statements=len({row.place[1:3] for row in rows}),
        articles=len({row.place.article for row in rows}),
        outlets=tuple(dict.fromkeys(row.outlet for row in rows if row.outlet)),
        stories=tuple(InStory(id, titles.get(id), n) for id, n in listed),
        in_stories=len(stories),
        terms=tuple(dict.fromkeys(one.condition for one in shown.values() if one.condition))[:_TERMS],
        first=times[0] if times else None,
        last=times[-1] if times else None,
    )


def _known(outlets: Mapping[str, Outlet], papers: Collection[str]) -> Callable[[str], str]:
    """Return what brings the names of a granter together: an outlet under any of its declared names, or, of one of these ``papers`` that
    nobody declared, under the name that it has in the archive; an agency under its one name."""
    declared = {route_key(id): id for id in papers if not id.isascii()}  # «sana» as an id need not be the agency of those letters
    declared |= {route_key(name): id for id, outlet in outlets.items() for name in (outlet.name, *outlet.credits) if name}
    nations = countries_of(outlets)

    @cache
    def known(granter: str) -> str:
        if granter.startswith(_OUTLET):
            return granter
        key = route_key(granter)
        id = declared.get(plain([key], nations).get(key, key))
        return _OUTLET + id if id is not None else agency(granter) or granter

    return known
