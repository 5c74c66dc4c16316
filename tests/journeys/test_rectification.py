"""One problem on a phone: registered, put right with evidence, verified by somebody else, seen on the board."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.utils.timezone import localdate

from tests.journeys.visitor import PHONE, Visitor
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Arrive = Callable[..., Visitor]

SCAN = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def before(days: int) -> str:
    """The day so many days ago, as a date field takes it; days to come are below zero."""
    return (localdate() - datetime.timedelta(days=days)).isoformat()


def test_from_the_list_of_problems_to_being_struck_off(arrive: Arrive, office: World) -> None:
    clerk = arrive("clerk", PHONE).open("/ledgers/rectification/new/")
    clerk.fill("登记日期", before(20)).fill("名称", "案卷评查不经常").choose("问题来源", "案卷评查")
    clerk.fill("具体表现", "两个季度没有评查执法案卷").send("登记问题")
    clerk.sees("案卷评查不经常").act("明确责任").fill("明确责任日期", before(18))
    clerk.fill("责任领导", "蒋思远").fill("责任单位", "综合行政执法队").send("明确责任").sees("分析原因")

    officer = arrive("officer", PHONE).open("/ledgers/rectification/?as=board")
    officer.sees("案卷评查不经常")
    assert not officer.overflows()
    officer.follow("案卷评查不经常").act("分析原因、制定措施").fill("制定日期", before(16))
    officer.fill("原因分析", "评查没有列入计划").fill("整改时限", before(-30))
    officer.fill("整改措施", "按季度组织评查").choose("类别", "限期整改")
    officer.fill("责任单位、责任人", "综合行政执法队").fill("完成时限", before(-30)).send("分析原因、制定措施").sees(
        "整改中"
    )

    officer.act("报告落实情况").fill("完成日期", before(4))
    officer.choose("已落实的措施", "按季度组织评查").fill("落实情况", "已评查并通报")
    officer.fill("佐证材料", "评查通报").send("报告落实情况").sees("没有办成").sees("请上传本次落实的佐证材料")
    officer.attach("整改佐证材料", "通报.pdf", SCAN).send("报告落实情况").sees("已办理：报告落实情况")
    officer.act("申请验收").fill("申请验收日期", before(3)).fill("完成情况", "已按季度评查案卷").send("申请验收").sees(
        "待验收"
    )
    assert not officer.overflows()

    leader = arrive("leader", PHONE).open("/ledgers/rectification/?as=board").follow("案卷评查不经常")
    leader.act("验收销号").fill("销号日期", before(1)).fill("验收意见", "查阅通报，已经落实").send("验收销号").sees(
        "已销号"
    )
    board = leader.open("/ledgers/rectification/?as=board").reads()
    assert board.index("已销号") < board.index("案卷评查不经常")
    assert not leader.overflows()
    assert leader.barriers() == []
    for visitor in (clerk, officer, leader):
        visitor.is_at_ease()
