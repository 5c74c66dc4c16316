"""The app of the programming interface."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """数据接口."""

    name = "yifa.api"
    label = "api"
    verbose_name = "数据接口"
