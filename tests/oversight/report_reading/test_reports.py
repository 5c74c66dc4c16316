"""Reports are collected, marked up to the letter, put right by people, compared and exported."""

from __future__ import annotations

import io
import json
import re
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from python_calamine import CalamineWorkbook

from tests.world import World
from yifa.engine.store.tenancy import org_scope
from yifa.oversight.report_reading.models import ClaimCorrection, CollectedReport
from yifa.oversight.report_reading.standing import standing

pytestmark = pytest.mark.django_db

REPORT = """清溪乡人民政府2025年度法治政府建设情况报告

一、主要举措和成效
全年受理矛盾纠纷30件，其中邻里纠纷12件、土地纠纷10件和其他纠纷7件，合计29件，调解成功27件，调解成功率90%。
开展法治宣传活动12场次，发放宣传资料3000余份。
二、存在的不足和原因
执法力量不足，主要原因是编制较少。
"""


@pytest.fixture
def browser(world: World) -> Client:
    """The clerk's."""
    client = Client()
    client.force_login(world.users["clerk"])
    return client


def taken(browser: Client, world: World, text: str = REPORT, name: str = "报告.txt") -> CollectedReport:
    """A report handed in as a text file."""
    browser.post("/reports/", {"file": SimpleUploadedFile(name, text.encode())})
    with org_scope(world.township):
        return CollectedReport.objects.latest("pk")


def shown(browser: Client, report: CollectedReport) -> str:
    answer = browser.get(f"/reports/{report.pk}/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_text_stands_there_to_the_letter_with_its_figures_marked(browser: Client, world: World) -> None:
    page = shown(browser, taken(browser, world))
    sheet = re.search(r"<article.*?</article>", page, re.DOTALL)
    assert sheet is not None
    plain = unescape(re.sub(r"<sup>.*?</sup>|<[^>]+>", "", sheet[0]))
    assert re.sub(r"\s", "", plain) == re.sub(r"\s", "", REPORT)
    assert re.search(r'class="c rate[^"]*"[^>]*>90%', page)
    assert re.search(r'class="c vague[^"]*"[^>]*>3000余份', page)


def test_parts_that_do_not_make_the_total_are_named(browser: Client, world: World) -> None:
    page = shown(browser, taken(browser, world))
    assert "分项与总数不合" in page
    assert "缺党政主要负责人履行推进法治建设第一责任人职责情况" in page


def test_findings_are_numbered_in_the_order_in_which_they_are_shown(browser: Client, world: World) -> None:
    text = REPORT.replace("开展法治", "群众满意率100%。开展法治")
    page = shown(browser, taken(browser, world, text + "清溪乡人民政府\n2026年5月10日\n"))
    assert page.index("<b>须更正</b>") < page.index("<b>请说明</b>") < page.index("<b>迟报</b>")
    numbers = [int(number) for number in re.findall(r'class="f1 [^"]*"><i>(\d+)</i>', page)]
    assert len(numbers) > 3
    assert numbers == list(range(1, len(numbers) + 1))


def test_nothing_is_chosen_for_a_stretch_that_was_read_until_somebody_does(browser: Client, world: World) -> None:
    report = taken(browser, world)
    start = report.text.index("30件")
    page = browser.get(f"/reports/{report.pk}/correct/?start={start}&end={start + 3}").content.decode()
    assert "---------" not in page
    assert re.search(r'name="value"[^>]*value="30"', page)
    assert re.search(r'<option value=""[^>]*>请选择</option>', page)


def test_the_same_text_is_not_taken_in_twice(browser: Client, world: World) -> None:
    first, second = taken(browser, world), taken(browser, world, name="副本.txt")
    assert first == second
    with org_scope(world.township):
        assert CollectedReport.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "content"), [("空.txt", b""), ("坏.pdf", b"%PDF-1.7 broken"), ("假.docx", b"PK\x03\x04x")]
)
def test_a_file_that_gives_no_text_is_refused_with_its_reason(
    browser: Client, world: World, name: str, content: bytes
) -> None:
    answer = browser.post("/reports/", {"file": SimpleUploadedFile(name, content)}, follow=True)
    with org_scope(world.township):
        kept = CollectedReport.objects.count()
    said = answer.content.decode()
    assert kept == 0 or "没有读出数据" in said
    assert kept or "没有收下" in said


def test_a_correction_holds_and_what_was_read_is_kept(browser: Client, world: World) -> None:
    report = taken(browser, world)
    start = report.text.index("7件")
    put_right = {"start": start, "end": start + 2, "verdict": "changed", "value": "8", "unit": "件"}
    put_right |= {"qualifier": "exact", "role": "count", "indicator": "disputes_by_type", "what": "其他纠纷"}
    assert browser.post(f"/reports/{report.pk}/correct/", put_right).status_code == 302
    with org_scope(world.township):
        held = standing(report)
        assert [claim.value for claim in held.claims if claim.start == start] == [8.0]
        assert report.claims.filter(start=start).get().value == 7.0
    assert "by-hand" in shown(browser, report)


def test_what_is_no_figure_is_taken_out_and_goes_out_as_a_negative(browser: Client, world: World) -> None:
    report = taken(browser, world)
    start = report.text.index("3000余份")
    no_figure = {"start": start, "end": start + 6, "verdict": "no_figure", "qualifier": "exact", "role": "count"}
    assert browser.post(f"/reports/{report.pk}/correct/", no_figure).status_code == 302
    lines = b"".join(browser.get("/reports/annotations/").streaming_content).decode()  # type: ignore[attr-defined]
    document = json.loads(lines)
    assert [one["surface"] for one in document["negatives"]] == ["3000余份"]
    assert all(claim["surface"] == document["text"][claim["start"] : claim["end"]] for claim in document["claims"])
    assert all(claim["start"] != start for claim in document["claims"])


@pytest.mark.parametrize(
    "wrong",
    [
        {"start": 5, "end": 5},
        {"start": 5, "end": 99999},
        {"start": 5, "end": 7, "value": ""},
        {"start": 5, "end": 7, "value": "8", "value_max": "3"},
        {"start": 5, "end": 7, "value": "8", "indicator": "nothing"},
        {"start": "x", "end": "y", "value": "8"},
    ],
)
def test_a_correction_that_makes_no_sense_is_refused(browser: Client, world: World, wrong: dict[str, Any]) -> None:
    report = taken(browser, world)
    data = {"verdict": "changed", "qualifier": "exact", "role": "count", **wrong}
    assert browser.post(f"/reports/{report.pk}/correct/", data).status_code == 422
    with org_scope(world.township):
        assert not ClaimCorrection.objects.exists()


def test_two_reports_stand_beside_each_other(browser: Client, world: World) -> None:
    one = taken(browser, world)
    other = taken(browser, world, REPORT.replace("2025", "2024").replace("30件", "29件"))
    page = browser.get(f"/reports/{one.pk}/compare/", {"with": other.pk}).content.decode()
    assert "30件" in page
    assert "29件" in page
    assert "几乎相同的句子" in page
    assert browser.get(f"/reports/{one.pk}/compare/", {"with": "x"}).status_code == 404


def test_the_table_has_a_row_for_each_report(browser: Client, world: World) -> None:
    taken(browser, world)
    taken(browser, world, REPORT.replace("2025", "2024"))
    answer = browser.get("/reports/table/", {"as": "xlsx"})
    book = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(answer.streaming_content)))  # type: ignore[attr-defined]
    _, _, head, *rows = book.get_sheet_by_index(0).to_python()
    assert [row[1] for row in rows] == ["2024", "2025"]
    assert rows[0][head.index("调解成功率")] == 90


def test_the_table_shows_one_indicator_by_body_and_year(browser: Client, world: World) -> None:
    assert "还没有可以汇总的指标" in browser.get("/reports/table/").content.decode()
    one = taken(browser, world)
    other = taken(browser, world, REPORT.replace("2025", "2024"))
    page = browser.get("/reports/table/", {"indicator": "mediation_success_rate"}).content.decode()
    assert '<th scope="col">2024</th><th scope="col">2025</th>' in page
    at = {report: report.text.index("90%") for report in (one, other)}
    assert all(f"/reports/{report.pk}/#c{start}" in page for report, start in at.items())
    unknown = browser.get("/reports/table/", {"indicator": "nothing"}).content.decode()
    assert " selected>" in unknown


def test_another_townships_report_is_not_found(browser: Client, world: World) -> None:
    report = taken(browser, world)
    stranger = Client()
    stranger.force_login(world.users["other_clerk"])
    for path in ("", "original/", "correct/", f"compare/?with={report.pk}"):
        assert stranger.get(f"/reports/{report.pk}/{path}").status_code == 404


def test_the_original_comes_back_as_it_was(browser: Client, world: World) -> None:
    report = taken(browser, world)
    answer = browser.get(f"/reports/{report.pk}/original/")
    assert b"".join(answer.streaming_content) == REPORT.encode()  # type: ignore[attr-defined]
    assert answer["Content-Disposition"].startswith("attachment")


def test_who_only_reads_can_change_nothing(world: World) -> None:
    auditor = Client()
    auditor.force_login(world.users["auditor"])
    assert auditor.post("/reports/", {"file": SimpleUploadedFile("a.txt", b"x")}).status_code == 403
