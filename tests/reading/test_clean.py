from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yifa.reading.clean import clean

DAMAGE = st.text(alphabet="一二件次年月。，、：（）|0123456789 \n\t\u3000\u200b．％１２Ol报告乡", max_size=120)


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("614 7 万元", "6147万元"),
        ("推送 20 余篇 。", "推送20余篇。"),
        ("１２００份", "1200份"),
        ("98. 5 ％", "98.5%"),
        ("受理1O5件", "受理105件"),
        ("1，286件", "1,286件"),
        ("件(起)", "件（起）"),
        ("零\u200b宽", "零宽"),
        ("全年共组织开展各类法治宣传活\n动25次", "全年共组织开展各类法治宣传活动25次"),
        ("全年共组织开展各类法治宣传活动2\n\n5次", "全年共组织开展各类法治宣传活动25次"),
    ],
)
def test_damage_is_mended(damaged: str, meant: str) -> None:
    assert clean(damaged).text == meant


@pytest.mark.parametrize(
    "text",
    [
        "主要做法和取得的主要成效如下。\n二、存在不足",
        "一、主要举措和成效\n2023年，我乡扎实推进。",
        "东郊乡2023年法治政府建设工作报告\n2023年，东郊乡坚持学习。",
        "以上就是全年工作的总体情况和安排\n（一）加强领导",
        "全年工作的总体情况和下一年的安排\n\u3000\u3000坚持学习",
        "2023 15件",
        "36 44 12",
        "rule of law",
        "湘乡市东郊乡人民政府\n2024年2月6日",
        "2026年2月20日\n附件1\n2025年数据表\n单位件\n附件\n2025年数据表",
    ],
)
def test_what_stands_apart_stays_apart(text: str) -> None:
    kept = clean(text).text
    assert kept.replace("\u3000", "") == text.replace("\u3000", "")


@given(DAMAGE)
def test_every_character_leads_back_to_itself(text: str) -> None:
    readable = clean(text)
    for at, letter in enumerate(readable.text):
        start, end = readable.span(at, at + 1)
        assert 0 <= start < end <= len(text)
        original = text[start]
        assert letter == original or letter.isspace() or original in "１２％()OlI，|〇○" or original == "．"


@given(st.text(max_size=200))
def test_any_text_is_mended_and_its_offsets_grow(text: str) -> None:
    readable = clean(text)
    origins = [readable.origin(at) for at in range(len(readable.text))]
    assert origins == sorted(set(origins))
    assert all(0 <= origin < len(text) for origin in origins)
