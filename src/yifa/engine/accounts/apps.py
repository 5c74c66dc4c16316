"""The accounts application."""

from django.apps import AppConfig
from django.db.models.signals import post_delete


class AccountsConfig(AppConfig):
    """账号与登录。"""

    name = "yifa.engine.accounts"
    label = "accounts"
    verbose_name = "账号与登录"

    def ready(self) -> None:
        """Let the secret of an authenticator go with it, and a changed password count as one's own."""
        from allauth.account.signals import password_changed
        from allauth.mfa.models import Authenticator

        from yifa.engine.accounts.authenticators import clear_secret
        from yifa.engine.accounts.opening import password_is_own

        post_delete.connect(clear_secret, sender=Authenticator)
        password_changed.connect(password_is_own)
