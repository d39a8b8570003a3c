"""When an address is asked again."""

import pytest

from isnad.collect.schedule import give_up, next_recheck, next_try

HOUR = 3600.0


def test_a_page_is_asked_again_ever_less_often_until_its_days_are_over():
    asked, now = [], 0.0
    while (due := next_recheck(0.0, now, 3.0)) is not None:
        asked.append(due / HOUR)
        now = due
    assert asked == [0.5, 1, 2, 4, 8, 16, 32, 64]


def test_no_days_means_never_again():
    assert next_recheck(0.0, 0.0, 0.0) is None


@pytest.mark.parametrize(("failures", "minutes"), [(1, 5), (2, 10), (3, 20), (9, 1280), (10, 1440), (500, 1440)])
def test_the_wait_doubles_up_to_a_day(failures, minutes):
    assert next_try(failures, 1000.0) == 1000.0 + minutes * 60


def test_a_longer_wait_that_the_server_asks_for_is_kept():
    assert next_try(1, 0.0, 7200.0) == 7200.0
    assert next_try(1, 0.0, 1.0) == 300.0


@pytest.mark.parametrize(
    ("failures", "status", "wanted"), [(1, 500, False), (8, 500, True), (1, 404, True), (1, 410, True), (1, None, False)]
)
def test_what_is_gone_or_never_answers_is_let_be(failures, status, wanted):
    assert give_up(failures, status) is wanted
