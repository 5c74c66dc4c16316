"""How the hand-kept ledgers of services are read, and what their templates ask for."""

from __future__ import annotations

from yifa.engine.exchange.declarations import Heard, Intake

ITEMS = Intake(
    "services",
    columns=[
        Heard("since", "实施时间 开办日期 日期"),
        Heard("name", "事项 服务事项 政务服务事项"),
        Heard(
            "kind",
            "类别 事项类型 类型",
            words={
                "licence": "许可",
                "confirmation": "确认",
                "payment": "给付",
                "public": "公共服务事项 便民服务",
                "other": "其他",
            },
        ),
        Heard("window", "窗口 办理地点 承办窗口"),
        Heard("promised_days", "承诺时限 承诺期限 承诺办结时限"),
        Heard("materials", "材料数 材料件数"),
        Heard("online", "网上办理 网办"),
        Heard("statutory_days", "法定时限 法定期限 法定办结时限"),
        Heard("steps", "环节 环节数"),
        Heard("trips", "跑动次数 到办事现场次数"),
        Heard("in_villages", "村可代办 代办 帮办代办"),
        Heard("basis", "依据 法律依据 设定依据"),
        Heard("conditions", "受理条件 申请条件"),
        Heard("material_list", "材料清单 所需材料"),
        Heard("flow", "流程"),
        Heard("replaces", "原事项 原条目"),
        Heard("until", "停办时间 取消日期"),
    ],
    template="since name kind window promised_days statutory_days materials steps trips online in_villages basis "
    "conditions material_list flow replaces until",
    example={
        "since": "2026.1.4",
        "name": "城乡居民养老保险参保登记",
        "kind": "公共服务",
        "window": "东溪村便民服务点",
        "promised_days": "0",
        "statutory_days": "10",
        "materials": "2",
        "steps": "2",
        "trips": "1",
        "online": "是",
        "in_villages": "是",
    },
)

MONTHS = Intake(
    "services.months",
    columns=[
        Heard("month", "月份 统计月份 年月"),
        Heard("window", "窗口 服务点 窗口名称"),
        Heard("received", "受理 受理量 收件"),
        Heard("handled", "办结 办结量 办件 办件量"),
        Heard("on_time", "按期办结 按时办结"),
        Heard("on_the_spot", "当场办结 即办件"),
        Heard("online", "网上办理 网办 网办件"),
        Heard("item", "事项名称 服务事项"),
        Heard("visitors", "接待人次 接待 服务群众"),
        Heard("rated", "评价 评价数"),
        Heard("rated_good", "好评 好评数"),
    ],
    template="month village window item received handled on_time on_the_spot online visitors rated rated_good",
    example={
        "month": "2026年3月",
        "window": "东溪村便民服务点",
        "received": "120",
        "handled": "118",
        "on_time": "118",
        "on_the_spot": "96",
        "online": "20",
        "visitors": "160",
        "rated": "80",
        "rated_good": "79",
    },
)

POINTS = Intake(
    "services.points",
    columns=[
        Heard("opened_on", "启用时间 设立日期 日期"),
        Heard(
            "kind",
            "类型 场所类别",
            words={
                "hall": "服务中心 便民中心 服务大厅",
                "window": "窗口",
                "village": "村便民服务点 便民服务站 村服务点",
                "complaint": "投诉举报窗口",
                "contact": "法律联络点 联络点",
            },
        ),
        Heard("name", "场所名称 窗口名称"),
        Heard("keeper", "责任单位 管理单位"),
        Heard("rated", "好差评"),
        Heard("departments", "进驻部门数 入驻部门"),
        Heard("where", "地点 位置"),
        Heard("hours", "服务时间 办公时间"),
        Heard("closed_on", "停用时间 撤销日期"),
        Heard("closed_because", "原因"),
    ],
    template="opened_on kind name village keeper rated departments where hours closed_on closed_because",
    example={
        "opened_on": "2024.5.10",
        "kind": "村（社区）便民服务点",
        "name": "东溪村便民服务点",
        "keeper": "东溪村民委员会",
        "rated": "是",
    },
)

CHECKS = Intake(
    "services.checks",
    columns=[
        Heard("checked_on", "时间 日期"),
        Heard("point", "场所 窗口 服务点"),
        Heard(
            "state",
            "开放情况",
            words={"good": "正常", "partly": "不正常", "shut": "关门 停止"},
        ),
        Heard("what", "情况 备注"),
    ],
    template="checked_on village point state what",
    example={"checked_on": "2026.3.12", "point": "东溪村便民服务点", "state": "正常开放"},
)

VISITS = Intake(
    "services.visits",
    columns=[
        Heard("visited_on", "走访时间 日期 时间"),
        Heard(
            "kind",
            "方式 走访类型 类别",
            words={
                "households": "入户走访 走访群众 农户 入户",
                "companies": "企业 走访企业 进企业",
                "meeting": "院坝会 村民会议 屋场会 座谈会",
            },
        ),
        Heard("visited", "走访户数 户数 家数 到会人数 人数"),
        Heard("topic", "主题 走访内容"),
        Heard("opinions", "意见数 收集意见 收集诉求"),
        Heard("materials", "发放资料 资料份数"),
        Heard("took_part", "参加人次 走访人数"),
    ],
    template="visited_on village kind visited topic opinions materials took_part",
    example={
        "visited_on": "2026.3.12",
        "kind": "走访农户",
        "visited": "26",
        "topic": "听取春耕用水意见",
        "opinions": "3",
        "materials": "40",
    },
)

OPINIONS = Intake(
    "services.opinions",
    columns=[
        Heard("raised_on", "提出时间 日期 收集日期"),
        Heard("kind", "来源 意见类别", words={"people": "群众 村民", "company": "企业"}),
        Heard(
            "field",
            "类型 问题类型",
            words={
                "works": "基础设施 道路 水电",
                "surroundings": "环境 卫生 人居环境",
                "livelihood": "民生 社保 社会保障",
                "land": "土地 农业生产",
                "affairs": "村务 作风",
                "business": "用工 融资 审批 营商",
                "other": "其它",
            },
        ),
        Heard("what", "意见 诉求 诉求内容 意见建议"),
        Heard("visit", "走访"),
        Heard("answered_on", "答复时间 办结日期"),
        Heard("outcome", "结果 办理结果", words={"resolved": "解决 已解决", "explained": "解释 已解释"}),
        Heard("how", "答复情况 办理情况"),
        Heard("referred_on", "转办时间 交办日期"),
        Heard("referred_to", "转办 承办单位"),
        Heard("course", "转办类别", words={"office": "转办 交办", "dispute": "纠纷", "petition": "信访"}),
    ],
    template="raised_on village kind field what visit answered_on outcome how referred_on referred_to course",
    example={
        "raised_on": "2026.3.12",
        "kind": "群众意见",
        "field": "道路、水电等设施",
        "what": "村口到小学路段没有路灯",
        "answered_on": "2026.3.25",
        "outcome": "已经解决",
        "how": "已安装路灯六盏",
    },
)

INTAKES = (ITEMS, MONTHS, POINTS, CHECKS, VISITS, OPINIONS)
