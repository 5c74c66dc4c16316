"""The app of disputes."""

from yifa.engine.areas import AreaConfig


class DisputesConfig(AreaConfig):
    """矛盾纠纷."""

    name = "yifa.areas.disputes"
    label = "disputes"
    verbose_name = "矛盾纠纷"
