"""`yifa keys`: create, rotate, show, drop. No command ever prints key material."""

from __future__ import annotations

import argparse
import json
import sys

from yifa.engine.vault.key_file import KeyFileError, create, keys, path
from yifa.engine.vault.rotation import BATCH, drop, rotate, usage
from yifa.law.arguments import positive


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the commands."""
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    creating = commands.add_parser("create", help="make the key file, if there is none")
    creating.set_defaults(run=_create)

    rotating = commands.add_parser("rotate", help="make a new key and encrypt all values anew; goes on if stopped")
    rotating.add_argument("--batch", type=positive, default=BATCH, help=f"values in one transaction (default {BATCH})")
    rotating.set_defaults(run=_rotate)

    showing = commands.add_parser("show", help="the keys' ids and how many values each seals")
    showing.add_argument("--json", action="store_true")
    showing.set_defaults(run=_show)

    dropping = commands.add_parser("drop", help="destroy a retired key; backups made under it become unreadable")
    dropping.add_argument("key", metavar="ID")
    dropping.set_defaults(run=_drop)


def _create(args: argparse.Namespace) -> int:
    made = create()
    print(f"已生成密钥文件 {path()}，请立即备份到数据库以外的地方" if made else f"密钥文件 {path()} 已存在，未改动")
    return 0


def _rotate(args: argparse.Namespace) -> int:
    try:
        rotation = rotate(batch=args.batch)
    except KeyFileError as error:
        return _refused(error)
    retired = "、".join(rotation.retired) or "无"
    print(f"当前密钥 {rotation.current}；重新加密{rotation.resealed}个值；停用的密钥：{retired}")
    for place in rotation.unreadable:
        print(f"无法解开，未重新加密：{place}", file=sys.stderr)
    return 1 if rotation.unreadable else 0


def _show(args: argparse.Namespace) -> int:
    try:
        known, used = keys(), usage()
    except KeyFileError as error:
        return _refused(error)
    rows = [
        {
            "id": key.id,
            "cipher": key.cipher,
            "created": key.created,
            "state": "current" if key.id == known.current else "old" if key.retired is None else "retired",
            "values": used[key.id],
        }
        for key in known.values.values()
    ]
    if args.json:
        print(json.dumps({"file": str(path()), "keys": rows, "signing": len(known.signing)}, ensure_ascii=False))
        return 0
    states = {"current": "当前", "old": "待停用", "retired": "已停用"}
    for row in rows:
        print(f"{row['id']}  {row['cipher']}  {row['created']}  {states[str(row['state'])]}  加密值{row['values']}个")
    print(f"签名密钥{len(known.signing)}个")
    return 0


def _drop(args: argparse.Namespace) -> int:
    try:
        drop(args.key)
    except KeyFileError as error:
        return _refused(error)
    print(f"已销毁密钥 {args.key}")
    return 0


def _refused(error: KeyFileError) -> int:
    print(str(error), file=sys.stderr)
    return 2
