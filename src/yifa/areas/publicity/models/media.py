"""新媒体普法、资料发放: what was posted, and what was given out beside activities."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models

from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others


class Channel(models.TextChoices):
    """发布渠道."""

    WECHAT_GROUP = "wechat_group", "微信群"
    WECHAT_ACCOUNT = "wechat_account", "微信公众号"
    VIDEO = "video", "短视频平台"
    SITE = "site", "门户网站"
    OTHER = "other", "其他渠道"


class PublicityPost(EntryRecord):
    """新媒体普法: one text, picture or film that was posted in one channel."""

    posted_on = models.DateField("发布日期", null=True, blank=True)
    channel = models.CharField("发布渠道", max_length=16, choices=Channel.choices)
    account = models.CharField("账号、群名", max_length=100, help_text="如清溪发布、东溪村村务群")
    headline = models.CharField("标题", max_length=200)
    link = models.URLField("链接", max_length=300, blank=True, help_text="公众号、网站的填写；群里发的不填")
    reads = models.PositiveIntegerField(
        "阅读（播放）量", null=True, blank=True, validators=[at_most(99_999_999, "次")], help_text="发布一段时间后补记"
    )

    search_fields = ("headline", "account")

    class Meta:
        verbose_name = "新媒体普法"
        verbose_name_plural = "新媒体普法"
        indexes = [models.Index(fields=["org", "dated_on"], name="publicity_post_dated")]

    def __str__(self) -> str:
        return f"{self.account}：{self.headline}"

    def is_posted_twice(self) -> bool:
        """Whether the same was entered for that day and account already."""
        same = {"account": self.account, "headline": self.headline, "posted_on": self.posted_on}
        return self.posted_on is not None and others(self).filter(**same).exists()


class MaterialKind(models.TextChoices):
    """资料种类."""

    BOOK = "book", "读本、手册"
    LEAFLET = "leaflet", "传单、折页"
    POSTER = "poster", "海报、挂图"
    GIFT = "gift", "宣传用品"
    OTHER = "other", "其他资料"


class Material(EntryRecord):
    """资料发放: what was handed to a village or unit to be given on. What is given out at an activity stands there."""

    given_on = models.DateField("发放日期", null=True, blank=True)
    kind = models.CharField("资料种类", max_length=12, choices=MaterialKind.choices)
    name = models.CharField("资料名称", max_length=150)
    copies = models.PositiveIntegerField(
        "份数",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, "份数应当大于0"), at_most(999_999, "份")],
        help_text="活动现场发放的登记在活动中，这里不再重复",
    )
    given_to = models.CharField("领取单位", max_length=100, help_text="哪个村、学校、企业领取")

    search_fields = ("name", "given_to")

    class Meta:
        verbose_name = "普法资料发放"
        verbose_name_plural = "普法资料发放"
        indexes = [models.Index(fields=["org", "dated_on"], name="publicity_material_dated")]

    def __str__(self) -> str:
        return f"{self.given_to}：{self.name}"
