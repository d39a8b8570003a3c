"""The cue index: one dictionary look-up a token says whether it can introduce a statement, and in which forms of which cues.

Forms are conjugated (``arabic/conjugation``) from a compact verb table (``data/verbs.tsv``: third persons of past, present and jussive,
with the conjunctions و and ف, the future س and the purpose ل, object pronouns where the verb takes them, and the accusative participles
of circumstance).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from isnad.arabic.conjugation import feminine_plurals, past_forms, present_forms
from isnad.arabic.folding import search_key
from isnad.reading.statements.words import rows, words
from isnad.records import Force

Tense = Literal["past", "present", "participle", "masdar", "preposition"]


_TAKES_OBJECT = frozenset({"tell", "askby", "askto", "askon", "deem", "socalled"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A row of the cue table: the complements that it ``takes`` (see docs/statements.md) and the ``force`` of what it introduces."""

    lemma: str
    takes: frozenset[str]
    force: Force
    key: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", search_key(self.lemma))


@dataclass(frozen=True, slots=True)
class CueForm:
    """One written form of a cue. ``prefix`` is the clitic before it, ``pronoun`` whether an object pronoun ends it, ``jussive``
    whether it stands only after لم, لا and ل.
    """

    cue: Cue
    tense: Tense
    gender: str
    number: str
    prefix: str = ""
    pronoun: bool = False
    jussive: bool = False
    article: bool = False

    @property
    def reprise(self) -> bool:
        """Whether the pronoun stands for the words themselves: «هذا ما قاله الوزير»."""
        return self.pronoun and self.tense != "masdar" and not self.cue.takes & _TAKES_OBJECT


_OBJECTS = ("ه", "ها", "هم", "هما")
_WAW = ("", "و", "ف")
_PRESENT = ("", "و", "ف", "س", "وس", "ل", "ول")


def participle_forms(stem: str) -> list[tuple[str, str, str]]:
    """Return (form, gender, number) of the accusative participles of circumstance."""
    plural = stem[:-1] if stem[-1] == "ي" else stem
    return [(stem + "ا", "m", "s"), (stem + "ة", "f", "s"), (plural + "ين", "m", "p"), (stem + "تين", "f", "d"), (stem + "ات", "f", "p")]


@cache
def cue_index() -> dict[str, tuple[CueForm, ...]]:
    """Return search key → the cue forms that are written so."""
    found: dict[str, list[CueForm]] = {}

    def add(form: str, item: CueForm) -> None:
        items = found.setdefault(search_key(form), [])
        if item not in items:
            items.append(item)

    for past, present, participle, takes, force, _ in rows("verbs.tsv"):
        only_him = takes == "tellhim"  # «حدثه»: without a pronoun it is another word
        cue = Cue(past, frozenset({"tell"} if only_him else takes.split()), force)  # type: ignore[arg-type]
        objects = bool(cue.takes & (_TAKES_OBJECT | {"say"})) or force == "deny"
        if past != "-":
            forms = past_forms(past)
            if past[0] not in "أا" and past != "قال":  # «نفيا», «أمرا»: nearly always a noun
                forms = [form for form in forms if form[1:] != ("m", "d")]
            _add_verb(add, cue, "past", forms, _WAW, objects, bare=not only_him)
        if present != "-":
            forms, jussives = present_forms(present, past)
            _add_verb(add, cue, "present", forms, _PRESENT, objects)
            for form, gender, number in jussives:
                add(form, CueForm(cue, "present", gender, number, jussive=True))
        if cue.takes & {"that", "say"} and past != "-" and present != "-":
            for form, tense in feminine_plurals(past, present):
                for prefix in _WAW:
                    add(prefix + form, CueForm(cue, "past" if tense == "past" else "present", "f", "p", prefix))  # «وقلن إن»
        if participle != "-":
            for form, gender, number in participle_forms(participle):
                if past == "طلب" and (gender, number) != ("m", "s"):
                    continue  # «طالبة» is a student or asks with «طالب»
                for prefix in ("", "و"):
                    add(prefix + form, CueForm(cue, "participle", gender, number, prefix))
    for noun, plural, takes, force, _ in rows("nouns.tsv"):
        cue = Cue(noun, frozenset(takes.split()), force)  # type: ignore[arg-type]
        for form in (noun, plural):
            for article in ("", "ال") if form != "-" else ():
                for prefix in ("", "و", "ب", "وب"):
                    add(prefix + article + form, CueForm(cue, "masdar", "", "", prefix, article=bool(article)))
            if form != "-":
                add("ل" + form, CueForm(cue, "masdar", "", "", "ل"))
            for pronoun in ("ه", "ها", "هم") if form != "-" else ():
                stem = form[:-1] + "ت" if form[-1] == "ة" else form
                gender = "f" if pronoun == "ها" else "m"
                for prefix in ("", "و", "ب", "ل"):
                    add(prefix + stem + pronoun, CueForm(cue, "masdar", gender, "p" if pronoun == "هم" else "s", prefix, pronoun=True))
                if stem[-1] == "ء":
                    add(stem[:-1] + "ؤ" + pronoun, CueForm(cue, "masdar", gender, "s", "", pronoun=True))
                    add(stem[:-1] + "ئ" + pronoun, CueForm(cue, "masdar", gender, "s", "", pronoun=True))
    for word, governs, force, _ in rows("prepositions.tsv"):
        cue = Cue(word, frozenset({governs}), force)  # type: ignore[arg-type]
        for prefix in ("", "و", "ف"):
            add(prefix + word.split()[-1], CueForm(cue, "preposition", "", "", prefix))
    for key in words("never a cue"):  # «طالبا عدم كشف هويته»; «فرد», «فدان»; the dual past is never meant
        found.pop(key, None)
    return {
        key: tuple(
            sorted(items, key=lambda item: (item.pronoun and item.tense != "masdar", "passive" not in item.cue.takes, len(item.prefix)))
        )
        for key, items in found.items()
    }


@cache
def verb_keys() -> frozenset[str]:
    """Return the search keys that can be a verb or a participle of saying: where another statement may begin."""
    return frozenset(
        key
        for key, forms in cue_index().items()
        if any(form.tense in {"past", "present", "participle"} and not form.reprise for form in forms)
    )


def _add_verb(
    add: Callable[[str, CueForm], None],
    cue: Cue,
    tense: Tense,
    forms: list[tuple[str, str, str]],
    prefixes: tuple[str, ...],
    objects: bool,
    *,
    bare: bool = True,
) -> None:
    for form, gender, number in forms:
        for prefix in prefixes:
            if bare:
                add(prefix + form, CueForm(cue, tense, gender, number, prefix))
            if objects:
                stem = form[:-1] if form.endswith("وا") else form[:-1] + "ا" if form.endswith("ى") else form
                us = ("نا",) if form.endswith(("ت", "وا")) or tense == "present" else ()  # «أبلغتنا»; «أبلغنا» is «we» as well
                for pronoun in (*_OBJECTS, "ني", *us) if "tell" in cue.takes else _OBJECTS:
                    add(prefix + stem + pronoun, CueForm(cue, tense, gender, number, prefix, pronoun=True))
