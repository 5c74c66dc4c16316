"""公共法律服务站（室）: where people find a lawyer, who sits there when, and what they were asked, in numbers alone."""

from __future__ import annotations

from datetime import date

from django.core.validators import MinValueValidator
from django.db import models

from yifa.areas.advisers.models.keys import lawyer_key, station_key
from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import holding, others


class StationKind(models.TextChoices):
    """站（室）类别."""

    STATION = "station", "乡镇（街道）公共法律服务站"
    ROOM = "room", "村（社区）公共法律服务室"


class Condition(models.TextChoices):
    """规范化状态."""

    SOUND = "sound", "规范达标"
    BASIC = "basic", "基本达标"
    WANTING = "wanting", "有待完善"


class ServiceStation(EntryRecord):
    """公共法律服务站（室）: one of the township, or of a village."""

    opened_on = models.DateField("启用日期", null=True, blank=True)
    kind = models.CharField("类别", max_length=8, choices=StationKind.choices)
    name = models.CharField("名称", max_length=100, help_text="如东溪村公共法律服务室")
    keeper = models.CharField("管理单位", max_length=100)
    condition = models.CharField("规范化状态", max_length=8, choices=Condition.choices)
    equipment = models.CharField(
        "配备设施", max_length=200, blank=True, help_text="如自助机、视频咨询设备、法律图书、公示牌"
    )
    where = models.CharField("位置", max_length=100, blank=True)
    closed_on = models.DateField("停用日期", null=True, blank=True)
    closed_because = models.CharField("停用原因", max_length=100, blank=True)

    search_fields = ("name", "keeper", "where")

    class Meta:
        verbose_name = "公共法律服务站（室）"
        verbose_name_plural = "公共法律服务站（室）"
        indexes = [models.Index(fields=["org", "opened_on"], name="advisers_station_opened")]

    def __str__(self) -> str:
        return self.name

    def is_open_on(self, day: date | None) -> bool:
        """Whether it is in use on that day, as far as it is known."""
        if day is None or self.opened_on is None:
            return True
        return self.opened_on <= day and (self.closed_on is None or day < self.closed_on)

    def stands_already(self) -> bool:
        """Whether one of that name is in use at the same time."""
        return self.opened_on is not None and holding(self, "opened_on", "closed_on").filter(name=self.name).exists()


class Shift(models.TextChoices):
    """值班时段."""

    MORNING = "morning", "上午"
    AFTERNOON = "afternoon", "下午"
    DAY = "day", "全天"


class Attendance(models.TextChoices):
    """到岗情况."""

    CAME = "came", "到岗"
    REPLACED = "replaced", "由他人替班"
    ABSENT = "absent", "未到岗"


class DutyTurn(EntryRecord):
    """律师值班: one turn at a station, set beforehand; whether the lawyer came is filled in when it is over."""

    set_on = models.DateField("排班日期", null=True, blank=True)
    station = station_key()
    duty_on = models.DateField("值班日期", help_text="可以是以后的日期")
    lawyer = lawyer_key("值班律师")
    shift = models.CharField("值班时段", max_length=12, choices=Shift.choices)
    times = models.CharField("具体时间", max_length=40, blank=True, help_text="如9:00—11:30")
    came = models.CharField("到岗情况", max_length=12, choices=Attendance.choices, blank=True, help_text="值班以后补记")
    remark = models.CharField("未到岗、替班说明", max_length=100, blank=True)

    own_day = ("set_on",)

    class Meta:
        verbose_name = "律师值班"
        verbose_name_plural = "律师值班"
        indexes = [models.Index(fields=["org", "duty_on"], name="advisers_turn_duty_on")]

    def __str__(self) -> str:
        return f"{self.station}{self.duty_on:%Y-%m-%d}{self.get_shift_display()}：{self.lawyer.name}"

    def is_set_twice(self) -> bool:
        """Whether the lawyer stands on the rota of that station, day and shift already."""
        same = {"station": self.station, "duty_on": self.duty_on, "shift": self.shift, "lawyer": self.lawyer}
        return others(self).filter(**same).exists()


class Matter(models.TextChoices):
    """咨询事项."""

    FAMILY = "family", "婚姻家庭"
    LAND = "land", "土地山林"
    LABOUR = "labour", "劳动工资"
    DEBT = "debt", "合同债务"
    INJURY = "injury", "人身损害"
    NEIGHBOURS = "neighbours", "邻里相邻"
    WELFARE = "welfare", "社会保障"
    AID = "aid", "法律援助引导"
    OTHER = "other", "其他事项"


class StationConsultation(EntryRecord):
    """站（室）咨询: how many consultations of one kind a station had on a day, or in the month that ends on it.

    Who asked stands nowhere.
    """

    counted_on = models.DateField("统计日期", null=True, blank=True, help_text="按月统计的，填当月最后一天")
    station = station_key()
    kind = models.CharField("咨询事项", max_length=12, choices=Matter.choices)
    people = models.PositiveIntegerField(
        "咨询人次",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, "没有咨询的不登记"), at_most(9_999, "人次")],
    )

    class Meta:
        verbose_name = "站（室）咨询"
        verbose_name_plural = "站（室）咨询"
        indexes = [models.Index(fields=["org", "dated_on"], name="advisers_consult_dated")]

    def __str__(self) -> str:
        return f"{self.station}：{self.get_kind_display()}"

    def is_counted_twice(self) -> bool:
        """Whether consultations of that kind were entered for the station and day already."""
        same = {"station": self.station, "kind": self.kind, "counted_on": self.counted_on}
        return self.counted_on is not None and others(self).filter(**same).exists()
