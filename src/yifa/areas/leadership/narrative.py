"""What the annual report says of leadership: how the work was led and what it rests on, what the heads did themselves,
where it falls short, and what follows."""

from __future__ import annotations

from yifa.areas.leadership import planning
from yifa.engine.narrative.conditions import WEAK, good, weak
from yifa.engine.narrative.declarations import ByKind, Compared, Listed, Named, Paragraph, Said, Section, said
from yifa.engine.narrative.known import Condition, Known
from yifa.reading.parts import ACHIEVEMENTS, LEADERS_DUTY, NEXT_YEAR, SHORTCOMINGS


def _is_few(part: str, whole: str) -> Condition:
    """Of the whole, the part is less than it should be."""
    return lambda known: known.number(whole) > 0 and known.number(part) * 100 < known.number(whole) * WEAK


def _is_enough(part: str, whole: str) -> Condition:
    return lambda known: known.number(whole) > 0 and known.number(part) * 100 >= known.number(whole) * WEAK


_FEW_SATISFIED = _is_few("satisfied", "satisfaction_answered")
_FEW_AWARE = _is_few("aware", "awareness_answered")


def _all_ended(known: Known) -> bool:
    """Nothing was left open at the end, so that the share contradicts no shortcoming."""
    return good("instruction_rate")(known) and not known.number("instructions_open")


def _lags_behind(known: Known) -> bool:
    """Few of the year's tasks are done, and some of them should be."""
    return weak("task_rate")(known) and known.number("tasks_overdue") > 0


def _keeps_pace(known: Known) -> bool:
    """The rate of what is not due yet is no shortcoming."""
    return known.value("task_rate").rows > 0 and not _lags_behind(known)


def _open_are_of_this_year(known: Known) -> bool:
    """Those who have not reported are the rest of this year's list, and nobody of an earlier one."""
    lacking = known.number("law_reports_due") - known.number("law_reports_given")
    return known.number("law_reports_open") == lacking > 0


def _others_open_too(known: Known) -> bool:
    """They are not told beside this year's list, of which they are not the rest."""
    told = weak("law_report_coverage")(known) and _open_are_of_this_year(known)
    return known.number("law_reports_open") > 0 and not told


# --- 举措和成效 ------------------------------------------------------------------------------------------------

_LED = Paragraph("led", [
    said("坚持党对法治政府建设的领导，全年召开会议研究法治工作{meetings}", Compared("meetings")),
    said(ByKind("meetings", "body", "从会议类别看，{parts}")),
    said(Listed([Said("研究议题{topics}"), Said("部署重点事项{items_deployed}"),
                 Said("研究解决问题{problems_settled}")], before="会议")),
    said("听取法治工作汇报{reports_heard}", Compared("reports_heard")),
    said("健全领导机构，年末法治政府建设领导小组及其办公室有组成人员{group_members}"),
])  # fmt: skip

_PLANNED = Paragraph("planned", [
    said("强化计划统筹，全年印发年度工作计划{plans}",
         Listed([Said("开展年中检查{plans_checked}"), Said("作出年底总结{plans_concluded}")])),
    said(Named(planning.midyear)),
    said("全年分解下达工作任务{tasks}", Compared("tasks")),
    said(ByKind("tasks", "source", "从任务来源看，{parts}")),
    said("全年了结工作任务{tasks_ended}", Compared("tasks_ended"),
         Listed([Said("经报告人以外的人员核验完成{tasks_done}"), Said("取消{tasks_cancelled}")], before="其中",
                total="tasks_ended")),
    said(Said("当年下达的任务，截至统计日已完成{tasks_of_issued_done}，完成率{task_rate}", when=_keeps_pace)),
    said(Said("年内到期任务{tasks_due}，按期完成{tasks_in_time}，按期完成率{tasks_in_time_rate}",
              when=good("tasks_in_time_rate"))),
    said(Listed([Said("核验退回{tasks_sent_back}"), Said("经负责人决定调整时限{tasks_postponed}")], before="工作任务")),
    said(Named(planning.reached)),
])  # fmt: skip

_ACTIONS = Paragraph("actions", [
    said("全年开展专项行动{special_actions}", Compared("special_actions")),
    said(ByKind("special_actions", "field", "从领域看，{parts}")),
    said("全年结束专项行动{special_actions_ended}", "检查场所（单位）{action_places_checked}",
         "发现问题{action_problems_found}", "整改问题{action_problems_fixed}"),
    said("年末正在开展的专项行动{special_actions_open}"),
])  # fmt: skip

_RESPONSIBLE = Paragraph("responsible", [
    said("压实法治建设责任，全年签订法治建设责任书{responsibility_letters}", "考核责任书{letters_assessed}"),
    said("全年就重大事项向上级请示报告{requests_reports}", "收到批复{requests_answered}"),
    said(Said("推进述法工作，应当述法{law_reports_due}，截至统计日已述法{law_reports_given}，"
              "述法覆盖率{law_report_coverage}", when=good("law_report_coverage"))),
    said(ByKind("law_reports", "level", "全年述法的人员中，{parts}")),
    said("对照职责清单，全年另登记履职情况{duty_records}"),
    said("把法治建设纳入绩效考核，全年考核站所、村（社区）{units_appraised}", "复评指标{appraisal_lines}",
         "扣分指标{appraisal_deductions}"),
    said("严肃责任追究，全年就法治建设责任作出追究决定{accountability_decisions}"),
])  # fmt: skip

_LAID_DOWN = Paragraph("laid_down", [
    said("完善制度和举措，全年印发法治建设文件{documents_issued}", Compared("documents_issued"),
         "出台举措{measures_issued}"),
    said(ByKind("documents_issued", "kind", "印发的文件中，{parts}")),
    said("年末执行内部制度{internal_rules}",
         Listed([Said("制定{internal_rules_made}"), Said("修订{internal_rules_changed}"),
                 Said("废止{internal_rules_ended}")], before="年内")),
])  # fmt: skip

_MEANS = Paragraph("means", [
    said("强化工作保障，年末有法治工作人员{staff}",
         Listed([Said("专职{staff_full_time}"), Said("有法律职业资格{staff_qualified}")], before="其中")),
    said("年末聘有法治督察员{law_inspectors}"),
    said("全年支出法治工作经费{spending:money}"),
    said("安排法治工作预算{budget:money}"),
    said("年末在用执法装备{equipment}",
         Listed([Said("执法记录仪{body_cameras}"), Said("执法车辆{enforcement_vehicles}"),
                 Said("电脑和打印机{office_computers}")], before="其中"),
         "年内新配备{equipment_bought}"),
])  # fmt: skip

_SITES = Paragraph("sites", [
    said("开展示范创建，年末有法治示范单位{model_sites}", "年内新命名{model_sites_named}"),
    said(ByKind("model_sites", "programme", "示范单位中，{parts}")),
    said(Listed([Said("启动示范创建{model_sites_begun}"), Said("申报{model_sites_applied}")], before="年内")),
    said(Listed([Said("法治工作受到表彰奖励{awards}"), Said("入选优秀案例{model_cases}")])),
])  # fmt: skip

_SURVEYED = Paragraph("surveyed", [
    said("听取群众评议，全年开展评议{surveys}", "发放评议表{survey_sheets}"),
    said(Said("满意度评议收回有效评议{satisfaction_answered}，其中满意、基本满意{satisfied}",
              when=_is_enough("satisfied", "satisfaction_answered"))),
    said(Said("知晓率评议收回有效评议{awareness_answered}，其中知晓{aware}",
              when=_is_enough("aware", "awareness_answered"))),
])  # fmt: skip

# --- 主要负责人履职 --------------------------------------------------------------------------------------------

_CHAIRED = Section("leadership", LEADERS_DUTY, [
    Paragraph("chaired", [
        said("党政主要负责人全年主持召开研究法治工作的会议{meetings_by_heads}", Compared("meetings_by_heads"),
             Listed([Said("党委书记主持{meetings_by_secretary}"), Said("乡镇长主持{meetings_by_chief}")], before="其中",
                    total="meetings_by_heads", fewest=2)),
        said("在会上听取法治工作汇报{reports_heard_by_heads}"),
    ]),
], heading="主持研究部署法治建设工作")  # fmt: skip

_IN_PERSON = Section("leadership", LEADERS_DUTY, [
    Paragraph("in_person", [
        said("党政主要负责人对法治工作亲自部署、过问、协调、督办{instructions}", Compared("instructions"),
             Listed([Said("党委书记{instructions_by_secretary}"), Said("乡镇长{instructions_by_chief}")],
                    before="其中", total="instructions", fewest=2)),
        said(ByKind("instructions", "kind", "从方式看，{parts}")),
        said(Said("截至统计日已办结{instructions_done}，办结率{instruction_rate}", when=_all_ended)),
    ]),
], heading="重要工作亲自部署、重大问题亲自过问")  # fmt: skip

_REPORTED = Section("leadership", LEADERS_DUTY, [
    Paragraph("reported", [
        said("党政主要负责人述法{law_reports_of_heads}", "回答现场提问{law_report_questions_to_heads}"),
        said(Listed([Said("现场述法{law_reports_live}"), Said("书面述法{law_reports_written}")],
                    before="全年各级干部")),
    ]),
], heading="带头述法、接受评议")  # fmt: skip

# --- 不足和原因 ------------------------------------------------------------------------------------------------

_NOT_REPORTED = Section("leadership", SHORTCOMINGS, [
    Paragraph("not_reported", [
        said(Said("应当述法{law_reports_due}，截至统计日已述法{law_reports_given}，述法覆盖率{law_report_coverage}",
                  when=weak("law_report_coverage")),
             Said("年末尚有{law_reports_open}没有述法", when=_open_are_of_this_year)),
        said(Said("不论哪一年列入述法安排，年末尚有{law_reports_open}没有述法", when=_others_open_too)),
    ]),
], heading="述法没有实现全覆盖")  # fmt: skip

_UNFINISHED = Section("leadership", SHORTCOMINGS, [
    Paragraph("unfinished", [
        said("主要负责人批示督办的事项年末尚有{instructions_open}没有办结"),
        said(Said("全年的批示督办办结率{instruction_rate}", when=weak("instruction_rate"))),
    ]),
], heading="部分批示督办事项尚未办结")  # fmt: skip

_OVERDUE = Section("leadership", SHORTCOMINGS, [
    Paragraph("overdue_tasks", [
        said("年末已过完成时限、没有完成的工作任务{tasks_overdue}"),
        said(Named(planning.overdue)),
        said(Said("当年下达的任务，截至统计日已完成{tasks_of_issued_done}，完成率{task_rate}", when=_lags_behind)),
        said(Said("年内到期任务{tasks_due}，按期完成{tasks_in_time}，按期完成率{tasks_in_time_rate}",
                  when=weak("tasks_in_time_rate"))),
    ]),
], heading="部分工作任务推进偏慢")  # fmt: skip

_DISCONTENT = Section("leadership", SHORTCOMINGS, [
    Paragraph("discontent", [
        said(Said("满意度评议收回有效评议{satisfaction_answered}，满意、基本满意{satisfied}", when=_FEW_SATISFIED)),
        said(Said("知晓率评议收回有效评议{awareness_answered}，知晓{aware}", when=_FEW_AWARE)),
    ]),
], heading="群众对法治建设的满意度、知晓率有待提高")  # fmt: skip

_REVOKED = Section("leadership", SHORTCOMINGS, [
    Paragraph("revoked", [said("年内被撤销示范称号{model_sites_revoked}")]),
], heading="示范创建成果巩固不够")  # fmt: skip

# --- 下一年度安排 ----------------------------------------------------------------------------------------------

_PLAN = Section("leadership", NEXT_YEAR, [
    Paragraph("plan_next", [said(Named(planning.next_plan))], opening="落实年度计划"),
    Paragraph("plan_tasks", [
        said("对年末尚未完成的工作任务{tasks_open}，逐项明确责任单位和完成时限"),
        said(Named(planning.still_to_do)),
    ], opening="抓好任务落实"),
    Paragraph("plan_actions", [said("对正在开展的专项行动{special_actions_open}，如期完成检查和整改")],
              opening="推进专项行动"),
    Paragraph("plan_unfinished", [said("对尚未办结的{instructions_open}批示督办事项逐项落实承办单位和时限")],
              opening="抓好批示督办"),
    Paragraph("plan_reports", [
        said(Said("督促尚未述法的人员完成述法，做到应述尽述", when=weak("law_report_coverage"))),
    ], opening="推进述法"),
    Paragraph("plan_requests", [said("跟进尚未批复的{requests_unanswered}请示，按批复意见落实")],
              opening="落实请示报告制度"),
    Paragraph("plan_discontent", [
        said(Said("针对群众不满意的事项查找原因、改进工作", when=_FEW_SATISFIED)),
        said(Said("改进宣传方式，提高群众对法治建设的知晓率", when=_FEW_AWARE)),
    ], opening="回应群众评议"),
    Paragraph("plan_sites", [said("查找称号被撤销的{model_sites_revoked}单位的问题，重新达标创建")],
              opening="巩固创建成果"),
], heading="加强法治建设的组织领导")  # fmt: skip

NARRATIVE = (
    Section("leadership", ACHIEVEMENTS, [_LED, _PLANNED, _ACTIONS, _RESPONSIBLE, _LAID_DOWN, _MEANS, _SITES, _SURVEYED],
            topic="leadership"),
    _CHAIRED, _IN_PERSON, _REPORTED,
    _NOT_REPORTED, _UNFINISHED, _OVERDUE, _DISCONTENT, _REVOKED,
    _PLAN,
)  # fmt: skip
