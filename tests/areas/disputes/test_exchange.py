"""What a township's ledger of disputes tells of how far each came, whichever words it uses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import take_in
from tests.world import World
from yifa.areas.disputes.models import Dispute
from yifa.engine.exchange.importing import Imported
from yifa.engine.matters.act import act
from yifa.engine.matters.models import Finding, Matter, Party

BASIC = {
    "受理时间": "2025.3.5",
    "类别": "邻里",
    "申请人": "赵甲一",
    "被申请人": "钱乙二",
    "主要内容": "排水沟改道",
    "来源": "群众来访",
}
Bring = Callable[..., Imported]


@pytest.fixture
def bring(world: World, tmp_path: Path) -> Bring:
    """Import one dispute, told by headings and cells."""

    def brought(**cells: Any) -> Imported:
        told = {name: cell for name, cell in (BASIC | cells).items() if cell is not None}
        return take_in("disputes", workbook(tmp_path / "2025年.xlsx", {"表": [list(told), list(told.values())]}), world)

    return brought


@pytest.mark.parametrize(
    ("result", "days", "state", "ended"),
    [
        ("已化解", {"化解时间": "2025.3.20"}, "closed", True),
        ("调解成功", {"化解时间": "2025.3.20", "结案时间": "2025.4.2"}, "closed", True),
        ("调解成功", {"化解时间": "2025.3.20", "结案时间": ""}, "resolved", False),
        ("经村委会调解，双方达成协议，赵甲一赔偿三百元", {"化解时间": "2025.3.20"}, "closed", True),
        ("未化解", {}, "handling", False),
        ("未化解", {"化解时间": "2025.5.1"}, "unresolved", True),
        ("调解不成，引导诉讼", {"结案时间": "2025.5.1"}, "unresolved", True),
        ("移送派出所", {"结案时间": "2025.3.9"}, "referred", True),
        ("不予受理", {"结案时间": "2025.3.6"}, "turned_away", True),
        ("正在调解", {}, "handling", False),
        ("未办结", {}, "handling", False),
        ("待处理", {}, "registered", False),
        ("调处中", {}, "handling", False),
        ("", {"化解时间": "2025.3.20"}, "closed", True),
        ("", {"登记日期": "2025.3.5", "受理时间": "2025.3.6"}, "handling", False),
        ("", {}, "registered", False),
    ],
)
def test_where_a_dispute_stands(bring: Bring, result: str, days: dict[str, str], state: str, ended: bool) -> None:
    done = bring(调处结果=result, **days)
    assert [str(problem) for problem in done.refused] == []
    matter = Matter.objects.get()
    assert (matter.state, matter.ended) == (state, ended)
    assert (Dispute.objects.get().ended_on is not None) == (state in ("resolved", *_ENDED) and bool(days))


_ENDED = ("closed", "unresolved", "referred", "turned_away")


@pytest.mark.parametrize(
    ("cells", "rule"),
    [
        ({"调处结果": "天晴", "化解时间": "2025.3.20"}, "state"),
        ({"调处结果": "", "结案时间": "2025.3.20"}, "state"),
        ({"调处结果": "正在调解", "化解时间": "2025.3.20"}, "state"),
        ({"调处结果": "正在调解", "结案时间": "2025.3.20"}, "state"),
        ({"申请人": None, "被申请人": None, "主要内容": None, "类别": None, "调处结果": "正在调解"}, "required"),
    ],
)
def test_what_contradicts_itself_goes_back(bring: Bring, cells: dict[str, Any], rule: str) -> None:
    done = bring(**cells)
    assert [problem.rule for problem in done.refused] == [rule]
    assert not Matter.objects.exists()


def test_what_the_law_demands_and_the_ledger_lacks_is_found(bring: Bring) -> None:
    bring(被申请人="", 调处结果="已化解", 化解时间="2025.3.20")
    found = set(Finding.objects.values_list("rule", flat=True))
    assert {"both_sides_known", "settlement_stands"} <= found


def test_what_was_done_before_it_was_registered_is_found(bring: Bring) -> None:
    bring(调处结果="已化解", 化解时间="2025.3.1", 达成协议日期="2025.3.1")
    assert "before_opening_settled_on" in Finding.objects.values_list("rule", flat=True)


@pytest.mark.parametrize(
    ("written", "sides"),
    [
        ("张三与李四", [("applicant", "张三"), ("respondent", "李四")]),
        ("张 三、李 四", [("applicant", "张三"), ("respondent", "李四")]),
        ("申请人：张三；被申请人：李四、王五", [("applicant", "张三"), ("respondent", "李四"), ("respondent", "王五")]),
        ("张三诉清溪建材有限公司", [("applicant", "张三"), ("respondent", "清溪建材有限公司")]),
    ],
)
def test_parties_of_one_cell(bring: Bring, written: str, sides: list[tuple[str, str]]) -> None:
    bring(申请人=None, 被申请人=None, 当事人=written, 调处结果="正在调解")
    assert [(party.side, party.name) for party in Party.objects.order_by("pk")] == sides


def test_a_telephone_is_kept_and_never_shown(bring: Bring) -> None:
    done = bring(联系电话=13800001111, 调处结果="正在调解")
    assert done.taken == 1
    assert Party.objects.order_by("pk")[0].telephone == "13800001111"
    assert "13800001111" not in str([*done.refused, *done.notes])


def test_the_route_and_the_form_of_the_agreement(bring: Bring) -> None:
    bring(调解方式="人民调解", 协议形式="口头", 达成协议日期="2025.3.12", 调处结果="已化解", 化解时间="2025.3.20")
    record = Dispute.objects.get()
    assert (record.people_settled_on, record.oral_on, record.effective_on) == (date(2025, 3, 12),) * 3
    assert (record.taken_up_on, record.people_started_on) == (date(2025, 3, 5),) * 2


@pytest.mark.parametrize(
    ("cells", "taken_up_on"),
    [
        ({"调处结果": "调解成功", "协议时间": "2025.3.12"}, date(2025, 3, 5)),
        ({"调处结果": "调解不成，引导诉讼", "结案时间": "2025.5.1"}, date(2025, 3, 5)),
        ({"调处结果": "移送派出所", "结案时间": "2025.3.9"}, None),
        ({"调处结果": "不予受理", "结案时间": "2025.3.6"}, None),
    ],
)
def test_what_was_mediated_had_been_taken_up(bring: Bring, cells: dict[str, Any], taken_up_on: date | None) -> None:
    assert bring(**cells).refused == []
    assert Dispute.objects.get().taken_up_on == taken_up_on


def test_an_open_dispute_goes_on(bring: Bring, world: World) -> None:
    bring(调处结果="正在调解")
    done = act(Matter.objects.get(), "start_people", actor=world.mediator, happened_on=date(2025, 3, 6))
    assert done.child is not None
    assert Matter.objects.get(parent__isnull=True).state == "handling"
