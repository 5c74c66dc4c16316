"""What is demanded of a dispute as a whole: its registration, one route at a time, an honest end."""

from __future__ import annotations

from yifa.law.citation import RMTJF, XFTL
from yifa.law.facts import ChildFact, Facts
from yifa.law.guards import guard
from yifa.law.roles import CLERK

ROUTES = {"mediation": "人民调解", "administrative_mediation": "行政调解", "court_mediation": "法院调解"}
SWEEP, GRID = "sweep", "grid"
"""Sources of a dispute that was looked for."""
_MEDIATING = ("turn_away", "record_refusal", "accept", "tell_rights", "inquire", "meet", "stop_on_request", "fail",
              "go_to_court")  # fmt: skip
"""What only those do who have a mediation in hand, from taking it up or not to its end without an agreement."""
_READS = tuple(f"child:{route}" for route in ROUTES)


@guard("应当登记双方当事人", law=RMTJF[17], reads=("line:matters.Party",))
def both_sides_known(facts: Facts) -> bool:
    """A dispute has two sides at least."""
    return len({party.side for party in facts.parties}) >= 2


@guard("来源为集中排查的，应当选择发现它的那次排查", law=RMTJF[17], reads=("field:source", "field:sweep"))
def found_in_that_sweep(facts: Facts) -> bool | str:
    """What a sweep found was there on its day, in its village, and the sweep does not say that nothing was found."""
    record, sweep = facts.record, facts.record.sweep
    if sweep is None:
        return bool(record.source != SWEEP)
    village = record.village
    if record.source not in (SWEEP, GRID):
        return "选择了所属排查的，来源应为“集中排查”或者“网格上报”"
    if sweep.voided:
        return "所选排查已作废，请另行选择"
    if sweep.outcome == "none":
        return "所选排查写的是“本期未发现”，请先更正排查结果，或者另行选择"
    if sweep.swept_on is not None and sweep.swept_on > facts.happened_on:
        return f"所选排查在{sweep.swept_on}进行，晚于登记日期{facts.happened_on}"
    if sweep.village_id and village is not None and sweep.village_id not in (village.pk, village.parent_id):
        return f"所选排查是{sweep.village}的，纠纷在{village}"
    return True


@guard(
    "只有其他单位移送、告知的纠纷需要反馈来源单位",
    law=XFTL["37(1)"],
    reads=("field:source",),
)
def came_from_a_unit(facts: Facts) -> bool:
    """Whoever sent it here is told what became of it."""
    return facts.record.source not in ("application", "own_motion", SWEEP)


@guard(
    "转入过人民调解的，应由办理过调解的调解员终结，或者由经办人终结",
    law=RMTJF[19, 26],
    reads=("child:mediation", *(f"act:mediation.{act}" for act in _MEDIATING)),
)
def by_who_mediated(facts: Facts) -> bool | str:
    """Who mediated knows that it failed and tells the parties where else they may go; no other mediator gives up what a
    colleague had in hand, and nobody before the mediation has ended."""
    ends = [child.record.closed_on for child in facts.children("mediation") if child.record.closed_on is not None]
    if any(day > facts.happened_on for day in ends):
        return f"人民调解在{max(ends)}才终结，纠纷不能在这以前终结"
    if not facts.children("mediation") or facts.holds_role(facts.actor_id, CLERK.code):
        return True
    return any(done.actor_id == facts.actor_id for act in _MEDIATING for done in facts.acts(f"mediation.{act}"))


@guard("一件纠纷同时只走一种调解途径", law=RMTJF["3(一)"], reads=_READS)
def no_route_open(facts: Facts) -> bool | str:
    """A route that failed may be followed by another; two at once would ask the parties twice."""
    running = [name for route, name in ROUTES.items() if any(not child.ended for child in facts.children(route))]
    return f"{'、'.join(running)}尚未办结" if running else True


@guard("可能引起治安案件、刑事案件的纠纷，应当写明向何单位报告和报告日期", law=RMTJF[25], reads=("line:DangerReport",))
def police_are_told(facts: Facts) -> bool:
    """What is merely growing worse asks for measures; what may become a case is reported too."""
    return all(
        line.reported_on is not None and line.reported_to
        for line in facts.added("DangerReport")
        if line.may_become_case
    )


@guard("上级调解达成的协议，应当先上报上级调解", law=RMTJF["3(一)"], reads=("field:settled_how", "act:escalate"))
def superior_was_asked(facts: Facts) -> bool:
    """What the level above brought about was laid before it."""
    return facts.record.settled_how != "by_superior" or bool(facts.acts("escalate"))


@guard(
    "化解须有依据：经调解达成协议，或者已记录和解",
    law=RMTJF[2],
    reads=("field:settled_on", "field:own_settled_on", "field:litigated_on"),
)
def settlement_stands(facts: Facts) -> bool | str:
    """A route reported an agreement that nobody has taken to court, or the parties settled outside it."""
    record = facts.record
    if record.own_settled_on is not None:
        return record.own_settled_on <= facts.happened_on
    if record.litigated_on is not None:
        return "协议争议已转入诉讼，不能按化解办理"
    return record.settled_on is not None and record.settled_on <= facts.happened_on


@guard(
    "正在进行的调解应当已达成协议，或者已经终结",
    law=RMTJF[2, 26],
    reads=("act:mediation.settle_in_writing", "act:mediation.settle_orally", "act:administrative_mediation.settle"),
)
def no_route_undecided(facts: Facts) -> bool | str:
    """What is still being mediated is not resolved. A route need not have ended: what was agreed may be unperformed."""

    def is_undecided(child: ChildFact) -> bool:
        if child.ended:
            return False
        settled_on = child.record.settled_on
        return settled_on is None or settled_on > facts.happened_on

    undecided = [name for route, name in ROUTES.items() if any(map(is_undecided, facts.children(route)))]
    return f"{'、'.join(undecided)}尚在进行，请先达成协议或者终止" if undecided else True


@guard(
    "已达成的协议仍然有效的，应当按化解办理",
    law=RMTJF["31(1)"],
    reads=("field:settled_on", "field:own_settled_on", "field:litigated_on"),
)
def no_settlement_stands(facts: Facts) -> bool:
    """What was agreed is not given up as unresolved."""
    record = facts.record
    return record.own_settled_on is None and (record.settled_on is None or record.litigated_on is not None)
