"""What stands in one piece with the text and is none of it: the dateline before the lead, and what desks put behind the last paragraph.

«أنقرة/بغداد (وكالة) - …», «لندن- «الصحيفة»: …», «المنامة في 24 يناير / بنا / …»; «م.ح/س.ع», «انتهى», «(وكالات)», «إعداد: …», a writer's note.
The text itself is kept as published; what is cut off is told as dateline, credits, authors and further lines.
"""  # noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass, field

from isnad.page import cues
from isnad.page.agencies import agency_key, is_agency, is_own, split_sources
from isnad.page.dating import is_date_line
from isnad.page.persons import ROLE, given_name, is_person

_PLACE = r"[^\W\d_][\w'’]*(?:\s[^\W\d_][\w'’]*){0,2}"
_WHEN = (
    r"(?:\s*[-–،,]?\s*\d{1,2}\s?[-/.]\s?\d{1,2}(?:\s?[-/.]\s?\d{4})?|"
    r"\s*[،,]?\s*(?:في\s)?\d{1,2}\s+(?:(?:تشرين|كانون)\s)?[^\W\d_]+(?:\s*/\s*(?:(?:تشرين|كانون)\s)?[^\W\d_]+)?(?:\s+\d{4})?(?:\s*(?:م|هـ)(?!\w))?)?"
)
_NAME = r"[^()«»\"“”/\d]{2,30}?"
_MARKED = re.compile(
    rf"(?P<place>{_PLACE}(?:\s*[/،,]\s*{_PLACE}){{0,2}}){_WHEN}\s*(?P<between>[-–—ـ:،,]?)\s*"
    rf"(?:[(（]\s*(?P<round>{_NAME})\s*[)）]|«\s*(?P<quoted>{_NAME})\s*»|[\"“]\s*(?P<straight>{_NAME})\s*[\"”]|/\s*(?P<slashed>{_NAME})\s*/)"
    r"\s*(?P<after>[-–—:]*)\s*"
)
_STROKES = re.compile(rf"(?P<place>{_PLACE})\s*/\s*(?P<names>[^/\d]{{5,80}}?)\s*/\s*(?P<outlet>[^/\d]{{2,30}})$")
"""«غزة / فلان، فلانة / الوكالة» on a line of its own before the lead."""
_NUMERIC = re.compile(
    rf"(?P<place>{_PLACE})\s*[-–،]?\s*\d{{1,2}}\s*[-/.]\s*\d{{1,2}}\s*[-/.]\s*\d{{4}}\s*(?:م\s)?\s*[-–(]?\s*(?P<name>[^\W\d_]+(?:\s[^\W\d_]+)?)\s*[)]?\s*[-–—:]+\s*"
)
"""«الخليل 4-5-2025 وفا- …»: place, the day in digits, agency."""
_OUTLET_FROM = re.compile(rf"(?P<outlet>{_PLACE})\s+من\s+(?P<place>[^\W\d_]+(?:\s[^\W\d_]+)?)\s*[:：–—-]\s*")
_PLAIN = re.compile(r"(?P<place>[^\W\d_][\w'’]{2,12}(?:\s[^\W\d_][\w'’]{2,12})?)\s+[-–—]{1,2}\s+(?=[^\W\d_])")
_WRITER = re.compile(r"(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){1,3})\s*(?:\s[-–—]|:)\s+(?=[^\W\d_])")
_NO_PLACE = frozenset(
    [
        "خاص",
        "عاجل",
        "فيديو",
        "صور",
        "بالفيديو",
        "بالصور",
        "تقرير",
        "تحقيق",
        "متابعة",
        "كتب",
        "كتبت",
        "محدث",
        "مباشر",
        "حصري",
        "ملخص",
        "الخلاصة",
        "وقال",
        "قال",
    ]
)
_LETTERS = r"[ء-ي](?:\s?[ء-ي])?(?:\s[ء-ي])?"
_INITIALS = re.compile(
    rf"^[(\[/]*\s*{_LETTERS}(?:\s*[./\\،-]\s*{_LETTERS}){{1,5}}\s*[.)\]/]*(?:\s[(（](?P<names>[^()（）\d]{{3,60}})[)）])?$"
)
"""Of the desk, «س.ع/م.ح»; in brackets behind them the agencies that it worked from."""
_WIRE_STAMP = re.compile(
    r"^\W*(?:[^\W\d_]{2,8}\s)?(?:\d{2})?\d{2}:?\d{2}\s*(?:جمت|ت\s?[مغ]|توقيت|بتوقيت|gmt|utc)(?!\w).{0,30}$|^\W*\d{3,5}\W*$|^[ـ_\-–—*=.\s]{3,}$",
    re.I,
)
"""What wires print under the text: the time in GMT, the item's number, a rule."""
_SIGNED = re.compile(
    r"^[\W_]*(?P<name>[^\d()（）/]{2,30}?)\s*[)）]?\s*(?<!\w)[ء-ي]\s[ء-ي](?:\s?/\s?[ء-ي]\s[ء-ي])?\s*"
    r"(?:\d{4,6}\s*(?:جمت|ت\s?غ|gmt|utc)(?!\w).{0,20})?$",
    re.I,
)
"""«--(وكالة) س ع/ م ح», «د ب أ س ع/ م ح 202111 GMT نوف 25»: the agency and the initials of its desk, under the text."""
_END_GLUED = re.compile(r"(?<=\S)\s*(?:[(（]\s*(?:النهاية|انتهى|انتهت|يتبع)\s*[)）]|/{1,2}\s*(?:النهاية|انتهى|يتبع)\s*/{1,2})\s*$")
_SLUG = re.compile(r"^[^\W\d_]+(?:\s[^\W\d_]+)?(?:\s*/\s*[^\W\d_]+(?:\s[^\W\d_]+)?){1,3}/?$")
"""«محليات / وزارة / اجتماع»: the slug of the next item, left over at the end of a wire's."""
_MAKERS = re.compile(
    r"^[(\[]?\s*(?:شارك(?:ت)? في |)(?P<how>تغطية صح[فا]+ية|تغطية|التغطية|إعداد|اعداد|كتابة|تحرير|ترجمة|تقرير)(?: وتحرير| وترجمة|)\s*[:：]\s*(?P<names>[^:]{4,90}?)"  # noqa: E501
    r"(?:\s*[-–—،.؛]\s*\S{3,12}(?:\s\S{3,12})?\s*:[^:]{3,60})*\s*[)\].]*$"
)
_BY = re.compile(r"^[(\[\-–—*•]*\s*(?:كتبت?|بقلم|إعداد|اعداد)\s+(?P<names>[^\d:()\[\]]{5,60}?)\s*[)\]]?$")
"""«كتب سامي الحربي», «بقلم سامي الحربي» on a last line, without a colon."""
_MADE_FOR = re.compile(
    r"^[(\[]\s*(?:إعداد|اعداد)\s+(?P<maker>[^:()،]{5,40}?)(?:\s+(?:للنشرة|لنشرة)\s[^-–—()]{3,20}?)?\s+[-–—]\s+تحرير\s+(?P<editor>[^:()،]{5,40}?)\s*[)\]]\.?$"
)
"""«(إعداد فلان للنشرة العربية - تحرير فلانة)»: how agencies sign their Arabic service."""
_NOTE = re.compile(rf"^\s*(?P<star>[*•※]+)?\s*(?:{ROLE}|أكاديمي|أستاذ|خبير|محام|ناشط|طبيب|روائي|شاعر|سياسي|دبلوماسي)ة?(?!\w)")
_RIGHTS_MARK = re.compile(r"^(?:©|\(c\))\s*(?:\d{4}\s*)?|\s*(?:©\s*)?\d{4}$", re.I)
_FROM = re.compile(r"^(?P<how>المصدر|مصدر الخبر|نقلا عن|نقلًا عن|نقلاً عن|منقول عن|منقول من|عن)\s*[:\-–]?\s+(?P<names>\S.*)$")
_STARRED = re.compile(
    rf"^\s*[*•※]+\s*[^\W\d_]+(?:\s[^\W\d_]+){{1,3}}\s*[،,:–-]?\s*"
    rf"(?:هو\s|هي\s)?(?:{ROLE}|أكاديمي|أستاذ|خبير|محام|باحث)ة?(?!\w)"
)
"""«* فلان الفلاني كاتب وباحث»: who the writer is, under an opinion piece."""
_STOP = re.compile(r"[.؟!…»\"”]\s*$")


@dataclass(slots=True)
class Edges:
    """Paragraphs without what stood at their edges, and what that told. ``lines`` are whole lines taken off the end,
    ``start`` the words of the dateline."""

    paragraphs: list[str]
    dateline: str | None = None
    credits: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    start: str = ""


def trim(paragraphs: list[str], outlet: str | None, bold: str = "") -> Edges:
    """Take dateline and desk marks off ``paragraphs``. ``outlet`` is the site's own name, ``bold`` what the first one begins with in bold."""  # noqa: E501
    out = Edges(list(paragraphs))
    if out.paragraphs:
        _start(out, agency_key(outlet or ""), bold.strip())
    if out.paragraphs:
        out.paragraphs[-1] = _END_GLUED.sub("", out.paragraphs[-1])
    while len(out.paragraphs) > 1 and _is_mark(out.paragraphs[-1], out, agency_key(outlet or "")):
        out.lines.append(out.paragraphs.pop())
        out.paragraphs[-1] = _END_GLUED.sub("", out.paragraphs[-1])
    return out


def _start(out: Edges, own: str, bold: str) -> None:
    """The dateline before the lead, as wire copy and pan-Arab papers set it; only where a running paragraph is left behind it."""
    first = out.paragraphs[0]
    byline = _STROKES.match(first) if len(first) < 120 and len(out.paragraphs) > 1 else None
    if byline is not None and (is_own(byline["outlet"], own) or is_agency(byline["outlet"])):
        people = re.split(r"\s*[،,]\s*", byline["names"])
        if all(is_person(name) for name in people):
            out.dateline, out.authors = byline["place"], people
            if not is_own(byline["outlet"], own):
                out.credits.append(byline["outlet"])
            out.start = out.paragraphs.pop(0)
            return
    match = _MARKED.match(first[:140])
    if match is not None and len(first) - match.end() >= 40:
        name = next(match[kind] for kind in ("round", "quoted", "straight", "slashed") if match[kind])
        known = is_agency(name) or agency_key(name) == own
        set_off = (bool(match["after"]) and (bool(match["between"]) or bool(match["round"]))) or bool(match["slashed"])
        words = max(len(place.split()) for place in re.split(r"\s*[/،,]\s*", match["place"]))
        if (known and (set_off or match["after"] or words <= 2)) or (set_off and words <= 3 and len(name.split()) <= 3):
            out.dateline = re.sub(r"\s+(?:في|ـ+)$", "", re.split(r"\s*[/،,]\s*", match["place"])[0])
            if agency_key(name) != own:
                out.credits.append(name)
            out.start, out.paragraphs[0] = match.group(), first[match.end() :]
            return
    match = _NUMERIC.match(first[:100])
    if match is not None and len(first) - match.end() >= 40:
        if is_agency(match["name"]) and not is_own(match["name"], own):
            out.credits.append(match["name"])
        out.dateline = match["place"]
        out.start, out.paragraphs[0] = match.group(), first[match.end() :]
        return
    match = _OUTLET_FROM.match(first[:80])
    if match is not None and len(first) - match.end() >= 40:
        known = agency_key(match["outlet"]) == own or is_agency(match["outlet"])
        if known or bold == match.group().strip():
            out.dateline = match["place"]
            out.start, out.paragraphs[0] = match.group(), first[match.end() :]
            return
    match = _PLAIN.match(first[:40])
    if match is not None and len(first) - match.end() >= 60 and not set(match["place"].split()) & _NO_PLACE:
        out.dateline = match["place"]
        out.start, out.paragraphs[0] = match.group(), first[match.end() :]
        # «عمان - فلان الفلاني - …»: the writer behind the place.
        writer = _WRITER.match(out.paragraphs[0])
        if writer is not None and is_person(writer["name"]) and given_name(writer["name"]):
            out.authors.append(writer["name"])
            out.paragraphs[0] = out.paragraphs[0][writer.end() :]


def _is_mark(line: str, out: Edges, own: str) -> bool:
    """Whether the last line is a desk's: initials and end marks of agencies, credits in brackets, makers, a date, a writer's note."""
    line = line.strip()
    if len(line) > 220:
        return False
    core = _RIGHTS_MARK.sub("", line.strip(" ()[]/.#*-–—•\xa0")).strip()
    told = _FROM.match(core)
    if told is not None and len(line) < 70 and not _STOP.search(line):
        # «نقلا عن صحيفة …», «عن رويترز» on a line of its own, without a colon.
        names = split_sources(told["names"])
        if names and all(is_agency(name) or (told["how"] not in ("عن", "وكالة") and len(name.split()) <= 4) for name in names):
            out.credits += [name for name in names if agency_key(name) != own]
            return True
    parts = split_sources(core)
    if len(line) < 60 and parts and all(is_agency(part) or is_own(part, own) for part in parts):
        out.credits += [part for part in parts if not is_own(part, own)]
        return True
    initials = _INITIALS.match(line) if len(line) < 80 else None
    if initials is not None and initials["names"]:
        out.credits += [name for name in split_sources(initials["names"]) if not is_own(name, own)]
        return True
    if (initials is not None and len(line) < 40) or _WIRE_STAMP.match(line) or (len(line) < 50 and _SLUG.match(line)):
        return True
    signed = _SIGNED.match(line) if len(line) < 60 else None
    if signed is not None and is_agency(signed["name"]):
        if not is_own(signed["name"], own):
            out.credits.append(signed["name"].strip())
        return True
    cue = cues.find(line)
    if cue is not None and cue.kind == "end" and len(line) < 40:
        return True
    made = _MADE_FOR.match(line)
    if made is not None and is_person(made["maker"]) and is_person(made["editor"]):
        out.authors += [made["maker"], made["editor"]]
        return True
    makers = _MAKERS.match(line)
    if makers is not None:
        names = [name.strip(" .()") for name in re.split(r"\s*[،,/]\s*|\s+و(?=\S)", makers["names"])]
        people = [name for name in names if is_person(name)]
        if people and len(people) == len(names):
            if makers["how"] not in ("تحرير", "ترجمة"):
                out.authors += people
            return True
    by = _BY.match(line) if len(line) < 80 and not _STOP.search(line) else None
    if by is not None:
        people = re.split(r"\s*[،,/]\s*|\s+و(?=\S)", by["names"])
        if all(is_person(name) and given_name(name) for name in people):
            out.authors += people
            return True
    if len(line) < 200 and _STARRED.match(line):
        return True
    note = _NOTE.match(line)
    if note is not None and (note["star"] or (len(line) < 110 and not _STOP.search(line))):
        name = line.rpartition(":")[2].strip()
        out.authors += [name] if ":" in line and is_person(name) and given_name(name) else []
        return True
    return len(line) < 60 and not _STOP.search(line) and is_date_line(line)
