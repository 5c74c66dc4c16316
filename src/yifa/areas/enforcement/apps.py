"""The app of enforcement."""

from yifa.engine.areas import AreaConfig


class EnforcementConfig(AreaConfig):
    """行政执法."""

    name = "yifa.areas.enforcement"
    label = "enforcement"
    verbose_name = "行政执法"
