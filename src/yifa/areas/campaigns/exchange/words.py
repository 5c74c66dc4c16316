"""What ledgers on paper call the fields, kinds of places and kinds of events."""

from __future__ import annotations

from typing import Final

FIELDS: Final = {
    "safety": "安全 生产安全 安全生产大检查 企业安全",
    "fire": "消防安全 火灾防控 “九小”场所",
    "environment": "环保 生态环境 环境保护 污染防治",
    "food": "食品 食品安全 药品 食药",
    "traffic": "交通 交通安全 道路交通安全",
    "clutter": "六乱 六乱整治 乱堆乱放 人居环境",
    "gas": "燃气安全 液化气",
    "housing": "自建房安全 房屋安全 经营性自建房",
    "forest": "防火 森林防灭火 护林防火",
    "flood": "防汛 汛期 地质灾害 防汛抗旱",
    "gangs": "扫黑 扫黑除恶斗争 涉黑涉恶",
    "fraud": "反诈 电诈 电信诈骗 涉诈",
    "elderly": "养老诈骗 养老",
    "minors": "未成年人 未保",
    "schools": "校园 校园周边 学校安全",
    "other": "其他 其它",
}

PLACES: Final = {
    "company": "企业 作坊 工厂 加工厂",
    "shop": "商铺 门店 九小场所 店铺",
    "catering": "餐饮 食堂 饭店",
    "public": "人员密集 公共场所 农贸市场 集市",
    "school": "学校 幼儿园",
    "care": "养老院 敬老院",
    "site": "工地 施工现场",
    "house": "自建房 出租房 民房 住宅",
    "road": "道路 公路 桥梁 路段",
    "water": "河道 水库 山塘 水域",
    "forest": "林区 山林 坟山",
    "slope": "边坡 地灾点 滑坡点 切坡",
    "other": "其他 其它",
}

EVENTS: Final = {
    "general": "总体 综合 总体预案",
    "fire": "消防",
    "forest": "森林防火 山火",
    "flood": "防汛 防台 防洪 抗旱 防汛抗旱",
    "geology": "地灾 滑坡 山体滑坡",
    "safety": "安全生产 生产安全",
    "traffic": "交通事故",
    "food": "食品",
    "health": "疫情 卫生",
    "mass": "群体事件",
    "pollution": "污染 突发环境事件",
    "ice": "雨雪冰冻 低温冰冻",
    "other": "其他 其它",
}
