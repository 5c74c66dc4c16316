"""What is counted of what leaders did themselves: meetings, instructions, 述法, and the group they lead."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from yifa.areas.leadership.models import (
    Chair,
    GroupSeat,
    Head,
    LawMeeting,
    LawReport,
    LeaderInstruction,
    Level,
    Manner,
    RequestKind,
    RequestReport,
    ResponsibilityLetter,
)
from yifa.engine.figures.conditions import happened
from yifa.engine.figures.cross_checks import BreakdownAndTotal, OpeningAndClosing, PartsAndTotal, RateAndCounts
from yifa.engine.figures.declarations import CohortRate, Flow, Section, Stock
from yifa.law.citation import DCGD

# --- 研究法治工作会议 ----------------------------------------------------------------------------------------

_MEETING: dict[str, Any] = {
    "of": LawMeeting, "at": "dated_on", "dims": {"body": "body", "chaired_by": "chaired_by"}, "law": DCGD["25(三)"],
}  # fmt: skip
_BY_HEADS = Q(chaired_by__in=[Chair.SECRETARY, Chair.CHIEF])

MEETINGS = Flow(
    "leadership.meetings", "研究法治工作会议", unit="次", **_MEETING, indicators=["special_meetings_held"],
    definition="期间内研究法治工作的党委会议、政府会议、领导小组及其办公室会议、专题会议。",
)  # fmt: skip
BY_HEADS = Flow(
    "leadership.meetings_by_heads", "主要负责人主持的会议", unit="次", **_MEETING, where=_BY_HEADS,
    definition="研究法治工作会议中，由党委书记或者乡镇长主持的。",
)  # fmt: skip
BY_SECRETARY = Flow(
    "leadership.meetings_by_secretary", "党委书记主持的会议", unit="次", **_MEETING,
    where=Q(chaired_by=Chair.SECRETARY), definition="研究法治工作会议中，由党委书记主持的。",
)  # fmt: skip
BY_CHIEF = Flow(
    "leadership.meetings_by_chief", "乡镇长主持的会议", unit="次", **_MEETING, where=Q(chaired_by=Chair.CHIEF),
    definition="研究法治工作会议中，由乡镇长主持的。",
)  # fmt: skip
TOPICS = Flow(
    "leadership.topics", "会议研究议题", unit="项", **_MEETING, measure="items", indicators=["meeting_topics"],
    definition="研究法治工作会议登记的法治议题数之和。",
)  # fmt: skip
DEPLOYED = Flow(
    "leadership.items_deployed", "会议部署重点事项", unit="项", **_MEETING, measure="items_deployed",
    indicators=["work_items_deployed"], definition="研究法治工作会议部署的重点事项数之和，按会议日期计入。",
)  # fmt: skip
SETTLED = Flow(
    "leadership.problems_settled", "会议研究解决问题", unit="个", **_MEETING, measure="problems_settled",
    definition="研究法治工作会议研究解决的问题数之和，按会议日期计入；问题整改另在问题台账计算。",
)  # fmt: skip
REPORTS_HEARD = Flow(
    "leadership.reports_heard", "听取法治工作汇报", unit="次", **_MEETING, where=Q(heard_report=True),
    indicators=["work_reports_heard"], definition="研究法治工作会议中，听取了法治工作汇报的。",
)  # fmt: skip
HEARD_BY_HEADS = Flow(
    "leadership.reports_heard_by_heads", "主要负责人听取法治工作汇报", unit="次", **_MEETING,
    where=_BY_HEADS & Q(heard_report=True), definition="听取法治工作汇报的会议中，由党委书记或者乡镇长主持的。",
)  # fmt: skip

# --- 批示督办 ------------------------------------------------------------------------------------------------

_INSTRUCTION: dict[str, Any] = {"of": LeaderInstruction, "dims": {"who": "who", "kind": "kind"}, "law": DCGD["25(三)"]}

INSTRUCTIONS = Flow(
    "leadership.instructions", "主要负责人批示督办", unit="件", **_INSTRUCTION, at="dated_on",
    indicators=["leader_instructions"], definition="期间内党委书记、乡镇长对法治工作亲自部署、过问、协调、督办的事项。",
)  # fmt: skip
BY_THE_SECRETARY = Flow(
    "leadership.instructions_by_secretary", "党委书记批示督办", unit="件", **_INSTRUCTION, at="dated_on",
    where=Q(who=Head.SECRETARY), definition="主要负责人批示督办中，党委书记作出的。",
)  # fmt: skip
BY_THE_CHIEF = Flow(
    "leadership.instructions_by_chief", "乡镇长批示督办", unit="件", **_INSTRUCTION, at="dated_on",
    where=Q(who=Head.CHIEF), definition="主要负责人批示督办中，乡镇长作出的。",
)  # fmt: skip
INSTRUCTIONS_DONE = Flow(
    "leadership.instructions_done", "已办结的批示督办", unit="件", **_INSTRUCTION, at="dated_on",
    where=happened("done_on"), definition="期间内的批示督办中，截至统计日已办结的。",
)  # fmt: skip
INSTRUCTION_RATE = CohortRate(
    "leadership.instruction_rate", "批示督办办结率", **_INSTRUCTION, cohort="dated_on", met="done_on",
    definition="已办结的批示督办÷主要负责人批示督办。",
)  # fmt: skip
INSTRUCTIONS_ENDED = Flow(
    "leadership.instructions_ended", "办结批示督办", unit="件", **_INSTRUCTION, at="done_on",
    definition="期间内办结的批示督办，不论何时作出。",
)  # fmt: skip
INSTRUCTIONS_OPEN = Stock(
    "leadership.instructions_open", "在办批示督办", unit="件", **_INSTRUCTION, since="dated_on", until="done_on",
    definition="期末已作出、尚未办结的批示督办。",
)  # fmt: skip

# --- 述法 ----------------------------------------------------------------------------------------------------

_STATEMENT: dict[str, Any] = {"of": LawReport, "law": DCGD["25(三)"]}
_LEVEL = {"level": "level"}
_HEADS = Q(level__in=[Level.SECRETARY, Level.CHIEF])
_HOW = {"level": "level", "manner": "manner", "rating": "rating"}

LISTED = Flow(
    "leadership.law_reports_due", "应当述法人员", unit="名", **_STATEMENT, at="dated_on", dims=_LEVEL,
    definition="期间内列入述法安排的人员。",
)  # fmt: skip
LISTED_REPORTED = Flow(
    "leadership.law_reports_given", "应当述法并已述法人员", unit="名", **_STATEMENT, at="dated_on", dims=_LEVEL,
    where=happened("reported_on"), definition="期间内列入述法安排的人员中，截至统计日已述法的。",
)  # fmt: skip
COVERAGE = CohortRate(
    "leadership.law_report_coverage", "述法覆盖率", **_STATEMENT, cohort="dated_on", met="reported_on", dims=_LEVEL,
    indicators=["leader_report_coverage"], definition="应当述法并已述法人员÷应当述法人员。",
)  # fmt: skip
REPORTED = Flow(
    "leadership.law_reports", "述法人员", unit="名", **_STATEMENT, at="reported_on", dims=_HOW,
    indicators=["leaders_reporting_on_law"], definition="期间内现场或者书面述法的人员。",
)  # fmt: skip
HEADS_REPORTED = Flow(
    "leadership.law_reports_of_heads", "主要负责人述法", unit="名", **_STATEMENT, at="reported_on",
    where=_HEADS, dims=_HOW, definition="期间内述法的党政主要负责人。",
)  # fmt: skip
LIVE = Flow(
    "leadership.law_reports_live", "现场述法", unit="名", **_STATEMENT, at="reported_on", where=Q(manner=Manner.LIVE),
    dims=_LEVEL, definition="期间内现场述法的人员。",
)  # fmt: skip
WRITTEN = Flow(
    "leadership.law_reports_written", "书面述法", unit="名", **_STATEMENT, at="reported_on",
    where=Q(manner=Manner.WRITTEN), dims=_LEVEL, definition="期间内书面述法的人员。",
)  # fmt: skip
QUESTIONS = Flow(
    "leadership.law_report_questions", "述法现场提问", unit="个", **_STATEMENT, at="reported_on", measure="questions",
    dims=_LEVEL, definition="期间内现场述法时提出的问题数之和。",
)  # fmt: skip
HEADS_QUESTIONS = Flow(
    "leadership.law_report_questions_to_heads", "主要负责人回答提问", unit="个", **_STATEMENT, at="reported_on",
    measure="questions", where=_HEADS, definition="期间内党政主要负责人现场述法时回答的提问数之和。",
)  # fmt: skip
NOT_YET = Stock(
    "leadership.law_reports_open", "尚未述法人员", unit="名", **_STATEMENT, since="dated_on", until="reported_on",
    dims=_LEVEL, definition="期末已列入述法安排、尚未述法的人员。",
)  # fmt: skip

# --- 领导小组、责任书、请示报告 ------------------------------------------------------------------------------

MEMBERS = Stock(
    "leadership.group_members", "领导小组成员", unit="名", of=GroupSeat, since="since", until="until",
    dims={"seat": "seat"}, definition="期末在任的法治政府建设领导小组及其办公室组成人员；担任几个职务的分别计算。",
)  # fmt: skip
LETTERS = Flow(
    "leadership.responsibility_letters", "签订责任书", unit="份", of=ResponsibilityLetter, at="dated_on",
    dims={"between": "between"}, definition="期间内签订的法治建设责任书。",
)  # fmt: skip
LETTERS_ASSESSED = Flow(
    "leadership.letters_assessed", "考核责任书", unit="份", of=ResponsibilityLetter, at="assessed_on",
    dims={"between": "between"}, definition="期间内考核的责任书，不论何时签订。",
)  # fmt: skip
REQUESTS = Flow(
    "leadership.requests_reports", "重大事项请示报告", unit="件", of=RequestReport, at="dated_on",
    dims={"kind": "kind"}, definition="期间内就法治建设重大事项向上级请示、报告的。",
)  # fmt: skip
ANSWERED = Flow(
    "leadership.requests_answered", "收到批复", unit="件", of=RequestReport, at="answered_on",
    dims={"kind": "kind"}, definition="期间内收到批复的请示、报告。",
)  # fmt: skip
UNANSWERED = Stock(
    "leadership.requests_unanswered", "尚未批复的请示", unit="件", of=RequestReport, since="dated_on",
    until="answered_on", where=Q(kind=RequestKind.REQUEST), definition="期末已上报、尚未批复的请示。",
)  # fmt: skip

LEADERS = (
    Section("研究部署", [
        MEETINGS, BY_HEADS, BY_SECRETARY, BY_CHIEF, TOPICS, DEPLOYED, SETTLED, REPORTS_HEARD, HEARD_BY_HEADS,
    ]),
    Section("批示督办", [
        INSTRUCTIONS, BY_THE_SECRETARY, BY_THE_CHIEF, INSTRUCTION_RATE, INSTRUCTIONS_DONE, INSTRUCTIONS_ENDED,
        INSTRUCTIONS_OPEN,
    ]),
    Section("述法", [
        REPORTED, COVERAGE, LISTED, LISTED_REPORTED, HEADS_REPORTED, LIVE, WRITTEN, QUESTIONS, HEADS_QUESTIONS, NOT_YET,
    ]),
    Section("领导小组和责任", [MEMBERS, LETTERS, LETTERS_ASSESSED, REQUESTS, ANSWERED, UNANSWERED]),
    PartsAndTotal("leadership.heads_meetings", total=BY_HEADS.id, parts=[BY_SECRETARY.id, BY_CHIEF.id]),
    PartsAndTotal("leadership.heads_instructions", total=INSTRUCTIONS.id, parts=[BY_THE_SECRETARY.id, BY_THE_CHIEF.id]),
    PartsAndTotal("leadership.law_report_manners", total=REPORTED.id, parts=[LIVE.id, WRITTEN.id]),
    RateAndCounts("leadership.coverage_counts", rate=COVERAGE.id, numerator=LISTED_REPORTED.id, denominator=LISTED.id),
    RateAndCounts("leadership.instruction_counts", rate=INSTRUCTION_RATE.id, numerator=INSTRUCTIONS_DONE.id,
                  denominator=INSTRUCTIONS.id),
    OpeningAndClosing("leadership.instruction_flows", stock=INSTRUCTIONS_OPEN.id, arrivals=INSTRUCTIONS.id,
                      departures=INSTRUCTIONS_ENDED.id),
    OpeningAndClosing("leadership.law_report_flows", stock=NOT_YET.id, arrivals=LISTED.id, departures=REPORTED.id),
    BreakdownAndTotal("leadership.meetings_by_body", total=MEETINGS.id, by="body"),
    BreakdownAndTotal("leadership.instructions_by_kind", total=INSTRUCTIONS.id, by="kind"),
)  # fmt: skip
