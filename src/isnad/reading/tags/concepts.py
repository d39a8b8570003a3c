"""Concepts of the news and the words that give them away, each under an IPTC Media Topic; which of them a text holds.

What does not live here: which concepts become tags or the section (``isnad.reading.tags``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from isnad.arabic.folding import search_key
from isnad.arabic.terms import _lemmas as lemmas
from isnad.arabic.terms import stem
from isnad.arabic.text import Text


@dataclass(frozen=True, slots=True)
class Concept:
    """A row of the table: IPTC section and topic codes, the tag's spelling (empty: its words only speak for the section), the tag's id, the
    tag in English, the tags of the broader concepts of which its words speak, too («نفط» of «ناقلات نفط»).

    The id is the topic's code; where several tags stand under one topic, with the tag's words.
    """

    section: str
    medtop: str
    tag: str
    id: str
    en: str = ""
    under: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """All concepts; ``phrases`` maps a phrase's first stem to its whole phrases (as stems) with the number of their concept.

    ``written`` has, for phrases of one word that make a tag, the search keys as they stand in the table, each with its concept: a stem
    is too coarse for them («عمل» is no «عملة», «محاكم» no «محاكمة»); and so of words of a section that the table marks with ``=``
    («=علماء» is no «العالم»).
    ``plain`` has the words of such a stem that only speak for a section («الشاعر» beside the tag «شعر»), and their forms where they are
    marked; ``weak`` those that may mean something else («~قضية») and speak for theirs a little. ``spelled`` has the search keys of phrases
    of several words, in each form that stands in the table; ``narrower`` are those that say more than their concept («حقوق الطفل» speaks
    of «أسرة», and is not it). ``numbers`` has the concepts by their tags, ``heading`` the words that say one only in a headline
    (search keys), each with its concept's number and whether in a headline of any section.
    """

    concepts: tuple[Concept, ...]
    phrases: dict[str, tuple[tuple[tuple[str, ...], int], ...]]
    tags: dict[tuple[str, ...], int]
    written: dict[tuple[str, ...], tuple[tuple[str, int], ...]]
    plain: dict[tuple[str, ...], tuple[int, tuple[str, ...]]]
    weak: dict[tuple[str, ...], int]
    spelled: dict[tuple[str, ...], tuple[tuple[str, ...], ...]]
    narrower: frozenset[tuple[str, ...]]
    numbers: dict[str, int]
    heading: dict[str, tuple[int, bool]]


@dataclass(frozen=True, slots=True)
class Section:
    """An IPTC Media Topic of the first level with its English and Arabic labels."""

    medtop: str
    en: str
    ar: str


def rows(name: str) -> list[list[str]]:
    """Return the rows of a table of this room, without its first line."""
    text = (files(__package__) / "data" / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]


@lru_cache(maxsize=1 << 16)
def keys_of(words: str) -> tuple[str, ...]:
    """Return the search keys of the tokens of a name, a keyword or a phrase: the same few are asked for again and again."""
    return tuple(Text(words).keys)


@lru_cache(maxsize=1 << 16)
def words_of(words: str) -> tuple[str, ...]:
    """Return the same without marks."""
    return tuple(key for key in keys_of(words) if key[:1].isalnum())


@lru_cache(maxsize=1 << 16)
def stems(words: str) -> tuple[str, ...]:
    """Return the stems of a phrase's words."""
    return tuple(map(stem, words_of(words)))


@cache
def table() -> Table:
    """Return the concepts, read once."""
    concepts: list[Concept] = []
    phrases: dict[str, dict[tuple[str, ...], int]] = {}
    tags: dict[tuple[str, ...], int] = {}
    written: dict[tuple[str, ...], tuple[tuple[str, int], ...]] = {}
    plain: dict[tuple[str, ...], tuple[int, tuple[str, ...]]] = {}
    weak: dict[tuple[str, ...], int] = {}
    spellings: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
    narrower: set[tuple[str, ...]] = set()
    heading: dict[str, tuple[int, bool]] = {}
    closer, broad = rows("matters.tsv"), rows("concepts.tsv")
    under = Counter(medtop or section for section, medtop, tag, *_ in broad if tag)
    for number, (section, medtop, tag, en, spelled, *over) in enumerate((*closer, *broad)):
        code = medtop or section
        id = f"medtop:{code}" + (f"/{tag.replace(' ', '-')}" if number < len(closer) or under[code] > 1 else "")
        concepts.append(Concept(section, code, tag, id, en, tuple(over[0].split("|")) if over and over[0] else ()))
        for phrase in spelled.split("|"):
            if phrase.startswith(_IN_HEADLINE):
                heading.setdefault(search_key(phrase.lstrip(_IN_HEADLINE)), (number, phrase[1] == _IN_HEADLINE))
                continue
            words = stems(phrase)
            if phrase.startswith(_WEAK):
                weak[words] = number
                phrases.setdefault(words[0], {})
                continue
            if phrase.startswith(_NARROWER):
                narrower.add(words)
            first = phrases.setdefault(words[0], {}).setdefault(words, number)
            spellings[words] = (*spellings.get(words, ()), words_of(phrase))
            form = search_key(phrase.lstrip(_BY_FORM))
            if len(words) == 1 and (tag or (phrase.startswith(_BY_FORM) and first == number)):
                written[words] = (*written.get(words, ()), (form, number))
            elif len(words) == 1:
                known, forms = plain.get(words, (number, ()))
                plain[words] = (known, (*forms, form) if phrase.startswith(_BY_FORM) and known == number else forms)
        if tag:
            words = stems(tag)
            tags.setdefault(words, number)
            spellings[words] = (*spellings.get(words, ()), words_of(tag))
    firsts = {first: tuple(found.items()) for first, found in phrases.items()}
    numbers = {concept.tag: number for number, concept in enumerate(concepts) if concept.tag}
    return Table(tuple(concepts), firsts, tags, written, plain, weak, spellings, frozenset(narrower), numbers, heading)


#: What stands in the table before a phrase that says more than its concept, before a word of a section that is meant by its form, before
#: one that may mean something else (in a hit behind the stem), and before a word that says its concept only in a headline: of an
#: article of its section, twice of any.
_NARROWER, _BY_FORM, _WEAK, _IN_HEADLINE = "<", "=", "~", "^"


def concept_of(words: str, *, narrower: bool = False) -> int | None:
    """Return the number of the concept that a keyword names: by the tag's own words, or by one of its phrases as a whole («الموازنة»).

    With ``narrower`` also the concept of which a phrase speaks that says more than it («حقوق الطفل» speaks of «أسرة»).
    """
    phrase, keys = stems(words), words_of(words)
    if len(phrase) > 1 and not _is_spelled(keys, phrase):
        return None
    known = table().tags.get(phrase)
    if known is not None and len(phrase) == 1:  # by its form: «دين» is no «ديون», «وعود» no «تعدين», whose stems they have
        tag = table().concepts[known].tag
        if _forms().get(keys[0].removeprefix("ال")) != tag and not any(_is_form(*word, search_key(tag)) for word in _bare(keys[0])):
            known = _written_as(keys[0], phrase, known)
    if known is None and len(phrase) == 1 and (meant := _forms().get(keys[0].removeprefix("ال"))) is not None:
        known = table().tags.get(stems(meant))  # «هواتف» for «هواتف ذكية»
    if known is not None or not phrase:
        return known
    number = dict(table().phrases.get(phrase[0], ())).get(phrase)
    if phrase in table().narrower and not narrower:
        return None
    if number is not None and len(phrase) == 1:
        number = _written_as(keys[0], phrase, number)
    if number is not None and table().concepts[number].tag:
        return number
    # By itself «غاز» names what running text has to call «الغاز».
    return concept_of(f"ال{keys[0]}", narrower=narrower) if len(keys) == 1 and not keys[0].startswith("ال") else None


@cache
def top_topics() -> dict[str, Section]:
    """Return the sections by code."""
    return {code: Section(code, en, ar) for code, en, ar in rows("sections.tsv")}


@cache
def _forms() -> dict[str, str]:
    """Return the tags of concepts that other forms of their word mean as keywords: a broken plural or its singular."""
    return {search_key(keyword): tag for keyword, tag in rows("forms.tsv")}


@cache
def topics() -> dict[str, Section]:
    """Return the topics that outlets call sections of their own («اقتصاد», «ثقافة»), by code; sections of the first level among them."""
    return top_topics() | {code: Section(code, en, ar) for code, en, ar, _ in rows("called.tsv")}


@cache
def _called() -> dict[str, Section]:
    found = {search_key(section.ar): section for section in topics().values()}
    return found | {search_key(form): topics()[code] for code, *_, called in rows("called.tsv") for form in called.split("|")}


def section_called(words: str) -> Section | None:
    """Return the section or topic that an outlet calls so («رياضة», «الاقتصاد»); ``None`` where none is."""
    key = search_key(" ".join(words.split()))
    bare = " ".join(f"و{word[3:]}" if word.startswith("وال") else word.removeprefix("ال") for word in key.split(" "))
    return _called().get(key) or _called().get(bare)


@cache
def ending_in_ya() -> frozenset[str]:
    """Return the search keys, with «و» before them or not, of the table's words that are spelled with «ى» («أسرى»)."""
    words = {
        search_key(word)
        for _, _, _, _, spelled, *_ in (*rows("matters.tsv"), *rows("concepts.tsv"))
        for phrase in spelled.split("|")
        for word in phrase.split()
        if word[-1] == "ى"
    }
    return frozenset(form for word in words for form in (word, f"و{word}"))


@cache
def chrome() -> frozenset[str]:
    """Return, as search keys, the keywords that say where or how a site shows an article («عاجل»), and nothing of it."""
    return frozenset(" ".join(keys_of(word)) for (word,) in rows("chrome.tsv"))


Hit = tuple[int, tuple[str, ...], int]
#: How many tokens of a text are its lead.
LEAD = 60


def find(keys: Sequence[str]) -> list[Hit]:
    """Return the phrases of the table in a text's search keys, left to right: (token, phrase as stems, number of its concept)."""
    found: list[Hit] = []
    final = len(keys) - 1
    for i, (alone, longer) in enumerate(map(_BEGUN.__getitem__, keys)):
        for phrase, number in alone:
            found.append((i, phrase, number))
        # The second word decides nearly always.
        for phrase, number in longer.get(stem(keys[i + 1]), ()) if longer and i < final else ():
            words = tuple(keys[i : i + len(phrase)])
            if (len(phrase) == 2 or tuple(map(stem, words)) == phrase) and _is_spelled(words, phrase):
                found.append((i, phrase, number))
    return found


@lru_cache(maxsize=100_000)
def _is_spelled(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    """Whether words that have a phrase's stems are that phrase: stems alone take «سوق العملات» for «سوق العمل», «القراءة والكتابة» for
    «قراءة الكتب»."""
    known = table().spelled.get(phrase)
    return known is None or any(_is_form_of(words, form, phrase) for form in known)


def said_by_headline(keys: Sequence[str], sections: Set[str]) -> set[int]:
    """Return the numbers of the concepts that a headline says by words that mean them only there («تعيين»), some of them only of these
    sections («يستقبل»)."""
    table_of, heading = table().concepts, table().heading
    found = (heading[word] for key in keys for word in (key, *(bare for bare, _ in _bare(key))) if word in heading)
    return {number for number, anywhere in found if anywhere or table_of[number].section in sections}


def _is_form_of(words: tuple[str, ...], form: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    if len(words) != len(form):
        return True
    given, meant = (tuple(map(_has_article, each, phrase)) for each in (words, form))
    if meant[:2] == (False, True) and given[:2] == (True, False) and words[1][0] not in "لب":
        return False  # «العالم أثاره»: a noun that another follows as its owner has no article
    for i in range(1, len(words)):
        word = words[i]
        if word[0] == "و" and form[i][0] != "و" and phrase[i][0] != "و":
            return False  # joined to the word before, not of it
        if form[i].endswith(_FEMININE) or not word.endswith(_FEMININE):
            continue
        # A noun keeps its gender («العملة», «العملات» are of no «العمل»); an adjective follows its noun's («الجوية», «جوي»).
        owner = meant[i] and not meant[i - 1]
        if (owner and given[i]) or (word.endswith("ات") and not form[i].endswith("ي")):
            return False
    return True


def _has_article(word: str, stemmed: str) -> bool:
    return not stemmed.startswith("ال") and word.startswith(("ال", "لل", "وال", "بال"))


#: How a feminine noun ends, and a plural (search keys).
_FEMININE = ("ه", "ات")


def is_weak(phrase: Sequence[str]) -> bool:
    """Whether a hit's phrase is a word that may mean something else («قضية», «حكم»)."""
    return phrase[0].endswith(_WEAK)


def longest(hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits that no longer one covers: «ميزان المدفوعات» holds no «المدفوعات»."""
    kept: list[Hit] = []
    end = 0
    for hit in sorted(hits, key=lambda hit: (hit[0], -len(hit[1]))):
        if hit[0] + len(hit[1]) > end:
            kept.append(hit)
            end = hit[0] + len(hit[1])
    return kept


_Phrases = tuple[tuple[tuple[str, ...], int], ...]
_NONE: tuple[_Phrases, dict[str, _Phrases]] = ((), {})


class _Begun(dict[str, tuple[_Phrases, dict[str, _Phrases]]]):
    """The phrases that a token may be, and those that it may begin by their second stem, with the numbers of their concepts, by its search
    key; sought once a word."""

    def __missing__(self, key: str) -> tuple[_Phrases, dict[str, _Phrases]]:
        if len(self) > _LIMIT:
            self.clear()
        first = _first(key)
        if not first:
            self[key] = _NONE
            return _NONE
        plain, alone = table().plain, []
        longer: dict[str, _Phrases] = {}
        for phrase, number in table().phrases[first]:
            if len(phrase) > 1:
                longer[phrase[1]] = (*longer.get(phrase[1], ()), (phrase, number))
            elif (written := _written_as(key, phrase, number)) is not None:
                alone.append((phrase, written))
            elif phrase in plain and _is_one_of(key, plain[phrase][1]):
                alone.append((phrase, plain[phrase][0]))
        if (first,) in table().weak and not alone:
            alone.append(((first + _WEAK,), table().weak[(first,)]))
        found = self[key] = tuple(alone), longer
        return found


_BEGUN = _Begun()
_LIMIT = 300_000


@lru_cache(maxsize=100_000)
def _written_as(key: str, phrase: tuple[str, ...], number: int) -> int | None:
    """Return the concept of which a word is a form as the table has it: with the article where it has one, with its taa marbuta; ``number``
    where the table has no forms of the stem, ``None`` where it has others."""
    forms = table().written.get(phrase, ())
    return next((concept for form, concept in forms if _is_one_of(key, (form,))), None) if forms else number


def _is_one_of(key: str, forms: Sequence[str]) -> bool:
    return not forms or any(_is_form(rest, definite, form) for rest, definite in _bare(key) for form in forms)


def _bare(key: str) -> Iterator[tuple[str, bool]]:
    """Yield what a word may be without clitics, and whether an article stood before it."""
    for start in (0, 1) if key[:1] in ("و", "ف") else (0,):
        rest = key[start:]
        yield rest, False
        if rest[:1] in ("ب", "ك", "ل"):
            yield rest[1:], False
        for article in ("ال", "لل", "بال", "كال"):
            if rest.startswith(article):
                yield rest[len(article) :], True


#: No «ات»: «فقرات» is of «فقرة», not of «فقر», «ملابسات» not of «ملابس»; such plurals stand in the table.
_ENDINGS = frozenset(("", "ا", "ي", "ين", "ون", "ها", "هم", "نا"))


def _is_form(rest: str, definite: bool, form: str) -> bool:
    if form.startswith("ال"):
        if not definite:
            return False
        form = form[2:]
    if not form.endswith("ه"):
        return rest.startswith(form) and rest[len(form) :] in _ENDINGS
    return rest.startswith(form[:-1]) and rest[len(form) - 1 :].startswith(("ه", "ت", "ات"))


_CLITIC_LETTERS = frozenset("والفبكس")


@cache
def _beginnings() -> frozenset[str]:
    """Return the first letters (four, or the whole where it is shorter) of every form that leads to a stem beginning a phrase."""
    phrases = table().phrases
    forms = [*(form for form, lemma in lemmas().items() if lemma in phrases), *phrases]
    # A taa marbuta opens before a pronoun (صحة: صحتها), and ل swallows the article's alif (للحج).
    forms += [form[:-1] + "ت" for form in forms if form.endswith("ه")]
    forms += [form[:-1] for form in forms if form.endswith("ه")]
    return frozenset(form[:4] for form in (*forms, *(form[1:] for form in forms if form.startswith("ال"))))


def _first(key: str) -> str:
    """Return the stem of a word where it begins phrases of the table, else an empty string."""
    # Stemming is dear and few words begin a phrase: a word that nowhere holds a beginning after its clitics is not stemmed.
    beginnings = _beginnings()
    for i in range(len(key)):
        if key[i : i + 4] in beginnings or key[i : i + 3] in beginnings or key[i : i + 2] in beginnings:
            found = stem(key)
            return found if found in table().phrases else ""
        if key[i] not in _CLITIC_LETTERS:
            break
    return ""
