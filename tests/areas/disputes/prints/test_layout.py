"""Papers hold together with many parties, long names and long texts: nothing is printed over anything else."""

from __future__ import annotations

import io
from typing import Any

import attrs
import pytest
from pypdf import PageObject, PdfReader

from yifa.areas.disputes.prints.party_box import PartyBox
from yifa.engine.prints.declarations import Way
from yifa.engine.prints.printing import Filled, typeset
from yifa.engine.prints.registry import form

MM = 72 / 25.4
RIGHT = (210 - 22) * MM
"""Where the text ends, in points."""

TWO = ("李秀兰", "赵国平")


def sheet(
    code: str,
    count: int,
    name: str,
    length: int,
    way: Way = Way.FILLED,
    mediators: tuple[str, ...] = TWO,
) -> list[PageObject]:
    """The pages of a form with so many parties of that name and texts of that length."""
    text = ("一、恢复水沟原走向，赔偿菜地损失。\n" * (length // 18 + 1))[:length]
    parties = tuple(
        PartyBox("申请人" if place == 0 else "被申请人", "natural", name, "男", "1980年12月31日", "330199198001010017")
        for place in range(count)
    )
    told: dict[str, Any] = {
        "parties": parties, "number": "清政人调字〔2025〕第1号", "body": "清溪乡人民调解委员会", "facts": text,
        "terms": text, "summary": text, "requests": text, "manner": "现金", "perform_by": "2025年4月30日",
        "amount": "300.00元（大写：叁佰元整）", "mediators": mediators, "court": "青山县人民法院",
    }  # fmt: skip
    known = {field.name for field in attrs.fields(form(code).data)}
    own = {
        field: value for field, value in told.items() if field in known and (field != "mediators" or "agree" in code)
    }
    pdf = typeset(Filled(form(code), way, form(code).data(**own), []), qr="x", foot="第1次打印", at=0)
    return list(PdfReader(io.BytesIO(pdf)).pages)


def words(page: PageObject) -> str:
    return "".join(page.extract_text().replace("\u200b", "").split())


@pytest.mark.parametrize("way", [Way.FILLED, Way.SIGNING])
def test_a_short_agreement_is_signed_on_its_only_page(way: Way) -> None:
    assert len(sheet("mediation_agreement", 2, "赵甲一", 50, way)) == 1


@pytest.mark.parametrize(("count", "length"), [(2, 800), (5, 50), (12, 50), (12, 6000)])
def test_no_signature_stands_alone_on_a_page(count: int, length: int) -> None:
    pages = sheet("mediation_agreement", count, "赵甲一", length)
    last = words(pages[-1])
    assert "记录人" in last
    assert "当事人（赵甲一）" in last
    told = "".join(map(words, pages))
    assert told.count("当事人（赵甲一）") == count
    signing = next(page for page in map(words, pages) if "当事人（赵甲一）" in page)
    assert "之日起生效" in signing


@pytest.mark.parametrize(
    "code", ["mediation_agreement", "mediation_application", "judicial_confirmation_application", "mediation_intake"]
)
@pytest.mark.parametrize(
    "name", ["清溪乡东溪村白石岭生态农业综合开发专业合作社联合社下属第三果蔬种植加工分社", "W" * 40]
)
def test_long_names_stay_in_their_boxes(code: str, name: str) -> None:
    beyond: list[str] = []
    shown = ""
    for page in sheet(code, 2, name, 50):
        shown += words(page)

        def look(text: str, _: Any, at: list[float], font: Any, size: float) -> None:
            if text.strip() and at[4] + sum(_width(one, size) for one in text.strip()) > RIGHT + 1:
                beyond.append(text)

        page.extract_text(visitor_text=look)
    assert beyond == []
    assert shown.count(name) >= 2


def _width(sign: str, size: float) -> float:
    """At the least."""
    return size * (0.4 if sign.isascii() else 0.9)


def test_the_lines_of_two_parties_and_a_mediator_end_below_one_another() -> None:
    (page,) = sheet("mediation_agreement", 2, "赵甲一", 50, Way.SIGNING, mediators=("李秀兰",))
    days: list[int] = []

    def look(text: str, _: Any, at: list[float], font: Any, size: float) -> None:
        if text.strip() == "年" and 10 < size < 11.5:
            days.append(round(at[4]))

    page.extract_text(visitor_text=look)
    assert len(days) == 4
    assert len(set(days)) == 1
