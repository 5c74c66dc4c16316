"""调解组织、调解员、培训、走访、网格责任人, as townships keep them on paper."""

from __future__ import annotations

from yifa.engine.exchange.declarations import Heard, Intake

COMMITTEES = Intake(
    "disputes.committees",
    columns=[
        Heard("founded_on", "成立日期 设立日期 日期"),
        Heard("name", "调委会名称 调解委员会名称 组织名称 调解组织"),
        Heard(
            "kind",
            "类型 组织类型 性质",
            words={
                "township": "乡镇 镇 乡",
                "village": "村级 村调委会",
                "community": "居委会",
                "enterprise": "企业 事业单位",
                "trade": "行业 专业",
            },
        ),
        Heard("trade", "行业 领域"),
        Heard("office", "办公场所 地址 办公地址"),
        Heard("standardised_on", "规范化日期 达标日期"),
        Heard("dissolved_on", "撤销日期"),
    ],
    template="founded_on name kind village trade office standardised_on dissolved_on",
    example={"founded_on": "2021.3.1", "name": "某某村人民调解委员会", "kind": "村", "office": "村委会一楼"},
)

MEDIATORS = Intake(
    "disputes.mediators",
    columns=[
        Heard("name", "姓名 调解员姓名 调解员"),
        Heard("sex", words={"male": "男性", "female": "女性"}),
        Heard("committee", "所属调委会 调委会 所属调解组织 所在调委会 工作单位"),
        Heard("duty", "担任职务 调委会职务", words={"chair": "调委会主任", "hired": "聘任 专职调解员"}),
        Heard(
            "chosen_by",
            "产生形式 选任方式",
            words={"assembly": "推选 选举 村民会议推选", "staff": "职工推选", "engaged": "聘任", "named": "指定 确定"},
        ),
        Heard("engagement", "专职兼职 是否专职 性质", words={"full_time": "是", "part_time": "否"}),
        Heard("since", "任职日期 聘任日期 任期开始 任职起始日期"),
        Heard("left_on", "离任日期 卸任日期 解聘日期"),
        Heard("left_because", "离任原因 备注"),
    ],
    template="name sex committee duty chosen_by engagement since left_on left_because",
    example={
        "name": "张三",
        "sex": "男",
        "committee": "某某村人民调解委员会",
        "duty": "委员",
        "chosen_by": "村（居）民会议、代表会议推选",
        "engagement": "兼职",
        "since": "2024.1.10",
    },
)

TRAININGS = Intake(
    "disputes.trainings",
    columns=[
        Heard("held_on", "日期 时间 培训日期"),
        Heard("topic", "培训主题 内容 课程 主题"),
        Heard("attendance", "参训人数 人数 参加人数 培训人次"),
        Heard("hours", "课时 学时数"),
        Heard("organiser", "主办单位 举办单位"),
        Heard("lecturer", "讲师 主讲人 授课老师"),
    ],
    template="held_on topic attendance hours organiser lecturer",
    example={
        "held_on": "2025.5.20",
        "topic": "调解协议书的制作",
        "attendance": "32",
        "hours": "4",
        "organiser": "县司法局",
    },
)

VISITS = Intake(
    "disputes.visits",
    columns=[
        Heard("visited_on", "日期 时间 指导日期"),
        Heard("committee", "调委会 走访单位 被走访调委会 调解组织"),
        Heard("visitors", "指导人员 走访人 人员"),
        Heard("situation", "情况 走访内容 指导内容"),
        Heard("advice", "意见 建议 整改意见"),
        Heard("carried_out_on", "整改日期 落实日期"),
    ],
    template="visited_on committee visitors situation advice carried_out_on",
    example={
        "visited_on": "2025.5.8",
        "committee": "某某村人民调解委员会",
        "visitors": "司法所张三",
        "situation": "台账齐全，卷宗三件",
        "advice": "协议书应写明履行期限",
    },
)

GRID_DUTIES = Intake(
    "disputes.grid_duties",
    columns=[
        Heard("since", "任职日期 上岗日期"),
        Heard("grid", "网格名称 所属网格 负责网格"),
        Heard(
            "kind",
            "人员类别 身份 类型",
            words={
                "full_time": "专职 网格员",
                "part_time": "兼职",
                "cadre": "包片干部 村干部",
                "party_member": "党员",
                "leader": "包村干部",
            },
        ),
        Heard("name", "姓名 网格员姓名 网格员"),
        Heard("households", "户数 负责户数 联系户"),
        Heard("ended_on", "卸任日期 离岗日期"),
    ],
    template="grid village kind name households since ended_on",
    example={"kind": "专职网格员", "name": "张三", "households": "86", "since": "2024.1.1"},
)
