"""Which named person a title stands for: its holder, named before with it, after it, as «نظيره التونسي», or by an honorific.

Which earlier words a common noun stands for, and whose words they are, is settled in ``resolution``.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from isnad.arabic.folding import search_key
from isnad.reading.names.gazetteer import demonyms
from isnad.reading.statements.discourse import bare_key
from isnad.reading.statements.drafts import Reading
from isnad.reading.statements.shapes import PUNCTUATION, head_of, plain_noun
from isnad.reading.statements.sources import source_phrase
from isnad.reading.statements.words import heads, words
from isnad.records import Name

_HONOURS = words("royal") | words("honorific")
_ADDED = words("added to a title")
_TITLED_BEFORE = 8
_MENTIONS = 24
_HOLDERS, _PEERS = 60, 8
_APPOSED = 3
_AT_LEAST, _SERVED = 2, 4  # words of a title; up to whom a spokesman serves
_LONG_TITLE = 14
COURTESIES = words("name title") | words("honorific") | words("royal") | {"صاحب", "صاحبه"}
_PEER_REACH, _OFFICE_REACH = 5, 40
_GIVEN_REACH = 8
_GIVES, _POSTS = words("gives an office"), words("office held")
_INITIALS = frozenset("دمأا")  # «د. سامر الخالدي»
_OWNED = words("owned")


@dataclass(frozen=True, slots=True)
class Holder:
    """A person who was named with a title: the tokens of both, and the title's keys without the article."""

    first: int
    last: int
    held: tuple[str, ...]
    owned: bool = False  # «أمينها العام»: whose it is stands before it


class Holders(Reading):
    """Finds the persons who hold titles."""

    _titled: list[Holder] | None = None
    _titled_at: list[int]
    _equals: list[tuple[int, Holder]] | None = None

    def _holder_of(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the mention of the person who was named before token ``first`` with the title that stands from there to ``last``.

        What a participle or «السابق» adds need not stand there; «وزير الخارجية التونسي» may have been called «نظيره التونسي».
        """
        core = next((j for j in range(first + 1, last) if self.keys[j] in _ADDED), last)
        wanted = self.discourse.keys_of(first, core)
        if not wanted:
            return None
        holders = self._all_titled()
        low = bisect_left(self._titled_at, first)
        if len(set(wanted)) == 1 and core == last:
            return self._last_holder(first, holders[max(0, low - _HOLDERS) : low])
        for holder in reversed(holders[max(0, low - _HOLDERS) : low]):
            whole = set(wanted) <= set(holder.held) and _heads_words(wanted[0], list(holder.held))
            owned = holder.owned and len(holder.held) >= _AT_LEAST and wanted[: len(holder.held)] == holder.held
            if whole or owned or _speaks_for_the_same(wanted, holder.held):
                return holder.first, holder.last
        return self._peer_of(first, wanted)

    def _last_holder(self, token: int, holders: list[Holder]) -> tuple[int, int] | None:
        """Return whom «الوزير» means: the last person who was named with that title, if no other holder of it is spoken of since."""
        head = bare_key(self.keys[token])
        holder = next((holder for holder in reversed(holders) if holder.held and holder.held[0] == head), None)
        if holder is None:
            return None
        for j in reversed(self.discourse.positions(head, token)[-_MENTIONS:]):
            if j < holder.last:
                break
            after = bare_key(self.keys[j + 1])
            if self.keys[j] != self.keys[token] and after not in holder.held:
                return None
        return holder.first, holder.last

    def _all_titled(self) -> list[Holder]:
        """Return the persons who are named with a title before their names, a courtesy or a comma between, in order."""
        if self._titled is None:
            starts = self.text.starts
            self._titled = []
            for name in self.names:
                if name.kind != "PER":
                    continue
                named = bisect_left(starts, name.start)
                first = self._title_before(named)
                if name.role:
                    begin = self.text.raw.rfind(name.role, max(0, name.start - len(name.role) - _TITLED_BEFORE), name.start)
                    at = bisect_left(starts, begin) if begin >= 0 else named
                    first = min(first, at) if at < named and starts[at] == begin else first
                if first < named:
                    end = named
                    while end > first + 1 and self.keys[end - 1] in COURTESIES:
                        end -= 1
                    held = self.discourse.keys_of(first, end)
                    his = bool(held) and self.text.forms[first][-1] != "ة"  # «أمينها», «رئيسه»; «وزيرة» is nobody's «وزير»
                    plain = next((held[0][: -len(own)] for own in ("ها", "هم", "ه") if his and held[0].endswith(own)), "")
                    owned = plain in heads()
                    held = (plain, *held[1:]) if owned else held
                    self._titled.append(Holder(first, bisect_left(starts, name.end), held, owned))
                given = self._given(bisect_left(starts, name.end), named)
                if given:
                    self._titled.append(Holder(named, bisect_left(starts, name.end), given))
            self._titled.sort(key=lambda holder: holder.first)
            self._titled_at = [holder.first for holder in self._titled]
        return self._titled

    def _given(self, after: int, named: int) -> tuple[str, ...]:
        """Return the keys of the title that is given to a person whose name ends before ``after``: «انتخاب سامر الخالدي أمينا عاما لها».

        Of «رئيسا لها» the words that stand between the verb and the name are part: «انتخبت جمعية الصيادين سامر الخالدي رئيسا لها».
        """
        keys, forms = self.keys, self.text.forms
        if after + 1 >= len(keys):
            return ()
        post = keys[after].removeprefix("ب") in _POSTS
        near = range(named - 1, max(-1, named - _GIVEN_REACH), -1)
        verb = next((j for j in near if keys[j] in PUNCTUATION or _gives(keys[j])), -1)
        if verb < 0 or not _gives(keys[verb]):
            return ()
        at = after + post
        title = keys[at][:-1] if keys[at][-1] == "ا" and keys[at][:-1] in heads() else keys[at]
        head = heads().get(title)
        if head is None or head.definite or not (head.kind == "title" or head.word in words("spokesman")):
            return ()
        if not post and title == keys[at] and forms[at][-1] != "ة":
            return ()
        held = [title]
        last = max(source_phrase(self.text, at, min(len(keys), at + _LONG_TITLE), self.pairs, here=True).last, at + 2)
        for key in keys[at + 1 : last]:
            if key in PUNCTUATION:
                break
            if key in _OWNED:
                held += ["باسم"] if key[0] == "ب" else []
                held += self.discourse.keys_of(verb + 1, named)
                break
            held.append(bare_key(key[:-1] if key[-1] == "ا" else key[1:] if key[0] == "ل" and key[1:] in heads() else key))
        return tuple(held)

    def _title_before(self, named: int) -> int:
        """Return the token at which the title begins that ends before a person's name at ``named``; ``named`` where there is none."""
        keys = self.keys
        end = named
        while end > 1 and (keys[end - 1] in COURTESIES or (keys[end - 1] == "." and keys[end - 2] in _INITIALS)):
            end -= 1 + (keys[end - 1] == ".")
        if end > 1 and keys[end - 1] in "،,":
            end -= 1
        found = named
        for j in range(end - 1, max(-1, end - _LONG_TITLE), -1):
            if keys[j] in PUNCTUATION or (j in self.discourse.persons and not self._in_name_of_body(j)):
                break
            head = head_of(keys[j])
            if head is None or (head.kind != "title" and head.word not in words("spokesman")) or keys[j] in COURTESIES:
                continue
            phrase = source_phrase(self.text, j, end, self.pairs, here=True)
            if phrase.first == j and phrase.last >= end:
                found = j
        return found

    def _in_name_of_body(self, token: int) -> bool:
        """Whether the person named at ``token`` is part of what a body is called: «مكتبة الملك عبدالعزيز العامة»."""
        keys = self.keys
        if token < _AT_LEAST or keys[token - 1] not in COURTESIES:
            return False
        body = head_of(keys[token - 2])
        return (body is None or body.kind == "official") and keys[token - 2][:2] != "ال" and plain_noun(keys[token - 2])

    def _peer_of(self, before: int, wanted: tuple[str, ...]) -> tuple[int, int] | None:
        """Return who was called «نظيره التونسي» beside the holder of the same office elsewhere: «وزير الخارجية التونسي»."""
        peers = self._peers()
        for token, peer in reversed([pair for pair in peers[-_HOLDERS:] if pair[0] < before][-_PEERS:]):
            adjective = peer.held[0]
            there = {bare_key(search_key(land.label)) for land in demonyms().get(adjective, ())}  # «وزير خارجية تونس»
            there |= {adjective[: len(adjective) - adjective.endswith("ه")]}
            if there.isdisjoint(word[: len(word) - word.endswith("ه")] for word in wanted[1:]):
                continue
            office = masculine(wanted[0])
            for j in range(token - 1, max(-1, token - _OFFICE_REACH), -1):
                head = head_of(self.keys[j])
                if head is not None and head.kind == "title" and masculine(bare_key(self.keys[j])) == office:
                    return peer.first, peer.last
            if wanted[:2] in _CHIEF_DIPLOMATS:
                return peer.first, peer.last
        return None

    def _peers(self) -> list[tuple[int, Holder]]:
        """Return the persons who are named as somebody's peer, each with the token of «نظيره»."""
        if self._equals is None:
            self._equals = []
            keys = self.keys
            for i in [i for i, key in enumerate(keys) if key in _peer_words()]:
                for j in range(i + 1, min(i + _PEER_REACH, len(keys))):
                    if keys[j] in "،," and j > i + 1:
                        continue  # «نظيره التونسي، سامر الخالدي»
                    if keys[j] in PUNCTUATION or (keys[j - 1] in "،," and not self._is_named(j)):
                        break
                    name = self.names_at.get(self.text.starts[j])
                    if name is not None and name.kind == "PER":
                        if j > i + 1:
                            last = bisect_left(self.text.starts, name.end)
                            self._equals.append((i, Holder(j, last, self.discourse.keys_of(i + 1, j))))
                        break
        return self._equals

    def _diplomat(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the last person who was named with an office and the adjective of a description: «الدبلوماسي التونسي» the ambassador."""
        keys = self.keys
        head = head_of(keys[first])
        if head is None or head.word not in words("described office") or not keys[first].startswith("ال") or last - first != 2:
            return None
        adjective = bare_key(keys[first + 1])
        holders = self._all_titled()
        low = bisect_left(self._titled_at, first)
        near = next((holder for holder in reversed(holders[max(0, low - _HOLDERS) : low]) if adjective in holder.held), None)
        return (near.first, near.last) if near is not None else None

    def _whole_mention(self, begin: int, end: int) -> tuple[int, int]:
        """Return the tokens of a person's name with the title before it or the apposition after it."""
        titled = self._title_before(begin)
        if titled < begin:
            if self.keys[titled][0] in "لب" and self.keys[titled] not in heads():
                self.governed.add(titled)  # «كلمة لمدير المهرجان سامر الخالدي»
            phrase = source_phrase(self.text, titled, min(len(self.keys), end + 12), self.pairs, here=True)
            return titled, phrase.last if phrase.last >= end and self.keys[end] in PUNCTUATION else end
        phrase = source_phrase(self.text, begin, min(len(self.keys), end + 16), self.pairs)
        after = self.keys[end] if end < len(self.keys) else "."
        apposed = after in "،," or head_of(after) is not None
        return begin, phrase.last if apposed and phrase.first == begin and phrase.last >= end else end

    def _apposed(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the mention of a person whose name stands right before the same title: «سامر الخالدي، لاعب الفريق» for «اللاعب».

        An adjective of relation and what a participle adds («اللاعب المغربي», «اللاعب البالغ من العمر …») need not stand there.
        """
        keys = self.keys
        core = next((j for j in range(first + 1, last) if keys[j] in _ADDED), last)
        definite = keys[first].startswith("ال")
        described = next(
            (j for j in range(first + 1, core) if definite and keys[j].startswith("ال") and keys[j].endswith(("ي", "يه"))), core
        )
        if not self.persons:
            return None
        for end in dict.fromkeys((core, described)):
            wanted = set(self.discourse.keys_of(first, end))
            if not definite and len(wanted) < _AT_LEAST:
                continue
            for position in reversed(self.discourse.positions(bare_key(keys[first]), first)[-_MENTIONS:]):
                name = self._name_ending_at(position)
                if name is None:
                    continue
                phrase = source_phrase(self.text, position, min(len(keys), position + 14), self.pairs, here=True, split=True)
                if phrase.first == position and wanted <= set(self.discourse.keys_of(position, phrase.last)):
                    begin = bisect_left(self.text.starts, name.start)
                    title = begin - 1 if begin and keys[begin - 1] in words("name title") else begin
                    return title, phrase.last
        return None

    def _honoured(self, before: int) -> tuple[int, int] | None:
        """Return the last person before a token who is named with an honorific: whom «سموه», «معاليه» means."""
        stop = self.text.starts[before]
        for at in reversed(self.name_starts[: bisect_left(self.name_starts, stop)]):
            name = self.names_at[at]
            if name.kind != "PER":
                continue
            begin, end = bisect_left(self.text.starts, name.start), bisect_left(self.text.starts, name.end)
            if not _HONOURS.isdisjoint(self.keys[max(0, begin - _TITLED_BEFORE) : begin]):
                titled = begin - 1 if begin and self.keys[begin - 1] in words("name title") else begin
                return titled, end
        return None

    def _name_ending_at(self, token: int) -> Name | None:
        """Return the person's name that ends right before ``token``, a comma or bracket passed over."""
        end = token
        while end > max(0, token - _APPOSED) and self.keys[end - 1] in "،,-)":
            end -= 1
        stop = self.text.ends[end - 1] if end else -1
        return self.persons.get(stop)


_CHIEF_DIPLOMATS = frozenset({("رئيس", "دبلوماسيه"), ("رئيسه", "دبلوماسيه"), ("رييس", "دبلوماسيه")})


@cache
def _peer_words() -> frozenset[str]:
    """Return «نظيره», «لنظيرها», «ونظيرته» … in every dress."""
    return frozenset(
        before + noun + pronoun
        for before in ("", "و", "ب", "ل", "وب", "ول")
        for noun, pronouns in (("نظير", ("ه", "ها", "هم")), ("نظيرت", ("ه", "ها", "هم")))
        for pronoun in pronouns
    )


@cache
def _gives(key: str) -> bool:
    """Whether a word is a verb or verbal noun of electing or appointing, with what may be written before it."""
    return key in _GIVES or (key[0] in "وفبل" and key[1:] in _GIVES)


def masculine(key: str) -> str:
    """Return the key of a title without the feminine ending and a pronoun: «وزيرة» and «وزير» are one office."""
    key = key.removeprefix("ب") if head_of(key[1:]) is not None else key
    return key[:-1] if key.endswith("ه") and len(key) > 3 else key


def _speaks_for_the_same(wanted: tuple[str, ...], held: tuple[str, ...]) -> bool:
    """Whether a spokesman is now called more fully than with his name: «الناطق باسم النيابة الفيدرالية» after «الناطق باسم النيابة».

    «المتحدث باسم قوات السد» may have been called «الناطق الرسمي لقوات السد».
    """
    if wanted[0] not in words("spokesman") or len(held) <= _AT_LEAST or held[0] not in words("spokesman"):
        return False
    if wanted[: len(held)] == held:
        return True
    for_whom = [wanted[at + 1 :] for at in range(1, len(wanted) - 1) if wanted[at] == "باسم"]
    served = [
        (held[at][1:], *held[at + 1 :]) for at in range(1, min(len(held), _SERVED)) if held[at][0] == "ل" and len(held[at]) > _AT_LEAST
    ]
    return any(them == whom[: len(them)] or whom == them[: len(whom)] for whom in for_whom for them in served)


def _heads_words(head: str, held: list[str]) -> bool:
    """Whether ``head`` is what the title's words are headed by, not «رئيس» in «نائب رئيس …»."""
    at = held.index(head) if head in held else 0
    before = head_of(held[at - 1]) if at else None
    return before is None or before.kind not in {"title", "official"}
