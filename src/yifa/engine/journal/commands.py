"""`yifa journal`: verify, checkpoint, cosign, export.

Exit codes: 0 all holds, 1 something was found, 2 something can't be read.
"""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from django.utils import timezone

from yifa.engine.journal.chain import GENESIS, UnknownAlgorithmError
from yifa.engine.journal.checkpoints import CosignRefusedError, cosign, create_checkpoint, latest_checkpoint, note_of
from yifa.engine.journal.export import ExportUnreadableError, verify_export, write_export
from yifa.engine.journal.findings import Fault, Findings
from yifa.engine.journal.note import Note, NoteError, VerifierKey, parse_notes
from yifa.engine.journal.recording import append
from yifa.engine.journal.stored_chain import links_of, origin_of
from yifa.engine.journal.verification import NoSuchEntryError, Result, verify
from yifa.engine.orgs.errors import UnknownName
from yifa.engine.orgs.hierarchy import below
from yifa.engine.orgs.lookup import org_of
from yifa.engine.orgs.models import Org
from yifa.engine.store.transactions import write_transaction
from yifa.engine.vault.key_file import KeyFileError
from yifa.engine.vault.signing import public_key

HOLDS, FOUND, UNREADABLE = 0, 1, 2
_CANNOT_READ = (
    OSError,
    ExportUnreadableError,
    NoteError,
    KeyFileError,
    UnknownAlgorithmError,
    NoSuchEntryError,
    UnknownName,
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the commands."""
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    verifying = commands.add_parser("verify", help="find edited, removed, reordered or truncated entries")
    verifying.add_argument("--org", metavar="CODE", help="this organisation only (all, unless given)")
    verifying.add_argument(
        "--checkpoint", metavar="FILE", type=Path, action="append", default=[], help="a checkpoint kept elsewhere"
    )
    verifying.add_argument("--key", metavar="KEY", action="append", default=[], help="verifier key, name+id+key")
    verifying.add_argument("--export", metavar="FILE", type=Path, help="verify this file instead of the database")
    verifying.add_argument("--after", metavar="SEQ", type=int, default=0, help="go on after this entry (with --org)")
    verifying.add_argument("--json", action="store_true")
    verifying.set_defaults(run=_verify)

    checkpointing = commands.add_parser("checkpoint", help="sign where each chain stands, and print it")
    checkpointing.add_argument("--org", metavar="CODE", help="this organisation only (all, unless given)")
    checkpointing.set_defaults(run=_checkpoint)

    cosigning = commands.add_parser("cosign", help="co-sign the newest checkpoints of the organisations beneath")
    cosigning.add_argument("--by", metavar="CODE", required=True, help="the organisation above")
    cosigning.set_defaults(run=_cosign)

    exporting = commands.add_parser("export", help="write a chain to a file that can be verified anywhere")
    exporting.add_argument("--org", metavar="CODE", required=True)
    exporting.add_argument("--out", metavar="FILE", type=Path, required=True)
    exporting.set_defaults(run=_export)


def _verify(args: argparse.Namespace) -> int:
    try:
        files = [_checkpoints_in(path) for path in args.checkpoint]
        notes = [note for file in files for note in file]
        keys = [VerifierKey.parse(text) for text in args.key]
        if args.after and not args.org:
            raise NoSuchEntryError("--after 须与 --org 同用：从哪一个机关的链继续")
        if args.export:
            results = [verify_export(args.export, notes=notes, keys=keys)]
        else:
            results = [verify(org, notes=notes, keys=keys, after=args.after) for org in _orgs(args.org)]
    except _CANNOT_READ as error:
        return _unreadable(error)
    results += _absent_chains(files, results, one_chain=bool(args.org or args.export))
    if args.json:
        print(json.dumps(_document(results), ensure_ascii=False))
    else:
        for result in results:
            _print(result)
    return HOLDS if all(result.holds for result in results) else FOUND


def _checkpoints_in(path: Path) -> list[Note]:
    """The checkpoints of a file. :raises NoteError: it holds none, or something else."""
    try:
        return parse_notes(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise NoteError(f"{path} 不是检查点文件：检查点是UTF-8文本") from None
    except NoteError as error:
        raise NoteError(f"{path}：{error}") from None


def _absent_chains(files: Sequence[Sequence[Note]], results: Sequence[Result], *, one_chain: bool) -> list[Result]:
    """A checkpoint of a chain that isn't there at all: the whole chain was cut off, or the wrong file was given.

    Where one chain alone was asked for, a file that speaks of it may speak of others as well.
    """
    present = {result.origin for result in results}
    absent = []
    for file in files:
        strangers = [note.statement for note in file if note.statement.origin not in present]
        if one_chain and len(strangers) < len(file):
            continue
        for statement in strangers:
            findings = Findings(statement.origin)
            says = f"有{statement.origin}的检查点（{statement.size}条），而核验范围内没有这条链"
            findings.add(statement.size, Fault.TRUNCATED, says)
            absent.append(Result(statement.origin, 0, 0, GENESIS, findings))
    return absent


def _document(results: Sequence[Result]) -> dict[str, object]:
    return {
        "ok": all(result.holds for result in results),
        "chains": [
            {
                "org": result.origin,
                "entries": result.entries,
                "seq": result.seq,
                "hash": result.head,
                "signatures": result.findings.signatures,
                "findings_total": result.findings.total,
                "findings": [
                    {"seq": finding.seq, "what": finding.fault.value, "says": finding.says}
                    for finding in result.findings.kept
                ],
            }
            for result in results
        ],
    }


def _print(result: Result) -> None:
    verdict = "完好" if result.holds else f"发现{result.findings.total}处问题"
    signatures = result.findings.signatures
    print(f"{result.origin}：核验{result.entries}条，至第{result.seq}条，核对签名{signatures}个，{verdict}")
    for finding in result.findings.kept:
        print(f"  第{finding.seq}条 [{finding.fault.value}] {finding.says}")
    if result.findings.total > len(result.findings.kept):
        print(f"  其余{result.findings.total - len(result.findings.kept)}处从略")


def _checkpoint(args: argparse.Namespace) -> int:
    try:
        for org in _orgs(args.org):
            with write_transaction():
                checkpoint = create_checkpoint(org)
            print(note_of(checkpoint).text())
            _print_key(checkpoint.origin)
    except _CANNOT_READ as error:
        return _unreadable(error)
    return HOLDS


def _print_key(origin: str) -> None:
    """The verifier key goes to the error output, so that the output is the notes alone."""
    public = public_key(origin)
    if public is not None:
        print(f"验证公钥 {VerifierKey(origin, public)}", file=sys.stderr)


def _cosign(args: argparse.Namespace) -> int:
    refused = 0
    try:
        witness = org_of(args.by)
        for org in below(witness, timezone.localdate()):
            checkpoint = latest_checkpoint(org)
            if checkpoint is None:
                continue
            try:
                with write_transaction():
                    cosign(witness, checkpoint)
            except CosignRefusedError as error:
                refused += 1
                print(str(error), file=sys.stderr)
            else:
                print(note_of(checkpoint).text())
    except _CANNOT_READ as error:
        return _unreadable(error)
    return FOUND if refused else HOLDS


def _export(args: argparse.Namespace) -> int:
    try:
        org = org_of(args.org)
        with write_transaction():
            last = append(org, "export", "journal", {"by": f"console:{getpass.getuser()}"})
        origin = origin_of(org)
        written = write_export(args.out, origin, last.seq, last.hash, links_of(org, until=last.seq))
    except _CANNOT_READ as error:
        return _unreadable(error)
    print(f"{origin}：已导出{written}条至 {args.out}")
    return HOLDS


def _orgs(code: str | None) -> list[Org]:
    return list(Org.objects.order_by("code")) if code is None else [org_of(code)]


def _unreadable(error: Exception) -> int:
    print(f"无法读取：{error}", file=sys.stderr)
    return UNREADABLE
