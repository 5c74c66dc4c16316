"""The app of publication."""

from yifa.engine.areas import AreaConfig


class PublicationConfig(AreaConfig):
    """公开."""

    name = "yifa.engine.publication"
    label = "publication"
    verbose_name = "公开"
