"""One article to what it says: dates, names, statements, tags. Pure: no state, no files but the lexicons, no network.

The body is cut into tokens once (``arabic.text.Text``) and every reader works on that. The order matters: statements use names,
tags use names too.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from isnad.arabic.text import Text
from isnad.records import Article

#: What ``read`` can fill in, each an attribute of Article; ``silences`` and ``title_statements`` come with the statements.
PARTS = ("dates", "names", "statements", "tags")


def read(
    article: Article, *, parts: Collection[str] = PARTS, country: str | None = None, zone: str | None = None, names_model: str | None = None
) -> Article:
    """Return ``article`` with the wanted ``parts`` filled in from its title and body.

    ``country`` (ISO 3166-1 alpha-2) and ``zone`` (IANA) are the outlet's, where known: relative dates are resolved in it. Offsets
    point into ``article.body``. Parts that are not wanted are left as they are; names are read when statements or tags need them, by
    the neural model ``names_model`` (folder or hub name; extra ``neural``) where one is given. Raises InputError where it is not there.
    """
    wanted = frozenset(parts)
    unknown = wanted - frozenset(PARTS)
    if unknown:
        raise ValueError(f"unknown parts: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    if not wanted:
        return article
    text = Text(article.body)
    found: dict[str, Any] = {}
    evidence = dict(article.evidence)
    if "dates" in wanted:
        from isnad.reading.dates import find_dates  # noqa: PLC0415 - each part loads its lexicon only when it is wanted

        found["dates"] = find_dates(text, article.published, zone=zone, country=country)
        if article.published is None and found["dates"]:
            evidence["dates"] = "no publication date: relative expressions are left unresolved"
    names = article.names
    if wanted & {"names", "statements", "tags"}:
        from isnad.reading.names import find_names  # noqa: PLC0415

        names = find_names(text, Text(article.title) if article.title else None, model=names_model or None)
        if "names" in wanted:
            found["names"] = names
    if "statements" in wanted:
        from isnad.reading.statements import find_silences, find_statements  # noqa: PLC0415
        from isnad.reading.statements.headings import led  # noqa: PLC0415
        from isnad.reading.statements.interviews import answered  # noqa: PLC0415
        from isnad.reading.statements.roles import with_roles  # noqa: PLC0415

        found["statements"] = find_statements(text, names, outlet=article.outlet)
        if article.title:
            heading = Text(article.title)
            said = find_statements(heading, find_names(heading), outlet=article.outlet, heading=True)
            found["title_statements"] = with_roles(led(said, found["statements"], names), names)
        over = found.get("title_statements", ())
        found["statements"] = with_roles(answered(text, article.title, names, over, found["statements"], article.outlet), names)
        found["silences"] = find_silences(text)
    if "tags" in wanted:
        from isnad.reading.tags import Subject, choose_section, choose_tags  # noqa: PLC0415

        subject = Subject(article.title, text, names)
        found["tags"] = choose_tags(subject, names, article.keywords)
        found["section"], how = choose_section(subject) or (None, None)
        evidence.pop("section", None)
        if how is not None:
            evidence["section"] = how
    return replace(article, **found, evidence=evidence)
