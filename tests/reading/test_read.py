from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.missing import not_run
from yifa.reading.read import checked, read

GOLD = Path(__file__).parents[2] / "../shared/data/reports/gold.jsonl"

WORDS = """
2023年 开展 宣传 25次 共 近 200 多 人次 ， 。 、 ； （一） 一是 第 百分之 九十六 万 元 以上 每月 一次 未发生 事故 全覆盖
其中 12345 热线 《 》 “ ” 〔2022〕8号 | 44
由 至 3 - 5 几 第1 ￥ 件（起） 名 两 三分之二 % 报告 同比 增长 无 没有 1.2 : / 十几 个 占 （元）：
"""
SCRAPS = st.lists(st.sampled_from([*WORDS.split(), "\n", "\t", " "]), max_size=60).map("".join)


def test_offsets_count_the_text_that_was_given() -> None:
    text = "全乡推送 20 余篇，追回欠薪614 7 万元。"
    reading = read(text)
    assert [(text[claim.start : claim.end], claim.value) for claim in reading.claims] == [
        ("20 余篇", 20),
        ("614 7 万元", 61_470_000),
    ]


def test_figures_of_one_sentence_are_one_group_and_parts_one_within_it() -> None:
    groups = [claim.group for claim in read("受理9件，其中信访5件、热线4件。办结8件。").claims]
    assert groups[1] == groups[2] != groups[0]
    assert len({group.split(".")[0] for group in groups[:3]}) == 1
    assert groups[3].split(".")[0] != groups[0].split(".")[0]


def test_a_zero_among_shortcomings_is_no_claim() -> None:
    text = "一、主要成效\n全年未发生安全事故。\n二、存在的不足\n法律顾问未实现全覆盖，没有发现问题。"
    assert [claim.surface for claim in read(text).claims] == ["未发生"]


def test_a_figure_among_next_years_plans_is_a_target() -> None:
    text = "一、主要成效\n开展宣传5场。\n二、2024年工作安排\n开展宣传8场。"
    assert [claim.role for claim in read(text).claims] == ["count", "threshold"]


@pytest.mark.parametrize(
    "text",
    ["", "\n", "Annual report on the rule of law: 25 cases.", "从前有座山，山里有座庙。", "\x00\x01\x02", "😀" * 50],
)
def test_what_is_no_report_has_no_figures(text: str) -> None:
    assert read(text).claims == ()


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    _holds_together(text)


@settings(max_examples=300)
@given(SCRAPS)
def test_any_heap_of_words_is_read(text: str) -> None:
    _holds_together(text)


def _holds_together(text: str) -> None:
    reading = read(text)
    end = 0
    for claim in reading.claims:
        assert end <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end] == claim.surface
        assert claim.value_max is None or claim.value_max > claim.value
        end = claim.end
    for section in reading.outline.sections:
        assert 0 <= section.start < section.end <= len(text)
    for check in reading.checks:
        assert all(0 <= number < len(reading.claims) for number in check.claims)


def test_no_claim_stands_on_what_the_annotators_call_no_figure() -> None:
    if not GOLD.exists():
        not_run(f"the annotated reports are not here: {GOLD}")
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        claims = read(document["text"]).claims
        for number in document["negatives"]:
            inside = [c.surface for c in claims if c.start < number["end"] and number["start"] < c.end]
            assert not inside, (document["doc"], number["surface"], number["why"])


MESSY = (
    "东郊乡2024年法治政府建设工作报告\n 一、主要举措和成效\n　　受理矛盾纠纷１２０件，其中邻里纠纷６０\u200b件、"
    "土地纠纷30件、\n其他纠纷20件，无\u202e一起越级上访。\n"
    " 二、党政主要负责人履行法治建设第一责任人职责情况\n 研究法治工作４次。"
)


def test_a_report_with_its_own_claims_is_checked_as_it_was_read() -> None:
    assert checked(MESSY, read(MESSY).claims) == read(MESSY)
    assert [section.part for section in read(MESSY).outline.sections] == ["achievements", "leaders_duty"]


def test_a_claim_put_right_is_checked_in_the_place_of_the_one_read() -> None:
    found = read(MESSY)
    (wrong,) = [check for check in found.checks if check.kind == "sum"]
    assert wrong.holds is False
    claims = [claim._replace(value=110.0) if claim.value == 120 else claim for claim in found.claims]
    assert [check.holds for check in checked(MESSY, claims).checks if check.kind == "sum"] == [True]


def test_a_claim_on_what_was_taken_out_of_the_text_goes_where_it_goes_on() -> None:
    at = MESSY.index("\u200b")
    claim = read(MESSY).claims[0]._replace(start=at, end=at + 1)
    assert checked(MESSY, [claim]).claims == (claim,)
