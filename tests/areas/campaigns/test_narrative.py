"""What the report says of a year of campaigns whose every figure was counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.campaigns.entries import enter, hazard, ordered
from tests.areas.campaigns.year import campaign
from tests.areas.telling import said_of
from tests.world import World
from yifa.areas.campaigns.narrative import NARRATIVE

pytestmark = pytest.mark.django_db

AS_OF = date(2025, 12, 31)


def test_the_year(world: World) -> None:
    campaign(world)
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert text == {
        "campaigns": (
            "聚焦重点领域，全年开展专项整治2项，比上年增加1项。从领域看，消防1项、燃气1项。全年结束专项整治1"
            "项。“‘九小’场所消防专项整治”于2025年9月20日结束，通道占用明显减少。年末正在开展专项整治2"
            "项。"
        ),
        "checked": (
            "全年开展排查检查3次，比上年增加2次，组成检查组3个，出动19人次，检查企业10家次、检查场所（点位"
            "）32处。从领域看，消防1次、“六乱”整治1次、燃气1次。对能够当场改正的，当场整改隐患6处。清理乱"
            "堆乱放18处。经有权机关依法决定，关闭取缔企业1家、停产停业整顿企业2家。移交涉诈、涉黑涉恶等线索1"
            "条。"
        ),
        "hazards": (
            "对需要限期整改的隐患逐条登记、逐条销号，全年登记隐患4处，其中一般隐患3处、重大隐患1处。从领域看，"
            "消防2处、道路交通1处、燃气1处。复查隐患2处，复查退回1处。全年销号隐患2处，其中重大隐患1处。“"
            "竹制品厂消防通道堵塞”已于2025年7月12日销号。对拒不整改和本级难以整改的，移送执法线索1条、收"
            "到处理结果1条、向上级报告隐患1处、移交其他机关整改隐患1处。"
        ),
        "prepared": (
            "健全突发事件应对体系，年末有应急预案1份，年内印发1份，均为修订。全年开展应急演练2场，参加演练"
            "100人次。从类别看，森林火灾1场、防汛防台抗旱1场。落实应急值班制度，安排值班2班次，值班期间接报处置1起。"
        ),
        "patrols": (
            "常态化开展巡查，全年巡查3次，比上年增加2次，出动6人次。从类别看，河长巡河2次、森林巡护1次。巡查"
            "发现问题2次，其中当场处理1次、发现隐患转入整改1次。"
        ),
        "overdue": (
            "部分隐患整改不够及时：年末未销号的隐患1处，均逾期未改。逾期未改的有“竹制品厂消防通道堵塞”（"
            "清溪竹制品厂）。当年登记的隐患，截至统计日已销号2处，整改率50%。"
        ),
        "campaigns_overdue": ("部分隐患整改不够及时：已过计划结束时间、没有结束和总结的专项整治1项。"),
        "plan_hazards": (
            "加强重点领域整治和应急管理：一是抓好隐患整改。对年末未销号的1处隐患逐条落实责任单位和时限，整改一处"
            "、复查一处、销号一处，对逾期的1处由分管领导督办。"
        ),
        "plan_campaigns": (
            "加强重点领域整治和应急管理：二是深化专项整治。继续开展“燃气整治”，计划于2026年3月31日结束。"
        ),
    }


def test_of_nothing_nothing_is_said(world: World) -> None:
    assert said_of(NARRATIVE, world.township, 2025, AS_OF) == {}


def test_what_became_of_each_major_hazard_is_told(world: World) -> None:
    major = {"grade": "major", "field": "gas"}
    ordered(hazard(world, place="迎客饭店", **major), world, leader="蒋思远")
    given = ordered(hazard(world, place="老街面馆", **major), world, leader="蒋思远")
    given.act("report_up", world.leader, date(2025, 4, 1), reported_to="县燃气办")
    given.act("hand_over", world.leader, date(2025, 4, 2), handed_over_because="由燃气主管部门整治")
    words = said_of(NARRATIVE, world.township, 2025, AS_OF)["hazards"]
    assert "尚在整改，整改时限为2025年3月31日" in words
    assert "已于2025年4月2日移交其他机关" in words


def test_a_campaign_that_goes_on_is_no_fault_and_what_is_in_time_is_not_called_late(world: World) -> None:
    enter(world, "campaigns", until=date(2026, 6, 30))
    ordered(hazard(world, date(2025, 12, 20)), world, due_on=date(2026, 1, 20))
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert "campaigns_overdue" not in text
    assert "逾期" not in text["overdue"]
    assert "继续开展“‘九小’场所消防专项整治”" in text["plan_campaigns"]
