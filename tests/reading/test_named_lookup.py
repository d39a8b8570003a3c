"""The names of a text are found by where they stand as one would find them by looking at each of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from isnad.reading.statements.named import Named
from isnad.records import Name, NameKind

_KINDS: tuple[NameKind, ...] = ("PER", "LOC", "ORG")


@st.composite
def _names(draw: st.DrawFn) -> list[Name]:
    """Names that do not overlap, in any order."""
    at = 0
    found: list[Name] = []
    for gap, length, kind in draw(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 5), st.sampled_from(_KINDS)), max_size=12)):
        start, at = at + gap, at + gap + length
        found.append(Name(start, at, "سامر الخالدي"[:length], kind, ""))
    return draw(st.permutations(found))


@given(_names(), st.integers(0, 60), st.integers(0, 60))
def test_look_up_agrees_with_looking_at_each(names: list[Name], a: int, b: int) -> None:
    start, end = min(a, b), max(a, b) + 1
    named = Named.of(names)
    assert sorted(named.within(start, end), key=lambda name: name.start) == list(named.within(start, end))
    assert set(named.within(start, end)) == {name for name in names if name.start >= start and name.end <= end}
    assert set(named.beginning(start)) == {name for name in names if name.start == start}
    assert named.touch(start, end) == any(name.start < end and start < name.end for name in names)
    assert Named.of(named) is named


def test_words_of_persons() -> None:
    named = Named.of([Name(0, 4, "نجار", "PER", ""), Name(10, 22, "سامر الخالدي", "PER", ""), Name(30, 34, "صنعاء", "LOC", "")])
    assert named.person_words == {"نجار", "سامر", "الخالدي"}
    assert named.longer_person_words == {"سامر", "الخالدي"}
