"""What is counted, against counts made by hand; and the rows behind them."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from tests.api.program import Program
from tests.areas.support.year import serve
from tests.world import World
from yifa.areas.support.figures import FIGURES
from yifa.engine.figures.computing import VILLAGE, UnknownDimension, compute
from yifa.engine.figures.cross_checks import CrossCheck, discrepancies
from yifa.engine.figures.declarations import Section
from yifa.engine.figures.drilling import records
from yifa.engine.figures.periods import Period

pytestmark = pytest.mark.django_db

YEAR, AS_OF = Period.year(2025), date(2025, 12, 31)
DECLARED = {figure.id: figure for section in FIGURES if isinstance(section, Section) for figure in section.figures}
CHECKS = [check for check in FIGURES if isinstance(check, CrossCheck)]

COUNTED = {
    "resettlement_helped": 6, "correction_helped": 7, "rehabilitation_helped": 1, "mental_helped": 0, "visits": 28,
    "resettlement_visits": 8, "correction_visits": 18, "rehabilitation_visits": 2, "mental_visits": 0, "sessions": 3,
    "correction_sessions": 2, "relieved": 5, "helpers": 8, "correction_helpers": 5, "returns": 7,
}  # fmt: skip
"""The year as counted by hand, on its last day."""


def test_every_figure_is_what_was_counted_by_hand(world: World) -> None:
    serve(world)
    results = compute(DECLARED.values(), [world.township], YEAR, AS_OF)
    found = {id.removeprefix("support."): result.total.shown for id, result in results.items()}
    assert found == COUNTED


def test_each_number_leads_to_its_rows(world: World) -> None:
    serve(world)
    results = compute(DECLARED.values(), [world.township], YEAR, AS_OF)
    for id, figure in DECLARED.items():
        assert len(records(figure, [world.township], YEAR, AS_OF)) == results[id].total.rows, id


def test_what_must_agree_agrees(world: World) -> None:
    serve(world)
    for period in (YEAR, Period.year(2024), Period.month(2025, 3)):
        assert discrepancies(CHECKS, world.township, period, date(2026, 1, 31)) == []


class TestNoSingleVillage:
    """A number of one village could be one person: it is told to nobody as a figure."""

    def test_no_figure_on_people_is_counted_by_village(self, world: World) -> None:
        serve(world)
        for figure in DECLARED.values():
            if figure.id == "support.returns":
                continue
            with pytest.raises(UnknownDimension, match="只有合计"):
                compute([figure], [world.township], YEAR, AS_OF, by=VILLAGE)

    def test_no_page_breaks_one_down_by_village(self, world: World, client: Client) -> None:
        serve(world)
        client.force_login(world.user(world.leader))
        page = client.get("/figures/?area=support&figure=support.correction_helped&period=2025").content.decode()
        assert "社区矫正协助人数" in page
        assert "按村看社区矫正协助人数" not in page
        assert "by=village" not in page
        key = f"by=village&key={world.east_village.pk}"
        assert client.get(f"/figures/support.correction_helped/rows/?{key}").status_code == 404
        assert client.get("/figures/support.correction_helped/rows/?by=village&key=").status_code == 404

    def test_no_program_is_told_one_either(self, world: World) -> None:
        serve(world)
        program = Program(world.township, world.clerk)
        program.get("/figures/support.correction_helped", 422, by="village")
        assert program.get("/figures/support.correction_helped", period="2025")["value"] is not None

    def test_its_rows_are_opened_by_those_alone_who_enter_them(self, world: World, client: Client) -> None:
        serve(world)
        client.force_login(world.user(world.leader))
        page = client.get("/figures/support.correction_helped/rows/?period=2025").content.decode()
        assert "东溪村" not in page
        client.force_login(world.user(world.reviewer))
        page = client.get("/figures/support.correction_helped/rows/?period=2025").content.decode()
        assert "东溪村2025年12月社区矫正协助月报" in page


def test_how_many_are_helped_is_what_the_last_month_says(world: World) -> None:
    serve(world)
    helped = DECLARED["support.correction_helped"]

    def on(day: date) -> object:
        return compute([helped], [world.township], Period.year(day.year), day)[helped.id].total.value

    assert [on(date(2024, 12, 30)), on(date(2024, 12, 31)), on(date(2025, 1, 31))] == [0, 2, 0]
    assert [on(date(2025, 12, 30)), on(date(2025, 12, 31)), on(date(2026, 1, 30))] == [7, 7, 7]
