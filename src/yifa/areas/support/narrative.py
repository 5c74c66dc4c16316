"""What the annual report says of support: sums of the township, and no number that is so small that it could point at
somebody."""

from __future__ import annotations

from yifa.areas.support.models import Service
from yifa.engine.narrative.declarations import Either, Paragraph, Said, Section, Sentence, said
from yifa.engine.narrative.known import Condition, Known
from yifa.engine.orgs.models import Org
from yifa.engine.parameters.limits import limit_for
from yifa.reading.parts import ACHIEVEMENTS

TOLD_FROM = "support_told_from_local"
"""The limit that says from how many on a number of people is told."""


def is_told(service: Service) -> Condition:
    """Whether so many are helped that the number points at nobody."""

    def check(known: Known) -> bool:
        return known.number(f"{service.value}_helped") >= _least(known)

    return check


def is_few(service: Service) -> Condition:
    """Whether there are some, and so few that only the service is named."""

    def check(known: Known) -> bool:
        return 0 < known.number(f"{service.value}_helped") < _least(known)

    return check


def _least(known: Known) -> int:
    org: Org = next(iter(known.facts.orgs))
    quota = limit_for(org, TOLD_FROM, known.facts.span.as_of).quota
    return quota.amount if quota else 0


def _of(service: Service) -> Sentence:
    """How many, where that may be told, and how often they were visited."""
    name = service.value
    return Sentence([
        Either([
            Said(f"做好{service.label}工作，年末帮扶{{{name}_helped}}", when=is_told(service)),
            Said(f"做好{service.label}工作", when=is_few(service)),
        ]),
        Said(f"全年走访{{{name}_visits}}"),
    ])  # fmt: skip


_SUPPORT = Paragraph("support", [
    said("关心特殊人群，全年开展帮扶走访{visits}"),
    *(_of(service) for service in Service),
    said("全年开展集中教育和小组活动{sessions}", Said("其中社区矫正集中教育{correction_sessions}")),
    said("全年帮助落实就业、救助{relieved}"),
    said("年末各村（社区）有帮扶人员{helpers}", Said("其中社区矫正协理员{correction_helpers}")),
    said("全年各村（社区）报送帮扶服务月报{returns}，没有的实行零报告"),
])  # fmt: skip

NARRATIVE = (Section("support", ACHIEVEMENTS, [_SUPPORT], topic="services"),)
