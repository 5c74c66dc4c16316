"""What is known of a former year by the report that was attached for it: until the organisation has its own here."""

from __future__ import annotations

from decimal import Decimal

from yifa.engine.figures import registry
from yifa.engine.figures.tally import Value
from yifa.engine.orgs.models import Org
from yifa.reports.models import AnnualReport, FormerFigure, FormerReport


def former_report(org: Org, year: int) -> FormerReport | None:
    """The report that was attached for a year, as long as the organisation has none of its own here."""
    return None if AnnualReport.stands(org, year) else attached_report(org, year)


def attached_report(org: Org, year: int) -> FormerReport | None:
    """The report that was attached for a year and not withdrawn, whether or not it serves."""
    found = FormerReport.objects.select_related("org", "attached_by")
    return found.filter(org=org, year=year, withdrawn_at__isnull=True).first()


def stated_values(report: FormerReport) -> dict[str, Value]:
    """Its confirmed figures by their ids, each with where it is said."""
    known = {figure.id for figure in registry.all_figures()}
    rows = FormerFigure.objects.filter(org=report.org, report=report, figure__in=known)
    return {row.figure: Value(_plain(row.value), 0, stated=report.called) for row in rows}


def _plain(value: Decimal) -> int | Decimal:
    """A whole number as one, anything else without zeros that say nothing."""
    return int(value) if value == value.to_integral_value() else value.normalize()
