"""矛盾纠纷排查登记表 (A15): what a sweep found, a row a dispute or risk point; that nothing was found is signed too.

A dispute that may become a public-security or criminal case says when and to whom it was reported (人民调解法 art. 25).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from attrs import frozen

from yifa.areas.disputes.models import DangerReport, Dispute, RiskPoint, Sweep
from yifa.engine.matters.models import Party
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, plain

_STATES = {"registered": "已登记", "handling": "调处中"}


@frozen
class Found:
    """One dispute or risk point of the sweep."""

    place: str = ""
    parties: str = ""
    kind: str = ""
    summary: str = ""
    people: str = ""
    level: str = ""
    danger: str = ""
    handler: str = ""
    until: str = ""
    progress: str = ""
    resolved_on: str = ""


@frozen
class SweepSheet:
    """Where and when, what was found, by whom."""

    village: str = ""
    swept_on: str = ""
    sweepers: str = ""
    rows: tuple[Found, ...] = ()
    found_none: bool = False
    total: str = ""
    summary: str = ""

    @classmethod
    def of(cls, subject: EntrySubject) -> SweepSheet:
        """A sweep with the disputes and risk points that name it."""
        sweep = subject.record
        if not isinstance(sweep, Sweep):
            raise TypeError(f"{subject.entry.register} holds no sweeps")
        place = sweep.grid or sweep.village
        found_none = sweep.outcome == "none"
        disputes, risks = _disputes(sweep), _risks(sweep)
        return cls(
            village=plain(str(place)) if place else plain(subject.org.name),
            swept_on=day(sweep.swept_on),
            sweepers=plain(sweep.sweepers),
            rows=(*_rows(sweep, disputes), *map(_risk_row, risks)),
            found_none=found_none,
            total="本期未发现矛盾纠纷" if found_none else _total(disputes, risks),
            summary=plain(sweep.summary),
        )


def _disputes(sweep: Sweep) -> list[Dispute]:
    found = Dispute.objects.filter(org_id=sweep.org_id, sweep=sweep, voided=False)
    return list(found.select_related("matter", "matter__handler", "village").order_by("matter_id"))


def _risks(sweep: Sweep) -> list[RiskPoint]:
    found = RiskPoint.objects.filter(org_id=sweep.org_id, sweep=sweep, voided=False)
    return list(found.select_related("village").order_by("entry_id"))


def _total(disputes: Iterable[Dispute], risks: Iterable[RiskPoint]) -> str:
    people = [dispute.people_involved or 0 for dispute in disputes]
    points = len(list(risks))
    return f"矛盾纠纷{len(people)}件，涉及{sum(people)}人" + (f"；风险点{points}处" if points else "")


def _rows(sweep: Sweep, disputes: Iterable[Dispute]) -> list[Found]:
    matters = [dispute.matter_id for dispute in disputes]
    standing = {"org_id": sweep.org_id, "matter__in": matters, "void_entry__isnull": True}
    names, reports = defaultdict(list), defaultdict(list)
    for party in Party.objects.filter(**standing).order_by("pk"):
        names[party.matter_id].append(plain(party.name))
    for report in DangerReport.objects.filter(**standing).order_by("pk"):
        reports[report.matter_id].append(report)
    return [
        _row(dispute, names[dispute.matter_id], reports[dispute.matter_id])
        if _lies_there(dispute, sweep)
        else _elsewhere(dispute)
        for dispute in disputes
    ]


def _lies_there(dispute: Dispute, sweep: Sweep) -> bool:
    """Whether the dispute lies in the sweep's own place: whoever reads the sweep then reads the dispute."""
    place = dispute.village
    return not sweep.village_id or (place is not None and sweep.village_id in (place.pk, place.parent_id))


def _elsewhere(dispute: Dispute) -> Found:
    """A dispute that the sweep found and another unit handles: counted, its parties not told."""
    return Found(
        kind=dispute.get_kind_display(),
        summary="由乡镇（街道）办理，详见其台账",
        people=str(dispute.people_involved or ""),
        progress=_progress(dispute),
    )


def _row(dispute: Dispute, names: list[str], reports: list[DangerReport]) -> Found:
    told = [one for one in reports if one.may_become_case]
    danger = "是" if reports else "否"
    if told:
        danger = f"是；{day(told[-1].reported_on)}报告{plain(told[-1].reported_to)}"
    matter = dispute.matter
    return Found(
        place=plain(dispute.village.name) if dispute.village else "",
        parties="、".join(names),
        kind=dispute.get_kind_display(),
        summary=plain(dispute.summary),
        people=str(dispute.people_involved or ""),
        danger=danger,
        handler=plain(matter.handler.name) if matter.handler else "",
        progress=_progress(dispute),
        resolved_on=day(dispute.resolved_on),
    )


def _progress(dispute: Dispute) -> str:
    if dispute.resolved_on:
        return "已化解"
    return "已办结" if dispute.matter.ended else _STATES.get(dispute.matter.state, "办理中")


def _risk_row(risk: RiskPoint) -> Found:
    return Found(
        place=plain(risk.village.name) if risk.village else "",
        kind=risk.get_kind_display(),
        summary=plain(risk.what),
        level=risk.get_grade_display(),
        handler=plain(risk.owner),
        until=day(risk.treat_by),
        progress="已处置" if risk.treated_on else "处置中",
        resolved_on=day(risk.treated_on),
    )


FORM = Form("dispute_sweep_sheet", (), SweepSheet, register="dispute_sweeps")
