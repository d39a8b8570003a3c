"""Interviews printed as questions and answers: what is answered is the interviewee's, without any verb of saying.

Read only where the form is plain:

* at least two questions («؟» at the end of their paragraph, or «س:»), each followed by its answer;
* marks tell the two apart: «س: … ج: …», a bullet or dash before both or before the questions, or answers in quotation marks; or there are
  three questions, each a paragraph that begins as a question does, and the headline or text calls it an interview by a noun;
* the text says that it is an interview («حوار», «لقاء», «التقينا» …) before the first question or in its headline;
* it is told there who answers: before the headline's colon, as the one person named, as whom the interview is with, or in the headline
  alone («حوار مع X», «X في حوار»).

An answer is one statement, over all of its paragraphs; after the last one only its own first paragraph is. Who is cited within an answer
came through the interviewee. What does not live here: answers behind a name and a colon, and whatever has a cue (``finder``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.reading.statements.words import heads, words
from isnad.records import Link, Name, SourceKind, Statement

_TURN = re.compile(r"\s*([سج])\s*\d{0,2}\s*[:/.\-–—)]\s*|\s*([*•●■□◆◇▪▫★☆○◦►▶<>\-–—−_#]+)\s*")
_DASHES = "-–—−"
_OPEN, _CLOSE = '«"“”', '»"”“'
_ASKS = re.compile(r"[؟?][\s»\"”“.!)]*$")
_END = re.compile(r"[\s.،؛]*$")
#: Words of an interview, and the verbs behind which or before which the interviewee stands.
_MEETING = re.compile(
    r"(?<!\w)[وبلفك]?(?:ال|لل)?(?:حوار\w{0,2}|لقاء\w{0,2}|مقابله|حديث\w{0,2}|دردشه|التق\w+|حاور\w+|تتحدث|يتحدث|تحدثنا|يجيب|تجيب)(?!\w)"
)
_WITH = re.compile(r"(?<!\w)(?:مع|التقت|التقينا|التقى|حاورنا|حاورت|حاور|يتحدث|تتحدث|يجيب|تجيب|يروي|تروي|يكشف|تكشف)(?!\w)")
_ASKING = re.compile(
    r"(?<!\w)(?:حاوره|حاورها|حاورته|حاورتها|[أا]جر(?:ى|ت) (?:الحوار|اللقاء|المقابلة)|[أا]جراه|[أا]جرته|كتبت?|حوار)\s*:\s*$"
)
_NOUNS = re.compile(
    r"(?<!\w)[وبلفك]?(?:ال|لل)?(?:حوار\w{0,2}|لقاء\w{0,2}|مقابله|دردشه)(?:\s+\S+){0,3}\s+مع(?!\w)"
    r"|(?<!\w)(?:هذا|التالي|الاتي)\s+(?:الحوار|اللقاء)|(?:الحوار|اللقاء)\s+(?:التالي|الاتي)"
    r"|(?<!\w)(?:في|خلال)\s+(?:حوار|مقابله)(?!\w)"
)
#: In a headline: whom the interview is with, and who speaks in one.
_TITLE_WITH = re.compile(r"(?:حوار|لقاء|مقابلة|دردشة)\w*(?:\s+\S+){0,2}?\s+مع\s+([^:؛|.«\"“،]{3,60})")
_TITLE_IN = re.compile(r"^([^:؛|.«\"“،؟]{3,60}?)\s+(?:في|خلال)\s+(?:حوار|لقاء|مقابلة)(?!\w)")
_QUESTIONS = words("opens a question")
_LONG_QUESTION = 40
_LEAST = 2
_LONGEST_QUESTION = 600
_REACH = 40  # letters between «مع» and the name that it leads to
_LONG_TITLE, _LONG_NAME = 4, 7


class _Line(NamedTuple):
    start: int
    end: int
    mark: str
    text: int  # where its words begin


@dataclass(frozen=True, slots=True)
class _Answer:
    start: int
    end: int
    cue: str
    cue_start: int
    rule: str


def answered(
    text: Text,
    title: str | None,
    names: Sequence[Name],
    heading: Sequence[Statement],
    found: tuple[Statement, ...],
    outlet: str | None,
) -> tuple[Statement, ...]:
    """Return the statements of a text (``found``) with the answers of its interview, where it plainly is one; else ``found``.

    ``names`` are the mentions in the text, ``heading`` the statements of its ``title``.
    """
    raw = text.raw
    if raw.count("؟") + raw.count("?") + raw.count("\nس") < _LEAST:
        return found
    lines = _lines(raw)
    first, answers = _turns(raw, lines)
    if len(answers) < _LEAST:
        return found
    before = lines[first].start
    meeting = _NOUNS if answers[0].rule == "answer-paragraph" else _MEETING
    if not meeting.search(search_key(f"{title or ''}\n{raw[:before]}")):
        return found
    who = _interviewee(text, before, answers[0], names, heading) or _in_title(title, names)
    if who is None:
        return found
    labels = {name.start: raw.index(":", name.end) + 1 for name in names for answer in answers if _opens(raw, name, answer.start)}
    answers = [_without_label(raw, answer, labels.get(answer.start)) for answer in answers]
    said = [_told(statement, answers, who) for statement in found]
    said += [_statement(raw, answer, who, outlet) for answer in answers if not any(_nearly(statement, answer) for statement in said)]
    return tuple(sorted(said, key=lambda statement: (statement.start, -statement.end)))


# --- the form -------------------------------------------------------------------------------------------------------------------


def _lines(raw: str) -> list[_Line]:
    found = []
    start = 0
    for line in raw.split("\n"):
        end = start + len(line.rstrip())
        if line.strip():
            turn = _TURN.match(line)
            mark = (turn[1] or _one(turn[2])) if turn is not None else ""
            text = start + (turn.end() if turn is not None else len(line) - len(line.lstrip()))
            found.append(_Line(start, end, mark, min(text, end)))
        start += len(line) + 1
    return found


def _one(mark: str) -> str:
    return "-" if mark[0] in _DASHES else mark[0]


def _turns(raw: str, lines: Sequence[_Line]) -> tuple[int, list[_Answer]]:
    """Return the number of the first question's line, and the answers, none where the form is not plain."""
    asks = [bool(_ASKS.search(raw[line.text : line.end])) and line.end - line.text <= _LONGEST_QUESTION for line in lines]
    pairs = [
        (line.mark, lines[k + 1].mark, _is_quoted(raw, lines[k + 1]))
        for k, line in enumerate(lines[:-1])
        if line.mark == "س" or (asks[k] and not asks[k + 1])
    ]
    if len(pairs) < _LEAST:
        return 0, []
    (mark, reply, quoted), times = Counter(pairs).most_common(1)[0]
    plain = reply == "ج" if mark == "س" else bool(mark) or quoted
    if not plain and mark == reply == "":  # no marks at all
        asked = [k for k, line in enumerate(lines) if asks[k] and not line.mark]
        plain = len(asked) > _LEAST and times > _LEAST and all(_begins_question(raw, lines[k]) for k in asked)
    if times < _LEAST or not plain:
        return 0, []
    questions = [k for k, line in enumerate(lines) if line.mark == mark and (mark == "س" or asks[k])]
    answers = []
    for k, question in enumerate(questions):
        if question + 1 < len(lines):
            until = questions[k + 1] if k + 1 < len(questions) else len(lines)
            answer = _answer(raw, lines[question + 1 : until], reply, quoted, k + 1 == len(questions))
            if answer is not None:
                bare = mark == reply == "" and not quoted
                answers.append(replace(answer, rule="answer-paragraph") if bare else answer)
    return questions[0], answers


def _begins_question(raw: str, line: _Line) -> bool:
    """Say whether a paragraph is one question and begins as one does: «كيف …؟», «وهل …؟»."""
    words = search_key(raw[line.text : line.end]).split()
    first = words[0].removeprefix("و").removeprefix("ف") if words else ""
    return first in _QUESTIONS and len(words) <= _LONG_QUESTION and "." not in raw[line.text : line.end]


def _answer(raw: str, lines: Sequence[_Line], reply: str, quoted: bool, is_last: bool) -> _Answer | None:
    """Return the answer that these lines behind a question hold; None where they begin otherwise than answers do."""
    if not lines or lines[0].mark != reply or (quoted and not _is_quoted(raw, lines[0])):
        return None
    first = last = lines[0]
    for line in lines[1:]:
        goes_on = line.mark == reply != "" if is_last else line.mark in ("", reply)
        if not goes_on or (quoted and not _is_quoted(raw, line)):
            break
        last = line
    start, end, cue_start = first.text, last.end, first.start if reply else first.text
    cue = raw[first.start : first.text].strip() if reply else raw[first.text]
    if _is_quoted(raw, first):
        start += 1
        end = max(raw.rfind(mark, start, end) for mark in _CLOSE) if _is_quoted(raw, last) else end
    end = start + len(_END.sub("", raw[start:end]))
    rule = "answer-quotation" if quoted else "answer-marked"
    return _Answer(start, end, cue, raw.find(cue, cue_start), rule) if end > start else None


def _is_quoted(raw: str, line: _Line) -> bool:
    """Say whether a line is all in one pair of quotation marks."""
    words = _END.sub("", raw[line.text : line.end])
    return len(words) > 2 and words[0] in _OPEN and words[-1] in _CLOSE and not any(mark in words[1:-1] for mark in "«»")


# --- who answers ----------------------------------------------------------------------------------------------------------------


class _Who(NamedTuple):
    resolved: str
    source_id: str | None
    kind: SourceKind


def _interviewee(text: Text, before: int, answer: _Answer, names: Sequence[Name], heading: Sequence[Statement]) -> _Who | None:
    """Return who answers: who speaks before the headline's colon and is named in the text; else the one person named before the first
    question (``before``), or of several whom the interview is said to be with; else who is named before the first answer's colon."""
    raw = text.raw
    named = [name for name in names if name.kind == "PER"]
    head = next((each for each in heading if each.cue == ":" and each.kind in ("named", "official") and not each.via), None)
    if head is not None and head.source_id is not None and any(name.id == head.source_id for name in named):
        return _Who(head.resolved, head.source_id, head.kind)
    persons = [name for name in named if name.end <= before and not _ASKING.search(raw[: name.start])]
    if len({_bearer(name) for name in persons}) > 1:
        led = {_bearer(name) for name in persons if _is_led_to(raw, name, persons)}
        persons = [name for name in persons if _bearer(name) in led]
    if not persons and head is not None:
        return _Who(head.resolved, head.source_id, head.kind)
    persons = persons or [name for name in named if _opens(raw, name, answer.start)]
    if len({_bearer(name) for name in persons}) != 1:
        return None
    fullest = max(persons, key=lambda name: (len(name.text), -name.start))
    return _Who(raw[_title_before(text, fullest.start) : fullest.end], fullest.id, "named")


def _in_title(title: str | None, names: Sequence[Name]) -> _Who | None:
    """Return who answers by the headline alone («حوار مع المخرج كمال الرازي: …», «المدرب كمال الرازي في حوار: …»), by his mention in the
    text where there is one."""
    found = _TITLE_WITH.search(title or "") or _TITLE_IN.search(title or "")
    words = found[1].strip().split() if found is not None else []
    if not 0 < len(words) <= _LONG_NAME:
        return None
    said = set(search_key(" ".join(words)).split())
    known = next((name for name in names if name.kind == "PER" and set(search_key(name.text).split()) <= said), None)
    return _Who(" ".join(words), known.id if known is not None else None, "named")


def _without_label(raw: str, answer: _Answer, start: int | None) -> _Answer:
    return answer if start is None else replace(answer, start=start + len(raw[start:]) - len(raw[start:].lstrip()))


def _bearer(name: Name) -> str:
    return name.id or search_key(name.name)


def _opens(raw: str, name: Name, start: int) -> bool:
    """Say whether an answer that begins at ``start`` opens with a name and a colon."""
    return name.start == start and raw[name.end :].lstrip()[:1] == ":"


def _is_led_to(raw: str, name: Name, persons: Sequence[Name]) -> bool:
    """Say whether «مع», «التقينا» … lead to a person, with nobody else in between: «حوار مع الكاتبة …»."""
    ends = [found.end() for found in _WITH.finditer(raw, max(0, name.start - _REACH), name.start)]
    return bool(ends) and "\n" not in raw[ends[-1] : name.start] and not any(ends[-1] <= other.start < name.start for other in persons)


def _title_before(text: Text, start: int) -> int:
    """Return where the title begins that stands right before a name: «رئيس النادي», «الكاتبة»; where there is none, the name."""
    named = first = bisect_left(text.starts, start)

    def joined(token: int) -> bool:
        return token >= 0 and "\n" not in text.raw[text.ends[token] : text.starts[token + 1]]

    while named - first < _LONG_TITLE and joined(first - 1) and text.keys[first - 1].startswith("ال"):
        first -= 1
    if joined(first - 1) and text.keys[first - 1] in heads():
        return text.starts[first - 1]
    return next((text.starts[k] for k in range(first, named) if text.keys[k][2:] in heads()), start)


# --- statements -----------------------------------------------------------------------------------------------------------------


def _statement(raw: str, answer: _Answer, who: _Who, outlet: str | None) -> Statement:
    root = (Link(outlet),) if outlet else ()
    return Statement(
        answer.start, answer.end, raw[answer.start : answer.end], answer.cue, "", who.resolved, kind=who.kind, quoted="direct",
        cue_start=answer.cue_start, cue_end=answer.cue_start + len(answer.cue), source_id=who.source_id,
        chain=(Link(who.resolved, cue=answer.cue), *root), rule=answer.rule, sure=0.85,
    )  # fmt: skip


def _told(statement: Statement, answers: Sequence[_Answer], who: _Who) -> Statement:
    """Return a statement with the interviewee who passed it on, where it stands within an answer and is another's."""
    if not any(answer.start <= statement.start and statement.end <= answer.end for answer in answers):
        return statement
    own = statement.source_id is not None and statement.source_id == who.source_id
    if own or not statement.source or who.resolved in (statement.resolved, *statement.via) or statement.rule.startswith("bare"):
        return statement
    links = 1 + len(statement.via)
    chain = (*statement.chain[:links], Link(who.resolved, kind=who.kind), *statement.chain[links:])
    return replace(statement, via=(*statement.via, who.resolved), chain=chain)


def _nearly(statement: Statement, answer: _Answer) -> bool:
    """Say whether a statement is an answer, found by other means: most of both is one."""
    shared = min(statement.end, answer.end) - max(statement.start, answer.start)
    return shared * 10 >= 9 * max(statement.end - statement.start, answer.end - answer.start)
