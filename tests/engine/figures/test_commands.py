"""`yifa figures` tells every figure, and the rows that it lists make the figure."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.engine.figures.quarrels import quarrel
from tests.engine.figures.told import printed
from tests.world import World
from yifa.cli import main
from yifa.engine.figures import registry
from yifa.engine.figures.declarations import Section
from yifa.engine.store.tenancy import org_scope


@pytest.mark.django_db
def test_sums_of_money_are_read_back_to_the_cent(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    amounts = [Decimal("999999999999.99"), Decimal("0.01"), Decimal("0.1"), Decimal("0.2"), None]
    with org_scope(world.township):
        for amount in amounts:
            quarrel(world.township, date(2025, 3, 1), settled_on=date(2025, 3, 2), amount=amount)
    told = printed(capsys, "--org", world.township.code, "--year", "2025")
    asked = ["--org", world.township.code, "--period", "2025-03"]
    rows = printed(capsys, "rows", "village_affairs.amount", *asked)
    found = next(figure for figure in told if figure["id"] == "village_affairs.amount")
    assert found["value"] == Decimal("1000000000000.30")
    assert [row["amount"] for row in rows] == amounts


@pytest.mark.django_db
def test_what_happened_later_has_not_happened_yet(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    with org_scope(world.township):
        quarrel(world.township, date(2025, 1, 10), settled_on=date(2025, 6, 1))
    asked = ["--org", world.township.code, "--year", "2025"]
    for as_of, met in (("2025-05-31", 0), ("2025-06-01", 1)):
        figures = printed(capsys, *asked, "--as-of", as_of)
        rate = next(figure for figure in figures if figure["id"] == "village_affairs.settled_rate")
        assert (rate["numerator"], rate["rows"], rate["as_of"]) == (met, 1, as_of)
    assert rate["period"] == "2025"
    assert rate["kind"] == "cohort"


@pytest.mark.django_db
def test_another_organisations_rows_are_not_counted(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    with org_scope(world.township, world.other_township):
        quarrel(world.township, date(2025, 1, 10))
        quarrel(world.other_township, date(2025, 1, 10))
    rows = printed(capsys, "rows", "village_affairs.accepted", "--org", world.township.code, "--year", "2025")
    assert len(rows) == 1


def test_the_catalogue_says_what_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    catalogue = printed(capsys, "--catalogue")
    assert [row["id"] for row in catalogue] == [figure.id for figure in registry.all_figures()]
    resolved = next(row for row in catalogue if row["id"] == "disputes.resolution_rate")
    assert resolved["indicators"] == ["dispute_resolution_rate"]
    assert resolved["area"] == "disputes"
    assert {row["kind"] for row in catalogue} == {"flow", "stock", "cohort"}
    assert main(["figures", "--catalogue"]) == 0
    assert "disputes.resolution_rate" in capsys.readouterr().out


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "says"),
    [
        ([], "请用 --org 写明机关代码"),
        (["--org", "990101209"], "相近的有：990101201（清溪乡人民政府）"),
        (["--org", "清溪"], "相近的有：990101201（清溪乡人民政府）"),
        (["--org", "990101201", "--year", "25"], "统计期间“25”无法识别"),
        (["--org", "990101201", "--period", "2025-13"], "没有第13期"),
        (["--org", "990101201", "--year", "2024", "--period", "2025-03"], "不一致"),
        (["--org", "990101201", "--as-of", "2999-01-01"], "晚于今天"),
        (["rows", "disputes.acepted", "--org", "990101201"], "相近的有：disputes.accepted"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    world: World, words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["figures", *words]) == 2
    assert says in capsys.readouterr().err


def test_sections_keep_their_order_and_the_rest_stands_by_its_table() -> None:
    last, first = registry.figure("village_affairs.success_rate"), registry.figure("village_affairs.accepted")
    registry.register(Section("成效", [last, first]))
    try:
        sections = registry.sections_of("village_affairs")
        told = [figure.id for section in sections for figure in section.figures]
        assert [figure.id for figure in sections[0].figures] == [last.id, first.id]
        assert len(told) == len(set(told)) == sum(id.startswith("village_affairs.") for id in _ids())
        assert registry.declared_twice().count(first.id) == 0
    finally:
        registry._sections["village_affairs"].clear()


def _ids() -> list[str]:
    return [figure.id for figure in registry.all_figures()]
