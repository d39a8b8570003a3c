"""Addresses: made absolute, tracking stripped, and what they tell (a day). No HTTP here."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|ref|ref_src|ref_url|refsrc|source|src|share|shared|"
    r"traffic_source|cmpid|cmp|ns_\w+|spm|sharechannel|trackingid|trk|__twitter_impression|amp|outputtype|at_\w+|xtor|ocid|smid|pk_\w+|mtm_\w+|hss_channel|s_cid)$",
    re.I,
)
_DAY = re.compile(r"(?<!\d)(20\d\d|19[89]\d)[/\-_.](0?[1-9]|1[0-2])[/\-_.](0?[1-9]|[12]\d|3[01])(?!\d)")
_DAY_BACKWARDS = re.compile(r"(?<!\d)(0?[1-9]|[12]\d|3[01])[/\-_](0?[1-9]|1[0-2])[/\-_](20\d\d)(?!\d)")
_DAY_SOLID = re.compile(r"(?<!\d)(20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_PLAIN = re.compile(r"(https?://[a-z0-9\-]+(?:\.[a-z0-9\-]+)+(?=/))?(/(?!/)(?:[A-Za-z0-9_\-~%/]|\.(?!\.?(?:/|$)))*)$")
_SAFE = "%/:=&?~#+!$,;'@()*[]"


def canonical(url: str | None, base: str | None = None) -> str | None:
    """An address in its canonical form: absolute, host in lower case, no tracking, no fragment, Arabic percent-encoded. None if none."""
    if not url:
        return None
    plain = _PLAIN.match(url)
    if plain is not None and (plain[1] or base is not None):
        # Most links: nothing to resolve, to strip or to encode.
        origin = plain[1] or origin_of(base or "")
        if origin:
            return origin + plain[2]
    try:
        parts = urlsplit(urljoin(base or "", url.strip()))
        host = (parts.hostname or "").encode("idna").decode("ascii") if not (parts.hostname or "").isascii() else (parts.hostname or "")
        port = parts.port
    except (ValueError, UnicodeError):
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    if port and (parts.scheme.lower(), port) not in (("http", 80), ("https", 443)):
        host = f"{host}:{port}"
    query = parts.query
    if query:
        kept = [(k, v) for k, v in parse_qsl(query, keep_blank_values=True) if not _TRACKING.match(k)]
        query = urlencode(kept, safe="/:,") if len(kept) != query.count("&") + 1 else quote(query, safe=_SAFE)
    path = quote(parts.path, safe=_SAFE) or "/"
    return urlunsplit((parts.scheme.lower(), host, path, query, ""))


@lru_cache(maxsize=64)
def origin_of(url: str) -> str:
    """The scheme and host of an address in their canonical form; empty if it has none."""
    home = canonical(urljoin(url, "/"))
    return home[:-1] if home is not None and urlsplit(url).scheme else ""


def absolute(href: str, base: str | None) -> str | None:
    """A link's address made absolute; None for anchors, scripts and mail addresses."""
    href = href.strip()
    if not href or href.startswith(("#", "javascript:", "mailto:", "tel:", "whatsapp:")):
        return None
    if base is None:
        return href
    try:
        return urljoin(base, href)
    except ValueError:
        return None


def day_of(url: str | None) -> str | None:
    """The day that an address states (/2024/01/25/, 20240125), as YYYY-MM-DD. Never a month or a year alone."""
    if not url:
        return None
    path = urlsplit(url).path
    for pattern, order in ((_DAY, (1, 2, 3)), (_DAY_BACKWARDS, (3, 2, 1)), (_DAY_SOLID, (1, 2, 3))):
        match = pattern.search(path)
        if match is not None:
            try:
                return date(*(int(match.group(i)) for i in order)).isoformat()
            except ValueError:
                continue
    return None


def host_of(url: str | None) -> str:
    """The host of an address without «www.» and «m.»; empty if none."""
    if not url:
        return ""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return re.sub(r"^(?:www|m|amp|mobile)\.", "", host)
