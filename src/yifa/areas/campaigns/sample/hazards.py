"""The hazards of two years, each brought to where it stands by its acts: most are removed, one is overdue, one is major
and one went to those who enforce."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from yifa.areas.campaigns.models import InspectionRound, Patrol
from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.models import Matter
from yifa.engine.orgs.models import Person
from yifa.engine.sample import scan
from yifa.engine.sample_book import Book, rows, working_day

_TABLE = """
-1.1.8|safety|清溪竹制品厂|company|general|车间粉尘未及时清扫，可能燃爆|清扫粉尘，每班登记|20|12|
-1.1.20|fire|老街百货店|shop|general|安全出口被货物占用|清空通道、划线标识|10|6|
-1.2.8|food|清溪中学食堂|catering|general|留样时间不足、冷藏温度偏高|补齐留样登记，检修冰柜|10|7|
-1.2.20|environment|双河养殖场|company|general|沉淀池围栏缺失、雨季可能外溢|加高围堰，安装护栏|30|24|
-1.3.8|traffic|临溪公路弯道|road|general|临水路段护栏损坏二十米|修复护栏，先设警示|40|55|postponed
-1.3.20|gas|迎客饭店|catering|general|燃气软管老化、没有报警装置|更换软管，安装报警装置|15|9|
-1.4.8|schools|清溪中心小学门口|road|general|减速带脱落、标线不清|补装减速带，重划标线|20|18|
-1.4.20|safety|溪口采石料场|company|general|输送带缺少防护罩|加装防护罩和急停开关|15|10|back
-1.5.8|fire|清溪农贸市场|public|major|电线私拉乱接、无漏电保护，人员密集|停用违规线路，更换配电箱|45|40|leader
-1.6.8|environment|溪口采石料场|company|general|料堆没有覆盖、扬尘|覆盖料堆，洒水抑尘|15|12|
-1.8.8|flood|龙井村后山切坡|slope|major|屋后切坡松动，雨季可能滑塌|撤离危险区域住户，削坡排水|60|52|leader
-1.8.20|fire|石桥民宿|public|general|应急照明不亮、灭火器过期|更换照明和灭火器|12|9|
-1.9.8|food|便民早餐店|catering|general|从业人员健康证过期|补办健康证|20|16|
-1.9.20|environment|东溪河道排口|water|general|排口污水颜色异常|封堵排口、查找来源|10|14|refer
-1.10.20|gas|学府快餐店|catering|general|气瓶间与明火没有隔开|隔断气瓶间|15|11|
-1.12.8|fire|清溪敬老院|care|general|疏散通道堆放轮椅|清理通道，专人管理|7|4|
0.1.8|safety|清溪竹制品厂|company|general|配电房堆放杂物|清理配电房|7|5|
0.2.8|food|龙井茶叶合作社|company|general|加工间防虫设施破损|更换纱窗和挡鼠板|15|12|
0.2.20|environment|双河养殖场|company|general|粪污清运记录不全|补登记录，按周清运|20|15|
0.3.8|traffic|白云村桥头|road|general|桥面护栏高度不足|加高护栏|60|48|
0.3.20|gas|老街面馆|catering|general|燃气灶没有熄火保护|更换灶具|20|14|
0.4.8|schools|清溪中学后门|road|general|夜间没有照明|安装路灯|30|26|
0.4.20|safety|清溪五金加工点|shop|general|砂轮机没有防护罩|加装防护罩|10|8|
0.5.8|fire|集镇出租房|house|major|底层充电、楼上住人，没有分隔|清空充电车辆，设置集中充电棚|30|28|leader
0.5.20|food|清溪中心小学食堂|catering|general|生熟案板混用|分色管理案板刀具|7|5|
0.6.8|environment|东溪河道|water|general|岸边建筑垃圾二十立方|清运垃圾、设置监控|15|13|
0.7.8|gas|清溪大酒店|catering|general|报警装置不联动|检修联动装置|20|17|back
0.7.20|schools|清溪中心小学|school|general|围墙裂缝，墙角下沉|封闭围墙边通道，加固|40|36|
0.8.8|safety|石桥家具厂|company|general|喷漆房排风不畅，没有防爆灯具|停用喷漆房，更换灯具|30|0|refer
0.8.20|fire|老街百货店|shop|general|安全出口再次被占用|清空通道，签订承诺|10|7|
0.9.8|food|农家乐厨房|catering|general|冷菜没有专间|设置专间或者停供冷菜|30|26|
0.9.20|environment|秸秆收储点|public|general|秸秆堆垛没有防火隔离带|拉开间距，配备水源|15|12|
0.10.8|traffic|省道岔口|road|general|树枝遮挡标志|修剪树枝|10|6|
0.10.20|gas|桥头饭店|catering|general|气瓶超量存放|清退多余气瓶|10|0|
0.11.8|schools|清溪中学宿舍|school|general|应急出口门锁损坏|更换门锁|25|20|
"""
"""Found on a round of that day (of the township), field, place, its kind, grade, what, measure, days of its term, days
until it was put right (0: not yet), how it went."""

_OF_PATROLS = {
    "河堤护坡塌方三米": ("flood", "双河村河堤", "water"),
    "滑坡点裂缝有新的变化": ("flood", "龙井村滑坡点", "slope"),
}


def find_hazards(book: Book, people: Mapping[str, Person]) -> int:
    """Open what had been found by today and do its acts; gives how many hazards there are."""
    rounds = {
        (one.dated_on, one.field): one for one in InspectionRound.objects.filter(org=book.org, village__isnull=True)
    }
    count = 0
    for found, field, place, kind, grade, what, measure, term, done, how in rows(_TABLE):
        day = working_day(book.day(found))
        if day > book.today:
            continue
        round_ = rounds.get((day, field))
        told: dict[str, Any] = {"field": field, "place": place, "place_kind": kind, "grade": grade, "what": what}
        told |= {"source": "round", "round": round_} if round_ else {"source": "superior"}
        _Hazard(book, people, day, told).run(measure, int(term), int(done), how)
        count += 1
    return count + _of_patrols(book, people)


def _of_patrols(book: Book, people: Mapping[str, Person]) -> int:
    """What patrols found this year: the first is removed, the second somebody has yet to order."""
    found = list(Patrol.objects.filter(org=book.org, finding="hazard").order_by("dated_on"))
    for nth, patrol in enumerate(found):
        field, place, kind = _OF_PATROLS[patrol.what]
        told = {
            "source": "patrol", "patrol": patrol, "field": field, "place": place, "place_kind": kind,
            "grade": "general", "what": patrol.what,
        }  # fmt: skip
        day = patrol.dated_on or book.today
        _Hazard(book, people, day, told, patrol.village).run("加固并设置警示，落实专人值守", 30, 0 if nth else 24, "")
    return len(found)


class _Hazard:
    """One hazard on its way; what lies after today has not happened."""

    def __init__(
        self, book: Book, people: Mapping[str, Person], found: date, told: dict[str, Any], village: Any = None
    ) -> None:
        self.book, self.people, self.found, self.due = book, people, found, found
        self.order: dict[str, Any] = {}
        title = f"{told['place']}：{str(told['what']).partition('，')[0]}"
        self.matter: Matter = open_matter(
            "hazard", org=book.org, actor=people["clerk"], village=village, happened_on=found, title=title, data=told
        ).matter

    def run(self, measure: str, term: int, done: int, how: str) -> None:
        """Do its steps in the order of their days, up to today."""
        self.due = self.found + timedelta(days=term)
        self.order = {"measure": measure, "responsible": "场所经营管理单位", "due_on": self.due}
        if how == "leader":
            self.order["leader"] = "蒋思远"
        steps: list[tuple[int, Callable[[date], None]]] = [(1, self.tell)]
        if how == "postponed":
            steps.append((term - 5, self.postpone))
        if how == "refer":
            steps += [(term + 1, self.refer), (term + 20, self.answered)]
        if done:
            steps += self._shown(done, how == "back")
        for after, step in sorted(steps, key=lambda one: one[0]):
            if (on := self.found + timedelta(days=after)) <= self.book.today:
                step(on)

    def _shown(self, done: int, back: bool) -> list[tuple[int, Callable[[date], None]]]:
        """Put right and rechecked, after it was sent back once where that happened."""
        steps: list[tuple[int, Callable[[date], None]]] = [(done, self.put_right)]
        if back:
            steps += [(done + 1, self.send_back), (done + 4, self.put_right)]
        return [*steps, (done + 6, self.remove)]

    def act(self, name: str, on: date, by: str, **data: object) -> None:
        act(self.matter, name, actor=self.people[by], happened_on=on, data=data)

    def tell(self, on: date) -> None:
        self.act("order", on, "officer", **self.order)

    def postpone(self, on: date) -> None:
        later = self.due + timedelta(days=30)
        self.act("postpone", on, "leader2", due_on=later, postponed_because="护栏材料定制需要时间")

    def put_right(self, on: date) -> None:
        scan(self.matter, "hazard_after", "整改后照片", self.people["officer"])
        self.act("put_right", on, "officer", result="已按要求整改，现场照片已上传")

    def send_back(self, on: date) -> None:
        self.act("send_back", on, "reviewer", returned_because="整改不彻底，仍有一处没有到位")

    def remove(self, on: date) -> None:
        self.act("remove", on, "reviewer", rechecked_how="实地查看，隐患已经消除，同意销号")

    def refer(self, on: date) -> None:
        clue = {"referred_to": "县应急管理局、县生态环境分局", "referred_what": "逾期没有整改，线索移送依法查处"}
        self.act("refer", on, "officer", **clue)

    def answered(self, on: date) -> None:
        self.act("referral_answered", on, "officer", referral_result="已立案查处，责令限期改正")
