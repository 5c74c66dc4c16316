"""The app of rectification."""

from yifa.engine.areas import AreaConfig


class RectificationConfig(AreaConfig):
    """问题整改与接受监督."""

    name = "yifa.areas.rectification"
    label = "rectification"
    verbose_name = "问题整改与接受监督"
