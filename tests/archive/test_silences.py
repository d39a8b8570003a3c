"""What was not said is kept with the article, and its words are cut from the body."""

from archive.invented import made
from isnad.archive import codec
from isnad.records import Silence, Statement

BODY = "قال مصدر مطلع طلب عدم كشف هويته إن المصنع قد يغلق. ولم يصدر أي تعليق من النقابة."


def test_silences_and_remarks_on_statements_survive_the_store_exactly():
    start = BODY.find("لم يصدر")
    article = made(
        body=BODY,
        title_statements=(Statement(7, 19, "المصنع سيغلق", ":", "مصادر", "مصادر", kind="unnamed", via=("النهر",)),),
        silences=(Silence(start, start + 16, BODY[start : start + 16], "no comment"),),
        statements=(
            Statement(
                BODY.find("المصنع"), BODY.find("."), BODY[BODY.find("المصنع") : BODY.find(".")], "قال", "مصدر مطلع", "مصدر مطلع",
                kind="unnamed", hedged=True, content_negated=True, described="مطلع", condition="طلب عدم كشف هويته", granted="النهر",
            ),
        ),
    )  # fmt: skip
    metadata, reading = codec.encode_metadata(article), codec.encode_reading(article)
    assert article.silences[0].text not in reading
    assert codec.decode(article.id, article.title, article.body, metadata, reading) == article
