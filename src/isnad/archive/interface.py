"""What an archive can do, whatever stores it: the narrow interface that the site, the command line and other stores build against.

Times given to ``since`` and ``until`` are ISO 8601, as fine as wished (``2024``, ``2024-01-25``, ``2024-01-25T14:30+03:00``); both ends
belong to the range, and an article without a known time is in no range. ``after`` asks for the next page of a list: the id of the last
item of the page before.

What does not live here: any storing. ``sqlite`` is the embedded store. The file is long because an interface is one list: each method with
what it promises, and no code.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import Any, Literal, Self, get_args

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

ExportKind = Literal["articles", "statements", "claims", "names", "stories", "reprints", "related", "timeline", "corrections", "rulings"]
ExportFormat = Literal["jsonl", "csv", "parquet"]
EXPORT_KINDS: tuple[ExportKind, ...] = get_args(ExportKind)
EXPORT_FORMATS: tuple[ExportFormat, ...] = ("jsonl", "csv", "parquet")


class Archive(ABC):
    """A place that keeps articles and what is known of them. A context manager; one writer and any number of readers at a time."""

    @staticmethod
    def open(path_or_url: str, *, readonly: bool = False) -> Archive:
        """Open the archive in the folder ``path_or_url``, making it if need be (not where ``readonly``).

        Raises ArchiveError where it cannot be opened, was written by a newer Isnad, or is a server store (``postgresql://``), which
        this version has not.
        """
        text = str(path_or_url)
        scheme, separator, _ = text.partition("://")
        if separator:
            if scheme in ("postgresql", "postgres"):
                raise ArchiveError(f"a server store ({scheme}://) is not there yet: give a folder for the embedded archive")
            raise ArchiveError(f"{text!r} is not an archive: give a folder (or later a postgresql:// address)")
        from isnad.archive.sqlite import SqliteArchive  # noqa: PLC0415 - loaded only by those who use it

        return SqliteArchive(text, readonly=readonly)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @abstractmethod
    def close(self) -> None:
        """Let go of files and locks. Everything that ``ingest`` acknowledged is kept; closing twice is allowed."""

    # --- writing ---------------------------------------------------------------------------------------------------------------

    @abstractmethod
    def ingest(self, articles: Iterable[Article | Page], *, progress: Callable[[int], None] | None = None) -> Counts:
        """Keep articles that have been read, link and index them. Idempotent; a kill at any moment is made good by giving them again.

        ``progress`` is called with the number of articles done so far. Bad articles, and pages with an ``error``, are counted and kept
        as rejections. Raises ArchiveError where another process is writing or the archive was opened to read.
        """

    @abstractmethod
    def put_outlets(self, outlets: Iterable[Outlet]) -> None:
        """Add outlets, replacing those of the same id."""

    @abstractmethod
    def remove_outlet(self, id: str) -> bool:
        """Forget the declaration of an outlet; its articles stay. Returns whether there was one."""

    @abstractmethod
    def put_site_profile(self, outlet: str, profile: Mapping[str, Any] | None) -> None:
        """Keep what an outlet's pages teach about its next ones (JSON, as ``page.site`` writes it); ``None`` forgets it."""

    # --- articles --------------------------------------------------------------------------------------------------------------

    @abstractmethod
    def article(self, id: str) -> Article:
        """Return an article as it is now. Raises NotFoundError."""

    @abstractmethod
    def articles_by_id(self, ids: Sequence[str], *, full: bool = True) -> list[Article]:
        """Return the articles of ``ids`` in that order, leaving out unknown ones. Without ``full``, names, statements … stay empty."""

    @abstractmethod
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
        """Return articles newest first; those without a known time come last. ``name`` takes a key of NameCount, ``tag`` a
        key of TagCount or a tag in any spelling."""

    @abstractmethod
    def revisions(self, id: str) -> list[Revision]:
        """Return every text that the article had, oldest first. Raises NotFoundError."""

    @abstractmethod
    def rejections(self, *, limit: int = 100) -> list[Rejection]:
        """Return what was not kept and why, latest first."""

    @abstractmethod
    def search(
        self,
        query: str,
        limit: int = 10,
        sort: Literal["relevance", "date"] = "relevance",
        since: str | None = None,
        until: str | None = None,
        outlet: str | None = None,
    ) -> list[Hit]:
        """Return the best articles for a query as typed: words, "a phrase", -word, outlet:ID, since:DATE, until:DATE (docs/search.md).

        ``date`` gives all that hold every word, newest first. Raises InputError where the query is too long or a date in it is none.
        """

    # --- what linking found ------------------------------------------------------------------------------------------------------

    @abstractmethod
    def related(self, id: str, limit: int = 5) -> Related:
        """Return what a reader of the article may want next, best first, with reasons. Raises NotFoundError."""

    @abstractmethod
    def distinct(self, ids: Sequence[str]) -> list[str]:
        """Return those of some articles, in their order, of which none is (nearly) the text of one before it; unknown ones are left out."""

    @abstractmethod
    def story(self, id: str) -> Story:
        """Return a story by its id. Raises NotFoundError."""

    @abstractmethod
    def story_of(self, article: str) -> Story:
        """Return the story that an article belongs to (it may be the only one in it). Raises NotFoundError."""

    @abstractmethod
    def affair(self, story: str, *, timeline: bool = True) -> Affair:
        """Return the affair that a story belongs to: its stories, earliest first (that one alone where it is of none), by which names each
        hangs together with another of them, and one ``timeline`` of all unless that is not wanted. Raises NotFoundError."""

    @abstractmethod
    def summary(self, story: str, sentences: int = 3) -> list[Sentence]:
        """Return the few sentences of its articles that best tell a story, each with where it stands. Raises NotFoundError."""

    @abstractmethod
    def differences(self, story: str, affair: Affair | None = None, *, whole: bool = False) -> list[Telling]:
        """Return the quantities that a story's articles tell in different figures, most told first, with those of its affair that go on
        with them (votes, a toll that rises); with ``whole`` those of all stories of the affair.

        ``affair`` is what the method of that name returns, where the caller has it already. Raises NotFoundError.
        """

    @abstractmethod
    def denials(self, story: str, affair: Affair | None = None, *, whole: bool = False) -> list[Denial]:
        """Return statements that another article's source denies, each with that denial: one of the two of the story, the other of it or of
        its affair; with ``whole`` both of any story of the affair.

        ``affair`` is what the method of that name returns, where the caller has it already. Raises NotFoundError.
        """

    @abstractmethod
    def coverage(self, story: str, affair: Affair | None = None) -> Coverage:
        """Return which outlet reported a story first, which followed, and which declared ones never did, in no story of its affair either.

        ``affair`` is what the method of that name returns, where the caller has it already. Raises NotFoundError.
        """

    @abstractmethod
    def explain(self, article: str) -> tuple[str, ...]:
        """Say in Arabic why an article stands in its story: a person's word, what it shares with its nearest. Raises NotFoundError."""

    @abstractmethod
    def rule_story(
        self, verdict: StoryVerdict, subject: str, *, into: str | None = None, articles: Collection[str] = (), why: str = ""
    ) -> StoryRuling:
        """Keep a person's word on stories; it survives every later run.

        ``merge``: story ``subject`` is one with story ``into``. ``split``: ``articles`` of story ``subject`` are not of one with its
        others. ``pin``: article ``subject`` belongs to story ``into``. Raises NotFoundError, InputError, ArchiveError.
        """

    @abstractmethod
    def story_rulings(self, story: str | None = None) -> list[StoryRuling]:
        """Return what persons said of stories (that concerns the articles of one), oldest first. Raises NotFoundError."""

    @abstractmethod
    def undo_story_ruling(self, number: int) -> bool:
        """Forget a ruling; stories are again as linking cuts them. Returns whether there was one of that number."""

    @abstractmethod
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
        """Return stories with an article in the range: those of most origins first, or those last reported on first."""

    @abstractmethod
    def reprints(
        self, *, story: str | None = None, since: str | None = None, until: str | None = None, outlet: str | None = None
    ) -> list[Reprint]:
        """Return the copies (of one story), each with what it is a copy of; since, until and outlet are the copy's."""

    @abstractmethod
    def texts(self, story: str) -> list[TextOrigin]:
        """Say of each article of a story whether it is its own report, a copy or passed on, and why. Raises NotFoundError."""

    @abstractmethod
    def copies_of(self, id: str) -> list[Reprint]:
        """Return the copies known of an article, best covered first. Raises NotFoundError."""

    @abstractmethod
    def copy_difference(self, id: str, of: str | None = None) -> Difference:
        """Return what a copy cut, added and changed of the text it is a copy of, and whom it no longer credits. Raises NotFoundError.

        With ``of``, what an article made of that text, of which it has a passage (``Contained.compared`` gives both).
        """

    @abstractmethod
    def contained(self, id: str) -> list[Contained]:
        """Return the texts that stand in an article (a release inside a longer report) and the reports in which it stands.

        They are no copies. Raises NotFoundError.
        """

    @abstractmethod
    def copied_from(self, id: str) -> Reprint | None:
        """Return what the article is a copy of, if of anything. Raises NotFoundError."""

    @abstractmethod
    def timeline(self, story: str) -> list[TimelineEntry]:
        """Return the timeline of a story, earliest date first. Raises NotFoundError."""

    # --- what articles say -------------------------------------------------------------------------------------------------------

    @abstractmethod
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
        """Return statements, newest first. ``source`` is the holder of the claim (a name's key, or all its words in any spelling), ``name``
        a name that the article mentions, ``after`` the article and number of the last statement of the page before. ``said`` is a source
        as people type it: a name in any spelling, or words of it; ``about``, ``via`` and ``to`` are words that the content, the rest of
        the chain (or what the article credits), or who was told must have, in any form. ``force`` is a force, or ``not-`` and a force: the
        act was not done («لم تؤكد»)."""

    @abstractmethod
    def find_statements(self, query: str, *, limit: int = 50, after: tuple[str, int] | None = None) -> list[StatementEntry]:
        """Return the statements that a query as typed asks for, newest first: said:"…" about:… force:… via:… (docs/claims.md).

        Raises InputError where the query is too long or names a force, a kind or a date that is none.
        """

    @abstractmethod
    def claims(self, story: str, *, beyond: bool = True, affair: Affair | None = None) -> list[Claim]:
        """Return the claims of a story: a statement that several outlets give is one. Raises NotFoundError.

        ``beyond`` adds the wordings of articles of other stories, ten days before or after at most (``elsewhere`` names them). With the
        story's ``affair`` (what the method of that name returns) who denies them in its other stories, or is denied there, is looked for.
        """

    @abstractmethod
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
        """Return the ledger of unnamed sources, by outlet or by story: those with most statements given to such sources first."""

    @abstractmethod
    def unnamed_sources(
        self, *, outlet: str | None = None, story: str | None = None, since: str | None = None, until: str | None = None, limit: int = 50
    ) -> list[UnnamedSource]:
        """Return which unnamed sources are described alike, within whoever let them speak unnamed: those met in most stories first.

        Sources of which nothing is said («مصادر مطلعة») are left out: nothing tells them from each other.
        """

    @abstractmethod
    def correct(self, article: str, n: int, verdict: Verdict, changes: Mapping[str, Any] | None = None) -> Correction:
        """Keep a person's word on the ``n``-th statement (from 0) of an article as ``article`` gives it; it survives every later reading.

        The headline's statements are counted after the body's (``Article.numbered_statements``).

        ``reject`` takes the statement away, ``accept`` confirms it, ``change`` sets fields of it. Raises NotFoundError, InputError,
        ArchiveError.
        """

    @abstractmethod
    def add_statement(self, article: str, fields: Mapping[str, Any], *, headline: bool = False) -> Correction:
        """Keep a statement of an article that reading missed: its ``content`` to the letter, ``source`` and what else is known of it.

        It is the headline's where ``headline`` is true, or where its content stands there and not in the body.
        It is kept as a correction is, beside a statement of another holder that has these words. Raises NotFoundError, InputError,
        ArchiveError.
        """

    @abstractmethod
    def corrections(self, article: str | None = None) -> list[Correction]:
        """Return what persons said of statements (of one article), oldest first. Raises NotFoundError for an unknown article."""

    @abstractmethod
    def stale_corrections(self) -> list[Correction]:
        """Return the corrections whose words their articles, edited since, have no more: the export of test data keeps them apart."""

    @abstractmethod
    def undo_correction(self, number: int) -> bool:
        """Forget a correction; the statement is again as it was read. Returns whether there was one of that number."""

    @abstractmethod
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
        """Return names, those in most articles first, with their spellings.

        Of a period or an outlet, counts and offices are those of its articles, spellings and reasons those of each name's latest 25 there.
        """

    @abstractmethod
    def name(self, key: str) -> NameCount:
        """Return the name of that key or id, the most frequent one so written, or the one that a ruling calls so. Raises NotFoundError."""

    @abstractmethod
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
        """Keep a person's word on a name (key or spelling, as ``name`` takes it); it survives every later reading.

        ``merge``: all of ``name`` is ``into``, which must be of its kind unless ``force``. ``split``: its mentions spelled ``spelling``
        or in ``article`` are ``into``, or a name called ``label``, or without both an open name as spelled. ``pin``: what is spelled
        ``spelling`` (in ``article``) is ``name``, whichever name of its kind it was read as. With ``start`` a split or pin is on the
        single mention at that offset (code points) of ``article``, as ``mentions`` gives it; it follows the mention in an edited text, and
        is ``stale`` where it cannot be told there any more. A pin with ``end`` too, or with a ``spelling`` that stands at ``start``, is on
        those very words, whether or not reading found a name there; with ``kind`` it may give them to a name that no article has yet.
        Raises NotFoundError, InputError, ArchiveError.
        """

    @abstractmethod
    def mentions(self, name: str, *, article: str | None = None, limit: int = 50, after: str | None = None) -> list[Mention]:
        """Return where the name of this key stands in one article, or in ``limit`` of its articles, newest first. Raises NotFoundError."""

    @abstractmethod
    def name_rulings(self, name: str | None = None) -> list[NameRuling]:
        """Return a person's rulings on names (that concern the name of this key), oldest first."""

    @abstractmethod
    def undo_name_ruling(self, number: int) -> bool:
        """Forget a ruling; names are again as they were read. Returns whether there was one of that number."""

    @abstractmethod
    def agreed(self, name: str, limit: int = 50) -> list[Agreed]:
        """Return where articles mean the name of this key because their story says so, each with the reason."""

    @abstractmethod
    def holders(self, office: str, *, at: str | None = None) -> list[Holder]:
        """Return who is given an office (all its words, any spelling), latest first; ``at`` (ISO 8601): by articles within 60 days."""

    @abstractmethod
    def tag(self, wanted: str) -> TagCount:
        """Return the tag of that key, or so called in any spelling («الولایات المتحدة», «أمريكا»); of several called so one who is
        known, of those the one of most articles. Raises NotFoundError."""

    @abstractmethod
    def tags(self, *, since: str | None = None, until: str | None = None, limit: int = 50) -> list[TagCount]:
        """Return tags, those of most articles first."""

    # --- outlets and the collector's memory --------------------------------------------------------------------------------------

    @abstractmethod
    def outlets(self) -> list[Outlet]:
        """Return the declared outlets in the order of their ids."""

    @abstractmethod
    def outlet(self, id: str) -> Outlet:
        """Return an outlet; one that is only met in articles has no more than its id. Raises NotFoundError."""

    @abstractmethod
    def site_profile(self, outlet: str) -> Mapping[str, Any] | None:
        """Return what was kept of an outlet's pages, if anything."""

    @abstractmethod
    def outlet_counts(self) -> list[OutletCount]:
        """Return every outlet, declared or met, with its number of articles, largest first."""

    @abstractmethod
    def fetch_state(self, url: str) -> FetchState | None:
        """Return what the collector noted of an address, if anything."""

    @abstractmethod
    def set_fetch_state(self, state: FetchState) -> None:
        """Note what the collector now knows of an address."""

    @abstractmethod
    def due_pages(self, outlet: str, now: float, limit: int) -> list[FetchState]:
        """Return states of kind ``page`` of that outlet whose ``due`` is not after ``now``, longest due first."""

    @abstractmethod
    def seen(self, urls: Collection[str]) -> set[str]:
        """Return those of ``urls`` that were fetched well before, or that an article of the archive has."""

    # --- the whole ---------------------------------------------------------------------------------------------------------------

    @abstractmethod
    def counts(self) -> Mapping[str, int]:
        """Return how many articles, revisions, stories, statements, names, reprints, outlets and rejections there are."""

    @abstractmethod
    def unindexed(self) -> int:
        """Return how many changes the search does not know yet: after a kill, or while another process writes."""

    @abstractmethod
    def check(self) -> str:
        """Look whether the archive is whole; say what it holds. Raises ArchiveError with what is wrong."""

    @abstractmethod
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
        """Yield an export in chunks of bytes (shapes in docs/export.md). ``query`` chooses among statements, as in ``find_statements``.

        Raises InputError for an unknown kind or format, or a query for anything but statements.
        """
