"""Words that claim something and round numbers are told where the figure says so, and refused where it does not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.engine.narrative.facts import AREA, known
from yifa.engine.figures.tally import Tally
from yifa.engine.narrative.declarations import Said
from yifa.engine.narrative.known import Known
from yifa.engine.narrative.telling import holds, told
from yifa.engine.narrative.tokens import BadToken, Filled, Token


def token(name: str, told: str, year: int = 2025) -> Token:
    return Token.parse(f"{{{{{AREA}.{name}|{year}|{told}}}}}")


YEAR = known(
    {
        "accepted": 542,
        "accepted_land": 542,
        "concluded": 0,
        "agreed": 590,
        "settled_rate": Tally(8, met=8),
        "success_rate": Tally(8, met=7),
        "amount": Tally(3, amount=Decimal("913700")),
        "pending": 12,
    },
    {"accepted": 500, "agreed": 600, "pending": 12, "success_rate": Tally(10, met=9), "settled_rate": Tally(9, met=9)},
    {("accepted", "kind"): {"land": 542}, ("agreed", "kind"): {"land": 500, "family": 90}},
)


@pytest.mark.parametrize(
    ("name", "way", "words"),
    [
        ("settled_rate", "all=均", "均"),
        ("accepted[kind=land]", "all=全部", "全部"),
        ("accepted_land", "all=均/village_affairs.accepted", "均"),
        ("concluded", "none=没有发生", "没有发生"),
        ("accepted", "up=增加", "增加"),
        ("agreed", "down", "下降"),
        ("success_rate", "down=降低", "降低"),
        ("pending", "same", "持平"),
        ("accepted", "over=500", "500余件"),
        ("accepted", "over=500多", "500多件"),
        ("accepted", "over=540以上", "540件以上"),
        ("agreed", "over=590以上", "590件以上"),
        ("agreed", "near=600", "近600件"),
        ("amount", "over=900000", "90余万元"),
        ("amount", "over=910000以上", "91万元以上"),
        ("amount", "near=920000", None),
        ("success_rate", "over=80以上", "80%以上"),
        ("success_rate", "near=88", "近88%"),
    ],
)
def test_what_the_figure_says_is_told(name: str, way: str, words: str | None) -> None:
    if words is None:
        assert not holds(token(name, way), YEAR.facts)
    else:
        assert told(token(name, way), YEAR.facts) == words


@pytest.mark.parametrize(
    ("name", "way", "says"),
    [
        ("success_rate", "all=均", "为8中的7，不能写“均”"),
        ("accepted", "all", "本身不能说明“全部”：请改用相应的比率"),
        ("agreed[kind=land]", "all", "为590中的500，不能写“全部”"),
        ("agreed", "all=均/village_affairs.accepted", "为542中的590，不能写“均”"),
        ("concluded", "all=均/village_affairs.accepted_unsettled", "为0中的0，不能写“均”"),
        ("accepted", "all=均/village_affairs.settled_rate", "不是“协议率”的一部分"),
        ("accepted", "all=均/village_affairs.amount", "不是“协议金额”的一部分"),
        ("accepted[kind=land]", "all=均/village_affairs.accepted", "不是“受理纠纷”的一部分"),
        ("accepted", "none", "为542件，不能写“未发生”"),
        ("accepted", "down=减少", "比上年同期多42，不能写“减少”"),
        ("agreed", "up", "比上年同期少10，不能写“上升”"),
        ("pending", "up", "与上年同期相等，不能写“上升”"),
        ("people", "up", "上年同期没有记录，不能写“上升”"),
        ("accepted", "over=400", "为542件，不能写“400余”"),
        ("agreed", "over=590", "不能写“590余”"),
        ("accepted", "over=541以上", "不能写“541以上”"),
        ("accepted", "over=550以上", "不能写“550以上”"),
        ("accepted", "near=600", "不能写“近600”"),
        ("agreed", "near=590", "不能写“近590”"),
        ("success_rate", "over=80", "不能写“80余”"),
        ("accepted", "money", "单位是件，不能按金额表述"),
    ],
)
def test_what_the_figure_does_not_say_is_refused(name: str, way: str, says: str) -> None:
    with pytest.raises(BadToken, match=says):
        told(token(name, way), YEAR.facts)
    assert not holds(token(name, way), YEAR.facts)


def test_all_of_nothing_is_not_said() -> None:
    none = known({}, parts={("accepted", "kind"): {}})
    for name in ("success_rate", "accepted[kind=land]"):
        with pytest.raises(BadToken, match="不能写“全部”"):
            told(token(name, "all"), none.facts)


def test_a_rate_of_nothing_is_not_told_as_none() -> None:
    with pytest.raises(BadToken, match="为空%，不能写“未发生”"):
        told(token("success_rate", "none"), known({}).facts)


def test_the_year_before_is_compared_with_nothing() -> None:
    assert told(token("accepted", "count", 2024), YEAR.facts) == "500件"
    with pytest.raises(BadToken, match="2024年的数不能再与它的上年相比"):
        told(token("accepted", "change", 2024), YEAR.facts)


def test_what_was_filled_in_is_told_by_its_key() -> None:
    assert told(Filled("villagers"), YEAR.facts, {"villagers": "3,200人"}) == "3,200人"
    with pytest.raises(BadToken, match="人工填报的数据“villagers”没有登记"):
        told(Filled("villagers"), YEAR.facts)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("受理的纠纷{settled_rate:all=均}达成协议", "受理的纠纷均达成协议"),
        ("终结的{success_rate:all=全部}达成协议", ""),
        ("受理量{accepted:up=上升}", "受理量上升"),
        ("受理量{accepted:down=下降}", ""),
        ("{concluded:none=无}终结", "无终结"),
    ],
)
def test_a_clause_that_claims_is_said_where_it_holds(text: str, words: str) -> None:
    assert _words(Said(text).say(YEAR), YEAR) == words


def _words(text: str, facts: Known) -> str:
    from yifa.engine.narrative.tokens import pieces

    return "".join(one if isinstance(one, str) else told(one, facts.facts) for one in pieces(text))
