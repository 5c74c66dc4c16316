"""Reports of former years from elsewhere: read, confirmed value by value, and then last year's figures, with origin."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.files.base import ContentFile, File
from docx import Document

from tests.reports.checks.texts import only
from tests.reports.conftest import imprint
from tests.reports.writing import TODAY, again, begun, clerk, leader, signed
from yifa.cli import main
from yifa.engine.figures.tally import Value
from yifa.engine.journal.models import JournalEntry
from yifa.engine.matters.refusals import Refused
from yifa.engine.narrative.telling import told
from yifa.engine.narrative.tokens import Token
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope
from yifa.reading import incoming
from yifa.reports.attachments.figures import STATED, figures
from yifa.reports.checks import check
from yifa.reports.checks.last_year import CHANGED, UNANSWERED
from yifa.reports.checks.origins import KIND as UNTOLD
from yifa.reports.drafting import draft
from yifa.reports.editing.drafting_again import begin
from yifa.reports.former.attaching import attach, withdraw
from yifa.reports.former.confirming import candidates, confirm
from yifa.reports.former.standing import former_report, stated_values
from yifa.reports.issuing.said_before import said_last_year
from yifa.reports.issuing.signing_off import issue
from yifa.reports.issuing.verifying import verify
from yifa.reports.manifest import manifest
from yifa.reports.models import FormerFigure, FormerReport
from yifa.reports.report import Report, build, drafted
from yifa.reports.year_before import value_before

pytestmark = pytest.mark.django_db

TITLE = "清溪乡人民政府2024年法治政府建设年度报告"
TEXT = f"""{TITLE}

青山县人民政府：
一、推进法治政府建设的主要举措和成效
全年受理矛盾纠纷86件，调解成功80件，调解成功率93.0%。现有人民调解员38名。开展排查400余次。
二、存在的不足和原因
（一）基层执法力量薄弱
人员编制不足。
三、党政主要负责人履行推进法治建设第一责任人职责情况
全年听取汇报2次。
四、2025年推进法治政府建设的主要安排
继续推进。
五、其他需要报告的情况
无。

清溪乡人民政府
2025年2月10日
"""
ACCEPTED, MEDIATORS = "disputes.accepted", "disputes.mediators"


@pytest.fixture(autouse=True)
def scope(township: Org) -> Iterator[None]:
    with org_scope(township):
        yield


def file(text: str = TEXT, name: str = "2024年报告.txt") -> ContentFile[bytes]:
    return ContentFile(text.encode(), name)


def attached(org: Org, text: str = TEXT) -> FormerReport:
    return attach(org, 2024, file(text), by=clerk(), today=TODAY)


def chosen(report: FormerReport, *ids: str) -> dict[str, str]:
    """The first candidate of each figure."""
    keys: dict[str, str] = {}
    for one in candidates(report):
        if one.figure.id in ids:
            keys.setdefault(one.figure.id, one.key)
    return keys


def confirmed(org: Org, *ids: str) -> FormerReport:
    report = attached(org)
    confirm(report, chosen(report, *(ids or (ACCEPTED, MEDIATORS))), by=clerk(), today=TODAY)
    return report


def drafted_report(org: Org) -> Report:
    return drafted(org, 2025, TODAY, imprint(org), today=TODAY)


def test_what_a_report_tells_is_offered_beside_its_words_and_rounded_numbers_are_not(township: Org) -> None:
    offered = candidates(attached(township))
    found = {one.figure.id: (one.value, one.claim.surface) for one in offered}
    assert found[ACCEPTED] == (86, "86件")
    assert found[MEDIATORS] == (38, "38名")
    assert not [one for one in offered if one.value == 400]
    told_there = next(one for one in offered if one.figure.id == ACCEPTED)
    assert told_there.before == "全年受理矛盾纠纷"
    assert told_there.after.startswith("，调解成功80件")
    assert {type(one.value) for one in offered} == {Decimal}


def stated(org: Org, year: int) -> dict[str, Value]:
    """What the report serving for that year says."""
    serving = former_report(org, year)
    return stated_values(serving) if serving is not None else {}


def test_nothing_serves_before_somebody_has_confirmed_it(township: Org) -> None:
    report = attached(township)
    assert stated(township, 2024) == {}
    confirm(report, chosen(report, ACCEPTED), by=clerk(), today=TODAY)
    assert stated(township, 2024) == {ACCEPTED: Value(86, 0, stated=f"《{TITLE}》")}
    row = FormerFigure.objects.get()
    assert (str(row), row.confirmed_by.name) == (f"{ACCEPTED} 86件", "周小禾")
    confirm(report, {ACCEPTED: ""}, by=clerk(), today=TODAY)
    assert stated(township, 2024) == {}
    entries = JournalEntry.objects.filter(subject="former:2024").order_by("seq").values_list("kind", flat=True)
    assert list(entries) == ["former_report", "former_figure", "former_figure"]


def test_another_place_takes_the_place_of_the_first_and_the_same_stays(township: Org) -> None:
    text = TEXT.replace("二、存在", "法治统计年报：受理矛盾纠纷88件。\n二、存在")
    report = attached(township, text)
    first, second = [one.key for one in candidates(report) if one.figure.id == ACCEPTED]
    confirm(report, {ACCEPTED: first}, by=clerk(), today=TODAY)
    confirm(report, {ACCEPTED: first}, by=clerk(), today=TODAY)
    assert FormerFigure.objects.get().value == 86
    confirm(report, {ACCEPTED: second}, by=clerk(), today=TODAY)
    assert FormerFigure.objects.get().value == 88


def test_a_rate_is_confirmed_as_it_is_written(township: Org) -> None:
    report = attached(township)
    rates = [one for one in candidates(report) if one.claim.role == "rate"]
    assert rates
    confirm(report, {rates[0].figure.id: rates[0].key}, by=clerk(), today=TODAY)
    assert stated(township, 2024)[rates[0].figure.id].shown == 93


def test_it_is_last_year_in_the_text_the_attachment_and_the_manifest_and_says_where_from(township: Org) -> None:
    confirmed(township)
    report = build(township, 2025, TODAY, imprint(township), today=TODAY)
    now = report.facts.now[ACCEPTED].total.rows
    token = Token.parse(f"{{{{{ACCEPTED}|2025|change}}}}")
    assert told(token, report.facts) == f"{abs(now - 86)}件"
    assert told(Token.parse(f"{{{{{ACCEPTED}|2024|count}}}}"), report.facts) == "86件"
    assert str(token) in report.text.by_rule["disputes.intake"].text
    assert report.text.paragraphs[0].text.endswith(f"；2024年的数据据《{TITLE}》）。")
    table = figures(report.facts)
    assert f"2024年标“{STATED}”的数据，据《{TITLE}》" in table.about[0]
    parts = table.parts[0].rows if hasattr(table.parts[0], "rows") else ()
    assert any(row.cells[3] == f"86{STATED}" for row in parts if not row.level)
    written = next(one for one in manifest(report)["figures"] if one["id"] == f"{ACCEPTED}@2024")
    assert (written["value"], written["count"], written["stated"]) == (86, 0, f"《{TITLE}》")
    assert not [one for one in check(report) if one.kind == UNTOLD]


def test_a_text_that_does_not_say_where_last_year_s_figures_are_from_is_found(township: Org) -> None:
    confirmed(township)
    report = drafted_report(township)
    sentence = f"受理{{{{{ACCEPTED}|2025|count}}}}，比上年增加{{{{{ACCEPTED}|2025|change}}}}。"
    found = [one for one in check(only(report, sentence)) if one.kind == UNTOLD]
    assert [one.message for one in found] == [
        f"文中2024年的数据有1处取自《{TITLE}》，正文没有说明出处。请在开头一段写明“2024年的数据据《{TITLE}》”"
    ]
    assert [(one.of, one.period) for one in found[0].figures] == [(ACCEPTED, "2024")]
    assert not [one for one in check(only(report, sentence, "上年数据据2024年度报告。")) if one.kind == UNTOLD]
    assert not [one for one in check(only(report, f"受理{{{{{ACCEPTED}|2025|count}}}}。")) if one.kind == UNTOLD]


def test_the_opening_against_last_year_s_closing_and_its_problems_are_checked(township: Org) -> None:
    confirmed(township)
    said = said_last_year(township, 2025)
    assert said is not None
    assert said.problems == ("基层执法力量薄弱",)
    assert said.figures == {ACCEPTED: 86, MEDIATORS: 38}
    found = check(drafted_report(township), last_year=said)
    assert [one.figures[0].of for one in found if one.kind == CHANGED] == [MEDIATORS]
    assert "年末数（即本年年初数）" in next(one.message for one in found if one.kind == CHANGED)
    assert any("基层执法力量薄弱" in one.message for one in found if one.kind == UNANSWERED)


def test_a_year_that_is_not_over_is_not_compared_with_a_whole_year(township: Org) -> None:
    report = attach(township, 2025, file(TEXT.replace("2024", "2025")), by=clerk(), today=TODAY)
    confirm(report, chosen(report, ACCEPTED), by=clerk(), today=TODAY)
    running = drafted(township, 2026, TODAY, imprint(township), today=TODAY)
    assert running.facts.stated == {}


def test_the_platform_s_own_report_takes_its_place(township: Org) -> None:
    report = confirmed(township)
    assert former_report(township, 2024) == report
    # Nothing of 2024 is recorded: the year of the sample's own report takes its place in this test.
    FormerReport.objects.filter(pk=report.pk).update(year=2025)
    assert stated(township, 2025)
    begun(township)
    assert former_report(township, 2025) is None
    assert stated(township, 2025) == {}
    with pytest.raises(Refused, match="有自己的报告"):
        attach(township, 2025, file(), by=clerk(), today=TODAY)
    assert said_last_year(township, 2026) is None


def test_without_any_report_of_the_year_before_nothing_is_compared(township: Org) -> None:
    assert said_last_year(township, 2025) is None


def test_a_word_document_is_read_as_well(township: Org) -> None:
    document, written = Document(), io.BytesIO()
    for line in TEXT.split("\n"):
        document.add_paragraph(line)
    document.save(written)
    report = attach(township, 2024, ContentFile(written.getvalue(), "报告.docx"), by=clerk(), today=TODAY)
    assert report.title == TITLE
    assert chosen(report, ACCEPTED)


def test_what_is_no_report_of_that_year_is_not_taken_in(township: Org, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(said: str, content: File, year: int = 2024) -> None:
        with pytest.raises(Refused, match=said):
            attach(township, year, content, by=clerk(), today=TODAY)

    refused("写的是2024年度，不是2023年度", file(), 2023)
    refused("已经终了的年度", file(), 2026)
    refused("已经终了的年度", file(), 1948)
    refused("读不出来", ContentFile(b"%PDF-1.4 nothing", "报告.pdf"))
    refused("文件名", file(name="\u202e.txt"))
    monkeypatch.setattr(incoming, "LARGEST_FILE", 100)
    refused("不是一份报告的大小", file())
    monkeypatch.undo()
    assert not FormerReport.objects.exists()
    attached(township)
    refused("已经附有一份", file())
    with pytest.raises(Refused, match="由经办人办理"):
        attach(township, 2023, file(), by=leader(), today=TODAY)


def test_only_what_was_read_can_be_confirmed_by_those_who_write(township: Org) -> None:
    report = attached(township)
    key = chosen(report, ACCEPTED)[ACCEPTED]
    for keys in ({ACCEPTED: "disputes.accepted@99999"}, {MEDIATORS: key}):
        with pytest.raises(Refused, match="不是报告中读出的数据"):
            confirm(report, keys, by=clerk(), today=TODAY)
    with pytest.raises(Refused, match="由经办人办理"):
        confirm(report, {ACCEPTED: key}, by=leader(), today=TODAY)
    assert not FormerFigure.objects.exists()


def test_a_withdrawn_one_serves_no_more_and_another_may_come(township: Org) -> None:
    report = confirmed(township)
    with pytest.raises(Refused, match="没有写明撤下的原因"):
        withdraw(report, by=clerk(), today=TODAY, reason=" ")
    withdraw(report, by=clerk(), today=TODAY, reason="附错了")
    assert stated(township, 2024) == {}
    with pytest.raises(Refused, match="已经撤下"):
        withdraw(report, by=clerk(), today=TODAY, reason="附错了")
    report.refresh_from_db()
    with pytest.raises(Refused, match="已经撤下"):
        confirm(report, chosen(report, ACCEPTED), by=clerk(), today=TODAY)
    assert attached(township).pk != report.pk


def test_what_cannot_stand_in_a_text_is_not_how_a_report_is_called() -> None:
    assert FormerReport(year=2024, title="2024年{{报告}}").called == "2024年年度报告"
    assert FormerReport(year=2024, title="年度报告").called == "2024年年度报告"
    assert str(FormerReport(year=2024, name="报告.pdf")) == "报告.pdf"


def test_figures_of_former_reports_are_frozen_and_verified_with_the_others(township: Org, tmp_path: Path) -> None:
    confirmed(township)
    report = signed(begin(township, 2025, actor=clerk(), today=TODAY))
    files = issue(report, number="清政报〔2026〕3号", dated=TODAY, actor=clerk(), today=TODAY)
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    assert verify(tmp_path).wrong == []
    assert verify(tmp_path).holds
    told_there = (tmp_path / "report.html").read_text()
    assert f"据《{TITLE}》" in told_there
    tampered = json.loads((tmp_path / "manifest.json").read_text())
    next(one for one in tampered["figures"] if one["id"] == f"{ACCEPTED}@2024")["value"] = 85
    (tmp_path / "manifest.json").write_text(json.dumps(tampered))
    assert not verify(tmp_path).holds
    assert again(report).record.document_number


def test_what_is_confirmed_otherwise_since_the_issue_is_drift_and_without_an_entry_tampering(
    township: Org, tmp_path: Path
) -> None:
    former = confirmed(township, ACCEPTED)
    report = signed(begin(township, 2025, actor=clerk(), today=TODAY))
    for name, content in issue(report, number="清政报〔2026〕3号", dated=TODAY, actor=clerk(), today=TODAY).items():
        (tmp_path / name).write_bytes(content)

    FormerFigure.objects.update(value=88)
    verdict = verify(tmp_path)
    assert [(one.id, one.says, one.recorded) for one in verdict.drifted] == [(f"{ACCEPTED}@2024", "由86变为88", False)]
    assert not verdict.holds

    FormerFigure.objects.update(value=86)
    confirm(former, {ACCEPTED: ""}, by=clerk(), today=TODAY)
    verdict = verify(tmp_path)
    assert [(one.says, one.recorded) for one in verdict.drifted] == [("往年报告中不再确认有这一项", True)]
    withdraw(former, by=clerk(), today=TODAY, reason="附错了")
    assert [one.recorded for one in verify(tmp_path).drifted] == [True]
    assert verify(tmp_path).holds


def test_of_a_year_that_nobody_knows_there_are_no_numbers(township: Org) -> None:
    assert value_before(drafted_report(township).facts, ACCEPTED).shown is None
    confirmed(township, ACCEPTED)
    facts = drafted_report(township).facts
    assert value_before(facts, ACCEPTED).shown == 86
    assert value_before(facts, MEDIATORS).shown is None
    counted = drafted(township, 2026, TODAY, imprint(township), today=TODAY).facts
    assert value_before(counted, ACCEPTED) == counted.before[ACCEPTED].total


def test_the_draft_says_nothing_of_an_origin_that_there_is_not(township: Org) -> None:
    report = drafted_report(township)
    assert "的数据据" not in draft(township, replace(report.facts, stated={})).paragraphs[0].text


def test_at_the_command_line(township: Org, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, by = tmp_path / "2024.txt", str(clerk().pk)
    of = ["--org", township.code, "--year", "2024"]
    assert main(["report", "attach", *of, "--file", str(path), "--by", by]) == 2
    assert main(["report", "former", *of]) == 2
    assert "没有附入的报告" in capsys.readouterr().err
    path.write_text(TEXT)
    assert main(["report", "attach", *of, "--file", str(path), "--by", by]) == 0
    assert main(["report", "attach", *of, "--file", str(path), "--by", by]) == 1
    capsys.readouterr()
    assert main(["report", "former", *of, "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["figures"]
    key = next(one["key"] for one in listed if one["figure"] == ACCEPTED)
    assert main(["report", "confirm", *of, "--by", by, "disputes.accepted@1"]) == 1
    assert main(["report", "confirm", "--org", township.code, "--year", "2023", "--by", by, key]) == 2
    assert main(["report", "confirm", *of, "--by", by, key]) == 0
    assert f"据《{TITLE}》" in capsys.readouterr().out
    assert main(["report", "former", *of]) == 0
    shown = capsys.readouterr().out
    assert "已确认（周小禾）　…全年受理矛盾纠纷【86件】" in shown
    assert "未确认" in shown
    assert main(["report", "check", "--org", township.code, "--year", "2025"]) == 1
    assert "基层执法力量薄弱" in capsys.readouterr().out
