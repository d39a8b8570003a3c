"""Who has just spoken and asks on: «قالت النقابة إن …، ودعت الحكومة إلى …» is the union's demand, though the government agrees as well."""

from __future__ import annotations

from isnad.reading.statements.adjuncts import skip_adjuncts
from isnad.reading.statements.contrasts import is_he_who
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.discourse import Speaker
from isnad.reading.statements.shapes import PUNCTUATION, head_of, several
from isnad.reading.statements.sources import Phrase
from isnad.reading.statements.voices import Voices
from isnad.reading.statements.words import BE, bodies, lemmas, words

_OF_OTHERS = lemmas("bids or blames another")  # what one asks, warns or accuses another of

_BEING_HE = 10  # tokens from «كان» to its verb


class AskedOn(Voices):
    """Tells who is asked by the speaker who goes on from who asks himself."""

    def _asks_on(self, i: int, phrase: Phrase, form: CueForm, at: int) -> bool:
        """Whether who spoke last asks the only noun phrase between the verb at ``i`` and its mark at ``at``.

        In his sentence that is a body or a title that is not he; in the next, only a body that has not spoken itself and that calls for
        no strike. A person who is named, and a noun without the article, ask themselves.
        """
        last = self.drafts[-1] if self.drafts else None
        if form.tense != "past" or form.number != "s" or form.cue.lemma not in _OF_OTHERS or last is None or last.cue[0] >= i:
            return False
        here = self._sentence_end(last.cue[0]) == self._sentence_end(i) and self.keys[i - 1] != "."
        too = here and not form.prefix and self.keys[i - 1] == "كما"
        speaker = last.teller or last.speaker
        if (form.prefix != "و" and not too) or speaker is None or last.parent is not None:
            return False
        if speaker.gender != form.gender or speaker.number == "p":
            return False
        if here and form.cue.lemma == "طالب" and phrase.last == phrase.first + 1 and self.keys[phrase.first] not in words("spokesman"):
            return True
        person = form.cue.lemma == "طالب" and self._who(speaker.first, speaker.last) in {"person", "title"}
        if not here and (person or "\n" in self.text.raw[self.text.starts[last.cue[0]] : self.text.starts[i]] or self._calls_for(at, form)):
            return False
        return self._is_another_body(phrase, speaker, here=here) and self._alone(phrase, at)

    def _calls_for(self, at: int, form: CueForm) -> bool:
        """Whether what one calls for behind the mark at ``at`` is what he holds himself: «دعت المعارضة إلى إضراب»."""
        if form.cue.lemma == "حذر":
            return True  # «. وحذرت السلطات من» warns whom it may concern
        wanted = [key.removeprefix("ال") for key in self.keys[at + 1 : at + 3] if key != '"']
        return form.cue.lemma == "دعا" and bool(wanted) and wanted[0] in words("called for")

    def _is_another_body(self, phrase: Phrase, speaker: Speaker, *, here: bool) -> bool:
        """Whether a phrase is definite, names no person, and is another than the speaker."""
        keys, first, last = self.keys, phrase.first, phrase.last
        own = self.discourse.keys_of(first, last)
        if not own or set(own) <= set(speaker.keys) or not self.discourse.persons.isdisjoint(range(first, last)):
            return False
        known = self.discourse.known(own)
        if known is speaker or (known is not None and not here):
            return False
        if keys[first] in bodies():
            return True
        head = head_of(keys[first])
        if head is None or head.word in words("spokesman") or keys[first] in words("his honour"):
            return False
        definite = keys[first].startswith("ال") or (last > first + 1 and keys[last - 1].startswith("ال"))
        if not definite or (keys[first].endswith("ون") and several(keys[first])):
            return False
        return head.kind in ({"official", "outlet", "unnamed", "title"} if here else {"official"})

    def _alone(self, phrase: Phrase, at: int) -> bool:
        """Whether nothing but time and place stands between a phrase and the mark at ``at``: else that may be who is asked."""
        rest, _ = skip_adjuncts(self.text, phrase.after, at, self.pairs, careful=True)
        return rest >= at

    def _was_he_who(self, i: int, form: CueForm) -> bool:
        """Whether who speaks stands right before the verb at ``i``: «كانت البلدية | دعت السكان إلى», «لكنها | دعت الوزارة إلى»."""
        if is_he_who(self.keys, i, form):
            return True
        low = next((j for j in range(i - 2, max(-1, i - _BEING_HE), -1) if self.keys[j] in PUNCTUATION or self.keys[j] in BE), None)
        if low is None or self.keys[low] not in BE or form.prefix:
            return False
        stands = self._subject_before(i, low, form)
        return stands is not None and stands[0] == low + 1
