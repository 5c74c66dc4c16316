"""What the report of the year before said: the one that was issued here, or the one that was attached."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve

from yifa.engine.orgs.models import Org
from yifa.reading.read import read
from yifa.reports.checks.last_year import LastYear, from_issued, from_reading
from yifa.reports.editing.stored import stored_report
from yifa.reports.former.standing import former_report, stated_values
from yifa.reports.issuing.kept import kept_manifest


def said_last_year(org: Org, year: int) -> LastYear | None:
    """Problems and figures of the report on the year before; of an attached one the figures that were confirmed.

    :raises FileDamagedError: the issued one is missing, or not what was issued.
    """
    before = stored_report(org, year - 1)
    manifest = kept_manifest(before.matter) if before is not None else None
    if manifest is not None:
        return from_issued(manifest)
    former = former_report(org, year - 1)
    if former is None:
        return None
    said = from_reading(former.text, read(former.text), former.year, former.called)
    confirmed = stated_values(former).items()
    return evolve(said, figures={id: Decimal(value.shown) for id, value in confirmed if value.shown is not None})
