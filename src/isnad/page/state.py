"""The article in a page's scripts, where the markup is empty: JSON-LD ``articleBody``, the state of Next, Nuxt, Apollo and the like.

Needed by pages that are drawn by a script in the browser. A state holds many articles (menus, related); only the one whose headline the
page claims as its own is taken. Nothing is executed: only JSON is read, within the limits of ``head.load_json``.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from isnad.page.head import MAX_JSON, Head, load_json
from isnad.page.title import Claims, claimed, key_of

ENOUGH = 200
"""Letters of text from which something in a state is an article's body."""
_TITLES = ("title", "headline", "name", "heading", "articleTitle", "news_title", "Title")
_BODIES = ("articleBody", "body", "content", "text", "html", "contentHtml", "bodyHtml",
           "fullText", "details", "description", "Body", "Content",
           "blocks", "paragraphs", "components", "elements", "story", "content_elements", "contentElements", "bodyText", "articleText",
           "newsBody", "mainBody", "full_text", "newsDetails", "post_content")  # fmt: skip
_ASSIGNED = re.compile(r"=\s*(?=[{\[]|JSON\.parse\()")
_SOUNDS_LIKE = re.compile(
    r"(?:STATE|DATA|NUXT|PROPS|STORE|CACHE|CONTEXT|[sS]tate|[aA]rticle|[cC]ontent|[cC]ontext|[cC]ache|[pP]ayload|[sS]tory|[pP]ost|[pP]age|__)"
    r"[\w$]*[\"'\]]*\s*$"
)
_PARSED = re.compile(r"JSON\.parse\(\s*(\"(?:[^\"\\]++|\\.)*+\"|'(?:[^'\\]++|\\.)*+')", re.S)
# Every string to its end or the end of the script, so that none is walked twice; text between quotes of the other kind is passed over.
_LITERAL = re.compile(r"\"((?:[^\"\\]++|\\.)*+)(?:\"|\Z)|'(?:[^'\\\n]++|\\.)*+(?:'|\n|\Z)", re.S)
MOST = 20
"""Assignments of one script that are read."""
_TAG = re.compile(r"<[a-zA-Z/!]")
MAX_NODES = 60_000
"""Values of one state that are looked at."""


@dataclass(frozen=True, slots=True)
class InScript:
    """An article that a script holds: headline, body as HTML, where it stood, and what stands beside it as a JSON-LD item."""

    title: str
    body: str
    where: str
    claims: dict[str, Any] = field(default_factory=dict)


_FIELDS = {
    "datePublished": ("datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publishedDate", "published", "publishTime",  # noqa: E501
                      "pubDate", "display_date", "first_publish_date", "publication_date", "datetime", "date", "createdAt", "created_at",
                      "created"),
    "dateModified": ("dateModified", "updatedAt", "updated_at", "modifiedAt", "modified", "lastModified"),
    "author": ("author", "authors", "writer", "writers", "byline", "reporter", "createdBy"),
    "keywords": ("tags", "keywords", "topics"),
    "articleSection": ("section", "category", "categoryName"),
}  # fmt: skip


def _claims(item: dict[str, Any]) -> dict[str, Any]:
    """What a state tells beside the text, under the names that JSON-LD has for it."""
    out: dict[str, Any] = {"@type": "NewsArticle"}
    for name, keys in _FIELDS.items():
        for key in keys:
            value = item.get(key)
            values = [_label(one) for one in (value if isinstance(value, list) else [value])]
            values = [one for one in values if one]
            if values:
                out[name] = values if name in ("author", "keywords") else values[0]
                break
    credits = item.get("credits")
    if "author" not in out and isinstance(credits, dict) and isinstance(credits.get("by"), list):
        names = [_label(one) for one in credits["by"][:10]]
        out["author"] = [name for name in names if name]
    taxonomy = item.get("taxonomy")
    if "keywords" not in out and isinstance(taxonomy, dict) and isinstance(taxonomy.get("tags"), list):
        out["keywords"] = [name for name in (_label(one) for one in taxonomy["tags"][:60]) if name]
    return out


def _title(item: dict[str, Any]) -> str | None:
    """The headline of an object of a state: a string, or the first string of an object (``{"basic": …}``, ``{"rendered": …}``)."""
    for name in (*_TITLES, "headlines"):
        value = item.get(name)
        if isinstance(value, dict):
            value = next((one for one in value.values() if isinstance(one, str) and one.strip()), None)
        if isinstance(value, str) and value.strip():
            return html.unescape(value)
    return None


def _label(value: Any) -> str:
    if isinstance(value, dict):
        value = next((value[key] for key in ("name", "title", "label", "fullName", "text") if isinstance(value.get(key), str)), "")
    if isinstance(value, int) and not isinstance(value, bool) and 10**9 < value < 10**11:
        return datetime.fromtimestamp(value, UTC).isoformat()
    return value.strip() if isinstance(value, str) else ""


@dataclass(slots=True)
class _Script:
    kind: str
    id: str
    text: str


def _scripts(parser: LexborHTMLParser) -> list[_Script]:
    """The page's own scripts that may hold a state."""
    out = []
    for node in parser.css("script"):
        attributes = node.attributes
        kind = (attributes.get("type") or "").lower()
        if kind != "application/ld+json" and not attributes.get("src"):
            text = node.text_content or node.text()
            if len(text) <= MAX_JSON:
                out.append(_Script(kind, attributes.get("id") or "", text))
    return out


def read(parser: LexborHTMLParser, head: Head, known: Claims, shown: str | None) -> InScript | None:
    """The claimed article in the page's scripts; None where there is none."""
    wanted = set(known.whole) | set(known.parts) | ({key_of(shown)} if shown else set())
    for item in head.articles():
        body = item.get("articleBody")
        title = item.get("headline") or item.get("name")
        entries = item.get("liveBlogUpdate")
        if isinstance(entries, list) and len(str(body or "")) < ENOUGH:
            told = _entries(entries)
            if len(told) >= ENOUGH:
                return InScript(title if isinstance(title, str) else shown or head.title, told, "liveBlogUpdate of JSON-LD")
        if isinstance(body, str) and len(body) >= ENOUGH:
            return InScript(title if isinstance(title, str) else shown or head.title, _as_html(body), "articleBody of JSON-LD")
    best: tuple[int, str, str, dict[str, Any]] | None = None
    scripts = _scripts(parser)
    for state in _states(scripts):
        for item in _objects(state):
            title = _title(item)
            if title is None or key_of(title) not in wanted:
                continue
            for name in _BODIES:
                body = _text(item.get(name))
                if len(body) >= ENOUGH and (best is None or len(body) > best[0]):
                    best = (len(body), title, body, item)
    if best is None:
        loose = _loose_text(scripts, head)
        return InScript(shown or claimed(head), loose, "text in a script") if loose else None
    return InScript(best[1], _as_html(best[2]), "state in a script", _claims(best[3]))


def _loose_text(scripts: list[_Script], head: Head) -> str:
    """An article's HTML that stands in a stream by itself, its fields elsewhere (Next's server components): the long text that begins as
    the page's own description does, or the only one of paragraphs."""
    described = key_of(head.first("og:description", "description", "twitter:description"))[:60]
    texts = [text for text in (*_stream_texts(scripts), *_literals(scripts)) if text.count("<p") >= 2 and len(text) >= ENOUGH]
    told = [text for text in texts if described and key_of(_ANY_TAG.sub(" ", text[:600])).startswith(described)]
    if told:
        return max(told, key=len)
    return texts[0] if len(texts) == 1 else ""


def _literals(scripts: list[_Script]) -> Iterator[str]:
    """Long quoted strings of scripts, read as text: states that are no JSON (Nuxt 2 calls a function) hold the article in one."""
    for script in scripts:
        if len(script.text) < ENOUGH or not _HTML_IN_SCRIPT.search(script.text):
            continue
        for match in _LITERAL.finditer(script.text):
            if match[1] is not None and len(match[1]) >= ENOUGH and _HTML_IN_SCRIPT.search(match[1]):
                value = load_json(match[0])
                if isinstance(value, str):
                    yield value


_HTML_IN_SCRIPT = re.compile(r"(?:<|\\u003[cC]|\\x3[cC])p\b")


def _entries(entries: list[Any]) -> str:
    """A live blog's entries in page order as HTML: headline and text of each."""
    out: list[str] = []
    for entry in entries[:500]:
        if isinstance(entry, dict):
            head, text = (str(entry.get(name) or "").strip() for name in ("headline", "articleBody"))
            if head and not text.startswith(head):
                out.append(f"<h3>{html.escape(head)}</h3>")
            out.append(_as_html(text))
    return "".join(out)


_ANY_TAG = re.compile(r"<[^>]*>")


_LENIENT = json.JSONDecoder(strict=False)
_NEXT_ROW = re.compile(rb"(?:(?<=>)|\n)[0-9a-f]{1,4}:(?:[\[{\"TI]|null)")
_ROW = re.compile(rb"([0-9a-f]+):(T([0-9a-f]+),)?")


def _streamed(chunks: list[str]) -> tuple[list[Any], dict[str, str]]:
    """The rows of an app-router stream (Next 13 and later): JSON a line, long texts («T» and their length in bytes) apart, named «$id»."""
    stream = "".join(chunks)[:MAX_JSON].encode("utf-8", "ignore")
    texts: dict[str, str] = {}
    rows: list[Any] = []
    at = 0
    while at < len(stream):
        match = _ROW.match(stream, at)
        if match is None:
            at = stream.find(b"\n", at) + 1 or len(stream)
            continue
        if match[3]:
            end = match.end() + int(match[3][:8], 16)
            if not _ROW.match(stream, end) and end < len(stream):
                # Some count letters, not bytes: the text goes on to the next row.
                following = _NEXT_ROW.search(stream, match.end())
                end = following.start() if following is not None else len(stream)
            texts["$" + match[1].decode()] = stream[match.end() : end].decode("utf-8", "ignore")
            at = end + (stream[end : end + 1] == b"\n")
            continue
        end = stream.find(b"\n", match.end())
        end = len(stream) if end < 0 else end
        if stream[match.end() : match.end() + 1] in (b"[", b"{"):
            rows.append(load_json(stream[match.end() : end].decode("utf-8", "ignore")))
        at = end + 1
    return ([_resolved(row, texts) for row in rows] if texts else rows), texts


def _resolved(value: Any, texts: dict[str, str], depth: int = 0) -> Any:
    if isinstance(value, str):
        return texts.get(value, value) if value.startswith("$") else value
    if depth > 40:
        return value
    if isinstance(value, list):
        return [_resolved(item, texts, depth + 1) for item in value]
    return {key: _resolved(item, texts, depth + 1) for key, item in value.items()} if isinstance(value, dict) else value


def _chunks(scripts: list[_Script]) -> list[str]:
    """The pieces of an app-router stream in page order."""
    out: list[str] = []
    for script in scripts:
        for piece in script.text.split("__next_f.push(")[1:] if "__next_f" in script.text[:100] else ():
            try:
                part, _ = _LENIENT.raw_decode(piece.lstrip())
            except (ValueError, RecursionError):
                continue
            if isinstance(part, list) and len(part) > 1 and isinstance(part[1], str):
                out.append(part[1])
    return out


def _stream_texts(scripts: list[_Script]) -> list[str]:
    chunks = _chunks(scripts)
    return list(_streamed(chunks)[1].values()) if chunks else []


def _states(scripts: list[_Script]) -> Iterator[Any]:
    for script in scripts:
        kind, text = script.kind, script.text
        if "__next_f" in text[:100]:
            continue
        if len(text) < ENOUGH or len(text) > MAX_JSON:
            continue
        if "json" in kind:
            # Angular writes its transfer state with escapes of its own.
            data = load_json(_ANGULAR.sub(lambda m: _ANGULAR_SIGNS[m[1]], text) if "{&q;" in text[:20] else text)
            if isinstance(data, list) and script.id == "__NUXT_DATA__":
                data = _revive(data)
            if data is not None:
                yield data
            continue
        yield from _assigned(text)
    chunks = _chunks(scripts)
    if chunks:
        yield _streamed(chunks)[0]


_ANGULAR = re.compile("&([qaslg]);")
_ANGULAR_SIGNS = {"q": '"', "a": "&", "s": "'", "l": "<", "g": ">"}


def _assigned(text: str) -> Iterator[Any]:
    """What a script assigns to names that sound like a state: JSON, or JSON in a quoted string (``JSON.parse("…")``)."""
    at = count = 0
    while count < MOST:
        match = _ASSIGNED.search(text, at)
        if match is None:
            return
        at = match.end()
        if not _SOUNDS_LIKE.search(text[max(0, match.start() - 80) : match.start()]):
            continue
        count += 1
        parsed = _PARSED.match(text, at)
        try:
            if parsed is not None:
                at = parsed.end()
                quoted = parsed[1] if parsed[1][0] == '"' else '"' + parsed[1][1:-1].replace("\\'", "'").replace('"', '\\"') + '"'
                yield load_json(json.loads(quoted))
            else:
                value, at = json.JSONDecoder().raw_decode(text, at)
                yield value
        except (ValueError, RecursionError, TypeError):
            continue


def _revive(data: list[Any]) -> list[Any]:
    """Nuxt 3 keeps its state as one list in which numbers inside objects and lists are places in that list."""

    def look(value: Any) -> Any:
        return data[value] if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < len(data) else value

    def deep(value: Any) -> Any:
        found = look(value)
        if isinstance(found, dict):
            return {key: look(inner) for key, inner in found.items()}
        if isinstance(found, list):
            return [{k: look(v) for k, v in one.items()} if isinstance(one, dict) else one for one in map(look, found[:100])]
        return found

    return [{key: deep(value) for key, value in item.items()} for item in data[:MAX_NODES] if isinstance(item, dict)]


def _objects(state: Any) -> Iterator[dict[str, Any]]:
    stack = [state]
    seen = 0
    while stack and seen < MAX_NODES:
        value = stack.pop()
        seen += 1
        if isinstance(value, dict):
            yield value
            stack.extend(value.values())
        elif isinstance(value, list):
            stack.extend(value)


def _text(value: Any, depth: int = 0) -> str:
    """The text of a body in its many shapes: a string, a list of blocks, ``{"json": …}``, editors' trees of paragraphs."""
    if isinstance(value, str):
        return value
    if depth > 8:
        return ""
    if isinstance(value, list):
        return "\n".join(part for part in (_text(item, depth + 1) for item in value[:2000]) if part)
    if isinstance(value, dict):
        kind = str(value.get("type") or value.get("__typename") or value.get("blockType") or "").lower()
        if any(word in kind for word in ("image", "video", "embed", "related", "ad", "link", "gallery")) and "paragraph" not in kind:
            return ""
        for name in ("rendered", "html", "value", "text", "content", "data", "children", "paragraphs", "blocks", "body"):
            if value.get(name):
                return _text(value[name], depth + 1)
    return ""


def _as_html(body: str) -> str:
    """A body as HTML: kept where it is HTML, else its lines as paragraphs. Some states escape their HTML twice."""
    if "&lt;p" in body or "&lt;div" in body:
        body = html.unescape(body)
    if _TAG.search(body):
        return body
    lines = re.split(r"\n+|(?<=[.؟!»])\s{2,}", html.unescape(body))
    return "".join(f"<p>{html.escape(line.strip())}</p>" for line in lines if line.strip())
