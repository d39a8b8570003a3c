"""``isnad stories``: what is told of a story and why it holds which articles, and a person's word on it: merge, split, pin, undo."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from isnad.command.archives import JsonOption
from isnad.command.options import ArchiveOption, OutletOption, SinceOption, UntilOption, columns, opened
from isnad.errors import InputError
from isnad.records import Statement, Story, TimelineEntry, to_json

if TYPE_CHECKING:
    from isnad.archive import Archive, StoryRuling, StoryVerdict
    from isnad.linking import Denial, Telling

app = typer.Typer(
    help="List stories, show what is told of one, and correct them: merge, split, pin. Rulings survive every later run.",
    epilog="Example: isnad stories show s5f0c9a7e12b3",
    no_args_is_help=True,
    rich_markup_mode=None,
)

_ASKED, _OFFERED = 12, 5  # articles of a story whose read-also is looked at, and how much of it is printed

StoryArgument = Annotated[str, typer.Argument(metavar="STORY", help="A story's id.")]
WhyOption = Annotated[str, typer.Option("--why", help="Your reason; it is shown with the story.")]


@app.command("list", epilog="Example: isnad stories list --since 2024-01-20 --by origins")
def list_(
    archive: ArchiveOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    outlet: OutletOption = None,
    by: Annotated[str, typer.Option("--by", help="last: last reported on first; origins: most independent origins first.")] = "last",
    limit: Annotated[int, typer.Option("--limit", min=1, max=10_000, help="Most stories.")] = 30,
    as_json: JsonOption = False,
) -> None:
    """List stories with their counts of reports and of independent origins."""
    if by not in ("last", "origins"):
        raise InputError("--by is last or origins")
    order: Literal["last", "origins"] = "last" if by == "last" else "origins"
    with opened(archive) as kept:
        for story in kept.stories(since=since, until=until, outlet=outlet, order=order, limit=limit):
            if as_json:
                typer.echo(json.dumps(to_json(story), ensure_ascii=False))
            else:
                typer.echo(columns(story.story, story.last or "-", str(story.reports), str(story.origins), story.title))


@app.command("show", epilog="Example: isnad stories show s5f0c9a7e12b3 --json")
def show(story: StoryArgument, archive: ArchiveOption = None, as_json: JsonOption = False) -> None:
    """Show what is told of a story: summary, timeline, what differs, denials, who reported it first and who never, its affair with its
    timeline and what differs and is denied over it, what to read next, rulings."""
    with opened(archive) as kept:
        found = kept.story(story)
        if as_json:
            typer.echo(json.dumps(_as_json(kept, found), ensure_ascii=False))
            return
        for line in _lines(kept, found):
            typer.echo(line)


def _as_json(kept: Archive, story: Story) -> dict[str, object]:
    id = story.story
    affair = kept.affair(id)
    return {
        "story": to_json(story),
        "sources": _sources(kept, id),
        "summary": to_json(kept.summary(id)),
        "timeline": to_json(kept.timeline(id)),
        "differences": to_json(kept.differences(id, affair)),
        "denials": to_json(kept.denials(id, affair)),
        "coverage": to_json(kept.coverage(id, affair)),
        "affair": [each.story for each in affair.stories],
        "affair_links": to_json(affair.links),
        "affair_timeline": to_json(affair.timeline),
        "affair_differences": to_json(kept.differences(id, affair, whole=True)),
        "affair_denials": to_json(kept.denials(id, affair, whole=True)),
        "related": [{"id": other, "why": why} for other, why in _beyond(kept, story)],
        "rulings": to_json(kept.story_rulings(id)),
    }


def _sources(kept: Archive, story: str) -> int:
    """Return how many independent sources the texts of a story have: origins that end in one named source are one."""
    return len({text.source for text in kept.texts(story)})


def _lines(kept: Archive, story: Story) -> Iterator[str]:
    """Yield all that is told of a story, in Arabic as what it cites."""
    from isnad.site.interface import counted, label  # noqa: PLC0415

    id = story.story
    yield columns(story.title)
    counts = f"{counted(story.reports, 'report', 'ar')} · {counted(story.origins, 'origin', 'ar')}"
    if (sources := _sources(kept, id)) < story.origins:
        counts += f" · {label('go_back', 'ar')} {counted(sources, 'source_of', 'ar')}"
    yield f"{counts} · {story.first or '؟'} … {story.last or '؟'}"
    for sentence in kept.summary(id):
        yield f"  {columns(sentence.text)} [{sentence.article}]"
    for entry in kept.timeline(id):
        yield _dated(entry)
    affair = kept.affair(id)
    own, denied = kept.differences(id, affair), kept.denials(id, affair)
    yield from _differing(own)
    yield from _denied(denied)
    coverage = kept.coverage(id, affair)
    for report in coverage.reports:
        copy = [f"{label('copy_of', 'ar')} {report.of}"] if report.of else []
        yield columns(report.published or "-", report.outlet, report.id, *copy)
    if coverage.silent:
        silent = label("silent", "ar").replace("{since}", coverage.since or "؟").replace("{until}", coverage.until or "؟")
        yield f"{silent}: {'، '.join(coverage.silent)}"
    titles = {each.story: each.title for each in affair.stories}
    names = {
        link.story: (label("affair_by", "ar") if link.other == id else label("affair_beside", "ar").replace("{title}", titles[link.other]))
        + f": {'، '.join(link.names)}"
        for link in affair.links
    }
    for each in affair.stories:
        if each.story != id:
            yield columns(f"{label('affair', 'ar')}: {each.story}", each.first or "-", each.title, *filter(None, [names.get(each.story)]))
    if len(affair.stories) > 1:
        yield f"{label('affair_timeline', 'ar')}:"
        yield from (f"  {_dated(entry)} {entry.story}" for entry in affair.timeline)
        shown = {(figure.article, figure.start) for telling in own for figure in telling.figures}
        further = (telling for telling in kept.differences(id, affair, whole=True) if not _all_in(telling, shown))
        yield from (f"  {line}" for line in _differing(further))
        yield from (f"  {line}" for line in _denied(each for each in kept.denials(id, affair, whole=True) if each not in denied))
    for other, why in _beyond(kept, story):
        yield columns(f"{label('read_also', 'ar')}: {other}", kept.article(other).title or "-", why)
    yield from (f"{label('rulings', 'ar')}: {_told(ruling)}" for ruling in kept.story_rulings(id))


def _all_in(telling: Telling, shown: Collection[tuple[str, int]]) -> bool:
    return all((figure.article, figure.start) in shown for figure in telling.figures)


def _differing(differences: Iterable[Telling]) -> Iterator[str]:
    """Yield what is told differently: each quantity with its figures, and who has which."""
    from isnad.site.interface import label  # noqa: PLC0415

    for telling in differences:
        yield f"{label('differs', 'ar')}: {telling.noun}"
        for n, figure in enumerate(telling.figures):
            place = "first_figure" if n == 0 else "latest_figure" if n == len(telling.figures) - 1 else None
            place = None if place == "first_figure" and not telling.opens else place
            place = place if figure.published else None  # what has no date is neither
            who = [figure.outlet or figure.article, figure.published, " ← ".join(filter(None, (figure.source, *figure.via)))]
            yield "  " + columns(figure.text + (f" ({label(place, 'ar')})" if place else ""), *filter(None, who))


def _denied(denials: Iterable[Denial]) -> Iterator[str]:
    """Yield what is denied, each with its denial."""
    from isnad.site.interface import label  # noqa: PLC0415

    for denial in denials:
        yield columns(f"{_holder(denial.denied)}: {denial.denied.content}") + f" [{denial.denied_article}]"
        denied_by = label("denied_by_her" if denial.feminine else "denied_by", "ar")
        yield "  " + columns(f"{denied_by} {_holder(denial.denial)}: {denial.words}") + f" [{denial.article}]"


def _holder(statement: Statement) -> str:
    return statement.resolved or statement.source or "؟"


def _beyond(kept: Archive, story: Story) -> list[tuple[str, str]]:
    """Return what readers of a story's articles are offered outside it, most often offered first, with a reason; no text twice."""
    why: dict[str, str] = {}
    offered: Counter[str] = Counter()
    for id in story.articles[:_ASKED]:
        related = kept.related(id)
        for other, reason in zip(related.related, related.why, strict=True):
            if other not in story.articles:
                why.setdefault(other, reason)
                offered[other] += 1
    return [(other, why[other]) for other in kept.distinct([other for other, _ in offered.most_common()])[:_OFFERED]]


def _dated(entry: TimelineEntry) -> str:
    """Return a line of a timeline: the day, the sentence, who says it and how firmly, where it stands."""
    from isnad.site.interface import label  # noqa: PLC0415

    force = f" ({label(f'force_{entry.force}', 'ar')})" if entry.force else ""
    who = f" — {columns(' ← '.join((entry.source, *entry.via)))}{force}" if entry.source else ""
    return f"{columns(entry.date, entry.text)}{who} [{entry.article}]"


@app.command("explain", epilog="Example: isnad stories explain 5f0c9a7e12b34d68")
def explain(article: Annotated[str, typer.Argument(metavar="ARTICLE", help="An article's id.")], archive: ArchiveOption = None) -> None:
    """Say why an article stands in its story. If it should not: `isnad stories split` or `isnad stories pin`."""
    with opened(archive) as kept:
        typer.echo(kept.story_of(article).story)
        for reason in kept.explain(article):
            typer.echo(f"  {reason}")


@app.command("merge", epilog="Example: isnad stories merge s5f0c9a7e12b3 s0d4e81c27fa6 --why 'الحادث نفسه'")
def merge(
    story: StoryArgument,
    into: Annotated[str, typer.Argument(metavar="INTO", help="The story that it is one with.")],
    archive: ArchiveOption = None,
    why: WhyOption = "",
) -> None:
    """Say that two stories are one."""
    _rule(archive, "merge", story, into=into, why=why)


@app.command("split", epilog="Example: isnad stories split s5f0c9a7e12b3 5f0c9a7e12b34d68 --why 'حريق آخر'")
def split(
    story: StoryArgument,
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE…", help="Articles that are of another story.")],
    archive: ArchiveOption = None,
    why: WhyOption = "",
) -> None:
    """Say that articles of a story are not of one with its others."""
    _rule(archive, "split", story, articles=tuple(articles), why=why)


@app.command("pin", epilog="Example: isnad stories pin 5f0c9a7e12b34d68 s5f0c9a7e12b3")
def pin(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="An article's id.")],
    story: StoryArgument,
    archive: ArchiveOption = None,
    why: WhyOption = "",
) -> None:
    """Say that an article belongs to a story, whatever linking finds later."""
    _rule(archive, "pin", article, into=story, why=why)


def _rule(
    archive: str | None, verdict: StoryVerdict, subject: str, *, into: str | None = None, articles: tuple[str, ...] = (), why: str = ""
) -> None:
    from isnad.site.interface import counted  # noqa: PLC0415

    with opened(archive, readonly=False) as kept:
        ruling = kept.rule_story(verdict, subject, into=into, articles=articles, why=why)
        typer.echo(_line(ruling))
        for story in dict.fromkeys(kept.story_of(id).story for id in (*ruling.articles, *ruling.others, *ruling.apart)):
            found = kept.story(story)
            typer.echo(columns(story, counted(found.reports, "report", "ar"), counted(found.origins, "origin", "ar"), found.title))


def _told(ruling: StoryRuling) -> str:
    """Return a ruling in Arabic, as it is shown with its story."""
    from isnad.site.interface import label  # noqa: PLC0415

    parts = [label(f"ruling_{ruling.verdict}", "ar"), *ruling.articles]
    parts += [label("with_articles", "ar"), *ruling.others] if ruling.others else []
    parts += [label("apart_from", "ar"), *ruling.apart] if ruling.apart else []
    return columns(f"{ruling.number}. {' '.join(parts)}" + (f": {ruling.why}" if ruling.why else ""))


def _line(ruling: StoryRuling) -> str:
    parts = [f"ruling {ruling.number}: {ruling.verdict} {' '.join(ruling.articles)}"]
    parts += [f"with {' '.join(ruling.others)}"] if ruling.others else []
    parts += [f"apart from {' '.join(ruling.apart)}"] if ruling.apart else []
    return ", ".join(parts) + (f": {ruling.why}" if ruling.why else "")


@app.command("rulings", epilog="Example: isnad stories rulings --undo 4")
def rulings(
    archive: ArchiveOption = None,
    undo: Annotated[int | None, typer.Option("--undo", metavar="NUMBER", help="Forget this ruling.")] = None,
    as_json: JsonOption = False,
) -> None:
    """List what persons said of stories, or undo one."""
    with opened(archive, readonly=undo is None) as kept:
        if undo is not None:
            if not kept.undo_story_ruling(undo):
                raise InputError(f"there is no ruling {undo}")
            typer.echo(f"ruling {undo} is undone")
            return
        for ruling in kept.story_rulings():
            typer.echo(json.dumps(to_json(ruling), ensure_ascii=False) if as_json else _line(ruling))
