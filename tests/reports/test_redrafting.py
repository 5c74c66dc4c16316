"""Drafting again: nothing that people wrote is lost, and they are told where the records say something else now."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from yifa.reports.redrafting import OWN, Contradiction, redraft
from yifa.reports.text import Paragraph, State, Text


def said(*paragraphs: tuple[str, str] | tuple[str, str, State]) -> Text:
    return Text.of(Paragraph(text, rule, 0, *state) for rule, text, *state in paragraphs)


def told(text: Text) -> list[tuple[str, str]]:
    return [(one.rule, one.text) for one in text]


DRAFT = said(("a", "受理十件。"), ("b", "调解九件。"), ("c", "回访八件。"))


def test_what_is_generated_follows_the_records() -> None:
    text, conflicts = redraft(DRAFT, DRAFT, said(("a", "受理十二件。"), ("c", "回访八件。"), ("d", "移送一件。")))
    assert told(text) == [("a", "受理十二件。"), ("c", "回访八件。"), ("d", "移送一件。")]
    assert conflicts == []


def test_what_somebody_wrote_stays_and_the_change_of_its_records_is_told() -> None:
    edited = said(("a", "全乡受理十件。", State.EDITED), ("b", "调解九件。"), ("c", "回访八件。", State.LOCKED))
    fresh = said(("a", "受理十二件。"), ("b", "调解九件。"))
    text, conflicts = redraft(edited, DRAFT, fresh)
    assert told(text) == [("a", "全乡受理十件。"), ("b", "调解九件。"), ("c", "回访八件。")]
    assert conflicts == [Contradiction("a", "受理十件。", "受理十二件。"), Contradiction("c", "回访八件。", "")]


def test_unchanged_records_contradict_nobody() -> None:
    edited = said(("a", "全乡受理十件。", State.EDITED), ("b", "调解九件。"), ("c", "回访八件。"))
    assert redraft(edited, DRAFT, DRAFT) == (edited, [])


def test_whoever_wrote_already_what_the_records_say_now_is_not_bothered() -> None:
    edited = said(("a", "受理十二件。", State.EDITED))
    assert redraft(edited, said(("a", "受理十件。")), said(("a", "受理十二件。")))[1] == []


def test_what_was_left_out_does_not_come_back() -> None:
    without = said(("a", "受理十件。"), ("b", "调解九件。", State.LEFT_OUT), ("c", "回访八件。"))
    text, conflicts = redraft(without, DRAFT, said(("a", "受理十件。"), ("c", "回访八件。")))
    assert [one.rule for one in text.said] == ["a", "c"]
    assert conflicts == []


def test_an_own_paragraph_and_an_own_order_stay() -> None:
    mine = said((f"{OWN}1", "特色做法。", State.EDITED), ("c", "回访八件。"), ("a", "受理十件。"))
    fresh = said(("a", "受理十件。"), ("b", "调解九件。"), ("c", "回访九件。"), ("d", "移送一件。"))
    text, conflicts = redraft(mine, DRAFT, fresh)
    assert told(text) == [
        (f"{OWN}1", "特色做法。"), ("c", "回访九件。"), ("d", "移送一件。"), ("a", "受理十件。"), ("b", "调解九件。"),
    ]  # fmt: skip
    assert conflicts == []


def test_what_comes_first_in_the_draft_comes_first() -> None:
    assert told(redraft(said(("b", "乙。")), said(("b", "乙。")), said(("a", "甲。"), ("b", "乙。")))[0])[0][0] == "a"


RULES = st.sampled_from(["a", "b", "c", "d", "e"])
DRAFTS = st.lists(st.tuples(RULES, st.sampled_from(["甲。", "乙。"])), unique_by=lambda one: one[0]).map(
    lambda found: said(*found)
)
TEXTS = st.lists(
    st.tuples(st.one_of(RULES, st.just(f"{OWN}1")), st.sampled_from(["丙。", "丁。"]), st.sampled_from(list(State))),
    unique_by=lambda one: one[0],
).map(lambda found: said(*found))


@given(TEXTS, DRAFTS, DRAFTS)
def test_whatever_happens_nobody_loses_a_word_and_nothing_recorded_is_left_unsaid(
    current: Text, drafted: Text, fresh: Text
) -> None:
    text, _ = redraft(current, drafted, fresh)
    assert {one for one in text if one.state is not State.GENERATED} == {
        one for one in current if one.state is not State.GENERATED
    }
    assert fresh.by_rule.keys() <= text.by_rule.keys()
    assert redraft(text, fresh, fresh) == (text, [])
