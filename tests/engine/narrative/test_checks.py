"""The system check refuses what can't be said, and finds nothing wrong with what the areas say."""

from __future__ import annotations

import pytest

from yifa.engine.narrative.checks import check_narratives, check_section
from yifa.engine.narrative.declarations import ByKind, Clause, Paragraph, Said, Section, said
from yifa.reading.parts import ACHIEVEMENTS


def found(*clauses: Clause | str) -> list[str]:
    """The numbers of the errors of a section with one sentence."""
    section = Section("village_affairs", ACHIEVEMENTS, [Paragraph("one", [said(*clauses)])], topic="disputes")
    return [str(error.id) for error in check_section(section)]


def test_what_the_areas_say_can_be_said() -> None:
    assert check_narratives() == []


def test_a_sound_sentence_passes() -> None:
    assert found("受理{accepted}", "协议率{settled_rate}", ByKind("accepted", "kind")) == []
    assert found("{settled_rate:all=均}达成协议", "受理量{accepted:up=上升}", "协议率{settled_rate:down}") == []


@pytest.mark.parametrize(
    ("clause", "error"),
    [
        (Said("受理{acepted}"), "narrative.E002"),
        (Said("受理{accepted:rate}"), "narrative.E003"),
        (Said("协议率{settled_rate:count}"), "narrative.E003"),
        (Said("受理{accepted:roughly}"), "narrative.E003"),
        (Said("受理{accepted:all=全部}"), "narrative.E003"),
        (Said("协议率{settled_rate:up=飞跃}"), "narrative.E003"),
        (ByKind("accepted", "weather"), "narrative.E004"),
        (ByKind("amount", "kind"), "narrative.E004"),
        (Said("受理100多件"), "narrative.E005"),
    ],
)
def test_what_can_not_be_said_is_found(clause: Clause, error: str) -> None:
    assert found(clause) == [error]
