"""Titles and offices of persons where they stand: «وزير الخارجية العراقي», «رئيس الهيئة الدكتور».

What does not live here: who holds an office at which time (``isnad.archive.names``).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from isnad.arabic.text import Text
from isnad.reading.names.clitics import skip
from isnad.reading.names.gazetteer import cues, demonyms
from isnad.reading.names.mentions import Mention


def find_roles(text: Text, mentions: Sequence[Mention]) -> None:
    """Give persons the title or office that stands before them: «وزير الخارجية العراقي», «رئيس الهيئة الدكتور».

    From the title nearest to the name the role is carried on to the left over further titles, as long as the words between can be one
    phrase with them (``_runs_on``); a title with a preposition on it begins a phrase of its own.
    """
    covered = {i for mention in mentions if mention.kind in ("ORG", "LOC") for i in range(mention.span.first, mention.span.last)}
    for number, mention in enumerate(mentions):
        if mention.kind != "PER":
            continue
        first = mention.span.first
        least = max(0, first - 9)
        if number and mentions[number - 1].kind == "PER":
            least = max(least, mentions[number - 1].span.last)
        head, cut, i = first, 0, first - 1
        while i >= least and text.forms[i][:1].isalnum() and text.keys[i] not in _STOPS:
            leaning = _title(text, i)
            if leaning is not None:
                if not _runs_on(text, i, head, covered, to_name=head == first):
                    break
                head, cut = i, leaning
                if cut and text.keys[i][0] != "و":
                    break
            i -= 1
        if head < first:
            start = text.starts[head] + skip(text.raw[text.starts[head] : text.ends[head]], cut)
            article = "ال" if cut and text.keys[head].startswith("لل") else ""
            mention.role = article + text.raw[start : text.ends[first - 1]]


_STOPS = frozenset(("ان", "انه", "انها", "عن", "من", "الي", "علي", "في", "مع", "قال", "قالت", "التي", "الذي", "وهو", "وهي", "يدعي", "تدعي"))
#: Words and clitics after which a new noun phrase begins inside an office: «المتحدث باسم …», «المدير العام لشركة …».
_INNER = frozenset(("باسم", "لدي", "بن"))


def _title(text: Text, i: int) -> int | None:
    """Return how many letters of token ``i`` lean on a title of a person; None where it is no title."""
    known, key = cues(), text.keys[i]
    if len(key) == 1 and (i + 1 >= len(text) or text.forms[i + 1] not in "./"):
        return None
    for word in (key, _bare(key)):
        classes = known.get(word, ())
        if any(c.startswith("title") and c != "title_kin" for c in classes):
            # «أمام» (before) is folded as «إمام» (imam) is.
            if word == "امام" and text.forms[i].lstrip("و").startswith("أم"):
                return None
            return 2 if word != key and key.startswith("لل") else len(key) - len(word)
    return None


def _runs_on(text: Text, title: int, end: int, covered: Collection[int], *, to_name: bool) -> bool:
    """Whether the words after the title can be one phrase with it up to ``end``, the next title or the name.

    After a definite word no indefinite one may follow («وزير الخارجية تحيات خادم …» is two phrases), and a title that follows an indefinite
    one belongs to that («مركز الملك …»).
    """
    definite = text.keys[title].startswith("ال")
    for i in range(title + 1, end):
        key = text.keys[i]
        now = key.startswith(("ال", "لل", "وال")) or i in covered or key in demonyms()
        opens = key in _INNER or (key[0] in "لب" and key not in cues() and not now and _bare(key) in cues())
        if definite and not now and not opens:
            return False
        definite = now
    return to_name or definite or end == title + 1


def _bare(key: str) -> str:
    if key.startswith("لل") and len(key) > 4:
        return "ال" + key[2:]
    for prefix in ("و", "ل", "ب", "ف"):
        if key.startswith(prefix) and len(key) > 3:
            return key[1:]
    return key
