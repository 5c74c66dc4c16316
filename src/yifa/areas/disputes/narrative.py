"""What the annual report says of disputes: sentences with figures where numbers go, each said where it holds.

What went well stands with the achievements; a rate below ``WEAK`` stands with the shortcomings instead, and what is
open or weak comes back in the plan for the next year.
"""

from __future__ import annotations

from typing import Final

from yifa.areas.disputes import naming
from yifa.engine.narrative.conditions import good, weak
from yifa.engine.narrative.declarations import ByKind, Compared, Either, Listed, Named, Paragraph, Said, Section, said
from yifa.engine.narrative.known import Known
from yifa.reading.parts import ACHIEVEMENTS, NEXT_YEAR, SHORTCOMINGS

_SHORT_SOURCES: Final = {"court": "人民法院移送", "police": "公安机关移送"}


def _reported_none(known: Known) -> bool:
    """No incident is entered, and there are returns of the villages to say so."""
    return known.number("returns") > 0 and known.number("incidents") == 0


def _no_mass_incident(known: Known) -> bool:
    return known.number("returns") > 0 and known.number("incidents") > known.number("mass_incidents") == 0


def _only_an_amount(known: Known) -> bool:
    return known.number("amount_involved") > 0 == known.number("households_involved") + known.number("people_involved")


def _several_routes(known: Known) -> bool:
    routes = sum(known.number(name) for name in ("to_people", "to_administrative", "to_court"))
    return routes > known.number("taken_up")


def _some_by_villages(known: Known) -> bool:
    return bool(known.value("village_share").numerator)


def _all_levels_known(known: Known) -> bool:
    return _some_by_villages(known) and known.value("village_share").rows == known.number("taken_up")


def _few_in_time(known: Known) -> bool:
    return weak("risks_in_time_rate")(known) and known.number("risks_treated_in_time") > 0


def _some_done(known: Known) -> bool:
    return bool(known.value("meetings_done_rate").numerator)


# --- 举措和成效 ------------------------------------------------------------------------------------------------

_PREVENTION = Paragraph("prevention", [
    said("全年开展矛盾纠纷排查{sweeps}", Compared("sweeps"), "其中零报告{sweeps_without_finding}",
         "；共出动{sweep_person_times}"),
    said("通过集中排查和网格上报发现矛盾纠纷{found}",
         Either([Said("其中网格上报{from_grid}，已办结{from_grid_ended}，办结率{from_grid_rate}",
                      when=good("from_grid_rate")), Said("其中网格上报{from_grid}")])),
    said(Listed([Said("排查风险点{risks_found}"), Said("处置风险点{risks_treated}")]),
         "其中在形成纠纷以前化解的苗头{prevented}"),
    said(Said("到期应处置的风险点{risks_due}，按期处置{risks_treated_in_time}，按期处置率{risks_in_time_rate}",
              when=good("risks_in_time_rate"))),
    said("召开矛盾纠纷月分析例会{meetings}",
         Said("其中{meetings_done_rate:met}次例会的议定事项已经办结，办结率{meetings_done_rate}", when=_some_done)),
    said("各村（社区）报送月报{returns}", "其中突发事件零报告{returns_none}",
         Said("；有报送期限的{returns_with_due_day}，按时报送{returns_in_time}，按时报送率{returns_in_time_rate}",
              when=good("returns_in_time_rate"))),
    said(Either([Said("全年{incidents:none}突发事件", when=_reported_none), Said("全年登记突发事件{incidents}")]),
         Listed([Said("火灾{fires}"), Said("生产安全事故{work_accidents}"), Said("群体性事件{mass_incidents}")],
                before="其中"),
         Listed([Said("死亡{incident_deaths}"), Said("受伤{incident_injuries}")], before="共"),
         Said("{mass_incidents:none}群体性事件", when=_no_mass_incident)),
], opening="抓实源头预防")  # fmt: skip

_INTAKE = Paragraph("intake", [
    said("全年登记矛盾纠纷{registered}", "受理{accepted}", Compared("accepted"),
         Listed([Said("不予受理{turned_away}"), Said("移送其他单位{referred}")], before="；年内")),
    said(ByKind("registered", "source", "从来源看，登记的纠纷中，{parts}", named=6, names=_SHORT_SOURCES)),
    said(ByKind("accepted", "kind", "从类型看，受理的纠纷中，{parts}", noun="纠纷", named=6)),
    said("受理的疑难复杂纠纷{complex_accepted}，占{complex_share}"),
    said(Listed([Said("{households_involved}"), Said("{people_involved}")], before="受理的纠纷涉及"),
         "涉及金额{amount_involved:money}"),
    said(Said("涉及金额{amount_involved:money}", when=_only_an_amount)),
], opening="规范登记受理")  # fmt: skip

_MEDIATION = Paragraph("mediation", [
    said("坚持人民调解、行政调解、司法调解联动，全年调处矛盾纠纷{taken_up}", "其中疑难复杂纠纷{complex_taken_up}"),
    said(Listed([Said("转入人民调解{to_people}"), Said("转入行政调解{to_administrative}"),
                 Said("委派或者委托人民法院调解{to_court}")]),
         Said("同一纠纷先后转入不同途径的，分别计算", when=_several_routes)),
    said("开展调解{sittings}", "调解人员参加{mediation_person_times}"),
    said("受理的纠纷中，已转入调解{taken_up_of_accepted}，调处率{taken_up_rate}"),
    said(Either([Said("调处的纠纷中，村级调解{village_share:met}件，占{village_share}", when=_all_levels_known),
                 Said("调处的纠纷中，已登记层级的{village_share:of}件，其中村级调解{village_share:met}件，"
                      "占{village_share}", when=_some_by_villages)])),
    said("对可能激化的纠纷及时采取措施，防止激化{dangers_met}", "涉及{people_in_danger}"),
    said("提请上级调解{escalated}"),
    said("对不宜调解或者调解不成的，引导当事人依法提起诉讼{guided_to_court}"),
], opening="推进多元调处")  # fmt: skip

_RESULTS = Paragraph("results", [
    said("全年调解终结矛盾纠纷{mediated}，其中达成协议{agreed_of_mediated}，调解成功率{success_rate}",
         Compared("success_rate")),
    said("年内达成调解协议{agreed}",
         Listed([Said("人民调解{people_agreed}"), Said("行政调解{administrative_agreed}"),
                 Said("法院调解{court_agreed}")], before="其中", total="agreed"),
         "从受理到达成协议平均用时{mediation_duration}"),
    said(Listed([Said("订立书面协议{written}"), Said("达成口头协议{oral}")]), "协议金额{amount_agreed:money}"),
    said("经人民法院司法确认有效{confirmed}"),
    said("监督协议履行，履行完毕{performed}"),
    said("回访当事人{visits}",
         Said("作出评价的{satisfaction_answered}中，满意、基本满意{satisfied}，满意率{satisfaction_rate}",
              when=good("satisfaction_rate"))),
    said("全年化解矛盾纠纷{resolved}", Compared("resolved")),
    said("受理的纠纷中，截至统计日已化解{resolved_of_accepted}，化解率{resolution_rate}", Compared("resolution_rate")),
    said(Named(naming.resolved)),
    said("另有当事人自行和解或者经上级调解了结{own_settled}"),
    said("全年终结矛盾纠纷{ended}",
         Said("其中已立卷归档{filed_of_ended}，建档率{filing_rate}", when=good("filing_rate"))),
    said(Said("其他单位转入并已终结的纠纷{from_units_ended}，已向来源单位反馈{reported_back}，反馈率{reported_back_rate}",
              when=good("reported_back_rate"))),
    said(Said("到期的办理期限{terms_due}，按期办结{terms_kept}，按期办结率{terms_kept_rate}",
              when=good("terms_kept_rate"))),
], opening="提升化解实效")  # fmt: skip

_ORGANISATION = Paragraph("organisation", [
    said("年末共有人民调解委员会{committees}",
         "其中规范化调解委员会{standardised_committees}，占{standardised_share}"),
    said("在任人民调解员{mediators}", "其中专职{full_time_mediators}"),
    said("举办调解员培训{mediator_trainings}", "参训{mediators_trained}"),
    said("指导走访调解组织{guidance_visits}"),
    said("年末设有网格{grids}"),
    said("落实网格责任人{grid_duties}", "其中网格员{grid_staff}"),
], opening="夯实工作基础")  # fmt: skip

# --- 不足和原因 ------------------------------------------------------------------------------------------------

_OPEN = Section("disputes", SHORTCOMINGS, [
    Paragraph("open", [
        said("年末尚有未结矛盾纠纷{pending}", Compared("pending")),
        said(ByKind("pending", "kind", "未结的纠纷中，{parts}", noun="纠纷", named=3)),
        said(Named(naming.pending)),
        said("全年调解不成、未能化解而终结{unresolved}", Compared("unresolved")),
        said(ByKind("unresolved", "kind", "未能化解的纠纷中，{parts}", noun="纠纷", named=3)),
        said(Said("网格上报的纠纷{from_grid}，已办结{from_grid_ended}，办结率{from_grid_rate}",
                  when=weak("from_grid_rate"))),
    ]),
], heading="部分矛盾纠纷尚未化解")  # fmt: skip

_SUCCESS = Section("disputes", SHORTCOMINGS, [
    Paragraph("success", [
        said(Said("全年调解成功率{success_rate}", when=weak("success_rate")), Compared("success_rate")),
    ]),
], heading="调解成功率有待提高")  # fmt: skip

_DISCONTENT = Section("disputes", SHORTCOMINGS, [
    Paragraph("discontent", [
        said(Said("回访中作出评价的当事人{satisfaction_answered}，满意、基本满意{satisfied}，满意率{satisfaction_rate}",
                  when=weak("satisfaction_rate")), Compared("satisfaction_rate")),
    ]),
], heading="当事人满意率偏低")  # fmt: skip

_RISKS = Section("disputes", SHORTCOMINGS, [
    Paragraph("risks", [
        said(Either([
                 Said("到期应处置的风险点{risks_due}，按期处置{risks_treated_in_time}，按期处置率{risks_in_time_rate}",
                      when=_few_in_time),
                 Said("到期应处置的风险点{risks_due}，按期处置率{risks_in_time_rate}",
                      when=weak("risks_in_time_rate")),
             ]), Compared("risks_in_time_rate")),
        said("年末尚有{risks_open}风险点没有处置完成"),
    ]),
], heading="风险点处置不够及时")  # fmt: skip

_LATE = Section("disputes", SHORTCOMINGS, [
    Paragraph("late_terms", [
        said(Said("到期的办理期限{terms_due}，按期办结{terms_kept}，按期办结率{terms_kept_rate}",
                  when=weak("terms_kept_rate")), Compared("terms_kept_rate")),
        said("逾期办结{terms_kept_late}"),
        said("年末逾期未办{terms_overdue}"),
    ]),
], heading="部分纠纷没有按期办理")  # fmt: skip

_AFTERWARDS = Section("disputes", SHORTCOMINGS, [
    Paragraph("afterwards", [
        said(Said("终结的矛盾纠纷{ended}，已立卷归档{filed_of_ended}，建档率{filing_rate}", when=weak("filing_rate"))),
        said(Said("其他单位转入并已终结的纠纷{from_units_ended}，已向来源单位反馈{reported_back}，"
                  "反馈率{reported_back_rate}", when=weak("reported_back_rate"))),
    ]),
], heading="办结以后的归档、反馈滞后")  # fmt: skip

_RETURNS = Section("disputes", SHORTCOMINGS, [
    Paragraph("late_returns", [
        said(Said("有报送期限的月报{returns_with_due_day}，按时报送{returns_in_time}，按时报送率{returns_in_time_rate}",
                  when=weak("returns_in_time_rate")), Compared("returns_in_time_rate")),
    ]),
], heading="村（社区）月报报送不够及时")  # fmt: skip

_TERMS = Section("disputes", SHORTCOMINGS, [
    Paragraph("terms", [said("年末有{terms_over}人民调解员任期届满，尚未改选")]),
], heading="调解组织换届不够及时")  # fmt: skip

# --- 下一年度安排 ----------------------------------------------------------------------------------------------

_PLAN = Section("disputes", NEXT_YEAR, [
    Paragraph("plan_open", [
        said("对年末未结的{pending}纠纷逐件明确责任人和办理期限，依法分类调处",
             "；调解不成的，告知并引导当事人通过仲裁、行政途径、诉讼等法定途径解决"),
    ], opening="化解未结纠纷"),
    Paragraph("plan_late", [
        said("对年末逾期未办的{terms_overdue}期限逐项督办"),
        said(Said("期限届满前及时提醒承办人员，防止逾期", when=weak("terms_kept_rate"))),
    ], opening="按期办理纠纷"),
    Paragraph("plan_risks", [
        said("对尚未处置的{risks_open}风险点逐一落实措施、责任人和期限，把矛盾纠纷化解在萌芽状态"),
        said(Said("按规定期限处置排查发现的风险点", when=weak("risks_in_time_rate"))),
    ], opening="及时消除风险"),
    Paragraph("plan_success", [
        said(Said("加强调解员培训和个案指导，对疑难复杂纠纷组织联合调解，提高调解成功率", when=weak("success_rate"))),
        said(Said("做好回访，对当事人不满意的逐件查明原因、改进工作", when=weak("satisfaction_rate"))),
    ], opening="提高调解质量"),
    Paragraph("plan_afterwards", [
        said(Said("逐件补齐尚未归档的案卷", when=weak("filing_rate"))),
        said(Said("对其他单位转入的纠纷，办结后及时向来源单位反馈处理结果", when=weak("reported_back_rate"))),
    ], opening="规范归档和反馈"),
    Paragraph("plan_returns", [
        said(Said("督促各村（社区）按时报送月报，对迟报的定期通报", when=weak("returns_in_time_rate"))),
    ], opening="严格月报制度"),
    Paragraph("plan_terms", [
        said("指导有关人民调解委员会依法改选任期届满的{terms_over}调解员"),
    ], opening="健全调解组织"),
], heading="依法预防和化解矛盾纠纷")  # fmt: skip

NARRATIVE = (
    Section("disputes", ACHIEVEMENTS, [_PREVENTION, _INTAKE, _MEDIATION, _RESULTS, _ORGANISATION], topic="disputes"),
    _OPEN, _SUCCESS, _LATE, _DISCONTENT, _RISKS, _AFTERWARDS, _RETURNS, _TERMS,
    _PLAN,
)  # fmt: skip
