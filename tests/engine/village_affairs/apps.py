"""The app of the test area."""

from yifa.engine.areas import AreaConfig


class VillageAffairsConfig(AreaConfig):
    """村务: an area for tests."""

    name = "tests.engine.village_affairs"
    label = "village_affairs"
    verbose_name = "村务"
