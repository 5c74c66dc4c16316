"""The app of the desk."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """工作台."""

    name = "yifa.desk"
    label = "desk"
    verbose_name = "工作台"
