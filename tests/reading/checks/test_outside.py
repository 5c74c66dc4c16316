"""Against what stands outside the report: the ledgers, and last year's report."""

from __future__ import annotations

from tests.reading.checks.marked import unmarked
from yifa.reading.checks import against_last_year, against_ledgers
from yifa.reading.reading import Claim


def _read(marked: str, *indicators: str) -> tuple[str, list[Claim]]:
    text, claims = unmarked(marked)
    return text, [claim._replace(indicator=name) for claim, name in zip(claims, indicators, strict=True)]


def test_a_claim_agrees_with_the_ledger_or_does_not() -> None:
    _, claims = _read("调解纠纷⟦78件⟧，化解率⟦98.5%⟧，宣传⟦20多场⟧。", "disputes_mediated", "rate", "activities")
    ledgers = {"disputes_mediated": 80.0, "rate": 98.53, "activities": 26.0, "absent": 1.0}
    verdicts = {check.claims: check.holds for check in against_ledgers(claims, ledgers)}
    assert verdicts == {(0,): False, (1,): True, (2,): "approx"}


def test_the_message_names_both_numbers() -> None:
    _, claims = _read("调解纠纷⟦78件⟧。", "disputes_mediated")
    (check,) = against_ledgers(claims, {"disputes_mediated": 80})
    assert "78件" in check.message
    assert "80件" in check.message


def test_several_statements_agree_together() -> None:
    _, claims = _read("进校园⟦12场⟧，进企业⟦8场⟧。", "activities", "activities")
    assert [(c.claims, c.holds) for c in against_ledgers(claims, {"activities": 20})] == [((0, 1), True)]
    assert [(c.claims, c.holds) for c in against_ledgers(claims, {"activities": 8})] == [((1,), True)]
    assert [(c.claims, c.holds) for c in against_ledgers(claims, {"activities": 30})] == [((0,), False)]


def test_what_is_said_of_last_year() -> None:
    _, before = _read("受理信访⟦46件⟧。", "petitions_accepted")
    text, now = _read("受理信访⟦29件⟧，去年同期⟦46件⟧。", "petitions_accepted", "petitions_accepted")
    assert [(c.claims, c.holds) for c in against_last_year(text, now, before)] == [((1,), True)]
    text, now = _read("受理信访⟦29件⟧，去年同期⟦64件⟧。", "petitions_accepted", "petitions_accepted")
    (check,) = against_last_year(text, now, before)
    assert check.holds is False
    assert "46件" in check.message


def test_growth_against_last_years_report() -> None:
    _, before = _read("受理信访⟦46件⟧。", "petitions_accepted")
    text, now = _read("受理信访⟦29件⟧，同比下降⟦37%⟧。", "petitions_accepted", "yoy_change_rate")
    assert [(c.kind, c.holds) for c in against_last_year(text, now, before)] == [("last_year", True)]
    text, now = _read("受理信访⟦29件⟧，同比下降⟦47%⟧。", "petitions_accepted", "yoy_change_rate")
    assert [(c.kind, c.holds) for c in against_last_year(text, now, before)] == [("last_year", False)]


def test_a_figure_carried_over() -> None:
    _, before = _read("调解⟦178件⟧，讲座⟦4次⟧。", "disputes_mediated", "lectures")
    text, now = _read("调解⟦178件⟧，讲座⟦4次⟧。", "disputes_mediated", "lectures")
    assert [(c.kind, c.claims) for c in against_last_year(text, now, before)] == [("carried_over", (0,))]


def test_unrecognised_indicators_are_not_compared() -> None:
    text, now = _read("调解⟦178件⟧。", "other")
    assert against_last_year(text, now, now) == ()
    assert against_ledgers(now, {"other": 3.0}) == ()
