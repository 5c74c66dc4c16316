"""Hearing the public on a draft: windows, hearings, comments."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.areas.decisions.deciding import PUBLISHED, drafted, notice, published
from tests.course import Course, attach_scan
from tests.world import World
from yifa.areas.decisions.models import Comment, Decision

pytestmark = pytest.mark.django_db

HEARING = date(2025, 9, 25)


@pytest.fixture
def course(world: World) -> Course:
    """A decision with its draft."""
    return drafted(world)


def seat(**data: Any) -> dict[str, Any]:
    """One participant of the hearing who signed."""
    return {"name": "赵甲一", "represents": "经营户", "views": "赞成", "signed_on": HEARING} | data


def meeting(**data: Any) -> dict[str, Any]:
    """One forum."""
    return {"kind": "forum", "held_on": PUBLISHED, "people": 12, "content": "赞成改造"} | data


class TestWindow:
    def test_is_thirty_full_days_over_the_holidays(self, course: Course, world: World) -> None:
        """Published on 10 September 2025: day 30 is 10 October; on the 11th it may be closed."""
        child = published(course, world)
        assert child.clocks("comment_window")[0].due_on == date(2025, 10, 11)
        child.refused(
            "close_comments", world.clerk, "not_before_comment_window", "announced_window_over", day=date(2025, 10, 10)
        )
        child.act("close_comments", world.clerk, date(2025, 10, 11))

    def test_needs_the_published_draft(self, course: Course, world: World) -> None:
        course.act("open_participation", world.clerk, PUBLISHED)
        child = course.child("public_participation")
        child.refused("publish_draft", world.clerk, "attached_draft_notice", **notice())

    def test_is_announced_with_its_end_thirty_days_on(self, course: Course, world: World) -> None:
        course.act("open_participation", world.clerk, PUBLISHED)
        child = course.child("public_participation")
        attach_scan(child, "draft_notice", world.clerk)
        without_end = {name: value for name, value in notice().items() if name != "comments_until"}
        child.refused("publish_draft", world.clerk, "required", **without_end)
        soon = notice() | {"comments_until": date(2025, 10, 9)}
        refused = child.refused("publish_draft", world.clerk, "open_long_enough", **soon)
        assert "2025-10-10" in str(refused)
        child.act("publish_draft", world.clerk, **notice())

    def test_is_shortened_with_reason_and_end(self, course: Course, world: World) -> None:
        course.act("open_participation", world.clerk, PUBLISHED)
        child = course.child("public_participation")
        attach_scan(child, "draft_notice", world.clerk)
        shortened = notice() | {"shortened": True, "comments_until": date(2025, 9, 20)}
        child.refused("publish_draft", world.clerk, "shortened_with_reason", **shortened)
        past = shortened | {"shortened_because": "汛期将至", "comments_until": PUBLISHED}
        child.refused("publish_draft", world.clerk, "shortened_with_reason", **past)
        child.act("publish_draft", world.clerk, **shortened, shortened_because="汛期将至")
        assert child.clocks("comment_window") == []
        child.refused("close_comments", world.clerk, "announced_window_over", day=date(2025, 9, 20))
        child.act("close_comments", world.clerk, date(2025, 9, 21))

    def test_runs_to_its_announced_end_where_that_is_later(self, course: Course, world: World) -> None:
        child = published(course, world, comments_until=date(2025, 10, 20))
        child.refused("close_comments", world.clerk, "announced_window_over", day=date(2025, 10, 11))


class TestOtherWays:
    def test_serve_where_there_is_no_open_call(self, course: Course, world: World) -> None:
        course.act("open_participation", world.clerk, PUBLISHED)
        child = course.child("public_participation")
        child.refused("go_without_open_call", world.clerk, "heard_in_some_way")
        child.act("meet_public", world.clerk, Consultation=meeting())
        child.act("go_without_open_call", world.clerk)
        child.act("conclude", world.clerk, adoption_summary="均赞成")
        assert course.record(Decision).participation_on == PUBLISHED

    def test_groups_concerned_are_spoken_with(self, course: Course, world: World) -> None:
        course.act("open_participation", world.clerk, PUBLISHED)
        child = course.child("public_participation")
        child.act("meet_public", world.clerk, Consultation=meeting())
        child.act("go_without_open_call", world.clerk, special_group="摊贩")
        child.refused("conclude", world.clerk, "affected_groups_heard", adoption_summary="均赞成")
        child.act("meet_public", world.clerk, Consultation=meeting(with_group=True))
        child.act("conclude", world.clerk, adoption_summary="均赞成")


class TestHearing:
    @pytest.fixture
    def child(self, course: Course, world: World) -> Course:
        return published(course, world)

    def call(self, child: Course, world: World, day: date = PUBLISHED, hearing: date = HEARING) -> None:
        child.act("call_hearing", world.clerk, day, hearing_on=hearing, hearing_place="乡会议室", selection="公开报名")

    def test_materials_arrive_seven_days_before(self, child: Course, world: World) -> None:
        """For a hearing on 25 September the last day to send is the 18th."""
        child.refused("send_hearing_materials", world.clerk, "done_call_hearing")
        self.call(child, world)
        assert child.clocks("hearing_materials")[0].due_on == date(2025, 9, 18)
        child.refused("send_hearing_materials", world.clerk, "lapsed_hearing_materials", day=date(2025, 9, 19))
        child.act("send_hearing_materials", world.clerk, date(2025, 9, 18))
        attach_scan(child, "hearing_record", world.clerk)
        child.act("hold_hearing", world.clerk, HEARING, HearingParticipant=seat())

    def test_is_not_held_without_materials_nor_on_another_day(self, child: Course, world: World) -> None:
        self.call(child, world)
        attach_scan(child, "hearing_record", world.clerk)
        child.refused(
            "hold_hearing",
            world.clerk,
            "done_send_hearing_materials_since_call_hearing",
            day=HEARING,
            HearingParticipant=seat(),
        )
        child.act("send_hearing_materials", world.clerk, PUBLISHED)
        later = HEARING + timedelta(days=1)
        child.refused("hold_hearing", world.clerk, "hearing_on_announced_day", day=later, HearingParticipant=seat())

    def test_called_again_needs_its_materials_again_and_in_time(self, child: Course, world: World) -> None:
        self.call(child, world)
        child.act("send_hearing_materials", world.clerk, PUBLISHED)
        sooner = date(2025, 9, 16)
        self.call(child, world, hearing=sooner)
        attach_scan(child, "hearing_record", world.clerk)
        signed = seat(signed_on=sooner)
        child.refused(
            "hold_hearing",
            world.clerk,
            "done_send_hearing_materials_since_call_hearing",
            day=sooner,
            HearingParticipant=signed,
        )
        child.refused("send_hearing_materials", world.clerk, "lapsed_hearing_materials")

    def test_is_recorded_and_signed(self, child: Course, world: World) -> None:
        self.call(child, world)
        child.act("send_hearing_materials", world.clerk, PUBLISHED)
        child.refused("hold_hearing", world.clerk, "attached_hearing_record", day=HEARING, HearingParticipant=seat())
        attach_scan(child, "hearing_record", world.clerk)
        unsigned = seat(signed_on=None)
        child.refused("hold_hearing", world.clerk, "signed_by_participants", day=HEARING, HearingParticipant=unsigned)

    def test_that_was_announced_takes_place(self, child: Course, world: World) -> None:
        self.call(child, world)
        child.refused("close_comments", world.clerk, "called_hearing_was_held", day=date(2025, 10, 11))

    def test_is_called_with_the_draft_laid_open(self, course: Course, world: World) -> None:
        course.act("open_participation", world.clerk, PUBLISHED)
        child = course.child("public_participation")
        called = {"hearing_on": HEARING, "hearing_place": "乡会议室", "selection": "公开报名"}
        child.refused("call_hearing", world.clerk, "attached_draft_notice", **called)


class TestComments:
    def test_are_each_answered_with_reasons(self, course: Course, world: World) -> None:
        child = published(course, world)
        for content in ("保留早市", "降低摊位费"):
            line = {"received_on": PUBLISHED, "channel": "来信", "content": content}
            child.act("receive_comment", world.clerk, Comment=line)
        first, second = Comment.objects.filter(matter_id=child.matter.pk).order_by("id")
        child.act("close_comments", world.clerk, date(2025, 10, 11))
        child.act("answer_comment", world.clerk, CommentAnswer={"comment": first, "adopted": True})
        refused = child.refused("conclude", world.clerk, "every_comment_answered", adoption_summary="部分采纳")
        assert "1条意见" in str(refused)
        turned_down = {"comment": second, "adopted": False}
        child.refused("answer_comment", world.clerk, "reasons_for_not_adopting", CommentAnswer=turned_down)
        child.act("answer_comment", world.clerk, CommentAnswer=turned_down | {"reason": "另行研究"})
        child.act("conclude", world.clerk, adoption_summary="部分采纳")

    def test_are_those_of_this_matter(self, course: Course, world: World) -> None:
        other = published(drafted(world), world)
        line = {"received_on": PUBLISHED, "channel": "来信", "content": "保留早市"}
        other.act("receive_comment", world.clerk, Comment=line)
        comment = Comment.objects.get(matter_id=other.matter.pk)
        child = published(course, world)
        answer = {"comment": comment, "adopted": True}
        child.refused("answer_comment", world.clerk, "invalid", CommentAnswer=answer)
