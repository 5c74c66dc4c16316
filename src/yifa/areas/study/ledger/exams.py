"""学法考试、成绩、题库: the columns of exams, mark sheets and the question bank."""

from __future__ import annotations

from yifa.areas.study import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import FZXCF

EXAMS = Ledger(
    "study.exams",
    "学法考试台账",
    area="study",
    register=register.EXAMS.id,
    thing="学法考试",
    says="哪次考试、谁应考、怎样考、多少分及格",
    teaches="一次考试一行：在线答题的，登记以后组卷；纸质考试和上级平台的考试，考完登记或者导入成绩。"
    "应考人员由学法人员名册得出，成绩登记齐了再补记成绩汇总日期。",
    law=FZXCF[36],
    icon="clipboard-check",
    columns=[
        Column("dated_on", "开始日期"),
        Column("until", "截止日期"),
        Column("name", "考试名称"),
        Column("manner", "方式"),
        Column("audience", "对象"),
        Column("pass_mark", "及格分"),
        Column("excellent_mark", "优秀分", shown=False),
        Column("full_marks", "满分", shown=False),
        Column("make_up_of", "补考的考试", shown=False),
        Column("minutes", "分钟数", shown=False),
        Column("attempts", "可答次数", shown=False),
        Column("counted_on", "成绩汇总"),
    ],
    views=[View("year", "本年全部", {"from": "{year}"}), View("here", "在线答题", {"manner": "here"})],
)

RESULTS = Ledger(
    "study.results",
    "考试成绩台账",
    area="study",
    register=register.RESULTS.id,
    thing="成绩",
    says="一人一次考试一行；只由经办人、审核人员和党政负责人查看",
    teaches="纸质考试、上级平台考试的成绩在这里登记或者导入，缺考的也登记并写明原因。"
    "条目只由经办人、审核人员和党政负责人查看，其他人员只看到人数和比率。",
    law=FZXCF[36],
    icon="lock",
    columns=[
        Column("dated_on", "考试日期"),
        Column("exam", "考试"),
        Column("learner", "姓名"),
        Column("score", "成绩"),
        Column("outcome", "结果"),
        Column("absent", "缺考", shown=False),
        Column("remark", "备注"),
    ],
    views=[
        View("year", "本年全部", {"from": "{year}"}),
        View("failed", "不合格", {"outcome": "failed"}),
        View("absent", "缺考", {"outcome": "absent"}),
    ],
)

PARTS = Ledger(
    "study.parts",
    "试卷组成",
    area="study",
    register=register.PARTS.id,
    thing="试卷组成",
    says="在线考试的试卷由哪些题型组成、各多少题、每题几分",
    teaches="在线答题的考试，按题型登记题数和每题分值，答题时从题库中随机抽取。",
    law=FZXCF[36],
    icon="list-details",
    columns=[
        Column("exam", "考试"),
        Column("kind", "题型"),
        Column("count", "题数", total=True, unit="题"),
        Column("points", "每题分值"),
        Column("category", "题库分类"),
        Column("dated_on", "组卷日期", shown=False),
    ],
)

QUESTIONS = Ledger(
    "study.questions",
    "学法题库",
    area="study",
    register=register.QUESTIONS.id,
    thing="题目",
    says="考试从这里抽题；只由经办人、审核人员查看",
    teaches="单项选择题、多项选择题、判断题逐题登记，也可以按通行的题库表格（题干、A、B、C、D、答案）导入。"
    "题目和答案只由经办人、审核人员查看。",
    law=FZXCF[36],
    icon="files",
    columns=[
        Column("kind", "题型"),
        Column("text", "题干"),
        Column("options", "选项", shown=False),
        Column("answer", "答案"),
        Column("law", "依据", shown=False),
        Column("category", "分类", asked=True),
        Column("dated_on", "入库日期", shown=False),
        Column("ended_on", "停用日期", shown=False),
    ],
    views=[
        View("single", "单项选择题", {"kind": "single"}),
        View("multiple", "多项选择题", {"kind": "multiple"}),
        View("judge", "判断题", {"kind": "judge"}),
    ],
)
