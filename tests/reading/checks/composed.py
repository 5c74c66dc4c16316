"""Paragraphs composed at random from the customary sentences of reports, with the checks that they hold.

Each template gives a marked sentence and its checks by the places of its figures; in a paragraph the sentences stand
side by side, so that figures of one tempt those of another.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple


class Sentence(NamedTuple):
    """A marked sentence; each check is kind, places of its figures within the sentence, verdict."""

    text: str
    checks: tuple[tuple[str, tuple[int, ...], str], ...] = ()


Template = Callable[[Random], Sentence]

_KINDS = ("婚姻家庭", "邻里", "山林土地", "劳动争议", "物业", "债务", "损害赔偿", "宅基地", "征地拆迁", "消费")
_CALLS = ("咨询", "求助", "投诉", "举报", "建议", "表扬")
_DONE = (
    ("调解成功", "调解成功率"),
    ("办结", "办结率"),
    ("化解", "化解率"),
    ("答复", "答复率"),
    ("按期办结", "按期办结率"),
)
_RECEIVED = ("受理矛盾纠纷", "排查矛盾纠纷", "接到群众诉求", "受理信访事项", "交办工单", "登记案件")
_ACTIVITIES = ("开展法治宣传活动", "举办法治讲座", "组织集中学习", "召开专题会议", "开展入户走访", "开展应急演练")


def _split(rng: Random, total: int, parts: int) -> list[int]:
    cuts = sorted(rng.sample(range(1, total), parts - 1))
    return [b - a for a, b in zip([0, *cuts], [*cuts, total], strict=True)]


def _percent(part: int, whole: int, decimals: int) -> str:
    return f"{part / whole * 100:.{decimals}f}"


def breakdown(rng: Random) -> Sentence:
    """共T件，其中A、B、C; one in three with a slip in its last part."""
    total, n = rng.randint(30, 900), rng.randint(2, 5)
    values = _split(rng, total, n)
    holds = "true"
    if rng.random() < 0.33 and n >= 3 and values[-1] > 1 and total > 60:
        values[-1] -= 1
        holds = "false"
    names = rng.sample(_KINDS, n)
    opening = rng.choice(("全年共调解各类纠纷", "共受理纠纷", "累计排查纠纷"))
    listed = "、".join(f"{name}纠纷⟦{value}件⟧" for name, value in zip(names, values, strict=True))
    return Sentence(f"{opening}⟦{total}件⟧，其中{listed}。", (("sum", tuple(range(n + 1)), holds),))


def partial(rng: Random) -> Sentence:
    """共T件，其中A、B, far from all."""
    total = rng.randint(100, 900)
    one, two = rng.randint(2, total // 5), rng.randint(2, total // 5)
    return Sentence(f"共受理案件⟦{total}件⟧，其中涉企案件⟦{one}件⟧、涉农案件⟦{two}件⟧。")


def opposites(rng: Random) -> Sentence:
    """T件，满意A件，不满意B件."""
    total = rng.randint(20, 3000)
    good = rng.randint(total // 2, total - 1)
    pair = rng.choice(
        (("满意", "不满意"), ("按时办结", "逾期办结"), ("线上办理", "线下办理"), ("自行处理", "转派部门"))
    )
    return Sentence(
        f"{rng.choice(('12345热线工单', '群众来电', '政务服务办件'))}⟦{total}件⟧，"
        f"{pair[0]}⟦{good}件⟧，{pair[1]}⟦{total - good}件⟧。",
        (("sum", (0, 1, 2), "true"),),
    )


def rate(rng: Random) -> Sentence:
    """受理T件，成功A件，成功率r%; one in three wrong."""
    total = rng.randint(15, 2500)
    done = rng.randint(int(total * 0.8), total)
    verb, name = rng.choice(_DONE)
    decimals = rng.choice((0, 1, 2))
    holds, shown = "true", _percent(done, total, decimals)
    if rng.random() < 0.33 and done < total * 0.97:
        holds, shown = "false", f"{done / total * 100 + 2:.{decimals}f}"
    return Sentence(
        f"{rng.choice(_RECEIVED)}⟦{total}件⟧，{verb}⟦{done}件⟧，"
        f"{name}{rng.choice(('达', '为', '', '达到'))}⟦{shown}%⟧。",
        (("rate", (1, 0, 2), holds),),
    )


def bare_rate(rng: Random) -> Sentence:
    """受理T件，满意率r%: one count."""
    return Sentence(
        f"{rng.choice(_RECEIVED)}⟦{rng.randint(15, 2500)}件⟧，"
        f"{rng.choice(('群众满意率', '及时率', '办结率'))}达⟦{rng.randint(90, 99)}%⟧。"
    )


def shares(rng: Random) -> Sentence:
    """受理T件。A件占a%，B件占b%."""
    total = rng.randint(200, 5000)
    values = [rng.randint(total // 20, total // 4) for _ in range(3)]
    names = rng.sample(_CALLS, 3)
    listed = "，".join(
        f"{name}类⟦{value}件⟧，占⟦{_percent(value, total, 1)}%⟧" for name, value in zip(names, values, strict=True)
    )
    checks = tuple(("rate", (1 + 2 * i, 0, 2 + 2 * i), "true") for i in range(3))
    return Sentence(f"全年共受理热线⟦{total}件⟧，其中{listed}。", checks)


def change(rng: Random) -> Sentence:
    """由A件降至B件，下降p%; one in three wrong."""
    old = rng.randint(20, 800)
    new = rng.randint(5, old - 1)
    shown = (old - new) / old * 100
    holds = "true"
    if rng.random() < 0.33:
        shown, holds = shown + 3, "false"
    subject = rng.choice(("信访总量", "行政复议案件", "治安案件", "重复信访量"))
    return Sentence(f"{subject}由⟦{old}件⟧下降到⟦{new}件⟧，下降⟦{shown:.1f}%⟧。", (("difference", (0, 1, 2), holds),))


def last_year(rng: Random) -> Sentence:
    """T件，比去年的B件减少C件."""
    old = rng.randint(20, 800)
    new = rng.randint(5, old - 1)
    return Sentence(
        f"共发生案件⟦{new}起⟧，比去年同期的⟦{old}起⟧减少⟦{old - new}起⟧。", (("difference", (1, 0, 2), "true"),)
    )


def growth(rng: Random) -> Sentence:
    """T件，同比增长p%: no base."""
    return Sentence(f"主动公开信息⟦{rng.randint(50, 2000)}条⟧，同比增长⟦{rng.randint(2, 40)}.{rng.randint(1, 9)}%⟧。")


def activities(rng: Random) -> Sentence:
    """Equals side by side."""
    names = rng.sample(_ACTIVITIES, 3)
    return Sentence(
        "，".join(f"{name}⟦{rng.randint(1, 40)}次⟧" for name in names)
        + f"，覆盖群众⟦{rng.randint(2, 90) * 100}余人次⟧。"
    )


def materials(rng: Random) -> Sentence:
    """Leaflets, banners, questions."""
    return Sentence(
        f"发放宣传资料⟦{rng.randint(3, 90) * 100}余份⟧，悬挂横幅⟦{rng.randint(5, 90)}条⟧，"
        f"解答咨询⟦{rng.randint(20, 900)}人次⟧。"
    )


def found_and_left(rng: Random) -> Sentence:
    """检查N家，发现T处，已整改A处，正在整改B处."""
    total = rng.randint(20, 900)
    done = rng.randint(total // 2, total - 1)
    return Sentence(
        f"检查企业⟦{rng.randint(10, 400)}家⟧，发现隐患⟦{total}处⟧，已整改⟦{done}处⟧，正在整改⟦{total - done}处⟧。",
        (("sum", (1, 2, 3), "true"),),
    )


def resolved_of_found(rng: Random) -> Sentence:
    """排查T件，化解A件: a part of a total, nothing stated."""
    total = rng.randint(20, 900)
    return Sentence(f"排查风险隐患⟦{total}处⟧，消除⟦{rng.randint(total // 2, total)}处⟧。")


def staff(rng: Random) -> Sentence:
    """Persons, certified, share."""
    total = rng.randint(10, 80)
    certified = rng.randint(total // 2, total)
    return Sentence(
        f"现有执法人员⟦{total}名⟧，其中持证⟦{certified}名⟧，持证率⟦{_percent(certified, total, 1)}%⟧。",
        (("rate", (1, 0, 2), "true"),),
    )


def exam(rng: Random) -> Sentence:
    """Due, sat, passed with both rates."""
    due = rng.randint(40, 400)
    sat = rng.randint(int(due * 0.9), due - 1)
    passed = rng.randint(int(sat * 0.9), sat - 1)
    return Sentence(
        f"应考⟦{due}人⟧，实际参考⟦{sat}人⟧，参考率⟦{_percent(sat, due, 2)}%⟧，"
        f"合格⟦{passed}人⟧，合格率⟦{_percent(passed, sat, 2)}%⟧。",
        (("rate", (1, 0, 2), "true"), ("rate", (3, 1, 4), "true")),
    )


def penalties(rng: Random) -> Sentence:
    """Simple and ordinary procedure, then money."""
    total = rng.randint(5, 300)
    simple = rng.randint(1, total - 1)
    return Sentence(
        f"办理行政处罚案件⟦{total}件⟧，其中简易程序⟦{simple}件⟧、普通程序⟦{total - simple}件⟧，"
        f"罚款⟦{rng.randint(1, 90)}.{rng.randint(1, 9)}万元⟧。",
        (("sum", (0, 1, 2), "true"),),
    )


def added_up(rng: Random) -> Sentence:
    """A件、B件、C件，共计T件."""
    values = [rng.randint(2, 200) for _ in range(3)]
    holds = rng.random() > 0.3
    total = sum(values) + (0 if holds else max(1, sum(values) // 25))
    return Sentence(
        f"审查合同⟦{values[0]}件⟧、重大决策⟦{values[1]}件⟧、规范性文件⟦{values[2]}件⟧，共计⟦{total}件⟧。",
        (("sum", (3, 0, 1, 2), "true" if holds else "false"),),
    )


def share_of_the_unsaid(rng: Random) -> Sentence:
    """A件，占p% of a whole that is not stated."""
    whole = rng.choice(("全县同类案件的", "", "比", "全县总量的"))
    return Sentence(f"涉农案件⟦{rng.randint(3, 200)}件⟧，占{whole}⟦{rng.randint(5, 95)}%⟧。")


def rate_of_the_unsaid(rng: Random) -> Sentence:
    """成功A件，成功率r%: the whole is not stated."""
    verb, name = rng.choice(_DONE)
    return Sentence(f"{verb}⟦{rng.randint(10, 900)}件⟧，{name}⟦{rng.randint(80, 99)}.{rng.randint(0, 9)}%⟧。")


def single(rng: Random) -> Sentence:
    """One count by itself."""
    what = rng.choice(("提供法律咨询", "审查合同", "制发法律文书", "回访当事人", "建立台账"))
    return Sentence(f"{what}⟦{rng.randint(2, 400)}件⟧。")


TEMPLATES: tuple[Template, ...] = (
    breakdown, partial, opposites, rate, bare_rate, shares, change, last_year, growth, activities, materials,
    found_and_left, resolved_of_found, staff, exam, penalties, added_up, share_of_the_unsaid,
    rate_of_the_unsaid, single,
)  # fmt: skip


def paragraph(rng: Random) -> Sentence:
    """Two to six sentences of different templates, in one paragraph."""
    text: list[str] = []
    checks: list[tuple[str, tuple[int, ...], str]] = []
    figures = 0
    for template in rng.sample(TEMPLATES, rng.randint(2, 6)):
        sentence = template(rng)
        text.append(sentence.text)
        checks += [(kind, tuple(place + figures for place in places), holds) for kind, places, holds in sentence.checks]
        figures += sentence.text.count("⟦")
    return Sentence("".join(text), tuple(checks))
