"""One line of a flat page by itself: a label, running text, a headline, a menu; and the outlet that some line names.

Which lines make an article is said in ``flat``, which form the text came in, in ``dumps``.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from isnad.arabic.folding import search_key
from isnad.page import agencies, cues, dating
from isnad.page.outlets import named_in_rights
from isnad.page.title import key_of

Kind = Literal["label", "prose", "headline", "short", "blank", "drop"]

FULL_STOP = re.compile(r"[.؟!…»\"”:)]\s*[\u200e\u200f\u202c]*$")
SECTIONS = frozenset(
    search_key(word)
    for word in (
        "الرئيسية", "سياسة", "السياسة", "اقتصاد", "الاقتصاد", "رياضة", "الرياضة", "ثقافة", "الثقافة", "محليات", "المحليات", "صحة",
        "تكنولوجيا", "تقنية", "منوعات", "فن", "فنون", "فيديو", "صور", "دولي", "عربي", "عالم", "العالم", "أخبار", "الأخبار", "آراء",
        "مقالات", "حوادث", "تحقيقات", "مجتمع", "علوم", "سفر", "سيارات", "دين", "رأي", "الرأي", "عرب", "دوليات", "تقارير",
    )
)  # fmt: skip
_ENDS = re.compile(r"[.؟…][»\"”)]*\s*[\u200e\u200f\u202c]*$")
_QUESTION = re.compile(r"[؟?!][»\"”)]*\s*$")
_SITE_AFTER_DATE = re.compile(r"[-–—|]\s*((?:صحيفة|جريدة|موقع|شبكة|وكالة|قناة|بوابة|مدونة|منصة|مجلة)\s[^-–—|\d]{2,40}?)\s*(?:[-–—|]|$)")
_SITE_BEFORE_DATE = re.compile(r"^((?:صحيفة|جريدة|موقع|شبكة|وكالة|قناة|بوابة|مدونة|منصة|مجلة)\s[^-–—|\d]{2,40}?)\s*[-–—|]")
OUTLET = re.compile(r"^(?:صحيفة|جريدة|موقع|شبكة|وكالة|قناة|بوابة|مدونة|منصة|مجلة)\s+\S+(?:\s+\S+){0,4}$")
_STAMP = re.compile(r"^\W*\d{1,2}[:.]\d{2}\W*(?:ص|م|am|pm)?\W*$", re.I)
_PAGE_NUMBER = re.compile(r"^[\s\-–—ـ]*\d{1,3}\s*[\-–—ـ]+$|^[\-–—ـ]+\s*\d{1,3}$")
_RUNNING_HEAD = re.compile(r"^(\D{3,30}?)(?:[ \xa0]{3,}|[ ]*\t\s*)(?:العدد\s*:?\s*\d+|\S.*\d{4})")
"""«paper     day     page» over a clipping."""
_LETTER = re.compile(r"[^\W\d_]")
_RULE = re.compile(r"^[\W_]+$")
_SEPARATORS = re.compile(r"\s[|>›»/\\]\s|[|•·]")
_ADDRESS = re.compile(r"^\W*(?:https?://|www\.)\S+\W*$")
PROSE = 75
"""Letters from which a line that ends like a sentence is running text."""


@dataclass(slots=True)
class Line:
    """A line, what it is, the label in it, whether a blank line stands before it."""

    text: str
    kind: Kind
    cue: cues.Cue | None = None
    after_blank: bool = False

    @property
    def label(self) -> str:
        """The kind of its label, empty where it has none."""
        return self.cue.kind if self.cue is not None and self.kind == "label" else ""

    @property
    def rest(self) -> str:
        """What the label labels; the whole line where there is none."""
        return self.text[self.cue.rest :].strip(" \t\xa0:") if self.cue is not None else self.text


def judge(text: str) -> list[Line]:
    """The lines of a flat page that are not blank, each judged by itself."""
    out: list[Line] = []
    blank = False
    for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        line = raw.strip(" \t\xa0\u200b\ufeff")
        if not line.strip("\u200e\u200f\u202a\u202b\u202c"):
            blank = True
            continue
        cue = cues.find(line)
        kind = _kind(line, cue)
        out.append(Line(line, kind, cue if kind == "label" else None, blank))
        blank = False
    return out


_CREDIT_END = re.compile(r"[(（]\s*([^()（）]{2,40}?)\s*[)）]\s*$")
_PHOTO = re.compile(r"تصوير|عدسة|أرشيف|ارشيف|غيتي|جيتي|getty|مواقع التواصل|وسائل التواصل|إنترنت|انترنت|فيسبوك|تويتر|^x$|المصدر", re.I)
_RELATIVE = re.compile(
    r"^\W*(?:منذ|قبل)\s+(?:\d+\s+)?(?:ثانية|ثوان|دقيقة|دقيقتين|دقائق|ساعة|ساعتين|ساعات|يوم|يومين|أيام|أسبوع|أسبوعين|أسابيع|شهر|شهرين|أشهر|سنة|سنوات)\W*$|"
    r"^\W*\d{1,3}\s*(?:دقيقة|دقائق|دقيقه)(?:\s+(?:قراءة|للقراءة))?\W*$|^\W*[AaأΑ]\s*[-+]?\s*[AaأΑ]\W*$"
)


def _is_caption(line: str) -> bool:
    """A picture's caption as it stays in dumps: no full stop, the agency or photographer in brackets at the end («… (غيتي)»)."""
    match = _CREDIT_END.search(line)
    if match is None or not 25 <= len(line) <= 220:
        return False
    name = unicodedata.normalize("NFKC", match[1])
    return agencies.is_agency(name) or _PHOTO.search(name) is not None


def _kind(line: str, cue: cues.Cue | None) -> Kind:
    if len(line) < 60 and (_RELATIVE.match(line) or _ADDRESS.match(line)):
        return "drop"
    if _is_caption(line):
        return "drop"
    if _RULE.match(line) or not _LETTER.search(line) or _STAMP.match(line) or _PAGE_NUMBER.match(line):
        return "short" if len(line) < 40 and dating.is_date_line(line) else "drop"
    if len(line) < 140 and _is_menu(line):
        return "drop"
    if cue is not None and cue.kind == "date" and not (cue.whole or cue.colon) and not dating.is_date_line(line):
        cue = None
    if cue is not None and cue.kind == "note":
        if cue.colon and cue.rest < len(line):
            return "label"
        cue = None
    if cue is not None:
        bare = cue.kind == "picture" and not _ENDS.search(line)
        if bare or cue.whole or cue.colon or cue.kind in ("date", "promo", "footer", "comments", "share"):
            fits = len(line) < cues.LONGEST or cue.kind in ("title", "tags", "source", "related")
            if fits and (bare or len(line) < 90 or cue.kind not in ("byline", "section", "site", "picture", "media", "source", "end")):
                return "label"
        elif (
            cue.kind in ("tags", "byline", "source")
            and len(line) < 100
            and cue.rest < len(line)
            and line[cue.rest - 1 : cue.rest] in ":：|-–"
        ):
            return "label"
    if len(line) >= 130 or (len(line) >= PROSE and _ENDS.search(line) and not _QUESTION.search(line)):
        return "prose"
    if len(line) < 160 and not line.rstrip("\u202c\u200f ").endswith(".") and len(line.split()) >= 2:
        return "headline"
    return "prose" if len(line) >= 40 else "short"


def _is_menu(line: str) -> bool:
    """A menu, breadcrumb or share bar: section words or networks and little else."""
    words = [search_key(word) for word in re.split(r"[\s|>›»/\\•·،,]+", line) if word]
    if len(words) >= 2 and sum(word in SECTIONS for word in words) >= 0.7 * len(words):
        return True
    if cues.is_share_bar(line):
        return True
    return len(_SEPARATORS.findall(line)) >= 2 and sum(word in SECTIONS for word in words) >= 2


def _before_dash(line: str) -> str:
    """«وكالة … للأنباء - النشرة العامة»: a wire's name without the name of its service."""
    return line.partition(" - ")[0].strip()


def site_of(lines: list[Line], title: str) -> str | None:
    """The outlet that a dump names: a line of its own, beside the date, or behind the headline as browsers show it."""
    for line in lines[:2]:
        head = _RUNNING_HEAD.match(line.text)
        if head is not None and len(head[1].split()) <= 4 and not dating.is_date_line(head[1]):
            return head[1].strip()
    for line in lines[:12]:
        if OUTLET.match(line.text) and len(line.text) < 45 and line.kind != "label":
            return _before_dash(line.text)
    for line in lines:
        if len(line.text) < 110 and dating.is_date_line(line.text):
            match = _SITE_AFTER_DATE.search(line.text) or _SITE_BEFORE_DATE.search(line.text)
            if match is not None:
                return match.group(1).strip()
    for line in lines[:6]:
        rest = line.text[len(title) :].strip() if title and line.text.startswith(title) else ""
        if rest[:1] in ("-", "|", "–", "—", ":", "»") and 2 < len(rest) < 50:
            return rest[1:].strip()
    return rights(lines)


def rights(lines: list[Line]) -> str | None:
    """The outlet's name in the line of rights at the end of a dump, however the words around it stand."""
    for line in lines[-8:]:
        if "©" not in line.text and "حقوق" not in line.text:
            continue
        name = named_in_rights(line.text)
        for form in (name, re.sub(r"^لل", "ال", name), re.sub(r"^ل(?=\S{3})", "", name)):
            if any(key_of(form) == key_of(other.text) for other in lines if other is not line and len(other.text) < 60):
                return form
        bare = re.sub(r"^لل(?=\S)", "ال", re.sub(r"^ل(?=(?:صحيفة|جريدة|موقع|شبكة|وكالة|قناة|بوابة|مؤسسة|مجلة|منصة|شركة|دار)\s)", "", name))
        if 1 <= len(bare.split()) <= 5 and len(bare) >= 3:
            return bare
    return None
