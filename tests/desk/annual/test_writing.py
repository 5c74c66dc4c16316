"""The report is written, reviewed and issued on the desk: by clicks, without a script, and by those who may."""

from __future__ import annotations

import datetime
import html
import re

import pytest
from django.conf import settings
from django.utils.timezone import localdate

from tests.course import Course
from tests.desk.annual.at_the_report import BASE, TODAY, Desk, state_of, stored
from tests.desk.test_figures import dispute
from tests.reports.writing import completed, signed
from tests.world import World
from yifa.engine.store.tenancy import org_scope
from yifa.reports.editing import changes
from yifa.reports.editing.remarks import accepted, open_comments
from yifa.reports.editing.saving import save
from yifa.reports.issuing.signing_off import findings
from yifa.reports.models import FilledNumber, IssuedFile
from yifa.reports.text import State

pytestmark = pytest.mark.django_db


class TestBeginning:
    def test_a_preview_offers_to_begin_and_the_report_follows(self, world: World) -> None:
        dispute(world)
        assert "开始编制" in Desk(world).get()
        assert "开始编制" not in Desk(world, "reviewer").get()
        Desk(world, "reviewer").post("/begin/")
        assert stored(world) is None
        Desk(world).post("/begin/")
        assert "第1版" in Desk(world).get()
        years = html.unescape(Desk(world).browser.get("/annual/").content.decode())
        assert "起草" in years

    def test_of_a_year_without_records_none_is_begun(self, world: World) -> None:
        desk = Desk(world)
        desk.post("/begin/")
        assert "没有2025年的业务记录" in desk.get()

    def test_a_report_is_begun_once(self, desk: Desk) -> None:
        desk.post("/begin/")
        assert "已经开始编制" in desk.get()


class TestOneParagraph:
    def test_it_is_written_with_its_tokens(self, desk: Desk, rule: str) -> None:
        form = desk.get(f"/write/?rule={rule}")
        assert desk.report.text.by_rule[rule].text in form
        desk.post(f"/write/?rule={rule}", words="全年受理{{disputes.accepted|2025|count}}，平稳有序。")
        page = desk.get()
        assert "平稳有序" in page
        assert "已修改" in page
        assert state_of(desk, rule) is State.EDITED

    def test_what_is_refused_stays_in_the_form(self, desk: Desk, rule: str) -> None:
        page = desk.post(f"/write/?rule={rule}", 422, words="受理{{no.such|2025|sum}}件")
        assert "无法识别" in page
        assert "受理{{no.such|2025|sum}}件" in page
        page = desk.post(f"/write/?rule={rule}", 422, words=" ")
        assert "没有文字" in page
        page = desk.post(f"/write/?rule={rule}", 422, words="改", seq="x")
        assert "没有收到所改的是哪一版" in page
        desk.get("/write/?rule=none", 404)

    def test_two_at_once_see_both_wordings(self, desk: Desk, rule: str) -> None:
        first = str(desk.report.saving.seq)
        desk.post(f"/write/?rule={rule}", words="别人的说法。")
        page = desk.post(f"/write/?rule={rule}", 422, words="我的说法。", seq=first)
        assert "别人的说法。" in page
        assert page.count("我的说法。") == 2
        newer = re.search(r'name="seq" value="(\d+)"', page)
        assert newer is not None
        desk.post(f"/write/?rule={rule}", words="我的说法。", seq=newer[1])
        assert desk.report.text.by_rule[rule].text == "我的说法。"

    def test_numbers_of_parts_and_what_can_not_be_told(self, desk: Desk, rule: str) -> None:
        parts = "{{disputes.accepted[kind=land+neighbour]|2025|count}}"
        desk.post(f"/write/?rule={rule}", words=f"两类{parts}，早年{{{{disputes.accepted|2019|count}}}}。")
        page = desk.get()
        assert "/figures/?period=2025" in page
        assert "〔此处数据有误〕" in page

    def test_a_paragraph_is_added_behind_it(self, desk: Desk, rule: str) -> None:
        desk.post(f"/add/?rule={rule}", words="## 特色做法\n设立调解室。")
        assert "特色做法" in desk.get()
        assert "放在" in desk.get(f"/add/?rule={rule}")

    def test_clicks_on_it(self, desk: Desk, rule: str) -> None:
        desk.click(f"leave_out {rule}")
        assert state_of(desk, rule) is State.LEFT_OUT
        assert "不写入" in desk.get()
        desk.click(f"bring_back {rule}")
        assert state_of(desk, rule) is State.GENERATED
        desk.click(f"lock {rule}")
        assert state_of(desk, rule) is State.LOCKED
        assert "已锁定，不能修改" in desk.click(f"leave_out {rule}")
        desk.click(f"unlock {rule}")
        assert state_of(desk, rule) is State.EDITED
        order = [one.rule for one in desk.report.text]
        desk.click(f"down {rule}")
        assert [one.rule for one in desk.report.text].index(rule) == order.index(rule) + 1
        desk.click(f"up {rule}")
        assert [one.rule for one in desk.report.text] == order
        desk.click(f"up {order[0]}")
        assert [one.rule for one in desk.report.text] == order
        assert "没有找到这一段" in desk.click("up none")
        assert "没有说明要做什么" in desk.click("dance")


class TestWholeText:
    def test_what_was_changed_is_somebodys(self, desk: Desk, rule: str) -> None:
        text = desk.report.text.written()
        assert text.strip() in desk.get("/text/")
        desk.post("/text/", text=text.replace(desk.report.text.by_rule[rule].text, "一句话。").replace("\n", "\r\n"))
        assert desk.report.text.by_rule[rule].text == "一句话。"
        assert state_of(desk, rule) is State.EDITED

    def test_what_is_not_canonical_is_refused(self, desk: Desk) -> None:
        assert "三栏" in desk.post("/text/", 422, text="没有栏")


class TestFigures:
    def test_each_way_of_telling_has_its_token(self, desk: Desk) -> None:
        page = desk.get("/figures/?q=受理")
        assert "{{disputes.accepted|2025|count}}" in page
        assert "{{disputes.accepted|2025|rate}}" not in page
        assert "没有找到" in desk.get("/figures/?q=不存在的")

    def test_the_parts_of_one(self, desk: Desk) -> None:
        page = desk.get("/figures/?figure=disputes.accepted")
        assert "{{disputes.accepted[kind=land]|2025|count}}" in page

    def test_a_number_is_filled_in_with_its_evidence(self, desk: Desk) -> None:
        assert "没有数字" in desk.post("/numbers/", 422, surface="若干", says="值班", evidence="值班表")
        desk.post("/numbers/", surface="3名", says="法律顾问", evidence="聘任文件")
        with org_scope(desk.world.township):
            assert FilledNumber.objects.get().surface == "3名"
        page = desk.get("/figures/")
        assert "{{filled|n1}}" in page
        assert "3名" in desk.get()


class TestBesideTheText:
    def test_a_finding_is_left_with_a_reason(self, desk: Desk) -> None:
        with org_scope(desk.world.township):
            found = next(one for one, _ in findings(desk.report, TODAY) if str(one.severity) == "should")
            must = next(one for one, _ in findings(desk.report, TODAY) if str(one.severity) == "must")
        address = f"/explain/?key={found.key}"
        assert found.message in desk.get(address)
        desk.post(address, 422, reason="")
        desk.post(address, reason="属实")
        with org_scope(desk.world.township):
            assert accepted(desk.report).get().reason == "属实"
        numbers = [int(number) for number in re.findall(r'<li class="an-f[^"]*" id="f(\d+)"', desk.get())]
        assert len(numbers) > 2
        assert numbers == list(range(1, len(numbers) + 1))
        assert "属实" in desk.get()
        desk.get(address, 404)
        desk.get(f"/explain/?key={must.key}", 404)

    def test_a_suggestion_is_taken(self, desk: Desk, rule: str) -> None:
        desk.post(f"/write/?rule={rule}", words="全年受理矛盾纠纷2件。")
        page = desk.get()
        taken = re.search(r'value="(replace [^"]+)"', page)
        assert taken is not None
        assert "<mark>" in page
        desk.click(taken[1])
        assert "{{" in desk.report.text.by_rule[rule].text
        assert "没有找到这个问题" in desk.click("replace none 0")

    def test_comments_are_made_and_settled(self, desk: Desk, rule: str) -> None:
        reviewer = Desk(desk.world, "reviewer")
        assert "批注" in reviewer.get(f"/comments/?rule={rule}")
        reviewer.post(f"/comments/?rule={rule}", text="请补充做法")
        page = desk.get()
        assert "请补充做法" in page
        settled = re.search(r'value="(settled \d+)"', page)
        assert settled is not None
        desk.click(settled[1])
        with org_scope(desk.world.township):
            assert not open_comments(desk.report)
        assert "没有找到这条批注" in desk.click("settled x")
        desk.get("/comments/?rule=none", 404)

    @pytest.mark.parametrize(("click", "words"), [("keep", "我的话。"), ("take", "受理")])
    def test_a_conflict_is_decided(self, desk: Desk, rule: str, click: str, words: str) -> None:
        desk.post(f"/write/?rule={rule}", words="我的话。")
        with org_scope(desk.world.township):
            own = desk.report
        dispute(desk.world, on=datetime.date(2025, 7, 1), kind="labour")
        dispute(desk.world, on=datetime.date(2025, 8, 1), kind="labour")
        for one in own.text:
            if one.rule.startswith("disputes.") and one.state is State.GENERATED:
                with org_scope(desk.world.township):
                    save(
                        desk.report,
                        changes.write(desk.report.text, one.rule, "改动。"),
                        by=desk.world.clerk,
                        today=TODAY,
                    )
        page = desk.click("draft_again")
        decide = re.search(rf'value="({click} \d+)"', page)
        assert decide is not None
        assert "记录变了" in page
        assert page.count('value="keep ') > desk.click(decide[1]).count('value="keep ')

    def test_what_nobody_can_read_is_not_found(self, desk: Desk) -> None:
        Desk(desk.world, "other_clerk").get("/versions/", 404)
        Desk(desk.world, "admin").get("/", 403)


class TestVersions:
    def test_each_change_is_shown_and_can_be_taken_back(self, desk: Desk, rule: str) -> None:
        assert "最初的文字" in desk.get("/versions/")
        before = desk.report.text
        desk.post(f"/write/?rule={rule}", words="一句话。")
        desk.post(f"/add/?rule={rule}", words="又一句。")
        own = next(one.rule for one in desk.report.text if one.text == "又一句。")
        desk.click(f"lock {rule}")
        assert "已修改 → 已锁定" in desk.get("/versions/")
        desk.click(f"leave_out {own}")
        assert "<del>又一句。</del>" in desk.get("/versions/?seq=5")
        assert "<ins>一句话。</ins>" in desk.get("/versions/?seq=2")
        desk.get("/versions/?seq=99", 404)
        desk.get("/versions/?seq=0", 404)
        desk.click("restore 1")
        assert desk.report.text == before
        assert "没有第0版" in desk.click("restore x")


class TestSigningOff:
    def test_the_frame(self, desk: Desk) -> None:
        form = desk.get("/frame/")
        assert "2025-12-31" in form
        given = {"as_of": "2026-01-10", "to": "青山县委、县政府", "copies": "县司法局", "printed_by": "党政办"}
        assert "不晚于今天" in desk.post("/frame/", 422, **given | {"as_of": "2099-01-01"})
        desk.post("/frame/", **given)
        assert desk.report.record.copies == "县司法局"
        assert "青山县委、县政府" in desk.get()

    def test_a_day_on_which_nothing_was_recorded_is_refused(self, desk: Desk) -> None:
        assert "没有2025年的业务记录" in desk.post("/frame/", 422, as_of="2025-01-01")

    def test_another_day_of_counting_lists_what_contradicts(self, desk: Desk) -> None:
        with org_scope(desk.world.township):
            text = desk.report.text
            for one in text:
                if one.rule.startswith("disputes."):
                    text = changes.write(text, one.rule, "人工改过。")
            save(desk.report, text, by=desk.world.clerk, today=TODAY)
        dispute(desk.world, on=datetime.date(2025, 7, 1), kind="labour")
        desk.post("/frame/", as_of="2026-01-10", to="县政府")
        assert "请逐处选择" in desk.get()

    def test_it_can_not_be_sent_on_while_something_must_be_settled(self, desk: Desk) -> None:
        assert "必须解决的问题" in desk.click("submit")
        assert desk.report.is_open_to_change

    def test_it_is_not_sent_on_unseen(self, desk: Desk, rule: str) -> None:
        first = str(desk.report.saving.seq)
        desk.click(f"lock {rule}")
        assert "刚刚被修改过" in desk.click("submit", seq=first)

    def test_what_is_explained_goes_without_a_word(self, desk: Desk) -> None:
        with org_scope(desk.world.township):
            completed(desk.report)
            found = [one for one, _ in findings(desk.report, localdate()) if str(one.severity) == "should"]
        for one in found:
            desk.post(f"/explain/?key={one.key}", reason="已经核对")
        sent = desk.click("submit")
        assert "已送审" in sent
        assert "没有说明理由" not in sent

    def test_review_closes_the_text_and_a_return_opens_it(self, desk: Desk, rule: str) -> None:
        with org_scope(desk.world.township):
            completed(desk.report)
        unexplained = re.search(r"供斟酌 (\d+) 处、没有写进去的数据 (\d+) 项没有说明理由：可以送审", desk.get())
        assert unexplained
        sent = desk.click("submit")
        assert "已送审" in sent
        together = int(unexplained[1]) + int(unexplained[2])
        assert f"供斟酌的问题、没有写进去的数据共{together}处没有说明理由" in sent
        assert not desk.report.is_open_to_change
        assert "已送审" in desk.post(f"/write/?rule={rule}", 422, words="改")
        page = Desk(desk.world, "reviewer").get()
        assert f"/matters/{desk.report.matter.pk}/acts/review/" in page
        with org_scope(desk.world.township):
            course = Course(desk.report.matter, localdate())
            course.act("return_draft", desk.world.reviewer, returned_because="请补充原因分析")
        assert "请补充原因分析" in desk.get()

    def test_acts_of_the_service_lead_here(self, desk: Desk) -> None:
        for act, page in (("submit", "/"), ("set_frame", "/frame/"), ("issue", "/issue/")):
            answer = desk.browser.get(f"/matters/{desk.report.matter.pk}/acts/{act}/")
            assert answer.headers["Location"] == BASE + page

    def test_it_is_numbered_and_issued_and_its_files_are_given_out(self, desk: Desk) -> None:
        with org_scope(desk.world.township):
            signed(desk.report)
        assert f"{BASE}/issue/" in desk.get()
        assert "不合格式" in desk.post("/issue/", 422, document_number="3号", dated="2026-06-10")
        desk.post("/issue/", document_number="清政报〔2026〕3号", dated="2026-06-10")
        page = desk.get()
        assert "已印发 清政报〔2026〕3号" in page
        years = html.unescape(desk.browser.get("/annual/").content.decode())
        for shown in (page, years):
            names = ("report.docx", "report.pdf", "report.html", "rows.jsonl.gz", "manifest.json")
            places = [shown.index(name) for name in names]
            assert places == sorted(places)
            assert "清单：各文件和各项数据的校验值" in shown
        with org_scope(desk.world.township):
            kept = IssuedFile.objects.get(name="report.pdf")
        answer = desk.browser.get(f"{BASE}/issued/{kept.pk}/")
        assert b"".join(answer).startswith(b"%PDF")
        desk.get("/issued/1/", 404)
        (settings.VAR_DIR / kept.path).unlink()
        damaged = desk.browser.get(f"{BASE}/issued/{kept.pk}/")
        assert damaged.status_code == 500
        assert "请从备份恢复该文件" in damaged.content.decode()
        years = html.unescape(desk.browser.get("/annual/").content.decode())
        assert "report.pdf" in years
        assert "清政报〔2026〕3号" in years

    def test_the_draft_is_given_out_as_it_was_written(self, desk: Desk, rule: str) -> None:
        desk.post(f"/write/?rule={rule}", words="一句话。")
        assert desk.browser.get(f"{BASE}/docx/").status_code == 200


def test_a_reviewer_reads_and_does_not_write(desk: Desk, rule: str) -> None:
    reviewer = Desk(desk.world, "reviewer")
    page = reviewer.get()
    assert "批注" in page
    assert "不写入报告" not in page
    assert "由经办人办理" in reviewer.post(f"/write/?rule={rule}", 422, words="改")
    assert "由经办人办理" in reviewer.click(f"lock {rule}")
    assert desk.report.saving.seq == 1
