"""That a short affair is the same from each of its stories, and a long one led on only by the names of the story asked for."""

import pytest

from isnad.linking import affairs
from isnad.linking.affairs import Around, chain
from isnad.linking.matter import About, Named


def story(*names):
    return About(
        {name: Named("PER", name, frozenset({name}), False, False, frozenset()) for name in names}, frozenset(names), frozenset(names)
    )


# An accident, near it the inquiry that names the driver, then his charge and his trial; then those of a chain by another name.
STORIES = {"accident": story("سائق"), "inquiry": story("القبلي"), "charge": story("القبلي"), "trial": story("القبلي", "الزياني")}
LONG = STORIES | {f"further{n}": story("الزياني") for n in range(12)}


def asked(told, monkeypatch):
    def around(one):
        near = {"accident": "inquiry", "inquiry": "accident"}.get(one)
        found = {near: Around(likely=0.8)} if near else {}
        for other in told.keys() - {one}:
            if names := told[one].names.keys() & told[other].names.keys():
                found[other] = Around(names=frozenset(names))
        return found

    monkeypatch.setattr(affairs, "linked", lambda a, b, near: ("طريق",) if near.likely else tuple(sorted(near.names)))
    return {
        each: {each, *(link.story for link in chain(each, around, lambda ids: {id: told[id] for id in ids if id in told}))} for each in told
    }


def test_a_short_affair_is_the_same_from_each_of_its_stories(monkeypatch):
    found = asked(STORIES, monkeypatch)
    assert all(members == STORIES.keys() for members in found.values())


@pytest.mark.parametrize(("each", "others"), [("accident", {"accident", "inquiry"}), ("charge", {*STORIES})])
def test_of_a_long_one_only_names_of_the_story_asked_for_lead_on(monkeypatch, each, others):
    assert asked(LONG, monkeypatch)[each] == others
