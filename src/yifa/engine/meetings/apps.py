"""The app of meetings."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """会议."""

    name = "yifa.engine.meetings"
    label = "meetings"
    verbose_name = "会议"
