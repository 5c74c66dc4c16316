"""The words of a declaration: what follows from what is written, and how an amendment is written."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from tests.law.small_procedures import ANSWER, APART, ASK, ASKED, HEAR, HEARD, IN_TIME, small
from yifa.law.citation import RMTJF
from yifa.law.facts import Fact, fact
from yifa.law.procedure import (
    ANY,
    STAY,
    Act,
    Carry,
    DeclarationError,
    Period,
    Start,
    Transition,
    after,
    amended,
    each,
    on,
    since,
)
from yifa.law.roles import CLERK

TRANSITION = Transition(Carry.APPLY_TO_OPEN, RMTJF[35])


class TestActs:
    def test_one_thing_is_written_without_brackets(self) -> None:
        assert ASK.by == (CLERK,)
        assert ASK.stamps == ("asked_on",)
        assert HEAR.frm == (ASKED,)

    def test_the_opening_is_the_one_from_nothing(self) -> None:
        assert small().opening is ASK
        assert not HEAR.opens

    def test_one_that_stays_leaves_the_matter_where_it_stands(self) -> None:
        remark = Act("remark", "备注", by=CLERK, frm=[ASKED, HEARD], law=RMTJF[21])
        assert remark.to is STAY
        assert remark.target("heard") == "heard"
        assert ANSWER.target("heard") == "answered"

    def test_all_ways_of_writing_a_field_count_as_writing(self) -> None:
        act = evolve(ASK, optional=("note",), latest=(("said_on", ("Voice", "said_on")),))
        assert act.writes == {"topic", "note", "asked_on", "said_on"}
        assert evolve(act, may_add=("Paper",)).lines == ("Voice", "Paper")


class TestStates:
    def test_the_opening_one_comes_first_and_none_twice(self) -> None:
        assert [state.id for state in small().states] == ["asked", "heard", "answered"]

    def test_an_unknown_one_is_an_error(self) -> None:
        assert small().state("heard") is HEARD
        with pytest.raises(KeyError):
            small().state("vanished")


class TestClocks:
    @pytest.mark.parametrize(
        ("starts", "by"),
        [
            (on("asked_on"), ["ask"]),
            (after("hear"), ["hear"]),
            (after("hear", "answer"), ["hear", "answer"]),
            (each("Voice", "said_on"), ["ask"]),
        ],
    )
    def test_are_started_by_what_writes_their_date(self, starts: Start, by: list[str]) -> None:
        procedure = small(clocks=[evolve(IN_TIME, starts=starts)])
        assert [act.id for act in procedure.acts if procedure.clocks_started_by(act)] == by

    def test_are_met_and_hold_back_by_name(self) -> None:
        procedure = small(clocks=[evolve(IN_TIME, gates=("hear",))])
        assert [clock.id for clock in procedure.clocks_met_by(ANSWER)] == ["in_time"]
        assert [clock.id for clock in procedure.gates_on(HEAR)] == ["in_time"]
        assert procedure.clocks_met_by(HEAR) == procedure.gates_on(ANSWER) == ()

    def test_of_the_parent_start_with_an_act_of_the_child(self) -> None:
        procedure = small(clocks=[evolve(IN_TIME, starts=after("other.hear"))])
        assert [clock.id for clock in procedure.clocks_started_by_child("other", HEAR)] == ["in_time"]
        assert procedure.clocks_started_by_child("another", HEAR) == ()

    @pytest.mark.parametrize(
        ("starts", "says"),
        [
            (on("asked_on"), "asked_on"),
            (after("hear", "ask"), "hear、ask"),
            (each("Voice", "said_on"), "Voice.said_on"),
        ],
    )
    def test_say_from_what_they_start(self, starts: Start, says: str) -> None:
        assert str(starts) == says


class TestSeparations:
    def test_know_the_duty_of_an_act(self) -> None:
        assert APART.duty_of("hear") == "听取"
        assert APART.duty_of("ask") is None
        assert small().separations_on("answer") == (APART,)
        assert small().separations_on("ask") == ()


class TestChildren:
    def test_belong_to_those_that_they_name_or_to_any(self) -> None:
        assert small(child_of="parent").may_be_child_of("parent")
        assert not small(child_of="parent").may_be_child_of("other")
        assert small(child_of=ANY).may_be_child_of("other")
        assert not small().may_be_child_of("other")


class TestFacts:
    @pytest.mark.parametrize(
        ("declared", "value", "holds"),
        [
            (fact("topic"), "水", True),
            (fact("topic"), None, False),
            (~fact("topic"), None, True),
            (fact("topic", "水", "路"), "路", True),
            (fact("topic", "水", "路"), "山", False),
            (~fact("topic", "水"), "路", True),
        ],
    )
    def test_hold_by_the_value(self, declared: Fact, value: object, holds: bool) -> None:
        class Row:
            topic = value

        assert declared.holds(Row()) is holds


class TestPeriods:
    def test_run_from_the_first_day_until_before_the_last(self) -> None:
        period = Period(date(2011, 1, 1), date(2026, 1, 1))
        days = (date(2010, 12, 31), date(2011, 1, 1), date(2025, 12, 31), date(2026, 1, 1))
        assert [period.covers(day) for day in days] == [False, True, True, False]
        assert since(2011, 1, 1).covers(date(2099, 1, 1))


class TestAmendments:
    def test_add_replace_and_repeal(self) -> None:
        inquire = Act("inquire", "调查", by=CLERK, frm=ASKED, law=RMTJF[22])
        heard = evolve(HEAR, name="当面听取")
        after_ = amended(
            small(), version="2", in_force=since(2026, 1, 1), transition=TRANSITION, adds={"ask": inquire},
            replaces=[heard], repeals=["answer"],
        )  # fmt: skip
        assert [act.id for act in after_.acts] == ["ask", "inquire", "hear"]
        assert after_.act("hear").name == "当面听取"
        assert not after_.has_act("answer")
        assert (after_.version, after_.in_force, after_.transition) == ("2", since(2026, 1, 1), TRANSITION)

    def test_of_what_is_not_there_are_refused(self) -> None:
        with pytest.raises(DeclarationError, match="small v2: the version before has no act vanish"):
            amended(small(), version="2", in_force=since(2026, 1, 1), transition=TRANSITION, repeals=["vanish"])
