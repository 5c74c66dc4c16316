"""Whether a procedure holds together: its graph, its clocks, its citations and what its guards read.

``problems(procedure, others)`` lists what is wrong in Chinese, each with its place; an empty list means sound. Fields,
lines and records, which live in the database's models, are checked by the engine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from yifa.law.citation import Basis
from yifa.law.file_kinds import file_kinds
from yifa.law.forms import forms
from yifa.law.guards import Guard
from yifa.law.limits import ClockKind, Limit, versions
from yifa.law.procedure import NEW, Clock, Lapse, Procedure, Register, State

_ASKS_FOR_A_MEETER = (ClockKind.DEADLINE, ClockKind.HOURS, ClockKind.BEFORE_EVENT, ClockKind.BAR, ClockKind.FIXED_DATE)


def problems(procedure: Procedure, others: Mapping[str, Procedure]) -> list[str]:
    """What is wrong with a procedure; ``others`` holds every procedure that it may name, itself included."""
    found = [
        *_graph(procedure),
        *_course(procedure),
        *_acts(procedure, others),
        *_clocks(procedure, others),
        *_separations(procedure, others),
        *_citations(procedure),
    ]
    return [f"{procedure.id} v{procedure.version}：{problem}" for problem in found]


def register_problems(register: Register, day: date) -> list[str]:
    """What is wrong with a register."""
    found = [] if register.law is None else list(_not_in_force(f"台账 {register.id} ", register.law, day))
    if register.dated_by not in register.fields:
        found.append(f"台账 {register.id}：登记日期字段“{register.dated_by}”不在必填字段之列")
    named = [*register.fields, *register.optional, *register.later]
    found += [
        f"台账 {register.id}：字段“{name}”列了不止一次" for name in sorted({n for n in named if named.count(n) > 1})
    ]
    if blind := [role.name for role in register.by if not register.is_seen_in({role.code})]:
        found.append(f"台账 {register.id}：{'、'.join(blind)}登记条目，却不在可以查看的角色（seen_by）之列")
    found += [f"台账 {register.id}：材料种类“{kind}”没有名称" for kind in register.files if kind not in file_kinds()]
    for rule in (*register.rules, *register.warns):
        if rule.where not in ("", "village", *named):
            found.append(f"台账 {register.id}：规则“{rule.id}”指向本台账没有的字段“{rule.where}”")
        if rule.law is not None:
            found += _not_in_force(f"台账 {register.id} 规则“{rule.id}”", rule.law, day)
    return found


def _course(procedure: Procedure) -> Iterator[str]:
    """The usual course must be one that can be gone, act by act."""
    state = procedure.opens.id
    for id in procedure.course:
        if not procedure.has_act(id):
            yield f"通常经过 course 中的步骤“{id}”不存在"
            return
        act = procedure.act(id)
        if state not in {start.id for start in act.frm}:
            yield f"通常经过 course 中，步骤“{id}”不能在“{procedure.state(state).name}”时办理"
            return
        state = act.target(state)


def _graph(procedure: Procedure) -> Iterator[str]:
    openings = [act for act in procedure.acts if act.opens]
    if len(openings) != 1:
        yield f"应有且只有一个登记步骤（frm=NEW），现有{len(openings)}个"
    elif openings[0].target("") != procedure.opens.id:
        yield f"登记步骤“{openings[0].id}”应到达起始状态“{procedure.opens.id}”"
    names: dict[str, str] = {}
    for state in procedure.states:
        if names.setdefault(state.name, state.id) != state.id:
            yield f"状态“{state.id}”与“{names[state.name]}”同名"
    declared = {state for act in procedure.acts for state in (*act.frm, act.to) if isinstance(state, State)}
    ids = [state.id for state in declared]
    yield from (f"状态“{id}”有两种声明" for id in sorted({id for id in ids if ids.count(id) > 1}))
    reached = _reach({procedure.opens.id}, procedure, forward=True)
    ends = {state.id for state in procedure.states if state.ends}
    leaving = _reach(ends, procedure, forward=False)
    if not ends:
        yield "没有办结状态"
    for state in procedure.states:
        if state.id not in reached:
            yield f"状态“{state.id}”无法到达"
        elif not state.ends and state.id not in leaving:
            yield f"状态“{state.id}”无法办结"


def _reach(start: set[str], procedure: Procedure, *, forward: bool) -> set[str]:
    edges: dict[str, set[str]] = {}
    for act in procedure.acts:
        for state in act.frm:
            if state is NEW:
                continue
            here, there = state.id, act.target(state.id)
            if not forward:
                here, there = there, here
            edges.setdefault(here, set()).add(there)
    reached, frontier = set(start), list(start)
    while frontier:
        for state_id in edges.get(frontier.pop(), ()):
            if state_id not in reached:
                reached.add(state_id)
                frontier.append(state_id)
    return reached


def _acts(procedure: Procedure, others: Mapping[str, Procedure]) -> Iterator[str]:
    for act in procedure.acts:
        where = f"步骤“{act.id}”"
        if not act.by:
            yield f"{where}没有写明由谁办理"
        if not act.frm:
            yield f"{where}没有写明在何状态办理"
        twice = sorted(set(act.fields) & set(act.optional))
        if twice:
            yield f"{where}的字段{'、'.join(twice)}既为必填又为选填"
        if act.opens_child is not None:
            child = others.get(act.opens_child)
            if child is None:
                yield f"{where}启动的子程序“{act.opens_child}”不存在"
            elif not child.may_be_child_of(procedure.id):
                yield f"{where}启动的“{child.id}”没有声明可属于“{procedure.id}”"
        if act.reports and not procedure.child_of:
            yield f"{where}向主事项回填，但本程序不是子程序"
        for name, (line, _) in act.latest:
            if line not in act.lines:
                yield f"{where}的{name}取自“{line}”，但本步骤不添加该明细"
        for code in act.prints:
            if code not in forms():
                yield f"{where}打印的文书“{code}”不在文书目录中"
        for guard in (*act.guards, *act.warns):
            yield from _reads(guard, where, procedure, others)


def _reads(guard: Guard, where: str, procedure: Procedure, others: Mapping[str, Procedure]) -> Iterator[str]:
    lines = {line for act in procedure.acts for line in act.lines}
    files = {kind for act in procedure.acts for kind in act.files}
    written = {name for act in procedure.acts for name in act.writes}
    for read in guard.reads:
        what, _, name = read.partition(":")
        known = {
            "act": lambda name: _names_act(name, procedure, others),
            "child": lambda name: name in others and others[name].may_be_child_of(procedure.id),
            "line": lambda name: name in lines,
            "parent_line": lambda name: _line_above(name, procedure, others),
            "file": lambda name: name in files,
            "field": lambda name: name in written or _reported(name, procedure, others),
        }
        if what not in known:
            yield f"{where}的条件“{guard.id}”写了无法识别的“{read}”"
        elif not known[what](name):
            yield f"{where}的条件“{guard.id}”要看{read}，但没有哪一步记录它"


def _line_above(name: str, procedure: Procedure, others: Mapping[str, Procedure]) -> bool:
    above = [other for other in others.values() if procedure.may_be_child_of(other.id)]
    return any(name in act.lines for other in above for act in other.acts)


def _names_act(name: str, procedure: Procedure, others: Mapping[str, Procedure]) -> bool:
    of, _, act = name.rpartition(".")
    if not of:
        return procedure.has_act(act)
    return of in others and others[of].has_act(act)


def _reported(name: str, procedure: Procedure, others: Mapping[str, Procedure]) -> bool:
    children = [other for other in others.values() if other.may_be_child_of(procedure.id)]
    return any(name == field for child in children for act in child.acts for field, _ in act.reports)


def _clocks(procedure: Procedure, others: Mapping[str, Procedure]) -> Iterator[str]:
    for clock in procedure.clocks:
        where = f"期限“{clock.id}”"
        if not clock.starts.acts and not (
            any(clock in procedure.clocks_started_by(act) for act in procedure.acts)
            or _started_by_child(clock, procedure, others)
        ):
            yield f"{where}没有起算：没有哪一步写入“{clock.starts}”"
        for name in clock.starts.acts:
            if not _names_act(name, procedure, others):
                yield f"{where}自“{name}”起算，但没有这一步骤"
        for guard in clock.extension_needs:
            yield from _reads(guard, where, procedure, others)
        for name in clock.met_by:
            if not _names_act(name, procedure, others):
                yield f"{where}由“{name}”完成，但没有这一步骤"
        for name in clock.gates:
            if not procedure.has_act(name):
                yield f"{where}限制的步骤“{name}”不存在"
        yield from _limit(clock, where, procedure.in_force.since)
        yield from _lapse(clock, where)


def _started_by_child(clock: Clock, procedure: Procedure, others: Mapping[str, Procedure]) -> bool:
    return (
        clock.starts.field is not None
        and clock.starts.line is None
        and _reported(clock.starts.field, procedure, others)
    )


def _limit(clock: Clock, where: str, day: date) -> Iterator[str]:
    if isinstance(clock.limit, Limit) and not any(version.covers(day) for version in versions(clock.limit.id)):
        yield f"{where}的时限{clock.limit.id}在{day}没有施行的规定，应另立期限或者改程序的施行日期"


def _lapse(clock: Clock, where: str) -> Iterator[str]:
    kind = clock.limit.kind
    if kind is ClockKind.MINIMUM:
        if not clock.gates or clock.lapse is not Lapse.NEXT_ALLOWED:
            yield f"{where}是最短期间，应写明限制哪些步骤，届满后果为“可进入下一步”"
    else:
        if clock.gates:
            yield f"{where}不是最短期间，不能限制步骤"
        if clock.lapse is Lapse.NEXT_ALLOWED:
            yield f"{where}不是最短期间，届满后果不能是“可进入下一步”"
    if kind in _ASKS_FOR_A_MEETER and not clock.met_by:
        yield f"{where}没有写明由哪一步完成"


def _separations(procedure: Procedure, others: Mapping[str, Procedure]) -> Iterator[str]:
    for separation in procedure.separations:
        where = f"职责分离“{separation.id}”"
        named = [act for acts in separation.duties.values() for act in acts]
        if len(separation.duties) < 2:
            yield f"{where}至少要有两项职责"
        if len(named) != len(set(named)):
            yield f"{where}把同一步骤列入了两项职责"
        for name in named:
            if not _names_act(name, procedure, others):
                yield f"{where}所列步骤“{name}”不存在"


def _citations(procedure: Procedure) -> Iterator[str]:
    day = procedure.in_force.since
    yield from _not_in_force("程序", procedure.law, day)
    for act in procedure.acts:
        yield from _not_in_force(f"步骤“{act.id}”", act.law, day)
        for guard in (*act.guards, *act.warns):
            yield from _not_in_force(f"步骤“{act.id}”的条件“{guard.id}”", guard.law, day)
        if act.certified is not None:
            yield from _not_in_force(f"步骤“{act.id}”的持证要求", act.certified.law, day)
    for separation in procedure.separations:
        yield from _not_in_force(f"职责分离“{separation.id}”", separation.law, day)


def _not_in_force(where: str, basis: Basis, day: date) -> Iterator[str]:
    for citation in basis.citations:
        problem = citation.problem_on(day)
        if problem is not None:
            yield f"{where}的依据有误：{problem}"
