"""The search index: tantivy over terms that Isnad analyses itself (``isnad.arabic.terms``), with BM25 over stems and 4-grams.

The index can always be made again from the store. Each document carries the number (``seq``) of the change that wrote it; the largest in
the index therefore says, as of its last commit, how far it has come, and a writer goes on from there.

What does not live here: parsing queries (``query``), what an article is.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Sequence
from pathlib import Path

import tantivy
from tantivy import FieldType, Occur
from tantivy import Query as IndexQuery

from isnad.arabic import terms
from isnad.archive.analysis import Analysis
from isnad.archive.query import Query
from isnad.archive.times import UNKNOWN
from isnad.errors import ArchiveError

#: Raised when the fields of the index change; ``terms.VERSION`` when their analysis does. Either makes the index anew.
_FIELDS_VERSION = 2
#: How often the title's words count. One field with the title in it ranks better than a field for the title and one for the body, whose
#: scores add up: in a field of titles alone, BM25's length and rarity are those of titles (bench/search.py).
TITLE_TIMES = 3
#: Words of the lead, which counts once more: a report says first what it is about (known-item MRR@10 0.668 against 0.649, bench/arabic.py).
LEAD_WORDS = 60
#: Terms of a query beyond these are left out, those of least weight first.
_MAX_TERMS = 96
_HEAP_BYTES = 64_000_000


def folder_name() -> str:
    """Return the name of the index's folder, which tells its version."""
    return f"index-{_FIELDS_VERSION}.{getattr(terms, 'VERSION', 1)}"


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("key", stored=False, indexed=True, fast=True)
    builder.add_unsigned_field("seq", stored=False, indexed=False, fast=True)
    builder.add_integer_field("time", stored=False, indexed=False, fast=True)
    builder.add_text_field("outlet", stored=False, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("stem", stored=False, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("gram", stored=False, tokenizer_name="whitespace", index_option="freq")
    return builder.build()


class SearchIndex:
    """The index of one archive, in a folder of its own under ``home``. Reading is safe from several threads."""

    def __init__(self, home: Path, *, create: bool):
        self.path = home / folder_name()
        self._schema = _schema()
        self._reading = threading.Lock()
        self._stamp: tuple[int, int] | None = None
        self._searcher: tantivy.Searcher | None = None
        self._writer: tantivy.IndexWriter | None = None
        self._index: tantivy.Index | None = None
        self._open(create=create)

    def _open(self, *, create: bool) -> None:
        if create:
            self.path.mkdir(exist_ok=True)
        elif not (self.path / "meta.json").exists():
            return
        try:
            self._index = tantivy.Index(self._schema, str(self.path), reuse=True)
        except ValueError as error:
            if not create:
                raise ArchiveError(f"the search index {self.path} cannot be read ({error}): the next ingest makes it anew") from error
            shutil.rmtree(self.path)
            self.path.mkdir()
            self._index = tantivy.Index(self._schema, str(self.path), reuse=True)

    # --- writing ---------------------------------------------------------------------------------------------------------------

    def add(
        self, key: int, seq: int, time: int, outlet: str | None, title: Analysis | None, lead: Analysis, body: Analysis, *, known: bool
    ) -> None:
        """Index an article; ``known`` says that it may be in the index already and is to be replaced. Lasting after ``commit``."""
        writer = self._open_writer()
        if known:
            writer.delete_documents_by_term("key", key)
        document = tantivy.Document()
        document.add_integer("key", key)
        document.add_unsigned("seq", seq)
        document.add_integer("time", time)
        if outlet:
            document.add_text("outlet", outlet)
        # Each value starts a new run of positions, so that no phrase reaches from one title into the next or into the body.
        for part in [*([title] * TITLE_TIMES if title is not None else []), lead, body]:
            document.add_text("stem", part.stems)
            document.add_text("gram", part.grams)
        writer.add_document(document)

    def commit(self) -> None:
        """Make what was added lasting and visible."""
        if self._writer is not None:
            self._writer.commit()

    def clear(self) -> None:
        """Empty the index."""
        writer = self._open_writer()
        writer.delete_all_documents()
        writer.commit()

    def close(self) -> None:
        """Finish merges under way and free the index. What was not committed is dropped."""
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.wait_merging_threads()
        self._searcher = None

    def _open_writer(self) -> tantivy.IndexWriter:
        if self._writer is None:
            if self._index is None:
                self._open(create=True)
            assert self._index is not None
            try:
                self._writer = self._index.writer(heap_size=_HEAP_BYTES, num_threads=1)
            except ValueError as error:
                raise ArchiveError(f"the search index {self.path} cannot be written: {error}") from error
        return self._writer

    # --- reading ---------------------------------------------------------------------------------------------------------------

    @property
    def present(self) -> bool:
        """Whether there is an index of this version."""
        return self._current() is not None

    def last_seq(self) -> int:
        """Return the number of the last change that the index holds, 0 for an empty one."""
        searcher = self._current()
        if searcher is None:
            return 0
        hits = searcher.search(IndexQuery.all_query(), limit=1, count=False, order_by_field="seq").hits
        return int(hits[0][0]) if hits else 0

    def size(self) -> int:
        """Return the number of documents."""
        searcher = self._current()
        return searcher.num_docs if searcher is not None else 0

    def search(
        self,
        query: Query,
        limit: int,
        *,
        by_date: bool = False,
        since: int | None = None,
        until: int | None = None,
        outlet: str | None = None,
    ) -> list[tuple[int, float]]:
        """Return the keys of the best articles with their scores, best first; or, ``by_date``, of the newest that hold every word."""
        searcher = self._current()
        if searcher is None or limit < 1:
            return []
        question = self._question(query, by_date, since, until, outlet)
        if question is None:
            return []
        if by_date:
            hits = searcher.search(question, limit=limit, count=False, order_by_field="time").hits
            scores = [0.0] * len(hits)
        else:
            hits = searcher.search(question, limit=limit, count=False).hits
            scores = [float(score) for score, _ in hits]
        keys = searcher.fast_field_values("key", [address for _, address in hits])
        return [(int(key), score) for key, score in zip(keys, scores, strict=True) if key is not None]

    def _current(self) -> tantivy.Searcher | None:
        """Return a searcher over the last commit, whichever process made it."""
        with self._reading:
            try:
                state = (self.path / "meta.json").stat()
            except OSError:
                return None
            if self._index is None:
                self._open(create=False)
            if self._index is None:
                return None
            stamp = (state.st_mtime_ns, state.st_ino)
            if self._searcher is None or stamp != self._stamp:
                self._index.reload()
                self._searcher = self._index.searcher()
                self._stamp = stamp
            return self._searcher

    def _question(self, query: Query, every_word: bool, since: int | None, until: int | None, outlet: str | None) -> IndexQuery | None:
        must: list[IndexQuery] = []
        filters = self._filters(query, since, until, outlet)
        for phrase in query.phrases:
            found = self._phrase(phrase)
            if found is not None:
                must.append(found)
        scored = self._words(query.words)
        if every_word:
            must += [self._term("stem", term) for term in dict.fromkeys(terms.index_terms(query.words))]
        elif scored:
            must.append(IndexQuery.boolean_query([(Occur.Should, clause) for clause in scored]))
        if not must:
            if query.words.strip() or query.phrases:
                return None  # nothing but stop words and signs was asked for
            if not filters:
                return None
            must.append(IndexQuery.all_query())
        clauses = [(Occur.Must, clause) for clause in must] + filters
        for text in query.without:
            found = self._phrase(text)
            if found is not None:
                clauses.append((Occur.MustNot, found))
        return IndexQuery.boolean_query(clauses)

    def _words(self, text: str) -> list[IndexQuery]:
        wanted = sorted(terms.query_terms(text), key=lambda term: -term.weight)[:_MAX_TERMS]
        return [IndexQuery.boost_query(self._term(term.field, term.term), term.weight) for term in wanted]

    def _term(self, field: str, term: str) -> IndexQuery:
        return IndexQuery.term_query(self._schema, field, term, "freq")

    def _phrase(self, text: str) -> IndexQuery | None:
        words: list[str | tuple[int, str]] = list(terms.index_terms(text))
        if not words:
            return None
        return self._term("stem", str(words[0])) if len(words) == 1 else IndexQuery.phrase_query(self._schema, "stem", words)

    def _filters(self, query: Query, since: int | None, until: int | None, outlet: str | None) -> list[tuple[Occur, IndexQuery]]:
        filters: list[tuple[Occur, IndexQuery]] = []
        if since is not None or until is not None:
            lower = since if since is not None else UNKNOWN + 1
            upper = until if until is not None else -UNKNOWN
            span = IndexQuery.range_query(self._schema, "time", FieldType.Integer, lower, upper)
            filters.append((Occur.Must, IndexQuery.const_score_query(span, 0.0)))
        wanted: list[Sequence[str]] = [[outlet]] if outlet else []
        if query.outlets:
            wanted.append(query.outlets)
        for group in wanted:
            clauses = [(Occur.Should, IndexQuery.term_query(self._schema, "outlet", item, "basic")) for item in group]
            filters.append((Occur.Must, IndexQuery.const_score_query(IndexQuery.boolean_query(clauses), 0.0)))
        unwanted = [IndexQuery.term_query(self._schema, "outlet", item, "basic") for item in query.without_outlets]
        return filters + [(Occur.MustNot, clause) for clause in unwanted]
