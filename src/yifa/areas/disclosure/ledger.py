"""主动公开信息、公开目录、村务公开、村务监督委员会: the columns that townships keep, in their order."""

from __future__ import annotations

from yifa.areas.disclosure import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import CWHF, ZFXXGK

_YEAR = View("year", "本年全部", {"from": "{year}"})

ITEMS = Ledger(
    "disclosure",
    "主动公开信息台账",
    area="disclosure",
    procedure="disclosure_item",
    thing="公开信息",
    says="形成了什么信息，审查、公开到哪一步，是否按期",
    teaches="应当主动公开的信息，形成以后在这里登记，由另一人保密审查，再公开；期限从形成或者变更之日起算，自动提醒。"
    "内容变了的点“更新”，重新审查、公开；不再有效的撤下。向县里网站报送时，选“公开中”导出。",
    law=ZFXXGK[17, 21, 26],
    icon="speakerphone",
    columns=[
        Column("number"),
        Column("title", "信息名称"),
        Column("column", "公开栏目"),
        Column("kind", "类别"),
        Column("document_number", "文号", shown=False),
        Column("office", "形成单位", asked=True),
        Column("formed_on", "形成日期"),
        Column("published_on", "公开日期"),
        Column("carrier", "渠道", shown=False),
        Column("address", "网址、位置", shown=False),
        Column("state"),
        Column("due"),
        Column("opened_on", "登记日期", shown=False),
        Column("reviewed_on", "审查日期", shown=False),
        Column("ground", "不予公开的情形", shown=False),
        Column("revised_on", "最近更新", shown=False),
        Column("withdrawn_on", "撤下日期", shown=False),
        Column("handler", shown=False),
    ],
    views=[
        View("year", "本年登记", {"from": "{year}"}),
        View("late", "逾期未公开", {"due": "late"}),
        View("examining", "待审查", {"state": "registered"}),
        View("published", "公开中", {"state": "published"}),
        View("interpretations", "政策解读", {"kind": "interpretation"}),
        View("withheld", "不予公开", {"state": "withheld"}),
    ],
)

COLUMNS = Ledger(
    "disclosure.columns",
    "主动公开目录",
    area="disclosure",
    register=register.COLUMNS.id,
    thing="公开栏目",
    says="公开哪些事项，谁负责，多久更新，在哪里公开",
    teaches="本单位主动公开的栏目，一个一行；属于乡镇重点公开事项的注明是哪一类。责任单位、频率变了的，补记停用日期，另登记一条。",
    law=ZFXXGK[21],
    icon="list-details",
    columns=[
        Column("name", "栏目"),
        Column("special", "重点公开事项"),
        Column("office", "责任单位", asked=True),
        Column("frequency", "更新频率"),
        Column("carrier", "渠道"),
        Column("basis", "依据"),
        Column("dated_on", "启用"),
        Column("until", "停用", shown=False),
        Column("ended_because", "停用原因", shown=False),
    ],
)

POSTINGS = Ledger(
    "disclosure.village",
    "村务公开台账",
    area="disclosure",
    register=register.POSTINGS.id,
    thing="村务公开",
    says="哪个村哪天公开了什么，公示了多久",
    teaches="村务公开栏每公开一张，在这里记一笔并拍照；撤下、更换以后补记撤下日期。财务、村务至少每季度公开一次，"
    "收支较多的村每月公开财务，涉及村民利益的重大事项随时公开。",
    law=CWHF[35],
    icon="building-community",
    columns=[
        Column("dated_on", "公开日期"),
        Column("village"),
        Column("kind", "类别"),
        Column("subject", "事项"),
        Column("topic", "内容"),
        Column("period", "所属期间"),
        Column("stands_until", "公示期满", until=("taken_down_on",)),
        Column("taken_down_on", "撤下日期"),
        Column("entered_by", shown=False),
    ],
    views=[
        _YEAR,
        View("finance", "财务公开", {"kind": "finance", "from": "{year}"}),
        View("affairs", "村务公开", {"kind": "affairs", "from": "{year}"}),
    ],
)

CHECKS = Ledger(
    "disclosure.checks",
    "村务公开检查台账",
    area="disclosure",
    register=register.CHECKS.id,
    thing="公开检查",
    says="到哪个村检查，公开得怎么样，问题改了没有",
    teaches="乡镇到村检查村务公开，一村一次一行；有问题的写明，整改以后补记。检查表可以从登记的检查打印。",
    law=CWHF[35, 36],
    icon="clipboard-check",
    columns=[
        Column("dated_on", "检查日期"),
        Column("village"),
        Column("checked_by", "检查人员", shown=False),
        Column("result", "结果"),
        Column("faults", "存在问题"),
        Column("mended_on", "整改完成"),
        Column("mended_how", "整改情况", shown=False),
    ],
    views=[_YEAR, View("lacking", "有问题的", {"result": "lacking"})],
)

MONTHLY = Ledger(
    "disclosure.monthly",
    "逐月公开财务的村名册",
    area="disclosure",
    register=register.MONTHLY.id,
    thing="逐月公开财务的村",
    says="财务往来较多、每月公布一次的村",
    teaches="财务往来较多的村，财务每月公布一次。哪些村、自哪天起逐月公开，在这里登记；改回按季公开的，补记终止日期。",
    law=CWHF[35],
    icon="calendar",
    columns=[
        Column("village"),
        Column("dated_on", "开始日期"),
        Column("why", "理由"),
        Column("until", "终止"),
    ],
)

COMMITTEES = Ledger(
    "disclosure.committees",
    "村务监督委员会名册",
    area="disclosure",
    register=register.COMMITTEES.id,
    thing="村务监督委员会",
    says="各村监督委员会的届次、主任、人数",
    teaches="各村在任的村务监督委员会，一个一行；换届、调整以后补记终止日期，另登记一条。只登记在任成员的姓名。",
    law=CWHF.whole,
    icon="users",
    columns=[
        Column("village"),
        Column("term", "届次"),
        Column("head", "主任"),
        Column("members", "成员", total=True, unit="人"),
        Column("names", "成员姓名", shown=False),
        Column("dated_on", "产生日期"),
        Column("term_ends_on", "任期届满", until=("until",)),
        Column("until", "终止"),
    ],
)

MEETINGS = Ledger(
    "disclosure.meetings",
    "村务监督委员会会议台账",
    area="disclosure",
    register=register.MEETINGS.id,
    thing="监督会议",
    says="哪天开会，议了什么，什么意见",
    teaches="村务监督委员会每开一次会记一行，会议记录扫描或者拍照后上传；要求答复的事项另在村务监督事项台账中登记。",
    law=CWHF.whole,
    icon="notes",
    columns=[
        Column("dated_on", "会议日期"),
        Column("village"),
        Column("committee", "委员会", shown=False),
        Column("host", "主持"),
        Column("present", "到会", total=True, unit="人次"),
        Column("topics", "议题"),
        Column("opinion", "监督意见"),
        Column("observers", "列席", shown=False),
    ],
    views=[_YEAR],
)

RAISED = Ledger(
    "disclosure.raised",
    "村务监督事项台账",
    area="disclosure",
    register=register.RAISED.id,
    thing="监督事项",
    says="监督委员会提了什么，谁答复，答复了没有",
    teaches="村务监督委员会要求说明、纠正的事项，一件一行；答复、落实以后补记。到期没有答复的自动提醒。",
    law=CWHF.whole,
    icon="message-circle",
    columns=[
        Column("dated_on", "提出日期"),
        Column("village"),
        Column("what", "监督事项"),
        Column("addressed_to", "向谁提出"),
        Column("answer_by", "要求答复", until=("answered_on",)),
        Column("answered_on", "答复日期"),
        Column("answer", "答复和落实"),
        Column("meeting", "会议", shown=False),
    ],
    views=[_YEAR],
)

LEDGERS = (ITEMS, COLUMNS, POSTINGS, MONTHLY, CHECKS, COMMITTEES, MEETINGS, RAISED)
