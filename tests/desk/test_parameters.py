"""Parameters and holiday notices on the desk: what is shown beforehand is what saving does."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.world import World
from yifa.desk import effects
from yifa.desk.effects import carry_out, effect
from yifa.desk.holidays import HOLIDAYS, read_days
from yifa.engine.accounts.models import User
from yifa.engine.journal.models import JournalEntry
from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.models import ClockRevision, ClockRow
from yifa.engine.parameters.limits import current_calendar, limit_for, may_be_set
from yifa.engine.parameters.models import HolidayNotice, Parameter
from yifa.engine.parameters.setting import propose_parameter, set_parameter
from yifa.engine.store.tenancy import every_org, org_scope
from yifa.law.calendar import default_calendar, statutory_days
from yifa.law.limits import Term, Unit, limit, limits

LIMIT = "mediation_duration_local"
ADVICE = "procuratorate_advice_answer"
"""The answer to a procuratorate's advice: a number with an article that nobody has verified."""
PAGE = f"/parameters/{LIMIT}/"
SOURCE = "青县司法〔2026〕3号"
YEAR = default_calendar().notices[-1].year + 1
"""The first year that is not announced."""


def mediated(world: World, day: date) -> ClockRow:
    """A mediation that was accepted on a day, with its running clock."""
    parties = [{"side": "applicant", "name": "赵甲一"}, {"side": "respondent", "name": "钱乙二"}]
    data = {"source": "application", "kind": "neighbour", "summary": "排水沟", "Party": parties}
    with org_scope(world.township):
        matter = open_matter(
            "dispute", org=world.township, actor=world.mediator, happened_on=day, title="赵甲一与钱乙二", data=data
        ).matter
        child = act(matter, "start_people", actor=world.mediator, happened_on=day).child
        assert child is not None
        accept = {"committee": "调委会", "AssignedMediator": {"person": world.mediator}}
        act(child, "accept", actor=world.mediator, happened_on=day, data=accept)
        return ClockRow.objects.get(matter=child, limit=LIMIT)


def signed_in(user: User) -> Client:
    """A browser in which somebody works."""
    browser = Client()
    browser.force_login(user)
    return browser


def sent(browser: Client, path: str, status: int, **fields: Any) -> str:
    """What a sent form answers."""
    answer = browser.post(path, {name: str(value) for name, value in fields.items()})
    assert answer.status_code == status
    return str(answer.content.decode())


def digest(page: str) -> str:
    """What a preview says of itself."""
    found = re.search(r'name="seen" value="(\w+)"', page)
    assert found, "no preview"
    return found[1]


def new_value(**otherwise: Any) -> dict[str, Any]:
    """Ten days, from the first of the year on."""
    return {"n": 10, "unit": "day", "in_force": f"{localdate().year}-01-01", "source": SOURCE} | otherwise


def parameters() -> list[Parameter]:
    """What is set anywhere."""
    with every_org("see what is set"):
        return list(Parameter.objects.all())


@pytest.mark.django_db
class TestTheList:
    def test_has_what_must_be_set_here_and_what_may_be_tightened(self, world: World) -> None:
        browser = signed_in(world.users["county_admin"])
        page = browser.get("/parameters/").content.decode()
        assert PAGE in page
        assert "/parameters/penalty_decision/" not in page
        assert "/parameters/penalty_decision/" in browser.get("/parameters/?book=all").content.decode()
        assert "还没有设定过期限" in browser.get("/parameters/?book=set").content.decode()
        assert "没有符合的期限" in browser.get("/parameters/?q=无此期限").content.decode()

    def test_shows_what_the_county_has_set_to_its_townships(self, world: World) -> None:
        with org_scope(world.county):
            set_parameter(
                world.county, LIMIT, Term(10, Unit.DAY), in_force=localdate(), source=SOURCE, by=world.county_admin
            )
        page = signed_in(world.users["admin"]).get("/parameters/?book=set").content.decode()
        assert SOURCE in page
        assert "青山县人民政府" in page
        assert "<b>10日</b>" in page

    def test_claims_only_of_verified_numbers_that_they_may_but_be_tightened(self, world: World) -> None:
        browser = signed_in(world.users["admin"])
        shown = {id: browser.get(f"/parameters/{id}/").content.decode() for id in (LIMIT, ADVICE, "penalty_decision")}
        assert "国家没有规定，长短由本地文件定" in shown[LIMIT]
        assert "尚未与国家规定的原文核实" in shown[ADVICE]
        assert ["只能从严：" in page for page in shown.values()] == [False, False, True]
        assert "国家数字经核实的只能从严" in browser.get("/parameters/").content.decode()

    def test_leaves_out_what_belongs_to_parties(self, world: World) -> None:
        page = signed_in(world.users["admin"]).get("/parameters/?book=all").content.decode()
        assert "/parameters/penalty_hearing_request/" not in page
        assert signed_in(world.users["admin"]).get("/parameters/penalty_hearing_request/").status_code == 404
        assert signed_in(world.users["admin"]).get("/parameters/no_such_limit/").status_code == 404


def test_every_limit_that_is_listed_can_take_a_value_and_no_other() -> None:
    assert not may_be_set(limit("penalty_hearing_request"))
    assert may_be_set(limit(LIMIT))
    assert may_be_set(limit("rol_report_township"))
    assert not any(may_be_set(known) for known in limits() if known.of_party and known.verified and not known.local)


@pytest.mark.django_db
class TestAParameter:
    def test_is_shown_before_and_set_when_confirmed(self, world: World) -> None:
        row = mediated(world, localdate() - timedelta(days=3))
        browser = signed_in(world.users["county_admin"])
        page = sent(browser, PAGE, 200, **new_value())
        assert "预览：还没有保存" in page
        assert "1 项到期日会变" in page
        assert "赵甲一" not in page, "administrators read no cases"
        assert not parameters()
        sent(browser, PAGE, 302, **new_value(), confirm=1, seen=digest(page))
        with org_scope(world.township):
            row.refresh_from_db()
            assert ClockRevision.objects.filter(clock=row).count() == 1
        assert row.due_on is not None
        assert (row.due_on - localdate()).days >= 7
        assert limit_for(world.township, LIMIT, localdate()).term == Term(10, Unit.DAY)
        page = browser.get(PAGE).content.decode()
        assert "重算期限1项" in page
        assert SOURCE in page
        assert "完成" in page

    def test_says_what_would_be_late_at_once(self, world: World) -> None:
        mediated(world, localdate() - timedelta(days=20))
        page = sent(signed_in(world.users["admin"]), PAGE, 200, **new_value())
        assert "其中 1 项保存后立即逾期" in page

    def test_that_was_not_seen_as_it_is_is_shown_again(self, world: World) -> None:
        browser = signed_in(world.users["admin"])
        page = sent(browser, PAGE, 200, **new_value())
        mediated(world, localdate() - timedelta(days=3))
        again = sent(browser, PAGE, 200, **new_value(), confirm=1, seen=digest(page))
        assert "预览以后情况有变" in again
        assert not parameters()
        sent(browser, PAGE, 302, **new_value(), confirm=1, seen=digest(again))
        assert len(parameters()) == 1

    @pytest.mark.parametrize(
        ("path", "otherwise", "says"),
        [
            (PAGE, {"source": ""}, "请填写依据文件"),
            (PAGE, {"n": "0"}, "期限不能小于1"),
            (PAGE, {"n": "十"}, "期限不能识别"),
            (PAGE, {"unit": "century"}, "请在列出的单位中选择"),
            ("/parameters/penalty_decision/", {"n": 91}, "只能从严"),
            ("/parameters/penalty_decision/", {"in_force": "1999-01-01"}, "没有施行的规定"),
            ("/parameters/rol_report_township/", {"month": 2, "day": 30}, "不是每年都有2月30日"),
            ("/parameters/petition_reps_max/", {"amount": 6}, "只能从严"),
        ],
    )
    def test_refused_keeps_what_was_typed(self, world: World, path: str, otherwise: dict[str, Any], says: str) -> None:
        page = sent(signed_in(world.users["admin"]), path, 422, **new_value(**otherwise))
        assert says in page
        typed = next(iter(otherwise.values()))
        assert typed in ("", "century") or f'value="{typed}"' in page
        assert not parameters()

    def test_is_not_set_by_a_supervisor(self, world: World) -> None:
        browser = signed_in(world.users["supervisor"])
        assert "由系统管理员设定" in browser.get(PAGE).content.decode()
        assert browser.post(PAGE, new_value()).status_code == 403
        assert not parameters()

    def test_preview_is_what_saving_does(self, world: World) -> None:
        for days in (0, 5, 12, 30):
            mediated(world, localdate() - timedelta(days=days))
        told = {"in_force": localdate() - timedelta(days=15), "source": SOURCE, "by": world.admin}
        before = effect(propose_parameter(world.township, LIMIT, Term(10, Unit.DAY), **told), localdate())
        shown = {(row.before, row.after) for row in before.rows}
        changed, is_done = carry_out(set_parameter(world.township, LIMIT, Term(10, Unit.DAY), **told))
        with every_org("read what was done"):
            done = set(ClockRevision.objects.values_list("due_before", "due_after"))
        assert (changed, is_done) == (before.moved + before.confirmed, True)
        assert before.moved == 3
        assert done == shown

    def test_goes_on_later_where_there_is_too_much(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        mediated(world, localdate())
        monkeypatch.setattr(effects, "SLICES_AT_ONCE", 0)
        told = {"in_force": localdate(), "source": SOURCE, "by": world.admin}
        assert carry_out(set_parameter(world.township, LIMIT, Term(10, Unit.DAY), **told)) == (0, False)
        assert "后台进行中" in signed_in(world.users["admin"]).get(PAGE).content.decode()


def written_notice(**otherwise: Any) -> dict[str, Any]:
    """The notice as it is prefilled, with its number, one Monday of rest in spring, and a Saturday worked for it."""
    told: dict[str, Any] = {"number": f"国办发明电〔{YEAR - 1}〕7号"}
    for position, name in enumerate(HOLIDAYS):
        days = [day for day, holiday in statutory_days(YEAR).items() if holiday == name]
        told |= {f"first{position}": days[0], f"last{position}": days[-1], f"work{position}": ""}
    return told | otherwise


def notice_page(year: int = YEAR) -> str:
    """The address of a year's form."""
    return f"/holidays/{year}/"


@pytest.mark.django_db
class TestTheHolidays:
    def test_show_a_year_day_by_day(self, world: World) -> None:
        page = signed_in(world.users["admin"]).get("/holidays/?year=2025").content.decode()
        assert 'title="春节调休上班"' in page
        assert 'title="国庆节放假"' in page
        assert page.count("<caption>") == 12

    def test_say_what_is_provisional(self, world: World) -> None:
        page = signed_in(world.users["supervisor"]).get(f"/holidays/?year={YEAR}").content.decode()
        assert "是暂定的" in page
        assert f"录入{YEAR}年通知" not in page
        assert f"录入{YEAR}年通知" in signed_in(world.users["county_admin"]).get("/holidays/").content.decode()

    @pytest.mark.parametrize("asked", ["x", "1", "9999", "20252025"])
    def test_of_no_such_year_are_those_of_this_one(self, world: World, asked: str) -> None:
        page = signed_in(world.users["admin"]).get(f"/holidays/?year={asked}").content.decode()
        assert f'aria-current="page">{localdate().year}年' in page

    def test_a_notice_is_shown_before_and_entered_when_confirmed(self, world: World) -> None:
        browser = signed_in(world.users["county_admin"])
        last = max(day for day, name in statutory_days(YEAR).items() if name == "国庆节") + timedelta(days=4)
        saturday = next(day for n in range(10, 20) if (day := date(YEAR, 10, n)).weekday() == 5)
        told = written_notice(last6=last, work6=f"{saturday.month}月{saturday.day}日（周六）")
        page = sent(browser, notice_page(), 200, **told)
        assert "预览：还没有保存" in page
        assert page.count("<caption>") == 12
        assert not HolidayNotice.objects.exists()
        sent(browser, notice_page(), 302, **told, confirm=1, seen=digest(page))
        calendar = current_calendar()
        assert calendar.is_working_day(saturday)
        assert not calendar.is_working_day(last)
        page = browser.get(f"/holidays/?year={YEAR}").content.decode()
        assert f"国办发明电〔{YEAR - 1}〕7号" in page
        assert "钱县管" in page
        corrected = browser.get(notice_page()).content.decode()
        assert f'value="{last}"' in corrected
        assert f"{saturday.month}月{saturday.day}日" in corrected

    def test_a_notice_that_was_entered_wrongly_is_corrected_with_a_reason(self, world: World) -> None:
        browser = signed_in(world.users["county_admin"])
        told = written_notice()
        page = sent(browser, notice_page(), 200, **told)
        sent(browser, notice_page(), 302, **told, confirm=1, seen=digest(page))
        told |= {"number": f"国办发明电〔{YEAR - 1}〕8号"}
        assert "请填写更正的理由" in sent(browser, notice_page(), 422, **told)
        told["reason"] = "文号录错"
        page = sent(browser, notice_page(), 200, **told)
        sent(browser, notice_page(), 302, **told, confirm=1, seen=digest(page))
        assert HolidayNotice.objects.get().number == f"国办发明电〔{YEAR - 1}〕8号"
        with org_scope(world.county):
            kept = (
                JournalEntry.objects.filter(subject=f"holidays:{YEAR}").order_by("seq").values_list("body", flat=True)
            )
            assert [("文号录错" in body, "7号" in body) for body in kept] == [(False, True), (True, True)]

    @pytest.mark.parametrize(
        ("otherwise", "says"),
        [
            ({"number": ""}, "请填写文号"),
            ({"last1": f"{YEAR}-01-02"}, "春节放假应有1至15天"),
            ({"work3": "五月九日"}, "“五月九日”不是日期"),
            ({"work3": "2月30日"}, "没有“2月30日”这一天"),
            ({"work3": f"{YEAR}年5月3日、{YEAR}年5月4日、{YEAR}年5月5日"}, "只能是周六、周日"),
            ({"first0": f"{YEAR}-01-02", "last0": f"{YEAR}-01-02"}, "漏列元旦"),
        ],
    )
    def test_a_notice_that_can_not_be_right_is_refused(
        self, world: World, otherwise: dict[str, Any], says: str
    ) -> None:
        page = sent(signed_in(world.users["county_admin"]), notice_page(), 422, **written_notice(**otherwise))
        assert says in page
        assert not HolidayNotice.objects.exists()

    def test_a_notice_is_for_the_top_alone(self, world: World) -> None:
        for who in ("admin", "supervisor"):
            browser = signed_in(world.users[who])
            assert browser.get(notice_page()).status_code == 403
            assert browser.post(notice_page(), written_notice()).status_code == 403
        for year in (2025, 2100):
            assert signed_in(world.users["county_admin"]).get(notice_page(year)).status_code == 404

    def test_days_that_rest_for_two_holidays_rest_once(self, world: World) -> None:
        autumn = [day for day, name in statutory_days(YEAR).items() if name == "中秋节"]
        told = written_notice(last5=autumn[-1] + timedelta(days=1), first4=f"{YEAR}-06-09")
        sent(signed_in(world.users["county_admin"]), notice_page(), 200, **told)


def test_days_are_read_as_people_write_them() -> None:
    told = "2月14日（周六）、2月28日（周六），3/7；2025-12-27 2025年12月28日"
    assert read_days(told, 2026) == [
        date(2026, 2, 14), date(2026, 2, 28), date(2026, 3, 7), date(2025, 12, 27), date(2025, 12, 28),
    ]  # fmt: skip
    assert read_days("", 2026) == []
    for wrong in ("周六", "2月", "13月1日", "2月14日和周日"):
        with pytest.raises(ValueError, match="请"):
            read_days(wrong, 2026)
