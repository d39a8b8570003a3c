"""Time expressions of a body, each with its span and its value, resolved against the day of publication in the outlet's zone.

One pass over the tokens: a dictionary of triggers (``lexicon``) starts the small matchers of ``grammar``; ``resolve`` does the
calendar arithmetic. Publication lines are not read here; see ``arabic.published``.
"""

from __future__ import annotations

from datetime import date, datetime

from isnad.arabic.moments import day_of
from isnad.arabic.text import Text
from isnad.arabic.zones import country_of, zone_of
from isnad.reading.dates.grammar import Grammar
from isnad.records import DateMention

__all__ = ["find_dates"]


def find_dates(text: Text, published: str | None, *, zone: str | None = None, country: str | None = None) -> tuple[DateMention, ...]:
    """Return the time expressions of ``text`` in order; none overlaps another.

    ``published`` is the article's publication value; where it has an offset and the outlet's ``zone`` (IANA) or ``country`` (ISO
    3166-1 alpha-2) is known, its day is taken in that zone. Without a publication day, relative expressions are returned with the
    value ``None``. ``country`` also decides the first day of the week (Monday where unknown) and the order of 3/4/2024. Spans exclude
    proclitics and prepositions. A clock time is an expression of its own beside its day, with the offset of the outlet's zone. Vague
    expressions («قبل أيام»), habits («كل خميس»), names («حركة 6 أبريل») and dates that hang on an event («بعد يومين من الانتخابات»)
    are no time expressions here.
    """
    known = country_of(country)
    return Grammar(text, _anchor(published, zone, country), known.week_first if known else 0, country).find(zone_of(zone, country))


def _anchor(published: str | None, zone: str | None, country: str | None) -> date | None:
    if published and "T" in published and (zone or country):
        local = zone_of(zone, country)
        try:
            moment = datetime.fromisoformat(published)
        except ValueError:
            return day_of(published)
        if local is not None and moment.tzinfo is not None:
            return moment.astimezone(local).date()
    return day_of(published)
