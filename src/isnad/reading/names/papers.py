"""Papers that are called as a place is: «وقال لـ"الرياض"», and without marks «وفقا للشرق الأوسط», «في تصريح خاص للرياض».

A region tells nobody anything, so what is cited or spoken to under its name is the paper; a capital may be the government that sits there,
so without marks it is the paper only where nothing but a paper can be told or publish, and open where it could be either. Right behind the
noun that says what it is, an outlet is the listed one («صحيفة الخليج», «قناة أبوظبي»). What does not live here: papers that are called as
no place is (``identity``); quotation marks that the tagger passed by (``quoted``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from isnad.arabic.folding import drop_marks, safe_key
from isnad.arabic.text import Text
from isnad.reading.names.clitics import splits
from isnad.reading.names.gazetteer import Entry, ambiguous, gazetteer
from isnad.reading.names.identity import of_entry
from isnad.reading.names.mentions import Mention
from isnad.reading.names.playing import SAYS_PLACE
from isnad.reading.names.spans import adjacent
from isnad.reading.names.verbs import saying

#: Why a place is open that may be a paper of its name.
PAPER = "a paper is called so"
_OPEN, _CLOSE = frozenset('(«"“[{}'), frozenset(')»"”]}')


def papers(text: Text, mentions: Sequence[Mention]) -> None:
    """Give what is a paper here the paper's identity, and take a place's from what may be one."""
    _in_marks(text, mentions)
    ends = {mention.span.last for mention in mentions if mention.kind == "PER"}
    for mention in mentions:
        head = _noun_before(text, mention)
        if head is not None and not _is_several(mention.key):
            more = _of_a_channel(text, mention)
            known = _outlet(head, f"{mention.key} {more}".strip())
            if known is not None and known.id != mention.id:
                _is(mention, known)  # «صحيفة البعث» is no party
            elif known is None and more and mention.kind == "LOC":
                _open(mention)  # «قناة أبوظبي الرياضية»
            if known is not None or mention.kind == "ORG":
                continue
        if mention.kind != "LOC" or mention.id is None or _is_several(mention.key):
            continue
        told = _told(text, mention, ends)
        paper = _paper(mention.key) if told is not None else None
        if paper is None:
            if told == "paper":
                _open(mention)  # a paper that no list knows: «صحيفة مكة»
            continue
        if told == "paper" or mention.fine == "region":
            _is(mention, paper)
        else:
            _open(mention)


def _is_several(key: str) -> bool:
    """Whether several bodies are called so: then their own rows say which."""
    return any(row.kind == "ORG" for row in ambiguous().get(key, ()))


def _noun_before(text: Text, mention: Mention) -> str | None:
    """Return the noun right before a name that says what kind of outlet it is: «صحيفة», «قناة»."""
    first = mention.span.first
    if mention.kind not in ("LOC", "ORG") or not first or mention.span.cut or not adjacent(text, first):
        return None
    return next((word for _, word in splits(text.keys[first - 1]) if word in _OUTLETS), None)


def _of_a_channel(text: Text, mention: Mention) -> str:
    """Return the adjective behind a name that says which of several channels is meant: «قناة أبوظبي الرياضية»."""
    last = mention.span.last
    return text.keys[last] if last < len(text) and adjacent(text, last) and text.keys[last] in _CHANNELS else ""


def _outlet(head: str, key: str) -> Entry | None:
    """Return the listed outlet of a name and the noun before it."""
    heads = next(heads for heads in _ALIKE if head in heads)
    found = (entry for each in (head, *heads) for entry in gazetteer().readings(f"{each} {key}"))
    return next((entry for entry in found if entry.kind == "ORG" and entry.fine in _OF_NEWS), None)


#: Nouns that say what an outlet is, those together that are used of one.
_ALIKE = (("صحيفه", "جريده"), ("قناه", "فضائيه"), ("تلفزيون",), ("اذاعه", "راديو"), ("مجله",), ("وكاله",), ("شبكه",), ("موقع",))
_OUTLETS = frozenset(word for words in _ALIKE for word in words)
_OF_NEWS = frozenset(("newspaper", "media", "agency"))
_CHANNELS = frozenset(("الرياضيه", "الاخباريه", "الفضائيه", "الاولي", "الثانيه", "الثالثه", "الثقافيه", "الاقتصاديه", "الوثائقيه"))


def _open(mention: Mention) -> None:
    mention.name, mention.id, mention.fine = safe_key(drop_marks(mention.text)), None, None
    mention.evidence.append(PAPER)


def _paper(key: str) -> Entry | None:
    """Return the paper that is called as a place is."""
    return next((e for head in ("صحيفه", "جريده") for e in gazetteer().readings(f"{head} {key}") if e.fine == "newspaper"), None)


def _is(mention: Mention, paper: Entry) -> None:
    who = of_entry(paper, f"gazetteer, spelled like {paper.label}")
    mention.span = replace(mention.span, kind="ORG")
    mention.name, mention.id, mention.fine = who.name, who.id, who.fine
    mention.evidence.append(who.why)


def _told(text: Text, mention: Mention, persons: set[int]) -> Literal["paper", "either"] | None:
    """Return whether a place's name without marks is told or cited as a paper is; ``persons`` are the tokens behind persons' names."""
    keys, first, last = text.keys, mention.span.first, mention.span.last
    if not first or text.starts[first] - text.ends[first - 1] != 1:
        return None
    before, ahead = keys[first - 1], keys[first - 2] if first > 1 else ""
    if last + 1 < len(keys) and text.forms[last] in "-–(،" and keys[last + 1] in ("الصحيفه", "الجريده"):
        return "paper"  # «في الرياض - الصحيفة -»
    if any(word in _PAPER for _, word in splits(before)):
        return "paper"  # «جريدة الرياض»
    if not mention.span.cut:
        if before in _GIVEN_TO and ahead in _GAVE:
            return "paper" if not _SPEECH.isdisjoint(keys[max(0, first - _NEAR) : first]) else "either"
        if before in _PUBLISHED_IT:
            return "paper" if ahead in _WHAT else "either"
        cited = before in _ACCORDING or (before == "عن" and ahead in _QUOTING) or before.removeprefix("و") in _LEARNT
        speaks = mention.fine == "region" and before.removeprefix("و") in _SAYS
        return "either" if cited or speaks else None
    if not keys[first][: mention.span.cut].startswith("ل"):
        return None
    if before in _ACCORDING:
        return "either"
    if before in _SPEECH or (before in _KINDS_OF_SPEECH and ahead in _SPEECH):
        return "paper"
    tells = last < len(keys) and (keys[last] in _THAT or text.forms[last] == ":")
    if saying(before):
        return "either"
    if tells and (first in persons or before in _SOURCES) and any(saying(key) for key in keys[max(0, first - _FAR) : first]):
        return "either"
    return None


_NEAR, _FAR = 5, 12
_GIVEN_TO, _GAVE = frozenset(("به", "بها", "بهما")), frozenset(("خص", "خصت", "خصا", "خصنا", "يخص", "تخص"))
_PUBLISHED_IT, _WHAT = frozenset(("نشرته", "نشرتها", "نشره", "تنشرها", "تنشره")), frozenset(("ما", "لما", "بما", "كما", "وما", "مما"))
#: What papers do, that governments do too («علمت الرياض أن»).
_LEARNT = frozenset(("علمت", "تلقت", "تنشر", "نشرت", "حاورت", "تستطلع", "رصدت", "حصلت"))
_SAYS = frozenset(("قالت", "ذكرت", "افادت", "اوردت", "اضافت", "كشفت", "اوضحت", "اشارت", "نقلت", "تقول", "تذكر"))
_ACCORDING = frozenset(("وفقا", "ووفقا", "وفق", "ووفق", "حسب", "بحسب", "وبحسب", "وحسب", "طبقا", "وطبقا"))
_QUOTING = frozenset(("نقلا", "ونقلا", "نقل", "نقلت", "ونقلت"))
_SPEECH = frozenset((
    "تصريح", "تصريحات", "حديث", "تصريحه", "تصريحها", "تصريحاته", "تصريحاتها", "حديثه", "حديثها", "اتصال", "حوار", "حواره", "بتصريح",
))  # fmt: skip
_KINDS_OF_SPEECH = frozenset(("خاص", "خاصه", "الخاص", "الخاصه", "هاتفي", "صحفي", "صحفيه", "صحافي", "صحافيه", "حصري", "مقتضب"))
_SOURCES = frozenset(("مصدر", "مصادر", "المصدر", "المصادر", "مصدرا"))
_THAT = frozenset(("ان", "انه", "انها", "بان", "بانه", "بانها", "انهم"))


def _in_marks(text: Text, mentions: Sequence[Mention]) -> None:
    """A place's or thing's name in quotation marks behind «ل» is the paper so called that somebody speaks to: «وقال لـ"الرياض"»; then the
    article means the paper wherever it writes the name so."""
    forms, keys = text.forms, text.keys
    quoted: dict[str, list[Mention]] = {}
    told, called = set(), set()
    for mention in mentions:
        first, last = mention.span.first, mention.span.last
        leans = mention.span.cut and keys[first][: mention.span.cut] != "لل"  # «لـ«للشرق الأوسط»» has its «لـ» twice
        if mention.kind not in ("LOC", "ORG") or leans or not first or last >= len(keys) or _is_several(mention.key):
            continue
        if first > 1 and any(word in SAYS_PLACE for _, word in splits(keys[first - 2])):
            continue  # «مدينة "الرياض"»
        if first > 1 and keys[first - 2] == "انباء":
            _open(mention)  # «وكالة أنباء "الشرق الأوسط"»
            continue
        if forms[first - 1] in _OPEN and forms[last] in _CLOSE:
            if forms[first - 1] != "(" or mention.kind == "ORG":
                quoted.setdefault(mention.key, []).append(mention)
            special = first > 2 and keys[first - 2] == "ب" and keys[first - 3] in ("خاص", "خاصه")  # «خدمة … خاص بـ{الشرق الأوسط}»
            paper = first > 1 and any(word in _PAPER for _, word in splits(keys[first - 2]))  # «صحيفة "الرياض"»
            paper = paper or (first > 1 and keys[first - 2] in _OF_A_PAPER)
            if paper and mention.kind == "LOC":
                called.add(mention.key)
            led = first > 1 and (keys[first - 2] in ("ل", "ول", "لل") or keys[first - 2].removeprefix("و") in _OF_PAPERS | _ITS)
            told_it = led or special or paper or mention.kind == "ORG" or _tells(keys, last + 1)
            # A city that a paper is called after stands in marks alone nowhere but as the paper.
            town = mention.fine in ("city", "region") and forms[first - 1] != "(" and not _names_a_place(keys, first - 1, last + 1)
            told_it = told_it or town
            if told_it or (mention.fine == "region" and forms[first - 1] != "("):
                told.add(mention.key)
                quoted.setdefault(mention.key, []).append(mention)
    for key in sorted(told):
        known = _paper(key)
        if known is None:
            for mention in quoted[key] if key in called else ():
                _open(mention)
            continue
        for mention in quoted[key]:
            if mention.id != known.id:
                _is(mention, known)


#: What is a paper's, and who: «عدسة "الرياض"», «خص به "الرياض"».
_ITS = frozenset(("عدسه", "مراسل", "مندوب", "محرر", "الزميله", "به", "بها", "معه", "معها"))


def _names_a_place(keys: Sequence[str], opens: int, behind: int) -> bool:
    """Whether the word before or behind the marks says that the city is meant, or what else is called so («عاصمة الثقافة «الرياض»»)."""
    before = keys[opens - 1] if opens else ""
    if before in ("الي", "في") and not _OF_WRITERS.isdisjoint(keys[max(0, opens - 4) : opens - 1]):
        return False  # «في حديثها إلى "الرياض"»
    after = keys[behind] if behind < len(keys) else ""
    return any(word in _OF_TOWNS for _, word in splits(before)) or after in ("العاصمه", "المدينه") or after.startswith("لل")


_OF_WRITERS = frozenset(("حديثه", "حديثها", "حديث", "الكاتب", "والكاتب", "كاتب", "محرر", "المحرر", "مراسل", "زميل", "الزميل", "تصريح"))
_OF_TOWNS = SAYS_PLACE | {
    "في",
    "الي",
    "من",
    "شارع",
    "فندق",
    "نادي",
    "فريق",
    "شركه",
    "بنك",
    "سهم",
    "مسابقه",
    "مهرجان",
    "قاعه",
    "سفينه",
    "قطار",
    "مشروع",
    "كلمه",
    "اسم",
    "باسم",
    "مدن",
    "عواصم",
    "بنوك",
    "مصرف",
    "سوق",
    "مطار",
    "نظيره",
}


def _tells(keys: Sequence[str], i: int) -> bool:
    return i < len(keys) and keys[i] in _OF_PAPERS


_PAPER = frozenset(("صحيفه", "جريده"))
#: What else only a paper has, or is, before its name in marks.
_OF_A_PAPER = frozenset(("موقع", "بموقع", "لموقع", "تحرير", "نشرته", "نشرت", "ملحق"))
#: What papers do that cities do not.
_OF_PAPERS = frozenset((
    "علمت", "حصلت", "التقت", "رصدت", "تستطلع", "تنشر", "نشرت", "تنفرد", "حاورت", "تحاور", "تواصلت", "اطلعت", "رصد", "تجولت", "زارت",
    "تلقت", "نقلت", "ابلغت", "سالت", "تلقي", "اجرت", "خصت",
))  # fmt: skip
