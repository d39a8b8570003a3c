"""``isnad search``, ``isnad show``, ``isnad story``: looking things up in an archive from the terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from isnad.command.options import ArchiveOption, columns, opened
from isnad.command.progress import say
from isnad.records import Article, Statement, to_json

if TYPE_CHECKING:
    from isnad.archive import Archive
    from isnad.linking import Difference

SEARCH_EXAMPLE = (
    "Example: isnad search 'محادثات outlet:sada since:2024-01-20' --sort date   ·   "
    "isnad search 'said:\"وزير الخارجية\" about:انسحاب force:deny'"
)
SHOW_EXAMPLE = "Example: isnad show 5f0c9a7e12b34d68"
STORY_EXAMPLE = "Example: isnad story 5f0c9a7e12b34d68 --json"

JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]


_CHANGES = {"cut": "حُذف", "added": "أُضيف", "changed": "بُدّل", "moved": "نُقل من موضعه"}
_COMPARED = 5  # texts that stand in longer ones, whose difference is told
_LONGEST = 160  # code points of a passage that are printed


class Sort(StrEnum):
    """The order of search results."""

    relevance = "relevance"
    date = "date"


def search(
    query: Annotated[
        str,
        typer.Argument(
            help='Words, "a phrase", -word, outlet:ID, since:DATE, until:DATE; or who said it: said:, about:, force:, source:, via:, to:'
        ),
    ],
    archive: ArchiveOption = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="Most results.")] = 10,
    sort: Annotated[Sort, typer.Option("--sort", help="Best first, or newest first.")] = Sort.relevance,
    as_json: JsonOption = False,
) -> None:
    """Search an archive's articles, or its statements where the query says who said it, about what, how firmly, through whom."""
    from isnad.archive import parse_query  # noqa: PLC0415
    from isnad.site.interface import force_label  # noqa: PLC0415

    with opened(archive) as kept:
        found = 0
        if parse_query(query).of_statements:
            for entry in kept.find_statements(query, limit=limit + 1):
                found += 1
                if found > limit:
                    break
                if as_json:
                    typer.echo(json.dumps(to_json(entry), ensure_ascii=False))
                else:
                    s = entry.statement
                    place = (entry.article, str(entry.n + 1), entry.published or "-", entry.outlet or "-")
                    typer.echo(columns(*place, _chain(s), force_label(s.force, "ar", negated=s.negated), s.content))
            _say_what_is_missing(kept, found, limit)
            return
        for hit in kept.search(query, limit=limit + 1, sort=sort.value):
            found += 1
            if found > limit:
                break
            article = kept.article(hit.id)
            if as_json:
                row = {
                    "id": hit.id,
                    "score": hit.score,
                    "title": article.title,
                    "outlet": article.outlet,
                    "published": article.published,
                    "url": article.url,
                }
                typer.echo(json.dumps(row, ensure_ascii=False))
            else:
                typer.echo(columns(hit.id, article.published or "-", article.outlet or "-", article.title or "-"))
        _say_what_is_missing(kept, found, limit)


def _say_what_is_missing(kept: Archive, found: int, limit: int) -> None:
    """Say on standard error that nothing was found, that there is more than was shown, and that what was kept last cannot be found yet."""
    if not found:
        say("isnad: nothing was found")
    elif found > limit:
        say(f"isnad: these are the first {limit}, there are more: --limit shows them")
    if behind := kept.unindexed():
        say(f"isnad: the last {behind} changes are not in the search index yet: whoever writes them, or the next ingest, adds them")


def show(id: Annotated[str, typer.Argument(help="The article's id.")], archive: ArchiveOption = None, as_json: JsonOption = False) -> None:
    """Show one article: what was published, who says what in it through whom, what it made of the text it copies, and what to read next."""
    with opened(archive) as kept:
        article = kept.article(id)
        if as_json:
            typer.echo(json.dumps(to_json(article), ensure_ascii=False))
            return
        _print_article(article)
        _print_links(kept, article.id)


def _print_links(kept: Archive, id: str) -> None:
    """Print an article's story, what it made of the text that it copies, its copies, and what to read next with the reasons."""
    source = kept.copied_from(id)
    if source is not None:
        typer.echo(f"نسخة من {source.of} ({source.coverage:.0%}): {'؛ '.join(source.evidence)}")
        for line in _difference(kept.copy_difference(id)):
            typer.echo(f"  {line}")
    for copy in kept.copies_of(id):
        typer.echo(f"نسخة منه: {copy.id} ({copy.coverage:.0%})")
    for n, each in enumerate(kept.contained(id)):
        place = f"نصه داخل {each.inside}" if each.id == id else f"فيه نص {each.id}"
        typer.echo(f"{place} ({each.coverage:.0%} من الأقصر، {each.share:.0%} من الأطول): {'؛ '.join(each.evidence)}")
        if n < _COMPARED:
            taker, held = each.compared
            typer.echo(f"  ما في {taker} مقارنا بنص {held}:")
            for line in _difference(kept.copy_difference(taker, held)):
                typer.echo(f"    {line}")
    story = kept.story_of(id)
    if story.reports > 1:
        typer.echo(f"القصة: {story.story}\t{story.title}")
    related = kept.related(id)
    titles = {article.id: article.title for article in kept.articles_by_id(related.related, full=False)}
    for other, why in zip(related.related, related.why, strict=True):
        typer.echo(f"اقرأ أيضا: {other}\t{titles.get(other) or '-'}\t{why}")


def _difference(found: Difference) -> Iterator[str]:
    """Yield what a copy made of its original, a line each: dropped credits and attributions, then phrases with the words beside them."""
    if found.dropped:
        yield f"أسقط النسبة إلى: {'، '.join(found.dropped)}"
    for attribution in found.attributions:
        yield f"أسقط «{attribution.name}» وأبقى ما قيل: {_short(attribution.text)}"
    if found.slips:
        yield f"أخطاء إملائية يشتركان فيها: {'، '.join(found.slips)}"
    if found.mended:
        yield f"أخطاء في الأصل كتبها صحيحة: {'، '.join(found.mended)}"
    for kin in found.kin:
        yield f"{kin.id}: {kin.evidence}"
    for change in found.changes:
        old = f"[-{_short(change.of_text)}-]" if change.of_text and change.kind != "moved" else ""
        new = f"{{+{_short(change.text)}+}}" if change.text else ""
        before, after = (f"… {change.before}" if change.before else ""), (f"{change.after} …" if change.after else "")
        yield f"{_CHANGES[change.kind]}: " + " ".join(filter(None, (before, old, new, after)))


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def _print_article(article: Article) -> None:
    from isnad.site.interface import force_label, label, told_rule  # noqa: PLC0415

    typer.echo(article.title or "-")
    typer.echo(" · ".join(filter(None, [article.outlet, article.published, *article.authors, *article.credits])))
    if article.url:
        typer.echo(article.url)
    typer.echo("")
    typer.echo(article.body)
    typer.echo("")
    for number, statement in enumerate(article.numbered_statements, 1):
        if number == len(article.statements) + 1:
            typer.echo(f"{label('field_title_statements', 'ar')}:")
        found = f"{told_rule(statement.rule, 'ar')}، {statement.sure:.0%}" if statement.rule else ""
        read_as = told_rule(statement.found_by, "ar") if statement.found_by else ""
        notes = "؛ ".join(filter(None, (force_label(statement.force, "ar", negated=statement.negated), found, read_as)))
        typer.echo(columns(f"{number}. {_chain(statement)}: {statement.content}") + f"  [{notes}]")
    for silence in article.silences:
        kind = label(f"silence_{silence.kind.replace(' ', '_')}", "ar")
        typer.echo(f"{label('silences', 'ar')}: {columns(silence.text)}  [{kind}]")
    if article.tags:
        typer.echo("الوسوم: " + "، ".join(tag.tag for tag in article.tags))


def _chain(statement: Statement) -> str:
    return " ← ".join([statement.resolved or statement.source or "؟", *statement.passers])


def story(id: Annotated[str, typer.Argument(help="The story's id.")], archive: ArchiveOption = None, as_json: JsonOption = False) -> None:
    """Show one story: its articles, oldest first, with the copies among them."""
    from isnad.site.interface import counted  # noqa: PLC0415

    with opened(archive) as kept:
        found = kept.story(id)
        if as_json:
            typer.echo(json.dumps(to_json(found), ensure_ascii=False))
            return
        typer.echo(found.title)
        counts = f"{counted(found.reports, 'report', 'ar')} · {counted(found.origins, 'origin', 'ar')}"
        typer.echo(f"{counts} · {found.first or '?'} … {found.last or '?'}")
        of = {reprint.id: reprint for reprint in kept.reprints(story=id)}
        for article_id in found.articles:
            article = kept.article(article_id)
            copy = of.get(article_id)
            note = f"\tنسخة من {copy.of} ({copy.coverage:.0%})" if copy else ""
            typer.echo(columns(article_id, article.published or "-", article.outlet or "-", article.title or "-") + note)
