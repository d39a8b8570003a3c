"""Which names of an archive are a shorter and a fuller name, or two spellings, of one person: gathered for the rule, and kept to find each
other by. SQL in.

Rules are ``isnad.reading.names.fuller``'s. What does not live here: persons of one name (``namesakes``, which asks this), putting it over
articles (``naming``).
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from isnad.arabic.folding import search_key
from isnad.archive.naming import Naming
from isnad.archive.times import UNKNOWN
from isnad.reading.names.fuller import FULLER, Form, Said, ends, join_fuller, may_be_one
from isnad.reading.names.identity import MARK
from isnad.reading.names.spheres import Facet
from isnad.records import Name

#: Who is meant in an article: label, id, reason.
Row = tuple[str, str | None, str]
#: Names that hang together by being parts of each other; more are anybody's («محمد العتيبي»), and nobody is joined.
_MOST = 60
#: Articles of one name by which it is judged: the earliest.
_ARTICLES = 1000
_DAY = 86_400
_JOIN = "FROM person_forms p JOIN person_forms o ON o.form = p.form"
_THERE = (
    "(EXISTS (SELECT 1 FROM person_facets f WHERE f.handle = o.handle) OR EXISTS (SELECT 1 FROM person_listed f WHERE f.handle = o.handle))"
)


def is_full(name: Name) -> bool:
    """Whether a name is a person's full one by which he is known, and not one of several so called whom his article tells apart."""
    return name.kind == "PER" and name.id is not None and MARK not in name.id and " " in name.name


def put_forms(
    db: sqlite3.Connection, key: int, names: Iterable[tuple[str, str]], listed: Mapping[str, tuple[str, Sequence[Facet]]]
) -> None:
    """Enter by what the names of an article, given as (handle, name), find their other forms, and what it shows listed persons in (by
    handle the name and the facets), in place of what stood there."""
    db.execute("INSERT OR IGNORE INTO person_left SELECT handle FROM person_listed WHERE article = ?", (key,))
    db.execute("DELETE FROM person_listed WHERE article = ?", (key,))
    rows = [
        (form, handle, search_key(name))
        for handle, name in (*names, *((h, n) for h, (n, _) in listed.items()))
        for form in ends(search_key(name))
    ]
    db.executemany("INSERT OR IGNORE INTO person_forms (form, handle, key) VALUES (?, ?, ?)", rows)
    packed = [
        (handle, key, name, json.dumps([[f.sphere, f.land, f.words] for f in facets], ensure_ascii=False, separators=(",", ":")))
        for handle, (name, facets) in listed.items()
    ]
    db.executemany("INSERT INTO person_listed (handle, article, name, facets) VALUES (?, ?, ?, ?)", packed)


class Fuller:
    """What names are of each other, each worked out once. ``told`` gives by article who of those called so is meant, by a handle."""

    def __init__(self, db: sqlite3.Connection, now: Naming, told: Callable[[str], Mapping[str, Row]]):
        self._db = db
        self._now = now
        self._told = told
        self._near: dict[str, dict[str, str]] = {}
        self._forms: dict[str, tuple[Form, dict[str, str]]] = {}
        self._joined: dict[frozenset[str], dict[str, Row]] = {}

    def rows(self, handles: Iterable[str]) -> dict[str, dict[str, Row]]:
        """Return for these names, and for those that are forms of one of them, whom they mean by article: over what is told of each alone,
        who of its persons is somebody of another form of the name."""
        concerned = {other for handle in handles for other in (handle, *(self._kin(handle) or self._held(handle)))}
        return {handle: self._over(handle) for handle in sorted(concerned)}

    def _over(self, handle: str) -> dict[str, Row]:
        rows = dict(self._told(handle))
        kin = self._kin(handle)
        if len(kin) <= 1 or self._now.has_ruled(handle):
            return rows
        joined = self._join(kin)
        for id, said in self._form(handle)[0].persons.items():
            if id in joined:
                label, into, why = joined[id]
                for one in said:
                    before = f"{rows[one.article][2]}; " if one.article in rows else ""
                    rows[one.article] = (label, into, before + why)
        return rows

    def _join(self, kin: frozenset[str]) -> dict[str, Row]:
        if kin not in self._joined:
            # What a person took out of a name, or said that a name is, evidence does not join.
            forms = (self._form(each)[0] for each in sorted(kin) if not self._now.has_split(each))
            found = join_fuller([form for form in forms if form.persons])
            self._joined[kin] = {id: (self._form(j.handle)[1][j.id], j.id, j.why) for id, j in found.items()}
        return self._joined[kin]

    def _kin(self, handle: str) -> frozenset[str]:
        """Return the names that hang together with one by being parts of each other, itself among them; none where they are very many."""
        found, order = {handle}, [handle]
        for each in order:
            near = self._names_near(each)
            for other, key in near.items():
                if other not in found and may_be_one(near[each], key):
                    found.add(other)
                    order.append(other)
            if len(found) > _MOST:
                return frozenset()
        return frozenset(found)

    def _names_near(self, handle: str) -> dict[str, str]:
        if handle not in self._near:
            query = f"SELECT DISTINCT o.handle, o.key {_JOIN} WHERE p.handle = ? AND (o.handle = p.handle OR {_THERE})"
            self._near[handle] = dict(self._db.execute(query, (handle,)))
        return self._near[handle]

    def _held(self, handle: str) -> list[str]:
        """Return those of the names that may be forms of this one that are held to be somebody of another form."""
        query = f"SELECT DISTINCT o.handle {_JOIN} JOIN namesakes k ON k.handle = o.handle WHERE p.handle = ? AND instr(k.why, ?)"
        return [other for (other,) in self._db.execute(query, (handle, FULLER))]

    def _form(self, handle: str) -> tuple[Form, dict[str, str]]:
        """Return a name with its persons, what articles say of each, and what each is called; whom nothing tells is none of them."""
        if handle not in self._forms:
            self._forms[handle] = self._gathered(handle)
        return self._forms[handle]

    def _gathered(self, handle: str) -> tuple[Form, dict[str, str]]:
        told = self._told(handle)
        persons: defaultdict[str, list[Said]] = defaultdict(list)
        spelled: Counter[str] = Counter()
        labels: dict[str, str] = {}
        seen = set()
        listed = True
        for table in ("person_listed", "person_facets"):
            query = (
                f"SELECT a.id, a.time, p.name, p.facets FROM {table} p JOIN articles a ON a.key = p.article WHERE p.handle = ? "
                "ORDER BY a.time, a.id LIMIT ?"
            )
            for article, time, name, facets in self._db.execute(query, (handle, _ARTICLES)):
                listed = table == "person_listed"
                seen.add(article)
                spelled[name] += 1
                label, id, _ = told.get(article, (name, None if told else handle, ""))
                if id is not None:
                    labels.setdefault(id, label)
                    day = time // _DAY if time > UNKNOWN else None
                    persons[id].append(Said(article, day, tuple(Facet(*facet) for facet in json.loads(facets))))
        agreed = "SELECT DISTINCT article FROM name_agreements WHERE into_id = ? ORDER BY article"
        for (article,) in self._db.execute(agreed, (handle,)) if not listed else ():
            id = told[article][1] if article in told else None if told else handle
            if id is not None and article not in seen:
                persons[id].append(Said(article, None, ()))
        name = min(spelled, key=lambda form: (-spelled[form], form)) if spelled else ""
        labels[handle] = name
        return Form(handle, name, search_key(name), persons, listed), labels
