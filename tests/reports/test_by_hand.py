"""Numbers filled in by hand are marked as such wherever the report is read, and the journal's checkpoint is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.reports.writing import TODAY, again, begun, clerk
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope
from yifa.reports.attachments.attached import attached_to
from yifa.reports.attachments.parts import Table
from yifa.reports.attachments.sources import sources
from yifa.reports.editing import changes
from yifa.reports.editing.remarks import fill_number
from yifa.reports.editing.saving import save
from yifa.reports.manifest import manifest
from yifa.reports.render.page import page
from yifa.reports.report import Report

pytestmark = pytest.mark.django_db

EVIDENCE = "全县统计年鉴2025第12页"


@pytest.fixture
def report(township: Org) -> Iterator[Report]:
    """A report with a number that no record counts."""
    with org_scope(township):
        stored = begun(township)
        number = fill_number(stored, surface="3.2万人", says="常住人口", evidence=EVIDENCE, by=clerk(), today=TODAY)
        words = f"辖区常住人口{{{{filled|{number.key}}}}}。"
        save(stored, changes.add(stored.text, "outline.opening", words), by=clerk(), today=TODAY)
        yield again(stored).built(TODAY)


def test_the_page_marks_it_and_names_its_evidence_and_author(report: Report) -> None:
    shown = page(report)
    mark = f'<a class="hand" href="#h1" title="人工填报：常住人口；依据：{EVIDENCE}；填报人：周小禾">3.2万人</a>'
    assert mark in shown
    assert f'<dl id="h1"><dt>依据</dt><dd>{EVIDENCE}</dd><dt>填报人</dt><dd>周小禾</dd></dl>' in shown


def test_the_manifest_names_them_too(report: Report) -> None:
    assert manifest(report)["filled"] == [
        {"key": "n1", "shown": "3.2万人", "says": "常住人口", "evidence": EVIDENCE, "by": "周小禾"}
    ]
    unknown = replace(report, by_hand={})
    assert manifest(unknown)["filled"] == [{"key": "n1", "shown": "3.2万人"}]
    assert 'class="hand"' not in page(unknown)


def test_the_checkpoint_of_the_journal_stands_whole_in_the_list_of_sources(report: Report) -> None:
    listed = next(one for one in attached_to(report) if one.name == "数据来源清单")
    assert report.checkpoint is not None
    table = listed.parts[-1]
    assert isinstance(table, Table)
    told = {name: words.replace("\n", "") for name, words in (row.cells for row in table.rows)}
    assert told == {
        "日志": report.checkpoint.origin,
        "条数": f"{report.checkpoint.size:,}",
        "链值": report.checkpoint.root,
    }
    assert len(sources(report.evidence, report.facts.span, None).parts) == 1
