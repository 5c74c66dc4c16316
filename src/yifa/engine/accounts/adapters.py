"""How allauth behaves here: nobody signs up, and the secrets of authenticator apps are stored encrypted."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest

from yifa.engine.vault.sealing import open_sealed, seal

_AUTHENTICATOR_SECRET = "mfa_authenticator.data"  # noqa: S105  # the place a secret is sealed for, not a secret


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are opened by an administrator, never by the person who signs in."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False


class MFAAdapter(DefaultMFAAdapter):
    """Seals what allauth stores of an authenticator app."""

    def encrypt(self, text: str) -> str:
        """The secret as it goes into the database."""
        return seal(text, _AUTHENTICATOR_SECRET)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret as the code is computed from it."""
        return open_sealed(encrypted_text, _AUTHENTICATOR_SECRET)
