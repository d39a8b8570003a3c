"""Persons behind an office, a title or «نظيره» whom the tagger did not see, or of whom it saw the given name alone.

What does not live here: persons of lists and behind «و», and how far a person's name goes on (``persons``); what he is (``roles``,
``offices``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys, split_key
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.features import core, name_like, name_shape, word_classes
from isnad.reading.names.gazetteer import NameWord, beside_words, cues, demonyms, gazetteer, name_word, name_words
from isnad.reading.names.remembered import Remembered
from isnad.reading.names.spans import Span, adjacent, tokens_at, words_of
from isnad.reading.names.surnames import may_be_surname
from isnad.reading.names.tidying import COMMON, RARE, accusative, titled
from isnad.reading.names.verbs import acting, mostly_verb, saying, speaks_again, spoken_last

_LISTED = 5


def after_titles(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Find persons by the title before them where the tagger was silent: a given name and a nationality as family name («المدير سامر
    العراقي»), and a single foreign name after «السيد»."""
    taken = {i for span in spans for i in range(span.first, span.last)}
    found = []
    for at in tokens_at(text, _definite_titles()):
        i, title = at + 1, text.keys[at]
        if i == len(text) or i in taken or text.starts[i] - text.ends[at] != 1:
            continue
        key = text.keys[i]
        if key in cues() or is_stop(key):
            continue
        after = text.keys[i + 1] if i + 1 < len(text) and text.starts[i + 1] - text.ends[i] == 1 else ""
        known = name_word(key)
        given = bool(after) and known is not None and known.kind == "given" and i + 1 not in taken
        if given and may_be_surname(after):
            found.append(Span(i, i + 2, 0, "PER", "title, given name and nationality"))
        elif given and after.endswith("ي") and not after.startswith("ال") and may_be_family(text, i + 1) and _is_nobodys_word(after):
            found.append(Span(i, i + 2, 0, "PER", "title, given name and family name"))  # «الكاتبة أحلام | …»
        elif title in OF_ONE_NAME and may_be_name(key) and not (text.forms[i].startswith("ال") or acting(key) or core(key)[0]):
            found += [Span(i, i + 1 + ordinals(text, i + 1), 0, "PER", "title before it")] * (not accusative(text, i))
    return found


def ordinals(text: Text, i: int) -> int:
    """Return how many words from token ``i`` on say which of his name a pope is: «تواضروس | الثاني», «بنديكت | السادس عشر»."""
    if i >= len(text) or text.keys[i] not in _WHICH or not adjacent(text, i):
        return 0
    return 1 + (text.keys[i + 1 : i + 2] == ["عشر"])


_WHICH = frozenset(f"ال{word}" for word in ("اول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"))


@cache
def _definite_titles() -> frozenset[str]:
    """Return the titles with the article, but for those of kinship; «و» may lean on them."""
    titles = (key for key, kinds in cues().items() if any(kind.startswith("title") and kind != "title_kin" for kind in kinds))
    return frozenset(joined + key for key in titles if key[:2] == "ال" for joined in ("", "و"))


#: Titles behind which a single name stands.
OF_ONE_NAME = frozenset(("السيد", "السيده", "الانسه", "البابا", "البطريرك", "الانبا", "الكاردينال", "المطران"))


def subjects(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Find persons whose name ends the subject of a verb of saying where the tagger was silent: behind a whole office, before «إن»
    («قال محافظ نينوى نجم الجبوري إن»); and a given name before «عبد» and one of God's names («معين عبد الملك»)."""
    taken = {i for span in spans for i in range(span.first, span.last)}
    found = []
    ends = {i + 2 for i in text.places.get("عبد", ())}.union(text.places.get("ان", ()))
    for last in sorted(end for end in ends if 3 <= end <= len(text)):
        first = last - 2
        if text.keys[first] == "عبد" and text.keys[last - 1].startswith("ال") and adjacent(text, last - 1):
            first -= 1
            known = name_word(text.keys[first])
            if known is not None and known.kind == "given" and taken.isdisjoint(range(first, last)) and adjacent(text, first + 1):
                found.append(Span(first, last, 0, "PER", "given name before «عبد»"))
            continue
        if last >= len(text) or text.keys[last] != "ان" or not taken.isdisjoint((first, last - 1)) or not adjacent(text, last - 1):
            continue
        verb = verb_before(text, first)
        known = name_word(text.keys[first])
        foreign = verb is not None and all(map(_is_foreign, text.keys[first:last]))  # «… الكازاخي الماسادام ساتكاليف أن»
        listed = known is not None and known.count >= _LISTED and not text.keys[first].startswith("ال")
        if verb is None or not (listed or foreign) or _is_stop(text, first):
            continue
        before = text.keys[first - 1]
        if text.keys[first] == "باسم" and any(word.removeprefix("ال") in _SPEAKERS for _, word in splits(before)):
            continue  # «قال المتحدث باسم الحوثي إن»
        whole = before.startswith("ال") or first - 1 in taken or before in demonyms() or before in beside_words("in_place")
        if not whole or not any(titled(key) for key in text.keys[verb + 1 : first]) or not may_be_family(text, last - 1):
            continue
        key = text.keys[last - 1]
        of_place = key.startswith("ال") and key.endswith("ي") and word_classes().frequency(key) <= RARE + 1
        if of_place or foreign or key in name_words() or is_opaque(key) or speaks_again(text, key, last + 1):
            found.append(Span(first, last, 0, "PER", "subject of a verb of saying, behind an office"))
    return found


def _is_foreign(key: str) -> bool:
    """Say whether a word is none of the language, of nations or of titles, nor a letter and such a word."""
    if not key.isalpha() or len(key) <= _SHORT or key in known_keys() or key in demonyms() or key in cues() or mostly_verb(key):
        return False
    return word_classes().frequency(key) <= 1 and not any(cut and (word in known_keys() or word in demonyms()) for cut, word in splits(key))


_SPEAKERS = frozenset(("متحدث", "متحدثه", "ناطق", "ناطقه", "ناطقين", "متحدثون"))


def behind_offices(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Find persons of whom the tagger saw nothing behind a title, a whole office or «نظيره»: a given name and a rare word of belonging
    («وزير النفط حيان الغرباوي», «المهاجم صخر الديلمي»)."""
    taken = {i for span in spans for i in range(span.first, span.last)}
    found = []
    for i, key in enumerate(text.keys):
        if key[-1] != "ي" or key[:2] != "ال" or i < 2 or i in taken or i - 1 in taken:
            continue
        given = text.keys[i - 1]
        known = name_word(given)
        borne = known is not None and (known.kind == "given" or known.count >= _LISTED) and not given.startswith("ال")
        if not (borne or _is_hers(text, i - 1)) or not adjacent(text, i) or given in cues() or _is_stop(text, i - 1):
            continue
        if is_behind_office(text, i - 1) and _is_rare_family(key):
            found.append(Span(i - 1, i + 1, 0, "PER", "given name and family name behind an office"))
    return found


def _is_hers(text: Text, i: int) -> bool:
    """Say whether an indefinite word of the feminine behind a woman's definite title is her given name, whatever word it is elsewhere: an
    adjective would have the article, and an object needs a verb («قالت المحامية سنية …», «محاكمة المحامية سنية …»)."""
    key, title, before = text.keys[i], text.keys[i - 1], text.keys[i - 2] if i > 1 else ""
    if not (text.forms[i].endswith("ة") and title.startswith("ال") and title.endswith("ه") and titled(title) and adjacent(text, i)):
        return False
    free = not key.startswith("ال") and key not in cues() and not any(cut for cut, word in splits(key) if word in known_keys())
    return free and (saying(before) or (shares(before).noun >= _MOSTLY and not acting(before)))


def alone_behind(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Find the family name alone behind what only a person has, where the tagger was silent («جثمان الشرعبي», «جنازة القعيطي»): a rare word
    of belonging, or one of persons' names with its article."""
    taken = {i for span in spans for i in range(span.first, span.last)}
    found = []
    for before in tokens_at(text, _OF_A_PERSON):
        i = before + 1
        if i == len(text) or i in taken or text.keys[i][:2] != "ال" or not adjacent(text, i):
            continue
        key = text.keys[i]
        after = text.keys[i + 1] if i + 1 < len(text) else ""
        if taken.isdisjoint((i - 1, i + 1)) and _is_rare_family(key) and not may_be_surname(after) and name_word(after) is None:
            found.append(Span(i, i + 1, 0, "PER", "family name behind what only a person has"))
    return found


#: What only a person has (search keys without article, whatever leans on them).
_OF_A_PERSON = frozenset(form for word in (
    "جثمان", "جثه", "نعش", "جنازه", "رفات", "تابوت", "ارمله", "محامي", "محاميه", "نجل", "شقيق", "شقيقه", "زوجه", "والده", "والد", "منزل",
    "مقتل", "اغتيال", "اعتقال", "وفاه", "رحيل", "اسره", "عائله",
) for form in leaning(word))  # fmt: skip


def _is_stop(text: Text, i: int) -> bool:
    """Say whether a token is a word of grammar; «علي» is somebody where the text writes the preposition with its other letter, or once."""
    named_ali = text.forms[i] == "علي" and ("على" in text.forms or text.forms.count("علي") == 1)
    return is_stop(text.keys[i]) and not named_ali


def _is_rare_family(key: str) -> bool:
    """Say whether a word with its article is a family name rather than an adjective: a rare one, of no nation and no known place or body;
    without the ending of belonging also no participle."""
    if len(key) <= _SHORT or not key.startswith("ال") or key in cues() or key in demonyms() or is_stop(key):
        return False
    known = name_word(key)
    usual = COMMON - 3 if known is not None and (known.kind == "family" or known.count > 1) else RARE + key.endswith("ي")
    if word_classes().frequency(key) > usual or key.endswith(("ه", "ات", "ين", "ون")):
        return False
    rare = not word_classes().frequency(key) or key in name_words()
    if not rare and not {key[2:-1], f"{key[2:-1]}ه"}.isdisjoint(known_keys()):
        return False
    if any(entry.kind != "PER" and entry.weight >= _LISTED for entry in gazetteer().readings(key)):
        return False
    return key.endswith("ي") or (not key.startswith("الم") and key not in known_keys()) or key in name_words()


_SHORT = 4
#: Words with a pronoun behind which a person is named.
_PEERS = frozenset((
    "نظيره", "نظيرها", "شقيقه", "شقيقها", "نجله", "نجلها", "زميله", "زميلها", "خلفه", "سلفه", "مساعده", "نائبه", "نائبها", "زوجها", "والده",
))  # fmt: skip


def _leans_on_title(key: str) -> bool:
    return any(titled(word) for _, word in splits(key))


_TITLES = Remembered(_leans_on_title)


def is_behind_office(text: Text, i: int) -> bool:
    """Say whether a title stands right before token ``i``, or a whole office: a title and definite words up to it."""
    if not i or not adjacent(text, i):
        return False
    if text.keys[i - 1] in _PEERS:
        return True
    for j in range(i - 1, max(-1, i - _LONGEST_OFFICE), -1):
        key = text.keys[j]
        if _TITLES[key]:
            ended = (
                text.keys[i - 1].startswith(("ال", "لل")) or text.keys[i - 1] in demonyms() or text.keys[i - 1] in beside_words("in_place")
            )
            return j == i - 1 or ended
        if _ENDS[key] or not adjacent(text, j + 1):
            return False
    return False


def _ends_office(key: str) -> bool:
    """Whether a word is none of an office: a mark, a number, a word of grammar, a verb."""
    return not key.isalpha() or is_stop(key) or mostly_verb(key)


_ENDS = Remembered(_ends_office)


_LONGEST_OFFICE = 6


def with_family(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Let a lone given name take in the family name behind it that is a word elsewhere («لؤي ناظر»): between a verb of saying and «إن», or
    where that word speaks again alone («وأضاف ناظر أن»)."""
    taken = {i for span in spans for i in range(span.first, span.last)}
    found: list[Span] = []
    for span in spans:
        i, last = span.last, span.last
        alone = span.kind == "PER" and last - span.first == 1 and i < len(text) and i not in taken and adjacent(text, i)
        known = name_word(words_of(text, span)[0]) if alone else None
        if known is not None and (may_be_family(text, i) or _is_framed(text, i)):
            after = text.keys[i + 1] if i + 1 < len(text) else ""
            opened = after in _GOES_ON_BEHIND and verb_before(text, span.first) is not None
            # «قال العميد صخر سريع إن»: what stands between is somebody's, whatever word it is elsewhere.
            named = opened and _is_borne(known, text.keys[span.first]) and _is_unlikely_family(text, span.first, i)
            if known.kind == "given":
                named = named or (opened and after == "ان" and text.keys[i] in name_words())
                named = named or (_is_rare_family(text.keys[i]) and is_behind_office(text, span.first))
                named = named or speaks_again(text, text.keys[i], i + 2)
            last += named
        found.append(replace(span, last=last) if last > i else span)
    return found


def _is_framed(text: Text, i: int) -> bool:
    """Say whether a common word with its article stands between a given name behind a title and «إن» («قال المحامي سامر الأسود إن»)."""
    key = text.keys[i]
    if not key.startswith("ال") or i < 2 or text.keys[i + 1 : i + 2] != ["ان"] or key in ADVERBS or key in cues() or key in demonyms():
        return False
    return titled(text.keys[i - 2]) and key.endswith(("ه", "ات", "ين", "ون")) is False and not is_stop(key)


def _is_borne(known: NameWord, key: str) -> bool:
    """Say whether a word is a given name: listed so, or without article in many names («ناصر», which is a family name as well)."""
    return known.kind == "given" or (known.count >= _BY_MANY and not key.startswith("ال"))


_BY_MANY = 15


def _is_unlikely_family(text: Text, first: int, i: int) -> bool:
    """Say whether a word of the language is a family name here: right behind a title and a given name stands no adverb, and an adjective
    would have the article."""
    key, title = text.keys[i], text.keys[first - 1] if first else ""
    if not titled(title) or not adjacent(text, first) or text.forms[i][-1] in "اً" or key in ADVERBS:
        return False
    found = shares(key)
    return found.noun + found.adjective + found.name >= _MOSTLY


_MOSTLY = 0.5
_GOES_ON_BEHIND = frozenset(("ان", "،", ",", ":", "في", "عبر", "خلال"))
ADVERBS = frozenset((
    "امس", "اليوم", "غدا", "مساء", "صباح", "لاحقا", "الان", "هنا", "هناك", "فجر", "ظهر", "عصر", "ليل", "وحده", "بنفسه", "شخصيا", "نفسه",
    "مؤخرا", "الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "عقب", "فور", "اثر", "رد", "غير", "ضمن", "وسط",
))  # fmt: skip


def verb_before(text: Text, i: int) -> int | None:
    """Return the verb of saying whose subject reaches up to token ``i``, nothing but words between them."""
    for j in range(i - 1, max(-1, i - 1 - _LONGEST_SUBJECT), -1):
        if saying(text.keys[j]):
            return j
        if not text.keys[j].isalpha() or is_stop(text.keys[j]) or "\n" in text.raw[text.ends[j] : text.starts[j + 1]]:
            return None
    return None


_LONGEST_SUBJECT = 8


def may_be_family(text: Text, i: int) -> bool:
    """Say whether a word behind a given name may be its family name: no stop word, title, nationality, verb or accusative, no time."""
    key = text.keys[i]
    if not key.isalpha() or is_stop(key) or key in cues() or key in demonyms() or acting(key) or accusative(text, i):
        return False
    return word_classes().frequency(key) < COMMON and not mostly_verb(key)


def may_be_name(word: str) -> bool:
    """Say whether a word is like a name, or like none of the language, and no common one."""
    frequency = word_classes().frequency(word)
    return frequency < COMMON - 1 and (name_like(word) or (frequency <= RARE and word not in known_keys()))


def is_opaque(key: str) -> bool:
    """Say whether a word is none of the language, nor one with letters that lean on it or a pronoun («منيمنة»; «باعقبة», since «بـ» stands
    before no verb)."""
    if key in known_keys() or word_classes().frequency(key) > 1 or mostly_verb(key):
        return False
    if key.startswith("بو") and len(key) > _SHORT and key[1:] not in known_keys():
        return True  # «بوقرة», as the Maghreb is called: «بـ» leans on no «و»
    before, word, pronoun = split_key(key)
    return not (before or pronoun) or (before == "ب" and shares(f"{word}{pronoun}").verb > _MOSTLY)


def is_unread_family(text: Text, first: int, i: int) -> bool:
    """Say whether the word behind a lone given name is the family name that the tagger passed by: behind a title or a whole office a word
    that is none of the language («النائب سامر منيمنة»), or an adjective of the other gender («سامر نصية»)."""
    key, known = text.keys[i], name_word(text.keys[first])
    given = known is not None and (known.kind == "given" or known.count >= _BY_MANY)
    given = given or (known is None and name_shape(text.keys[first]) > 0 and text.keys[first] not in known_keys())  # «لوسيانا | كاسبه»
    if key.startswith("ال") or len(key) <= _LEAST or not (given or text.keys[first] == "عبد") or not adjacent(text, i):
        return False
    if not may_be_family(text, i) or not is_behind_office(text, first):
        return False
    masculine = text.keys[first] == "عبد" or (known is not None and known.gender == "m")
    if key[0] == ("ي" if masculine else "ت") and not key.endswith(("ي", "ه", "ا")):
        return False  # «الأمير سامر يخط», a verb of which the language's list has no such form
    of_her = text.forms[i].endswith("ة") and masculine and shares(key).adjective >= _OTHER_GENDER
    return is_opaque(key) or (of_her and word_classes().frequency(key) < COMMON - 3)


def _is_nobodys_word(key: str) -> bool:
    return is_opaque(key) or (shares(key).verb < _MOSTLY and word_classes().frequency(key) <= RARE and not core(key)[0])


_LEAST, _OTHER_GENDER = 2, 0.7


_OPENED = frozenset(("ان", "انه", "انها"))


def ends_subject(text: Text, first: int, i: int) -> bool:
    """Say whether a word that is none of the language ends the full name of one who speaks: between that name, behind his office and a verb
    of saying, and «إن» nothing else stands («قال وزير المياه سامر يسر | برقية إن»)."""
    key = text.keys[i]
    if not adjacent(text, i) or text.keys[i + 1 : i + 2] == [] or text.keys[i + 1] not in _OPENED or not may_be_family(text, i):
        return False
    if key.startswith("ل") or any(cut and word_classes().frequency(part) > _LISTED for cut, part in splits(key)):
        return False  # «قال سامر الحلواني للصحافيين إنه», «سامر الحلواني لوات إن»
    return key not in known_keys() and word_classes().frequency(key) <= 1 and verb_before(text, first) is not None


def speaks_later(text: Text, i: int) -> bool:
    """Say whether a word behind a name of two is its last, since it speaks alone later («إسبن بارث | إيدي … وقال إيدي إن»)."""
    key = text.keys[i]
    known = name_word(key)
    if key.startswith("ال") or len(key) <= _LEAST or not adjacent(text, i) or (known is not None and known.kind == "given"):
        return False
    again = spoken_last(text, key)  # «وأكد | إداري الوفد» is nobody's name
    alone = again > i and text.keys[again + 1 : again + 2] != [] and text.keys[again + 1] in _OPENED | {":", "عن", "الي", "علي"}
    return alone and may_be_family(text, i) and not accusative(text, i)


def is_called_by_a_title(text: Text, i: int) -> bool:
    """Say whether a title behind a full name is a family name («سامر محسن القاضي إلى»): persons bear it, and no name, adjective or place
    where he holds it follows."""
    key, after = text.keys[i], text.keys[i + 1] if i + 1 < len(text) else "."
    known = name_word(key)
    if known is None or not (known.kind == "family" or known.count > 1) or not key.startswith("ال") or not adjacent(text, i):
        return False
    if not titled(key) or "title_royal" in cues().get(key, ()):
        return False
    return after in _BEHIND_NAMES or (mostly_verb(after) and name_word(after) is None)


_BEHIND_NAMES = _OPENED | {"الي", "عن", "علي", "امس", "اليوم", ".", "!", "؟"}
