"""主要负责人批示、部署、督办: what the heads of Party and government took in hand themselves."""

from __future__ import annotations

from django.db import models

from yifa.areas.leadership.models.heads import Head
from yifa.engine.registers.models import EntryRecord


class InPerson(models.TextChoices):
    """亲自: deploying important work, asking after great problems, coordinating key links, urging important tasks."""

    DEPLOYED = "deployed", "亲自部署"
    ASKED_AFTER = "asked_after", "亲自过问"
    COORDINATED = "coordinated", "亲自协调"
    URGED = "urged", "亲自督办"


class LeaderInstruction(EntryRecord):
    """主要负责人批示督办: one thing that a head had done, and what came of it."""

    given_on = models.DateField("批示、部署日期", null=True, blank=True)
    who = models.CharField("主要负责人", max_length=12, choices=Head.choices)
    kind = models.CharField("方式", max_length=12, choices=InPerson.choices)
    topic = models.CharField("事项", max_length=200, help_text="哪一件法治工作，如积案化解、执法案卷整改")
    text = models.CharField("批示要点", max_length=300, help_text="几句话写明要求，不抄全文；不写群众个人信息")
    handled_by = models.CharField("承办单位", max_length=100, help_text="办、站、所的名称")
    done_on = models.DateField("办结日期", null=True, blank=True)
    outcome = models.TextField("办理结果", blank=True, help_text="怎么办的，解决了什么")

    search_fields = ("topic", "text", "outcome")

    class Meta:
        verbose_name = "主要负责人批示督办"
        verbose_name_plural = "主要负责人批示督办"
        indexes = [models.Index(fields=["org", "dated_on"], name="leadership_instruction_dated")]

    def __str__(self) -> str:
        return f"{self.get_who_display()}{self.get_kind_display()}：{self.topic}"
