"""What a template left of HTML in a kept text («&quot;») is no word when texts are compared, and moves no offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linking_invented import FIRE_OWN, article

from isnad.linking.features import extract
from isnad.linking.prose import one_text
from isnad.linking.references import resolved
from isnad.linking.rewording import difference


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال &quot;نعم&quot; ومضى", 'قال "     نعم"      ومضى'),
        ("سوق&nbsp;الخشب", "سوق\xa0     الخشب"),
        ("&#8220;سوق&#8221;", "“      سوق”      "),
        ("شركة AT&T و&نوران;", "شركة AT&T و&نوران;"),
        ("&unknown; كلمة", "&unknown; كلمة"),
        ("", ""),
    ],
)
def test_a_reference_is_what_it_stands_for(text, expected):
    assert resolved(text) == expected


@given(st.text(alphabet="&#;xquotnbsp189 سوق", max_size=40))
def test_no_offset_moves(text):
    assert len(resolved(text)) == len(text)


def test_signs_written_as_references_are_no_change_of_the_text():
    spaced = article("c", FIRE_OWN.replace(" في ", "&nbsp;في "), "حريق", "nahar")
    marked = FIRE_OWN.replace("،", "&nbsp;،").replace(" في ", " &quot;في&quot; ")
    assert marked != FIRE_OWN
    first, second = article("a", FIRE_OWN, "حريق", "sada"), article("b", marked, "حريق", "nahar")
    assert difference(second, first).changes == difference(spaced, first).changes == ()
    assert one_text(first, spaced)
    assert extract(first).terms.tolist() == extract(second).terms.tolist()
