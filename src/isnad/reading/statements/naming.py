"""Whether the words behind a title name somebody: a person, whose office it is, a place; and whether who is named there speaks himself.

What kind of source that makes: ``kinds``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.arabic.text import Text
from isnad.reading.names.gazetteer import name_word
from isnad.reading.statements.duals import is_dual, ungoverned
from isnad.reading.statements.named import Named
from isnad.reading.statements.shapes import PUNCTUATION, accusative, common, governed, head_of, is_peer, relational, several
from isnad.reading.statements.words import KIN, ONE_OF, Head, bodies, heads, words
from isnad.records import Name, SourceKind

_AGENTS = words("agents")
_EVENTS = words("occasion") | words("staged")
_HOLDERS = words("the holder")
_NEAR = words("near")
_NEVER_NAMED = words("never with a name")
_ORGANISERS = frozenset({"منظمه", "المنظمه"})
_OWN_PERSON = words("own person")  # whom a person has, as «محامي الوزير»
_RELATIVES = frozenset({"اقارب", "اقرباء"})
_SINGLE = words("single person")
SPOKESMEN = words("spokesman")
_TO_WHOM = words("at a body")
_CONSTRUCT, _TWO = 7, 2
_HALF = 0.5
_HARDLY = 0.2
_MY_KIN = words("my kin")
_KUNYA = words("kunya")
_PLACED = frozenset({"في", "من"})
_HONOURED = words("honoured")
_OFFICES = words("office")
_OF_RANK = words("of a rank")
_SUPERLATIVES = words("superlatives")
_QUALIFIED = words("qualified")


def of_a_place(text: Text, at: int, last: int, names: Named) -> bool:
    """Whether a place's name makes a title definite: «أمير عسير»."""
    return at < last and any(name.kind in {"LOC", "ORG"} for name in names.beginning(text.starts[at]))


def definite(text: Text, first: int, last: int) -> bool:
    """Whether a title says whose it is: «الوزير», «رئيسة اتحاد جمعيات المهندسين», «حاكم X», but not «وزير بريطاني», «جنرال بالجيش»."""
    keys = text.keys
    if keys[first].startswith("ال") or keys[first].endswith(("ها", "هم")) or is_peer(text.forms[first]):
        return True
    for j in range(first + 1, min(last, first + _CONSTRUCT)):
        key = keys[j]
        if key.startswith("ال") or key in bodies() or key.endswith(("ها", "هم")) or key in _SUPERLATIVES:
            return True
        if key in words("in or from or at") or (key[0] in "بل" and key[1:3] in {"ال", "ل"} and key not in heads()):
            return False
        if j == first + 1 and key.endswith(("ي", "يه")) and key not in heads():
            return False
    head = head_of(keys[first])
    if first + 1 >= last or keys[first + 1] in _QUALIFIED:
        return False  # «وزير سابق», but «مدير مصنع»
    return head is not None and head.word in _OFFICES


def has_name(text: Text, first: int, last: int, *, loose: bool = True) -> bool:
    """Whether a person's name stands after a title: words that are no common noun, no adjective and no place."""
    keys = text.keys
    known, first = 0, _past_half(text.keys, first, last)
    if "بن" in keys[first:last] or any(keys[j] in words("stacked") for j in range(first + 1, last - 1)):
        return True
    quoted = first
    for j in range(first, last):
        key = keys[j]
        if j < quoted:
            continue
        if key == '"' and (of := head_of(keys[j - 1])) is not None and of.kind in {"official", "outlet"}:
            quoted = next((k + 1 for k in range(j + 1, last) if keys[k] == '"'), last)  # «رئيس شبكة "السهم"»
        if key in PUNCTUATION or key in _QUALIFIED or (key in words("same") and keys[j - 1] not in words("the speaker")):
            known = 0
            continue
        if not loose and (key in words("not his name") or (key[0] in "بل" and len(key) > 3)):
            return False
        if not loose and key.endswith(("ي", "يه", "يون", "يين", "يان")) and not known:
            continue
        if not known and key[-1] == "ا" and accusative(text.forms[first - 1]) and shares(key).name < _HALF:
            continue  # «إن مسؤولا أمنيا رفيعا قال»
        if not loose and key.endswith(("ين", "ون")) and keys[first - 1].endswith(("ين", "ون")):
            continue  # «مسؤولين سامين أميركيين»
        joined = key[0] in "ولب" and (len(key) > 4 or governed(key))
        if key.startswith("ال") or key in bodies() or head_of(key) is not None or joined:
            construct = known == 1 and j == first + 1 and not keys[first - 1].startswith("ال")  # «مدرب كرة السلة»
            known = 0 if construct or not (known and key.startswith("ال")) else known + 1
            if known >= 2:
                return True
            continue
        if key in words("no last name") or len(key) < 3 or key in words("end"):
            known = 0
            continue
        before = keys[j - 1]
        place = j > first + 1 and keys[j - 2] in {"في", "من"} and before[-1] == "ه" and not before.startswith("ال")
        of = head_of(before)
        body = of is not None and of.kind in {"official", "outlet"} and not before.startswith(("ال", "لل", "بال", "وال"))
        if place or body:
            known = 0  # «قاضية في ولاية كارميا»
            continue
        if before in words("not his name") or (head_of(before) is not None and not before.startswith("ال") and j == first):
            # a noun in construct («مدير مصنع») unless another unknown word follows
            known = 1 if j == first else 0
            continue
        known += 1
        if (
            known >= 2
            or (before.startswith("ال") and j + 1 >= last)
            or (before.startswith("ال") and known == 1 and j + 1 < last and not keys[j + 1].startswith("ال"))
        ):
            return True
    return False


def only_a_calling(text: Text, at: int, head: Head, person: Name, names: Named) -> bool:
    """Whether what was taken for a person's name is but the indefinite noun of what one is: «قال خباز إن», where no Khabbaz is named."""
    alone = head.kind == "title" and not head.definite and person.start == text.starts[at] and person.end == text.ends[at]
    return alone and text.keys[at] not in names.longer_person_words


def called_after(text: Text, at: int, last: int, person: Name | None) -> bool:
    """Whether the only person named behind an office at token ``at`` is the one whose name its body bears: «مدير مستشفى الملك فهد».

    «مدير مستشفى الملك فهد سامر الخالدي» names him who speaks as well.
    """
    keys = text.keys
    bears = words("bears a name")
    body = next(
        (j for j in range(at + 1, min(last - 1, at + _CONSTRUCT)) if keys[j] in bears or (keys[j][0] in "بل" and keys[j][1:] in bears)),
        None,
    )
    if body is None or any(keys[j] in PUNCTUATION for j in range(at, body)):
        return False
    j = body + 1
    honoured = keys[j] in _HONOURED
    j += honoured
    bare = not keys[j].startswith("ال")
    named = honoured or (bare and (person is None or person.start == text.starts[j]))  # none where the whole body was read as one name
    if not named or j >= last:
        return False
    j += 2 if keys[j] in words("first half of a name") else 1
    while j + 1 < last and keys[j] in words("child of"):
        j += 2
    if not honoured and j < last and keys[j] not in _PLACED and keys[j][:1].isalpha():
        j += 1  # «مدرسة طه حسين»
    if j + 1 == last and keys[j].startswith("ال") and shares(keys[j]).adjective >= _HALF:
        return True  # «جمعية سامر علي الخيرية»
    return j >= last or keys[j] in _PLACED or (keys[j][0] == "ب" and keys[j][1:3] == "ال")


def no_adjective(key: str) -> bool:
    """Whether a word with the article is no adjective, and so after a courtesy a surname."""
    return key.startswith("ال") and shares(key).adjective < _HARDLY


def my_kin(text: Text, at: int, last: int) -> SourceKind | None:
    """Return the kind of «جدتي», who has no name, and «عمي الطاهر», «أم رعد», who have one; None for others."""
    key = text.keys[at]
    if key in _KUNYA and at + 2 == last and (given := name_word(text.keys[at + 1])) is not None and given.kind == "given":
        return "named"
    if key not in _MY_KIN:
        return None
    if at + 1 == last:
        return "unnamed"
    return "named" if at + 2 == last and no_adjective(text.keys[at + 1]) else None


def of_a_half(text: Text, at: int, last: int, person: Name) -> bool:
    """Whether what was read as a person's name is the nationality of a land in two halves: «ضابط | كوري جنوبي»."""
    return bisect_left(text.starts, person.start) == at + 1 and _past_half(text.keys, at + 1, last) > at + 1


def _past_half(keys: Sequence[str], at: int, last: int) -> int:
    """Return the token behind the nationality of a land in two halves at ``at``, ``at`` where none stands."""
    return at + 2 if at + 1 < last and keys[at + 1] in words("half of a land") and relational(keys[at]) else at


def two_named(text: Text, first: int, last: int, names: Named) -> bool:
    """Whether an oblique that may be a dual or a plural is followed by just two names: «الباحثين البريطانيين سامر الخالدي وهاني مراد»."""
    key = ungoverned(text.keys[first])
    head = head_of(key) if key.startswith("ال") and key.endswith("ين") else None
    if head is None or head.kind not in {"title", "unnamed"} or not several(key) or "،" in text.keys[first:last]:
        return False
    persons = sum(name.kind == "PER" for name in names.within(text.starts[first], text.ends[last - 1]))
    joined = sum(key[0] == "و" and not own_conjunction(key) for key in text.keys[first + 1 : last])
    return persons == joined + 1 == _TWO


def speaks_himself(text: Text, at: int, head: Head | None, person: Name) -> bool:
    """Whether the person whose name stands within the words that token ``at`` heads is who speaks: not in «مكتب الحاكم سامر الخالدي»."""
    if head is None or head.kind == "document":
        return True
    keys = text.keys
    named = bisect_left(text.starts, person.start)
    before = keys[named - 1]
    if head.kind == "title":
        return not _within_another(text, at, named)
    if head.word in SPOKESMEN:
        of = spoken_for(text, at, named)
        # «المتحدث باسم الرئيس سامر الخالدي» has no name, «المتحدث باسم الوزير، سامر الخالدي» has one
        if of is None and before == "باسم":
            return False  # «متحدث باسم الخالدي»
        return of is None or any(keys[j] in "،,-" or keys[j] in words("name title") for j in range(of + 1, named))
    if head.kind != "unnamed":
        organiser = keys[at] in _ORGANISERS and named == at + 2 and keys[at + 1].removeprefix("ال") in _EVENTS  # «منظمة الحفل ليلى الحداد»
        ranked = keys[at] in words("stacked") and all(keys[j] in _OF_RANK or keys[j] in words("stacked") for j in range(at + 1, named))
        return organiser or ranked  # «الفريق سامر الخالدي», «الفريق ركن الشيخ سامر الخالدي»
    if before in words("with a companion") or (keys[named][0] in "بل" and text.starts[named] < person.start):
        return False
    return head.word in _SINGLE or named == at + 1 or before.startswith("ال")


def is_anothers(text: Text, at: int, last: int, person: Name | None) -> bool:
    """Whether the one who is named after the noun at token ``at`` is not who speaks but whom he belongs to: «مستشار للرئيس سامر الخالدي».

    The noun has no article and nothing before its complement makes it definite, as in «مستشار الرئيس لشؤون النقل سامر الخالدي».
    """
    keys = text.keys
    one = keys[at] in ONE_OF and at + 1 < last and keys[at + 1][-1] == "ي" and keys[at + 1][:-1] in heads()
    at += one  # «أحد مستشاري الرئيس سامر الخالدي»
    head = heads().get(keys[at][:-1]) if one else head_of(keys[at])
    near = keys[at] in _NEAR
    if keys[at].startswith("ال") or (head is None and not near and keys[at] not in KIN and not is_dual(keys[at])):
        return False
    named = bisect_left(text.starts, person.start) if person is not None else last
    if any(keys[j] in "،,-:" or keys[j] in words("called") for j in range(at + 1, min(named, last))):
        return False  # the name stands by itself
    if person is not None and (one or keys[at] in _OWN_PERSON) and named == at + 2 and _is_owner(keys[at + 1]):
        return True  # «محامي الوزير سامر الخالدي»
    business = keys[at] in _AGENTS and at + 2 < last and keys[at + 1] == "اعمال"
    if business and person is not None and not any(keys[j] in "،," for j in range(at, named)) and named > at + 2:
        return True  # «وكيل أعمال اللاعب سامر الخالدي»
    if keys[at] in _RELATIVES:
        return True  # «أقارب الضحية سامر الخالدي»
    if keys[at] in KIN and text.forms[at][-1] != "ه" and person is not None and named == at + 1 and " " not in person.text:
        # «زوج ليلى»; «شقيقة سامر ليلى» is named
        return named + 1 >= last or keys[named + 1] in PUNCTUATION or head_of(keys[named + 1]) is not None
    links = [j for j in range(at + 1, min(named + 1, last)) if keys[j] in _TO_WHOM or _joined_to(keys[j])]
    before = keys[at + 1 : links[0]] if links else []
    if not links or any((key.startswith("ال") and key != "المستوي") or key in bodies() for key in before):
        return False
    if any((noun := head_of(key)) is not None and noun.kind == "official" for key in before):
        return False  # «مدير مستشفى سنابرق للصقور سامر الخالدي»
    of = links[-1]
    if near or (person is not None and head is not None and head.word in _NEVER_NAMED):
        return True
    if of == named:
        return person is not None and text.starts[of] < person.start  # «مستشار لسامر الخالدي»
    if named == of + 1 and keys[of] in _TO_WHOM:
        return person is not None
    if keys[named - 1] in words("name title") or (named > of + 2 and keys[named - 1] in words("stacked") - _HOLDERS):
        return False  # «مستشار للرئيس الدكتور سامر الخالدي»
    # Whom he belongs to stands in the same construct: «مكتب رئيس الوزراء سامر», not «مجلس النواب، رئيس لجنة النقل سامر».
    for j in range(of, named if person is not None else min(of + 3, last - 1)):
        if _is_owner(keys[j]):
            return True
        if j > of and (keys[j].startswith("ال") or keys[j] in bodies()):
            return False
    joined = keys[of] not in _TO_WHOM
    return person is not None and not joined and named == of + 2 and (head_of(keys[of + 1]) is not None or common(keys[of + 1]))


def _joined_to(key: str) -> bool:
    """Whether a word is a noun with its preposition ل or ب: «للرئيس», «لوزير», «بمكتب»; not «لبناني»."""
    return key not in heads() and (key.startswith(("لل", "بال")) or (len(key) > 3 and key[0] in "لب" and key[1:] in heads()))


def _is_owner(key: str) -> bool:
    """Whether a word is the title of one whom another can belong to: «الرئيس», «لوزير»."""
    head = head_of(key)
    return head is not None and head.kind == "title" and key not in words("name title")


def _within_another(text: Text, at: int, named: int) -> bool:
    """Whether the name at token ``named`` is that of another, whom a title without the article belongs to: «عضو في حزب الرئيس سامر …»."""
    keys = text.keys
    if keys[at].startswith("ال") or keys[at + 1] not in words("in or from or at"):
        return False
    other = next((j for j in range(named - 1, at + 1, -1) if (found := head_of(keys[j])) is not None and found.kind == "title"), None)
    return other is not None and keys[other].startswith("ال") and keys[other] not in words("name title")


def spoken_for(text: Text, at: int, stop: int) -> int | None:
    """Return the token of the title for whose holder a spokesman speaks («المتحدث باسم الرئيس …»), or of the body of one who is named
    («حملة الخالدي»); for another body's there is none."""
    for j in range(at + 1, stop - 1):
        if text.keys[j] == "باسم":
            of = head_of(text.keys[j + 1])
            whose = of is not None and of.kind == "official" and not of.definite and stop == j + 2  # «باسم حملة الخالدي»
            return j + 1 if of is not None and (of.kind == "title" or whose) else None
    return None
