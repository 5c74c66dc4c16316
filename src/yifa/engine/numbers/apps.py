"""The numbers application."""

from django.apps import AppConfig


class NumbersConfig(AppConfig):
    """文书编号。"""

    name = "yifa.engine.numbers"
    label = "numbers"
    verbose_name = "文书编号"
