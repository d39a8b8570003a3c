"""What kind of source speaks, and with what force an attitude is told. How many speak: ``counts``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.text import Text
from isnad.reading.statements.counts import A_FEW, BOTH, all_of_them, count_of, counted_noun, counts_several, number_at
from isnad.reading.statements.discourse import Speaker, noun_of
from isnad.reading.statements.documents import issuer
from isnad.reading.statements.duals import dual_of, is_dual, plainly_dual, two_in_genitive, two_of, ungoverned
from isnad.reading.statements.named import Named
from isnad.reading.statements.naming import (
    SPOKESMEN,
    called_after,
    definite,
    has_name,
    is_anothers,
    my_kin,
    no_adjective,
    of_a_half,
    of_a_place,
    only_a_calling,
    speaks_himself,
    spoken_for,
    two_named,
)
from isnad.reading.statements.shapes import (
    PUNCTUATION,
    accusative,
    head_of,
    his_kin,
    is_paper,
    of_his,
    of_them,
    owned,
    relational,
    several,
    their_noun,
)
from isnad.reading.statements.words import (
    BROADCASTERS,
    COMPLEMENTISERS,
    CORRESPONDENTS,
    EACH,
    GROUPS,
    KIN,
    LETTER_NAMES,
    NEWS,
    NEWSROOMS,
    NOT_JUST_ONE,
    ONE_OF,
    POINTED_AT,
    PRIVATE,
    Head,
    bodies,
    heads,
    words,
)
from isnad.records import Force, Name, SourceKind

_ATTITUDES: tuple[tuple[Force, tuple[str, ...]], ...] = (
    ("warn", tuple(words("attitude, warn"))),
    ("praise", tuple(words("attitude, praise"))),
    ("condemn", tuple(words("attitude, condemn"))),
    ("deny", ("رفض",)),
)
_SOME, _UNKNOWN = words("some"), words("unknown")
_HALF = 0.5
_WRITTEN = words("written") | words("sayings") | words("schedules") | words("recordings and samples")
_SHARES = words("share of")
_SURELY, _SHORTEST = 0.8, 4
_AGENCIES = words("agency by its country")
_POINTING = POINTED_AT | words("points to a paper")
_WITH_FROM = frozenset({"مجموعه", "فريق"})
_BODIES_TOO = frozenset({"المجموعه", "الفريق"})
_AGENCY_NOUNS = frozenset({"وكاله", "وكالات"})
_VAGUE = words("vague")
_INTRODUCED = 600  # tokens before a name in which the noun that introduced it is looked for
_MEMBERS = frozenset({"عضو", "عضوه"})
_MANY, _PLACED = words("many in office"), words("in or on or to")
_FAMILIES = frozenset({"عائله", "اسره"})
_COUNTED_OFFICES, _OF_STATE = words("counted office"), words("of state")
_REPORTERS = frozenset({"مراسل", "مراسله"})
_CORRESPONDENTS = CORRESPONDENTS | {"مندوب"}
_FOR_NEWS = (NEWS | NEWSROOMS | LETTER_NAMES | words("of the media")) - words("letter names that are words")


def attitude_force(key: str) -> Force:
    """Return the force of an attitude noun («أعرب عن قلقه»)."""
    return next((force for force, starts in _ATTITUDES if key.startswith(starts)), "say")


def kind_of(text: Text, source: tuple[int, int] | None, speaker: Speaker | None, names: Named) -> tuple[SourceKind, int | None]:
    """Return the kind and count of a source. A speaker keeps the kind that its fullest mention gave it."""
    count = count_of(text, *source) if source is not None else None
    if count is None and source is not None and (by := issuer(text, *source)) is not None:
        count = count_of(text, *by)  # «بيان وقعه 25 أستاذا»
    if count is None and source is not None and two_named(text, *source, names):
        count = 2
    if speaker is None or not speaker.words:
        return ("unnamed" if source is None else _kind(text, *source, names)), count
    kind_of_speaker(text, speaker, names)
    if source is not None and source != (speaker.first, speaker.last):
        pointed = text.keys[source[0]] in _POINTING
        if not pointed and speaker.kind == "unnamed" and head_of(text.keys[source[0]]) is None and not is_dual(text.keys[source[0]]):
            return ("unnamed" if _kind(text, *source, names) == "unnamed" else "named"), count  # «أحدهم», again
    return speaker.kind, count  # type: ignore[return-value]


class _Noun(NamedTuple):
    """The noun that heads a source: its token, its key without what governs it, what it is known as, and whether it is ``counted``."""

    at: int
    key: str
    head: Head | None
    counted: bool


def _kind(text: Text, first: int, last: int, names: Named) -> SourceKind:
    if first >= last:
        return "unnamed"
    if is_paper(text.keys, first):
        return "outlet"
    noun = _noun(text, first, last)
    return _by_noun(text, noun, last) or _by_person(text, first, last, noun, names) or _by_head(text, first, last, noun, names)


def _noun(text: Text, first: int, last: int) -> _Noun:
    """Return the noun that heads a source, past numbers, «كل من», «أكثر من», «هؤلاء»."""
    keys = text.keys
    at = noun_of(text, number_at(text, first, last), last)
    if keys[at] in EACH and last - at > 2 and keys[at + 1] == "من":
        at += 2
    at += keys[at] in BOTH and last - at > 1  # «كلا الوزيرين»
    while at < last - 1 and (keys[at] in _POINTING or keys[at] in A_FEW):
        at += 1
    at += 3 * (keys[at : at + 3] == NOT_JUST_ONE and at + 3 < last)
    more_than = keys[at : at + 2] == ["اكثر", "من"] and at + 2 < last
    at += 2 * more_than  # «أكثر من مصدر»
    of_these = counted_noun(text, at, last)
    at = of_these if of_these is not None else at
    counted = more_than or of_these is not None or keys[first] in _SHARES or (last > at + 1 and counts_several(keys[at]))  # «45 في المئة»
    at += at < last - 1 and keys[at] in _SHARES
    key = keys[at]
    if (key[:2] == "لل" and key[1:] not in heads()) or is_dual(ungoverned(key)):
        key = ungoverned(key)
    head = head_of(key) or _owned_head(text, at)
    if head is None and key[-1] == "ا" and (paper := heads().get(key[:-1])) is not None and paper.kind == "document":
        head = paper  # «أصدر المدير بيانا أكد أن»
    if head is None and key[-1] == "ا" and len(key) > _SHORTEST and not key.startswith("ال"):
        head = head_of(key[:-1])  # «لكن سكانا قالوا»
    return _Noun(at, key, head, counted)


def _by_noun(text: Text, noun: _Noun, last: int) -> SourceKind | None:
    """Return the kind that the form of the noun gives away: «خصومه», «مسؤولي الصحة», «وزيري الصحة والتعليم»; None where it does not."""
    keys, (at, key, head, counted) = text.keys, noun
    if (mine := my_kin(text, at, last)) is not None:
        return mine
    if (their_noun(key) is not None or of_them(key)) and not has_name(text, at + 1, last, loose=False):
        return "unnamed"  # «خصومه», «معاونوها»
    if head is None and (of_two := two_in_genitive(text, at, last)) is not None:  # «كل من وزيري الصحة والتعليم»
        return "outlet" if of_two.kind == "outlet" else "unnamed" if of_two.word in PRIVATE or of_two.kind == "unnamed" else "official"
    if two_of(text, at, last) and head is not None and head.kind == "title" and head.word not in PRIVATE:
        return "official"  # «رئيسا جامعتي النيل والساحل»
    if (head is not None and head.proper) or (head is None and any(word.lstrip("ء") in NEWSROOMS for word in keys[at + 1 : last])):
        return "outlet"  # «تايوان نيوز», «وول ستريت جورنال»
    several = key[1:-1] if key[0] == "ل" and key[:-1] not in heads() else key[:-1]
    if head is None and at + 1 < last and key[-1] == "ي" and (one := heads().get(several)) is not None and one.kind in {"title", "unnamed"}:
        return "unnamed"  # «مسؤولي الصحة», «لممثلي الادعاء»
    if head is None and key.endswith("نا") and (one := heads().get(key[:-2])) is not None and one.kind in {"title", "unnamed"}:
        return "unnamed"  # «مرشدنا السياحي»
    if counted and _counted_office(keys, at):
        return "official"
    if head is None and not is_dual(key) and plainly_dual(key, keys[at + 1] if at + 1 < last else "") and not has_name(text, at + 1, last):
        return "unnamed"  # «اقتصاديان متخصصان»
    return None


def _by_person(text: Text, first: int, last: int, noun: _Noun, names: Named) -> SourceKind | None:
    """Return the kind that is clear by who is named behind the noun, or by whose kin is meant; None where neither tells."""
    keys, (at, key, head, _) = text.keys, noun
    dual, person = is_dual(key), _person(text, first, last, noun, names)
    someone = head is None or head.kind in {"title", "unnamed"}
    if someone and any(keys[j].removeprefix("و") in words("called") and keys[j + 1] not in PUNCTUATION for j in range(at + 1, last - 1)):
        return "named"  # «أحد السكان، ويدعى كمال»
    if person is not None and head is not None and of_a_half(text, at, last, person):
        return "unnamed"  # «ضابط كوري جنوبي»
    if (head is None or head.kind in {"title", "unnamed"} or dual) and is_anothers(text, at, last, person):
        return "unnamed"
    if person is not None and head is not None and head.kind == "document" and (by := issuer(text, at, last)) is not None:
        return _kind(text, *by, names)  # «بيان من مكتب سامر الخالدي»
    if head is not None and (head.kind == "title" or head.word in SPOKESMEN) and called_after(text, at, last, person):
        return "unnamed" if head.word in PRIVATE else "official"
    if person is not None and speaks_himself(text, at, head, person):
        return "named"
    if head is not None and head.word in _FAMILIES and not key.startswith("ال"):
        return "named" if person is not None or has_name(text, at + 1, last) else "official"  # «عائلة سامر الخالدي»
    if head is None and (key in KIN or _his_own(text.forms[at]) or his_kin(text.forms[at])) and not has_name(text, at + 1, last):
        return "unnamed"  # «زوج المعلمة», «صديقته», «جارتهم», «أخاه»
    some = accusative(text.forms[at]) and shares(key[:-1]).noun >= _HALF
    behind = at > 0 and keys[at - 1] in COMPLEMENTISERS and last == at + 1
    if head is None and person is None and behind and (some or owned(text.forms[at])):
        return "unnamed"  # «إن شريكه اعترف», «إن عميلا اعترف»
    if head is None and key[0] == "م" and key[-1] == "و" and at + 1 < last and keys[at + 1].startswith("ال"):
        return "unnamed"  # «معدو التقرير»
    return None


def _person(text: Text, first: int, last: int, noun: _Noun, names: Named) -> Name | None:
    """Return the person who is named in a source; a tagger may take a noun that heads unnamed sources for a name."""
    whole = not is_dual(noun.key) and (noun.head is None or noun.head.kind == "title")
    begin = text.starts[first] if whole else text.ends[noun.at]
    person = next((name for name in names.within(begin, text.ends[last - 1]) if name.kind == "PER"), None)
    if person is not None and noun.head is not None and noun.head.kind == "title":  # «محامي الحداد، | سامر الخالدي»
        comma = next((j for j in range(first + 1, last - 1) if text.keys[j] in "،,"), last)
        apposed = next(names.beginning(text.starts[comma + 1]), None) if comma < last - 1 else None
        person = apposed if apposed is not None and apposed.kind == "PER" else person
    if person is not None and noun.head is not None and only_a_calling(text, noun.at, noun.head, person, names):
        return None  # «قال خباز إن»
    return person


def _by_head(text: Text, first: int, last: int, noun: _Noun, names: Named) -> SourceKind:
    """Return the kind of what the noun heads: a group, people, a body."""
    keys, (at, key, head, counted) = text.keys, noun
    head = dual_of(key) if head is None and is_dual(key) else head  # «محطتا», «الوزيران»; «طبيبان»
    if key == "انباء" or all_of_them(key) is not None:
        return "unnamed"
    if key in bodies() or head is None:
        return _kind_of_name(text, first, at, last, names, counted=counted)
    if head.word in GROUPS and key not in _BODIES_TOO:
        return _kind_of_group(text, at, last)
    if head.word in words("plain sources"):
        return "unnamed"
    person = _person(text, first, last, noun, names)
    if head.word in _REPORTERS and person is None and not has_name(text, at + 1, last, loose=False):
        return "outlet"  # «مراسل الجزيرة في باريس»
    if head.word in _CORRESPONDENTS and any((other := head_of(k)) is not None and other.kind == "outlet" for k in keys[at + 1 : last]):
        return "outlet"  # a name would have made it a person
    if head.kind == "unnamed" and any(name.kind == "ORG" and " " in name.text for name in names.beginning(text.starts[at])):
        return "official"  # «أنصار الله»
    if head.kind not in {"title", "unnamed"}:
        return _kind_of_body(text, at, last, head, names)
    if person is None and has_name(text, at + 1, last, loose=head.kind == "title" or (at + 1 < last and keys[at + 1].startswith("ال"))):
        return "named"
    if head.word in words("courtesy") and key.startswith("ال") and at + 2 == last and no_adjective(keys[at + 1]):
        return "named"  # «المهندس الركبان»
    known = head.kind == "unnamed" and (body := next(names.beginning(text.starts[at]), None)) is not None
    if known and body is not None and body.kind == "ORG" and body.end == text.ends[last - 1] and body.id is not None:
        return "official"  # «أنصار الله»
    member = head.word in _MEMBERS and not key.startswith("ال")  # one of many
    if head.kind == "unnamed" or head.word in PRIVATE or counted or member:
        return "unnamed"  # no office speaks
    whose = definite(text, at, last) or of_a_place(text, at + 1, last, names)
    return "official" if whose else "unnamed"


def _counted_office(keys: list[str], at: int) -> bool:
    """Whether those who are counted hold an office together: «83 عضوا في مجلس النواب», «خمسة من حكام الولايات»."""
    of = at + 1 if keys[at] == "من" else at
    return of < len(keys) and keys[of] in _COUNTED_OFFICES


def _owned_head(text: Text, at: int) -> Head | None:
    """Return the head noun to which a pronoun is written: «حزبه», «نظيرها»."""
    key = text.keys[at]
    his = of_his(text.forms[at])
    if his is not None and his.word not in PRIVATE:
        return his
    if not text.forms[at].endswith("ه") or len(key) < _SHORTEST:
        return None
    return heads().get(key[:-1]) or (heads().get(key[:-2] + "ه") if key[-2] == "ت" else None)  # «حزبه», «إدارته»


def _his_own(form: str) -> bool:
    """Whether a form is a private person's noun with a pronoun written to it: «صديقته», «والدها»."""
    noun = next((form[: -len(end)] for end in ("هما", "ها", "هم", "ه") if form.endswith(end)), "")
    noun = search_key(noun[:-1] + "ة" if noun[-1:] == "ت" else noun)
    return noun in KIN or noun in PRIVATE


def _kind_of_name(text: Text, first: int, at: int, last: int, names: Named, *, counted: bool) -> SourceKind:
    """Return the kind of a source whose words begin with no noun that is known to head sources."""
    keys = text.keys
    key = keys[at]
    if any(word in NEWSROOMS for word in keys[at:last]) or (last - at > 2 and all(word in LETTER_NAMES for word in keys[at:last])):
        return "outlet"  # «تايوان نيوز», «سي إن إن»
    if last == at + 1 and ("ال" + key[2:] if key[:2] == "لل" else key) in _AGENCIES:
        return "outlet"
    if key in bodies():
        return "official"
    body = next((name for name in names.beginning(text.starts[at]) if name.kind in {"ORG", "LOC"}), None)
    if body is not None:
        if body.fine == "media" or any(word in NEWS for word in keys[at:last]):
            return "outlet"
        alone = all(key in PUNCTUATION for key in keys[at + 1 : last])
        town = body.kind == "LOC" and body.fine == "city" and body.id is None  # no capital: «وارن» is a person who is called like one
        return "named" if alone and (town or keys[at] in names.person_words) else "official"
    if keys[first] == '"' and keys[last - 1] == '"':
        return _kind_of_quoted(text, first + 1, last - 1, names)
    if (key[2:] if key[:2] == "لل" else key.removeprefix("ال")) in _WRITTEN:
        return "document"  # «سجلات الهاتف», «الإحصائية»
    unlike = last - at > 1 and (keys[last - 1] in words("other") or keys[at + 1] in _UNKNOWN)
    if key in {"هؤلاء", "اولئك"} or counted or key in _SOME or unlike:
        return "unnamed"
    if len(key) > 4 and key[0] == "م" and key[-1] == "و" and at + 1 < last and keys[at + 1].startswith("ال"):
        return "unnamed"  # «مؤيدو الاتفاق»
    if of_them(key):
        return "unnamed"  # «مؤيدوه»
    if len(key) > 6 and key.endswith(("ون", "ين")):
        if key.startswith("ال"):
            by = at + 1 < last and keys[at + 1][0] == "ب"  # «المعنيون بالأمر»
            return "official" if key.endswith(("يون", "يين")) and not by else "unnamed"  # «الإسرائيليون», «المحتجون»
        if key[0] == "م":
            return "unnamed"  # «موقوفون في خلية»
    if key == keys[first] and (known := _introduced(text, at)) is not None and keys[at] not in names.person_words:
        return known
    if last == at + 1 and key.startswith("ال") and not key.endswith("ات") and several(key) and keys[at] not in names.person_words:
        return "unnamed"  # «الجنود», «الأولاد»
    if key.startswith("ال") and (key.endswith("ات") or (names and at + 1 < last and keys[at + 1].startswith("ال"))):
        return "official"
    return "named"


def _kind_of_quoted(text: Text, at: int, last: int, names: Named) -> SourceKind:
    """Return the kind of a name in marks: that of the noun it was introduced with («شركة سنابرق» before «"سنابرق"»), else a body's."""
    keys = text.keys
    own = head_of(keys[at])
    if last == at + 1 and keys[at] in _AGENCIES:
        return "outlet"  # «بحسب "الفرنسية"»
    if last == at + 1 and keys[at] in bodies():
        return "official"  # «وكالة "ناسا"»
    if own is not None and own.kind in {"official", "outlet"}:
        return _kind_of_body(text, at, last, own, names)
    if at > 1 and keys[at - 2].removeprefix("و") in {"علم", "علمت"}:
        return "outlet"  # «علمت "النهر" أن»
    if last == at + 1 and keys[at] in names.person_words:
        return "named"
    return _introduced(text, at) or "official"


def _introduced(text: Text, at: int) -> SourceKind | None:
    """Return the kind of the noun with which the name at token ``at`` was introduced before: «شركة سنابرق», «صحيفة "سنابرق"»."""
    keys = text.keys
    for j in range(max(1, at - _INTRODUCED), at - 1):
        if keys[j] != keys[at]:
            continue
        head = head_of(keys[j - 2] if keys[j - 1] == '"' and j > 1 else keys[j - 1])
        if head is not None and head.kind in {"official", "outlet"} and head.word not in SPOKESMEN and not head.definite:
            return "official" if head.kind == "official" else "outlet"
    return None


def _kind_of_group(text: Text, at: int, last: int) -> SourceKind:
    """Return the kind of «عدد من …», «أحد …», «بعض …»: bodies stay bodies, people have no names."""
    keys = text.keys
    of = at + 2 if at + 1 < last and keys[at + 1] == "من" else at + 1
    if head_of(keys[at]) is not None and keys[at] in _WITH_FROM and of == at + 1:
        return "official"  # «مجموعة العشرين», «فريق الهلال»
    of_these = counted_noun(text, of, last) if of < last else None
    of = of if of_these is None else of_these  # «مجموعة من 12 منظمة»
    head = head_of(keys[of]) if of < last else None
    if of < last and keys[at] in ONE_OF and keys[of] in _COUNTED_OFFICES:
        return "unnamed"  # «أحد أعضاء الجمعية»
    if of < last and head is None and keys[of].removeprefix("ال") in _WRITTEN:
        return "document"  # «أحد المؤشرات», «عدة إفادات»
    if head is None or keys[of].endswith(("ون", "ين", "اب")) or head.kind not in {"official", "outlet", "document"}:
        return "unnamed"
    return head.kind


def _kind_of_body(text: Text, at: int, last: int, head: Head, names: Named) -> SourceKind:
    """Return the kind of what a body's, an outlet's or a document's noun heads."""
    keys = text.keys
    key, then = keys[at], keys[at + 1] if at + 1 < last else ""
    if head.word in words("body that broadcasts") and any(key in BROADCASTERS for key in keys[at:last]):
        return "outlet"
    if head.word == "وكالات" and any(k in keys[at:last] for k in NEWS):
        return "outlet"
    if head.word in {"وكاله", "شبكه"} and _of_another_trade(keys[at + 1 : last], head):
        return "official"  # «الوكالة الوطنية للإغاثة», «شبكة الجمعيات»
    if head.word in SPOKESMEN and spoken_for(text, at, last) is None:
        behalf = next((j + 2 for j in range(at + 1, last - 1) if keys[j] == "باسم"), at + 1)
        return "named" if has_name(text, behalf, last) else "official"
    if head.word == "صحيفه" and then in words("file of a case"):
        return "document"  # «صحيفة الدعوى»
    if head.kind == "outlet" and (then in _OF_STATE or (head.word == "موقع" and any(k.startswith("لل") for k in keys[at + 1 : last]))):
        return "official"  # «الإعلام الأمني», «الموقع الإلكتروني للمطار»
    own = next((j for j in range(at + 1, last) if keys[j] in _PLACED), last)  # «قيادات | في الحزب»
    if head.word in _MANY and then and key[:2] != "ال" and not any(keys[j][:2] == "ال" for j in range(at + 1, own)):
        return "unnamed"  # «أعضاء متشددون», not «أعضاء مجلسي النواب والشورى»
    if head.word in _VAGUE and not head.definite and not then.startswith("ال"):
        return "unnamed"  # «جهات مطلعة»
    if head.word == "وكاله" and head.definite and at + 1 == last and not _agency_before(text, at):
        return "official"  # «الوكالة» where no news agency was named
    if head.kind == "document":
        found = issuer(text, at, last)
        return _kind(text, *found, names) if found is not None else "document"
    return head.kind  # type: ignore[return-value]


def _agency_before(text: Text, at: int) -> bool:
    """Whether an outlet by its name or an agency of any trade is called before token ``at``: what «الوكالة» may stand for."""
    near = text.keys[max(0, at - _INTRODUCED) : at]  # bounded, so that reading stays linear
    return any((head := heads().get(key)) is not None and (head.proper or head.word in _AGENCY_NOUNS) for key in near)


def _of_another_trade(rest: list[str], head: Head) -> bool:
    """Whether what stands after «وكالة», «شبكة» says what other trade than news it is in: an adjective or a genitive with the article."""
    if rest and rest[-1] == '"' and rest.count('"') == 1:
        rest = rest[:-1]  # the marks stand around the whole name
    if any(key in _FOR_NEWS or key in PUNCTUATION for key in rest):
        return False
    if rest and head.word != "وكاله" and _of_people(rest):
        return True
    described = bool(rest) and rest[0].startswith("ال") and (head.word == "وكاله" or not head.definite or relational(rest[0]))
    return described and (head.word == "وكاله" or len(rest) > 1)


def _of_people(rest: list[str]) -> bool:
    """Whether people who are called by their trade, or a noun of the language before its genitive, stand behind «شبكة»."""
    head = head_of(rest[0])
    theirs = rest[0][-1] == "ي" and (one := heads().get(rest[0][:-1])) is not None and one.kind in {"title", "unnamed"}  # «مهندسي النيل»
    people = theirs or (head is not None and head.kind == "unnamed" and several(rest[0]))
    return people or (len(rest) > 1 and head is None and shares(rest[0]).noun >= _SURELY and shares(rest[0]).name == 0)


def kind_of_words(text: Text, first: int, last: int, names: Sequence[Name]) -> SourceKind:
    """Return the kind of the source that the tokens name."""
    return _kind(text, first, last, Named.of(names))


def kind_of_speaker(text: Text, speaker: Speaker, names: Named) -> str:
    """Return the kind of a speaker by its fullest mention."""
    if speaker.kind is None:
        speaker.kind = _kind(text, speaker.first, speaker.last, names)
    return speaker.kind
