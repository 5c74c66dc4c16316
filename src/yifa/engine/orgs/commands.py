"""`yifa orgs`: the organisations as they stand today; found one, enter its villages. For the machine's owner."""

from __future__ import annotations

import argparse
import datetime
import json
import sys
from pathlib import Path

from django.utils.timezone import localdate

from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.lookup import org_of
from yifa.engine.orgs.models import Org, OrgEdge, in_force_on
from yifa.engine.orgs.models.org import OrgKind
from yifa.engine.orgs.models.org_edge import Relation
from yifa.engine.orgs.place_table import enter_places
from yifa.engine.orgs.restructuring import found_org
from yifa.law.arguments import day


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the commands; without one the organisations are listed."""
    parser.add_argument("--json", action="store_true", help='[{"code", "name", "kind", "parent"}]')
    parser.set_defaults(run=_list)
    commands = parser.add_subparsers(metavar="COMMAND")

    founding = commands.add_parser("found", help="enter an organisation, under another or at the top")
    founding.add_argument("code", help="its administrative code, or one of your own")
    founding.add_argument("--name", required=True, help="such as 清溪乡人民政府")
    founding.add_argument("--short", required=True, help="how document numbers call it, such as 清政")
    founding.add_argument("--kind", required=True, choices=OrgKind.values)
    founding.add_argument("--under", metavar="CODE", help="the organisation above (at the top, unless given)")
    founding.add_argument("--since", required=True, type=day, metavar="DATE", help="nothing can be dated before")
    founding.set_defaults(run=_found)

    places = commands.add_parser("places", help="enter villages, communities and grids from a table (CSV)")
    places.add_argument("code", help="the organisation's code")
    places.add_argument("table", type=Path, metavar="FILE", help="columns 代码,名称 and, where needed, 类别,所属村代码")
    places.add_argument("--since", required=True, type=day, metavar="DATE", help="the day from which they exist")
    places.set_defaults(run=_places)


def _list(args: argparse.Namespace) -> int:
    rows = organisations(localdate())
    print(json.dumps(rows, ensure_ascii=False, indent=2) if args.json else "\n".join(_tree(rows, None, "")))
    return 0


def _found(args: argparse.Namespace) -> int:
    above = org_of(args.under) if args.under else None
    try:
        org = found_org(args.code, args.name, args.short, OrgKind(args.kind), args.since, above, by=None)
    except OrgsError as error:
        print(str(error), file=sys.stderr)
        return 1
    print(f"已登记{org.name}（{org.code}）" + (f"，隶属{above.name}" if above else ""))
    return 0


def _places(args: argparse.Namespace) -> int:
    org = org_of(args.code)
    try:
        number = enter_places(org, args.table, args.since)
    except OSError as error:
        print(f"{args.table} 不能读取：{error.strerror}", file=sys.stderr)
        return 2
    except OrgsError as error:
        print(str(error), file=sys.stderr)
        return 1
    print(f"{org.name}：已登记{number}个村（社区）、小组或网格")
    return 0


def organisations(on: datetime.date) -> list[dict[str, str | None]]:
    """Every organisation that exists on this day, by code; ``parent`` is the code of the one above it, or None."""
    edges = OrgEdge.objects.filter(in_force_on(on), relation=Relation.HIERARCHY)
    parents = dict(edges.values_list("child__code", "parent__code"))
    return [
        {"code": org.code, "name": org.name, "kind": org.kind, "parent": parents.get(org.code)}
        for org in Org.objects.order_by("code")
        if org.exists_on(on)
    ]


def _tree(rows: list[dict[str, str | None]], parent: str | None, indent: str) -> list[str]:
    lines: list[str] = []
    for row in rows:
        if row["parent"] == parent:
            lines += [f"{indent}{row['name']}  {row['code']}", *_tree(rows, row["code"], indent + "  ")]
    return lines
