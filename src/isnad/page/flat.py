"""Flat page dumps, as web corpora, feeds of text and copy-and-paste keep them: lines without markup.

Rules, in their order:

1. Every line is judged by itself: a label («تاريخ النشر:», «المصدر:», «Title:»), running text, a headline (short, no full stop), a menu.
2. The headline is the last headline-like line before the first running text, date or byline; tickers and menus stand above it.
3. The body runs from there to a closing label (source, tags, read-also, comments, rights) or to the next article's headline. Read-also
   lines inside it are taken out.
4. After «إقرأ أيضاً:» stand either headlines, which are read-also links, or a headline with running text under it: another article whole.
   The same after a closing label, and after a blank line where blank lines do not part all paragraphs.
5. Lines such as menus, share bars, tickers and rights are dropped wherever they stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from isnad.arabic.folding import search_key
from isnad.arabic.language import language_of
from isnad.page import bylines, cues, dating, dumps, edges, keywords, noarticle, readalso, takes
from isnad.page.found import Found
from isnad.page.head import Head
from isnad.page.lines import FULL_STOP, OUTLET, PROSE, SECTIONS, Line, judge, rights, site_of
from isnad.page.title import clean, key_of, split
from isnad.page.tree import Block, Element
from isnad.records import Article, Outlet, RelatedLink

_BULLET = re.compile(r"^\s*(?:[-–—•*·▪►●○»]|\d{1,2}\s*[.)\-–])\s*")
_TOPICS = re.compile(r"^\W*(?:#[\w\u200c]+[\s،,|·]*)+$")
_TOPIC = re.compile(r"#([\w\u200c]+)")
_DECORATED = re.compile(r"^[^\w«»\"'(\[“‘\-–—]+(?=\S)")
"""Coloured dots and arrows before a channel's headline."""
_ABOVE = 40
"""Headlines above the text that are compared with each other."""
_CLOSING = frozenset(("source", "tags", "comments", "footer", "popular", "bio"))


@dataclass(slots=True)
class _Draft:
    """One article as it is being read."""

    title: str | None = None
    body: list[str] = field(default_factory=list)
    around: dict[str, list[str]] = field(default_factory=dict)
    related: list[str] = field(default_factory=list)
    site: str | None = None
    url: str | None = None
    why: str = ""

    def note(self, what: str, line: str) -> None:
        self.around.setdefault(what, []).append(line)

    @property
    def letters(self) -> int:
        return sum(len(line) for line in self.body)


def read(text: str, id: str, outlet: Outlet | None) -> tuple[Article, ...]:
    """The articles of a flat page, main one first; empty where it holds none."""
    out: list[Article] = []
    for piece in dumps.pieces(text):
        found = _read(piece.text, outlet)
        if piece.certain and not found and piece.text.strip():
            found = (Article(id="", body=piece.text.strip()),)
        out += [_with_known(article, piece, outlet, n == 0) for n, article in enumerate(found)]
    return tuple(replace(article, id=id if n == 0 else f"{id}#{n + 1}") for n, article in enumerate(out))


def _with_known(article: Article, piece: dumps.Piece, outlet: Outlet | None, first: bool) -> Article:
    """Add what the dump's form says of an article: a table's fields win, a mail's or message's fill what its text does not say."""
    values: dict[str, Any] = {}
    for what, value in piece.known.items():
        if not first and what not in ("published", "outlet"):
            continue
        if what == "outlet" and outlet is not None:
            continue
        if piece.certain or not getattr(article, what) or (what == "outlet" and piece.how.startswith("head of")):
            values[what] = value
    if piece.links:
        values["related"] = tuple(replace(link, url=link.url or piece.links.get(search_key(link.title))) for link in article.related)
    evidence = {**article.evidence, **{what: piece.how for what in values if what != "related"}}
    return replace(article, evidence=evidence, **values)


def _read(text: str, outlet: Outlet | None) -> tuple[Article, ...]:
    lines = judge(text)
    if not lines:
        return ()
    for line in lines:
        if line.kind == "headline" and key_of(line.text) == key_of(rights(lines) or ""):
            # The outlet's own name, as the line of rights has it, is no headline.
            line.kind = "short"
    drafts = _drafts(lines)
    if sum(_IN_ORDER.match(draft.title or "") is not None for draft in drafts) > 1 or any(
        (draft.title or "").startswith("**") for draft in drafts
    ):
        for draft in drafts:
            draft.title = _IN_ORDER.sub("", draft.title) if draft.title else draft.title
    if _is_list(lines, drafts):
        return ()
    site = next((draft.site for draft in drafts if draft.site), None) or site_of(lines, drafts[0].title or "")
    out: list[Article] = []
    for draft in drafts:
        if not draft.body or not any(len(line) >= PROSE for line in draft.body):
            continue
        if not out and noarticle.in_text(draft.title or "", draft.body) is not None:
            return ()
        out.append(_article(draft, "", outlet, draft.site or site, not out))
    return tuple(out)


def _is_list(lines: list[Line], drafts: list[_Draft]) -> bool:
    """A section list: headline and date, headline and date … with at most a line of text each."""
    pairs = 0
    for i in range(len(lines) - 1):
        if lines[i].kind in ("headline", "short") and dating.is_date_line(lines[i + 1].text) and not dating.is_date_line(lines[i].text):
            pairs += 1
    cut = sum(
        lines[i].kind == "headline" and lines[i + 1].text.endswith(("...", "…")) and len(lines[i + 1].text) < 300
        for i in range(len(lines) - 1)
    )
    if cut >= 4 and cut > 0.15 * len(lines):
        # Headline and a text that breaks off, again and again: a section's list of teasers.
        return True
    marked = [line for line in lines if _ITEM_MARK.match(line.text)]
    # Channels put marks before the paragraphs of a story, too: a long line that ends like a sentence is text, marked or not.
    running = [
        line
        for line in lines
        if line.kind == "prose" and (not _ITEM_MARK.match(line.text) or (len(line.text) >= 100 and _ENDED.search(line.text)))
    ]
    if len(marked) >= 5 and sum(len(line.text) for line in running) < 200:
        # Headlines behind marks, or headline and address, and no text: an inbox of a feed reader, a channel's morning list.
        return True
    longest = max((sum(len(line) for line in draft.body) for draft in drafts), default=0)
    return pairs >= 4 and pairs > 0.2 * len(lines) and longest < 1500


_SERVICE = re.compile(r"^\s*/\s*[^/]{2,20}/\s*(?:[^/]{2,20}/\s*)?(?=\S)")
"""«/ عام / …»: the wire's service before the headline."""
_IN_ORDER = re.compile(r"^\s*(?:[(\[]?\d{1,2}[)\]]?\s*[-.)–]\s*|\*{2,3}\s*)(?=[^\W\d_«\"“])")
"""Numbers and stars before the headlines of a digest."""
_ENDED = re.compile(r"[.؟!…]\W*$")
_ITEM_MARK = re.compile(
    r"^\d{1,2}\ufe0f?\u20e3\s*\S|"
    r"^[\u200e\u200f\u202a-\u202e\u2066-\u2069]*[^\w\s\u200e\u200f\u202a-\u202e\u2066-\u2069«»\"'(\[“‘.،,:\-–—*#|]\ufe0f?\s*\S"
)


def _drafts(lines: list[Line]) -> list[_Draft]:
    blanks = sum(line.after_blank for line in lines)
    spaced = blanks > 0.4 * len(lines)
    drafts: list[_Draft] = []
    start = _start(lines, 0)
    draft = _open(lines, 0, start)
    drafts.append(draft)
    i = start
    state = "body"
    while i < len(lines):
        line = lines[i]
        label = line.label
        if line.kind == "drop":
            i += 1
            continue
        if label == "related":
            rest = readalso.without_brackets(line.rest.strip("[] "))
            if line.cue is not None and not line.cue.whole and rest:
                if "://" not in rest[:10]:
                    draft.related.append(rest)
                i += 1
                continue
            # A whole label: headlines, or another article (rule 4).
            i += 1
            teasers = _teasers(lines, i)
            if teasers:
                draft.related += [lines[j].text for j in teasers]
                i = teasers[-1] + 2
                state = "after"
                continue
            day = i if i < len(lines) and lines[i].label == "date" else None
            if _begins_article(lines, i + (day is not None)):
                draft, i = _next(lines, i + (day is not None), drafts)
                if day is not None:
                    draft.note("meta", lines[day].text)
                state = "body"
                continue
            i = _headlines(lines, i, draft)
            state = state if _more_body(lines, i) else "after"
            continue
        if label == "title" and draft.body:
            draft, i = _next(lines, i, drafts)
            state = "body"
            continue
        if label:
            i = _label(lines, i, draft)
            if label in _CLOSING and draft.body:
                state = label if label in ("comments", "popular", "bio") else "after"
            continue
        if line.kind == "headline" and draft.body and state != "comments" and _begins_article(lines, i):
            new = state == "after" or (line.after_blank and not spaced)
            if new or _has_own_meta(lines, i):
                draft, i = _next(lines, i, drafts)
                state = "body"
                continue
        if i and lines[i - 1].label == "ad" and len(line.text) < 130 and not FULL_STOP.search(line.text):
            # Under «إعلان» on a line of its own stands the advertiser's sentence.
            i += 1
            continue
        if draft.body and _TOPICS.match(line.text):
            draft.note("tags", " | ".join(word.replace("_", " ") for word in _TOPIC.findall(line.text)))
            i += 1
            continue
        if state == "body":
            if _is_name_line(line, draft):
                draft.note("meta", line.text)
            else:
                draft.body.append(line.text)
        elif state == "after" and line.kind == "prose" and not any(x in draft.around for x in ("source", "tags")):
            state = "body"
            draft.body.append(line.text)
        i += 1
    for one in drafts:
        _trim(one)
    return drafts


def _start(lines: list[Line], begin: int) -> int:
    """The first line of running text from ``begin`` on, or what stands for it."""
    for i in range(begin, len(lines)):
        if lines[i].kind == "prose":
            return i
    return len(lines)


def _open(lines: list[Line], begin: int, start: int) -> _Draft:
    """Read what stands before the first running text: headline, date, byline (rule 2)."""
    draft = _Draft()
    labelled = next((i for i in range(begin, min(len(lines), start + 3)) if lines[i].label == "title" and lines[i].rest), None)
    title_at = labelled
    if labelled is None:
        marks = [
            i
            for i in range(begin, start)
            if lines[i].label in ("date", "byline") or (lines[i].kind != "label" and dating.is_date_line(lines[i].text))
        ]
        # A date at the very top stands over the headline, not under it.
        first = next((i for i in range(begin, start) if _may_be_title(lines[i])), start)
        marks = [i for i in marks if i > first]
        edge = marks[0] if marks else start
        candidates = [i for i in range(begin, edge) if _may_be_title(lines[i])]
        shown = _under_window_title(lines, begin, start)
        if shown is not None:
            candidates, edge = [shown], max(edge, shown + 1)
        candidates = _without_window_title(lines, candidates[-_ABOVE:])
        if not candidates:
            edge = start
            candidates = [i for i in range(begin, edge) if _may_be_title(lines[i])]
        title_at = _pick(lines, candidates, begin, edge)
    else:
        draft.title, draft.why = lines[labelled].rest, "title line"
    ordered = next(
        (i for i in range(start - 1, max(begin, start - 3) - 1, -1) if lines[i].kind == "headline" and _IN_ORDER.match(lines[i].text)), None
    )
    if labelled is None and ordered is not None and len(lines[ordered].text) >= 20 and not dating.is_date_line(lines[ordered].text):
        # A digest's own headline stands above the first piece's.
        title_at = ordered
    if title_at is not None and labelled is None:
        draft.title, draft.why = lines[title_at].text, "last headline before the text"
    dated = title_at is not None and any(dating.is_date_line(lines[i].text) for i in range(title_at + 1, start))
    for i in range(begin, start):
        line = lines[i]
        if i == title_at or line.kind == "drop":
            continue
        if dated and title_at is not None and i < title_at and dating.is_date_line(line.text):
            # Over the headline stands today's date where the article has one of its own.
            continue
        if line.label:
            _label(lines, i, draft)
        elif title_at is not None and i > title_at and len(line.text) < 90 and (cutting := takes.CUTTING.match(line.text)) is not None:
            draft.site = cutting["outlet"].strip()
            draft.note("meta", cutting["day"])
        elif OUTLET.match(line.text) and len(line.text) < 45:
            draft.site = draft.site or line.text.partition(" - ")[0].strip()
        elif _is_channel(line.text) and title_at is not None and i == title_at + 1:
            draft.site = draft.site or line.text.rpartition(" - ")[0].strip()
        elif title_at is not None and i < title_at and dating.is_date_line(line.text):
            draft.note("meta", line.text)
        elif title_at is None or i > title_at:
            if draft.title is not None and line.text.startswith(draft.title):
                continue
            if (
                line.kind == "headline"
                and title_at is not None
                and i > title_at
                and len(line.text) > 45
                and not dating.is_date_line(line.text)
                and not any(dating.is_date_line(lines[j].text) for j in range(i + 1, start))
            ):
                draft.body.append(line.text)
            else:
                draft.note("meta", line.text)
    return draft


def _is_channel(line: str) -> bool:
    """«اسم الصحيفة - محليات»: a feed's name and a section, as feed readers print it under the headline."""
    name, dash, section = line.rpartition(" - ")
    return bool(dash) and len(name.split()) <= 4 and search_key(section.strip()) in SECTIONS


def _may_be_title(line: Line) -> bool:
    if _is_channel(line.text):
        return False
    return line.kind == "headline" and not OUTLET.match(line.text) and not dating.is_date_line(line.text) and len(line.text) >= 8


def _under_window_title(lines: list[Line], begin: int, start: int) -> int | None:
    """The line that the window's title at the top announces («headline | site»): crawls keep both, with menus and tickers between."""
    for i in range(begin, min(begin + 3, start)):
        parts = [key_of(part) for part in split(lines[i].text) if len(part) >= 15]
        for j in range(i + 1, start):
            if lines[j].kind in ("headline", "prose", "short") and key_of(lines[j].text) in parts and lines[j].text.count(" ") >= 2:
                return j
    return None


def _without_window_title(lines: list[Line], candidates: list[int]) -> list[int]:
    """Drop the window's title («headline - site») and breadcrumbs («section » headline») beside the headline itself."""
    keep = []
    for i in candidates:
        text = lines[i].text
        others = [lines[j].text for j in candidates if j != i]
        if any((text.startswith(other) or text.endswith(other)) and len(text) > len(other) + 2 and len(other) > 12 for other in others):
            continue
        keep.append(i)
    return keep or candidates


def _pick(lines: list[Line], candidates: list[int], begin: int, edge: int) -> int | None:
    if not candidates:
        return next((i for i in range(begin, edge) if lines[i].kind == "short" and not lines[i].label), None)
    # A name alone under the headline is its author.
    while len(candidates) > 1 and bylines.read_dateline(lines[candidates[-1]].text, bylines.Bylines()):
        candidates = candidates[:-1]
    last = candidates[-1]
    if 2 <= len(candidates) <= 3 and candidates == list(range(begin, begin + len(candidates))) and edge < len(lines):
        # Kicker, headline and sub-headline at the very top: the headline is the one that the lead takes up.
        lead = next((frozenset(key_of(line.text).split()) for line in lines[edge:] if line.kind == "prose"), frozenset())
        shared = [len(lead & frozenset(key_of(lines[i].text).split())) for i in candidates]
        if max(shared) >= shared[-1] + 3:
            return candidates[shared.index(max(shared))]
    # Two lines at the very top are headline and sub-headline; more of them, or anything else above, is a ticker.
    if len(candidates) == 2 and candidates == [begin, begin + 1] and edge == begin + 2 and len(lines[last].text) > len(lines[begin].text):
        return candidates[0]
    return last


def _label(lines: list[Line], i: int, draft: _Draft) -> int:
    """Take in a labelled line; returns the number of the next line to read."""
    line = lines[i]
    label = line.label
    alone = line.cue is not None and line.cue.whole
    if label in ("date", "byline"):
        draft.note("meta", line.text)
    elif label in ("source", "tags"):
        draft.note(label, line.text)
        if alone:
            i += 1
            while i < len(lines) and lines[i].kind in ("headline", "short") and len(lines[i].text) < (60 if label == "source" else 120):
                draft.note(label, lines[i].text)
                i += 1
                if label == "source":
                    break
            return i
    elif label == "site" and line.rest:
        if line.rest.startswith("http"):
            draft.url = line.rest
        else:
            draft.site = draft.site or line.rest
    elif label == "section":
        draft.note("section", line.rest)
    return i + 1


def _begins_article(lines: list[Line], i: int) -> bool:
    """Whether a headline stands at ``i`` with running text under it, but for date and byline lines."""
    if i >= len(lines) or (lines[i].kind not in ("headline", "short") and lines[i].label != "title"):
        return False
    for j in range(i + 1, min(i + 6, len(lines))):
        if lines[j].kind == "prose":
            return not cues.goes_on(lines[j].text)
        if lines[j].label not in ("date", "byline", "share", "picture", "section", "site") and lines[j].kind not in ("short", "drop"):
            if len(lines[j].text) < 60 and bylines.read_dateline(lines[j].text, bylines.Bylines()):
                continue
            if not dating.is_date_line(lines[j].text):
                return False
    return False


def _has_own_meta(lines: list[Line], i: int) -> bool:
    """A headline with its own date or byline line under it is a new article's, wherever it stands."""
    return i + 1 < len(lines) and (
        lines[i + 1].label in ("date", "byline")
        or (i + 2 < len(lines) and lines[i + 2].label == "date" and len(lines[i + 1].text) < 60)
        or (lines[i + 1].kind != "prose" and dating.is_date_line(lines[i + 1].text))
    )


def _next(lines: list[Line], i: int, drafts: list[_Draft]) -> tuple[_Draft, int]:
    start = _start(lines, i + 1)
    draft = _open(lines, i, start)
    if draft.title is None:
        draft.title = lines[i].text
    drafts.append(draft)
    return draft, start


def _teasers(lines: list[Line], i: int) -> list[int]:
    """Numbers of the headlines of a teaser list (headline, one line of text, headline, one line of text …), two at least."""
    out = []
    while i + 1 < len(lines) and lines[i].kind in ("headline", "short") and lines[i + 1].kind == "prose":
        if i + 2 < len(lines) and lines[i + 2].kind == "prose":
            break
        out.append(i)
        i += 2
    # Short lines between the texts are an article's sub-headlines.
    return out if len(out) >= 2 and sum(len(lines[n].text) < 28 for n in out[1:]) * 2 <= len(out) - 1 else []


def _headlines(lines: list[Line], i: int, draft: _Draft) -> int:
    """Headlines after a read-also label: links without addresses."""
    taken = 0
    while i < len(lines) and lines[i].kind in ("headline", "short") and not (lines[i].after_blank and taken and _begins_article(lines, i)):
        if taken and _begins_article(lines, i) and len(lines[i].text) < 40 and not _BULLET.match(lines[i].text):
            break
        title = _BULLET.sub("", lines[i].text)
        if len(title.split()) >= 2 and not dating.is_date_line(title):
            draft.related.append(title)
        taken += 1
        i += 1
    return i


def _more_body(lines: list[Line], i: int) -> bool:
    """Whether running text goes on after a read-also list in the middle of an article."""
    return i < len(lines) and lines[i].kind == "prose"


def _is_name_line(line: Line, draft: _Draft) -> bool:
    if len(line.text) > 60 or len(draft.body) > 1:
        return False
    return bylines.read_dateline(line.text, bylines.Bylines()) and not FULL_STOP.search(line.text.rstrip(":-"))


def _trim(draft: _Draft) -> None:
    """Lines after the last running text that are no part of it: bare names and agencies at the end."""
    while draft.body and len(draft.body) > 1 and len(draft.body[-1]) < 45 and not FULL_STOP.search(draft.body[-1]):
        probe = bylines.Bylines()
        if not bylines.read_dateline(draft.body[-1], probe):
            break
        draft.note("meta", draft.body.pop())


def _article(draft: _Draft, id: str, outlet: Outlet | None, site: str | None, main: bool) -> Article:
    root = Element("body", {}, None, 0, 0)
    around = {what: [Block(line, Element("p", {}, root, 0, 0)) for line in lines] for what, lines in draft.around.items()}
    found = Found(None, root, [], around)
    head = Head()
    cut = edges.trim(draft.body, outlet.name if outlet is not None else site)
    for line in cut.lines:
        found.note("meta", Block(line, Element("p", {}, root, 0, 0)))
    dates = dating.decide(found, [], head, None, outlet, main)
    if dates.published is None:
        day = dating.in_dateline(cut.start)
        dates = replace(dates, published=day, published_how="dateline" if day else "")
    by = bylines.read(found, head, draft.body, outlet.name if outlet is not None else site, main)
    by.take(cut.dateline, cut.credits, cut.authors)
    words, words_how = keywords.read(found, head, main)
    if draft.title:
        draft.title = clean(_DECORATED.sub("", _SERVICE.sub("", draft.title)).strip(" *"))
    title_key = key_of(draft.title or "")
    paragraphs = [line.strip() for line in cut.paragraphs if key_of(line) != title_key]
    name = outlet.name if outlet is not None else site
    known = {
        "title": draft.why, "published": dates.published_how, "updated": dates.updated_how, "keywords": words_how,
        "outlet": "declared outlet" if outlet is not None else "line of the dump" if site else "", "body": f"{len(paragraphs)} lines",
    }  # fmt: skip
    section = next(iter(draft.around.get("section", ())), None)
    if section is not None:
        known["outlet_section"] = "the outlet's own label, from a line that says so"
    evidence = {what: how for what, how in known.items() if how} | by.evidence
    text = "\n".join(paragraphs)
    return Article(
        id=id, body=text, title=draft.title, url=draft.url, outlet=name, published=dates.published, updated=dates.updated,
        authors=tuple(by.authors), credits=tuple(by.credits), keywords=words,
        related=tuple(RelatedLink(title, None, "after the article") for title in dict.fromkeys(draft.related)),
        language=language_of(text), outlet_section=section, dateline=by.dateline, evidence=evidence,
    )  # fmt: skip
