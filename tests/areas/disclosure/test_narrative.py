"""What the report says of a year of publication whose every figure was counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.disclosure.year import keep_year
from tests.areas.telling import said_of
from tests.world import World
from yifa.areas.disclosure.narrative import NARRATIVE

pytestmark = pytest.mark.django_db

AS_OF = date(2026, 12, 31)


def test_the_year(world: World) -> None:
    keep_year(world)
    assert said_of(NARRATIVE, world.township, 2026, AS_OF) == {
        "published": (
            "深入推进政务公开，全年主动公开政府信息3条，比上年增加2条，其中政策解读1条。从类别看，政策文件1条、"
            "政策解读1条、惠民补贴和救助1条。公开乡镇重点事项信息1条，涉及社会救助。严格公开前保密审查，全年登"
            "记应公开信息5条，完成审查5条，依法不予公开1条。动态调整公开内容，更新已公开信息1条、撤下失效信息1"
            "条，年末公开中的信息3条。年末公开目录设栏目2个，年内停用1个。"
        ),
        "posted": (
            "规范村务公开，辖区3个村（社区）全年公开党务、村务、财务10次，比上年增加9次。其中财务公开5次、村级"
            "事务公开4次、党务公开1次。全年按季公开财务5村次，按季公开村务4村次。财务往来较多、逐月公开财务的村（社区）1个。年内更换、撤下村务公开1次。对"
            "村务公开开展检查2村次，发现问题1村次，已完成整改1村次。"
        ),
        "watched": (
            "加强村级监督，年末在任村务监督委员会1个，成员3名。村务监督委员会全年召开会议1次。全年提出监督事项2"
            "项，年内答复1项。"
        ),
        "late": (
            "政务公开不够及时：年末逾期未公开信息1项，逾期的有“乡村道路养护办法”。年内到期公开期限5项，按期公"
            "开3项，按期公开率60%。社会救助栏目没有按规定的频率更新。"
        ),
        "silent": (
            "村务公开和监督不够规范：西岭村（一季度、三季度）、上坪村（一季度、二季度、三季度）没有财务公开。逐"
            "季公开财务的村（社区）只有1个，财务逐季公开率33.3%。东溪村（2月、3月、5月、6月、8月、9月、11月）没有逐月公开财务。西岭村（一季度、二季度、三季度）、上坪村（一季"
            "度、二季度、三季度）没有村务公开。逐季公开村务的村（社区）只有1个，村务逐季公开率33.3%。公示时间没"
            "有满法定期限的村务公开1次。年末尚未答复的村务监督事项1项，超过答复期限的有“东溪村：租金没有收齐”"
            "。年内提出的监督事项已答复1项，答复率50%。"
        ),
        "plan_columns": ("持续推进政务公开和村务公开：一是充实公开内容。明确社会救助栏目的更新责任，按频率公开。"),
        "plan_villages": (
            "持续推进政务公开和村务公开：二是规范村务公开。督促西岭村、上坪村按季度公开财务和村务。督促有关单位"
            "答复村务监督事项1项。"
        ),
    }


def test_of_nothing_nothing_is_said(world: World) -> None:
    assert said_of(NARRATIVE, world.township, 2026, AS_OF) == {}
