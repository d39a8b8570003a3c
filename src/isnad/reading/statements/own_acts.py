"""What a speaker did himself within his quotation: «"كتبت إلى الوزارة وأكدت أن …"» is «I», though the verb may as well be «she».

A past in ت is «I» where its spelling has no other reading («دعوت», «زرت»), where it opens the quotation or goes on with what «I» did, and
no feminine subject stands before it or behind it. Not here: who else speaks within another's words (``inner``).
"""

from __future__ import annotations

from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.reading.statements.clauses import Clauses
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.shapes import PUNCTUATION, finite, governed, head_of, several
from isnad.reading.statements.words import COMPLEMENTISERS, THAT_WE, bodies, words

_LOOKED_BACK = 80  # tokens of a quotation before the verb in which it is told whose deeds they are
_VERB, _HOW, _SHORTEST, _SEVENTH = 0.7, 0.5, 3, 6
_WHEN, _I_MYSELF, _LEADS, _TO_ME = words("when") | words("when i"), words("i myself"), words("before my act"), words("to me")
_I_DID, _NOT_I, _GOES_ALONE = words("i did"), words("she in yt"), words("goes alone")
_HER = ("ني", "نا")


class OwnActs(Clauses):
    """Tells «I» from «she» in a quotation."""

    unit_end = 0
    _hers = -1  # the last cue of a woman or a body within a quotation

    def _bare(self, k: int) -> str:
        """Return the word at a token without و or ف before it."""
        key = self.keys[k]
        return key[1:] if key[0] in "وف" and len(key) > _SHORTEST and not own_conjunction(key) else key

    def _past_in_t(self, k: int) -> str:
        """Return the past in ت, without its conjunction, that stands at a token; empty where none does."""
        bare = self._bare(k)
        if bare in _I_DID:
            return bare
        if bare[-1] != "ت" or len(bare) < _SHORTEST or k in self.name_tokens:
            return ""
        return bare if shares(bare).verb >= _VERB or (finite(bare) and not shares(bare).noun) else ""

    @staticmethod
    def _surely_i(bare: str) -> bool:
        """Whether a past in ت is spelled as no «she» is: «دعوت», «التقيت», «زرت»."""
        return bare in _I_DID or (bare.endswith(("يت", "وت")) and len(bare) > _SHORTEST and bare not in _NOT_I)

    def _may_do(self, first: int, last: int) -> bool:
        """Whether a noun phrase may be the subject of a feminine verb: a woman, a body, a plural."""
        key = self.keys[first]
        head = head_of(key)
        if key in bodies():
            return bodies()[key] == "f"
        if head is not None and head.kind != "unnamed":
            return head.gender == "f"
        if self._who(first, last) == "person":
            return key[-1] in "هاي"
        return key.endswith(("ه", "ات", "اء")) or several(key)

    def _apart(self, k: int) -> bool:
        """Whether no noun phrase of a verb stands at a token: a preposition, a time, a mark."""
        key = self.keys[k] if k < len(self.keys) else "."
        return (
            not key[0].isalpha()
            or key in words("after preposition")
            or key in words("stands apart")
            or key in words("time")
            or governed(key)
        )

    def _who_did(self, k: int, opened: int, mine: bool | None, *, said: bool) -> bool | None:
        """Return whether «I» did what a past in ت at a token tells (``True``) or another (``False``), with what is known so far.

        ``said`` tells that the quotation is all that somebody says, and no words within a clause.
        """
        keys, bare = self.keys, self._past_in_t(k)
        if not bare:
            return mine
        before = keys[k - 1]
        if self._surely_i(bare):
            return True
        form = self.text.forms[k][len(keys[k]) - len(bare) :]
        if form[-3:-2] == "ا" or before in words("relative"):  # «كانت», «عادت»
            return mine if before in _WHEN else False
        if before in _I_MYSELF:
            return True
        lead = k
        while lead > opened + 1 and (keys[lead - 1] in _LEADS or keys[lead - 1] in words("time")):
            lead -= 1
        opens = lead == opened + 1 and said
        joined = bare != keys[k] or keys[k - 1] in _LEADS or keys[k - 1] in PUNCTUATION
        if not (opens or joined or before in _WHEN or before in COMPLEMENTISERS or before in words("connector")):
            return False if self._may_do(k - 1, k) else mine  # «الشركة رفضت»
        subject = self._subject_after(k, min(self.unit_end, k + 8), "f", "s")
        may_do = subject is not None and self._may_do(*subject)
        alone = bare[:-1] in _GOES_ALONE or (form[:2] == "ان" and len(bare) >= _SEVENTH and bare[2] != "ت")
        if alone and (may_do or (subject is None and not self._apart(k + 1) and not keys[k + 1].endswith("ا"))):
            return mine if before in _WHEN else False  # «وصلت السيارة»
        if subject is None or not may_do:
            return True if opens else mine  # «كتبت إلى الوزارة», «رفضت العرض»
        end = subject[1]
        then = keys[end] if end < len(keys) else "."
        noun = not self._apart(end) and self._bare(end) == then
        more = then in COMPLEMENTISERS or (noun and (then[:2] == "ال" or shares(then).adjective < _HOW))  # «قرأت الإفادة | كاملة»
        if more and not then.endswith("ا"):
            return mine if before in _WHEN else False  # «رفضت الشركة | العرض», «أعلنت الدار | أن»
        return True if opens else mine

    def _my_story(self, opened: int, i: int, *, said: bool) -> bool | None:
        """Return whose deeds a quotation tells right before a token: the speaker's own (``True``), another's, or it is open."""
        mine: bool | None = None
        for k in range(max(opened + 1, i - _LOOKED_BACK), i):
            mine = False if k == self._hers else self._who_did(k, opened, mine, said=said)
        return mine

    def _goes_on_with_mine(self, draft: Draft, i: int, opened: int, *, said: bool) -> bool:
        """Whether a past in ت within a quotation goes on with what the speaker did: «"زرت المصنع وأكدت لهم أن …"»."""
        form, keys = draft.form, self.keys
        if (i + 1 < len(keys) and keys[i + 1] in _TO_ME) or (form.pronoun and keys[i].endswith(_HER)):
            return False
        if not self._whose_it_may_be(draft, i, form):
            return False
        if self._my_story(opened, i, said=said or opened == 0 or keys[opened - 1] in ".:!؟"):
            return True
        return draft.mark == "that" and keys[draft.first - 1] in THAT_WE and draft.source is None

    def _whose_it_may_be(self, draft: Draft, i: int, form: CueForm) -> bool:
        """Whether no subject of its own stands with a verb, or one who may as well be told: «وأبلغت الإدارة أنني سأبقى»."""
        if draft.source is None or draft.source[0] < i:
            return draft.source is None
        first, last = draft.source
        if self._may_do(first, last):
            at = draft.first - (draft.mark != "by")
            told = "tell" in form.cue.takes or draft.mark not in {"that", "quote", "colon"}
            return told and draft.told is None and draft.mark != "object" and last >= at and self.keys[first].startswith("ال")
        return True
