"""The page of today says what one owes next, to those who read cases."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.areas.disputes.prints.settled import settled
from tests.areas.enforcement import penalty_case
from tests.areas.rectification import keeping as rectification
from tests.reports.test_procedure import begun, version
from tests.world import World
from yifa.areas.disputes.models import AssignedMediator, Session
from yifa.engine.accounts.models import User
from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.models import Matter
from yifa.engine.orgs.appointments import appoint
from yifa.engine.orgs.models import Place, Post
from yifa.engine.orgs.people import enter_person
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import LEADER, REVIEWER

pytestmark = pytest.mark.django_db


def accepted(world: World, days_ago: int, title: str, village: Place | None = None) -> Any:
    """A dispute accepted so many days ago; mediation owes its end a month later."""
    day = localdate() - datetime.timedelta(days=days_ago)
    parties = [{"side": "applicant", "name": "赵甲一"}, {"side": "respondent", "name": "钱乙二"}]
    data = {"source": "application", "kind": "neighbour", "summary": "排水沟", "Party": parties}
    with org_scope(world.township):
        matter = open_matter(
            "dispute",
            org=world.township,
            actor=world.mediator,
            happened_on=day,
            title=title,
            village=village,
            data=data,
        ).matter
        accept = {"committee": "调委会", "AssignedMediator": {"person": world.mediator}}
        mediation = act(matter, "start_people", actor=world.mediator, happened_on=day).child
        assert mediation is not None
        return act(mediation, "accept", actor=world.mediator, happened_on=day, data=accept).matter


def page(user: User) -> str:
    """What the page shows to this account."""
    browser = Client()
    browser.force_login(user)
    answer = browser.get("/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_what_is_due_comes_first_by_its_day(world: World) -> None:
    accepted(world, 3, "刚受理的纠纷")
    accepted(world, 60, "早该办结的纠纷")
    shown = page(world.users["clerk"])
    assert "周小禾" in shown
    assert "清溪乡人民政府" in shown
    assert shown.index("早该办结的纠纷") < shown.index("刚受理的纠纷")
    assert "逾期" in shown
    assert "清政人调字〔" in shown


def test_measures_of_one_problem_are_told_apart(world: World) -> None:
    with org_scope(world.township):
        problem = rectification.found(world)
        rectification.assigned(problem, world)
        rectification.planned(problem, world, rectification.measure(), rectification.measure("评查结果通报"))
        single = rectification.found(world, title="送达不规范")
        rectification.assigned(single, world)
        rectification.planned(single, world, rectification.measure("组织送达培训"))
    shown = page(world.users["officer"])
    assert '<div class="about">每季度评查一次</div>' in shown
    assert '<div class="about">评查结果通报</div>' in shown
    assert "组织送达培训" not in shown


class TestWhatColleaguesWereGiven:
    @pytest.fixture
    def second(self, world: World) -> User:
        """The account of another mediator of the same committee."""
        return world.users["second_mediator"]

    def test_is_not_a_mediator_s_to_do(self, world: World, second: User) -> None:
        accepted(world, 3, "吴和平的纠纷")
        assert "吴和平的纠纷" in page(world.users["mediator"])
        assert "吴和平的纠纷" in page(world.users["clerk"])
        assert "吴和平的纠纷" not in page(second)

    def test_is_told_by_no_other_lines(self, world: World) -> None:
        assert list(Session.at_work([accepted(world, 3, "纠纷").parent_id])) == []

    def test_is_theirs_in_whose_place_they_came(self, world: World, second: User) -> None:
        mediation = accepted(world, 3, "换了人的纠纷")
        with org_scope(world.township):
            Matter.objects.filter(pk=mediation.parent_id).update(handler=world.clerk)
            first = AssignedMediator.objects.get()
            change = {"person": world.second_mediator, "replaces": first, "reason": "当事人要求更换"}
            act(
                mediation,
                "replace_mediator",
                actor=world.clerk,
                happened_on=localdate(),
                data={"AssignedMediator": change},
            )
        assert "换了人的纠纷" in page(second)
        assert "换了人的纠纷" not in page(world.users["mediator"])

    def test_is_the_handler_s_while_nobody_was_given_it(self, world: World, second: User) -> None:
        mediation = accepted(world, 3, "有人经办的纠纷")
        with org_scope(world.township):
            AssignedMediator.objects.all().delete()
        assert "有人经办的纠纷" in page(world.users["mediator"])
        assert "有人经办的纠纷" not in page(second)
        with org_scope(world.township):
            Matter.objects.filter(pk=mediation.parent_id).update(handler=world.clerk)
        assert "有人经办的纠纷" in page(second)

    def test_is_everybody_s_where_the_mediator_can_enter_nothing(self, world: World, second: User) -> None:
        accepted(world, 3, "没有职务的调解员的纠纷")
        with org_scope(world.township):
            Post.objects.filter(person=world.mediator).update(until=localdate())
        assert "没有职务的调解员的纠纷" in page(second)


def test_an_administrator_sees_no_case(world: World) -> None:
    accepted(world, 3, "刚受理的纠纷")
    shown = page(world.users["admin"])
    assert "刚受理的纠纷" not in shown
    assert "不接触办件内容" in shown


def test_a_village_post_shows_its_villages_cases(world: World) -> None:
    accepted(world, 3, "东溪村的纠纷", world.east_village)
    accepted(world, 3, "西岭村的纠纷", world.west_village)
    shown = page(world.users["village_clerk"])
    assert "东溪村的纠纷" in shown
    assert "西岭村的纠纷" not in shown


def test_what_others_owe_is_not_ours(world: World) -> None:
    accepted(world, 3, "乡里的纠纷")
    for name in ("supervisor", "other_clerk"):
        assert "乡里的纠纷" not in page(world.users[name])


def test_somebody_without_a_post_is_told_whom_to_ask(world: World) -> None:
    user = User.objects.create(username="nobody", person=enter_person("无职"), password="!")
    assert "没有任职" in page(user)


def test_who_is_not_signed_in_is_sent_to_the_login() -> None:
    answer = Client().get("/")
    assert (answer.status_code, answer["Location"]) == (302, "/accounts/login/?next=/")


def test_an_unknown_page_says_so_in_chinese() -> None:
    answer = Client().get("/no/such/page/")
    assert answer.status_code == 404
    assert "没有这个页面" in answer.content.decode()


def test_a_form_without_its_token_is_refused_in_chinese(world: World) -> None:
    browser = Client(enforce_csrf_checks=True)
    answer = browser.post("/accounts/login/", {"login": "clerk", "password": "x"})
    assert answer.status_code == 403
    assert "页面已过期" in answer.content.decode()


def test_a_clock_that_several_steps_meet_leads_to_the_matter(world: World) -> None:
    """Of those who may only end the mediation on request, nobody is led to that step as if it were the next."""
    mediation = accepted(world, 8, "排水沟")
    browser = Client()
    browser.force_login(world.users["clerk"])
    page = browser.get("/").content.decode()
    assert f"/matters/{mediation.parent_id}/" in page
    assert "/acts/" not in page


def test_a_reviewer_is_told_what_waits_for_review_though_no_term_runs(world: World) -> None:
    with org_scope(world.township):
        report = begun(world)
        report.act("submit", world.clerk, **version())
    assert "没有等您决定的事" in page(world.users["leader"])
    shown = page(world.users["reviewer"])
    assert "有 <b>1 件等您决定</b>" in shown
    assert f"/matters/{report.matter.pk}/acts/review/" in shown
    assert "等您决定" not in page(world.users["clerk"])
    appoint(world.clerk, REVIEWER, world.township, "兼任法制审核员", localdate(), by=None)
    assert "没有等您决定的事" in page(world.users["clerk"])


class TestALeader:
    def test_is_told_what_waits_for_a_decision_and_led_to_it(self, world: World) -> None:
        with org_scope(world.township):
            case = penalty_case.register(world)
        shown = page(world.users["leader"])
        assert "有 <b>1 件等您决定</b>" in shown
        assert f"/matters/{case.matter.pk}/acts/file_case/" in shown
        assert "河滩倾倒建筑垃圾案" in shown

    def test_is_not_told_of_what_others_do_next(self, world: World) -> None:
        with org_scope(world.township):
            penalty_case.file_case(world)
        assert "没有等您决定的事" in page(world.users["leader"])

    def test_is_told_what_is_late_whoever_owes_it_with_names_masked(self, world: World) -> None:
        late = accepted(world, 60, "赵甲一与钱乙二的旧事")
        accepted(world, 3, "刚受理的纠纷")
        shown = page(world.users["leader"])
        assert "矛盾纠纷逾期 1 件" in shown
        section = shown[shown.index("本单位逾期的") : shown.index("须盯住的")]
        assert f"/matters/{late.parent_id}/" in section
        assert "赵某与钱某的旧事" in section
        assert "赵甲一" not in section
        assert "刚受理的纠纷" not in section

    def test_reads_names_masked_in_what_the_parties_owe_as_well(self, world: World) -> None:
        with org_scope(world.township):
            settled(world, perform_by=datetime.date(2025, 4, 30))
            Matter.objects.filter(parent__isnull=True).update(title="赵甲一与钱乙二邻里纠纷")
        assert "赵甲一与钱乙二邻里纠纷" in page(world.users["clerk"]).partition("当事人应履行的")[2]
        shown = page(world.users["leader"]).partition("当事人应履行的")[2]
        assert "赵某与钱某邻里纠纷" in shown
        assert "赵甲一" not in shown

    def test_is_told_what_may_turn_violent_until_it_is_over(self, world: World) -> None:
        with org_scope(world.township):
            matter = accepted(world, 3, "堵路之争").parent
            danger = {"danger": "扬言堵路", "measures": "轮流看护", "may_become_case": False}
            act(matter, "report_danger", actor=world.clerk, happened_on=localdate(), data={"DangerReport": danger})
        shown = page(world.users["leader"])
        section = shown[shown.index("须盯住的") :]
        assert "堵路之争" in section
        assert "有激化可能" in section
        with org_scope(world.township):
            Matter.objects.filter(pk=matter.pk).update(ended=True)
        shown = page(world.users["leader"])
        assert "堵路之争" not in shown[shown.index("须盯住的") :]

    def test_sees_the_month_and_its_bulletin(self, world: World) -> None:
        shown = page(world.users["leader"])
        assert f"/figures/bulletins/disputes_monthly/?month={localdate():%Y-%m}" in shown
        assert "本月全部数字" in shown

    def test_elsewhere_and_others_see_none_of_it(self, world: World) -> None:
        accepted(world, 60, "旧事")
        assert "本单位逾期的" not in page(world.users["clerk"])
        with org_scope(world.other_township):
            stranger = appoint(
                enter_person("外乡长"), LEADER, world.other_township, "镇长", localdate(), by=None
            ).person
        user = User.objects.create(username="other_leader", person=stranger, password="!")
        assert "旧事" not in page(user)


def test_what_the_parties_owe_is_told_apart_from_what_the_office_owes(world: World) -> None:
    with org_scope(world.township):
        course = settled(world, perform_by=datetime.date(2025, 4, 30))
    shown = page(world.users["clerk"])
    theirs = shown.partition("当事人应履行的")[2]
    assert "履行协议" in theirs
    assert "双方约定" in theirs
    assert f"/matters/{course.matter.parent_id}/" in theirs
    assert "<b>履行协议</b>" not in shown.partition("当事人应履行的")[0]
    assert "当事人应履行的" not in page(world.users["admin"])
