"""What activities and tasks of publicity are told apart by."""

from __future__ import annotations

from django.db import models


class Form(models.TextChoices):
    """宣传形式."""

    LECTURE = "lecture", "法治讲座"
    STAND = "stand", "设点咨询"
    CLASS = "class", "法治课"
    VISIT = "visit", "入户走访"
    SHOW = "show", "文艺演出"
    BROADCAST = "broadcast", "广播（大喇叭）"
    SCREEN = "screen", "电子显示屏"
    BANNER = "banner", "横幅展板"
    LEAFLET = "leaflet", "发放资料"
    CONTEST = "contest", "知识竞赛"
    OTHER = "other", "其他形式"


class Venue(models.TextChoices):
    """场所类型: where the law is taken to, as 法律进… has it."""

    VILLAGE = "village", "进乡村"
    COMMUNITY = "community", "进社区"
    SCHOOL = "school", "进学校"
    COMPANY = "company", "进企业"
    OFFICE = "office", "进机关"
    UNIT = "unit", "进单位"
    MARKET = "market", "进集市"
    NETWORK = "network", "进网络"
    OTHER = "other", "其他场所"


class Audience(models.TextChoices):
    """重点对象: the group that is spoken to, never who they are."""

    RESIDENTS = "residents", "村（居）民"
    MINORS = "minors", "青少年"
    WOMEN = "women", "妇女"
    ELDERLY = "elderly", "老年人"
    DISABLED = "disabled", "残疾人"
    WORKERS = "workers", "企业职工和务工人员"
    VILLAGE_CADRES = "village_cadres", "村（社区）干部"
    CADRES = "cadres", "机关干部"
    OTHER = "other", "其他对象"


OF_RESIDENTS = (Audience.WOMEN, Audience.ELDERLY, Audience.DISABLED)
"""Groups among the residents of a village."""
