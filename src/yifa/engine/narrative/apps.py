"""The app of narratives."""

from django.apps import AppConfig


class NarrativeConfig(AppConfig):
    """报告语句: how areas say their part of a report, and how that is checked. It has no tables."""

    name = "yifa.engine.narrative"
    label = "narrative"
    verbose_name = "报告语句"

    def ready(self) -> None:
        from yifa.engine.narrative import checks

        checks.register_checks()
