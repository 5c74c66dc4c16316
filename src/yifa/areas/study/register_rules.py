"""What must hold in the registers of study, beyond each field."""

from __future__ import annotations

from yifa.areas.study.models.attendance import Presence
from yifa.areas.study.models.exam import Manner
from yifa.areas.study.models.question import RIGHT, WRONG, QuestionKind
from yifa.areas.study.models.session import SessionKind
from yifa.law.entry_rules import EntryFacts, entry_rule, part_of, told_with
from yifa.law.wording import short_number

# --- 人员 --------------------------------------------------------------------------------------------------------


@entry_rule("该人员已经在名册上；换岗的，请先补记调出日期", where="name")
def on_the_roster_once(facts: EntryFacts) -> bool:
    """Nobody has to study twice."""
    return facts.record.since is None or not facts.record.is_listed_already()


@entry_rule("当日不在学法人员名册上", where="learner")
def on_the_roster_that_day(facts: EntryFacts) -> bool | str:
    """What is told of a person is told of one who stands on the roster on that day, and of one's own."""
    record = facts.record
    learner = record.learner
    if learner.org_id != record.org_id:
        return False
    if record.dated_on is None or learner.is_on_the_roster(record.dated_on):
        return True
    return f"{learner.name}在{record.dated_on}不在学法人员名册上，请核对日期，或者先在名册登记"


# --- 计划、学习 --------------------------------------------------------------------------------------------------


@entry_rule("该计划已有同月、同一形式和主题的项目", where="topic")
def planned_once(facts: EntryFacts) -> bool:
    """An item of a plan is entered once."""
    return not facts.record.is_planned_twice()


@entry_rule("计划月份不能早于印发的年度", where="due_month")
def planned_ahead(facts: EntryFacts) -> bool:
    """A plan is for its year or later ones; what a year's plan has for January is often issued in March."""
    planned_on = facts.record.planned_on
    return planned_on is None or bool(planned_on.year <= facts.record.due_month.year)


@entry_rule("落实计划的学法活动应当是本机关登记的、没有作废的", where="session")
def carried_out_by_a_session_of_ours(facts: EntryFacts) -> bool:
    """A plan is carried out by what the township held itself, or took part in, and stands."""
    session = facts.record.session
    return session is None or (session.org_id == facts.record.org_id and not session.voided)


@entry_rule("落实计划的学法活动不能早于计划年度、印发日期", where="session")
def carried_out_after_it_was_planned(facts: EntryFacts) -> bool | str:
    """What was held before there was the plan, or in a year before its own, carries out nothing of it."""
    record = facts.record
    held = None if record.session is None else record.session.held_on
    if held is None:
        return True
    year = record.due_month.year
    if held.year < year:
        return f"该学法活动是{held.year}年开展的，不能落实{year}年的计划，请另选本年度的活动"
    if record.planned_on is not None and held < record.planned_on:
        return f"该学法活动在{held}开展，早于计划印发日期{record.planned_on}，不能落实本项计划；日期有误的，请先更正"
    return True


@entry_rule("该学法活动已经落实了另一项计划", where="session")
def carried_out_by_a_session_of_its_own(facts: EntryFacts) -> bool | str:
    """One session carries out one item."""
    record = facts.record
    other = None if record.session is None else record.carried_out_as_well()
    return other is None or f"该学法活动已经落实了“{other}”，一次活动只落实一项计划，请另选活动"


@entry_rule("已经落实的计划不用调整", where="dropped_on")
def held_or_dropped(facts: EntryFacts) -> bool:
    """What was held was not dropped."""
    return facts.record.session is None or facts.record.dropped_on is None


why_it_was_dropped = told_with("dropped_on", "dropped_because", "不再开展的，写明调整原因")


@entry_rule("该法律法规已经在这一岗位的清单上", where="law")
def required_once(facts: EntryFacts) -> bool:
    """A law stands on a list once."""
    return facts.record.listed_on is None or not facts.record.is_listed_twice()


@entry_rule("旁听庭审以外的活动不填案号", where="case_number")
def a_case_is_heard_in_court(facts: EntryFacts) -> bool:
    """A case number says which trial was watched."""
    return not facts.record.case_number or facts.record.kind == SessionKind.COURT


present_of_expected = part_of("present", "expected", "实到人数不能多于应到人数")
speakers_of_present = part_of("speakers", "present", "研讨发言人数不能多于实到人数")
lecturer_is_named = told_with("lecturer_kind", "lecturer", "写明授课人类别的，填写授课人")


@entry_rule("请假、缺席的，写明原因", where="reason")
def absence_has_its_reason(facts: EntryFacts) -> bool:
    """Whoever stayed away says why."""
    return facts.record.state != Presence.ABSENT or bool(facts.record.reason)


@entry_rule("该人员在这次活动的考勤已经登记", where="learner")
def attended_once(facts: EntryFacts) -> bool:
    """One person, one session, one line."""
    return not facts.record.is_entered_twice()


@entry_rule("考勤日期应当是学法活动的日期，活动应当是本机关登记的、没有作废的", where="attended_on")
def on_the_day_of_the_session(facts: EntryFacts) -> bool:
    """Attendance is that of the session on its day."""
    record = facts.record
    session = record.session
    if session.org_id != record.org_id or session.voided:
        return False
    return None in (record.attended_on, session.held_on) or record.attended_on == session.held_on


@entry_rule("已经到会的不用补学", where="made_up_on")
def made_up_by_the_absent(facts: EntryFacts) -> bool:
    """Only what was missed is made up."""
    return facts.record.made_up_on is None or facts.record.state == Presence.ABSENT


how_it_was_made_up = told_with("made_up_on", "made_up_how", "已经补学的，写明补学方式")


@entry_rule("该人员当日的这项自学已经登记", where="content")
def studied_alone_once(facts: EntryFacts) -> bool:
    """What somebody studied on a day is entered once."""
    return facts.record.studied_on is None or not facts.record.is_entered_twice()


@entry_rule("该人员本年度已经建档；统计日期有变的，更正原来那一条", where="learner")
def one_record_a_year(facts: EntryFacts) -> bool:
    """A person's year is added up once, and corrected where it was too early."""
    return facts.record.added_up_on is None or not facts.record.is_added_up_already()


# --- 题库、考试 --------------------------------------------------------------------------------------------------


@entry_rule("选择题应当写明至少两个不同的选项，判断题不写选项", where="options")
def options_to_choose_from(facts: EntryFacts) -> bool:
    """Whoever chooses has a choice."""
    record = facts.record
    lines = record.options.splitlines()
    if record.kind == QuestionKind.JUDGE:
        return not lines
    return len(set(lines)) > 1 and len(set(lines)) == len(lines) <= len(record.choices)


@entry_rule("答案与题型、选项不符", where="answer")
def answer_is_among_the_options(facts: EntryFacts) -> bool | str:
    """The answer is one that can be given."""
    record = facts.record
    if record.kind == QuestionKind.JUDGE:
        return record.answer in (RIGHT, WRONG) or "判断题的答案填“对”或者“错”"
    letters = {letter for letter, _ in record.choices}
    unknown = sorted(set(record.answer) - letters)
    if unknown:
        return f"答案“{''.join(unknown)}”不在选项之内"
    if record.kind == QuestionKind.SINGLE:
        return len(record.answer) == 1 or "单项选择题只有一个答案"
    return len(record.answer) > 1 or "多项选择题至少有两个答案；只有一个的，题型填单项选择题"


@entry_rule("题库中已有同样的题目", where="text")
def asked_once(facts: EntryFacts) -> bool:
    """The bank has a question once."""
    return not facts.record.is_asked_already()


@entry_rule("同名考试已经登记", where="name")
def examined_once(facts: EntryFacts) -> bool:
    """An exam is entered once."""
    return facts.record.begins_on is None or not facts.record.is_entered_twice()


pass_mark_of_full_marks = part_of("pass_mark", "full_marks", "及格分不能高于满分")


@entry_rule("补考应当在原考试之后；补考不能再补考", where="make_up_of")
def makes_up_for_an_earlier_exam(facts: EntryFacts) -> bool:
    """One makes up for an exam of one's own that is over."""
    record, first = facts.record, facts.record.make_up_of
    if first is None:
        return True
    if first.org_id != record.org_id or first.voided or first.make_up_of_id is not None or first.pk == record.pk:
        return False
    return None in (record.begins_on, first.begins_on) or first.until < record.begins_on


@entry_rule("答题分钟数、可答次数只有在线答题的填写", where="minutes")
def only_what_is_answered_here_is_timed(facts: EntryFacts) -> bool:
    """How long and how often is the affair of those who hold the exam."""
    record = facts.record
    return record.manner == Manner.HERE or (record.minutes is None and record.attempts is None)


@entry_rule("已登记的成绩是按原来的及格分判定的；请先更正成绩", where="pass_mark")
def results_stand_by_the_marks(facts: EntryFacts) -> bool | str:
    """The marks of an exam don't change under those who sat it."""
    turned = facts.record.judged_otherwise()
    return f"已登记的成绩中有{turned}份会因此改变结果，及格分不能改" if turned else True


@entry_rule("应考人员的成绩、缺考还没有登记齐", where="counted_on")
def everybody_is_accounted_for(facts: EntryFacts) -> bool | str:
    """An exam is summed up when of everybody who should sit it one knows how it went."""
    record = facts.record
    lacking = [] if record.counted_on is None else record.lacking()
    if not lacking:
        return True
    named = "、".join(learner.name for learner in lacking[:5])
    return f"尚有{len(lacking)}名应考人员没有登记成绩或者缺考：{named}{'等' if len(lacking) > 5 else ''}"


@entry_rule("只有在线答题的考试在这里组卷", where="exam")
def drawn_for_an_exam_here(facts: EntryFacts) -> bool:
    """Papers of others are theirs."""
    exam = facts.record.exam
    return exam.org_id == facts.record.org_id and not exam.voided and exam.manner == Manner.HERE


@entry_rule("该题型、分类已经在试卷上", where="kind")
def part_stands_once(facts: EntryFacts) -> bool:
    """A kind of question of one category is one part."""
    return not facts.record.stands_twice()


@entry_rule("题库中的题目不够", where="count")
def enough_questions(facts: EntryFacts) -> bool | str:
    """What is drawn is there."""
    available = facts.record.available()
    return facts.record.count <= available or f"题库中可用的只有{available}题，不够抽{facts.record.count}题"


@entry_rule("试卷总分不能超过满分", where="points")
def full_marks_hold(facts: EntryFacts) -> bool | str:
    """The parts of a paper come to the full marks at most."""
    record = facts.record
    full, together = record.exam.full_marks, record.marks + record.marks_beside()
    return full is None or together <= full or f"各题合计{short_number(together)}分，超过满分{short_number(full)}分"


@entry_rule("考过的填写成绩，缺考的不填成绩", where="score")
def a_score_or_absent(facts: EntryFacts) -> bool:
    """Of whoever sat it one knows the score, of whoever did not there is none."""
    return facts.record.absent == (facts.record.score is None)


@entry_rule("成绩不能高于满分", where="score")
def score_of_full_marks(facts: EntryFacts) -> bool:
    """Nobody gets more than there is."""
    record = facts.record
    return None in (record.score, record.exam.full_marks) or record.score <= record.exam.full_marks


@entry_rule("该人员在这次考试的成绩已经登记", where="learner")
def examined_with_one_result(facts: EntryFacts) -> bool:
    """One person, one exam, one result."""
    return not facts.record.is_entered_twice()


@entry_rule("考试日期应当在考试起止日期之内，考试应当是本机关登记的、没有作废的", where="taken_on")
def within_the_days_of_the_exam(facts: EntryFacts) -> bool:
    """An exam is taken while it is held."""
    record = facts.record
    exam = record.exam
    if exam.org_id != record.org_id or exam.voided:
        return False
    return None in (record.taken_on, exam.begins_on) or exam.begins_on <= record.taken_on <= exam.until


@entry_rule("补考只登记原考试缺考、不合格的人员", where="learner")
def made_up_by_who_failed(facts: EntryFacts) -> bool:
    """Whoever passed has nothing to make up."""
    record = facts.record
    return record.exam.make_up_of_id is None or record.learner_id in {learner.pk for learner in record.exam.due()}


# --- 资格 --------------------------------------------------------------------------------------------------------


@entry_rule("该人员已经报名、尚未考试", where="learner")
def enrolled_once(facts: EntryFacts) -> bool:
    """Nobody waits twice for the same exam."""
    return facts.record.sat_on is not None or not facts.record.is_waiting_already()


result_is_told = told_with("sat_on", "result", "已经考试的，写明结果")
day_of_the_exam_is_told = told_with("result", "sat_on", "写明考试结果的，填写考试日期")


@entry_rule("行政执法证应当写明执法类别、区域", where="scope")
def scope_is_told(facts: EntryFacts) -> bool:
    """Who enforces does so within what the certificate says."""
    return facts.record.kind != "enforcement" or bool(facts.record.scope)


@entry_rule("该证号已经登记在他人名下", where="number")
def number_is_its_own(facts: EntryFacts) -> bool:
    """One number, one holder."""
    return not facts.record.number_is_anothers()


@entry_rule("该人员的原证还有效；换发新证的，请先在原证条目补记换发日期", where="issued_on")
def the_former_is_replaced(facts: EntryFacts) -> bool:
    """Nobody holds two certificates of a kind at a time."""
    return facts.record.issued_on is None or not facts.record.still_held().exists()


@entry_rule("本机关有同名人员，请先在学法人员名册中选定是哪一位", where="learner")
def the_holder_is_known(facts: EntryFacts) -> bool:
    """A certificate permits acts of one person alone, so it must be known of whom."""
    learner = facts.record.learner
    return learner.person_id is not None or len(learner.namesakes()) < 2


why_it_was_revoked = told_with("revoked_on", "revoked_because", "已经注销的，写明原因")
