"""题库、成绩表、上级平台导出的成绩: in their customary shapes."""

from __future__ import annotations

import re
from typing import Any, Final

from yifa.areas.study.exchange.people import UNIT, leave_unit
from yifa.engine.exchange.cells import BadCell, plain, to_number
from yifa.engine.exchange.declarations import Heard, Intake, Kind, Reading

_OPTIONS: Final = ("a", "b", "c", "d", "e", "f")
_JUDGED: Final = frozenset(("对", "错", "正确", "错误", "√", "×", "T", "F", "是", "否"))


def read_question(reading: Reading) -> None:
    """A bank has the options in columns A, B, C, D; what kind of question it is follows from the answer."""
    values = reading.values
    options = [str(values.pop(f"option_{letter}", "")).strip() for letter in _OPTIONS]
    if any(options):
        values["options"] = "\n".join(option for option in options if option)
    answer = re.sub(r"[\s,，、;；.．。)）]+", "", plain(str(values.get("answer", "")))).upper()
    if values.get("kind") is None:
        judged = answer in _JUDGED or not values.get("options")
        values["kind"] = "judge" if judged else "multiple" if len(answer) > 1 else "single"
    if values.get("kind") == "judge":
        values.pop("options", None)
    if values.get("entered_on") is None:
        values["entered_on"] = reading.today


QUESTIONS = Intake(
    "study.questions",
    read=read_question,
    columns=[
        Heard(
            "kind",
            "类型 试题类型 题目类型",
            words={
                "single": "单选 单选题 单项选择",
                "multiple": "多选 多选题 多项选择 不定项",
                "judge": "判断 是非题 判断正误",
            },
        ),
        Heard("text", "题目 试题 试题内容 题目内容"),
        Heard("options", "备选项 备选答案", says="也可以分栏写在A、B、C、D各栏"),
        *[
            Heard(
                f"option_{letter}",
                f"选项{letter.upper()} {letter.upper()}选项",
                kind=Kind.TEXT,
                name=letter.upper(),
                says=f"选项{letter.upper()}",
            )
            for letter in _OPTIONS
        ],
        Heard("answer", "正确答案 参考答案 标准答案"),
        Heard("law", "出处 解析 法律依据 法条依据 法条 备注"),
        Heard("category", "题库分类 所属法律 知识点"),
        Heard("entered_on", "入库时间 录入日期"),
        Heard("ended_on", "停用时间"),
    ],
    template="kind text option_a option_b option_c option_d answer law category entered_on ended_on options",
    example={
        "kind": "单项选择题",
        "text": "当场作出行政处罚决定，对公民罚款的限额是多少",
        "option_a": "五十元以下",
        "option_b": "二百元以下",
        "option_c": "五百元以下",
        "answer": "B",
        "law": "《行政处罚法》第51条",
        "category": "行政处罚法",
    },
    further=(
        {
            "text": "行政复议的一般申请期限是",
            "option_a": "三十日",
            "option_b": "六十日",
            "option_c": "六个月",
            "law": "《行政复议法》第20条",
            "category": "行政复议法",
        },
        {
            "kind": "多项选择题",
            "text": "下列哪些属于行政处罚的种类",
            "option_a": "警告",
            "option_b": "罚款",
            "option_c": "行政拘留",
            "option_d": "记过",
            "answer": "ABC",
            "law": "《行政处罚法》第9条",
        },
        {
            "kind": "判断题",
            "text": "行政机关可以因当事人申辩而给予更重的处罚",
            "option_a": "",
            "option_b": "",
            "option_c": "",
            "answer": "错",
            "law": "《行政处罚法》第45条",
        },
    ),
)

EXAMS = Intake(
    "study.exams",
    columns=[
        Heard("begins_on", "考试日期 考试时间 起始日期"),
        Heard("until", "结束日期"),
        Heard("name", "名称 考试"),
        Heard(
            "manner",
            "考试形式 方式",
            words={"here": "在线 网上答题 机考", "paper": "笔试 闭卷 开卷", "platform": "网络平台 省平台 学法用法平台"},
        ),
        Heard(
            "audience",
            "参考人员 应考对象 对象",
            words={
                "everyone": "全体 全体人员",
                "government": "机关干部职工 全体机关干部",
                "villages": "村干部 村两委干部",
            },
        ),
        Heard("make_up_of", "原考试", says="补考的，填原来那次考试的名称"),
        Heard("pass_mark", "及格线 合格分"),
        Heard("minutes", "时长 考试时长"),
        Heard("attempts", "次数"),
        Heard("counted_on", "汇总日期"),
    ],
    template="begins_on until name manner audience make_up_of pass_mark minutes attempts counted_on",
    example={
        "begins_on": "2025.6.10",
        "until": "2025.6.20",
        "name": "2025年上半年学法考试",
        "manner": "纸质试卷",
        "audience": "机关工作人员",
    },
    further=(
        {
            "begins_on": "2025.11.10",
            "until": "2025.11.20",
            "name": "2025年下半年学法考试",
            "manner": "在线答题",
            "minutes": "60",
            "attempts": "1",
        },
    ),
)

_ABSENT: Final = re.compile(r"缺|未考|未参加|请假|免考|公差|病假|产假")


def read_result(reading: Reading) -> None:
    """A mark sheet writes 缺考 where the mark would stand, and has the exam's name and days in its title."""
    leave_unit(reading)
    values = reading.values
    said = str(values.pop("score", "")).strip()
    if _ABSENT.search(said) or values.get("absent"):
        values["absent"] = True
        if said and said not in ("缺考", "缺"):
            values.setdefault("remark", said)
    elif said:
        _take_score(reading, said)
    exam: Any = values.get("exam")
    if exam is not None and values.get("taken_on") is None:
        values["taken_on"] = exam.until
        if exam.begins_on != exam.until:
            reading.note("score", f"没有考试日期一栏，按截止日期{exam.until}导入")


def _take_score(reading: Reading, said: str) -> None:
    try:
        reading.values["score"] = str(to_number(said.removesuffix("分")))
    except BadCell as bad:
        reading.wrong("score", bad.rule, bad.message, "成绩填数字，没有参加的填“缺考”")


RESULTS = Intake(
    "study.results",
    read=read_result,
    columns=[
        Heard("taken_on", "考试时间 交卷日期 交卷时间"),
        Heard("exam", "考试名称 考试科目", above=True, says="没有这一栏的，写在表名或者标题里"),
        Heard("learner", "考生 考生姓名 人员", says="学法人员名册上的姓名", beside=UNIT.column),
        UNIT,
        Heard("score", "得分 分数 考试成绩 总分 最高分", kind=Kind.TEXT, name="成绩", says="缺考的写“缺考”"),
        Heard("absent", "是否缺考"),
        Heard("remark", "缺考原因 说明"),
    ],
    template="taken_on exam learner score absent remark",
    example={"taken_on": "2025.6.12", "exam": "2025年上半年学法考试", "learner": "张三", "score": "86"},
    further=({"learner": "李四", "score": "缺考"}, {"learner": "王五", "score": "92.5"}),
)

PARTS = Intake(
    "study.parts",
    columns=[
        Heard("exam", "考试名称"),
        Heard("kind", "类型 大题", words={"single": "单选 单选题", "multiple": "多选 多选题", "judge": "判断"}),
        Heard("count", "题目数 数量"),
        Heard("points", "分值 每题分数"),
        Heard("category", "分类 抽题范围"),
        Heard("set_on", "日期"),
    ],
    template="exam kind count points category set_on",
    example={
        "exam": "2025年下半年学法考试",
        "kind": "单项选择题",
        "count": "2",
        "points": "20",
        "set_on": "2025.11.3",
    },
    further=({"kind": "多项选择题", "count": "1", "points": "40"}, {"kind": "判断题", "count": "1"}),
    after="study.questions",
)
