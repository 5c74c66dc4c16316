"""An issued report proves itself: what was signed is issued, and any change of a word, a row or a figure is found."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import DatabaseError, transaction
from docx import Document

from tests.course import Course, attach_scan
from tests.reports.writing import TODAY, again, begun, clerk, leader, signed
from yifa.areas.disputes.models import Dispute
from yifa.cli import main
from yifa.engine.matters.general import void
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope
from yifa.reports.editing import changes
from yifa.reports.editing.drafting_again import begin, set_frame
from yifa.reports.editing.saving import save
from yifa.reports.editing.stored import Stored, stored_report
from yifa.reports.evidence import Evidence
from yifa.reports.issuing.freezing import ROWS_FILE, BadRows, parse_rows
from yifa.reports.issuing.sealing import MANIFEST, CannotSeal, digest_of, sealed_files
from yifa.reports.issuing.signing_off import findings, issue
from yifa.reports.issuing.verifying import CannotRead, verify
from yifa.reports.models import AnnualReport, IssuedFile, IssuedReport
from yifa.reports.report import CannotBuild
from yifa.reports.writing import write_together

pytestmark = pytest.mark.django_db

NUMBER = "清政报〔2026〕3号"


@pytest.fixture(scope="module")
def issued(township: Org, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the issued report on 2025."""
    folder = tmp_path_factory.mktemp("issued") / "2025"
    with org_scope(township):
        files = issue(signed(begun(township)), number=NUMBER, dated=TODAY, actor=clerk(), today=TODAY)
    write_together(folder, files)
    return folder


@pytest.fixture
def folder(issued: Path, tmp_path: Path) -> Path:
    """A copy of it to be tampered with."""
    copy = tmp_path / "2025"
    copy.mkdir()
    for file in issued.iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    return copy


def manifest_of(folder: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return read


def put(folder: Path, manifest: dict[str, Any]) -> None:
    (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def a_dispute(township: Org) -> Dispute:
    """One of the year that counts."""
    found = Dispute.objects.filter(org=township, opened_on__year=2025, voided=False).order_by("pk").first()
    assert found is not None
    return found


class TestIssuing:
    def test_the_frozen_document_is_kept_and_holds(self, township: Org, issued: Path) -> None:
        verdict = verify(issued)
        assert (verdict.wrong, verdict.drifted, verdict.notes) == ([], [], [])
        assert verdict.holds
        assert manifest_of(issued)["records"], "the text names a record"
        assert (verdict.org, verdict.year, verdict.number) == ("990101201", 2025, NUMBER)
        names = ["report.docx", "report.html", "report.pdf", ROWS_FILE]
        assert sorted(verdict.looked_at) == sorted([MANIFEST, *names])
        with org_scope(township):
            kept = dict(IssuedFile.objects.values_list("name", "sha256"))
            line = IssuedReport.objects.get()
            assert str(IssuedFile.objects.get(name=MANIFEST)) == MANIFEST
        assert kept == {file.name: digest_of(file.read_bytes()) for file in issued.iterdir()}
        assert kept[MANIFEST] == line.manifest_sha256
        assert line.manifest_sha256 in line.entry.changes

    def test_what_was_issued_is_never_replaced(self, township: Org, issued: Path) -> None:
        with org_scope(township), pytest.raises(DatabaseError, match="只能追加"), transaction.atomic():
            IssuedFile.objects.filter(name=MANIFEST).update(sha256="0" * 64)

    def test_the_manifest_says_what_was_in_force(self, issued: Path) -> None:
        manifest = manifest_of(issued)
        assert manifest["number"] == NUMBER
        assert manifest["procedures"]["annual_report-1"] == "2019-04-15"
        assert all(one["definition"] and one["sort"] for one in manifest["figures"])
        assert manifest["title"] == ["清溪乡人民政府", "2025年法治政府建设年度报告"]

    def test_no_personal_column_is_frozen(self, issued: Path) -> None:
        frozen = parse_rows((issued / ROWS_FILE).read_bytes())
        assert "opened_on" in frozen.columns["disputes.dispute"]
        assert not {"phone", "identity", "address"} & {name for names in frozen.columns.values() for name in names}

    @pytest.mark.parametrize(
        ("number", "rule"),
        [
            ("清政报2026第3号", "number"),
            ("清政报〔2026〕03号", "number"),
            ("清政报〔2025〕3号", "number_year"),
            ("", "number"),
        ],
    )
    def test_a_malformed_number_is_refused(self, township: Org, number: str, rule: str) -> None:
        with org_scope(township), transaction.atomic(), pytest.raises(Refused) as refused:
            issue(stored_2025(township), number=number, dated=TODAY, actor=clerk(), today=TODAY)
        assert refused.value.names() == [rule]

    def test_a_number_of_another_s_code_is_refused(self, township: Org) -> None:
        with org_scope(township), transaction.atomic(), pytest.raises(Refused) as refused:
            issue(stored_2025(township), number="白政报〔2026〕3号", dated=TODAY, actor=clerk(), today=TODAY)
        assert refused.value.names() == ["number_of_lead"]
        assert "机关代字不是清溪乡人民政府的" in str(refused.value)
        assert "清溪乡人民政府的机关代字以“清政”开头" in str(refused.value)


def stored_2025(township: Org) -> Stored:
    found = stored_report(township, 2025)
    assert found is not None
    return found


class TestVerifying:
    def wrong(self, folder: Path) -> list[str]:
        verdict = verify(folder)
        assert not verdict.holds
        return verdict.wrong

    def test_one_word_in_the_document(self, folder: Path) -> None:
        document = Document(str(folder / "report.docx"))
        run = next(run for one in document.paragraphs for run in one.runs if "坚持以" in run.text)
        run.text = run.text.replace("坚持以", "始终以")
        document.save(str(folder / "report.docx"))
        (told,) = self.wrong(folder)
        assert told.startswith("report.docx改动了第6段：2025年，清溪乡人民政府〔删：坚持〕〔增：始终〕以")
        alone = verify(folder / "report.docx")
        assert alone.wrong == [told]

    def test_one_document_by_itself(self, folder: Path) -> None:
        for name in ("report.docx", "report.pdf", "report.html"):
            verdict = verify(folder / name)
            assert verdict.holds, name
            assert verdict.number == NUMBER

    def test_one_word_in_the_page(self, folder: Path) -> None:
        page = (folder / "report.html").read_text(encoding="utf-8")
        (folder / "report.html").write_text(page.replace("矛盾纠纷", "矛盾", 1), encoding="utf-8")
        assert any(told.startswith("report.html") for told in self.wrong(folder))

    def test_one_figure(self, folder: Path) -> None:
        manifest = manifest_of(folder)
        figure = next(one for one in manifest["figures"] if one["id"] == "disputes.accepted")
        figure["value"] += 1
        put(folder, manifest)
        wrong = self.wrong(folder)
        assert any("清单被改动过" in told for told in wrong)
        assert any("disputes.accepted" in told and f"清单写作{figure['value']}" in told for told in wrong)

    def test_one_word_of_the_text_in_the_manifest(self, folder: Path) -> None:
        manifest = manifest_of(folder)
        manifest["text"] = manifest["text"].replace("坚持以", "始终以", 1)
        put(folder, manifest)
        wrong = self.wrong(folder)
        assert any("正文与其摘要不一致" in told for told in wrong)
        assert any("正文与成文不一致" in told for told in wrong)

    def test_one_row_of_the_frozen_ones(self, folder: Path) -> None:
        lines = gzip.decompress((folder / ROWS_FILE).read_bytes()).splitlines()
        place, line = next(
            (place, json.loads(line)) for place, line in enumerate(lines) if b'"disputes.accepted"' in line
        )
        line["rows"] = line["rows"][1:]
        lines[place] = json.dumps(line, separators=(",", ":")).encode()
        (folder / ROWS_FILE).write_bytes(gzip.compress(b"\n".join(lines)))
        wrong = self.wrong(folder)
        assert any(told == f"{ROWS_FILE}与清单中的摘要不一致" for told in wrong)
        assert any("disputes.accepted" in told and "记录被改动过" in told for told in wrong)

    def test_one_row_of_the_records(self, township: Org, folder: Path) -> None:
        with org_scope(township):
            one = a_dispute(township)
            with transaction.atomic():
                Dispute.objects.filter(pk=one.pk).update(kind="other" if one.kind != "other" else "land")
                (told,) = verify(folder).drifted
                assert not verify(folder).holds
                transaction.set_rollback(True)
        assert (told.table, told.id, told.recorded) == ("disputes.dispute", str(one.pk), False)
        assert told.says.startswith(f"kind由{one.kind}变为")

    def test_what_was_done_since_is_drift_and_no_tampering(self, township: Org, folder: Path) -> None:
        with org_scope(township):
            one = a_dispute(township)
            with transaction.atomic():
                void(one.matter_id, actor=leader(), happened_on=TODAY, reason="重复登记")
                verdict = verify(folder)
                transaction.set_rollback(True)
        told = next(drifted for drifted in verdict.drifted if drifted.id == str(one.pk))
        assert told.recorded
        assert told.says == "现在不再统计在内"
        assert "disputes.accepted" in told.figures
        assert [drifted for drifted in verdict.drifted if not drifted.recorded] == []
        assert verdict.holds

    def test_a_missing_file_is_said_not_to_be_looked_at(self, folder: Path) -> None:
        (folder / "report.pdf").unlink()
        verdict = verify(folder)
        assert verdict.notes == ["没有report.pdf，未核对"]
        assert verdict.holds

    def test_an_issue_that_the_records_know_nothing_of_is_told(self, folder: Path) -> None:
        manifest = manifest_of(folder)
        manifest["number"] = "清政报〔2026〕99号"
        put(folder, manifest)
        assert any("本机没有文号为清政报〔2026〕99号的印发记录" in told for told in verify(folder).wrong)

    def test_another_installation_checks_what_it_can(self, folder: Path) -> None:
        manifest = manifest_of(folder)
        manifest["org"] = "990101999"
        put(folder, manifest)
        verdict = verify(folder)
        assert verdict.holds
        assert "本机没有这份报告的印发记录" in verdict.notes[0]

    def test_what_can_not_be_read(self, folder: Path, tmp_path: Path) -> None:
        (folder / MANIFEST).write_text("{}", encoding="utf-8")
        other = tmp_path / "other.txt"
        other.write_text("不是报告", encoding="utf-8")
        empty = tmp_path / "empty"
        empty.mkdir()
        for path, says in (
            (folder, "起草时生成的还不能核验"), (other, "不是本系统印发过的年度报告"), (empty, "没有manifest.json"),
            (tmp_path / "none", "没有找到"),
        ):  # fmt: skip
            with pytest.raises(CannotRead, match=says):
                verify(path)

    @pytest.mark.parametrize("content", ["不是清单", "3"])
    def test_a_manifest_that_is_none_is_told_where_it_lies(self, folder: Path, content: str) -> None:
        (folder / MANIFEST).write_text(content, encoding="utf-8")
        with pytest.raises(CannotRead, match=f"{folder.name}”中的manifest.json读不出来"):
            verify(folder)

    def test_files_stored_by_a_browser_have_the_title_in_front(self, folder: Path) -> None:
        for file in list(folder.iterdir()):
            file.rename(folder / f"清溪乡人民政府2025年度报告-{file.name}")
        verdict = verify(folder)
        assert verdict.holds
        assert verdict.notes == []
        (folder / "另一份-manifest.json").write_text("{}", encoding="utf-8")
        with pytest.raises(CannotRead, match="有2份报告"):
            verify(folder)

    @pytest.mark.parametrize(
        "content",
        [b"", b"nothing", gzip.compress(b"{}\n", mtime=0), gzip.compress(b'{"table":1', mtime=0)],
        ids=["empty", "no archive", "no table", "broken off"],
    )
    def test_damaged_rows(self, folder: Path, content: bytes) -> None:
        with pytest.raises(BadRows):
            parse_rows(content)
        (folder / ROWS_FILE).write_bytes(content)
        assert any(ROWS_FILE in told for told in self.wrong(folder))


class TestJointReports:
    @pytest.fixture
    def joint(self, township: Org, tmp_path: Path) -> Path:
        """The folder of a report that two organs issued."""
        organs = {"issued_by": "中共清溪乡委员会、清溪乡人民政府"}
        with org_scope(township):
            AnnualReport.objects.filter(year=2025).update(voided=True)
            framed, _ = set_frame(begun(township), actor=clerk(), today=TODAY, as_of=date(2025, 12, 31), **organs)
            report = signed(framed)
            assert report.frame(TODAY).approved_by == "林振邦"
            course = Course(report.matter, TODAY)
            attach_scan(course, "cosignature", clerk())
            course.act("cosign", clerk(), CoSignature=[cosigned()])
            report = again(report)
            assert report.frame(TODAY).approved_by == "林振邦　范明远"
            files = issue(report, number="清委〔2026〕5号", dated=TODAY, actor=clerk(), today=TODAY)
        write_together(tmp_path / "joint", files)
        return tmp_path / "joint"

    @pytest.mark.parametrize(
        ("organs", "number", "says"),
        [
            (
                "中共清溪乡委员会、清溪乡人民政府",
                "清政报〔2026〕3号",
                "不是主办机关中共清溪乡委员会的，是清溪乡人民政府的",
            ),
            ("中共清溪乡委员会、青山县清溪乡人民政府", "清政报〔2026〕3号", "是清溪乡人民政府的"),
            ("中共清溪乡委员会", "清政报〔2026〕3号", "是清溪乡人民政府的"),
            ("清溪乡人民政府、中共清溪乡委员会", "清委〔2026〕5号", "不是主办机关清溪乡人民政府的"),
            ("清溪乡人民政府、青山县司法局", "青司〔2026〕5号", "是青山县司法局的"),
        ],
    )
    def test_the_number_is_the_lead_organ_s(self, township: Org, organs: str, number: str, says: str) -> None:
        with org_scope(township), transaction.atomic():
            AnnualReport.objects.filter(year=2025).update(issued_by=organs)
            with pytest.raises(Refused) as refused:
                issue(stored_2025(township), number=number, dated=TODAY, actor=clerk(), today=TODAY)
        assert refused.value.names() == ["number_of_lead"]
        assert says in str(refused.value)
        assert "版头的发文机关" in str(refused.value)

    def test_an_edited_document_is_known_by_its_title_of_several_lines(self, joint: Path) -> None:
        document = Document(str(joint / "report.docx"))
        changed = next(one for one in document.paragraphs if "受理" in one.text)
        changed.runs[-1].text += "多一句。"
        document.save(str(joint / "report.docx"))
        verdict = verify(joint / "report.docx")
        assert verdict.number == "清委〔2026〕5号"
        assert any("多一句" in told for told in verdict.wrong)


def without_shortcomings(report: Stored) -> Stored:
    """Nothing is said of what falls short any more."""
    rules = [one.rule for one in report.text]
    first = rules.index("outline.part.shortcomings") + 1
    text = report.text
    for rule in rules[first : rules.index("outline.part.leaders_duty")]:
        text = changes.leave_out(text, rule)
    return save(report, text, by=clerk(), today=TODAY)


def cosigned() -> dict[str, object]:
    return {"organ": "中共清溪乡委员会", "signer": "范明远", "signed_on": TODAY}


class TestVerifyingWhatIsOddlyBroken:
    def wrong(self, folder: Path) -> list[str]:
        return verify(folder).wrong

    def test_a_document_that_can_not_be_read(self, folder: Path) -> None:
        (folder / "report.docx").write_bytes(b"PK\x03\x04 no document")
        (told,) = self.wrong(folder)
        assert told.startswith("report.docx与清单中的摘要不一致，而且读不出来")
        with pytest.raises(CannotRead, match="读不出来"):
            verify(folder / "report.docx")

    def test_a_document_saved_anew_with_the_same_words(self, folder: Path) -> None:
        Document(str(folder / "report.docx")).save(str(folder / "report.docx"))
        assert self.wrong(folder) == ["report.docx的文字没有变，但文件与印发时不同"]

    def test_paragraphs_taken_out_added_and_moved(self, folder: Path) -> None:
        page = (folder / "report.html").read_text(encoding="utf-8")
        opening = page.index("2025年，清溪乡")
        start, end = page.rindex("<p", 0, opening), page.index("</p>", opening) + 4
        (folder / "report.html").write_text(page[:start] + "<p>另加一段话。</p>" + page[end:], encoding="utf-8")
        (removed, added) = sorted(self.wrong(folder), key=lambda told: "增加" in told)
        assert removed.startswith("report.html缺少第")
        assert added.endswith("增加了：另加一段话。")

    def test_a_figure_without_rows_and_one_that_is_declared_no_more(self, folder: Path) -> None:
        manifest = manifest_of(folder)
        manifest["figures"][0]["id"] = "disputes.of_old"
        put(folder, manifest)
        lines = gzip.decompress((folder / ROWS_FILE).read_bytes()).splitlines()
        frozen = parse_rows((folder / ROWS_FILE).read_bytes())
        name = next(iter(frozen.rows))
        again = b"\n".join(line.replace(f'"{name}"'.encode(), b'"disputes.of_old"') for line in lines)
        (folder / ROWS_FILE).write_bytes(gzip.compress(again))
        wrong = self.wrong(folder)
        assert not any("disputes.of_old" in told and "在rows" in told for told in wrong)
        manifest["figures"][0]["id"] = "disputes.never"
        put(folder, manifest)
        assert any("（disputes.never）在rows.jsonl.gz中没有记录" in told for told in self.wrong(folder))

    def test_a_token_of_nothing_and_a_text_that_is_none(self, folder: Path) -> None:
        manifest = manifest_of(folder)
        manifest["tokens"][0]["of"] = ["disputes.never"]
        manifest["text"] = "没有三栏"
        put(folder, manifest)
        wrong = self.wrong(folder)
        assert any("所说的指标disputes.never不在清单中" in told for told in wrong)
        assert any("清单中的正文不合格式" in told for told in wrong)

    def test_without_rows_nothing_is_made_again(self, folder: Path) -> None:
        (folder / ROWS_FILE).unlink()
        verdict = verify(folder)
        assert verdict.holds
        assert verdict.notes == [f"没有{ROWS_FILE}，未核对"]

    def test_records_that_can_not_be_told_any_more(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def keeps_changing(*_: object, **__: object) -> None:
            raise CannotBuild("记录一直在变动")

        monkeypatch.setattr("yifa.reports.editing.stored.drafted", keeps_changing)
        assert verify(folder).notes == ["没有与现在的业务记录核对：记录一直在变动"]

    def test_a_row_that_came_in_past_the_doors(self, township: Org, folder: Path) -> None:
        with org_scope(township), transaction.atomic():
            late = Dispute.objects.filter(org=township, opened_on__year=2026, voided=False).first()
            assert late is not None
            Dispute.objects.filter(pk=late.pk).update(opened_on=date(2025, 5, 6))
            drifted = [one for one in verify(folder).drifted if one.id == str(late.pk)]
            transaction.set_rollback(True)
        assert [(one.says, one.recorded) for one in drifted] == [("印发时没有统计在内", False)]

    def test_rows_that_change_while_a_report_is_sealed(self, township: Org, issued: Path) -> None:
        with org_scope(township):
            built = stored_2025(township).built(TODAY)
        counted = next(iter(built.evidence))
        other = replace(built, evidence={**built.evidence, counted: Evidence([], "0" * 64)})
        with pytest.raises(CannotSeal, match="的记录有变动，没有印发"):
            sealed_files(other)


class TestTheYearBefore:
    def test_one_that_was_not_issued_is_not_compared_with(self, township: Org, issued: Path) -> None:
        with org_scope(township), transaction.atomic():
            AnnualReport.objects.filter(year=2025).update(voided=True)
            begun(township)
            found = [one.kind for one, _ in findings(begin(township, 2026, actor=clerk(), today=TODAY), TODAY)]
            transaction.set_rollback(True)
        assert "problem_unanswered" not in found

    def test_what_was_issued_of_it_is_compared_with(self, township: Org, issued: Path) -> None:
        with org_scope(township), transaction.atomic():
            next_year = without_shortcomings(begin(township, 2026, actor=clerk(), today=TODAY))
            found = [one.kind for one, _ in findings(next_year, TODAY)]
            AnnualReport.objects.filter(year=2025).update(voided=True)
            alone = [one.kind for one, _ in findings(next_year, TODAY)]
            transaction.set_rollback(True)
        assert "problem_unanswered" in found
        assert "problem_unanswered" not in alone

    def test_a_damaged_manifest_is_not_taken_for_one(self, township: Org, folder: Path, issued: Path) -> None:
        with org_scope(township):
            kept = IssuedFile.objects.get(name=MANIFEST)
            place = settings.VAR_DIR / kept.path
            content = place.read_bytes()
            try:
                place.chmod(0o600)
                place.write_bytes(content + b" ")
                with pytest.raises(CannotRead, match="内容与印发时不一致"):
                    verify(folder / "report.docx")
            finally:
                place.write_bytes(content)


class TestCommands:
    @pytest.fixture
    def to_issue(self, township: Org, issued: Path) -> Iterator[Stored]:
        """The report on 2025 once more, signed: the one that was issued is void."""
        with org_scope(township), transaction.atomic():
            AnnualReport.objects.filter(year=2025).update(voided=True)
            yield signed(begun(township))
            transaction.set_rollback(True)

    def asked(self, out: Path, number: str = "清政报〔2026〕4号", year: int = 2025) -> list[str]:
        given = ["report", "issue", "--org", "990101201", "--year", str(year), "--number", number, "--out", str(out)]
        return [*given, "--dated", TODAY.isoformat(), "--by", str(clerk().pk)]

    def test_what_is_not_to_be_issued_says_why_and_leaves_nothing(
        self, to_issue: Stored, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(self.asked(tmp_path / "out", NUMBER)) == 1
        assert f"发文字号{NUMBER}已用于2025年度报告" in capsys.readouterr().err
        assert main(self.asked(tmp_path / "out", year=2024)) == 2
        assert "还没有编制2024年度报告" in capsys.readouterr().err
        assert not (tmp_path / "out").exists()

    def test_a_signed_report_is_issued_once(
        self, to_issue: Stored, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main([*self.asked(tmp_path / "out"), "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert told["manifest_sha256"] == digest_of((tmp_path / "out" / MANIFEST).read_bytes())
        assert main(["report", "verify", str(tmp_path / "out")]) == 0
        assert "清政报〔2026〕4号（2025年度）：与印发时一致" in capsys.readouterr().out
        assert main(self.asked(tmp_path / "other", "清政报〔2026〕5号")) == 1
        assert "不能办理“编号印发”" in capsys.readouterr().err

    def test_issued_it_is_told_in_words_too(
        self, to_issue: Stored, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(self.asked(tmp_path / "out")) == 0
        said = capsys.readouterr().out
        assert "清政报〔2026〕4号已印发，清单摘要" in said
        assert str(tmp_path / "out" / "report.docx") in said

    def test_verifying_says_what_differs(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (folder / "report.pdf").unlink()
        assert main(["report", "verify", str(folder), "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert (told["holds"], told["wrong"], told["notes"]) == (True, [], ["没有report.pdf，未核对"])
        page = (folder / "report.html").read_text(encoding="utf-8")
        (folder / "report.html").write_text(page.replace("矛盾纠纷", "矛盾", 1), encoding="utf-8")
        assert main(["report", "verify", str(folder)]) == 1
        said = capsys.readouterr().out
        assert "不一致：report.html" in said
        assert "注意：没有report.pdf，未核对" in said
        assert said.splitlines()[0].endswith("：已核对的文件与印发时不一致，1个文件没有核对")

    def test_drift_is_told_by_record(self, township: Org, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        with org_scope(township), transaction.atomic():
            Dispute.objects.filter(pk=a_dispute(township).pk).update(people_involved=98765)
            assert main(["report", "verify", str(folder)]) == 1
            transaction.set_rollback(True)
        said = capsys.readouterr().out
        assert "印发后改动而没有办理记录的记录1条：" in said
        assert "变为98765" in said

    def test_what_can_not_be_read_ends_with_two(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["report", "verify", str(tmp_path / "none"), "--json"]) == 2
        assert "没有找到" in json.loads(capsys.readouterr().out)["error"]
        assert main(["report", "verify", str(tmp_path / "none")]) == 2
        assert capsys.readouterr().out == ""

    def test_the_stored_text_is_built_and_checked(
        self, to_issue: Stored, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        build = ["report", "build", "--org", "990101201", "--year", "2025", "--out"]
        assert main([*build, str(tmp_path / "stored")]) == 0
        assert main([*build, str(tmp_path / "records"), "--from-records"]) == 0
        stored_text, drafted = (manifest_of(tmp_path / name)["text"] for name in ("stored", "records"))
        assert "无需要说明的其他情况" in stored_text
        assert "无需要说明的其他情况" not in drafted
        capsys.readouterr()
        assert main(["report", "check", "--org", "990101201", "--year", "2025", "--json"]) == 0
        assert all(one["severity"] == "should" for one in json.loads(capsys.readouterr().out)["findings"])
