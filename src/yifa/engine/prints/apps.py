"""The prints application."""

from django.apps import AppConfig


class PrintsConfig(AppConfig):
    """纸质文书。"""

    name = "yifa.engine.prints"
    label = "prints"
    verbose_name = "纸质文书"

    def ready(self) -> None:
        from yifa.engine.prints import checks, witness

        checks.register_checks()
        witness.register()
