"""新媒体普法、资料发放、法律明白人、普法队伍、阵地, as townships keep them on paper."""

from __future__ import annotations

from yifa.engine.exchange.declarations import Heard, Intake

POSTS = Intake(
    "publicity.posts",
    columns=[
        Heard("posted_on", "日期 时间 发布时间 推送日期"),
        Heard(
            "channel",
            "平台 渠道 发布平台",
            words={
                "wechat_group": "群 村民微信群 工作群",
                "wechat_account": "公众号",
                "video": "抖音 快手 视频号 短视频",
                "site": "网站 政府网站",
                "other": "其他",
            },
        ),
        Heard("account", "账号 群名 账号名称"),
        Heard("headline", "名称 内容 推送标题"),
        Heard("link", "网址"),
        Heard("reads", "阅读量 播放量 浏览量 点击量"),
    ],
    template="village posted_on channel account headline link reads",
    example={
        "posted_on": "2026.3.2",
        "channel": "微信公众号",
        "account": "清风发布",
        "headline": "一图读懂农村宅基地",
        "reads": "820",
    },
    further=(
        {"posted_on": "2026.3.9", "channel": "微信群", "account": "村民群", "headline": "反诈提醒", "reads": "260"},
    ),
)

MATERIALS = Intake(
    "publicity.materials",
    columns=[
        Heard("given_on", "日期 时间 发放时间"),
        Heard(
            "kind",
            "类别 种类",
            words={
                "book": "手册 读本 书籍",
                "leaflet": "传单 折页 宣传单",
                "poster": "海报 挂图",
                "gift": "用品 宣传品",
                "other": "其他",
            },
        ),
        Heard("name", "名称 资料"),
        Heard("copies", "数量 发放数量 份"),
        Heard("given_to", "领取人 领取单位（人） 发放对象"),
    ],
    template="village given_on kind name copies given_to",
    example={
        "given_on": "2026.4.1",
        "kind": "读本、手册",
        "name": "民法典实用手册",
        "copies": "200",
        "given_to": "某某村民委员会",
    },
    further=({"given_on": "2026.4.15", "kind": "传单、折页", "name": "国家安全宣传折页", "copies": "300"},),
)

LITERATES = Intake(
    "publicity.literates",
    columns=[
        Heard("since", "日期 认定时间 认定日期 登记日期"),
        Heard("kind", "类别 类型", words={"literate": "明白人 法律明白人骨干", "volunteer": "志愿者 普法志愿服务者"}),
        Heard("name", "人员姓名"),
        Heard(
            "standing",
            "人员身份 职务",
            words={
                "cadre": "村干部 两委 村两委成员",
                "party_member": "中共党员",
                "mediator": "调解员",
                "grid_worker": "网格",
                "group_leader": "村民小组长 组长 楼栋长",
                "veteran": "退伍军人",
                "graduate": "大学生村官 返乡青年",
                "respected": "乡贤 退休教师 退休干部",
                "producer": "致富带头人 种养大户",
                "other": "群众 村民",
            },
        ),
        Heard("number", "证书编号 证件编号 编号"),
        Heard("until", "退出时间"),
        Heard("left_because", "原因 备注"),
    ],
    template="village kind name standing number since until left_because",
    example={"kind": "法律明白人", "name": "张三", "standing": "网格员", "number": "2025-001", "since": "2025.11.6"},
    further=({"name": "李四", "standing": "村民小组长", "number": "2025-002"},),
)

TRAININGS = Intake(
    "publicity.trainings",
    columns=[
        Heard("held_on", "日期 时间 培训时间"),
        Heard("topic", "内容 培训主题 主题"),
        Heard("trainer", "授课人 授课单位"),
        Heard("attendance", "人数 参训人数 参加人数"),
        Heard("tested", "考核人数 参考人数"),
        Heard("passed", "合格人数"),
    ],
    template="held_on topic trainer attendance tested passed",
    example={
        "held_on": "2026.3.20",
        "topic": "民法典相邻关系、调解技巧",
        "trainer": "司法所",
        "attendance": "45",
        "tested": "45",
        "passed": "43",
    },
    further=({"held_on": "2026.6.12", "topic": "防范电信网络诈骗", "attendance": "38", "tested": "", "passed": ""},),
)

WORK = Intake(
    "publicity.work",
    columns=[
        Heard("done_on", "日期 时间"),
        Heard("worker", "姓名 法律明白人 人员"),
        Heard(
            "kind",
            "类型 类别",
            words={
                "publicity": "宣传 普法宣传",
                "mediation": "调解",
                "guidance": "引导 法律服务",
                "opinion": "社情民意",
                "other": "其他",
            },
        ),
        Heard("what", "内容"),
        Heard("served", "人次 服务人数"),
    ],
    template="village done_on worker kind what served",
    example={"done_on": "2026.5.8", "worker": "张三", "kind": "宣传法律", "what": "向村民讲解反诈常识", "served": "16"},
    further=(
        {"done_on": "2026.5.19", "worker": "李四", "kind": "参与调解", "what": "协助劝解邻里争执", "served": "4"},
    ),
)

TEAMS = Intake(
    "publicity.teams",
    columns=[
        Heard("founded_on", "成立日期 成立时间 组建时间"),
        Heard(
            "kind",
            "类别 类型",
            words={
                "lecturers": "讲师团",
                "volunteers": "志愿队 志愿服务队",
                "squad": "小分队 普法小分队",
                "troupe": "文艺队",
                "other": "其他",
            },
        ),
        Heard("name", "名称 队伍"),
        Heard("members", "人数 队员数"),
        Heard("dissolved_on", "撤销时间"),
    ],
    template="village founded_on kind name members dissolved_on",
    example={"founded_on": "2025.3.1", "kind": "普法讲师团", "name": "某某乡普法讲师团", "members": "9"},
    further=({"founded_on": "2025.5.6", "kind": "普法小分队", "name": "某某村普法小分队", "members": "5"},),
)

PLACES = Intake(
    "publicity.places",
    columns=[
        Heard("opened_on", "日期 建成时间 建设时间"),
        Heard(
            "kind",
            "类别 类型",
            words={
                "square": "广场 公园 法治广场 法治公园",
                "corridor": "长廊",
                "column": "宣传栏 橱窗",
                "screen": "电子屏 LED屏 显示屏",
                "wall": "墙体标语 广告牌 标语",
                "library": "图书角 农家书屋 法律书屋",
                "school": "教育基地 课堂 法治课堂",
                "other": "其他",
            },
        ),
        Heard("name", "阵地名称"),
        Heard("where", "地点 地址"),
        Heard("keeper", "管护人 管理单位 责任单位"),
        Heard("closed_on", "停用时间"),
        Heard("closed_because", "原因 备注"),
    ],
    template="village opened_on kind name where keeper closed_on closed_because",
    example={"opened_on": "2024.10.8", "kind": "法治广场（公园）", "name": "某某村法治广场", "keeper": "村民委员会"},
    further=({"opened_on": "2025.3.4", "kind": "法治宣传栏", "name": "某某村法治宣传栏"},),
)

CHECKS = Intake(
    "publicity.checks",
    columns=[
        Heard("checked_on", "日期 时间 检查时间 维护日期"),
        Heard("place", "阵地名称 名称"),
        Heard("state", "现状", words={"good": "良好 正常", "worn": "陈旧 需更新", "broken": "损坏 需维修"}),
        Heard("issues", "期数 更换"),
        Heard("what", "情况 内容 备注"),
    ],
    template="village checked_on place state issues what",
    example={
        "checked_on": "2026.6.3",
        "place": "某某村法治广场",
        "state": "完好",
        "issues": "1",
        "what": "更换安全生产内容",
    },
    further=({"checked_on": "2026.6.4", "place": "某某村法治宣传栏", "state": "损坏", "what": "玻璃破损，已报修"},),
)
