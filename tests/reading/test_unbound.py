"""未绑定的数字和绝对化用语: what a draft says with no figure behind it."""

from __future__ import annotations

import pytest

from tests.reading.checks.marked import unmarked
from yifa.reading.reading import Span
from yifa.reading.unbound import find_unbound, without_tokens


def _kinds(draft: str) -> list[tuple[str, str]]:
    return [(found.kind, found.surface) for found in find_unbound(draft, [])]


def test_a_token_is_bound_and_a_typed_number_is_not() -> None:
    draft, claims = unmarked("调解纠纷{{disputes|2024|count}}件，成功⟦118件⟧。")
    (found,) = find_unbound(draft, claims)
    assert (found.kind, found.surface, draft[found.start : found.end]) == ("figure", "118件", "118件")
    assert "人工填报" in found.message


def test_digits_within_a_token_are_not_read() -> None:
    draft = "调解{{disputes|2024|1位小数}}件"
    assert without_tokens(draft) == "调解" + " " * len("{{disputes|2024|1位小数}}") + "件"
    inside, claims = unmarked("调解{{disputes|⟦2024⟧|count}}件")
    assert find_unbound(inside, claims) == ()


@pytest.mark.parametrize(
    ("draft", "kind", "surface"),
    [
        ("纠纷全部化解", "all", "全部"),
        ("参考率均达标", "all", "均"),
        ("实现法律顾问全覆盖", "all", "全覆盖"),
        ("做到应审尽审", "all", "应审尽审"),
        ("全年未发生群体性事件", "none", "未发生"),
        ("实现零上访", "none", "零上访"),
        ("无一起民转刑案件", "none", "无一起"),
        ("历史积案清零", "none", "清零"),
        ("信访总量明显下降", "trend", "明显下降"),
        ("受理量同比增长", "trend", "同比"),
        ("案件数大幅减少", "trend", "大幅减少"),
        ("考核全县第一", "superlative", "全县第一"),
        ("全省首个示范乡", "superlative", "全省首个"),
    ],
)
def test_words_that_claim_a_figure(draft: str, kind: str, surface: str) -> None:
    assert (kind, surface) in _kinds(draft)


@pytest.mark.parametrize(
    "draft",
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
    ],
)
def test_words_that_claim_none(draft: str) -> None:
    assert _kinds(draft) == []


def test_what_is_marked_as_filled_in_by_hand_is_left() -> None:
    draft, claims = unmarked("获评先进⟦2次⟧，全部达标。")
    assert find_unbound(draft, claims, [Span(0, len(draft))]) == ()
    assert len(find_unbound(draft, claims, [Span(0, 7)])) == 1


def test_a_word_that_is_a_claim_is_told_once() -> None:
    draft, claims = unmarked("⟦未发生|zero⟧安全事故")
    assert [found.kind for found in find_unbound(draft, claims)] == ["none"]
