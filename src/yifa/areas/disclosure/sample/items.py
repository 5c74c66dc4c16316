"""The catalogue, and what was published under it in two years."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from yifa.engine.matters.act import act, open_matter
from yifa.engine.orgs.models import Person
from yifa.engine.registers.models import EntryRecord
from yifa.engine.sample_book import Book, rows, working_day

_COLUMNS = """
1.8|机构职能|党政办|yearly|site|政府信息公开条例|
1.9|政策文件|党政办|at_once|site|政府信息公开条例|
1.10|政策解读|党政办|at_once|site|政府信息公开条例|
1.11|财政预决算|财政所|yearly|site|预算法|
1.12|通知公告|党政办|monthly|board|政府信息公开条例|
1.15|行政执法公示|综合行政执法队|quarterly|site|行政执法公示制度|
1.16|重大决策意见征集|党政办|at_once|site|重大行政决策程序暂行条例|
1.17|计划总结和年度报告|党政办|yearly|site|政府信息公开条例|
1.18|惠农补贴政策|农业农村服务中心|half_yearly|site|政府信息公开条例|farming
1.19|农田水利建设|农业农村服务中心|half_yearly|board|政府信息公开条例|water
1.22|土地承包经营权流转|农业农村服务中心|yearly|hall|政府信息公开条例|land_contracts
1.23|宅基地审批结果|自然资源所|quarterly|board|政府信息公开条例|homesteads
1.24|征地补偿|自然资源所|at_once|board|政府信息公开条例|expropriation
1.25|筹资筹劳|财政所|yearly|board|政府信息公开条例|levies
1.26|社会救助|民政办|quarterly|board|政府信息公开条例|relief
1.29|公共资源交易|财政所|half_yearly|site|政府信息公开条例|
1.30|招聘考录|党政办|yearly|hall|上级公开目录|
"""
"""Since (two years ago), name, office, how often, where, on what basis, special item.."""

_ITEMS = """
1.14|机构职能|report|乡机关内设机构和职责|党政办|4|7
1.16|计划总结和年度报告|report|政府工作要点|党政办|3|6
1.22|财政预决算|budget|财政预算和“三公”经费预算|财政所|5|9
1.27|通知公告|notice|春节期间烟花爆竹管理通告|综合行政执法队|1|2
2.20|计划总结和年度报告|report|上年度法治政府建设年度报告|党政办|6|12
2.25|惠农补贴政策|benefit|耕地地力保护补贴申报指南|农业农村服务中心|3|5
2.27|政策解读|interpretation|一图读懂耕地地力保护补贴|农业农村服务中心|2|4
3.4|行政执法公示|enforcement|第一季度执法检查结果|综合行政执法队|4|8
3.11|通知公告|notice|森林防火禁火令|应急办|1|1
3.18|宅基地审批结果|land|第一季度宅基地审批结果|自然资源所|5|10
3.25|社会救助|benefit|第一季度城乡低保、特困供养情况|民政办|4|7
4.8|政策文件|document|农村生活垃圾分类实施办法|党政办|6|11
4.10|政策解读|interpretation|农村生活垃圾分类问答|党政办|3|5
4.22|重大决策意见征集|decision|集镇停车管理办法征求意见|党政办|2|4
5.8|通知公告|notice|防汛值班和避险转移通告|应急办|1|2
5.13|农田水利建设|project|山塘清淤工程建设情况|农业农村服务中心|8|26
5.20|征地补偿|land|产业路项目征地补偿安置公告|自然资源所|2|4
6.5|行政执法公示|enforcement|第二季度执法检查结果|综合行政执法队|4|9
6.17|宅基地审批结果|land|第二季度宅基地审批结果|自然资源所|6|13
6.24|社会救助|benefit|第二季度城乡低保、特困供养情况|民政办|4|8
7.8|财政预决算|budget|上年度财政决算|财政所|7|15
7.15|惠农补贴政策|benefit|农机购置补贴受理公示|农业农村服务中心|3|6
7.17|政策解读|interpretation|农机购置补贴怎么领|农业农村服务中心|2|5
8.5|公共资源交易|project|村级小额工程交易结果|财政所|5|11
8.19|通知公告|notice|秋季征兵公告|武装部|1|3
9.9|行政执法公示|enforcement|第三季度执法检查结果|综合行政执法队|4|8
9.16|宅基地审批结果|land|第三季度宅基地审批结果|自然资源所|12|31
9.23|社会救助|benefit|第三季度城乡低保、特困供养情况|民政办|4|7
10.14|政策文件|document|乡村道路日常养护办法|党政办|5|10
10.16|政策解读|interpretation|乡村道路日常养护办法解读|党政办|3|6
10.21|筹资筹劳|notice|下一年度一事一议项目公示|财政所|4|9
10.28|土地承包经营权流转|land|土地经营权流转信息|农业农村服务中心|6|12
11.4|农田水利建设|project|高标准农田建设进展|农业农村服务中心|5|12
11.18|通知公告|notice|城乡居民医保缴费通知|民政办|1|3
12.3|行政执法公示|enforcement|第四季度执法检查结果|综合行政执法队|4|8
12.9|宅基地审批结果|land|第四季度宅基地审批结果|自然资源所|5|10
12.16|社会救助|benefit|第四季度城乡低保、特困供养情况|民政办|4|7
"""
"""Formed, column, kind, title, office, days until the review, days until publication; of each year."""

_WITHHELD = """
-1.6.11|通知公告|report|信访稳定专题会议纪要|综治办|security|内部研判内容，公开可能影响社会稳定
0.5.27|征地补偿|land|产业路项目征收户登记表|自然资源所|third_party|登记表含户主身份信息，公开汇总结果
"""
"""Formed, column, kind, title, office, ground, what and why."""

_REVISED = {
    "农村生活垃圾分类实施办法": (60, "增加可回收物上门回收的时间", 8),
    "秋季征兵公告": (20, "报名时间延长一周", 3),
}
"""Title: days from its publication to the change, what changed, days to the new publication; of this year."""

_WITHDRAWN = {"春节期间烟花爆竹管理通告": (60, "春节假期已过，通告失效")}
"""Title: days from its publication, why; of each year."""

_WITH_ADDRESS = ("site", "account")


class _Item(NamedTuple):
    formed: str
    column: str
    kind: str
    title: str
    office: str
    cleared: str
    published: str


def publish(book: Book, people: Mapping[str, Person]) -> int:
    """Enter the catalogue, and bring the information as far as it came; gives how many pieces there are."""
    columns = _columns(book)
    items = [(year, row) for year in (-1, 0) for row in map(_Item._make, rows(_ITEMS))]
    count = 0
    for year, row in items:
        formed = working_day(book.day(f"{year}.{row.formed}"))
        if formed <= book.today:
            count += 1
            _Course(book, people, columns[row.column], row, formed).run(this_year=year == 0)
    for written, column, kind, title, office, ground, what in rows(_WITHHELD):
        formed = working_day(book.day(written))
        if formed <= book.today:
            count += 1
            row = _Item(written, column, kind, title, office, "4", "")
            _Course(book, people, columns[column], row, formed).withhold(ground, what)
    return count


def _columns(book: Book) -> dict[str, EntryRecord]:
    found = {}
    for since, name, office, frequency, carrier, basis, special in rows(_COLUMNS):
        day = book.day(f"-2.{since}")
        told = {
            "since": day, "name": name, "office": office, "frequency": frequency, "carrier": carrier, "basis": basis,
            "special": special,
        }  # fmt: skip
        book.keep("disclosure_columns", told)
        found[name] = book.kept["disclosure_columns", day]
    return found


class _Course:
    """One piece of information on its way; what lies after today has not happened."""

    def __init__(self, book: Book, people: Mapping[str, Person], column: EntryRecord, row: _Item, formed: date) -> None:
        self.book, self.people, self.column, self.row, self.formed = book, people, column, row, formed
        data = {"formed_on": formed, "column": column.pk, "kind": row.kind, "office": row.office}
        self.matter = open_matter(
            "disclosure_item", org=book.org, actor=people["clerk"], happened_on=formed,
            title=f"{formed.year}年{row.title}", data=data,
        ).matter  # fmt: skip

    def run(self, *, this_year: bool) -> None:
        """Examined and published, some of it changed or taken down."""
        cleared, published = (working_day(self.formed + timedelta(days=int(n))) for n in self.row[-2:])
        if not self._examined(cleared) or not self._published(published):
            return
        if this_year and (change := _REVISED.get(self.row.title)):
            self._revised(published, *change)
        if ending := _WITHDRAWN.get(self.row.title):
            after, because = ending
            self._act("withdraw", working_day(published + timedelta(days=after)), "clerk", withdrawn_because=because)

    def withhold(self, ground: str, what: str) -> None:
        """Not published, for a reason."""
        on = working_day(self.formed + timedelta(days=int(self.row.cleared)))
        self._act("withhold", on, "reviewer", ground=ground, withheld_what=what)

    def _examined(self, on: date) -> bool:
        return self._act("clear", on, "reviewer", review_opinion="不涉及国家秘密和个人隐私，同意公开")

    def _published(self, on: date) -> bool:
        carrier = str(getattr(self.column, "carrier"))  # noqa: B009
        told = {"carrier": carrier}
        if carrier in _WITH_ADDRESS:
            told["address"] = f"https://www.example.gov.cn/qingxi/{self.matter.pk}.html"
        return self._act("publish", on, "clerk", **told)

    def _revised(self, published: date, after: int, what: str, again: int) -> None:
        on = working_day(published + timedelta(days=after))
        self._act("revise", on, "clerk", changed_on=on, changed_what=what)
        self._examined(working_day(on + timedelta(days=2)))
        self._published(working_day(on + timedelta(days=again)))

    def _act(self, name: str, on: date, by: str, **data: object) -> bool:
        if on > self.book.today:
            return False
        act(self.matter, name, actor=self.people[by], happened_on=on, data=data)
        return True
