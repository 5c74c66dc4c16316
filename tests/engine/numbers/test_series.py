"""Numbers are given without a gap, whatever fails or runs at once."""

from __future__ import annotations

import datetime
import threading

import pytest
from django.db import connection, transaction

from tests.world import World, make_world
from yifa.engine.numbers.errors import NumbersError
from yifa.engine.numbers.models import NumberSeries
from yifa.engine.numbers.patterns import render
from yifa.engine.numbers.series import continue_from, document_number, take, void, voided
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope
from yifa.engine.store.transactions import write_transaction

DAY = datetime.date(2025, 3, 5)
CASE = "{short}调字〔{year}〕第{number}号"


def test_each_series_counts_for_itself(world: World) -> None:
    assert [take(world.township, "mediation", 2025) for _ in range(3)] == [1, 2, 3]
    assert take(world.township, "mediation", 2026) == 1
    assert take(world.township, "penalty", 2025) == 1
    assert take(world.other_township, "mediation", 2025) == 1
    assert take(world.township, "mediation", 2025) == 4


def test_a_document_that_is_not_written_uses_no_number(world: World) -> None:
    take(world.township, "mediation", 2025)
    with transaction.atomic():
        assert take(world.township, "mediation", 2025) == 2
        transaction.set_rollback(True)
    assert take(world.township, "mediation", 2025) == 2


def test_a_number_is_written_by_its_pattern(world: World) -> None:
    short = world.township.short_name
    assert document_number(world.township, "mediation", CASE, DAY) == f"{short}调字〔2025〕第1号"
    assert document_number(world.township, "mediation", CASE, DAY) == f"{short}调字〔2025〕第2号"
    assert (
        document_number(world.township, "letter", "{short}政函〔{year}〕{number}号", DAY) == f"{short}政函〔2025〕1号"
    )
    assert render("{short}公开〔{year}〕{number}号-答", short="清", year=2025, number=12) == "清公开〔2025〕12号-答"


@pytest.mark.parametrize(
    "pattern",
    [
        "{short}调字[{year}]第{number}号",
        "{short}调字（{year}）第{number}号",
        "{short}调字第{number}号",
        "{short}调字〔{year}〕",
        "{short}调字〔{year}〕第{number:03}号",
        "{short}调字〔{year}〕第{number!r}号",
        "{short.__class__}〔{year}〕{number}号",
        "{other}〔{year}〕{number}号",
        "{}〔{year}〕{number}号",
        "〔{year}〕{number}{number}号",
        "〔{year}〕{number}号{",
    ],
)
def test_a_pattern_against_the_standard_is_refused_and_takes_no_number(world: World, pattern: str) -> None:
    with pytest.raises(NumbersError, match="不符合规定"):
        document_number(world.township, "mediation", pattern, DAY)
    with org_scope(world.township):
        assert not NumberSeries.objects.exists()


def test_a_spoilt_number_stays_listed_and_is_not_given_again(world: World) -> None:
    for _ in range(3):
        take(world.township, "mediation", 2025)
    void(world.township, "mediation", 2025, 2, reason=" 打印错误 ", by=world.clerk, on=DAY)
    void(world.township, "mediation", 2025, 1, reason="重复", by=world.clerk, on=DAY)
    assert take(world.township, "mediation", 2025) == 4
    with org_scope(world.township):
        listed = list(voided(world.township, "mediation", 2025).values_list("number", "reason"))
    assert listed == [(1, "重复"), (2, "打印错误")]


def test_voiding_is_refused(world: World) -> None:
    take(world.township, "mediation", 2025)
    for number in (0, -1, 2):
        with pytest.raises(NumbersError, match="尚未使用"):
            void(world.township, "mediation", 2025, number, reason="错", by=world.clerk, on=DAY)
    with pytest.raises(NumbersError, match="尚未使用"):
        void(world.other_township, "mediation", 2025, 1, reason="错", by=world.clerk, on=DAY)
    with pytest.raises(NumbersError, match="作废原因"):
        void(world.township, "mediation", 2025, 1, reason=" ", by=world.clerk, on=DAY)
    void(world.township, "mediation", 2025, 1, reason="错", by=world.clerk, on=DAY)
    with pytest.raises(NumbersError, match="不能重复作废"):
        void(world.township, "mediation", 2025, 1, reason="错", by=world.clerk, on=DAY)


def test_a_series_begun_on_paper_goes_on(world: World) -> None:
    continue_from(world.township, "mediation", 2025, 37)
    assert take(world.township, "mediation", 2025) == 38
    with pytest.raises(NumbersError, match="首次用号之前"):
        continue_from(world.township, "mediation", 2025, 50)
    assert take(world.township, "mediation", 2025) == 39


@pytest.mark.django_db(transaction=True)
def test_a_number_without_a_transaction_is_refused() -> None:
    township = make_world().township
    with pytest.raises(RuntimeError, match="transaction"):
        take(township, "mediation", 2025)


@pytest.mark.django_db(transaction=True)
def test_several_at_once_leave_no_gap() -> None:
    township = make_world().township
    given: list[int] = []
    failures: list[BaseException] = []
    workers = [threading.Thread(target=_take_some, args=(township, given, failures)) for _ in range(5)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert failures == []
    assert sorted(given) == list(range(1, 41))


def _take_some(org: Org, given: list[int], failures: list[BaseException]) -> None:
    """Eight documents that are written, and as many whose writing fails."""
    try:
        for attempt in range(16):
            with write_transaction():
                number = take(org, "mediation", 2025)
                if attempt % 2:
                    transaction.set_rollback(True)
            if not attempt % 2:
                given.append(number)
    except Exception as failure:
        failures.append(failure)
    finally:
        connection.close()
