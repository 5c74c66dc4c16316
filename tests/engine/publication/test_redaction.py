"""What may not stand in a published text is found, however it is written."""

from __future__ import annotations

import pytest

from yifa.engine.publication.redaction import left_in


@pytest.mark.parametrize(
    "text",
    [
        "身份证号110101199003074514。",
        "身份证号11010119900307451x。",
        "身份证号１１０１０１１９９００３０７４５１４。",
        "身份证号110101 19900307 4514。",
    ],
)
def test_finds_identity_numbers(text: str) -> None:
    assert left_in(text, []) == ["身份证件号码"]


@pytest.mark.parametrize(
    "text", ["电话13800000001", "电话138-0000-0001", "电话+8613800000001", "电话１３８００００００１１"]
)
def test_finds_mobile_numbers(text: str) -> None:
    assert left_in(text, []) == ["手机号码"]


@pytest.mark.parametrize(
    "text",
    ["统一社会信用代码91110108000000000X", "清政综执罚决字〔2025〕第1号", "罚款2000元，12000000000立方米", "赵某某"],
)
def test_leaves_other_numbers_alone(text: str) -> None:
    assert left_in(text, ["赵甲一", ""]) == []


@pytest.mark.parametrize("text", ["对赵甲一罚款", "对赵 甲 一罚款", "对赵·甲一罚款"])
def test_finds_names(text: str) -> None:
    assert left_in(text, ["赵甲一", "钱乙二"]) == ["“赵甲一”"]


def test_names_everything_that_is_left() -> None:
    assert left_in("赵甲一，13800000001，东溪村3号", ["赵甲一", "东溪村3号"]) == ["手机号码", "“赵甲一”", "“东溪村3号”"]
