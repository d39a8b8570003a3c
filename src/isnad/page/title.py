"""The headline that the page shows: which block it is, with what the head of the page claims as a hint and not as the answer.

What does not live here: the headlines of further articles (``glued``) and of flat text (``flat``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from isnad.arabic.folding import search_key
from isnad.page import cues, hints
from isnad.page.head import Head
from isnad.page.tree import Block, Element

_SEPARATOR = re.compile(r"\s+[|–—•·»«:\-]+\s+|\s*[|»]\s*|\s+-{1,2}\s*|:\s+")
_BREAKING = re.compile(r"^\s*[«\"(\[]?\s*(?:عاجل|خبر عاجل|شاهد|بالفيديو|بالصور|فيديو|محدث|مباشر)\s*[»\")\]]?\s*[:|.\-–—]+\s*")
_WORDS = re.compile(r"\w+")
LONGEST = 300
"""Letters of the longest headline."""


@dataclass(frozen=True, slots=True)
class Claims:
    """Keys of the headlines that the head claims, with the name of the claim: ``<title>`` is cut at its separators as well."""

    whole: dict[str, str]
    parts: dict[str, str]
    site: str


def key_of(text: str, letters: int | None = 400) -> str:
    """Headlines, and with ``letters=None`` whole paragraphs, are compared on the words of their search key."""
    return " ".join(_WORDS.findall(search_key(text[:letters])))


def claims(head: Head) -> Claims:
    """Collect the headlines that the head of the page claims."""
    whole: dict[str, str] = {}
    parts: dict[str, str] = {}
    site = key_of(head.first("og:site_name", "application-name"))
    for name in ("og:title", "twitter:title", "title", "dc.title", "sailthru.title", "parsely-title"):
        for value in head.meta.get(name, ()):
            whole.setdefault(key_of(value), name)
            for part in split(value):
                parts.setdefault(key_of(part), name)
    for item in head.articles():
        for field in ("headline", "name", "alternativeHeadline"):
            claimed = item.get(field)
            if isinstance(claimed, str):
                whole.setdefault(key_of(claimed), "JSON-LD " + field)
    whole.setdefault(key_of(head.title), "<title>")
    for part in split(head.title):
        parts.setdefault(key_of(part), "<title>")
    for table in (whole, parts):
        table.pop("", None)
        table.pop(site, None)
    return Claims(whole, parts, site)


def split(title: str) -> list[str]:
    """The parts of a ``<title>`` that may be the headline alone: every run of its pieces between separators."""
    cuts = [0]
    for match in _SEPARATOR.finditer(title):
        cuts += [match.start(), match.end()]
    cuts.append(len(title))
    pieces = [(cuts[i], cuts[i + 1]) for i in range(0, len(cuts), 2)][:7]
    runs = [title[pieces[i][0] : pieces[j][1]].strip() for i in range(len(pieces)) for j in range(i, len(pieces))]
    return [run for run in runs if run and run != title]


def clean(title: str) -> str:
    """Strip what sites put before a headline without its being part of it: «عاجل |», «بالفيديو:» stays where the page shows it as words."""
    return _BREAKING.sub("", title) if title.count("|") else title


def claimed(head: Head) -> str:
    """The headline that the head of the page claims, for pages that show none: without the outlet's name behind or before it."""
    value = head.first("og:title", "twitter:title")
    if not value:
        value = next((str(item["headline"]) for item in head.articles() if isinstance(item.get("headline"), str)), "") or head.title
    site = key_of(head.first("og:site_name", "application-name"))
    parts = [part for part in split(value) if site and value.startswith(part) and key_of(value[len(part) :]) == site]
    parts += [part for part in split(value) if site and value.endswith(part) and key_of(value[: len(value) - len(part)]) == site]
    return max(parts, key=len, default=value)


def similarity(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of words two headline keys have in common (0..1)."""
    common = len(a & b)
    return common / min(len(a), len(b)) if common > 2 else 0.0


def choose(blocks: list[Block], noisy: list[bool], prose: list[int], known: Claims, url: str | None) -> tuple[Block | None, str]:
    """The block that is the main headline, and a sentence on why. None where no block looks like one.

    ``prose`` holds for each block the letters of running text that it counts for.
    """
    best: Block | None = None
    best_score = 3.0
    why = ""
    site_line: Block | None = None
    slug = key_of(unquote(url.rsplit("//", 1)[-1].replace("-", " ").replace("_", " "))) if url else ""
    ahead = _prose_ahead(prose)
    claimed = [frozenset(claim.split()) for claim in known.whole]
    fits = _about({len(claim) for claim in (*known.whole, *known.parts)})
    for block in blocks:
        length = len(block.text)
        if length > LONGEST or length < 6:
            continue
        hinted = bool(block.hint & hints.TITLE)
        if not block.heading and not hinted and block.bold * 2 < length and not known.whole and not known.parts:
            continue
        if not block.heading and not hinted and not fits[length]:
            continue
        if noisy[block.number] and block.linked * 2 > length:
            # A link in a menu or ticker, even to this very article.
            continue
        key = key_of(block.text)
        if not key or key == known.site or (" " not in key and block.heading != 1):
            continue
        score = {0: 0.0, 1: 4.0, 2: 2.5, 3: 1.5}.get(block.heading, 0.5)
        reason = f"h{block.heading}" if block.heading else "block"
        if hinted:
            score += 1.5
        claim = known.whole.get(key) or known.parts.get(key)
        if claim is not None:
            score += 5.0 if len(key.split()) > 2 else 2.0
            reason += f", same as {claim}"
        elif block.heading or hinted:
            words = frozenset(key.split())
            near = max((similarity(words, other) for other in claimed), default=0.0)
            if near >= 0.6:
                score += 3.0 * near
                reason += ", close to the claimed headline"
        elif not (block.bold * 2 > length):
            continue
        if slug and len(key) > 12 and key in slug:
            score += 1.0
        if block.linked * 2 > length:
            score -= 6.0 if block.links and is_root(block.links[0][0]) else 2.0
        if noisy[block.number]:
            score -= 4.0
        if block.hint & hints.NAV:
            score -= 3.0
        if cues.find(block.text) is not None:
            score -= 4.0
        # A headline has its article after it, not a list of other headlines.
        score += min(2.0, ahead[block.number] / 300)
        if score > best_score:
            best, best_score, why = block, score, reason
        elif best is not None and claim == "<title>" == known.parts.get(key_of(best.text)) and _beside(key_of(best.text), key, known):
            # «outlet: headline» in <title>: the outlet's name stands in h1, the headline right over the text in a smaller heading (Blogger).  # noqa: E501
            nearer = ahead[block.number] >= ahead[best.number] and not any(prose[best.number + 1 : block.number])
            if nearer and (block.heading or hinted) and len(key.split()) >= 3 and site_line is None:
                site_line, best, why = best, block, reason
    return best, why


def only_in_window(block: Block, known: Claims) -> bool:
    """Whether a chosen headline is three words at most that only the ``<title>`` claims: old sites give all pages the site's name there."""
    key = key_of(block.text)
    return key.count(" ") <= 2 and (known.whole.get(key) or known.parts.get(key) or "<title>") == "<title>"


def under_name(blocks: list[Block], noisy: list[bool], prose: list[int], name: Block) -> Block | None:
    """The first headline under a line that is only the site's name: a heading or bold line right over running text.

    Needed by newsletters' archives and plain mobile pages, where name, ``<title>`` and ``h1`` are one.
    """
    for block in blocks[name.number + 1 : name.number + 25]:
        n = block.number
        if prose[n] and not (block.heading or block.bold * 2 > len(block.text)):
            return None
        if noisy[n] or not 8 <= len(block.text) <= 250 or block.text.count(" ") < 2 or block.linked * 2 > len(block.text):
            continue
        striking = bool(block.heading) or bool(block.hint & hints.TITLE) or block.bold * 2 > len(block.text)
        if striking and any(prose[n + 1 : n + 7]) and cues.find(block.text) is None and not is_date_like(block.text):
            return block
    return None


def _beside(site: str, key: str, known: Claims) -> bool:
    """Whether a line and a candidate together make up the claimed ``<title>``, the line first."""
    return any(whole.startswith(site) and whole.endswith(key) and len(whole) <= len(site) + len(key) + 2 for whole in known.whole)


def above_text(blocks: list[Block], noisy: list[bool], prose: list[int], container: Element) -> Block | None:
    """The headline of a page without heading tags or claims: the most striking line in the container before its first running text.

    Needed by table layouts of the 1990s and 2000s («Untitled Document», a headline in ``<font size=5><b>``).
    """
    first = next((i for i in range(container.first, min(container.last, len(blocks))) if prose[i]), None)
    if first is None:
        return None
    best: Block | None = None
    best_score = 1.5
    for i in range(max(0, first - 9), first):
        block = blocks[i]
        if noisy[i] or not 8 <= len(block.text) <= 250 or " " not in block.text or cues.find(block.text) is not None:
            continue
        if block.linked * 2 > len(block.text) or is_date_like(block.text):
            continue
        size = max((_font_size(item) for item in block.inner), default=0.0)
        score = 2.0 * (block.bold * 2 > len(block.text)) + size + (1.0 if _centred(block.element) else 0.0) + 0.5 * (i >= container.first)
        if len(block.text.split()) < 3 or block.text.rstrip().endswith((":", "-")):
            score -= 1.5
        if score > best_score:
            best, best_score = block, score
    return best


def _font_size(element: Element) -> float:
    size = element.get("size").strip("+px ")
    if element.tag == "font" and size.isdigit():
        return max(0.0, float(size) - 3) if int(size) < 8 else 1.0
    style = _STYLE_SIZE.search(element.get("style"))
    if style is None:
        return 0.0
    if style.group(1):
        return 1.0
    points = float(style.group(2)) * {"pt": 1.33, "em": 16.0, "rem": 16.0}.get(style.group(3), 1.0)
    return max(0.0, min(3.0, (points - 17) / 4))


def _centred(element: Element) -> bool:
    return (
        element.get("align").lower() == "center" or "text-align:center" in element.get("style").replace(" ", "") or element.tag == "center"
    )


def is_date_like(text: str) -> bool:
    """Whether a line has the year and day of a date in it and few other words."""
    return bool(_YEAR.search(text)) and len(text) < 80 and sum(c.isdigit() for c in text) >= 5


_STYLE_SIZE = re.compile(r"font-size\s*:\s*(?:(x+-large|larger)|([\d.]+)\s*(px|pt|em|rem))", re.I)
_YEAR = re.compile(r"(?<!\d)(?:19|20|14|١٩|٢٠|١٤)\d\d(?!\d)")


def is_root(href: str) -> bool:
    """A link to the home page: what carries it is the site's name, not a headline (Blogger's h1)."""
    path = re.sub(r"^(?:https?:)?//[^/]+", "", href.strip())
    return path in ("", "/", "/ar", "/ar/", "/index.html", "/index.htm", "/index.php", "/home", "./", "default.aspx", "/default.aspx")


def _about(lengths: set[int]) -> bytearray:
    """For each length of a text whether it may be one of the claims: keys lose marks and punctuation, seldom more than a quarter."""
    fits = bytearray(LONGEST + 1)
    for known in lengths:
        start, end = max(0, known - 4), min(LONGEST, int(1.4 * known) + 12)
        if start <= end:
            fits[start : end + 1] = b"\1" * (end + 1 - start)
    return fits


def _prose_ahead(prose: list[int]) -> list[float]:
    """For each block the prose in the 25 blocks after it."""
    total = [0]
    for value in prose:
        total.append(total[-1] + value)
    n = len(prose)
    return [float(total[min(n, i + 26)] - total[i + 1]) for i in range(n)]
