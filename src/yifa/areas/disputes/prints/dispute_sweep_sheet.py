"""矛盾纠纷排查登记表 (A15): what a sweep found, a row a dispute; that nothing was found is signed as well.

A dispute that may become a public-security or criminal case says when and to whom it was reported (人民调解法 art. 25).
"""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.models import DangerReport, Dispute, Sweep
from yifa.engine.matters.models import Party
from yifa.engine.prints.declarations import Form, Subject
from yifa.engine.prints.words import day, plain

_KINDS = {"registered": "已登记", "handling": "调处中"}


@frozen
class Found:
    """One dispute of the sweep."""

    place: str = ""
    parties: str = ""
    kind: str = ""
    summary: str = ""
    people: str = ""
    level: str = ""
    danger: str = ""
    handler: str = ""
    progress: str = ""
    resolved_on: str = ""


@frozen
class SweepSheet:
    """Where and when, what was found, by whom."""

    village: str = ""
    period: str = ""
    rows: tuple[Found, ...] = ()
    found_none: bool = False
    people: str = ""
    sweepers: str = ""
    swept_on: str = ""

    @classmethod
    def of(cls, subject: Subject) -> SweepSheet:
        """A matter alone has no sweep: see ``of_sweep``."""
        return cls()

    @classmethod
    def of_sweep(cls, sweep: Sweep) -> SweepSheet:
        """A sweep with the disputes that name it."""
        found = Dispute.objects.filter(org_id=sweep.org_id, sweep=sweep, voided=False)
        disputes = list(found.select_related("matter", "matter__handler", "village").order_by("matter_id"))
        place = sweep.grid or sweep.village
        return cls(
            village=plain(str(place)) if place else "",
            period=day(sweep.swept_on),
            rows=tuple(_row(dispute) for dispute in disputes),
            found_none=sweep.outcome == "none",
            people=str(sum(dispute.people_involved or 0 for dispute in disputes)),
            sweepers=plain(sweep.sweepers),
            swept_on=day(sweep.swept_on),
        )


def _row(dispute: Dispute) -> Found:
    names = Party.objects.filter(org_id=dispute.org_id, matter=dispute.matter_id, void_entry__isnull=True)
    reports = DangerReport.objects.filter(org_id=dispute.org_id, matter=dispute.matter_id, void_entry__isnull=True)
    told = [one for one in reports.order_by("pk") if one.may_become_case]
    danger = "否" if not reports else "是"
    if told:
        danger = f"是；{day(told[-1].reported_on)}报告{plain(told[-1].reported_to)}"
    matter = dispute.matter
    return Found(
        place=plain(dispute.village.name) if dispute.village else "",
        parties="、".join(plain(name) for name in names.order_by("pk").values_list("name", flat=True)),
        kind=dispute.get_kind_display(),
        summary=plain(dispute.summary),
        people=str(dispute.people_involved or ""),
        danger=danger,
        handler=plain(matter.handler.name) if matter.handler else "",
        progress="已化解" if dispute.resolved_on else "已办结" if matter.ended else _KINDS.get(matter.state, "办理中"),
        resolved_on=day(dispute.resolved_on),
    )


FORM = Form("dispute_sweep_sheet", ("dispute",), SweepSheet, own_page=False)
