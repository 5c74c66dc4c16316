"""The five statutory parts of the annual report on building a rule-of-law government (法治政府建设年度报告).

The regulation on supervision (法治政府建设与责任落实督察工作规定) art. 25 lists what the report must contain: what was
done and achieved, what falls short and why, how the heads of Party and government did their duty, what is planned for
the next year, and whatever else must be reported.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

ACHIEVEMENTS: Final = "achievements"
SHORTCOMINGS: Final = "shortcomings"
LEADERS_DUTY: Final = "leaders_duty"
NEXT_YEAR: Final = "next_year"
OTHER_MATTERS: Final = "other_matters"


class Part(NamedTuple):
    """A statutory part: its key, its Chinese name, and the words by which a heading says that it opens it."""

    key: str
    chinese: str
    words: re.Pattern[str]


PARTS: Final = (
    Part(
        SHORTCOMINGS,
        "存在的不足和原因",
        re.compile(
            "不足|差距|短板|薄弱环节|(?:存在|发现|面临).{0,12}(?:问题|困难)|主要问题|问题(?:和|及|与|、).{0,4}原因|原因分析|整改(?:思路|措施)|问题$"
        ),
    ),
    Part(
        LEADERS_DUTY,
        "党政主要负责人履行推进法治建设第一责任人职责情况",
        re.compile("第一责任|(?:主要负责人|主要负责同志|主要领导|一把手|党政负责人).{0,16}(?:履职|履行|职责|述法)"),
    ),
    Part(
        NEXT_YEAR,
        "下一年度主要安排",
        re.compile(
            r"下一?(?:步|阶段|年度?)|明年|今后|未来|来年|\d{4}年度?.{0,16}(?:安排|思路|打算|计划|规划|重点|部署)"
            "|工作(?:安排|思路|打算|计划|规划|谋划)|(?:主要|总体)(?:安排|思路|打算)|努力方向|改进措施"
        ),
    ),
    Part(
        OTHER_MATTERS, "其他需要报告的情况", re.compile("其他.{0,8}(?:情况|事项|报告|内容)|需要.{0,4}(?:报告|说明)的")
    ),
    Part(
        ACHIEVEMENTS,
        "推进法治政府建设的主要举措和成效",
        re.compile(
            "举措|成效|做法|进展|成绩|措施|主要工作|亮点|总体情况|基本情况|工作(?:情况|开展|完成|落实|推进|总结|回顾)"
            "|(?:开展|落实|推进|完成|建设|贯彻|执行).{0,40}情况"
        ),
    ),
)
"""The parts, in the order in which a heading is asked: the narrower words first."""

BY_KEY: Final = {part.key: part for part in PARTS}


def part_of(title: str) -> str | None:
    """The statutory part that a heading opens, None where it names none of them."""
    for part in PARTS:
        if part.words.search(title):
            return part.key
    return None
