"""What one person's word leaves of another: a split takes away whom it names, whatever an earlier word hung him between."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from isnad.archive import Archive
from isnad.records import Article

TEXTS = (
    "افتتح عميد كلية الزراعة معرض التمور في مدينة نوران، وقال إن المزارعين باعوا نصف محصولهم.",
    "فاز فريق ساحل المرجان بكأس الشباب بعد مباراة انتهت بركلات الترجيح أمام خمسة آلاف متفرج.",
    "أعلنت بلدية التلال إغلاق جسر الوادي أسبوعا لترميم أعمدته الحجرية القديمة.",
    "عثر غواصون على حطام سفينة شراعية قرب جزيرة اللؤلؤ تحمل جرارا من الفخار.",
    "أطلقت مكتبة حازم الدوري حافلة تجوب القرى وتعير الأطفال كتبا مصورة.",
    "تراجع سعر النحاس في بورصة المعادن إلى أدنى مستوى منذ عامين بسبب ضعف الطلب.",
)
IDS = tuple("abcdef")


@pytest.fixture
def archive(tmp_path) -> Iterator[Archive]:
    """Return an archive of six articles, each of a story of its own."""
    with Archive.open(str(tmp_path / "archive")) as archive:
        archive.ingest(
            Article(id, text, text[:30], outlet="sahel", published=f"2024-01-22T0{n}:00+03:00")
            for n, (id, text) in enumerate(zip(IDS, TEXTS, strict=True))
        )
        assert len(stories(archive)) == len(IDS)
        yield archive


def stories(archive: Archive) -> set[str]:
    """Return the articles of each story, written together."""
    return {"".join(sorted(archive.story_of(id).articles)) for id in IDS}


def of(archive: Archive, id: str) -> str:
    return archive.story_of(id).story


@pytest.mark.parametrize("apart", IDS)
def test_of_what_was_merged_a_split_takes_only_whom_it_names(archive, apart):
    for id in "bc":
        archive.rule_story("merge", of(archive, id), into=of(archive, "a"))
    for id in "ef":
        archive.rule_story("merge", of(archive, id), into=of(archive, "d"))
    archive.rule_story("merge", of(archive, "d"), into=of(archive, "a"))
    assert stories(archive) == {"abcdef"}
    archive.rule_story("split", of(archive, "a"), articles=[apart])
    assert stories(archive) == {apart, "abcdef".replace(apart, "")}


@pytest.mark.parametrize("apart", "abc")
def test_who_was_pinned_stays_where_another_is_split_off(archive, apart):
    for id in "bc":
        archive.rule_story("merge", of(archive, id), into=of(archive, "a"))
    archive.rule_story("pin", "f", into=of(archive, "a"))
    archive.rule_story("split", of(archive, "a"), articles=[apart])
    assert stories(archive) == {apart, "abcf".replace(apart, ""), "d", "e"}


def test_what_a_split_took_comes_back_with_its_undoing(archive):
    archive.rule_story("merge", of(archive, "b"), into=of(archive, "a"))
    archive.rule_story("merge", of(archive, "c"), into=of(archive, "a"))
    archive.rule_story("split", of(archive, "a"), articles=["b"])
    archive.undo_story_ruling(archive.story_rulings()[-1].number)
    assert stories(archive) == {"abc", "d", "e", "f"}


def test_whom_a_later_word_brings_back_stays(archive):
    archive.rule_story("merge", of(archive, "b"), into=of(archive, "a"))
    archive.rule_story("split", of(archive, "a"), articles=["b"])
    archive.rule_story("merge", of(archive, "b"), into=of(archive, "a"))
    assert stories(archive) == {"ab", "c", "d", "e", "f"}
