from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from tests.missing import not_run
from yifa.reading.indicators import unit_class, wording
from yifa.reading.read import read

CATALOGUE = Path(__file__).parents[2] / "../shared/data/indicators.csv"
SENTENCES = Path(__file__).parent / "indicator_sentences.txt"
LEAST = 0.95

NEEDS_CONTEXT = {
    "award_years": "全镇连续12年获评先进。",
    "yoy_change_rate": "信访量同比下降12%。",
}
"""Indicators whose bare Chinese name is no Chinese that a report would write."""


def test_the_catalogue_is_complete() -> None:
    if not CATALOGUE.exists():
        not_run(f"the catalogue of indicators is not here: {CATALOGUE}")
    rows = list(csv.DictReader(CATALOGUE.open(encoding="utf-8")))
    known = wording().indicators
    assert [row["id"] for row in rows] == list(known)
    assert [(row["name_zh"], row["work_area"]) for row in rows] == [(one.name, one.area) for one in known.values()]


@pytest.mark.parametrize("id", list(wording().indicators))
def test_every_indicator_is_reached_by_its_name(id: str) -> None:
    indicator = wording().indicators[id]
    name = re.sub(r"[（(][^）)]*[）)]", "", indicator.name).replace("/", "")
    unit = indicator.units[0]
    text = NEEDS_CONTEXT.get(id) or f"全年{name}为{'95%' if unit == '%' else '12' + unit}。"
    (claim,) = read(text).claims
    assert claim.indicator == id


def test_sentences_of_many_reports_name_their_indicators() -> None:
    right = wanted = 0
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        sentence, _, names = line.partition(" => ")
        expected = names.split(", ")
        found = [claim.indicator for claim in read(sentence).claims]
        assert len(found) == len(expected), sentence
        scored = [(name, one) for name, one in zip(expected, found, strict=True) if name != "other"]
        wanted += len(scored)
        right += sum(name == one for name, one in scored)
    assert right / wanted >= LEAST


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("次", "event"),
        ("人次", "people"),
        ("件（起）", "case"),
        ("次/月", "event"),
        ("%", "rate"),
        ("元", "money"),
        ("份", "paper"),
        ("处", "thing"),
        ("亩", "size"),
        ("分", "score"),
        ("天", "time"),
    ],
)
def test_the_class_of_a_unit(unit: str, kind: str) -> None:
    assert unit_class(unit) == kind


def test_a_part_is_called_what_its_total_says() -> None:
    claims = read("受理热线工单2495件：求决1878件、物流267件，占10.7%。").claims
    assert [claim.indicator for claim in claims[1:]] == [
        "hotline_tickets_by_type",
        "hotline_tickets_by_type",
        "hotline_type_share",
    ]


def test_what_nothing_names_is_other() -> None:
    assert [claim.indicator for claim in read("苹果3个。").claims] == ["other"]


def test_words_keep_their_places_behind_a_character_beyond_the_first_plane() -> None:
    plain, beyond = "法调解纠纷十二件", "𠮷调解纠纷十二件"
    found = wording().occurrences(plain, 1, len(plain))
    assert (4, "调解纠纷") in found or (2, "调解") in found
    assert wording().occurrences(beyond, 0, len(beyond)) == found
    assert all(beyond[last + 1 - len(word) : last + 1] == word for last, word in found)
