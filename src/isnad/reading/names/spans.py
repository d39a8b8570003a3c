"""A span: where a name stands in a text, before anybody says whose it is. How spans are found is in ``tagger`` and ``document``."""

from __future__ import annotations

from dataclasses import dataclass

from isnad.records import NameKind


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens ``first:last`` name something; ``cut`` letters of the first token are clitics; ``evidence`` says how it was found."""

    first: int
    last: int
    cut: int
    kind: NameKind
    evidence: str
