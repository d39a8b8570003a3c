"""Run as a process of its own by test_kill: ingests numbered articles in small lots and says after each how many are acknowledged.

Usage: ingester.py ARCHIVE FIRST LAST LOT
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import isnad.archive.ingest
from archive.invented import OneStoryEach, made
from isnad.archive import Archive

isnad.archive.ingest.Linker = OneStoryEach
isnad.archive.ingest.BATCH = 7
path, first, last, lot = sys.argv[1], *map(int, sys.argv[2:])
with Archive.open(path) as archive:
    print("open", flush=True)
    for n in range(first, last, lot):
        archive.ingest(made(f"a{i}", published=f"2024-01-{1 + i % 28:02}") for i in range(n, min(n + lot, last)))
        print(min(n + lot, last), flush=True)
