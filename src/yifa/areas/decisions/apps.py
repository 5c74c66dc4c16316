"""The app of decisions."""

from yifa.engine.areas import AreaConfig


class DecisionsConfig(AreaConfig):
    """重大行政决策."""

    name = "yifa.areas.decisions"
    label = "decisions"
    verbose_name = "重大行政决策"
