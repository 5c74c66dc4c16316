"""What is attached: every figure once, sources whose digests can be made again, charts that add up."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from fractions import Fraction

import pytest

from tests.reports.conftest import TODAY, imprint
from yifa.engine.figures import registry
from yifa.engine.figures.tally import Value
from yifa.engine.narrative.facts import Facts
from yifa.engine.narrative.tokens import Reference
from yifa.engine.orgs.models import Org
from yifa.reports.attachments.attached import attached_to
from yifa.reports.attachments.charts import breakdowns, charts
from yifa.reports.attachments.figures import figures
from yifa.reports.attachments.parts import Chart, Row, Table
from yifa.reports.evidence import Counted
from yifa.reports.report import Report, drafted

pytestmark = pytest.mark.django_db


def table_of(report: Report, place: int) -> Table:
    part = attached_to(report)[place].parts[0]
    assert isinstance(part, Table)
    return part


def row_of(table: Table, name: str) -> Row:
    return next(row for row in table.rows if row.cells[0] == name and not row.level)


class TestFigures:
    def test_every_figure_stands_once_with_unit_and_definition(self, report: Report) -> None:
        rows = [row for row in table_of(report, 0).rows if not row.level]
        told = [(figure.name, figure.unit, figure.definition.removesuffix("。")) for figure in registry.all_figures()]
        assert sorted((row.cells[0], row.cells[1], row.cells[5]) for row in rows) == sorted(told)

    def test_a_rate_has_both_counts_and_no_percent_sign(self, report: Report) -> None:
        value = report.facts.now["disputes.success_rate"].total
        told = row_of(table_of(report, 0), registry.figure("disputes.success_rate").name).cells[2]
        assert told == f"{value.shown}\n（{value.numerator}/{value.denominator}）"

    def test_sections_and_areas_are_headings_over_the_whole_width(self, report: Report) -> None:
        rows = table_of(report, 0).rows
        assert [row.cells[0] for row in rows if row.level == 1] == [area.verbose_name for area in registry.areas()]
        assert {row.level for row in rows} == {0, 1, 2}

    def test_an_area_without_records_of_the_year_before_has_no_zeros(self, report: Report) -> None:
        facts = _with_before(report.facts, "leadership.meetings", Value(3, 3))
        attachment = figures(facts)
        assert "没有业务记录的领域以“—”表示" in attachment.about[0]
        table = attachment.parts[0]
        assert isinstance(table, Table)
        assert row_of(table, "受理矛盾纠纷").cells[3:5] == ("—", "—")
        assert row_of(table, "研究法治工作会议").cells[3] == "3"

    def test_with_records_of_the_year_before_its_figures_and_changes_are_told(self, report: Report) -> None:
        facts = _with_before(report.facts, "disputes.accepted", Value(3, 3))
        attachment = figures(facts)
        assert "2024年的数据统计截至" in attachment.about[0]
        table = attachment.parts[0]
        assert isinstance(table, Table)
        now = facts.now["disputes.accepted"].total.value
        assert now is not None
        cells = row_of(table, registry.figure("disputes.accepted").name).cells
        assert cells[3:5] == ("3", f"+{int(now) - 3}")

    def test_without_any_the_year_before_is_a_dash_and_no_zero(self, report: Report) -> None:
        before = {id: replace(result, total=Value(0, 0)) for id, result in report.facts.before.items()}
        attachment = figures(replace(report.facts, before=before))
        assert "2024年的数据平台上没有业务记录" in attachment.about[0]
        table = attachment.parts[0]
        assert isinstance(table, Table)
        assert all(row.cells[3:5] == ("—", "—") for row in table.rows if not row.level)


class TestSources:
    def test_each_table_stands_with_its_rows_and_digest(self, report: Report) -> None:
        table = table_of(report, 1)
        own = [one for one in registry.all_figures() if one.model._meta.verbose_name == "矛盾纠纷"]
        evidence = {one.id: report.evidence[Counted(Reference(one.id), report.facts.span)] for one in own}
        ids = {id for rows in evidence.values() for id in rows.ids}
        digest = hashlib.sha256("".join(sorted(f"{id} {rows.digest}\n" for id, rows in evidence.items())).encode())
        (row,) = [row for row in table.rows if row.cells[1] == "矛盾纠纷"]
        assert row.cells == ("矛盾纠纷", "矛盾纠纷", str(len(own)), str(len(ids)), digest.hexdigest()[:16])

    def test_a_draft_has_none_because_its_rows_were_not_gathered(self, township: Org) -> None:
        draft = drafted(township, 2025, TODAY, imprint(township), today=TODAY)
        assert [one.name for one in attached_to(draft)] == ["2025年数据表", "主要数据图表"]


class TestCharts:
    def test_each_table_adds_up_to_the_figure(self, report: Report) -> None:
        attachment = charts(report.facts)
        assert attachment is not None
        drawn = [part for part in attachment.parts if isinstance(part, Chart)]
        assert [chart.name for chart in drawn][:2] == ["2025年各月受理矛盾纠纷", "2025年受理矛盾纠纷（按纠纷类型）"]
        accepted = report.facts.now["disputes.accepted"].total.rows
        for chart in (chart for chart in drawn if "受理矛盾纠纷" in chart.name):
            *parts, total = chart.table.rows
            assert sum(int(row.cells[1].replace(",", "")) for row in parts) == accepted
            assert total.cells[1:] == (f"{accepted:,}", "100.0%")
            assert all(f"{row.cells[0]}{row.cells[1]}件" in chart.drawing.told for row in parts)

    def test_all_twelve_months_stand_in_order(self, report: Report) -> None:
        attachment = charts(report.facts)
        assert attachment is not None
        chart = attachment.parts[0]
        assert isinstance(chart, Chart)
        assert [row.cells[0] for row in chart.table.rows] == [*(f"{month}月" for month in range(1, 13)), "合计"]

    def test_without_breakdowns_or_with_one_part_nothing_is_drawn(self, report: Report) -> None:
        assert charts(replace(report.facts, broken_down={})) is None
        alone = {}
        for key, result in report.facts.broken_down.items():
            top, value = max(result.cells.items(), key=lambda cell: cell[1].rows)
            alone[key] = replace(result, cells={top: value})
        assert charts(replace(report.facts, broken_down=alone)) is None

    def test_kinds_that_nobody_entered_come_last_and_are_not_drawn_where_they_are_most(self, report: Report) -> None:
        key = ("disputes.accepted", "kind")
        assert key in breakdowns()
        result = report.facts.broken_down[key]

        def drawn(**counts: int) -> list[str]:
            cells = {name if name != "none" else None: Value(Fraction(rows), rows) for name, rows in counts.items()}
            attachment = charts(replace(report.facts, broken_down={key: replace(result, cells=cells)}))
            part = attachment.parts[0] if attachment else None
            return [row.cells[0] for row in part.table.rows] if isinstance(part, Chart) else []

        assert drawn(none=5, family=2, neighbour=4) == ["邻里", "婚姻家庭", "未登记", "合计"]
        assert drawn(none=7, family=2, neighbour=4) == []


def _with_before(facts: Facts, id: str, value: Value) -> Facts:
    return replace(facts, before={**facts.before, id: replace(facts.before[id], total=value)})
