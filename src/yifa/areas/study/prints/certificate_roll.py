"""执法人员证件、资格名册 (G5): who holds which certificate until when; without photographs and identity numbers, so
that it can be published (国办发〔2018〕118号)."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from yifa.areas.study.models import Qualified, studied_in, total
from yifa.areas.study.prints.numbers import number
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, dotted, plain


@frozen
class Holder:
    """One certificate."""

    name: str = ""
    number: str = ""
    scope: str = ""
    issuer: str = ""
    until: str = ""
    training: str = ""
    state: str = ""


@frozen
class Roll:
    """All certificates of a kind that were not replaced."""

    org: str = ""
    kind: str = "行政执法资格"
    on: str = ""
    rows: tuple[Holder, ...] = ()
    valid: str = ""

    @classmethod
    def of(cls, subject: EntrySubject) -> Roll:
        """Those of the entry's kind as they stand today, with this year's hours of training."""
        kind, today = record_of(subject, Qualified), subject.today
        rows = Qualified.objects.filter(org=subject.org, voided=False, kind=kind.kind, replaced_on__isnull=True)
        held = list(rows.select_related("learner").order_by("issued_on", "pk"))
        year = studied_in(subject.org, date(today.year, 1, 1), today, [row.learner_id for row in held])
        return cls(
            org=subject.org.name,
            kind=str(kind.get_kind_display()),
            on=day(today),
            rows=tuple(_holder(row, number(total(year.get(row.learner_id, [])).training), today) for row in held),
            valid=str(sum(row.state_on(today) == "有效" for row in held)),
        )


def _holder(row: Qualified, training: str, today: date) -> Holder:
    return Holder(
        plain(row.learner.name),
        plain(row.number),
        plain(row.scope),
        plain(row.issuer),
        dotted(row.expires_on) or "长期",
        training,
        row.state_on(today),
    )


FORM = Form("certificate_roll", (), Roll, register="certificates")
