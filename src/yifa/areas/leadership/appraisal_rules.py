"""What must hold in the appraisal of offices and villages."""

from __future__ import annotations

from yifa.law.entry_rules import EntryFacts, EntryRule, entry_rule
from yifa.law.wording import short_number

_TITLES = ("书记", "主任", "所长", "队长", "站长", "乡长", "镇长", "委员", "干事", "队员", "同志")
"""What a person's name or post ends with, and no unit's."""


@entry_rule("考核年度应当是指标下达的当年、上一年或者下一年", where="year")
def year_of_the_appraisal(facts: EntryFacts) -> bool:
    """Indicators are set for the year that runs, begins or has just ended."""
    record = facts.record
    return record.set_on is None or record.year is None or abs(record.year - record.set_on.year) <= 1


@entry_rule("绩效考核只考核站所和村（社区），不考核个人", where="unit")
def no_person_is_appraised(facts: EntryFacts) -> bool | str:
    """Points are given to units: nobody of those who hold a post here, and no post, is one."""
    record = facts.record
    who = record.names_a_person()
    if who:
        return f"“{record.unit}”是个人（{who}）；绩效考核只考核站所和村（社区），请写单位名称"
    return not record.unit.endswith(_TITLES)


@entry_rule("考核村（社区）的，选择该村（社区），单位名称与其一致；考核站所的不选村（社区）", where="unit")
def the_village_is_the_unit(facts: EntryFacts) -> bool:
    """A village is appraised as itself; an office is no village's."""
    record = facts.record
    if record.kind == "village":
        return record.village is not None and record.village.name == record.unit
    return record.village is None


@entry_rule("该单位本年度已有这项指标", where="indicator")
def indicator_stands_once(facts: EntryFacts) -> bool:
    """No unit gets points for the same thing twice."""
    return not facts.record.is_scored_twice()


@entry_rule("该单位本年度的分值合计超过满分", where="points")
def full_marks_hold(facts: EntryFacts) -> bool | str:
    """What a unit can get in a year adds up to the full marks at most."""
    record = facts.record
    full = record.full_marks()
    if record.points is None or full is None:
        return True
    together = record.points + record.points_beside()
    return (
        together <= full
        or f"{record.unit}{record.year}年度分值合计{short_number(together)}分，超过满分{full}分，请核对"
    )


def _within_the_points(name: str, demand: str) -> EntryRule:
    """No more is given than the indicator has."""

    def check(facts: EntryFacts) -> bool:
        given, points = getattr(facts.record, name), facts.record.points
        return given is None or points is None or given <= points

    return EntryRule(f"{name}_within_the_points", demand, check, name)


self_score_within_the_points = _within_the_points("self_score", "自评分不能多于分值")
score_within_the_points = _within_the_points("score", "复评分不能多于分值")


@entry_rule("复评日期和复评分应当一并填写", where="score")
def reviewed_and_scored(facts: EntryFacts) -> bool:
    """A review gives a score, and a score is given on a day."""
    return (facts.record.score is None) == (facts.record.reviewed_on is None)


@entry_rule("没有得满分的，写明扣分原因", where="reason")
def deduction_has_its_reason(facts: EntryFacts) -> bool:
    """Whoever lost points is told why."""
    record = facts.record
    is_less = record.score is not None and record.points is not None and record.score < record.points
    return not is_less or bool(record.reason)


@entry_rule("没有这个数字，请从提示中选择", where="figure")
def figure_is_known(facts: EntryFacts) -> bool:
    """A line rests on a figure that is counted here, or on none."""
    return not facts.record.figure or facts.record.rests_on_a_figure()
