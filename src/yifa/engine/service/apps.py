"""The app of service of documents."""

from django.apps import AppConfig


class ServiceConfig(AppConfig):
    """送达."""

    name = "yifa.engine.service"
    label = "service"
    verbose_name = "文书送达"
