"""What a span of the tagger is not: words that lean on a name or stand beside it, and common nouns that are no name at all.

What does not live here: names that the tagger missed, and how far known ones go (``document``); who a name is (``identity``, ``doubts``).
"""

from __future__ import annotations

import re
from dataclasses import replace

from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop, stem
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.ali import parts_ali
from isnad.reading.names.features import core, name_like, name_shape, priors, word_classes
from isnad.reading.names.gazetteer import beside_words, cues, demonyms, gazetteer, name_word, name_words, titles
from isnad.reading.names.inside import person_behind, pieces
from isnad.reading.names.listed import ARAB, foreign_families, listed, of_list
from isnad.reading.names.phrases import blesses, is_capitals_word, is_mine, is_rite, is_slowly
from isnad.reading.names.spans import Span, adjacent
from isnad.reading.names.verbs import acting, goes_on, mostly_verb, present_of, saying
from isnad.records import NameKind

#: Words of this logarithmic frequency and more are taken for words unless the tagger says otherwise.
COMMON = 10
#: Words of this logarithmic frequency and less are rare.
RARE = 2
FENCES = frozenset('()[]"«»“”')
#: Heads without which papers and clubs are named as often as with them, in search keys.
_SHORTENED = ("نادي", "صحيفه", "جريده", "مجله", "قناه")
_PHRASE = 2
#: Words that no person's name holds. With their hamzas: «فان» is one.
_NEVER = frozenset(("إن", "أن", "وأن", "بأن", "فإن", "التي", "الذي", "إلى", "وهو", "وهي", "الذين"))
_LOOSE = frozenset(("ل", "ب", "و", "ف", "ك", "لل"))


def tidy(text: Text, span: Span) -> list[Span]:
    """Cut a span at what is no part of a name (``inside``), and drop loose clitics («لـ») and marks at its ends."""
    forms = text.forms
    found = []
    for begin, end in pieces(text, span, FENCES):
        a, b = begin, end
        if span.kind == "ORG" and (person := person_behind(text, a, b)):
            found.append(Span(person, b, 0, "PER", span.evidence))
            b = person
        while a < b and (forms[a] in _LOOSE or not forms[a][:1].isalnum()):
            a += 1
        b = next(
            (i for i in range(a + 1, b) if _verb(text.keys[i], least=_SHORT - (text.keys[i - 1].startswith("ال") and span.kind == "ORG"))),
            b,
        )
        if span.kind == "PER" and (kind := _holds_office(text, a, b)):
            found.append(Span(a + 1, a + _PHRASE, 0, kind, span.evidence))
            a += _PHRASE
            if a == b:
                continue
        if span.kind == "PER":
            a += b - a > 1 and ((forms[a] == "على" and _is_preposition(text, a)) or _is_verb(text, a))
            a += b - a > _PHRASE and text.keys[a] in _CORPS
            a += _PHRASE * _heads_a_trade(text, a, b)
            if a == b:
                continue
            a += b - a > 1 and (_is_adjective(text, a, b) or _is_participle(text, a) or (b - a == _PHRASE and _is_verbal_noun(text, a)))
            known = _as_listed(text, a, b)
            if known == b:
                found.append(Span(a, b, span.cut if a == span.first else core(text.keys[a])[0], span.kind, span.evidence))
                continue
            if known and known == b - 1 and any(e.kind == "LOC" and e.weight >= _LARGE for e in gazetteer().readings(text.keys[known])):
                found.append(Span(known, b, 0, "LOC", span.evidence))
            b = known or b
            end_of_name = next((i for i in range(a + 1, b) if ends_person(text, i)), b)
            land = next((i for i in range(a + 2, min(b, end_of_name)) if _is_land(text, i)), None)
            if land is not None:
                found.append(Span(land, land + 1, 0, "LOC", span.evidence))
            b = min(b, end_of_name) if land is None else land
            another = next((i for i in range(a + 1, b) if _begins_another(text, i, a if i + 1 < b else None)), b)
            if another < b:
                other = another + (text.keys[another] == "او")
                found += tidy(text, replace(span, first=other, last=b, cut=_begins_another(text, other, a if other + 1 < b else None)))
                b = another
        while a < b and (forms[b - 1] in _LOOSE or not forms[b - 1][:1].isalnum()):
            b -= 1
        if span.kind == "PER" and b - a > 1 and _never_a_name(text.keys[b - 1]):
            b -= 1
        if a < b < span.last and span.kind == "PER" and b - a == 1 and _is_a_noun(text, a, b):
            continue
        if a < b and len(text.keys[a]) + b - a > 2:
            cut = span.cut if a == span.first else core(text.keys[a])[0]
            if span.kind == "PER" and not cut:
                cut = _leaning_by_hamza(text, a) or _leaning(text, a)
            elif span.kind == "PER" and a and _cannot_lean(text.keys[a - 1], text.keys[a]):
                cut = 0  # «العريف فهيد»
            found.append(Span(a, b, cut, span.kind, span.evidence))
    return sorted(found, key=lambda piece: piece.first)


def _holds_office(text: Text, a: int, b: int) -> NameKind | None:
    """Return of which kind the second word is where what the tagger took for a person's name is an office of it («شيخ الأزهر», «أمير
    قطر», «شيخ الأزهر | سامر …»): a title without its article, before a body or a land that is well known."""
    if b - a < _PHRASE or text.forms[a].startswith("أم"):
        return None
    title = core(text.keys[a])[1]
    kinds = cues().get(title, ())
    if title.startswith("ال") or _OFFICES.isdisjoint(kinds) or title in _ALSO_NAMES:
        return None
    known = gazetteer().readings(text.keys[a + 1])[:1]
    of_land = known and (known[0].kind == "ORG" or known[0].fine == "nation") and known[0].weight >= _LARGE
    borne = name_word(text.keys[a + 1])
    return known[0].kind if of_land and (title not in name_words() or borne is None or borne.count < _WELL_KNOWN) else None


_OFFICES = frozenset(("title_royal", "title_faith", "title_office"))
_ALSO_NAMES = frozenset(("سيد", "ولي", "سعاده", "دوله", "معالي"))


def _as_listed(text: Text, a: int, b: int) -> int:
    """Return where a person's name ends that our lists hold whole: all of it («أحمد الشرع»), or its first words where he is of no Arab
    land («أليكسيس تسيبراس | جاد في وعوده») or the last is nobody's family («أبدى محمد بن سلمان | الشكر»); 0 where they do not."""
    for last in range(b, a + 1, -1):
        entry = of_list(" ".join(text.keys[a:last]))
        if entry is not None and entry.kind == "PER" and last == b - 1 and entry.country in ARAB and _is_no_family(text.keys[last]):
            return last
        if entry is not None and entry.kind == "PER" and (last == b or entry.country not in ARAB):
            # «تيدروس أدهانوم | غيبريسوس» goes on: what sounds foreign and is no word of the language.
            return next(
                (i for i in range(last, b) if name_shape(text.keys[i]) <= 0 or text.keys[i] in known_keys() or is_stop(text.keys[i])), b
            )
    return 0


def _is_no_family(key: str) -> bool:
    """Say whether a word behind a whole name is a known place («غادر … | جدة») or a noun («الشكر») that no family bears."""
    known, prior = name_word(key), priors().get(key)
    if key.endswith("ي") or (prior is not None and prior.kind == "P" and prior.share) or (known is not None and known.count > 1):
        return False
    return any(e.kind == "LOC" and e.weight >= _LARGE for e in gazetteer().readings(key)) or (
        key.startswith("ال") and shares(key).noun >= _MOSTLY
    )


_MOSTLY = 0.7


def _heads_a_trade(text: Text, a: int, b: int) -> bool:
    """Say whether a person's name begins with whose head he is («شيخ الصاغة», «شيخ الجواهرجية | سامر …»): «شيخ» without its article, and a
    definite plural that nobody is called by."""
    if b - a < _PHRASE or core(text.keys[a])[1] != "شيخ":
        return False
    key = text.keys[a + 1]
    return key == "العقل" or (key.startswith("ال") and key.endswith(("ه", "ين", "ون", "ات")) and key not in name_words())


def _is_participle(text: Text, i: int) -> bool:
    """Say whether the first word of a person's name says what befell him («المنتحر خالد …»): a participle with its article before a given
    name, which is no name itself."""
    key, known = text.keys[i], name_word(text.keys[i + 1])
    unknown = key not in name_words() and key not in priors() and key not in gazetteer()
    return len(key) > _SHORT and key.startswith("الم") and unknown and known is not None and known.kind == "given"


_SHORT = 5


def _is_verbal_noun(text: Text, i: int) -> bool:
    """Say whether the first word of a person's name is what he does («ثناء أوباما», «إيمان كيري بالحل»): it has the form of a verbal noun,
    and behind it stands a foreign family name of our lists. Behind a title or a verb of saying it is a given name."""
    key, before = text.keys[i], text.keys[i - 1] if i else ""
    if not _VERBAL_NOUN.fullmatch(key) or key not in known_keys() or titled(before) or acting(before):
        return False
    return text.keys[i + 1] in foreign_families()


#: Verbal nouns that are given names as well: «توفيق», «إيمان», «ثناء», «انتصار», «ابتسام».
_VERBAL_NOUN = re.compile("ت..ي.|ا..ا.|[^ا].اء|ا[نستم-ي]..ا.|اب..ا.|اعت.ا.")


def _is_a_noun(text: Text, a: int, b: int) -> bool:
    """Say whether what is left of a person's name before a verb with its object is a noun with «بـ» («بيدي أنكرتني»)."""
    key, known = text.keys[a], name_word(text.keys[a])
    return text.keys[b].endswith(_OBJECTS) and key[0] in "بل" and key.endswith("ي") and (known is None or known.kind != "given")


_OBJECTS = ("تني", "تنا")


def _cannot_lean(before: str, key: str) -> bool:
    """Say whether «ف» is a name's own letter: between a title or a verb of saying and the name no conjunction stands; nor does «و»
    behind such a verb."""
    return (key[0] == "ف" and titled(before)) or (key[0] in "وف" and saying(before))


def _leaning(text: Text, i: int) -> int:
    """Return 1 where a letter leans on a person's name that the tagger left whole («بفولوديمير»): the rest is a name, or sounds like one,
    and the whole like none."""
    key, before = text.keys[i], text.keys[i - 1] if i else ""
    if key[0] not in "وفبلك" or (key[0] in "وف" and acting(before)):
        return 0
    known = name_word(key[1:])
    listed = known is not None and known.count >= _WELL_KNOWN
    return int(parts_by_sound(key) and (listed or not titled(before)))


def parts_by_sound(key: str) -> bool:
    """Say whether a word that nothing knows is a letter and a name: a known one, or one whose sound is much more a name's. Of the listed
    names that begin with «و», one in seventeen would be parted so, with «ب» one in two hundred; a listed one never is."""
    rest = key[1:]
    if len(rest) < 4 or key in name_words() or key in priors() or key in known_keys() or key in gazetteer():
        return False
    if word_classes().frequency(key) > word_classes().frequency(rest):
        return False
    known = name_word(rest)
    listed = known is not None and known.count >= _WELL_KNOWN
    return listed or name_shape(rest) >= max(1, name_shape(key) + (4 if key[0] == "و" else 3))


def accusative(text: Text, i: int) -> bool:
    """Say whether a token is a noun in the accusative («كلاما»، «تماما»): object or adverb, and no word of a name."""
    key = text.keys[i] if i < len(text) else ""
    if len(key) < 4 or not text.forms[i].endswith(("ا", "اً", "ًا")) or key in name_words() or key[:-1] not in known_keys():
        return False
    found = shares(key)
    return found.noun + found.adjective >= _MOST


_MOST = 0.6


def is_speech(text: Text, span: Span) -> bool:
    """Say whether what the tagger took for a name of a thing is what somebody said: all of a quotation behind a colon («وقال: «…»»)."""
    first, last = span.first, span.last
    if span.kind != "MISC" or first < 2 or last >= len(text) or text.forms[first - 1] not in FENCES or text.forms[last] not in FENCES:
        return False
    return text.forms[first - 2] == ":" and any(map(saying, text.keys[max(0, first - _NEAR) : first - 2]))


_NEAR, _A_WORD = 8, 6
#: «إن» with a pronoun: a single word behind it says what somebody is.
_PREDICATED = frozenset(conjunction + word for conjunction in ("", "و", "ف", "ب", "ل") for word in ("انه", "انها", "اني", "انني"))


def _is_said_of(text: Text, i: int) -> bool:
    """Say whether a person's name is an adjective here: behind «إنه» («إنه سعيد بذلك»), or between a noun and an adverb («خرج منه سليم
    تماما»)."""
    key, before = text.keys[i], text.keys[i - 1] if i else ""
    if key not in known_keys():
        return False
    if before == "غير":
        return True  # «عمل غير صالح»
    if before in beside_words("pronoun") and i + 1 < len(text) and known_keys()[key] >= _A_WORD:
        return text.keys[i + 1].isalpha() and not name_like(text.keys[i + 1])  # «وهو سعيد بما جرى»
    return before in _PREDICATED or (accusative(text, i + 1) and before[:1].isalpha() and not titled(before) and not mostly_verb(before))


def only_a_word(text: Text, span: Span) -> bool:
    """Say whether a name is only a noun that news is full of («وكالة»، «مصادر»، «مصدران ملاحيان») and no name by itself."""
    if span.kind == "PER" and (is_slowly(text, span) or all(map(_of_several, text.keys[span.first : span.last]))):
        return True
    if span.kind == "PER" and span.first and text.keys[span.first - 1] in _TRIBES:
        return True  # «خان بني سعد»
    if span.last - span.first > 1:
        return (span.kind == "PER" and (blesses(text, span) or is_mine(text, span))) or is_rite(text, span)
    if _has_tanwin(text, span.first) or is_capitals_word(text, span):
        return True
    word = core(text.keys[span.first])[1]
    if span.kind == "LOC" and text.keys[span.first][:2] in ("وي", "وت") and shares(text.keys[span.first][1:]).verb > _MOST:
        return all(e.weight < _WELL_KNOWN for e in gazetteer().readings(word))  # «ويهوي»
    if span.kind == "PER" and (_is_verb(text, span.first) or _is_measure(text, span.first) or _is_said_of(text, span.first)):
        return True
    if span.first and text.keys[span.first - 1] in _VERBS_FOLLOW and text.keys[span.first][0] in "يتن":
        return True  # «لا تدمر العلاقات»
    names = gazetteer()
    if word in demonyms():
        # «وزير كوبي»: a place of a smaller land is called so too.
        male = span.kind == "LOC" and word == text.keys[span.first] and demonyms()[word][0].shape == "male" and word.endswith("ي")
        return male and all(e.weight < _WELL_KNOWN for e in names.readings(word))
    if any(e.kind == span.kind for e in names.readings(word)) or (span.kind == "PER" and word in name_words()):
        return False
    if span.kind == "ORG" and any(f"{head} {word}" in names for head in _SHORTENED):
        return False  # «الاتحاد» is a club and a newspaper
    if any(kind.endswith("_head") or kind.startswith("title") for kind in cues().get(word, ())):
        return True
    if word.startswith("ال") and span.kind == "ORG":
        return False  # clubs have the names of common things: «الشباب»، «الفتح»
    singular = word[:-2] if len(word) > 5 and word[-2:] in ("ان", "ين", "ون") else word
    frequency = word_classes().frequency
    return any(frequency(form) >= COMMON - 2 and ((p := priors().get(form)) is None or p.share < 1) for form in {word, singular})


_TRIBES = frozenset(("بني", "بنو", "وبني", "وبنو"))


def _has_tanwin(text: Text, i: int) -> bool:
    """Say whether a word is a noun written with the tanwin of the accusative («بلاغًا»), and no given name («محمدًا»)."""
    key, form = text.keys[i], text.raw[text.starts[i] : text.ends[i]]
    if key[-1:] != "ا" or "\u064b" not in form[-2:] or key[:-1] not in known_keys():
        return False
    known = name_word(key[:-1])
    return known is None or known.kind != "given"


def _is_measure(text: Text, i: int) -> bool:
    """Say whether a person's name is what is counted or measured («مقياس ريختر», «7.5 ريختر»), or says of what kind a source without a
    name is («مصدر نصراوي»)."""
    before = text.keys[i - 1] if i else ""
    if before in _SCALES or before in _UNNAMED:
        return True
    known = name_word(text.keys[i])
    return before[:1].isdigit() and (known is None or known.kind != "given")


#: Particles behind which verbs stand, and no names.
_VERBS_FOLLOW = frozenset(("لا", "لم", "لن", "قد", "سوف", "ولا", "ولم", "ولن", "وقد", "وسوف", "فلا", "فلم", "فلن"))
_SCALES = frozenset(("مقياس", "بمقياس", "لمقياس", "سلم", "درجه", "درجات"))
_UNNAMED = frozenset(("مصدر", "مصادر"))
_WELL_KNOWN = 5


def _of_several(key: str) -> bool:
    """Say whether a word is the dual or plural of a noun («جولتين»، «وفدان»، «ملاحيان»، «شبان») and hardly anybody's name («سلمان»)."""
    known = name_word(key)
    if (known is not None and (known.count > _SELDOM or known.kind)) or key in demonyms() or key in gazetteer() or key in listed():
        return False
    feminine = f"{key[:-3]}ه"
    one = feminine if key.endswith(("تان", "تين")) and feminine in known_keys() else stem(key)
    if one == key or key.startswith("ال") or one in name_words():
        return False
    return key[-2:] in ("ان", "ين", "ون", "ات") and (word_classes().frequency(one) >= COMMON - 6 or one in known_keys())


_SELDOM = 2


def _is_preposition(text: Text, i: int) -> bool:
    """Say whether «على» is no way to write «علي» here: the text parts the two (``ali``), or else no title stands before it and the text
    has it elsewhere too."""
    if (said := parts_ali(text, i)) is not None:
        return said
    if i and titled(text.keys[i - 1]):
        return False
    return text.forms.count("على") > 1 or text.keys[i + 1] in foreign_families()


#: Behind a rank, of which corps the officer is («العميد ركن سامر …», «الرئيس رقباء سامر …»).
_CORPS = frozenset(("ركن", "الركن", "رقباء", "طيار", "الطيار", "مظلي", "بحري", "دكتور"))


def _never_a_name(key: str) -> bool:
    """Say whether a common word with its article was hardly ever part of a person's name in eight million words of text («الوفد»)."""
    if not key.startswith("ال") or word_classes().frequency(key) < COMMON - 4 or key in name_words() or key in demonyms():
        return False
    prior = priors().get(key)
    return prior is None or prior.share < (1 if prior.kind == "P" else 4)


def _verb(key: str, least: int) -> bool:
    """Say whether a word after a name's first is a verb of the dual or plural («يقتربان»، «يبحثون»), or of the future («سيترشح»), longer
    than ``least``: behind a body's definite noun one of five letters is («البنك | سيمول»), elsewhere as likely a foreign name."""
    if key[0] == "س" and len(key) > least and key[1] in "يتن" and key not in name_words() and mostly_verb(key[1:]):
        return True
    return key[0] == "ي" and len(key) > 5 and key[-2:] in ("ان", "ون") and name_shape(key) < 1 and key not in name_words()


def ends_person(text: Text, i: int) -> bool:
    """Say whether a person's name ends before token ``i``: a verb, an accusative, or another's office joined by «و»."""
    key = text.keys[i]
    if (
        text.forms[i] in _NEVER
        or key in beside_words("befell")
        or (len(key) > 3 and acting(key) and not _named_so(key))
        or accusative(text, i)
        or goes_on(text, i)
    ):
        return True
    if key in BEFORE_NAMES and (behind := "".join(text.keys[i + 1 : i + 2])) in name_words() and not acting(behind):
        return True  # «عمر | الملا أختر»
    if key == "وولي" or (key[0] == "و" and titled(key[1:]) and key not in name_words() and key[1:] not in name_words()):
        return True  # «سامر الحلواني وولي العهد»
    if key.endswith(_OBJECTS) and len(key) > _SHORT and key not in name_words() and name_shape(key) < 0:
        return True  # «أنكرتني»
    rest, after = key[1:], text.keys[i + 1] if i + 1 < len(text) else ""
    if key in _ORDINALS and (after in _TEEN or _is_scored(text, i)):
        return True  # «الألماني سامر مولر الرابع عشر»: a place in a list; «خوان كارلوس الثاني» is a king
    if key[0] not in "بل" or key in name_words() or key in priors() or rest not in known_keys():
        return False
    if not after.startswith("ال") and (after not in known_keys() or after in cues() or shares(after).adjective < _MOST):
        return False  # «تعرض كيري لسيل جارف»
    return word_classes().frequency(rest) >= word_classes().frequency(key) + 2  # «الدكتور سامر بقص الشريط»


def _is_scored(text: Text, i: int) -> bool:
    """Say whether an ordinal behind a given name and a family name with its article counts goals («وسجل سامر الورداني | الثاني»)."""
    given = name_word(text.keys[i - 2]) if i > 1 else None
    family = text.keys[i - 1].startswith("ال") and text.keys[i - 2] != "عبد"
    return family and given is not None and given.kind == "given" and not titled(text.keys[i - 2])


#: Titles that are family names too: before a given name they are titles.
BEFORE_NAMES = frozenset(("الملا", "المولوي", "الحاج", "الاسطي"))


def _is_land(text: Text, i: int) -> bool:
    """Say whether a word behind a name is a place that nobody is called by: a country with its article («سامر بن خالد | السعودية»), a large
    city («… آل راشد | جدة»)."""
    key = text.keys[i]
    if key in name_words() or text.keys[i - 1] in _BEFORE_FATHERS:
        return False
    known = gazetteer().readings(key)[:1]
    return any(entry.kind == "LOC" and entry.weight >= _LARGE and (key.startswith("ال") or entry.fine == "city") for entry in known)


_LARGE = 8
_BEFORE_FATHERS = frozenset(("بن", "ابن", "ابو", "ابي", "عبد", "ال", "بنت", "ام", "ولد"))
_TEEN = frozenset(("عشر", "عشره", "والعشرون", "والعشرين", "والثلاثون", "والثلاثين"))
_ORDINALS = frozenset((
    "الاول", "الحادي", "الحاديه", "الثاني", "الثانيه", "الثالث", "الثالثه", "الرابع", "الرابعه", "الخامس", "الخامسه", "السادس", "السادسه",
    "السابع", "السابعه", "الثامن", "الثامنه", "التاسع", "التاسعه",
))  # fmt: skip


def _named_so(key: str) -> bool:
    """Say whether a word, or what «و» and the like lean on in it, is a word of names."""
    return key in name_words() or key[1:] in name_words() or name_shape(key) > 0 or key in priors()


def _begins_another(text: Text, i: int, first: int | None = None) -> int:
    """Return how many letters lean on the next person's name inside a person's name: «محمود عباس وكوفي أنان», «سامر لأنس»; 0 for none.

    Of «وليد» nothing is cut, «او» stands by itself and counts as leaning. ``first`` is where the name began, given where more follows.
    """
    key = text.keys[i]
    if key == "او":
        return 2
    if cut := _leaning_by_hamza(text, i) or int(key[:1] in ("و", "ب") and parts_by_sound(key)):
        return cut
    if key[:1] != "و" or len(key) < 4 or key in name_words():
        return 0
    if first is not None and i > first + 1 and text.keys[i - 1] not in cues() and text.keys[i - 1] not in _LEAD_ON:
        return 1  # behind a whole name «و» joins another, of whom nothing is known («كريم الزيدي وشايع شراحيلي»)
    if word_classes().frequency(key) >= word_classes().frequency(key[1:]):
        return 0
    prior = priors().get(key[1:])
    if key[1:] in name_words() or (prior is not None and prior.kind == "P"):
        return 1
    known = name_word(key[2:]) if key[1] == "ل" else None
    return 2 if known is not None and known.kind == "given" else 0


#: Words that a name goes on behind: fathers' and houses' names, particles of other lands.
_LEAD_ON = frozenset(("بن", "بنت", "ابن", "ابو", "ابي", "ام", "عبد", "ال", "فون", "فان", "دي", "دا", "دو", "دير", "ديل", "لا", "لو", "سان"))


def _leaning_by_hamza(text: Text, i: int) -> int:
    """Return how many letters lean on a name that begins with a hamza («لأنس», «ولأحمد»): it stands at the beginning of a word only."""
    form, key = text.forms[i], text.keys[i]
    for size in (1, 2):
        if len(key) > size + 2 and form[size] in "أإآ" and key[:size] in _LEANING and name_like(key[size:]) and not is_stop(key[size:]):
            return size
    return 0


_LEANING = frozenset(("ل", "ب", "و", "ف", "ك", "ول", "وب", "فل", "فب"))


def _is_verb(text: Text, i: int) -> bool:
    """Say whether the first word of a person's name is the verb before it («روى سامر …»), and no name that is written alike («رفعت»)."""
    key = text.keys[i]
    if not acting(key):
        return mostly_verb(present_of(key)) and key.removeprefix("و") not in name_words()  # «سيغيب | الورداني»
    if text.forms[i][-1] == "ى":  # «روى كين» behind a verb or a title is no verb, in texts that write «ى» for «ي»
        known, before = name_word(key), text.keys[i - 1] if i else ""
        return (known is None or known.kind != "given") and not acting(before) and not titled(before)
    return not _named_so(key)


def _is_adjective(text: Text, i: int, last: int) -> bool:
    """Say whether the first word of a person's name is an adjective of the title before it («المستشار القانوني بدر …»), a
    land's where two words are left («الرئيس الزامبي هاكايندي هيشيليما»)."""
    key = text.keys[i]
    if i and key in _IN_OFFICE and (text.keys[i - 1].startswith("ال") or text.keys[i - 1] in demonyms()):
        return True
    if not i or not key.startswith("ال") or not key.endswith(("ي", "يه")) or (key in demonyms() and last - i <= _PHRASE):
        return False
    if key in demonyms():
        return text.keys[i - 1].startswith("ال") and titled(text.keys[i - 1]) and adjacent(text, i)
    return text.keys[i - 1].startswith("ال") and titled(text.keys[i - 1]) and key not in name_words() and name_like(text.keys[i + 1])


#: What is said of somebody's office between it and his name: «وزير المالية المستقيل سامر …».
_IN_OFFICE = frozenset((
    "المكلف", "المكلفه", "المستقيل", "المستقيله", "المقال", "المقاله", "المعين", "المعينه", "المنتخب", "المنتخبه", "السابق", "السابقه",
    "الاسبق", "الحالي", "الحاليه", "الجديد", "الجديده", "المؤقت", "المؤقته", "الانتقالي", "الانتقاليه", "المخلوع", "المعزول", "المعزوله",
    "المتقاعد", "الراحل", "الراحله", "الموقوف", "المرشح", "المرشحه", "المتنحي", "المتهم", "المتهمه",
))  # fmt: skip


def titled(key: str) -> bool:
    """Say whether a search key is a title of persons."""
    return key in titles()
