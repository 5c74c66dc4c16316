"""工作任务、年度工作计划、专项行动: the columns of 任务分解表 and of the two lists it hangs on."""

from __future__ import annotations

from yifa.areas.leadership import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import DCGD

_YEAR = View("year", "本年全部", {"from": "{year}"})

TASKS = Ledger(
    "leadership.tasks",
    "工作任务台账",
    area="leadership",
    procedure="task",
    thing="工作任务",
    says="任务分解：谁来办、何时办完、拿什么佐证，一个任务一行",
    teaches="年度计划、专项行动、会议决定、批示督办分解出来的任务，都在这里下达：责任单位领办，报告进展，完成时附佐证，"
    "由报告人以外的人核验。到期没有完成的自动提醒；调整时限、取消任务由负责人决定。",
    law=DCGD.whole,
    icon="list-check",
    board=["unit", "leader"],
    columns=[
        Column("number"),
        Column("opened_on", "下达日期"),
        Column("source", "任务来源"),
        Column("title", "任务"),
        Column("leader", "责任领导"),
        Column("unit", "责任单位", asked=True),
        Column("due_on", "完成时限", until=["done_on", "cancelled_on"]),
        Column("state", "进度"),
        Column("verified_on", "完成时间"),
        Column("due"),
        Column("content", "措施", shown=False),
        Column("evidence_wanted", "佐证", shown=False),
        Column("result", "完成情况", shown=False),
        Column("done_on", "报告完成", shown=False),
        Column("contact", shown=False),
        Column("plan", "所属计划", shown=False),
        Column("action", "所属专项行动", shown=False),
        Column("meeting", "会议", shown=False),
        Column("instruction", "批示", shown=False),
        Column("letter", "责任书", shown=False),
        Column("handler", shown=False),
    ],
    views=[
        View("year", "本年下达", {"from": "{year}"}),
        View("open", "在办", {"state": "open"}),
        View("late", "逾期", {"due": "late"}),
        View("reported", "待核验", {"state": "reported"}),
        View("plan", "本年计划任务", {"from": "{year}", "source": "plan"}),
        View("mine", "我经办的", {"handler": "me"}),
    ],
)  # fmt: skip

PLANS = Ledger(
    "leadership.plans",
    "年度工作计划台账",
    area="leadership",
    register=register.PLANS.id,
    thing="年度计划",
    says="一年一份：哪次会议定的、年中查得怎样、年底做得怎样",
    teaches="年度法治政府建设工作要点、计划印发以后在这里登记，再在它的页面上逐项下达任务；年中检查、年底总结以后补记。"
    "任务完成多少由任务台账统计，不另行填写。",
    law=DCGD.whole,
    icon="calendar",
    columns=[
        Column("dated_on", "印发日期"),
        Column("year", "年度"),
        Column("name", "计划名称"),
        Column("number", "文号"),
        Column("meeting", "审定会议", shown=False),
        Column("checked_on", "检查日期"),
        Column("situation", "检查情况", shown=False),
        Column("concluded_on", "总结日期"),
        Column("conclusion", "总结", shown=False),
    ],
    views=[_YEAR],
)

ACTIONS = Ledger(
    "leadership.actions",
    "专项行动台账",
    area="leadership",
    register=register.ACTIONS.id,
    thing="专项行动",
    says="查了多少、发现多少、整改多少",
    teaches="开展专项整治、专项行动的，开始时登记领域、牵头单位和计划结束日期，在它的页面上下达任务；结束以后补记检查、发现和整改的数目。"
    "被检查单位和个人的情况写在各自的执法文书里，不写在这里。",
    law=DCGD.whole,
    icon="flag",
    columns=[
        Column("dated_on", "开始日期"),
        Column("field", "领域"),
        Column("name", "行动名称"),
        Column("unit", "牵头单位"),
        Column("until", "计划结束"),
        Column("ended_on", "结束日期"),
        Column("places_checked", "检查", total=True, unit="个"),
        Column("problems_found", "发现问题", total=True, unit="个"),
        Column("problems_fixed", "已整改", total=True, unit="个"),
        Column("document", "方案文号", shown=False),
        Column("conclusion", "总结", shown=False),
    ],
    views=[_YEAR],
)
