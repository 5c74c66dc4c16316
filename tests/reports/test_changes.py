"""What a person does to one paragraph."""

from __future__ import annotations

import pytest

from yifa.engine.matters.refusals import Refused
from yifa.reports.editing.changes import add, bring_back, leave_out, lock, move, tidy, unlock, write
from yifa.reports.redrafting import OWN
from yifa.reports.text import Paragraph, State, Text

TEXT = Text.of([Paragraph("概况", "h", 1), Paragraph("受理十件。", "a"), Paragraph("调解九件。", "b")])


def told(text: Text) -> list[tuple[str, State]]:
    return [(one.text, one.state) for one in text]


def test_written_it_is_the_writers() -> None:
    assert told(write(TEXT, "a", "共受理十件。"))[1] == ("共受理十件。", State.EDITED)
    assert write(TEXT, "h", "总体情况").by_rule["h"].level == 1
    assert write(TEXT, "a", " 受理十件。 ") is TEXT


def test_what_was_pasted_has_no_styles_and_no_hidden_signs() -> None:
    assert tidy("受\u200b理\u00ad十件。\u00a0\r\n\r\n\t第二  段\u202e。\x0b第三段") == [
        "受理十件。",
        "第二 段。",
        "第三段",
    ]


def test_further_lines_are_paragraphs_of_their_own() -> None:
    text = write(TEXT, "a", "受理十件。\n其中邻里三件。\n## 分类情况")
    assert [one.text for one in text] == ["概况", "受理十件。", "其中邻里三件。", "分类情况", "调解九件。"]
    own = list(text)[2:4]
    assert [one.level for one in own] == [0, 2]
    assert all(one.rule.startswith(OWN) for one in own)


def test_added_it_stands_behind() -> None:
    text = add(TEXT, "a", "特色做法。")
    assert [one.text for one in text] == ["概况", "受理十件。", "特色做法。", "调解九件。"]
    with pytest.raises(Refused, match="没有填写新段落"):
        add(TEXT, "a", " \n ")


def test_left_out_it_can_come_back() -> None:
    without = leave_out(TEXT, "a")
    assert [one.rule for one in without.said] == ["h", "b"]
    assert bring_back(without, "a", TEXT) == TEXT
    with pytest.raises(Refused, match="没有原文可以恢复"):
        bring_back(TEXT, "b", Text.of([]))


def test_what_a_person_added_is_taken_out() -> None:
    text = add(TEXT, "a", "特色做法。")
    own = next(one.rule for one in text if one.rule.startswith(OWN))
    assert leave_out(text, own) == TEXT


def test_locked_it_is_not_changed() -> None:
    text = lock(TEXT, "a")
    for change in (lambda: write(text, "a", "改。"), lambda: leave_out(text, "a"), lambda: lock(text, "a")):
        with pytest.raises(Refused, match="已锁定"):
            change()
    assert told(write(unlock(text, "a"), "a", "改。"))[1] == ("改。", State.EDITED)


def test_moved_it_keeps_its_words() -> None:
    assert [one.rule for one in move(TEXT, "a", "b")] == ["h", "b", "a"]
    assert move(TEXT, "a", "a") == TEXT


@pytest.mark.parametrize("rule", ["z", ""])
def test_what_is_not_there_is_refused(rule: str) -> None:
    for change in (lambda: write(TEXT, rule, "改。"), lambda: move(TEXT, "a", rule), lambda: add(TEXT, rule, "新。")):
        with pytest.raises(Refused, match="没有找到这一段"):
            change()


def test_without_words_there_is_no_paragraph() -> None:
    with pytest.raises(Refused, match="请用“不写入报告”"):
        write(TEXT, "a", "\u200b \n")
