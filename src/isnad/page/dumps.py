"""The forms that flat text comes in, undone: mails, chat exports, tables, crawl records, prints of text browsers, Markdown, PDF text.

A form wraps articles in lines of its own (headers, page furniture, link numbers) and may break their lines; it may also say in so many
words what a page only shows (title, date, address). What is left is lines as ``flat`` reads them. No rule about articles lives here.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from email.header import decode_header, make_header
from itertools import islice, pairwise
from typing import Any

from isnad.arabic.folding import search_key
from isnad.arabic.published import parse_published
from isnad.page import agencies, bylines, cues, labelled, takes
from isnad.page.persons import is_person

MOST = 50
"""Pieces of one dump that are read."""


@dataclass(slots=True)
class Piece:
    """One article's lines, or a page's. ``known`` is what the form says of it by field name, ``how`` the evidence for that.

    ``links`` maps the key of a link's text to its address; ``certain`` says that the form marks the piece as one article.
    """

    text: str
    known: dict[str, Any] = field(default_factory=dict)
    how: str = ""
    links: dict[str, str] = field(default_factory=dict)
    certain: bool = False


def pieces(text: str) -> list[Piece]:
    """Take a dump's form off. A dump without any comes back as it is."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    text = _unquoted(text)
    if text.count("&") > 2 and len(_ENTITY.findall(text)) > 2:
        text = html.unescape(text)
    for form in (_record, _table, _labelled, _mail, _messages, _reader, _takes):
        found = form(text)
        if found:
            return found[:MOST]
    return [_plain(text)]


_ENTITY = re.compile(r"&(?:nbsp|quot|amp|lt|gt|laquo|raquo|ndash|mdash|hellip|rlm|lrm|zwnj|#\d{2,5}|#x[0-9a-f]{2,5});", re.I)


def _plain(text: str, known: dict[str, Any] | None = None, how: str = "") -> Piece:
    """Lines of a text browser, of Markdown or of a PDF, in their usual shape."""
    text, links = _link_numbers(labelled.one_line(text))
    if not links:
        text, links = _markdown(text)
    text = _without_furniture(_without_footers(text))
    return Piece(_joined(text), known or {}, how, links)


def _unquoted(text: str) -> str:
    """A cell copied out of a table or a log: one quoted line in which line breaks are written «\\n»."""
    bare = text.strip()
    if bare.count("\\n") >= 3 and bare.count("\n") < bare.count("\\n"):
        if bare.startswith('"') and bare.endswith('"'):
            try:
                value = json.loads(bare)
                return value if isinstance(value, str) else text
            except (ValueError, RecursionError):
                bare = bare[1:-1]
        if not bare.startswith(("{", "[")):
            return bare.replace("\\r", "").replace("\\n", "\n").replace("\\t", "\t").replace('\\"', '"').replace('""', '"')
    return text


# --- crawl records ----------------------------------------------------------------------------------------------------------------

_WARC = re.compile(r"WARC/1\.\d\n")


def _record(text: str) -> list[Piece]:
    """A record of a text crawl (WET): its header names the address; its date is the crawl's and says nothing of the article."""
    if not _WARC.match(text):
        return []
    out = []
    for record in _WARC.split(text, MOST)[1:]:
        header, _, body = record.partition("\n\n")
        match = re.search(r"^WARC-Target-URI:\s*<?(\S+?)>?\s*$", header, re.M)
        if match is not None and body.strip():
            out.append(_plain(body, {"url": match.group(1)}, "header of the crawl record"))
    return out


# --- tables -----------------------------------------------------------------------------------------------------------------------

_COLUMNS = {
    "title": ("title", "headline", "العنوان", "عنوان"),
    "text": ("text", "body", "content", "article", "articlebody", "fulltext", "full_text", "story", "النص", "المحتوى", "الخبر"),
    "url": ("url", "link", "address", "الرابط"),
    "outlet": ("site", "outlet", "publisher", "newspaper", "website", "domain", "الموقع", "الصحيفة"),
    "published": ("pub_date", "date", "published", "pubdate", "publish_date", "published_at", "publishedat", "datetime", "datepublished",
                  "created_at", "timestamp", "التاريخ", "تاريخ النشر"),
    "authors": ("author", "authors", "writer", "byline", "الكاتب"),
    "credits": ("source", "agency", "credit", "المصدر"),
    "keywords": ("tags", "keywords", "topics", "labels", "الوسوم"),
}  # fmt: skip
_FIELD_OF = {name: what for what, names in _COLUMNS.items() for name in names}


def _table(text: str) -> list[Piece]:
    """Rows of a table (CSV, TSV) or JSON objects, whose columns have the usual names: each row is an article."""
    rows: list[dict[str, Any]] = []
    first = text.lstrip().split("\n", 1)[0]
    if first.startswith(("{", "[")):
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            return []
        rows = [row for row in (data if isinstance(data, list) else [data]) if isinstance(row, dict)]
    else:
        mark = max(",;\t|", key=first.count)
        names = [name.strip().strip('"').lower() for name in first.split(mark)]
        if len(names) < 3 or sum(name in _FIELD_OF for name in names) < 2 or not any(_FIELD_OF.get(name) == "text" for name in names):
            return []
        try:
            rows = list(csv.DictReader(io.StringIO(text.lstrip()), fieldnames=None, delimiter=mark, skipinitialspace=True))
        except csv.Error:
            return []
    return [piece for piece in map(_row, rows[:MOST]) if piece is not None]


def _row(row: dict[str, Any]) -> Piece | None:
    values: dict[str, Any] = {}
    for name, value in row.items():
        what = _FIELD_OF.get(str(name).strip().lower()) if name is not None else None
        if what is None or what in values or value in (None, "", []):
            continue
        many = value if isinstance(value, list) else re.split(r"[;،,|+]", str(value))
        if what in ("authors", "credits", "keywords"):
            values[what] = tuple(str(part).strip() for part in many if str(part).strip())
        elif what == "published":
            moment = parse_published(str(value))
            if moment is not None:
                values[what] = moment.value
        else:
            values[what] = str(value).strip()
    body = values.pop("text", "")
    if not body:
        return None
    return Piece(f"{values['title']}\n{body}" if "title" in values else body, values, "column of the table", certain=True)


def _labelled(text: str) -> list[Piece]:
    """Records whose fields are labelled line by line («العنوان:», «المصدر:», «التاريخ:», «النص:»)."""
    return [_labelled_piece(record) for record in labelled.records(text)[:MOST]]


def _labelled_piece(record: labelled.Record) -> Piece:
    values: dict[str, Any] = {what: record.fields[what] for what in ("title", "outlet", "url") if what in record.fields}
    moment = parse_published(record.fields.get("published", ""))
    if moment is not None:
        values["published"] = moment.value
    people = [name for name in labelled.names(record.fields.get("authors", "")) if name]
    if people:
        values["authors"] = tuple(name for name in people if is_person(name))
    credits = [name for name in people if agencies.is_agency(name)]
    source = record.fields.get("source", "")
    if source and "outlet" not in values and labelled.outlet_in(source):
        values["outlet"] = labelled.names(source)[0]
    else:
        credits += agencies.split_sources(source)
    if credits:
        values["credits"] = tuple(credits)
    words = re.split(r"\s*[;؛،,|]\s*", record.fields.get("keywords", "").strip("[] "))
    if any(words):
        values["keywords"] = tuple(word.strip(" \"'#") for word in words if word.strip(" \"'#"))
    text = "\n".join(line for line in (values.get("title"), *record.lines, record.text) if line)
    return Piece(text, {what: value for what, value in values.items() if value}, "field of the record", certain=True)


# --- mail ---------------------------------------------------------------------------------------------------------------------------

_MAIL_HEADER = re.compile(
    r"^(From|To|Date|Subject|Message-ID|List-Id|Reply-To|Content-Type|MIME-Version|Received|من|إلى|الموضوع|التاريخ):\s*(.*)$", re.I
)


def _mail(text: str) -> list[Piece]:
    """A mail or a newsletter in plain text: headers, then pieces between ruled lines. Its date is that of what it carries."""
    lines = text.lstrip("\n").split("\n")
    headers: dict[str, str] = {}
    begin = 0
    while begin < min(60, len(lines)):
        line = lines[begin]
        match = _MAIL_HEADER.match(line)
        if match is not None:
            headers.setdefault(match[1].lower(), match[2])
        elif not line.strip() or not re.match(r"[ \t]|[\w-]+:\s", line):
            break
        begin += 1
    if len(headers) < 3 or not {"from", "من"} & headers.keys():
        return []
    known: dict[str, Any] = {}
    moment = parse_published(headers.get("date") or headers.get("التاريخ") or "")
    if moment is not None:
        known["published"] = moment.value
    sender = re.sub(r"<[^>]*>", "", _plain_header(headers.get("from") or headers.get("من") or "")).strip(' "')
    if sender and "@" not in sender:
        known["outlet"] = sender
    whole = _plain("\n".join(lines[begin:]))
    parts = [part for part in takes.RULE.split(whole.text) if part.strip()]
    return [Piece(part, dict(known), "header of the mail", whole.links) for part in parts]


def _plain_header(value: str) -> str:
    try:
        return str(make_header(decode_header(value)))
    except (ValueError, LookupError, UnicodeError):
        return value


# --- messages ---------------------------------------------------------------------------------------------------------------------

_MESSAGE = re.compile(
    r"^(?:(?P<name>[^\n,\[\]]{2,60}),\s\[(?P<day>\d{1,2}[./]\d{1,2}[./]\d{2,4}),?\s(?P<time>\d{1,2}:\d{2})(?::\d{2})?\]"
    r"|\[?(?P<day2>\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d)[،,]?\s(?P<time2>\d{1,2}:\d{2})(?::\d{2})?(?:\s?(?:ص|م|AM|PM))?\]?(?:\s-)?\s"
    r"(?P<name2>[^:\n]{2,60}):)[ \t]*",
    re.M | re.I,
)


def _messages(text: str) -> list[Piece]:
    """Messages of a channel as Telegram and WhatsApp export them: «channel, [dd.mm.yy hh:mm]» over each."""
    marks = list(islice(_MESSAGE.finditer(text), MOST + 1))
    if not marks or text[: marks[0].start()].count("\n") > 4:
        return []
    out = []
    for n, mark in enumerate(marks):
        body = text[mark.end() : marks[n + 1].start() if n + 1 < len(marks) else len(text)].strip()
        day, clock = mark["day"] or mark["day2"], mark["time"] or mark["time2"]
        moment = parse_published(f"{day} {clock}")
        known: dict[str, Any] = {"outlet": (mark["name"] or mark["name2"]).strip()}
        if moment is not None:
            known["published"] = moment.value
        piece = _plain(_FORWARDED.sub("", _BOLD_LINE.sub(r"\1", body)), known, "head of the message")
        if len(marks) == 1 or piece.text.count("\n") >= 1:
            out.append(piece)
    return out


_BOLD_LINE = re.compile(r"^[^\w\n*]*[*_]([^*_\n]{4,300})[*_][ \t]*$", re.M)
_FORWARDED = re.compile(r"^\W*(?:forwarded(?: many times)?|محولة|مُعاد توجيهها|معاد توجيهها|تمت إعادة توجيهها)\W*$", re.I | re.M)


# --- feeds and reviews of the press ----------------------------------------------------------------------------------------------


def _takes(text: str) -> list[Piece]:
    """Takes of an agency's feed, or the papers of a review of the press."""
    found = [_plain(take) for take in takes.feed(text)]
    if found or takes.RULE.search(text) is None:
        return found
    whole = _plain(text)
    for part in takes.review(whole.text):
        paper, day = takes.paper_of(part) or ("", "")
        moment = parse_published(day)
        known: dict[str, Any] = {"outlet": paper} | ({"published": moment.value} if moment is not None else {})
        found.append(Piece(part.partition("\n")[2], known, "head of the paper's part", whole.links))
    return found


# --- readers' views -----------------------------------------------------------------------------------------------------------------

_READER = {
    "title": r"^Title:\s*(.+)$",
    "url": r"^(?:URL Source|Source URL|URL|Link):\s*(\S+)\s*$",
    "published": r"^(?:Published(?: Time)?|Date):\s*(.+)$",
}


def _reader(text: str) -> list[Piece]:
    """A page as reader services give it: «Title:», «URL Source:», «Published Time:», then Markdown; or front matter between «---»."""
    head, mark, body = text.partition("Markdown Content:")
    if not mark:
        front = re.match(r"---\n(.*?)\n---\n", text, re.S)
        if front is None:
            return []
        head, body = re.sub(r"^(title|url|date|link|published):", lambda m: m[1].title() + ":", front[1], flags=re.M), text[front.end() :]
    known: dict[str, Any] = {}
    for what, pattern in _READER.items():
        match = re.search(pattern, head, re.M)
        if match is not None:
            known[what] = match.group(1).strip().strip("\"'")
    moment = parse_published(known.pop("published", ""))
    if moment is not None:
        known["published"] = moment.value
    for what, pattern in (("authors", r"^(?:authors?|by):\s*(.+)$"), ("keywords", r"^(?:tags|keywords|topics):\s*(.+)$")):
        match = re.search(pattern, head, re.M | re.I)
        if match is not None and match[1].strip(" []"):
            known[what] = tuple(name for name in re.split(r"\s*[,،;]\s*", match[1].strip(" []\"'")) if name)
    return [_plain(body, known, "header of the reader's view")] if body.strip() else []


# --- text browsers and Markdown ----------------------------------------------------------------------------------------------------

_REFERENCES = re.compile(r"^[ \t]*References[ \t]*$(?:\s*^[ \t]*Visible links:?[ \t]*$)?", re.M)
_REFERENCE = re.compile(r"^[ \t]*(\d{1,4})\.[ \t]+(\S+)[ \t]*$", re.M)
_NUMBERED = re.compile(r"\[(\d{1,4})\]")
_IMAGE_LINE = re.compile(
    r"^[ \t]*\[[^\[\]\n]*\.(?:jpe?g|png|gif|webp|svg)\].*?(?=\n\s*\n|\Z)|^[ \t]*\[(?:IMAGE|INLINE|LINK|IMG)\][ \t]*$", re.M | re.S | re.I
)
_BUTTONS = re.compile(r"^.*\(BUTTON\).*$|^[ \t]*#\[\d+\].*$|^[ \t]*(?:IFRAME|IMG|INPUT):.*$", re.M)


def _link_numbers(text: str) -> tuple[str, dict[str, str]]:
    """A page as a text browser prints it (lynx -dump): «[8]text», buttons, pictures by name, and the addresses in a list at the end."""
    ends = list(_REFERENCES.finditer(text))
    end = ends[-1] if ends else None
    if end is None or len(_NUMBERED.findall(text)) < 3:
        return text, {}
    addresses = dict(_REFERENCE.findall(text[end.end() :]))
    if not addresses:
        return text, {}
    text = _BUTTONS.sub("", _IMAGE_LINE.sub("", text[: end.start()]))
    links: dict[str, str] = {}
    for match in re.finditer(r"\[(\d{1,4})\]([^\[\n]{4,200})", text):
        if match[1] in addresses:
            links.setdefault(search_key(match[2].strip()), addresses[match[1]])
    # Several links in one line are parted as a reader sees them.
    text = _NUMBERED.sub("", re.sub(r"(\[\d{1,4}\][^\[\]\n]+?) (?=\[\d{1,4}\])", r"\1 | ", text))
    return text, links or {"": ""}


_MD_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_MD_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\(<?([^()\s<>]+(?:\([^()\s]*\)[^()\s]*)?)>?(?:\s+\"[^\"\n]*\")?\)")
_MD_BESIDE = re.compile(r"(\]\([^()\s]*\))[ \t]+(?=\[[^\[\]\n]+\]\()")
_MD_MARK = re.compile(r"^\s{0,3}(?:#{1,6}\s+|>\s?)|(?<!\w)[*_]{2,3}(?=\S)|(?<=\S)[*_]{2,3}(?!\w)", re.M)


def _markdown(text: str) -> tuple[str, dict[str, str]]:
    """Markdown: pictures go, links leave their text, marks of headings, quotes and bold type go."""
    if not ("](" in text or "**" in text or "__" in text or re.search(r"^#{1,6}\s", text, re.M)):
        return text, {}
    links: dict[str, str] = {}
    # Links side by side are parted as a reader sees them.
    text = _MD_BESIDE.sub(r"\1 | ", _MD_IMAGE.sub("", text))
    for match in _MD_LINK.finditer(text):
        links.setdefault(search_key(match[1].strip()), match[2])
    return _MD_MARK.sub("", _MD_LINK.sub(r"\1", text)), links


# --- pages of print -------------------------------------------------------------------------------------------------------------------


def _without_furniture(text: str) -> str:
    """Text of a PDF: what stands at the head or foot of its pages again and again goes, but for its first time."""
    lines = text.replace("\f", "\n").split("\n")
    times = Counter(key for key in (_mask(line) for line in lines) if key)
    if not any(n > 1 for n in times.values()) or not (
        "\f" in text or re.search(r"^[ \t]*[-–]?[ \t]*\d{1,3}[ \t]*[-–]?[ \t]*$", text, re.M)
    ):
        return text.replace("\f", "\n")
    seen: set[str] = set()
    out = []
    for line in lines:
        key = _mask(line)
        if key and times[key] > 1 and len(line.strip()) < 100:
            if key in seen:
                continue
            seen.add(key)
        out.append(line)
    return "\n".join(out)


_FOOTER = re.compile(r"^[ \t]*(\S.{3,90}?)[ \t]{2,}(\d{1,3})[ \t]*$", re.M)


def _without_footers(text: str) -> str:
    """Text of a PDF without the line that stands at the foot of its pages before a rising number, and at their head without one.

    Needed by PDFs whose pages are not parted by a form feed.
    """
    numbers: dict[str, list[int]] = {}
    for match in _FOOTER.finditer(text):
        numbers.setdefault(match[1], []).append(int(match[2]))
    feet = [line for line, seen in numbers.items() if len(seen) > 1 and all(a < b for a, b in pairwise(seen))]
    for line in feet:
        text = re.sub(rf"^[ \t]*{re.escape(line)}(?:[ \t]{{2,}}\d{{1,3}})?[ \t]*$\n?", "", text, flags=re.M)
    return text


def _mask(line: str) -> str:
    line = line.strip()
    return re.sub(r"\d+", "0", line) if re.search(r"[^\W\d_]", line) else ""


WIDEST = 110
"""Letters of the widest line that was broken by a program to fit a page."""
_ITEM = re.compile(
    r"^\s*(?:[•*\-–—▪●>+»]\ufe0f?|\d{1,2}[.)\-]|\d{1,2}\ufe0f?\u20e3|[\u2190-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?)\s"
)


def _joined(text: str) -> str:
    """Lines that a program broke to a width, joined into paragraphs again.

    Broken lines are known by this: the next line's first word did not fit any more. Needed for mails, PDFs and text browsers. A line that
    begins an item or ends a paragraph early stays.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    lengths = sorted(len(line.strip()) for line in lines if _LETTER.search(line) and "://" not in line)
    if len(lengths) < 8:
        return text
    # A headline or two may be wider than the text.
    width = lengths[-3]
    if not 30 <= width <= WIDEST:
        return text
    full = [_is_full(lines[i], lines[i + 1], width) for i in range(len(lines) - 1)] + [False]
    going_on = [i for i in range(len(lines) - 1) if _LETTER.search(lines[i]) and lines[i + 1].strip() and not _STOPPED.search(lines[i])]
    broken = [i for i in going_on if full[i]]
    tight = sum(len(lines[i].strip()) + 1 + len(lines[i + 1].split(None, 1)[0]) > width - 1 for i in broken)
    if len(broken) < 4 or len(broken) < 0.55 * len(going_on) or tight < 0.6 * len(broken):
        return text
    out: list[str] = []
    going = False
    for i, line in enumerate(lines):
        bare = line.strip()
        if going and bare and not _ITEM.match(line):
            out[-1] += " " + bare
        else:
            out.append(bare)
        going = bool(bare) and full[i] and bool(lines[i + 1].strip()) and not _stands_alone(bare, width)
    return "\n".join(out)


def _stands_alone(line: str, width: int) -> bool:
    """Whether a line is no part of a column's text: a headline wider than the column, a byline."""
    return len(line) > 1.15 * width or (len(line) < 60 and bylines.read_dateline(line, bylines.Bylines(), bare=False))


_STOPPED = re.compile(r"[.؟!:…][»\"”)]*$")


_LETTER = re.compile(r"[^\W\d_]")


def _is_full(line: str, following: str, width: int) -> bool:
    line, following = line.strip(), following.strip()
    if not _LETTER.search(line) or not _LETTER.search(following) or len(line) + 1 + len(following.split(None, 1)[0]) <= 0.9 * width:
        return False
    label = cues.find(following) if len(following) < 60 else None
    return label is None or not label.whole
