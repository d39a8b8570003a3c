#!/usr/bin/env python3
"""Set Isnad up in .venv beside this file, as the lock file says, and run it: ``python3 run.py demo``, ``python3 run.py test``.

Needs nothing but Python 3.11 or later. What is set up already is not set up again.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

HOME = Path(__file__).resolve().parent
VENV = HOME / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")


def set_up(lock: Path) -> None:
    """Make the virtual environment and install what the lock file pins, unless that was done for this very lock file."""
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever runs this may have an older one
        sys.exit(f"Isnad needs Python 3.11 or later; this is {sys.version.split()[0]}. Try: python3.11 {sys.argv[0]} …")
    stamp = VENV / f"{lock.name}.installed"
    digest = hashlib.sha256(lock.read_bytes() + (HOME / "pyproject.toml").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == digest:
        return
    print("Setting up in .venv (a minute or two, once) …", file=sys.stderr)
    venv.create(VENV, with_pip=True, clear=not (BIN / "isnad").exists())
    pip = [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", str(lock)], check=True)
    subprocess.run([*pip, "--no-deps", "-e", str(HOME)], check=True)
    stamp.write_text(digest)


def main() -> int:
    """Set up, then run the tests or pass the arguments to ``isnad``."""
    arguments = sys.argv[1:]
    if not arguments:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        set_up(HOME / ("requirements-dev.lock" if arguments[0] == "test" else "requirements.lock"))
    except subprocess.CalledProcessError as error:
        print(f"run.py: setting up failed: {' '.join(error.cmd)}", file=sys.stderr)
        return 1
    testing = arguments[0] == "test"
    command = [str(BIN / "python"), "-m", "pytest", *arguments[1:]] if testing else [str(BIN / "isnad"), *arguments]
    try:
        return subprocess.run(command, cwd=HOME if testing else None, check=False).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
