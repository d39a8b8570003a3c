"""What a verb and the words around it are meant as: whether it says anything, whose a noun behind it is, who is told or asked.

The frames themselves are read in ``verbs``.
"""

from __future__ import annotations

from bisect import bisect_left

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements.adjuncts import skip_adjuncts
from isnad.reading.statements.asked_on import AskedOn
from isnad.reading.statements.counts import counted_noun, head_at
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.discourse import Speaker
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.frames import locate
from isnad.reading.statements.lookahead import REACTIONS, Mark
from isnad.reading.statements.shapes import PUNCTUATION, common, head_of, is_by, participle, several
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.words import ALL_OF, COMPLEMENTISERS, GOVERNED_BY, POINTING, TO, TOO, bodies, words

NEITHER = frozenset({"أكد", "نفى"})  # «لم يؤكد ولم ينف»
_NOR = words("nor") | {"او"}
_NEAR_BOTH = 8
_TRANSITIVE = words("transitive")
_NEAR_HIM = 30
_ALTHOUGH = words("although")
_STILL = words("so") | {"الا"}
_ALTHOUGH_SPEAKS = 12  # tokens from «رغم» to the verb
_RATHER = 0.5
_SOME, _MOSTLY = 3, 0.7
_LONG_OFFICE, _SOON, _REACH = 10, 6, 14  # tokens of a title to its preposition, on to the name, on to the mark
_FROM_WHOM = words("about him") | {"عن"}
_OPENING = words("opening")
_PRETEXTS = words("pretexts")
_PRESS = words("press")
_UNMISTAKEN = frozenset({"نص", "دل"})  # in the present tense
# What a verb has for an object without its saying anything more.
SET_PHRASES = {"لفت": words("draws attention"), "كشف": frozenset({"النقاب", "الستار"})}


_PAPER = 12  # tokens before a verb in which the paper that says it stands


class VerbSenses(AskedOn):
    """Tells how a verb is meant by what stands around it."""

    def _neither(self, i: int, first: int, limit: int, form: CueForm) -> bool:
        """Whether one neither confirmed nor denied something, or would do neither: «لم تنف الوزارة ولم تؤكد», «رفض أن يؤكد أو ينفي»."""
        keys = self.keys
        for j in range(max(first, i - _NEAR_BOTH), min(limit, i + _NEAR_BOTH)):
            if j == i or not any(f.cue.lemma in NEITHER and f.cue.lemma != form.cue.lemma for f in self.index.get(keys[j], ())):
                continue
            early, late = min(i, j), max(i, j)
            if keys[late - 1] not in _NOR or any(key in ".؛:،," for key in keys[early:late]):
                continue
            refused = keys[early - 1] in TO and any(key.removeprefix("و")[:3] == "رفض" for key in keys[max(first, early - _SOON) : early])
            if keys[early - 1] in words("negations") or refused:
                return True
        return False

    def _not_a_name(self, i: int, mark: Mark | None, takes: frozenset[str]) -> Mark | None:
        """Return the mark of «عن» where the quotation found holds but a name at the end of what is told about: «كشف X الذي … | عن زيادة في
        صفحات "الأفق"»."""
        if mark is None or mark.name != "quote" or "about" not in takes or self.pairs.get(mark.at, mark.at + _REACH) - mark.at > _SOON - 1:
            return mark
        of = next((k for k in range(mark.at - 2, i, -1) if self.keys[k] == "عن"), None)
        if of is None or not (common(self.keys[of + 1]) or shares(self.keys[of + 1]).noun >= _MOSTLY):
            return mark
        return Mark("about", of, of + 1, self.text.starts[of + 1])

    def _asks_whom(self, draft: Draft, i: int, first: int, form: CueForm) -> Draft | None:
        """Return a statement whose verb has who is asked behind it, where its subject stands before: «المدرب يطالب | جماهيره | بالصبر»."""
        front = (
            self._subject_before(i, first, form) if draft.source is not None and draft.source[0] > i and "askby" in form.cue.takes else None
        )
        if front is None or not self._plainly_speaks(front[0]):
            return None
        draft.told, draft.source = draft.source, front
        return draft

    def _asked_from(self, i: int, mark: Mark) -> bool:
        """Whether «من» and who is asked stand between the verb at ``i`` and what is asked for."""
        of = next((k for k in range(i + 1, mark.at) if self.keys[k] == "من"), None)
        return mark.name == "from" and of is not None and not self.keys[of + 1].startswith("بين")

    def _written_there(self, i: int, limit: int) -> bool:
        """Whether a paper stands right before the verb at ``i``, and «فيه» behind it: «أصدرت تعميما قررت فيه …»."""
        paper = head_of(self.keys[i - 1].removesuffix("ا")) if i and self.keys[i - 1][:2] != "ال" else None
        return paper is not None and paper.kind == "document" and i + 1 < limit and self.keys[i + 1] in words("written in")

    def _called_by(self, i: int, limit: int) -> Mark | None:
        """Return where what is asked for begins behind «دعا» with ب: «ودعا المواطنين بالابتعاد عن الموقع»."""
        mark = locate(self.text, i, min(limit, i + _SOON + _SOON), frozenset({"askby"}), self.pairs, quick=True)
        if mark is not None and mark.at > i + 1 and common(self.keys[mark.at].removeprefix("بال").removeprefix("ب")):
            return mark
        return None

    def _is_yours(self, i: int, form: CueForm) -> bool:
        """Whether «تظن» is said to another and not of a woman: «كنت تظن أن», «يجعلك تعتقد أن»."""
        before = self.keys[i - 1] if i else ""
        spoken_to = before in words("speaks to you") or (before[-1:] == "ك" and before[:1] in "يت" and len(before) > _SOME)
        return form.tense == "present" and form.gender == "f" and form.number == "s" and not form.prefix and spoken_to

    def _is_advice(self, i: int, first: int, form: CueForm, mark: Mark) -> bool:
        """Whether an imperative that is written like a past verb tells the reader what to do: «تحدث إلى زوجتك وأولادك: …»."""
        if i != first or form.prefix or form.tense != "past" or mark.name != "colon":
            return False
        return any(
            word[-1] == "ك" and len(word) > _SOME and shares(search_key(word[:-1])).noun > 0 for word in self.text.forms[i + 1 : mark.at]
        )

    def _holds_a_paper(self, i: int, at: int) -> bool:
        """Whether «جاء فيه» stands between a verb and its mark: what follows stands in a paper («نقلت X بيانا جاء فيه»)."""
        near = (k - 1 for k in range(i + 2, at) if self.keys[k] in {"فيه", "فيها"})
        return any("inside" in form.cue.takes for k in near for form in self.index.get(self.keys[k], ()))

    def _of_kind(self, draft: Draft, i: int, mark: Mark) -> bool:
        """Whether a verb that says something of few subjects has one right behind it.

        «نقلت الصحيفة أن», «ذكر الوزير بضرورة …», «تضمن القرار أن».
        """
        papers = "papers" in draft.form.cue.takes
        if papers and draft.source is None:
            draft.source = self._subject_before(i, max(0, i - _PAPER), draft.form)
        head = head_at(self.text, *draft.source) if draft.source is not None else None
        between = self.keys[i + 1 : mark.at]
        said_before = draft.source is not None and papers and i - 1 <= draft.source[1] <= i  # «إن تقرير اللجنة تضمن أن»
        if draft.source is None or not (i < draft.source[0] or said_before) or not _FROM_WHOM.isdisjoint(between):
            return False
        if any(form.tense == "masdar" for key in between for form in self.index.get(key, ())):
            return False  # «نقلت القناة تصريحات المدير بأن»: they are his
        if papers:
            return head is not None and head.kind == "document" and (said_before or mark.at - draft.source[1] <= 1)
        if "outlets" in draft.form.cue.takes:
            return head is not None and head.kind == "outlet" and mark.at <= draft.source[1] + _SOME
        speaks = self._is_person(draft.source[0]) or (head is not None and head.kind in {"title", "official"})
        return speaks and draft.source[1] == mark.at

    def _through_speech(self, first: int, at: int) -> bool:
        """Whether the clause at ``at`` is said: «بأن», «بالقول إن», «بالتأكيد على أن»."""
        said = words("skipsay")
        return self.keys[at].startswith("ب") or any(
            key in said or any(form.tense == "masdar" and form.prefix.endswith("ب") for form in self.index.get(key, ()))
            for key in self.keys[first:at]
        )

    def _refusal(self, i: int, first: int, limit: int, form: CueForm) -> Draft | None:
        """Return a refusal that says nothing, so that its subject may speak on, where he stands before it."""
        if form.tense != "past" or i + 2 >= limit:
            return None
        draft = self._made(i, form, "object", i + 1, i + 2, self.text.starts[i + 1], Phrase(i + 1, i + 1, None, i + 1), None, False)
        draft.source, draft.silent = self._subject_before(i, first, form), True
        return draft if draft.source is not None else None

    def _refuses_to_do(self, i: int, mark: Mark) -> bool:
        """Whether a clause after «رفض» is what somebody would not do, or belongs to another verb: «رفضت التعليق قائلة إن»."""
        keys = self.keys
        if any(keys[j] in words("skipsay") for j in range(i + 1, mark.at)):
            return True
        if keys[mark.at - 1] in _PRETEXTS or (keys[mark.at - 1] == "من" and "بحجه" in keys[i : mark.at]):
            return True  # «رفض صرف المبلغ بعلة أن»
        then = keys[mark.first] if keys[mark.at] in TO and mark.first < len(keys) else ""
        return then[:1] in {"ي", "ت"} and then not in {"يكون", "تكون"} and (then.endswith("وا") or shares(then).verb >= _RATHER)

    def _says_then(self, i: int, mark: Mark) -> int | None:
        """Return the token at which what stands before «قائلا» ends, which opens words of its own: «نفى الوزير التهم | قائلا إن …»."""
        keys = self.keys
        if mark.name not in {"that", "colon", "quote"}:
            return None
        says = next((k for k in range(i + 2, mark.at) if keys[k] in words("skipsay") and participle(keys[k])), None)
        return says - (keys[says - 1] in "،,") if says is not None else None

    def _says_besides(self, i: int, mark: Mark, form: CueForm) -> int | None:
        """Return the token of «قائلا» that opens words of its own after an attitude: «عبر عن رغبته بالعودة قائلا: …»."""
        keys = self.keys
        says = next((k for k in range(i + 3, mark.at) if keys[k] in words("skipsay") and participle(keys[k])), None)
        if says is None:
            return None
        bare = form.cue.lemma == "أبدى"  # «أبدى سعادته بالعودة قائلا: …»
        felt = any((bare or keys[j - 1] == "عن") and keys[j] in words("attitude") for j in range(i + 1, says - 1))
        return says if felt else None

    def _within_concession(self, draft: Draft, first: int, i: int) -> int:
        """Return the end of what is said in a concession before what the article says against it: «رغم أن X أكد أن …، | فإن السوق …»."""
        keys = self.keys
        opens = first if keys[first].removeprefix("و") in _ALTHOUGH else first + 1
        if (
            draft.mark != "that"
            or draft.quote is not None
            or keys[opens].removeprefix("و") not in _ALTHOUGH
            or i - opens > _ALTHOUGH_SPEAKS
        ):
            return draft.last
        against = next((j for j in range(draft.first + 1, draft.last) if keys[j] in _STILL), None)
        if against is None:
            return draft.last
        return against - (keys[against - 1] in "،,")

    def _is_quoted(self, i: int) -> bool:
        """Whether token ``i`` stands within a quotation."""
        at = bisect_left(self.quotes, (i,)) - 1
        return at >= 0 and self.quotes[at][1] > i

    def _is_object(self, i: int, phrase: Phrase, mark: Mark) -> bool:
        """Whether what stands between a verb and a mark is its object, so that the mark belongs to that."""
        key = self.keys[phrase.first]
        if key in words("his honour"):
            return False  # «أكد معاليه أن»
        if self._is_his(phrase.first) or (key in words("never speaks") and phrase.first not in self.name_tokens):
            return True
        if key in words("own preposition") and phrase.last == phrase.first + 1 == mark.at and mark.name in {"on", "about"}:
            return True  # «أكد العثور على أسلحة»
        if head_of(key) is not None or self._is_named(phrase.first) or key.startswith("ال"):
            return False
        later = phrase.first > i + 1 or (mark.name == "that" and self.keys[mark.at - 1] in words("of or in or about"))
        return later and (common(key) or key in words("objnoun"))

    def _only_this(self, draft: Draft) -> bool:
        """Whether what is pointed to is nothing but «ذلك», or a person: «كما أشار إلى ذلك مؤخرا», «مشيرا إلى سامر الخالدي»."""
        keys, first = self.keys, draft.first
        if draft.mark == "about" and keys[first - 2] in words("detail") and draft.form.cue.lemma != "قال":
            return True  # «كشفت المديرية تفاصيل عن الحادث»: which, is not said
        name = self.names_at.get(self.text.starts[first]) if draft.form.cue.lemma == "أشار" else None
        if name is not None and name.kind == "PER":
            return bisect_left(self.text.starts, name.end) >= draft.last - (keys[draft.last - 1] in PUNCTUATION)
        if keys[first] not in POINTING or (first + 1 < draft.last and keys[first + 1].startswith("ال")):
            return False
        rest = keys[first + 1 : draft.last]
        return all(key in words("time") or key in words("timeadj") or not key[0].isalnum() for key in rest)

    def _another(self, i: int, inner: Draft | None, form: CueForm) -> Speaker | None:
        """Return whom «أنه» means that agrees with its verb and not with the outer speaker: «ذكرت الشرطة، بعد استجواب X، أنه اعترف»."""
        outer = inner.speaker if inner is not None else None
        if inner is None or outer is None or inner.first != i or form.tense != "past" or form.number != "s" or inner.mark != "that":
            return None
        if outer.gender in {form.gender, ""} or outer.number == "p" or outer.many:
            return None
        first = max(0, i - _NEAR_HIM)
        for at in reversed(self.name_starts[bisect_left(self.name_starts, self.text.starts[first]) :]):
            name = self.names_at[at]
            if name.kind != "PER" or name.end > self.text.starts[i]:
                continue
            begin, end = bisect_left(self.text.starts, name.start), bisect_left(self.text.starts, name.end)
            if outer.first <= begin < outer.last:
                continue
            return self._new_speaker(begin, end, form.gender, "s")
        return None

    def _opens_at_once(self, i: int, limit: int, form: CueForm) -> bool:
        """Whether a feminine participle without a comma before it has what is said right after it: «منوهة بـ», «مشيرة إلى», «معتبرة أن»."""
        then = self.keys[i + 1] if i + 1 < limit else "."
        if form.cue.lemma == "طالب" or self.text.forms[i][-1] == "ه":
            return False
        noun = text_key[0] == "م" and text_key[2:3] == "ا" if (text_key := self.keys[i].removeprefix("و")) else False
        judged = "deem" in form.cue.takes and then.startswith("ال") and not noun
        if judged and i + 2 < limit and is_by(self.keys[i + 2]):
            return True  # «واصفة الوضع بالخطير»
        if "deem" in form.cue.takes and then in {"ذلك", "هذا"}:
            return True  # «معللة ذلك بأنه …»
        if form.cue.lemma == "اتهم" and self._accuses_own(i, limit):
            return True  # «متهمة زملاءها بـ…»
        on_that = then == "علي" and "on" in form.cue.takes and self.keys[i + 2 : i + 3] and self.keys[i + 2] in COMPLEMENTISERS
        if on_that:
            return True  # «مشددة على أن»
        return then in COMPLEMENTISERS or (then == "الي" and "to" in form.cue.takes) or (form.cue.lemma == "نوه" and then[0] in "بل")

    def _accuses_own(self, i: int, limit: int) -> bool:
        """Whether a participle has somebody's own people and a charge behind it: «متهمة | زملاءها | بالتقصير», «متهمين رئيسهم بـ…»."""
        return i + 2 < limit and self.text.forms[i + 1].endswith(("ه", "ها", "هم", "هما")) and is_by(self.keys[i + 2])

    def _found_from(self, i: int, limit: int, form: CueForm) -> Draft | None:
        """«تبين من التحقيقات أن …»: a finding says it; «تبين أن» gives it to nobody."""
        if i + 3 >= limit or self.keys[i + 1] != "من" or form.pronoun:
            return None
        at = i + 2 + (self.keys[i + 2] == "خلال")
        found = self.keys[at].removeprefix("ال")
        phrase = source_phrase(self.text, at, limit, self.pairs, here=True)
        mark = locate(self.text, phrase.last - 1, min(limit, phrase.last + _SOME), frozenset({"that"}), self.pairs, quick=True)
        document = head_of(self.keys[at])
        known = found in words("findings") or found in words("written") or (document is not None and document.kind == "document")
        if not known or phrase.first != at or phrase.last == at or mark is None or mark.name != "that":
            return None
        draft = self._draft(i, form, mark, limit)
        draft.source, draft.strong, draft.rule = (at, phrase.last), True, "verb-found"
        return draft

    def _only_named(self, i: int, form: CueForm, mark: Mark, phrase: Phrase) -> bool:
        """Whether one or two words in marks stand far from the verb and its subject: a name («تواصل الاجتماعات … دولتي المصب «…»»)."""
        close = self.pairs.get(mark.at)
        loose = form.cue.key in words("otherwise") or form.cue.lemma == "أبرز"
        if close is None or not loose or close - mark.at > _SOME or any(key in words("skipsay") for key in self.keys[i + 1 : mark.at]):
            return False
        at, _ = skip_adjuncts(self.text, max(phrase.after, i + 1), mark.at, self.pairs)
        return at < mark.at - 1

    def _has_object(self, i: int, at: int) -> bool:
        """Whether an accusative stands between a verb at ``i`` and the colon at ``at``, so that something is done and nothing said."""
        forms, keys = self.text.forms, self.keys
        if i + 2 < at and keys[i + 1] == "عدد" and keys[i + 2] != "من":
            return True
        if any(keys[j] in words("thus") or keys[j] in words("skipsay") for j in range(i + 1, at)):
            return False
        for j in range(i + 1, at):
            form, key = forms[j], keys[j]
            if keys[j - 1] == "(" or keys[j - 2] == "(":
                continue  # «تابع هداف الدوري (27 هدفا): …»
            if key in words("turn") or key in words("time") or key in words("manner") or self._is_named(j) or j in self.name_tokens:
                continue
            if form[:2] == "ال" or head_of(key) is not None or key in bodies() or key in words("same"):
                continue
            if len(form) > 1 and form[-1] == "ا" and (form[0] == "م" or form[1] == "ا"):
                continue  # a participle: «وتابع متحدثا عن الفريق: …»
            if form[-1] == "ا" and len(form) > 3 and not form.endswith(("يا", "وا", "ها", "هما", "نا")):
                return True  # «هدفا ثانيا»
            if keys[j - 1] == "الي":
                continue  # «كتب المهندس إلى زوجته: …»
            if keys[j - 1].startswith("ال") and ((form[-1] == "ه" and key[0] not in "بل") or (key.endswith("ين") and len(key) > 4)):
                return True  # «الفريق مشواره», «اللاعب هدفين»
        return False

    def _meant(self, draft: Draft, i: int, form: CueForm, mark: Mark) -> bool:
        """Whether a verb that is written like an everyday noun has a source that plainly speaks, or stands as «وأمر بـ…»."""
        if "inside" in form.cue.takes or form.pronoun or (form.gender == "f" and form.tense == "past" and form.cue.lemma != "أظهر"):
            return True
        if form.cue.lemma == "علم" and form.number != "s":
            return False  # «بعدما علموا بأنه»
        if form.cue.lemma == "أمل" and form.tense == "past" and not form.prefix and shares(self.keys[i - 1]).adjective >= _RATHER:
            return False  # «يشعل الفيلم الجديد أمل الشباب في …»
        if form.number == "p" or (form.tense == "present" and form.cue.lemma in _UNMISTAKEN):
            return True
        if draft.source is None:
            at_once = mark.at == i + 1 or (form.cue.lemma == "طلب" and self.keys[i + 1] == "من")
            return form.prefix == "و" and form.tense == "past" and at_once and bool(self.discourse.speakers)
        first, last = draft.source
        key = self.keys[first]
        if form.cue.lemma == "علم":
            head = head_of(key)
            return (
                draft.rule == "verb-cited" or (head is not None and (head.kind == "outlet" or head.word == "مراسل")) or first in self.pairs
            )
        return (
            head_at(self.text, first, last) is not None
            or key in bodies()
            or first in self.pairs
            or self._name_over(self.text.starts[first]) is not None
            or self.discourse.known(self.discourse.keys_of(first, last)) is not None
        )

    def _past_title(self, i: int, mark: Mark, limit: int, takes: frozenset[str]) -> Mark:
        """Return the mark behind a title's own preposition: «طالب مدير الفرع بالبصرة سامر الخالدي الموظفين | برفع …».

        «أكد المشرف على المهرجان سامر الخالدي أن», «دعا المبعوث إلى ليبيا سامر الخالدي إلى …»: the person's name follows what it governs.
        """
        keys = self.keys
        head = head_of(keys[i + 1])
        if head is None or head.kind not in {"title", "official"} or not i + 1 < mark.at < i + _LONG_OFFICE:
            return mark
        place = keys[mark.at][0] == "ب" and self._is_place(mark.at)
        office = mark.name != "by" and any(keys[j].removeprefix("ال") in words("office of") for j in range(i + 1, mark.at))
        if not (place or office):
            return mark
        begin = mark.at + (keys[mark.at] in words("after preposition"))
        name = None
        for j in range(begin, min(limit, begin + _SOON)):
            if keys[j] in PUNCTUATION or keys[j] in COMPLEMENTISERS or keys[j] in words("relative") or (j > begin and is_by(keys[j])):
                break
            if self._is_person(j):
                name = self.names_at[self.text.starts[j]]
                break
        end = mark.first + 1 if place or keys[mark.first] in bodies() else 0
        end = bisect_left(self.text.starts, name.end) if name is not None else end
        again = locate(self.text, end - 1, min(limit, end + _REACH), takes, self.pairs) if end else None
        if again is None or any(keys[j] in ".؛:" for j in range(end, again.at)):
            return mark
        return again

    def _is_place(self, token: int) -> bool:
        """Whether a place's name, by what was found or by the list, has its ب written to it: «بالبصرة», «بجازان»."""
        name = self.names_at.get(self.text.starts[token] + 1) or self.names_at.get(self.text.starts[token])
        return self.keys[token][1:] in words("cities") or (name is not None and name.kind == "LOC")

    def _claims(self, first: int, at: int, takes: frozenset[str]) -> bool:
        """Whether the clause at ``at`` hangs on a noun and not on the verb: «رفض X ادعاءات Y بأن», «نفى X صحة ما تردد من أن»."""
        keys = self.keys
        own = {GOVERNED_BY[take] for take in takes if take in GOVERNED_BY}
        if keys[at - 1] in words("governs an object") and (keys[at - 1] not in own or (first == at - 2 and self._is_his(first))):
            return True  # «أكد الوزير حرصه على أن»
        masdar = any(form.tense == "masdar" for form in self.index.get(keys[first], ()))
        return keys[at].startswith("ب") and (masdar or (keys[first] in words("objnoun") and keys[first + 1].startswith("ال")))

    def _after_adjunct(self, i: int) -> bool:
        """Whether the sentence of the verb at ``i`` opens with «تعليقا على», «ردا على», «وفي», so that its subject follows the verb."""
        at = bisect_left(self.text.sentences, (i + 1,)) - 1
        first = self.text.sentences[at][0] if at >= 0 else 0
        opening = self.keys[first].removeprefix("و")
        return first < i and (opening in REACTIONS or opening in _OPENING)

    def _another_follows(self, phrase: Phrase, at: int) -> bool:
        """Whether one more noun phrase stands between a phrase that can speak and the mark at ``at``: then it is who is told or asked."""
        keys, first = self.keys, phrase.first
        if not (self._plainly_speaks(first) or first in self.name_tokens):
            return False
        rest, _ = skip_adjuncts(self.text, phrase.after, at, self.pairs, careful=True)
        if rest >= at or keys[rest] in words("end") or keys[rest] in words("relative"):
            return False
        if rest > phrase.after and keys[rest].isalpha():
            known = shares(keys[rest])
            return known.function < _RATHER and known.verb < _RATHER and keys[rest][0] != "و"
        return self._plainly_speaks(rest) or (keys[rest].startswith("ال") and len(keys[rest]) > _SOME + 1)

    def _is_asked(self, i: int, phrase: Phrase, form: CueForm, at: int) -> bool:
        """Whether the only noun phrase after a verb that needs one who is told or asked is that one, and the speaker is carried over."""
        takes = form.cue.takes
        if phrase.first == phrase.last or phrase.told is not None or not takes & {"tell", "askby", "askto", "askon"} or form.pronoun:
            return False
        keys = self.keys
        if phrase.first == i + 1 and self._was_he_who(i, form):
            return True
        if not (self.discourse.speakers or i > 0):
            return False
        if phrase.after < len(keys) and keys[phrase.after] in words("and he is"):
            return False  # «أخبرت محطة X وهي محطة محلية أن»
        if keys[phrase.first] in _PRESS and form.gender == "f" and form.number == "s":
            return False  # «وأخبرت الصحف المحلية بأن»
        if not form.prefix and not self.discourse.speakers and self._after_adjunct(i):
            return False  # «وتعليقا على القصف دعا الأمين العام إلى …»
        if i > 1 and not form.prefix and keys[i - 1] in "،," and (keys[i - 2] in words("switch") or keys[i - 2] in words("turn")):
            return False  # «من جهته، أبلغ المدير أن»
        rest = phrase.after < len(keys) and phrase.last - phrase.first > 0
        if self._asks_on(i, phrase, form, at):
            return True
        if keys[phrase.first] not in ALL_OF and self._another_follows(phrase, at):
            return False  # «حث الكناني خلال كلمته | منسوبي البلدية على …»
        key = keys[phrase.first]
        alone = rest and not (
            (keys[phrase.after].startswith("ال") and keys[phrase.after] != "الي")
            or keys[phrase.after] in bodies()
            or keys[phrase.after] == '"'
            or (self._is_person(phrase.first) and (head_of(keys[phrase.after]) is not None or keys[phrase.after] in bodies()))
            or ((told := head_of(keys[phrase.after])) is not None and told.kind == "outlet")  # «أخبرت هدى مجلة "النهر" أن»
        )
        if not alone and not (key in ALL_OF and keys[phrase.first + 1].startswith("ال")):
            return False
        head = head_of(key)
        indefinite = head is not None and not head.definite and not keys[phrase.first + 1].startswith("ال")
        if indefinite and head is not None and head.kind in {"unnamed", "official", "title"} and not key.endswith(("ين", "ا")):
            return False  # «ناشدت منظمات محلية …»: who is asked would be definite
        those = counted_noun(self.text, phrase.first, phrase.last) if "tell" in takes and not form.prefix else None
        if (key.startswith("ال") and key.endswith("ون")) or (those is not None and not keys[those].startswith("ال")):
            return False  # «ينصح الباحثون بـ…»: a nominative; «بعدما أبلغ أربعة حراس عن خلل»
        if phrase.first in self.pairs and keys[phrase.after] in "،,":
            return False  # «وتناشد "أم منصور"، الموافقة …»
        if key == "كل" and keys[phrase.first + 1] == "من" and shares(keys[phrase.first + 2]).verb < _RATHER:
            return False  # «طالب كل من X وY بـ…», but «دعا كل من يجد …»
        last = self.drafts[-1].speaker if self.drafts else None
        if last is not None and set(self.discourse.keys_of(phrase.first, phrase.last)) <= set(last.keys) and form.number == "s":
            return False  # «وحث الرازي على …» after «قال كمال الرازي إن»
        if key in words("addressed") or (key.endswith("ين") and len(key) > 5 and (head is None or several(key))):
            return True  # an oblique plural, but «الأمين العام» is one man
        accused = (
            form.cue.lemma == "اتهم" and not key.endswith("ون") and is_by(keys[phrase.after + (keys[phrase.after] in TOO)])
        )  # «واتهمت القوات كذلك بـ…»
        return (form.cue.key in _TRANSITIVE or accused) and phrase.told is None
