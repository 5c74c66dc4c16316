"""Persons who hold posts."""

from __future__ import annotations

from django.db import models

from yifa.engine.numbers.telephone import validate_telephone
from yifa.engine.vault.fields import EncryptedTextField


class Sex(models.TextChoices):
    """性别."""

    FEMALE = "female", "女"
    MALE = "male", "男"


class Person(models.Model):
    """人员: a human being who works for one or several organisations.

    Shared by all tenants. One person may have several accounts and hold several posts; separation of duties asks who
    the person is, never which account was used. Qualifications are certificates, not fields of the person.
    Entered by ``yifa.engine.orgs.people`` alone.
    """

    name = models.CharField("姓名", max_length=50)
    sex = models.CharField("性别", max_length=8, choices=Sex.choices, blank=True)
    id_number = EncryptedTextField("身份证号", blank=True)
    id_number_index = models.CharField(
        "身份证号索引", max_length=64, null=True, blank=True, unique=True, editable=False
    )
    phone = EncryptedTextField("联系电话", blank=True, validators=[validate_telephone])

    class Meta:
        verbose_name = "人员"
        verbose_name_plural = "人员"

    def __str__(self) -> str:
        return self.name
