"""How allauth behaves here: nobody signs up, and the secrets of authenticator apps are kept with the account,
encrypted.
"""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import resolve_url

from yifa.engine.accounts.models import User
from yifa.engine.store.transactions import write_transaction

_APP, _FAILED = "allauth.account", "login_failed"


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are opened by an administrator, never by the person who signs in."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to work."""
        return resolve_url(settings.LOGIN_REDIRECT_URL)

    def is_locked(self, request: HttpRequest, username: str) -> bool:
        """Whether wrong passwords have locked the account for a while; asking counts as no attempt."""
        key = self._get_login_attempts_cache_key(request, username=username)
        usage = ratelimit.consume(request, app=_APP, action=_FAILED, key=key, dry_run=True, limit_get=True)
        return usage is None

    def unlock(self, request: HttpRequest, username: str) -> None:
        """Forget the wrong passwords that were counted for the account."""
        self._delete_login_attempts_cached_email(request, username=username)


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
