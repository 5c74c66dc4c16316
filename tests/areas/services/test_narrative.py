"""What the report says of a year whose every figure was counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.services.entries import enter, fill
from tests.areas.services.year import serve
from tests.areas.telling import said_of
from tests.world import World
from yifa.areas.services.figures import FIGURES
from yifa.areas.services.narrative import NARRATIVE
from yifa.engine.figures.declarations import Section

pytestmark = pytest.mark.django_db

AS_OF = date(2025, 12, 31)
DECLARED = {figure.id: figure for section in FIGURES if isinstance(section, Section) for figure in section.figures}


def test_of_nothing_nothing_is_said(world: World) -> None:
    assert said_of(NARRATIVE, world.township, 2025, AS_OF) == {}


def test_the_year(world: World) -> None:
    serve(world)
    assert said_of(NARRATIVE, world.township, 2025, AS_OF) == {
        "heard": (
            "坚持走访听民意，全年开展走访和村民会议、院坝会3次，比上年增加2次，走访农户20户次、走访企业6家次、召"
            "开村民会议、院坝会1场、到会40人次。参加走访2人次、发放资料30份、收集意见7件。全年逐件登记意见诉求4件"
            "，其中企业诉求1件。从领域看，道路、水电等设施2件、土地和生产1件、用工、融资和审批1件。全年答复意见诉"
            "求2件，其中已经解决1件、作了解释说明1件。全年转办意见诉求1件。全年答复或者转办意见诉求共3件。年末尚"
            "未答复、转办的意见诉求1件。全年解决企业诉求1件。"
        ),
        "items": (
            "规范便民服务，年末可办理便民服务事项2项，其中可网上办理1项、村（社区）可代办1项，网上可办率50%。从类"
            "别看，行政给付1项、公共服务1项。年内新增事项1项、优化变更事项1项、停办事项1项。通过优化变更，精简材"
            "料2件、压减环节1个、减少跑动1次。现行事项承诺办理时限比法定时限共压缩9个工作日。年末有便民服务场所和"
            "窗口5个，其中服务窗口1个、村（社区）便民服务点1个、投诉窗口1个、企业法律联络点1家，年内新设1个、停用"
            "1个。便民服务中心整合部门6个。服务窗口和服务点好差评推广率50%。全年检查便民服务点1次。"
        ),
        "handled": (
            "全年受理群众办事120件，比上年增加60件，其中网上办理24件。全年办结116件，比上年增加58件，其中按期办结"
            "114件、当场办结80件。全年接待群众160人次。全年收到群众评价60件，其中好评58件。各窗口、服务点全年报送"
            "便民服务月报2份。"
        ),
        "points_shut": ("便民服务不够均衡：东溪村便民服务点开放不够正常。"),
        "opinions_waiting": (
            "群众意见答复不够及时：年末超过答复时限、没有答复也没有转办的意见诉求1件。逾期没有答复的有“自来"
            "水水压不足”。当期意见诉求已答复转办3件，答复转办率75%。"
        ),
        "plan_points": ("做实便民服务和走访：一是办好家门口的便民服务。督促东溪村便民服务点配齐人员，按时开放。"),
        "plan_opinions": (
            "做实便民服务和走访：二是及时答复群众意见。对没有答复的1件意见诉求逐件明确责任单位，限期答复。"
        ),
    }


def test_whatever_is_counted_is_told(world: World) -> None:
    told_of = {name for section in NARRATIVE for clause in section.clauses for name, _ in clause.figures}
    assert {figure.id.partition(".")[2] for figure in DECLARED.values()} == told_of


def test_where_all_is_answered_and_open_nothing_falls_short(world: World) -> None:
    point = enter(world, "service_points")
    enter(world, "service_point_checks", point=point, state="shut", what="停电", checked_on=date(2025, 3, 1))
    enter(world, "service_point_checks", point=point)
    opinion = enter(world, "opinions")
    fill(world, opinion, answered_on=date(2025, 3, 20), outcome="resolved", how="举办招聘会")
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)
    assert set(text) == {"items", "heard"}
    assert "答复转办率100%" in text["heard"]
    assert "答复或者转办意见诉求共" not in text["heard"]


def test_what_waits_in_its_time_is_no_shortcoming(world: World) -> None:
    enter(world, "opinions")
    text = said_of(NARRATIVE, world.township, 2025, date(2025, 3, 20))
    assert set(text) == {"heard", "plan_opinions"}
    assert "目前尚未答复、转办的意见诉求1件" in text["heard"]
    assert "opinions_waiting" in said_of(NARRATIVE, world.township, 2025, date(2025, 4, 10))
