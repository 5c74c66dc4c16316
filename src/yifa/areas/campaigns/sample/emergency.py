"""Plans, drills, the weekly roster, and patrols in each village."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from yifa.engine.sample_book import Book, rows, working_day

_PLANS = """
-3.5.10|general|清溪乡突发事件总体应急预案|
-3.5.10|flood|清溪乡防汛抗旱应急预案|
-3.9.6|forest|清溪乡森林火灾应急预案|
-2.4.18|geology|清溪乡地质灾害应急预案|
-2.6.12|safety|清溪乡生产安全事故应急预案|
-1.4.15|flood|清溪乡防汛抗旱应急预案|清溪乡防汛抗旱应急预案
-1.8.20|food|清溪乡食品安全事故应急预案|
0.4.22|general|清溪乡突发事件总体应急预案|清溪乡突发事件总体应急预案
0.9.10|forest|清溪乡森林火灾应急预案|清溪乡森林火灾应急预案
0.10.16|ice|清溪乡低温雨雪冰冻灾害应急预案|
"""
"""Issued, kind, name, the plan that it replaces."""

_DRILLS = """
-1.4.24|flood|山洪灾害避险转移|86|双河村|预警到户偏慢，补充大喇叭和铜锣
-1.6.17|safety|竹制品厂粉尘火灾处置|45|清溪竹制品厂|器材摆放合理，疏散口令不统一
-1.9.22|fire|中心小学消防疏散|410|清溪中心小学|四分钟疏散完毕，低年级引导人员不足
-1.10.20|forest|森林火灾扑救和隔离|62|白云村|集结及时，水源点标识不清
0.3.20|geology|滑坡点群众转移|58|龙井村|转移路线熟悉，独居老人结对落实
0.4.23|flood|山塘险情抢护|74|双河村|物资到位，夜间照明不足
0.6.19|safety|有限空间中毒救援|38|集镇污水泵站|救援程序规范，气体检测仪需增配
0.9.17|fire|敬老院消防疏散|52|清溪敬老院|行动不便老人转移用时偏长
0.10.27|forest|森林火灾扑救和隔离|66|白云村|
"""
"""Day, kind, topic, people, place, evaluation."""

_LEADERS = ("林振邦", "蒋思远", "沈怀民")
_STAFF = ("周小禾、郑守正、孟小满", "冯立新、吴和平、韩东篱", "陈明法、尤劝和、褚未换")
_HANDLED = {
    5: "山边烧荒，及时劝止扑灭", 22: "山路落石，设置警示并清理", 38: "强降雨，转移低洼处群众到村委会",
}  # fmt: skip
"""Week → what its shift handled."""

_PATROLS = (
    ("river", 3, "none", "", "3.2"),
    ("forest", 4, "settled", "劝止田边烧草，清理火种", "5.0"),
    ("geology", 5, "none", "", None),
    ("water", 7, "settled", "劝离水库边戏水学生，补设警示牌", None),
    ("joint", 9, "none", "", "2.5"),
    ("forest", 10, "none", "", "4.6"),
    ("river", 11, "settled", "清理河面漂浮物和岸边垃圾", "3.4"),
)
"""Kind, month, finding, what, length: what each village walks in a year."""

_HAZARDS_FOUND = {("双河村", 3): "河堤护坡塌方三米", ("龙井村", 5): "滑坡点裂缝有新的变化"}
"""Village and month of this year → the hazard that the patrol found."""


def prepare(book: Book) -> None:
    """Enter plans, drills, the roster and the patrols."""
    _plans_and_drills(book)
    _roster(book)
    _patrols(book)


def _plans_and_drills(book: Book) -> None:
    plans: dict[str, Any] = {}
    for issued, kind, name, replaced in rows(_PLANS):
        day = book.day(issued)
        told = {"issued_on": day, "kind": kind, "name": name, "number": f"清政发〔{day.year}〕{day.month + 5}号"}
        book.keep("emergency_plans", told | {"replaces": plans.get(replaced)})
        if day <= book.today:
            plans[name] = book.kept["emergency_plans", day]
    for held, kind, topic, people, place, evaluation in rows(_DRILLS):
        told = {
            "held_on": working_day(book.day(held)),
            "kind": kind,
            "topic": topic,
            "people": int(people),
            "place": place,
        }
        book.keep("emergency_drills", told, *([{"evaluation": evaluation}] if evaluation else []))


def _roster(book: Book) -> None:
    """Week by week since last October, when it began to be kept here, to the week of today."""
    monday = date(book.today.year - 1, 10, 1)
    monday += timedelta(days=-monday.weekday() % 7)
    week = 0
    while monday <= book.today:
        told = {
            "arranged_on": monday - timedelta(days=4), "kind": "routine", "since": monday,
            "until": monday + timedelta(days=6), "leader": _LEADERS[week % len(_LEADERS)], "staff": 4,
            "staff_names": _STAFF[week % len(_STAFF)], "telephone": "0999-2000000",
        }  # fmt: skip
        handled = _HANDLED.get(week, "")
        over = monday + timedelta(days=6) < book.today
        later = [{"incidents": int(bool(handled))} | ({"handled": handled} if handled else {})] if over else []
        book.keep("emergency_duty", told, *later)
        monday, week = monday + timedelta(days=7), week + 1


def _patrols(book: Book) -> None:
    for year in (-1, 0):
        for number, name in enumerate(book.villages):
            for kind, month, finding, what, length in _PATROLS:
                day = date(book.today.year + year, month, 2) + timedelta(days=number)
                found = _HAZARDS_FOUND.get((name, month), "") if year == 0 else ""
                told = {
                    "patrolled_on": day, "kind": kind, "people": 1 + (number + month) % 3,
                    "finding": "hazard" if found else finding if number % 4 == month % 4 else "none",
                    "length": length, "route": f"{name}村域",
                }  # fmt: skip
                told["what"] = found or (what if told["finding"] == "settled" else "")
                book.keep("patrols", told, village=name)
