"""What is counted of plans, tasks and special actions.

A task is done on the day on which somebody else verified it; whether it was in time is asked of the day on which it
was reported done. Its term is the one that holds now: what a leader moved counts as moved.
"""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from yifa.areas.leadership.models import AnnualPlan, SpecialAction, Task
from yifa.engine.figures.conditions import AS_OF, happened
from yifa.engine.figures.cross_checks import BreakdownAndTotal, OpeningAndClosing, PartsAndTotal, RateAndCounts
from yifa.engine.figures.declarations import CohortRate, Flow, FlowRate, Section, Stock

# --- 年度计划 ------------------------------------------------------------------------------------------------

PLANS = Flow(
    "leadership.plans", "印发年度计划", unit="份", of=AnnualPlan, at="dated_on",
    definition="期间内印发的法治建设年度工作计划、工作要点。",
)  # fmt: skip
PLANS_CHECKED = Flow(
    "leadership.plans_checked", "年中检查", unit="次", of=AnnualPlan, at="checked_on",
    definition="期间内开展的年度计划年中检查，一份计划计一次。",
)  # fmt: skip
PLANS_CONCLUDED = Flow(
    "leadership.plans_concluded", "年底总结", unit="次", of=AnnualPlan, at="concluded_on",
    definition="期间内作出的年度计划年底总结，一份计划计一次。",
)  # fmt: skip

# --- 工作任务 ------------------------------------------------------------------------------------------------

_TASK: dict[str, Any] = {"of": Task, "dims": {"source": "source"}}
_ITEMS: dict[str, Any] = {"unit": "项", **_TASK}
_DUE = ~happened("cancelled_on") | Q(cancelled_on__gt=F("due_on"))
_IN_TIME = happened("done_on") & Q(done_on__lte=F("due_on"))

TASKS = Flow(
    "leadership.tasks", "下达工作任务", **_ITEMS, at="opened_on", definition="期间内下达的工作任务，不论来源。",
)  # fmt: skip
TASKS_DONE = Flow(
    "leadership.tasks_done", "完成工作任务", **_ITEMS, at="verified_on",
    definition="期间内经报告人以外的人核验完成的任务，不论何时下达。",
)  # fmt: skip
TASKS_CANCELLED = Flow(
    "leadership.tasks_cancelled", "取消工作任务", **_ITEMS, at="cancelled_on",
    definition="期间内由负责人决定取消的任务。",
)  # fmt: skip
TASKS_ENDED = Flow(
    "leadership.tasks_ended", "了结工作任务", **_ITEMS, at="closed_on", definition="期间内完成或者取消的任务。",
)  # fmt: skip
TASKS_OPEN = Stock(
    "leadership.tasks_open", "尚未完成的任务", **_ITEMS, since="opened_on", until="closed_on",
    definition="期末已下达、尚未核验完成也没有取消的任务。",
)  # fmt: skip
TASKS_OVERDUE = Stock(
    "leadership.tasks_overdue", "逾期未完成的任务", **_ITEMS, since="opened_on", until="closed_on",
    where=Q(due_on__lt=AS_OF) & ~happened("done_on"),
    definition="期末已过完成时限、还没有报告完成的任务；时限调整过的，按调整后的时限。",
)  # fmt: skip
TASKS_OF_ISSUED_DONE = Flow(
    "leadership.tasks_of_issued_done", "下达并已完成的任务", **_ITEMS, at="opened_on", where=happened("verified_on"),
    definition="期间内下达的任务中，截至统计日已核验完成的。",
)  # fmt: skip
TASK_RATE = CohortRate(
    "leadership.task_rate", "任务完成率", **_TASK, cohort="opened_on", met="verified_on",
    definition="下达并已完成的任务÷下达工作任务：期间内下达的，截至统计日已核验完成的比例；取消的仍计入分母。",
)  # fmt: skip
TASKS_DUE = Flow(
    "leadership.tasks_due", "到期任务", **_ITEMS, at="due_on", where=_DUE,
    definition="完成时限在期间内届满的任务；届满以前取消的不计入。",
)  # fmt: skip
TASKS_IN_TIME = Flow(
    "leadership.tasks_in_time", "按期完成的任务", **_ITEMS, at="due_on", where=_DUE & _IN_TIME,
    definition="到期任务中，在完成时限以前（含当日）报告完成、没有退回的。",
)  # fmt: skip
TASKS_IN_TIME_RATE = FlowRate(
    "leadership.tasks_in_time_rate", "任务按期完成率", **_TASK, at="due_on", where=_DUE, met=_IN_TIME,
    definition="按期完成的任务÷到期任务。",
)  # fmt: skip
TASKS_POSTPONED = Flow(
    "leadership.tasks_postponed", "调整时限的任务", **_ITEMS, at="postponed_on",
    definition="期间内由负责人调整完成时限的任务；调整几次的以最近一次为准。",
)  # fmt: skip
TASKS_SENT_BACK = Flow(
    "leadership.tasks_sent_back", "核验退回的任务", **_ITEMS, at="returned_on",
    definition="期间内报告完成、核验时退回继续办理的任务；退回几次的以最近一次为准。",
)  # fmt: skip

# --- 专项行动 ------------------------------------------------------------------------------------------------

_ACTION: dict[str, Any] = {"of": SpecialAction, "dims": {"field": "field"}}

ACTIONS = Flow(
    "leadership.special_actions", "开展专项行动", unit="次", **_ACTION, at="dated_on",
    definition="期间内开始的专项行动、专项整治。",
)  # fmt: skip
ACTIONS_ENDED = Flow(
    "leadership.special_actions_ended", "结束专项行动", unit="次", **_ACTION, at="ended_on",
    definition="期间内结束的专项行动，不论何时开始。",
)  # fmt: skip
ACTIONS_OPEN = Stock(
    "leadership.special_actions_open", "正在开展的专项行动", unit="次", **_ACTION, since="dated_on", until="ended_on",
    definition="期末已经开始、尚未结束的专项行动。",
)  # fmt: skip
PLACES_CHECKED = Flow(
    "leadership.action_places_checked", "专项行动检查场所", unit="个", **_ACTION, at="ended_on",
    measure="places_checked", definition="期间内结束的专项行动检查的场所（单位）数之和；同一场所检查几次计几个。",
)  # fmt: skip
PROBLEMS_FOUND = Flow(
    "leadership.action_problems_found", "专项行动发现问题", unit="个", **_ACTION, at="ended_on",
    measure="problems_found", definition="期间内结束的专项行动发现的问题数之和。",
)  # fmt: skip
PROBLEMS_FIXED = Flow(
    "leadership.action_problems_fixed", "专项行动整改问题", unit="个", **_ACTION, at="ended_on",
    measure="problems_fixed", definition="期间内结束的专项行动发现的问题中，到结束时已经整改的。",
)  # fmt: skip

PLANNING = (
    Section("计划和任务", [
        TASKS, TASKS_DONE, TASK_RATE, TASKS_OF_ISSUED_DONE, TASKS_IN_TIME_RATE, TASKS_IN_TIME, TASKS_DUE,
        TASKS_OPEN, TASKS_OVERDUE, TASKS_ENDED, TASKS_CANCELLED, TASKS_POSTPONED, TASKS_SENT_BACK,
        PLANS, PLANS_CHECKED, PLANS_CONCLUDED,
    ]),
    Section("专项行动", [ACTIONS, ACTIONS_ENDED, ACTIONS_OPEN, PLACES_CHECKED, PROBLEMS_FOUND, PROBLEMS_FIXED]),
    OpeningAndClosing(
        "leadership.task_flows", stock=TASKS_OPEN.id, arrivals=TASKS.id, departures=TASKS_ENDED.id
    ),
    PartsAndTotal("leadership.task_ends", total=TASKS_ENDED.id, parts=[TASKS_DONE.id, TASKS_CANCELLED.id]),
    RateAndCounts(
        "leadership.task_counts", rate=TASK_RATE.id, numerator=TASKS_OF_ISSUED_DONE.id, denominator=TASKS.id
    ),
    RateAndCounts(
        "leadership.task_terms", rate=TASKS_IN_TIME_RATE.id, numerator=TASKS_IN_TIME.id, denominator=TASKS_DUE.id
    ),
    BreakdownAndTotal("leadership.tasks_by_source", total=TASKS.id, by="source"),
    OpeningAndClosing(
        "leadership.action_flows", stock=ACTIONS_OPEN.id, arrivals=ACTIONS.id, departures=ACTIONS_ENDED.id
    ),
    BreakdownAndTotal("leadership.actions_by_field", total=ACTIONS.id, by="field"),
)  # fmt: skip
