"""研究法治工作会议: what Party committee, government and leading group studied and decided."""

from __future__ import annotations

from django.db import models

from yifa.areas.leadership.models.heads import Chair
from yifa.areas.leadership.names import names_in, without_remark
from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others


class Body(models.TextChoices):
    """会议类别: which body sat. What it is called here is told beside it."""

    PARTY = "party", "党委会议"
    GOVERNMENT = "government", "政府会议"
    GROUP = "group", "领导小组会议"
    OFFICE = "office", "领导小组办公室会议"
    SPECIAL = "special", "专题会议"


class LawMeeting(EntryRecord):
    """研究法治工作会议: one meeting that studied the work of governing by law; who was
    there, its decisions and its minutes come later."""

    held_on = models.DateField("会议日期", null=True, blank=True)
    body = models.CharField("会议类别", max_length=12, choices=Body.choices)
    body_name = models.CharField(
        "会议名称", max_length=60, blank=True, help_text="本单位的叫法，如党委（扩大）会议、乡长办公会"
    )
    topic = models.CharField("议题", max_length=200, help_text="研究了哪些法治工作，如年度工作要点、行政执法规范化")
    chaired_by = models.CharField("主持人", max_length=12, choices=Chair.choices)
    items = models.PositiveSmallIntegerField(
        "研究议题数",
        null=True,
        blank=True,
        validators=[at_most(99, "项")],
        help_text="其中法治方面的议题，其他议题不计",
    )
    heard_report = models.BooleanField("听取法治工作汇报", default=False, help_text="会上听取了法治建设工作汇报的勾选")
    place = models.CharField("会议地点", max_length=60, blank=True)
    attending = models.TextField(
        "出席人员", blank=True, help_text="姓名之间用顿号，职务写在括号里，如王某（副乡长）、李某（司法所所长）"
    )
    observing = models.TextField("列席人员", blank=True, help_text="写法与出席人员相同；没有列席的不填")
    absent = models.TextField("请假人员", blank=True, help_text="请假原因写在括号里，如张某（公差）")
    materials = models.TextField("会议材料", blank=True, help_text="提交会议的材料名称，一份一行")
    present = models.PositiveSmallIntegerField(
        "参会人次", null=True, blank=True, validators=[at_most(9_999, "人次")], help_text="签到的人数，列席的一并计算"
    )
    items_deployed = models.PositiveSmallIntegerField(
        "部署重点事项数",
        null=True,
        blank=True,
        validators=[at_most(99, "项")],
        help_text="纪要中明确了责任单位的事项",
    )
    problems_settled = models.PositiveSmallIntegerField(
        "研究解决问题数", null=True, blank=True, validators=[at_most(99, "个")], help_text="会上定下解决办法的问题"
    )
    conclusions = models.TextField("会议决定", blank=True, help_text="一事一行，写明责任单位和时限")
    minutes_number = models.CharField(
        "纪要编号", max_length=40, blank=True, help_text="会议纪要上的编号，如〔2025〕6号；没有编号的不填"
    )

    search_fields = ("topic", "body_name", "materials", "conclusions")

    class Meta:
        verbose_name = "研究法治工作会议"
        verbose_name_plural = "研究法治工作会议"
        indexes = [models.Index(fields=["org", "dated_on"], name="leadership_meeting_dated")]

    def __str__(self) -> str:
        return f"{self.body_name or self.get_body_display()}：{self.topic}"

    def minutes_are_taken(self) -> bool:
        """Whether another meeting of the same body and year names the same minutes."""
        rows = others(self).filter(body=self.body, minutes_number=self.minutes_number)
        return self.dated_on is not None and rows.filter(dated_on__year=self.dated_on.year).exists()

    @property
    def who_was_there(self) -> list[str]:
        """The names of those who attended or sat in, without what stands behind them."""
        return [without_remark(name) for name in (*names_in(self.attending), *names_in(self.observing))]
