"""`yifa report check`: what is wrong in the report of an organisation, or to be asked, before it is issued."""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from yifa.law.arguments import day
from yifa.reports.exit_codes import CANNOT

if TYPE_CHECKING:
    from yifa.engine.orgs.models import Org
    from yifa.reports.checks import Finding, LastYear
    from yifa.reports.report import Report

MUST_BE_SETTLED: Final = 1
"""The exit code when something was found that must be settled before the report is issued."""


def join(commands: Any) -> None:
    """Add it to the group `report`. Nothing of Django is imported before it runs."""
    parser = commands.add_parser("check", help="what is wrong in the annual report, or to be asked, before its issue")
    parser.add_argument("--org", required=True, metavar="CODE", help="the organisation that reports")
    parser.add_argument("--year", required=True, type=int, metavar="YEAR", help="the year that it reports on")
    parser.add_argument("--as-of", type=day, metavar="DATE", help="drafted anew, counted as of this day")
    parser.add_argument("--last-year", type=Path, metavar="FILE", help="last year's report, to compare with")
    parser.add_argument("--json", action="store_true", help="say what was found as JSON")
    parser.set_defaults(run=_check, django=True)


def _check(args: argparse.Namespace) -> int:
    from django.utils.timezone import localdate

    from yifa.engine.orgs.lookup import org_of
    from yifa.reading.inputs.document import Unreadable
    from yifa.reports.checks import Severity, check
    from yifa.reports.report import CannotBuild

    today, org = localdate(), org_of(args.org)
    try:
        before = _last_year(org, args.year, args.last_year)
        report = _report(org, args.year, args.as_of, today)
    except (CannotBuild, Unreadable) as refusal:
        print(refusal, file=sys.stderr)
        return CANNOT
    found = check(report, last_year=before)
    if args.json:
        print(json.dumps(_in_json(report, found), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_in_words(report, found)))
    return MUST_BE_SETTLED if any(one.severity is Severity.MUST for one in found) else 0


def _report(org: Org, year: int, as_of: datetime.date | None, today: datetime.date) -> Report:
    """The report whose text is checked: as people write it, or else what the records say, as it would be drafted."""
    from yifa.engine.store.tenancy import org_scope
    from yifa.reports.editing.stored import stored_report
    from yifa.reports.imprint import plain_imprint
    from yifa.reports.report import drafted

    with org_scope(org):
        report = stored_report(org, year)
        if report is not None and as_of in (None, report.record.as_of):
            return report.report(today)
    return drafted(org, year, as_of or today, plain_imprint(org, year, today), today=today)


def _last_year(org: Org, year: int, file: Path | None) -> LastYear | None:
    """What the file says, or else what is known of the report of the year before."""
    from yifa.engine.store.tenancy import org_scope
    from yifa.reports.issuing.said_before import said_last_year

    if file is not None:
        return _read_last_year(file, year - 1)
    with org_scope(org):
        return said_last_year(org, year)


def _read_last_year(file: Path, year: int) -> LastYear:
    from yifa.reading.inputs.confinement import Confinement
    from yifa.reading.inputs.document import Unreadable
    from yifa.reading.report_files import read_report
    from yifa.reports.checks.last_year import from_reading

    try:
        with Confinement() as confinement:
            read = read_report(file, confinement)
    except Unreadable as problem:
        raise Unreadable(f"上年报告“{file}”不能读取：{problem}") from problem
    return from_reading(read.document.text, read.reading, year, f"上年报告（{file.name}）")


def _in_json(report: Report, found: list[Finding]) -> dict[str, Any]:
    return {
        "org": report.org.code,
        "year": report.year,
        "as_of": report.facts.span.as_of.isoformat(),
        "findings": [one.in_json() for one in found],
    }


def _in_words(report: Report, found: list[Finding]) -> list[str]:
    from yifa.reports.checks import Severity

    must = [one for one in found if one.severity is Severity.MUST]
    should = [one for one in found if one.severity is Severity.SHOULD]
    said = [f"{''.join(report.imprint.title)}　必须解决的问题{len(must)}个，需要核对或者说明理由的{len(should)}个"]
    for name, listed in (("必须解决", must), ("核对", should)):
        for one in listed:
            said.append(f"【{name}】{one.message}")
            said += [f"　　可改为：{suggestion.shown}　{suggestion.text}" for suggestion in one.suggestions]
    return said
