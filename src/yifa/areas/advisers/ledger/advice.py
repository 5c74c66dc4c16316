"""服务日志、合同、名册、法律意见、年度评价: the columns that townships keep, in their order."""

from __future__ import annotations

from yifa.areas.advisers import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import FZXCJYF, ZDJC

_YEAR = View("year", "本年全部", {"from": "{year}"})

SERVICES = Ledger(
    "advisers",
    "法律顾问服务日志",
    area="advisers",
    register=register.SERVICES.id,
    thing="顾问服务",
    says="哪天、哪个村、哪位律师做了什么，用了多长时间",
    teaches="法律顾问到村坐班、电话和微信解答、审合同、讲法、参与调解，一次一行，由法律顾问或者村文书登记；"
    "同一次服务只登记一遍。不写咨询人、当事人姓名。为乡镇机关服务的，村一栏不选。",
    law=FZXCJYF[25],
    icon="briefcase",
    columns=[
        Column("dated_on", "日期"),
        Column("village"),
        Column("lawyer", "法律顾问"),
        Column("manner", "方式"),
        Column("kind", "类型"),
        Column("hours", "时长", total=True, unit="小时"),
        Column("content", "内容"),
        Column("people", "人次", total=True, unit="人次"),
        Column("disputes", "调解", total=True, unit="件", shown=False),
        Column("documents", "审查起草", total=True, unit="件", shown=False),
        Column("entered_by", "录入", shown=False),
    ],
    views=[
        _YEAR,
        View("visits", "到场服务", {"manner": "visit", "from": "{year}"}),
        View("lectures", "法治讲座", {"kind": "lecture", "from": "{year}"}),
        View("mediations", "参与调解", {"kind": "mediation", "from": "{year}"}),
    ],
)

CONTRACTS = Ledger(
    "advisers.contracts",
    "法律顾问合同台账",
    area="advisers",
    register=register.CONTRACTS.id,
    thing="顾问合同",
    says="乡镇和各村与谁签的，起止、时长、费用",
    teaches="乡镇本级、每个村的法律顾问合同，一份一行；续签的另登记一份，提前终止的补记日期和原因。乡镇本级的，村一栏不选。",
    law=FZXCJYF[25] + ZDJC[28],
    icon="signature",
    columns=[
        Column("dated_on", "签订日期"),
        Column("village"),
        Column("lawyer", "法律顾问"),
        Column("second_lawyer", "另一名", shown=False),
        Column("begins_on", "起"),
        Column("ends_on", "止", until=("ended_on",)),
        Column("hours", "约定时长", unit="小时"),
        Column("per", "周期"),
        Column("fee", "服务费", total=True, unit="元"),
        Column("signer", "签订人", shown=False),
        Column("ended_on", "提前终止"),
        Column("ended_because", "终止原因", shown=False),
    ],
    views=[_YEAR],
)

LAWYERS = Ledger(
    "advisers.lawyers",
    "法律顾问名册",
    area="advisers",
    register=register.LAWYERS.id,
    thing="法律顾问",
    says="有哪些律师、公职律师，执业证号和机构",
    teaches="担任乡镇和村法律顾问的律师、公职律师、基层法律服务工作者，一人一行，只登记姓名、执业证号和机构；不再担任的补记离册。",
    law=FZXCJYF[25] + ZDJC[28],
    icon="id-badge",
    columns=[
        Column("name", "姓名"),
        Column("kind", "类别"),
        Column("licence", "执业证号"),
        Column("unit", "执业机构", asked=True),
        Column("village", shown=False),
        Column("dated_on", "入册"),
        Column("until", "离册"),
        Column("left_because", "离册原因", shown=False),
    ],
    views=[View("lawyers", "律师", {"kind": "lawyer"}), View("government", "公职律师", {"kind": "government"})],
)

OPINIONS = Ledger(
    "advisers.opinions",
    "法律意见台账",
    area="advisers",
    register=register.OPINIONS.id,
    thing="法律意见",
    says="对什么事项出了什么意见，采纳没有",
    teaches="法律顾问对合同、文件、决策、执法、信访事项出具的法律意见，一件一行；承办单位决定以后补记是否采纳，没有采纳的写明理由。",
    law=ZDJC[28],
    icon="writing-sign",
    columns=[
        Column("dated_on", "出具日期"),
        Column("village", shown=False),
        Column("lawyer", "法律顾问"),
        Column("kind", "类别"),
        Column("subject", "事项"),
        Column("unit", "送交单位", asked=True),
        Column("opinion", "意见要点", shown=False),
        Column("asked_on", "送交", shown=False),
        Column("answered_on", "回复"),
        Column("adoption", "采纳情况"),
        Column("why_not", "理由", shown=False),
    ],
    views=[_YEAR, View("rejected", "未采纳", {"adoption": "rejected"})],
)

APPRAISALS = Ledger(
    "advisers.appraisals",
    "法律顾问年度评价台账",
    area="advisers",
    register=register.APPRAISALS.id,
    thing="顾问评价",
    says="各村对法律顾问一年的服务怎么看",
    teaches="每年由村（社区）对本村法律顾问作一次总体评价，一村一行。只评法律顾问的服务，不涉及村民个人。",
    law=FZXCJYF[25],
    icon="clipboard-check",
    columns=[
        Column("dated_on", "评价日期"),
        Column("village"),
        Column("lawyer", "法律顾问"),
        Column("year", "年度"),
        Column("level", "等次"),
        Column("score", "得分"),
        Column("remark", "评语", shown=False),
    ],
    views=[_YEAR],
)
