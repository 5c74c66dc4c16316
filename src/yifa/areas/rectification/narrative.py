"""What the annual report says of problems and their causes, of what was promised, and of supervision received."""

from __future__ import annotations

from yifa.areas.rectification import naming
from yifa.engine.narrative.conditions import good, weak
from yifa.engine.narrative.declarations import ByKind, Compared, Listed, Named, Paragraph, Said, Section, said
from yifa.reading.parts import ACHIEVEMENTS, NEXT_YEAR, SHORTCOMINGS

# --- 举措和成效 ------------------------------------------------------------------------------------------------

_RECTIFICATION = Paragraph("rectified", [
    said("建立问题清单、责任清单和整改台账，全年发现问题{found}", Compared("found")),
    said(ByKind("found", "source", "从来源看，{parts}", named=6)),
    said("制定整改措施{measures}", "其中长期坚持{measures_lasting}", "；落实整改措施{measures_done}"),
    said("经办理整改以外的人员验收，全年销号{rectified}问题", Compared("rectified")),
    said(Said("当年发现的问题，截至统计日已整改{rectified_of_found}，整改率{rate}", when=good("rate"))),
    said("对销号以后反弹的{reopened}问题重新整改"),
], opening="抓实问题整改")  # fmt: skip

_PROMISES = Paragraph("promises_kept", [
    said("年度报告列出的问题逐项整改、逐项回应，年内销号{promised_rectified}"),
    said(Named(naming.put_right)),
], opening="兑现报告承诺")  # fmt: skip

_INSPECTIONS = Paragraph("inspections", [
    said("全年开展法治督察{inspections}",
         Listed([Said("督察自查{self_inspections}"), Said("专项督察{special_inspections}")], before="其中",
                total="inspections", fewest=2),
         "督察单位{units_inspected}"),
    said("接受上级督察{inspections_from_above}"),
    said("历次督察发现问题{inspection_findings}，按台账交办整改"),
], opening="开展法治督察")  # fmt: skip

_SUPERVISION = Paragraph("supervised", [
    said("自觉接受各方面监督，全年收到监督事项{supervision_received}", Compared("supervision_received")),
    said(ByKind("supervision_received", "kind", "其中{parts}", named=8)),
    said("年内答复{supervision_answered}", "办结{supervision_accepted}",
         Said("；到期的答复期限{answers_due}，按期答复{answers_in_time}，按期答复率{answer_rate}",
              when=good("answer_rate"))),
])  # fmt: skip

# --- 不足和原因 ------------------------------------------------------------------------------------------------

_OPEN = Section("rectification", SHORTCOMINGS, [
    Paragraph("open", [
        said("年末尚有未销号的问题{open}", Compared("open")),
        said(ByKind("open", "source", "从来源看，{parts}", named=5)),
        said("其中已过整改时限{overdue}", "逾期未落实的措施{measures_overdue}"),
        said(Said("当年发现的问题，截至统计日已整改{rectified_of_found}，整改率{rate}", when=weak("rate"))),
    ]),
    Paragraph("listed", [said(Named(naming.listed))]),
], heading="部分问题尚未整改到位")  # fmt: skip

_STILL_OPEN = Section("rectification", SHORTCOMINGS, [
    Paragraph("promises_open", [said(Named(naming.still_open))]),
], heading="以前年度报告列出的个别问题仍在整改")  # fmt: skip

_LATE = Section("rectification", SHORTCOMINGS, [
    Paragraph("late_answers", [
        said(Said("监督事项到期的答复期限{answers_due}，按期答复率{answer_rate}", when=weak("answer_rate"))),
    ]),
], heading="答复监督事项不够及时")  # fmt: skip

_CAUSES = Section(
    "rectification", SHORTCOMINGS, [Paragraph("causes", [said(Named(naming.causes))])], topic="causes"
)  # fmt: skip

# --- 下一年度安排 ----------------------------------------------------------------------------------------------

_PLAN = Section("rectification", NEXT_YEAR, [
    Paragraph("plan_named", [said(Named(naming.planned))], opening="落实整改承诺"),
    Paragraph("plan_open", [
        said("对年末未销号的{open}问题逐项明确责任领导、责任单位和整改时限，逐项落实、逐项验收、逐项销号"),
        said("对逾期的{overdue}问题由主要负责人督办"),
    ], opening="抓好问题整改"),
    Paragraph("plan_answers", [
        said("对在办的{supervision_open}监督事项按期答复，属实的及时整改"),
    ], opening="主动接受监督"),
], heading="持续整改存在问题")  # fmt: skip

NARRATIVE = (
    Section("rectification", ACHIEVEMENTS, [_RECTIFICATION, _PROMISES, _INSPECTIONS], topic="leadership"),
    Section("rectification", ACHIEVEMENTS, [_SUPERVISION], topic="supervision"),
    _OPEN, _STILL_OPEN, _LATE, _CAUSES,
    _PLAN,
)  # fmt: skip
