"""How many sources the words for them speak of: «4 مصادر», «مصدران»."""

from __future__ import annotations

from functools import lru_cache

from isnad.arabic.number_words import TEN, parse_number_words
from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.arabic.text import Text
from isnad.reading.statements.duals import CALLINGS, dual_of, is_dual, plainly_dual, two_in_genitive, two_of, ungoverned
from isnad.reading.statements.shapes import behind_honour, broken_plural, common, head_of, his_kin, owned, relational, several
from isnad.reading.statements.words import EACH, ONE_OF, Head, heads, words

_MANY = 10_000
_WITNESS = words("one who saw")
_SAME_AGAIN = words("withheld")
_BROTHERS = frozenset({"أخوان", "أخوين"})  # as spelled: «إخوان» are many
# How exact a number is; what is said of fewer than a number says no number.
_EXACTNESS = frozenset(tuple(phrase.split()) for phrase in words("how exact"))
_OPENS_EXACTNESS = frozenset(words_before[0] for words_before in _EXACTNESS)
_FEWER = frozenset({"اقل", "لاقل"})
_PER_CENT = words("per cent")
_HUNDRED = words("the hundred")
_ALL_OF_THESE = words("all of these")
JUST_ONE = frozenset({"واحد", "واحده"})
BOTH = words("both of")
_BOTH_OF_THEM = words("both of them")
OF_THEM_ALL = words("of them")
_OUT_OF = frozenset({"بين", "اصل"})
_SHARES = words("share of")
A_FEW = words("a few")
_RATHER = 0.5
_SEVERAL, _BEHIND, _FEW, _LEAST = 2, 4, 100, 1
_ORDINALS = {"وثالث": 3, "وثالثه": 3, "ورابع": 4, "ورابعه": 4, "وخامس": 5, "وخامسه": 5, "وسادس": 6, "وسادسه": 6}
_ANOTHER = frozenset({"واخر", "واخري", *_ORDINALS})
# «آلاف المتظاهرين»: a number that is none.
_MANY_UNSAID = words("many unsaid")
_GOVERNING = words("governs those counted")
_MADE_OF = words("made of")
_OF_THEM = words("out of those")
_CALLINGS = words("callings")
_TRADES = words("trades")
_PEOPLE = words("people")
_PLURALS = words("plurals without an ending")
_ROOT = 3
_AFTER_IT = 9  # tokens from a participle to the object behind what it governs
_OWNED = 3  # letters of a word before a pronoun, at least
_TWO_THOUSAND = frozenset({"الفا"})
_GREAT = frozenset({"كبار", "ابرز"})
_SPELLED = words("numbers spelled out")
_TWO_EXACTLY = words("two exactly")
_TWO = words("two of a kind")
_THEIR_NUMBER = words("their number")
_WHO_ARE = words("and he is")


@lru_cache(maxsize=4096)
def is_number(form: str) -> bool:
    """Whether a word is a number, a و before its digits passed over: «و5»."""
    return parse_number_words([_digits(form)]) is not None


@lru_cache(maxsize=4096)
def counts_several(key: str) -> bool:
    """Whether a word is a number greater than one: «ثلاثة», «12»; none is «آلاف»."""
    value = parse_number_words([key])
    return value is not None and value > 1 and key not in _MANY_UNSAID


def _digits(form: str) -> str:
    return form[1:] if form[:1] == "و" and form[1:2].isdigit() else form


def count_of(text: Text, first: int, last: int) -> int | None:
    """Return how many sources the words speak of, where they say so: of a share, or of fewer than a number, they do not."""
    keys = text.keys
    if first < last and (keys[first] in _FEWER or keys[first] in _MANY_UNSAID):
        return None
    first = number_at(text, first, last)
    while first + 1 < last and keys[first] in _ALL_OF_THESE and keys[first + 1].startswith("ال"):
        first += 1  # «جميع | الوزراء الستة», «هذان | المصدران»
    after = keys[first + 1 : last]
    if after[:1] and (after[0] in _PER_CENT or (after[0] == "في" and after[1:2] and after[1] in _HUNDRED)):
        return None
    if after[:2] == ["من", "كل"]:
        return None  # «3 من كل 5 ناخبين»
    told = _first_count(text, first, last)
    # «مصدران مطلعان ومسؤول حكومي», «مسؤولان أمريكيان وثالث إسرائيلي», «مصدران وثلاثة مسؤولين»
    each = text.keys[first] in EACH and first + 2 < last and text.keys[first + 1] == "من"
    first += 2 * each
    joined = [_joined(text, j, last, counted=told is not None) for j in range(first + 1, last)]
    more = sum(joined)
    if told is None and each:
        told = 2 if is_dual(text.keys[first]) or two_of(text, first, last) or two_in_genitive(text, first, last) else None
    if told is None and (not more or max(joined) < _SEVERAL) and _two_by_name(text, first, last):
        return _SEVERAL  # «سليم مرعي وهدى سالم الباحثان في المركز»
    if told is not None or not more:
        uncounted = told == _SEVERAL and any(key[0] == "و" and key.endswith("ون") and several(key[1:]) for key in keys[first + 1 : last])
        return None if told is None or uncounted else told + more  # «مندوبان ومندوبون من دول أخرى»
    nth = next((_ORDINALS[text.keys[j]] for j in range(first + 1, last) if text.keys[j] in _ORDINALS), None)
    if nth is not None and text.keys[first].endswith(("ين", "ون", "ات")) and several(text.keys[first]):
        return nth  # «مسؤولين غربيين وثالث محلي»
    # «رئيس البلدية سامر الخالدي ومصدران في الشرطة»: of the sources that have no name.
    one = _one_unnamed(text, first, last)
    if max(joined) < _SEVERAL and not (one and (each or _are_apart(text, first, [first + n for n, k in enumerate(joined, 1) if k]))):
        return None
    return one + more


def told_number(text: Text, first: int, last: int, stop: int) -> int | None:
    """Return the number that is told of several who stand at ``first``, among their words or right behind, before ``stop``.

    «مصادر بلغ عددها سبعة», «المصادر، وعددها أربعة،», «الصيادون، وهم تسعة،».
    """
    keys, forms = text.keys, text.forms
    head = head_of(keys[first])
    if not (several(keys[first]) or _plural(keys[first]) or (head is not None and several(head.word))):
        return None
    for j in range(first + 1, min(stop, len(keys) - 1, last + _BEHIND)):
        number = keys[j].removeprefix("و") in _THEIR_NUMBER
        are = keys[j] in _WHO_ARE and keys[j - 1] in "،,"
        if keys[j] in ".؛:":
            return None
        at = number_at(text, j + 1, stop) if number or are else stop
        if at >= stop or not is_number(forms[at]):
            continue
        end = _past_number(text, at, stop)
        value = parse_number_words(forms[at:end])
        alone = end >= stop or not keys[end].isalpha() or end == last or (number and counted_noun(text, at, stop) is not None)
        return int(value) if alone and value is not None and 1 < value < _MANY else None
    return None


def _two_by_name(text: Text, first: int, last: int) -> bool:
    """Whether a dual with the article stands behind two names: «سليم مرعي وهدى سالم | الباحثان في المركز»."""
    keys = text.keys
    joined = next(
        (j for j in range(first + 1, last) if keys[j][0] == "و" and keys[j] not in heads() and not own_conjunction(keys[j])), last
    )
    for j in range(joined + 1, last):
        if keys[j] in _GOVERNING or keys[j][:2] == "لل":
            return False
        if keys[j].startswith("ال") and keys[j].endswith(("ان", "ين")) and is_dual(keys[j]) and heads().get(keys[j - 1]) is None:
            return True
    return False


def _are_apart(text: Text, first: int, others: list[int]) -> bool:
    """Whether two nouns joined by و are two sources and not what one person is: «مصدر ومسؤول», «طبيبة وممرض», not «كاتب ومحلل سياسي»."""
    keys = text.keys
    if any(keys[j] in _ANOTHER or his_kin(text.forms[j][1:]) for j in others):
        return True
    for j in range(first + 2, others[0]):
        of = heads().get(keys[j]) if keys[j - 1] in _GOVERNING else None
        if of is not None and of.kind in {"title", "unnamed"} and not of.definite:
            return False  # «مصدر مقرب من وزير ونائب»
    known = [head for j in (first, *others) if (head := heads().get(_without_clitic(keys[j]))) is not None]
    apart = words("withheld") | _WITNESS
    return any(head.word in apart for head in known) or len({head.gender for head in known}) > 1


def _without_clitic(key: str) -> str:
    """Return a noun that heads sources without و, ل or ب written to it: «ومسؤول», «لمصدر»."""
    return key[1:] if key not in heads() and key[0] in "ولب" else key


def _one_unnamed(text: Text, at: int, last: int) -> int:
    """Return 1 where one person without a name or an office stands at a token, in the indefinite: «مسؤول», «قاض», not «قاضي المحكمة»."""
    key = _without_clitic(text.keys[at])
    head = heads().get(key)
    again = head is not None and head.definite and head.word in _SAME_AGAIN and not several(key)
    if again and at + 1 < last and text.keys[at + 1][:1] == "و":
        return 1  # «المصدر | ومسؤول آخر»
    if head is None and len(key) > _ROOT and key[-1] == "ا" and key[:2] != "ال":
        head = heads().get(key := _without_clitic(key[:-1]))  # «ومسؤولا محليا»
    if head is None or head.definite or several(key) or is_dual(key) or head.kind not in {"unnamed", "title"}:
        return 0
    then = text.keys[at + 1] if at + 1 < last else ""
    also = then[:1] == "و" and then not in heads() and (then[1:] in heads() or is_dual(then[1:]) or his_kin(text.forms[at + 1][1:]))
    if not then or also:
        return 1  # «رجل | وامرأة», «رجل | وامرأتان», «سيدة | وابنتها»
    named = then[:2] == "ال" or shares(then).name > shares(then).adjective
    return int(head.kind == "unnamed" or not (named or heads().get(then) is not None))


def _joined(text: Text, j: int, last: int, *, counted: bool = False) -> int:
    """Return how many more a word with و before it adds: «ومصدران», «وثلاثة مسؤولين», «وآخر».

    ``counted`` says that the words before are counted: «أربعة مسؤولين حاليين | وثلاثة سابقين», but not «30 محاميا | ومحامية».
    """
    key = text.keys[j]
    if key[0] != "و":
        return 0
    two = (key.endswith(("ان", "ين")) and is_dual(key[1:])) or two_of(text, j, last, joined=True) or _two_of_them(text, j, last)
    if key not in heads() and two:
        return 2  # «ومصدران», «وشاهدين», «وشاهدا عيان», «ودبلوماسيين اثنين»
    if counted and key[1:-1] in {text.keys[j - 1], text.keys[j - 1].removesuffix("ا")} and key[-1] == "ه":
        return 0
    more = parse_number_words([text.forms[j][1:]]) if j + 1 < last else None
    if counted and more is not None and 1 < more < _FEW and text.keys[j + 1].endswith(("ين", "ون")) and head_of(text.keys[j + 1]) is None:
        return int(more)
    if more is not None and 1 < more < _MANY and text.keys[j + 1 : j + 2] == ["من"] and j + 2 < last:
        those = text.keys[j + 2]  # «محام | وثلاثة من موكليه»
        return int(more) if several(those) or owned(text.forms[j + 2]) else 0
    if more is not None and 1 < more < _MANY and more == int(more) and (plural := head_of(text.keys[j + 1])) is not None:
        return int(more) if plural.kind in {"unnamed", "title"} and several(text.keys[j + 1]) else 0
    return int(_is_one_more(text, j, last))


def number_at(text: Text, first: int, last: int) -> int:
    """Return the token of the number before which words say how exact it is («نحو عشرة», «ما لا يقل عن ستة»); else ``first``."""
    if first >= last:
        return first
    opens = text.keys[first]
    opens = opens if opens in _OPENS_EXACTNESS or opens[0] not in "لب" else opens[1:]  # «وفقا لنحو عشرة», «وفقا لما لا يقل عن ستة»
    if opens not in _OPENS_EXACTNESS:
        return first
    for words_before in _EXACTNESS:
        at = first + len(words_before)
        if at < last and (opens, *text.keys[first + 1 : at]) == words_before and is_number(text.forms[at]):
            return at
    return first


def _is_one_more(text: Text, j: int, last: int) -> bool:
    """Whether one more is added at token ``j``: «وآخر», «ومسؤول», «ومهندس»."""
    key = text.keys[j]
    his = key not in heads() and his_kin(text.forms[j][1:])  # «رجل | وزوجته»
    return his or key in _ANOTHER or (key not in JUST_ONE and key not in heads() and _one_unnamed(text, j, last) > 0)


@lru_cache(maxsize=4096)
def number_form(form: str) -> str:
    """Return a word for a number without the article, preposition or و that is written to it: «لأربعة», «الثلاثة»."""
    form = _digits(form)
    if parse_number_words([form]) is None:
        for clitic in ("لل", "ال", "ل", "ب", "و"):
            bare = form[len(clitic) :]
            if form.startswith(clitic) and (bare[:1].isdigit() or len(bare) > _LEAST) and parse_number_words([bare]) is not None:
                return bare
    return form


def counted_noun(text: Text, first: int, last: int) -> int | None:
    """Return the token of what a number counts that stands at ``first``: «لثلاثة | أشخاص», «اثنين من | المسؤولين»; ``None`` for none."""
    at = number_at(text, first, last)
    if at >= last or not is_number(number_form(text.forms[at])):
        return None
    if text.keys[at] in ONE_OF and not (at + 1 < last and text.keys[at + 1] in TEN):
        return None  # «أحد | المسؤولين», but «أحد عشر | مسؤولا»
    at = _past_number(text, at + 1, last)
    at += 2 * (text.keys[at : at + 2] == ["علي", "الاقل"])  # «أربعة على الأقل من | الموظفين»
    if at < last and text.keys[at] == "من":
        at += 1 + (at + 1 < last and text.keys[at + 1] in _OUT_OF)
        at = _past_number(text, at, last)  # «سبعة من بين | الأطباء», «18 من 25 | خبيرا»
    if at >= last or not text.keys[at][0].isalpha() or text.keys[at] in _GOVERNING | OF_THEM_ALL or text.keys[at] in words("time"):
        return None  # «الاثنان في …»
    key = text.keys[at]
    joined = key[0] == "و" and key not in heads() and not own_conjunction(key)  # «35 | وامتناع»
    known = heads().get(key) or heads().get(key.removesuffix("ا"))
    if joined or (known is None and shares(key.removesuffix("ا")).verb >= _RATHER):
        return None  # «ثلاثة | قالوا»
    return at


def is_counted(text: Text, j: int) -> bool:
    """Whether a singular right behind a number is what it counts, and so no cue: «40 | كاتبا», «900 | طالب»."""
    return j > 0 and text.keys[j][0] != "و" and text.forms[j][-1] in "اب" and is_number(number_form(text.forms[j - 1]))


def can_speak(text: Text, noun: int) -> bool:
    """Whether what a number counts at token ``noun`` is people or bodies, as far as its word tells: «مسؤولين», «فلبينيا», not «أهداف»."""
    key = text.keys[noun]
    one = key.removesuffix("ا")
    return key.endswith(("ين", "ون")) or key in _PEOPLE or head_of(key) is not None or head_of(one) is not None or relational(one)


def _past_number(text: Text, at: int, last: int) -> int:
    while at < last and is_number(text.forms[at].removeprefix("و")):
        at += 1
    return at


def head_at(text: Text, first: int, last: int) -> Head | None:
    """Return the noun that heads the words for a source, behind a number too, and of a dual: «ثلاثة | مسؤولين», «عدة | شركات», «شركتان»."""
    key = text.keys[behind_honour(text.keys, first)]
    found = head_of(key)
    if found is not None or first >= last:
        return found
    if (of_whom := _behind_share(text, first, last)) is not None:
        return head_at(text, of_whom, last)
    of_these = counted_noun(text, first, last)
    if of_these is not None:
        key = text.keys[of_these]
        return head_of(key) or head_of(key.removesuffix("ا"))
    return dual_of(ungoverned(key)) or two_in_genitive(text, first, last)


def _behind_share(text: Text, first: int, last: int) -> int | None:
    """Return the token behind words that tell which part of several is meant: «كلا | الطرفين», «70 في المئة من | الناخبين»."""
    keys = text.keys
    at = first + 1
    if keys[first][0].isdigit() or is_number(text.forms[first]):
        then = keys[at : at + 2]
        at += 1 if then and then[0] in _PER_CENT else 2 if then[:1] == ["في"] and then[-1] in _HUNDRED else 0
        if at == first + 1:
            return None
    elif keys[first] not in BOTH | A_FEW | _SHARES:
        return None
    at += at < last and keys[at] == "من"
    return at if at < last else None


def begins_behind_counted(text: Text, noun: int, j: int) -> bool:
    """Whether an object begins at ``j``, somewhere behind an indefinite noun that a number counts: «خمسة مرشحين | انسحابهم».

    None of theirs are a noun with the article («ثلاثة بحارة | الشركة»), one with a pronoun, and a verbal noun right behind it, but for
    what names a calling («رجال إطفاء»). «ثلاثة من نواب المعارضة» goes on.
    """
    keys = text.keys
    if keys[noun][:2] == "ال" or keys[noun - 1] in _OF_THEM or keys[j - 1] in _GOVERNING:
        return False
    bare = all(relational(keys[k]) or several(keys[k]) or text.forms[k][-1] in "ةا" for k in range(noun + 1, j))
    if not bare or any(keys[k] in _GOVERNING for k in range(noun + 1, j)):
        return False
    key = keys[j]
    if key[:2] == "ال":
        return True
    if describes(text, noun, j) or (key[0] == "و" and key[1:] in heads()):
        return False  # «30 محاميا | ومحامية»
    head = head_of(keys[noun])
    if text.forms[j][-1] == "ة" and head is not None and head.kind == "title" and head.gender == "m":
        return True  # «300 فنان | عريضة»
    if j == noun + 1 and of_trade(keys, j):
        return False
    own = key.endswith(("ها", "هم", "هما", "هن")) or (text.forms[j][-1] == "ه" and len(key) > _OWNED)
    return own or ((common(key) or key in words("objnoun")) and not relational(key) and key not in _CALLINGS)


def of_trade(keys: list[str], j: int) -> bool:
    """Whether the verbal noun at ``j`` is a company's trade, for what it voices stands behind: «شركات تأمين | استعدادها»."""
    return keys[j] in _TRADES and keys[j - 1][:2] != "ال" and j + 1 < len(keys) and keys[j + 1] in words("attitude")


def describes(text: Text, noun: int, j: int) -> bool:
    """Whether a participle right behind a feminine noun describes it, before the object: «14 دولة | مشاركة في القوة الهجوم»."""
    keys = text.keys
    if (
        keys[noun].startswith("ال")
        or j != noun + 1
        or j + 3 >= len(keys)
        or text.forms[noun][-1] != "ة"
        or text.forms[j][-1] != "ة"
        or keys[j][0] != "م"
    ):
        return False
    if keys[j + 1] not in _GOVERNING:
        return False
    for k in range(j + 3, min(len(keys), j + _AFTER_IT)):
        if not keys[k][0].isalpha():
            return False
        if keys[k].startswith("ال") and keys[k - 1] not in _GOVERNING and not keys[k].endswith(("يه", "ي", "ين")):
            return True
    return False


def _first_count(text: Text, first: int, last: int) -> int | None:
    if text.keys[first] in _MADE_OF and text.keys[first + 1 : first + 2] == ["من"] and counted_noun(text, first + 2, last) is not None:
        first += 2  # «مجموعة من 12 منظمة»
    forms = [number_form(text.forms[first]), *text.forms[first + 1 : min(last, first + 3)]]
    value = parse_number_words(forms[:1])
    for size in (2, 3):
        if value is not None and first + size < last:
            more = parse_number_words(forms[:size])
            value = more if more is not None else value
    the = ungoverned(text.keys[first]).startswith("ال") and (value is None or forms[0] != text.forms[first])  # «الثلاثة», but not «ألفي»
    if value is not None and first + 1 < last and not _countable(text.keys[first + 1]):
        value = None  # «ستون وو»
    if value is not None and (last > first + 1 or the) and value == int(value) and 1 < value < _MANY:
        return int(value) * (1 + (text.keys[first] in _TWO_THOUSAND and last > first + 1))
    if the and (behind := _numbered(text, first, last)) is not None:
        return behind
    if (behind := _numbered_plural(text, first, last)) is not None:
        return behind
    all_of = all_of_them(text.keys[first])
    if all_of is not None:
        return all_of
    two = first + 1 < last and text.keys[first + 1] in _TWO and text.keys[first].endswith(("ان", "ين"))  # «مسؤولين كبيرين»
    two = two or _two_of_them(text, first, last) or text.forms[first].removeprefix("ال") in _BROTHERS
    two = two or (text.keys[first] in BOTH and first + 1 < last and text.keys[first + 1] != "من")  # «كلا المصدرين»
    if (
        two
        or is_dual(ungoverned(text.keys[first]))
        or (text.keys[first][0] == "و" and is_dual(text.keys[first][1:]))
        or two_of(text, first, last)
        or two_in_genitive(text, first, last) is not None
        or plainly_dual(text.keys[first], text.keys[first + 1] if first + 1 < last else "")
        or _two_lands(text, first, last)
    ):
        return 2
    one = first + 1 < last and text.keys[first + 1] in JUST_ONE and text.forms[first + 1][1] == "ا"  # «وأحد السكان» is written like it
    return 1 if one and text.keys[first] in heads() else None


def _two_lands(text: Text, first: int, last: int) -> bool:
    """Whether «البلدان» are two, by the verb before them and the adjective behind: not «قالت البلدان», «البلدان العربية»."""
    if text.keys[first] != "البلدان" or first == 0 or text.keys[first - 1][-1] == "ت" or text.keys[first - 1][0] == "ت":
        return False
    return first + 1 >= last or not text.keys[first + 1].endswith(("ه", "ات"))


def _numbered_plural(text: Text, first: int, last: int) -> int | None:
    """Return the number behind an indefinite plural and its adjectives: «مصادر أمنية ثلاثة», «مسؤولون اثنان», «كبار المسؤولين الثلاثة»."""
    key = text.keys[first]
    head = head_of(key)
    if key.startswith("ال") or not ((head is not None and several(key)) or _plural(key)):
        return None
    if (theirs := _behind_whose(text, first, last)) is not None:
        return theirs
    for j in range(first + 1, min(last, first + _BEHIND)):
        word = text.keys[j]
        value = parse_number_words([number_form(text.forms[j])]) if word in _SPELLED or word.removeprefix("ال") in _SPELLED else None
        if value is not None:
            the = word.startswith("ال")
            after = text.keys[j + 1] if j + 1 < last else ""
            described = (relational(after) and text.forms[j + 1][-1] != "ى") or (
                after.endswith(("ه", "ين", "ون")) and shares(after).noun < shares(after).adjective
            )
            if after and after not in _GOVERNING and not described:
                return None  # «وزراء خمس | دول»
            return int(value) if the == (text.keys[j - 1].startswith("ال") and key in _GREAT) else None
        great = j == first + 1 and ((key in _GREAT and several(word)) or word in CALLINGS)  # «شهود عيان | ثلاثة»
        if not (great or relational(word) or word.endswith(("ين", "ون"))):
            return None
    return None


def _behind_whose(text: Text, first: int, last: int) -> int | None:
    """Return the number behind a plural and the one thing whose they are: «وزراء الخارجية الستة», «دول مجلس التعاون الست».

    Behind another plural it may count either: «رؤساء الأحزاب الثلاثة».
    """
    keys = text.keys
    at = first + 1 + (first + 2 < last and (of := heads().get(keys[first + 1])) is not None and not of.definite)
    if at + 1 >= last or keys[at + 1].startswith("و"):
        return None
    for j in range(at, min(last, at + _BEHIND)):
        if not keys[j].startswith("ال"):
            return None
        value = parse_number_words([text.forms[j][2:]]) if keys[j][2:] in _SPELLED or keys[j][2:].isdigit() else None
        if value is not None:
            return int(value) if j > at else None
        if _plural(keys[j]) and text.forms[j][2:3] != "إ" and not (keys[j][2] == "ت" and keys[j][4:5] == "ا"):
            return None  # but «الإعلام», «التعاون»
    return None


def _two_of_them(text: Text, first: int, last: int) -> bool:
    """Whether «اثنين» stands behind a dual and its adjectives: «مسؤولين أميركيين اثنين»."""
    for j in range(first + 1, min(last, first + _BEHIND)):
        if not text.keys[j - 1].endswith(("ان", "ين")):
            return False
        if text.keys[j] in _TWO_EXACTLY:
            return True
    return False


def all_of_them(key: str) -> int | None:
    """Return how many «كلاهما», «ثلاثتهم» are."""
    if key in _BOTH_OF_THEM:
        return 2
    number = next((key[: -len(end)] for end in ("هم", "هن") if key.endswith(end)), "")
    value = parse_number_words([number[:-1] + "ه"]) if number.endswith("ت") else None
    return int(value) if value is not None and 1 < value < _FEW else None


def _countable(key: str) -> bool:
    """Whether a word behind a number is one that the language knows, and so no part of a name."""
    known = shares(key.removesuffix("ا"))
    return not key.isalpha() or head_of(key) is not None or any(known) or any(shares(key)) or key.endswith(("ين", "ون", "ات", "يا"))


def _numbered(text: Text, first: int, last: int) -> int | None:
    """Return the number behind a definite plural: «المسؤولون الثلاثة», «المصادر الأمنية الأربعة», «الدول الخمس»."""
    if not _plural(ungoverned(text.keys[first])):
        return None  # «التقرير الـ51», «رئيس اللجنة الثلاث»
    for j in range(first + 1, min(last, first + _BEHIND)):
        if not text.keys[j].startswith("ال"):
            return None
        value = parse_number_words([text.forms[j][2:]])
        if value is not None and 1 < value < _FEW:
            return int(value)
    return None


def _plural(key: str) -> bool:
    """Whether a noun with the article is a plural, sound or broken: «المصادر», «الدول»."""
    bare = key.removeprefix("ال")
    return several(key) or bare.endswith("ات") or bare in _PLURALS or broken_plural(bare)
