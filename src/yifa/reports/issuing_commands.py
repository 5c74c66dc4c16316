"""`yifa report issue`: give a signed report its number and freeze it; `yifa report verify`: prove an issued one."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from yifa.law.arguments import day
from yifa.reports.exit_codes import CANNOT

if TYPE_CHECKING:
    from yifa.engine.orgs.models import Org, Person
    from yifa.reports.issuing.verifying import Verdict

DIFFERS: Final = 1
"""The exit code when something differs, or when the report is not issued and why was said."""

_SHOWN: Final = 30


def join(commands: Any) -> None:
    """Add them to the group `report`. Nothing of Django is imported before they run."""
    issue = commands.add_parser("issue", help="give a signed report its number, freeze it, write its files")
    issue.add_argument("--org", required=True, metavar="CODE", help="the organisation that reports")
    issue.add_argument("--year", required=True, type=int, metavar="YEAR", help="the year that it reports on")
    issue.add_argument("--number", required=True, metavar="TEXT", help="发文字号, such as 清政报〔2026〕3号")
    issue.add_argument("--dated", type=day, metavar="DATE", help="成文日期 (the day on which it was signed)")
    issue.add_argument("--out", required=True, type=Path, metavar="DIR", help="a new or empty folder for the files")
    issue.add_argument("--by", required=True, type=int, metavar="ID", help="who issues it, see `yifa people list`")
    issue.add_argument("--json", action="store_true", help='{"org", "year", "number", "files", "manifest_sha256"}')
    issue.set_defaults(run=_issue, django=True)
    verify = commands.add_parser("verify", help="whether an issued report is what was issued, and still follows")
    verify.add_argument("path", metavar="DIR|FILE", type=Path, help="the folder of an issued report, or one document")
    verify.add_argument("--json", action="store_true", help="say what was found as JSON")
    verify.set_defaults(run=_verify, django=True)


def _issue(args: argparse.Namespace) -> int:
    from yifa.engine.matters.refusals import Refused
    from yifa.engine.orgs.lookup import org_of, person_of
    from yifa.engine.prints.press import PressError, press
    from yifa.engine.store.tenancy import org_scope
    from yifa.reports.issuing.sealing import CannotSeal
    from yifa.reports.report import CannotBuild
    from yifa.reports.writing import CannotWrite, refuse_folder, write_together

    org, by = org_of(args.org), person_of(args.by)
    try:
        press().start()
        refuse_folder(args.out, replace=False, names=frozenset())
        with org_scope(org):
            files = _issued(org, by, args)
        write_together(args.out, files)
    except Refused as refused:
        print("\n".join(str(reason) for reason in refused.reasons), file=sys.stderr)
        return DIFFERS
    except (CannotBuild, CannotSeal, CannotWrite, PressError) as refusal:
        print(refusal, file=sys.stderr)
        return CANNOT
    _tell_issued(args, files)
    return 0


def _issued(org: Org, by: Person, args: argparse.Namespace) -> dict[str, bytes]:
    from django.utils.timezone import localdate

    from yifa.reports.editing.stored import stored_report
    from yifa.reports.issuing.signing_off import issue
    from yifa.reports.report import CannotBuild

    report, today = stored_report(org, args.year), localdate()
    if report is None:
        raise CannotBuild(f"{org.name}还没有编制{args.year}年度报告，请先在“年度报告”页面编制、送审、签发")
    dated = args.dated or report.record.signed_on or today
    return issue(report, number=args.number, dated=dated, actor=by, today=today)


def _tell_issued(args: argparse.Namespace, files: dict[str, bytes]) -> None:
    from yifa.reports.issuing.sealing import MANIFEST, digest_of

    paths, digest = [str(args.out / name) for name in sorted(files)], digest_of(files[MANIFEST])
    if args.json:
        told = {"org": args.org, "year": args.year, "number": args.number, "files": paths, "manifest_sha256": digest}
        print(json.dumps(told, ensure_ascii=False))
        return
    print(f"{args.number}已印发，清单摘要 {digest}")
    print("\n".join(f"  {path}" for path in paths))


def _verify(args: argparse.Namespace) -> int:
    from yifa.reports.issuing.verifying import CannotRead, verify

    try:
        verdict = verify(args.path)
    except CannotRead as cannot:
        if args.json:
            print(json.dumps({"error": str(cannot)}, ensure_ascii=False))
        print(cannot, file=sys.stderr)
        return CANNOT
    print(json.dumps(_in_json(verdict), ensure_ascii=False) if args.json else "\n".join(_in_words(verdict)))
    return 0 if verdict.holds else DIFFERS


def _in_json(verdict: Verdict) -> dict[str, Any]:
    return {
        "org": verdict.org,
        "year": verdict.year,
        "number": verdict.number,
        "holds": verdict.holds,
        "looked_at": verdict.looked_at,
        "wrong": verdict.wrong,
        "edits": {
            name: [
                {"kind": one.kind, "place": one.place, "expected": one.expected, "found": one.found} for one in edits
            ]
            for name, edits in verdict.edits.items()
        },
        "drift": [
            {"table": one.table, "id": one.id, "says": one.says, "figures": one.figures, "recorded": one.recorded}
            for one in verdict.drifted
        ],
        "notes": verdict.notes,
    }


def _in_words(verdict: Verdict) -> list[str]:
    of = "已核对的文件" if verdict.missing else ""
    part = f"，{len(verdict.missing)}个文件没有核对" if verdict.missing else ""
    same = "与印发时一致" if verdict.holds else "与印发时不一致"
    said = [f"{verdict.number}（{verdict.year}年度）：{of}{same}{part}"]
    said += [f"已核对：{'、'.join(verdict.looked_at)}"]
    said += [f"不一致：{one}" for one in verdict.wrong]
    for name, marked in (("印发后改动而没有办理记录的", False), ("印发后依程序办理、更正的", True)):
        rows = [one for one in verdict.drifted if one.recorded is marked]
        said += [f"{name}记录{len(rows)}条："] if rows else []
        said += [f"  {one.table} {one.id}：{one.says}" for one in rows[:_SHOWN]]
        said += [f"  ……还有{len(rows) - _SHOWN}条，用 --json 查看全部"] if len(rows) > _SHOWN else []
    return said + [f"注意：{note}" for note in verdict.notes]
