"""The three identities of an article, which are never one: its canonical URL, the revision of its text, the fingerprint of its text.

An edited headline is a new revision at the same URL; the same text at another URL has the same fingerprint (``analysis``).
"""

from __future__ import annotations

import hashlib
import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

#: Parameters that say where a reader came from, not what is read.
_TRACKING = re.compile(r"(?i)^(utm_\w+|fbclid|gclid|yclid|igshid|mc_[ce]id|ref_src|_ga|ocid|cmpid|ncid|spm)$")


def canonical_url(url: str | None) -> str | None:
    """Return the form of a URL in which addresses of the same page compare equal, or None where it is no web address.

    Scheme and host in lower case, ``http`` as ``https``, no leading ``www.``, no default port, no fragment, no tracking parameters, one
    percent-encoding, no slash at the end.
    """
    if not url:
        return None
    try:
        parts = urlsplit(url.strip().encode("utf-8", "replace").decode("utf-8"))
        port = parts.port
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme not in ("http", "https") or not parts.hostname:
        return None
    host = parts.hostname.lower().removeprefix("www.")
    if port is not None and port not in (80, 443):
        host = f"{host}:{port}"
    path = quote(unquote(parts.path, errors="surrogateescape"), safe="/:@!$&'()*+,;=~-._", errors="surrogateescape").rstrip("/")
    query = urlencode([(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(key)])
    return urlunsplit(("https", host, path, query, ""))


def revision_hash(title: str | None, body: str) -> bytes:
    """Return the identity of a text as published: equal only where title and body are equal to the letter."""
    digest = hashlib.blake2b(digest_size=16)
    digest.update((title or "").encode("utf-8", "surrogatepass"))
    digest.update(b"\0")
    digest.update(body.encode("utf-8", "surrogatepass"))
    return digest.digest()
