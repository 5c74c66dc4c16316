"""资格登记: certificates as a register of the office's own tells them, kept in step with what permits acts.

An administrator issues and revokes certificates one by one (``appointments``). Where an office keeps a register, its
entries say what is held, renewed or revoked; who entered them stands in their history.
"""

from __future__ import annotations

import datetime

from attrs import asdict, frozen

from yifa.engine.orgs.appointments import CERTIFICATE_FIELDS, record_grant
from yifa.engine.orgs.fitting import refuse_unfit
from yifa.engine.orgs.models import Certificate, Org, Person
from yifa.engine.orgs.models.certificate import CertificateKind
from yifa.engine.store.transactions import write_transaction


@frozen(kw_only=True)
class Told:
    """A certificate as the register tells it."""

    person: Person
    kind: CertificateKind
    number: str
    issuer: str
    covers: str
    issued_on: datetime.date
    expires_on: datetime.date | None
    revoked_on: datetime.date | None
    revoked_for: str


def settle_certificate(known: Certificate | None, org: Org, told: Told) -> Certificate:
    """Make the person's certificate what is told, and give it: ``known``, or the one of that number, or a new one.

    One that was entered before under that number and is now renewed keeps the day of its first issue.
    """
    with write_transaction():
        numbered = Certificate.objects.filter(kind=told.kind, number=told.number).first()
        held = numbered or known or Certificate()
        kind = "certificate_issue" if held.pk is None else "certificate_change"
        wanted = asdict(told, recurse=False)
        if numbered is not None and numbered != known:
            wanted["issued_on"] = min(numbered.issued_on, told.issued_on)
        if held.pk is not None and all(getattr(held, name) == value for name, value in wanted.items()):
            return held
        for name, value in wanted.items():
            setattr(held, name, value)
        _keep(held, org, kind)
        return held


def withdraw_certificate(held: Certificate, org: Org, reason: str) -> None:
    """A certificate that was entered by mistake has never been valid."""
    with write_transaction():
        held.revoked_on, held.revoked_for = held.issued_on, reason
        _keep(held, org, "certificate_revoke")


def _keep(held: Certificate, org: Org, kind: str) -> None:
    refuse_unfit(held)
    held.save()
    record_grant(org, kind, f"certificate:{held.pk}", held, CERTIFICATE_FIELDS, by=None)
