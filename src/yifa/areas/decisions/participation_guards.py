"""What the Regulations demand of public participation (重大行政决策程序暂行条例 art. 14–18)."""

from __future__ import annotations

from datetime import timedelta

from yifa.law.citation import ZDJC
from yifa.law.clock import due
from yifa.law.facts import Facts
from yifa.law.guards import attached, done, done_since, guard
from yifa.law.limits import limit

HEARING_CALLED = done("call_hearing", "应当先公告听证会", law=ZDJC["16(2)"])
MATERIALS_SENT = done_since(
    "send_hearing_materials", "call_hearing", "本次听证会的材料应当于7日前送达听证参加人", law=ZDJC["16(3)"]
)
HEARING_RECORD = attached("hearing_record", "请上传听证会记录", since="call_hearing", law=ZDJC["17(三)"])
DRAFT_NOTICE = attached("draft_notice", "公开征求意见应当公布决策草案及其说明，请上传公布稿", law=ZDJC["15(1)"])


HEARING_NOTICE = attached(
    "draft_notice", "召开听证会应当提前公布决策草案及其说明等材料，请上传公布稿", law=ZDJC["16(2)"]
)


@guard(
    "公开征求意见的期限一般不少于30日；因情况紧急等需要缩短的，应当说明",
    law=ZDJC["15(1)"],
    reads=("field:comments_until", "field:shortened"),
)
def open_long_enough(facts: Facts) -> bool | str:
    """The end that is announced leaves thirty full days, unless the term is shortened for a reason."""
    first_after = due(limit("decision_public_comment_min"), facts.happened_on).on
    until = facts.record.comments_until
    if facts.record.shortened or until is None or first_after is None or until >= first_after - timedelta(days=1):
        return True
    return f"意见截止日期不得早于{first_after - timedelta(days=1)}；因情况紧急等需要缩短的，应当说明"


@guard(
    "缩短公开征求意见期限的，应当说明理由并写明截止日期",
    law=ZDJC["15(1)"],
    reads=("field:shortened", "field:shortened_because", "field:comments_until"),
)
def shortened_with_reason(facts: Facts) -> bool:
    """Urgency may shorten the thirty days, and is explained when the draft is published."""
    record = facts.record
    if not record.shortened:
        return True
    in_future = record.comments_until is not None and record.comments_until > facts.happened_on
    return in_future and bool(record.shortened_because)


@guard("公开征求意见的截止日期应当已到", law=ZDJC["15(1)"], reads=("field:comments_until",))
def announced_window_over(facts: Facts) -> bool:
    """The window runs to its announced end, be it shorter than thirty days or longer."""
    return facts.record.comments_until is None or facts.happened_on > facts.record.comments_until


@guard("应当以座谈、听证、走访、书面征求、问卷等方式听取意见", law=ZDJC["14(1)", "14(2)"], reads=("line:Consultation",))
def heard_in_some_way(facts: Facts) -> bool:
    """Without an open call the public is heard in another way."""
    return bool(facts.lines("Consultation")) or facts.record.hearing_held_on is not None


@guard("听证会应当在公告的日期举行；改期的，应当重新公告", law=ZDJC["16(2)"], reads=("field:hearing_on",))
def hearing_on_announced_day(facts: Facts) -> bool:
    """Nobody comes to a hearing that is held on another day than was said."""
    return facts.record.hearing_on == facts.happened_on


@guard("听证参加人应当确认听证会记录并签字", law=ZDJC["17(三)"], reads=("line:HearingParticipant",))
def signed_by_participants(facts: Facts) -> bool | str:
    """Those who took part sign what was taken down."""
    unsigned = [line.name for line in facts.added("HearingParticipant") if line.signed_on is None]
    return f"{'、'.join(unsigned)}尚未签字" if unsigned else True


@guard("已公告的听证会应当已举行", law=ZDJC[16, 17], reads=("field:hearing_on", "field:hearing_held_on"))
def called_hearing_was_held(facts: Facts) -> bool:
    """What was announced to the public takes place."""
    return facts.record.hearing_on is None or facts.record.hearing_held_on == facts.record.hearing_on


@guard("对社会各方面提出的意见应当逐条研究", law=ZDJC[18], reads=("line:Comment", "line:CommentAnswer"))
def every_comment_answered(facts: Facts) -> bool | str:
    """Each comment is taken up, or the reason why not is written down."""
    answered = {answer.comment_id for answer in facts.lines("CommentAnswer")}
    open_ = [comment for comment in facts.lines("Comment") if comment.pk not in answered]
    return f"尚有{len(open_)}条意见未研究" if open_ else True


@guard("不采纳意见的，应当写明理由", law=ZDJC[18, "29(二)"], reads=("line:CommentAnswer",))
def reasons_for_not_adopting(facts: Facts) -> bool:
    """No comment is turned down without a reason."""
    return all(answer.adopted or answer.reason for answer in facts.added("CommentAnswer"))


@guard(
    "涉及特定群体利益的，应当与相关团体和群众代表沟通",
    law=ZDJC["14(3)"],
    reads=("field:special_group", "line:Consultation"),
)
def affected_groups_heard(facts: Facts) -> bool:
    """Groups whose interests are touched are spoken with."""
    return not facts.record.special_group or any(line.with_group for line in facts.lines("Consultation"))
