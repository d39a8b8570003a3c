"""Who the words for a source stand for: a pronoun, a title, «المصدر ذاته», «البيان», «الوزارة» to the fullest earlier mention.

What a verb's subject is, and who speaks on where no words stand, is settled in ``speakers``, descriptions of who
has spoken («الحقوقي المغربي») in ``described``.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from isnad.arabic.folding import search_key
from isnad.arabic.parts_of_speech import shares
from isnad.reading.names.identity import MARK
from isnad.reading.statements.discourse import LATTER, Speaker, bare_key, is_bare, noun_of
from isnad.reading.statements.documents import issued_before, issuer
from isnad.reading.statements.drafts import Draft
from isnad.reading.statements.duals import dual_of
from isnad.reading.statements.holders import COURTESIES, masculine
from isnad.reading.statements.shapes import PUNCTUATION, accusative, common, head_of, several
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.who_cites import WhoCites
from isnad.reading.statements.words import POINTED_AT, SELF, SPEECH, bodies, heads, ranks, words
from isnad.records import Link, Name

_ONE = (("احد",), ("احدي",))
_ISSUED = words("issued document")
_DOCUMENT_REACH = 40
_TITLE_REACH = 200
_LONG_CONTENT = 90
_NO_NAME = words("no name")
_UNTIL = frozenset({"حتي"})
_AGENT, _MOSTLY = 5, 0.5  # letters of «واثقا»
_WITHIN = words("within a body")
_ISSUED_BEFORE = 6
_TWO, _TWO_BEFORE = 2, 4  # persons; speakers before «الوزيران»
_FULLER, _SHORT_NAME = 40, 2
_INTRODUCED, _NOUN_BEFORE = 600, 4  # tokens in which a body's noun stood with its name; from the name back to the noun
_LATTER_REACH, _LATTER_WORDS, _LATTER_NAME = 60, 2, 4
_LATTER_KINDS = frozenset({"official", "outlet", "title"})
_BROADCASTS = words("broadcasts")  # «الإذاعة التونسية» is a name, «الصحيفة التونسية» none

#: Courtesy without its pronoun → the titles that it goes with.
_RANKS = {courtesy.removesuffix("ه"): titles for courtesy, titles in ranks().items()}


class Resolution(WhoCites):
    """Settles who a draft's words for a source stand for."""

    _called: dict[str, list[Name]] | None = None  # word of a person's name, or id → the mentions, in order

    def _link(self, first: int, last: int, cue: int) -> Link:
        """Return a link, and remember who it is where its words do not say: «المصدر ذاته», «الصحيفة نفسها»."""
        link = super()._link(first, last, cue)
        who = self._passer_meant(first, last)
        if who is not None and link.start is not None and search_key(who.words) != search_key(link.text):
            self._led.append((link.start, link.text, who.words))
        return link

    def _link_of(self, draft: Draft) -> Link:
        """Return the link of a statement's source, who speaks within whose words another does."""
        assert draft.source is not None
        assert draft.speaker is not None
        link = super()._link(*draft.source, draft.cue[0])
        meant = is_bare(self.text, *draft.source) and search_key(draft.speaker.words) != search_key(link.text)
        return replace(link, resolved=draft.speaker.words) if meant else link

    def _link_led(self, link: Link, before: int, holder: str) -> Link:
        """Return a link of a ``holder``'s statement that begins at offset ``before`` with who it is, where that was remembered."""
        if link.resolved is None:
            led = [found for start, words, found in self._led if words == link.text and (start == link.start or start < before)]
            link = replace(link, resolved=led[-1]) if led else link
        link = replace(link, resolved=None) if link.resolved == holder else link
        if link.resolved is None and link.start and self.text.raw[link.start - 2 : link.start] == "لل":
            link = replace(link, resolved="ال" + link.text)  # «وفقا لل|فرنسية»
        return link

    def _passer_meant(self, first: int, last: int) -> Speaker | None:
        """Return who the words of one who passes on stand for: «المصدر ذاته», an outlet's bare noun («الصحيفة»)."""
        at = noun_of(self.text, first, last)
        head = head_of(self.keys[at])
        same = not SELF.isdisjoint(self.keys[at:last])
        if head is None or not self.keys[at].startswith(("ال", "لل")) or not is_bare(self.text, first, last):
            return None
        if not same and not (head.kind == "outlet" and last - at == 1):
            return None
        again = self._same_source(first, last, head.gender, "s") if same else None
        return again or (self.discourse.known(self.discourse.keys_of(first, last)) if head.kind == "outlet" else None)

    def _to_name(self, draft: Draft) -> None:
        """Draw a title out to the person's name that stands at its end, where the mention of the name knows the title as its role."""
        if draft.source is None:
            return
        first, last = draft.source
        head = head_of(self.keys[first])
        if head is None or (head.kind != "title" and head.word not in words("spokesman")):
            return
        accused = head_of(self.keys[last]) if draft.form.cue.lemma == "اتهم" and draft.cue[0] < first and last < len(self.keys) else None
        if accused is not None and accused.kind == "title" and not accused.definite and self.keys[last - 1].startswith("ال"):
            return  # «اتهم المدعي العام | رجل الأعمال سامر الخالدي بـ»
        start, end = self.text.starts[first], self.text.ends[last - 1]
        before = first < draft.first < len(self.keys) and draft.mark != "before"
        stop = self.text.starts[draft.first] if before else end + _TITLE_REACH
        for name in self._names_within(start, stop):
            if name.kind != "PER" or name.start == self.text.starts[draft.cue[0]]:
                continue
            if name.end <= end:
                return
            with_role = name.role and self.text.raw.rfind(name.role, start, name.start) == start
            if with_role or self._title_before(bisect_left(self.text.starts, name.start)) <= first:
                end_of = bisect_left(self.text.starts, name.end)  # a name that was taken to hold who is told ends before him
                draft.source = (first, min(end_of, draft.told[0]) if draft.told is not None and draft.told[0] >= last else end_of)
            return

    def _bare_name(self, first: int, last: int) -> int:
        """Return where a person's or a quoted name ends before what cannot belong to it: «سامر | في الطائرة», «"السهم" | في عدد»."""
        close = self.pairs.get(first)
        if close is not None and close + 1 < last and self.keys[close + 1] in {"في", "فى"}:
            return close + 1
        last = next((j for j in range(first + 1, last) if self.keys[j] in _UNTIL), last)  # «الجيش | حتى الآن»
        if last - first > 1 and self._tells_how(last - 1):
            last -= 1
        name = self.names_at.get(self.text.starts[first])
        if name is None and last - first > _SHORT_NAME and head_of(self.keys[first]) is None and self.keys[first] not in bodies():
            name = self.names_at.get(self.text.starts[first + 1])  # «آن | لوبلان»
        if name is None or name.kind != "PER":
            return last
        after = bisect_left(self.text.starts, name.end)
        if after >= last:
            return last
        key, form = self.keys[after], self.text.forms[after]
        owned = form.endswith("ه") and (key not in heads() or self.dotted) and len(form) > 4
        there = key in words("who is there") and self.keys[after + 1] in {"في", "فى"}  # «الخالدي الموجود في روما»
        return after if key in _NO_NAME or there or (owned and after + 1 == last) or common(key) else last

    def _tells_how(self, at: int) -> bool:
        """Whether an active participle at a token tells how a definite title speaks: «الرئيس | واثقا», not «المدرب دانتا»."""
        form, key = self.text.forms[at], self.keys[at]
        head = head_of(self.keys[at - 1])
        titled = head is not None and head.kind == "title" and self.keys[at - 1].startswith("ال")
        agent = len(key) == _AGENT and key[1] == "ا" and accusative(form) and shares(key).adjective >= _MOSTLY
        return titled and agent and at not in self.name_tokens

    def _note_documents(self, draft: Draft, first: int) -> None:
        """Remember in which document a speaker spoke («قالت الوزارة في بيان إن»), for «وأضاف البيان» to be theirs."""
        assert draft.speaker is not None
        for j in range(draft.first, min(len(self.keys) - 2, draft.last, draft.first + _LONG_CONTENT)):
            if self.keys[j] == "وذلك" and self.keys[j + 1] in _WITHIN and bare_key(self.keys[j + 2]) in _ISSUED:
                draft.speaker.documents.add(bare_key(self.keys[j + 2]))  # «…، وذلك في بيان وزع على الصحفيين»
        low = first if self.keys[first].removeprefix("و") in {"في", "فى"} else draft.cue[1]
        stop = min(draft.first, low + _DOCUMENT_REACH)
        if _WITHIN.isdisjoint(self.keys[low:stop]):
            return
        for j in range(low, stop):
            if self.keys[j] in _WITHIN and j + 1 < draft.first:
                bare = bare_key(self.keys[j + 1])
                bare = next((bare[: -len(own)] for own in ("ه", "ها", "هم") if bare.endswith(own) and bare[: -len(own)] in _ISSUED), bare)
                if bare in _ISSUED:
                    draft.speaker.documents.add(bare)

    def _speaker(self, draft: Draft) -> Speaker:
        """Return who speaks: a speaker who is known by these words or fuller ones, else a new one of the fullest earlier mention."""
        assert draft.source is not None
        first, last = draft.source
        form = draft.form
        discourse = self.discourse
        keys = discourse.keys_of(first, last)
        at = noun_of(self.text, first, last)
        head = head_of(self.keys[at])
        # A relay's verb agrees with who passes on, not with the holder.
        his = form.tense not in {"preposition", "masdar"} and draft.passer is None and not draft.rule.startswith(("relay", "verb-cited"))
        gender = form.gender if his else (head.gender if head else "")

        def of(mention: tuple[int, int], *, kind: str | None = None, bare: bool = False) -> Speaker:
            return Speaker(self._words(*mention, bare=bare), discourse.keys_of(*mention), gender, form.number, *mention, kind=kind)

        noun = last - 1  # «مكتب الأخير» is not the latter
        near = noun == first or (noun - first < _LATTER_WORDS and self.keys[first] in POINTED_AT)
        latter = self._latter(noun) if near and self.keys[noun] in LATTER else None
        if latter is not None:
            return self._known_as(latter) or of(latter, bare=True)
        owner = self.names_at.get(self.text.starts[first + 1]) if last - first > 1 and self.keys[first] in SPEECH else None
        if owner is not None and owner.kind == "PER" and owner.end == self.text.ends[last - 1]:  # «كلمة سامر الخالدي»: he speaks
            whole = self._fuller_name(first + 1, last) or (first + 1, last)
            return discourse.known(discourse.keys_of(first + 1, last)) or of(whole, kind="named")
        one = self._one_of_them(first) if last - first == 1 else None
        if one is not None:
            return one
        pair = self._those_two(first, last)
        if pair is not None:
            return pair
        if is_bare(self.text, first, last):
            again = self._same_source(first, last, form.gender, form.number)
            known = again or discourse.known(keys)
            if known is not None and (again is not None or len(known.keys) >= len(keys)):
                draft.rule += "+inferred" if known.inferred else ""
                return known
            honoured = self._honoured(first) if last - first == 1 and self.keys[first] in words("his honour") else None
            if honoured is not None:
                return self._known_as(honoured) or of(honoured, kind="named")
            if head is not None and head.kind == "document" and head.word not in words("law"):
                by = issued_before(self.text, discourse.positions(bare_key(self.keys[at]), at)[-_ISSUED_BEFORE:], self.pairs)
                if by is not None:
                    return self._known_as(by) or of(by, bare=True)
            holder = self._held_by(at, last)
            if holder is not None:
                return self._known_as(holder) or of(holder, kind="named")
            apposed = self._apposed(at, last) if head is not None and head.kind == "title" else None
            if apposed is not None:
                return self._known_as(apposed) or of(apposed, kind="named")
            fuller = discourse.fuller(at, last, pointed=at > first)
            if fuller is None and head is not None and head.kind == "outlet" and (last - first == 1 or head.word not in _BROADCASTS):
                fuller = discourse.outlet_before(first)
            if fuller is None and head is not None and head.word == "وزاره" and last - first == 1:
                ministry = discourse.ministry(first)
                if ministry is not None:
                    draft.rule += "+inferred"
                    return Speaker(ministry, keys, gender, form.number, first, last, inferred=True)
            if fuller is not None:
                fuller = self._with_name(issuer(self.text, *fuller, self.pairs) or fuller)
                return self._known_as(fuller) or of(fuller, bare=True)
        else:
            known = discourse.known(keys)
            indefinite = head is not None and head.kind == "unnamed" and not self.keys[at].startswith("ال")
            if known is not None and not (indefinite and keys != known.keys and not several(self.keys[at])):
                return known  # «وقال مسؤول» after «قال مسؤول كبير» is another, on terms of his own
            by = issuer(self.text, at, last, self.pairs) if head is not None and head.kind == "document" else None
            known = discourse.known(self._bare_keys(*by)) if by is not None else None
            if known is not None:
                return known  # «مذكرة لبنك سنابرق» is whoever spoke as «بنك سنابرق العالمي»
            if self._is_office(first, last):
                holder = self._held_by(at, last) or self._apposed(at, last)
                if holder is not None:
                    return self._known_as(holder) or of(holder, kind="named")
        described = self._described_before(first, last, form) or self._described_anew(at, last, form)
        if described is not None:
            draft.rule += "+inferred"
            return described
        fuller_name = self._fuller_name(first, last)
        if fuller_name is not None:
            return self._described_as(fuller_name) or of(fuller_name, kind="named")
        lately = self._named_lately(first, last, form)
        if lately is not None:
            draft.rule += "+inferred"
            return self._known_as(lately) or of(lately, kind="named")
        body = self._fuller_body(first, last) if head is None else None
        return (self._known_as(body) if body is not None else None) or of(body or (first, last))

    def _one_of_them(self, token: int) -> Speaker | None:
        """Return the speaker who was one of several such: «المحقق» after «أحد المحققين لدى النيابة»."""
        key = self.keys[token]
        if not key.startswith("ال"):
            return None
        bare = bare_key(key)
        plurals = {bare + "ين", bare + "ي", bare + "ات", bare[:-1] + "ات"}
        return next(
            (one for one in reversed(self.discourse.speakers) if one.keys[:1] in _ONE and one.keys[1:2] and one.keys[1] in plurals), None
        )

    def _latter(self, at: int) -> tuple[int, int] | None:
        """Return whom «الأخير», «هذا الأخير» at a token stand for: the person mentioned last before it; «الأخيرة» a body as well, and where
        no person is near, so may «الأخير» («نادي النهر», «المدرب»)."""
        gender = "f" if self.keys[at] == "الاخيره" else "m"
        other: tuple[int, int] | None = None
        for j in range(at - 1, max(-1, at - _LATTER_REACH), -1):
            name = self.persons.get(self.text.ends[j])
            if name is not None:
                begin = bisect_left(self.text.starts, name.start)
                titled = self._title_before(begin)
                title = head_of(self.keys[titled]) if titled < begin else None
                if title is None or title.gender == gender:
                    return titled, j + 1
            head = head_of(self.keys[j])
            if other is None and head is not None and head.kind in _LATTER_KINDS and head.gender == gender and j not in self.name_tokens:
                phrase = source_phrase(self.text, j, at, self.pairs, here=True, split=True)
                alone = next(k for k in range(j + 1, at + 1) if k == at or not self.keys[k].startswith("ال"))
                other = (j, alone if self.keys[j].startswith("ال") else phrase.last)
                other = other if other[1] - j <= _LATTER_NAME and phrase.first == j else None
                if other is not None and gender == "f":
                    return other
        return other

    def _fuller_body(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the earlier mention in which a noun introduced a body's name: «وكالة أنباء سنابرق الرسمية», then «سنابرق»."""
        keys = self.keys
        first, last = (first + 1, last - 1) if self.pairs.get(first) == last - 1 else (first, last)
        name = self.names_at.get(self.text.starts[first])
        if keys[first] in bodies() or (name is not None and name.kind in {"PER", "LOC"}):
            return None
        j = max(1, first - _INTRODUCED) - 1
        while (j := _next(keys, keys[first], j + 1, first - 1)) >= 0:
            if keys[j : j + last - first] != keys[first:last]:
                continue
            for at in range(j - 1, max(-1, j - _NOUN_BEFORE), -1):
                head = head_of(keys[at])
                if head is not None and head.kind in {"official", "outlet"} and head.word not in words("spokesman") and not head.definite:
                    phrase = source_phrase(self.text, at, min(len(keys), j + 10), self.pairs, here=True, split=True)
                    return (at, phrase.last) if phrase.first == at and phrase.last >= j + last - first else None
                if head is not None or (keys[at] in PUNCTUATION and keys[at] != '"') or at in self.name_tokens or common(keys[at]):
                    break
        return None

    def _bare_keys(self, first: int, last: int) -> tuple[str, ...]:
        """Return the keys of words of which the first may have a preposition written to it: «لبنك سنابرق»."""
        noun, *rest = self.discourse.keys_of(first, last) or ("",)
        return (noun[1:] if noun[:1] in {"ل", "ب"} and noun not in heads() and noun[1:] in heads() else noun, *rest)

    def _with_name(self, mention: tuple[int, int]) -> tuple[int, int]:
        """Return the mention of a title with the person's name at its end, after a comma too: «وزيرة الثقافة ليلى | وعدد من»."""
        first, last = mention
        head = head_of(self.keys[first])
        if head is not None and head.kind == "title":
            inside = self._names_within(self.text.ends[first], self.text.ends[last - 1])
            person = next((name for name in inside if name.kind == "PER"), None)
            if person is not None:
                end = bisect_left(self.text.starts, person.end)
                return first, end if end == last or self.keys[end] not in PUNCTUATION else last
        if not self._is_office(first, last) or last + 1 >= len(self.keys) or self.keys[last] not in "،,":
            return mention
        name = self.names_at.get(self.text.starts[last + 1])
        return (first, bisect_left(self.text.starts, name.end)) if name is not None and name.kind == "PER" else mention

    def _held_by(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the mention of the person whose title or description stands from ``first`` to ``last``, no name within it."""
        head = head_of(self.keys[first])
        if head is None or self._has_person(first, last):
            return None
        if head.kind == "title" or head.word in words("spokesman"):
            found = self._holder_of(first, last)
            if found is not None:
                return found
        return self._diplomat(first, last)

    def _known_as(self, mention: tuple[int, int]) -> Speaker | None:
        """Return the speaker who is called exactly by the words of a mention."""
        keys = self.discourse.keys_of(*mention)
        return next((speaker for speaker in reversed(self.discourse.speakers) if speaker.keys == keys), None)

    def _described_as(self, mention: tuple[int, int]) -> Speaker | None:
        """Return the speaker whose words are a name with nothing but adjectives before it: «الدبلوماسي الكندي، سامر الخالدي»."""
        first, last = mention
        for speaker in reversed(self.discourse.speakers):
            if speaker.first < first and last <= speaker.last:
                before = self.keys[speaker.first : first]
                if not all(key.startswith("ال") or key in "،," for key in before) or before[0] in words("kin"):
                    return None
                speaker.kind = "named"  # «الفريق الأول سامر الخالدي» is no team
                return speaker
        return None

    def _those_two(self, first: int, last: int) -> Speaker | None:
        """Return the two who were named together where they spoke and hold this title: «الوزيران» after «وزير النقل X ونظيره Y»."""
        two = dual_of(self.keys[first]) if last == first + 1 and self.keys[first].startswith("ال") else None
        if two is None or two.kind not in {"title", "unnamed"}:
            return None
        for one in reversed(self.discourse.speakers[-_TWO_BEFORE:]):
            if one.last > one.first and masculine(two.word.removeprefix("ال")) in {masculine(key) for key in one.keys}:
                inside = self._names_within(self.text.starts[one.first], self.text.ends[one.last - 1])
                if sum(name.kind == "PER" for name in inside) == _TWO:
                    return one
        return None

    def _is_office(self, first: int, last: int) -> bool:
        """Whether the words are a title without a name: they say who it is only by an earlier mention."""
        noun = self.keys[noun_of(self.text, first, last)]
        head = head_of(noun) or dual_of(noun)
        titled = head is not None and (head.kind == "title" or head.word in words("spokesman"))
        return titled and not self._has_person(first, last)

    def _fuller_name(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the tokens of an earlier, fuller mention of the person whose name, bare or with a title, ends the words of a source."""
        name = self.persons.get(self.text.ends[last - 1])
        if name is None:  # «الخالدي المسؤول عن النقل»
            name = self.names_at.get(self.text.starts[first])
            name = name if name is not None and name.kind == "PER" else None
        if name is None and last - first <= _SHORT_NAME and head_of(self.keys[first]) is None:
            return self._named_before(first, last)
        if name is None or name.start < self.text.starts[first]:
            return None
        begin = bisect_left(self.text.starts, name.start)
        last = min(last, bisect_left(self.text.starts, name.end))
        spoken_for = begin > first and (self.keys[begin - 1] == "باسم" or self.keys[first].removeprefix("ال") in words("kin"))
        of_a_land = begin == first + 1 and self.keys[first].startswith("ال") and self.keys[first].endswith(("ي", "يه"))  # «الإسباني سامر»
        of_a_land = of_a_land and head_of(self.keys[first]) is None
        if spoken_for or (not of_a_land and not COURTESIES.issuperset(self.keys[first:begin]) and self._title_before(begin) > first):
            return None  # «والدة سامر», «المتحدث باسم سامر»
        short = set(self.discourse.keys_of(begin, last))
        if not short:
            return None
        called = self._all_called()
        for other in called.get(min(short, key=lambda key: len(called.get(key, ()))), ())[:_FULLER]:
            if other.start >= name.start:
                break
            told_apart = other.id is not None and (name.id is not None or MARK in other.id)
            if told_apart and other.id != name.id:
                continue
            at, end = bisect_left(self.text.starts, other.start), bisect_left(self.text.starts, other.end)
            if end - at > last - begin and short <= set(self.discourse.keys_of(at, end)):
                return self._whole_mention(at, end)
        for other in called.get(name.id or "", ())[:_FULLER]:  # spelled otherwise before: «رافاييل بينيتيز», then «بنيتيز»
            at, end = bisect_left(self.text.starts, other.start), bisect_left(self.text.starts, other.end)
            if other.start < name.start and end - at > last - begin:
                return self._whole_mention(at, end)
        return None

    def _named_before(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the earlier, fuller mention of a person by words that were not found to be a name: «رؤى» after «رؤى الصبان»."""
        short = set(self.discourse.keys_of(first, last))
        called = self._all_called()
        for other in called.get(min(short, key=lambda key: len(called.get(key, ()))), ())[:_FULLER] if short else ():
            at, end = bisect_left(self.text.starts, other.start), bisect_left(self.text.starts, other.end)
            if at >= first:
                break
            if end - at > last - first and short <= set(self.discourse.keys_of(at, end)):
                return self._whole_mention(at, end)
        return None

    def _all_called(self) -> dict[str, list[Name]]:
        """Return word of a person's name, or id → the mentions, in order."""
        if self._called is None:
            self._called = {}
            for known in self.names:
                if known.kind == "PER":
                    at, end = bisect_left(self.text.starts, known.start), bisect_left(self.text.starts, known.end)
                    for key in {*self.discourse.keys_of(at, end), known.id or ""}:
                        self._called.setdefault(key, []).append(known)
        return self._called

    def _of_rank(self, courtesy: str, gender: str) -> Speaker | None:
        """Return the last speaker whom «معاليه», «سموه» suits by his title, else the last with a name who has no title of another rank."""
        own = _RANKS.get(courtesy.removesuffix("ها").removesuffix("ه").removesuffix("ت"), frozenset())
        speakers = [one for one in reversed(self.discourse.speakers) if one.gender in {gender, ""}]
        ranked = next((one for one in speakers if not own.isdisjoint({*self._titles_of(one), *one.keys[:1]})), None)
        others = frozenset().union(*_RANKS.values()) - own
        return ranked or next((one for one in speakers if self._kind(one) == "named" and others.isdisjoint(one.keys)), None)

    def _same_source(self, first: int, last: int, gender: str, number: str) -> Speaker | None:
        """Return whom «المسؤول ذاته», «المصدر نفسه», «هؤلاء», «المتحدث», «البيان» stand for among those who have spoken."""
        keys = self.keys
        at = noun_of(self.text, first, last)
        head = head_of(keys[at])
        speakers = self.discourse.speakers
        if last - first == 1 and keys[first] in words("his honour"):
            return self._of_rank(keys[first], gender)
        again = any(key in SELF for key in keys[at:last]) or (
            at > first and keys[first] not in words("honorific") and keys[first] not in {"صاحب", "صاحبه"}
        )
        if speakers and head is None and any(key in SELF for key in keys[at:last]) and keys[at].startswith("ال"):
            return self.discourse.agreeing(gender, number)
        if not speakers or head is None:
            plural = keys[first] in {"هؤلاء", "اولئك"}
            return next((speaker for speaker in reversed(speakers) if speaker.number == "p" or speaker.many), None) if plural else None
        alone = last - at == 1 or all(key in SELF or key in PUNCTUATION for key in keys[at + 1 : last])
        bare = bare_key(keys[at])
        if head.kind == "document":
            issued = next((speaker for speaker in reversed(speakers) if bare in speaker.documents), None)
            return (issued if alone or again else None) or (self._last_document(bare) if again else None)
        like = next((speaker for speaker in reversed(speakers) if bare in speaker.keys[:2]), None)
        if bare == "مصادر" and (again or alone):  # several sources are no official and no ministry
            withheld = [s for s in reversed(speakers) if self._kind(s) == "unnamed" and _of_sources(s)]
            return next((s for s in withheld if bare in s.keys or several(s.keys[0])), withheld[0] if withheld else None)
        if bare == "مصدر" and (again or alone):
            nameless = next((s for s in reversed(speakers) if self._kind(s) == "unnamed" and _of_sources(s)), None)
            if like is not None or nameless is not None:
                return (nameless or like) if again else (like or nameless)
            return next((s for s in reversed(speakers) if self._kind(s) != "named"), speakers[-1])
        if again and like is not None:
            return like
        if (again and head.kind in {"title", "unnamed"}) or (alone and keys[at] in words("the speaker")) or head.word in words("spokesman"):
            if not again and not (alone and keys[at] in words("the speaker")):
                return None
            if not again and like is None and any(search_key(link[0]).split()[:1] == [bare] for link in speakers[-1].via):
                return None  # «نقلا عن مسؤول نقلا عن مبعوث»: he is the official who passed it on, not the envoy
            agreed = [s for s in reversed(speakers) if s.gender in {gender, ""} or number != "s"]
            if number == "s":  # «القاضي نفسه» is not «المتهم سامر الخالدي»
                agreed = [s for s in agreed if self._kind(s) != "named" or self._may_be_called(head.word, s, described=not alone)]
            return next((s for s in agreed if self._kind(s) in {"named", "unnamed"} or _is_title(s)), None)
        return None

    def _last_document(self, bare: str) -> Speaker | None:
        """Return the last document that spoke: «المعطيات ذاتها» after «التقرير»."""
        return next((s for s in reversed(self.discourse.speakers) if bare in s.keys or self._kind(s) == "document"), None)


def _next(keys: list[str], key: str, low: int, high: int) -> int:
    """Return the first token from ``low`` to ``high`` (exclusive) with a key, -1 where there is none."""
    try:
        return keys.index(key, low, max(low, high))
    except ValueError:
        return -1


def _of_sources(speaker: Speaker) -> bool:
    return any(key in words("withheld") for key in speaker.keys[:3])


def _is_title(speaker: Speaker) -> bool:
    head = head_of(speaker.keys[0]) if speaker.keys else None
    return head is not None and (head.kind == "title" or head.word in words("spokesman"))
