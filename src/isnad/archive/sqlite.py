"""The embedded store: one folder with a SQLite database (``isnad.sqlite``), a search index, and the writer's lock.

Only what holds these together lives here; SQL is in ``reads``, ``stories``, ``state``, ``ingest``, ``links``, and the connections in
``connections``. One short method for each of the interface's, which is why the file is long.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from isnad.archive import (
    agreement,
    corrections,
    export,
    ledger,
    name_rulings,
    names,
    namesakes,
    reads,
    state,
    statements,
    stories,
    story_rulings,
    tags,
)
from isnad.archive.answers import (
    Agreed,
    Correction,
    Counts,
    Holder,
    Mention,
    NameCount,
    NameRuling,
    NameVerdict,
    OutletCount,
    Rejection,
    Revision,
    StatementEntry,
    StoryRuling,
    StoryVerdict,
    TagCount,
    UnnamedCount,
    UnnamedSource,
    Verdict,
)
from isnad.archive.connections import Connections
from isnad.archive.derived import Derived
from isnad.archive.index import SearchIndex
from isnad.archive.ingest import Ingest
from isnad.archive.interface import Archive, ExportFormat, ExportKind
from isnad.archive.lock import WriterLock
from isnad.archive.query import parse
from isnad.archive.times import bounds
from isnad.errors import ArchiveError
from isnad.linking import Affair, Contained, Coverage, Denial, Difference, Sentence, Telling
from isnad.records import (
    Article,
    Claim,
    FetchState,
    Hit,
    NameKind,
    Outlet,
    Page,
    Related,
    Reprint,
    SourceKind,
    Story,
    TextOrigin,
    TimelineEntry,
)


class SqliteArchive(Connections, Archive):
    """The embedded archive. Its methods may be called from several threads; ingests of one process wait for each other."""

    def __init__(self, path: str, *, readonly: bool = False):
        super().__init__(Path(path), readonly=readonly)
        self._ingest_lock = threading.Lock()
        self._lock = WriterLock(self.path / "writer.lock")
        self._ingest: Ingest | None = None
        self._index = SearchIndex(self.path, create=not readonly)
        if not readonly:
            self._catch_up()

    def _catch_up(self) -> None:
        """After a kill, bring the index to what the store holds, unless another process is at it."""
        with self._reader() as db:
            (last,) = db.execute("SELECT coalesce(max(seq), 0) FROM changes").fetchone()
            behind = statements.backlog(db) or names.backlog(db) or namesakes.backlog(db)
        if self._index.last_seq() == last and not behind:
            return
        try:
            self._lock.acquire()
        except ArchiveError:
            return
        try:
            self._writer().catch_up()
            statements.work_off(self._require_writing(), self._transaction)
            names.work_off(self._require_writing(), self._transaction)
            namesakes.work_off(self._require_writing(), self._transaction)
        finally:
            self._lock.release()

    def close(self) -> None:
        """See Archive."""
        if self._close_connections():
            self._index.close()
            self._lock.release()

    def _writer(self) -> Ingest:
        if self._ingest is None:
            self._ingest = Ingest(self._require_writing(), self._write_lock, self._index, self._declared)
        return self._ingest

    def _declared(self) -> Mapping[str, Outlet]:
        return {outlet.id: outlet for outlet in self.outlets()}

    # --- writing ---------------------------------------------------------------------------------------------------------------

    def ingest(self, articles: Iterable[Article | Page], *, progress: Callable[[int], None] | None = None) -> Counts:
        """See Archive."""
        self._require_open()
        if self.readonly:
            raise ArchiveError(f"the archive {self.path} was opened to read")
        with self._ingest_lock:
            self._lock.acquire()
            return self._writer().run(articles, progress)

    def put_outlets(self, outlets: Iterable[Outlet]) -> None:
        """See Archive."""
        given = list(outlets)
        with self._transaction() as db:
            state.put_outlets(db, given)
        self._writer().forget_linker()

    def put_site_profile(self, outlet: str, profile: Mapping[str, Any] | None) -> None:
        """See Archive."""
        with self._transaction() as db:
            state.put_site_profile(db, outlet, profile)

    def site_profile(self, outlet: str) -> Mapping[str, Any] | None:
        """See Archive."""
        with self._reader() as db:
            return state.site_profile(db, outlet)

    def remove_outlet(self, id: str) -> bool:
        """See Archive."""
        with self._transaction() as db:
            return state.remove_outlet(db, id)

    # --- articles --------------------------------------------------------------------------------------------------------------

    def article(self, id: str) -> Article:
        """See Archive."""
        with self._reader() as db:
            return reads.article(db, id)

    def articles_by_id(self, ids: Sequence[str], *, full: bool = True) -> list[Article]:
        """See Archive."""
        with self._reader() as db:
            return reads.articles_by_id(db, ids, full=full)

    def articles(
        self,
        *,
        since: str | None = None,
        until: str | None = None,
        outlet: str | None = None,
        name: str | None = None,
        tag: str | None = None,
        limit: int = 30,
        after: str | None = None,
        full: bool = True,
    ) -> list[Article]:
        """See Archive."""
        with self._reader() as db:
            tag = tags.tag_key(db, tag) if tag is not None else None
            return reads.articles(db, since=since, until=until, outlet=outlet, name=name, tag=tag, limit=limit, after=after, full=full)

    def revisions(self, id: str) -> list[Revision]:
        """See Archive."""
        with self._reader() as db:
            return reads.revisions(db, id)

    def rejections(self, *, limit: int = 100) -> list[Rejection]:
        """See Archive."""
        with self._reader() as db:
            return reads.rejections(db, limit)

    def search(
        self,
        query: str,
        limit: int = 10,
        sort: Literal["relevance", "date"] = "relevance",
        since: str | None = None,
        until: str | None = None,
        outlet: str | None = None,
    ) -> list[Hit]:
        """See Archive."""
        parsed = parse(query)
        inner, outer = bounds(parsed.since, parsed.until), bounds(since, until)
        first = max((value for value in (inner[0], outer[0]) if value is not None), default=None)
        last = min((value for value in (inner[1], outer[1]) if value is not None), default=None)
        with self._reader() as db:
            if not self._index.present and db.execute("SELECT 1 FROM articles LIMIT 1").fetchone():
                raise ArchiveError(f"the search index of {self.path} is missing or of another version: the next ingest makes it anew")
            found = self._index.search(parsed, limit, by_date=sort == "date", since=first, until=last, outlet=outlet)
            ids = reads.ids_of_keys(db, [key for key, _ in found])
        return [Hit(ids[key], score) for key, score in found if key in ids]

    # --- what linking found ----------------------------------------------------------------------------------------------------

    def related(self, id: str, limit: int = 5) -> Related:
        """See Archive."""
        outlets = self._declared()
        with self._reader() as db:
            return stories.related(db, outlets, id, limit)

    def distinct(self, ids: Sequence[str]) -> list[str]:
        """See Archive."""
        with self._reader() as db:
            return stories.distinct(db, ids)

    def story(self, id: str) -> Story:
        """See Archive."""
        with self._reader() as db:
            return stories.story(db, id)

    def story_of(self, article: str) -> Story:
        """See Archive."""
        with self._reader() as db:
            return stories.story_of(db, article)

    def affair(self, story: str, *, timeline: bool = True) -> Affair:
        """See Archive."""
        with self._reader_of(story) as told:
            return told.affair(with_timeline=timeline)

    def summary(self, story: str, sentences: int = 3) -> list[Sentence]:
        """See Archive."""
        with self._reader_of(story) as told:
            return told.summary(sentences)

    def differences(self, story: str, affair: Affair | None = None, *, whole: bool = False) -> list[Telling]:
        """See Archive."""
        with self._reader_of(story) as told:
            return told.differences(affair, whole=whole)

    def denials(self, story: str, affair: Affair | None = None, *, whole: bool = False) -> list[Denial]:
        """See Archive."""
        with self._reader_of(story) as told:
            return told.denials(affair, whole=whole)

    def coverage(self, story: str, affair: Affair | None = None) -> Coverage:
        """See Archive."""
        with self._reader_of(story) as told:
            return told.coverage(affair)

    @contextmanager
    def _reader_of(self, story: str) -> Iterator[stories.Told]:
        outlets = self._declared()
        with self._reader() as db:
            yield stories.Told(db, outlets, story)

    def explain(self, article: str) -> tuple[str, ...]:
        """See Archive."""
        outlets = self._declared()
        with self._reader() as db:
            return story_rulings.explain(db, outlets, article)

    def rule_story(
        self, verdict: StoryVerdict, subject: str, *, into: str | None = None, articles: Collection[str] = (), why: str = ""
    ) -> StoryRuling:
        """See Archive."""
        outlets = self._declared()
        with self._recut() as db:
            ruling, changed = story_rulings.rule(db, outlets, verdict, subject, into=into, articles=articles, why=why)
            namesakes.renew(db, Derived(db), agreement.renew(db, Derived(db), set(changed)))
            return ruling

    def story_rulings(self, story: str | None = None) -> list[StoryRuling]:
        """See Archive."""
        with self._reader() as db:
            return story_rulings.rulings(db, None if story is None else stories.story(db, story).articles)

    def undo_story_ruling(self, number: int) -> bool:
        """See Archive."""
        outlets = self._declared()
        with self._recut() as db:
            found, changed = story_rulings.undo(db, outlets, number)
            namesakes.renew(db, Derived(db), agreement.renew(db, Derived(db), set(changed)))
            return found

    @contextmanager
    def _recut(self) -> Iterator[sqlite3.Connection]:
        """Hold the transaction of a change to stories, as the one writer; what a linker remembers of them is forgotten."""
        self._require_writing()
        with self._ingest_lock:
            self._lock.acquire()
            if self._ingest is not None:
                self._ingest.forget_linker()
            with self._transaction() as db:
                yield db

    def stories(
        self,
        *,
        since: str | None = None,
        until: str | None = None,
        outlet: str | None = None,
        order: Literal["origins", "last"] = "last",
        limit: int = 30,
        after: str | None = None,
    ) -> list[Story]:
        """See Archive."""
        with self._reader() as db:
            return stories.stories(db, since=since, until=until, outlet=outlet, order=order, limit=limit, after=after)

    def reprints(
        self, *, story: str | None = None, since: str | None = None, until: str | None = None, outlet: str | None = None
    ) -> list[Reprint]:
        """See Archive."""
        outlets = self._declared()
        with self._reader() as db:
            return list(stories.reprints(db, outlets, story=story, since=since, until=until, outlet=outlet))

    def texts(self, story: str) -> list[TextOrigin]:
        """See Archive."""
        outlets = self._declared()
        with self._reader() as db:
            return stories.texts(db, outlets, story)

    def copies_of(self, id: str) -> list[Reprint]:
        """See Archive."""
        outlets = self._declared()
        with self._reader() as db:
            return stories.copies_of(db, outlets, id)

    def copy_difference(self, id: str, of: str | None = None) -> Difference:
        """See Archive."""
        outlets = self._declared()
        with self._reader() as db:
            return stories.copy_difference(db, outlets, id, of)

    def contained(self, id: str) -> list[Contained]:
        """See Archive."""
        outlets = self._declared()
        with self._reader() as db:
            return stories.contained(db, outlets, id)

    def copied_from(self, id: str) -> Reprint | None:
        """See Archive."""
        outlets = self._declared()
        with self._reader() as db:
            return stories.copied_from(db, outlets, id)

    def timeline(self, story: str) -> list[TimelineEntry]:
        """See Archive."""
        outlets = self._declared()
        with self._reader() as db:
            return stories.timeline(db, outlets, story)

    # --- what articles say -----------------------------------------------------------------------------------------------------

    def statements(
        self,
        *,
        source: str | None = None,
        name: str | None = None,
        outlet: str | None = None,
        story: str | None = None,
        article: str | None = None,
        force: str | None = None,
        kind: SourceKind | None = None,
        since: str | None = None,
        until: str | None = None,
        said: Sequence[str] = (),
        about: Sequence[str] = (),
        via: Sequence[str] = (),
        to: Sequence[str] = (),
        limit: int = 50,
        after: tuple[str, int] | None = None,
    ) -> list[StatementEntry]:
        """See Archive."""
        with self._reader() as db:
            return statements.statements(
                db, source=source, name=name, outlet=outlet, story=story, article=article, force=force, kind=kind,
                since=since, until=until, said=said, about=about, via=via, to=to, limit=limit, after=after,
            )  # fmt: skip

    def find_statements(self, query: str, *, limit: int = 50, after: tuple[str, int] | None = None) -> list[StatementEntry]:
        """See Archive."""
        parsed = parse(query)
        with self._reader() as db:
            return statements.statements(db, **parsed.statement_filters(), limit=limit, after=after)

    def claims(self, story: str, *, beyond: bool = True, affair: Affair | None = None) -> list[Claim]:
        """See Archive."""
        outlets = self._declared()
        with self._reader() as db:
            return statements.claims(db, outlets, story, beyond=beyond, affair=affair)

    def unnamed(
        self,
        *,
        by: Literal["outlet", "story"] = "outlet",
        outlet: str | None = None,
        story: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int = 50,
    ) -> list[UnnamedCount]:
        """See Archive."""
        with self._reader() as db:
            return ledger.counts(db, by=by, outlet=outlet, story=story, since=since, until=until, limit=limit)

    def unnamed_sources(
        self, *, outlet: str | None = None, story: str | None = None, since: str | None = None, until: str | None = None, limit: int = 50
    ) -> list[UnnamedSource]:
        """See Archive."""
        outlets = self._declared()
        with self._reader() as db:
            return ledger.sources(db, outlets, outlet=outlet, story=story, since=since, until=until, limit=limit)

    def correct(self, article: str, n: int, verdict: Verdict, changes: Mapping[str, Any] | None = None) -> Correction:
        """See Archive."""
        with self._transaction() as db:
            found = corrections.put(db, reads.article_as_read(db, article), n, verdict, changes or {})
            statements.renew(db, reads.article(db, found.article))
        return found

    def add_statement(self, article: str, fields: Mapping[str, Any], *, headline: bool = False) -> Correction:
        """See Archive."""
        with self._transaction() as db:
            found = corrections.add(db, reads.article_as_read(db, article), fields, headline)
            statements.renew(db, reads.article(db, found.article))
        return found

    def corrections(self, article: str | None = None) -> list[Correction]:
        """See Archive."""
        with self._reader() as db:
            return corrections.all_corrections(db, None if article is None else reads.id_of(db, article))

    def stale_corrections(self) -> list[Correction]:
        """See Archive."""
        with self._reader() as db:
            return reads.stale_corrections(db)

    def undo_correction(self, number: int) -> bool:
        """See Archive."""
        with self._transaction() as db:
            article = corrections.drop(db, number)
            if article is not None and db.execute("SELECT 1 FROM articles WHERE id = ?", (article,)).fetchone():
                statements.renew(db, reads.article(db, article))
        return article is not None

    def names(
        self,
        *,
        kind: NameKind | None = None,
        since: str | None = None,
        until: str | None = None,
        outlet: str | None = None,
        limit: int = 50,
        after: str | None = None,
    ) -> list[NameCount]:
        """See Archive."""
        with self._reader() as db:
            return names.names(db, kind=kind, since=since, until=until, outlet=outlet, limit=limit, after=after)

    def name(self, key: str) -> NameCount:
        """See Archive."""
        with self._reader() as db:
            return names.name(db, key)

    def rule_name(
        self,
        verdict: NameVerdict,
        name: str,
        *,
        into: str | None = None,
        label: str | None = None,
        spelling: str | None = None,
        article: str | None = None,
        start: int | None = None,
        end: int | None = None,
        kind: NameKind | None = None,
        why: str = "",
        force: bool = False,
    ) -> NameRuling:
        """See Archive."""
        with self._transaction() as db:
            return name_rulings.rule(
                db, verdict, name, into=into, label=label, spelling=spelling, article=article, start=start, end=end, kind=kind, why=why,
                force=force,
            )  # fmt: skip

    def mentions(self, name: str, *, article: str | None = None, limit: int = 50, after: str | None = None) -> list[Mention]:
        """See Archive."""
        with self._reader() as db:
            return names.mentions(db, name, article=article, limit=limit, after=after)

    def name_rulings(self, name: str | None = None) -> list[NameRuling]:
        """See Archive."""
        with self._reader() as db:
            return name_rulings.rulings(db, name)

    def undo_name_ruling(self, number: int) -> bool:
        """See Archive."""
        with self._transaction() as db:
            return name_rulings.undo(db, number)

    def agreed(self, name: str, limit: int = 50) -> list[Agreed]:
        """See Archive."""
        with self._reader() as db:
            return names.agreed(db, name, limit)

    def holders(self, office: str, *, at: str | None = None) -> list[Holder]:
        """See Archive."""
        with self._reader() as db:
            return names.holders(db, office, at)

    def tag(self, wanted: str) -> TagCount:
        """See Archive."""
        with self._reader() as db:
            return tags.tag(db, wanted)

    def tags(self, *, since: str | None = None, until: str | None = None, limit: int = 50) -> list[TagCount]:
        """See Archive."""
        with self._reader() as db:
            return tags.tags(db, since=since, until=until, limit=limit)

    # --- outlets and the collector's memory ------------------------------------------------------------------------------------

    def outlets(self) -> list[Outlet]:
        """See Archive."""
        with self._reader() as db:
            return state.outlets(db)

    def outlet(self, id: str) -> Outlet:
        """See Archive."""
        with self._reader() as db:
            return state.outlet(db, id)

    def outlet_counts(self) -> list[OutletCount]:
        """See Archive."""
        with self._reader() as db:
            return state.outlet_counts(db)

    def fetch_state(self, url: str) -> FetchState | None:
        """See Archive."""
        with self._reader() as db:
            return state.fetch_state(db, url)

    def set_fetch_state(self, fetch: FetchState) -> None:
        """See Archive."""
        with self._transaction() as db:
            state.set_fetch_state(db, fetch)

    def due_pages(self, outlet: str, now: float, limit: int) -> list[FetchState]:
        """See Archive."""
        with self._reader() as db:
            return state.due_pages(db, outlet, now, limit)

    def seen(self, urls: Collection[str]) -> set[str]:
        """See Archive."""
        with self._reader() as db:
            return state.seen(db, urls)

    # --- the whole -------------------------------------------------------------------------------------------------------------

    def counts(self) -> Mapping[str, int]:
        """See Archive."""
        tables = ("articles", "revisions", "stories", "statements", "names", "reprints", "outlets", "rejections")
        with self._reader() as db:
            return {table: int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in tables}

    def unindexed(self) -> int:
        """See Archive."""
        with self._reader() as db:
            (last,) = db.execute("SELECT coalesce(max(seq), 0) FROM changes").fetchone()
        return max(0, int(last) - self._index.last_seq())

    def check(self) -> str:
        """See Archive."""
        with self._reader() as db:
            (verdict,) = db.execute("PRAGMA quick_check(1)").fetchone()
            if verdict != "ok":
                raise ArchiveError(f"the database {self._file} is damaged: {verdict}")
            (last,) = db.execute("SELECT coalesce(max(seq), 0) FROM changes").fetchone()
            (articles,) = db.execute("SELECT count(*) FROM articles").fetchone()
            (unlinked,) = db.execute("SELECT count(*) FROM articles WHERE id NOT IN (SELECT id FROM link_articles)").fetchone()
        if unlinked:
            raise ArchiveError(f"{unlinked} of {articles} articles belong to no story")
        counts = ", ".join(f"{count} {name}" for name, count in self.counts().items())
        behind, indexed = last - self._index.last_seq(), self._index.size()
        if (behind > 0 or indexed != articles) and self._lock.held_elsewhere():
            # Whoever writes brings the index up after each batch: until then it may lag, and nothing is wrong.
            return f"{counts}; being written now, {indexed} articles in the search index so far"
        if behind > 0:
            raise ArchiveError(f"the search index is {behind} changes behind the store: any ingest brings it up")
        if indexed != articles:
            raise ArchiveError(f"the search index holds {indexed} articles of {articles}: remove {self._index.path} and ingest again")
        return counts

    def export(
        self,
        kind: ExportKind,
        format: ExportFormat = "jsonl",
        *,
        since: str | None = None,
        until: str | None = None,
        outlet: str | None = None,
        query: str | None = None,
    ) -> Iterator[bytes]:
        """See Archive."""
        export.require_known(kind, format)
        bounds(since, until)
        asked = export.asked(kind, query)
        return self._export(kind, format, since, until, outlet, asked)

    def _export(
        self,
        kind: ExportKind,
        format: ExportFormat,
        since: str | None,
        until: str | None,
        outlet: str | None,
        asked: Mapping[str, Any] | None,
    ) -> Iterator[bytes]:
        outlets = self._declared()
        with self._reader() as db:
            yield from export.export(export.rows(db, outlets, kind, since, until, outlet, asked), kind, format)
