"""What the Regulations demand of public participation (重大行政决策程序暂行条例 art. 14–18)."""

from __future__ import annotations

from yifa.law.citation import ZDJC
from yifa.law.facts import Facts
from yifa.law.guards import guard


@guard("缩短公开征求意见期限的，应当说明理由并写明截止日期", law=ZDJC["15(1)"], reads=("field:shortened_because", "field:comments_until"))
def shortened_with_reason(facts: Facts) -> bool:
    """Urgency may shorten the thirty days, and is explained when the draft is published."""
    record = facts.record
    if not record.shortened:
        return True
    return bool(record.shortened_because) and record.comments_until is not None and record.comments_until > facts.happened_on


@guard("公开征求意见的期限未满", law=ZDJC["15(1)"], reads=("field:comments_until",))
def shortened_window_over(facts: Facts) -> bool:
    """A shortened window, too, runs to its announced end."""
    return not facts.record.shortened or facts.happened_on > facts.record.comments_until


@guard("应当以座谈、听证、走访、书面征求、问卷等方式听取意见", law=ZDJC["14(1)", "14(2)"], reads=("line:Consultation",))
def heard_in_some_way(facts: Facts) -> bool:
    """Without an open call the public is heard in another way."""
    return bool(facts.lines("Consultation")) or facts.record.hearing_held_on is not None


@guard("听证材料应当在听证会召开7日前送达", law=ZDJC["16(3)"], reads=("field:hearing_on",))
def hearing_materials_in_time(facts: Facts) -> bool:
    """The hearing's day must be fixed; the count back from it is the clock's."""
    return facts.record.hearing_on is not None and facts.record.hearing_on > facts.happened_on


@guard("听证参加人应当确认听证会记录并签字", law=ZDJC["17(三)"], reads=("line:HearingParticipant",))
def signed_by_participants(facts: Facts) -> bool | str:
    """Those who took part sign what was taken down."""
    unsigned = [line.name for line in facts.added("HearingParticipant") if line.signed_on is None]
    return f"{'、'.join(unsigned)}尚未签字" if unsigned else True


@guard("对社会各方面提出的意见应当逐条研究", law=ZDJC[18], reads=("line:Comment", "line:CommentAnswer"))
def every_comment_answered(facts: Facts) -> bool | str:
    """Each comment is taken up, or the reason why not is written down."""
    answered = {answer.comment_id for answer in facts.lines("CommentAnswer")}
    open_ = [comment for comment in facts.lines("Comment") if comment.pk not in answered]
    return f"尚有{len(open_)}条意见未研究" if open_ else True


@guard("不采纳意见的，应当写明理由", law=ZDJC[18], reads=("line:CommentAnswer",))
def reasons_for_not_adopting(facts: Facts) -> bool:
    """No comment is turned down without a reason."""
    return all(answer.adopted or answer.reason for answer in facts.added("CommentAnswer"))


@guard("涉及特定群体利益的，应当与相关团体和群众代表沟通", law=ZDJC["14(3)"], reads=("field:special_group", "line:Consultation"))
def affected_groups_heard(facts: Facts) -> bool:
    """Groups whose interests are touched are spoken with."""
    return not facts.record.special_group or any(line.with_group for line in facts.lines("Consultation"))
