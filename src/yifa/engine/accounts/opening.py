"""开通账号与重设密码: the doors through which accounts are made."""

from __future__ import annotations

from django.contrib.auth.password_validation import validate_password

from yifa.engine.accounts.models import User
from yifa.engine.orgs.errors import UnknownName
from yifa.engine.orgs.models import Person
from yifa.engine.store.transactions import write_transaction


def open_account(username: str, person: Person, password: str) -> User:
    """Open an account for a person. Raises ``ValidationError`` for a user name or password that does not do."""
    user = User(username=username.lower(), person=person)
    validate_password(password, user)
    user.set_password(password)
    with write_transaction():
        user.full_clean()
        user.save()
    return user


def set_password(username: str, password: str) -> User:
    """Give an account a new password, which also ends its sessions. Raises ``ValidationError``
    for a password that does not do, ``UnknownName`` where there is no such account.
    """
    user = find_account(username)
    validate_password(password, user)
    user.set_password(password)
    with write_transaction():
        user.save(update_fields=["password"])
    return user


def find_account(username: str) -> User:
    """The account with this user name. :raises UnknownName: there is none."""
    try:
        return User.objects.get_by_natural_key(username)
    except User.DoesNotExist:
        raise UnknownName(f"没有用户名为“{username}”的账号。请核对用户名。") from None
