"""The tables of village meetings."""

from __future__ import annotations

from django.db import models

from yifa.engine.matters.models import Line, Record
from yifa.engine.registers.models import EntryRecord
from yifa.engine.vault.fields import EncryptedTextField


class VillageMeeting(Record):
    """村民会议: one meeting of a village, from its planning to the end of the posting of what it decided."""

    topic = models.CharField("议题", max_length=200)
    meets_on = models.DateField("会议日期", null=True, blank=True)
    groups = models.PositiveSmallIntegerField("村民小组数", null=True, blank=True)
    needs_review = models.BooleanField("需要合法性审查", default=False, help_text="拟订、修改村规民约的，应当审查")
    contact_phone = EncryptedTextField("联系人电话", blank=True, default="")
    notified_on = models.DateField("通知日期", null=True, blank=True)
    held_on = models.DateField("实际召开日期", null=True, blank=True)
    present = models.PositiveIntegerField("到会人数", null=True, blank=True)
    in_favour = models.PositiveIntegerField("赞成人数", null=True, blank=True)
    resolution = models.TextField("会议决定", blank=True)
    posted_on = models.DateField("公布日期", null=True, blank=True)
    ended_because = models.TextField("取消原因", blank=True)

    class Meta:
        verbose_name = "村民会议"
        verbose_name_plural = "村民会议"
        indexes = [models.Index(fields=["org", "held_on"], name="village_meetings_meeting_held")]


class MeetingNotice(Line):
    """会议通知: one group of villagers that was told of the meeting."""

    group = models.CharField("村民小组", max_length=50)
    told_on = models.DateField("通知日期")
    by_loudspeaker = models.BooleanField("同时广播通知", default=False)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "会议通知"
        verbose_name_plural = "会议通知"


class Posting(EntryRecord):
    """村务公布: one sheet on the village's notice board."""

    posted_on = models.DateField("公布日期", null=True, blank=True)
    kind = models.CharField(
        "类别", max_length=8, choices=[("finance", "财务"), ("land", "土地"), ("welfare", "救助"), ("other", "其他")]
    )
    topic = models.CharField("内容", max_length=200)

    class Meta:
        verbose_name = "村务公布"
        verbose_name_plural = "村务公布"
        indexes = [models.Index(fields=["org", "dated_on"], name="village_meetings_posting_dated")]

    def __str__(self) -> str:
        return self.topic
