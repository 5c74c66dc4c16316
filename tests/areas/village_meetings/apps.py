"""The app of village meetings."""

from yifa.engine.areas import AreaConfig


class VillageMeetingsConfig(AreaConfig):
    """村民会议."""

    name = "tests.areas.village_meetings"
    label = "village_meetings"
    verbose_name = "村民会议"
