"""What the annual report says of studying the law: what was studied, who was there, how exams went, who is qualified;
what fell short, and what follows."""

from __future__ import annotations

from yifa.engine.narrative.conditions import good, weak
from yifa.engine.narrative.declarations import ByKind, Compared, Listed, Paragraph, Said, Section, said
from yifa.engine.narrative.known import Known
from yifa.reading.parts import ACHIEVEMENTS, LEADERS_DUTY, NEXT_YEAR, SHORTCOMINGS

_KINDS = {
    "central": "中心组学习",
    "before": "会前学法",
    "branch": "三会一课",
    "party_day": "主题党日",
    "assembly": "干部大会",
}


def _plan_kept(known: Known) -> bool:
    """What was planned was held, so that the share contradicts no shortcoming."""
    return good("plan_rate")(known) and not known.number("plan_overdue")


def _uncertified(known: Known) -> bool:
    """Fewer hold a certificate than enforce."""
    return known.number("officers_certified") < known.number("officers")


# --- 举措和成效 ------------------------------------------------------------------------------------------------

_STUDIED = Paragraph("studied", [
    said("抓住领导干部这个“关键少数”，全年开展集体学法{collective}", Compared("collective")),
    said(ByKind("collective", "kind", "从形式看，{parts}", names=_KINDS)),
    said("全年以习近平法治思想为内容开展专题学习{xi_thought}", Compared("xi_thought")),
    said(Listed([Said("组织研讨交流{discussions}"), Said("撰写心得体会{essays}")], before="全年")),
    said(Said("全年到期的学法计划{plan_items}，已落实{plan_items_held}，落实率{plan_rate}", when=_plan_kept)),
])  # fmt: skip

_TAUGHT = Paragraph("taught", [
    said("加强法治培训，全年举办、参加法治讲座和培训{trainings}", Compared("trainings"),
         "各类人员参加{training_participants}", "授课{training_hours}"),
    said(Said("纳入考勤的学法人员应到讲座和培训{training_due}，到会{training_present}，参训率{training_rate}",
              when=good("training_rate"))),
    said("全年组织旁听庭审{court_visits}", "各类人员参加{court_observers}"),
])  # fmt: skip

_COVERED = Paragraph("covered", [
    said(Said("落实学法考勤和补学制度，全年学法活动应到{attendance_due}，到会和补学{covered}，学法覆盖率{coverage}",
              when=good("coverage")), "其中补学{made_up}"),
    said("年末在册学法人员{learners}", ByKind("learners", "category", "其中{parts}")),
    said("全年登记个人自学{self_study_hours}"),
    said(Said("年内统计学时{records}，达到目标学时{hours_reached}，学时达标率{hours_rate}", when=good("hours_rate"))),
])  # fmt: skip

_EXAMINED = Paragraph("examined", [
    said("坚持以考促学，全年组织学法考试{exams}", Compared("exams")),
    said(Said("应考{exam_due}，参考{exam_sat}，参考率{exam_participation_rate}", when=good("exam_participation_rate"))),
    said(Said("参考人员中合格{exam_passed}，合格率{exam_pass_rate}", when=good("exam_pass_rate")),
         "优秀{exam_excellent}", "平均成绩{exam_average}"),
    said("对缺考、不合格的组织补考，参加补考{exam_again}", "补考合格{exam_again_passed}"),
])  # fmt: skip

_QUALIFIED = Paragraph("qualified", [
    said("严格执法人员资格管理，年末持有效行政执法证的人员{officers_certified}",
         "年内新领行政执法证{certificates_new}"),
    said("全年报名参加资格考试{qualification_enrolled}",
         Listed([Said("参加考试{qualification_sat}"), Said("通过{qualification_passed}")], before="其中")),
    said("年末学法人员中有法律职业资格的{legal_profession}"),
])  # fmt: skip

# --- 主要负责人履职 --------------------------------------------------------------------------------------------

_IN_FRONT = Section("study", LEADERS_DUTY, [
    Paragraph("in_front", [
        said("党委理论学习中心组全年集体学法{central}", Compared("central")),
        said("党委会议、政府会议会前学法{before_meetings}"),
        said("领导干部讲法治课{lectures_by_leaders}"),
    ]),
], heading="带头学法、推动干部学法用法")  # fmt: skip

# --- 不足和原因 ------------------------------------------------------------------------------------------------

_LACKING = Section("study", SHORTCOMINGS, [
    Paragraph("lacking", [
        said("计划月份已过、没有落实的学法计划{plan_overdue}"),
        said(Said("全年学法活动应到{attendance_due}，到会和补学{covered}，学法覆盖率{coverage}",
                  when=weak("coverage"))),
        said(Said("纳入考勤的学法人员应到讲座和培训{training_due}，到会{training_present}，参训率{training_rate}",
                  when=weak("training_rate"))),
        said(Said("年内统计学时{records}，达到目标学时{hours_reached}，学时达标率{hours_rate}",
                  when=weak("hours_rate"))),
        said(Said("学法考试应考{exam_due}，参考{exam_sat}，参考率{exam_participation_rate}",
                  when=weak("exam_participation_rate"))),
        said(Said("学法考试参考{exam_sat}，合格{exam_passed}，合格率{exam_pass_rate}", when=weak("exam_pass_rate"))),
    ]),
], heading="学法计划、考勤和考试落实不够")  # fmt: skip

_UNQUALIFIED = Section("study", SHORTCOMINGS, [
    Paragraph("unqualified", [
        said(Said("年末有行政执法人员{officers}，持有效行政执法证的{officers_certified}", when=_uncertified)),
    ]),
], heading="执法人员持证不足")  # fmt: skip

# --- 下一年度安排 ----------------------------------------------------------------------------------------------

_NEXT = Section("study", NEXT_YEAR, [
    Paragraph("next_plan", [said("对没有落实的{plan_overdue}学法计划逐项补上")], opening="落实学法计划"),
    Paragraph("next_coverage", [
        said(Said("严格考勤，对请假、缺席的逐人补学", when=weak("coverage"))),
    ], opening="提高学法覆盖面"),
    Paragraph("next_exams", [
        said(Said("对缺考、不合格的人员组织补考", when=weak("exam_pass_rate"))),
    ], opening="以考促学"),
    Paragraph("next_officers", [
        said(Said("组织未持证的人员参加资格考试，到期的及时换证，没有有效证件的不安排执法工作", when=_uncertified)),
    ], opening="加强执法队伍建设"),
], heading="深化法治学习和培训")  # fmt: skip

NARRATIVE = (
    Section("study", ACHIEVEMENTS, [_STUDIED, _TAUGHT, _COVERED, _EXAMINED], topic="publicity"),
    Section("study", ACHIEVEMENTS, [_QUALIFIED], topic="enforcement"),
    _IN_FRONT,
    _LACKING, _UNQUALIFIED,
    _NEXT,
)  # fmt: skip
