"""Hand-kept lists of study come in under customary headings; what was taken out can be taken in again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.areas.exchanging import RoundTrips, written
from tests.areas.study.entries import SOUND, enter, fill, named
from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import take_in
from tests.world import World
from yifa.areas.study.ledger import LEDGERS
from yifa.areas.study.models import (
    Attendance,
    ExamQuestion,
    ExamResult,
    Learner,
    Qualified,
    RequiredLaw,
    StudySession,
)
from yifa.engine.exchange.importing import NothingToImport
from yifa.engine.exchange.outcome import outcome_of
from yifa.engine.exchange.registry import intake
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.registers.models import Entry

pytestmark = pytest.mark.django_db

LATER: dict[str, dict[str, Any]] = {
    "learners": {"unit": "党政办", "post": "干事", "until": date(2026, 1, 1)},
    "law_lists": {"what": "第四、五章", "source": "青法宣〔2024〕2号", "until": date(2026, 1, 1)},
    "study_plans": {
        "laws": "宪法", "unit": "党政办", "dropped_on": date(2025, 3, 1), "dropped_because": "与讲座合并",
    },
    "study_sessions": {
        "laws": "《宪法》\n《立法法》", "place": "二楼会议室", "host": "沈怀民", "lecturer": "卫知律",
        "lecturer_kind": "lawyer", "organiser": "党政办", "expected": 21, "present": 20, "speakers": 3, "essays": 4,
        "recorder": "周小禾", "points": "坚持依宪治国", "speeches": "林振邦：谈体会", "summary": "学用结合",
    },
    "attendances": {"state": "absent", "reason": "公差", "made_up_on": date(2025, 3, 20), "made_up_how": "自学讲稿"},
    "self_study": {"evidence": "平台截图"},
    "study_records": {"statement": "述职时报告", "remark": "属实"},
    "exam_questions": {
        "options": "五十元\n二百元\n三百元", "answer": "B", "law": "《行政处罚法》第51条", "category": "行政处罚法",
        "ended_on": date(2025, 9, 1),
    },
    "exams": {"pass_mark": Decimal("75.0"), "minutes": 60, "attempts": 2},
    "exam_parts": {"category": "行政处罚法"},
    "exam_results": {"remark": "补登"},
    "qualification_exams": {"scope": "综合执法", "sat_on": date(2025, 6, 1), "result": "passed"},
    "certificates": {
        "replaced_on": date(2026, 1, 5), "revoked_on": date(2026, 2, 1), "revoked_because": "调离",
    },
}  # fmt: skip
"""What else an entry of each register may hold."""


class TestEveryLedger(RoundTrips):
    ledgers = LEDGERS

    def whole(self, world: World, register: str) -> dict[str, Any]:
        if register == "exam_parts":
            enter(world, "exam_questions", category="行政处罚法")
        return {**SOUND[register], **named(world, register), **LATER.get(register, {})}


class TestSignInSheets:
    def test_one_under_its_title_says_who_was_there_and_why_others_were_not(self, world: World, tmp_path: Path) -> None:
        session = enter(world, "study_sessions")
        for name in ("安思源", "钱请假", "孙病假", "李手签", "赵扫码"):
            enter(world, "learners", name=name)
        rows: list[list[Any]] = [
            ["清溪乡中心组学习（习近平法治思想概论）签到表"],
            ["序号", "姓名", "签名", "备注"],
            [1, "安思源", "√", ""],
            [2, "钱请假", "", "公差"],
            [3, "孙病假", "病假", ""],
            [4, "李手签", "李手签", ""],
            [5, "赵扫码", "扫码", ""],
        ]
        done = take_in("study.attendances", workbook(tmp_path / "签到.xlsx", {"签到表": rows}), world)
        assert ([str(problem) for problem in done.refused], done.taken) == ([], 5)
        found = {row.learner.name: (row.state, row.signed_by, row.reason) for row in Attendance.objects.all()}
        assert found == {
            "安思源": ("present", "list", ""), "钱请假": ("absent", "", "公差"), "孙病假": ("absent", "", "病假"),
            "李手签": ("present", "list", ""), "赵扫码": ("present", "scan", ""),
        }  # fmt: skip
        assert {row.session for row in Attendance.objects.all()} == {session}

    def test_the_preview_says_it_in_words(self, world: World, tmp_path: Path) -> None:
        enter(world, "study_sessions")
        enter(world, "learners")
        rows: list[list[Any]] = [["习近平法治思想概论签到表"], ["姓名", "签名"], ["安思源", "√"]]
        done = take_in("study.attendances", workbook(tmp_path / "签到.xlsx", {"表": rows}), world)
        told = outcome_of(done, next(one for one in LEDGERS if one.id == "study.attendances"))
        assert "到会" in told["first"][0][1]
        assert "present" not in told["first"][0][1]

    def test_a_line_that_says_nothing_goes_back(self, world: World, tmp_path: Path) -> None:
        enter(world, "attendances", learner=enter(world, "learners", name="别人"))
        enter(world, "learners")
        rows: list[list[Any]] = [["学法活动", "姓名", "签名"], ["习近平法治思想概论", "安思源", "？"]]
        done = take_in("study.attendances", workbook(tmp_path / "签到.xlsx", {"表": rows}), world)
        assert "看不出是否到会" in str(done.refused[0])

    def test_under_a_title_that_names_nothing_rows_go_back(self, world: World, tmp_path: Path) -> None:
        enter(world, "study_sessions")
        enter(world, "learners")
        rows: list[list[Any]] = [["签到表"], ["姓名", "签名"], ["安思源", "√"]]
        done = take_in("study.attendances", workbook(tmp_path / "签到.xlsx", {"表": rows}), world)
        assert (done.taken, "请填写“学法活动”" in str(done.refused[0])) == (0, True)

    def test_two_sessions_on_one_topic_are_told_apart_by_the_day(self, world: World, tmp_path: Path) -> None:
        enter(world, "study_sessions")
        second = enter(world, "study_sessions", held_on=date(2025, 4, 12))
        enter(world, "learners")
        rows: list[list[Any]] = [
            ["日期", "活动", "姓名", "签名"], ["2025.4.12", "习近平法治思想概论", "安思源", "√"],
        ]  # fmt: skip
        done = take_in("study.attendances", workbook(tmp_path / "签到.xlsx", {"表": rows}), world)
        assert [str(problem) for problem in done.refused] == []
        assert Attendance.objects.get().session == second

    def test_a_title_that_two_sessions_bear_names_none(self, world: World, tmp_path: Path) -> None:
        enter(world, "study_sessions")
        enter(world, "study_sessions", held_on=date(2025, 4, 12))
        enter(world, "learners")
        rows: list[list[Any]] = [["习近平法治思想概论签到表"], ["姓名", "签名"], ["安思源", "√"]]
        done = take_in("study.attendances", workbook(tmp_path / "签到.xlsx", {"表": rows}), world)
        assert done.taken == 0


class TestSheetsWithDaysAcross:
    """签到矩阵: the roster down, the days or sessions across."""

    def test_each_mark_is_one_attendance_of_the_session_held_that_day(self, world: World, tmp_path: Path) -> None:
        march = enter(world, "study_sessions")
        april = enter(world, "study_sessions", held_on=date(2025, 4, 2), topic="行政复议法")
        may = enter(world, "study_sessions", held_on=date(2025, 5, 6), topic="民法典专题讲座")
        for name in ("安思源", "钱缺席", "孙病假"):
            enter(world, "learners", name=name)
        rows: list[list[Any]] = [
            ["清溪乡2025年学法签到矩阵"],
            ["序号", "姓名", "单位", "3月12日", date(2025, 4, 2), "民法典专题讲座", "出勤率"],
            [1, "安思源", "党政办", "√", "到", "√", "100%"],
            [2, "钱缺席", "党政办", "×", "√", "", "50%"],
            [3, "孙病假", "综治办", "病假", "", "缺", "0%"],
            ["", "合计", "", 1, 2, 1, ""],
            ["注：√为到会"],
        ]
        done = take_in("study.attendances", workbook(tmp_path / "矩阵.xlsx", {"考勤": rows}), world)
        assert ([str(problem) for problem in done.refused], done.taken) == ([], 7)
        found = {(row.learner.name, row.session.pk): (row.state, row.reason) for row in Attendance.objects.all()}
        assert found == {
            ("安思源", march.pk): ("present", ""), ("安思源", april.pk): ("present", ""),
            ("安思源", may.pk): ("present", ""), ("钱缺席", march.pk): ("absent", "请假"),
            ("钱缺席", april.pk): ("present", ""), ("孙病假", march.pk): ("absent", "病假"),
            ("孙病假", may.pk): ("absent", "缺"),
        }  # fmt: skip

    def test_a_day_with_no_session_or_several_is_told_with_its_cell(self, world: World, tmp_path: Path) -> None:
        enter(world, "study_sessions")
        enter(world, "study_sessions", topic="行政复议法")
        enter(world, "learners")
        rows: list[list[Any]] = [["姓名", "2025年3月12日", "2025-08-19"], ["安思源", "√", "√"]]
        done = take_in("study.attendances", workbook(tmp_path / "矩阵.xlsx", {"考勤": rows}), world)
        first, second = (str(problem) for problem in done.refused)
        assert first.startswith("“考勤”表第2行B列")
        assert "2025年3月12日有2次学法活动" in first
        assert second.startswith("“考勤”表第2行C列")
        assert "2025年8月19日没有登记学法活动" in second

    def test_a_second_line_names_the_session_of_the_day(self, world: World, tmp_path: Path) -> None:
        enter(world, "study_sessions")
        meant = enter(world, "study_sessions", topic="行政复议法")
        enter(world, "learners")
        rows: list[list[Any]] = [["姓名", "2025年3月12日"], ["", "行政复议法"], ["安思源", "√"], ["钱未记", ""]]
        done = take_in("study.attendances", workbook(tmp_path / "矩阵.xlsx", {"考勤": rows}), world)
        assert [str(problem) for problem in done.refused] == []
        assert Attendance.objects.get().session == meant

    def test_a_list_with_numbers_beside_the_names_is_no_matrix(self, world: World, tmp_path: Path) -> None:
        enter(world, "learners")
        rows: list[list[Any]] = [["姓名", "电话", 3], ["安思源", "见通讯录", 5]]
        with pytest.raises(NothingToImport):
            take_in("study.attendances", workbook(tmp_path / "名单.xlsx", {"表": rows}), world)

    def test_what_stands_across_is_no_more_than_days_and_marks(self, world: World, tmp_path: Path) -> None:
        enter(world, "study_sessions")
        enter(world, "learners")
        rows: list[list[Any]] = [["习近平法治思想概论"], ["姓名", "签名", "12", "电话"], ["安思源", "√", "", "8801"]]
        done = take_in("study.attendances", workbook(tmp_path / "签到.xlsx", {"表": rows}), world)
        assert done.taken == 1


class TestMarkSheets:
    def test_one_has_its_exam_in_the_title_and_the_absent_among_the_marks(self, world: World, tmp_path: Path) -> None:
        exam = enter(world, "exams")
        for name in ("安思源", "钱缺考", "孙产假", "李写错"):
            enter(world, "learners", name=name)
        rows: list[list[Any]] = [
            ["清溪乡上半年学法考试成绩表"],
            ["序号", "考生姓名", "得分"],
            [1, "安思源", "86.5分"],
            [2, "钱缺考", "缺考"],
            [3, "孙产假", "产假未考"],
            [4, "李写错", "良好"],
        ]
        done = take_in("study.results", workbook(tmp_path / "成绩.xlsx", {"表": rows}), world)
        assert done.taken == 3
        assert "成绩填数字，没有参加的填“缺考”" in str(done.refused[0])
        found = {row.learner.name: (row.score, row.outcome, row.remark) for row in ExamResult.objects.all()}
        assert found == {
            "安思源": (Decimal("86.5"), "passed", ""), "钱缺考": (None, "absent", ""),
            "孙产假": (None, "absent", "产假未考"),
        }  # fmt: skip
        assert {row.taken_on for row in ExamResult.objects.all()} == {exam.until}

    def test_who_has_neither_a_mark_nor_a_reason_goes_back(self, world: World, tmp_path: Path) -> None:
        enter(world, "exams")
        enter(world, "learners")
        rows: list[list[Any]] = [["考试名称", "姓名", "成绩"], ["上半年学法考试", "安思源", ""]]
        done = take_in("study.results", workbook(tmp_path / "成绩.xlsx", {"表": rows}), world)
        assert (done.taken, "考过的填写成绩，缺考的不填成绩" in str(done.refused[0])) == (0, True)

    def test_of_an_exam_of_one_day_nothing_is_noted(self, world: World, tmp_path: Path) -> None:
        enter(world, "exams", until=date(2025, 6, 10))
        enter(world, "learners")
        rows: list[list[Any]] = [["考试名称", "姓名", "是否缺考"], ["上半年学法考试", "安思源", "是"]]
        done = take_in("study.results", workbook(tmp_path / "成绩.xlsx", {"表": rows}), world)
        assert (done.taken, ExamResult.objects.get().absent) == (1, True)

    def test_whoever_changed_posts_is_found_by_the_day(self, world: World, tmp_path: Path) -> None:
        enter(world, "exams")
        fill(world, enter(world, "learners"), until=date(2025, 6, 1))
        now = enter(world, "learners", category="officers", since=date(2025, 6, 1))
        rows: list[list[Any]] = [
            ["考试名称", "姓名", "成绩", "考试日期"], ["上半年学法考试", "安思源", 86, "2025.6.12"],
        ]  # fmt: skip
        done = take_in("study.results", workbook(tmp_path / "成绩.xlsx", {"表": rows}), world)
        assert ([str(problem) for problem in done.refused], ExamResult.objects.get().learner) == ([], now)

    def test_two_of_one_name_go_back(self, world: World, tmp_path: Path) -> None:
        enter(world, "exams")
        enter(world, "learners", unit="党政办")
        enter(world, "learners", unit="东溪村")
        rows: list[list[Any]] = [
            ["考试名称", "姓名", "成绩", "考试日期"],
            ["上半年学法考试", "安思源", 86, "2025.6.12"],
            ["上半年学法考试", "安思源（东溪村）", 86, "2025.6.12"],
        ]
        done = take_in("study.results", workbook(tmp_path / "成绩.xlsx", {"表": rows}), world)
        assert (done.taken, "有几个学法人员叫“安思源”" in str(done.refused[0])) == (1, True)
        assert "请增加“单位”一列，写明是哪一个的" in str(done.refused[0])

    def test_what_the_sheet_reckons_beneath_is_nobodys_mark(self, world: World, tmp_path: Path) -> None:
        enter(world, "exams")
        enter(world, "learners")
        rows: list[list[Any]] = [
            ["上半年学法考试成绩表"], ["序号", "姓名", "成绩"], [1, "安思源", 86], ["", "平均分", 86.0],
            ["", "最高分", "86分"], ["", "及格率", "100%"],
        ]  # fmt: skip
        done = take_in("study.results", workbook(tmp_path / "成绩.xlsx", {"表": rows}), world)
        assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)


class TestUnits:
    """What stands under 单位 beside a name is the person's unit, no village."""

    def test_it_tells_two_of_one_name_apart(self, world: World, tmp_path: Path) -> None:
        enter(world, "exams")
        enter(world, "learners", unit="党政办")
        second = enter(world, "learners", unit="东溪村")
        rows: list[list[Any]] = [["上半年学法考试成绩表"], ["姓名", "单位", "成绩"], ["安思源", "东溪村", 86]]
        done = take_in("study.results", workbook(tmp_path / "成绩.xlsx", {"表": rows}), world)
        assert [str(problem) for problem in done.refused] == []
        assert (ExamResult.objects.get().learner, ExamResult.objects.get().entry.village) == (second, None)

    @pytest.mark.parametrize("ledger", [one for one in LEDGERS if "learner" in {c.id for c in one.columns}])
    def test_of_one_alone_it_does_not_matter(self, ledger: Ledger, world: World, tmp_path: Path) -> None:
        cells = written(ledger, TestEveryLedger().whole(world, ledger.register))
        heard = {one.column: one.names[0] for one in intake(ledger.id).columns}
        rows: list[list[Any]] = [[*(heard[id] for id in cells), "单位"], [*cells.values(), "党群服务中心"]]
        done = take_in(ledger.id, workbook(tmp_path / "台账.xlsx", {"表": rows}), world)
        assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
        (entry,) = Entry.objects.filter(register=ledger.register, voided=False)
        assert entry.village is None


class TestQuestionBanks:
    def test_the_customary_table_comes_in(self, world: World, tmp_path: Path) -> None:
        rows: list[list[Any]] = [
            ["题干", "A", "B", "C", "D", "答案"],
            ["我国的根本法是", "宪法", "民法典", "刑法", "立法法", "A"],
            ["下列属于行政处罚的有", "警告", "罚款", "拘役", "", "A、B"],
            ["行政处罚应当公开", "", "", "", "", "√"],
            ["当场处罚可以口头告知", "正确", "错误", "", "", "错误"],
        ]
        done = take_in("study.questions", workbook(tmp_path / "题库.xlsx", {"题库": rows}), world)
        assert ([str(problem) for problem in done.refused], done.taken) == ([], 4)
        found = {row.text: (row.kind, row.answer, len(row.options.splitlines())) for row in ExamQuestion.objects.all()}
        assert found == {
            "我国的根本法是": ("single", "A", 4), "下列属于行政处罚的有": ("multiple", "AB", 3),
            "行政处罚应当公开": ("judge", "对", 0), "当场处罚可以口头告知": ("judge", "错", 0),
        }  # fmt: skip


class TestOtherLists:
    def test_a_ledger_of_study_leaves_much_to_its_reader(self, world: World, tmp_path: Path) -> None:
        rows: list[list[Any]] = [
            ["学习时间", "形式", "学习内容", "学时", "参加人数"],
            ["2025.3.12", "中心组", "习近平法治思想概论", 4, 20],
            ["2025.4.2", "会前学法", "行政复议法", 1, 18],
            ["2025.5.2", "讲座", "婚姻家庭", 2, 40],
        ]
        done = take_in("study.sessions", workbook(tmp_path / "台账.xlsx", {"表": rows}), world)
        assert ([str(problem) for problem in done.refused], done.taken) == ([], 3)
        found = [(row.subject, row.audience, row.present) for row in StudySession.objects.order_by("dated_on")]
        assert found == [("xi", "leaders", 20), ("administrative", "government", 18), ("other", "government", 40)]

    def test_a_list_of_laws_without_posts_is_everybodys(self, world: World, tmp_path: Path) -> None:
        rows: list[list[Any]] = [["法律法规名称", "印发日期"], ["《宪法》", "2025.1.5"]]
        take_in("study.laws", workbook(tmp_path / "清单.xlsx", {"表": rows}), world)
        assert (RequiredLaw.objects.get().law, RequiredLaw.objects.get().audience) == ("宪法", "everyone")

    def test_a_list_of_certificates_may_have_both_days_in_one_cell(self, world: World, tmp_path: Path) -> None:
        enter(world, "learners", category="officers")
        rows: list[list[Any]] = [
            ["持证人", "执法证号", "颁发机关", "执法类别", "发证时间", "有效期起止"],
            ["安思源", "990001", "省政府", "综合执法", "2025.7.1", "2025-07-01至2030-06-30"],
        ]
        done = take_in("study.certificates", workbook(tmp_path / "证件.xlsx", {"表": rows}), world)
        assert [str(problem) for problem in done.refused] == []
        assert (Qualified.objects.get().kind, Qualified.objects.get().expires_on) == ("enforcement", date(2030, 6, 30))

    def test_a_roster_comes_in_with_customary_words(self, world: World, tmp_path: Path) -> None:
        rows: list[list[Any]] = [
            ["姓名", "人员类别", "工作单位", "现任职务", "到岗日期"],
            ["安思源", "村干部", "东溪村", "文书", "2024.3.1"],
            ["郑守正", "执法人员", "执法队", "队员", "2024.3.1"],
        ]
        done = take_in("study.learners", workbook(tmp_path / "花名册.xlsx", {"表": rows}), world)
        assert ([str(problem) for problem in done.refused], done.taken) == ([], 2)
        assert Learner.objects.get(name="郑守正").person == world.officer


def test_questions_come_in_however_their_kind_and_answer_are_spelt(world: World, tmp_path: Path) -> None:
    rows = [
        ["题型", "题目", "A", "B", "C", "正确答案", "备注"],
        ["多项选择", "哪些情形应当回避", "有利害关系", "是近亲属", "都不回避", "a、b.", "《行政处罚法》第43条"],
        ["单项选择", "当场处罚公民的限额", "五十元", "二百元", "五百元", "b.", "《行政处罚法》第51条"],
        ["判断正误", "执法应当出示证件", "", "", "", "√", ""],
    ]
    take_in("study.questions", workbook(tmp_path / "题库.xlsx", {"表": rows}), world)
    asked = [(one.kind, one.answer, one.law) for one in ExamQuestion.objects.order_by("pk")]
    assert asked == [
        ("multiple", "AB", "《行政处罚法》第43条"),
        ("single", "B", "《行政处罚法》第51条"),
        ("judge", "对", ""),
    ]
