"""Whatever stands in the text and in the claims: an answer, never an exception, and time that grows with the text."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.checks.marked import unmarked
from yifa.reading.checks import against_last_year, against_ledgers, find_checks
from yifa.reading.missing import find_missing
from yifa.reading.near_duplicates import fingerprints
from yifa.reading.reading import Claim, Outline, Section

# fmt: off
_WORDS = [
    "共", "其中", "，", "、", "。", "；", "（", "）", "：", "占", "分别占", "合占", "率", "满意率",
    "办结率", "受理", "办结", "满意", "不满意", "由", "降至", "下降", "同比", "去年", "2023年",
    "截至11月", "村", "全乡", "近", "余", "{{", "}}", "均", "全部",
]
# fmt: on
_FIGURES = ["⟦12件⟧", "⟦3件⟧", "⟦15件⟧", "⟦0件⟧", "⟦80%⟧", "⟦100%⟧", "⟦5余件⟧", "⟦1万元⟧", "⟦2个⟧", "⟦近9人次⟧", "⟦0‰⟧"]
_PIECES = st.sampled_from([*_WORDS, *_FIGURES, "\n"])
_MARKED = st.lists(_PIECES, max_size=60).map("".join)
_CLAIMS = st.lists(
    st.builds(
        Claim,
        start=st.integers(-5, 80),
        end=st.integers(-5, 90),
        surface=st.text(max_size=8),
        value=st.floats(),
        value_max=st.none() | st.floats(),
        unit=st.sampled_from(["件", "%", "‰", "", "人次", "万", "百分点"]),
        qualifier=st.sampled_from(["exact", "at_least", "at_most", "about", "all"]),
        role=st.sampled_from(["count", "rate", "coverage", "zero", "frequency", "threshold", "each", "score"]),
        indicator=st.sampled_from(["other", "a", "yoy_change_rate"]),
        what=st.text(max_size=4),
        period=st.sampled_from(["", "2023"]),
        group=st.just(""),
    ),
    max_size=12,
)
_OUTLINES = st.builds(
    Outline,
    title=st.text(max_size=20),
    number=st.just(""),
    year=st.none() | st.integers(-3, 99999),
    signatory=st.text(max_size=6),
    signed_on=st.sampled_from(["", "2024-02-30", "2024-05-01", "x"]),
    sections=st.lists(
        st.builds(
            Section,
            title=st.text(max_size=6),
            level=st.integers(1, 4),
            start=st.integers(0, 40),
            end=st.integers(0, 90),
            part=st.sampled_from([None, "next_year", "shortcomings", "other_matters"]),
        ),
        max_size=3,
    ).map(tuple),
)


@settings(max_examples=150, deadline=None)
@given(_MARKED, _OUTLINES)
def test_any_arrangement_of_customary_words(marked: str, outline: Outline) -> None:
    text, claims = unmarked(marked)
    for check in find_checks(text, outline, claims):
        assert all(0 <= number < len(claims) for number in check.claims)
        assert len(set(check.claims)) == len(check.claims)
        assert check.message
        assert check.holds in (True, False, "approx")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=90), _CLAIMS, _OUTLINES)
def test_any_text_with_any_claims(text: str, claims: list[Claim], outline: Outline) -> None:
    for check in find_checks(text, outline, claims):
        assert all(0 <= number < len(claims) for number in check.claims)
    against_ledgers(claims, {"a": 3.0, "b": math.inf})
    against_last_year(text, claims, claims)
    find_missing(text, outline)
    for sentence in fingerprints(text, ["甲", ""]):
        assert 0 <= sentence.start < sentence.end <= len(text)


@pytest.mark.parametrize(
    "repeated",
    [
        "受理⟦500件⟧，其中甲⟦150件⟧，占⟦30%⟧；",
        "⟦5件⟧",
        "（⟦10件⟧",
        "⟦19个⟧村，",
        "占⟦30%⟧、",
        "由⟦5件⟧降到⟦6件⟧，减⟦1件⟧",
    ],
)
def test_a_paragraph_of_ten_thousand_figures_is_read(repeated: str) -> None:
    text, claims = unmarked(repeated * (10_000 // repeated.count("⟦")))
    checks = find_checks(text, Outline("", "", 2023, "", "", ()), claims)
    assert len(checks) <= 4 * len(claims)
