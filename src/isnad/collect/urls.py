"""One spelling for each address, so that an article is fetched once whatever link led to it.

Rules: scheme and host in lower case (host as IDNA), default ports and fragments dropped, dot segments resolved, Arabic and other
characters percent-encoded in capitals, tracking parameters dropped, all others kept in their order. A trailing slash is kept: it is
another address on many servers. What does not live here: ``rel=canonical`` of a page (``isnad.page`` reads it), fetching.
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote_to_bytes, urljoin, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"(?:utm_\w+|mtm_\w+|pk_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_[ce]id|_ga|_gl|"
    r"ref_?src|ref_url|s_kwcid|cmpid|at_\w+|ns_(?:source|mchannel|campaign|linkname)|xtor|wt_mc|_openstat|vero_id|oly_\w+id|__twitter_impression)",
    re.IGNORECASE,
)
_PORTS = {"http": 80, "https": 443}
_PATH_SAFE = "/:@!$&'()*+,;=-._~"
MAX_LENGTH = 2_000


def canonical_url(url: str, base: str | None = None) -> str | None:
    """Return the one spelling of ``url`` (taken relative to ``base``), or ``None`` where it is not an address on the web."""
    try:
        parts = urlsplit(urljoin(base, url.strip()) if base else url.strip())
        port = parts.port
        host = _host(parts.hostname or "")
        path = _resolve_dots(_encoded(parts.path, _PATH_SAFE)) or "/"
        query = "&".join(piece for piece in parts.query.split("&") if piece and not _TRACKING.fullmatch(piece.partition("=")[0]))
        query = _encoded(query, _PATH_SAFE + "?")
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or not host or parts.username is not None:
        return None
    netloc = host if port in (None, _PORTS[scheme]) else f"{host}:{port}"
    done = urlunsplit((scheme, netloc, path, query, ""))
    return done if len(done) <= MAX_LENGTH else None


def origin(url: str) -> str:
    """Return scheme, host and port of a canonical address: ``https://outlet.example:8080``."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def same_site(url: str, home: str) -> bool:
    """Whether ``url`` is on the host (and port) of ``home`` or below it, ``www.`` left aside."""
    mine, theirs = urlsplit(home), urlsplit(url)
    ours, other = (mine.hostname or "").removeprefix("www."), (theirs.hostname or "").removeprefix("www.")
    return mine.port == theirs.port and (other == ours or other.endswith("." + ours))


def _host(host: str) -> str:
    host = host.rstrip(".").lower()
    if ":" in host:
        return f"[{host}]"
    if re.search(r"[\s\x00-\x1f/\\]", host):
        raise ValueError(host)
    return host if host.isascii() else host.encode("idna").decode("ascii")


def _encoded(text: str, safe: str) -> str:
    """Percent-encode what is not ASCII, and give escapes one spelling, without undoing those that mean something (``%2F``)."""

    def escape(match: re.Match[str]) -> str:
        char = unquote_to_bytes(match.group()).decode("latin-1")
        return char if char.isascii() and (char.isalnum() or char in "-._~") else match.group().upper()

    # surrogateescape: a Location header of raw windows-1256 bytes is escaped byte for byte, as its server means it
    return quote(re.sub(r"%[0-9a-fA-F]{2}", escape, text), safe=safe + "%", errors="surrogateescape")


def _resolve_dots(path: str) -> str:
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            if len(kept) > 1:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept)
