"""我的学法: one's own hours, exams and certificates, and nobody else's."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate
from python_calamine import CalamineWorkbook

from tests.areas.study.entries import enter, fill
from tests.areas.study.sitting import bank
from tests.areas.study.sitting import exam as held_exam
from tests.world import World
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """Tests work in 清溪乡."""
    with org_scope(world.township):
        yield


@pytest.fixture
def own(world: World) -> Any:
    """The clerk is on the roster as an officer."""
    return enter(world, "learners", name=world.clerk.name, category="officers", person=world.clerk)


def source(world: World, address: str, user: str = "clerk", status: int = 200) -> str:
    """The page as this account gets it."""
    browser = Client()
    browser.force_login(world.users[user])
    answer = browser.get(address)
    assert answer.status_code == status
    return answer.content.decode()


def page(world: World, address: str, user: str = "clerk", status: int = 200) -> str:
    """What this account reads there, in one line."""
    told = re.sub(r"<[^>]+>", " ", source(world, address, user, status))
    return html.unescape(re.sub(r"\s+", " ", told))


class TestPage:
    def test_hours_exams_and_certificates_are_one_s_own(self, world: World, own: Any) -> None:
        other = enter(world, "learners", name="安思源", category="staff")
        session = enter(world, "study_sessions", kind="training", topic="行政执法业务培训", hours=Decimal(8))
        enter(world, "attendances", session=session, learner=own)
        enter(world, "self_study", learner=own, hours=Decimal("2.5"), content="行政处罚法")
        enter(world, "self_study", learner=other, hours=Decimal(9), content="别人学的")
        exam = enter(world, "exams", name="年度学法考试", audience="everyone")
        enter(world, "exam_results", exam=exam, learner=own, score=Decimal(91))
        enter(world, "exam_results", exam=exam, learner=other, score=Decimal(33))
        shown = page(world, "/study/?year=2025")
        assert "10.5 / " in shown
        assert "其中培训学时" in shown
        assert "行政执法业务培训" in shown
        assert "自学（" in shown
        assert "年度学法考试 91" in shown
        assert "别人学的" not in shown
        assert " 33 " not in shown

    def test_a_certificate_says_how_it_stands(self, world: World, own: Any) -> None:
        today = localdate()
        issued = {"issued_on": today - timedelta(days=400), "learner": own}
        held = enter(world, "certificates", **issued, number="A-1", expires_on=today + timedelta(days=9))
        assert 'class="soon"' in source(world, "/study/")
        fill(world, held, revoked_on=today, revoked_because="调离")
        assert "注销" in page(world, "/study/")
        degree = enter(world, "certificates", **issued, kind="legal_profession", number="A-2", expires_on=None)
        assert "长期有效" in page(world, "/study/")
        fill(world, degree, replaced_on=today)
        assert "换发" in page(world, "/study/")

    def test_one_that_has_run_out_is_told(self, world: World, own: Any) -> None:
        ended = localdate() - timedelta(days=1)
        enter(world, "certificates", learner=own, expires_on=ended)
        assert "已过期" in page(world, "/study/")

    def test_who_does_not_enforce_has_no_training_to_reach(self, world: World) -> None:
        enter(world, "learners", name=world.clerk.name, category="staff", person=world.clerk)
        assert "其中培训学时" not in page(world, "/study/")

    def test_an_exam_that_waits_is_offered(self, world: World, own: Any) -> None:
        bank(world)
        held_exam(world, begins_on=localdate() - timedelta(days=2), until=localdate() + timedelta(days=2))
        assert "答题" in page(world, "/study/")

    def test_who_is_on_no_roster_is_told_so(self, world: World, own: Any) -> None:
        assert "不在这一年的学法人员名册上" in page(world, "/study/", "leader")
        assert "不在这一年的学法人员名册上" not in page(world, "/study/")
        fill(world, own, until=date(2025, 12, 31))
        assert "不在这一年的学法人员名册上" in page(world, f"/study/?year={localdate().year}")


class TestExport:
    def test_the_lines_are_taken_along(self, world: World, own: Any) -> None:
        enter(world, "self_study", learner=own, hours=Decimal("2.5"), content="行政处罚法")
        browser = Client()
        browser.force_login(world.users["clerk"])
        answer = browser.get("/study/export/?year=2025")
        book = CalamineWorkbook.from_filelike(BytesIO(b"".join(answer.streaming_content)))
        told = book.get_sheet_by_index(0).to_python()
        assert any("行政处罚法" in row and 2.5 in row for row in told)

    def test_exams_and_certificates_are_taken_along_too(self, world: World, own: Any) -> None:
        enter(world, "exam_results", exam=enter(world, "exams", audience="everyone"), learner=own, score=Decimal(91))
        enter(world, "certificates", learner=own, number="A-1")
        browser = Client()
        browser.force_login(world.users["clerk"])
        answer = browser.get("/study/export/?year=2025")
        book = CalamineWorkbook.from_filelike(BytesIO(b"".join(answer.streaming_content)))
        told = [cell for row in book.get_sheet_by_index(0).to_python() for cell in row]
        assert any("91分" in str(cell) for cell in told)
        assert any("A-1" in str(cell) for cell in told)

    def test_who_is_on_no_roster_has_nothing_to_take(self, world: World) -> None:
        page(world, "/study/export/", status=404)
