"""Who wrote an article and whom it credits: «كتب: …», «بيروت - هدى عبد الرحمن:», «القاهرة - رويترز», «المصدر: الجزيرة + وكالات», «(أ ف ب)».

Authors are persons; agencies and outlets are credits. What a line gives depends on where it stands: a name in an element called
``author`` needs no label, a line under the headline needs a shape («place - name:») or a label.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from isnad.arabic.folding import search_key
from isnad.page import cues
from isnad.page.agencies import EDGE, agency_key, is_agency, is_listed, is_own, split_sources
from isnad.page.dating import is_date_line
from isnad.page.found import Found
from isnad.page.head import Head, types_of
from isnad.page.lines import SECTIONS
from isnad.page.persons import HONORIFIC, ROLE, given_name, is_person
from isnad.page.tree import Block, Element

_AUTHOR_NAME = re.compile(
    r"author|agency|agencies|writ(?:e|ten)[-_]?by|byline|by-line|writer|journalist|\bau\b|\bauth\b|reporter|katib|كاتب|editor|creator|vcard|\bfn\b",
    re.I,
)
_NO_AUTHOR = re.compile(r"comment|avatar|date|time|count|desc|bio|follow|social|related", re.I)
_SPLIT_NAMES = re.compile(r"\s*(?:،|,|؛|;|/|\||&|\+|\s[-–—]\s|\sو(?=\S))\s*")
_DASH = re.compile(r"\s*[-–—ـ/|]\s*|\s*[:：،,]\s+")
_IN_BRACKETS = re.compile(r"[(（\[]\s*([^()（）\[\]]{2,40})\s*[)）\]]\s*[.]?\s*$")
_BY_PREFIX = re.compile(
    r"^\s*(?:role\s*[,،:]\s*)?(?:(?:author|written by|by|"
    r"(?:الكاتب|الصحفي|الصحافي|المراسل)ة?(?=\s*[،,:])|"
    r"كتبت?|كتبه|كتبها|بقلم|بواسطة|إعداد|اعداد|تقرير|تحقيق|ترجمة|حوار|حاوره|حاورته|أرسله|ارسله|أرسلها|أضافه|"
    r"نشره|نشرها|مرسلة|نشر(?=\s+بواسطة)|متابعة|تغطية|مراسلتنا|مراسلنا)\s*[:/,،\-–]?\s+)+",
    re.I,
)
_AUTHOR_PAGE = re.compile(
    r"/(?:web/)?(?:authors?|writers?|columnists?|reporters?|journalists?|katib|kuttab|كاتب|كتاب|الكاتب|editor)[/?=-]", re.I
)
_ROLE = re.compile(rf"^\s*{ROLE}ة?(?!\w)")
_WHEN = re.compile(
    r"\s*[،,]?\s(?:الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)(?:[\s،,].*)?$|\s+(?:في|بتاريخ|يوم|الساعة|منذ|قبل|on|at)\s.*\d.*$|\s*[|–-]\s*\S*\d.*$"
)
_FROM_PAPER = re.compile(r"(?:نشر|نشرت|ورد|جاء)\s+(?:في|على|ب)\s*([^\d:]{2,30}?)\s+(?:يوم|بتاريخ|في)\s")


@dataclass(slots=True)
class Bylines:
    """What the lines around an article say of its makers."""

    authors: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    dateline: str | None = None
    evidence: dict[str, str] = field(default_factory=dict)

    def author(self, name: str, how: str) -> None:
        """Add a person once."""
        name = HONORIFIC.sub("", name.strip(EDGE))
        cue = cues.find(name)
        if cue is not None and cue.whole:
            # «أضف تعليق» stands among the pieces of a line of bylines, too.
            return
        if name and search_key(name) not in {search_key(known) for known in self.authors}:
            self.authors.append(name)
            self.evidence.setdefault("authors", how)

    def credit(self, name: str, how: str) -> None:
        """Add an agency or source once."""
        name = name.strip(EDGE)
        if name and search_key(name) not in {search_key(known) for known in self.credits}:
            self.credits.append(name)
            self.evidence.setdefault("credits", how)

    def take(self, dateline: str | None, credits: list[str], authors: list[str]) -> None:
        """Add what the edges of the text told."""
        if dateline and not self.dateline:
            self.dateline = dateline
            self.evidence["dateline"] = "before the first paragraph"
        for name in credits:
            self.credit(name, "at the edge of the text")
        if not self.authors:
            for name in authors:
                self.author(name, "line under the text")


def read(found: Found, head: Head, body: list[str], outlet: str | None, main: bool = True) -> Bylines:
    """Read authors, credits and dateline of an article. ``body`` are its paragraphs, ``outlet`` the site's own name."""
    out = Bylines()
    own = agency_key(outlet or "")
    # 1. source lines: «المصدر: …»
    for block in found.around.get("source", ()):
        _read_source(block.text, out, own)
    # 2. what stands where the outlet's pages have their byline, then the other lines around the headline
    for block in found.around.get("byline", ()):
        _names(_BY_PREFIX.sub("", block.text), out, "where the outlet's pages have their byline", own)
    for block in found.around.get("meta", [])[:60]:
        _read_line(block, out, own)
    # 3. the end of the body: «(أ ف ب)»
    if body:
        _read_end(body[-1], out)
    # 4. what the head claims
    if main:
        for name, how in _claimed(head):
            if out.authors:
                break
            if is_person(name) and not is_own(name, own):
                out.author(name, how)
            elif is_agency(name) and not out.credits and not is_own(name, own):
                out.credit(name, how)
    return out


def _read_source(line: str, out: Bylines, own: str) -> None:
    """«المصدر: الجزيرة + وكالات», «المصدر: أبوظبي - البيان» (a place first), «المصدر: نورة فلان - قنا» (a writer first)."""
    cue = cues.find(line)
    if cue is not None and cue.whole:
        return
    text = line[cue.rest :] if cue is not None and cue.kind == "source" else line
    names = split_sources(text)
    if len(names) > 1:
        people = [name for name in names if is_person(name) and given_name(name)]
        for name in people:
            out.author(name, "person in the source line")
            names.remove(name)
    if len(names) == 2 and re.search(r"\s[-–—]\s", text) and not is_agency(names[0]) and (is_own(names[1], own) or is_agency(names[1])):
        out.dateline = names.pop(0)
    if len(names) == 1 and is_person(names[0]) and given_name(names[0]) and not _OUTLET_WORD.search(names[0]):
        out.author(names.pop(), "person in the source line")
    for name in names:
        out.credit(name, "source line")


_OUTLET_WORD = re.compile(r"(?<!\w)(?:نيوز|نت|اليوم|برس|أونلاين|اونلاين|تي في|ميديا|24|بوست|تايمز)(?!\w)")


def _read_line(block: Block, out: Bylines, own: str) -> None:
    text = block.text.strip()
    if len(text) > 120 or text.startswith("©"):
        # «© Agency / name» is a picture's.
        return
    called = _called_author(block)
    cue = cues.find(text)
    _read_paper(block, out)
    for item in block.inner:
        told = cues.find(item.text) if item.text and item.text != text else None
        if told is not None and told.kind == "source" and told.colon:
            # A source in an element of its own among date and views («<span>22 مايو</span><span>المصدر: …</span>»).
            _read_source(item.text, out, own)
            return
    named = [item.text for item in block.inner if item.text and _is_author(item)]
    # A label's element may hold the name's («<span class=author>بواسطة<span class=fn>فلان</span></span>»): the innermost tells.
    named = [name for name in named if not any(other != name and other in name for other in named)]
    if named and len(named) < 6:
        for name in named:
            if read_dateline(name, out, own):
                continue
            _names(_BY_PREFIX.sub("", name), out, "element named author", own)
        if out.authors or out.credits:
            return
    if cue is not None and cue.kind == "byline":
        if not cue.whole:
            _names(text[cue.rest :], out, f"byline «{text[: cue.rest].strip(EDGE)}»", own)
        return
    if cue is not None and cue.kind not in ("byline", "date", "source"):
        return
    # A link to an author's page says whose it is, whatever it is called (portals, magazines).
    by_link = [name for href, name in block.links if _AUTHOR_PAGE.search(href) and is_person(name)]
    for name in by_link:
        if not is_own(name, own):
            out.author(name, "link to the author's page")
    if by_link:
        return
    # «صفية المراكشي» «صحفية استقصائية»: name and role in elements of their own, without a label (magazines).
    pieces = [item.text for item in block.inner if item.text != text]
    for n, piece in enumerate(pieces):
        if is_person(piece) and not _ROLE.match(piece) and any(_ROLE.match(other) for other in pieces[n + 1 : n + 2]):
            out.author(piece, "name beside a writer's role")
            return
    # «فلان الفلاني · منذ 3 ساعات · وقت القراءة: 3 دقائق»: name and times between dots or strokes (pages of utility classes, apps).
    parts = [part.strip(EDGE) for part in _DOTS.split(text)]
    if len(parts) == 1 and len(pieces) > 1 and text.startswith(pieces[0]) and is_person(pieces[0]) and given_name(pieces[0]):
        parts = [piece.strip(EDGE) for piece in pieces]
    if len(parts) > 1 and any(_TIMELY.search(part) for part in parts[1:]) and len(parts) <= 6:
        own_elements = {item.text.strip(EDGE) for item in block.inner}
        people = [
            name
            for name in (_BY_PREFIX.sub("", part).strip(EDGE) for part in parts)
            if is_person(name) and (given_name(name) or name in own_elements) and not is_own(name, own)
        ]
        for name in people:
            out.author(name, "name beside the time")
        listed = [part for part in parts if is_listed(part) and not is_own(part, own)]
        for name in listed:
            out.credit(name, "agency in the byline")
        if people or listed:
            return
    # «بقلم فلان | 24 يناير 2024», «أرسله فلان في أربعاء, 01/24/2024»: byline and date in one line (Drupal, blogs).
    unlabelled = _BY_PREFIX.sub("", text)
    if unlabelled != text and is_date_line(text):
        before = len(out.authors)
        _names(unlabelled, out, "byline in the date line", own)
        if len(out.authors) > before:
            return
    # Author and date in one line: take the links or the named elements.
    if called:
        names = [name for _, name in block.links] if block.links and block.linked < len(text) else [text]
        for name in names:
            if not _read_beside_own(name, out, own):
                _names(_BY_PREFIX.sub("", name), out, "element named author", own)
        return
    if is_date_line(text):
        for item in block.inner:
            # «<span>24 يناير 2022</span><span>أفق نيوز - البصرة</span>»: the outlet and its place beside the day.
            if item.text != text and not is_date_line(item.text) and _read_beside_own(item.text, out, own):
                break
        for _, name in block.links:
            if is_person(name) and "نشر" not in text:
                out.author(name, "link in the date line")
        _read_wire_line(text, out, own)
        return
    read_dateline(text, out, own)


_DOTS = re.compile(r"\s*[·•|]\s*")
_TIMELY = re.compile(r"\d|(?<!\w)(?:منذ|قبل|دقيقة|دقائق|ساعة|ساعات)(?!\w)")


def names_author(block: Block) -> bool:
    """Whether a line around a headline, read by itself, gives a person as author."""
    out = Bylines()
    _read_line(block, out, "")
    return bool(out.authors)


_WIRE = re.compile(r"^(?P<place>[^\d:|–—-]{3,25}?)\s+\d.*\d\s*(?:م|ه|هـ)?[\s.]*(?P<agency>[^\d:|]{2,30})$")


def _read_wire_line(text: str, out: Bylines, own: str) -> None:
    """«الرياض 05 جمادى الأولى 1448 هـ الموافق 21 أكتوبر 2026 م واس»: place, date in two calendars, agency."""
    match = _WIRE.match(text)
    if match is None:
        return
    agency = re.sub(r"^(?:م|هـ|ه)\s+", "", match["agency"].strip(EDGE))
    # Where the day stands in both calendars, a short word at the end is an agency's mark, known or not.
    place = match["place"].strip(EDGE)
    marked = "الموافق" in text and _MARK.match(agency) is not None and _PLACE.match(place) is not None and not _NO_PLACE.match(place)
    if is_agency(agency) or (marked and cues.find(place) is None):
        if is_agency(agency) and not is_own(agency, own):
            out.credit(agency, "agency in the dateline")
        out.dateline = out.dateline or match["place"].strip(EDGE)
        out.evidence.setdefault("dateline", "dateline")


_MARK = re.compile(r"(?!هـ|مساء|صباح|ظهرا|ليلا|فجرا|عصرا)[^\W\d_]{2,4}$")
_NO_PLACE = re.compile(
    r"(?:يوم\s)?(?:ال)?(?:أحد|احد|[إا]?ثنين|اثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة|سبت)(?!\w)|(?:في|بتاريخ|يوم|اليوم|مساء|صباح|نشر\w*)(?!\w)"
)


def _read_paper(block: Block, out: Bylines) -> None:
    """«نشر في عكاظ يوم 16 - 12 - 2013»: an aggregator names the paper that it took the story from."""
    match = _FROM_PAPER.search(block.text)
    if match is None:
        return
    names = [name for _, name in block.links if name in match.group()] or [match.group(1)]
    for name in names:
        if len(name.split()) <= 4:
            out.credit(name, "paper named in the date line")


_PRESS_OFFICE = re.compile(
    r"(?:ال)?(?:مكتب|مركز|قسم|دائرة|[إا]دارة|مديرية|وحدة|شعبة)\s"
    r"(?:ال)?(?:[إا]علامي?ة?|صحفية?|صحافية?|صحافة|العلاقات العامة|علاقات عامة)(?!\w)"
)
_BESIDE = re.compile(r"^([^()（）\d]{2,30}?)\s*[(（]\s*([^()（）\d]{2,30})\s*[)）]\s*[-–—:]*\s*$")


def read_dateline(text: str, out: Bylines, own: str = "", bare: bool = True) -> bool:
    """Read «بيروت - هدى عبد الرحمن:», «القاهرة - رويترز», «واس - الرياض», «كتب: فلان»; True where the line is of that kind."""
    text = text.strip()
    stripped = _BY_PREFIX.sub("", text)
    if stripped != text:
        people = [name.strip(EDGE) for name in _SPLIT_NAMES.split(stripped.strip(EDGE))]
        whole = is_person(stripped.strip(EDGE))
        if len(people) > 1 and all(is_person(name) and (given_name(name) or not whole) for name in people):
            for name in people:
                out.author(name, "byline")
            return True
        if whole:
            out.author(stripped, "byline")
            return True
    ends = text.rstrip().endswith((":", "-", "–"))
    beside = _BESIDE.match(text)
    if beside is not None:
        # «القدس المحتلة (أ ف ب)», «واس (الرياض)»
        one, other = beside[1].strip(EDGE), beside[2].strip(EDGE)
        place, agency = (one, other) if is_agency(other) else (other, one)
        if is_agency(agency) and not is_agency(place) and len(place.split()) <= 3:
            if not is_own(agency, own):
                out.credit(agency, "agency in the byline")
            out.dateline = out.dateline or place
            out.evidence.setdefault("dateline", "byline")
            return True
    parts = [part.strip(EDGE) for part in _DASH.split(text.strip(EDGE)) if part.strip(EDGE)]
    if len(parts) > 2 and re.search(r"\.\S", text):
        parts = [part.strip(EDGE) for part in re.split(r"\s+[-–—]\s+", text) if part.strip(EDGE)]
    if _read_beside_own(text, out, own):
        return True
    parts = [part for part in parts if not own or not is_own(part, own)] if len(parts) > 1 else parts
    if not 1 <= len(parts) <= 4 or any(len(part.split()) > 6 for part in parts):
        return False
    agencies = [part for part in parts if is_agency(part)]
    if agencies:
        for part in parts:
            if is_agency(part):
                if not is_own(part, own):
                    out.credit(part, "agency in the byline")
            elif len(part.split()) <= 3 and out.dateline is None:
                out.dateline = part
                out.evidence.setdefault("dateline", "byline")
        return True
    if not agencies and re.search(r"[،,:：]\s", text.strip(EDGE)):
        return False
    if len(parts) == 1:
        if is_person(parts[0]) and (ends or (bare and given_name(parts[0]))):
            out.author(parts[0], "line under the headline")
            return True
        return False
    place, *names = parts
    name_first = len(names) == 1 and is_person(place) and given_name(place) and not given_name(names[0])
    if len(names) == 1 and len(place.split()) <= 3 and _PRESS_OFFICE.match(names[0]) and _PLACE.match(place):
        # «دمشق - مكتب الإعلام», «أربيل - المكتب الصحفي»: a public body's own copy.
        out.dateline = out.dateline or place
        out.evidence.setdefault("dateline", "byline")
        return True
    if len(place.split()) <= 3 and names and all(is_person(name) for name in names) and not name_first:
        for name in names:
            out.author(name, "byline after the place")
        out.dateline = out.dateline or place
        out.evidence.setdefault("dateline", "byline")
        return True
    if is_person(place) and len(names) == 1 and len(names[0].split()) <= 3:
        out.author(place, "byline before the place")
        out.dateline = out.dateline or names[0]
        return True
    return False


def _read_beside_own(text: str, out: Bylines, own: str) -> bool:
    """Read «المكلا - الساحة نت», «الزرقاء: «الغد الأوسط»»: the place beside the outlet's own name and nothing else."""
    parts = [part for part in (part.strip(EDGE) for part in _DASH.split(text.strip(EDGE))) if part]
    others = [part for part in parts if not is_own(part, own)] if own else parts
    lone = others[0] if len(others) == 1 < len(parts) and len(others[0].split()) <= 3 else ""
    if not lone or is_agency(lone) or is_person(lone) or re.search(r"\d", lone) or cues.find(lone) or search_key(lone) in SECTIONS:
        return False
    out.dateline = out.dateline or lone
    out.evidence.setdefault("dateline", "beside the outlet's name")
    return True


def _names(text: str, out: Bylines, how: str, own: str) -> None:
    beside_own = False
    for part in _SPLIT_NAMES.split(_WHEN.sub("", text).strip(EDGE)):
        bare = part.strip(EDGE)
        name = _without_own(bare, own)
        if not name or is_own(name, own):
            beside_own = True
            continue
        if not is_agency(name) and is_person(_PLACE_BEHIND.sub("", _HANDLE.sub("", name))):
            # «فلان الفلاني (المدينة) @handle»: papers of the Gulf.
            name = _PLACE_BEHIND.sub("", _HANDLE.sub("", name))
        if (
            beside_own
            and not given_name(name)
            and not is_agency(name)
            and not (len(name.split()) == 3 and is_person(name) and not _PLACE_WORD.match(name))
        ):
            # Behind the outlet's name stands the place («… نيوز - أبوظبي»); three words are a person.
            if len(name) >= 3 and _PLACE.match(name) and search_key(name) not in SECTIONS:
                out.dateline = out.dateline or name
            continue
        beside_own = name != bare
        if not is_agency(name) and is_agency(_PLACE_BEHIND.sub("", name)):
            # «واس (الرياض)»: the agency and where it reports from.
            name = _PLACE_BEHIND.sub("", name)
        if is_agency(name):
            out.credit(name, how)
        elif is_person(name):
            out.author(name, how)


_PLACE = re.compile(r"^[^\W\d_]+(?:\s[^\W\d_]+){0,2}$")
_PLACE_WORD = re.compile(
    r"(?:مخيم|مدينة|محافظة|ولاية|منطقة|بلدة|قرية|إقليم|قطاع|جزيرة|خليج|شمالي?|جنوبي?|شرقي?|غربي?|وسط|دير|رأس|بيت|عين|كفر|تل|وادي|جبل|باب|دار)(?!\w)"
)
"""How places of several words begin («مخيم عين الحلوة»)."""
_HANDLE = re.compile(r"\s*@[\w.]*$")
_PLACE_BEHIND = re.compile(r"\s*[(（][^()（）]{2,25}[)）]?\s*$")


def _without_own(name: str, own: str) -> str:
    """A name without the outlet's behind it, which broadcasters set beside it in an element of its own; empty for «outlet من place»."""
    words = name.split()
    for n in range(1, min(4, len(words) - 1)):
        if own and agency_key(" ".join(words[-n:])) == own:
            return " ".join(words[:-n])
    if len(words) > 2 and words[-2] == "من" and is_own(" ".join(words[:-2]), own):
        return ""
    return name


def _called_author(block: Block) -> bool:
    if any(_is_author(item) for item in block.inner):
        return True
    element: Element | None = block.element
    for _ in range(3):
        if element is None:
            break
        if _is_author(element):
            return True
        if _NO_AUTHOR.search(element.get("class")):
            return False
        element = element.parent
    return False


def _is_author(element: Element) -> bool:
    names = _called(element)
    return bool(_AUTHOR_NAME.search(names)) and not _NO_AUTHOR.search(names)


def _called(element: Element) -> str:
    return " ".join((element.get("class"), element.get("id"), element.get("itemprop"), element.get("rel"), element.get("property")))


def _read_end(last: str, out: Bylines) -> None:
    match = _IN_BRACKETS.search(last)
    if match is not None and len(match.group(1).split()) <= 6:
        parts = split_sources(match.group(1))
        if parts and all(is_agency(part) for part in parts):
            for part in parts:
                out.credit(part, "brackets at the end")


def _claimed(head: Head) -> list[tuple[str, str]]:
    out: list[tuple[str, str]] = []
    for item in head.articles():
        out += [(name, "JSON-LD author") for name in _author_names(item.get("author"))]
    for name in ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl"):
        out += [(value, f"meta {name}") for value in head.meta.get(name, ()) if not value.startswith("http")]
    return out


def _author_names(author: Any) -> list[str]:
    if isinstance(author, str):
        return [author]
    if isinstance(author, list):
        return [name for item in author[:10] for name in _author_names(item)]
    if isinstance(author, dict) and "Organization" not in types_of(author):
        return _author_names(author.get("name"))
    return []
