"""矛盾纠纷台账: the columns that townships keep, in their order."""

from __future__ import annotations

from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import RMTJF

DISPUTES = Ledger(
    "disputes",
    "矛盾纠纷台账",
    area="disputes",
    procedure="dispute",
    thing="矛盾纠纷",
    says="登记、调处、化解，一件一行",
    teaches="凡是当事人申请、网格和排查发现、热线和信访转来、法院和公安告知的民间纠纷，都在这里登记，再转入人民调解、行政调解或者法院调解，从受理、调解到履行、回访一步一步办下去。"
    "一种途径没有调成的，可以换一种，不用重新登记。调解工作情况应当有记录，材料立卷归档。",
    law=RMTJF[17, 27],
    icon="scale",
    columns=[
        Column("number"),
        Column("opened_on"),
        Column("title", "纠纷名称"),
        Column("kind", "类别"),
        Column("village"),
        Column("people_involved", "人数", total=True, unit="人"),
        Column("amount_involved", "金额（元）", total=True, unit="元"),
        Column("state"),
        Column("source", "来源", shown=False),
        Column("handler", shown=False),
        Column("due"),
        Column("level", "层级", shown=False),
        Column("is_complex", "疑难复杂", shown=False),
        Column("households_involved", "户数", total=True, unit="户", shown=False),
        Column("taken_up_on", "转入调解", shown=False),
        Column("accepted_on", "调解受理", shown=False),
        Column("settled_on", "达成协议", shown=False),
        Column("effective_on", "生效", shown=False),
        Column("perform_by", shown=False, until=["performed_on", "litigated_on"]),
        Column("confirmed_on", "司法确认", shown=False),
        Column("last_follow_up_on", "回访", shown=False),
        Column("performed_on", "履行完毕", shown=False),
        Column("resolved_on", "化解", shown=False),
        Column("closed_on", "办结", shown=False),
        Column("archived_on", "归档", shown=False),
    ],
    views=[
        View("year", "本年全部", {"from": "{year}"}),
        View("open", "在办（含已化解待结案）", {"state": "open"}),
        View("late", "逾期", {"due": "late"}),
        View("soon", "7日内到期", {"due": "soon"}),
        View("unperformed", "逾期未履行", {"perform_by": "late"}),
        View("mine", "我经办的", {"handler": "me"}),
    ],
)  # fmt: skip
