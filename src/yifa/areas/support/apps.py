"""The app of support for special groups."""

from yifa.engine.areas import AreaConfig


class SupportConfig(AreaConfig):
    """特殊人群帮扶."""

    name = "yifa.areas.support"
    label = "support"
    verbose_name = "特殊人群帮扶"
