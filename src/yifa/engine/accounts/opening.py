"""开通账号与重设密码: the doors through which accounts are made."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.password_validation import validate_password

from yifa.engine.accounts.models import User
from yifa.engine.orgs.errors import UnknownName
from yifa.engine.orgs.models import Person
from yifa.engine.store.transactions import write_transaction


def open_account(username: str, person: Person, password: str, *, is_one_time: bool = False) -> User:
    """Open an account for a person; a password for one time must be changed at the first login.

    Raises ``ValidationError`` for a user name or password that does not do.
    """
    user = User(username=username.lower(), person=person)
    validate_password(password, user)
    user.set_password(password)
    user.must_change_password = is_one_time
    with write_transaction():
        user.full_clean()
        user.save()
    return user


def set_password(username: str, password: str, *, is_one_time: bool = False) -> User:
    """Give an account a new password, which also ends its sessions; one for one time must be changed.

    Raises ``ValidationError`` for a password that does not do, ``UnknownName`` where there is no such account.
    """
    user = find_account(username)
    validate_password(password, user)
    user.set_password(password)
    user.must_change_password = is_one_time
    with write_transaction():
        user.save(update_fields=["password", "must_change_password"])
    return user


def password_is_own(sender: type[User], user: User, **_: Any) -> None:
    """Receiver of ``password_changed``: who has chosen a password need not change it."""
    with write_transaction():
        User.objects.filter(pk=user.pk).update(must_change_password=False)


def find_account(username: str) -> User:
    """The account with this user name. :raises UnknownName: there is none."""
    try:
        return User.objects.get_by_natural_key(username)
    except User.DoesNotExist:
        raise UnknownName(f"没有用户名为“{username}”的账号。请核对用户名。") from None
