"""``isnad serve`` and ``isnad up``: the site of an archive, alone or with the collector beside it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.command.gather import gather, raise_if_nothing_to_do
from isnad.command.options import ArchiveOption, archive_path
from isnad.command.progress import say
from isnad.errors import IsnadError
from isnad.settings import Settings

if TYPE_CHECKING:
    import socket

SERVE_EXAMPLE = "Example: isnad serve --archive news --port 8080"
UP_EXAMPLE = "Example: isnad up --archive news"

HostOption = Annotated[str | None, typer.Option("--host", help="Address to listen on. Default: ISNAD_SITE_HOST, else 127.0.0.1.")]
PortOption = Annotated[
    int | None, typer.Option("--port", min=0, max=65535, help="Port; 0 takes a free one. Default: ISNAD_SITE_PORT, else 8765.")
]


def serve(archive: ArchiveOption = None, host: HostOption = None, port: PortOption = None) -> None:
    """Serve the site of an archive: pages, feeds and a JSON twin of each page."""
    settings = Settings.from_environment()
    run_site(archive_path(archive, settings), settings, host, port)


def up(archive: ArchiveOption = None, host: HostOption = None, port: PortOption = None) -> None:
    """Collect and serve: a round of collecting every ISNAD_COLLECT_EVERY seconds, with the site beside it."""
    from isnad.archive import Archive  # noqa: PLC0415

    settings = Settings.from_environment()
    path = archive_path(archive, settings)
    with Archive.open(path) as kept:
        raise_if_nothing_to_do(kept.outlets())
    stop = threading.Event()
    collector = threading.Thread(target=_collect_until, args=(stop, path, settings), name="collector")
    collector.start()
    try:
        run_site(path, settings, host, port)
    finally:
        say("isnad: finishing the round under way …")
        stop.set()
        collector.join()


def _collect_until(stop: threading.Event, path: str, settings: Settings) -> None:
    from isnad.archive import Archive  # noqa: PLC0415

    while not stop.is_set():
        try:
            with Archive.open(path) as kept:
                gather(kept, kept.outlets(), settings, say)
        except IsnadError as error:
            say(f"isnad: this round of collecting failed: {error}")
        stop.wait(settings.collect_every)


def listen(settings: Settings, host: str | None, port: int | None) -> socket.socket:
    """Open the socket that the site listens on. Raises IsnadError where the address is taken or not ours."""
    import socket  # noqa: PLC0415

    address = (host or settings.site_host, settings.site_port if port is None else port)
    try:
        return socket.create_server(address)
    except OSError as error:
        raise IsnadError(f"cannot listen on {address[0]}:{address[1]}: {error.strerror}; try --port 0") from error


def run_site(path: str, settings: Settings, host: str | None = None, port: int | None = None, *, open_browser: bool = False) -> None:
    """Serve the archive at ``path`` until interrupted; say the address, and open it in a browser if wanted."""
    import uvicorn  # noqa: PLC0415

    from isnad.archive import Archive  # noqa: PLC0415
    from isnad.archive.sources import prepare  # noqa: PLC0415
    from isnad.site import build  # noqa: PLC0415

    threading.Thread(target=prepare, name="prepare", daemon=True).start()  # so that no first visitor waits for it
    with Archive.open(path, readonly=True) as kept, listen(settings, host, port) as server:
        address = f"http://{server.getsockname()[0]}:{server.getsockname()[1]}/"
        say(f"isnad: the site is at {address} (stop with Ctrl-C)")
        if open_browser:
            import webbrowser  # noqa: PLC0415

            webbrowser.open(address)
        uvicorn.Server(uvicorn.Config(build(kept, settings), log_level="warning")).run([server])
