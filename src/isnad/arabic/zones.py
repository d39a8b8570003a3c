"""Time zones as Arabic news names them («بتوقيت مكة المكرمة»), and what a country decides: zone, order of d/m/y, first day of the week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from isnad.arabic.folding import search_key
from isnad.arabic.months import DATA, read_rows


@dataclass(frozen=True, slots=True)
class Country:
    """What a country decides about dates: its main IANA ``zone``, ``order`` (``dmy``, ``mdy``, ``ymd``), ``week_first`` (Monday 0)."""

    zone: str
    order: str
    week_first: int


@cache
def _countries() -> dict[str, Country]:
    return {row["country"]: Country(row["zone"], row["order"], int(row["week_first"])) for row in read_rows(DATA / "countries.tsv")}


@lru_cache(maxsize=1024)
def country_of(code: str | None) -> Country | None:
    """Return what is known of a country by its ISO 3166-1 alpha-2 code in any case, or ``None``."""
    return _countries().get(code.upper()) if code else None


@cache
def zone_names() -> dict[str, str]:
    """Map search keys of zone names (up to four words) and abbreviations to IANA names."""
    return {search_key(row["name"]): row["zone"] for row in read_rows(DATA / "zones.tsv")}


def zone_named(words: list[str], country: str | None = None) -> str | None:
    """Return the IANA zone named by the longest beginning of ``words`` (search keys), or ``None``.

    «عمان» is Amman unless the outlet's ``country`` is Oman.
    """
    names = zone_names()
    for count in range(min(4, len(words)), 0, -1):
        name = " ".join(words[:count])
        if name == "عمان" and country and country.upper() == "OM":
            return "Asia/Muscat"
        zone = names.get(name)
        if zone is not None:
            return zone
    return None


@cache
def load_zone(name: str) -> ZoneInfo | None:
    """Return the zone of an IANA name, or ``None`` where the name or the system's zone table is missing."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


@lru_cache(maxsize=1024)
def zone_of(zone: str | None, country: str | None) -> ZoneInfo | None:
    """Return the zone to read clock times in: ``zone`` if given and known, else the main one of ``country``, else ``None``."""
    if zone:
        found = load_zone(zone)
        if found is not None:
            return found
    known = country_of(country)
    return load_zone(known.zone) if known else None


@cache
def offset_text(offset: timedelta) -> str:
    """Return an offset as ISO writes it: ``+03:00``."""
    minutes = round(offset.total_seconds() / 60)
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def offset_at(zone: ZoneInfo | None, moment: datetime) -> str:
    """Return the offset of ``zone`` at a naive local ``moment`` as ISO text, empty where it is not known."""
    offset = moment.replace(tzinfo=zone).utcoffset() if zone is not None else None
    return offset_text(offset) if offset is not None else ""
