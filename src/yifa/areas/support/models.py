"""帮扶服务月报: how many were helped in a village in a month, and with what. There is no field for a person, for a
class of persons or for free words: what is not asked for can't be known by anybody."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models

from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.month_field import MonthField
from yifa.law.months import last_day_of, month_after
from yifa.law.wording import month_in_words


class Service(models.TextChoices):
    """帮扶服务: which of the services the numbers are of."""

    RESETTLEMENT = "resettlement", "安置帮教"
    CORRECTION = "correction", "社区矫正协助"
    REHABILITATION = "rehabilitation", "社区戒毒康复"
    MENTAL = "mental", "严重精神障碍救助"


def _count(name: str, unit: str, help_text: str) -> models.PositiveSmallIntegerField[Any, Any]:
    """A number that is told even where it is none."""
    return models.PositiveSmallIntegerField(
        name, null=True, blank=True, validators=[at_most(999, unit)], help_text=help_text
    )


class SupportReturn(EntryRecord):
    """帮扶服务月报: one service in one village in one month, in numbers alone; none is entered as 0.

    ``known_from`` and ``known_until`` follow from the month: how many are helped is known on its last day, and holds
    until the last day of the next, whose return says how many there are then.
    """

    month = MonthField(
        "报告月份", null=True, blank=True, help_text="报的是哪个月，过完的才能报；一村一月，四项服务各一份"
    )
    service = models.CharField("帮扶服务", max_length=16, choices=Service.choices)
    helped = _count("月末帮扶人数", "人", "只填人数，没有的填0；不填姓名，不分等级")
    visits = _count("走访次数", "人次", "没有的填0")
    sessions = _count("集中教育、小组活动次数", "次", "没有的填0")
    relieved = _count("落实就业、救助人次", "人次", "帮助落实就业、低保、临时救助等，没有的填0")
    helpers = _count("协理员、帮扶人员", "名", "月末参与帮扶的人数，没有的填0")
    known_from = models.DateField("月末（人数截至日）", null=True, blank=True, editable=False)
    known_until = models.DateField("人数沿用至（下月月末）", null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "帮扶服务月报"
        verbose_name_plural = "帮扶服务月报"
        indexes = [models.Index(fields=["org", "dated_on"], name="support_return_dated")]

    def __str__(self) -> str:
        month = month_in_words(self.month) if self.month else "月份不详"
        return f"{self.village or '本机关'}{month}{self.get_service_display()}月报"

    def derived(self) -> dict[str, Any]:
        """From the month's last day to that of the next."""
        if self.month is None:
            return {"known_from": None, "known_until": None}
        last = last_day_of(self.month)
        return {"known_from": last, "known_until": _end_of_next(last)}


def _end_of_next(last: date) -> date:
    return last_day_of(month_after(last))
