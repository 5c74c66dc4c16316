"""What the law demands of a village meeting, beyond the ready-made demands."""

from __future__ import annotations

from yifa.law.citation import CWHF
from yifa.law.facts import Facts, fact
from yifa.law.guards import attached, child_closed, guard, when

NOTICE_ATTACHED = attached("meeting_notice", "应当附会议通知", law=CWHF[25], since="postpone")

REVIEWED = when(
    fact("needs_review"),
    child_closed("legal_review", "会议决定应当经合法性审查通过", law=CWHF.whole, in_state="passed"),
)


@guard("应当通知到每个村民小组", law=CWHF[25], reads=("line:MeetingNotice", "field:groups"))
def every_group_notified(facts: Facts) -> bool | str:
    """Each group of the village was told since the meeting was last called."""
    told = {notice.group for notice in facts.fresh("MeetingNotice")}
    lacking = facts.record.groups - len(told)
    return f"尚有{lacking}个村民小组没有通知" if lacking > 0 else True


@guard("会议应当在通知的日期召开", law=CWHF[25], reads=("field:meets_on",))
def on_the_day_announced(facts: Facts) -> bool:
    """Whoever was told comes on that day; another day is announced by postponing."""
    return facts.happened_on == facts.record.meets_on


@guard("赞成人数不能多于到会人数", law=CWHF.whole, reads=("field:present", "field:in_favour"))
def votes_of_those_present(facts: Facts) -> bool:
    """Only those who are there vote."""
    return bool(facts.record.in_favour <= facts.record.present)
