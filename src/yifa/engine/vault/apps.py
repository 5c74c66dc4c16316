"""The vault application."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    """个人信息加密保管。"""

    name = "yifa.engine.vault"
    label = "vault"
    verbose_name = "个人信息加密保管"
