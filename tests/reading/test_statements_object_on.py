"""«أكد القائد سيطرة القوات على الميناء»: what is confirmed begins with the noun that governs «على», and who confirms ends before it."""

from __future__ import annotations

import pytest

from isnad.arabic.text import Text
from isnad.reading.statements import find_statements


@pytest.mark.parametrize("who", ["القائد", "الوزارة", "المصادر", "مصادر عسكرية", "قيادات رفيعة في الحرس", "القائد، في تصريح مكتوب،"])
@pytest.mark.parametrize("what", ["سيطرة الحرس على الميناء", "هيمنة الشركة على السوق", "حرص البلدية على النظافة", "ثبات الفريق على نهجه"])
def test_what_is_confirmed_begins_with_its_noun(who: str, what: str) -> None:
    verb = "أكد" if who.startswith("القائد") else "أكدت"
    (statement,) = find_statements(Text(f"{verb} {who} {what}."))
    assert (statement.source, statement.content) == (who.split("،", maxsplit=1)[0], what)


@pytest.mark.parametrize("who", ["المدير", "مدير المهرجان", "سامر الخالدي"])
def test_a_clause_in_between_is_no_object(who: str) -> None:
    (statement,) = find_statements(Text(f"أكد {who} خلال لقاء جمعه بالتجار على أهمية النظافة."))
    assert (statement.source, statement.content) == (who, "أهمية النظافة")


@pytest.mark.parametrize(
    ("paper", "issuer"),
    [
        ("بيانات من وزارة التجارة", "وزارة التجارة"),
        ("أرقام نشرتها وزارة التجارة", "وزارة التجارة"),
        ("تقرير من وزارة التجارة", "وزارة التجارة"),
    ],
)
def test_a_paper_shows_what_stands_behind_its_issuer(paper: str, issuer: str) -> None:
    verb = "أظهر" if paper.startswith("تقرير") else "أظهرت"
    (statement,) = find_statements(Text(f"{verb} {paper} ارتفاع الأسعار."))
    assert (statement.source, statement.resolved, statement.content) == (paper, issuer, "ارتفاع الأسعار")
