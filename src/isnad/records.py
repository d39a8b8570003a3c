"""The records that flow through Isnad: what an article is and what it says.

Everything here is immutable and typed. Offsets are code points into the article's ``body``, which is kept as published and never changes.
Times are ISO 8601 strings only as fine as what is known: ``2024-01-25``, ``2024-01-25T14:30+03:00``, ``2023-12``, ``2014``,
``2024-02-03/2024-02-07``, ``199X``. Unknown is ``None`` or an empty tuple, never a guess.

What does not live here: any reading, parsing, storing or showing of them. The file is long because what each field means is told here, once
for all rooms.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, Literal

NameKind = Literal["PER", "ORG", "LOC", "MISC"]
SourceKind = Literal["named", "official", "unnamed", "outlet", "document"]
Force = Literal["say", "confirm", "deny", "claim", "demand", "warn", "expect", "praise", "condemn", "announce"]
Quoted = Literal["direct", "indirect", "mixed"]
TextKind = Literal["own", "copy", "cut", "passed on"]
SilenceKind = Literal["unverified", "no comment", "declined", "unclaimed", "unclear", "passed over"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression in the body: ``text == body[start:end]``; ``value`` as in the module's header, ``None`` where unresolved.

    ``grain`` is the unit of the value (``minute``, ``day``, ``month``, ``year``, ``decade``, ``range`` …); ``note`` says what is
    odd about it, e.g. that weekday and date disagree.
    """

    start: int
    end: int
    text: str
    value: str | None
    grain: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A mention of a name: ``text == body[start:end]`` without clitics; ``name`` its canonical form, ``id`` stable or ``None``.

    ``fine`` is a finer class where one is known (``nation``, ``city``, ``media``, ``government``, ``politician`` …), ``role`` the
    title or office that stands with a person, ``evidence`` how the mention was found and joined to its name.
    """

    start: int
    end: int
    text: str
    kind: NameKind
    name: str
    id: str | None = None
    fine: str | None = None
    role: str | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a statement's chain: who passed it on, where that stands in the body, and by which cue.

    A link that an earlier sentence gave has the place of the words there. ``start`` and ``end`` are ``None`` for the outlet itself, and
    where the words do not stand so in the body. ``resolved`` is who that is where the words do not say («المصدر ذاته», «الصحيفة»): the
    fullest earlier mention.

    ``kind``, ``count``, ``described``, ``condition``, ``granted`` and ``channel`` say of one who passed words on what the statement's
    fields say of the holder («قالت أربعة مصادر مطلعة لرويترز إن الوزير طلب»). The holder's own link and the outlet's have none of them.
    """

    text: str
    start: int | None = None
    end: int | None = None
    cue: str | None = None
    resolved: str | None = None
    kind: SourceKind | None = None
    count: int | None = None
    described: str | None = None
    condition: str | None = None
    granted: str | None = None
    channel: str | None = None


#: How an article shows that it keeps its distance: by the verb, by saying that somebody calls it so, by «المزعوم», by marks of its own.
DistanceKind = Literal["claim", "called", "alleged", "marks"]


@dataclass(frozen=True, slots=True)
class Distance:
    """Words of a statement that the article keeps its distance from: ``text == body[start:end]``.

    ``cue == body[cue_start:cue_end]`` is what shows it: «زعم», «ما وصفه بـ» (up to the verb), «المزعوم», the opening mark.
    """

    start: int
    end: int
    text: str
    kind: DistanceKind
    cue: str
    cue_start: int
    cue_end: int


@dataclass(frozen=True, slots=True)
class Statement:
    """What the article gives to somebody: ``content == body[start:end]``.

    ``source`` is the nearest source's words, ``resolved`` who that is, ``via`` the rest of the chain from the nearest to the
    outermost; ``chain`` the same with spans and cues, holder of the claim first. ``count`` is the number of sources where the
    text says so. ``rule`` names the frame that found it (``found_by`` where ``rule`` is a person's word) and ``sure`` (0..1) how far that
    is to be trusted. ``negated`` is true where the act itself is negated («لم يعلن»), ``channel`` who is merely told («قال لرويترز»).
    ``hedged`` is true where the content itself is hedged (قد with an imperfect, «من المتوقع», «ربما»), ``content_negated`` where what is
    said is itself a negation («قال إنه لم يوقع»). ``described`` is what is said of a source without a name («مطلع», «أمني رفيع»),
    ``condition`` on what terms it spoke («طلب عدم كشف هويته»), ``granted`` who granted that, where the text names it («لم تسمه الصحيفة»)
    or an outlet passes it on. ``points_to`` is the earlier content that one stands for which is nothing but «ذلك», «صحة هذه الأنباء».
    ``distance`` tells from which of its words (or its source's) the article keeps its distance. ``role`` is the title or office of a person
    who speaks: beside his name, also where he is called by that alone further on, or without a name.
    """

    start: int
    end: int
    content: str
    cue: str
    source: str
    resolved: str
    via: tuple[str, ...] = ()
    kind: SourceKind = "named"
    count: int | None = None
    force: Force = "say"
    quoted: Quoted = "indirect"
    cue_start: int | None = None
    cue_end: int | None = None
    source_start: int | None = None
    source_end: int | None = None
    source_id: str | None = None
    channel: str | None = None
    negated: bool = False
    chain: tuple[Link, ...] = ()
    rule: str = ""
    sure: float = 1.0
    hedged: bool = False
    content_negated: bool = False
    described: str | None = None
    condition: str | None = None
    granted: str | None = None
    points_to: str | None = None
    distance: tuple[Distance, ...] = ()
    role: str | None = None
    found_by: str = ""

    @property
    def passers(self) -> tuple[str, ...]:
        """Who passed it on: ``via``, each by who it is where its words do not say («المصدر ذاته»)."""
        links = self.chain[1 : 1 + len(self.via)]
        if tuple(link.text for link in links) != self.via:
            return self.via
        return tuple(link.resolved or link.text for link in links)


@dataclass(frozen=True, slots=True)
class Silence:
    """What the article says was not said or could not be checked: ``text == body[start:end]``; no statement.

    ``kind`` is ``unverified`` («لم يتسن التحقق»), ``no comment`` («لم يصدر تعليق»), ``declined`` («رفض التعليق»), ``unclaimed`` («لم
    تعلن أي جهة مسؤوليتها»), ``unclear`` («لم يتضح ما إذا») or ``passed over`` («لم يتطرق إلى الموعد»).
    """

    start: int
    end: int
    text: str
    kind: SilenceKind


@dataclass(frozen=True, slots=True)
class Tag:
    """A computed keyword: its canonical spelling, the id of the name or concept behind it, and why it was chosen."""

    tag: str
    id: str | None
    why: str


@dataclass(frozen=True, slots=True)
class RelatedLink:
    """A read-also link that the page itself carries. ``where`` says where on the page it stood."""

    title: str
    url: str | None = None
    where: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article: what was published (``title``, ``body`` …) and, once read, what it says.

    ``evidence`` maps a field's name to a sentence on how it is known. ``credits`` are «المصدر: …» and agencies in the dateline,
    ``authors`` persons only, ``keywords`` as published, ``related`` the page's own read-also links. ``section`` is an IPTC Media Topic of
    the first level where the evidence is clear, ``outlet_section`` the outlet's own label of its section as published.
    ``title_statements`` are what the headline gives to somebody; their offsets point into ``title``. Those that the body says again are
    the same statements, and are neither searched nor counted beside it.
    """

    id: str
    body: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    updated: str | None = None
    authors: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    related: tuple[RelatedLink, ...] = ()
    language: str | None = None
    section: str | None = None
    outlet_section: str | None = None
    dateline: str | None = None
    image: str | None = None
    caption: str | None = None
    dates: tuple[DateMention, ...] = ()
    names: tuple[Name, ...] = ()
    statements: tuple[Statement, ...] = ()
    silences: tuple[Silence, ...] = ()
    title_statements: tuple[Statement, ...] = ()
    tags: tuple[Tag, ...] = ()
    evidence: Mapping[str, str] = field(default_factory=dict)

    @property
    def numbered_statements(self) -> tuple[Statement, ...]:
        """The body's statements, then the headline's: a statement's number is its place here, from 0 (from 1 wherever it is shown)."""
        return (*self.statements, *self.title_statements)


@dataclass(frozen=True, slots=True)
class Page:
    """What one input held: its articles, main one first, or the ``error`` (a sentence) that kept it from being read."""

    id: str
    file: str | None
    articles: tuple[Article, ...] = ()
    error: str | None = None


#: What an outlet may be.
OUTLET_KINDS = ("agency", "state agency", "newspaper", "channel", "site", "aggregator")


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet as declared: where it lives, whose it is, and where its articles are announced.

    ``country`` is ISO 3166-1 alpha-2 (decides d/m/y order and, without ``zone``, the time zone), ``zone`` an IANA name,
    ``owner`` joins outlets whose reports are not independent, ``credits`` the spellings under which others credit it.
    ``kind`` is one of ``OUTLET_KINDS``.
    """

    id: str
    name: str
    home: str
    kind: str = "site"
    country: str | None = None
    zone: str | None = None
    owner: str | None = None
    language: str = "ar"
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reprint:
    """``id`` carries the text of ``of``, the earliest article known with it; ``coverage`` (0..1) is how much of ``id`` is covered.

    ``evidence`` holds sentences, the strongest first, for the copy and for its direction.
    """

    id: str
    of: str
    coverage: float
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """One happening and its direct follow-ups. ``articles`` are ids, oldest first.

    ``reports`` counts articles, ``origins`` independent ones: copies, outlets of one owner, and texts that
    only pass on one agency or outlet, count once.
    """

    story: str
    title: str
    first: str | None
    last: str | None
    articles: tuple[str, ...]
    reports: int
    origins: int


@dataclass(frozen=True, slots=True)
class TextOrigin:
    """Whose report an article of a story is: its ``own``, a ``copy``, one ``passed on`` from an outlet or agency
    (``of``, its name), or a ``cut`` that stands nearly whole in a longer article (``of``, its id).

    ``origin`` numbers the story's independent origins from 1: all of one number count once. ``evidence`` holds sentences: what the text
    credits, how much of it came through whom, and what source it has of its own. ``ends`` is the one named source that all its statements
    end in, if they do, and ``source`` numbers the independent sources from 1: origins that end in one named source are one source.
    """

    id: str
    kind: TextKind
    origin: int
    of: str | None = None
    evidence: tuple[str, ...] = ()
    ends: str | None = None
    source: int = 0


@dataclass(frozen=True, slots=True)
class Related:
    """What a reader of ``id`` may want next: article ids, best first, and in ``why`` a reason in words for each."""

    id: str
    related: tuple[str, ...]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line of a story's timeline: ``date`` that the articles speak of, the ``text`` that carries it best, and where it stands.

    ``article`` and ``start``/``end`` locate the sentence; ``source``, ``force`` and ``via`` (through whom) are those of the statement that
    carries it, if any.
    """

    story: str
    date: str
    text: str
    article: str
    start: int
    end: int
    source: str | None = None
    force: Force | None = None
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """How one article words a claim: its ``n``-th statement (from 0; from 1 in JSON), with what makes the wordings of a claim comparable.

    ``via`` is the chain without the holder, nearest first, each by who it is, ``channel`` who was told. ``upstream`` is the article of the
    claim that this one took it from, where that is known (a copy of it, or it passes on the agency whose text that is); ``force_before`` is
    the force there, where it was another (never where one of both denies: they deny one thing, «نفى كذا», «أكد عدم كذا»), and ``dropped``
    the links of the chain there that this article nowhere names. ``origin`` numbers the claim's independent origins from 1. ``headline`` is
    true where only the article's headline says so; its number follows the body's.
    """

    article: str
    n: int
    outlet: str | None
    published: str | None
    content: str
    cue: str
    source: str
    resolved: str
    via: tuple[str, ...]
    channel: str | None
    kind: SourceKind
    force: Force
    quoted: Quoted
    negated: bool
    origin: int
    upstream: str | None = None
    force_before: Force | None = None
    dropped: tuple[str, ...] = ()
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement, however many outlets give it: the same holder, the same content, near in time.

    ``holder`` is the fullest name that an article gives the source, ``holder_id`` its id; ``content`` the fullest wording. ``wordings``
    are oldest first, ``first`` and ``last`` the times of publication at its ends, ``forces`` the forces in the order in which they came
    up: ``deny`` alone where ``content`` is what is denied, else those of the wordings without a denial. ``outlets`` counts outlets,
    ``origins`` independent origins: outlets that pass on the same source through the same agency count once, an outlet with a source of
    its own counts. ``also`` names the claims of the same story in which another source says the same, ``denied_by`` those in which one
    denies it (for one that ``denies`` something, what it denies). ``elsewhere`` holds the ids of those articles that give it in another
    story.
    """

    id: str
    story: str
    holder: str
    holder_id: str | None
    kind: SourceKind
    content: str
    first: str | None
    last: str | None
    outlets: int
    origins: int
    forces: tuple[Force, ...]
    wordings: tuple[Wording, ...]
    also: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    denies: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One search result."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class FetchState:
    """What the collector knows of an address: validators of the last good answer, when to ask again, failures in a row.

    ``first``, ``fetched`` and ``due`` are seconds since the epoch (UTC): the first good fetch, the last one, the next attempt; a ``due`` of
    ``None`` says that the address is not asked again. ``announced`` is the newest time of change that a feed or sitemap had given for the
    page when it was fetched. ``digest`` is of the last bytes that were kept, ``outlet`` the outlet's id.
    """

    url: str
    kind: Literal["page", "feed", "sitemap", "home"] = "page"
    outlet: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    first: float | None = None
    fetched: float | None = None
    due: float | None = None
    announced: float | None = None
    failures: int = 0
    status: int | None = None
    digest: str | None = None


# Field order of an ARTICLE in the public contract; fields beyond it follow.
_ARTICLE_FIRST = (
    "id", "url", "outlet", "title", "published", "updated", "authors", "credits", "keywords",
    "body", "related", "language", "dates", "names", "statements", "tags", "evidence",
)  # fmt: skip


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    names = tuple(f.name for f in fields(kind))
    return (*_ARTICLE_FIRST, *(name for name in names if name not in _ARTICLE_FIRST)) if kind is Article else names


def to_json(record: Any) -> Any:
    """Turn a record, or a tuple or mapping of them, into what ``json.dumps`` takes. Articles keep the contract's field order.

    ``n``, the place of a statement in its article, is an index in records and a number from 1 wherever it is shown.
    """
    kind: Any = type(record)
    if kind is str or kind is int or record is None:  # most values are one of these
        return record
    if hasattr(kind, "__dataclass_fields__"):
        row = {name: to_json(getattr(record, name)) for name in _field_names(kind)}
        if "n" in row:
            row["n"] += 1
        return row
    if isinstance(record, Mapping):
        return {key: to_json(value) for key, value in record.items()}
    if isinstance(record, (list, tuple)):
        return [to_json(item) for item in record]
    return record


def article_from_json(row: Mapping[str, Any]) -> Article:
    """Build an Article from its JSON form (only ``id`` and ``body`` are required). Unknown fields are ignored.

    Raises ``KeyError`` where a required field is missing and ``TypeError`` where one has the wrong type.
    """
    known = {f.name for f in fields(Article)}
    values: dict[str, Any] = {key: value for key, value in row.items() if key in known}
    for name, kind in (("related", RelatedLink), ("dates", DateMention), ("names", Name), ("silences", Silence), ("tags", Tag)):
        values[name] = tuple(_record(kind, item) for item in values.get(name) or ())
    for name in ("statements", "title_statements"):
        values[name] = tuple(_statement(item) for item in values.get(name) or ())
    for name in ("authors", "credits", "keywords"):
        values[name] = tuple(values.get(name) or ())
    values["evidence"] = dict(values.get("evidence") or {})
    if not isinstance(values["body"], str) or not isinstance(values["id"], str):
        raise TypeError("id and body must be strings")
    return Article(**values)


def _record(kind: Any, item: Mapping[str, Any]) -> Any:
    known = kind.__dataclass_fields__
    return kind(**{key: value for key, value in item.items() if key in known})


def _statement(item: Mapping[str, Any]) -> Statement:
    values = dict(item)
    values["via"] = tuple(values.get("via") or ())
    values["chain"] = tuple(_record(Link, link) for link in values.get("chain") or ())
    values["distance"] = tuple(_record(Distance, each) for each in values.get("distance") or ())
    result: Statement = _record(Statement, values)
    return result
