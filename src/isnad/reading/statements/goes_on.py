"""Where the article goes on in its own voice within the sentence in which it tells what somebody said.

Three shapes show it: the main clause behind a fronted one («بينما أعلن X أنه يغادر، | سافر مدربه»), what others did after one has promised
something («أعلن أنه لن يترشح، | وأثار خصومه شكوكا»), and the predicate of whom a relative clause describes («الجماعة التي أعلنت ولاءها |
تضم مئة عضو»). Also where who speaks goes on behind what another did by words in his clause («إن Y نفى التهم | وإن الجلسة أجلت»). Not here:
its remarks on what was said (``remarks``), and other verbs of saying (``closings``, ``contents``).
"""

from __future__ import annotations

from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.arabic.text import Text
from isnad.reading.statements.contents import PHRASE_MARKS
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.shapes import accusative, finite, owned
from isnad.reading.statements.words import BE, COMPLEMENTISERS, NEGATIONS, PRONOUN_COMPLEMENTISERS, heads, words

_FRONTED, _AFTER = words("fronts a clause"), words("after that")
_DESCRIBES, _RELATIVE = words("and he is"), words("relative")
_PARTICLES, _WILL_NOT = NEGATIONS | BE | words("particles"), frozenset({"لن", "سوف"})
_WAS_DONE = words("was done")
_SO = 14  # tokens from «أما» to its ف
_SUBJECT = 10  # tokens of a noun with a relative clause at most
_VERB, _SURE = 0.7, 0.85
_SHORTEST, _FUTURE = 3, 5
_ITS_OWN = words("because") | {"لان"}
_SAID_ON = frozenset({"on", "about", "in"})  # «شدد على الهدوء وأن الجسر آمن»


def _is_verb(key: str) -> bool:
    return shares(key).verb >= _VERB and not (key[0] == "و" and not own_conjunction(key))


def told_until(text: Text, draft: Draft, first: int, cue: int) -> int:
    """Return the end of what the verb at ``cue`` tells, in the sentence from ``first`` on, before the article goes on in its own voice."""
    begin, last = draft.first, draft.last
    if draft.quote is not None or begin + 2 >= last:
        return last
    if draft.mark == "that":
        last = _done_since(text, begin, last) if draft.form.cue.force == "demand" else last
        return min(_main_clause(text, first, cue, begin, last), _after_promise(text, begin - 1, begin, last))
    phrase = draft.mark in PHRASE_MARKS
    last = _as_for(text, begin, last) if phrase or draft.rule.endswith("feel") else last
    return min(_main_clause(text, first, cue, begin, last), _predicate(text, first, cue, begin, last)) if phrase else last


def outer_goes_on(text: Text, inner: Draft, outer: Draft) -> int | None:
    """Return the «وإن», «وأن» within what ``inner`` did by words with which ``outer``, in whose clause it stands, goes on: «قال X إن Y نفى
    التهم | وإن الجلسة أجلت», not «أن Y أكد أن A وأن B», «طالب بفتح الطريق وأن ترد الوزارة»."""
    keys, forms = text.keys, text.forms
    that = next((k for k in (outer.first - 1, outer.first) if keys[k] in COMPLEMENTISERS), None)
    if that is None or outer.mark != "that" or inner.mark not in PHRASE_MARKS or inner.quote is not None:
        return None
    own, depth = False, 0  # whether a complementiser of its own stands before; within marks
    for j in range(inner.first, min(inner.last, outer.last) - 2):
        depth ^= keys[j] == '"'
        own |= keys[j] in COMPLEMENTISERS or keys[j] in _ITS_OWN
        if depth or j == inner.first or keys[j][0] != "و" or keys[j][1:] not in COMPLEMENTISERS:
            continue
        if forms[j].startswith("وإن"):
            here = forms[that].startswith("إن")
        elif keys[j][1:] in PRONOUN_COMPLEMENTISERS:  # «اعترف بالسرقة وأنه باع الحلي»
            here = not own and not forms[that].startswith("إن") and "that" not in inner.form.cue.takes
        else:
            here = not own and inner.mark not in _SAID_ON
        then = shares(keys[j + 1])
        verb = then.verb > 0 and then.verb >= then.noun + then.adjective + then.name
        bare = keys[j][1:] not in PRONOUN_COMPLEMENTISERS
        if here and not (bare and (verb or keys[j + 1] in _PARTICLES)):
            return j
    return None


def _so(key: str) -> bool:
    return key[0] == "ف" and (not own_conjunction(key) or key[1:] in _PARTICLES)  # «فلم» is no film here


def _as_for(text: Text, begin: int, last: int) -> int:
    """Return the comma before another of whom the sentence goes on to tell: «شكره للمدرسة على رعاية ابنه، | أما الأم فلم تحضر»."""
    keys = text.keys
    for j in range(begin + 1, last - 3):
        if keys[j] in "،," and keys[j + 1] == "اما":
            so = any(_so(key) for key in keys[j + 3 : min(last, j + _SO)])
            return j if so else last
    return last


def _main_clause(text: Text, first: int, cue: int, begin: int, last: int) -> int:
    """Return the comma before the main clause, where the sentence from ``first`` on opens with the clause in which the verb at ``cue``
    tells what stands from ``begin`` to ``last``; ``last`` where there is none."""
    keys = text.keys
    after = keys[first].removeprefix("و") in _AFTER and keys[first + 1] == "ان"
    opens = first + 1 + after + (keys[first + 1 + after] in _PARTICLES)
    if not (after or keys[first].removeprefix("و") in _FRONTED):
        return last
    to_say = keys[cue][0] == "ل" and not any(key in "،,." for key in keys[first:cue])  # «بينما انتقل إلى المنصة ليعلن أنه»
    if cue != opens and not to_say:
        return last
    aside = False
    for j in range(begin + 1, last - 1):
        if keys[j] not in "،,":
            continue
        then = keys[j + 1]
        if not aside and (_is_verb(then) or (then in _PARTICLES and then[0] not in "وف" and _is_verb(keys[j + 2]))):
            return j
        aside = not aside and (then in _DESCRIBES or then in _RELATIVE)
    return last


def _done_since(text: Text, begin: int, last: int) -> int:
    """Return the comma before what has been done of what was asked for: «طلب أن يجتاز الفحص، | وقد وصل أمس»."""
    keys = text.keys
    if keys[begin - 1].removeprefix("ب") != "ان" or keys[begin][0] not in "يتن" or shares(keys[begin]).verb < _VERB:
        return last
    for j in range(begin + 1, last - 2):
        if keys[j] in "،," and keys[j + 1] == "وقد" and (keys[j + 2][0] not in "يتنس" or keys[j + 2] in _WAS_DONE):
            return j
    return last


def _after_promise(text: Text, at: int, begin: int, last: int) -> int:
    """Return the comma before what others did, behind what the one who speaks says he will do from ``begin`` on («أنه» at ``at``)."""
    keys = text.keys
    will = keys[begin] in _WILL_NOT or (keys[begin][0] == "س" and keys[begin][1:2] in {"ي", "ت"} and len(keys[begin]) >= _FUTURE)
    if keys[at] not in PRONOUN_COMPLEMENTISERS or not will or shares(keys[begin]).noun >= _VERB:
        return last
    for j in range(begin + 1, last - 2):
        key = keys[j + 1]
        if keys[j] not in "،," or key[0] != "و" or len(key) <= _SHORTEST or own_conjunction(key) or key[1] in "يتنس":
            continue
        done = shares(key[1:]).verb >= _VERB or finite(key[1:])
        who = keys[j + 2]
        subject = (
            who[:2] == "ال"
            or owned(text.forms[j + 2])
            or who in heads()
            or (shares(who).noun >= _VERB and not accusative(text.forms[j + 2]))
        )
        if done and subject and who not in _RELATIVE:
            return j
    return last


def _predicate(text: Text, first: int, cue: int, begin: int, last: int) -> int:
    """Return the predicate of the noun that a relative clause with the verb at ``cue`` describes, within what stands from ``begin`` on."""
    keys = text.keys
    if keys[cue - 1] not in _RELATIVE or keys[cue - 1][0] == "و":
        return last
    low = max(first, cue - 1 - _SUBJECT)
    opens = next((j for j in range(cue - 2, low - 1, -1) if keys[j] in COMPLEMENTISERS or keys[j] in "،,.:"), None)
    opens = low - 1 if opens is None and low == first else opens
    if opens is None or any(_is_verb(keys[j]) or finite(keys[j]) for j in range(opens + 1, cue - 1)):
        return last
    if keys[cue - 1] == "الذين":
        return _they_did(text, begin, last) or last
    feminine = keys[cue - 1] == "التي"
    for j in range(begin + 1, last):
        key, before = keys[j], keys[j - 1]
        if key in "،,." or key in COMPLEMENTISERS or key in _RELATIVE or before in _PARTICLES:
            return last
        if shares(key).verb < _SURE or key[0] in "ون" or not (key[0] in "يت" or finite(key)):
            continue
        agrees = key[0] == "ت" or key[-1] == "ت" if feminine else key[0] == "ي"
        definite = before.startswith(("ال", "لل", "بال")) or owned(text.forms[j - 1])
        if agrees and (definite or shares(before).noun < _VERB):  # not «إلى عمق يصل إلى …»
            return j
    return last


def _they_did(text: Text, begin: int, last: int) -> int | None:
    """Return the past of several, within what stands from ``begin`` on, that is what they did of whom a clause tells; None for none."""
    keys = text.keys
    for j in range(begin + 1, last):
        if keys[j] in "،,." or keys[j] in COMPLEMENTISERS or keys[j] in _RELATIVE:
            return None
        if keys[j].endswith("وا") and keys[j][0] not in "وف" and keys[j - 1] not in _PARTICLES and shares(keys[j]).name < _VERB:
            return j
    return None


def only_tells_who(text: Text, draft: Draft, cue: int) -> bool:
    """Whether a verb of saying only tells of which people another says what they did: «قال إن محتجين | يطالبون بالعمل | أغلقوا الحقل»."""
    keys, form = text.keys, draft.form
    if form.tense != "present" or form.number != "p" or form.prefix or cue < 2 or keys[cue - 2] not in COMPLEMENTISERS:
        return False
    return not keys[cue - 1].startswith("ال") and draft.quote is None and _they_did(text, draft.first, draft.last) is not None
