"""Titles and offices of persons where they stand: «وزير الخارجية العراقي», «رئيس الهيئة الدكتور».

What does not live here: who holds an office at which time (``isnad.archive.names``).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from isnad.arabic.folding import drop_marks, search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.clitics import skip, splits
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_word
from isnad.reading.names.mentions import Mention
from isnad.reading.names.playing import on_sport
from isnad.reading.names.role_links import OVER, OWN, behind_brackets, is_fence, is_purpose_of, leads_on, own_title
from isnad.reading.names.verbs import mostly_verb, saying


def find_roles(text: Text, mentions: Sequence[Mention]) -> None:
    """Give persons the title or office that stands before them: «وزير الخارجية العراقي», «رئيس الهيئة الدكتور».

    From the title nearest to the name the role is carried on to the left over further titles, as long as the words between can be one
    phrase with them (``_runs_on``); a title with a preposition on it begins a phrase of its own. A name that itself leans on a preposition
    («تجمعات مقررة لسامر») stands in no apposition, and has none.
    """
    teams = frozenset(("فريق", "الفريق")) if on_sport(text) else frozenset[str]()
    covered = {i for mention in mentions if mention.kind in ("ORG", "LOC") for i in range(mention.span.first, mention.span.last)}
    inside = {i for mention in mentions if mention.kind != "PER" for i in range(mention.span.first + 1, mention.span.last)}
    persons = {mention.span.first: mention for mention in mentions if mention.kind == "PER"}
    last: Mention | None = None  # the person before, and by their last words the last persons who have a role
    by_word: dict[str, Mention] = {}
    after, spoken_for = 0, ""  # where the last person's name ended, and the office of him who speaks for that one
    for mention in mentions:
        if mention.kind != "PER":
            continue
        before, last = last, mention
        if before is not None and before.role is not None:
            by_word[before.key.split()[-1]] = before
        first = edge = mention.span.first
        least = max(0, first - _FARTHEST, after)
        if spoken_for and first == after:
            mention.role, spoken_for, after = spoken_for, "", mention.span.last
            continue
        after, spoken_for = mention.span.last, ""
        if mention.span.cut or _is_of_body(text, first):
            continue
        edge = behind_brackets(text, first, covered)
        head, cut, i = edge, 0, edge - 1
        while (
            i >= least
            and (text.forms[i][:1].isalnum() or is_fence(text, i, covered))
            and (text.keys[i] not in _STOPS or leads_on(text, i, covered))
        ):
            leaning = None if i in inside or not text.keys[i] else _title(text, i)  # «مدير مركز الملك كريم سامر …»
            if leaning is not None:
                word = _bare(text.keys[i]) if leaning else text.keys[i]
                if word == "الفريق" and i and text.keys[i - 1] in _WITHIN:
                    break  # «الباحثة في الفريق مريم …»
                if word in teams and (i + 1 < edge or word.startswith("ال")):  # «مدرب الفريق», «لاعبو الفريق»: the role is what leads it
                    i -= 1
                    continue
                serves = word in _SERVING and not _is_her_own(text, word, edge)
                if i + 1 == head and (serves or word == "امام" if head < edge else _is_construct(text.forms[i], word)):
                    break
                if not _runs_on(text, i, head, covered, to_name=head == edge):
                    break
                if head < edge and _is_another(text, i, head):
                    break
                head, cut = i, leaning
                if cut and text.keys[i][0] != "و":
                    head, cut = _led_to(text, i, least, cut)
                    break
            i -= 1
        if head < edge and cut == 0:
            head = _acting(text, head, least)
        if head < edge and not _appoints(text, head, mention):
            start = text.starts[head] + skip(text.raw[text.starts[head] : text.ends[head]], cut)
            article = "ال" if cut and text.keys[head].startswith("لل") else ""
            mention.role = article + text.raw[start : text.ends[edge - 1]]
            if (
                edge - head > 1
                and text.keys[edge - 2] == "باسم"
                and any(c.startswith("title") for c in cues().get(text.keys[edge - 1], ()))
            ):
                second = persons.get(after)
                if (second is not None and not second.span.cut) or is_listed_statesman(mention):
                    # «المتحدث باسم الرئيس سليم الورداني | سامر الحلواني»; «المتحدث باسم المشير خليفة حفتر» is not Haftar
                    spoken_for = article + text.raw[start : mention.end]
                    mention.role = text.raw[text.starts[edge - 1] : text.ends[edge - 1]]
        elif head == edge == first:
            mention.role = _as_peer(text, first, before, by_word)


_FARTHEST = 11
_WITHIN = frozenset(("في", "من", "ضمن", "داخل"))


def _appoints(text: Text, head: int, mention: Mention) -> bool:
    """Whether the title before a name is that of him who appoints: «عين الرئيس | سامر الورداني محافظا»."""
    behind = mention.span.last
    verb = text.keys[head - 1].removeprefix("و") if head else ""
    return verb in APPOINTING and behind < len(text) and "title_office" in cues().get(accusative_head(text, behind), ())


def accusative_head(text: Text, i: int) -> str:
    """Return the office that a verb gives in the accusative, as it is otherwise written («محافظا», «وزيرة ل…»); empty where a token is
    none. «وزيرة المياه» may be whom somebody charges with something."""
    key, form = text.keys[i], drop_marks(text.forms[i])
    if form.endswith("ة"):
        return key if text.keys[i + 1 : i + 2] and text.keys[i + 1][:1] == "ل" else ""
    return key[:-1] if form.endswith("ا") else ""


#: Verbs before the title of him who gives an office, or before that of him who gets it.
APPOINTING = frozenset(("عين", "عينت", "كلف", "كلفت", "اختار", "اختارت", "سمي", "رقي", "رشح", "رشحت", "انتدب", "يعين", "يكلف", "نصب"))


def is_listed_statesman(mention: Mention) -> bool:
    """Whether a list knows a mention as a statesman or officer."""
    known = gazetteer().readings(mention.key)[:1]
    return bool(known) and known[0].source == "isnad" and known[0].fine in ("politician", "officer", "religious")


def _as_peer(text: Text, first: int, before: Mention | None, by_word: Mapping[str, Mention]) -> str | None:
    """Return the office of another land that «نظيره الأردني» gives who is named next: that of whom he meets, named before him in the
    sentence, with the land's adjective («رئيس الوزراء العراقي سليم الورداني نظيره الأردني سامر الحلواني») and in the gender of the peer
    («نظيرته الأردنية مريم الحلواني» is «رئيسة الوزراء الأردنية»).

    ``before`` is the last person before, ``by_word`` the last of those who have a role by their last words."""
    if before is None or not is_peer(text, first):
        return None
    # «قال الوزير سليم الورداني … وأضاف الورداني، خلال لقائه نظيره الأردني»
    fuller = by_word.get(before.key)
    role = before.role or (fuller.role if fuller is not None else None)
    if role is None:
        return None
    words = role.split(" ")
    said = text.sentence_at(before.span.first) == text.sentence_at(first)
    if not said or "title_office" not in cues().get(search_key(words[0]), ()) or not text.keys[first - 1].startswith("ال"):
        return None
    if len(words) > 1 and search_key(words[-1]) in demonyms():
        words.pop()
    woman = any(word in _OF_A_WOMAN for _, word in splits(text.keys[first - 2]))
    if woman != words[0].endswith("ة"):
        words[0] = f"{words[0]}ة" if woman else words[0].removesuffix("ة")
        if len(words) > 1 and search_key(words[1]).removesuffix("ه") in _OF_OFFICES:
            words[1] = f"{words[1]}ة" if woman else words[1].removesuffix("ة")
    return " ".join((*words, text.raw[text.starts[first - 1] : text.ends[first - 1]])) if search_key(words[-1]).startswith("ال") else None


def is_peer(text: Text, first: int) -> bool:
    """Whether a name at token ``first`` is that of somebody's peer of another land: «نظيره الأردني», «نظيرتها الألمانية»."""
    return first > 1 and text.keys[first - 1] in demonyms() and any(word in _PEERS for _, word in splits(text.keys[first - 2]))


_OF_A_WOMAN = frozenset(("نظيرته", "نظيرتها", "نظيرتهم"))
_PEERS = frozenset(("نظيره", "نظيرها", "نظيرهم")) | _OF_A_WOMAN
#: Adjectives of an office that follow its holder's gender (search keys).
_OF_OFFICES = frozenset(("العام", "المساعد", "الخاص", "التنفيذي", "الدايم", "السابق", "الرسمي"))


#: Offices that are held under another's, which «ل» leads to.
_DEPUTIES = frozenset(
    ("النائب", "النائبه", "المستشار", "المستشاره", "المساعد", "المساعده", "الوكيل", "الوكيله", "المبعوث", "المبعوثه", "السكرتير")
)
#: «القائم بأعمال وزير …»: who holds an office for another, and the word that ties him to it.
_ACTING, _DUTIES = frozenset(("قائم", "القائم", "والقائم", "قائمه", "القائمه", "والقائمه")), frozenset(("باعمال", "بمهام"))
#: Verbal nouns of the second form («تعويض», «تعزيز»): what is done, never a department.
_DOING = re.compile("ت..ي.")
_STOPS = frozenset(("ان", "انه", "انها", "عن", "من", "الي", "علي", "في", "مع", "قال", "قالت", "التي", "الذي", "وهو", "وهي", "يدعي", "تدعي"))
#: Words and clitics after which a new noun phrase begins inside an office: «المتحدث باسم …», «المدير العام لشركة …».
_ON_BEHALF = frozenset(("لشؤون", "لشوون"))
_INNER = frozenset(("باسم", "لدي", "بن")) | _ON_BEHALF


#: Those who serve the person named after them: «محامي الوزير سامر …» is the minister's lawyer.
_SERVING = frozenset(("محامي", "محاميه", "طبيب", "طبيبه", "سائق", "حارس", "سكرتير", "سكرتيره", "مرافق"))


def _is_her_own(text: Text, word: str, first: int) -> bool:
    """Whether a woman serves him whose title follows, and not another: «سكرتيرة الوزير | هند قاسم»."""
    known = name_word(text.keys[first]) if word.endswith("ه") and first < len(text) else None
    return known is not None and known.kind == "given" and known.gender == "f" and not text.keys[first - 1].endswith("ه")


#: Bare titles by which people are called: «دكتور سامر».
_FORMS_OF_ADDRESS = frozenset(("دكتور", "دكتوره", "بروفيسور", "استاذ", "استاذه", "مهندس", "د", "م", "ا", "سيناتور"))
_BARE = frozenset(("title_royal", "title_rank", "title_faith", "title_civil"))


def _led_to(text: Text, title: int, least: int, cut: int) -> tuple[int, int]:
    """Return where an office begins that «ل» leads to another's («النائب الثاني لرئيس مجلس الوزراء»), and its clitics.

    An adjective stands between the two; else who is called by the second title is he who is named («قال النائب لوزير النفط سامر …»).
    """
    i = title - 1
    while i >= least and text.keys[i].startswith("ال") and text.keys[i] not in _DEPUTIES:
        i -= 1
    if least <= i < title - 1 and text.keys[i].removeprefix("و") in _DEPUTIES:
        return i, len(text.keys[i]) - len(text.keys[i].removeprefix("و"))
    return title, cut


def _acting(text: Text, head: int, least: int) -> int:
    """Return where an office begins that somebody holds for another («القائم بأعمال وزير الزراعة»)."""
    return head - 2 if head - 2 >= least and text.keys[head - 1] in _DUTIES and text.keys[head - 2] in _ACTING else head


def _is_of_body(text: Text, first: int) -> bool:
    """Whether the noun right before a name is that of a body called after it («رئيس مجموعة سامر»): then no office before is his."""
    before = text.keys[first - 1] if first else ""
    return not before.startswith("ال") and "org_head" in cues().get(before, ()) and not any(c.startswith("title") for c in cues()[before])


def _is_another(text: Text, title: int, head: int) -> bool:
    """Whether the title at ``title`` is the subject of the verb before it, and the one at ``head`` its object: «أقال الرئيس الكيني وزير
    الدفاع سامر …». Who speaks may have two offices («قال ولي العهد وزير الدفاع …»), and so may he whose verb has no object; which of the
    two it is nobody can tell from a verb that may have one, so that only the nearer title is given."""
    key = text.keys[title - 1] if title else ""
    if text.keys[head].startswith("ال") or _is_called(text.keys[head]) or (head == title + 1 and not text.keys[title].startswith("ال")):
        return False  # «الرئيس الدكتور», «مستشار الرئيس»
    if not key or saying(key):
        return False
    return mostly_verb(key)


def _is_called(word: str) -> bool:
    """Whether people are called by a title, so that it is no office («الوزير دكتور سامر»)."""
    return word in _FORMS_OF_ADDRESS or not _BARE.isdisjoint(cues().get(word, ()))


def _is_construct(form: str, word: str) -> bool:
    """Whether a title right before a name is bound to it («سكرتيرة كريم», «مدرب كريم»), so that it is another's: it is indefinite, has no
    pronoun («نائبه كريم»), and nobody is called by it."""
    if word.startswith("ال") or word in _FORMS_OF_ADDRESS or form.endswith(("ه", *OWN)):
        return False
    return word == "فريق" or _BARE.isdisjoint(cues().get(word, ()))


def _title(text: Text, i: int) -> int | None:
    """Return how many letters of token ``i`` lean on a title of a person; None where it is no title."""
    known, key = cues(), text.keys[i]
    if is_governor(text, i):
        return 0
    if len(key) == 1 and (i + 1 >= len(text) or text.forms[i + 1] not in "./"):
        return None
    for word in (key, _bare(key)):
        classes = known.get(word, ())
        if word in OVER or any(c.startswith("title") and c != "title_kin" for c in classes):
            # «أمام» (before) is folded as «إمام» (imam) is.
            if word == "امام" and text.forms[i].lstrip("و").startswith("أم"):
                return None
            # «العالم» is the world more often than the scholar, who is so called with his country («العالم المصري …») or where he speaks.
            if word == "العالم" and (i + 1 >= len(text) or text.keys[i + 1] not in demonyms()) and not (i and saying(text.keys[i - 1])):
                return None
            if word == "المشرفه" and (i + 1 >= len(text) or text.keys[i + 1] not in ("علي", "العامه")):
                return None  # «الكعبة المشرفة»
            return 2 if word != key and key.startswith("لل") else len(key) - len(word)
    return own_title(key)


def is_governor(text: Text, i: int) -> bool:
    """Whether a token is the governor «والي» of what follows («والي الخرطوم», «والي بنك المغرب»): «وإلى» has its search key."""
    if text.keys[i] != "والي" or drop_marks(text.forms[i]) != "والي" or i + 1 >= len(text):
        return False
    after = text.keys[i + 1]
    return after in _GOVERNED or any(entry.kind == "LOC" for entry in gazetteer().readings(after))


#: What has a governor, beside places by their names.
_GOVERNED = frozenset(("الجهه", "جهه", "بنك", "البنك", "ولايه", "الولايه", "المدينه", "مدينه", "منطقه", "اقليم", "امن"))


def _runs_on(text: Text, title: int, end: int, covered: Collection[int], *, to_name: bool) -> bool:
    """Whether the words after the title can be one phrase with it up to ``end``, the next title or the name.

    After a definite word no indefinite one may follow («وزير الخارجية تحيات خادم …» is two phrases), and a title that follows an indefinite
    one belongs to that («مركز الملك …»).
    """
    definite = text.keys[title].startswith("ال")
    for i in range(title + 1, end):
        key = text.keys[i]
        now = (
            key.startswith(("ال", "لل", "وال"))
            or (key[:3] == "بال" and not _HEADS.isdisjoint(cues().get(key[1:], ())))
            or i in covered
            or key in demonyms()
        )
        if not text.forms[i][:1].isalnum():
            continue  # marks about a body's name
        opens = (
            key in _INNER
            or leads_on(text, i, covered)
            or is_purpose_of(text, i, title, covered)
            or (key[0] in "لب" and key not in cues() and not now and _bare(key) in cues())
        )
        if key in _ON_BEHALF and cues().get(_bare(text.keys[title])) == ("title_royal",):
            return False  # «مستشار جلالة الملك لشؤون …», but «وزير دولة لشؤون …»
        if definite and not now and not (opens or _goes_with(text, i, title) or _joins(text, i, end, covered)):
            return False
        if (
            not now
            and not opens
            and key not in cues()
            and _is_purpose(key)
            and (_DOING.fullmatch(key[1:]) or not _turns_definite(text, i + 1, end, covered))
        ):
            return False
        definite = now
    return to_name or definite or end == title + 1 or text.keys[end - 1] == "باسم"


def _goes_with(text: Text, i: int, title: int) -> bool:
    """Whether a word is of the rank before it: «الفريق أول ركن»."""
    return text.keys[i] in _OF_RANKS and "title_rank" in cues().get(_bare(text.keys[title]), cues().get(text.keys[title], ()))


_OF_RANKS = frozenset(("اول", "ثان", "ثاني", "ركن", "بحري", "طيار", "متقاعد", "مهندس", "حقوقي"))


#: Words that open a second title of the same person: «وزير الداخلية | وصاحب السمو الملكي …».
_OF_ADDRESS = frozenset(("صاحب", "صاحبه", "خادم", "فضيله", "سماحه", "عضو"))


def _joins(text: Text, i: int, end: int, covered: Collection[int]) -> bool:
    """Whether «و» joins a noun and whose it is to the office: «وزير النقل | وتقنية المعلومات», «لشؤون الشرق الأوسط | وشمال أفريقيا»."""
    key = text.keys[i]
    owner = i + 1 < end and (text.keys[i + 1].startswith("ال") or i + 1 in covered)
    noun = text.forms[i].endswith("ة") or shares(key[1:]).noun > _SURELY
    kinds = cues().get(key[1:], ())
    title = key[1:] in _OF_ADDRESS or any(kind.startswith("title") for kind in kinds)  # «وزير الداخلية وصاحب السمو …» are two
    return owner and not title and key[0] == "و" and len(key) > 4 and key not in known_keys() and noun


def _is_purpose(key: str) -> bool:
    """Whether «ل» or «ب» may lead on to what is done («لاعب الساحل لتعويض رحيل سامر»): no known word of its own, and a noun behind it."""
    return key[0] in "لب" and len(key) > 4 and key not in known_keys() and _bare(key) not in cues() and shares(key[1:]).noun > _MOSTLY


_MOSTLY, _SURELY = 0.5, 0.8
_HEADS = frozenset(("org_head", "loc_head"))


def _turns_definite(text: Text, first: int, end: int, covered: Collection[int]) -> bool:
    """Whether one of some words is definite, as what a department is for («وزير دولة لشؤون مجلس النواب»)."""
    return any(text.keys[i].startswith(("ال", "لل", "وال")) or i in covered or text.keys[i] in demonyms() for i in range(first, end))


def _bare(key: str) -> str:
    if key.startswith("لل") and len(key) > 4:
        return "ال" + key[2:]
    for prefix in ("و", "ل", "ب", "ف"):
        if key.startswith(prefix) and len(key) > 3:
            return key[1:]
    return key
