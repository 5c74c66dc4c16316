"""Two people at the same text."""

from __future__ import annotations

from hypothesis import given

from tests.reports.test_redrafting import DRAFT, TEXTS, said, told
from yifa.reports.merging import Clash, merge
from yifa.reports.text import Paragraph, State, Text

MINE = said(("a", "受理十件，增加。", State.EDITED), ("b", "调解九件。"), ("c", "回访八件。"))
THEIRS = said(("a", "受理十件。"), ("b", "调解九件，成功八件。", State.EDITED), ("c", "回访八件。"))


def test_changes_of_different_paragraphs_go_together() -> None:
    merged, clashes = merge(DRAFT, THEIRS, MINE)
    assert told(merged) == [("a", "受理十件，增加。"), ("b", "调解九件，成功八件。"), ("c", "回访八件。")]
    assert clashes == []


def test_changes_of_the_same_paragraph_are_told_and_what_is_stored_stands() -> None:
    theirs = said(("a", "共受理十件。", State.EDITED), ("b", "调解九件。"), ("c", "回访八件。"))
    merged, clashes = merge(DRAFT, theirs, MINE)
    assert merged == theirs
    assert clashes == [Clash("a", theirs.by_rule["a"], MINE.by_rule["a"])]


def test_the_same_change_twice_is_no_clash() -> None:
    assert merge(DRAFT, MINE, MINE) == (MINE, [])


def test_what_i_added_stands_where_i_put_it() -> None:
    mine = said(("a", "受理十件。"), ("own.1", "特色做法。", State.EDITED), ("b", "调解九件。"), ("c", "回访八件。"))
    merged, clashes = merge(DRAFT, THEIRS, mine)
    assert [one.rule for one in merged] == ["a", "own.1", "b", "c"]
    assert clashes == []


def test_taking_out_what_another_changed_is_a_clash() -> None:
    mine = said(("a", "受理十件。"), ("c", "回访八件。"))
    merged, clashes = merge(DRAFT, THEIRS, mine)
    assert merged == THEIRS
    assert clashes == [Clash("b", THEIRS.by_rule["b"], None)]


def test_taking_out_what_nobody_else_touched_takes_it_out() -> None:
    mine = said(("b", "调解九件。"), ("c", "回访八件。"))
    assert [one.rule for one in merge(DRAFT, THEIRS, mine)[0]] == ["b", "c"]


def test_my_order_holds_where_the_other_moved_nothing() -> None:
    mine = said(("c", "回访八件。"), ("a", "受理十件。"), ("b", "调解九件。"))
    assert [one.rule for one in merge(DRAFT, THEIRS, mine)[0]] == ["c", "a", "b"]


def test_a_paragraph_that_both_added_by_one_rule_is_a_clash() -> None:
    theirs = Text.of([*DRAFT, Paragraph("他的。", "own.1", 0, State.EDITED)])
    mine = Text.of([*DRAFT, Paragraph("我的。", "own.1", 0, State.EDITED)])
    merged, clashes = merge(DRAFT, theirs, mine)
    assert (merged, [clash.rule for clash in clashes]) == (theirs, ["own.1"])


@given(TEXTS, TEXTS, TEXTS)
def test_nothing_is_lost_without_being_told(base: Text, theirs: Text, mine: Text) -> None:
    merged, clashes = merge(base, theirs, mine)
    told_of = {clash.rule for clash in clashes}
    for text, other in ((mine, theirs), (theirs, mine)):
        for one in text:
            untouched = base.by_rule.get(one.rule) == one
            taken_over = merged.by_rule.get(one.rule) == one
            assert taken_over or one.rule in told_of or (untouched and other.by_rule.get(one.rule) != one)


@given(TEXTS, TEXTS)
def test_who_is_alone_gets_his_text(base: Text, mine: Text) -> None:
    assert merge(base, base, mine) == (mine, [])
