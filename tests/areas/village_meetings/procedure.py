"""村民会议: calling, holding and posting a village meeting (村民委员会组织法, arts. 25 and 35)."""

from __future__ import annotations

from tests.areas.village_meetings.guards import (
    NOTICE_ATTACHED,
    REVIEWED,
    every_group_notified,
    on_the_day_announced,
    votes_of_those_present,
)
from yifa.law.citation import CWHF
from yifa.law.limits import limit
from yifa.law.procedure import NEW, STAY, Act, Clock, Lapse, Owner, Procedure, State, after, on, since
from yifa.law.roles import CLERK, LEADER

PLANNED = State("planned", "筹备中")
NOTIFIED = State("notified", "已通知")
HELD = State("held", "已召开")
POSTED = State("posted", "公布中")
CLOSED = State("closed", "公布期满", ends=True)
CANCELLED = State("cancelled", "已取消", ends=True)

VILLAGE_MEETING = Procedure(
    "village_meeting",
    "村民会议",
    area="village_meetings",
    in_force=since(2026, 1, 1),
    opens=PLANNED,
    record="VillageMeeting",
    number="{short}村会〔{year}〕第{number}号",
    law=CWHF[25, 35],
    acts=[
        Act("plan", "筹备", by=CLERK, frm=NEW, to=PLANNED, fields=["topic", "meets_on", "groups", "needs_review"],
            optional="contact_phone", law=CWHF[25]),
        Act("notify", "通知", by=CLERK, frm=PLANNED, to=NOTIFIED, adds="MeetingNotice", stamps="notified_on",
            files="meeting_notice", guards=[NOTICE_ATTACHED, every_group_notified], law=CWHF[25]),
        Act("postpone", "改期", by=CLERK, frm=NOTIFIED, to=PLANNED, fields="meets_on", optional="contact_phone",
            clears="notified_on", anew=True, law=CWHF[25]),
        Act("cancel", "取消", by=[CLERK, LEADER], frm=[PLANNED, NOTIFIED], to=CANCELLED, fields="ended_because",
            law=CWHF[25]),
        Act("hold", "召开", by=CLERK, frm=NOTIFIED, to=HELD, fields=["present", "in_favour", "resolution"],
            stamps="held_on", guards=[on_the_day_announced, votes_of_those_present], law=CWHF[25]),
        Act("send_for_review", "送合法性审查", by=CLERK, frm=HELD, to=STAY, opens_child="legal_review",
            law=CWHF.whole),
        Act("post", "公布", by=CLERK, frm=HELD, to=POSTED, stamps="posted_on", guards=[REVIEWED], law=CWHF[35]),
        Act("close", "公布期满", by=CLERK, frm=POSTED, to=CLOSED, law=CWHF[35]),
    ],
    clocks=[
        Clock("notice", "会议通知", limit("village_meeting_notice"), starts=on("meets_on"), met_by="notify",
              owed_by=Owner.US, lapse=Lapse.RIGHT_LOST),
        Clock("review", "合法性审查", limit("township_review_local"), starts=after("send_for_review"),
              met_by=["legal_review.pass_review", "legal_review.ask_changes", "legal_review.object"],
              owed_by=Owner.US, lapse=Lapse.LATE),
        Clock("posted_long_enough", "公布期间", limit("village_affairs_notice_period"), starts=on("posted_on"),
              gates="close", owed_by=Owner.OTHER, lapse=Lapse.NEXT_ALLOWED),
    ],
)  # fmt: skip

PROCEDURES = (VILLAGE_MEETING,)
