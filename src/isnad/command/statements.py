"""``isnad claims``, ``isnad unnamed``, ``isnad correct``, ``isnad corrections``: statements across articles, and a person's word on one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from isnad.arabic.folding import search_key
from isnad.command.archives import JsonOption
from isnad.command.options import ArchiveOption, OutletOption, SinceOption, UntilOption, columns, opened
from isnad.errors import InputError, NotFoundError
from isnad.records import Claim, Wording, to_json

if TYPE_CHECKING:
    from isnad.archive import Archive, Correction, UnnamedSource

CLAIMS_EXAMPLE = "Example: isnad claims 5f0c9a7e12b34d68 --outlets 2"
UNNAMED_EXAMPLE = "Example: isnad unnamed --by story --since 2024-01-01   ·   isnad unnamed --by source --outlet sada"
CORRECT_EXAMPLE = (
    "Example: isnad correct 5f0c9a7e12b34d68 3 --source 'وزير المياه' --force deny   ·   "
    "isnad correct 5f0c9a7e12b34d68 --add --content 'السد مغلق' --source 'وزير المياه'"
)
CORRECTIONS_EXAMPLE = "Example: isnad corrections --undo 4"


class By(StrEnum):
    """What the ledger of unnamed sources is kept by."""

    outlet = "outlet"
    story = "story"
    source = "source"


def claims(
    story: Annotated[str, typer.Argument(metavar="STORY", help="The story's id.")],
    archive: ArchiveOption = None,
    outlets: Annotated[int, typer.Option("--outlets", min=1, help="Only claims that so many outlets give.")] = 1,
    as_json: JsonOption = False,
) -> None:
    """Show who said what in a story: a statement that several outlets give is one, with each outlet's wording, force and chain.

    Below it stands who denies it, or what it denies, and who else says the same.
    """
    with opened(archive) as kept:
        found = kept.claims(story, affair=kept.affair(story, timeline=False))
        by_id = {claim.id: claim for claim in found}
        for claim in found:
            if claim.outlets < outlets:
                continue
            if as_json:
                typer.echo(json.dumps(to_json(claim), ensure_ascii=False))
            else:
                _print_claim(claim, {w.outlet: _outlet_name(kept, w.outlet) for w in claim.wordings if w.outlet}, by_id)


def _outlet_name(kept: Archive, id: str) -> str:
    try:
        return kept.outlet(id).name
    except NotFoundError:
        return id


def _print_claim(claim: Claim, names: Mapping[str, str], others: Mapping[str, Claim]) -> None:
    from isnad.site.interface import accounts, counted, doubts, force_label, label  # noqa: PLC0415

    forces = " → ".join(force_label(force, "ar", negated=claim.wordings[0].negated) for force in claim.forces)
    counts = f"{counted(claim.outlets, 'outlet', 'ar')} · {accounts(to_json(claim), 'ar')}"
    typer.echo(f"• {_told(claim)}  [{forces}] ({counts})")
    for wording in claim.wordings if len(claim.wordings) > 1 or claim.wordings[0].via or claim.wordings[0].channel else ():
        typer.echo(f"    {_wording(wording, names)}")
    for key in doubts(to_json(claim)):
        typer.echo(f"    {label(key, 'ar')}")
    for key, ids in (("denies" if claim.denies else "denied_in", claim.denied_by), ("also_said", claim.also)):
        for other in (others[id] for id in ids if id in others):
            typer.echo(f"    {label(key, 'ar')} {_told(other)}")


def _told(claim: Claim) -> str:
    from isnad.site.interface import denied_content, label  # noqa: PLC0415

    content = f"{label('denied_content', 'ar')} {claim.content}" if denied_content(to_json(claim)) else claim.content
    return columns(f"{claim.holder or label('unknown_source', 'ar')}: {content}")


def _wording(wording: Wording, names: Mapping[str, str]) -> str:
    from isnad.site.interface import force_label, label, to_whom  # noqa: PLC0415

    chain = " ← ".join([wording.resolved or wording.source or "؟", *wording.via, names.get(wording.outlet or "", "؟")])
    notes = [f"«{wording.cue}» {force_label(wording.force, 'ar', negated=wording.negated)}", label(f"quoted_{wording.quoted}", "ar")]
    notes += [to_whom(wording.channel, "ar")] if wording.channel else []
    notes.append(f"{label('origin', 'ar')} {wording.origin}")
    if wording.force_before:
        notes.append(f"{label('force_before', 'ar')} {force_label(wording.force_before, 'ar', negated=wording.negated)}")
    if wording.dropped:
        notes.append(f"{label('dropped', 'ar')} {'، '.join(wording.dropped)}")
    return f"{wording.published or '-'}  {columns(f'{chain}: {wording.content}')}  [{'، '.join(notes)}]  {wording.article}"


def unnamed(
    by: Annotated[By, typer.Option("--by", help="Count by outlet, by story, or by sources described alike.")] = By.outlet,
    archive: ArchiveOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    outlet: OutletOption = None,
    story: Annotated[str | None, typer.Option("--story", metavar="STORY", help="Only of this story.")] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="Most lines.")] = 30,
    as_json: JsonOption = False,
) -> None:
    """Show how much is given to sources kept from being named: by outlet or story, theirs, all statements, the commonest words.

    By source: those described alike (field, land, body, number) by leave of one outlet or agency, with the stories that they are met in.
    """
    with opened(archive) as kept:
        if by is By.source:
            for source in kept.unnamed_sources(outlet=outlet, story=story, since=since, until=until, limit=limit):
                typer.echo(json.dumps(to_json(source), ensure_ascii=False) if as_json else _source_line(source))
            return
        for count in kept.unnamed(
            by="story" if by is By.story else "outlet", outlet=outlet, story=story, since=since, until=until, limit=limit
        ):
            if as_json:
                typer.echo(json.dumps(to_json(count), ensure_ascii=False))
            else:
                words = "، ".join(f"{words} ({times})" for words, times in count.words)
                title = count.title or (_outlet_name(kept, count.key) if by is By.outlet else None)
                title = title if title and title != count.key else "-"
                typer.echo(columns(count.key, f"{count.unnamed}/{count.statements}", title, words))


def _source_line(source: UnnamedSource) -> str:
    from isnad.site.interface import counted  # noqa: PLC0415

    said_of = [*source.fields, *source.lands, *([source.body] if source.body else []), *([str(source.count)] if source.count else [])]
    words = "، ".join(f"{words} ({times})" for words, times in source.words)
    titles = "؛ ".join(f"{story.title or story.story} ({story.statements})" for story in source.stories)
    counts = counted(source.statements, "statement", "ar"), counted(source.in_stories, "story", "ar")
    return columns(source.granter, "، ".join(said_of), *counts, words, titles)


def correct(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="The article's id.")],
    number: Annotated[
        int | None, typer.Argument(metavar="[N]", min=1, help="The statement's number, as `isnad show` gives it; none with --add.")
    ] = None,
    archive: ArchiveOption = None,
    add: Annotated[
        bool, typer.Option("--add", help="A statement that was missed: give its --content, its --source, and the rest.")
    ] = False,
    headline: Annotated[bool, typer.Option("--headline", help="With --add: the content stands in the headline (and in the text).")] = False,
    reject: Annotated[bool, typer.Option("--reject", help="It is no statement.")] = False,
    accept: Annotated[bool, typer.Option("--accept", help="It is right as it is.")] = False,
    source: Annotated[str | None, typer.Option("--source", help="The nearest source's words.")] = None,
    resolved: Annotated[str | None, typer.Option("--resolved", help="Who that is. Default: the words of --source.")] = None,
    id: Annotated[str | None, typer.Option("--id", help="Whose name that is: a key, as `isnad names list` prints it.")] = None,
    via: Annotated[list[str] | None, typer.Option("--via", help="Who passed it on, nearest first; again for each. '' for nobody.")] = None,
    force: Annotated[str | None, typer.Option("--force", help="say, confirm, deny, claim, demand, warn, expect, praise …")] = None,
    kind: Annotated[str | None, typer.Option("--kind", help="named, official, unnamed, outlet, document.")] = None,
    quoted: Annotated[str | None, typer.Option("--quoted", help="direct, indirect, mixed.")] = None,
    count: Annotated[int | None, typer.Option("--count", min=0, help="How many sources; 0 where the text does not say.")] = None,
    content: Annotated[str | None, typer.Option("--content", help="What is said, to the letter as the text or headline has it.")] = None,
    cue: Annotated[str | None, typer.Option("--cue", help="The word that gives it away.")] = None,
    channel: Annotated[str | None, typer.Option("--channel", help="Who was merely told; '' for nobody.")] = None,
    negated: Annotated[
        bool | None,
        typer.Option("--negated/--not-negated", help="The act itself was not done («لم يعلن»), whatever was said; or it was."),
    ] = None,
    was: Annotated[
        str | None, typer.Option("--was", help="Words that statement N has: nothing is done where it is another. Numbers move.")
    ] = None,
) -> None:
    """Reject, confirm or correct one statement of an article, or add one. It survives reading anew; `isnad corrections` undoes it.

    N counts the statements that stand, the headline's after the text's: a rejection and an added one move the numbers after them, and those
    are then refused without --was.
    """
    from isnad.archive import Verdict  # noqa: PLC0415

    changes: dict[str, Any] = {
        name: value
        for name, value in (
            ("source", source), ("resolved", resolved), ("source_id", id), ("force", force), ("kind", kind), ("quoted", quoted),
            ("content", content), ("cue", cue),
        )
        if value is not None
    }  # fmt: skip
    if via is not None:
        changes["via"] = tuple(filter(None, via))
    if count is not None:
        changes["count"] = count or None
    if channel is not None:
        changes["channel"] = channel or None
    if negated is not None:
        changes["negated"] = negated
    if reject + accept + bool(changes) != 1:
        raise InputError("say one thing of the statement: --reject, --accept, or what to change")
    if add == (number is not None):
        raise InputError("say which statement by its number, or --add one that was missed")
    if headline and not add:
        raise InputError("--headline goes with --add: a statement that was read is known by its number")
    verdict: Verdict = "reject" if reject else "accept" if accept else "change"
    with opened(archive, readonly=False) as kept:
        if number is not None:
            _require_meant(kept, article, number, was)
        done = (
            kept.add_statement(article, changes, headline=headline)
            if number is None
            else kept.correct(article, number - 1, verdict, changes)
        )
    typer.echo(f"correction {done.number}: {_said(done)}: {done.statement.content}")


def _require_meant(kept: Archive, article: str, number: int, was: str | None) -> None:
    """Raise InputError where the statement of this number is not the one that ``was`` cites, or may not be the one that was looked at: a
    rejection or an added statement has moved its number since reading, and the same command twice would hit two statements."""
    shown = kept.article(article)
    if number > len(shown.numbered_statements):
        return  # the archive says so
    statement = shown.numbered_statements[number - 1]
    place = number > len(shown.statements), statement.start
    content = " ".join(statement.content.split())
    if was is not None:
        if f" {search_key(was)} " not in f" {search_key(statement.content)} ":
            raise InputError(f"statement {number} of article {article} is now «{content}», not one with the words «{was}»")
        return
    for found in kept.corrections(article):
        if (found.verdict == "reject" or found.added) and (found.headline, found.start) <= place:
            words = " ".join(found.content.split())
            raise InputError(
                f"numbers have moved since correction {found.number} {_said(found)} «{words}»: statement {number} of article {article} is "
                f"now «{content}». If that is meant, say so with words of it: --was '…'"
            )


def _said(found: Correction) -> str:
    if found.added and found.verdict == "change":
        return "added"
    return {"reject": "rejected", "accept": "confirmed", "change": "corrected"}[found.verdict]


def corrections(
    article: Annotated[str | None, typer.Argument(metavar="[ARTICLE]", help="Only those of this article.")] = None,
    archive: ArchiveOption = None,
    undo: Annotated[int | None, typer.Option("--undo", metavar="NUMBER", help="Forget this correction.")] = None,
    as_json: JsonOption = False,
) -> None:
    """List what persons said of statements, or undo one. `isnad export corrections` writes them as test data."""
    with opened(archive, readonly=undo is None) as kept:
        if undo is not None:
            if not kept.undo_correction(undo):
                raise InputError(f"there is no correction {undo}")
            typer.echo(f"correction {undo} is undone")
            return
        for found in kept.corrections(article):
            if as_json:
                typer.echo(json.dumps(to_json(found), ensure_ascii=False))
            else:
                statement = found.statement
                said = f"{_said(found)} (headline)" if found.headline else _said(found)
                typer.echo(columns(str(found.number), found.at, found.article, said, statement.resolved or "؟", statement.content))
