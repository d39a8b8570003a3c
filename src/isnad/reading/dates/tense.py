"""The tense of the sentence around a time expression: it decides whether «الأربعاء» is the last Wednesday or the coming one.

What an expression is worth is computed in ``resolve``; the words of each tense stand in ``lexicon`` and ``data/tense.tsv``.
"""

from __future__ import annotations

from isnad.arabic.months import WEEKDAYS
from isnad.arabic.words import split_key
from isnad.reading.dates import lexicon
from isnad.reading.dates.cursor import BETWEEN, FROM, JOINERS, STOPS, Cursor

#: How far a weekday may stand from the present tense that opens its sentence: at all, and where that is no past tense, too («تسلم»),
#: nothing else is told between and no event is called by the day («أحداث السبت»).
_NEAR, _FAR_PRESENT = 4, 14
#: How far it may stand from the verb that announces a measure: «قررت الوزارة، الخميس، تعليق الدوام في ثلاث محافظات يوم السبت».
_MEASURE_REACH = 20
#: How far it may stand from a purpose: «أرسلت فريقا لأخذ عينات جديدة السبت».
_PURPOSE_REACH = 8
#: How far what had been may stand behind the word that puts it into the past: «بعد إصابته بكسر في اليد خلال مباراة السبت».
_WAKE_REACH = 8
#: The same of what nobody arranges: «بعد انهيار جدار المدرسة الجمعة».
_WAKE_NEAR = 4
#: How many tokens may lie between the two days of a range: «من فجر الأربعاء بالتوقيت المحلي حتى مساء الجمعة».
_SPAN = 5
#: How far «كان» may stand before the future that it puts into the past.
_WAS_REACH = 5
_RELATIVE = frozenset({"الذي", "التي", "الذين", "ان", "حيث", "بعد", "عقب", "اثر", "منذ"})
_THAT = frozenset({"ان", "وان", "بان"})
_WHICH = frozenset({"الذي", "التي", "الذين"})
#: From a day on: they say something of the day after them only.
_SINCE = frozenset({"اعتبارا", "بدءا", "ابتداء"})
_BY = frozenset({"بحلول"})
_WAS = frozenset({"كان", "كانت", "وكان", "وكانت", "كانا", "كانوا", "وكانوا"})
#: After these «أن» with a verb hangs on the main clause: «قبل أن يعود السبت».
_NO_WILL = frozenset({"قبل", "بعد", "دون", "منذ", "الي", "غير", "الا", "بعيد", "قبيل", "وبعد", "وقبل"})
#: No verb stands behind them: «حذر من تشكل الصقيع الجمعة».
_BEFORE_NOUN = frozenset({"من", "في", "عن", "علي", "الي", "بسبب"})
#: Before a present tense: what may come («قد تعلن», «ربما يصل»); before a past tense what did.
_MAY = frozenset({"قد", "وقد", "فقد", "ربما", "وربما", "فربما"})
_UNTIL = frozenset({"حتي", "وحتي", "الي", "والي", "لغايه", "غايه"})
#: Before a measure's noun that only dates something: «قرر في جلسة الأحد».
_CIRCUMSTANCE = frozenset({"في", "خلال", "بعد", "عقب", "اثناء", "قبل", "منذ", "اثر", "بسبب", "رغم"})
#: Between what is promised and a day on which it was: «وعد بتسليمها خلال زيارته السبت», «في خطاب السبت».
_WHEN = frozenset({"خلال", "بعد", "عقب", "اثناء", "منذ", "اثر", "بسبب", "رغم", "ما", "مما", "كما", "حيث", "اذ"})
_WHEN_IN = frozenset({"في", "خلال", "عبر"})
_COMMAS = frozenset({"،", ",", ":", "(", ")"})
#: Before what is called by its day, where it is not what was promised: «وعد بتعويض المتضررين من سيول السبت».
_OUT_OF = frozenset({"من", "عن"})


class Tense(Cursor):
    """Reads the tense before a time expression."""

    def _tense(self, i: int, reach: int = 14) -> str | None:
        """Return the tense that the nearest telling word before token ``i`` gives its sentence, ``None`` where there is none.

        It is ``future``, ``planned`` (weaker: for weekdays only), ``unfulfilled`` (a future within the past: «كان مقررا»), ``past``,
        ``told`` (weaker: some past tense) or ``report``. What is reported may be willed, ``future`` («قرر أن يسافر»), or announced,
        ``planned`` («أعلن تعليق الدراسة», «دعا إلى إضراب», «أجل الجلسة إلى»).
        """
        tenses, pledges = lexicon.tenses(), lexicon.pledges()
        plans, past = lexicon.verb_forms()
        spanning = self._until(i) or self._span_end(i) is not None
        told = willed = announced = deferred = referred = False
        plain = True  # no other verb and no relative clause yet
        for j in range(i - 1, max(-1, i - 1 - _MEASURE_REACH), -1):
            key = self.keys[j]
            if key in STOPS or self._line_breaks(j + 1) or (i - j > reach and not (announced and plain)):
                break
            if not told and self._may_come(j, i, past):
                return self._put_into_past(j)  # «وكان المدرب قد يغيب السبت»
            if not told:
                if key in _THAT and self._key(j - 1) not in _NO_WILL and lexicon.is_present(self._key(j + 1)):
                    if self._key(j - 1) == "علي":
                        return "planned"  # «على أن يلعب الجمعة»
                    willed = True
                elif self._announces(j):
                    announced = True
                if key in lexicon.DEFERRALS and spanning:
                    deferred = True
            if deferred:
                return "planned"
            if not told and not referred and plain and key in pledges and self._pledges(j, i):
                return "unfulfilled" if self._put_into_past(j) == "unfulfilled" else "planned"
            tense = tenses.get(key)
            if tense == "report" and tenses.get(self._key(j - 1)) == "future":
                continue  # «يتوقع نقل القطعة السبت»: a noun
            if tense == "scheduled":
                if i - j <= 4:
                    return self._put_into_past(j)
                continue
            if tense == "modal":
                if willed and not told:
                    return "future"
                continue
            if tense == "plan":
                if self._key(j - 1) in _THAT:
                    continue  # «من المقرر أن توقع الشركة عقدا الخميس» (signs, no «expected»)
                if willed and not told:
                    return "future"
                planned = announced or self._span_end(i) is not None or self._warns_of(j, i)
                return "planned" if not told and planned else "report"
            if tense == "future":
                if (key in _SINCE and i - j > _NEAR) or (key in _BY and self._key(j + 1) == "الساعه"):
                    continue  # «صعد السعر بحلول الساعة الخامسة بعد أن هبط الأربعاء»
                return self._put_into_past(j)
            if tense == "past" and announced and not told and key in lexicon.DECISIONS:
                return "planned"
            if tense is not None:
                return tense
            if key in _WHICH and (verb := split_key(self._key(j + 1)))[2] and (verb[1] in past or verb[1] in tenses):
                return "told"  # «الإصلاحات التي أعلنتها الحكومة الأربعاء»
            if key[0] in "سوف" and lexicon.is_future_verb(key):
                return self._put_into_past(j)
            opens = j == 0 or self.keys[j - 1] in STOPS or self._line_breaks(j)
            if plain and opens and (lexicon.opens_present(key) if spanning else not referred and self._tells_plan(i, j, plans, past)):
                return "planned"  # «تقبل التعازي يومي الثلاثاء والأربعاء»: a present tense that opens its sentence tells a plan
            if key in _RELATIVE:
                plain = False
            elif key in past and self._key(j - 1) not in _BEFORE_NOUN:
                told, plain = told or plain, False
            elif split_key(key)[2] and split_key(key)[1] in past:
                referred = True  # «يدرس المجلس مقترحا قدمته الحكومة الأحد»
        return "told" if told else None

    def _may_come(self, j: int, i: int, past: frozenset[str]) -> bool:
        """Return whether token ``j`` is a present tense behind «قد» or «ربما», which tells what the day at token ``i`` may bring.

        A verb with ت that may be a past tense as well is a present one before a feminine: «قد تصدر المحكمة حكمها», not «قد تصدر الفريق».
        """
        if self._key(j - 1) not in _MAY and not (self._key(j - 1) == "لا" and self._key(j - 2) in _MAY):
            return False
        if self._key(self._before_day(i)) in lexicon.CALLED_BY_DAY:
            return False  # «قد تكشف اللجنة أسباب حريق الأحد»
        verb, behind = self.keys[j], self._key(j + 1)
        if verb not in past:
            return (lexicon.opens_present(verb) and verb[-1] != "ت") or lexicon.is_present(verb) or lexicon.is_present_of_us(verb)
        return verb[0] == "ت" and verb[-1] != "ت" and behind.startswith("ال") and behind.endswith(("ه", "ات"))

    def _warns_of(self, j: int, i: int) -> bool:
        """Return whether token ``j`` warns of what the day at token ``i`` is to bring: «حذر من سيول السبت», not «من تداعيات هجوم السبت»."""
        between = self.keys[j + 1 : i]
        return self.keys[j] in lexicon.WARNS and "من" in between and self._key(self._before_day(i)) not in lexicon.CALLED_BY_DAY

    def _pledges(self, j: int, i: int) -> bool:
        """Return whether the day at token ``i`` is that of what token ``j`` promises, threatens, agrees on or asks for.

        What is promised stands between them («وعدت بتسليمها السبت»; not «وعد السبت بتسليمها»), in a clause that says nothing of when it was
        promised («وعد بتسليمها في خطاب السبت») and calls nothing by its day («وعد بالتحقيق في حريق السبت»).
        """
        by, anything = lexicon.pledges()[self.keys[j]]
        day = self._before_day(i)
        held = split_key(self._key(day - 1))[1] in lexicon.MEASURES or self._key(day - 1) in lexicon.MEASURES  # «عقد جلسة الأحد»
        if self._key(day) in lexicon.CALLED_BY_DAY and not held:
            return False
        for k in range(i - 1, max(j, i - 1 - _PURPOSE_REACH), -1):
            key = self.keys[k]
            bare = by == "-" and self._key(k - 1) in _CIRCUMSTANCE | _BEFORE_NOUN  # «قرر المجلس في اجتماعه السبت»
            if not bare and lexicon.is_pledged(key, self._key(k - 1), by, anything):
                return not (k < day - 2 and self._key(day - 1) in _OUT_OF and not self._key(day).startswith("ال"))
            if key in _COMMAS or key in _WHICH or key in _THAT or (key in _WHEN and k != day):
                return False
            if lexicon.is_speech(key) and self._key(k - 1) in _WHEN_IN:
                return False
        return False

    def _tells_plan(self, i: int, j: int, plans: frozenset[str], past: frozenset[str]) -> bool:
        """Return whether token ``j``, which opens its sentence, is a present tense of what the day at token ``i`` is to bring."""
        if self.keys[j] not in plans and not (self.keys[j] in lexicon.APPEARS and "امام" in self.keys[j:i]):
            return False
        if i - j <= _NEAR:
            return True
        return i - j <= _FAR_PRESENT and self.keys[j] not in past and self._key(self._before_day(i)) not in lexicon.CALLED_BY_DAY

    def _to_come_of(self, i: int) -> bool:
        """Return whether the day at token ``i`` stands in the purpose of who was sent or called: «أوفد لجنة لمعاينة المبنى السبت»."""
        for j in range(i - 1, max(0, i - 1 - _PURPOSE_REACH), -1):
            key = self.keys[j]
            if key in STOPS or key in {"،", ","} or self._line_breaks(j + 1) or key[:1] == "و":
                return False
            if lexicon.is_aim(key):
                return any(self.keys[k] in lexicon.SENDS for k in range(j - 1, max(-1, j - 1 - _FAR_PRESENT), -1))
        return False

    def _announces(self, j: int) -> bool:
        """Return whether token ``j`` is a measure or, after «إلى», a call; not where it only dates («في اجتماع»)."""
        before = self._key(j - 1)
        if self.keys[j] in lexicon.MEASURES:
            return before not in _CIRCUMSTANCE
        return before in {"الي", "والي"} and self.keys[j] in lexicon.CALLS

    def _had_been(self, i: int) -> bool:
        """Return whether the day at token ``i`` is of what had been, in a sentence of what comes: «سيغيب بعد إصابته في مباراة السبت»."""
        what = self._before_day(i)
        called = split_key(self._key(what))[1]
        if called in lexicon.BEFELL or self._key(what) in lexicon.BEFELL:
            return True
        if self._key(what) in lexicon.CLOSING and (self._key(what)[0] == "ب" or self._key(what - 1) in lexicon.BEFORE_CLOSING):
            return True
        for j in range(what, what - _WAKE_NEAR, -1):
            if self._key(j) in STOPS or self._key(j) in _COMMAS:
                break
            if self._key(j) in lexicon.UNARRANGED and self._key(j - 1) in lexicon.IN_THE_WAKE:
                return True
        if called not in lexicon.MEETINGS and self._key(what) not in lexicon.CALLED_BY_DAY:
            return False
        for j in range(what - 1, max(-1, what - 1 - _WAKE_REACH), -1):
            key = self.keys[j]
            if key in lexicon.IN_THE_WAKE:
                return True
            if key in STOPS or key in _COMMAS or key in _THAT or key == "الي" or (key[0] in "سوف" and lexicon.is_future_verb(key)):
                return False
        return False

    def _put_into_past(self, j: int) -> str:
        """Return the tense of a word of the future at token ``j``: «كان من المقرر», «كانت ستغادر» tell of what did not come about."""
        for k in range(j - 1, max(-1, j - 1 - _WAS_REACH), -1):
            key = self.keys[k]
            if key in _WAS and self._key(k - 1) not in {"اذا", "ان", "لو"}:
                return "unfulfilled"
            if key == "ان" and lexicon.is_present(self.keys[k + 1]):
                continue
            if key in STOPS or key in {"،", "ان", "انه", "انها", "انهم"} or lexicon.tenses().get(key, "future") != "future":
                break
        return "future"

    def _before_day(self, i: int) -> int:
        """Return the token before the day at token ``i``, without «يوم» and the part of the day."""
        j = i - 1
        while j > i - 3 and self._key(j) in lexicon.DAY_PARTS:
            j -= 1
        return j

    def _until(self, i: int) -> bool:
        return self._key(self._before_day(i)) in _UNTIL

    def _span_end(self, i: int) -> tuple[int, int] | None:
        """Return the last weekday (Monday 0) and its token of a range whose first day is at token ``i``, else ``None``."""
        if self._key(self._before_day(i)) not in FROM | BETWEEN:
            return None
        for j in range(i + 1, min(i + 2 + _SPAN, self.size)):
            key = self.keys[j]
            if key in STOPS or key in WEEKDAYS:
                return None
            if key in JOINERS:
                k = j + 1
                while k < j + 3 and self._key(k) in lexicon.DAY_PARTS:
                    k += 1
                number = WEEKDAYS.get(self._key(k))
                return (number, k) if number is not None else None
        return None

    def _future(self, i: int, after: int) -> bool:
        """Return whether the sentence of the expression from token ``i`` to ``after`` speaks of what is to come."""
        tense = self._tense(i)
        if tense is not None:
            return tense in {"future", "planned"}
        return after < self.size and lexicon.is_future_verb(self.keys[after])
