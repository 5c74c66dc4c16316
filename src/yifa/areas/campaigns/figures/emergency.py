"""What is counted of plans, drills, duty and patrols."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from yifa.areas.campaigns.models import DutyShift, EmergencyDrill, EmergencyPlan, Finding, Patrol
from yifa.engine.figures.conditions import named_by
from yifa.engine.figures.cross_checks import BreakdownAndTotal, PartsAndTotal
from yifa.engine.figures.declarations import Flow, Section, Stock
from yifa.law.citation import TFSJ

_KIND = {"kind": "kind"}
_PLAN: dict[str, Any] = {"unit": "份", "of": EmergencyPlan, "dims": _KIND, "law": TFSJ.whole}
_DRILL: dict[str, Any] = {"of": EmergencyDrill, "at": "held_on", "dims": _KIND, "law": TFSJ.whole}
_SHIFT: dict[str, Any] = {"of": DutyShift, "at": "since", "dims": _KIND, "law": TFSJ.whole}
_PATROL: dict[str, Any] = {
    "of": Patrol, "at": "patrolled_on", "dims": _KIND | {"finding": "finding"}, "law": TFSJ.whole,
}  # fmt: skip

PLANS = Stock(
    "campaigns.plans", "应急预案", **_PLAN, since="dated_on", until="ended_on",
    where=~named_by("campaigns.EmergencyPlan", "replaces"),
    definition="期末已印发、没有废止也没有被修订的应急预案。",
)  # fmt: skip
PLANS_ISSUED = Flow(
    "campaigns.plans_issued", "印发应急预案", **_PLAN, at="dated_on", definition="期间内印发的应急预案，含修订的。",
)  # fmt: skip
PLANS_REVISED = Flow(
    "campaigns.plans_revised", "修订应急预案", **_PLAN, at="dated_on", where=Q(replaces__isnull=False),
    definition="期间内印发的应急预案中，修订原有预案的。",
)  # fmt: skip
DRILLS = Flow(
    "campaigns.drills", "应急演练", unit="场", **_DRILL, definition="期间内开展的应急演练。",
)  # fmt: skip
DRILLED = Flow(
    "campaigns.drill_people", "参加应急演练", unit="人次", **_DRILL, measure="people",
    definition="期间内应急演练登记的参演人数之和。",
)  # fmt: skip
SHIFTS = Flow(
    "campaigns.duty_shifts", "应急值班", unit="班次", **_SHIFT, definition="期间内开始的值班班次；一行计一班次。",
)  # fmt: skip
INCIDENTS = Flow(
    "campaigns.duty_incidents", "值班处置突发情况", unit="起", **_SHIFT, measure="incidents",
    definition="期间内开始的值班中处置的突发情况之和；构成突发事件的另在突发事件台账登记、统计。",
)  # fmt: skip
PATROLS = Flow(
    "campaigns.patrols", "日常巡查", unit="次", **_PATROL,
    definition="期间内开展的河长巡河、森林巡护、联防巡逻等巡查。",
)  # fmt: skip
PATROL_PEOPLE = Flow(
    "campaigns.patrol_people", "巡查出动", unit="人次", **_PATROL, measure="people",
    definition="期间内日常巡查登记的人数之和。",
)  # fmt: skip
FINDINGS = Flow(
    "campaigns.patrol_findings", "巡查发现问题", unit="次", **_PATROL,
    where=Q(finding__in=[Finding.SETTLED, Finding.HAZARD]), definition="期间内发现问题或者隐患的巡查。",
)  # fmt: skip
SETTLED = Flow(
    "campaigns.patrol_settled", "巡查当场处理", unit="次", **_PATROL, where=Q(finding=Finding.SETTLED),
    definition="期间内发现问题并当场处理的巡查。",
)  # fmt: skip
PATROL_HAZARDS = Flow(
    "campaigns.patrol_hazards", "巡查发现隐患", unit="次", **_PATROL, where=Q(finding=Finding.HAZARD),
    definition="期间内发现隐患、需要整改的巡查；隐患本身另行登记、统计。",
)  # fmt: skip

EMERGENCY = (
    Section("应急预案和演练", [PLANS, PLANS_ISSUED, PLANS_REVISED, DRILLS, DRILLED]),
    Section("应急值班", [SHIFTS, INCIDENTS]),
    Section("日常巡查", [PATROLS, PATROL_PEOPLE, FINDINGS, SETTLED, PATROL_HAZARDS]),
    PartsAndTotal("campaigns.patrol_finding_parts", total=FINDINGS.id, parts=[SETTLED.id, PATROL_HAZARDS.id]),
    BreakdownAndTotal("campaigns.patrols_by_kind", total=PATROLS.id, by="kind"),
    BreakdownAndTotal("campaigns.drills_by_kind", total=DRILLS.id, by="kind"),
)  # fmt: skip
