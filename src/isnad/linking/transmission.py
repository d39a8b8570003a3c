"""On what way a statement reached an outlet: through which agencies, from which article, what fell out of the chain, how often it counts.

What does not live here: which statements are one claim (``claims``), and finding copies of texts (``copies``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from isnad.arabic.folding import search_key
from isnad.linking.by_form import is_romanised
from isnad.linking.credit import agency, agency_called, credits_of
from isnad.linking.holders import name_words, untold
from isnad.linking.listed import listed
from isnad.linking.nationality import fits, parted, plain
from isnad.linking.origins import Place, number, speaks_for
from isnad.records import Article, Outlet, Statement

_AGENCIES = ("agency", "state agency")
# Links of a chain that may be anybody: two outlets that both have it from «مسؤول» do not have it from one.
_ANYBODY_WORDS = """
مصدر مصادر مصدران مصدرين مسؤول مسؤولون مسؤولين شاهد شهود دبلوماسي دبلوماسيون دبلوماسيين خبير خبراء محلل محللون محللين وسائل تقارير
مواقع صحف الوكاله الصحيفه القناه الموقع الاذاعه الشبكه المجله التلفزيون المصدر المكتب الهيئه الوزاره
المركز البيان المتحدث المسؤول الوزير الرئيس المحكمه
"""
_ANYBODY = frozenset(_ANYBODY_WORDS.split())
_SOURCES = frozenset({"مصدر", "مصادر"})
# What a medium's name begins with. Whoever is told is a link only where it is one: «للصحفيين» passes nothing on.
_MEDIUM_WORDS = "وكاله صحيفه جريده قناه موقع اذاعه شبكه مجله تلفزيون راديو فضائيه برنامج منصه"
_MEDIA = frozenset(_MEDIUM_WORDS.split())
_QUOTES = re.compile(r"[«»\"“”„‟‹›()]")
_OF_MEDIA = frozenset({"للانباء", "الانباء", "الاخباريه", "الاخباري", "الالكترونيه", "الالكتروني", "للاعلام"})
# A link that is nothing but a name in marks («صدى الساحل»): persons stand in none.
# Many sites open with the mark that closes elsewhere («لـ”مدار”»).
_IN_MARKS = re.compile(r"\s*[«\"“”„(][^«»\"“”„()]+[»\"”“)]\s*\Z")
_TO = re.compile(r"ل(?:ـ+\s*(?=\w)|[ـ\s]*(?=[«\"“”„(]))")
# How letters sound, for names in both scripts: those that are written or not (vowels, و, ي, ع, a last h) are left out.
_SOUNDS = str.maketrans("بتثجحخدذرزسشصضطظغفقكلمنه", "bttjhxddrzsSsdtzgfkklmnh")
_DIGRAPHS = (("kh", "x"), ("sh", "S"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("ch", "S"), ("ph", "f"))
_LATIN = str.maketrans({"q": "k", "c": "k", "v": "f", "p": "b"} | dict.fromkeys("aeiouyw"))
_ADDRESS_WORDS = "www com net org info news online press media site ar en co sa eg ae uk example test localhost"
_OF_ADDRESSES = frozenset(_ADDRESS_WORDS.split())


@dataclass(frozen=True, slots=True)
class Told:
    """An article as one that passes statements on.

    ``root`` is the article at the end of its chain of copies (itself, if it is none), ``author`` what the outlet of that one is known by,
    empty where it is not at hand; ``ancestors`` is that chain, nearest first; ``credits`` the agencies that it credits as a whole, ``name``
    its outlet's and ``own`` all names of that, folded, ``short`` what its own texts call it for short; ``words`` its folded text with a
    space at either end.
    """

    article: Article
    root: str
    author: frozenset[str]
    ancestors: tuple[str, ...]
    credits: tuple[str, ...]
    name: str | None
    own: frozenset[str]
    short: frozenset[str]
    is_agency: bool
    words: str


def spellings(outlet: Outlet) -> frozenset[str]:
    """Return what an outlet is known by where others credit it."""
    return _id_key(outlet.id) | {route_key(spelling) for spelling in (outlet.name, *outlet.credits) if spelling}


def called(id: str | None, outlet: Outlet | None) -> frozenset[str]:
    """Return what the outlet of an article is known by; one that is not declared by its id, which may be its name («صدى الساحل»)."""
    return spellings(outlet) if outlet else _id_key(id or "")


def is_called(id: str | None, key: str) -> bool:
    """Say whether an outlet that is not declared may be what a medium is known by (``route_key``): its id says it."""
    return bool(id) and (key in called(id, None) or is_romanised(id or "", key))


def called_itself(outlet: Outlet | None, outlets: Mapping[str, Outlet]) -> tuple[frozenset[str], frozenset[str]]:
    """Return what a declared outlet is called for short, without its nationality or edition («الصباح المغربية»: الصباح): names that no
    other declared outlet has, and those of another, too, by which only its own texts mean it."""
    if outlet is None:
        return frozenset(), frozenset()
    keys = spellings(outlet)
    short = {name for key in keys for name in [_short(key, outlet.country)] if name} - keys
    others = {key for each in outlets.values() if each is not outlet for key in spellings(each)} if short else set()
    return frozenset(short - others), frozenset(short & others)


def _short(key: str, country: str | None) -> str | None:
    name, _, last = key.rpartition(" ")
    if last in media_words("edition"):
        return name or None
    part = parted(key)
    return part[0] if part is not None and fits(part[1], country) else None


def countries_of(outlets: Mapping[str, Outlet]) -> dict[str, set[str | None]]:
    """Return what the declared outlets are known by, with the countries of those known by it."""
    found: defaultdict[str, set[str | None]] = defaultdict(set)
    for outlet in outlets.values():
        for key in spellings(outlet):
            found[key].add(outlet.country)
    return dict(found)


def _id_key(id: str) -> frozenset[str]:
    # «sana», «map», «sky-afp» as ids need not be the agencies of those letters.
    return frozenset({search_key(id) if id.isascii() else route_key(id)} if id else ())


def told(article: Article, copy_of: Mapping[str, str], outlets: Mapping[str, Outlet], outlet_of: Mapping[str, str | None]) -> Told:
    """Return what is to be known of an article. ``copy_of`` says what copies are copies of, ``outlet_of`` whose articles are."""
    ancestors: list[str] = []
    at = article.id
    while (of := copy_of.get(at)) is not None and of not in ancestors and of != article.id:
        ancestors.append(of)
        at = of
    outlet = outlets.get(article.outlet or "")
    words = search_key(" ".join([article.title or "", article.body, *article.credits, *article.authors, article.dateline or ""]))
    credits = tuple(route_key(credit) for credit in credits_of(article))
    short, alone = called_itself(outlet, outlets)
    own = called(article.outlet, outlet) | short
    return Told(
        article,
        at,
        called(by := outlet_of.get(at), outlets.get(by or "")),
        tuple(ancestors),
        credits,
        outlet.name if outlet else article.outlet,
        own,
        short | alone,
        outlet is not None and outlet.kind in _AGENCIES,
        " " + " ".join(words.split()) + " ",
    )


@lru_cache(maxsize=50_000)
def route_key(name: str) -> str:
    """Return what an agency or outlet in a chain is known by: a known agency's one spelling, else its own words, folded.

    «وكالة مدار للأنباء», «وكالة مدار» and «مدار» are one; a name of nothing but such words is kept whole.
    """
    known = agency(name)
    if known:
        return search_key(known)
    words = search_key(_QUOTES.sub(" ", name)).split()
    return " ".join([word for word in words if word not in _MEDIA and word not in _OF_MEDIA] or words)


def media_told(statement: Statement) -> list[str]:
    """Return the media that the statement was made to, or that one who passed it on told: «قالت مصادر لوكالة مدار إن الوزير طلب …»."""
    told = (statement.channel, *(link.channel for link in statement.chain[1:]))
    return [medium for channel in told if channel and (medium := _medium_of(channel))]


def medium_told(statement: Statement) -> str | None:
    """Return the medium that the statement was made to («قال لوكالة مدار»: وكالة مدار), ``None`` where no medium was told."""
    return _medium_of(statement.channel or "")


def _medium_of(channel: str) -> str | None:
    channel = channel.strip()
    bare = _TO.sub("", channel, count=1) if _TO.match(channel) else channel.removeprefix("ل")
    # «لوات» is told «وات», «للسومرية نيوز» «السومرية نيوز».
    for name in (f"ا{bare}" if channel.startswith("لل") else bare, bare, channel):
        if is_medium(name):
            return name
    return None


def told_itself(statement: Statement, place: Told) -> bool:
    """Say whether a statement was made to the outlet of its article («قال لصحيفة الساحل», in the paper itself), or to a medium without a
    name."""
    name = medium_told(statement)
    return name is not None and (medium_named(name) is None or _means(place, name, route_key(name)))


def told_a_medium(statement: Statement, place: Told) -> bool:
    """Say whether a statement was made to a medium («لصحيفة الساحل», «لـ«الساحل»»), the article's own also by its bare name («للساحل»);
    «للصحفيين», «للنواب» are none."""
    return medium_told(statement) is not None or told_its_own(statement, place)


def told_its_own(statement: Statement, place: Told) -> bool:
    """Say whether a statement was made to the outlet of its article, called as it is or, where nobody declared it, by its id's sound."""
    channel = (statement.channel or "").strip()
    name = medium_told(statement) or ("ال" + channel[2:] if channel.startswith("لل") else _TO.sub("", channel, count=1).removeprefix("ل"))
    sounds = sound(route_key(name)) if name else ""
    return bool(name) and (
        _means(place, name, route_key(name)) or (len(sounds) > 1 and any(own.isascii() and sound(own) == sounds for own in place.own))
    )


def told_name(channel: str) -> str:
    """Return whoever was told without the ل and marks («لصحيفة الساحل», «للساحل», «لـ«مدار»»: صحيفة الساحل, الساحل, مدار)."""
    bare = " ".join(_QUOTES.sub(" ", channel.strip()).split())
    if bare.startswith("لل"):
        return f"ا{bare[1:]}"
    return (bare[1:].lstrip("ـ ") if bare.startswith("ل") else bare) or channel


@cache
def media_words(kind: str) -> frozenset[str]:
    """Return the words of a kind of ``data/media.tsv``, as search keys."""
    return listed("media", kind)


def is_medium(name: str) -> bool:
    """Say whether a link of a chain names a medium: by its first word («صحيفة الساحل») or last («مدار نيوز»), as a known agency, or as a
    name in marks."""
    words = search_key(name).split()
    if not words:
        return False
    by_words = words[0] in _MEDIA or (len(words) > 1 and words[-1] in media_words("brand"))
    return by_words or agency(name) is not None or _IN_MARKS.match(name) is not None


def medium_kind(name: str) -> str | None:
    """Return the kind of medium that a link is by its first word, folded («صحيفة الساحل», «الصحيفة», «جريدة»: صحيفه), ``None`` if none."""
    first = search_key(name).split()[:1]
    kind = first[0].removeprefix("ال") if first else ""
    return {"جريده": "صحيفه"}.get(kind, kind) if kind in _MEDIA else None


def medium_named(name: str) -> str | None:
    """Return what a medium is called, as written, without the word for its kind; ``None`` where there is only that («الصحيفة»)."""
    known = agency(name)
    if known:
        return known
    words = _QUOTES.sub(" ", name).split()
    own = [word for word in words if (key := search_key(word)) not in _MEDIA and key not in _OF_MEDIA and key not in _ANYBODY]
    return " ".join(own) or None


def _chain(statement: Statement) -> list[str]:
    return [*statement.passers, *media_told(statement)]


def anybody(name: str) -> bool:
    """Say whether a link of a chain may be anybody («مسؤول», «المصدر»)."""
    words = search_key(name).split()
    return untold(name) or words[0] in _ANYBODY


def sound(name: str) -> str:
    """Return the consonants of a name in Arabic or Latin script, so that «عكاظ» and «okaz», «النهار» and «alnahar» have the same."""
    key = "".join(word.removeprefix("ال") for word in search_key(name).split()) if not name.isascii() else name.lower()
    if name.isascii():
        key = re.sub(r"^[ae]l(?=\w{3})", "", key).removesuffix("h")
        for letters, one in _DIGRAPHS:
            key = key.replace(letters, one)
        key = key.translate(_LATIN)
    else:
        key = key.removesuffix("ه").translate(_SOUNDS)
    return re.sub(r"(.)\1+", r"\1", "".join(letter for letter in key if letter.isascii() and letter.isalpha()))


class Known(NamedTuple):
    """Under what the media that texts name are known: outlets that nobody declared by their ``sounds`` (``undeclared``), those with a
    nationality by their keys without it (``same``); ``outlets`` are the keys of the declared ones, that are told without a word for what
    they are («للساحل»)."""

    sounds: Mapping[str, str]
    same: Mapping[str, str]
    outlets: frozenset[str] = frozenset()


def known_of(articles: Sequence[Article], outlets: Mapping[str, Outlet]) -> Known:
    """Return under what the media that some articles name are known."""
    silent = {article.outlet for article in articles if article.outlet and article.outlet not in outlets}
    named = {
        name
        for article in articles
        for statement in article.numbered_statements
        for name in (*([statement.resolved or statement.source] if statement.kind in ("outlet", "official") else []), *_chain(statement))
    }
    keys = {key for name in named if is_medium(name) and not anybody(name) and parted(key := route_key(name))}
    declared = countries_of(outlets) if keys else {}
    declared.update((key, {None}) for id in silent for key in _id_key(id) - declared.keys())
    bare = any(each.channel and medium_told(each) is None for article in articles for each in article.numbered_statements)
    called = frozenset(key for outlet in outlets.values() for key in spellings(outlet)) if bare else frozenset()
    return Known(undeclared(silent), plain(keys, declared), called)


def undeclared(ids: Iterable[str]) -> dict[str, str]:
    """Return by what outlets that nobody declared may be known where others name them: the sound of an id in Latin letters («okaz»,
    «www.okaz.com.sa») → the id's key. Two that sound alike are known by neither."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for id in ids:
        if id.isascii():
            for label in re.split(r"[^a-z]+", id.lower()):
                if label not in _OF_ADDRESSES and len(sounds := sound(label)) > 1:
                    found[sounds].update(_id_key(id))
    return {sounds: next(iter(keys)) for sounds, keys in found.items() if len(keys) == 1}


def routes(statement: Statement, place: Told, known: Known) -> tuple[str, ...]:
    """Return the agencies and outlets through which a statement came to an article, the source's side first; its own if it is an agency.

    Whoever was told («قال لرويترز») counts as one where that is not the article's own outlet: the words went through it. So does an
    outlet that is itself the source («ذكرت رويترز»). ``known`` is that of all articles (``known_of``).
    """
    chain = [*([statement.resolved or statement.source] if statement.kind == "outlet" else []), *_chain(statement)]
    if statement.channel and medium_told(statement) is None and route_key(name := told_name(statement.channel)) in known.outlets:
        chain.append(name)  # «للساحل»
    if statement.kind == "unnamed" and (of := _sources_of(statement.source)):
        chain.append(of)
    found = [key for name in chain if not anybody(name) and not _means(place, name, key := _outlet_key(name, known))]
    return tuple(dict.fromkeys([*found, *place.credits, *(sorted(place.own) if place.is_agency else ())]))


def _sources_of(source: str) -> str | None:
    """Return the agency or outlet whose sources somebody is said to be («مصادر رويترز», «مصادر قناة الضفة»), ``None`` of others."""
    first, _, whose = source.strip().partition(" ")
    return whose if search_key(first).removeprefix("ال") in _SOURCES and whose and is_medium(whose) else None


def _means(place: Told, name: str, key: str) -> bool:
    """Say whether an article means its own outlet by a name, known by ``key``; «الصباح التونسية» is none that is «الصباح» for short."""
    return parted(route_key(name)) is None if key in place.short else key in place.own


def media_of(articles: Sequence[Article], outlets: Mapping[str, Outlet], known: Known) -> frozenset[str]:
    """Return the keys of the outlets of some articles, and of the media through which a statement in them came or that were told one;
    ``known`` as for ``routes``."""
    own = {article.outlet for article in articles if article.outlet}
    found: set[str | None] = {route_key(id) for id in own}
    for id in own & outlets.keys():
        found.update(route_key(name) for name in (outlets[id].name, *outlets[id].credits) if name)
    for article in articles:
        for statement in article.numbered_statements:
            found.update(medium_key(name, known) for name in _chain(statement))
    return frozenset(key for key in found if key)


def medium_key(name: str, known: Known) -> str | None:
    """Return the key of whoever is called as a medium is («وكالة الأفق»); ``None`` for others, and where no name stands («الوكالة»)."""
    return _outlet_key(name, known) if name and is_medium(name) and not anybody(name) else None


def _outlet_key(name: str, known: Known) -> str:
    key = route_key(name)
    key = known.same.get(key, key)
    return known.sounds.get(sound(key), key) if known.sounds and is_medium(name) and agency(name) is None else key


def dropped(place: Told, taken: Statement, source: Told, statement: Statement) -> tuple[str, ...]:
    """Return the links of a statement's chain in ``source`` that the article which has ``taken`` it from there nowhere names.

    The chain is who passed it on, which medium was told, the outlet itself if it is an agency, declared or not, and the known agencies
    that the article credits as a whole. «مسؤول» has no name to drop.
    """
    found: dict[str, str] = {}
    kept = {route_key(name) for name in _chain(taken)}
    chain = [(name, frozenset({route_key(name), search_key(name)})) for name in _chain(statement) if not anybody(name)]
    own = source.own
    if source.is_agency and source.name:
        chain.append((source.name, own))
    elif source.name and (wire := agency_called(source.name)) is not None:
        own |= {route_key(wire)}  # «reuters», where «لرويترز» was told: one link
        chain.append((wire, own))
    chain += [(wire, frozenset({credit})) for credit in source.credits if (wire := agency(credit)) is not None]
    for name, known in chain:
        key, keys = ("own", known | own) if known & own else (route_key(name), known)
        if not keys & kept and not _names(place, keys) and (is_medium(name) or not _names_person(place, name)):
            found[key] = " ".join(_QUOTES.sub(" ", name).split()) or name
    return tuple(found.values())


def _names_person(place: Told, name: str) -> bool:
    """Say whether an article names somebody who is no medium: most words of his name and office stand in it, in any form and order."""
    words = name_words(name)
    there = _words_of(place.words)
    return 3 * sum(word in there for word in words) >= 2 * len(words)


@lru_cache(maxsize=256)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(name_words(text))


def _names(place: Told, keys: frozenset[str]) -> bool:
    return bool(keys & place.own) or bool(keys & set(place.credits)) or any(stands(key, place.words) for key in keys if key)


def stands(key: str, words: str) -> bool:
    """Say whether a search key stands as words of its own in others, perhaps behind a clitic."""
    at = words.find(key)
    while at >= 0:
        before, after = words[at - 1 : at], words[at + len(key) : at + len(key) + 1]
        # A clitic may stand before it (لرويترز), never a letter after it.
        if not after.isalnum() and (not before.isalnum() or before in "وفبلك"):
            return True
        at = words.find(key, at + 1)
    return False


def origins(wordings: Sequence[tuple[Told, Sequence[str], Sequence[str]]], outlets: Mapping[str, Outlet]) -> list[int]:
    """Number the independent origins (from 1, in the order given) of a claim's wordings: each its article, its routes and its ties, the
    names of passages and sentences that it shares word for word with those that have them too.

    Copies of one text, texts that came through one agency, outlets of one owner, and wordings of one tie are one origin.
    """
    found = []
    for place, through, ties in wordings:
        carried = place.root != place.article.id
        leans = tuple(name for name in through if name not in place.own)
        if carried and place.author.intersection(leans):
            leans = ()  # who credits the text's author says no more than that he has it from there
        own = speaks_for(place.own, place.article.outlet, outlets.get(place.article.outlet or ""))
        names = (*own, *sorted(place.author - place.own)) if carried else own
        found.append(Place((f"text {place.root}", f"article {place.article.id}", *ties), names, leans, carried))
    return number(found)
