"""The app of legal advisers."""

from yifa.engine.areas import AreaConfig


class AdvisersConfig(AreaConfig):
    """法律顾问."""

    name = "yifa.areas.advisers"
    label = "advisers"
    verbose_name = "法律顾问"
