"""Entries of the registers of leadership, sound ones, for tests to change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from tests.areas.entering import Entering, fill, refused_completion, refused_correction, who_enters

SOUND: Mapping[str, Mapping[str, Any]] = {
    "law_meetings": {
        "held_on": date(2025, 3, 10), "body": "party", "topic": "年度法治工作要点", "chaired_by": "secretary",
        "items": 2,
    },
    "leading_group": {
        "since": date(2024, 1, 10), "seat": "head", "name": "沈怀民", "post": "乡党委书记",
        "document": "清委发〔2024〕2号",
    },
    "leader_instructions": {
        "given_on": date(2025, 4, 2), "who": "chief", "kind": "urged", "topic": "执法案卷整改", "text": "限期补齐",
        "handled_by": "综合执法办",
    },
    "annual_plans": {"issued_on": date(2025, 2, 6), "year": 2025, "name": "2025年法治政府建设工作要点"},
    "special_actions": {
        "begun_on": date(2025, 4, 1), "until": date(2025, 6, 30), "field": "safety", "name": "消防安全专项整治",
        "unit": "应急办",
    },
    "law_reports": {
        "listed_on": date(2025, 11, 20), "year": 2025, "name": "沈怀民", "post": "乡党委书记", "level": "secretary",
    },
    "duty_records": {
        "done_on": date(2025, 4, 2), "duty": "chief_enforces", "what": "检查执法记录仪配备和使用", "post": "乡长",
        "evidence": "检查记录",
    },
    "responsibility_letters": {
        "signed_on": date(2025, 2, 8), "year": 2025, "between": "villages", "unit": "东溪村",
        "topic": "法治建设责任书",
    },
    "requests_reports": {
        "sent_on": date(2025, 5, 6), "kind": "request", "topic": "赋权事项承接", "sent_to": "县人民政府",
    },
    "law_staff": {"since": date(2024, 3, 1), "name": "陈明法", "post": "法制审核员", "duty": "review"},
    "law_budget": {
        "booked_on": date(2025, 1, 20), "year": 2025, "kind": "budget", "purpose": "publicity",
        "amount": Decimal("30000.50"),
    },
    "surveys": {
        "held_on": date(2025, 10, 9), "kind": "satisfaction", "question": "对本乡法治建设是否满意", "given_out": 100,
        "answered": 90, "favourable": 85,
    },
    "model_sites": {
        "begun_on": date(2024, 5, 6), "programme": "government", "grade": "city", "name": "市级法治政府建设示范乡镇",
    },
    "internal_rules": {"made_on": date(2024, 6, 1), "name": "合法性审查工作制度", "owner": "司法所"},
    "documents_issued": {
        "issued_on": date(2025, 2, 20), "kind": "party", "number": "清委发〔2025〕3号", "name": "法治建设工作要点",
        "measures": 12,
    },
    "appraisal_scores": {
        "set_on": date(2025, 2, 20), "year": 2025, "kind": "office", "unit": "综合行政执法队",
        "indicator": "行政执法案卷质量", "points": Decimal("20.0"), "standard": "每发现一处瑕疵扣1分",
    },
    "accountability_decisions": {
        "decided_on": date(2025, 6, 18), "unit": "综治办", "post": "干事", "ground": "rectification",
        "what": "督察反馈的问题到期没有整改", "treatment": "talk", "decided_by": "乡党委",
    },
    "equipment": {
        "bought_on": date(2024, 3, 6), "kind": "recorder", "name": "X6 型", "count": 4, "keeper": "综合行政执法队",
    },
    "awards": {
        "given_on": date(2025, 12, 4), "kind": "award", "name": "全县法治建设先进单位", "grade": "county",
        "given_by": "县委依法治县委员会", "given_to": "清溪乡人民政府", "evidence": "青法委〔2025〕9号",
    },
}  # fmt: skip
"""What each register is given."""


_ENTRIES = Entering(SOUND)
enter, refusal = _ENTRIES.enter, _ENTRIES.refusal

__all__ = ["SOUND", "enter", "fill", "refusal", "refused_completion", "refused_correction", "who_enters"]
