"""The table of publications."""

from __future__ import annotations

from django.db import models

from yifa.engine.matters.models import Record


class Publication(Record):
    """公开: the text of a matter that the public may read, when and where it was published and why it was withdrawn."""

    text = models.TextField("公开文本", blank=True)
    channel = models.CharField("公开渠道", max_length=200, blank=True)
    drafted_on = models.DateField("拟定日期", null=True, blank=True)
    checked_on = models.DateField("核对日期", null=True, blank=True)
    published_on = models.DateField("公开日期", null=True, blank=True)
    exempt_because = models.TextField("不予公开的理由", blank=True)
    withdrawn_on = models.DateField("撤回日期", null=True, blank=True)
    withdrawn_because = models.TextField("撤回理由", blank=True)

    class Meta:
        verbose_name = "公开"
        verbose_name_plural = "公开"
        indexes = [models.Index(fields=["org", "published_on"], name="publication_published")]
