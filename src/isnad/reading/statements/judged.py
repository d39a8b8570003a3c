"""What somebody judges: a noun of saying that is judged («وصف X دعوة Y إلى الحوار بأنها مناورة») has no judgment of its own.

Not here: the frames of judging (``attitudes``).
"""

from __future__ import annotations

from collections.abc import Sequence

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.shapes import finite
from isnad.reading.statements.words import PRONOUN_COMPLEMENTISERS, words

COPULAR = frozenset({"اعتبر", "عد"}) | {"عدّ"}
_JUDGING = frozenset({"verb-deem", "verb-object", "participle-object", "participle-deem"})
_MOSTLY = 0.7  # share of a word's uses as a verb
_ONWARD = frozenset({"الي", "حتي"})


def ends_at_judgment(keys: Sequence[str], draft: Draft, outer: Draft) -> bool:
    """End the words of a noun of saying with which what is judged begins before the judgment, and say whether none are left.

    None are in «اعتبر مطالبة الحزب بـ… مناورة»; some in «وصف الحزب دعوة الرئيس إلى | الحوار | بأنها مناورة».
    """
    if outer.rule not in _JUDGING or not (outer.form.cue.lemma in COPULAR or "deem" in outer.form.cue.takes):
        return False
    so = next((j for j in range(outer.first, draft.last) if keys[j] in PRONOUN_COMPLEMENTISERS and keys[j][0] == "ب"), None)
    if so is None or so <= draft.first:
        return True
    draft.last = so
    return False


def goes_on_without(keys: Sequence[str], at: int) -> bool:
    """Whether the article's clause goes on behind what somebody calls a thing: «أدى ما وصفه بـ"…" | إلى», «رفض ما وصفه بـ"…" | ولم»."""
    key = keys[at]
    return key in _ONWARD or key in words("negations") or finite(key) or shares(key).verb >= _MOSTLY
