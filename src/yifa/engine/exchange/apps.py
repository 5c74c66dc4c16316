"""The exchange application."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """台账导入导出。"""

    name = "yifa.engine.exchange"
    label = "exchange"
    verbose_name = "导入导出"
