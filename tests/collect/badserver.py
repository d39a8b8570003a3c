"""A real HTTP server on loopback that behaves as badly as it is told to."""

from __future__ import annotations

import threading
import time
from collections import Counter
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from isnad.records import Outlet
from isnad.settings import Settings

SETTINGS = replace(Settings(), fetch_private=True, host_delay=0.0, host_concurrency=8, fetch_retries=0, fetch_timeout=5.0)


class Server:
    """``routes``: path to (status, headers, body) or to a function of the request handler. ``asked`` lists (path, headers, time)."""

    def __init__(self):
        self.routes = {"/robots.txt": (404, {}, b"")}
        self.asked = []
        self.under_way = 0
        self.most_under_way = 0
        self.lock = threading.Lock()
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                with server.lock:
                    server.asked.append((self.path, dict(self.headers), time.monotonic()))
                    server.under_way += 1
                    server.most_under_way = max(server.most_under_way, server.under_way)
                try:
                    answer = server.routes.get(self.path, (404, {}, b"nothing here"))
                    if callable(answer):
                        answer = answer(self)
                    if answer is not None:
                        self.answer(*answer)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True
                finally:
                    with server.lock:
                        server.under_way -= 1

            def answer(self, status, headers, body):
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                if "Content-Length" not in headers and status != 304:
                    self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        class QuietServer(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_):
                pass

        self.http = QuietServer(("127.0.0.1", 0), Handler)
        self.home = f"http://127.0.0.1:{self.http.server_port}"
        self.thread = threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self.thread.start()

    def stop(self):
        self.http.shutdown()
        self.http.server_close()
        self.thread.join(5)

    def page(self, path, words="نص الخبر", **headers):
        self.routes[path] = (200, {"Content-Type": "text/html; charset=utf-8", **headers}, f"<h1>{words}</h1>".encode())

    def feed(self, *paths, **headers):
        items = "".join(f"<item><title>خبر</title><link>{path if '://' in path else self.home + path}</link></item>" for path in paths)
        body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{items}</channel></rss>'.encode()

        def answer(request):
            tag = headers.get("ETag")
            if tag and request.headers.get("If-None-Match") == tag:
                return 304, {"ETag": tag}, b""
            return 200, {"Content-Type": "application/rss+xml", **headers}, body

        self.routes["/feed"] = answer

    def outlet(self, **fields):
        return Outlet("bad", "خادم سيئ", self.home + "/", **{"feeds": (self.home + "/feed",), **fields})

    def times(self, path):
        return Counter(asked for asked, _, _ in self.asked)[path]
