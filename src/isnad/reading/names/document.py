"""What a whole document says of its names: later mentions found where the tagger missed them, and bodies that the gazetteer knows.

A tagger decides sentence by sentence; a document that names «فؤاد حسين» once means him by «حسين» later. What does not live here:
the tagger, and who a name is (``identity``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.bracketed import BRACKETS, in_latin, other_names
from isnad.reading.names.called_after import called_after
from isnad.reading.names.called_by_place import of_places
from isnad.reading.names.callings import callings
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.features import core, name_like, priors, word_classes
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_word
from isnad.reading.names.given_words import FAMILY, given_words
from isnad.reading.names.led import lands_led, societies
from isnad.reading.names.listed import said_alone, word_places
from isnad.reading.names.match_clubs import match_clubs
from isnad.reading.names.matches import Match, others
from isnad.reading.names.of_god import of_god
from isnad.reading.names.person_edges import person_edges
from isnad.reading.names.persons import given_before, persons
from isnad.reading.names.place_lists import is_a_place_here, place_lists
from isnad.reading.names.purposes import with_purposes
from isnad.reading.names.quoted import ENTITLED, IN_MARKS, TITLE, quoted
from isnad.reading.names.ranked_provinces import ranked_provinces
from isnad.reading.names.settlements import settlements
from isnad.reading.names.short_forms import (
    OF_GOD,
    SPEAKS,
    is_a_noun_here,
    is_behind_a_given_name,
    is_behind_a_place,
    is_introduced_as_a_noun,
    is_the_word,
    is_what_one_is,
    of_their_offices,
    short_forms,
    speaks_here,
)
from isnad.reading.names.side_by_side import by_article, parted
from isnad.reading.names.spans import BY_NAME, CALLED, CALLED_AGAIN, OF_FATHER, SONS, Laid, Span, adjacent, tokens_at, words_of
from isnad.reading.names.splinters import with_further_words
from isnad.reading.names.sport import clubs, competitions
from isnad.reading.names.state_bodies import state_bodies
from isnad.reading.names.surnames import acts, behind_verbs, may_be_surname
from isnad.reading.names.things import firm_in, is_a_lands_firm, things
from isnad.reading.names.tidying import COMMON, FENCES, accusative, is_speech, only_a_word, tidy, titled
from isnad.reading.names.town_families import TOWN, town_families
from isnad.reading.names.verbs import acting, present_of
from isnad.reading.names.whole import CLUBS, LEFT_OUT, PAPERS, whole
from isnad.records import NameKind

_CERTAIN = 8
_DIRECTIONS = ("جنوب ", "شمال ")
_HOSPITALS = frozenset(("مستشفي", "المستشفي"))


def complete(text: Text, spans: Sequence[Span], matches: Sequence[Match]) -> list[Span]:
    """Return the spans with those that the rest of the document calls for, left to right, none overlapping.

    ``matches`` are the gazetteer's phrases in the text.
    """
    tidied = [
        _with_first_half(text, piece)
        for span in spans
        for piece in tidy(text, span)
        if not (
            only_a_word(text, piece)
            or is_speech(text, piece)
            or is_introduced_as_a_noun(text, piece)
            or is_what_one_is(text, piece)
            or (_is_in_a_name(text, piece) and not _is_sword(text, piece))
        )
    ]
    if swords := [piece for piece in tidied if _is_whole_sword(text, piece)]:
        laid = Laid(tidied)
        for name in swords:
            goes_on = name.last < len(text) and adjacent(text, name.last) and by_article(text.keys[name.last])  # «سيف الإسلام | القذافي»
            laid.put(replace(name, last=name.last + goes_on))
        tidied = laid.all()
    tidied = ranked_provinces(text, place_lists(text, behind_verbs(text, person_edges(text, tidied))))
    found = things(
        text,
        _as_known(
            text, _with_head(text, parted(text, town_families(text, given_words(text, persons(text, of_god(text, tidied)))))), matches
        ),
    )
    called = called_after(text, with_purposes(text, with_further_words(text, found)))
    wider = of_places(text, called)
    # A place within another name is one all the same where it stands alone («مهرجان جدة التاريخية … شرطة جدة»).
    kept = set(wider)
    within = [span for span in called if span.kind == "LOC" and span not in kept]
    found = _agree(text, wider)
    if marked := [*((name, True) for name in quoted(text)), *((name, False) for name in societies(text))]:
        laid = Laid(found)
        for name, in_marks in marked:
            over = laid.over(name.first, name.last)
            if in_marks and name.evidence == ENTITLED and over:
                continue  # a headline: «تحت عنوان "طوارئ مستشفى …"»
            if not in_marks and any(span.kind == "ORG" and span.first <= name.first and name.last <= span.last for span in over):
                continue  # «الاتحاد الدولي لجمعيات الصليب الأحمر والهلال الأحمر»
            laid.put(name)
        found = laid.all()
    found = of_their_offices(text, found)
    found = state_bodies(text, whole(text, lands_led(text, callings(text, competitions(text, match_clubs(text, clubs(text, found)))))))
    taken = bytearray(len(text))
    for span in found:
        taken[span.first : span.last] = b"\1" * (span.last - span.first)
    _whole(text, found, taken, matches)
    _take(found, taken, in_latin(text, found, taken))
    _take(found, taken, other_names(text, found, taken))
    for match in others().find(text.keys):
        if not any(taken[match.first : match.last]) and not _is_in_a_name(text, match):
            _take(found, taken, (Span(match.first, match.last, match.cut, "MISC", "list of other names"),))
    _take(found, taken, said_alone(text, taken))
    _take(found, taken, settlements(text, taken))
    _take(found, taken, list(short_forms(text, found, taken)))
    again = _again(text, [*found, *within], taken)
    covered = {i for span in again for i in range(span.first, span.last)}
    found = [span for span in found if span.first not in covered]
    return sorted([*found, *again], key=lambda span: span.first)


def _take(found: list[Span], taken: bytearray, spans: Iterable[Span]) -> None:
    for span in spans:
        found.append(span)
        taken[span.first : span.last] = b"\1" * (span.last - span.first)


def _is_in_a_name(text: Text, match: Match | Span) -> bool:
    """Whether «الله» or «الإسلام» is the second half of somebody's name: «سيف الإسلام», «هبة الله»."""
    before = text.keys[match.first - 1] if match.first else ""
    halves = _SECOND_HALVES.get(text.keys[match.first], ()) if match.last - match.first == 1 else ()
    return bool(halves) and any(word in halves for _, word in splits(before))


def _is_sword(text: Text, piece: Span) -> bool:
    """Say whether a piece is the second half of «سيف الإسلام», which is hardly anything but a name."""
    return piece.first > 0 and text.keys[piece.first - 1 : piece.last] == ["سيف", "الاسلام"]


def _is_whole_sword(text: Text, piece: Span) -> bool:
    return text.keys[piece.first : piece.last] == ["سيف", "الاسلام"]


def _with_first_half(text: Text, piece: Span) -> Span:
    return replace(piece, first=piece.first - 1, cut=0, kind="PER") if _is_sword(text, piece) else piece


_SECOND_HALVES = {
    "الاسلام": frozenset(("سيف", "شمس", "ضياء")),
    "الله": frozenset(("هبه", "جار", "عطا", "خلف", "عبيد", "ضيف", "جاب", "نصر", "لطف", "ايه")),
}


def _whole(text: Text, found: list[Span], taken: bytearray, matches: Sequence[Match]) -> None:
    """Take well-known names of several words where the tagger was silent, or saw a part: «الحزم» of «عاصفة الحزم»."""
    names, laid = gazetteer(), Laid(found)
    for match in (*matches, *_begun_by_places(text, found)):
        first, last = match.first, match.last
        entry = names.readings(match.key)[0]
        if last - first < 2 or entry.weight < _CERTAIN:
            continue
        if any(taken[first:last]):
            parts = laid.over(first, last)
            known = entry.kind == "ORG" or entry.fine == "nation" or (entry.kind == "MISC" and entry.id is not None)
            part = parts[0]
            known |= entry.kind == "LOC" and part.kind == "PER"  # «مدائن صالح»
            covered = sum(p.last - p.first for p in parts) == last - first
            begun = entry.kind == "ORG" and last - first > 2 and all(first <= p.first and p.last <= last for p in parts)
            if len(parts) > 1 and known and entry.id is not None and (covered or begun):
                for piece in parts:  # «باريس | سان جيرمان», «تنظيم الدولة الإسلامية | في | العراق | والشام»
                    laid.remove(piece)
                laid.add(Span(first, last, match.cut, entry.kind, "gazetteer"))
                continue
            if not known or len(parts) > 1 or not first <= part.first < part.last <= last or part.last - part.first == last - first:
                continue
            # The whole stands before its short form in brackets: «مكتب الأمم المتحدة لتنسيق … (أوتشا)».
            within = (
                part.kind == entry.kind == "ORG" and first < part.first and part.last < last < len(text) and text.forms[last] in BRACKETS
            )
            # A body whose name holds another's («مفوضية الأمم المتحدة لشؤون اللاجئين»): both are known, and two.
            another = entry.kind == "ORG" and match.key.split(" ")[0] not in LEFT_OUT and _known_otherwise(text, part, entry.id)
            # «روشن السعودي» of «دوري روشن السعودي» is nothing by itself.
            begun_so = part.kind == entry.kind == "MISC" and match.key.split(" ")[0] in _CONTESTS and _key(text, part) not in names
            if (part.kind == entry.kind != "LOC" and not within and not another and not begun_so) or any(
                e.id == entry.id for e in names.readings(_key(text, part))
            ):
                continue  # «رويترز» needs no «وكالة»
            laid.remove(part)
        elif entry.kind == "MISC" and (entry.id is None or not demonyms().keys().isdisjoint(match.key.split(" "))):
            continue  # «الدوري الإنجليزي» says what it is
        laid.add(Span(first, last, match.cut, entry.kind, "gazetteer"))
        taken[first:last] = b"\1" * (last - first)
    found[:] = laid.given()


_CONTESTS = frozenset(("دوري", "كاس", "بطوله"))


def _begun_by_places(text: Text, spans: Sequence[Span]) -> list[Match]:
    """Return the gazetteer's phrases that a place begins, where another phrase hid them: «نادي باريس» hides «باريس سان جيرمان»."""
    names, keys, found = gazetteer(), text.keys, []
    for span in spans:
        if span.kind in ("LOC", "ORG") and span.last - span.first == 1 and span.last < len(keys):
            word = keys[span.first][span.cut :]
            if keys[span.last] in names.seconds(word):
                for last in range(min(span.first + names.longest(word), len(keys)), span.last, -1):
                    key = " ".join([word, *keys[span.last : last]])
                    if key in names and names.readings(key)[0].kind == "ORG":
                        found.append(Match(span.first, last, span.cut, key))
                        break
    return found


def _known_otherwise(text: Text, span: Span, id: str | None) -> bool:
    """Say whether the gazetteer knows a body of this name, and only under another id."""
    known = [e for e in gazetteer().readings(_key(text, span)) if e.kind == "ORG"]
    return id is not None and bool(known) and known[0].id is not None and all(e.id != id for e in known)


def _with_head(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Take in the head noun where the gazetteer knows the body only with it («تنظيم الدولة الإسلامية»), and that of a hospital."""
    names = gazetteer()
    found: list[Span] = []
    for span in spans:
        longer = span
        if span.kind == "PER" and not span.cut and span.first > 1 and (not found or found[-1].last < span.first - 1):
            cut, head = core(text.keys[span.first - 2])
            bears = (
                head in _NAMED_FOR and text.keys[span.first - 1] in _ROYAL and text.starts[span.first - 1] - text.ends[span.first - 2] == 1
            )
            if bears:
                found.append(
                    replace(span, first=span.first - 2, cut=cut, kind="ORG", evidence=f"{span.evidence}; a body named for a person")
                )
                continue
        if span.kind == "ORG" and span.first and not span.cut and (not found or found[-1].last < span.first):
            cut, head = core(text.keys[span.first - 1])
            words = " ".join(text.keys[span.first : span.last])
            known = words not in names and any(e.kind == "ORG" for e in names.readings(f"{head} {words}"))
            if head in _HOSPITALS or (known and "org_head" in cues().get(head, ())):
                longer = replace(span, first=span.first - 1, cut=cut)
        found.append(longer)
    return found


#: Bodies that are named for kings and princes.
_NAMED_FOR = frozenset(("جامعه", "مستشفي", "كليه"))
_ROYAL = frozenset(("الملك", "الملكه", "الامير", "الاميره", "السلطان", "الشيخ", "الشيخه"))


def _as_known(text: Text, spans: Sequence[Span], matches: Sequence[Match]) -> list[Span]:
    """Let a body's name go on to the end that the gazetteer knows («الاتحاد الدولي لكرة القدم»), a country's begin («جنوب أفريقيا»)."""
    of_body = {match.first: match for match in matches if gazetteer().readings(match.key)[0].kind == "ORG"}
    of_nation = {match.last: match for match in matches if gazetteer().readings(match.key)[0].fine == "nation"}
    longer_names = [other for other in spans if other.kind == "PER" and other.last - other.first > 1]
    of_persons = {key for other in longer_names for key in text.keys[other.first : other.last]}
    found: list[Span] = []
    for number, span in enumerate(spans):
        free = spans[number + 1].first if number + 1 < len(spans) else 1 << 30
        if span.kind == "ORG" and span.last < min(free, len(text)) and _goes_on(text, span):
            found.append(replace(span, last=span.last + 1))
            continue
        body, nation = of_body.get(span.first), of_nation.get(span.last)
        if span.kind == "ORG" and body is None and span.last - span.first > 1:
            body = of_body.get(span.first + 1)  # «وفد من مؤسسة أطباء بلا | حدود»
        longer = body if span.kind == "ORG" and body is not None and span.last < body.last <= free else None
        if longer is not None and (text.keys[span.last][0] == "ل" or text.keys[span.last - 1] in _OPEN_ENDED):
            found.append(replace(span, last=longer.last))
        elif span.kind == "LOC" and nation is not None and nation.first == span.first - 1 and nation.key.startswith(_DIRECTIONS):
            found.append(replace(span, first=nation.first, cut=nation.cut))
        elif span.kind == "PER" and is_a_lands_firm(text, span):
            found.append(replace(span, kind="ORG"))
        elif span.kind == "PER" and text.keys[span.first] not in of_persons and _is_land(text, span):
            found.append(replace(span, kind="LOC"))
        else:
            found.append(span)
    return found


def _is_land(text: Text, span: Span) -> bool:
    """Say whether a person's name is a land's («قال تشاد إنه»): one word, that other text has for the place, without a title before."""
    key = text.keys[span.first]
    prior = priors().get(key)
    if span.cut or span.last - span.first > 1 or prior is None or prior.kind != "L" or prior.share < _CERTAIN:
        return False
    if not any(entry.fine == "nation" for entry in gazetteer().readings(key)[:1]):
        return False
    return not (span.first and titled(text.keys[span.first - 1]))


#: Words that end no name.
_OPEN_ENDED = frozenset(("بلا", "بدون", "ضد", "بين", "من", "علي", "في", "عبر"))
_OTHER = frozenset(("الجديد", "الحر", "الاول", "الكبير", "الاخر", "الموحد", "الحديث"))


def _goes_on(text: Text, span: Span) -> bool:
    """Say whether the word behind a paper's or channel's name is a part of it: «صحيفة الساحل الجديد» is not «الساحل».

    The noun before is feminine, so a masculine adjective can only speak of the name's own last word; one of nationality may yet be a
    loose «اللبناني».
    """
    heads = {core(text.keys[i])[1] for i in (span.first - 1, span.first) if i >= 0}
    key = text.keys[span.last]
    if heads.isdisjoint(PAPERS) or not text.keys[span.last - 1].startswith("ال") or key in demonyms() or key in cues():
        return False
    if text.starts[span.last] - text.ends[span.last - 1] != 1:
        return False
    return key in _OTHER or (key.startswith("ال") and key.endswith("ي") and len(key) > 5 and name_word(key) is None)


#: Last words of outlets' names, no family names: «قصبة بريس».
_OUTLETS = frozenset(("بريس", "نيوز", "برس", "ميديا", "تايمز", "تريبيون", "اونلاين", "ديلي"))


def _agree(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Let the mentions of one name be of one kind, the commonest in the document; a place after «نادي» or «فريق» is a club."""
    votes: dict[str, Counter[NameKind]] = {}
    keys = [_key(text, span) for span in spans]
    families = {key.split(" ")[-1] for key, span in zip(keys, spans, strict=True) if span.kind == "PER" and " " in key}
    for key, span in zip(keys, spans, strict=True):
        if span.evidence != TOWN:
            votes.setdefault(key.replace(" ", ""), Counter())[span.kind] += 1
    found = []
    for key, span in zip(keys, spans, strict=True):
        if span.evidence == TOWN:
            found.append(span)  # «وقالت حمص», beside «في حمص»
            continue
        (kind, times), *rest = votes[key.replace(" ", "")].most_common(2)
        if span.last - span.first == 1 and others().is_currency(key):
            found.append(replace(span, kind="MISC", evidence="list of other names"))
        elif span.kind == "PER" and span.last - span.first > 1 and text.keys[span.last - 1] in _OUTLETS:
            found.append(replace(span, kind="ORG", evidence=f"{span.evidence}; an outlet by its last word"))
        elif span.kind == "PER" and (first := firm_in(text, span)) is not None:
            found.append(
                replace(
                    span,
                    first=first,
                    cut=span.cut * (first == span.first),
                    kind="ORG",
                    evidence=f"{span.evidence}; a firm by one of its words",
                )
            )
        elif span.kind == "LOC" and span.first and core(text.keys[span.first - 1])[1] in CLUBS:
            found.append(replace(span, kind="ORG", evidence=f"{span.evidence}; a club by the word before"))
        elif span.kind == "LOC" and span.first and is_behind_a_place(text.keys[span.first - 1]):
            found.append(span)  # «بلدة القصير», beside «كمال القصير»
        elif span.kind != "PER" and key in families and key not in others().keys and not gazetteer().readings(key):
            found.append(replace(span, kind="PER", evidence=f"{span.evidence}; the family name of a person in the article"))
        elif rest and times > rest[0][1] and kind != span.kind:
            found.append(replace(span, kind=kind, evidence=f"{span.evidence}; of this kind elsewhere in the article"))
        else:
            found.append(span)
    return found


def _key(text: Text, span: Span) -> str:
    return " ".join(words_of(text, span))


def _clearly_a_name(word: str) -> bool:
    """Say whether a word was mostly a name in eight million words of text («داعش»)."""
    prior = priors().get(word)
    return prior is not None and prior.share >= _MOSTLY


_MOSTLY = 7


#: Particles of Portuguese names, whose bearers go by the word before them.
_BETWEEN = frozenset(("دا", "دو", "دي", "دوس"))
#: Up to how many words what stands in quotation marks is a name in them alone: the title of a play is its heroine elsewhere.
_IN_MARKS_ONLY = {IN_MARKS: 1, TITLE: 2, ENTITLED: 2}


def _again(text: Text, spans: Sequence[Span], taken: bytearray) -> list[Span]:
    """Find untagged mentions of what is tagged elsewhere in the document: whole names, and the last word of a full name."""
    known: dict[str, Counter[NameKind]] = {}
    marked = {_key(text, span) for span in spans if span.last - span.first <= _IN_MARKS_ONLY.get(span.evidence, 0)}
    marked -= {_key(text, span) for span in spans if span.evidence not in _IN_MARKS_ONLY}
    lasts: dict[str, NameKind] = {}
    begins: dict[str, int] = {}
    tails: set[str] = set()
    by_first: set[str] = set()
    for span in spans:
        words = words_of(text, span)
        if span.evidence in (SPEAKS, FAMILY):  # elsewhere as a family name of the article, behind a verb: «الشرع» is the law as well
            lasts.setdefault(words[-1], "PER")
            begins.setdefault(words[-1], span.first)
            continue
        known.setdefault(" ".join(words), Counter())[span.kind] += 1
        nickname = span.evidence in (BY_NAME, CALLED, CALLED_AGAIN)
        if (
            span.kind == "PER"
            and len(words) > 1
            and not nickname
            and words[-1] not in OF_GOD
            and (words[-2] not in OF_FATHER or words[-1].startswith("ال"))
        ):
            lasts.setdefault(words[-1], "PER")
            begins.setdefault(words[-1], span.first)
        if span.kind == "PER" and len(words) > 2 and not nickname and words[1] in _BETWEEN:  # «لولا» of «لولا دا سيلفا»
            lasts.setdefault(words[0], "PER")
            begins.setdefault(words[0], span.first)
            by_first.add(words[0])
        if span.kind == "PER" and not nickname:  # «ولد الشيخ أحمد», which the tagger takes for a verb and a name
            tails |= {" ".join(words[i:]) for i in range(1, len(words) - 1) if words[i] in SONS}
    lasts |= dict.fromkeys(tails, "PER")
    firsts: dict[str, dict[int, set[tuple[str, ...]]]] = {}  # the words behind the first, by it and their number
    for name in (*known, *lasts):
        words = name.split(" ")
        firsts.setdefault(words[0], {}).setdefault(len(words), set()).add(tuple(words[1:]))
    frequency = word_classes().frequency
    found: list[Span] = []
    whole = {(span.first, span.last) for span in spans}
    of_persons = {i for span in spans if span.kind == "PER" for i in range(span.first, span.last)}
    begun = {span.first for span in spans}
    ended = {span.last for span in spans}
    candidates = {form for word in firsts for form in leaning(word)}
    for i in tokens_at(text, candidates):
        if taken[i] == 2 or (taken[i] and i not in begun):
            continue
        for cut, word in splits(text.keys[i]):
            hits = []
            seconds = firsts.get(word)
            if seconds is None:
                continue
            for size, rests in seconds.items():
                j = i + size
                rest = text.keys[i + 1 : j]
                if tuple(rest) not in rests or (i, j) in whole:
                    continue
                w = [word, *rest]
                # A part of a longer name that stands elsewhere as a whole («كييف» of «دينامو كييف») gives way to it.
                # So do a person's name and the rest of it, parted («لويس فان | جال»).
                parted = len(w) > 2 and of_persons.issuperset(range(i, j))
                if " ".join(w) in tails and (j in ended or not taken[j - 1]) and not taken[i]:
                    hits.append(w)
                    continue
                if any(taken[i:j]) and (
                    len(w) < 2 or (taken[j - 1] and j not in ended) or known.get(" ".join(w), Counter()).total() < 2 - parted
                ):
                    continue
                hits.append(w)
            if not hits:
                continue
            words = max(hits, key=len)
            name = " ".join(words)
            wordlike = name in by_first or not name_like(word) or (word.startswith("ال") and len(word) > 3 and frequency(word) >= COMMON)
            if len(words) == 1 and name in lasts and name not in known and wordlike:
                # «السوداني» behind a verb, after «محمد شياع السوداني»; «القدرة», «الناصر», words elsewhere, behind one of saying alone
                future = bool(i and not cut) and frequency(word) < COMMON - 2 and acting(present_of(text.keys[i - 1]))  # «سيزور لولا الصين»
                verb = future or (acts(text, i) if may_be_surname(name) else speaks_here(text, i))
                if cut or (i < begins[name] and not future) or not verb or accusative(text, i):
                    continue
            elif len(words) == 1 and (len(word) < 3 or is_stop(word) or frequency(word) >= COMMON):
                continue
            if name in known:
                kind, times = known[name].most_common(1)[0]
                seldom = times < 2 and name not in lasts and frequency(word) >= COMMON - 4
                led = kind == "LOC" and not cut and i > 0 and name in word_places() and is_a_place_here(text, i)
                if len(words) == 1 and seldom and (kind == "PER" or not (led or _clearly_a_name(word))):
                    continue
                # «الوطن» is a paper where it stands in marks, and the homeland elsewhere.
                if name in marked and not (i and text.forms[i - 1] in FENCES):
                    continue
            else:
                kind = lasts[name]
            if len(words) == 1 and not taken[i] and kind == "PER":
                if is_the_word(text, i, name) or (name not in known and is_a_noun_here(text, i, name)):
                    continue
                if not cut and is_behind_a_given_name(text, i) and not taken[i - 1]:  # «النائب آلان عون», beside «ميشال عون»
                    found.append(Span(i - 1, i + 1, 0, "PER", "given name before a family name of the article"))
                    taken[i - 1 : i + 1] = b"\2\2"
                    break
            leading = given_before(text, i) if len(words) == 1 and not cut and kind == "PER" and i and not taken[i - 1] else None
            if leading is not None:  # «التقى المنجوري بسالم المنجوري»
                found.append(Span(i - 1, i + 1, leading, "PER", "given name before a family name of the article"))
            else:
                found.append(Span(i, i + len(words), cut, kind, "named elsewhere in the article"))
            taken[i - (leading is not None) : i + len(words)] = b"\2" * (len(words) + (leading is not None))
            break
    return found
