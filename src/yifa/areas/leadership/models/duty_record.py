"""履职记录: what somebody did for a duty of the list and no other register has."""

from __future__ import annotations

from django.db import models

from yifa.engine.figures.duties import known_duties, list_of
from yifa.engine.registers.models import EntryRecord


class DutyRecord(EntryRecord):
    """履职记录: one thing done for one duty, with what shows it.

    What other registers and matters hold (a meeting, an instruction, a problem put right) meets its duty from there and
    is not entered again.
    """

    done_on = models.DateField("履职日期", null=True, blank=True)
    duty = models.CharField("职责", max_length=48, choices=known_duties)
    what = models.CharField("履职情况", max_length=200, help_text="做了什么、结果怎样，一句话；不写群众个人信息")
    post = models.CharField("职务", max_length=60, help_text="履职人的职务，如分管副镇长、综合执法队队长")
    evidence = models.CharField(
        "佐证", max_length=200, help_text="文件文号、会议纪要、办件编号或者照片、签到表的存放处"
    )

    search_fields = ("what", "evidence")

    class Meta:
        verbose_name = "履职记录"
        verbose_name_plural = "履职记录"
        indexes = [models.Index(fields=["org", "dated_on"], name="leadership_duty_dated")]

    def __str__(self) -> str:
        return self.what

    def is_on_the_list(self) -> bool:
        """Whether the list of the organisation for the year in which it was done has this duty."""
        known = list_of(self.org, self.done_on.year) if self.done_on else None
        return known is not None and any(duty.code == self.duty for duty in known.duties)
