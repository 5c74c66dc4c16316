"""What is watched over from the start of every process."""

from __future__ import annotations

from django.apps import AppConfig
from django.db.backends.signals import connection_created

from yifa.config.durability import require_durable_sqlite


class ConfigApp(AppConfig):
    """The installation itself."""

    name = "yifa.config"
    verbose_name = "系统配置"

    def ready(self) -> None:
        connection_created.connect(require_durable_sqlite, dispatch_uid="require_durable_sqlite")
