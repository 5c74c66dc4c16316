"""`yifa figures`: the figures of an organisation, the rows behind one, and what is counted at all.

Exit codes: 0 told, 2 an organisation, a figure or a period can't be meant.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.utils.timezone import localdate

from yifa.engine.figures import registry
from yifa.engine.figures.computing import Result, compute
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.drilling import records
from yifa.engine.figures.periods import Period, PeriodError
from yifa.engine.figures.telling import number, told
from yifa.engine.orgs.errors import UnknownName
from yifa.engine.orgs.hierarchy import scope_of
from yifa.engine.orgs.lookup import org_of
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope
from yifa.law.arguments import day
from yifa.law.printing import padded

UNKNOWN = 2


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the commands; without one the figures of an organisation are told."""
    _ask(parser, None)
    parser.add_argument("--catalogue", action="store_true", help="what is counted, without values")
    parser.add_argument("--json", action="store_true", help="for programs; numbers are exact")
    parser.set_defaults(run=_told)
    commands = parser.add_subparsers(metavar="COMMAND")
    rows = commands.add_parser("rows", help="the rows that one figure counted")
    rows.add_argument("id", help="the figure, such as disputes.accepted")
    _ask(rows, argparse.SUPPRESS)
    rows.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
    rows.set_defaults(run=_rows)


def _ask(parser: argparse.ArgumentParser, unless_given: Any) -> None:
    parser.add_argument("--org", metavar="CODE", default=unless_given, help="of this organisation (needed for values)")
    parser.add_argument("--year", metavar="YEAR", default=unless_given, help="of this year (the present one)")
    parser.add_argument(
        "--period", metavar="PERIOD", default=unless_given, help="2025, 2025-H1, 2025-Q3, 2025-06 or FROM..TO"
    )
    parser.add_argument(
        "--as-of", metavar="DATE", type=day, default=unless_given, help="as of this day of the world (today)"
    )


def _told(args: argparse.Namespace) -> int:
    if args.catalogue:
        return _catalogue(args)
    try:
        orgs, period, as_of = _asked(args)
    except PeriodError as unknown:
        return _refuse(unknown)
    with org_scope(*orgs):
        results = compute(registry.all_figures(), orgs, period, as_of)
    if args.json:
        _print_json(_in_json(results[figure.id], period, as_of) for figure in registry.all_figures())
    else:
        print(f"{org_of(args.org).name}　{period}，截至{as_of}")
        _print_table(results)
    return 0


def _rows(args: argparse.Namespace) -> int:
    try:
        figure = registry.figure(args.id)
        orgs, period, as_of = _asked(args)
    except registry.UnknownFigure as unknown:
        return _refuse(f"{unknown}。用 yifa figures --catalogue 查看全部指标")
    except PeriodError as unknown:
        return _refuse(unknown)
    with org_scope(*orgs):
        found = records(figure, orgs, period, as_of)
        rows = [{"id": str(row.pk), "in_numerator": row.in_numerator, "amount": number(row.measured)} for row in found]
    if args.json:
        _print_json(rows)
    else:
        print(f"{figure.name}　{period}，截至{as_of}：{len(rows)}行")
        for row in rows:
            print(f"{row['id']}  {row['amount'] if figure.measure else ''}{'分子' if row['in_numerator'] else ''}")
    return 0


def _catalogue(args: argparse.Namespace) -> int:
    figures = registry.all_figures()
    if args.json:
        _print_json(
            [
                {
                    "id": figure.id,
                    "name": figure.name,
                    "unit": figure.unit,
                    "kind": figure.kind,
                    "definition": figure.definition,
                    "law": str(figure.law or ""),
                    "area": figure.area,
                    "indicators": list(figure.indicators),
                }
                for figure in figures
            ]
        )
        return 0
    for figure in figures:
        print(f"{padded(figure.id, _longest(figures))}  {figure.name}（{figure.unit}）　{figure.definition}")
    return 0


def _asked(args: argparse.Namespace) -> tuple[list[Org], Period, date]:
    """Whose rows, which days, as of which day. :raises UnknownName: no such organisation. :raises PeriodError: the days
    can't be meant."""
    if not args.org:
        raise UnknownName("请用 --org 写明机关代码（yifa orgs 列出各机关）；只看指标目录用 --catalogue")
    org, today = org_of(args.org), localdate()
    if args.year and args.period and Period.parse(args.period) != Period.parse(args.year):
        raise PeriodError(f"--year {args.year} 与 --period {args.period} 不一致，请只写其一")
    period = Period.parse(args.period or args.year or str(today.year))
    as_of = args.as_of or today
    if as_of > today:
        raise PeriodError(f"截止日期{as_of}晚于今天，届时才能统计；请写今天或者以前的日期")
    return scope_of(org, today), period, as_of


def _in_json(result: Result, period: Period, as_of: date) -> dict[str, Any]:
    figure, value = result.figure, result.total
    return {
        "id": figure.id,
        "name": figure.name,
        "value": number(value.shown),
        "numerator": value.numerator,
        "denominator": value.denominator,
        "unit": figure.unit,
        "kind": figure.kind,
        "period": period.written,
        "as_of": as_of.isoformat(),
        "definition": figure.definition,
        "rows": value.rows,
    }


def _print_table(results: dict[str, Result]) -> None:
    figures = [result.figure for result in results.values()]
    for area in registry.areas():
        print(f"\n{area.verbose_name}")
        for section in registry.sections_of(area.label):
            print(f"  {section.name}")
            for figure in section.figures:
                value = told(figure, results[figure.id].total)
                print(f"    {padded(figure.id, _longest(figures))}  {padded(figure.name, 32)}{value}")


def _longest(figures: Sequence[Figure]) -> int:
    return max((len(figure.id) for figure in figures), default=0)


def _refuse(message: object) -> int:
    print(message, file=sys.stderr)
    return UNKNOWN


def _print_json(rows: Iterable[dict[str, Any]]) -> None:
    print(json.dumps(list(rows), ensure_ascii=False, indent=1))
