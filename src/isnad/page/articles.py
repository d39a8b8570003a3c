"""From a parsed page to its articles: the stages put together, each field with its evidence.

main headline → extent → further articles → metadata of each. What does not live here: any rule of those stages.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from urllib.parse import urlsplit

from isnad.arabic.folding import search_key
from isnad.arabic.language import language_of
from isnad.page import (
    body,
    bounds,
    bylines,
    cues,
    dating,
    edges,
    extent,
    glued,
    hints,
    keywords,
    noarticle,
    outlets,
    readalso,
    state,
    title,
    tree,
    urls,
)
from isnad.page.body import Page as Weighed
from isnad.page.bounds import Deadline
from isnad.page.found import Found
from isnad.page.head import Head, types_of
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
    feed: str | None = None,
) -> tuple[Article, ...]:
    """The articles of a parsed page, main one first; empty where it holds none."""
    known = title.claims(head)
    found = _in_markup(parsed, head, known, id, url, outlet, site, deadline, feed)
    if found:
        return found
    shown = next((block.text for block in parsed.blocks if block.heading == 1), None)
    inside = state.read(parsed.parser, head, known, shown)
    return _in_script(parsed, head, known, inside, id, url, outlet, feed) if inside is not None else ()


def _in_script(
    parsed: Tree,
    head: Head,
    known: Claims,
    inside: state.InScript,
    id: str,
    url: str | None,
    outlet: Outlet | None,
    feed: str | None,
) -> tuple[Article, ...]:
    """The article that a script of the page holds, its body read as markup of its own."""
    headline, markup, where = inside.title, inside.body, inside.where
    bounds.check(markup, Settings().max_page_depth)
    inner = tree.parse("<main>" + markup + "</main>")
    page = body.weigh(inner)
    container = body.container_of(page, 0, len(inner.blocks))
    if container is None or not inner.blocks:
        return ()
    found = extent.walk(page, None, inner.elements[0], 0, len(inner.blocks))
    if not found.body or noarticle.in_text(headline, [found.text_of(block) for block in found.body]) is not None:
        return ()
    around = _around(parsed, known, url)
    for what, blocks in around.items():
        found.around.setdefault(what, []).extend(blocks)
    name, how = outlets.name_of(head, parsed.blocks, outlet, known, headline, parsed.pictures)
    claims = replace(head, linked_data=[inside.claims, *head.linked_data]) if inside.claims else head
    article = _article(page, found, "", claims, id, url, outlet, name, how, True, feed)
    told = {what: how.replace("JSON-LD", where) for what, how in article.evidence.items()} if inside.claims else article.evidence
    evidence = dict(told) | {"title": f"headline beside the {where}", "body": where}
    return (replace(article, title=headline.strip() or article.title, evidence=evidence),)


def _around(parsed: Tree, known: Claims, url: str | None) -> dict[str, list[Block]]:
    """What the shell of a page whose text is in a script shows around the place of the text: byline, date, tags, read-also."""
    if not parsed.blocks:
        return {}
    page = body.weigh(parsed)
    main, _ = title.choose(parsed.blocks, page.noisy, page.prose, known, url)
    if main is None:
        return {}
    shell = extent.walk(page, main, parsed.elements[0], main.number + 1, len(parsed.blocks))
    # Short pieces right under the headline; further down the shell's own links begin.
    shell.around["meta"] = [block for block in shell.around.get("meta", ()) if block.number < main.number + 12]
    return {what: shell.around.get(what, []) for what in ("meta", "related", "inline", "tags", "source")}


def _in_markup(
    parsed: Tree,
    head: Head,
    known: Claims,
    id: str,
    url: str | None,
    outlet: Outlet | None,
    site: SiteProfile | None,
    deadline: Deadline | None,
    feed: str | None,
) -> tuple[Article, ...]:
    blocks = parsed.blocks
    if not blocks:
        return ()
    page = body.weigh(parsed)
    if deadline is not None:
        deadline.check()
    body.pardon(page, None)
    if site is not None:
        site.mark(page, {*known.whole, *known.parts})
    main, why = title.choose(blocks, page.noisy, page.prose, known, url)
    if main is not None and title.only_in_window(main, known) and outlets.is_shown_name(main.text, blocks, parsed.pictures):
        under = title.under_name(blocks, page.noisy, page.prose, main)
        if under is not None:
            main, why = under, _UNDER_NAME
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
    name, name_how = outlets.name_of(head, blocks, outlet, known, main.text if main is not None else "", parsed.pictures)
    out = []
    for n, (found, how) in enumerate(found_all):
        out.append(
            _article(
                page,
                found,
                how,
                head,
                id if n == 0 else f"{id}#{n + 1}",
                url,
                outlet,
                name,
                name_how,
                n == 0,
                feed if n == 0 else None,
                site,
            )
        )
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
    feed: str | None = None,
    site: SiteProfile | None = None,
) -> Article:
    paragraphs = [found.text_of(block) for block in found.body]
    base = url or head.canonical or None
    address, address_how = _address(found, head, url, main)
    cut = edges.trim(paragraphs, name, _bold_start(found))
    paragraphs = cut.paragraphs
    for line in cut.lines:
        found.note("meta", Block(line, found.container))
    before = found.head.number if found.head is not None else found.first
    issue = (
        [b.text for b in page.tree.blocks[: min(before, 40)] if dating.is_issue_line(b.text)]
        if main and (_by_hand(head) or why == _UNDER_NAME)
        else []
    )
    dates = dating.decide(found, _before(page, found), head, address or url, outlet, main, feed, issue)
    if site is not None:
        found.around["byline"] = site.bylines(page, found)
    by = bylines.read(found, head, paragraphs, name, main)
    by.take(cut.dateline, cut.credits, cut.authors)
    words, words_how = keywords.read(found, head, main)
    section, section_how = _section(head, page, found) if main else (None, "")
    headline = title.clean(found.head.text) if found.head is not None else title.claimed(head)
    text = "\n".join(paragraphs)
    known = {
        "title": why if found.head is not None else "claimed headline; none is shown", "url": address_how, "outlet": name_how,
        "published": dates.published_how, "updated": dates.updated_how, "keywords": words_how, "outlet_section": section_how,
    }  # fmt: skip
    evidence = {what: how for what, how in known.items() if how} | by.evidence
    evidence["body"] = f"{len(paragraphs)} paragraphs of <{found.container.tag}{_named(found)}>"
    caption = next((block.text for block in found.around.get("caption", ())), None)
    return Article(
        id=id, body=text, title=headline or None, url=address, outlet=name, published=dates.published, updated=dates.updated,
        authors=tuple(by.authors), credits=tuple(by.credits), keywords=words, related=readalso.read(found, base),
        language=language_of(text[:1000]) or (head.language[:2] or None), outlet_section=section, dateline=by.dateline,
        image=_image(head, page, found, base, main), caption=caption, evidence=evidence,
    )  # fmt: skip


def _bold_start(found: Found) -> str:
    """What the first paragraph begins with in bold, if anything: portals set the dateline so."""
    for item in found.body[0].inner[:3] if found.body else ():
        if item.tag in ("b", "strong") and found.body[0].text.startswith(item.text):
            return item.text
    return ""


_UNDER_NAME = "first headline under the site's name"
_EDITORS = re.compile(r"frontpage|dreamweaver|microsoft (?:word|publisher)|golive|composer|pagemaker|quark|indesign|arachnophilia", re.I)


def _by_hand(head: Head) -> bool:
    """Whether an editor's page was written once and stayed: its header does not show the day of the visit, as a server's does."""
    return any(_EDITORS.search(value) for value in head.meta.get("generator", ()))


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


_NO_LEAD = re.compile(r"avatar|logo|icon|author|writer|gravatar|emoji|pixel|banner|sprite|spacer|loading|\\bads?\\b", re.I)


def _image(head: Head, page: Weighed, found: Found, base: str | None, main: bool) -> str | None:
    """The lead image: og:image, else the first picture between headline and second paragraph (pages of the 2000s, blogs without og tags)."""  # noqa: E501
    claimed = urls.canonical(head.first("og:image", "twitter:image"), base) if main else None
    if claimed is not None or not found.body or found.head is None:
        return claimed
    for picture in page.tree.pictures:
        if found.head.number <= picture.before <= found.body[min(1, len(found.body) - 1)].number and picture.address:
            names = picture.address + " " + picture.element.get("class")
            if (
                not picture.address.startswith("data:")
                and not _NO_LEAD.search(names)
                and not picture.element.hint & hints.NOISE & ~hints.CAPTION
            ):
                return urls.canonical(picture.address, base)
    return None


_HOME = frozenset(("الرئيسيه", "الصفحه الرئيسيه", "home", "البدايه", "accueil"))


#: Signs between the steps of a way; «|» and dots stand between the links of a menu.
_STEP = re.compile(r"[»«>›‹/\\←→]")


def _leads_down(block: Block) -> bool:
    """Whether links that begin with the front page are a way and no menu («الرئيسية | اتصل بنا»): signs of steps stand between, or the
    address of each begins as the one before."""
    paths = [urlsplit(address or "").path.rstrip("/") for address, _ in block.links[1:]]
    return bool(_STEP.search(block.text)) or (len(paths) > 1 and all(b.startswith(f"{a}/") for a, b in pairwise(paths)))


def _crumbs(head: Head, page: Weighed, found: Found) -> str | None:
    """The section from the way the page shows («الرئيسية > الأخبار > عربي»): the last step that is neither home nor the headline."""
    ways: list[list[str]] = []
    for item in head.linked_data:
        steps = item.get("itemListElement")
        if "BreadcrumbList" in types_of(item) and isinstance(steps, list):
            inner = [(step, step.get("item")) for step in steps[:10] if isinstance(step, dict)]
            ways.append([str(step.get("name") or (i.get("name") if isinstance(i, dict) else "") or "") for step, i in inner])
    before = found.head.number if found.head is not None else found.first
    for element in page.tree.elements:
        if element.first > before:
            break
        if (
            element.hint & hints.NAV
            and element.last - element.first <= 8
            and "crumb" in f"{element.get('class')} {element.get('id')} {element.get('aria-label')}".lower()
        ):
            ways.append([text for block in page.tree.blocks[element.first : element.last] for _, text in block.links])
    for block in page.tree.blocks[max(0, before - 12) : before]:
        if 2 <= len(block.links) <= 6 and search_key(block.links[0][1].strip(" »>›")) in _HOME and _leads_down(block):
            ways += [[text for _, text in block.links]]
    shown = title.key_of(found.head.text) if found.head is not None else ""
    for way in ways:
        names: list[str] = [step.strip(" \xa0»>›/|") for step in way]
        names = [step for step in names if 2 <= len(step) <= 40 and search_key(step) not in _HOME and title.key_of(step) != shown]
        if names:
            return names[-1]
    return None


def _section(head: Head, page: Weighed, found: Found) -> tuple[str | None, str]:
    """The outlet's own label of the section, and a sentence on where it stood."""
    if claimed := _claimed_section(head):
        return claimed, "the outlet's own label, claimed in the head"
    if labelled := _labelled_section(found):
        return labelled, "the outlet's own label, from a line that says so"
    way = _crumbs(head, page, found)
    return way, "the outlet's own label, last step of the way the page shows" if way else ""


def _labelled_section(found: Found) -> str | None:
    """The section from a line about the article that says so («القسم: أخبار محلية», as Joomla's and other systems' details have it)."""
    for block in found.around.get("section", ()):
        cue = cues.find(block.text)
        if cue is not None and cue.kind == "section" and cue.colon:
            name = block.links[0][1] if len(block.links) == 1 else block.text[cue.rest :]
            name = name.strip(" \xa0:|»>›/")
            if 2 <= len(name) <= 40:
                return name
    return None


def _claimed_section(head: Head) -> str | None:
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
