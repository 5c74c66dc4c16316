"""The app of disclosure."""

from yifa.engine.areas import AreaConfig


class DisclosureConfig(AreaConfig):
    """政务公开、村务公开."""

    name = "yifa.areas.disclosure"
    label = "disclosure"
    verbose_name = "政务公开"
