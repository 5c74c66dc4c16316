"""What the registry answers, and which declarations the system check refuses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.db.models import F, Q
from django.db.models.lookups import LessThan

from tests.engine.village_affairs import figures as declared
from tests.engine.village_affairs.models import Lecture, Quarrel, Sitting
from yifa.engine.figures import registry
from yifa.engine.figures.checks import check_cross_check, check_figure, check_figures
from yifa.engine.figures.conditions import happened, named_by
from yifa.engine.figures.cross_checks import BreakdownAndTotal, OpeningAndClosing, PartsAndTotal, RateAndCounts
from yifa.engine.figures.declarations import Figure, Flow, FlowRate, MeanDays, Stock, StockRate
from yifa.engine.matters.models import Matter
from yifa.law.citation import RMTJF


@pytest.fixture
def own_registry(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An empty registry for the test."""
    for name, empty in (("_figures", {}), ("_cross_checks", {}), ("_repeated", [])):
        monkeypatch.setattr(registry, name, empty)
    return


def flow(**changes: Any) -> Flow:
    """A sound declaration, changed."""
    sound: dict[str, Any] = {
        "id": "village_affairs.x",
        "name": "指标",
        "unit": "件",
        "of": Quarrel,
        "at": "accepted_on",
        "definition": "定义。",
    }
    return Flow(**{**sound, **changes})


def errors(figure: Figure) -> list[str]:
    """The numbers of the errors found, without what they share."""
    return [str(error.id).removeprefix("figures.") for error in check_figure(figure)]


def test_an_area_s_figures_are_known_by_their_ids() -> None:
    assert registry.figure(declared.ACCEPTED.id) is declared.ACCEPTED
    assert {figure.id for figure in declared.QUARREL_FIGURES} <= {figure.id for figure in registry.all_figures()}
    assert set(declared.CROSS_CHECKS) <= set(registry.cross_checks())


def test_an_unknown_figure_is_refused_with_those_that_come_close() -> None:
    with pytest.raises(registry.UnknownFigure, match=r"village_affairs\.accepted"):
        registry.figure("village_affairs.acepted")


def test_what_is_declared_here_is_sound() -> None:
    assert [error for error in check_figures() if "village_affairs" in str(error.msg)] == []


@pytest.mark.usefixtures("own_registry")
def test_an_id_that_is_declared_twice_is_an_error() -> None:
    registry.register(flow(), flow(name="另一指标"))
    assert [error.id for error in check_figures()] == ["figures.E001"]


@pytest.mark.parametrize(
    ("changes", "number"),
    [
        ({"law": RMTJF[99]}, "E012"),
        ({"id": "accepted"}, "E002"),
        ({"id": "orgs.accepted"}, "E002"),
        ({"id": "village_affairs.Accepted"}, "E002"),
        ({"definition": " "}, "E003"),
        ({"unit": ""}, "E003"),
        ({"of": Matter}, "E004"),
        ({"of": "village_affairs.Nothing"}, "E004"),
        ({"at": "nothing_on"}, "E005"),
        ({"at": "kind"}, "E005"),
        ({"at": "matter__opened_on"}, "E005"),
        ({"measure": "kind"}, "E006"),
        ({"measure": "nothing"}, "E006"),
        ({"measure": "village"}, "E006"),
        ({"once_by": ["colour"]}, "E013"),
        ({"once_by": ["matter__secrecy"]}, "E013"),
        ({"dims": {"colour": "colour"}}, "E007"),
        ({"dims": {"month": "kind"}}, "E007"),
        ({"where": Q(colour="red")}, "E008"),
        ({"where": Q(kind__nearly="land")}, "E008"),
        ({"where": Q(kind=F("colour"))}, "E008"),
        ({"where": named_by("village_meetings.Posting", "kind")}, "E008"),
        ({"where": Q(LessThan(F("settled_on"), date(2025, 1, 1)))}, "E008"),
        ({"where": Q(settled_on__isnull=False)}, "E009"),
        ({"where": ~Q(agreed=True) & (Q(settled_on__year=2025) | Q(kind="land"))}, "E009"),
        ({"where": happened("settled_on") & Q(settled_on__isnull=False)}, "E009"),
    ],
)
def test_a_declaration_that_cannot_be_meant_is_an_error(changes: dict[str, Any], number: str) -> None:
    assert errors(flow(**changes)) == [number]


@pytest.mark.parametrize(
    "where",
    [
        Q(kind__in=["land", "family"], matter__secrecy="open"),
        happened("settled_on") & Q(settled_on__lte=F("ended_on")),
        Q(accepted_on__month=3),
        ~happened("settled_on"),
    ],
)
def test_conditions_that_hold_still_are_sound(where: Q) -> None:
    assert errors(flow(where=where)) == []


def test_a_personal_column_is_no_condition_and_no_breakdown() -> None:
    assert errors(flow(of=Lecture, at="dated_on", where=Q(lecturer_phone="1"))) == ["E008"]
    assert errors(flow(of=Lecture, at="dated_on", where=Q(lecturer_phone__startswith="1"))) == ["E008"]
    assert errors(flow(of=Lecture, at="dated_on", dims={"phone": "lecturer_phone"})) == ["E007"]
    assert errors(flow(of=Lecture, at="dated_on", once_by=["lecturer_phone"])) == ["E013"]


def test_both_dates_of_a_stock_and_the_condition_of_a_rate_are_checked() -> None:
    words = {"name": "指标", "unit": "件", "definition": "定义。"}
    stock = Stock("village_affairs.s", of=Sitting, since="held_on", until="nothing_on", **words)
    assert errors(stock) == ["E005"]
    rate = FlowRate("village_affairs.r", of=Quarrel, at="ended_on", met=Q(settled_on__isnull=False), **words)
    assert errors(rate) == ["E009"]
    share = StockRate(
        "village_affairs.sr",
        of=Quarrel,
        since="accepted_on",
        until="ended_on",
        met=Q(settled_on__isnull=False),
        **words,
    )
    assert errors(share) == ["E009"]
    mean = MeanDays("village_affairs.m", of=Quarrel, at="settled_on", since="matter__opened_on", **words)
    assert errors(mean) == ["E005"]


@pytest.mark.parametrize(
    ("check", "number"),
    [
        (PartsAndTotal("c", total="village_affairs.nothing", parts=[declared.LAND.id]), "E010"),
        (PartsAndTotal("c", total=declared.SUCCESS_RATE.id, parts=[declared.LAND.id]), "E011"),
        (PartsAndTotal("c", total=declared.ACCEPTED.id, parts=[]), "E011"),
        (PartsAndTotal("c", total=declared.DAYS_TO_SETTLE.id, parts=[declared.LAND.id]), "E011"),
        (BreakdownAndTotal("c", total=declared.ACCEPTED.id, by="colour"), "E011"),
        (BreakdownAndTotal("c", total=declared.SUCCESS_RATE.id, by="kind"), "E011"),
        (RateAndCounts("c", rate=declared.LAND.id, numerator=declared.LAND.id, denominator=declared.LAND.id), "E011"),
        (
            OpeningAndClosing("c", stock=declared.LAND.id, arrivals=declared.LAND.id, departures=declared.LAND.id),
            "E011",
        ),
    ],
)
def test_a_cross_check_of_the_wrong_figures_is_an_error(check: Any, number: str) -> None:
    assert [str(error.id) for error in check_cross_check(check)] == [f"figures.{number}"]
