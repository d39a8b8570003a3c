"""The demo's site in a real browser, as a reader sees it: Arabic right to left in the shipped fonts, and nothing needs a script."""

import re
import threading
import time

import pytest
import uvicorn
from site_browser import CHROMIUM, QUIET, skip_or_fail_without_chromium

from isnad import Archive
from isnad.site import build


@pytest.fixture(scope="module")
def address(demo_archive):
    skip_or_fail_without_chromium()
    with Archive.open(demo_archive, readonly=True) as kept:
        server = uvicorn.Server(uvicorn.Config(build(kept), port=0, log_level="error"))
        thread = threading.Thread(target=server.run)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def chromium():
    skip_or_fail_without_chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium, address):
    context = chromium.new_context(base_url=address)
    page = context.new_page()
    page.problems = []
    page.on("console", lambda message: page.problems.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: page.problems.append(request.url) if not request.url.startswith(address) else None)
    yield page
    assert page.problems == [], "errors in the console, or requests to other hosts"
    context.close()


def test_the_front_page_is_arabic_right_to_left_in_the_shipped_fonts(page):
    page.goto("/")
    assert page.evaluate("document.documentElement.dir") == "rtl"
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family.replace(/\"/g, ''))")
    assert "Plex Arabic" in loaded
    heading, width = page.locator("h1").bounding_box(), page.viewport_size["width"]
    brand = page.locator("header .site").bounding_box()
    assert brand["x"] + brand["width"] > width / 2, "the page begins at the right"
    assert heading["width"] > 0
    counts = page.locator(".card .counts").all_inner_texts()
    assert any(re.search("تقرير", text) for text in counts)
    assert any(re.search("مصدر|مصادر", text) for text in counts)


def test_a_reader_goes_from_a_story_to_an_article_and_opens_a_chain(page):
    page.goto("/")
    page.locator(".card h3 a").first.click()
    page.wait_for_url("**/story/**")
    assert page.get_by_role("heading", name="من قال ماذا").is_visible()
    page.locator("ol.plain .card h3 a").first.click()
    page.wait_for_url("**/article/**")
    assert page.locator(".body .said").count() > 0
    chain = page.locator(".body details .statement").first
    assert not chain.is_visible()
    page.locator(".body details summary").first.click()
    assert chain.is_visible()
    assert chain.locator(".isnad").inner_text().strip()


def test_search_works_from_every_page(page):
    page.goto("/about")
    page.locator("header input[type=search]").fill("زلزال")
    page.locator("header button").click()
    page.wait_for_url("**/search?q=*")
    assert page.locator("ol.plain .card").count() > 0


def test_the_english_interface_is_left_to_right_and_keeps_headlines_right_to_left(page):
    page.goto("/")
    page.locator("header a[lang=en]").click()
    page.wait_for_url("**/en/")
    assert page.evaluate("document.documentElement.dir") == "ltr"
    assert page.locator(".card h3 a").first.evaluate("e => getComputedStyle(e).direction") == "rtl"


def test_a_headline_that_begins_with_a_latin_word_is_shown_right_to_left(page):
    page.goto("/search?q=outlet:agency")
    for path in ("/", "/?order=last", "/en/?order=last"):
        page.goto(path)
        for link in page.locator(".card h3 a").all():
            if re.match("[A-Za-z]", link.inner_text()):
                assert link.evaluate("e => getComputedStyle(e).direction") == "rtl"


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["/", "/outlets", "/names", "/tags", "/search?q=قال"])
def test_pages_fit_narrow_and_wide_screens(page, width, path):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_a_name_page_tells_spellings_reasons_and_offices_and_leads_back_to_articles(page):
    page.goto("/names")
    page.locator("table a").first.click()
    page.wait_for_url("**/name/**")
    assert page.get_by_role("heading", name="الصيغ").is_visible()
    reasons = page.locator("table.spellings td:nth-child(3)").all_inner_texts()
    assert reasons
    assert all(re.search("[\u0621-\u064a]", reason) for reason in reasons), "reasons are told in Arabic"
    page.locator("ol.plain .card h3 a").first.click()
    page.wait_for_url("**/article/**")
    page.locator(".body a[href^='/name/']").first.click()
    page.wait_for_url("**/name/**")
    page.goto(page.url.replace("/name/", "/en/name/"))
    assert page.get_by_role("heading", name="Spellings").is_visible()
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_without_scripts_everything_is_there(chromium, address):
    context = chromium.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.locator(".card h3 a").first.click()
    page.locator("ol.plain .card h3 a").first.click()
    page.locator(".body details summary").first.click()
    assert page.locator(".body details .isnad").first.is_visible()
    context.close()
