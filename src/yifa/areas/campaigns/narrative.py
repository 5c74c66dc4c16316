"""What the annual report says of campaigns and emergencies: what was checked and removed, what was planned and tried,
who was on duty and on patrol; what is overdue, and what goes on."""

from __future__ import annotations

from yifa.areas.campaigns import naming
from yifa.engine.narrative.conditions import good, weak
from yifa.engine.narrative.declarations import ByKind, Compared, Listed, Named, Paragraph, Said, Section, said
from yifa.reading.parts import ACHIEVEMENTS, NEXT_YEAR, SHORTCOMINGS

# --- 举措和成效 ------------------------------------------------------------------------------------------------

_CAMPAIGNS = Paragraph("campaigns", [
    said("聚焦重点领域，全年开展专项整治{campaigns}", Compared("campaigns")),
    said(ByKind("campaigns", "field", "从领域看，{parts}", named=8)),
    said("全年结束专项整治{campaigns_ended}"),
    said(Named(naming.ended)),
    said("年末正在开展专项整治{campaigns_open}"),
])  # fmt: skip

_CHECKED = Paragraph("checked", [
    said("全年开展排查检查{rounds}", Compared("rounds"), "组成检查组{teams}", "出动{person_times}",
         Listed([Said("检查企业{enterprises}"), Said("检查场所（点位）{places}")])),
    said(ByKind("rounds", "field", "从领域看，{parts}", named=8)),
    said("对能够当场改正的，当场整改隐患{fixed_at_once}"),
    said("清理乱堆乱放{clutter_cleared}"),
    said(Listed([Said("关闭取缔企业{enterprises_closed}"), Said("停产停业整顿企业{enterprises_suspended}")],
                before="经有权机关依法决定，")),
    said("移交涉诈、涉黑涉恶等线索{clues}"),
])  # fmt: skip

_HAZARDS = Paragraph("hazards", [
    said("对需要限期整改的隐患逐条登记、逐条销号，全年登记隐患{hazards}", Compared("hazards"),
         Listed([Said("一般隐患{general_hazards}"), Said("重大隐患{major_hazards}")], before="其中", total="hazards")),
    said(ByKind("hazards", "field", "从领域看，{parts}", named=8)),
    said("复查隐患{hazards_rechecked}", "复查退回{hazards_returned}"),
    said("全年销号隐患{hazards_removed}", Compared("hazards_removed"), "其中重大隐患{major_removed}"),
    said(Said("当年登记的隐患，截至统计日已销号{removed_of_found}，整改率{removal_rate}", when=good("removal_rate"))),
    said(Named(naming.major)),
    said(Listed([Said("移送执法线索{hazards_referred}"), Said("收到处理结果{referral_results}"),
                 Said("向上级报告隐患{hazards_reported}"), Said("移交其他机关整改隐患{hazards_handed_over}")],
                before="对拒不整改和本级难以整改的，")),
])  # fmt: skip

_PREPARED = Paragraph("prepared", [
    said("健全突发事件应对体系，年末有应急预案{plans}",
         "年内印发{plans_issued}", "其中修订{plans_revised}"),
    said("全年开展应急演练{drills}", Compared("drills"), "参加演练{drill_people}"),
    said(ByKind("drills", "kind", "从类别看，{parts}")),
    said("落实应急值班制度，安排值班{duty_shifts}", "值班期间接报处置{duty_incidents}"),
])  # fmt: skip

_PATROLS = Paragraph("patrols", [
    said("常态化开展巡查，全年巡查{patrols}", Compared("patrols"), "出动{patrol_people}"),
    said(ByKind("patrols", "kind", "从类别看，{parts}", named=7)),
    said("巡查发现问题{patrol_findings}",
         Listed([Said("当场处理{patrol_settled}"), Said("发现隐患转入整改{patrol_hazards}")], before="其中",
                total="patrol_findings")),
])  # fmt: skip

# --- 不足 ----------------------------------------------------------------------------------------------------

_LATE = Section("campaigns", SHORTCOMINGS, [
    Paragraph("overdue", [
        said("年末未销号的隐患{hazards_open}", "其中逾期未改{hazards_overdue}"),
        said(Named(naming.overdue)),
        said(Said("当年登记的隐患，截至统计日已销号{removed_of_found}，整改率{removal_rate}",
                  when=weak("removal_rate"))),
    ]),
    Paragraph("campaigns_overdue", [said("已过计划结束时间、没有结束和总结的专项整治{campaigns_overdue}")]),
], heading="部分隐患整改不够及时")  # fmt: skip

# --- 下一年度安排 ----------------------------------------------------------------------------------------------

_PLAN = Section("campaigns", NEXT_YEAR, [
    Paragraph("plan_hazards", [
        said("对年末未销号的{hazards_open}隐患逐条落实责任单位和时限，整改一处、复查一处、销号一处",
             "对逾期的{hazards_overdue}由分管领导督办"),
    ], opening="抓好隐患整改"),
    Paragraph("plan_campaigns", [said(Named(naming.going_on))], opening="深化专项整治"),
], heading="加强重点领域整治和应急管理")  # fmt: skip

NARRATIVE = (
    Section("campaigns", ACHIEVEMENTS, [_CAMPAIGNS, _CHECKED, _HAZARDS], topic="emergency"),
    Section("campaigns", ACHIEVEMENTS, [_PREPARED, _PATROLS], topic="emergency"),
    _LATE,
    _PLAN,
)  # fmt: skip
