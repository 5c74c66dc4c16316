"""What the report says of a year of legal advisers whose every figure was counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.advisers.entries import enter
from tests.areas.advisers.test_figures import COUNTED
from tests.areas.advisers.year import advise
from tests.areas.telling import said_of
from tests.world import World
from yifa.areas.advisers.narrative import NARRATIVE

pytestmark = pytest.mark.django_db

AS_OF = date(2025, 12, 31)


def test_the_year(world: World) -> None:
    advise(world)
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert text == {
        "held": (
            "发挥法律顾问、公职律师作用，全年出具法律意见4件。从事项看，合同协议1件、规范性文件1件、行政决"
            "策1件、信访事项1件。承办单位回复法律意见3件，其中采纳1件、部分采纳1件、未采纳1件。未采纳的"
            "是关于“征地补偿信访”（县里已有统一答复）的意见。"
        ),
        "appointed": (
            "落实法律顾问制度，年末在册法律顾问2名，其中公职律师1名，年内新入册1名、离册1名。年末在约法律"
            "顾问合同3份，其中乡镇（街道）本级1份、村（社区）2份，约定每月服务18小时。全年签订法律顾问合"
            "同1份，约定服务费2800元。年内开始履行的合同4份、到期或者终止的1份。"
        ),
        "served": (
            "法律顾问全年提供服务4次，比上年增加3次，服务时长7.5小时，服务群众50人次。为村（社区）服务"
            "3次、为乡镇（街道）本级服务1次，到场服务3次。从类型看，法律咨询1次、审查合同和村规民约1次、"
            "法治讲座1次、参与调解1次。得到法律顾问服务的村（社区）2个，按村按月累计2村月。法律顾问举办法"
            "治讲座1场次，听众40人次。法律顾问参与调解纠纷2件。法律顾问审查、起草合同、村规民约和文书3件"
            "。对法律顾问作出年度评价的村（社区）2个，其中评价优秀、称职的1个。"
        ),
        "stationed": (
            "年末有公共法律服务站（室）2个，其中乡镇（街道）服务站1个、村（社区）服务室1个，规范达标1个。"
            "年内新启用站（室）1个、停用站（室）1个。全年安排律师值班4班次，值班3天。站（室）全年解答咨询"
            "20人次，其中土地山林12人次、劳动工资5人次、引导法律援助3人次。年末法治专家库有专家1名。"
        ),
        "uncovered": (
            "公共法律服务供给不够均衡：村（社区）3个，已配备法律顾问2个，覆盖率66.7%。上坪村没有配备法律顾问。"
        ),
        "unserved": (
            "公共法律服务供给不够均衡：东溪村、西岭村部分月份没有法律顾问服务。年末当月没有登记法律顾问服务的"
            "签约村（社区）2个。东溪村、西岭村的法律顾问服务时长没有达到合同约定。评价为基本称职、不称职的1"
            "个，评价偏低的有西岭村（到村偏少）。"
        ),
        "stations_wanting": (
            "公共法律服务供给不够均衡：公共法律服务站（室）有待完善的1个。律师值班未到岗1班次。登记到岗情况"
            "的值班3班次，到岗2班次，到岗率66.7%。"
        ),
        "unanswered": (
            "法律意见的采纳反馈不够及时：年末没有回复是否采纳的法律意见1件。没有回复的是关于“集镇停车收费”"
            "（财政所）的意见。采纳、部分采纳法律意见2件，采纳率66.7%。"
        ),
        "plan_covered": "完善公共法律服务：一是推进村（社区）法律顾问全覆盖。为上坪村配备法律顾问。",
        "plan_served": "完善公共法律服务：二是落实按月服务。督促法律顾问按合同约定每月到东溪村、西岭村服务。",
        "plan_stations": (
            "完善公共法律服务：三是建好公共法律服务站（室）。对有待完善的1个公共法律服务站（室）补齐设施、规范运行。"
        ),
        "plan_unanswered": (
            "完善公共法律服务：四是用好法律意见。督促承办单位对没有回复的1件法律意见逐件说明是否采纳及理由。"
        ),
    }


def test_whatever_is_counted_is_told() -> None:
    named = {name for section in NARRATIVE for clause in section.clauses for name, _ in clause.figures}
    assert set(COUNTED) - named == set()


def test_of_nothing_nothing_is_said(world: World) -> None:
    assert said_of(NARRATIVE, world.township, 2025, AS_OF) == {}


def test_where_every_village_has_its_adviser_coverage_is_told_as_achieved(world: World) -> None:
    for village in (world.east_village, world.west_village, world.upper_village):
        enter(world, "adviser_contracts", village=village)
        for month in range(1, 13):
            enter(world, "adviser_services", village=village, served_on=date(2025, month, 12), hours=4)
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert set(text) == {"appointed", "served"}
    assert "村（社区）3个，已配备法律顾问3个，覆盖率100%" in text["appointed"]


def test_a_village_with_a_contract_that_nobody_served_is_named(world: World) -> None:
    enter(world, "adviser_contracts", village=world.east_village)
    enter(world, "adviser_services", village=world.west_village)
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert "东溪村全年没有法律顾问服务" in text["unserved"]
    assert "每月到东溪村服务" in text["plan_served"]
