"""The app of services."""

from yifa.engine.areas import AreaConfig


class ServicesConfig(AreaConfig):
    """便民服务."""

    name = "yifa.areas.services"
    label = "services"
    verbose_name = "便民服务"
