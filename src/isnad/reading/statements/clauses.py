"""The clauses of a sentence: its finite verbs, whom each has for a subject, and how the clause hangs on what stands before it.

Nothing here knows who spoke; ``carrying`` asks for subjects where a verb of saying has none of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from isnad.arabic.parts_of_speech import own_conjunction, shares
from isnad.arabic.text import Text
from isnad.reading.names.gazetteer import name_word
from isnad.reading.statements.adjuncts import skip_adjuncts
from isnad.reading.statements.borders import governs_apart
from isnad.reading.statements.counts import can_speak, counted_noun
from isnad.reading.statements.cues import Cue, CueForm, cue_index
from isnad.reading.statements.discourse import Speaker
from isnad.reading.statements.duals import dual_in_construct, dual_of
from isnad.reading.statements.shapes import (
    PUNCTUATION,
    accusative,
    acted_upon,
    agreement,
    common,
    finite,
    governed,
    head_of,
    his_kin,
    is_by,
    is_paper,
    is_writing,
    of_his,
    of_mine,
    owned,
    plain_noun,
    relational,
    several,
)
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.subjects import Subjects
from isnad.reading.statements.words import ALL_OF, BE, COMPLEMENTISERS, bodies, heads, words
from isnad.records import Name

_VERB, _MAYBE, _HARDLY = 0.7, 0.3, 0.1
_SHORTEST, _EIGHTH = 3, 5
_REACH, _BACK = 22, 18
_CLAUSES = 16
_BARE = 7
_LEADING, _UNDERTOOK = words("leading"), words("undertook")
_PLACES = words("known place")
_BEFORE_VERBS = words("before verbs")
_SPOKEN = Cue("", frozenset(), "say")
_PARTICLES = words("negations") | BE | words("particles")
_ASKS = frozenset({"askby", "askto", "askon", "tell"})
_RELATIVE = words("relative") | words("what as a relative")
_WHEN = words("when") | words("opens a time")
_PREPOSITIONS = words("prepositions in a clause")
_GIVEN = words("given")
_INTERVIEWS = words("interviews")


@dataclass(frozen=True, slots=True)
class Clause:
    """A finite verb at token ``verb``; its subject's tokens, none where ``first == last``; what it agrees with; how it is joined.

    ``join`` is ``main`` (opens the sentence), ``and`` (joined by و, a comma or a connector), ``that`` (after أن), ``when`` (tells the
    time or condition), ``relative`` (says something of a noun). ``what`` tells the subject's class: person, title, official, outlet,
    unnamed, document, name (a word that no lexicon knows) or thing. ``gender`` is empty where the verb's form leaves it open.
    """

    verb: int
    first: int
    last: int
    gender: str
    number: str
    join: str
    what: str


@lru_cache(maxsize=16384)
def verbal(key: str) -> bool:
    """Whether a word is a finite verb by the lexicon, or has a past's shape that few nouns have and no lexicon knows: «استلم», «انتقد»."""
    known = shares(key)
    if known.verb >= _VERB:
        return key[-1] != "ا" or head_of(key) is None  # «تقريرا»
    bare = key[1:] if key[:1] in "وف" else key
    shape = (len(bare) == _EIGHTH and bare[0] == "ا" and bare[2] == "ت") or (len(bare) == _EIGHTH + 1 and bare[:3] == "است")
    return shape and bare[:2] != "ال" and not any(known) and not any(shares(bare)) and bare[-2] != "ا" and bare not in heads()


@lru_cache(maxsize=16384)
def maybe_verb(key: str) -> bool:
    """Whether a word may be a finite verb anywhere, by its spelling and the lexicon; most words cannot."""
    known = shares(key)
    bare = key.removeprefix("و").removeprefix("ف")
    eighth = bare[:2] == "ال" and len(bare) == _EIGHTH and bare[2:4] == "تق"  # «التقى», «والتقى»
    return key == "عبر" or eighth or known.verb >= _HARDLY or verbal(key) or finite(key) or key in cue_index()


def _and_before(key: str) -> bool:
    """Whether و or ف is written to a word."""
    return key[0] in "وف" and len(key) > _SHORTEST and not own_conjunction(key) and key not in heads()


class Clauses(Subjects):
    """Finds the clauses of the sentences that are asked for; each sentence is read once."""

    def __init__(self, text: Text, names: Sequence[Name], outlet: str | None):
        super().__init__(text, names, outlet)
        self._read_clauses: dict[int, list[Clause]] = {}

    def clauses(self, first: int, last: int) -> list[Clause]:
        """Return the clauses of the sentence that fills the tokens, in order; what stands within quotation marks is left out."""
        found = self._read_clauses.get(first)
        if found is None:
            found = self._read_clauses[first] = list(self._find_clauses(first, last))
        return found

    def clauses_before(self, first: int, last: int, token: int) -> list[Clause]:
        """Return the sentence's last clauses whose verb stands before ``token``, in order; how many are looked at is bounded."""
        found = self.clauses(first, last)
        end = bisect_left(found, token, key=lambda clause: clause.verb)
        return found[max(0, end - _CLAUSES) : end]

    def _find_clauses(self, first: int, last: int) -> list[Clause]:
        found: list[Clause] = []
        t = first
        at = bisect_left(self.quotes, (first,))
        while t < last:
            while at < len(self.quotes) and self.quotes[at][0] < t:
                at += 1
            if at < len(self.quotes) and self.quotes[at][0] == t and self.quotes[at][1] - t > _BARE:
                t = self.quotes[at][1] + 1
                continue
            if self.keys[t] in BE:
                found.extend(self._being(t, first, last))
            elif self._is_finite(t, first, last):
                clause = self._clause(t, first, last)
                was = found[-1] if found and self.keys[found[-1].verb] in BE else None
                if was is not None and _PARTICLES.issuperset(self.keys[self._past_brackets(was.last, t) : t]):
                    found.pop()  # «كانت لينا (37 عاما) تقرأ»
                    clause = replace(was, verb=t)
                if clause.join == "noun":  # «وبعد اللقاء زار …» opens the sentence; «كلمة أكد فيها» says something of a noun
                    opened = any(before.join in {"main", "and"} for before in found)
                    clause = replace(clause, join="relative" if opened else "main")
                found.append(clause)
            t += 1
        return found

    def _past_brackets(self, token: int, stop: int) -> int:
        """Return the token after a bracketed remark that opens at ``token``: «سامر (37 عاما) |»."""
        if token >= stop or self.keys[token] != "(":
            return min(token, stop)
        return next((j + 1 for j in range(token, stop) if self.keys[j] == ")"), stop)

    def _being(self, t: int, first: int, last: int) -> list[Clause]:
        """Return the clause that «كان» at ``t`` opens, if a subject follows."""
        gender, number = agreement(self.keys[t])
        subject = self._subject_after(t, last, gender, number)
        if subject is None:
            return []
        begin, end = subject
        predicate = (j for j in range(begin + 1, end) if self.keys[j - 1].startswith("ال") and not self.keys[j].startswith(("ال", "وال")))
        subject = begin, next((j for j in predicate if j not in self.name_tokens and self.keys[j] not in _PREPOSITIONS), end)
        return [Clause(t, *subject, gender, number, self._join(t - 1, first, self.keys[t][0] == "و"), self._who(*subject) or "thing")]

    def _is_finite(self, t: int, first: int, last: int) -> bool:
        """Whether token ``t`` is a finite verb, by its own spelling and by where it stands."""
        key = self.keys[t]
        if not maybe_verb(key) and (t == first or self.keys[t - 1] not in _BEFORE_VERBS):
            return False
        before = self.keys[t - 1] if t > first else ""
        known = shares(key)
        if t in self.name_tokens or not key[0].isalpha() or key in BE:
            return False
        if before in _BEFORE_VERBS and known.governed + known.function < _VERB:
            return True  # «وقد وجه المدير»
        if key == "عبر" and t + 1 < last and self.keys[t + 1] == "عن":
            return True
        if len(key) < _SHORTEST:
            return known.verb >= _VERB  # «شن»
        if key[:2] == "ال" and not finite(key) and known.verb < _VERB:
            return self._eighth(t, key, first, last)
        if key[:3] in {"وال", "فال"} and not finite(key) and known.verb < _VERB and len(key) == _EIGHTH + 1 and key[3:5] == "تق":
            return self._eighth(t, key[1:], first, last)
        if key in words("end") or key in _RELATIVE or key in _PARTICLES or key in bodies() or before in words("after preposition"):
            return False
        if verbal(key) or finite(key):
            return True
        if key in heads() or t + 1 >= last:
            return False
        if known.verb >= _MAYBE and t > first and self._plain_subject(t - 1):
            return True  # «المدير رفض العرض»
        if not (t == first or self._opens(t)):
            return False
        if known.verb >= _MAYBE or any(form.tense in {"past", "present"} for form in self.index.get(key, ())):
            return known.verb >= _MAYBE or self._who(t + 1, last) != ""
        return known.verb >= _HARDLY and self._who(t + 1, last) in {"person", "title"}

    def _plain_subject(self, token: int) -> bool:
        """Whether a definite noun that heads sources stands alone at a token, so that a verb may follow it."""
        head = head_of(self.keys[token])
        if head is None or not head.definite or head.kind == "document":
            return False
        return token == 0 or head_of(self.keys[token - 1]) is None

    def _eighth(self, t: int, key: str, first: int, last: int) -> bool:
        """Whether «التقى», «التزم» stands at the head of a clause before its subject, or before «بالوزيرة»."""
        if len(key) != _EIGHTH or key[2:4] != "تق" or t in self.name_tokens or t + 1 >= last:
            return False
        met = self.keys[t + 1]
        head = head_of(met) if met[0] == "ب" else of_his(self.text.forms[t + 1])
        return (t == first or self._opens(t)) and (self._who(t + 1, last) != "" or (head is not None and head.kind == "title"))

    def _opens(self, t: int) -> bool:
        before = self.keys[t - 1]
        key = self.keys[t]
        return (
            before in PUNCTUATION
            or before in _PARTICLES
            or before in words("connector")
            or before in COMPLEMENTISERS
            or before in _WHEN
            or (key[0] in "وف" and not own_conjunction(key))
        )

    def _who(self, first: int, last: int) -> str:
        """Return the class of what the words at ``first`` name, empty where they cannot be a verb's subject."""
        if first >= last:
            return ""
        key = self.keys[first]
        name = self.names_at.get(self.text.starts[first])
        head = head_of(key) or (dual_of(key) if key.startswith("ال") else None)
        if head is not None and key[0] in "بل" and key not in heads():
            return ""
        if is_paper(self.keys, first):
            return "outlet"
        if key in _LEADING and not (first + 1 < last and self.keys[first + 1].startswith("ال")):
            return ""  # «إلى حد كبير», but «كبير المفاوضين»
        if key in words("question") or (key.removeprefix("و") == "سبق" and first + 1 < last and self.keys[first + 1][0] in "لوا"):
            return ""  # «سبق له أن قال», and no outlet of that name
        if name is not None and name.kind == "PER":
            return "person"
        if head is not None and not (key[-1] == "ا" and key not in heads() and dual_in_construct(self.keys, first) is None):
            if head.kind == "title" and self._has_person(first, min(last, first + 8)):
                return "person"
            return head.kind
        if (name is not None and name.kind in {"ORG", "LOC"}) or key in bodies() or first in self.pairs:
            return "official"
        of_these = counted_noun(self.text, first, last)
        if of_these is not None and key[0].isdigit() and not can_speak(self.text, of_these):
            return ""  # «بلغت 20 مترا»
        if key in _PREPOSITIONS or governed(key) or key.startswith(("بال", "لل", "كال")) or not (key[0].isalpha() or of_these is not None):
            return ""
        if key in words("adverb"):
            return ""
        mine = of_mine(key) and (first + 1 >= last or not self.keys[first + 1].startswith("ال"))  # «وكيلي», «أخي»
        if name is None and (mine or his_kin(self.text.forms[first])):
            return "unnamed"  # «زوجها»
        if of_these is not None:
            those = head_of(self.keys[of_these])
            if those is not None:
                return "unnamed" if those.kind == "title" else those.kind
            return "unnamed" if self.keys[of_these].endswith(("ين", "ون")) else "thing"
        known = shares(key)
        unlisted = not key.startswith("ال") and known.verb + known.noun + known.adjective + known.function < known.name + _MAYBE
        return "name" if unlisted or first in self.name_tokens else "thing"

    def _clause(self, t: int, first: int, last: int) -> Clause:
        keys = self.keys
        gender, number = agreement(keys[t])
        joined = _and_before(keys[t])
        p, joined = self._past_particles(t - 1, first, joined)
        subject = None
        if p >= first and not joined and keys[p] not in PUNCTUATION and keys[p] not in words("connector"):
            subject = self._subject_in_front(p + 1, first)
        elif p > first and keys[p] in "،," and not joined:
            front = self._subject_before(t, first, CueForm(_SPOKEN, "past", gender, number))  # «سامر الخالدي، مدير المصنع، زار»
            subject = front if front is not None and front[1] == p else None
        if subject is not None:
            joined = _and_before(keys[subject[0]])
            p, joined = self._past_particles(subject[0] - 1, first, joined)
        subject = subject or self._subject_after(t, last, gender, number)
        join = self._join(p, first, joined)
        if subject is None:
            return Clause(t, t, t, gender, number, join, "")
        begin, end = subject
        what = self._who(begin, end) or "thing"
        head = head_of(keys[begin])
        if not gender:
            gender = head.gender if head is not None else bodies().get(keys[begin], "m" if what == "person" and keys[t][0] != "ت" else "")
        return Clause(t, begin, end, gender, number, join, what)

    def _past_particles(self, p: int, first: int, joined: bool) -> tuple[int, bool]:
        """Return the token before «قد», «لم», «كانت» and whether one of them joins the clause on."""
        keys = self.keys
        while p >= first and keys[p] in _PARTICLES:
            joined = joined or keys[p][0] == "و" or keys[p] == "كما"
            p -= 1
        return p, joined

    def _join(self, p: int, first: int, joined: bool) -> str:
        """Return how a clause is joined whose first word stands after token ``p``."""
        keys = self.keys
        if p < first:
            return "main"
        key = keys[p]
        if key in COMPLEMENTISERS:
            before = keys[p - 1] if p > first else ""
            return "when" if before in _WHEN or before in words("conceding") else "that"
        if key in words("relative") or (key in _RELATIVE and not joined):
            return "relative"
        if key in _WHEN:
            return "when"
        if joined or key in words("connector") or key in PUNCTUATION:
            return "and"
        return "noun"

    def _subject_after(self, t: int, last: int, gender: str, number: str) -> tuple[int, int] | None:
        """Return the subject that follows the verb at ``t``."""
        keys = self.keys
        stop = min(last, t + _REACH)
        if t + 1 >= stop or (number == "p" and keys[t].endswith(("وا", "ون"))):
            return None  # «لن يسلموا | السلاح»: a verb before its subject is in the singular
        at = t + 1
        with_him = head_of(keys[at]) if keys[at][0] == "ب" and keys[at] not in heads() else None
        if (with_him is not None and with_him.kind == "title") or (keys[t] in _UNDERTOOK and is_by(keys[at])):
            return None  # «التقى بوزيرة الدفاع ليلى الحداد», «وقام بصدم المسجد»
        if keys[at] in _PREPOSITIONS or governed(keys[at]):
            at = self._past_complement(at, stop)
            at = at if at > t + 1 else skip_adjuncts(self.text, at, stop, self.pairs, careful=True)[0]
        if at >= stop or keys[at] in _PREPOSITIONS:
            return None
        if gender == "f" and keys[at] in ALL_OF and any(form.cue.takes & _ASKS for form in self.index.get(keys[t], ())):
            return None  # «ودعت | جميع الطلاب لزيارة المعرض»: who are asked
        phrase = source_phrase(self.text, at, stop, self.pairs, split=True)
        begin, end = phrase.first, phrase.last
        if end <= begin:
            return None
        return self._whole_subject(begin, end, gender, number)

    def _whole_subject(self, begin: int, end: int, gender: str, number: str) -> tuple[int, int] | None:
        keys = self.keys
        what = self._who(begin, end)
        if not what:
            return None
        of_these = counted_noun(self.text, begin, end) if what != "thing" else None
        if of_these is not None:  # «رفض | ثلاثة بحارة | العودة», «اجتمع خمسة من أعضاء اللجنة | بالوزير»
            return begin, next((j for j in range(of_these + 1, end) if is_by(keys[j]) or is_writing(keys[j])), end)
        end = self._second(begin, end)
        name = self.names_at.get(self.text.starts[begin])
        key, form = keys[begin], self.text.forms[begin]
        head = head_of(key)
        if what == "thing":
            definite = key.startswith("ال") and len(key) > 4
            if (
                (not definite and not self._has_person(begin, end))
                or (not definite and common(key))
                or owned(form)
                or shares(key).verb >= _VERB
            ):
                return None
        stem = shares(key[:-1])
        foreign = what == "name" and stem.noun + stem.adjective < _MAYBE  # «سابيرا»
        object_ = name is None and not foreign and key not in heads() and form.endswith(("ا", "ين")) and not form.endswith(("يا", "سا"))
        if object_ and dual_in_construct(keys, begin) is None:
            return None  # «هجوما», «لاعبين»: an object
        if name is not None and name.kind == "PER":
            after = bisect_left(self.text.starts, name.end)
            end = min(end, after) if after > begin else end
        elif what == "person":
            inside = [n for n in self._names_within(self.text.starts[begin], self.text.ends[end - 1]) if n.kind == "PER"]
            whole = bisect_left(self.text.starts, inside[-1].end) if inside else end  # «النائب كمال الرازي | السد»
            marked = whole < end and keys[whole] == '"' and any(self.pairs.get(j) == whole for j in range(begin, whole))
            end = whole + marked  # «العريس "سامر"»
        elif key.startswith("ال") and several(key):
            end = next((j for j in range(begin + 1, end) if not keys[j].startswith(("ال", "وال"))), end)  # «الشاهدين | حضرا»
        for j in range(begin + 1, end):
            if head is not None and j == begin + 1 and j not in self.name_tokens and acted_upon(self.text, begin, head):
                end = j  # «تفقد الوزير | المخيم», «قطعت الوزيرة | زيارتها»
                break
            of = heads().get(keys[j])
            body = of is not None and of.kind == "official" and not of.definite and of.word not in words("spokesman")
            if head is None and body and j == begin + 1 and not key.startswith("ال"):
                end = j  # «حمل سليم | وزارة الصحة مسؤولية …»
                break
            if j == begin + 1 and j not in self.name_tokens and governs_apart(keys, begin):
                end = j  # «رحبت الجمعية | بالمبادرة», «اعتذرت الشركة | للركاب»
                break
            if keys[j] in words("attitude") and j not in self.name_tokens:
                end = j  # «أبدت هدى المصري | استعدادها لـ…»
                break
            if j not in self.name_tokens and len(keys[j]) > 3 and (is_by(keys[j]) or keys[j][0] == "ل") and common(keys[j][1:]):
                end = j  # «تقدم النادي باعتراض …»
                break
            plain = j not in self.name_tokens and j not in self.pairs and not keys[j].startswith("ال")
            if plain and keys[j - 1].startswith("ال") and plain_noun(keys[j]) and keys[j] not in heads():
                end = j  # «أبدت شرطة المدينة | صرامة»
                break
            if keys[j] == "(" or (plain and accusative(self.text.forms[j]) and shares(keys[j][:-1]).noun >= _VERB):
                end = j  # «أحيت ليلى | عددا من الحفلات»
                break
            if plain and (
                verbal(keys[j]) and keys[j] not in heads() and keys[j - 1] not in words("name title") and keys[j - 1] not in "،,"
            ):
                end = j
                break
        if head is not None and head.kind in {"title", "official", "outlet"} and number == "s" and gender and head.gender != gender:
            return None
        if head is None and key in bodies() and gender == "f" and bodies()[key] == "m":
            return None
        return (begin, end) if end > begin else None

    def _acted_on(self, clause: Clause, form: CueForm, stop: int) -> Speaker | None:
        """Return whom a clause's subject met, received, accused or told, where a verb agrees with that one and not with the subject.

        «التقى الوزير | السفيرة ليلى الحداد. وقالت إن», «انتقدت النقابة | وزير النقل. ورد بأن», «حيث التقى | بوزيرة الدفاع».
        """
        keys = self.keys
        met = self._meets_for_us(clause)
        other = clause.gender != form.gender or met or dual_of(keys[clause.first]) is not None
        one = form.number == "s" and form.gender and clause.number == "s" and clause.gender and other
        many = form.number == "p" and clause.number == "s" and clause.what in {"person", "title"}
        if not (one or many) or form.tense not in {"past", "present"}:
            return None
        at = max(clause.last, clause.verb + 1)
        at += at < stop and keys[at] in {"مع", "الي", "ب"}
        at += 2 * (at + 2 < stop and keys[at + 1] == "من" and keys[at].removesuffix("ا") in _GIVEN)  # «استمع إلى شرح من | المهندسة»
        if at >= stop or keys[at] in PUNCTUATION:
            return None
        with_him = keys[at][0] == "ب" and keys[at] not in heads() and at not in self.name_tokens
        if clause.last == clause.first and not with_him:
            return None
        peer = of_his(self.text.forms[at])
        head = peer or head_of(keys[at])
        name = self.names_at.get(self.text.starts[at])
        person = name is not None and name.kind == "PER"
        titled = met and keys[at].startswith("ال") and at + 1 < stop and self._is_person(at + 1)  # «التقت الصحيفة | الطاهية ليلى»
        kinds_of = {"title", "unnamed", "official"} if clause.what in {"person", "title"} else {"title", "unnamed"}
        if not (person or titled) and (head is None or head.kind not in kinds_of or accusative(self.text.forms[at])):
            return None
        if keys[at].removeprefix("ال") in words("region") or keys[at] in _PLACES:
            return None  # «زار الوزير العاصمة»
        if (with_him and (head is None or head.kind != "title")) or (not with_him and not (person or titled) and common(keys[at])):
            return None  # «تقدم المدير ببلاغ»
        phrase = source_phrase(self.text, at, min(stop, at + _REACH), self.pairs, split=True, here=True)
        end = self._second(at, phrase.last) if phrase.first == at < phrase.last else at + 1
        end = next((j for j in range(at + 1, end) if is_by(keys[j]) and j not in self.name_tokens), end)  # «اتهم النائب الوزيرة | بالكذب»
        if peer is not None:
            end = next((j for j in range(at + 1, stop) if not (keys[j].startswith("ال") and relational(keys[j]))), end)  # «نظيرته الكينية»
        if head is not None and head.kind == "title" and not self._has_person(at, end):
            after = next((j for j in range(end, min(stop, end + 2)) if self._is_person(j)), None)
            end = bisect_left(self.text.starts, self.names_at[self.text.starts[after]].end) if after is not None else end
        known = name_word(keys[at]) if person else None
        gender = head.gender if head is not None else known.gender if known is not None else ""
        gender = gender or (("f" if keys[at].endswith("ه") else "m") if titled else "")
        if (one and gender != form.gender) or (many and not several(keys[at])):
            return None
        if with_him:
            self.governed.add(at)
        speaker = self._new_speaker(at, end, gender, form.number)
        return replace(speaker, words=self._words(at, end, bare=True)) if with_him and speaker.first == at else speaker

    def _meets_for_us(self, clause: Clause) -> bool:
        """Whether an outlet meets somebody, to let that one speak: «التقت الصحيفة | المضيفة ليلى الحداد. وروت أن»."""
        return clause.what == "outlet" and self.keys[clause.verb].removeprefix("و") in _INTERVIEWS

    def _subject_in_front(self, end: int, first: int) -> tuple[int, int] | None:
        """Return the subject that ends right before the verb (or its particles) at ``end``: «الوزير زار», «إن الوزير كان قد زار»."""
        keys = self.keys
        low = max(first, end - _BACK)
        k = end - 1
        connectors, relative = words("connector"), words("relative")
        while k >= low:
            key = keys[k]
            if key in COMPLEMENTISERS or key in ".،,:؛-" or key in connectors or key in relative or key in BE:
                break
            k -= 1
        begin = k + 1
        if begin >= end or (k < low and low != first):
            return None
        if not self._who(begin, end):
            return None
        phrase = source_phrase(self.text, begin, end, self.pairs)
        if phrase.first != begin or phrase.last <= begin:
            return None
        rest, _ = skip_adjuncts(self.text, phrase.last, end, self.pairs)
        if rest < end:
            return None
        found = self._whole_subject(begin, phrase.last, "", "")
        return found if found is None or self._who(begin, end) not in {"thing", "name"} or keys[begin].startswith("ال") else None
