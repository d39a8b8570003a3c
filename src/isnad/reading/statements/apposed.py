"""What may go on the words that name a source, behind their first noun: an apposition, what a body is for, a nickname in brackets.

What does not live here: the walk over those words (``sources``).
"""

from __future__ import annotations

from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.arabic.text import Text
from isnad.reading.names.gazetteer import name_word
from isnad.reading.statements.cues import verb_keys
from isnad.reading.statements.remarks import opens_terms
from isnad.reading.statements.shapes import PUNCTUATION, accusative, common, governed, head_of, is_by, opens_phrase, other_noun, plain_noun
from isnad.reading.statements.words import COMPLEMENTISERS, Head, bodies, heads, words

YEARS_OLD = words("years old")
_ON_HIM = words("on him")
#: Words that may complete a source's first ones, which ``completes`` reads.
COMPLETING = _ON_HIM | words("of a rank")
_PRONOUNS = ("ه", "ها", "هم", "هما")
_PARTIES, _MOVEMENTS = words("party"), words("movement")
_CAME_ABOUT, _SURELY = words("came out of it"), 0.8
_PRINCES, _TO_OR_FROM = words("rulers") | words("rank سمو"), words("plain prepositions")
_ROYAL_HOUSES = words("royal house")
_PLACES = words("region") | words("begins a place's name")
_NO_NAME = words("time") | words("timeadj") | words("relative") | words("prepositions in a clause")
_SELDOM, _RATHER = 0.2, 0.5
_BEHIND_NAMES = PUNCTUATION | COMPLEMENTISERS


def in_charge(keys: list[str], j: int, limit: int) -> int | None:
    """Return the token behind a participle with its preposition that says what a body is for: «اللجنة | المشرفة على الامتحانات»."""
    if j + 1 >= limit or not keys[j - 1].startswith("ال") or keys[j - 1] in _ROYAL_HOUSES:
        return None  # «العائلة المالكة | لصحيفة النهر»
    if keys[j + 1] in words("in charge") and j + 2 < limit:
        return j + 3
    to = keys[j + 1][0] in "لب" and len(keys[j + 1]) > 3 and keys[j + 1] not in heads() and keys[j + 1] not in bodies()
    return j + 2 if to else None


def has_complement(text: Text, j: int) -> bool:
    """Whether token ``j`` is an indefinite noun right before «أن», whose content it is: «فكرة أن», but not «المصدر نفسه أن»."""
    key = text.keys[j]
    if j + 1 >= len(text) or text.keys[j + 1] not in COMPLEMENTISERS or key.startswith(("ال", "و")) or key in heads():
        return False
    return plain_noun(key) and not text.forms[j].endswith(_PRONOUNS)


def family_name(text: Text, first: int, j: int) -> bool:
    """Whether a family name that is a word too stands at token ``j`` between a given name behind a title and what can be no part of it.

    «مدير المسرح، رجب | سلامة، بيع …», «نقيب الصيادلة جهاد | خطيب إلى», «محافظ الوادي سامي | نعمة تأجيل …»; «المدير هاني زيادة الأسعار» has
    none, nor have princes, who go by their given names alone.
    """
    keys = text.keys
    if j < first + 2 or j + 1 >= len(keys) or name_word(keys[j]) is None:
        return False
    given, title, then = name_word(keys[j - 1]), head_of(keys[first]), keys[j + 1]
    if given is None or given.kind != "given" or title is None or title.kind != "title":
        return False
    if not (keys[j - 2] in "،," or keys[j - 2].startswith("ال") or j - 2 == first):
        return False
    if not _PRINCES.isdisjoint(key.removeprefix("ال") for key in keys[first : j - 1]):
        return False
    if then in "،," or then in COMPLEMENTISERS:
        return True
    if text.forms[j][-1] == "ة" and keys[j] in words("objnoun"):
        return False  # «أعلن المدير هاني | زيادة في الأسعار», «| زيادة أسعار التذاكر»
    return then in _TO_OR_FROM or is_by(then) or (then[:2] != "ال" and common(then))


def said_of_body(text: Text, first: int, j: int, head: Head | None) -> bool:
    """Whether what may be a noun at token ``j`` is a body's adjective, for an indefinite object follows: «جبهة الضفة | المعارضة دعوة …».

    Not «حركة الضفة | المعارضة بالفشل», «| المعارضة مسؤولة عنه». ``head`` is the noun at ``first`` that heads the body's name.
    """
    keys = text.keys
    if head is None or head.kind not in {"official", "outlet"} or head.gender != "f" or j + 2 >= len(keys):
        return False
    whole = keys[first].startswith("ال")
    if j != first + 2 - whole or not keys[j - 1].startswith("ال") or not keys[j].startswith("ال") or text.forms[j][-1] != "ة":
        return False
    then = keys[j + 1]
    said = then in words("refused claim")
    behind = (said or opens_phrase(keys, j + 1)) and then[:2] != "ال" and not is_by(then) and not accusative(text.forms[j + 1])
    noun = said or shares(then).adjective < _RATHER
    return behind and noun and then not in _NO_NAME and shares(keys[j]).adjective >= _SELDOM


def completes(keys: list[str], first: int, j: int, limit: int) -> bool:
    """Whether a word at ``j`` completes the source that begins at ``first``: «المدعى | عليه», «الفريق | أول سامر الخالدي»."""
    if keys[j] in _ON_HIM:
        return j == first + 1 and keys[first] in words("to whom it was done")
    ranked = keys[j][:2] != "ال" and (keys[j - 1] in words("of a rank") or keys[j - 1] in words("stacked"))
    return ranked and j + 1 < limit and keys[j + 1] not in words("time")


def nicknamed(keys: list[str], first: int, j: int) -> bool:
    """Whether the one word in brackets at ``j`` is a player's name: «نجم الفريق السابق اللاعب (كافو)»."""
    return keys[j - 1] == "(" and keys[j - 2] in words("called in brackets") | words("name title") and keys[j][0].isalpha() and j > first


def sent_to(text: Text, first: int, j: int) -> bool:
    """Whether «إلى» at ``j`` says where one is sent: «مبعوث الأمم المتحدة إلى كرمان سامر الخالدي»."""
    sent = text.keys[first].removeprefix("ال") in words("sent") and j + 1 < len(text)
    return sent and text.keys[j + 1] in bodies()


def purpose(keys: list[str], first: int, j: int, head: str) -> bool:
    """Whether ل with a noun at ``j`` says what for a body is that its adjectives do not name: «الجمعية التونسية | للدفاع عن المستهلك»."""
    key = keys[j]
    if head.removeprefix("ال") not in words("association") or j < first + 2 or key[0] != "ل" or key in heads() or not governed(key):
        return False
    return all(keys[k].startswith("ال") and not other_noun(keys[k]) for k in range(first, j) if k > first) and keys[first].startswith("ال")


def of_party(key: str) -> bool:
    """Whether a word after «عن» is for whom an office is held: «وزير النقل عن حزب …»."""
    head = head_of(key)
    return (head is not None and head.word in _PARTIES) or key in _MOVEMENTS


def closed_apposition(text: Text, first: int, j: int, limit: int) -> bool:
    """Whether a comma at ``j`` opens a short apposition that a second comma closes before a noun that can be an object.

    A given and a family name need no object behind them: «نقيب المعلمين، | فادي حرب، بصرف …».
    """
    keys = text.keys
    if j + 3 < len(keys) and keys[j + 3] in "،," and family_name(text, first, j + 2):
        return True
    close = next((k for k in range(j + 2, min(limit - 1, j + 8)) if keys[k] in "،,"), None)
    return close is not None and (common(keys[close + 1]) or (keys[close + 1].startswith("ال") and other_noun(keys[close + 1])))


def apposition(text: Text, j: int, limit: int) -> bool:
    """Whether what follows a comma still names the source: a title or a name, closed by a comma, a colon or a complementiser."""
    keys = text.keys
    key = keys[j]
    if key in words("end") or key in words("time") or key in words("turn") or key in words("connector") or key in words("relative"):
        return False
    if opens_terms(text, j, limit) is not None or (key in words("spoke") and j + 1 < limit):
        return False  # «، طلبا عدم نشر اسميهما، إن»
    if key[0].isdigit() and j + 1 < limit and keys[j + 1] in YEARS_OLD:
        return False  # «سلمى الحداد، 45 عاما، إن»
    if key in {"المعروف", "المعروفه"}:
        return False  # «"جمعية النهر"، المعروفة باسم "السهم"، إن»
    if key in words("with a companion") or key == "قد" or key in words("granted") or key in COMPLEMENTISERS or key in PUNCTUATION:
        return False
    if key in verb_keys() or (key[0] in "وفل" and head_of(key) is None and not own_conjunction(key)):
        return False
    if is_by(key) or (accusative(text.forms[j]) and j + 1 < limit and text.forms[j + 1][-1] == "ا"):
        return False  # «سامر الخالدي، مؤتمرا صحفيا»
    return any(
        keys[k] in "،,:-" or keys[k] in COMPLEMENTISERS or keys[k] in {"ان", "قوله"}
        for k in range(j + 1, min(limit + 1, j + 16, len(keys)))
    )


def came_about(key: str) -> bool:
    """Whether a word behind a comma is a verb of what became of a document, and no name: «بيان للجيش، | وزع على الصحفيين، أن»."""
    return key in _CAME_ABOUT or (shares(key).verb >= _SURELY and shares(key).name == 0 and head_of(key) is None and key not in bodies())


def cuts(text: Text, j: int) -> bool:
    """Whether a word ends the words for a source: a complementiser, a word of time, a verb."""
    key = text.keys[j]
    return key in COMPLEMENTISERS or key in words("end") or key in words("time") or key in verb_keys()


_FOREIGN_ARTICLES = words("foreign articles")


def for_whom(keys: list[str], first: int, j: int) -> bool:
    """Whether an apposition up to token ``j`` is a title of one who stands for others: «ليلى الحداد، عضوة مجلس النواب | عن دائرة النهر»."""
    comma = next((k for k in range(j - 1, first, -1) if keys[k] in "،,"), None)
    title = head_of(keys[comma + 1]) if comma is not None else None
    return title is not None and (title.word in words("for whom") or title.word.removesuffix("ه") in words("for whom"))


def foreign_article(keys: list[str], j: int, limit: int) -> bool:
    """Whether a foreign article begins an outlet's name behind its noun: «صحيفة لو جورنال», «مجلة لا ستامبا»; no «صحيفة لا تصدر»."""
    if keys[j - 1].startswith("ال") or keys[j] not in _FOREIGN_ARTICLES or j + 1 >= limit:
        return False
    known = shares(keys[j + 1])
    return keys[j + 1].isalpha() and not keys[j + 1].startswith("ال") and known.verb + known.function + known.governed < _SELDOM


def past_its_name(text: Text, first: int, last: int, limit: int) -> int:
    """Return where words end that would else end in a noun that a name must follow: «بمدينة | تيفلت», «بدوار أولاد | علي»."""
    keys = text.keys
    while first < last < min(limit, len(keys) - 1) and _needs_a_name(keys[last - 1]):
        key = keys[last]
        if not key.isalpha() or key in COMPLEMENTISERS or (key in _NO_NAME and key != "علي") or keys[last + 1] not in _BEHIND_NAMES:
            break
        last += 1
    return last


def _needs_a_name(key: str) -> bool:
    """Whether a word, a preposition written to it or not, is a place's noun or the beginning of its name: «بمدينة», «أولاد»."""
    return key in _PLACES or (key[0] in "بل" and key[1:] in _PLACES)
