"""What is demanded of rectification and of answering supervisors, beyond the ready-made demands.

That problems are listed, their causes analysed and reported on is 法治政府建设与责任落实督察工作规定 art. 25; how a
list of problems is kept (责任到人、限期、佐证、他人验收、销号) is customary under it.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from yifa.law.citation import DCGD, JCJY
from yifa.law.facts import Facts
from yifa.law.guards import attached, guard

LAST_REPORT, MEDIA = "last_report", "media"

EVIDENCED = attached(
    "rectification_evidence", "请上传本次落实的佐证材料", law=DCGD.whole, since=("report_measure",)
)  # fmt: skip


# --- 列入报告 ------------------------------------------------------------------------------------------------


@guard(
    "来源为上年度报告列出的，应当填写列入哪一年度的报告；其他来源的，登记以后再列入",
    law=DCGD["25(二)"],
    reads=("field:source", "field:promised_in"),
)
def named_by_its_report(facts: Facts) -> bool:
    """A problem that a report listed names the year; for others the year is entered by the act that lists them."""
    return (facts.record.source == LAST_REPORT) == (facts.record.promised_in is not None)


@guard("列入的年度报告不能晚于办理当年", law=DCGD["25(二)"], reads=("field:promised_in",))
def year_has_begun(facts: Facts) -> bool:
    """A report of a year that has not begun lists nothing."""
    return facts.record.promised_in is None or facts.record.promised_in <= facts.happened_on.year


@guard(
    "已经列入年度报告的问题不再重复列入，今后各年的报告一直回应到销号为止",
    law=DCGD["25(二)"],
    reads=("field:source", "act:promise"),
    foreseen=True,
)
def promised_once(facts: Facts) -> bool:
    """The first report that lists a problem counts: it is answered from then on until it is put right."""
    return facts.record.source != LAST_REPORT and not facts.acts("promise")


# --- 措施 ----------------------------------------------------------------------------------------------------


@guard(
    "措施的完成时限不能早于制定日期，也不能晚于问题的整改时限",
    law=DCGD.whole,
    reads=("line:Measure", "field:rectify_by"),
)
def terms_fit(facts: Facts) -> bool | str:
    """A measure is due within the problem's own term, and not before it was planned."""
    for measure in facts.added("Measure"):
        if measure.due_on < measure.planned_on:
            return f"措施“{measure}”的完成时限早于制定日期"
        if _beyond_term(facts, measure.due_on):
            return f"措施“{measure}”的完成时限{measure.due_on}晚于问题的整改时限{facts.record.rectify_by}"
    return True


def _beyond_term(facts: Facts, due_on: date) -> bool:
    last = facts.record.rectify_by
    return last is not None and due_on > last


@guard(
    "只能延期尚未落实的措施，且延到更晚的日期；一条措施只能延期一次",
    law=DCGD.whole,
    reads=("line:Measure", "line:Postponement", "line:MeasureReport", "field:rectify_by"),
)
def postponed_to_later(facts: Facts) -> bool | str:
    """A measure that still runs gets a later day, once, within the problem's own term."""
    done, postponed = _ids(facts, "MeasureReport"), _ids(facts, "Postponement")
    for line in facts.added("Postponement"):
        measure = line.measure
        if not _is_running(facts, measure) or measure.pk in done or postponed.count(measure.pk) > 1:
            return False
        if line.due_on <= measure.due_on:
            return False
        if _beyond_term(facts, line.due_on):
            return f"延期后的{line.due_on}晚于问题的整改时限{facts.record.rectify_by}，请同时顺延问题的整改时限"
    return True


@guard(
    "落实的应当是本次整改的措施，一条措施只报告一次",
    law=DCGD.whole,
    reads=("line:Measure", "line:MeasureReport"),
)
def reported_once(facts: Facts) -> bool:
    """What is reported was planned since the course last began anew, is reported for the first time, and was done
    neither before it was planned."""
    done = _ids(facts, "MeasureReport")
    return all(
        _is_running(facts, line.measure)
        and done.count(line.measure_id) == 1
        and line.done_on >= line.measure.planned_on
        for line in facts.added("MeasureReport")
    )


@guard(
    "每条措施都应当落实并有佐证，方可申请验收",
    law=DCGD.whole,
    reads=("line:Measure", "line:MeasureReport"),
    foreseen=True,
)
def every_measure_reported(facts: Facts) -> bool | str:
    """Each measure has its answer."""
    done = _ids(facts, "MeasureReport")
    lacking = [str(measure) for measure in facts.fresh("Measure") if measure.pk not in done]
    return f"尚未报告落实的措施：{'；'.join(lacking)}" if lacking else True


@guard(
    "退回以后，应当补充整改，方可再次申请验收",
    law=DCGD.whole,
    reads=("act:return_for_more", "act:supplement"),
    foreseen=True,
)
def supplemented_since_returned(facts: Facts) -> bool:
    """What the verifier found lacking is supplied before it is shown again."""
    returned = max((done.order for done in facts.acts("return_for_more")), default=0)
    return returned <= max((done.order for done in facts.acts("supplement")), default=0)


def _ids(facts: Facts, name: str) -> list[int]:
    return [line.measure_id for line in facts.fresh(name)]


def _is_running(facts: Facts, measure: Any) -> bool:
    return measure.pk in {line.pk for line in facts.fresh("Measure")}


# --- 接受监督 ------------------------------------------------------------------------------------------------


ANSWER_ATTACHED = attached("supervision_answer", "请上传书面答复、整改情况报告", law=JCJY.whole)


@guard(
    "需要整改的，应当登记问题整改并在此选择，方可办结",
    law=DCGD.whole,
    reads=("field:needs_rectification", "line:RaisedProblem"),
)
def problem_is_raised(facts: Facts) -> bool:
    """What must be put right stands in the list of problems."""
    return not facts.record.needs_rectification or bool(facts.lines("RaisedProblem"))


@guard("选择的问题整改事项已经作废", law=DCGD.whole, reads=("line:RaisedProblem",))
def problem_stands(facts: Facts) -> bool:
    """A problem that was voided answers nothing."""
    return not any(line.problem.voided for line in facts.added("RaisedProblem"))
