"""The app of studying the law."""

from yifa.engine.areas import AreaConfig


class StudyConfig(AreaConfig):
    """学法."""

    name = "yifa.areas.study"
    label = "study"
    verbose_name = "学法"
