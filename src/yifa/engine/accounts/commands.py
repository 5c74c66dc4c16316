"""`yifa accounts`: open an account, set a password, take an authenticator app away. For the machine's owner."""

from __future__ import annotations

import argparse
import sys

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate

from yifa.engine.accounts.authenticators import forget_authenticator
from yifa.engine.accounts.opening import find_account, open_account, set_password
from yifa.engine.accounts.passwords import one_time_password
from yifa.engine.orgs.appointments import appoint
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.lookup import org_of, person_of
from yifa.engine.orgs.models import Person
from yifa.engine.orgs.people import enter_person
from yifa.engine.store.transactions import write_transaction
from yifa.law.roles import ADMIN


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the commands."""
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    create = commands.add_parser("create", help="open an account; prints the generated password once")
    create.add_argument("username")
    whose = create.add_mutually_exclusive_group(required=True)
    whose.add_argument("--name", help="name of a person who is entered with the account")
    whose.add_argument("--person", type=int, help="id of a person who is known already")
    create.add_argument("--admin-of", metavar="CODE", help="make the person an administrator of this organisation")
    create.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
    create.set_defaults(run=_create)

    password = commands.add_parser("password", help="give an account a new password; ends its sessions")
    password.add_argument("username")
    password.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
    password.set_defaults(run=_password)

    forget = commands.add_parser("forget-authenticator", help="take the authenticator app from an account (lost phone)")
    forget.add_argument("username")
    forget.set_defaults(run=_forget_authenticator)


def _create(args: argparse.Namespace) -> int:
    password = _wanted_password(args)
    try:
        with write_transaction():
            person = _person(args)
            user = open_account(args.username, person, password, is_one_time=not args.password_stdin)
            if args.admin_of:
                appoint(person, ADMIN, org_of(args.admin_of), ADMIN.name, localdate(), by=None)
    except (ValidationError, OrgsError) as error:
        return _refused(error)
    print(f"已开通账号 {user.username}（{person.name}，人员编号 {person.pk}）")
    _show_generated(args, password)
    return 0


def _password(args: argparse.Namespace) -> int:
    password = _wanted_password(args)
    try:
        user = set_password(args.username, password, is_one_time=not args.password_stdin)
    except ValidationError as error:
        return _refused(error)
    print(f"账号 {user.username} 的密码已重设，原有登录已失效")
    _show_generated(args, password)
    return 0


def _forget_authenticator(args: argparse.Namespace) -> int:
    user = find_account(args.username)
    removed = forget_authenticator(user)
    print(f"账号 {user.username} " + ("已停用动态口令，可仅凭密码登录" if removed else "未启用动态口令"))
    return 0


def _wanted_password(args: argparse.Namespace) -> str:
    return sys.stdin.readline().rstrip("\n") if args.password_stdin else one_time_password()


def _show_generated(args: argparse.Namespace, password: str) -> None:
    if not args.password_stdin:
        print(f"初始密码（仅显示一次，登录后须修改）：{password}")


def _person(args: argparse.Namespace) -> Person:
    if args.name:
        return enter_person(args.name)
    return person_of(args.person)


def _refused(error: ValidationError | OrgsError) -> int:
    reasons = error.messages if isinstance(error, ValidationError) else [str(error)]
    print("\n".join(reasons), file=sys.stderr)
    return 1
