"""Makes the workbooks of the sample township: ledgers as an office keeps them by hand, with all that goes wrong there.

    .venv/bin/python tools/make_sample_workbooks.py [FOLDER]

The same seed gives the same workbooks. Disputes of 2025 lie in a sheet for each month, those of 2026 in one long sheet
with its headings repeated; sweeps of 2025 are a text table in GB18030. Names, places and quarrels are invented. A few
rows are broken on purpose: impossible days, villages that there are not, amounts that are none, rows entered twice.
"""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter

FOLDER = Path(__file__).parents[1] / "src/yifa/areas/disputes/sample/workbooks"
SEED = 20260101
LAST_DAY = date(2026, 10, 31)
"""This year's ledgers reach so far."""

VILLAGES = (  # noqa: SIM905  # easier to read
    "东溪村 西岭村 上坪村 下坪村 石桥村 松树湾村 竹园村 枫林村 白云村 双河村 龙井村 梨花村 老街村 新塘村 红岩村"
).split()
SURNAMES = "何罗唐邓史范彭卢丁石白安常康景于魏莫杜"
GIVEN = (  # noqa: SIM905  # easier to read
    "守田 长青 月娥 有福 青山 小军 立新 大海 香兰 志强 雪梅 国强 秀英 福来 美玲 志远 秀兰 文斌 得水 小满 "
    "根生 德旺 小春 秋菊 小溪 大林 青松 国柱"
).split()
KINDS = {
    "邻里": ("宅旁排水沟改道", "建房滴水落入邻院", "围墙遮挡采光", "夜间加工木料噪声", "共用晒场堆放杂物"),
    "婚姻家庭": ("赡养费每月数额", "老人住院费用分担", "老屋出租收入分配", "离婚后子女探望"),
    "山林土地": ("责任山界址不清", "新修机耕道占地", "抢用灌溉水", "林地流转租金没有付清"),
    "房屋宅基地": ("宅基地四至不清", "建房超出地界半尺", "老屋分割和共用堂屋"),
    "损害赔偿": ("耕牛踩坏秧苗", "放养鸭群进入稻田", "焚烧秸秆引燃柴堆", "酒后推搡致轻微伤"),
    "劳动争议": ("拖欠砖厂工资", "加班工资计算", "工伤后停工待遇"),
    "合同": ("鱼塘承包款逾期", "收割机损坏田埂", "沙石款结算"),
    "道路交通": ("电动车与三轮车相撞", "农用车倒车撞坏院门"),
    "消费": ("种子发芽率不足", "购买的电热毯不合格"),
    "征地拆迁": ("征地补偿款在兄弟间分配",),
}
SOURCES = ["群众来访", "网格员上报", "主动排查", "信访交办", "12345热线", "派出所移交", "主动介入"]
MEDIATORS = ("吴和平", "施 劝和", "吴 和平", "施劝和", "老支书")


class Maker:
    """One run: chance with a fixed seed, and the folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.chance = random.Random(SEED)  # noqa: S311  # nothing secret
        self.found: set[tuple[int, int, str]] = set()
        """(year, month, village) in which a sweep found something."""

    def run(self) -> None:
        """Make them all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self._disputes_by_month("清溪乡2025年矛盾纠纷台账.xlsx", 2025, 276)
        self._disputes_in_one("清溪乡2026年矛盾纠纷排查化解登记表.xlsx", 2026, 268)
        self._sweeps_as_text("2025年矛盾纠纷排查台账.csv", 2025)
        self._sweeps("2026年排查台账.xlsx", 2026)
        for year in (2025, 2026):
            self._returns(f"{year}年村级月报汇总.xlsx", year)
            self._meetings(f"{year}年月分析例会记录.xlsx", year)

    # --- 纠纷 ---

    def _name(self) -> str:
        name = self.chance.choice(SURNAMES) + self.chance.choice(GIVEN)
        return f"{name[0]} {name[1:]}" if len(name) == 2 or self.chance.random() < 0.08 else name

    def _day(self, day: date) -> Any:
        """A day as somebody wrote it."""
        ways = (
            f"{day.year}.{day.month}.{day.day}", f"{day.year}年{day.month}月{day.day}日", f"{day.month}月{day.day}日",
            day,
            f"{day:%Y%m%d}", f"{day.year}/{day.month}/{day.day}", f"{day.year}．{day.month}．{day.day}",
        )  # fmt: skip
        return self.chance.choices(ways, (30, 12, 20, 22, 4, 10, 2))[0]

    def _village(self, village: str) -> str:
        return self.chance.choices((village, village.removesuffix("村"), f"{village}委会"), (80, 12, 8))[0]

    def _days(self, year: int, count: int) -> list[date]:
        last = min(date(year, 12, 31), LAST_DAY)
        span = (last - date(year, 1, 2)).days
        return sorted(date(year, 1, 2) + timedelta(days=self.chance.randrange(span)) for _ in range(count))

    def _dispute(self, day: date, year: int) -> dict[str, Any]:
        """What a ledger tells of one dispute, by what it is."""
        kind = self.chance.choices(list(KINDS), (26, 14, 18, 10, 10, 7, 6, 4, 3, 2))[0]
        about, village = self.chance.choice(KINDS[kind]), self.chance.choice(VILLAGES)
        result = self.chance.choices(
            ("已化解", "调解成功", "调解不成", "移送派出所", "不予受理", "正在调解"),
            (52, 26, 8, 3, 2, 9 if year == 2026 else 2),
        )[0]
        end: date | None = day + timedelta(days=self.chance.choice((3, 6, 9, 14, 18, 22, 27, 34, 48, 70)))
        if result == "正在调解" or (end and end > LAST_DAY):
            result, end = "正在调解", None
        performed = end + timedelta(days=12) if end else None
        settled = end if result in ("已化解", "调解成功") and self.chance.random() < 0.86 else None
        amount: Any = self.chance.choice(("", "", 300, 800, "1,200", 2600, "5000元", "1.2万", "３０００"))
        return {
            "opened": self._day(day), "day": day, "village": self._village(village), "kind": self._kind(kind),
            "source": self.chance.choice(SOURCES), "applicant": self._name(),
            "respondent": "" if self.chance.random() < 0.02 else self._name(),
            "about": f"因{about}发生争执", "people": self.chance.choice((2, 2, 3, 4, 5, 6, 8)), "amount": amount,
            "mediator": self.chance.choice(MEDIATORS), "result": result,
            "form": self.chance.choice(("书面", "口头")) if settled else "",
            "settled": self._day(settled) if settled else "", "ended": self._day(end) if end else "",
            "performed": self._day(performed) if settled and performed and performed < LAST_DAY else "",
        }  # fmt: skip

    def _kind(self, kind: str) -> str:
        return self.chance.choices((kind, f"{kind}纠纷", f"{kind}类"), (70, 24, 6))[0]

    def _break(self, rows: list[dict[str, Any]]) -> None:
        """Spoil a few rows as it happens in offices."""
        year = rows[0]["day"].year
        places = self.chance.sample(range(20, len(rows)), 7)
        rows[places[0]]["opened"] = f"{year}.2.30"
        rows[places[1]]["village"] = "柳湾村"
        rows[places[2]]["amount"] = "约三千"
        rows[places[3]]["kind"] = "口角"
        rows[places[4]]["result"] = "见附件"
        rows[places[5]]["ended"] = f"{year + 3}.5.1"
        rows[places[6]] |= {name: value for name, value in rows[places[6] - 1].items() if name != "day"}

    def _disputes_by_month(self, name: str, year: int, count: int) -> None:
        rows = [self._dispute(day, year) for day in self._days(year, count)]
        self._break(rows)
        book, formats = self._book(name)
        heads = [
            "序号",
            "受理时间",
            "所属村",
            "纠纷类型",
            "线索来源",
            "申请人",
            "被申请人",
            "简要情况",
            "涉及人数",
            "涉及金额（元）",
            "调解员",
            "调处结果",
            "协议形式",
            "达成协议日期",
            "化解日期",
        ]
        for month in range(1, 13):
            own = [row for row in rows if row["day"].month == month]
            sheet = book.add_worksheet(f"{month}月")
            sheet.merge_range(0, 0, 0, len(heads) - 1, f"清溪乡{year}年{month}月矛盾纠纷调处台账", formats["title"])
            sheet.write(1, 0, "填报单位：清溪乡综治办")
            sheet.write(1, 9, f"填表日期：{year}.{month}.{28 if month == 2 else 30}")
            for place, head in enumerate(heads):
                if place in (5, 6):
                    sheet.write(3, place, head, formats["head"])
                elif place not in (8, 9):
                    sheet.merge_range(2, place, 3, place, head, formats["head"])
            sheet.merge_range(2, 5, 2, 6, "当事人", formats["head"])
            sheet.merge_range(2, 8, 2, 9, "涉及情况", formats["head"])
            sheet.write(3, 8, "人数", formats["head"])
            sheet.write(3, 9, "金额（元）", formats["head"])
            line = 4
            for number, row in enumerate(own, 1):
                names = "opened village kind source applicant respondent about people amount mediator"
                told = [row[key] for key in f"{names} result form settled ended".split()]
                self._write(sheet, line, [number, *told], formats)
                line += 2 if number % 9 == 0 else 1
            sheet.write(line, 0, "小计")
            sheet.write(line, 8, sum(row["people"] for row in own))
            sheet.write(line + 1, 0, "备注：1.本表每月5日前报送；2.口头协议须登记。")
        book.close()

    def _disputes_in_one(self, name: str, year: int, count: int) -> None:
        rows = [self._dispute(day, year) for day in self._days(year, count)]
        self._break(rows)
        book, formats = self._book(name)
        heads = [
            "序号",
            "登记时间",
            "发生地",
            "类别",
            "来源",
            "当事人",
            "主要内容",
            "人数",
            "金额",
            "包案人",
            "办理情况",
            "协议日期",
            "化解时间",
            "履行时间",
            "结案时间",
            "天气",
        ]
        sheet = book.add_worksheet("登记表")
        sheet.merge_range(0, 0, 0, len(heads) - 1, f"清溪乡{year}年矛盾纠纷排查化解登记表", formats["title"])
        line = 1
        for number, row in enumerate(rows):
            if number % 60 == 0:
                for place, head in enumerate(heads):
                    sheet.write(line, place, head, formats["head"])
                line += 1
            both = f"{row['applicant']}与{row['respondent']}" if row["respondent"] else row["applicant"]
            told = [row[key] for key in ["opened", "village", "kind", "source"]]
            told += [
                both,
                *(
                    row[key]
                    for key in ["about", "people", "amount", "mediator", "result", "settled", "ended", "performed"]
                ),
            ]
            closed = row["performed"] if row["performed"] or row["result"] != "调解不成" else row["ended"]
            self._write(sheet, line, [number + 1, *told, closed, "晴" if number % 50 == 0 else ""], formats)
            line += 1
            if number % 60 == 59:
                sheet.write(line, 0, "本页小计")
                sheet.write(line, 7, sum(each["people"] for each in rows[number - 59 : number + 1]))
                line += 2
        sheet.write(line, 0, "合 计")
        sheet.write(line, 7, sum(row["people"] for row in rows))
        sheet.write(line + 2, 0, "填表人：何青禾")
        sheet.write(line + 2, 6, "审核人：蒋思远")
        old = book.add_worksheet("旧表")
        old.write_row(0, 0, heads)
        old.write_row(1, 0, [1, f"{year - 1}.12.30", "东溪村", "邻里"])
        old.hide()
        book.close()

    # --- 排查、月报、例会 ---

    def _months(self, year: int) -> Iterator[date]:
        for month in range(1, 13):
            if date(year, month, 28) <= LAST_DAY:
                yield date(year, month, 1)

    def _sweeps_of(self, year: int) -> Iterator[list[Any]]:
        number = 0
        for month in self._months(year):
            for village in VILLAGES:
                number += 1
                found = self.chance.random() < 0.12
                day = month + timedelta(days=self.chance.randrange(6, 24))
                if found:
                    self.found.add((year, month.month, village))
                told = (
                    f"发现{self.chance.choice(KINDS['邻里'])}的苗头，已报包村领导"
                    if found
                    else "逐户走访，未发现新的矛盾纠纷"
                )
                occasion = "节前" if month.month in (1, 4, 9) else "例行"
                who = f"{self._name()}、{self._name()}"
                yield [
                    number,
                    self._day(day),
                    village,
                    occasion,
                    "有" if found else "无",
                    told,
                    who,
                    self.chance.choice((2, 3, 4)),
                ]

    _SWEEP = ["序号", "排查时间", "排查村", "排查类型", "有无发现", "排查情况", "排查人员", "人次"]

    def _sweeps_as_text(self, name: str, year: int) -> None:
        with (self.folder / name).open("w", encoding="gb18030", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([f"清溪乡{year}年矛盾纠纷排查台账"])
            writer.writerow(self._SWEEP)
            for row in self._sweeps_of(year):
                writer.writerow([f"{cell:%Y-%m-%d}" if isinstance(cell, date) else cell for cell in row])

    def _sweeps(self, name: str, year: int) -> None:
        book, formats = self._book(name)
        sheet = book.add_worksheet("排查")
        sheet.merge_range(0, 0, 0, 7, f"{year}年矛盾纠纷排查台账", formats["title"])
        sheet.write_row(1, 0, self._SWEEP, formats["head"])
        for line, row in enumerate(self._sweeps_of(year), 2):
            self._write(sheet, line, row, formats)
        book.close()

    def _returns(self, name: str, year: int) -> None:
        """A sheet for each month; a few villages are late, one is missing."""
        book, formats = self._book(name)
        for month in self._months(year):
            sheet = book.add_worksheet(f"{month.month}月")
            sheet.merge_range(0, 0, 0, 5, f"清溪乡{year}年{month.month}月各村月报汇总", formats["title"])
            sheet.write_row(
                1, 0, ["序号", "村别", "有无矛盾纠纷", "有无突发事件", "报送时间", "报送人"], formats["head"]
            )
            following = (month + timedelta(days=32)).replace(day=1)
            for number, village in enumerate(VILLAGES):
                if (month.month + number) % 37 == 0:
                    continue
                late = 9 if (month.month + number) % 11 == 0 else 0
                day = following + timedelta(days=number % 4 + late)
                some = "有" if (year, month.month, village) in self.found else "无"
                self._write(sheet, number + 2, [number + 1, village, some, "无", self._day(day), self._name()], formats)
        book.close()

    def _meetings(self, name: str, year: int) -> None:
        book, formats = self._book(name)
        sheet = book.add_worksheet("例会")
        heads = [
            "序号",
            "会议时间",
            "会议地点",
            "主持人",
            "参会人数",
            "会议内容",
            "议定事项",
            "记录人",
            "落实日期",
            "落实情况",
        ]
        sheet.merge_range(0, 0, 0, len(heads) - 1, f"清溪乡{year}年矛盾纠纷月分析例会", formats["title"])
        sheet.write_row(1, 0, heads, formats["head"])
        for line, month in enumerate(self._months(year), 2):
            day = month.replace(day=5)
            done = day + timedelta(days=24)
            row = [
                line - 1, self._day(day), "乡政府二楼会议室", "蒋思远", 14 + month.month % 4,
                "通报上月受理、化解和未结情况，研判未结纠纷的成因",
                "一、未结纠纷由包村领导包案；二、未报月报的村三日内补报", "何青禾",
                f"{done.year}.{done.month}.{done.day}", "包案领导均已见面，月报已补齐",
            ]  # fmt: skip
            self._write(sheet, line, row, formats)
        book.close()

    # --- 写 ---

    def _book(self, name: str) -> tuple[Any, dict[str, Any]]:
        book = xlsxwriter.Workbook(str(self.folder / name), {"strings_to_formulas": False})
        book.set_properties({"created": datetime(2026, 1, 1), "author": "清溪乡综治办"})  # noqa: DTZ001  # as Excel has it
        return book, {
            "title": book.add_format({"bold": True, "font_size": 16, "align": "center"}),
            "head": book.add_format({"bold": True, "border": 1, "align": "center", "valign": "vcenter"}),
            "day": book.add_format({"num_format": "yyyy/m/d", "border": 1}),
            "cell": book.add_format({"border": 1}),
        }

    @staticmethod
    def _write(sheet: Any, line: int, row: Sequence[Any], formats: dict[str, Any]) -> None:
        for place, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(line, place, cell, formats["day"])
            elif cell != "":
                sheet.write(line, place, cell, formats["cell"])


if __name__ == "__main__":
    Maker(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER).run()
