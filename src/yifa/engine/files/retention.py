"""Which files have been kept long enough.

The years are counted from 1 January after the year in which the matter was closed, as archives count them. Being due
destroys nothing: the archives are appraised and the destruction approved first.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from yifa.engine.files.models import Attachment, Retention
from yifa.engine.orgs.models import Org, in_force_on
from yifa.engine.store.tenancy import org_scope


def due_for_appraisal(org: Org, day: datetime.date) -> Iterator[Attachment]:
    """The attachments whose retention has ended on this day, by the table in force on it; those kept for ever never."""
    with org_scope(org):
        terms = terms_on(org, day)
        attachments = Attachment.objects.filter(org=org, kind__in=terms, matter__closed_on__isnull=False)
        for attachment in attachments.select_related("matter").order_by("id").iterator():
            if is_over(attachment.matter.closed_on, terms[attachment.kind], day):
                yield attachment


def terms_on(org: Org, day: datetime.date) -> dict[str, int]:
    """Kind of file → for how many years it is kept, by the table in force on a day; without those kept for ever."""
    rows = Retention.objects.filter(in_force_on(day), org=org, years__isnull=False).values_list("kind", "years")
    return {kind: years for kind, years in rows if years is not None}


def is_over(since: datetime.date | None, years: int, day: datetime.date) -> bool:
    """Whether so many years from 1 January after the year of a day have ended; never from a day that nobody knows."""
    return since is not None and day >= datetime.date(since.year + 1 + years, 1, 1)
