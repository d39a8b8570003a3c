"""Which candidates are tags: parts count for the whole, and what is no thing of its own, or only cited, is none.

What does not live here: what an article's candidates are (``candidates``).
"""

from __future__ import annotations

from collections.abc import Sequence

from isnad.arabic.words import known_keys
from isnad.reading.names.features import name_shape, priors, word_classes
from isnad.reading.names.gazetteer import cues, demonyms, gazetteer, name_word
from isnad.reading.names.identity import PLACE, is_description
from isnad.reading.names.inside import LETTERS
from isnad.reading.tags.candidates import NAMES, Candidate
from isnad.reading.tags.channels import PLATFORMS
from isnad.reading.tags.concepts import concept_of, keys_of, stems, table, words_of
from isnad.reading.tags.fuller import of_family

_HEAVY = 3
_COMMON = 8
_MANY = 3


def drop_enumerated(found: dict[str, Candidate]) -> None:
    """Drop persons who are only enumerated: more than three, each named once, not in the headline, without office, known to no list."""
    once = [
        key
        for key, c in found.items()
        if c.what == "شخص" and c.times == 1 and not (c.in_title or c.role is not None or c.listed or c.keyword)
    ]
    if len(once) > _MANY:
        for key in once:
            del found[key]


def fold_concepts(found: dict[str, Candidate]) -> None:
    """Let a concept count for the one that says it with more words, «نفط» for «أسعار النفط», unless that is only told in passing."""
    concepts = [(key, c, set(stems(c.tag))) for key, c in found.items() if c.what == "موضوع"]
    over = {c.tag: table().concepts[table().numbers[c.tag]].under for _, c, _ in concepts}
    for key, general, words in sorted(concepts, key=lambda each: len(each[2])):
        closer = [c for other, c, more in concepts if other in found and words < more and general.tag not in over[c.tag]]
        if not closer:
            continue
        best = max(closer, key=lambda c: (c.score, c.tag))
        if not best.in_title and (general.times > 2 * best.times or (general.in_title and general.times >= best.times)):
            _count_for(general, best)
            del found[next(other for other, c in found.items() if c is best)]
        else:
            _count_for(best, general)
            del found[key]


def fold_into_concepts(found: dict[str, Candidate]) -> None:
    """Let a name that no list knows count for the concept that it says («التأمين», read as a body, for «تأمين»), and so a thing
    that is the concept by another word of its root («الألعاب الأولمبية», «أولمبياد»)."""
    for key, name in list(found.items()):
        plain = name.what in NAMES and not name.listed and (name.id is None or name.what in ("جهة", "اسم"))
        number = concept_of(name.tag) if plain or name.what == "اسم" else None
        concept = found.get(f"concept:{table().concepts[number].tag}") if number is not None else None
        if concept is not None and (plain or _of_one_root(name.tag, concept.tag)):
            concept.in_title |= name.in_title
            concept.in_lead |= name.in_lead
            del found[key]


def _of_one_root(one: str, other: str) -> bool:
    return any(a[:_ROOT] == b[:_ROOT] for a in stems(one) for b in stems(other) if min(len(a), len(b)) >= _ROOT)


_ROOT = 4


def fold_parts(found: dict[str, Candidate]) -> None:
    """Let a single word without an identity count for the one fuller name that holds it: «هوندا» for «هوندا موتور»."""
    names = [(key, c, keys_of(c.tag)) for key, c in found.items() if c.what in NAMES]
    by_word: dict[str, list[Candidate]] = {}
    by_words: dict[tuple[str, ...], list[tuple[str, Candidate]]] = {}
    by_rest: dict[tuple[str, ...], list[tuple[str, Candidate]]] = {}
    bodies: dict[str, list[tuple[str, Candidate, Sequence[str]]]] = {}
    for key, c, words in names:
        for word in set(words) if len(words) > 1 else ():
            by_word.setdefault(word, []).append(c)
        by_words.setdefault(tuple(words), []).append((key, c))
        if c.what == "مكان" and _is_of_a_place(words, c):
            by_rest.setdefault(tuple(words[1:]), []).append((key, c))
        if c.listed and (head := _head(words)):
            bodies.setdefault(head, []).append((key, c, words))
    for key, short, words in names:
        if len(words) == 1 and (short.id is None or (short.what == "شخص" and not short.listed)):
            fuller = by_word.get(words[0], [])
            if len(fuller) == 1:
                _count_for(fuller[0], short)
                del found[key]
    for key, short, words in names:
        if key in found and short.what == "شخص" and short.id is None and len(words) > 1:
            whole = of_family(words_of(short.tag), found, short)  # «ولد الغزواني»
            if whole is not None:
                _count_for(whole, short)
                whole.spellings.add(short.tag)
                del found[key]
    for key, seat, words in names:
        places = [(other, c) for other, c in by_rest.get(tuple(words), ()) if other in found] if seat.what == "مكان" else []
        if places and key in found:
            whose, province = places[0]
            kept, counted = (province, seat) if province.times > seat.times or seat.id is None else (seat, province)
            _count_for(kept, counted)  # «لحج», «محافظة لحج»
            del found[key if counted is seat else whose]
    for key, part, words in names:
        if key in found and len(words) > 1 and part.what == "جهة" and not part.listed:
            near = bodies.get(_head(words), [])[:_ALIKE]
            fuller = [c for other, c, more in near if other in found and c is not part and _shortens(words, more)]
            if len(fuller) == 1:
                _count_for(fuller[0], part)
                del found[key]
    for key, longer, words in names:
        if longer.listed or key not in found or len(words) < 2 or not (words[-1].startswith("ال") or words[-1] in demonyms()):
            continue
        # «المسجد النبوي الشريف» counts for «المسجد النبوي», «مشهد الإيرانية» for «مشهد».
        shorter = next((c for other, c in by_words.get(tuple(words[:-1]), ()) if other in found and c.listed), None)
        if shorter is not None and longer.what != "شخص":
            _count_for(shorter, longer)
            del found[key]


def _is_of_a_place(words: Sequence[str], candidate: Candidate) -> bool:
    """Whether a place is named by what it is («محافظة لحج»), and is no other that another's name ends («غينيا بيساو», «جنوب السودان»)."""
    return "loc_head" in cues().get(words[0] if words else "", ()) and (candidate.id is None or words[0] not in _SIDES)


_SIDES = frozenset(("شمال", "جنوب", "شرق", "غرب", "وسط"))

#: Of how many bodies of one first word fuller names are looked for.
_ALIKE = 100


def _head(words: Sequence[str]) -> str:
    """Return the first word of a name without its article."""
    return next((word.removeprefix("ال") for word in words if word[:1].isalnum()), "")


def _shortens(short: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether a body's words are some of another's in their order, from the first to the last («اتحاد القدم», «الاتحاد … لكرة القدم»), or
    its first ones («الاتحاد السعودي لكرة»)."""
    a, b = ([key.removeprefix("ال") for key in keys if key[:1].isalnum()] for keys in (short, whole))
    rest = iter(b)
    return len(a) < len(b) and a[0] == b[0] and (a[-1] == b[-1] or a == b[: len(a)]) and all(word in rest for word in a)


def _count_for(candidate: Candidate, other: Candidate) -> None:
    candidate.times += other.times
    candidate.in_title |= other.in_title
    candidate.in_lead |= other.in_lead


def is_namesake(candidate: Candidate, other: Candidate) -> bool:
    """Whether two candidates of one spelling are persons whom the article tells apart."""
    ids = {candidate.id, other.id}
    return candidate.what == other.what == "شخص" and None not in ids and len(ids) > 1


def is_telling(candidate: Candidate) -> bool:
    """Whether a candidate is a thing and not a stray span: what a list knows is, but for papers and agencies that are only cited; what no
    list knows must look like a name or come often."""
    if candidate.medium and not candidate.in_title:
        return False
    if 0 < candidate.dated == candidate.times and not candidate.in_title:
        return False  # where the text was written
    if 0 < candidate.thanked == candidate.times and not candidate.in_title:
        return False  # «ورفع الشكر لخادم الحرمين …»
    if candidate.id in PLATFORMS and candidate.cited == candidate.times and not candidate.in_title:
        return False  # «عبر حسابه في تويتر»
    if (
        candidate.what == "جهة"
        and candidate.cited
        and not candidate.listed
        and (candidate.id is None or candidate.cited == candidate.times)
    ):
        return False  # the outlet itself, or another that is only spoken to: «وقال لـ"سبق"», «في حديث لموقع كذا»
    if candidate.what not in NAMES or candidate.listed:
        return True
    keys = words_of(candidate.tag)
    often = candidate.times >= _HEAVY or (candidate.in_title and candidate.times > 1)
    if candidate.what == "شخص":
        often |= candidate.in_title and candidate.role is not None and candidate.id is None
        if len(keys) == 1:
            word = name_word(keys[0])
            # «الأحمد», «صالح» alone are anybody's; a foreign family name that comes again is one man's.
            anybodys = name_shape(keys[0]) <= 1 and not candidate.in_title
            return often and not anybodys and not (word is not None and word.kind == "given")
        if keys[0] == "بن" or (len(keys) == _SHORT and keys[0] in ("عبد", "ال")):
            return False  # a given name of two words («عبد العزيز»), the rest of a name («بن إبراهيم»), a house («آل عامر»)
        if (
            candidate.role is None
            and name_word(keys[-1]) is None
            and any(entry.kind == "LOC" and entry.weight >= PLACE for entry in gazetteer().readings(keys[-1]))
        ):
            return False  # «إيثار القطيف» is something of that place
        if all(key in LETTERS for key in keys):
            return False  # «أم بي دي أيه»
        firm = candidate.role is not None or often or candidate.in_title
        return (
            len(keys) <= _LONGEST
            and (
                firm
                or (_begins_name(keys[0]) and all(_like_name(key) or (key.startswith("ال") and key not in known_keys()) for key in keys))
            )
            and all(key.isalpha() and not key.startswith("لل") for key in keys)
            and sum(map(_like_name, keys)) * 2 >= len(keys)
        )
    if candidate.id is None:
        if candidate.what == "جهة" and len(keys) > 1 and is_description(" ".join(keys)):
            return False  # «هيئة التدريس»
        return often and (len(keys) > 1 or word_classes().frequency(keys[0]) < _COMMON)
    # A body with its noun and a name of its own («مركز الملك فلان للإغاثة») is one where it comes again or stands in the lead.
    whole = candidate.what == "جهة" and len(keys) > _SHORT and "org_head" in cues().get(keys[0], ())
    return often or candidate.in_title or (len(keys) <= _SHORT and candidate.what != "اسم") or (whole and candidate.times > 1)


_LONGEST, _SHORT = 7, 2
_KNOWN = 10


def _begins_name(key: str) -> bool:
    """Whether a word is somebody's first name by the lists, or by its foreign letters."""
    word = name_word(key)
    listed = word is not None and (word.kind == "given" or word.count >= _KNOWN)
    return listed or key in ("ابو", "عبد", "ام") or key.startswith("عبدال") or (key not in known_keys() and name_shape(key) > 1)


def _like_name(key: str) -> bool:
    prior = priors().get(key)
    return name_word(key) is not None or (prior is not None and prior.kind == "P") or name_shape(key) > 0
