"""A workbook made by hand in the customary ugly way comes in with every row accounted for."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import Import, take_in
from tests.world import World
from yifa.areas.disputes.models import Dispute, Sweep, VillageReturn
from yifa.engine.exchange import importing
from yifa.engine.exchange.importing import Imported, NothingToImport
from yifa.engine.exchange.models import BatchState, ImportBatch, ImportedRow, Outcome
from yifa.engine.journal.models import JournalEntry
from yifa.engine.journal.verification import verify
from yifa.engine.matters.adopt import AdoptingDesk, LedgerRow, adopt
from yifa.engine.matters.conformity import departures
from yifa.engine.matters.models import Matter, Party
from yifa.engine.orgs.places import rename_place
from yifa.engine.search import search

HEAD = [
    "序号",
    "受理时间",
    "所属村",
    "类别",
    "当事人",
    "主要内容",
    "涉及金额（万元）",
    "调解员",
    "处理结果",
    "化解时间",
]
ONE = [1, "2025.3.5", "东溪村", "邻里", "赵甲一与钱乙二", "宅旁排水沟改道", 1.2, "吴和平", "已化解", "2025.3.20"]
TWO = [2, "2025年4月6日", "西岭", "山林土地", "孙丙三、李丁四", "界址不清", "", "", "调解中", ""]


def rules(done: Imported) -> list[str]:
    return [problem.rule for problem in done.refused]


def accounted(done: Imported) -> bool:
    """Whether each row of data became something."""
    return done.rows == done.taken + done.known + done.parts + done.refused_rows


def test_rows_become_matters_as_the_ledger_tells(world: World, bring: Import) -> None:
    done = bring("disputes", [HEAD, ONE, TWO])
    assert (done.rows, done.taken, done.refused) == (2, 2, [])
    settled, running = Matter.objects.order_by("opened_on")
    record = Dispute.objects.get(matter=settled)
    assert (settled.title, settled.state, settled.village) == ("赵甲一与钱乙二邻里纠纷", "closed", world.east_village)
    assert (settled.opened_on, settled.handler, settled.batch) == (date(2025, 3, 5), world.mediator, done.batch)
    assert (record.kind, record.amount_involved, record.resolved_on) == ("neighbour", 12000, date(2025, 3, 20))
    assert [(party.side, party.name) for party in Party.objects.filter(matter=settled).order_by("pk")] == [
        ("applicant", "赵甲一"), ("respondent", "钱乙二"),
    ]  # fmt: skip
    assert (running.state, running.village, running.ended) == ("handling", world.west_village, False)
    assert search("排水沟", [world.township.pk]).ids == (settled.pk,)
    assert done.findings == settled.findings.count() + running.findings.count() > 0
    assert list(departures(world.township)) == []
    assert verify(world.township).holds
    assert JournalEntry.objects.filter(kind="import", subject=f"import:{done.batch}").count() == 1


def test_a_ledger_in_the_customary_ugly_way(world: World, bring: Import) -> None:
    def decorate(book: Any, sheet: Any) -> None:
        sheet.merge_range("A1:J1", "清溪乡2025年矛盾纠纷排查化解台账")
        for place, name in enumerate(["序号", "登记时间", "所属村"]):
            sheet.merge_range(2, place, 3, place, name)
        sheet.merge_range("D3:E3", "涉及情况")
        sheet.merge_range("C5:C6", "东溪村")
        sheet.merge_range("A11:J11", "西岭村")

    done = bring(
        "disputes",
        [
            [],
            ["填报单位：清溪乡人民政府", "", "", "", "填表日期：2026.1.5"],
            ["", "", "", "", "", "纠纷类型", "当 事 人", "处理结果", "化解日期"],
            ["", "", "", "涉及人数", "金额（元）"],
            [1, "3月5日", "", "３", "1,200", "邻里纠纷", "赵 甲一与钱乙二", "调解成功", "3.20"],
            [2, 45753, "", 2, "", "家庭", "孙丙三与李丁四", "调解不成", "2025年5月2日"],
            [],
            ["小计", "", "", 5, 1200],
            ["以下为续表"],
            ["序号", "登记时间", "所属村", "涉及情况", "", "纠纷类型", "当 事 人", "处理结果", "化解日期"],
            [],
            [3, "20250607", "", 1, "", "其它", "周戊五与吴己六", "正在调解", ""],
            [4, "", "", "", "", "", "", "", ""],
            ["", "", "", 6, 1200],
            ["合  计", "", "", 6, 1200],
            ["备注：本表一式三份"],
            ["填表人：周小禾", "", "", "", "审核人：林振邦"],
        ],
        decorate=decorate,
    )
    assert (done.rows, done.taken, [str(problem) for problem in done.refused]) == (3, 3, [])
    found = Matter.objects.order_by("opened_on")
    assert [(row.opened_on, row.state, row.village) for row in found] == [
        (date(2025, 3, 5), "closed", world.east_village),
        (date(2025, 4, 6), "unresolved", world.east_village),
        (date(2025, 6, 7), "handling", world.west_village),
    ]
    assert Dispute.objects.get(matter=found[0]).people_involved == 3
    assert done.skipped["sum"] == 3
    assert done.skipped["heading"] == 3
    assert sum(done.skipped.values()) + done.rows == 17


def test_every_row_of_the_sheet_is_counted(bring: Import) -> None:
    done = bring(
        "disputes",
        [["标题"], HEAD, ONE, [], TWO, [3, "2025.2.30", "", "", "张三与李四"], ["合计", "", "", "", "", "", 1.2]],
    )
    assert accounted(done)
    assert done.rows + sum(done.skipped.values()) == 7
    assert ImportedRow.objects.count() == done.rows


@pytest.mark.parametrize(
    ("place", "cell", "rule", "column"),
    [
        (1, "2025.2.30", "date", "B"),
        (1, "3月5日", "date", "B"),
        (2, "无此村", "village", "C"),
        (3, "吵架", "choice", "D"),
        (6, "约3", "number", "G"),
        (6, -3, "invalid", "G"),
        (8, "天知道", "state", "I"),
        (9, "2099.1.1", "not_in_future", "J"),
    ],
)
def test_a_bad_cell_goes_back_with_its_place(bring: Import, place: int, cell: Any, rule: str, column: str) -> None:
    row = [*ONE[:place], cell, *ONE[place + 1 :]]
    done = bring("disputes", [HEAD, row, TWO], sheet="台账")
    assert (done.taken, done.refused_rows) == (1, 1)
    problem = done.refused[0]
    assert (problem.rule, problem.column, problem.row, problem.sheet) == (rule, column, 2, "台账")
    assert f"“台账”表第2行{column}列" in str(problem)
    assert done.errors_file is not None


def test_several_sheets_by_village_and_month(world: World, tmp_path: Path) -> None:
    head = ["日期", "类别", "当事人", "处理结果"]
    path = workbook(
        tmp_path / "2025年台账.xlsx",
        {
            "东溪村": [head, ["3月5日", "邻里", "赵甲与钱乙", "调解中"]],
            "西岭村3月": [head, ["3月6日", "邻里", "孙丙与李丁", "调解中"]],
            "说明": [["本表按村分表"]],
        },
    )
    done = take_in("disputes", path, world)
    assert done.taken == 2
    assert [matter.village for matter in Matter.objects.order_by("opened_on")] == [
        world.east_village, world.west_village,
    ]  # fmt: skip
    assert [note.rule for note in done.notes] == ["no_headings"]


def test_hidden_sheets_are_told_and_read_when_asked(world: World, tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"表": [HEAD, ONE], "藏": [HEAD, TWO]}, hidden=["藏"])
    done = take_in("disputes", path, world)
    assert (done.taken, done.skipped["hidden"]) == (1, 2)
    assert "隐藏" in str(done.notes[0])
    assert take_in("disputes", path, world, with_hidden=True).taken == 1


def test_one_matter_in_several_merged_rows(bring: Import) -> None:
    def decorate(book: Any, sheet: Any) -> None:
        sheet.merge_range("A2:A3", 1)
        sheet.merge_range("B2:B3", "2025.3.5")

    done = bring(
        "disputes",
        [
            ["序号", "受理时间", "类别", "申请人", "被申请人", "处理结果"],
            ["", "", "邻里", "赵甲", "钱乙", "调解中"],
            ["", "", "", "", "孙丙", ""],
        ],
        decorate=decorate,
    )
    assert (done.taken, done.parts, done.rows) == (1, 1, 2)
    assert [party.name for party in Party.objects.order_by("pk")] == ["赵甲", "钱乙", "孙丙"]


def test_columns_that_mean_nothing_are_told(bring: Import) -> None:
    done = bring("disputes", [[*HEAD, "天气"], [*ONE, "晴"]])
    assert done.taken == 1
    assert ["天气" in str(note) for note in done.notes] == [True]


def test_a_person_says_what_a_heading_means(bring: Import) -> None:
    rows = [["收到那天", "类别", "双方", "处理结果"], ["2025.3.5", "邻里", "赵甲与钱乙", "调解中"]]
    done = bring("disputes", rows, mapped={"收到那天": "opened_on", "双方": "parties"})
    assert done.taken == 1
    assert Matter.objects.get().opened_on == date(2025, 3, 5)


def test_two_columns_of_one_name_are_not_guessed(bring: Import) -> None:
    done = bring("disputes", [[*HEAD, "所属村"], [*ONE, "西岭村"]])
    assert (done.taken, done.refused_rows) == (0, 1)
    assert rules(done) == ["ambiguous", "headings"]
    assert "C列" in done.refused[0].message
    assert "K列" in done.refused[0].message


def test_two_rows_of_headings_that_disagree_are_told(bring: Import) -> None:
    upper = ["受理时间", "所属村", "类别", "当事人", "主要内容"]
    lower = ["所属村", "受理时间", "当事人", "类别", "主要内容"]
    done = bring("disputes", [upper, lower, ["2025.3.5", "东溪", "邻里", "甲与乙", "事"]])
    assert done.taken == 0
    assert "headings_disagree" in rules(done)


def test_headings_that_change_on_a_further_page_are_told(bring: Import) -> None:
    other = ["序号", "所属村", "受理时间", "类别", "当事人", "主要内容", "处理结果"]
    done = bring("disputes", [HEAD, ONE, other, [2, "西岭村", "2025.4.6", "邻里", "孙丙与李丁", "界址", "调解中"]])
    assert (done.taken, rules(done)) == (1, ["heading_changed"])


def test_an_unlabelled_sum_is_no_matter(bring: Import) -> None:
    done = bring("disputes", [HEAD, ONE, ["", "", "", "", "", "", 1.2]])
    assert (done.rows, done.taken, done.skipped["sum"]) == (1, 1, 1)


def test_a_lone_text_in_brackets_is_a_remark_whatever_column_it_stands_in(bring: Import) -> None:
    done = bring("disputes", [HEAD, ONE, ["", "", "", "", "", "（以下为下半年）"], TWO])
    assert (done.rows, done.taken, done.skipped["remark"]) == (2, 2, 1)


def test_the_same_workbook_again_is_known_row_by_row(bring: Import) -> None:
    bring("disputes", [HEAD, ONE, TWO])
    three = [3, "2025.5.6", "东溪村", "邻里", "周戊与吴己", "晒谷", "", "", "调解中", ""]
    other = [
        date(2025, 3, 5),
        "东溪",
        "邻里纠纷",
        "赵 甲一与钱乙二",
        "宅旁 排水沟改道",
        "1.2万",
        "吴 和平",
        "已化解",
        "3月20日",
    ]
    done = bring("disputes", [HEAD, [9, *other], TWO, three], name="又一次.xlsx")
    assert (done.rows, done.known, done.taken, done.refused) == (3, 2, 1, [])
    assert Matter.objects.count() == 3


def test_a_row_that_came_in_and_changed_is_not_taken_twice(bring: Import) -> None:
    bring("disputes", [HEAD, TWO])
    done = bring("disputes", [HEAD, [*TWO[:8], "已化解", "2025.6.1"]], name="又一次.xlsx")
    assert (done.taken, rules(done)) == (0, ["changed"])


def test_what_stands_twice_goes_back(bring: Import) -> None:
    done = bring("disputes", [HEAD, ONE, TWO, ONE])
    assert (done.taken, rules(done)) == (2, ["duplicate"])
    assert "第2行" in done.refused[0].message


def test_a_number_is_given_once(bring: Import) -> None:
    head = ["编号", *HEAD]
    done = bring("disputes", [head, ["清1", *ONE], ["清1", *TWO]])
    assert (done.taken, rules(done)) == (1, ["number_taken"])
    assert done.refused[0].column == "A"


def test_a_trial_keeps_nothing(bring: Import) -> None:
    done = bring("disputes", [HEAD, ONE, [*TWO[:3], "吵架", *TWO[4:]]], dry_run=True)
    assert (done.batch, done.taken, rules(done)) == (None, 1, ["choice"])
    assert not Matter.objects.exists()
    assert not ImportBatch.objects.exists()


def test_an_interrupted_import_goes_on(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [[n, "2025.3.5", "东溪村", "邻里", f"赵{n}与钱乙", "事", "", "", "调解中", ""] for n in range(1, 8)]
    path = workbook(tmp_path / "台账.xlsx", {"2025年": [HEAD, *rows, [8, "2025.2.30"]]})
    monkeypatch.setattr(importing, "CHUNK", 3)
    chunks = iter([None, KeyboardInterrupt()])

    def interrupt(done: Imported) -> None:
        if (stop := next(chunks, None)) is not None:
            raise stop

    with pytest.raises(KeyboardInterrupt):
        take_in("disputes", path, world, progress=interrupt)
    assert Matter.objects.count() == 6
    assert ImportBatch.objects.get().state == BatchState.RUNNING
    done = take_in("disputes", path, world)
    assert (done.rows, done.taken, done.known, rules(done)) == (8, 7, 0, ["date"])
    assert ImportBatch.objects.get().state == BatchState.FINISHED
    assert Matter.objects.count() == 7
    assert ImportedRow.objects.count() == 8


def test_a_sheet_without_headings_is_nothing_to_import(bring: Import) -> None:
    with pytest.raises(NothingToImport, match="没有找到"):
        bring("disputes", [["随便", "写写"], ["一", "二"]])
    assert not ImportBatch.objects.exists()


def test_a_former_name_is_the_village_it_became(world: World, bring: Import) -> None:
    renamed = rename_place(world.east_village, "新溪村", date(2025, 6, 1), by=None)
    late = ["2", "2025.7.1", "东溪村", *TWO[3:]]
    done = bring("disputes", [HEAD, ONE, late])
    assert done.taken == 2
    assert [matter.village for matter in Matter.objects.order_by("opened_on")] == [world.east_village, renamed]


def test_a_stranger_as_handler_is_told_and_left_out(bring: Import) -> None:
    done = bring("disputes", [HEAD, [*ONE[:7], "张外人", *ONE[8:]]])
    assert (done.taken, [note.rule for note in done.notes]) == (1, ["staff"])
    assert Matter.objects.get().handler is None


def test_formulas_count_by_their_values_and_are_never_written_back(world: World, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("2025年")
    sheet.write_row(0, 0, HEAD)
    sheet.write_row(1, 0, ONE)
    sheet.write_formula(1, 6, "=0.6*2", None, 1.2)
    sheet.write_url(1, 5, "https://example.invalid/x", None, "宅旁排水沟改道")
    sheet.write_string(2, 1, "2025.3.9")
    sheet.write_string(2, 4, "=HYPERLINK(1)与钱乙")
    sheet.write_string(2, 8, "调解中")
    book.close()
    done = take_in("disputes", path, world)
    assert done.taken == 2
    assert Dispute.objects.get(matter__opened_on=date(2025, 3, 5)).amount_involved == 12000


def test_registers_take_their_rows(world: World, bring: Import) -> None:
    done = bring(
        "disputes.sweeps",
        [
            ["清溪乡2025年排查台账"],
            ["序号", "排查时间", "排查村", "排查类型", "排查结果", "排查情况", "排查人员", "人次"],
            [1, "3月10日", "东溪村", "例行", "未发现", "逐户走访", "张三、李四", 2],
            [2, "4.30", "西岭", "节前", "有", "田界有争议", "王五", "1人"],
            [3, "5.9", "西岭", "例行", "有", "", "王五", 1],
        ],
    )
    assert (done.taken, rules(done)) == (2, ["findings_are_told"])
    assert done.refused[0].column == "F"
    assert sorted(Sweep.objects.values_list("outcome", flat=True)) == ["found", "none"]
    assert ImportedRow.objects.filter(outcome=Outcome.TAKEN, subject__isnull=False).count() == 2


def test_months_of_villages(world: World, bring: Import) -> None:
    head = ["月份", "村", "有无矛盾纠纷", "有无突发事件", "报送时间", "报送人"]
    done = bring(
        "disputes.returns",
        [
            head,
            ["3月", "东溪村", "无", "无", "4月2日", "张三"],
            ["2025年3月", "东溪村", "无", "无", "2025.4.3", "张三"],
        ],
    )
    assert (done.taken, rules(done)) == (1, ["one_return_a_month"])
    assert VillageReturn.objects.get().month == date(2025, 3, 1)
    assert VillageReturn.objects.get().handed_in_on == date(2025, 4, 2)


def test_the_month_of_a_sheet_is_that_of_its_rows(world: World, bring: Import) -> None:
    head = ["村", "有无矛盾纠纷", "有无突发事件", "报送时间", "报送人"]
    done = bring("disputes.returns", [["2025年12月月报"], head, ["东溪村", "无", "无", "1月2日", "张三"]], sheet="12月")
    assert (done.taken, done.refused) == (1, [])
    assert VillageReturn.objects.get().month == date(2025, 12, 1)
    assert VillageReturn.objects.get().handed_in_on == date(2026, 1, 2)


def test_the_same_note_is_told_once(bring: Import) -> None:
    rows = [[n, f"2025.3.{n}", "东溪村", "邻里", f"赵{n}与钱乙", "事", "", "老支书", "调解中", ""] for n in range(1, 4)]
    done = bring("disputes", [HEAD, *rows])
    assert ["共3处" in str(note) for note in done.notes] == [True]


def test_a_column_that_only_counts_rows_gives_no_numbers(bring: Import) -> None:
    head = ["编号", *HEAD[1:]]
    done = bring("disputes", [head, ONE, TWO])
    assert (done.taken, ["顺序号" in str(note) for note in done.notes]) == (2, [True])
    assert not Matter.objects.exclude(number=None).exists()
    assert bring("disputes", [head, [7, *ONE[1:]]], name="二.xlsx").known == 1


def test_a_heading_over_several_columns(bring: Import) -> None:
    def decorate(book: Any, sheet: Any) -> None:
        sheet.merge_range("B1:C1", "受理")
        sheet.merge_range("E1:F1", "化解")

    done = bring(
        "disputes",
        [
            ["序号", "", "", "当事人\n情况", ""],
            ["", "时间", "村", "双方当事人", "时间", "结果"],
            [1, "2025.3.5", "东溪村", "赵甲与钱乙", "2025.3.20", "已化解"],
        ],
        decorate=decorate,
    )
    assert (done.taken, [str(problem) for problem in done.refused], done.notes) == (1, [], [])
    assert Dispute.objects.get().resolved_on == date(2025, 3, 20)


def test_a_number_that_somebody_else_took_meanwhile_concerns_one_row(
    world: World, bring: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = ["编号", *HEAD]
    adopt("dispute", LedgerRow("先登记的纠纷", "registered", number="清调1号"), org=world.township, actor=world.clerk)
    look_up = AdoptingDesk.look_up

    def too_early(desk: AdoptingDesk, rows: Any, *, refusing: bool = False) -> None:
        """The chunk's numbers were looked up before the other was written; a single row's are looked up anew."""
        if len(rows) == 1:
            look_up(desk, rows, refusing=refusing)

    monkeypatch.setattr(AdoptingDesk, "look_up", too_early)
    done = bring("disputes", [head, ["清调1号", *TWO], ["清调2号", *TWO[:4], "周戊与吴己", *TWO[5:]]], name="二.xlsx")
    assert (done.taken, rules(done)) == (1, ["number_taken"])
    assert Matter.objects.count() == 2
