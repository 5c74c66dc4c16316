"""The app of campaigns."""

from yifa.engine.areas import AreaConfig


class CampaignsConfig(AreaConfig):
    """专项整治与应急."""

    name = "yifa.areas.campaigns"
    label = "campaigns"
    verbose_name = "专项整治与应急"
