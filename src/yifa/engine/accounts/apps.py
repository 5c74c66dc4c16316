"""The accounts application."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """账号与登录。"""

    name = "yifa.engine.accounts"
    label = "accounts"
    verbose_name = "账号与登录"
