"""Whose share of the votes a number of percent is («فوز نادر الزين بنسبة 54 بالمئة»), and which number is how strong a quake was.

What does not live here: shares of anything else (``shares``), which figures are of one quantity (``differences``).
"""

from __future__ import annotations

from isnad.arabic.numbers import Number
from isnad.arabic.terms import index_terms
from isnad.arabic.text import Text
from isnad.linking.befell import keys_of, terms
from isnad.linking.shares import Share
from isnad.records import Article, Name

_ELECTION_WORDS = "انتخابات رئاسيات أصوات صوت اقتراع مقترعين ناخبين ناخب مترشح مرشح استفتاء"
_WINNING_WORDS = """
حصل حصلت حصول نال نالت نيل حصد حصدت فاز فازت فوز حل جمع أحرز تقدم حاز تصدر تصدرت تصدره حسم حسمت
بحصوله بفوز بفوزه حصوله حصولها منح منحت تمنح أعطى أعطت تعطي
"""
_QUAKE_WORDS = "زلزال زلازل هزة هزات هزتان"
_STRENGTH_WORDS = "قوة بقوة قوته قوتها وبقوة شدة شدته شدتها بشدة وشدتها وقوتها"
_SCALE_WORDS = "درجة درجات مقياس سلم ريختر ريشتر"
_ANOTHER = ("ارتدادي", "اخري", "ثاني", "جديد", "سابق", "لاحق", "اقل")
_TITLE = 2  # words of a title
_REACH = 4  # tokens around a number in which «بقوة» and «درجات» stand
_STRONGEST = 10.0
_BACK = 12  # tokens before a strength in which its quake stands
#: The strength of a quake, told like what befell: a happening has one.
STRENGTH = "strength"


def votes_of(article: Article, text: Text, number: Number, since: int, after: int, *, beside: bool) -> tuple[Share, str] | None:
    """Return of what a number of percent is a share and the term of whose votes; None where it is no share of votes.

    The person is the last one named behind the token ``since``, behind which no other number stands; or, where the number ``beside`` it
    tells of votes, the one behind it («مقابل 23 بالمئة لنادر الزين»), whose ل is the token ``after``.
    """
    if beside and number.value is not None and text.keys[after : after + 1] != [] and text.keys[after].startswith("ل"):
        name = _named_at(article, text, after)
        return _votes(name) if name is not None else None
    start = text.starts[since] if since < len(text) else 0
    name = next((each for each in reversed(article.names) if each.kind == "PER" and start <= each.start and each.end <= number.start), None)
    if name is None or number.value is None:
        return None
    words = {term for i in range(since, number.first) for term in index_terms(text.slice(i, i + 1))}
    if not beside and (not words & terms(_WINNING_WORDS) or not electoral(article)):
        return None
    if any(key in ("المشاركه", "مشاركه", "الاقبال", "الامتناع") for key in text.keys[since : number.first]):
        return None
    return _votes(name)


def _votes(name: Name) -> tuple[Share, str] | None:
    key = next(reversed(index_terms(name.text)), "")
    return (Share("صوت", f"أصوات {name.text}"), key) if key else None


def _named_at(article: Article, text: Text, i: int) -> Name | None:
    """Return the person whose name stands behind the ل of a token, or behind his title there («للمحامية ليلى القاضي»)."""
    last = min(i + _TITLE, len(text) - 1)
    return next((each for each in article.names if each.kind == "PER" and text.starts[i] < each.start <= text.starts[last]), None)


def electoral(article: Article) -> bool:
    """Say whether an article begins with an election."""
    return not terms(_ELECTION_WORDS).isdisjoint(index_terms(f"{article.title or ''} {article.body[:_BEGINNING]}"))


_BEGINNING = 600  # code points


def strength_of(text: Text, number: Number, first: int) -> bool:
    """Say whether a number is the strength of a quake («زلزال بقوة 5.2 درجات»), but of one that came after it or before."""
    if number.value is None or not 0 < number.value < _STRONGEST or number.kind != "count":
        return False
    near = text.keys[max(first, number.first - _REACH) : number.first]
    behind = text.keys[number.last : number.last + _REACH]
    if keys_of(_STRENGTH_WORDS).isdisjoint(near) or (keys_of(_SCALE_WORDS).isdisjoint(behind) and behind[:1] and behind[0].isdigit()):
        return False
    low = max(first, number.first - _BACK)
    quake = next((i for i in range(number.first - 1, low - 1, -1) if terms(_QUAKE_WORDS) & {*index_terms(text.slice(i, i + 1))}), None)
    if quake is None:
        return False
    return not any(key.removeprefix("ال").startswith(_ANOTHER) for key in text.keys[quake + 1 : number.first])
