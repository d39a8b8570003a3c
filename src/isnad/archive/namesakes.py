"""Keeping up to date which of several persons of one name each article means, as articles come, change and move between stories.

Rules are ``isnad.reading.names.namesakes``'s; what is decided is put over articles by ``naming``, after what their story agrees on. A
name on which a person has ruled is not divided by evidence: that person has said who it is.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any

from isnad.arabic.folding import search_key
from isnad.arabic.words import known_words
from isnad.archive import reads
from isnad.archive.agreement import rewriting
from isnad.archive.derived import Derived
from isnad.archive.fuller import Fuller, Row, is_full, put_forms
from isnad.archive.links import chunks, marks
from isnad.archive.naming import Naming
from isnad.reading.names.identity import MARK
from isnad.reading.names.namesakes import Meant, Seen, has_namesakes, is_anybodys, is_common, is_listed, tell_apart
from isnad.reading.names.spheres import Facet, shown
from isnad.records import Article

#: Articles by which the bearers of one name are told apart: the earliest. Later ones of so frequent a name keep the name as read.
_MOST = 1000
_BACKLOG_BATCH = 500
#: Persian and Urdu letters, and the Arabic ones' forms of theirs, that keyboards put into Arabic names.
_OTHER_LETTERS = frozenset("یکہھەۀۃۆېے")


def put_shown(db: sqlite3.Connection, key: int, article: Article) -> None:
    """Enter what an article shows its persons in, in place of what stood there."""
    db.execute("INSERT OR IGNORE INTO person_left SELECT handle FROM person_facets WHERE article = ?", (key,))
    db.execute("DELETE FROM person_facets WHERE article = ?", (key,))
    names = [name for name in article.names if is_full(name)]
    told = shown(article.body, article.names) if names else {}
    rows = {}
    listed = {}
    for name in names:
        facets, handle = told[name.name, name.id], str(name.id)
        if not has_namesakes(name):
            listed[handle] = (name.name, facets)
            continue
        spheres = " ".join(sorted({f"{f.sphere}-{f.land}" for f in facets}))
        packed = json.dumps([[f.sphere, f.land, f.words] for f in facets], ensure_ascii=False, separators=(",", ":"))
        rows[handle] = (handle, key, name.name, spheres, packed)
    db.executemany("INSERT INTO person_facets (handle, article, name, spheres, facets) VALUES (?, ?, ?, ?, ?)", list(rows.values()))
    put_forms(db, key, [(handle, name) for handle, _, name, *_ in rows.values()], listed)


def renew(db: sqlite3.Connection, derived: Derived, ids: Collection[str]) -> None:
    """Tell the persons of the names in these articles apart anew, and write again the rows of every article that this changes."""
    # What articles held before they were read anew.
    handles: set[str] = {handle for (handle,) in db.execute("SELECT handle FROM person_left")}
    db.execute("DELETE FROM person_left")
    for chunk in chunks(ids):
        holes = marks(len(chunk))
        query = f"SELECT p.handle FROM articles a JOIN person_facets p ON p.article = a.key WHERE a.id IN ({holes})"
        handles.update(row[0] for row in db.execute(query, chunk))
        query = f"SELECT p.handle FROM articles a JOIN person_listed p ON p.article = a.key WHERE a.id IN ({holes})"
        handles.update(row[0] for row in db.execute(query, chunk))
        query = f"SELECT into_id FROM name_agreements WHERE article IN ({holes}) AND into_kind = 'PER' AND into_id IS NOT NULL"
        handles.update(row[0] for row in db.execute(query, chunk))
        handles.update(row[0] for row in db.execute(f"SELECT handle FROM namesakes WHERE article IN ({holes})", chunk))
    renew_names(db, derived, handles)


def renew_names(db: sqlite3.Connection, derived: Derived, handles: Iterable[str]) -> None:
    """Do it for names by their handles as read."""
    now = Naming(db)
    wanted = Fuller(db, now, _rows(db, now)).rows(handles)
    changed: dict[str, None] = {}
    for handle, found in wanted.items():
        held = {
            article: (name, into_id, why)
            for article, name, into_id, why in db.execute(
                "SELECT article, into_name, into_id, why FROM namesakes WHERE handle = ?", (handle,)
            )
        }
        if found != held:
            changed.update(dict.fromkeys(sorted(id for id in held.keys() | found.keys() if held.get(id) != found.get(id))))
    if not changed:
        return
    with rewriting(db, derived, changed):
        for handle, found in wanted.items():
            db.execute("DELETE FROM namesakes WHERE handle = ?", (handle,))
            db.executemany(
                "INSERT INTO namesakes (handle, article, into_name, into_id, why) VALUES (?, ?, ?, ?, ?)",
                [(handle, article, *row) for article, row in found.items()],
            )


def _divided(db: sqlite3.Connection, handles: Sequence[str]) -> set[str]:
    """Return those of these names that may be several persons', or were."""
    holes = marks(len(handles))
    query = (
        f"SELECT handle FROM person_facets WHERE handle IN ({holes}) AND spheres <> '' "
        "GROUP BY handle HAVING count(DISTINCT spheres) > 1 UNION "
        f"SELECT DISTINCT handle FROM namesakes WHERE handle IN ({holes})"
    )
    divided = {handle for (handle,) in db.execute(query, (*handles, *handles))}
    query = f"SELECT handle, min(name) FROM person_facets WHERE handle IN ({holes}) GROUP BY handle HAVING count(*) > 1"
    divided.update(handle for handle, name in db.execute(query, handles) if is_anybodys(search_key(name)))
    return divided


def _rows(db: sqlite3.Connection, now: Naming) -> Callable[[str], dict[str, Row]]:
    """Return what gives by article which of the persons of a name is meant, by its own articles alone; empty where nothing parts them."""
    known: dict[str, dict[str, Row]] = {}

    def rows(handle: str) -> dict[str, Row]:
        if handle not in known:
            found = _told_apart(db, handle) if not now.has_ruled(handle) and _divided(db, [handle]) else {}
            known[handle] = {article: (name, _id(handle, meant), meant.why) for article, (name, meant) in found.items()}
        return known[handle]

    return rows


def _id(handle: str, meant: Meant) -> str | None:
    return f"{handle}{MARK}{meant.mark}" if meant.mark is not None else None


def _told_apart(db: sqlite3.Connection, handle: str) -> dict[str, tuple[str, Meant]]:
    rows = db.execute(
        "SELECT a.id, a.key, coalesce(l.story, a.id), p.name, p.facets FROM person_facets p JOIN articles a ON a.key = p.article "
        "LEFT JOIN link_articles l ON l.id = a.id WHERE p.handle = ? ORDER BY a.time, a.id LIMIT ?",
        (handle, _MOST),
    ).fetchall()
    if not rows:
        return {}
    beside: defaultdict[int, set[str]] = defaultdict(set)
    around: defaultdict[int, set[str]] = defaultdict(set)
    for chunk in chunks([key for _, key, _, _, _ in rows]):
        query = f"SELECT article, name FROM person_facets WHERE article IN ({marks(len(chunk))}) AND handle <> ?"
        for key, other in db.execute(query, (*chunk, handle)):
            beside[key].add(other)
        query = (
            f"SELECT x.article, n.handle FROM article_names x JOIN names n ON n.key = x.name WHERE x.article IN ({marks(len(chunk))}) "
            "AND n.kind <> 'PER'"
        )
        for key, other in db.execute(query, chunk):
            around[key].add(other)
    seen = [
        Seen(id, story, tuple(Facet(*facet) for facet in json.loads(facets)),
             frozenset(beside[key]), frozenset(around[key]))
        for id, key, story, _, facets in rows
    ]  # fmt: skip
    # An article of a story that agrees on this name for a shorter one of its own has no row.
    known = {one.article for one in seen}
    query = (
        "SELECT g.article, coalesce(l.story, g.article) FROM name_agreements g LEFT JOIN link_articles l ON l.id = g.article "
        "WHERE g.into_id = ? ORDER BY g.article"
    )
    seen += [Seen(id, story, ()) for id, story in dict(db.execute(query, (handle,))).items() if id not in known]
    key = search_key(min(row[3] for row in rows))
    told = tell_apart(seen, common=is_common(key), listed=is_listed(key), anybodys=is_anybodys(key))
    spelled = {id: name for id, _, _, name, _ in rows}
    forms: defaultdict[str | None, Counter[str]] = defaultdict(Counter)
    for article, meant in told.items():
        if article in spelled:
            forms[meant.mark][spelled[article]] += 1
    every = Counter(spelled.values())
    label = {mark: _label(forms[mark] or every) for mark in {meant.mark for meant in told.values()}}
    return {article: (label[meant.mark], meant) for article, meant in told.items()}


def _label(forms: Counter[str]) -> str:
    """Return what a person is called: as most of his articles have it, of equals as it is rightly spelled."""
    return min(forms, key=lambda form: (-forms[form], sum(map(_is_slip, form.split())), form))


def _is_slip(word: str) -> bool:
    """Say whether a word of a name has letters of another alphabet, or «ى» where it has «ي» («العبيدى»)."""
    if not _OTHER_LETTERS.isdisjoint(word):
        return True
    if word[-1] != "ى" or word.startswith("ال") or word == "على":
        return word[-1] == "ى"
    return known_words().get(f"{word[:-1]}ي", -1) >= known_words().get(word, 0)


# --- archives made before persons of one name were told apart ----------------------------------------------------------------------


def backlog(db: sqlite3.Connection) -> bool:
    """Say whether articles of an older archive still lack the rows that say what they show their persons in."""
    return db.execute("SELECT 1 FROM person_backlog WHERE next <= last").fetchone() is not None


def work_off(db: sqlite3.Connection, transaction: Callable[[], AbstractContextManager[Any]]) -> None:
    """Enter what an older archive lacks, a batch a transaction, so that a kill loses no more than one."""
    while backlog(db):
        with transaction():
            first, last = db.execute("SELECT next, last FROM person_backlog").fetchone()
            rows = db.execute("SELECT key, id FROM articles WHERE key >= ? ORDER BY key LIMIT ?", (first, _BACKLOG_BATCH)).fetchall()
            for key, id in rows:
                put_shown(db, key, reads.article_as_read(db, id))
            renew(db, Derived(db), [id for _, id in rows])
            db.execute("UPDATE person_backlog SET next = ?", ((rows[-1][0] if len(rows) == _BACKLOG_BATCH else last) + 1,))
