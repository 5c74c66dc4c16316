"""The app of components."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """界面组件."""

    name = "yifa.ui"
    label = "ui"
    verbose_name = "界面组件"
