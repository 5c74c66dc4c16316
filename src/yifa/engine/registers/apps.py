"""The app of registers."""

from django.apps import AppConfig


class RegistersConfig(AppConfig):
    """台账: entries of all registers, and the history of each."""

    name = "yifa.engine.registers"
    label = "registers"
    verbose_name = "台账"

    def ready(self) -> None:
        from yifa.engine.registers import checks, witness

        checks.register_checks()
        witness.register()
