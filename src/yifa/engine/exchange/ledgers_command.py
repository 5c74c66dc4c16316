"""`yifa ledgers`: which ledgers there are, and an empty workbook of each to fill in.

Exit codes: 0 told or written, 2 the ledger, the organisation or the file can't be meant.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from xlsxwriter.exceptions import FileCreateError

from yifa.engine.exchange import registry as intakes
from yifa.engine.exchange.targets import targets_of, template_columns
from yifa.engine.exchange.templates import write_template
from yifa.engine.ledgers import registry
from yifa.engine.orgs.lookup import org_of
from yifa.engine.store.tenancy import org_scope
from yifa.law.printing import padded


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the commands; without one the ledgers are listed."""
    parser.add_argument("--json", action="store_true", help='[{"id", "name", "area", "kind", "columns": [{…}]}]')
    parser.set_defaults(run=_list)
    commands = parser.add_subparsers(metavar="COMMAND")
    template = commands.add_parser("template", help="write an empty workbook with lists to choose from")
    template.add_argument("ledger", metavar="LEDGER", help="such as disputes.sweeps")
    template.add_argument("--org", required=True, metavar="CODE", help="with the villages of this organisation")
    template.add_argument("--out", required=True, type=Path, metavar="FILE", help="an .xlsx file")
    template.set_defaults(run=_template)


def _list(args: argparse.Namespace) -> int:
    if args.json:
        print(json.dumps([_told(ledger) for ledger in registry.ledgers()], ensure_ascii=False))
    else:
        for ledger in registry.ledgers():
            print(f"{padded(ledger.id, 26)}{ledger.name}")
    return 0


def _told(ledger: registry.Ledger) -> dict[str, object]:
    targets = targets_of(ledger)
    template = {target.id for target in template_columns(ledger, targets, intakes.intake(ledger.id))}
    return {
        "id": ledger.id,
        "name": ledger.name,
        "area": ledger.area,
        "kind": "register" if ledger.register else "matters",
        "columns": [
            {
                "id": target.id, "name": target.name, "kind": target.kind.name.lower(), "names": list(target.names),
                "required": target.required, "in_template": target.id in template,
                "choices": [label for _, label in target.labels],
            }
            for target in targets.values()
        ],
    }  # fmt: skip


def _template(args: argparse.Namespace) -> int:
    try:
        ledger = registry.ledger(args.ledger)
    except registry.UnknownLedger as unknown:
        known = "、".join(ledger.id for ledger in registry.ledgers())
        print(f"{unknown}。可用的有：{known}", file=sys.stderr)
        return 2
    org = org_of(args.org)
    try:
        with org_scope(org):
            write_template(ledger, org, args.out)
    except FileCreateError as error:
        print(f"不能写入“{args.out}”：{error}。请核对文件夹是否存在、文件是否正被打开", file=sys.stderr)
        return 2
    print(args.out)
    return 0
