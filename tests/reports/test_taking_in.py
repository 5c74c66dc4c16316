"""A whole text that somebody sends is taken in: what was changed is his, and nothing in it is trusted."""

from __future__ import annotations

import pytest

from yifa.engine.matters.refusals import Refused
from yifa.reports.editing.taking_in import taken_in
from yifa.reports.text import Paragraph, State, Text

BASE = Text.of(
    [
        Paragraph("主要举措和成效", "outline.part.measures", 1),
        Paragraph("受理{{disputes.accepted|2025|count}}。", "disputes.intake"),
        Paragraph("锁定的一段。", "disputes.locked", state=State.LOCKED),
        Paragraph("自己的一段。", "own.abcdefgh", state=State.EDITED),
    ]
)
WRITTEN = BASE.written()


def taken(written: str, base: Text = BASE) -> Text:
    return taken_in(written, base, BASE)


def refused(written: str) -> str:
    with pytest.raises(Refused) as found:
        taken(written)
    return str(found.value)


def test_what_is_not_touched_is_as_it_was() -> None:
    assert taken(WRITTEN) == BASE
    assert taken(WRITTEN.replace("\n", "\r\n")) == BASE


def test_what_was_changed_is_somebodys_and_has_nothing_hidden() -> None:
    changed = taken(WRITTEN.replace("受理", "全年 \u200b 受理\u00a0")).by_rule["disputes.intake"]
    assert changed.text == "全年 受理 {{disputes.accepted|2025|count}}。"
    assert changed.state is State.EDITED


def test_what_says_again_what_the_records_say_is_theirs_again() -> None:
    mine = taken(WRITTEN.replace("受理", "全年受理"))
    assert taken(WRITTEN, mine) == BASE


def test_new_paragraphs_are_named_as_such() -> None:
    assert taken(f"{WRITTEN}edited\town.ABCD1234\t## 特色\n").by_rule["own.ABCD1234"].level == 2
    assert "编号“disputes.new”不能使用" in refused(f"{WRITTEN}edited\tdisputes.new\t冒名的。\n")
    without = Text.of(one for one in BASE if one.rule != "disputes.intake")
    assert taken(WRITTEN, without) == BASE


def test_a_paragraph_of_the_records_that_is_missing_or_empty_is_left_out() -> None:
    line = "generated\tdisputes.intake\t受理{{disputes.accepted|2025|count}}。\n"
    for written in (WRITTEN.replace(line, ""), WRITTEN.replace(line, "edited\tdisputes.intake\t \n")):
        found = taken(written)
        assert [one.rule for one in found] == [one.rule for one in BASE]
        assert found.by_rule["disputes.intake"].state is State.LEFT_OUT
        assert found.by_rule["disputes.intake"].text == BASE.by_rule["disputes.intake"].text


def test_somebodys_own_that_is_missing_or_empty_is_gone() -> None:
    line = "edited\town.abcdefgh\t自己的一段。\n"
    assert "own.abcdefgh" not in taken(WRITTEN.replace(line, "")).by_rule
    assert "own.abcdefgh" not in taken(WRITTEN.replace("自己的一段。", "\u200b")).by_rule
    assert "own.ABCD1234" not in taken(f"{WRITTEN}edited\town.ABCD1234\t\n").by_rule


def test_a_locked_paragraph_is_neither_changed_nor_taken_out() -> None:
    assert "已锁定，不能修改" in refused(WRITTEN.replace("锁定的一段", "改过的一段"))
    assert "已锁定，不能修改" in refused(WRITTEN.replace("locked\tdisputes.locked\t锁定的一段。\n", ""))
    assert (
        taken(WRITTEN.replace("locked\tdisputes", "edited\tdisputes")).by_rule["disputes.locked"].state is State.EDITED
    )


def test_what_is_not_canonical_is_refused() -> None:
    assert "三栏" in refused("没有栏")
    assert "编号都是" in refused(WRITTEN + WRITTEN)
