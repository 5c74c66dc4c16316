"""Two years of services of a sample township: its hall, windows and points, what they offered and did, whom its people
visited and what they were told. All of it is invented."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from yifa.engine.orgs.models import Org, Person
from yifa.engine.parameters.limits import current_calendar
from yifa.engine.registers.models import EntryRecord
from yifa.engine.sample_book import Book, months_over, rows, working_day

WORKBOOKS: tuple[tuple[str, str], ...] = ()
"""No ledger of this area was kept by hand before."""

_POINTS = """
-4.3.1|hall|清溪乡便民服务中心|党政综合办|1|集镇府前路8号|6
-4.3.1|window|社会事务窗口|社会事务办|1|便民服务中心1号窗口|
-4.3.1|window|社会保障窗口|便民服务中心|1|便民服务中心2号窗口|
-4.3.1|window|农业农村窗口|农业农村服务中心||便民服务中心3号窗口|
-2.5.6|window|综合受理窗口|便民服务中心|1|便民服务中心4号窗口|
-2.5.6|complaint|便民服务投诉窗口|党政综合办||便民服务中心5号窗口|
-1.4.8|contact|清溪竹制品厂法律联络点|清溪司法所||清溪竹制品厂|
-1.4.8|contact|龙井茶叶合作社法律联络点|清溪司法所||龙井茶叶合作社|
0.5.11|contact|梨花食品厂法律联络点|清溪司法所||梨花食品厂|
"""
"""Opened, kind, name, keeper, rated, where, departments."""

_ITEMS = """
社会事务窗口|payment|最低生活保障申请|20|22|6|1|
社会事务窗口|payment|特困人员救助供养申请|18|20|6||
社会事务窗口|payment|临时救助申请|5|10|4|1|
社会事务窗口|payment|高龄津贴申领|5|20|3|1|是
社会事务窗口|payment|困难残疾人生活补贴申请|10|20|4|1|是
社会事务窗口|confirmation|生育登记|0|5|3|1|是
社会事务窗口|confirmation|老年人优待证办理|3|10|3||是
社会保障窗口|public|城乡居民养老保险参保登记|0|10|2|1|是
社会保障窗口|public|城乡居民养老保险待遇申领|3|10|3|1|是
社会保障窗口|public|养老保险待遇资格认证|0||1|1|是
社会保障窗口|public|城乡居民医疗保险参保登记|0|10|2|1|是
社会保障窗口|public|失业登记|1|10|2|1|
社会保障窗口|public|就业困难人员认定|8|20|5||
农业农村窗口|licence|农村村民宅基地申请|20|30|7||
农业农村窗口|licence|林木采伐许可（村民零星）|7|20|4||
农业农村窗口|confirmation|土地承包经营权变更登记受理|5||5||
农业农村窗口|payment|耕地地力保护补贴申报|10||3|1|是
农业农村窗口|public|农机购置补贴申请受理|5|10|5|1|
综合受理窗口|public|户口迁移证明材料帮办|1||3||是
综合受理窗口|public|居住情况证明|0||2||是
综合受理窗口|public|退役军人优待证申请受理|3|10|3|1|
综合受理窗口|public|公共法律服务咨询|0||0|1|是
综合受理窗口|other|食品小作坊信息报送|5|10|4||
"""
"""Window, kind, name, promised and statutory days, materials, online, done in villages."""

_CHANGED = """
-1.4.1|临时救助申请|3|3|3|2|5|2
-1.9.1|就业困难人员认定|5|3|3|1|4|2
0.3.2|最低生活保障申请|15|4|4|2|6|3
0.3.2|特困人员救助供养申请|15|4|4|2|6|3
0.6.1|农村村民宅基地申请|15|5|4|2|6|3
"""
"""Since, name, what is promised from then on: days, materials, steps, trips; steps and trips before."""

_FLOW = "窗口受理、当场核对材料\n承办人员审核，需要入户核实的入户核实\n负责人审批\n窗口送达结果"
_MATERIALS = "居民身份证原件\n户口簿原件\n申请表一份（窗口提供）"

_HOURS = "工作日8:30—12:00，14:30—17:30"

_OPINIONS = (
    ("works", "村口到小学路段没有路灯", "resolved", "安装路灯六盏"),
    ("works", "三组入户路雨天积水", "resolved", "修通排水沟一百二十米"),
    ("surroundings", "垃圾桶太少，清运不及时", "resolved", "增设垃圾桶，改为每日清运"),
    ("livelihood", "不清楚医保报销比例", "explained", "现场讲解报销范围和比例，发放办事指南"),
    ("land", "灌溉用水分配不均", "", "交农业农村服务中心"),
    ("affairs", "村级工程款公开不够细", "resolved", "补充公开工程明细"),
    ("works", "自来水夏季水压不足", "explained", "说明供水改造计划和工期"),
    ("land", "相邻两块地的界线说不清", "dispute", "人民调解委员会"),
    ("surroundings", "河边养殖气味重", "resolved", "督促清理粪污，加装覆盖"),
    ("other", "对多年前的补偿有意见", "petition", "信访工作联席会议办公室"),
)
"""Field, what, outcome or course, how or to whom."""

_REQUESTS = (
    ("business", "旺季招工难", "resolved", "举办专场招聘会一场"),
    ("business", "贷款续期手续多", "explained", "对接银行，说明续贷条件"),
    ("works", "厂区外道路破损", "resolved", "报养护单位修补路面"),
    ("business", "办理排污登记不熟悉流程", "resolved", "安排帮办人员全程代办"),
)

_NO_ANSWER = 27
"""Of every so many opinions, one has no answer yet."""


def load(org: Org, people: Mapping[str, Person], today: date, *, with_workbooks: bool = False) -> int:
    """Enter it all in an organisation whose people are those of the sample; gives how many entries there are.

    Runs in the organisation's scope and the caller's transaction. ``with_workbooks`` changes nothing: there are none.
    """
    book = Book(org, people["clerk"], today)
    points = _points(book)
    _items(book, points)
    _months(book, points)
    _checks(book, points)
    _visits(book)
    return book.count


def _points(book: Book) -> dict[str, EntryRecord]:
    found: dict[str, EntryRecord] = {}
    for opened, kind, name, keeper, rated, where, departments in rows(_POINTS):
        told: dict[str, Any] = {
            "opened_on": book.day(opened), "kind": kind, "name": name, "keeper": keeper, "rated": bool(rated),
            "where": where, "hours": _HOURS, **({"departments": int(departments)} if departments else {}),
        }  # fmt: skip
        book.keep("service_points", told)
        if told["opened_on"] <= book.today:
            found[name] = book.kept["service_points", told["opened_on"]]
    for number, village in enumerate(book.villages):
        opened_on = working_day(date(book.today.year - 3, 6, 3 + number))
        told = {
            "opened_on": opened_on, "kind": "village", "name": f"{village}便民服务点", "rated": number % 3 != 2,
            "keeper": f"{village}村民委员会", "where": f"{village}党群服务中心",
        }  # fmt: skip
        book.keep("service_points", told, village=village)
        found[village] = book.kept["service_points", opened_on]
    return found


def _items(book: Book, points: Mapping[str, EntryRecord]) -> None:
    changed = {name: row for row in rows(_CHANGED) for name in [row[1]]}
    for window, kind, name, promised, statutory, materials, online, in_villages in rows(_ITEMS):
        told: dict[str, Any] = {
            "since": book.day("-2.6.3"), "name": name, "kind": kind, "window": points[window], "online": bool(online),
            "promised_days": int(promised), "materials": int(materials), "in_villages": bool(in_villages),
            "statutory_days": int(statutory) if statutory else None, "flow": _FLOW, "material_list": _MATERIALS,
            "conditions": "符合政策规定条件的本乡居民",
        }  # fmt: skip
        if name in changed:
            _changing(book, told, changed[name])
        else:
            book.keep("service_items", told)
    gone = {"until": book.day("-1.7.1")}
    told = {"name": "婚育情况证明", "kind": "other", "promised_days": 1, "materials": 2, "online": False}
    told |= {"since": book.day("-2.6.3"), "window": points["综合受理窗口"]}
    book.keep("service_items", told, gone)


def _changing(book: Book, told: dict[str, Any], row: list[str]) -> None:
    """An item before and since its promise changed."""
    since, _, promised, materials, steps, trips, steps_before, trips_before = row
    day = working_day(book.day(since))
    before = {**told, "steps": int(steps_before), "trips": int(trips_before)}
    book.keep("service_items", before, *([{"until": day}] if day <= book.today else []))
    now = {"since": day, "promised_days": int(promised), "materials": int(materials), "steps": int(steps)}
    former = book.kept["service_items", told["since"]]
    former.refresh_from_db()
    book.keep("service_items", {**told, **now, "trips": int(trips), "replaces": former})


def _months(book: Book, points: Mapping[str, EntryRecord]) -> None:
    """Each window and each point month by month; one point is late with last month."""
    windows = [name for _, kind, name, *_ in rows(_POINTS) if kind == "window"]
    for month in months_over(book.today):
        for place, name in enumerate([*windows, *book.villages]):
            is_village = name in book.villages
            if is_village and month == months_over(book.today)[-1] and name == "红岩村":
                continue
            usual = 14 + place % 7 if is_village else 150 - 22 * place
            received = usual + (month.month * 5 + place * 3) % 9 + (month.year - book.today.year) * 2
            told = {
                "month": month, "window": points[name], "received": received, "handled": received - place % 3,
                "on_time": received - place % 3 - (1 if (month.month + place) % 17 == 0 else 0),
                "on_the_spot": received * 2 // 3, "online": 0 if is_village else received // 4,
                "visitors": received + 8, "rated": received // 2, "rated_good": received // 2 - (place % 8 == 3),
            }  # fmt: skip
            book.keep("service_months", told, village=name if is_village else "")


def _checks(book: Book, points: Mapping[str, EntryRecord]) -> None:
    """Each quarter a few are looked at; the remotest one is shut this autumn."""
    for year in (-1, 0):
        for quarter in range(4):
            for number, village in enumerate(book.villages):
                if number % 4 != quarter:
                    continue
                day = working_day(date(book.today.year + year, 3 * quarter + 2, 6 + number))
                told = {"checked_on": day, "point": points[village], "state": "good"}
                if village == "竹园村":
                    told |= {"state": "partly", "what": "值班人员不固定，赶集日没有开门"}
                book.keep("service_point_checks", told, village=village)


class _Round(NamedTuple):
    """A round with the opinions that were heard there."""

    told: dict[str, Any]
    village: str
    heard: tuple[tuple[str, str, str, str], ...]


def _visits(book: Book) -> None:
    number = 0
    for one in sorted(_rounds(book), key=lambda one: one.told["visited_on"]):
        book.keep("visits", one.told, village=one.village)
        day = one.told["visited_on"]
        if day > book.today:
            continue
        visit = book.kept["visits", day]
        for heard in one.heard:
            number += 1
            kind = "company" if one.told["kind"] == "companies" else "people"
            field, what, came, how = heard
            told = {"raised_on": day, "kind": kind, "field": field, "what": what, "visit": visit}
            later = [] if number % _NO_ANSWER == 0 else [_answered(day, came, how)]
            book.keep("opinions", told, *later, village=one.village)


def _rounds(book: Book) -> Iterator[_Round]:
    """Households in each village once a quarter, a meeting in each once a year, companies every month."""
    turn = 0
    for year in (book.today.year - 1, book.today.year):
        for number, village in enumerate(book.villages):
            for quarter in range(4):
                turn += 1
                day = working_day(date(year, 3 * quarter + 1 + number % 3, 4 + number))
                heard = (_OPINIONS[turn // 2 % len(_OPINIONS)],) if turn % 2 else ()
                told = {"kind": "households", "visited": 18 + turn % 9, "topic": "听取群众意见、宣讲惠农政策"}
                counts = {"opinions": len(heard) + turn % 3, "materials": 20 + turn % 15, "took_part": 3}
                yield _Round({"visited_on": day, **told, **counts}, village, heard)
            day = working_day(date(year, 2 + number % 9, 20))
            told = {"kind": "meeting", "visited": 34 + number, "topic": "院坝会：议村里的事"}
            yield _Round({"visited_on": day, **told, "opinions": 2, "took_part": 2}, village, ())
        for month in range(1, 13):
            heard = (_REQUESTS[month % len(_REQUESTS)],) if month % 2 else ()
            told = {"kind": "companies", "visited": 4 + month % 3, "topic": "走访企业，听取用工、融资、审批诉求"}
            day = working_day(date(year, month, 24))
            yield _Round({"visited_on": day, **told, "opinions": len(heard), "took_part": 2}, "", heard)


def _answered(day: date, came: str, how: str) -> dict[str, Any]:
    """What came of it some days later; a course of its own where it belongs elsewhere."""
    calendar = current_calendar()
    if came in ("resolved", "explained"):
        answered = calendar.add_working_days(day, 7 if came == "resolved" else 3)
        return {"answered_on": answered, "outcome": came, "how": how}
    referred = calendar.add_working_days(day, 2)
    return {"referred_on": referred, "referred_to": how.removeprefix("交"), "course": came or "office"}
