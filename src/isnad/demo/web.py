"""The demo's web over HTTP: one ASGI application, one uvicorn server in a thread, one loopback port for each outlet.

An own port (an own origin) for each outlet makes robots.txt, sitemaps and canonical addresses real. ``sites`` says what is served.
"""

from __future__ import annotations

import hashlib
import socket
import threading
import time
from dataclasses import replace
from datetime import UTC
from email.utils import format_datetime
from types import TracebackType
from typing import Self

import uvicorn
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from isnad.demo import content
from isnad.demo.sites import Site
from isnad.records import Outlet

_HOST = "127.0.0.1"
_START_SECONDS = 20.0


class DemoWeb:
    """The invented outlets as servers. ``up`` starts them, ``down`` (or leaving the ``with`` block) ends them.

    ``requests`` counts what was asked of each outlet, as ``{(outlet id, status): n}``.
    """

    def __init__(self) -> None:
        self.requests: dict[tuple[str, int], int] = {}
        self._corrected = False
        self._sites: dict[int, Site] = {}
        self._server: uvicorn.Server | None = None
        self._thread: threading.Thread | None = None
        self._sockets: list[socket.socket] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.down()

    @property
    def outlets(self) -> tuple[Outlet, ...]:
        """The outlets as a collector would have them declared, with their loopback addresses."""
        return tuple(site.declared() for site in self._sites.values())

    @property
    def addresses(self) -> dict[str, str]:
        """The address of every article: its id in the demo's data to its canonical URL."""
        return {article.id: site.home + article.path for site in self._sites.values() for article in site.articles}

    def up(self) -> Self:
        """Take a free port for each outlet and serve. Raises RuntimeError where the server does not start."""
        articles = content.articles()
        for outlet in content.outlets():
            listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind((_HOST, 0))
            port = listening.getsockname()[1]
            self._sockets.append(listening)
            self._sites[port] = Site(outlet, f"http://{_HOST}:{port}", articles)
        config = uvicorn.Config(self, log_config=None, lifespan="off", access_log=False, timeout_graceful_shutdown=2)
        self._server = server = uvicorn.Server(config)
        self._thread = threading.Thread(target=server.run, kwargs={"sockets": self._sockets}, name="isnad-demo-web", daemon=True)
        self._thread.start()
        give_up = time.monotonic() + _START_SECONDS
        while not server.started:
            if not self._thread.is_alive() or time.monotonic() > give_up:
                self.down()
                raise RuntimeError("the demo's web server did not start")
            time.sleep(0.01)
        return self

    def down(self) -> None:
        """End the server and free its ports. Calling it twice is allowed."""
        if self._server is not None:
            self._server.should_exit = True
        if self._thread is not None:
            self._thread.join(_START_SECONDS)
        for listening in self._sockets:
            listening.close()
        self._server, self._thread, self._sockets = None, None, []

    def advance(self) -> None:
        """Publish the corrections: articles that say so in the data change their text at the address that they have."""
        self._corrected = True

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request (ASGI)."""
        if scope["type"] != "http":
            return
        request = Request(scope)
        site = self._sites[scope["server"][1]]
        response = self._answer(site, request)
        counted = (site.outlet.declared.id, response.status_code)
        self.requests[counted] = self.requests.get(counted, 0) + 1
        await response(scope, receive, send)

    def _answer(self, site: Site, request: Request) -> Response:
        if request.method not in ("GET", "HEAD"):
            return PlainTextResponse("method not allowed", status_code=405)
        if target := site.moved(request.url.path):
            return Response(status_code=301, headers={"location": target})
        answer = site.answer(request.url.path, dict(request.query_params), corrected=self._corrected)
        if answer is None:
            return Response(site.not_found(), status_code=404, media_type="text/html; charset=utf-8")
        tag = '"' + hashlib.blake2b(answer.data, digest_size=8).hexdigest() + '"'
        headers = {"etag": tag, "content-type": answer.content_type}
        if answer.changed is not None:
            headers["last-modified"] = format_datetime(answer.changed.astimezone(UTC), usegmt=True)
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=headers)
        return Response(answer.data, headers=headers)


def declared_outlets() -> tuple[Outlet, ...]:
    """Return the outlets without a running web, their addresses under the reserved ending ``.example`` (for documents and tests)."""
    return tuple(replace(outlet.declared, home=f"https://{outlet.declared.id}.example/") for outlet in content.outlets())
