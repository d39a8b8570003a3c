"""Bodies that no list knows and their short forms in one article: «حركة … (حضن)», then «حضن»; «مؤسسة السواقي للري», then «السواقي للري».

What does not live here: bodies of the gazetteer and their known short forms (``identity``), what a head noun alone means («الهيئة»), which
is the reading of statements' business.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text, once
from isnad.arabic.words import known_keys
from isnad.reading.names.body_phrases import is_new_word, is_opaque, phrase_before
from isnad.reading.names.clitics import splits
from isnad.reading.names.features import word_classes
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_word
from isnad.reading.names.identity import SEVERAL
from isnad.reading.names.mentions import Mention
from isnad.reading.names.purposes import DOING
from isnad.reading.names.spans import CALLED, Laid, Span, adjacent, standing, words_of
from isnad.reading.names.verbs import saying

#: Evidence of a body that an article introduces.
INTRODUCED = "introduced with its short form"
#: Heads of those who tell news: a short form behind another head is no agency, whoever else is called so.
HEADS_OF_TELLERS = frozenset(("صحيفه", "جريده", "مجله", "قناه", "وكاله", "شبكه", "اذاعه", "موقع"))
_OPEN, _CLOSE = frozenset('(«"“['), frozenset(')»"”]')
_QUOTES, _ROUND = frozenset('«"“'), frozenset("([")
_LONGEST, _SHORT = 7, 2
_LEAST = 3
_COMMON = 6
#: Heads of bodies that give themselves a name: what stands in quotation marks behind them is it.
_CALL_THEMSELVES = frozenset(("رابطه", "حركه", "حزب", "جبهه", "تحالف", "تجمع", "تيار", "ائتلاف"))


def introduced(text: Text, spans: Sequence[Span]) -> list[Span]:
    """Return the spans with bodies that the article introduces with their short form, and that short form wherever it stands.

    A head noun and up to six words before brackets or quotation marks that hold letters which begin its words, or, behind a party or
    movement, any name in quotation marks that no list knows; behind a body named in quotation marks, round brackets with letters of that
    name; and a rare word in round brackets that speaks later. What a body is for («الجمعية … للإغاثة») ends its name, so that one noun in
    round brackets behind it is its short form («(نماء)»), whoever else is called so; and letters that are spelled out («إم دي بي») are
    nobody's name.
    """
    laid = Laid(spans)
    keys, forms = text.keys, text.forms
    short_forms: dict[tuple[str, ...], int] = {}
    listed = {span.last for span in spans if span.kind == "ORG" and span.last - span.first > 1}
    ends = {span.last: span for span in reversed(spans)}
    for i in range(2, len(keys)):
        if forms[i] == "(" and (close := _spelled_out(text, i + 1)) and forms[close : close + 1] == [")"]:
            if i in listed or _head(text, i) is not None or any("org_head" in cues().get(word, ()) for _, word in splits(keys[i - 1])):
                laid.clear(i, close + 1)
                laid.add(Span(i + 1, close, 0, "ORG", INTRODUCED))
                short_forms[tuple(keys[i + 1 : close])] = close
            continue
        if forms[i] not in _OPEN:
            continue
        end = next((j for j in range(i + 2, min(i + 2 + _SHORT, len(keys))) if forms[j] in _CLOSE), None)
        marked = forms[i - 1] in _CLOSE and forms[i] == "("
        if marked and end is not None:
            short, name = tuple(keys[i + 1 : end]), _marked(text, i - 1)
            if name is not None and len(short) == 1 and _is_made_of(short[0], keys[name - 2 : name - 1] + keys[name : i - 1]):
                known = _is_known(short[0]) or _is_known(" ".join(keys[name : i - 1]))
                if not known:
                    laid.clear(name - 2, end)
                    laid.add(Span(name, i - 1, 0, "ORG", INTRODUCED))
                    laid.add(Span(i + 1, end, 0, "ORG", INTRODUCED))
                    short_forms[short] = end
            continue
        body = ends[i] if end == i + _SHORT and i in listed else None
        if end is not None and body is not None and _is_its_other_name(text, i, body):
            short_forms[(keys[i + 1],)] = end  # «حركة … "فتح"», later «فتح», which is a word too
            continue
        if end is not None and body is not None and (_is_new_short_form(text, i, body) or _is_behind_a_purpose(text, i, body)):
            laid.clear(i, end)
            laid.add(Span(i + 1, end, 0, "ORG", INTRODUCED))
            short_forms[(keys[i + 1],)] = end
            continue
        inner = forms[i] in _QUOTES and forms[i - 1] in _ROUND  # «تجمع … («تمم»)»
        stop = i - 1 if inner else _said_to_be(text, i)
        if end is None:
            continue
        if (named := _newly_named(text, i, end, stop, ends.get(stop))) is not None:
            start, cut = named
            begun = [replace(span, last=start) for span in laid.over(start, start + 1) if span.first < start - 1 and span.kind == "ORG"]
            laid.clear(start, end)
            for span in begun:  # «الهيئة العامة للغذاء | والأكاديمية العربية للتدريب (…)»
                laid.add(span)
            laid.add(Span(start, stop, cut, "ORG", INTRODUCED))
            laid.add(Span(i + 1, end, 0, "ORG", CALLED if stop < i and not inner else INTRODUCED))
            short_forms[(keys[i + 1],)] = end
            continue
        head = _head(text, stop)
        if head is None:
            continue
        start, cut = head
        short = tuple(keys[i + 1 : end])
        whole = [keys[start][cut:], *keys[start + 1 : stop]]
        called = len(short) == 1 and _is_phrase(whole)
        quoted = called and forms[i] in _QUOTES and whole[0] in _CALL_THEMSELVES and len(short[0]) > 1
        spelled = called and (
            stop < i
            or (forms[i] == "(" and _is_initials(short[0], whole[1:]))
            or (forms[i] == "(" and whole[0] in _CALL_THEMSELVES and _is_letters(short[0], whole))
            or ((_says_enough(whole) or short[0].isascii()) and _speaks(text, short[0], end))
            or (forms[i] == "(" and not whole[0].startswith("ال") and whole[0] not in HEADS_OF_TELLERS and _is_made_of(short[0], whole[1:]))
        )
        if whole[0].startswith("ال") and not spelled:
            continue  # «الهيئة العامة (…)» may say anything
        if (
            (_is_known(" ".join(short)) and not spelled and not (quoted and is_another(short[0], whole)))
            or _is_known(" ".join(whole))
            or not (quoted or spelled or _abbreviates("".join(short), whole))
        ):
            continue
        laid.clear(start, end)
        laid.add(Span(start, stop, cut, "ORG", INTRODUCED))
        laid.add(Span(i + 1, end, 0, "ORG", CALLED if stop < i else INTRODUCED))
        short_forms[short] = end
    found = [
        replace(span, kind="ORG") if span.kind in ("PER", "LOC") and _spelled_out(text, span.first) == span.last else span
        for span in laid.given()
    ]
    # What the tagger took for a person's name by itself is the body's short form from then on.
    found = [
        span if span.kind == "ORG" or span.first < short_forms.get(tuple(words_of(text, span)), len(text)) else replace(span, kind="ORG")
        for span in found
    ]
    laid = Laid(found)
    for short, after in short_forms.items():
        again = _again(text, short, after, laid)
        for piece in {each for span in again for each in laid.over(span.first, span.last) if _is_piece(each, short)}:
            laid.remove(piece)
        for span in again:
            laid.add(span)
    return laid.all()


def _newly_named(text: Text, i: int, end: int, stop: int, body: Span | None) -> tuple[int, int] | None:
    """Return where the name of a body that no list knows begins, and how many letters lean on it, which ends before token ``stop`` and
    whose short form is the one word in the marks opened at ``i``: a word of no language that stands again or is made of its letters, one
    of its own words, or one that speaks. ``body`` is what the tagger found to end there."""
    short, rounded = text.keys[i + 1], text.forms[i] in _ROUND or text.forms[i - 1] in _ROUND
    if end != i + _SHORT:
        return None
    known = any(e.kind == "ORG" for e in gazetteer().readings(short))
    start = None if known else phrase_before(text, stop)
    if start is None:
        if body is None or body.kind != "ORG" or body.last - body.first < _SHORT or not is_new_word(text, short, end, ""):
            return None
        start = body.first, body.cut
    first, cut = start
    if not cut and first and adjacent(text, first):
        outer = next(((c, word) for c, word in splits(text.keys[first - 1]) if word in _CALL_THEMSELVES), None)
        start = first, cut = (first - 1, outer[0]) if outer is not None else start  # «حزب | الاتحاد الديمقراطي الجديد»
    whole = [text.keys[first][cut:], *text.keys[first + 1 : stop]]
    if _is_known(" ".join(whole)) or (stop < i - 1 and not short.isalpha()):
        return None
    if not rounded and whole[0].startswith("ال") and not any(word[0] == "ل" or word.startswith("ول") for word in whole[1:]):
        return None  # «الصحيفة الإلكترونية الشهيرة "…"» says what it is
    of_it = rounded and short in whole[1:] and not any(e.weight >= _WELL_KNOWN for e in gazetteer().readings(short))
    made = rounded and is_opaque(short) and _is_made_of(short, whole)
    speaks = _says_enough(whole) and _speaks(text, short, end)
    called = stop < i - 1
    return start if called or of_it or made or speaks or is_new_word(text, short, end, whole[0]) else None


def _is_piece(span: Span, short: Sequence[str]) -> bool:
    """Whether a span may be a part of a short form of several words."""
    return span.last - span.first < len(short) > 1 and span.kind != "PER"


def _is_new_short_form(text: Text, i: int, body: Span) -> bool:
    """Say whether a word in the marks opened at ``i`` is a short form, that no list knows, of a listed body: no word of the language and
    nobody's name, made of the body's letters («هيئة تحرير الشام (هتش)») or said of it again («حزب الأصالة والمعاصرة (البام)»)."""
    short, words = text.keys[i + 1], words_of(text, body)
    if not any(entry.kind == "ORG" for entry in gazetteer().readings(" ".join(words))):
        return False
    if len(short) < _LEAST or not short.isalpha() or _is_known(short) or short in cues() or is_stop(short) or name_word(short) is not None:
        return False
    if _is_made_of(short, words):
        return short not in known_keys() or word_classes().frequency(short) < _RARE  # «هتش» might be a form of a verb
    again = _last_said(text, short, frozenset()) >= i + 2
    return again and short not in known_keys() and word_classes().frequency(short) < _COMMON


def _is_its_other_name(text: Text, i: int, body: Span) -> bool:
    """Say whether lists know a body by the word in the marks opened at ``i`` too."""
    ids = {e.id for e in gazetteer().readings(" ".join(words_of(text, body))) if e.kind == "ORG" and e.id is not None}
    return any(e.id in ids for e in gazetteer().readings(text.keys[i + 1]))


_RARE = 4


def _spelled_out(text: Text, first: int) -> int:
    """Return where two or more letters end that are spelled out from token ``first`` on («إم دي بي»); 0 where none are."""
    last = first
    while last < min(len(text), first + _LONGEST_NAME) and text.keys[last] in _LETTERS_SPELLED:
        last += 1
    return last if last - first > 1 else 0


#: Letters as they are spelled out, in search keys.
_LETTERS_SPELLED = frozenset((
    "ايه", "اي", "بي", "سي", "دي", "اف", "جي", "جيه", "ايتش", "اتش", "هاش", "كيه", "كي", "ال", "ام", "ان", "او", "كيو", "ار", "اس", "تي",
    "يو", "في", "دبليو", "دابليو", "اكس", "واي", "زد", "زي",
))  # fmt: skip


def _is_behind_a_purpose(text: Text, i: int, body: Span) -> bool:
    """Whether the word in the round brackets opened at ``i`` is the short form of a body that says what it is for («الشركة … للمعادن
    (سودامين)»): a rare word or a given name, and no place, land's adjective, or word of what kind the body is («(حكومية)»)."""
    short, words = text.keys[i + 1], words_of(text, body)
    if text.forms[i] != "(" or not any(word.startswith("لل") or (word[0] == "ل" and word[1:] in DOING) for word in words[1:]):
        return False
    if len(short) < _LEAST or not short.isalpha() or short.startswith(("ال", "لل", "وال")) or short in demonyms() or is_stop(short):
        return False
    if short in cues() or short in _OF_WHAT_KIND or any(e.kind == "LOC" and e.weight >= _PLACE for e in gazetteer().readings(short)):
        return False
    if _speaks(text, short, i + _SHORT):
        return True
    said, known = shares(short), name_word(short)
    if word_classes().frequency(short) >= _COMMON and (known is None or known.kind != "given"):
        return False
    return max(said.adjective, said.verb) < _HALF and not (short.endswith(("يه", "ويه")) and short in known_keys())


_PLACE = 4
#: What stands in brackets behind a firm and says of what kind it is.
_OF_WHAT_KIND = frozenset(("سابقا", "حاليا", "مساهمه", "شركه", "شراكه", "مؤقتا", "قطاع", "مثلا", "فرع", "مجتمعه", "رئيسا", "عضوا"))


def is_another(short: str, whole: Sequence[str]) -> bool:
    """Say whether lists know a movement by a short name, and it is not the one of these words: «حركة … «حماس»» that is no «المقاومة»."""
    known = [e for e in gazetteer().readings(short) if e.kind == "ORG" and e.fine in ("group", "party")]
    words = {word for e in known for word in search_key(e.label).split() if word not in cues()}
    return bool(known) and words.isdisjoint(whole)


def _marked(text: Text, close: int) -> int | None:
    """Return where the name in quotation marks that end at ``close`` begins, if a body's head noun stands right before it."""
    first = next((j + 1 for j in range(close - 1, max(0, close - _LONGEST), -1) if text.forms[j] in _QUOTES), None)
    if first is None or first < 2 or first >= close or not all(key[:1].isalpha() for key in text.keys[first:close]):
        return None
    return first if any("org_head" in cues().get(word, ()) for _, word in splits(text.keys[first - 2])) else None


def _is_made_of(short: str, words: Sequence[str]) -> bool:
    """Whether a word's letters stand in a body's words in their order, the first at the beginning of a word: «رغد» of «رؤى الغد»."""
    if not _LEAST <= len(short) <= _LONGEST_MADE:
        return False
    bare = [word.removeprefix("ال") for word in words]
    rests = ("".join(bare[i:]) for i, word in enumerate(bare) if word.startswith(short[0]))
    return any(all(letter in letters for letter in short) for letters in map(iter, rests))


_LONGEST_MADE, _LONGEST_NAME = 5, 10
_WELL_KNOWN = 5


def _is_initials(short: str, words: Sequence[str]) -> bool:
    """Whether a word is the first letters of all of a body's words but its head noun («إم» of «منظمة الإغاثة المتوسطية»)."""
    return len(words) > 1 and short == "".join(word.removeprefix("ال")[:1] for word in words)


def _is_letters(short: str, whole: Sequence[str]) -> bool:
    """Whether a word is made of a movement's letters in their order, each of its words giving one or more («جاد» of «جبهة الجهاد الجديدة»),
    and is no land and no word of its own."""
    if not _is_made_of(short, whole) or short.startswith("ال") or short in demonyms() or short in cues() or is_stop(short):
        return False
    return not any(entry.weight >= _WELL_KNOWN for entry in gazetteer().readings(short)) and word_classes().frequency(short) < _COMMON


def _speaks(text: Text, short: str, after: int) -> bool:
    """Whether an indefinite word in brackets or quotation marks behind a body speaks later, as no common noun does («شركة النفط الليبية
    (نول)»، «وقالت مسار إن»), or stands in marks again."""
    if not _LEAST <= len(short) <= _LONGEST_NAME or short.startswith("ال") or short in cues() or is_stop(short):
        return False
    if short in demonyms() or any(entry.weight >= _WELL_KNOWN for entry in gazetteer().readings(short)):
        return False
    # A common word in quotation marks may be a phrase of which the article keeps away («استشهاد»).
    marks = _OPEN if text.forms[after] == ")" or word_classes().frequency(short) < _COMMON else ()
    return _last_said(text, short, marks, before=len(text) - 1) > after


def _last_said(text: Text, word: str, marks: Collection[str], before: int | None = None) -> int:
    """Return where a word stands last behind a verb of saying or in such marks; -1 where it never does. ``before`` is where to end."""
    known = _said(text)
    asked = (word, bool(marks), before)
    if asked not in known:
        places = (j for j in reversed(text.places.get(word, ())) if j > 0 and (before is None or j < before))
        known[asked] = next(
            (j for j in places if saying(text.keys[j - 1]) or (marks and text.forms[j - 1] in marks and text.forms[j + 1] in _CLOSE)), -1
        )
    return known[asked]


@once
def _said(text: Text) -> dict[tuple[str, bool, int | None], int]:  # noqa: ARG001 - what ``_last_said`` found in it
    return {}


def _says_enough(words: Sequence[str]) -> bool:
    """Whether a body's words name it, and do not only say what it is («الصحيفة اليونانية»، «دار النشر البريطانية»، «شركة التقنية»)."""
    nations = demonyms()
    return sum(word not in nations or nations[word][0].country in _ALSO_WORDS for word in words) >= _LEAST


#: Lands whose adjective is more often another word («المالية»).
_ALSO_WORDS = frozenset(("EH", "ML"))


def _said_to_be(text: Text, i: int) -> int:
    """Return where the words begin that say that what stands in the marks opened at ``i`` is a body's short form («، المعروفة اختصارا بـ»);
    ``i`` where there are none."""
    keys, at = text.keys, i
    if at > _SHORT and keys[at - 1] in ("ب", "باسم"):
        at -= 1
        while at > 1 and text.forms[at - 1].endswith("ا") and i - at < _ADVERBS:
            at -= 1
        if keys[at - 1] in _KNOWN_AS:
            at -= 1 + (keys[at - 2] == "التي")
            return at - (text.forms[at - 1] in "،,-–(")
    return i


_ADVERBS = 3
_KNOWN_AS = frozenset(("المعروفه", "المعروف", "والمعروفه", "تعرف", "وتعرف", "يعرف", "ويعرف", "المسماه", "تسمي"))


def _head(text: Text, i: int) -> tuple[int, int] | None:
    """Return the token of the head noun of the body that ends before token ``i``, and how many letters lean on it."""
    for first in range(i - 1, max(-1, i - 1 - _LONGEST), -1):
        key = text.keys[first]
        if not key[:1].isalpha() or is_stop(key) or "\n" in text.raw[text.starts[first] : text.starts[first + 1]]:
            return None
        for cut, word in splits(key):
            if i - first > 1 and "org_head" in cues().get(word, ()):
                if word.startswith("ال") and not all(key.startswith(("ال", "لل", "وال")) for key in text.keys[first + 1 : i]):
                    return None
                return first, cut
    return None


def _is_phrase(words: Sequence[str]) -> bool:
    """Whether a body's words are one phrase, and not the beginning of what is said of it: a noun, then definite ones to the end."""
    return all(word.startswith(("ال", "لل", "وال")) for word in words[2:]) and words[-1].startswith(("ال", "لل", "وال"))


def _is_known(key: str) -> bool:
    return key in gazetteer() or key in demonyms()


def _abbreviates(short: str, whole: Sequence[str]) -> bool:
    """Whether a word is made of the letters that begin a body's words, in their order: «حضن» for «حركة ضمير نهضة»."""
    initials = iter([word.removeprefix("ال")[:1] for word in whole])
    return _LEAST <= len(short) <= len(whole) + 1 and all(letter in initials for letter in short)


def _again(text: Text, short: Sequence[str], after: int, taken: Laid) -> list[Span]:
    """Return where a short form stands again; one that is a common word only in quotation marks or behind a verb of saying."""
    n, found = len(short), []
    common = n == 1 and word_classes().frequency(short[0]) >= _COMMON
    for i, cut in standing(text, short[0]):
        if not after <= i <= len(text) - n or tuple(text.keys[i + 1 : i + n]) != tuple(short[1:]):
            continue
        if not all(_is_piece(span, short) for span in taken.over(i, i + 1)):
            continue
        before = text.keys[i - 1] if not cut else ""
        says = any("say" in cues().get(word, ()) or f"{word} {short[0]}" in gazetteer() for _, word in splits(before))
        if not common or says or text.forms[i - 1] in _OPEN:
            found.append(Span(i, i + n, cut, "ORG", "short form of a body of the article"))
    return found


def lead_back(mentions: Sequence[Mention]) -> None:
    """Let a body's name that is a part of the one fuller name of a body in the article, and known to no list, mean that one."""
    whole = {m.key: m for m in mentions if m.kind == "ORG" and " " in m.key and not _is_listed(m)}
    by_word: dict[str, list[Mention]] = {}
    for key, mention in whole.items():
        for word in set(key.split()) if _is_one(key.split()) else ():
            by_word.setdefault(word, []).append(mention)
    known: dict[str, Mention | None] = {}
    for mention in mentions if by_word else ():
        if mention.kind != "ORG" or _is_listed(mention) or mention.key in demonyms() or mention.key in cues():
            continue
        if mention.key not in known:
            known[mention.key] = _fuller(mention.key, by_word)
        best = known[mention.key]
        if best is None:
            continue
        if mention.span.first < best.span.first and SEVERAL in mention.evidence:
            continue  # «الصليب الأحمر» before «الصليب الأحمر الكيني» may be any
        if (best.name, best.id) != (mention.name, mention.id) and best.id is not None:
            mention.name, mention.id, mention.fine = best.name, best.id, best.fine or mention.fine
            mention.evidence.append(f"second mention of {best.text}")


def _fuller(key: str, by_word: Mapping[str, Sequence[Mention]]) -> Mention | None:
    """Return the one body whose fuller name holds these words, of those that have the rarest of them, of which a hundred are looked at."""
    words = key.split()
    near = min((by_word.get(word, ()) for word in words), key=len)[:_MOST]
    fuller = [m for m in near if len(m.key) > len(key) and _holds(m.key.split(), words)]
    # «هيئة السواقي» of «هيئة السواقي العامة» of «هيئة السواقي العامة للري»: one body.
    best = max(fuller, key=lambda m: (len(m.key), m.key), default=None)
    return best if best is None or all(m is best or _holds(best.key.split(), m.key.split()) for m in fuller) else None


_MOST = 100


def _is_one(words: Sequence[str]) -> bool:
    """Whether a body's words can be one name: none that is indefinite follows the definite («نادي الساحل | سارية» says that it holds)."""
    return not (words[-2].startswith("ال") and not words[-1].startswith(("ال", "لل", "وال")) and shares(words[-1]).name < _HALF)


_HALF = 0.5


def _holds(whole: Sequence[str], words: Sequence[str]) -> bool:
    return any(list(whole[i : i + len(words)]) == list(words) for i in range(len(whole) - len(words) + 1))


def _is_listed(mention: Mention) -> bool:
    return (mention.id is not None and not mention.id.startswith("org:")) or "gazetteer" in "; ".join(mention.evidence)
