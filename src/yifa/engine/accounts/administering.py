"""账号管理: what an administrator does to the accounts of the people whom they administer. Each goes into the journal.

Whoever holds an account acts for its person in every organisation where that person has a post. So an account is
handled by an administrator of all of them; where they are different organisations, by one above them all.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.timezone import localdate

from yifa.engine.accounts.authenticators import forget_authenticator
from yifa.engine.accounts.models import User
from yifa.engine.accounts.opening import open_account, set_password
from yifa.engine.accounts.passwords import one_time_password
from yifa.engine.journal.recording import append
from yifa.engine.orgs.authority import administers, administrators_on, workplaces
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.models import Org, Person
from yifa.engine.store.transactions import write_transaction
from yifa.law.roles import ADMIN


@dataclass(frozen=True)
class Handed:
    """An account with the password to be handed to its person: shown once and kept nowhere."""

    user: User
    password: str


def open_for(person: Person, username: str, *, org: Org, by: Person) -> Handed:
    """Open an account with a password for one time.

    :raises OrgsError: the administrator may not. :raises ValidationError: the user name does not do or is taken.
    """
    password = one_time_password()
    with write_transaction():
        refuse_handling(by, person, org)
        user = open_account(username.strip(), person, password, is_one_time=True)
        _record(org, "account_open", user, by)
    return Handed(user, password)


def give_one_time_password(user: User, *, org: Org, by: Person) -> Handed:
    """Give an account a password for one time; it is signed out everywhere. :raises OrgsError: as ``open_for``."""
    password = one_time_password()
    with write_transaction():
        refuse_handling(by, user.person, org)
        changed = set_password(user.username, password, is_one_time=True)
        _record(org, "password_reset", changed, by)
    return Handed(changed, password)


def close_account(user: User, *, org: Org, by: Person) -> None:
    """停用: nobody signs in with the account any more; who is signed in is out.

    :raises OrgsError: the administrator may not, or nobody could sign in and administer an organisation any more.
    """
    with write_transaction():
        refuse_handling(by, user.person, org)
        user.is_active = False
        user.save(update_fields=["is_active"])
        today = localdate()
        for place_of_work in workplaces(user.person, today, ADMIN.code):
            if not administrators_on(place_of_work, today).filter(accounts__is_active=True).exists():
                raise OrgsError(
                    f"账号 {user.username} 不能停用：停用后{place_of_work.name}没有能登录的系统管理员。"
                    "请先为另一人任命系统管理员并开通账号。"
                )
        _record(org, "account_close", user, by)


def reopen_account(user: User, *, org: Org, by: Person) -> None:
    """恢复启用: the account signs in again with its password. :raises OrgsError: the administrator may not."""
    with write_transaction():
        refuse_handling(by, user.person, org)
        user.is_active = True
        user.save(update_fields=["is_active"])
        _record(org, "account_reopen", user, by)


def take_authenticator(user: User, *, org: Org, by: Person) -> bool:
    """Take the authenticator app from an account whose telephone is lost; whether it had one.

    :raises OrgsError: the administrator may not.
    """
    with write_transaction():
        refuse_handling(by, user.person, org)
        removed = forget_authenticator(user)
        if removed:
            _record(org, "authenticator_removed", user, by)
    return removed


def record_unlocking(user: User, *, org: Org, by: Person) -> None:
    """Write down that wrong passwords counted for the account are forgotten. :raises OrgsError: one may not."""
    with write_transaction():
        refuse_handling(by, user.person, org)
        _record(org, "account_unlock", user, by)


def refuse_handling(by: Person, person: Person, org: Org) -> None:
    """Refuse whoever does not administer all organisations in which the person works; and one's own account.

    :raises OrgsError: which organisation is beyond their reach.
    """
    today = localdate()
    if by == person:
        raise OrgsError(
            f"{by.name}不能管理本人的账号。修改密码、动态口令请用右上角菜单；其他请由另一位系统管理员办理。"
        )
    if not administers(by, org, today):
        raise OrgsError(f"{by.name}不是{org.name}或其上级机关的系统管理员，不能管理账号。请联系系统管理员。")
    beyond = [found.name for found in workplaces(person, today) if not administers(by, found, today)]
    if beyond:
        raise OrgsError(
            f"{person.name}同时在{'、'.join(beyond)}任职，其账号在那里也能办事，{by.name}不能管理。请由共同上级的系统管理员办理。"
        )


def _record(org: Org, kind: str, user: User, by: Person) -> None:
    append(org, kind, f"account:{user.pk}", {"username": user.username, "person": user.person_id, "by": by.pk})
