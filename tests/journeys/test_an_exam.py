"""On a phone: an officer takes an exam through a dead spot, somebody without an account signs in by scanning a code."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from tests.areas.study.entries import enter
from tests.areas.study.sitting import bank, exam, learner
from tests.journeys.visitor import DESKTOP, PHONE, Visitor
from tests.world import World
from yifa.areas.study.attending.codes import code_for
from yifa.areas.study.models import Attempt, Exam, StudySession
from yifa.engine.store.tenancy import org_scope

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Arrive = Callable[..., Visitor]


@pytest.fixture
def held(office: World) -> Exam:
    """An exam of this week, which the officer should sit."""
    with org_scope(office.township):
        bank(office)
        learner(office, office.officer.name, category="officers")
        return exam(office, begins_on=localdate() - timedelta(days=1), until=localdate() + timedelta(days=1))


def choose(visitor: Visitor, place: int, *letters: str) -> None:
    """Touch the options of a question."""
    for letter in letters:
        visitor.page.locator(f'#q{place} input[value="{letter}"]').locator("..").tap()


def test_an_officer_takes_an_exam_through_a_dead_spot(arrive: Arrive, office: World, held: Exam) -> None:
    officer = arrive("officer", PHONE).open(f"/entries/{held.pk}/")
    officer.follow("参加考试").sees("60分钟，开始后连续计时")
    assert officer.barriers() == []
    officer.page.get_by_role("button", name="开始答题").tap()
    expect(officer.page.locator("#left")).to_contain_text("剩余")
    choose(officer, 0, "B")
    expect(officer.page.locator("#kept")).to_have_text("已答 1 / 4 题，已保存")
    assert officer.barriers() == []
    assert not officer.overflows()

    officer.page.context.set_offline(True)
    choose(officer, 1, "B")
    choose(officer, 2, "A", "C")
    expect(officer.page.locator("#kept")).to_contain_text("网络不通")
    officer.page.context.set_offline(False)
    expect(officer.page.locator("#kept")).to_have_text("已答 3 / 4 题，已保存", timeout=20_000)
    officer.page.reload()
    expect(officer.page.locator("input:checked")).to_have_count(4)

    officer.page.on("dialog", lambda asked: asked.accept())
    officer.page.get_by_role("button", name="交卷").tap()
    officer.sees("分，不合格")
    assert not officer.overflows()
    assert officer.barriers() == []
    with org_scope(office.township):
        assert str(Attempt.objects.get().score) == "8.0"
    assert [one for one in officer.complaints if "ERR_INTERNET_DISCONNECTED" not in one] == []


def test_an_exam_is_taken_without_scripts(arrive: Arrive, office: World, held: Exam) -> None:
    officer = arrive("officer", PHONE, scripts=False).open(f"/entries/{held.pk}/")
    officer.follow("参加考试")
    officer.page.get_by_role("button", name="开始答题").tap()
    choose(officer, 0, "B")
    officer.page.get_by_role("button", name="保存").tap()
    officer.sees("已保存，答了1题，共4题")
    choose(officer, 1, "B")
    officer.page.get_by_role("button", name="交卷").tap()
    officer.sees("4分，不合格")


def test_whoever_holds_it_looks_after_it(arrive: Arrive, held: Exam) -> None:
    clerk = arrive("clerk", DESKTOP).open(f"/entries/{held.pk}/").follow("考试情况")
    clerk.sees("应考 1 人").sees("用本人账号")
    assert clerk.barriers() == []
    clerk.is_at_ease()


def test_somebody_without_an_account_signs_in_by_the_code(
    browser: Browser, live_server: LiveServer, office: World
) -> None:
    with org_scope(office.township):
        learner(office, unit="党政办")
        session: StudySession = enter(office, "study_sessions", held_on=localdate())
    phone = Visitor.arrive(browser, live_server.url, PHONE).open(f"/signing/{code_for(session, office.clerk)}/")
    phone.page.get_by_label("姓名").fill("安思源")
    assert phone.barriers() == []
    assert not phone.overflows()
    phone.page.get_by_role("button", name="签到").tap()
    phone.sees("已签到").sees("党政办").is_at_ease()


def test_the_list_is_entered_on_a_phone(arrive: Arrive, office: World) -> None:
    with org_scope(office.township):
        people = [learner(office, name, unit="党政办") for name in ("安思源", "边思远")]
        session: StudySession = enter(office, "study_sessions", held_on=localdate())
    clerk = arrive("clerk", PHONE).open(f"/sessions/{session.pk}/attendance/")
    clerk.page.locator(f"#learner-{people[1].pk}").get_by_text("请假、缺席").tap()
    clerk.page.get_by_label("边思远请假原因").fill("公差")
    assert clerk.barriers() == []
    assert not clerk.overflows()
    clerk.page.get_by_label("边思远请假原因").press("Enter")
    clerk.sees("还没有登记：已选 1 人")
    clerk.page.get_by_label("其余都到会").check()
    clerk.page.get_by_role("button", name="登记考勤").tap()
    clerk.sees("已登记2人的考勤").sees("请假、缺席（公差）").is_at_ease()
