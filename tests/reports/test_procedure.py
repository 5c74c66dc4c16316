"""编制和报送年度报告: three people, the words that were signed, and the law's two dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.course import Course, attach_scan
from tests.world import World
from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.adopt import LedgerRow, adopt
from yifa.engine.matters.general import split
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.appointments import appoint
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import LEADER, REVIEWER
from yifa.reports.models import AnnualReport

BEGUN = date(2025, 12, 10)
DAY = date(2026, 1, 12)


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """Tests work in 清溪乡."""
    with org_scope(world.township):
        yield


def begun(world: World, day: date = DAY) -> Course:
    """The report on 2025, begun."""
    given = {"year": 2025, "year_ended_on": date(2025, 12, 31), "as_of": date(2025, 12, 31)}
    return Course.begin("annual_report", world.township, world.clerk, day, "2025年年度报告", **given)


def version(words: str = "b" * 64, unsettled: int = 0, as_of: date = date(2025, 12, 31)) -> dict[str, Any]:
    """What the service says of the words that go to review."""
    return {
        "ReportVersion": [{
            "number": 1, "as_of": as_of, "text_sha256": "a" * 64, "words_sha256": words,
            "unsettled": unsettled, "unexplained": 0, "accepted": 0,
        }],
    }  # fmt: skip


def issued(words: str = "b" * 64, dated: date = DAY) -> dict[str, Any]:
    """What the service says of the document that is issued."""
    number = {"document_number": "清政报〔2026〕3号", "dated": dated}
    return {**number, "IssuedReport": [{**number, "words_sha256": words, "manifest_sha256": "c" * 64}]}


def deliberated(world: World, course: Course) -> None:
    attach_scan(course, "minutes", world.clerk)
    meeting = {"held_on": course.day, "body": "党委会", "topic": "年度报告", "conclusion": "原则同意"}
    course.act("deliberate", world.clerk, Deliberation=[meeting])


def signed(world: World) -> Course:
    """Reviewed, deliberated on and signed."""
    course = begun(world)
    course.act("submit", world.clerk, **version())
    course.act("review", world.reviewer, review_opinion="数据有据，同意")
    deliberated(world, course)
    course.act("sign", world.leader)
    return course


def test_a_report_goes_through_three_hands_to_the_county_and_the_public(world: World) -> None:
    course = signed(world)
    course.act("issue", world.clerk, **issued())
    course.refused("complete", world.clerk, "done_report", "done_publish")
    course.act("report", world.clerk, reported_by="公文系统")
    course.act("publish", world.clerk, published_at="乡政府网站")
    course.act("complete", world.clerk)
    record = course.record(AnnualReport)
    assert (course.state, record.document_number, record.closed_on) == ("done", "清政报〔2026〕3号", DAY)
    assert [clock.state for name in ("report", "publish") for clock in course.clocks(name)] == ["met", "met"]


def test_the_two_dates_of_the_law(world: World) -> None:
    course = begun(world, BEGUN)
    assert [clock.due_on for clock in course.clocks("report")] == [date(2026, 2, 28)]
    assert [clock.due_on for clock in course.clocks("publish")] == [date(2026, 3, 31)]


def test_they_go_on_where_the_report_is_returned(world: World) -> None:
    course = begun(world)
    due = [clock.due_on for name in ("report", "publish") for clock in course.clocks(name)]
    course.act("submit", world.clerk, **version())
    course.act("return_draft", world.reviewer, returned_because="补充下一年安排")
    clocks = [clock for name in ("report", "publish") for clock in course.clocks(name)]
    assert [(clock.state, clock.due_on) for clock in clocks] == [("running", day) for day in due]


BOTH = "中共清溪乡委员会、清溪乡人民政府"


def cosigned(organ: str) -> dict[str, Any]:
    """That organ has signed it as well."""
    return {"CoSignature": [{"organ": organ, "signer": "范明远", "signed_on": DAY}]}


def test_of_several_organs_each_has_signed(world: World) -> None:
    course = begun(world)
    course.act("set_frame", world.clerk, as_of=date(2025, 12, 31), issued_by=BOTH)
    course.act("submit", world.clerk, **version())
    course.act("review", world.reviewer, review_opinion="同意")
    deliberated(world, course)
    course.act("sign", world.leader)
    refused = course.refused("issue", world.clerk, "signed_by_all", **issued())
    assert "“中共清溪乡委员会”“清溪乡人民政府”中应有1个机关会签" in str(refused)
    course.refused("cosign", world.clerk, "attached_cosignature", **cosigned("中共清溪乡委员会"))
    attach_scan(course, "cosignature", world.clerk)
    course.act("cosign", world.clerk, **cosigned("清溪乡党委"))
    refused = course.refused("issue", world.clerk, "signed_by_all", **issued())
    assert "版头的发文机关中没有“清溪乡党委”" in str(refused)


def test_a_joint_report_is_issued_once_the_other_organ_has_signed_what_was_returned_and_signed_again(
    world: World,
) -> None:
    course = begun(world)
    course.act("set_frame", world.clerk, as_of=date(2025, 12, 31), issued_by=BOTH)

    def to_the_signature() -> None:
        course.act("submit", world.clerk, **version())
        course.act("review", world.reviewer, review_opinion="同意")
        deliberated(world, course)
        attach_scan(course, "cosignature", world.clerk)
        course.act("cosign", world.clerk, **cosigned("中共清溪乡委员会"))
        course.act("sign", world.leader)

    to_the_signature()
    course.act("return_draft", world.leader, returned_because="改一处")
    to_the_signature()
    course.act("issue", world.clerk, **issued())
    assert course.state == "issued"


def test_words_with_something_unsettled_do_not_go_to_review(world: World) -> None:
    refused = begun(world).refused("submit", world.clerk, "nothing_unsettled", **version(unsettled=2))
    assert "还有2个必须解决的问题" in str(refused)


def test_whoever_drafted_neither_reviews_nor_signs(world: World) -> None:
    for role in (REVIEWER, LEADER):
        appoint(world.clerk, role, world.township, "兼任", date(2025, 1, 1), by=None)
    course = begun(world)
    course.act("submit", world.clerk, **version())
    course.refused("review", world.clerk, "three_different_people", review_opinion="同意")
    course.act("review", world.reviewer, review_opinion="同意")
    deliberated(world, course)
    course.refused("sign", world.clerk, "three_different_people")


def test_a_deliberation_needs_its_minutes_of_this_round(world: World) -> None:
    course = begun(world)
    attach_scan(course, "minutes", world.clerk)
    course.act("submit", world.clerk, **version())
    course.act("review", world.reviewer, review_opinion="同意")
    meeting = {"held_on": DAY, "body": "党委会", "topic": "年度报告", "conclusion": "同意"}
    course.refused("deliberate", world.clerk, "attached_minutes", Deliberation=[meeting])


def test_what_was_returned_is_deliberated_on_again(world: World) -> None:
    course = signed(world)
    course.act("return_draft", world.leader, returned_because="补充下一年安排")
    course.refused("sign", world.leader, "state")
    course.act("submit", world.clerk, **version())
    course.act("review", world.reviewer, review_opinion="同意")
    meeting = {"held_on": DAY, "body": "党委会", "topic": "年度报告", "conclusion": "同意"}
    course.refused("deliberate", world.clerk, "attached_minutes", Deliberation=[meeting])


def test_other_words_than_those_signed_are_not_issued(world: World) -> None:
    refused = signed(world).refused("issue", world.clerk, "issued_as_signed", **issued("d" * 64))
    assert "退回修改，重新送审" in str(refused)


def test_a_year_that_is_not_over_is_not_reported_on(world: World) -> None:
    course = begun(world, BEGUN)
    course.act("submit", world.clerk, **version(as_of=BEGUN))
    course.act("review", world.reviewer, review_opinion="同意")
    deliberated(world, course)
    course.act("sign", world.leader)
    course.refused("issue", world.clerk, "year_is_over", **issued(dated=BEGUN))


def test_what_the_page_computes_is_not_taken_from_a_form(world: World) -> None:
    with pytest.raises(Refused, match="请在“年度报告”页面办理") as opening:
        open_matter("annual_report", org=world.township, actor=world.clerk, happened_on=DAY, title="年度报告")
    assert opening.value.names() == ["service"]
    course = begun(world)
    with pytest.raises(Refused, match="部分内容由系统计算得出") as submitting:
        act(course.matter, "submit", actor=world.clerk, happened_on=DAY, data=version())
    assert submitting.value.names() == ["service"]


def test_an_abandoned_report_can_be_begun_again(world: World) -> None:
    course = begun(world)
    course.refused("abandon", world.reviewer, "role", ended_because="重复")
    course.act("abandon", world.clerk, ended_because="重复")
    assert begun(world).state == "drafting"


def test_of_one_year_there_is_one_report(world: World) -> None:
    course = begun(world)
    with pytest.raises(Refused, match="该年度的报告已经开始编制") as opening:
        begun(world)
    assert opening.value.names() == ["contradictory"]
    with pytest.raises(Refused, match="该年度的报告已经开始编制"):
        split(course.matter, "另一份", actor=world.clerk, happened_on=DAY, reason="分开编制")


def test_one_taken_in_without_its_deliberation_is_not_signed(world: World) -> None:
    row = LedgerRow("2024年年度报告", "deliberated", DAY, data={"year": 2024})
    course = Course(adopt("annual_report", row, org=world.township, actor=world.clerk).matter, DAY)
    course.refused("sign", world.leader, "recorded_deliberation")
