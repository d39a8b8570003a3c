"""What the site answers to a query that it cannot run: a sentence in the interface's language."""

import re

import pytest

from isnad.archive.query import parse
from isnad.errors import InputError
from isnad.site.interface import told_error

REFUSED = ["force:shout", "source:secret", "-force:deny", "sayd:وزير", "said: وزير", 'about:""', "outlet:", "كلمة " * 200]


@pytest.mark.parametrize("query", REFUSED)
def test_a_query_is_refused_in_arabic(query):
    with pytest.raises(InputError) as refused:
        parse(query)
    told = told_error(str(refused.value), "ar")
    assert re.search("[ء-ي]{3}", re.sub("\u2068.*?\u2069", "", told))
    assert told_error(str(refused.value), "en") == str(refused.value)
