"""党政主要负责人: who of the heads of Party and government did something."""

from __future__ import annotations

from django.db import models


class Head(models.TextChoices):
    """党政主要负责人: the two who answer first for government by law."""

    SECRETARY = "secretary", "党委书记"
    CHIEF = "chief", "乡镇长"


class Chair(models.TextChoices):
    """主持人: one of the two heads, or somebody else of the leadership."""

    SECRETARY = Head.SECRETARY.value, Head.SECRETARY.label
    CHIEF = Head.CHIEF.value, Head.CHIEF.label
    OTHER = "other", "其他负责人"
