"""The reference of statutes, docs/reference/statutes.md, written from their files: `yifa law limits --markdown`."""

from __future__ import annotations

from collections.abc import Iterator

from yifa.law import statute_files
from yifa.law.citation import Statute, WorkingDayRule, articles_in_words, statutes
from yifa.law.limits import Limit, limits, versions

_HEAD = """\
# Statutes and their limits 法律文件与时限

Written by `yifa law limits --markdown` from `src/yifa/law/statutes/*.toml`; edit those, not this page. How a date is
reckoned from a limit is told in [The clock](../explanation/clock.md).

- 工作日 stands where the statute counts working days; which numbers it counts so is said under its title.
- ［待核实］ the value was not checked against the text. It has no floor: a county sets its own, with its document.
- ［当事人］ the period belongs to a party. No county may change it.
- What an article says is told in our own words, as a help to memory. The statute's text alone is binding.
"""
_COLUMNS = "| 时限 | 事项 | 起算 | 延长、中止 | 依据 | 标识 |\n|---|---|---|---|---|---|"


def statutes_as_markdown() -> str:
    """The whole page."""
    by_law: dict[str, list[Limit]] = {}
    for found in limits():
        by_law.setdefault(statute_files.LOCAL if found.local else found.law, []).append(found)
    parts = [_HEAD]
    parts += ("\n".join(_section(found, by_law.get(found.title, []))) for found in statutes())
    local = "\n".join(["## 地方规定", "", "Examples of local rules.", "", *_table(by_law[statute_files.LOCAL])])
    return "\n".join([*parts, local, ""])


def _section(statute: Statute, found: list[Limit]) -> Iterator[str]:
    yield f"## {statute.title}（`{statute.key}`）"
    yield ""
    for version in statute.versions:
        said = [f"自{version.in_force}起施行"]
        said += [text for text in (version.label, version.number) if text]
        said += [f"共{version.articles}条"] if version.articles else []
        said += [_rule(version.working_days)] if version.working_days else []
        yield f"- {'，'.join(said)}"
    yield ""
    if found:
        yield from _table(found)
        yield ""
    summaries = statute_files.read(statute.key).get("article", {})
    for article, summary in summaries.items():
        yield f"- {articles_in_words([article])}　{summary}"
    if summaries:
        yield ""


def _rule(rule: WorkingDayRule) -> str:
    if rule.up_to is not None:
        which = f"{rule.up_to}日以内"
    else:
        which = "、".join(f"{n}日" for n in rule.numbers) or "所有以日计算的期限"
    return f"{which}指工作日（第{rule.article}条）"


def _table(found: list[Limit]) -> Iterator[str]:
    yield _COLUMNS
    for newest in found:
        for version in reversed(versions(newest.id)):
            yield f"| {' | '.join(_row(version, newest))} |"


def _row(version: Limit, newest: Limit) -> tuple[str, ...]:
    marks = ("" if version.verified else "［待核实］") + ("［当事人］" if version.of_party else "")
    changes = [f"延长{version.extension or ''}：{version.extended_by}"] if version.extended_by else []
    changes += [f"中止：{ground.name}（{articles_in_words([ground.article])}）" for ground in version.pauses]
    dated = "" if version is newest else f"（自{version.in_force}至{version.until}前）"
    return (
        version.value,
        f"{version.kind.chinese}：{version.name}{marks}",
        version.starts_from,
        "；".join(changes),
        version.cited + dated,
        f"`{version.id}`",
    )
