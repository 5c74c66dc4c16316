"""What came of an entry stands on its page: the tasks of a meeting with their state, and where the next is issued."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from tests.areas.leadership.entries import enter
from tests.areas.leadership.tasks import accepted, carried_out, completed, issued
from tests.desk.test_entries import browser
from tests.desk.test_queries import asked
from tests.desk.test_seen_by_few import keep_from_most
from tests.world import World
from yifa.engine.registers.entering import void
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db

AFTER = date(2025, 4, 1)


@pytest.fixture
def meeting(world: World) -> Any:
    """A meeting of 10 March 2025, of which nothing came yet."""
    with org_scope(world.township):
        return enter(world, "law_meetings")


def of(world: World, meeting: Any, title: str = "案卷评查常态化", **told: Any) -> Any:
    """A task that the meeting decided."""
    return issued(world, AFTER, title, source="meeting", meeting=meeting, **told)


def page(world: World, entry: Any, user: str = "clerk") -> str:
    """The page of an entry, in one line."""
    answer = browser(world, user).get(f"/entries/{entry.pk}/")
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def test_tasks_stand_with_their_state_and_their_term(world: World, meeting: Any) -> None:
    with org_scope(world.township):
        carried_out(of(world, meeting, "编制决策目录"), world, date(2025, 5, 1))
        accepted(of(world, meeting), world)
        completed(accepted(of(world, meeting, "培训执法人员"), world), world, date(2025, 5, 1))
    shown = page(world, meeting)
    assert "<h2>工作任务</h2>" in shown
    assert "3 条，已办结 1 条" in shown
    rows = re.findall(r"<li[^>]*> <div><a href=\"/matters/\d+/\">.*?</li>", shown)
    told = [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)).strip() for row in rows]
    assert told[0].startswith("案卷评查常态化 综合行政执法队 办理中 2025年6月30日 逾期")
    assert told[1].startswith("培训执法人员 综合行政执法队 待核验")
    assert told[2] == "编制决策目录 综合行政执法队 已完成 2025年5月1日"
    assert 'class="is-late"' in rows[0]


def test_the_next_one_begins_with_the_meeting_filled_in(world: World, meeting: Any) -> None:
    shown = page(world, meeting)
    (href,) = re.findall(r'href="(/ledgers/leadership.tasks/new/[^"]+)"', shown)
    assert "登记工作任务" in shown
    form = browser(world).get(href.replace("&amp;", "&")).content.decode()
    assert re.search(rf'<option value="{meeting.pk}" selected>', form)
    assert '<option value="meeting" selected>' in form
    main, _, rest = form.partition('<details class="rest"')
    assert 'name="meeting"' in main
    assert 'name="plan"' in rest


def test_the_task_leads_back_to_it(world: World, meeting: Any) -> None:
    with org_scope(world.township):
        task = of(world, meeting)
    shown = browser(world).get(f"/matters/{task.matter.pk}/").content.decode()
    assert f'<a href="/entries/{meeting.pk}/">党委会议：年度法治工作要点</a>' in shown


def test_entries_that_hang_on_it_are_listed_too(world: World, meeting: Any) -> None:
    with org_scope(world.township):
        plan = enter(world, "annual_plans", issued_on=AFTER, meeting=meeting)
    assert re.search(
        rf'<h2>年度工作计划</h2>.*<a href="/entries/{plan.pk}/">2025年法治政府建设工作要点', page(world, meeting)
    )


def test_who_may_not_issue_tasks_is_not_offered_to(world: World, meeting: Any) -> None:
    assert "登记工作任务" not in page(world, meeting, "mediator")
    with org_scope(world.township):
        of(world, meeting)
    assert "案卷评查常态化" in page(world, meeting, "mediator")


def test_of_a_voided_entry_nothing_more_comes(world: World, meeting: Any) -> None:
    with org_scope(world.township):
        void(meeting.entry, actor=world.clerk, reason="误登")
    assert "登记工作任务" not in page(world, meeting)


def test_tasks_of_other_villages_are_not_shown_to_a_village_post(world: World) -> None:
    with org_scope(world.township):
        meeting = enter(world, "law_meetings", village=world.east_village)
        of(world, meeting)
    assert "案卷评查常态化" in page(world, meeting)
    assert "案卷评查常态化" not in page(world, meeting, "village_clerk")


def test_a_village_post_is_not_offered_to_issue_one(world: World) -> None:
    with org_scope(world.township):
        meeting = enter(world, "law_meetings", village=world.east_village)
    assert "登记工作任务" in page(world, meeting)
    assert "登记工作任务" not in page(world, meeting, "village_clerk")


def test_many_take_as_many_queries_as_few(world: World, meeting: Any) -> None:
    with org_scope(world.township):
        of(world, meeting)
    path = f"/entries/{meeting.pk}/"
    few = asked(world, path)
    with org_scope(world.township):
        for number in range(24):
            of(world, meeting, f"任务{number}")
    assert asked(world, path) == few
    shown = page(world, meeting)
    assert "25 条，已办结 0 条" in shown
    assert "其余请看台账" in shown


def test_entries_that_few_see_are_listed_for_few(world: World, monkeypatch: pytest.MonkeyPatch, meeting: Any) -> None:
    with org_scope(world.township):
        enter(world, "annual_plans", issued_on=AFTER, meeting=meeting)
    assert "2025年法治政府建设工作要点" in page(world, meeting, "mediator")
    keep_from_most(monkeypatch, "annual_plans")
    assert "2025年法治政府建设工作要点" in page(world, meeting, "leader")
    assert "2025年法治政府建设工作要点" not in page(world, meeting, "mediator")
