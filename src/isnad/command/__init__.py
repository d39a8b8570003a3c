"""The command line: one module a command, or a few that belong together. Data goes to standard output, talk to standard error."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line and exit. Errors on purpose (IsnadError) are one line on standard error and exit status 1."""
    from isnad.command.app import app  # noqa: PLC0415 - `import isnad.command` stays free of the command-line library
    from isnad.errors import IsnadError  # noqa: PLC0415

    # A reader of Arabic gets Arabic whatever the locale of the terminal says.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape" if stream is sys.stdout else "backslashreplace")
    try:
        app()
    except IsnadError as error:
        print(f"isnad: {error}", file=sys.stderr)
        sys.exit(1)
    except BrokenPipeError:
        # The reader of our output has gone (`isnad … | head`); what it wanted it has.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except KeyboardInterrupt:
        sys.exit(130)
