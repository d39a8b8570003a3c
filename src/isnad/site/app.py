"""The web application: addresses to views, views to HTML, JSON or Atom, errors to pages, and the headers that keep readers safe."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from jinja2 import Environment, FileSystemLoader, select_autoescape
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from isnad.archive import Archive, by_a_person
from isnad.errors import InputError, NotFoundError
from isnad.settings import Settings
from isnad.site import views
from isnad.site.feeds import atom
from isnad.site.interface import (
    Language,
    accounts,
    apart_of,
    classed,
    counted,
    country,
    denied_content,
    doubts,
    force_label,
    how_known,
    label,
    reason,
    shown_time,
    to_whom,
    told_error,
    told_rule,
    why_joined,
)

_HOME = Path(str(files("isnad.site")))
#: Pages by path; each also lives under /en, as path.json, and, where it has entries, as path.atom.
_PAGES: tuple[tuple[str, Callable[..., views.View]], ...] = (
    ("/search", views.search),
    ("/outlets", views.outlets),
    ("/names", views.names),
    ("/tags", views.tags),
    ("/unnamed", views.unnamed),
    ("/about", views.about),
    ("/story/{id:path}", views.story),
    ("/claim/{n:int}/{id:path}", views.claim),
    ("/affair/{id:path}", views.affair),
    ("/article/{id:path}", views.article),
    ("/outlet/{id:path}", views.outlet),
    ("/name/{id:path}", views.name),
    ("/tag/{id:path}", views.tag),
)
_POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"
_HEADERS = (
    (b"content-security-policy", _POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)


def build(archive: Archive, settings: Settings | None = None) -> Starlette:
    """Return the site of ``archive`` as an ASGI application. The archive is only read."""
    site = _Site(archive, settings or Settings())
    routes: list[Route | Mount] = [Mount("/static", StaticFiles(directory=_HOME / "static"), name="static")]
    for prefix, language in (("/en", "en"), ("", "ar")):
        for path, view in (("/", views.front), *_PAGES):
            for ending in (".json", ".atom", ""):
                at = prefix + (path if path != "/" else "/index" if ending else "/") + ending
                routes.append(Route(at, site.endpoint(view, language, ending)))  # type: ignore[arg-type]
    handlers = {InputError: site.refused, NotFoundError: site.not_found, HTTPException: site.http_error, Exception: site.failed}
    middleware = [Middleware(_SafeHeaders), Middleware(GZipMiddleware, minimum_size=1000)]
    return Starlette(routes=routes, exception_handlers=handlers, middleware=middleware)  # type: ignore[arg-type]


class _SafeHeaders:
    """Adds to each response the headers that forbid scripts, framing and content sniffing."""

    def __init__(self, app: ASGIApp):
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *_HEADERS]
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)


class _Site:
    """The archive with the templates: turns views into responses."""

    def __init__(self, archive: Archive, settings: Settings):
        self._archive = archive
        self._settings = settings
        self._templates = Environment(
            loader=FileSystemLoader(_HOME / "templates"), autoescape=select_autoescape(["html"]), trim_blocks=True, lstrip_blocks=True
        )

    def endpoint(self, view: Callable[..., views.View], language: Language, ending: str) -> Callable[[Request], Response]:
        """Return the function that answers requests for ``view``. It is synchronous: the server runs it in a thread of its own."""

        def respond(request: Request) -> Response:
            query = views.Query(request.query_params, self._settings.page_size, language)
            shown = view(self._archive, query, **request.path_params)
            if ending == ".json":
                return self._json(shown)
            if ending == ".atom":
                return self._atom(shown, request, language)
            return self._html(shown, request, language)

        return respond

    def _json(self, shown: views.View) -> Response:
        data = {**shown.data, "next": shown.next}
        return Response(json.dumps(data, ensure_ascii=False), media_type="application/json")

    def _atom(self, shown: views.View, request: Request, language: Language) -> Response:
        if shown.entries is None:
            raise HTTPException(404)
        base = str(request.base_url).rstrip("/")
        here = request.url.path.removesuffix(".atom").removesuffix("/index") or "/"
        query = f"?{request.url.query}" if request.url.query else ""
        title = " — ".join(filter(None, [shown.title, label("site", language)]))
        prefix = "/en" if language == "en" else ""
        data = atom(title, base + here + query, str(request.url), shown.entries, lambda a: f"{base}{prefix}/article/{quote(a.id, safe='')}")
        return Response(data, media_type="application/atom+xml")

    def _html(self, shown: views.View, request: Request, language: Language, status: int = 200) -> Response:
        path = request.url.path
        names: dict[str | None, str] = {}

        def outlet_name(id: str | None) -> str:
            if id not in names:
                try:
                    names[id] = self._archive.outlet(id).name if id else label("unknown_source", language)
                except NotFoundError:
                    names[id] = id or ""
            return names[id]

        bare = path.removeprefix("/en") or "/"
        query = f"?{request.url.query}" if request.url.query else ""
        twin = (
            ("/index" if bare == "/" else bare.rstrip("/")) if language == "ar" else "/en" + ("/index" if bare == "/" else bare.rstrip("/"))
        )
        context: dict[str, Any] = {
            **shown.data,
            **shown.extra,
            "language": language,
            "title": shown.title,
            "t": lambda key: label(key, language),
            "classed": lambda kind, value: classed(kind, value, language),
            "country_name": lambda code: country(code, language),
            "told_rule": lambda rule: told_rule(rule, language),
            "reason": lambda why: reason(why, language),
            "force_of": lambda said, force=None: force_label(force or said["force"], language, negated=said["negated"]),
            "doubts": doubts,
            "accounts": lambda claim: accounts(claim, language),
            "denied_content": denied_content,
            "to_whom": lambda channel: to_whom(channel, language),
            "how_known": lambda evidence: how_known(evidence, language),
            "apart_of": lambda told: apart_of(told, language),
            "counted": lambda n, noun: counted(n, noun, language),
            "shown_time": lambda value: shown_time(value, language),
            "url": lambda to: _address(to, language),
            "outlet_name": outlet_name,
            "by_a_person": by_a_person,
            "chain_of": lambda s, outlet: views.story_chain(s, outlet_name(outlet) if outlet else None, label("unknown_source", language)),
            "safe_link": _safe_link,
            "quoted": shlex.quote,
            "why_joined": lambda why: why_joined(why, language),
            "other_language_url": ("/en" + bare if language == "ar" else bare) + query,
            "json_url": twin + ".json" + query,
            "feed_url": twin + ".atom" + query if shown.entries is not None else None,
            "next_url": f"{path}?{urlencode(shown.next)}" if shown.next else None,
        }
        page = self._templates.get_template(f"{shown.template}.html").render(context)
        return Response(page, status, media_type="text/html")

    def _error(self, request: Request, status: int, key: str, detail: str = "") -> Response:
        language: Language = "en" if request.url.path.startswith("/en/") else "ar"
        message = label(key, language)
        if request.url.path.endswith(".json"):
            return Response(json.dumps({"error": detail or message}, ensure_ascii=False), status, media_type="application/json")
        shown = views.View("error", {"message": message, "detail": told_error(detail, language)}, title=message)
        return self._html(shown, request, language, status)

    def refused(self, request: Request, error: InputError) -> Response:
        """Answer a request that asks for something impossible."""
        return self._error(request, 400, "bad_request", str(error))

    def not_found(self, request: Request, error: NotFoundError) -> Response:
        """Answer a request for what the archive does not hold."""
        return self._error(request, 404, "not_found", str(error))

    def http_error(self, request: Request, error: HTTPException) -> Response:
        """Answer a request that the server itself refuses."""
        return self._error(request, error.status_code, "not_found" if error.status_code == 404 else "bad_request")

    def failed(self, request: Request, _error: Exception) -> Response:
        """Answer where something of ours went wrong; the server logs the error."""
        return self._error(request, 500, "failed")


def _address(to: str, language: Language) -> str:
    """Return a path of the site with each part quoted, under /en for English."""
    kind, slash, rest = to.removeprefix("/").partition("/")
    path = f"/{kind}" + (f"/{quote(rest, safe='')}" if slash else "")
    return f"/en{path}" if language == "en" else path


def _safe_link(url: str | None) -> bool:
    """Tell whether a link from a page may be offered: addresses of the web only, never ``javascript:`` and the like."""
    return bool(url) and str(url).startswith(("http://", "https://"))
