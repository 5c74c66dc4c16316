"""The app of leadership."""

from yifa.engine.areas import AreaConfig


class LeadershipConfig(AreaConfig):
    """组织领导."""

    name = "yifa.areas.leadership"
    label = "leadership"
    verbose_name = "组织领导"
