"""便民服务事项: what can be had done where, on which basis, with what, and by when it is promised."""

from __future__ import annotations

from typing import Any

from django.db import models

from yifa.areas.services.models.point import ServicePoint
from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import holding, others


class ItemKind(models.TextChoices):
    """事项类别."""

    LICENCE = "licence", "行政许可"
    CONFIRMATION = "confirmation", "行政确认"
    PAYMENT = "payment", "行政给付"
    PUBLIC = "public", "公共服务"
    OTHER = "other", "其他事项"


def _number(name: str, unit: str, *, help_text: str = "") -> Any:
    return models.PositiveSmallIntegerField(
        name, null=True, blank=True, validators=[at_most(999, unit)], help_text=help_text
    )


def _cut(name: str) -> Any:
    return models.PositiveSmallIntegerField(name, null=True, blank=True, editable=False)


class ServiceItem(EntryRecord):
    """便民服务事项: one version of an item, from the day since which it is offered so until it ended or the next
    version took its place. A promise that changes is a new version, so that no later change moves a past count.

    ``days_saved``: by how much the promise is shorter than the statutory term. ``materials_cut``, ``steps_cut`` and
    ``trips_cut``: by how many there are fewer than in the version that this one replaces, where there are fewer.
    """

    since = models.DateField(
        "实施日期",
        null=True,
        blank=True,
        help_text="承诺有变的，先在原条目补记停办日期，再登记变更后的一条，实施日期与之相同",
    )
    name = models.CharField("事项名称", max_length=150)
    kind = models.CharField("事项类别", max_length=16, choices=ItemKind.choices)
    window = models.ForeignKey(
        ServicePoint,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        verbose_name="办理窗口",
        help_text="先在便民服务场所台账中登记窗口",
    )
    promised_days = _number("承诺时限（工作日）", "个工作日", help_text="当场办结的填0")
    materials = _number("申请材料件数", "件", help_text="不用提交材料的填0")
    online = models.BooleanField("可网上办理", default=False)
    statutory_days = _number("法定时限（工作日）", "个工作日", help_text="法律、法规没有规定时限的不填")
    steps = _number("办理环节数", "个")
    trips = _number("到场次数", "次", help_text="办成一件事最多跑几次，不用到场的填0")
    in_villages = models.BooleanField("村（社区）可代办", default=False)
    basis = models.CharField("办理依据", max_length=300, blank=True, help_text="法律、法规、规章或者文件的名称和条款")
    conditions = models.TextField("办理条件", blank=True, help_text="谁可以办、什么情况下可以办")
    material_list = models.TextField("申请材料", blank=True, help_text="一行一件，写明原件或者复印件、份数")
    flow = models.TextField("办理流程", blank=True, help_text="一行一个环节")
    replaces = models.ForeignKey(
        "services.ServiceItem",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="变更的是哪一条",
        help_text="变更已有事项的，选择原来的条目；先在原条目补记停办日期",
    )
    until = models.DateField("停办日期", null=True, blank=True, help_text="自该日起不再办理，或者由变更后的条目代替")
    days_saved = _cut("承诺比法定少的工作日")
    materials_cut = _cut("比原来少的材料")
    steps_cut = _cut("比原来少的环节")
    trips_cut = _cut("比原来少的到场次数")

    search_fields = ("name", "basis", "conditions", "material_list")

    class Meta:
        verbose_name = "便民服务事项"
        verbose_name_plural = "便民服务事项"
        indexes = [models.Index(fields=["org", "since"], name="services_item_since")]

    def __str__(self) -> str:
        return self.name

    def derived(self) -> dict[str, Any]:
        """How much less is asked than by law, and than before."""
        former = self.replaces
        return {
            "days_saved": _fewer(self.statutory_days, self.promised_days),
            "materials_cut": _fewer(former.materials if former else None, self.materials),
            "steps_cut": _fewer(former.steps if former else None, self.steps),
            "trips_cut": _fewer(former.trips if former else None, self.trips),
        }

    def is_replaced_already(self) -> bool:
        """Whether another version took the place of the one that this one replaces."""
        return others(self).filter(replaces=self.replaces).exists()

    def is_offered_already(self) -> bool:
        """Whether the window offers an item of that name on some of its days."""
        return holding(self, "since", "until").filter(name=self.name, window=self.window).exists()


def _fewer(before: int | None, now: int | None) -> int | None:
    """By how many it is less; None where that is not known, or where it is not less."""
    return before - now if before is not None and now is not None and before > now else None
