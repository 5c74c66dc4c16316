"""法治宣传活动、普法任务、普法计划、以案释法, as townships keep them on paper."""

from __future__ import annotations

from yifa.engine.exchange.declarations import Heard, Intake

_AUDIENCES = {
    "residents": "村民 居民 群众 广大群众",
    "minors": "学生 中小学生 未成年人 师生",
    "women": "妇女群众",
    "elderly": "老人 老年群众",
    "disabled": "残疾群众",
    "workers": "企业职工 务工人员 农民工 企业",
    "village_cadres": "村干部 村两委 村（居）干部",
    "cadres": "干部 机关干部职工 公职人员 领导干部",
    "other": "其他",
}

_THEME_DAYS = {
    "women": "三八妇女节 3·8 三八 妇女节",
    "consumers": "3·15 315 消费者权益日",
    "security": "4·15 415 国家安全日 国家安全教育日",
    "civil_code": "民法典月 民法典",
    "disasters": "5·12 防灾减灾",
    "environment": "6·5 世界环境日 环境日",
    "safety": "安全月",
    "drugs": "6·26 626 禁毒日",
    "fire": "11·9 119 消防日",
    "traffic": "12·2 122 交通安全日",
    "constitution_week": "宪法周",
    "constitution": "12·4 124 宪法日 国家宪法日",
}

ACTIVITIES = Intake(
    "publicity",
    columns=[
        Heard("held_on", "日期 时间 活动时间 开展时间"),
        Heard(
            "form",
            "宣传形式 形式 方式 宣传方式",
            words={
                "lecture": "讲座 宣讲 专题讲座 法律讲座",
                "stand": "咨询 咨询台 设点宣传 摆摊 现场咨询 集中宣传",
                "class": "送法进校园 法制课",
                "visit": "入户 走访 入户宣传",
                "show": "文艺 文艺汇演",
                "broadcast": "广播 大喇叭 村村响",
                "screen": "电子屏 LED LED屏",
                "banner": "横幅 展板 悬挂横幅",
                "leaflet": "传单 发放传单 发放宣传资料",
                "contest": "竞赛 法律知识竞赛",
                "other": "其他",
            },
        ),
        Heard("topic", "主题 宣传主题 活动内容 宣传内容"),
        Heard(
            "venue",
            "场所 法律进 七进",
            words={
                "village": "乡村 农村 进农村 村",
                "community": "社区",
                "school": "学校 进校园 校园",
                "company": "企业",
                "office": "机关",
                "unit": "单位",
                "market": "集市 赶集",
                "network": "网络",
                "other": "其他",
            },
        ),
        Heard("audience", "对象 宣传对象", words=_AUDIENCES),
        Heard("attended", "参加人数 受众人次 受教育人数 参与人数 人数"),
        Heard("theme_day", "节点 宣传日 主题日", words=_THEME_DAYS),
        Heard("place", "地点"),
        Heard("organiser", "主办 牵头单位 组织单位"),
        Heard("co_organisers", "协办 参加单位 联合单位"),
        Heard("laws", "法律 宣传法律 法律法规"),
        Heard("leaflets", "发放资料 资料份数 发放宣传资料 宣传资料（份）"),
        Heard("banners", "横幅 横幅条数 展板数 海报数"),
        Heard("consulted", "咨询人次 解答咨询 咨询"),
        Heard("households", "走访 入户数"),
        Heard("class_hours", "课时"),
        Heard("process", "过程 活动情况"),
        Heard("effect", "效果 备注"),
    ],
    template="village held_on theme_day topic form venue place audience attended organiser co_organisers laws leaflets "
    "banners consulted households class_hours process effect",
    example={
        "held_on": "2026.4.15",
        "theme_day": "4·15全民国家安全教育日",
        "topic": "国家安全人人有责",
        "form": "设点咨询",
        "venue": "进集市",
        "place": "集镇农贸市场",
        "audience": "村（居）民",
        "attended": "160",
        "organiser": "司法所",
        "co_organisers": "派出所、综治办",
        "leaflets": "300",
        "consulted": "24",
    },
)

TASKS = Intake(
    "publicity.tasks",
    columns=[
        Heard("set_on", "下达时间 印发日期 日期"),
        Heard("kind", "来源 类别", words={"duty": "责任清单 清单 谁执法谁普法", "item": "计划 年度计划 项目"}),
        Heard("unit", "牵头单位 责任部门"),
        Heard("law", "法律 普法内容 重点法律法规 宣传内容"),
        Heard("audience", "对象 普法对象", words=_AUDIENCES),
        Heard("content", "活动 任务 工作任务 主要任务"),
        Heard("due_on", "时限 时间 完成时间"),
        Heard("plan", "计划 计划名称"),
        Heard("theme_day", "节点 宣传节点", words=_THEME_DAYS),
        Heard("cancelled_on", "取消时间"),
        Heard("cancelled_because", "原因 备注"),
    ],
    template="set_on kind plan unit law audience content theme_day due_on cancelled_on cancelled_because",
    example={
        "set_on": "2026.1.20",
        "kind": "谁执法谁普法清单",
        "unit": "综合行政执法队",
        "law": "安全生产法、消防法",
        "audience": "企业职工和务工人员",
        "content": "到辖区企业开展安全生产法宣讲",
        "theme_day": "安全生产月",
        "due_on": "2026.6.30",
    },
)

PLANS = Intake(
    "publicity.plans",
    columns=[
        Heard("issued_on", "日期 时间 印发时间 发文日期"),
        Heard("kind", "类别 类型", words={"five_years": "规划 五年普法规划", "yearly": "计划 年度普法计划 要点"}),
        Heard("name", "计划名称 标题 文件名称"),
        Heard("first_year", "开始年度 年度 年份"),
        Heard("last_year", "结束年度"),
        Heard("number", "发文字号"),
        Heard("checked_on", "中期评估日期 年中检查日期 检查日期"),
        Heard("situation", "中期评估情况 年中检查情况 检查情况"),
        Heard("concluded_on", "总结日期 验收日期"),
        Heard("conclusion", "总结 验收情况"),
    ],
    template="issued_on kind name first_year last_year number checked_on situation concluded_on conclusion",
    example={
        "issued_on": "2026.1.20",
        "kind": "年度计划",
        "name": "2026年普法依法治理工作要点",
        "first_year": "2026",
        "last_year": "2026",
        "number": "某委发〔2026〕4号",
    },
)

EXPLANATIONS = Intake(
    "publicity.explanations",
    columns=[
        Heard("explained_on", "日期 时间 释法时间"),
        Heard("unit", "执法单位 责任单位"),
        Heard(
            "occasion",
            "场合 环节",
            words={
                "inspection": "检查 日常检查",
                "penalty": "处罚 办案 行政处罚",
                "mediation": "调解 纠纷调解",
                "petition": "信访 接访",
                "service": "窗口 办事 窗口服务",
                "other": "其他",
            },
        ),
        Heard("law", "法律 释法内容 法律法规"),
        Heard("people", "人数 受教育人次"),
        Heard("what", "情况 案情和释法 备注"),
    ],
    template="village explained_on unit occasion law people what",
    example={
        "explained_on": "2026.5.12",
        "unit": "综合行政执法队",
        "occasion": "执法检查",
        "law": "《消防法》关于消防通道的规定",
        "people": "12",
    },
)
