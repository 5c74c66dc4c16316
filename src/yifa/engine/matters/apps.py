"""The app of matters."""

from django.apps import AppConfig


class MattersConfig(AppConfig):
    """事项: matters, their records, acts and clocks."""

    name = "yifa.engine.matters"
    label = "matters"
    verbose_name = "事项"

    def ready(self) -> None:
        from yifa.engine.matters import checks, witness

        checks.register_checks()
        witness.register()
