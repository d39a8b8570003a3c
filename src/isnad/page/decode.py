"""Bytes to text: which charset a page is really in, and repair of text that was once decoded wrongly.

What lives here: byte order marks, declared and sniffed charsets, mixed pages, mojibake. What does not: anything about HTML beyond
finding its charset declaration.

Rules, in their order:

1. a byte order mark wins over everything (sites export UTF-16 with a meta that still says windows-1256);
2. bytes that are valid UTF-8 with letters beyond ASCII are UTF-8, whatever is declared: Arabic in a one-byte charset is practically
   never valid UTF-8;
3. mostly valid UTF-8 is UTF-8 with foreign pieces (a ticker included from an old system, a page cut in the middle of a letter): the
   pieces are read as windows-1256;
4. else a one-byte charset: the declared one where its text reads as language, otherwise whichever of windows-1256, ISO-8859-6,
   windows-1252 reads best (old sites declare iso-8859-1 or utf-8 over windows-1256 bytes);
5. text that was decoded wrongly *before* it was published (Ø§Ù„, ط§ظ„, ÇáÚ) is put right where it becomes valid text.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from isnad.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = ((b"%PDF-", "a PDF file"), (b"\x1f\x8b", "gzip-compressed data"), (b"PK\x03\x04", "a ZIP or Office file"),
          (b"\x89PNG", "a PNG image"),
          (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"), (b"RIFF", "media data"), (b"SQLite format 3", "an SQLite file"),
          (b"\x7fELF", "a program"), (b"OggS", "media data"), (b"\x28\xb5\x2f\xfd", "zstd-compressed data"))  # fmt: skip
_META = re.compile(
    rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-:]{2,30})|<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_\-:]{2,30})", re.I
)
_CONTROLS = bytes(b for b in range(32) if b not in (9, 10, 12, 13, 27))
_ONE_BYTE = ("windows-1256", "iso-8859-6", "windows-1252")
_GOOD_UTF8 = re.compile(
    rb"(?:[\x00-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page's text: ``charset`` it was read in, ``evidence`` a sentence on why, ``repaired`` whether foreign pieces were put right."""

    text: str
    charset: str
    evidence: str
    repaired: bool = False


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode the bytes of a page. ``declared`` is the charset of the HTTP header, if there was one.

    Raises InputError where the bytes are no text.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            body = data[len(bom) :]
            if name != "utf-8":
                width = 4 if name.startswith("utf-32") else 2
                body = body[: len(body) - len(body) % width]
            return Decoded(body.decode(name, "replace"), name, "byte order mark")
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"the input is {what}, not a page")
    wide = _utf16(data)
    if wide is not None:
        return Decoded(data[: len(data) & ~1].decode(wide, "replace"), wide, "every other byte is that of UTF-16")
    sample = data[:65536]
    if len(sample.translate(None, _CONTROLS)) < len(sample) * 0.98:
        raise InputError("the input is binary data, not a page")
    says = _declared(data, declared)
    text, charset, evidence, repaired = _read(data, says)
    fixed = repair(text)
    if fixed is not None:
        return Decoded(fixed, charset, evidence + "; text that had been decoded wrongly before was put right", True)
    return Decoded(text, charset, evidence, repaired)


def _read(data: bytes, says: str | None) -> tuple[str, str, str, bool]:
    if data.isascii() and says not in ("utf-7", "iso-2022-jp", "hz"):
        return data.decode("ascii"), "utf-8", "only ASCII", False
    try:
        return data.decode("utf-8"), "utf-8", _agrees("valid UTF-8", says, "utf-8"), False
    except UnicodeDecodeError:
        pass
    readable = data.decode("utf-8", "ignore").encode("utf-8")
    bad = len(data) - len(readable)
    good = len(readable) - len(readable.translate(None, _HIGH))
    if good > 9 * bad:
        return _mixed(data), "utf-8", _agrees("mostly valid UTF-8, the rest read as windows-1256", says, "utf-8"), True
    best = max(_ONE_BYTE, key=lambda name: _reads(data, name) + (0.01 if name == says else 0))
    if says is not None and says not in _ONE_BYTE and says != "utf-8":
        try:
            text = data.decode(says)
            if _share_of_letters(text) >= _share_of_letters(data.decode(best, "replace")):
                return text, says, "declared", False
        except (LookupError, UnicodeDecodeError):
            pass
    return _one_byte(data, best), best, _agrees("letter pairs of the text", says, best), False


_HIGH = bytes(range(0x80, 0x100))


def _agrees(evidence: str, says: str | None, charset: str) -> str:
    if says is None:
        return evidence + "; nothing declared"
    return f"{evidence}; declared so" if says == charset else f"{evidence}; declared as {says}, wrongly"


def _utf16(data: bytes) -> str | None:
    """UTF-16 without its mark (files saved by old editors): half of the bytes of markup are zero, all on one side."""
    head = data[:4096]
    if len(head) < 64:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    # Arabic letters have 06 on the high side; markup and spaces have 00.
    even_high, odd_high = even + head[0::2].count(6), odd + head[1::2].count(6)
    if odd > half * 0.15 and odd_high > half * 0.9 and even < half * 0.02:
        return "utf-16-le"
    if even > half * 0.15 and even_high > half * 0.9 and odd < half * 0.02:
        return "utf-16-be"
    return None


_ALIASES = {"cp1256": "windows-1256", "x-cp1256": "windows-1256", "arabic": "iso-8859-6", "asmo-708": "iso-8859-6",
            "iso8859-6": "iso-8859-6",
            "iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252",
            "ascii": "windows-1252", "cp1252": "windows-1252",
            "utf8": "utf-8", "unicode": "utf-8", "utf-16": "utf-8"}  # fmt: skip


def _declared(data: bytes, header: str | None) -> str | None:
    name = header
    if not name:
        match = _META.search(data[:8192])
        name = (match.group(1) or match.group(2)).decode("ascii") if match else None
    if not name:
        return None
    name = name.strip().strip("\"'").lower()
    return _ALIASES.get(name, name)


def _mixed(data: bytes) -> str:
    out: list[str] = []
    position = 0
    for match in _GOOD_UTF8.finditer(data):
        if match.start() > position:
            out.append(_one_byte(data[position : match.start()], "windows-1256"))
        out.append(match.group().decode("utf-8"))
        position = match.end()
    tail = data[position:]
    # A page cut in the middle of a letter ends in the beginning of one: nothing readable is lost with it.
    if tail and not (len(tail) < 4 and 0xC2 <= tail[0] <= 0xF4):
        out.append(_one_byte(tail, "windows-1256"))
    return "".join(out)


def _one_byte(data: bytes, name: str) -> str:
    text = data.decode(name, "replace")
    if "\ufffd" in text:
        other = data.decode("windows-1256", "replace")
        text = "".join(b if a == "\ufffd" else a for a, b in zip(text, other, strict=True))
    return text


# Bytes of «ال», « و», «في», «من», «ية» and « ال»: what every Arabic text is full of, in the two Arabic one-byte charsets.
_PAIRS = {
    "windows-1256": tuple(s.encode("windows-1256") for s in ("ال", " و", "في", "من", "ية ", "ها", "ان ", "على", "ين ")),
    "iso-8859-6": tuple(s.encode("iso-8859-6") for s in ("ال", " و", "في", "من", "ية ", "ها", "ان ", "على", "ين ")),
}


def _reads(data: bytes, name: str) -> float:
    """How much the high bytes read as language in charset ``name``: hits of frequent letter pairs a high byte."""
    high = len(data) - len(data.translate(None, _HIGH))
    if name == "windows-1252":
        # Latin text has its high bytes one at a time, between ASCII letters.
        return 1.5 * len(re.findall(rb"[A-Za-z][\xc0-\xff][A-Za-z]", data)) / max(1, high)
    return sum(data.count(pair) for pair in _PAIRS[name]) / max(1, high)


def _share_of_letters(text: str) -> float:
    beyond = [c for c in text[:20000] if c > "\x7f"]
    return sum(c.isalpha() for c in beyond) / max(1, len(beyond))


# --- text that was decoded wrongly before it was published ----------------------------------------------------------------------

_LATIN_BYTES = {bytes([b]).decode("cp1252", "ignore") or chr(b): b for b in range(0x80, 0x100)} | {chr(b): b for b in range(0x80, 0x100)}
_ARABIC_BYTES = {bytes([b]).decode("cp1256"): b for b in range(0x80, 0x100)}
_LATIN_RUN = re.compile("[" + "".join(map(re.escape, _LATIN_BYTES)) + "]{2,}")
_ARABIC_RUN = re.compile("[" + "".join(map(re.escape, _ARABIC_BYTES)) + "]{2,}")
_LETTER_RUN = re.compile(r"[\xa1-\xff\u0152\u0153\u0192€ŽžŠšŸ‚„…†‡ˆ‰‹‘’“”•–—˜™›]{2,}")


def repair(text: str) -> str | None:
    """Put mojibake right: UTF-8 read as windows-1252 (Ø§Ù„) or windows-1256 (ط§ظ„), windows-1256 read as Latin (ÇáÚ).

    Needed by pages whose text passed through a data base or an importer with the wrong charset. Runs that do not become valid text
    stay. Returns None where there is nothing to repair.
    """
    if "Ø" in text and ("Ø§" in text or "Ù„" in text or "Ø\xa7" in text):
        fixed = _LATIN_RUN.sub(lambda m: _again(m.group(), _LATIN_BYTES), text)
        if fixed != text:
            return fixed
    if ("§" in text or "„" in text) and ("ط§" in text or "ظ„" in text) and text.count("ط§") + text.count("ظ„") > 0.01 * text.count("ا") + 3:
        fixed = _ARABIC_RUN.sub(lambda m: _again(m.group(), _ARABIC_BYTES), text)
        if fixed != text:
            return fixed
    if "Ç" in text and text.count("Çá") > 5 and text.count("Çá") > text.count("ال"):
        return _LETTER_RUN.sub(lambda m: m.group().encode("cp1252", "ignore").decode("cp1256"), text)
    return None


def _again(run: str, table: dict[str, int]) -> str:
    data = bytes(table[c] for c in run)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # A no-break space of its own, or a letter cut in two at the run's end.
        for first, last in ((0, 1), (1, 0), (1, 1)):
            try:
                return run[:first] + data[first : len(data) - last].decode("utf-8") + (run[len(run) - last :] if last else "")
            except UnicodeDecodeError:
                continue
        return run
