"""行政处罚听证: the hearing to which a party has a right before a weighty penalty (行政处罚法 art. 63–65)."""

from __future__ import annotations

from yifa.areas.enforcement.documents import HEARING_NOTICE, SERVICE
from yifa.areas.enforcement.hearing_guards import (
    asked_of_the_host,
    at_most_two_agents,
    both_sides_spoke,
    by_appointed_host,
    every_requester_withdrew,
    grounds_for_privacy,
    hearing_day_came,
    host_did_not_investigate,
    host_need_not_withdraw,
    on_the_day_told,
    party_signed_or_refusal_noted,
)
from yifa.engine.service.guards import PROPER_SERVICE, only, served_on_each
from yifa.law.citation import XZCFF
from yifa.law.guards import attached
from yifa.law.limits import limit
from yifa.law.procedure import NEW, Act, Clock, Lapse, Owner, Procedure, State, on, since
from yifa.law.roles import CLERK, LEADER, OFFICER, REVIEWER

REQUESTED = State("requested", "已要求听证")
HOST_APPOINTED = State("host_appointed", "已指定主持人")
NOTICE_GIVEN = State("notice_given", "已通知听证")
HELD = State("held", "听证结束", ends=True)
ABANDONED = State("abandoned", "视为放弃听证", ends=True)
WITHDRAWN = State("withdrawn", "撤回听证要求", ends=True)
MOOT = State("moot", "不再需要听证", ends=True)

PENALTY_HEARING = Procedure(
    "penalty_hearing",
    "行政处罚听证",
    area="enforcement",
    in_force=since(2021, 7, 15),
    opens=REQUESTED,
    record="PenaltyHearing",
    child_of="penalty_ordinary",
    course=["appoint_host", "give_notice", "hold"],
    law=XZCFF[63, 64, 65],
    acts=[
        Act("open_hearing", "受理听证要求", by=[OFFICER, CLERK], frm=NEW, to=REQUESTED, stamps="requested_on",
            law=XZCFF["63(1)", "64(一)"]),
        Act("appoint_host", "指定、更换主持人", by=LEADER, frm=[REQUESTED, HOST_APPOINTED, NOTICE_GIVEN],
            to=HOST_APPOINTED, fields=["host"], guards=[host_did_not_investigate], law=XZCFF["64(四)"]),
        Act("ask_host_avoidance", "当事人申请主持人回避", by=[OFFICER, CLERK], frm=[HOST_APPOINTED, NOTICE_GIVEN],
            adds="AvoidanceRequest", guards=[asked_of_the_host], law=XZCFF["64(四)"]),
        Act("decide_host_avoidance", "决定主持人是否回避", by=LEADER, frm=[HOST_APPOINTED, NOTICE_GIVEN],
            adds="AvoidanceDecision", law=XZCFF["64(四)"], prints=["avoidance"]),
        Act("give_notice", "通知听证时间、地点", by=[CLERK, OFFICER, REVIEWER], frm=[HOST_APPOINTED, NOTICE_GIVEN],
            to=NOTICE_GIVEN, adds=SERVICE, fields=["hearing_on", "place"],
            optional=["in_private", "in_private_because"], stamps="notice_on",
            guards=[grounds_for_privacy, only(HEARING_NOTICE, "本步骤送达的是听证通知书", law=XZCFF["64(二)"]),
                    served_on_each(HEARING_NOTICE, "应当通知当事人及有关人员", law=XZCFF["64(二)"], anew=True),
                    *PROPER_SERVICE],
            law=XZCFF["64(二)", "64(三)"], prints=["hearing_notice"]),
        Act("hold", "举行听证", by=[REVIEWER, LEADER, OFFICER, CLERK], frm=NOTICE_GIVEN, to=HELD, adds="HearingVoice",
            fields=["report"], optional=["refused_to_sign"], files="hearing_record", stamps="held_on",
            guards=[by_appointed_host, host_need_not_withdraw, on_the_day_told, both_sides_spoke, at_most_two_agents,
                    attached("hearing_record", "听证应当制作笔录，请上传笔录", law=XZCFF["64(八)"]),
                    party_signed_or_refusal_noted],
            reports={"heard_on": "held_on"}, law=XZCFF["64(五)", "64(七)", "64(八)"], prints=["hearing_note"]),
        Act("end_abandoned", "终止听证", by=[REVIEWER, LEADER, OFFICER, CLERK], frm=NOTICE_GIVEN, to=ABANDONED,
            fields=["ended_because"], guards=[by_appointed_host, hearing_day_came], law=XZCFF["64(六)"]),
        Act("withdraw_request", "当事人撤回听证要求", by=[OFFICER, CLERK],
            frm=[REQUESTED, HOST_APPOINTED, NOTICE_GIVEN], adds="HearingWithdrawal", files="withdrawal",
            guards=[attached("withdrawal", "请上传当事人撤回要求的书面声明", law=XZCFF["63(1)"])], law=XZCFF["63(1)"]),
        Act("end_withdrawn", "均已撤回，终止听证", by=[OFFICER, CLERK], frm=[REQUESTED, HOST_APPOINTED, NOTICE_GIVEN],
            to=WITHDRAWN, fields=["ended_because"], guards=[every_requester_withdrew], law=XZCFF["63(1)"]),
        Act("call_off", "不再拟作该处罚，终止听证", by=LEADER, frm=[REQUESTED, HOST_APPOINTED, NOTICE_GIVEN], to=MOOT,
            fields=["ended_because"], law=XZCFF["63(1)"]),
    ],
    clocks=[
        Clock("notice", "听证前通知", limit("penalty_hearing_notice"), starts=on("hearing_on"), met_by="give_notice",
              owed_by=Owner.US, lapse=Lapse.RIGHT_LOST),
    ],
)  # fmt: skip
