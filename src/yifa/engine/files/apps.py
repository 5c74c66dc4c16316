"""The files application."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """附件。"""

    name = "yifa.engine.files"
    label = "files"
    verbose_name = "附件"
