"""The papers of sweeps, meetings and months say what the registers and the figures say."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from tests.areas.disputes.entries import enter
from tests.areas.disputes.prints.settled import words_on
from tests.areas.disputes.routes import settled_route
from tests.areas.disputes.test_figures import begun
from tests.world import World
from yifa.engine.figures.periods import Period
from yifa.engine.journal.models import JournalEntry
from yifa.engine.journal.verification import verify
from yifa.engine.prints.declarations import Way
from yifa.engine.prints.models import Print
from yifa.engine.prints.printing import print_form
from yifa.engine.prints.registry import form
from yifa.engine.prints.subjects import EntrySubject, MonthSubject
from yifa.engine.registers.entering import correct
from yifa.engine.registers.models import EntryRecord

pytestmark = pytest.mark.django_db

TODAY = date(2025, 4, 10)
MARCH = Period.month(2025, 3)


def of_entry(world: World, record: EntryRecord, code: str, way: Way = Way.FILLED) -> Print:
    """Print the form of an entry."""
    return print_form(form(code), EntrySubject(record.entry, TODAY), way, world.clerk)


def of_march(world: World) -> Print:
    """Print the return of March."""
    subject = MonthSubject(world.township, MARCH, TODAY)
    return print_form(form("dispute_monthly_return"), subject, Way.FILLED, world.clerk)


def busy_march(world: World) -> None:
    """Two disputes in the east, one of them settled and resolved."""
    settled = begun(world, date(2025, 3, 3), world.east_village, people_involved=4, amount_involved="1200.50")
    settled_route(settled, world)
    settled.act("resolve", world.clerk, date(2025, 3, 4))
    begun(world, date(2025, 3, 5), world.east_village, kind="land")


def test_a_sweep_s_sheet_has_its_disputes_and_its_risk_points(world: World) -> None:
    found = {"outcome": "found", "summary": "走访三十户", "village": world.east_village}
    sweep = enter(world, "dispute_sweeps", **found)
    dispute = begun(
        world, date(2025, 3, 10), world.east_village, source="sweep", sweep=sweep, people_involved=7, kind="land"
    )
    danger = {"danger": "扬言动手", "measures": "劝解", "may_become_case": True, "reported_to": "清溪派出所",
              "reported_on": date(2025, 3, 10)}  # fmt: skip
    dispute.act("report_danger", world.mediator, DangerReport=danger)
    enter(world, "risk_points", village=world.east_village, sweep=sweep)
    words = words_on(of_entry(world, sweep, "dispute_sweep_sheet"))
    said = ("东溪村", "孟小满", "2025年3月10日", "赵甲一", "钱乙二", "山林土地", "是；2025年3月10日报告清溪派出所",
            "两户争用水渠", "村支书", "矛盾纠纷1件，涉及7人；风险点1处", "走访三十户")  # fmt: skip
    assert [one for one in said if one not in words] == []
    assert "已签" not in words


def test_parties_of_a_dispute_that_the_village_does_not_read_are_not_on_its_sheet(world: World) -> None:
    sweep = enter(world, "dispute_sweeps", outcome="found", summary="水渠争执", village=world.east_village)
    begun(world, date(2025, 3, 10), source="sweep", sweep=sweep, people_involved=7)
    words = words_on(of_entry(world, sweep, "dispute_sweep_sheet"))
    assert "赵甲一" not in words
    assert "由乡镇（街道）办理" in words
    assert "矛盾纠纷1件，涉及7人" in words


def test_a_sweep_that_found_nothing_says_so(world: World) -> None:
    words = words_on(of_entry(world, enter(world, "dispute_sweeps", village=world.west_village), "dispute_sweep_sheet"))
    assert "西岭村" in words
    assert "本期未发现矛盾纠纷" in words


def test_a_meeting_s_record_counts_the_month_before_and_has_its_return_behind(world: World) -> None:
    busy_march(world)
    begun(world, date(2025, 4, 2), world.west_village)
    meeting = enter(world, "dispute_meetings", place="三楼会议室", recorder="吴和平")
    words = words_on(of_entry(world, meeting, "dispute_monthly_meeting"))
    said = ("2025年4月3日", "三楼会议室", "林振邦", "吴和平", "吴和平4月20日前回访", "受理2件，化解1件，未结1件",
            "矛盾纠纷月报表", "（2025年3月）", "1,200.50")  # fmt: skip
    assert [one for one in said if one not in words] == []


def test_a_month_s_return_has_villages_sums_and_the_text(world: World) -> None:
    busy_march(world)
    row = of_march(world)
    words = words_on(row)
    said = ("清溪乡", "（2025年3月）", "东溪村", "西岭村", "上坪村", "合计", "山林土地", "填表人", "审核人", "负责人",
            "东溪村：上月未结0件，本月登记2件，其中受理2件（邻里1件、山林土地1件）")  # fmt: skip
    assert [one for one in said if one not in words] == []
    assert words.count("1,200.50") == 4  # the village, the sum, and the text of each
    assert row.in_full


def test_a_print_is_of_one_thing_in_the_journal_and_once_while_nothing_changes(world: World) -> None:
    sweep = enter(world, "dispute_sweeps", village=world.east_village)
    rows = [of_entry(world, sweep, "dispute_sweep_sheet"), of_march(world)]
    assert [row.subject for row in rows] == [f"register_entry:{sweep.pk}", "month:2025-03"]
    assert [(row.matter_id, row.entry_id, row.month) for row in rows] == [
        (None, sweep.pk, None),
        (None, None, date(2025, 3, 1)),
    ]
    told = JournalEntry.objects.filter(org=world.township, kind="print").order_by("seq")
    assert [entry.subject for entry in told] == [row.subject for row in rows]
    assert verify(world.township).findings.total == 0
    assert of_march(world).pk == rows[1].pk
    busy_march(world)
    assert of_march(world).serial == 2


def test_after_a_correction_of_the_entry_the_paper_says_so(world: World) -> None:
    sweep = enter(world, "dispute_sweeps", village=world.east_village)
    assert of_entry(world, sweep, "dispute_sweep_sheet").corrects is None
    correct(sweep.entry, {"sweepers": "孟小满、林振邦"}, actor=world.clerk, reason="漏写一人")
    again = of_entry(world, sweep, "dispute_sweep_sheet")
    assert (again.serial, again.corrects) == (2, 1)
    assert "代替第1次打印的文本" in words_on(again)


@pytest.mark.parametrize("named", [{"matter_id": 1, "entry_id": 1}, {}, {"entry_id": 1, "month": date(2025, 3, 1)}])
def test_a_print_of_two_things_or_of_none_is_refused(world: World, named: dict[str, object]) -> None:
    row = Print(
        org=world.township, subject="x", form="x", way="filled", serial=1, printed_by=world.clerk, digest="", sha256="",
        path="", size=0, journal_seq=1, printed_at="2025-03-05T00:00:00+08:00", **named,
    )  # fmt: skip
    with pytest.raises(IntegrityError, match="prints_print_of_one"), transaction.atomic():
        row.save(force_insert=True)
