"""普法月通报: what the month did to make the law known, by village.

普法宣传资料发放、新媒体发布登记表 is printed of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from yifa.areas.publicity.figures.activities import ACTIVITIES, ATTENDED, EXPLANATIONS
from yifa.areas.publicity.figures.means import MATERIALS, POSTS, READS
from yifa.engine.figures.bulletins import Bulletin, Column, Line, Told, lines_of
from yifa.engine.figures.computing import VILLAGE, compute
from yifa.engine.figures.declarations import Flow
from yifa.engine.figures.periods import Period
from yifa.engine.figures.tally import Value
from yifa.engine.figures.telling import bare
from yifa.engine.figures.villages import villages_of
from yifa.engine.orgs.models import Org
from yifa.law.citation import FZXCJYF

MONTHLY = "publicity_monthly"

_TOLD: Final[tuple[tuple[str, Flow], ...]] = (
    ("宣传活动", ACTIVITIES),
    ("受众人次", ATTENDED),
    ("以案释法", EXPLANATIONS),
    ("分发资料", MATERIALS),
    ("新媒体发布", POSTS),
    ("阅读量", READS),
)

_WORDS: Final = (
    "开展法治宣传活动{}场次",
    "受教育群众{}人次",
    "以案释法{}次",
    "分发普法资料{}份",
    "新媒体发布{}条",
    "阅读{}次",
)


def tell(orgs: Sequence[Org], month: Period, as_of: date) -> Told:
    """The month: activities with those reached, laws explained in cases, materials and posts."""
    figures = [figure for _, figure in _TOLD]
    counted = compute(figures, orgs, month, as_of, by=VILLAGE)
    lines = lines_of([counted[figure.id] for figure in figures], villages_of(orgs, month, as_of))
    total = [counted[figure.id].total for figure in figures]
    columns = [Column(name, figure) for name, figure in _TOLD]
    is_recorded = any(value.rows for value in total)
    return Told(columns, lines, total, [_said(month, lines, total)], is_recorded)


def _said(month: Period, lines: Sequence[Line], total: Sequence[Value]) -> str:
    told = "，".join(words.format(bare(value)) for words, value in zip(_WORDS, total, strict=True) if value.value)
    without = [line.name for line in lines if line.village is not None and not line.values[0].value]
    missing = f"没有开展活动的村（社区）{len(without)}个：{'、'.join(without)}。" if without else ""
    return f"{month}，{told or '没有登记普法工作'}。{missing}"


BULLETINS = (Bulletin(id=MONTHLY, name="普法月通报", area="publicity", law=FZXCJYF[9], tell=tell),)
