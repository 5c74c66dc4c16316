"""The tables of reviews."""

from __future__ import annotations

from django.db import models

from yifa.engine.matters.models import Line, Record
from yifa.engine.reviews.guards import FAILS, MEETS
from yifa.law.checklists import all_items


class Review(Record):
    """审核: a reviewer's examination of a matter before it is decided. One queue for all areas."""

    submitted_on = models.DateField("送审日期", null=True, blank=True)
    taken_up_on = models.DateField("接收日期", null=True, blank=True)
    lacking = models.TextField("所缺材料", blank=True)
    completed_with = models.TextField("补充的材料", blank=True)
    opinion = models.TextField("审核意见", blank=True)
    concluded_on = models.DateField("审结日期", null=True, blank=True)

    class Meta:
        verbose_name = "审核"
        verbose_name_plural = "审核"
        indexes = [models.Index(fields=["org", "submitted_on"], name="reviews_review_submitted")]


class ReviewItem(Line):
    """审核项目: the reviewer's finding on one item of the statutory checklist."""

    item = models.CharField("项目", max_length=48, choices=all_items)
    finding = models.CharField(
        "结论", max_length=16, choices=[(MEETS, "符合"), (FAILS, "不符合"), ("not_applicable", "不涉及")]
    )
    reason = models.TextField("说明", blank=True)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "审核项目"
        verbose_name_plural = "审核项目"


class AdviserOpinion(Line):
    """法律顾问意见: what a legal adviser or government lawyer advised, and on which day."""

    adviser = models.CharField("法律顾问（公职律师）", max_length=100)
    given_on = models.DateField("提出日期")
    opinion = models.TextField("意见")
    adopted = models.BooleanField("采纳", default=True)
    why_not = models.TextField("不采纳的理由", blank=True)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "法律顾问意见"
        verbose_name_plural = "法律顾问意见"
