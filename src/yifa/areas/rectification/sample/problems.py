"""The problems of three years: what reports listed is answered in the next, one came back, some are still open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from yifa.areas.rectification.models import Measure
from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.models import Matter
from yifa.engine.orgs.models import Org, Person
from yifa.engine.sample import day_of, scan


@dataclass(frozen=True)
class _Row:
    found: str
    source: str
    title: str
    description: str
    unit: str
    causes: str
    measures: str
    """Parted by 、; one that begins with ＊ is kept up for good. Empty: nobody has taken the problem up yet."""
    term: int
    """Days from its finding to the end of its term."""
    done: int
    """Days after which all measures are carried out; 0: they are not."""
    promised: int
    """Year of the report that lists it, as a distance from this year; 1: none does."""
    outcome: str


_TABLE = """
-2.10.16|self_check|执法案卷评查不经常|两个季度没有组织案卷评查，文书瑕疵没有及时发现|综合行政执法队|评查没有列入年度计划，责任没有到人|按季度组织案卷评查、＊评查结果通报到人|240|168|-2|按季度评查执法案卷并通报，瑕疵文书已经补正
-2.10.17|self_check|年度报告公开偏晚|上年度报告在规定日期以后才在政务公开栏公开|党政办|公开环节没有专人盯办|明确公开责任人、＊建立报告公开提醒台账|200|130|-2|年度报告按规定日期公开，并建立提醒台账
-2.11.5|deputies|村级调解员业务培训不足|部分村调解员不熟悉协议书制作和司法确认衔接|司法所|培训依赖县里统一安排，本乡没有培训计划|制定本乡培训计划、开展协议书制作实训|300|215|-2|已开展协议书制作实训，并组织司法确认观摩
-2.11.20|oversight|重大决策档案归集不完整|部分重大决策的论证和审查材料没有一并归档|党政办|各环节材料分散保管，没有归档清单|制定归档清单、补齐近年决策档案|480|510|-2|制定归档清单，历年决策材料已补齐归档
-1.4.22|dossiers|执法文书送达回证填写不规范|部分送达回证漏填送达地点和见证人|综合行政执法队|执法人员对送达规定掌握不细|组织送达文书培训、逐案补正送达回证|70|52|1|组织送达培训，逐案补正送达回证
-1.5.13|procuracy|废弃农膜回收监管不到位|部分田块农膜残留，巡查记录不全|农业农村服务中心|巡查责任没有落到网格|设置回收点、＊按月巡查登记|120|88|1|设置回收点，网格员按月巡查登记
-1.6.18|oversight|重大决策公众参与形式单一|决策征求意见以会议座谈为主，网上征求意见不够|党政办|对公众参与方式研究不够，习惯用老办法|在政务公开栏和网站同步征求意见、＊意见采纳情况逐条反馈|330|270|-1|两项决策在网站公开征求意见，逐条反馈采纳情况
-1.8.6|audit|村级小额工程合同管理不严|部分小额工程没有签订书面合同就开工|农业农村服务中心|村干部法律意识不强，备案把关不严|制定小额工程合同示范文本、＊备案时核对合同|90|75|1|制定合同示范文本，备案时逐份核对
-1.9.11|self_check|村级合同签订前没有送审|部分村的集体资产租赁合同签订以后才送法律顾问审查|司法所|送审范围和时限没有明确，村里图省事|明确送审范围和时限、＊合同用印前核对审查意见|420|0|-1|
-1.10.14|advisers|公共法律服务进村次数偏少|偏远村法律顾问到村次数少，群众咨询不方便|司法所|法律顾问人手紧，没有错开安排服务日|与律所重新约定服务日、＊公布到村值班表|430|0|-1|
-1.11.20|self_check|行政执法人员培训学时不足|个别执法人员年度培训学时没有达到要求|综合行政执法队|工学矛盾突出，培训没有按季度排期|按季度排定培训计划、组织补训|160|120|-1|按季度排定培训计划，个别人员已补训
-1.12.9|litigation|复议答复材料整理不及时|行政复议答复的证据目录整理偏慢|司法所|案件材料没有随办随归|办案同步归集证据、＊建立答复时限提醒|120|95|1|办案同步归集证据，答复时限有专人提醒
0.3.10|patrol|惠民补贴公示不到位|部分村补贴公示时间短、内容不全|财政所|公示要求没有传达到组|统一公示模板、补公示|60|48|1|统一公示模板，缺项的已补公示
0.4.15|self_check|入企检查登记不及时|个别入企检查没有在当天登记|综合行政执法队|执法人员习惯事后补记|检查当天扫码登记、＊每周核对检查记录|75|58|1|检查当天登记，每周核对
0.5.20|media|占道经营治理反复|集镇早市占道经营时有反复|综合行政执法队|疏导点位不足，值守时段有空档|增设疏导摊位、＊早市时段定点值守|100|80|1|增设疏导摊位，早市定点值守
0.8.12|court|行政协议履约提醒不够|征收补偿协议约定的办证事项没有按时提醒|自然资源所|协议履约没有台账|建立协议履约台账、逐份清理到期事项|130|0|1|
0.9.17|self_check|法治宣传形式较为单一|宣传以发放资料为主，针对性不强|司法所|对不同人群需求摸底不够|按人群制定宣传清单、组织以案释法|60|0|1|
0.10.13|audit|罚没物品台账登记不全|部分罚没物品入库时没有拍照登记|综合行政执法队|仓库交接手续不严|补登罚没物品台账、＊入库双人签字|25|36|1|罚没物品台账补登，入库双人签字
0.11.2|hotline|热线重复投诉办理不深|噪声扰民的重复投诉，只答复没有源头治理|综治办|部门之间没有会商|会商制定源头治理措施|60|0|1|
0.11.12|deputies|农村房屋翻建审批材料重复提交|群众办理翻建审批，同一材料要交到两个窗口|便民服务中心|窗口之间没有共享材料||90|0|1|
"""

_LEADERS = {"综合行政执法队": "蒋思远", "司法所": "蒋思远"}
_REOPENED = "占道经营治理反复"
_RAISED_BY = {
    "oversight": "县委依法治县办", "procuracy": "青山县人民检察院", "court": "青山县人民法院", "audit": "县审计局",
    "patrol": "县委巡察组", "media": "县融媒体中心",
}  # fmt: skip


def bring_problems(org: Org, people: Mapping[str, Person], today: date) -> dict[str, Matter]:
    """Open the problems that had been found by today and do their acts; gives them by their titles."""
    found = {}
    for line in _TABLE.strip().splitlines():
        found_on, source, title, description, unit, causes, measures, term, done, promised, outcome = line.split("|")
        row = _Row(
            found_on, source, title, description, unit, causes, measures, int(term), int(done), int(promised), outcome
        )
        if day_of(row.found, today) <= today:
            found[row.title] = _Problem(org, people, row, today).run()
    return found


class _Problem:
    """One problem on its way; what lies after today has not happened."""

    def __init__(self, org: Org, people: Mapping[str, Person], row: _Row, today: date) -> None:
        self.people, self.row, self.today = people, row, today
        self.found = day_of(row.found, today)
        data = {"source": row.source, "description": row.description, "raised_by": _RAISED_BY.get(row.source, "")}
        self.matter = open_matter(
            "problem", org=org, actor=people["clerk"], happened_on=self.found, title=row.title, data=data
        ).matter

    def run(self) -> Matter:
        """Do its steps in the order of their days, up to today."""
        steps: list[tuple[int, Callable[[date], None]]] = []
        if self.row.measures:
            steps += [(2, self.assign), (6, self.set_measures)]
        if self.row.promised < 1:
            listed_on = date(self.today.year + self.row.promised + 1, 1, 12)
            steps.append(((listed_on - self.found).days, self.promise))
        if self.row.term < self.row.done:
            steps.append((self.row.term - 10, self.postpone))
        if self.row.done:
            steps += [(self.row.done, self.carry_out), (self.row.done + 6, self.close)]
        if self.row.title == _REOPENED:
            steps.append((self.row.done + 50, self.reopen))
        for after, step in sorted(steps, key=lambda one: one[0]):
            if (on := self.found + timedelta(days=after)) <= self.today:
                step(on)
        return self.matter

    def act(self, name: str, on: date, by: str, **data: object) -> None:
        act(self.matter, name, actor=self.people[by], happened_on=on, data=data)

    def assign(self, on: date) -> None:
        self.act("assign", on, "leader", leader=_LEADERS.get(self.row.unit, "林振邦"), unit=self.row.unit)

    def promise(self, on: date) -> None:
        self.act("promise", on, "clerk", promised_in=self.today.year + self.row.promised)

    def set_measures(self, on: date) -> None:
        last = self.found + timedelta(days=self.row.term)
        planned = [self._measure(content, on, last) for content in self.row.measures.split("、")]
        self.act("set_measures", on, "officer", causes=self.row.causes, rectify_by=last, Measure=planned)

    def _measure(self, written: str, on: date, last: date) -> dict[str, Any]:
        content = written.removeprefix("＊")
        kind = "timed" if content == written else "lasting"
        return {"planned_on": on, "content": content, "kind": kind, "owner": self.row.unit, "due_on": last}

    def postpone(self, on: date) -> None:
        later = self.found + timedelta(days=self.row.done + 30)
        because = "历年材料分散在各办，清理需要时间"
        lines = [{"measure": one.pk, "due_on": later, "because": because} for one in self._measures()]
        self.act("postpone", on, "leader2", rectify_by=later, Postponement=lines)

    def carry_out(self, on: date) -> None:
        scan(self.matter, "rectification_evidence", "整改佐证材料", self.people["officer"])
        lines = [
            {"measure": one.pk, "done_on": on, "result": f"已{one.content}", "evidence": "工作记录、照片"}
            for one in self._measures()
        ]
        self.act("report_measure", on, "officer", MeasureReport=lines)
        self.act("submit", on, "officer", outcome=self.row.outcome)

    def close(self, on: date) -> None:
        self.act("close", on, "reviewer", verified_how="查阅佐证材料、实地查看，措施已经落实，同意销号")

    def reopen(self, on: date) -> None:
        self.act("reopen", on, "clerk", reopened_because="节日期间占道经营又有反弹")

    def _measures(self) -> list[Measure]:
        return list(Measure.objects.filter(org_id=self.matter.org_id, matter=self.matter).order_by("id"))
