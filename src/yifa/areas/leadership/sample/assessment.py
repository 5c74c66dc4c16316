"""The appraisal of offices and villages in three years, and who was held to account."""

from __future__ import annotations

from decimal import Decimal

from yifa.engine.sample_book import Book, rows

_INDICATORS = """
office|研究部署法治工作|30|年初有计划、年中有检查、年末有总结，缺一项扣10分|工作计划、检查记录和总结|
office|依法履行职责|50|程序、期限不合规的，每件扣2分|抽查办件20件|leadership.instruction_rate
office|学法用法|20|参加学法考试并合格，缺考一人扣1分|考试成绩册|
village|矛盾纠纷排查化解|40|按月排查、月月有报，漏报一月扣5分|月报和排查台账|disputes.sweeps
village|村规民约和村务公开|35|依法修订并备案，按期公开，漏公开一项扣2分|备案表和公开栏照片|
village|法治宣传|25|全年宣传不少于四次，少一次扣5分|活动登记表|
"""
"""Whom it is for, indicator, points, standard, basis, figure."""

_UNITS = (
    ("office", "综合行政执法队"), ("office", "清溪司法所"), ("office", "综治办"),
    ("village", "东溪村"), ("village", "西岭村"), ("village", "石桥村"), ("village", "白云村"),
)  # fmt: skip

_LOST = ((0, ""), (2, "一件办件超过期限"), (0, ""), (5, "少报一个月的排查情况"), (4, "两项村务公开晚于规定时间"))
"""Points lost and why, in turn."""

_SET = ("-2.2.27", "-1.2.12", "0.2.18")
_REVIEWED = ("-2.12.23", "-1.12.24", "0.12.22")


_DECISIONS = """
-2.9.24|综合行政执法队|队员|enforcement|检查时没有出示执法证件|talk|乡党委|《清溪乡法治建设责任制》|已当面致歉并重新培训
-1.8.20|综治办|干事|rectification|督察反馈的一个问题到期没有整改|notice|乡党委|清委发〔{year}〕17号|问题已整改
0.9.3|综合行政执法队|副队长|review|一起处罚决定因程序违法被撤销|examination|乡党委|清委发〔{year}〕20号|
"""
"""Day, unit, post, ground, what, treatment, by whom, basis, result."""


def hold_to_account(book: Book) -> None:
    """Enter the decisions, by a leader: others neither enter nor see them."""
    for decided_on, unit, post, ground, what, treatment, decided_by, basis, result in rows(_DECISIONS):
        day = book.day(decided_on)
        told = {
            "decided_on": day, "unit": unit, "post": post, "ground": ground, "what": what, "treatment": treatment,
            "decided_by": decided_by,
        }  # fmt: skip
        later = {"basis": basis.format(year=day.year), **({"result": result} if result else {})}
        book.keep("accountability_decisions", told, later)


def appraise(book: Book) -> None:
    """Enter the score sheets, each line with its review where that has come."""
    for set_on, reviewed_on in zip(_SET, _REVIEWED, strict=True):
        for place, (kind, unit) in enumerate(_UNITS):
            _fill_in(book, kind, unit, set_on, reviewed_on, place)


def _fill_in(book: Book, kind: str, unit: str, set_on: str, reviewed_on: str, place: int) -> None:
    own = [row for row in rows(_INDICATORS) if row[0] == kind]
    for number, (_, indicator, points, standard, basis, figure) in enumerate(own):
        lost, reason = _LOST[(place + 2 * number) % len(_LOST)]
        day = book.day(set_on)
        told = {
            "set_on": day, "year": day.year, "kind": kind, "unit": unit, "indicator": indicator,
            "points": Decimal(points), "standard": standard,
        }  # fmt: skip
        review = {"self_score": Decimal(points), "reviewed_on": book.day(reviewed_on), "score": Decimal(points) - lost}
        more = {name: value for name, value in (("basis", basis), ("figure", figure), ("reason", reason)) if value}
        book.keep("appraisal_scores", told, review | more, village=unit if kind == "village" else "")
