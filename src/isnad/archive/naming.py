"""One identity per name: what articles say of names, with what their stories agree on and a person's word put over it.

An article's reading is kept as it was read. Over it come, in this order: what the other articles of its story say
(``isnad.reading.names.agreement``); which of several persons of one name is meant (``isnad.reading.names.namesakes``); a person's merges of
names; a person's splits and pins of spellings. All are kept apart from the reading, so that they survive its being made anew, and can be
undone.

* A *merge* makes all of one name another. It also holds for a name that reading later gives another id, as long as it is spelled so.
* A *split* takes the mentions of a name that are spelled in a certain way, or stand in a certain article, out of it.
* A *pin* says that mentions so spelled are a name, whatever reading or agreement decide. One of a single mention has the words that the
  person gave, also where reading finds no name in them.

Of two that fit, the one for a single mention comes first, then the one for a single article, then the one for a spelling. What does not
live here: reading names (``names``), where a single mention stands in an edited text (``mentions``), a person's word on statements
(``corrections``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from isnad.arabic.aliases import alias_key
from isnad.arabic.folding import search_key
from isnad.archive.answers import IDENTIFIED, Mention, NameRuling, NameVerdict
from isnad.archive.links import chunks, marks
from isnad.archive.mentions import place, which
from isnad.archive.times import now
from isnad.errors import InputError
from isnad.reading.names.agreement import Who, office_key
from isnad.records import Article, Name, NameKind, Statement, Tag

_COLUMNS = "key, verdict, kind, handle, name, spelling, article, into_kind, into_name, into_id, why, at, start, words, before, after"
_OFFICE = "office:"
#: Before where an article has words that reading took for no name, and its story for somebody's.
_UNSEEN = "unseen:"


def handle_of(kind: str, name: str, id: str | None) -> str:
    """Return what identifies a name: its id, or without one its kind and folded canonical form."""
    return id or f"{kind}:{search_key(name)}"


def tag_handle(tag: Tag) -> str:
    """Return what identifies a tag: its id, or without one its folded form."""
    return tag.id or search_key(tag.tag)


@dataclass(frozen=True, slots=True)
class _Meant:
    """Who a name is taken for, and why."""

    who: Who
    why: str

    @property
    def handle(self) -> str:
        return handle_of(self.who.kind, self.who.name, self.who.id)


Agreed = Mapping[str, _Meant]


class Naming:
    """The rulings of an archive, and what they and the stories make of articles. Read once, for one transaction."""

    def __init__(self, db: sqlite3.Connection):
        self._db = db
        self._merges: dict[str, _Meant] = {}
        self._called: dict[tuple[str, str], _Meant] = {}
        self._splits: dict[str, list[NameRuling]] = {}
        self._pins: dict[tuple[str, str], list[NameRuling]] = {}
        self._single: dict[str, list[NameRuling]] = {}
        for ruling in rulings(db):
            meant = _Meant(Who(ruling.into_kind, ruling.into_name, ruling.into_id), _why(ruling))
            if ruling.start is not None:
                self._single.setdefault(ruling.article, []).append(ruling)
            elif ruling.verdict == "merge":
                self._merges[ruling.name] = meant
                for kind, name, id in ((ruling.kind, ruling.label, ruling.name), (ruling.into_kind, ruling.into_name, ruling.into_id)):
                    # An id made of a name's spelling may give way to a source's: then the spelling still says that it is this name.
                    if id is not None and id == f"{kind.lower()}:{alias_key(name).replace(' ', '-')}":
                        self._called[kind, alias_key(name)] = meant
            elif ruling.verdict == "split":
                self._splits.setdefault(ruling.name, []).append(ruling)
            else:
                self._pins.setdefault((ruling.kind, ruling.spelling), []).append(ruling)

    # --- articles --------------------------------------------------------------------------------------------------------------

    def article(self, article: Article) -> Article:
        """Return an article as read with its names, statements and tags as they are taken."""
        return self.articles([article])[0]

    def articles(self, articles: Sequence[Article]) -> list[Article]:
        """Do this for several."""
        agreed = taken(self._db, [article.id for article in articles])
        return [self.apply(article, agreed.get(article.id, {})) for article in articles]

    def apply(self, article: Article, agreed: Agreed) -> Article:
        """Return the article with these agreements of its story, and the rulings."""
        single = self._single.get(article.id, ())
        if not agreed and not single and not self._merges and not self._splits and not self._pins:
            return article
        ruled, given = self._ruled(article, single)
        given += [(name, None) for name in self._not_seen(article, agreed) if not any(_meet(name, other) for other, _ in given)]
        unread = [name for name, _ in given]
        names: list[Name] = []
        moved: dict[str, set[tuple[str, Who]]] = {}
        # Whoever speaks in these words was read as whom reading took them for, or as nobody.
        taken: list[tuple[Name, Who | None]] = [(replace(name, id=read), Who(name.kind, name.name, name.id)) for name, read in given]
        for number, name in enumerate(article.names):
            if number not in ruled and any(name.start < other.end and other.start < name.end for other in unread):
                continue  # a part of what a person gave whole
            handle = handle_of(name.kind, name.name, name.id)
            meant = ruled.get(number) or self._meant(name, handle, article.id, agreed)
            taken.append((name, meant.who if meant is not None else None))
            names.append(_renamed(name, meant) if meant is not None else name)
            now = (meant.handle, meant.who) if meant is not None else (handle, Who(name.kind, name.name, name.id))
            moved.setdefault(handle, set()).add(now)
        offices = {
            handle.removeprefix(_OFFICE): self._followed(meant, set()).who for handle, meant in agreed.items() if handle.startswith(_OFFICE)
        }
        whole = {handle: next(iter(found))[1] for handle, found in moved.items() if len(found) == 1}
        # For whoever the article does not name, and for one whom a person gave a statement.
        merged = {s.source_id: self._followed(self._merges[s.source_id], {s.source_id}).who
                  for s in (*article.statements, *article.title_statements) if s.source_id in self._merges}  # fmt: skip
        if not merged and not offices and all(who is None for _, who in taken):
            return article
        return replace(
            article,
            names=tuple(sorted((*names, *unread), key=lambda name: name.start)) if unread else tuple(names),
            statements=tuple(_said_by(statement, taken, whole, merged, offices) for statement in article.statements),
            title_statements=tuple(_in_headline(statement, whole, merged) for statement in article.title_statements),
            tags=_retagged(article.tags, whole),
        )

    def _not_seen(self, article: Article, agreed: Agreed) -> Iterator[Name]:
        """Yield the names that the story finds in an article where reading finds none."""
        for handle, known in agreed.items():
            if handle.startswith(_UNSEEN):
                start, end = map(int, handle.removeprefix(_UNSEEN).split(":"))
                meant = self._followed(known, set())
                who, words = meant.who, article.body[start:end]
                if not any(start < name.end and name.start < end for name in article.names):
                    yield Name(start, end, words, who.kind, who.name, who.id, evidence=meant.why)

    def _ruled(self, article: Article, single: Iterable[NameRuling]) -> tuple[dict[int, _Meant], list[tuple[Name, str | None]]]:
        """Return whom a person said that single mentions are, by their number; and those that reading does not find, or not in these words,
        each with the id of what it finds there."""
        ruled: dict[int, _Meant] = {}
        unread: dict[int, tuple[Name, str | None]] = {}
        for ruling in single:
            start = place(ruling, article.body)
            if start is None:
                continue
            meant = self._followed(_Meant(Who(ruling.into_kind, ruling.into_name, ruling.into_id), _why(ruling)), set())
            end = start + len(ruling.words)
            number = which(article.names, start, end)
            found = article.names[number] if number is not None else None
            if number is not None and found is not None and (ruling.verdict != "pin" or (found.start, found.end) == (start, end)):
                ruled[number] = meant
            else:  # reading finds no name there, or another piece of these words
                who = meant.who
                role = found.role if found is not None and who.kind == "PER" else None
                name = Name(start, end, ruling.words, who.kind, who.name, who.id, role=role, evidence=meant.why)
                unread[start] = (name, found.id if found is not None else None)
        return ruled, list(unread.values())

    def _meant(self, name: Name, read: str, article: str, agreed: Agreed) -> _Meant | None:
        spelling = search_key(name.text)
        pin = _nearest(self._pins.get((name.kind, spelling), ()), spelling, article)
        if pin is not None:
            pinned = self._followed(_Meant(Who(pin.into_kind, pin.into_name, pin.into_id), _why(pin)), set())
            return None if pinned.handle == read else pinned
        known = agreed.get(read)
        meant = self._followed(known, set()) if known is not None else self._merged(name, read)
        handle = meant.handle if meant is not None else read
        split = _nearest([*self._splits.get(handle, ()), *(self._splits.get(read, ()) if read != handle else ())], spelling, article)
        if split is not None:
            return self._followed(_Meant(Who(split.into_kind, split.into_name, split.into_id), _why(split)), {handle})
        return meant

    def _merged(self, name: Name, read: str) -> _Meant | None:
        meant = self._merges.get(read)
        if meant is None and self._called:
            meant = self._called.get((name.kind, alias_key(name.name))) if " " in name.name else None
            if meant is not None and meant.handle == read:
                return None
        return self._followed(meant, {read}) if meant is not None else None

    def _followed(self, meant: _Meant, seen: set[str]) -> _Meant:
        """Follow merges, but not back to where one came from."""
        seen = seen | {meant.handle}
        while (further := self._merges.get(meant.handle)) is not None and further.handle not in seen:
            meant = further
            seen.add(meant.handle)
        return meant

    def has_ruled(self, handle: str) -> bool:
        """Say whether a person's word concerns the name of this handle, and not single mentions alone."""
        into = {meant.handle for meant in self._merges.values()} | {pin.into for pins in self._pins.values() for pin in pins}
        return handle in self._merges or handle in self._splits or handle in into

    def has_split(self, handle: str) -> bool:
        """Say whether a person took mentions out of the name of this handle."""
        return handle in self._splits

    def followed(self, handle: str) -> str:
        """Return the handle of the name that a merged one became; the same where it was not merged."""
        meant = self._merges.get(handle)
        return self._followed(meant, {handle}).handle if meant is not None else handle


def _meet(one: Name, other: Name) -> bool:
    return one.start < other.end and other.start < one.end


def _nearest(found: Iterable[NameRuling], spelling: str, article: str) -> NameRuling | None:
    fitting = [r for r in found if r.article in ("", article) and r.spelling in ("", spelling)]
    return max(fitting, key=lambda r: (r.article != "", r.spelling != "", r.number), default=None)


def _why(ruling: NameRuling) -> str:
    return f"a person's {ruling.verdict} {ruling.number}" + (f": {ruling.why}" if ruling.why else "")


def _renamed(name: Name, meant: _Meant) -> Name:
    who = meant.who
    evidence = f"{name.evidence}; {meant.why}" if name.evidence else meant.why
    return replace(name, kind=who.kind, name=who.name, id=who.id, evidence=evidence)


def _said_by(
    statement: Statement,
    taken: Sequence[tuple[Name, Who | None]],
    whole: Mapping[str, Who],
    merged: Mapping[str, Who],
    offices: Mapping[str, Who],
) -> Statement:
    """Let the source of a statement follow its name: the mention in its words, or for a speaker who is carried over the one that he was led
    to. ``taken`` are the article's mentions as read, each with whom it is now taken for, if for another."""
    who: Who | None = None
    words: set[str] = set()
    resolved, id = search_key(statement.resolved), statement.source_id
    mentions = [pair for pair in taken if pair[0].id == id]
    start, end = statement.source_start, statement.source_end
    inside = [pair for pair in mentions if start is not None and end is not None and start <= pair[0].start and pair[0].end <= end]
    if statement.rule.endswith(IDENTIFIED):
        named = merged.get(str(id))
        return replace(statement, source_id=named.id) if named is not None else statement
    chosen: tuple[Name, Who | None] | None
    if id is not None and mentions:
        before = [pair for pair in mentions if pair[0].start < statement.start]
        led = [pair for pair in before if search_key(pair[0].text) in resolved]
        chosen = (inside[:1] or led[-1:] or before[-1:] or mentions[:1])[0]
    else:
        chosen = next((pair for pair in inside if pair[0].kind == "PER" or pair[0].start == start), None)
    if chosen is not None:
        who, words = chosen[1], {search_key(chosen[0].name), search_key(chosen[0].text)}
    elif id is not None:
        who = merged.get(id)
    else:
        who = whole.get(f"PER:{resolved}") or offices.get(office_key(statement.resolved))
        words = {resolved} if who is not None else set()
    if who is None:
        return statement
    if resolved not in words or resolved == search_key(who.name):
        return replace(statement, source_id=who.id)
    chain = statement.chain
    if chain and chain[0].text == statement.resolved:
        chain = (replace(chain[0], text=who.name), *chain[1:])
    return replace(statement, source_id=who.id, resolved=who.name, chain=chain)


def _in_headline(statement: Statement, whole: Mapping[str, Who], merged: Mapping[str, Who]) -> Statement:
    """Return a headline's statement with who its source is now: no mention of the body stands in it. Whom a person said it is merges alone
    move."""
    now = merged if statement.rule.endswith(IDENTIFIED) else {**whole, **merged}
    who = now.get(statement.source_id) if statement.source_id is not None else None
    return replace(statement, source_id=who.id) if who is not None else statement


def _retagged(tags: Sequence[Tag], whole: Mapping[str, Who]) -> tuple[Tag, ...]:
    found: dict[str, Tag] = {}
    for tag in tags:
        keys = [tag.id] if tag.id is not None else [f"{kind}:{search_key(tag.tag)}" for kind in ("PER", "ORG", "LOC", "MISC")]
        who = next((whole[key] for key in keys if key in whole), None)
        named = replace(tag, tag=who.name, id=who.id) if who is not None else tag
        found.setdefault(tag_handle(named), named)
    return tuple(found.values())


# --- agreements ------------------------------------------------------------------------------------------------------------------


def agreements(db: sqlite3.Connection, articles: Iterable[str]) -> dict[str, dict[str, _Meant]]:
    """Return what the stories of these articles say of their names, by article and handle as read."""
    found: dict[str, dict[str, _Meant]] = {}
    for chunk in chunks(articles):
        for article, handle, kind, name, id, why in db.execute(
            f"SELECT article, handle, into_kind, into_name, into_id, why FROM name_agreements WHERE article IN ({marks(len(chunk))})", chunk
        ):
            found.setdefault(article, {})[handle] = _Meant(Who(kind, name, id), why)
    return found


def taken(db: sqlite3.Connection, articles: Iterable[str]) -> dict[str, dict[str, _Meant]]:
    """Return the same with the namesakes that are told apart: who of them each name means, or who its story's name does."""
    wanted = list(articles)
    found = agreements(db, wanted)
    for chunk in chunks(wanted):
        query = f"SELECT article, handle, into_name, into_id, why FROM namesakes WHERE article IN ({marks(len(chunk))})"
        for article, handle, name, id, why in db.execute(query, chunk):
            agreed = found.setdefault(article, {})
            who = Who("PER", name, id)
            for read, meant in agreed.items():
                if meant.handle == handle:
                    agreed[read] = _Meant(who, f"{meant.why}; {why}")
            agreed.setdefault(handle, _Meant(who, why))
    return found


def put_agreements(db: sqlite3.Connection, article: str, agreed: Agreed) -> None:
    """Write what an article's story says of its names, in place of what stood there."""
    db.execute("DELETE FROM name_agreements WHERE article = ?", (article,))
    db.executemany(
        "INSERT INTO name_agreements (article, handle, into_kind, into_name, into_id, why) VALUES (?, ?, ?, ?, ?, ?)",
        [(article, handle, m.who.kind, m.who.name, m.who.id, m.why) for handle, m in agreed.items()],
    )


def meant(who: Who, why: str) -> _Meant:
    """Return who a name is taken for, and why."""
    return _Meant(who, why)


def office_handle(office: str) -> str:
    """Return the handle under which an agreement on an office is kept."""
    return _OFFICE + office


def unseen_handle(start: int, end: int) -> str:
    """Return the handle under which an agreement is kept on words that reading took for no name."""
    return f"{_UNSEEN}{start}:{end}"


# --- rulings ---------------------------------------------------------------------------------------------------------------------


def _ruling(row: Sequence[Any]) -> NameRuling:
    key, verdict, kind, handle, name, spelling, article, into_kind, into_name, into_id, why, at, *mention = row
    into = handle_of(into_kind, into_name, into_id)
    return NameRuling(key, verdict, kind, handle, name, spelling, article, into, into_kind, into_name, into_id, why, at, *mention)


def rulings(db: sqlite3.Connection) -> list[NameRuling]:
    """Return a person's rulings on names, oldest first."""
    return [_ruling(row) for row in db.execute(f"SELECT {_COLUMNS} FROM name_rulings ORDER BY key")]


def put(
    db: sqlite3.Connection,
    verdict: NameVerdict,
    handle: str,
    subject: Who,
    into: Who,
    *,
    spelling: str = "",
    article: str = "",
    mention: Mention | None = None,
    why: str = "",
) -> NameRuling:
    """Keep a ruling. ``spelling`` is folded here; ``mention`` is the single one that it is on.

    Raises InputError where it would make a name itself, or go round in a circle.
    """
    target = handle_of(into.kind, into.name, into.id)
    spelling = search_key(spelling)
    naming = Naming(db)
    if verdict != "pin" and target == handle:
        raise InputError(f"{subject.name} is {into.name} already")
    if verdict == "merge" and naming.followed(target) == handle:
        raise InputError(f"{into.name} is merged into {subject.name} already: undo that first")
    if verdict == "merge":
        db.execute("DELETE FROM name_rulings WHERE verdict = 'merge' AND handle = ?", (handle,))
    elif mention is not None:
        db.execute("DELETE FROM name_rulings WHERE article = ? AND start = ?", (article, mention.start))
    else:
        # A split and a pin of the same mentions contradict each other: the later word holds.
        db.execute(
            "DELETE FROM name_rulings WHERE verdict <> 'merge' AND start IS NULL AND kind = ? AND spelling = ? AND article = ? "
            "AND (handle = ? OR ? = 'pin')",
            (subject.kind, spelling, article, handle, verdict),
        )
    row = db.execute(
        "INSERT INTO name_rulings (verdict, kind, handle, name, spelling, article, into_kind, into_name, into_id, why, at, start, words, "
        f"before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING {_COLUMNS}",
        (
            verdict,
            subject.kind,
            handle,
            subject.name,
            spelling,
            article,
            into.kind,
            into.name,
            into.id,
            why,
            now(),
            *((mention.start, mention.text, mention.before, mention.after) if mention is not None else (None, "", "", "")),
        ),
    ).fetchone()
    return _ruling(row)


def drop(db: sqlite3.Connection, number: int) -> NameRuling | None:
    """Forget a ruling; return it, or None where there is none of that number."""
    row = db.execute(f"DELETE FROM name_rulings WHERE key = ? RETURNING {_COLUMNS}", (number,)).fetchone()
    return None if row is None else _ruling(row)


def own_name(kind: NameKind, label: str) -> Who:
    """Return a new name called ``label``: with an id of its own where it has several words, else an open one."""
    shown = " ".join(label.split())
    if not search_key(shown):
        raise InputError("a name needs letters")
    return Who(kind, shown, f"{kind.lower()}:{alias_key(shown).replace(' ', '-')}" if " " in shown else None)
