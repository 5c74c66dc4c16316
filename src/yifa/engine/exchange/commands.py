"""`yifa import`: take a workbook into a ledger; `yifa import undo BATCH`: take the import back.

Exit codes: 0 every row came in (or was known), 1 rows went back or stay, 2 file, ledger or organisation can't be meant.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

from django.utils.timezone import localdate

from yifa.engine.exchange.headings import IGNORED
from yifa.engine.exchange.importers import importing_roles, may_import
from yifa.engine.exchange.importing import Imported, NothingToImport, import_workbook
from yifa.engine.exchange.models import ImportBatch
from yifa.engine.exchange.rows import Problem
from yifa.engine.exchange.sheets import UnreadableWorkbook
from yifa.engine.exchange.targets import targets_of
from yifa.engine.exchange.undoing import undo
from yifa.engine.ledgers import registry as ledgers
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.lookup import org_of, person_of
from yifa.engine.orgs.models import Org, Person, Post, in_force_on
from yifa.engine.store.tenancy import every_org, org_scope

CANNOT_BE_MEANT = 2
_SHOWN = 50


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command. What follows ``undo`` is a batch; otherwise a ledger and a file are given."""
    parser.usage = (
        "yifa import LEDGER FILE --org CODE [--dry-run] [--json] [--map HEADING=COLUMN …] [--hidden] [--by ID]\n"
        "       yifa import undo BATCH [--by ID] [--json]"
    )
    parser.add_argument("ledger", metavar="LEDGER", help="such as disputes.sweeps, see `yifa ledgers`; or `undo`")
    parser.add_argument("file", metavar="FILE", help="the workbook; after `undo` the number of the batch")
    parser.add_argument("--org", metavar="CODE", help="into the ledger of this organisation")
    parser.add_argument("--dry-run", action="store_true", help="do everything and keep nothing")
    parser.add_argument("--map", action="append", default=[], metavar="HEADING=COLUMN",
                        help="what a heading means; an empty column (or -) is not read")  # fmt: skip
    parser.add_argument("--hidden", action="store_true", help="read hidden sheets too")
    parser.add_argument("--by", type=int, metavar="ID", help="who imports, see `yifa people list` (a clerk)")
    parser.add_argument("--errors", type=Path, metavar="FILE", help="where the rows that were not taken are written")
    parser.add_argument("--json", action="store_true", help='{"batch", "rows", "taken", "refused": [{…}], …}')
    parser.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    try:
        return _undo(args) if args.ledger == "undo" else _import(args)
    except (UnreadableWorkbook, NothingToImport, ledgers.UnknownLedger, _CannotBeMeant) as error:
        rule = getattr(error, "rule", "")
        if args.json:
            print(json.dumps({"error": str(error), "rule": rule}, ensure_ascii=False))
        print(error, file=sys.stderr)
        return CANNOT_BE_MEANT


class _CannotBeMeant(ValueError):
    """What was given at the command line means nothing."""


def _import(args: argparse.Namespace) -> int:
    if not args.org:
        raise _CannotBeMeant("请用 --org 指定机关代码；用 yifa orgs 查看已登记的机关")
    ledger, org, path = ledgers.ledger(args.ledger), org_of(args.org), Path(args.file)
    if not path.is_file():
        raise _CannotBeMeant(f"没有文件“{path}”，请核对路径")
    errors = args.errors or path.with_name(f"{path.stem}-未导入.xlsx")
    if not os.access(errors.parent, os.W_OK):
        raise _CannotBeMeant(f"文件夹“{errors.parent}”不能写入，未导入的行无处存放；请用 --errors 指定一个文件")
    with org_scope(org):
        actor = _actor(args.by, org, ledger)
        mapped = _mapped(args.map, ledger)
        done = import_workbook(
            ledger, path, org=org, actor=actor, mapped=mapped, dry_run=args.dry_run, with_hidden=args.hidden,
            errors=errors,
        )  # fmt: skip
    print(
        json.dumps(told(done), ensure_ascii=False) if args.json else _in_words(done, ledger, actor, trial=args.dry_run)
    )
    return 1 if done.refused else 0


def told(done: Imported) -> dict[str, Any]:
    """What became of a workbook, for programs."""
    return {
        "batch": done.batch,
        "rows": done.rows,
        "taken": done.taken,
        "known": done.known,
        "standing": done.standing,
        "parts": done.parts,
        "refused_rows": done.refused_rows,
        "skipped": dict(done.skipped),
        "findings": done.findings,
        "refused": [_problem(problem) for problem in done.refused],
        "notes": [_problem(problem) for problem in done.notes],
        "errors_file": str(done.errors_file) if done.errors_file else None,
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {
        "sheet": problem.sheet,
        "row": problem.row or None,
        "column": problem.column or None,
        "heading": problem.heading or None,
        "value": problem.value,
        "rule": problem.rule,
        "message": str(problem),
    }


def _in_words(done: Imported, ledger: Ledger, actor: Person, *, trial: bool) -> str:
    lines = [
        f"{'试导入' if trial else '导入'}“{ledger.name}”，以{actor.name}的名义：数据{done.rows}行，"
        f"{'可导入' if trial else '已导入'}{done.taken}件，以前已导入、登记{done.known}行，并入上一行{done.parts}行，"
        f"未导入{done.refused_rows}行；表头、合计、备注、空行等{sum(done.skipped.values())}行；发现问题{done.findings}处"
    ]
    lines += [f"  {problem}" for problem in done.refused[:_SHOWN]]
    if len(done.refused) > _SHOWN:
        lines.append(f"  ……共{len(done.refused)}处，其余见退回的表格")
    lines += [f"  提示：{note}" for note in done.notes[:_SHOWN]]
    if done.errors_file:
        lines.append(f"未导入的行：{done.errors_file}")
    if done.batch is not None:
        lines.append(f"导入批次：{done.batch}；撤销：yifa import undo {done.batch}")
    return "\n".join(lines)


def _undo(args: argparse.Namespace) -> int:
    if not args.file.isdigit():
        raise _CannotBeMeant(f"“{args.file}”不是导入批次的编号")
    with every_org("a batch is named by its number alone"):
        batch = ImportBatch.objects.select_related("org").filter(pk=int(args.file) % 2**63).first()
    if batch is None:
        raise _CannotBeMeant(f"没有编号为{args.file}的导入批次")
    with org_scope(batch.org):
        actor = _actor(args.by, batch.org, ledgers.ledger(batch.ledger))
        try:
            done = undo(batch, actor=actor)
        except Refused as refused:
            raise _CannotBeMeant(str(refused)) from None
    if args.json:
        left = [{"sheet": one.sheet, "row": one.row, "title": one.title, "because": one.because} for one in done.left]
        print(json.dumps({"batch": batch.pk, "voided": done.voided, "left": left}, ensure_ascii=False))
    else:
        print(f"已作废{done.voided}件，保留{len(done.left)}件")
        for one in done.left:
            print(f"  第{one.row}行“{one.title}”：{one.because}")
    return 1 if done.left else 0


def _mapped(given: list[str], ledger: Ledger) -> dict[str, str]:
    """What headings mean, as it was typed: 表头=column; the column by its id or its name."""
    targets = targets_of(ledger)
    by_name = {target.name: target.id for target in targets.values()}
    mapped = {}
    for item in given:
        heading, sign, column = item.rpartition("=")
        if not sign or not heading.strip():
            raise _CannotBeMeant(f"列名对应“{item}”应写作 表头=列，如 来信时间=opened_on")
        id = by_name.get(column, column) or IGNORED
        if id != IGNORED and id not in targets:
            known = "、".join(f"{target.id}（{target.name}）" for target in targets.values())
            raise _CannotBeMeant(f"“{ledger.name}”没有列“{column}”；可用的有：{known}")
        mapped[heading.strip()] = id
    return mapped


def _actor(number: int | None, org: Org, ledger: Ledger) -> Person:
    """Who imports: whoever is named, else the clerk of the organisation who has been there longest."""
    today = localdate()
    if number is not None:
        person = person_of(number)
        if not may_import(person, ledger, org, today):
            raise _CannotBeMeant(f"{person.name}今日在{org.name}不是可以登记“{ledger.name}”的人员，请另行指定")
        return person
    roles = [role.code for role in importing_roles(ledger)]
    held = Post.objects.filter(in_force_on(today), org=org, role__in=roles, place__isnull=True)
    post = held.select_related("person").order_by("in_force", "pk").first()
    if post is None:
        raise _CannotBeMeant(f"{org.name}没有可以登记“{ledger.name}”的人员，请先用 yifa people enter 登记")
    return post.person
