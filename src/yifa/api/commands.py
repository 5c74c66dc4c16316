"""`yifa api`: tokens for programs of others. For the machine's owner."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from yifa.api.models import ApiToken
from yifa.api.tokens import grant_token, revoke_token
from yifa.engine.orgs.lookup import org_of, person_of
from yifa.engine.store.tenancy import org_scope


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the commands."""
    token = parser.add_subparsers(metavar="COMMAND", required=True).add_parser("token", help="tokens of programs")
    commands = token.add_subparsers(metavar="COMMAND", required=True)

    create = commands.add_parser("create", help="give a token; prints it once")
    create.add_argument("--org", required=True, metavar="CODE", help="the organisation in which it works")
    create.add_argument("--person", required=True, type=int, metavar="ID", help="as whom it acts")
    create.add_argument("--name", required=True, help="what it is for")
    create.add_argument("--until", type=_day, metavar="DATE", help="the first day on which it is void")
    create.set_defaults(run=_create)

    revoke = commands.add_parser("revoke", help="take a token back at once")
    revoke.add_argument("id", type=int)
    revoke.add_argument("--org", required=True, metavar="CODE")
    revoke.set_defaults(run=_revoke)

    listing = commands.add_parser("list", help="the organisation's tokens, without their secrets")
    listing.add_argument("--org", required=True, metavar="CODE")
    listing.add_argument("--json", action="store_true", help="print JSON")
    listing.set_defaults(run=_list)


def _create(args: argparse.Namespace) -> int:
    try:
        person = person_of(args.person)
        token, text = grant_token(org_of(args.org), person, args.name, until=args.until)
    except ValidationError as error:
        return _refused(error)
    print(f"已发放令牌“{token.name}”（编号 {token.pk}），以{person.name}的身份用于{token.org.name}")
    print(f"令牌（仅显示一次）：{text}")
    return 0


def _revoke(args: argparse.Namespace) -> int:
    try:
        token = revoke_token(org_of(args.org), args.id)
    except ValidationError as error:
        return _refused(error)
    print(f"已撤销令牌“{token.name}”，即刻失效")
    return 0


def _list(args: argparse.Namespace) -> int:
    org = org_of(args.org)
    with org_scope(org):
        rows = [_told(token) for token in ApiToken.objects.filter(org=org).select_related("person").order_by("id")]
    if args.json:
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    for row in [] if args.json else rows:
        ends = f"撤销于{row['revoked_on']}" if row["revoked_on"] else f"至{row['until'] or '长期'}"
        used = row["last_used_on"] or "未使用"
        print(f"{row['id']}  {row['name']}  {row['person']['name']}  自{row['in_force']}{ends}  最近使用：{used}")
    return 0


def _told(token: ApiToken) -> dict[str, Any]:
    days = {name: getattr(token, name) for name in ("in_force", "until", "revoked_on", "last_used_on")}
    return {
        "id": str(token.pk),
        "name": token.name,
        "person": {"id": str(token.person_id), "name": token.person.name},
        **{name: day.isoformat() if day else None for name, day in days.items()},
    }


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是日期，请写作 2026-12-31") from None


def _refused(error: ValidationError) -> int:
    print("\n".join(error.messages), file=sys.stderr)
    return 1
