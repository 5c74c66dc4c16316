"""One task from a meeting: issued at a desk, reported done on a phone with a photograph, verified by somebody else."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.utils.timezone import localdate

from tests.areas.leadership.entries import enter
from tests.journeys.visitor import DESKTOP, PHONE, Visitor
from tests.world import World
from yifa.engine.store.tenancy import org_scope

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Arrive = Callable[..., Visitor]

SCAN = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def before(days: int) -> datetime.date:
    """The day so many days ago; days to come are below zero."""
    return localdate() - datetime.timedelta(days=days)


def test_from_a_decision_to_its_verification(arrive: Arrive, office: World) -> None:
    with org_scope(office.township):
        meeting = enter(office, "law_meetings", held_on=before(30), topic="研究执法案卷评查")
    page = f"/entries/{meeting.pk}/"
    clerk = arrive("clerk", DESKTOP).open(page).sees("还没有；登记以后，办到哪一步在这里看得到。")
    clerk.follow("登记工作任务").sees("作出决定的会议")
    clerk.fill("登记日期", before(20).isoformat()).fill("名称", "案卷评查常态化")
    clerk.fill("任务和措施", "每季度评查一次执法案卷").fill("责任单位", "综合行政执法队")
    clerk.fill("完成时限", before(-10).isoformat()).send("下达任务").sees("已登记：").sees("待领办")
    clerk.follow("党委会议：研究执法案卷评查").sees("1 条，已办结 0 条").sees("剩10天")
    assert clerk.barriers() == []

    officer = arrive("officer", PHONE).open("/ledgers/leadership.tasks/?as=board").follow("案卷评查常态化")
    officer.act("领办").fill("领办日期", before(18).isoformat()).send("领办").sees("办理中")
    officer.act("报告进展").fill("进展日期", before(9).isoformat()).fill("进展情况", "第一季度评查完毕")
    officer.send("报告进展").sees("已办理：报告进展")
    officer.act("报告完成").fill("报告完成日期", before(3).isoformat()).fill("完成情况", "已评查并通报到人")
    officer.send("报告完成").sees("没有办成").sees("请上传本次报告完成的佐证材料")
    officer.attach("工作任务佐证材料", "评查通报.pdf", SCAN).send("报告完成").sees("已办理：报告完成").sees("待核验")
    assert not officer.overflows()
    officer.open(page).sees("待核验")
    assert not officer.overflows()
    assert officer.barriers() == []

    reviewer = arrive("reviewer", DESKTOP).open("/ledgers/leadership.tasks/?state=reported").follow("案卷评查常态化")
    reviewer.act("核验完成").fill("核验完成日期", before(1).isoformat()).fill("核验意见", "查阅评查通报，属实")
    reviewer.send("核验完成").sees("已完成")
    reviewer.open(page).sees("1 条，已办结 1 条")
    for visitor in (clerk, officer, reviewer):
        visitor.is_at_ease()
