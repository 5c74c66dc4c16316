"""The registers of publicity: dated facts that are no procedure, each entered in under a minute."""

from __future__ import annotations

from yifa.areas.publicity.register_rules import (
    a_literate_has_a_village,
    a_test_has_its_result,
    an_item_has_its_plan,
    cancelled_from_a_day,
    closed_from_a_day,
    conclusion_is_dated,
    faults_are_told,
    joint_one_is_entered_once,
    left_from_a_day,
    passed_of_tested,
    place_is_open,
    plan_is_summed_up,
    plan_stands,
    planned_once,
    posted_once,
    serves_once,
    set_once,
    situation_is_dated,
    situation_is_told,
    stands_once,
    task_is_for_the_audience,
    task_is_of_the_unit,
    task_is_of_the_year,
    task_stands,
    task_was_set_before,
    tested_of_attending,
    theme_day_is_near,
    why_it_closed,
    why_it_is_cancelled,
    why_they_left,
    work_lies_in_their_village,
    worker_serves,
    years_fit_the_kind,
)
from yifa.law.citation import FZXCJYF
from yifa.law.entry_rules import in_order
from yifa.law.procedure import Register
from yifa.law.roles import CLERK, GRID_WORKER, MEDIATOR, OFFICER, REVIEWER

OFFICE = (CLERK, REVIEWER)
"""Those who keep the township's books of publicity."""

IN_THE_VILLAGES = (CLERK, GRID_WORKER, MEDIATOR, OFFICER, REVIEWER)
"""Those who tell people of the law: each enters what was done there, in the village to which the post binds."""

CASE_STAFF = (CLERK, MEDIATOR, OFFICER, REVIEWER)
"""Those who handle cases, in which they explain the law."""

VILLAGE_KEEPERS = (CLERK, GRID_WORKER, REVIEWER)

ACTIVITIES = Register(
    "publicity_activities", "法治宣传活动", area="publicity", entry="PublicityActivity", dated_by="held_on",
    by=IN_THE_VILLAGES,
    fields=["held_on", "form", "topic", "venue", "audience", "attended"],
    optional=["theme_day", "task", "place", "organiser", "co_organisers", "laws", "leaflets", "banners", "consulted",
              "households", "class_hours"],
    later=["process", "effect"],
    rules=[task_stands, task_was_set_before, task_is_of_the_unit, task_is_for_the_audience, task_is_of_the_year,
           theme_day_is_near, joint_one_is_entered_once],
    files=["photo", "sign_in_sheet"], law=FZXCJYF[16, 25],
)  # fmt: skip

PLANS = Register(
    "publicity_plans", "普法规划、年度计划", area="publicity", entry="PublicityPlan", dated_by="issued_on", by=OFFICE,
    fields=["issued_on", "kind", "name", "first_year", "last_year"], optional=["number"],
    later=["checked_on", "situation", "concluded_on", "conclusion"],
    rules=[years_fit_the_kind, planned_once, situation_is_told, situation_is_dated, plan_is_summed_up,
           conclusion_is_dated,
           in_order("issued_on", "checked_on", "中期检查日期不能早于印发日期"),
           in_order("checked_on", "concluded_on", "总结验收日期不能早于中期检查日期")],
    law=FZXCJYF.whole,
)  # fmt: skip

TASKS = Register(
    "publicity_tasks", "普法任务", area="publicity", entry="PublicityTask", dated_by="set_on", by=OFFICE,
    fields=["set_on", "kind", "unit", "law", "audience", "content", "due_on"], optional=["plan", "theme_day"],
    later=["cancelled_on", "cancelled_because"],
    rules=[an_item_has_its_plan, plan_stands, set_once, why_it_is_cancelled, cancelled_from_a_day,
           in_order("set_on", "due_on", "完成时限不能早于下达日期")],
    law=FZXCJYF[9],
)  # fmt: skip

EXPLANATIONS = Register(
    "case_explanations", "以案释法", area="publicity", entry="CaseExplanation", dated_by="explained_on", by=CASE_STAFF,
    by_villages=True,
    fields=["explained_on", "unit", "occasion", "law", "people"], optional=["what", "task"],
    rules=[task_stands, task_was_set_before, task_is_of_the_unit, task_is_of_the_year], law=FZXCJYF[18],
)  # fmt: skip

POSTS = Register(
    "publicity_posts", "新媒体普法", area="publicity", entry="PublicityPost", dated_by="posted_on",
    by=VILLAGE_KEEPERS, fields=["posted_on", "channel", "account", "headline"], optional=["link"], later=["reads"],
    rules=[posted_once], law=FZXCJYF.whole,
)  # fmt: skip

LITERATES = Register(
    "law_literates", "法律明白人、普法志愿者", area="publicity", entry="LawLiterate", dated_by="since", by=OFFICE,
    fields=["since", "kind", "name", "standing"], optional=["number"], later=["until", "left_because"],
    rules=[a_literate_has_a_village, serves_once, why_they_left, left_from_a_day,
           in_order("since", "until", "退出日期不能早于认定日期")],
    law=FZXCJYF[46],
)  # fmt: skip

TRAININGS = Register(
    "literate_trainings", "法律明白人培训", area="publicity", entry="LiterateTraining", dated_by="held_on", by=OFFICE,
    fields=["held_on", "topic", "trainer", "attendance"], optional=["tested", "passed"],
    rules=[tested_of_attending, passed_of_tested, a_test_has_its_result],
    files=["photo", "sign_in_sheet"], law=FZXCJYF[46],
)  # fmt: skip

WORK = Register(
    "literate_work", "法律明白人工作日志", area="publicity", entry="LiterateWork", dated_by="done_on",
    by=[CLERK, GRID_WORKER, MEDIATOR, REVIEWER], fields=["done_on", "worker", "kind", "what", "served"],
    rules=[worker_serves, work_lies_in_their_village], law=FZXCJYF[46],
)  # fmt: skip

TEAMS = Register(
    "publicity_teams", "普法队伍", area="publicity", entry="PublicityTeam", dated_by="founded_on", by=OFFICE,
    fields=["founded_on", "kind", "name", "members"], later=["dissolved_on"],
    rules=[stands_once, in_order("founded_on", "dissolved_on", "撤销日期不能早于组建日期")], law=FZXCJYF[46],
)  # fmt: skip

PLACES = Register(
    "publicity_places", "法治宣传阵地", area="publicity", entry="PublicityPlace", dated_by="opened_on",
    by=VILLAGE_KEEPERS, fields=["opened_on", "kind", "name", "keeper"], optional=["where"],
    later=["closed_on", "closed_because"],
    rules=[why_it_closed, closed_from_a_day, in_order("opened_on", "closed_on", "停用日期不能早于建成日期")],
    files=["photo"], law=FZXCJYF[25],
)  # fmt: skip

CHECKS = Register(
    "publicity_checks", "阵地维护记录", area="publicity", entry="PlaceCheck", dated_by="checked_on",
    by=VILLAGE_KEEPERS, fields=["checked_on", "place", "state"], optional=["issues", "what"],
    rules=[place_is_open, faults_are_told], files=["photo"], law=FZXCJYF[25],
)  # fmt: skip

MATERIALS = Register(
    "publicity_materials", "普法资料发放", area="publicity", entry="Material", dated_by="given_on",
    by=VILLAGE_KEEPERS, fields=["given_on", "kind", "name", "copies", "given_to"], law=FZXCJYF.whole,
)  # fmt: skip

REGISTERS = (
    ACTIVITIES, TASKS, PLANS, EXPLANATIONS, POSTS, LITERATES, TRAININGS, WORK, TEAMS, PLACES, CHECKS, MATERIALS,
)  # fmt: skip
