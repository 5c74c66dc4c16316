"""An exam on the desk: who holds it sees how far everybody is; everybody answers at an address of their own."""

from __future__ import annotations

import html
import json
import re
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from tests.areas.study.entries import enter, fill
from tests.areas.study.sitting import RIGHT, bank, learner
from tests.areas.study.sitting import exam as held_exam
from tests.world import World
from yifa.areas.study.models import Attempt, ExamResult
from yifa.areas.study.sitting.passes import pass_for
from yifa.engine.store.tenancy import every_org, org_scope

pytestmark = pytest.mark.django_db

JSON = {"Accept": "application/json"}


@pytest.fixture
def exam(world: World) -> Any:
    """An exam of this week."""
    with org_scope(world.township):
        bank(world)
        return held_exam(world, begins_on=localdate() - timedelta(days=2), until=localdate() + timedelta(days=2))


@pytest.fixture
def person(world: World) -> Any:
    """Somebody without an account who should sit it."""
    with org_scope(world.township):
        return learner(world, unit="党政办")


def address(exam: Any, person: Any) -> str:
    """Where the person answers."""
    return reverse("desk_answering", args=[pass_for(exam, person)])


def shown(answer: Any, status: int = 200) -> str:
    """What a page says, in one line."""
    assert answer.status_code == status
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode())))


def paper() -> Attempt:
    """The paper that was drawn."""
    with every_org("a test"):
        return Attempt.objects.get()


def right(attempt: Attempt) -> dict[str, Any]:
    """The form with every answer right."""
    places = range(len(attempt.paper))
    return {"place": list(places)} | {f"q{place}": list(RIGHT[attempt.paper[place]["kind"]]) for place in places}


class TestAnswering:
    def test_from_the_beginning_to_the_score(self, exam: Any, person: Any) -> None:
        browser, at = Client(), address(exam, person)
        before = shown(browser.get(at))
        assert "安思源 · 党政办" in before
        assert "单项选择题2题，每题2分；多项选择题1题，每题4分；判断题1题，每题2分" in before
        assert "60分钟" in before
        assert browser.post(at, {"do": "begin"}).status_code == 302
        page = browser.get(at).content.decode()
        assert page.count("<fieldset") == 4
        assert page.count('type="checkbox"') == 3
        browser.post(at, {"do": "hand_in", **right(paper())})
        after = shown(browser.get(at))
        assert "10 分，不合格" in after, "ten points of a hundred"
        assert "交卷。及格分70分。" in after
        assert "考试截止以后，可以在本页查看答案" in after

    def test_no_answer_stands_in_the_page_before_it_is_handed_in(self, exam: Any, person: Any) -> None:
        browser, at = Client(), address(exam, person)
        browser.post(at, {"do": "begin"})
        page = browser.get(at).content.decode()
        assert "第51条" not in page
        assert "checked" not in page
        assert browser.get(at)["Cache-Control"].startswith("max-age=0, no-cache")

    def test_each_answer_is_kept_as_it_is_sent(self, exam: Any, person: Any) -> None:
        browser, at = Client(), address(exam, person)
        browser.post(at, {"do": "begin"})
        said = browser.post(at, {"do": "keep", "place": "2", "q2": ["A", "C"]}, headers=JSON).json()
        assert said["answered"] == 1
        assert 3500 < said["seconds"] <= 3600
        page = browser.get(at).content.decode()
        assert page.count("checked") == 2
        assert paper().given == {"2": "AC"}
        browser.post(at, {"do": "keep", "place": "2"}, headers=JSON)
        assert paper().given == {"2": ""}

    def test_without_scripts_it_is_kept_by_a_button(self, exam: Any, person: Any) -> None:
        browser, at = Client(), address(exam, person)
        browser.post(at, {"do": "begin"})
        page = browser.post(at, {"do": "keep", **right(paper())}, follow=True)
        assert "已保存，答了4题，共4题" in shown(page)

    def test_after_it_was_handed_in_nothing_is_kept(self, exam: Any, person: Any) -> None:
        browser, at = Client(), address(exam, person)
        browser.post(at, {"do": "begin"})
        browser.post(at, {"do": "hand_in"})
        answer = browser.post(at, {"do": "keep", "place": "0", "q0": "B"}, headers=JSON)
        assert answer.status_code == 409
        assert json.loads(answer.content)["message"] == "已经交卷，或者还没有开始答题"
        assert "可以答1次，已经答完" in shown(browser.post(at, {"do": "begin"}, follow=True))

    def test_the_answers_are_told_when_the_exam_is_over(self, world: World, exam: Any, person: Any) -> None:
        browser, at = Client(), address(exam, person)
        browser.post(at, {"do": "begin"})
        browser.post(at, {"do": "hand_in", "place": "0", "q0": "B"})
        with org_scope(world.township):
            type(exam).objects.filter(pk=exam.pk).update(until=localdate() - timedelta(days=1))
        after = shown(browser.get(at))
        assert after.count("答对，2分 · 行政处罚法第51条") == 1
        assert after.count("答错；正确答案B") == 1
        assert "答错；正确答案AC" in after
        assert "开始答题" not in after

    def test_who_did_not_answer_in_time_is_told_so(self, world: World, exam: Any, person: Any) -> None:
        with org_scope(world.township):
            type(exam).objects.filter(pk=exam.pk).update(until=localdate() - timedelta(days=1))
        assert "考试已经截止，没有答题" in shown(Client().get(address(exam, person)))

    def test_who_need_not_sit_it_is_told_whom_to_ask(self, world: World, exam: Any) -> None:
        with org_scope(world.township):
            other = learner(world, "村里人", category="villages")
        assert "请联系组织考试的人员" in shown(Client().get(address(exam, other)))
        assert "请联系组织考试的人员" in shown(Client().post(address(exam, other), {"do": "begin"}, follow=True))

    def test_an_address_that_was_made_up_is_not_found(self, exam: Any, person: Any) -> None:
        at = address(exam, person)
        assert Client().get(at[:-3] + "xx/").status_code == 404
        assert Client().post("/answering/anything/", {"do": "begin"}).status_code == 404


class TestHolding:
    def page(self, world: World, exam: Any, user: str = "clerk", status: int = 200) -> str:
        browser = Client()
        browser.force_login(world.users[user])
        return shown(browser.get(f"/exams/{exam.pk}/"), status)

    def test_it_says_how_far_everybody_is(self, world: World, exam: Any, person: Any) -> None:
        assert "应考 1 人，已开始答题 0 人" in self.page(world, exam)
        browser, at = Client(), address(exam, person)
        browser.post(at, {"do": "begin"})
        browser.post(at, {"do": "keep", "place": "0", "q0": "A"})
        assert "答题中，已答1/4" in self.page(world, exam)
        browser.post(at, {"do": "hand_in", **right(paper())})
        assert "安思源 党政办 机关干部 10分" in self.page(world, exam)

    def test_addresses_are_given_to_those_who_hold_it(self, world: World, exam: Any, person: Any) -> None:
        browser = Client()
        browser.force_login(world.users["clerk"])
        page = browser.get(f"/exams/{exam.pk}/").content.decode()
        (href,) = re.findall(r'href="http://testserver(/answering/[^"]+)" data-copy', page)
        assert "开始答题" in shown(Client().get(href))
        assert "本人答题地址" not in self.page(world, exam, "leader")

    @pytest.mark.parametrize("user", ["mediator", "officer", "grid_worker", "other_clerk"])
    def test_who_sees_no_scores_does_not_find_it(self, world: World, exam: Any, user: str) -> None:
        self.page(world, exam, user, 404)

    def test_what_is_no_exam_is_not_found(self, world: World, exam: Any, person: Any) -> None:
        self.page(world, person, status=404)

    def test_it_is_summed_up_when_it_is_over(self, world: World, exam: Any, person: Any) -> None:
        browser, at = Client(), address(exam, person)
        browser.post(at, {"do": "begin"})
        browser.post(at, {"do": "hand_in", **right(paper())})
        browser.force_login(world.users["clerk"])
        assert "截止以后才能汇总" in shown(browser.post(f"/exams/{exam.pk}/", follow=True))
        with org_scope(world.township):
            type(exam).objects.filter(pk=exam.pk).update(until=localdate())
        assert "已汇总：登记成绩1份，其中缺考0份" in shown(browser.post(f"/exams/{exam.pk}/", follow=True))
        with org_scope(world.township):
            assert ExamResult.objects.get().score == Decimal(10)
        assert "不合格 10分" in self.page(world, exam)

    def test_one_on_paper_lists_its_results(self, world: World, person: Any) -> None:
        with org_scope(world.township):
            exam = enter(world, "exams", manner="paper")
            enter(world, "exam_results", exam=exam, learner=person)
        page = self.page(world, exam)
        assert "已登记成绩、缺考 1 人" in page
        for leads in ("登记成绩", "导入成绩", "打印成绩册"):
            assert f" {leads} " in page
        assert "安排补考" not in page
        assert "答题地址" not in page

    def test_who_need_not_sit_it_stands_there_with_the_mark(self, world: World, person: Any) -> None:
        with org_scope(world.township):
            exam = enter(world, "exams", manner="paper")
            guest = learner(world, "村里人", category="villages")
            enter(world, "exam_results", exam=exam, learner=guest, score=Decimal(50))
        page = self.page(world, exam)
        assert "还没有登记 1 人" in page
        assert "另有不在应考范围的 1 人参加" in page
        assert "村里人 村（社区）干部 不合格 50分" in page
        assert "安排补考" in page


def test_the_mark_stands_open_in_its_form(world: World) -> None:
    browser = Client()
    browser.force_login(world.users["clerk"])
    page = browser.get("/ledgers/study.results/new/").content.decode()
    folded = page.rindex("<details", 0, page.index('name="remark"'))
    assert 0 < page.index('name="score"') < folded
    assert 0 < page.index('name="absent"') < folded


class TestTheEntry:
    def entry(self, world: World, exam: Any, user: str) -> str:
        browser = Client()
        browser.force_login(world.users[user])
        return browser.get(f"/entries/{exam.pk}/").content.decode()

    def test_it_leads_those_who_hold_it_to_its_page(self, world: World, exam: Any) -> None:
        assert f'href="/exams/{exam.pk}/"' in self.entry(world, exam, "clerk")
        assert f'href="/exams/{exam.pk}/"' not in self.entry(world, exam, "officer")

    def test_it_leads_who_should_sit_it_to_the_paper(self, world: World, exam: Any) -> None:
        with org_scope(world.township):
            own = learner(world, world.officer.name, category="officers")
        assert address(exam, own) in self.entry(world, exam, "officer")
        assert "参加考试" not in self.entry(world, exam, "second_officer")

    def test_one_that_is_over_or_void_leads_nowhere(self, world: World, exam: Any) -> None:
        with org_scope(world.township):
            learner(world, world.officer.name, category="officers")
            type(exam).objects.filter(pk=exam.pk).update(until=localdate() - timedelta(days=1))
            assert "参加考试" not in self.entry(world, exam, "officer")
            type(exam).objects.filter(pk=exam.pk).update(voided=True)
        assert "考试情况" not in self.entry(world, exam, "clerk")


class TestWhoeverHasAnAccount:
    def test_answers_with_it_alone(self, world: World, exam: Any) -> None:
        with org_scope(world.township):
            own = learner(world, world.officer.name, category="officers")
        at, browser = address(exam, own), Client()
        assert browser.get(at)["Location"].startswith("/accounts/login/")
        assert browser.post(at, {"do": "begin"})["Location"].startswith("/accounts/login/")
        browser.force_login(world.users["second_officer"])
        assert browser.get(at).status_code == 404
        browser.force_login(world.users["officer"])
        assert browser.get(at).status_code == 200

    def test_gets_no_address_to_be_handed_on(self, world: World, exam: Any) -> None:
        with org_scope(world.township):
            learner(world, world.officer.name, category="officers")
        browser = Client()
        browser.force_login(world.users["clerk"])
        assert "用本人账号" in browser.get(f"/exams/{exam.pk}/").content.decode()


class TestToday:
    def today(self, world: World, user: str) -> str:
        browser = Client()
        browser.force_login(world.users[user])
        return browser.get("/").content.decode()

    def test_it_names_the_exam_until_it_is_handed_in(self, world: World, exam: Any) -> None:
        with org_scope(world.township):
            own = learner(world, world.village_clerk.name, category="officers")
        at = address(exam, own)
        assert at in self.today(world, "village_clerk")
        browser = Client()
        browser.force_login(world.users["village_clerk"])
        browser.post(at, {"do": "begin"})
        assert at in self.today(world, "village_clerk")
        browser.post(at, {"do": "hand_in"})
        assert "我的考试" not in self.today(world, "village_clerk")

    def test_who_failed_is_told_while_another_paper_may_be_begun(self, world: World, exam: Any) -> None:
        with org_scope(world.township):
            fill(world, exam, attempts=2)
            own = learner(world, world.officer.name, category="officers")
        at, browser = address(exam, own), Client()
        browser.force_login(world.users["officer"])
        for _ in range(2):
            assert at in self.today(world, "officer")
            browser.post(at, {"do": "begin"})
            browser.post(at, {"do": "hand_in"})
        assert "我的考试" not in self.today(world, "officer")

    def test_who_need_not_sit_it_is_not_told(self, world: World, exam: Any) -> None:
        assert "我的考试" not in self.today(world, "officer")


def test_more_may_be_answered_and_the_best_counts(world: World, exam: Any, person: Any) -> None:
    with org_scope(world.township):
        fill(world, exam, attempts=2)
    browser, at = Client(), address(exam, person)
    browser.post(at, {"do": "begin"})
    browser.post(at, {"do": "hand_in", **right(paper())})
    assert "再答一次" in shown(browser.get(at))
    browser.post(at, {"do": "begin"})
    browser.post(at, {"do": "hand_in"})
    after = shown(browser.get(at))
    assert "10 分" in after
    assert "共答2次，取最高分" in after
