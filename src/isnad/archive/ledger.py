"""The ledger of unnamed sources: how much an outlet or a story gives to sources that are kept from being named, and which of those sources
are described alike, in one story or in several.

A driver or a witness without a name is unnamed too, but nobody hides him: only who is called a source, an official … is counted
(``isnad.reading.statements.withheld``). Sources are matched by what is said of them, never by the words alone: by field, land, body and
number (``isnad.reading.statements.description``), within the agency or outlet that let them speak unnamed. What does not live here:
searching statements (``statements``).
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from isnad.archive import reads
from isnad.archive.answers import InStory, UnnamedCount, UnnamedSource
from isnad.archive.links import chunks, marks
from isnad.archive.reads import PLACES, Where
from isnad.linking.credit import agency, credits_of
from isnad.linking.transmission import is_medium, medium_named, medium_told, route_key
from isnad.reading.statements import description, withheld
from isnad.records import Article, Outlet, Statement

_EXAMPLES = 5
_STORIES, _TERMS = 20, 5
_OUTLET = "outlet:"
_HIDDEN = "(s.kind = 'unnamed' AND withheld(s.source))"


# --- rows ----------------------------------------------------------------------------------------------------------------------


def rows(key: int, article: Article) -> list[tuple[int, int, str, str]]:
    """Return the rows of the article's statements whose source is kept from being named: article, number, by whose leave, described how."""
    found = []
    credited: str | None = None
    for n, statement in enumerate(article.statements[:PLACES]):
        if statement.kind == "unnamed" and withheld(statement.resolved or statement.source):
            if credited is None:
                credited = next((wire for credit in credits_of(article) if (wire := agency(credit))), "")
            found.append((key, n, _granter(statement, article, credited), description(statement).key))
    return found


def _granter(statement: Statement, article: Article, credited: str) -> str:
    """Return by whose leave a source spoke unnamed: the medium that the words came through or were told, the agency whose text it is, or
    else the article's outlet."""
    told = medium_told(statement)
    for name in (*statement.via, statement.granted or "", told if told and agency(told) else ""):
        if name and is_medium(name) and (medium := medium_named(name)):
            return medium
    return credited or _OUTLET + (article.outlet or "")


# --- by outlet and by story ----------------------------------------------------------------------------------------------------


def _among(outlet: str | None, story: str | None, since: str | None, until: str | None) -> Where:
    """Return which statements (``s``, linked by ``l``) are asked for."""
    where = Where()
    where.between("s.time", since, until)
    if outlet is not None:
        where.add("s.outlet = ?", outlet)
    if story is not None:
        where.add("l.story = ?", story)
    return where


def counts(
    db: sqlite3.Connection, *, by: str, outlet: str | None, story: str | None, since: str | None, until: str | None, limit: int
) -> list[UnnamedCount]:
    """Return for each outlet or story how many of its statements are given to sources kept from being named, most of them first."""
    db.create_function("withheld", 1, withheld, deterministic=True)
    where = _among(outlet, story, since, until)
    group = "l.story" if by == "story" else "s.outlet"
    table = "statements s"
    if by == "story" or story is not None:
        table += " JOIN articles a ON a.key = s.article JOIN link_articles l ON l.id = a.id"
    query = (
        f"SELECT {group} AS g, count(*), sum({_HIDDEN}) AS u, count(DISTINCT CASE WHEN {_HIDDEN} THEN s.article END), "
        f"count(DISTINCT s.outlet) FROM {table} WHERE {where} AND {group} IS NOT NULL GROUP BY g HAVING u > 0 ORDER BY u DESC, g LIMIT ?"
    )
    found = []
    for key, total, count, articles, outlets in db.execute(query, (*where.values, limit)).fetchall():
        title = None
        if by == "story":
            row = db.execute("SELECT title FROM stories WHERE id = ?", (key,)).fetchone()
            title = row[0] if row else None
        inner = f"SELECT s.source, count(*) AS c, min(s.article * {PLACES} + s.n) FROM {table} WHERE {where} AND {group} = ?"
        groups = db.execute(
            f"{inner} AND {_HIDDEN} GROUP BY s.source ORDER BY c DESC, s.source LIMIT ?", (*where.values, key, _EXAMPLES)
        ).fetchall()
        shown = _statements(db, [place for _, _, place in groups])
        words = tuple((_called(shown.get(place), folded), times) for folded, times, place in groups)
        found.append(UnnamedCount(key, title, count, total, articles, outlets, words))
    return found


def _called(statement: Statement | None, folded: str) -> str:
    return folded if statement is None else statement.resolved or statement.source or folded


def _statements(db: sqlite3.Connection, places: Sequence[int]) -> dict[int, Statement]:
    """Return the statements at these places (article and number in one)."""
    ids = reads.ids_of_keys(db, list(dict.fromkeys(place // PLACES for place in places)))
    held = {article.id: article.statements for article in reads.articles_by_id(db, list(dict.fromkeys(ids.values())), full=True)}
    found = {}
    for place in places:
        statements = held.get(ids.get(place // PLACES, ""), ())
        if place % PLACES < len(statements):
            found[place] = statements[place % PLACES]
    return found


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
    db.create_function("granter", 1, _known(outlets), deterministic=True)
    where = _among(outlet, story, since, until)
    table = (
        "unnamed_sources u JOIN statements s ON s.article = u.article AND s.n = u.n JOIN articles a ON a.key = u.article "
        "JOIN link_articles l ON l.id = a.id"
    )
    query = (
        f"SELECT granter(u.granter) AS g, u.described, count(*) AS c, count(DISTINCT u.article), count(DISTINCT l.story) AS st "
        f"FROM {table} WHERE {where} AND u.described <> '' "
        "GROUP BY g, u.described ORDER BY st DESC, c DESC, g, u.described LIMIT ?"
    )
    found = []
    for granter, described, count, articles, stories in db.execute(query, (*where.values, limit)).fetchall():
        own = f"{where} AND granter(u.granter) = ? AND u.described = ?"
        values = (*where.values, granter, described)
        found.append(_source(db, table, own, values, outlets, granter, described, (count, articles, stories)))
    return found


def _source(
    db: sqlite3.Connection,
    table: str,
    own: str,
    values: tuple[object, ...],
    outlets: Mapping[str, Outlet],
    granter: str,
    described: str,
    numbers: tuple[int, int, int],
) -> UnnamedSource:
    rows = db.execute(
        f"SELECT s.article * {PLACES} + s.n, s.source, s.outlet, l.story, a.published FROM {table} WHERE {own} "
        "ORDER BY s.time, s.article, s.n",
        values,
    ).fetchall()
    words = Counter(row[1] for row in rows)
    example = {row[1]: row[0] for row in reversed(rows)}
    shown = _statements(db, [example[folded] for folded, _ in words.most_common(_EXAMPLES)])
    stories = Counter(row[3] for row in rows)
    titles = {
        id: title
        for chunk in chunks(stories)
        for id, title in db.execute(f"SELECT id, title FROM stories WHERE id IN ({marks(len(chunk))})", chunk)
    }
    times = [row[4] for row in rows if row[4]]
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
        words=tuple((_called(shown.get(example[folded]), folded), times) for folded, times in words.most_common(_EXAMPLES)),
        statements=numbers[0],
        articles=numbers[1],
        outlets=tuple(dict.fromkeys(row[2] for row in rows if row[2])),
        stories=tuple(InStory(id, titles.get(id), n) for id, n in stories.most_common(_STORIES)),
        in_stories=numbers[2],
        terms=tuple(dict.fromkeys(one.condition for one in shown.values() if one.condition))[:_TERMS],
        first=times[0] if times else None,
        last=times[-1] if times else None,
    )


def _known(outlets: Mapping[str, Outlet]) -> Callable[[str], str]:
    """Return what brings the names of a granter together: a declared outlet under any of its names, an agency under its one name."""
    declared = {route_key(name): id for id, outlet in outlets.items() for name in (outlet.name, *outlet.credits) if name}

    def known(granter: str) -> str:
        if granter.startswith(_OUTLET):
            return granter
        id = declared.get(route_key(granter))
        return _OUTLET + id if id is not None else agency(granter) or granter

    return known
