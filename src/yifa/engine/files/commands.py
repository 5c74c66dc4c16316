"""`yifa files`: whether the bytes on disk are those that were uploaded."""

from __future__ import annotations

import argparse
import json

from yifa.engine.files.errors import FileDamagedError
from yifa.engine.files.models import Attachment
from yifa.engine.files.storing import open_verified
from yifa.engine.orgs.lookup import org_of
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    verify = commands.add_parser("verify", help="read every attachment and compare its digest; 1 when one differs")
    verify.add_argument("--org", required=True, metavar="CODE", help="code of the organisation")
    verify.add_argument("--json", action="store_true", help='{"checked", "damaged": [{"id", "matter", "message"}]}')
    verify.set_defaults(run=_verify)


def _verify(args: argparse.Namespace) -> int:
    checked, damaged = damaged_attachments(org_of(args.org))
    if args.json:
        print(json.dumps({"checked": checked, "damaged": damaged}, ensure_ascii=False, indent=2))
    else:
        print("\n".join([str(row["message"]) for row in damaged] + [f"已核对{checked}件，有问题{len(damaged)}件"]))
    return 1 if damaged else 0


def damaged_attachments(org: Org) -> tuple[int, list[dict[str, object]]]:
    """How many attachments of the organisation were read, withdrawn ones as well, and what is wrong with which."""
    checked, damaged = 0, []
    with org_scope(org):
        for attachment in Attachment.objects.filter(org=org).order_by("id").iterator():
            checked += 1
            try:
                open_verified(attachment).close()
            except FileDamagedError as damage:
                damaged.append({"id": attachment.pk, "matter": attachment.matter_id, "message": str(damage)})
    return checked, damaged
