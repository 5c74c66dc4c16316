"""What the report says of a year of leadership whose every figure was counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.leadership.entries import enter, fill
from tests.areas.leadership.tasks import carried_out, issued
from tests.areas.leadership.year import lead
from tests.areas.telling import said_of
from tests.world import World
from yifa.areas.leadership.narrative import NARRATIVE
from yifa.engine.matters.adopt import LedgerRow, adopt

pytestmark = pytest.mark.django_db

AS_OF = date(2025, 12, 31)


def test_the_year(world: World) -> None:
    lead(world)
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert text == {
        "actions": (
            "全年开展专项行动2次。从领域看，安全生产和消防1次、根治欠薪1次。全年结束专项行动1次，检查场所（单位）86个，"
            "发现问题31个，整改问题29个。年末正在开展的专项行动1次。"
        ),
        "overdue_tasks": (
            "部分工作任务推进偏慢：年末已过完成时限、没有完成的工作任务1项。逾期的任务有“案卷评查”。"
            "当年下达的任务，截至统计日已完成2项，完成率40%。年内到期任务3项，按期完成1项，按期完成率33.3%。"
        ),
        "plan_actions": "加强法治建设的组织领导：二是推进专项行动。对正在开展的专项行动1次，如期完成检查和整改。",
        "plan_tasks": (
            "加强法治建设的组织领导：一是抓好任务落实。对年末尚未完成的工作任务2项，逐项明确责任单位和完成时限。"
            "“案卷评查”由综合行政执法队负责，原定于2025年11月30日前完成；"
            "“隐患逐处建档”由综合行政执法队负责，于2026年2月28日前完成。"
        ),
        "planned": (
            "强化计划统筹，全年印发年度工作计划1份，开展年中检查1次、作出年底总结1次。"
            "《2025年法治政府建设工作要点》于2025年7月17日完成年中检查，半数任务已经完成。全年分解下达工作任务5项。"
            "从任务来源看，年度计划3项、专项行动2项。"
            "全年了结工作任务3项，其中经报告人以外的人员核验完成2项、取消1项。"
            "工作任务核验退回1项、经负责人决定调整时限1项。《2025年法治政府建设工作要点》年底总结认为，多数任务如期完成。"
        ),
        "chaired": (
            "主持研究部署法治建设工作：党政主要负责人全年主持召开研究法治工作的会议2次，比上年增加1次，其"
            "中党委书记主持1次、乡镇长主持1次。在会上听取法治工作汇报1次。"
        ),
        "discontent": ("群众对法治建设的满意度、知晓率有待提高：满意度评议收回有效评议90份，满意、基本满意80份。"),
        "in_person": (
            "重要工作亲自部署、重大问题亲自过问：党政主要负责人对法治工作亲自部署、过问、协调、督办2件，其"
            "中党委书记1件、乡镇长1件。从方式看，亲自部署1件、亲自督办1件。"
        ),
        "laid_down": (
            "完善制度和举措，全年印发法治建设文件2件，出台举措17条。印发的文件中，党委文件1件、方案1件。年"
            "末执行内部制度1项，年内修订1项、废止1项。"
        ),
        "led": (
            "坚持党对法治政府建设的领导，全年召开会议研究法治工作3次，比上年增加2次。从会议类别看，党委会"
            "议1次、政府会议1次、领导小组办公室会议1次。会议研究议题7项、部署重点事项3项、研究解决问题1个"
            "。听取法治工作汇报2次。健全领导机构，年末法治政府建设领导小组及其办公室有组成人员1名。"
        ),
        "means": (
            "强化工作保障，年末有法治工作人员2名，其中专职1名、有法律职业资格1名。年末聘有法治督察员1名。"
            "全年支出法治工作经费2万元。安排法治工作预算3万元。"
            "年末在用执法装备10台（套），其中执法记录仪4台、执法车辆2辆、电脑和打印机4台，年内新配备2台（套）。"
        ),
        "not_reported": (
            "述法没有实现全覆盖：应当述法3名，截至统计日已述法2名，述法覆盖率66.7%，年末尚有1名没有述法。"
        ),
        "plan_discontent": ("加强法治建设的组织领导：六是回应群众评议。针对群众不满意的事项查找原因、改进工作。"),
        "plan_reports": "加强法治建设的组织领导：四是推进述法。督促尚未述法的人员完成述法，做到应述尽述。",
        "plan_requests": ("加强法治建设的组织领导：五是落实请示报告制度。跟进尚未批复的1件请示，按批复意见落实。"),
        "plan_sites": ("加强法治建设的组织领导：七是巩固创建成果。查找称号被撤销的1个单位的问题，重新达标创建。"),
        "plan_unfinished": (
            "加强法治建设的组织领导：三是抓好批示督办。对尚未办结的1件批示督办事项逐项落实承办单位和时限。"
        ),
        "reported": (
            "带头述法、接受评议：党政主要负责人述法1名，回答现场提问2个。全年各级干部现场述法1名、书面述法1名。"
        ),
        "responsible": (
            "压实法治建设责任，全年签订法治建设责任书2份，考核责任书1份。全年就重大事项向上级请示报告3件，"
            "收到批复1件。全年述法的人员中，党委书记1名、站所负责人1名。对照职责清单，全年另登记履职情况1项。"
            "把法治建设纳入绩效考核，全年考核站所、村（社区）2个，复评指标3项，扣分指标1项。"
            "严肃责任追究，全年就法治建设责任作出追究决定1件。"
        ),
        "revoked": "示范创建成果巩固不够：年内被撤销示范称号1个。",
        "sites": (
            "开展示范创建，年末有法治示范单位1个，年内新命名1个。年内启动示范创建1个、申报1个。法治工作受"
            "到表彰奖励1项、入选优秀案例1个。"
        ),
        "surveyed": ("听取群众评议，全年开展评议2次，发放评议表200份。知晓率评议收回有效评议90份，其中知晓86份。"),
        "unfinished": (
            "部分批示督办事项尚未办结：主要负责人批示督办的事项年末尚有1件没有办结。全年的批示督办办结率50%。"
        ),
    }


def test_of_nothing_nothing_is_said(world: World) -> None:
    assert said_of(NARRATIVE, world.township, 2025, AS_OF) == {}


def test_who_has_not_reported_since_an_earlier_list_is_not_told_as_the_rest_of_this_year_s(world: World) -> None:
    head = enter(world, "law_reports", listed_on=date(2025, 11, 3))
    done = enter(world, "law_reports", listed_on=date(2025, 11, 3), name="郑守正", level="offices")
    fill(world, done, reported_on=date(2025, 12, 28), manner="written")
    for name in ("韩东篱", "孟小满", "吴和平"):
        enter(world, "law_reports", listed_on=date(2024, 11, 5), year=2024, name=name, level="villages")
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert text["not_reported"] == (
        "述法没有实现全覆盖：应当述法2名，截至统计日已述法1名，述法覆盖率50%。不论哪一年列入述法安排，年末尚有4名没有述法。"
    )
    fill(world, head, reported_on=date(2025, 12, 26), manner="live", questions=0)
    assert said_of(NARRATIVE, world.township, 2025, AS_OF)["not_reported"] == (
        "述法没有实现全覆盖：不论哪一年列入述法安排，年末尚有3名没有述法。"
    )


def test_what_went_well_is_no_shortcoming(world: World) -> None:
    head = enter(world, "law_reports")
    fill(world, head, reported_on=date(2025, 12, 26), manner="live", questions=0)
    done = enter(world, "leader_instructions")
    fill(world, done, done_on=date(2025, 5, 9), outcome="补齐七卷")
    enter(world, "surveys")
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert "述法覆盖率100%" in text["responsible"]
    assert "办结率100%" in text["in_person"]
    assert "收回有效评议90份，其中满意、基本满意85份" in text["surveyed"]
    assert not {"not_reported", "unfinished", "discontent", "revoked"} & set(text)
    assert not any(rule.startswith("plan") for rule in text)


def test_tasks_that_are_not_due_yet_are_no_shortcoming(world: World) -> None:
    issued(world, due_on=date(2026, 3, 1))
    carried_out(issued(world, title="编制决策目录"), world, date(2025, 6, 20))
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert "截至统计日已完成1项，完成率50%" in text["planned"]
    assert "年内到期任务1项，按期完成1项，按期完成率100%" in text["planned"]
    assert "overdue_tasks" not in text


def test_a_task_whose_term_nobody_knows_is_left_open_without_a_day(world: World) -> None:
    row = LedgerRow("旧账任务", "under_way", opened_on=date(2025, 3, 1), data={"unit": "综治办"})
    adopt("task", row, org=world.township, actor=world.clerk)
    issued(world, title="有期限的任务", due_on=date(2025, 11, 30))
    text = "".join(said_of(NARRATIVE, world.township, 2025, AS_OF).values())
    assert "“有期限的任务”由综合行政执法队负责，原定于2025年11月30日前完成；“旧账任务”由综治办负责" in text


def test_the_next_year_s_plan_is_told_once_it_is_issued(world: World) -> None:
    plan = enter(world, "annual_plans", issued_on=date(2025, 12, 20), year=2026, name="2026年法治政府建设工作要点")
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert text["plan_next"] == "加强法治建设的组织领导：落实年度计划。落实《2026年法治政府建设工作要点》。"
    told = {"day": date(2025, 12, 22), "source": "plan", "plan": plan, "due_on": date(2026, 6, 30)}
    issued(world, title="案卷评查", **told)
    gone = issued(world, title="联合检查", **told)
    gone.act("cancel", world.leader, date(2025, 12, 23), cancelled_because="上级统一开展")
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert (
        "按照《2026年法治政府建设工作要点》，“案卷评查”由综合行政执法队负责，于2026年6月30日前完成。"
        in text["plan_next"]
    )
    for number in range(8):
        issued(world, title=f"任务{number}", **told)
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert text["plan_next"].endswith("；其他任务按计划推进。")
    assert "plan_next" not in said_of(NARRATIVE, world.township, 2025, date(2025, 12, 1))
