"""What the annual report says of publication: what the township and its villages published, who watched over it, where
it fell short, and what follows."""

from __future__ import annotations

from yifa.areas.disclosure import naming
from yifa.engine.narrative.conditions import good, weak
from yifa.engine.narrative.declarations import ByKind, Compared, Listed, Named, Paragraph, Said, Section, said
from yifa.engine.narrative.known import Condition
from yifa.reading.parts import ACHIEVEMENTS, NEXT_YEAR, SHORTCOMINGS


def _some_and_weak(count: str, rate: str) -> Condition:
    """The rate falls short, and there is something to count: of nothing recorded nothing is said."""
    falls_short = weak(rate)
    return lambda known: known.number(count) > 0 and falls_short(known)


# --- 举措和成效 ------------------------------------------------------------------------------------------------

_PUBLISHED = Paragraph("published", [
    said("深入推进政务公开，全年主动公开政府信息{published}", Compared("published"), "其中政策解读{interpretations}"),
    said(ByKind("published", "kind", "从类别看，{parts}")),
    said("公开乡镇重点事项信息{special}", Named(naming.special_items)),
    said("严格公开前保密审查，全年登记应公开信息{registered}，完成审查{examined}",
         Said("依法不予公开{withheld}")),
    said(Said("年内到期公开期限{due}，按期公开{in_time}，按期公开率{in_time_rate}", when=good("in_time_rate"))),
    said(Listed([Said("更新已公开信息{revised}"), Said("撤下失效信息{withdrawn}")], before="动态调整公开内容，"),
         "年末公开中的信息{standing}"),
    said("年末公开目录设栏目{columns}",
         Listed([Said("启用{columns_opened}"), Said("停用{columns_ended}")], before="年内")),
])  # fmt: skip

_POSTED = Paragraph("posted", [
    said("规范村务公开，辖区{villages}村（社区）全年公开党务、村务、财务{postings}", Compared("postings")),
    said(Listed([Said("财务公开{finance_postings}"), Said("村级事务公开{affairs_postings}"),
                 Said("党务公开{party_postings}")], before="其中", total="postings", fewest=2)),
    said("全年按季公开财务{finance_quarters}，按季公开村务{affairs_quarters}"),
    said(Said("逐季公开财务的村（社区）{finance_villages}，财务逐季公开率{finance_rate}", when=good("finance_rate"))),
    said(Said("逐季公开村务的村（社区）{affairs_villages}，村务逐季公开率{affairs_rate}", when=good("affairs_rate"))),
    said("财务往来较多、逐月公开财务的村（社区）{monthly_finance_villages}"),
    said("年内更换、撤下村务公开{taken_down}"),
    said("对村务公开开展检查{checks}", "发现问题{faults}", "已完成整改{faults_mended}"),
])  # fmt: skip

_WATCHED = Paragraph("watched", [
    said("加强村级监督，年末在任村务监督委员会{committees}", "成员{committee_members}"),
    said("村务监督委员会全年召开会议{committee_meetings}", Compared("committee_meetings")),
    said("全年提出监督事项{raised}", "年内答复{answered}"),
    said(Said("年内提出的监督事项已答复{answered_of_raised}，答复率{answer_rate}", when=good("answer_rate"))),
])  # fmt: skip

# --- 不足 ----------------------------------------------------------------------------------------------------

_LATE = Section("disclosure", SHORTCOMINGS, [
    Paragraph("late", [
        said("年末逾期未公开信息{overdue}", Named(naming.overdue)),
        said(Said("年内到期公开期限{due}，按期公开{in_time}，按期公开率{in_time_rate}", when=weak("in_time_rate"))),
        said(Named(naming.stale_columns)),
    ]),
], heading="政务公开不够及时")  # fmt: skip

_SILENT = Section("disclosure", SHORTCOMINGS, [
    Paragraph("silent", [
        said(Named(naming.silent_on_finance)),
        said(Said("逐季公开财务的村（社区）只有{finance_villages}，财务逐季公开率{finance_rate}",
                  when=_some_and_weak("finance_villages", "finance_rate"))),
        said(Named(naming.silent_on_monthly_finance)),
        said(Named(naming.silent_on_affairs)),
        said(Said("逐季公开村务的村（社区）只有{affairs_villages}，村务逐季公开率{affairs_rate}",
                  when=_some_and_weak("affairs_villages", "affairs_rate"))),
        said("公示时间没有满法定期限的村务公开{stood_short}"),
        said("年末尚未答复的村务监督事项{unanswered}", Named(naming.unanswered)),
        said(Said("年内提出的监督事项已答复{answered_of_raised}，答复率{answer_rate}", when=weak("answer_rate"))),
    ]),
], heading="村务公开和监督不够规范")  # fmt: skip

# --- 下一年度安排 ----------------------------------------------------------------------------------------------

_PLAN = Section("disclosure", NEXT_YEAR, [
    Paragraph("plan_columns", [said(Named(naming.to_be_fed))], opening="充实公开内容"),
    Paragraph("plan_villages", [
        said(Named(naming.to_be_posted)),
        said("督促有关单位答复村务监督事项{unanswered}"),
    ], opening="规范村务公开"),
], heading="持续推进政务公开和村务公开")  # fmt: skip

NARRATIVE = (
    Section("disclosure", ACHIEVEMENTS, [_PUBLISHED, _POSTED, _WATCHED], topic="supervision"),
    _LATE, _SILENT,
    _PLAN,
)  # fmt: skip
