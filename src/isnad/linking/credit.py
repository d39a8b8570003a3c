"""Whom an article credits: by its ``credits``, its dateline, or the name of an agency or declared outlet in a byline's place.

A byline's place is a dateline, brackets, a line of its own, or behind «المصدر:» and «نقلا عن»; the text that is looked at is cut between
words, and no cut counts as an end. An agency that the list does not know is known by its head noun («وكالة أنباء …») in a dateline. A
declared outlet is known by its name and its credits, with or without the noun of its kind; it may be called as a city is («الرياض - …»),
so that one word alone opens no text. Whom a text names as having told something («ذكرت قناة …») is kept apart: it tells of direction only.
What does not live here: reading a page's metadata, and attributions within the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from isnad.arabic.folding import search_key, search_keys
from isnad.linking import by_form
from isnad.linking.agencies import SURE, begun, spellings, told_begun
from isnad.linking.hashing import Terms
from isnad.linking.nationality import countries, fits
from isnad.linking.references import resolved
from isnad.records import Article, Outlet

Marks = npt.NDArray[np.bool_]

_HEAD, _TAIL = 140, 60
_CUT = "…"
_LETTERS = re.compile(r"\w(?:\W|$)")  # what is spelled by its letters («أ ف ب»), as a pattern
_DOTS = re.compile(r"[.\s]+")
_WORD = re.compile(r"\w+")
# «وكالة أنباء …», «وكالة … للأنباء», as published, alone or beside a place.
_HEAD_NOUN = r"(?:ال)?وكال[ةه] (?:(?:ال)?[أا]نباء(?: [^\W\d_]+){1,3}|[^\W\d_]+(?: [^\W\d_]+){0,2} لل[أا]نباء)"
_PLACE = r"[^\W\d_]+(?: [^\W\d_]+){0,2}"
_DATELINE = re.compile(rf"\s*(?:{_PLACE}\s*[-–—/،,:(]\s*)?[(\[]?(?P<name>{_HEAD_NOUN})\s*(?:[-–—/:)\]\n]|[،,]\s*{_PLACE}\s*[-–—:])")


_KIND = "وكال[هة]|صحيف[هة]|جريد[هة]|قنا[هة]|فضائي[هة]|موقع|[اإ]ذاع[هة]|شبك[هة]|مجل[هة]|تلفزيون|راديو|منص[هة]|بواب[هة]"
_OWN_KIND = re.compile(rf"(?:{_KIND})\s+(?=\w)")
_TOLD_HEAD, _TOLD_TAIL = 700, 200
#: Where known agencies are looked for in a text that nobody has read: the statements of one that was read name them wherever they stand.
_NAMED_HEAD, _NAMED_TAIL = 280, 80
# The same and more, for both: signs and references may take more letters than in the text that words stand in.
_NEAR_HEAD, _NEAR_TAIL = 400, 160
_BYLINE_HEAD, _BYLINE_TAIL = 200, 100
# A byline's places, as search keys: {0} stands for a name. A name behind «نقلا عن» may be a person's («نقلا عن فارس …»): no further word
# belongs to it.
_END = r"\s*(?=$|[)\],،.:/\-+])"
_AFTER = r"\bنقلا\s+عن\s+{0}(?=\s*(?:$|[)\],،.:/\-+]|(?:ان|انه|انها|قولها)\b))"
_BRACKET = r"[(\[]\s*(?:عن\s+)?{0}\s*[)\]]"


def _any(patterns: Iterable[str], *names: str) -> re.Pattern[str]:
    """Match any of some patterns with ``names`` in their places ({0}, {1} …); groups of a name are numbered, since each has its own."""
    count = iter(range(99))

    def put(match: re.Match[str]) -> str:
        n = next(count)
        return re.sub(r"\?P<(\w+)>", rf"?P<\g<1>{n}>", names[int(match[1])])

    return re.compile(re.sub(r"\{([012])\}", put, "|".join(patterns)))


def _held(match: re.Match[str], group: str) -> str:
    """Return what the group of a name that matched holds."""
    return next((value for key, value in match.groupdict().items() if value and key.startswith(group)), "")


def _name_of(words: str) -> str:
    """Return a pattern of one of some outlets' names with the noun of its kind, in marks, with a nationality, or without."""
    return rf"(?:(?P<kind>{_KIND})\s+)?[«\"“]?\s*(?P<name>{words})(?!\w)\s*[»\"”]?(?:\s*(?P<nation>ال\w+يه?)(?!\w))?"


def known_by_name(outlets: Mapping[str, Outlet]) -> dict[str, Outlet]:
    """Return outlets by id, and by their names where no other has such a name: articles may carry either."""
    names = Counter(outlet.name for outlet in outlets.values())
    return {**{each.name: each for each in outlets.values() if names[each.name] == 1}, **outlets}


class Declared:
    """The outlets that are declared, as texts credit them."""

    def __init__(self, outlets: Iterable[Outlet]):
        self._known: dict[str, set[tuple[str, str, str]]] = {}  # what it is called: its kind, id, and name
        self._kinds: dict[str, str] = {}
        self._countries: dict[str, str | None] = {}
        self._called: dict[str, set[str]] = {}  # by id or name what its texts call it
        for outlet in outlets:
            self._kinds[outlet.id], self._countries[outlet.id] = outlet.kind, outlet.country
            for spelling in (outlet.name, *outlet.credits):
                key = search_key(spelling)
                kind = _OWN_KIND.match(key)
                bare = key[kind.end() :] if kind else key
                if len(bare) > 2:
                    self._known.setdefault(bare, set()).add((kind.group().strip() if kind else "", outlet.id, outlet.name))
                    for called in (outlet.id, outlet.name):
                        self._called.setdefault(called, set()).add(bare)
        words = [re.escape(key).replace(r"\ ", r"\s+") for key in sorted(self._known, key=len, reverse=True)]
        name, several = (_name_of("|".join(some)) for some in (words, [word for word in words if r"\s+" in word] or ["(?!)"]))
        kinded = name.replace(")\\s+)?", ")\\s+)", 1)
        by = (_AFTER, r"\bالمصدر\s*[:\-]\s*{0}" + _END, _BRACKET)
        place = r"[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s*[\-/(]\s*"
        head = rf"^\s*{place}(?:عن\s+)?{{0}}\s*[)\]]?\s*[:\-]|^\s*(?:عن\s+)?(?:{{1}}|{{2}})\s*[:\-]"
        tail = r"-\s*(?:عن\s+)?{0}\s*\.?\s*$"
        verbs = r"(?:نقل|ذكر|افاد|اورد|كشف|قال|اعلن|نشر|بث|اكد)(?:ته?|ه)?"
        # «أعلنت الرياض»: one bare word behind a verb may be a city.
        told = rf"\bنقلا\s+عن\s+{{0}}|\b(?:[وف]?(?:وفق|بحسب|حسب|{verbs})\s+|(?:وفقا|طبقا|استنادا)\s+(?:الي\s+|ل))(?:{{1}}|{{2}})"
        self._by_head, self._by_tail, self._told, self._to = (
            _any(patterns, name, kinded, several) for patterns in ((*by, head), (*by, tail), (told,), (r"\b(?:ل|لـ){1}",))
        )

    def _found(self, pattern: re.Pattern[str], text: str, own: str | None, *, whole: bool = False) -> list[str]:
        """Return the outlets that a pattern finds in a text; ``whole``: where it says that their names end."""
        found = []
        for match in pattern.finditer(text):
            kind, name = _held(match, "kind"), " ".join(_held(match, "name").split())
            of = {(id, full) for its, id, full in self._known[name] if not kind or not its or kind == its}
            if nation := _held(match, "nation"):
                country = countries().get(nation)
                if country is None and whole:
                    continue  # «نقلا عن الساحل الاسبوعي»: of another name
                of = {each for each in of if country is None or fits(country, self._countries[each[0]])}
            if len(of) == 1:
                ((id, full),) = of
                if own not in (id, full):
                    found.append(full)
        return found

    def names_of(self, outlet: str | None) -> frozenset[str]:
        """Return what an outlet is called, as search keys without the noun of its kind; nothing where it is not declared."""
        return frozenset(self._called.get(outlet or "", ()))

    def credited(self, article: Article) -> list[str]:
        """Return the names of other outlets that stand in a byline's place at the head or the end of an article."""
        if not self._known:
            return []
        head, tail = _ends(article.body, _HEAD, _TAIL)
        return [
            name
            for pattern, part in ((self._by_head, head), (self._by_tail, tail))
            for name in self._found(pattern, part, article.outlet, whole=True)
        ]

    def told(self, article: Article) -> tuple[str, ...]:
        """Return the names of other outlets that an article's beginning or end names as having told something, or as told it.

        A headline may, too («صحيفة الساحل: …»). Where none does it is the outlet's own, where that stands in its byline («نوران (مدار) –»).
        Whom somebody spoke to («قال لقناة …») counts where the article's outlet is no agency: an agency quotes such talks itself.
        """
        if not self._known:
            return ()
        found = []
        agency = self._kinds.get(article.outlet or "") in ("agency", "state agency")
        for part in _ends(article.body, _TOLD_HEAD, _TOLD_TAIL):
            found += self._found(self._told, part, article.outlet)
            if not agency:
                found += self._found(self._to, part, article.outlet)
        if article.title and ":" in article.title:
            found += self._found(self._by_head, search_key(article.title), article.outlet, whole=True)
        own = self._called.get(article.outlet or "", ())
        head = _ends(article.body, _HEAD, 0)[0] if own and not found else ""
        if any(name in head for name in own):
            others = {*self._found(self._by_head, head, article.outlet, whole=True)}
            found += [name for name in self._found(self._by_head, head, None, whole=True) if name not in others]
        return tuple(dict.fromkeys(found))


def _ends(body: str, head: int, tail: int) -> tuple[str, str]:
    """Return the head and the end of a text as search keys, lines parted by « - »; what is cut is cut between words and marked."""
    body = resolved(body).strip()
    first, last = body[:head], body[-tail:] if tail else ""
    if len(body) > head:
        first = first[: first.rfind(" ")] + _CUT if body[head].isalnum() and " " in first else first + _CUT
    if tail and len(body) > tail:
        last = _CUT + (last[last.find(" ") :] if body[-tail - 1].isalnum() and " " in last else last)
    ends = search_keys([" - ".join(filter(None, map(str.strip, part.split("\n")))) for part in (first, last)])
    return ends[0], ends[1]


@lru_cache(maxsize=1)
def _any_agency() -> str:
    """Return a pattern of the known agencies, as search keys."""
    return "|".join(re.escape(key).replace(r"\ ", r"[\s.]*") for key in sorted(spellings(), key=len, reverse=True))


@lru_cache(maxsize=1)
def _in_credit() -> re.Pattern[str]:
    """Match an agency in a credit: between a dash, comma, colon, bracket or start and another or the end."""
    words = _any_agency()
    return re.compile(rf"(?:^|[(\[،,:/\-+\n]|\bو(?:كال[اه]ت?)?)\s*(?:وكاله\s+)?({words})\s*(?=$|[)\]،,:/\-+\n])")


@lru_cache(maxsize=1)
def _in_text() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what matches the agencies of a head, those of a tail, and one of those found."""
    words = _any_agency()
    one = rf"(?:وكاله\s+)?(?:{words})(?!\w)"
    some = rf"(?P<name>{one}(?:(?:\s*[،,/+\-]\s*و?|\s+و)\s*{one})*)"
    by = (_AFTER, r"\bالمصدر\s*[:\-]?\s*{0}" + _END)
    head = r"(?:^|[(\[،,:/\-+]|\bوكالات?\b|\bوكالتي|(?=\bوكاله))\s*(?:عن\s+)?{0}\s*(?=[)\]:/\-+]|\.?$)"
    tail = r"(?:^|[\-+/])\s*(?:عن\s+)?{0}\s*\.?$"
    return _any((*by, head), some), _any((*by, _BRACKET, tail), some), re.compile(rf"(?<!\w)(?:و(?={words}))?({words})(?!\w)")


@lru_cache(maxsize=256)
def _as_source(surely: str, perhaps: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Match names as sources of what is told, in a text and in a headline (search keys): those of some that may be other words only
    behind the noun of their kind or a verb of reporting."""
    words = surely.split("|")
    long = "|".join(word for word in words if len(word) >= SURE and not _LETTERS.match(word)) or "(?!)"  # «لافي» is no «ل إ ف ي»
    bare = "|".join(word[2:] for word in words if word.startswith("ال")) or "(?!)"
    alone = rf"(?:(?:{_KIND})\s+(?:الانباء\s+)?[«\"“(\[]?\s*(?P<name_of_kind>{perhaps})|[«\"“(\[]?\s*(?P<name>{surely}))(?!\w)"
    report = rf"(?:نقل|ذكر|افاد|اورد|بث|نشر)ته?ا?\s+(?:عن\s+)?[«\"“(\[]?\s*(?P<name_told>{perhaps})(?!\w)"
    said = r"(?:قال|اعلن|كشف|اكد|اضاف|اوضح|كتب|تلق|اجر|نقل|ذكر|افاد|اورد|بث|نشر)ته?ا?|نقلا\s+عن|ب?حسب|وفق|(?:وفقا|طبقا|استنادا)\s+الي"
    to = rf"ل(?:{_KIND})\s+(?:الانباء\s+)?[«\"“(\[]?\s*(?P<name_kind>{perhaps})|ل[«\"“(\[]?(?P<name_to>{long})|لل(?P<name_the>{bare})"
    text = rf"\b[وف]?(?:{report}|(?:{said})\s+{{0}})|\b[وف]?(?:{to})(?!\w)"
    headline = r"^\s*(?:عن\s+)?{0}\s*[»\"”)\]]?\s*[:\-]|[\-:/(]\s*{0}\s*[)\]]?\s*$"
    return _any((text,), alone), _any((headline, text), alone)


@lru_cache(maxsize=1)
def _agencies_as_source() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the same for the known agencies: «فارس», «الفرنسية» may be others, «رويترز», «أ ف ب» are not."""
    keys = sorted(spellings(), key=len, reverse=True)
    sure = [k for k in keys if k.isascii() or not k.isalpha() or (len(k) >= SURE and not (k.startswith("ال") and k.endswith("يه")))]
    surely, perhaps = ("|".join(re.escape(key).replace(r"\ ", r"[\s.]*") for key in some) for some in (sure, keys))
    return _as_source(surely, perhaps)


def agencies_told(title: str | None, *parts: str) -> tuple[str, ...]:
    """Return the known agencies that a headline, or parts of a text as search keys, name as sources («بحسب رويترز», «نقلت رويترز عن»,
    «قال لوكالة رويترز», «رويترز: …»)."""
    in_text, in_title = _agencies_as_source()
    found = []
    for pattern, key in ((in_title, search_key(title or "")), *((in_text, part) for part in parts)):
        if told_begun().isdisjoint(_WORD.findall(key)):
            continue  # most texts
        for match in pattern.finditer(key):
            words = _held(match, "name")
            found += [name for name in (_spelt(words) or _spelt(f"ال{words}"),) if name]
    return tuple(dict.fromkeys(found))


def credits_as_source(credit: str, title: str | None, body: str) -> bool:
    """Say whether a headline or text names whom a credit names as its source."""
    known, key = agency(credit), search_key(body)
    if known is not None:
        return known in agencies_told(title, key)
    name = re.escape(_OWN_KIND.sub("", search_key(credit), count=1)).replace(r"\ ", r"\s+")
    in_text, in_title = _as_source(name, name)
    return bool(name) and (in_text.search(key) is not None or in_title.search(search_key(title or "")) is not None)


def may_name(found: Terms, texts: Sequence[str]) -> tuple[list[bool], list[bool]]:
    """Say of articles whether an agency may stand in a byline's place, and whether their headline, beginning or end may name one: most have
    no word there that one begins with.

    ``texts`` are headline and body of each, and ``found`` their terms.
    """
    left = np.array([len(text) for text in texts])[found.begun_in] - found.begun_at
    in_title = found.begun_in % 2 == 0

    def articles(near: Marks) -> list[bool]:
        named: list[bool] = (np.bincount(found.begun_in[near] // 2, minlength=len(texts) // 2) > 0).tolist()
        return named

    in_byline = ~in_title & ((found.begun_at < _BYLINE_HEAD) | (left < _BYLINE_TAIL))
    return articles(in_byline), articles(in_title | (found.begun_at < _NEAR_HEAD) | (left < _NEAR_TAIL))


def _spelt(words: str) -> str | None:
    known = spellings()
    return known.get(_DOTS.sub(" ", words).strip()) or known.get(words)


def agency(spelling: str) -> str | None:
    """Return the agency that a credit's words name, ``None`` where it is none that is known."""
    key = search_key(spelling)
    known = spellings()
    if key in known:
        return known[key]
    found = _in_credit().search(key)
    return _spelt(found.group(1)) if found else None


@lru_cache(maxsize=256)
def spellings_of(agency: str) -> frozenset[str]:
    """Return the search keys under which a known agency is credited."""
    return frozenset(key for key, name in spellings().items() if name == agency)


@lru_cache(maxsize=4096)
def agency_called(outlet: str) -> str | None:
    """Return the agency that an outlet is by its name («رويترز», «reuters»), ``None`` where it need not be one («map», «sky-afp»)."""
    if outlet.isascii() and (len(outlet) < SURE or search_key(outlet) not in spellings()):
        return None
    return agency(outlet)


@lru_cache(maxsize=4096)
def _named(credit: str) -> str:
    return agency(credit) or " ".join(credit.split())


def credits_of(article: Article, declared: Declared | None = None, *, named: bool = True) -> tuple[str, ...]:
    """Return the agencies (one spelling each) and, as published, other credits of an article, each once.

    Of the ``declared`` outlets those other than its own that its head or end credits are added by their names. Where no agency is
    ``named`` (``may_name``), none is looked for in the text.
    """
    found = [_named(credit) for credit in article.credits if credit]
    if article.dateline:
        found.append(agency(article.dateline) or _unlisted(article.dateline + ":") or "")  # a dateline without an agency is a place
    found = [name for name in found if name]
    found = found or (_written(article.body) if named else [])
    if declared is not None:
        found += declared.credited(article)
    held = {_bare(name) for name in found}
    own = declared.names_of(article.outlet) if declared is not None else frozenset[str]()
    for credit in map(_named, by_form.credited(article.body)):
        key = _bare(credit)
        if not (
            key in held or key in own or (article.outlet and (key == _bare(article.outlet) or by_form.is_romanised(article.outlet, key)))
        ):
            found.append(credit)
    return tuple(dict.fromkeys(found))


def _bare(name: str) -> str:
    """Return the search key of a name without the noun of its kind."""
    return _OWN_KIND.sub("", search_key(name), count=1)


def told_of(article: Article, declared: Declared | None = None, *, named: bool = True) -> tuple[str, ...]:
    """Return the known agencies and ``declared`` outlets that an article's headline, beginning or end names as having told something.

    Where no agency is ``named`` (``may_name``), none is looked for.
    """
    own = agency_called(article.outlet or "")
    agencies = agencies_told(article.title, *_ends(article.body, _NAMED_HEAD, _NAMED_TAIL)) if named else ()
    found = [name for name in agencies if name != own]
    if declared is None or not declared.names_of(article.outlet):  # its own byline, by which others may credit it
        found += filter(None, (by_form.signed(article.body, article.outlet),))
    return tuple(dict.fromkeys((*(declared.told(article) if declared is not None else ()), *found)))


def _unlisted(text: str) -> str | None:
    """Return the agency that a text's dateline names by its head noun."""
    match = _DATELINE.match(text)
    return " ".join(match["name"].split()) if match else None


def _written(body: str) -> list[str]:
    """Return the agencies that the head and the end of a body name in a byline's place, the listed ones first."""
    in_head, in_tail, one = _in_text()
    found: list[str] = []
    for pattern, key in zip((in_head, in_tail), _ends(body, _HEAD, _TAIL), strict=True):
        if begun().isdisjoint(_WORD.findall(key)):
            continue  # most texts: no word of it begins an agency
        for match in pattern.finditer(key):
            found += [name for word in one.finditer(_held(match, "name")) if (name := _spelt(word.group(1)))]
    return found or [name for name in (_unlisted(body.strip()[:_HEAD]),) if name]
