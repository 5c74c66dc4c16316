"""The journal application."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """留痕日志。"""

    name = "yifa.engine.journal"
    label = "journal"
    verbose_name = "留痕日志"
