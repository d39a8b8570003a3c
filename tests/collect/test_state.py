"""What the collector asks of its memory, of the one in memory and of an archive alike."""

import pytest

from isnad.archive import Archive
from isnad.collect import FetchState, MemoryState


@pytest.fixture(params=["memory", "archive"])
def state(request, tmp_path):
    if request.param == "memory":
        yield MemoryState()
    else:
        with Archive.open(str(tmp_path / "news")) as archive:
            yield archive


FULL = FetchState("https://x.example/1", "page", "x", '"e"', "Tue, 16 Jan 2024 18:40:00 GMT", 1.5, 2.5, 3.5, 4.5, 2, 503, "ab")


def test_what_is_noted_is_known(state):
    assert state.fetch_state(FULL.url) is None
    state.set_fetch_state(FULL)
    assert state.fetch_state(FULL.url) == FULL
    bare = FetchState(FULL.url, kind="feed")
    state.set_fetch_state(bare)
    assert state.fetch_state(FULL.url) == bare


def test_due_pages_longest_due_first(state):
    for n, due in enumerate((30.0, 10.0, None, 20.0, 40.0)):
        state.set_fetch_state(FetchState(f"https://x.example/{n}", outlet="x", due=due))
    state.set_fetch_state(FetchState("https://x.example/feed", kind="feed", outlet="x", due=1.0))
    state.set_fetch_state(FetchState("https://y.example/1", outlet="y", due=1.0))
    assert [page.url[-1] for page in state.due_pages("x", 30.0, 10)] == ["1", "3", "0"]
    assert [page.url[-1] for page in state.due_pages("x", 30.0, 2)] == ["1", "3"]


def test_seen_is_what_was_fetched_well(state):
    state.set_fetch_state(FetchState("https://x.example/good", fetched=1.0))
    state.set_fetch_state(FetchState("https://x.example/failed", failures=1, due=2.0))
    asked = [f"https://x.example/{name}" for name in ("good", "failed", "new")]
    assert state.seen(asked) == {"https://x.example/good"}
    assert state.seen([]) == set()
