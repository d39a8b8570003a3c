"""A person's word on names: which are one (merge), which mentions are somebody else's (split) or are this name (pin). Kept in order.

A ruling is checked against what the archive has, and the rows of the articles that it concerns are written anew at once.

What does not live here: how rulings are put over articles as they are read (``naming``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace

from isnad.arabic.aliases import alias_key
from isnad.arabic.folding import search_key
from isnad.archive import mentions as places
from isnad.archive import namesakes, naming, reads
from isnad.archive.agreement import rewriting
from isnad.archive.answers import Mention, NameCount, NameRuling, NameVerdict
from isnad.archive.derived import Derived, name_key
from isnad.archive.links import marks
from isnad.archive.names import mention_of, name
from isnad.errors import InputError, NotFoundError
from isnad.reading.names.agreement import Who
from isnad.reading.names.identity import identify
from isnad.records import NameKind

_KINDS: Mapping[NameKind, str] = {"PER": "a person", "ORG": "an organisation", "LOC": "a place", "MISC": "another kind of name"}


def rule(
    db: sqlite3.Connection,
    verdict: NameVerdict,
    wanted: str,
    *,
    into: str | None,
    label: str | None,
    spelling: str | None,
    article: str | None,
    start: int | None = None,
    end: int | None = None,
    kind: NameKind | None = None,
    why: str,
    force: bool = False,
) -> NameRuling:
    """Keep a person's word on a name, and write the rows of the articles that it concerns anew. Raises NotFoundError, InputError."""
    if (end is not None or kind is not None) and (verdict != "pin" or start is None):
        raise InputError("an end and a kind are for a pin of the words between two offsets")
    subject, who = _subject(db, wanted, kind)
    id = reads.id_of(db, article) if article is not None else ""
    mention = _single(db, verdict, subject, spelling, article, start, end) if start is not None else None
    if mention is not None:
        spelling = mention.text
    if verdict == "merge":
        if into is None or spelling is not None or article is not None or label is not None:
            raise InputError("a merge needs the name that this one is, and nothing else")
        target = name(db, into)
        if target.kind != subject.kind and not force:
            kinds = f"{subject.name} is {_KINDS[subject.kind]} and {target.name} is {_KINDS[target.kind]}"
            raise InputError(f"{kinds}: they are not merged, unless forced (--force)")
        meant = Who(target.kind, target.name, target.id)
    elif verdict == "split":
        if spelling is None and article is None:
            raise InputError("a split needs a spelling or an article: which mentions are somebody else?")
        if into is not None and label is not None:
            raise InputError("a split goes to a name that is there, or to a new one, not to both")
        if into is not None:
            target = name(db, into)
            meant = Who(target.kind, target.name, target.id)
        elif label is not None:
            meant = naming.own_name(subject.kind, label)
        else:
            meant = Who(subject.kind, " ".join((spelling or subject.name).split()), None)
    else:
        if spelling is None or into is not None or label is not None:
            raise InputError("a pin needs a spelling or a mention: what is so spelled, or stands there, is this name")
        meant = who
    if spelling is not None and mention is None:
        (_require_spelled if verdict == "pin" else _require_spelling)(db, subject, spelling)
    if verdict == "split" and article is not None and mention is None:
        _require_mention(db, subject, id, spelling)
    concerned = [id] if mention is not None else _concerned(db, [(who, subject.key), (meant, None)], spelling)
    with rewriting(db, Derived(db), concerned):
        ruling = naming.put(db, verdict, subject.key, who, meant, spelling=spelling or "", article=id, mention=mention, why=why)
    # Evidence divides a name no more on which a person has ruled, and again where the ruling is gone.
    namesakes.renew_names(db, Derived(db), {ruling.name, ruling.into})
    return ruling


def _subject(db: sqlite3.Connection, wanted: str, kind: NameKind | None) -> tuple[NameCount, Who]:
    """Return the name that a ruling is on: one of the archive, or with a ``kind`` one that no article has yet, of the gazetteer where that
    knows it. Raises NotFoundError, InputError."""
    try:
        subject = name(db, wanted)
    except NotFoundError:
        if kind is None:
            raise
        known = identify(wanted, kind)
        who = Who(kind, known.name, known.id) if known.id is not None and known.why else naming.own_name(kind, wanted)
        return NameCount(naming.handle_of(kind, who.name, who.id), who.id, who.name, kind, 0, 0), who
    if kind is not None and subject.kind != kind:
        raise InputError(f"{subject.name} is {_KINDS[subject.kind]}, not {_KINDS[kind]}")
    return subject, Who(subject.kind, subject.name, subject.id)


def _single(
    db: sqlite3.Connection,
    verdict: NameVerdict,
    subject: NameCount,
    spelling: str | None,
    article: str | None,
    start: int,
    end: int | None,
) -> Mention:
    """Return the mention that a ruling names by its article and offsets. Raises InputError where none stands there, or another name's."""
    if article is None:
        raise InputError("an offset needs the article in which it is")
    shown = reads.article(db, article)
    if end is None and verdict == "pin" and spelling is not None and shown.body.startswith(spelling, start):
        end = start + len(spelling)
    if end is not None:
        words = shown.body[start:end] if 0 <= start < end <= len(shown.body) else ""
        if not search_key(words) or words != words.strip() or "\n" in words:
            raise InputError(f"no words of one line stand between {start} and {end} in article {shown.id}")
        if spelling is not None and spelling != words:
            raise InputError(f"what stands between {start} and {end} in article {shown.id} is {words[:100]}")
        return Mention(shown.id, start, end, words, *places.around(shown.body, start, end))
    found = next((name for name in shown.names if name.start <= start < name.end), None)
    if found is None:
        raise InputError(f"no name stands at {start} in article {shown.id}: `isnad names mentions` says where names stand")
    if verdict == "split" and name_key(found) != subject.key:
        raise InputError(f"what stands at {start} in article {shown.id} is {found.name}, not {subject.name}")
    if found.kind != subject.kind:
        raise InputError(f"what stands at {start} is {_KINDS[found.kind]}, and {subject.name} is {_KINDS[subject.kind]}")
    if spelling is not None and search_key(spelling) != search_key(found.text):
        raise InputError(f"what stands at {start} in article {shown.id} is spelled {found.text}")
    return mention_of(shown, found)


def _require_spelling(db: sqlite3.Connection, subject: NameCount, spelling: str) -> None:
    row = db.execute(
        "SELECT 1 FROM spellings s JOIN names n ON n.key = s.name WHERE s.folded = ? AND n.handle = ?", (search_key(spelling), subject.key)
    ).fetchone()
    if row is None:
        raise InputError(f"{subject.name} is never spelled {spelling[:100]}")


def _require_mention(db: sqlite3.Connection, subject: NameCount, article: str, spelling: str | None) -> None:
    """Raise InputError unless the article means the subject (by this spelling), or did before a split that this one replaces."""
    names = reads.article(db, article).names
    folded = search_key(spelling) if spelling is not None else None
    found = [name for name in names if folded is None or search_key(name.text) == folded]
    if any(name_key(name) == subject.key for name in found):
        return
    for held in naming.rulings(db):
        if (held.verdict, held.name, held.article, held.spelling, held.start) == ("split", subject.key, article, folded or "", None):
            return
    so = f" spelled {spelling[:100]}" if spelling is not None else ""
    called = search_key(subject.name)
    other = next((name for name in found if folded is not None or called in (search_key(name.name), search_key(name.text))), None)
    meant = f"; what it has is {name_key(other)}" if other is not None else ""
    raise InputError(f"article {article} has no mention of {subject.name} ({subject.key}){so}{meant}")


def _require_spelled(db: sqlite3.Connection, subject: NameCount, spelling: str) -> None:
    """Raise InputError unless a name of the subject's kind is so spelled somewhere: a pin may take it from any of them."""
    rows = db.execute("SELECT DISTINCT n.kind FROM spellings s JOIN names n ON n.key = s.name WHERE s.folded = ?", (search_key(spelling),))
    kinds: list[NameKind] = sorted(kind for (kind,) in rows)
    if not kinds:
        raise InputError(f"no name of the archive is spelled {spelling[:100]}")
    if subject.kind not in kinds:
        read = " or ".join(_KINDS[kind] for kind in kinds)
        raise InputError(f"what is spelled {spelling[:100]} is {read}, and {subject.name} is {_KINDS[subject.kind]}")


def _concerned(db: sqlite3.Connection, names: Sequence[tuple[Who, str | None]], spelling: str | None) -> list[str]:
    """Return the ids of the articles with one of these names (given with their handles where known), or with a name so spelled."""
    now = naming.Naming(db)
    handles: set[str] = set()
    for who, handle in names:
        known = handle or naming.handle_of(who.kind, who.name, who.id)
        handles |= {known, now.followed(known)}
        # A merge also takes in what is spelled alike under another id.
        rows = db.execute("SELECT handle, name FROM names WHERE kind = ? AND articles > 0 AND name LIKE '% %'", (who.kind,))
        wanted = alias_key(who.name)
        handles.update(other for other, name in rows if " " in wanted and alias_key(name) == wanted)
    query = f"SELECT key FROM names WHERE handle IN ({marks(len(handles))})"
    values = sorted(handles)
    if spelling:
        query += " UNION SELECT name FROM spellings WHERE folded = ?"
        values.append(search_key(spelling))
    rows = db.execute(
        f"SELECT a.id FROM articles a WHERE a.key IN (SELECT article FROM article_names WHERE name IN ({query}) "
        f"UNION SELECT article FROM statements WHERE source_id IN ({marks(len(handles))})) ORDER BY a.key",
        (*values, *sorted(handles)),
    )
    return [row[0] for row in rows]


def rulings(db: sqlite3.Connection, wanted: str | None = None) -> list[NameRuling]:
    """Return a person's rulings (that concern the name of this key), oldest first."""
    found = [ruling for ruling in naming.rulings(db) if wanted is None or wanted in (ruling.name, ruling.into)]
    single = {ruling.article for ruling in found if ruling.start is not None}
    bodies = {article.id: article.body for article in reads.articles_by_id(db, sorted(single), full=False)}
    return [
        replace(ruling, stale=True) if ruling.start is not None and places.is_stale(ruling, bodies.get(ruling.article)) else ruling
        for ruling in found
    ]


def undo(db: sqlite3.Connection, number: int) -> bool:
    """Forget a ruling, and write the rows of the articles that it concerned anew. Returns whether there was one."""
    held = next((ruling for ruling in naming.rulings(db) if ruling.number == number), None)
    if held is None:
        return False
    read = Who(held.kind, held.label, None)
    into = Who(held.into_kind, held.into_name, held.into_id)
    if held.start is not None:
        concerned = [article.id for article in reads.articles_by_id(db, [held.article], full=False)]
    else:
        concerned = _concerned(db, [(read, held.name), (into, held.into)], held.spelling or None)
    with rewriting(db, Derived(db), concerned):
        naming.drop(db, number)
    namesakes.renew_names(db, Derived(db), {held.name, held.into})
    return True
