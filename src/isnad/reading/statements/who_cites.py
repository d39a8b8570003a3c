"""That one who passes on says from whom he has it: «صحيفة X، التي نقلت عن Y»."""

from __future__ import annotations

from isnad.reading.statements.described import Described
from isnad.reading.statements.shapes import is_by
from isnad.reading.statements.words import words


class WhoCites(Described):
    """Finds whom a relative clause cites."""

    def _which_cites(self, at: int, limit: int) -> int | None:
        """Return the token at which the source begins in «صحيفة X، | التي نقلت عن Y», «وكالة X، التي استشهدت بمصادر»."""
        keys = self.keys
        at += at + 1 < limit and keys[at] in "،,"
        if at + 2 >= limit or keys[at] not in words("relative"):
            return None
        if keys[at + 1] in words("cites") and is_by(keys[at + 2]):
            self.governed.add(at + 2)
            return at + 2
        relays = "relay" in self._takes(at + 1) or keys[at + 1] in words("cites")
        on = next((k for k in range(at + 2, min(limit, at + 5)) if keys[k] in {"عن", "الي"}), None) if relays else None
        return on + 1 if on is not None and on + 1 < limit and (keys[on] == "عن") == ("relay" in self._takes(at + 1)) else None

    def _takes(self, token: int) -> frozenset[str]:
        """Return what the past verb at ``token`` takes; nothing where none stands there."""
        forms = self.index.get(self.keys[token], ())
        return next((form.cue.takes for form in forms if form.tense == "past"), frozenset())
