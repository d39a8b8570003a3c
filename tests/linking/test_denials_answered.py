"""Denials that one article tells with what they deny, and accusations: who accuses, who denies."""

import pytest

from isnad.linking.answered import answered
from isnad.reading import read
from isnad.records import Article

DAY = "2031-03-0{}T08:00:00+00:00"


def rows(*bodies):
    articles = [read(Article(str(n), body=body, outlet=str(n), published=DAY.format(n + 1))) for n, body in enumerate(bodies)]
    return [(each.denied_article, each.article, each.denied.content, each.denial.source) for each in answered(articles)]


@pytest.mark.parametrize(
    ("bodies", "denied"),
    [
        # In one article, what is pointed back to right before.
        (["قال النائب سالم الراوي إن البلدية باعت أرض السوق لمستثمر. ونفت البلدية ذلك."], "باعت أرض السوق"),
        (["ذكرت صحيفة المرفأ أن البلدية باعت أرض السوق لمستثمر، وهو ما نفته البلدية."], "باعت أرض السوق"),
        # … not what stands before something else.
        (
            [
                "قال النائب سالم الراوي إن السوق يفتح غدا. وجرى الحديث في نوران عن بيع أرض السوق لمستثمر لكن البلدية نفت ذلك."
            ],
            "",
        ),
        # Who accuses and who denies, in one article.
        (["اتهمت نقابة المعلمين وزارة التعليم بتأخير الرواتب عمدا. وأقرت الموازنة. ونفت وزارة التعليم اتهامات النقابة."], "تأخير الرواتب"),
        # … in another one, in other words of the deed.
        (
            [
                "اتهم حزب النهر شركة الدلتا بالتواطؤ مع مهربي الوقود في نوران.",
                "نفت شركة الدلتا الاتهامات بأنها تساعد مهربي الوقود.",
            ],
            "التواطؤ مع مهربي الوقود",
        ),
        # … of another matter, or of another body.
        (["اتهم حزب النهر شركة الدلتا بتلويث مياه الخليج.", "نفت شركة الدلتا الاتهامات بأنها تساعد مهربي الوقود."], ""),
        # The denial alone tells who accuses of what.
        (["نفت شركة الدلتا اتهامات حزب النهر بتلويث مياه الخليج."], "تلويث مياه الخليج"),
        (["ترفض الحكومة اتهامات من المعارضة بأنها زورت كشوف الناخبين."], "زورت كشوف الناخبين"),
        # … and not where it does not tell who.
        (["نفت شركة الدلتا الاتهامات الباطلة بتلويث مياه الخليج."], ""),
        (["نفت الشركة الاتهامات الموجهة إليها بتلويث مياه الخليج."], ""),
        # A charge that is narrated, and who pleads not guilty.
        (["مثل المحاسب فارس الحداد أمام محكمة نوران بتهم الرشوة والتزوير. ودفع فارس الحداد ببراءته."], "الرشوة والتزوير"),
        (["يحاكم فارس الحداد في نوران، وهو متهم بالرشوة.", "دافع المحاسب فارس الحداد عن براءته أمام المحكمة."], "الرشوة"),
        (["مثل سالم الراوي أمام محكمة نوران بتهم الرشوة والتزوير.", "دفع فارس الحداد ببراءته أمام المحكمة."], ""),
        # What goes round is told and denied in one.
        (["تداول ناشطون أنباء عن تأجيل الدراسة إلى الخريف. ونفت الوزارة ما يتداول عن تأجيل الدراسة إلى الخريف."], "تأجيل الدراسة"),
    ],
)  # fmt: skip
def test_answered(bodies, denied):
    found = rows(*bodies)
    assert bool(found) == bool(denied), found
    assert all(denied in each[2] for each in found)


def test_one_row_of_one_denial():
    """A denial told by two outlets is one row, with who accuses first."""
    body = "نفت شركة الدلتا{} اتهامات حزب النهر بتلويث مياه الخليج."
    bodies = [body.format(""), body.format(" أمس")]
    assert [each[:2] for each in rows(*bodies)] == [("0", "0")]
