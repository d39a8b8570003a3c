"""The floors file: each floor is its newest history entry, and none was ever lowered without a reason."""

import itertools
import json

import pytest

from bench.__main__ import main
from bench.figures import Figure
from bench.floors import FILE, Floors

ROWS = json.loads(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("key", sorted(ROWS))
def test_a_floor_is_the_newest_entry_of_its_history_and_a_step_back_has_a_reason(key):
    history = ROWS[key]["history"]
    assert history[-1]["floor"] == ROWS[key]["floor"]
    for before, after in itertools.pairwise(history):
        if after["reason"] == "measured":
            # --raise-floors moves a floor in one direction only; which one is better shows in the first such step.
            assert before["floor"] != after["floor"]
        else:
            assert len(after["reason"].split()) >= 3


@pytest.mark.parametrize(
    ("value", "higher", "floor", "met", "raised"),
    [(0.9, True, 0.8, True, 0.891), (0.7, True, 0.8, False, 0.8), (0.1, False, 0.2, True, 0.101), (0.3, False, 0.2, False, 0.2)],
)
def test_floors_are_met_and_raised_but_never_lowered_by_measuring(value, higher, floor, met, raised):
    floors = Floors({"t.f": {"floor": floor, "history": []}})
    figure = Figure("t", "f", value, higher=higher)
    assert floors.met(figure) is met
    floors.raise_to([figure])
    assert floors.of("t.f") == pytest.approx(raised)


def test_a_missing_data_folder_is_said_and_is_a_failure(tmp_path, capsys):
    assert main([str(tmp_path / "absent"), "--gate"]) == 1
    assert "nothing was measured" in capsys.readouterr().err
    assert main([str(tmp_path), "--gate", "--only", "reading"]) == 1
    assert "NOT MEASURED" in capsys.readouterr().out


def test_lowering_needs_a_reason(capsys):
    assert main(["--lower-floor", "pages.body F1", "0.1"]) == 2
    assert "--reason" in capsys.readouterr().err
