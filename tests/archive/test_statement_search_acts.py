"""Searching statements by what was done or not, and by media however they are called."""

import pytest

from isnad import read_article
from isnad.records import Outlet

ACTS = [
    ("force:confirm", ["n2"]),
    ("force:not-confirm", ["n1"]),
    ('force:"عدم تأكيد"', ["n1"]),
    ("force:announce", []),
    ("force:عدم_إعلان", ["n3"]),
]


@pytest.mark.parametrize(("query", "expected"), ACTS)
def test_what_was_not_done_is_found_apart_from_what_was(archive, query, expected):
    rows = {
        "n1": "لم تؤكد وزارة الداخلية أن الجسر انهار.",
        "n2": "أكدت وزارة الداخلية أن الجسر انهار.",
        "n3": "لم تعلن وزارة الداخلية عدد الجرحى.",
    }
    archive.ingest([read_article({"id": id, "text": body}) for id, body in rows.items()])
    assert [entry.article for entry in archive.find_statements(query)] == expected


@pytest.mark.parametrize("typed", ["مرصاد", "المرصاد", '"وكالة المرصاد"', '"وكالة المرصاد للأنباء"', "mersad"])
def test_a_medium_is_found_with_or_without_what_it_is_and_by_its_declared_id(archive, typed):
    archive.put_outlets([Outlet("mersad", "وكالة المرصاد", "", kind="agency")])
    archive.ingest([read_article({"id": "v1", "text": "نقلت المرصاد عن ثلاثة مسؤولين مطلعين أن الجسر مغلق."})])
    assert [entry.article for entry in archive.find_statements(f"source:unnamed via:{typed}")] == ["v1"]
