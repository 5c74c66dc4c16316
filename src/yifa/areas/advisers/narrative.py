"""What the annual report says of legal advisers and stations: who advises whom, what was done and held, where there was
nobody, and what follows."""

from __future__ import annotations

from yifa.areas.advisers import naming
from yifa.areas.advisers.models import Matter
from yifa.engine.narrative.conditions import good, weak
from yifa.engine.narrative.declarations import ByKind, Compared, Listed, Named, Paragraph, Said, Section, said
from yifa.engine.narrative.known import Known
from yifa.reading.parts import ACHIEVEMENTS, NEXT_YEAR, SHORTCOMINGS


def _few_covered(known: Known) -> bool:
    """Some villages have an adviser, and too many have none; where no contract is entered, nothing is known of it."""
    return bool(known.number("villages_covered")) and weak("coverage")(known)


# --- 举措和成效 ------------------------------------------------------------------------------------------------

_APPOINTED = Paragraph("appointed", [
    said("落实法律顾问制度，年末在册法律顾问{lawyers}", "其中公职律师{government_lawyers}",
         Listed([Said("新入册{lawyers_joined}"), Said("离册{lawyers_left}")], before="年内")),
    said("年末在约法律顾问合同{contracts}",
         Listed([Said("乡镇（街道）本级{township_contracts}"), Said("村（社区）{village_contracts}")], before="其中",
                total="contracts", fewest=2),
         "约定每月服务{monthly_hours}"),
    said("全年签订法律顾问合同{contracts_signed}", "约定服务费{fees:money}"),
    said(Listed([Said("开始履行的合同{contracts_begun}"), Said("到期或者终止的{contracts_over}")], before="年内")),
    said(Said("村（社区）{villages}，已配备法律顾问{villages_covered}，覆盖率{coverage}", when=good("coverage"))),
])  # fmt: skip

_SERVED = Paragraph("served", [
    said("法律顾问全年提供服务{services}", Compared("services"), "服务时长{hours}", "服务群众{people}"),
    said(Listed([Said("为村（社区）服务{village_services}"), Said("为乡镇（街道）本级服务{township_services}")],
                total="services", fewest=2), "到场服务{visits}"),
    said(ByKind("services", "kind", "从类型看，{parts}", names={"review": "审查合同和村规民约"})),
    said("得到法律顾问服务的村（社区）{villages_served}", "按村按月累计{village_months}"),
    said("法律顾问举办法治讲座{lectures}", "听众{lectured}"),
    said("法律顾问参与调解纠纷{mediated}"),
    said("法律顾问审查、起草合同、村规民约和文书{documents}"),
    said("对法律顾问作出年度评价的村（社区）{appraisals}", "其中评价优秀、称职的{appraised_good}",
         Said("称职率{appraisal_rate}", when=good("appraisal_rate"))),
])  # fmt: skip

_STATIONED = Paragraph("stationed", [
    said("年末有公共法律服务站（室）{stations}",
         Listed([Said("乡镇（街道）服务站{township_stations}"), Said("村（社区）服务室{rooms}")], before="其中",
                total="stations", fewest=2),
         "规范达标{sound_stations}"),
    said(Listed([Said("新启用站（室）{stations_opened}"), Said("停用站（室）{stations_closed}")], before="年内")),
    said("全年安排律师值班{turns}", "值班{duty_days}"),
    said(Said("登记到岗情况的值班{turns_told}，到岗{turns_kept}，到岗率{turn_rate}", when=good("turn_rate"))),
    said("站（室）全年解答咨询{consultations}", Compared("consultations"),
         Listed([*(Said(f"{one.label}{{asked_{one.value}}}") for one in Matter if one is not Matter.AID),
                 Said("引导法律援助{aid_guided}")], before="其中", total="consultations", fewest=2)),
    said("年末法治专家库有专家{experts}"),
])  # fmt: skip

_HELD = Paragraph("held", [
    said("发挥法律顾问、公职律师作用，全年出具法律意见{opinions}", Compared("opinions")),
    said(ByKind("opinions", "kind", "从事项看，{parts}")),
    said("承办单位回复法律意见{opinions_answered}",
         Listed([Said("采纳{opinions_adopted}"), Said("部分采纳{opinions_partly}"), Said("未采纳{opinions_rejected}")],
                before="其中", total="opinions_answered")),
    said(Said("采纳、部分采纳{opinions_followed}，采纳率{adoption_rate}", when=good("adoption_rate"))),
    said(Named(naming.not_followed)),
])  # fmt: skip

# --- 不足 ----------------------------------------------------------------------------------------------------

_UNSERVED = Section("advisers", SHORTCOMINGS, [
    Paragraph("uncovered", [
        said(Said("村（社区）{villages}，已配备法律顾问{villages_covered}，覆盖率{coverage}", when=_few_covered)),
        said(Named(naming.uncovered)),
    ]),
    Paragraph("unserved", [
        said("签订了合同、全年没有登记法律顾问服务的村（社区）{unserved_this_year}"),
        said(Named(naming.unserved)),
        said(Named(naming.gaps)),
        said("年末当月没有登记法律顾问服务的签约村（社区）{unserved_this_month}"),
        said(Named(naming.short)),
        said("评价为基本称职、不称职的{appraised_weak}", Named(naming.weakly_appraised)),
    ]),
    Paragraph("stations_wanting", [
        said("公共法律服务站（室）有待完善的{wanting_stations}"),
        said("律师值班未到岗{turns_missed}"),
        said(Said("登记到岗情况的值班{turns_told}，到岗{turns_kept}，到岗率{turn_rate}", when=weak("turn_rate"))),
    ]),
], heading="公共法律服务供给不够均衡")  # fmt: skip

_UNANSWERED = Section("advisers", SHORTCOMINGS, [
    Paragraph("unanswered", [
        said("年末没有回复是否采纳的法律意见{opinions_unanswered}"),
        said(Named(naming.unanswered)),
        said(Said("采纳、部分采纳法律意见{opinions_followed}，采纳率{adoption_rate}", when=weak("adoption_rate"))),
    ]),
], heading="法律意见的采纳反馈不够及时")  # fmt: skip

# --- 下一年度安排 ----------------------------------------------------------------------------------------------

_PLAN = Section("advisers", NEXT_YEAR, [
    Paragraph("plan_covered", [said(Named(naming.to_be_covered))], opening="推进村（社区）法律顾问全覆盖"),
    Paragraph("plan_served", [said(Named(naming.to_be_served))], opening="落实按月服务"),
    Paragraph("plan_stations", [
        said("对有待完善的{wanting_stations}公共法律服务站（室）补齐设施、规范运行"),
    ], opening="建好公共法律服务站（室）"),
    Paragraph("plan_unanswered", [
        said("督促承办单位对没有回复的{opinions_unanswered}法律意见逐件说明是否采纳及理由"),
    ], opening="用好法律意见"),
], heading="完善公共法律服务")  # fmt: skip

NARRATIVE = (
    Section("advisers", ACHIEVEMENTS, [_HELD], topic="decisions"),
    Section("advisers", ACHIEVEMENTS, [_APPOINTED, _SERVED, _STATIONED], topic="services"),
    _UNSERVED, _UNANSWERED,
    _PLAN,
)  # fmt: skip
