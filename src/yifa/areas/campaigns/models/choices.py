"""What campaigns, rounds, hazards, plans and patrols are told apart by."""

from __future__ import annotations

from typing import Any

from django.db import models

from yifa.engine.numbers.bounds import at_most


class Field(models.TextChoices):
    """整治领域: one list for campaigns, rounds and hazards, so that they are counted alike."""

    SAFETY = "safety", "安全生产"
    FIRE = "fire", "消防"
    ENVIRONMENT = "environment", "生态环保"
    FOOD = "food", "食品药品"
    TRAFFIC = "traffic", "道路交通"
    CLUTTER = "clutter", "“六乱”整治"
    GAS = "gas", "燃气"
    HOUSING = "housing", "自建房"
    FOREST = "forest", "森林防火"
    FLOOD = "flood", "防汛和地质灾害"
    GANGS = "gangs", "扫黑除恶"
    FRAUD = "fraud", "反电信网络诈骗"
    ELDERLY = "elderly", "打击整治养老诈骗"
    MINORS = "minors", "未成年人保护"
    SCHOOLS = "schools", "校园及周边"
    OTHER = "other", "其他领域"


class PlaceType(models.TextChoices):
    """场所类型."""

    COMPANY = "company", "企业、作坊"
    SHOP = "shop", "商铺、“九小”场所"
    CATERING = "catering", "餐饮单位、食堂"
    PUBLIC = "public", "人员密集场所"
    SCHOOL = "school", "学校、幼儿园"
    CARE = "care", "养老机构"
    SITE = "site", "建筑工地"
    HOUSE = "house", "自建房、出租房"
    ROAD = "road", "道路、桥梁"
    WATER = "water", "河道、山塘、水库"
    FOREST = "forest", "林区、坟山"
    SLOPE = "slope", "边坡、地质灾害点"
    OTHER = "other", "其他场所"


class Grade(models.TextChoices):
    """隐患等级."""

    GENERAL = "general", "一般隐患"
    MAJOR = "major", "重大隐患"


class EmergencyKind(models.TextChoices):
    """事件类别: for what a plan is made and a drill is held."""

    GENERAL = "general", "总体（综合）"
    FIRE = "fire", "火灾"
    FOREST = "forest", "森林火灾"
    FLOOD = "flood", "防汛防台抗旱"
    GEOLOGY = "geology", "地质灾害"
    SAFETY = "safety", "生产安全事故"
    TRAFFIC = "traffic", "道路交通事故"
    FOOD = "food", "食品安全"
    HEALTH = "health", "公共卫生"
    MASS = "mass", "群体性事件"
    POLLUTION = "pollution", "环境污染"
    ICE = "ice", "低温雨雪冰冻"
    OTHER = "other", "其他"


def count(name: str, unit: str, *, help_text: str = "", most: int = 9_999) -> models.PositiveIntegerField[Any, Any]:
    """A number that may not be known."""
    return models.PositiveIntegerField(
        name, null=True, blank=True, validators=[at_most(most, unit)], help_text=help_text
    )
