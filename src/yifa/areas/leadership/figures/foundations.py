"""What is counted of what the work rests on: documents, rules, staff, money, model sites, honours, surveys."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from yifa.areas.leadership.models import (
    Award,
    AwardKind,
    DocumentIssued,
    InternalRule,
    LawMoney,
    LawStaff,
    ModelSite,
    MoneyKind,
    Programme,
    StaffDuty,
    Survey,
    SurveyKind,
)
from yifa.engine.figures.conditions import named_by
from yifa.engine.figures.cross_checks import BreakdownAndTotal, OpeningAndClosing, RateAndCounts
from yifa.engine.figures.declarations import Flow, Section, Stock, StockRate
from yifa.law.citation import DCGD

# --- 文件、制度 ----------------------------------------------------------------------------------------------

_DOCUMENT: dict[str, Any] = {"of": DocumentIssued, "at": "dated_on", "dims": {"kind": "kind"}, "law": DCGD["25(一)"]}
_RULE: dict[str, Any] = {"unit": "项", "of": InternalRule}
_REVISED = Q(replaces__isnull=False)
_REPLACED = named_by("leadership.InternalRule", "replaces")

DOCUMENTS = Flow(
    "leadership.documents_issued", "印发文件", unit="件", **_DOCUMENT, indicators=["documents_issued"],
    definition="期间内就法治建设印发的党委文件、政府文件、方案、意见。",
)  # fmt: skip
MEASURES = Flow(
    "leadership.measures_issued", "出台举措", unit="条", **_DOCUMENT, measure="measures",
    indicators=["measures_issued"], definition="期间内印发的文件列出的工作举措数之和。",
)  # fmt: skip
RULES = Stock(
    "leadership.internal_rules", "现行内部制度", **_RULE, since="made_on", until="ended_on",
    definition="期末已制定、没有废止的内部制度。",
)  # fmt: skip
RULES_MADE = Flow(
    "leadership.internal_rules_made", "制定内部制度", **_RULE, at="made_on", where=~_REVISED,
    definition="期间内制定的内部制度，修订的不计。",
)  # fmt: skip
RULES_CHANGED = Flow(
    "leadership.internal_rules_changed", "修订内部制度", **_RULE, at="made_on", where=_REVISED,
    definition="期间内修订内部制度的次数，一次修订一个版本。",
)  # fmt: skip
RULES_ENDED = Flow(
    "leadership.internal_rules_ended", "废止内部制度", **_RULE, at="ended_on", where=~_REPLACED,
    definition="期间内废止的内部制度，由修订后的版本代替的不计。",
)  # fmt: skip

# --- 力量、经费 ----------------------------------------------------------------------------------------------

_INSPECTOR = Q(duty=StaffDuty.INSPECTOR)
_SERVING: dict[str, Any] = {"of": LawStaff, "since": "since", "until": "until"}
_DUTY = {"duty": "duty"}
_MONEY: dict[str, Any] = {
    "unit": "元", "of": LawMoney, "at": "dated_on", "measure": "amount", "dims": {"purpose": "purpose"},
}  # fmt: skip

STAFF = Stock(
    "leadership.staff", "法治工作人员", unit="名", **_SERVING, where=~_INSPECTOR, dims=_DUTY,
    definition="期末在岗的法治建设、合法性审查、司法所等工作人员，不含聘请的法治督察员；承担几项工作的分别计算。",
)  # fmt: skip
FULL_TIME = Stock(
    "leadership.staff_full_time", "专职法治工作人员", unit="名", **_SERVING, where=~_INSPECTOR & Q(full_time=True),
    dims=_DUTY, definition="期末在岗的法治工作人员中，专职的。",
)  # fmt: skip
QUALIFIED = Stock(
    "leadership.staff_qualified", "有法律职业资格的人员", unit="名", **_SERVING,
    where=~_INSPECTOR & Q(qualified=True), dims=_DUTY, definition="期末在岗的法治工作人员中，有法律职业资格的。",
)  # fmt: skip
QUALIFIED_SHARE = StockRate(
    "leadership.staff_qualified_share", "有法律职业资格的占比", **_SERVING, where=~_INSPECTOR, met=Q(qualified=True),
    dims=_DUTY, definition="有法律职业资格的人员÷法治工作人员，按期末计算。",
)  # fmt: skip
INSPECTORS = Stock(
    "leadership.law_inspectors", "法治督察员", unit="名", **_SERVING, where=_INSPECTOR, law=DCGD.whole,
    indicators=["law_inspectors"], definition="期末在聘的法治督察员。",
)  # fmt: skip
BUDGET = Flow(
    "leadership.budget", "法治工作预算", **_MONEY, where=Q(kind=MoneyKind.BUDGET),
    definition="期间内批准的法治工作预算之和。",
)  # fmt: skip
SPENDING = Flow(
    "leadership.spending", "法治工作支出", **_MONEY, where=Q(kind=MoneyKind.SPENT), indicators=["funding_invested"],
    definition="期间内支付的法治工作经费之和。",
)  # fmt: skip

# --- 创建、表彰 ----------------------------------------------------------------------------------------------

_SITE: dict[str, Any] = {"unit": "个", "of": ModelSite, "dims": {"programme": "programme", "grade": "grade"}}
_HONOUR: dict[str, Any] = {"of": Award, "at": "dated_on", "dims": {"grade": "grade"}}

SITES = Stock(
    "leadership.model_sites", "示范单位", **_SITE, since="named_on", until="revoked_on",
    definition="期末已命名、没有撤销的示范称号。",
)  # fmt: skip
LAW_VILLAGES = Stock(
    "leadership.law_villages", "民主法治示范村（社区）", **_SITE, since="named_on", until="revoked_on",
    where=Q(programme=Programme.VILLAGE), indicators=["democratic_law_villages"],
    definition="期末已命名、没有撤销的各级民主法治示范村（社区）；有几级称号的分别计算。",
)  # fmt: skip
SITES_NAMED = Flow(
    "leadership.model_sites_named", "新命名示范单位", **_SITE, at="named_on", definition="期间内命名的示范称号。",
)  # fmt: skip
SITES_REVOKED = Flow(
    "leadership.model_sites_revoked", "撤销示范称号", **_SITE, at="revoked_on", definition="期间内被撤销的示范称号。",
)  # fmt: skip
SITES_APPLIED = Flow(
    "leadership.model_sites_applied", "申报示范创建", **_SITE, at="applied_on", definition="期间内申报的示范创建。",
)  # fmt: skip
SITES_BEGUN = Flow(
    "leadership.model_sites_begun", "启动示范创建", **_SITE, at="dated_on", definition="期间内启动的示范创建。",
)  # fmt: skip
AWARDS = Flow(
    "leadership.awards", "表彰奖励", unit="项", **_HONOUR, where=Q(kind=AwardKind.AWARD), indicators=["awards"],
    definition="期间内法治工作受到的表彰奖励，各有佐证。",
)  # fmt: skip
CASES = Flow(
    "leadership.model_cases", "优秀案例", unit="个", **_HONOUR, where=Q(kind=AwardKind.CASE),
    indicators=["model_cases"], definition="期间内入选的法治工作优秀案例，各有佐证。",
)  # fmt: skip

# --- 群众评议 ------------------------------------------------------------------------------------------------

_SURVEY: dict[str, Any] = {"of": Survey, "at": "dated_on"}
_SATISFACTION: dict[str, Any] = _SURVEY | {"where": Q(kind=SurveyKind.SATISFACTION)}
_AWARENESS: dict[str, Any] = _SURVEY | {"where": Q(kind=SurveyKind.AWARENESS)}

SURVEYS = Flow(
    "leadership.surveys", "群众评议", unit="次", **_SURVEY, dims={"kind": "kind"},
    definition="期间内开展的满意度、知晓率评议。",
)  # fmt: skip
GIVEN_OUT = Flow(
    "leadership.survey_sheets", "发放评议表", unit="份", **_SURVEY, measure="given_out", dims={"kind": "kind"},
    definition="期间内群众评议发放的份数之和。",
)  # fmt: skip
SATISFACTION_ANSWERED = Flow(
    "leadership.satisfaction_answered", "满意度有效评议", unit="份", **_SATISFACTION, measure="answered",
    definition="期间内满意度评议的有效份数之和。",
)  # fmt: skip
SATISFIED = Flow(
    "leadership.satisfied", "满意的评议", unit="份", **_SATISFACTION, measure="favourable",
    definition="期间内满意度评议中，满意、基本满意的份数之和。",
)  # fmt: skip
AWARENESS_ANSWERED = Flow(
    "leadership.awareness_answered", "知晓率有效评议", unit="份", **_AWARENESS, measure="answered",
    definition="期间内知晓率评议的有效份数之和。",
)  # fmt: skip
AWARE = Flow(
    "leadership.aware", "知晓的评议", unit="份", **_AWARENESS, measure="favourable",
    definition="期间内知晓率评议中，知晓的份数之和。",
)  # fmt: skip

FOUNDATIONS = (
    Section("文件和制度", [DOCUMENTS, MEASURES, RULES, RULES_MADE, RULES_CHANGED, RULES_ENDED]),
    Section("力量和经费", [STAFF, FULL_TIME, QUALIFIED_SHARE, QUALIFIED, INSPECTORS, BUDGET, SPENDING]),
    Section("创建和表彰", [SITES, LAW_VILLAGES, SITES_NAMED, SITES_APPLIED, SITES_BEGUN, SITES_REVOKED, AWARDS, CASES]),
    Section("群众评议", [SURVEYS, GIVEN_OUT, SATISFACTION_ANSWERED, SATISFIED, AWARENESS_ANSWERED, AWARE]),
    RateAndCounts("leadership.qualified_counts", rate=QUALIFIED_SHARE.id, numerator=QUALIFIED.id, denominator=STAFF.id),
    OpeningAndClosing("leadership.rule_flows", stock=RULES.id, arrivals=RULES_MADE.id, departures=RULES_ENDED.id),
    OpeningAndClosing("leadership.site_flows", stock=SITES.id, arrivals=SITES_NAMED.id, departures=SITES_REVOKED.id),
    BreakdownAndTotal("leadership.documents_by_kind", total=DOCUMENTS.id, by="kind"),
    BreakdownAndTotal("leadership.spending_by_purpose", total=SPENDING.id, by="purpose"),
)  # fmt: skip
