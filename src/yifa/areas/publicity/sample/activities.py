"""What was done in two years: for theme days, in the villages, in schools and companies; and the law explained while
cases were handled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from yifa.areas.publicity.sample.plans import Tasks
from yifa.engine.files.stand_ins import stand_in
from yifa.engine.registers.papers import add_file
from yifa.engine.sample_book import Book, rows

_THEMED = """
3.6|women|stand|妇女权益保障和反家暴|market|women|90|160|集镇农贸市场|综治办|妇联、司法所|12||
3.14|consumers|stand|消费维权进集市|market|residents|140|300|集镇农贸市场|综合行政执法队|市场监管所、司法所|26||
4.15|security|stand|国家安全人人有责|market|residents|120|260|集镇文化广场|党政综合办|派出所、司法所|9||
5.14|civil_code|show|民法典文艺巡演|village|residents|210|180|老街村文化广场|清溪司法所|文化站|6||民法典宣传月集市宣传
5.12|disasters|class|防灾避险法治课|school|minors|320|0|清溪中心小学|应急办|学校|0|2|
6.5|environment|leaflet|保护水源依法治污|village|residents|75|150|双河村河畔|农业农村服务中心||4||
6.12|safety|lecture|安全生产法进企业|company|workers|96|120|清溪竹制品厂|综合行政执法队|应急办|8|2|到辖区企业宣讲安全生产法
6.26|drugs|stand|拒绝毒品、防范诈骗|market|residents|150|320|集镇农贸市场|综治办|派出所|15||到村宣讲反诈禁毒
9.4||class|开学法治第一课|school|minors|410|0|清溪中学|清溪司法所|派出所、学校|0|4|秋季开学法治课
9.18||stand|农产品质量安全进合作社|company|residents|46|80|龙井茶叶合作社|农业农村服务中心||7||到合作社宣讲农产品质量安全
11.9|fire|class|消防法治课和演练|school|minors|280|0|清溪中心小学|综合行政执法队|消防站|0|2|
12.2|traffic|stand|文明出行依法驾驶|market|residents|110|240|集镇十字路口|综合行政执法队|交警中队|11||到集镇劝导并宣讲交通法规
12.3|constitution_week|lecture|宪法与基层治理|office|cadres|68|0|乡政府三楼会议室|党政综合办|清溪司法所|0|2|宪法宣传周机关宣誓和讲座
12.4|constitution|stand|国家宪法日集中宣传|market|residents|180|420|集镇文化广场|清溪司法所|各站所|22||
"""
"""Of each year, as ``_Themed`` names them."""

_IN_VILLAGES = (
    ("lecture", "宅基地和耕地保护", "residents", "土地管理法", 38, 60, 0),
    ("visit", "入户讲反诈、讲养老", "elderly", "老年人权益保障法、反电信网络诈骗法", 26, 40, 24),
    ("broadcast", "大喇叭讲民法典", "residents", "民法典", 120, 0, 0),
    ("lecture", "村规民约与民主议事", "village_cadres", "村民委员会组织法", 17, 0, 0),
    ("leaflet", "赶集日发放防诈骗手册", "residents", "反电信网络诈骗法", 64, 120, 0),
    ("stand", "留守儿童保护", "minors", "未成年人保护法", 42, 50, 0),
    ("stand", "婚姻家庭和反家暴", "women", "民法典、反家庭暴力法", 35, 45, 0),
)
"""Form, topic, audience, law, attended, leaflets, households: what villages do in turn."""

_MONTHS = (2, 5, 8, 10)
_NOT_REACHED = {0: ("红岩村",)}
"""Villages to which nobody came in the year."""

_EXPLAINED = """
2.18|综合行政执法队|inspection|《安全生产法》关于从业人员培训的规定|14|
3.26|人民调解委员会|mediation|《民法典》相邻关系|6|
5.20|便民服务中心|service|《社会保险法》缴费和待遇|31|
6.17|综合行政执法队|penalty|《固体废物污染环境防治法》秸秆处置|3|
7.23|人民调解委员会|mediation|《民法典》婚姻家庭编|5|
9.9|综治办|petition|《信访工作条例》依法逐级走访|8|
10.22|自然资源所|inspection|《土地管理法》关于耕地用途的规定|11|到村宣讲宅基地和耕地保护
11.18|综合行政执法队|inspection|《消防法》关于消防通道的规定|19|
"""
"""Day, unit, occasion, law, people, the task that it carries out; of each year."""


def act(book: Book, tasks: Tasks) -> None:
    """Enter the activities and the laws explained, each where its day has come."""
    for year in (-1, 0):
        for day, told, village in sorted([*_themed(book, year, tasks), *_villages(book, year)], key=lambda one: one[0]):
            book.keep("publicity_activities", told, village=village)
            if told.get("theme_day") and day <= book.today:
                record = book.kept["publicity_activities", day]
                add_file(record.entry, "photo", stand_in("photo", "现场"), actor=book.by, taken_on=day)
        for written, unit, occasion, law, people, content in rows(_EXPLAINED):
            day = book.day(f"{year}.{written}")
            told = {"explained_on": day, "unit": unit, "occasion": occasion, "law": law, "people": int(people) + year}
            # The first year's talk on land did not come about in time: what was explained that autumn stood alone.
            task = tasks.get((day.year, content)) if year == 0 else None
            book.keep("case_explanations", told | {"task": task})


_Planned = tuple[date, dict[str, Any], str]
"""The day, what is told, and the village."""


class _Themed(NamedTuple):
    """A row of the table of theme days."""

    day: str
    theme_day: str
    form: str
    topic: str
    venue: str
    audience: str
    attended: str
    leaflets: str
    place: str
    organiser: str
    co_organisers: str
    consulted: str
    class_hours: str
    task: str


_AS_WRITTEN = ("theme_day", "form", "topic", "venue", "audience", "place", "organiser", "co_organisers")


def _themed(book: Book, year: int, tasks: Tasks) -> Iterator[_Planned]:
    for row in map(_Themed._make, rows(_THEMED)):
        day = book.day(f"{year}.{row.day}")
        told = {name: getattr(row, name) for name in _AS_WRITTEN} | {
            "held_on": day,
            "attended": int(row.attended) + 6 * year,
            "leaflets": int(row.leaflets) + 20 * year if int(row.leaflets) else None,
            "consulted": int(row.consulted) or None,
            "class_hours": int(row.class_hours or 0) or None,
            "banners": 2 if row.form == "stand" else None,
            "task": tasks.get((day.year, row.task)),
        }
        yield day, told, ""


def _villages(book: Book, year: int) -> Iterator[_Planned]:
    """Two or three activities in each village, in turn; a day of its own for each."""
    for number, name in enumerate(book.villages):
        if name in _NOT_REACHED.get(year, ()):
            continue
        for turn, month in enumerate(_MONTHS[: 3 + number % 2]):
            form, topic, audience, laws, attended, leaflets, households = _IN_VILLAGES[
                (number + 2 * turn - year) % len(_IN_VILLAGES)
            ]
            day = date(book.today.year + year, month, 3) + timedelta(days=number + turn)
            yield day, {
                "held_on": day, "form": form, "topic": topic, "venue": "village", "audience": audience,
                "attended": attended + number + year, "laws": laws, "organiser": f"{name}村民委员会",
                "leaflets": leaflets or None, "households": households or None,
                "class_hours": 1 if form == "lecture" else None,
            }, name  # fmt: skip
