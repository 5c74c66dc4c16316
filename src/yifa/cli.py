"""The `yifa` command. Each group of commands lives beside what it commands, in a module ``commands``.

Such a module has ``configure(parser)``, which declares its arguments and sets ``parser.set_defaults(run=…)`` on each
command with ``run(args) -> int`` giving the exit code. Groups named pure start without Django.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from typing import NamedTuple


class Group(NamedTuple):
    """A group of commands: where it lives, what it is for, and whether it needs Django.

    ``joined_by`` names modules that add commands to the group by ``join(commands)``; for those Django starts when
    they are run and not before (``parser.set_defaults(django=True)``).
    """

    module: str
    help: str
    django: bool = True
    joined_by: tuple[str, ...] = ()


GROUPS = {
    "law": Group(
        "yifa.law.commands",
        "what the law says: limits, dates, procedures",
        django=False,
        joined_by=("yifa.engine.matters.commands",),
    ),
    "report": Group(
        "yifa.reading.commands",
        "the annual report: build it, read one written elsewhere",
        django=False,
        joined_by=(
            "yifa.oversight.report_reading.commands",
            "yifa.reports.commands",
            "yifa.reports.checking_commands",
            "yifa.reports.issuing_commands",
            "yifa.reports.template_commands",
            "yifa.reports.former_commands",
        ),
    ),
    "orgs": Group("yifa.engine.orgs.commands", "organisations: list, found, enter their villages"),
    "people": Group("yifa.engine.orgs.people_commands", "people and their posts: list, enter, appoint"),
    "accounts": Group("yifa.engine.accounts.commands", "accounts: create, set a password"),
    "figures": Group("yifa.engine.figures.commands", "figures: their values, the rows behind them, what is counted"),
    "ledgers": Group("yifa.engine.exchange.ledgers_command", "ledgers: list, write an empty workbook to fill in"),
    "import": Group("yifa.engine.exchange.commands", "take a workbook into a ledger, or take an import back"),
    "files": Group("yifa.engine.files.commands", "attachments: verify their digests"),
    "matters": Group("yifa.engine.matters.verify_command", "matters: compare their rows with their history"),
    "journal": Group("yifa.engine.journal.commands", "the chained record: verify, checkpoint, export"),
    "api": Group("yifa.api.commands", "tokens with which programs of others sign in"),
    "urls": Group("yifa.config.urls_command", "every address, and what it answers to whom"),
    "demo": Group("yifa.config.demo", "a small county to try"),
    "generate": Group("yifa.config.generate_command", "townships full of invented matters, for large numbers"),
    "tick": Group("yifa.engine.matters.tick", "periodic work: what is due is done, as often as it is called"),
    "keys": Group("yifa.engine.vault.commands", "keys of encrypted personal fields: rotate"),
}


CANNOT_BE_MEANT = 2
"""The exit code where not the program is at fault but what it was given: a name, a setting, the database."""

STOPPED_READING = 141
"""The exit code of a program whose reader went away, as shells know it."""


def main(argv: list[str] | None = None) -> int:
    """Run one command; the exit code is the command's."""
    try:
        args = _parsed(sys.argv[1:] if argv is None else argv)
        code = int(args.run(args))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads (head, a pager) has seen enough; nor may the interpreter complain when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return STOPPED_READING
    except Exception as error:
        complaint = _complaint(error)
        if complaint is None:
            raise
        print(complaint, file=sys.stderr)
        return CANNOT_BE_MEANT
    return code


def _parsed(arguments: list[str]) -> argparse.Namespace:
    """The arguments of the chosen command. Only its group is imported, and Django started where it needs it."""
    parser = argparse.ArgumentParser(prog="yifa", description="依法: the command line of the platform")
    subparsers = parser.add_subparsers(dest="group", metavar="COMMAND", required=True)
    chosen = next((word for word in arguments if not word.startswith("-")), None)
    for name, group in GROUPS.items():
        subparser = subparsers.add_parser(name, help=group.help)
        if name == chosen:
            if group.django:
                _start_django()
            commands = importlib.import_module(group.module).configure(subparser)
            for module in group.joined_by:
                importlib.import_module(module).join(commands)
    args = parser.parse_args(arguments)
    if getattr(args, "django", False):
        _start_django()
    return args


def _complaint(error: Exception) -> str | None:
    """What to tell when a name, a setting or the database is at fault; None when it is the program."""
    if "django" not in sys.modules:
        return None
    from django.core.exceptions import ImproperlyConfigured
    from django.db import DatabaseError

    from yifa.engine.orgs.errors import UnknownName

    if isinstance(error, ImproperlyConfigured | UnknownName):
        return str(error)
    return _about_database(error) if isinstance(error, DatabaseError) else None


def _about_database(error: Exception) -> str | None:
    """Why a database fails: it can't be reached, its tables are of another version, or it says so itself."""
    from django.db import DatabaseError, OperationalError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        connection.ensure_connection()
    except DatabaseError as unreachable:
        reason = str(unreachable).partition("\n")[0]
        return f"数据库不能打开：{reason}。请核对 DATABASE_URL 与 YIFA_VAR，以及数据库服务是否已启动"
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return (
            "数据库中的表尚未建立，或者不是本版本的。请先备份数据库，再运行 "
            ".venv/bin/python -m django migrate --settings yifa.config.settings"
        )
    # What is derived from DatabaseError tells of a mistake in a query; the bare one of a file that is damaged.
    told = isinstance(error, OperationalError) or type(error) is DatabaseError
    return f"数据库出错：{error}" if told else None


def _start_django() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yifa.config.settings")
    django.setup()


if __name__ == "__main__":
    sys.exit(main())
