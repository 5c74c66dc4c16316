"""The accounts application."""

from django.apps import AppConfig
from django.db.models.signals import post_delete


class AccountsConfig(AppConfig):
    """账号与登录。"""

    name = "yifa.engine.accounts"
    label = "accounts"
    verbose_name = "账号与登录"

    def ready(self) -> None:
        """Let the secret of an authenticator go with it."""
        from allauth.mfa.models import Authenticator

        from yifa.engine.accounts.authenticators import clear_secret

        post_delete.connect(clear_secret, sender=Authenticator)
