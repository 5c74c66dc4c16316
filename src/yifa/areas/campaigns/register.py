"""The registers of campaigns: dated facts that are no procedure. Hazards have their own (``hazard.py``)."""

from __future__ import annotations

from yifa.areas.campaigns.register_rules import (
    begun_once,
    campaign_is_concluded,
    campaign_is_under_way,
    closed_of_checked,
    conclusion_has_its_day,
    findings_are_told,
    incidents_are_told,
    manned_once,
    nothing_is_told_of_none,
    over_when_it_is_told,
    plan_is_issued,
    revises_what_stands,
    round_is_of_the_field,
    something_was_checked,
    teams_of_people,
)
from yifa.law.citation import TFSJ
from yifa.law.entry_rules import in_order, names_nobody
from yifa.law.procedure import Register
from yifa.law.roles import CLERK, GRID_WORKER, OFFICER, REVIEWER

OFFICE = (CLERK, OFFICER, REVIEWER)
"""Those who keep the township's books of campaigns and emergencies."""

IN_THE_VILLAGES = (CLERK, GRID_WORKER, OFFICER, REVIEWER)
"""Those who check and patrol: each enters what was done there, in the village to which the post binds."""

CAMPAIGNS = Register(
    "campaigns", "专项整治", area="campaigns", entry="Campaign", dated_by="begun_on", by=OFFICE,
    ahead=True, fields=["begun_on", "until", "field", "name", "unit"], optional=["leader", "document"],
    later=["ended_on", "conclusion"],
    rules=[begun_once, campaign_is_concluded, conclusion_has_its_day,
           in_order("begun_on", "until", "计划结束日期不能早于开始日期"),
           in_order("begun_on", "ended_on", "结束日期不能早于开始日期")],
)  # fmt: skip

ROUNDS = Register(
    "inspection_rounds", "排查检查", area="campaigns", entry="InspectionRound", dated_by="checked_on",
    by=IN_THE_VILLAGES, fields=["checked_on", "field", "people", "places", "enterprises", "what"],
    optional=["campaign", "teams", "units", "fixed_at_once", "cleared", "closed", "suspended", "clues"],
    rules=[campaign_is_under_way, round_is_of_the_field, something_was_checked, teams_of_people,
           closed_of_checked],
    files=["photo", "inspection_sheet"], law=TFSJ.whole,
)  # fmt: skip

PLANS = Register(
    "emergency_plans", "应急预案", area="campaigns", entry="EmergencyPlan", dated_by="issued_on", by=OFFICE,
    fields=["issued_on", "kind", "name"], optional=["number", "replaces"], later=["ended_on"],
    rules=[revises_what_stands, in_order("issued_on", "ended_on", "废止日期不能早于印发日期")],
    files=["emergency_plan"], law=TFSJ.whole,
)  # fmt: skip

DRILLS = Register(
    "emergency_drills", "应急演练", area="campaigns", entry="EmergencyDrill", dated_by="held_on", by=IN_THE_VILLAGES,
    fields=["held_on", "kind", "topic", "people"], optional=["plan", "place", "units"], later=["evaluation"],
    rules=[plan_is_issued], files=["photo", "sign_in_sheet"], law=TFSJ.whole,
)  # fmt: skip

DUTY = Register(
    "emergency_duty", "应急值班", area="campaigns", entry="DutyShift", dated_by="arranged_on", by=OFFICE,
    fields=["arranged_on", "kind", "since", "until", "leader", "staff"], optional=["staff_names", "telephone"],
    later=["incidents", "handled"],
    rules=[manned_once, over_when_it_is_told, incidents_are_told,
           in_order("since", "until", "值班结束不能早于开始")],
    law=TFSJ.whole,
)  # fmt: skip

PATROLS = Register(
    "patrols", "日常巡查", area="campaigns", entry="Patrol", dated_by="patrolled_on", by=IN_THE_VILLAGES,
    fields=["patrolled_on", "kind", "people", "finding"], optional=["what", "route", "length", "places"],
    rules=[findings_are_told, nothing_is_told_of_none, names_nobody("what")], files=["photo"], law=TFSJ.whole,
)  # fmt: skip

REGISTERS = (CAMPAIGNS, ROUNDS, PLANS, DRILLS, DUTY, PATROLS)
