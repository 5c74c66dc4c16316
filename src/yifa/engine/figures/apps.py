"""The app of figures."""

from django.apps import AppConfig


class FiguresConfig(AppConfig):
    """统计指标: what is counted, and how it is checked. It has no tables of its own."""

    name = "yifa.engine.figures"
    label = "figures"
    verbose_name = "统计指标"

    def ready(self) -> None:
        from yifa.engine.figures import checks

        checks.register_checks()
