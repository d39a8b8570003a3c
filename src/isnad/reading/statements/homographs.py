"""Words that are only written like a verb of saying, or whose verb says nothing where it stands."""

from __future__ import annotations

from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.reading.statements.contents import PHRASE_MARKS
from isnad.reading.statements.counts import head_at
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.duals import is_dual
from isnad.reading.statements.judged import COPULAR
from isnad.reading.statements.lookahead import Mark
from isnad.reading.statements.quoted_before import QuotedBefore
from isnad.reading.statements.shapes import PUNCTUATION, accusative, common, finite, head_of, of_his, plain_noun, relational, several
from isnad.reading.statements.words import ALL_OF, BE, CARRIED, COMPLEMENTISERS, WHAT, bodies, heads, lemmas, words

_OF_A_PAPER = words("of a paper")
_DONE_SOON = words("done soon")
_SOME = 3  # letters of a verbal noun at least, less one
_OCCASIONS = words("occasion") | words("staged") | words("behind it")
_HAPPENS = "تحدث"
_PROVES = lemmas("proves")
_TAKEN = words("taken")
_GRACIOUS = words("gracious")
_NEAR_SEAT = 6  # tokens from «تتخذ» to «مقرا»
_OF_JUSTICE = words("of justice")
_LEADS = words("leads a verb")
_OTHER_WORDS = {("أثنى", "عشر"), ("أثنى", "عشره")} | {("أمر", word) for word in words("of an order")}  # twelve, an order
_OTHER_WORDS |= {("قال", "الحقيقه"), ("قال", "الصدق")}  # to tell the truth
_FIRST = words("first of a kind")
_NOUNS_TOO = lemmas("nouns too")  # a price, a promise, a hope
_ACTS_TOO = lemmas("acts too")  # what one can try to do
_CLAUSE, _SHORTEST, _RATHER, _SOMETIMES = 10, 3, 0.5, 0.3
_SOON, _MOSTLY = 5, 0.7
_DATELINE = 8  # tokens at an article's head in which who reports it stands
_COUNTED = words("before what is counted")
_IT_IS = frozenset({"وهو", "وهي"})
_INQUIRY = words("inquiry")
_ON_THINGS, _SCALE = lemmas("does something too"), frozenset({"كفه"})

_GOD, _OF_GOD, _PRAYED_FOR = frozenset({"الله", "المولي"}), words("praise of god"), words("prayed for")
_THAT_HE_DID = words("that he did")  # «بعد أن طلب»


class Homographs(QuotedBefore):
    """Tells words that say nothing from those that do."""

    def _only_looks(self, i: int, first: int, limit: int, form: CueForm) -> bool:
        """Whether the word at ``i`` is another than the verb that is written so."""
        keys, forms = self.keys, self.text.forms
        before, then = keys[i - 1] if i > first else "", keys[i + 1] if i + 1 < limit else "."
        lemma, bare = form.cue.lemma, not form.prefix
        if (
            before == "ما"
            and bare
            and i - 2 > first
            and lemma in lemmas("was published")
            and forms[i + 1 : i + 2]
            and then.startswith("بان")
        ):
            return True  # «وصفت ما نشر بأنه …»
        if form.tense == "participle" and then == ":" and (before in "-–/" or i == first) and i < _DATELINE:
            return True  # «الرمل - متابعة: افتتح …»
        if lemma == "طلب" and form.tense == "participle":  # «طالبا في الجامعة», but «…، طالبا إخلاء سبيله»
            return (
                form.number != "s" or form.gender != "m" or before not in "،," or not before or not (then == "من" or self._asked_act(then))
            )
        if lemma in _ON_THINGS and form.tense != "masdar" and self._does_something(i, limit, lemma):
            return True  # «شدد الحارس قبضته على», «أقر البرلمان الموازنة بـ», «أشار السائق بيده إلى», «رجح المدرب كفة فريقه»
        if then in _OF_A_PAPER and keys[i].removeprefix("و") in CARRIED:
            return True  # «نشرت نتائجه صحيفة X»: she passes the paper on
        if lemma == "عقب" and form.tense != "participle" and then.startswith("ال") and (then in _OCCASIONS or then[2:] in _OCCASIONS):
            return True  # «وعقب اللقاء دافع المدرب عن الحارس قائلا»
        if lemma == "رجا" and "الله" in keys[i + 1 : i + 3]:
            return True
        if lemma == "أمر" and form.pronoun and then in _GRACIOUS:
            return True  # «أصدر الملك أمره الكريم بترقية …»
        if keys[i] == _HAPPENS and before.removeprefix("و") == "التي":
            return True  # «الأعمال التي تحدث في المدينة»
        if lemma == "أقر" and form.tense == "participle" and form.number == "s":
            return then[0] == "ل" or not _TAKEN.isdisjoint(keys[max(first, i - _NEAR_SEAT) : i])  # «تتخذ من المدينة مقرا لها بـ»
        if form.tense == "present" and before in words("question"):
            return True  # «متى سيقولون أن …؟»
        if lemma == "أصر" and bare and forms[i] == "أصر" and forms[i + 1 : i + 2] and forms[i + 1].startswith("وأ"):
            return head_of(then) is None  # «أصر وأكرر»: the writer himself
        if lemma == "رد" and keys[i] in {"ورد", "وردت"} and form.prefix == "و" and i > first and before not in PUNCTUATION:
            return then[:3] != "علي"  # «هناك تعليقات وردت مثل "…"»: that came
        if lemma == "رد" and bare and keys[i] == "رد":
            return before in _FIRST or before in words("after preposition")  # «في أول رد على القرار»
        if lemma == "دون" and bare and form.tense == "past" and form.gender == "m":
            if then in COMPLEMENTISERS:
                return True  # «دون أن تسألهم: من أنتم؟»
            return before[:2] == "ال" and then[0].isalpha() and form.number == "s"  # «الطائرة دون طيار»
        if lemma == "وجه" and then == "الله":
            return True
        if form.tense == "participle" and form.cue.lemma == "اتهم" and before.isdigit():
            return True  # «24 متهما»
        if lemma == "عبر" and form.tense == "past" and bare and form.gender == "m" and form.number == "s" and before:
            thing = (common(then) or plain_noun(then)) and head_of(then) is None and i + 1 not in self.name_tokens
            return thing and not then.startswith("ال")  # «ظهر عبر مكالمة»
        if (lemma, then) in _OTHER_WORDS:
            return True
        plain = bare and form.tense == "past" and form.gender == "m" and form.number == "s"
        if plain and lemma == "أبرز" and before.removeprefix("و") in words("after preposition"):
            return True  # «ومن أبرز المعالم جبل قال عنه …»: the foremost
        if plain and i > first and before not in PUNCTUATION and shares(keys[i]).noun >= _SOMETIMES and self._is_what_kind(i + 1, limit):
            return True  # «نموذج كشف طبي», «في رد رسمي»
        if plain and lemma in _ACTS_TOO and before in COMPLEMENTISERS and keys[i - 2] not in words("after preposition"):
            return self._names_an_act(i, first)  # «أن طلب إعفاء المدير …»
        if plain and lemma in _NOUNS_TOO:
            return self._is_object_of_verb(i, first)  # «دفع الفريق ثمن خطئه»
        if plain and lemma in _ACTS_TOO and i > first and before not in self.index and before not in BE:
            tries = i - 1 not in self.name_tokens and shares(before).verb >= _MOSTLY
            lead = keys[i - 2] if i - 1 > first else ""  # «بعدما وصل ذكر المدرب أن»
            return tries and not (lead in words("relative") or lead in WHAT or lead.removeprefix("و") in _LEADS)  # «حاول وصف المبنى»
        if plain and lemma == "بين" and then[0].isdigit():
            return True  # «بين 2006 و2008»
        if lemma == "طالب" and form.tense == "past" and form.gender == "m":
            return before[:1].isdigit() or before in _COUNTED or self._describes(i + 1)  # a student
        return False

    def _does_something(self, i: int, limit: int, lemma: str) -> bool:
        """Whether what a verb does something to, or what it is done with, stands behind it and who did it."""
        keys = self.keys
        things = words("with a part of him") if lemma == "أشار" else _SCALE if lemma == "رجح" else words("tightened or passed")
        for j in range(i + 1, min(limit, i + _SOON + 1)):
            if keys[j] in PUNCTUATION or keys[j] in COMPLEMENTISERS or keys[j] in words("plain prepositions"):
                return False
            before = keys[j - 1]
            if j > i + 1 and lemma != "أشار" and not (before.startswith("ال") or before in bodies() or j - 1 in self.name_tokens):
                continue  # «أقر رئيس لجنة الموازنة بـ»
            bare = keys[j].removeprefix("ال")
            own = next((bare[: -len(end)] for end in ("هما", "ها", "هم", "ه") if bare.endswith(end)), "")
            if not things.isdisjoint({bare, bare.removesuffix("ا"), own, own[:-1] + "ه" if own.endswith("ت") else own}):
                return True
        return False

    def _describes(self, i: int) -> bool:
        """Whether a verb or an indefinite adjective stands at ``i``, which speak for no subject: «طالب | قدم من …», «طالب | جامعي»."""
        key = self.keys[i] if i < len(self.keys) else "."
        if not key.isalpha() or len(key) <= _SHORTEST or i in self.name_tokens or head_of(key) is not None or key.startswith("ال"):
            return False
        return (finite(key) and not shares(key).noun) or (relational(key) and shares(key).name < _RATHER)

    def _is_what_kind(self, j: int, limit: int) -> bool:
        """Whether a relational adjective at ``j`` tells of what kind the noun before it is; «كشف رسمي عن» is somebody's act."""
        key = self.keys[j] if j < limit else "."
        known = shares(key)
        kind = key.isalpha() and relational(key) and known.adjective >= _MOSTLY and key[:2] != "ال" and j not in self.name_tokens
        return kind and head_of(key) is None and not (j + 1 < limit and self.keys[j + 1] in COMPLEMENTISERS | {"عن", "الي"})

    def _joined_noun(self, i: int, form: CueForm, inner: Draft | None) -> bool:
        """Whether a word behind «و», not in the plural of who speak, is a noun: «أكد الجانبان حرصهما على السلام، ورفض العنف»."""
        if inner is None or inner.mark not in PHRASE_MARKS or inner.speaker is None or form.number != "s" or form.gender != "m":
            return False
        who = self.keys[inner.speaker.first]
        they = inner.speaker.many or inner.speaker.number != "s" or several(who) or is_dual(who)
        return they and shares(self.keys[i][1:]).noun >= _SOMETIMES and not self._plainly_speaks(i + 1)

    def _prays(self, i: int, stop: int) -> bool:
        """Whether God is asked behind «دعا» at ``i``, or mercy asked for: «دعا الأمير الله عز وجل أن», «داعين له بالرحمة»."""
        keys = self.keys
        for k in range(i + 1, stop):
            key = keys[k]
            if key[0] == "ب" and key[1:].removeprefix("ال") in _PRAYED_FOR:
                return True
            if key in _GOD and (k == i + 1 or keys[k + 1] in _OF_GOD or (keys[k + 1] == "ان" and k not in self.name_tokens)):
                return k == i + 1 or keys[k - 1] not in heads()  # «دعا حزب الله أن»
        return False

    def _names_an_act(self, i: int, first: int) -> bool:
        """Whether a word behind «أن» or «إن» is a noun: no verb stands there, but «بعد أن طلب», «رفض أن …», «قبل إن قال»."""
        keys = self.keys
        before = range(i - 2, max(first, i - _CLAUSE) - 1, -1)
        told = any("that" in form.cue.takes for j in before for form in self.index.get(keys[j], ()))
        return told and keys[i - 2] not in _THAT_HE_DID

    def _is_object_of_verb(self, i: int, first: int) -> bool:
        """Whether another verb of the same clause stands before the word at ``i``, which then is its object: «نفذ الوزير | وعد …»."""
        keys = self.keys
        for j in range(i - 1, max(first - 1, i - _CLAUSE), -1):
            key = keys[j]
            if key in PUNCTUATION or key in COMPLEMENTISERS or key in _LEADS or key in words("relative") or key in words("connector"):
                return False
            stem = key[1:] if key[0] in "وف" and len(key) > _SHORTEST and not own_conjunction(key) else key
            if stem in BE or j in self.name_tokens or (j > first and keys[j - 1] in words("after preposition")):
                continue
            opens = (j == first or stem != key) and any(form.tense in {"past", "present"} for form in self.index.get(stem, ()))
            if opens or shares(stem).verb >= _RATHER or (finite(stem) and not shares(stem).noun):
                return j == first or keys[j - 1] not in words("relative")
        return False

    def _holds_office(self, first: int) -> bool:
        """Whether words name several who hold an office, as «المديرون التنفيذيون»: no sources without a name."""
        key = self.keys[first]
        return key[:2] == "ال" and key.endswith("ون") and (one := heads().get(key[2:-2])) is not None and one.kind == "title"

    def _of_a_thing(self, i: int, first: int, form: CueForm) -> bool:
        """Whether «التي» or the noun of a thing stands right before a verb at ``i``: «في أحد | الشوارع | يعتقد أنها»."""
        key = self.keys[i - 1] if i > first else ""
        known = shares(key)
        if key in words("relative"):
            return True
        return (
            form.tense == "present"
            and key[:2] == "ال"
            and head_of(key) is None
            and known.noun >= _MOSTLY
            and not known.name
            and not several(key)
        )

    def _by_nobody(self, i: int, first: int, form: CueForm) -> bool:
        """Whether a verb whose subject was not found hangs on a thing before it: «ما حدث في عدن اعتبر "صفعة"», «القرار … يشير إلى أن»."""
        before = self.keys[i - 1] if i > first else "."
        if form.tense == "present" and before == "ما" and self.keys[i - 2] in _IT_IS and i - 2 > first:
            return True  # «…، وهو ما يؤكد أن»: it shows that
        if form.prefix or form.number != "s" or before in PUNCTUATION or before in _LEADS or before in words("connector"):
            return False
        if before in words("he who") or before in words("relative") or before in COMPLEMENTISERS:
            return False
        if form.cue.lemma in _PROVES and form.tense == "present" and self._after_things(i, first, form.gender):
            return True  # «والخطط الكثيرة تثبت أن»
        return (form.cue.lemma == "اعتبر" and form.tense == "past" and form.gender == "m") or (
            form.cue.lemma in {"أشار", "دل"} and form.tense == "present"
        )

    @staticmethod
    def _asked_act(key: str) -> bool:
        """Whether a word is an indefinite verbal noun, as what is asked for: «طالبا | إخلاء سبيله»."""
        return not key.startswith("ال") and (key in words("objnoun") or common(key))

    def _after_things(self, i: int, first: int, gender: str) -> bool:
        """Whether a definite noun that can name nobody opens the clause, and nothing but its adjectives stands before the verb at ``i``."""
        keys, j = self.keys, i - 1
        while j > first and keys[j].startswith("ال") and j not in self.name_tokens:
            j -= 1
        begin = j if keys[j].startswith("وال") or j == first else j + 1
        opens = begin == first or keys[begin].startswith("وال") or keys[begin - 1] in PUNCTUATION
        noun = keys[begin].removeprefix("و")
        thing = noun.startswith("ال") and head_of(noun) is None and noun not in bodies() and begin not in self.name_tokens
        known = shares(noun)  # broken plurals of people take a plural verb
        thing = thing and known.verb + known.adjective + known.name <= 1 - _MOSTLY and (gender == "f" or not several(noun))
        return opens and begin < i and thing

    def _of_justice(self, mark: Mark) -> bool:
        """Whether what is ordered is an act of justice, and so an event: «أمرت بتمديد حبسه», «أمر بإجراء تحقيق»."""
        noun = self.keys[mark.first].removeprefix("ب")
        return noun in _OF_JUSTICE or (noun in {"اجراء", "فتح"} and not _INQUIRY.isdisjoint(self.keys[mark.first + 1 : mark.first + 2]))

    def _says_no_words(self, draft: Draft, i: int, form: CueForm, mark: Mark) -> bool:
        """Whether a verb that says something only with some subjects or objects stands with others: «دفع الجيش بتعزيزات»."""
        keys, lemma = self.keys, form.cue.lemma
        things = lemma == "أوحى" or (lemma in COPULAR and form.tense == "present")
        if things and draft.source is not None and not self._plainly_speaks(draft.source[0]):
            return not of_his(self.text.forms[i + 1])  # «ويوحي تصميمه بأنه قديم»
        if lemma == "قلل":
            return keys[mark.first] not in words("played down")
        if lemma == "زاد" and mark.name == "that":
            return not self._adds(draft, i, form, mark)  # «زاد من قلق السكان أن …»
        if mark.name != "by":
            return False
        if lemma == "وجه":
            return not self._directs(draft, mark)  # «وجه الشكر بمناسبة …»
        if lemma == "وعد":  # «وعد الأعضاء ذلك اعترافا دوليا بعمق …»: «and deemed»
            before = self.text.forms[max(i + 1, mark.at - 2) : mark.at]
            return len(before) > 1 and all(word[-1] == "ا" for word in before) and any(map(accusative, before))
        # «دفع الدفاع ببطلان التفتيش» is a plea, «دفع الجيش بتعزيزات» is none
        return lemma == "دفع" and keys[mark.first].removeprefix("ب") not in words("pleaded")

    def _is_expected_of(self, i: int, draft: Draft, mark: Mark) -> bool:
        """Whether nobody expects what the thing before the verb will do: «السعر يرجح أن | يرتفع», not «السوق يتوقع أن | يرتفع النفط»."""
        form, keys = draft.form, self.keys
        if form.cue.force != "expect" or mark.name != "that" or draft.source is None or draft.source[0] >= i or mark.first + 1 >= len(keys):
            return False
        token = draft.source[0]
        if form.tense != "present" or form.gender != "m" or form.number != "s" or form.prefix or not keys[token].startswith("ال"):
            return False
        thing = self._is_thing(token) and token not in self.name_tokens and not self._plainly_speaks(token)
        return thing and keys[mark.first][0] in "يت" and not (keys[mark.first + 1].startswith("ال") or mark.first + 1 in self.name_tokens)

    def _is_thing(self, token: int) -> bool:
        """Whether a noun with the article heads no source and is no name: «الخلافات», «التجربة»."""
        key = self.keys[token]
        named = self._plainly_speaks(token) or token in self.name_tokens or key in words("what was said")
        return key.startswith("ال") and not named and shares(key).noun >= _RATHER

    def _directs(self, draft: Draft, mark: Mark) -> bool:
        """Whether one who holds an office has something done: «وجه الأمير بتشكيل لجنة»."""
        bare = self.keys[mark.first].removeprefix("ب")
        head = head_at(self.text, *draft.source) if draft.source is not None else None
        if draft.form.tense != "past" or head is None or head.kind != "title" or draft.source is None:
            return False
        told = draft.source[1] + (self.keys[draft.source[1]] in "،,")
        if told < mark.at - 1 and not (self._plainly_speaks(told) or self.keys[told] in ALL_OF):
            return False  # «وجه الأمير الجهات المعنية بـ…»
        return (common(bare) and len(bare) > _SOME) or bare in _DONE_SOON

    def _adds(self, draft: Draft, i: int, form: CueForm, mark: Mark) -> bool:
        """Whether somebody adds words to his: «زاد المصدر ذاته أن», «وزاد أن»; a thing only grows: «زاد الطين بلة أن»."""
        if draft.source is None:
            return form.prefix == "و" and mark.at == i + 1 and bool(self.discourse.speakers)
        return draft.source[0] == i + 1 and mark.at - draft.source[1] <= 1 and self._plainly_speaks(draft.source[0])

    def _is_told_apart(self, i: int, first: int, form: CueForm, at: int) -> bool:
        """Whether «بين» can be the verb and not the preposition: at the head of a clause, and no relative clause before its own."""
        if form.tense != "past" or form.gender == "f":
            return True
        key = self.keys[i + 1]
        if self.keys[at] not in COMPLEMENTISERS:  # «وبين سامر الخالدي: …», not «بين دول النهر: …»
            title = head_of(key)
            who = i + 1 in self.discourse.persons or (title is not None and title.kind == "title")
            return who and (bool(form.prefix) or i == first)
        speaks = head_of(key) is not None or key in bodies() or self._is_named(i + 1) or key.startswith("ال")
        if not speaks and any(key in "،," for key in self.keys[i + 1 : at]):
            return False  # «بين ضفتي النهر …، وكان من المقرر أن»
        before = self.keys[i - 1]
        opens = form.prefix or i == first or before in words("told apart")
        opens = opens or before in words("switch") or before in words("turn") or before in words("itself")
        opens = opens or (before in words("relative") and self.keys[i + 1] in COMPLEMENTISERS)  # «، الذي بين أن»
        return bool(opens) and not any(key in words("relative") or key in words("be") for key in self.keys[i + 1 : at])
