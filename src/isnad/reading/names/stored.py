"""How the arrays of shipped models (``.npz``) are read: what is not compressed is mapped, so that only the rows asked for cost.

What does not live here: what the arrays mean (``tagger``, ``network``), how they are written (``compiled``).
"""

from __future__ import annotations

import math
import mmap
import struct
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

#: Where a member's file header gives the lengths of its name and of its extra field, which the data follow (APPNOTE.TXT 4.3.7).
_LENGTHS, _FIXED = 26, 30


def arrays(path: Path) -> dict[str, npt.NDArray[Any]]:
    """Return the arrays of an ``.npz`` file by name; those that are stored uncompressed are read-only views of the mapped file."""
    found: dict[str, npt.NDArray[Any]] = {}
    with path.open("rb") as file, zipfile.ZipFile(path) as stored:
        whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        for member in stored.infolist():
            name = member.filename.removesuffix(".npy")
            if member.compress_type != zipfile.ZIP_STORED:
                with stored.open(member) as packed:
                    found[name] = np.lib.format.read_array(packed)
                continue
            begin = member.header_offset
            file.seek(begin + _FIXED + sum(struct.unpack("<HH", whole[begin + _LENGTHS : begin + _FIXED])))
            np.lib.format.read_magic(file)
            shape, _, kind = np.lib.format.read_array_header_1_0(file)
            found[name] = np.frombuffer(whole, kind, math.prod(shape), file.tell()).reshape(shape)
    return found
