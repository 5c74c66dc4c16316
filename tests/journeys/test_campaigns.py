"""On a phone by the river: a patrol in a minute, and what it found until somebody else has seen it removed."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.utils.timezone import localdate

from tests.engine.files.photographs import photograph
from tests.journeys.test_publicity import TAKEN, show
from tests.journeys.visitor import DESKTOP, PHONE, Visitor
from tests.world import World
from yifa.areas.campaigns.models import Hazard, Patrol
from yifa.engine.store.tenancy import org_scope

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Arrive = Callable[..., Visitor]


def test_a_patrol_takes_eight_fields_and_twelve_taps(arrive: Arrive, office: World) -> None:
    walker = arrive("grid_worker", PHONE).open("/ledgers/campaigns.patrols/new/")
    walker.choose("巡查类别", "河长巡河").fill("巡查人数", "2").choose("巡查结果", "未发现问题")
    show(walker, ("河岸.jpg", photograph(taken=TAKEN)))
    assert walker.page.locator("form.actform > .fld:visible, form.actform fieldset .fld:visible").count() <= 8
    assert not walker.overflows()
    walker.send("登记巡查").sees("河长巡河")
    assert walker.taps <= 12
    assert walker.barriers() == []
    walker.is_at_ease()
    with org_scope(office.township):
        assert Patrol.objects.get().people == 2


def test_what_a_patrol_found_is_put_right_and_seen_by_somebody_else(arrive: Arrive, office: World) -> None:
    walker = arrive("grid_worker", PHONE).open("/ledgers/campaigns.patrols/new/")
    walker.choose("巡查类别", "河长巡河").fill("巡查人数", "1").choose("巡查结果", "发现隐患，需要整改")
    walker.send("登记巡查").sees("没有办成")
    walker.fill("发现的问题和处理", "河岸护坡塌方三米").send("登记巡查").sees("河岸护坡塌方三米")
    walker.follow("登记隐患").choose("领域", "防汛和地质灾害").fill("场所（点位）名称", "东溪河堤")
    walker.fill("名称", "东溪河堤：护坡塌方").choose("场所类型", "河道、山塘、水库").fill(
        "隐患内容", "护坡塌方三米，汛期可能溃口"
    )
    walker.choose("隐患等级", "一般隐患").send("登记隐患").sees("待通知整改")
    assert not walker.overflows()
    assert walker.barriers() == []
    hazard = walker.page.url.partition("/matters/")[2].strip("/")

    clerk = arrive("clerk", DESKTOP).open(f"/matters/{hazard}/").act("通知整改")
    clerk.fill("整改措施和要求", "清理塌方，砌石护脚").fill("整改责任单位", "东溪村村民委员会")
    clerk.fill("整改时限", (localdate() + datetime.timedelta(days=9)).isoformat()).send("通知整改").sees("整改中")

    walker.open(f"/matters/{hazard}/").act("整改完成").fill("整改情况", "护坡修复，设警示牌")
    walker.send("整改完成").sees("没有办成").sees("请上传整改以后的照片")
    walker.attach("隐患整改后照片", "修复后.jpg", photograph(taken=TAKEN)).send("整改完成").sees("待复查")
    walker.is_at_ease()

    officer = arrive("officer", DESKTOP).open(f"/matters/{hazard}/").act("复查销号")
    officer.fill("复查意见", "现场查看，已经修复").send("复查销号").sees("已销号").is_at_ease()
    with org_scope(office.township):
        assert Hazard.objects.get().removed_on == localdate()
