"""The clauses of a sentence that name different days, and whether a clause reads by itself.

A sentence of two days is cut where a clause begins between them. A clause without its subject («ويستمر حتى الخميس»), or one that hangs on
what stands before it («على أن يفتح في الثاني من نيسان»), does not read by itself: it is told with what stands before it in its sentence.
One that only says by whom it was told («بحسب قرار أعلنته البلدية أمس») tells nothing of its day.

What does not live here: which days a sentence names and which are told (``timeline``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from isnad.arabic.folding import drop_marks, safe_key, search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import index_terms, is_stop
from isnad.arabic.words import split_word
from isnad.linking.backdrop import in_quotation
from isnad.linking.deeds import deeds
from isnad.linking.listed import listed
from isnad.linking.summary import Sentence, Weighed

# Where a clause begins: behind a comma, or at a conjunction, which belongs to it; «وهو 24 شوال» is no clause by itself.
_NO_CLAUSE = "(?!(?:وهو|وهي|وهم|وذلك|والتي|والذي|وإلى|وحتى|ومنها|ومنهم)\\b)"
_CLAUSE = re.compile(rf"[،؛,]\s*+{_NO_CLAUSE}|\s+{_NO_CLAUSE}(?=و[^\W\d_]{{2}})|\s+(?=(?:على أن|بعد أن|قبل أن|فيما|بينما|ثم)\s)")
_WORD = re.compile(r"\w+")
_ATTRIBUTION = re.compile(r"و?(?:بحسب|حسب|حسبما|وفق|وفقا|كما|نقلا|طبقا)\b")
_HANGS = re.compile(
    r"(?:علي ان|بعد ان|قبل ان|الا ان|في حين|بعدما|قبيل|بعيد|التي|الذي|الذين|مما|ما|اذ|حيث|لكن|عندما|لما|كي|لكي|منذ|حتي|الي|وذلك|وهو|وهي"
    r"|بعدها|عندها|حينها|وقتها|بهدف|بسبب|علما|لمده|بمشاركه|بحضور|بقيمه|بنسبه|برعايه|ضمن|خلال|بعد|قبل|مع|رغم|وسط|اضافه|ربما|لعل|قد)\b"
)
_BESIDE = re.compile(r"(?:فيما|بينما)\s+")  # which a clause that is told by itself does without
_JOINS = re.compile(r"(?:فيما|بينما|ثم)\s+")
_PLANNED = re.compile(r"(?:من (?:المقرر|المتوقع|المنتظر|المرتقب|المرجح)|تقرر|يتوقع|ينتظر|يتعين|يجب)\s+ان\s+")
_SO_THAT = re.compile(r"ل[يت]\w{2,}")
_ACCUSATIVE = re.compile(r"م[^\W\d_]{2,}(?:ا|ه)\b")  # مشيرا، مؤكدة: who says it stands before
#: Verbs of saying, as search keys.
TELLING = listed("contents", "telling")
_VERB = 0.6  # share of a word's occurrences as a verb, from which on it needs a subject behind it
_THAT = re.compile(r"(?<!\w)[وف]?[بل]?ان\s")
_COMPLEMENT = re.compile(r"(?:ان|انه|انها|بان|بانه|بانها|لان|لانه|لانها)\b")
_VERB_WITHIN, _LOOKED_AT = 4, 60  # words from the beginning of a clause that have its verb, and letters that these stand in
_ACT_WITHIN = 8  # words among which the main verb stands, behind a byline
_LONG, _LATE = 35, 0.5  # terms of a long sentence, and the part of it behind which its main clause no longer tells of a day
_WITHOUT_SUBJECT = re.compile(r"و[^\W\d_]{2,}\s(?:إلى|في|على|عن|من|ب[^\W\d_]{3,}|ل[^\W\d_]{3,}|أن)\s")  # «ودعت إلى إضراب»
_SUBJECT = 2  # words behind a verb among which its subject begins


def clauses(body: str, whole: Weighed, named: Sequence[tuple[str, int, int]]) -> Iterator[tuple[str, Weighed]]:
    """Yield each day that a sentence names with the clause that names it: a sentence is cut between two days where a clause begins.

    ``named`` are the days with where their mention begins and ends in ``body``; what only says by whom it was told is left out.
    """
    named = sorted(named, key=lambda each: each[1])
    cuts = [whole.sentence.start]
    for (day, _, end), (other, start, _) in pairwise(named):
        found = [each for each in _CLAUSE.finditer(body, end, start) if _begins(body, each.end())] if day != other else []
        between = [
            each
            for each in found
            if _opens(body[each.end() : whole.sentence.end])
            and not in_quotation(body, each.end())
            and not _unfinished(body[cuts[-1] : each.start()])
        ]
        if between:
            cuts.append(between[-1].end())
    cuts.append(whole.sentence.end)
    pieces = []
    for start, end in pairwise(cuts):
        words = body[start:end].rstrip().rstrip("،؛,")
        sentence = Sentence(whole.sentence.article, start, start + len(words), words)
        pieces.append(Weighed(sentence, frozenset(index_terms(words)), whole.place, whole.article))
    if len(pieces) == 1 or any(len(piece.terms) < 2 for piece in pieces):
        pieces = [whole]
    seen: set[str] = set()
    for day, start, _ in named:
        if day not in seen:
            piece = next(piece for piece in reversed(pieces) if piece.sentence.start <= start or piece is pieces[0])
            looks_back = any(other > day for other in seen) and not stands(piece.sentence.text)  # «… أمس وأريح عن الأولى أول من أمس»
            seen.add(day)
            if piece is pieces[0] or not (looks_back or _ATTRIBUTION.match(search_key(piece.sentence.text))):
                yield day, piece


def own_clause(body: str, whole: Weighed, start: int) -> Weighed | None:
    """Return what of a sentence tells of the day that is mentioned at ``start``: all of it, or of a long one that names the day late its
    clause, where that reads by itself; else None."""
    held = whole.sentence
    if len(whole.terms) < _LONG or start - held.start < (held.end - held.start) * _LATE:
        return whole
    cuts = [each.end() for each in _CLAUSE.finditer(body, held.start, held.end) if _begins(body, each.end())]
    opens = [cut for cut in cuts if cut <= start and _opens(body[cut : held.end])]
    closes = [cut for cut in cuts if cut > start and _opens(body[cut : held.end])]
    if not opens:
        return whole
    words = body[opens[-1] : closes[0] if closes else held.end].rstrip().rstrip("،؛,")
    if not stands(words):
        return None
    sentence = Sentence(held.article, opens[-1], opens[-1] + len(words), words)
    return replace(whole, sentence=sentence, terms=frozenset(index_terms(words)))


def joined_on(body: str, whole: Weighed, start: int) -> bool:
    """Say whether a day to come, mentioned at ``start``, is only of a clause that a sentence joins to what it tells, and whose subject is
    there: «رفضت النقابة الاتفاق، |ودعت إلى إضراب في 24 مارس»."""
    held = whole.sentence
    cuts = [each.end() for each in _CLAUSE.finditer(body, held.start, start) if _begins(body, each.end())]
    opens = [cut for cut in cuts if _WITHOUT_SUBJECT.match(body, cut) and _opens(body[cut : held.end])]
    return bool(opens) and not stands(body[opens[-1] : held.end]) and act(held.text) is not None


def act(sentence: str) -> str | None:
    """Return the deed of a sentence's first verb; None where its first words have none, or only tell that somebody said something."""
    words = _WORD.findall(search_key(sentence))[:_ACT_WITHIN]
    verb = next((word for word in words if shares(word).verb >= _VERB), None)
    if verb is None or verb in TELLING or verb.removeprefix("و") in TELLING:
        return None
    return next(iter(deeds(verb)), None)


def _unfinished(words: str) -> bool:
    """Say whether a clause ends in a subject without its predicate: «قال محامون إن هيئة العفو المشروط»."""
    last = None
    for found in _THAT.finditer(search_key(words)):
        last = found
    return last is not None and not any(shares(word).verb >= _VERB for word in _WORD.findall(search_key(words)[last.end() :]))


def _begins(body: str, at: int) -> bool:
    """Say whether the word at a place, where it begins with و, has it as the conjunction («وأخمد», not «وقع»)."""
    word = _WORD.match(body, at)
    return word is None or not word.group().startswith("و") or split_word(drop_marks(safe_key(word.group())))[0].startswith("و")


def _opens(rest: str) -> bool:
    """Say whether the words at a place open a clause of their own: not one that what stands before goes on into («أعلنت الوزارة، اليوم، أن
    …»), nor another member of a list («في عجلون والكرك يوم السبت»)."""
    key = search_key(rest[:_LOOKED_AT])
    first = _WORD.match(key)
    if first is not None and split_word(first.group())[0].startswith("و"):
        key = key[1:]
    if _COMPLEMENT.match(key):
        return False
    if _JOINS.match(key) or _HANGS.match(key) or _PLANNED.match(key) or _ATTRIBUTION.match(key) or _ACCUSATIVE.match(key):
        return True
    words = _WORD.findall(key)[:_VERB_WITHIN]
    return any(shares(word).verb >= _VERB for word in words) or (len(words) > 1 and words[1] in _TIMES and not words[0].startswith("ال"))


def readable(body: str, piece: Weighed, whole: Weighed) -> Weighed:
    """Return a clause, or where it does not read by itself all of its sentence up to its end."""
    if piece.sentence.start == whole.sentence.start:
        return piece
    if stands(piece.sentence.text):
        joined = _BESIDE.match(piece.sentence.text)
        if joined is None:
            return piece
        start, end = piece.sentence.start + joined.end(), piece.sentence.end
        return replace(piece, sentence=Sentence(piece.sentence.article, start, end, body[start:end]))
    start, end = whole.sentence.start, piece.sentence.end
    return replace(piece, sentence=Sentence(piece.sentence.article, start, end, body[start:end]))


def stands(clause: str) -> bool:
    """Say whether a clause reads by itself: it has its own subject and hangs on nothing before it."""
    key = search_key(clause)
    first = _WORD.match(key)
    if first is not None and split_word(first.group())[0].startswith("و"):
        key = key[1:]
    joined = _JOINS.match(key)
    key = key[joined.end() :] if joined else key
    if _HANGS.match(key) or _ACCUSATIVE.match(key) or _ATTRIBUTION.match(key):
        return False
    planned = _PLANNED.match(key)
    words = _WORD.findall(key[planned.end() :] if planned else key)
    timed = len(words) > 1 and words[1] in _TIMES and not words[0].startswith("ال")  # «وفتح أمس»
    if words and _SO_THAT.match(words[0]) and shares(words[0][1:]).verb >= _VERB:
        return False  # «لتأتي الموافقة»
    if not words or (shares(words[0]).verb < _VERB and not planned and not timed):
        return any(shares(word).verb >= _VERB for word in words)  # «وإتمام الصفقة الخميس» has none of its own
    if words[0] in TELLING:
        return len(words) > 1 and not is_stop(words[1])  # «وقال سامر …»
    behind = next((word for word in words[1 : 1 + _SUBJECT] if word not in _TIMES), "")
    return bool(behind) and _may_be_subject(behind)


def told_on(clause: str) -> bool:
    """Say whether a clause goes on with what its subject tells, or with what is planned: «وقال إن …», «ومن المقرر أن …»; not what hangs on
    the rest («على أن يفتح الخميس», «ويستمر حتى الخميس»)."""
    key = search_key(clause).removeprefix("و")
    return _PLANNED.match(key) is not None or key.partition(" ")[0] in TELLING


def _may_be_subject(word: str) -> bool:
    """Say whether a word behind a verb is surely its subject: one with the article; any other may be its object («وحددت جلسة …»)."""
    return word.startswith("ال") and not is_stop(word) and word not in _ORDINALS  # «يصرف الأول في …»: of which?


_ORDINALS = listed("contents", "which one")
_TIMES = listed("contents", "time")
