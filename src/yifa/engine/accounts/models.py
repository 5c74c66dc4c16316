"""Accounts."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models

from yifa.engine.orgs.models import Person
from yifa.engine.vault.fields import EncryptedTextField

USERNAME_PATTERN = r"^[a-z0-9][a-z0-9_.-]{2,39}$"


class UserManager(BaseUserManager["User"]):
    """Finds accounts by their user name, each with its person: no request does without."""

    def get_queryset(self) -> models.QuerySet[User]:
        """The accounts with their persons."""
        return super().get_queryset().select_related("person")

    def get_by_natural_key(self, username: str | None) -> User:
        """The account with this user name; letter case does not matter."""
        return self.get(username=(username or "").lower())


class User(AbstractBaseUser):
    """账号: one way for a person to sign in. What the person may do follows from their posts, never from the account.

    Shared by all tenants. One person may have several accounts. There is no superuser: an administrator is a person
    who holds a post with the role ``admin``.
    """

    username = models.CharField(
        "用户名",
        max_length=40,
        unique=True,
        validators=[
            RegexValidator(USERNAME_PATTERN, "用户名由3至40个小写字母、数字、点、横线或下划线组成，以字母或数字开头。")
        ],
    )
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="accounts", verbose_name="人员")
    is_active = models.BooleanField("是否启用", default=True)
    must_change_password = models.BooleanField("须修改密码", default=False)
    authenticator_secret = EncryptedTextField("动态口令密钥", blank=True, editable=False)
    created_at = models.DateTimeField("开通时间", auto_now_add=True)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["person"]

    class Meta:
        verbose_name = "账号"
        verbose_name_plural = "账号"

    def __str__(self) -> str:
        return self.username
