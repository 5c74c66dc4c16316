"""Appraisal of offices and villages: what a line must hold, what it rests on, and what it adds up to."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from tests.areas.leadership.entries import enter, fill, refusal, refused_completion, refused_correction
from tests.world import World
from yifa.areas.leadership.models import AppraisalScore, figure_named, sheet_of
from yifa.areas.leadership.models.appraisal import FULL_MARKS, known_figures
from yifa.engine.parameters.setting import set_parameter
from yifa.engine.registers.entering import adopt, void

pytestmark = pytest.mark.django_db


def line(world: World, indicator: str, points: str, **told: Any) -> Any:
    """A line of the enforcement team's sheet of 2025."""
    return enter(world, "appraisal_scores", indicator=indicator, points=Decimal(points), **told)


class TestWhoIsAppraised:
    def test_a_village_is_appraised_as_itself(self, world: World) -> None:
        east = world.east_village
        for wrong in ({"village": None}, {"unit": "另一村"}, {"kind": "office"}):
            given = {"village": east, "kind": "village", "unit": east.name, **wrong}
            assert refusal(world, "appraisal_scores", **given).names() == ["the_village_is_the_unit"]
        told = enter(world, "appraisal_scores", village=east, kind="village", unit=east.name)
        assert told.village == east

    def test_no_person_is(self, world: World) -> None:
        refused = refusal(world, "appraisal_scores", unit=f"执法队{world.officer.name}")
        assert refused.names() == ["no_person_is_appraised"]
        assert "是个人" in str(refused)
        for post in ("司法所所长", "党政办主任", "王某同志"):
            assert refusal(world, "appraisal_scores", unit=post).names() == ["no_person_is_appraised"]

    def test_for_a_year_near_the_day_on_which_it_was_set(self, world: World) -> None:
        assert enter(world, "appraisal_scores", year=2026).year == 2026
        assert refusal(world, "appraisal_scores", year=2023).names() == ["year_of_the_appraisal"]
        nobody_knows = adopted(world, set_on=None, year=2023)
        assert nobody_knows.set_on is None


class TestPoints:
    def test_an_indicator_stands_once_for_a_unit_and_year(self, world: World) -> None:
        first = line(world, "案卷质量", "10")
        assert refusal(world, "appraisal_scores", indicator="案卷质量").names() == ["indicator_stands_once"]
        line(world, "案卷质量", "10", unit="司法所")
        line(world, "案卷质量", "10", year=2026)
        void(first.entry, actor=world.clerk, reason="登错")
        line(world, "案卷质量", "10")

    def test_those_of_a_unit_add_up_to_the_full_marks_at_most(self, world: World) -> None:
        line(world, "案卷质量", "60")
        line(world, "学法用法", "40")
        refused = refusal(world, "appraisal_scores", indicator="加分", points=Decimal("0.5"))
        assert refused.names() == ["full_marks_hold"]
        assert "分值合计100.5分，超过满分100分" in str(refused)
        line(world, "加分", "5", unit="司法所")

    def test_the_county_says_what_the_full_marks_are(self, world: World) -> None:
        line(world, "案卷质量", "60")
        document = "青法办〔2025〕1号"
        set_parameter(world.county, FULL_MARKS, 110, in_force=date(2025, 1, 1), source=document, by=world.county_admin)
        assert line(world, "附加", "50").full_marks() == 110

    def test_what_a_ledger_does_not_know_is_not_added(self, world: World) -> None:
        line(world, "案卷质量", "100")
        assert adopted(world, points=None, indicator="另一项").points is None

    def test_nobody_gets_more_than_there_is(self, world: World) -> None:
        row = line(world, "案卷质量", "20")
        assert refused_completion(world, row, self_score=Decimal("20.5")).names() == ["self_score_within_the_points"]
        given = {"score": Decimal("20.5"), "reviewed_on": date(2025, 12, 20)}
        assert refused_completion(world, row, **given).names() == ["score_within_the_points"]
        assert refused_completion(world, row, self_score="-1").names() == ["invalid"]
        assert refusal(world, "appraisal_scores", points=Decimal(0)).names() == ["invalid"]

    def test_a_deduction_has_its_reason(self, world: World) -> None:
        row = line(world, "案卷质量", "20")
        given = {"score": Decimal(0), "reviewed_on": date(2025, 12, 20)}
        assert refused_completion(world, row, **given).names() == ["deduction_has_its_reason"]
        assert fill(world, row, **given, reason="案卷缺送达回证").score == 0
        full = fill(world, line(world, "学法", "20"), score=Decimal(20), reviewed_on=date(2025, 12, 20))
        assert full.reason == ""

    def test_a_score_has_its_day_and_a_review_its_score(self, world: World) -> None:
        row = line(world, "案卷质量", "20")
        assert refused_completion(world, row, score=Decimal(20)).names() == ["reviewed_and_scored"]
        assert refused_completion(world, row, reviewed_on=date(2025, 12, 20)).names() == ["reviewed_and_scored"]

    def test_nothing_is_reviewed_before_it_is_set(self, world: World) -> None:
        row = fill(world, line(world, "案卷质量", "20"), reviewed_on=date(2025, 12, 20), score=Decimal(20))
        later = refused_correction(world, row, set_on=date(2025, 12, 21))
        assert later.names() == ["set_on_not_after_reviewed_on"]

    def test_the_sheet_of_a_unit_has_its_lines_in_order(self, world: World) -> None:
        first, second = line(world, "案卷质量", "20"), line(world, "学法", "10")
        line(world, "案卷质量", "20", unit="司法所")
        gone = line(world, "登错的", "1")
        void(gone.entry, actor=world.clerk, reason="登错")
        assert [row.pk for row in sheet_of(second)] == [first.pk, second.pk]


class TestFigure:
    def test_it_is_kept_by_its_id_however_it_was_named(self, world: World) -> None:
        assert figure_named("研究法治工作会议（leadership.meetings）") == "leadership.meetings"
        assert figure_named("研究法治工作会议") == "leadership.meetings"
        assert "研究法治工作会议（leadership.meetings）" in known_figures()
        row = fill(world, line(world, "会议", "10"), figure="研究法治工作会议（leadership.meetings）")
        assert row.figure == "leadership.meetings"
        assert row.figures() == {"figure": ("leadership.meetings", 2025)}

    def test_there_is_none_that_is_not_counted(self, world: World) -> None:
        row = line(world, "会议", "10")
        for written in ("leadership.nothing", "拍脑袋的数", "某数（leadership.nothing）"):
            assert refused_completion(world, row, figure=written).names() == ["figure_is_known"]
        assert row.figures() == {}

    def test_the_line_s_page_calls_it_by_its_name_and_opens_it(self, world: World, client: Client) -> None:
        row = fill(world, line(world, "会议", "10"), figure="leadership.meetings")
        client.force_login(world.users["clerk"])
        page = client.get(f"/entries/{row.pk}/").content.decode()
        assert '<a href="/figures/leadership.meetings/rows/?period=2025">研究法治工作会议</a>' in page
        assert client.get("/figures/leadership.meetings/rows/?period=2025").status_code == 200

    def test_the_form_suggests_those_that_are_counted(self, world: World, client: Client) -> None:
        client.force_login(world.users["clerk"])
        page = client.get(f"/entries/{line(world, '会议', '10').pk}/complete/").content.decode()
        assert '<option value="研究法治工作会议（leadership.meetings）">' in page


def test_the_ledger_adds_up_what_a_unit_got(world: World, client: Client) -> None:
    fill(world, line(world, "案卷质量", "60"), score=Decimal(55), reviewed_on=date(2025, 12, 20), reason="缺回证")
    fill(world, line(world, "学法", "40"), score=Decimal("39.5"), reviewed_on=date(2025, 12, 20), reason="缺一课")
    fill(world, line(world, "学法", "40", unit="司法所"), score=Decimal(40), reviewed_on=date(2025, 12, 20))
    client.force_login(world.users["clerk"])
    page = client.get("/ledgers/leadership.appraisal/", {"q": "综合行政执法队", "from": "2025", "to": "2025"})
    foot = page.context["totals"]
    assert foot["count"] == 2
    assert ("复评", "94.50", "分") in foot["sums"]


def adopted(world: World, **told: Any) -> AppraisalScore:
    """A line of a ledger from elsewhere, which does not know everything."""
    data = {
        "set_on": date(2025, 2, 20), "year": 2025, "kind": "office", "unit": "综合行政执法队", "indicator": "案卷",
        "points": Decimal(5), "standard": "略", **told,
    }  # fmt: skip
    record: Any = adopt("appraisal_scores", org=world.township, actor=world.clerk, data=data).record
    found: AppraisalScore = record
    return found
