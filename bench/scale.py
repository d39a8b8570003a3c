"""Whether the cost of an article stays flat as the archive grows: the judged stream again and again, with shifted dates and other words.

usage: python -m bench.scale FOLDER [--articles 200000] [--report 20000] [--archive FILE] [--beside FILE]

Every round of the stream comes fifteen days after the one before; a word in eight is replaced by one that belongs to its round alone, the
same for the same word, so that happenings of one round hold together and rounds differ. Much text still comes back: an article finds the
texts that it repeats of every earlier round. The store is SQLite's, in a temporary folder or in FILE, where a later run goes on.

Beside each cost stands that of the same linker on the stream's first articles in a fresh archive, measured at the same moment: on a
machine with other work the ratio of the two tells more than either. With ``--beside`` it is that of another archive, a smaller one, which
takes turns with the first, batch by batch, and goes on with the stream too.
"""

from __future__ import annotations

import argparse
import itertools
import re
import resource
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bench.linking import BATCH, stream
from isnad.archive import schema
from isnad.archive.links import SqliteLinkStore
from isnad.linking import Linker
from isnad.records import Article

_WORD = re.compile(r"[\u0621-\u064a]{4,}")
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ROUND = timedelta(days=15)
_REFERENCE = 3_000


def perturb(number: int) -> Callable[[str], str]:
    """Return what replaces one word in eight of a text by another of the same length, the same one throughout a round."""
    known: dict[str, str] = {}

    def other(match: re.Match[str]) -> str:
        word = match.group()
        instead = known.get(word)
        if instead is None:
            seed = zlib.crc32(f"{number} {word}".encode())
            known[word] = instead = word if seed % 8 else "".join(_LETTERS[(seed >> (3 * i)) % len(_LETTERS)] for i in range(len(word)))
        return instead

    return lambda text: _WORD.sub(other, text) if number else text


def rounds(articles: Sequence[Article], start: int = 0) -> Iterator[Article]:
    """Yield the stream for ever, from its ``start``-th article on."""
    first, skipped = divmod(start, len(articles))
    for number in itertools.count(first):
        changed = perturb(number)
        for article in articles[skipped:]:
            published = datetime.fromisoformat(article.published or "2000-01-01") + number * _ROUND
            yield replace(
                article,
                id=f"{article.id}~{number}",
                published=published.isoformat(),
                title=changed(article.title or ""),
                body=changed(article.body),
            )
        skipped = 0


class Kept:
    """An archive's linking store in a file, and the linker over it."""

    def __init__(self, file: Path):
        self.database = schema.connect(file, readonly=False)
        schema.migrate(self.database, file)
        self.store = SqliteLinkStore(self.database)
        self.linker = Linker(self.store)

    def add(self, batch: Sequence[Article]) -> float:
        """Link a batch in one transaction; return the seconds of processor time."""
        start = time.process_time()
        self.database.execute("BEGIN IMMEDIATE")
        self.linker.add(batch)
        self.database.execute("COMMIT")
        return time.process_time() - start


def reference(articles: Sequence[Article]) -> float:
    """Return the milliseconds that an article of the stream's beginning takes in a fresh archive, right now."""
    with tempfile.TemporaryDirectory() as folder:
        kept = Kept(Path(folder) / "archive.sqlite")
        spent = sum(kept.add(articles[start : start + BATCH]) for start in range(0, _REFERENCE, BATCH))
        kept.database.close()
    return 1000 * spent / min(_REFERENCE, len(articles))


class Grown:
    """An archive that takes the stream in from where it stands."""

    def __init__(self, file: Path, articles: Sequence[Article]):
        self.file = file
        self.kept = Kept(file)
        self.count = self.kept.store.last_seq()
        self._source = rounds(articles, self.count)
        self._spent, self._done = 0.0, 0
        if self.count:
            found = self.count
            print(f"{file} goes on after {found} articles: {self._add():.2f} s for the first {BATCH}", flush=True)
            self._spent, self._done = 0.0, 0

    def _add(self) -> float:
        spent = self.kept.add(list(itertools.islice(self._source, BATCH)))
        self.count += BATCH
        self._done += BATCH
        self._spent += spent
        return spent

    def add(self) -> None:
        """Take in a batch."""
        self._add()

    def cost(self) -> float:
        """Return the milliseconds that an article took since this was asked last."""
        cost = 1000 * self._spent / self._done
        self._spent, self._done = 0.0, 0
        return cost


def grow(file: Path, articles: Sequence[Article], most: int, report: int, beside: Path | None = None) -> None:
    """Fill an archive up to ``most`` articles and print what they cost."""
    main = Grown(file, articles)
    other = Grown(beside, articles) if beside else None
    while main.count < most:
        main.add()
        if other is not None:
            other.add()
        if main.count % report < BATCH or main.count >= most:
            cost = main.cost()
            against = other.cost() if other is not None else reference(articles)
            named = f"one of {other.count} articles'" if other is not None else "a fresh archive's"
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{main.count} articles: {cost:.3f} ms an article, {cost / against:.2f} of {named} {against:.3f} ms,"
                  f" peak {peak:.0f} MiB, {file.stat().st_size / 2**20:.0f} MiB on disk", flush=True)  # fmt: skip
    main.kept.database.close()


def main() -> None:
    """Print milliseconds an article, without the making of the input, as the archive grows."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--articles", type=int, default=200_000)
    arguments.add_argument("--report", type=int, default=20_000)
    arguments.add_argument("--archive", type=Path, help="keep the archive in this file, or go on with it")
    arguments.add_argument("--beside", type=Path, help="go on with the archive in this file by turns, and compare the costs")
    options = arguments.parse_args()
    articles = stream(options.folder)
    with tempfile.TemporaryDirectory() as folder:
        grow(options.archive or Path(folder) / "archive.sqlite", articles, options.articles, options.report, options.beside)


if __name__ == "__main__":
    main()
