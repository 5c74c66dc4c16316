"""`yifa law`: what the law says. Starts without Django, and reads only the statutes that a command needs."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from yifa.law.arguments import day_or_moment, positive, written_day
from yifa.law.calendar import Calendar, DateOutOfCalendar, default_calendar
from yifa.law.clock import DayStep, Explanation, ExtensionNotAllowed, Pause, PauseNotAllowed, explain
from yifa.law.limits import Limit, LimitNotInForce, Term, UnknownLimit, limit, limits, versions
from yifa.law.printing import padded

USAGE_ERROR = 2


def configure(parser: argparse.ArgumentParser) -> Any:
    """Declare the commands of `yifa law`; the returned collection takes more of them."""
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _configure_limits(commands)
    _configure_explain(commands)
    _configure_procedures(commands)
    return commands


def _configure_procedures(commands: Any) -> None:
    parser = commands.add_parser("procedures", help="every procedure with its states, acts, guards and clocks")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON")
    form.add_argument("--markdown", action="store_true", help="print the reference page of procedures, with drawings")
    parser.set_defaults(run=_run_procedures)


def _configure_limits(commands: Any) -> None:
    parser = commands.add_parser("limits", help="every time limit, with its law and article")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print JSON")
    form.add_argument("--markdown", action="store_true", help="print the reference page of statutes")
    parser.set_defaults(run=_run_limits)


def _configure_explain(commands: Any) -> None:
    parser = commands.add_parser("explain", help="why a limit falls due on that day, counted day by day")
    parser.add_argument("limit", metavar="LIMIT", help="the limit's id, see `yifa law limits`")
    parser.add_argument(
        "--from",
        dest="start",
        type=day_or_moment,
        required=True,
        metavar="DATE",
        help="the day of the event, 2025-09-28; for hours the moment, 2025-09-28T10:30",
    )
    parser.add_argument("--extend", type=positive, metavar="N", help="extended by N, in the limit's own unit")
    parser.add_argument(
        "--pause",
        type=_pause,
        action="append",
        default=[],
        metavar="FIRST..LAST:GROUND",
        help="paused from FIRST through LAST on that ground; without LAST it still is; may be repeated",
    )
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=_run_explain)


def _run_limits(args: argparse.Namespace) -> int:
    if args.json:
        _print_json({"limits": [limit_as_json(found) for found in limits()]})
    elif args.markdown:
        from yifa.law.reference import statutes_as_markdown

        print(statutes_as_markdown(), end="")
    else:
        print("\n".join(_limits_in_words()))
    return 0


def _run_explain(args: argparse.Namespace) -> int:
    calendar = default_calendar()
    try:
        found = _version_for(args.limit, args.start.date() if isinstance(args.start, datetime) else args.start)
        extension = _extension(found, args.extend)
        explained = explain(found, args.start, pauses=args.pause, extension=extension, calendar=calendar)
    except UnknownLimit as error:
        return _refuse(error.args[0])
    except (PauseNotAllowed, ExtensionNotAllowed, DateOutOfCalendar) as error:
        return _refuse(str(error))
    if args.json:
        _print_json(explanation_as_json(explained))
    else:
        print("\n".join(_explanation_in_words(explained, calendar)))
    return 0


def _run_procedures(args: argparse.Namespace) -> int:
    # Declarations take as long to read as all limits together, so the other commands don't import them.
    from yifa.law.discovery import declared_procedures
    from yifa.law.telling import told

    found = declared_procedures()
    if args.json:
        _print_json({"procedures": [told(procedure) for procedure in found]})
    elif args.markdown:
        from yifa.law.procedure_reference import procedures_as_markdown

        print(procedures_as_markdown(found), end="")
    else:
        for procedure in found:
            version = f"v{procedure.version}  自{procedure.in_force.since}"
            print(f"{procedure.id}  {procedure.name}  {version}  {procedure.law}")
            for act in procedure.acts:
                print(f"    {act.id:<28}{act.name}  {act.law}")
    return 0


def limit_as_json(found: Limit) -> dict[str, Any]:
    """A limit as `yifa law limits --json` prints it; null where the law gives no such thing."""
    return {
        "id": found.id,
        "procedure": found.procedure,
        "name": found.name,
        "from": found.starts_from,
        "kind": found.kind.value,
        "number": found.term.n if found.term else None,
        "unit": found.term.unit.value if found.term else None,
        "fixed_date": f"{found.fixed_date.month:02}-{found.fixed_date.day:02}" if found.fixed_date else None,
        "before": found.fixed_before,
        "quota": vars(found.quota) if found.quota else None,
        "extension": found.extension.n if found.extension else None,
        "extended_by": found.extended_by,
        "pauses": [vars(ground) for ground in found.pauses],
        "rolls": found.rolls,
        "law": found.law,
        "article": found.article,
        "in_force": found.in_force.isoformat() if found.in_force else None,
        "until": found.until.isoformat() if found.until else None,
        "verified": found.verified,
        "local": found.local,
        "source": found.source,
    }


def explanation_as_json(explained: Explanation) -> dict[str, Any]:
    """An explanation as `yifa law explain --json` prints it."""
    due = explained.due
    return {
        "limit": explained.limit.id,
        "kind": explained.kind.value,
        "from": _written(explained.start),
        "due": _written(due.at or due.on),
        "provisional": explained.provisional,
        "law": explained.limit.law,
        "article": explained.limit.article,
        "days": [{"date": step.date.isoformat(), "counted": step.counted, "why": step.why} for step in explained.days],
    }


def _version_for(limit_id: str, day: date) -> Limit:
    """The version in force on the day; before any was, the first one, and a word on it."""
    try:
        return limit(limit_id).on(day)
    except LimitNotInForce as error:
        print(f"提示：{error.args[0]}，以下按该规定计算", file=sys.stderr)
        return versions(limit_id)[0]


def _extension(found: Limit, n: int | None) -> Term | None:
    if n is None:
        return None
    if found.term is None:
        raise ExtensionNotAllowed(f"“{found.name}”没有期限长度，不能延长")
    return Term(n, found.term.unit)


def _limits_in_words() -> Iterator[str]:
    law = None
    for found in limits():
        heading = "地方规定（示例，由县级按文件设定）" if found.local else f"《{found.law}》"
        if heading != law:
            yield heading if law is None else f"\n{heading}"
            law = heading
        marks = "" if found.verified or found.local else "　［待核实］"
        cited = f"{found.law} {found.article}" if found.local else found.cited.removeprefix(heading)
        yield f"  {padded(found.value, 22)}{found.name}{marks}"
        yield f"  {'':22}自{found.starts_from}　{cited}　{found.id}"


def _explanation_in_words(explained: Explanation, calendar: Calendar) -> Iterator[str]:
    found, due = explained.limit, explained.due
    yield f"{found.name}（{found.id}）"
    yield f"  依据  {found.cited}" + ("" if found.verified else "［待核实］") + ("［地方规定］" if found.local else "")
    yield f"  规定  {found.value}，{found.kind.chinese}"
    yield f"  起算  {_written(explained.start)}　{found.starts_from}"
    if due.paused:
        yield "  结果  已中止，恢复后继续计算"
    elif due.on is None:
        yield "  结果  没有可以计算的日期"
    else:
        said = _MEANING[found.kind.value]
        provisional = f"　暂定：{_why_provisional(explained, calendar)}" if due.provisional else ""
        yield f"  结果  {_written(due.at or due.on)}（{_sort_of_day(due.on, calendar)}）{said}{provisional}"
    if explained.days:
        yield "  逐日"
    for first, last, counted, why in _folded(explained.days):
        days = f"{first}" if first == last else f"{first} 至 {last}"
        yield f"    {padded(days, 27)}{'计入　' if counted else '不计　'}{why}"


def _why_provisional(explained: Explanation, calendar: Calendar) -> str:
    """Which years have no notice: those before the first that the calendar holds, or those still to come."""
    earliest = calendar.notices[0].year
    if min(step.date.year for step in explained.days) < earliest:
        return f"涉及{earliest}年以前的年份，工作日历未收其放假安排"
    return "涉及尚未公布放假安排的年份"


_MEANING = {
    "deadline": "为最后一日",
    "bar": "为最后一日，逾期不再追究",
    "minimum": "起方可进行下一步",
    "before_event": "为最迟办理日",
    "fixed_date": "为最后一日",
    "hours": "届满",
}


def _folded(steps: Iterable[DayStep]) -> Iterator[tuple[date, date, bool, str]]:
    """The steps with runs of like days drawn together: first day, last day, counted or not, and why."""
    first: DayStep | None = None
    last: DayStep | None = None
    for step in steps:
        if first is not None and last is not None:
            if abs(step.date - last.date).days == 1 and _kind_of_day(step) == _kind_of_day(first):
                last = step
                continue
            yield first.date, last.date, first.counted, _joined(first.why, last.why)
        first = last = step
    if first is not None and last is not None:
        yield first.date, last.date, first.counted, _joined(first.why, last.why)


def _kind_of_day(step: DayStep) -> tuple[bool, str]:
    return step.counted, re.sub(r"\d+", "", step.why)


def _joined(first: str, last: str) -> str:
    return first if first == last else f"{first} 至 {last}"


def _pause(text: str) -> Pause:
    days, _, ground = text.partition(":")
    first, dots, last = days.partition("..")
    try:
        if not (dots and ground):
            raise ValueError
        return Pause(written_day(first), written_day(last) if last else None, ground)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}”不是中止区间，请写作 2025-10-01..2025-10-08:hearing，尚未恢复的写作 2025-10-01..:hearing"
        ) from None


def _written(moment: date | datetime | None) -> str | None:
    if isinstance(moment, datetime):
        return moment.replace(tzinfo=None).isoformat(timespec="minutes")
    return moment.isoformat() if moment else None


def _sort_of_day(day: date, calendar: Calendar) -> str:
    """周一, 周六, or what more the calendar says of it: 周六，春节调休上班."""
    weekday, said = "周" + "一二三四五六日"[day.weekday()], calendar.why(day)
    return weekday if said in (weekday, "工作日") else f"{weekday}，{said}"


def _refuse(message: str) -> int:
    print(message, file=sys.stderr)
    return USAGE_ERROR


def _print_json(value: object) -> None:
    import json

    print(json.dumps(value, ensure_ascii=False, indent=1))
