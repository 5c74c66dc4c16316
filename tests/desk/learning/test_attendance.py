"""Attendance on the desk: the list, the code that is shown, and the page of whoever scanned it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.areas.study.entries import enter
from tests.areas.study.sitting import learner
from tests.desk.learning.test_exam import shown
from tests.world import World
from yifa.areas.study.attending.codes import code_for
from yifa.areas.study.models import Attendance
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(world: World) -> Any:
    """A session of today, to which two are expected."""
    with org_scope(world.township):
        learner(world, unit="党政办")
        learner(world, "边思远")
        return enter(world, "study_sessions", held_on=localdate())


def sit(world: World, user: str) -> Client:
    """Somebody with an account."""
    browser = Client()
    browser.force_login(world.users[user])
    return browser


def people(world: World) -> dict[str, Any]:
    """The roster, by name."""
    with org_scope(world.township):
        return {one.name: one for one in Attendance._meta.get_field("learner").related_model.objects.all()}


def attended(world: World) -> dict[str, tuple[str, str]]:
    """What is entered, by name."""
    with org_scope(world.township):
        rows = Attendance.objects.select_related("learner")
        return {row.learner.name: (row.state, row.signed_by) for row in rows}


class TestList:
    def test_it_is_entered_at_once(self, world: World, session: Any) -> None:
        known = people(world)
        first, second = known["安思源"].pk, known["边思远"].pk
        body = {"do": "enter", "learner": [first, second], f"state-{first}": "present", f"state-{second}": "absent"}
        browser, at = sit(world, "clerk"), f"/sessions/{session.pk}/attendance/"
        assert "应到 2 人，到会 0 人， 2 人还没有登记" in shown(browser.get(at))
        refused = browser.post(at, body)
        assert "边思远：请假、缺席的，写明原因" in shown(refused, 422)
        assert f'href="#learner-{second}"' in refused.content.decode()
        assert re.search(rf'name="state-{second}" value="absent" checked', refused.content.decode())
        assert attended(world) == {}
        done = shown(browser.post(at, {**body, f"reason-{second}": "公差"}, follow=True))
        assert "已登记2人的考勤" in done
        assert "请假、缺席（公差），补学请补记" in done
        assert attended(world) == {"安思源": ("present", "list"), "边思远": ("absent", "")}

    def test_nobody_is_preset_and_who_is_left_open_stays_open(self, world: World, session: Any) -> None:
        known = people(world)
        first, second = known["安思源"].pk, known["边思远"].pk
        browser, at = sit(world, "clerk"), f"/sessions/{session.pk}/attendance/"
        assert " checked" not in browser.get(at).content.decode()
        body = {"do": "enter", "learner": [first, second]}
        assert "没有选任何人的到会情况" in shown(browser.post(at, body), 422)
        page = shown(browser.post(at, {**body, f"state-{first}": "present"}, follow=True))
        assert "已登记1人的考勤" in page
        assert "到会 1 人， 1 人还没有登记" in page
        assert attended(world) == {"安思源": ("present", "list")}

    def test_the_rest_was_there_by_one_tick(self, world: World, session: Any) -> None:
        known = people(world)
        first, second = known["安思源"].pk, known["边思远"].pk
        body = {"do": "enter", "learner": [first, second], f"reason-{second}": "公差", "rest": "1"}
        sit(world, "clerk").post(f"/sessions/{session.pk}/attendance/", body)
        assert attended(world) == {"安思源": ("present", "list"), "边思远": ("absent", "")}

    def test_a_reason_of_one_who_was_there_is_asked_back(self, world: World, session: Any) -> None:
        first = people(world)["安思源"].pk
        body = {"do": "enter", "learner": [first], f"state-{first}": "present", f"reason-{first}": "公差"}
        answer = sit(world, "clerk").post(f"/sessions/{session.pk}/attendance/", body)
        assert "安思源：选了“到会”，又写了请假原因" in shown(answer, 422)
        assert 'value="公差"' in answer.content.decode()
        assert attended(world) == {}

    def test_enter_in_a_box_only_checks(self, world: World, session: Any) -> None:
        first = people(world)["安思源"].pk
        browser, at = sit(world, "clerk"), f"/sessions/{session.pk}/attendance/"
        (pressed, *_) = re.findall(r'<button[^>]* name="do" value="(\w+)"', browser.get(at).content.decode())
        page = browser.post(at, {"do": pressed, "learner": [first], f"reason-{first}": "公差"})
        assert "还没有登记：已选 1 人" in shown(page)
        assert 'value="公差"' in page.content.decode()
        assert attended(world) == {}

    def test_odd_input_enters_nothing(self, world: World, session: Any) -> None:
        first = people(world)["安思源"].pk
        body = {
            "do": "enter",
            "learner": ["x", first, 7],
            f"state-{first}": "asleep",
            "state-7": "present",
            "state-x": "present",
        }
        sit(world, "clerk").post(f"/sessions/{session.pk}/attendance/", body)
        assert attended(world) == {}

    def test_who_may_not_enter_it_reads_it(self, world: World, session: Any) -> None:
        browser, at = sit(world, "officer"), f"/sessions/{session.pk}/attendance/"
        page = shown(browser.get(at))
        assert "没有登记" in page
        assert "登记考勤" not in page
        first = people(world)["安思源"].pk
        assert browser.post(at, {"do": "enter", "learner": first, f"state-{first}": "present"}).status_code == 422
        assert attended(world) == {}

    def test_that_of_others_is_not_found(self, world: World, session: Any) -> None:
        assert sit(world, "other_clerk").get(f"/sessions/{session.pk}/attendance/").status_code == 404
        first = people(world)["安思源"]
        assert sit(world, "clerk").get(f"/sessions/{first.pk}/attendance/").status_code == 404


class TestScanning:
    def address(self, world: World, session: Any) -> str:
        """What the code that is shown opens."""
        page = sit(world, "clerk").get(f"/sessions/{session.pk}/code/").content.decode()
        assert 'src="data:image/svg+xml' in page
        (found,) = re.findall(r"http://testserver(/signing/[^\"]+)", page)
        return str(found)

    def test_whoever_scans_it_says_their_name(self, world: World, session: Any) -> None:
        at, phone = self.address(world, session), Client()
        assert session.topic in shown(phone.get(at))
        assert "没有“陌生人”" in shown(phone.post(at, {"name": "陌生人"}), 422)
        told = shown(phone.post(at, {"name": "安思源"}))
        assert "已签到" in told
        assert "主办人会在考勤中核对" in told
        assert attended(world) == {"安思源": ("present", "typed")}
        assert "已到 1 人" in shown(sit(world, "clerk").get(f"/sessions/{session.pk}/code/"))

    def test_one_telephone_gives_one_name(self, world: World, session: Any) -> None:
        with org_scope(world.township):
            learner(world, "蒋同席")
        at, phone = self.address(world, session), Client()
        phone.post(at, {"name": "安思源"})
        assert "这台手机已经为安思源签到" in shown(phone.post(at, {"name": "蒋同席"}), 422)
        assert "已签到" in shown(phone.post(at, {"name": "安思源"}))
        assert set(attended(world)) == {"安思源"}

    def test_with_an_account_one_touch_is_enough(self, world: World, session: Any) -> None:
        with org_scope(world.township):
            learner(world, world.officer.name, category="officers")
        phone, at = sit(world, "officer"), self.address(world, session)
        assert f"我是{world.officer.name}，签到" in shown(phone.get(at))
        assert "已签到" in shown(phone.post(at, {"known": "1"}))
        assert attended(world) == {world.officer.name: ("present", "scan")}

    def test_an_account_that_is_not_expected_says_its_name(self, world: World, session: Any) -> None:
        phone, at = sit(world, "second_officer"), self.address(world, session)
        assert "我是" not in shown(phone.get(at))
        assert phone.post(at, {"known": "1"}).status_code == 422

    def test_a_code_that_was_made_up_says_so(self) -> None:
        assert "签到码无效" in shown(Client().get("/signing/anything/"), 410)
        assert Client().post("/signing/anything/", {"name": "安思源"}).status_code == 410

    def test_on_another_day_none_is_shown_and_none_is_taken(self, world: World) -> None:
        with org_scope(world.township):
            learner(world)
            before = enter(world, "study_sessions", held_on=localdate() - timedelta(days=1))
            code = code_for(before, world.clerk)
        assert sit(world, "clerk").get(f"/sessions/{before.pk}/code/").status_code == 404
        assert "只在活动当天" in shown(Client().post(f"/signing/{code}/", {"name": "安思源"}), 422)

    def test_it_is_shown_by_those_who_may_enter_attendance(self, world: World, session: Any) -> None:
        assert sit(world, "officer").get(f"/sessions/{session.pk}/code/").status_code == 404


def test_the_session_leads_there(world: World, session: Any) -> None:
    def entry(user: str) -> str:
        return sit(world, user).get(f"/entries/{session.pk}/").content.decode()

    assert f"/sessions/{session.pk}/code/" in entry("clerk")
    assert f"/sessions/{session.pk}/attendance/" in entry("officer")
    assert f"/sessions/{session.pk}/code/" not in entry("officer")


def test_a_session_of_an_unknown_day_has_no_list(world: World, session: Any) -> None:
    with org_scope(world.township):
        type(session).objects.filter(pk=session.pk).update(held_on=None)
    assert "/attendance/" not in sit(world, "clerk").get(f"/entries/{session.pk}/").content.decode()
