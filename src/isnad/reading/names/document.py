"""What a whole document says of its names: later mentions found where the tagger missed them, and bodies that the gazetteer knows.

A tagger decides sentence by sentence; a document that names «فؤاد حسين» once means him by «حسين» later. What does not live here:
the tagger, and who a name is (``identity``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from isnad.arabic.folding import search_key
from isnad.arabic.terms import is_stop, stem
from isnad.arabic.text import Text
from isnad.arabic.words import known_keys
from isnad.reading.names.clitics import leaning, splits
from isnad.reading.names.features import core, name_shape, priors, word_classes
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_word, name_words
from isnad.reading.names.matches import Match, others
from isnad.reading.names.quoted import quoted
from isnad.reading.names.spans import Span
from isnad.records import NameKind

_CERTAIN = 8
#: Words of this logarithmic frequency and more are taken for words unless the tagger says otherwise.
_COMMON = 10
_FENCES = frozenset('()[]"«»“”')
#: Heads without which papers and clubs are named as often as with them, in search keys.
_SHORTENED = ("نادي", "صحيفه", "جريده", "مجله", "قناه")
_DIRECTIONS = ("جنوب ", "شمال ")
_HOSPITALS = frozenset(("مستشفي", "المستشفي"))
_CLUB = frozenset(("نادي", "فريق", "النادي", "فريقي", "ناديي"))
#: Words that no person's name holds. With their hamzas: «فان» is one.
_NEVER = frozenset(("إن", "أن", "وأن", "بأن", "فإن", "التي", "الذي", "إلى", "وهو", "وهي", "الذين"))
_LOOSE = frozenset(("ل", "ب", "و", "ف", "ك", "لل"))


def complete(text: Text, spans: Sequence[Span], matches: Sequence[Match]) -> list[Span]:
    """Return the spans with those that the rest of the document calls for, left to right, none overlapping.

    ``matches`` are the gazetteer's phrases in the text.
    """
    tidied = [tidy for span in spans for tidy in _tidy(text, span) if not _only_a_word(text, tidy)]
    found = _agree(text, _as_known(text, _with_head(text, _longer(text, tidied)), matches))
    for name in quoted(text):
        found = [span for span in found if span.last <= name.first or span.first >= name.last]
        found.append(name)
    taken = bytearray(len(text))
    for span in found:
        taken[span.first : span.last] = b"\1" * (span.last - span.first)
    _whole(text, found, taken, matches)
    for span in _in_latin(text, found, taken):
        found.append(span)
        taken[span.first : span.last] = b"\1" * (span.last - span.first)
    for match in others().find(text.keys):
        if not any(taken[match.first : match.last]):
            found.append(Span(match.first, match.last, match.cut, "MISC", "list of other names"))
            taken[match.first : match.last] = b"\1" * (match.last - match.first)
    again = _again(text, found, taken)
    covered = {i for span in again for i in range(span.first, span.last)}
    found = [span for span in found if span.first not in covered]
    return sorted([*found, *again], key=lambda span: span.first)


def _whole(text: Text, found: list[Span], taken: bytearray, matches: Sequence[Match]) -> None:
    """Take well-known names of several words where the tagger was silent, or saw a part: «الحزم» of «عاصفة الحزم»."""
    names = gazetteer()
    for match in matches:
        first, last = match.first, match.last
        entry = names.readings(match.key)[0]
        if last - first < 2 or entry.weight < _CERTAIN:
            continue
        if any(taken[first:last]):
            parts = [span for span in found if span.first < last and first < span.last]
            known = entry.kind == "ORG" or entry.fine == "nation" or (entry.kind == "MISC" and entry.id is not None)
            part = parts[0]
            if not known or len(parts) > 1 or not first <= part.first < part.last <= last or part.last - part.first == last - first:
                continue
            if part.kind == entry.kind != "LOC" or any(e.id == entry.id for e in names.readings(_key(text, part))):
                continue  # «رويترز» needs no «وكالة»
            found.remove(part)
        elif entry.kind == "MISC":
            continue
        found.append(Span(first, last, match.cut, entry.kind, "gazetteer"))
        taken[first:last] = b"\1" * (last - first)


def _in_latin(text: Text, spans: Sequence[Span], taken: bytearray) -> list[Span]:
    """Find the Latin spelling in brackets behind a name («جامعة الساحل (Coast University)»): of the name's kind."""
    found = []
    keys, forms = text.keys, text.forms
    for span in spans:
        i = span.last + (span.last < len(text) and forms[span.last] in _FENCES - {"(", "["})
        if i >= len(text) or forms[i] != "(":
            continue
        end = next((j for j in range(i + 1, min(i + 8, len(text))) if forms[j] == ")"), i)
        if end > i + 1 and not any(taken[i:end]) and all(key.isascii() and key.isalpha() for key in keys[i + 1 : end]):
            found.append(Span(i + 1, end, 0, span.kind, "Latin spelling in brackets"))
    return found


def _longer(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Let a person's name run on over words that can hardly be anything but names, up to the next name."""
    found: list[Span] = []
    spoken_of: dict[str, set[str]] | None = None
    for number, span in enumerate(spans):
        first, last = span.first, span.last
        if span.kind == "PER" and not span.cut and (not found or found[-1].last < first):
            first -= (last - first == 1 and _begins(text, first)) or (last - first > 1 and _is_ali(text, first))
        limit = min(spans[number + 1].first if number + 1 < len(spans) else len(text), span.first + 5)
        if span.kind == "PER":
            while last < limit and _surely_name(text.keys[last]) and "\n" not in text.raw[text.ends[last - 1] : text.starts[last]]:
                last += 1
            if last < limit and text.keys[last] in demonyms() and text.starts[last] - text.ends[last - 1] == 1:
                if _acts_later(text, last):
                    last += 1
                elif last - span.first > 1:
                    spoken_of = _countries(text) if spoken_of is None else spoken_of
                    last += _is_surname(text.keys[last], text.keys[span.first : last], spoken_of)
        found.append(replace(span, first=first, last=last) if (first, last) != (span.first, span.last) else span)
    return found


def _begins(text: Text, i: int) -> bool:
    """Say whether the word before token ``i`` is a person's first name that the tagger took for a word («السفيرة آلينا …»): a word of
    names that begins with a madda, as no verb and no preposition does, right after a title or an adjective of nationality."""
    if i < 2 or not text.forms[i - 1].startswith("آ") or text.starts[i] - text.ends[i - 1] != 1:
        return False
    key, before = text.keys[i - 1], text.keys[max(0, i - 4) : i - 1]
    titled = any(kind.startswith("title") for word in before for kind in cues().get(word, cues().get(core(word)[1], ())))
    return (key in name_words() or name_shape(key) > 0) and (titled or any(core(word)[1] in demonyms() for word in before))


def _is_ali(text: Text, i: int) -> bool:
    """Say whether the word before a full name is «علي» and no preposition: the text writes that one «على», and no mark stands between."""
    return i > 0 and text.forms[i - 1] == "علي" and text.starts[i] - text.ends[i - 1] == 1 and "على" in text.forms


def _with_head(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Take in the head noun where the gazetteer knows the body only with it («تنظيم الدولة الإسلامية»), and that of a hospital."""
    names = gazetteer()
    found: list[Span] = []
    for span in spans:
        longer = span
        if span.kind == "ORG" and span.first and not span.cut and (not found or found[-1].last < span.first):
            cut, head = core(text.keys[span.first - 1])
            words = " ".join(text.keys[span.first : span.last])
            known = words not in names and any(e.kind == "ORG" for e in names.readings(f"{head} {words}"))
            if head in _HOSPITALS or (known and "org_head" in cues().get(head, ())):
                longer = replace(span, first=span.first - 1, cut=cut)
        found.append(longer)
    return found


def _as_known(text: Text, spans: Sequence[Span], matches: Sequence[Match]) -> list[Span]:
    """Let a body's name go on to the end that the gazetteer knows («الاتحاد الدولي لكرة القدم»), a country's begin («جنوب أفريقيا»)."""
    of_body = {match.first: match for match in matches if gazetteer().readings(match.key)[0].kind == "ORG"}
    of_nation = {match.last: match for match in matches if gazetteer().readings(match.key)[0].fine == "nation"}
    found: list[Span] = []
    for number, span in enumerate(spans):
        free = spans[number + 1].first if number + 1 < len(spans) else 1 << 30
        if span.kind == "ORG" and span.last < min(free, len(text)) and _goes_on(text, span):
            found.append(replace(span, last=span.last + 1))
            continue
        body, nation = of_body.get(span.first), of_nation.get(span.last)
        if span.kind == "ORG" and body is not None and span.last < body.last <= free and text.keys[span.last][0] == "ل":
            found.append(replace(span, last=body.last))
        elif span.kind == "LOC" and nation is not None and nation.first == span.first - 1 and nation.key.startswith(_DIRECTIONS):
            found.append(replace(span, first=nation.first, cut=nation.cut))
        else:
            found.append(span)
    return found


_PAPERS = frozenset(("صحيفه", "جريده", "مجله", "قناه", "شبكه", "وكاله"))
_OTHER = frozenset(("الجديد", "الحر", "الاول", "الكبير", "الاخر", "الموحد", "الحديث"))


def _goes_on(text: Text, span: Span) -> bool:
    """Say whether the word behind a paper's or channel's name is a part of it: «صحيفة الساحل الجديد» is not «الساحل».

    The noun before is feminine, so a masculine adjective can only speak of the name's own last word; one of nationality may yet be a
    loose «اللبناني».
    """
    heads = {core(text.keys[i])[1] for i in (span.first - 1, span.first) if i >= 0}
    key = text.keys[span.last]
    if heads.isdisjoint(_PAPERS) or not text.keys[span.last - 1].startswith("ال") or key in demonyms() or key in cues():
        return False
    if text.starts[span.last] - text.ends[span.last - 1] != 1:
        return False
    return key in _OTHER or (key.startswith("ال") and key.endswith("ي") and len(key) > 5 and name_word(key) is None)


def _only_a_word(text: Text, span: Span) -> bool:
    """Say whether a name is only a noun that news is full of («وكالة»، «مصادر»، «مصدران ملاحيان») and no name by itself."""
    if span.kind == "PER" and all(map(_of_several, text.keys[span.first : span.last])):
        return True
    if span.last - span.first > 1:
        return False
    word = core(text.keys[span.first])[1]
    if word in demonyms():
        return False
    if span.first and text.keys[span.first - 1] in _SCALES:
        return True
    names = gazetteer()
    if any(e.kind == span.kind for e in names.readings(word)) or (span.kind == "PER" and word in name_words()):
        return False
    if span.kind == "ORG" and any(f"{head} {word}" in names for head in _SHORTENED):
        return False  # «الاتحاد» is a club and a newspaper
    if any(kind.endswith("_head") or kind.startswith("title") for kind in cues().get(word, ())):
        return True
    if word.startswith("ال") and span.kind == "ORG":
        return False  # clubs have the names of common things: «الشباب»، «الفتح»
    singular = word[:-2] if len(word) > 5 and word[-2:] in ("ان", "ين", "ون") else word
    frequency = word_classes().frequency
    return any(frequency(form) >= _COMMON - 2 and ((p := priors().get(form)) is None or p.share < 1) for form in {word, singular})


#: A person's name behind them is a unit («مقياس ريختر»).
_SCALES = frozenset(("مقياس", "بمقياس", "لمقياس"))


def _of_several(key: str) -> bool:
    """Say whether a word is the dual or plural of a noun («جولتين»، «وفدان»، «ملاحيان»، «شبان») and hardly anybody's name («سلمان»)."""
    known = name_word(key)
    if (known is not None and (known.count > _SELDOM or known.kind)) or key in demonyms() or key in gazetteer():
        return False
    feminine = f"{key[:-3]}ه"
    one = feminine if key.endswith(("تان", "تين")) and feminine in known_keys() else stem(key)
    if one == key or key.startswith("ال") or one in name_words():
        return False
    return key[-2:] in ("ان", "ين", "ون", "ات") and (word_classes().frequency(one) >= _COMMON - 6 or one in known_keys())


_SELDOM = 2


def _countries(text: Text) -> dict[str, set[str]]:
    """Return the words by which a text speaks of each country: its name, and adjectives of nationality."""
    found: dict[str, set[str]] = {}
    for key in set(text.keys):
        word = core(key)[1]
        for demonym in demonyms().get(word, ())[:1]:
            found.setdefault(demonym.country, set()).add(word)
        for entry in gazetteer().readings(word)[:1]:
            if entry.fine == "nation" and entry.country:
                found.setdefault(entry.country, set()).add(word)
    return found


def _is_surname(key: str, name: Sequence[str], spoken_of: Mapping[str, Set[str]]) -> bool:
    """Say whether a nationality after a full name is its last word («محمد شياع السوداني»): where the gazetteer knows the person by it, or
    nothing else in the article speaks of that country."""
    if any(e.kind == "PER" for e in gazetteer().readings(" ".join([*name, key]))):
        return True
    demonym = demonyms()[key][0]
    return key.startswith("ال") and demonym.shape == "male" and spoken_of.get(demonym.country, set()) <= {key}


def _acts_later(text: Text, i: int) -> bool:
    """Say whether a nationality behind a name comes again alone as one who speaks («قال سامر العراقي … وأكد العراقي أن»)."""
    key = text.keys[i]
    if not _may_be_surname(key):
        return False
    return any(text.keys[j] == key and _acts(text, j) for j in range(i + 1, len(text)))


def _may_be_surname(key: str) -> bool:
    return key.startswith("ال") and any(demonym.shape == "male" for demonym in demonyms().get(key, ()))


def _acts(text: Text, i: int) -> bool:
    """Say whether a nationality stands where only a person can: right behind a verb of speaking or doing («وقال السوداني»), or before one
    at the beginning of a clause («السوداني يؤكد»); behind a noun («الوزير السوداني») it is an adjective."""
    after = text.keys[i + 1] if i + 1 < len(text) else ""
    if after in demonyms() or (_name_like(after) and not is_stop(after)):
        return False  # «قال العراقي سامر …»
    before = text.keys[i - 1] if i else "\n"
    if i and "\n" in text.raw[text.ends[i - 1] : text.starts[i]]:
        before = "\n"
    if not before[:1].isalpha():
        return before in _STOPS and _acting(after)
    return _acting(before) or before in _OPENERS


def _acting(key: str) -> bool:
    return key in _ACTS or (key[:1] in ("و", "ف") and key[1:] in _ACTS)


#: What opens a clause whose first noun is its subject.
_OPENERS = frozenset(("ان", "وان", "بان", "لكن", "ولكن"))
_STOPS = frozenset(("\n", ".", "!", "?", "؟", "؛", ":", "،", ","))
_HE_DID = (
    "قال|أضاف|أكد|أوضح|أعلن|ذكر|أشار|تابع|صرح|شدد|كشف|لفت|اعتبر|طالب|حذر|أفاد|أعرب|تعهد|وعد|رفض|انتقد|استبعد|توقع|زار|وصل|غادر|"
    "استقبل|ناقش|وقع|ترأس|افتتح|عاد|غرد|اختتم|أردف|استدرك|نوه|تساءل|اتهم|كان"
)
_REST = (
    "نفى|نفت|رأى|رأت|دعا|دعت|أبدى|أبدت|التقى|التقت|يقول|تقول|يضيف|تضيف|يؤكد|تؤكد|يوضح|توضح|يعلن|تعلن|يشير|تشير|يشدد|تشدد|ينفي|تنفي|يرى|"
    "ترى|يعتبر|تعتبر|يدعو|تدعو|يطالب|تطالب|يحذر|تحذر|يزور|تزور|يلتقي|تلتقي|يستقبل|تستقبل"
)
#: Search keys of verbs of which a person is the subject, of a man and of a woman.
_ACTS = frozenset(search_key(verb) for verb in (*_HE_DID.split("|"), *(f"{verb}ت" for verb in _HE_DID.split("|")), *_REST.split("|")))


def _surely_name(key: str) -> bool:
    prior = priors().get(key)
    return (
        len(key) > 2
        and prior is not None
        and prior.kind == "P"
        and prior.share >= 6
        and prior.begins <= 5
        and not is_stop(key)
        and key not in demonyms()
        and key not in cues()
        and not core(key)[0]
    )


#: Last words of outlets' names, no family names: «قصبة بريس».
_OUTLETS = frozenset(("بريس", "نيوز", "برس", "ميديا", "تايمز", "تريبيون", "اونلاين", "ديلي"))


def _agree(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Let the mentions of one name be of one kind, the commonest in the document; a place after «نادي» or «فريق» is a club."""
    votes: dict[str, Counter[NameKind]] = {}
    keys = [_key(text, span) for span in spans]
    families = {key.split(" ")[-1] for key, span in zip(keys, spans, strict=True) if span.kind == "PER" and " " in key}
    for key, span in zip(keys, spans, strict=True):
        votes.setdefault(key, Counter())[span.kind] += 1
    found = []
    for key, span in zip(keys, spans, strict=True):
        (kind, times), *rest = votes[key].most_common(2)
        if span.last - span.first == 1 and others().is_currency(key):
            found.append(replace(span, kind="MISC", evidence="list of other names"))
        elif span.kind == "PER" and span.last - span.first > 1 and text.keys[span.last - 1] in _OUTLETS:
            found.append(replace(span, kind="ORG", evidence=f"{span.evidence}; an outlet by its last word"))
        elif span.kind == "LOC" and span.first and core(text.keys[span.first - 1])[1] in _CLUB:
            found.append(replace(span, kind="ORG", evidence=f"{span.evidence}; a club by the word before"))
        elif span.kind == "ORG" and key in families and not gazetteer().readings(key):
            found.append(replace(span, kind="PER", evidence=f"{span.evidence}; the family name of a person in the article"))
        elif rest and times > rest[0][1] and kind != span.kind:
            found.append(replace(span, kind=kind, evidence=f"{span.evidence}; of this kind elsewhere in the article"))
        else:
            found.append(span)
    return found


def _key(text: Text, span: Span) -> str:
    return " ".join([core(text.keys[span.first])[1], *text.keys[span.first + 1 : span.last]])


def _tidy(text: Text, span: Span) -> list[Span]:
    """Cut a span at a bracket or quotation mark that it does not close, and drop loose clitics («لـ») and marks at its ends."""
    forms = text.forms
    pieces: list[tuple[int, int]] = []
    first = span.first
    for i in range(span.first, span.last):
        if forms[i] in _FENCES:
            pieces.append((first, i))
            first = i + 1
    pieces.append((first, span.last))
    if len(pieces) == 3 and pieces[1][1] - pieces[1][0] >= 1 and pieces[2][1] > pieces[2][0]:
        pieces = [(span.first, span.last)]
    found = []
    for begin, end in pieces:
        a, b = begin, end
        while a < b and (forms[a] in _LOOSE or not forms[a][:1].isalnum()):
            a += 1
        b = next((i for i in range(a + 1, b) if _verb(text.keys[i])), b)
        if span.kind == "PER":
            a += b - a > 1 and forms[a] == "على" and _is_preposition(text, a)
            end_of_name = next((i for i in range(a + 1, b) if _ends_person(text, i)), b)
            b = min(b, end_of_name)
            and_another = next((i for i in range(a + 1, b) if _begins_another(text.keys[i])), b)
            if and_another < b:
                other = and_another + (text.keys[and_another] == "او")
                found += _tidy(text, replace(span, first=other, last=b, cut=int(other == and_another)))
                b = and_another
        while a < b and (forms[b - 1] in _LOOSE or not forms[b - 1][:1].isalnum()):
            b -= 1
        if span.kind == "PER" and b - a > 1 and _never_a_name(text.keys[b - 1]):
            b -= 1
        if a < b and len(text.keys[a]) + b - a > 2:
            cut = span.cut if a == span.first else core(text.keys[a])[0]
            found.append(Span(a, b, cut, span.kind, span.evidence))
    return sorted(found, key=lambda piece: piece.first)


def _is_preposition(text: Text, i: int) -> bool:
    """Say whether «على» is no way to write «علي» here: no title stands before it, and the text has it elsewhere too."""
    titled = i > 0 and any(kind.startswith("title") for kind in cues().get(text.keys[i - 1], ()))
    return not titled and text.forms.count("على") > 1


def _never_a_name(key: str) -> bool:
    """Say whether a common word with its article was hardly ever part of a person's name in eight million words of text («الوفد»)."""
    if not key.startswith("ال") or word_classes().frequency(key) < _COMMON - 4 or key in name_words() or key in demonyms():
        return False
    prior = priors().get(key)
    return prior is None or prior.share < (1 if prior.kind == "P" else 4)


def _verb(key: str) -> bool:
    """Say whether a word after a name's first is a verb of the dual or plural («يقتربان»، «يبحثون»)."""
    return key[0] == "ي" and len(key) > 5 and key[-2:] in ("ان", "ون") and name_shape(key) < 1 and key not in name_words()


def _ends_person(text: Text, i: int) -> bool:
    return text.forms[i] in _NEVER


def _begins_another(key: str) -> bool:
    """Say whether a word inside a person's name is «و» and the next person's («محمود عباس وكوفي أنان»), and no name of its own («وليد»)."""
    if key == "او":
        return True
    if key[:1] != "و" or len(key) < 4 or key in name_words() or word_classes().frequency(key) >= word_classes().frequency(key[1:]):
        return False
    prior = priors().get(key[1:])
    return key[1:] in name_words() or (prior is not None and prior.kind == "P")


def _name_like(word: str) -> bool:
    prior = priors().get(word)
    if word in demonyms() or word in cues():
        return False
    return word in name_words() or name_shape(word) > 0 or (prior is not None and prior.kind == "P")


def _again(text: Text, spans: Sequence[Span], taken: bytearray) -> list[Span]:
    """Find untagged mentions of what is tagged elsewhere in the document: whole names, and the last word of a full name."""
    known: dict[str, Counter[NameKind]] = {}
    lasts: dict[str, NameKind] = {}
    begins: dict[str, int] = {}
    for span in spans:
        words = [core(text.keys[span.first])[1], *text.keys[span.first + 1 : span.last]]
        known.setdefault(" ".join(words), Counter())[span.kind] += 1
        if span.kind == "PER" and len(words) > 1:
            lasts.setdefault(words[-1], "PER")
            begins.setdefault(words[-1], span.first)
    firsts: dict[str, list[list[str]]] = {}
    for name in (*known, *lasts):
        words = name.split(" ")
        firsts.setdefault(words[0], []).append(words)
    frequency = word_classes().frequency
    found: list[Span] = []
    whole = {(span.first, span.last) for span in spans}
    begun = {span.first for span in spans}
    ended = {span.last for span in spans}
    candidates = {form for word in firsts for form in leaning(word)}
    for i, key in enumerate(text.keys):
        if key not in candidates or taken[i] == 2 or (taken[i] and i not in begun):
            continue
        for cut, word in splits(key):
            hits = []
            for w in firsts.get(word, ()):
                j = i + len(w)
                if text.keys[i + 1 : j] != w[1:] or (i, j) in whole:
                    continue
                # A part of a longer name that stands elsewhere as a whole («كييف» of «دينامو كييف») gives way to it.
                if any(taken[i:j]) and (len(w) < 2 or (taken[j - 1] and j not in ended) or known.get(" ".join(w), Counter()).total() < 2):
                    continue
                hits.append(w)
            if not hits:
                continue
            words = max(hits, key=len)
            name = " ".join(words)
            if len(words) == 1 and name in lasts and name not in known and not _name_like(word):
                # «السوداني» behind a verb, after «محمد شياع السوداني»
                if cut or not _may_be_surname(name) or i < begins[name] or not _acts(text, i):
                    continue
            elif len(words) == 1 and (len(word) < 3 or is_stop(word) or frequency(word) >= _COMMON):
                continue
            if name in known:
                kind, times = known[name].most_common(1)[0]
                if len(words) == 1 and times < 2 and name not in lasts and frequency(word) >= _COMMON - 4:
                    continue
            else:
                kind = lasts[name]
            found.append(Span(i, i + len(words), cut, kind, "named elsewhere in the article"))
            taken[i : i + len(words)] = b"\2" * len(words)
            break
    return found
