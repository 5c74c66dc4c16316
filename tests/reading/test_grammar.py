"""The stages between the text and its claims, each by itself."""

from __future__ import annotations

import pytest

from yifa.reading.not_figures import not_figures
from yifa.reading.periods import period
from yifa.reading.qualifiers import contradicts, qualifier, word_before
from yifa.reading.quantities import quantities
from yifa.reading.roles import period_of_frequency, role
from yifa.reading.statements import statements
from yifa.reading.subjects import subject
from yifa.reading.tables import cell_numbers


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("《民法典》", "law_name"),
        ("〔2022〕8号", "document_number"),
        ("第一责任人", "set_phrase"),
        ("第三次", "ordinal"),
        ("2023年11月", "date"),
        ("3月", "date"),
        ("近三年", "span_of_years"),
        ("党的二十大", "congress"),
        ("12·4", "theme_day"),
        ("八五普法", "plan"),
        ("（二）", "enumerator"),
        ("一是", "enumerator"),
        ("12345热线", "telephone"),
        ("1+6+N", "formula"),
        ("三项制度", "set_phrase"),
        ("“两委”", "quoted"),
    ],
)
def test_each_kind_of_number_that_measures_nothing(text: str, kind: str) -> None:
    first, *_ = not_figures(text)
    assert first.start == 0
    if kind not in ("set_phrase", "ordinal"):
        assert first.kind == kind
    assert quantities(text, not_figures(text)) == []


def test_quantities_read_nothing_inside_what_measures_nothing() -> None:
    text = "《3件》5件"
    assert [text[q.start : q.end] for q in quantities(text, not_figures(text))] == ["5件"]
    assert [text[q.start : q.end] for q in quantities(text)] == ["3件", "5件"]


@pytest.mark.parametrize("text", ["处理第1几件。", "支出1￥元。", "3.几件"])
def test_a_sign_that_goes_on_with_a_number_is_passed(text: str) -> None:
    # 几 and ￥ begin numbers but are no digits: the search for quantities once stood still before them.
    assert quantities(text, not_figures(text)) == []


def test_a_quantity_knows_where_its_number_begins_and_that_its_qualifiers_deny_each_other() -> None:
    (found,) = quantities("动用近200多人次")
    assert (found.start, found.number, found.contradicted, found.qualifier) == (2, 3, True, "about")


@pytest.mark.parametrize(
    ("words", "meant"),
    [(("近",), "about"), (("余",), "at_least"), (("不超过",), "at_most"), (("近", "多"), "about"), ((), "exact")],
)
def test_words_of_qualification(words: tuple[str, ...], meant: str) -> None:
    assert qualifier(*words) == meant


def test_contradictory_words() -> None:
    assert contradicts("近", "多")
    assert not contradicts("超过", "多")


@pytest.mark.parametrize(
    ("text", "word"), [("超过", "超过"), ("节约", ""), ("附近", ""), ("约", "约"), ("不少于", "不少于"), ("", "")]
)
def test_the_qualifier_before_a_number(text: str, word: str) -> None:
    assert word_before(text + "100", len(text)) == word


def test_statements_of_zero_and_all() -> None:
    text = "全年未发生安全事故，实现法律顾问全覆盖。"
    assert [(text[s.start : s.end], s.says) for s in statements(text)] == [("未发生", "zero"), ("全覆盖", "all")]


def test_cells_are_labelled_by_their_row_and_measured_by_their_head() -> None:
    cells = cell_numbers("| 项目 | 数量（件） |\n| 信访 | 25 |\n正文3\n| 收费（万元） | 2 |")
    assert [(cell.label, cell.value, cell.unit) for cell in cells] == [
        ("信访", 25, "件"),
        ("收费（万元）", 20_000, "元"),
    ]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("2023年开展", "2023"),
        ("截至11月", "2022-01..2022-11"),
        ("4月份受理", "2022-04"),
        ("1-9月", "2022-01..2022-09"),
        ("第三季度", "2022-07..2022-09"),
        ("下半年", "2022-07..2022-12"),
        ("“六五”普法期间", "2011..2015"),
        ("2021-2023年", "2021..2023"),
        ("近三年", "2020..2022"),
        ("截至13月", "2022"),
        ("开展工作", "2022"),
    ],
)
def test_the_period_that_a_sentence_names(sentence: str, named: str) -> None:
    assert period(sentence, 2022) == named


def test_no_year_no_period() -> None:
    assert period("开展工作", None) == ""


@pytest.mark.parametrize(
    ("clause", "behind", "recurs"),
    [
        ("每月开展", "", "月"),
        ("每半年听取", "", "半年"),
        ("每两月学法", "", "两月"),
        ("每个季度", "", "季度"),
        ("一季", "", "季度"),
        ("开展", "/月", "月"),
        ("开展", "", ""),
        ("每名", "", ""),
    ],
)
def test_the_period_of_a_frequency(clause: str, behind: str, recurs: str) -> None:
    assert period_of_frequency("次", clause, behind) == recurs


@pytest.mark.parametrize(
    ("unit", "worth", "clause", "planned", "named"),
    [
        ("件", 5, "受理", False, "count"),
        ("件", 0, "受理", False, "zero"),
        ("%", 98, "满意率", False, "rate"),
        ("%", 90, "最低标准满意率", False, "threshold"),
        ("名", 1, "每村配备", False, "each"),
        ("天", 30, "耗时", False, "duration"),
        ("分", 98, "平均得", False, "score"),
        ("分", 70, "及格线", False, "threshold"),
        ("场", 20, "开展宣传", True, "threshold"),
    ],
)
def test_the_role_of_a_figure(unit: str, worth: float, clause: str, planned: bool, named: str) -> None:
    assert role(unit, worth, "exact", clause, planned=planned) == named


@pytest.mark.parametrize(
    ("before", "behind", "counted"),
    [
        ("全年共受理信访事项", "，", "受理信访事项"),
        ("我乡", "村与律所签约", "村与律所签约"),
        ("2023年全乡新增执法人员", "，", "新增执法人员"),
        ("受教育人数达", "。", "受教育人数"),
    ],
)
def test_what_a_figure_counts(before: str, behind: str, counted: str) -> None:
    assert subject(before, behind) == counted
