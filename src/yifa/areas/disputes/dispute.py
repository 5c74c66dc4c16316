"""矛盾纠纷: one dispute from its registration to the archive, and the routes of mediation that it may take.

The routes run beside it as child matters, one at a time; only the dispute has a number and is counted. People's
mediation rests on 人民调解法 (since 2011-01-01); that it works together with administrative and judicial mediation, on
信访工作条例 art. 37 (since 2022-05-01).
"""

from __future__ import annotations

from datetime import date

from attrs import evolve

from yifa.areas.disputes.guards.dispute import (
    both_sides_known,
    by_who_mediated,
    came_from_a_unit,
    found_in_that_sweep,
    no_route_open,
    no_route_undecided,
    no_settlement_stands,
    police_are_told,
    settlement_stands,
    superior_was_asked,
)
from yifa.law.citation import MSSSF, RMTJF, XFTL
from yifa.law.procedure import NEW, Act, Carry, Period, Procedure, State, Transition, amended, since
from yifa.law.roles import CLERK, GRID_WORKER, LEADER, MEDIATOR, OFFICER

REGISTERED = State("registered", "已登记")
HANDLING = State("handling", "调处中")
RESOLVED = State("resolved", "已化解")
"""Settled; that it is performed, confirmed and followed up is still watched."""
CLOSED = State("closed", "化解结案", ends=True)
UNRESOLVED = State("unresolved", "未化解", ends=True)
REFERRED = State("referred", "已移送", ends=True)
TURNED_AWAY = State("turned_away", "不属受理范围", ends=True)

HANDLERS = (CLERK, MEDIATOR)
REPORTERS = (CLERK, MEDIATOR, GRID_WORKER)
IN_HAND = (REGISTERED, HANDLING)
PAPERS = ("application", "identity", "power_of_attorney")
"""What the parties bring when the dispute is registered."""

DISPUTE_2011 = Procedure(
    "dispute",
    "矛盾纠纷",
    area="disputes",
    in_force=Period(date(2011, 1, 1), until=date(2022, 5, 1)),
    version="2011",
    opens=REGISTERED,
    record="Dispute",
    number="{short}人调字〔{year}〕第{number}号",
    course=["start_people", "resolve", "close", "archive"],
    law=RMTJF[17, 18, 25],
    only={"Party.side": ["applicant", "respondent", "third"]},
    acts=[
        # 登记 (17、18)
        Act("register", "登记", by=REPORTERS, frm=NEW, to=REGISTERED, adds="matters.Party",
            fields=["source", "kind", "summary"],
            optional=["sweep", "level", "is_complex", "requests", "people_involved", "households_involved",
                      "amount_involved"],
            files=PAPERS, guards=[both_sides_known, found_in_that_sweep], law=RMTJF[17, 18],
            offers={"Party": [{"side": "applicant"}, {"side": "respondent"}]}, prints=["mediation_application"]),
        Act("turn_away", "不予受理", by=HANDLERS, frm=REGISTERED, to=TURNED_AWAY,
            fields=["ended_because", "routes_told"], stamps=["turned_away_on", "ended_on"], law=RMTJF[2, "3(三)"],
            prints=["mediation_failed_notice"]),
        Act("refer", "移送其他单位", by=HANDLERS, frm=IN_HAND, to=REFERRED, fields=["referred_to", "ended_because"],
            stamps=["referred_on", "ended_on"], files="transfer_receipt", guards=[no_settlement_stands],
            law=RMTJF["3(三)"], prints=["dispute_transfer"]),
        # 途径
        Act("start_people", "转入人民调解", by=HANDLERS, frm=IN_HAND, to=HANDLING, opens_child="mediation",
            stamps="people_started_on", stamps_first="taken_up_on", guards=[no_route_open, no_settlement_stands],
            law=RMTJF[17, 18, 34]),
        Act("escalate", "上报上级调解", by=HANDLERS, frm=IN_HAND, to=HANDLING, fields="escalated_to",
            stamps="escalated_on", law=RMTJF[21], prints=["dispute_transfer"]),
        Act("report_danger", "防止激化、报告", by=REPORTERS, frm=[REGISTERED, HANDLING, RESOLVED],
            adds="DangerReport", stamps_first="danger_met_on", guards=[police_are_told], law=RMTJF[25]),
        Act("guide_to_court", "引导诉讼", by=HANDLERS, frm=[REGISTERED, HANDLING, UNRESOLVED], fields="routes_told",
            stamps_first="guided_to_court_on", law=RMTJF["3(三)", 26]),
        # 结果
        Act("record_settlement", "记录和解", by=HANDLERS, frm=IN_HAND, to=HANDLING,
            fields=["settled_how", "settlement_terms"], stamps="own_settled_on", guards=[superior_was_asked],
            law=RMTJF["3(一)"]),
        Act("resolve", "化解", by=HANDLERS, frm=HANDLING, to=RESOLVED, stamps=["resolved_on", "ended_on"],
            guards=[settlement_stands, no_route_undecided], law=RMTJF[2, 31]),
        Act("conclude_unresolved", "未化解终结", by=HANDLERS, frm=HANDLING, to=UNRESOLVED,
            fields=["ended_because", "routes_told"], stamps=["unresolved_on", "ended_on"],
            guards=[by_who_mediated, no_settlement_stands], law=RMTJF[26], prints=["mediation_failed_notice"]),
        Act("reopen", "恢复调处", by=HANDLERS, frm=RESOLVED, to=HANDLING, fields="reopened_because",
            stamps="reopened_on",
            clears=["resolved_on", "ended_on", "own_settled_on", "settled_how", "settlement_terms", "reported_back",
                    "reported_back_on"],
            law=RMTJF["3(一)", 32]),
        Act("close", "化解结案", by=HANDLERS, frm=RESOLVED, to=CLOSED, guards=[settlement_stands], law=RMTJF[31]),
        Act("archive", "立卷归档", by=HANDLERS, frm=[CLOSED, UNRESOLVED, REFERRED, TURNED_AWAY],
            fields="dossier_number", optional="retention", stamps="archived_on", law=RMTJF[27],
            prints=["mediation_dossier_cover"]),
    ],
)  # fmt: skip

DISPUTE_2022 = evolve(
    amended(
        DISPUTE_2011,
        version="2022",
        in_force=since(2022, 5, 1),
        # 程序随新规定：未办结的纠纷从此也可以走行政调解、法院调解。
        transition=Transition(Carry.APPLY_TO_OPEN, XFTL["37(1)", 50]),
        adds={
            "start_people": Act(
                "start_administrative", "转入行政调解", by=[CLERK, OFFICER, LEADER], frm=IN_HAND, to=HANDLING,
                opens_child="administrative_mediation", stamps="administrative_started_on",
                stamps_first="taken_up_on", guards=[no_route_open, no_settlement_stands], law=XFTL["37(1)"],
            ),
            "escalate": Act(
                "refer_to_court", "委派、委托人民法院调解", by=HANDLERS, frm=IN_HAND, to=HANDLING,
                opens_child="court_mediation", stamps="court_started_on", stamps_first="taken_up_on",
                guards=[no_route_open, no_settlement_stands], law=XFTL["37(1)"] + MSSSF[125],
                prints=["dispute_transfer"],
            ),
            "close": Act(
                "report_back", "反馈来源单位", by=HANDLERS, frm=[RESOLVED, CLOSED, UNRESOLVED, REFERRED, TURNED_AWAY],
                fields="reported_back", stamps="reported_back_on", files="feedback", guards=[came_from_a_unit],
                law=XFTL["37(1)"], prints=["dispute_transfer"],
            ),
        },
    ),
    law=XFTL["37(1)"] + RMTJF[17, 18, 25],
)  # fmt: skip
