"""A county sets values of its own, only stricter ones, from a day on; an administrator enters holiday notices."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.world import World
from yifa.engine.journal.models import JournalEntry
from yifa.engine.journal.verification import verify
from yifa.engine.parameters.limits import current_calendar, limit_for
from yifa.engine.parameters.models import HolidayNotice, Parameter
from yifa.engine.parameters.setting import ParameterError, enter_notice, set_parameter
from yifa.engine.store.tenancy import every_org, org_scope
from yifa.law.calendar import default_calendar, statutory_days
from yifa.law.limits import MonthDay, Term, Unit, limit
from yifa.law.parameters import Value

pytestmark = pytest.mark.django_db

DAY = date(2026, 1, 1)
DOCUMENT = "青县司法〔2025〕3号"
YEAR = default_calendar().notices[-1].year + 1
"""The first year that is not announced."""


def days(n: int) -> Term:
    """So many days."""
    return Term(n, Unit.DAY)


def set_by_county(world: World, value: Value, id: str = "penalty_decision", **otherwise: Any) -> Parameter:
    """The county's administrator sets a value."""
    told: dict[str, Any] = {"in_force": DAY, "source": DOCUMENT, "by": world.county_admin} | otherwise
    with org_scope(world.county):
        return set_parameter(world.county, id, value, **told)


def refused(world: World, value: Value, id: str = "penalty_decision", **otherwise: Any) -> str:
    """The county's administrator tries to set a value, which must leave nothing."""
    with pytest.raises(ParameterError) as error:
        set_by_county(world, value, id, **otherwise)
    with every_org("nothing is left"):
        assert not Parameter.objects.filter(source=DOCUMENT).exists()
        assert not JournalEntry.objects.filter(kind="parameter").exists()
    return str(error.value)


class TestACountysValue:
    def test_is_kept_and_journaled(self, world: World) -> None:
        parameter = set_by_county(world, days(60))
        assert str(parameter) == "penalty_decision = 60日（自2026-01-01）"
        assert (parameter.source, parameter.set_by) == (DOCUMENT, world.county_admin)
        with org_scope(world.county):
            assert JournalEntry.objects.filter(kind="parameter", subject="limit:penalty_decision").count() == 1
            assert verify(world.county).holds

    def test_holds_for_the_townships_beneath_from_its_day_on(self, world: World) -> None:
        set_by_county(world, days(60))
        with org_scope(world.township):
            assert limit_for(world.township, "penalty_decision", DAY).term == days(60)
            assert limit_for(world.township, "penalty_decision", DAY - timedelta(days=1)).term == days(90)
            assert limit_for(world.township, "penalty_decision", DAY).source == DOCUMENT

    def test_does_not_hold_above_or_elsewhere(self, world: World) -> None:
        with org_scope(world.township):
            set_parameter(
                world.township, "penalty_decision", days(60), in_force=DAY, source=DOCUMENT, by=world.admin
            )  # fmt: skip
        for org, term in ((world.township, 60), (world.county, 90), (world.other_township, 90)):
            assert limit_for(org, "penalty_decision", DAY).term == days(term)

    def test_of_a_township_and_its_county_the_stricter_holds(self, world: World) -> None:
        set_by_county(world, days(60))
        with org_scope(world.township):
            set_parameter(world.township, "penalty_decision", days(75), in_force=DAY, source=DOCUMENT, by=world.admin)
        assert limit_for(world.township, "penalty_decision", DAY).term == days(60)

    def test_gives_way_to_a_later_one(self, world: World) -> None:
        set_by_county(world, days(60))
        set_by_county(world, days(80), in_force=date(2027, 1, 1), source="青县司法〔2026〕9号")
        terms = [limit_for(world.county, "penalty_decision", date(year, 12, 31)).term for year in (2025, 2026, 2027)]
        assert terms == [days(90), days(60), days(80)]

    @pytest.mark.parametrize(
        ("id", "value"),
        [("rol_report_township", MonthDay(2, 1)), ("petition_reps_max", 3), ("penalty_decision", Term(2, Unit.MONTH))],
    )
    def test_may_be_of_each_kind(self, world: World, id: str, value: Value) -> None:
        set_by_county(world, value, id)
        held = limit_for(world.township, id, DAY)
        assert value in (held.fixed_date, held.term, held.quota and held.quota.amount)

    def test_may_be_set_by_an_administrator_above(self, world: World) -> None:
        with org_scope(world.township):
            set_parameter(
                world.township, "penalty_decision", days(60), in_force=DAY, source=DOCUMENT, by=world.county_admin
            )
        assert limit_for(world.township, "penalty_decision", DAY).term == days(60)


class TestIsRefused:
    @pytest.mark.parametrize(
        ("id", "value", "says"),
        [
            ("penalty_decision", days(91), "只能从严"),
            ("decision_public_comment_min", days(29), "只能从严"),
            ("rol_report_township", MonthDay(3, 2), "只能从严"),
            ("petition_reps_max", 6, "只能从严"),
            ("penalty_hearing_request", Term(3, Unit.WORKDAY), "法定权利"),
            ("penalty_decision", 60, "应当是期限长度"),
            ("petition_reps_max", days(3), "应当是数量"),
            ("rol_report_township", days(3), "应当是月、日"),
            ("penalty_decission", days(60), "penalty_decision"),
            ("petition_reps_max", 0, "数量应在1至"),
            ("petition_reps_max", -1, "数量应在1至"),
            ("petition_reps_max", 10**12, "数量应在1至"),
            ("decision_public_comment_min", days(10**9), "过长"),
            ("rol_report_township", MonthDay(2, 29), "不是每年都有2月29日"),
            ("rol_report_township", MonthDay(2, 30), "不是每年都有2月30日"),
        ],
    )
    def test_a_value_that_loosens_or_is_none(self, world: World, id: str, value: Value, says: str) -> None:
        assert says in refused(world, value, id)

    @pytest.mark.parametrize(
        ("source", "says"),
        [
            ("", "请填写"),
            ("  ", "请填写"),
            ("文" * 201, "不超过200个字"),
            ("某县\n3号", "一行"),
            ("某县\x003号", "一行"),
        ],
    )
    def test_without_a_document_that_can_be_kept(self, world: World, source: str, says: str) -> None:
        assert says in refused(world, days(60), source=source)

    def test_before_the_limit_was_in_force(self, world: World) -> None:
        assert "没有施行的规定" in refused(world, days(60), in_force=date(1999, 1, 1))

    @pytest.mark.parametrize("who", ["admin", "leader", "supervisor", "clerk"])
    def test_by_whom_does_not_administer_it(self, world: World, who: str) -> None:
        assert "不是青山县人民政府的系统管理员" in refused(world, days(60), by=getattr(world, who))

    @pytest.mark.parametrize("day", [DAY, DAY - timedelta(days=1)])
    def test_on_or_before_the_day_of_another(self, world: World, day: date) -> None:
        set_by_county(world, days(60), source="青县司法〔2025〕1号")
        with pytest.raises(ParameterError, match="历史不得改写"):
            set_by_county(world, days(50), in_force=day)


def notice_of(world: World, **otherwise: Any) -> HolidayNotice:
    """The notice for the next year: the statutory days rest, one Monday as well, and a Saturday is worked for it."""
    told: dict[str, Any] = {
        "year": YEAR,
        "number": f"国办发明电〔{YEAR - 1}〕7号",
        "rest_days": [*statutory_days(YEAR), first(0)],
        "work_days": [first(5)],
        "org": world.county,
        "by": world.county_admin,
    } | otherwise
    return enter_notice(**told)


def first(weekday: int) -> date:
    """The first day of March in that year that is such a weekday: Monday is 0."""
    return next(day for n in range(1, 8) if (day := date(YEAR, 3, n)).weekday() == weekday)


class TestAHolidayNotice:
    def test_makes_the_year_known(self, world: World) -> None:
        assert not current_calendar().announced(YEAR)
        notice = notice_of(world)
        calendar = current_calendar()
        assert calendar.announced(YEAR)
        assert not calendar.is_working_day(first(0))
        assert calendar.is_working_day(first(5))
        assert notice.redated_at is None
        with org_scope(world.county):
            assert JournalEntry.objects.filter(kind="parameter", subject=f"holidays:{YEAR}").count() == 1
        assert str(notice) == f"{YEAR}年 国办发明电〔{YEAR - 1}〕7号"

    def test_is_of_no_other_year(self, world: World) -> None:
        notice_of(world)
        assert not current_calendar().announced(YEAR + 1)
        assert not default_calendar().announced(YEAR)

    @pytest.mark.parametrize(
        ("otherwise", "says"),
        [
            ({"year": YEAR - 1}, "随本系统提供"),
            ({"year": 2100}, "没有2100年"),
            ({"year": 1989}, "没有1989年"),
            ({"number": " "}, "请填写通知的文号"),
            ({"number": "文" * 61}, "不超过60个字"),
            ({"number": "文\x00号"}, "一行"),
            ({"rest_days": list(statutory_days(YEAR))[1:]}, "漏列"),
            ({"rest_days": [*statutory_days(YEAR), date(YEAR + 1, 1, 1)]}, "不在该年之内"),
            ({"rest_days": [*statutory_days(YEAR), date(YEAR, 1, 1)]}, "重复列出"),
            ({"work_days": [first(5), first(5)]}, "重复列出"),
            ({"work_days": [first(1)]}, "只能是周六、周日"),
            ({"rest_days": [*statutory_days(YEAR), first(5)]}, "重复列出"),
        ],
    )
    def test_that_can_not_be_right_is_refused(self, world: World, otherwise: dict[str, Any], says: str) -> None:
        with pytest.raises(ParameterError, match=says):
            notice_of(world, **otherwise)
        assert not HolidayNotice.objects.exists()

    def test_is_entered_again_for_a_reason_alone(self, world: World) -> None:
        entered = notice_of(world)
        HolidayNotice.objects.update(redated_at=entered.entered_at)
        with pytest.raises(ParameterError, match="更正的理由"):
            notice_of(world)
        corrected = notice_of(world, work_days=[], reason="误录了调休上班")
        assert corrected.pk == entered.pk
        assert HolidayNotice.objects.get().redated_at is None
        assert not current_calendar().is_working_day(first(5))
        with org_scope(world.county):
            body = JournalEntry.objects.filter(subject=f"holidays:{YEAR}").order_by("-seq")[0].body
        assert "误录了调休上班" in body
        assert first(5).isoformat() in body

    @pytest.mark.parametrize("who", ["leader", "supervisor", "clerk"])
    def test_is_entered_by_an_administrator(self, world: World, who: str) -> None:
        with pytest.raises(ParameterError, match="系统管理员"):
            notice_of(world, by=getattr(world, who))

    def test_is_for_all_and_so_not_entered_by_an_administrator_beneath_the_top(self, world: World) -> None:
        with pytest.raises(ParameterError, match="最高一级机关"):
            notice_of(world, org=world.township, by=world.admin)
        with pytest.raises(ParameterError, match="最高一级机关"):
            notice_of(world, org=world.township, by=world.county_admin)
        assert not HolidayNotice.objects.exists()


def test_without_any_parameter_the_law_holds(world: World) -> None:
    assert limit_for(world.township, "penalty_decision", DAY) == limit("penalty_decision").on(DAY)
