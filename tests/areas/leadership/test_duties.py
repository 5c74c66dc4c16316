"""Duties and what meets them: counted by quarter from whatever register has it, and from what is entered for them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.areas.leadership.entries import enter, fill, refusal
from tests.world import World
from yifa.areas.leadership.prints.first_responsible_duties import FORM, FirstResponsibleDuties
from yifa.engine.figures.checks import check_duty_lists
from yifa.engine.figures.duties import Standing, known_duties, list_of, standings
from yifa.engine.figures.periods import Period
from yifa.engine.matters.act import open_matter
from yifa.engine.prints.declarations import Way
from yifa.engine.prints.printing import preview
from yifa.engine.prints.subjects import MonthSubject
from yifa.engine.registers.entering import void

pytestmark = pytest.mark.django_db

END = date(2025, 12, 31)


def standing(world: World, as_of: date = END, year: int = 2025) -> Mapping[str, Standing]:
    """How each duty stands."""
    known = list_of(world.township, year)
    assert known is not None
    return {one.duty.code: one for one in standings(known, [world.township], year, as_of)}


def listed(folder: Path, duty: str, number: int = 0) -> Path:
    """A folder with a list of one duty, which is told how it is met."""
    (folder / f"{number}.toml").write_text(
        f'id = "p{number}"\nname = "某省清单"\nin_force = 2025-01-01\nsource = "某文件"\nverified = true\n'
        f'[[duty]]\ncode = "hears"\nholder = "secretary"\nname = "每半年听取一次汇报"\n{duty}\n',
        encoding="utf-8",
    )
    return folder


class TestStandings:
    def test_nothing_is_met_by_nothing(self, world: World) -> None:
        assert not any(one.is_met for one in standing(world).values())

    def test_a_meeting_meets_the_duty_of_whoever_chaired_it_in_its_quarter(self, world: World) -> None:
        enter(world, "law_meetings", heard_report=True)
        enter(world, "law_meetings", held_on=date(2025, 8, 1))
        enter(world, "law_meetings", held_on=date(2024, 8, 1))
        found = standing(world)
        assert found["secretary_leads"].quarters == [1, 0, 1, 0]
        assert found["secretary_hears"].quarters == [1, 0, 0, 0]
        assert found["secretary_leads"].is_met
        assert not found["chief_plans"].is_met
        assert standing(world, as_of=date(2025, 7, 31))["secretary_leads"].count == 1

    def test_an_entry_made_for_a_duty_counts_for_it_alone_until_it_is_voided(self, world: World) -> None:
        record = enter(world, "duty_records")
        found = standing(world)
        assert [code for code, one in found.items() if one.is_met] == ["chief_enforces"]
        assert found["chief_enforces"].quarters == [0, 1, 0, 0]
        void(record.entry, actor=world.clerk, reason="误登")
        assert not standing(world)["chief_enforces"].is_met

    def test_a_duty_of_two_needs_two(self, world: World, tmp_path: Path, settings: Any) -> None:
        settings.DUTY_LISTS = listed(tmp_path, 'at_least = 2\nmet_by = [{figure = "leadership.reports_heard"}]')
        assert check_duty_lists() == []
        enter(world, "law_meetings", heard_report=True)
        assert not standing(world)["hears"].is_met
        enter(world, "law_meetings", heard_report=True, held_on=date(2025, 9, 1), chaired_by="chief")
        assert standing(world)["hears"].is_met
        assert ("hears", "党委书记：每半年听取一次汇报") in known_duties()
        assert refusal(world, "duty_records").names() == ["on_the_list"]

    def test_one_s_own_report_and_those_of_others_are_told_apart(self, world: World) -> None:
        fill(world, enter(world, "law_reports"), reported_on=date(2025, 12, 26), manner="written")
        found = standing(world)
        assert found["secretary_reports"].is_met
        assert not found["secretary_urges"].is_met
        assert not found["chief_reports"].is_met


def test_what_is_done_for_no_duty_of_the_list_is_refused(world: World) -> None:
    assert refusal(world, "duty_records", done_on=date(2014, 5, 1)).names() == ["on_the_list"]


def test_a_list_that_no_figure_can_meet_is_told(tmp_path: Path, settings: Any) -> None:
    wrong = {
        '{figure = "leadership.meetingz"}': "没有编号为",
        '{figure = "leadership.staff"}': "不是期间内发生数",
        '{figure = "leadership.meetings", chaired_by = "me"}': "没有“me”这一类",
        '{figure = "leadership.meetings", mood = "good"}': "不能按“mood”分组",
    }
    for number, source in enumerate(wrong):
        listed(tmp_path, f"met_by = [{source}]", number)
    settings.DUTY_LISTS = tmp_path
    assert [says in error.msg for says, error in zip(wrong.values(), check_duty_lists(), strict=True)] == [True] * 4
    settings.DUTY_LISTS = tmp_path / "none"
    assert ["不存在" in error.msg for error in check_duty_lists()] == [True]


class TestOnPaper:
    def test_each_head_has_a_sheet_that_names_what_was_done(self, world: World) -> None:
        for month in range(1, 9):
            enter(world, "law_meetings", held_on=date(2025, month, 3), topic=f"第{month}次研究")
        enter(world, "duty_records", done_on=date(2025, 11, 1))
        told = FirstResponsibleDuties.of(MonthSubject(world.township, Period.month(2025, 9), END))
        secretary, chief = told.sheets
        assert (told.year, told.until, secretary.holder) == ("2025", "2025年9月30日", "党委书记")
        leads = secretary.rows[0]
        assert (leads.count, leads.met, leads.done[0], leads.done[-1]) == (
            "8", "已履行", "8月3日　党委会议：第8次研究", "等共8项",
        )  # fmt: skip
        assert {row.met for row in chief.rows} == {"未履行"}
        assert preview(FORM, MonthSubject(world.township, Period.month(2025, 9), END), Way.FILLED).startswith(b"%PDF")

    def test_people_in_matters_are_masked(self, world: World, tmp_path: Path, settings: Any) -> None:
        settings.DUTY_LISTS = listed(tmp_path, 'met_by = [{figure = "disputes.registered"}]')
        parties = [{"side": "applicant", "name": "赵甲一"}, {"side": "respondent", "name": "钱乙二"}]
        data = {"source": "application", "kind": "neighbour", "summary": "排水沟", "Party": parties}
        day = date(2025, 3, 5)
        open_matter(
            "dispute", org=world.township, actor=world.mediator, happened_on=day, title="赵甲一与钱乙二纠纷", data=data
        )
        told = FirstResponsibleDuties.of(MonthSubject(world.township, Period.month(2025, 12), END))
        assert told.sheets[0].rows[0].done == ("3月5日　赵某与钱某纠纷",)

    def test_what_few_may_see_is_counted_and_not_named(self, world: World, tmp_path: Path, settings: Any) -> None:
        settings.DUTY_LISTS = listed(tmp_path, 'met_by = [{figure = "leadership.accountability_decisions"}]')
        enter(world, "accountability_decisions")
        row = FirstResponsibleDuties.of(MonthSubject(world.township, Period.month(2025, 12), END)).sheets[0].rows[0]
        assert (row.count, row.done) == ("1", ())

    def test_where_no_list_holds_the_sheet_is_empty(self, world: World) -> None:
        told = FirstResponsibleDuties.of(MonthSubject(world.township, Period.month(2014, 5), END))
        assert [sheet.rows for sheet in told.sheets] == [(), ()]
