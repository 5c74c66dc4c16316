"""执法装备: what officers work with, how many of it, who keeps it, and when it went out of use."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models

from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord


class EquipmentKind(models.TextChoices):
    """装备类别."""

    RECORDER = "recorder", "执法记录仪"
    VEHICLE = "vehicle", "执法车辆"
    COMPUTER = "computer", "电脑"
    PRINTER = "printer", "打印机"
    CAMERA = "camera", "照相机、摄像机"
    OTHER = "other", "其他"


class Equipment(EntryRecord):
    """执法装备: pieces of one kind that came together and stay together until they go out of use."""

    bought_on = models.DateField("配备日期", null=True, blank=True, help_text="购入或者调拨到位的日期")
    kind = models.CharField("装备类别", max_length=12, choices=EquipmentKind.choices)
    name = models.CharField("名称型号", max_length=100, help_text="品牌、型号，车辆写车型")
    count = models.PositiveSmallIntegerField(
        "数量",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, "数量应当大于0"), at_most(999, "台（套）")],
        help_text="同一批中要分别停用的，分行登记",
    )
    keeper = models.CharField("保管单位", max_length=60, help_text="哪个站所使用、保管，如综合行政执法队")
    number = models.CharField("资产编号", max_length=60, blank=True, help_text="固定资产编号、车牌号；没有的不填")
    out_of_use_on = models.DateField(
        "停用日期", null=True, blank=True, help_text="报废、调出、损毁的，自该日起不再使用"
    )
    out_because = models.CharField("停用原因", max_length=200, blank=True, help_text="如到期报废、调拨给某单位")

    search_fields = ("name", "number", "keeper")

    class Meta:
        verbose_name = "执法装备"
        verbose_name_plural = "执法装备"
        indexes = [models.Index(fields=["org", "bought_on"], name="leadership_equipment_bought")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}：{self.name}"
