"""问题整改: one problem from the day it was found until somebody else has seen that it is put right.

That the yearly report tells problems and their causes is 法治政府建设与责任落实督察工作规定 (since 2019-04-15) art. 25;
the list of problems, responsibilities and measures with its 销号 is the customary way of keeping them under it.
"""

from __future__ import annotations

from yifa.areas.rectification.guards import (
    EVIDENCED,
    every_measure_reported,
    named_by_its_report,
    postponed_to_later,
    promised_once,
    reported_once,
    supplemented_since_returned,
    terms_fit,
    year_has_begun,
)
from yifa.law.citation import DCGD
from yifa.law.procedure import (
    NEW,
    STAY,
    Act,
    AgreedDate,
    Clock,
    Lapse,
    Owner,
    Procedure,
    Separation,
    State,
    each,
    on,
    since,
)
from yifa.law.roles import CLERK, LEADER, OFFICER, REVIEWER

REGISTERED = State("registered", "登记")
ANALYSING = State("analysing", "分析原因")
RECTIFYING = State("rectifying", "整改中")
AWAITING = State("awaiting", "待验收")
CLOSED = State("closed", "已销号", ends=True)

HANDLERS = (CLERK, OFFICER, REVIEWER)
VERIFIERS = (CLERK, REVIEWER, LEADER)
UNDER_WAY = (REGISTERED, ANALYSING, RECTIFYING, AWAITING)

_ON = "整改台账确定"
"""What the days of the list of problems rest on."""

PROBLEM = Procedure(
    "problem",
    "问题整改",
    area="rectification",
    in_force=since(2019, 4, 15),
    opens=REGISTERED,
    record="Problem",
    of_the_unit=True,
    number="{short}整改〔{year}〕第{number}号",
    course=["assign", "set_measures", "report_measure", "submit", "close"],
    law=DCGD["25(二)"],
    acts=[
        # 问题清单、责任清单
        Act("register", "登记问题", by=[*HANDLERS, LEADER], frm=NEW, to=REGISTERED, fields=["source", "description"],
            optional=["raised_by", "promised_in"], guards=[named_by_its_report, year_has_begun], law=DCGD["25(二)"]),
        Act("assign", "明确责任", by=[CLERK, LEADER], frm=[REGISTERED, ANALYSING], to=ANALYSING,
            fields=["leader", "unit"], stamps_first="assigned_on", law=DCGD.whole),
        Act("promise", "列入年度报告", by=[CLERK, REVIEWER, LEADER], frm=UNDER_WAY, to=STAY, fields="promised_in",
            guards=[promised_once, year_has_begun], law=DCGD["25(二)"]),
        # 原因、措施、时限
        Act("set_measures", "分析原因、制定措施", by=HANDLERS, frm=ANALYSING, to=RECTIFYING,
            fields=["causes", "rectify_by"], adds="Measure", stamps_first="measures_set_on", guards=[terms_fit],
            law=DCGD["25(二)"]),
        Act("add_measure", "增加措施", by=HANDLERS, frm=RECTIFYING, optional="rectify_by", adds="Measure",
            guards=[terms_fit], law=DCGD.whole),
        Act("postpone", "措施延期", by=LEADER, frm=RECTIFYING, optional="rectify_by", adds="Postponement",
            guards=[postponed_to_later], law=DCGD.whole),
        # 落实、验收、销号
        Act("report_measure", "报告落实情况", by=HANDLERS, frm=RECTIFYING, adds="MeasureReport",
            files="rectification_evidence", guards=[EVIDENCED, reported_once], law=DCGD.whole),
        Act("supplement", "补充整改", by=HANDLERS, frm=RECTIFYING, fields="supplemented",
            files="rectification_evidence", law=DCGD.whole),
        Act("submit", "申请验收", by=HANDLERS, frm=RECTIFYING, to=AWAITING, fields="outcome", stamps="submitted_on",
            guards=[every_measure_reported, supplemented_since_returned], law=DCGD.whole),
        Act("return_for_more", "退回继续整改", by=VERIFIERS, frm=AWAITING, to=RECTIFYING, fields="returned_because",
            stamps="returned_on", law=DCGD.whole),
        Act("close", "验收销号", by=VERIFIERS, frm=AWAITING, to=CLOSED, fields="verified_how", stamps="rectified_on",
            law=DCGD.whole),
        Act("reopen", "重新整改", by=[*HANDLERS, LEADER], frm=CLOSED, to=ANALYSING, fields="reopened_because",
            stamps="reopened_on", anew=True, law=DCGD.whole,
            clears=["causes", "rectify_by", "measures_set_on", "outcome", "submitted_on", "verified_how",
                    "rectified_on"]),
    ],
    clocks=[
        Clock("rectify", "完成整改、申请验收", AgreedDate("rectify_by", _ON), starts=on("rectify_by"), met_by="submit",
              owed_by=Owner.US, lapse=Lapse.LATE),
        Clock("measure", "落实整改措施", AgreedDate("due_on", _ON), starts=each("Measure", "due_on"),
              met_by=["report_measure", "postpone"], owed_by=Owner.US, lapse=Lapse.LATE),
        Clock("postponed", "落实延期的整改措施", AgreedDate("due_on", _ON), starts=each("Postponement", "due_on"),
              met_by="report_measure", owed_by=Owner.US, lapse=Lapse.LATE),
    ],
    separations=[
        Separation("handler_does_not_verify", "办理整改的人不得验收自己的整改",
                   {"整改": ("set_measures", "add_measure", "report_measure", "supplement", "submit"),
                    "验收": ("return_for_more", "close")}, DCGD.whole),
    ],
)  # fmt: skip
