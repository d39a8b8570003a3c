"""Arabic (and the few English and French) labels that news pages carry around their articles: «اقرأ أيضا», «المصدر:», «الوسوم» …

The labels stand in ``data/cues.tsv``, a row a label. A line is matched on its search key, so that spelling does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from isnad.arabic.folding import fold_search, search_key

_EDGE = " \t:：|-–—_•·*#»«\"'()[]{}<>…./\\،,؛!؟?+=~→←▪►◄✔️📌🔴⬅️👈👇\u200e\u200f\u202a\u202b\u202c\xa0"
_AFTER = re.compile(r"\s*(?:[:：|؛…»>)\]\-–—.!،]{1,3}|$)")
_COUNT = re.compile(r"^\s*[(\[]?\s*\d+\s*[)\]]?\s*|\s*[(\[]?\s*\d+\s*[)\]]?\s*$")
LONGEST = 160
"""Lines longer than this carry no label, except as their beginning before a colon."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A label found: its ``kind``, whether it is the ``whole`` line, and the offset in the line where what it labels begins."""

    kind: str
    whole: bool
    rest: int
    colon: bool = False


@cache
def _table() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = {"label": {}, "start": {}, "whole": {}, "in": {}, "within": {}}
    for line in (files("isnad.page") / "data" / "cues.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, phrase, how = line.split("\t")
            for one in _expand(phrase):
                table[how].setdefault(" ".join(fold_search(one).text.lower().strip(_EDGE).split()), kind)
    return table


def _expand(phrase: str) -> list[str]:
    """«(مواضيع|أخبار) قد تهمك» → each of its readings; an empty alternative is allowed."""
    match = re.search(r"\(([^()]*)\)", phrase)
    if match is None:
        return [phrase]
    return [one for part in match.group(1).split("|") for one in _expand(phrase[: match.start()] + part + phrase[match.end() :])]


def _either(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in sorted(phrases, key=len, reverse=True))


@cache
def _starting() -> dict[str, dict[str, re.Pattern[str]]]:
    """Per kind of place («label», «start») a pattern for each first word: a line is matched against few phrases, not hundreds."""
    out: dict[str, dict[str, re.Pattern[str]]] = {}
    for how in ("label", "start"):
        by_word: dict[str, list[str]] = {}
        for phrase in _table()[how]:
            for word in _WORDS.findall(phrase)[:1]:
                by_word.setdefault(word, []).append(phrase)
        out[how] = {word: re.compile(rf"(?P<cue>{_either(phrases)})(?![\w])") for word, phrases in by_word.items()}
    return out


def _match(how: str, key: str, begin: int) -> re.Match[str] | None:
    word = _WORDS.match(key, begin)
    pattern = _starting()[how].get(word.group()) if word is not None else None
    return pattern.match(key, begin) if pattern is not None else None


@cache
def _inside(how: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<cue>{_either(_table()[how])})(?!\w)")


@cache
def _continuing() -> frozenset[str]:
    lines = (files("isnad.page") / "data" / "continuing.tsv").read_text("utf-8").splitlines()
    return frozenset(search_key(line) for line in lines if line and not line.startswith("#"))


def goes_on(paragraph: str) -> bool:
    """Whether a paragraph begins as no article does, with what goes on from text before it («وأضاف»)."""
    return search_key(paragraph[:40].split(maxsplit=1)[0].strip(_EDGE)) in _continuing() if paragraph.strip() else False


_KNOWN: dict[str, Cue | None] = {}


def find(line: str) -> Cue | None:
    """The label that a line is or begins with, or None."""
    if len(line) > LONGEST:
        return _find(line[:LONGEST], True) if _may_begin(line[:LONGEST]) else None
    if line in _KNOWN:
        return _KNOWN[line]
    cue = _find(line, False) if _may_begin(line) or _may_hold(line) else None
    if cue is None and _FOLLOW.match(line):
        cue = Cue("promo", True, len(line))
    if len(_KNOWN) > 50_000:
        _KNOWN.clear()
    _KNOWN[line] = cue
    return cue


_FOLLOW = re.compile(
    r"^[^\w]*(?:تابعوا|تابعونا|تابعنا|انضموا|اشتركوا)\s(?:[^\W\d_]+\s){0,6}?(?:على|عبر|في)\s(?:(?:تطبيق|منصة|موقع|قناة)\s)?"
    r"(?:فيس ?بوك|تويتر|إكس|اكس|[وا]اتس ?[أا]ب|تل[يغجق]+رام|تيل?ي?[جغق]رام|[إا]نست[جغق]رام|يوتيوب|تيك ?توك|سناب ?شات|لينكد ?[إا]ن|نبض|"
    r"[جغق]و[جغق]ل نيوز|أخبار [جغق]و[جغق]ل|"
    r"facebook|twitter|x|whats ?app|telegram|instagram|youtube|tik ?tok|snapchat|google news)[^\w.؟!?]*$",
    re.I,
)
"""«تابعوا … على تلغرام», whole and without a full stop: a call to follow the outlet on a network, whatever the outlet is called."""
_FIRST_WORD = re.compile(r"[\W\d_]*([^\W\d_][\w\u064b-\u0652\u0640]*)")
_MARKED = re.compile(r"[\u0640\u064b-\u0652\u200b-\u200f\ufb50-\ufefc]")
_SECOND_WORD = re.compile(r"[\W_]+([^\W_][\w\u064b-\u0652\u0640]*)")
_KEYS: dict[str, str] = {}


def _key(word: str) -> str:
    known = _KEYS.get(word)
    if known is None:
        if len(_KEYS) > 50_000:
            _KEYS.clear()
        known = _KEYS[word] = search_key(word)
    return known


def _may_begin(line: str) -> bool:
    """Whether a line's first one or two words begin any label: most lines' do not, and that is cheap to know."""
    match = _FIRST_WORD.match(line)
    seconds = _first_words()[0].get(_key(match[1])) if match is not None else None
    if match is None or seconds is None:
        return False
    if not seconds:
        return True
    second = _SECOND_WORD.match(line, match.end())
    return second is not None and _key(second[1]) in seconds


def _may_hold(line: str) -> bool:
    if len(line) > 130:
        return False
    return _MARKED.search(line) is not None or not _first_words()[1].isdisjoint(line.lower().split())


@cache
def _first_words() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """Of the labels' first words the second ones that may follow (none: the word is a label by itself); first words inside a line."""
    table = _table()
    seconds: dict[str, set[str]] = {}
    alone: set[str] = set()
    for phrase in (phrase for how in ("label", "start", "whole") for phrase in table[how]):
        words = _WORDS.findall(phrase)
        if len(words) == 1:
            alone.add(words[0])
        if words:
            seconds.setdefault(words[0], set()).update(words[1:2])
    begin = {word: frozenset() if word in alone else frozenset(following) for word, following in seconds.items()}
    hold = {phrase.split()[0] for phrase in table["in"]}
    return begin, frozenset(hold | {word[:-1] + "ة" for word in hold if word.endswith("ه")} | {"الحقوق", "وإعلانات"})


_WORDS = re.compile(r"\w+")


def _find(line: str, cut: bool) -> Cue | None:
    folded = fold_search(line)
    key = folded.text.lower()
    begin = len(key) - len(key.lstrip(_EDGE))
    table = _table()
    core = " ".join(key[begin:].rstrip(_EDGE).split())
    if not core:
        return None
    if not cut:
        bare = _COUNT.sub("", core).strip(_EDGE)
        for how in ("label", "whole", "start"):
            kind = table[how].get(core) or table[how].get(bare)
            if kind is not None:
                return Cue(kind, True, len(line))
    match = _match("label", key, begin)
    if match is not None:
        after = _AFTER.match(key, match.end())
        if after is not None:
            kind = table["label"][" ".join(match["cue"].split())]
            rest = folded.span(after.end() - 1, after.end())[1] if after.end() > 0 else 0
            colon = any(mark in after.group() for mark in (":", "：", "|", "..", "»", "…"))
            return Cue(kind, False, rest, colon)
    match = _match("start", key, begin)
    if match is not None and (not cut or " " in match["cue"].strip()):
        kind = table["start"][" ".join(match["cue"].split())]
        return Cue(kind, False, folded.span(match.end() - 1, match.end())[1])
    if len(core) < 120 and not cut:
        match = _inside("in").search(key)
        if match is not None:
            return Cue(table["in"][" ".join(match["cue"].split())], False, 0)
    return None


def without_related(title: str) -> str:
    """A link's text without the «شاهد أيضا» that some themes put into the link itself."""
    cue = find(title)
    if cue is not None and cue.kind == "related" and not cue.whole:
        return title[cue.rest :].strip(_EDGE.replace("«", "").replace("»", "").replace('"', ""))
    folded = fold_search(title[:LONGEST])
    match = _match("label", folded.text.lower(), 0)
    if (
        match is not None
        and _table()["label"][" ".join(match["cue"].split())] == "related"
        and " " in match["cue"]
        and match.end() < len(folded.text) - 8
    ):
        return title[folded.span(match.end() - 1, match.end())[1] :].strip()
    return title


def disclaims(text: str) -> bool:
    """Whether a paragraph is the site's own on comments, liability or its wire («التعليقات لا تعبر عن رأي الموقع»), at most 500 letters."""
    return (
        len(text) <= 500 and _DISCLAIMING.search(text) is not None and _inside("within").search(fold_search(text).text.lower()) is not None
    )


_DISCLAIMING = re.compile("تعليق|المنشورة|داب|إرشادات|ارشادات|تعبر|يعبر|تتحمل")


def is_share_bar(text: str) -> bool:
    """Whether a line names two networks or more and little else."""
    return len(text) < 160 and len(_NETWORKS.findall(text)) >= 2 and len(text.split()) <= 16


_NETWORKS = re.compile(
    r"فيس ?بوك|تويتر|واتس ?اب|تل[يغ]+رام|تيل?ي?[جغق]رام|لينكد|بنترست|طباعة|نسخ الرابط|"
    r"facebook|twitter|whats ?app|telegram|linkedin|pinterest|pin interest|e-?mail|messenger",
    re.I,
)
