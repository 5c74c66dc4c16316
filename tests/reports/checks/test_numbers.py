"""Every number and every claiming word of a text is accounted for, or found with what it could be bound to."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports.checks.texts import only, surfaces, written
from yifa.areas.disputes.narrative import NARRATIVE
from yifa.engine.figures import registry
from yifa.engine.figures.computing import Result
from yifa.engine.figures.conditions import column
from yifa.engine.figures.declarations import Figure, MeanDays, Rate
from yifa.engine.figures.tally import Tally
from yifa.engine.narrative import registry as narratives
from yifa.engine.narrative.facts import Facts, Span
from yifa.engine.narrative.telling import holds
from yifa.engine.store.tenancy import org_scope
from yifa.reading.parts import NEXT_YEAR
from yifa.reports.checks.candidates import candidates
from yifa.reports.checks.finding import Finding, Severity
from yifa.reports.checks.numbers import CLAIM, HEDGED, NUMBER, RANK, find_loose
from yifa.reports.checks.paragraphs import told_paragraphs
from yifa.reports.report import Report
from yifa.reports.text import Paragraph, Text

pytestmark = pytest.mark.django_db

ACCEPTED = "{{disputes.accepted|2025|count}}"


def loose(report: Report) -> list[Finding]:
    return list(find_loose(told_paragraphs(report), report.facts))


def test_a_drafted_report_has_no_loose_number(report: Report) -> None:
    assert loose(report) == []


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_no_text_of_generated_paragraphs_has_a_loose_number(report: Report, data: st.DataObject) -> None:
    paragraphs = data.draw(st.lists(st.sampled_from(report.text.paragraphs), unique=True))
    some = Report(report.org, report.facts, Text.of(paragraphs), report.imprint, {}, None)
    assert loose(some) == []


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_whatever_the_figures_are_no_sentence_of_an_area_has_a_loose_number(report: Report, seed: int) -> None:
    facts = _invented(report.facts.span, random.Random(seed))
    with org_scope(report.org):
        said = [Paragraph(text, rule) for section in NARRATIVE for rule, text in section.say(facts)]
    invented = Report(report.org, facts, Text.of(said), report.imprint, {}, None)
    found = loose(invented)
    assert found == [], surfaces(invented, found)


def test_no_heading_of_an_area_claims_what_nothing_stands_behind(report: Report) -> None:
    written_by_areas = [
        Paragraph(heading, f"own.{place}", level=3)
        for place, heading in enumerate(
            heading
            for section in narratives.all_sections()
            if section.part != NEXT_YEAR
            for heading in (section.heading, *(paragraph.opening for paragraph in section.paragraphs))
            if heading
        )
    ]
    headed = Report(report.org, report.facts, Text.of(written_by_areas), report.imprint, {}, None)
    assert "述法没有实现全覆盖" in [one.text for one in written_by_areas]
    assert surfaces(headed, loose(headed)) == []


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 10**9))
def test_whatever_could_be_told_can_be_told(report: Report, seed: int) -> None:
    facts = _invented(report.facts.span, random.Random(seed))
    found = candidates(facts)
    assert len(found) > len(facts.now) / 2
    assert [str(one.token) for one in found if not holds(one.token, facts)] == []


def _invented(span: Span, chance: random.Random) -> Facts:
    """Figures of any size, often zero, often as last year."""
    now = {figure.id: Result(figure, figure.value(_tally(figure, chance))) for figure in registry.all_figures()}
    before = {
        id: result
        if chance.random() < 0.2
        else Result(result.figure, result.figure.value(_tally(result.figure, chance)))
        for id, result in now.items()
    }
    broken_down = {(id, by): _broken_down(registry.figure(id), by, chance) for id, by in narratives.breakdowns()}
    return Facts(span, now, before, broken_down)


def _tally(figure: Figure, chance: random.Random) -> Tally:
    rows = chance.choice([0, 1, chance.randrange(300)])
    met = chance.choice([0, rows, chance.randint(0, rows)])
    return Tally(rows, met if isinstance(figure, Rate) else 0, rows if isinstance(figure, MeanDays) else Decimal(rows))


def _broken_down(figure: Figure, by: str, chance: random.Random) -> Result:
    choices = [key for key, _ in column(figure.model, figure.dims[by])[0].flatchoices]
    parts = {key: Tally(chance.randrange(4)) for key in chance.sample([*choices, ""], chance.randrange(len(choices)))}
    return Result(figure, figure.value(Tally()), {}, parts)


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("全年受理矛盾纠纷68件。", "68件", NUMBER),
        ("发放宣传资料3000余份。", "3000余份", NUMBER),
        ("办结率达到九成以上。", "九成以上", NUMBER),
        (f"受理1{ACCEPTED}。", "1", NUMBER),
        ("全年未发生民转刑案件。", "未发生", CLAIM),
        ("矛盾纠纷全部得到化解。", "全部", CLAIM),
        ("各村均设立了调解室。", "均", CLAIM),
        ("信访总量明显下降。", "明显下降", CLAIM),
        ("工作成效位居全县第一。", "全县第一", RANK),
    ],
)
def test_what_nothing_stands_behind_is_found(report: Report, text: str, surface: str, kind: str) -> None:
    own = written(report, text)
    found = loose(own)
    assert surfaces(own, found) == [surface]
    assert [one.kind for one in found] == [kind]
    assert found[0].rule == "own.0"
    assert found[0].severity is (Severity.SHOULD if kind == RANK else Severity.MUST)
    assert f"“{surface}”" in found[0].message


@pytest.mark.parametrize(
    "text",
    [
        f"全年受理矛盾纠纷{ACCEPTED}。",
        "根据《法治政府建设与责任落实督察工作规定》第二十五条，2026年2月20日召开会议。",
        "落实第一责任人职责，推进十四五规划、八五普法，落实一村一法律顾问，用好12345热线。",
        "一是完善制度；二是（二）加强培训。依照清政报〔2026〕3号文件办理。",
        "辖区有{{filled|people}}人。",
        "{{disputes.mass_incidents|2025|none}}群体性事件。",
        "反馈率{{disputes.from_grid_rate|2025|all=均}}达到要求。",
        "均衡发展，全部门联动。",
        "落实“谁执法谁普法”普法责任制和三项制度，执行最高人民法院司法解释，减少诉累。",
    ],
)
def test_what_is_accounted_for_is_left_alone(report: Report, text: str) -> None:
    assert loose(written(report, text)) == []


def test_a_heading_is_looked_at_too(report: Report) -> None:
    heading = Paragraph("化解矛盾纠纷66件", "own.heading", level=3)
    assert [one.rule for one in loose(only(report))] == []
    with_heading = Report(report.org, report.facts, Text.of([heading]), report.imprint, {}, None)
    assert [one.message.partition("中的")[0] for one in loose(with_heading)] == ["标题“化解矛盾纠纷66件”"]


def test_promises_of_the_plan_claim_nothing_but_its_numbers_are_targets(report: Report) -> None:
    plan = Paragraph("2026年主要安排", "outline.part.next_year", level=1)
    promise = Paragraph("确保矛盾纠纷全部化解，化解率达到96%，发案数下降。", "own.0")
    planned = Report(report.org, report.facts, Text.of([plan, promise]), report.imprint, {}, None)
    assert surfaces(planned, loose(planned)) == ["96%"]


class TestChanges:
    """比上年增加 before the token that tells by how much."""

    def test_a_verb_of_change_is_bound_by_the_token_behind_it(self, running: Report) -> None:
        text = "受理矛盾纠纷比上年增加{{disputes.accepted|2026|change}}，同比{{disputes.accepted|2026|up=上升}}。"
        assert loose(written(running, text)) == []

    def test_it_must_say_which_way_it_went(self, running: Report) -> None:
        own = written(running, "受理矛盾纠纷比上年减少了{{disputes.accepted|2026|change}}。")
        (found,) = loose(own)
        assert "与所带数据标记的增减方向相反" in found.message
        assert [rows.of for rows in found.figures] == ["disputes.accepted"]
        fewer = next(
            id
            for id, before in sorted(running.facts.before.items())
            if before.total.rows and running.facts.now[id].total.rows < before.total.rows and "rate" not in id
        )
        assert len(loose(written(running, f"比上年上升{{{{{fewer}|2026|change}}}}。"))) == 1
        assert loose(written(running, f"比上年下降{{{{{fewer}|2026|change}}}}。")) == []

    def test_a_token_farther_off_or_of_another_sort_binds_nothing(self, running: Report) -> None:
        for text in (
            "比上年增加，受理{{disputes.accepted|2026|change}}。",
            "同比增加{{disputes.accepted|2026|count}}。",
            f"受理{ACCEPTED}，同比上升。",
        ):
            assert [one.kind for one in loose(written(running, text))] == [CLAIM], text


class TestBlurredFigures:
    """近142件, 142件以上: what is told exactly is neither."""

    @pytest.mark.parametrize(
        ("text", "surface"),
        [
            (f"受理近{ACCEPTED}。", f"近{ACCEPTED}"),
            (f"受理超过{ACCEPTED}。", f"超过{ACCEPTED}"),
            (f"受理{ACCEPTED}以上。", f"{ACCEPTED}以上"),
            ("受理{{disputes.accepted|2025|number}}余件。", "{{disputes.accepted|2025|number}}余"),
        ],
    )
    def test_it_is_found(self, report: Report, text: str, surface: str) -> None:
        own = written(report, text)
        found = loose(own)
        assert surfaces(own, found) == [surface]
        assert [one.kind for one in found] == [HEDGED]

    def test_the_round_numbers_that_are_true_are_offered(self, report: Report) -> None:
        (exact,) = loose(written(report, f"受理近{ACCEPTED}。"))
        number = report.facts.now["disputes.accepted"].total.shown
        assert number == 22
        assert [one.shown for one in exact.suggestions] == ["20余件", "20多件", "20件以上"]
        (bare,) = loose(written(report, "受理{{disputes.accepted|2025|number}}余件。"))
        assert bare.suggestions == ()
        assert "确需写约数" not in bare.message

    @pytest.mark.parametrize(
        "text",
        [
            f"受理{ACCEPTED}，多方联动。",
            f"节约{ACCEPTED}。",
            "受理{{disputes.accepted|2025|over=20余}}以上级为准。",
            "{{disputes.village_share|2025|met}}多元化解。",
            f"{ACCEPTED}{ACCEPTED}",
        ],
    )
    def test_other_words_beside_it_are_left_alone(self, report: Report, text: str) -> None:
        assert [one for one in loose(written(report, text)) if one.kind == HEDGED] == []


class TestSuggestions:
    def shown(self, report: Report, text: str) -> list[tuple[str, str]]:
        (found,) = loose(written(report, text))
        return [(one.shown, one.text) for one in found.suggestions]

    def test_the_figure_that_the_words_name_comes_first(self, report: Report) -> None:
        assert self.shown(report, "全年受理矛盾纠纷22件。")[0] == ("22件", ACCEPTED)
        assert self.shown(report, "年末未结矛盾纠纷1起。")[0] == ("1件", "{{disputes.pending|2025|count}}")

    def test_a_rate_its_counts_and_a_sum_are_offered(self, report: Report) -> None:
        assert ("95.5%", "{{disputes.taken_up_rate|2025|rate}}") in self.shown(report, "调处率95.5%。")
        assert ("95.5%", "{{disputes.taken_up_rate|2025|rate}}") in self.shown(report, "调处率95%。")
        amount = report.facts.now["disputes.amount_involved"].total.shown
        assert amount is not None
        text = f"涉及金额{Decimal(amount) / 10_000:.2f}万元。"
        assert self.shown(report, text)[0][1] == "{{disputes.amount_involved|2025|money}}"

    def test_a_part_is_offered_by_its_name(self, report: Report) -> None:
        kinds = report.facts.parts("disputes.accepted", "kind")
        family = kinds["family"].rows
        assert "{{disputes.accepted[kind=family]|2025|count}}" in [
            text for _, text in self.shown(report, f"受理婚姻家庭矛盾纠纷{family}件。")
        ]

    def test_a_round_number_is_offered_as_it_stands(self, report: Report) -> None:
        assert self.shown(report, "受理矛盾纠纷20余件。")[0] == ("20余件", "{{disputes.accepted|2025|over=20余}}")
        assert self.shown(report, "受理矛盾纠纷近68件。") == []

    def test_a_word_is_offered_bound_to_what_says_so(self, report: Report) -> None:
        shown = self.shown(report, "全年未发生群体性事件。")
        assert shown[0] == ("未发生", "{{disputes.mass_incidents|2025|none=未发生}}")
        assert ("均", "{{disputes.from_grid_rate|2025|all=均}}") in self.shown(report, "网格上报事项均已办结。")

    def test_what_has_only_the_area_in_common_is_not_offered(self, report: Report) -> None:
        assert not [one for one in self.shown(report, "全部纠纷妥善处理。") if "satisfaction" in one[1]]

    def test_what_changed_is_offered_with_what_stands_before_it(self, running: Report) -> None:
        shown = self.shown(running, "受理矛盾纠纷同比上升。")
        assert shown[0] == ("同比上升", "同比{{disputes.accepted|2026|up=上升}}")

    def test_this_year_comes_before_the_last(self, running: Report) -> None:
        number = running.facts.before["disputes.accepted"].total.shown
        texts = [text for _, text in self.shown(running, f"受理矛盾纠纷{number}件。")]
        assert "{{disputes.accepted|2025|count}}" in texts

    @pytest.mark.parametrize(
        "text",
        ["发放资料98765份。", "共有3至5件。", "开展动态清零行动。", "无死角排查。", "卡号12345678901234567890123。"],
    )
    def test_nothing_is_offered_where_nothing_fits(self, report: Report, text: str) -> None:
        assert all(one.suggestions == () for one in loose(written(report, text)))

    def test_each_says_which_number_of_the_figure_it_is(self, running: Report) -> None:
        def offered(text: str) -> list[str]:
            numbers = [one for one in loose(written(running, text)) if one.kind == NUMBER]
            return [suggestion.of for one in numbers for suggestion in one.suggestions]

        facts = running.facts
        now, before = (each["disputes.accepted"].total.shown for each in (facts.now, facts.before))
        assert now is not None
        assert before is not None
        assert "受理矛盾纠纷的增减" in offered(f"受理矛盾纠纷比上年相差{abs(now - before)}件。")
        assert "2025年受理矛盾纠纷" in offered(f"上年受理矛盾纠纷{before}件。")
        ended = facts.now["disputes.success_rate"].total.denominator
        assert "调解成功率的分母" in offered(f"调解成功率统计的纠纷{ended}件。")
        family = facts.parts("disputes.accepted", "kind")["family"].rows
        assert "受理矛盾纠纷：婚姻家庭" in offered(f"受理婚姻家庭矛盾纠纷{family}件。")

    def test_a_change_is_not_offered_where_nothing_is_said_of_one(self, running: Report) -> None:
        for number in range(1, 40):
            (found,) = loose(written(running, f"聘请人员{number}名。"))
            assert not [one.text for one in found.suggestions if "|change" in one.text]

    def test_a_count_of_a_rate_is_not_offered_for_what_it_does_not_count(self, running: Report) -> None:
        for number in range(1, 40):
            (found,) = loose(written(running, f"聘请厨师{number}名。"))
            assert not [one.text for one in found.suggestions if one.text.endswith(("|met}}", "|of}}"))]

    def test_at_most_six_are_offered(self, report: Report) -> None:
        assert len(self.shown(report, "共有1件。")) == 6


def test_the_key_stays_while_the_words_stay(report: Report) -> None:
    first, second = loose(written(report, "发放资料77份，又发放资料77份。"))
    assert first.key != second.key
    again = loose(written(report, "本年发放资料77份，又发放资料77份。"))
    assert [one.key for one in again] == [first.key, second.key]
    assert loose(written(report, "发放资料78份。"))[0].key != first.key
    assert len(first.key) <= 200


def test_a_finding_is_told_to_programs(report: Report) -> None:
    (found,) = loose(written(report, "全年受理矛盾纠纷22件。"))
    told = found.in_json()
    assert (told["kind"], told["severity"], told["paragraph"]) == ("loose_number", "must", "own.0")
    assert (told["start"], told["end"]) == (8, 11)
    assert told["suggestions"][0] == {"text": ACCEPTED, "shown": "22件", "figure": "disputes.accepted"}
    assert told["key"] == found.key
    assert told["figures"] == told["matters"] == []
