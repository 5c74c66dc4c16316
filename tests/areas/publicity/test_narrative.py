"""What the report says of a year of publicity whose every figure was counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.publicity.entries import enter
from tests.areas.publicity.year import publicise
from tests.areas.telling import said_of
from tests.world import World
from yifa.areas.publicity.narrative import NARRATIVE

pytestmark = pytest.mark.django_db

AS_OF = date(2025, 12, 31)


def test_the_year(world: World) -> None:
    publicise(world)
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert text == {
        "planned": (
            "加强普法工作统筹，全年印发普法规划、年度计划1份，开展中期检查1次、作出总结验收1次。落实“谁执法谁普法"
            "”普法责任制，全年下达普法任务4项，其中责任清单任务3项、年度计划项目1项。在执法、调解、接访和窗口服务"
            "中开展以案释法2次，受教育16人次。从场合看，执法检查1次、调解纠纷1次。"
        ),
        "held": (
            "广泛开展法治宣传教育，全年开展法治宣传活动4场次，比上年增加3场次，受教育群众470人次。从形式看，法治"
            "讲座1场次、设点咨询1场次、法治课1场次、入户走访1场次。从场所看，进乡村2场次、进学校1场次、进集市1"
            "场次。法治宣传活动覆盖村（社区）2个。结合普法节点开展活动2场次，包括3·15消费者权益日、12·4国家"
            "宪法日。突出重点对象，开展进学校活动1场次，受教育青少年210人次。活动中发放宣传资料400份、解答群众"
            "咨询24人次、张挂横幅和海报2条（张）、讲授法治课6课时、入户走访40户。向村（社区）、学校、企业分发普"
            "法资料200份。运用新媒体普法，全年发布普法内容2篇，阅读、播放820次。从渠道看，微信群1篇、微信公众"
            "号1篇。"
        ),
        "staffed": (
            "建强普法队伍和阵地，年末有普法队伍2支，队员14人。年末在册法律明白人1名、普法志愿者1名，年内新认定、"
            "登记1名、退出1名。全年培训法律明白人、志愿者1次，参训45人次，参加考核40人次，考核合格38人次。法"
            "律明白人、志愿者开展宣传、参与调解、引导法律服务等工作1件次，服务群众16人次。年末有法治宣传阵地2处，"
            "年内新建1处、停用1处。从类别看，法治广场（公园）1处、法治宣传栏1处。全年检查维护阵地2次，更换法治宣"
            "传栏2期。"
        ),
        "unreached": (
            "法治宣传教育覆盖不够均衡：上坪村没有开展法治宣传活动。没有专门面向妇女、老年人、残疾人、企业职工和务工人"
            "员、村（社区）干部、机关干部的法治宣传活动。"
        ),
        "overdue": (
            "普法责任制落实不够到位：年末已过完成时限、没有完成的普法任务1项。没有完成的任务有“宣讲土地管理法”（自"
            "然资源所）。年内到期普法任务3项，已经完成2项，完成率66.7%。"
        ),
        "plan_unreached": (
            "深入开展法治宣传教育：一是扩大普法覆盖面。组织法治宣传活动进上坪村，针对妇女、老年人、残疾人、企业职工和"
            "务工人员、村（社区）干部、机关干部的需求开展宣传。"
        ),
        "plan_overdue": (
            "深入开展法治宣传教育：二是压实普法责任。对没有完成的1项普法任务逐项明确责任单位和时限，督促完成。"
        ),
    }


def test_of_nothing_nothing_is_said(world: World) -> None:
    assert said_of(NARRATIVE, world.township, 2025, AS_OF) == {}


def test_where_everybody_was_reached_no_gap_is_told(world: World) -> None:
    groups = ["residents", "minors", "women", "elderly", "disabled", "workers", "village_cadres", "cadres"]
    for village in (world.east_village, world.west_village, world.upper_village):
        for audience in groups:
            enter(world, "publicity_activities", village=village, audience=audience)
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert set(text) == {"held"}
    assert "普法节点" not in text["held"]


def test_of_many_the_first_are_named(world: World) -> None:
    enter(world, "publicity_activities", audience="other", village=world.east_village)
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert "西岭村、上坪村没有开展法治宣传活动" in text["unreached"]
    assert "村（居）民、青少年、妇女、老年人、残疾人、企业职工和务工人员、村（社区）干部、机关干部" in text["unreached"]


def test_the_next_year_s_plan_is_told_once_it_is_issued(world: World) -> None:
    plan = enter(
        world, "publicity_plans", issued_on=date(2025, 12, 20), name="2026年普法工作要点", first_year=2026,
        last_year=2026,
    )  # fmt: skip
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert text["plan_next"] == "深入开展法治宣传教育：落实普法计划。落实《2026年普法工作要点》。"
    enter(
        world, "publicity_tasks", kind="item", plan=plan, set_on=date(2025, 12, 22), unit="司法所",
        content="法治课进校园", due_on=date(2026, 9, 30),
    )  # fmt: skip
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert "落实《2026年普法工作要点》，“法治课进校园”由司法所负责，于2026年9月30日前完成" in text["plan_next"]


def test_of_a_task_left_over_from_another_year_the_year_is_told(world: World) -> None:
    enter(world, "publicity_tasks")
    enter(world, "publicity_tasks", unit="财政所", content="宣讲预算法", due_on=date(2025, 12, 1))
    assert (
        "没有完成的任务有“到企业宣讲安全生产法”（综合行政执法队）"
        in said_of(NARRATIVE, world.township, 2025, AS_OF)["overdue"]
    )
    left = said_of(NARRATIVE, world.township, 2026, date(2026, 1, 31))["overdue"]
    assert "没有完成的任务有2025年的“到企业宣讲安全生产法”（综合行政执法队）、2025年的“宣讲预算法”（财政所）" in left
