"""How a dispute, or a route of it, ended without agreement: why, and where the parties were told they may go."""

from __future__ import annotations

from typing import Any

from django.db import models


def ended_because(name: str) -> models.TextField[Any, Any]:
    """Why it ended."""
    return models.TextField(name, blank=True, help_text="如实写明，不评价任何一方")


def routes_told() -> models.TextField[Any, Any]:
    """Of which ways the parties were told (人民调解法 art. 26)."""
    return models.TextField(
        "已告知的仲裁、行政、司法途径",
        blank=True,
        help_text="调解不成或者不属调解范围的，应当告知可以仲裁、请求行政机关处理或者向法院起诉（《人民调解法》第26条）",
    )
