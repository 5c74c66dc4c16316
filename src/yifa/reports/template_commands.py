"""`yifa report template`, `set-template`, `end-template`: the outline that a county demands of its townships."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from yifa.law.arguments import day
from yifa.reports.exit_codes import CANNOT, REFUSED

if TYPE_CHECKING:
    from yifa.reports.templates import Template


def join(commands: Any) -> None:
    """Add them to the group `report`. Nothing of Django is imported before one runs."""
    show = commands.add_parser("template", help="the outline that a report begun on a day follows")
    show.add_argument("--org", required=True, metavar="CODE", help="the organisation that reports")
    show.add_argument("--on", type=day, metavar="DATE", help="the day (today)")
    show.add_argument("--json", action="store_true", help='{"source", "outline": [{"key", "heading", …}]}')
    show.set_defaults(run=_show, django=True)
    set_one = commands.add_parser("set-template", help="set the outline for the townships of a county")
    set_one.add_argument("--org", required=True, metavar="CODE", help="the county")
    set_one.add_argument("--file", required=True, type=Path, metavar="FILE", help="as `yifa report template` prints it")
    set_one.add_argument("--from", required=True, type=day, dest="in_force", metavar="DATE", help="in force from")
    set_one.add_argument("--until", type=day, metavar="DATE", help="not in force any more from this day")
    set_one.add_argument("--source", required=True, metavar="TEXT", help="依据文件")
    set_one.add_argument("--by", required=True, type=int, metavar="ID", help="the county's administrator")
    set_one.set_defaults(run=_set, django=True)
    end = commands.add_parser("end-template", help="end what is in force")
    end.add_argument("--org", required=True, metavar="CODE", help="the county")
    end.add_argument("--until", required=True, type=day, metavar="DATE", help="not in force any more from this day")
    end.add_argument("--by", required=True, type=int, metavar="ID", help="the county's administrator")
    end.set_defaults(run=_end, django=True)


def _show(args: argparse.Namespace) -> int:
    from django.utils.timezone import localdate

    from yifa.engine.orgs.lookup import org_of
    from yifa.reports.templates import template_for, written

    template = template_for(org_of(args.org), args.on or localdate())
    if args.json:
        print(json.dumps(_in_json(template), ensure_ascii=False, indent=1))
    else:
        print(written(template.outline), end="")
    return 0


def _in_json(template: Template) -> dict[str, Any]:
    return {
        "source": template.source,
        "outline": [
            {
                "key": part.key,
                "heading": part.heading,
                "law": str(part.law) if part.law else None,
                "required": part.is_required,
                "topics": [{"key": topic.key, "heading": topic.heading} for topic in part.topics],
            }
            for part in template.outline
        ],
    }


def _set(args: argparse.Namespace) -> int:
    from yifa.engine.orgs.lookup import org_of, person_of
    from yifa.reports.templates import BadTemplate, set_template

    try:
        outline = args.file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        print(f"“{args.file}”读不出来：{problem}", file=sys.stderr)
        return CANNOT
    org, by = org_of(args.org), person_of(args.by)
    try:
        row = set_template(org, outline, in_force=args.in_force, until=args.until, source=args.source, by=by)
    except BadTemplate as refused:
        print(refused, file=sys.stderr)
        return REFUSED
    print(f"{org.name}的报告模板已设定：{row}")
    return 0


def _end(args: argparse.Namespace) -> int:
    from yifa.engine.orgs.lookup import org_of, person_of
    from yifa.reports.templates import BadTemplate, end_template, set_of

    org, by = org_of(args.org), person_of(args.by)
    standing = [row for row in set_of(org) if row.until is None]
    try:
        if not standing:
            raise BadTemplate(f"{org.name}没有在用的报告模板")
        end_template(standing[0], until=args.until, by=by)
    except BadTemplate as refused:
        print(refused, file=sys.stderr)
        return REFUSED
    print(f"{org.name}的报告模板自{args.until}起停用")
    return 0
