"""整改销号单 (G18): what was asked, what was done and what shows it, and who else has seen that it is put right."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from yifa.areas.rectification.models import Measure, MeasureReport, Problem
from yifa.areas.rectification.problem import RECTIFYING
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain


@frozen
class Closure:
    """A problem with its measures, its outcome and the verdict."""

    number: str = ""
    problem: str = ""
    source: str = ""
    required: str = ""
    due_on: str = ""
    unit: str = ""
    leader: str = ""
    outcome: str = ""
    evidence: str = ""
    checked_on: str = ""
    verdict: str = ""
    """``closed`` or ``goes_on``; empty: nobody has verified it yet."""
    opinion: str = ""

    @classmethod
    def of(cls, subject: MatterSubject) -> Closure:
        """A problem as it stands, of its measures those of the course that runs."""
        matter = subject.matter
        problem = Problem.objects.get(matter_id=matter.pk)
        own = {"org_id": matter.org_id, "matter_id": matter.pk, "void_entry__isnull": True}
        since = problem.reopened_on or date.min
        running = [one for one in Measure.objects.filter(**own).order_by("pk") if one.planned_on >= since]
        reports = MeasureReport.objects.filter(**own, measure__in=[one.pk for one in running]).order_by("pk")
        papers = list(dict.fromkeys(plain(one.evidence) for one in reports))
        closed = problem.rectified_on
        goes_on = matter.state == RECTIFYING.id and (problem.returned_on or date.min) > since
        returned = problem.returned_because if goes_on else ""
        return cls(
            number=plain(matter.number),
            problem=f"{plain(matter.title)}\n{plain(problem.description)}",
            source=problem.get_source_display(),
            required="\n".join(f"{place}．{plain(one.content)}" for place, one in enumerate(running, 1)),
            due_on=day(problem.rectify_by),
            unit=plain(problem.unit),
            leader=plain(problem.leader),
            outcome=plain(problem.outcome),
            evidence="；".join(papers),
            checked_on=day(closed),
            verdict="closed" if closed else "goes_on" if returned else "",
            opinion=plain(problem.verified_how) if closed else plain(returned),
        )


FORM = Form("rectification_closure", ("problem",), Closure, after=("submit",))
