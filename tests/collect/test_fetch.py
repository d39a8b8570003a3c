"""One address, over HTTP, from servers that behave badly."""

import gzip
import time
from dataclasses import replace

import pytest
from badserver import SETTINGS

from isnad.collect import fetch_one
from isnad.errors import InputError


def _get(server, path, **changes):
    return fetch_one(server.home + path, settings=replace(SETTINGS, **changes))


def _drip(request):
    request.send_response(200)
    request.send_header("Content-Type", "text/html")
    request.end_headers()
    for _ in range(200):
        request.wfile.write(b"<p>")
        request.wfile.flush()
        time.sleep(0.05)


def _endless(request):
    request.send_response(200)
    request.send_header("Content-Type", "text/html")
    request.end_headers()
    while True:
        request.wfile.write(b"x" * 65536)


def _broken(request):
    request.send_response(200)
    request.send_header("Content-Length", "1000")
    request.end_headers()
    request.wfile.write(b"only this")
    request.close_connection = True


def _not_http(request):
    request.wfile.write(b"\x00\x01 this is no HTTP\r\n\r\n")
    request.close_connection = True


def test_bytes_come_as_served_with_the_headers_charset(server):
    server.routes["/a"] = (200, {"Content-Type": "text/html; charset=windows-1256"}, "خبر".encode("windows-1256"))
    page = _get(server, "/a?utm_source=x")
    assert (page.data.decode("windows-1256"), page.charset) == ("خبر", "windows-1256")
    assert (page.url, page.final_url, page.outlet.id) == (server.home + "/a", server.home + "/a", "127.0.0.1")


@pytest.mark.parametrize("encoding", ["gzip", "x-gzip", "deflate"])
def test_compressed_answers(server, encoding):
    server.routes["/a"] = (200, {"Content-Encoding": encoding}, gzip.compress("خبر".encode()))
    assert _get(server, "/a").data.decode() == "خبر"


BAD = {
    "/500": ((500, {}, b""), "answers 500"),
    "/404": ((404, {}, b""), "answers 404"),
    "/drip": (_drip, "did not answer within 0.3 seconds"),
    "/endless": (_endless, "is larger than 100000 bytes"),
    "/announced": ((200, {"Content-Length": "999999999"}, b""), "is larger than 100000 bytes"),
    "/bomb": ((200, {"Content-Encoding": "gzip"}, gzip.compress(bytes(50_000_000))), "is larger than 100000 bytes"),
    "/nogzip": ((200, {"Content-Encoding": "gzip"}, b"plain words"), "compressed content is broken"),
    "/broken": (_broken, "broke off"),
    "/nohttp": (_not_http, "no HTTP"),
    "/circle": ((302, {"Location": "/circle"}, b""), "redirected in a circle"),
    "/file": ((301, {"Location": "file:///etc/passwd"}, b""), "no address of the web"),
}


@pytest.mark.parametrize("path", BAD)
def test_what_goes_wrong_is_said_in_one_sentence(server, path):
    server.routes[path], said = BAD[path]
    with pytest.raises(InputError) as caught:
        _get(server, path, max_page_bytes=100_000, fetch_timeout=0.3)
    assert said in str(caught.value)
    assert path in str(caught.value)
    assert "\n" not in str(caught.value)


def test_redirects_are_followed_but_not_for_ever(server):
    for n in range(8):
        server.routes[f"/{n}"] = (302, {"Location": f"/{n + 1}"}, b"")
    server.page("/8")
    assert _get(server, "/4").final_url == server.home + "/8"
    with pytest.raises(InputError, match="more than 5 times"):
        _get(server, "/0")


def test_no_server_at_all(server):
    server.stop()
    with pytest.raises(InputError, match="no connection"):
        _get(server, "/")


def test_what_looks_passing_is_tried_again_and_what_does_not_is_not(server):
    answers = iter([(503, {}, b""), (500, {}, b"")])
    server.routes["/a"] = lambda _request: next(answers, (200, {}, b"at last"))
    assert _get(server, "/a", fetch_retries=2).data == b"at last"
    with pytest.raises(InputError):
        _get(server, "/missing", fetch_retries=2)
    assert server.times("/missing") == 1


@pytest.mark.parametrize(
    "kind", ["", ";;;", "text/html; charset=", "text/html; charset=nonsense; charset=x", "خبر".encode().decode("latin-1")]
)
def test_odd_headers_do_no_harm(server, kind):
    server.routes["/a"] = (200, {"Content-Type": kind, "ETag": "", "Last-Modified": "yesterday", "X": "x" * 5000}, b"<h1>x</h1>")
    assert _get(server, "/a").data == b"<h1>x</h1>"


def test_a_server_that_speaks_no_tls(server):
    with pytest.raises(InputError, match="no connection"):
        fetch_one(server.home.replace("http:", "https:") + "/a", settings=SETTINGS)


@pytest.mark.parametrize("url", ["", "outlet.example", "file:///etc/passwd", "ftp://outlet.example/"])
def test_what_is_no_address(url):
    with pytest.raises(InputError, match="not an address of the web"):
        fetch_one(url, settings=SETTINGS)
