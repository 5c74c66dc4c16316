"""How allauth behaves here: nobody signs up, and the secrets of authenticator apps are kept with the account,
encrypted.
"""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest

from yifa.engine.accounts.models import User
from yifa.engine.store.transactions import write_transaction


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are opened by an administrator, never by the person who signs in."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False


class MFAAdapter(DefaultMFAAdapter):
    """Keeps an authenticator's secret in the account's encrypted column, where the rotation of keys finds it.

    What allauth itself stores in place of the secret is the account's id.
    """

    def encrypt(self, text: str) -> str:
        """Keep the secret of whoever turns an authenticator on just now; gives the account's id."""
        user: User = context.request.user
        user.authenticator_secret = text
        with write_transaction():
            user.save(update_fields=["authenticator_secret"])
        return str(user.pk)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret of the account with this id."""
        return User.objects.get(pk=int(encrypted_text)).authenticator_secret
