"""资格证件的查验: what a person was qualified for on a day."""

from __future__ import annotations

import datetime

from django.db.models import Q

from yifa.engine.orgs.models import Certificate, Person


def certificate_on(person: Person, kind: str, day: datetime.date) -> Certificate | None:
    """The certificate of this kind that was valid on this day (the one that lasts longest), or None. One query.

    Enforcement on a day without a valid enforcement certificate is barred (行政处罚法 art. 42; 行政执法监督条例 art.
    10, 17).
    """
    valid = Certificate.objects.filter(
        Q(expires_on__isnull=True) | Q(expires_on__gte=day),
        Q(revoked_on__isnull=True) | Q(revoked_on__gt=day),
        person=person,
        kind=kind,
        issued_on__lte=day,
    )
    return max(valid, key=lambda certificate: certificate.expires_on or datetime.date.max, default=None)
