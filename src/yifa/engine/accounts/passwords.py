"""What a password must be, beyond Django's own demands."""

from __future__ import annotations

from django.contrib.auth.password_validation import MinimumLengthValidator


class LongEnough(MinimumLengthValidator):
    """密码长度: Django's demand, whose words Django's Chinese translation lacks."""

    def get_error_message(self) -> str:
        """What is wrong with a shorter one."""
        return f"密码过短，至少{self.min_length}个字符。"

    def get_help_text(self) -> str:
        """What the form says beforehand."""
        return f"密码至少{self.min_length}个字符。"
