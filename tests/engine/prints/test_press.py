"""The press: confined to the package, bounded in time, ended and begun anew."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image

from yifa.engine.prints import press as pressing
from yifa.engine.prints.package import PACKAGE
from yifa.engine.prints.press import Press, PressError

BLANK = "/areas/disputes/prints/mediation_change.typ"


@pytest.fixture
def press() -> Press:
    return Press(settings.PRINT_FONTS)


def test_nothing_outside_the_package_is_read(press: Press) -> None:
    for template in ("/../../../../etc/hostname.typ", "/../../../../../etc/passwd"):
        with pytest.raises(PressError):
            press.typeset(template, {}, 0)
    press.close()


def test_templates_import_no_package_and_run_no_text() -> None:
    for path in PACKAGE.rglob("*.typ"):
        words = path.read_text()
        assert "@preview" not in words, path
        assert "eval(" not in words, path
        assert "read(" not in words, path


def test_what_takes_too_long_is_ended_and_the_next_job_is_done(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    press.close()
    monkeypatch.setattr(pressing, "SECONDS_TO_TYPESET", 0.0)
    with pytest.raises(PressError, match="已停止"):
        press.typeset(BLANK, {}, 0)
    monkeypatch.setattr(pressing, "SECONDS_TO_TYPESET", 60.0)
    with pytest.raises(PressError, match="dictionary does not contain"):
        press.typeset(BLANK, {}, 0)
    press.close()


def test_a_file_that_is_no_pdf_is_refused(press: Press, tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4\nnothing")
    with pytest.raises(PressError):
        press.count(broken)
    with pytest.raises(PressError):
        press.picture(broken, "image/png")
    press.close()


def test_rare_characters_of_names_have_a_typeface() -> None:
    fonts = list((Path(settings.PRINT_FONTS[-1])).glob("*.ttf"))
    assert {font.name for font in fonts} >= {"NotoSerifSC-Regular.ttf", "NotoSansSC-Medium.ttf"}, "run `make setup`"


def test_a_drawing_becomes_a_picture_at_300_points_to_the_inch(press: Press) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="144pt" height="72pt" viewBox="0 0 144 72">'
        '<rect width="72" height="72"/></svg>'
    )
    picture = Image.open(io.BytesIO(press.draw(svg)))
    assert (picture.format, picture.size) == ("PNG", (600, 300))
    assert picture.convert("L").getpixel((10, 10)) == 0
    assert picture.convert("L").getpixel((590, 10)) == 255
    with pytest.raises(PressError):
        press.draw("no drawing")
    press.close()
