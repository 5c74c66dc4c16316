"""What a password must be, beyond Django's own demands; and passwords that others give."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.core.exceptions import ValidationError

if TYPE_CHECKING:
    from yifa.engine.accounts.models import User

_READABLE = "abcdefghjkmnpqrstuvwxyz23456789"
"""Letters and digits that nobody takes for others when a password is read out or copied by hand."""
_GROUPS, _GROUP = 3, 4


def one_time_password() -> str:
    """A password to be handed over and changed at the first login: twelve characters in groups, 59 bits."""
    return "-".join("".join(secrets.choice(_READABLE) for _ in range(_GROUP)) for _ in range(_GROUPS))


class LongEnough(MinimumLengthValidator):
    """密码长度: Django's demand, whose words Django's Chinese translation lacks."""

    def get_error_message(self) -> str:
        """What is wrong with a shorter one."""
        return f"密码过短，至少{self.min_length}个字符。"

    def get_help_text(self) -> str:
        """What the form says beforehand."""
        return f"密码至少{self.min_length}个字符。"


class NotTheOneTime:
    """另设新密码: who was given a password by somebody else does not keep it."""

    def validate(self, password: str, user: User | None = None) -> None:
        """Refuse the password that the account was given. :raises ValidationError: it is the same."""
        if user is not None and user.must_change_password and user.check_password(password):
            raise ValidationError("新密码不能与管理员给您的一次性密码相同。")

    def get_help_text(self) -> str:
        """What the form says beforehand: nothing, for it concerns few."""
        return ""
