"""The monthly bulletin against what was entered: a row a village, a foot that adds up, a paragraph each."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from tests.areas.disputes.entries import enter
from tests.areas.disputes.routes import refused_route, settled_route
from tests.areas.disputes.test_figures import TOLD, begun
from tests.world import World
from yifa.areas.disputes.bulletin import COLUMNS, KINDS, Bulletin, Row, bulletin
from yifa.engine.figures.periods import Period
from yifa.engine.figures.villages import OWN

pytestmark = pytest.mark.django_db

MARCH = Period.month(2025, 3)
RATES = {"success_rate"}


@pytest.fixture
def march(world: World) -> Bulletin:
    """One dispute left from February, three of March: one settled, one found by a grid and refused, one of nobody."""
    begun(world, date(2025, 2, 20), world.east_village)
    settled = begun(world, date(2025, 3, 3), world.east_village, people_involved=4, amount_involved="1200.50")
    settled.act("report_danger", world.mediator, DangerReport={"danger": "争吵", "measures": "劝解"})
    settled_route(settled, world)
    settled.act("resolve", world.clerk, date(2025, 3, 4))
    refused = begun(world, date(2025, 3, 5), world.east_grid, kind="land", source="grid")
    refused_route(refused, world, date(2025, 3, 6))
    refused.act("conclude_unresolved", world.clerk, date(2025, 3, 20), **TOLD)
    begun(world, date(2025, 3, 9))
    enter(world, "village_returns", village=world.west_village)
    enter(world, "incidents", village=world.west_village)
    enter(world, "village_returns", village=world.upper_village)
    return bulletin([world.township], MARCH, date(2025, 4, 10))


def row(found: Bulletin, name: str) -> Row:
    """The row of that name."""
    return next(one for one in found.rows if one.name == name)


def test_every_village_has_a_row_and_so_has_the_township(march: Bulletin) -> None:
    assert [one.name for one in march.rows] == ["东溪村", "西岭村", "上坪村", OWN]


def test_a_village_s_numbers_are_those_of_its_disputes_and_its_grids(march: Bulletin) -> None:
    told = {column.id: row(march, "东溪村").number(column.id) for column in COLUMNS}
    assert told == {
        "opening": "1", "found": "1", "registered": "2", "accepted": "2", "mediated": "2", "agreed": "1",
        "success_rate": "50.0", "written": "0", "oral": "1", "confirmed": "0", "people": "4", "amount": "1,200.50",
        "prevented": "1", "people_in_danger": "4", "referred": "0", "ended": "2", "closing": "1",
    }  # fmt: skip
    assert {id: cell.value for id, cell in row(march, "东溪村").kinds.items() if cell.value} == {
        "neighbour": 1,
        "land": 1,
    }


def test_the_foot_adds_up(march: Bulletin) -> None:
    for column in COLUMNS:
        if column.id not in RATES:
            parts: Any = sum(one.values[column.id].value for one in march.rows)
            assert parts == march.total.values[column.id].value, column.id
    assert sum(int(march.total.kinds[id].value or 0) for id, _ in KINDS) == march.total.values["accepted"].value
    for one in (*march.rows, march.total):
        count = {column.id: int(one.values[column.id].value or 0) for column in COLUMNS if column.id not in RATES}
        assert count["opening"] + count["registered"] - count["ended"] == count["closing"]


def test_each_village_has_its_paragraph(march: Bulletin) -> None:
    assert march.paragraphs() == [
        "2025年3月，全域上月未结1件，本月登记3件，其中受理3件（邻里2件、山林土地1件），排查发现1件，"
        "终结2件，其中调解2件（达成协议1件，成功率50.0%），口头协议1件，涉及4人，涉及金额1,200.50元，防止激化1件4人，月末未结2件；"
        "3个村（社区）报送月报2份，东溪村尚未报送；发生突发事件1起。",
        "东溪村：上月未结1件，本月登记2件，其中受理2件（邻里1件、山林土地1件），排查发现1件，"
        "终结2件，其中调解2件（达成协议1件，成功率50.0%），口头协议1件，涉及4人，涉及金额1,200.50元，防止激化1件4人，月末未结1件。尚未报送本月月报。",
        "西岭村：本月无新登记矛盾纠纷，无未结纠纷。月报报“无突发事件”，而台账登记1起，请更正月报。",
        "上坪村：本月无新登记矛盾纠纷，无未结纠纷。月报报告无突发事件。",
        f"{OWN}：上月未结0件，本月登记1件，其中受理1件（邻里1件），终结0件，月末未结1件。",
    ]
    assert march.missing == ["东溪村"]


def test_each_sentence_adds_up_however_a_dispute_ended(world: World) -> None:
    settled = begun(world, date(2025, 2, 20), world.east_village)
    settled_route(settled, world)
    settled.act("resolve", world.clerk, date(2025, 3, 4))
    for day in (5, 6):
        away = begun(world, date(2025, 3, day), world.east_village)
        away.act("turn_away", world.clerk, date(2025, 3, 9), **TOLD)
    referred = begun(world, date(2025, 3, 7), world.east_village)
    referred.act("refer", world.clerk, date(2025, 3, 8), referred_to="县人社局", ended_because="劳动争议")
    begun(world, date(2025, 3, 9))
    told = bulletin([world.township], MARCH, date(2025, 4, 10))
    assert (
        "，终结4件，其中调解1件（达成协议1件，成功率100.0%），移送其他单位1件，和解、不予受理等其他方式2件，"
        in told.summary()
    )
    for said in told.paragraphs():
        if "上月未结" in said:
            opening, registered, ended, closing = (
                int(re.findall(rf"{name}(\d+)件", said)[0]) for name in ("上月未结", "本月登记", "终结", "月末未结")
            )
            assert opening + registered - ended == closing, said


def test_what_happened_later_has_not_happened_yet(world: World, march: Bulletin) -> None:
    early = bulletin([world.township], MARCH, date(2025, 3, 4))
    assert early.total.number("closing") == "1"
    assert row(early, "上坪村").returns == 0
