"""The outline of the annual report: the five parts that the law demands, and customary sub-sections of the first.

法治政府建设与责任落实督察工作规定, art. 25: what was done and achieved; what falls short and why; how the heads of
Party and government did their duty as those first responsible; the plan for the next year; what else must be reported.
What nobody has said anything about is said to be empty: a part left out can't be told from one that was forgotten.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from yifa.law.citation import DCGD, Basis
from yifa.reading.parts import ACHIEVEMENTS, LEADERS_DUTY, NEXT_YEAR, OTHER_MATTERS, SHORTCOMINGS


@dataclass(frozen=True)
class Topic:
    """A customary sub-section of a part."""

    key: str
    heading: str


@dataclass(frozen=True)
class Part:
    """A part: its heading, its article where the law demands it, and what is said where nothing is recorded.

    ``{next}`` in the heading is the year after the one reported on. A part that a county's template adds has no
    article; ``is_required``: a report without it must not be issued.
    """

    key: str
    heading: str
    law: Basis | None
    empty: str
    topics: tuple[Topic, ...] = ()
    is_required: bool = True

    def name(self, year: int) -> str:
        """The heading in the report on a year."""
        return self.heading.replace(NEXT, str(year + 1))


NEXT: Final = "{next}"
"""Stands in a heading for the year after the one reported on."""


NO_RECORDS: Final = "本年度业务记录中没有这方面的内容。"
CAUSES: Final = Topic("causes", "原因分析")
CAUSES_EMPTY: Final = "以上不足的原因，业务记录中没有登记，由起草单位分析后补写。"

OUTLINE: Final = (
    Part(
        ACHIEVEMENTS,
        "推进法治政府建设的主要举措和成效",
        DCGD["25(一)"],
        NO_RECORDS,
        (
            Topic("leadership", "加强组织领导，落实法治建设责任"),
            Topic("decisions", "健全依法决策机制，规范行政规范性文件管理"),
            Topic("enforcement", "严格规范公正文明执法"),
            Topic("emergency", "健全突发事件应对体系，加强重点领域整治"),
            Topic("disputes", "坚持和发展新时代“枫桥经验”，依法预防化解矛盾纠纷"),
            Topic("petitions", "推进信访工作法治化，办好群众诉求"),
            Topic("supervision", "推进政务公开，自觉接受监督"),
            Topic("publicity", "加强法治学习和宣传教育"),
            Topic("services", "完善公共法律服务"),
        ),
    ),
    Part(
        SHORTCOMINGS,
        "存在的不足和原因",
        DCGD["25(二)"],
        "业务记录中没有反映出不足，由起草单位结合督察、自查情况补写，并分析原因。",
    ),
    Part(
        LEADERS_DUTY,
        "党政主要负责人履行推进法治建设第一责任人职责情况",
        DCGD["25(三)"],
        "业务记录中没有党政主要负责人履职的内容，由起草单位补写。",
    ),
    Part(
        NEXT_YEAR,
        "{next}年推进法治政府建设的主要安排",
        DCGD["25(四)"],
        "业务记录中没有下一年度的安排，由起草单位补写。",
    ),
    Part(OTHER_MATTERS, "其他需要报告的情况", DCGD["25(五)"], "业务记录中没有其他需要报告的情况。"),
)

STATUTORY: Final = {part.key: part for part in OUTLINE}
"""The parts of art. 25 by their keys: no template can do without one."""

TOPICS: Final = {topic.key: topic for part in OUTLINE for topic in part.topics}
"""The customary sub-sections by their keys: where areas say what they have to say."""


def headings(outline: Sequence[Part], year: int) -> dict[str, str]:
    """What the parts and sub-sections of an outline are called in the report on a year, by their keys."""
    topics = {topic.key: topic.heading for part in outline for topic in part.topics}
    return {CAUSES.key: CAUSES.heading} | topics | {part.key: part.name(year) for part in outline}
