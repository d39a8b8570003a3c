"""What is kept of links, read: read-also, stories, affairs, origins, and all that is told of a story. Reading needs no window.

What does not live here: linking what arrives (``linker``), and how each of these is made (``related``, ``timeline``, ``differences`` …).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from isnad.arabic.folding import search_key
from isnad.linking import links, pairs, rewording
from isnad.linking.across import ANSWERED, Getter, with_changed
from isnad.linking.affairs import Affair, AffairLink, chain
from isnad.linking.answered import answered
from isnad.linking.belonging import PROBABLY, Around, linked
from isnad.linking.containment import Contained, contained, counted_with, nearly_whole
from isnad.linking.copies import credited_as, credits_outlet_of, own_byline
from isnad.linking.coverage import Coverage, coverage, of_its_matter, span
from isnad.linking.credit import Declared, known_by_name
from isnad.linking.denials import Denial, denials
from isnad.linking.differences import Known, Telling, tellings
from isnad.linking.features import Features
from isnad.linking.happenings import Near
from isnad.linking.leaning import origins, texts
from isnad.linking.lineage import longest, nearest
from isnad.linking.matter import About, about, carriers, in_full, matters, rare_places, together
from isnad.linking.parameters import DEFAULT, Parameters
from isnad.linking.reasons import Names, in_words
from isnad.linking.related import distinct, probability, probably_related, related, says_again
from isnad.linking.slips import inherited
from isnad.linking.store import LinkRow, LinkStore, StoryRow
from isnad.linking.stories import member_of
from isnad.linking.summary import Sentence, Told, latest_figure, summary
from isnad.linking.timeline import of_affair, timeline
from isnad.linking.times import latest, moment, order
from isnad.linking.trees import of_row
from isnad.linking.written import day_of, eve
from isnad.records import Article, Outlet, Related, Reprint, Story, TextOrigin, TimelineEntry

#: Returns for those of some names (``affairs.key_of``) that few stories have in a range of time, these stories; where terms are given, too,
#: of the stories with one of these in their titles.
Naming = Callable[[Sequence[str], int, int, Sequence[str]], Mapping[str, Collection[str]]]

_FUTURE = 2**62
_DAY = 86_400
_TOLD_BY = 3  # articles by which it is known what a story is about
_AFFAIR_DAYS = 120  # how far apart two stories of an affair may be that no other is between
#: Quantities of people that rise: an older figure is none to sum up by. The first is the one that matters most.
TOLLS = ("dead", "hurt", "missing")
_YEAR, _FEW = 365, 8  # how far apart, where both name one person in full of whom so few stories of that time tell
_FEW_OF_A_BODY = 12  # stories of some months that name a body by which two hang together: who is in more has many matters
_AS_LIKELY_AS_NOT = 0.5  # of one happening: of such an outlet it is not said that it never reported
_UNSURE, _SURE = 0.25, 0.8  # the least of two that a third may stand between, and of both with that
_BESIDE = 60  # articles of other stories of an affair that are looked at
_OTHERS = 12  # articles of a story that show what a misspelt word was to be


def _names(articles: Getter, ids: Sequence[str]) -> Names:
    return {article.id: article.names for article in articles(ids)}


class LinkReader:
    """Reads what a linker keeps in a store. ``outlets`` (by id) tell which outlets have one owner and which are agencies; an article may
    carry an outlet's name for its id."""

    def __init__(self, store: LinkStore, outlets: Mapping[str, Outlet] | None = None, parameters: Parameters = DEFAULT):
        self.store = store
        self.outlets: Mapping[str, Outlet] = known_by_name(outlets or {})
        self.parameters = parameters

    def _row(self, id: str) -> LinkRow:
        seq = self.store.seqs([id]).get(id)
        rows = self.store.rows([seq]) if seq is not None else []
        if not rows:
            raise KeyError(id)
        return rows[0]

    def related(self, id: str, limit: int = 5, articles: Getter | None = None, naming: Naming | None = None) -> Related:
        """Return what a reader of the article may want next. Raises KeyError where the article is unknown.

        ``articles`` returns the articles of ids, in that order: by their names reasons cite words whole, and say what is of one affair
        (with ``naming`` as for ``affair``).
        """
        names = affair = None
        if articles is not None:
            names, affair = partial(_names, articles), partial(self._linked, articles, naming)
        return related(self.store, self._row(id), limit, self.parameters, self.outlets, names, affair, self._relays)

    def distinct(self, ids: Sequence[str]) -> list[str]:
        """Return those of some articles, in their order, of which none is a text that one before it has."""
        return distinct(self.store, ids, self.parameters)

    def _relays(self, row: LinkRow, others: Sequence[LinkRow]) -> set[str]:
        """Return the ids of those of others that only pass on, from where an article has it, what a reader of that one has read."""
        ours = Features.from_bytes(row.features)
        read = {other.id: Features.from_bytes(other.features) for other in others if other.story == row.story}
        found = {id: words for id, words in read.items() if words.attributed}
        if not found:
            return set()
        texts = {text.id: text for text in self.texts(row.story)}
        passed = (id for id in found if texts[id].kind == "passed on" and texts[id].origin == texts[row.id].origin)
        return {id for id in passed if says_again(found[id], ours)}

    def explain(self, id: str, articles: Getter | None = None, most: int = 2) -> tuple[str, ...]:
        """Say in words why an article stands in its story: what it shares with its nearest there. Raises KeyError.

        ``articles`` returns the articles of ids, in that order: by their names, shared names and places are told from other words.
        """
        row = self._row(id)
        held = links.unpack(self.store.links([row.seq]).get(row.seq))
        best = sorted(held.edges, key=lambda seq: -held.edges[seq][0])
        near = [other for other in self.store.rows(best) if other.story == row.story]
        near.sort(key=lambda other: best.index(other.seq))
        near = near[:most]
        if articles is None or not near:
            return in_words(row, near)
        texts = {article.id: article for article in articles([row.id, *(other.id for other in near)])}
        return in_words(row, near, {id: article.names for id, article in texts.items()}, texts)

    def likeness(self, id: str, other: str) -> float | None:
        """Return the probability, as kept, that two articles are of one story; ``None`` where they were never near. Raises KeyError."""
        a, b = self._row(id), self._row(other)
        held = {seq: links.unpack(data) for seq, data in self.store.links([a.seq, b.seq]).items()}
        edge = held.get(a.seq, links.Links(0.0, {})).edges.get(b.seq)
        if edge is None:
            return None
        return probability(edge[0] + self.parameters.density * max(link.density for link in held.values()))

    def story(self, id: str) -> Story:
        """Return a story by its id, or that which took its articles. Raises KeyError."""
        found = self.store.story_rows([id]).get(id)
        if found is None:
            into = self.store.forward(id)
            if into is None:
                raise KeyError(id)
            found = self.store.story_rows([into])[into]
        return self._record(found)

    def _record(self, row: StoryRow) -> Story:
        # A day without a clock is all of that day: what has one comes first.
        ids = tuple(member.id for member in sorted(self.store.rows_of_story(row.id), key=latest))
        return Story(row.id, row.title, row.first, row.last, ids, row.reports, row.origins)

    def story_of(self, article: str) -> Story:
        """Return the story that an article belongs to. Raises KeyError."""
        return self.story(self._row(article).story)

    def stories(self, since: str | None = None, until: str | None = None) -> list[Story]:
        """Return the stories with an article in the range (ISO 8601), earliest first."""
        first, last = moment(since), moment(until)
        rows = self.store.stories_between(-_FUTURE if first is None else first, _FUTURE if last is None else last)
        return [self._record(row) for row in rows]

    def affair(self, story: str, articles: Getter, naming: Naming | None = None, *, with_timeline: bool = True) -> Affair:
        """Return the affair that a story belongs to: its stories, what links each to another of them, and its timeline.

        The chain is sought once for all of it. ``articles`` returns the articles of ids, in that order, ``naming`` the stories in which
        names stand. Raises KeyError.
        """
        found = self.story(story)
        links_ = self._chain(found.story, articles, naming)
        chosen = self.store.story_rows([found.story, *(link.story for link in links_)])
        order = {row.id: n for n, row in enumerate(sorted(chosen.values(), key=lambda row: (row.first_at, row.id)))}
        stories = tuple(self._record(chosen[id]) for id in order)
        timeline = self._affair_timeline(stories, articles) if with_timeline else ()
        return Affair(stories, tuple(sorted(links_, key=lambda link: order[link.story])), timeline)

    def _affair_timeline(self, stories: Sequence[Story], articles: Getter) -> tuple[TimelineEntry, ...]:
        told = (self._articles(each.story, articles) for each in stories)
        return of_affair([(timeline(found.story, held), held) for found, held in told])

    def _chain(self, story: str, articles: Getter, naming: Naming | None) -> tuple[AffairLink, ...]:
        known: dict[str, About] = {}
        return chain(story, partial(self._around, naming=naming, told=known), partial(self._about, articles, known))

    def _linked(self, articles: Getter, naming: Naming | None, story: str, others: Collection[str]) -> set[str]:
        """Return those of some other stories to which a link of the affair leads from a story; its whole chain costs ten times as much."""
        known: dict[str, About] = {}
        self._about(articles, known, [story, *others])
        around = partial(self._around, naming=naming, told=known, years=False)  # others are some days away
        near = around(story)
        those = (other for other in others if other in near and other in known and linked(known[story], known[other], near[other]))
        return {other for other in those if story in (back := around(other)) and linked(known[other], known[story], back[story])}

    def _about(self, articles: Getter, known: dict[str, About], stories: Sequence[str]) -> Mapping[str, About]:
        """Return what stories are about; ``known`` gathers it."""
        rows = self.store.story_rows(stories)
        read = [(id, article) for id in stories if id in rows for article in self._telling(id, rows[id].title)]
        papers = frozenset(search_key(name) for outlet in self.outlets.values() for name in (outlet.name, *outlet.credits))
        told: defaultdict[str, list[About]] = defaultdict(list)
        for (id, _), article in zip(read, articles([article for _, article in read]), strict=True):
            told[id].append(about(article, papers))
        known.update((id, together(parts)) for id, parts in told.items())
        return known

    def _around(self, story: str, *, naming: Naming | None, told: Mapping[str, About], years: bool = True) -> dict[str, Around]:
        """Return the stories of the neighbours that linking kept of a story's articles, with how likely a pair of them is related, the
        likeliest of all, and those some weeks away that name whom it is about; with ``years`` those months away that name him in full."""
        own = self.store.rows_of_story(story)
        likely = probably_related(self.store, [row.seq for row in own], self.parameters, PROBABLY)
        found: dict[str, float] = {}
        for row in self.store.rows(list(likely)):
            found[row.story] = max(found.get(row.story, 0.0), likely[row.seq])
        names, of_matter, places = (defaultdict[str, set[str]](set) for _ in range(3))
        far: Mapping[str, set[str]] = {}
        if naming is not None and story in told and own:
            far = self._a_year_away(own, told[story], naming) if years else {}
            since, until = own[0].at - _AFFAIR_DAYS * _DAY, own[-1].at + _AFFAIR_DAYS * _DAY
            anchors, words = matters(told[story])
            persons, there = carriers(told[story]), rare_places(told[story])
            for sought, gathered, beside in (persons, names, []), (anchors if words else [], of_matter, words), (there, places, []):
                for name, those in naming(sought, since, until, beside).items():
                    body = gathered is names and told[story].names[name].kind == "ORG"
                    for named in those if not body or len(those) <= _FEW_OF_A_BODY else ():
                        gathered[named].add(name)
        near = (found.keys() | names.keys() | of_matter.keys() | places.keys()) - {story}
        names.update((each, found_by) for each, found_by in far.items() if each not in near)
        around = near | (far.keys() - {story})
        span = int(self.parameters.window_days / 2 * _DAY)
        few = int(self.parameters.sparse_articles)
        small = bool(own) and self.store.count_between(own[0].at - span, own[-1].at + span, few) < few
        return {
            each: Around(
                found.get(each, 0.0), frozenset(names[each]), frozenset(of_matter[each]), frozenset(places[each]), small, each not in near
            )
            for each in around
        }

    def _a_year_away(self, own: Sequence[LinkRow], about: About, naming: Naming) -> dict[str, set[str]]:
        """Return the stories that name one of few stories whom a story names in full, a year before or after it at most, with his keys."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for name, those in naming(in_full(about), own[0].at - _YEAR * _DAY, own[-1].at + _YEAR * _DAY, []).items():
            for named in those if len(those) <= _FEW else ():
                found[named].add(name)
        return found

    def _telling(self, story: str, title: str) -> list[str]:
        """Return the article that gives a story its title, or its first one, and the first others under other titles."""
        rows = self.store.rows_of_story(story)
        first = next((row for row in rows if row.title == title), rows[0])
        others = {row.title: row.id for row in reversed(rows) if row.title and row.title != first.title}
        return [first.id, *list(reversed(others.values()))[: _TOLD_BY - 1]]

    def origins(self, ids: Sequence[str]) -> list[list[str]]:
        """Group articles into independent origins, earliest first: copies, one owner, one agency passed on count once.

        Unknown ids are left out.
        """
        rows = sorted(self.store.rows(list(self.store.seqs(ids).values())), key=lambda row: (row.at, row.id))
        copy_of = {id: edge.of for id, edge in self.store.reprints([row.id for row in rows]).items()}
        members = [member_of(row) for row in rows]
        return origins(members, copy_of, self.outlets, counted_with(members, copy_of, self.parameters, self.outlets))

    def texts(self, story: str) -> list[TextOrigin]:
        """Say of each article of a story, oldest first, whether it is its own report, a copy or passed on, and why. Raises KeyError."""
        rows = sorted(self.store.rows_of_story(self.story(story).story), key=lambda row: (row.at, row.id))
        copies = self.store.reprints([row.id for row in rows])
        copy_of = {id: edge.of for id, edge in copies.items()}
        members = [member_of(row) for row in rows]
        inside = counted_with(members, copy_of, self.parameters, self.outlets)
        found = texts(members, copy_of, self.outlets, inside)
        by_id = {row.id: row for row in rows}
        return [self._cut(text, [by_id[id] for id in (text.id, *inside.get(text.id, ()))], copies.get(text.id)) for text in found]

    def _cut(self, text: TextOrigin, rows: Sequence[LinkRow], edge: Reprint | None) -> TextOrigin:
        """Say of a text that stands nearly whole in each of the longer ones behind it in ``rows``, that it does: as their cut, but where
        it is rather their source; of a copy where more of it stands there than in its original (``edge``)."""
        if len(rows) == 1 or text.kind == "passed on":
            return text
        best = longest(rows[0], rows[1:], self.outlets)
        if edge is not None and (best is None or best.coverage <= edge.coverage):
            return text
        if best is None:
            return replace(text, evidence=(*text.evidence, f"نصه كله تقريبا في {rows[1].id} كذلك، فيعدان واحدا"))
        return replace(text, kind="cut", of=best.inside, evidence=(f"{round(100 * best.coverage)}% منه في النص الأطول", *best.evidence))

    def inside(self, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Return for those texts of some articles that stand nearly whole in longer ones of them the ids of these."""
        members = [member_of(row) for row in self.store.rows(list(self.store.seqs(ids).values()))]
        copy_of = {id: edge.of for id, edge in self.store.reprints([member.id for member in members]).items()}
        return nearly_whole(members, copy_of, self.parameters, self.outlets)

    def contained(self, id: str) -> tuple[Contained, ...]:
        """Return the texts that stand in an article and the longer reports in which it stands. Raises KeyError."""
        return contained(self.store, self._row(id), self.parameters, self.outlets)

    def copies(self, story: str) -> dict[str, Reprint]:
        """Return what the articles of a story that are copies are copies of, as closely as its texts tell. Raises KeyError."""
        rows = sorted(self.store.rows_of_story(self.story(story).story), key=lambda row: (row.at, row.id))
        return nearest(rows, self.store.reprints([row.id for row in rows]), self.outlets, self.parameters)

    def copied_from(self, id: str) -> Reprint | None:
        """Return what an article is a copy of. Raises KeyError."""
        story = self._row(id).story
        return self.copies(story).get(id) if self.store.reprints([id]) else None

    def copies_of(self, id: str) -> list[Reprint]:
        """Return the copies of an article, best covered first. Raises KeyError."""
        row = self._row(id)
        root = next((edge.of for edge in self.store.reprints([id]).values()), id)
        stories = {self._row(edge.id).story for edge in self.store.copies([root])} | {row.story}
        found = [edge for story in sorted(stories) for edge in self.copies(story).values() if edge.of == id]
        return sorted(found, key=lambda edge: (-edge.coverage, edge.id))

    def copy_difference(self, id: str, articles: Getter, of: str | None = None) -> rewording.Difference:
        """Say what a copy cut, added and changed, and which credits it dropped; or, given ``of``, what a text made of another of which a
        passage stands in it (``Contained.compared``). Raises KeyError where it is no copy or one of the two is unknown."""
        edge = self.copied_from(id) if of is None else None
        of = edge.of if edge is not None else of
        if of is None:
            raise KeyError(id)
        near = [other for other in self.story_of(id).articles if other not in (id, of)][:_OTHERS]
        copy, original = (articles([self._row(each).id])[0] for each in (id, of))
        rows = [self._row(each.id) for each in (copy, original)]
        ours, theirs = (Features.from_bytes(row.features).credits for row in rows)
        own = self.outlets.get(original.outlet or "")
        if (credited := credited_as(of_row(rows[0]), of_row(rows[1]), self.outlets)) is not None:
            ours = (*ours, credited)
        elif own is not None and copy.outlet not in (own.id, own.name):
            # An agency's own dateline («القاهرة (مدار) –») is a credit that who passes its text on may keep or drop.
            theirs = tuple(dict.fromkeys([*Declared([own]).credited(replace(original, outlet=None)), *theirs]))
            if own.name in theirs:  # one agency, by whatever it is called
                theirs = tuple(name for name in theirs if name == own.name or name not in own.credits)
        elif own is None and (byline := own_byline(of_row(rows[1]), self.outlets)) is not None and copy.outlet != original.outlet:
            theirs = (*theirs, byline)
        if edge is None and (before := self.copied_from(original.id)) is not None and before.of != copy.id:
            # Who has a passage that the original has from another may have it from there: only whom that one credits, too, he dropped.
            theirs = tuple(name for name in theirs if name in Features.from_bytes(self._row(before.of).features).credits)
        media = {search_key(name) for outlet in self.outlets.values() for name in (outlet.name, *outlet.credits)}
        media.update((search_key(original.outlet),) if original.outlet else ())
        found = rewording.difference(copy, original, ours, theirs, articles(near) if near else (), media)
        return replace(found, kin=self._kin(copy, original, articles))

    def _kin(self, copy: Article, original: Article, articles: Getter) -> tuple[rewording.Kin, ...]:
        """Return the copies of one original that share slips with one of them, but none that credits it: those have it from there."""
        others = [edge.id for edge in self.copies_of(original.id) if edge.id != copy.id][:_OTHERS]
        rows = {id: self._row(id) for id in (copy.id, original.id, *others)}
        party = {id: of_row(each) for id, each in rows.items()}
        silent = [id for id in (copy.id, *others) if not credits_outlet_of(party[id], party[original.id], self.outlets)]
        if silent[:1] != [copy.id] or len(silent) == 1:
            return ()
        found = []
        for other in articles(silent[1:]):
            if slips := inherited(copy.body, original.body, other.body):
                first = order(rows[copy.id], rows[other.id], self.outlets).first
                taken = ("قد يكون أحدهما أخذ عن الآخر", "قد يكون أخذ عن تلك", "قد تكون تلك أخذت عنه")[first]
                evidence = f"يشترك مع نسخة أخرى في أخطاء ليست في الأصل ({'، '.join(slips)}): {taken}، وليس ذلك دليلا قاطعا"
                found.append(rewording.Kin(other.id, slips, evidence))
        return tuple(found)

    # --- what is told of a story -------------------------------------------------------------------------------------------------

    def _articles(self, story: str, articles: Getter) -> tuple[Story, list[Article]]:
        """Return the story and its articles that are no copies of each other, oldest first."""
        found = self.story(story)
        inside = set(found.articles)
        copy_of = self.store.reprints(found.articles)
        ids = [id for id in found.articles if id not in copy_of or copy_of[id].of not in inside]
        return found, list(articles(ids))

    def _likely(self, rows: Sequence[LinkRow], found: Sequence[tuple[int, int]], held: Mapping[int, links.Links]) -> list[float]:
        """Return how likely pairs of articles (by number, the first's edge to the second) are of one happening, as kept."""
        p, span = self.parameters, int(self.parameters.window_days / 2 * _DAY)
        at = [row.at for row in rows]
        articles = self.store.count_between(min(at) - span, max(at) + span, int(p.sparse_articles))
        edges = [held[seq].edges[other] for seq, other in found]
        logit = np.array([edge[0] for edge in edges], np.float64)
        dense = np.array([max(held[seq].density, held[other].density) for seq, other in found], np.float64)
        result: list[float] = pairs.probability(pairs.story_logits(logit, dense, articles, p)).tolist()
        return result

    def _of_one_happening(self, story: str, copy_of: Mapping[str, str]) -> Near:
        """Return how likely two articles of a story are of one happening, as kept; a copy counts as its original.

        A third may stand between two that say little of each other (a first report, a toll told beside another matter); what a person put
        together is one.
        """
        rows = {row.seq: row for row in self.store.rows_of_story(story)}
        held = {seq: links.unpack(data) for seq, data in self.store.links(list(rows)).items()}
        found = [(seq, other) for seq, ours in held.items() for other in ours.edges if other in held]
        likely = self._likely(list(rows.values()), found, held)
        kept = {frozenset((rows[seq].id, rows[other].id)): value for (seq, other), value in zip(found, likely, strict=True)}
        ids = [row.id for row in rows.values()]
        ruled = [each for each in self.store.rulings() if each.article in ids and each.other in ids]
        kept |= {frozenset((each.article, each.other)): float(each.together) for each in ruled}

        def near(a: str, b: str) -> float:
            direct = kept.get(frozenset((a, b)))
            if direct is None:
                direct = kept.get(frozenset((copy_of.get(a, a), copy_of.get(b, b))), 0.0)
            if not _UNSURE <= direct < _SURE:
                return direct
            through = (kept.get(frozenset((a, c)), 0.0) * kept.get(frozenset((c, b)), 0.0) for c in ids)
            between = max(through, default=0.0)
            return between if between >= _SURE else direct

        return near

    def _beside(self, rows: Sequence[LinkRow]) -> set[str]:
        """Return the outlets of other stories that have an article which is as likely as not of one happening with one of a story's."""
        inside = {row.seq for row in rows}
        held = {seq: links.unpack(data) for seq, data in self.store.links(list(inside)).items()}
        found = [(seq, other) for seq, ours in held.items() for other in ours.edges.keys() - inside]
        held |= {seq: links.unpack(data) for seq, data in self.store.links(list({other for _, other in found})).items()}
        found = [(seq, other) for seq, other in found if other in held]
        beside = {other for (_, other), value in zip(found, self._likely(rows, found, held), strict=True) if value >= _AS_LIKELY_AS_NOT}
        near = of_its_matter(rows, self.store.rows([*{other for _, other in found}]))
        stories = {row.story for row in self.store.rows(list(beside))}
        return near.union(row.outlet for story in stories for row in self.store.rows_of_story(story) if row.outlet)

    def timeline(self, story: str, articles: Getter) -> tuple[TimelineEntry, ...]:
        """Return the timeline of a story, earliest date first. ``articles`` returns the articles of ids, in that order. Raises KeyError."""
        found, held = self._articles(story, articles)
        return timeline(found.story, held)

    def summary(self, story: str, articles: Getter, sentences: int = 3) -> tuple[Sentence, ...]:
        """Return the few sentences that best tell a story, the latest toll among them, each with where it stands. Raises KeyError."""
        found, held = self._articles(story, articles)
        tolls = sorted((each for each in self.differences(story, articles) if each.role in TOLLS), key=lambda each: each.role != TOLLS[0])
        days = [day for article in held if (day := day_of(article.published))]
        ids = {article.id for article in held}
        denied = denials(with_changed(self.store, found.articles, articles), self.outlets, unsourced=True)
        told = Told(
            [(entry.date, (entry.article, entry.start)) for entry in timeline(found.story, held)],
            max(days, default=""),
            eve(min(days)) if days else "",
            [((each.denied_article, each.denied.start), (each.article, each.denial.start)) for each in denied],
            [toll for each in tolls if (toll := latest_figure(each, ids)) is not None],
        )
        return summary(held, sentences, told)

    def differences(self, story: str, articles: Getter, affair: Iterable[str] = (), known: Known | None = None) -> tuple[Telling, ...]:
        """Return what the articles of a story tell differently: the same quantity with other figures, copies that changed one among them.

        ``affair`` are the ids of the stories of its affair: articles of theirs of the same days that go on with a quantity (votes, a toll
        that rises) are told with it. ``known`` holds what articles count, where they are asked for several stories. Raises KeyError.
        """
        found = self.story(story)
        beside = [row.id for row in self._near_in_affair(found.story, affair)]
        copy_of = {id: edge.of for id, edge in self.store.reprints([*found.articles, *beside]).items()}
        others = sorted(articles(beside), key=lambda each: each.published or "")
        return tellings(list(articles(found.articles)), copy_of, self._of_one_happening(found.story, copy_of), others, known)

    def _near_in_affair(self, story: str, affair: Iterable[str]) -> list[LinkRow]:
        """Return the articles of an affair's other stories within a week of a story, the nearest first, so many as are looked at."""
        first, last = span(self.store.rows_of_story(story)) or (1, 0)
        near = [row for each in set(affair) - {story} for row in self.store.rows_of_story(each) if row.published]
        near = [row for row in near if first - ANSWERED <= row.at <= last + ANSWERED]
        return sorted(near, key=lambda row: (max(first - row.at, row.at - last, 0), row.at, row.id))[:_BESIDE]

    def denials(self, story: str, articles: Getter, affair: Iterable[str] = ()) -> tuple[Denial, ...]:
        """Return statements of a story that another statement of it denies, with that denial. Raises KeyError.

        ``affair`` are the ids of the stories of its affair: of two that stand in two of them, one of them this one, the denial has to
        follow what it denies, within some days.
        """
        found = self.story(story)
        own = with_changed(self.store, found.articles, articles)
        within = answered(own, self.outlets)
        near = self._near_in_affair(found.story, affair)
        if not near:
            return within
        rows = [*self.store.rows_of_story(found.story), *near]
        inside = set(found.articles)
        at = {row.id: row.at for row in rows}
        told = {(each.article, each.denial.start) for each in within}
        story_of = {row.id: row.story for row in rows}
        beside = answered([*own, *with_changed(self.store, [row.id for row in near], articles)], self.outlets, story_of)
        return within + tuple(
            each
            for each in beside
            if (each.article in inside) != (each.denied_article in inside)
            and (each.article, each.denial.start) not in told
            and 0 <= at[each.article] - at[each.denied_article] <= ANSWERED
        )

    def coverage(self, story: str, affair: Iterable[str] = ()) -> Coverage:
        """Return who reported a story first, who followed, and who never did though collected in those days. Raises KeyError.

        ``affair`` are the ids of the stories of its affair: of an outlet that has an article there in those days it is not said.
        """
        found = self.story(story)
        copy_of = {id: edge.of for id, edge in self.copies(story).items()}
        rows = self.store.rows_of_story(found.story)
        first, last = span(rows) or (1, 0)
        beside = self._beside(rows)
        for other in set(affair) - {found.story}:
            beside |= {row.outlet for row in self.store.rows_of_story(other) if row.outlet and row.published and first <= row.at <= last}
        return coverage(rows, copy_of, self.store.outlets_between, beside, self.outlets)
