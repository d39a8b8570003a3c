"""When an address is asked again.

A page is fetched again at growing intervals, doubling its age each time, until ``recheck_days`` after it was first had: corrections come
soon or not at all. After a failure the wait doubles from five minutes to a day, and a page that failed eight times in a row, or is gone
(404, 410), is let be. Feeds, sitemaps and front pages are asked in every round, after failures with the same growing wait, for ever.
"""

from __future__ import annotations

_FIRST_RECHECK = 30 * 60.0
_FIRST_WAIT = 5 * 60.0
_LONGEST_WAIT = 24 * 3600.0
_MAX_FAILURES = 8
_GONE = frozenset((404, 410))


def next_recheck(first: float, now: float, recheck_days: float) -> float | None:
    """Return when a page first had at ``first`` and now had again is due (seconds since the epoch), ``None`` for no more."""
    due = now + max(_FIRST_RECHECK, now - first)
    return due if due - first <= recheck_days * 86_400 else None


def next_try(failures: int, now: float, retry_after: float | None = None) -> float:
    """Return when to ask again after that many failures in a row; ``retry_after`` are seconds that the server asked for."""
    return now + max(min(_FIRST_WAIT * 2.0 ** min(failures - 1, 20), _LONGEST_WAIT), retry_after or 0.0)


def give_up(failures: int, status: int | None) -> bool:
    """Whether a page is not worth another try."""
    return failures >= _MAX_FAILURES or status in _GONE
