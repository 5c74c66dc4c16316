"""Units (计量单位): the measure words in which a report counts, and what each is worth in its base unit."""

from __future__ import annotations

from typing import Final

from yifa.reading.word_trie import alternatives

_CASES: Final = "件 起 宗 笔 例 桩 件次 起次 人件"
_MEETINGS: Final = "次 场 期 批 堂 节 课 轮 讲 班 班次 站 趟 遍 回 场次 次场 期次 批次 堂次 节次 轮次"
_PERSONS: Final = "人 名 位 员 对 户 家 人次 名次 户次 家次 户人 人份"
_PLACES: Final = "个 处 所 座 间 栋 幢 块 面 片 个次 处次"
_PAPERS: Final = "份 本 册 篇 幅 张 封 页 套 部 枚 字 条 卷 则 首 帧 份次 篇次 张次 条次 套次 部次"
_THINGS: Final = (
    "项 支 辆 台 艘 架 组 队 盏 车 门 种 类 大类 步 具 只 头 口 盒 袋 瓶 根 棵 株 项次 辆次 台次 台套 队次 车次"
)
_SIZES: Final = "亩 公顷 平方米 平方公里 立方米 平米 ㎡ m² m2 公里 千米 米 km 吨 公斤 千克 克 斤 升 度 千瓦 兆瓦 GB TB"
_MONEY: Final = "元 万元 亿元 美元 万美元"
_TIMES: Final = "天 日 年 周 秒 小时 分钟 个月 学时 课时 工作日 个工作日 个小时 个学时 个课时 个季度"
_SCORES: Final = "分 百分点 个百分点 星 倍"

UNITS: Final = tuple(
    " ".join((_CASES, _MEETINGS, _PERSONS, _PLACES, _PAPERS, _THINGS, _SIZES, _MONEY, _TIMES, _SCORES)).split()
)
"""Every unit that the grammar knows, apart from the signs % and ‰."""

MEASURE: Final = alternatives(UNITS)
"""A pattern for one unit, the longest that fits."""

UNIT_BEGINS: Final = "".join(sorted({unit[0] for unit in UNITS}))
"""The characters with which a unit begins."""

UNIT: Final = rf"(?:{MEASURE}(?:（(?:{MEASURE})）|[/／](?:{MEASURE}))?)"
"""A pattern for a unit, mixed ones included: 件（起）, 件/人."""

BASE: Final[dict[str, tuple[str, int]]] = {
    "万元": ("元", 10_000),
    "亿元": ("元", 100_000_000),
    "万美元": ("美元", 10_000),
}
"""Unit → its base unit and how many of it one is."""

INDEFINITE: Final = frozenset(
    [
        "个",
        "项",
        "种",
        "类",
        "大类",
        "位",
        "条",
        "方",
        "名",
        "支",
        "组",
        "队",
        "块",
        "片",
        "面",
        "门",
        "套",
        "步",
        "站",
        "级",
        "层",
        "口",
        "头",
        "分",
        "部",
        "篇",
        "张",
        "本",
        "座",
        "所",
        "处",
        "对",
        "家",
        "课",
        "轮",
        "期",
        "节",
        "班",
        "堂",
        "年",
        "周",
        "天",
        "日",
        "员",
        "字",
    ]
)
"""Units that a small Chinese numeral more often takes in a set phrase (三项制度, 一个中心) than in a count."""

EVENTS: Final = frozenset(
    ["次", "场", "期", "批", "场次", "期次", "批次", "轮", "轮次", "堂", "堂次", "节", "课", "讲", "班"]
)
"""Units of what takes place: a frequency, a number of sessions."""

CASES: Final = frozenset(["件", "起", "宗", "例", "件次", "起次"])
PERSONS: Final = frozenset(["人", "名", "位", "人次", "户", "家", "户次", "家次", "名次"])
MONEY: Final = frozenset(("元", "美元"))
DURATIONS: Final = frozenset(
    ["天", "日", "年", "周", "秒", "小时", "分钟", "个月", "工作日", "个工作日", "个小时", "个季度"]
)
SIZES: Final = frozenset(_SIZES.split())
