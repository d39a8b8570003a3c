"""A person's word on statements: kept apart from what was read, put over it whenever an article is.

It is a word on the statement as read: who its source is follows what names are taken for (``naming``), then and later, unless the person
said which name that is.
A correction is known by its article's id and by what the statement's content was and where it stood. Read anew, an article may have the
statement elsewhere (the text was edited) or cut otherwise (the rules got better): then the correction belongs to the statement that
shares most words with it, at least half (a rejection: two thirds, so that it does not take a larger statement with it), and that overlaps
the old content where that still stands. A statement that a person confirmed or changed is there even where reading finds it no more, as
long as its content still stands in the text. One that a person added beside another holder's of the same words belongs to nothing but what
reading finds of that holder.

A headline's statements are corrected as the body's are, by themselves: what is called the text here is the title for them, and no word on
the one is a word on the other, though they say the same.
"""

from __future__ import annotations

import json
import re
import sqlite3
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, get_args

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.archive.answers import ADDED, BY_A_PERSON, IDENTIFIED, Correction, Verdict
from isnad.archive.links import chunks, marks
from isnad.archive.times import now
from isnad.errors import InputError, NotFoundError
from isnad.reading.statements.headings import led
from isnad.reading.statements.kinds import kind_of_words
from isnad.reading.statements.roles import with_roles
from isnad.records import Article, Distance, Force, Link, Name, Quoted, SourceKind, Statement, to_json

_COLUMNS = "key, article, content, start, verdict, statement, at, beside, headline"
_REACH = 300  # letters from a content in which its cue or source is looked for in an edited text
_LEAST_SHARED: Mapping[Verdict, float] = {"reject": 2 / 3, "accept": 0.5, "change": 0.5}
#: Fields of a statement that a person may change, with the values that some of them can have.
CHANGEABLE: Mapping[str, tuple[str, ...]] = {
    "content": (), "cue": (), "source": (), "resolved": (), "source_id": (), "via": (), "channel": (), "count": (), "negated": (),
    "kind": get_args(SourceKind), "force": get_args(Force), "quoted": get_args(Quoted),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Marked:
    """A statement as it stands after corrections, and the number of the correction that made it so."""

    statement: Statement
    correction: int | None = None


# --- what corrections make of statements ---------------------------------------------------------------------------------------


def apply(body: str, statements: Sequence[Statement], corrections: Sequence[Correction]) -> list[Marked]:
    """Return the statements of a text as a person left them, in the order in which they begin."""
    if not corrections:
        return [Marked(statement) for statement in statements]
    belongs = _matched(body, statements, corrections)
    kept = [Marked(statement) for n, statement in enumerate(statements) if n not in belongs.values()]
    for correction in corrections:
        place = belongs.get(correction.number)
        if correction.verdict == "reject":
            continue
        found = relocated(correction.statement, body)
        if found is None and place is not None:
            # The words were edited: the person's word on who said it and how holds for what became of them.
            read, wanted = statements[place], correction.statement
            moved = replace(
                wanted, start=read.start, end=read.end, content=read.content, cue_start=read.cue_start, cue_end=read.cue_end,
                source_start=read.source_start, source_end=read.source_end,
            )  # fmt: skip
            found = _without_strays(moved, body)
        if found is not None and place is not None:
            found = _with_cue_as_edited(found, correction.statement, statements[place])
        if found is not None:
            said = IDENTIFIED if correction.statement.rule.endswith(IDENTIFIED) else ""
            by = statements[place].rule if place is not None else found.found_by
            kept.append(Marked(replace(found, rule=BY_A_PERSON[correction.verdict] + said, found_by=by, sure=1.0), correction.number))
    return sorted(kept, key=lambda marked: (marked.statement.start, -marked.statement.end))


def _with_cue_as_edited(found: Statement, wanted: Statement, read: Statement) -> Statement:
    """Return a corrected statement whose cue stands in the text no more with the cue that reading finds for the same words, where that
    has the force that the person left it: «زاعمة» became «مدعية»."""
    if found.cue_start is not None or wanted.cue_start is None or (read.content, read.force) != (found.content, found.force):
        return found
    chain = tuple(replace(link, cue=read.cue) if n == 0 and link.cue == wanted.cue else link for n, link in enumerate(found.chain))
    return replace(found, cue=read.cue, cue_start=read.cue_start, cue_end=read.cue_end, chain=chain)


def _matched(body: str, statements: Sequence[Statement], corrections: Sequence[Correction]) -> dict[int, int]:
    """Return which statement (by place) each correction (by number) belongs to."""
    pairs = []
    for correction in corrections:
        words = Counter(search_key(correction.content).split())
        there = nearest(body, correction.content, correction.start)
        for n, statement in enumerate(statements):
            if correction.beside and _holder(statement) != correction.beside:
                continue
            if statement.content == correction.content:
                worth = 4.0 if correction.beside else 3.0 if statement.start == correction.start else 2.0
            elif there is not None and not (statement.start < there + len(correction.content) and there < statement.end):
                continue
            else:
                worth = _shared(words, Counter(search_key(statement.content).split()))
            if worth >= _LEAST_SHARED[correction.verdict]:
                pairs.append((-worth, abs(statement.start - correction.start), correction.number, n))
    found: dict[int, int] = {}
    for _, _, number, n in sorted(pairs):
        if number not in found and n not in found.values():
            found[number] = n
    return found


def _holder(statement: Statement) -> str:
    return search_key(statement.resolved or statement.source)


def _shared(a: Counter[str], b: Counter[str]) -> float:
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0


def relocated(statement: Statement, body: str) -> Statement | None:
    """Return a statement at the place of its content in ``body`` that is nearest to where it stood; None where it stands nowhere."""
    start = nearest(body, statement.content, statement.start)
    if start is None:
        return None
    if start == statement.start and body[start : statement.end] == statement.content:
        return _without_strays(statement, body)
    by = start - statement.start
    moved = replace(
        statement, start=start, end=start + len(statement.content),
        cue_start=_plus(statement.cue_start, by), cue_end=_plus(statement.cue_end, by),
        source_start=_plus(statement.source_start, by), source_end=_plus(statement.source_end, by),
        chain=tuple(replace(link, start=_plus(link.start, by), end=_plus(link.end, by)) for link in statement.chain),
        distance=tuple(
            replace(each, start=each.start + by, end=each.end + by, cue_start=each.cue_start + by, cue_end=each.cue_end + by)
            for each in statement.distance
        ),
    )  # fmt: skip
    return _without_strays(moved, body)


def _without_strays(statement: Statement, body: str) -> Statement:
    """Set right the offsets of a cue, source or link at which its words do not stand: where they stand nearest, within reach; else they
    are taken away, and so are distances that the text shows no more."""
    cue, source = (statement.cue_start, statement.cue_end), (statement.source_start, statement.source_end)
    new_cue, new_source = _standing(body, statement.cue, cue, statement), _standing(body, statement.source, source, statement)
    chain = []
    for n, link in enumerate(statement.chain):
        # The holder's link stands where the words for the source do, whatever he is called in it.
        place = new_source if n == 0 and source == (link.start, link.end) else _standing(body, link.text, (link.start, link.end), statement)
        chain.append(replace(link, start=place[0], end=place[1]))
    distance = tuple(
        each for each in statement.distance if body[each.start : each.end] == each.text and body[each.cue_start : each.cue_end] == each.cue
    )
    return replace(
        statement, cue_start=new_cue[0], cue_end=new_cue[1], source_start=new_source[0], source_end=new_source[1], chain=tuple(chain),
        distance=distance,
    )  # fmt: skip


def _standing(body: str, words: str, place: tuple[int | None, int | None], statement: Statement) -> tuple[int | None, int | None]:
    """Return where words of a statement stand: where they should, else the nearest whole words on that side of the content, not far from
    it; a pair of None for nowhere."""
    start, end = place
    if start is None or end is None or not words:
        return None, None
    if 0 <= start <= end and body[start:end] == words:
        return place
    first, last = max(0, statement.start - _REACH), min(len(body), statement.end + _REACH)
    if end <= statement.start:
        last = min(last, statement.start)
    elif start >= statement.end:
        first = statement.end
    whole = re.compile(rf"(?<!\w)[وف]?({re.escape(words)})(?!\w)")
    places = [found.span(1) for found in whole.finditer(body, max(0, first), max(first, last))]
    return min(places, key=lambda found: abs(found[0] - start), default=(None, None))


def nearest(body: str, words: str, start: int) -> int | None:
    """Return where ``words`` stand in ``body``, nearest to ``start``; None where they do not."""
    best: int | None = None
    at = body.find(words) if words else -1
    while at >= 0:
        if best is None or abs(at - start) < abs(best - start):
            best = at
        at = body.find(words, at + 1)
    return best


def _plus(offset: int | None, by: int) -> int | None:
    return None if offset is None else offset + by


def changed(statement: Statement, body: str, changes: Mapping[str, Any], names: Sequence[Name] = ()) -> Statement:
    """Return a statement with a person's changes. Raises InputError where a field cannot be changed or cannot have that value.

    The chain follows ``source`` and ``via``: who is made the holder is no longer in ``via``, unless that is changed too. A new
    ``content`` must stand in ``body``; a new ``source`` without ``resolved`` is both. Who that is the article's ``names`` (as read)
    say, unless ``source_id`` does.
    """
    for name, value in changes.items():
        if name not in CHANGEABLE:
            raise InputError(f"a statement's {name!r} cannot be changed: there are {', '.join(CHANGEABLE)}")
        if CHANGEABLE[name] and value not in CHANGEABLE[name]:
            raise InputError(f"there is no {name} {str(value)[:60]!r}: there are {', '.join(CHANGEABLE[name])}")
    values = dict(changes)
    if "content" in values:
        start = nearest(body, values["content"], statement.start)
        if start is None:
            raise InputError("the content does not stand in the article's text to the letter")
        values |= {"start": start, "end": start + len(values["content"])}
        inside = [each for each in statement.distance if start <= each.start and each.end <= values["end"]]
        values["distance"] = tuple(inside)
    if "source" in values:
        values.setdefault("resolved", values["source"])
        start = nearest(body, values["source"], values.get("start", statement.start))
        values |= {"source_start": start, "source_end": None if start is None else start + len(values["source"])}
    if "source_id" in values:
        values["rule"] = BY_A_PERSON["change"] + IDENTIFIED
    elif "resolved" in values and (values["resolved"], values.get("source")) != (statement.resolved, statement.source):
        values |= {"source_id": _meant(values["resolved"], names), "rule": ""}
    if "cue" in values:
        start = nearest(body, values["cue"], values.get("start", statement.start))
        values |= {"cue_start": start, "cue_end": None if start is None else start + len(values["cue"])}
    if "via" in values:
        values["via"] = tuple(values["via"])
    elif not {"source", "resolved"}.isdisjoint(values):  # nobody passes on what he says himself
        holder_is = {search_key(values.get(name) or getattr(statement, name)) for name in ("source", "resolved")}
        values["via"] = tuple(link for link in statement.via if search_key(link) not in holder_is)
    result = replace(statement, **values)
    if not {"source", "resolved", "source_id", "kind"}.isdisjoint(values):
        (result,) = with_roles([replace(result, role=None)], names)
    if not {"source", "resolved", "via", "cue"}.isdisjoint(values):
        held = {link.text: link for link in statement.chain[1:]}
        holder = Link(result.resolved or result.source, result.source_start, result.source_end, result.cue or None)
        root = statement.chain[1 + len(statement.via) :]  # the article's outlet
        result = replace(result, chain=(holder, *(held.get(link, Link(link)) for link in result.via), *root))
    return result


def _meant(resolved: str, names: Sequence[Name]) -> str | None:
    """Return the id of the name that the words for a source are or hold: a person's first, else the one that they begin with."""
    key = f" {search_key(resolved)} "
    held = [name for name in names if f" {search_key(name.text)} " in key or f" {search_key(name.name)} " == key]
    person = next((name for name in held if name.kind == "PER"), None)
    chosen = person or next((name for name in held if key.startswith((f" {search_key(name.text)} ", f" {search_key(name.name)} "))), None)
    return chosen.id if chosen else None


# --- the store -----------------------------------------------------------------------------------------------------------------


def _correction(row: Sequence[Any]) -> Correction:
    key, article, content, start, verdict, statement, at, beside, headline = row
    return Correction(key, article, content, start, verdict, _decoded(statement), at, beside, bool(headline))


def _decoded(text: str) -> Statement:
    row = json.loads(text)
    row["via"] = tuple(row.get("via") or ())
    row["chain"] = tuple(Link(**link) for link in row.get("chain") or ())
    row["distance"] = tuple(Distance(**each) for each in row.get("distance") or ())
    known = {field.name for field in fields(Statement)}
    return Statement(**{name: value for name, value in row.items() if name in known})


def of_articles(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, list[Correction]]:
    """Return the corrections of articles by id, oldest first."""
    found: defaultdict[str, list[Correction]] = defaultdict(list)
    for chunk in chunks(ids):
        for row in db.execute(f"SELECT {_COLUMNS} FROM corrections WHERE article IN ({marks(len(chunk))}) ORDER BY key", chunk):
            found[row[1]].append(_correction(row))
    return found


def all_corrections(db: sqlite3.Connection, article: str | None = None) -> list[Correction]:
    """Return every correction (of one article), oldest first."""
    where, values = ("WHERE article = ?", (article,)) if article is not None else ("", ())
    return [_correction(row) for row in db.execute(f"SELECT {_COLUMNS} FROM corrections {where} ORDER BY key", values)]


def corrected(db: sqlite3.Connection, articles: Sequence[Article]) -> list[Article]:
    """Return articles that were read, with a person's word on their statements."""
    if not articles:
        return []
    held = of_articles(db, [article.id for article in articles])
    return [with_corrections(article, held[article.id]) if article.id in held else article for article in articles]


def with_corrections(article: Article, corrections: Sequence[Correction]) -> Article:
    """Return an article with these corrections applied."""
    body, headline = (tuple(marked.statement for marked in shown) for shown in marked_of(article, corrections))
    return replace(article, statements=body, title_statements=headline)


def marked_of(article: Article, corrections: Sequence[Correction]) -> tuple[list[Marked], list[Marked]]:
    """Return the statements of an article's body, and of its headline, as a person left them."""
    body = apply(article.body, article.statements, [each for each in corrections if not each.headline])
    return body, apply(article.title or "", article.title_statements, [each for each in corrections if each.headline])


def text_of(article: Article, headline: bool) -> str:
    """Return the text into which the offsets of a correction point."""
    return (article.title or "") if headline else article.body


def put(db: sqlite3.Connection, read: Article, n: int, verdict: Verdict, changes: Mapping[str, Any]) -> Correction:
    """Keep a person's word on the ``n``-th statement (from 0, ``Article.numbered_statements``) of an article as shown. ``read`` is the
    article without corrections.

    Raises NotFoundError where there is no such statement, InputError where a change cannot be.
    """
    held = all_corrections(db, read.id)
    body, heading = marked_of(read, held)
    shown, headline = [*body, *heading], n >= len(body)
    if not 0 <= n < len(shown):
        of_them = f", {len(heading)} of them its headline's" if heading else ""
        raise NotFoundError(f"article {read.id} has {len(shown)} statements{of_them}: there is no number {n + 1}")
    marked = shown[n]
    former = next((correction for correction in held if correction.number == marked.correction), None)
    found = marked.statement
    if verdict == "change" and "kind" not in changes and not changes.keys().isdisjoint({"source", "resolved"}):
        words = changes.get("resolved") or changes.get("source")
        if words not in {found.source, found.resolved}:  # others are of their own kind
            changes = {**changes, "kind": _kind_of(read, headline, found.content, words)}
    wanted = changed(found, text_of(read, headline), _with_id(db, changes), read.names) if verdict == "change" else found
    wanted = replace(wanted, found_by=found.found_by if former is not None else found.rule)
    if headline and wanted.source_id is None and "source" in changes and "resolved" not in changes:
        (fuller,) = led((wanted,), [each.statement for each in body], read.names)
        wanted = replace(wanted, resolved=fuller.resolved, source_id=fuller.source_id, chain=fuller.chain)
    if former is not None:
        if former.added:
            wanted = _as_added(wanted)
        return _keep(db, read.id, (former.content, former.start), verdict, wanted, headline, former.beside)
    return _keep(db, read.id, (found.content, found.start), verdict, wanted, headline)


def _as_added(statement: Statement) -> Statement:
    return replace(statement, rule=ADDED + (IDENTIFIED if statement.rule.endswith(IDENTIFIED) else ""))


def _with_id(db: sqlite3.Connection, changes: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return changes with the id of the name that they give by its key. Raises InputError where there is none."""
    given = changes.get("source_id")
    if given is None:
        return changes
    row = db.execute("SELECT id FROM names WHERE handle = ?", (given,)).fetchone()
    if row is None or row[0] is None:
        raise InputError(f"no name of the archive has the id {str(given)[:100]}: `isnad names list` prints them")
    return {**changes, "source_id": row[0]}


def _keep(
    db: sqlite3.Connection, article: str, found: tuple[str, int], verdict: Verdict, wanted: Statement, headline: bool, beside: str = ""
) -> Correction:
    """Write a correction of the statement that was ``found`` (content and start) in an article."""
    row = db.execute(
        "INSERT INTO corrections (article, content, start, verdict, statement, at, beside, headline) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (article, content, start, beside, headline) "
        f"DO UPDATE SET verdict = excluded.verdict, statement = excluded.statement, at = excluded.at RETURNING {_COLUMNS}",
        (article, *found, verdict, json.dumps(to_json(wanted), ensure_ascii=False), now(), beside, headline),
    ).fetchone()
    return _correction(row)


def add(db: sqlite3.Connection, read: Article, fields: Mapping[str, Any], headline: bool = False) -> Correction:
    """Keep a statement that reading missed. ``fields`` are those of ``CHANGEABLE``: its ``content`` to the letter, and what else is known.

    It is the headline's where that is said, or where its content stands there and not in the body. Another holder may have most of these
    words in a statement already: then both are kept. Raises InputError where the content is not given or does not stand in the text, or the
    same holder, or nobody, is given words that a statement has already.
    """
    if not fields.get("content"):
        raise InputError("a statement that reading missed needs its content, to the letter as it stands in the article")
    headline = headline or (fields["content"] not in read.body and fields["content"] in (read.title or ""))
    known = {"kind": _kind_of(read, headline, fields["content"], fields.get("source") or fields.get("resolved")), **fields}
    root = (Link(""), Link(read.outlet)) if read.outlet else ()
    bare = Statement(0, 0, "", "", "", "", chain=root)
    wanted = _as_added(changed(bare, text_of(read, headline), _with_id(db, {"source": "", **known}), read.names))
    beside = ""
    body, heading = marked_of(read, all_corrections(db, read.id))
    for n, marked in enumerate(heading if headline else body, 1 + (len(body) if headline else 0)):
        there = marked.statement
        words, others = (Counter(search_key(one.content).split()) for one in (wanted, there))
        if there.start < wanted.end and wanted.start < there.end and _shared(words, others) >= _LEAST_SHARED["change"]:
            if not _holder(wanted) or _one_holder(wanted, there):
                raise InputError(f"statement {n} of article {read.id} has these words already: correct that one")
            beside = _holder(wanted)
    return _keep(db, read.id, (wanted.content, wanted.start), "change", wanted, headline, beside)


def _kind_of(read: Article, headline: bool, content: str, source: str | None) -> SourceKind:
    """Return the kind of a source as reading would: by its words where they stand nearest to the content, else by themselves."""
    if not source:
        return "unnamed"
    around = text_of(read, headline)
    start = nearest(around, source, max(0, around.find(content)))
    text = Text(around if start is not None else source)
    names = read.names if start is not None and not headline else ()
    start = start or 0
    first, last = bisect_right(text.starts, start) - 1, bisect_left(text.starts, start + len(source))
    return kind_of_words(text, max(0, first), last, names) if last > first >= 0 else "named"


def _one_holder(a: Statement, b: Statement) -> bool:
    """Say whether two statements are given to one, by the id of a name or in the same words, as worded or as resolved."""
    if a.source_id is not None and a.source_id == b.source_id:
        return True
    wordings = [{search_key(words) for words in (one.source, one.resolved) if words} for one in (a, b)]
    return not wordings[0].isdisjoint(wordings[1])


def stale(read: Article, given: Sequence[Correction]) -> list[Correction]:
    """Return of an article's corrections those that no longer fit its text (``read``, without corrections) to the letter.

    The content stands there no more, or the source or cue that stood there does not. They hold all the same, as far as they can.
    """
    shown = {marked.correction: marked.statement for part in marked_of(read, given) for marked in part}
    found = []
    for correction in given:
        wanted, text = correction.statement, text_of(read, correction.headline)
        there = relocated(wanted, text) if correction.verdict == "reject" else shown.get(correction.number)
        cue = there.cue if there is not None else wanted.cue  # maybe another of the same force, as the text was edited
        lost = [words for words, start in ((wanted.source, wanted.source_start), (cue, wanted.cue_start)) if start is not None]
        if there is None or any(words not in text for words in lost):
            found.append(correction)
    return found


def drop(db: sqlite3.Connection, number: int) -> str | None:
    """Forget a correction; return the id of its article, or None where there is none of that number."""
    row = db.execute("DELETE FROM corrections WHERE key = ? RETURNING article", (number,)).fetchone()
    return None if row is None else str(row[0])
