"""停用动态口令: an authenticator that is taken away leaves no secret behind."""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator

from yifa.engine.accounts.models import User
from yifa.engine.store.transactions import write_transaction


def forget_authenticator(user: User) -> bool:
    """Take the authenticator app from an account; whether it had one. The password alone signs in from then on."""
    with write_transaction():
        removed, _ = Authenticator.objects.filter(user=user).delete()
    return removed > 0


def clear_secret(sender: type[Authenticator], instance: Authenticator, **_: Any) -> None:
    """Receiver of ``post_delete``: whichever way the authenticator goes, its secret goes too."""
    User.objects.filter(pk=instance.user_id).update(authenticator_secret="")
