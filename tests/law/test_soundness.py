"""Each kind of unsound declaration is refused, with its place; what is declared in earnest is sound."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from tests.law.small_procedures import ANSWER, ANSWERED, APART, ASK, ASKED, HEAR, IN_TIME, found, small
from yifa.law.citation import RMTJF, XZCFF
from yifa.law.discovery import declared_procedures, newest
from yifa.law.guards import Guard
from yifa.law.limits import limit
from yifa.law.procedure import (
    ANY,
    NEW,
    Act,
    AgreedDate,
    Certified,
    Clock,
    DeclarationError,
    Lapse,
    Owner,
    Period,
    Procedure,
    Register,
    Separation,
    State,
    after,
    each,
    on,
)
from yifa.law.roles import CLERK
from yifa.law.soundness import problems, register_problems

BARRED_IN = State("waiting", "等待")


def test_the_small_procedure_is_sound() -> None:
    assert found(small()) == []


@pytest.mark.parametrize(
    "procedure", declared_procedures(), ids=lambda procedure: f"{procedure.id}-v{procedure.version}"
)
def test_what_is_declared_in_earnest_is_sound(procedure: Procedure) -> None:
    assert problems(procedure, {**newest(declared_procedures()), procedure.id: procedure}) == []


class TestTheGraph:
    def test_an_unreachable_state(self) -> None:
        lost = Act("return", "退回", by=CLERK, frm=BARRED_IN, to=ASKED, law=RMTJF[26])
        assert found(small(acts=[ASK, HEAR, ANSWER, lost])) == ["状态“waiting”无法到达"]

    def test_a_state_that_nothing_leads_out_of(self) -> None:
        stuck = Act("wait", "等待", by=CLERK, frm=ASKED, to=BARRED_IN, law=RMTJF[26])
        assert found(small(acts=[ASK, HEAR, ANSWER, stuck])) == ["状态“waiting”无法办结"]

    def test_no_end(self) -> None:
        endless = evolve(ANSWER, to=State("answered", "已答复"))
        assert "没有办结状态" in found(small(acts=[ASK, HEAR, endless]))

    def test_no_opening(self) -> None:
        assert "应有且只有一个登记步骤（frm=NEW），现有0个" in found(small(acts=[HEAR, ANSWER], clocks=[]))

    def test_two_openings(self) -> None:
        again = evolve(ASK, id="ask_again")
        assert found(small(acts=[ASK, again, HEAR, ANSWER])) == ["应有且只有一个登记步骤（frm=NEW），现有2个"]

    def test_an_opening_into_another_state(self) -> None:
        assert "登记步骤“ask”应到达起始状态“heard”" in found(small(opens=State("heard", "已听取")))

    def test_two_states_of_one_name(self) -> None:
        twin = State("heard_again", "已听取")
        acts = [ASK, HEAR, ANSWER, evolve(HEAR, id="hear_again", to=twin), evolve(ANSWER, id="answer_too", frm=(twin,))]
        assert found(small(acts=acts)) == ["状态“heard_again”与“heard”同名"]

    def test_one_state_declared_in_two_ways(self) -> None:
        reopened = Act("ask_more", "追问", by=CLERK, frm=State("answered", "已答复"), to=ASKED, law=RMTJF[26])
        assert found(small(acts=[ASK, HEAR, ANSWER, reopened])) == ["状态“answered”有两种声明"]

    def test_two_acts_of_one_id(self) -> None:
        with pytest.raises(DeclarationError, match="small: act hear is declared twice"):
            small(acts=[ASK, HEAR, HEAR, ANSWER])

    def test_two_clocks_of_one_id(self) -> None:
        with pytest.raises(DeclarationError, match="small: clock in_time is declared twice"):
            small(clocks=[IN_TIME, IN_TIME])


class TestActs:
    def test_nobody_may_do_it(self) -> None:
        assert found(small(acts=[ASK, evolve(HEAR, by=()), ANSWER])) == ["步骤“hear”没有写明由谁办理"]

    def test_from_nowhere(self) -> None:
        lost = Act("lost", "无处可办", by=CLERK, frm=(), law=RMTJF[26])
        assert found(small(acts=[ASK, HEAR, ANSWER, lost])) == ["步骤“lost”没有写明在何状态办理"]

    def test_a_field_that_must_and_need_not_be_filled(self) -> None:
        assert found(small(acts=[evolve(ASK, optional=("topic",)), HEAR, ANSWER])) == [
            "步骤“ask”的字段topic既为必填又为选填"
        ]

    def test_a_child_that_does_not_exist(self) -> None:
        acts = [ASK, evolve(HEAR, opens_child="hearing"), ANSWER]
        assert found(small(acts=acts)) == ["步骤“hear”启动的子程序“hearing”不存在"]

    def test_a_child_that_is_not_allowed_here(self) -> None:
        acts = [ASK, evolve(HEAR, opens_child="other"), ANSWER]
        other = evolve(small(child_of=("elsewhere",)), id="other")
        assert found(small(acts=acts), other) == ["步骤“hear”启动的“other”没有声明可属于“small”"]

    def test_a_child_that_any_procedure_may_open(self) -> None:
        acts = [ASK, evolve(HEAR, opens_child="other"), ANSWER]
        assert found(small(acts=acts), evolve(small(child_of=(ANY,)), id="other")) == []

    def test_reporting_to_nobody(self) -> None:
        acts = [ASK, HEAR, evolve(ANSWER, reports=(("answered_on", None),))]
        assert found(small(acts=acts)) == ["步骤“answer”向主事项回填，但本程序不是子程序"]

    def test_the_latest_of_lines_that_it_does_not_add(self) -> None:
        acts = [ASK, evolve(HEAR, latest=(("heard_on", ("Voice", "said_on")),)), ANSWER]
        assert found(small(acts=acts)) == ["步骤“hear”的heard_on取自“Voice”，但本步骤不添加该明细"]


class TestWhatGuardsRead:
    @pytest.mark.parametrize(
        "read",
        ["act:vanish", "act:other.vanish", "act:nowhere.ask", "child:nowhere", "line:Vote", "file:map", "field:height",
         "parent_line:Voice"],
    )  # fmt: skip
    def test_what_nothing_records(self, read: str) -> None:
        other = evolve(small(), id="other")
        assert found(guarded(read), other) == [f"步骤“answer”的条件“demand”要看{read}，但没有哪一步记录它"]

    @pytest.mark.parametrize("read", ["act:hear", "act:other.hear", "line:Voice", "file:note", "field:asked_on"])
    def test_what_an_act_records(self, read: str) -> None:
        assert found(guarded(read), evolve(small(), id="other")) == []

    def test_a_field_that_a_child_reports(self) -> None:
        acts = [ASK, HEAR, evolve(ANSWER, reports=(("height", None),))]
        assert found(guarded("field:height"), evolve(small(acts=acts, child_of=("small",)), id="other")) == []

    def test_a_line_of_the_parent(self) -> None:
        assert found(evolve(guarded("parent_line:Voice"), child_of=("other",)), evolve(small(), id="other")) == []

    def test_a_word_of_no_known_kind(self) -> None:
        assert found(guarded("tick:done")) == ["步骤“answer”的条件“demand”写了无法识别的“tick:done”"]

    def test_what_only_warns_is_held_to_the_same(self) -> None:
        warned = evolve(ANSWER, warns=(demand("line:Vote"),))
        assert len(found(small(acts=[ASK, HEAR, warned]))) == 1


def demand(read: str) -> Guard:
    """A guard that says that it reads this."""
    return Guard("demand", "要求", lambda facts: True, RMTJF[26], (read,))


def guarded(read: str) -> Procedure:
    """The small procedure with a guard on its last act."""
    return small(acts=[ASK, HEAR, evolve(ANSWER, guards=(demand(read),))])


class TestClocks:
    def test_started_by_no_field_that_anyone_writes(self) -> None:
        clock = evolve(IN_TIME, starts=on("vanished_on"))
        assert found(small(clocks=[clock])) == ["期限“in_time”没有起算：没有哪一步写入“vanished_on”"]

    def test_started_by_no_line_that_anyone_adds(self) -> None:
        clock = evolve(IN_TIME, starts=each("Vote", "held_on"))
        assert found(small(clocks=[clock])) == ["期限“in_time”没有起算：没有哪一步写入“Vote.held_on”"]

    def test_started_by_what_a_child_reports(self) -> None:
        acts = [ASK, HEAR, evolve(ANSWER, reports=(("height", None),))]
        child = evolve(small(acts=acts, child_of=("small",)), id="other")
        assert found(small(clocks=[evolve(IN_TIME, starts=on("height"))]), child) == []

    def test_started_by_an_unknown_act(self) -> None:
        assert found(small(clocks=[evolve(IN_TIME, starts=after("vanish"))])) == [
            "期限“in_time”自“vanish”起算，但没有这一步骤"
        ]

    def test_met_by_nothing(self) -> None:
        assert found(small(clocks=[evolve(IN_TIME, met_by=())])) == ["期限“in_time”没有写明由哪一步完成"]

    def test_met_by_an_unknown_act(self) -> None:
        assert found(small(clocks=[evolve(IN_TIME, met_by=("vanish",))])) == [
            "期限“in_time”由“vanish”完成，但没有这一步骤"
        ]

    def test_without_a_word_on_what_follows(self) -> None:
        with pytest.raises(TypeError, match="lapse"):
            Clock("c", "期限", limit("mediation_duration_local"), starts=on("asked_on"), owed_by=Owner.US)  # type: ignore[call-arg]  # what is lacking is the point

    def test_a_minimum_that_holds_nothing_back(self) -> None:
        clock = gate(gates=())
        assert found(small(clocks=[clock])) == ["期限“gate”是最短期间，应写明限制哪些步骤，届满后果为“可进入下一步”"]

    def test_a_minimum_that_makes_late(self) -> None:
        assert len(found(small(clocks=[evolve(gate(), lapse=Lapse.LATE)]))) == 1

    def test_a_minimum_that_holds_back_an_unknown_act(self) -> None:
        assert found(small(clocks=[gate(gates=("vanish",))])) == ["期限“gate”限制的步骤“vanish”不存在"]

    def test_a_deadline_that_holds_something_back(self) -> None:
        assert found(small(clocks=[evolve(IN_TIME, gates=("answer",))])) == ["期限“in_time”不是最短期间，不能限制步骤"]

    def test_a_deadline_after_which_the_next_step_is_allowed(self) -> None:
        assert found(small(clocks=[evolve(IN_TIME, lapse=Lapse.NEXT_ALLOWED)])) == [
            "期限“in_time”不是最短期间，届满后果不能是“可进入下一步”"
        ]

    def test_an_agreed_date_after_which_the_next_step_is_allowed(self) -> None:
        clock = evolve(IN_TIME, limit=AgreedDate("answer_by"), lapse=Lapse.NEXT_ALLOWED)
        assert len(found(small(clocks=[clock]))) == 1

    def test_a_limit_that_was_not_in_force_yet(self) -> None:
        early = small(in_force=Period(date(2011, 1, 1)), clocks=[evolve(IN_TIME, limit=limit("penalty_decision"))])
        assert found(early) == [
            "期限“in_time”的时限penalty_decision在2011-01-01没有施行的规定，应另立期限或者改程序的施行日期"
        ]

    def test_a_demand_on_its_extension_that_reads_what_nothing_records(self) -> None:
        clock = evolve(IN_TIME, extension_needs=(demand("line:Vote"),))
        assert found(small(clocks=[clock])) == ["期限“in_time”的条件“demand”要看line:Vote，但没有哪一步记录它"]


def gate(gates: tuple[str, ...] = ("answer",)) -> Clock:
    """A minimum period before the answer."""
    return Clock(
        "gate", "公示", limit("normdoc_public_comment_local"), starts=on("asked_on"), owed_by=Owner.US,
        lapse=Lapse.NEXT_ALLOWED, gates=gates,
    )  # fmt: skip


class TestSeparations:
    def test_of_unknown_acts(self) -> None:
        apart = evolve(APART, duties={"听取": ("listen",), "答复": ("answer",)})
        assert found(small(separations=[apart])) == ["职责分离“apart”所列步骤“listen”不存在"]

    def test_of_one_duty_alone(self) -> None:
        assert found(small(separations=[evolve(APART, duties={"听取": ("hear",)})])) == [
            "职责分离“apart”至少要有两项职责"
        ]

    def test_of_an_act_that_belongs_to_both(self) -> None:
        apart = Separation("apart", "分开", {"听取": ("hear", "answer"), "答复": ("answer",)}, RMTJF[19])
        assert found(small(separations=[apart])) == ["职责分离“apart”把同一步骤列入了两项职责"]


class TestCitations:
    def test_an_article_that_does_not_exist(self) -> None:
        acts = [ASK, evolve(HEAR, law=RMTJF[36]), ANSWER]
        assert found(small(acts=acts)) == [
            "步骤“hear”的依据有误：《人民调解法》第36条不存在：2011-01-01施行的版本共35条"
        ]

    def test_a_statute_that_is_not_in_force_yet(self) -> None:
        early = small(in_force=Period(date(2010, 12, 31)), acts=[ASK, HEAR, ANSWER], clocks=[], separations=[])
        assert found(early)[0] == "程序的依据有误：《人民调解法》在2010-12-31未施行，请核对施行日期"
        assert len(found(early)) == 4

    def test_of_a_guard(self) -> None:
        bad = Guard("demand", "要求", lambda facts: True, RMTJF[99])
        (demanded,) = found(small(acts=[ASK, evolve(HEAR, guards=(bad,)), ANSWER]))
        (recommended,) = found(small(acts=[ASK, evolve(HEAR, warns=(bad,)), ANSWER]))
        assert recommended == demanded
        assert demanded.startswith("步骤“hear”的条件“demand”的依据有误")

    def test_of_a_certificate(self) -> None:
        acts = [ASK, evolve(HEAR, certified=Certified("enforcement", RMTJF[99])), ANSWER]
        (problem,) = found(small(acts=acts))
        assert problem.startswith("步骤“hear”的持证要求的依据有误")

    def test_of_a_separation(self) -> None:
        (problem,) = found(small(separations=[evolve(APART, law=RMTJF[99])]))
        assert problem.startswith("职责分离“apart”的依据有误")

    def test_of_several_statutes_the_wrong_one_is_named(self) -> None:
        (problem,) = found(small(acts=[ASK, evolve(HEAR, law=RMTJF[21] + XZCFF[200]), ANSWER]))
        assert "《行政处罚法》" in problem
        assert "《人民调解法》" not in problem


class TestRegisters:
    def test_that_says_by_which_day_it_is_dated(self) -> None:
        held = Register("talks", "讲座", area="study", entry="Talk", dated_by="held_on", by=CLERK, fields=["held_on"])
        assert register_problems(held, date(2025, 1, 1)) == []

    def test_dated_by_a_field_that_it_has_not(self) -> None:
        held = Register("talks", "讲座", area="study", entry="Talk", dated_by="held_on", by=CLERK, fields=["topic"])
        assert register_problems(held, date(2025, 1, 1)) == ["台账 talks：登记日期字段“held_on”不在必填字段之列"]

    def test_on_an_article_that_does_not_exist(self) -> None:
        held = Register(
            "talks", "讲座", area="study", entry="Talk", dated_by="held_on", by=CLERK, fields=["held_on"], law=RMTJF[99]
        )
        (problem,) = register_problems(held, date(2025, 1, 1))
        assert "第99条不存在" in problem


def test_the_prefix_says_which_procedure_in_which_version() -> None:
    bad = small(acts=[ASK, evolve(HEAR, by=()), ANSWER])
    assert problems(bad, {"small": bad}) == ["small v1：步骤“hear”没有写明由谁办理"]
    assert NEW not in bad.states
    assert ANSWERED in bad.states


def test_a_form_that_is_in_no_catalogue() -> None:
    answer = evolve(ANSWER, prints=["no_such_form"])
    assert found(small(acts=[ASK, HEAR, answer])) == ["步骤“answer”打印的文书“no_such_form”不在文书目录中"]


class TestTheUsualCourse:
    def test_can_be_gone(self) -> None:
        assert found(small(course=["hear", "answer"])) == []

    def test_names_an_act_that_is_not_there(self) -> None:
        assert found(small(course=["hear", "decide"])) == ["通常经过 course 中的步骤“decide”不存在"]

    def test_skips_what_leads_on(self) -> None:
        assert found(small(course=["answer"])) == ["通常经过 course 中，步骤“answer”不能在“已提出”时办理"]
