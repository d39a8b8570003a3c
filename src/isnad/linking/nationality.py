"""The nationality that a text puts behind a medium's name: «صحيفة الساحل التونسية» is «الساحل», where that one is of Tunisia.

Papers of two countries share a name, so the country decides: of a declared outlet its own, of one that nobody declared whether
the same texts name papers of two countries by it. What does not live here: what a medium is called otherwise (``transmission``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache
from importlib import resources

from isnad.arabic.folding import search_key

ANYWHERE = "-"  # «اللندنية»: of papers of any country


@lru_cache(maxsize=1)
def countries() -> dict[str, str]:
    """Return adjectives of nationality with the article, feminine and masculine, as search keys, with their country."""
    found = {}
    for line in resources.files("isnad.linking").joinpath("data/nationalities.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            country, *words = line.split("\t")
            for word in words:
                key = search_key("ال" + word)
                found[key] = found[key.removesuffix("ه")] = country
    return found


def fits(nation: str, country: str | None) -> bool:
    """Say whether a medium of a country (``None``: not known) may be called by an adjective's country."""
    return country is None or nation in (country, ANYWHERE)


def parted(key: str) -> tuple[str, str] | None:
    """Return a medium's key without the nationality behind it, and the country (هارتس العبريه: هارتس, IL); ``None`` where none is there."""
    name, _, last = key.rpartition(" ")
    nation = countries().get(last)
    return (name, nation) if name and nation else None


def plain(keys: Iterable[str], declared: Mapping[str, Set[str | None]]) -> dict[str, str]:
    """Return for keys with a nationality the key of the same medium without; ``declared`` are keys of outlets with their countries.

    Where another country's outlet is declared by that name, or the keys name media of several countries by it, the country stays
    part of the key, however it is spelled («الأميركية», «الأمريكية»).
    """
    found = {key: each for key in keys if key not in declared and (each := parted(key))}
    nations: defaultdict[str, set[str]] = defaultdict(set)
    for name, nation in found.values():
        nations[name].add(nation)
    result = {}
    for key, (name, nation) in found.items():
        known = declared.get(name)
        one = any(fits(nation, country) for country in known) if known is not None else len(nations[name] - {ANYWHERE}) < 2
        result[key] = name if one else f"{name} {nation}"
    return result
