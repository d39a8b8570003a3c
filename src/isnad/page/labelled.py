"""Dumps in which each article stands in labelled fields: «العنوان:», «المصدر:», «التاريخ:», «النص:», or «Title:», «Date:», «Body».

Needed by media monitors' records, exports of press databases (with «الوثيقة 1 من 3», «Load-Date:», «نهاية الوثيقة» around each), prints
of extraction libraries («Authors: ['…']», «Text:») and feeds written out as text. Here a record is cut out and its fields are named;
what the text itself says is read by ``flat``. Dumps without a label over the text («النص:») are not of this form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from isnad.arabic.folding import search_key
from isnad.page import agencies, dating

MOST = 25
"""Lines of the longest header over a text."""

_NAMES = {
    "title": "hd|العنوان|عنوان الخبر|عنوان المقال|عنوان|العنوان الرئيسي|title|headline",
    "outlet": "sn|الصحيفة|الجريدة|اسم الصحيفة|الموقع|اسم الموقع|الوسيلة|اسم الوسيلة|الوسيلة الإعلامية|المطبوعة|الجهة الناشرة|الناشر|"
    "اسم المصدر|publication|outlet|publisher|newspaper|site|website|source name|media",
    "channel": "القناة|channel|feed",
    "source": "المصدر|مصدر الخبر|source|agency|الوكالة|نقلا عن",
    "published": "pd|التاريخ|تاريخ النشر|تاريخ|تاريخ الخبر|تاريخ الإصدار|date|published|publish date|publication date|pub date|pubdate",
    "authors": "الكاتب|الكاتبة|بقلم|المحرر|الصحفي|الصحافي|المراسل|اسم الكاتب|author|authors|byline|by|writer",
    "keywords": "الكلمات المفتاحية|الكلمات الدالة|الكلمات الدلالية|كلمات دلالية|كلمات مفتاحية|الوسوم|keywords|tags|subject terms",
    "url": "الرابط|رابط الخبر|رابط|url|link|source url",
    "other": "se|wc|sc|pg|la|cy|an|co|in|ns|re|ipd|pub|et|ed|القسم|الصفحة|رقم الصفحة|صفحة|العدد|رقم العدد|النوع|نوع المادة|اللغة|"
    "نوع الوسيلة|نوع المصدر|التقييم|تقييم الخبر|القيمة الإعلانية|النبرة|الانطباع|الاتجاه|الانتشار|نسبة الوصول|tone|sentiment|reach|ave|"
    "البلد|الدولة|المدينة|عدد الكلمات|الطول|الوصف|التصنيف|"
    "الحجم|الملخص|الصورة|section|length|page|language|edition|description|top image|image|images|movies|summary|load date|category|"
    "word count|id|guid|الرقم|رقم|الموضوع|الفئة|meta description|canonical link|country|dateline|updated|modified|"
    "آخر تحديث|تاريخ التحديث|publish time",
    "text": "lp|td|النص|نص الخبر|نص المقال|النص الكامل|المحتوى|المتن|تفاصيل الخبر|text|body|content|full text|article text|article body",
}  # fmt: skip
_FIELD = {search_key(name): what for what, names in _NAMES.items() for name in names.split("|")}
_MAY_BE = re.compile(rf"^[^\w\n]*(?:{_NAMES['text']})[^\w\n]*(?:[:：\t]|$)", re.I | re.M)
"""A label over a text: most dumps have none, and that is cheap to know."""
_LINE = re.compile(r"^[\W_]*([^\W\d_][^\d:：|\n]{0,24}?)\s*[*_]*\s*(?:[:：]|\t|\s\|\s)[*_]*\s*(.*)$")
_EDGE_LINE = re.compile(
    r"^\W*(?:(?:الوثيقة|وثيقة|المستند|المادة|الخبر|خبر|document|item|article|record|entry)\s*(?:رقم\s*)?[(#]?\s*\d+\W*(?:(?:من|of|/)\s*\d+)?\W*$|"
    r"(?:نهاية الوثيقة|نهاية المستند|نهاية الخبر|end of document)\W*$|[-=*_─━═—~#•ـ]{3,}\s*$)",
    re.I,
)
_RIGHTS = re.compile(r"^\W*(?:copyright|©|\(c\)|حقوق)", re.I)
_AFTER = re.compile(
    r"^(?:TD|AN|CO|IN|NS|RE|IPD|PUB)(?:\s*$|\t)|^\W*(?:load-?date|classification|graphic|language|publication-type|document type)\s*:", re.I
)
_QUOTED = re.compile(r"^[\[({]\s*|\s*[\])}]$")


@dataclass(slots=True)
class Record:
    """One article: ``fields`` by the names of the table above, ``lines`` what stands unlabelled over the text, and the ``text``."""

    fields: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    text: str = ""


def records(text: str) -> list[Record]:
    """The records of a dump, in order; empty where it is not of this form."""
    if _MAY_BE.search(text) is None:
        return []
    lines = _cells(text).split("\n")
    labels = [_label(line) for line in lines]
    marks = [i for i, (what, _) in enumerate(labels) if what == "text"]
    if not marks:
        return []
    heads: list[int] = []
    for n, mark in enumerate(marks):
        head = _head(lines, labels, marks[n - 1] + 1 if n else 0, mark)
        if head is None:
            if not n:
                return []
            # «نص» inside a text is no label.
            continue
        heads.append(head)
    marks = [mark for mark in marks if any(head <= mark for head in heads)]
    out: list[Record] = []
    for n, head in enumerate(heads):
        mark = next(mark for mark in marks if mark >= head)
        end = heads[n + 1] if n + 1 < len(heads) else len(lines)
        record = _record(lines[head:mark], labels[head:mark])
        body = [labels[mark][1], *lines[mark + 1 : end]]
        record.text = "\n".join(line for line in body if not _AFTER.match(line) and not (_EDGE_LINE.match(line) and len(line) < 60)).strip()
        record.text = _without_tail(record)
        if record.text:
            out.append(record)
    channel = next((record.fields["channel"] for record in out if "channel" in record.fields), None)
    for record in out:
        if channel:
            record.fields.setdefault("outlet", channel)
    return out


def _without_tail(record: Record) -> str:
    """The text without the labelled lines that monitors put under it («التقييم: …», «القيمة الإعلانية: …», «الرابط: …»)."""
    lines = record.text.split("\n")
    while len(lines) > 1 and len(lines[-1]) < 160:
        what, value = _label(lines[-1])
        if lines[-1].strip() and what in ("", "text", "source"):
            break
        if what and value:
            record.fields.setdefault(what, value)
        lines.pop()
    return "\n".join(lines).strip()


_CELL = re.compile(r'^"\s*([^":：\n]{2,25}?)\s*[:：]', re.M)


def _cells(text: str) -> str:
    """Labelled fields in the quoted cells of a table («"العنوان: …";"المصدر: …"»), each on a line of its own; other text as it is.

    Needed by records of media monitors that were exported as a table without a row of names.
    """
    if not any(_FIELD.get(search_key(cell[1])) == "title" for cell in _CELL.finditer(text)):
        return text
    lines = []
    for line in text.split("\n"):
        cell = _CELL.match(line)
        if cell is not None and search_key(cell[1]) in _FIELD:
            lines.append(re.sub(r'"\s*[;,\t|]\s*"', "\n", re.sub(r'^"|"\s*$', "", line)).replace('""', '"'))
        else:
            lines.append(line)
    return "\n".join(lines)


def _label(line: str) -> tuple[str, str]:
    """The field that a line names and its value; "" where it names none."""
    bare = line.strip(" \t\xa0*_#[]()")
    if len(bare) < 20 and _FIELD.get(search_key(bare.strip(" :："))) == "text":
        return "text", ""
    match = _LINE.match(line)
    if match is None:
        return "", ""
    what = _FIELD.get(search_key(match[1].replace("-", " ").replace("_", " ").strip()), "")
    return what, match[2].strip(" \t\xa0*_") if what else ""


def _head(lines: list[str], labels: list[tuple[str, str]], first: int, mark: int) -> int | None:
    """Where the header over the text label at ``mark`` begins; None where fewer than two labelled fields stand over it."""
    edges = [i for i in range(first, mark) if _EDGE_LINE.match(lines[i])]
    if edges:
        begin = edges[-1] + 1
        if not any(labels[i][0] for i in range(begin, mark)) and len(edges) > 1:
            begin = edges[-2] + 1
    elif first == 0:
        begin = 0
    else:
        begin = mark
        while begin > first and (not lines[begin - 1].strip() or labels[begin - 1][0]):
            begin -= 1
    titles = [i for i in range(begin, mark) if labels[i][0] == "title"]
    if titles and first:
        begin = max(begin, min(titles[-1], begin + MOST)) if not edges else begin
    written = [i for i in range(begin, mark) if lines[i].strip()]
    told = sum(1 for i in written if labels[i][0] not in ("", "text"))
    if len(written) > MOST or told < 2 or any(len(lines[i]) > 300 and not labels[i][0] for i in written):
        return None
    return begin


def _record(lines: list[str], labels: list[tuple[str, str]]) -> Record:
    record = Record()
    plain: list[str] = []
    rights = ""
    for line, (what, value) in zip(lines, labels, strict=True):
        bare = line.strip(" \t\xa0*_#★☆●■▪")
        if what:
            if value and value.lower() not in ("none", "null", "[]", "-", "n/a"):
                record.fields.setdefault(what, value)
        elif _RIGHTS.match(bare):
            rights = bare
        elif bare and not _EDGE_LINE.match(bare):
            plain.append(bare)
    if "title" not in record.fields and plain:
        record.fields["title"] = plain.pop(0)
    if "published" not in record.fields:
        dated = next((line for line in plain if dating.is_date_line(line)), None)
        if dated is not None:
            record.fields["published"] = dated
            plain.remove(dated)
    if "outlet" not in record.fields and plain:
        # A press database names the paper under the headline, its language or edition in brackets, and again in the line of rights.
        name = re.sub(r"\s*[(（][^()（）]*[)）]\s*$", "", plain[0]).strip()
        if name and len(name.split()) <= 5 and search_key(name) in search_key(rights):
            record.fields["outlet"] = name
            plain.pop(0)
    record.lines = plain
    return record


def names(value: str) -> list[str]:
    """The names of a field of authors or sources, however a program printed the list («['…', '…']», «a; b», «فلان وفلانة»)."""
    value = _QUOTED.sub("", value.strip())
    parts = re.split(r"\s*[;،,|+/]\s*|\s+و(?=[^\W\d_]{3})|\s+and\s+", value)
    return [part for part in (part.strip(" \"'«»“”") for part in parts) if part and "://" not in part and "@" not in part]


def outlet_in(source: str) -> bool:
    """Whether a record's source is the paper that it was cut from and no agency: a monitor's record has no other place for the paper."""
    parts = names(source)
    return len(parts) == 1 and len(parts[0].split()) <= 5 and not agencies.is_listed(parts[0])


_SAME = str.maketrans("یىکۀ", "ييكه")
_HEAD_LABEL = re.compile(r"(?<!\w)(تاريخ النشر|نشر في|نشر بتاريخ|التاريخ|آخر تحديث|الكاتب|الكاتبة|بقلم|المصدر|التصنيف|القسم)\s*[:：]\s*")
_DAY = re.compile(
    r"(?:(?:الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)\s*[،,]?\s*)?(?:\d{1,2}(?:st|nd|rd|th)?,?\s+[^\W\d_]{3,10}(?:\s*/\s*[^\W\d_]{3,10})?,?\s+\d{4}|"
    r"\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?:\s*م(?!\w))?(?:\s*[-–|,،]?\s*(?:الساعة\s*)?\d{1,2}:\d{2}(?:\s*[صم](?!\w))?)?(?:\s*(?:GMT|UTC))?"
)
_TAIL_LABEL = re.compile(
    r"(?<!\w)(?:كلمات دلالية|الكلمات الدلالية|الكلمات المفتاحية|كلمات مفتاحية|الوسوم|المصدر|اقرأ أيضا|إقرأ أيضا)\s*[:：\[]"
)
_ONE_LINE = 400


def one_line(text: str) -> str:
    """A dump that keeps a whole article on one line, cut into headline, labelled lines, text and keywords; any other comes back as it is.

    Needed by corpora whose line breaks were lost on the way (tables, logs, copies). The headline ends where the first label or date begins.
    """
    bare = text.strip()
    if "\n" in bare or len(bare) < _ONE_LINE:
        return text
    same = bare.translate(_SAME)
    marks = list(_HEAD_LABEL.finditer(same, 0, 350))
    day = _DAY.search(same, 0, 350)
    begin = marks[0].start() if marks else day.start() if day is not None else 0
    if not 12 <= begin <= 200:
        return text
    out = [bare[:begin]]
    at = begin
    for n, mark in enumerate(marks):
        following = marks[n + 1].start() if n + 1 < len(marks) else None
        end = following if following is not None else _value_end(same, mark)
        out.append(bare[mark.start() : end])
        at = end
    if not marks and day is not None:
        out.append(bare[day.start() : day.end()])
        at = day.end()
    tails = [mark.start() for mark in _TAIL_LABEL.finditer(same, max(at, len(same) - 400))]
    cuts = [at, *tails, len(bare)]
    out += [bare[a:b] for a, b in pairwise(cuts)]
    return "\n".join(line.strip() for line in out if line.strip())


def _value_end(text: str, mark: re.Match[str]) -> int:
    """Where the value of the last label ends and the text begins: behind the date, the agencies, or a name of two words."""
    day = _DAY.match(text, mark.end())
    if day is not None:
        return day.end()
    words = list(re.finditer(r"\S+", text[mark.end() : mark.end() + 120]))
    for n in range(min(9, len(words)), 0, -1):
        value = text[mark.end() : mark.end() + words[n - 1].end()]
        if all(agencies.is_listed(part) for part in agencies.split_sources(value)):
            return mark.end() + words[n - 1].end()
    return mark.end() + (words[min(1, len(words) - 1)].end() if words else 0)
