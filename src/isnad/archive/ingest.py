"""Keeping articles: batches that store, link and index, so that a kill at any moment loses nothing acknowledged and doubles nothing.

Rules:

* An article is known by its id, else by its canonical URL; the id it came with then becomes an alias. Of a page's articles only the
  main one claims the page's URL; an id that ends in ``#2`` and so on (a glued article) claims none.
* A text is a revision, known by its title and body to the letter. A text that the article had before is nothing new, unless its
  ``updated`` says that it is later than the present one (an outlet went back to it). A text whose ``updated`` is earlier than the
  present one's is kept, and the present one stays.
* The same text read anew replaces the former reading and counts as changed; a difference in read-also links, picture or evidence alone
  is stored and counts as unchanged.
* One transaction holds a batch: revisions, names, tags, statements, read-also links, what linking found, and the changes by number.
  The index follows from those numbers (``index``).
* A batch that fails is halved until the article is found that makes it fail; that one is rejected with the reason.
"""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from time import monotonic

from isnad.arabic.moments import with_offset
from isnad.arabic.zones import zone_of
from isnad.archive import agreement, codec, namesakes
from isnad.archive.analysis import Analysis, analyse, analyse_start
from isnad.archive.answers import Counts
from isnad.archive.derived import Derived
from isnad.archive.identity import canonical_url, revision_hash
from isnad.archive.index import LEAD_WORDS, SearchIndex
from isnad.archive.links import SqliteLinkStore
from isnad.archive.times import now, sortable
from isnad.errors import ArchiveError
from isnad.linking import Linker
from isnad.records import Article, Outlet, Page

BATCH = 200
#: Documents after which the index is committed while an ingest goes on: a commit costs, and a reader of the site can wait.
_INDEX_EVERY = 2_000
#: … or after this many seconds, so that a long first ingest can be searched while it runs.
_INDEX_SECONDS = 15.0
_MAX_ID = 500
_MAX_BODY = 20 * 1024 * 1024
_GLUED = re.compile(r"#\d+$")


@dataclass(frozen=True, slots=True)
class _Entry:
    article: Article
    file: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class _Refusal:
    id: str
    file: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class _ToIndex:
    key: int
    seq: int
    article: Article
    body: Analysis
    known: bool


def entries(items: Iterable[Article | Page]) -> Iterator[_Entry | _Refusal]:
    """Yield what is to be kept of articles and pages, and what cannot be, with the reason."""
    for item in items:
        if isinstance(item, Article):
            yield _checked(item, None, claims_url=True)
        else:
            if not item.articles:
                yield _Refusal(item.id or item.file or "?", item.file, item.error or "no article was found on the page")
            for n, article in enumerate(item.articles):
                yield _checked(article, item.file, claims_url=n == 0)


def _checked(article: Article, file: str | None, *, claims_url: bool) -> _Entry | _Refusal:
    reason = None
    if not article.id.strip():
        reason = "the article has no id"
    elif len(article.id) > _MAX_ID:
        reason = f"the id has {len(article.id)} characters, more than {_MAX_ID}"
    elif not article.body.strip() and not (article.title or "").strip():
        reason = "the article has neither title nor text"
    elif len(article.body) > _MAX_BODY:
        reason = f"the text has {len(article.body)} characters, more than {_MAX_BODY}"
    if reason is not None:
        return _Refusal(article.id[:_MAX_ID] or "?", file, reason)
    return _Entry(article, file, canonical_url(article.url) if claims_url and not _GLUED.search(article.id) else None)


class Ingest:
    """The one writer of an archive. Its caller holds the writer's lock."""

    def __init__(
        self, connection: sqlite3.Connection, lock: threading.RLock, index: SearchIndex, outlets: Callable[[], Mapping[str, Outlet]]
    ):
        self._db = connection
        self._lock = lock
        self._index = index
        self._outlets = outlets
        self._linker: Linker | None = None
        self._unindexed: list[_ToIndex] = []
        self._since_commit = 0
        self._committed = monotonic()

    def run(self, items: Iterable[Article | Page], progress: Callable[[int], None] | None) -> Counts:
        """Keep everything in ``items``, batch by batch."""
        self.catch_up()
        total = Counts()
        done = 0
        batch: list[_Entry | _Refusal] = []
        try:
            for entry in entries(items):
                batch.append(entry)
                if len(batch) >= BATCH:
                    total += self._keep(batch)
                    done += len(batch)
                    batch = []
                    if progress is not None:
                        progress(done)
            if batch:
                total += self._keep(batch)
                if progress is not None:
                    progress(done + len(batch))
        finally:
            self._commit_index()
        return total

    def forget_linker(self) -> None:
        """Make a new linker for what comes next: outlets have changed."""
        self._linker = None

    # --- a batch ---------------------------------------------------------------------------------------------------------------

    def _keep(self, batch: list[_Entry | _Refusal]) -> Counts:
        try:
            with self._lock:
                counts = self._attempt(batch)
        except sqlite3.OperationalError as error:
            raise ArchiveError(f"the archive cannot be written: {error}") from error
        except Exception as error:  # whatever one article brings about must not stop the rest
            if len(batch) > 1:
                middle = len(batch) // 2
                return self._keep(batch[:middle]) + self._keep(batch[middle:])
            only = batch[0]
            if isinstance(only, _Refusal):
                raise
            reason = f"the article could not be kept: {type(error).__name__}: {str(error)[:200]}"
            with self._lock:
                return self._attempt([_Refusal(_writable(only.article.id), only.file, _writable(reason))])
        self._to_index()
        return counts

    def _attempt(self, batch: list[_Entry | _Refusal]) -> Counts:
        moment = now()
        derived = Derived(self._db)
        to_link: list[Article] = []
        self._unindexed.clear()
        tally = dict.fromkeys(("new", "changed", "unchanged", "rejected"), 0)
        outlets = self._outlets()
        self._db.execute("BEGIN IMMEDIATE")
        try:
            for entry in batch:
                if isinstance(entry, _Refusal):
                    self._refuse(entry, moment)
                    tally["rejected"] += 1
                else:
                    tally[self._one(entry, moment, derived, to_link, outlets)] += 1
            derived.flush()
            if to_link:
                namesakes.renew(self._db, derived, agreement.renew(self._db, derived, self._link(to_link)))
            self._db.execute("COMMIT")
        except BaseException:
            self._linker = None
            self._unindexed.clear()
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise
        return Counts(**tally)

    def _refuse(self, refusal: _Refusal, moment: str) -> None:
        self._db.execute(
            "INSERT INTO rejections (id, reason, file, seen) VALUES (?, ?, ?, ?) ON CONFLICT (id, reason) "
            "DO UPDATE SET seen = excluded.seen, file = excluded.file, times = times + 1",
            (_writable(refusal.id), _writable(refusal.reason), refusal.file and _writable(refusal.file), moment),
        )

    def _link(self, articles: list[Article]) -> set[str]:
        """Link articles; return the ids of those whose story is new to them or changed."""
        if self._linker is None:
            self._linker = Linker(SqliteLinkStore(self._db), self._outlets())
        # An article that came twice is linked as it came last.
        linked = self._linker.add(list({article.id: article for article in articles}.values()))
        return {id for each in linked for id in (each.id, *each.changed)}

    # --- one article -----------------------------------------------------------------------------------------------------------

    def _one(self, entry: _Entry, moment: str, derived: Derived, to_link: list[Article], outlets: Mapping[str, Outlet]) -> str:
        article = _by_its_clock(entry.article, outlets)
        known = self._known(article.id, entry.url)
        if known is None:
            self._new(article, entry.url, moment, derived)
            to_link.append(article)
            return "new"
        key, id, revision, hash = known
        if id != article.id:
            self._db.execute("INSERT OR IGNORE INTO aliases (id, article) VALUES (?, ?)", (article.id, key))
            article = replace(article, id=id)
        if revision_hash(article.title, article.body) == hash:
            return self._same_text(article, key, revision, moment, derived, to_link)
        return self._other_text(article, key, revision, moment, derived, to_link)

    def _known(self, id: str, url: str | None) -> tuple[int, str, int, bytes] | None:
        row = self._db.execute(
            "SELECT a.key, a.id, a.revision, r.hash FROM articles a JOIN revisions r ON r.key = a.revision "
            "WHERE a.key = coalesce((SELECT key FROM articles WHERE id = ?), (SELECT article FROM aliases WHERE id = ?), "
            "(SELECT key FROM articles WHERE url = ?))",
            (id, id, url),
        ).fetchone()
        return row and (row[0], row[1], row[2], row[3])

    def _new(self, article: Article, url: str | None, moment: str, derived: Derived) -> None:
        body = analyse(article.body)
        (key,) = self._db.execute("SELECT coalesce(max(key), 0) + 1 FROM articles").fetchone()
        revision = self._insert_revision(article, key, 1, moment)
        self._db.execute(
            "INSERT INTO articles (key, id, url, outlet, published, time, fingerprint, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (key, article.id, url, article.outlet, article.published, sortable(article.published), body.fingerprint, revision),
        )
        derived.add(key, sortable(article.published), derived.taken([article])[0])
        namesakes.put_shown(self._db, key, article)
        self._changed(article, key, revision, "new", moment, body)

    def _same_text(self, article: Article, key: int, revision: int, moment: str, derived: Derived, to_link: list[Article]) -> str:
        metadata, reading = codec.encode_metadata(article), codec.encode_reading(article)
        old = self._db.execute("SELECT title, body, metadata, reading FROM revisions WHERE key = ?", (revision,)).fetchone()
        if (metadata, reading) == (old[2], old[3]):
            return "unchanged"
        before = codec.decode(article.id, *old)
        self._db.execute("UPDATE revisions SET metadata = ?, reading = ? WHERE key = ?", (metadata, reading, revision))
        if _essence(before) == _essence(article):
            return "unchanged"
        self._present(article, key, revision, before, derived, "reading", moment)
        to_link.append(article)
        return "changed"

    def _other_text(self, article: Article, key: int, revision: int, moment: str, derived: Derived, to_link: list[Article]) -> str:
        hash = revision_hash(article.title, article.body)
        former = self._db.execute("SELECT key FROM revisions WHERE article = ? AND hash = ?", (key, hash)).fetchone()
        before = codec.decode(
            article.id, *self._db.execute("SELECT title, body, metadata, reading FROM revisions WHERE key = ?", (revision,)).fetchone()
        )
        this, present = sortable(article.updated), sortable(before.updated)
        if former is not None:
            if not article.updated or this <= present:
                return "unchanged"
            revision = former[0]
            self._db.execute(
                "UPDATE revisions SET metadata = ?, reading = ? WHERE key = ?",
                (codec.encode_metadata(article), codec.encode_reading(article), revision),
            )
        else:
            (number,) = self._db.execute("SELECT max(number) + 1 FROM revisions WHERE article = ?", (key,)).fetchone()
            revision = self._insert_revision(article, key, number, moment)
            if article.updated and before.updated and this < present:
                return "changed"
        self._present(article, key, revision, before, derived, "text", moment)
        to_link.append(article)
        return "changed"

    def _insert_revision(self, article: Article, key: int, number: int, moment: str) -> int:
        row = self._db.execute(
            "INSERT INTO revisions (article, number, hash, seen, title, body, metadata, reading) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                key, number, revision_hash(article.title, article.body), moment, article.title, article.body,
                codec.encode_metadata(article), codec.encode_reading(article),
            ),
        ).lastrowid  # fmt: skip
        assert row is not None
        return row

    def _present(self, article: Article, key: int, revision: int, before: Article, derived: Derived, what: str, moment: str) -> None:
        """Make a revision the article's present one."""
        body = analyse(article.body)
        time = sortable(article.published)
        self._db.execute(
            "UPDATE articles SET outlet = ?, published = ?, time = ?, fingerprint = ?, revision = ? WHERE key = ?",
            (article.outlet, article.published, time, body.fingerprint, revision, key),
        )
        derived.remove(key, derived.taken([before])[0])
        derived.add(key, time, derived.taken([article])[0])
        namesakes.put_shown(self._db, key, article)
        self._changed(article, key, revision, what, moment, body)

    def _changed(self, article: Article, key: int, revision: int, what: str, moment: str, body: Analysis) -> None:
        seq = self._db.execute(
            "INSERT INTO changes (article, revision, what, at) VALUES (?, ?, ?, ?)", (key, revision, what, moment)
        ).lastrowid
        assert seq is not None
        self._unindexed.append(_ToIndex(key, seq, article, body, what != "new"))

    # --- the index -------------------------------------------------------------------------------------------------------------

    def catch_up(self) -> None:
        """Bring the index to the store's last change: after a kill, or where it is missing or of another version."""
        (last,) = self._db.execute("SELECT coalesce(max(seq), 0) FROM changes").fetchone()
        have = self._index.last_seq()
        if have > last:  # the store lost its last commits in a power cut
            self._index.clear()
            have = 0
        if have == last:
            return
        rows = self._db.execute(
            "SELECT c.article, max(c.seq), a.time, a.outlet, r.title, r.body FROM changes c JOIN articles a ON a.key = c.article "
            "JOIN revisions r ON r.key = a.revision WHERE c.seq > ? GROUP BY c.article ORDER BY max(c.seq)",
            (have,),
        )
        for n, (key, seq, time, outlet, title, body) in enumerate(rows, 1):
            self._index.add(
                key, seq, time, outlet, analyse(title) if title else None, analyse_start(body, LEAD_WORDS), analyse(body), known=have > 0
            )
            if n % _INDEX_EVERY == 0:
                self._index.commit()
        self._index.commit()

    def _to_index(self) -> None:
        # In the order of the changes: whatever interrupts this, the index holds all up to some change and none after it.
        for item in sorted({item.key: item for item in self._unindexed}.values(), key=lambda item: item.seq):
            self._since_commit += 1
            article = item.article
            title = analyse(article.title) if article.title else None
            lead = analyse_start(article.body, LEAD_WORDS)
            self._index.add(item.key, item.seq, sortable(article.published), article.outlet, title, lead, item.body, known=item.known)
        self._unindexed.clear()
        if self._since_commit >= _INDEX_EVERY or monotonic() - self._committed >= _INDEX_SECONDS:
            self._commit_index()

    def _commit_index(self) -> None:
        if self._since_commit:
            self._index.commit()
            self._since_commit = 0
        self._committed = monotonic()


def _by_its_clock(article: Article, outlets: Mapping[str, Outlet]) -> Article:
    """Return an article whose times have the offset of its outlet's zone where they tell a clock without one."""
    outlet = outlets.get(article.outlet or "")
    if outlet is None:
        return article
    zone = zone_of(outlet.zone, outlet.country)
    published, updated = (with_offset(value, zone) for value in (article.published, article.updated))
    evidence = dict(article.evidence)
    for name, before, value in (("published", article.published, published), ("updated", article.updated, updated)):
        if value != before:
            evidence[name] = "; ".join(filter(None, (evidence.get(name), f"its clock is taken for that of {zone}, the outlet's zone")))
    return replace(article, published=published, updated=updated, evidence=evidence) if evidence != article.evidence else article


def _essence(article: Article) -> Article:
    """Return the article without what may differ between two fetches of its page though the article has not changed."""
    return replace(article, url=canonical_url(article.url), related=(), image=None, evidence={})


def _writable(text: str) -> str:
    """Return the text with what UTF-8 cannot hold (lone surrogates) replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")
