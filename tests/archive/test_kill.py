"""A writer killed at any moment loses nothing that it acknowledged and doubles nothing, in the store and in the index."""

import random
import subprocess
import sys
import threading
from pathlib import Path

from isnad.archive import Archive

INGESTER = Path(__file__).with_name("ingester.py")
LAST = 400
ROUNDS = 8


def ingest_until_killed(path, first, lot, seconds):
    """Run the ingester, kill it ``seconds`` after it has opened the archive, and return the number of articles it acknowledged."""
    process = subprocess.Popen(
        [sys.executable, str(INGESTER), str(path), str(first), str(LAST), str(lot)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    timer = threading.Timer(seconds, process.kill)
    timer.start()
    acknowledged = first
    for line in process.stdout:
        if line.endswith("\n"):
            acknowledged = int(line)
    process.wait()
    timer.cancel()
    process.stdout.close()
    return acknowledged


def test_kill_at_any_moment(tmp_path, plain):
    chance = random.Random(20240125)
    acknowledged = 0
    killed = 0
    for _ in range(ROUNDS):
        # Begins a little before what was acknowledged: giving articles again must not double them.
        acknowledged = max(
            acknowledged, ingest_until_killed(tmp_path, max(0, acknowledged - 10), chance.choice([5, 20]), chance.uniform(0.01, 0.25))
        )
        killed += acknowledged < LAST
        with Archive.open(str(tmp_path)) as archive:
            archive.check()
            counts = archive.counts()
            articles = {article.id for article in archive.articles(limit=LAST + 1)}
            assert {f"a{n}" for n in range(acknowledged)} <= articles
            assert counts["articles"] == counts["revisions"] == counts["stories"] == len(articles)
            assert counts["statements"] == 2 * len(articles)
            found = [hit.id for hit in archive.search("الوزارة تبحث القرار", limit=1000)]
            assert len(found) == len(set(found)) == len(articles)
            if articles:
                assert archive.name("org:ufuq").articles == len(articles)
    assert killed > 1
    assert ingest_until_killed(tmp_path, 0, 50, 60) == LAST
    with Archive.open(str(tmp_path), readonly=True) as archive:
        assert archive.counts()["articles"] == LAST
        archive.check()


def test_the_index_is_made_again_from_the_store(tmp_path, plain):
    import shutil

    assert ingest_until_killed(tmp_path, 380, 20, 60) == LAST
    (index,) = tmp_path.glob("index-*")
    for harm in (lambda: shutil.rmtree(index), lambda: (index / "meta.json").write_text("{")):
        harm()
        with Archive.open(str(tmp_path)) as archive:
            assert len(archive.search("الوزارة", limit=100)) == 20
            archive.check()


def test_a_kill_between_store_and_index_is_made_good(tmp_path, plain, monkeypatch):
    from archive.invented import made
    from isnad.archive.ingest import Ingest

    with Archive.open(str(tmp_path)) as archive:
        archive.ingest([made("a1")])
        with monkeypatch.context() as patched:
            patched.setattr(Ingest, "_to_index", lambda self: None)
            archive.ingest([made("a2"), made("a1", title="معدل")])
        assert {hit.id for hit in archive.search("الوزارة")} == {"a1"}
        archive.ingest([made("a3")])
        archive.check()
        assert {hit.id for hit in archive.search("الوزارة")} == {"a1", "a2", "a3"}
        assert [hit.id for hit in archive.search("معدل", limit=1)] == ["a1"]
