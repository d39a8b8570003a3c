"""What the text says about a statement beside giving it: how a source without a name is described and on what terms it spoke, whether
the content is hedged or negated. Nothing here finds statements.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.reading.statements.contrasts import AGAINST
from isnad.reading.statements.shapes import PUNCTUATION, head_of
from isnad.reading.statements.words import COMPLEMENTISERS, NEGATIONS, SELF, words

_REACH = 18
_LONGEST = 14
OPENS_TERMS = words("asked for") | words("kept back")
_ASKED = words("polled")
_THEIR_OPINIONS = words("their opinions")
_ASKED_REACH = 8  # tokens from who asked to «آراءهم»
_OWN_CLAUSE = 12
_RIGHT_OF = words("right to it")
_WITHOUT = frozenset({"دون", "بدون"})
_DETAIL = 4
_DISCLOSING = words("disclosing")
_FIGURES = words("figures")
_WHO_IS, _OF_WHAT = words("and he is"), words("of what thing")
_LONGER = 12  # tokens that a relative clause has more
_DECLINED = words("declined")
_COMMENTING = words("commenting")
_BUT = words("but")
_CHECK, _CHECKED, _CHECKED_SO = words("could check"), words("checking"), words("what was checked")
_COMMENTS, _COMMENT, _DENY, _IT = words("comments on it"), words("a comment"), words("denies it"), words("that news")
_COULD_NOT, _WHILE = frozenset({"وتعذر", "ويتعذر"}), frozenset({"فيما", "بينما"})
_SHOWS, _PROOF = words("shows a proof"), words("a proof")
_WE_REFUSE, _WE_COMMENT = words("we refuse"), words("we comment")
_REFUSAL, _REFUSED = 12, 5  # tokens of a refusal, and to what is refused
_IT_IS = frozenset({"وهو", "وهي"})
_NAMED_WITHIN = 5
_COUNTED = 3
_HEDGE_REACH = 60
_NOT_DONE = 10  # tokens from a negated verb to what was not checked
_NEGATION_REACH = 5
_CAN, _NOT_OR_WHETHER = words("can be"), words("not or whether")
_OF_OTHERS, _UNLIKELY = words("of others"), frozenset({"المستبعد", "مستبعد"})
_PROVES_TRUE = words("proves true")
_POINTING_REACH = 7
_NAMED_BACK = 3
_SAYS_WHAT = words("says what")
# «مصادر» that are read, not spoken to, by the adjective right after them or after the next.
_RECORDS = words("records")
_RECORDED = words("recorded")
_KNOWING, _INFORMED = words("knowledge"), 8
_JUST_THAT = words("the thing") | {"ما", "امر"}
_TRUE = words("true")
_NOT_TRUE = words("not true")
ASKED = words("asked not to")
_FIRST = "الاول"
_SECRECY = frozenset({"السريه", "الكتمان"})
_NAMES, _UNNAMED_BY = words("names him"), words("names him") | words("uncovers")
NAMED = words("his name or identity")
_UNNAMED_OR_NOT = _UNNAMED_BY | words("naming him") | words("telling a name")
_ALL_OF_THEM = words("all of them")


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms an unnamed source spoke: the token range that says so, and that of who is named as keeping the name back."""

    first: int
    last: int
    by: tuple[int, int] | None = None


def described(text: Text, first: int, last: int) -> tuple[int, int] | None:
    """Return the tokens that describe a source without a name, its number and head noun left out: «أمني رفيع», «في وزارة النقل»."""
    keys = text.keys
    at = first
    while at < last and head_of(keys[at]) is None and keys[at] not in words("near") and keys[at] not in words("withheld"):
        at += 1
    if at >= last:
        return None
    if keys[at] in words("group of") and at + 1 < last:  # «أحد المسؤولين», «عدد من الموظفين»
        of = at + 2 if keys[at + 1] == "من" else at + 1
        at = of if of < last and head_of(keys[of]) is not None else at
    begin = at + 1
    if begin < last and keys[begin] == "من" and keys[at] in words("partitive"):
        begin += 1
    while begin < last and keys[begin] in PUNCTUATION:
        begin += 1
    end = last
    while end > begin and keys[end - 1] in PUNCTUATION:
        end -= 1
    return (begin, end) if begin < end else None


def withheld(source: str) -> bool:
    """Whether the words for an unnamed source are those of one that is kept from being named: «مصدر», «ثلاثة مسؤولين», «أحد المصادر».

    «السائق», «شهود», «العمال» are unnamed as well, but nobody hides them, unless the text says so (``Statement.condition``); «المصادر
    التاريخية» are books. ``source`` may be folded.
    """
    keys = [key[2:] if key.startswith("ال") else key for key in search_key(source).split()]
    at = next((n for n, key in enumerate(keys[:_COUNTED]) if is_withheld(key)), None)
    if at is None:
        return False
    return keys[at] not in _RECORDS or not any(key in _RECORDED for key in keys[at + 1 : at + 3])


_POSSESSED = ("ه", "ها", "هم", "نا", "ي")


def is_withheld(key: str) -> bool:
    """Whether a folded noun without its article is a word for a source that is kept from being named, in any case: «مسؤولا», «مسؤولات»."""
    held = words("withheld")
    if any(key.endswith(own) and key[: -len(own)] in held for own in _POSSESSED):
        return True  # «مصادرها الخاصة», «مصادرنا»
    if key in held or (key.endswith("ا") and key[:-1] in held):
        return True
    return len(key) > 4 and key.endswith(("ات", "تان", "تين")) and key[: -2 if key.endswith("ات") else -3] + "ه" in held


def informed(text: Text, after: int, stop: int) -> int:
    """Return the token after what says that a source knows, where that begins at ``after``: «مطلع على الملف», «على علم بالأمر»."""
    keys = text.keys
    knows = after < stop and keys[after] in words("informed")
    if not knows and not (after + 1 < stop and keys[after] == "علي" and keys[after + 1] in _KNOWING):
        return after
    end = after + 1
    while end < min(stop, after + _INFORMED) and keys[end] not in PUNCTUATION and keys[end] not in COMPLEMENTISERS:
        if keys[end] in words("asked for") or keys[end] in words("relative") or keys[end] in words("his saying"):
            break
        end += 1
    return end


def deemed(text: Text, after: int, stop: int) -> tuple[int, int] | None:
    """Return what the source is said to be right after it: «وصفها بالمطلعة», «وصفته بأنه قريب من …»."""
    keys = text.keys
    for j in range(after, min(stop, after + 4)):
        if keys[j] in words("described as"):
            for k in range(j + 1, min(stop, j + 6)):
                if keys[k][0] == "ب" and len(keys[k]) > 3:
                    end = k + 1
                    while end < stop and end < k + 6 and keys[end] not in PUNCTUATION and keys[end] not in COMPLEMENTISERS:
                        end += 1
                    return k, end
            return None
    return None


def terms(text: Text, after: int, stop: int) -> Terms | None:
    """Return on what terms a source spoke whose words end before token ``after``: «طلب عدم كشف هويته», «لم تسمه الصحيفة»."""
    keys = text.keys
    asked = words("asked for")
    for j in range(after, min(stop, after + _REACH) - 1):
        key, then = keys[j], keys[j + 1]
        if key in asked and then in _ALL_OF_THEM and j + 2 < stop:
            then = keys[j + 2]  # «اشترطت جميعها عدم ذكر أسمائها»
        if key in words("not or without") and then in _UNNAMED_OR_NOT:
            short = then in _NAMES
            end = j + 2
            if not short:
                end = next((k + 1 for k in range(j + 2, min(stop, j + 5)) if keys[k] in NAMED), 0)
                if not end and then not in words("naming him"):
                    continue
                return Terms(j, end or j + 2)
            by = end if end < stop and keys[end] not in PUNCTUATION and keys[end] not in COMPLEMENTISERS else None
            head = head_of(keys[by]) if by is not None else None
            return Terms(
                j, end, (by, medium_end(keys, by, stop)) if by is not None and head is not None and head.kind == "outlet" else None
            )
        if key in asked and then in _SECRECY:
            return Terms(j, j + 2)  # «مشترطا السرية»
        if key in asked and (then in ASKED or (then[0] == "ب" and then[1:] in ASKED)):
            named = next((k + 1 for k in range(j + 1, min(stop, j + _LONGEST)) if keys[k].removeprefix("ب") in NAMED), None)
            if named is None:
                named = next((k + 1 for k in range(j + 1, min(stop, j + 5)) if keys[k] in words("without a name")), None)
            if named is None:
                continue
            named += named < stop and keys[named].startswith(_FIRST)  # «الاكتفاء بذكر اسمه | الأول»
            named += 3 * (keys[named : named + 1] == ["("] and keys[named + 2 : named + 3] == [")"])  # «بالحرف الأول من اسمه | (س)»
            return Terms(j, named)
        kept = _kept_back(keys, j, min(stop, j + _LONGEST)) if key in asked or key in words("kept back") else None
        if kept is not None:
            return kept
    return None


def medium_end(keys: list[str], by: int, stop: int) -> int:
    """Return the token after the name of the medium that begins at ``by``: «وكالة الأفق للأنباء», «الصحيفة»."""
    end = by + 1
    while end < min(stop, by + _NAMED_BACK) and keys[end].startswith(("ال", "لل")) and not keys[by].startswith("ال"):
        end += 1
    return end


def only_terms(text: Text, first: int, last: int) -> bool:
    """Whether what somebody asked for or refused is but to be named: «وطلبت المصادر | عدم الكشف عن هويتها»."""
    keys = text.keys[first : min(last, first + _NAMED_WITHIN)]
    then = next((key for key in keys if key not in ASKED), None)
    return keys[:1] != [then] and then in NAMED


def _kept_back(keys: list[str], j: int, stop: int) -> Terms | None:
    """Return the terms at ``j`` that name who keeps the name back: «طلب من X عدم ذكر اسمه», «وافقت X على عدم كشف هويته»."""
    by = j + 1 if keys[j] in words("kept back") else j + 2 if keys[j + 1] in {"من", "علي"} else stop
    then = next((k for k in range(by + 1, stop) if keys[k] in PUNCTUATION - {'"'} or keys[k] in COMPLEMENTISERS or keys[k] in ASKED), stop)
    named = next((k + 1 for k in range(then, min(stop, then + 5)) if keys[k] in NAMED), None)
    if named is None or then >= stop or keys[then] in PUNCTUATION or keys[then] in COMPLEMENTISERS:
        return None
    by_end = then
    while by_end > by and keys[by_end - 1] in _RIGHT_OF:
        by_end -= 1  # «منحتها الصحيفة | حق عدم كشف هويتها»
    return Terms(j, named, (by, by_end) if by_end > by else None)  # «وافقت على عدم ذكر اسمه»: who has just been named


def opens_terms(text: Text, j: int, limit: int) -> int | None:
    """Return the token after «طلب عدم كشف هويته» or the like, where that begins at ``j``: it speaks of the source and is no cue."""
    if text.keys[j] not in OPENS_TERMS:
        return None
    found = terms(text, j, min(limit, j + _LONGEST))
    return found.last if found is not None and found.first == j else None


def past_asked(keys: Sequence[str], at: int, limit: int) -> int:
    """Return the token behind a clause at ``at`` that tells who asked those before it: «13 خبيرا | استطلعت الوكالة آراءهم | خفض …»; else
    ``at``."""
    if at >= limit or keys[at] not in _ASKED:
        return at
    return next((j + 1 for j in range(at + 1, min(limit, at + _ASKED_REACH)) if keys[j] in _THEIR_OPINIONS), at)


def before_asked(keys: Sequence[str], end: int, first: int) -> int:
    """Return the token at which such a clause begins that ends before ``end``; else ``end``."""
    if end <= first or keys[end - 1] not in _THEIR_OPINIONS:
        return end
    return next((j for j in range(end - 2, max(first, end - _ASKED_REACH), -1) if keys[j] in _ASKED), end)


def past_own_clause(text: Text, at: int, limit: int) -> int:
    """Return the token behind a clause between commas that tells of who speaks: «، طلبت عدم نشر اسمها،», «، تحدثا إلى الصحيفة،».

    ``at`` is that of the first comma, which may be left out («مصدر | طلب عدم كشف اسمه، الحصيلة»), and is returned where no such clause
    stands.
    """
    keys = text.keys
    if (asked := past_asked(keys, at, limit)) > at:
        return asked
    told = opens_terms(text, at, limit) if at + 1 < limit else None
    if told is not None:
        return told + (told < limit and keys[told] in "،,")
    if at + 1 >= limit or keys[at] not in "،,":
        return at
    is_one = keys[at + 1] in _WHO_IS and at + 2 < limit and keys[at + 2] not in _OF_WHAT  # «أنكر الحارس، وهو متقاعد، | السرقة»
    which = is_one or keys[at + 1] in words("relative")  # «نفى المحامي، الذي غادر القاعة، صحة …»
    then = opens_terms(text, at + 1, limit) or (at + 2 if which or keys[at + 1] in words("spoke") else None)
    if then is None:
        return at
    return next((j + 1 for j in range(then, min(limit - 1, then + _OWN_CLAUSE + _LONGER * which)) if keys[j] in "،,"), at)


def told_beside(text: Text, first: int, last: int, *, denied: bool = False, gender: str = "") -> int:
    """Return where what is said ends before the article's own remark on it: «…، دون أن يقدم دليلا», «…، وهو ما لم تؤكده الوزارة».

    What is ``denied`` ends before «، لكنه», too, behind which something else is granted. ``gender`` is the speaker's, where it is known: of
    another he tells himself what is left unproven («قالت البلدية إن المالك حضر، لكنه لم يبرز وثيقة»). ``last`` where nothing of the kind
    stands in the content from ``first`` on.
    """
    keys = text.keys
    for j in range(first + 1, last - 2):
        key, comma = keys[j], keys[j - 1] in "،,"
        if key.removeprefix("و") in _BUT and _kept_silent(keys, j + 1, last):
            return j  # «… لكن لم يتسن لرويترز التحقق», «… لكنه رفض التعليق»
        if comma and (at := _past_not(keys, j)) is not None and _unproven(keys, at, last, gender):
            return j  # «…، ولم يتسن التحقق من ذلك», «…، لكنه لم يبرز أي إيصال», «…، ولم تنف الشركة ذلك»
        if comma and key in AGAINST and keys[j + 1].startswith("ان") and _kept_silent(keys, j + 2, last):
            return j  # «…، إلا أنه لم يحدد موعدا»
        if comma and (key in words("and had been") or key in OPENS_TERMS) and _only_asked(text, j, last):
            return j  # «…، وقد طلب إخفاء اسمه خوفا من العقوبة»
        if denied and comma and (key.removeprefix("و") in _BUT or (key in {"الا", "غير"} and keys[j + 1].startswith("ان"))):
            return j
        if key in _WITHOUT or (key == "غير" and keys[j - 1] == "من"):
            then = j + 2 if keys[j + 1] == "ان" else j + 1
            if then > j + 1 and keys[then] in _CHECK and _unproven(keys, then, last, gender):
                return j - (keys[j - 1] == "من")  # «…، دون أن يتسنى التأكد من ذلك»
            short = then + 1 >= last or any(is_detail(key) for key in keys[then + 1 : min(last, then + _DETAIL)])
            plain = comma or keys[then] in _DISCLOSING or any(_is_figures(key) for key in keys[then + 1 : min(last, then + _DETAIL)])
            told = keys[then] in words("went into") if then > j + 1 else plain and keys[then] in words("going into")
            if told and (short or keys[then][-1] in "هاي"):
                return j - (keys[j - 1] == "من")
        elif (
            comma
            and key == "ولم"
            and keys[j + 1] in words("went into")
            and _may_be_his(keys[j + 1], gender)
            and _a_detail(keys, j + 2, last)
        ):
            return j
        elif (
            key in _IT_IS
            and keys[j + 1] in words("share or level")
            and keys[j + 2] in words("less or more")
            and "من" in keys[j + 3 : j + 4]
        ):
            return j  # «…، وهي نسبة أقل من المطلوب»: the article compares
        elif comma and key in _IT_IS and keys[j + 1][:2] == "ال" and keys[j + 2] in SELF:
            return j  # «…، وهو الطلب نفسه الذي قدمه X»
        elif comma and key in _IT_IS:
            no = next((k for k in range(j + 1, min(last - 1, j + _DETAIL)) if keys[k] in {"لم", "لا"}), None)
            if no is not None and keys[no + 1] in words("stood by"):
                return j
    return last


@lru_cache(maxsize=4096)
def is_detail(key: str) -> bool:
    """Whether a word is what one who speaks may leave untold, with a pronoun or without: «تفاصيل», «جنسياتهم», «قيمتها»."""
    stems = (key, key.removeprefix("ال"), *(key.removesuffix(end) for end in ("ا", "ه", "ها", "هم", "هما", "هن") if key.endswith(end)))
    found = words("detail") | words("untold")
    return any(stem in found or (stem[-1:] == "ت" and stem[:-1] + "ه" in found) for stem in stems)


def _a_detail(keys: list[str], at: int, last: int) -> bool:
    """Whether a detail stands at a token, or behind its preposition: «موعدا», «بأي تفاصيل», «عن الأسماء»."""
    at += at + 1 < last and keys[at] in {"الي", "عن"}
    return is_detail(keys[at]) or (keys[at][0] == "ب" and is_detail(keys[at][1:]))


def _is_figures(key: str) -> bool:
    """Whether a word is what an article misses in what somebody said, and hardly he himself: «تفاصيل», «أرقام»."""
    return key.removeprefix("ال").removesuffix("ا") in _FIGURES


def _only_asked(text: Text, j: int, last: int) -> bool:
    """Whether the clause at ``j`` tells that the speaker would not be named: «وقد طلب إخفاء اسمه», «وفضل عدم كشف هويته»."""
    at = j + (text.keys[j] not in OPENS_TERMS)
    at += at < last and text.keys[at] == "قد"
    return at < last and text.keys[at] in words("asked for") and opens_terms(text, at, last) is not None


def _kept_silent(keys: list[str], j: int, last: int) -> bool:
    """Whether words behind «لكنه» tell that something could not be checked or was not commented on."""
    if j + 1 >= last:
        return False
    if keys[j] == "لم":
        return keys[j + 1].startswith(("يتسن", "تتسن")) or keys[j + 1] in words("left untold")
    return keys[j] in _DECLINED and keys[j + 1] in words("went into") | _COMMENTING


def _past_not(keys: list[str], j: int) -> int | None:
    """Return the token behind «ولم», «لكنه لم», «غير أنه لم», «فيما لم» at ``j``, and that of «وتعذر» itself; else ``None``."""
    if keys[j] == "ولم":
        return j + 1
    if keys[j] in _COULD_NOT:
        return j
    turns = keys[j].removeprefix("و") in _BUT or keys[j] in _WHILE
    at = j + 1 if turns else j + 2 if keys[j] in AGAINST and keys[j + 1].startswith("ان") else j
    return at + 1 if at > j and keys[at] == "لم" else None


def _may_be_his(verb: str, gender: str) -> bool:
    """Whether a verb in the jussive may be that of a speaker of a gender, where it is known."""
    return not gender or verb[0] not in "يت" or (verb[0] == "ت") == (gender == "f")


def _unproven(keys: list[str], at: int, last: int, gender: str) -> bool:
    """Whether the negated verb at ``at`` tells that what was said was not checked, commented on, denied or proved.

    A check or an answer within what is told («ولم يتمكن المحققون من التحقق من هويته») is said with it.
    """
    end = min(last, at + _NOT_DONE)
    behind = keys[at + 1 : next((k for k in range(at + 1, end) if keys[k] in PUNCTUATION or keys[k] in COMPLEMENTISERS), end)]
    if not behind:
        return False
    verb = keys[at]
    if verb in _CHECK:
        checks = next((n for n, key in enumerate(behind) if key in _CHECKED), None)
        return checks is not None and (verb.startswith(("يتسن", "تتسن")) or not _CHECKED_SO.isdisjoint(behind[checks + 1 :]))
    if verb in _COMMENTS:
        return not _COMMENT.isdisjoint(behind) or ("علي" in behind and not _IT.isdisjoint(behind))
    if verb in _DENY:
        return not _IT.isdisjoint(behind)
    named = behind[1] if behind[0] in {"اي", "ما"} and len(behind) > 1 else behind[0]
    return verb in _SHOWS and _may_be_his(verb, gender) and named.removeprefix("ال").removesuffix("ا") in _PROOF


def hedged(text: Text, first: int, last: int) -> bool:
    """Whether what is said is hedged: قد with an imperfect, «ربما», «من المتوقع», «يرجح». قد with a past verb is no hedge."""
    keys = text.keys
    hedges, likely, pasts = words("hedge"), words("likely"), words("past in t")
    for j in range(first, min(last, first + _HEDGE_REACH)):
        key = keys[j]
        if key in hedges:
            return True
        if key in {"من", "ومن"} and j + 1 < last and keys[j + 1] in likely:
            return True
        if j + 1 < last and _may_be(keys, j, first):
            return True
        if key in words("may") and j + 1 < last:
            then = keys[j + 1]
            if then == "لا" or (then[0] == "ي" and len(then) > 2):
                return True
            if then[0] in "تن" and len(then) > 2 + (then[0] == "ن") and then not in pasts and not then.endswith(("ت", "وا", "نا")):
                return True
    return False


def refuses_comment(text: Text, first: int, last: int) -> bool:
    """Whether what is said is nothing but that nothing will be: «لن نعلق على القرار», «لا تعليق», «ليس لدينا تعليق»."""
    keys = text.keys
    if not (keys[first] in NEGATIONS or keys[first] in _WE_REFUSE) or last - first > _REFUSAL:
        return False
    at = next((j for j in range(first + 1, min(last, first + _REFUSED)) if keys[j] in _WE_COMMENT), None)
    return at is not None and not any(keys[j] in PUNCTUATION or keys[j].removeprefix("و") in _BUT for j in range(first, last))


def _may_be(keys: list[str], j: int, first: int) -> bool:
    """Whether two words at ``j`` hedge: «يمكن أن», «يشتبه في», «القتلى يعتقد أنهم», «من غير المستبعد», «إن صحت»; not «لا يمكن أن»."""
    key, then = keys[j], keys[j + 1]
    if key in _CAN:
        return then == "ان" and (j == first or keys[j - 1] not in _NOT_OR_WHETHER)
    if key == "يشتبه":
        return then in {"في", "فى"} or then[0] == "ب"
    if key in {"يعتقد", "ويعتقد"} and j > first:  # by others: «المريض يعتقد أنه شفي» is his own belief
        head = head_of(keys[j - 1])
        return then in _OF_OTHERS or (then == "انه" and (head is None or head.kind not in {"title", "unnamed"}))
    return (key == "غير" and then in _UNLIKELY) or (key in {"ان", "اذا"} and then in _PROVES_TRUE)


def negated(text: Text, first: int, last: int) -> bool:
    """Whether what is said is itself a negation: لم, لن, لا, ليس before its first verb or noun phrase ends."""
    keys = text.keys
    opening = text.forms[first].lstrip("وبل")
    if opening in {"عدم", "ألا"} or keys[first][1:] in words("says no"):
        return True  # «أعلن |عدم تجديد العقد», «دعا ب|ألا يغلق الجسر», «و|لم تصل المساعدات، بحسب X»
    for j in range(first, min(last, first + _NEGATION_REACH)):
        key = keys[j]
        if key in words("says no"):
            return True
        if key == "لا" and j + 1 < last and keys[j + 1] not in words("no real negation"):
            return True
        if key == "غير" and first < j < last - 1 and keys[j - 1].startswith("ال") and not keys[j + 1].startswith("ال"):
            return True  # «أن الصفقة غير نهائية», not «الأشياء غير المفيدة»
        if key in COMPLEMENTISERS or key in PUNCTUATION - {'"'} or key in words("relative"):
            return False
    return False


def reach_back(text: Text, first: int, cue: int) -> int:
    """Return over how many sentences a content at token ``first`` that points back may do so: «الأمر الذي نفاه», its cue behind it,
    within its own; «نفى ذلك» to the one before; «نفى هذه الأنباء», which says what it was, a little further.

    Beyond that what was told in between may be meant as well, and nothing shows which.
    """
    if cue > first:
        return 0
    named = words("what was said").intersection(text.keys[first : first + 3]) - _JUST_THAT
    return _NAMED_BACK if named else 1


def points_back(text: Text, first: int, last: int, *, clause: bool = False) -> bool:
    """Whether a content is nothing but a word for what was said before: «ذلك», «صحة هذه الأنباء», «الاتهامات الموجهة إليه».

    A ``clause`` («قال إن ما نشر | صحيح») stands for it only where it says that it is so: «ما يشاع | محض كذب» is the speaker's own word.
    """
    keys = text.keys
    if last - first == 1 and (keys[first] in _JUST_THAT or keys[first] in words("answered")):
        return True  # «وهو ما نفاه المدير», «وهي تهمة ينفيها»
    at = first + 1 if first < last and keys[first] == "صحه" else first
    if at >= last or last - at > _POINTING_REACH:
        return False
    if keys[at] == "ما" and at + 1 < last and keys[at + 1] in words("was told"):
        # «صحة ما نشر», «ما تداولته المواقع»; «ما نشر عن استقالته» says what
        behind = keys[at + 2 : last]
        if clause or not words("verdict").isdisjoint(behind):
            return not _TRUE.isdisjoint(behind) and _NOT_TRUE.isdisjoint(behind)
        return not any(key in COMPLEMENTISERS or key in _SAYS_WHAT for key in behind)
    pointed = keys[at] in words("this") or keys[at] in {"ذلك", "تلك"}
    if not pointed and keys[at] not in words("what was said"):
        return False
    noun = at + pointed
    rest = noun + (noun < last and keys[noun] in words("what was said"))
    if pointed and rest == noun and keys[at] != "ذلك":
        return False  # «هذه المدينة»
    return all(key in words("altogether") or not key[0].isalnum() for key in keys[rest:last])
