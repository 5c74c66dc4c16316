"""The reference page of procedures is what the declarations say."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from yifa.areas.disputes.mediation import MEDIATION
from yifa.areas.enforcement.procedure import PROCEDURES as ENFORCEMENT
from yifa.engine.reviews.procedure import LEGAL_REVIEW_2021
from yifa.law.citation import RMTJF
from yifa.law.discovery import declared_procedures
from yifa.law.procedure import Carry, Transition
from yifa.law.procedure_reference import procedures_as_markdown

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "procedures.md"


def test_the_page_is_up_to_date() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert written == procedures_as_markdown(declared_procedures()), (
        f"run: yifa law procedures --markdown > {PAGE.relative_to(PAGE.parents[2])}"
    )


def test_every_step_stands_under_its_procedure_with_its_article() -> None:
    page = procedures_as_markdown([MEDIATION])
    for act in MEDIATION.acts:
        assert f"| {act.name} `{act.id}` |" in page
        assert str(act.law) in page


def test_conditions_advice_gates_and_certificates_are_told() -> None:
    page = procedures_as_markdown([MEDIATION, *ENFORCEMENT])
    assert "宜：" in page
    assert "应当持有有效的资格证件（《行政处罚法》" in page
    assert "届满后方可" in page
    assert "职责分离：" in page


def test_a_child_says_whose_it_is() -> None:
    assert "子程序，各程序均可启动。" in procedures_as_markdown([LEGAL_REVIEW_2021])


@pytest.mark.parametrize(
    ("carry", "said"),
    [
        (Carry.APPLY_TO_OPEN, "未办结的事项转入本版（《人民调解法》第2条）"),
        (Carry.KEEP, "此前登记的事项仍按原版（《人民调解法》第2条）"),
    ],
)
def test_a_later_version_says_what_becomes_of_open_matters(carry: Carry, said: str) -> None:
    later = evolve(MEDIATION, version="2", transition=Transition(carry, RMTJF[2]))
    assert said in procedures_as_markdown([later])
    assert said not in procedures_as_markdown([MEDIATION])
