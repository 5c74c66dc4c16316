"""学法计划、学法活动、考勤、自学: the columns in which offices keep them."""

from __future__ import annotations

from yifa.areas.study import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import FZXCF

SESSIONS = Ledger(
    "study.sessions",
    "学法活动台账",
    area="study",
    register=register.SESSIONS.id,
    thing="学法活动",
    says="中心组学习、会前学法、讲座、培训、旁听庭审，一次一行",
    teaches="每次集体学法、讲座、培训、旁听庭审在这里登记：哪天、什么形式、学了哪些法律法规、多少学时、谁应当参加；"
    "结束以后补记到会人数、学习要点和发言，可以打印学法记录和签到表。",
    law=FZXCF[36],
    icon="school",
    columns=[
        Column("dated_on", "日期"),
        Column("kind", "形式"),
        Column("topic", "主题"),
        Column("subject", "内容类别"),
        Column("laws", "所学法律法规", shown=False),
        Column("audience", "对象"),
        Column("hours", "学时", total=True, unit="学时"),
        Column("expected", "应到", shown=False),
        Column("present", "实到", total=True, unit="人次"),
        Column("place", "地点", shown=False),
        Column("host", "主持人", shown=False),
        Column("lecturer", "授课人", shown=False),
        Column("lecturer_kind", "授课人类别", shown=False),
        Column("organiser", "组织单位", shown=False),
        Column("case_number", "案号", shown=False),
        Column("speakers", "研讨发言", shown=False),
        Column("essays", "心得", shown=False, total=True, unit="篇"),
        Column("recorder", "记录人", shown=False),
        Column("points", "学习要点", shown=False),
        Column("speeches", "交流发言", shown=False),
        Column("summary", "主持人小结", shown=False),
    ],
    views=[
        View("year", "本年全部", {"from": "{year}"}),
        View("central", "中心组学习", {"kind": "central"}),
        View("training", "培训班", {"kind": "training"}),
        View("court", "旁听庭审", {"kind": "court"}),
    ],
)

PLANS = Ledger(
    "study.plans",
    "学法计划",
    area="study",
    register=register.PLANS.id,
    thing="计划项目",
    says="本年计划学什么、最迟哪个月学，落实了没有",
    teaches="年度学法计划逐项登记，写明最迟月份；开展以后，补记落实计划的学法活动。到期没有落实的，首页会提醒。",
    law=FZXCF[36],
    icon="calendar",
    columns=[
        Column("due_month", "计划月份"),
        Column("kind", "形式"),
        Column("topic", "主题"),
        Column("audience", "对象"),
        Column("laws", "法律法规", shown=False),
        Column("unit", "责任单位", asked=True, shown=False),
        Column("dated_on", "印发日期", shown=False),
        Column("due_on", "最迟日期", until=["held_on", "dropped_on"]),
        Column("held_on", "落实日期"),
        Column("session", "落实的学法活动", shown=False),
        Column("dropped_on", "调整日期", shown=False),
        Column("dropped_because", "调整原因", shown=False),
    ],
    views=[View("year", "本年计划", {"from": "{year}"})],
)

ATTENDANCES = Ledger(
    "study.attendances",
    "学法考勤台账",
    area="study",
    register=register.ATTENDANCES.id,
    thing="考勤",
    says="谁到会、谁请假、谁补了学",
    teaches="按学法人员名册登记每次活动的到会和请假，可以从签到表导入；请假的写明原因，补学以后补记。"
    "到会和补学的计入个人学时。",
    law=FZXCF[36],
    icon="checklist",
    columns=[
        Column("dated_on", "日期"),
        Column("session", "学法活动"),
        Column("learner", "姓名"),
        Column("state", "到会情况"),
        Column("signed_by", "签到方式", shown=False),
        Column("reason", "请假原因"),
        Column("made_up_on", "补学日期"),
        Column("made_up_how", "补学方式", shown=False),
    ],
    views=[View("year", "本年全部", {"from": "{year}"}), View("absent", "请假、缺席", {"state": "absent"})],
)

SELF_STUDY = Ledger(
    "study.self_study",
    "自学台账",
    area="study",
    register=register.SELF_STUDY.id,
    thing="自学",
    says="个人自学的内容和学时，计入本人一年的学时",
    teaches="个人自学的，写明内容、学时和证明，计入本人一年的学法学时。",
    law=FZXCF[36],
    icon="notes",
    columns=[
        Column("dated_on", "日期"),
        Column("learner", "姓名"),
        Column("way", "方式"),
        Column("content", "内容"),
        Column("hours", "学时", total=True, unit="学时"),
        Column("evidence", "证明"),
    ],
    views=[View("year", "本年全部", {"from": "{year}"})],
)

RECORDS = Ledger(
    "study.records",
    "个人学法档案",
    area="study",
    register=register.RECORDS.id,
    thing="档案",
    says="一人一年学了多少学时、达到目标没有；只由经办人、审核人员和党政负责人查看",
    teaches="年底为学法人员逐人建档，学时由考勤和自学自动算出，打印出来就是个人学法档案（学时登记表）；"
    "年中也可以建，年底更正统计日期，学时重新计算。",
    law=FZXCF[36, 38],
    icon="id-badge",
    columns=[
        Column("year", "年度"),
        Column("learner", "姓名"),
        Column("hours", "学时"),
        Column("wanted", "目标学时"),
        Column("training_hours", "培训学时"),
        Column("training_wanted", "培训目标", shown=False),
        Column("statement", "述职述法", shown=False),
        Column("remark", "审核意见", shown=False),
        Column("dated_on", "统计日期"),
    ],
    views=[View("year", "本年", {"from": "{year}"})],
)
