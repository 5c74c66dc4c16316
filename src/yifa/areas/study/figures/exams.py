"""What is counted of exams and of what people are qualified for."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from yifa.areas.study.models import (
    GOOD_ENOUGH,
    SAT,
    Category,
    Enrolment,
    Exam,
    ExamResult,
    Learner,
    Outcome,
    Passed,
    Qualification,
    Qualified,
)
from yifa.engine.figures.cross_checks import OpeningAndClosing, RateAndCounts
from yifa.engine.figures.declarations import Flow, FlowRate, Mean, Section, Stock
from yifa.law.citation import FZXCF, XZCFF, ZFJD

# --- 学法考试 ------------------------------------------------------------------------------------------------

_RESULT: dict[str, Any] = {
    "of": ExamResult, "at": "dated_on", "law": FZXCF[36],
    "dims": {"category": "learner__category", "manner": "exam__manner"},
}  # fmt: skip
_FIRST = Q(exam__make_up_of__isnull=True, exam__voided=False)
_AGAIN = Q(exam__make_up_of__isnull=False, exam__voided=False)
_SAT = Q(outcome__in=SAT)
_PASSED = Q(outcome__in=GOOD_ENOUGH)
_EXCELLENT = Q(outcome=Outcome.EXCELLENT)

EXAMS = Flow(
    "study.exams", "学法考试", unit="次", of=Exam, at="dated_on", where=Q(make_up_of__isnull=True), law=FZXCF[36],
    dims={"manner": "manner", "audience": "audience"}, indicators=["law_exams_held"],
    definition="期间内开始的学法考试，不含补考。",
)  # fmt: skip
DUE = Flow(
    "study.exam_due", "应考", unit="人次", **_RESULT, where=_FIRST, indicators=["exam_expected_participants"],
    definition="期间内学法考试登记了成绩或者缺考的人次，不含补考。",
)  # fmt: skip
TAKEN = Flow(
    "study.exam_sat", "参考", unit="人次", **_RESULT, where=_FIRST & _SAT, indicators=["exam_participants"],
    definition="应考人次中，参加了考试的。",
)  # fmt: skip
PARTICIPATION = FlowRate(
    "study.exam_participation_rate", "参考率", **_RESULT, where=_FIRST, met=_SAT,
    indicators=["exam_participation_rate"], definition="参考÷应考。",
)  # fmt: skip
PASSED = Flow(
    "study.exam_passed", "考试合格", unit="人次", **_RESULT, where=_FIRST & _PASSED,
    indicators=["exam_passed_persons"], definition="参考人次中，成绩达到及格分的，不含补考。",
)  # fmt: skip
PASS_RATE = FlowRate(
    "study.exam_pass_rate", "考试合格率", **_RESULT, where=_FIRST & _SAT, met=_PASSED, indicators=["exam_pass_rate"],
    definition="考试合格÷参考。",
)  # fmt: skip
EXCELLENT = Flow(
    "study.exam_excellent", "考试优秀", unit="人次", **_RESULT, where=_FIRST & _EXCELLENT,
    definition="参考人次中，成绩达到优秀分的，不含补考。",
)  # fmt: skip
EXCELLENT_RATE = FlowRate(
    "study.exam_excellent_rate", "考试优秀率", **_RESULT, where=_FIRST & _SAT, met=_EXCELLENT,
    indicators=["exam_excellent_rate"], definition="考试优秀÷参考。",
)  # fmt: skip
AVERAGE = Mean(
    "study.exam_average", "考试平均分", unit="分", **_RESULT, where=_FIRST & _SAT, measure="score",
    indicators=["exam_average_score"], definition="参考人次成绩的平均数，不含补考。",
)  # fmt: skip
AGAIN = Flow(
    "study.exam_again", "参加补考", unit="人次", **_RESULT, where=_AGAIN & _SAT, definition="期间内参加补考的人次。",
)  # fmt: skip
AGAIN_PASSED = Flow(
    "study.exam_again_passed", "补考合格", unit="人次", **_RESULT, where=_AGAIN & _PASSED,
    definition="参加补考的人次中，成绩达到及格分的。",
)  # fmt: skip

# --- 资格 ----------------------------------------------------------------------------------------------------

_LAW = XZCFF[42] + ZFJD[10, 17]
_ENROLMENT: dict[str, Any] = {"of": Enrolment, "dims": {"kind": "kind"}, "law": ZFJD[10]}
_ENFORCING = Q(kind=Qualification.ENFORCEMENT)
_HELD: dict[str, Any] = {"of": Qualified, "unit": "名", "since": "issued_on", "until": "ends_on"}
_CERTIFICATE: dict[str, Any] = {"of": Qualified, "law": _LAW}

ENROLLED = Flow(
    "study.qualification_enrolled", "资格考试报名", unit="人次", **_ENROLMENT, at="dated_on",
    definition="期间内报名参加行政执法资格考试、国家统一法律职业资格考试的人次。",
)  # fmt: skip
QUALIFYING = Flow(
    "study.qualification_sat", "参加资格考试", unit="人次", **_ENROLMENT, at="sat_on",
    where=Q(result__in=[Passed.PASSED, Passed.FAILED]), definition="期间内参加资格考试的人次，不含缺考。",
)  # fmt: skip
QUALIFYING_PASSED = Flow(
    "study.qualification_passed", "通过资格考试", unit="人次", **_ENROLMENT, at="sat_on",
    where=Q(result=Passed.PASSED), definition="参加资格考试的人次中，通过的。",
)  # fmt: skip
QUALIFYING_RATE = FlowRate(
    "study.qualification_rate", "资格考试通过率", **_ENROLMENT, at="sat_on",
    where=Q(result__in=[Passed.PASSED, Passed.FAILED]), met=Q(result=Passed.PASSED),
    definition="通过资格考试÷参加资格考试。",
)  # fmt: skip
OFFICERS = Stock(
    "study.officers", "行政执法人员", unit="名", of=Learner, since="since", until="until",
    where=Q(category=Category.OFFICERS), law=_LAW, indicators=["enforcement_officers"],
    definition="期末在学法人员名册上的行政执法人员。",
)  # fmt: skip
CERTIFIED = Stock(
    "study.officers_certified", "持有效行政执法证的人员", **_HELD, where=_ENFORCING, law=_LAW,
    indicators=["certified_enforcement_officers"], definition="期末持有有效行政执法证的人员，已过期、注销的不算。",
)  # fmt: skip
NEW = Flow(
    "study.certificates_new", "新领行政执法证", unit="名", **_CERTIFICATE, at="issued_on",
    where=_ENFORCING & Q(is_renewal=False), indicators=["new_enforcement_officers"],
    definition="期间内首次领取行政执法证的人员，不含换发。",
)  # fmt: skip
ISSUED = Flow(
    "study.certificates_issued", "领取、换发行政执法证", unit="名", **_CERTIFICATE, at="issued_on", where=_ENFORCING,
    definition="期间内首次领取和换发行政执法证的人员。",
)  # fmt: skip
ENDED = Flow(
    "study.certificates_ended", "行政执法证失效", unit="名", **_CERTIFICATE, at="ends_on", where=_ENFORCING,
    definition="期间内行政执法证过期、注销和换发旧证的人员。",
)  # fmt: skip
LEGAL_PROFESSION = Stock(
    "study.legal_profession", "有法律职业资格的学法人员", **_HELD, where=Q(kind=Qualification.LEGAL_PROFESSION),
    definition="期末持有国家统一法律职业资格证书的学法人员。",
)  # fmt: skip

EXAMINED = (
    Section("学法考试", [
        EXAMS, PARTICIPATION, DUE, TAKEN, PASS_RATE, PASSED, EXCELLENT_RATE, EXCELLENT, AVERAGE, AGAIN, AGAIN_PASSED,
    ]),
    Section("执法资格和法律职业资格", [
        CERTIFIED, OFFICERS, NEW, ISSUED, ENDED, LEGAL_PROFESSION, ENROLLED, QUALIFYING, QUALIFYING_RATE,
        QUALIFYING_PASSED,
    ]),
    RateAndCounts("study.participation_counts", rate=PARTICIPATION.id, numerator=TAKEN.id, denominator=DUE.id),
    RateAndCounts("study.pass_counts", rate=PASS_RATE.id, numerator=PASSED.id, denominator=TAKEN.id),
    RateAndCounts("study.excellent_counts", rate=EXCELLENT_RATE.id, numerator=EXCELLENT.id, denominator=TAKEN.id),
    RateAndCounts("study.qualification_counts", rate=QUALIFYING_RATE.id, numerator=QUALIFYING_PASSED.id,
                  denominator=QUALIFYING.id),
    OpeningAndClosing("study.certificate_flows", stock=CERTIFIED.id, arrivals=ISSUED.id, departures=ENDED.id),
)  # fmt: skip
