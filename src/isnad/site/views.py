"""What each page of the site shows: a template and its data. The data is plain JSON, so that every page has its twin for nothing.

A view reads the archive and returns a View; it knows nothing of HTTP.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from isnad.archive import (
    OPEN_TAG,
    UNLISTED,
    Archive,
    Correction,
    NameCount,
    RoleSeen,
    StatementEntry,
    name_in_english,
    name_key,
    of_headline,
    parse_query,
    tag_in_english,
)
from isnad.errors import InputError, NotFoundError
from isnad.records import Article, Name, Reprint, Tag, to_json
from isnad.site.interface import Language
from isnad.site.markup import paragraphs

#: Letters of the body that a list shows under a headline.
LEAD_LENGTH = 280
#: Longest query that is looked at, in characters.
MAX_QUERY = 500
_CLAIMS_OF_STORY = 200
_STATEMENTS_OF_NAME = 50
_OFFICES = 5
_AGREED = 30
_MAX_LIST = 300
_COMPARED = 5  # texts that stand in longer ones, whose difference is told


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader asked for: the parameters of the address, already decoded."""

    parameters: Mapping[str, str]
    page_size: int
    language: Language = "ar"

    def get(self, name: str) -> str | None:
        """Return a parameter, or None where it is absent or blank."""
        return self.parameters.get(name, "").strip() or None


@dataclass(frozen=True, slots=True)
class View:
    """A page: its ``template``, the JSON ``data`` that it shows, and what only the template needs.

    ``next`` holds the parameters of the next page of a list. ``entries`` are the articles of the page's feed, if it has one.
    """

    template: str
    data: dict[str, Any]
    title: str | None = None
    next: Mapping[str, str] | None = None
    entries: Sequence[Article] | None = None
    extra: dict[str, Any] = field(default_factory=dict)


def front(archive: Archive, query: Query) -> View:
    """The stories that most independent origins report, each with the beginning of its first article."""
    order: Literal["origins", "last"] = "last" if query.get("order") == "last" else "origins"
    stories = archive.stories(
        since=query.get("since"), until=query.get("until"), order=order, limit=query.page_size, after=query.get("after")
    )
    leads = {a.id: _lead(a) for a in archive.articles_by_id([s.articles[0] for s in stories if s.articles], full=False)}
    rows = [{**to_json(s), "lead": leads.get(s.articles[0]) if s.articles else None} for s in stories]
    entries = archive.articles(limit=query.page_size, full=False)
    return View("front", {"stories": rows}, next=_next(query, stories, lambda s: s.story), entries=entries)


def story(archive: Archive, _query: Query, id: str) -> View:
    """One story: its timeline, its articles oldest first, who copied whom, and who said what through whom."""
    found = archive.story(id)
    articles = archive.articles_by_id(found.articles[:_MAX_LIST], full=False)
    copies = {reprint.id: reprint for reprint in archive.reprints(story=id)}
    texts = {text.id: text for text in archive.texts(id)}
    rows = [{**_line(a), "reprint": to_json(copies.get(a.id)), "text": to_json(texts[a.id]) if a.id in texts else None} for a in articles]
    affair = archive.affair(id, timeline=False)
    claims = archive.claims(found.story, affair=affair)
    chain = [{key: value for key, value in to_json(each).items() if key != "articles"} for each in affair.stories]
    coverage = archive.coverage(id, affair)
    denials = archive.denials(id, affair)
    elsewhere = archive.articles_by_id(
        sorted({id for each in denials for id in (each.denied_article, each.article)} - set(found.articles)), full=False
    )
    data = {
        "story": to_json(found),
        "sources": len({text.source for text in texts.values()}),
        "summary": to_json(archive.summary(id)) if found.reports > 1 else [],
        "articles": rows,
        "timeline": to_json(archive.timeline(id)),
        "differences": to_json(archive.differences(id, affair)),
        "denials": to_json(denials),
        "coverage": to_json(coverage) if found.reports > 1 else None,
        "affair": chain if len(chain) > 1 else [],
        "affair_links": to_json(affair.links),
        "rulings": to_json(archive.story_rulings(id)),
        "claims": to_json(claims[:_CLAIMS_OF_STORY]),
    }
    extra = {
        "outlet_of": {a.id: a.outlet for a in (*articles, *elsewhere)},
        "trees": _trees(articles, copies),
        "claim_of": {claim.id: claim for claim in claims},
    }
    return View("story", data, title=found.title, entries=list(reversed(articles)), extra=extra)


def claim(archive: Archive, _query: Query, n: int, id: str) -> View:
    """The claim that holds the ``n``-th statement (from 1) of an article: each outlet's wording, and who else says so or denies it."""
    of = archive.story_of(id)
    claims = {claim.id: claim for claim in archive.claims(of.story, affair=archive.affair(of.story, timeline=False))}
    article = archive.article(id).id
    found = next((c for c in claims.values() if any((w.article, w.n) == (article, n - 1) for w in c.wordings)), None)
    if found is None:
        raise NotFoundError(f"there is no statement {n} in article {id[:200]}")
    data = {
        "claim": to_json(found),
        "story": {"story": of.story, "title": of.title},
        "also": to_json([claims[other] for other in found.also]),
        "denied_by": to_json([claims[other] for other in found.denied_by]),
    }
    return View("claim", data, title=found.content[:80])


def affair(archive: Archive, _query: Query, id: str) -> View:
    """The affair that a story belongs to: its stories in order, one timeline of all, and what they tell differently and deny."""
    found = archive.affair(id)
    differences, denials = archive.differences(id, found, whole=True), archive.denials(id, found, whole=True)
    denying = (each for denial in denials for each in (denial.denied_article, denial.article))
    cited = sorted({*(entry.article for entry in found.timeline), *denying})
    outlets = {a.id: a.outlet for a in archive.articles_by_id(cited, full=False)}
    data = {
        "stories": to_json(found.stories),
        "timeline": to_json(found.timeline),
        "differences": to_json(differences),
        "denials": to_json(denials),
    }
    return View("affair", data, title=found.stories[0].title, extra={"outlet_of": outlets})


def article(archive: Archive, query: Query, id: str) -> View:
    """One article: the text as published with its statements and names marked, its copies, and what to read next, with reasons."""
    found = archive.article(id)
    source = archive.copied_from(id)
    copies = archive.copies_of(id)
    related = archive.related(id, limit=5)
    contained = archive.contained(id)
    lines = _lines(
        archive,
        [*related.related, *(i for c in contained for i in (c.id, c.inside)), *(c.id for c in copies), *([source.of] if source else [])],
    )
    of = archive.story_of(id)
    data = {
        "article": to_json(found),
        "story": to_json(of) if of.reports > 1 else None,
        "why_here": archive.explain(id) if of.reports > 1 or archive.story_rulings(of.story) else (),
        "copy": {**to_json(source), "article": lines[source.of]} if source and source.of in lines else None,
        "difference": to_json(archive.copy_difference(id)) if source and source.of in lines else None,
        "copied_by": [{**to_json(copy), "article": lines[copy.id]} for copy in copies if copy.id in lines],
        "contained": [
            {
                **to_json(c),
                "article": lines[other],
                "compared": c.compared,
                "difference": to_json(archive.copy_difference(*c.compared)) if n < _COMPARED else None,
            }
            for n, c in enumerate(contained)
            if (other := c.inside if c.id == found.id else c.id) in lines
        ],
        "read_also": [{"article": lines[i], "why": w} for i, w in zip(related.related, related.why, strict=True) if i in lines],
        "revisions": to_json(archive.revisions(id)),
        "corrections": [{"said": _said(correction), **to_json(correction)} for correction in archive.corrections(id)],
    }
    shown = paragraphs(
        found.body,
        found.statements,
        found.names,
        lambda name: _prefixed(query.language, "/name/" + _quoted(name_key(name))),
        lambda name: _who(name, query.language),
    )
    own = {n for n, _ in of_headline(found)}  # the headline's statements that the text does not say again
    tags_en = [tag_in_english(tag.tag, tag.id) for tag in found.tags] if query.language == "en" else []
    extra = {"paragraphs": shown, "of_headline": own, "tags_en": tags_en, "tag_keys": [_tag_key(archive, tag) for tag in found.tags]}
    return View("article", data, title=found.title, extra=extra)


def _tag_key(archive: Archive, tag: Tag) -> str:
    """Return what leads to a tag of an article: its spelling where that means no other."""
    try:
        meant = archive.tag(tag.tag)
    except NotFoundError:
        return tag.tag
    if meant.id == tag.id:
        return tag.tag
    return tag.id or next((key for key in meant.namesakes if key.startswith(OPEN_TAG)), tag.tag)


def _said(correction: Correction) -> str:
    """Return what a person did to a statement: add, or the verdict."""
    return "add" if correction.added and correction.verdict == "change" else correction.verdict


def _who(name: Name, language: Language) -> str:
    """Return who is meant by a name of a text, in the words of the interface's language where they are known."""
    return (name_in_english(name.name, name.kind, name.id) if language == "en" else None) or name.name


def search(archive: Archive, query: Query) -> View:
    """Search results with the beginning of each article; for a query that says who said it and how, statements."""
    words = query.get("q") or ""
    if len(words) > MAX_QUERY:
        raise InputError(f"the query has {len(words)} characters, more than {MAX_QUERY}")
    if parse_query(words).of_statements:
        return _search_statements(archive, query, words)
    sort: Literal["relevance", "date"] = "date" if query.get("sort") == "date" else "relevance"
    page = _page_number(query)
    limit = query.page_size * page
    hits = archive.search(words, limit=min(limit + 1, 1000), sort=sort) if words else []
    shown = hits[query.page_size * (page - 1) : limit]
    articles = archive.articles_by_id([hit.id for hit in shown], full=False)
    scores = {hit.id: hit.score for hit in shown}
    rows = [{**_line(a), "lead": _lead(a), "score": scores[a.id]} for a in articles]
    more = {"q": words, "sort": sort, "page": str(page + 1)} if len(hits) > limit else None
    return View(
        "search", {"query": words, "sort": sort, "results": rows}, title=words or None, next=more, entries=articles if words else None
    )


def _search_statements(archive: Archive, query: Query, words: str) -> View:
    after = query.get("after")
    article_id, _, n = after.rpartition("/") if after else ("", "", "")
    if after and not (article_id and n.isascii() and n.isdigit()):
        raise InputError(f"after={after[:60]}: this names no statement")
    found = archive.find_statements(words, limit=query.page_size + 1, after=(article_id, int(n) - 1) if after else None)
    further = len(found) > query.page_size
    found = found[: query.page_size]
    more = {"q": words, "after": f"{found[-1].article}/{found[-1].n + 1}"} if further else None
    return View("search", {"query": words, "statements": _statements(found)}, title=words, next=more)


def unnamed(archive: Archive, query: Query) -> View:
    """The ledger of unnamed sources: which outlets and which stories give most statements to them, in what words, and which of those
    sources are described alike in one story or several."""
    span = {"since": query.get("since"), "until": query.get("until")}
    data = {
        "outlets": to_json(
            archive.unnamed(by="outlet", outlet=query.get("outlet"), story=query.get("story"), limit=query.page_size, **span)
        ),
        "stories": to_json(
            archive.unnamed(by="story", outlet=query.get("outlet"), story=query.get("story"), limit=query.page_size, **span)
        ),
        "sources": to_json(archive.unnamed_sources(outlet=query.get("outlet"), story=query.get("story"), limit=query.page_size, **span)),
    }
    return View("unnamed", data)


def outlets(archive: Archive, _query: Query) -> View:
    """Every outlet, declared or only met, with how many articles of it there are."""
    rows = [
        {**to_json(count.outlet), "articles": count.articles, "first": count.first, "last": count.last} for count in archive.outlet_counts()
    ]
    return View("outlets", {"outlets": rows})


def outlet(archive: Archive, query: Query, id: str) -> View:
    """One outlet and its articles, newest first."""
    found = archive.outlet(id)
    articles = archive.articles(outlet=id, limit=query.page_size, after=query.get("after"), full=False)
    data = {"outlet": to_json(found), "articles": [{**_line(a), "lead": _lead(a)} for a in articles]}
    return View("outlet", data, title=found.name, next=_next(query, articles, lambda a: a.id), entries=articles)


def names(archive: Archive, query: Query) -> View:
    """The names that most articles carry, without those that are nobody."""
    found = archive.names(limit=query.page_size, after=query.get("after"))
    rows = [{**to_json(n), "spellings": [spelling for spelling, _ in n.spellings[:5]]} for n in found if n.fine not in UNLISTED]
    return View("names", {"names": rows}, next=_next(query, found, lambda n: n.key))


def name(archive: Archive, query: Query, id: str) -> View:
    """One name: how it is spelled and why each spelling belongs to it, its offices with their dates, what it said by month, newest first,
    what was said by whoever held its office then, a person's rulings, and where it is mentioned, each with the commands that part it."""
    found = archive.name(id)
    articles = archive.articles(name=found.key, limit=query.page_size, after=query.get("after"), full=False)
    mentions = to_json(archive.mentions(found.key, limit=query.page_size, after=query.get("after")))
    statements = archive.statements(source=found.key, limit=_STATEMENTS_OF_NAME)
    rows = [
        {**row, "title_then": _title_then(found, entry.published)} for row, entry in zip(_statements(statements), statements, strict=True)
    ]
    data = {
        "name": {**to_json(found), "spellings": [spelling for spelling, _ in found.spellings]},
        "namesakes": [
            {"key": other.key, "name": other.name, "apart": to_json(other.apart)} for other in map(archive.name, found.namesakes)
        ],
        "counts": [{"text": spelling, "mentions": mentions} for spelling, mentions in found.spellings],
        "rulings": to_json(archive.name_rulings(found.key)),
        "agreed": to_json(archive.agreed(found.key, _AGREED)),
        "statements": rows,
        "by_office": [
            {"role": to_json(role), "statements": _statements(said)} for role, said in _said_by_office(archive, found, statements)
        ],
        "articles": [_line(a) for a in articles],
        "mentions": mentions,
    }
    over_time: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        over_time.setdefault((row["published"] or "")[:7], []).append(row)
    standing = {a.id: [mention for mention in mentions if mention["article"] == a.id] for a in articles}
    extra = {"over_time": [(month or None, said) for month, said in over_time.items()], "standing": standing}
    return View(
        "name",
        data,
        title=_in_language(query, found.en, found.name),
        next=_next(query, articles, lambda a: a.id),
        entries=articles,
        extra=extra,
    )


def _in_language(query: Query, en: str | None, arabic: str) -> str:
    """Return the label of the language asked for; the Arabic one where there is no other."""
    return (en if query.language == "en" else None) or arabic


def _title_then(name: NameCount, published: str | None) -> str | None:
    """Return the office that articles of around that day gave a person most often; None where none did."""
    day = (published or "")[:10]
    held = [role for role in name.roles if role.first and role.last and role.first[:10] <= day <= role.last[:10]]
    return max(held, key=lambda role: role.articles).role if day and held else None


def _said_by_office(archive: Archive, name: NameCount, known: Sequence[StatementEntry]) -> Iterator[tuple[RoleSeen, list[StatementEntry]]]:
    """Yield what was said by an office without its holder's name, between the days on which only this name was given that office."""
    seen = {(entry.article, entry.n) for entry in known}
    offices = [role for role in name.roles if " " in role.role and role.first and role.last]
    for role in sorted(offices, key=lambda role: -role.articles)[:_OFFICES]:
        if any(holder.key != name.key for holder in archive.holders(role.role, at=f"{role.first}/{role.last}")):
            continue
        said = [
            entry
            for entry in archive.statements(source=role.role, since=role.first, until=role.last, limit=_STATEMENTS_OF_NAME)
            if entry.statement.source_id is None and (entry.article, entry.n) not in seen
        ]
        if said:
            yield role, said


def tags(archive: Archive, _query: Query) -> View:
    """The tags that most articles carry."""
    return View("tags", {"tags": to_json(archive.tags(limit=_MAX_LIST))})


def tag(archive: Archive, query: Query, id: str) -> View:
    """The articles of one tag, whatever its spelling, newest first, and the other tags that are called so. Raises NotFoundError where no
    article has it."""
    found = archive.tag(id)
    articles = archive.articles(tag=found.key, limit=query.page_size, after=query.get("after"), full=False)
    data = {
        "tag": found.tag,
        "key": found.key,
        "id": found.id,
        "en": found.en,
        "apart": to_json(found.apart),
        "namesakes": [
            {"key": other.key, "tag": other.tag, "articles": other.articles, "apart": to_json(other.apart)}
            for other in map(archive.tag, found.namesakes)
        ],
        "articles": [{**_line(a), "lead": _lead(a)} for a in articles],
    }
    return View(
        "tag",
        data,
        title=_in_language(query, found.en, found.tag),
        next=_next(query, articles, lambda a: a.id),
        entries=articles,
    )


def about(archive: Archive, _query: Query) -> View:
    """What the site is, and how much is in it."""
    return View("about", {"counts": dict(archive.counts())})


def _lead(article: Article) -> str:
    """Return how the body begins, cut between words."""
    start = article.body[: LEAD_LENGTH + 1].replace("\n", " ")
    if len(start) <= LEAD_LENGTH:
        return start
    return (start[: start.rfind(" ")] if " " in start else start[:LEAD_LENGTH]).rstrip("،,.؛: ") + " …"


def _line(article: Article) -> dict[str, Any]:
    return {name: getattr(article, name) for name in ("id", "title", "outlet", "published", "url", "language")}


def _lines(archive: Archive, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    return {a.id: _line(a) for a in archive.articles_by_id(list(dict.fromkeys(ids)), full=False)}


def _statements(entries: Iterable[StatementEntry]) -> list[dict[str, Any]]:
    return [
        {
            "article": e.article,
            "n": e.n + 1,
            "headline": e.headline,
            **{name: getattr(e, name) for name in ("outlet", "published", "title")},
            "statement": to_json(e.statement),
        }
        for e in entries
    ]


def _trees(articles: Sequence[Article], copies: Mapping[str, Reprint]) -> list[dict[str, Any]]:
    """Nest copies under what they are copies of; only texts that were copied are listed."""
    nodes: dict[str, dict[str, Any]] = {a.id: {"article": _line(a), "copies": []} for a in articles}
    roots = []
    for a in articles:
        copy = copies.get(a.id)
        if copy is not None and copy.of in nodes and copy.of != a.id:
            nodes[copy.of]["copies"].append(nodes[a.id])
        else:
            roots.append(nodes[a.id])
    return [node for node in roots if node["copies"]]


def _next(query: Query, rows: Sequence[Any], key: Any) -> dict[str, str] | None:
    if len(rows) < query.page_size:
        return None
    kept = {k: v for k, v in query.parameters.items() if k in ("since", "until", "order")}
    return {**kept, "after": key(rows[-1])}


def _page_number(query: Query) -> int:
    given = query.get("page") or "1"
    if not given.isascii() or not given.isdigit() or not 1 <= int(given) <= 30:
        raise InputError(f"page={given}: a page number is between 1 and 30")
    return int(given)


def _prefixed(language: Language, path: str) -> str:
    return f"/en{path}" if language == "en" else path


def _quoted(part: str) -> str:
    from urllib.parse import quote  # noqa: PLC0415

    return quote(part, safe="")


def story_chain(statement: Mapping[str, Any], outlet_name: str | None, unknown: str) -> list[str]:
    """Return a statement's chain as an isnad is told, outermost first: outlet, who passed it on …, holder of the claim."""
    holder = statement["resolved"] or statement["source"] or unknown
    via = list(statement["via"])
    led = list(statement.get("chain") or ())[1 : 1 + len(via)]  # the links of a statement; a wording is told with them already
    if [link["text"] for link in led] == via:
        via = [link["resolved"] or link["text"] for link in led]
    links = [*([outlet_name] if outlet_name else []), *reversed(via), holder]
    return [link for n, link in enumerate(links) if n == 0 or link != links[n - 1]]
