"""In what sphere of life an article shows a person (state, sport, arts …), by title, office and trade, and of which country.

Read from the role before a name («وزير المياه», «المهاجم الدولي»), where none was found from the trade right before it («السباح فلان»,
«بلاعبه فلان»), and from what stands in apposition behind it («فلان، شاعر يمني»). What does not live here: how roles are found
(``roles``), who of several namesakes is meant (``namesakes``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from isnad.arabic.folding import search_key
from isnad.arabic.terms import is_stop
from isnad.arabic.text import Text
from isnad.reading.names.clitics import skip, splits
from isnad.reading.names.gazetteer import beside_words, cues, demonyms, gazetteer, packed
from isnad.reading.names.mentions import Mention
from isnad.records import Name

#: Code points behind a name in which an apposition may begin.
_BEHIND = 60
_OPENS = "،,(-–— "
_BREAKS = frozenset('،,.؛;:()«»"“”\n-–—!؟')
_LONGEST = 5
#: Spheres of posts that many bodies have.
_POSTS = frozenset(("office", "business"))
#: Spheres that show a person by themselves, and of a name that few bear, which of them go together.
PUBLIC = {
    "state": "public", "security": "public", "law": "public", "medicine": "public", "religion": "public", "sport": "sport", "arts": "arts",
}  # fmt: skip
#: Spheres in which a country says whose somebody is. A player's is his own or his league's.
SPHERES_OF_LAND = frozenset(("state", "law", "religion", "arts"))
_OF_STATE = frozenset((
    "وزير", "وزاره", "الوزاره", "الوزراء", "وزراء", "النواب", "البرلمان", "برلمان", "الحكومه", "حكومه", "الجمهوريه", "الخارجيه", "رئاسه",
    "الرئاسه", "الشوري", "مفوضيه", "المفوضيه", "حزب", "الحزب", "لحزب", "للحزب", "بحزب",
))  # fmt: skip
#: Movements, of which those who lead and speak are politicians; the bodies of other kinds that are called so have a definite noun behind.
_MOVEMENTS = frozenset(("حركه", "الحركه", "لحركه", "بحركه", "جماعه", "الجماعه", "تيار", "التيار", "ائتلاف", "الائتلاف", "حماس", "فتح"))
_OF_SPORT = frozenset((
    "نادي", "النادي", "الكره", "للكره", "المنتخب", "القدم", "الفريق", "الاولمبيه", "رياضي", "الرياضي", "الرياضه", "اتحاد", "الاتحاد",
))  # fmt: skip
_OF_ARMS = frozenset(("قوات", "القوات", "الجيش", "التحالف", "الشرطه", "شرطه", "المرور", "مرور", "الامن", "كتيبه", "لواء", "الحدود"))


@dataclass(frozen=True, slots=True)
class Facet:
    """A sphere of life, its country (ISO 3166-1 alpha-2, or empty), and the words that say so."""

    sphere: str
    land: str = ""
    words: str = ""


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the phrases of ``data/spheres.tsv`` by first word, the longest first, each as words with its sphere."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in packed("spheres.tsv").decode("utf-8").split("\n")[1:]:
        sphere, phrases = line.split("\t")
        for phrase in phrases.split("|"):
            words = tuple(search_key(phrase).split())
            found.setdefault(words[0], []).append((words, sphere))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def begins_post(key: str) -> bool:
    """Whether a post, trade or rank begins with a folded word, that is no word for anybody («المواطن»)."""
    return any(sphere != "citizen" for _, sphere in _phrases().get(key, ()))


@cache
def trades() -> frozenset[str]:
    """Return the definite words for who somebody is by trade or post («النجار», «السباح»), in search keys, that are none of the tagger's
    titles; without the posts of which a body follows («القائد»)."""
    single = {first: sphere for first, found in _phrases().items() for words, sphere in found if len(words) == 1}
    titles = cues()
    return frozenset(
        word
        for word, sphere in single.items()
        if word.startswith("ال") and sphere != "office" and not any(kind.startswith("title") for kind in titles.get(word, ()))
    )


def facets(role: str) -> tuple[Facet, ...]:
    """Return the spheres that a role's words give; several where it joins titles («الوزير الشاعر», «وزير وكاتب»)."""
    words = search_key(role).split()
    land = _land(words)
    spheres: list[str] = []
    i, heads = 0, True
    while i < len(words):
        match = _match(words, i) if heads else None
        joined = match is None and i > 0 and words[i].startswith("و") and len(words[i]) > 3
        if joined:
            match = _match([words[i][1:], *words[i + 1 : i + _LONGEST]], 0)
        if match is not None:
            length, sphere = match
            of = _of_office(words[i], words[i + length :], land) if sphere in _POSTS else sphere
            spheres.append(sphere if of == "office" else of)
            # «الوزير الشاعر» is both; what follows an indefinite title is its own («مستشار وزير»), behind a post it is
            # an adjective («الناطق الإعلامي»).
            heads = words[i].startswith("ال") and sphere not in _POSTS
            i += length
        else:
            heads = heads and any(kind.startswith("title") for kind in cues().get(words[i], ()))
            i += 1
    if not heads and words[-1].startswith("ال") and (match := _match(words, len(words) - 1)) and match[1] not in _POSTS:
        spheres.append(match[1])  # «المتحدث باسم الشرطة العقيد»
    return tuple(Facet(sphere, land, role) for sphere in dict.fromkeys(spheres))


def _match(words: Sequence[str], i: int) -> tuple[int, str] | None:
    for phrase, sphere in _phrases().get(words[i], ()):
        if tuple(words[i : i + len(phrase)]) == phrase:
            if phrase == _STANDS_FOR and _is_of_a_body(words[i + 1 : i + 2]):
                return 1, "office"  # «ممثلة النيابة», «ممثلة الأمم المتحدة»
            return len(phrase), sphere
    return None


_STANDS_FOR = ("ممثله",)


def _is_of_a_body(behind: Sequence[str]) -> bool:
    """Whether a word says for whom somebody stands, and not in what she acts («ممثلة المسرح»)."""
    return any(word.startswith("ال") and word not in demonyms() and word not in _of_arts() for word in behind)


def _of_office(title: str, rest: Sequence[str], land: str) -> str:
    """Return the sphere of a post that says little by itself («مستشار», «رئيس»), by the body that it is of."""
    if not _BEFORE_SPORT.isdisjoint(rest):
        return "state"  # «رئيس مفوضية الاتحاد الأفريقي»
    if title in _CAPTAINS and _OF_ARMS.isdisjoint(rest) and _is_club(rest):
        return "sport"  # «قائد النصر»
    if not _OF_SPORT.isdisjoint(rest):
        return "club"
    if not _OF_ARMS.isdisjoint(rest):
        return "security"
    leads = title in _LEADERS and not _MOVEMENTS.isdisjoint(rest)
    return "state" if leads or not _OF_STATE.isdisjoint(rest) or (title == "الرئيس" and land) else "office"


_CAPTAINS = frozenset(("قائد", "القائد"))


def _is_club(words: Sequence[str]) -> bool:
    """Whether words are a club's name, or its adjective («القائد الهلالي»)."""
    if len(words) != 1:
        return False
    names = (words[0], words[0].removesuffix("ي"))
    return any(e.fine == "sports" for name in names for key in (name, f"نادي {name}") for e in gazetteer().readings(key))


_BEFORE_SPORT = frozenset(("مفوضيه", "المفوضيه"))
_LEADERS = frozenset(("القيادي", "القياديه", "قيادي", "قياديه", "زعيم", "زعيمه", "رئيس", "الامين", "امين", "عضو"))


@cache
def _of_arts() -> frozenset[str]:
    return frozenset(words[0] for found in _phrases().values() for words, sphere in found if sphere == "arts") | _WORKS


#: Works and places of the arts.
_WORKS = beside_words("arts")


def on_arts(text: Text) -> bool:
    """Whether a text has a word of the arts: a trade, a work."""
    return not _of_arts().isdisjoint(text.words)


def _land(words: Iterable[str]) -> str:
    """Return the one country that a role names («وزير المياه العراقي», «رئيس وزراء العراق»), or nothing. Where one is posted («لدى») says
    nothing of whose he is."""
    found: set[str] = set()
    role = list(words)
    for i, word in enumerate(role):
        if is_stop(word):
            break
        nations = demonyms().get(word, ())
        if len(nations) == 1:
            if says_land(role, i):
                found.add(nations[0].country)
        elif not nations:
            found.update(e.country for e in gazetteer().readings(word)[:1] if e.fine == "nation" and e.country)
    return found.pop() if len(found) == 1 else ""


def says_land(role: Sequence[str], i: int) -> bool:
    """Whether the adjective of a land at ``i`` of a role says whose it is, and not of what: «وزير المالية» is of no land, nor is «خبير
    الشؤون الهندية»; «الرئيس المالي» and «وزير الدفاع المالي» are."""
    if i and role[i - 1] in beside_words("on_a_land"):
        return False
    if role[i] not in ("المالي", "الماليه"):
        return True
    state = role[0] in ("وزير", "وزيره") and i > 1 and role[i - 1] != "الشؤون"
    return role[i] == "المالي" and (state or (i > 0 and role[i - 1] in beside_words("of_mali")))


def shown(body: str, names: Sequence[Name]) -> dict[tuple[str, str | None], tuple[Facet, ...]]:
    """Return for each person of an article, by name and id, the spheres that it shows him in; empty where it shows none."""
    persons = sorted((name for name in names if name.kind == "PER" and name.id is not None), key=lambda name: name.start)
    found: dict[tuple[str, str | None], dict[tuple[str, str], Facet]] = {(name.name, name.id): {} for name in persons}
    for number, name in enumerate(persons):
        told = found[name.name, name.id]
        given = before(body, name)
        if " " in name.text:
            following = persons[number + 1].start if number + 1 < len(persons) else len(body)
            given += behind(body, name.end, following)
        for facet in given:
            told.setdefault((facet.sphere, facet.land), facet)
    return {who: tuple(told.values()) for who, told in found.items()}


def before(body: str, name: Name | Mention) -> tuple[Facet, ...]:
    """Return the spheres that stand before a name: those of its role, else those of a trade right before it, whatever leans on that and
    whosever he is («السباح فلان», «بلاعبه فلان», «لاعبة التنس فلانة»). A noun without article and pronoun right before a name is another's
    («مدرب فلان»), a post that many bodies have says nothing without its body, and «الشاب» and «المصاب» may be anybody."""
    young = facets(name.role) if name.role else ()
    if any(facet.sphere != "citizen" for facet in young) or (name.role and not young and not is_courtesy(name.role)):
        return young
    ahead = body[max(0, name.start - _BEFORE) : name.start]
    if name.role:
        ahead = ahead.removesuffix(f"{name.role} ")
    if " " not in name.text or not ahead.endswith(" "):
        return young
    broken = max((i for i, letter in enumerate(ahead) if letter in _BREAKS), default=-1)
    forms = ahead[broken + 1 :].split()
    if broken < 0 and name.start > _BEFORE:
        del forms[:1]
    words = [search_key(form) for form in forms[-_LONGEST:]]
    led = 0
    for n in range(len(words) - 1, -1, -1):
        rest = words[n + 1 :]
        for word, cut in _bare(words[n], forms[n - len(words)]):
            match = _match([word, *rest], 0)
            if match is None or match[1] == "office" or (match[0] == 1 and not rest and word == words[n] and not word.startswith("ال")):
                continue
            if match[1] != "citizen":
                return (Facet(match[1], _land(rest), " ".join((_shown(forms[n - len(words)], cut), *forms[len(forms) - len(rest) :]))),)
            break
        if not words[n].startswith(("ال", "لل")) and words[n] not in demonyms():
            led += 1
            if led > 1 or not rest:  # «استشاري جراحة القلب سامر الورداني»
                break
    return young


def is_courtesy(role: str) -> bool:
    """Whether a role says only how somebody is called («الدكتور»), and not what he does."""
    return all(word in _COURTESIES for word in search_key(role).split())


_COURTESIES = frozenset(
    ("الدكتور", "الدكتوره", "دكتور", "دكتوره", "المهندس", "المهندسه", "الاستاذ", "الاستاذه", "السيد", "السيده", "د", "م")
)


#: Code points before a name in which its trade may stand.
_BEFORE = 50
_PRONOUNS = ("ه", "ها", "هم")


def _shown(form: str, cut: int) -> str:
    """Return a word as published without what leans on it («للمنشد»: «المنشد»)."""
    rest = form[skip(form, cut) :]
    return f"ال{rest}" if cut and form[:cut].endswith("لل") else rest


def _bare(key: str, form: str) -> Iterable[tuple[str, int]]:
    """Return the readings of a word without what leans on it and without its pronoun, and how many letters lean on it."""
    for cut, word in splits(key):
        yield word, cut
        for pronoun in _PRONOUNS:
            if word.endswith(pronoun) and not form.endswith("ة") and not word.startswith("ال"):
                bare = word.removesuffix(pronoun)
                yield (f"{bare[:-1]}ه" if bare.endswith("ت") else bare), cut


def behind(body: str, end: int, following: int) -> tuple[Facet, ...]:
    """Return the spheres that an apposition behind a name gives: «فلان، وزير المياه», «فلان (لاعب الساحل)». ``end`` is where the name ends,
    ``following`` where the next person begins: the title before that one is his."""
    tail = body[end : min(end + _BEHIND, following)]
    bare = tail.lstrip(_OPENS)
    cut = next((i for i, letter in enumerate(bare) if letter in _BREAKS), None)
    if cut is None and end + len(tail) == following < len(body):
        return ()
    words = bare[:cut] if cut is not None else bare.rpartition(" ")[0]
    first = search_key(words.partition(" ")[0])
    if first not in _phrases() and not any(kind.startswith("title") for kind in cues().get(first, ())):
        return ()
    return facets(words)


def standing(body: str, name: Name | Mention, following: int) -> tuple[Facet, ...]:
    """Return the spheres that stand with one mention of a person, without former offices: by the role before it, and behind a full name by
    apposition. ``following`` is where the next person begins."""
    given = before(body, name)
    if " " in name.text and search_key(name.text).split()[0] == search_key(name.name or name.text).split()[0]:  # not «دي ميستورا | وزير …»
        given += behind(body, name.end, following)
    return tuple(facet for facet in given if not is_former(facet.words))


def is_former(words: str) -> bool:
    """Whether an office is one that somebody held before."""
    return not _FORMER.isdisjoint(search_key(words).split())


_FORMER = frozenset(("السابق", "السابقه", "سابق", "سابقا", "الاسبق", "اسبق", "الراحل", "المعتزل", "المتقاعد"))


def contradict(one: Iterable[Facet], other: Iterable[Facet]) -> bool:
    """Whether what two mentions show somebody in is not one person's: public life, sport and arts by themselves, or two countries where a
    country says whose he is. Who is shown in several spheres at once is in all of them."""
    a, b = tuple(one), tuple(other)
    public = [{PUBLIC[facet.sphere] for facet in each if facet.sphere in PUBLIC} for each in (a, b)]
    if public[0] and public[1] and public[0].isdisjoint(public[1]):
        return True
    lands = [{facet.land for facet in each if facet.land and facet.sphere in SPHERES_OF_LAND} for each in (a, b)]
    return bool(lands[0] and lands[1]) and lands[0].isdisjoint(lands[1])
