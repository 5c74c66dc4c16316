"""便民服务月报: how many came to a window in a month, and how what they came for was done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from yifa.areas.services.models.item import ServiceItem
from yifa.areas.services.models.point import COUNTING, ServicePoint
from yifa.engine.matters.offered import Entries, Offers
from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.month_field import MonthField
from yifa.engine.registers.siblings import others
from yifa.law.wording import month_in_words


def _count(name: str, unit: str, help_text: str = "") -> Any:
    return models.PositiveIntegerField(
        name, null=True, blank=True, validators=[at_most(99_999, unit)], help_text=help_text
    )


class ServiceMonth(EntryRecord):
    """便民服务月报: one window in one month, all that it did or one item of it. Who came stands nowhere."""

    month = MonthField(
        "月份", null=True, blank=True, help_text="过完的月份才能报；一个窗口一月一份；按事项填的，一个事项一份"
    )
    window = models.ForeignKey(
        ServicePoint, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="窗口、服务点"
    )
    received = _count("受理件数", "件", "当月受理的，没有的填0")
    handled = _count("办结件数", "件", "当月办结的，含以前受理的")
    on_time = _count("按期办结件数", "件", "办结的当中，在承诺时限以内的")
    on_the_spot = _count("当场办结件数", "件", "办结的当中，当场办成的")
    online = _count("网上办理件数", "件", "受理的当中，从网上提出的")
    item = models.ForeignKey(
        ServiceItem,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="事项",
        help_text="按事项填报的选择；不选是整个窗口的合计",
    )
    visitors = _count("接待群众人次", "人次", "含咨询")
    rated = _count("评价件数", "件", "群众作了评价的")
    rated_good = _count("好评件数", "件", "评价的当中，满意以上的")

    offered: ClassVar[Mapping[str, Offers]] = {"window": Entries({"kind__in": COUNTING}, own=True)}

    class Meta:
        verbose_name = "便民服务月报"
        verbose_name_plural = "便民服务月报"
        indexes = [models.Index(fields=["org", "dated_on"], name="services_month_dated")]

    def __str__(self) -> str:
        month = month_in_words(self.month) if self.month else "月份不详"
        return f"{self.window}{month}{self.item or ''}月报"

    def is_told_already(self) -> bool:
        """Whether the window's month is told: the item, or where one of them is the whole window, anything."""
        same = others(self).filter(window=self.window, month=self.month)
        return same.exists() if self.item is None else same.filter(Q(item=self.item) | Q(item__isnull=True)).exists()
