"""`yifa orgs`: the organisations as they stand today."""

from __future__ import annotations

import argparse
import datetime
import json

from django.utils.timezone import localdate

from yifa.engine.orgs.models import Org, OrgEdge, in_force_on
from yifa.engine.orgs.models.org_edge import Relation


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("--json", action="store_true", help='[{"code", "name", "kind", "parent"}]')
    parser.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    rows = organisations(localdate())
    print(json.dumps(rows, ensure_ascii=False, indent=2) if args.json else "\n".join(_tree(rows, None, "")))
    return 0


def organisations(day: datetime.date) -> list[dict[str, str | None]]:
    """Every organisation that exists on this day, by code; ``parent`` is the code of the one above it, or None."""
    edges = OrgEdge.objects.filter(in_force_on(day), relation=Relation.HIERARCHY)
    parents = dict(edges.values_list("child__code", "parent__code"))
    return [
        {"code": org.code, "name": org.name, "kind": org.kind, "parent": parents.get(org.code)}
        for org in Org.objects.order_by("code")
        if org.exists_on(day)
    ]


def _tree(rows: list[dict[str, str | None]], parent: str | None, indent: str) -> list[str]:
    lines: list[str] = []
    for row in rows:
        if row["parent"] == parent:
            lines += [f"{indent}{row['name']}  {row['code']}", *_tree(rows, row["code"], indent + "  ")]
    return lines
