"""What is counted of advisers: contracts, whom they cover, services, opinions, appraisals.

A village is covered while a contract of its own holds. It is served by whatever is entered of it or of a part of it.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from yifa.areas.advisers.models import (
    Adoption,
    AdviserAppraisal,
    AdviserContract,
    AdviserService,
    Lawyer,
    LawyerKind,
    LegalOpinion,
    Level,
    Manner,
    ServiceKind,
)
from yifa.engine.figures.conditions import named_by
from yifa.engine.figures.cross_checks import BreakdownAndTotal, OpeningAndClosing, PartsAndTotal, RateAndCounts
from yifa.engine.figures.declarations import Flow, FlowRate, Section, Stock, StockRate
from yifa.engine.orgs.models import Place
from yifa.engine.orgs.models.place import VILLAGE_KINDS
from yifa.law.citation import FZXCJYF, ZDJC

# --- 名册、合同 ------------------------------------------------------------------------------------------------

_LAWYER: dict[str, Any] = {"unit": "名", "of": Lawyer, "dims": {"kind": "kind"}}
_CONTRACT: dict[str, Any] = {"of": AdviserContract}
_HOLDING: dict[str, Any] = {**_CONTRACT, "since": "begins_on", "until": "over_on"}
_PLACE: dict[str, Any] = {"of": Place, "since": "in_force", "until": "until"}
_VILLAGE = Q(kind__in=VILLAGE_KINDS)
_COVERED = named_by("advisers.AdviserContract", "village", since="begins_on", until="over_on")

LAWYERS = Stock(
    "advisers.lawyers", "法律顾问", **_LAWYER, since="since", until="until", indicators=["legal_advisers"],
    definition="期末在册的法律顾问，含公职律师、基层法律服务工作者。",
)  # fmt: skip
GOVERNMENT_LAWYERS = Stock(
    "advisers.government_lawyers", "公职律师", **_LAWYER, since="since", until="until",
    where=Q(kind=LawyerKind.GOVERNMENT), definition="期末在册的法律顾问中的公职律师。",
)  # fmt: skip
LAWYERS_JOINED = Flow(
    "advisers.lawyers_joined", "新入册法律顾问", **_LAWYER, at="since", definition="期间内入册的法律顾问。",
)  # fmt: skip
LAWYERS_LEFT = Flow(
    "advisers.lawyers_left", "离册法律顾问", **_LAWYER, at="until", definition="期间内离册的法律顾问。",
)  # fmt: skip
CONTRACTS = Stock(
    "advisers.contracts", "在约法律顾问合同", unit="份", **_HOLDING,
    definition="期末已开始、没有到期也没有提前终止的法律顾问合同，含乡镇（街道）本级的。",
)  # fmt: skip
TOWNSHIP_CONTRACTS = Stock(
    "advisers.township_contracts", "乡镇（街道）本级在约合同", unit="份", **_HOLDING, where=Q(village__isnull=True),
    definition="期末在约的法律顾问合同中，乡镇（街道）本级的。",
)  # fmt: skip
VILLAGE_CONTRACTS = Stock(
    "advisers.village_contracts", "村（社区）在约合同", unit="份", **_HOLDING, where=Q(village__isnull=False),
    definition="期末在约的法律顾问合同中，村（社区）的。",
)  # fmt: skip
CONTRACTS_SIGNED = Flow(
    "advisers.contracts_signed", "签订法律顾问合同", unit="份", **_CONTRACT, at="signed_on",
    definition="期间内签订的法律顾问合同，含续签的。",
)  # fmt: skip
CONTRACTS_BEGUN = Flow(
    "advisers.contracts_begun", "开始履行的法律顾问合同", unit="份", **_CONTRACT, at="begins_on",
    definition="服务起始日期在期间内的法律顾问合同。",
)  # fmt: skip
CONTRACTS_OVER = Flow(
    "advisers.contracts_over", "到期、终止的法律顾问合同", unit="份", **_CONTRACT, at="over_on",
    definition="期间内到期或者提前终止的法律顾问合同，以失效之日计。",
)  # fmt: skip
FEES = Flow(
    "advisers.fees", "法律顾问服务费", unit="元", **_CONTRACT, at="signed_on", measure="fee",
    definition="期间内签订的法律顾问合同约定的服务费之和，按整个合同期计。",
)  # fmt: skip
HOURS_PROMISED = Stock(
    "advisers.monthly_hours", "每月约定服务时长", unit="小时", **_HOLDING, measure="monthly_hours",
    definition="期末在约的法律顾问合同约定的每月服务时长之和；按季度、按年约定的折算到月。",
)  # fmt: skip
VILLAGES_STANDING = Stock(
    "advisers.villages", "村（社区）", unit="个", **_PLACE, where=_VILLAGE, definition="期末设有的村（社区）。",
)  # fmt: skip
VILLAGES_COVERED = Stock(
    "advisers.villages_covered", "配备法律顾问的村（社区）", unit="个", **_PLACE, where=_VILLAGE & _COVERED,
    law=FZXCJYF[25], indicators=["villages_with_legal_adviser"],
    definition="期末有在约法律顾问合同的村（社区）。",
)  # fmt: skip
COVERAGE = StockRate(
    "advisers.coverage", "村（社区）法律顾问覆盖率", **_PLACE, where=_VILLAGE, met=_COVERED, law=FZXCJYF[25],
    indicators=["village_adviser_coverage"],
    definition="期末有在约法律顾问合同的村（社区）÷期末设有的村（社区）。",
)  # fmt: skip

# --- 服务 ----------------------------------------------------------------------------------------------------

_SERVED: dict[str, Any] = {
    "of": AdviserService, "at": "served_on", "dims": {"kind": "kind", "manner": "manner"}, "law": FZXCJYF[25],
}  # fmt: skip

SERVICES = Flow(
    "advisers.services", "法律顾问服务", unit="次", **_SERVED, indicators=["adviser_service_sessions"],
    definition="期间内法律顾问服务日志登记的服务，含为乡镇（街道）本级提供的。",
)  # fmt: skip
VILLAGE_SERVICES = Flow(
    "advisers.village_services", "村（社区）法律顾问服务", unit="次", **_SERVED, where=Q(served__isnull=False),
    definition="期间内法律顾问服务中，为村（社区）提供的。",
)  # fmt: skip
TOWNSHIP_SERVICES = Flow(
    "advisers.township_services", "乡镇（街道）本级法律顾问服务", unit="次", **_SERVED, where=Q(served__isnull=True),
    definition="期间内法律顾问服务中，为乡镇（街道）本级提供的。",
)  # fmt: skip
VISITS = Flow(
    "advisers.visits", "法律顾问到场服务", unit="次", **_SERVED, where=Q(manner=Manner.VISIT),
    definition="期间内法律顾问服务中，到场提供的。",
)  # fmt: skip
HOURS = Flow(
    "advisers.hours", "法律顾问服务时长", unit="小时", **_SERVED, measure="hours",
    definition="期间内法律顾问服务日志登记的时长之和。",
)  # fmt: skip
PEOPLE = Flow(
    "advisers.people", "法律顾问服务群众", unit="人次", **_SERVED, measure="people",
    definition="期间内法律顾问服务日志登记的人次之和。",
)  # fmt: skip
LECTURES = Flow(
    "advisers.lectures", "法律顾问法治讲座", unit="场次", **_SERVED, where=Q(kind=ServiceKind.LECTURE),
    definition="期间内法律顾问举办的法治讲座。",
)  # fmt: skip
LECTURED = Flow(
    "advisers.lectured", "法律顾问讲座听众", unit="人次", **_SERVED, measure="people",
    where=Q(kind=ServiceKind.LECTURE), definition="期间内法律顾问法治讲座登记的人次之和。",
)  # fmt: skip
MEDIATED = Flow(
    "advisers.mediated", "法律顾问参与调解", unit="件", **_SERVED, measure="mediated",
    where=Q(kind=ServiceKind.MEDIATION), indicators=["adviser_mediated_disputes"],
    definition="期间内法律顾问参与调解的纠纷件数之和；没有填件数的按一件计。",
)  # fmt: skip
DOCUMENTS = Flow(
    "advisers.documents", "法律顾问审查、起草", unit="件", **_SERVED, measure="documents",
    definition="期间内法律顾问服务日志登记的审查、起草件数之和。",
)  # fmt: skip
VILLAGE_MONTHS = Flow(
    "advisers.village_months", "有法律顾问服务的村月", unit="村月", of=AdviserService, at="served_on",
    where=Q(served__isnull=False), once_by=["served", "month"], law=FZXCJYF[25],
    definition="期间内有法律顾问服务的村（社区）和月份；一个村（社区）一个月计一次。",
)  # fmt: skip
VILLAGES_SERVED = Flow(
    "advisers.villages_served", "得到法律顾问服务的村（社区）", unit="个", of=AdviserService, at="served_on",
    where=Q(served__isnull=False), once_by=["served", "year"], law=FZXCJYF[25],
    definition="期间内本年度第一次有法律顾问服务的村（社区）；全年即有服务的村（社区）数。",
)  # fmt: skip
UNSERVED_THIS_YEAR = Stock(
    "advisers.unserved_this_year", "本年没有法律顾问服务的签约村（社区）", unit="个", **_PLACE,
    where=_VILLAGE & _COVERED & ~named_by("advisers.AdviserService", "served", within="year"),
    definition="期末有在约法律顾问合同、本年到期末没有登记服务的村（社区）。",
)  # fmt: skip
UNSERVED_THIS_MONTH = Stock(
    "advisers.unserved_this_month", "当月没有法律顾问服务的签约村（社区）", unit="个", **_PLACE,
    where=_VILLAGE & _COVERED & ~named_by("advisers.AdviserService", "served", within="month"),
    definition="期末有在约法律顾问合同、期末当月没有登记服务的村（社区）。",
)  # fmt: skip

# --- 法律意见 ------------------------------------------------------------------------------------------------

_OPINION: dict[str, Any] = {
    "of": LegalOpinion, "unit": "件", "dims": {"kind": "kind", "adoption": "adoption"}, "law": ZDJC[28],
}  # fmt: skip
_ANSWERED: dict[str, Any] = {**_OPINION, "at": "answered_on"}
_FOLLOWED = Q(adoption__in=[Adoption.ADOPTED, Adoption.PARTLY])

OPINIONS = Flow(
    "advisers.opinions", "法律顾问出具法律意见", **_OPINION, at="given_on", indicators=["adviser_opinions_issued"],
    definition="期间内法律意见台账登记的法律意见；合法性审核中提出的意见随审核统计，不计入。",
)  # fmt: skip
ANSWERED = Flow(
    "advisers.opinions_answered", "回复的法律意见", **_ANSWERED, definition="期间内回复是否采纳的法律意见。",
)  # fmt: skip
ADOPTED = Flow(
    "advisers.opinions_adopted", "采纳的法律意见", **_ANSWERED, where=Q(adoption=Adoption.ADOPTED),
    definition="期间内回复的法律意见中，采纳的。",
)  # fmt: skip
PARTLY = Flow(
    "advisers.opinions_partly", "部分采纳的法律意见", **_ANSWERED, where=Q(adoption=Adoption.PARTLY),
    definition="期间内回复的法律意见中，部分采纳的。",
)  # fmt: skip
REJECTED = Flow(
    "advisers.opinions_rejected", "未采纳的法律意见", **_ANSWERED, where=Q(adoption=Adoption.REJECTED),
    definition="期间内回复的法律意见中，未采纳的。",
)  # fmt: skip
FOLLOWED = Flow(
    "advisers.opinions_followed", "采纳、部分采纳的法律意见", **_ANSWERED, where=_FOLLOWED,
    definition="期间内回复的法律意见中，采纳和部分采纳的。",
)  # fmt: skip
ADOPTION_RATE = FlowRate(
    "advisers.adoption_rate", "法律意见采纳率", of=LegalOpinion, at="answered_on", met=_FOLLOWED, law=ZDJC[28],
    definition="采纳、部分采纳的法律意见÷期间内回复的法律意见。",
)  # fmt: skip
UNANSWERED = Stock(
    "advisers.opinions_unanswered", "没有回复的法律意见", **_OPINION, since="given_on", until="answered_on",
    definition="期末已经出具、承办单位没有回复是否采纳的法律意见。",
)  # fmt: skip

# --- 评价 ----------------------------------------------------------------------------------------------------

_APPRAISED: dict[str, Any] = {"of": AdviserAppraisal, "at": "appraised_on", "unit": "个", "dims": {"level": "level"}}
_GOOD = Q(level__in=[Level.EXCELLENT, Level.GOOD])

APPRAISALS = Flow(
    "advisers.appraisals", "评价法律顾问的村（社区）", **_APPRAISED,
    definition="期间内村（社区）对法律顾问作出的年度评价，一村一位法律顾问计一次。",
)  # fmt: skip
APPRAISED_GOOD = Flow(
    "advisers.appraised_good", "评价称职以上", **_APPRAISED, where=_GOOD,
    definition="期间内作出的年度评价中，优秀、称职的。",
)  # fmt: skip
APPRAISED_WEAK = Flow(
    "advisers.appraised_weak", "评价基本称职、不称职", **_APPRAISED, where=~_GOOD,
    definition="期间内作出的年度评价中，基本称职、不称职的。",
)  # fmt: skip
APPRAISAL_RATE = FlowRate(
    "advisers.appraisal_rate", "法律顾问称职率", of=AdviserAppraisal, at="appraised_on", met=_GOOD,
    definition="优秀、称职的年度评价÷期间内作出的年度评价。",
)  # fmt: skip

ADVICE = (
    Section("法律顾问合同和名册", [
        COVERAGE, VILLAGES_COVERED, VILLAGES_STANDING, CONTRACTS, TOWNSHIP_CONTRACTS, VILLAGE_CONTRACTS,
        CONTRACTS_SIGNED, CONTRACTS_BEGUN, CONTRACTS_OVER, FEES, HOURS_PROMISED, LAWYERS, GOVERNMENT_LAWYERS,
        LAWYERS_JOINED, LAWYERS_LEFT,
    ]),
    Section("法律顾问服务", [
        SERVICES, VILLAGE_SERVICES, TOWNSHIP_SERVICES, VISITS, HOURS, PEOPLE, LECTURES, LECTURED, MEDIATED, DOCUMENTS,
        VILLAGES_SERVED, VILLAGE_MONTHS, UNSERVED_THIS_YEAR, UNSERVED_THIS_MONTH,
    ]),
    Section("法律意见", [
        OPINIONS, ADOPTION_RATE, ANSWERED, FOLLOWED, ADOPTED, PARTLY, REJECTED, UNANSWERED,
    ]),
    Section("法律顾问评价", [APPRAISALS, APPRAISAL_RATE, APPRAISED_GOOD, APPRAISED_WEAK]),
    RateAndCounts(
        "advisers.coverage_counts", rate=COVERAGE.id, numerator=VILLAGES_COVERED.id, denominator=VILLAGES_STANDING.id
    ),
    PartsAndTotal(
        "advisers.contract_kinds", total=CONTRACTS.id, parts=[TOWNSHIP_CONTRACTS.id, VILLAGE_CONTRACTS.id]
    ),
    OpeningAndClosing(
        "advisers.contract_flows", stock=CONTRACTS.id, arrivals=CONTRACTS_BEGUN.id, departures=CONTRACTS_OVER.id
    ),
    OpeningAndClosing(
        "advisers.lawyer_flows", stock=LAWYERS.id, arrivals=LAWYERS_JOINED.id, departures=LAWYERS_LEFT.id
    ),
    PartsAndTotal("advisers.service_places", total=SERVICES.id, parts=[VILLAGE_SERVICES.id, TOWNSHIP_SERVICES.id]),
    BreakdownAndTotal("advisers.services_by_kind", total=SERVICES.id, by="kind"),
    BreakdownAndTotal("advisers.services_by_manner", total=SERVICES.id, by="manner"),
    PartsAndTotal("advisers.answers", total=ANSWERED.id, parts=[ADOPTED.id, PARTLY.id, REJECTED.id]),
    RateAndCounts(
        "advisers.adoption_counts", rate=ADOPTION_RATE.id, numerator=FOLLOWED.id, denominator=ANSWERED.id
    ),
    OpeningAndClosing(
        "advisers.opinion_flows", stock=UNANSWERED.id, arrivals=OPINIONS.id, departures=ANSWERED.id
    ),
    RateAndCounts(
        "advisers.appraisal_counts", rate=APPRAISAL_RATE.id, numerator=APPRAISED_GOOD.id, denominator=APPRAISALS.id
    ),
    PartsAndTotal(
        "advisers.appraisal_levels", total=APPRAISALS.id, parts=[APPRAISED_GOOD.id, APPRAISED_WEAK.id]
    ),
)  # fmt: skip
