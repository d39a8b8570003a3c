"""The benchmark runner: one table of figures, each beside its floor.

Usage: python -m bench FOLDER [--only TASK[,TASK…]] [--speeds] [--gate] [--json FILE]
       python -m bench FOLDER --raise-floors
       python -m bench --lower-floor KEY VALUE --reason "why"

FOLDER holds the development gold (``gold/``) and the data (``data/``). Without it nothing can be measured, and that is said.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from bench.figures import Figure, MissingDataError
from bench.floors import Floors

#: The tasks in the order of the way of an article; each is a module of this package with ``run(folder) -> list[Figure]`` and, where
#: measuring speed takes work of its own, ``speeds(folder)``, which is left alone unless speeds are asked for.
TASKS = ("arabic", "dates", "pages", "names", "statements", "linking", "retellings", "search", "claims", "reading", "archive", "page_speed")
#: Tasks that measure speed alone: left out unless speeds are asked for.
SPEED_TASKS = ("claims", "reading", "archive", "page_speed")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmarks that the arguments ask for; return the exit status: 1 where a gate is missed or data is absent."""
    options = _options(arguments)
    floors = Floors.load()
    if options.lower_floor:
        key, value = options.lower_floor
        if not options.reason:
            print("bench: --lower-floor needs --reason", file=sys.stderr)
            return 2
        floors.lower(key, float(value), options.reason)
        floors.save()
        return 0
    if options.folder is None or not options.folder.is_dir():
        print(f"bench: there is no data folder {options.folder}: nothing was measured", file=sys.stderr)
        return 1
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    tasks = options.only.split(",") if options.only else [task for task in TASKS if options.speeds or task not in SPEED_TASKS]
    figures: list[Figure] = []
    absent: list[str] = []
    for task in tasks:
        if task not in TASKS:
            print(f"bench: there is no task {task}; there are {', '.join(TASKS)}", file=sys.stderr)
            return 2
        began = time.perf_counter()
        try:
            module = importlib.import_module(f"bench.{task}")
            found: list[Figure] = module.run(options.folder)
            if options.speeds and hasattr(module, "speeds"):
                found += module.speeds(options.folder)
        except MissingDataError as error:
            absent.append(f"{task}: {error}")
            continue
        figures += [figure for figure in found if options.speeds or figure.kind == "quality" or task in SPEED_TASKS]
        print(f"bench: {task} took {time.perf_counter() - began:.0f} s", file=sys.stderr)
    print(_table(figures, floors))
    for line in absent:
        print(f"NOT MEASURED  {line}")
    if options.json:
        rows = [{"key": f.key, "value": f.value, "unit": f.unit, "floor": floors.of(f.key), "peers": dict(f.peers)} for f in figures]
        options.json.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    if options.raise_floors:
        floors.raise_to(figures)
        floors.save()
    missed = [f for f in figures if not floors.met(f) and (f.kind == "quality" or options.gate_speeds)]
    for figure in missed:
        print(f"UNDER ITS FLOOR  {figure.key}: {figure.value:.4g}, floor {floors.of(figure.key):.4g}")
    if options.gate or options.gate_speeds:
        return 1 if missed or absent else 0
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--only", help="these tasks, comma-separated: " + ", ".join(TASKS))
    parser.add_argument("--speeds", action="store_true", help="measure and print speeds too")
    parser.add_argument("--gate", action="store_true", help="exit with 1 where a quality figure is under its floor or data is absent")
    parser.add_argument("--gate-speeds", action="store_true", help="as --gate, speeds included")
    parser.add_argument("--json", type=Path, help="write the figures to this file too")
    parser.add_argument("--raise-floors", action="store_true", help="raise each floor to just under what was measured; never lowers one")
    parser.add_argument("--lower-floor", nargs=2, metavar=("KEY", "VALUE"), help="lower one floor; needs --reason")
    parser.add_argument("--reason", help="why a floor is lowered; kept in floors.json")
    return parser.parse_args(arguments)


def _table(figures: Sequence[Figure], floors: Floors) -> str:
    rows = [("task", "figure", "value", "floor", "", "peers (and ratio to ours)")]
    for figure in figures:
        floor = floors.of(figure.key)
        peers = "  ".join(f"{name} {_number(value)}{_ratio(figure, value)}" for name, value in figure.peers)
        state = "" if floor is None else "ok" if floors.met(figure) else "UNDER"
        rows.append((figure.task, figure.name, f"{_number(figure.value)} {figure.unit}".strip(), _number(floor), state, peers))
    widths = [max(len(row[i]) for row in rows) for i in range(5)]
    return "\n".join("  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[5]]).rstrip() for row in rows)


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"


def _ratio(figure: Figure, peer: float) -> str:
    return f" (x{figure.value / peer:.2f})" if peer else ""


if __name__ == "__main__":
    sys.exit(main())
