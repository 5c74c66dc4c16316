"""`yifa files`: whether the bytes on disk are those that were uploaded."""

from __future__ import annotations

import argparse
import json

from yifa.engine.files.errors import FileDamagedError
from yifa.engine.files.models import Attachment
from yifa.engine.files.storing import open_kept, open_verified
from yifa.engine.orgs.lookup import org_of
from yifa.engine.orgs.models import Org
from yifa.engine.registers.models import EntryFile
from yifa.engine.store.tenancy import org_scope


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    verify = commands.add_parser("verify", help="read every attachment and compare its digest; 1 when one differs")
    verify.add_argument("--org", required=True, metavar="CODE", help="code of the organisation")
    says = '{"checked", "damaged": [{"id", "matter" or "entry", "message"}]}'
    verify.add_argument("--json", action="store_true", help=says)
    verify.set_defaults(run=_verify)


def _verify(args: argparse.Namespace) -> int:
    checked, damaged = damaged_attachments(org_of(args.org))
    if args.json:
        print(json.dumps({"checked": checked, "damaged": damaged}, ensure_ascii=False, indent=2))
    else:
        print("\n".join([str(row["message"]) for row in damaged] + [f"已核对{checked}件，有问题{len(damaged)}件"]))
    return 1 if damaged else 0


def damaged_attachments(org: Org) -> tuple[int, list[dict[str, object]]]:
    """How many files of matters and entries were read, withdrawn ones as well, and what is wrong with which."""
    checked, damaged = 0, []
    with org_scope(org):
        for attachment in Attachment.objects.filter(org=org).order_by("id").iterator():
            checked += 1
            try:
                open_verified(attachment).close()
            except FileDamagedError as damage:
                damaged.append({"id": attachment.pk, "matter": attachment.matter_id, "message": str(damage)})
        for file in EntryFile.objects.filter(org=org).order_by("id").iterator():
            checked += 1
            try:
                open_kept(file.path, file.sha256, f"附件“{file.name}”").close()
            except FileDamagedError as damage:
                damaged.append({"id": file.pk, "entry": file.entry_id, "message": str(damage)})
    return checked, damaged
