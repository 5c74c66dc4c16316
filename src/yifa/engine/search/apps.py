"""The search application."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """全文检索。"""

    name = "yifa.engine.search"
    label = "search"
    verbose_name = "全文检索"
