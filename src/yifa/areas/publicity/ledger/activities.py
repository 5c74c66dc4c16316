"""法治宣传活动、普法任务、普法计划、以案释法: the columns that townships keep, in their order."""

from __future__ import annotations

from yifa.areas.publicity import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import FZXCJYF

_YEAR = View("year", "本年全部", {"from": "{year}"})

ACTIVITIES = Ledger(
    "publicity",
    "法治宣传活动台账",
    area="publicity",
    register=register.ACTIVITIES.id,
    thing="普法活动",
    says="什么时候、在哪里、对谁讲了什么法",
    teaches="讲座、咨询、法治课、入户走访等，一次一行；几家联合开展的只登记一次。现场照片登记时一并上传，"
    "拍摄地点会自动去除。",
    law=FZXCJYF[16, 25],
    icon="speakerphone",
    columns=[
        Column("dated_on", "活动日期"),
        Column("village"),
        Column("form", "形式"),
        Column("topic", "主题"),
        Column("theme_day", "节点"),
        Column("venue", "场所"),
        Column("place", "地点", shown=False),
        Column("audience", "对象"),
        Column("attended", "受众人数", total=True, unit="人次"),
        Column("organiser", "主办", asked=True),
        Column("co_organisers", "协办", shown=False),
        Column("laws", "法律", shown=False),
        Column("leaflets", "资料", total=True, unit="份"),
        Column("banners", "横幅海报", total=True, unit="条（张）", shown=False),
        Column("consulted", "咨询", total=True, unit="人次", shown=False),
        Column("households", "走访", total=True, unit="户", shown=False),
        Column("class_hours", "课时", total=True, unit="课时", shown=False),
        Column("task", "完成的任务", shown=False),
        Column("process", "过程", shown=False),
        Column("effect", "效果", shown=False),
        Column("entered_by", "录入", shown=False),
    ],
    views=[
        _YEAR,
        View("schools", "进学校", {"venue": "school", "from": "{year}"}),
        View("visits", "入户走访", {"form": "visit", "from": "{year}"}),
    ],
)

TASKS = Ledger(
    "publicity.tasks",
    "谁执法谁普法责任清单、计划任务",
    area="publicity",
    register=register.TASKS.id,
    thing="普法任务",
    says="哪个单位向谁讲什么法，什么时候以前完成",
    teaches="责任清单和年度计划中的任务，一项一行。登记活动、以案释法时选择任务即核销，不用另行填报完成。",
    law=FZXCJYF[9],
    icon="checklist",
    columns=[
        Column("dated_on", "下达日期"),
        Column("kind", "来源"),
        Column("plan", "计划"),
        Column("unit", "责任单位", asked=True),
        Column("law", "重点法律"),
        Column("audience", "重点对象"),
        Column("content", "任务内容"),
        Column("theme_day", "节点", shown=False),
        Column("due_on", "完成时限", until=("cancelled_on",)),
        Column("cancelled_on", "取消", shown=False),
        Column("cancelled_because", "取消原因", shown=False),
    ],
    views=[
        _YEAR,
        View("duties", "谁执法谁普法清单", {"kind": "duty"}),
        View("items", "计划项目", {"kind": "item"}),
    ],
)

PLANS = Ledger(
    "publicity.plans",
    "普法规划、年度计划台账",
    area="publicity",
    register=register.PLANS.id,
    thing="普法计划",
    says="五年规划和年度计划，检查、总结到哪一步",
    teaches="五年普法规划、年度普法计划，一份一行；中期检查、总结验收以后分别补记。计划中的任务在普法任务台账中登记。",
    law=FZXCJYF.whole,
    icon="files",
    columns=[
        Column("dated_on", "印发日期"),
        Column("kind", "类别"),
        Column("name", "名称"),
        Column("first_year", "起始年度"),
        Column("last_year", "终止年度"),
        Column("number", "文号"),
        Column("checked_on", "中期检查"),
        Column("situation", "检查情况", shown=False),
        Column("concluded_on", "总结验收"),
        Column("conclusion", "总结情况", shown=False),
    ],
    views=[View("yearly", "年度计划", {"kind": "yearly"}), View("five_years", "五年规划", {"kind": "five_years"})],
)

EXPLANATIONS = Ledger(
    "publicity.explanations",
    "以案释法台账",
    area="publicity",
    register=register.EXPLANATIONS.id,
    thing="以案释法",
    says="办案、办事时向当事人和群众讲了什么法",
    teaches="执法检查、处罚、调解、接访、窗口办事中讲解法律，一次一行，写明讲了哪部法、多少人听。不写当事人姓名。",
    law=FZXCJYF[18],
    icon="scale",
    columns=[
        Column("dated_on", "释法日期"),
        Column("village"),
        Column("unit", "释法单位", asked=True),
        Column("occasion", "场合"),
        Column("law", "讲解的法律"),
        Column("people", "受教育", total=True, unit="人"),
        Column("what", "情况", shown=False),
        Column("task", "完成的任务", shown=False),
    ],
    views=[_YEAR],
)
