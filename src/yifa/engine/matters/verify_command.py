"""`yifa matters verify`: whether the rows of matters say what their history says.

Exit codes: 0 they do, 1 something departs, 2 the organisation is unknown.
"""

from __future__ import annotations

import argparse
import json

from yifa.engine.matters.conformity import departures
from yifa.engine.orgs.lookup import org_of
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    verifying = commands.add_parser("verify", help="records, lines and states against the history")
    verifying.add_argument("--org", metavar="CODE", help="this organisation only (all, unless given)")
    verifying.add_argument("--json", action="store_true", help='{"ok", "departures": [{"org", "says"}]}')
    verifying.set_defaults(run=_verify)


def _verify(args: argparse.Namespace) -> int:
    orgs = [org_of(args.org)] if args.org else list(Org.objects.order_by("code"))
    found: list[tuple[Org, str]] = []
    for org in orgs:
        with org_scope(org):
            found += [(org, says) for says in departures(org)]
    if args.json:
        told = [{"org": org.code, "says": says} for org, says in found]
        print(json.dumps({"ok": not found, "departures": told}, ensure_ascii=False))
    else:
        for org, says in found:
            print(f"{org.code} {says}")
        print(f"发现{len(found)}处与历史不符" if found else "各事项的记录、明细和状态均与历史相符")
    return 1 if found else 0
