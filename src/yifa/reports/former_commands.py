"""`yifa report attach`, `former`, `confirm`: a former year's report from elsewhere, and which figures it tells."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from yifa.reports.exit_codes import CANNOT, REFUSED

if TYPE_CHECKING:
    from yifa.reports.former.confirming import Candidate
    from yifa.reports.models import FormerReport


def join(commands: Any) -> None:
    """Add them to the group `report`. Nothing of Django is imported before one runs."""
    attach = commands.add_parser("attach", help="attach the report of a former year that was written elsewhere")
    attach.add_argument("--file", required=True, type=Path, metavar="FILE", help="the report")
    former = commands.add_parser("former", help="what an attached report seems to tell, and what was confirmed of it")
    former.add_argument("--json", action="store_true", help='{"title", "figures": [{"key", "figure", "value", …}]}')
    confirm = commands.add_parser("confirm", help="confirm that an attached report tells these figures")
    confirm.add_argument("keys", nargs="+", metavar="KEY", help="as `yifa report former` lists them")
    for command, run in ((attach, _attach), (former, _former), (confirm, _confirm)):
        command.add_argument("--org", required=True, metavar="CODE", help="the organisation that reports")
        command.add_argument("--year", required=True, type=int, metavar="YEAR", help="the year that it reports on")
        if command is not former:
            command.add_argument("--by", required=True, type=int, metavar="ID", help="who answers for it")
        command.set_defaults(run=run, django=True)


def _attach(args: argparse.Namespace) -> int:
    from django.core.files.base import File
    from django.utils.timezone import localdate

    from yifa.engine.matters.refusals import Refused
    from yifa.engine.orgs.lookup import org_of, person_of
    from yifa.engine.store.tenancy import org_scope
    from yifa.reports.former.attaching import attach

    org, by = org_of(args.org), person_of(args.by)
    try:
        with args.file.open("rb") as content, org_scope(org):
            made = attach(org, args.year, File(content, args.file.name), by=by, today=localdate())
    except OSError as problem:
        print(f"“{args.file}”读不出来：{problem}", file=sys.stderr)
        return CANNOT
    except Refused as refused:
        print(refused, file=sys.stderr)
        return REFUSED
    print(f"{org.name}{args.year}年度附入{made.called}，其中的数据逐项确认后才使用")
    return 0


def _former(args: argparse.Namespace) -> int:
    from yifa.engine.orgs.lookup import org_of
    from yifa.engine.store.tenancy import org_scope
    from yifa.reports.former.confirming import candidates

    org = org_of(args.org)
    with org_scope(org):
        report = _attached(args)
        if report is None:
            return CANNOT
        confirmed = {(one.figure, one.start): one.confirmed_by.name for one in report.figures.all()}
        offered = candidates(report)
    listed = [_in_json(one, confirmed.get((one.figure.id, one.claim.start), "")) for one in offered]
    if args.json:
        told = {"year": report.year, "title": report.title, "sha256": report.sha256, "figures": listed}
        print(json.dumps(told, ensure_ascii=False, indent=1))
        return 0
    for one in listed:
        mark = f"已确认（{one['confirmed_by']}）" if one["confirmed_by"] else "未确认"
        print(f"{one['key']}　{one['name']}　{mark}　…{one['before']}【{one['surface']}】{one['after']}…")
    return 0


def _confirm(args: argparse.Namespace) -> int:
    from django.utils.timezone import localdate

    from yifa.engine.matters.refusals import Refused
    from yifa.engine.orgs.lookup import org_of, person_of
    from yifa.engine.store.tenancy import org_scope
    from yifa.reports.former.confirming import confirm

    org, by = org_of(args.org), person_of(args.by)
    with org_scope(org):
        report = _attached(args)
        if report is None:
            return CANNOT
        try:
            keys = {key.partition("@")[0]: key for key in args.keys}
            confirmed = confirm(report, keys, by=by, today=localdate())
        except Refused as refused:
            print(refused, file=sys.stderr)
            return REFUSED
    print(f"已确认{len(confirmed)}项，作为{args.year}年的数据使用（据{report.called}）")
    return 0


def _attached(args: argparse.Namespace) -> FormerReport | None:
    from yifa.engine.orgs.lookup import org_of
    from yifa.reports.former.standing import former_report

    report = former_report(org_of(args.org), args.year)
    if report is None:
        print(f"{args.org}的{args.year}年度没有附入的报告。请先用 yifa report attach 附入", file=sys.stderr)
    return report


def _in_json(one: Candidate, confirmed_by: str) -> dict[str, Any]:
    return {
        "key": one.key,
        "figure": one.figure.id,
        "name": one.figure.name,
        "value": float(one.value),
        "unit": one.claim.unit,
        "surface": one.claim.surface,
        "before": one.before,
        "after": one.after,
        "confirmed_by": confirmed_by,
    }
