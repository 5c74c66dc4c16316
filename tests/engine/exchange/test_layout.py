"""What stands in a workbook before it is taken in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.engine.exchange.books import workbook
from tests.engine.exchange.test_importing import HEAD, ONE, TWO
from tests.world import World
from yifa.engine.exchange.headings import IGNORED
from yifa.engine.exchange.layout import Column, Layout, layout_of, missing_columns
from yifa.engine.exchange.returned import ADVICE
from yifa.engine.ledgers.registry import ledger


def looked(tmp_path: Path, sheets: dict[str, Any], into: str = "disputes", **how: Any) -> Layout:
    hidden = how.pop("hidden", ())
    path = workbook(tmp_path / "台账.xlsx", sheets, hidden=hidden)
    return layout_of(ledger(into), path, path.name, **how)


def column(layout: Layout, heading: str) -> Column:
    return next(one for one in layout.columns if one.heading == heading)


def test_tells_each_sheet_and_where_its_headings_are(world: World, tmp_path: Path) -> None:
    titled = [["清溪乡台账"], HEAD, ONE, TWO]
    sheets = {"2025年": titled, "说明": [["填表说明"]], "空": [], "旧": [HEAD, ONE]}
    found = looked(tmp_path, sheets, hidden=["旧"])
    assert [(sheet.name, sheet.headings, sheet.why) for sheet in found.sheets] == [
        ("2025年", [2], ""), ("说明", [], "没有本台账的列名"), ("空", [], "空表"), ("旧", [], "隐藏的表，没有读取"),
    ]  # fmt: skip
    assert (found.total, found.has_hidden) == (4, True)


def test_a_sheet_of_too_many_columns_is_told(world: World, tmp_path: Path) -> None:
    found = looked(tmp_path, {"宽": [[f"列{number}" for number in range(300)]], "2025年": [HEAD, ONE]})
    assert found.sheets[0].why == "过大，请分成几张表"
    assert found.is_readable


def test_a_heading_of_several_sheets_is_one_column(world: World, tmp_path: Path) -> None:
    found = looked(tmp_path, {"东溪村": [HEAD, ONE], "西岭村": [HEAD, TWO]})
    opened = column(found, "受理时间")
    assert (opened.chosen, len(opened.where), opened.samples) == ("opened_on", 2, ["2025.3.5", "2025年4月6日"])
    assert column(found, "序号").is_serial


def test_what_is_not_known_is_open_with_the_nearest(world: World, tmp_path: Path) -> None:
    rows = [[*HEAD, "天气", "涉及人口数", ADVICE], [*ONE, "晴", 2, ""]]
    found = looked(tmp_path, {"2025年": rows})
    assert (column(found, "天气").chosen, column(found, "天气").near) == ("", "")
    assert column(found, "涉及人口数").near == "涉及人数"
    assert ADVICE not in {one.heading for one in found.columns}


def test_what_was_decided_not_to_be_read_is_told(world: World, tmp_path: Path) -> None:
    found = looked(tmp_path, {"2025年": [HEAD, ONE]}, mapped={"所属村": IGNORED})
    assert column(found, "所属村").chosen == IGNORED
    assert "village" not in found.present


def test_what_is_personal_or_long_is_not_shown(world: World, tmp_path: Path) -> None:
    rows = [[*HEAD, "联系电话", "备注情况"], [*ONE, "13800001111", "长" * 60], [*TWO, "13800002222", "短"]]
    found = looked(tmp_path, {"甲": rows, "乙": [[*HEAD, "联系电话"], ONE]})
    assert column(found, "联系电话").samples == ["（个人信息，不显示）"]
    assert column(found, "备注情况").samples == ["长" * 24 + "…", "短"]


def test_headings_that_clash_or_disagree_are_told(world: World, tmp_path: Path) -> None:
    clash = looked(tmp_path, {"2025年": [[*HEAD, "村别"], [*ONE, "西岭村"]]})
    assert clash.clashes == ["“2025年”表C列“所属村”、K列“村别”都对应“村（社区）”"]
    assert column(clash, "村别").chosen == "village"
    rows = [["受理时间", "所属村", "纠纷类型"], ["所属村", "受理时间", "纠纷类型"], ["2025.3.5", "东溪村", "邻里"]]
    assert len(looked(tmp_path, {"2025年": rows}).disagreements) == 2


def test_the_ledger_that_knows_more_of_the_headings_is_told(world: World, tmp_path: Path) -> None:
    head = ["排查日期", "村", "排查时机", "排查结果", "排查人员", "参加人次"]
    rows = [head, ["2025.3.5", "东溪村", "例行", "无", "石守田", 2]]
    assert looked(tmp_path, {"排查": rows}, "disputes.sweeps").likely == ""
    assert looked(tmp_path, {"排查": rows}).likely == "disputes.sweeps"


def test_missing_columns_are_parted_by_whether_they_must_be_there(world: World, tmp_path: Path) -> None:
    rows = [["排查日期", "村", "排查人员"], ["2025.3.5", "东溪村", "石守田"]]
    layout = looked(tmp_path, {"排查": rows}, "disputes.sweeps")
    needed, above, others = missing_columns(ledger("disputes.sweeps"), layout)
    assert above == []
    assert "排查时机" in needed
    assert "网格" in others
    assert not set(needed) & set(others)


def test_what_a_title_may_tell_is_not_said_to_be_left_to_choice(world: World, tmp_path: Path) -> None:
    layout = looked(tmp_path, {"签到": [["姓名", "签名"], ["石守田", "√"]]}, "study.attendances")
    needed, above, others = missing_columns(ledger("study.attendances"), layout)
    assert (needed, above, "学法活动" in others) == ([], ["学法活动"], False)


def test_is_the_same_after_it_was_written_down(world: World, tmp_path: Path) -> None:
    found = looked(tmp_path, {"2025年": [HEAD, ONE]})
    assert Layout.of(found.told()) == found
