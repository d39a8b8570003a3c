"""Whether the cost of an article stays flat as the archive grows: the judged stream again and again, with shifted dates and other words.

usage: python -m bench.scale FOLDER [--articles 200000] [--report 20000]

Every round of the stream comes fifteen days after the one before; a word in eight is replaced by one that belongs to its round alone, the
same for the same word, so that happenings of one round hold together and rounds differ. The store is SQLite's in a temporary folder.
"""

from __future__ import annotations

import argparse
import itertools
import re
import resource
import tempfile
import time
import zlib
from collections.abc import Iterator, Sequence
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


def perturb(text: str, number: int) -> str:
    """Replace one word in eight by another of the same length, the same one throughout a round."""

    def other(match: re.Match[str]) -> str:
        word = match.group()
        seed = zlib.crc32(f"{number} {word}".encode())
        if seed % 8:
            return word
        return "".join(_LETTERS[(seed >> (3 * i)) % len(_LETTERS)] for i in range(len(word)))

    return _WORD.sub(other, text) if number else text


def rounds(articles: Sequence[Article]) -> Iterator[Article]:
    """Yield the stream for ever."""
    for number in itertools.count():
        for article in articles:
            published = datetime.fromisoformat(article.published or "2000-01-01") + number * _ROUND
            yield replace(
                article,
                id=f"{article.id}~{number}",
                published=published.isoformat(),
                title=perturb(article.title or "", number),
                body=perturb(article.body, number),
            )


def main() -> None:
    """Print milliseconds an article, without the making of the input, as the archive grows."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--articles", type=int, default=200_000)
    arguments.add_argument("--report", type=int, default=20_000)
    options = arguments.parse_args()
    source = rounds(stream(options.folder))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "archive.sqlite"
        database = schema.connect(file, readonly=False)
        schema.migrate(database, file)
        linker = Linker(SqliteLinkStore(database))
        spent = 0.0
        for count in range(BATCH, options.articles + 1, BATCH):
            batch = list(itertools.islice(source, BATCH))
            start = time.process_time()
            database.execute("BEGIN IMMEDIATE")
            linker.add(batch)
            database.execute("COMMIT")
            spent += time.process_time() - start
            if count % options.report == 0:
                peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
                print(f"{count} articles: {1000 * spent / options.report:.3f} ms an article, peak {peak:.0f} MiB", flush=True)
                spent = 0.0
        database.close()


if __name__ == "__main__":
    main()
