"""The register of support: the monthly return."""

from __future__ import annotations

from yifa.areas.support.register_rules import none_is_said, one_return_a_month
from yifa.law.citation import GRXXBHF
from yifa.law.entry_rules import a_village_reports, month_is_over
from yifa.law.procedure import Register
from yifa.law.roles import CLERK, REVIEWER

REPORTERS = (CLERK, REVIEWER)
"""The village's clerk for the village, the justice office for all: they alone see a village's numbers."""

RETURNS = Register(
    "support_returns", "帮扶服务月报", area="support", entry="SupportReturn", dated_by="month", by=REPORTERS,
    by_villages=True,
    seen_by=REPORTERS, fields=["month", "service", "helped", "visits", "sessions", "relieved", "helpers"],
    rules=[month_is_over, a_village_reports, one_return_a_month, none_is_said], law=GRXXBHF[28],
)  # fmt: skip

REGISTERS = (RETURNS,)
