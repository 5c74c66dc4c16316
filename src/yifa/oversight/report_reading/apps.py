"""The app of collected reports."""

from django.apps import AppConfig


class ReportReadingConfig(AppConfig):
    """报告核验."""

    name = "yifa.oversight.report_reading"
    label = "report_reading"
    verbose_name = "报告核验"
