"""``python -m isnad`` is the command line; nothing else lives here."""

from __future__ import annotations

from isnad.command import main

if __name__ == "__main__":
    main()
