"""From drafts to statements: whose they are, by which chain, of what kind, how sure. Not here: finding drafts (``finder``)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from isnad.arabic.folding import search_key
from isnad.arabic.text import Text
from isnad.reading.names.identity import MARK
from isnad.reading.statements import contents, kinds, remarks
from isnad.reading.statements.anonymity import Anonymity
from isnad.reading.statements.counts import OF_THEM_ALL, count_of, told_number
from isnad.reading.statements.cues import Cue, CueForm
from isnad.reading.statements.discourse import Speaker, is_bare, noun_of
from isnad.reading.statements.documents import issuer
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.frames import locate
from isnad.reading.statements.lookahead import opens
from isnad.reading.statements.shapes import head_of, several
from isnad.reading.statements.trimming import trim
from isnad.reading.statements.words import PRONOUN_COMPLEMENTISERS, bodies, lemmas, words
from isnad.records import Link, Name, SourceKind, Statement

DEEPEST = 8  # statements within statements
_LAST_NAMES = 3
BARE = 7  # tokens from which a quotation may stand alone
_PASSING = CueForm(Cue("", frozenset(), "say"), "past", "", "s")  # of one who only passes on
_CLAUSES = frozenset({"that", "colon"})
_BY_SAYING_SO = lemmas("by saying so")
_OF_PRONOUN = {"ها": ("f", "s"), "ه": ("m", "s"), "هم": ("m", "p"), "هن": ("f", "p")}
_SURE = {"that": 0.95, "quote": 0.95, "colon": 0.9, "object": 0.7}
_IN_PAPER = words("in it")
_BESIDE = 8  # tokens behind a source in which it is told how many they are
_NEAR = 4  # statements before one of which «الثاني» may be another's
_INFERRED = 0.8  # the share of that which is left where no mention says who is meant


class Finishing(Anonymity):
    """Makes the statement of a draft once its frames, speaker and parent are known."""

    _ids: dict[str, str] | None = None  # folded words of a name → its id
    _last_names: set[str] | None = None
    _sources: dict[tuple[int, int], Draft] | None = None  # where a source stands → what it says

    def __init__(self, text: Text, names: Sequence[Name], outlet: str | None):
        super().__init__(text, names, outlet)
        self._links: dict[tuple[int, int], Link] = {}  # where a link stands → what is said of it
        self._printed: tuple[int, int, Link] | None = None  # from where to where a paper is printed, and who issued it

    def _finish(self, draft: Draft) -> Statement | None:
        text = self.text
        if draft.silent or draft.speaker is None or (not draft.speaker.words and not draft.source and not draft.strong):
            return None  # given to nobody
        pairs = self.pairs
        if draft.negated and draft.form.cue.lemma == "استبعد" and self.keys[draft.cue[0] - 1].removeprefix("و") == "لا":
            draft.force, draft.negated = "expect", False  # «لا يستبعد خبراء أن»; «لم يستبعد» tells what was not denied
        if draft.rule == "quote-before" and draft.quote is not None and draft.quote[1] > pairs.get(draft.first, draft.quote[1]):
            pairs = {**pairs, draft.first: draft.quote[1]}  # «"…"، يضيف الحزب، "…"»
        denied = draft.form.cue.force == "deny" and not draft.negated
        gender = draft.speaker.gender if not draft.speaker.many else ""
        beside = remarks.told_beside(text, draft.first, draft.last, denied=denied, gender=gender)
        if beside < draft.last and self._quote_around(beside) is None:
            draft.last = beside
        span = trim(text, draft.first, draft.last, draft.start, pairs, self.name_tokens, clause=draft.mark in _CLAUSES)
        if span is None:
            return None
        start, end, quoted = span
        if quoted == "direct" and remarks.refuses_comment(text, bisect_left(text.starts, start), bisect_left(text.starts, end)):
            return None  # «قال المتحدث: "لن نعلق على ذلك"»
        if draft.form.cue.force in {"demand", "deny"} and remarks.only_terms(text, draft.first, draft.last):
            return None
        if quoted != "direct" and self._is_spoken(draft):
            quoted = "direct"
        if draft.negated and draft.source is not None and text.keys[draft.source[0] : draft.source[1]] == ["احد"]:
            return None  # «لم يقل أحد إن»
        speaker = draft.speaker
        source = source_start = source_end = None
        if draft.source is not None:
            source_start, source_end = self._span(*draft.source)
            source = text.raw[source_start:source_end]
        resolved = speaker.words if speaker is not None and speaker.words else source or ""
        issued = issuer(text, speaker.first, speaker.last, self.pairs) if speaker is not None and speaker.last > speaker.first else None
        if issued is not None:
            resolved = self._words(*issued, bare=True)  # «وأضاف البلاغ» after «بلاغ لوزارة الصحة»
        meant = (
            draft.rule.endswith(("+inferred", "+issued"))
            or draft.source is None
            or (is_bare(text, *draft.source) and not self._is_last_name(*draft.source))
            or self._is_office(*draft.source)
        )
        by: tuple[int, int] | None = None
        if draft.source is not None and source and not meant:
            by = issuer(text, *draft.source, self.pairs)
            resolved = self._words(*by, bare=True) if by is not None else self._words(*draft.source)
        resolved = self._led_to_them(draft, speaker) or resolved
        links = list(draft.via)
        parent = draft.parent
        depth = 0
        while parent is not None and depth < DEEPEST:
            denies = parent.mark == "object" and parent.form.cue.force == "deny"  # «نفى تقريرا قالت فيه الصحيفة إن»: she has it from none
            his = parent.form.tense == "preposition" and parent.source is not None and self._is_his_paper(draft, parent.source)
            if parent.speaker is not None and parent.speaker.words and not denies and not his:
                links.append(self._link_of(parent) if parent.source else Link(*self._mention(parent.speaker, parent.cue)))
            links.extend(parent.via[: len(parent.via) - parent.kept] if parent.source is not None else parent.via)
            parent = parent.parent
            depth += 1
        if self._printed is not None and self._printed[0] < draft.cue[0] < self._printed[1]:
            links.append(self._printed[2])  # «فيما يلي نصه: …»: the paper tells it
        kind, count = self._kind_and_count(draft, speaker)
        links = [self._link_led(link, start, resolved) for link in self._once(links, resolved, source, person=kind == "named")]
        links = [self._told_of(link, links[n + 1].text if n + 1 < len(links) else None) for n, link in enumerate(links)]
        cue_start, cue_end = text.starts[draft.cue[0]], text.ends[draft.cue[1] - 1]
        if draft.form.prefix and draft.form.tense != "participle":
            cue_start += len(draft.form.prefix)
        chain = [Link(resolved, source_start, source_end, text.raw[cue_start:cue_end]), *links]
        if self.outlet and (not links or links[-1].text != self.outlet):
            chain.append(Link(self.outlet))
        name_id = self._name_id(source_start, source_end, kind) or self._antecedent_id(issued or by, speaker, resolved, kind)
        channel = text.slice(*draft.told) if draft.told else None
        if kind == "unnamed":
            self._describe(draft, speaker, draft.via[0].text if draft.via else self._told_words(draft))
        said_first, said_last = max(0, bisect_right(text.starts, start) - 1), bisect_left(text.starts, end)  # «و|من المتوقع» is one token
        return Statement(
            start=start,
            end=end,
            content=text.raw[start:end],
            cue=text.raw[cue_start:cue_end],
            source=source or "",
            resolved=resolved,
            via=tuple(link.text for link in links),
            kind=kind,
            count=count,
            force=draft.force or self._own_force(draft, speaker) or draft.form.cue.force,  # type: ignore[arg-type]
            quoted=quoted,
            cue_start=cue_start,
            cue_end=cue_end,
            source_start=source_start,
            source_end=source_end,
            source_id=name_id,
            channel=channel,
            negated=draft.negated,
            chain=tuple(chain),
            rule=draft.rule,
            sure=_SURE.get(draft.mark, 0.8)
            * (draft.share if draft.source else 0.5 if draft.rule.startswith("passive") else min(0.9, draft.share))
            * (_INFERRED if draft.rule.endswith("+inferred") else 1.0),
            hedged=remarks.hedged(text, said_first, said_last),
            content_negated=remarks.negated(text, said_first, said_last),
            described=speaker.described if kind == "unnamed" else None,
            condition=speaker.condition if kind == "unnamed" else None,
            granted=speaker.granted if kind == "unnamed" else None,
        )

    def _own_force(self, draft: Draft, speaker: Speaker) -> str | None:
        """Return the force of what who speaks says that he does by saying so, right behind his pronoun: «قالت النقابة إنها تطالب بـ», not
        «إنها لا تنفي», «إن الشركة تنفي»."""
        keys = self.keys
        i = draft.first + (keys[draft.first] in PRONOUN_COMPLEMENTISERS)
        if draft.form.cue.force != "say" or draft.negated or draft.mark not in _CLAUSES or i >= draft.last:
            return None
        of = _OF_PRONOUN.get(keys[i - 1][-2:]) or _OF_PRONOUN.get(keys[i - 1][-1:])
        if of is None or keys[i - 1] not in PRONOUN_COMPLEMENTISERS or (i + 1 < draft.last and keys[i + 1].startswith("لل")):
            return None  # «إنه يدين للنادي بالكثير»
        many = speaker.many or speaker.number == "p"
        if speaker.words and (many != (of[1] == "p") or (not many and speaker.gender not in {of[0], ""})):
            return None  # «قال المدير إنها ترفض»: another
        for form in self.index.get(keys[i], ()):
            own = form.tense == "present" and not form.prefix and not form.pronoun and form.cue.lemma in _BY_SAYING_SO
            agrees = form.number == of[1] and (form.gender == of[0] or form.number == "p")
            if own and agrees and ("obj" in form.cue.takes or locate(self.text, i, draft.last, form.cue.takes, self.pairs) is not None):
                return form.cue.force
        return None

    def _kind_and_count(self, draft: Draft, speaker: Speaker) -> tuple[SourceKind, int | None]:
        kind, count = kinds.kind_of(self.text, draft.source, speaker, self.names)
        if count is None and draft.source is not None and kind != "named" and self._are_two(draft, draft.source):
            count = 2
        if count is None and draft.source is not None and kind != "named":
            behind = draft.source[1] + _BESIDE
            count = told_number(self.text, *draft.source, min(behind, draft.first) if draft.first >= draft.source[1] else behind)
        verb = draft.cue[0] - (self.keys[draft.cue[0] - 1] in words("relative"))
        paper = not _IN_PAPER.isdisjoint(self.keys[draft.cue[1] : draft.cue[1] + 1]) and draft.cue[0] < self._sentence_end(speaker.first)
        if draft.source is None and not draft.form.prefix and speaker.first < speaker.last <= verb and (paper or speaker.last == verb):
            count = count_of(self.text, speaker.first, speaker.last)  # «التقت أربعة حراس | قالوا إن», «وقع 17 نائبا بيانا قالوا فيه»
        if count is None and draft.source is None and draft.form.number == "d" and draft.form.tense in {"past", "present"}:
            count = 2  # «وأضافا»
        if kind == "named" and draft.source is not None and self._of_whom_before(*draft.source) is not None:
            kind = speaker.kind = "unnamed"  # «وقال الرابع إن» after «ثلاثة مسؤولين»
        if kind in {"named", "official"} and draft.source is not None and self._keeps_its_name(draft.source, draft.first):
            kind = speaker.kind = "unnamed"  # «قالت ناجية، فضلت عدم كشف اسمها، إن»
        return kind, count

    def _is_last_name(self, first: int, last: int) -> bool:
        """Whether a source is but one word, and the last of a person's name elsewhere: «الخباز» after «سامر الخباز»."""
        if self._last_names is None:
            called = (search_key(name.text).split() for name in self.names if name.kind == "PER")
            self._last_names = {words_of[-1] for words_of in called if len(words_of) > 1}
        return last == first + 1 and self.keys[first] in self._last_names

    def _of_whom_before(self, first: int, last: int) -> Speaker | None:
        """Return the last speaker, without a name, of whose number a source is: «الثاني», «ثلاثة منها», or one more: «رابعة»."""
        of_them = last == first + 2 and self.keys[first + 1] in OF_THEM_ALL
        if not of_them and (last > first + 1 or self.keys[first].removeprefix("ال") not in words("nth")):
            return None
        at = bisect_left(self.drafts, first, key=lambda draft: draft.cue[0])
        near = (draft.speaker for draft in reversed(self.drafts[max(0, at - _NEAR) : at]) if draft.speaker is not None)
        before = next((one for one in near if one.words and one.first != first and not self._is_of_them(one)), None)
        return before if before is not None and self._kind(before) == "unnamed" else None

    def _is_of_them(self, speaker: Speaker) -> bool:
        """Whether a speaker is called only «الثاني», «ثلاثة منها»."""
        first, last = speaker.first, speaker.last
        return self.keys[first].removeprefix("ال") in words("nth") if last == first + 1 else self.keys[last - 1] in OF_THEM_ALL

    def _led_to_them(self, draft: Draft, speaker: Speaker) -> str | None:
        """Return of whom a source is one or some («ثلاثة منها», «الرابع»), on whose terms it spoke; ``None`` for others."""
        first, last = draft.source or (0, 0)
        those = self._of_whom_before(first, last) if first < last else None
        if those is None or (last == first + 1 and not self.keys[first].startswith("ال")):
            return None  # «ثالث» is none of the two who spoke
        many = those.many or those.number != "s" or several(those.keys[0]) or (count_of(self.text, those.first, those.last) or 0) > 1
        if not many:
            return None
        speaker.condition, speaker.granted = speaker.condition or those.condition, speaker.granted or those.granted
        speaker.described = speaker.described or those.described
        return those.words

    def _told_of(self, link: Link, passer: str | None) -> Link:
        """Return a link with what the text says of whoever it is, as of a holder; ``passer`` is who passed on what he told."""
        if link.start is None or link.end is None:
            return link
        if self._sources is None:
            self._sources = {}
            for one in self.drafts:
                if one.source is not None:
                    self._sources.setdefault(self._span(*one.source), one)
        place = link.start, link.end
        told = self._links.get(place)
        if told is None:
            text = self.text
            source = bisect_right(text.starts, link.start) - 1, bisect_left(text.starts, link.end)
            found = self._sources.get(place)
            draft = found or Draft(_PASSING, source, "", source[1], source[1], link.end, source=source)
            if draft.speaker is None:
                draft.speaker = Speaker(link.text, self.discourse.keys_of(*source), "", "s", *source)
            kind, count = self._kind_and_count(draft, draft.speaker)
            told = Link("", kind=kind, count=count, channel=text.slice(*draft.told) if draft.told else None)
            if kind == "unnamed":
                self._describe(draft, draft.speaker, passer or self._told_words(draft))
                speaker = draft.speaker
                told = replace(told, described=speaker.described, condition=speaker.condition, granted=speaker.granted)
            self._links[place] = told
        return replace(told, text=link.text, start=link.start, end=link.end, cue=link.cue, resolved=link.resolved)

    def _are_two(self, draft: Draft, source: tuple[int, int]) -> bool:
        """Whether a plural that is written like a dual is one by its verb or «قولهما»: «عن مسؤولين أميركيين قولهما», «مسؤولين … قالا»."""
        if not self.keys[source[0]].endswith("ين") or not several(self.keys[source[0]]):
            return False
        return draft.form.number == "d" or any(key.endswith("هما") for key in self.keys[source[1] : draft.first])

    def _once(self, links: list[Link], resolved: str, source: str | None, *, person: bool) -> list[Link]:
        """Return the links of a chain without those that name the holder, or a link before, again; a ``person`` by his last name, too."""
        if not links:
            return links
        kept: list[Link] = []
        before = {search_key(resolved), search_key(source or "")}
        called = search_key(resolved).split() if person else []
        if called and called[0] not in words("family") and "باسم" not in called and head_of(called[-1]) is None:
            # «نقلت X عن الخالدي: "… وأعتقد أن"» after «سامر الخالدي», «خلفان» after «الفريق سامر خلفان النجار»
            before.update(key for key in called[-_LAST_NAMES:] if head_of(key) is None and key not in bodies())
        for link in links:
            key = search_key(link.text)
            if key not in before:
                kept.append(link)
                before = (before if kept[1:] else set()) | {key}
        return kept

    def _keeps_its_name(self, source: tuple[int, int], content: int) -> bool:
        """Whether a person who is called by no name asked not to be named, between his words and what he says."""
        first, last = source
        found = remarks.terms(self.text, last, content) if last < content else None
        if found is None or self.keys[found.first] not in remarks.OPENS_TERMS:
            return False
        head = head_of(self.keys[first])
        if head is not None and head.kind not in {"title", "unnamed"} and head.word not in words("spokesman"):
            return False
        last = next((j for j in range(first, last) if self.keys[j] == "باسم"), last)  # for whom he speaks is named, not he
        return not any(name.kind == "PER" for name in self._names_within(self.text.starts[first], self.text.ends[last - 1]))

    def _describe(self, draft: Draft, speaker: Speaker, passer: str | None) -> None:
        """Note on the speaker how it is described and on what terms it spoke; what was noted stays when it speaks on."""
        text = self.text
        if draft.source is None:
            return
        first, last = draft.source
        if speaker.described is None:
            known = remarks.informed(text, last, draft.first)
            anew = not is_bare(text, first, last) or not self.keys[noun_of(text, first, last)].startswith("ال")  # «موظف في المصرف»
            span = remarks.described(text, first, max(last, known)) if known > last or anew else None
            span = span or remarks.deemed(text, last, len(text))
            speaker.described = text.slice(*span) if span is not None else None
        if speaker.condition is None:
            sentence = self._sentence_end(last)
            found = remarks.terms(text, last, sentence) or remarks.terms(text, min(draft.last, sentence), sentence)
            if found is not None:
                speaker.condition = text.slice(found.first, found.last)
                speaker.granted = (
                    self._words(*found.by) if found.by is not None else self._spoke_to(last, found.first) or passer or self.outlet
                )

    def _is_spoken(self, draft: Draft) -> bool:
        """Whether a content without marks of its own is direct speech: within a quotation, after a verb's colon, or after a headline's in
        the first person («الوزير: السد سليم» is as good as indirect)."""
        around = self._quote_around(draft.first)
        if around is not None and around[1] - around[0] > BARE and draft.last <= around[1] + 3:
            return True
        for j in range(max(0, draft.first - 2), draft.first):
            if self.keys[j] == '"' and j not in self.pairs and opens(self.text, j):
                return True  # the closing mark was forgotten
        first = draft.mark == "colon" and draft.quote is None
        if self.heading and draft.rule == "source-colon":
            return draft.quote is None and contents.speaks_of_himself(self.text, draft.first, draft.last)
        if first and self.keys[draft.first - 1] == ":":
            return True
        return first and contents.first_person(self.text, draft.first, draft.last)

    def _name_id(self, start: int | None, end: int | None, kind: str) -> str | None:
        """Return the id of whose name the words for a source are: not of the person whose adviser or spokesman speaks."""
        if start is None or end is None or kind == "unnamed":
            return None
        inside = self._names_within(start, end)
        if self.keys[min(bisect_left(self.text.starts, start), len(self.keys) - 1)] in words("family"):
            return None  # «عائلة سامر الخالدي» is not he
        person = next((name for name in inside if name.kind == "PER"), None) if kind == "named" else None
        chosen = person or next((name for name in inside if name.start == start), None)
        return chosen.id if chosen else None

    def _antecedent_id(self, issuer: tuple[int, int] | None, speaker: Speaker, resolved: str, kind: str) -> str | None:
        """Return the id of whom words without a name of their own stand for: a carried-over speaker, «الوزير ذاته», «الوزارة», «البيان».

        It is the id of the mention that they were led to; what was inferred without one is known by its words elsewhere in the article.
        """
        if kind == "unnamed":
            return None
        first, last = issuer or (speaker.first, speaker.last)
        if last > first and (found := self._name_id(*self._span(first, last), kind)) is not None:
            return found
        if self._ids is None:
            self._ids = {}
            for name in self.names:
                if name.id is not None and MARK not in name.id:  # of two bearers of one name only the mention tells which
                    self._ids.setdefault(search_key(name.text), name.id)
        return self._ids.get(search_key(resolved))
