"""What names cost in long texts: no more a word than in short ones, counted in calls of functions, whatever is said again and again."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.text import Text
from isnad.reading.names import find_names
from isnad.reading.names.spans import Laid, Span
from isnad.reading.tags import Subject, choose_tags


def calls(body):
    """Return how many functions are called to read the names and tags of a body."""
    count = 0

    def profile(frame, event, arg):
        nonlocal count
        count += event in ("call", "c_call")

    text = Text(body)
    sys.setprofile(profile)
    try:
        choose_tags(Subject(None, text), find_names(text), ())
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "محافظات حجة وإب وذمار، ",
        "وقالت السعودية والمصرية ",
        "طالبان وحماس والخليج ",
        "سليم الورداني (الهلال)\n",
        "حركة الأفق «حماس» ",
        "الهيئة العامة للري (سواقي) ",
        "«الأفق» (رويترز) ",
        "نظيره الأردني سامر ",
        "و ب ل ك ",
    ],
)
def test_a_text_four_times_as_long_costs_four_times_as_much(piece):
    calls(piece * 200)  # what is found once a word
    assert calls(piece * 200) < 4.6 * calls(piece * 50)


_SPANS = st.lists(
    st.builds(
        lambda first, length, kind: Span(first, first + length, 0, kind, ""),
        st.integers(0, 12),
        st.integers(1, 3),
        st.sampled_from(("PER", "LOC")),
    ),
    max_size=8,
)


@given(_SPANS, _SPANS)
def test_spans_laid_over_others_take_the_place_of_those_that_share_a_token_with_them(below, above):
    laid, left = Laid(below), list(below)
    for span in above:
        over = [other for other in left if other.first < span.last and span.first < other.last]
        assert laid.over(span.first, span.last) == over
        left = [other for other in left if other not in over]
        left.append(span)
        laid.put(span)
    assert laid.given() == left
    assert laid.all() == sorted(left, key=lambda span: span.first)
