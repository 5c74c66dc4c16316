"""What is counted of activities, of the law explained while cases were handled, and of plans and tasks.

A joint activity is one entry, so that it is counted once. A task is done on the day on which something was entered
that names it; nobody ticks it by hand.
"""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from yifa.areas.publicity.models import (
    Audience,
    CaseExplanation,
    Form,
    PublicityActivity,
    PublicityPlan,
    PublicityTask,
    TaskKind,
)
from yifa.engine.figures.conditions import AS_OF, happened, named_by
from yifa.engine.figures.cross_checks import BreakdownAndTotal, OpeningAndClosing, PartsAndTotal, RateAndCounts
from yifa.engine.figures.declarations import Flow, FlowRate, Section, Stock
from yifa.law.citation import FZXCJYF

# --- 活动 ----------------------------------------------------------------------------------------------------

_BY: dict[str, str] = {"form": "form", "venue": "venue", "audience": "audience", "theme_day": "theme_day"}
_HELD: dict[str, Any] = {"of": PublicityActivity, "at": "held_on", "dims": _BY}

ACTIVITIES = Flow(
    "publicity.activities", "法治宣传活动", unit="场次", **_HELD, law=FZXCJYF[16, 25],
    indicators=["legal_publicity_activities"],
    definition="期间内开展的法治宣传活动；几家联合开展的计一场，跨几天的按第一天。",
)  # fmt: skip
ATTENDED = Flow(
    "publicity.attended", "受教育群众", unit="人次", **_HELD, measure="attended", indicators=["publicity_audience"],
    definition="期间内法治宣传活动登记的受众人数之和，不含新媒体阅读量。",
)  # fmt: skip
ON_THEME_DAYS = Flow(
    "publicity.theme_day_activities", "普法节点活动", unit="场次", **_HELD, where=~Q(theme_day=""),
    law=FZXCJYF[13, 16], definition="期间内为普法节点开展的法治宣传活动。",
)  # fmt: skip
IN_SCHOOLS = Flow(
    "publicity.school_activities", "进学校活动", unit="场次", **_HELD, where=Q(venue="school"),
    definition="期间内在学校开展的法治宣传活动。",
)  # fmt: skip
FOR_MINORS = Flow(
    "publicity.minors_reached", "受教育青少年", unit="人次", **_HELD, measure="attended",
    where=Q(audience=Audience.MINORS), definition="期间内以青少年为对象的法治宣传活动的受众人数之和。",
)  # fmt: skip
LEAFLETS = Flow(
    "publicity.leaflets", "活动发放资料", unit="份", **_HELD, measure="leaflets", indicators=["publicity_materials"],
    definition="期间内法治宣传活动现场发放的资料份数之和。",
)  # fmt: skip
BANNERS = Flow(
    "publicity.banners", "横幅、海报、展板", unit="条（张）", **_HELD, measure="banners",
    indicators=["banners_posters"], definition="期间内法治宣传活动悬挂、张贴、摆放的横幅、海报、展板数之和。",
)  # fmt: skip
CONSULTED = Flow(
    "publicity.consulted", "活动解答咨询", unit="人次", **_HELD, measure="consulted",
    definition="期间内法治宣传活动现场解答的咨询数之和。",
)  # fmt: skip
HOUSEHOLDS = Flow(
    "publicity.households", "入户走访", unit="户", **_HELD, measure="households", indicators=["household_visits"],
    definition="期间内法治宣传活动走访的户数之和；同一户走访几次计几户。",
)  # fmt: skip
CLASS_HOURS = Flow(
    "publicity.class_hours", "法治课时", unit="课时", **_HELD, measure="class_hours",
    where=Q(form__in=[Form.CLASS, Form.LECTURE]), indicators=["law_class_hours"],
    definition="期间内法治课、法治讲座登记的课时数之和。",
)  # fmt: skip
VILLAGES_COVERED = Flow(
    "publicity.villages_covered", "覆盖村（社区）", unit="个", of=PublicityActivity, at="held_on",
    where=Q(reached__isnull=False), once_by=["reached", "year"], indicators=["villages_covered"], law=FZXCJYF[25],
    definition="期间内本年度第一次开展法治宣传活动的村（社区），网格的计入所在村；全年即覆盖的村（社区）数。",
)  # fmt: skip

# --- 以案释法 ------------------------------------------------------------------------------------------------

_EXPLAINED: dict[str, Any] = {
    "of": CaseExplanation, "at": "explained_on", "dims": {"occasion": "occasion"}, "law": FZXCJYF[18],
}  # fmt: skip

EXPLANATIONS = Flow(
    "publicity.case_explanations", "以案释法", unit="次", **_EXPLAINED,
    definition="期间内在执法、调解、接访、窗口办事中开展的以案释法。",
)  # fmt: skip
EXPLAINED_TO = Flow(
    "publicity.explained_to", "以案释法受教育", unit="人次", **_EXPLAINED, measure="people",
    definition="期间内以案释法登记的受教育人数之和。",
)  # fmt: skip

# --- 规划、计划、任务 ------------------------------------------------------------------------------------------

_PLAN: dict[str, Any] = {"of": PublicityPlan, "dims": {"kind": "kind"}}
_TASK: dict[str, Any] = {"of": PublicityTask, "dims": {"kind": "kind", "audience": "audience"}, "law": FZXCJYF[9]}
_ITEMS: dict[str, Any] = {"unit": "项", **_TASK}
_DONE = named_by("publicity.PublicityActivity", "task") | named_by("publicity.CaseExplanation", "task")
_DUE = ~happened("cancelled_on") | Q(cancelled_on__gt=F("due_on"))

PLANS = Flow(
    "publicity.plans", "印发普法规划、计划", unit="份", **_PLAN, at="dated_on",
    definition="期间内印发的普法五年规划、年度计划。",
)  # fmt: skip
PLANS_CHECKED = Flow(
    "publicity.plans_checked", "普法计划中期检查", unit="次", **_PLAN, at="checked_on",
    definition="期间内开展的普法规划中期评估、年度计划年中检查，一份计一次。",
)  # fmt: skip
PLANS_CONCLUDED = Flow(
    "publicity.plans_concluded", "普法计划总结验收", unit="次", **_PLAN, at="concluded_on",
    definition="期间内作出的普法规划、年度计划总结验收，一份计一次。",
)  # fmt: skip
TASKS = Flow(
    "publicity.tasks", "下达普法任务", **_ITEMS, at="dated_on",
    definition="期间内下达的谁执法谁普法清单任务和年度计划项目。",
)  # fmt: skip
DUTIES = Flow(
    "publicity.duty_tasks", "谁执法谁普法清单任务", **_ITEMS, at="dated_on", where=Q(kind=TaskKind.DUTY),
    definition="期间内下达的普法任务中，谁执法谁普法责任清单的。",
)  # fmt: skip
PLAN_ITEMS = Flow(
    "publicity.plan_items", "普法计划项目", **_ITEMS, at="dated_on", where=Q(kind=TaskKind.ITEM),
    definition="期间内下达的普法任务中，年度计划项目的。",
)  # fmt: skip
TASKS_CANCELLED = Flow(
    "publicity.tasks_cancelled", "取消普法任务", **_ITEMS, at="cancelled_on", definition="期间内取消的普法任务。",
)  # fmt: skip
TASKS_STANDING = Stock(
    "publicity.tasks_standing", "有效普法任务", **_ITEMS, since="dated_on", until="cancelled_on",
    definition="期末已下达、没有取消的普法任务，不论是否完成。",
)  # fmt: skip
TASKS_DUE = Flow(
    "publicity.tasks_due", "到期普法任务", **_ITEMS, at="due_on", where=_DUE,
    definition="完成时限在期间内届满的普法任务；届满以前取消的不计入。",
)  # fmt: skip
TASKS_DONE = Flow(
    "publicity.tasks_done", "完成的到期普法任务", **_ITEMS, at="due_on", where=_DUE & _DONE,
    definition="到期普法任务中，截至统计日已有活动或者以案释法核销的。",
)  # fmt: skip
TASK_RATE = FlowRate(
    "publicity.task_rate", "普法任务完成率", **_TASK, at="due_on", where=_DUE, met=_DONE,
    definition="完成的到期普法任务÷到期普法任务。",
)  # fmt: skip
TASKS_OVERDUE = Stock(
    "publicity.tasks_overdue", "逾期普法任务", **_ITEMS, since="dated_on", until="cancelled_on",
    where=Q(due_on__lt=AS_OF) & ~_DONE,
    definition="期末已过完成时限、没有取消，也没有活动或者以案释法核销的普法任务。",
)  # fmt: skip

DONE = (
    Section("法治宣传活动", [
        ACTIVITIES, ATTENDED, VILLAGES_COVERED, ON_THEME_DAYS, IN_SCHOOLS, FOR_MINORS, LEAFLETS, BANNERS, CONSULTED,
        HOUSEHOLDS, CLASS_HOURS,
    ]),
    Section("以案释法", [EXPLANATIONS, EXPLAINED_TO]),
    Section("普法计划和任务", [
        TASK_RATE, TASKS_DONE, TASKS_DUE, TASKS_OVERDUE, TASKS, DUTIES, PLAN_ITEMS, TASKS_STANDING, TASKS_CANCELLED,
        PLANS, PLANS_CHECKED, PLANS_CONCLUDED,
    ]),
    BreakdownAndTotal("publicity.activities_by_form", total=ACTIVITIES.id, by="form"),
    BreakdownAndTotal("publicity.activities_by_audience", total=ACTIVITIES.id, by="audience"),
    BreakdownAndTotal("publicity.explanations_by_occasion", total=EXPLANATIONS.id, by="occasion"),
    RateAndCounts("publicity.task_counts", rate=TASK_RATE.id, numerator=TASKS_DONE.id, denominator=TASKS_DUE.id),
    PartsAndTotal("publicity.task_kinds", total=TASKS.id, parts=[DUTIES.id, PLAN_ITEMS.id]),
    OpeningAndClosing(
        "publicity.task_flows", stock=TASKS_STANDING.id, arrivals=TASKS.id, departures=TASKS_CANCELLED.id
    ),
)  # fmt: skip
