"""The app of publicity."""

from yifa.engine.areas import AreaConfig


class PublicityConfig(AreaConfig):
    """普法."""

    name = "yifa.areas.publicity"
    label = "publicity"
    verbose_name = "普法"
