"""学法人员名册、应知应会清单、资格: the columns of who has to study, and of what they are qualified for."""

from __future__ import annotations

from yifa.areas.study import register
from yifa.engine.ledgers.declarations import Column, Ledger, View
from yifa.law.citation import FZXCF, XZCFF, ZFJD

LEARNERS = Ledger(
    "study.learners",
    "学法人员名册",
    area="study",
    register=register.LEARNERS.id,
    thing="学法人员",
    says="谁应当学法、属于哪一类岗位；考勤、学时、成绩和证件都记在这里登记的人名下",
    teaches="乡镇和村（社区）应当学法的人员逐人登记，可以从花名册导入。调离、换岗的补记调出日期，名册按日期自动变化，"
    "应到、应考人员由名册得出。打开一名人员，可以打印其个人学法档案。",
    law=FZXCF[36, 37],
    icon="users",
    columns=[
        Column("name", "姓名"),
        Column("category", "岗位类别"),
        Column("unit", "单位", asked=True),
        Column("village", shown=False),
        Column("post", "职务"),
        Column("dated_on", "列入日期"),
        Column("until", "调出日期", shown=False),
        Column("person", "本机关人员", shown=False),
    ],
    views=[
        View("officers", "行政执法人员", {"category": "officers"}),
        View("villages", "村（社区）干部", {"category": "villages"}),
    ],
)

LAWS = Ledger(
    "study.laws",
    "应知应会清单",
    area="study",
    register=register.REQUIRED_LAWS.id,
    thing="应知应会法律法规",
    says="哪类岗位应当知道哪些法律法规",
    teaches="上级制定的应知应会法律法规清单，按岗位类别一部一行。学法活动写明所学的法律法规，清单上学过的自动核对。",
    law=FZXCF[37],
    icon="list-check",
    columns=[
        Column("audience", "岗位类别"),
        Column("law", "法律法规"),
        Column("what", "应知应会内容"),
        Column("source", "依据", shown=False),
        Column("dated_on", "列入日期"),
        Column("until", "调出日期", shown=False),
    ],
    views=[
        View("leaders", "领导班子成员", {"audience": "leaders"}),
        View("officers", "执法人员", {"audience": "officers"}),
    ],
)

ENROLMENTS = Ledger(
    "study.enrolments",
    "资格考试报名台账",
    area="study",
    register=register.ENROLMENTS.id,
    thing="报名人员",
    says="谁报考行政执法资格、法律职业资格，考得怎样",
    teaches="参加行政执法资格考试、国家统一法律职业资格考试的人员，报名时登记，考试以后补记结果；"
    "取得证件的，在资格证件台账登记。条目只由经办人、审核人员和党政负责人查看。",
    law=ZFJD[10],
    icon="writing-sign",
    columns=[
        Column("dated_on", "报名日期"),
        Column("learner", "姓名"),
        Column("kind", "资格类别"),
        Column("scope", "拟申领的类别、区域", shown=False),
        Column("sat_on", "考试日期"),
        Column("result", "考试结果"),
    ],
    views=[View("year", "本年全部", {"from": "{year}"})],
)

CERTIFICATES = Ledger(
    "study.certificates",
    "执法资格和法律职业资格台账",
    area="study",
    register=register.CERTIFICATES.id,
    thing="资格证件",
    says="谁持有哪种证件、到哪一天；没有有效行政执法证的，当日不能办理执法步骤",
    teaches="行政执法证、法律职业资格证书一证一行。登记以后，持证人自发证之日起可以办理需要持证的步骤，"
    "过期、注销以后不能办理。换发的，先在原证补记换发日期，再登记新证。",
    law=XZCFF[42] + ZFJD[10, 17],
    icon="id-badge",
    columns=[
        Column("learner", "姓名"),
        Column("kind", "资格类别"),
        Column("number", "证号"),
        Column("scope", "执法类别、区域"),
        Column("issuer", "发证机关"),
        Column("dated_on", "发证日期"),
        Column("expires_on", "有效期至", until=["replaced_on", "revoked_on"]),
        Column("replaced_on", "换发日期", shown=False),
        Column("revoked_on", "注销日期"),
        Column("revoked_because", "注销原因", shown=False),
    ],
    views=[View("enforcement", "行政执法证", {"kind": "enforcement"}), View("year", "本年新领", {"from": "{year}"})],
)
