"""From a parsed page to its articles: the stages put together, each field with its evidence.

main headline → extent → further articles → metadata of each. What does not live here: any rule of those stages.
"""

from __future__ import annotations

from dataclasses import replace

from isnad.arabic.language import language_of
from isnad.page import body, bounds, bylines, dating, edges, extent, glued, keywords, noarticle, outlets, readalso, state, title, tree, urls
from isnad.page.body import Page as Weighed
from isnad.page.bounds import Deadline
from isnad.page.extent import Found
from isnad.page.head import Head
from isnad.page.site import SiteProfile
from isnad.page.title import Claims
from isnad.page.tree import Block, Tree
from isnad.records import Article, Outlet
from isnad.settings import Settings


def read(
    parsed: Tree,
    head: Head,
    id: str,
    url: str | None,
    outlet: Outlet | None,
    site: SiteProfile | None = None,
    deadline: Deadline | None = None,
) -> tuple[Article, ...]:
    """The articles of a parsed page, main one first; empty where it holds none."""
    known = title.claims(head)
    found = _in_markup(parsed, head, known, id, url, outlet, site, deadline)
    if found:
        return found
    shown = next((block.text for block in parsed.blocks if block.heading == 1), None)
    inside = state.read(parsed.parser, head, known, shown)
    return _in_script(parsed, head, known, inside, id, url, outlet) if inside is not None else ()


def _in_script(
    parsed: Tree, head: Head, known: Claims, inside: tuple[str, str, str], id: str, url: str | None, outlet: Outlet | None
) -> tuple[Article, ...]:
    """The article that a script of the page holds, its body read as markup of its own."""
    headline, markup, where = inside
    bounds.check(markup, Settings().max_page_depth)
    inner = tree.parse("<main>" + markup + "</main>")
    page = body.weigh(inner)
    container = body.container_of(page, 0, len(inner.blocks))
    if container is None or not inner.blocks:
        return ()
    found = extent.walk(page, None, inner.elements[0], 0, len(inner.blocks))
    if not found.body or noarticle.in_text(headline, [found.text_of(block) for block in found.body]) is not None:
        return ()
    name, how = outlets.name_of(head, parsed.blocks, outlet, known)
    article = _article(page, found, "", head, id, url, outlet, name, how, True)
    evidence = dict(article.evidence) | {"title": f"headline beside the {where}", "body": where}
    return (replace(article, title=headline.strip() or article.title, evidence=evidence),)


def _in_markup(
    parsed: Tree,
    head: Head,
    known: Claims,
    id: str,
    url: str | None,
    outlet: Outlet | None,
    site: SiteProfile | None,
    deadline: Deadline | None,
) -> tuple[Article, ...]:
    blocks = parsed.blocks
    if not blocks:
        return ()
    page = body.weigh(parsed)
    if deadline is not None:
        deadline.check()
    body.pardon(page, None)
    if site is not None:
        site.mark(page)
    main, why = title.choose(blocks, page.noisy, page.prose, known, url)
    body.pardon(page, main)
    if main is None:
        container = body.container_of(page, 0, len(blocks))
        if container is not None:
            main = title.above_text(blocks, page.noisy, page.prose, container)
            why = "most striking line above the text"
    heads = glued.heads(page, main)[: glued.MOST]
    starts = [main, *heads]
    found_all: list[tuple[Found, str]] = []
    for n, start in enumerate(starts):
        if deadline is not None:
            deadline.check()
        first = start.number + 1 if start is not None else 0
        last = starts[n + 1].number if n + 1 < len(starts) else len(blocks)  # type: ignore[union-attr]
        container = (site.usual_container(page, first, last) if site is not None else None) or body.container_of(page, first, last)
        if container is None:
            if n == 0:
                return ()
            continue
        found = extent.walk(page, start, container, first, last)
        if n == 0:
            nothing = noarticle.reason(page, found, start.text if start is not None else head.title)
            if nothing is not None:
                return ()
        elif not glued.is_article(page, found):
            continue
        found_all.append((found, why if n == 0 else "headline set like the first one"))
    name, name_how = outlets.name_of(head, blocks, outlet, known, main.text if main is not None else "")
    out = []
    for n, (found, how) in enumerate(found_all):
        out.append(_article(page, found, how, head, id if n == 0 else f"{id}#{n + 1}", url, outlet, name, name_how, n == 0))
    return tuple(out)


def _article(
    page: Weighed,
    found: Found,
    why: str,
    head: Head,
    id: str,
    url: str | None,
    outlet: Outlet | None,
    name: str | None,
    name_how: str,
    main: bool,
) -> Article:
    paragraphs = [found.text_of(block) for block in found.body]
    base = url or head.canonical or None
    address, address_how = _address(found, head, url, main)
    cut = edges.trim(paragraphs, name, _bold_start(found))
    paragraphs = cut.paragraphs
    for line in cut.lines:
        found.note("meta", Block(line, found.container))
    dates = dating.decide(found, _before(page, found), head, address or url, outlet, main)
    by = bylines.read(found, head, paragraphs, name, main)
    by.take(cut.dateline, cut.credits, cut.authors)
    words, words_how = keywords.read(found, head, main)
    headline = title.clean(found.head.text) if found.head is not None else _claimed_title(head)
    text = "\n".join(paragraphs)
    known = {
        "title": why if found.head is not None else "claimed headline; none is shown", "url": address_how, "outlet": name_how,
        "published": dates.published_how, "updated": dates.updated_how, "keywords": words_how,
    }  # fmt: skip
    evidence = {what: how for what, how in known.items() if how} | by.evidence
    evidence["body"] = f"{len(paragraphs)} paragraphs of <{found.container.tag}{_named(found)}>"
    caption = next((block.text for block in found.around.get("caption", ())), None)
    return Article(
        id=id, body=text, title=headline or None, url=address, outlet=name, published=dates.published, updated=dates.updated,
        authors=tuple(by.authors), credits=tuple(by.credits), keywords=words, related=readalso.read(found, base),
        language=language_of(text[:1000]) or (head.language[:2] or None), section=_section(head) if main else None, dateline=by.dateline,
        image=urls.canonical(head.first("og:image", "twitter:image"), base) if main else None, caption=caption, evidence=evidence,
    )  # fmt: skip


def _bold_start(found: Found) -> str:
    """What the first paragraph begins with in bold, if anything: portals set the dateline so."""
    for item in found.body[0].inner[:3] if found.body else ():
        if item.tag in ("b", "strong") and found.body[0].text.startswith(item.text):
            return item.text
    return ""


def _named(found: Found) -> str:
    names = found.container.get("class") or found.container.get("id")
    return f' class="{names[:60]}"' if names else ""


def _address(found: Found, head: Head, url: str | None, main: bool) -> tuple[str | None, str]:
    if not main:
        if found.head is not None and found.head.links:
            return urls.canonical(found.head.links[0][0], url), "link of the headline"
        return None, ""
    for value, how in ((head.canonical, "canonical link"), (head.first("og:url"), "og:url")):
        address = urls.canonical(value, url)
        if address is not None and (url is None or urls.host_of(address) == urls.host_of(url)) and len(address.split("/", 3)[-1]) > 1:
            return address, how
    address = urls.canonical(url)
    return address, "address of the page, tracking stripped" if address else ""


def _before(page: Weighed, found: Found) -> list[Block]:
    """The few blocks right before a headline that may date it (Blogger's date header, a line over the headline)."""
    if found.head is None:
        return []
    n = found.head.number
    return [b for b in page.tree.blocks[max(0, n - 4) : n] if len(b.text) < 80 and not b.linked]


def _claimed_title(head: Head) -> str:
    value = head.first("og:title", "twitter:title")
    if value:
        return value
    for item in head.articles():
        if isinstance(item.get("headline"), str):
            return str(item["headline"])
    return head.title


def _section(head: Head) -> str | None:
    value = head.first("article:section", "section")
    if value:
        return value
    for item in head.articles():
        section = item.get("articleSection")
        if isinstance(section, list) and section:
            section = section[0]
        if isinstance(section, str) and section.strip():
            return section.strip()
    return None
