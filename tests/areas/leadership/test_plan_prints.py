"""The papers of plans, tasks and instructions say what the records say."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from tests.areas.disputes.prints.settled import words_on
from tests.areas.leadership.entries import enter, fill
from tests.areas.leadership.tasks import accepted, carried_out, completed, issued
from tests.course import Course
from tests.world import World
from yifa.areas.leadership.prints.annual_plan import Plan
from yifa.areas.leadership.prints.supervision_order import OrderOfInstruction
from yifa.engine.matters.adopt import LedgerRow, adopt
from yifa.engine.prints.declarations import Way
from yifa.engine.prints.models import Print
from yifa.engine.prints.printing import blank, print_form
from yifa.engine.prints.registry import form
from yifa.engine.prints.subjects import EntrySubject, MatterSubject
from yifa.engine.registers.models import EntryRecord

pytestmark = pytest.mark.django_db

TODAY = date(2025, 7, 20)


def of_entry(world: World, record: EntryRecord, code: str) -> Print:
    """Print the form of an entry."""
    return print_form(form(code), EntrySubject(record.entry, TODAY), Way.FILLED, world.clerk)


def of_task(world: World, task: Course) -> str:
    """The words of the order on a task."""
    subject = MatterSubject(task.fresh(), None, TODAY)
    return words_on(print_form(form("supervision_order"), subject, Way.FILLED, world.clerk))


@pytest.fixture
def plan(world: World) -> EntryRecord:
    """A plan with a task done, one late, one cancelled."""
    record: EntryRecord = enter(world, "annual_plans", number="清委发〔2025〕4号")
    told = {"source": "plan", "plan": record, "leader": "蒋思远", "evidence_wanted": "评查通报"}
    carried_out(issued(world, title="编制决策目录", **told), world, date(2025, 6, 20))
    late = accepted(issued(world, title="案卷评查", **told), world)
    line = {"told_on": date(2025, 4, 2), "done": "第一季度评查完毕", "hindered_by": "评查人员不足"}
    late.act("report_progress", world.officer, date(2025, 4, 2), TaskProgress=[line])
    gone = issued(world, title="联合检查", due_on=date(2025, 12, 1), **told)
    gone.act("cancel", world.leader, cancelled_because="上级统一开展")
    issued(world, title="与计划无关的任务")
    return record


def test_the_plan_has_its_tasks(world: World, plan: EntryRecord) -> None:
    words = words_on(of_entry(world, plan, "annual_plan"))
    said = (
        "2025年法治政府建设工作要点", "任务分解表", "清委发〔2025〕4号", "编制决策目录", "每季度评查一次执法案卷",
        "蒋思远", "综合行政执法队", "2025.6.30", "评查通报", "共3项：已完成1项，在办1项，其中逾期1项",
    )  # fmt: skip
    assert [one for one in said if one not in words] == []
    assert "与计划无关的任务" not in words


def test_the_midyear_check_has_what_was_done_and_what_hinders(world: World, plan: EntryRecord) -> None:
    fill(world, plan, checked_on=date(2025, 7, 17), situation="半数任务已经完成")
    words = words_on(of_entry(world, plan, "annual_plan_midyear"))
    said = (
        "年中检查表", "2025年7月17日", "已评查两次并通报", "第一季度评查完毕", "评查人员不足", "上级统一开展",
        "半数任务已经完成",
    )  # fmt: skip
    assert [one for one in said if one not in words] == []


def test_an_order_tells_what_is_late_and_what_is_asked(world: World) -> None:
    meeting = enter(world, "law_meetings", held_on=date(2025, 1, 22))
    task = accepted(issued(world, source="meeting", meeting=meeting, evidence_wanted="评查通报"), world)
    words = of_task(world, task)
    said = ("督办（提示）单", "清政任务〔2025〕第1号", "综合行政执法队", "会议决定：党委会议：年度法治工作要点",
            "应于2025年6月30日前完成，至今没有报告完成", "每季度评查一次执法案卷", "完成时提交：评查通报")  # fmt: skip
    assert [one for one in said if one not in words] == []
    assert "已评查两次并通报" in of_task(world, completed(task, world, date(2025, 7, 1)))


def test_an_order_of_a_task_that_was_sent_back_tells_why(world: World) -> None:
    task = completed(accepted(issued(world, due_on=date(2025, 12, 1)), world), world, date(2025, 6, 20))
    task.act("send_back", world.reviewer, returned_because="没有通报到人")
    assert "没有通报到人" in of_task(world, task)


def test_a_task_from_a_ledger_without_a_term_is_told_without_one(world: World, plan: EntryRecord) -> None:
    row = LedgerRow("旧账任务", "under_way", opened_on=date(2025, 3, 1), data={"source": "plan", "plan": plan})
    taken = adopt("task", row, org=world.township, actor=world.clerk).matter
    assert "旧账任务" in words_on(of_entry(world, plan, "annual_plan"))
    subject = MatterSubject(taken, None, TODAY)
    assert "没有报告完成" not in words_on(print_form(form("supervision_order"), subject, Way.FILLED, world.clerk))


def test_what_a_head_ordered_is_urged_on_paper(world: World) -> None:
    given = enter(world, "leader_instructions")
    words = words_on(of_entry(world, given, "instruction_order"))
    said = ("批示督办单", "综合执法办", "执法案卷整改", "乡镇长2025年4月2日亲自督办", "限期补齐")
    assert [one for one in said if one not in words] == []
    fill(world, given, done_on=date(2025, 5, 9), outcome="补齐七卷")
    assert "补齐七卷" in words_on(of_entry(world, given, "instruction_order"))


def test_a_paper_is_of_its_own_register(world: World) -> None:
    meeting = EntrySubject(enter(world, "law_meetings").entry, TODAY)
    for data in (Plan, OrderOfInstruction):
        with pytest.raises(TypeError, match="law_meetings holds no"):
            data.of(meeting)


@pytest.mark.parametrize("code", ["annual_plan", "annual_plan_midyear", "supervision_order", "instruction_order"])
def test_it_can_be_had_blank(code: str) -> None:
    assert blank(form(code)).startswith(b"%PDF")


def test_they_are_offered_where_they_belong(world: World, plan: EntryRecord) -> None:
    browser = Client()
    browser.force_login(world.users["clerk"])
    shown = browser.get(f"/entries/{plan.pk}/").content.decode()
    assert "年度工作计划任务分解表" in shown
    assert "年度工作计划年中检查表" in shown
    assert browser.get(f"/entries/{plan.pk}/prints/annual_plan/").content.startswith(b"%PDF")
    task = issued(world)
    assert "督办（提示）单" in browser.get(f"/matters/{task.matter.pk}/prints/").content.decode()
