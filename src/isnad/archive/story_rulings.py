"""A person's word on stories: merge, split, pin. Kept in order; what follows from all of it for pairs of articles is what linking obeys.

Rules:

* ``merge``: the articles of two stories are of one;
* ``split``: some articles of a story are not of one with its others. Whether they are of one with each other is left to linking;
* ``pin``: an article is of one with those of a story, and not with those of the story that it stood in;
* a later word comes before an earlier one; undoing one leaves what follows from the rest.

What does not live here: cutting stories by it (``isnad.linking``).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise, product

from isnad.archive import reads, stories
from isnad.archive.answers import StoryRuling, StoryVerdict
from isnad.archive.links import SqliteLinkStore
from isnad.archive.reads import id_of
from isnad.archive.times import now
from isnad.errors import InputError
from isnad.linking import Linker, LinkReader, Ruling
from isnad.records import Outlet

Pair = tuple[str, str]

_WORDS = {
    "merge": "ضُمّت القصتان بكلمة من إنسان",
    "split": "فُصل عن قصته السابقة بكلمة من إنسان",
    "pin": "ثُبّت في هذه القصة بكلمة من إنسان",
}


def rule(
    db: sqlite3.Connection,
    outlets: Mapping[str, Outlet],
    verdict: StoryVerdict,
    subject: str,
    *,
    into: str | None,
    articles: Collection[str],
    why: str,
) -> tuple[StoryRuling, tuple[str, ...]]:
    """Keep a person's word and cut the stories that it concerns anew; returns it and the ids of the articles of the stories that changed.

    Raises NotFoundError, InputError.
    """
    chosen, others, apart = _meant(db, verdict, subject, into, articles)
    before = _pairs(rulings(db))
    number = db.execute(
        "INSERT INTO story_rulings (verdict, articles, others, apart, why, at) VALUES (?, ?, ?, ?, ?, ?)",
        (verdict, *(json.dumps(ids, ensure_ascii=False) for ids in (chosen, others, apart)), why, now()),
    ).lastrowid
    kept = rulings(db)
    return next(r for r in kept if r.number == number), _apply(db, outlets, before, _pairs(kept))


def _meant(
    db: sqlite3.Connection, verdict: StoryVerdict, subject: str, into: str | None, articles: Collection[str]
) -> tuple[list[str], list[str], list[str]]:
    """Return the articles that a word is about, those they belong with, and those they do not."""
    if verdict == "split":
        found = stories.story(db, subject)
        chosen = list(dict.fromkeys(id_of(db, article) for article in articles))
        if not chosen or into is not None:
            raise InputError("a split needs articles of the story: which of them are of another?")
        if strange := [id for id in chosen if id not in found.articles]:
            raise InputError(f"article {strange[0][:200]} is not of story {found.story}")
        rest = [id for id in found.articles if id not in chosen]
        if not rest:
            raise InputError("a split leaves at least one article in the story")
        return chosen, [], rest
    if into is None or articles:
        raise InputError(f"a {verdict} needs the story that {'the other' if verdict == 'merge' else 'the article'} belongs to")
    target = stories.story(db, into)
    if verdict == "merge":
        found = stories.story(db, subject)
        if found.story == target.story:
            raise InputError(f"{subject[:200]} and {into[:200]} are one story already")
        return list(found.articles), list(target.articles), []
    id = id_of(db, subject)
    here = stories.story_of(db, id)
    others = [other for other in target.articles if other != id]
    if not others:
        raise InputError(f"story {target.story} has no other article to belong with")
    return [id], others, [] if here.story == target.story else [other for other in here.articles if other != id]


def rulings(db: sqlite3.Connection, articles: Collection[str] | None = None) -> list[StoryRuling]:
    """Return what persons said of stories (that concerns one of these articles), oldest first."""
    rows = db.execute("SELECT key, verdict, articles, others, apart, why, at FROM story_rulings ORDER BY key")
    found = [
        StoryRuling(key, verdict, tuple(json.loads(chosen)), tuple(json.loads(others)), tuple(json.loads(apart)), why, at)
        for key, verdict, chosen, others, apart, why, at in rows
    ]
    if articles is None:
        return found
    wanted = set(articles)
    return [r for r in found if wanted.intersection(r.articles) or (r.verdict != "split" and wanted.intersection(r.others))]


def undo(db: sqlite3.Connection, outlets: Mapping[str, Outlet], number: int) -> tuple[bool, tuple[str, ...]]:
    """Forget a word and cut the stories that it concerned anew. Returns whether there was one, and the articles as of ``rule``."""
    before = _pairs(rulings(db))
    if not db.execute("DELETE FROM story_rulings WHERE key = ?", (number,)).rowcount:
        return False, ()
    return True, _apply(db, outlets, before, _pairs(rulings(db)))


def _pairs(words: Sequence[StoryRuling]) -> dict[Pair, bool]:
    """Return what follows for pairs of articles: whether they are of one story."""
    held: dict[Pair, bool] = {}
    for number, word in enumerate(words):
        held.update((_pair(a, b), False) for a, b in product(word.articles, word.apart))
        for pair in product(word.articles, word.others):
            held.pop(_pair(*pair), None)  # an earlier word that parts them
        if word.others:
            held.update((_pair(a, b), True) for a, b in pairwise(_still_together(word, words[number + 1 :])))
    return held


def _still_together(word: StoryRuling, later: Iterable[StoryRuling]) -> list[str]:
    """Return the articles that a word joins without those that a later word took from among them, through whom the others must not hang."""
    joined = {*word.articles, *word.others}
    taken = {id for each in later if not joined.isdisjoint(each.apart) for id in each.articles}
    chosen, others = ([id for id in ids if id not in taken] for ids in (word.articles, word.others))
    return [*chosen, *others] if chosen and others else []


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a <= b else (b, a)


def _apply(
    db: sqlite3.Connection, outlets: Mapping[str, Outlet], before: Mapping[Pair, bool], after: Mapping[Pair, bool]
) -> tuple[str, ...]:
    gone: Sequence[Pair] = sorted(set(before) - set(after))
    new = [Ruling(*pair, together) for pair, together in sorted(after.items()) if before.get(pair) is not together]
    return Linker(SqliteLinkStore(db), outlets).rule_all(new, gone)


def explain(db: sqlite3.Connection, outlets: Mapping[str, Outlet], article: str) -> tuple[str, ...]:
    """Say in Arabic why an article stands in its story. Raises NotFoundError."""
    found = stories.story_of(db, article)
    id = id_of(db, article)
    by_a_person = [
        f"{_WORDS[ruling.verdict]} (الحكم {ruling.number}){f': {ruling.why}' if ruling.why else ''}" for ruling in rulings(db, [id])
    ]
    if len(found.articles) == 1:
        return (*by_a_person, "لا مقال آخر عن هذا الحدث بعد")
    return (*by_a_person, *LinkReader(SqliteLinkStore(db), outlets).explain(id, lambda ids: reads.articles_by_id(db, ids, full=True)))
