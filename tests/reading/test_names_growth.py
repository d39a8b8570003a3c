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


def other(i):
    """Return a word that is none of the language, another for each number."""
    return "".join("بتثجحدرسشصضطعغفقكلمن"[i // 20**n % 20] for n in range(3)) + "ور"


@pytest.mark.parametrize(
    "piece",
    [
        lambda i: f"وقال {other(i)} الورداني إن الماء كثير. وأضاف الورداني. ",
        lambda i: f"وقال سامر بن {other(i)} بن سالم إن الماء كثير. ",
        lambda i: f"قالت وزارة الدفاع إن الماء كثير. وقالت هيئة {other(i)} العامة. ",
        lambda i: f"و{('حائل', 'جازان', 'تعز', 'الضالع', 'ردفان')[i % 5]} ",
    ],
)
def test_it_does_so_where_each_piece_names_another(piece):
    def written(n):
        return "".join(map(piece, range(n)))

    calls(written(480))  # of a hundred names alike each is compared with each
    assert calls(written(480)) < 4.6 * calls(written(120))


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
