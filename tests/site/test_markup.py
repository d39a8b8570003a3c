"""Marks are put around pieces of the text, never into it: taking them off gives the body back, whatever overlaps."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from isnad.records import Name, Statement
from isnad.site.markup import paragraphs

REF = re.compile(r'<sup class="ref">.*?</sup>')
TAG = re.compile(r"<[^>]*>")


def shown(body, statements=(), names=()):
    return [str(p.html) for p in paragraphs(body, statements, names, lambda name: "/name/" + name.name)]


def bare(marked):
    return html.unescape(TAG.sub("", REF.sub("", marked)))


def said(body, start, end, force="say"):
    return Statement(start, end, body[start:end], "قال", "س", "س", force=force)


def test_a_statement_is_marked_numbered_and_its_names_are_linked():
    body = "قالت هند إن الجسر مفتوح."
    name = Name(5, 8, "هند", "PER", "هند")
    (line,) = shown(body, [said(body, 12, 23)], [name])
    assert '<a class="name PER" href="/name/هند">هند</a>' in line
    assert '<span class="said depth1 say">الجسر مفتوح</span>' in line
    assert '<a href="#s1">1</a>' in line


def test_letters_that_html_needs_are_escaped_and_nothing_is_run():
    body = "قال <script>alert(1)</script> & «نعم»"
    (line,) = shown(body, [said(body, 4, len(body))])
    assert "<script>" not in line
    assert bare(line) == body


def test_a_statement_over_two_paragraphs_is_marked_in_both_and_begins_in_the_first():
    body = "أول السطر\nثاني السطر"
    first, second = paragraphs(body, [said(body, 4, 14)], [], lambda name: "")
    assert (first.statements, second.statements) == ((1,), ())
    assert "said" in first.html
    assert "said" in second.html


BODIES = st.text(alphabet="ابت <&>\"'\n\u200f", max_size=60)
SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6)


@given(BODIES, SPANS, st.integers(0, 6))
def test_taking_the_marks_off_gives_the_body_back(body, spans, split):
    spans = [(min(a, b), min(max(a, b), len(body))) for a, b in spans if a != b]
    spans = [(a, b) for a, b in spans if a < b]
    statements = [said(body, a, b) for a, b in spans[:split]]
    names = [Name(a, b, body[a:b], "LOC", "x") for a, b in spans[split:]]
    lines = [line for line in body.split("\n") if line.strip()]
    assert [bare(p) for p in shown(body, statements, names)] == lines
