"""Plans and special actions of three years, and the tasks that came of them, of meetings and of instructions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.models import Matter
from yifa.engine.orgs.models import Person
from yifa.engine.registers.models import EntryRecord
from yifa.engine.sample import scan
from yifa.engine.sample_book import Book, rows

_PLANS = """
-2.3.1|6|-2.2.26|-2.7.9|多数任务按计划推进，案卷评查偏慢，下半年按月调度|-2.12.24|任务逐项核验完成，个别任务完成偏晚
-1.2.6|4|-1.1.22|-1.7.17|任务总体按时序推进，合同审查和送达文书整改需要加力|-1.12.26|任务逐项核验完成，个别任务经批准延期
0.2.5|3|0.1.23|0.7.16|任务进度过半，入企检查登记和案卷归档进展偏慢|0.12.25|任务逐项核验，没有完成的转入下一年
"""
"""Issued, number, meeting that approved it, midyear check, what it found, end, what was reached."""

_ACTIONS = """
-2.5.6|-2.8.31|land|违法占地和违法建设专项整治|自然资源所|-2.8.30|64|18|17|违法建设分类处置，移交县自然资源局立案查处
-1.3.3|-1.5.31|safety|“九小场所”消防安全专项整治|应急办|-1.5.30|96|41|39|隐患逐处建档，没有整改的移交县消防救援大队
-1.6.16|-1.9.30|environment|河道垃圾和农膜残留专项清理|农业农村服务中心|-1.9.28|58|22|22|发现的问题全部整改，建立按月巡查制度
-1.11.3|-1.12.31|wages|冬季根治欠薪专项行动|综治办|-1.12.30|23|6|6|拖欠的工资全部付清
0.3.10|0.5.31|safety|农村自建房安全隐患专项排查|应急办|0.5.29|132|37|35|经营性自建房逐户建档，没有整改的落实管控
0.6.9|0.8.31|market|集镇占道经营专项整治|综合行政执法队|0.8.29|71|26|26|增设疏导摊位，早市定点值守
0.10.12|0.12.31|traffic|农村道路交通安全专项整治|综治办||||||
"""
"""Begun, until, field, name, unit, ended, checked, found, put right, conclusion."""

_TASKS = """
-2.3.4|plan|-2.3.1|编制重大行政决策目录|梳理年度重大决策事项，编制目录并公布|党政综合办|目录文本|-2.4.30|48|目录已经公布
-2.3.4|plan|-2.3.1|行政执法案卷评查|按季度评查执法案卷，结果通报到人|综合行政执法队|评查通报|-2.11.30|292|每季度评查并通报
-2.3.4|plan|-2.3.1|执法人员培训|组织执法文书和程序培训|综合行政执法队|培训签到和课件|-2.9.30|178|培训已经完成
-2.3.4|plan|-2.3.1|村级法律顾问全覆盖|与律师事务所签约，公布驻村时间|清溪司法所|合同和公示照片|-2.6.30|98|各村都有法律顾问
-2.3.4|plan|-2.3.1|矛盾纠纷滚动排查|各村每半月排查，重点时段每日排查|综治办|排查台账|-2.12.20|285|排查台账逐月汇总
-2.3.4|plan|-2.3.1|宪法宣传周活动|组织宪法进村、进校园|清溪司法所|活动照片|-2.12.10|278|活动如期开展
-2.3.4|plan|-2.3.1|政务公开目录更新|更新主动公开目录|党政综合办|目录截图|-2.8.31|171|目录已经更新
-2.3.4|plan|-2.3.1|村级调解员实训|开展协议书制作实训|清溪司法所|实训记录|-2.10.31|259|实训已经开展
-2.5.8|action|-2.5.6|违法占地逐宗建档|对发现的违法占地逐宗建档、拍照、定责|自然资源所|档案目录|-2.6.30|46|逐宗建档
-2.7.10|meeting|-2.7.9|重点信访积案包案|班子成员逐件包案，入户说明|综治办|包案记录|-2.9.30|75|包案事项逐件说明
-2.10.25|instruction|-2.10.24|公布法律顾问驻村时间|商定驻村时间并在村务公开栏公布|清溪司法所|公开栏照片|-2.11.15|18|驻村时间已经公布
-1.2.10|plan|-1.2.6|修订合法性审查工作制度|明确送审范围、材料和时限|清溪司法所|制度文本|-1.4.30|58|制度已经修订
-1.2.10|plan|-1.2.6|行政执法案卷评查|按季度评查执法案卷，结果通报到人|综合行政执法队|评查通报|-1.11.30|290|每季度评查并通报
-1.2.10|plan|-1.2.6|行政执法事项承接|公告承接事项，配备人员和装备|综合行政执法队|公告、培训记录|-1.5.15|80|承接公告和培训已经完成
-1.2.10|plan|-1.2.6|村级合同审查全覆盖|集体资产合同签订前送审|清溪司法所|审查意见|-1.10.31|296|送审流程已经建立
-1.2.10|plan|-1.2.6|一站式矛盾纠纷调处中心建设|场地、人员、制度到位，集中受理|综治办|运行记录|-1.9.30|225|调处中心投入运行
-1.2.10|plan|-1.2.6|法治文化阵地维护|更新法治广场展板|清溪司法所|照片|-1.7.31|150|展板已经更新
-1.2.10|plan|-1.2.6|领导干部年度述法|制定述法安排，组织现场述法|党政综合办|述法安排、记录|-1.12.31|320|述法已经组织
-1.2.10|plan|-1.2.6|农村法律明白人培养|每村选配并组织培训|清溪司法所|名册和培训记录|-1.8.31|185|各村完成选配
-1.2.10|plan|-1.2.6|行政规范性文件清理|清理以往文件，公布清理结果|党政综合办|清理目录|-1.6.30|132|清理结果已经公布
-1.2.10|plan|-1.2.6|年度报告公开|在规定日期前公开年度报告|党政综合办|公开截图|-1.3.20|34|报告按期公开
-1.3.5|action|-1.3.3|消防隐患逐处建档|对发现的隐患逐处建档、限期整改、复查|应急办|隐患档案|-1.5.20|70|隐患档案已经建立
-1.7.18|meeting|-1.7.17|土地承包纠纷集中化解|由包案领导入户，逐件说明办理时限|综治办|化解记录|-1.10.31|95|纠纷逐件办结
-1.8.15|instruction|-1.8.14|补齐执法案卷送达回证|逐卷核对，补正送达回证|综合行政执法队|补正清单|-1.9.30|44|送达回证补正完成
-1.11.5|letter||村级责任书中期自查|各村对照责任书自查|综治办|自查表|-1.11.30|22|自查表已经收齐
0.2.9|plan|0.2.5|上年度报告所列问题整改|问题逐项列入清单，按时限销号|党政综合办|整改台账|0.6.30|128|整改台账按时更新
0.2.9|plan|0.2.5|行政执法案卷评查|按季度评查执法案卷，结果通报到人|综合行政执法队|评查通报|0.12.20||
0.2.9|plan|0.2.5|涉企行政检查登记|入企检查扫码登记，按周核对|综合行政执法队|登记台账|0.5.31|96|登记和核对已经规范
0.2.9|plan|0.2.5|重大行政决策全过程归档|按清单归集决策材料|党政综合办|归档目录|0.10.31||
0.2.9|plan|0.2.5|行政复议应诉能力提升|组织旁听庭审，分析败诉原因|清溪司法所|旁听记录、分析报告|0.9.30|214|旁听和分析已经完成
0.2.9|plan|0.2.5|公共法律服务站改造|改造场地，公布服务时间|清溪司法所|照片、公示|0.10.20|250|改造完成并公布服务时间
0.2.9|plan|0.2.5|执法案卷年底前归档|各类案卷随办随归，年底前清零|综合行政执法队|归档清单|0.11.15||
0.2.9|plan|0.2.5|村规民约审核|逐村审核村规民约|清溪司法所|审核意见|0.8.31|180|逐村审核完毕
0.2.9|plan|0.2.5|法治宣传进市场、进工地|按人群制定宣传清单|清溪司法所|宣传记录|0.12.10||
0.2.9|plan|0.2.5|群众法治满意度评议|组织评议，公布结果|党政综合办|评议结果|0.11.10|268|评议结果已经公布
0.2.9|plan|0.2.5|执法辅助人员招录|按县里计划统一招录|综合行政执法队||0.9.30||
0.3.12|action|0.3.10|经营性自建房逐户建档|逐户核查、建档，隐患限期整改|应急办|排查档案|0.5.20|66|逐户建档
0.7.17|meeting|0.7.16|半年督察问题逐项整改|对照问题清单逐项整改|党政综合办|整改情况|0.9.30|90|清单问题逐项整改
0.10.13|action|0.10.12|农村道路隐患点排查|排查急弯陡坡和平交路口，设置警示标志|综治办|排查清单、照片|0.11.30||
0.10.23|instruction|0.10.22|积压案卷清理归档|逐卷清理，年底前归档|综合行政执法队|归档清单|0.12.25||
0.11.6|meeting|0.11.5|制定年度述法安排|列出应当述法人员名单，确定述法时间|党政综合办|述法安排|0.11.30||
"""
"""Issued, source, day of the entry that it comes from, title, content, unit, evidence, due, days after which it was
reported done (nothing: it is not), result."""

_REGISTERS = {
    "plan": "annual_plans", "action": "special_actions", "meeting": "law_meetings",
    "instruction": "leader_instructions",
}  # fmt: skip
_SENT_BACK = {"重大行政决策全过程归档": 268}
"""Days after which a report was sent back, by title."""

_POSTPONED = {"村级合同审查全覆盖": (250, 30)}
"""Days after which the term was moved, and by how many days."""

_CANCELLED = {"执法辅助人员招录": 120}
_HINDERED = {"执法案卷年底前归档": "归档人手紧，往年积压较多"}


@dataclass(frozen=True)
class _Row:
    issued_on: date
    title: str
    due_on: date
    done: int
    """Days after its issue; 0: it is not done."""
    result: str
    data: dict[str, Any] = field(default_factory=dict)


def plan(book: Book, people: Mapping[str, Person]) -> int:
    """Enter plans and special actions, and bring their tasks to where they stand; gives how many tasks there are."""
    for issued, number, meeting, checked, situation, ended, conclusion in rows(_PLANS):
        day = book.day(issued)
        told = {
            "issued_on": day, "year": day.year, "name": f"{day.year}年法治政府建设工作要点",
            "number": f"清委发〔{day.year}〕{number}号", "meeting": book.kept.get(("law_meetings", book.day(meeting))),
        }  # fmt: skip
        book.keep(
            "annual_plans", told, {"checked_on": book.day(checked), "situation": situation},
            {"concluded_on": book.day(ended), "conclusion": conclusion},
        )  # fmt: skip
    for begun, until, kind, name, unit, ended, *counts, conclusion in rows(_ACTIONS):
        told = {"begun_on": book.day(begun), "until": book.day(until), "field": kind, "name": name, "unit": unit}
        book.keep("special_actions", told, *_end_of(book, ended, counts, conclusion))
    found = [_task(book, people, row) for row in rows(_TASKS)]
    wanted = [row for row in found if row.issued_on <= book.today]
    for row in wanted:
        _Task(book, people, row).run()
    return len(wanted)


def _end_of(book: Book, ended: str, counts: list[str], conclusion: str) -> list[dict[str, Any]]:
    if not ended:
        return []
    checked, found, fixed = (int(count) for count in counts)
    return [{"ended_on": book.day(ended), "places_checked": checked, "problems_found": found, "problems_fixed": fixed,
             "conclusion": conclusion}]  # fmt: skip


def _task(book: Book, people: Mapping[str, Person], row: list[str]) -> _Row:
    issued, source, of, title, content, unit, evidence, due, done, result = row
    origin: EntryRecord | None = book.kept.get((_REGISTERS[source], book.day(of))) if of else None
    leader = people["leader"] if unit == "党政综合办" else people["leader2"]
    data: dict[str, Any] = {
        "source": source, "content": content, "unit": unit, "leader": leader.name, "evidence_wanted": evidence,
        "due_on": book.day(due),
    }  # fmt: skip
    if origin is not None:
        data[source] = origin
    return _Row(book.day(issued), title, book.day(due), int(done or 0), result, data)


class _Task:
    """One task on its way; what lies after today has not happened."""

    def __init__(self, book: Book, people: Mapping[str, Person], row: _Row) -> None:
        self.people, self.row, self.today = people, row, book.today
        self.matter: Matter = open_matter(
            "task", org=book.org, actor=people["clerk"], happened_on=row.issued_on, title=row.title, data=row.data
        ).matter

    def run(self) -> None:
        """Do its steps in the order of their days, up to today."""
        row = self.row
        half = (row.done or (row.due_on - row.issued_on).days) // 2
        steps: list[tuple[int, Callable[[date], None]]] = [(3, self.accept), (half, self.report)]
        if row.title in _POSTPONED:
            steps.append((_POSTPONED[row.title][0], self.postpone))
        if row.title in _SENT_BACK:
            steps += [(_SENT_BACK[row.title], self.complete), (_SENT_BACK[row.title] + 6, self.send_back)]
        if row.title in _CANCELLED:
            steps.append((_CANCELLED[row.title], self.cancel))
        if row.done:
            steps += [(row.done, self.complete), (row.done + 4, self.verify)]
        for after, step in sorted(steps, key=lambda one: one[0]):
            on = row.issued_on + timedelta(days=after)
            if on <= self.today and not self.matter.ended:
                step(on)

    def act(self, name: str, on: date, by: str, **data: object) -> None:
        self.matter = act(self.matter, name, actor=self.people[by], happened_on=on, data=data).matter

    def accept(self, on: date) -> None:
        self.act("accept", on, "officer")

    def report(self, on: date) -> None:
        line = {"told_on": on, "done": f"{self.row.title}按计划推进", "hindered_by": _HINDERED.get(self.row.title, "")}
        self.act("report_progress", on, "officer", TaskProgress=[line])

    def postpone(self, on: date) -> None:
        later = self.row.due_on + timedelta(days=_POSTPONED[self.row.title][1])
        self.act("postpone", on, "leader2", due_on=later, postponed_because="部分村合同数量多，逐份审查需要时间")

    def complete(self, on: date) -> None:
        scan(self.matter, "task_evidence", "佐证材料", self.people["officer"])
        self.act("complete", on, "officer", result=self.row.result or "材料已经归集")

    def send_back(self, on: date) -> None:
        self.act("send_back", on, "reviewer", returned_because="缺论证材料和会议记录，补齐以后再报")

    def verify(self, on: date) -> None:
        self.act("verify", on, "reviewer", verified_how="查阅佐证材料，情况属实")

    def cancel(self, on: date) -> None:
        self.act("cancel", on, "leader2", cancelled_because="改由县里统一招录")
