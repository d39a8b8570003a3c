"""What a copy made of its original: which phrases it cut, added, changed and moved, and which credits and attributions it dropped.

What does not live here: whether a text is a copy (``copies``), misspellings (``slips``).
"""

from __future__ import annotations

import difflib
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.linking.credit import agency, credits_as_source, spellings_of
from isnad.linking.holders import name_words
from isnad.linking.references import resolved
from isnad.linking.slips import compared
from isnad.linking.transmission import anybody, is_medium, media_words, route_key, stands, told_name
from isnad.records import Article


@dataclass(frozen=True, slots=True)
class Change:
    """A phrase that differs: ``kind`` is ``cut`` (only in the original), ``added`` (only in the copy), ``changed``, or ``moved``.

    ``start`` and ``end`` are code points of the copy's body, ``of_start`` and ``of_end`` of the original's; empty where there is none.
    ``before`` and ``after`` are the words beside it that both have, as the copy writes them.
    """

    kind: str
    start: int
    end: int
    of_start: int
    of_end: int
    text: str
    of_text: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Dropped:
    """An attribution that a copy left out while it keeps what was said: ``name`` of who said it or whom it came through, as the original
    has it (without the ل of whoever was told); ``text == body[start:end]`` of the original is what was said.
    """

    name: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Kin:
    """Another copy of the original, ``id``, with ``slips`` that both have and the original has not; ``evidence`` says what that tells."""

    id: str
    slips: tuple[str, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What a copy made of its original: ``changes`` in the copy's order, and credits of the original that it ``dropped``.

    ``attributions`` are those that it left out of the text while it keeps what was said («بحسب وكالة مدار», «في تصريح لصحيفة الساحل»).

    ``slips`` are misspellings that both share: evidence of one source where no credit tells of it. ``mended`` are those of the original
    that the copy writes rightly: evidence that it came after. ``kin`` are other copies from which it may
    come rather than from the original, or they from it.
    """

    changes: tuple[Change, ...]
    dropped: tuple[str, ...]
    slips: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    attributions: tuple[Dropped, ...] = ()
    kin: tuple[Kin, ...] = ()


_KEPT = 0.6  # of a statement's words that a copy has in their order: it says what the original says
_NEAR = 150  # code points about a statement in which its attribution is looked for
_GAP = 2  # equal words between two that differ, which are one phrase all the same
_CONTEXT = 4  # words on each side that are told with a change
_PASSAGE = 5  # words of a passage that was moved
_MOST_TOKENS = 4_000
_THAT = ("ان", "انه", "انها")
_MEDIUM = 4  # words of a medium that was told
_ASIDE = 12  # words of what was cut with it («، في بيان صحفي تلقت وكالة مدار نسخة منه»)
_HIS = ("ه", "ها", "هم")  # «لوالده»
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"))
_NO_WORD = re.compile(r"[^\w\n]*")
_QUOTES = re.compile(r"[«»\"“”„‟‹›()]")


def difference(
    copy: Article,
    original: Article,
    copy_credits: Sequence[str] = (),
    original_credits: Sequence[str] = (),
    others: Sequence[Article] = (),
    media: Collection[str] = (),
) -> Difference:
    """Compare two bodies word by word (folded; punctuation counts for nothing) and tell the difference in phrases.

    Differing words with at most two equal ones between them are one change. Only the first 4,000 words are compared. ``others`` are
    further texts of the matter: they show what a misspelt word was to be. ``media`` are the names of outlets, as search keys.
    """
    ours, theirs = _words(copy.body), _words(original.body)
    keys, of_keys = [key for key, _, _ in ours], [key for key, _, _ in theirs]
    blocks = difflib.SequenceMatcher(None, of_keys, keys, autojunk=False).get_opcodes()
    phrases = _phrases(blocks)
    moved = _moved(phrases, of_keys, keys)
    carried = {k for _, _, of_first, of_last in moved for k in range(of_first, of_last)}
    kept = {k for tag, of_first, of_last, _, _ in blocks if tag == "equal" for k in range(of_first, of_last)} | carried
    deleted = {k for tag, of_first, of_last, _, _ in blocks if tag == "delete" for k in range(of_first, of_last)} - carried
    changes = []
    for kind, of_first, of_last, first, last in (each for phrase in phrases for each in _told(phrase, moved, of_keys, keys)):
        start, end = _closed(copy.body, *_span(ours, first, last))
        of_start, of_end = _closed(original.body, *_span(theirs, of_first, of_last))
        before = copy.body[slice(*_span(ours, max(0, first - _CONTEXT), first))]
        after = copy.body[slice(*_span(ours, last, min(len(ours), last + _CONTEXT)))]
        texts = copy.body[start:end], original.body[of_start:of_end]
        changes.append(Change(kind, start, end, of_start, of_end, *texts, before, after))
    credits = set(map(search_key, copy_credits))
    dropped = tuple(
        credit
        for credit in original_credits
        if search_key(credit) not in credits and not credits_as_source(credit, copy.title, resolved(copy.body))
    )
    here = {word for key, _, _ in ours for word in name_words(key)}
    there = f" {search_key(' '.join((copy.title or '', copy.dateline or '', *copy.credits, copy.body)))} "
    left_out = _left_out(original, theirs, kept, deleted, here, there)
    held = set(map(route_key, copy_credits))
    left_out = tuple(each for each in left_out if route_key(each.name) not in held)  # it credits him as a whole
    named = {word for each in left_out for word in name_words(each.name)}
    named.update(word for each in dropped for word in name_words(each))
    left_out += tuple(each for each in _told_to(original, theirs, kept, deleted, media, there) if named.isdisjoint(name_words(each.name)))
    return Difference(tuple(changes), dropped, *compared(copy.body, original.body, [other.body for other in others]), left_out)


_Phrase = tuple[int, int, int, int]  # words of the original that differ, first and last, and those of the copy
_Move = tuple[int, int, int, int]  # a passage of the copy, and where it stands in the original


def _phrases(blocks: Sequence[tuple[str, int, int, int, int]]) -> list[_Phrase]:
    """Return the runs of words that differ (first and last of the original's, of the copy's), those close together as one."""
    found: list[_Phrase] = []
    gap = _GAP + 1
    for tag, *places in blocks:
        of_first, of_last, first, last = places
        if tag == "equal":
            gap = last - first
        elif found and gap <= _GAP:
            found[-1] = (found[-1][0], of_last, found[-1][2], last)
        else:
            found.append((of_first, of_last, first, last))
    return found


def _moved(phrases: Sequence[_Phrase], of_keys: Sequence[str], keys: Sequence[str]) -> list[_Move]:
    """Return the passages of what differs that stand elsewhere in the original: where in the copy, and where in the original.

    From the copy's beginning on, of those that begin at a word the longest; none takes what another has.
    """
    places: defaultdict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for of_first, of_last, _, _ in phrases:
        for k in range(of_first, of_last - _PASSAGE + 1):
            places[tuple(of_keys[k : k + _PASSAGE])].append((k, of_last))
    found: list[_Move] = []
    taken: set[int] = set()
    for _, _, first, last in phrases if places else ():
        at = first
        while at + _PASSAGE <= last:
            best = 0, 0
            for begin, end in places.get(tuple(keys[at : at + _PASSAGE]), ()):
                size = 0
                while at + size < last and begin + size < end and keys[at + size] == of_keys[begin + size] and begin + size not in taken:
                    size += 1
                best = max(best, (size, -begin))
            size, begin = best[0], -best[1]
            if size >= _PASSAGE:
                found.append((at, at + size, begin, begin + size))
                taken.update(range(begin, begin + size))
            at += size if size >= _PASSAGE else 1
    return found


def _told(phrase: _Phrase, moved: Sequence[_Move], of_keys: Sequence[str], keys: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    """Return what is told of a phrase that differs: its kind, and its words of the original and of the copy (first and last of each)."""
    of_first, of_last, first, last = phrase
    came = [each for each in moved if first <= each[0] < last]
    went = sorted((begin, end) for _, _, begin, end in moved if of_first <= begin < of_last)
    rest, of_rest = _between(first, last, [each[:2] for each in came]), _between(of_first, of_last, went)
    if len(rest) == len(of_rest) == 1:
        (begin, end), (of_begin, of_end) = rest[0], of_rest[0]
        if came or went:  # what is left of both may begin or end alike («وقال»)
            while begin < end and of_begin < of_end and keys[begin] == of_keys[of_begin]:
                begin, of_begin = begin + 1, of_begin + 1
            while begin < end and of_begin < of_end and keys[end - 1] == of_keys[of_end - 1]:
                end, of_end = end - 1, of_end - 1
        found = [("cut" if begin == end else "added" if of_begin == of_end else "changed", of_begin, of_end, begin, end)]
        found = [each for each in found if begin < end or of_begin < of_end]
    else:
        at = rest[0][0] if rest else first
        found = [("cut", begin, end, at, at) for begin, end in of_rest]
        found += [("added", of_first, of_first, begin, end) for begin, end in rest]
    found += [("moved", of_begin, of_end, begin, end) for begin, end, of_begin, of_end in came]
    return sorted(found, key=lambda each: each[3:])


def _between(first: int, last: int, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the runs from ``first`` to ``last`` that are not ``taken`` (ascending)."""
    edges = [first, *(edge for run in taken for edge in run), last]
    return [(begin, end) for begin, end in zip(edges[::2], edges[1::2], strict=True) if begin < end]


def _left_out(
    original: Article, words: list[tuple[str, int, int]], kept: set[int], deleted: set[int], here: set[str], there: str
) -> tuple[Dropped, ...]:
    """Return the attributions whose content is among the ``kept`` words, but not their names: these are merely ``deleted`` where they
    stood, or none of their words is ``here``, in the copy (``there`` is all of it).
    """
    starts = [start for _, start, _ in words]

    def span(start: int, end: int) -> range:
        return range(bisect_left(starts, start), bisect_left(starts, end))

    found: dict[str, Dropped] = {}
    for statement in original.statements:
        said = span(statement.start, statement.end)
        if not said or sum(k in kept for k in said) < _KEPT * len(said):
            continue
        # «معاليه», a surname: who is meant stays known while he is named anywhere.
        short = statement.resolved not in ("", statement.source)
        for name in filter(None, (statement.resolved or statement.source, *statement.via, statement.channel)):
            # A word that says only that it is a source, an agency or a paper tells nobody apart.
            telling = [word for word in name_words(name) if not anybody(word) and not is_medium(word)]
            places = [link for link in statement.chain if link.text == name and link.start is not None and link.end is not None]
            near = [original.body.find(name, max(0, statement.start - _NEAR), statement.end + _NEAR)]
            stood = [span(link.start or 0, link.end or 0) for link in places] or [span(at, at + len(name)) for at in near if at >= 0]
            if any(k in kept for each in stood for k in each):
                continue
            # «وكانت |المحافظة| أعلنت»: the body goes on to be named by what it is.
            called_on = f" ال{search_key(name).split()[0].removeprefix('ال')} " in there
            merely = not (short and name == statement.resolved) and not called_on
            if (telling and not here.intersection(telling)) or (merely and stood and all(k in deleted for each in stood for k in each)):
                called = told_name(name) if name == statement.channel else name
                if called == name or not (_audience(called) or (agency(called) and any(stands(each, there) for each in _spelt(called)))):
                    found.setdefault(name, Dropped(called, statement.start, statement.end, statement.content))
    return tuple(found.values())


def _audience(name: str) -> bool:
    """Say whether whoever was told passes nothing on («الصحفيين», «والده»)."""
    return search_key(name).split()[0] in media_words("audience") or (not name.startswith("ال") and name.endswith(_HIS))


def _told_to(
    original: Article, words: list[tuple[str, int, int]], kept: set[int], deleted: set[int], media: Collection[str], there: str
) -> tuple[Dropped, ...]:
    """Return the ``media`` and known agencies to which somebody said what is kept, where only that fell out, though they are read as part
    of his name («مصدر مقرب من الوزير | لمدار | إن …») or not at all («في تصريح لوات»), or that had what is told («بيان | تلقته مدار نيوز»,
    «تلقت وكالة مدار نسخة منه»), and that the copy nowhere names."""
    speakers = {link.end for statement in original.statements for link in statement.chain if link.end is not None}
    found = []
    for first in sorted(k for k in deleted if k - 1 not in deleted):
        last = next(k for k in range(first, len(words) + 1) if k not in deleted)
        if first - 1 not in kept or last not in kept or last - first > _ASIDE:
            continue
        name = next((name for k in range(first, last) if (name := _medium_at(original.body, words, k, last, media, speakers))), None)
        if name is None:
            continue
        if any(stands(spelling, there) for spelling in _spelt(name)):
            continue
        start = words[last + (words[last][0] in _THAT and last + 1 < len(words))][1]
        sentence = original.body[start:].partition("\n")[0]
        stop = min((at for at in map(sentence.find, ".؟") if at > 0), default=len(sentence))
        found.append(Dropped(name, start, start + stop, sentence[:stop]))
    return tuple(found)


def _medium_at(
    body: str, words: Sequence[tuple[str, int, int]], k: int, last: int, media: Collection[str], speakers: Collection[int]
) -> str | None:
    """Return the name of the medium that begins at a word, where it was told something or had something; ``speakers`` are the ends of
    those who speak."""
    before = k - 1
    while before > 0 and words[before][0] in media_words("aside"):
        before -= 1
    if words[k][0].startswith("ل"):
        said = words[before][0].removeprefix("و") in media_words("speaking") or words[k - 1][2] in speakers
        for end in range(min(last, k + _MEDIUM), k, -1):
            for key, name in _told_names(body[words[k][1] : words[end - 1][2]]):
                # It is read as the end of who speaks («سالم الحداد لوات»), or stands behind him.
                spoken = said or end - k > 1 or words[end - 1][2] in speakers
                if _is_called(key, media) or (spoken and agency(name) is not None):
                    return name
        return None
    had = k - 1 - (words[k - 1][0] in media_words("of_it"))
    with_whom = words[k - 1][0] == "مع" and words[before][0] in media_words("speaking")
    if not with_whom and (had < 0 or words[had][0] not in media_words("received")):
        return None
    for end in range(min(last, k + _MEDIUM), k, -1):
        name = _QUOTES.sub("", body[words[k][1] : words[end - 1][2]]).strip()
        if _is_called(search_key(name), media) or agency(name) is not None:
            return name
    return None


def _spelt(name: str) -> frozenset[str]:
    """Return the search keys by which a copy may name a medium: those of an agency, or its name without what is added to it («نيوز»)."""
    known = agency(name)
    words = search_key(name).split()
    return spellings_of(known) if known else frozenset({" ".join(words[:-1] if words[-1] in media_words("added") and words[1:] else words)})


def _is_called(name: str, media: Collection[str]) -> bool:
    """Say whether a name (a search key) is one of some media's, with what these add to theirs («مدار نيوز») or without."""
    words, added = name.split(), media_words("added")
    bare = " ".join(words[:-1]) if words and words[-1] in added else name
    return name in media or (bare != "" and bare in media) or any(f"{name} {each}" in media for each in added if name)


def _told_names(channel: str) -> list[tuple[str, str]]:
    """Return what stands behind the ل of whoever is told («لمدار», «للساحل», «لـ«وات»»), as search keys, and as written."""
    bare = _QUOTES.sub("", channel[1:].lstrip("ـ ")).strip()
    return [(search_key(each), each) for each in ((bare, f"ا{bare}") if bare.startswith("ل") else (bare,))]


def _closed(body: str, start: int, end: int) -> tuple[int, int]:
    """Return a phrase's place with the bracket that closes what opens in it, or opens what closes in it, where no word is between."""
    for opening, closing in _PAIRS:
        phrase = body[start:end]
        if phrase.count(opening) > phrase.count(closing) and (sign := _NO_WORD.match(body, end)) and closing in sign.group():
            end += sign.group().index(closing) + 1
        elif phrase.count(closing) > phrase.count(opening) and body[:start].rstrip().endswith(opening):
            start = body[:start].rindex(opening)
    return start, end


def _words(body: str) -> list[tuple[str, int, int]]:
    text = Text(resolved(body))
    words = [(key, text.starts[i], text.ends[i]) for i, key in enumerate(text.keys) if key[:1].isalnum()]
    return words[:_MOST_TOKENS]


def _span(words: list[tuple[str, int, int]], first: int, last: int) -> tuple[int, int]:
    if first < last:
        return words[first][1], words[last - 1][2]
    at = words[first - 1][2] if first else 0
    return at, at
