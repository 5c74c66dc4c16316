"""The statement of a head on his own work: duty by duty, then what the records say of the year."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.leadership.entries import enter
from tests.areas.leadership.year import lead
from tests.world import World
from yifa.engine.store.tenancy import org_scope
from yifa.reports.law_statement import CHAPTERS, statement
from yifa.reports.report import CannotBuild

pytestmark = pytest.mark.django_db

TODAY = date(2026, 1, 10)


def words(world: World, holder: str) -> list[str]:
    """The statement on 2025 by its paragraphs."""
    return [block.words for block in statement(world.township, 2025, holder, today=TODAY).blocks]


@pytest.fixture
def led(world: World) -> World:
    """A year of leadership."""
    with org_scope(world.township):
        lead(world)
        enter(world, "duty_records", duty="chief_litigates", what="出庭应诉", done_on=date(2025, 6, 1))
    return world


def test_each_duty_is_told_with_what_met_it_or_that_nothing_did(led: World) -> None:
    secretary, chief = words(led, "secretary"), words(led, "chief")
    assert secretary[0] == "一、履行第一责任人职责情况"
    assert "主持研究法治建设重大问题，把法治建设纳入全局工作部署：研究法治工作会议1次。" in secretary
    assert "督促班子成员和下级负责人依法办事，组织述法：站所负责人述法人员1名。" in secretary
    assert "推动法治宣传教育：本年没有履职记录。" in secretary
    assert "维护司法权威，落实出庭应诉，执行生效裁判：出庭应诉（履职记录1项）。" in chief
    assert "为法治建设提供经费和人员保障：法治工作支出2万元。" in chief
    assert not any(words.startswith("推动法治宣传教育") for words in chief)


def test_every_number_opens_its_rows_and_nothing_is_broken(led: World) -> None:
    built = statement(led.township, 2025, "secretary", today=TODAY)
    assert built.broken == []
    assert len(built.tokens) > 20
    assert all(built.sources(token) for token in built.tokens)


def test_what_nothing_is_recorded_of_is_left_to_the_head(led: World) -> None:
    told = words(led, "chief")
    for number, chapter in enumerate(CHAPTERS, start=2):
        assert sum(one.endswith(f"、{chapter.heading}") for one in told) == 1, number
    assert told[told.index("三、依法决策情况") + 1] == "业务记录中没有这方面的内容，由本人补写。"


def test_a_year_under_no_list_says_so(led: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yifa.engine.figures.duties.known_lists", tuple)
    assert words(led, "chief")[1] == "业务记录中没有这方面的内容，由本人补写。"


def test_a_year_without_records_is_refused(world: World) -> None:
    with pytest.raises(CannotBuild):
        statement(world.township, 2025, "chief", today=TODAY)
