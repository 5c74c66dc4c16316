"""A small year of leadership in 2025 whose every figure can be counted by hand, and a little of the year before."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.areas.leadership.entries import enter, fill
from tests.areas.leadership.tasks import accepted, carried_out, completed, issued, verified
from tests.world import World


def lead(world: World) -> None:
    """Enter the year."""
    _meet(world)
    _instruct(world)
    _report(world)
    _promise(world)
    _plan(world)
    _appraise(world)
    _hold_to_account(world)
    _found(world)
    _equip(world)


def _meet(world: World) -> None:
    enter(world, "law_meetings", held_on=date(2024, 6, 3))
    first = enter(world, "law_meetings", heard_report=True)
    fill(world, first, items_deployed=3, problems_settled=1)
    enter(world, "law_meetings", held_on=date(2025, 6, 3), body="government", chaired_by="chief", items=3)
    enter(world, "law_meetings", held_on=date(2025, 9, 3), body="office", chaired_by="other", heard_report=True)
    enter(world, "leading_group")
    gone = enter(world, "leading_group", seat="member", name="高望山", post="副乡长")
    fill(world, gone, until=date(2025, 5, 1))


def _instruct(world: World) -> None:
    done = enter(world, "leader_instructions")
    fill(world, done, done_on=date(2025, 5, 9), outcome="补齐七卷")
    enter(world, "leader_instructions", who="secretary", kind="deployed", given_on=date(2025, 10, 8))


def _report(world: World) -> None:
    head = enter(world, "law_reports")
    fill(world, head, reported_on=date(2025, 12, 26), manner="live", questions=2, rating="good")
    office = enter(world, "law_reports", name="郑守正", post="综合执法办主任", level="offices")
    fill(world, office, reported_on=date(2025, 12, 28), manner="written")
    late = enter(world, "law_reports", name="韩东篱", post="东溪村党支部书记", level="villages")
    fill(world, late, reported_on=date(2026, 1, 8), manner="written")


def _promise(world: World) -> None:
    enter(world, "duty_records")
    letter = enter(world, "responsibility_letters")
    fill(world, letter, assessed_on=date(2025, 12, 30), result="良好")
    enter(world, "responsibility_letters", between="offices", unit="综合执法办")
    answered = enter(world, "requests_reports")
    fill(world, answered, answered_on=date(2025, 6, 6), answer="同意")
    enter(world, "requests_reports", topic="执法力量调整", sent_on=date(2025, 11, 3))
    enter(world, "requests_reports", kind="report", topic="年度法治建设情况")


def _plan(world: World) -> None:
    plan = fill(world, enter(world, "annual_plans"), checked_on=date(2025, 7, 17), situation="半数任务已经完成")
    fill(world, plan, concluded_on=date(2025, 12, 26), conclusion="多数任务如期完成")
    of_plan = {"source": "plan", "plan": plan}
    carried_out(issued(world, title="编制决策目录", **of_plan), world, date(2025, 6, 20))
    late = completed(accepted(issued(world, title="培训执法人员", **of_plan), world), world, date(2025, 6, 21))
    late.act("send_back", world.reviewer, date(2025, 6, 25), returned_because="没有课件")
    verified(completed(late, world, date(2025, 7, 2)), world, date(2025, 7, 5))
    moved = accepted(issued(world, title="案卷评查", **of_plan), world)
    moved.act("postpone", world.leader, due_on=date(2025, 11, 30), postponed_because="人员调整")
    action = enter(world, "special_actions")
    fill(world, action, ended_on=date(2025, 6, 28), places_checked=86, problems_found=31, problems_fixed=29,
         conclusion="两处移交县消防救援大队")  # fmt: skip
    on_action = {"source": "action", "action": action, "due_on": date(2026, 2, 28)}
    issued(world, date(2025, 4, 2), "隐患逐处建档", **on_action)
    gone = issued(world, date(2025, 4, 2), "联合检查", **on_action)
    gone.act("cancel", world.leader, date(2025, 5, 6), cancelled_because="上级统一开展")
    enter(world, "special_actions", begun_on=date(2025, 11, 3), until=date(2026, 1, 31), field="wages",
          name="冬季根治欠薪")  # fmt: skip


def _hold_to_account(world: World) -> None:
    enter(world, "accountability_decisions")
    enter(world, "accountability_decisions", decided_on=date(2024, 3, 1))


def _appraise(world: World) -> None:
    east, reviewed = world.east_village, date(2025, 12, 20)
    first = enter(world, "appraisal_scores")
    fill(world, first, score=Decimal("17.5"), reviewed_on=reviewed, reason="两件案卷缺送达回证")
    second = enter(world, "appraisal_scores", indicator="学法用法", points=Decimal(10))
    fill(world, second, score=Decimal(10), reviewed_on=reviewed)
    village = enter(world, "appraisal_scores", village=east, kind="village", unit=east.name)
    fill(world, village, score=Decimal(20), reviewed_on=reviewed)
    enter(world, "appraisal_scores", unit="司法所")


def _found(world: World) -> None:
    enter(world, "documents_issued")
    enter(world, "documents_issued", kind="plan", number="清政发〔2025〕9号", measures=5)
    changed = fill(world, enter(world, "internal_rules"), ended_on=date(2025, 3, 1))
    enter(world, "internal_rules", made_on=date(2025, 3, 1), replaces=changed)
    ended = enter(world, "internal_rules", name="旧制度")
    fill(world, ended, ended_on=date(2025, 3, 1))
    enter(world, "law_staff", qualified=True, full_time=True)
    enter(world, "law_staff", name="司正平", duty="justice")
    enter(world, "law_staff", name="高望山", duty="inspector")
    enter(world, "law_budget")
    enter(world, "law_budget", kind="spent", booked_on=date(2025, 4, 1), amount=Decimal("12000.50"))
    enter(world, "law_budget", kind="spent", booked_on=date(2025, 9, 1), purpose="advisers", amount=Decimal(8000))
    site = enter(world, "model_sites", village=world.east_village, programme="village", name="省级民主法治示范村")
    fill(world, site, applied_on=date(2025, 2, 1), named_on=date(2025, 8, 1), named_by="省司法厅")
    lost = enter(world, "model_sites", village=world.west_village, programme="safe", name="六无平安村")
    fill(world, lost, named_on=date(2024, 12, 1), named_by="县委政法委", revoked_on=date(2025, 11, 1))
    enter(world, "model_sites", begun_on=date(2025, 3, 3))
    enter(world, "awards")
    enter(world, "awards", kind="case", name="一站式解纷")
    enter(world, "surveys", favourable=80)
    enter(world, "surveys", kind="awareness", question="是否知道乡里有法律顾问", favourable=86)


def _equip(world: World) -> None:
    enter(world, "equipment")
    old = enter(world, "equipment", kind="vehicle", name="皮卡", count=1)
    fill(world, old, out_of_use_on=date(2025, 5, 20), out_because="到期报废")
    enter(world, "equipment", kind="vehicle", name="电动车", count=2, bought_on=date(2025, 8, 6))
    enter(world, "equipment", kind="computer", name="台式机", count=3)
    enter(world, "equipment", kind="printer", name="打印机", count=1)
