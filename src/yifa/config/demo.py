"""`yifa demo`: a small county to try. Makes the database, loads a sample once, takes the workbooks of its township in,
builds its report of the year before, serves at http://127.0.0.1:8000."""

from __future__ import annotations

import argparse
import importlib
import os
import socket
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from django.conf import settings
from django.core.management import call_command
from django.utils.timezone import localdate

from yifa.engine.accounts.models import User
from yifa.engine.accounts.sample import open_sample_accounts
from yifa.engine.exchange.importing import import_workbook
from yifa.engine.exchange.models import BatchState, ImportBatch
from yifa.engine.ledgers.registry import ledger as find_ledger
from yifa.engine.matters.models import Matter
from yifa.engine.orgs.models import Org
from yifa.engine.orgs.sample import TOWNSHIP, load_sample
from yifa.engine.store.tenancy import org_scope
from yifa.engine.store.transactions import write_transaction
from yifa.law.arguments import positive
from yifa.reports.imprint import plain_imprint
from yifa.reports.render.files import files_of
from yifa.reports.report import build
from yifa.reports.writing import write_together

HOST, PORT = "127.0.0.1", 8000
PASSWORD = "qingxi-demo-2026"  # noqa: S105  # printed at every start; for a sample with invented people
_SHOWN = {
    "clerk": "经办人：登记纠纷、记台账、导入工作簿",
    "mediator": "人民调解员：调解、签协议、打印文书和卷宗",
    "grid-worker": "网格员（手机）：排查、上报纠纷、突发事件和月报",
    "village-clerk": "村文书（手机）：登记本村的普法活动和照片",
    "officer": "行政执法人员：立案、调查、处罚",
    "reviewer": "法制审核、合法性审查",
    "leader": "乡长：今日总览、审批、数字、月度通报",
    "admin": "本乡管理员：人员、职务、账号、期限参数",
    "county-admin": "县管理员：全县单位、放假通知",
    "supervisor": "县依法治县办：核验各乡镇送来的报告；数字、台账是县本级的",
    "baishi-clerk": "另一个镇的经办人：看不到清溪乡的事项",
}
"""The accounts that are told of, and what to try with each."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command."""
    parser.add_argument("--no-serve", action="store_true", help="prepare everything and end")
    parser.add_argument("--port", type=positive, default=PORT, help=f"where to serve (default {PORT})")
    parser.set_defaults(run=_run)


def _run(args: argparse.Namespace) -> int:
    if not args.no_serve and not _is_free(args.port):
        print(
            f"端口 {args.port} 不能使用，可能已有程序（如先前启动的演示）占用。请用 --port 换一个端口（1至65535）",
            file=sys.stderr,
        )
        return 2
    call_command("migrate", verbosity=0, interactive=False)
    if not (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        call_command("collectstatic", verbosity=0, interactive=False)
    township = Org.objects.filter(code=TOWNSHIP).first()
    if township is None and Org.objects.exists():
        print(
            "数据库中已有机关数据，示例不能载入。请用 YIFA_VAR 另指定一个空的数据目录后重新运行",
            file=sys.stderr,
        )
        return 1
    if township is None:
        township = load(with_workbooks=True)
    _take_in_workbooks(township)
    _build_report(township)
    _tell(township)
    if args.no_serve:
        return 0
    _serve(args.port)
    return 0


def load(*, with_workbooks: bool = False) -> Org:
    """Load organisations, people, accounts and each area's matters into an empty database: everything or nothing.
    ``with_workbooks``: what the sample's workbooks tell is left to them.
    """
    with write_transaction():
        sample = load_sample()
        open_sample_accounts(sample, PASSWORD)
        township = sample.orgs[TOWNSHIP]
        with org_scope(township):
            for module in _samples():
                module.load(township, sample.people, localdate(), with_workbooks=with_workbooks)
    return township


def _samples() -> Iterator[ModuleType]:
    """What the areas have as a sample."""
    for area in settings.AREAS:
        if find_spec(f"yifa.areas.{area}.sample"):
            yield importlib.import_module(f"yifa.areas.{area}.sample")


def _take_in_workbooks(township: Org) -> None:
    """What the township kept by hand, through the importer as anybody would; what was taken already is left alone."""
    folder = _folder()
    clerk = User.objects.select_related("person").get(username="clerk").person
    with org_scope(township):
        known = set(ImportBatch.objects.filter(state=BatchState.FINISHED).values_list("ledger", "file_name"))
        for module in _samples():
            for ledger, name in module.WORKBOOKS:
                if (ledger, name) in known:
                    continue
                path = Path(module.__path__[0]) / "workbooks" / name
                errors = folder / f"{path.stem}-未导入.xlsx"
                done = import_workbook(find_ledger(ledger), path, org=township, actor=clerk, errors=errors)
                back = f"，退回{done.refused_rows}行：{done.errors_file}" if done.errors_file else ""
                print(f"导入 {name}：{done.rows}行，已导入{done.taken}行，发现问题{done.findings}处{back}")


def _build_report(township: Org) -> None:
    """The annual report of the year before, unless it lies there."""
    today = localdate()
    folder = _folder() / f"{today.year - 1}年度报告"
    if not (folder / "report.docx").exists():
        report = build(township, today.year - 1, today, plain_imprint(township, today.year - 1, today), today=today)
        write_together(folder, files_of(report))
    print(f"年度报告草稿样本（正式的在“年度报告”中开始编制）：{folder}")


def _folder() -> Path:
    folder = settings.VAR_DIR / "demo"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Path(folder)


def _tell(township: Org) -> None:
    """What is there, and how to sign in."""
    with org_scope(township):
        matters = Matter.objects.filter(org=township, parent__isnull=True)
        count, is_open = matters.count(), matters.filter(ended=False).count()
    print(f"示例数据：{Org.objects.count()}个机关，{township.name}有事项{count}件，其中未办结{is_open}件")
    print(f"账号（密码均为 {PASSWORD}，仅供演示）：")
    known = {user.username: user for user in User.objects.filter(username__in=_SHOWN).select_related("person")}
    for name, tries in _SHOWN.items():
        if name in known:
            print(f"  {name:14}{known[name].person.name}　{tries}")


def _is_free(port: int) -> bool:
    """Whether the server can listen there. It would not notice another one: both would answer by turns."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError):
            return False
    return True


def _serve(port: int) -> None:
    """Become the server: signals go to it, and its end is this command's end."""
    print(f"正在启动，按 Ctrl+C 结束：http://{HOST}:{port}/", flush=True)
    arguments = ["--interface", "wsgi", "--host", HOST, "--port", str(port), "yifa.config.wsgi:application"]
    os.execv(sys.executable, [sys.executable, "-m", "granian", *arguments])  # noqa: S606  # our own arguments
