"""A source that «أما» puts before its clause: «أما المدير فأكد أن», «أما النقابة، وهي …، فإنها تقول إن».

What does not live here: other subjects before their verbs (``stands_before``).
"""

from __future__ import annotations

from isnad.reading.statements.adjuncts import skip_adjuncts
from isnad.reading.statements.asides import Asides
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.shapes import head_of
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import bodies, words

AS_FOR = words("as for")
#: What may stand before the verb where the clause goes on, and how many and of which gender the source then is.
_GOES_ON = {
    "فقد": ("", ""), "فانه": ("s", "m"), "فانها": ("s", "f"), "فانهما": ("d", ""), "فانهم": ("p", "m"), "فانهن": ("p", "f"),
    "فهو": ("s", "m"), "فهي": ("s", "f"), "فهما": ("d", ""), "فهم": ("p", "m"), "فهن": ("p", "f"),
}  # fmt: skip
_REACH = 26  # tokens from «أما» to the verb


class Topics(Asides):
    """Finds a source that «أما» puts before its clause."""

    def _as_for(self, i: int, first: int, form: CueForm) -> tuple[int, int] | None:
        """Return the source for which the clause of the verb at token ``i`` goes on with «ف»; ``None`` where none is.

        Behind commas, and with a pronoun, only one that is known to speak: «أما الملف الثاني، فقال إنه محسوم» is another's word on it.
        """
        keys, end = self.keys, i
        pronoun = keys[i - 1] in _GOES_ON and i - 1 > first
        if pronoun:
            number, gender = _GOES_ON[keys[i - 1]]
            if (number == "s" and form.number != "s") or (gender and form.number == "s" and form.gender not in {gender, ""}):
                return None
            end -= 1
        elif form.prefix != "ف":
            return None
        begin = next((j + 1 for j in range(end - 1, max(first, i - _REACH) - 1, -1) if keys[j] in AS_FOR), None)
        if begin is None or any(key in ".؛:" for key in keys[begin:end]):
            return None
        comma = keys[end - 1] in "،,"
        phrase = source_phrase(self.text, begin, end - comma, self.pairs)
        if phrase.first != begin or phrase.last == begin:
            return None
        if comma or (pronoun and keys[i - 1] != "فقد"):
            head, named = head_of(keys[begin]), self._is_named(begin)
            known = (head is not None and head.kind != "document") or named or keys[begin] in bodies()
            speaks = known if form.number == "s" else not named  # «أما سامر الخالدي، فإنهم يقولون إنه غائب»
            if not speaks:
                return None
        rest, _ = skip_adjuncts(self.text, phrase.last, end, self.pairs)
        apart = comma and (phrase.last == end - 1 or keys[phrase.last] in "،,")
        return (phrase.first, phrase.last) if rest == end or apart else None
