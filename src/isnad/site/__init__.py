"""The site of an archive: pages in Arabic and English, Atom feeds, and a JSON twin of each page. No script is needed to read it.

``build`` gives the application. What does not live here: any analysis, any storing.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from isnad.site.app import build

__all__ = ["FONTS", "build"]

_FOLDER = Path(str(files("isnad.site"))) / "static" / "fonts"
#: The fonts that the site's sheet names: Arabic shows right without any font on the reader's machine.
FONTS = tuple(
    _FOLDER / f"{font}-{script}-{weight}-normal.woff2"
    for font, weights in (("ibm-plex-sans-arabic", (400, 600)), ("noto-naskh-arabic", (400, 700)))
    for script in ("arabic", "latin")
    for weight in weights
)
