"""The report's editor in a real browser: what it looks like typing, and that no word is lost."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping

import pytest
from playwright.sync_api import Locator, expect

from tests.desk.test_figures import dispute
from tests.journeys.visitor import DESKTOP, PHONE, Visitor
from tests.world import World
from yifa.engine.orgs.appointments import appoint
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import CLERK
from yifa.reports.editing.drafting_again import begin
from yifa.reports.editing.stored import Stored, stored_report

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Device = Mapping[str, object]
TODAY = datetime.date(2026, 6, 10)
PATIENCE = 30_000
WORD = """<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><style>p.MsoNormal{color:red}</style></head><body>
<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->
<p class=MsoNormal style='text-indent:28.0pt'><b>从文档</b><span style='font-size:16.0pt'>粘贴
的一段。</span></p><p style='display:none'>看不见的话</p>
<p><span style='mso-hide:all'>藏起来的话</span><img src="x.png"></p>
<table><tr><td>东溪村</td><td>西溪村</td></tr></table><p>最后一段<del>划掉的</del>。</p></body></html>"""
PASTE = """([html, text]) => {
  const brought = new DataTransfer();
  if (html) brought.setData("text/html", html);
  brought.setData("text/plain", text);
  const how = { clipboardData: brought, bubbles: true, cancelable: true };
  document.querySelector(".ProseMirror").dispatchEvent(new ClipboardEvent("paste", how));
}"""


class Editor:
    """The report's page with the editor on it."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor, self.page = visitor, visitor.page
        self.is_saved()

    @property
    def state(self) -> Locator:
        return self.page.locator("#report-state")

    @property
    def text(self) -> Locator:
        return self.page.locator(".ProseMirror")

    @property
    def paragraph(self) -> Locator:
        """One with numbers in it."""
        return self.text.locator(".an-p > p:has(.an-chip)").first

    def type_at_end(self, words: str) -> None:
        """Type behind the last letter of that paragraph."""
        self.paragraph.click(position={"x": 60, "y": 8})
        self.to_end()
        self.page.keyboard.type(words)

    def to_end(self) -> None:
        """The caret behind the last letter of the paragraph in which it stands."""
        self.paragraph.evaluate(
            "p => { const at = document.createRange(); at.selectNodeContents(p); at.collapse(false);"
            "getSelection().removeAllRanges(); getSelection().addRange(at); }"
        )
        self.page.wait_for_timeout(50)

    def is_saved(self) -> Editor:
        expect(self.state).to_have_text(re.compile("已保存"), timeout=PATIENCE)
        return self


def report(office: World) -> Stored:
    with org_scope(office.township):
        found = stored_report(office.township, 2025)
        assert found is not None
        assert found.text
        return found


@pytest.fixture
def sit_down(office: World, arrive: Callable[..., Visitor]) -> Callable[..., Editor]:
    """Somebody opens the report to write it."""
    dispute(office)
    dispute(office, on=datetime.date(2025, 6, 1), kind="land")
    with org_scope(office.township):
        begin(office.township, 2025, actor=office.clerk, today=TODAY)
    appoint(office.mediator, CLERK, office.township, "党政办干事", datetime.date(2025, 1, 1), by=None)

    def open_(user: str = "clerk", device: Device = DESKTOP) -> Editor:
        return Editor(arrive(user, device).open("/annual/2025/"))

    return open_


def test_a_chip_is_not_typed_into_goes_whole_and_moves_by_the_keyboard(
    office: World, sit_down: Callable[..., Editor]
) -> None:
    editor = sit_down()
    before = report(office).text.written()
    chips = editor.paragraph.locator(".an-chip")
    count, words = chips.count(), chips.first.inner_text()
    chips.first.click()
    expect(editor.page.locator("#report-card")).to_contain_text(words)
    editor.page.keyboard.type("99")
    assert chips.first.inner_text() == words
    assert chips.count() == count
    following = "node => node.nextSibling.textContent"
    behind = chips.first.evaluate(following)
    editor.page.keyboard.press("Alt+ArrowRight")
    assert chips.first.evaluate(following) == behind[1:]
    editor.page.keyboard.press("Alt+ArrowLeft")
    assert chips.first.evaluate(following) == behind
    editor.page.keyboard.press("ArrowRight")
    editor.page.keyboard.press("Backspace")
    expect(chips).to_have_count(count - 1)
    editor.page.keyboard.press("Control+z")
    expect(chips).to_have_count(count)
    editor.is_saved()
    assert report(office).text.written() == before
    editor.visitor.is_at_ease()
    assert editor.visitor.barriers() == []


def test_what_is_not_touched_goes_back_letter_by_letter(office: World, sit_down: Callable[..., Editor]) -> None:
    editor = sit_down()
    before = report(office).text.written().splitlines()
    editor.type_at_end("平稳有序。")
    expect(editor.state).not_to_have_text(re.compile("已保存"))
    editor.is_saved()
    after = report(office).text.written().splitlines()
    changed = [(was, now) for was, now in zip(before, after, strict=True) if was != now]
    assert [(was.replace("generated", "edited") + "平稳有序。", now) for was, now in changed] == [
        (now, now) for _, now in changed
    ]
    assert len(changed) == 1
    assert len(before) > 20
    editor.visitor.is_at_ease()


def test_the_picker_puts_a_chip_at_the_caret_and_what_was_saved_is_there_again(
    office: World, sit_down: Callable[..., Editor]
) -> None:
    editor = sit_down()
    page = editor.page
    editor.type_at_end("其中")
    page.keyboard.press("Control+i")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("查找指标").fill("受理矛盾")
    offered = dialog.locator("button[data-token='{{disputes.accepted|2025|count}}']")
    expect(offered).to_be_visible()
    assert editor.visitor.barriers() == []
    row = page.locator("tr", has=page.locator("button[data-token='{{disputes.accepted|2025|count}}']"))
    row.get_by_role("link", name="分项").click()
    part = dialog.locator("button[data-token='{{disputes.accepted[kind=land]|2025|count}}']")
    part.click()
    expect(dialog).not_to_be_visible()
    page.keyboard.type("。")
    expect(editor.paragraph.locator(".an-chip").last).to_have_text("1件")
    editor.is_saved()
    page.reload()
    Editor(editor.visitor)
    assert "其中1件。" in editor.paragraph.inner_text()
    assert any(one.text.endswith("其中{{disputes.accepted[kind=land]|2025|count}}。") for one in report(office).text)
    editor.visitor.is_at_ease()


def test_a_number_typed_by_hand_is_marked_and_bound(office: World, sit_down: Callable[..., Editor]) -> None:
    editor = sit_down()
    editor.type_at_end("受理矛盾纠纷2件。")
    loose = editor.paragraph.locator(".an-loose")
    expect(loose).to_have_text("2件")
    loose.hover()
    card = editor.page.locator("#report-card")
    expect(card).to_contain_text("手工写的数字")
    card.get_by_role("button", name="换成 2件").first.click()
    expect(loose).to_have_count(0)
    editor.is_saved()
    assert "2件。" not in report(office).text.written()


def test_off_the_line_nothing_is_lost_and_it_is_saved_later(office: World, sit_down: Callable[..., Editor]) -> None:
    editor = sit_down()
    page = editor.page
    page.context.set_offline(True)
    editor.type_at_end("断网时写的。")
    expect(editor.state).to_have_text(re.compile("未保存：网络断开，稍后自动重试"), timeout=PATIENCE)
    assert "断网时写的" not in report(office).text.written()
    page.context.set_offline(False)
    editor.is_saved()
    assert "断网时写的" in report(office).text.written()


def test_what_could_not_be_saved_is_there_after_the_browser_went_away(
    office: World, sit_down: Callable[..., Editor]
) -> None:
    editor = sit_down()
    page = editor.page
    page.context.set_offline(True)
    editor.type_at_end("没来得及保存的。")
    expect(editor.state).to_have_text(re.compile("未保存"), timeout=PATIENCE)
    context = page.context
    page.close()
    context.set_offline(False)
    again = Visitor(context.new_page(), editor.visitor.home).open("/annual/2025/")
    expect(again.page.locator("#report-notice")).to_contain_text("已恢复您上次没有保存的文字")
    expect(again.page.locator(".ProseMirror")).to_contain_text("没来得及保存的。")
    Editor(again)
    assert "没来得及保存的。" in report(office).text.written()


def test_a_lapsed_session_keeps_the_words_until_one_is_back(office: World, sit_down: Callable[..., Editor]) -> None:
    editor = sit_down()
    page = editor.page
    page.context.clear_cookies()
    editor.type_at_end("登录过期时写的。")
    expect(editor.state).to_have_text(re.compile("登录已过期"), timeout=PATIENCE)
    other = Visitor(page.context.new_page(), editor.visitor.home)
    other.sign_in("clerk")
    other.page.close()
    editor.is_saved()
    assert "登录过期时写的。" in report(office).text.written()


def test_two_hear_of_each_other_and_both_wordings_stay(office: World, sit_down: Callable[..., Editor]) -> None:
    mine, theirs = sit_down(), sit_down("mediator")
    expect(mine.page.locator("#report-present")).to_have_text(f"{office.mediator.name}正在编辑", timeout=PATIENCE)
    expect(theirs.page.locator("#report-present")).to_have_text(f"{office.clerk.name}正在编辑", timeout=PATIENCE)
    mine.page.route("**/editing/", lambda route: route.abort())
    mine.type_at_end("我写的。")
    theirs.type_at_end("他写的。")
    theirs.is_saved()
    mine.page.unroute("**/editing/")
    box = mine.page.get_by_label("两份文字")
    expect(box).to_contain_text("他写的。", timeout=PATIENCE)
    assert mine.paragraph.inner_text().endswith("我写的。")
    assert "我写的。" not in report(office).text.written()
    assert mine.visitor.barriers() == []
    box.get_by_role("button", name="用我的").click()
    expect(box).to_have_count(0)
    mine.is_saved()
    assert "我写的。" in report(office).text.written()
    assert "他写的。" not in report(office).text.written()
    expect(theirs.text).to_contain_text("我写的。", timeout=PATIENCE)


def test_words_from_a_document_come_without_their_dress(office: World, sit_down: Callable[..., Editor]) -> None:
    editor = sit_down()
    editor.type_at_end("以上。")
    editor.page.evaluate(PASTE, [WORD, ""])
    notice = editor.page.locator("#report-notice")
    for left in ("图片", "隐藏的文字", "已划去的文字", "字体和格式", "表格线"):
        expect(notice).to_contain_text(left)
    editor.is_saved()
    words = [one.text for one in report(office).text]
    assert any(one.endswith("以上。从文档粘贴的一段。") for one in words)
    assert "东溪村　西溪村" in words
    assert "最后一段。" in words
    assert not any("看不见" in one or "藏起来" in one or "<" in one for one in words)
    editor.visitor.is_at_ease()


def test_fifty_thousand_characters_are_pasted_and_saved(office: World, sit_down: Callable[..., Editor]) -> None:
    editor = sit_down()
    editor.type_at_end("。")
    lines = ["依法行政工作稳步推进" * 25 for _ in range(200)]
    editor.page.evaluate(PASTE, ["", "\n".join(lines)])
    expect(editor.state).not_to_have_text(re.compile("已保存"))
    editor.is_saved()
    assert sum(one.text.endswith(lines[0]) for one in report(office).text) == 200


def test_locking_leaving_out_and_bringing_back(office: World, sit_down: Callable[..., Editor]) -> None:
    editor = sit_down()
    page = editor.page
    editor.type_at_end("补充。")

    def choose(what: str) -> None:
        page.locator("#report-tools summary").click()
        page.locator("#report-tools").get_by_role("button", name=what, exact=True).click()

    choose("锁定")
    page.keyboard.type("锁定以后")
    expect(page.locator("#report-notice")).to_contain_text("已锁定的")
    choose("解除锁定")
    choose("恢复为记录原文")
    expect(editor.paragraph).not_to_contain_text("补充。")
    choose("不写入报告")
    editor.is_saved()
    states = [str(one.state) for one in report(office).text]
    assert states.count("left_out") == 1
    assert "edited" not in states


def test_it_is_usable_on_a_phone(office: World, sit_down: Callable[..., Editor]) -> None:
    editor = sit_down(device=PHONE)
    assert not editor.visitor.overflows()
    editor.paragraph.locator(".an-chip").first.tap()
    expect(editor.page.locator("#report-card")).to_be_visible()
    assert not editor.visitor.overflows()
    assert editor.visitor.barriers() == []
    editor.page.get_by_role("button", name="插入数据").tap()
    expect(editor.page.get_by_role("dialog").locator("button[data-token]").first).to_be_visible()
    assert not editor.visitor.overflows()
    editor.visitor.is_at_ease()
