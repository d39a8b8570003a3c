"""What another says of what was just said, in the same sentence: «…، وهو ما نفاه X», «…، الأمر الذي لم تعلق عليه Y»."""

from __future__ import annotations

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements import contents
from isnad.reading.statements.before_that import soon_after
from isnad.reading.statements.closings import ClosingFrames
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.discourse import LATTER
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.shapes import common, his_kin, of_his
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import COMPLEMENTISERS, POINTING, heads, words

_IT_IS = words("it is")
_THE_THING = words("the thing")
_IN_IT = frozenset({"فيه", "فيها"})
_ANSWERS = frozenset({"deny", "confirm"})
_SUBJECT = 24
_THIS = frozenset({"هذا", "وهذا"})
_HARDLY_A_NOUN = 0.1
_TOLD_THIS = words("told this")
_TELLING = frozenset({"that", "say"})
_TELLS_SO = frozenset({"say", "announce"})
_APART, _SENTENCE = 2, 4  # tokens between a sentence and «صرح بذلك»; tokens of a sentence at least
_NEWS_REACH = 14  # tokens from «شائعات» to the verb that denies them
_OF_WHAT = words("about what news")
_MANY_THINGS = words("many things")


class ResponseFrames(ClosingFrames):
    """Reads what answers a statement from behind it."""

    def _answered_at(self, i: int, first: int) -> int | None:
        """Return the first token of «وهو ما», «الأمر الذي» before the verb at ``i`` (a negation between), from ``first`` on."""
        keys = self.keys
        at = i - 1 if i - 1 > first and keys[i - 1] == "لم" else i
        if at - 2 <= first:
            return None
        before, relative = keys[at - 2], keys[at - 1]
        apart = before == "هذا" and at - 3 > first and keys[at - 3] in "،,"  # «…، هذا ما أكده الوزير»
        if (before in _IT_IS or apart) and (relative == "ما" or relative in words("answered")):
            return at - 2
        return at - 2 if relative == "الذي" and before in _THE_THING else None

    def _is_surname_alone(self, token: int) -> bool:
        """Whether a word with the article is no noun of a thing and so, as a subject, somebody's name: «الخالدي», not «الأرقام»."""
        key = self.keys[token]
        return key.startswith("ال") and key[-1] == "ي" and (shares(key).name > 0 or shares(key).noun < _HARDLY_A_NOUN)

    def _response(self, i: int, first: int, limit: int, forms: tuple[CueForm, ...]) -> tuple[int, Draft | None] | None:
        """Return where what is answered ends and the answer: who denies or confirms it. There is none where X did not comment on it."""
        if i == first or (i == first + 2 and self._tells_this(i)):
            told = self._told_before_it(i, limit, forms)
            return (first, told) if told is not None else None
        at = self._answered_at(i, first)
        if at is None or i + 1 >= limit:
            return None
        edge = at - (self.keys[at - 1] in _IT_IS)  # «، وهو الأمر الذي نفاه»
        while edge > first and self.keys[edge - 1] in "،,":
            edge -= 1
        if self.keys[at] in _THIS and edge - 1 in self.opened:
            return None  # «"…"، وهذا ما أكده الوزير»: they are his words
        if self.keys[i - 1] == "لم":
            silent = any(form.cue.lemma == "علق" for form in forms) and self.keys[i + 1] in {"عليه", "عليها"}
            return (edge, None) if silent else None
        if self._is_quoted(i):
            return None  # «قالت: "…، الأمر الذي أثبت أنه …"»: she says it all
        for form in forms:
            in_it = self.keys[i + 1] in _IN_IT
            answers = form.cue.force in _ANSWERS or (form.cue.takes >= _TELLING and form.cue.force in _TELLS_SO)
            if not answers or form.tense not in {"past", "present"} or not (form.pronoun or in_it) or form.prefix:
                continue
            phrase = source_phrase(self.text, i + 1 + in_it, min(limit, i + _SUBJECT), self.pairs)
            form_ = self.text.forms[min(phrase.first, len(self.text) - 1)]
            own = phrase.last > phrase.first and (
                (form_.endswith("ه") and self.keys[phrase.first][:-1] in heads()) or of_his(form_) is not None or his_kin(form_)
            )
            speaks = phrase.last > phrase.first and (  # «وهو ما نفاه مكتبه», «وهو ما نفاه الخالدي»
                own or self._plainly_speaks(phrase.first) or self._is_surname_alone(phrase.first) or self.keys[phrase.first] in LATTER
            )
            if not speaks or not self._agrees(phrase, form):
                return None
            it = at if self.keys[at] in _THE_THING else at + 1
            draft = Draft(form, (i, i + 1), "object", it, it + 1, self.text.starts[it])
            begin = contents.clause_start(self.text, first, edge)
            if edge - begin >= _SENTENCE and not self._said_in(first):  # «سيغلق الجسر شهرا، | وهو ما أكدته البلدية»: nobody said it before
                draft = Draft(form, (i, i + 1), "before", begin, edge, contents.start_without_waw(self.text, begin))
            elif form.cue.force not in _ANSWERS:
                return None  # «قال المدير إن …، وهو ما قاله الوزير»
            draft.source, draft.told, draft.strong, draft.rule = (phrase.first, phrase.last), phrase.told, True, "verb-response"
            return edge, draft
        return None

    def _tells_this(self, i: int) -> bool:
        """Whether «هذا ما» stands before the verb at ``i``: «هذا ما أعلنه الوزير»."""
        return self.keys[i - 1] == "ما" and self.keys[i - 2] in _THIS

    def _told_before_it(self, i: int, limit: int, forms: tuple[CueForm, ...]) -> Draft | None:
        """Return the sentence before as the statement of who is said behind it to have told it: «سيفتح الجسر غدا. | صرح بذلك الوزير»."""
        this = self._tells_this(i)
        by = this and self.keys[i + 1 : i + 2] != [] and self.keys[i + 1] in words("resumes a relay")  # «هذا ما صرح به الوزير»
        at = i + by if this else i + 1 + (self.keys[i + 1 : i + 2] == ["عن"])
        unit = self.units[-1] if self.units else (i, i)
        apart = i - unit[1] - (_APART if this else 0)
        if at + 1 >= limit or not (this or self.keys[at] in _TOLD_THIS) or apart > _APART or unit[1] - unit[0] < _SENTENCE:
            return None
        if (self.drafts and self.drafts[-1].last > unit[0]) or self.heading:
            return None  # somebody says that already
        form = next((one for one in forms if one.tense == "past" and one.pronoun == (this and not by) and one.cue.takes & _TELLING), None)
        if self.keys[i] == "عقب" or form is None or form.prefix not in {"", "و"}:
            return None
        phrase = source_phrase(self.text, at + 1, min(limit, i + _SUBJECT), self.pairs)
        if phrase.last == phrase.first or not self._plainly_speaks(phrase.first) or not self._agrees(phrase, form):
            return None
        if not COMPLEMENTISERS.isdisjoint(self.keys[phrase.last : min(limit, phrase.after + 1)]):
            return None  # «أكد ذلك المصدر أن»: that source
        begin = contents.clause_start(self.text, *unit)
        draft = Draft(form, (i, i + 1), "before", begin, unit[1], self.text.starts[begin])
        draft.source, draft.told, draft.strong, draft.rule = (phrase.first, phrase.last), phrase.told, True, "verb-told-before"
        return draft

    def _refuted(self, i: int, first: int, limit: int, forms: tuple[CueForm, ...], inner: Draft | None) -> tuple[int, Draft] | None:
        """Return the same where no «وهو ما» stands: «شائعات عن إقالة المدرب سرعان ما نفتها الإدارة», «خبر وفاة الفنان نفته الأسرة»."""
        keys = self.keys
        form = next((one for one in forms if one.pronoun and one.tense == "past" and not one.prefix), None)
        if form is None or form.cue.force not in _ANSWERS or i + 1 >= limit or self._is_quoted(i):
            return None
        if inner is not None and inner.rule != "verb-rumour":
            return None
        edge = at_once if (at_once := soon_after(keys, i)) is not None else i
        edge -= edge > first and keys[edge - 1].removeprefix("و") in {"لكن", "لكنها"}
        edge -= edge > first and keys[edge - 1] in "،,"
        at = next((j for j in range(edge - 1, max(first, edge - _NEWS_REACH) - 1, -1) if self._is_news(j)), None)
        if at is None or any(key in "،,.؛:" for key in keys[at:edge]):
            return None
        noun = keys[at].removeprefix("ال").removesuffix("ا")
        them = noun.endswith(("ه", "ات")) or noun in _MANY_THINGS
        if them != keys[i].endswith("ها"):
            return None
        phrase = source_phrase(self.text, i + 1, min(limit, i + _SUBJECT), self.pairs)
        if phrase.last == phrase.first or not self._plainly_speaks(phrase.first) or not self._agrees(phrase, form):
            return None
        of = next((j + 1 for j in range(at + 1, edge - 1) if keys[j] in _OF_WHAT), None)
        edge -= edge - 1 > at and keys[edge - 1] in words("relative")  # «الخبر | الذي نفته الوزارة»
        at -= at > first and keys[at - 1].removeprefix("و") in POINTING
        begin = of if of is not None else at + 1 if at + 2 < edge and common(keys[at + 1]) and keys[at + 1][:2] != "ال" else at
        start = self.text.starts[begin] + (keys[begin][0] == "و" and keys[begin][1:] in POINTING)
        draft = Draft(form, (i, i + 1), "object", begin, edge, start)
        draft.source, draft.told, draft.strong, draft.rule = (phrase.first, phrase.last), phrase.told, True, "verb-response"
        return edge, draft

    def _is_news(self, token: int) -> bool:
        """Whether a token names what was told, with the article or without: «شائعات», «الخبر»."""
        return "ال" + self.keys[token].removeprefix("ال").removesuffix("ا") in words("what was said") - {"الامر", "الكلام"}
