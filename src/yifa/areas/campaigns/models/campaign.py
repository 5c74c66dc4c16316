"""专项整治和排查: what is to be put in order in one field, and the rounds in which villages and places are checked."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models

from yifa.areas.campaigns.models.choices import Field, count
from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others


class Campaign(EntryRecord):
    """专项整治: one campaign in one field, from its beginning to what was concluded at its end.

    What it checked, found and removed is counted from its rounds and hazards; nobody types it at the end.
    """

    begun_on = models.DateField("开始日期", null=True, blank=True, help_text="按方案确定的，可以是以后的日期")
    until = models.DateField("计划结束日期", help_text="方案确定的最后日期")
    field = models.CharField("整治领域", max_length=12, choices=Field.choices)
    name = models.CharField("名称", max_length=150, help_text="如“九小”场所消防安全专项整治")
    unit = models.CharField("牵头单位", max_length=100, help_text="办、站、所的名称")
    leader = models.CharField("责任领导", max_length=50, blank=True)
    document = models.CharField("依据、方案文号", max_length=150, blank=True, help_text="上级部署或者本级方案的文号")
    ended_on = models.DateField("结束日期", null=True, blank=True)
    conclusion = models.TextField("总结", blank=True, help_text="做到了什么、还有什么没有解决、今后怎样长效管理")

    search_fields = ("name", "unit", "conclusion")

    class Meta:
        verbose_name = "专项整治"
        verbose_name_plural = "专项整治"
        indexes = [
            models.Index(fields=["org", "dated_on"], name="campaigns_campaign_dated"),
            models.Index(fields=["org", "ended_on"], name="campaigns_campaign_ended"),
        ]

    def __str__(self) -> str:
        return self.name

    def is_begun_twice(self) -> bool:
        """Whether another campaign of that name began on the same day."""
        return others(self).filter(name=self.name, begun_on=self.begun_on).exists()


class InspectionRound(EntryRecord):
    """排查检查: one round of checking in one field, with how many took part and what was met with.

    Counts alone. What is put right on the spot is a number here; whatever needs a term is a hazard of its own. Of
    clues of fraud and gangs no more is kept than how many were passed on.
    """

    checked_on = models.DateField("检查日期", null=True, blank=True, help_text="一天一行；几个组同日检查的可以合记")
    field = models.CharField("检查领域", max_length=12, choices=Field.choices)
    people = models.PositiveIntegerField(
        "出动人次",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, "出动人次应当大于0"), at_most(9_999, "人次")],
        help_text="含村干部、网格员和部门联合检查的人员",
    )
    places = count("检查场所（点位）数", "处", help_text="企业以外的场所、住户、点位；没有的填0")
    enterprises = count("检查企业数", "家", help_text="企业、个体经营单位；没有的填0")
    what = models.CharField("检查情况", max_length=300, help_text="查了什么、发现什么；没有发现问题的写明")
    campaign = models.ForeignKey(
        Campaign,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="所属专项整治",
        help_text="日常排查的不选",
    )
    teams = count("检查组数", "个", most=99)
    units = models.CharField("参加单位", max_length=200, blank=True, help_text="几家之间用顿号")
    fixed_at_once = count("当场整改隐患数", "处", help_text="当场改好的只填数；需要限期整改的逐条登记隐患")
    closed = count("关闭取缔企业数", "家", most=999, help_text="有权机关依法决定的")
    suspended = count("停产停业整顿企业数", "家", most=999, help_text="有权机关依法决定的")
    cleared = count("清理乱堆乱放处数", "处")
    clues = count("移交线索数", "条", most=999, help_text="涉诈、涉黑涉恶等线索只记条数，不记人员")

    search_fields = ("what", "units")

    class Meta:
        verbose_name = "排查检查"
        verbose_name_plural = "排查检查"
        indexes = [
            models.Index(fields=["org", "dated_on"], name="campaigns_round_dated"),
            models.Index(fields=["org", "campaign"], name="campaigns_round_campaign"),
        ]

    def __str__(self) -> str:
        day = self.checked_on or self.dated_on
        return f"{self.village or ''}{self.get_field_display()}排查{f'（{day}）' if day else ''}"

    def called(self) -> tuple[str, ...]:
        """As a ledger names it: by its field."""
        return (f"{self.get_field_display()}排查",)
