"""The app of parameters."""

from django.apps import AppConfig


class ParametersConfig(AppConfig):
    """参数: dated values that differ from place to place, and holiday notices."""

    name = "yifa.engine.parameters"
    label = "parameters"
    verbose_name = "参数"
