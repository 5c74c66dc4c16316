"""整改台账、整改销号单、月通报: the papers say what the records say, as of their day."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from tests.areas.disputes.prints.settled import words_on
from tests.areas.rectification.keeping import (
    assigned,
    carried_out,
    closed,
    found,
    planned,
    put_right,
    submitted,
)
from tests.course import Course
from tests.world import World
from yifa.areas.rectification.bulletins import tell
from yifa.engine.figures.periods import Period
from yifa.engine.figures.telling import bare
from yifa.engine.prints.declarations import Way
from yifa.engine.prints.models import Print
from yifa.engine.prints.printing import blank, print_form
from yifa.engine.prints.registry import form
from yifa.engine.prints.subjects import MatterSubject, MonthSubject

pytestmark = pytest.mark.django_db

TODAY = date(2025, 7, 20)
JUNE = Period.month(2025, 6)


def closure(world: World, problem: Course) -> str:
    """The words of 整改销号单."""
    subject = MatterSubject(problem.fresh(), None, TODAY)
    return words_on(print_form(form("rectification_closure"), subject, Way.FILLED, world.clerk))


def ledger(world: World, month: Period = JUNE) -> Print:
    """整改台账 as of the month's end."""
    subject = MonthSubject(world.township, month, TODAY)
    return print_form(form("rectification_ledger"), subject, Way.FILLED, world.clerk)


class TestClosure:
    def test_tells_what_was_done_and_who_saw_it(self, rectifying: Course, world: World) -> None:
        carried_out(rectifying, world, date(2025, 6, 20))
        submitted(rectifying, world, date(2025, 6, 20))
        waiting = closure(world, rectifying)
        said = (
            "整改销号单",
            "清政整改〔2025〕第1号",
            "案卷评查",
            "1．每季度评查一次",
            "已按季度评查案卷",
            "评查通报",
            "综合执法办",
        )
        assert [one for one in said if one not in waiting] == []
        assert "☑" not in waiting
        closed(rectifying, world, date(2025, 6, 25))
        done = closure(world, rectifying)
        assert "2025年6月25日" in done
        assert "查阅评查通报，已经落实" in done

    def test_tells_why_it_goes_on(self, rectifying: Course, world: World) -> None:
        carried_out(rectifying, world, date(2025, 6, 20))
        submitted(rectifying, world, date(2025, 6, 20))
        rectifying.act("return_for_more", world.leader, returned_because="没有通报到村")
        assert "没有通报到村" in closure(world, rectifying)

    def test_is_offered_once_it_is_submitted(self, rectifying: Course, world: World) -> None:
        browser = Client()
        browser.force_login(world.users["clerk"])
        path = f"/matters/{rectifying.matter.pk}/prints/"
        assert "“申请验收”之后可以打印" in browser.get(path).content.decode()


class TestLedger:
    def test_has_the_year_s_problems_and_those_still_open(self, rectifying: Course, world: World) -> None:
        put_right(found(world, date(2024, 5, 6), "旧年已销号"), world, date(2024, 6, 1))
        put_right(found(world, date(2024, 5, 6), "旧年问题今年销号"), world, date(2025, 2, 1))
        assigned(late := found(world, date(2025, 3, 6), "送达不规范"), world)
        planned(late, world, rectify_by=date(2025, 6, 30))
        words = words_on(ledger(world))
        said = (
            "问题整改台账", "截至2025年6月30日", "案卷评查不经常", "每季度评查一次", "旧年问题今年销号", "送达不规范",
            "2025.2.1", "共3个：已销号1个，整改中2个，其中逾期0个",
        )  # fmt: skip
        assert [one for one in said if one not in words] == []
        assert "旧年已销号" not in words
        assert "其中逾期2个" in words_on(ledger(world, Period.month(2025, 7)))

    def test_is_as_of_the_month_s_end(self, rectifying: Course, world: World) -> None:
        carried_out(rectifying, world, date(2025, 7, 1))
        submitted(rectifying, world, date(2025, 7, 1))
        closed(rectifying, world, date(2025, 7, 2))
        assert "共1个：已销号0个" in words_on(ledger(world))
        assert "共1个：已销号1个" in words_on(ledger(world, Period.month(2025, 7)))

    def test_can_be_had_blank(self) -> None:
        for code in ("rectification_ledger", "rectification_closure"):
            assert blank(form(code)).startswith(b"%PDF")


class TestBulletin:
    def test_tells_the_month(self, world: World) -> None:
        found(world, date(2025, 3, 5))
        planned_one = found(world, date(2025, 6, 3), "送达不规范")
        assigned(planned_one, world)
        planned(planned_one, world)
        put_right(found(world, date(2025, 5, 6), "公开不及时"), world, date(2025, 6, 9))
        told = tell([world.township], JUNE, TODAY)
        assert [bare(value) for value in told.total] == ["2", "1", "1", "2", "0"]
        assert told.lines[-1].name == "乡镇（街道）本级"
        assert [bare(value) for value in told.lines[-1].values] == ["2", "1", "1", "2", "0"]
        assert told.paragraphs == ["2025年6月，上月末未销号问题2个，本月发现1个，验收销号1个，月末未销号2个。"]
        july = tell([world.township], Period.month(2025, 7), TODAY)
        assert "其中逾期1个" in july.paragraphs[0]

    def test_has_its_page_and_the_ledger_on_paper(self, rectifying: Course, world: World) -> None:
        browser = Client()
        browser.force_login(world.users["clerk"])
        page = browser.get("/figures/bulletins/rectification_monthly/?month=2025-06")
        assert page.status_code == 200
        assert "月末未销号" in page.content.decode()
        paper = browser.get("/figures/bulletins/rectification_monthly/print/?month=2025-06")
        assert paper.content.startswith(b"%PDF")
