"""`yifa report build`: the annual report of an organisation, from its records."""

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
    from yifa.reports.imprint import Imprint
    from yifa.reports.report import Report

_UNRECORDED_SHOWN: Final = "、"


def join(commands: Any) -> None:
    """Add it to the group `report`. Nothing of Django is imported before it runs."""
    parser = commands.add_parser("build", help="the annual report of an organisation, written from its records")
    parser.add_argument("--org", required=True, metavar="CODE", help="the organisation that reports")
    parser.add_argument("--year", required=True, type=int, metavar="YEAR", help="the year that it reports on")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="a new or empty folder for the files")
    parser.add_argument(
        "--as-of", type=day, metavar="DATE", help="counted as of this day (that of the report, or today)"
    )
    parser.add_argument("--from-records", action="store_true", help="as the records say it, not as people wrote it")
    parser.add_argument("--replace", action="store_true", help="the folder holds an earlier build, which goes")
    parser.add_argument("--number", default="", metavar="TEXT", help="发文字号, such as 清政报〔2026〕3号")
    parser.add_argument("--dated", type=day, metavar="DATE", help="成文日期 (today)")
    parser.add_argument("--to", metavar="TEXT", help="主送机关 (the government above)")
    parser.add_argument("--approved-by", default="", metavar="NAMES", help="签发人，几位的以“、”隔开")
    parser.add_argument(
        "--issued-by",
        action="append",
        metavar="NAME",
        help="发文机关；联合行文的写几次，主办机关在前 (the organisation)",
    )
    parser.add_argument("--lead-letterhead", action="store_true", help="联合行文的，发文机关标志只用主办机关名称")
    parser.add_argument("--note", default="", metavar="TEXT", help="附注，如：此件公开发布")
    parser.add_argument("--copies", default="", metavar="TEXT", help="抄送机关")
    parser.add_argument("--printed-by", default="", metavar="TEXT", help="印发机关")
    parser.add_argument("--json", action="store_true", help="say what was built as JSON")
    parser.set_defaults(run=_build, django=True)


def _build(args: argparse.Namespace) -> int:
    from django.utils.timezone import localdate

    from yifa.engine.orgs.lookup import org_of
    from yifa.engine.prints.press import PressError, press
    from yifa.reports.render.files import FILES, files_of
    from yifa.reports.report import CannotBuild
    from yifa.reports.writing import CannotWrite, refuse_folder, write_together

    today, org = localdate(), org_of(args.org)
    try:
        press().start()
        refuse_folder(args.out, replace=args.replace, names=FILES)
        report = _report(org, args, today)
        write_together(args.out, files_of(report))
    except (CannotBuild, CannotWrite, PressError) as refusal:
        print(refusal, file=sys.stderr)
        return CANNOT
    if args.json:
        print(json.dumps(_in_json(report, args.out), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_in_words(report, args.out)))
    return 0


def _report(org: Org, args: argparse.Namespace, today: datetime.date) -> Report:
    """As people write it where it was begun, else as the records say it."""
    from yifa.engine.store.tenancy import org_scope
    from yifa.reports.editing.stored import stored_report
    from yifa.reports.imprint import plain_imprint
    from yifa.reports.report import build

    with org_scope(org):
        stored = None if args.from_records else stored_report(org, args.year)
        if stored is None:
            frame = _framed(plain_imprint(org, args.year, today), args)
            return build(org, args.year, args.as_of or today, frame, today=today)
        frame, as_of = _framed(stored.frame(today), args), args.as_of or stored.record.as_of
        return build(org, args.year, as_of, frame, today=today, wording=stored.wording)


def _framed(plain: Imprint, args: argparse.Namespace) -> Imprint:
    """The frame with what the command line says of it."""
    from dataclasses import replace

    from yifa.reports.imprint import titled

    lead, *joint = args.issued_by or plain.signatories
    return replace(
        plain,
        title=titled([lead, *joint], args.year),
        signatory=lead,
        joint=tuple(joint),
        dated=args.dated or plain.dated,
        lead_alone=args.lead_letterhead,
        to=plain.to if args.to is None else args.to,
        note=args.note or plain.note,
        number=args.number or plain.number,
        approved_by=args.approved_by or plain.approved_by,
        copies=args.copies or plain.copies,
        printed_by=args.printed_by or plain.printed_by,
    )


def _in_json(report: Report, folder: Path) -> dict[str, Any]:
    from yifa.reports.render.files import FILES

    return {
        "org": report.org.code,
        "year": report.year,
        "as_of": report.facts.span.as_of.isoformat(),
        "files": [str(folder / name) for name in sorted(FILES)],
        "figures": len(report.evidence),
        "tokens": len(report.tokens),
        "unsaid": [{"id": figure.id, "name": figure.name} for figure in report.unsaid],
        "unrecorded": report.unrecorded,
        "remarks": report.remarks,
    }


def _in_words(report: Report, folder: Path) -> list[str]:
    from yifa.engine.figures.telling import told
    from yifa.reports.render.files import FILES

    said = [f"{''.join(report.imprint.title)}　文中数据{len(report.tokens)}处，均可查到所依据的记录"]
    said += [f"  {folder / name}" for name in sorted(FILES)]
    said += [f"提示：{remark}" for remark in report.remarks]
    if report.unsaid:
        values = (f"{one.name}{told(one, report.facts.now[one.id].total)}" for one in report.unsaid)
        said.append(f"文中没有提到的数据：{_UNRECORDED_SHOWN.join(values)}")
    if report.unrecorded:
        said.append(f"业务记录中没有内容、需要补写的部分：{len(report.unrecorded)}处，文中已写明")
    return said
