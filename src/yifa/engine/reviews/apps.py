"""The app of reviews."""

from yifa.engine.areas import AreaConfig


class ReviewsConfig(AreaConfig):
    """审核."""

    name = "yifa.engine.reviews"
    label = "reviews"
    verbose_name = "合法性审核"
