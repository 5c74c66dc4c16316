"""公众参与: hearing the public on a draft decision (重大行政决策程序暂行条例 art. 14–18)."""

from __future__ import annotations

from yifa.areas.decisions.participation_guards import (
    DRAFT_NOTICE,
    HEARING_CALLED,
    HEARING_NOTICE,
    HEARING_RECORD,
    MATERIALS_SENT,
    affected_groups_heard,
    announced_window_over,
    called_hearing_was_held,
    every_comment_answered,
    heard_in_some_way,
    hearing_on_announced_day,
    open_long_enough,
    reasons_for_not_adopting,
    shortened_with_reason,
    signed_by_participants,
)
from yifa.law.citation import ZDJC
from yifa.law.facts import fact
from yifa.law.limits import limit
from yifa.law.procedure import NEW, Act, Clock, Lapse, Owner, Procedure, State, on, since
from yifa.law.roles import CLERK

PREPARING = State("preparing", "准备中")
OPEN = State("open", "征求意见中")
COLLECTED = State("collected", "意见归纳中")
CONCLUDED = State("concluded", "公众参与完成", ends=True)

PUBLIC_PARTICIPATION = Procedure(
    "public_participation",
    "公众参与",
    area="decisions",
    in_force=since(2019, 9, 1),
    opens=PREPARING,
    record="Participation",
    child_of="major_decision",
    course=["publish_draft", "receive_comment", "close_comments", "answer_comment", "conclude"],
    law=ZDJC[14],
    acts=[
        Act("open_participation", "启动", by=CLERK, frm=NEW, to=PREPARING, law=ZDJC["14(1)"]),
        Act("publish_draft", "公布草案征求意见", by=CLERK, frm=PREPARING, to=OPEN,
            fields=["channels", "how_to_comment", "comments_until"],
            optional=["shortened", "shortened_because", "special_group"], stamps="published_on", files="draft_notice",
            guards=[DRAFT_NOTICE, open_long_enough, shortened_with_reason], law=ZDJC["14(2)", "15(1)"]),
        Act("meet_public", "座谈、走访、书面征求、问卷", by=CLERK, frm=[PREPARING, OPEN, COLLECTED],
            adds="Consultation", law=ZDJC["14(2)", "14(3)"]),
        Act("go_without_open_call", "以其他方式听取意见", by=CLERK, frm=PREPARING, to=COLLECTED,
            optional=["special_group"], guards=[heard_in_some_way, called_hearing_was_held],
            law=ZDJC["14(1)", "14(2)"]),
        # 听证 (16、17)
        Act("call_hearing", "公告听证会", by=CLERK, frm=[PREPARING, OPEN],
            fields=["hearing_on", "hearing_place", "selection"], stamps="hearing_called_on", files="draft_notice",
            guards=[HEARING_NOTICE],
            law=ZDJC["16(1)", "16(2)", "16(3)"], prints=["public_comment_notice"]),
        Act("send_hearing_materials", "送达听证材料", by=CLERK, frm=[PREPARING, OPEN], stamps="materials_sent_on",
            guards=[HEARING_CALLED], law=ZDJC["16(3)"]),
        Act("hold_hearing", "举行听证会", by=CLERK, frm=[PREPARING, OPEN], adds="HearingParticipant",
            files="hearing_record", stamps="hearing_held_on",
            guards=[MATERIALS_SENT, hearing_on_announced_day, HEARING_RECORD, signed_by_participants],
            law=ZDJC[17], prints=["participation_record"]),
        # 意见的归纳、研究、采纳 (15、18)
        Act("receive_comment", "收到意见", by=CLERK, frm=[PREPARING, OPEN, COLLECTED], adds="Comment",
            law=ZDJC["15(1)", 18]),
        Act("close_comments", "结束征求意见", by=CLERK, frm=OPEN, to=COLLECTED, stamps="closed_comments_on",
            guards=[announced_window_over, called_hearing_was_held], law=ZDJC["15(1)"]),
        Act("answer_comment", "研究采纳意见", by=CLERK, frm=[OPEN, COLLECTED], adds="CommentAnswer",
            guards=[reasons_for_not_adopting], law=ZDJC[18]),
        Act("conclude", "形成采纳情况说明", by=CLERK, frm=COLLECTED, to=CONCLUDED, fields=["adoption_summary"],
            stamps="concluded_on", guards=[every_comment_answered, affected_groups_heard],
            reports={"participation_on": "concluded_on"}, law=ZDJC[18, "29(二)"], prints=["comment_adoption"]),
    ],
    clocks=[
        Clock("comment_window", "公开征求意见", limit("decision_public_comment_min"), starts=on("published_on"),
              owed_by=Owner.US, lapse=Lapse.NEXT_ALLOWED, when=~fact("shortened"), gates="close_comments"),
        Clock("hearing_materials", "送达听证材料", limit("decision_hearing_material_before"), starts=on("hearing_on"),
              met_by="send_hearing_materials", owed_by=Owner.US, lapse=Lapse.RIGHT_LOST),
    ],
)  # fmt: skip
