"""What an archive answers with: records of what it holds and of a person's word on it, beside those of ``isnad.records``.

What does not live here: what can be asked (``interface``), and any storing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from isnad.records import NameKind, Outlet, Statement

StoryVerdict = Literal["merge", "split", "pin"]


@dataclass(frozen=True, slots=True)
class StoryRuling:
    """A person's word on stories: ``articles`` belong with ``others`` (``merge``, ``pin``) and not with those in ``apart`` (``split``,
    ``pin``). ``why`` is the person's reason, ``at`` when, in UTC.
    """

    number: int
    verdict: StoryVerdict
    articles: tuple[str, ...]
    others: tuple[str, ...]
    apart: tuple[str, ...]
    why: str
    at: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the articles given to ``ingest``. ``changed`` counts new texts of known articles and new readings of known texts."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.new + other.new, self.changed + other.changed, self.unchanged + other.unchanged, self.rejected + other.rejected)


@dataclass(frozen=True, slots=True)
class Revision:
    """One text that an article had: its ``number`` (from 1, in order of arrival), title and body, and when it was first ``seen`` (UTC)."""

    article: str
    number: int
    title: str | None
    body: str
    published: str | None
    updated: str | None
    seen: str


@dataclass(frozen=True, slots=True)
class Rejection:
    """An input that was not kept: its id and file as far as known, the ``reason`` in a sentence, when it was last ``seen``, how often."""

    id: str
    file: str | None
    reason: str
    seen: str
    times: int


@dataclass(frozen=True, slots=True)
class RoleSeen:
    """A title or office that stood with a person, as most often worded; ``first`` and ``last`` are the days of articles that give it."""

    role: str
    first: str | None
    last: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class Joined:
    """Why ``mentions`` spelled ``text`` belong to a name: ``as spelled``, ``spelled alike`` (both with ``, and nothing else says
    who`` where the id is made of the name's words), ``gazetteer…``, ``second mention``, ``apposition``, ``story`` (other articles of the
    story say so), ``namesakes``, ``fuller form`` (a longer or shorter name with the same office) or ``a person…``."""

    text: str
    why: str
    mentions: int


@dataclass(frozen=True, slots=True)
class Apart:
    """What tells a name from another that looks alike in a list: the commonest ``role`` as worded, ``country`` (ISO 3166-1 alpha-2) and
    ``fine`` class where a list has them, the years of the ``first`` and ``last`` article; ``open`` where it may be any of them."""

    role: str | None
    country: str | None
    fine: str | None
    first: str | None
    last: str | None
    open: bool = False


@dataclass(frozen=True, slots=True)
class NameCount:
    """A name with the number of articles and mentions that carry it; ``spellings`` as published, most frequent first.

    ``key`` is what ``Archive.name`` and the ``name`` filters take: the stable id, or for a name without one ``KIND:folded name``.
    ``en``, ``country`` (ISO 3166-1 alpha-2) and ``fine`` are the gazetteer's, ``wikidata`` the item where the id is one. ``roles`` are in
    the order in which they were first seen, ``joined`` in the order of ``spellings``. ``apart`` tells it from another of its kind that is
    called so, where the archive has one; ``namesakes`` are the keys of those others, of most articles first.
    """

    key: str
    id: str | None
    name: str
    kind: NameKind
    articles: int
    mentions: int
    spellings: tuple[tuple[str, int], ...] = ()
    en: str | None = None
    country: str | None = None
    fine: str | None = None
    wikidata: str | None = None
    roles: tuple[RoleSeen, ...] = ()
    joined: tuple[Joined, ...] = ()
    apart: Apart | None = None
    namesakes: tuple[str, ...] = ()


#: Finer classes that lists of names leave out: every market report has currencies, every speech a blessing, and they are nobody.
UNLISTED = frozenset(("currency", "deity"))

NameVerdict = Literal["merge", "split", "pin"]


@dataclass(frozen=True, slots=True)
class NameRuling:
    """A person's word on names: what was ``name`` (its key, ``label`` its form) is ``into`` (a key).

    ``merge`` moves the whole name; ``split`` only mentions spelled ``spelling`` (folded) or standing in ``article`` (either may be
    empty: any); ``pin`` says that mentions of this ``kind`` so spelled are ``into`` whatever reading decides. ``why`` is the person's
    reason, ``at`` when, in UTC.

    With ``start`` it is a word on a single mention: the one that began at this offset (code points) of the article's text, with its
    ``words`` and what stood ``before`` and ``after`` them. It holds whatever reading decides; ``stale`` says that the text has changed so
    that the mention cannot be told in it, and then it holds for nothing.
    """

    number: int
    verdict: NameVerdict
    kind: NameKind
    name: str
    label: str
    spelling: str
    article: str
    into: str
    into_kind: NameKind
    into_name: str
    into_id: str | None
    why: str
    at: str
    start: int | None = None
    words: str = ""
    before: str = ""
    after: str = ""
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands: offsets (code points) into the article's text, the words there as published and those around them, and why it
    is taken for this name."""

    article: str
    start: int
    end: int
    text: str
    before: str
    after: str
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """In ``article`` the name ``read`` (a key, or ``office:`` and a folded office) is taken for another, since the article ``by`` of its
    story says so."""

    article: str
    read: str
    why: str
    by: str


@dataclass(frozen=True, slots=True)
class Holder:
    """Who was given an office: the name's ``key`` and form, the office as worded there, and the days of articles that give it."""

    key: str
    name: str
    role: str
    first: str | None
    last: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class TagCount:
    """A computed tag with the number of articles that carry it. ``key`` is what the ``tag`` filter takes, ``en`` the English label;
    ``apart`` tells it from another tag that is spelled so, where the archive has one; ``namesakes`` are the keys of those others, of one
    tag asked for alone."""

    key: str
    id: str | None
    tag: str
    articles: int
    en: str | None = None
    apart: Apart | None = None
    namesakes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutletCount:
    """An outlet, declared or only met in articles, with the number of its articles and the times of the first and last."""

    outlet: Outlet
    articles: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """A statement where it stands: the ``n``-th (from 0; from 1 in JSON) of ``article``, with the article's title, outlet and time.

    ``headline`` is true where only the article's headline has it: its number follows those of the body, its offsets point into ``title``.
    """

    article: str
    n: int
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    statement: Statement
    headline: bool = False


Verdict = Literal["reject", "accept", "change"]
#: The ``rule`` of a statement that a person confirmed or changed.
BY_A_PERSON: Mapping[Verdict, str] = {"accept": "confirmed by a person", "change": "corrected by a person", "reject": ""}
#: What follows in the ``rule`` where the person said which name the source is: splits and pins of names leave that as it is.
IDENTIFIED = "+identity"
#: The rule of a statement that a person added, as his correction keeps it.
ADDED = "added by a person"


def by_a_person(rule: str) -> bool:
    """Say whether the ``rule`` of a statement is a person's word."""
    return rule.removesuffix(IDENTIFIED) in BY_A_PERSON.values() and bool(rule)


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's word on a statement. ``content`` and ``start`` are those of the statement as it was found in ``article``.

    ``statement`` is what the person wants it to be; for a rejected one it is what was rejected. ``at`` is when, in UTC. ``beside`` is the
    folded holder of a statement that a person added beside another holder's of the same words; else empty. ``headline`` is true where the
    statement is the headline's: its offsets point into the article's title.
    """

    number: int
    article: str
    content: str
    start: int
    verdict: Verdict
    statement: Statement
    at: str
    beside: str = ""
    headline: bool = False

    @property
    def added(self) -> bool:
        """Whether the person added a statement that reading had missed."""
        return self.statement.rule.removesuffix(IDENTIFIED) == ADDED


@dataclass(frozen=True, slots=True)
class UnnamedCount:
    """How much of an outlet or a story (``key``) is given to sources that are kept from being named: ``unnamed`` of its ``statements``.

    ``articles`` counts the articles that do so, ``outlets`` the outlets with any statement there; ``words`` are the commonest words for
    such sources, as in one of the articles, with how often they are used. ``title`` is a story's.
    """

    key: str
    title: str | None
    unnamed: int
    statements: int
    articles: int
    outlets: int
    words: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class InStory:
    """A story with how many ``statements`` of it are meant."""

    story: str
    title: str | None
    statements: int


@dataclass(frozen=True, slots=True)
class UnnamedSource:
    """Unnamed sources that are described alike and spoke by leave of one medium: what may be one source in several stories, never surely.

    ``granter`` is the agency or outlet that let it speak unnamed (``granter_outlet`` its id, where it is an outlet of the archive):
    the medium that the words came through, whose text the article is, or else the article's own. ``fields`` (أمني، طبي), ``lands``,
    ``body`` (وزارة النقل) and ``count`` are what is said of it, ``described`` the same as it is compared; ``words`` how it is called, with
    how often, ``terms`` on what terms it spoke («طلب عدم كشف هويته»). ``stories`` are those of most such statements, ``in_stories`` how
    many there are. ``first`` and ``last`` are times of publication.
    """

    granter: str
    granter_outlet: str | None
    described: str
    fields: tuple[str, ...]
    lands: tuple[str, ...]
    body: str | None
    count: int | None
    words: tuple[tuple[str, int], ...]
    statements: int
    articles: int
    outlets: tuple[str, ...]
    stories: tuple[InStory, ...]
    in_stories: int
    terms: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
