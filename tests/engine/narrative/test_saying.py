"""Sentences vary with the facts: nothing is said of nothing, parts add up, last year is told where there was one."""

from __future__ import annotations

from datetime import date

import pytest

from tests.engine.narrative.facts import known
from yifa.engine.figures.tally import Tally
from yifa.engine.narrative.declarations import (
    ByKind,
    Compared,
    Either,
    Listed,
    Paragraph,
    Said,
    Section,
    Sentence,
    said,
)
from yifa.engine.narrative.known import Known
from yifa.engine.narrative.numerals import chinese
from yifa.engine.narrative.telling import told
from yifa.engine.narrative.tokens import BadToken, Token, pieces
from yifa.reading.parts import ACHIEVEMENTS


def words(text: str, facts: Known) -> str:
    """A text with its tokens told."""
    return "".join(one if isinstance(one, str) else told(one, facts.facts) for one in pieces(text))


def test_a_clause_is_said_where_its_figures_are_above_zero() -> None:
    clause = Said("受理{accepted}，终结{concluded}")
    facts = known({"accepted": 12, "concluded": 7})
    assert clause.say(facts) == (
        "受理{{village_affairs.accepted|2025|count}}，终结{{village_affairs.concluded|2025|count}}"
    )
    assert words(clause.say(facts), facts) == "受理12件，终结7件"
    assert clause.say(known({"accepted": 12})) == ""


def test_a_condition_takes_the_place_of_the_usual_one() -> None:
    clause = Said("终结{concluded}", when=lambda facts: facts.number("accepted") > 0)
    facts = known({"accepted": 1})
    assert words(clause.say(facts), facts) == "终结0件"
    assert clause.say(known({"concluded": 3})) == ""


def test_none_is_a_word_only_where_there_was_none() -> None:
    clause, facts = Said("{concluded:none}终结的纠纷"), known({"accepted": 3})
    assert words(clause.say(facts), facts) == "未发生终结的纠纷"
    assert clause.say(known({"concluded": 1})) == ""
    with pytest.raises(BadToken, match="不能写“未发生”"):
        told(Token.parse("{{village_affairs.accepted|2025|none}}"), facts.facts)


def test_a_rate_is_told_in_per_cent_with_its_counts() -> None:
    clause = Said("{settled_rate:of}件中{settled_rate:met}件达成协议，协议率{settled_rate}")
    facts = known({"settled_rate": Tally(8, met=7)})
    assert words(clause.say(facts), facts) == "8件中7件达成协议，协议率87.5%"
    facts = known({"settled_rate": Tally(8, met=8)})
    assert words(clause.say(facts), facts) == "8件中8件达成协议，协议率100%"
    assert clause.say(known({})) == ""
    with pytest.raises(BadToken, match="没有数值"):
        told(Token.parse("{{village_affairs.settled_rate|2025|rate}}"), known({}).facts)


@pytest.mark.parametrize(("yuan", "told_as"), [(9800, "9800元"), (913_700, "91.37万元"), (1_000_000, "100万元")])
def test_sums_are_told_in_yuan_or_in_ten_thousands(yuan: int, told_as: str) -> None:
    facts = known({"amount": Tally(1, amount=yuan)})
    assert words(Said("{amount:money}").say(facts), facts) == told_as


class TestComparedWithTheYearBefore:
    def say(
        self, now: int | Tally, before: int | Tally, name: str = "accepted", as_of: date = date(2026, 1, 10)
    ) -> str:
        facts = known({name: now}, {name: before}, as_of=as_of)
        return words(Compared(name).say(facts), facts)

    def test_more_less_and_as_many(self) -> None:
        assert self.say(12, 9) == "比上年增加3件"
        assert self.say(9, 12) == "比上年减少3件"
        assert self.say(9, 9) == "与上年持平"

    def test_a_rate_in_percentage_points(self) -> None:
        assert self.say(Tally(10, met=9), Tally(10, met=7), "settled_rate") == "比上年提高20个百分点"
        assert self.say(Tally(10, met=7), Tally(8, met=7), "settled_rate") == "比上年下降17.5个百分点"

    def test_nothing_where_last_year_has_nothing(self) -> None:
        assert self.say(12, 0) == ""
        assert self.say(Tally(3, met=3), Tally(), "settled_rate") == ""

    def test_of_a_year_that_is_not_over(self) -> None:
        assert self.say(12, 9, as_of=date(2025, 10, 1)) == "比上年同期增加3件"


class TestByKind:
    def say(self, counts: dict[str | None, int], **how: object) -> str:
        facts = known({"accepted": sum(counts.values())}, parts={("accepted", "kind"): counts})
        return words(ByKind("accepted", "kind", **how).say(facts), facts)  # type: ignore[arg-type]

    def test_the_largest_first_and_the_rest_as_one(self) -> None:
        counts: dict[str | None, int] = {"land": 2, "family": 9, "neighbour": 5, "other": 1}
        assert self.say(counts, named=1, noun="纠纷").startswith("其中婚姻家庭纠纷9件、其他纠纷8件")

    def test_parts_add_up_to_the_whole(self) -> None:
        counts: dict[str | None, int] = {"land": 2, "family": 9, "": 3, None: 1}
        text = self.say(counts)
        assert text == "其中婚姻家庭9件、山林土地2件、未登记类别的4件"

    def test_one_kind_is_no_breakdown(self) -> None:
        assert self.say({"land": 4}) == ""
        assert self.say({}) == ""


def test_a_list_leaves_out_what_there_is_none_of() -> None:
    listed = Listed([Said("受理{accepted}"), Said("终结{concluded}"), Said("达成协议{agreed}")], before="全年")
    facts = known({"accepted": 4, "agreed": 2})
    assert words(listed.say(facts), facts) == "全年受理4件、达成协议2件"
    assert listed.say(known({})) == ""


def test_parts_that_do_not_add_up_are_not_told_as_parts() -> None:
    parts = Listed([Said("土地{accepted_land}"), Said("其他{accepted_not_land}")], before="其中", total="accepted")
    sound = known({"accepted": 5, "accepted_land": 2, "accepted_not_land": 3})
    assert words(parts.say(sound), sound) == "其中土地2件、其他3件"
    assert parts.say(known({"accepted": 6, "accepted_land": 2, "accepted_not_land": 3})) == ""


def test_the_first_that_has_something_to_say_is_said() -> None:
    either = Either([Said("终结{concluded}"), Said("受理{accepted}")])
    facts = known({"accepted": 1})
    assert words(either.say(facts), facts) == "受理1件"


def test_a_sentence_is_silent_without_its_first_clause() -> None:
    sentence = said("受理{accepted}", "终结{concluded}", "；协议金额{amount}")
    facts = known({"accepted": 3, "amount": Tally(1, amount=50)})
    assert words(sentence.say(facts), facts) == "受理3件；协议金额50元。"
    assert sentence.say(known({"concluded": 3})) == ""


def test_the_whole_year_is_not_said_of_a_part_of_it() -> None:
    sentence = said("全年受理{accepted}", "年末未结{pending}")
    over, running = (known({"accepted": 3, "pending": 1}, as_of=day) for day in (date(2025, 12, 31), date(2025, 11, 1)))
    assert words(sentence.say(over), over) == "全年受理3件，年末未结1件。"
    assert words(sentence.say(running), running) == "年内受理3件，目前未结1件。"


def test_paragraphs_that_are_named_are_counted_as_far_as_they_are_said() -> None:
    section = Section(
        "village_affairs",
        ACHIEVEMENTS,
        [
            Paragraph("intake", [said("受理{accepted}")], opening="规范受理"),
            Paragraph("money", [said("协议金额{amount}")], opening="落实协议"),
            Paragraph("end", [said("终结{concluded}")], opening="抓好办结"),
        ],
        topic="disputes",
    )
    both, one = known({"accepted": 3, "concluded": 2}), known({"concluded": 2})
    assert [(rule, words(text, both)) for rule, text in section.say(both.facts)] == [
        ("village_affairs.intake", "一是规范受理。受理3件。"),
        ("village_affairs.end", "二是抓好办结。终结2件。"),
    ]
    assert [words(text, one) for _, text in section.say(one.facts)] == ["抓好办结。终结2件。"]


@pytest.mark.parametrize(("number", "word"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (47, "四十七")])
def test_chinese_numerals(number: int, word: str) -> None:
    assert chinese(number) == word


@pytest.mark.parametrize("number", [0, -1, 100])
def test_there_is_no_hundredth_point(number: int) -> None:
    with pytest.raises(ValueError, match="不在1至99之间"):
        chinese(number)


class TestAPartThatIsTheWhole:
    def say(self, sentence: Sentence, now: dict[str, int | Tally], before: dict[str, int | Tally] | None = None) -> str:
        facts = known(now, before, parts={("accepted", "kind"): {"land": 5}})
        return words(sentence.say(facts), facts)

    SENTENCE = said(
        "全年受理纠纷{accepted}", Compared("accepted"), "其中山林土地纠纷{accepted_land}", "；终结{concluded}"
    )

    def test_is_said_to_be_all_of_it(self) -> None:
        assert self.say(self.SENTENCE, {"accepted": 5, "accepted_land": 5}) == "全年受理纠纷5件，均为山林土地纠纷。"
        told = self.say(self.SENTENCE, {"accepted": 5, "accepted_land": 5, "concluded": 2}, {"accepted": 3})
        assert told == "全年受理纠纷5件，比上年增加2件，均为山林土地纠纷；终结2件。"

    def test_what_was_done_takes_no_copula(self) -> None:
        sentence = said("终结纠纷{concluded}，其中达成协议的{agreed}，成功率{success_rate}")
        now: dict[str, int | Tally] = {"concluded": 5, "agreed": 5, "success_rate": Tally(5, met=5)}
        assert self.say(sentence, now) == "终结纠纷5件，均达成协议，成功率100%。"

    def test_a_part_and_a_list_of_parts_are_told_as_such(self) -> None:
        assert "其中山林土地纠纷4件" in self.say(self.SENTENCE, {"accepted": 5, "accepted_land": 4})
        parts = Listed([Said("土地{accepted_land}"), Said("其他{accepted_not_land}")], before="其中", total="accepted")
        both = said("受理{accepted}", parts)
        now: dict[str, int | Tally] = {"accepted": 5, "accepted_land": 5, "accepted_not_land": 0}
        assert self.say(both, now) == "受理5件，均为土地。"
        now = {"accepted": 5, "accepted_land": 3, "accepted_not_land": 2}
        assert self.say(both, now) == "受理5件，其中土地3件、其他2件。"

    def test_of_other_rows_or_of_nothing_told_it_is_left_as_it_is(self) -> None:
        of_parts = said("协议涉及{people}", "其中达成协议{agreed}")
        assert self.say(of_parts, {"people": Tally(1, amount=5), "agreed": 5}) == "协议涉及5人，其中达成协议5件。"
        nothing = said("受理较多", "其中达成协议{agreed}")
        assert self.say(nothing, {"agreed": 5}) == "受理较多，其中达成协议5件。"
