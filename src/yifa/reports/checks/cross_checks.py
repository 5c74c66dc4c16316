"""指标之间的核对: parts and totals, rates and their counts, groups, opening and closing, as the areas declare them.

Opening and closing: what was open when the year began (last year's closing), with what came and without what left, is
what is open at its end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from yifa.engine.figures import registry
from yifa.engine.figures.cross_checks import (
    BreakdownAndTotal,
    CrossCheck,
    Discrepancy,
    OpeningAndClosing,
    PartsAndTotal,
    RateAndCounts,
    discrepancies,
)
from yifa.engine.orgs.models import Org
from yifa.reports.checks.finding import Finding, Rows, Severity
from yifa.reports.report import Report

_KINDS: Final[dict[type[CrossCheck], tuple[str, str]]] = {
    PartsAndTotal: ("parts_and_total", "分项与合计不符"),
    BreakdownAndTotal: ("groups_and_total", "分组与合计不符"),
    RateAndCounts: ("rate_and_counts", "比率与其计数不符"),
    OpeningAndClosing: ("opening_and_closing", "年初数与上年末的数、当年增减不符"),
}


def find_discrepancies(report: Report, orgs: Sequence[Org]) -> Iterator[Finding]:
    """Every declared cross-check that does not hold, for each organisation whose rows are counted."""
    checks = {check.id: check for check in registry.cross_checks()}
    span = report.facts.span
    known = {id: result.total for id, result in report.facts.now.items()} if len(orgs) == 1 else {}
    for org in orgs:
        for discrepancy in discrepancies(checks.values(), org, span.period, span.as_of, known):
            yield _finding(checks[discrepancy.check], discrepancy, org, span.period.written)


def _finding(check: CrossCheck, discrepancy: Discrepancy, org: Org, period: str) -> Finding:
    kind, says = _KINDS[type(check)]
    return Finding(
        kind=kind,
        severity=Severity.SHOULD,
        message=f"{org.name}：{says}。{discrepancy.message}",
        figures=tuple(Rows(id, period) for id in check.figures),
        identity=(check.id, org.code, str(discrepancy.expected), str(discrepancy.found)),
    )
