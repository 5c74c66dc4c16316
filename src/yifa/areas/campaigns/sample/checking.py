"""Campaigns of two years, and the rounds of checking: the township's own by month, the villages' by season."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from yifa.areas.campaigns.models import Campaign
from yifa.engine.sample_book import Book, rows, working_day

_CAMPAIGNS = """
-1.3.3|-1.11.28|safety|安全生产治本攻坚|应急办|蒋思远|-1.11.27|建立企业月度自查、乡级按季抽查制度
-1.3.17|-1.10.31|fire|“九小”场所消防安全整治|综合行政执法队|蒋思远|-1.10.30|划定消防通道和集中充电点，商铺自查上墙
-1.4.8|-1.9.30|clutter|集镇“六乱”整治|综合行政执法队|林振邦|-1.9.26|清理占道经营和乱堆乱放，早市划线经营
-1.5.6|-1.12.20|fraud|反电信网络诈骗宣传整治|综治办|蒋思远|-1.12.18|组织入户宣传和预警劝阻，线索按规定移交
-1.6.2|-1.9.15|flood|汛期隐患排查|应急办|林振邦|-1.9.12|山塘河堤逐处查看，转移预案演练到组
-1.10.9|0.4.30|forest|森林防火百日行动|应急办|蒋思远|0.4.28|落实护林巡查和野外用火审批
0.2.24|0.12.25|safety|安全生产治本攻坚|应急办|蒋思远||
0.3.10|0.10.30|gas|餐饮场所燃气安全整治|综合行政执法队|蒋思远|0.10.28|更换软管和报警装置，逐户建立检查卡
0.3.24|0.9.30|housing|经营性自建房安全整治|自然资源所|林振邦||
0.4.14|0.9.26|clutter|农村人居环境“六乱”整治|综合行政执法队|林振邦|0.9.24|房前屋后和沟渠清理到位，纳入村规民约
0.5.19|0.8.29|food|校园食堂和农村集体聚餐整治|便民服务中心|蒋思远|0.8.27|食堂留样和聚餐报备落实
0.6.3|0.9.15|flood|汛期隐患排查|应急办|林振邦|0.9.11|险段落实专人值守
0.9.8|1.1.31|elderly|打击整治养老诈骗|综治办|蒋思远||
0.10.13|1.4.30|forest|森林防火百日行动|应急办|蒋思远||
"""
"""Begun, planned end, field, name, unit, leader, ended, conclusion; 1 is the next year."""

_MONTHLY = (
    ("safety", "逐家检查企业用电、设备防护和应急通道"),
    ("fire", "检查商铺、民宿消防通道和灭火器"),
    ("food", "检查食堂、餐饮单位进货台账和留样"),
    ("environment", "检查养殖场排污、秸秆焚烧和河道"),
    ("traffic", "排查临水临崖路段和客运面包车"),
    ("gas", "检查餐饮用气软管和报警装置"),
    ("schools", "检查校园周边食品摊点和交通秩序"),
)
"""Field and what was looked at: what the township checks in turn, twice a month."""

_IN_VILLAGES = (
    ("forest", 3, "巡查坟山和林缘，劝导野外用火"),
    ("flood", 5, "查看山塘、河堤和切坡建房"),
    ("fraud", 8, "入户宣传反诈，提示可疑电话"),
    ("fire", 11, "检查独居老人用电用火和村内充电点"),
)
"""Field, month, what villages look at: one round of each a year."""

_MONTHS = 12


def check(book: Book) -> None:
    """Enter the campaigns and the rounds."""
    for begun, until, field, name, unit, leader, ended, conclusion in rows(_CAMPAIGNS):
        day = book.day(begun)
        told = {
            "begun_on": day, "until": book.day(until), "field": field, "name": f"{day.year}年{name}", "unit": unit,
            "leader": leader, "document": f"清政办〔{day.year}〕{day.month + 3}号",
        }  # fmt: skip
        later = [{"ended_on": book.day(ended), "conclusion": conclusion}] if ended else []
        book.keep("campaigns", told, *later)
    campaigns = list(Campaign.objects.filter(org=book.org).order_by("pk"))
    for year in (-1, 0):
        for day, checked, village in sorted([*_townships(book, year), *_villages(book, year)], key=lambda one: one[0]):
            campaign = _running(campaigns, checked["field"], day)
            book.keep("inspection_rounds", checked | {"campaign": campaign}, village=village)


def _townships(book: Book, year: int) -> list[tuple[date, dict[str, Any], str]]:
    """Two rounds a month, of one field after the other."""
    found = []
    for nth in range(2 * _MONTHS):
        field, what = _MONTHLY[nth % len(_MONTHLY)]
        day = working_day(date(book.today.year + year, 1 + nth // 2, 20 if nth % 2 else 8))
        told = _numbers(nth + year, field) | {"checked_on": day, "field": field, "what": what}
        told["units"] = "应急办、综合行政执法队、派出所"
        found.append((day, told, ""))
    return found


def _numbers(nth: int, field: str) -> dict[str, Any]:
    told: dict[str, Any] = {
        "people": 9 + nth % 5, "teams": 2 + nth % 2, "places": 10 + 3 * nth % 17, "enterprises": 6 + nth % 7,
        "fixed_at_once": 3 + nth % 6,
    }  # fmt: skip
    if field == "safety" and nth % 3 == 0:
        told["suspended"] = 1
    if field == "food" and nth % 4 == 0:
        told["closed"] = 1
    return told


def _running(campaigns: Sequence[Campaign], field: str, day: date) -> Campaign | None:
    """The campaign of that field that runs on the day, if any."""
    for one in campaigns:
        begun = one.dated_on is not None and one.dated_on <= day
        if one.field == field and begun and (one.ended_on is None or day <= one.ended_on):
            return one
    return None


def _villages(book: Book, year: int) -> list[tuple[date, dict[str, Any], str]]:
    """One round of each season in each village; in spring and autumn what lies about is cleared away besides."""
    found = []
    for number, name in enumerate(book.villages):
        for field, month, what in (*_IN_VILLAGES, ("clutter", 6, "清理房前屋后、沟渠和路边乱堆乱放")):
            day = working_day(date(book.today.year + year, month, 3) + timedelta(days=number))
            told: dict[str, Any] = {
                "checked_on": day, "field": field, "people": 4 + number % 4, "places": 8 + (number * 3 + month) % 14,
                "enterprises": number % 3 if field == "fire" else 0, "what": what,
                "fixed_at_once": (number + month) % 4,
            }  # fmt: skip
            if field == "clutter":
                told["cleared"] = 7 + (number * 5) % 11
            if field == "fraud" and number % 6 == 0:
                told["clues"] = 1
            found.append((day, told, name))
    return found
