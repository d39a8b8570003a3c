"""Third persons of verbs, as news writes them without vowels.

What does not live here: which verbs mean what (``reading/statements/data/verbs.tsv``, ``reading/names/data/cues.tsv``).
"""

from __future__ import annotations


def past_forms(past: str) -> list[tuple[str, str, str]]:
    """Return (form, gender, number) of the past third persons of ``past``, its masculine singular."""
    if past[-1] in "ىا" and len(past) > 2:
        stem = past[:-1]
        back = stem + ("و" if past[-1] == "ا" else "ي")
        return [(past, "m", "s"), (stem + "ت", "f", "s"), (stem + "وا", "m", "p"), (back + "ا", "m", "d"), (stem + "تا", "f", "d")]
    if past[-1] == "ي":
        return [(past, "m", "s"), (past + "ت", "f", "s"), (past[:-1] + "وا", "m", "p"), (past + "ا", "m", "d"), (past + "تا", "f", "d")]
    return [(past, "m", "s"), (past + "ت", "f", "s"), (past + "وا", "m", "p"), (past + "ا", "m", "d"), (past + "تا", "f", "d")] + (
        [(past[:-1] + "ؤوا", "m", "p")] if past[-1] == "أ" else []
    )


def present_forms(present: str, past: str) -> tuple[list[tuple[str, str, str]], list[tuple[str, str, str]]]:
    """Return (form, gender, number) of the present third persons, and of those jussives that are written otherwise."""
    found = []
    jussives = []
    short = present[:-1] if present[-1] in "يوى" else present
    jussive = present
    if present[-1] in "يوى":
        jussive = short
    elif len(past) >= 3 and past[-2] == "ا" and present[-2] in "يوا":
        jussive = present[:-2] + present[-1]
    for first, gender in (("ي", "m"), ("ت", "f")):
        found.append((first + present[1:], gender, "s"))
        if jussive != present:
            jussives.append((first + jussive[1:], gender, "s"))
    dual = present[:-1] + "ي" if present[-1] == "ى" else present
    found += [(short + "ون", "m", "p"), (short + "وا", "m", "p"), (dual + "ان", "m", "d"), ("ت" + dual[1:] + "ان", "f", "d")]
    return found, jussives


def feminine_plurals(past: str, present: str) -> list[tuple[str, str]]:
    """Return the past and present third persons feminine plural of a verb with three letters or more, each with its tense.

    «قال», «يقول» give «قلن», «يقلن»; none are given where the spelling is another's too («أعلن», «يدعون») or the past is shorter.
    """
    if len(past) < 3 or past[-1] in "نأ" or present[-1] in "نأ":
        return []
    if past[-1] in "ىا" or present[-1] in "يوى":
        weak = past[:-1] + ("و" if past[-1] == "ا" and len(past) == 3 else "ي")
        return [(weak + "ن", "past"), *([] if present[-1] == "و" else [(present[:-1] + "ين", "present")])]
    hollow = past[-2] == "ا" and present[-2] in "يوا"
    if hollow:
        past, present = past[:-2] + past[-1], present[:-2] + present[-1]
    return [(past + "ن", "past"), (present + "ن", "present")]
