"""What a paragraph of a draft states that must be accounted for: numbers typed by hand, and words that claim one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yifa.reading.drafts import claims_in, without_tokens


def _kinds(paragraph: str) -> list[tuple[str, str]]:
    return [(one.kind, one.surface) for one in claims_in(paragraph)]


def test_a_token_is_bound_and_a_typed_number_is_not() -> None:
    paragraph = "调解纠纷{{disputes.accepted|2024|count}}件，成功118件。"
    (found,) = claims_in(paragraph)
    assert (found.kind, found.surface, found.value, found.unit) == ("number", "118件", 118, "件")
    assert paragraph[found.start : found.end] == "118件"


def test_digits_within_a_token_are_not_read() -> None:
    paragraph = "调解{{disputes.accepted[kind=1]|2024-06|1位小数}}件"
    assert without_tokens(paragraph) == "调解" + " " * (len(paragraph) - 3) + "件"
    assert claims_in(paragraph) == []


def test_a_number_does_not_go_on_behind_a_token() -> None:
    assert _kinds("共12{{a.b|2025|count}}34件。") == [("number", "12"), ("number", "34件")]


@pytest.mark.parametrize(
    ("paragraph", "surface", "value", "upper", "unit", "qualifier"),
    [
        ("发放资料300余份。", "300余份", 300, None, "份", "at_least"),
        ("接待群众近200人次。", "近200人次", 200, None, "人次", "about"),
        ("化解纠纷160多件。", "160多件", 160, None, "件", "at_least"),
        ("满意率95%以上。", "95%以上", 95, None, "%", "at_least"),
        ("投入1.2万元。", "1.2万元", 12_000, None, "元", "exact"),
        ("投入３至５万元。", "３至５万元", 30_000, 50_000, "元", "exact"),
        ("受教育群众两万余人次。", "两万余人次", 20_000, None, "人次", "at_least"),
        ("办结率百分之九十六。", "百分之九十六", 96, None, "%", "exact"),
        ("投入614 7 万元。", "614 7 万元", 61_470_000, None, "元", "exact"),
        ("每月召开会议一次。", "一次", 1, None, "次/月", "exact"),
        ("未办结0件。", "0件", 0, None, "件", "exact"),
        ("办结率100%。", "100%", 100, None, "%", "all"),
    ],
)
def test_a_number_tells_its_value_unit_and_qualifier(
    paragraph: str, surface: str, value: float, upper: float | None, unit: str, qualifier: str
) -> None:
    (found,) = claims_in(paragraph)
    assert paragraph[found.start : found.end] == surface
    assert found[2:] == (surface, "number", value, upper, unit, qualifier)


def test_no_digit_is_passed_over() -> None:
    assert _kinds("共142（其中邻里80）完成率达98.5") == [("number", "142"), ("number", "80"), ("number", "98.5")]


@pytest.mark.parametrize("digits", ["6" * 30, "\u0664\u0662"], ids=["an account's", "of another script"])
def test_digits_that_make_no_number_have_no_value(digits: str) -> None:
    (found,) = claims_in(f"账号{digits}。")
    assert (found.kind, found.surface, found.value) == ("number", digits, None)


@pytest.mark.parametrize(
    "paragraph",
    [
        "述法没有实现全覆盖",
        "村级法律顾问尚未做到全覆盖",
        "任务未能全部完成",
        "排查还没有做到村组全面覆盖。",
        "并非所有村都已公示",
    ],
)
def test_who_says_that_it_is_not_all_claims_nothing(paragraph: str) -> None:
    assert claims_in(paragraph) == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "没有死角，实现全覆盖",
        "未达到目标但实现全覆盖",
        "没有未实现全覆盖的村",
        "不存在没有全覆盖的网格",
        "没有遗漏、全覆盖",
    ],
)
def test_a_denial_of_something_else_takes_no_claim_away(paragraph: str) -> None:
    assert ("all", "全覆盖") in _kinds(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "2025年1月20日，根据《行政处罚法》第二十四条第一款",
        "一是健全机制。（二）强化保障。1、规范执法",
        "青政发〔2025〕3号",
        "拨打12345热线，开展12·4宣传",
        "十四五期间落实三项制度，履行第一责任人职责",
        "围绕3个方面、4个环节",
    ],
)
def test_what_measures_nothing_need_not_be_accounted_for(paragraph: str) -> None:
    assert claims_in(paragraph) == []


@pytest.mark.parametrize(
    ("paragraph", "kind", "surface"),
    [
        ("纠纷全部化解", "all", "全部"),
        ("参考率均达标", "all", "均"),
        ("实现法律顾问全覆盖", "all", "全覆盖"),
        ("全体执法人员参加培训", "all", "全体"),
        ("做到应审尽审", "all", "应审尽审"),
        ("全年未发生群体性事件", "zero", "未发生"),
        ("没有败诉案件", "zero", "没有"),
        ("实现零上访", "zero", "零上访"),
        ("无一起民转刑案件", "zero", "无一起"),
        ("历史积案清零", "zero", "清零"),
        ("从未发生过此类情形", "zero", "从未发生"),
        ("信访总量明显下降", "trend", "明显下降"),
        ("受理量同比增长", "trend", "同比增长"),
        ("案件数大幅减少", "trend", "大幅减少"),
        ("比上年增加{{disputes.accepted|2025|change}}", "trend", "比上年增加"),
        ("与去年持平", "trend", "持平"),
        ("考核实现四连升", "trend", "四连升"),
        ("群众满意度显著提升", "trend", "显著提升"),
        ("考核全县第一", "rank", "全县第一"),
        ("全省首个示范乡", "rank", "全省首个"),
    ],
)
def test_words_that_claim_a_figure(paragraph: str, kind: str, surface: str) -> None:
    assert _kinds(paragraph) == [(kind, surface)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "人均收入",
        "平均每月",
        "均衡发展",
        "全面推进依法行政",
        "有关部门",
        "提高政治站位",
        "所有制",
        "第一责任人",
        "提升服务水平",
        "逐一落实责任人",
        "增加便民服务窗口，减少了群众跑腿",
        "培育新的增长点，把经验上升为制度",
        "",
        "\u200b {{a.b|2025|count}} ",
    ],
)
def test_words_that_claim_none(paragraph: str) -> None:
    assert claims_in(paragraph) == []


def test_a_number_and_the_word_for_all_beside_it_are_two_statements() -> None:
    number, word = claims_in("12件全部办结")
    assert (number.kind, number.surface, number.qualifier) == ("number", "12件", "all")
    assert (word.kind, word.surface, word.value) == ("all", "全部", None)


def test_zero_in_words_tells_its_value_and_unit_once() -> None:
    (found,) = claims_in("全年未发生安全事故")
    assert (found.kind, found.value, found.unit) == ("zero", 0, "起")
    (elsewhere,) = claims_in("历史遗留问题杜绝了")
    assert (elsewhere.kind, elsewhere.surface, elsewhere.value, elsewhere.unit) == ("zero", "杜绝了", 0, "")


_PIECES = st.sampled_from(
    [
        *"，。；、（）\n 一二三十百万余多近约件起人%0５9\u0663.,年月第",
        "{{a.b|2025|count}}",
        "{{",
        "未发生",
        "全部",
        "同比增加",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=40).map("".join)))
def test_any_paragraph_is_read_and_each_statement_is_where_it_says(paragraph: str) -> None:
    found = claims_in(paragraph)
    assert [one.start for one in found] == sorted(one.start for one in found)
    for one in found:
        assert 0 <= one.start < one.end <= len(paragraph)
        assert paragraph[one.start : one.end] == one.surface
