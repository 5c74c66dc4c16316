"""The app of ledgers."""

from django.apps import AppConfig


class LedgersConfig(AppConfig):
    """台账视图."""

    name = "yifa.engine.ledgers"
    label = "ledgers"
    verbose_name = "台账视图"
