"""What is counted of the appraisal of offices and villages, and of who was held to account."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from yifa.areas.leadership.models import Accountability, AppraisalScore
from yifa.engine.figures.declarations import Flow, Section
from yifa.law.citation import DCGD

_REVIEWED: dict[str, Any] = {"of": AppraisalScore, "at": "reviewed_on", "dims": {"kind": "kind"}}

UNITS = Flow(
    "leadership.units_appraised", "考核单位", unit="个", **_REVIEWED, once_by=["year", "unit"],
    definition="期间内首次复评的站所、村（社区），一个单位一个年度计一次。",
)  # fmt: skip
LINES = Flow(
    "leadership.appraisal_lines", "复评指标", unit="项", **_REVIEWED,
    definition="期间内复评的考核指标，按单位分别计算。",
)  # fmt: skip
DEDUCTED = Flow(
    "leadership.appraisal_deductions", "扣分指标", unit="项", **_REVIEWED, where=Q(score__lt=F("points")),
    definition="复评指标中，没有得满分的。",
)  # fmt: skip
POINTS = Flow(
    "leadership.appraisal_points", "复评指标分值", unit="分", **_REVIEWED, measure="points",
    definition="复评指标的分值之和。",
)  # fmt: skip
SCORE = Flow(
    "leadership.appraisal_score", "复评得分", unit="分", **_REVIEWED, measure="score",
    definition="复评指标的得分之和。",
)  # fmt: skip

DECISIONS = Flow(
    "leadership.accountability_decisions", "责任追究", unit="件", of=Accountability, at="dated_on",
    dims={"treatment": "treatment"}, law=DCGD.whole,
    definition="期间内就法治建设责任作出的追究决定；条目只由党政负责人、合法性审核人员查看。",
)  # fmt: skip

ASSESSMENT = (
    Section("绩效考核", [UNITS, LINES, DEDUCTED, POINTS, SCORE]),
    Section("责任追究", [DECISIONS]),
)
