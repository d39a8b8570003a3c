"""Frames in which one passes on what another said: «نقلت X عن Y», «قالت X نقلا عن Y», «جاء في»."""

from __future__ import annotations

from dataclasses import replace

from isnad.arabic.parts_of_speech import shares
from isnad.reading.statements import contents
from isnad.reading.statements.counts import head_at
from isnad.reading.statements.cues import CueForm
from isnad.reading.statements.discourse import Speaker
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.frames import locate
from isnad.reading.statements.heard import Heard
from isnad.reading.statements.lookahead import Mark, after_prefix, for_what
from isnad.reading.statements.shapes import common, head_of, is_by
from isnad.reading.statements.sources import Phrase, source_phrase
from isnad.reading.statements.words import ACCORDING, BE, COMPLEMENTISERS, DEEMED_SO, bodies, lemmas, relays, words
from isnad.records import Link

_SURELY_A_VERB = 0.8
_MOUTH, _BASED, _WHO_SAID = relays("mouth"), relays("based"), relays("who said")
_FROM, _FROM_NAMELESS = relays("from"), relays("from nameless")
_NEWS = words("news and reports")
_RUMOURS = words("rumours")
_PASSER = 14  # tokens from «ذكرت» to «عن»
_BEFORE = 2  # sentences in which one may have acted whom «عنه» means
_PERSONS = frozenset({"person", "title"})
_FROM_HIM = {"عنه": ("m", "s"), "عنها": ("f", "s"), "عنهم": ("m", "p")}
_NOT_DONE = lemmas("acts with words")
_TO_THAT = 6  # tokens from who said it to «من أن»
_QUESTIONS = words("question put")
_THAT = frozenset({"ذلك", "هذا"})
_THE_ARTICLE = words("the article")
_HOLDER = 26  # tokens from «عن» to «نفيه»
_ASKED = 8  # tokens from «مطالبته» to ب
_GOVERNED = words("plain prepositions")


class RelayFrames(Heard):
    """Reads who passes on and who holds."""

    def _citing(self, draft: Draft, i: int, first: int, mark: Mark) -> None:
        """«قالت X نقلا عن Y إن …»: Y holds the claim, X passes it on."""
        keys = self.keys
        if self._cited_ahead(draft, i, first):
            return
        for j in range(i + 1, mark.at - 1):
            known_from = keys[j] == "من" and draft.form.cue.lemma == "علم"  # «علمت X من مصادر أن …»
            which = self._which_cites(j, mark.at) if keys[j] in words("relative") else None  # «قالت X، التي نقلت الخبر عن Y، إن»
            based = keys[j] in _BASED and keys[j + 1] in {"الي", "علي"} and j + 2 < mark.at
            mouth = keys[j] == "علي" and keys[j + 1] == "لسان"  # «أوردت X على لسان Y أن»
            who_said = keys[j] == "ما" and keys[j + 1] in _WHO_SAID and draft.form.cue.key in _MOUTH  # «أوردت X ما قاله Y إن»
            cites = keys[j] in {"نقلا", "ونقلا"}
            if keys[j] in ACCORDING and keys[j - 1] in "،,":
                self._by_whose_word(draft, i, j, mark.at)
                return
            if cites and keys[j + 1] in _FROM_HIM:
                self._cited_again(draft, i, j, first)
                return
            if (cites and keys[j + 1] == "عن") or known_from or mouth or who_said or based or which is not None:
                stop = self._before_news(j, mark.at)
                through = 2 * (known_from and keys[j + 1] == "خلال")  # «علمت X من خلال مصادرها أن»
                holders = self._holders(which if which is not None else j + (1 + through if known_from else 2), stop)
                if known_from and holders and self._is_scene(holders[-1].first):
                    passer = source_phrase(self.text, i + 1, j, self.pairs)
                    draft.source = (passer.first, passer.last) if passer.last > passer.first else None
                    return  # «علمت X من موقع الحادث أن»
                if based and holders and not self._told_by_outlet(i, j, first, holders[-1], draft):
                    return  # «قال الوزير استنادا إلى أرقام»
                if holders:
                    holder = holders[-1]
                    draft.via += [self._link(one.first, one.last, j) for one in reversed(holders[:-1])]
                    passer = source_phrase(self.text, i + 1, j, self.pairs)
                    if known_from:
                        draft.rule = "verb-cited"
                    passing = (passer.first, passer.last) if passer.last > passer.first else self._subject_before(i, first, draft.form)
                    outlet = passing is not None and (passing[0] in self.pairs or self._is_outlets(*passing))
                    if mouth and not outlet and draft.form.cue.key not in _MOUTH:
                        draft.source = (holder.first, holder.last)  # «أعلنت الشركة على لسان مديرها أن»: he speaks for it
                        return
                    if mouth and not outlet:
                        passing = None  # «نشر الخبر على لسان المدير»
                    if passing is not None:  # «وكانت "سنابرق" ذكرت نقلا عن …»
                        draft.via.append(self._link(*passing, j))
                        draft.passer = passing
                    else:
                        draft.rule = "verb-cited"  # «وأضافت نقلا عن X أن»: who spoke last passes on
                    draft.source = (holder.first, holder.last)
                return

    def _cited_ahead(self, draft: Draft, i: int, first: int) -> bool:
        """«وكانت صحيفة X، نقلا عن Y، | قد ذكرت أن»: Y holds what X passes on."""
        keys = self.keys
        if keys[first] not in BE or draft.source is not None:
            return False
        at = next(
            (j for j in range(first + 2, min(i - 2, first + 2 + _PASSER)) if keys[j] in {"نقلا", "ونقلا"} or keys[j] in ACCORDING), None
        )
        passer = source_phrase(self.text, first + 1, at, self.pairs) if at is not None else None
        if at is None or passer is None or passer.last == passer.first:
            return False
        if keys[at] in ACCORDING:  # «وكانت الوزارة، بحسب صحيفة X، قد أعلنت أن»
            if self._is_outlets(passer.first, passer.last) or not self._carrier_at(draft, at, at + 1, i):
                return False
            draft.source = (passer.first, passer.last)
            return True
        holders = self._holders(at + 2, i) if keys[at + 1] == "عن" else []
        if not holders:
            return False
        draft.via += [self._link(one.first, one.last, at) for one in reversed(holders[:-1])]
        draft.via.append(self._link(passer.first, passer.last, at))
        draft.source, draft.passer = (holders[-1].first, holders[-1].last), (passer.first, passer.last)
        return True

    def _before_news(self, j: int, stop: int) -> int:
        """Return where «خبرا مفاده» begins between token ``j`` and ``stop``, else ``stop``: «نشرت X نقلا عن تقارير خبرا مفاده أن»."""
        gist = any(form.cue.lemma == "مفاد" for form in self.index.get(self.keys[stop - 1], ()))
        return next((k for k in range(stop - 2, j + 2, -1) if self.keys[k].removesuffix("ا") in _NEWS), stop) if gist else stop

    def _cited_again(self, draft: Draft, i: int, j: int, first: int) -> None:
        """«وأضافت نقلا عنه أن …»: who was passed on before holds it."""
        phrase = source_phrase(self.text, i + 1, j, self.pairs)
        passing = (phrase.first, phrase.last) if phrase.last > phrase.first else self._subject_before(i, first, draft.form)
        gender, number = _FROM_HIM[self.keys[j + 1]]
        if passing is not None:
            passer, link = self.discourse.known(self.discourse.keys_of(*passing)), self._link(*passing, j)
        else:
            outlets = (s for s in reversed(self.discourse.speakers) if s.gender == draft.form.gender and self._kind(s) == "outlet")
            passer = next(outlets, None)
            if passer is None:
                return
            link = Link(*self._mention(passer, (j, j + 1)))
        holder = self.discourse.agreeing(gender, number, but=passer)
        if holder is not None:
            draft.speaker, draft.source, draft.strong, draft.via = holder, None, True, [link]

    def _brings_from(self, i: int, first: int, limit: int, form: CueForm) -> bool:
        """Whether an outlet says what it has from somebody: «ذكرت قناة X عن مصدر مسؤول أن»; «قالت عن الوزير إن» is about him."""
        keys = self.keys
        nameless = form.cue.key in _FROM_NAMELESS
        if form.pronoun or form.tense not in {"past", "present"} or not (nameless or form.cue.key in _FROM):
            return False
        at = next((j for j in range(i + 1, min(limit - 1, i + _PASSER)) if keys[j] == "عن" or keys[j] in COMPLEMENTISERS), None)
        if at is None or keys[at] != "عن":
            return False
        phrase = source_phrase(self.text, i + 1, at, self.pairs)
        passing = (phrase.first, phrase.last) if phrase.last > phrase.first else self._subject_before(i, first, form)
        apart = passing is not None and passing[0] > i and not self._nothing_but_when(phrase.after, at)
        if passing is None or apart or not (passing[0] in self.pairs or self._is_outlets(*passing)):
            return False
        source = head_at(self.text, at + 1, limit)
        set_off = keys[at - 1] in {"،", ","}  # «ذكرت X، عن الوزير، أن»
        held = not nameless or set_off or (source is not None and source.kind in {"unnamed", "outlet"})
        return held and self._holds(passing[0], at + 1)

    def _told_by_outlet(self, i: int, j: int, first: int, holder: Phrase, draft: Draft) -> bool:
        """Whether an outlet says what it bases on who is named: «ذكرت X استنادا إلى مصادر قضائية أن»."""
        phrase = source_phrase(self.text, i + 1, j, self.pairs)
        passing = (phrase.first, phrase.last) if phrase.last > phrase.first else self._subject_before(i, first, draft.form)
        head = head_at(self.text, holder.first, holder.last)  # «استنادا إلى ثلاثة مسؤولين», «اعتمادا على وثيقتين»
        return passing is not None and self._is_outlets(*passing) and (head is not None or self._is_named(holder.first))

    def _inside(self, i: int, first: int, form: CueForm, mark: Mark, limit: int) -> Draft | None:
        keys = self.keys
        if keys[i + 1] in _THAT and mark.name == "that":
            return None  # «جاء ذلك في اللقاء الذي …»: it points back
        within = self._written_in_it(i, first, mark, form, limit)
        if within is not None:
            return within
        at = next((j for j in range(i + 1, min(mark.at, i + 4)) if keys[j] in words("inside")), None)
        if at is None:
            return None
        if form.cue.lemma == "ورد" and at > i + 1 and self._answers(i + 1, at):
            return None  # «وردت الوزارة، في رسالة …»: she answered
        if keys[at] == "علي" and keys[at + 1] in _QUESTIONS:
            return None  # «وردت على سؤال بالقول»: she answered it
        mouth = keys[at] == "علي" and keys[at + 1] == "لسان"
        begin = at + 1 + mouth  # «جاء على لسان | الوزير أن»
        phrase = source_phrase(self.text, begin, mark.at, self.pairs)
        if phrase.first != begin:
            phrase = Phrase(begin, mark.at, None, mark.at)
        if any(
            (keys[j] == "هذا" and keys[j + 1] in _THE_ARTICLE) or (keys[j] == "هذه" and keys[j + 1] == "الماده")
            for j in range(phrase.first, phrase.last - 1)
        ):
            return None  # «ورد في نسخة سابقة من هذا المقال»: the article speaks of itself
        document = head_of(keys[phrase.first])
        if (mark.name == "quote" or keys[at] == "علي") and (document is None or document.kind != "document") and not mouth:
            return None  # «جاء الفريق في المركز "الثالث"», «على أساس أن», «على النحو الآتي: …»
        draft = self._draft(i, form, mark, limit)
        draft.source = (phrase.first, phrase.last)
        draft.rule = f"inside-{mark.name}"
        return draft

    def _answers(self, first: int, last: int) -> bool:
        """Whether words between «ورد» and «في» name one who can answer, and no paper that came."""
        phrase = source_phrase(self.text, first, last, self.pairs)
        head = head_of(self.keys[phrase.first]) if phrase.first < phrase.last else None
        person = phrase.first in self.name_tokens or self.keys[phrase.first] in bodies()
        return phrase.last > phrase.first and (person if head is None else head.kind != "document")

    def _relay(self, i: int, first: int, limit: int, form: CueForm) -> Draft | None:
        keys = self.keys
        wanted = "الي" if "relayto" in form.cue.takes else "عن"
        at = None
        for j in range(i + 1, min(limit, i + 30)):
            if keys[j] == wanted:
                at = j
                break
            if wanted == "عن" and keys[j] == "لسان" and keys[j - 1] == "علي":
                at = j  # «نقلت X على لسان Y أن»
                break
            if wanted == "عن" and keys[j] in _FROM_HIM:
                return self._relay_again(i, j, first, limit, form)
            if (keys[j] in COMPLEMENTISERS and not any(a < j < b for a, b in self._near(i))) or keys[j] in ".:؛":
                return None
        if at is None or at + 1 >= limit:
            return None
        what = self._what_he_did(at, limit)
        mark = locate(self.text, at, limit, frozenset({"that", "say"}), self.pairs) if what is None else None
        if mark is not None and mark.name == "that" and keys[mark.at - 1] in DEEMED_SO:  # «عن مصدر وصفته بأنه مطلع | قوله إن»
            mark = locate(self.text, mark.first, limit, frozenset({"that", "say"}), self.pairs) or mark
        if mark is None and what is None:
            mark = self._relayed_event(at, limit)
        if mark is None and what is None:
            return None
        holders = self._holders(at + 1, what[0] if what is not None else mark.at if mark is not None else limit)
        if not holders or (form.pronoun and self._another_clause(at, holders[-1].last)):
            return None
        holder = holders[-1]
        read = self._his(*what, limit) if what is not None else self._draft(i, form, mark, limit) if mark is not None else None
        if read is None:
            return None
        draft = replace(read, form=form, cue=(i, i + 1))
        draft.via = [self._link(one.first, one.last, i) for one in reversed(holders[:-1])]
        draft.source = (holder.first, holder.last)
        draft.told = holder.told
        passer = source_phrase(self.text, i + 1, at, self.pairs)
        where = next((j for j in range(passer.first + 1, passer.last) if keys[j] == "من"), passer.last)
        if where < passer.last and self._is_outlets(passer.first, where):
            passer = replace(passer, last=where)  # «نقلت صحيفة X | من المؤتمر عن Y»
        draft.passive = self._passive(i, form)
        passing = (passer.first, passer.last) if passer.last > passer.first else None
        if passing is None and not draft.passive:
            passing = self._subject_before(i, first, form)  # «وكانت وكالة X نقلت عن …»
            draft.passive = passing is None and i > first + 2 and keys[first] in BE  # a subject that was not read is nobody else
        if passing is not None:
            draft.via.append(self._link(*passing, i))
            draft.passer = passing
        draft.rule = f"relay-{draft.mark}"
        return draft

    def _another_clause(self, at: int, last: int) -> bool:
        """Whether a clause of its own begins behind a comma: «ما تناقلته المواقع عن انهيار الرصيف، | تود البلدية أن توضح أن»."""
        return any(self.keys[j] in "،," and shares(self.keys[j + 1]).verb >= _SURELY_A_VERB for j in range(at + 1, last - 1))

    def _relayed_event(self, at: int, limit: int) -> Mark | None:
        """Return the verbal noun after a comma that is what was passed on: «نقل الموقع عن مصادر في المدينة، | مقتل …»."""
        keys = self.keys
        comma = source_phrase(self.text, at + 1, limit, self.pairs, split=True, here=True).after
        if comma + 2 >= limit or keys[comma] not in "،,":
            return None
        noun = keys[comma + 1]
        event = (
            (noun in words("objnoun") or common(noun)) and noun[:2] not in {"ال", "لل"} and noun[0] not in "وب" and noun not in self.index
        )
        return Mark("object", comma, comma + 1, self.text.starts[comma + 1]) if event and head_of(noun) is None else None

    def _what_he_did(self, at: int, limit: int) -> tuple[int, CueForm] | None:
        """Return the verbal noun with the holder's pronoun that stands after him: «نقلت X عن Y نفيه …»; «قوله» any frame takes."""
        for j in range(at, min(limit - 1, at + _HOLDER)):
            if self.keys[j] in COMPLEMENTISERS or self.keys[j] in ".:؛":
                return None
            for form in self.index.get(self.keys[j], ()) if j > at and self.text.forms[j][-1] != "ة" else ():
                if form.tense == "masdar" and form.pronoun and not form.prefix:
                    return (j, form) if form.cue.lemma != "قول" else None
        return None

    def _his(self, at: int, form: CueForm, limit: int) -> Draft | None:
        """Read what the verbal noun with a pronoun at ``at`` governs, with its own force: «نفيه أن …», «مطالبته الدول بـ…», «رفضه أي …»."""
        keys, starts = self.keys, self.text.starts
        first = at + 1
        while first < limit - 1 and (keys[first] in words("time") or keys[first] in words("timeadj")):
            first += 1  # «نفيها أمس استخدام …»
        told = None
        asked = is_by if "askby" in form.cue.takes else "الي".__eq__ if "to" in form.cue.takes else None
        if asked is not None and not asked(keys[first]):
            then = next((j for j in range(first, min(limit - 1, first + _ASKED)) if asked(keys[j])), None)
            told, first = ((first, then), then) if then is not None else (None, first)  # «مطالبته الحكومة | بـ…»
        if first + 1 < limit and keys[first] in "،,":  # «تأكيده، في حديث خاص، أن …»
            first = next(
                (k for k in range(first + 1, min(limit - 1, first + _ASKED)) if keys[k] in COMPLEMENTISERS or keys[k] in ".؛:"), first
            )
        if first + 1 >= limit or keys[first] in ".،,؛:)":
            return None
        governs = keys[first] in _GOVERNED
        clause = first + governs
        spoken = keys[clause] == ":" or clause in self.pairs
        if keys[clause] in COMPLEMENTISERS or spoken:
            mark = locate(self.text, clause - 1, limit, frozenset({"that", "say"}), self.pairs, quick=True)
        elif governs:
            mark = Mark("to", first, clause, starts[clause])
        elif is_by(keys[first]) and "deem" not in form.cue.takes:
            mark = Mark("by", first, first, after_prefix(self.text, first, 1))
        else:
            start = for_what(self.text, first, any_noun=True) if keys[first][0] == "ل" else None
            mark = Mark("object", first, first, start or starts[first])
        if mark is None or mark.first >= limit:
            return None
        draft = self._draft(at, form, mark, limit)
        if mark.name in {"to", "by", "object"}:
            draft.last = contents.phrase_end(self.text, draft.first, draft.last, self.pairs)
        draft.told = told
        draft.force = form.cue.force
        return draft if draft.last > draft.first else None

    def _and_his(self, i: int, limit: int, form: CueForm) -> Draft | None:
        """«نقلت X عن Y قوله إن … | ونفيه …»: the holder's next act, which no noun of his own content is joined to."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or not last.rule.startswith(("relay-", "also-")) or last.speaker is None or i >= self._sentence_end(last.cue[0]):
            return None
        if last.first >= i or self.text.forms[i - 1].endswith(("ه", "ها", "هم")) or self.text.forms[i][-1] == "ة":
            return None  # «إنه يؤكد استقالته ورفضه العودة»
        draft = self._his(i, form, limit)
        if draft is None:
            return None
        draft.speaker, draft.via, draft.rule = last.speaker, list(last.via), f"also-{draft.mark}"
        return draft

    def _relay_again(self, i: int, at: int, first: int, limit: int, form: CueForm) -> Draft | None:
        """«ونقلت الصحيفة عنه قوله إن»: the last speaker holds it."""
        what = self._what_he_did(at, limit)
        mark = locate(self.text, at, limit, frozenset({"that", "say"}), self.pairs) if what is None else None
        his = self._his(*what, limit) if what is not None else None
        passer = source_phrase(self.text, i + 1, at, self.pairs)
        gender, number = _FROM_HIM[self.keys[at]]
        here = self._subject_at(i, first)  # «شعر المدير بالإحباط، ونقل الموقع عنه قوله»
        of_his = here is not None and here.number == number and here.gender in {gender, ""} and self._who(here.first, here.last)
        holder = (
            here if of_his in {"person", "title"} else self.discourse.carried(gender, number) or self._acted_before(first, gender, number)
        )
        if at == i + 1 and (mark is not None or what is not None):  # «ونقلت عنه وكالة الأفق قوله»
            stop = what[0] if what is not None else mark.at if mark is not None else limit
            said = next((j for j in range(at + 1, stop) if self.keys[j] in words("skipsay")), stop)
            passer = source_phrase(self.text, at + 1, said, self.pairs)
        read = his if his is not None else self._draft(i, form, mark, limit) if mark is not None else None
        again = None
        if passer.last == passer.first:  # «ونقلت عنه قوله»: the outlet that passed him on before
            outlets = (s for s in reversed(self.discourse.speakers) if s.passed >= 0 and s.gender == form.gender)
            again = next((s for s in outlets if self._kind(s) == "outlet"), None)
            holder = self.discourse.agreeing(gender, number, but=again) if again is not None else None
        if read is None or holder is None:
            return None
        draft = replace(read, form=form, cue=(i, i + 1))
        draft.speaker = holder
        draft.strong = True
        link = Link(*self._mention(again, (i, i + 1))) if again is not None else None
        draft.via.append(link or self._link(passer.first, passer.last, i))
        draft.rule = f"relay-{draft.mark}"
        return draft

    def _of_whom(self, key: str, first: int) -> Speaker | None:
        """Return whom «عنه» in «كما نقلت عنه» means: who acted right before, or spoke last."""
        if key not in _FROM_HIM:
            return None
        gender, number = _FROM_HIM[key]
        return self._acted_before(first, gender, number) or self.discourse.agreeing(gender, number)

    def _acted_before(self, first: int, gender: str, number: str, who: frozenset[str] = _PERSONS) -> Speaker | None:
        """Return the last person who did something in the sentences before: «عقد المدرب سامر الخالدي مؤتمرا. | ونقلت عنه الصحيفة»."""
        for unit in reversed([unit for unit in self.units[-_BEFORE:] if unit[1] <= first]):
            for clause in reversed(self.clauses_before(*unit, unit[1])):
                agrees = clause.gender in {gender, ""} and clause.number == number
                if agrees and clause.what in who and clause.join in {"main", "and"}:
                    return self._new_speaker(clause.first, clause.last, clause.gender, clause.number)
        return None

    def _near(self, i: int) -> list[tuple[int, int]]:
        return [(a, self.pairs[a]) for a in range(i, min(i + 12, len(self.keys))) if a in self.pairs]

    def _what_he_told(self, i: int, limit: int, form: CueForm) -> Draft | None:
        """«يناقض ما قاله الوزير | من أن المصنع سيغلق»: what another takes up is said by him."""
        keys = self.keys
        phrase = source_phrase(self.text, i + 1, limit, self.pairs)
        then = range(phrase.last, min(limit - 2, phrase.last + _TO_THAT))
        at = next((j for j in then if keys[j] == "من" and keys[j + 1] in COMPLEMENTISERS), None)
        if at is None or phrase.last == phrase.first or not self._can_speak(phrase.first, phrase.last):
            return None
        draft = self._draft(i, form, Mark("that", at + 1, at + 2, self.text.starts[at + 2]), limit)
        draft.source, draft.told, draft.rule = (phrase.first, phrase.last), phrase.told, "verb-that"
        return draft

    def _did_not(self, i: int, draft: Draft, form: CueForm) -> bool:
        """Whether it is told that who stands behind the verb did not accuse, warn or demand: «لم تحذر البلدية من …»."""
        if form.cue.lemma not in _NOT_DONE:
            return False
        named = draft.source is not None and draft.source[0] == i + 1 and self._plainly_speaks(i + 1)
        return (named and self.keys[i - 1].lstrip("وف") == "لم") or self.keys[i - 1] == "ان"  # «لم يسبق له أن اتهم»

    def _passive(self, i: int, form: CueForm) -> bool:
        """Whether a verb says that it was said and not by whom: «قيل», and a past that is vowelled so («أُعلن», «ذُكر»)."""
        if "passive" in form.cue.takes:
            near = self.keys[max(0, i - 2) : i] + self.keys[i + 1 : i + 2]
            return form.cue.lemma != "تردد" or _RUMOURS.isdisjoint(near)  # «ترددت أنباء عن أن»: they tell it
        if form.tense != "past":
            return False
        at = self.text.starts[i] + len(form.prefix) + 1
        eighth = form.cue.lemma[0] == "ا"  # «اتُّهم»
        return "\u064f" in self.text.raw[at : at + (3 if eighth else 1)]
