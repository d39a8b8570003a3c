"""A query as people type it, taken apart: words, "phrases", -exclusions, and filters such as outlet:ID. Rules in docs/search.md.

A query with ``said:``, ``about:``, ``force:``, ``source:``, ``via:``, ``to:`` or ``story:`` asks for statements, any other for articles;
rules in docs/claims.md.
What does not live here: the analysis of words (``isnad.arabic.terms``) and running a query (``index``, ``statements``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from isnad.arabic.folding import search_key
from isnad.errors import InputError
from isnad.records import Force, SourceKind

#: Longest query, in characters. Queries come from anyone.
MAX_QUERY = 500

_QUOTES = str.maketrans({"«": '"', "»": '"', "“": '"', "”": '"', "„": '"'})
_PART = re.compile(
    r"(?P<not>(?<!\S)-)?(?:(?P<key>(?<!\w)(?i:outlet|since|until|said|about|force|source|via|to|story)):"
    r'(?:"(?P<quoted>[^"]*)"|(?P<value>\S*))|"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))'
)
_FILTERS = ("outlet", "since", "until", "said", "about", "force", "source", "via", "to", "story")
# What looks like a filter and is none: a Latin word with a colon and something right after it, but no address.
_NO_FILTER = re.compile(r"[a-z]{2,20}(?=:(?!//)\S)")
_OF_STATEMENTS = ("said", "about", "force", "source", "via", "to")
# The words of the Arabic interface, as search keys, beside the English ones.
_FORCES: Mapping[str, str] = {name: name for name in get_args(Force)} | {
    "قول": "say", "تاكيد": "confirm", "نفي": "deny", "زعم": "claim", "مطالبه": "demand", "تحذير": "warn", "توقع": "expect",
    "اشاده": "praise", "ادانه": "condemn", "اعلان": "announce",
}  # fmt: skip
# Acts that were not done («لم تؤكد الوزارة»), each beside its force.
_ACTS: Mapping[str, str] = (
    dict(_FORCES) | {f"not-{typed}": f"not-{force}" for typed, force in _FORCES.items()}
    | {f"عدم {typed}": f"not-{force}" for typed, force in _FORCES.items() if not typed.isascii()}
)  # fmt: skip
_KINDS: Mapping[str, str] = {name: name for name in get_args(SourceKind)} | {
    "مسمي": "named", "رسمي": "official", "غير مسمي": "unnamed", "مجهول": "unnamed", "وسيله اعلام": "outlet", "وثيقه": "document",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Query:
    """A query taken apart. ``words`` is running text; ``phrases`` must stand as they are; ``without`` must not stand at all.

    ``said``, ``about``, ``via`` and ``to`` are words for a statement's source, content, chain and whom it was told; ``force`` (or
    ``not-`` and a force: the act was not done) and ``kind`` its own.
    """

    words: str = ""
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    without_outlets: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    said: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    force: str | None = None
    kind: str | None = None
    story: str | None = None

    @property
    def of_statements(self) -> bool:
        """Whether the query asks for statements."""
        return bool(self.said or self.about or self.via or self.to or self.force or self.kind or self.story)

    def statement_filters(self) -> dict[str, Any]:
        """Return the query as filters of ``Archive.statements``; free words and phrases are what it is about.

        Raises InputError where something is asked that only a search of articles can do.
        """
        if self.without or self.without_outlets:
            raise InputError("a search of statements leaves nothing out: take the part that begins with - away")
        if len(self.outlets) > 1:
            raise InputError("a search of statements takes one outlet")
        about = (*self.about, *([self.words] if self.words else []), *self.phrases)
        return {
            "said": self.said, "about": about, "via": self.via, "to": self.to, "force": self.force, "kind": self.kind,
            "story": self.story, "outlet": self.outlets[0] if self.outlets else None, "since": self.since, "until": self.until,
        }  # fmt: skip


def parse(text: str) -> Query:
    """Take a query apart; odd syntax counts as words. Raises InputError where it is too long, names an unknown filter, force or kind, or
    leaves a filter empty.
    """
    if len(text) > MAX_QUERY:
        raise InputError(f"the query has {len(text)} characters, more than the {MAX_QUERY} that are allowed")
    words: list[str] = []
    phrases: list[str] = []
    without: list[str] = []
    outlets: list[str] = []
    without_outlets: list[str] = []
    given: dict[str, list[str]] = {"said": [], "about": [], "via": [], "to": []}
    single: dict[str, str] = {}
    for match in _PART.finditer(text.translate(_QUOTES)):
        negated = match["not"] is not None
        if match["key"]:
            value = match["quoted"] if match["quoted"] is not None else match["value"]
            key = match["key"].lower()
            if not value.strip():
                raise InputError(f'{key}: has nothing right behind it; write {key}:word or {key}:"several words"')
            if key == "outlet":
                (without_outlets if negated else outlets).append(value)
            elif negated and key in _OF_STATEMENTS:
                raise InputError(f"-{key}: a search of statements leaves nothing out")
            elif key in given:
                given[key].append(value)
            elif key == "force":
                single["force"] = _one_of(_ACTS, Force, key, value)
            elif key == "source":
                single["kind"] = _one_of(_KINDS, SourceKind, key, value)
            else:
                single[key] = value
        elif match["phrase"] is not None:
            if match["phrase"].strip():
                (without if negated else phrases).append(match["phrase"])
        elif no_filter := _NO_FILTER.match(match["word"]):
            raise InputError(
                f"there is no filter {no_filter[0]}: there are {', '.join(_FILTERS)}; in quotation marks it is looked for as words"
            )
        elif negated:
            without.append(match["word"])
        else:
            words.append(match["word"])
    return Query(
        " ".join(words), tuple(phrases), tuple(without), tuple(outlets), tuple(without_outlets),
        said=tuple(given["said"]), about=tuple(given["about"]), via=tuple(given["via"]), to=tuple(given["to"]), **single,
    )  # fmt: skip


def _one_of(known: Mapping[str, str], kind: Any, key: str, value: str) -> str:
    found = known.get(search_key(value).replace("_", " ").strip().lower())
    if found is None:
        raise InputError(f"{key}: there is no {value[:60]!r}; there are {', '.join(get_args(kind))}")
    return found
