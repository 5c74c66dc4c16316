"""What the annual report says of publicity: what was done and for whom, who does it, where nobody was reached, and what
follows."""

from __future__ import annotations

from yifa.areas.publicity import naming
from yifa.engine.narrative.conditions import good, weak
from yifa.engine.narrative.declarations import ByKind, Compared, Listed, Named, Paragraph, Said, Section, said
from yifa.reading.parts import ACHIEVEMENTS, NEXT_YEAR, SHORTCOMINGS

# --- 举措和成效 ------------------------------------------------------------------------------------------------

_PLANNED = Paragraph("planned", [
    said("加强普法工作统筹，全年印发普法规划、年度计划{plans}",
         Listed([Said("开展中期检查{plans_checked}"), Said("作出总结验收{plans_concluded}")])),
    said("落实“谁执法谁普法”普法责任制，全年下达普法任务{tasks}",
         Listed([Said("责任清单任务{duty_tasks}"), Said("年度计划项目{plan_items}")], before="其中", total="tasks",
                fewest=2)),
    said(Said("年内到期普法任务{tasks_due}，已经完成{tasks_done}，完成率{task_rate}", when=good("task_rate"))),
    said("在执法、调解、接访和窗口服务中开展以案释法{case_explanations}", Compared("case_explanations"),
         "受教育{explained_to}"),
    said(ByKind("case_explanations", "occasion", "从场合看，{parts}")),
])  # fmt: skip

_HELD = Paragraph("held", [
    said("广泛开展法治宣传教育，全年开展法治宣传活动{activities}", Compared("activities"),
         "受教育群众{attended}"),
    said(ByKind("activities", "form", "从形式看，{parts}")),
    said(ByKind("activities", "venue", "从场所看，{parts}")),
    said("法治宣传活动覆盖村（社区）{villages_covered}"),
    said("结合普法节点开展活动{theme_day_activities}", Named(naming.theme_days)),
    said("突出重点对象，开展进学校活动{school_activities}", "受教育青少年{minors_reached}"),
    said(Listed([Said("发放宣传资料{leaflets}"), Said("解答群众咨询{consulted}"),
                 Said("张挂横幅和海报{banners}"), Said("讲授法治课{class_hours}"),
                 Said("入户走访{households}")], before="活动中")),
    said("向村（社区）、学校、企业分发普法资料{materials}"),
    said("运用新媒体普法，全年发布普法内容{posts}", Compared("posts"), "阅读、播放{reads}"),
    said(ByKind("posts", "channel", "从渠道看，{parts}")),
])  # fmt: skip

_STAFFED = Paragraph("staffed", [
    said("建强普法队伍和阵地，年末有普法队伍{teams}", "队员{team_members}"),
    said(Listed([Said("法律明白人{literates}"), Said("普法志愿者{volunteers}")], before="年末在册"),
         Listed([Said("新认定、登记{people_joined}"), Said("退出{people_left}")], before="年内")),
    said("全年培训法律明白人、志愿者{trainings}", "参训{trained}", "参加考核{tested}", "考核合格{passed}"),
    said("法律明白人、志愿者开展宣传、参与调解、引导法律服务等工作{literate_work}", "服务群众{served}"),
    said("年末有法治宣传阵地{places}",
         Listed([Said("新建{places_opened}"), Said("停用{places_closed}")], before="年内")),
    said(ByKind("places", "kind", "从类别看，{parts}")),
    said("全年检查维护阵地{place_checks}", "更换法治宣传栏{column_issues}"),
])  # fmt: skip

# --- 不足 ----------------------------------------------------------------------------------------------------

_UNREACHED = Section("publicity", SHORTCOMINGS, [
    Paragraph("unreached", [said(Named(naming.unreached_villages)), said(Named(naming.unreached_groups))]),
], heading="法治宣传教育覆盖不够均衡")  # fmt: skip

_OVERDUE = Section("publicity", SHORTCOMINGS, [
    Paragraph("overdue", [
        said("年末已过完成时限、没有完成的普法任务{tasks_overdue}"),
        said(Named(naming.overdue)),
        said(Said("年内到期普法任务{tasks_due}，已经完成{tasks_done}，完成率{task_rate}", when=weak("task_rate"))),
    ]),
], heading="普法责任制落实不够到位")  # fmt: skip

# --- 下一年度安排 ----------------------------------------------------------------------------------------------

_PLAN = Section("publicity", NEXT_YEAR, [
    Paragraph("plan_next", [said(Named(naming.next_plan))], opening="落实普法计划"),
    Paragraph("plan_unreached", [said(Named(naming.to_be_reached))], opening="扩大普法覆盖面"),
    Paragraph("plan_overdue", [
        said("对没有完成的{tasks_overdue}普法任务逐项明确责任单位和时限，督促完成"),
    ], opening="压实普法责任"),
], heading="深入开展法治宣传教育")  # fmt: skip

NARRATIVE = (
    Section("publicity", ACHIEVEMENTS, [_PLANNED, _HELD, _STAFFED], topic="publicity"),
    _UNREACHED, _OVERDUE,
    _PLAN,
)  # fmt: skip
