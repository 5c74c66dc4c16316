"""What the report says of a year of rectification whose every figure was counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.rectification.keeping import (
    assigned,
    carried_out,
    closed,
    found,
    planned,
    submitted,
)
from tests.areas.rectification.test_figures import AS_OF, year
from tests.areas.telling import said_of
from tests.course import Course
from tests.world import World
from yifa.areas.rectification.models import Problem
from yifa.areas.rectification.narrative import NARRATIVE
from yifa.engine.figures.periods import Period
from yifa.engine.narrative import registry
from yifa.engine.narrative.facts import Span, gather
from yifa.engine.narrative.naming import plain
from yifa.engine.narrative.tokens import Mention, pieces
from yifa.reports.drafting import draft

pytestmark = pytest.mark.django_db

__all__ = ["year"]


def said(world: World, of: int = 2025, as_of: date = AS_OF) -> dict[str, str]:
    """What is said of the township."""
    return said_of(NARRATIVE, world.township, of, as_of)


@pytest.mark.usefixtures("year")
class TestTheYear:
    def test_what_was_put_right(self, world: World) -> None:
        text = said(world)
        assert "全年发现问题4个。" in text["rectified"]
        assert "从来源看，上年度报告列出2个、" in text["rectified"]
        assert "制定整改措施4项，其中长期坚持1项；落实整改措施2项。" in text["rectified"]
        assert "整改率" not in text["rectified"]
        assert "年内销号1个。“送达不规范”已于2025年5月9日销号，已按季度评查案卷。" in text["promises_kept"]
        assert "开展法治督察2次，其中督察自查1次、专项督察1次，督察单位7个。" in text["inspections"]

    def test_supervision(self, world: World) -> None:
        text = said(world)
        assert (
            "全年收到监督事项3件。其中审计1件、检察建议1件、媒体监督1件。年内答复2件，办结1件。" in text["supervised"]
        )
        assert text["late_answers"] == "答复监督事项不够及时：监督事项到期的答复期限2项，按期答复率50%。"

    def test_what_falls_short_and_why(self, world: World) -> None:
        text = said(world)
        assert text["open"].startswith("部分问题尚未整改到位：年末尚有未销号的问题2个。")
        assert "其中已过整改时限1个，逾期未落实的措施2项。" in text["open"]
        assert "整改率50%" in text["open"]
        assert "“村级合同审查不全”，两个季度没有评查执法案卷。" in text["listed"]
        assert text["promises_open"].endswith(
            "2024年度报告列出的“年度报告公开不及时”尚在整改，原因是责任没有到人，计划于2025年6月30日前完成。"
        )
        assert text["causes"] == "责任没有到人。"

    def test_each_problem_that_is_named_opens_its_record(self, world: World) -> None:
        facts = gather([world.township], Span(Period.year(2025), AS_OF), registry.breakdowns())
        told = dict(pair for section in NARRATIVE for pair in section.say(facts))
        for rule in ("promises_kept", "listed", "promises_open", "causes", "plan_named"):
            named = [one for one in pieces(told[f"rectification.{rule}"]) if isinstance(one, Mention)]
            assert named, rule
            for mention in named:
                problem = Problem.objects.get(matter=mention.id)
                assert mention.words in (problem.matter.title, problem.causes)

    def test_the_plan(self, world: World) -> None:
        text = said(world)
        assert (
            "对“年度报告公开不及时”，由综合执法办负责，建立公开台账、每月通报，计划于2025年6月30日前完成"
            in text["plan_named"]
        )
        assert "对年末未销号的2个问题逐项明确责任领导" in text["plan_open"]
        assert "对在办的2件监督事项按期答复" in text["plan_answers"]

    def test_the_causes_stand_under_their_heading(self, world: World) -> None:
        facts = gather([world.township], Span(Period.year(2025), AS_OF), registry.breakdowns())
        rules = [paragraph.rule for paragraph in draft(world.township, facts).said]
        at = rules.index("outline.topic.causes")
        assert rules[at + 1] == "rectification.causes"
        assert "outline.empty.causes" not in rules


def test_several_causes_are_counted(world: World) -> None:
    for title, cause in (("评查不经常", "没有定期安排。"), ("送达不规范", "培训不够"), ("公开不及时", "培训不够")):
        course = found(world, title=title)
        assigned(course, world)
        planned(course, world, causes=cause)
        course.act("promise", world.clerk, promised_in=2025)
    assert said(world)["causes"] == "一是没有定期安排；二是培训不够。"


def test_what_the_next_year_put_right_is_answered_then(world: World, year: dict[str, Course]) -> None:
    late = year["late"]
    carried_out(late, world, date(2026, 2, 3))
    submitted(late, world, date(2026, 2, 4))
    closed(late, world, date(2026, 2, 5))
    assert "年度报告公开不及时" in said(world)["promises_open"]
    after = said(world, 2026, date(2026, 12, 31))
    assert "“年度报告公开不及时”已于2026年2月5日销号" in after["promises_kept"]
    assert "2025年度报告列出的“村级合同审查不全”尚在整改" in after["promises_open"]


def test_of_a_year_without_anything_nothing_is_said(world: World) -> None:
    assert said(world) == {}


def test_what_is_open_without_a_plan_is_named_all_the_same(world: World) -> None:
    found(world, source="last_report", promised_in=2024)
    text = said(world)
    assert text["promises_open"].endswith("2024年度报告列出的“案卷评查不经常”尚在整改。")
    assert "对“案卷评查不经常”" in text["plan_named"]
    assert "causes" not in text


def test_what_was_entered_becomes_part_of_a_sentence() -> None:
    assert plain(" 没有\n安排{{x}}。；") == "没有安排｛｛x｝｝"
