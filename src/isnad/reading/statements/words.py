"""The closed word classes, source heads and bodies that the frames speak of, loaded once from ``data/``. No matching lives here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from isnad.arabic.folding import search_key
from isnad.records import SourceKind


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that heads the words for a source: ``kind`` is a source kind or ``title`` (of a person); ``gender`` is m or f."""

    word: str
    kind: SourceKind | str
    gender: str
    definite: bool
    proper: bool = False


def rows(name: str) -> list[list[str]]:
    """Return the rows of the data file ``name`` without its header and comments."""
    lines = files(__package__).joinpath("data", name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:] if line and not line.startswith("#")]


@cache
def words(kind: str) -> frozenset[str]:
    """Return the search keys of the closed class ``kind`` of words.tsv. Raises ``KeyError`` where there is no such class."""
    return _classes()[kind]


@cache
def lemmas(kind: str) -> frozenset[str]:
    """Return the cues of the closed class ``kind`` of words.tsv as spelled, to be held against ``Cue.lemma``. Raises ``KeyError``."""
    return _spelled()[kind]


@cache
def ranks() -> dict[str, frozenset[str]]:
    """Return a courtesy → the search keys of the titles that it goes with, of the classes «rank …» of words.tsv."""
    return {search_key(kind.removeprefix("rank ")): words(kind) for kind in _classes() if kind.startswith("rank ")}


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {kind: frozenset(map(search_key, members)) for kind, members in _spelled().items()}


@cache
def _spelled() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kind, word in rows("words.tsv"):
        found.setdefault(kind, set()).add(word)
    return {kind: frozenset(items) for kind, items in found.items()}


@cache
def heads() -> dict[str, Head]:
    """Return search key → head, for each head noun bare and with the article, and each outlet's name that stands alone for it."""
    named = ((search_key(name), gender) for name, _, gender in rows("outlets.tsv") if gender != "-")
    found = {key: Head(key, "outlet", gender, definite=True, proper=True) for key, gender in named}
    for word, kind, gender in rows("heads.tsv"):
        key = search_key(word)
        found.setdefault(key, Head(key, kind, gender, definite=False))
        found.setdefault("ال" + key, Head(key, kind, gender, definite=True))
        if kind == "title" and gender == "m" and key[-1] not in "ياه" and len(key) > 3:
            for ending in ("ون", "ين", "و"):  # «مديرون», «مديرو المدارس»
                found.setdefault(key + ending, Head(key, "unnamed", "m", definite=False))
                found.setdefault("ال" + key + ending, Head(key, "unnamed", "m", definite=True))
        if kind == "title" and gender == "f" and key[-1] == "ه" and len(key) > 3:  # «ممرضات»
            found.setdefault(key[:-1] + "ات", Head(key[:-1] + "ات", "unnamed", "f", definite=False))
            found.setdefault("ال" + key[:-1] + "ات", Head(key[:-1] + "ات", "unnamed", "f", definite=True))
        if key.endswith("ون") and len(key) > 4:
            oblique = key[:-2] + "ين"
            found.setdefault(oblique, Head(key, kind, gender, definite=False))
            found.setdefault("ال" + oblique, Head(key, kind, gender, definite=True))
            found.setdefault(key[:-1], Head(key, kind, gender, definite=False))  # in construct: «محللو السوق»
    return found


@cache
def relays(frame: str) -> frozenset[str]:
    """Return the search keys of a frame of relays.tsv, by which one passes on what another said. Raises ``KeyError`` for an unknown one."""
    found: dict[str, set[str]] = {}
    for kind, word, _ in rows("relays.tsv"):
        found.setdefault(kind, set()).add(search_key(word))
    return frozenset(found[frame])


@cache
def papers() -> frozenset[tuple[str, str]]:
    """Return the first two words of each foreign outlet of papers.tsv: «لو موند», «لا ستامبا»."""
    names = (search_key(name).split() for (name,) in rows("papers.tsv"))
    return frozenset((first, second) for first, second, *_ in names)


@cache
def title_classes() -> dict[str, frozenset[str]]:
    """Return what a person is called → the classes of title_classes.tsv: one and the same person may be called by two words of one class.

    ``any`` are courtesies, ranks and what says nothing of an office, which go with every other; ``speaking`` may be said of whoever speaks.
    """
    found: dict[str, set[str]] = {}
    for kind, word in rows("title_classes.tsv"):
        found.setdefault(search_key(word), set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def bodies() -> dict[str, str]:
    """Return the first word of each state and body that is known by a proper name → its gender, but for words that head other names too."""
    found: dict[str, str] = {}
    for name, gender in rows("bodies.tsv"):
        first, *rest = search_key(name).split()
        if not rest or first not in heads():  # «حزب الله», but «حزب» is any party
            found.setdefault(first, gender)
    for city in words("cities"):
        found.setdefault(city, "f")
    return found


COMPLEMENTISERS = frozenset(
    base + suffix for base in ("ان", "بان") for suffix in ("", "ه", "ها", "هم", "هما", "هن", "نا", "ني", "نني", "ننا")
) - {"انا", "بانا"}
PRONOUN_COMPLEMENTISERS = COMPLEMENTISERS - {"ان", "بان"}

# What several frames ask for.
ACCORDING, AT_WISH, BE, CARRIED, CONTRAST = words("according"), words("at the wish of"), words("be"), words("carried"), words("contrast")
COURTESIES, DEEMED_SO, EVERYDAY, GROUPS = words("name title"), words("described as"), words("everyday"), words("group of")
ISSUED, KIN, LETTER_NAMES, MANNER, NEGATIONS = words("issued"), words("kin"), words("letter names"), words("manner"), words("negations")
NEWS, NEWSROOMS, ONWARD, PARTITIVE = words("news"), words("newsroom"), words("onward clause"), words("partitive")
PRIVATE, SPEECH, THIS, THUS, WEAK_STOPS = words("private"), words("speech"), words("this"), words("thus"), words("weak stops")
POINTING = THIS | words("that")
POINTED_AT = POINTING | {"ل" + word for word in POINTING}  # «وفقا لهذا المصدر»
SELF = words("same") - {"ايضا"}
EACH = frozenset({"كل", "لكل"})  # «كل من سامر وليلى»
ALL_OF = words("all of")
BROADCASTERS = words("broadcasters")
CITING = frozenset({"نقلا", "ونقلا"})
CORRESPONDENTS = words("correspondents")
ONE_OF = frozenset({"احد", "احدي"})
POINTS_TO = words("to or about or on")
THAT_WE = words("that we")
THEN_HE = words("so he")
TO = frozenset({"ان", "بان"})
SOME_OF_THEM = words("some of them")
NOT_JUST_ONE = ["غير", "واحد", "من"]
TOO = frozenset({"ايضا", "كذلك"})
WHAT = words("what")
YEARS = words("years")
# What a cue takes: a bare noun phrase and what is said of it; a noun phrase behind its own preposition.
OBJECT_TAKES = frozenset({"direct", "obj", "dobj", "nobj", "deem", "reckon", "due", "blame", "renew", "byobj", "pobj", "seen", "written"})
GOVERNED_BY = {"about": "عن", "on": "علي", "from": "من", "in": "في"}
