"""Reading names and tags from the embedded store: who is who, as spelled where and why, in which offices when. SQL in, records out.

What does not live here: which mention is which name (``naming``), and how the rows come about (``derived``).
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

from isnad.arabic.aliases import alias_key
from isnad.arabic.folding import search_key
from isnad.archive import apart, namesakes, naming, reads, spelled
from isnad.archive import mentions as places
from isnad.archive.agreement import rewriting
from isnad.archive.answers import Agreed, Holder, Joined, Mention, NameCount, NameRuling, NameVerdict, RoleSeen, TagCount
from isnad.archive.derived import Derived, name_key
from isnad.archive.links import marks
from isnad.archive.reads import Where
from isnad.archive.times import UNKNOWN, bounds
from isnad.errors import InputError, NotFoundError
from isnad.reading.names.agreement import Who, office_key, office_words
from isnad.reading.names.identity import describe, identify
from isnad.reading.names.latin import meant_in_latin, same_in_latin
from isnad.reading.tags import in_english, meant_by
from isnad.records import Article, Name, NameKind

_SPELLINGS = 40
_ROLES = 40
_OFFICE_DAYS = 60
_DAY = 86_400
_BACKLOG_BATCH = 500
_WIKIDATA = re.compile(r"Q\d+")
_KINDS: Mapping[NameKind, str] = {"PER": "a person", "ORG": "an organisation", "LOC": "a place", "MISC": "another kind of name"}
_TAG = "handle, id, tag, articles, nullif(en, '')"
_COLUMNS = "n.key, n.handle, n.id, n.name, n.kind, n.articles, n.mentions"


def names(
    db: sqlite3.Connection,
    *,
    kind: str | None,
    since: str | None,
    until: str | None,
    outlet: str | None,
    limit: int | None,
    after: str | None,
) -> list[NameCount]:
    """Return a page of names, those in most articles first. Of a period or an outlet counts, spellings, reasons and offices are its own."""
    where, within = Where(), None
    if kind is not None:
        where.add("n.kind = ?", kind)
    if since is None and until is None and outlet is None:
        where.add("n.articles > 0")
        query = f"SELECT n.key, n.handle, n.id, n.name, n.kind, n.articles AS found, n.mentions FROM names n WHERE {where}"
    else:
        within = Where()
        within.between("x.time", since, until)
        if outlet is not None:
            within.add("x.article IN (SELECT key FROM articles WHERE outlet = ?)", outlet)
        where.add(str(within), *within.values)
        query = (
            "SELECT n.key, n.handle, n.id, n.name, n.kind, count(*) AS found, sum(x.mentions) AS mentions "
            f"FROM article_names x JOIN names n ON n.key = x.name WHERE {where} GROUP BY n.key"
        )
    values = list(where.values)
    if after is not None:
        query = f"WITH f AS ({query}) SELECT * FROM f WHERE (found, -key) < (SELECT found, -key FROM f WHERE handle = ?)"
        values.append(after)
    rows = db.execute(f"{query} ORDER BY found DESC, key LIMIT ?", (*values, -1 if limit is None else limit)).fetchall()
    found = [_name(db, row) for row in rows]
    if within is None:
        return found
    told = spelled.within(db, {row[0]: row[1] for row in rows}, within)
    return [
        replace(name, spellings=told[row[0]][0], joined=told[row[0]][1], roles=_roles(db, row[0], within))
        for row, name in zip(rows, found, strict=True)
    ]


def _name(db: sqlite3.Connection, row: Sequence[Any]) -> NameCount:
    key, handle, id, name, kind, articles, mentions = row
    spellings = db.execute(
        "SELECT text, mentions FROM spellings WHERE name = ? AND mentions > 0 ORDER BY mentions DESC, text LIMIT ?", (key, _SPELLINGS)
    ).fetchall()
    joined = db.execute(
        "SELECT r.text, r.why, r.mentions FROM name_reasons r JOIN spellings s ON s.name = r.name AND s.text = r.text "
        "WHERE r.name = ? AND r.mentions > 0 ORDER BY s.mentions DESC, r.text, r.mentions DESC, r.why LIMIT ?",
        (key, 2 * _SPELLINGS),
    )
    known = describe(name, kind, id)
    return NameCount(
        handle, id, name, kind, articles, mentions, tuple((text, count) for text, count in spellings), known.en, known.country, known.fine,
        id if id is not None and _WIKIDATA.fullmatch(id) else None, _roles(db, key), tuple(Joined(*cells) for cells in joined),
        apart.of_name(db, key, handle, name, kind, id),
    )  # fmt: skip


def _roles(db: sqlite3.Connection, key: int, within: Where | None = None) -> tuple[RoleSeen, ...]:
    """Return the offices of a name, first seen first; where there are very many, the commonest. ``within`` are conditions on ``x``."""
    where = within or Where()
    rows = db.execute(
        f"SELECT role, count(*) AS c, {_FIRST}, max(time) FROM name_roles x WHERE name = ? AND {where} "
        "GROUP BY role ORDER BY c DESC, role LIMIT ?",
        (key, *where.values, _ROLES),
    ).fetchall()
    found = []
    for role, count, first, last in rows:
        seen = RoleSeen(_worded(db, key, role), _day(db, key, role, first), _day(db, key, role, last), count)
        found.append((UNKNOWN if first is None else first, seen.role, seen))
    return tuple(seen for _, _, seen in sorted(found, key=lambda item: item[:2]))


_FIRST = f"min(CASE WHEN x.time > {UNKNOWN} THEN x.time END)"


def _worded(db: sqlite3.Connection, key: int, role: str) -> str:
    """Return an office as it is most often worded with this name."""
    row = db.execute(
        "SELECT text FROM name_roles WHERE name = ? AND role = ? GROUP BY text ORDER BY count(*) DESC, length(text), text LIMIT 1",
        (key, role),
    ).fetchone()
    return str(row[0])


def _day(db: sqlite3.Connection, key: int, role: str, time: int | None) -> str | None:
    """Return the day, as published, of an article that gives the office at that time."""
    row = db.execute(
        "SELECT a.published FROM name_roles x JOIN articles a ON a.key = x.article WHERE x.name = ? AND x.role = ? AND x.time = ? LIMIT 1",
        (key, role, time),
    ).fetchone()
    return row[0][:10] if row is not None and row[0] else None


def name(db: sqlite3.Connection, wanted: str) -> NameCount:
    """Return a name by its handle, what that was merged into, the most frequent one so written or listed, or the one a ruling calls so.

    Raises NotFoundError.
    """
    for handle in dict.fromkeys((wanted, naming.Naming(db).followed(wanted))):
        row = db.execute(f"SELECT {_COLUMNS} FROM names n WHERE n.handle = ? AND n.articles > 0", (handle,)).fetchone()
        if row is not None:
            return _name(db, row)
    # The key of a name whose bearers have been told apart leads to the one whom most articles mean.
    row = db.execute(
        f"SELECT {_COLUMNS} FROM names n WHERE n.handle IN (SELECT into_id FROM namesakes WHERE handle = ?) AND n.articles > 0 "
        "ORDER BY n.articles DESC, n.key LIMIT 1",
        (wanted,),
    ).fetchone()
    if row is not None:
        return _name(db, row)
    row = db.execute(
        f"SELECT {_COLUMNS} FROM names n WHERE n.articles > 0 AND n.key IN (SELECT name FROM spellings WHERE folded = ? AND mentions > 0) "
        "ORDER BY n.articles DESC, n.key LIMIT 1",
        (search_key(wanted),),
    ).fetchone()
    if row is None:
        row = _called(db, wanted) or _labelled(db, wanted) or _in_english(db, wanted)
    if row is None:
        raise NotFoundError(f"there is no name {wanted[:200]}")
    return _name(db, row)


def _called(db: sqlite3.Connection, label: str) -> Any:
    """Return the row of the name that is listed under this label, though no article may spell it so: «صحيفة عكاظ» for «عكاظ»."""
    return db.execute(
        f"SELECT {_COLUMNS} FROM names n WHERE n.name = ? AND n.articles > 0 ORDER BY n.articles DESC, n.key LIMIT 1", (label.strip(),)
    ).fetchone()


def _labelled(db: sqlite3.Connection, label: str) -> Any:
    """Return the row of the name that a person's ruling calls so: no article need spell it."""
    folded, now = search_key(label), naming.Naming(db)
    for ruling in reversed(naming.rulings(db)):
        if search_key(ruling.into_name) == folded:
            row = db.execute(
                f"SELECT {_COLUMNS} FROM names n WHERE n.handle = ? AND n.articles > 0", (now.followed(ruling.into),)
            ).fetchone()
            if row is not None:
                return row
    return None


def _in_english(db: sqlite3.Connection, label: str) -> Any:
    """Return the row of the name that articles carry as a tag of this English label, of several the most frequent."""
    return db.execute(
        f"SELECT {_COLUMNS} FROM tags t JOIN names n ON n.handle = t.handle WHERE lower(t.en) = ? AND n.articles > 0 "
        "ORDER BY n.articles DESC, n.key LIMIT 1",
        (" ".join(label.split()).lower() or None,),
    ).fetchone()


def agreed(db: sqlite3.Connection, wanted: str, limit: int) -> list[Agreed]:
    """Return where articles mean a name because their story says so."""
    found = name(db, wanted)
    rows = db.execute(
        "SELECT article, handle, why FROM name_agreements WHERE into_id = ?1 UNION ALL "
        "SELECT article, handle, why FROM namesakes WHERE into_id = ?1 ORDER BY article, handle LIMIT ?2",
        (found.id or "", limit),
    )
    return [Agreed(article, handle, why, why.rpartition(" in article ")[2]) for article, handle, why in rows]


def mentions(db: sqlite3.Connection, wanted: str, *, article: str | None, limit: int, after: str | None) -> list[Mention]:
    """Return where a name stands in one article, or in a page of its articles, newest first."""
    found = name(db, wanted)
    if article is not None:
        page = [reads.article(db, article)]
    else:
        page = reads.articles(db, since=None, until=None, outlet=None, name=found.key, tag=None, limit=limit, after=after, full=True)
    return [_mention(one, each) for one in page for each in one.names if name_key(each) == found.key]


def _mention(article: Article, name: Name) -> Mention:
    return Mention(article.id, name.start, name.end, name.text, *places.around(article.body, name.start, name.end), name.evidence)


def holders(db: sqlite3.Connection, office: str, at: str | None) -> list[Holder]:
    """Return who is given an office, in whatever wording, latest first."""
    key, words = office_key(office), office_words(office)
    begins = key.partition(" ")[0]
    worded = db.execute("SELECT DISTINCT role FROM name_roles WHERE role >= ? AND role < ?", (begins, f"{begins}\U0010ffff"))
    roles = sorted({key} | {role for (role,) in worded if office_words(role) == words})
    where = Where()
    where.add(f"x.role IN ({marks(len(roles))})", *roles)
    if at is not None:
        first, last = bounds(at, at, called=("at", "at"))
        where.add("x.time BETWEEN ? AND ?", (first or 0) - _OFFICE_DAYS * _DAY, (last or 0) + _OFFICE_DAYS * _DAY)
    rows = db.execute(
        f"SELECT n.handle, n.name, n.key, x.role, {_FIRST}, max(x.time) AS last, count(*) FROM name_roles x "
        f"JOIN names n ON n.key = x.name WHERE {where} GROUP BY n.key ORDER BY last DESC, n.handle",
        where.values,
    ).fetchall()
    return [
        Holder(handle, name, _worded(db, key, role), _day(db, key, role, first), _day(db, key, role, last), count)
        for handle, name, key, role, first, last, count in rows
    ]


# --- a person's rulings ----------------------------------------------------------------------------------------------------------


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
    return _mention(shown, found)


def _require_spelling(db: sqlite3.Connection, subject: NameCount, spelling: str) -> None:
    row = db.execute(
        "SELECT 1 FROM spellings s JOIN names n ON n.key = s.name WHERE s.folded = ? AND n.handle = ?", (search_key(spelling), subject.key)
    ).fetchone()
    if row is None:
        raise InputError(f"{subject.name} is never spelled {spelling[:100]}")


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


# --- archives made before names had reasons and offices --------------------------------------------------------------------------


def backlog(db: sqlite3.Connection) -> bool:
    """Say whether an older archive lacks why a spelling is a name and in which offices it stood, or its tags in English."""
    query = "SELECT 1 FROM name_backlog WHERE next <= last UNION ALL SELECT 1 FROM tags WHERE en IS NULL LIMIT 1"
    return db.execute(query).fetchone() is not None


def work_off(db: sqlite3.Connection, transaction: Callable[[], AbstractContextManager[Any]]) -> None:
    """Enter what an older archive lacks, a batch a transaction, so that a kill loses no more than one."""
    with transaction():
        unlabelled = db.execute("SELECT key, tag, id FROM tags WHERE en IS NULL").fetchall()
        db.executemany("UPDATE tags SET en = ? WHERE key = ?", [(in_english(tag, id) or "", key) for key, tag, id in unlabelled])
    while backlog(db):
        with transaction():
            first, last = db.execute("SELECT next, last FROM name_backlog").fetchone()
            rows = db.execute("SELECT key, time, id FROM articles WHERE key >= ? ORDER BY key LIMIT ?", (first, _BACKLOG_BATCH)).fetchall()
            derived = Derived(db)
            articles = reads.articles_by_id(db, [id for _, _, id in rows], full=True)
            for (key, time, _), article in zip(rows, articles, strict=True):
                derived.add_reasons(key, time, article)
            derived.flush()
            db.execute("UPDATE name_backlog SET next = ?", ((rows[-1][0] if len(rows) == _BACKLOG_BATCH else last) + 1,))


# --- tags ------------------------------------------------------------------------------------------------------------------------


def tag(db: sqlite3.Connection, wanted: str) -> TagCount:
    """Return a tag by its key or any spelling of it. Raises NotFoundError."""
    row = db.execute(f"SELECT {_TAG} FROM tags WHERE handle = ? AND articles > 0", (tag_key(db, wanted),)).fetchone()
    if row is None:
        raise NotFoundError(f"there is no tag {wanted[:200]}")
    return replace(TagCount(*row), apart=apart.of_tags(db, (row[0],)).get(row[0]))


def tag_key(db: sqlite3.Connection, wanted: str) -> str:
    """Return the key of the tag that is meant by a key, a label, another spelling, an English label or a country's code; what was given
    where there is none."""
    shown = " ".join(wanted.replace("_", " ").strip(" #").split())
    for query, value in (
        ("SELECT handle FROM tags WHERE handle = ? AND articles > 0", wanted),
        ("SELECT handle FROM tags WHERE tag = ? AND articles > 0 ORDER BY articles DESC, key LIMIT 1", shown),
        ("SELECT handle FROM tags WHERE handle = ? AND articles > 0", meant_by(shown) or ""),
        ("SELECT handle FROM tags WHERE handle = ? AND articles > 0", search_key(shown)),
        (  # as articles spell the name that the tag is: lists know few persons
            "SELECT t.handle FROM spellings s JOIN names n ON n.key = s.name JOIN tags t ON t.handle = n.handle "
            "WHERE s.folded = ? AND s.mentions > 0 AND t.articles > 0 ORDER BY t.articles DESC, t.key LIMIT 1",
            search_key(shown),
        ),
        ("SELECT handle FROM tags WHERE lower(en) = ? AND articles > 0 ORDER BY articles DESC, key LIMIT 1", shown.lower()),
    ):
        row = db.execute(query, (value,)).fetchone()
        if row is not None:
            return str(row[0])
    folded, latin = search_key(shown), same_in_latin(shown)
    rows = db.execute("SELECT handle, tag, en FROM tags WHERE articles > 0 ORDER BY articles DESC, key").fetchall()
    found = next((str(handle) for handle, label, _ in rows if folded and search_key(label) == folded), None)
    found = found or next((str(handle) for handle, _, en in rows if en and latin and same_in_latin(en) == latin), None)
    if found is None:
        # «USA», «U.K.», «NATO»: an id or Arabic spellings, which lead on to a tag if articles have one.
        keys = ((each, tag_key(db, each)) for each in meant_in_latin(shown))
        handles = {handle for handle, *_ in rows}
        found = next((key for _, key in keys if key in handles), None)
    return found or wanted


def tags(db: sqlite3.Connection, *, since: str | None, until: str | None, limit: int) -> list[TagCount]:
    """Return tags, those of most articles first."""
    if since is None and until is None:
        rows = db.execute(f"SELECT {_TAG} FROM tags WHERE articles > 0 ORDER BY articles DESC, key LIMIT ?", (limit,))
    else:
        where = Where()
        where.between("x.time", since, until)
        rows = db.execute(
            "SELECT t.handle, t.id, t.tag, count(*) AS found, nullif(t.en, '') FROM article_tags x JOIN tags t ON t.key = x.tag "
            f"WHERE {where} GROUP BY t.key ORDER BY found DESC, t.key LIMIT ?",
            (*where.values, limit),
        )
    found = [TagCount(*row) for row in rows]
    alike = apart.of_tags(db, [tag.key for tag in found])
    return [replace(tag, apart=alike[tag.key]) if tag.key in alike else tag for tag in found]
