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
from isnad.page.tree import Block

_SEPARATOR = re.compile(r"\s+[|–—•·»«:\-]+\s+|\s*[|»]\s*|\s+-{1,2}\s*|:\s+")
_BREAKING = re.compile(r"^\s*[«\"(\[]?\s*(?:عاجل|خبر عاجل|شاهد|بالفيديو|بالصور|فيديو|محدث|مباشر)\s*[»\")\]]?\s*[:|.\-–—]+\s*")
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Claims:
    """Keys of the headlines that the head claims, with the name of the claim: ``<title>`` is cut at its separators as well."""

    whole: dict[str, str]
    parts: dict[str, str]
    site: str


def key_of(text: str) -> str:
    """Headlines are compared on the words of their search key."""
    return " ".join(_WORDS.findall(search_key(text[:400])))


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
            value = item.get(field)
            if isinstance(value, str):
                whole.setdefault(key_of(value), "JSON-LD " + field)
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


def similarity(a: str, b: str) -> float:
    """Share of words two headline keys have in common (0..1)."""
    x, y = set(a.split()), set(b.split())
    return len(x & y) / max(1, min(len(x), len(y))) if len(x & y) > 2 else 0.0


def choose(blocks: list[Block], noisy: list[bool], prose: list[int], known: Claims, url: str | None) -> tuple[Block | None, str]:
    """The block that is the main headline, and a sentence on why. None where no block looks like one.

    ``prose`` holds for each block the letters of running text that it counts for.
    """
    best: Block | None = None
    best_score = 3.0
    why = ""
    slug = key_of(unquote(url.rsplit("//", 1)[-1].replace("-", " ").replace("_", " "))) if url else ""
    ahead = _prose_ahead(prose)
    for block in blocks:
        length = len(block.text)
        if length > 300 or length < 6:
            continue
        hinted = bool(block.hint & hints.TITLE) and not block.hint & (hints.META & 0)
        if not block.heading and not hinted and block.bold * 2 < length and not known.whole and not known.parts:
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
            near = max((similarity(key, other) for other in known.whole), default=0.0)
            if near >= 0.6:
                score += 3.0 * near
                reason += ", close to the claimed headline"
        elif not (block.bold * 2 > length):
            continue
        if slug and len(key) > 12 and key in slug:
            score += 1.0
        if block.linked * 2 > length:
            score -= 2.0
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
    return best, why


def _prose_ahead(prose: list[int]) -> list[float]:
    """For each block the prose in the 25 blocks after it."""
    total = [0]
    for value in prose:
        total.append(total[-1] + value)
    n = len(prose)
    return [float(total[min(n, i + 26)] - total[i + 1]) for i in range(n)]
