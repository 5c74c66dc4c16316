"""签发前的核对: what is wrong in a report, or to be asked, before it is reviewed, signed and issued.

Each file finds one kind of thing. A finding that ``must`` be settled stops the issue; one that ``should`` be may stand:
with a reason, or counted in the version sent to review as having none.
"""

from __future__ import annotations

from collections.abc import Iterator

from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope
from yifa.reports.checks.broken_tokens import find_broken_tokens
from yifa.reports.checks.cross_checks import find_discrepancies
from yifa.reports.checks.finding import Finding, Severity
from yifa.reports.checks.finished_words import find_in_words
from yifa.reports.checks.full_rates import find_full_rates
from yifa.reports.checks.last_year import LastYear, find_changed_since, find_unanswered
from yifa.reports.checks.named_records import find_records_gone
from yifa.reports.checks.numbers import find_loose
from yifa.reports.checks.origins import find_untold_origins
from yifa.reports.checks.paragraphs import told_paragraphs
from yifa.reports.checks.parts_in_words import find_incomplete_parts
from yifa.reports.checks.period_covered import find_period_problems
from yifa.reports.checks.records import find_entered_late, find_open_beyond_due_day
from yifa.reports.checks.repeats import find_figures_of_other_years, find_told_differently
from yifa.reports.checks.statutory_parts import find_statutory_gaps
from yifa.reports.checks.unsaid import find_unsaid
from yifa.reports.checks.void_rows import find_told_as_nothing
from yifa.reports.report import Report

__all__ = ["Finding", "LastYear", "Severity", "check"]


def check(report: Report, *, last_year: LastYear | None = None) -> list[Finding]:
    """Everything found: what must be settled first, then by the place in the text.

    Needs no evidence, so that a drafted report will do; never fails on what stands in the text.

    :param last_year: what the report of the year before said, where there is one to compare with.
    """
    orgs = list(report.orgs)
    order = {paragraph.rule: place for place, paragraph in enumerate(report.text, 1)}
    with org_scope(*orgs):
        found = {finding.key: finding for finding in _found(report, orgs, last_year)}
    return sorted(
        found.values(),
        key=lambda one: (one.severity is not Severity.MUST, order.get(one.rule, 0), one.start, one.kind),
    )


def _found(report: Report, orgs: list[Org], last_year: LastYear | None) -> Iterator[Finding]:
    facts, span = report.facts, report.facts.span
    paragraphs = told_paragraphs(report)
    yield from find_period_problems(report)
    yield from find_statutory_gaps(paragraphs, report.template)
    yield from find_broken_tokens(paragraphs)
    yield from find_loose(paragraphs, facts)
    yield from find_full_rates(paragraphs, facts)
    yield from find_incomplete_parts(paragraphs, facts)
    yield from find_told_differently(paragraphs)
    yield from find_figures_of_other_years(paragraphs, facts)
    yield from find_untold_origins(paragraphs, facts)
    yield from find_told_as_nothing(paragraphs, facts, orgs)
    yield from find_records_gone(paragraphs, orgs)
    yield from find_in_words(report, paragraphs)
    yield from find_unsaid(paragraphs, facts)
    yield from find_discrepancies(report, orgs)
    yield from find_open_beyond_due_day(orgs, span)
    yield from find_entered_late(orgs, span)
    if last_year is not None:
        yield from find_unanswered(paragraphs, last_year)
        yield from find_changed_since(paragraphs, facts, last_year)
