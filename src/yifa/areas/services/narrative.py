"""What the annual report says of services: what can be had done and how it went, and what people asked for."""

from __future__ import annotations

from yifa.areas.services import naming
from yifa.engine.narrative.conditions import good, weak
from yifa.engine.narrative.declarations import ByKind, Compared, Listed, Named, Paragraph, Said, Section, said
from yifa.engine.narrative.known import Known
from yifa.reading.parts import ACHIEVEMENTS, NEXT_YEAR, SHORTCOMINGS


def _falls_short(known: Known) -> bool:
    """What waits in its time yet is no shortcoming."""
    return known.number("opinions_overdue") > 0 and weak("opinion_rate")(known)


def _is_another_number(known: Known) -> bool:
    """Those that were closed are not just those of the year, of which the paragraph has told."""
    closed = known.number("opinions_closed")
    told = good("opinion_rate")(known) and closed == known.number("opinions_raised_closed")
    return closed > 0 and not told


# --- 举措和成效 ------------------------------------------------------------------------------------------------

_ITEMS = Paragraph("items", [
    said("规范便民服务，年末可办理便民服务事项{items}",
         Listed([Said("可网上办理{items_online}"), Said("村（社区）可代办{items_in_villages}")], before="其中"),
         "网上可办率{online_rate}"),
    said(ByKind("items", "kind", "从类别看，{parts}")),
    said(Listed([Said("新增事项{items_new}"), Said("优化变更事项{items_changed}"), Said("停办事项{items_ended}")],
                before="年内")),
    said(Listed([Said("精简材料{materials_cut}"), Said("压减环节{steps_cut}"), Said("减少跑动{trips_cut}")],
                before="通过优化变更，")),
    said("现行事项承诺办理时限比法定时限共压缩{days_saved}"),
    said("年末有便民服务场所和窗口{points}",
         Listed([Said("服务窗口{windows}"), Said("村（社区）便民服务点{village_points}"),
                 Said("投诉窗口{complaint_windows}"), Said("企业法律联络点{legal_contact_points}")], before="其中"),
         Listed([Said("新设{points_opened}"), Said("停用{points_closed}")], before="年内")),
    said("便民服务中心整合部门{departments_integrated}"),
    said("服务窗口和服务点好差评推广率{rating_rate}"),
    said("全年检查便民服务点{point_checks}"),
])  # fmt: skip

_HANDLED = Paragraph("handled", [
    said("全年受理群众办事{received}", Compared("received"), "其中网上办理{received_online}"),
    said("全年办结{handled}", Compared("handled"),
         Listed([Said("按期办结{handled_on_time}"), Said("当场办结{handled_on_the_spot}")], before="其中")),
    said("全年接待群众{visitors}"),
    said("全年收到群众评价{rated}", "其中好评{rated_good}"),
    said("各窗口、服务点全年报送便民服务月报{months}"),
])  # fmt: skip

_HEARD = Paragraph("heard", [
    said("坚持走访听民意，全年开展走访和村民会议、院坝会{visits}", Compared("visits"),
         Listed([Said("走访农户{households_visited}"), Said("走访企业{companies_visited}"),
                 Said("召开村民会议、院坝会{meetings}"), Said("到会{people_met}")])),
    said(Listed([Said("参加走访{visit_people}"), Said("发放资料{visit_materials}"),
                 Said("收集意见{opinions_gathered}")])),
    said("全年逐件登记意见诉求{opinions}", Compared("opinions"), "其中企业诉求{company_requests}"),
    said(ByKind("opinions", "field", "从领域看，{parts}")),
    said(Said("当期意见诉求已答复转办{opinions_raised_closed}，答复转办率{opinion_rate}", when=good("opinion_rate"))),
    said("全年答复意见诉求{opinions_answered}",
         Listed([Said("已经解决{opinions_resolved}"), Said("作了解释说明{opinions_explained}")], before="其中")),
    said("全年转办意见诉求{opinions_referred}"),
    said(Said("全年答复或者转办意见诉求共{opinions_closed}", when=_is_another_number)),
    said("年末尚未答复、转办的意见诉求{opinions_open}"),
    said("全年解决企业诉求{company_requests_resolved}"),
])  # fmt: skip

# --- 不足、下一年度安排 ----------------------------------------------------------------------------------------

_SHUT = Section("services", SHORTCOMINGS, [
    Paragraph("points_shut", [said(Named(naming.shut))]),
], heading="便民服务不够均衡")  # fmt: skip

_WAITING = Section("services", SHORTCOMINGS, [
    Paragraph("opinions_waiting", [
        said("年末超过答复时限、没有答复也没有转办的意见诉求{opinions_overdue}"),
        said(Named(naming.overdue)),
        said(Said("当期意见诉求已答复转办{opinions_raised_closed}，答复转办率{opinion_rate}",
                  when=_falls_short)),
    ]),
], heading="群众意见答复不够及时")  # fmt: skip

_PLAN = Section("services", NEXT_YEAR, [
    Paragraph("plan_points", [said(Named(naming.to_be_opened))], opening="办好家门口的便民服务"),
    Paragraph("plan_opinions", [
        said("对没有答复的{opinions_open}意见诉求逐件明确责任单位，限期答复"),
    ], opening="及时答复群众意见"),
], heading="做实便民服务和走访")  # fmt: skip

NARRATIVE = (
    Section("services", ACHIEVEMENTS, [_HEARD], topic="petitions"),
    Section("services", ACHIEVEMENTS, [_ITEMS, _HANDLED], topic="services"),
    _SHUT, _WAITING,
    _PLAN,
)  # fmt: skip
