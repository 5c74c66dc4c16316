"""学法考勤、自学: what each person has done of it."""

from __future__ import annotations

from datetime import date

from django.db import models

from yifa.areas.study.models.learner import Learner
from yifa.areas.study.models.session import StudySession, hours_column
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others


class Presence(models.TextChoices):
    """到会情况."""

    PRESENT = "present", "到会"
    ABSENT = "absent", "请假、缺席"


class SignedBy(models.TextChoices):
    """签到方式: ``SCAN`` with one's own account; ``TYPED`` by whoever had the code and gave that name, which nobody
    checked."""

    LIST = "list", "签到表"
    SCAN = "scan", "扫码"
    TYPED = "typed", "扫码填名"


class Attendance(EntryRecord):
    """学法考勤: one person of the roster at one session; whoever stayed away may make it up later."""

    attended_on = models.DateField("日期", null=True, blank=True, help_text="学法活动的日期")
    session = models.ForeignKey(
        StudySession, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="学法活动"
    )
    learner = models.ForeignKey(
        Learner, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="学法人员"
    )
    state = models.CharField("到会情况", max_length=8, choices=Presence.choices)
    signed_by = models.CharField("签到方式", max_length=8, choices=SignedBy.choices, blank=True)
    reason = models.CharField("请假原因", max_length=100, blank=True, help_text="公差、病假等，不写病情")
    made_up_on = models.DateField("补学日期", null=True, blank=True)
    made_up_how = models.CharField("补学方式", max_length=100, blank=True, help_text="如自学讲稿、观看录像、参加下一期")

    class Meta:
        verbose_name = "学法考勤"
        verbose_name_plural = "学法考勤"
        indexes = [
            models.Index(fields=["org", "dated_on"], name="study_attendance_dated"),
            models.Index(fields=["org", "session"], name="study_attendance_session"),
            models.Index(fields=["org", "learner"], name="study_attendance_learner"),
        ]

    def __str__(self) -> str:
        return f"{self.learner.name}（{self.get_state_display()}）：{self.session.topic}"

    def is_entered_twice(self) -> bool:
        """Whether the person's attendance at that session is entered already."""
        return others(self).filter(session=self.session, learner=self.learner).exists()

    def counts_on(self, day: date) -> bool:
        """Whether its hours count for the person by that day: of whoever was there or has made it up."""
        return self.state == Presence.PRESENT or (self.made_up_on is not None and self.made_up_on <= day)


class SelfStudyWay(models.TextChoices):
    """自学方式."""

    ONLINE = "online", "网络平台"
    BOOK = "book", "阅读法律文本、读本"
    VIDEO = "video", "观看庭审直播、法治节目"
    OTHER = "other", "其他"


class SelfStudy(EntryRecord):
    """自学: what one person studied alone, with the hours and what shows it."""

    studied_on = models.DateField("日期", null=True, blank=True, help_text="跨几天的，填结束那一天")
    learner = models.ForeignKey(
        Learner, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="学法人员"
    )
    way = models.CharField("自学方式", max_length=8, choices=SelfStudyWay.choices)
    content = models.CharField("学习内容", max_length=200)
    hours = hours_column("学时", "按当地的学时折算办法填写")
    evidence = models.CharField("证明", max_length=200, blank=True, help_text="如平台学时证明、笔记、心得")

    search_fields = ("content",)

    class Meta:
        verbose_name = "自学"
        verbose_name_plural = "自学"
        indexes = [
            models.Index(fields=["org", "dated_on"], name="study_self_dated"),
            models.Index(fields=["org", "learner"], name="study_self_learner"),
        ]

    def __str__(self) -> str:
        return f"{self.learner.name}：{self.content}"

    def is_entered_twice(self) -> bool:
        """Whether the same is entered of the person on that day already."""
        same = {"learner": self.learner, "studied_on": self.studied_on, "way": self.way, "content": self.content}
        return others(self).filter(**same).exists()
