"""The app of the annual report."""

from yifa.engine.areas import AreaConfig


class ReportsConfig(AreaConfig):
    """年度报告."""

    name = "yifa.reports"
    label = "reports"
    verbose_name = "年度报告"
