"""That an affair is the same from each of its stories; a long one is led on by what is near, and by the names of the story asked for."""

from isnad.linking import affairs
from isnad.linking.affairs import chain
from isnad.linking.belonging import Around
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


def test_a_long_one_has_what_is_near_and_what_the_names_of_the_story_asked_for_lead_to(monkeypatch):
    found = asked(LONG, monkeypatch)
    assert found["accident"] == {"accident", "inquiry"}
    assert found["charge"] == {"inquiry", "charge", "trial"}
    assert all(each in found[other] for each, members in found.items() for other in members)


def test_of_many_near_ones_those_hang_together_that_are_likeliest_from_each_of_them(monkeypatch):
    told = {f"s{n:02}": story(f"{n}") for n in range(60)}

    def around(one):  # a row of stories, every twentieth of them less like the next
        n = int(one[1:])
        beside = ((n - 1, n - 1), (n + 1, n))
        return {f"s{other:02}": Around(0.65 if first % 20 == 19 else 0.85) for other, first in beside if 0 <= other < 60}

    monkeypatch.setattr(affairs, "linked", lambda a, b, near: ("طريق",))
    found = {
        each: {each, *(link.story for link in chain(each, around, lambda ids: {id: told[id] for id in ids if id in told}))} for each in told
    }
    assert {len(members) for members in found.values()} == {20}
    assert all(each in found[other] for each, members in found.items() for other in members)
