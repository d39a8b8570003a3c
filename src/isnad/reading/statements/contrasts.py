"""What sets a statement against the one before it: «لكنه يعترف بأن», «إلا أنها أكدت», «في الوقت الذي تحدثت فيه مصادر عن»."""

from __future__ import annotations

from bisect import bisect_right

from isnad.arabic.text import Text, once
from isnad.reading.statements.before_that import soon_after
from isnad.reading.statements.cues import CueForm, cue_index
from isnad.reading.statements.shapes import PUNCTUATION, head_of
from isnad.reading.statements.words import BE, COMPLEMENTISERS, CONTRAST, PRONOUN_COMPLEMENTISERS, lemmas, words

AGAINST = words("against that")
_TURNS = AGAINST | {"رغم"}
_BUT_HE = words("but he himself")
_LEADS = BE | words("right before a verb") | words("did again")
_PRONOUNS = {"ها": ("f", "s"), "هم": ("m", "p"), "هما": ("", "d"), "هن": ("f", "p"), "ه": ("m", "s")}
_ONCE = ["سبق", "ان"]
_TIME = frozenset({"الوقت", "وقت"})
_ONLY_WHEN = words("only when")
_WHILE = words("whereas")
_SHOW, _AFAR = lemmas("shows against"), 9  # tokens from what shows the contrary to its verb
_EVIDENCE = words("evidence") | words("written") | words("findings") | words("recordings and samples")


def turns_against(keys: list[str], i: int) -> bool:
    """Whether «إلا أنه», «غير أنها» or the like stands right before token ``i``."""
    return i > 1 and keys[i - 1] in PRONOUN_COMPLEMENTISERS and keys[i - 2].removeprefix("و") in _TURNS


def but_he(keys: list[str], i: int) -> bool:
    """Whether «لكنه», «إلا أنها» or the like stands right before token ``i``."""
    return keys[i - 1].removeprefix("و") in _BUT_HE or turns_against(keys, i)


def is_he_who(keys: list[str], i: int, form: CueForm) -> bool:
    """Whether the pronoun of «لكنها», «إلا أنها» or «أنها» right before the verb at ``i`` is its subject: no noun behind the verb is.

    «قد», «كانت قد», «عادت و», «سبق أن» and «سرعان ما» may stand between.
    """
    if form.tense not in {"past", "present"}:
        return False
    at = (soon_after(keys, i) or i) - 1
    while at > 0 and (keys[at] in _LEADS or keys[at - 1 : at + 1] == _ONCE):
        at -= 2 if keys[at] == "ان" else 1
    key = keys[at].removeprefix("و")
    if at < 0 or (form.prefix and at == i - 1) or not (key in _BUT_HE or key in PRONOUN_COMPLEMENTISERS):
        return False
    gender, number = next((of for end, of in _PRONOUNS.items() if key.endswith(end)), ("", ""))
    return number == form.number and gender in {form.gender, ""}


def meanwhile(keys: list[str], i: int) -> int | None:
    """Return the first token of «في الوقت الذي», «في وقت» right before token ``i``; «في الوقت الذي نشرت فيه» only tells when."""
    if keys[i] in _ONLY_WHEN:
        return None
    at = i - 1 - (keys[i - 1] == "الذي")
    return at - 1 if at > 1 and keys[at] in _TIME and keys[at - 1] in {"في", "فى"} else None


def set_against(keys: list[str], i: int) -> int | None:
    """Return the first token of what stands right before the verb at ``i`` and sets it against what was said."""
    if turns_against(keys, i):
        return i - 2
    return i - 1 if but_he(keys, i) else meanwhile(keys, i)


def elsewhere(keys: list[str], i: int) -> bool:
    """Whether «في حين», «بينما» or «فيما» opens a clause, behind a comma, with the verb at ``i``."""
    at = i - 1 - (keys[i - 1] == "حين")
    return keys[i - 1] in _WHILE and at > 0 and keys[at - 1] in "،," and (keys[i - 1] != "حين" or keys[at] in {"في", "علي"})


def before_evidence(text: Text, first: int, last: int) -> int:
    """Return where what was said from ``first`` on ends before what shows the contrary: «المصنع آمن | ، لكن وثيقة حصلنا عليها أظهرت أن»;
    ``last`` where nothing does."""
    edges = _shown(text)[0]
    at = bisect_right(edges, first)
    return edges[at] if at < len(edges) and edges[at] < last else last


def shown_by(text: Text, verb: int) -> int | None:
    """Return the token of what shows the contrary by the verb at a token, ``None`` where nothing does: «لكن | وثيقة حصلنا عليها أظهرت»."""
    return _shown(text)[1].get(verb)


@once
def _shown(text: Text) -> tuple[list[int], dict[int, int]]:
    """Return the commas before what shows the contrary, and the tokens of verbs of showing with those of what shows it."""
    keys, edges, subjects = text.keys, [], {}
    for j in range(1, len(keys) - 3):
        if keys[j - 1] not in "،,":
            continue
        that = keys[j].removeprefix("و") in AGAINST and keys[j + 1] in COMPLEMENTISERS
        verb = _shows(text, j + 1 + that) if that or keys[j] in CONTRAST else None
        if verb is not None:
            edges.append(j - 1)
            subjects[verb] = j + 1 + that
    return edges, subjects


def _shows(text: Text, at: int) -> int | None:
    """Return the verb of showing whose subject at a token is a paper or another thing that shows something: «وثيقة حصلنا عليها | أظهرت»."""
    keys = text.keys
    noun = keys[at].removeprefix("ال")
    head = head_of(keys[at])
    paper = noun in _EVIDENCE or noun.removesuffix("ا") in _EVIDENCE or (head is not None and head.kind == "document")
    for j in range(at + 1, min(len(keys) - 1, at + _AFAR)) if paper else ():
        if keys[j] in PUNCTUATION and keys[j] != '"':
            return None
        shown = (form for form in cue_index().get(keys[j], ()) if form.tense in {"past", "present"} and form.cue.lemma in _SHOW)
        if any(form.cue.lemma != "بين" or keys[j + 1] in COMPLEMENTISERS for form in shown):
            return j
    return None
